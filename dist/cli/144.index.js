export const id = 144;
export const ids = [144];
export const modules = {

/***/ 3584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ deploymentsOf),
  WX: () => (/* binding */ findingsOf),
  $r: () => (/* binding */ judgeReadings),
  wp: () => (/* binding */ scanTree),
  jS: () => (/* binding */ selectedRules)
});

// EXTERNAL MODULE: ./lib/dialects/read.js + 28 modules
var dialects_read = __webpack_require__(9234);
// EXTERNAL MODULE: ./lib/dialects/relevance.js
var relevance = __webpack_require__(828);
// EXTERNAL MODULE: ./lib/discover/discover.js
var discover = __webpack_require__(2036);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./lib/findings/identity.js
var identity = __webpack_require__(3186);
// EXTERNAL MODULE: ./lib/findings/message.js
var message = __webpack_require__(8993);
// EXTERNAL MODULE: ./lib/model/containers.js
var containers = __webpack_require__(85);
// EXTERNAL MODULE: ./lib/model/facts.js
var facts = __webpack_require__(2910);
;// CONCATENATED MODULE: ./lib/model/identifiers.js
/** The names under which other files may speak of a resource. */
function namesOf(resource) {
    switch (resource.kind) {
        case 'task-definition':
            return words(resource.family);
        case 'service':
            return words(resource.serviceName);
        case 'cluster':
            return words(resource.clusterName);
        case 'role':
            return words(resource.roleName);
        case 'log-group':
            return words(resource.logGroupName);
        case 'repository':
            return words(resource.repositoryName);
        case 'secret':
            return words(resource.name);
        case 'parameter':
            return words(resource.name).map((name) => nameIn('parameter', name));
        case 'task-set':
        case 'repository-policy':
        case 'lifecycle-policy':
        case 'registry-scanning':
        case 'secret-version':
            return [];
    }
}
/**
 * The name that an ARN, a `family:revision` or a plain name holds: `arn:aws:iam::111122223333:role/service/api` is the role `api`.
 * Names with slashes of their own keep them: `/ecs/api` is a log group, `team/api` a repository.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
function nameIn(kind, words) {
    const arn = words.startsWith('arn:');
    const resource = arn ? words.split(':').slice(5).join(':') : words;
    switch (kind) {
        case 'log-group':
            return resource.replace(/^log-group:/, '').replace(/:\*$/, '');
        case 'repository':
            return resource.replace(/^repository\//, '');
        // Secrets Manager puts six characters of its own behind the name.
        case 'secret':
            return arn ? (resource.split(':')[1] ?? '').replace(/-[A-Za-z0-9]{6}$/, '') : resource;
        // The ARN of `/prod/db` is `parameter/prod/db`, and that of `db` is `parameter/db`.
        case 'parameter':
            return resource.replace(/^parameter\//, '').replace(/^\//, '');
        default:
            return resource.slice(resource.lastIndexOf('/') + 1).replace(/:\d+$/, '');
    }
}
const words = (value) => (value.kind === 'known' ? [value.value] : []);

// EXTERNAL MODULE: ./lib/model/kinds.js + 2 modules
var kinds = __webpack_require__(898);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/model/estate.js





/** Everything that was read, with links between its parts in both directions. Links are repository-wide. */
class Estate {
    units;
    containers;
    /** Parts of the model itself that could not be seen. */
    blindSpots;
    #byKind = new Map();
    #byAddress = new Map();
    #byName = new Map();
    #uses = new Map();
    #runsOn = new Map();
    #containersOf = new Map();
    constructor(readings) {
        this.units = readings.flatMap(({ units }) => units);
        for (const resource of readings.flatMap(({ resources }) => resources)) {
            push(this.#byKind, resource.kind, resource);
            this.#byAddress.set(key(resource.unit, resource.address), resource);
            for (const name of namesOf(resource))
                push(this.#byName, key(resource.kind, name), resource);
        }
        const blindSpots = [];
        this.containers = this.all('task-definition').flatMap((task) => (0,containers/* containersOf */.M)(task, blindSpots));
        this.blindSpots = blindSpots;
        for (const container of this.containers)
            push(this.#containersOf, container.taskDefinition, container);
        for (const resource of [...this.#byKind.values()].flat())
            this.#collectUses(resource);
    }
    all(kind) {
        return (this.#byKind.get(kind) ?? []);
    }
    /**
     * The resource that a value of `from` names: by reference, by ARN, by name. Unknown where it names nothing that was read, or
     * several things that nothing tells apart.
     */
    follow(value, kind, unit) {
        if (value.kind === 'absent')
            return value;
        const target = value.reference ? this.#byAddress.get(key(value.reference.unit, value.reference.address)) : undefined;
        if (target?.kind === kind)
            return linked(value, target);
        if (value.kind === 'known') {
            const named = this.#byName.get(key(kind, nameIn(kind, value.value))) ?? [];
            const own = named.filter((resource) => resource.unit === unit);
            const [only, ...more] = own.length > 0 ? own : named;
            if (only && more.length === 0)
                return linked(value, only);
            return (0,model_value/* unknown */.L5)('reference', value.at, { origin: value.origin, ...(value.reference ? { reference: value.reference } : {}) });
        }
        const { oneOf, parts: _, ...rest } = value;
        if (!oneOf)
            return rest;
        return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: this.follow(arm.then, kind, unit) })) };
    }
    /** Every place that names the resource. */
    usedBy(resource) {
        return this.#uses.get(resource) ?? [];
    }
    /** The containers of a task definition, as far as they can be seen. */
    containersOf(task) {
        return this.#containersOf.get(task) ?? [];
    }
    /** The services that run a task definition, as far as they were read. */
    servicesOf(task) {
        return this.usedBy(task).flatMap(({ by }) => (by.kind === 'service' ? [by] : []));
    }
    /** `requiresCompatibilities` together with what the linked services use. */
    runsOn(task) {
        const known = this.#runsOn.get(task);
        if (known)
            return known;
        const compute = new Set();
        const certain = new Set();
        const required = (0,model_value/* itemsOf */.S3)(task.requiresCompatibilities);
        let complete = required.complete;
        for (const item of required.items) {
            const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(item);
            if (open)
                complete = false;
            for (const { value } of outcomes)
                if (value.kind === 'known')
                    compute.add(value.value);
            if (item.kind === 'known')
                certain.add(item.value);
        }
        const services = this.servicesOf(task);
        for (const service of services) {
            const used = this.#computeOf(service);
            if (used === undefined)
                complete = complete && required.items.length > 0;
            else
                for (const one of used)
                    compute.add(one);
            if (!service.conditional)
                for (const one of used ?? [])
                    certain.add(one);
        }
        // Nobody says where it runs: that is not the same as nowhere.
        if (required.items.length === 0 && services.length === 0)
            complete = false;
        const runsOn = { compute, certain, complete };
        this.#runsOn.set(task, runsOn);
        return runsOn;
    }
    /**
     * False only where it is known that the task runs on none of these, or that AWS holds it to one that refuses what is asked about:
     * then it starts nowhere, and `unsupported-security-setting` says so.
     */
    mayRunOn(task, compute, refusedOn = []) {
        const runsOn = this.runsOn(task);
        if (refusedOn.some((one) => runsOn.certain.has(one)))
            return false;
        return !runsOn.complete || compute.some((one) => runsOn.compute.has(one));
    }
    /**
     * Whether a resource is judged. ECS's own always are; what may belong to something else is judged when a link to ECS shows, and
     * in the strict profile also where no link can be seen.
     */
    inScope(resource, profile) {
        if (always.has(resource.kind))
            return true;
        return profile === 'strict' ? whereverItIs.has(resource.kind) || this.usedBy(resource).length > 0 : this.usedBy(resource).length > 0;
    }
    #computeOf(service) {
        if (service.launchType.kind === 'known')
            return [service.launchType.value];
        if (service.launchType.kind === 'unknown')
            return undefined;
        const strategy = service.capacityProviderStrategy;
        const providers = strategy.kind === 'absent' ? this.#clusterStrategy(service) : strategy;
        if (!providers)
            return undefined;
        const { items, complete } = (0,model_value/* itemsOf */.S3)(providers);
        const names = items.map((item) => (0,model_value/* field */.ZZ)(item, (one) => one.capacityProvider));
        const allFargate = complete && names.length > 0 && names.every((name) => name.kind === 'known' && facts/* fargateProviders */.J.has(name.value));
        return allFargate ? ['FARGATE'] : undefined;
    }
    #clusterStrategy(service) {
        const cluster = this.follow(service.cluster, 'cluster', service.unit);
        return cluster.kind === 'known' ? cluster.value.target.defaultCapacityProviderStrategy : undefined;
    }
    #collectUses(by) {
        for (const [property, value, to] of linksOf(by, kinds/* shapes */.n[by.kind], '')) {
            for (const { value: one } of (0,model_value/* outcomesOf */.RK)(this.follow(value, to, by.unit)).outcomes) {
                if (one.kind === 'known')
                    push(this.#uses, one.value.target, { by, property, via: one.value.via });
            }
        }
    }
}
/** ECS's and ECR's own resources are always judged. */
const always = new Set([
    'task-definition',
    'service',
    'task-set',
    'cluster',
    'repository',
    'repository-policy',
    'lifecycle-policy',
    'registry-scanning',
]);
/** Whose link to a task is often made where no file shows it: the strict profile judges them all. */
const whereverItIs = new Set(['log-group', 'secret', 'secret-version', 'parameter']);
const linked = (value, target) => ({
    kind: 'known',
    value: { target, via: value.at },
    at: value.at,
    origin: value.origin,
});
/** Every value of a structure that names another resource, found by its shape. */
function* linksOf(of, shape, path) {
    if (shape.is !== 'struct')
        return;
    for (const [property, inner] of Object.entries(shape.fields)) {
        const value = of[property];
        yield* linksIn(value, inner, path ? `${path}.${property}` : property);
    }
}
function* linksIn(value, shape, path) {
    if (shape.is === 'text') {
        if (shape.to !== undefined && value.kind !== 'absent')
            yield [path, value, shape.to];
    }
    else if (value.kind !== 'known')
        return;
    else if (shape.is === 'struct')
        yield* linksOf(value.value, shape, path);
    else if (shape.is === 'list')
        for (const item of value.value.items)
            yield* linksIn(item, shape.of, path);
}
const key = (a, b) => `${a}\0${b}`;
function push(map, at, value) {
    const list = map.get(at);
    if (list)
        list.push(value);
    else
        map.set(at, [value]);
}

// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/model/secrecy/placeholder.js
var placeholder = __webpack_require__(9395);
// EXTERNAL MODULE: ./lib/model/secrecy/suspicion.js
var suspicion = __webpack_require__(9225);
;// CONCATENATED MODULE: ./lib/model/secrecy/command.js


/** `--db-password=…`, `DB_PASSWORD=…`, `export TOKEN="…"`, `-Ddb.password=…`, `-p …`: a name, and what it is set to. */
const assigned = /(?<![\w.-])-{0,2}([A-Za-z_][\w.-]{0,99})=(?:"([^"]*)"|'([^']*)'|([^\s"'|&;<>)]+))/g;
/** `--db-password …`: an option whose value follows. */
const command_option = /(?<!\S)--([A-Za-z][\w.-]{0,99})[ \t]+(?:"([^"]*)"|'([^']*)'|([^\s"'|&;<>)-][^\s"'|&;<>)]*))/g;
/** Programs that take a password behind a letter. */
const command_short = [
    { what: '`mysql -p`', pattern: /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^|&;\n]{0,200}?\s-p['"]?([^\s'"|&;]{4,})/g },
    { what: '`curl -u`', pattern: /\bcurl\b[^|&;\n]{0,300}?\s(?:-u|--user)[\s=]?['"]?[^\s:'"]{1,100}:([^\s'"|&;]{4,})/g },
    { what: '`redis-cli -a`', pattern: /\bredis-cli\b[^|&;\n]{0,200}?\s-a[ \t]+['"]?([^\s'"|&;]{4,})/g },
    { what: '`sshpass -p`', pattern: /\bsshpass\s+-p[ \t]*['"]?([^\s'"|&;]{4,})/g },
    { what: 'an `Authorization` header', pattern: /\bauthorization:[ \t]*(?:bearer|basic|token)[ \t]+([\w+/=.~-]{8,})/gi },
];
/** Why the words of a command line are taken to hold a secret. What only refers to one (`$DB_PASSWORD`, `$(cat …)`) does not. */
function suspicionOfCommand(whole) {
    const words = whole.slice(0, 20_000);
    for (const pattern of [assigned, command_option])
        for (const [, name = '', inDouble, inSingle, bare] of words.matchAll(pattern)) {
            const value = inDouble ?? inSingle ?? bare ?? '';
            if (isReference(value))
                continue;
            const found = (0,suspicion/* suspicionOf */.d)(name.replaceAll('-', '_'), value);
            if (found)
                return { because: `\`${name}\` is set in it`, sure: found.sure };
        }
    for (const { what, pattern } of command_short)
        for (const { 1: value = '' } of words.matchAll(pattern))
            if (!isReference(value))
                return { because: `a password follows ${what}`, sure: !/^\d+$/.test(value) };
    return (0,suspicion/* suspicionByForm */.H)(words);
}
/** Why the next word of a command is one: `--password`, and then the password. */
function suspicionAfter(previous, value) {
    const name = /^--?([A-Za-z][\w.-]*)$/.exec(previous)?.[1];
    if (name === undefined || value.startsWith('-') || isReference(value))
        return undefined;
    const found = (0,suspicion/* suspicionOf */.d)(name.replaceAll('-', '_'), value);
    return found && { because: `it follows \`${previous}\``, sure: found.sure };
}
const isReference = (value) => /[$`]|^file:|^</.test(value) || (0,placeholder/* isPlaceholder */.w)(value);

// EXTERNAL MODULE: ./lib/model/secrecy/forms.js + 1 modules
var secrecy_forms = __webpack_require__(8058);
;// CONCATENATED MODULE: ./lib/model/secrecy/reference.js

/**
 * A parameter's name or ARN, or a secret's ARN with at most `:key:stage:version` behind its name.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
function malformedReference(valueFrom) {
    const said = (wrong, hidden = false) => ({ wrong, hidden });
    if (valueFrom.trim() === '')
        return said('is empty');
    if (valueFrom.includes('{{resolve:'))
        return said('is a dynamic reference, whose value CloudFormation puts in: the secret itself then stands there');
    if (/^\s|\s$/.test(valueFrom))
        return said('has white space around it');
    if (valueFrom.startsWith('arn:'))
        return malformedArn(valueFrom);
    const form = (0,secrecy_forms/* formOf */.QU)(valueFrom);
    if (form)
        return said(`is ${form.what}, where the name of one belongs`, true);
    if (/^(?:ssm|secretsmanager|aws-?ssm|parameterstore):/i.test(valueFrom))
        return said('begins with a prefix that only other tools know');
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
    if (!/^[\w./-]+(?::[\w.-]+)?$/.test(valueFrom))
        return said('is neither an ARN nor the name of a parameter', true);
    return undefined;
}
function malformedArn(arn) {
    const said = (wrong) => ({ wrong, hidden: false });
    const [, partition = '', service = '', region = '', account = '', ...rest] = arn.split(':');
    if (!/^aws(?:-[a-z]+)*$/.test(partition) || (service !== 'ssm' && service !== 'secretsmanager'))
        return said('is the ARN of something that is neither a secret nor a parameter');
    if (region === '')
        return said('is an ARN without a region');
    if (account === '')
        return said('is an ARN without an account');
    if (service === 'ssm') {
        const [resource = ''] = rest;
        return /^parameter\/./.test(resource) ? undefined : said('is an SSM ARN that names no parameter (`parameter/…`)');
    }
    const [kind, name = '', ...behind] = rest;
    if (kind !== 'secret' || name === '')
        return said('is a Secrets Manager ARN that names no secret (`secret:…`)');
    // A colon for each of key, stage and version, or nothing at all.
    if (behind.length === 0 || behind.length === 3)
        return undefined;
    return said(`has ${behind.length} part${behind.length === 1 ? '' : 's'} behind the secret’s name, and ECS takes three (\`:key:stage:version\`, empty where not needed)`);
}

;// CONCATENATED MODULE: ./lib/model/secrecy/hidden.js




/** Places whose every value is hidden, secret or not: `Structure.property`, as the API names them. */
const hidden_always = new Set([
    'KeyValuePair.value',
    'AWS::SecretsManager::Secret.secretString',
    'aws_secretsmanager_secret_version.secretString',
    'AWS::SSM::Parameter.value',
]);
/** Lists of words that make a command. */
const commands = new Set(['command', 'entryPoint']);
/** Whether no report may show the value. */
const isHidden = (place) => hidden_always.has(`${place.structure}.${place.property}`) ||
    place.property === 'userData' ||
    (place.value.kind !== 'absent' && place.value.secret !== undefined) ||
    hidden_words(place.value).some((value) => isSuspicious(place, value));
/** Whether the value is taken for a secret, where it stands or by its form. */
function isSuspicious({ property, name, previous }, { value, secret }) {
    if (secret !== undefined)
        return true;
    if (commands.has(property))
        return suspicionOfCommand(value) !== undefined || (previous !== undefined && suspicionAfter(previous, value) !== undefined);
    if (property === 'valueFrom')
        return malformedReference(value)?.hidden === true;
    if (property === 'secretString')
        return true;
    const last = name?.slice(name.lastIndexOf('/') + 1);
    return property === 'name' || last === undefined ? (0,suspicion/* suspicionByForm */.H)(value) !== undefined : (0,suspicion/* suspicionOf */.d)(last, value) !== undefined;
}
const hidden_words = (value) => [
    ...(0,model_value/* outcomesOf */.RK)(value).outcomes.flatMap(({ value: one }) => (one.kind === 'known' ? [one] : [])),
    ...(value.kind === 'unknown' ? partsOf(value) : []),
];
/** The known parts of a text in one piece: `postgres://app:…@` is told by what surrounds the hole. */
function partsOf({ parts, at, origin }) {
    const value = parts?.map((part) => (part.kind === 'known' ? part.value : '${}')).join('');
    return value === undefined ? [] : [{ kind: 'known', value, at, origin }];
}

;// CONCATENATED MODULE: ./lib/model/secrecy/texts.js

/** Every text of a structure, found by its shape: a kind of resource that is new to the model is covered as soon as it is read. */
function* textsOf(of, shape, owner) {
    if (shape.is !== 'struct')
        return;
    const name = texts_nameIn(of);
    for (const [property, inner] of Object.entries(shape.fields)) {
        const place = { structure: shape.name, property, block: owner.block, ...(name === undefined ? {} : { name }) };
        yield* textsIn(of[property], inner, place);
    }
}
function* textsIn(value, shape, place) {
    if (shape.is === 'text') {
        if (value.kind !== 'absent')
            yield { ...place, value: value };
        return;
    }
    for (const { value: one } of (0,model_value/* outcomesOf */.RK)(value).outcomes) {
        if (one.kind === 'absent')
            continue;
        if (shape.is === 'struct')
            yield* textsOf(one.value, shape, one.value);
        else if (shape.is === 'list')
            yield* textsOfList(one.value, shape.of, place);
        else if (shape.is === 'map')
            yield* textsOfMap(one.value, place);
    }
}
function* textsOfList({ items }, shape, place) {
    let previous;
    for (const item of items) {
        yield* textsIn(item, shape, previous === undefined ? place : { ...place, previous });
        previous = item.kind === 'known' && typeof item.value === 'string' ? item.value : undefined;
    }
}
function* textsOfMap({ entries, block }, place) {
    for (const { key, value } of entries)
        if (value.kind !== 'absent')
            yield { ...place, name: key, block, value };
}
const texts_nameIn = ({ name }) => {
    const value = name;
    return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
};

;// CONCATENATED MODULE: ./lib/model/secrecy/words.js
/** Shorter words stand in a file for other reasons too. */
const shortest = 8;
/**
 * The pieces of a secret that stand in a file the same way however it is written there: what JSON, YAML and HCL escape, and the
 * ends of its lines, divide it.
 */
const piecesOf = (secret) => secret.split(/[\s"'\\$%{}`]+/).filter((piece) => piece.length >= shortest && !isWord(piece));
/** `postgres` or `us-east-1a` may be a secret and many other things besides. */
const isWord = (piece) => /^(?:[a-z]+|[A-Z]+|[a-z]+(?:[-.][a-z0-9]{1,10})*)$/.test(piece);
/** Every place in the files where one of the pieces stands; linear in the files. */
function placesOf(pieces, files) {
    const byStart = new Map();
    for (const piece of new Set(pieces)) {
        const start = piece.slice(0, shortest);
        const list = byStart.get(start);
        if (list)
            list.push(piece);
        else
            byStart.set(start, [piece]);
    }
    if (byStart.size === 0)
        return [];
    const first = new Set([...byStart.keys()].map((start) => start.charCodeAt(0)));
    const places = [];
    for (const file of files) {
        const { text } = file;
        for (let at = 0; at + shortest <= text.length; at++) {
            if (!first.has(text.charCodeAt(at)))
                continue;
            for (const piece of byStart.get(text.slice(at, at + shortest)) ?? [])
                if (text.startsWith(piece, at))
                    places.push({ file, start: at, end: at + piece.length });
        }
    }
    return places;
}

;// CONCATENATED MODULE: ./lib/model/secrecy/sensitive.js






/**
 * Every span that no report may show, whatever rules run: the values of all environment variables and of secrets, whatever looks
 * like a secret elsewhere, the places they come from, and every other place of the unit's files where the same secret stands.
 */
function sensitiveRanges(estate, files) {
    const ranges = [];
    const pieces = new Map();
    for (const kind of Object.keys(kinds/* shapes */.n))
        for (const resource of estate.all(kind))
            for (const place of textsOf(resource, kinds/* shapes */.n[kind], resource)) {
                if (!isHidden(place))
                    continue;
                addValue(place.value, place.block, ranges);
                addPieces(place, pieces, resource.unit);
            }
    const byPath = new Map(files.map((file) => [file.path, file]));
    for (const unit of estate.units) {
        const own = pieces.get(unit.id);
        if (own)
            ranges.push(...placesOf(own, unit.files.flatMap((path) => byPath.get(path) ?? [])));
    }
    return ranges;
}
/** What is a secret, or too long to point at, is looked for by its words: they may stand where no value points to. */
function addPieces(place, pieces, unit) {
    for (const { value } of (0,model_value/* outcomesOf */.RK)(place.value).outcomes) {
        if (value.kind !== 'known' || !(value.value.includes('\n') || isSuspicious(place, value)))
            continue;
        const own = pieces.get(unit) ?? new Set();
        for (const piece of piecesOf(value.value))
            own.add(piece);
        pieces.set(unit, own);
    }
}
function addValue(value, block, ranges) {
    if (value.kind === 'absent')
        return;
    if (value.kind === 'known') {
        addKnown(value, block, ranges);
        return;
    }
    for (const { then } of value.oneOf ?? [])
        addValue(then, block, ranges);
    for (const part of value.parts ?? [])
        addPart(part, block, ranges);
    if (value.oneOf || value.parts)
        ranges.push(...value.origin.map(({ at }) => at));
    else if (!named.has(value.why))
        addSpan(value.at, value.origin, block, ranges);
}
/** Unknown since it stands elsewhere: what is written here is a name. Anything else (a function's argument) may be the value itself. */
const named = new Set([
    'parameter',
    'variable',
    'reference',
    'data-source',
    'module',
    'import',
    'dynamic-reference',
    'placeholder',
    'cycle',
]);
function addKnown(value, block, ranges) {
    ranges.push(...(value.written ?? []));
    const slot = value.slot?.kind === 'entry' ? value.slot : undefined;
    if (!slot)
        addSpan(value.at, value.origin, block, ranges);
    else
        ranges.push(slot.value, ...(slot.elsewhere ? [slot.elsewhere] : []), ...value.origin.map(({ at }) => at));
}
/** A value of several lines is pointed at by its key: then everything below the key is covered. */
function addSpan(at, origin, { whole }, ranges) {
    ranges.push(at, ...origin.map((step) => step.at));
    if (at.file === whole.file && !(0,file/* isOneLine */.Pf)(whole))
        ranges.push({ ...whole, start: Math.min(at.start, whole.end) });
}
function addPart(part, block, ranges) {
    if (part.kind === 'known')
        ranges.push(...(part.written ?? [part.at]), ...part.origin.map(({ at }) => at));
    else
        addValue(part, block, ranges);
}

// EXTERNAL MODULE: ./lib/parse/hcl/index.js + 14 modules
var hcl = __webpack_require__(3117);
// EXTERNAL MODULE: ./lib/parse/slots.js
var slots = __webpack_require__(1830);
;// CONCATENATED MODULE: ./lib/parse/edit.js


/** The text edits a fix comes to; `undefined` where one of its steps cannot be written at its place. */
function editsOf(fix) {
    const edits = fix.steps.map(editOf);
    return edits.includes(undefined) ? undefined : edits;
}
function editOf(step) {
    const { slot } = step;
    if (step.do === 'remove')
        return step.slot.syntax === 'hcl' ? (0,hcl/* removeHcl */.kv)(step.slot) : step.slot.removal;
    if (slot.syntax === 'hcl')
        return (0,hcl/* setHcl */.EQ)(slot, step.value);
    const value = slot.syntax === 'json' ? JSON.stringify(step.value) : renderYaml(step.value);
    const words = slot.kind === 'entry' ? value : entry(slot, value);
    const written = slot.inside ? slot.inside.encode(words) : words;
    if (written === undefined)
        return undefined;
    // The white space around it is measured on the page, so it is written as it is.
    if (slot.kind === 'gap')
        return { at: slot.at, text: slot.before + written + slot.after };
    if (slot.syntax === 'json')
        return { at: slot.value, text: written };
    if (slot.value.start === slot.value.end)
        return { at: slot.value, text: intoNothing(slot.value, written) };
    const { at, lead } = (0,slots/* behindKey */.kz)(slot.value);
    return { at, text: lead + written };
}
/** A YAML key or dash with nothing behind it: the value needs its space, in `{ key }` its colon too. */
function intoNothing({ file, start }, words) {
    const before = file.text[start - 1] ?? '\n';
    const lead = /\s/.test(before) ? '' : before === ':' || before === '-' ? ' ' : ': ';
    return lead + words + (file.text[start] === '#' ? ' ' : '');
}
const entry = ({ syntax, key }, value) => syntax === 'json' ? `${JSON.stringify(key)}: ${value}` : `${key}: ${value}`;
/** Plain where that reads as the same string in YAML 1.1 and 1.2, else as JSON, which is YAML too. */
function renderYaml(value) {
    const plain = typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
    return plain ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./lib/rules/engine.js
/** A rule that throws is named, and the others go on. What a rule said before it threw or was stopped is kept. */
function runRules(rules, estate, settings, budget) {
    const judged = [];
    const crashes = [];
    const unfinished = [];
    for (const rule of rules) {
        try {
            if (budget?.())
                unfinished.push(rule.id);
            else
                for (const one of rule.check(estate, settings)) {
                    judged.push({ ...one, rule: rule.id });
                    if (!budget?.())
                        continue;
                    unfinished.push(rule.id);
                    break;
                }
        }
        catch (error) {
            crashes.push(crashOf(`rule ${rule.id}`, error));
        }
    }
    return { judged, crashes, unfinished };
}
function crashOf(where, error) {
    if (!(error instanceof Error))
        return { where, message: 'something that is not an error was thrown' };
    // The message of an error may quote the input; its kind and place never do.
    return { where, message: error.name, ...(error.stack ? { stack: framesOf(error.stack) } : {}) };
}
const framesOf = (stack) => stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');

// EXTERNAL MODULE: ./lib/rules/registry.js + 59 modules
var registry = __webpack_require__(6211);
;// CONCATENATED MODULE: ./lib/rules/rule.js
const defaultSettings = {
    profile: 'default',
    trustedRegistries: [],
    allowedCapabilities: [],
    account: {},
    sensitivityTags: [],
    sidecarImages: [],
};

// EXTERNAL MODULE: ./lib/source/limits.js
var source_limits = __webpack_require__(9573);
;// CONCATENATED MODULE: ./lib/analysis.js













/** The pipeline: discover, read, judge. Everything in it is synchronous and pure but for the tree. */
function scanTree(tree, options = {}) {
    const limits = { ...source_limits/* defaultLimits */.M, ...options.limits };
    const discovered = (0,discover/* discover */.k4)(tree, {
        paths: options.paths ?? [],
        exclude: options.exclude ?? [],
        referred: referredTo(options),
        limits,
        endings: relevance/* endings */.V,
    });
    const files = [...discovered.files];
    const open = (path) => {
        const file = (0,discover/* openFile */.Tq)(tree, path, limits);
        if (file)
            files.push(file);
        return file;
    };
    const crashes = [];
    const onCrash = (where, error) => crashes.push(crashOf(where, error));
    const read = (0,dialects_read/* readFiles */.U)(discovered.files, {
        ...deploymentsOf(options),
        onCrash,
        open,
        limits,
        ...(options.budget === undefined ? {} : { budget: options.budget }),
        ...(options.filter === undefined ? {} : { filter: options.filter }),
    });
    const { readings, reports, skipped } = only(options.frameworks ?? [], read);
    const judged = judgeReadings(readings, options);
    return {
        files,
        readings,
        reports,
        skipped: [...discovered.skipped, ...skipped],
        estate: judged.estate,
        judged: judged.judged,
        blindSpots: [...readings.flatMap(({ blindSpots }) => blindSpots), ...judged.estate.blindSpots],
        ignores: readings.flatMap(({ ignores }) => ignores),
        diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
        crashes: [...crashes, ...judged.crashes],
        unfinished: unfinishedWords(reports, judged.unfinished, limits, options.budget),
        sensitive: sensitiveRanges(judged.estate, files),
    };
}
/** What the settings say of values that are given at deployment. */
const deploymentsOf = ({ parameters, units }) => ({
    ...(parameters === undefined ? {} : { parameters }),
    ...(units === undefined ? {} : { units }),
});
const referredTo = ({ parameters = [], units = [] }) => [
    ...parameters,
    ...units.flatMap((unit) => unit.parameters ?? []),
];
/** What was read of these frameworks. A file of which nobody can tell what it is stays, since it may be one of them. */
function only(frameworks, read) {
    if (frameworks.length === 0)
        return read;
    const wanted = (framework) => framework === undefined || frameworks.includes(framework);
    return {
        ...read,
        readings: read.readings.filter(({ units }) => units.length === 0 || units.some(({ framework }) => wanted(framework))),
        reports: read.reports.filter(({ framework }) => wanted(framework)),
    };
}
/** Which limit stopped the scan, and what that left undone. */
function unfinishedWords(reports, rules, limits, budget) {
    const unread = reports.filter(({ state }) => state === 'unread').length;
    const left = [
        ...(unread > 0 ? [`${unread} ${unread === 1 ? 'file was' : 'files were'} not read`] : []),
        ...(rules.length > 0 ? [`${rules.length} ${rules.length === 1 ? 'rule' : 'rules'} did not come to an end`] : []),
    ];
    if (left.length === 0)
        return [];
    const limit = budget?.() === 'memory'
        ? `${Math.round(limits.memoryBytes / 1024 / 1024)} MB of memory (\`limits.memory-mb\`)`
        : `${limits.seconds} seconds (\`limits.seconds\`)`;
    return [`The limit of ${limit} was reached: ${left.join(', ')}.`];
}
function judgeReadings(readings, options) {
    const estate = new Estate(readings);
    const settings = { ...defaultSettings, ...options.settings, profile: options.profile ?? 'default' };
    const ran = runRules(selectedRules(options), estate, settings, options.budget);
    const generated = new Set(estate.units.filter((unit) => unit.generated).map(({ id }) => id));
    return { ...ran, estate, judged: generated.size === 0 ? ran.judged : ran.judged.map((one) => withoutFix(one, generated)) };
}
/** What a program writes over with its next run is no place to mend anything. */
function withoutFix(judgement, generated) {
    if (!judgement.fix || !generated.has(judgement.subject.unit))
        return judgement;
    const { fix: _, ...rest } = judgement;
    return rest;
}
/**
 * The rules that run, with the severities that count: those of the profile and those put on, or those named, less those put off or
 * skipped. A rule named by its id runs whatever the rest says, unless it is skipped.
 */
function selectedRules({ profile, rules = [], skipRules = [], overrides = {} }) {
    const idsOf = (rule) => [rule.id, ...(rule.aliases ?? [])];
    const overrideOf = (rule) => overrides[idsOf(rule).find((id) => Object.hasOwn(overrides, id)) ?? ''];
    const names = (rule, wanted) => wanted.some((one) => idsOf(rule).includes(one) || rule.tags.includes(one));
    const runs = (rule) => {
        if (names(rule, skipRules))
            return false;
        const override = overrideOf(rule);
        if (rules.length > 0)
            return rules.some((one) => idsOf(rule).includes(one)) || (names(rule, rules) && override !== 'off');
        return override === undefined ? profile === 'strict' || rule.profile === 'default' : override !== 'off';
    };
    return registry/* rules */.a.filter(runs).map((rule) => {
        const override = overrideOf(rule);
        return typeof override === 'object' ? { ...rule, severity: override.severity } : rule;
    });
}
/** The faults among the judgements, worst first, with identity and words. */
function findingsOf(judged, options = {}) {
    const byId = new Map([...registry/* rules */.a, ...selectedRules(options)].map((rule) => [rule.id, rule]));
    const faults = judged.filter(({ verdict }) => verdict.is === 'yes');
    const named = (0,identity/* identities */.t)(faults, (rule) => byId.get(rule));
    return faults
        .map((fault) => {
        const rule = byId.get(fault.rule);
        if (!rule)
            throw new Error(`no rule ${fault.rule}`);
        const edits = fault.fix?.exact ? editsOf(fault.fix) : undefined;
        return {
            ...fault,
            identity: named.get(fault) ?? '',
            severity: rule.severity,
            message: (0,message/* fill */.G)(rule.message, fault.data),
            state: 'not-compared',
            edits: edits ?? [],
            proved: false,
        };
    })
        .sort(finding/* compareFindings */.E);
}


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YS: () => (/* binding */ isProject),
/* harmony export */   Yh: () => (/* binding */ isManifest),
/* harmony export */   fP: () => (/* binding */ Assemblies),
/* harmony export */   jd: () => (/* binding */ unsynthesised)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _parse_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5819);


/** The cloud assemblies of a scan. */
class Assemblies {
    #documents;
    #known = new Map();
    #sources = new Map();
    constructor(documents) {
        this.#documents = documents;
    }
    /** The assembly that a file lies in. */
    around(path) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
        if (!this.#known.has(folder))
            this.#known.set(folder, this.#read(folder));
        return this.#known.get(folder);
    }
    /** The template that an assembly uploads under this hash, by its path. */
    sourceOf(assembly, hash) {
        let sources = this.#sources.get(assembly.folder);
        if (!sources) {
            sources = new Map(assembly.assets.flatMap((path) => this.#sourcesIn(path)));
            this.#sources.set(assembly.folder, sources);
        }
        return sources.get(hash);
    }
    #sourcesIn(path) {
        const files = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(this.#documents.at(path)?.roots[0], 'files');
        if (files?.kind !== 'map')
            return [];
        return files.entries.flatMap(({ key, value }) => {
            const source = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(value, 'source'), 'path'));
            return source === undefined ? [] : [[key, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), source)]];
        });
    }
    #read(folder) {
        const manifest = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, 'manifest.json');
        const root = this.#documents.at(manifest)?.roots[0];
        const artifacts = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(root, 'artifacts');
        if ((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(root, 'version') === undefined || artifacts?.kind !== 'map')
            return undefined;
        const named = (type, property) => artifacts.entries.flatMap(({ key, value }) => {
            const file = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(value, 'type')) === type ? (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(value, 'properties'), property)) : undefined;
            return file === undefined ? [] : [[key, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, file)]];
        });
        return {
            manifest,
            folder,
            whole: folder.replace(/(?:\/assembly-[^/]*)+$/, ''),
            stacks: new Map(named('aws:cloudformation:stack', 'templateFile').map(([id, path]) => [path, id])),
            assets: named('cdk:asset-manifest', 'file').map(([, path]) => path),
        };
    }
}
const isManifest = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) === 'manifest.json';
/** The settings of a CDK application. */
const isProject = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) === 'cdk.json';
/** An application of which nobody has made the templates: what it deploys cannot be seen. */
function unsynthesised(path, root, manifests) {
    const app = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'app') : undefined;
    if (!app)
        return undefined;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    const inside = folder === '.' ? '' : `${folder}/`;
    if (manifests.some((manifest) => manifest.startsWith(inside)))
        return undefined;
    const where = folder === '.' ? '' : ` in \`${folder}\``;
    const say = `The templates of this CDK application are not here, so nothing of it was judged; run \`npx cdk synth\`${where} before the scan.`;
    return [{ at: app.keyAt, unit: path, say }];
}


/***/ }),

/***/ 6971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ kinds)
/* harmony export */ });
/** Which CloudFormation type is which kind of resource. */
const kinds = {
    'AWS::ECS::TaskDefinition': 'task-definition',
    'AWS::ECS::Service': 'service',
    'AWS::ECS::Cluster': 'cluster',
    'AWS::ECS::TaskSet': 'task-set',
    'AWS::IAM::Role': 'role',
    'AWS::Logs::LogGroup': 'log-group',
    'AWS::ECR::Repository': 'repository',
    'AWS::ECR::RegistryScanningConfiguration': 'registry-scanning',
    'AWS::SecretsManager::Secret': 'secret',
    'AWS::SSM::Parameter': 'parameter',
};


/***/ }),

/***/ 8057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ nestedStack),
/* harmony export */   e: () => (/* binding */ nestingTypes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _parse_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5819);
/* harmony import */ var _joined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4462);



/** Where the template of a nested stack is named, by the type of the resource. */
const locations = {
    'AWS::CloudFormation::Stack': 'TemplateURL',
    'AWS::Serverless::Application': 'Location',
};
const nestingTypes = Object.keys(locations);
/** The nested stack that this resource is, if it is one. */
function nestedStack(entry, owner, evaluator, lookup) {
    const location = locations[(0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(entry.value, 'Type')) ?? ''];
    if (location === undefined)
        return undefined;
    const properties = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(entry.value, 'Properties');
    const parameters = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(properties, 'Parameters');
    const node = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(properties, location);
    const asset = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(entry.value, 'Metadata'), 'aws:asset:path'));
    const beside = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(owner.file.path), path);
    if (asset !== undefined) {
        const template = lookup.at(beside(asset));
        if (template)
            return { entry, parameters, template };
    }
    if (!node)
        return { entry, parameters, template: { missing: 'is not named' } };
    if (node.kind === 'map' && (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(node, 'ApplicationId')) {
        return { entry, parameters, template: { missing: 'comes from the Serverless Application Repository' } };
    }
    const words = (0,_joined_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsIn */ .Hn)(evaluator.data(node));
    if (words.kind === 'known' && !/^[a-z][a-z0-9+.-]*:/i.test(words.value)) {
        const path = beside(words.value);
        return { entry, parameters, template: lookup.at(path) ?? { missing: `(\`${path}\`) is not here` } };
    }
    const template = uploaded(words, owner, parameters, lookup);
    return {
        entry,
        parameters,
        template: template ?? { missing: words.kind === 'known' ? 'lies elsewhere' : 'has an address that is not known here' },
    };
}
/**
 * The local file that an address in a bucket stands for. Its name has to be that of one file only, after as many folders as are known
 * of both, and the template has to take just the parameters that it is given: CloudFormation would refuse anything else.
 */
function uploaded(words, owner, parameters, lookup) {
    const segments = tailOf(words);
    const name = segments.at(-1);
    if (name === undefined)
        return undefined;
    const assembly = lookup.assemblies.around(owner.file.path);
    const source = assembly && lookup.assemblies.sourceOf(assembly, name.replace(/\.json$/, ''));
    if (source !== undefined)
        return lookup.at(source);
    const common = (path) => {
        const folders = path.split('/');
        let count = 0;
        while (count < segments.length && folders.at(-1 - count) === segments.at(-1 - count))
            count++;
        return count;
    };
    const ranked = lookup.named(name).map((path) => ({ path, common: common(path) }));
    const most = Math.max(0, ...ranked.map((one) => one.common));
    const [best, ...more] = ranked.filter((one) => one.common === most);
    if (!best || more.length > 0 || best.path === owner.file.path)
        return undefined;
    const template = lookup.at(best.path);
    return template && takes(template.root, parameters) ? template : undefined;
}
/** The last segments of an address that are known to their beginnings. */
function tailOf(words) {
    const known = words.kind === 'known' ? words.value : words.kind === 'unknown' ? lastKnown(words) : undefined;
    if (known === undefined)
        return [];
    const segments = known
        .replace(/[?#].*$/, '')
        .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
        .split('/');
    return segments.slice(1).filter((segment) => segment !== '');
}
function lastKnown({ parts }) {
    const last = parts?.at(-1);
    return last?.kind === 'known' ? last.value : undefined;
}
/** Whether a template takes all of these parameters and needs no others. */
function takes(template, given) {
    const section = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(template, 'Parameters');
    const declared = section?.kind === 'map' ? section.entries : [];
    if (given && given.kind !== 'map')
        return false;
    const names = new Set(given?.entries.map(({ key }) => key));
    const known = new Set(declared.map(({ key }) => key));
    return [...names].every((name) => known.has(name)) && declared.every(({ key, value }) => names.has(key) || (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(value, 'Default'));
}


/***/ }),

/***/ 4462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ wordsIn),
/* harmony export */   L3: () => (/* binding */ knownWords),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   rl: () => (/* binding */ onlyHole)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);

/** What fills a template that is one hole and nothing else: `"${var.image}"` is `var.image`. */
function onlyHole({ text, holes }) {
    const [only, ...more] = text.segments.filter(({ length }) => length > 0);
    return only?.hole !== undefined && more.length === 0 ? holes[only.hole] : undefined;
}
/** The string a template makes: known where all its holes are, otherwise unknown with its parts. */
function joined(template, data) {
    const parts = template.text.segments.map((segment) => {
        if (segment.hole === undefined) {
            const words = template.text.content.slice(segment.start, segment.start + segment.length);
            return { kind: 'known', value: words, at: segment.at, origin: [] };
        }
        return holeWords(template.holes[segment.hole], segment.at);
    });
    const secret = parts.find((part) => part.secret)?.secret;
    const origin = [...data.origin, ...parts.flatMap((part) => part.origin)];
    const common = { at: data.at, origin, ...(secret ? { secret } : {}), written: parts.flatMap(writtenAt) };
    const [only, ...more] = parts;
    if (only?.kind === 'unknown' && more.length === 0)
        return { ...only, ...common };
    const open = parts.find((part) => part.kind === 'unknown');
    if (open?.kind === 'unknown')
        return { kind: 'unknown', why: open.why, ...(open.name ? { name: open.name } : {}), ...common, parts: merged(parts) };
    const value = parts.map((part) => (part.kind === 'known' ? part.value : '')).join('');
    // A reference alone in quotes is still that reference.
    const reference = more.length === 0 && only?.reference ? { reference: only.reference } : {};
    return { kind: 'known', value, ...common, ...reference };
}
function holeWords(hole, at) {
    if (!hole || hole.kind === 'absent')
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('unsupported', at);
    if (hole.kind === 'known') {
        const { value, slot: _, ...rest } = hole;
        if (value.is === 'scalar')
            return { ...rest, value: value.raw, at };
        if (value.is === 'template') {
            const inner = joined(value, hole);
            return inner.kind === 'absent' ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('unsupported', at) : { ...inner, at };
        }
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('function', at, { origin: hole.origin });
    }
    const { oneOf, parts: _, ...rest } = hole;
    const arms = oneOf?.map((arm) => ({ ...arm, then: holeWords(arm.then, at) }));
    return { ...rest, at, ...(arms ? { oneOf: arms } : {}) };
}
/** Neighbouring known parts become one, with the span of both where they stand side by side. */
function merged(parts) {
    const out = [];
    for (const part of parts) {
        const inner = part.kind === 'unknown' && part.parts ? part.parts : [part];
        for (const next of inner) {
            const last = out.at(-1);
            if (last?.kind === 'known' && next.kind === 'known' && !next.secret && !last.secret) {
                const together = last.at.file === next.at.file && last.at.end === next.at.start;
                out[out.length - 1] = {
                    ...last,
                    written: [...writtenAt(last), ...writtenAt(next)],
                    value: last.value + next.value,
                    at: together ? { ...last.at, end: next.at.end } : last.at,
                    origin: [...last.origin, ...next.origin],
                };
            }
            else
                out.push(next);
        }
    }
    return out;
}
/** The text that a piece of data comes to, as far as it can be told. */
function wordsIn(data) {
    return data.kind === 'absent' ? data : holeWords(data, data.at);
}
const writtenAt = ({ at, written }) => written ?? [at];
/** The words a piece of data comes to, if they are all known. */
function knownWords(data) {
    if (data?.kind !== 'known')
        return undefined;
    if (data.value.is === 'scalar')
        return data.value.raw;
    if (data.value.is !== 'template')
        return undefined;
    const whole = joined(data.value, data);
    return whole.kind === 'known' ? whole.value : undefined;
}


/***/ }),

/***/ 9234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readFiles)
});

// UNUSED EXPORTS: isTerraform

// EXTERNAL MODULE: ./lib/dialects/cloudformation/assembly.js
var assembly = __webpack_require__(2770);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/dialects/joined.js
var joined = __webpack_require__(4462);
;// CONCATENATED MODULE: ./lib/dialects/pinned.js
/**
 * A value that came through a variable or from another file, as it counts where it is used: everything in it points at the use, with
 * the default as a step, and nothing in it can be written over, since the variable may have another value elsewhere.
 */
function pinned(data, at, step) {
    const steps = step ? [step] : [];
    switch (data.kind) {
        case 'absent':
            return { kind: 'absent', at, origin: [...steps, ...data.origin] };
        case 'unknown': {
            const arms = data.oneOf?.map((arm) => ({ ...arm, then: pinned(arm.then, at, step) }));
            return { ...data, at, origin: [...steps, ...data.origin], ...(arms ? { oneOf: arms } : {}) };
        }
        case 'known': {
            const { slot: _, gap: _gap, ...rest } = data;
            return { ...rest, value: inner(data.value, at, step), at, origin: [...steps, ...data.origin] };
        }
    }
}
function inner(value, at, step) {
    switch (value.is) {
        case 'scalar':
        case 'template':
            return value;
        case 'json':
            return { ...value, data: pinned(value.data, at, step) };
        case 'list':
            return { ...value, whole: at, items: value.items.map((item) => pinned(item, at, step)) };
        case 'map': {
            const { gap: _, ...rest } = value;
            const entries = new Map([...value.entries].map(([key, entry]) => [key, { ...entry, keyAt: at, value: pinned(entry.value, at, step) }]));
            return { ...rest, whole: at, entries };
        }
    }
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/exports.js
/** A name that is unknown as a whole fits everything and says nothing. */
function patternOf(name) {
    if (name.kind === 'known')
        return { pieces: [name.value], exact: true };
    if (name.kind === 'absent' || !name.parts)
        return undefined;
    // The text before the first hole and behind the last one are pieces too, empty where there is none.
    const pieces = [''];
    for (const part of name.parts.flatMap(flat)) {
        if (part.kind === 'known')
            pieces[pieces.length - 1] += part.value;
        else
            pieces.push('');
    }
    return pieces.join('').replace(/[^A-Za-z0-9]/g, '').length >= fewest ? { pieces, exact: pieces.length === 1 } : undefined;
}
/** So many letters and digits must be known for a name to tell one thing from another. */
const fewest = 3;
const flat = (part) => part.kind === 'unknown' && part.parts ? part.parts.flatMap(flat) : [part];
/** Whether two names may be the same: the same text around the same holes, or a text that fits the other's pieces. */
function mayBeSame(a, b) {
    if (a.exact === b.exact)
        return a.pieces.length === b.pieces.length && a.pieces.every((piece, index) => piece === b.pieces[index]);
    return a.exact ? fits(a.pieces[0] ?? '', b.pieces) : fits(b.pieces[0] ?? '', a.pieces);
}
/** Whether the pieces stand in the text in their order, the first at its beginning and the last at its end, something between them. */
function fits(text, pieces) {
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    if (!text.startsWith(first) || !text.endsWith(last))
        return false;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
        const found = text.indexOf(piece, at + 1);
        if (found < 0)
            return false;
        at = found + piece.length;
    }
    return at < text.length - last.length;
}
/** Every export of a scan, by what is known of its name. */
class Exports {
    #exact = new Map();
    #all;
    #loose = new Map();
    constructor(all) {
        this.#all = all;
        for (const one of all) {
            if (!one.name.exact)
                continue;
            const name = one.name.pieces[0] ?? '';
            const same = this.#exact.get(name);
            if (same)
                same.push(one);
            else
                this.#exact.set(name, [one]);
        }
    }
    find(name, group) {
        const equal = name.exact ? (this.#exact.get(name.pieces[0] ?? '') ?? []) : [];
        return equal.length > 0 ? chosen(equal, group, true) : chosen(this.#fitting(name), group, false);
    }
    #fitting(name) {
        const key = name.pieces.join('\0');
        const known = this.#loose.get(key);
        if (known)
            return known;
        const found = this.#all.filter((one) => mayBeSame(one.name, name));
        this.#loose.set(key, found);
        return found;
    }
}
function chosen(candidates, group, exact) {
    const near = group === '' ? [] : candidates.filter((one) => one.group === group);
    const [only, ...more] = near.length > 0 ? near : candidates;
    return { ...(only && more.length === 0 ? { only } : {}), exact, seen: candidates };
}

// EXTERNAL MODULE: ./lib/dialects/cloudformation/nested.js
var nested = __webpack_require__(8057);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/dialects/data.js

/** The place of an entry's value: the value itself where it stands on one line, else its key. */
const placeOf = (value, keyAt) => ((0,source_file/* isOneLine */.Pf)(value) ? value : keyAt);
const scalar = (value, raw = String(value), text) => ({
    is: 'scalar',
    value,
    raw,
    ...(text ? { text } : {}),
});
/** The words of a scalar as a text, if that is what it is. */
const wordsOf = (data) => data?.kind === 'known' && data.value.is === 'scalar' ? data.value.raw : undefined;
const isKnownMap = (data) => data?.kind === 'known' && data.value.is === 'map';
const isKnownList = (data) => data?.kind === 'known' && data.value.is === 'list';

// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/intrinsic.js
/** The call this node is, if it is one. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html */
function intrinsicOf(node) {
    if (node.tag !== undefined) {
        const { tag, ...untagged } = node;
        return { name: tag.slice(1).replace(/^Fn::/, ''), argument: { ...untagged, tagged: node.at } };
    }
    if (node.kind !== 'map' || node.entries.length !== 1)
        return undefined;
    const [only] = node.entries;
    if (!only)
        return undefined;
    if (only.key === 'Ref' || only.key === 'Condition')
        return { name: only.key, argument: only.value };
    return only.key.startsWith('Fn::') ? { name: only.key.slice(4), argument: only.value } : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/conditions.js




const maybe = { is: 'maybe', origin: [] };
/** The `Conditions` section in three-valued logic: a parameter without a default makes a maybe, never a no. */
class Conditions {
    #section;
    #evaluate;
    #answers = new Map();
    constructor(template, evaluate) {
        this.#section = (0,parse_node/* childOf */.GG)(template, 'Conditions');
        this.#evaluate = evaluate;
    }
    answer(name) {
        const known = this.#answers.get(name);
        if (known)
            return known;
        // A condition that refers to itself stays a maybe.
        this.#answers.set(name, maybe);
        const entry = (0,parse_node/* entryOf */.Ms)(this.#section, name);
        const is = entry ? this.#is(entry.value) : 'maybe';
        const answer = { is, origin: entry ? [{ at: entry.keyAt, name, kind: 'condition' }] : [] };
        this.#answers.set(name, answer);
        return answer;
    }
    #is(node) {
        const call = intrinsicOf(node);
        if (!call) {
            const words = (0,parse_node/* wordOf */.aG)(node);
            return words === undefined ? 'maybe' : this.answer(words).is;
        }
        const operands = call.argument.kind === 'list' ? call.argument.items : [call.argument];
        switch (call.name) {
            case 'Condition':
                return this.answer((0,parse_node/* wordOf */.aG)(call.argument) ?? '').is;
            case 'Not':
                return (0,verdict/* isNot */.w8)(operands[0] ? this.#is(operands[0]) : 'maybe');
            case 'And':
                return (0,verdict/* isAll */.kd)(operands.map((operand) => this.#is(operand)));
            case 'Or':
                return (0,verdict/* isAny */.f7)(operands.map((operand) => this.#is(operand)));
            case 'Equals':
                return this.#equals(operands);
            default:
                return 'maybe';
        }
    }
    #equals([left, right]) {
        if (!left || !right)
            return 'maybe';
        const a = this.#words(left);
        const b = this.#words(right);
        if (!a || !b)
            return 'maybe';
        // Every pair of values the two can take is compared: all equal is a yes, none equal a no.
        const pairs = a.flatMap((x) => b.map((y) => (x === y ? 'yes' : 'no')));
        if (pairs.every((is) => is === 'yes'))
            return 'yes';
        return pairs.every((is) => is === 'no') ? 'no' : 'maybe';
    }
    /** Every text a side can come to, if they can all be told. */
    #words(node) {
        const data = this.#evaluate(node);
        const one = (0,joined/* knownWords */.L3)(data);
        if (one !== undefined)
            return [one];
        if (data.kind !== 'unknown' || !data.oneOf)
            return undefined;
        const arms = data.oneOf.map(({ then }) => (0,joined/* knownWords */.L3)(then));
        return arms.includes(undefined) ? undefined : arms;
    }
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/parameters.js





/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
const pseudo = new Set([
    'AWS::AccountId',
    'AWS::NotificationARNs',
    'AWS::Partition',
    'AWS::Region',
    'AWS::StackId',
    'AWS::StackName',
    'AWS::URLSuffix',
]);
/** What a `Ref` to a parameter or pseudo parameter gives, at the place of the `Ref`; `undefined` where the name is neither. */
function parameterValue(template, name, at, given = new Map()) {
    if (name === 'AWS::NoValue')
        return (0,model_value/* absent */.Ge)(at);
    if (pseudo.has(name))
        return (0,model_value/* unknown */.L5)('parameter', at, { name });
    const entry = (0,parse_node/* entryOf */.Ms)((0,parse_node/* childOf */.GG)(template, 'Parameters'), name);
    if (!entry)
        return undefined;
    const declaration = declarationOf(entry);
    const from = given.get(name);
    return from && from.kind !== 'absent' ? handed(declaration, from, at) : declared(declaration, at);
}
function declarationOf({ key, value: node }) {
    const type = parameters_text((0,parse_node/* childOf */.GG)(node, 'Type')) ?? 'String';
    return {
        name: key,
        node,
        many: type === 'CommaDelimitedList' || type.startsWith('List<'),
        stored: type.startsWith('AWS::SSM::Parameter::Value<'),
        secret: isTrue((0,parse_node/* childOf */.GG)(node, 'NoEcho')) ? { secret: 'no-echo' } : {},
    };
}
/** A value from outside. */
function handed({ name, many, stored, secret }, from, at) {
    const words = (0,joined/* wordsIn */.Hn)(from);
    if (stored)
        return (0,model_value/* unknown */.L5)('parameter', at, { name: words.kind === 'known' ? words.value : name, origin: from.origin, ...secret });
    const value = marked(pinned(from, at), secret);
    if (!many || value.kind !== 'known' || words.kind !== 'known')
        return value;
    return { ...value, value: datumOf(words.value, words.value, many, at, secret) };
}
/** `NoEcho` counts for whatever the parameter may come to. */
function marked(data, secret) {
    if (data.kind === 'absent' || !secret.secret)
        return data;
    if (data.kind === 'known' || !data.oneOf)
        return { ...data, ...secret };
    return { ...data, ...secret, oneOf: data.oneOf.map((arm) => ({ ...arm, then: marked(arm.then, secret) })) };
}
function declared({ name, node, many, stored, secret }, at) {
    const fallback = (0,parse_node/* childOf */.GG)(node, 'Default');
    const words = parameters_text(fallback);
    if (stored)
        return (0,model_value/* unknown */.L5)('parameter', at, { name: words ?? name, ...secret });
    if (fallback?.kind === 'scalar' && fallback.value !== null) {
        const datum = datumOf(fallback.raw, fallback.value, many, at, secret);
        return { kind: 'known', value: datum, at, origin: [{ at: fallback.tagged, name, kind: 'default' }], ...secret };
    }
    return (0,model_value/* unknown */.L5)('parameter', at, { name, ...secret, ...allowed(name, node, at, many) });
}
function allowed(key, declaration, at, many) {
    const values = (0,parse_node/* childOf */.GG)(declaration, 'AllowedValues');
    if (values?.kind !== 'list' || values.items.length === 0)
        return {};
    const arms = values.items.flatMap((item) => item.kind === 'scalar'
        ? [
            {
                when: item.raw,
                then: {
                    kind: 'known',
                    value: datumOf(item.raw, item.value, many, at, {}),
                    at,
                    origin: [{ at: item.tagged, name: key, kind: 'allowed-value' }],
                },
            },
        ]
        : []);
    return arms.length === values.items.length ? { oneOf: arms } : {};
}
function datumOf(raw, value, many, whole, secret) {
    if (!many)
        return scalar(typeof value === 'string' ? value : raw, raw);
    const items = raw.split(',').map((part) => ({ kind: 'known', value: scalar(part.trim()), at: whole, origin: [], ...secret }));
    return { is: 'list', items, missing: [], whole };
}
/** `true`, `yes` or either in quotes. */
const isTrue = (node) => node?.kind === 'scalar' && (node.value === true || /^(true|yes|on|y)$/i.test(node.raw));
const parameters_text = (node) => (node?.kind === 'scalar' ? node.raw : undefined);

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/evaluate.js









/** A variable of `Fn::Sub` is worked out wherever it is used: a page of nested ones grows without end, and stops here. */
const maximumSteps = 1_000_000;
const stepsOfVariable = 100;
/** The values of one template: functions applied as far as their arguments are known, the rest unknown with its reason. */
class Evaluator {
    #template;
    #unit;
    #surroundings;
    conditions;
    #steps = 0;
    #inMap = false;
    constructor(template, unit, surroundings = {}) {
        this.#template = template;
        this.#unit = unit;
        this.#surroundings = surroundings;
        this.conditions = new Conditions(template, (node) => this.data(node));
    }
    data(node) {
        if (++this.#steps > maximumSteps)
            return (0,model_value/* unknown */.L5)('limit', node.tagged);
        const call = intrinsicOf(node);
        if (call)
            return this.#call(call, node.tagged);
        switch (node.kind) {
            case 'scalar':
                if (node.value === null)
                    return (0,model_value/* absent */.Ge)(node.at);
                return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] };
            case 'list':
                return this.#list(node);
            case 'map':
                return this.#map(node);
        }
    }
    #list(node) {
        const items = node.items.flatMap((item, index) => {
            const data = this.data(item);
            if (data.kind === 'absent')
                return [];
            const slot = intrinsicOf(item) ? undefined : (0,parse_node/* itemSlot */.uZ)(node, index, 'pascal');
            return [slot && data.kind === 'known' ? { ...data, slot } : data];
        });
        return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] };
    }
    #map(node) {
        const entries = new Map();
        const missing = [];
        for (const entry of node.entries) {
            if (entry.key === 'Fn::Transform' || entry.key.startsWith('Fn::ForEach')) {
                missing.push((0,model_value/* unknown */.L5)('function', entry.keyAt, { name: entry.key }));
                continue;
            }
            const call = intrinsicOf(entry.value);
            const data = this.data(entry.value);
            // What a function gives stands where the function stands, unless an arm or the text inside has a closer place.
            const own = call && data.kind === 'known' && data.at !== entry.value.tagged ? data.at : entry.value.tagged;
            const slot = call || data.kind !== 'known' ? undefined : (0,parse_node/* entrySlot */.HQ)(node, entry, 'pascal');
            const at = placeOf((slot && entry.value.alias) ?? own, entry.keyAt);
            const value = slot && data.kind === 'known' ? { ...data, at, slot } : { ...data, at };
            entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value });
        }
        return {
            kind: 'known',
            value: { is: 'map', entries, missing, whole: node.at, gap: (key) => (0,parse_node/* gapSlot */.TA)(node, key, 'pascal') },
            at: node.at,
            origin: [],
        };
    }
    #call({ name, argument }, at) {
        switch (name) {
            case 'Ref':
                return this.#ref((0,parse_node/* wordOf */.aG)(argument), at);
            case 'GetAtt':
                return this.#getAtt(argument, at);
            case 'Sub':
                return this.#sub(argument, at);
            case 'Join':
                return this.#join(argument, at);
            case 'If':
                return this.#if(argument, at);
            case 'FindInMap':
                return this.#findInMap(argument, at);
            case 'ImportValue':
                return this.#import(argument, at);
            default:
                return (0,model_value/* unknown */.L5)('function', at, { name: `Fn::${name}` });
        }
    }
    #ref(name, at) {
        if (name === undefined)
            return (0,model_value/* unknown */.L5)('unsupported', at);
        return parameterValue(this.#template, name, at, this.#surroundings.parameters) ?? this.#reference(name, '', at);
    }
    #reference(address, attribute, at) {
        const elsewhere = attribute ? this.#surroundings.attribute?.(address, attribute, at) : undefined;
        if (elsewhere)
            return pinned(elsewhere, at);
        const shown = attribute ? `${address}.${attribute}` : address;
        if (!(0,parse_node/* entryOf */.Ms)((0,parse_node/* childOf */.GG)(this.#template, 'Resources'), address))
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: shown });
        const reference = { unit: this.#unit, address: `${this.#surroundings.prefix ?? ''}${address}`, attribute };
        return (0,model_value/* unknown */.L5)('reference', at, { name: shown, reference });
    }
    #getAtt(argument, at) {
        const path = argument.kind === 'list' ? argument.items.map(parse_node/* wordOf */.aG) : ((0,parse_node/* wordOf */.aG)(argument)?.split('.') ?? []);
        const [address, ...attribute] = path;
        if (address === undefined || attribute.includes(undefined))
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::GetAtt' });
        return this.#reference(address, attribute.join('.'), at);
    }
    #import(argument, at) {
        const name = (0,joined/* wordsIn */.Hn)(this.data(argument));
        const elsewhere = this.#surroundings.imported?.(name, at);
        if (elsewhere)
            return pinned(elsewhere, at);
        return (0,model_value/* unknown */.L5)('import', at, { name: name.kind === 'known' ? name.value : 'Fn::ImportValue' });
    }
    #sub(argument, at) {
        const [pattern, own] = argument.kind === 'list' ? argument.items : [argument];
        if (pattern?.kind !== 'scalar' || typeof pattern.value !== 'string')
            return (0,model_value/* unknown */.L5)('unsupported', at);
        const text = pattern.text();
        const pieces = [];
        const holes = [];
        let done = 0;
        for (const { index, 0: mark, 1: literal, 2: name = '' } of text.content.matchAll(/\$\{(!?)([^${}]*)\}/g)) {
            if (index > done)
                pieces.push({ start: done, end: index });
            done = index + mark.length;
            if (literal) {
                pieces.push({ start: index, end: done, words: `\${${name}}` });
                continue;
            }
            pieces.push({ start: index, end: done, hole: holes.length });
            holes.push(this.#substituted(name.trim(), own, text.range(index, done)));
        }
        if (done < text.content.length)
            pieces.push({ start: done, end: text.content.length });
        if (holes.length === 0) {
            const words = pieces.map((piece) => piece.words ?? text.content.slice(piece.start, piece.end)).join('');
            return {
                kind: 'known',
                value: scalar(words, words, () => (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, escapeSub(text))),
                at,
                origin: [],
            };
        }
        const built = (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, escapeSub(text));
        return { kind: 'known', value: { is: 'template', text: built, holes }, at, origin: [] };
    }
    #substituted(name, own, at) {
        const given = (0,parse_node/* childOf */.GG)(own, name);
        this.#steps += stepsOfVariable;
        if (given)
            return (0,model_value/* withOrigin */.D_)({ ...this.data(given), at }, [{ at: given.tagged, name, kind: 'local' }]);
        if (!name.includes('.') || name.startsWith('AWS::'))
            return this.#ref(name, at);
        const [address = '', ...attribute] = name.split('.');
        return this.#reference(address, attribute.join('.'), at);
    }
    #join(argument, at) {
        const [separator, list] = argument.kind === 'list' ? argument.items : [];
        const between = (0,parse_node/* stringOf */.Je)(separator);
        const data = list ? this.data(list) : undefined;
        if (between === undefined || data?.kind !== 'known' || data.value.is !== 'list')
            return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Join' });
        const builder = new embedded/* TextBuilder */.tW();
        const holes = [];
        let anyCertain = false;
        data.value.items.forEach((item, index) => {
            // Next to an item that may not be there nobody knows whether the separator is.
            const certain = !mayBeNothing(item);
            if (index > 0 && certain && anyCertain)
                builder.decoded(between, at);
            else if (index > 0) {
                builder.hole(item.at);
                holes.push((0,model_value/* unknown */.L5)('condition', item.at, { name: 'Fn::Join' }));
            }
            anyCertain ||= certain;
            const plain = item.kind === 'known' && item.value.is === 'scalar' && item.origin.length === 0 && !item.secret;
            const words = plain && item.value.is === 'scalar' ? item.value.raw : undefined;
            if (words !== undefined)
                builder.decoded(words, item.at);
            else {
                builder.hole(item.at);
                holes.push(item);
            }
        });
        const text = builder.build(at, () => undefined);
        return { kind: 'known', value: { is: 'template', text, holes }, at, origin: data.origin };
    }
    #if(argument, at) {
        const [name, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items : [];
        const condition = (0,parse_node/* wordOf */.aG)(name);
        if (condition === undefined || !whenTrue || !whenFalse)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::If' });
        const { is, origin } = this.conditions.answer(condition);
        if (is === 'yes')
            return (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin);
        if (is === 'no')
            return (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin);
        return (0,model_value/* unknown */.L5)('condition', at, {
            name: condition,
            oneOf: [
                { when: condition, then: (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin) },
                { when: `not ${condition}`, then: (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin) },
            ],
        });
    }
    #findInMap(argument, at) {
        const keys = argument.kind === 'list' ? argument.items.map((item) => (0,joined/* knownWords */.L3)(this.data(item))) : [];
        const [map, top, second] = keys;
        if (map === undefined || top === undefined || second === undefined)
            return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::FindInMap' });
        const entry = (0,parse_node/* entryOf */.Ms)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(this.#template, 'Mappings'), map), top), second);
        // A map holds no functions; one that looks into a map again may never end.
        if (!entry || this.#inMap)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::FindInMap' });
        this.#inMap = true;
        const data = this.data(entry.value);
        this.#inMap = false;
        return (0,model_value/* withOrigin */.D_)({ ...data, at }, [{ at: entry.value.tagged, name: `${map}.${top}.${second}`, kind: 'map' }]);
    }
    /** The text that a function call comes to, for places that need a plain word. */
    words(node) {
        return (0,joined/* knownWords */.L3)(this.data(node));
    }
}
const mayBeNothing = (data) => data.kind === 'absent' || (data.kind === 'unknown' && (data.oneOf ?? []).some(({ then }) => mayBeNothing(then)));
/** Inside `Fn::Sub` a literal `${` is written `${!`. */
const escapeSub = (text) => (words) => text.encode(words.replaceAll('${', '${!'));

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/stack.js






/** Stacks that ask one another for values, one inside the other; no real ones go so deep. */
const maximumDepth = 40;
/** A template together with what is given to it: deployed by itself, or nested in another. */
class Stack {
    template;
    unit;
    /** Put before the logical ids of its resources: `Api.`; empty for the stack that is deployed by itself. */
    prefix;
    /** The resources it is nested in, innermost first. */
    enclosing;
    conditional;
    children = new Map();
    /** Nested stacks that could not be read. */
    unread = [];
    /** Every file read for the unit. */
    files;
    ancestors;
    #options;
    #evaluator;
    #starting = false;
    constructor(options) {
        const { template, unit, nested } = options;
        this.template = template;
        this.unit = unit;
        this.prefix = nested ? `${nested.within.prefix}${nested.entry.key}.` : '';
        this.enclosing = nested ? [nested.entry.whole, ...nested.within.enclosing] : [];
        this.conditional = nested ? nested.conditional || nested.within.conditional : false;
        this.files = nested?.within.files ?? new Set();
        this.files.add(template.file.path);
        this.ancestors = nested ? [template, ...nested.within.ancestors] : [template];
        this.#options = options;
    }
    /** Made when it is first asked for, since what the stack is given may come from other stacks. */
    get evaluator() {
        if (this.#evaluator)
            return this.#evaluator;
        this.#starting = true;
        const { template, unit, world, parameters } = this.#options;
        this.#evaluator = new Evaluator(template.root, unit, {
            prefix: this.prefix,
            parameters: parameters(this),
            imported: (name, at) => this.#asked(at, () => world.imported(this, name, at)),
            attribute: (address, attribute, at) => {
                const child = attribute.startsWith('Outputs.') ? this.children.get(address) : undefined;
                return child && this.#asked(at, () => child.output(attribute.slice('Outputs.'.length), `${address}.${attribute}`, at));
            },
        });
        this.#starting = false;
        return this.#evaluator;
    }
    /** Whether a condition of the template holds; without one it is always there. */
    made(entry) {
        const condition = (0,parse_node/* wordOf */.aG)((0,parse_node/* childOf */.GG)(entry.value, 'Condition'));
        return condition === undefined ? 'yes' : this.evaluator.conditions.answer(condition).is;
    }
    /** What an output comes to, with a step that names it. */
    output(name, shown, at) {
        const outputs = (0,parse_node/* childOf */.GG)(this.template.root, 'Outputs');
        const entry = outputs?.kind === 'map' ? outputs.entries.find(({ key }) => key === name) : undefined;
        const value = (0,parse_node/* childOf */.GG)(entry?.value, 'Value');
        if (!entry || !value)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: shown });
        if (this.#starting)
            return (0,model_value/* unknown */.L5)('cycle', at, { name: shown });
        return pinned(this.evaluator.data(value), at, { at: (0,source_file/* firstLineOf */.Qy)(value.tagged), name: shown, kind: 'output' });
    }
    /** Bounds how deep stacks go asking one another. */
    #asked(at, ask) {
        const { world } = this.#options;
        if (world.asking >= maximumDepth)
            return (0,model_value/* unknown */.L5)('limit', at);
        world.asking++;
        try {
            return ask();
        }
        finally {
            world.asking--;
        }
    }
}
/** The parameters that a nested stack is given, worked out in the stack around it. */
function handedDown(within, parameters, template) {
    const given = new Map();
    if (!parameters)
        return given;
    const data = within.evaluator.data(parameters);
    const missing = isKnownMap(data) ? data.value.missing[0] : (0,model_value/* unknown */.L5)('module', (0,source_file/* firstLineOf */.Qy)(parameters.tagged));
    const declared = (0,parse_node/* childOf */.GG)(template.root, 'Parameters');
    if (missing && declared?.kind === 'map')
        for (const { key } of declared.entries)
            given.set(key, { ...missing, name: key });
    if (!isKnownMap(data))
        return given;
    for (const { key, value } of data.value.entries.values()) {
        given.set(key, pinned(value, value.at, { at: value.at, name: key, kind: 'module-input' }));
    }
    return given;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/template.js

/** The templates among the documents of a file, whatever they are wrapped in. */
function templatesIn(file, roots, readable) {
    return roots
        .flatMap(candidatesIn)
        .map((root, index) => ({ file, root, id: index === 0 ? file.path : `${file.path}#${index + 1}`, readable }));
}
/** The document itself, or what the Serverless Framework keeps under `resources`: https://www.serverless.com/framework/docs/providers/aws/guide/resources */
function candidatesIn(root) {
    if (isTemplate(root))
        return [root];
    if (!(0,parse_node/* childOf */.GG)(root, 'provider') || !(0,parse_node/* childOf */.GG)(root, 'service'))
        return [];
    const resources = (0,parse_node/* childOf */.GG)(root, 'resources');
    return (resources?.kind === 'list' ? resources.items : [resources]).filter(isTemplate);
}
/** A template says so, or has resources with AWS types. */
function isTemplate(root) {
    if (root?.kind !== 'map')
        return false;
    const resources = (0,parse_node/* childOf */.GG)(root, 'Resources');
    if (resources?.kind !== 'map')
        return false;
    if ((0,parse_node/* childOf */.GG)(root, 'AWSTemplateFormatVersion') || (0,parse_node/* childOf */.GG)(root, 'Transform'))
        return true;
    return resources.entries.some(({ value }) => /^(AWS|Alexa|Custom)::/.test((0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(value, 'Type')) ?? ''));
}
/**
 * Transforms that leave what ECS needs as it is written. `AWS::Include` is not among them: what it includes lies in a bucket.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-reference.html
 */
const harmless = /^AWS::(?:Serverless-|LanguageExtensions$|SecretsManager-|CodeDeployBlueGreen$|CodeStar$|ServiceCatalog$)/;
/** The macros that a template goes through, and those among its resources. */
function makersIn(root) {
    const transform = (0,parse_node/* childOf */.GG)(root, 'Transform');
    const macros = (transform?.kind === 'list' ? transform.items : transform ? [transform] : []).flatMap((node) => {
        const name = (0,parse_node/* stringOf */.Je)(node) ?? (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'Name')) ?? 'Transform';
        return harmless.test(name) ? [] : [{ at: node.kind === 'scalar' ? node.at : (firstKey(node) ?? node.at), name, makes: 'template' }];
    });
    const resources = (0,parse_node/* childOf */.GG)(root, 'Resources');
    const loops = resources?.kind === 'map' ? resources.entries.filter(({ key }) => isMaker(key)) : [];
    return [...macros, ...loops.map(({ key, keyAt }) => ({ at: keyAt, name: key, makes: 'resources' }))];
}
/** A loop or a macro among the resources: what it makes is not on the page. */
const isMaker = (key) => key.startsWith('Fn::ForEach::') || key === 'Fn::Transform';
const firstKey = (node) => (node.kind === 'map' ? node.entries[0]?.keyAt : undefined);

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/forest.js










/** Nested stacks in nested stacks; no real ones go so deep. */
const maximumLevels = 10;
/** Of one scan: a few templates that nest one another several times each would make stacks without end. */
const maximumStacks = 5000;
/** The stacks that the templates of a scan come to: those deployed by themselves, and the ones nested in them. */
class Forest {
    assemblies;
    roots = [];
    /** Every template that became a stack. */
    templates = new Set();
    asking = 0;
    #documents;
    #claimed = new Set();
    #templates = new Map();
    #byName;
    #exports;
    /** Whether all stacks are there, so that it can be told what they export. */
    #ready = false;
    #count = 0;
    constructor(documents) {
        this.#documents = documents;
        this.assemblies = new assembly/* Assemblies */.fP(documents);
    }
    /** The templates of a file. */
    all(path) {
        let templates = this.#templates.get(path);
        if (!templates) {
            const document = this.#documents.at(path);
            templates = document ? templatesIn(document.file, document.roots, !document.broken) : [];
            this.#templates.set(path, templates);
        }
        return templates;
    }
    at(path) {
        return this.all(path)[0];
    }
    named(name) {
        this.#byName ??= byName(this.#documents.paths);
        return this.#byName.get(name) ?? [];
    }
    /** Those of the templates that another one nests. */
    nestedOf(templates) {
        const nested = new Set();
        const open = [...templates];
        for (let template = open.pop(); template; template = open.pop()) {
            const stack = new Stack({ template, unit: template.id, world: this, parameters: () => new Map() });
            for (const { template: child } of this.#nestedIn(stack)) {
                if (!('root' in child) || child === template || nested.has(child))
                    continue;
                nested.add(child);
                open.push(child);
            }
        }
        return nested;
    }
    /** A stack that is deployed by itself, with everything nested in it. */
    plant(template, unit, parameters) {
        const stack = new Stack({ template, unit, world: this, parameters: () => parameters });
        this.#grow(stack);
        this.roots.push(stack);
        return stack;
    }
    /** From here on imports find what the stacks export. */
    planted() {
        this.#ready = true;
    }
    /** True for the first who asks: what stands in a template is said once, in however many stacks it is. */
    claim(template) {
        const first = !this.#claimed.has(template);
        this.#claimed.add(template);
        return first;
    }
    imported(stack, name, at) {
        const pattern = this.#ready ? patternOf(name) : undefined;
        if (!pattern)
            return undefined;
        const { only, exact, seen } = this.#index().find(pattern, this.#groupOf(stack));
        for (const one of seen)
            for (const path of one.stack.files)
                stack.files.add(path);
        const value = only && only.stack !== stack ? only.value() : undefined;
        if (!only || !value)
            return undefined;
        const data = pinned(value, at, { at: only.at, name: only.shown, kind: 'export' });
        // Where the names only fit, the resource is taken for the one meant; a value of which nothing else is known is not.
        return exact || (data.kind === 'unknown' && data.reference) ? data : undefined;
    }
    #index() {
        if (this.#exports)
            return this.#exports;
        // The name of an export may be made of an import; nobody does that, and it must not go round in circles.
        this.#ready = false;
        this.#exports = new Exports([...this.#everyStack()].flatMap((one) => this.#exportsOf(one)));
        this.#ready = true;
        return this.#exports;
    }
    #grow(stack) {
        this.#count++;
        this.templates.add(stack.template);
        for (const { entry, parameters, template } of this.#nestedIn(stack)) {
            const unread = (why) => stack.unread.push({
                at: entry.keyAt,
                unit: stack.unit,
                say: `The template of the nested stack \`${stack.prefix}${entry.key}\` ${why}; what it makes was not judged here.`,
            });
            if (!('root' in template))
                unread(template.missing);
            else if (stack.ancestors.includes(template))
                unread('is one that it lies in');
            else if (stack.ancestors.length >= maximumLevels || this.#count >= maximumStacks)
                unread('is nested beyond what is followed');
            else {
                const nested = { within: stack, entry, conditional: stack.made(entry) === 'maybe' };
                const child = new Stack({
                    template,
                    unit: stack.unit,
                    world: this,
                    nested,
                    parameters: () => handedDown(stack, parameters, template),
                });
                stack.children.set(entry.key, child);
                this.#grow(child);
            }
        }
    }
    #nestedIn(stack) {
        const section = (0,parse_node/* childOf */.GG)(stack.template.root, 'Resources');
        const entries = section?.kind === 'map' ? section.entries : [];
        return entries
            .filter(({ value }) => nested/* nestingTypes */.e.includes((0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(value, 'Type')) ?? ''))
            .filter((entry) => stack.made(entry) !== 'no')
            .flatMap((entry) => (0,nested/* nestedStack */.Y)(entry, stack.template, stack.evaluator, this) ?? []);
    }
    *#everyStack() {
        const open = [...this.roots];
        for (let stack = open.pop(); stack; stack = open.pop()) {
            yield stack;
            open.push(...stack.children.values());
        }
    }
    #exportsOf(stack) {
        const outputs = (0,parse_node/* childOf */.GG)(stack.template.root, 'Outputs');
        return (outputs?.kind === 'map' ? outputs.entries : []).flatMap((entry) => {
            const name = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(entry.value, 'Export'), 'Name');
            const value = (0,parse_node/* childOf */.GG)(entry.value, 'Value');
            if (!name || !value || stack.made(entry) === 'no')
                return [];
            const pattern = patternOf((0,joined/* wordsIn */.Hn)(stack.evaluator.data(name)));
            if (!pattern)
                return [];
            return [
                {
                    name: pattern,
                    group: this.#groupOf(stack),
                    stack,
                    value: once(() => stack.evaluator.data(value)),
                    at: (0,source_file/* firstLineOf */.Qy)(value.tagged),
                    shown: `${external_node_path_.posix.basename(stack.template.file.path)} ${entry.key}`,
                },
            ];
        });
    }
    #groupOf(stack) {
        return this.assemblies.around(stack.template.file.path)?.whole ?? '';
    }
}
/** Works something out once; nothing where it asks for itself meanwhile. */
function once(work) {
    let state = 'open';
    let result;
    return () => {
        if (state === 'open') {
            state = 'working';
            result = work();
            state = 'done';
        }
        return result;
    };
}
function byName(paths) {
    const out = new Map();
    for (const path of paths) {
        const name = external_node_path_.posix.basename(path);
        const same = out.get(name);
        if (same)
            same.push(path);
        else
            out.set(name, [path]);
    }
    return out;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/parameter-file.js




/**
 * Values for parameters in any of the forms that AWS's own tools take: the list of the command line, the template configuration of
 * CodePipeline, a plain map.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-cli-parameter-file.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html
 */
function readParameterFile(file, root) {
    const diagnostics = [];
    const values = new Map();
    const section = (0,parse_node/* childOf */.GG)(root, 'Parameters') ?? root;
    if (section?.kind === 'list') {
        for (const item of section.items) {
            const key = (0,parse_node/* childOf */.GG)(item, 'ParameterKey');
            const name = (0,parse_node/* wordOf */.aG)(key);
            if (key && name !== undefined)
                values.set(name, { keyAt: key.at, value: listed(item, name, key.at) });
            else
                diagnostics.push({ at: (0,source_file/* firstLineOf */.Qy)(item.at), severity: 'warning', message: 'This entry has no `ParameterKey` and sets nothing.' });
        }
    }
    else if (section?.kind === 'map') {
        for (const { key, keyAt, value } of section.entries)
            values.set(key, { keyAt, value: given(value, key) });
    }
    const at = (0,source_file/* firstLineOf */.Qy)(root?.at ?? { file, start: 0, end: file.text.length });
    if (values.size === 0)
        diagnostics.push({ at, severity: 'warning', message: 'This parameter file sets no parameter.' });
    return { path: file.path, at, values, diagnostics };
}
/** An entry of the command line's list. What was there before is not in any file. */
function listed(item, name, at) {
    const value = (0,parse_node/* childOf */.GG)(item, 'ParameterValue');
    return value ? given(value, name) : (0,model_value/* unknown */.L5)('parameter', at, { name });
}
function given(node, name) {
    const origin = [{ at: node.tagged, name, kind: 'parameter-file' }];
    if (node.kind === 'list') {
        const items = node.items.map((item) => ({ ...given(item, name), origin: [] }));
        return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.tagged, origin };
    }
    if (node.kind === 'map' || node.value === null || node.tag !== undefined)
        return (0,model_value/* unknown */.L5)('parameter', node.tagged, { name, origin });
    // CloudFormation takes texts only; what looks like a number is written as it stands.
    return { kind: 'known', value: scalar((0,parse_node/* stringOf */.Je)(node) ?? node.raw, node.raw, node.text), at: node.tagged, origin };
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/given.js




/** What the settings say about parameters, held against the templates of a scan. */
class Given {
    #documents;
    #deployments;
    #files = new Map();
    /** Names of parameters that a file sets and that a template has which takes them. */
    #taken = new Map();
    constructor(documents, deployments) {
        this.#documents = documents;
        this.#deployments = deployments;
    }
    /** The roots that the settings name. */
    get roots() {
        return new Set(this.#entries().map(({ root }) => root));
    }
    /** The sets of values of a template; at least one, which may be empty. */
    setsOf(template) {
        const own = this.#entries().filter(({ root }) => root === template.file.path);
        if (own.length === 0)
            return [{ name: '', files: this.#read(this.#deployments.parameters ?? []) }];
        return own.map(({ name, paths }, index) => ({
            name: name ?? (own.length > 1 ? (nameIn(paths) ?? String(index + 1)) : ''),
            files: this.#read(paths),
        }));
    }
    /** The values of a set that the template has parameters for; of several files the last one counts. */
    valuesFor({ root }, { files }) {
        const section = (0,parse_node/* childOf */.GG)(root, 'Parameters');
        const declared = new Set(section?.kind === 'map' ? section.entries.map(({ key }) => key) : []);
        const values = new Map();
        for (const file of files) {
            const taken = this.#taken.get(file) ?? new Set();
            this.#taken.set(file, taken);
            for (const [name, { value }] of file.values) {
                if (!declared.has(name))
                    continue;
                taken.add(name);
                values.set(name, value);
            }
        }
        return values;
    }
    /** What is wrong with the parameter files themselves, and what they set that no template of theirs has. */
    diagnostics() {
        return [...this.#files.values()].flatMap((file) => {
            if (!file)
                return [];
            const taken = this.#taken.get(file);
            const idle = [...file.values].filter(([name]) => !taken?.has(name));
            if (idle.length === file.values.size && idle.length > 0)
                return [
                    ...file.diagnostics,
                    { at: file.at, severity: 'warning', message: 'No template that this file is for has any of its parameters.' },
                ];
            return [
                ...file.diagnostics,
                ...idle.map(([name, { keyAt }]) => {
                    return { at: (0,source_file/* firstLineOf */.Qy)(keyAt), severity: 'warning', message: `No template that this file is for has a parameter \`${name}\`.` };
                }),
            ];
        });
    }
    #entries() {
        return (this.#deployments.units ?? []).flatMap(({ root, name, parameters }) => root === undefined || parameters === undefined
            ? []
            : [{ root: tidy(root), ...(name === undefined ? {} : { name }), paths: parameters }]);
    }
    #read(paths) {
        return paths.map(tidy).flatMap((path) => {
            if (!this.#files.has(path)) {
                const document = this.#documents.at(path);
                // That a file is missing is said where the files are looked for.
                this.#files.set(path, document && readParameterFile(document.file, document.roots[0]));
            }
            return this.#files.get(path) ?? [];
        });
    }
}
const tidy = (path) => external_node_path_.posix.normalize(path);
/** A file's name says which set it is: `params/prod.json` is `prod`. */
const nameIn = (paths) => paths[0] && external_node_path_.posix.basename(paths[0]).replace(/\.[^.]*$/, '');

;// CONCATENATED MODULE: ./lib/dialects/coerce.js
/** A scalar as the property's type wants it; `undefined` where the deployment would refuse it. */
function coerce({ value, raw }, shape, strictness) {
    switch (shape.is) {
        case 'text':
            return typeof value === 'string' ? value : strictness === 'loose' ? raw : undefined;
        case 'flag':
            if (typeof value === 'boolean')
                return value;
            if (strictness === 'strict' || typeof value !== 'string')
                return undefined;
            return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined;
        case 'number':
            if (typeof value === 'number')
                return value;
            if (strictness === 'strict' || typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value.trim()))
                return undefined;
            return Number(value);
    }
}

;// CONCATENATED MODULE: ./lib/dialects/names.js
/**
 * ECS names its properties once; CloudFormation capitalises them, Terraform writes them in snake case. This table holds what does
 * not follow: `Structure.property` of the API to the word used. `test/vocabulary.test.ts` holds it against AWS's own schemas.
 */
const exceptions = {
    pascal: {
        'Volume.efsVolumeConfiguration': 'EFSVolumeConfiguration',
        'Volume.fsxWindowsFileServerVolumeConfiguration': 'FSxWindowsFileServerVolumeConfiguration',
        'EFSVolumeConfiguration.fileSystemId': 'FilesystemId',
        'EFSAuthorizationConfig.iam': 'IAM',
        'CreateClusterRequest.settings': 'ClusterSettings',
        // A service spells it the first way, a task set the second.
        'NetworkConfiguration.awsvpcConfiguration': 'AwsvpcConfiguration|AwsVpcConfiguration',
    },
    snake: {
        'RegisterTaskDefinitionRequest.volumes': 'volume',
        'Volume.configuredAtLaunch': 'configure_at_launch',
        'CreateServiceRequest.serviceName': 'name',
        'CreateServiceRequest.loadBalancers': 'load_balancer',
        'LoadBalancer.loadBalancerName': 'elb_name',
        'LogConfiguration.secretOptions': 'secret_option',
        'CreateClusterRequest.clusterName': 'name',
        'CreateClusterRequest.settings': 'setting',
        'ExecuteCommandLogConfiguration.s3EncryptionEnabled': 's3_bucket_encryption_enabled',
        'EphemeralStorage.sizeInGiB': 'size_in_gib',
        'AWS::IAM::Role.roleName': 'name',
        'AWS::Logs::LogGroup.logGroupName': 'name',
        'AWS::ECR::Repository.repositoryName': 'name',
        'AWS::ECR::RegistryScanningConfiguration.rules': 'rule',
        'AWS::ECR::RegistryScanningConfiguration ScanningRule.repositoryFilters': 'repository_filter',
        // Flattened: the block of the one is the block of the other.
        'NetworkConfiguration.awsvpcConfiguration': '.',
        'Volume.host': '.',
        'HostVolumeProperties.sourcePath': 'host_path',
        'CreateServiceRequest.deploymentConfiguration': '.',
        'DeploymentConfiguration.strategy': 'deployment_configuration.strategy',
    },
};
/** Where Terraform takes a boolean for what the API spells in words. */
const booleans = {
    'AwsVpcConfiguration.assignPublicIp': ['ENABLED', 'DISABLED'],
};
/** Structures whose words are the same in every dialect: IAM's policies. */
const fixed = /^Policy/;
/**
 * How a dialect spells a property: `.` where the property's own fields stand in its owner, `a.b` where it stands in a block of the
 * owner, `a|b` where there are two ways.
 */
function spell(names, structure, property) {
    if (names === 'api' || fixed.test(structure))
        return property;
    const exception = exceptions[names][`${structure}.${property}`];
    if (exception !== undefined)
        return exception;
    return names === 'pascal' ? capitalised(property) : snakeCase(property);
}
const wordsForBoolean = (structure, property) => booleans[`${structure}.${property}`];
const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const snakeCase = (word) => word.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./lib/parse/depth.js
var parse_depth = __webpack_require__(9358);
;// CONCATENATED MODULE: ./lib/parse/json.js




/** Of one kind; whoever has more knows what is wrong after these. */
const maximumDiagnostics = 20;
/**
 * JSON as people write it: comments and trailing commas are read, with a warning. Holes of the text (interpolations) are values of
 * their own outside strings and parts of the string inside them. Never throws.
 */
function parseJson(text, depth = parse_depth/* maximumDepth */.kK) {
    const diagnostics = [];
    const deep = (0,parse_depth/* jsonTooDeepAt */.ol)(text.content, depth);
    if (deep !== undefined) {
        const message = `This JSON is nested more than ${depth} levels deep and is not read.`;
        return { root: undefined, diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] };
    }
    const withoutMark = text.content.startsWith('\uFEFF') ? ` ${text.content.slice(1)}` : text.content;
    const content = text.holes > 0 ? quoteBareHoles(withoutMark) : withoutMark;
    const errors = [];
    const tree = (0,main.parseTree)(content, errors, { allowTrailingComma: true, disallowComments: true });
    const [comment] = errors.filter(isComment);
    if (comment)
        warn(diagnostics, text.range(comment.offset, Math.min(comment.offset + comment.length, content.length)), 'JSON has no comments: AWS refuses this file as it is.');
    for (const { error, offset, length } of errors.filter((one) => !isComment(one)).slice(0, maximumDiagnostics))
        diagnostics.push({
            at: text.range(Math.min(offset, content.length), Math.min(offset + length, content.length)),
            severity: 'error',
            message: wordsFor(error),
        });
    return { root: tree ? nodeOf(tree, text, content, diagnostics) : undefined, diagnostics };
}
const isComment = ({ error }) => (0,main.printParseErrorCode)(error) === 'InvalidCommentToken';
function warn(diagnostics, at, message) {
    if (diagnostics.length < 2 * maximumDiagnostics)
        diagnostics.push({ at, severity: 'warning', message });
}
/** A hole outside a string becomes a string of the same length, so that the parser meets a value there and every offset holds. */
const quoteBareHoles = (content) => content.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\uE000(\d{6})\uE001/g, (part, digits) => digits === undefined ? part : `"${digits}"`);
function nodeOf(json, text, content, diagnostics) {
    // Behind a comment that is not closed the parser counts one too many.
    const at = text.range(json.offset, Math.min(json.offset + json.length, content.length));
    const written = { within: text, syntax: 'json', at, tagged: at, flow: true };
    warnOfTrailingComma(json, text, content, diagnostics);
    switch (json.type) {
        case 'object': {
            const entries = [];
            const seen = new Set();
            for (const property of json.children ?? []) {
                const [key, value] = property.children ?? [];
                if (!key || !value)
                    continue;
                const name = String(key.value);
                const keyAt = text.range(key.offset + 1, key.offset + key.length - 1);
                if (seen.has(name))
                    warn(diagnostics, keyAt, `The key \`${name}\` stands here twice; the last one counts.`);
                seen.add(name);
                const whole = text.range(property.offset, Math.min(value.offset + value.length, content.length));
                entries.push({ key: name, keyAt, value: nodeOf(value, text, content, diagnostics), whole });
            }
            return { ...written, kind: 'map', entries };
        }
        case 'array':
            return { ...written, kind: 'list', items: (json.children ?? []).map((child) => nodeOf(child, text, content, diagnostics)) };
        default:
            return scalarOf(json, text, content, written);
    }
}
function warnOfTrailingComma({ type, offset, length, children }, text, content, diagnostics) {
    const last = children?.at(-1);
    if (!last || (type !== 'object' && type !== 'array'))
        return;
    const from = last.offset + last.length;
    const comma = (0,parse_node/* commaIn */.lh)(content.slice(from, offset + length));
    if (comma !== undefined)
        warn(diagnostics, text.range(from + comma, from + comma + 1), 'JSON has no comma behind the last entry: AWS refuses this file as it is.');
}
function scalarOf(json, text, content, written) {
    const hole = text.holes > 0 ? text.holeAt(json.offset) : undefined;
    if (hole) {
        return { ...written, kind: 'scalar', value: null, raw: '', quoted: false, hole: hole.index, text: () => text };
    }
    const quoted = json.type === 'string';
    const value = json.value;
    const raw = quoted ? String(value) : content.slice(json.offset, json.offset + json.length);
    return { ...written, kind: 'scalar', value, raw, quoted, text: () => stringText(text, json.offset, json.offset + json.length) };
}
const simpleEscapes = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** The characters of a JSON string, from its opening to behind its closing quote. */
function stringText(text, start, end) {
    const pieces = [];
    let done = start + 1;
    const body = text.content.slice(start + 1, end - 1);
    for (const { index, 0: written } of body.matchAll(/\\(?:u[0-9a-fA-F]{4}|[\s\S])/g)) {
        const from = start + 1 + index;
        if (from > done)
            pieces.push({ start: done, end: from });
        done = from + written.length;
        const letter = written[1] ?? '';
        const words = letter === 'u' && written.length === 6
            ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
            : (simpleEscapes[letter] ?? letter);
        pieces.push({ start: from, end: done, words });
    }
    if (done < end - 1)
        pieces.push({ start: done, end: end - 1 });
    return (0,embedded/* embed */.E6)(text, { start: start + 1, end: Math.max(start + 1, end - 1) }, pieces, (words) => JSON.stringify(words).slice(1, -1));
}
const words = {
    CommaExpected: 'A comma is missing here.',
    ColonExpected: 'A colon is missing between this key and its value.',
    CloseBraceExpected: 'A closing `}` is missing.',
    CloseBracketExpected: 'A closing `]` is missing.',
    PropertyNameExpected: 'A key in double quotes is expected here.',
    ValueExpected: 'A value is expected here.',
    EndOfFileExpected: 'The JSON ends before this; what follows is not read.',
    UnexpectedEndOfString: 'This string is not closed.',
    UnexpectedEndOfComment: 'This comment is not closed.',
    InvalidSymbol: 'This is not JSON; a string needs double quotes.',
    InvalidNumberFormat: 'This is not a number.',
};
const wordsFor = (error) => words[(0,main.printParseErrorCode)(error)] ?? 'This is not valid JSON.';

;// CONCATENATED MODULE: ./lib/dialects/plain.js





/** YAML or JSON that means what it says: no functions, no references. */
function plainData(node, options) {
    switch (node.kind) {
        case 'scalar':
            return scalarData(node, options);
        case 'map':
            return { kind: 'known', value: mapData(node, options), at: node.at, origin: [] };
        case 'list': {
            const items = node.items.map((item, index) => {
                const data = plainData(item, options);
                if (data.kind === 'unknown')
                    return data;
                const slot = (0,parse_node/* itemSlot */.uZ)(node, index, options.names);
                return slot ? { ...data, slot } : data;
            });
            return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] };
        }
    }
}
function mapData(node, options) {
    const entries = new Map();
    for (const entry of node.entries) {
        const data = plainData(entry.value, options);
        const slot = data.kind === 'unknown' ? undefined : (0,parse_node/* entrySlot */.HQ)(node, entry, options.names);
        const at = placeOf((slot && entry.value.alias) ?? entry.value.at, entry.keyAt);
        const value = data.kind !== 'unknown' && slot ? { ...data, at, slot } : { ...data, at };
        entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value });
    }
    return { is: 'map', entries, missing: [], whole: node.at, gap: (key) => (0,parse_node/* gapSlot */.TA)(node, key, options.names) };
}
function scalarData(node, options) {
    if (node.hole !== undefined)
        return { ...(options.holes?.[node.hole] ?? (0,model_value/* unknown */.L5)('unsupported', node.at)), at: node.at };
    if (node.value === null)
        return { kind: 'absent', at: node.at, origin: [] };
    if (node.quoted && node.within.holes > 0) {
        const text = node.text();
        if (text instanceof embedded/* BuiltText */.u0 && text.segments.some(({ hole }) => hole !== undefined))
            return { kind: 'known', value: { is: 'template', text, holes: options.holes ?? [] }, at: node.at, origin: [] };
    }
    if (node.quoted && options.placeholder && node.raw.search(options.placeholder) >= 0)
        return withPlaceholders(node, options.placeholder);
    return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] };
}
function withPlaceholders(node, placeholder) {
    const text = node.text();
    const pieces = [];
    const holes = [];
    let done = 0;
    for (const { index, 0: mark } of text.content.matchAll(placeholder)) {
        if (index > done)
            pieces.push({ start: done, end: index });
        done = index + mark.length;
        pieces.push({ start: index, end: done, hole: holes.length });
        holes.push((0,model_value/* unknown */.L5)('placeholder', text.range(index, done), { name: mark }));
    }
    if (done < text.content.length)
        pieces.push({ start: done, end: text.content.length });
    const built = (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, text.encode);
    return { kind: 'known', value: { is: 'template', text: built, holes }, at: node.at, origin: [] };
}
/** The JSON inside a string, read in place. */
function jsonInside(text, holes, at) {
    const { root, diagnostics } = parseJson(text);
    if (!root)
        return { data: (0,model_value/* unknown */.L5)('unsupported', at), diagnostics };
    return { data: plainData(root, { names: 'api', holes }), diagnostics };
}

;// CONCATENATED MODULE: ./lib/dialects/reader.js
var _a;







/** Turns what a dialect evaluated into the model's words. One reader for every dialect: only the spelling differs. */
class Reader {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** The structure whose fields these are. `at` is the line that names it. */
    struct(fields, shape, at) {
        const out = { block: { at, whole: fields.whole, missing: fields.missing } };
        for (const [property, inner] of Object.entries(shape.fields))
            out[property] = this.#property(fields, shape.name, property, inner, at);
        return out;
    }
    #property(fields, structure, property, shape, owner) {
        const key = spell(this.#options.names, structure, property);
        if (key === '.' && shape.is === 'struct') {
            const value = this.struct(fields, shape, owner);
            return { kind: 'known', value, at: owner, origin: [] };
        }
        const entry = entryAt(fields, key) ?? this.#otherCase(fields, key);
        if (!entry)
            return this.#notWritten(fields, key, owner);
        const words = shape.is === 'text' ? wordsForBoolean(structure, property) : undefined;
        const value = words && this.#options.names === 'snake' ? booleanInWords(entry.value, words) : entry.value;
        const read = this.value(value, shape, entry.keyAt);
        return read.kind === 'absent' ? { ...read, at: owner } : read;
    }
    /** Terraform decodes container definitions without regard to case: https://pkg.go.dev/encoding/json#Unmarshal */
    #otherCase(fields, key) {
        return this.#options.names === 'api' && this.#options.strictness === 'loose' ? fields.entries.get(capitalised(key)) : undefined;
    }
    #notWritten(fields, key, owner) {
        const [missing] = fields.missing;
        if (missing)
            return { ...missing, at: owner };
        // A new entry goes by the first way of spelling it, and not into a block that is not there.
        const [plain = ''] = key.split('|');
        return { kind: 'absent', at: owner, origin: [], gap: () => (plain.includes('.') ? undefined : fields.gap?.(plain)) };
    }
    value(data, shape, keyAt) {
        if (data.kind === 'absent')
            return data;
        if (data.kind === 'unknown')
            return this.#unknown(data, shape, keyAt);
        switch (shape.is) {
            case 'text':
            case 'flag':
            case 'number':
                return this.#leaf(data, shape);
            case 'list':
                if (shape.orOne && !isListLike(data))
                    return this.#one(data, shape, keyAt);
                return this.#structured(data, shape, keyAt, (value) => this.#list(value, data, shape, keyAt));
            case 'any':
                return { ...data, value: true };
            case 'struct':
                if (shape.name === 'PolicyPrincipal' && data.value.is === 'scalar')
                    return this.#everyone(data, shape, keyAt);
                return this.#structured(data, shape, keyAt, (value) => this.#block(value, data, shape, keyAt));
            case 'map':
                return this.#structured(data, shape, keyAt, (value) => this.#map(value, data, keyAt));
        }
    }
    #unknown(data, shape, keyAt) {
        const { oneOf, parts: _, ...rest } = data;
        if (!oneOf)
            return rest;
        return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: this.value(arm.then, shape, keyAt) })) };
    }
    #leaf(data, shape) {
        const { value, ...rest } = data;
        switch (value.is) {
            case 'scalar': {
                const read = coerce(value, shape, this.#options.strictness);
                return read === undefined ? wrongType(data) : { ...rest, value: read };
            }
            case 'template': {
                const whole = (0,joined/* joined */.oR)(value, data);
                if (shape.is === 'text' || whole.kind !== 'known')
                    return whole;
                const read = coerce({ is: 'scalar', value: whole.value, raw: whole.value }, shape, this.#options.strictness);
                return read === undefined ? wrongType(data) : { ...whole, value: read };
            }
            case 'json':
                return (0,model_value/* unknown */.L5)('function', data.at, { origin: data.origin });
            default:
                return wrongType(data);
        }
    }
    /** Lists and structures may stand in a string as JSON; from there on the names are the API's own. */
    #structured(data, shape, keyAt, read) {
        const { value } = data;
        if (value.is === 'map' || value.is === 'list')
            return read(value);
        const inner = new _a({ ...this.#options, names: 'api' });
        if (value.is === 'json')
            return (0,model_value/* withOrigin */.D_)(inner.value(value.data, shape, keyAt), data.origin);
        const text = value.is === 'template' ? value.text : value.text?.();
        if (!text)
            return wrongType(data);
        const holes = value.is === 'template' ? value.holes : [];
        const alone = value.is === 'template' ? (0,joined/* onlyHole */.rl)(value) : undefined;
        if (alone)
            return (0,model_value/* withOrigin */.D_)(this.value(alone, shape, keyAt), data.origin);
        const found = jsonInside(text, holes, data.at);
        this.#options.diagnostics.push(...found.diagnostics);
        return (0,model_value/* withOrigin */.D_)(inner.value(found.data, shape, keyAt), data.origin);
    }
    #list(value, data, shape, keyAt) {
        // A single block stands for a list of one in Terraform; in YAML it is a mistake that CloudFormation rejects.
        if (value.is === 'map' && this.#options.names !== 'snake')
            return wrongType(data);
        const all = value.is === 'map' ? [{ ...data, value }] : value.items;
        const items = all.map((item) => this.value(item, shape.of, itemPlace(item)));
        const slot = data.slot?.kind === 'entry' ? { slot: data.slot } : {};
        return { ...data, at: data.at, value: { items, missing: value.is === 'list' ? value.missing : [], at: keyAt, ...slot } };
    }
    /** A single value where a list of one would mean the same. */
    #one(data, shape, keyAt) {
        return { ...data, value: { items: [this.value(data, shape.of, keyAt)], missing: [], at: keyAt } };
    }
    /** `Principal: "*"` and `Principal: {AWS: "*"}` mean the same: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
    #everyone(data, shape, keyAt) {
        const { slot: _, ...rest } = data;
        const entries = new Map([['AWS', { key: 'AWS', keyAt, value: rest }]]);
        return { ...rest, value: this.struct({ is: 'map', entries, missing: [], whole: data.at }, shape, keyAt) };
    }
    #block(value, data, shape, keyAt) {
        if (value.is === 'list') {
            const [only, ...more] = value.items;
            if (this.#options.names !== 'snake' || more.length > 0)
                return wrongType(data);
            if (!only)
                return value.missing[0] ?? { kind: 'absent', at: data.at, origin: data.origin };
            return (0,model_value/* withOrigin */.D_)(this.value(only, shape, itemPlace(only)), data.origin);
        }
        const name = shape.fields['name'] ? value.entries.get(spell(this.#options.names, shape.name, 'name')) : undefined;
        const at = name && wordsOf(name.value) !== undefined ? name.value.at : keyAt;
        return { ...data, at, value: this.struct(value, shape, at) };
    }
    #map(value, data, keyAt) {
        if (value.is === 'list')
            return wrongType(data);
        const shape = { is: 'text' };
        const entries = [...value.entries.values()].map((entry) => ({
            key: entry.key,
            keyAt: entry.keyAt,
            value: this.value(entry.value, shape, entry.keyAt),
        }));
        const block = { at: keyAt, whole: value.whole, missing: value.missing };
        const _map = { is: 'map' };
        return { ...data, value: { entries, block } };
    }
}
_a = Reader;
/** The entry a spelling leads to: one of several ways, or through a block of the owner. */
function entryAt(fields, key) {
    for (const way of key.split('|')) {
        const [block = '', inner] = way.split('.');
        const entry = fields.entries.get(block);
        if (!entry || inner === undefined) {
            if (entry)
                return entry;
            continue;
        }
        const first = isKnownList(entry.value) ? entry.value.value.items[0] : entry.value;
        const found = isKnownMap(first) ? first.value.entries.get(inner) : undefined;
        if (found)
            return found;
    }
    return undefined;
}
/** A list, or a string that holds one as JSON. */
const isListLike = ({ value }) => value.is === 'list' || value.is === 'json' || (value.is === 'scalar' && typeof value.value === 'string' && /^\s*\[/.test(value.value));
/** A list item has no key: a block's type stands for it, or its first line. */
function itemPlace(item) {
    if (!isKnownMap(item) || ((0,source_file/* isOneLine */.Pf)(item.at) && !(0,source_file/* sameRange */.Et)(item.at, item.value.whole)))
        return (0,source_file/* firstLineOf */.Qy)(item.at);
    const [first] = item.value.entries.values();
    return first?.keyAt ?? (0,source_file/* firstLineOf */.Qy)(item.value.whole);
}
const wrongType = (data) => (0,model_value/* unknown */.L5)('wrong-type', data.at, { origin: data.origin });
function booleanInWords(data, [whenTrue, whenFalse]) {
    return (0,model_value/* field */.ZZ)(data, (value) => {
        const at = data.at;
        const is = value.is === 'scalar' ? String(value.value) : undefined;
        if (is !== 'true' && is !== 'false')
            return (0,model_value/* unknown */.L5)('wrong-type', at);
        const words = is === 'true' ? whenTrue : whenFalse;
        return { ...data, origin: [], value: { is: 'scalar', value: words, raw: words } };
    });
}

;// CONCATENATED MODULE: ./lib/dialects/ignores.js

/** What a comment has to begin with to be one of ours, behind its `#` or `//`. */
const mark = 'ecs-warden:ignore';
/**
 * The ignores among comments: `# ecs-warden:ignore rule[,rule] [until=YYYY-MM-DD] -- reason`. One at the end of a line covers the
 * outermost thing that begins on that line; one on a line of its own, the outermost thing that begins on the next line with content.
 */
function ignoresIn(comments, things, diagnostics) {
    return comments.flatMap(({ text, at }) => {
        const words = text
            .replace(/^(?:#+|\/\/+|\/\*+)\s*/, '')
            .replace(/\s*\*\/$/, '')
            .trim();
        if (!words.startsWith(mark))
            return [];
        const read = readIgnore(words.slice(mark.length));
        if (typeof read === 'string') {
            diagnostics.push({ at, severity: 'warning', message: read });
            return [];
        }
        const covers = covered(at, things);
        if (!covers) {
            diagnostics.push({
                at,
                severity: 'warning',
                message: 'This ignore covers nothing: it belongs at the end of a line, or on the line above what it is about.',
            });
            return [];
        }
        return [{ ...read, at, covers, from: 'comment' }];
    });
}
/** The parts of an ignore behind its mark, or what is wrong with them. */
function readIgnore(words) {
    const [head = '', ...tail] = words.split(/\s+--\s+|\s+--$/);
    const reason = tail.join(' -- ').trim();
    const parts = head
        .trim()
        .split(/[\s,]+/)
        .filter((part) => part !== '');
    const rules = parts.filter((part) => !part.includes('='));
    if (rules.length === 0)
        return 'This ignore names no rule; write `ecs-warden:ignore <rule> -- <reason>`.';
    let until;
    for (const part of parts.filter((one) => one.includes('='))) {
        const [key, value = ''] = part.split('=');
        if (key !== 'until')
            return `\`${key?.slice(0, 40)}=\` is not known here; there is \`until=YYYY-MM-DD\`.`;
        if (!isDate(value))
            return '`until=` takes a date of the form YYYY-MM-DD.';
        until = value;
    }
    return { rules, ...(reason === '' ? {} : { reason }), ...(until === undefined ? {} : { until }) };
}
const isDate = (words) => /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(words);
function covered(comment, things) {
    const { file } = comment;
    const { line } = (0,source_file/* positionOf */.df)(file, comment.start);
    const own = (0,source_file/* lineRange */.Ap)(file, line);
    const alone = own !== undefined && file.text.slice(own.start, comment.start).trim() === '';
    const target = alone ? nextContent(file, (0,source_file/* positionOf */.df)(file, comment.end).line + 1) : own;
    if (!target)
        return undefined;
    const starting = things.filter(({ file: other, start }) => other === file && start >= target.start && start <= target.end);
    return starting.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}
/** The next line that holds more than white space and comments. */
function nextContent(file, from) {
    for (let line = from;; line++) {
        const range = (0,source_file/* lineRange */.Ap)(file, line);
        if (!range)
            return undefined;
        const words = file.text.slice(range.start, range.end).trim();
        if (words !== '' && !/^(?:#|\/\/|\/\*)/.test(words))
            return range;
    }
}
/** The comments of a YAML file that may be ours: a `#` that is in no value. */
function yamlComments(file, roots) {
    if (!file.text.includes(mark))
        return [];
    const values = roots.flatMap(scalarsOf);
    return [...file.text.matchAll(/(?<=^|[ \t])#[^\r\n]*/gm)]
        .map(({ index, 0: text }) => ({ text, at: { file, start: index, end: index + text.length } }))
        .filter(({ at }) => !values.some(({ start, end }) => start <= at.start && at.start < end));
}
const scalarsOf = (node) => {
    switch (node.kind) {
        case 'scalar':
            return [node.at];
        case 'map':
            return node.entries.flatMap(({ value }) => scalarsOf(value));
        case 'list':
            return node.items.flatMap(scalarsOf);
    }
};
/** Everything in a YAML tree that a comment can be about: entries and list items. */
function thingsIn(node) {
    switch (node.kind) {
        case 'scalar':
            return [];
        case 'map':
            return node.entries.flatMap(({ whole, value }) => [whole, ...thingsIn(value)]);
        case 'list':
            return node.items.flatMap((item) => [item.tagged, ...thingsIn(item)]);
    }
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/metadata.js


/**
 * Ignores in `Metadata: {ecs-warden: {ignore: [{rule, reason, until}]}}`, of one resource or of the whole template: the only place for
 * them in JSON, where there are no comments.
 */
function metadataIgnores(template, diagnostics) {
    const resources = (0,parse_node/* childOf */.GG)(template, 'Resources');
    const owners = [[template, template.at]];
    if (resources?.kind === 'map')
        owners.push(...resources.entries.map(({ value, whole }) => [value, whole]));
    return owners.flatMap(([owner, covers]) => {
        const ignore = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(owner, 'Metadata'), 'ecs-warden'), 'ignore');
        if (!ignore)
            return [];
        const items = ignore.kind === 'list' ? ignore.items : [ignore];
        return items.flatMap((item) => readItem(item, covers, diagnostics));
    });
}
function readItem(item, covers, diagnostics) {
    const words = (key) => {
        const node = (0,parse_node/* childOf */.GG)(item, key);
        return node?.kind === 'scalar' && node.value !== null ? node.raw : undefined;
    };
    const at = item.kind === 'map' ? (item.entries[0]?.keyAt ?? item.at) : item.at;
    const wrong = (message) => {
        diagnostics.push({ at, severity: 'warning', message });
        return [];
    };
    const rule = words('rule');
    const until = words('until');
    const reason = words('reason');
    if (rule === undefined)
        return wrong('This ignore names no rule; write `{rule: …, reason: …}`.');
    if (until !== undefined && !isDate(until))
        return wrong('`until` takes a date of the form YYYY-MM-DD.');
    const rules = rule.split(/[\s,]+/).filter((one) => one !== '');
    return [{ rules, ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }), at, covers, from: 'metadata' }];
}

// EXTERNAL MODULE: ./lib/model/kinds.js + 2 modules
var kinds = __webpack_require__(898);
// EXTERNAL MODULE: ./lib/dialects/cloudformation/kinds.js
var cloudformation_kinds = __webpack_require__(6971);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/resources.js



/** The resources of one stack without those nested in it. Never throws for what the template says. */
function readResources(stack, reader, blindSpots) {
    const section = (0,parse_node/* childOf */.GG)(stack.template.root, 'Resources');
    const entries = section?.kind === 'map' ? section.entries : [];
    return entries.flatMap((entry) => readResource(entry, stack, reader, blindSpots) ?? []);
}
function readResource(entry, stack, reader, blindSpots) {
    const type = (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(entry.value, 'Type'));
    const kind = type === undefined ? undefined : cloudformation_kinds/* kinds */.E[type];
    if (!type || !kind)
        return undefined;
    const made = stack.made(entry);
    if (made === 'no')
        return undefined;
    const address = `${stack.prefix}${entry.key}`;
    const fields = propertiesOf(entry, stack.evaluator);
    if (!fields) {
        blindSpots.push({
            at: entry.keyAt,
            unit: stack.unit,
            say: `The properties of \`${address}\` (${type}) are made by a function and could not be seen.`,
        });
        return undefined;
    }
    const constructPath = (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(entry.value, 'Metadata'), 'aws:cdk:path'));
    const place = {
        unit: stack.unit,
        address,
        ...(constructPath === undefined ? {} : { constructPath }),
        at: entry.keyAt,
        enclosing: [entry.whole, ...stack.enclosing],
        ...(made === 'maybe' || stack.conditional ? { conditional: true } : {}),
    };
    return { ...place, type, kind, ...reader.struct(fields, kinds/* shapes */.n[kind], entry.keyAt) };
}
/** The evaluated `Properties`; empty where there are none, nothing where they cannot be told. */
function propertiesOf(entry, evaluator) {
    const node = (0,parse_node/* childOf */.GG)(entry.value, 'Properties');
    const empty = { is: 'map', entries: new Map(), missing: [], whole: entry.whole };
    if (!node)
        return empty;
    const data = evaluator.data(node);
    if (data.kind === 'absent')
        return empty;
    return data.kind === 'known' && data.value.is === 'map' ? data.value : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/unit.js




/** A stack that is deployed by itself, with all stacks nested in it. */
function draftUnit(root, forest) {
    const diagnostics = [];
    const blindSpots = [];
    const reader = new Reader({ names: 'pascal', strictness: 'loose', diagnostics });
    const resources = [];
    const ignores = [];
    let complete = true;
    const open = [root];
    for (let stack = open.pop(); stack; stack = open.pop()) {
        const makers = makersIn(stack.template.root);
        blindSpots.push(...makers.map((maker) => unseen(maker, root.unit)), ...stack.unread);
        complete &&= stack.template.readable && makers.length + stack.unread.length === 0;
        resources.push(...readResources(stack, reader, blindSpots));
        if (forest.claim(stack.template))
            ignores.push(...metadataIgnores(stack.template.root, diagnostics));
        open.push(...[...stack.children.values()].reverse());
    }
    const generated = forest.assemblies.around(root.template.file.path) !== undefined;
    return {
        finished: () => ({
            units: [
                {
                    id: root.unit,
                    framework: generated ? 'cdk' : 'cloudformation',
                    files: [...root.files],
                    complete,
                    ...(generated ? { generated } : {}),
                },
            ],
            resources,
            ignores,
            blindSpots,
            diagnostics,
        }),
    };
}
function unseen({ at, name, makes }, unit) {
    return {
        at,
        unit,
        say: makes === 'resources'
            ? `The resources that \`${name}\` makes could not be seen; nothing in them was judged.`
            : `The macro \`${name}\` may add to this template or change it; only what is written here was judged.`,
    };
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/index.js






/**
 * The templates in these documents, each with the stacks nested in it as one unit. A template that another one nests is read there, with
 * the parameters it is given, and not a second time with its own defaults.
 */
function readTemplates(parsed, documents, { guarded, ...deployments }) {
    const forest = new Forest(documents);
    const given = new Given(documents, deployments);
    const paths = parsed.map(({ file }) => file.path);
    const { roots, others, skipped } = deployed(paths, forest, given);
    const plant = (template) => guarded(template.file.path, () => given.setsOf(template).map((set) => {
        const stack = forest.plant(template, unitId(template, set.name, forest), given.valuesFor(template, set));
        const assembly = forest.assemblies.around(template.file.path);
        for (const path of [...set.files.map((file) => file.path), ...(assembly ? [assembly.manifest, ...assembly.assets] : [])])
            stack.files.add(path);
        return stack;
    }));
    const stacks = roots.flatMap(plant);
    // Templates that only nest one another, or that a root did not come to after all.
    for (const template of others)
        if (!forest.templates.has(template))
            stacks.push(...plant(template));
    forest.planted();
    const drafts = stacks.flatMap((stack) => guarded(stack.template.file.path, () => [draftUnit(stack, forest)]));
    return {
        // What a stack imports is known when all of them have been read.
        readings: [...drafts.map((draft) => draft.finished()), ...notesOn(paths, documents, forest, given)],
        read: new Set([...forest.templates].map(({ file }) => file.path)),
        skipped,
    };
}
/** Which templates are deployed by themselves, as far as the files say; the others are tried after them. */
function deployed(paths, forest, given) {
    const isStack = (path) => forest.assemblies.around(path)?.stacks.has(path) ?? true;
    const templates = paths.filter(isStack).flatMap((path) => forest.all(path));
    const nested = forest.nestedOf(templates);
    const { roots: named } = given;
    const roots = templates.filter((template) => !nested.has(template) || named.has(template.file.path));
    const nestedPaths = new Set([...nested].map(({ file }) => file.path));
    const stale = paths.filter((path) => !isStack(path) && !nestedPaths.has(path) && forest.all(path).length > 0);
    return {
        roots,
        others: templates.filter((template) => !roots.includes(template)),
        skipped: [
            ...stale.map((path) => ({ path, say: 'is not named by the manifest of its cloud assembly: nothing deploys it' })),
            ...[...named]
                .filter((path) => forest.all(path).length === 0)
                .map((path) => ({ path, say: 'is no template, so its parameters were not used' })),
        ],
    };
}
/** Of a stack in a cloud assembly its folder and artifact, of others the template's path; and the name of the set of values. */
function unitId({ id, file }, set, forest) {
    const assembly = forest.assemblies.around(file.path);
    const artifact = assembly?.stacks.get(file.path);
    const base = assembly && artifact !== undefined ? `${assembly.folder}/${artifact}` : id;
    return set === '' ? base : `${base}#${set}`;
}
/** What there is to say about files that are no templates. */
function notesOn(paths, documents, forest, given) {
    const projects = paths.filter(assembly/* isProject */.YS);
    const manifests = projects.length > 0 ? [...documents.paths].filter((path) => (0,assembly/* isManifest */.Yh)(path) && forest.assemblies.around(path)) : [];
    const blindSpots = projects.flatMap((path) => (0,assembly/* unsynthesised */.jd)(path, documents.at(path)?.roots[0], manifests) ?? []);
    const diagnostics = given.diagnostics();
    return blindSpots.length + diagnostics.length > 0 ? [{ units: [], resources: [], ignores: [], blindSpots, diagnostics }] : [];
}

// EXTERNAL MODULE: ./lib/parse/yaml.js + 1 modules
var yaml = __webpack_require__(5331);
;// CONCATENATED MODULE: ./lib/dialects/documents.js



/** The YAML and JSON files of a scan, each parsed once and only when somebody asks for it. */
class Documents {
    #files;
    #options;
    #parsed = new Map();
    constructor(files, options) {
        this.#files = new Map(files.map((file) => [file.path, file]));
        this.#options = options;
    }
    /** The paths of the scan; files that were opened in addition are not among them. */
    get paths() {
        return this.#files.keys();
    }
    /** Nothing where there is no such file. */
    at(path) {
        if (!this.#parsed.has(path))
            this.#parsed.set(path, this.#parse(path));
        return this.#parsed.get(path);
    }
    #parse(path) {
        const file = this.#files.get(path) ?? this.#options.open?.(path);
        if (!file)
            return undefined;
        const { roots, diagnostics } = parsed(file, this.#options.depth);
        return { file, roots, diagnostics, broken: diagnostics.some(({ severity }) => severity === 'error') };
    }
}
function parsed(file, depth) {
    const text = (0,embedded/* fileText */.CG)(file);
    if (!/^\uFEFF?\s*[{[]/.test(file.text))
        return (0,yaml/* parseYaml */.h)(text, depth);
    const { root, diagnostics } = parseJson(text, depth);
    return { roots: root ? [root] : [], diagnostics };
}

// EXTERNAL MODULE: ./lib/dialects/relevance.js
var relevance = __webpack_require__(828);
// EXTERNAL MODULE: ./lib/model/ecs.js
var ecs = __webpack_require__(316);
;// CONCATENATED MODULE: ./lib/dialects/task-definition/index.js






/** The task definition in the file: the root itself, or what `describe-task-definition` wraps it in. */
function taskDefinitionIn(root) {
    for (const node of [root, (0,parse_node/* childOf */.GG)(root, 'taskDefinition')])
        if (node?.kind === 'map' && (0,parse_node/* childOf */.GG)(node, 'containerDefinitions')?.kind === 'list')
            return node;
    return undefined;
}
/**
 * The input of `aws ecs register-task-definition`, as it lies in a repository for a deployment step to render and register.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
function readTaskDefinition(file, root, readable) {
    const diagnostics = [];
    const unit = { id: file.path, framework: 'task-definition', files: [file.path], complete: readable };
    const data = plainData(root, { names: 'api', placeholder });
    if (!isKnownMap(data))
        return { units: [unit], resources: [], ignores: [], blindSpots: [], diagnostics };
    const family = (0,parse_node/* entryOf */.Ms)(root, 'family');
    const name = family && ((0,parse_node/* stringOf */.Je)(family.value) ?? '').search(placeholder) < 0 ? (0,parse_node/* stringOf */.Je)(family.value) : undefined;
    const at = family?.value.at ?? root.entries[0]?.keyAt ?? (0,source_file/* firstLineOf */.Qy)(root.at);
    const reader = new Reader({ names: 'api', strictness: 'strict', diagnostics });
    const place = { unit: unit.id, address: name ?? file.path, at, enclosing: [root.at] };
    const resource = {
        ...place,
        type: 'RegisterTaskDefinition',
        kind: 'task-definition',
        ...reader.struct(data.value, ecs/* taskDefinition */.Dt, at),
    };
    return { units: [unit], resources: [resource], ignores: [], blindSpots: [], diagnostics };
}
/**
 * A word that a deployment step replaces: `<IMAGE1_NAME>` (CodePipeline, amazon-ecs-render-task-definition), `${IMAGE}` (envsubst),
 * `{{ image }}`, `__IMAGE__`, `%IMAGE%`, `#{Image}#`.
 */
const placeholder = /<[A-Za-z_][\w .:-]*>|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]*|\{\{.*?\}\}|__[A-Z][A-Z0-9_]*__|^%[A-Z_]+%$|#\{[^}]*\}#?/g;

// EXTERNAL MODULE: ./lib/parse/hcl/index.js + 14 modules
var hcl = __webpack_require__(3117);
;// CONCATENATED MODULE: ./lib/dialects/terraform/things.js
/** Everything in a body that a comment can be about: blocks, attributes, entries of objects, items of lists. */
function thingsInBody(body) {
    return body.items.flatMap((item) => [item.whole, ...(item.kind === 'block' ? thingsInBody(item.body) : things_thingsIn(item.value))]);
}
function things_thingsIn(expression) {
    switch (expression.kind) {
        case 'object':
            return expression.entries.flatMap(({ whole, value }) => [whole, ...things_thingsIn(value)]);
        case 'tuple':
            return expression.items.flatMap((item) => [item.at, ...things_thingsIn(item)]);
        case 'call':
            return expression.args.flatMap(things_thingsIn);
        case 'parentheses':
            return things_thingsIn(expression.inner);
        case 'conditional':
            return [...things_thingsIn(expression.whenTrue), ...things_thingsIn(expression.whenFalse)];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/root.js




/** Which Terraform resource is which kind. */
const root_kinds = {
    aws_ecs_task_definition: 'task-definition',
    aws_ecs_service: 'service',
    aws_ecs_cluster: 'cluster',
    aws_ecs_task_set: 'task-set',
    aws_iam_role: 'role',
    aws_cloudwatch_log_group: 'log-group',
    aws_ecr_repository: 'repository',
    aws_ecr_repository_policy: 'repository-policy',
    aws_ecr_lifecycle_policy: 'lifecycle-policy',
    aws_ecr_registry_scanning_configuration: 'registry-scanning',
    aws_secretsmanager_secret: 'secret',
    aws_secretsmanager_secret_version: 'secret-version',
    aws_ssm_parameter: 'parameter',
};
function readRoot(unit, files) {
    const resources = new Map();
    const variables = new Map();
    const locals = new Map();
    const modules = new Map();
    const ignores = [];
    const diagnostics = [];
    const broken = new Set();
    for (const file of files) {
        const parsed = (0,hcl/* parseHcl */.z4)((0,embedded/* fileText */.CG)(file));
        diagnostics.push(...parsed.diagnostics);
        if (parsed.diagnostics.some(({ severity }) => severity === 'error'))
            broken.add(file.path);
        const ours = parsed.comments.filter(({ text }) => text.includes('ecs-warden'));
        if (ours.length > 0)
            ignores.push(...ignoresIn(ours, thingsInBody(parsed.body), diagnostics));
        for (const block of parsed.body.blocks) {
            const [first = '', second = ''] = block.labels.map(({ value }) => value);
            if (block.type === 'resource')
                resources.set(`${first}.${second}`, block);
            else if (block.type === 'variable')
                variables.set(first, block);
            else if (block.type === 'module')
                modules.set(first, block);
            else if (block.type === 'locals')
                for (const attribute of block.body.attributes)
                    locals.set(attribute.name, attribute);
        }
    }
    return { unit, resources, variables, locals, modules, ignores, diagnostics, broken };
}
const attributeOf = (block, name) => block.body.attributes.findLast((attribute) => attribute.name === name);


;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate.js






/** Deeper chains of locals and references than this are taken for a circle. */
const evaluate_maximumDepth = 100;
/** The values of one root module, each expression evaluated when something asks for it. */
class evaluate_Evaluator {
    #root;
    #locals = new Map();
    #depth = 0;
    constructor(root) {
        this.#root = root;
    }
    data(expression) {
        if (this.#depth >= evaluate_maximumDepth)
            return (0,model_value/* unknown */.L5)('limit', expression.at);
        this.#depth++;
        try {
            return this.#data(expression);
        }
        finally {
            this.#depth--;
        }
    }
    #data(expression) {
        const { at } = expression;
        switch (expression.kind) {
            case 'literal':
                return expression.value === null ? (0,model_value/* absent */.Ge)(at) : { kind: 'known', value: scalar(expression.value, expression.text), at, origin: [] };
            case 'template':
                return this.#template(expression);
            case 'tuple':
                return this.#tuple(expression);
            case 'object':
                return this.#object(expression);
            case 'parentheses':
                return this.data(expression.inner);
            case 'traversal':
                return this.#traversal(expression);
            case 'variable':
                return (0,model_value/* unknown */.L5)('unsupported', at, { name: expression.name });
            case 'conditional':
                return this.#conditional(expression);
            case 'call': {
                const [argument] = expression.args;
                if (expression.name === 'jsonencode' && argument)
                    return { kind: 'known', value: { is: 'json', data: this.data(argument) }, at, origin: [] };
                return (0,model_value/* unknown */.L5)('function', at, { name: `${expression.name}()` });
            }
            case 'forTuple':
            case 'forObject':
                return (0,model_value/* unknown */.L5)('function', at, { name: 'for' });
            case 'unary':
            case 'binary':
                return this.#logic(expression);
            case 'invalid':
                return (0,model_value/* unknown */.L5)('unsupported', at);
        }
    }
    #template(template) {
        const { text, holes } = (0,hcl/* templateText */.uO)(template);
        const { at } = template;
        if (holes.length === 0)
            return { kind: 'known', value: scalar(text.content, text.content, () => text), at, origin: [] };
        return { kind: 'known', value: { is: 'template', text, holes: holes.map((hole) => this.#hole(hole)) }, at, origin: [] };
    }
    #hole(hole) {
        return hole.kind === 'ifDirective' || hole.kind === 'forDirective' ? (0,model_value/* unknown */.L5)('unsupported', hole.at, { name: '%{ }' }) : this.data(hole);
    }
    #tuple(tuple) {
        const items = tuple.items.map((item) => {
            const data = this.data(item);
            return data.kind === 'known' && isWritten(item) ? { ...data, slot: (0,hcl/* entrySlot */.HQ)(item, { names: 'api' }) } : data;
        });
        return { kind: 'known', value: { is: 'list', items, missing: [], whole: tuple.at }, at: tuple.at, origin: [] };
    }
    #object(object) {
        const entries = new Map();
        const missing = [];
        for (const entry of object.entries) {
            const key = entry.name ?? (0,joined/* knownWords */.L3)(this.data(entry.key));
            if (key === undefined)
                missing.push((0,model_value/* unknown */.L5)('unsupported', entry.keyAt));
            else
                entries.set(key, { key, keyAt: entry.keyAt, value: this.#placed(entry.value, entry.keyAt, (0,hcl/* entrySlot */.HQ)(entry, { names: 'api' })) });
        }
        const gap = (key) => (0,hcl/* objectGap */.UE)(object, key, { names: 'api' });
        return { kind: 'known', value: { is: 'map', entries, missing, whole: object.at, gap }, at: object.at, origin: [] };
    }
    #placed(expression, keyAt, slot) {
        const data = this.data(expression);
        const at = placeOf(expression.at, keyAt);
        return data.kind === 'known' && isWritten(expression) ? { ...data, at, slot } : { ...data, at };
    }
    /** A block's content, and its nested blocks as lists by their type. */
    body(block) {
        const entries = new Map();
        for (const attribute of block.body.attributes) {
            const { name, nameAt, value } = attribute;
            entries.set(name, { key: name, keyAt: nameAt, value: this.#placed(value, nameAt, (0,hcl/* entrySlot */.HQ)(attribute, { names: 'snake' })) });
        }
        for (const nested of block.body.blocks)
            this.#nested(nested, entries);
        return { is: 'map', entries, missing: [], whole: block.whole, gap: (key) => (0,hcl/* blockGap */.Cv)(block, key, { names: 'snake' }) };
    }
    #nested(block, entries) {
        const dynamic = block.type === 'dynamic' ? block.labels[0]?.value : undefined;
        const key = dynamic ?? block.type;
        const before = entries.get(key)?.value;
        const list = before?.kind === 'known' && before.value.is === 'list'
            ? before.value
            : { is: 'list', items: [], missing: [], whole: block.whole };
        const item = { kind: 'known', value: this.body(block), at: block.typeAt, origin: [] };
        const value = dynamic
            ? { ...list, missing: [...list.missing, (0,model_value/* unknown */.L5)('unsupported', block.header, { name: `dynamic "${dynamic}"` })] }
            : { ...list, items: [...list.items, item] };
        entries.set(key, {
            key,
            keyAt: before ? (entries.get(key)?.keyAt ?? block.typeAt) : block.typeAt,
            value: { kind: 'known', value, at: block.typeAt, origin: [] },
        });
    }
    #conditional({ condition, whenTrue, whenFalse, at }) {
        const is = (0,joined/* knownWords */.L3)(this.data(condition));
        const origin = [{ at: condition.at, name: textOf(condition), kind: 'condition' }];
        if (is === 'true')
            return (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin);
        if (is === 'false')
            return (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin);
        const name = textOf(condition);
        return (0,model_value/* unknown */.L5)('condition', at, {
            name,
            oneOf: [
                { when: name, then: (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin) },
                { when: `not ${name}`, then: (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin) },
            ],
        });
    }
    /** Comparing and combining truths, and the sign of a number; other arithmetic decides nothing here. */
    #logic(expression) {
        const { at } = expression;
        const answer = (is) => ({ kind: 'known', value: scalar(is), at, origin: [] });
        if (expression.kind === 'unary') {
            const words = (0,joined/* knownWords */.L3)(this.data(expression.operand));
            if (words === undefined)
                return (0,model_value/* unknown */.L5)('function', at);
            if (expression.operator === '!')
                return answer(words !== 'true');
            return /^\d+(\.\d+)?$/.test(words)
                ? { kind: 'known', value: scalar(-Number(words), `-${words}`), at, origin: [] }
                : (0,model_value/* unknown */.L5)('function', at);
        }
        const left = (0,joined/* knownWords */.L3)(this.data(expression.left));
        const right = (0,joined/* knownWords */.L3)(this.data(expression.right));
        switch (expression.operator) {
            case '&&':
                if (left === 'false' || right === 'false')
                    return answer(false);
                return left === 'true' && right === 'true' ? answer(true) : (0,model_value/* unknown */.L5)('condition', at);
            case '||':
                if (left === 'true' || right === 'true')
                    return answer(true);
                return left === 'false' && right === 'false' ? answer(false) : (0,model_value/* unknown */.L5)('condition', at);
            case '==':
            case '!=':
                return left === undefined || right === undefined
                    ? (0,model_value/* unknown */.L5)('condition', at)
                    : answer((left === right) === (expression.operator === '=='));
            default:
                return (0,model_value/* unknown */.L5)('function', at);
        }
    }
    #traversal(traversal) {
        const { source, steps, at } = traversal;
        if (source.kind !== 'variable')
            return this.#walk(this.data(source), steps, at);
        const [first, second, ...more] = steps;
        const name = first?.kind === 'attribute' ? first.name : undefined;
        const whole = textOf(traversal);
        if (name === undefined)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: whole });
        switch (source.name) {
            case 'var':
                return this.#walk(this.#variable(name, at), steps.slice(1), at);
            case 'local':
                return this.#walk(this.#local(name, at), steps.slice(1), at);
            case 'data':
                return (0,model_value/* unknown */.L5)('data-source', at, { name: whole });
            case 'module':
                return (0,model_value/* unknown */.L5)('module', at, { name: whole });
            case 'each':
            case 'count':
            case 'path':
            case 'terraform':
            case 'self':
                return (0,model_value/* unknown */.L5)('unsupported', at, { name: whole });
            default:
                return this.#resource(`${source.name}.${name}`, second?.kind === 'index' ? more : steps.slice(1), at, whole);
        }
    }
    #variable(name, at) {
        const block = this.#root.variables.get(name);
        const fallback = block ? attributeOf(block, 'default') : undefined;
        const sensitive = block ? attributeOf(block, 'sensitive')?.value : undefined;
        const secret = sensitive?.kind === 'literal' && sensitive.value === true ? { secret: 'sensitive' } : {};
        if (!fallback || (fallback.value.kind === 'literal' && fallback.value.value === null))
            return (0,model_value/* unknown */.L5)('variable', at, { name: `var.${name}`, ...secret });
        const value = this.data(fallback.value);
        const step = { at: placeOf(fallback.value.at, fallback.nameAt), name: `var.${name}`, kind: 'default' };
        const used = pinned(value, at, step);
        return used.kind === 'absent' ? used : { ...used, ...secret };
    }
    #local(name, at) {
        const attribute = this.#root.locals.get(name);
        if (!attribute)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: `local.${name}` });
        const known = this.#locals.get(name);
        // While it is being worked out, a local that leads back to itself is unknown.
        if (!known)
            this.#locals.set(name, (0,model_value/* unknown */.L5)('cycle', at, { name: `local.${name}` }));
        const value = known ?? this.data(attribute.value);
        this.#locals.set(name, value);
        return (0,model_value/* withOrigin */.D_)({ ...value, at }, [{ at: placeOf(attribute.value.at, attribute.nameAt), name: `local.${name}`, kind: 'local' }]);
    }
    /** A reference to a resource: the argument it names where that is written, in any case the resource itself for links. */
    #resource(address, steps, at, whole) {
        const block = this.#root.resources.get(address);
        const [step] = steps;
        const attribute = step?.kind === 'attribute' ? step.name : '';
        const reference = block ? { reference: { unit: this.#root.unit, address, attribute } } : {};
        const written = block && attribute ? attributeOf(block, attribute) : undefined;
        const value = written && steps.length === 1 ? this.data(written.value) : undefined;
        if (value?.kind === 'known' && value.value.is === 'scalar') {
            const { slot: _, ...rest } = value;
            return { ...rest, at, ...reference };
        }
        return (0,model_value/* unknown */.L5)('reference', at, { name: whole, ...reference });
    }
    #walk(value, steps, at) {
        let current = value;
        for (const step of steps) {
            if (current.kind !== 'known')
                return current.kind === 'unknown' ? { ...current, at } : (0,model_value/* unknown */.L5)('unsupported', at);
            const key = step.kind === 'attribute' ? step.name : step.kind === 'index' ? (0,joined/* knownWords */.L3)(this.data(step.key)) : undefined;
            const next = key === undefined
                ? undefined
                : current.value.is === 'map'
                    ? current.value.entries.get(key)?.value
                    : current.value.is === 'list' && current.value.missing.length === 0
                        ? current.value.items[Number(key)]
                        : undefined;
            if (!next)
                return (0,model_value/* unknown */.L5)('unsupported', at, { origin: current.origin });
            current = (0,model_value/* withOrigin */.D_)(next, current.origin);
        }
        if (current.kind !== 'known')
            return { ...current, at };
        // Written elsewhere, and perhaps used elsewhere too: writing over it there is not a change of this use alone.
        const { slot: _, ...found } = current;
        return steps.length > 0 ? { ...found, at } : { ...current, at };
    }
}
/** Written out where it is used, so that writing another value there changes this use alone. */
const isWritten = ({ kind }) => kind === 'literal' || kind === 'template' || kind === 'tuple' || kind === 'object';
/** The words of a condition or a reference, for messages: what stands in quotes is nobody's business there. */
const textOf = ({ at }) => at.file.text.slice(at.start, Math.min(at.end, at.start + 80)).replace(/"[^"]*"?/g, '"…"');

;// CONCATENATED MODULE: ./lib/dialects/terraform/index.js





/** Every folder of configuration files is a root of its own. */
function readTerraform(files, options) {
    const readings = [];
    const reports = [];
    for (const [folder, own] of byFolder(files)) {
        if (options.filter !== false && !own.some(mayMatter))
            continue;
        if (options.budget?.()) {
            for (const { path } of own)
                reports.push({ path, framework: 'terraform', state: 'unread' });
            continue;
        }
        try {
            const { reading, broken } = readFolder(folder, own);
            readings.push(reading);
            for (const { path } of own)
                reports.push({ path, framework: 'terraform', state: broken.has(path) ? 'partly' : 'analysed' });
        }
        catch (error) {
            options.onCrash(`folder ${folder}`, error);
            for (const { path } of own)
                reports.push({ path, framework: 'terraform', state: 'failed' });
        }
    }
    return { readings, reports };
}
/** A folder matters as a whole, since its variables and locals may stand in files of their own. */
const mayMatter = ({ text }) => Object.keys(root_kinds).some((type) => text.includes(type));
function byFolder(files) {
    const folders = new Map();
    for (const file of files) {
        const folder = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : '.';
        const list = folders.get(folder);
        if (list)
            list.push(file);
        else
            folders.set(folder, [file]);
    }
    return folders;
}
function readFolder(folder, files) {
    const root = readRoot(folder, files);
    const diagnostics = [...root.diagnostics];
    const evaluator = new evaluate_Evaluator(root);
    const reader = new Reader({ names: 'snake', strictness: 'loose', diagnostics });
    const resources = [];
    for (const [address, block] of root.resources) {
        const kind = root_kinds[block.labels[0]?.value ?? ''];
        const value = kind ? evaluator.body(block) : undefined;
        if (!kind || value?.is !== 'map')
            continue;
        const place = { unit: folder, address, at: block.header, enclosing: [block.whole] };
        resources.push({ ...place, type: block.labels[0]?.value, kind, ...reader.struct(value, kinds/* shapes */.n[kind], block.header) });
    }
    const blindSpots = [...root.modules].map(([name, block]) => {
        const source = attributeOf(block, 'source');
        const from = source ? (0,hcl/* literalString */.dc)(source.value) : undefined;
        return {
            at: block.header,
            unit: folder,
            say: `Module \`${name}\`${from === undefined ? '' : ` from \`${from}\``} was not followed; what it makes was not judged here.`,
        };
    });
    const unit = {
        id: folder,
        framework: 'terraform',
        files: files.map(({ path }) => path),
        complete: root.broken.size === 0 && root.modules.size === 0,
    };
    return { reading: { units: [unit], resources, ignores: root.ignores, blindSpots, diagnostics }, broken: root.broken };
}

;// CONCATENATED MODULE: ./lib/dialects/read.js






/** One reading a unit, and what became of each file that is infrastructure of a kind we read. */
function readFiles(files, options) {
    const terraform = readTerraform(files.filter(({ path }) => isTerraform(path)), options);
    const documents = readDocuments(files.filter(({ path }) => !isTerraform(path)), options);
    return {
        readings: [...documents.readings, ...terraform.readings],
        reports: [...documents.reports, ...terraform.reports],
        skipped: documents.skipped,
    };
}
const isTerraform = (path) => /\.(tf|tofu)$/.test(path);
/** YAML and JSON: whatever of it is infrastructure. */
function readDocuments(files, options) {
    const failed = new Set();
    const unread = new Set();
    /** Does one piece of work for a file; a fault of ours ends with it. */
    const attempt = (path, work) => {
        if (failed.has(path))
            return [];
        try {
            return work();
        }
        catch (error) {
            options.onCrash(`file ${path}`, error);
            failed.add(path);
            return [];
        }
    };
    const guarded = (path, work) => {
        if (!options.budget?.())
            return attempt(path, work);
        unread.add(path);
        return [];
    };
    const documents = new Documents(files, { depth: options.limits?.depth, open: options.open });
    const parsed = (options.filter === false ? files : (0,relevance/* relevantAmong */.y)(files)).flatMap(({ path }) => guarded(path, () => [documents.at(path) ?? []].flat()));
    const templates = readTemplates(parsed, documents, { ...options, guarded });
    const tasks = parsed.flatMap((document) => attempt(document.file.path, () => readTasks(document)));
    const readings = [...templates.readings, ...tasks];
    const infrastructure = new Set([...templates.read, ...tasks.flatMap(({ units }) => units.flatMap((unit) => unit.files))]);
    const finished = withNotes(readings, parsed, documents, new Set([...failed, ...unread]), infrastructure);
    return {
        readings: finished.readings,
        reports: [
            ...finished.reports,
            ...[...failed].map((path) => ({ path, state: 'failed' })),
            ...[...unread].filter((path) => !failed.has(path)).map((path) => ({ path, state: 'unread' })),
        ],
        skipped: templates.skipped,
    };
}
function readTasks({ file, roots, broken }) {
    return roots.flatMap((root) => {
        const task = isTemplate(root) ? undefined : taskDefinitionIn(root);
        return task ? [readTaskDefinition(file, task, !broken)] : [];
    });
}
/** What there is to say of each file itself goes to the first reading of a unit that it belongs to. */
function withNotes(readings, parsed, documents, leftOut, infrastructure) {
    const owners = new Map();
    readings.forEach(({ units }, index) => {
        for (const path of units.flatMap(({ files }) => files))
            if (!owners.has(path))
                owners.set(path, index);
    });
    const notes = readings.map(() => ({ ignores: [], diagnostics: [] }));
    const lost = [];
    const reports = [];
    for (const path of new Set([...parsed.map(({ file }) => file.path), ...owners.keys()])) {
        const document = leftOut.has(path) ? undefined : documents.at(path);
        if (!document)
            continue;
        const { file, roots, broken } = document;
        const diagnostics = [...document.diagnostics];
        const owner = owners.get(path);
        const framework = owner === undefined ? undefined : readings[owner]?.units[0]?.framework;
        if (owner !== undefined && framework !== undefined) {
            notes[owner]?.ignores.push(...ignoresIn(yamlComments(file, roots), roots.flatMap(thingsIn), diagnostics));
            notes[owner]?.diagnostics.push(...diagnostics);
            if (infrastructure.has(path))
                reports.push({ path, state: broken ? 'partly' : 'analysed', framework });
        }
        else if (broken && looksLikeOurs(file)) {
            lost.push({ units: [], resources: [], ignores: [], blindSpots: [], diagnostics });
            reports.push({ path, state: 'failed' });
        }
    }
    const whole = readings.map((reading, index) => {
        const { ignores = [], diagnostics = [] } = notes[index] ?? {};
        return { ...reading, ignores: [...ignores, ...reading.ignores], diagnostics: [...diagnostics, ...reading.diagnostics] };
    });
    return { readings: [...whole, ...lost], reports };
}
/** A broken file is worth a word only where it was meant to be infrastructure. */
const looksLikeOurs = ({ text }) => /AWS::[A-Z]\w+::|"containerDefinitions"|containerDefinitions:/.test(text);


/***/ }),

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ endings),
/* harmony export */   y: () => (/* binding */ relevantAmong)
/* harmony export */ });
/* harmony import */ var _cloudformation_assembly_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2770);
/* harmony import */ var _cloudformation_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6971);
/* harmony import */ var _cloudformation_nested_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8057);



/** Endings of the files that can hold infrastructure. Content decides. */
const endings = ['.yaml', '.yml', '.json', '.template', '.tf', '.tofu'];
/** Templates of no resource that the model reads may still hold others, in which there are some. */
const marks = [...Object.keys(_cloudformation_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .E), ..._cloudformation_nested_js__WEBPACK_IMPORTED_MODULE_2__/* .nestingTypes */ .e, 'containerDefinitions'];
/**
 * Whether a YAML or JSON file can matter, told from its text alone: parsing costs a hundred times as much. Never wrong in the
 * direction that loses a finding: every kind of resource that the model reads is spelled out in the file that holds it.
 */
const mayMatter = ({ path, text }) => (0,_cloudformation_assembly_js__WEBPACK_IMPORTED_MODULE_0__/* .isProject */ .YS)(path) || marks.some((mark) => text.includes(mark));
/**
 * The files worth parsing. Where one of them imports values, those that may export some are among them; what else a file names (nested
 * templates, parameter files, the parts of a cloud assembly) is parsed when it is asked for.
 */
function relevantAmong(files) {
    const own = files.filter(mayMatter);
    if (!own.some(({ text }) => text.includes('ImportValue')))
        return own;
    const taken = new Set(own);
    return files.filter((file) => taken.has(file) || (file.text.includes('Export') && file.text.includes('Outputs')));
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compareFindings),
/* harmony export */   z: () => (/* binding */ compareSeverity)
/* harmony export */ });
const order = ['critical', 'high', 'medium', 'low'];
/** Negative where `a` is worse. */
const compareSeverity = (a, b) => order.indexOf(a) - order.indexOf(b);
/** Worst first; certain before likely; then by place. */
function compareFindings(a, b) {
    return (compareSeverity(a.severity, b.severity) ||
        (a.certainty === b.certainty ? 0 : a.certainty === 'certain' ? -1 : 1) ||
        compareText(a.at.file.path, b.at.file.path) ||
        a.at.start - b.at.start ||
        compareText(a.rule, b.rule) ||
        compareText(a.identity, b.identity));
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ identityKey),
/* harmony export */   t: () => (/* binding */ identities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** What tells one fault from another, by names only: moving, renaming a variable or reformatting does not change it. */
function identityKey({ rule, subject }, meta) {
    // The oldest alias: a renamed rule keeps the history of its findings.
    const id = meta?.aliases?.[0] ?? rule;
    return [id, subject.unit, subject.constructPath ?? subject.address, subject.container ?? '', subject.property].join('\0');
}
/** Identities for judgements in file order; equal keys are numbered, so that two are never one. 32 hexadecimal digits. */
function identities(judged, metaOf) {
    const inOrder = [...judged].sort((a, b) => a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start);
    const counts = new Map();
    const out = new Map();
    for (const one of inOrder) {
        const key = identityKey(one, metaOf(one.rule));
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        out.set(one, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
            .update(count === 1 ? key : `${key}\0${count}`)
            .digest('hex')
            .slice(0, 32));
    }
    return out;
}


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fill),
/* harmony export */   a: () => (/* binding */ tame)
/* harmony export */ });
/**
 * The message of a rule with its blanks filled. What fills them comes out of the user's files, which anybody may have written:
 * no line breaks, no control or direction marks, no backticks, never long.
 */
function fill(template, data) {
    return template.replace(/\{([a-z][A-Za-z]*)\}/g, (blank, name) => (data[name] === undefined ? blank : tame(data[name])));
}
const maximumLength = 120;
/** A name out of a user's file as a report may show it. */
function tame(words) {
    const clean = words
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uE000\uE001]+/gu, ' ')
        .replaceAll('`', "'")
        .trim();
    return clean.length > maximumLength ? `${clean.slice(0, maximumLength - 1)}…` : clean;
}


/***/ }),

/***/ 8366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nh: () => (/* binding */ logConfiguration),
/* harmony export */   pA: () => (/* binding */ containerDefinition)
/* harmony export */ });
/* unused harmony export secret */
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(976);

// Containers as the ECS API spells them: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
const keyValuePair = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('KeyValuePair', { name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const secret = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('Secret', { name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, valueFrom: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const logConfiguration = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('LogConfiguration', { logDriver: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, options: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP, secretOptions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(secret) });
const linuxParameters = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('LinuxParameters', {
    capabilities: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('KernelCapabilities', { add: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), drop: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) }),
    devices: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('Device', { hostPath: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, containerPath: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, permissions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) })),
    initProcessEnabled: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    sharedMemorySize: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    tmpfs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('Tmpfs', { containerPath: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, size: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, mountOptions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) })),
    maxSwap: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    swappiness: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
});
const containerDefinition = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('ContainerDefinition', {
    name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    image: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    repositoryCredentials: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('RepositoryCredentials', { credentialsParameter: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }),
    versionConsistency: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    cpu: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    memory: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    memoryReservation: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    essential: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    privileged: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    user: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    readonlyRootFilesystem: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    entryPoint: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    command: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    workingDirectory: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    hostname: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    disableNetworking: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    interactive: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    pseudoTerminal: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    environment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(keyValuePair),
    environmentFiles: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('EnvironmentFile', { value: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, type: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    secrets: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(secret),
    portMappings: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('PortMapping', { name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, containerPort: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, hostPort: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, protocol: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, appProtocol: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    links: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    mountPoints: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('MountPoint', { sourceVolume: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, containerPath: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, readOnly: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt })),
    volumesFrom: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('VolumeFrom', { sourceContainer: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, readOnly: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt })),
    linuxParameters,
    ulimits: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('Ulimit', { name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, softLimit: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, hardLimit: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai })),
    systemControls: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('SystemControl', { namespace: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    dockerSecurityOptions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    dockerLabels: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP,
    dnsServers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    extraHosts: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('HostEntry', { hostname: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, ipAddress: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    healthCheck: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('HealthCheck', { command: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), interval: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, timeout: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, retries: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai, startPeriod: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai }),
    logConfiguration,
    firelensConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .struct */ .w3)('FirelensConfiguration', { type: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, options: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP }),
});


/***/ }),

/***/ 85:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ containersOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);

/** The containers of a task definition, each a place of its own; what could not be seen of them goes to the blind spots. */
function containersOf(task, blindSpots) {
    const { items, missing } = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(task.containerDefinitions);
    for (const part of missing) {
        const from = part.name ? ` come from \`${part.name}\`, which` : '';
        blindSpots.push({
            at: part.at,
            unit: task.unit,
            say: `Containers of \`${task.address}\`${from} could not be seen (${part.why}); nothing in them was judged.`,
        });
    }
    return items.flatMap((item, index) => {
        const { outcomes, open } = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomesOf */ .RK)(item);
        if (open)
            blindSpots.push({
                at: item.at,
                unit: task.unit,
                say: `Container ${index + 1} of \`${task.address}\` could not be seen; nothing in it was judged.`,
            });
        return outcomes.flatMap(({ value }) => {
            if (value.kind === 'absent')
                return [];
            const definition = value.value;
            const name = definition.name.kind === 'known' ? definition.name.value : `[${index}]`;
            const { unit, address, constructPath, enclosing } = task;
            const place = {
                unit,
                address,
                ...(constructPath === undefined ? {} : { constructPath }),
                container: name,
                at: definition.block.at,
                enclosing: [definition.block.whole, ...enclosing],
            };
            return [{ ...definition, ...place, taskDefinition: task, conditional: task.conditional === true || item.kind === 'unknown' }];
        });
    });
}


/***/ }),

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ taskDefinition),
/* harmony export */   bz: () => (/* binding */ cluster),
/* harmony export */   eK: () => (/* binding */ taskSet),
/* harmony export */   eu: () => (/* binding */ service)
/* harmony export */ });
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8366);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(976);


// The parts of the ECS API that the rules ask about, spelled as the API spells them:
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html
const volume = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('Volume', {
    name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    configuredAtLaunch: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    host: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('HostVolumeProperties', { sourcePath: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    dockerVolumeConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('DockerVolumeConfiguration', {
        scope: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        autoprovision: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        driver: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        driverOpts: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textMap */ .sP,
        labels: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textMap */ .sP,
    }),
    efsVolumeConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('EFSVolumeConfiguration', {
        fileSystemId: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        rootDirectory: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        transitEncryption: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        transitEncryptionPort: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai,
        authorizationConfig: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('EFSAuthorizationConfig', { accessPointId: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, iam: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    }),
    fsxWindowsFileServerVolumeConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('FSxWindowsFileServerVolumeConfiguration', { fileSystemId: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, rootDirectory: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
});
const taskDefinition = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('RegisterTaskDefinitionRequest', {
    family: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    networkMode: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    pidMode: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    ipcMode: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    cpu: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    memory: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    requiresCompatibilities: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    taskRoleArn: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('role'),
    executionRoleArn: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('role'),
    containerDefinitions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_container_js__WEBPACK_IMPORTED_MODULE_0__/* .containerDefinition */ .pA),
    volumes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(volume),
    runtimePlatform: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('RuntimePlatform', { operatingSystemFamily: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, cpuArchitecture: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    ephemeralStorage: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('EphemeralStorage', { sizeInGiB: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai }),
    proxyConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('ProxyConfiguration', { type: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, containerName: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
});
const capacityProviderStrategyItem = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('CapacityProviderStrategyItem', { capacityProvider: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, weight: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai, base: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai });
const networkConfiguration = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('NetworkConfiguration', {
    awsvpcConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('AwsVpcConfiguration', { subnets: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), securityGroups: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), assignPublicIp: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
});
const deploymentConfiguration = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('DeploymentConfiguration', {
    strategy: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    deploymentCircuitBreaker: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('DeploymentCircuitBreaker', { enable: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, rollback: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt }),
    alarms: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('DeploymentAlarms', { alarmNames: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), enable: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, rollback: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt }),
});
const service = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('CreateServiceRequest', {
    serviceName: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    cluster: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('cluster'),
    taskDefinition: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('task-definition'),
    launchType: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    capacityProviderStrategy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(capacityProviderStrategyItem),
    platformVersion: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    schedulingStrategy: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    deploymentController: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('DeploymentController', { type: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    deploymentConfiguration,
    enableExecuteCommand: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    networkConfiguration,
    loadBalancers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('LoadBalancer', { targetGroupArn: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, loadBalancerName: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, containerName: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, containerPort: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai })),
    serviceConnectConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('ServiceConnectConfiguration', { enabled: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, namespace: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, logConfiguration: _container_js__WEBPACK_IMPORTED_MODULE_0__/* .logConfiguration */ .nh }),
});
const taskSet = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('CreateTaskSetRequest', {
    cluster: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('cluster'),
    service: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('service'),
    taskDefinition: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('task-definition'),
    launchType: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    capacityProviderStrategy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(capacityProviderStrategyItem),
    platformVersion: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    networkConfiguration,
});
const cluster = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('CreateClusterRequest', {
    clusterName: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    settings: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('ClusterSetting', { name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq })),
    configuration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('ClusterConfiguration', {
        executeCommandConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('ExecuteCommandConfiguration', {
            kmsKeyId: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
            logging: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
            logConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('ExecuteCommandLogConfiguration', {
                cloudWatchLogGroupName: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
                cloudWatchEncryptionEnabled: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
                s3BucketName: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
                s3EncryptionEnabled: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
                s3KeyPrefix: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
            }),
        }),
        managedStorageConfiguration: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .struct */ .w3)('ManagedStorageConfiguration', { kmsKeyId: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, fargateEphemeralStorageKmsKeyId: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    }),
    capacityProviders: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    defaultCapacityProviderStrategy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(capacityProviderStrategyItem),
});


/***/ }),

/***/ 898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ shapes)
});

// EXTERNAL MODULE: ./lib/model/shape.js
var shape = __webpack_require__(976);
;// CONCATENATED MODULE: ./lib/model/policy.js

// IAM's policy language, whose words are the same in every dialect:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
/** A bare `"*"` is read as `{ "AWS": "*" }`, which means the same. */
const principal = (0,shape/* struct */.w3)('PolicyPrincipal', {
    AWS: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    Service: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    Federated: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    CanonicalUser: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
});
const statement = (0,shape/* struct */.w3)('PolicyStatement', {
    Sid: shape/* text */.Qq,
    Effect: shape/* text */.Qq,
    Principal: principal,
    NotPrincipal: principal,
    Action: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    NotAction: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    Resource: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    NotResource: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    Condition: shape/* anything */.D8,
});
const policyDocument = (0,shape/* struct */.w3)('PolicyDocument', { Version: shape/* text */.Qq, Statement: (0,shape/* listOrOne */.Q3)(statement) });

;// CONCATENATED MODULE: ./lib/model/aws.js


// Resources of other services that tasks use, named by their CloudFormation types and spelled in the same camel case as ECS's own:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/
const role = (0,shape/* struct */.w3)('AWS::IAM::Role', { roleName: shape/* text */.Qq });
const logGroup = (0,shape/* struct */.w3)('AWS::Logs::LogGroup', { logGroupName: shape/* text */.Qq, retentionInDays: shape/* number */.ai, kmsKeyId: shape/* text */.Qq });
const repository = (0,shape/* struct */.w3)('AWS::ECR::Repository', {
    repositoryName: shape/* text */.Qq,
    imageTagMutability: shape/* text */.Qq,
    imageScanningConfiguration: (0,shape/* struct */.w3)('AWS::ECR::Repository ImageScanningConfiguration', { scanOnPush: shape/* flag */.Jt }),
    encryptionConfiguration: (0,shape/* struct */.w3)('AWS::ECR::Repository EncryptionConfiguration', { encryptionType: shape/* text */.Qq, kmsKey: shape/* text */.Qq }),
    lifecyclePolicy: (0,shape/* struct */.w3)('AWS::ECR::Repository LifecyclePolicy', { lifecyclePolicyText: shape/* text */.Qq }),
    repositoryPolicyText: policyDocument,
});
/** Terraform alone keeps a repository's policies in resources of their own. */
const repositoryPolicy = (0,shape/* struct */.w3)('aws_ecr_repository_policy', { repository: shape/* text */.Qq, policy: policyDocument });
const lifecyclePolicy = (0,shape/* struct */.w3)('aws_ecr_lifecycle_policy', { repository: shape/* text */.Qq, policy: shape/* text */.Qq });
const registryScanning = (0,shape/* struct */.w3)('AWS::ECR::RegistryScanningConfiguration', {
    scanType: shape/* text */.Qq,
    rules: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::ECR::RegistryScanningConfiguration ScanningRule', {
        scanFrequency: shape/* text */.Qq,
        repositoryFilters: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::ECR::RegistryScanningConfiguration RepositoryFilter', { filter: shape/* text */.Qq, filterType: shape/* text */.Qq })),
    })),
});
const secret = (0,shape/* struct */.w3)('AWS::SecretsManager::Secret', { name: shape/* text */.Qq, secretString: shape/* text */.Qq, kmsKeyId: shape/* text */.Qq });
/** Terraform alone keeps a secret's value in a resource of its own. */
const secretVersion = (0,shape/* struct */.w3)('aws_secretsmanager_secret_version', { secretId: shape/* text */.Qq, secretString: shape/* text */.Qq });
const parameter = (0,shape/* struct */.w3)('AWS::SSM::Parameter', { name: shape/* text */.Qq, type: shape/* text */.Qq, value: shape/* text */.Qq, keyId: shape/* text */.Qq });

// EXTERNAL MODULE: ./lib/model/ecs.js
var ecs = __webpack_require__(316);
;// CONCATENATED MODULE: ./lib/model/kinds.js


/** Every kind of resource the model knows. A dialect says which of its types is which kind. */
const shapes = {
    'task-definition': ecs/* taskDefinition */.Dt,
    service: ecs/* service */.eu,
    'task-set': ecs/* taskSet */.eK,
    cluster: ecs/* cluster */.bz,
    role: role,
    'log-group': logGroup,
    repository: repository,
    'repository-policy': repositoryPolicy,
    'lifecycle-policy': lifecyclePolicy,
    'registry-scanning': registryScanning,
    secret: secret,
    'secret-version': secretVersion,
    parameter: parameter,
};


/***/ }),

/***/ 9031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ secretSpans),
/* harmony export */   x: () => (/* binding */ secretRanges)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8058);
/* harmony import */ var _suspicion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9225);


/**
 * Every span of a file's text that no report may show, told without knowing what the file is: what has the form of a secret, and what
 * is written behind or below the name of one (`password: …`, `{"name": "DB_PASSWORD", "value": "…"}`, the default of a parameter).
 * Linear in the text.
 */
const secretSpans = (text) => [...(0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formSpans */ .Kk)(text), ...assignedSpans(text)];
/** The same of a whole file, as places in it. */
const secretRanges = (file) => secretSpans(file.text).map(({ start, end }) => ({ file, start, end }));
/** `name: value`, `name = "value"`, `"name": "value"`, `NAME=value`, and `name:` alone; quotes may be escaped, in JSON in a string. */
const assignment = /(?<![\w.-])([A-Za-z_][\w.-]{0,99})(?:\\{0,3}["'])?([ \t]*(?:=>|[:=])[ \t]*)(?:(\\{0,3}["'])|([^\s"'\\,;{}[\]#][^\n,;{}\]"']{0,4000}))?/g;
/** A block of HCL names what is below it. */
const labelled = /^[ \t]*(?:variable|resource|output)[ \t]+"[^"\n]*"(?:[ \t]+"([^"\n]*)")?/;
const pairName = /^(?:name|key|parameterkey|parametername)$/i;
const pairValue = /^(?:value|default|parametervalue|stringvalue|plaintext|secretstring|secret_string|allowedvalues)$/i;
function assignedSpans(text) {
    const spans = [];
    let owner = '';
    let from = 0;
    for (const match of text.matchAll(assignment)) {
        const [whole, name = '', sign = '', quote, bare] = match;
        const line = text.slice(Math.max(from, match.index - 300), match.index);
        from = match.index + whole.length;
        const block = labelBefore(line);
        if (block !== undefined)
            owner = block;
        const span = quote === undefined ? bareSpan(from, sign, bare) : quotedSpan(text, from, quote);
        if (!span) {
            owner = name;
            continue;
        }
        const words = text.slice(span.start, span.end);
        if (pairName.test(name))
            owner = words;
        else if (span.end > span.start && (0,_suspicion_js__WEBPACK_IMPORTED_MODULE_1__/* .suspicionOf */ .d)(pairValue.test(name) ? owner : name, words))
            spans.push(span);
    }
    return spans;
}
function labelBefore(words) {
    if (!words.includes('"'))
        return undefined;
    const lines = words.split('\n');
    for (let i = lines.length - 1; i >= 0; i--) {
        const found = labelled.exec(lines[i] ?? '');
        if (found)
            return found[1] ?? /"([^"\n]*)"/.exec(found[0])?.[1];
    }
    return undefined;
}
/** What stands behind an equals sign with space around it is an expression of HCL; behind a colon it may be a function of a template. */
function bareSpan(end, sign, bare) {
    if (bare === undefined)
        return undefined;
    const words = bare.trimEnd();
    const expression = /^[!&*|>]/.test(words) || (sign.includes('=') && sign.trim() !== sign);
    const start = end - bare.length;
    return expression ? { start, end: start } : { start, end: start + words.length };
}
/** Up to the quote that closes; an escaped one is closed by one that is escaped as often. */
function quotedSpan(text, start, quote) {
    const limit = Math.min(text.length, start + 20_000);
    const mark = quote.at(-1) ?? '"';
    for (let at = start; at < limit; at++) {
        const character = text[at];
        if (quote.length === 1 && mark === '"' && character === '\\')
            at++;
        else if (quote.length === 1 ? character === mark : text.startsWith(quote, at))
            return { start, end: at };
        else if (character === '\n' && quote.length === 1)
            return { start, end: at };
    }
    return { start, end: limit };
}


/***/ }),

/***/ 976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ anything),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Q3: () => (/* binding */ listOrOne),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   sP: () => (/* binding */ textMap),
/* harmony export */   w3: () => (/* binding */ struct)
/* harmony export */ });
const text = { is: 'text' };
const flag = { is: 'flag' };
const number = { is: 'number' };
const textMap = { is: 'map' };
const link = (to) => ({ is: 'text', to });
const list = (of) => ({ is: 'list', of });
const listOrOne = (of) => ({ is: 'list', of, orOne: true });
const anything = { is: 'any' };
const struct = (name, fields) => ({ is: 'struct', name, fields });


/***/ }),

/***/ 3117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cv: () => (/* reexport */ blockGap),
  HQ: () => (/* reexport */ entrySlot),
  dc: () => (/* reexport */ literalString),
  UE: () => (/* reexport */ objectGap),
  z4: () => (/* reexport */ parseHcl),
  kv: () => (/* reexport */ removeHcl),
  EQ: () => (/* reexport */ setHcl),
  uO: () => (/* reexport */ templateText)
});

// UNUSED EXPORTS: appendHcl, encodeTemplate, parseHclExpression, parseHclTemplate, renderHcl

;// CONCATENATED MODULE: ./lib/parse/hcl/ast.js
/** The string that an expression is by itself, without evaluating anything; `undefined` for everything else. */
function literalString(expression) {
    if (expression.kind === 'literal')
        return typeof expression.value === 'string' ? expression.value : undefined;
    if (expression.kind !== 'template')
        return undefined;
    const [first, second] = expression.parts;
    if (first === undefined)
        return '';
    return first.kind === 'text' && second === undefined ? first.value : undefined;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/directives.js
const maximumNesting = 100;
/** Joins neighbouring texts and gives each directive what stands between its ends. */
function templateParts(s, tokens) {
    const root = [];
    const frames = [];
    let parts = root;
    let deepest = 0;
    const wrong = (message, { start, end }) => {
        s.report(message, start, end);
        parts.push({ kind: 'interpolation', value: { kind: 'invalid', at: s.at(start, end) }, at: s.at(start, end) });
    };
    for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i];
        if (!token)
            continue;
        const frame = frames.at(-1);
        switch (token.kind) {
            case 'text': {
                const first = i;
                while (tokens[i + 1]?.kind === 'text')
                    i++;
                addText(s, parts, tokens.slice(first, i + 1));
                break;
            }
            case 'interpolation':
                parts.push({ kind: 'interpolation', value: token.value, at: s.at(token.start, token.end) });
                break;
            case 'if':
            case 'for':
                if (frames.length === maximumNesting) {
                    wrong(`directives nested more than ${maximumNesting} levels deep: the rest of this template is not read`, token);
                    return root;
                }
                frames.push({ opening: token, around: parts, whenTrue: [], otherwise: undefined });
                parts = frames.at(-1)?.whenTrue ?? parts;
                deepest = Math.max(deepest, frames.length);
                break;
            case 'else':
                if (frame?.opening.kind !== 'if')
                    wrong('this `%{ else }` stands in no `%{ if }`', token);
                else if (frame.otherwise)
                    wrong('this `%{ if }` has an `%{ else }` already', token);
                else {
                    frame.otherwise = [];
                    parts = frame.otherwise;
                }
                break;
            default:
                if (!frame || token.kind !== `end${frame.opening.kind}`) {
                    const open = frame ? `expected \`%{ end${frame.opening.kind} }\` first` : 'nothing is open here';
                    wrong(`this \`%{ ${token.kind} }\` has no beginning: ${open}`, token);
                }
                else {
                    frames.pop();
                    parts = frame.around;
                    parts.push(directive(s, frame, token.end));
                }
        }
    }
    for (let frame = frames.pop(); frame; frame = frames.pop()) {
        parts = frame.around;
        wrong(`this \`%{ ${frame.opening.kind} }\` is never closed: expected \`%{ end${frame.opening.kind} }\``, frame.opening);
    }
    s.link(deepest);
    return root;
}
function directive(s, { opening, whenTrue, otherwise }, end) {
    const at = s.at(opening.start, end);
    if (opening.kind === 'if')
        return { kind: 'ifDirective', condition: opening.condition, whenTrue, whenFalse: otherwise ?? [], at };
    const { keyName, valueName, collection } = opening;
    return { kind: 'forDirective', keyName, valueName, collection, body: whenTrue, at };
}
function addText(s, parts, tokens) {
    const pieces = [];
    for (const token of tokens) {
        for (const piece of token.pieces) {
            const last = pieces.at(-1);
            const joins = last !== undefined && last.words === undefined && piece.words === undefined && last.end === piece.start;
            if (joins)
                pieces[pieces.length - 1] = { start: last.start, end: piece.end };
            else
                pieces.push(piece);
        }
    }
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!first || !last)
        return;
    const value = tokens.length === 1 ? (tokens[0]?.value ?? '') : tokens.map((token) => token.value).join('');
    parts.push({ kind: 'text', value, at: s.at(first.start, last.end), pieces });
}

;// CONCATENATED MODULE: ./lib/parse/hcl/scanner.js
const punctuation = [
    ...['=', '==', '=>', '!', '!=', '<', '<=', '>', '>=', '&&', '||', '+', '-', '*', '/', '%', '?', ':', '::', ',', '.', '...', '~'],
    ...['(', ')', '[', ']', '{', '}'],
];
/** Parsers call each other this deep at most: far below what overflows the stack, far above what people write. */
const maximumDepth = 250;
/** A tree is at most this high: `a + b + c …` is read in a loop, but who walks the tree recurses into it. */
const maximumHeight = 1000;
/** A file with more errors than this is no HCL: nobody reads on, and they cost more than the file. */
const maximumDiagnostics = 100;
/** Reads one token at a time on demand, since what a character means depends on who asks: a template or an expression. */
class scanner_Scanner {
    text;
    source;
    diagnostics = [];
    comments = [];
    /** The current token. */
    kind = 'end';
    start = 0;
    end = 0;
    /** Where the token before it ends. */
    previousEnd = 0;
    /** Line breaks mean nothing here: inside parentheses, brackets and interpolations. */
    flat = false;
    /** Where the error stands that brought the parsers to a halt. */
    haltedAt = 0;
    /** Whether a block was found to be never closed: those around it then lack their brace for the same reason. */
    unclosed = false;
    #commentsEnd = 0;
    #lineStart = 0;
    #lineFrom = 0;
    #depth = 0;
    #tallest = 0;
    #links = 0;
    constructor(text) {
        this.text = text;
        this.source = text.content;
    }
    at(start, end) {
        return this.text.range(start, end);
    }
    is(kind) {
        return this.kind === kind;
    }
    isWord(word) {
        return this.kind === 'name' && this.end - this.start === word.length && this.source.startsWith(word, this.start);
    }
    take(kind) {
        if (this.kind !== kind)
            return false;
        this.advance();
        return true;
    }
    /** The current token as written. */
    word() {
        return this.source.slice(this.start, this.end);
    }
    get halted() {
        return this.kind === 'halt';
    }
    /** Says what is wrong; reading goes on. */
    report(message, start, end) {
        this.reportAt(message, this.at(start, end));
    }
    reportAt(message, at) {
        if (this.diagnostics.length < maximumDiagnostics)
            this.diagnostics.push({ at, severity: 'error', message });
    }
    /** Says what is wrong at the current token and halts; whoever started the item recovers. Further failures until then are echoes. */
    fail(message, start = this.start, end = this.end) {
        if (this.kind === 'halt')
            return;
        this.report(message, start, end);
        this.haltedAt = Math.max(this.start, start);
        this.kind = 'halt';
    }
    /** Like `fail`, for a token that should have been another one. */
    expected(what) {
        this.fail(`expected ${what}, found ${this.found()}`);
    }
    found() {
        switch (this.kind) {
            case 'end':
                return 'the end of the file';
            case 'newline':
                return 'the end of the line';
            case '"':
                return 'a string';
            case '<<':
                return 'a heredoc';
            default:
                return `\`${this.source.slice(this.start, Math.min(this.end, this.start + 40))}\``;
        }
    }
    /** Like `fail` without a word, where all was said. */
    halt() {
        this.haltedAt = this.start;
        this.kind = 'halt';
    }
    /** After a halt, or a piece of text read by someone else: goes on at an offset. */
    resume(offset) {
        this.end = offset;
        this.kind = 'end';
        this.advance();
    }
    /** Steps over an opening bracket; what `close` needs to give back the meaning of line breaks. */
    open(flat) {
        const before = this.flat;
        this.flat = flat;
        this.advance();
        return before;
    }
    close(kind, before, what) {
        this.flat = before;
        if (!this.take(kind))
            this.expected(what);
    }
    invalid(start) {
        return { kind: 'invalid', at: this.at(start, Math.max(start, this.previousEnd)) };
    }
    /** Runs a parser one level deeper; at the limit it halts and does not run it. */
    nested(parse, otherwise) {
        if (this.#depth >= maximumDepth) {
            this.fail(`nested more than ${maximumDepth} levels deep: nothing below is read`);
            return otherwise(this);
        }
        const tallest = this.#tallest;
        const links = this.#links;
        this.#tallest = 0;
        this.#links = 0;
        this.#depth++;
        const result = parse(this);
        this.#depth--;
        this.#tallest = Math.max(tallest, this.#tallest + this.#links + 1);
        this.#links = links;
        return result;
    }
    /** Counts a link of a chain, which makes the tree one node higher without nesting parsers. False at the limit, after halting. */
    link(count = 1) {
        this.#links += count;
        if (this.#links + this.#tallest < maximumHeight)
            return true;
        this.fail(`an expression of more than ${maximumHeight} levels: it is not read`);
        return false;
    }
    /** Where the line of an offset starts. Asked in ascending order, so that one endless line is not walked again and again. */
    lineStart(offset) {
        for (let at = offset; at > this.#lineFrom; at--) {
            if (this.source.charCodeAt(at - 1) === 10) {
                this.#lineStart = at;
                break;
            }
        }
        this.#lineFrom = Math.max(this.#lineFrom, offset);
        return this.#lineStart;
    }
    comment(start, end) {
        // Recovery reads some text a second time.
        if (start < this.#commentsEnd)
            return;
        this.#commentsEnd = end;
        this.comments.push({ text: this.source.slice(start, end), at: this.at(start, end) });
    }
    advance() {
        if (this.kind === 'halt')
            return;
        const source = this.source;
        this.previousEnd = this.end;
        let at = this.end;
        for (;;) {
            const code = source.charCodeAt(at);
            if (code === 32 || code === 9 || code === 0xfeff)
                at++;
            else if (code === 10 || (code === 13 && source.charCodeAt(at + 1) === 10)) {
                const end = code === 10 ? at + 1 : at + 2;
                if (!this.flat) {
                    this.#set('newline', at, end);
                    return;
                }
                at = end;
            }
            else if (code === 35 || (code === 47 && source.charCodeAt(at + 1) === 47)) {
                const end = lineEnd(source, at);
                this.comment(at, end);
                at = end;
            }
            else if (code === 47 && source.charCodeAt(at + 1) === 42) {
                const close = source.indexOf('*/', at + 2);
                const end = close < 0 ? source.length : close + 2;
                if (close < 0)
                    this.report('this comment is never closed: expected `*/`', at, at + 2);
                else
                    this.comment(at, end);
                at = end;
            }
            else
                break;
        }
        if (at >= source.length)
            this.#set('end', at, at);
        else
            this.#token(at, source.charCodeAt(at));
    }
    #token(at, code) {
        const source = this.source;
        if (isNameStart(code))
            this.#set('name', at, nameEnd(source, at + 1));
        else if (isDigit(code))
            this.#set('number', at, numberEnd(source, at));
        else if (code === 34)
            this.#set('"', at, at + 1);
        else if (code > 127) {
            const end = unicodeNameEnd(source, at);
            if (end > at)
                this.#set('name', at, end);
            else
                this.#set('bad', at, at + (code >= 0xd800 && code < 0xdc00 && at + 1 < source.length ? 2 : 1));
        }
        else
            this.#punctuation(at, code, source.charCodeAt(at + 1));
    }
    #punctuation(at, code, next) {
        const one = single[code];
        if (next === 61 && (code === 61 || code === 33 || code === 60 || code === 62))
            this.#set(`${one}=`, at, at + 2);
        else if (code === 61 && next === 62)
            this.#set('=>', at, at + 2);
        else if (code === 60 && next === 60 && opensHeredoc(this.source, at + 2))
            this.#set('<<', at, at + 2);
        else if ((code === 38 || code === 124) && next === code)
            this.#set(code === 38 ? '&&' : '||', at, at + 2);
        else if (code === 58 && next === 58)
            this.#set('::', at, at + 2);
        else if (code === 46 && next === 46 && this.source.charCodeAt(at + 2) === 46)
            this.#set('...', at, at + 3);
        else
            this.#set(one ?? 'bad', at, at + 1);
    }
    #set(kind, start, end) {
        this.kind = kind;
        this.start = start;
        this.end = end;
    }
}
const single = [];
for (const mark of punctuation)
    if (mark.length === 1)
        single[mark.charCodeAt(0)] = mark;
const isDigit = (code) => code >= 48 && code <= 57;
const isNameStart = (code) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
/** The offset at which the line of `at` ends, before its line break. */
function lineEnd(source, at) {
    const end = source.indexOf('\n', at);
    if (end < 0)
        return source.length;
    return end > at && source.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
function nameEnd(source, from) {
    let at = from;
    for (;;) {
        const code = source.charCodeAt(at);
        if (isNameStart(code) || isDigit(code) || code === 45)
            at++;
        else
            return code > 127 ? unicodeRest(source, at) : at;
    }
}
const unicodeStart = /\p{ID_Start}/uy;
const unicodeContinue = /[\p{ID_Continue}-]+/uy;
function unicodeNameEnd(source, at) {
    unicodeStart.lastIndex = at;
    return unicodeStart.test(source) ? unicodeRest(source, unicodeStart.lastIndex) : at;
}
function unicodeRest(source, at) {
    unicodeContinue.lastIndex = at;
    return unicodeContinue.test(source) ? unicodeContinue.lastIndex : at;
}
/** A heredoc's `<<` has its marker right behind it. */
function opensHeredoc(source, at) {
    const code = source.charCodeAt(source.charCodeAt(at) === 45 ? at + 1 : at);
    return isNameStart(code) || code > 127;
}
/** As far as digits, points and exponents go: `1.2.3` is one wrong number, not a number with an index. A point does not end it. */
function numberEnd(source, from) {
    let end = from;
    let at = from;
    for (;;) {
        const code = source.charCodeAt(at);
        if (isDigit(code))
            end = ++at;
        else if (code === 46)
            at++;
        else if (code === 101 || code === 69) {
            const sign = source.charCodeAt(at + 1);
            const digit = sign === 43 || sign === 45 ? at + 2 : at + 1;
            if (!isDigit(source.charCodeAt(digit)))
                return end;
            at = digit;
        }
        else
            return end;
    }
}

;// CONCATENATED MODULE: ./lib/parse/hcl/recovery.js

/**
 * The offset at which to go on after an error in an item of a body: the end of the line on which all brackets opened since are closed,
 * or, where one never is, the end of the line before one that is not indented deeper and looks like the next item, as a person
 * would see it. A brace that closes the block around counts too.
 */
function endOfBroken(source, { from, haltedAt, indentation, comment }) {
    const open = new Brackets();
    let at = from;
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (code === 10) {
            open.endString();
            if (at >= haltedAt && open.empty)
                return beforeBreak(source, at, haltedAt);
            // The error may stand in the next item already, read as more of this one.
            const reached = at >= haltedAt || lineEnd(source, at + 1) >= haltedAt;
            if (reached && looksNext(source, at + 1, indentation))
                return beforeBreak(source, at, Math.min(at, haltedAt));
            at++;
        }
        else if (open.inString)
            at = open.stringCharacter(source, at, code);
        else if (code === 35 || (code === 47 && source.charCodeAt(at + 1) === 47)) {
            const end = lineEnd(source, at);
            comment(at, end);
            at = end;
        }
        else if (code === 47 && source.charCodeAt(at + 1) === 42) {
            const close = source.indexOf('*/', at + 2);
            if (close < 0)
                return source.length;
            comment(at, close + 2);
            at = close + 2;
        }
        else if (code === 60 && source.charCodeAt(at + 1) === 60)
            at = heredocEnd(source, at);
        else if (code === 125 && at >= haltedAt && !open.hasBrace)
            return at;
        else
            at = open.character(at, code);
    }
    return source.length;
}
const beforeBreak = (source, at, least) => (at > least && source.charCodeAt(at - 1) === 13 ? at - 1 : at);
/** After the brace that closes a `${` or `%{` whose content starts at `from`. */
function endOfSequence(source, from, haltedAt) {
    const open = new Brackets();
    let at = from;
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (open.inString)
            at = open.stringCharacter(source, at, code);
        else if (code === 125 && at >= haltedAt && !open.hasBrace)
            return at + 1;
        else
            at = open.character(at, code);
        if (code === 10)
            open.endString();
    }
    return source.length;
}
/** The brackets and strings that are open at a place. */
class Brackets {
    #open = [];
    #braces = 0;
    get empty() {
        return this.#open.length === 0;
    }
    get hasBrace() {
        return this.#braces > 0;
    }
    get inString() {
        return this.#open.at(-1) === 34;
    }
    /** A quoted string ends with its line at the latest; an interpolation in it does not. */
    endString() {
        if (this.inString)
            this.#pop();
    }
    stringCharacter(source, at, code) {
        if (code === 92)
            return at + (source.charCodeAt(at + 1) === 10 ? 1 : 2);
        if (code === 34)
            this.#pop();
        else if ((code === 36 || code === 37) && source.charCodeAt(at + 1) === 123) {
            if (source.charCodeAt(at - 1) !== code)
                this.#push(123);
            return at + 2;
        }
        return at + 1;
    }
    character(at, code) {
        if (code === 34 || code === 40 || code === 91 || code === 123)
            this.#push(code);
        else if (code === 125 && this.#braces > 0)
            this.#closeBrace();
        else if (code === 41 && this.#open.at(-1) === 40)
            this.#pop();
        else if (code === 93 && this.#open.at(-1) === 91)
            this.#pop();
        return at + 1;
    }
    /** Whatever was left open inside the braces ends with them. */
    #closeBrace() {
        while (this.#pop() !== 123) { }
    }
    #push(code) {
        this.#open.push(code);
        if (code === 123)
            this.#braces++;
    }
    #pop() {
        const code = this.#open.pop();
        if (code === 123)
            this.#braces--;
        return code;
    }
}
const itemStart = /^[\w-]+(?:[ \t]*=(?![=>])|(?:[ \t]+[\w-]+|[ \t]*"[^"\n]*")*[ \t]*\{)/;
/** Whether the line at `start` begins the next item, or closes the block around the broken one. */
function looksNext(source, start, indentation) {
    let at = start;
    while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)
        at++;
    const code = source.charCodeAt(at);
    if (code === 125)
        return at - start < indentation;
    if (at - start > indentation || !isNameStart(code))
        return false;
    // The beginning of a line is enough, and keeps a pattern that may go back and forth on it cheap.
    return itemStart.test(source.slice(at, at + 300));
}
const heredocOpening = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
function heredocEnd(source, start) {
    heredocOpening.lastIndex = start;
    const marker = heredocOpening.exec(source)?.[1];
    if (marker === undefined)
        return start + 2;
    let at = heredocOpening.lastIndex;
    while (at < source.length) {
        const end = source.indexOf('\n', at);
        const line = source.slice(at, end < 0 ? source.length : end);
        if (line.length < marker.length + 200 && line.trim() === marker)
            return at + line.trimEnd().length;
        if (end < 0)
            return source.length;
        at = end + 1;
    }
    return source.length;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/template-text.js
/** Reads up to the next sequence, the closing quote, or the end of the line (which belongs to it, except in a quoted string). */
function readText(s, start, quoted) {
    const source = s.source;
    const pieces = [];
    let value = '';
    let from = start;
    let at = start;
    const decoded = (words, length) => {
        if (at > from)
            pieces.push({ start: from, end: at });
        value += source.slice(from, at) + words;
        pieces.push({ start: at, end: at + length, words });
        at += length;
        from = at;
    };
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (code === 36 || code === 37) {
            const next = source.charCodeAt(at + 1);
            if (next === 123)
                break;
            if (next === code && source.charCodeAt(at + 2) === 123)
                decoded(code === 36 ? '${' : '%{', 3);
            else
                at++;
        }
        else if (quoted) {
            if (code === 34 || code === 10 || code === 13)
                break;
            if (code === 92) {
                const { words, length } = readEscape(s, at);
                decoded(words, length);
            }
            else
                at++;
        }
        else {
            at++;
            if (code === 10)
                break;
        }
    }
    if (at > from)
        pieces.push({ start: from, end: at });
    value += source.slice(from, at);
    return { kind: 'text', value, pieces, start, end: at };
}
const simpleEscapes = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['"', '"'],
    ['\\', '\\'],
]);
/** The escape at a backslash. A wrong one is reported and stands for the characters after the backslash. */
function readEscape(s, at) {
    const letter = s.source.charAt(at + 1);
    const simple = simpleEscapes.get(letter);
    if (simple !== undefined)
        return { words: simple, length: 2 };
    if (letter === 'u' || letter === 'U') {
        const size = letter === 'u' ? 4 : 8;
        const digits = s.source.slice(at + 2, at + 2 + size);
        if (digits.length < size || !/^[\dA-Fa-f]*$/.test(digits)) {
            s.report(`expected ${size} hexadecimal digits after \`\\${letter}\``, at, at + 2);
            return { words: letter, length: 2 };
        }
        const code = Number.parseInt(digits, 16);
        if (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
            return { words: String.fromCodePoint(code), length: size + 2 };
        s.report(`\`\\${letter}${digits}\` is not a character`, at, at + 2 + size);
        return { words: '\ufffd', length: size + 2 };
    }
    const isChar = letter !== '' && letter !== '\n' && letter !== '\r';
    s.report(`\`\\${isChar ? letter : ''}\` is not an escape: write \`\\\\\` for a backslash`, at, isChar ? at + 2 : at + 1);
    return isChar ? { words: letter, length: 2 } : { words: '\\', length: 1 };
}
/** What Terraform trims and counts as indentation: Go's `unicode.IsSpace`. */
const leadingSpace = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/;
const spaceCharacter = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const leadingSpaces = (value) => leadingSpace.exec(value)?.[0].length ?? 0;
function trimStart(token) {
    dropStart(token, leadingSpaces(token.value));
}
function trimEnd(token) {
    let keep = token.value.length;
    while (keep > 0 && spaceCharacter.test(token.value.charAt(keep - 1)))
        keep--;
    token.pieces = slicePieces(token.pieces, 0, keep);
    token.value = token.value.slice(0, keep);
}
function dropStart(token, count) {
    if (count === 0)
        return;
    token.pieces = slicePieces(token.pieces, count, token.value.length);
    token.value = token.value.slice(count);
}
/** The pieces of `[from, to)` of the value. A decoded piece stays or goes as one. */
function slicePieces(pieces, from, to) {
    const kept = [];
    let at = 0;
    for (const piece of pieces) {
        const length = piece.words?.length ?? piece.end - piece.start;
        const first = Math.max(from - at, 0);
        const last = Math.min(to - at, length);
        if (first < last)
            kept.push(piece.words === undefined ? { start: piece.start + first, end: piece.start + last } : piece);
        at += length;
    }
    return kept;
}
/**
 * Takes from every line the white space that all lines begin with, and says what that is. Lines of white space only do not count and
 * keep theirs; a line that begins with a sequence begins with none. What follows a `~}` that ate the line break is no new line.
 */
function stripIndentation(tokens) {
    const lines = [];
    let least = Number.POSITIVE_INFINITY;
    let lineStart = true;
    for (const token of tokens) {
        if (lineStart) {
            const spaces = token.kind === 'text' ? leadingSpaces(token.value) : 0;
            const blank = token.kind === 'text' && spaces === token.value.length && token.value.endsWith('\n');
            if (token.kind === 'text' && !blank)
                lines.push(token);
            if (!blank)
                least = Math.min(least, spaces);
        }
        lineStart = token.kind === 'text' && token.value.endsWith('\n');
    }
    const stripped = lines[0]?.value.slice(0, least) ?? '';
    for (const line of lines)
        dropStart(line, least);
    return stripped;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/template.js





/** The current token is the opening quote. */
function parseQuoted(s) {
    const { start, source } = s;
    const inside = start + 1;
    const plain = plainEnd(source, inside);
    if (source.charCodeAt(plain) === 34) {
        s.resume(plain + 1);
        const content = { start: inside, end: plain };
        const value = source.slice(inside, plain);
        const parts = value === '' ? [] : [{ kind: 'text', value, at: s.at(inside, plain), pieces: [content] }];
        return { kind: 'template', style: 'quoted', parts, at: s.at(start, plain + 1), inside: content, text: s.text, heredoc: undefined };
    }
    const tokens = [];
    const end = readTokens(s, inside, 'quoted', tokens);
    if (s.halted)
        return s.invalid(start);
    if (source.charCodeAt(end) !== 34) {
        s.fail('this string is not closed on its line: expected `"`', start, end);
        s.haltedAt = end;
        return s.invalid(start);
    }
    s.resume(end + 1);
    return finish(s, 'quoted', tokens, start, end + 1, { start: inside, end }, undefined);
}
/** Where a quoted string stops being plain characters. */
function plainEnd(source, from) {
    for (let at = from;; at++) {
        const code = source.charCodeAt(at);
        if (code === 34 || code === 92 || code === 36 || code === 37 || code === 10 || code === 13 || at >= source.length)
            return at;
    }
}
const template_heredocOpening = /-?([\p{ID_Start}_][\p{ID_Continue}-]*)(\r?\n)/uy;
/** The current token is `<<`. */
function parseHeredoc(s) {
    const { start, source } = s;
    template_heredocOpening.lastIndex = s.end;
    const marker = template_heredocOpening.exec(source)?.[1];
    if (marker === undefined) {
        s.fail('expected a marker and a new line after `<<`, as in `<<EOT`', start, lineEnd(source, s.end));
        return s.invalid(start);
    }
    const inside = template_heredocOpening.lastIndex;
    const tokens = [];
    const end = readTokens(s, inside, 'heredoc', tokens, marker);
    if (s.halted)
        return s.invalid(start);
    const closing = markerEnd(source, end, marker);
    if (closing < 0) {
        s.fail(`this heredoc is never closed: expected a line with only \`${marker}\``, start, lineEnd(source, start));
        s.haltedAt = source.length;
        return s.invalid(start);
    }
    const stripped = source.charCodeAt(start + 2) === 45 ? stripIndentation(tokens) : undefined;
    s.resume(closing);
    return finish(s, 'heredoc', tokens, start, closing, { start: inside, end }, { marker, stripped });
}
/** The content of a template file. An error in a sequence costs that sequence only. */
function template_parseFileTemplate(s) {
    const tokens = [];
    const end = s.source.length;
    readTokens(s, 0, 'file', tokens);
    return finish(s, 'file', tokens, 0, end, { start: 0, end }, undefined);
}
function finish(s, style, tokens, start, end, inside, heredoc) {
    return { kind: 'template', style, parts: templateParts(s, tokens), at: s.at(start, end), inside, text: s.text, heredoc };
}
/** Reads texts and sequences up to the closing quote, the line of the closing marker, or the end; the offset where it stopped. */
function readTokens(s, from, style, tokens, marker) {
    const source = s.source;
    let at = from;
    let lineStart = true;
    let trim = false;
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (style === 'quoted' && (code === 34 || code === 10 || code === 13))
            return at;
        if (marker !== undefined && lineStart && markerEnd(source, at, marker) >= 0)
            return at;
        if ((code === 36 || code === 37) && source.charCodeAt(at + 1) === 123) {
            const end = readSequence(s, at, tokens, style);
            if (s.halted)
                return at;
            trim = source.charCodeAt(end - 2) === 126;
            lineStart = false;
            at = end;
        }
        else {
            const token = readText(s, at, style === 'quoted');
            at = token.end;
            lineStart = source.charCodeAt(at - 1) === 10;
            if (trim)
                trimStart(token);
            trim = false;
            tokens.push(token);
        }
    }
    return at;
}
/** The end of a closing marker that stands alone on the line at `from`; -1 where it does not. */
function markerEnd(source, from, marker) {
    let at = blanksEnd(source, from);
    if (!source.startsWith(marker, at))
        return -1;
    at += marker.length;
    const rest = blanksEnd(source, at);
    const code = source.charCodeAt(rest);
    return rest >= source.length || code === 10 || (code === 13 && source.charCodeAt(rest + 1) === 10) ? at : -1;
}
function blanksEnd(source, from) {
    let at = from;
    while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)
        at++;
    return at;
}
/** `${…}` or `%{…}` at `start`; the offset after its brace. */
function readSequence(s, start, tokens, style) {
    const { source, flat } = s;
    const isDirective = source.charCodeAt(start) === 37;
    let open = start + 2;
    if (source.charCodeAt(open) === 126) {
        open++;
        const before = tokens.at(-1);
        if (before?.kind === 'text')
            trimEnd(before);
    }
    s.flat = true;
    s.resume(open);
    const token = isDirective ? readDirective(s, start) : { kind: 'interpolation', value: expression_parseExpression(s), start, end: open };
    if (s.is('~') && source.charCodeAt(s.end) === 125)
        s.advance();
    if (!s.is('}')) {
        const hint = style === 'quoted' || isDirective ? '' : ' (`$${` writes a `${` that is not for Terraform)';
        s.fail(`expected \`}\` at the end of \`${isDirective ? '%{' : '${'}\`, found ${s.found()}${hint}`);
    }
    s.flat = flat;
    if (s.halted) {
        if (style !== 'file')
            return s.haltedAt;
        const end = endOfSequence(source, start + 2, s.haltedAt);
        s.kind = '}';
        tokens.push({ kind: 'interpolation', value: { kind: 'invalid', at: s.at(start, end) }, start, end });
        return end;
    }
    tokens.push({ ...token, end: s.end });
    return s.end;
}
function readDirective(s, start) {
    const end = s.end;
    const word = s.is('name') ? s.word() : '';
    switch (word) {
        case 'if':
            s.advance();
            return { kind: 'if', condition: expression_parseExpression(s), start, end };
        case 'for':
            s.advance();
            return { kind: 'for', ...parseForNames(s), collection: expression_parseExpression(s), start, end };
        case 'else':
        case 'endif':
        case 'endfor':
            s.advance();
            return { kind: word, start, end };
        default:
            s.expected('`if`, `else`, `endif`, `for` or `endfor` after `%{` (`%%{` writes a `%{` that is not for Terraform)');
            return { kind: 'else', start, end };
    }
}

;// CONCATENATED MODULE: ./lib/parse/hcl/traversal.js

/** What follows a term: `.x`, `[k]`, `.0`, `.*`, `[*]`. The term itself where nothing follows. */
function parseSteps(s, start, source) {
    if (!s.is('.') && !s.is('['))
        return source;
    const outer = [];
    // A full splat takes everything after it into itself, so the list that steps go to changes on the way.
    let steps = outer;
    const open = [];
    for (;;) {
        if (s.is('.')) {
            const dot = s.start;
            s.advance();
            if (s.take('*')) {
                if (!s.link())
                    break;
                const markerAt = s.at(dot, s.previousEnd);
                const each = parseAttributeSteps(s);
                steps.push({ kind: 'splat', style: 'attribute', each, markerAt, at: s.at(dot, s.previousEnd) });
            }
            else
                steps.push(parseAttributeStep(s, dot));
        }
        else if (s.is('[')) {
            const bracket = s.start;
            const before = s.open(true);
            if (s.take('*')) {
                if (!s.link())
                    break;
                s.close(']', before, '`]` after `[*`');
                const each = [];
                const markerAt = s.at(bracket, s.previousEnd);
                open.push({ start: bracket, index: steps.length, steps, step: { kind: 'splat', style: 'full', each, markerAt, at: markerAt } });
                steps = each;
            }
            else {
                const key = expression_parseExpression(s);
                s.close(']', before, '`]` after the index');
                steps.push({ kind: 'index', key, legacy: false, at: s.at(bracket, s.previousEnd) });
            }
        }
        else
            break;
    }
    for (const { start, index, steps: around, step } of open)
        around[index] = { ...step, at: s.at(start, s.previousEnd) };
    return { kind: 'traversal', source, steps: outer, at: s.at(start, s.previousEnd) };
}
/** Only these go into each element of `.*`; a bracket after them works on the resulting list. */
function parseAttributeSteps(s) {
    const steps = [];
    while (s.is('.')) {
        const dot = s.start;
        s.advance();
        if (s.is('*'))
            s.fail('a second `.*` cannot follow in the same path: write `[*]`');
        steps.push(parseAttributeStep(s, dot));
    }
    return steps;
}
function parseAttributeStep(s, dot) {
    if (s.is('number')) {
        // Terraform reads `a.0.1` as `a` and the number 0.1, and refuses it.
        if (s.word().includes('.'))
            s.fail(`\`.${s.word().slice(0, 40)}\` is not one index: write \`[…]\` for each`);
        const key = parseNumber(s);
        return { kind: 'index', key, legacy: true, at: s.at(dot, s.previousEnd) };
    }
    const name = s.word();
    if (!s.take('name'))
        s.expected('the name of an attribute after `.`');
    return { kind: 'attribute', name, at: s.at(dot, s.previousEnd) };
}

;// CONCATENATED MODULE: ./lib/parse/hcl/expression.js



/** Reads one expression from the current token on. After an error the scanner is halted and the result is of no use. */
function expression_parseExpression(s) {
    return s.nested(parseConditional, (halted) => halted.invalid(halted.start));
}
function parseConditional(s) {
    const start = s.start;
    const condition = parseBinary(s, 1);
    if (!s.take('?'))
        return condition;
    const whenTrue = expression_parseExpression(s);
    if (!s.take(':'))
        s.expected('`:` and the value for the other case');
    const whenFalse = expression_parseExpression(s);
    return { kind: 'conditional', condition, whenTrue, whenFalse, at: s.at(start, s.previousEnd) };
}
const strength = {
    '||': 1,
    '&&': 2,
    '==': 3,
    '!=': 3,
    '<': 4,
    '>': 4,
    '<=': 4,
    '>=': 4,
    '+': 5,
    '-': 5,
    '*': 6,
    '/': 6,
    '%': 6,
};
/** Operators that bind at least as strongly as `weakest`; equal ones group from the left. */
function parseBinary(s, weakest) {
    const start = s.start;
    let left = parseUnary(s);
    for (;;) {
        const power = strength[s.kind];
        if (power === undefined || power < weakest || !s.link())
            return left;
        const operator = s.kind;
        s.advance();
        const right = parseBinary(s, power + 1);
        left = { kind: 'binary', operator, left, right, at: s.at(start, s.previousEnd) };
    }
}
function parseUnary(s) {
    if (!s.is('!') && !s.is('-'))
        return parseSteps(s, s.start, parseTerm(s));
    const operators = [];
    while ((s.is('!') || s.is('-')) && s.link()) {
        operators.push({ operator: s.is('!') ? '!' : '-', start: s.start });
        s.advance();
    }
    let operand = parseSteps(s, s.start, parseTerm(s));
    for (let i = operators.length - 1; i >= 0; i--) {
        const outer = operators[i];
        if (outer)
            operand = { kind: 'unary', operator: outer.operator, operand, at: s.at(outer.start, s.previousEnd) };
    }
    return operand;
}
function parseTerm(s) {
    const start = s.start;
    switch (s.kind) {
        case 'name':
            return parseName(s);
        case '"':
            return parseQuoted(s);
        case 'number':
            return parseNumber(s);
        case '[':
            return parseTuple(s);
        case '{':
            return parseObject(s);
        case '<<':
            return parseHeredoc(s);
        case '(': {
            const before = s.open(true);
            const inner = expression_parseExpression(s);
            s.close(')', before, '`)`');
            return { kind: 'parentheses', inner, at: s.at(start, s.previousEnd) };
        }
        default:
            s.expected('a value');
            return s.invalid(start);
    }
}
function parseNumber(s) {
    const { start } = s;
    const text = s.word();
    if (!/^\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?$/.test(text))
        s.fail(`\`${text.slice(0, 40)}\` is not a number`);
    s.advance();
    return { kind: 'literal', value: Number(text), text, at: s.at(start, s.previousEnd) };
}
const keywords = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
function parseName(s) {
    const start = s.start;
    const name = s.word();
    s.advance();
    if (s.is('(') || s.is('::'))
        return parseCall(s, start, name);
    const at = s.at(start, s.previousEnd);
    const value = keywords.get(name);
    return value === undefined ? { kind: 'variable', name, at } : { kind: 'literal', value, text: name, at };
}
function parseCall(s, start, first) {
    let name = first;
    while (s.take('::')) {
        name += `::${s.word()}`;
        if (!s.take('name'))
            s.expected("the next part of the function's name");
    }
    const nameAt = s.at(start, s.previousEnd);
    const args = [];
    let expand = false;
    if (!s.is('('))
        s.expected(`\`(\` and the arguments of \`${name}\``);
    const before = s.open(true);
    while (!s.is(')') && !s.halted) {
        args.push(expression_parseExpression(s));
        if (s.take('...')) {
            expand = true;
            break;
        }
        if (!s.take(',') && !s.is(')'))
            s.expected(`\`,\` or \`)\` in the call of \`${name}\``);
    }
    s.close(')', before, `\`)\` after the last argument of \`${name}\``);
    return { kind: 'call', name, nameAt, args, expand, at: s.at(start, s.previousEnd) };
}
function parseTuple(s) {
    const start = s.start;
    const before = s.open(true);
    if (s.isWord('for'))
        return parseFor(s, start, before, false);
    const items = [];
    while (!s.is(']') && !s.halted) {
        items.push(expression_parseExpression(s));
        if (!s.take(',') && !s.is(']'))
            s.expected('`,` or `]` in the list');
    }
    s.close(']', before, '`]`');
    return { kind: 'tuple', items, at: s.at(start, s.previousEnd) };
}
function parseObject(s) {
    const start = s.start;
    // Line breaks separate entries, even where they mean nothing around the object.
    const before = s.open(false);
    while (s.take('newline')) { }
    if (s.isWord('for'))
        return parseFor(s, start, before, true);
    const entries = [];
    while (!s.is('}') && !s.halted) {
        entries.push(parseEntry(s));
        if (!s.take(',') && !s.is('newline') && !s.is('}'))
            s.expected('a new line, `,` or `}` after the entry');
        while (s.take('newline')) { }
    }
    s.close('}', before, '`}`');
    return { kind: 'object', entries, at: s.at(start, s.previousEnd) };
}
function parseEntry(s) {
    const start = s.start;
    const written = expression_parseExpression(s);
    const keyEnd = s.previousEnd;
    const key = asKey(written);
    const name = literalString(key);
    if (!s.take('=') && !s.take(':'))
        s.expected(name === undefined ? '`=` and a value after the key' : `\`=\` and a value after \`${name}\``);
    const value = expression_parseExpression(s);
    return { key, name, keyAt: s.at(start, keyEnd), value, whole: s.at(start, s.previousEnd) };
}
/** A bare word before `=` is a name, never a reference or keyword; digits are a name too. */
function asKey(written) {
    if (written.kind === 'variable')
        return { kind: 'literal', value: written.name, text: written.name, at: written.at };
    if (written.kind === 'literal')
        return { ...written, value: String(written.value) };
    return written;
}
function parseFor(s, start, before, braces) {
    s.flat = true;
    s.advance();
    const { keyName, valueName } = parseForNames(s);
    const collection = expression_parseExpression(s);
    if (!s.take(':'))
        s.expected('`:` and the value for each element');
    const first = expression_parseExpression(s);
    let value = first;
    let group = false;
    if (braces) {
        if (!s.take('=>'))
            s.expected('`=>` and the value: `{for … : key => value}`');
        value = expression_parseExpression(s);
        group = s.take('...');
    }
    let condition;
    if (s.isWord('if')) {
        s.advance();
        condition = expression_parseExpression(s);
    }
    s.close(braces ? '}' : ']', before, braces ? '`}` at the end of the `for`' : '`]` at the end of the `for`');
    const at = s.at(start, s.previousEnd);
    if (!braces)
        return { kind: 'forTuple', keyName, valueName, collection, value, condition, at };
    return { kind: 'forObject', keyName, valueName, collection, key: first, value, group, condition, at };
}
/** `k, v in`: the current token is the one after `for`. */
function parseForNames(s) {
    let keyName;
    let valueName = parseLoopName(s);
    if (s.take(',')) {
        keyName = valueName;
        valueName = parseLoopName(s);
    }
    if (s.isWord('in'))
        s.advance();
    else
        s.expected('`in` and the collection of the `for`');
    return { keyName, valueName };
}
function parseLoopName(s) {
    const name = s.word();
    if (!s.take('name'))
        s.expected('a name for the elements of the `for`');
    return name;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/body.js




/** Reads a whole file. */
function parseFile(s) {
    s.advance();
    return bodyOf(s, parseItems(s, false), 0, s.source.length);
}
function bodyOf(s, found, start, end) {
    const attributes = [];
    const blocks = [];
    const items = found.map(({ item }) => item);
    for (const item of items) {
        if (item.kind === 'attribute')
            attributes.push(item);
        else
            blocks.push(item);
    }
    if (attributes.length > 1)
        reportDuplicates(s, attributes);
    return { items, attributes, blocks, at: s.at(start, end) };
}
function reportDuplicates(s, attributes) {
    const seen = new Set();
    for (const { name, nameAt } of attributes) {
        if (seen.has(name))
            s.reportAt(`\`${name}\` is set twice in the same block`, nameAt);
        seen.add(name);
    }
}
/** Up to the closing brace of the block, which is not taken, or to the end of the file. */
function parseItems(s, inBlock) {
    const found = [];
    for (;;) {
        while (s.take('newline')) { }
        if (s.is('end'))
            return found;
        if (s.is('}')) {
            if (inBlock)
                return found;
            s.report('this `}` closes nothing', s.start, s.end);
            s.advance();
        }
        else
            parseItem(s, found);
    }
}
function parseItem(s, found) {
    const start = s.start;
    if (s.is('name')) {
        const name = s.word();
        const end = s.end;
        s.advance();
        if (s.is('='))
            found.push(parseAttribute(s, name, start, end));
        else if (s.is('{') || s.is('"') || s.is('name'))
            parseBlock(s, name, start, end, found);
        else if (s.is(':')) {
            s.report('expected `=` between the name and the value, found `:`', s.start, s.end);
            found.push(parseAttribute(s, name, start, end));
        }
        else {
            s.expected(`\`=\` and a value, or \`{\`, after \`${name}\``);
            recover(s, start, start);
        }
        return;
    }
    // A quoted name is JSON's way: worth reading on, since the value says what was meant.
    const name = s.is('"') ? literalString(parseQuoted(s)) : undefined;
    if (name !== undefined) {
        const end = s.previousEnd;
        if (s.is('=') || s.is(':')) {
            s.report('the name of an attribute is written without quotes', start, end);
            found.push(parseAttribute(s, name, start, end));
            return;
        }
    }
    s.expected('the name of an attribute or block');
    recover(s, start, start);
}
/** The current token is the `=`. */
function parseAttribute(s, name, start, nameEnd) {
    s.advance();
    const equals = s.previousEnd;
    const from = s.start;
    let value = expression_parseExpression(s);
    let end = s.previousEnd;
    if (s.is(',')) {
        s.report('attributes are separated by new lines, not commas', s.start, s.end);
        s.advance();
    }
    else if (!s.is('newline') && !s.is('end') && !s.is('}'))
        s.expected(`a new line after the value of \`${name}\``);
    if (s.halted) {
        end = trimmedEnd(s.source, equals, recover(s, start, from));
        value = { kind: 'invalid', at: s.at(Math.min(from, end), end) };
    }
    return { item: { kind: 'attribute', name, nameAt: s.at(start, nameEnd), value, whole: s.at(start, end) }, start };
}
/** The current token is the one after the type. */
function parseBlock(s, type, start, typeEnd, found) {
    const labels = [];
    while (s.is('name') || s.is('"'))
        labels.push(parseLabel(s));
    const headerEnd = s.previousEnd;
    if (s.is('newline') && /\s*\{/y.test(s.source.slice(s.start, s.start + 200))) {
        s.report('the `{` of a block stands on the same line as its type', start, headerEnd);
        while (s.take('newline')) { }
    }
    if (!s.is('{'))
        s.expected(`\`{\` after \`${s.source.slice(start, headerEnd)}\``);
    if (s.halted) {
        recover(s, start, start);
        return;
    }
    const brace = s.start;
    s.advance();
    const oneLine = !s.is('newline') && !s.is('}') && !s.is('end');
    const inner = s.nested(() => parseItems(s, true), () => undefined);
    if (!inner) {
        recover(s, start, brace);
        return;
    }
    const closed = s.is('}');
    const hoisted = closed ? [] : takeOutdented(s, inner, start, brace);
    const bodyEnd = closed ? s.start : trimmedEnd(s.source, brace + 1, hoisted[0]?.start ?? s.source.length);
    if (closed)
        checkLines(s, inner, brace, oneLine);
    if (closed)
        s.advance();
    const end = closed ? s.previousEnd : bodyEnd;
    const body = bodyOf(s, inner, brace + 1, bodyEnd);
    const [typeAt, header, braces, whole] = [s.at(start, typeEnd), s.at(start, headerEnd), s.at(brace, end), s.at(start, end)];
    found.push({ item: { kind: 'block', type, typeAt, labels, body, header, braces, whole }, start });
    for (const item of hoisted)
        found.push(item);
    if (closed && !s.is('newline') && !s.is('end') && !s.is('}')) {
        s.report(`expected a new line after the block \`${type}\`, found ${s.found()}`, s.start, s.end);
        if (!s.is('name') && !s.is('"')) {
            s.halt();
            recover(s, s.start, s.start);
        }
    }
}
/** The current token is the closing brace. */
function checkLines(s, inner, brace, oneLine) {
    const afterBreak = s.source.charCodeAt(s.previousEnd - 1) === 10;
    if (oneLine && (afterBreak || inner.length > 1 || inner[0]?.item.kind === 'block')) {
        s.report('a block on one line holds one attribute only: give each its own line', brace, brace + 1);
    }
    else if (!oneLine && !afterBreak && inner.length > 0)
        s.report('expected a new line before this `}`', s.start, s.end);
}
function parseLabel(s) {
    const start = s.start;
    if (s.is('name')) {
        const value = s.word();
        s.advance();
        return { value, at: s.at(start, s.previousEnd) };
    }
    const quoted = parseQuoted(s);
    const value = literalString(quoted);
    if (value === undefined && !s.halted)
        s.report('a label is a plain string, without `${` or `%{`', start, s.previousEnd);
    return { value: value ?? '', at: quoted.at };
}
/**
 * Says that a block is never closed, and takes out of it what a person would see outside: everything from the first item that is
 * not indented deeper than the block itself.
 */
function takeOutdented(s, inner, start, brace) {
    if (!s.unclosed)
        s.report('this block is never closed: expected `}`', brace, brace + 1);
    s.unclosed = true;
    const indentation = indentationAt(s.source, start);
    if (indentation === undefined)
        return [];
    const first = inner.findIndex((found) => (indentationAt(s.source, found.start) ?? Number.POSITIVE_INFINITY) <= indentation);
    return first < 0 ? [] : inner.splice(first);
}
/** How far the line is indented that starts with this item; `undefined` where something stands before it. */
function indentationAt(source, start) {
    let at = start;
    while (at > 0 && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at - 1) === 9))
        at--;
    return at === 0 || source.charCodeAt(at - 1) === 10 ? start - at : undefined;
}
/** Goes on after an item that could not be read; the offset at which. `from` is where its brackets begin. */
function recover(s, start, from) {
    const lineStart = s.lineStart(start);
    let indentation = 0;
    while (lineStart + indentation < start && s.source.charCodeAt(lineStart + indentation) <= 32)
        indentation++;
    const { source, haltedAt } = s;
    const end = endOfBroken(source, { from, haltedAt, indentation, comment: (first, last) => s.comment(first, last) });
    s.flat = false;
    s.resume(end);
    return end;
}
function trimmedEnd(source, from, end) {
    let at = end;
    while (at > from && source.charCodeAt(at - 1) <= 32)
        at--;
    return at;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/parse.js




/** Reads a configuration file: the native syntax of HCL, as Terraform uses it. What could not be read is left out or `invalid`. */
function parseHcl(text) {
    const s = new scanner_Scanner(text);
    const body = parseFile(s);
    return { body, diagnostics: s.diagnostics, comments: s.comments };
}
/** Reads a text that is one expression. Line breaks separate nothing, as in parentheses. */
function parse_parseHclExpression(text) {
    const s = new Scanner(text);
    s.flat = true;
    s.advance();
    const read = parseExpression(s);
    if (!s.is('end'))
        s.expected('the end of the expression');
    const expression = s.halted ? { kind: 'invalid', at: s.at(0, s.source.length) } : read;
    return { expression, diagnostics: s.diagnostics, comments: s.comments };
}
/** Reads the content of a template file, as `templatefile` does. */
function parseHclTemplate(text) {
    const s = new Scanner(text);
    const template = parseFileTemplate(s);
    return { template, diagnostics: s.diagnostics, comments: s.comments };
}

// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/parse/hcl/text.js

/**
 * What a template reads as, with the place of every character. A directive is one hole, even where its branches are plain text.
 * A hole that the text around the template had already comes as an `invalid` expression.
 */
function templateText(template) {
    const builder = new embedded/* TextBuilder */.tW();
    const holes = [];
    let complete = true;
    for (const part of template.parts) {
        if (part.kind === 'text') {
            const built = (0,embedded/* embed */.E6)(template.text, template.inside, part.pieces, () => undefined);
            for (const segment of built.segments)
                if (segment.hole !== undefined)
                    holes.push({ kind: 'invalid', at: segment.at });
            builder.append(built);
            continue;
        }
        builder.hole(part.at);
        holes.push(part.kind === 'interpolation' ? part.value : part);
        if (part.kind !== 'interpolation')
            complete = false;
    }
    const { start, end } = template.inside;
    const text = builder.build(template.text.range(start, end), (words) => {
        const written = encodeTemplate(template, words);
        return written === undefined ? undefined : template.text.encode(written);
    });
    return { text, holes, complete };
}
/** How `words` are written inside this template; `undefined` where it has no way to say them. */
function encodeTemplate({ style, heredoc }, words) {
    if (style === 'quoted')
        return escapeQuoted(words);
    // Without backslashes there is no telling a `$` before a `{` that stands already in the file from an interpolation.
    if (/[$%]$/.test(words))
        return undefined;
    const escaped = words.replace(/[$%](?=\{)/g, '$&$&');
    if (!heredoc)
        return escaped;
    if (words.split('\n').some((line) => line.trim() === heredoc.marker))
        return undefined;
    // A line of white space only keeps all of it.
    return heredoc.stripped === undefined ? escaped : escaped.replace(/\n(?![^\S\n]*\n)/g, () => `\n${heredoc.stripped}`);
}
const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };
/** The inside of a quoted string that reads as `words`. */
function escapeQuoted(words) {
    return words
        .replace(/["\\\u0000-\u001f\u007f\u2028\u2029]/g, (char) => named[char] ?? unicodeEscape(char))
        .replace(/[$%](?=\{)/g, '$&$&')
        .replace(/[$%]$/, unicodeEscape);
}
const unicodeEscape = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

;// CONCATENATED MODULE: ./lib/parse/hcl/render.js

/** A JSON value as HCL text. Lines after the first start with `indent`; its own levels are two spaces deeper each. */
function render_renderHcl(value, indent) {
    if (typeof value === 'string')
        return `"${escapeQuoted(value)}"`;
    if (value === null || typeof value !== 'object')
        return String(value);
    if (Array.isArray(value))
        return renderList(value, indent);
    return renderObject(Object.entries(value), indent);
}
function renderList(items, indent) {
    const rendered = items.map((item) => render_renderHcl(item, `${indent}  `));
    const oneLine = `[${rendered.join(', ')}]`;
    if (!oneLine.includes('\n') && oneLine.length <= 100)
        return oneLine;
    return `[\n${rendered.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`;
}
/** As `terraform fmt` would have it: the equals signs of neighbouring one-line entries stand below each other. */
function renderObject(entries, indent) {
    if (entries.length === 0)
        return '{}';
    const lines = entries.map(([name, value]) => ({ key: renderKey(name), text: render_renderHcl(value, `${indent}  `) }));
    const widths = lines.map(({ key }) => key.length);
    for (let first = 0; first < lines.length;) {
        let end = first;
        while (end < lines.length && !lines[end]?.text.includes('\n'))
            end++;
        const width = Math.max(0, ...widths.slice(first, end));
        widths.fill(width, first, end);
        first = end + 1;
    }
    return `{\n${lines.map(({ key, text }, i) => `${indent}  ${key.padEnd(widths[i] ?? 0)} = ${text}\n`).join('')}${indent}}`;
}
/** Words that mean something else where a key could stand. */
const reserved = new Set(['for', 'true', 'false', 'null']);
/** The key of an object entry: bare where it can be. */
function renderKey(name) {
    return isBareName(name) && !reserved.has(name) ? name : `"${escapeQuoted(name)}"`;
}
const isBareName = (name) => /^[A-Za-z_][\w-]*$/.test(name);

;// CONCATENATED MODULE: ./lib/parse/hcl/slots.js

/** An attribute's value, an object entry's value, or an item of a list (which is its own value). */
function entrySlot(entry, context) {
    if ('whole' in entry)
        return { kind: 'entry', syntax: 'hcl', ...context, value: entry.value.at, whole: entry.whole };
    return { kind: 'entry', syntax: 'hcl', ...context, value: entry.at, whole: entry.at };
}
/**
 * Where a missing attribute of a block would be written: on a new line after its last attribute, or before its nested blocks. A block
 * on one line cannot take a second attribute as it is: `at` is then what stands between its braces, and `before` repeats it.
 */
function blockGap(block, key, context) {
    const { file, start, end } = block.braces;
    const source = file.text;
    const outer = slots_lineIndent(source, start);
    const inner = `${outer}  `;
    const line = slots_newLine(source, start);
    const gap = (at, before, after, indent, to = at) => ({
        ...{ kind: 'gap', syntax: 'hcl', ...context, key, quoted: false, assign: ' = ' },
        ...{ at: { file, start: at, end: to }, before, after, indent },
    });
    const last = block.body.attributes.at(-1);
    const oneLine = !source.slice(start, end).includes('\n');
    if (oneLine || sameLine(source, start, block.body.items[0]?.whole.start)) {
        const words = source.slice(start + 1, end - 1).trim();
        const before = words === '' ? line + inner : line + inner + words + line + inner;
        return gap(start + 1, before, line + outer, inner, end - 1);
    }
    if (last) {
        const indent = slots_ownIndent(source, last.whole.start) ?? inner;
        return gap(slots_contentEnd(source, last.whole.end), line + indent, '', indent);
    }
    const first = block.body.items[0];
    const indent = (first && slots_ownIndent(source, first.whole.start)) ?? inner;
    return gap(slots_contentEnd(source, start + 1), line + indent, '', indent);
}
/** Where a missing entry of an object would be written: after the last one, in the way the others are written. */
function objectGap(object, key, context) {
    const { file, start, end } = object.at;
    const source = file.text;
    const outer = slots_lineIndent(source, start);
    const line = slots_newLine(source, start);
    const last = object.entries.at(-1);
    const style = last ? styleOf(source, last) : { quoted: false, assign: ' = ' };
    const gap = (at, before, after, indent) => ({
        ...{ kind: 'gap', syntax: 'hcl', ...context, key, ...style },
        ...{ at: { file, start: at, end: at }, before, after, indent },
    });
    if (!last) {
        const inner = `${outer}  `;
        if (source.slice(start, end).includes('\n'))
            return gap(slots_contentEnd(source, start + 1), line + inner, '', inner);
        return gap(start + 1, ' ', end - start > 2 ? '' : ' ', outer);
    }
    const comma = slots_commaAfter(source, last.whole.end);
    const afterLast = comma === undefined ? last.whole.end : comma + 1;
    const tail = slots_contentEnd(source, afterLast);
    const endsLine = tail < end - 1 && isBreak(source, tail);
    const indent = slots_ownIndent(source, last.whole.start) ?? (endsLine ? `${outer}  ` : undefined);
    if (endsLine && indent !== undefined) {
        if (comma !== undefined)
            return gap(tail, line + indent, ',', indent);
        const separated = object.entries.length > 1 && slots_commaAfter(source, object.entries.at(-2)?.whole.end ?? end) !== undefined;
        // With a comment or a heredoc's marker at the end of the line, the line break alone separates.
        if (separated && tail === afterLast && !slots_endsWithHeredoc(last.value))
            return gap(tail, `,${line}${indent}`, '', indent);
        return gap(tail, line + indent, '', indent);
    }
    if (indent !== undefined)
        return gap(afterLast, (comma === undefined ? ',' : '') + line + indent, '', indent);
    return gap(afterLast, comma === undefined ? ', ' : ' ', '', outer);
}
function styleOf(source, { keyAt, value }) {
    const between = source.slice(keyAt.end, value.at.start);
    const quoted = source.charCodeAt(keyAt.start) === 34;
    if (between.includes(':'))
        return { quoted, assign: /^\s/.test(between) ? ' : ' : ': ' };
    return { quoted, assign: /\s/.test(between) ? ' = ' : '=' };
}
/** The white space at the beginning of the line of an offset. */
function slots_lineIndent(source, offset) {
    const start = source.lastIndexOf('\n', offset - 1) + 1;
    return /[ \t]*/y.exec(source.slice(start, offset))?.[0] ?? '';
}
/** The white space before an offset that is the first thing on its line; `undefined` where it is not. */
function slots_ownIndent(source, offset) {
    const indent = slots_lineIndent(source, offset);
    return source.lastIndexOf('\n', offset - 1) + 1 + indent.length === offset ? indent : undefined;
}
function sameLine(source, from, to) {
    return to !== undefined && !source.slice(from, to).includes('\n');
}
/** How lines end around here. */
function slots_newLine(source, offset) {
    const next = source.indexOf('\n', offset);
    const at = next < 0 ? source.lastIndexOf('\n', offset) : next;
    return at > 0 && source.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}
/** After blanks and comments that belong to what ends at `from`; `from` itself where something else follows on the line. */
function slots_contentEnd(source, from) {
    let at = from;
    let end = from;
    for (;;) {
        at = slots_blanksEnd(source, at);
        if (isBreak(source, at))
            return end;
        const next = commentEnd(source, at);
        if (next === undefined)
            return from;
        at = end = next;
    }
}
/** Whether a line ends here, blanks aside. */
function isBreak(source, from) {
    const at = slots_blanksEnd(source, from);
    return at >= source.length || source.charCodeAt(at) === 10 || (source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10);
}
/** The comma that separates what ends at `from` from the next entry, on a later line too unless told not to. */
function slots_commaAfter(source, from, sameLineOnly = false) {
    let at = from;
    for (;;) {
        at = slots_blanksEnd(source, at);
        const code = source.charCodeAt(at);
        if (code === 44)
            return at;
        if (!sameLineOnly && (code === 10 || code === 13))
            at++;
        else {
            const next = commentEnd(source, at);
            if (next === undefined)
                return undefined;
            at = next;
        }
    }
}
function slots_blanksEnd(source, from) {
    let at = from;
    while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)
        at++;
    return at;
}
function commentEnd(source, at) {
    if (source.startsWith('#', at) || source.startsWith('//', at))
        return lineEnd(source, at);
    const close = source.startsWith('/*', at) ? source.indexOf('*/', at + 2) : -1;
    return close < 0 ? undefined : close + 2;
}
/** Whether the last thing in an expression is a heredoc's marker, which nothing may follow on its line. */
function slots_endsWithHeredoc(expression) {
    switch (expression.kind) {
        case 'template':
            return expression.style === 'heredoc';
        case 'binary':
            return slots_endsWithHeredoc(expression.right);
        case 'conditional':
            return slots_endsWithHeredoc(expression.whenFalse);
        case 'unary':
            return slots_endsWithHeredoc(expression.operand);
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./lib/parse/hcl/edit.js




/** The edit that writes a value into a slot; `undefined` where the text around it has no way to say it. */
function setHcl(slot, value) {
    const at = slot.kind === 'entry' ? slot.value : slot.at;
    const text = slot.kind === 'entry' ? render_renderHcl(value, slots_lineIndent(at.file.text, at.start)) : fillGap(slot, value);
    return edit(slot, at, text);
}
function fillGap(slot, value) {
    const { quoted, assign } = { quoted: false, assign: ' = ', ...slot };
    const key = quoted ? render_renderHcl(slot.key, '') : isBareName(slot.key) ? renderKey(slot.key) : render_renderHcl(slot.key, '');
    const rendered = render_renderHcl(value, slot.indent);
    const padded = assign === ' = ' && !rendered.includes('\n') ? key.padEnd(widthAbove(slot)) : key;
    return slot.before + padded + assign + rendered + slot.after;
}
/** How wide keys are on the line above a new one, so that the equals signs stand below each other. */
function widthAbove({ at, before, indent }) {
    if (!before.endsWith(indent) || !before.includes('\n'))
        return 0;
    const source = at.file.text;
    const start = source.lastIndexOf('\n', at.start - 1) + 1;
    const line = /^([ \t]*)(\S+[ \t]*) = \S/.exec(source.slice(start, at.start));
    return line?.[1] === indent && line[2] ? line[2].length : 0;
}
/** The edit that puts an item at the end of a list; `undefined` where the slot's value is not written as a list. */
function appendHcl(list, item) {
    const { file, start, end } = list.value;
    const source = file.text;
    const text = new TextBuilder().verbatim(list.value).build(list.value, (words) => words);
    const { expression, diagnostics } = parseHclExpression(text);
    if (expression.kind !== 'tuple' || diagnostics.length > 0)
        return undefined;
    const last = expression.items.at(-1);
    const outer = lineIndent(source, start);
    const line = newLine(source, start);
    if (!last) {
        const inner = `${outer}  `;
        const isOneLine = !source.slice(start, end).includes('\n');
        if (isOneLine)
            return edit(list, { file, start: start + 1, end: end - 1 }, renderHcl(item, outer));
        const at = contentEnd(source, start + 1);
        return edit(list, { file, start: at, end: at }, `${line}${inner}${renderHcl(item, inner)},`);
    }
    const comma = commaAfter(source, last.at.end);
    const indent = ownIndent(source, last.at.start);
    const after = comma === undefined ? last.at.end : comma + 1;
    if (endsWithHeredoc(last) && comma === undefined) {
        const inner = indent ?? `${outer}  `;
        return edit(list, { file, start: after, end: after }, `${line}${inner}, ${renderHcl(item, inner)}`);
    }
    if (indent === undefined || after >= end) {
        return edit(list, { file, start: after, end: after }, `${comma === undefined ? ', ' : ' '}${renderHcl(item, outer)}`);
    }
    // A comment at the end of the line stays with the item it is about.
    const tail = contentEnd(source, after);
    const words = (comma === undefined ? ',' : '') + source.slice(after, tail);
    const trailing = comma === undefined ? '' : ',';
    return edit(list, { file, start: after, end: tail }, `${words}${line}${indent}${renderHcl(item, indent)}${trailing}`);
}
/**
 * What to delete so that an attribute, an object entry or a list's item is gone with its comma, its line and the comment behind it.
 * A whole block goes the same way: a slot with the block as its `whole`.
 */
function removeHcl(slot) {
    return { at: removal(slot.whole), text: '' };
}
function removal({ file, start, end }) {
    const source = file.text;
    const comma = slots_commaAfter(source, end, true);
    const after = comma === undefined ? end : comma + 1;
    const indent = slots_ownIndent(source, start);
    const tail = slots_contentEnd(source, after);
    // A heredoc's comma stands on the line after its marker.
    const late = comma === undefined && isBreak(source, tail) ? slots_commaAfter(source, tail) : undefined;
    if (late !== undefined)
        return { file, start, end: late + 1 + blanks(source, late + 1) };
    if (indent !== undefined && isBreak(source, tail)) {
        const lineStart = start - indent.length;
        const lineBreak = source.indexOf('\n', tail);
        if (lineBreak >= 0)
            return { file, start: lineStart, end: lineBreak + 1 };
        return { file, start: Math.max(0, source.lastIndexOf('\n', lineStart)), end: source.length };
    }
    if (comma !== undefined)
        return { file, start, end: after + blanks(source, after) };
    let before = start;
    while (before > 0 && /\s/.test(source.charAt(before - 1)))
        before--;
    const next = end + blanks(source, end);
    const closes = /[\]})]/.test(source.charAt(next));
    if (source.charCodeAt(before - 1) === 44)
        return { file, start: before - 1, end };
    // The only one between its brackets takes the padding along; the last of several leaves it.
    if (closes && /[[{(]/.test(source.charAt(before - 1)))
        return { file, start: before, end: next };
    return closes ? { file, start: before, end } : { file, start, end: next };
}
function blanks(source, from) {
    const space = /\s*/y;
    space.lastIndex = from;
    return space.exec(source)?.[0].length ?? 0;
}
function edit({ inside }, at, text) {
    const written = inside ? inside.encode(text) : text;
    return written === undefined ? undefined : { at, text: written };
}

;// CONCATENATED MODULE: ./lib/parse/hcl/index.js








/***/ })

};
