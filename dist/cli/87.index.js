export const id = 87;
export const ids = [87];
export const modules = {

/***/ 681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ deploymentsOf),
  WX: () => (/* binding */ findingsOf),
  $r: () => (/* binding */ judgeReadings),
  wp: () => (/* binding */ scanTree),
  jS: () => (/* binding */ selectedRules)
});

// EXTERNAL MODULE: ./lib/dialects/read.js + 81 modules
var dialects_read = __webpack_require__(5664);
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
// EXTERNAL MODULE: ./lib/dialects/terraform/installed.js
var installed = __webpack_require__(9902);
;// CONCATENATED MODULE: ./lib/installed.js

const isInside = ({ file }) => (0,installed/* isInstalled */.j)(file.path);
/**
 * What is found inside of an installed module is said where somebody can edit: at the input that the value came in by, at the entry that
 * names the container, or else at the call. Where the module has it is said beside.
 */
function saidAtCall(judged, estate) {
    if (!estate.units.some(({ files }) => files.some(installed/* isInstalled */.j)))
        return [...judged];
    const containers = new Map();
    for (const one of estate.containers)
        containers.set(keyOf(one), one);
    return judged.map((one) => {
        const at = isInside(one.at) ? placeOutside(one, containers) : undefined;
        const own = at ? { ...one, at, related: [...one.related, { at: one.at, say: 'The module has it here' }] } : one;
        return own.fix && (isInside(one.at) || writesInstalled(own.fix)) ? withoutFix(own) : own;
    });
}
const keyOf = ({ unit, address, container = '' }) => [unit, address, container].join('\0');
function placeOutside({ origin, subject }, containers) {
    const container = subject.container === undefined ? undefined : containers.get(keyOf(subject));
    return inputIn(origin) ?? (container && inputIn(container.name.origin)) ?? (0,installed/* editableCall */.X)(subject.enclosing);
}
/** Where somebody outside wrote the value: a condition only decided which way it went. */
const inputIn = (origin) => origin.find(({ at, kind, asked }) => !asked && kind !== 'condition' && kind !== 'default' && !isInside(at))?.at;
const writesInstalled = ({ steps }) => steps.some(({ slot }) => isInside(slot.kind === 'entry' ? slot.whole : slot.at));
function withoutFix(judgement) {
    const { fix: _, ...rest } = judgement;
    return rest;
}

// EXTERNAL MODULE: ./lib/model/estate.js + 7 modules
var model_estate = __webpack_require__(1597);
// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/model/secrecy/command.js
var command = __webpack_require__(5555);
// EXTERNAL MODULE: ./lib/model/secrecy/reference.js
var reference = __webpack_require__(459);
// EXTERNAL MODULE: ./lib/model/secrecy/suspicion.js
var suspicion = __webpack_require__(9225);
;// CONCATENATED MODULE: ./lib/model/secrecy/hidden.js




/** Places whose every value is hidden, secret or not: `Structure.property`, as the API names them. */
const always = new Set([
    'KeyValuePair.value',
    'AWS::SecretsManager::Secret.secretString',
    'aws_secretsmanager_secret_version.secretString',
    'aws_secretsmanager_secret_version.secretBinary',
    'AWS::SSM::Parameter.value',
    'AWS::SSM::Parameter.insecureValue',
    'AWS::IAM::User LoginProfile.password',
]);
/** Lists of words that make a command. */
const commands = new Set(['command', 'entryPoint']);
/** Whether no report may show the value. */
const isHidden = (place) => always.has(`${place.structure}.${place.property}`) ||
    place.property === 'userData' ||
    place.property === 'userDataBase64' ||
    (place.value.kind !== 'absent' && place.value.secret !== undefined) ||
    words(place.value).some((value) => isSuspicious(place, value));
/** Whether the value is taken for a secret, where it stands or by its form. */
function isSuspicious({ property, name, previous }, { value, secret }) {
    if (secret !== undefined)
        return true;
    if (commands.has(property))
        return (0,command/* suspicionOfCommand */.a)(value) !== undefined || (previous !== undefined && (0,command/* suspicionAfter */.G)(previous, value) !== undefined);
    if (property === 'valueFrom')
        return (0,reference/* malformedReference */.T)(value)?.hidden === true;
    if (property === 'secretString')
        return true;
    const last = name?.slice(name.lastIndexOf('/') + 1);
    return property === 'name' || last === undefined ? (0,suspicion/* suspicionByForm */.H)(value) !== undefined : (0,suspicion/* suspicionOf */.d)(last, value) !== undefined;
}
const words = (value) => [
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
    const name = nameIn(of);
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
        else if (shape.is === 'entries')
            for (const entry of one.value.entries)
                yield* textsIn(entry.value, shape.of, place);
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
const nameIn = ({ name }) => {
    const value = name;
    return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
};

;// CONCATENATED MODULE: ./lib/model/secrecy/words.js
/** Shorter words stand in a file for other reasons too. */
const shortest = 8;
/** Longer words are looked for in pieces: so many lengths there can be at the most. */
const longest = 64;
/**
 * The pieces of a secret that stand in a file the same way however it is written there: what JSON, YAML and HCL escape, and the
 * ends of its lines, divide it.
 */
const piecesOf = (secret) => secret
    .split(/[\s"'\\$%{}`]+/)
    .filter((piece) => piece.length >= shortest && !isWord(piece))
    .flatMap(chunksOf);
/** `postgres` or `us-east-1a` may be a secret and many other things besides. */
const isWord = (piece) => /^(?:[a-z]+|[A-Z]+|[a-z]+(?:[-.][a-z0-9]{1,10})*)$/.test(piece);
function chunksOf(piece) {
    if (piece.length <= longest)
        return [piece];
    const chunks = [piece.slice(-longest)];
    for (let at = 0; at + longest < piece.length; at += longest)
        chunks.push(piece.slice(at, at + longest));
    return chunks;
}
/** Every place in the files where one of the pieces stands. Costs the files' length, whatever the pieces are. */
function placesOf(pieces, files) {
    const byStart = new Map();
    for (const piece of pieces) {
        const start = piece.slice(0, shortest);
        const byLength = byStart.get(start) ?? new Map();
        byStart.set(start, byLength);
        const same = byLength.get(piece.length);
        if (same)
            same.add(piece);
        else
            byLength.set(piece.length, new Set([piece]));
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
            for (const [length, same] of byStart.get(text.slice(at, at + shortest)) ?? [])
                if (same.has(text.slice(at, at + length)))
                    places.push({ file, start: at, end: at + length });
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
    if (value.inside)
        addInside(value.inside, ranges);
    if (value.kind === 'known') {
        addKnown(value, block, ranges);
        return;
    }
    // What a text of several parts can come to is made of its parts.
    if (!value.parts)
        for (const { then } of value.oneOf ?? [])
            addValue(then, block, ranges);
    for (const part of value.parts ?? [])
        addPart(part, block, ranges);
    if (value.oneOf || value.parts)
        ranges.push(...value.origin.map(({ at }) => at));
    else if (!named.has(value.why) || value.name?.includes('…'))
        addSpan(value.at, value.origin, block, ranges);
}
/** Where each character of a text that is looked into stands: findings point there. */
function addInside(inside, ranges) {
    if (inside instanceof embedded/* BuiltText */.u0)
        ranges.push(...inside.segments.map(({ at }) => at));
    else
        ranges.push(inside.range(0, inside.content.length));
}
/** Unknown since it stands elsewhere: what is written here is a name, unless `…` in it says that there is more. Anything else (a function's argument) may be the value itself. */
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
    const slot = value.slot?.kind === 'entry' ? value.slot : undefined;
    if (slot)
        ranges.push(slot.value, ...(slot.elsewhere ? [slot.elsewhere] : []));
    if (value.written || slot)
        ranges.push(...(value.written ?? []), ...value.origin.map(({ at }) => at));
    else
        addSpan(value.at, value.origin, block, ranges);
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

// EXTERNAL MODULE: ./lib/parse/hcl/index.js + 16 modules
var hcl = __webpack_require__(5395);
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
    if (step.do === 'append')
        return appendTo(step.slot, spelled(step.item, slot.names));
    if (step.do === 'remove')
        return step.slot.syntax === 'hcl' ? (0,hcl/* removeHcl */.kv)(step.slot) : step.slot.removal;
    const json = spelled(step.value, slot.names);
    if (slot.syntax === 'hcl')
        return (0,hcl/* setHcl */.EQ)(slot, json);
    const value = slot.syntax === 'json' ? JSON.stringify(json) : renderYaml(json);
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
function appendTo(slot, item) {
    if (slot.syntax === 'hcl')
        return (0,hcl/* appendHcl */.Su)(slot, item);
    const { end } = slot;
    if (!end)
        return undefined;
    const block = end.indent !== undefined && isObject(item) ? blockOf(item, end.indent, end.before) : undefined;
    const words = block ?? (slot.syntax === 'json' ? JSON.stringify(item) : renderYaml(item));
    const written = slot.inside ? slot.inside.encode(words) : words;
    return written === undefined ? undefined : { at: end.at, text: end.before + written + end.after };
}
/** One entry a line below the dash of a block list. */
function blockOf(item, indent, before) {
    const lineBreak = before.startsWith('\r\n') ? '\r\n' : '\n';
    return Object.entries(item)
        .map(([key, value]) => `${key}: ${renderYaml(value)}`)
        .join(lineBreak + indent);
}
/** The names of properties as a place spells them. HCL's objects inside `jsonencode` are the API's own. */
function spelled(json, names) {
    if (Array.isArray(json))
        return json.map((item) => spelled(item, names));
    if (!isObject(json) || names === 'api')
        return json;
    const word = (key) => names === 'pascal' ? key.charAt(0).toUpperCase() + key.slice(1) : key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [word(key), spelled(value, names)]));
}
const isObject = (json) => typeof json === 'object' && json !== null && !Array.isArray(json);
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

;// CONCATENATED MODULE: ./lib/planned.js
/**
 * What a plan says that its configuration says too, at the same line or of the same property, is said once: of the configuration, which
 * is what somebody edits. It is certain where one of the two is.
 */
function saidOnce(judged, units) {
    const configurationOf = new Map(units.flatMap(({ id, planOf }) => (planOf === undefined ? [] : [[id, planOf]])));
    if (configurationOf.size === 0)
        return judged;
    const isFault = ({ verdict }) => verdict.is === 'yes';
    const written = new Map();
    for (const one of judged) {
        if (!isFault(one) || configurationOf.has(one.subject.unit))
            continue;
        for (const key of keysOf(one, one.subject.unit))
            written.set(key, [...(written.get(key) ?? []), one]);
    }
    const certain = new Set();
    const kept = judged.filter((one) => {
        const configuration = isFault(one) ? configurationOf.get(one.subject.unit) : undefined;
        if (configuration === undefined)
            return true;
        const same = keysOf(one, configuration).flatMap((key) => written.get(key) ?? []);
        if (one.certainty === 'certain')
            for (const other of same)
                certain.add(other);
        return same.length === 0;
    });
    return kept.map((one) => (certain.has(one) && one.certainty === 'likely' ? { ...one, certainty: 'certain' } : one));
}
/** Instances of one block are one fault where nobody knew how many there are. */
function keysOf({ rule, at, subject }, unit) {
    const { address, container = '', property } = subject;
    const plain = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');
    const place = `${at.file.path}:${at.start}:${at.end}`;
    return [
        [unit, rule, address, container, property],
        [unit, rule, plain, place, property],
    ].map((parts) => parts.join('\0'));
}
/** A plan has all secrets in the clear, most of them several times: nothing of it is shown. */
function hiddenPlans(units, files) {
    const plans = new Set(units.flatMap(({ framework, files: paths }) => (framework === 'terraform-plan' ? paths : [])));
    return files.filter(({ path }) => plans.has(path)).map((file) => ({ file, start: 0, end: file.text.length }));
}

// EXTERNAL MODULE: ./lib/rules/engine.js
var engine = __webpack_require__(3517);
// EXTERNAL MODULE: ./lib/rules/registry.js + 182 modules
var registry = __webpack_require__(2468);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/source/limits.js
var source_limits = __webpack_require__(9573);
// EXTERNAL MODULE: ./lib/source/tree.js
var source_tree = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/analysis.js
















/**
 * The pipeline: discover, read, judge. Everything in it is synchronous and pure but for the tree. `before` is another scan with the
 * same options, of nearly the same files: what is the same there is parsed and worked out once for both.
 */
function scanTree(tree, options = {}, before) {
    const limits = { ...source_limits/* defaultLimits */.M, ...options.limits };
    const same = before ? { before: new Map(before.files.map((file) => [file.path, file])) } : {};
    const discovered = (0,discover/* discover */.k4)(tree, {
        paths: options.paths ?? [],
        exclude: options.exclude ?? [],
        referred: referredTo(options),
        ofAnyEnding: options.taskDefinitions ?? [],
        limits,
        endings: relevance/* endings */.V1,
        ...same,
    });
    const files = [...discovered.files];
    const open = (path) => {
        const file = (0,discover/* openFile */.Tq)(tree, path, { limits, ...same });
        if (file)
            files.push(file);
        return file;
    };
    const crashes = [];
    const onCrash = (where, error) => crashes.push((0,engine/* crashOf */.r)(where, error));
    const holds = inRepository(tree);
    const read = (0,dialects_read/* readFiles */.U)(discovered.files, {
        ...deploymentsOf(options),
        onCrash,
        open,
        list: () => tree.list(),
        holds,
        limits,
        profile: options.profile ?? 'default',
        ...(options.budget === undefined ? {} : { budget: options.budget }),
        ...(options.filter === undefined ? {} : { filter: options.filter }),
        ...(before?.remembered ? { before: before.remembered } : {}),
    });
    const { readings, reports, skipped } = only(options.frameworks ?? [], read);
    const judged = judgeReadings(readings, options);
    return {
        files,
        holds,
        readings,
        reports,
        skipped: [...discovered.skipped, ...skipped],
        estate: judged.estate,
        judged: judged.judged,
        blindSpots: eachOnce([...readings.flatMap(({ blindSpots }) => blindSpots), ...judged.estate.blindSpots]),
        ignores: readings.flatMap(({ ignores }) => ignores),
        diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
        crashes: [...crashes, ...judged.crashes],
        unfinished: unfinishedWords(reports, judged.unfinished, limits, options.budget),
        sensitive: [...sensitiveRanges(judged.estate, files), ...hiddenPlans(judged.estate.units, files)],
        ...(read.remembered ? { remembered: read.remembered } : {}),
    };
}
/** Whether a path is a file of the repository, listed or not. */
function inRepository(tree) {
    let listed;
    return (path) => {
        listed ??= tree.holds ? undefined : (0,source_tree/* pathsOf */.wG)(tree.list());
        return tree.holds?.(path) ?? listed?.has(path) ?? false;
    };
}
/** What the settings say of the files: values that are given at deployment, and what some of them are. */
const deploymentsOf = ({ parameters, varFiles, vars, units, taskDefinitions, }) => ({
    ...(parameters === undefined ? {} : { parameters }),
    ...(varFiles === undefined ? {} : { varFiles }),
    ...(vars === undefined ? {} : { vars }),
    ...(units === undefined ? {} : { units }),
    ...(taskDefinitions === undefined ? {} : { taskDefinitions }),
});
const referredTo = ({ parameters = [], varFiles = [], units = [] }) => [
    ...parameters,
    ...varFiles,
    ...units.flatMap((unit) => [...(unit.parameters ?? []), ...(unit.variables ?? [])]),
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
/** A module that several deployments use hides the same in each of them. */
function eachOnce(blindSpots) {
    const all = new Map();
    for (const one of blindSpots) {
        const key = `${one.at.file.path}\0${one.at.start}\0${one.say}`;
        if (!all.has(key))
            all.set(key, one);
    }
    return [...all.values()];
}
function judgeReadings(readings, options) {
    const estate = new model_estate/* Estate */.H(readings);
    const settings = { ...rule/* defaultSettings */.L, ...options.settings, profile: options.profile ?? 'default' };
    const ran = (0,engine/* runRules */.x)(selectedRules(options), estate, settings, options.budget);
    const generated = new Set(estate.units.filter((unit) => unit.generated).map(({ id }) => id));
    const judged = saidAtCall(saidOnce(ran.judged, estate.units), estate);
    return { ...ran, estate, judged: generated.size === 0 ? judged : judged.map((one) => analysis_withoutFix(one, generated)) };
}
/** What a program writes over with its next run is no place to mend anything. */
function analysis_withoutFix(judgement, generated) {
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
    const named = (0,identity/* identities */.tT)(faults, (rule) => byId.get(rule));
    return faults
        .map((fault) => {
        const rule = byId.get(fault.rule);
        if (!rule)
            throw new Error(`no rule ${fault.rule}`);
        const written = fault.fix && editsOf(fault.fix);
        const edits = fault.fix?.exact ? written : undefined;
        return {
            ...fault,
            identity: named.get(fault) ?? '',
            severity: rule.severity,
            message: (0,message/* fill */.G)(rule.message, fault.data),
            state: 'not-compared',
            edits: edits ?? [],
            ...(written && !fault.fix?.exact ? { advised: written } : {}),
            proved: false,
        };
    })
        .sort(finding/* compareFindings */.Eg);
}


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fP: () => (/* binding */ Assemblies),
  Yh: () => (/* binding */ isManifest),
  YS: () => (/* binding */ isProject),
  jd: () => (/* binding */ unsynthesised)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/parse/node.js
var node = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/frames.js

const longest = 4096;
/** Calls of one trace; V8 keeps ten unless it is told otherwise. */
const mostFrames = 100;
/** The program's own calls in a trace, innermost first: without libraries, what the runtime does itself, and words. */
const framesIn = (trace) => trace.slice(0, mostFrames).flatMap((words) => frameOf(words) ?? []);
/**
 * `new Api (/app/lib/api.ts:10:5)`, `/app/lib/api.ts:10:5`, `__init__ (/app/api.py:8)`; `file:///app/bin/app.ts:5 (:)` is what CDK
 * makes of a frame without a name.
 */
function frameOf(words) {
    if (words.length > longest)
        return undefined;
    const named = words.replace(/ \(:\)$/, '');
    const place = named.endsWith(')') ? named.slice(named.lastIndexOf('(') + 1, -1) : named;
    const [, written, line, column] = /^(.+?):(\d{1,7})(?::(\d{1,7}))?$/.exec(place) ?? [];
    const path = written === undefined ? undefined : plainPath(written);
    if (path === undefined || Number(line) < 1 || /(?:^|\/)node_modules\//.test(path) || /^(?:node|internal|evalmachine):?/.test(path))
        return undefined;
    return { path, line: Number(line), ...(Number(column) > 0 ? { column: Number(column) } : {}) };
}
function plainPath(written) {
    if (!written.startsWith('file://'))
        return external_node_path_.posix.normalize(written.replaceAll('\\', '/'));
    try {
        return external_node_path_.posix.normalize(decodeURIComponent(written.slice('file://'.length)));
    }
    catch {
        return undefined;
    }
}
/** Of one assembly; a program of more files tells nothing new about where they are. */
const mostFiles = 2000;
const deepest = 64;
/**
 * Under which folder the machine that ran the program had this repository: the one that makes most of the files in the traces files of
 * the repository. Nothing where two do so, or none does.
 */
function checkoutIn(paths, holds) {
    const votes = new Map();
    for (const path of [...new Set(paths)].slice(0, mostFiles)) {
        const parts = path.split('/').slice(-deepest);
        for (let depth = 0; depth < parts.length; depth++) {
            const inside = parts.slice(depth).join('/');
            if (!holds(inside))
                continue;
            const root = path.slice(0, path.length - inside.length);
            votes.set(root, (votes.get(root) ?? 0) + 1);
        }
    }
    const most = Math.max(0, ...votes.values());
    const [root, ...others] = [...votes].flatMap(([one, count]) => (count === most ? [one] : []));
    return others.length === 0 ? root : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/constructs.js



/** Calls of the program that are shown of one construct, from the innermost on. */
const mostCalls = 4;
/**
 * Which line of the program made what is in the templates of one stack, as `cdk synth` notes it down. Since 2.251 there is a trace for
 * each construct (`aws:cdk:creationStack`), earlier only with `CDK_DEBUG=1` and as a part of the logical id:
 * https://github.com/aws/aws-cdk/pull/37643. The paths are those of the machine that ran the program.
 */
class Constructs {
    #documents;
    #made = new Map();
    /** By the path of a stack in the program, the file of its template. */
    #stacks = new Map();
    #checkout;
    /** `metadata` is data that anybody may have written. */
    constructor(metadata, documents) {
        this.#documents = documents;
        if (isRecord(metadata))
            for (const [path, entries] of Object.entries(metadata))
                this.#read(path, entries);
        const files = [...this.#made.values()].flat().flatMap(({ frames }) => frames.map(({ path }) => path));
        this.#checkout = checkoutIn(files, (path) => documents.holds(path));
    }
    /** The lines that made a resource, innermost first; empty where nobody can tell. `path` is what its template says of it. */
    madeAt(template, logicalId, path) {
        const made = this.#find(template, logicalId, path);
        const lines = new Map();
        for (const frame of made?.frames ?? []) {
            const at = this.#line(frame);
            if (at && lines.size < mostCalls)
                lines.set(`${at.file.path}:${frame.line}`, lines.get(`${at.file.path}:${frame.line}`) ?? at);
        }
        return [...lines.values()];
    }
    #read(path, entries) {
        const list = Array.isArray(entries) ? entries.filter(isRecord) : [];
        const dataOf = (type) => list.find((entry) => entry['type'] === type)?.['data'];
        const file = dataOf('aws:cdk:templateFile');
        if (typeof file === 'string')
            this.#stacks.set(path, file);
        const id = list.find((entry) => entry['type'] === 'aws:cdk:logicalId' && typeof entry['data'] === 'string');
        if (!id)
            return;
        const trace = dataOf('aws:cdk:creationStack') ?? id['trace'];
        const frames = framesIn(Array.isArray(trace) ? trace.filter((one) => typeof one === 'string') : []);
        const name = String(id['data']);
        const same = this.#made.get(name);
        if (same)
            same.push({ path, frames });
        else
            this.#made.set(name, [{ path, frames }]);
    }
    /** Stacks nested in one another share a file of metadata, and may each have the same logical id. */
    #find(template, logicalId, path) {
        const all = this.#made.get(logicalId) ?? [];
        if (path !== undefined)
            return all.find((made) => made.path === `/${path}`);
        const [only, ...others] = all.length === 1 ? all : all.filter((made) => this.#templateOf(made.path) === external_node_path_.posix.basename(template));
        return others.length === 0 ? only : undefined;
    }
    /** The template of the innermost stack around a construct. */
    #templateOf(path) {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const file = this.#stacks.get(path.slice(0, end));
            if (file !== undefined)
                return file;
        }
        return undefined;
    }
    #line({ path, line, column = 0 }) {
        const root = this.#checkout;
        if (root === undefined || !path.startsWith(root) || !this.#documents.holds(path.slice(root.length)))
            return undefined;
        const file = this.#documents.file(path.slice(root.length));
        const whole = file && (0,source_file/* lineRange */.Ap)(file, line);
        if (!file || !whole)
            return undefined;
        // A line without a word in it made nothing: the program was changed since.
        const first = file.text.slice(whole.start, whole.end).search(/\S/);
        if (first === -1)
            return undefined;
        const start = whole.start + Math.max(first, column - 1);
        return start < whole.end ? { file, start, end: whole.end } : undefined;
    }
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/assembly.js



/** The cloud assemblies of a scan. */
class Assemblies {
    #documents;
    #known = new Map();
    #sources = new Map();
    #constructs = new Map();
    constructor(documents) {
        this.#documents = documents;
    }
    /** The assembly that a file lies in. */
    around(path) {
        const folder = external_node_path_.posix.dirname(path);
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
    /** What made the resources of a stack; nothing where this is the template of none. */
    constructsOf(template) {
        const known = this.#constructs.get(template);
        if (known)
            return known;
        const assembly = this.around(template);
        const artifact = assembly?.stacks.get(template);
        if (!assembly || artifact === undefined)
            return undefined;
        const constructs = new Constructs(this.#metadataOf(assembly, artifact), this.#documents);
        this.#constructs.set(template, constructs);
        return constructs;
    }
    /** In a file beside the manifest, or in it with older releases. */
    #metadataOf({ manifest, folder }, artifact) {
        const written = (0,node/* childOf */.GG)((0,node/* childOf */.GG)((0,node/* childOf */.GG)(this.#documents.at(manifest)?.roots[0], 'artifacts'), artifact), 'additionalMetadataFile');
        const name = (0,node/* stringOf */.Je)(written);
        if (name !== undefined)
            return name === external_node_path_.posix.basename(name) ? this.#json(external_node_path_.posix.join(folder, name)) : undefined;
        const { artifacts } = (this.#json(manifest) ?? {});
        return artifacts?.[artifact]?.metadata;
    }
    /** Parsed without places: there may be many megabytes of it, and nobody is shown any of them. */
    #json(path) {
        try {
            return JSON.parse(this.#documents.file(path)?.text ?? '');
        }
        catch {
            return undefined;
        }
    }
    #sourcesIn(path) {
        const files = (0,node/* childOf */.GG)(this.#documents.at(path)?.roots[0], 'files');
        if (files?.kind !== 'map')
            return [];
        return files.entries.flatMap(({ key, value }) => {
            const source = (0,node/* stringOf */.Je)((0,node/* childOf */.GG)((0,node/* childOf */.GG)(value, 'source'), 'path'));
            return source === undefined ? [] : [[key, external_node_path_.posix.join(external_node_path_.posix.dirname(path), source)]];
        });
    }
    #read(folder) {
        const manifest = external_node_path_.posix.join(folder, 'manifest.json');
        const root = this.#documents.at(manifest)?.roots[0];
        const artifacts = (0,node/* childOf */.GG)(root, 'artifacts');
        if ((0,node/* childOf */.GG)(root, 'version') === undefined || artifacts?.kind !== 'map')
            return undefined;
        const named = (type, property) => artifacts.entries.flatMap(({ key, value }) => {
            const file = (0,node/* stringOf */.Je)((0,node/* childOf */.GG)(value, 'type')) === type ? (0,node/* stringOf */.Je)((0,node/* childOf */.GG)((0,node/* childOf */.GG)(value, 'properties'), property)) : undefined;
            return file === undefined ? [] : [[key, external_node_path_.posix.join(folder, file)]];
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
const isManifest = (path) => external_node_path_.posix.basename(path) === 'manifest.json';
/** The settings of a CDK application. */
const isProject = (path) => external_node_path_.posix.basename(path) === 'cdk.json';
/** An application of which nobody has made the templates: what it deploys cannot be seen. */
function unsynthesised(path, root, manifests) {
    const app = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'app') : undefined;
    if (!app)
        return undefined;
    const folder = external_node_path_.posix.dirname(path);
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
    'AWS::ECS::TaskSet': 'task-set',
    'AWS::ECS::Cluster': 'cluster',
    'AWS::ECS::CapacityProvider': 'capacity-provider',
    'AWS::ECS::ClusterCapacityProviderAssociations': 'cluster-capacity-providers',
    'AWS::ECS::DaemonTaskDefinition': 'daemon-task-definition',
    'AWS::ECS::Daemon': 'daemon',
    'AWS::ECS::ExpressGatewayService': 'express-service',
    'AWS::Batch::JobDefinition': 'job-definition',
    'AWS::Batch::ComputeEnvironment': 'compute-environment',
    'AWS::Events::Rule': 'event-rule',
    'AWS::Scheduler::Schedule': 'schedule',
    'AWS::StepFunctions::StateMachine': 'state-machine',
    'AWS::IAM::Role': 'role',
    'AWS::IAM::ManagedPolicy': 'managed-policy',
    'AWS::IAM::Policy': 'inline-policies',
    'AWS::IAM::RolePolicy': 'role-policy',
    'AWS::IAM::InstanceProfile': 'instance-profile',
    'AWS::IAM::User': 'user',
    'AWS::IAM::UserPolicy': 'user-policy',
    'AWS::IAM::AccessKey': 'access-key',
    'AWS::IAM::Group': 'group',
    'AWS::IAM::GroupPolicy': 'group-policy',
    'AWS::SecretsManager::Secret': 'secret',
    'AWS::SecretsManager::ResourcePolicy': 'secret-policy',
    'AWS::SecretsManager::RotationSchedule': 'secret-rotation',
    'AWS::SSM::Parameter': 'parameter',
    'AWS::KMS::Key': 'key',
    'AWS::ECR::Repository': 'repository',
    'AWS::ECR::RepositoryCreationTemplate': 'repository-template',
    'AWS::ECR::RegistryPolicy': 'registry-policy',
    'AWS::ECR::RegistryScanningConfiguration': 'registry-scanning',
    'AWS::ECR::PullThroughCacheRule': 'pull-through-cache-rule',
    'AWS::EFS::FileSystem': 'file-system',
    'AWS::EFS::MountTarget': 'mount-target',
    'AWS::EFS::AccessPoint': 'access-point',
    'AWS::RDS::DBInstance': 'database',
    'AWS::RDS::DBCluster': 'database-cluster',
    'AWS::DocDB::DBCluster': 'document-cluster',
    'AWS::ElastiCache::ReplicationGroup': 'replication-group',
    'AWS::ElastiCache::CacheCluster': 'cache-cluster',
    'AWS::EC2::VPC': 'vpc',
    'AWS::EC2::Subnet': 'subnet',
    'AWS::EC2::RouteTable': 'route-table',
    'AWS::EC2::Route': 'route',
    'AWS::EC2::SubnetRouteTableAssociation': 'route-table-association',
    'AWS::EC2::InternetGateway': 'internet-gateway',
    'AWS::EC2::VPCGatewayAttachment': 'gateway-attachment',
    'AWS::EC2::EgressOnlyInternetGateway': 'egress-only-internet-gateway',
    'AWS::EC2::NatGateway': 'nat-gateway',
    'AWS::EC2::VPCEndpoint': 'vpc-endpoint',
    'AWS::EC2::VPCEndpointService': 'endpoint-service',
    'AWS::EC2::VPCEndpointServicePermissions': 'endpoint-service-permissions',
    'AWS::EC2::FlowLog': 'flow-log',
    'AWS::EC2::NetworkAcl': 'network-acl',
    'AWS::EC2::NetworkAclEntry': 'network-acl-entry',
    'AWS::EC2::SubnetNetworkAclAssociation': 'network-acl-association',
    'AWS::EC2::SecurityGroup': 'security-group',
    'AWS::EC2::SecurityGroupIngress': 'security-group-ingress',
    'AWS::EC2::SecurityGroupEgress': 'security-group-egress',
    'AWS::ElasticLoadBalancingV2::LoadBalancer': 'load-balancer',
    'AWS::ElasticLoadBalancingV2::Listener': 'listener',
    'AWS::ElasticLoadBalancingV2::ListenerRule': 'listener-rule',
    'AWS::ElasticLoadBalancingV2::TargetGroup': 'target-group',
    'AWS::EC2::LaunchTemplate': 'launch-template',
    'AWS::AutoScaling::LaunchConfiguration': 'launch-configuration',
    'AWS::EC2::Instance': 'instance',
    'AWS::AutoScaling::AutoScalingGroup': 'auto-scaling-group',
    'AWS::EC2::InstanceEventWindow': 'event-window',
    'AWS::EKS::Cluster': 'eks-cluster',
    'AWS::EKS::Nodegroup': 'eks-nodegroup',
    'AWS::EKS::PodIdentityAssociation': 'pod-identity',
    'AWS::Logs::LogGroup': 'log-group',
    'AWS::CloudTrail::Trail': 'trail',
    'AWS::GuardDuty::Detector': 'detector',
    'AWS::AppMesh::Mesh': 'mesh',
    'AWS::AppMesh::VirtualNode': 'virtual-node',
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
    'AWS::CloudFormation::StackSet': 'TemplateURL',
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
    const body = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(properties, 'TemplateBody');
    if (body)
        return { entry, parameters, template: lookup.inside(body, owner) ?? { missing: 'could not be read in its place' } };
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
    const names = new Set(given ? namesIn(given) : []);
    const known = new Set(declared.map(({ key }) => key));
    if (names.has(undefined))
        return false;
    return ([...names].every((name) => known.has(name ?? '')) && declared.every(({ key, value }) => names.has(key) || (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(value, 'Default')));
}
/** A stack is given a map; a stack set, a list. */
function namesIn(given) {
    if (given.kind === 'map')
        return given.entries.map(({ key }) => key);
    return given.kind === 'list' ? given.items.map((item) => (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .wordOf */ .aG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(item, 'ParameterKey'))) : [undefined];
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GH: () => (/* binding */ isKnownMap),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   dK: () => (/* binding */ withParts),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   sF: () => (/* binding */ isKnownList)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);

/** The place of an entry's value: the value itself where it stands on one line, else its key. */
const placeOf = (value, keyAt) => ((0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneLine */ .Pf)(value) ? value : keyAt);
const scalar = (value, raw = String(value), text) => ({
    is: 'scalar',
    value,
    raw,
    ...(text ? { text } : {}),
});
/** The words of a scalar as a text, if that is what it is. */
const wordsOf = (data) => data?.kind === 'known' && data.value.is === 'scalar' ? data.value.raw : undefined;
/** The value with all that is inside of it changed: the items of a list, the entries of a map, what is encoded. */
function withParts(value, change) {
    switch (value.is) {
        case 'scalar':
        case 'template':
            return value;
        case 'json':
        case 'base64':
            return { ...value, data: change(value.data) };
        case 'list':
            return { ...value, items: value.items.map(change) };
        case 'map': {
            const entries = new Map([...value.entries].map(([key, entry]) => [key, { ...entry, value: change(entry.value) }]));
            return { ...value, entries };
        }
    }
}
const isKnownMap = (data) => data?.kind === 'known' && data.value.is === 'map';
const isKnownList = (data) => data?.kind === 'known' && data.value.is === 'list';


/***/ }),

/***/ 5100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ isDate),
/* harmony export */   $d: () => (/* binding */ resourcesIn),
/* harmony export */   Di: () => (/* binding */ ignoresIn),
/* harmony export */   ai: () => (/* binding */ yamlComments),
/* harmony export */   hA: () => (/* binding */ ignoreOver),
/* harmony export */   hx: () => (/* binding */ thingsIn),
/* harmony export */   rZ: () => (/* binding */ isMarked)
/* harmony export */ });
/* harmony import */ var _parse_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5819);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1487);
/* harmony import */ var _peer_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3944);



/** What a comment has to begin with to be one of ours, behind its `#` or `//`. */
const mark = 'ecs-warden:ignore';
/** Whether a text may hold an ignore, ours or one of another scanner. */
const isMarked = (text) => text.includes(mark) || (0,_peer_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPeerMark */ .QK)(text);
/**
 * The ignores among comments: `# ecs-warden:ignore rule[,rule] [until=YYYY-MM-DD] -- reason`. One at the end of a line covers the
 * outermost thing that begins on that line; one on a line of its own, the outermost thing that begins on the next line with content.
 */
function ignoresIn(comments, things, resources, diagnostics) {
    const pages = new Map();
    const covered = (at) => {
        const page = pages.get(at.file) ?? new Page(at.file, things);
        pages.set(at.file, page);
        return page.covered(at);
    };
    return comments.flatMap(({ text, at }) => {
        const words = text
            .replace(/^(?:#+|\/\/+|\/\*+)\s*/, '')
            .replace(/\s*\*\/$/, '')
            .trim();
        if ((0,_peer_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPeerMark */ .QK)(words))
            return (0,_peer_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .peerMarks */ .Pv)(text, at, { covered, resources });
        const read = markedIgnore(words, at, diagnostics);
        if (!read)
            return [];
        const covers = covered(at);
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
/** The ignore that a comment in JSON is, a text under a key of its own: it covers what holds that key. */
function ignoreOver({ text, at, covers }, diagnostics) {
    const read = markedIgnore(text.trim(), at, diagnostics);
    return read ? [{ ...read, at, covers, from: 'comment' }] : [];
}
/** What words say that begin as ours do; `undefined`, and a diagnostic, where they say it wrongly. */
function markedIgnore(words, at, diagnostics) {
    if (!words.startsWith(mark))
        return undefined;
    const read = readIgnore(words.slice(mark.length));
    if (typeof read !== 'string')
        return read;
    diagnostics.push({ at, severity: 'warning', message: read });
    return undefined;
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
/** One file by its lines, so that each of many ignores finds what it covers at once. */
class Page {
    #file;
    /** By line: the outermost thing that begins there. */
    #beginning = new Map();
    /** By line: the first from it on that holds more than white space and comments. */
    #content;
    constructor(file, things) {
        this.#file = file;
        for (const thing of things) {
            if (thing.file !== file)
                continue;
            const { line } = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .df)(file, thing.start);
            const known = this.#beginning.get(line);
            if (!known || thing.start < known.start || (thing.start === known.start && thing.end > known.end))
                this.#beginning.set(line, thing);
        }
        const lines = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._$)(file).length;
        const content = Array.from({ length: lines + 2 }, () => undefined);
        for (let line = lines; line > 0; line--)
            content[line] = this.#isContent(line) ? line : content[line + 1];
        this.#content = content;
    }
    covered(comment) {
        const { line } = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .df)(this.#file, comment.start);
        const own = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lineRange */ .Ap)(this.#file, line);
        const alone = own !== undefined && this.#file.text.slice(own.start, comment.start).trim() === '';
        const target = alone ? this.#content[(0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .df)(this.#file, comment.end).line + 1] : line;
        return target === undefined ? undefined : this.#beginning.get(target);
    }
    #isContent(line) {
        const { start = 0, end = 0 } = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lineRange */ .Ap)(this.#file, line) ?? {};
        return !/^\s*(?:#|\/\/|\/\*|$)/.test(this.#file.text.slice(start, end));
    }
}
/** The comments of a YAML file that may be ours: a `#` that is in no value. */
function yamlComments(file, roots) {
    if (!isMarked(file.text))
        return [];
    const values = roots
        .flatMap(scalarsOf)
        .filter((value) => value.file === file)
        .sort((a, b) => a.start - b.start);
    return [...file.text.matchAll(/(?<=^|[ \t])#[^\r\n]*/gm)]
        .filter(({ 0: text }) => isMarked(text))
        .map(({ index, 0: text }) => ({ text, at: { file, start: index, end: index + text.length } }))
        .filter(({ at }) => !isInside(values, at.start));
}
/** Whether an offset lies in one of these, which are in order and do not overlap. */
function isInside(values, offset) {
    let low = 0;
    let high = values.length - 1;
    while (low <= high) {
        const middle = (low + high) >> 1;
        const { start = 0, end = 0 } = values[middle] ?? {};
        if (offset < start)
            high = middle - 1;
        else if (offset >= end)
            low = middle + 1;
        else
            return true;
    }
    return false;
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
/** The resources of a template. */
function resourcesIn(root) {
    const resources = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(root, 'Resources');
    return resources?.kind === 'map' ? resources.entries.map(({ whole }) => whole) : [];
}


/***/ }),

/***/ 4462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ wordsIn),
/* harmony export */   L3: () => (/* binding */ knownWords),
/* harmony export */   d7: () => (/* binding */ possibleWords),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   rl: () => (/* binding */ onlyHole)
/* harmony export */ });
/* harmony import */ var _model_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5043);
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9637);



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
    if (open?.kind === 'unknown') {
        const oneOf = (0,_model_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomesOfParts */ .P)(parts, data.at);
        const name = open.name === undefined ? {} : { name: open.name };
        return { kind: 'unknown', why: open.why, ...name, ...common, parts: merged(parts), ...(oneOf ? { oneOf } : {}) };
    }
    const value = parts.map((part) => (part.kind === 'known' ? part.value : '')).join('');
    // A reference alone in quotes is still that reference.
    const reference = more.length === 0 && only?.reference ? { reference: only.reference } : {};
    return { kind: 'known', value, ...common, ...reference };
}
function holeWords(hole, at) {
    if (!hole || hole.kind === 'absent')
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('unsupported', at);
    if (hole.kind === 'known') {
        const { value, slot: _, ...rest } = hole;
        if (value.is === 'scalar')
            return { ...rest, value: value.raw, at };
        if (value.is === 'template') {
            const inner = joined(value, hole);
            return inner.kind === 'absent' ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('unsupported', at) : { ...inner, at };
        }
        const json = value.is === 'json' || value.is === 'base64' ? (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedText */ .sI)(value) : undefined;
        return json === undefined ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('function', at, { origin: hole.origin }) : { ...rest, value: json, at };
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
/** Every text that a piece of data can come to, if all of them can be told. */
function possibleWords(data) {
    const one = knownWords(data);
    if (one !== undefined)
        return [one];
    const { outcomes, open } = (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomesOf */ .RK)(wordsIn(data));
    const words = outcomes.flatMap(({ value }) => (value.kind === 'known' ? [value.value] : []));
    return open || words.length < outcomes.length ? undefined : words;
}
/** The words a piece of data comes to, if they are all known. */
function knownWords(data) {
    if (data?.kind !== 'known')
        return undefined;
    if (data.value.is === 'scalar')
        return data.value.raw;
    if (data.value.is === 'json' || data.value.is === 'base64')
        return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedText */ .sI)(data.value);
    if (data.value.is !== 'template')
        return undefined;
    const whole = joined(data.value, data);
    return whole.kind === 'known' ? whole.value : undefined;
}


/***/ }),

/***/ 9637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   sI: () => (/* binding */ encodedText)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _joined_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4462);


/** Larger texts than this are not written out. */
const maximumLength = 1_000_000;
/**
 * The JSON text of data, as Terraform and CloudFormation write it: keys in order, no white space, `<`, `>` and `&` escaped.
 * `undefined` where anything in it is unknown.
 */
function jsonText(data, hole) {
    let left = maximumLength;
    const write = (one) => {
        const text = one.kind === 'unknown' && hole !== undefined ? quoted(hole) : written(one, write);
        left -= text?.length ?? 0;
        return left < 0 ? undefined : text;
    };
    return write(data);
}
function written(data, write) {
    if (data.kind === 'absent')
        return 'null';
    if (data.kind === 'unknown')
        return undefined;
    const { value } = data;
    switch (value.is) {
        case 'scalar':
            if (typeof value.value === 'string')
                return quoted(value.value);
            return /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/.test(value.raw) ? value.raw : String(value.value);
        case 'template': {
            const words = (0,_joined_js__WEBPACK_IMPORTED_MODULE_0__/* .knownWords */ .L3)(data);
            return words === undefined ? undefined : quoted(words);
        }
        case 'json':
        case 'base64': {
            const text = encodedText(value);
            return text === undefined ? undefined : quoted(text);
        }
        case 'list': {
            if (value.missing.length > 0 || value.uncertain)
                return undefined;
            return joinedOr(value.items.map(write), '[', ']');
        }
        case 'map': {
            if (value.missing.length > 0 || value.uncertain)
                return undefined;
            const entries = [...value.entries.values()].sort((a, b) => compareText(a.key, b.key));
            const parts = entries.map((entry) => {
                const text = write(entry.value);
                return text === undefined ? undefined : `${quoted(entry.key)}:${text}`;
            });
            return joinedOr(parts, '{', '}');
        }
    }
}
/** The text that an encoded value comes to, if all of it is known. */
function encodedText({ is, data }) {
    if (is === 'json')
        return jsonText(data);
    const words = (0,_joined_js__WEBPACK_IMPORTED_MODULE_0__/* .knownWords */ .L3)(data);
    return words === undefined ? undefined : Buffer.from(words, 'utf8').toString('base64');
}
const joinedOr = (parts, open, close) => parts.includes(undefined) ? undefined : open + parts.join(',') + close;
/** A JSON string as Go writes it: https://pkg.go.dev/encoding/json#Marshal */
const quoted = (words) => JSON.stringify(words).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** The order of texts by their code points, which is that of their bytes in UTF-8. */
function compareText(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
        if (x === y)
            continue;
        const surrogates = (x >= 0xd800 && x <= 0xdfff ? 1 : 0) - (y >= 0xd800 && y <= 0xdfff ? 1 : 0);
        return surrogates === 0 ? x - y : surrogates;
    }
    return a.length - b.length;
}
/** Stands for what is unknown, where the rest of a text is wanted all the same. No text of a file holds it. */
const hole = '\uE000';
/** Encoded JSON as the text that it comes to; unknown with its parts where something in it is. */
function jsonValue({ data }, whole) {
    const text = jsonText(data, hole);
    const { at, origin } = whole;
    const { written: places, secret } = insideOf(data);
    const marks = { origin, ...(secret ? { secret } : {}) };
    if (text === undefined)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('function', at, marks);
    const words = text.split(hole);
    const [first = '', ...more] = words;
    if (more.length === 0)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(first, at, { ...marks, written: places });
    const parts = words.flatMap((part, index) => [
        ...(index > 0 ? [(0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('function', at)] : []),
        (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(part, at, { written: places }),
    ]);
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('function', at, { ...marks, parts });
}
/** Where the texts inside stand, and whether one of them is declared secret; of a large structure only the beginning. */
function insideOf(data) {
    const places = [];
    let secret;
    let left = 1_000;
    const look = (one) => {
        if (left-- <= 0 || one.kind === 'absent')
            return;
        secret ??= one.secret;
        places.push(...(one.written ?? [one.at]), ...one.origin.map(({ at }) => at));
        if (one.kind === 'unknown')
            return;
        const { value } = one;
        if (value.is === 'list')
            value.items.forEach(look);
        else if (value.is === 'map')
            for (const entry of value.entries.values())
                look(entry.value);
        else if (value.is === 'template')
            value.holes.forEach(look);
        else if (value.is === 'json' || value.is === 'base64')
            look(value.data);
    };
    look(data);
    return { written: places, ...(secret ? { secret } : {}) };
}


/***/ }),

/***/ 3944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ metadataMarks),
/* harmony export */   Pv: () => (/* binding */ peerMarks),
/* harmony export */   QK: () => (/* binding */ hasPeerMark)
/* harmony export */ });
/* harmony import */ var _parse_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5819);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1487);
/* harmony import */ var _ignores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5100);



/** Whether a text may hold a mark of another scanner. */
const hasPeerMark = (text) => /(?:checkov|bridgecrew):skip=|(?:trivy|tfsec):ignore:/.test(text);
/** The marks in one comment. */
function peerMarks(text, at, { covered, resources }) {
    const checkov = checkovMarks(text);
    const resource = checkov.length > 0 ? resources.find((one) => isIn(one, at)) : undefined;
    const trivy = trivyMarks(text);
    const thing = trivy.length > 0 ? covered(at) : undefined;
    return [
        ...(resource ? checkov.map((mark) => ignoreOf(mark, at, resource)) : []),
        ...(thing ? trivy.map((mark) => ignoreOf(mark, at, thing)) : []),
    ];
}
const ignoreOf = ({ id, ...mark }, at, covers) => ({ ...mark, rules: [id], at, covers, from: 'peer' });
/** Behind the last value on its line is inside, too. */
function isIn(resource, comment) {
    if ((0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .contains */ .gR)(resource, comment))
        return true;
    const end = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .lineRange */ .Ap)(resource.file, (0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .df)(resource.file, resource.end).line)?.end ?? resource.end;
    return comment.file === resource.file && comment.start >= resource.end && comment.start < end;
}
/** `checkov:skip=ID:reason` inside a resource: https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html */
function checkovMarks(text) {
    const [, ids = '', reason = ''] = /(?:checkov|bridgecrew):skip= *(\w+(?:,\w+)*)(?::([^\r\n]+))?/.exec(text) ?? [];
    return ids
        .split(',')
        .filter((id) => id !== '')
        .map((id) => withReason({ peer: 'checkov', id }, reason.replace(/\*\/\s*$/, '')));
}
const withReason = (mark, reason) => (reason.trim() === '' ? mark : { ...mark, reason: reason.trim() });
/**
 * `trivy:ignore:ID`, several on a line, each with `:exp:DATE` from which on it no longer counts; `tfsec:` is read as well. A mark with
 * a workspace or with attributes counts only under conditions that are not known here, so it does not count.
 * https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/#filtering-misconfigurations
 */
function trivyMarks(text) {
    return text.split(/\s+/).flatMap((word) => {
        const [, id = '', more = ''] = /^[#/*]*(?:trivy|tfsec):ignore:([\w-]+)(.*)$/.exec(word) ?? [];
        if (id === '')
            return [];
        const [, end] = /^:exp:(\d{4}-\d\d-\d\d)$/.exec(more) ?? [];
        if (more.replace(/[:,]$/, '') !== '' && end === undefined)
            return [];
        if (end === undefined)
            return [{ peer: 'trivy', id }];
        return (0,_ignores_js__WEBPACK_IMPORTED_MODULE_2__/* .isDate */ .$P)(end) ? [{ peer: 'trivy', id, until: dayBefore(end) }] : [];
    });
}
const dayBefore = (date) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
/** Marks in `Metadata` of a template or of a resource. */
function metadataMarks(owner, covers) {
    const metadata = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(owner, 'Metadata');
    if (metadata?.kind !== 'map')
        return [];
    return [...cfnLintMarks(metadata), ...nagMarks(metadata), ...checkovMetadata(metadata)].map(([mark, at]) => ignoreOf(mark, at, covers));
}
/** https://github.com/aws-cloudformation/cfn-lint#metadata */
const cfnLintMarks = (metadata) => itemsOf((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(metadata, 'cfn-lint'), 'config'), 'ignore_checks')).flatMap((item) => {
    const id = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(item);
    return id === undefined ? [] : [[{ peer: 'cfn-lint', id }, item.at]];
});
/** https://github.com/cdklabs/cdk-nag#suppressing-a-rule. One that only applies to some of what the rule finds is left out. */
const nagMarks = (metadata) => itemsOf((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(metadata, 'cdk_nag'), 'rules_to_suppress')).flatMap((item) => {
    const id = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(item, 'id'));
    if (id === undefined || (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(item, 'applies_to'))
        return [];
    const reason = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(item, 'reason')) ?? '';
    const isEncoded = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(item, 'is_reason_encoded')) === 'true';
    return [[withReason({ peer: 'cdk-nag', id }, isEncoded ? Buffer.from(reason, 'base64').toString('utf8') : reason), item.at]];
});
const checkovMetadata = (metadata) => itemsOf((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(metadata, 'checkov'), 'skip')).flatMap((item) => {
    const id = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(item, 'id'));
    return id === undefined ? [] : [[withReason({ peer: 'checkov', id }, (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(item, 'comment')) ?? ''), item.at]];
});
const itemsOf = (node) => (node?.kind === 'list' ? node.items : []);


/***/ }),

/***/ 6681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ pinned)
/* harmony export */ });
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
        case 'base64':
            return { ...value, data: pinned(value.data, at, step) };
        case 'list':
            return { ...value, whole: at, items: value.items.map((item) => pinned(item, at, stepTo(item, step))) };
        case 'map': {
            const { gap: _, ...rest } = value;
            const entries = new Map([...value.entries].map(([key, entry]) => [
                key,
                { ...entry, keyAt: at, value: pinned(entry.value, at, stepTo(entry.value, step)) },
            ]));
            return { ...rest, whole: at, entries };
        }
    }
}
/** A default is many lines, and the step to something in it names that one. */
const stepTo = (data, step) => (step?.kind === 'default' ? { ...step, at: data.at } : step);


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ jsonInside),
  l: () => (/* binding */ plainData)
});

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/parse/json.js
var json = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/dialects/data.js
var dialects_data = __webpack_require__(2875);
;// CONCATENATED MODULE: ./lib/dialects/spliced.js

/** Texts inside texts are followed so deep. */
const maximumDepth = 10;
/**
 * What a template puts in outside of JSON's strings is text like any other: a comma that only some turns of a loop write, half of a
 * list. What is a value by itself stays a hole and keeps its place and its history; the rest becomes part of the text. `withArms`: of
 * texts of which a condition puts in one, all become part of it, as they may where each is made of whole entries.
 */
function spliced(text, holes, withArms) {
    if (!(text instanceof embedded/* BuiltText */.u0) || holes.length === 0)
        return { text, holes, dropped: [], open: false, arms: [] };
    const splicing = new Splicing(withArms);
    splicing.add(text, holes, 0);
    return splicing.result(text);
}
class Splicing {
    #builder = new embedded/* TextBuilder */.tW();
    #holes = [];
    #dropped = [];
    #open = false;
    #arms = [];
    #withArms;
    #choices = 0;
    #inString = false;
    /** The brackets that are open. */
    #around = [];
    /** The last character that is not white space. */
    #before = '';
    constructor(withArms) {
        this.#withArms = withArms;
    }
    add(text, holes, depth) {
        text.segments.forEach((segment, index) => {
            const data = segment.hole === undefined ? undefined : holes[segment.hole];
            if (segment.hole === undefined) {
                const words = text.content.slice(segment.start, segment.start + segment.length);
                if (segment.verbatim)
                    this.#builder.verbatim(segment.at);
                else
                    this.#builder.decoded(words, segment.at);
                this.#passed(words);
            }
            else if (this.#inString || !data)
                this.#hole(data, segment.at);
            else
                this.#bare(data, segment.at, () => nextIn(text, holes, index + 1), depth);
        });
    }
    result(text) {
        return {
            text: this.#builder.build(text.at, text.encode),
            holes: this.#holes,
            dropped: this.#dropped,
            open: this.#open,
            arms: this.#arms,
        };
    }
    #bare(data, at, next, depth) {
        if (data.kind !== 'known') {
            const arms = textsOf(data);
            const isWhole = !this.#isAtKey() && (arms ?? []).every(({ content }) => isOneValue(content));
            if (arms && !isWhole && this.#withArms && depth < maximumDepth) {
                this.#allOf(arms, depth);
                return;
            }
            this.#open ||= data.kind === 'unknown';
            const isValue = isWhole && (this.#before === '' || '[,:'.includes(this.#before)) && (next() === '' || ',]}'.includes(next()));
            if (isValue || data.kind === 'absent')
                this.#hole(data, at);
            else
                this.#dropped.push(at);
            return;
        }
        const { value } = data;
        if (value.is === 'template' && depth < maximumDepth && !isWhole(value.text.content)) {
            this.add(value.text, value.holes, depth + 1);
            return;
        }
        if (value.is === 'scalar' && typeof value.value === 'string' && !isOneValue(value.value)) {
            this.#builder.decoded(value.value, at);
            this.#passed(value.value);
            return;
        }
        this.#hole(data, at);
    }
    /** Here a map's entry begins. */
    #isAtKey() {
        return this.#around.at(-1) === '{' && '{,'.includes(this.#before);
    }
    #allOf(arms, depth) {
        const choice = this.#choices++;
        arms.forEach(({ when, text, holes, content }, arm) => {
            const begins = content.trimStart().charAt(0);
            if (begins === '')
                return;
            if (arm > 0 && !',]}'.includes(begins) && !'[{,'.includes(this.#before)) {
                this.#builder.decoded(',', text.at);
                this.#before = ',';
            }
            this.add(text, holes, depth + 1);
            this.#arms.push({ at: spanOf(text), when, choice, arm, last: arm === arms.length - 1 });
        });
    }
    #hole(data, at) {
        this.#builder.hole(at);
        this.#holes.push(data ?? { kind: 'unknown', why: 'unsupported', at, origin: [] });
        if (!this.#inString)
            this.#before = 'x';
    }
    #passed(words) {
        for (let at = 0; at < words.length; at++) {
            const char = words.charAt(at);
            if (this.#inString && char === '\\')
                at++;
            else if (char === '"')
                this.#inString = !this.#inString;
            else if (!this.#inString && '[{'.includes(char))
                this.#around.push(char);
            else if (!this.#inString && ']}'.includes(char))
                this.#around.pop();
            if (!/\s/.test(char))
                this.#before = char;
        }
    }
}
/** The texts of which a condition puts in one. */
function textsOf(data) {
    if (data.kind !== 'unknown' || !data.oneOf)
        return undefined;
    const texts = data.oneOf.flatMap(({ when, then }) => {
        if (then.kind !== 'known' || when === undefined)
            return [];
        const { value } = then;
        const text = value.is === 'template' ? value.text : value.is === 'scalar' && typeof value.value === 'string' ? value.text?.() : undefined;
        if (!(text instanceof embedded/* BuiltText */.u0))
            return [];
        return [{ when, text, holes: value.is === 'template' ? value.holes : [], content: text.content }];
    });
    return texts.length === data.oneOf.length ? texts : undefined;
}
/** From the first to the last piece of a text in its file. */
function spanOf({ segments, at }) {
    const own = segments.filter((segment) => segment.at.file === segments[0]?.at.file);
    const [first] = own;
    if (!first)
        return at;
    return {
        file: first.at.file,
        start: Math.min(...own.map((segment) => segment.at.start)),
        end: Math.max(...own.map((segment) => segment.at.end)),
    };
}
/** The next character that is not white space; `?` where that depends on something put in. */
function nextIn(text, holes, from) {
    for (const segment of text.segments.slice(from)) {
        const data = segment.hole === undefined ? undefined : holes[segment.hole];
        const put = data?.kind === 'known' && data.value.is === 'scalar' ? data.value.raw : undefined;
        const words = segment.hole === undefined ? text.content.slice(segment.start, segment.start + segment.length) : put;
        if (words === undefined)
            return '?';
        const trimmed = words.trimStart();
        if (trimmed !== '')
            return trimmed.charAt(0);
    }
    return '';
}
/** A text that begins and ends as one list or map does. */
const isWhole = (content) => /^\s*(?:\[[\s\S]*\]|\{[\s\S]*\})\s*$/.test(content);
function isOneValue(words) {
    // Words without quotes are no JSON, but what fills a hole by itself may be meant as a text.
    if (/^[^"[\]{},:]+$/.test(words) && words.trim() !== '')
        return true;
    try {
        JSON.parse(words);
        return true;
    }
    catch {
        return isWhole(words);
    }
}

;// CONCATENATED MODULE: ./lib/dialects/plain.js







/** YAML or JSON that means what it says: no functions, no references. */
function plainData(node, options) {
    switch (node.kind) {
        case 'scalar':
            return scalarData(node, options);
        case 'map':
            return { kind: 'known', value: mapData(node, options), at: node.at, origin: [] };
        case 'list':
            return listData(node, options);
    }
}
function listData(node, options) {
    const missing = [...(options.around?.missingIn(node) ?? [])];
    const scalars = node.items.some((item) => item.kind === 'scalar' && item.hole === undefined);
    const conditions = node.items.map((item) => options.around?.conditionOf(item.tagged, node.at));
    const whole = missing.length === 0 && conditions.every((condition) => !condition);
    const items = node.items.flatMap((item, index) => {
        const data = plainData(item, options);
        if (data.kind === 'unknown') {
            // Among structures, and alone, a placeholder may stand for any number of items.
            const any = data.why === 'placeholder' && item.kind === 'scalar' && item.hole !== undefined && !scalars;
            if (any)
                missing.push({ ...(0,model_value/* unknown */.L5)('placeholder', data.at), ...(data.name === undefined ? {} : { name: data.name }) });
            return any ? [] : [data];
        }
        const slot = (0,parse_node/* itemSlot */.uZ)(node, index, options.names);
        const own = slot ? { ...data, slot: whole ? slot : withoutRemoval(slot) } : data;
        const condition = conditions[index];
        if (condition?.loop)
            missing.push((0,model_value/* unknown */.L5)('placeholder', { ...item.at, end: item.at.start }, { name: condition.words }));
        return [condition ? conditional(own, condition) : own];
    });
    return { kind: 'known', value: { is: 'list', items, missing, whole: node.at }, at: node.at, origin: [] };
}
function mapData(node, options) {
    const entries = new Map();
    const conditions = new Map();
    const missing = [...(options.around?.missingIn(node) ?? [])];
    const conditionOf = (entry) => options.around?.conditionOf(entry.whole, node.at);
    const whole = missing.length === 0 && !(options.around && node.entries.some(conditionOf));
    for (const entry of node.entries) {
        const data = plainData(entry.value, options);
        if ((node.within.holes > 0 && entry.key.search(embedded/* holePattern */.ns) >= 0) || options.placeholders?.(entry.key).length) {
            missing.push((0,model_value/* unknown */.L5)('placeholder', entry.keyAt));
            continue;
        }
        const slot = data.kind === 'unknown' ? undefined : (0,parse_node/* entrySlot */.HQ)(node, entry, options.names);
        const at = (0,dialects_data/* placeOf */.$t)((slot && entry.value.alias) ?? entry.value.at, entry.keyAt);
        const value = data.kind !== 'unknown' && slot ? { ...data, at, slot: whole ? slot : withoutRemoval(slot) } : { ...data, at };
        const condition = conditionOf(entry);
        if (condition?.loop)
            missing.push((0,model_value/* unknown */.L5)('placeholder', entry.keyAt, { name: condition.words }));
        const other = conditions.get(entry.key);
        const arms = condition && other?.choice === condition.choice ? entries.get(entry.key)?.value : undefined;
        entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value: condition ? conditional(value, condition, arms) : value });
        if (condition)
            conditions.set(entry.key, condition);
    }
    return { is: 'map', entries, missing, whole: node.at, gap: (key) => (0,parse_node/* gapSlot */.TA)(node, key, options.names) };
}
/** There only under its condition; what other arms of the same choice say instead comes first. */
function conditional(data, { words, arm, rest }, others) {
    const before = others?.kind === 'unknown' ? (others.oneOf ?? []).slice(0, -1) : [];
    const arms = [...before, { when: words, then: data }];
    const none = rest && arms.length === arm + 1 ? [] : [{ then: (0,model_value/* absent */.Ge)(data.at) }];
    return (0,model_value/* unknown */.L5)('condition', data.at, { name: words, oneOf: [...arms, ...none] });
}
/** Beside something that a template puts in, nobody knows which comma has to go. */
function withoutRemoval(slot) {
    if (slot.kind !== 'entry')
        return slot;
    const { removal: _, ...rest } = slot;
    return rest;
}
function scalarData(node, options) {
    if (node.hole !== undefined)
        return { ...bareHole(options.holes?.[node.hole] ?? (0,model_value/* unknown */.L5)('unsupported', node.at)), at: node.at };
    if (node.value === null) {
        const [instead] = options.around?.missingIn(node) ?? [];
        return instead ? { ...instead, at: node.at } : (0,model_value/* absent */.Ge)(node.at);
    }
    if (typeof node.value === 'string' && (node.within.holes > 0 || options.placeholders)) {
        const template = templateData(node, options);
        if (template)
            return template;
    }
    return { kind: 'known', value: (0,dialects_data/* scalar */.d_)(node.value, node.raw, node.text), at: node.at, origin: [] };
}
/** What stands in a file outside its strings is no string but what its words read as: a number, `true`, a list. */
function bareHole(data) {
    if (data.kind !== 'known')
        return data;
    const { value } = data;
    if (value.is === 'json')
        return (0,model_value/* withOrigin */.D_)(value.data, data.origin);
    const text = value.is === 'template' ? value.text : value.is === 'scalar' && typeof value.value === 'string' ? value.text?.() : undefined;
    if (text && /^\s*[[{]/.test(text.content)) {
        const inner = jsonInside(text, value.is === 'template' ? value.holes : [], data.at);
        return inner.diagnostics.length > 0 ? data : (0,model_value/* withOrigin */.D_)(inner.data, data.origin);
    }
    if (value.is !== 'scalar' || typeof value.value !== 'string' || !/^(?:true|false|null|-?\d[\d.eE+-]*|"[^"\\]*")$/.test(value.value))
        return data;
    const { root } = (0,json/* parseJson */.q)((0,embedded/* fileText */.CG)({ path: data.at.file.path, text: value.value }));
    if (root?.kind !== 'scalar')
        return data;
    const { slot: _, ...rest } = data;
    return root.value === null ? (0,model_value/* absent */.Ge)(data.at, { origin: data.origin }) : { ...rest, value: (0,dialects_data/* scalar */.d_)(root.value, root.raw) };
}
/** A string that something is put into: holes of the file's own text, and words that stand for something. */
function templateData(node, { holes: outer = [], placeholders }) {
    const marks = placeholders?.(node.raw) ?? [];
    const inText = node.within.holes > 0 ? [...node.raw.matchAll(embedded/* holePattern */.ns)] : [];
    if (marks.length === 0 && inText.length === 0)
        return undefined;
    const text = node.text();
    // A folded text keeps no places, and with them no holes.
    if (inText.length > 0 && text.holes === 0)
        return (0,model_value/* unknown */.L5)('placeholder', node.at);
    const found = [
        ...inText.map(({ index, 0: { length } }) => ({ start: index, end: index + length, data: outer[text.holeAt(index)?.index ?? -1] })),
        ...marks.map(({ start, end, name }) => ({ start, end, data: (0,model_value/* unknown */.L5)('placeholder', text.range(start, end), { name }) })),
    ].sort((a, b) => a.start - b.start);
    const holes = [];
    const pieces = [];
    let done = 0;
    for (const { start, end, data } of found) {
        if (start < done)
            continue;
        if (start > done)
            pieces.push({ start: done, end: start });
        pieces.push({ start, end, hole: holes.length });
        holes.push(data ?? (0,model_value/* unknown */.L5)('unsupported', node.at));
        done = end;
    }
    if (done < text.content.length)
        pieces.push({ start: done, end: text.content.length });
    const built = (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, (words) => words);
    return { kind: 'known', value: { is: 'template', text: built, holes }, at: node.at, origin: [] };
}
/** The JSON inside a string, read in place. */
function jsonInside(text, holes, at) {
    // Where not all that may be put in can stand there together, nothing of it is.
    const all = readJson(text, holes, true);
    const { root, diagnostics, whole } = all.whole.arms.length > 0 && (all.whole.arms.length > mostArms || all.diagnostics.some(isError)) ? readJson(text, holes, false) : all;
    // Beside something unknown nobody can tell what is wrong, but all that stands around it may have more in it.
    const places = whole.open ? [...whole.dropped, ...diagnostics.filter(isError).map((one) => one.at)] : [];
    const shown = whole.open ? [] : diagnostics.filter(({ severity }) => severity === 'error' || whole.arms.length === 0);
    if (!root)
        return { data: (0,model_value/* unknown */.L5)('unsupported', at), diagnostics: shown };
    const around = places.length + whole.arms.length > 0 ? { around: aroundOf(places, whole.arms) } : {};
    return { data: plainData(root, { names: 'api', holes: whole.holes, ...around }), diagnostics: shown };
}
/** Of more texts that a condition puts in nobody is told which is which. */
const mostArms = 200;
const isError = ({ severity }) => severity === 'error';
function readJson(text, holes, withArms) {
    const whole = spliced(text, holes, withArms);
    return { ...(0,json/* parseJson */.q)(whole.text), whole };
}
/** More may stand in the innermost maps and lists around these places, and what stands in an arm only under its condition. */
function aroundOf(places, arms) {
    const inside = (node) => places.filter((place) => (0,file/* contains */.gR)(node.at, place));
    return {
        missingIn: (node) => {
            const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : [];
            if (node.kind === 'scalar')
                return [];
            return inside(node)
                .filter((place) => !children.some((child) => child.kind !== 'scalar' && (0,file/* contains */.gR)(child.at, place)))
                .slice(0, 1)
                .map((place) => (0,model_value/* unknown */.L5)('condition', (0,file/* firstLineOf */.Qy)(place)));
        },
        conditionOf: (at, owner) => {
            const [inner, ...outer] = arms.filter((arm) => (0,file/* contains */.gR)(arm.at, firstOf(at)) && !(0,file/* contains */.gR)(arm.at, firstOf(owner)));
            return inner && { words: inner.when, loop: false, choice: inner.choice, arm: inner.arm, rest: inner.last && outer.length === 0 };
        },
    };
}
const firstOf = (at) => ({ ...at, end: at.start });


/***/ }),

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readFiles)
});

// EXTERNAL MODULE: ./lib/source/paths.js
var paths = __webpack_require__(757);
// EXTERNAL MODULE: ./lib/dialects/cloudformation/assembly.js + 2 modules
var assembly = __webpack_require__(8279);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/parse/yaml.js + 2 modules
var yaml = __webpack_require__(4191);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/dialects/joined.js
var joined = __webpack_require__(4462);
// EXTERNAL MODULE: ./lib/dialects/pinned.js
var pinned = __webpack_require__(6681);
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

// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/loops.js



/** A key that makes other entries: a loop, or a macro whose work nobody sees. */
const isLoop = (key) => key.startsWith('Fn::ForEach::');
/**
 * The entries that `Fn::ForEach` makes, or nothing where its collection cannot be told, or is too large to write out.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
function looped(loop, evaluate, spend) {
    const [identifier, collection, fragment] = loop.value.kind === 'list' ? loop.value.items : [];
    const name = (0,parse_node/* wordOf */.aG)(identifier);
    if (name === undefined || !collection || fragment?.kind !== 'map')
        return undefined;
    const items = itemsOf(collection, evaluate);
    if (!items)
        return undefined;
    const entries = [];
    for (const { words, step } of items) {
        const binding = { name, words, step: { ...step, name }, spend };
        for (const entry of fragment.entries) {
            if (!spend())
                return undefined;
            entries.push(boundEntry(entry, binding));
        }
    }
    return entries;
}
function itemsOf(collection, evaluate) {
    const all = [];
    // In a list that is written out each item may be a list again: `[a, !Ref More]`.
    const data = collection.kind === 'list' && collection.tag === undefined ? collection.items.map(evaluate) : [evaluate(collection)];
    for (const one of data) {
        const items = one.kind === 'known' && one.value.is === 'list' && one.value.missing.length === 0 ? one.value.items : [one];
        for (const item of items) {
            const words = (0,joined/* knownWords */.L3)(item);
            if (words === undefined)
                return undefined;
            all.push({ words, step: { at: item.at, name: '', kind: item.origin.length > 0 || one.origin.length > 0 ? 'default' : 'local' } });
        }
    }
    return all;
}
const boundEntry = (entry, binding) => ({
    ...entry,
    key: filled(entry.key, binding),
    value: bound(entry.value, binding),
});
/** A node with the identifier filled in: `${x}` and `&{x}` in every text and key, `!Ref x` as a whole. */
function bound(node, binding) {
    if (!binding.spend())
        return node;
    switch (node.kind) {
        case 'scalar':
            return node.tag === '!Ref' && node.raw === binding.name ? nodeOf(node, binding) : boundScalar(node, binding);
        case 'list':
            return { ...node, items: node.items.map((item) => bound(item, binding)) };
        case 'map': {
            const [only, ...more] = node.entries;
            if (only?.key === 'Ref' && more.length === 0 && node.tag === undefined && (0,parse_node/* wordOf */.aG)(only.value) === binding.name)
                return nodeOf(only.value, binding, node);
            return { ...node, entries: node.entries.map((entry) => boundEntry(entry, binding)) };
        }
    }
}
/** The item itself, where the identifier stands. */
function nodeOf(scalar, { words, step }, call = scalar) {
    const { tag: _, ...rest } = scalar;
    const at = call.tagged;
    return {
        ...rest,
        at,
        tagged: at,
        value: words,
        raw: words,
        quoted: true,
        origin: [...(scalar.origin ?? []), step],
        text: () => new embedded/* TextBuilder */.tW().decoded(words, at).build(at, () => undefined),
    };
}
const mentions = (words, name) => words.includes(`\${${name}}`) || words.includes(`&{${name}}`);
const filled = (words, binding) => mentions(words, binding.name)
    ? words.replaceAll(`\${${binding.name}}`, () => binding.words).replaceAll(`&{${binding.name}}`, () => binding.words)
    : words;
function boundScalar(node, binding) {
    if (typeof node.value !== 'string' || !mentions(node.raw, binding.name))
        return node;
    const words = filled(node.raw, binding);
    return {
        ...node,
        value: words,
        raw: words,
        origin: [...(node.origin ?? []), binding.step],
        text: () => {
            const outer = node.text();
            const pieces = [];
            let done = 0;
            for (const mark of [...marksIn(outer.content, binding.name)]) {
                if (mark > done)
                    pieces.push({ start: done, end: mark });
                done = mark + binding.name.length + 3;
                pieces.push({ start: mark, end: done, words: binding.words });
            }
            if (done < outer.content.length)
                pieces.push({ start: done, end: outer.content.length });
            return (0,embedded/* embed */.E6)(outer, { start: 0, end: outer.content.length }, pieces, () => undefined);
        },
    };
}
function* marksIn(content, name) {
    for (let at = 0; at < content.length; at++)
        if (content.startsWith(`\${${name}}`, at) || content.startsWith(`&{${name}}`, at))
            yield at;
}

// EXTERNAL MODULE: ./lib/dialects/cloudformation/nested.js
var nested = __webpack_require__(8057);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/dialects/data.js
var dialects_data = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/assumptions.js


/** What is taken as given in one part of a template: `Fn::If [IsProd, …]` inside a resource that is only there if `IsProd`. */
class Assumptions {
    truths;
    parameters;
    constructor(truths = new Map(), parameters = new Map()) {
        this.truths = truths;
        this.parameters = parameters;
    }
    withTruth(name, is) {
        return new Assumptions(new Map([...this.truths, [name, is]]), this.parameters);
    }
    withParameter(name, more) {
        const before = this.parameters.get(name) ?? { not: [] };
        const among = more.among && before.among ? before.among.filter(({ words }) => has(more.among, words)) : (more.among ?? before.among);
        const narrowing = { ...(among ? { among } : {}), not: [...before.not, ...more.not] };
        return new Assumptions(this.truths, new Map([...this.parameters, [name, narrowing]]));
    }
    /** What a parameter comes to where all this holds. */
    narrowed(name, data) {
        const narrowing = this.parameters.get(name);
        if (!narrowing)
            return data;
        const { among, not } = narrowing;
        const fits = (words) => !not.includes(words) && (!among || has(among, words));
        if (data.kind === 'known') {
            const words = (0,joined/* knownWords */.L3)(data);
            if (words === undefined || fits(words) || !among)
                return data;
        }
        else if (data.kind === 'absent')
            return data;
        const secret = data.secret ? { secret: data.secret } : {};
        const written = data.kind === 'unknown' ? data.oneOf : undefined;
        const listed = (among ?? []).filter(({ words }) => !not.includes(words));
        const arms = written
            ? written.filter(({ then }) => fits((0,joined/* knownWords */.L3)(then) ?? ''))
            : listed.map(({ words, at }) => ({
                when: words,
                then: { kind: 'known', value: (0,dialects_data/* scalar */.d_)(words), at: data.at, origin: [{ at, name, kind: 'allowed-value' }], ...secret },
            }));
        // Nothing left: what was assumed cannot be, or says nothing that can be listed.
        const [only, ...more] = arms;
        if (!only)
            return data;
        if (more.length === 0)
            return { ...only.then, origin: [...data.origin, ...only.then.origin] };
        return {
            kind: 'unknown',
            why: 'parameter',
            name,
            at: data.at,
            origin: data.kind === 'unknown' ? data.origin : [],
            ...secret,
            oneOf: arms,
        };
    }
}
const has = (all, words) => all?.some((one) => one.words === words) ?? false;

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
    // A loop makes entries of the map it stands in, not a value.
    if (only.key.startsWith('Fn::ForEach::'))
        return undefined;
    return only.key.startsWith('Fn::') ? { name: only.key.slice(4), argument: only.value } : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/scope.js

/** A function's arguments; a single one may stand without its list. */
const argumentsOf = (argument) => (argument.kind === 'list' ? argument.items : [argument]);
/**
 * A function applied to what its argument may be: arm by arm where it lists its arms. Of an argument that is open the result is as
 * open, under the same name.
 */
function applied(data, at, apply) {
    if (data.kind === 'known')
        return apply(data);
    if (data.kind === 'absent')
        return (0,model_value/* unknown */.L5)('unsupported', at);
    const { oneOf, parts: _, reference: _reference, slot: _slot, ...rest } = data;
    if (!oneOf)
        return { ...rest, at };
    return { ...rest, at, oneOf: oneOf.map((arm) => ({ ...arm, then: applied(arm.then, at, apply) })) };
}
/** Whether something is not there under some condition. */
const mayBeNothing = (data) => data.kind === 'absent' || (data.kind === 'unknown' && (data.oneOf ?? []).some(({ then }) => mayBeNothing(then)));

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/conditions.js






/** How many conditions are followed from one that is taken as given. */
const maximumImplied = 30;
const maybe = { is: 'maybe', origin: [] };
/** The `Conditions` section in three-valued logic: a parameter without a default makes a maybe, never a no. */
class Conditions {
    #of;
    assumptions;
    /** The conditions where less is taken as given: what is decided there is decided here. */
    #outer;
    #answers = new Map();
    #assuming = new Map();
    constructor(of, assumptions, outer) {
        this.#of = of;
        this.assumptions = assumptions;
        this.#outer = outer;
    }
    answer(name) {
        const known = this.#answers.get(name);
        if (known)
            return known;
        const outer = this.#outer?.answer(name);
        if (outer && outer.is !== 'maybe')
            return outer;
        // A condition that refers to itself stays a maybe.
        this.#answers.set(name, maybe);
        const entry = this.#of.definition(name);
        const assumed = this.assumptions.truths.get(name);
        const is = assumed ?? (entry ? this.#of.deeper(() => this.#is(entry.value), 'maybe') : 'maybe');
        const answer = { is, origin: entry ? [{ at: entry.keyAt, name, kind: 'condition' }] : [] };
        this.#answers.set(name, answer);
        return answer;
    }
    /** The conditions where one that is open holds, or does not: whatever follows from it is taken as given too. */
    assuming(name, is) {
        const key = `${is} ${name}`;
        const known = this.#assuming.get(key);
        if (known)
            return known;
        if (!this.#of.assume())
            return this;
        const conditions = new Conditions(this.#of, this.#implied(this.assumptions, name, is, new Set()), this);
        this.#assuming.set(key, conditions);
        return conditions;
    }
    #implied(before, name, is, seen) {
        if (is === 'maybe' || seen.has(name) || seen.size >= maximumImplied)
            return before;
        seen.add(name);
        const entry = this.#of.definition(name);
        const after = before.withTruth(name, is);
        return entry ? this.#followed(after, entry.value, is, seen) : after;
    }
    #followed(before, node, is, seen) {
        const call = intrinsicOf(node);
        const named = call ? (call.name === 'Condition' ? (0,parse_node/* wordOf */.aG)(call.argument) : undefined) : (0,parse_node/* wordOf */.aG)(node);
        if (named !== undefined)
            return this.#implied(before, named, is, seen);
        if (!call)
            return before;
        const operands = argumentsOf(call.argument);
        const each = () => operands.reduce((so, operand) => this.#followed(so, operand, is, seen), before);
        switch (call.name) {
            case 'Not':
                return operands[0] ? this.#followed(before, operands[0], (0,verdict/* isNot */.w8)(is), seen) : before;
            case 'And':
                return is === 'yes' ? each() : before;
            case 'Or':
                return is === 'no' ? each() : before;
            case 'Equals':
                return narrowedBy(before, operands, is, (operand) => this.#word(operand));
            default:
                return before;
        }
    }
    #word(node) {
        return (0,joined/* knownWords */.L3)(this.#of.evaluate(node, this));
    }
    #is(node) {
        if (!this.#of.ask())
            return 'maybe';
        const call = intrinsicOf(node);
        if (!call) {
            const words = (0,parse_node/* wordOf */.aG)(node);
            return words === undefined ? 'maybe' : this.answer(words).is;
        }
        const operands = argumentsOf(call.argument);
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
        const a = (0,joined/* possibleWords */.d7)(this.#of.evaluate(left, this));
        const b = (0,joined/* possibleWords */.d7)(this.#of.evaluate(right, this));
        if (!a || !b)
            return this.#excluded(left, b) || this.#excluded(right, a) ? 'no' : 'maybe';
        // Every pair of values the two can take is compared: all equal is a yes, none equal a no.
        if (!a.some((x) => b.includes(x)))
            return 'no';
        return new Set([...a, ...b]).size === 1 ? 'yes' : 'maybe';
    }
    /** A parameter that is assumed to be none of these. */
    #excluded(node, words) {
        const name = parameterIn(node);
        const { not } = (name === undefined ? undefined : this.assumptions.parameters.get(name)) ?? { not: [] };
        return words !== undefined && words.length > 0 && words.every((one) => not.includes(one));
    }
}
const parameterIn = (node) => {
    const call = intrinsicOf(node);
    return call?.name === 'Ref' ? (0,parse_node/* wordOf */.aG)(call.argument) : undefined;
};
/** What `Fn::Equals` says of a parameter where it holds, or does not. */
function narrowedBy(before, operands, is, wordIn) {
    const [left, right] = operands;
    if (!left || !right)
        return before;
    const [name, other] = parameterIn(left) === undefined ? [parameterIn(right), left] : [parameterIn(left), right];
    const words = name === undefined ? undefined : wordIn(other);
    if (name === undefined || words === undefined)
        return before;
    return before.withParameter(name, is === 'yes' ? { among: [{ words, at: other.tagged }], not: [] } : { not: [words] });
}
/**
 * What the `Rules` of a template say of its parameters whatever is given: values that `Fn::Contains` or `Fn::Equals` lists without a
 * condition. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
function assumedByRules(template) {
    const rules = (0,parse_node/* childOf */.GG)(template, 'Rules');
    let assumptions = new Assumptions();
    for (const { value: rule } of rules?.kind === 'map' ? rules.entries : []) {
        const assertions = (0,parse_node/* childOf */.GG)(rule, 'Assertions');
        if ((0,parse_node/* entryOf */.Ms)(rule, 'RuleCondition') || assertions?.kind !== 'list')
            continue;
        for (const assertion of assertions.items) {
            const call = intrinsicOf((0,parse_node/* childOf */.GG)(assertion, 'Assert') ?? assertion);
            const operands = call ? argumentsOf(call.argument) : [];
            if (call?.name === 'Equals')
                assumptions = narrowedBy(assumptions, operands, 'yes', parse_node/* wordOf */.aG);
            if (call?.name === 'Contains')
                assumptions = contained(assumptions, operands);
        }
    }
    return assumptions;
}
function contained(before, [list, value]) {
    const name = value && parameterIn(value);
    if (name === undefined || list?.kind !== 'list' || list.items.length === 0)
        return before;
    const among = list.items.flatMap((item) => {
        const words = (0,parse_node/* wordOf */.aG)(item);
        return words === undefined ? [] : [{ words, at: item.tagged }];
    });
    return among.length === list.items.length ? before.withParameter(name, { among, not: [] }) : before;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/lists.js





/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html */
const lists_select = (argument, at, scope) => {
    const [index, list] = argument.kind === 'list' ? argument.items : [];
    if (!index || !list)
        return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::Select' });
    const written = !intrinsicOf(list);
    const all = scope.data(list);
    return applied(scope.data(index), at, (chosen) => {
        const words = (0,joined/* knownWords */.L3)(chosen) ?? '';
        if (!/^\d{1,6}$/.test(words))
            return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Select' });
        return applied(all, at, (data) => {
            if (data.value.is !== 'list')
                return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::Select' });
            return (0,model_value/* withOrigin */.D_)(itemAt(data.value, Number(words), at, written), [...chosen.origin, ...data.origin]);
        });
    });
};
function itemAt({ items, missing }, index, at, written) {
    const item = items[index];
    // Behind an item that may be none, or more than one, no position is known.
    const uncertain = items.findIndex((one) => (missing.length > 0 ? one.kind === 'unknown' : mayBeNothing(one)));
    const firm = uncertain < 0 ? (missing.length > 0 ? 0 : items.length) : uncertain;
    if (index >= firm && (missing.length > 0 || uncertain >= 0))
        return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Select' });
    if (!item)
        return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::Select' });
    // Written in the call itself, it has a place of its own.
    const place = written ? item.at : at;
    if (item.kind === 'unknown')
        return { ...item, at: place };
    const { slot: _, gap: _gap, ...rest } = item;
    return { ...rest, at: place };
}
/** CloudFormation gives at most 256 blocks: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html */
const maximumBlocks = 256;
const cidr = (argument, at, scope) => {
    const open = (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Cidr' });
    const [, count] = argumentsOf(argument);
    const words = count ? ((0,joined/* knownWords */.L3)(scope.data(count)) ?? '') : '';
    const number = /^\d{1,3}$/.test(words) ? Number(words) : 0;
    const blocks = number >= 1 && number <= maximumBlocks ? Array.from({ length: number }, () => open) : undefined;
    return { kind: 'known', value: { is: 'list', items: blocks ?? [], missing: blocks ? [] : [open], whole: at }, at, origin: [] };
};
/** The zones of a region: at least some, nobody knows which. */
const getAZs = (_, at) => ({
    kind: 'known',
    value: { is: 'list', items: [], missing: [(0,model_value/* unknown */.L5)('function', at, { name: 'Fn::GetAZs' })], whole: at },
    at,
    origin: [],
});
const lists_length = (argument, at, scope) => applied(scope.data(argument), at, ({ value, origin }) => {
    if (value.is !== 'list' || value.missing.length > 0 || value.items.some(mayBeNothing))
        return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Length' });
    return { kind: 'known', value: (0,dialects_data/* scalar */.d_)(value.items.length), at, origin };
});

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/maps.js




/** A map with more entries than this is not listed one by one. */
const maximumArms = 64;
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html */
const findInMap = (argument, at, scope) => {
    const [map, top, second, options] = argument.kind === 'list' ? argument.items : [];
    const name = map && (0,joined/* knownWords */.L3)(scope.data(map));
    if (name === undefined || !top || !second)
        return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::FindInMap' });
    const section = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(scope.template, 'Mappings'), name);
    const fallback = (0,parse_node/* childOf */.GG)(options, 'DefaultValue');
    const other = fallback && { ...scope.data(fallback), at };
    const [first, last] = [(0,joined/* wordsIn */.Hn)(scope.data(top)), (0,joined/* wordsIn */.Hn)(scope.data(second))];
    if (isOpen(first) && isOpen(last))
        return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::FindInMap' });
    const stored = (one, two) => {
        const entry = (0,parse_node/* entryOf */.Ms)((0,parse_node/* childOf */.GG)(section, one), two);
        return entry && (0,pinned/* pinned */.d)(scope.plain(entry.value), at, { at: entry.value.tagged, name: `${name}.${one}.${two}`, kind: 'map' });
    };
    const found = lookup(first, keysOf(section), other, at, (one) => lookup(last, keysOf((0,parse_node/* childOf */.GG)(section, one)), other, at, (two) => stored(one, two)));
    return found ?? (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::FindInMap' });
};
const keysOf = (node) => (node?.kind === 'map' ? [...new Set(node.entries.map(({ key }) => key))] : []);
const isOpen = (key) => key.kind === 'unknown' && !key.oneOf;
/** What stands under a key, whatever the key may be; under one that nobody knows, every entry there is and whatever else may be given. */
function lookup(key, keys, other, at, find) {
    if (key.kind === 'absent')
        return undefined;
    if (key.kind === 'known') {
        const found = find(key.value) ?? other;
        // What a secret opens is no secret.
        return found && (key.secret ? found : { ...found, origin: [...found.origin, ...key.origin] });
    }
    // A key made of several parts is no thing of its own.
    const { why, name, origin } = key.parts ? { why: 'function', name: 'Fn::FindInMap', origin: key.origin } : key;
    const named = { origin, ...(name === undefined ? {} : { name }) };
    const open = (0,model_value/* unknown */.L5)(why, at, named);
    if (key.oneOf) {
        const arms = key.oneOf.map((arm) => ({ ...arm, then: lookup(arm.then, keys, other, at, find) ?? (0,model_value/* unknown */.L5)('unsupported', at) }));
        return { ...open, oneOf: arms };
    }
    if (keys.length > maximumArms)
        return open;
    const arms = keys.flatMap((one) => {
        const then = find(one);
        return then ? [{ when: one, then }] : [];
    });
    return { ...open, oneOf: [...arms, ...(other ? [{ then: other }] : []), { then: open }] };
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
    const value = marked((0,pinned/* pinned */.d)(from, at), secret);
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
        return (0,dialects_data/* scalar */.d_)(typeof value === 'string' ? value : raw, raw);
    const items = raw.split(',').map((part) => ({ kind: 'known', value: (0,dialects_data/* scalar */.d_)(part.trim()), at: whole, origin: [], ...secret }));
    return { is: 'list', items, missing: [], whole };
}
/** `true`, `yes` or either in quotes. */
const isTrue = (node) => node?.kind === 'scalar' && (node.value === true || /^(true|yes|on|y)$/i.test(node.raw));
const parameters_text = (node) => (node?.kind === 'scalar' ? node.raw : undefined);

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/replacements.js


/**
 * What somebody replaces in a string: CloudFormation itself while it deploys (`{{resolve:service:…}}`, whose service is noted), or before
 * that the Serverless Framework (`${self:…}`) or a template language (`{{ name }}`, `<%= name %>`). `{{.Name}}` is none of them: log drivers
 * and Docker know what it means.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 * https://www.serverless.com/framework/docs/guides/variables
 */
const replaced = /\{\{resolve:([A-Za-z0-9-]{1,40}):[^{}]*\}\}|\$\{(?:self|opt|env|sls|param|file|cf|ssm|s3|aws|git)[:(.](?:[^{}]|\{[^{}]*\})*\}|\{\{-?\s*(?!resolve\b)[A-Za-z_](?:(?!\}\})[^{}])*\}\}|<%=[^%]*%>/g;
const vaults = new Set(['secretsmanager', 'ssm-secure']);
/** The same text, with an unknown value in the place of whatever is replaced in it, also of one that is put together from parts. */
function withReplacements(data) {
    if (data.kind !== 'known')
        return data;
    const { value } = data;
    if (value.is !== 'scalar' && value.is !== 'template')
        return data;
    if (!/\{\{|\$\{|<%/.test(value.is === 'scalar' ? value.raw : value.text.content))
        return data;
    const written = value.is === 'template' ? value.text : value.text?.();
    // A text that does not read as its value (a number, a folded block) is one place as a whole.
    const whole = value.is === 'scalar' && written?.content !== value.raw ? undefined : written;
    const text = whole ?? new embedded/* TextBuilder */.tW().decoded(value.is === 'scalar' ? value.raw : '', data.at).build(data.at, () => undefined);
    const holes = value.is === 'template' ? [...value.holes] : [];
    const pieces = [];
    let done = 0;
    for (const { index, 0: mark, 1: service } of text.content.matchAll(replaced)) {
        const end = index + mark.length;
        const [why, open] = service === undefined ? ['placeholder', {}] : ['dynamic-reference', resolved(service)];
        const { origin } = data;
        if (index === 0 && end === text.content.length)
            return (0,model_value/* unknown */.L5)(why, data.at, { ...open, origin });
        if (index > done)
            pieces.push({ start: done, end: index });
        pieces.push({ start: index, end, hole: holes.length });
        holes.push((0,model_value/* unknown */.L5)(why, text.range(index, end), open));
        done = end;
    }
    if (done === 0)
        return data;
    if (done < text.content.length)
        pieces.push({ start: done, end: text.content.length });
    const encode = text instanceof embedded/* BuiltText */.u0 ? text.encode : () => undefined;
    const built = (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, encode);
    return { ...data, value: { is: 'template', text: built, holes } };
}
const resolved = (service) => ({
    name: `{{resolve:${service}:…}}`,
    ...(vaults.has(service) ? { secret: 'vault' } : {}),
});

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/texts.js







/** A variable of `Fn::Sub` is worked out wherever it is used: a page of nested ones grows without end, and stops at the limit. */
const stepsOfVariable = 100;
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
const sub = (argument, at, scope) => {
    const [pattern, own] = argument.kind === 'list' ? argument.items : [argument];
    if (pattern?.kind !== 'scalar' || pattern.value === null || pattern.tag !== undefined)
        return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::Sub' });
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
        holes.push(substituted(name.trim(), own, text.range(index, done), scope));
    }
    if (done < text.content.length)
        pieces.push({ start: done, end: text.content.length });
    const build = () => (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, escapeSub(text));
    const origin = pattern.origin ?? [];
    if (holes.length > 0)
        return withReplacements({ kind: 'known', value: { is: 'template', text: build(), holes }, at, origin });
    const words = pieces.map((piece) => piece.words ?? text.content.slice(piece.start, piece.end)).join('');
    return withReplacements({ kind: 'known', value: (0,dialects_data/* scalar */.d_)(words, words, build), at, origin });
};
/** Inside `Fn::Sub` a literal `${` is written `${!`. */
const escapeSub = (text) => (words) => text.encode(words.replaceAll('${', '${!'));
function substituted(name, own, at, scope) {
    const given = (0,parse_node/* childOf */.GG)(own, name);
    scope.spend(stepsOfVariable);
    if (given)
        return (0,model_value/* withOrigin */.D_)({ ...scope.data(given), at }, [{ at: given.tagged, name, kind: 'local' }]);
    if (!name.includes('.') || name.startsWith('AWS::'))
        return scope.ref(name, at);
    const [address = '', ...attribute] = name.split('.');
    return scope.reference(address, attribute.join('.'), at);
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html */
const join = (argument, at, scope) => {
    const [separator, list] = argument.kind === 'list' ? argument.items : [];
    const between = (0,parse_node/* stringOf */.Je)(separator) ?? (separator ? (0,parse_node/* wordOf */.aG)(separator) : undefined);
    if (between === undefined || !list)
        return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Join' });
    return applied(scope.data(list), at, (data) => {
        if (data.value.is !== 'list' || data.value.missing.length > 0)
            return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Join' });
        return withReplacements(joinedItems(data.value.items, between, at, data.origin));
    });
};
function joinedItems(items, between, at, origin) {
    const builder = new embedded/* TextBuilder */.tW();
    const holes = [];
    const firstCertain = items.findIndex((item) => !mayBeNothing(item));
    items.forEach((item, index) => {
        if (!mayBeNothing(item)) {
            if (index > firstCertain)
                builder.decoded(between, at);
            append(builder, holes, item);
            return;
        }
        builder.hole(item.at);
        // The separator comes and goes with an item that may not be there: before it, or behind it where nothing certain stands before.
        if (firstCertain >= 0 || items.length === 1)
            holes.push(withSeparator(item, index < firstCertain ? ['', between] : [between, ''], items.length === 1));
        else
            holes.push((0,model_value/* unknown */.L5)('condition', item.at, { name: 'Fn::Join' }));
    });
    return { kind: 'known', value: { is: 'template', text: builder.build(at, () => undefined), holes }, at, origin };
}
/** An item as part of a text: its words where they stand on the page, its own parts where it is made of parts. */
function append(builder, holes, item) {
    const own = item.kind === 'known' && item.origin.length === 0 && !item.secret ? item.value : undefined;
    if (own?.is === 'scalar')
        builder.decoded(own.raw, item.at);
    else if (own?.is === 'template' && own.text.segments.every(({ hole }) => hole === undefined || own.holes[hole])) {
        builder.append(own.text);
        for (const { hole } of own.text.segments)
            if (hole !== undefined)
                holes.push(own.holes[hole]);
    }
    else {
        builder.hole(item.at);
        holes.push(item);
    }
}
function withSeparator(item, [before, behind], alone) {
    if (item.kind === 'absent')
        return { kind: 'known', value: (0,dialects_data/* scalar */.d_)(''), at: item.at, origin: item.origin };
    if (item.kind === 'unknown' && item.oneOf)
        return { ...item, oneOf: item.oneOf.map((arm) => ({ ...arm, then: withSeparator(arm.then, [before, behind], alone) })) };
    if (alone)
        return item;
    const text = new embedded/* TextBuilder */.tW()
        .decoded(before, item.at)
        .hole(item.at)
        .decoded(behind, item.at)
        .build(item.at, () => undefined);
    return { kind: 'known', value: { is: 'template', text, holes: [item] }, at: item.at, origin: [] };
}
/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html
 * Of a text with open parts, pieces between known delimiters are known; where an open part may bring delimiters of its own, more pieces
 * are missing than can be seen, and none behind it has a known position.
 */
const split = (argument, at, scope) => {
    const [delimiter, source] = argument.kind === 'list' ? argument.items : [];
    const mark = delimiter ? (0,joined/* knownWords */.L3)(scope.data(delimiter)) : undefined;
    if (!mark || !source)
        return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Split' });
    return applied(scope.data(source), at, (data) => {
        const whole = texts_flat(data);
        if (!whole)
            return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Split' });
        const { text, holes, origin, secret } = whole;
        const items = [];
        const missing = [];
        for (const [start, end] of between(text.content, mark)) {
            const inside = [...new Set(holesIn(text, start, end))];
            const open = inside.find((hole) => mayHold(holes[hole], mark));
            if (open !== undefined) {
                const { why, name } = holes[open];
                const piece = (0,model_value/* unknown */.L5)(why, at, { ...(name === undefined ? {} : { name }), ...(secret ? { secret } : {}) });
                items.push(piece);
                missing.push(piece);
                continue;
            }
            const cut = () => (0,embedded/* embed */.E6)(text, { start, end }, start < end ? [{ start, end }] : [], () => undefined);
            const words = text.content.slice(start, end);
            const value = inside.length > 0 ? { is: 'template', text: cut(), holes } : (0,dialects_data/* scalar */.d_)(words, words, cut);
            items.push({ kind: 'known', value, at, origin: [], ...(secret ? { secret } : {}) });
        }
        return { kind: 'known', value: { is: 'list', items, missing, whole: at }, at, origin, ...(secret ? { secret } : {}) };
    });
};
function* between(content, mark) {
    let start = 0;
    for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, start)) {
        yield [start, at];
        start = at + mark.length;
    }
    yield [start, content.length];
}
const holesIn = (text, start, end) => start < end ? [...text.segmentsBetween(start, end)].flatMap(({ hole }) => (hole === undefined ? [] : [hole])) : [];
/** The characters that some pseudo parameters are made of. */
const alphabets = {
    'AWS::AccountId': /[0-9]/,
    'AWS::Region': /[a-z0-9-]/,
    'AWS::Partition': /[a-z-]/,
    'AWS::StackName': /[A-Za-z0-9-]/,
    'AWS::URLSuffix': /[a-z.]/,
};
/** Whether an open value may hold the mark, or the end or the beginning of one. */
function mayHold(hole, mark) {
    if (hole?.kind !== 'unknown')
        return true;
    if (hole.oneOf && mark.length === 1)
        return hole.oneOf.some(({ then }) => (then.kind === 'known' ? ((0,joined/* knownWords */.L3)(then) ?? mark).includes(mark) : mayHold(then, mark)));
    const alphabet = hole.why === 'parameter' ? alphabets[hole.name ?? ''] : undefined;
    return !alphabet || [...mark].some((character) => alphabet.test(character));
}
/** A text whose known holes are filled; secrecy and steps of what fills them are the whole's. */
function texts_flat(data) {
    if (data.kind !== 'known' || (data.value.is !== 'scalar' && data.value.is !== 'template'))
        return undefined;
    const builder = new embedded/* TextBuilder */.tW();
    const holes = [];
    const origin = [...data.origin];
    let secret = data.secret;
    const add = (value, at) => {
        if (value.is === 'scalar')
            builder.decoded(value.raw, at);
        if (value.is !== 'template')
            return;
        for (const segment of value.text.segments) {
            const hole = segment.hole === undefined ? undefined : value.holes[segment.hole];
            if (segment.hole === undefined)
                builder.decoded(value.text.content.slice(segment.start, segment.start + segment.length), segment.at);
            else if (hole?.kind === 'known' && (hole.value.is === 'scalar' || hole.value.is === 'template')) {
                origin.push(...hole.origin);
                secret ??= hole.secret;
                add(hole.value, segment.at);
            }
            else {
                builder.hole(segment.at);
                secret ??= hole?.kind === 'unknown' ? hole.secret : undefined;
                holes.push(hole ?? (0,model_value/* unknown */.L5)('unsupported', segment.at));
            }
        }
    };
    add(data.value, data.at);
    return { text: builder.build(data.at, () => undefined), holes, origin, ...(secret ? { secret } : {}) };
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/evaluate.js













/** A template may ask for work without end on one page; it stops here. */
const maximumSteps = 1_000_000;
const maximumAsked = 200_000;
const maximumAssumed = 1_000;
/** Loops write out what they make: this many nodes in one template. */
const maximumMade = 100_000;
/** Values and conditions that ask for one another, one inside the other: the page bounds only how deep each of them is. */
const maximumDepth = 600;
const functions = {
    Sub: sub,
    Join: join,
    Split: split,
    Select: lists_select,
    FindInMap: findInMap,
    Cidr: cidr,
    GetAZs: getAZs,
    Length: lists_length,
    // The text inside is what a host runs: it is kept, and not its encoding.
    Base64: (argument, at, scope) => ({ kind: 'known', value: { is: 'base64', data: scope.data(argument) }, at, origin: [] }),
    ToJsonString: (argument, at, scope) => ({ kind: 'known', value: { is: 'json', data: scope.data(argument) }, at, origin: [] }),
    Ref: (argument, at, scope) => scope.ref(nameIn(argument, scope), at),
    GetAtt: (argument, at, scope) => {
        const path = argument.kind === 'list' ? argument.items.map((item) => nameIn(item, scope)) : ((0,parse_node/* wordOf */.aG)(argument)?.split('.') ?? []);
        const [address, ...attribute] = path;
        if (address === undefined || attribute.includes(undefined))
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::GetAtt' });
        return scope.reference(address, attribute.join('.'), at);
    },
};
/** A name, which `AWS::LanguageExtensions` lets functions make. */
const nameIn = (node, scope) => (0,parse_node/* wordOf */.aG)(node) ?? (intrinsicOf(node) ? (0,joined/* knownWords */.L3)(scope.data(node)) : undefined);
/** Of entries with the same key the last one counts. */
function sectionOf({ entries, makers }) {
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    return { entries: [...byKey.values()], makers, byKey };
}
/** The values of one template: functions applied as far as their arguments are known, the rest unknown with its reason. */
class Evaluator {
    template;
    #unit;
    #surroundings;
    #conditions;
    #steps = 0;
    #asked = 0;
    #assumed = 0;
    #depth = 0;
    #made = 0;
    #plain = false;
    #sections = new Map();
    constructor(template, unit, surroundings = {}) {
        this.template = template;
        this.#unit = unit;
        this.#surroundings = surroundings;
        this.#conditions = new Conditions(this, assumedByRules(template));
    }
    /** The conditions, with whatever is taken as given where the evaluation stands. */
    get conditions() {
        return this.#conditions;
    }
    spend(steps = 1) {
        this.#steps += steps;
        return this.#steps <= maximumSteps;
    }
    ask() {
        return ++this.#asked <= maximumAsked;
    }
    assume() {
        return ++this.#assumed <= maximumAssumed;
    }
    data(node) {
        return this.spend() ? this.deeper(() => this.#data(node), (0,model_value/* unknown */.L5)('limit', node.tagged)) : (0,model_value/* unknown */.L5)('limit', node.tagged);
    }
    deeper(work, otherwise) {
        if (this.#depth >= maximumDepth)
            return otherwise;
        this.#depth++;
        const result = work();
        this.#depth--;
        return result;
    }
    #data(node) {
        const call = intrinsicOf(node);
        if (call)
            return this.#call(call, node.tagged);
        switch (node.kind) {
            case 'scalar':
                return this.#scalar(node);
            case 'list':
                return this.#list(node);
            case 'map':
                return this.#map(node);
        }
    }
    /** The same where a condition of the template is taken to hold. */
    evaluate(node, under) {
        const outer = this.#conditions;
        this.#conditions = under;
        const data = this.data(node);
        this.#conditions = outer;
        return data;
    }
    /** A value of `Mappings`, which hold no functions: one that looks into a map again would never end. */
    plain(node) {
        const outer = this.#plain;
        this.#plain = true;
        const data = this.data(node);
        this.#plain = outer;
        return data;
    }
    /** The entries of one of the template's sections. */
    section(name) {
        const known = this.#sections.get(name);
        if (known)
            return known;
        const node = (0,parse_node/* childOf */.GG)(this.template, name);
        const raw = node?.kind === 'map' ? node.entries : [];
        // A loop whose collection asks for the section that it stands in finds what is written there.
        this.#sections.set(name, sectionOf({ entries: raw.filter(({ key }) => !isMaker(key)), makers: [] }));
        const section = sectionOf(node?.kind === 'map' ? this.entries(node) : { entries: [], makers: [] });
        this.#sections.set(name, section);
        return section;
    }
    /** The entries of a map, its loops written out. */
    entries(node) {
        if (!node.entries.some(({ key }) => isMaker(key)))
            return { entries: node.entries, makers: [] };
        const entries = [];
        const makers = [];
        for (const entry of node.entries) {
            const made = isLoop(entry.key) ? this.#looped(entry, node) : undefined;
            if (made) {
                entries.push(...made.entries);
                makers.push(...made.makers);
            }
            else if (isMaker(entry.key))
                makers.push(entry);
            else
                entries.push(entry);
        }
        // A loop that is written out brings the same open loop inside it many times.
        return { entries, makers: [...new Map(makers.map((maker) => [maker.keyAt.start, maker])).values()] };
    }
    #looped(loop, owner) {
        const spend = () => this.spend() && ++this.#made <= maximumMade;
        const made = looped(loop, (node) => this.data(node), spend);
        // What one loop makes may be another.
        return made && this.entries({ ...owner, entries: made });
    }
    definition(condition) {
        return this.section('Conditions').byKey.get(condition);
    }
    #scalar(node) {
        const origin = node.origin ?? [];
        if (node.value === null)
            return (0,model_value/* absent */.Ge)(node.at);
        return withReplacements({ kind: 'known', value: (0,dialects_data/* scalar */.d_)(node.value, node.raw, node.text), at: node.at, origin });
    }
    #list(node) {
        const items = node.items.flatMap((item, index) => {
            const data = this.data(item);
            if (data.kind === 'absent')
                return [];
            const slot = isWritten(item) ? (0,parse_node/* itemSlot */.uZ)(node, index, 'pascal') : undefined;
            return [slot && data.kind === 'known' ? { ...data, slot } : data];
        });
        return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] };
    }
    #map(node) {
        const { entries: written, makers } = this.entries(node);
        const entries = new Map();
        const missing = makers.map(({ keyAt, key }) => (0,model_value/* unknown */.L5)('function', keyAt, { name: key }));
        for (const entry of written) {
            const call = intrinsicOf(entry.value);
            const data = this.data(entry.value);
            // What a function gives stands where the function stands, unless an arm or the text inside has a closer place.
            const own = call && data.kind === 'known' && data.at !== entry.value.tagged ? data.at : entry.value.tagged;
            const slot = data.kind === 'known' && isWritten(entry.value) ? (0,parse_node/* entrySlot */.HQ)(node, entry, 'pascal') : undefined;
            const at = (0,dialects_data/* placeOf */.$t)((slot && entry.value.alias) ?? own, entry.keyAt);
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
        if (this.#plain)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: `Fn::${name}` });
        if (name === 'If')
            return this.#if(argument, at);
        if (name === 'ImportValue')
            return this.#import(argument, at);
        const apply = Object.hasOwn(functions, name) ? functions[name] : undefined;
        return apply?.(argument, at, this) ?? (0,model_value/* unknown */.L5)('function', at, { name: `Fn::${name}` });
    }
    ref(name, at) {
        if (name === undefined)
            return (0,model_value/* unknown */.L5)('unsupported', at);
        const value = parameterValue(this.template, name, at, this.#surroundings.parameters);
        return value ? withReplacements(this.#conditions.assumptions.narrowed(name, value)) : this.reference(name, '', at);
    }
    reference(address, attribute, at) {
        const elsewhere = attribute ? this.#surroundings.attribute?.(address, attribute, at) : undefined;
        if (elsewhere)
            return (0,pinned/* pinned */.d)(elsewhere, at);
        const shown = attribute ? `${address}.${attribute}` : address;
        if (!this.section('Resources').byKey.has(address))
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: shown });
        const reference = { unit: this.#unit, address: `${this.#surroundings.prefix ?? ''}${address}`, attribute };
        return (0,model_value/* unknown */.L5)('reference', at, { name: shown, reference });
    }
    #import(argument, at) {
        const name = (0,joined/* wordsIn */.Hn)(this.data(argument));
        const elsewhere = this.#surroundings.imported?.(name, at);
        if (elsewhere)
            return (0,pinned/* pinned */.d)(elsewhere, at);
        return (0,model_value/* unknown */.L5)('import', at, { name: name.kind === 'known' ? name.value : 'Fn::ImportValue' });
    }
    #if(argument, at) {
        const [name, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items : [];
        const condition = (0,parse_node/* wordOf */.aG)(name);
        if (condition === undefined || !whenTrue || !whenFalse)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::If' });
        const conditions = this.#conditions;
        const { is, origin } = conditions.answer(condition);
        if (is === 'yes')
            return (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin);
        if (is === 'no')
            return (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin);
        const arm = (node, holds) => (0,model_value/* withOrigin */.D_)(this.evaluate(node, conditions.assuming(condition, holds)), origin);
        return (0,model_value/* unknown */.L5)('condition', at, {
            name: condition,
            oneOf: [
                { when: condition, then: arm(whenTrue, 'yes') },
                { when: `not ${condition}`, then: arm(whenFalse, 'no') },
            ],
        });
    }
}
const isMaker = (key) => isLoop(key) || /^Fn::\w+$/.test(key);
/** It stands on the page as it is: no function makes it, and no loop fills it in. */
const isWritten = (node) => !intrinsicOf(node) && (node.kind !== 'scalar' || node.origin === undefined);

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/stack.js







/** Stacks that ask one another for values, one inside the other; no real ones go so deep. */
const stack_maximumDepth = 40;
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
    /** Forgets what was worked out while other stacks were not there yet. */
    restart() {
        this.#evaluator = undefined;
    }
    /** Whether a condition of the template holds; without one it is always there. */
    made(entry) {
        const condition = (0,parse_node/* wordOf */.aG)((0,parse_node/* childOf */.GG)(entry.value, 'Condition'));
        return condition === undefined ? 'yes' : this.evaluator.conditions.answer(condition).is;
    }
    /** What an output comes to, with a step that names it. */
    output(name, shown, at) {
        const outputs = (0,parse_node/* childOf */.GG)(this.template.root, 'Outputs');
        const written = outputs?.kind === 'map' ? outputs.entries.find(({ key }) => key === name) : undefined;
        const entry = written ?? (this.#starting ? undefined : this.evaluator.section('Outputs').byKey.get(name));
        const value = (0,parse_node/* childOf */.GG)(entry?.value, 'Value');
        if (!entry || !value)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: shown });
        if (this.#starting)
            return (0,model_value/* unknown */.L5)('cycle', at, { name: shown });
        return (0,pinned/* pinned */.d)(this.evaluator.data(value), at, { at: (0,source_file/* firstLineOf */.Qy)(value.tagged), name: shown, kind: 'output' });
    }
    /** Bounds how deep stacks go asking one another. */
    #asked(at, ask) {
        const { world } = this.#options;
        if (world.asking >= stack_maximumDepth)
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
/** The parameters that a nested stack is given, worked out in the stack around it, where the condition of the nested one holds. */
function handedDown(within, entry, parameters, template) {
    const given = new Map();
    if (!parameters)
        return given;
    const { conditions } = within.evaluator;
    const condition = (0,parse_node/* wordOf */.aG)((0,parse_node/* childOf */.GG)(entry.value, 'Condition'));
    const under = condition === undefined ? conditions : conditions.assuming(condition, 'yes');
    const { values, missing } = valuesIn(within.evaluator.evaluate(parameters, under));
    const declared = (0,parse_node/* childOf */.GG)(template.root, 'Parameters');
    if (missing && declared?.kind === 'map')
        for (const { key } of declared.entries)
            given.set(key, { ...missing, name: key });
    for (const [name, value] of values)
        given.set(name, (0,pinned/* pinned */.d)(value, value.at, { at: value.at, name, kind: 'module-input' }));
    return given;
}
/** A stack is given a map; a stack set, a list of names and values. */
function valuesIn(data) {
    if ((0,dialects_data/* isKnownMap */.GH)(data))
        return { values: [...data.value.entries.values()].map(({ key, value }) => [key, value]), missing: data.value.missing[0] };
    const open = (0,model_value/* unknown */.L5)('module', (0,source_file/* firstLineOf */.Qy)(data.at));
    if (!(0,dialects_data/* isKnownList */.sF)(data))
        return { values: [], missing: open };
    const pairs = data.value.items.map((item) => {
        const { entries } = (0,dialects_data/* isKnownMap */.GH)(item) ? item.value : { entries: undefined };
        return [(0,joined/* knownWords */.L3)(entries?.get('ParameterKey')?.value), entries?.get('ParameterValue')?.value ?? open];
    });
    const values = pairs.flatMap(([name, value]) => (name === undefined ? [] : [[name, value]]));
    return { values, missing: values.length < pairs.length ? open : data.value.missing[0] };
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
/** The macros that a template goes through, and those among its resources, with the loops that could not be written out. */
function makersIn(root, amongResources) {
    const transform = (0,parse_node/* childOf */.GG)(root, 'Transform');
    const macros = (transform?.kind === 'list' ? transform.items : transform ? [transform] : []).flatMap((node) => {
        if (node.kind === 'scalar' && node.value === null)
            return [];
        const name = (0,parse_node/* stringOf */.Je)(node) ?? (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'Name')) ?? 'Transform';
        return harmless.test(name) ? [] : [{ at: node.kind === 'scalar' ? node.at : (firstKey(node) ?? node.at), name, makes: 'template' }];
    });
    return [...macros, ...amongResources.map(({ key, keyAt }) => ({ at: keyAt, name: key, makes: 'resources' }))];
}
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
    #inside = new Map();
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
    inside(node, owner) {
        if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.tag !== undefined)
            return undefined;
        let template = this.#inside.get(node);
        if (!template) {
            const { roots, diagnostics } = (0,yaml/* parseYaml */.h)(node.text());
            const [root] = roots.filter(isTemplate);
            if (!root)
                return undefined;
            const readable = !diagnostics.some(({ severity }) => severity === 'error');
            template = { file: owner.file, root, id: owner.id, readable };
            this.#inside.set(node, template);
        }
        return template;
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
        for (const stack of this.#everyStack())
            stack.restart();
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
        const data = (0,pinned/* pinned */.d)(value, at, { at: only.at, name: only.shown, kind: 'export' });
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
                    parameters: () => handedDown(stack, entry, parameters, template),
                });
                stack.children.set(entry.key, child);
                this.#grow(child);
            }
        }
    }
    #nestedIn(stack) {
        const section = (0,parse_node/* childOf */.GG)(stack.template.root, 'Resources');
        const written = section?.kind === 'map' ? section.entries : [];
        // What the stack is given is asked for only where it has to be: it may come from stacks that are not there yet.
        const entries = written.some(({ key }) => isLoop(key)) ? stack.evaluator.section('Resources').entries : written;
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
    return { kind: 'known', value: (0,dialects_data/* scalar */.d_)((0,parse_node/* stringOf */.Je)(node) ?? node.raw, node.raw, node.text), at: node.tagged, origin };
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
            name: name ?? (own.length > 1 ? (given_nameIn(paths) ?? String(index + 1)) : ''),
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
const given_nameIn = (paths) => paths[0] && external_node_path_.posix.basename(paths[0]).replace(/\.[^.]*$/, '');

// EXTERNAL MODULE: ./lib/dialects/reader.js + 8 modules
var dialects_reader = __webpack_require__(3012);
// EXTERNAL MODULE: ./lib/dialects/ignores.js
var ignores = __webpack_require__(5100);
// EXTERNAL MODULE: ./lib/dialects/peer-marks.js
var peer_marks = __webpack_require__(3944);
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
    const marks = owners.flatMap(([owner, covers]) => (0,peer_marks/* metadataMarks */.AK)(owner, covers));
    const ours = owners.flatMap(([owner, covers]) => {
        const ignore = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(owner, 'Metadata'), 'ecs-warden'), 'ignore');
        if (!ignore)
            return [];
        const items = ignore.kind === 'list' ? ignore.items : [ignore];
        return items.flatMap((item) => readItem(item, covers, diagnostics));
    });
    return [...ours, ...marks];
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
    if (until !== undefined && !(0,ignores/* isDate */.$P)(until))
        return wrong('`until` takes a date of the form YYYY-MM-DD.');
    const rules = rule.split(/[\s,]+/).filter((one) => one !== '');
    return [{ rules, ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }), at, covers, from: 'metadata' }];
}

// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/dialects/cloudformation/kinds.js
var cloudformation_kinds = __webpack_require__(6971);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/properties.js


/**
 * The properties of a resource, evaluated where its own condition holds; empty where there are none, nothing where they cannot be told.
 * Of properties under an open `Fn::If` each is what it is in either arm.
 */
function propertiesOf(entry, evaluator) {
    const node = (0,parse_node/* childOf */.GG)(entry.value, 'Properties');
    if (!node)
        return emptyAt(entry.whole);
    const condition = (0,parse_node/* wordOf */.aG)((0,parse_node/* childOf */.GG)(entry.value, 'Condition'));
    const under = condition === undefined ? evaluator.conditions : evaluator.conditions.assuming(condition, 'yes');
    return fieldsOf(evaluator.evaluate(node, under), entry.whole);
}
const emptyAt = (whole) => ({ is: 'map', entries: new Map(), missing: [], whole });
function fieldsOf(data, whole) {
    if (data.kind === 'absent')
        return emptyAt(whole);
    if (data.kind === 'known')
        return data.value.is === 'map' ? data.value : undefined;
    const arms = data.oneOf?.map(({ then }) => fieldsOf(then, whole)) ?? [];
    if (arms.length === 0 || arms.includes(undefined))
        return undefined;
    const keys = new Map(arms.flatMap(({ entries }) => [...entries.values()]).map(({ key, keyAt }) => [key, keyAt]));
    const entries = [...keys].map(([key, keyAt]) => [key, { key, keyAt, value: inEitherArm(data, key, keyAt) }]);
    return { is: 'map', entries: new Map(entries), missing: arms.flatMap(({ missing }) => missing), whole };
}
const inEitherArm = (data, key, keyAt) => (0,model_value/* field */.ZZ)(data, (value) => {
    const entry = value.is === 'map' ? value.entries.get(key) : undefined;
    if (entry)
        return entry.value;
    const [missing] = value.is === 'map' ? value.missing : [];
    return missing ? (0,model_value/* unknown */.L5)(missing.why, keyAt, missing.name === undefined ? {} : { name: missing.name }) : (0,model_value/* absent */.Ge)(keyAt);
});

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/substitutions.js



/**
 * A state machine's properties with `${Name}` in its definition replaced by what `DefinitionSubstitutions` says. A name that it does not
 * hold stays as it is, as Step Functions leaves it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html
 */
function withSubstitutions(fields) {
    const given = fields.entries.get('DefinitionSubstitutions')?.value;
    if (!given || given.kind === 'absent')
        return fields;
    const named = (0,dialects_data/* isKnownMap */.GH)(given)
        ? (name) => given.value.entries.get(name)?.value
        : (name) => (0,model_value/* unknown */.L5)('function', given.at, { name: `\${${name}}` });
    const entries = new Map(fields.entries);
    for (const key of ['DefinitionString', 'Definition']) {
        const entry = entries.get(key);
        if (entry)
            entries.set(key, { ...entry, value: substitutions_replaced(entry.value, named) });
    }
    return { ...fields, entries };
}
function substitutions_replaced(data, given) {
    if (data.kind !== 'known')
        return data;
    const { value } = data;
    switch (value.is) {
        case 'scalar': {
            const { slot: _, ...rest } = data;
            const filled = filledIn(value, given);
            return filled ? { ...rest, value: filled } : data;
        }
        case 'list':
            return { ...data, value: { ...value, items: value.items.map((item) => substitutions_replaced(item, given)) } };
        case 'map': {
            const inner = [...value.entries].map(([key, entry]) => [key, { ...entry, value: substitutions_replaced(entry.value, given) }]);
            return { ...data, value: { ...value, entries: new Map(inner) } };
        }
        default:
            return data;
    }
}
function filledIn({ value, text }, given) {
    if (typeof value !== 'string' || !value.includes('${') || !text)
        return undefined;
    const whole = text();
    const pieces = [];
    const holes = [];
    let done = 0;
    for (const { index, 0: mark, 1: name = '' } of whole.content.matchAll(/\$\{(\w+)\}/g)) {
        const data = given(name);
        if (!data)
            continue;
        if (index > done)
            pieces.push({ start: done, end: index });
        done = index + mark.length;
        pieces.push({ start: index, end: done, hole: holes.length });
        holes.push({ ...data, at: whole.range(index, done) });
    }
    if (holes.length === 0)
        return undefined;
    if (done < whole.content.length)
        pieces.push({ start: done, end: whole.content.length });
    const built = (0,embedded/* embed */.E6)(whole, { start: 0, end: whole.content.length }, pieces, (words) => whole.encode(words));
    return { is: 'template', text: built, holes };
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/resources.js





/** The resources of one stack without those nested in it. Never throws for what the template says. */
function readResources(stack, reader, more) {
    return stack.evaluator.section('Resources').entries.flatMap((entry) => readResource(entry, stack, reader, more) ?? []);
}
function readResource(entry, stack, reader, { blindSpots, constructs }) {
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
    const path = (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(entry.value, 'Metadata'), 'aws:cdk:path'));
    const madeAt = constructs()?.madeAt(stack.template.file.path, entry.key, path) ?? [];
    const place = {
        unit: stack.unit,
        address,
        ...(path === undefined && madeAt.length === 0 ? {} : { construct: { ...(path === undefined ? {} : { path }), madeAt } }),
        at: entry.keyAt,
        enclosing: [entry.whole, ...stack.enclosing],
        ...(made === 'maybe' || stack.conditional ? { conditional: true } : {}),
    };
    const own = kind === 'state-machine' ? withSubstitutions(fields) : fields;
    return { ...place, resourceType: type, kind, ...reader.struct(own, kinds/* shapes */.n[kind], entry.keyAt) };
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/unit.js




/** A stack that is deployed by itself, with all stacks nested in it. */
function draftUnit(root, forest) {
    const diagnostics = [];
    const blindSpots = [];
    const reader = new dialects_reader/* Reader */.m({ names: 'pascal', strictness: 'loose', diagnostics });
    const resources = [];
    const ignores = [];
    const constructs = () => forest.assemblies.constructsOf(root.template.file.path);
    let complete = true;
    const open = [root];
    for (let stack = open.pop(); stack; stack = open.pop()) {
        const makers = makersIn(stack.template.root, stack.evaluator.section('Resources').makers);
        blindSpots.push(...makers.map((maker) => unseen(maker, root.unit)), ...stack.unread);
        complete &&= stack.template.readable && makers.length + stack.unread.length === 0;
        resources.push(...readResources(stack, reader, { blindSpots, constructs }));
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

// EXTERNAL MODULE: ./lib/parse/json.js
var json = __webpack_require__(5005);
;// CONCATENATED MODULE: ./lib/dialects/templated/regions.js
/** Where a file's text stands under a condition or in a loop of its template language. */
class Regions {
    /** What holds from each offset on, in order. */
    #from = [];
    constructor(tokens) {
        const arms = armsOf(tokens);
        const open = [];
        const events = arms
            .flatMap((region) => [
            { at: region.start, region, opens: true },
            { at: region.end, region, opens: false },
        ])
            .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
        for (const { at, region, opens } of events) {
            if (opens)
                open.push(region);
            else
                open.splice(open.lastIndexOf(region), 1);
            this.#from.push({ at, inside: open.slice(-deepest) });
        }
    }
    /** The condition of what begins at an offset, apart from those that its owner is under too. */
    conditionOf(offset, owner) {
        return this.#inside(offset).findLast(({ start, end, words }) => words !== '' && !(start <= owner && owner < end));
    }
    #inside(offset) {
        let low = 0;
        let high = this.#from.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#from[middle]?.at ?? 0) <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return this.#from[low - 1]?.inside ?? [];
    }
}
/** Conditions within conditions beyond this are not told apart. */
const deepest = 20;
/** Every arm of a condition that is closed again; of one that is not, nobody knows what it covers. */
function armsOf(tokens) {
    const regions = [];
    const open = [];
    for (const token of tokens) {
        if (token.kind === 'open')
            open.push({ id: token.start, loop: token.loop, arms: [token] });
        else if (token.kind === 'else')
            open.at(-1)?.arms.push(token);
        else if (token.kind === 'close') {
            const closed = open.pop();
            closed?.arms.forEach((arm, index) => {
                const end = closed.arms[index + 1]?.start ?? token.start;
                // Definitions only say what something is called.
                const words = /^(?:define|block|macro|filter|raw|call)\b/.test(arm.words) ? '' : arm.words;
                regions.push({ start: arm.end, end, words, loop: closed.loop, choice: closed.id, arm: index, rest: /^else$/.test(arm.words) });
            });
        }
    }
    return regions;
}

;// CONCATENATED MODULE: ./lib/dialects/templated/tokens.js
/**
 * `{{ x }}`, `{% if x %}`, `{# … #}` (Jinja, Go, Mustache), `<%= x %>` (ERB), `%{ if x }` and `${x}` (Terraform; envsubst), `${{ x }}`
 * (GitHub Actions), `$X`, `$(X)` (Azure), `<X>`, `__X__`, `%X%`, `@X@`, `#{X}#` (Octopus), `((x))` (Concourse), `[[X]]`.
 * What stands between a beginning and its end holds no second beginning: a text full of beginnings is walked once.
 */
const pattern = new RegExp([
    String.raw `\{\{\{[^{}]{0,500}\}\}\}`,
    String.raw `\{\{(?<mustache>(?!\{)(?:[^{}]|\{(?!\{)|\}(?!\})){0,2000})\}\}`,
    String.raw `\{%(?<jinja>(?:[^%{]|%(?!\})|\{(?!%)){0,2000})%\}`,
    String.raw `(?<comment>\{#(?:[^#{]|#(?!\})|\{(?!#)){0,2000}#\})`,
    '<%(?<erb>(?:[^%<]|%(?!>)|<(?!%)){0,2000})%>',
    String.raw `%\{(?<terraform>[^{}]{0,2000})\}`,
    String.raw `\$\{(?:[^{}$]|\$(?!\{)|\{[^{}]{0,500}\}){0,500}\}`,
    String.raw `\$\([^()\n]{0,500}\)|\$[A-Z_][A-Z0-9_]*`,
    String.raw `<<?[A-Za-z_][\w .:/-]{0,200}>>?|__[A-Z][A-Z0-9_]*?__|%%?[A-Z_][A-Z0-9_]*%%?|@@?[A-Z_][A-Z0-9_]*@@?`,
    String.raw `#\{[^{}]{0,500}\}#?|\(\([\w.-]+\)\)|\[\[[A-Z_][A-Z0-9_]*\]\]`,
].join('|'), 'y');
/** The first place from an offset on that is neither white space nor in a comment of JSON. */
function behindBlank(content, from) {
    let at = from;
    for (;;) {
        const char = content.charCodeAt(at);
        if (char === 0x20 || (char >= 0x09 && char <= 0x0d) || char === 0xfeff)
            at++;
        else if (content.startsWith('//', at))
            at = endOf(content, '\n', at);
        else if (content.startsWith('/*', at))
            at = endOf(content, '*/', at + 2);
        else
            return at;
    }
}
function endOf(content, words, from) {
    const found = content.indexOf(words, from);
    return found < 0 ? content.length : found + words.length;
}
/** No token begins with another character. */
const beginning = /[{<%$_@#([]/;
/** The token that begins here, if one does. */
function tokenAt(content, start) {
    if (!beginning.test(content[start] ?? ''))
        return undefined;
    pattern.lastIndex = start;
    const found = pattern.exec(content);
    if (!found)
        return undefined;
    return { start, end: start + found[0].length, ...meaningOf(found.groups ?? {}) };
}
/** Where a string holds what is put in later, in reading order. A choice between its parts is one such place, with all of its arms. */
function placeholdersIn(content) {
    const found = [];
    for (let i = content.search(beginning); i >= 0 && i < content.length;) {
        const token = tokenAt(content, i);
        if (token)
            found.push(token);
        i = token?.end ?? i + 1;
    }
    const choice = choiceIn(found);
    const outside = choice ? found.filter(({ start, end }) => end <= choice.start || start >= choice.end) : found;
    return [...outside, ...(choice ? [choice] : [])]
        .sort((a, b) => a.start - b.start)
        .map(({ start, end }) => ({ start, end, name: shortened(content.slice(start, end)) }));
}
/** From the first condition that begins among these to the last that ends: it chooses between parts of one value. */
function choiceIn(tokens) {
    const first = tokens.find(({ kind }) => kind === 'open');
    const last = tokens.findLast(({ kind }) => kind === 'close');
    return first && last && first.start < last.start ? { start: first.start, end: last.end } : undefined;
}
/** What a token is called in messages: without what it says in quotes or falls back to, which may be a secret. */
const shortened = (words) => words
    .slice(0, 200)
    .replace(/(["'`])[^"'`]*\1?/g, '…')
    .replace(/^(\$\{[\w.]+)[^\w.}][\s\S]*$/, '$1…}')
    .replace(/\s+/g, ' ')
    .replace(/^([\s\S]{57})[\s\S]{4,}$/, '$1...');
const value = { kind: 'value', words: '', loop: false };
const nothing = { kind: 'nothing', words: '', loop: false };
function meaningOf({ mustache: go, jinja, comment, erb, terraform }) {
    if (comment !== undefined)
        return nothing;
    if (go !== undefined)
        return mustache(tokens_tidy(go));
    if (jinja !== undefined)
        return statement(tokens_tidy(jinja));
    if (erb !== undefined)
        return erb.startsWith('=') ? value : erb.startsWith('#') ? nothing : statement(tokens_tidy(erb));
    if (terraform !== undefined)
        return /^~?\s*(?:if|else|for|end)/.test(terraform) ? statement(tokens_tidy(terraform)) : value;
    return value;
}
/** Without the signs that take white space away, on one line. */
const tokens_tidy = (words) => words
    .replace(/^[-~+]|[-~+]$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
/** Go's and Mustache's: a condition and a value look alike. */
function mustache(inner) {
    if (/^(?:!|\/\*|\$\w+ ?:?=)/.test(inner))
        return nothing;
    const section = /^[#^] ?(.+)$/.exec(inner);
    if (section)
        return { kind: 'open', words: section[1] ?? '', loop: !/^(?:if|unless|with)\b/.test(section[1] ?? '') };
    if (inner.startsWith('/'))
        return { kind: 'close', words: inner, loop: false };
    return /^(?:if|range|with|define|block|else|end)\b/.test(inner) ? statement(inner) : value;
}
/** Jinja's, ERB's, Terraform's and Go's words for what is only sometimes there. */
function statement(words) {
    if (/^(?:else|elif|elsif)\b/.test(words))
        return { kind: 'else', words, loop: false };
    if (/^end\w*\b/.test(words))
        return { kind: 'close', words, loop: false };
    if (/^(?:for|range|while|until)\b|\bdo(?: ?\|[^|]*\|)?$/.test(words))
        return { kind: 'open', words, loop: true };
    if (/^(?:if|unless|with|define|block|macro|call|filter|raw|case)\b/.test(words))
        return { kind: 'open', words, loop: false };
    return /^include\b/.test(words) ? value : nothing;
}

;// CONCATENATED MODULE: ./lib/dialects/templated/replacement.js




const maximumDiagnostics = 20;
/** Notes what becomes of each token of a file, in reading order. */
class Replacement {
    file;
    diagnostics = [];
    #pieces = new Map();
    #holes = [];
    #gaps = [];
    #tokens = [];
    constructor(file) {
        this.file = file;
    }
    get empty() {
        return this.#pieces.size === 0;
    }
    at(start, end) {
        return { file: this.file, start, end };
    }
    /** A value, or a part of a string. */
    hole(start, end, why = 'placeholder') {
        this.#pieces.set(start, { start, end, hole: this.#holes.length });
        this.#holes.push(this.#unknown(start, end, why));
    }
    /** Taken out. A comma in its place keeps its neighbours apart. */
    blank(start, end, comma = false) {
        const words = this.file.text.slice(start, end).replace(/[^\r\n]/g, ' ');
        this.#pieces.set(start, { start, end, words: comma ? `,${words.slice(1)}` : words });
    }
    /** A key that somebody puts in. */
    key(start, end) {
        this.#pieces.set(start, { start, end, words: JSON.stringify(this.file.text.slice(start, end)) });
        this.gap(start, end);
    }
    gap(start, end) {
        this.#gaps.push(this.#unknown(start, end, 'placeholder'));
    }
    wrong(start, end, message) {
        if (this.diagnostics.length < maximumDiagnostics)
            this.diagnostics.push({ at: this.at(start, end), severity: 'error', message });
    }
    control(token) {
        this.#tokens.push(token);
    }
    finish() {
        const pieces = [];
        let done = 0;
        for (const piece of [...this.#pieces.values()].sort((a, b) => a.start - b.start)) {
            if (piece.start < done)
                continue;
            if (piece.start > done)
                pieces.push({ start: done, end: piece.start });
            pieces.push(piece);
            done = piece.end;
        }
        const { length } = this.file.text;
        if (done < length)
            pieces.push({ start: done, end: length });
        const text = (0,embedded/* embed */.E6)((0,embedded/* fileText */.CG)(this.file), { start: 0, end: length }, pieces, (words) => words);
        return { text, holes: this.#holes, gaps: this.#gaps, regions: new Regions(this.#tokens), diagnostics: this.diagnostics };
    }
    #unknown(start, end, why) {
        const at = this.at(start, end);
        return why === 'placeholder' ? (0,model_value/* unknown */.L5)(why, at, { name: shortened(this.file.text.slice(start, end)) }) : (0,model_value/* unknown */.L5)(why, at);
    }
}
/** What the template does to the values of this tree. */
function surroundings(root, { gaps, regions }) {
    const owners = new Map();
    give(root, 0, root.at.file.text.length, gaps, owners);
    return { missingIn: (node) => owners.get(node) ?? [], conditionOf: (at, owner) => regions.conditionOf(at.start, owner.start) };
}
/**
 * Gives each gap to the map or list it stands in, or to the value that nobody wrote. Between the lines of a block of YAML it may belong to
 * any of the blocks that end there: it is given to all of them.
 */
function give(node, from, to, gaps, owners) {
    if (node.alias || gaps.length === 0)
        return;
    const flow = node.kind !== 'scalar' && node.flow;
    const [start, end] = flow ? [node.at.start, node.at.end] : [from, to];
    const inside = gaps.filter(({ at }) => at.start >= start && at.end <= end);
    if (inside.length === 0)
        return;
    if (node.kind === 'scalar') {
        if (node.value === null)
            owners.set(node, inside);
        return;
    }
    const children = childrenOf(node);
    const own = inside.filter(({ at }) => at.start < (children[0]?.start ?? end));
    let next = own.length;
    children.forEach((child, index) => {
        const until = Math.min(end, children[index + 1]?.start ?? end);
        const first = next;
        while (next < inside.length && (inside[next]?.at.start ?? 0) < until)
            next++;
        const here = inside.slice(first, next);
        for (const gap of here)
            if (gap.at.end > child.end)
                own.push(gap);
        give(child.value, child.start, until, here, owners);
    });
    if (own.length > 0)
        owners.set(node, own);
}
const childrenOf = (node) => node.kind === 'map'
    ? node.entries.filter(({ inherited }) => !inherited).map(({ whole, value }) => ({ start: whole.start, end: whole.end, value }))
    : node.items.map((value) => ({ start: value.tagged.start, end: value.tagged.end, value }));

;// CONCATENATED MODULE: ./lib/dialects/templated/json.js


/**
 * JSON that a deployment step still has to fill in: what stands outside strings where JSON has none of it is taken out, and commas are
 * set right around it. A value becomes a hole of the text; what stands between entries a gap. Nothing else changes its place.
 */
function templatedJson(file) {
    const template = new JsonTemplate(file);
    template.read();
    return template.out.empty ? undefined : template.out.finish();
}
class JsonTemplate {
    out;
    #text;
    #frames = [];
    #at = 0;
    /** Conditions without an end, each of which costs a search. */
    #lost = 0;
    constructor(file) {
        this.out = new Replacement(file);
        this.#text = file.text;
    }
    read() {
        while (this.#at < this.#text.length)
            this.#step();
    }
    get #frame() {
        return this.#frames.at(-1);
    }
    #step() {
        const char = this.#text[this.#at] ?? '';
        const behind = behindBlank(this.#text, this.#at);
        if (behind > this.#at)
            this.#at = behind;
        else if (char === '"')
            this.#string();
        else if (char === ':')
            this.#colon();
        else if (char === ',')
            this.#comma();
        else if (char === '}' || char === ']')
            this.#close();
        else {
            const token = tokenAt(this.#text, this.#at);
            if (token)
                this.#token(token);
            else if (char === '{' || char === '[')
                this.#open(char);
            else
                this.#bare();
        }
    }
    #open(char) {
        this.#entry();
        this.#frames.push({ map: char === '{', expects: char === '{' ? 'key' : 'value', empty: true, commas: [], blanks: [] });
        this.#at++;
    }
    #close() {
        this.#separate(0);
        this.#frames.pop();
        this.#done();
        this.#at++;
    }
    #colon() {
        if (this.#frame?.expects === 'colon')
            this.#frame.expects = 'value';
        this.#at++;
    }
    #comma() {
        const frame = this.#frame;
        if (frame) {
            frame.commas.push(this.#at);
            frame.expects = frame.map ? 'key' : 'value';
        }
        this.#at++;
    }
    /** A quote inside a token does not end the string: `"{{ env "IMAGE" }}"`. */
    #string() {
        this.#entry();
        const value = this.#frame?.expects !== 'key';
        let i = this.#at + 1;
        for (; i < this.#text.length && this.#text[i] !== '"' && this.#text[i] !== '\n'; i++) {
            if (this.#text[i] === '\\')
                i++;
            const token = /[{<$]/.test(this.#text[i] ?? '') ? tokenAt(this.#text, i) : undefined;
            const words = token ? this.#text.slice(i, token.end) : '';
            if (!token || !quotesInside.test(words))
                continue;
            if (value)
                this.out.hole(i, token.end);
            i = token.end - 1;
        }
        this.#at = i + 1;
        this.#done();
    }
    #token(token) {
        const frame = this.#frame;
        // Outside of everything nothing can be meant.
        if (!frame || token.kind === 'nothing')
            this.#blank(token);
        else if (frame.map && frame.expects === 'value') {
            if (token.kind === 'value')
                this.#bare();
            else if (token.kind === 'open')
                this.#choice(token);
            else
                this.#blank(token);
        }
        else if (token.kind !== 'value') {
            this.out.control(token);
            this.#blank(token);
        }
        else if (onlyComma.test(this.#text.slice(token.start, token.end)))
            this.#blank(token);
        else if (frame.expects === 'key' && this.#text[behindBlank(this.#text, token.end)] === ':')
            this.#key(token);
        else if (frame.expects === 'value' && this.#endsHere(this.#runEnd()))
            this.#bare();
        else
            this.#gap(token);
    }
    /** An item has a comma behind it, or the end of its list: what has neither may bring its own. */
    #endsHere(end) {
        return /^[,\]]?$/.test(this.#text[behindBlank(this.#text, end)] ?? '');
    }
    #blank({ start, end }) {
        this.out.blank(start, end);
        this.#frame?.blanks.push({ start, end });
        this.#at = end;
    }
    #gap({ start }) {
        const end = this.#runEnd();
        this.out.gap(start, end);
        this.#blank({ start, end });
    }
    #key({ start, end }) {
        this.#entry();
        this.out.key(start, end);
        this.#at = end;
        this.#done();
    }
    /** A value that depends on a condition, with all its arms: `{% if x %}256{% else %}512{% endif %}`. */
    #choice(open) {
        let depth = 0;
        const until = this.#lost < maximumLost ? Math.min(this.#text.length, open.start + longestChoice) : 0;
        for (let i = open.start; i < until;) {
            const token = tokenAt(this.#text, i);
            if (token?.kind === 'open')
                depth++;
            if (token?.kind === 'close' && --depth === 0) {
                this.out.hole(open.start, token.end);
                this.#at = token.end;
                this.#done();
                return;
            }
            i = token?.end ?? i + 1;
        }
        this.#lost++;
        this.#blank(open);
    }
    /** A value without quotes: JSON's own words, or something that stands for a value. */
    #bare() {
        const frame = this.#frame;
        const start = this.#at;
        const end = this.#runEnd();
        const words = this.#text.slice(start, end);
        this.#at = end;
        if (frame?.expects !== 'value')
            return;
        this.#entry();
        if (!literal.test(words)) {
            const meant = standsForValue.test(words);
            this.out.hole(start, end, meant ? 'placeholder' : 'unsupported');
            if (!meant)
                this.out.wrong(start, end, 'This is not JSON; a string needs double quotes.');
        }
        this.#done();
    }
    /** Tokens and what is written together with them: `${REPOSITORY}:${TAG}`. */
    #runEnd() {
        let i = this.#at;
        while (i < this.#text.length) {
            const token = tokenAt(this.#text, i);
            if (token ? token.kind !== 'value' : /[\s,\]}"{[:]/.test(this.#text[i] ?? '') && !/^:\S/.test(this.#text.slice(i, i + 2)))
                break;
            i = token?.end ?? i + 1;
        }
        return Math.max(i, this.#at + 1);
    }
    /** An entry or item begins here. */
    #entry() {
        const frame = this.#frame;
        if (!frame || frame.expects === 'colon' || (frame.map && frame.expects === 'value'))
            return;
        this.#separate(frame.empty ? 0 : 1);
        if (frame.blanks.length > 0)
            frame.expects = frame.map ? 'key' : 'value';
        frame.empty = false;
        frame.commas = [];
        frame.blanks = [];
    }
    /** A key or a value is complete. */
    #done() {
        const frame = this.#frame;
        if (frame)
            frame.expects = frame.map && frame.expects === 'key' ? 'colon' : 'separator';
    }
    /** Around what was taken out, as many commas as the entries need: one between two of them, none before the first or behind the last. */
    #separate(wanted) {
        const { commas = [], blanks = [] } = this.#frame ?? {};
        const [blank] = blanks;
        if (!blank)
            return;
        for (const extra of commas.slice(wanted))
            this.out.blank(extra, extra + 1);
        if (commas.length < wanted)
            this.out.blank(blank.start, blank.end, true);
    }
}
const longestChoice = 2000;
const maximumLost = 50;
/** Terraform between the items of a loop: `${last ? "" : ","}`. */
const onlyComma = /^\$\{[^"?]*\?\s*"\s*,?\s*"\s*:\s*"\s*,?\s*"\s*\}$/;
const literal = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;
const standsForValue = /^[A-Z][A-Z0-9_]{2,}$|[$<%@#{_[(]/;
/** A token of a template language with quotes of its own, and no end of the string before them. */
const quotesInside = /^(?=[^\n]*$)(?!.*(?:"\s*:|",))(?:(?:\{[{%]|<%).*"|\$\{[\w.]*(?:\["[^"\]]*"\]|\([^)"]*"[^)]*\)))/;

;// CONCATENATED MODULE: ./lib/dialects/templated/yaml.js


/** What YAML would take for something else: a flow map, a comment, a syntax error. */
const misread = /\{\{|\{%|\{#|<%|%\{|#\{|[[,]\s*\$\{|:\s+@|^[ \t]*[$<_@(]/m;
/** YAML that a deployment step still has to fill in: lines that are only tokens are taken out, and what stands in a line is a hole of it. */
function templatedYaml(file) {
    if (!misread.test(file.text))
        return undefined;
    const out = new Replacement(file);
    const { text } = file;
    for (let start = 0; start < text.length;) {
        const found = tokensOf(text, start);
        // A token may run over several lines.
        const end = lineEnd(text, Math.max(start, found.at(-1)?.end ?? start));
        if (found.length > 0)
            line(text.slice(start, end), start, found, out);
        start = end + 1;
    }
    return out.empty ? undefined : out.finish();
}
const lineEnd = (text, from) => {
    const found = text.indexOf('\n', from);
    return found < 0 ? text.length : found;
};
function line(words, start, found, out) {
    let rest = '';
    let done = 0;
    for (const token of found) {
        rest += words.slice(done, token.start - start);
        done = token.end - start;
    }
    if (/^[\s,]*(?:#|$)/.test(rest + words.slice(done))) {
        for (const token of found) {
            out.blank(token.start, token.end);
            if (token.kind === 'value')
                out.gap(token.start, token.end);
            else if (token.kind !== 'nothing')
                out.control(token);
        }
        return;
    }
    // A condition inside a line chooses between parts of its value.
    const choice = choiceIn(found);
    if (choice)
        out.hole(choice.start, choice.end);
    for (const token of found) {
        if (choice && token.start >= choice.start && token.end <= choice.end)
            continue;
        if (token.kind === 'value')
            out.hole(token.start, token.end);
        else
            out.blank(token.start, token.end);
    }
}
/** The tokens of the line that begins here which YAML would misread, up to a comment; to the end of the line that the last one ends on. */
function tokensOf(text, start) {
    const found = [];
    let quote = '';
    for (let i = start; i < text.length && text[i] !== '\n'; i++) {
        const char = text[i] ?? '';
        const before = text[i - 1] ?? '\n';
        if (quote === '' && char === '#' && text[i + 1] !== '{' && /\s/.test(before))
            break;
        if (/["']/.test(char) && (quote === char || (quote === '' && /[\s[{,:-]/.test(before))))
            quote = quote === '' ? char : '';
        const token = isMisread(text, i, quote) ? tokenAt(text, i) : undefined;
        if (!token)
            continue;
        found.push(token);
        i = token.end - 1;
    }
    return found;
}
function isMisread(text, at, quote) {
    const two = text.slice(at, at + 2);
    if (/^(?:\{[{%#]|<%|%\{)/.test(two))
        return true;
    if (quote !== '')
        return text.startsWith('${{', at);
    const before = text.slice(Math.max(0, at - 20), at);
    // At the beginning of a line it stands for a key, or for whole lines.
    if (/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 200), at)) && /^[$<_@(]/.test(two))
        return true;
    if (two === '#{')
        return /\s$|^$/.test(before);
    if (two === '${')
        return text.startsWith('${{', at) || /[[,]\s*$/.test(before);
    // A plain value cannot begin with these.
    return /^[@%]/.test(two) && /[:-]\s+$/.test(before);
}

;// CONCATENATED MODULE: ./lib/dialects/templated/index.js







/** A YAML or JSON file, told apart by how it begins. Never throws. */
const parseDocument = (file, depth) => (isJson(file.text) ? templated_json : yaml/* parseYaml */.h)((0,embedded/* fileText */.CG)(file), depth);
function templated_json(text, depth) {
    const { root, diagnostics } = (0,json/* parseJson */.q)(text, depth);
    return { roots: root ? [root] : [], diagnostics };
}
/**
 * The file once more, with the template tokens in it taken for what is put in there: where it cannot be parsed as it is, or would say
 * something else. `plain` is what the parser makes of it as it is.
 */
function render(file, plain, depth) {
    const asJson = isJson(file.text);
    const templated = asJson ? (errorsOf(plain) > 0 ? templatedJson(file) : undefined) : templatedYaml(file);
    if (templated) {
        const { roots, diagnostics } = (asJson ? templated_json : yaml/* parseYaml */.h)(templated.text, depth);
        // Of what is only there sometimes, a key that stands twice is no mistake.
        const certain = diagnostics.filter(({ severity, at }) => severity === 'error' || !templated.regions.conditionOf(at.start, -1));
        const whole = { roots, diagnostics: [...templated.diagnostics, ...certain] };
        if (errorsOf(whole) < errorsOf(plain) || errorsOf(whole) === 0)
            return { ...whole, options: (root) => ({ ...options, holes: templated.holes, around: surroundings(root, templated) }) };
    }
    return asWritten(plain);
}
/** The file as it is, but for the words in its strings that stand for something. */
const asWritten = (plain) => ({ ...plain, options: () => options });
const options = { names: 'api', placeholders: placeholdersIn };
const errorsOf = ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').length;
/** Whether a bracket comes first, behind comments and what a template language only does for itself. */
function isJson(text) {
    for (let at = behindBlank(text, 0);;) {
        const token = tokenAt(text, at);
        if (!token)
            return text[at] === '{' || text[at] === '[';
        at = behindBlank(text, token.end);
    }
}

;// CONCATENATED MODULE: ./lib/dialects/documents.js


/** A proof reads the same files again and again, all but the one it changes. */
const parsedBefore = new WeakMap();
/** The YAML and JSON files of a scan, each parsed once and only when somebody asks for it. */
class Documents {
    #files;
    #options;
    #parsed = new Map();
    #opened = new Map();
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
    holds(path) {
        return this.#options.holds?.(path) ?? this.#files.has(path);
    }
    /** A file as it is, read once. Nothing where there is none, or where it is too large. */
    file(path) {
        const own = this.#files.get(path);
        if (own)
            return own;
        if (!this.#opened.has(path))
            this.#opened.set(path, this.#options.open?.(path));
        return this.#opened.get(path);
    }
    #parse(path) {
        const file = this.file(path);
        if (!file)
            return undefined;
        const { depth } = this.#options;
        const known = parsedBefore.get(file);
        if (known && known.depth === depth)
            return known;
        const rendered = rendition(file, depth);
        const document = { file, ...rendered, broken: rendered.diagnostics.some(({ severity }) => severity === 'error'), depth };
        parsedBefore.set(file, document);
        return document;
    }
}
/** Templates of CloudFormation are read as they are: what looks like a token there (`{{resolve:…}}`) has a meaning of its own. */
function rendition(file, depth) {
    const plain = parseDocument(file, depth);
    const holdsTemplate = ({ roots }) => templatesIn(file, roots, true).length > 0;
    const rendered = holdsTemplate(plain) ? undefined : render(file, plain, depth);
    return rendered && !holdsTemplate(rendered) ? rendered : asWritten(plain);
}

// EXTERNAL MODULE: ./lib/dialects/relevance.js
var relevance = __webpack_require__(828);
// EXTERNAL MODULE: ./lib/dialects/task-definition/index.js + 1 modules
var task_definition = __webpack_require__(5628);
// EXTERNAL MODULE: ./lib/source/limits.js
var limits = __webpack_require__(9573);
;// CONCATENATED MODULE: ./lib/dialects/terraform/addresses.js
/** The key of an instance in an address: `[0]`, `["blue"]`. */
const key = /\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g;
/** An address without the keys of its instances. */
const withoutKeys = (address) => address.replace(key, '');

// EXTERNAL MODULE: ./lib/parse/hcl/index.js + 16 modules
var hcl = __webpack_require__(5395);
// EXTERNAL MODULE: ./lib/dialects/terraform/configuration.js + 1 modules
var terraform_configuration = __webpack_require__(1727);
;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/choices.js

/** So many combinations of possible values are worked out at the most. */
const maximumChoices = 16;
const isChoice = (data) => data.kind === 'unknown' && data.oneOf !== undefined && data.oneOf.length > 0;
/**
 * What comes of arguments that may each be one of several values: the same work for every combination. Values that hang on the same
 * condition turn out together. With too many combinations the arguments are taken as they are, unknown.
 */
function overChoices(args, run) {
    const signatures = new Map();
    for (const arg of args)
        if (isChoice(arg))
            signatures.set(signatureOf(arg), leavesOf(arg));
    let combinations = 1;
    for (const leaves of signatures.values())
        combinations *= leaves;
    return combinations === 1 || combinations > maximumChoices ? run(args) : choices_chosen(args, run);
}
function choices_chosen(args, run) {
    const first = args.find(isChoice);
    if (!first)
        return run(args);
    const signature = signatureOf(first);
    const arms = first.oneOf.map((arm, index) => {
        const then = choices_chosen(args.map((arg) => {
            const own = isChoice(arg) && signatureOf(arg) === signature ? arg.oneOf[index] : undefined;
            return own ? (0,model_value/* withOrigin */.D_)(own.then, arg.origin) : arg;
        }), run);
        return { ...arm, then };
    });
    return (settled(arms.map(({ then }) => then)) ??
        (0,model_value/* unknown */.L5)(first.why, first.at, { ...(first.name === undefined ? {} : { name: first.name }), oneOf: arms }));
}
/** The value that all of these are, where it is the same scalar every time. */
function settled(all) {
    const [first, ...others] = all;
    if (first?.kind !== 'known' || first.value.is !== 'scalar')
        return undefined;
    const { value } = first.value;
    return others.every((one) => one.kind === 'known' && one.value.is === 'scalar' && one.value.value === value) ? first : undefined;
}
const leavesOf = (data) => (isChoice(data) ? data.oneOf.reduce((sum, { then }) => sum + leavesOf(then), 0) : 1);
/** Values with the same list of conditions hang on the same thing. */
const signatureOf = (choice) => `${choice.at.file.path}\0${choice.oneOf.map(({ when }) => when ?? '').join('\0')}`;

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/context.js

const inScope = (context, names, over) => ({
    ...context,
    scope: { names: new Map(Object.entries(names)), outer: context.scope, ...(over ? { over } : {}) },
});
/** Whether a condition holds wherever this scope does; `undefined` where the scope does not depend on it. */
function givenIn(scope, { words, is }) {
    for (let current = scope; current; current = current.outer) {
        const { given } = current;
        if (given?.words === words)
            return given.is === is;
    }
    return undefined;
}
/** What a name stands for, in the innermost scope that has it. */
function lookUp(scope, name) {
    for (let current = scope; current; current = current.outer) {
        const value = current.names.get(name);
        if (value)
            return { value, scope: current };
    }
    return undefined;
}
/** Deeper chains of references than this are taken for endless. */
const context_maximumDepth = 250;
/** What evaluating one root may cost. */
class Effort {
    #depth = 0;
    #steps = 0;
    #most;
    #onSpent;
    /** `most`: how many expressions may be evaluated. */
    constructor(most, onSpent) {
        this.#most = most;
        this.#onSpent = onSpent;
    }
    /** Runs one step of work, or gives up on it. */
    spend(at, work) {
        if (++this.#steps > this.#most || this.#depth >= context_maximumDepth) {
            if (this.#steps === this.#most + 1)
                this.#onSpent(at);
            return (0,model_value/* unknown */.L5)('limit', at);
        }
        this.#depth++;
        try {
            return work();
        }
        finally {
            this.#depth--;
        }
    }
}

// EXTERNAL MODULE: ./lib/dialects/terraform/evaluate/made.js
var evaluate_made = __webpack_require__(1465);
// EXTERNAL MODULE: ./lib/dialects/json-text.js
var json_text = __webpack_require__(9637);
// EXTERNAL MODULE: ./lib/dialects/terraform/evaluate/decimal.js
var decimal = __webpack_require__(2173);
// EXTERNAL MODULE: ./lib/dialects/terraform/evaluate/text.js
var evaluate_text = __webpack_require__(4875);
;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/walk.js







/** With more possible keys than this nobody is helped by a list of what it may be. */
const maximumKeys = 16;
/** Steps from a value to something inside it. What is found points to where it is written, the last step's result to `at`. */
function walk(value, steps, at, context) {
    const found = stepped(value, steps, at, context);
    return steps.length > 0 ? usedAt(found, at) : found;
}
/** The same, but what is found keeps its own place. */
function stepped(value, steps, at, context) {
    let current = value;
    for (const step of steps) {
        if (step.kind === 'attribute')
            current = attribute(current, step.name, at, context);
        else if (step.kind === 'index')
            current = walk_element(current, evaluate(step.key, context), at, context);
        else
            current = splat(current, step.each, at, context);
    }
    return current;
}
/** Written elsewhere, and perhaps used elsewhere too: writing over it there is not a change of this use alone. */
function usedAt(data, at) {
    if (data.kind === 'unknown')
        return { ...data, at };
    const { slot: _, ...rest } = data;
    return { ...rest, at };
}
function attribute(owner, name, at, context) {
    return inside(owner, at, context, (value, known) => {
        if (value.is === 'list' && /^\d+$/.test(name))
            return elementAt(value, Number(name), at);
        if (value.is !== 'map')
            return (0,evaluate_made/* invalid */.Gq)(at);
        const entry = value.entries.get(name);
        if (entry)
            return (0,model_value/* withOrigin */.D_)(entry.value, known.origin);
        const [missing] = value.missing;
        return missing ? { ...missing, at } : (0,evaluate_made/* invalid */.Gq)(at, name);
    }, (open) => (isMade(open) ? context.names.attribute(open.reference, name, at) : walk_unseen(open, at)));
}
/** `collection[key]`. With a key that is not known, whatever the collection holds. */
function walk_element(owner, key, at, context) {
    return inside(owner, at, context, (value, known) => {
        if (value.is !== 'list' && value.is !== 'map')
            return (0,evaluate_made/* invalid */.Gq)(at);
        const name = (0,evaluate_text/* textIn */.r7)(key);
        if (name === undefined)
            return (0,evaluate_text/* takeText */.dY)(key).is === 'open' ? anyOf(value, key, at) : (0,evaluate_made/* invalid */.Gq)(at);
        if (value.is === 'map')
            return attribute({ ...known, value }, name, at, context);
        const number = (0,decimal/* parseDecimal */.$Q)(name);
        const index = number && (0,decimal/* integerOf */.cP)(number);
        return index === undefined ? (0,evaluate_made/* invalid */.Gq)(at) : (0,model_value/* withOrigin */.D_)(elementAt(value, index, at), known.origin);
    }, 
    // One of a resource's instances whose number is not known.
    (open) => isMade(open) && open.reference.attribute === '*'
        ? { ...open, at, reference: { ...open.reference, attribute: '' } }
        : walk_unseen(open, at));
}
/** A resource or a module itself, as `Names.resource` gives it. */
const isMade = (open) => open.reference !== undefined && (open.reference.attribute === '' || open.reference.attribute === '*');
function elementAt(value, index, at) {
    if (value.type === 'set')
        return (0,evaluate_made/* invalid */.Gq)(at);
    const [missing] = value.missing;
    if (missing)
        return { ...missing, at };
    if (value.uncertain)
        return (0,model_value/* unknown */.L5)('condition', at);
    return value.items[index] ?? (0,evaluate_made/* invalid */.Gq)(at);
}
/** One of all the values that a collection has, by a key that is not known. */
function anyOf(value, key, at) {
    const name = key.kind === 'unknown' ? key.name : undefined;
    const plain = (0,model_value/* unknown */.L5)(key.kind === 'unknown' ? key.why : 'unsupported', at, name === undefined ? {} : { name });
    if (value.missing.length > 0 || value.uncertain || (value.is === 'list' && value.type === 'set'))
        return plain;
    const all = value.is === 'map'
        ? [...value.entries.values()].map((entry) => ({ key: entry.key, value: entry.value }))
        : value.items.map((item, index) => ({ key: String(index), value: item }));
    if (all.length === 0 || all.length > maximumKeys)
        return plain;
    const arms = all.map((one) => ({ when: `${name ?? 'the key'} is ${one.key}`, then: one.value }));
    return settled(arms.map(({ then }) => then)) ?? { ...plain, oneOf: arms };
}
/** `[*]`: the steps taken in every element. What is no list counts as a list of one, null as an empty one. */
function splat(owner, each, at, context) {
    const one = (item) => walk(item, each, at, context);
    if (owner.kind === 'absent')
        return (0,evaluate_made/* listData */.bB)([], at);
    if (owner.kind === 'known') {
        const { value } = owner;
        if (value.is !== 'list')
            return (0,model_value/* withOrigin */.D_)((0,evaluate_made/* listData */.bB)([one(owner)], at), owner.origin);
        const more = { missing: value.missing, ...(value.uncertain ? { uncertain: true } : {}) };
        return (0,model_value/* withOrigin */.D_)((0,evaluate_made/* listData */.bB)(value.items.map(one), at, more), owner.origin);
    }
    if (isChoice(owner))
        return { ...owner, at, oneOf: owner.oneOf.map((arm) => ({ ...arm, then: splat(arm.then, each, at, context) })) };
    if (isMade(owner))
        return (0,evaluate_made/* listData */.bB)([one(owner)], at, owner.reference.attribute === '*' ? { uncertain: true } : {});
    return (0,evaluate_made/* listData */.bB)([], at, { missing: [walk_unseen(owner, at)] });
}
/** What is inside a value, in each of the ways it may turn out. Null has no inside. */
function inside(owner, at, context, read, unread) {
    if (owner.kind === 'absent') {
        const given = (0,evaluate_made/* unlessNull */.Kv)(owner, context);
        return given.kind === 'unknown' ? walk_unseen(given, at) : (0,evaluate_made/* invalid */.Gq)(at);
    }
    if (owner.kind === 'known')
        return read(owner.value, owner);
    if (!isChoice(owner))
        return unread(owner);
    const { parts: _, ...rest } = owner;
    return { ...rest, at, oneOf: owner.oneOf.map((arm) => ({ ...arm, then: inside(arm.then, at, context, read, unread) })) };
}
/** Something inside a value of which nothing is known: it goes by its own name, and is perhaps not there. */
function walk_unseen({ why, origin, secret }, at) {
    return (0,model_value/* unknown */.L5)(why, at, { origin, ...(secret ? { secret } : {}) });
}
/** The entries of a map in the order in which Terraform goes through them. */
const inOrder = (entries) => [...entries].sort((a, b) => (0,json_text/* compareText */.n6)(a.key, b.key));

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/equal.js


/**
 * Whether two values are equal as Terraform's `==` has it: `"1"` is not `1`, a list is not a tuple, null is only null. `undefined`
 * where that cannot be told.
 */
function isEqual(a, b) {
    if (a.kind === 'absent' || b.kind === 'absent')
        return nothingEqual(a, b);
    if (a.kind === 'unknown' || b.kind === 'unknown')
        return undefined;
    const [x, y] = [a.value, b.value];
    if (x.is === 'list')
        return y.is === 'list' ? listsEqual(x, y) : false;
    if (x.is === 'map')
        return y.is === 'map' ? mapsEqual(x, y) : false;
    if (y.is === 'list' || y.is === 'map')
        return false;
    if (typeOf(a) !== typeOf(b))
        return false;
    const [left, right] = [(0,evaluate_text/* takeText */.dY)(a), (0,evaluate_text/* takeText */.dY)(b)];
    if (left === evaluate_text/* open */.ho || right === evaluate_text/* open */.ho)
        return undefined;
    return left.is === 'taken' && right.is === 'taken' ? left.value === right.value : undefined;
}
function nothingEqual(a, b) {
    const other = a.kind === 'absent' ? b : a;
    if (other.kind !== 'unknown')
        return a.kind === b.kind;
    // A resource is there, whatever its attributes are.
    return isMade(other) ? false : undefined;
}
const typeOf = (data) => (data.kind === 'known' && data.value.is === 'scalar' ? typeof data.value.value : 'string');
function listsEqual(a, b) {
    if (a.missing.length > 0 || b.missing.length > 0 || a.uncertain || b.uncertain)
        return undefined;
    if (a.type !== b.type)
        return a.type === undefined || b.type === undefined || a.type === 'set' || b.type === 'set' ? false : undefined;
    if (a.items.length !== b.items.length)
        return false;
    return equal_all(a.items.map((item, index) => isEqual(item, b.items[index] ?? item)));
}
function mapsEqual(a, b) {
    if (a.missing.length > 0 || b.missing.length > 0 || a.uncertain || b.uncertain)
        return undefined;
    if (a.type !== b.type)
        return false;
    if (a.entries.size !== b.entries.size)
        return false;
    return equal_all([...a.entries.values()].map(({ key, value }) => {
        const other = b.entries.get(key);
        return other ? isEqual(value, other.value) : false;
    }));
}
const equal_all = (answers) => answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/unified.js

/**
 * Values as items of one list: a number beside a string is a string, and so on inside of collections. `undefined` where Terraform
 * would not have them in one list. What is unknown or null takes no part.
 */
function unified(items) {
    const known = items.filter((item) => item.kind === 'known');
    const kinds = new Set(known.map(kindOf));
    if (kinds.size <= 1 && !kinds.has('list') && !kinds.has('map'))
        return items;
    if (kinds.size === 1)
        return kinds.has('list') ? lists(items, known) : maps(items, known);
    if (kinds.has('list') || kinds.has('map'))
        return undefined;
    return kinds.has('string') ? items.map(evaluate_text/* asText */.e1) : undefined;
}
function kindOf({ value }) {
    if (value.is === 'list' || value.is === 'map')
        return value.is;
    return value.is === 'scalar' ? typeof value.value : 'string';
}
/** Of one length item by item, otherwise all items of all lists together. */
function lists(all, known) {
    const rows = known.map(({ value }) => (value.is === 'list' ? value.items : []));
    const length = rows[0]?.length ?? 0;
    const changed = rows.every((row) => row.length === length) ? byColumn(rows, length) : together(rows);
    if (!changed)
        return undefined;
    let next = 0;
    return all.map((data) => {
        if (data.kind !== 'known' || data.value.is !== 'list')
            return data;
        return { ...data, value: { ...data.value, items: changed[next++] ?? [] } };
    });
}
/** Of the same keys entry by entry, otherwise all values of all maps together. */
function maps(all, known) {
    const entries = known.map(({ value }) => (value.is === 'map' ? [...value.entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) : []));
    const keys = entries.map((row) => row.map(({ key }) => JSON.stringify(key)).join());
    const rows = entries.map((row) => row.map(({ value }) => value));
    const changed = keys.every((one) => one === keys[0]) ? byColumn(rows, rows[0]?.length ?? 0) : together(rows);
    if (!changed)
        return undefined;
    let next = 0;
    return all.map((data) => {
        if (data.kind !== 'known' || data.value.is !== 'map')
            return data;
        const row = changed[next] ?? [];
        const own = new Map((entries[next++] ?? []).map((entry, index) => [entry.key, { ...entry, value: row[index] ?? entry.value }]));
        return {
            ...data,
            value: {
                ...data.value,
                entries: new Map([...data.value.entries.keys()].map((key) => [key, own.get(key)])),
            },
        };
    });
}
function byColumn(rows, length) {
    const columns = [];
    for (let index = 0; index < length; index++) {
        const column = unified(rows.flatMap((row) => row[index] ?? []));
        if (!column)
            return undefined;
        columns.push(column);
    }
    return rows.map((_, row) => columns.flatMap((column) => column[row] ?? []));
}
function together(rows) {
    const all = unified(rows.flat());
    if (!all)
        return undefined;
    let start = 0;
    return rows.map((row) => {
        const own = all.slice(start, start + row.length);
        start += row.length;
        return own;
    });
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/function.js





const function_text = evaluate_text/* takeText */.dY;
const number = evaluate_text/* takeNumber */.f2;
const flag = (/* unused pure expression or super */ null && (takeFlag));
const integer = (data) => {
    const found = (0,evaluate_text/* takeNumber */.f2)(data);
    if (found.is !== 'taken')
        return found;
    const whole = (0,decimal/* integerOf */.cP)(found.value);
    return whole === undefined ? evaluate_text/* wrong */.Qm : (0,evaluate_text/* taken */.uU)(whole);
};
/** Every item of a list that is all there. */
const listOf = (item) => (data) => {
    if (data.kind !== 'known')
        return data.kind === 'unknown' ? evaluate_text/* open */.ho : evaluate_text/* wrong */.Qm;
    if (data.value.is !== 'list')
        return evaluate_text/* wrong */.Qm;
    if (data.value.missing.length > 0 || data.value.uncertain)
        return evaluate_text/* open */.ho;
    const items = [];
    for (const one of data.value.items) {
        const found = item(one);
        if (found.is !== 'taken')
            return found;
        items.push(found.value);
    }
    return (0,evaluate_text/* taken */.uU)(items);
};
/** A function that needs to know all of its arguments. `rest` takes any number of further ones. */
function pure(parameters, run, more = {}) {
    const least = parameters.length - (more.optional ?? 0);
    return {
        takes: [least, more.rest ? Number.POSITIVE_INFINITY : parameters.length],
        run: (args, call) => overChoices(args, (some) => {
            const marks = (0,evaluate_made/* marksOf */.Ok)(some);
            const found = some.map((arg, index) => (parameters[index] ?? more.rest)?.(arg) ?? evaluate_text/* wrong */.Qm);
            if (found.some(({ is }) => is === 'wrong') || some.some(evaluate_made/* isInvalid */.If))
                return (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`);
            if (found.some(({ is }) => is === 'open'))
                return function_unseen(call, some);
            const values = found.map((one) => (one.is === 'taken' ? one.value : undefined));
            const result = run(values.slice(0, parameters.length), values.slice(parameters.length));
            const data = fromPlain(result, call);
            return data.kind === 'absent' ? data : { ...data, ...marks };
        }),
    };
}
/** What a function gives of arguments that cannot be seen. */
const function_unseen = ({ name, at }, args) => (0,model_value/* unknown */.L5)('function', at, { name: `${name}()`, ...(0,evaluate_made/* marksOf */.Ok)(args) });
function fromPlain(value, call) {
    const { at } = call;
    if (value === null)
        return { kind: 'absent', at, origin: [] };
    if (typeof value === 'string')
        return (0,evaluate_made/* textData */.k)(value, at);
    if (typeof value === 'boolean')
        return (0,evaluate_made/* flagData */.fe)(value, at);
    if (typeof value === 'number' || typeof value === 'bigint')
        return (0,evaluate_made/* numberData */.iW)((0,decimal/* decimalOf */.Bc)(value), at);
    if (value === evaluate_text/* open */.ho)
        return (0,model_value/* unknown */.L5)('function', at, { name: `${call.name}()` });
    if (value === evaluate_text/* wrong */.Qm)
        return (0,evaluate_made/* invalid */.Gq)(at, `${call.name}()`);
    if (isList(value))
        return (0,evaluate_made/* listData */.bB)(value.map((item) => fromPlain(item, call)), at);
    if ('map' in value)
        return (0,evaluate_made/* mapData */.pU)(new Map([...value.map].map(([key, one]) => [key, { key, keyAt: at, value: fromPlain(one, call) }])), at);
    return 'digits' in value ? (0,evaluate_made/* numberData */.iW)(value, at) : (0,evaluate_made/* invalid */.Gq)(at);
}
const isList = (value) => Array.isArray(value);

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/lists.js





/** Longer lists are not made. */
const maximumItems = 20_000;
/** A list made by a function of others: its own place, and whatever is not known of it. */
function listMade(items, { at }, more = {}) {
    return (0,evaluate_made/* knownData */.KC)({ is: 'list', items, missing: [], whole: at, ...more }, at);
}
/** A function of one list (and more) that works on each form the list may have. */
function onList(takes, run) {
    const one = (args, call) => {
        const [list] = args;
        if (!list || list.kind === 'absent')
            return (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`);
        if (list.kind === 'known') {
            if (list.value.is !== 'list')
                return list.value.is === 'map' || list.value.is === 'scalar' ? (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`) : function_unseen(call, args);
            const result = run(list.value, args, call);
            return { ...result, origin: [...list.origin, ...result.origin] };
        }
        if (!isChoice(list))
            return function_unseen(call, args);
        const { parts: _, ...rest } = list;
        return { ...rest, at: call.at, oneOf: list.oneOf.map((arm) => ({ ...arm, then: one([arm.then, ...args.slice(1)], call) })) };
    };
    return { takes, run: one };
}
const isWhole = (list) => list.missing.length === 0 && !list.uncertain;
/** What stays unknown of a list: parts that could not be seen, and whether positions mean anything. */
const unknownsOf = ({ missing, uncertain }) => ({
    missing,
    ...(uncertain ? { uncertain: true } : {}),
});
/** The items without those equal to an earlier one; `undefined` where that cannot be told. */
function withoutRepeats(items) {
    const plain = new Set();
    const kept = [];
    for (const item of items) {
        const key = keyOf(item);
        if (key !== undefined) {
            if (!plain.has(key))
                kept.push(item);
            plain.add(key);
            continue;
        }
        if (kept.length > 500)
            return undefined;
        const equal = kept.map((other) => isEqual(item, other));
        if (equal.includes(true))
            continue;
        if (equal.includes(undefined))
            return undefined;
        kept.push(item);
    }
    return kept;
}
/** Tells scalars apart quickly. */
function keyOf(item) {
    if (item.kind !== 'known' || item.value.is === 'list' || item.value.is === 'map')
        return undefined;
    const text = (0,evaluate_text/* takeText */.dY)(item);
    return text.is === 'taken' ? `${item.value.is === 'scalar' ? typeof item.value.value : 'string'} ${text.value}` : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/collections.js












const refused = ({ at, name }) => (0,evaluate_made/* invalid */.Gq)(at, `${name}()`);
const flagOrNull = (data) => {
    if (data.kind === 'absent')
        return (0,evaluate_text/* taken */.uU)({ is: false });
    const flag = (0,evaluate_text/* takeFlag */.IX)(data);
    return flag.is === 'taken' ? (0,evaluate_text/* taken */.uU)({ is: flag.value }) : flag;
};
const collections = {
    length: {
        takes: [1, 1],
        run: (args, call) => overChoices(args, ([data]) => {
            if (!data || data.kind === 'absent')
                return refused(call);
            if (data.kind === 'unknown')
                return function_unseen(call, args);
            const { value } = data;
            if (value.is === 'list')
                return isWhole(value) ? (0,evaluate_made/* numberData */.iW)((0,decimal/* decimalOf */.Bc)(value.items.length), call.at) : function_unseen(call, args);
            if (value.is === 'map')
                return value.missing.length === 0 && !value.uncertain ? (0,evaluate_made/* numberData */.iW)((0,decimal/* decimalOf */.Bc)(value.entries.size), call.at) : function_unseen(call, args);
            if (value.is === 'scalar' && typeof value.value !== 'string')
                return refused(call);
            const words = (0,evaluate_text/* takeText */.dY)(data);
            if (words.is !== 'taken')
                return function_unseen(call, args);
            return /^[\x20-\x7e\n]*$/.test(words.value) ? (0,evaluate_made/* numberData */.iW)((0,decimal/* decimalOf */.Bc)(words.value.length), call.at) : function_unseen(call, args);
        }),
    },
    element: onList([2, 2], (list, [, position], call) => {
        const index = position && (0,evaluate_text/* takeNumber */.f2)(position);
        if (index?.is === 'wrong')
            return refused(call);
        if (index?.is !== 'taken' || !isWhole(list))
            return function_unseen(call, []);
        const whole = (0,decimal/* integerOf */.cP)(index.value);
        if (whole === undefined || list.items.length === 0 || list.type === 'set')
            return refused(call);
        const size = list.items.length;
        return used(list.items[((whole % size) + size) % size], call);
    }),
    index: onList([2, 2], (list, [, wanted], call) => {
        if (!wanted || !isWhole(list))
            return function_unseen(call, []);
        for (const [position, item] of list.items.entries()) {
            const equal = isEqual(item, wanted);
            if (equal === undefined)
                return function_unseen(call, []);
            if (equal)
                return (0,evaluate_made/* numberData */.iW)((0,decimal/* decimalOf */.Bc)(position), call.at);
        }
        return refused(call);
    }),
    contains: onList([2, 2], (list, [, wanted], call) => {
        if (!wanted)
            return refused(call);
        return overChoices([wanted], ([one]) => {
            if (!one || one.kind === 'absent')
                return refused(call);
            const equal = list.items.map((item) => isEqual(item, one));
            if (equal.includes(true) && !list.uncertain)
                return (0,evaluate_made/* flagData */.fe)(true, call.at);
            return equal.includes(undefined) || equal.includes(true) || list.missing.length > 0
                ? (0,model_value/* unknown */.L5)('condition', call.at, { name: 'contains()' })
                : (0,evaluate_made/* flagData */.fe)(false, call.at);
        });
    }),
    concat: { takes: [1, Number.POSITIVE_INFINITY], run: concat, openEnded: true, tolerant: true },
    flatten: onList([1, 1], (list, args, call) => flattened(list.items, call, unknownsOf(list)) ?? function_unseen(call, args)),
    distinct: onList([1, 1], (list, _args, call) => {
        if (!isWhole(list))
            return listMade(list.items, call, { ...unknownsOf(list), uncertain: true });
        const items = unified(list.items);
        if (!items)
            return refused(call);
        const kept = withoutRepeats(items);
        return kept ? listMade(kept, call, { type: 'list' }) : listMade(list.items, call, { uncertain: true });
    }),
    compact: onList([1, 1], (list, _, call) => {
        const kept = list.items.filter((item) => item.kind !== 'absent' && (0,evaluate_text/* textIn */.r7)(item) !== '');
        const sure = kept.every((item) => (0,evaluate_text/* textIn */.r7)(item) !== undefined || isSomeText(item));
        return listMade(kept.map(evaluate_text/* asText */.e1), call, { ...unknownsOf(list), type: 'list', ...(sure ? {} : { uncertain: true }) });
    }),
    reverse: onList([1, 1], (list, _, call) => listMade([...list.items].reverse(), call, unknownsOf(list))),
    slice: { takes: [3, 3], run: (args, call) => overChoices(args, (some) => slice(some, call)) },
    chunklist: onList([2, 2], (list, [, size], call) => {
        const wanted = size && (0,evaluate_text/* takeNumber */.f2)(size);
        const length = wanted?.is === 'taken' ? (0,decimal/* integerOf */.cP)(wanted.value) : undefined;
        if (length === undefined || !isWhole(list))
            return function_unseen(call, []);
        if (length < 0)
            return refused(call);
        const step = length === 0 ? Math.max(1, list.items.length) : length;
        const chunks = [];
        for (let at = 0; at < list.items.length; at += step)
            chunks.push(listMade(list.items.slice(at, at + step), call));
        return listMade(chunks, call);
    }),
    coalesce: { takes: [1, Number.POSITIVE_INFINITY], run: coalesce },
    coalescelist: { takes: [1, Number.POSITIVE_INFINITY], run: coalesceList },
    one: onList([1, 1], (list, args, call) => {
        if (!isWhole(list))
            return function_unseen(call, args);
        if (list.items.length > 1)
            return refused(call);
        return list.items[0] ? used(list.items[0], call) : { kind: 'absent', at: call.at, origin: [] };
    }),
    sort: pure([listOf(function_text)], ([words]) => [...words].sort(json_text/* compareText */.n6)),
    alltrue: pure([listOf(flagOrNull)], ([flags]) => flags.every(({ is }) => is)),
    anytrue: pure([listOf(flagOrNull)], ([flags]) => flags.some(({ is }) => is)),
    range: pure([number], ([first], rest) => range(first, rest), { rest: number }),
    matchkeys: {
        takes: [3, 3],
        run: (args, call) => {
            const [values, keys, wanted] = args.map((arg) => arg.kind === 'known' && arg.value.is === 'list' && isWhole(arg.value) ? arg.value.items : undefined);
            if (!values || !keys || !wanted)
                return function_unseen(call, args);
            if (values.length !== keys.length)
                return refused(call);
            const kept = [];
            for (const [index, value] of values.entries()) {
                const equal = wanted.map((one) => isEqual(keys[index] ?? one, one));
                if (equal.includes(true))
                    kept.push(value);
                else if (equal.includes(undefined))
                    return function_unseen(call, args);
            }
            return listMade(kept, call);
        },
    },
};
/** What is chosen from among others points to where it was chosen. */
function used(data, { at }) {
    if (!data)
        return (0,evaluate_made/* invalid */.Gq)(at);
    if (data.kind !== 'known')
        return { ...data, at };
    const { slot: _, ...rest } = data;
    return { ...rest, at };
}
/** A string of which something is known to be there. */
const isSomeText = (item) => item.kind === 'known' &&
    (item.value.is === 'json' ||
        (item.value.is === 'template' && item.value.text.segments.some(({ hole, length }) => hole === undefined && length > 0)));
function concat(args, call) {
    const items = [];
    const missing = [];
    let uncertain = false;
    const origin = [];
    for (const arg of args) {
        if (arg.kind === 'absent')
            return refused(call);
        if (arg.kind === 'known') {
            if (arg.value.is !== 'list' || arg.value.type === 'set')
                return refused(call);
            items.push(...arg.value.items.map((item) => (0,model_value/* withOrigin */.D_)(item, arg.origin)));
            missing.push(...arg.value.missing);
            uncertain ||= arg.value.uncertain === true;
            continue;
        }
        const part = partOf(arg);
        items.push(...part.items);
        missing.push(...part.missing);
        uncertain ||= part.items.length > 0;
        origin.push(...arg.origin);
    }
    if (items.length > maximumItems)
        return (0,model_value/* unknown */.L5)('limit', call.at);
    return listMade(items, call, { missing, ...(uncertain ? { uncertain: true } : {}) });
}
/** The items that a list has in one of the ways it may turn out, each under its condition. */
function partOf(list) {
    const { oneOf, parts: _, ...rest } = list;
    if (!oneOf)
        return { items: [], missing: [rest] };
    const items = [];
    const missing = [];
    for (const arm of oneOf) {
        const inner = arm.then;
        if (inner.kind === 'unknown') {
            const part = partOf(inner);
            items.push(...part.items);
            missing.push(...part.missing);
        }
        else if (inner.kind === 'known' && inner.value.is === 'list') {
            missing.push(...inner.value.missing);
            for (const item of inner.value.items)
                items.push({
                    ...rest,
                    at: item.at,
                    oneOf: [
                        { ...(arm.when === undefined ? {} : { when: arm.when }), then: (0,model_value/* withOrigin */.D_)(item, inner.origin) },
                        { then: { kind: 'absent', at: rest.at, origin: [] } },
                    ],
                });
        }
    }
    return { items, missing: missing };
}
function flattened(items, call, unknowns) {
    const out = [];
    const missing = [...unknowns.missing];
    let uncertain = unknowns.uncertain === true;
    const add = (item) => {
        if (out.length > maximumItems)
            return;
        if (item.kind === 'known' && item.value.is === 'list') {
            missing.push(...item.value.missing);
            uncertain ||= item.value.uncertain === true;
            for (const inner of item.value.items)
                add((0,model_value/* withOrigin */.D_)(inner, item.origin));
        }
        else if (item.kind === 'unknown' && item.oneOf?.some(({ then }) => then.kind === 'known' && then.value.is === 'list')) {
            const part = partOf(item);
            for (const inner of part.items)
                add(inner);
            missing.push(...part.missing);
            uncertain = true;
        }
        else {
            // Nobody knows whether it is one item or a list of them.
            if (item.kind === 'unknown' && !item.oneOf && !isMade(item))
                uncertain = true;
            out.push(item);
        }
    };
    for (const item of items)
        add(item);
    if (out.length > maximumItems)
        return undefined;
    return listMade(out, call, { missing, ...(uncertain ? { uncertain: true } : {}) });
}
/** A part of a list. Of one that cannot be seen the length of the part is known all the same: Terraform refuses to go over its end. */
function slice(args, call) {
    const [list, ...bounds] = args;
    const [from, to] = bounds.map((bound) => {
        const number = (0,evaluate_text/* takeNumber */.f2)(bound);
        return number.is === 'taken' ? ((0,decimal/* integerOf */.cP)(number.value) ?? -1) : undefined;
    });
    if (!list || from === undefined || to === undefined)
        return function_unseen(call, args);
    if (from < 0 || to < from || list.kind === 'absent')
        return refused(call);
    if (list.kind === 'known' && list.value.is !== 'list')
        return refused(call);
    if (list.kind === 'known' && list.value.is === 'list' && isWhole(list.value)) {
        const { items } = list.value;
        return to > items.length ? refused(call) : (0,model_value/* withOrigin */.D_)(listMade(items.slice(from, to), call), list.origin);
    }
    if (to - from > maximumItems)
        return function_unseen(call, args);
    const item = { ...function_unseen(call, args), ...(list.kind === 'unknown' ? { why: list.why } : {}) };
    return listMade(Array(to - from).fill(item), call);
}
/** The first that is neither null nor an empty string. */
function coalesce(args, call) {
    return overChoices(args, (some) => {
        const strings = some.some((arg) => arg.kind === 'known' && (arg.value.is !== 'scalar' || typeof arg.value.value === 'string'));
        const set = some.filter((arg) => arg.kind !== 'absent' && (0,evaluate_text/* textIn */.r7)(arg) !== '');
        return firstOf(strings ? set.map((arg) => (arg.kind === 'known' && arg.value.is === 'scalar' ? (0,evaluate_text/* asText */.e1)(arg) : arg)) : set, call);
    });
}
function firstOf([arg, ...others], call) {
    if (!arg || arg.kind === 'absent')
        return refused(call);
    if (arg.kind === 'known')
        return (0,source_file/* contains */.gR)(call.at, arg.at) ? used(arg, call) : arg;
    // Where nothing else is left Terraform refuses it if it is not set.
    if (others.length === 0 || isMade(arg) || isAlwaysSet(arg))
        return used(arg, call);
    const name = arg.name ?? 'it';
    return {
        ...function_unseen(call, [arg, ...others]),
        oneOf: [
            { when: `${name} is set`, then: arg },
            { when: `${name} is not set`, then: firstOf(others, call) },
        ],
    };
}
/** Whatever is made has an id and an ARN. */
const isAlwaysSet = ({ reference }) => reference?.attribute === 'id' || reference?.attribute === 'arn';
function coalesceList(args, call) {
    return overChoices(args, (some) => {
        if (some.some(({ kind }) => kind === 'absent'))
            return refused(call);
        for (const arg of some) {
            if (arg.kind !== 'known' || arg.value.is !== 'list')
                return arg.kind === 'known' ? refused(call) : function_unseen(call, some);
            if (arg.value.items.length > 0 && !arg.value.uncertain)
                return used(arg, call);
            if (!isWhole(arg.value))
                return function_unseen(call, some);
        }
        return refused(call);
    });
}
/** Terraform makes at most 1,024 numbers. */
function range(first, rest) {
    const [second, third] = rest;
    if (rest.length > 2)
        return evaluate_text/* wrong */.Qm;
    const [start, limit] = second ? [first, second] : [(0,decimal/* decimalOf */.Bc)(0), first];
    const down = (0,decimal/* compareDecimals */.YL)(limit, start) < 0;
    const step = third ?? (0,decimal/* decimalOf */.Bc)(down ? -1 : 1);
    if (step.digits === 0n || step.digits < 0n !== down)
        return (0,decimal/* compareDecimals */.YL)(limit, start) === 0 ? [] : evaluate_text/* wrong */.Qm;
    const values = [];
    for (let at = start; at; at = (0,decimal/* add */.WQ)(at, step)) {
        if (down ? (0,decimal/* compareDecimals */.YL)(at, limit) <= 0 : (0,decimal/* compareDecimals */.YL)(at, limit) >= 0)
            return values;
        if (values.length >= 1024)
            return evaluate_text/* wrong */.Qm;
        values.push(at);
    }
    return evaluate_text/* open */.ho;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/types.js





const any = { is: 'any' };
/** The type that a constraint is; `any` for what is none. */
function types_typeOf(expression) {
    if (expression.kind === 'parentheses')
        return types_typeOf(expression.inner);
    if (expression.kind === 'variable')
        return named(expression.name);
    // Quoted types and the bare `list` are of Terraform 0.11.
    if (expression.kind === 'template')
        return expression.parts.length === 1 && expression.parts[0]?.kind === 'text' ? named(expression.parts[0].value) : any;
    if (expression.kind !== 'call')
        return any;
    const [first] = expression.args;
    switch (expression.name) {
        case 'list':
        case 'set':
        case 'map':
            return { is: expression.name, of: first ? types_typeOf(first) : any };
        case 'tuple':
            return first?.kind === 'tuple' ? { is: 'tuple', items: first.items.map(types_typeOf) } : any;
        case 'object':
            return first?.kind === 'object' ? { is: 'object', fields: types_fieldsOf(first) } : any;
        default:
            return any;
    }
}
function named(name) {
    if (name === 'string' || name === 'number' || name === 'bool')
        return { is: name };
    return name === 'list' || name === 'map' || name === 'set' ? { is: name, of: any } : any;
}
function types_fieldsOf(object) {
    const fields = new Map();
    for (const { name, value } of object.entries) {
        if (name === undefined)
            continue;
        const [type, fallback] = value.kind === 'call' && value.name === 'optional' ? value.args : [];
        if (type)
            fields.set(name, { type: types_typeOf(type), optional: true, ...(fallback ? { fallback } : {}) });
        else
            fields.set(name, { type: types_typeOf(value), optional: false });
    }
    return fields;
}
/** The value as the type wants it; places stay. `fill` gives an optional field's own default. */
function convert(data, type, fill) {
    if (type.is === 'any' || data.kind === 'absent')
        return data;
    if (data.kind === 'unknown')
        return data.oneOf ? { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: convert(arm.then, type, fill) })) } : data;
    switch (type.is) {
        case 'string':
            return (0,evaluate_text/* asText */.e1)(data);
        case 'number':
            return (0,evaluate_text/* asNumber */.i)(data);
        case 'bool':
            return (0,evaluate_text/* asFlag */.v0)(data);
        case 'tuple':
            return convertTuple(data, type.items, fill);
        case 'list':
        case 'set':
            return convertItems(data, type.is, type.of, fill);
        case 'map':
            return convertMap(data, type.of, fill);
        case 'object':
            return convertObject(data, type.fields, fill);
    }
}
function convertTuple(data, types, fill) {
    const { value } = data;
    if (value.is !== 'list')
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    const items = value.items.map((item, index) => convert(item, types[index] ?? any, fill));
    return { ...data, value: { ...value, items } };
}
function convertItems(data, is, of, fill) {
    const { value } = data;
    if (value.is !== 'list')
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    const converted = value.items.map((item) => convert(item, of, fill));
    const items = of.is === 'any' ? unified(converted) : converted;
    if (!items)
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    if (is === 'list')
        return { ...data, value: { ...value, items, type: 'list' } };
    const set = setOf(items, data.at);
    if (set.kind !== 'known' || set.value.is !== 'list')
        return set;
    const { missing, whole, uncertain } = value;
    return { ...data, value: { ...set.value, missing, whole, ...(uncertain ? { uncertain } : {}) } };
}
function convertMap(data, of, fill) {
    const { value } = data;
    if (value.is !== 'map')
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    const before = [...value.entries.values()];
    const converted = before.map((entry) => convert(entry.value, of, fill));
    const values = of.is === 'any' ? unified(converted) : converted;
    if (!values)
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    const entries = new Map(before.map((entry, index) => [entry.key, { ...entry, value: values[index] ?? entry.value }]));
    return { ...data, value: { ...value, entries, type: 'map' } };
}
/** The type's fields and no others; what is left out of the optional ones is their default, or null. */
function convertObject(data, fields, fill) {
    const { value } = data;
    if (value.is !== 'map')
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    const entries = new Map();
    const whole = value.missing.length === 0;
    for (const [key, field] of fields) {
        const entry = value.entries.get(key);
        const keyAt = entry?.keyAt ?? data.at;
        const own = entry && convert(entry.value, field.type, fill);
        if (own && (own.kind !== 'absent' || !field.fallback))
            entries.set(key, { key, keyAt, value: own });
        else if (!whole)
            continue;
        else if (field.fallback)
            entries.set(key, { key, keyAt, value: { ...convert(fill(field.fallback), field.type, fill), at: keyAt } });
        else if (field.optional)
            entries.set(key, { key, keyAt, value: { kind: 'absent', at: keyAt, origin: [] } });
        else
            return (0,evaluate_made/* invalid */.Gq)(data.at, key);
    }
    const { type: _, ...object } = value;
    return { ...data, value: { ...object, entries } };
}
/** A set: its items once each, in the order in which Terraform goes through them. */
function setOf(items, at) {
    const words = items.map((item) => item.kind === 'known' && item.value.is !== 'list' && item.value.is !== 'map' ? (0,evaluate_text/* takeText */.dY)(item) : undefined);
    const types = new Set(items.map((item) => (item.kind === 'known' && item.value.is === 'scalar' ? typeof item.value.value : 'string')));
    if (words.some((word) => word?.is !== 'taken') || types.size > 1)
        return (0,evaluate_made/* listData */.bB)(distinct(items), at, { type: 'set', ...(items.length > 1 ? { uncertain: true } : {}) });
    const unique = new Map(items.map((item, index) => [(0,evaluate_text/* textIn */.r7)(item) ?? String(index), item]));
    const numeric = types.has('number');
    const sorted = [...unique].sort(([a], [b]) => (numeric ? Number(a) - Number(b) : (0,json_text/* compareText */.n6)(a, b)));
    return (0,evaluate_made/* listData */.bB)(sorted.map(([, item]) => item), at, { type: 'set' });
}
function distinct(items) {
    const kept = [];
    for (const item of items)
        if (kept.length > 200 || !kept.some((other) => isEqual(item, other) === true))
            kept.push(item);
    return kept;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/conversions.js






const scalarAs = (change) => ({
    takes: [1, 1],
    run: (args, call) => overChoices(args, ([data]) => {
        if (!data || data.kind === 'unknown')
            return function_unseen(call, args);
        return change(data);
    }),
});
const collectionAs = (type) => ({
    takes: [1, 1],
    run: ([data], call) => {
        if (!data)
            return (0,evaluate_made/* invalid */.Gq)(call.at);
        if (data.kind === 'unknown' && !data.oneOf)
            return { ...data, at: call.at };
        const made = convert(data, type, () => (0,model_value/* unknown */.L5)('unsupported', call.at));
        return made.kind === 'known' ? { ...made, at: call.at } : made;
    },
});
const anything = { is: 'any' };
const conversions = {
    tostring: scalarAs(evaluate_text/* asText */.e1),
    tonumber: scalarAs(evaluate_text/* asNumber */.i),
    tobool: scalarAs(evaluate_text/* asFlag */.v0),
    tolist: collectionAs({ is: 'list', of: anything }),
    toset: collectionAs({ is: 'set', of: anything }),
    tomap: collectionAs({ is: 'map', of: anything }),
    try: { takes: [1, Number.POSITIVE_INFINITY], run: conversions_firstOf, tolerant: true },
    can: {
        takes: [1, 1],
        tolerant: true,
        run: ([data], call) => {
            if (!data)
                return (0,evaluate_made/* invalid */.Gq)(call.at);
            if (failsIn(data))
                return (0,evaluate_made/* flagData */.fe)(false, call.at);
            return mayFail(data) ? (0,model_value/* unknown */.L5)('condition', call.at, { name: 'can()' }) : (0,evaluate_made/* flagData */.fe)(true, call.at);
        },
    },
    sensitive: {
        takes: [1, 1],
        run: ([data], { at }) => (!data ? (0,evaluate_made/* invalid */.Gq)(at) : data.kind === 'absent' ? data : { ...data, secret: 'sensitive' }),
    },
    nonsensitive: {
        takes: [1, 1],
        run: ([data], { at }) => {
            if (!data || data.kind === 'absent')
                return data ?? (0,evaluate_made/* invalid */.Gq)(at);
            const { secret: _, ...rest } = data;
            return rest;
        },
    },
    issensitive: {
        takes: [1, 1],
        run: ([data], call) => {
            if (!data)
                return (0,evaluate_made/* invalid */.Gq)(call.at);
            if (data.kind !== 'absent' && data.secret === 'sensitive')
                return (0,evaluate_made/* flagData */.fe)(true, call.at);
            // What a condition decided is as sensitive as the condition, a text as what was put in, unless `nonsensitive` was asked.
            const isDecided = data.origin.some(({ kind }) => kind === 'condition');
            const isText = data.kind === 'known' && (data.value.is === 'template' || data.value.is === 'json');
            const isOpen = data.kind === 'unknown' || isDecided || (isText && (0,evaluate_made/* marksOf */.Ok)([data]).secret !== undefined);
            return isOpen ? function_unseen(call, [data]) : (0,evaluate_made/* flagData */.fe)(false, call.at);
        },
    },
    ephemeralasnull: { takes: [1, 1], run: (args, call) => function_unseen(call, args) },
};
/** The first that Terraform would not refuse. One that is unknown may be refused too: then it is that one or a later one. */
function conversions_firstOf(args, call) {
    const [data, ...others] = args;
    if (!data)
        return (0,evaluate_made/* invalid */.Gq)(call.at, 'try()');
    if (others.length === 0)
        return data;
    if (failsIn(data))
        return conversions_firstOf(others, call);
    if (!mayFail(data))
        return data;
    // Of several values each is tried by itself: one that Terraform would refuse does not stand for the others.
    if (isChoice(data))
        return { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: conversions_firstOf([arm.then, ...others], call) })) };
    const name = data.kind === 'unknown' && data.name !== undefined ? data.name : 'it';
    return {
        ...(0,model_value/* unknown */.L5)(data.kind === 'unknown' ? data.why : 'condition', data.at, name === 'it' ? {} : { name }),
        oneOf: [
            { when: `${name} can be had`, then: data },
            { when: `${name} cannot be had`, then: conversions_firstOf(others, call) },
        ],
    };
}
/** Whether Terraform may yet refuse the value: not what is surely there, an attribute of a resource, a variable by itself. */
function mayFail(data, left = { parts: 10_000 }) {
    if (--left.parts < 0 || data.kind === 'absent')
        return false;
    if (data.kind === 'known')
        return partsOf(data.value).some((inner) => mayFail(inner, left));
    if (isChoice(data))
        return data.oneOf.some(({ then }) => failsIn(then, left) || mayFail(then, left));
    if (data.reference !== undefined || data.why === 'condition' || data.why === 'data-source')
        return false;
    return !(data.why === 'variable' && data.name !== undefined && /^var\.[\w-]+$/.test(data.name));
}
/** Whether Terraform would refuse the value, or anything in it, whatever it turns out to be. */
function failsIn(data, left = { parts: 10_000 }) {
    if (--left.parts < 0)
        return false;
    if (isChoice(data))
        return data.oneOf.every(({ then }) => failsIn(then, left));
    if (data.kind === 'unknown')
        return data.why === 'invalid';
    return data.kind === 'known' && partsOf(data.value).some((inner) => failsIn(inner, left));
}
/** What is in it, and what nobody could see of it. */
const partsOf = (value) => value.is === 'list' || value.is === 'map' ? [...(0,evaluate_made/* insideOf */.kP)(value), ...value.missing] : (0,evaluate_made/* insideOf */.kP)(value);

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/dates.js


const dates = {
    formatdate: pure([function_text, function_text], ([format, stamp]) => {
        const instant = parse(stamp);
        return instant ? formatDate(format, instant) : evaluate_text/* wrong */.Qm;
    }),
    timeadd: pure([function_text, function_text], ([stamp, duration]) => {
        const instant = parse(stamp);
        const length = milliseconds(duration);
        if (!instant || length === undefined)
            return evaluate_text/* wrong */.Qm;
        return Number.isInteger(length) && instant.utc % 1000 === 0 && length % 1000 === 0 ? rfc3339(instant.utc + length, instant) : evaluate_text/* open */.ho;
    }),
    timecmp: pure([function_text, function_text], ([a, b]) => {
        const [first, second] = [parse(a), parse(b)];
        return first && second ? Math.sign(first.utc - second.utc) : evaluate_text/* wrong */.Qm;
    }),
};
function parse(stamp) {
    const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(Z|[+-]\d\d:\d\d)$/.exec(stamp);
    if (!match)
        return undefined;
    const [, year, month, day, hour, minute, second, part = '', zone = 'Z'] = match;
    const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), Number(part.padEnd(3, '0')));
    if (new Date(local).toISOString().slice(0, 19) !== stamp.slice(0, 19))
        return undefined;
    const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
    return { utc: local - offset * 60_000, offset, zone };
}
const rfc3339 = (utc, { offset, zone }) => new Date(utc + offset * 60_000).toISOString().slice(0, 19) + zone;
const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
function milliseconds(duration) {
    if (!/^[+-]?(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(duration))
        return undefined;
    let sum = 0;
    for (const [, amount, unit = ''] of duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g))
        sum += Number(amount) * (units[unit] ?? 0);
    return duration.startsWith('-') ? -sum : sum;
}
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** https://developer.hashicorp.com/terraform/language/functions/formatdate */
function formatDate(format, { utc, offset, zone }) {
    const at = new Date(utc + offset * 60_000);
    const two = (value) => String(value).padStart(2, '0');
    const hour = at.getUTCHours();
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    const month = months[at.getUTCMonth()] ?? '';
    const day = days[at.getUTCDay()] ?? '';
    const digits = zone === 'Z' ? '+00:00' : zone;
    const fields = {
        YYYY: String(at.getUTCFullYear()).padStart(4, '0'),
        YY: two(at.getUTCFullYear() % 100),
        MMMM: month,
        MMM: month.slice(0, 3),
        MM: two(at.getUTCMonth() + 1),
        M: String(at.getUTCMonth() + 1),
        DD: two(at.getUTCDate()),
        D: String(at.getUTCDate()),
        EEEE: day,
        EEE: day.slice(0, 3),
        hh: two(hour),
        h: String(hour),
        HH: two(twelve),
        H: String(twelve),
        AA: hour < 12 ? 'AM' : 'PM',
        aa: hour < 12 ? 'am' : 'pm',
        mm: two(at.getUTCMinutes()),
        m: String(at.getUTCMinutes()),
        ss: two(at.getUTCSeconds()),
        s: String(at.getUTCSeconds()),
        Z: offset === 0 && zone === 'Z' ? 'Z' : digits,
        ZZZ: offset === 0 ? 'UTC' : digits.replace(':', ''),
        ZZZZ: digits.replace(':', ''),
        ZZZZZ: digits,
    };
    let out = '';
    for (const [part, quoted] of format.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
        if (quoted !== undefined)
            out += quoted.replaceAll("''", "'");
        else if (!/^[A-Za-z]/.test(part)) {
            if (part.includes("'"))
                return evaluate_text/* wrong */.Qm;
            out += part;
        }
        else {
            const field = fields[part];
            if (field === undefined)
                return evaluate_text/* wrong */.Qm;
            out += field;
        }
    }
    return out;
}

// EXTERNAL MODULE: ./lib/dialects/plain.js + 1 modules
var plain = __webpack_require__(7284);
;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/yaml-text.js


/** The YAML that `yamlencode` writes; `undefined` where anything is unknown, or of a form that is not worked out here. */
function yamlText(data) {
    const words = written(data, '');
    if (words === undefined)
        return undefined;
    // A plain scalar by itself ends with a mark.
    return /^[\n[{"]/.test(words) ? `${words.replace(/^\n/, '')}\n` : `${words}\n...\n`;
}
/** A value behind its key or dash: on the same line, or on lines of its own below. */
function written(data, indent) {
    if (data.kind === 'absent')
        return 'null';
    if (data.kind === 'unknown')
        return undefined;
    const { value } = data;
    if (value.is === 'list') {
        if (value.missing.length > 0 || value.uncertain)
            return undefined;
        if (value.items.length === 0)
            return '[]';
        return lines(value.items.map((item) => yaml_text_nested(item, indent, '-')));
    }
    if (value.is === 'map') {
        if (value.missing.length > 0 || value.uncertain)
            return undefined;
        if (value.entries.size === 0)
            return '{}';
        return lines(inOrder(value.entries.values()).map((entry) => yaml_text_nested(entry.value, indent, `${JSON.stringify(entry.key)}:`)));
    }
    if (value.is === 'scalar' && typeof value.value !== 'string')
        return value.raw;
    const words = (0,evaluate_text/* textIn */.r7)(data);
    return words !== undefined && /^[\x20-\x7e]*$/.test(words) ? JSON.stringify(words) : undefined;
}
function yaml_text_nested(value, indent, lead) {
    const isList = value.kind === 'known' && value.value.is === 'list';
    const inner = written(value, lead !== '-' && isList ? indent : `${indent}  `);
    if (inner === undefined)
        return undefined;
    if (!inner.startsWith('\n'))
        return `\n${indent}${lead} ${inner}`;
    // What is in a list begins on the line of its dash.
    return lead === '-' ? `\n${indent}- ${inner.trimStart()}` : `\n${indent}${lead}${inner}`;
}
const lines = (all) => (all.includes(undefined) ? undefined : all.join(''));

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/encodings.js









const plainDecode = pure([function_text], ([words]) => bytesAsText(fromBase64(words)));
const encodings = {
    jsonencode: {
        takes: [1, 1],
        tolerant: true,
        run: ([data], { at }) => {
            if (!data)
                return (0,evaluate_made/* invalid */.Gq)(at);
            const { secret } = data.kind === 'absent' ? {} : data;
            const encoded = (0,evaluate_made/* knownData */.KC)({ is: 'json', data }, at);
            return secret ? { ...encoded, secret } : encoded;
        },
    },
    jsondecode: { takes: [1, 1], run: (args, call) => decoded(args, call, (found, holes, at) => jsonDecoded(found, holes, at)) },
    yamlencode: {
        takes: [1, 1],
        run: (args, call) => {
            const words = args[0] && yamlText(args[0]);
            return words === undefined ? function_unseen(call, args) : { ...fromPlain(words, call), ...(0,evaluate_made/* marksOf */.Ok)(args) };
        },
    },
    yamldecode: { takes: [1, 1], run: (args, call) => decoded(args, call, (found, holes, at) => yamlDecoded(found, holes, at)) },
    csvdecode: pure([function_text], ([words]) => csvDecoded(words)),
    base64encode: {
        takes: [1, 1],
        run: ([data], call) => {
            if (!data || (0,evaluate_text/* takeText */.dY)(data).is === 'wrong')
                return (0,evaluate_made/* invalid */.Gq)(call.at, 'base64encode()');
            const { secret } = (0,evaluate_made/* marksOf */.Ok)([data]);
            return { ...(0,evaluate_made/* knownData */.KC)({ is: 'base64', data }, call.at), ...(secret ? { secret } : {}) };
        },
    },
    base64decode: {
        takes: [1, 1],
        run: (args, call) => {
            const [data] = args;
            return data?.kind === 'known' && data.value.is === 'base64' ? { ...data.value.data, at: call.at } : plainDecode.run(args, call);
        },
    },
    urlencode: pure([function_text], ([words]) => encodeURIComponent(words.replace(/[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'))
        .replace(/%20/g, '+')
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)),
    textencodebase64: pure([function_text, function_text], ([words, encoding]) => {
        const name = charset(encoding);
        return name ? Buffer.from(words, name).toString('base64') : evaluate_text/* open */.ho;
    }),
    textdecodebase64: pure([function_text, function_text], ([words, encoding]) => {
        const name = charset(encoding);
        const bytes = fromBase64(words);
        return name && bytes ? (name === 'utf8' ? bytesAsText(bytes) : bytes.toString(name)) : bytes ? evaluate_text/* open */.ho : evaluate_text/* wrong */.Qm;
    }),
};
const charset = (name) => {
    const plain = name.toUpperCase().replaceAll('_', '-');
    return plain === 'UTF-8' ? 'utf8' : plain === 'UTF-16LE' ? 'utf16le' : undefined;
};
const fromBase64 = (words) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(words) ? Buffer.from(words, 'base64') : undefined;
/** Terraform refuses what is not UTF-8. */
function bytesAsText(bytes) {
    if (!bytes)
        return evaluate_text/* wrong */.Qm;
    const words = bytes.toString('utf8');
    return Buffer.from(words, 'utf8').equals(bytes) ? words : evaluate_text/* wrong */.Qm;
}
/** What a text says, read where it stands: holes and places stay. */
function decoded(args, call, read) {
    return overChoices(args, ([data]) => {
        if (!data || data.kind === 'absent')
            return (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`);
        if (data.kind === 'unknown')
            return function_unseen(call, args);
        const { value, origin, secret } = data;
        const marked = (found) => found.kind === 'absent' ? found : { ...found, origin: [...origin, ...found.origin], at: call.at, ...(secret ? { secret } : {}) };
        if (value.is === 'json' && call.name === 'jsondecode')
            return marked(value.data);
        if (value.is === 'template')
            return marked(read(value.text, value.holes, call.at));
        if (value.is !== 'scalar')
            return (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`);
        const own = value.text?.();
        if (own)
            return marked(read(own, [], call.at));
        const words = (0,evaluate_text/* takeText */.dY)(data);
        if (words.is !== 'taken')
            return function_unseen(call, args);
        // A text that stands nowhere: everything in it is where it was decoded.
        const made = (0,embedded/* fileText */.CG)({ path: call.at.file.path, text: words.value });
        const everywhere = { ...made, range: () => call.at };
        return marked(read(everywhere, [], call.at));
    });
}
function jsonDecoded(found, holes, at) {
    const { data, diagnostics } = (0,plain/* jsonInside */.H)(found, holes, at);
    if (holes.length > 0)
        return diagnostics.length > 0 ? (0,model_value/* unknown */.L5)('function', at, { name: 'jsondecode()' }) : data;
    return diagnostics.length > 0 && !encodings_isJson(found.content) ? (0,evaluate_made/* invalid */.Gq)(at, 'jsondecode()') : data;
}
/** A key that stands twice is no fault, unlike a comment. */
function encodings_isJson(content) {
    try {
        JSON.parse(content);
        return true;
    }
    catch {
        return false;
    }
}
/** Words of YAML 1.1 that Terraform's YAML 1.2 may take otherwise. */
const ambiguous = /(?:^|[\s:[{,-])(?:[yYnN]|yes|no|on|off|Yes|No|On|Off|YES|NO|ON|OFF|~|0[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|nan)|[\d_]*_[\d_]*|\d+(?::\d+)+|\d{4}-\d\d?-\d\d?\S*|<<|[-+.\d]+[eE][-+\d]+)\s*(?:$|[,:\]}#])/im;
function yamlDecoded(found, holes, at) {
    if (ambiguous.test(found.content))
        return (0,model_value/* unknown */.L5)('function', at, { name: 'yamldecode()' });
    const { roots, diagnostics } = (0,yaml/* parseYaml */.h)(found);
    const [root, ...more] = roots;
    if (diagnostics.length > 0 || more.length > 0)
        return holes.length > 0 ? (0,model_value/* unknown */.L5)('function', at, { name: 'yamldecode()' }) : (0,evaluate_made/* invalid */.Gq)(at, 'yamldecode()');
    return root ? (0,plain/* plainData */.l)(root, { names: 'api', holes }) : { kind: 'absent', at, origin: [] };
}
/** Rows by the names of the first one. */
function csvDecoded(words) {
    if (words.includes('"') || words.length > 100_000)
        return evaluate_text/* open */.ho;
    const [head, ...rows] = words
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .map((line) => line.split(','));
    if (!head)
        return evaluate_text/* wrong */.Qm;
    if (rows.some((row) => row.length !== head.length) || new Set(head).size !== head.length)
        return evaluate_text/* wrong */.Qm;
    return rows.map((row) => ({ map: new Map(head.map((name, index) => [name, row[index] ?? ''])) }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/words.js
/** The words of a condition or a reference, for messages: what stands in quotes is nobody's business there. */
const wordsOfCode = ({ at }) => at.file.text
    .slice(at.start, Math.min(at.end, at.start + 80))
    .replace(/"[^"]*"?/g, '"…"')
    .replace(/\s+/g, ' ');

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/loops.js










/** The elements of a collection in Terraform's order; `wrong` for what is none. */
function turnsOf(collection, at) {
    const { value, origin } = collection;
    const defaults = origin.filter(({ kind }) => kind === 'default');
    const found = (key, one) => ({ key: (0,model_value/* withOrigin */.D_)(key, defaults), value: (0,model_value/* withOrigin */.D_)(one, origin) });
    if (value.is === 'map')
        return inOrder(value.entries.values()).map((entry) => found((0,evaluate_made/* textData */.k)(entry.key, entry.keyAt), entry.value));
    if (value.is !== 'list')
        return undefined;
    const byPosition = value.missing.length === 0 && !value.uncertain;
    return value.items.map((item, index) => found(value.type === 'set' ? item : byPosition ? (0,evaluate_made/* numberData */.iW)((0,decimal/* decimalOf */.Bc)(index), at) : (0,model_value/* unknown */.L5)('condition', at), item));
}
const missingOf = (value) => (value.is === 'list' || value.is === 'map' ? value.missing : []);
const isUncertain = (value) => (value.is === 'list' || value.is === 'map') && value.uncertain === true;
/** Whether this element of a collection is perhaps not there. */
const isPerhaps = (value, collection) => isUncertain(collection) && value.kind === 'unknown' && (!value.oneOf || value.oneOf.some(({ then }) => then.kind === 'absent'));
/** The rounds of a `for`: those that its condition leaves, each with its names. */
function roundsOf(loop, turns, over, context) {
    const rounds = [];
    for (const { key, value } of turns) {
        const names = { ...(loop.keyName === undefined ? {} : { [loop.keyName]: key }), [loop.valueName]: value };
        const inner = inScope(context, names, over);
        if (!loop.condition) {
            rounds.push({ context: inner, when: 'yes' });
            continue;
        }
        const asked = evaluate(loop.condition, inner);
        const is = (0,evaluate_text/* takeFlag */.IX)(asked);
        if (is.is === 'wrong')
            return undefined;
        if (is.is === 'open')
            rounds.push({ context: inner, when: (0,model_value/* unknown */.L5)('condition', loop.condition.at, { name: wordsOfCode(loop.condition) }) });
        else if (is.value)
            rounds.push({ context: inner, when: 'yes' });
    }
    return rounds;
}
/** Where a collection is used that a default brought along: all that is in it has that one place. */
const wholeOf = ({ value, at }) => (value.is === 'list' || value.is === 'map' ? value.whole : at);
function forTuple(loop, context) {
    return over(loop.collection, loop.at, context, (collection) => {
        const turns = turnsOf(collection, loop.collection.at);
        const rounds = turns && roundsOf(loop, turns, wholeOf(collection), context);
        if (!rounds)
            return (0,evaluate_made/* invalid */.Gq)(loop.at);
        const uncertain = isUncertain(collection.value) || rounds.some(({ when }) => when !== 'yes');
        const items = rounds.map((round) => perhaps(evaluate(loop.value, round.context), round.when));
        return (0,evaluate_made/* listData */.bB)(items, loop.at, { missing: missingOf(collection.value), ...(uncertain ? { uncertain: true } : {}) });
    });
}
function forObject(loop, context) {
    return over(loop.collection, loop.at, context, (collection) => {
        const turns = turnsOf(collection, loop.collection.at);
        const rounds = turns && roundsOf(loop, turns, wholeOf(collection), context);
        if (!rounds)
            return (0,evaluate_made/* invalid */.Gq)(loop.at);
        const entries = new Map();
        const groups = new Map();
        const missing = [...missingOf(collection.value)];
        let uncertain = isUncertain(collection.value);
        for (const { context: inner, when } of rounds) {
            const keyData = (0,evaluate_text/* asText */.e1)(evaluate(loop.key, inner));
            const key = (0,evaluate_text/* textIn */.r7)(keyData);
            if (key === undefined) {
                if ((0,evaluate_text/* takeText */.dY)(keyData).is === 'wrong')
                    return (0,evaluate_made/* invalid */.Gq)(loop.key.at);
                missing.push(unseenKey(keyData, loop.key.at));
                continue;
            }
            uncertain ||= when !== 'yes';
            const keyAt = (0,source_file/* contains */.gR)(loop.key.at, keyData.at) ? loop.key.at : keyData.at;
            const written = placed(loop.value, inner, keyAt);
            const value = when !== 'yes' && asksForNull(loop) ? written : perhaps(written, when);
            if (loop.group)
                groups.set(key, [...(groups.get(key) ?? []), value]);
            else if (entries.has(key) && when === 'yes')
                return (0,evaluate_made/* invalid */.Gq)(loop.key.at, key);
            entries.set(key, { key, keyAt, value });
        }
        for (const [key, values] of groups) {
            const more = { missing, ...(uncertain ? { uncertain: true } : {}) };
            entries.set(key, { key, keyAt: loop.key.at, value: (0,evaluate_made/* listData */.bB)(values, loop.value.at, more) });
        }
        return (0,evaluate_made/* mapData */.pU)(entries, loop.at, { missing, ...(uncertain ? { uncertain: true } : {}) });
    });
}
function placed(value, context, keyAt) {
    const data = evaluate(value, context);
    return { ...data, at: entryPlace(data, value, keyAt) };
}
/** `v => v if v != null`: an entry that is null and one that is not there say the same, so that the value says it all. */
function asksForNull({ value, condition, valueName }) {
    const isNull = (one) => one.kind === 'literal' && one.value === null;
    const isElement = (one) => one.kind === 'variable' && one.name === valueName;
    if (condition?.kind !== 'binary' || condition.operator !== '!=' || !isElement(value))
        return false;
    const { left, right } = condition;
    return (isElement(left) && isNull(right)) || (isNull(left) && isElement(right));
}
/** What is there only under a condition that cannot be told. */
function perhaps(data, when) {
    if (when === 'yes')
        return data;
    const name = when.name ?? '';
    return {
        ...when,
        at: data.at,
        oneOf: [
            { when: name, then: data },
            { when: `not ${name}`, then: { kind: 'absent', at: when.at, origin: [] } },
        ],
    };
}
/** The collection in each of the ways it may turn out; unknown, it makes something of which all is missing. */
function over(expression, at, context, read) {
    const made = (collection) => {
        if (collection.kind === 'absent')
            return (0,evaluate_made/* invalid */.Gq)(at);
        if (collection.kind === 'known')
            return (0,model_value/* withOrigin */.D_)(read(collection), collection.origin);
        if (isChoice(collection)) {
            const { parts: _, ...rest } = collection;
            return { ...rest, at, oneOf: collection.oneOf.map((arm) => ({ ...arm, then: made(arm.then) })) };
        }
        const { oneOf: _, parts: __, reference: ___, ...rest } = collection;
        return { ...rest, at };
    };
    return made((0,evaluate_made/* unlessNull */.Kv)(evaluate(expression, context), context));
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/templates.js
var _a;











/** A string with values put in. One that is a single `${…}` is that value itself. */
function template(expression, context) {
    const { at, parts } = expression;
    const [first] = parts;
    if (expression.style !== 'file' && parts.length === 1 && first?.kind === 'interpolation') {
        const only = evaluate(first.value, context);
        return (0,source_file/* contains */.gR)(at, only.at) ? { ...only, at } : only;
    }
    const text = new TemplateReading(expression);
    text.add(parts, context);
    return text.value();
}
/** Larger texts are not put together. */
const maximumLength = 4_000_000;
/** A template on its way to a text: which parts come in, and what fills the holes. */
class TemplateReading {
    #template;
    #builder = new embedded/* TextBuilder */.tW();
    #holes = [];
    #length = 0;
    /** Something in it that Terraform would refuse. */
    #refused;
    constructor(expression) {
        this.#template = expression;
    }
    value() {
        const { at, inside } = this.#template;
        if (this.#refused)
            return this.#refused;
        if (this.#length > maximumLength)
            return (0,model_value/* unknown */.L5)('limit', at);
        const text = this.#builder.build(this.#template.text.range(inside.start, inside.end), (words) => {
            const written = (0,hcl/* encodeTemplate */.NC)(this.#template, words);
            return written === undefined ? undefined : this.#template.text.encode(written);
        });
        if (this.#holes.length === 0)
            return (0,evaluate_made/* knownData */.KC)((0,dialects_data/* scalar */.d_)(text.content, text.content, () => text), at);
        return (0,evaluate_made/* knownData */.KC)({ is: 'template', text, holes: this.#holes }, at);
    }
    add(parts, context) {
        for (const part of parts) {
            if (this.#length > maximumLength)
                return;
            switch (part.kind) {
                case 'text':
                    this.#addText((0,embedded/* embed */.E6)(this.#template.text, this.#template.inside, part.pieces, () => undefined));
                    break;
                case 'interpolation':
                    this.#addHole(part.at, put(evaluate(part.value, context), context));
                    break;
                case 'ifDirective':
                    this.#addIf(part, context);
                    break;
                case 'forDirective':
                    this.#addFor(part, context);
            }
        }
    }
    /** A text with holes of its own stands in a text that has them: a template inside a template's text. */
    #addText(text) {
        this.#length += text.content.length;
        for (const segment of text.segments)
            if (segment.hole !== undefined)
                this.#holes.push((0,model_value/* unknown */.L5)('unsupported', segment.at));
        this.#builder.append(text);
    }
    #addHole(at, data) {
        this.#length++;
        if (data.kind === 'unknown' && data.why === 'invalid')
            this.#refused ??= data;
        this.#builder.hole(at);
        this.#holes.push(data);
    }
    #addIf(part, context) {
        const is = (0,evaluate_text/* takeFlag */.IX)(evaluate(part.condition, context));
        if (is.is === 'taken')
            this.add(is.value ? part.whenTrue : part.whenFalse, context);
        else
            this.#addHole(part.at, is.is === 'wrong' ? (0,evaluate_made/* invalid */.Gq)(part.at) : this.#bothArms(part, context));
    }
    #bothArms(part, context) {
        const name = wordsOfCode(part.condition);
        const arm = (parts) => {
            const inner = new _a(this.#template);
            inner.add(parts, context);
            return (0,model_value/* withOrigin */.D_)({ ...inner.value(), at: part.at }, [{ at: part.condition.at, name, kind: 'condition' }]);
        };
        const oneOf = [
            { when: name, then: arm(part.whenTrue) },
            { when: `not ${name}`, then: arm(part.whenFalse) },
        ];
        return (0,model_value/* unknown */.L5)('condition', part.at, { name, oneOf });
    }
    #addFor(part, context) {
        const collection = evaluate(part.collection, context);
        const turns = collection.kind === 'known' ? turnsOf(collection, part.collection.at) : undefined;
        if (collection.kind !== 'known' || missingOf(collection.value).length > 0 || isUncertain(collection.value))
            this.#addHole(part.at, unseenLoop(part, collection));
        else if (!turns)
            this.#addHole(part.at, (0,evaluate_made/* invalid */.Gq)(part.at));
        else
            for (const { key, value } of turns) {
                const names = { ...(part.keyName === undefined ? {} : { [part.keyName]: key }), [part.valueName]: value };
                this.add(part.body, inScope(context, names));
            }
    }
}
_a = TemplateReading;
function unseenLoop(part, collection) {
    if (collection.kind === 'absent')
        return (0,evaluate_made/* invalid */.Gq)(part.at);
    const more = collection.kind === 'unknown' && collection.name !== undefined ? { name: collection.name } : {};
    return (0,model_value/* unknown */.L5)(collection.kind === 'unknown' ? collection.why : 'condition', part.at, more);
}
/** What is put into a string: no null, no collection. */
function put(given, context) {
    const data = (0,evaluate_made/* unlessNull */.Kv)(given, context);
    if (data.kind === 'absent')
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    if (data.kind === 'known' && (data.value.is === 'list' || data.value.is === 'map'))
        return (0,evaluate_made/* invalid */.Gq)(data.at);
    return data;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/files.js














/** A function of a file's content. */
const onFile = (read) => ({
    takes: [1, 1],
    run: (args, call) => overChoices(args, (some) => withFile(some, call, (file) => read(file, call))),
});
const hashed = (algorithm, encoding) => onFile((file, { at }) => (0,evaluate_made/* textData */.k)((0,external_node_crypto_.createHash)(algorithm).update(file.text).digest(encoding), at));
const files = {
    file: onFile((file, call) => fileData(file, call)),
    filebase64: onFile((file, { at }) => (0,evaluate_made/* textData */.k)(Buffer.from(file.text, 'utf8').toString('base64'), at)),
    filemd5: hashed('md5', 'hex'),
    filesha1: hashed('sha1', 'hex'),
    filesha256: hashed('sha256', 'hex'),
    filesha512: hashed('sha512', 'hex'),
    filebase64sha256: hashed('sha256', 'base64'),
    filebase64sha512: hashed('sha512', 'base64'),
    fileexists: {
        takes: [1, 1],
        run: (args, call) => {
            const path = args[0] && (0,evaluate_text/* textIn */.r7)(args[0]);
            const is = path === undefined ? undefined : call.context.files.exists(path);
            return is === undefined ? function_unseen(call, args) : (0,evaluate_made/* flagData */.fe)(is, call.at);
        },
    },
    fileset: { takes: [2, 2], run: fileset },
    templatefile: { takes: [2, 2], run: templateFile },
    templatestring: { takes: [2, 2], run: templateString },
    basename: pure([function_text], ([path]) => (path === '' ? '.' : external_node_path_.posix.basename(path) || '/')),
    dirname: pure([function_text], ([path]) => external_node_path_.posix.normalize(path.slice(0, path.lastIndexOf('/') + 1) || '.').replace(/(.)\/$/, '$1')),
};
/** The file that an argument names; what is outside the scan, or not there, is unknown. */
function withFile(args, call, read) {
    const [name] = args;
    const path = name && (0,evaluate_text/* takeText */.dY)(name);
    if (!path || path.is === 'wrong')
        return (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`);
    if (path.is !== 'taken')
        return (0,model_value/* unknown */.L5)('file', call.at, { name: `${call.name}()` });
    const file = call.context.files.read(path.value);
    // What is no text has other bytes than were read here.
    if (file)
        return file.text.includes('\uFFFD') ? function_unseen(call, args) : read(file);
    const shown = `${call.name}("${path.value}")`;
    return call.context.files.exists(path.value) === false ? (0,evaluate_made/* invalid */.Gq)(call.at, shown) : (0,model_value/* unknown */.L5)('file', call.at, { name: shown });
}
/** A file's content: every character where it stands. */
function fileData(file, { at }) {
    const content = (0,embedded/* fileText */.CG)(file);
    return {
        ...(0,evaluate_made/* knownData */.KC)((0,dialects_data/* scalar */.d_)(file.text, file.text, () => content), at),
        origin: [{ at, name: file.path, kind: 'file' }],
    };
}
function templateFile(args, call) {
    const [path, values] = args;
    if (!path || !values)
        return (0,evaluate_made/* invalid */.Gq)(call.at);
    return overChoices([path], (some) => withFile(some, call, (file) => {
        const step = { at: call.at, name: file.path, kind: 'template' };
        return (0,model_value/* withOrigin */.D_)(rendered((0,embedded/* fileText */.CG)(file), values, call), [step]);
    }));
}
/** A template that is a string of the configuration itself, whose sequences are written `$${…}` there. */
function templateString(args, call) {
    const [template, values] = args;
    if (!template || !values)
        return (0,evaluate_made/* invalid */.Gq)(call.at);
    return overChoices([template], ([one]) => {
        if (one?.kind !== 'known')
            return one?.kind === 'unknown' ? function_unseen(call, args) : (0,evaluate_made/* invalid */.Gq)(call.at);
        const { value, origin } = one;
        const text = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined;
        if (!text)
            return function_unseen(call, args);
        // Where something was put in before, nobody tells its sequences from the template's own.
        if (value.is === 'template' && /[$%]\{/.test(text.content))
            return function_unseen(call, args);
        return (0,model_value/* withOrigin */.D_)(value.is === 'template' ? { ...one, at: call.at } : rendered(text, values, call), origin);
    });
}
/** The text of a template in which only these values have names. */
function rendered(text, values, { at, name, context }) {
    const names = new Map();
    if (values.kind === 'known' && values.value.is === 'map')
        for (const { key, value } of inOrder(values.value.entries.values()))
            names.set(key, (0,model_value/* withOrigin */.D_)(value, values.origin));
    else if (values.kind === 'known')
        return (0,evaluate_made/* invalid */.Gq)(at, `${name}()`);
    const { template: read, diagnostics } = (0,hcl/* parseHclTemplate */.NY)(text);
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return (0,model_value/* unknown */.L5)('file', at, { name: `${name}()` });
    const inner = { ...context, scope: { names, outer: undefined, ofTemplate: true }, names: noNames };
    return { ...context.effort.spend(at, () => template(read, inner)), at };
}
/** A template sees nothing but what it is given. */
const files_nothing = (_, at) => (0,model_value/* unknown */.L5)('unsupported', at);
const noNames = {
    variable: files_nothing,
    local: files_nothing,
    module: files_nothing,
    resource: files_nothing,
    attribute: (_, __, at) => (0,model_value/* unknown */.L5)('unsupported', at),
    fact: (_, __, at) => (0,model_value/* unknown */.L5)('unsupported', at),
};
function fileset(args, call) {
    const [folder, written] = args.map((arg) => (0,evaluate_text/* textIn */.r7)(arg));
    const below = folder === undefined ? undefined : call.context.files.below(folder);
    // It is joined to the folder, whatever it begins with.
    const pattern = written === undefined ? undefined : external_node_path_.posix.normalize(written).replace(/^\/+/, '');
    if (pattern === undefined || pattern.startsWith('..') || !below)
        return function_unseen(call, args);
    const matches = picomatch(pattern, { dot: true, nonegate: true, noextglob: true, strictSlashes: true });
    return setOf(below.filter((path) => matches(path)).map((path) => (0,evaluate_made/* textData */.k)(path, call.at)), call.at);
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/hashes.js



const hash = (algorithm, encoding = 'hex') => pure([function_text], ([words]) => (0,external_node_crypto_.createHash)(algorithm).update(words).digest(encoding));
/** https://www.rfc-editor.org/rfc/rfc4122#appendix-C */
const namespaces = {
    dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
    oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
    x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};
const hashes = {
    md5: hash('md5'),
    sha1: hash('sha1'),
    sha256: hash('sha256'),
    sha512: hash('sha512'),
    base64sha256: hash('sha256', 'base64'),
    base64sha512: hash('sha512', 'base64'),
    uuidv5: pure([function_text, function_text], ([namespace, name]) => {
        const words = namespaces[namespace] ?? namespace;
        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(words))
            return evaluate_text/* wrong */.Qm;
        const bytes = (0,external_node_crypto_.createHash)('sha1')
            .update(Buffer.from(words.replaceAll('-', ''), 'hex'))
            .update(name)
            .digest()
            .subarray(0, 16);
        bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
        bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
        return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    }),
};

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/maps.js









const maps_refused = ({ at, name }) => (0,evaluate_made/* invalid */.Gq)(at, `${name}()`);
const maps_maps = {
    lookup: { takes: [2, 3], run: maps_lookup },
    merge: { takes: [0, Number.POSITIVE_INFINITY], run: merge, openEnded: true, tolerant: true },
    keys: {
        takes: [1, 1],
        run: (args, call) => onMap(args, call, (map) => listMade(inOrder(map.entries.values()).map(({ key, keyAt }) => (0,evaluate_made/* textData */.k)(key, keyAt)), call, unknownsOf(map))),
    },
    values: {
        takes: [1, 1],
        run: (args, call) => onMap(args, call, (map) => listMade(inOrder(map.entries.values()).map(({ value }) => value), call, unknownsOf(map))),
    },
    zipmap: {
        takes: [2, 2],
        run: (args, call) => {
            const [keys, values] = args.map((arg) => arg.kind === 'known' && arg.value.is === 'list' && isWhole(arg.value) ? arg.value.items : undefined);
            if (!keys || !values)
                return function_unseen(call, args);
            if (keys.length !== values.length)
                return maps_refused(call);
            const entries = new Map();
            const missing = [];
            for (const [index, item] of keys.entries()) {
                const key = (0,evaluate_text/* textIn */.r7)(item);
                const value = values[index];
                if (key === undefined)
                    missing.push((0,model_value/* unknown */.L5)('function', call.at, { name: 'zipmap()' }));
                else if (value)
                    entries.set(key, { key, keyAt: item.at, value });
            }
            return (0,evaluate_made/* mapData */.pU)(entries, call.at, { missing });
        },
    },
    transpose: {
        takes: [1, 1],
        run: (args, call) => onMap(args, call, (map) => {
            const turned = new Map();
            for (const { key, value } of inOrder(map.entries.values())) {
                if (value.kind !== 'known' || value.value.is !== 'list' || !isWhole(value.value))
                    return function_unseen(call, args);
                for (const item of value.value.items) {
                    const words = (0,evaluate_text/* textIn */.r7)(item);
                    if (words === undefined)
                        return function_unseen(call, args);
                    turned.set(words, [...(turned.get(words) ?? []), key]);
                }
            }
            const entries = [...turned].map(([key, keys]) => [
                key,
                {
                    key,
                    keyAt: call.at,
                    value: listMade(keys.map((one) => (0,evaluate_made/* textData */.k)(one, call.at)), call, { type: 'list' }),
                },
            ]);
            return (0,evaluate_made/* mapData */.pU)(new Map(entries), call.at, { type: 'map' });
        }),
    },
};
function onMap(args, call, run) {
    const one = (map) => {
        if (!map || map.kind === 'absent')
            return maps_refused(call);
        if (map.kind === 'known')
            return map.value.is === 'map' ? (0,model_value/* withOrigin */.D_)(run(map.value), map.origin) : maps_refused(call);
        if (!isChoice(map))
            return function_unseen(call, args);
        const { parts: _, ...rest } = map;
        return { ...rest, at: call.at, oneOf: map.oneOf.map((arm) => ({ ...arm, then: one(arm.then) })) };
    };
    return one(args[0]);
}
/** The entry of a map, or what stands in for it. With an unknown key it may be any. */
function maps_lookup(args, call) {
    const [map, key, fallback] = args;
    if (!map || !key)
        return maps_refused(call);
    return overChoices([key], ([name]) => {
        const words = name && (0,evaluate_text/* textIn */.r7)(name);
        const found = onMap([map], call, (fields) => {
            if (words === undefined) {
                const any = walk_element((0,evaluate_made/* knownData */.KC)(fields, map.at), name ?? key, call.at, call.context);
                if (!fallback || (any.kind === 'unknown' && !any.oneOf))
                    return any;
                const arms = [...(any.kind === 'unknown' ? (any.oneOf ?? []) : [{ then: any }]), { when: 'the key is another', then: fallback }];
                return settled(arms.map(({ then }) => then)) ?? { ...(0,model_value/* unknown */.L5)('condition', call.at), oneOf: arms };
            }
            const entry = fields.entries.get(words);
            if (entry)
                return !fields.uncertain || !fallback ? entry.value : orElse(entry.value, fallback);
            const [missing] = fields.missing;
            if (missing)
                return { ...missing, at: call.at };
            return fallback ? fallbackIn(fields, fallback, call) : (0,evaluate_made/* invalid */.Gq)(call.at, words);
        });
        // An element that a loop goes over stands elsewhere, and with it what is taken from it.
        return usedAt(found, (0,source_file/* contains */.gR)(call.at, map.at) || isDefault(found) ? call.at : found.at);
    });
}
const isDefault = ({ origin }) => origin.some(({ kind }) => kind === 'default');
/** What stands in for an entry of a map is of the type that all its values have. */
function fallbackIn(fields, fallback, call) {
    if (fields.type !== 'map')
        return fallback;
    return unified([...[...fields.entries.values()].map(({ value }) => value), fallback])?.at(-1) ?? maps_refused(call);
}
/** An entry that is perhaps not there: what stands in for it then. */
function orElse(value, fallback) {
    if (value.kind !== 'unknown' || !value.oneOf)
        return value;
    return { ...value, oneOf: value.oneOf.map((arm) => (arm.then.kind === 'absent' ? { ...arm, then: fallback } : arm)) };
}
/** Later maps win. Where one of them is not known, nobody knows whether it wins over what came before. */
function merge(args, call) {
    return overChoices(args, (some) => {
        const entries = new Map();
        const missing = [];
        let uncertain = false;
        let gap;
        const origin = [];
        const present = some.filter(({ kind }) => kind !== 'absent');
        for (const arg of present) {
            if (arg.kind === 'unknown') {
                const { oneOf: _, parts: __, reference: ___, ...rest } = arg;
                perhapsOverridden(entries, rest);
                missing.push(rest);
                continue;
            }
            if (arg.kind !== 'known')
                continue;
            if (arg.value.is !== 'map')
                return maps_refused(call);
            origin.push(...arg.origin);
            const [open] = arg.value.missing;
            if (open)
                perhapsOverridden(entries, open);
            missing.push(...arg.value.missing);
            uncertain ||= arg.value.uncertain === true;
            gap = arg.value.gap ?? gap;
            for (const [key, entry] of arg.value.entries) {
                const before = entries.get(key);
                const value = arg.value.uncertain && before ? orElse(entry.value, before.value) : entry.value;
                entries.set(key, { ...entry, value: (0,model_value/* withOrigin */.D_)(value, arg.origin) });
            }
        }
        const whole = maps_wholeOf(present) ?? call.at;
        return (0,evaluate_made/* knownData */.KC)({ is: 'map', entries, missing, whole, ...(uncertain ? { uncertain: true } : {}), ...(gap ? { gap } : {}) }, call.at);
    });
}
/** Each entry so far may have been given another value by something that cannot be seen. */
function perhapsOverridden(entries, by) {
    for (const [key, entry] of entries) {
        const value = { ...by, at: entry.value.at, oneOf: [{ then: entry.value }, { then: { ...by, at: entry.value.at } }] };
        entries.set(key, { ...entry, value });
    }
}
/** The span of the last map that is written out: an entry that is missing would be added there. */
function maps_wholeOf(args) {
    const last = args.findLast((arg) => arg.kind === 'known' && arg.value.is === 'map' && arg.value.gap);
    return last?.kind === 'known' && last.value.is === 'map' ? last.value.whole : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/networks.js


const networks = {
    cidrhost: pure([function_text, integer], ([words, host]) => {
        const cidr = networks_parse(words);
        if (!cidr)
            return evaluate_text/* wrong */.Qm;
        const size = 1n << BigInt(cidr.bits - cidr.length);
        const offset = host < 0 ? size + BigInt(host) : BigInt(host);
        return offset < 0n || offset >= size ? evaluate_text/* wrong */.Qm : format(cidr.address + offset, cidr.bits);
    }),
    cidrnetmask: pure([function_text], ([words]) => {
        const cidr = networks_parse(words);
        if (cidr?.bits !== 32)
            return evaluate_text/* wrong */.Qm;
        return format(((1n << BigInt(cidr.length)) - 1n) << BigInt(32 - cidr.length), 32);
    }),
    cidrsubnet: pure([function_text, integer, integer], ([words, extra, index]) => {
        const cidr = networks_parse(words);
        return cidr ? subnet(cidr, extra, BigInt(index)) : evaluate_text/* wrong */.Qm;
    }),
    cidrsubnets: pure([function_text], ([words], extras) => subnets(words, extras), { rest: integer }),
};
function subnet(cidr, extra, index) {
    const length = cidr.length + extra;
    if (extra < 0 || length > cidr.bits || index < 0n || index >= 1n << BigInt(extra))
        return evaluate_text/* wrong */.Qm;
    return `${format(cidr.address + (index << BigInt(cidr.bits - length)), cidr.bits)}/${length}`;
}
/** One after the other, each where its own size begins. */
function subnets(words, extras) {
    const cidr = networks_parse(words);
    if (!cidr)
        return evaluate_text/* wrong */.Qm;
    const end = cidr.address + (1n << BigInt(cidr.bits - cidr.length));
    let next = cidr.address;
    const found = [];
    for (const extra of extras) {
        const length = cidr.length + extra;
        if (extra < 1 || length > cidr.bits)
            return evaluate_text/* wrong */.Qm;
        const size = 1n << BigInt(cidr.bits - length);
        const start = ((next + size - 1n) / size) * size;
        if (start + size > end)
            return evaluate_text/* wrong */.Qm;
        found.push(`${format(start, cidr.bits)}/${length}`);
        next = start + size;
    }
    return found;
}
function networks_parse(words) {
    const [, address = '', length = ''] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(words) ?? [];
    const bits = address.includes(':') ? 128 : 32;
    const number = bits === 32 ? fromDotted(address) : fromColons(address);
    if (number === undefined || Number(length) > bits)
        return undefined;
    const host = BigInt(bits - Number(length));
    return { address: (number >> host) << host, length: Number(length), bits };
}
function fromDotted(address) {
    const parts = address.split('.');
    if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255))
        return undefined;
    return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}
function fromColons(address) {
    const halves = address.split('::');
    if (halves.length > 2 || address.includes('.'))
        return undefined;
    const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
    const gap = 8 - left.length - right.length;
    if (halves.length === 2 ? gap < 1 : gap !== 0)
        return undefined;
    const groups = [...left, ...Array(gap).fill('0'), ...right];
    if (groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group)))
        return undefined;
    return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
function format(address, bits) {
    if (bits === 32)
        return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.');
    const groups = Array.from({ length: 8 }, (_, index) => ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
    // The longest run of zeros is left out: https://www.rfc-editor.org/rfc/rfc5952#section-4.2
    let best = '';
    for (const [run] of groups.join(':').matchAll(/(?:^|(?<=:))0(?::0)+(?=:|$)/g))
        if (run.length > best.length)
            best = run;
    if (best === '')
        return groups.join(':');
    const words = groups.join(':');
    const at = words.search(new RegExp(`(?:^|(?<=:))${best}(?=:|$)`));
    return `${words.slice(0, at).replace(/:$/, '')}::${words.slice(at + best.length).replace(/^:/, '')}`;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/numbers.js



const extreme = (sign) => pure([number], ([first], rest) => rest.reduce((best, one) => ((0,decimal/* compareDecimals */.YL)(one, best) * sign > 0 ? one : best), first), {
    rest: number,
});
const numbers = {
    abs: pure([number], ([value]) => (value.digits < 0n ? (0,decimal/* negate */.ze)(value) : value)),
    ceil: pure([number], ([value]) => (0,decimal/* ceil */.mk)(value)),
    floor: pure([number], ([value]) => (0,decimal/* floor */.RI)(value)),
    max: extreme(1),
    min: extreme(-1),
    signum: pure([integer], ([value]) => Math.sign(value)),
    sum: pure([listOf(number)], ([values]) => (values.length === 0 ? evaluate_text/* wrong */.Qm : total(values))),
    pow: pure([number, number], ([base, exponent]) => power(base, exponent)),
    log: pure([number, number], ([value, base]) => logarithm(value, base)),
    parseint: pure([function_text, integer], ([words, base]) => parseInteger(words, base)),
};
function total(values) {
    let sum = (0,decimal/* decimalOf */.Bc)(0);
    for (const value of values)
        sum = sum && (0,decimal/* add */.WQ)(sum, value);
    return sum ?? evaluate_text/* open */.ho;
}
function power(base, by) {
    const exponent = (0,decimal/* integerOf */.cP)(by);
    if (exponent === undefined || exponent < 0 || exponent > 1000)
        return evaluate_text/* open */.ho;
    let result = (0,decimal/* decimalOf */.Bc)(1);
    for (let i = 0; i < exponent; i++) {
        result = (0,decimal/* multiply */.lw)(result, base);
        if (!result)
            return evaluate_text/* open */.ho;
    }
    // Terraform works it out in doubles.
    return (0,decimal/* integerOf */.cP)(result) === undefined ? evaluate_text/* open */.ho : result;
}
/** Only where it is a whole number: Terraform works it out in doubles, whose last digits nobody relies on. */
function logarithm(value, base) {
    const [x, b] = [(0,decimal/* integerOf */.cP)(value), (0,decimal/* integerOf */.cP)(base)];
    if (x === undefined || b === undefined || b < 2 || x < 1)
        return evaluate_text/* open */.ho;
    let [product, exponent] = [1, 0];
    while (product < x) {
        product *= b;
        exponent++;
    }
    return product === x && Math.log(x) / Math.log(b) === exponent ? exponent : evaluate_text/* open */.ho;
}
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
function parseInteger(words, base) {
    if (base < 2 || base > 62)
        return evaluate_text/* wrong */.Qm;
    const match = /^([+-]?)([0-9a-zA-Z]+)$/.exec(words);
    const [, sign = '', all = ''] = match ?? [];
    if (!match || all.length > 100)
        return match ? evaluate_text/* open */.ho : evaluate_text/* wrong */.Qm;
    let value = 0n;
    for (const char of base <= 36 ? all.toLowerCase() : all) {
        const digit = digits.indexOf(char);
        if (digit < 0 || digit >= base)
            return evaluate_text/* wrong */.Qm;
        value = value * BigInt(base) + BigInt(digit);
    }
    return sign === '-' ? -value : value;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/pattern.js
/**
 * A regular expression of Go (RE2) as one of JavaScript with the same matches. `wrong` where Go refuses it, `undefined` where the two
 * may differ or where it could take long: https://github.com/google/re2/wiki/Syntax
 */
function translated(source) {
    let flags = 'u';
    let body = source;
    const start = /^\(\?([ims]+)\)/.exec(source);
    if (start) {
        body = source.slice(start[0].length);
        flags += start[1] ?? '';
    }
    // Without `s`, a dot is anything but a line feed; JavaScript leaves out more.
    const dot = flags.includes('s') ? '.' : '[^\\n]';
    const out = [];
    for (let at = 0; at < body.length;) {
        const piece = pieceAt(body, at, dot);
        if (!piece || piece === 'wrong')
            return piece;
        out.push(piece.words);
        at += piece.length;
    }
    if (mayTakeLong(body))
        return undefined;
    try {
        return new RegExp(out.join(''), [...new Set(flags)].join(''));
    }
    catch {
        return undefined;
    }
}
function pieceAt(body, at, dot) {
    const char = body.charAt(at);
    if (char === '\\')
        return escapeAt(body, at, false);
    if (char === '[')
        return characterClass(body, at);
    if (char === '.')
        return { words: dot, length: 1 };
    if (body.startsWith('(?P<', at))
        return { words: '(?<', length: 4 };
    if (body.startsWith('(?', at) && !/^\(\?(?::|<[A-Za-z_])/.test(body.slice(at, at + 5)))
        return undefined;
    if (char === '{' && !/^\{\d+(?:,\d*)?\}/.test(body.slice(at)))
        return { words: '\\{', length: 1 };
    if (char === '}' && !/\{\d+(?:,\d*)?$/.test(body.slice(0, at)))
        return { words: '\\}', length: 1 };
    if (char === ']')
        return { words: '\\]', length: 1 };
    const code = body.codePointAt(at) ?? 0;
    return { words: String.fromCodePoint(code), length: code > 0xffff ? 2 : 1 };
}
const space = '\\t\\n\\f\\r ';
function escapeAt(body, at, inClass) {
    const letter = body.charAt(at + 1);
    if (letter === '')
        return 'wrong';
    if (letter === 's')
        return { words: inClass ? space : `[${space}]`, length: 2 };
    if (letter === 'S')
        return inClass ? undefined : { words: `[^${space}]`, length: 2 };
    if (/[dDwWnrtfv]/.test(letter) || (!inClass && /[bB]/.test(letter)))
        return { words: `\\${letter}`, length: 2 };
    if (letter === 'A' && !inClass)
        return { words: '(?<![\\s\\S])', length: 2 };
    if (letter === 'z' && !inClass)
        return { words: '(?![\\s\\S])', length: 2 };
    if (/[A-Za-z0-9]/.test(letter))
        return /[1-9]/.test(letter) ? 'wrong' : undefined;
    // In JavaScript's Unicode mode only these may be escaped.
    const needed = /[\^$\\.*+?()[\]{}|/]/.test(letter) || (inClass && letter === '-');
    return { words: needed ? `\\${letter}` : letter, length: 2 };
}
const pattern_named = {
    alpha: 'A-Za-z',
    digit: '0-9',
    alnum: '0-9A-Za-z',
    upper: 'A-Z',
    lower: 'a-z',
    space: '\\t\\n\\v\\f\\r ',
    xdigit: '0-9A-Fa-f',
    word: '0-9A-Za-z_',
    punct: '!-\\/:-@\\[-`\\{-~',
    blank: '\\t ',
};
function characterClass(body, start) {
    let at = start + 1;
    let words = '[';
    if (body.charAt(at) === '^') {
        words += '^';
        at++;
    }
    const first = at;
    while (at < body.length) {
        const char = body.charAt(at);
        if (char === ']' && at > first)
            return { words: `${words}]`, length: at + 1 - start };
        const posix = /^\[:(\w+):\]/.exec(body.slice(at));
        if (posix) {
            const set = pattern_named[posix[1] ?? ''];
            if (set === undefined)
                return undefined;
            words += set;
            at += posix[0].length;
        }
        else if (char === '\\') {
            const piece = escapeAt(body, at, true);
            if (!piece || piece === 'wrong')
                return piece;
            words += piece.words;
            at += piece.length;
        }
        else {
            // A minus that begins or ends the class, or follows a range, is itself; Unicode mode wants the others of these escaped.
            words += /[[\](){}/|^$.*+?]/.test(char) ? `\\${char}` : char;
            at++;
        }
    }
    return 'wrong';
}
/** A repeated group that repeats inside, or many repetitions side by side, cost more than the length of the text. */
function mayTakeLong(body) {
    const plain = body.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
    if (/\([^()]*[*+{|?][^()]*\)\s*[*+{]/.test(plain) || /\)\)+\s*[*+{]/.test(plain))
        return true;
    return (plain.match(/[*+]|\{\d+,\}/g) ?? []).length > 4 || /\{\d{3,}/.test(plain);
}
/** So long a text is looked through at the most, given how often a pattern may begin anew. */
const isShortEnough = (words, pattern) => {
    const repeats = (pattern.source.match(/[*+]|,\}/g) ?? []).length;
    return words.length ** Math.max(1, repeats) <= 20_000_000;
};

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/patterns.js






const plainReplace = pure([function_text, function_text, function_text], ([words, from, to]) => patterns_replaced(words, from, to));
const patterns = {
    regex: pure([function_text, function_text], ([source, words]) => matching(source, words, (pattern) => {
        const match = pattern.exec(words);
        return match ? found(match) : evaluate_text/* wrong */.Qm;
    })),
    regexall: pure([function_text, function_text], ([source, words]) => matching(source, words, (pattern) => {
        if (pattern.test(''))
            return evaluate_text/* open */.ho;
        return [...words.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(found);
    })),
    replace: { takes: [3, 3], run: replace },
};
function matching(source, words, run) {
    const pattern = translated(source);
    if (pattern === 'wrong')
        return evaluate_text/* wrong */.Qm;
    return pattern && isShortEnough(words, pattern) ? run(pattern) : evaluate_text/* open */.ho;
}
/** The whole match, or its groups: by name where they have names. */
function found(match) {
    if (match.groups)
        return { map: new Map(Object.entries(match.groups).map(([name, words]) => [name, words ?? null])) };
    return match.length > 1 ? match.slice(1).map((words) => words ?? null) : (match[0] ?? '');
}
function patterns_replaced(words, from, to) {
    const isPattern = from.length > 1 && from.startsWith('/') && from.endsWith('/');
    if (!isPattern)
        return from === '' ? evaluate_text/* open */.ho : words.split(from).join(to);
    return matching(from.slice(1, -1), words, (pattern) => {
        if (pattern.test(''))
            return evaluate_text/* open */.ho;
        let out = '';
        let done = 0;
        for (const match of words.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
            out += words.slice(done, match.index) + expand(to, match);
            done = match.index + match[0].length;
        }
        return out + words.slice(done);
    });
}
/** `$1`, `${1}`, `${name}`, `$$`, as Go takes them: https://pkg.go.dev/regexp#Regexp.Expand */
const expand = (template, match) => template.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (_, braced, bare) => {
    const name = braced ?? bare;
    if (name === undefined)
        return '$';
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '';
});
/** A text with places keeps them; what is put in may be unknown. */
function replace(args, call) {
    const [data, from, to] = args;
    if (!data || !from || !to)
        return function_unseen(call, args);
    const words = (0,evaluate_text/* textIn */.r7)(from);
    if (data.kind === 'known' && words !== undefined) {
        if (data.value.is === 'json') {
            const kept = unquoted(data, words, to);
            if (kept)
                return kept;
        }
        const isPattern = words.length > 1 && words.startsWith('/') && words.endsWith('/');
        if (!isPattern && words !== '') {
            const put = patterns_filledIn(data, words, to, call);
            if (put)
                return put;
        }
    }
    return plainReplace.run(args, call);
}
/** The text with each occurrence made a hole that the replacement fills. */
function patterns_filledIn(data, words, to, call) {
    const { value } = data;
    const text = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined;
    if (!text || to.kind === 'absent' || (0,evaluate_text/* takeText */.dY)(to).is === 'wrong')
        return undefined;
    const pieces = [];
    const holes = value.is === 'template' ? [...value.holes] : [];
    const index = holes.length;
    let done = 0;
    for (let at = text.content.indexOf(words); at >= 0; at = text.content.indexOf(words, done)) {
        if (at > done)
            pieces.push({ start: done, end: at });
        done = at + words.length;
        pieces.push({ start: at, end: done, hole: index });
    }
    if (done === 0)
        return value.is === 'scalar' ? data : undefined;
    if (done < text.content.length)
        pieces.push({ start: done, end: text.content.length });
    const built = (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, () => undefined);
    return {
        ...(0,evaluate_made/* knownData */.KC)({ is: 'template', text: built, holes: [...holes, to] }, data.at),
        origin: [...data.origin, { at: call.at, name: 'replace()', kind: 'template' }],
    };
}
/** `replace(jsonencode(…), "/\"([0-9]+)\"/", "$1")` takes the quotes from numbers: the same data, with numbers in it. */
function unquoted(data, words, to) {
    const inner = /^\/\(?"(.+)"\)?\/$/.exec(words)?.[1];
    if (inner === undefined || data.value.is !== 'json' || !/^\$(?:1|\{1\})$/.test((0,evaluate_text/* textIn */.r7)(to) ?? '') || words.startsWith('/("'))
        return undefined;
    const pattern = translated(`^${inner}$`);
    if (!(pattern instanceof RegExp))
        return undefined;
    return { ...data, value: { is: 'json', data: withoutQuotes(data.value.data, pattern) } };
}
function withoutQuotes(data, pattern) {
    if (data.kind === 'unknown')
        return data.oneOf ? { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: withoutQuotes(arm.then, pattern) })) } : data;
    if (data.kind === 'absent')
        return data;
    const { value } = data;
    if (value.is === 'list' || value.is === 'map')
        return { ...data, value: (0,dialects_data/* withParts */.dK)(value, (part) => withoutQuotes(part, pattern)) };
    if (value.is !== 'scalar' || typeof value.value !== 'string' || !pattern.test(value.value))
        return data;
    const words = value.value;
    if (words === 'true' || words === 'false')
        return { ...data, value: (0,dialects_data/* scalar */.d_)(words === 'true', words) };
    return /^-?\d+(?:\.\d+)?$/.test(words) ? { ...data, value: (0,dialects_data/* scalar */.d_)(Number(words), words) } : data;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/sets.js





const sets_refused = ({ at, name }) => (0,evaluate_made/* invalid */.Gq)(at, `${name}()`);
/** On whole sets of scalars only: of others nobody asks. */
const onKeys = (keep) => ({
    takes: [1, Number.POSITIVE_INFINITY],
    run: (args, call) => {
        const sets = [];
        for (const arg of args) {
            if (arg.kind === 'absent' || (arg.kind === 'known' && arg.value.is !== 'list'))
                return sets_refused(call);
            if (arg.kind !== 'known' || arg.value.is !== 'list' || !isWhole(arg.value))
                return function_unseen(call, args);
            const items = arg.value.items.map((item) => [keyOf(item), item]);
            if (items.some(([key]) => key === undefined))
                return function_unseen(call, args);
            sets.push(new Map(items));
        }
        const types = new Set(sets.flatMap((set) => [...set.keys()].map((key) => key.split(' ')[0])));
        return types.size > 1 ? function_unseen(call, args) : setOf(keep(sets), call.at);
    },
});
const sets = {
    setunion: onKeys((all) => [...new Map(all.flatMap((set) => [...set])).values()]),
    setintersection: onKeys(([first, ...others]) => [...(first ?? [])].filter(([key]) => others.every((set) => set.has(key))).map(([, item]) => item)),
    setsubtract: onKeys(([first, second]) => [...(first ?? [])].filter(([key]) => !second?.has(key)).map(([, item]) => item)),
    setproduct: {
        takes: [2, Number.POSITIVE_INFINITY],
        run: (args, call) => {
            let rows = [[]];
            for (const arg of args) {
                if (arg.kind === 'absent' || (arg.kind === 'known' && arg.value.is !== 'list'))
                    return sets_refused(call);
                if (arg.kind !== 'known' || arg.value.is !== 'list' || !isWhole(arg.value))
                    return function_unseen(call, args);
                const { items } = arg.value;
                if (rows.length * items.length > maximumItems)
                    return (0,model_value/* unknown */.L5)('limit', call.at);
                rows = rows.flatMap((row) => items.map((item) => [...row, item]));
            }
            return listMade(rows.map((row) => listMade(row, call)), call);
        },
    },
};

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/format.js








/** `%`, flags, width, precision, which argument, the verb: https://developer.hashicorp.com/terraform/language/functions/format */
const verb = /%([ +\-0#]*)(\d*)(?:\.(\d*))?(?:\[(\d+)\])?([a-zA-Z%])/y;
function format_format(args, call) {
    const [pattern, ...values] = args;
    const words = pattern && (0,evaluate_text/* takeText */.dY)(pattern);
    if (!words || words.is === 'wrong')
        return (0,evaluate_made/* invalid */.Gq)(call.at, 'format()');
    return words.is === 'taken' ? formatOf(words.value, values, call) : function_unseen(call, args);
}
/** The text with its verbs filled in. What `%s` and `%v` put in may be unknown: the words around it stay known. */
function formatOf(pattern, values, call) {
    const builder = new embedded/* TextBuilder */.tW();
    const holes = [];
    const used = new Set();
    let next = 0;
    let at = 0;
    while (at < pattern.length) {
        const percent = pattern.indexOf('%', at);
        const end = percent < 0 ? pattern.length : percent;
        builder.decoded(pattern.slice(at, end), call.at);
        if (percent < 0)
            break;
        verb.lastIndex = percent;
        const match = verb.exec(pattern);
        if (!match)
            return (0,evaluate_made/* invalid */.Gq)(call.at, 'format()');
        at = verb.lastIndex;
        const [, flags = '', width = '', precision, position, letter = ''] = match;
        if (letter === '%') {
            builder.decoded('%', call.at);
            continue;
        }
        const index = position === undefined ? next : Number(position) - 1;
        next = index + 1;
        used.add(index);
        const value = values[index];
        if (!value)
            return (0,evaluate_made/* invalid */.Gq)(call.at, 'format()');
        const filled = fill(value, { flags, width: Number(width || 0), precision, letter }, call);
        if (filled.kind === 'unknown' && filled.why === 'invalid')
            return filled;
        builder.hole(value.at);
        holes.push(filled);
    }
    if (values.length > next && !pattern.includes('%['))
        return (0,evaluate_made/* invalid */.Gq)(call.at, 'format()');
    return made(builder, holes, values, call);
}
function fill(value, verb, call) {
    const { flags, width, precision, letter } = verb;
    const bare = flags === '' && width === 0 && precision === undefined;
    if (bare && letter === 's')
        return value.kind === 'absent' || isCollection(value) ? (0,evaluate_made/* invalid */.Gq)(call.at, 'format()') : value;
    if (bare && letter === 'v' && value.kind !== 'absent' && !isCollection(value))
        return value;
    return overChoices([value], ([one]) => {
        if (!one || one.kind === 'unknown')
            return function_unseen(call, [value]);
        const words = format_written(one, verb);
        if (words === undefined)
            return function_unseen(call, [value]);
        if (words === false)
            return (0,evaluate_made/* invalid */.Gq)(call.at, 'format()');
        const { secret } = one.kind === 'known' ? one : {};
        return {
            kind: 'known',
            value: { is: 'scalar', value: words, raw: words },
            at: one.at,
            origin: one.origin,
            ...(secret ? { secret } : {}),
        };
    });
}
const isCollection = (value) => value.kind === 'known' && (value.value.is === 'list' || value.value.is === 'map');
/** The words of one verb; false where Terraform would refuse it, `undefined` where it is not worked out here. */
function format_written(value, { flags, width, precision, letter }) {
    switch (letter) {
        case 's':
        case 'v': {
            const words = value.kind === 'absent' || isCollection(value) || flags.includes('#')
                ? letter === 's'
                    ? undefined
                    : (0,json_text/* jsonText */.s$)(value)
                : (0,evaluate_text/* textIn */.r7)(value);
            if (words === undefined)
                return value.kind === 'known' ? undefined : false;
            return padded(precision === undefined ? words : [...words].slice(0, Number(precision)).join(''), flags.replace('0', ''), width);
        }
        case 'q': {
            const words = (0,evaluate_text/* textIn */.r7)(value);
            return words !== undefined && /^[\x20-\x7e]*$/.test(words) && flags === '' && width === 0 ? JSON.stringify(words) : undefined;
        }
        case 't': {
            const is = (0,evaluate_text/* takeFlag */.IX)(value);
            return is.is === 'wrong' ? false : is.is === 'taken' ? padded(String(is.value), flags, width) : undefined;
        }
        case 'd':
        case 'x':
        case 'X':
        case 'o':
        case 'b': {
            const number = (0,evaluate_text/* takeNumber */.f2)(value);
            return number.is === 'wrong' ? false : number.is === 'taken' ? inBase(number.value, letter, flags, width) : undefined;
        }
        case 'f': {
            const number = (0,evaluate_text/* takeNumber */.f2)(value);
            if (number.is === 'wrong')
                return false;
            return number.is === 'taken' ? fixed(number.value, precision === undefined ? 6 : Number(precision), flags, width) : undefined;
        }
        default:
            return undefined;
    }
}
const bases = { d: 10, x: 16, X: 16, o: 8, b: 2 };
function inBase(number, letter, flags, width) {
    const whole = (0,decimal/* integerOf */.cP)(number);
    if (whole === undefined || flags.includes('#'))
        return undefined;
    const words = Math.abs(whole).toString(bases[letter] ?? 10);
    return signed(letter === 'X' ? words.toUpperCase() : words, whole < 0, flags, width);
}
function fixed(number, places, flags, width) {
    if (number.scale > places || places > 50)
        return undefined;
    const [whole = '', fraction = ''] = (0,decimal/* formatDecimal */.zJ)({ ...number, digits: number.digits < 0n ? -number.digits : number.digits }).split('.');
    return signed(places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`, number.digits < 0n, flags, width);
}
function signed(words, negative, flags, width) {
    const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
    if (flags.includes('0') && !flags.includes('-'))
        return sign + words.padStart(width - sign.length, '0');
    return padded(sign + words, flags, width);
}
const padded = (words, flags, width) => {
    const missing = ' '.repeat(Math.max(0, Math.min(width, 10_000) - [...words].length));
    return flags.includes('-') ? words + missing : missing + words;
};

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/spans.js





/** The span that is left of a text without these characters at its beginning and its end. */
function spanOf(words, atStart, atEnd) {
    let start = 0;
    let end = words.length;
    while (atStart && start < end && atStart.test(words.charAt(start)))
        start++;
    while (atEnd && end > start && atEnd.test(words.charAt(end - 1)))
        end--;
    return { start, end };
}
/** A function that leaves a span of its text: every character keeps its place, every hole what fills it. */
function trimmed(span) {
    return {
        takes: [1, 1],
        run: (args, call) => {
            const [data] = args;
            if (!data || data.kind === 'absent')
                return (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`);
            if (data.kind === 'unknown')
                return function_unseen(call, args);
            const { value } = data;
            const whole = (0,evaluate_text/* takeText */.dY)(data);
            if ((value.is === 'template' && whole.is !== 'taken') || (value.is === 'scalar' && value.text)) {
                const text = value.is === 'template' ? value.text : value.text?.();
                if (text) {
                    const kept = span(text.content);
                    const built = (0,embedded/* embed */.E6)(text, kept, [kept], text.encode);
                    return value.is === 'template'
                        ? { ...data, value: { ...value, text: built } }
                        : { ...data, value: (0,dialects_data/* scalar */.d_)(built.content, built.content, () => built) };
                }
            }
            if (value.is === 'json')
                return data;
            if (whole.is !== 'taken')
                return whole.is === 'wrong' ? (0,evaluate_made/* invalid */.Gq)(call.at, `${call.name}()`) : function_unseen(call, args);
            const { start, end } = span(whole.value);
            return { ...data, value: (0,dialects_data/* scalar */.d_)(whole.value.slice(start, end)) };
        },
    };
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/strings.js






const onText = (change) => pure([function_text], ([words]) => change(words));
const strings = {
    lower: onText((words) => eachCharacter(words, (char) => char.toLowerCase())),
    upper: onText((words) => eachCharacter(words, (char) => char.toUpperCase())),
    title: onText((words) => words.replace(/(?<![\p{L}\p{N}_]|[^\x00-\x7f\s])\p{L}/gu, (letter) => letter.toUpperCase())),
    strrev: onText((words) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words)]
        .map(({ segment }) => segment)
        .reverse()
        .join('')),
    trimspace: trimmed((words) => spanOf(words, goSpace, goSpace)),
    chomp: trimmed((words) => spanOf(words, undefined, /[\r\n]/)),
    trim: pure([function_text, function_text], ([words, cutset]) => cut(words, cutset)),
    trimprefix: pure([function_text, function_text], ([words, prefix]) => (words.startsWith(prefix) ? words.slice(prefix.length) : words)),
    trimsuffix: pure([function_text, function_text], ([words, suffix]) => suffix !== '' && words.endsWith(suffix) ? words.slice(0, -suffix.length) : words),
    indent: pure([integer, function_text], ([spaces, words]) => spaces < 0 || spaces > 1000 ? evaluate_text/* wrong */.Qm : words.replaceAll('\n', `\n${' '.repeat(spaces)}`)),
    substr: pure([function_text, integer, integer], ([words, offset, length]) => substr(words, offset, length)),
    startswith: pure([function_text, function_text], ([words, prefix]) => words.startsWith(prefix)),
    endswith: pure([function_text, function_text], ([words, suffix]) => words.endsWith(suffix)),
    strcontains: pure([function_text, function_text], ([words, part]) => words.includes(part)),
    split: pure([function_text, function_text], ([separator, words]) => (separator === '' ? [...words] : words.split(separator))),
    join: { takes: [1, Number.POSITIVE_INFINITY], run: strings_join },
    format: { takes: [1, Number.POSITIVE_INFINITY], run: format_format },
    formatlist: { takes: [1, Number.POSITIVE_INFINITY], run: formatlist },
};
/** Go changes one character into one: `ß` stays. */
const eachCharacter = (words, change) => Array.from(words, (char) => {
    const changed = change(char);
    return [...changed].length === 1 ? changed : char;
}).join('');
/** Go's `unicode.IsSpace`. */
const goSpace = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function cut(words, cutset) {
    const all = [...words];
    const unwanted = new Set(cutset);
    let start = 0;
    let end = all.length;
    while (start < end && unwanted.has(all[start] ?? ''))
        start++;
    while (end > start && unwanted.has(all[end - 1] ?? ''))
        end--;
    return all.slice(start, end).join('');
}
/** Counted in what a reader takes for one character. Of a negative offset the place is counted from the end. */
function substr(words, offset, length) {
    if (!/^[\x20-\x7e]*$/.test(words))
        return evaluate_text/* open */.ho;
    const start = offset < 0 ? Math.max(0, words.length + offset) : offset;
    return length < 0 || (length === 0 && offset < 0) ? words.slice(start) : words.slice(start, start + length);
}
/** Unknown items leave the known ones and the separators known. */
function strings_join(args, call) {
    const [separator, ...lists] = args;
    const between = separator && (0,evaluate_text/* takeText */.dY)(separator);
    if (!between || between.is === 'wrong')
        return (0,evaluate_made/* invalid */.Gq)(call.at, 'join()');
    const items = [];
    for (const list of lists) {
        if (list.kind === 'absent' || (list.kind === 'known' && list.value.is !== 'list'))
            return (0,evaluate_made/* invalid */.Gq)(call.at, 'join()');
        if (list.kind === 'unknown' || list.value.is !== 'list' || list.value.missing.length > 0 || list.value.uncertain)
            return function_unseen(call, args);
        items.push(...list.value.items);
    }
    if (between.is !== 'taken')
        return function_unseen(call, args);
    const builder = new embedded/* TextBuilder */.tW();
    for (const [index, item] of items.entries()) {
        if (item.kind === 'absent' || (item.kind === 'known' && (0,evaluate_text/* takeText */.dY)(item).is === 'wrong'))
            return (0,evaluate_made/* invalid */.Gq)(call.at, 'join()');
        if (index > 0)
            builder.decoded(between.value, call.at);
        builder.hole(item.at);
    }
    return made(builder, items, args, call);
}
/** What a text made of a builder's words and holes is: a plain one where every hole is known and has no history. */
function made(builder, holes, args, { at }) {
    const template = (0,evaluate_made/* knownData */.KC)({ is: 'template', text: builder.build(at, () => undefined), holes }, at);
    const { secret } = (0,evaluate_made/* marksOf */.Ok)(args);
    const lists = args.filter((arg) => arg.kind === 'known' && arg.value.is === 'list');
    return { ...template, origin: lists.flatMap(({ origin }) => origin), ...(secret ? { secret } : {}) };
}
/** One text for each item of the lists; single values are repeated. */
function formatlist(args, call) {
    const [pattern, ...rest] = args;
    const words = pattern && (0,evaluate_text/* textIn */.r7)(pattern);
    const lists = rest.filter((arg) => arg.kind === 'known' && arg.value.is === 'list');
    if (words === undefined)
        return function_unseen(call, args);
    const lengths = new Set();
    for (const list of lists) {
        if (list.kind !== 'known' || list.value.is !== 'list')
            continue;
        if (list.value.missing.length > 0 || list.value.uncertain)
            return function_unseen(call, args);
        lengths.add(list.value.items.length);
    }
    const [length = 1, ...others] = lengths;
    if (others.length > 0)
        return (0,evaluate_made/* invalid */.Gq)(call.at, 'formatlist()');
    // What is unknown may be a list or not.
    if (rest.some((arg) => arg.kind === 'unknown' && lists.length === 0))
        return function_unseen(call, args);
    const items = Array.from({ length }, (_, index) => {
        const own = rest.map((arg) => (arg.kind === 'known' && arg.value.is === 'list' ? (arg.value.items[index] ?? arg) : arg));
        return formatOf(words, own, call);
    });
    return (0,evaluate_made/* knownData */.KC)({ is: 'list', items, missing: [], whole: call.at, type: 'list' }, call.at);
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/functions/call.js















/** Every function whose result follows from its arguments and the files at hand. Any other is unknown. */
const call_functions = {
    ...collections,
    ...conversions,
    ...dates,
    ...encodings,
    ...files,
    ...hashes,
    ...maps_maps,
    ...networks,
    ...numbers,
    ...patterns,
    ...sets,
    ...strings,
};
function call(expression, context) {
    const { name, at, expand } = expression;
    const short = name.startsWith('core::') ? name.slice('core::'.length) : name;
    const table = context.functions && Object.hasOwn(context.functions, short) ? context.functions : call_functions;
    const found = Object.hasOwn(table, short) ? table[short] : undefined;
    const inner = short === 'try' || short === 'can' ? { ...context, tried: true } : context;
    const values = expression.args.map((arg) => evaluate(arg, inner));
    if (!found)
        return (0,model_value/* unknown */.L5)('function', at, { name: `${name}()` });
    const args = expand ? expanded(values, found.openEnded === true) : values;
    if (!args)
        return (0,model_value/* unknown */.L5)('function', at, { name: `${name}()` });
    const [least, most] = found.takes;
    if (args.length < least || args.length > most)
        return (0,evaluate_made/* invalid */.Gq)(at, `${name}()`);
    if (!found.tolerant && args.some(evaluate_made/* isInvalid */.If))
        return (0,evaluate_made/* invalid */.Gq)(at, `${name}()`);
    if (short === 'templatestring' && expression.args[0]?.kind !== 'traversal')
        return (0,evaluate_made/* invalid */.Gq)(at, `${name}()`);
    const here = { name: short, at, context };
    const result = found.run(args, here);
    const given = (0,evaluate_made/* isInvalid */.If)(result) ? args.map((arg) => (0,evaluate_made/* unlessNull */.Kv)(arg, context)) : args;
    return given.some((arg, index) => arg !== args[index]) ? found.run(given, here) : result;
}
/** The arguments of `f(a, list...)`; `undefined` where they cannot be counted. */
function expanded(values, openEnded) {
    const list = values.at(-1);
    const before = values.slice(0, -1);
    if (list?.kind !== 'known' || list.value.is !== 'list')
        return openEnded && list?.kind === 'unknown' ? values : undefined;
    const { items, missing, uncertain } = list.value;
    if (missing.length === 0 && !uncertain)
        return [...before, ...items];
    return openEnded ? [...before, ...items, ...missing] : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/operators.js











function unary({ operator, operand, at }, context) {
    return operators_marked([evaluate(operand, context)], (args) => {
        const [value] = args;
        if (!value)
            return evaluate_text/* open */.ho;
        if (operator === '!') {
            const flag = (0,evaluate_text/* takeFlag */.IX)(value);
            return flag.is === 'taken' ? (0,evaluate_made/* flagData */.fe)(!flag.value, at) : flag === evaluate_text/* open */.ho ? evaluate_text/* open */.ho : (0,evaluate_made/* invalid */.Gq)(at);
        }
        const number = (0,evaluate_text/* takeNumber */.f2)(value);
        if (number.is !== 'taken')
            return number === evaluate_text/* open */.ho ? evaluate_text/* open */.ho : (0,evaluate_made/* invalid */.Gq)(at);
        return number.value.digits === 0n ? evaluate_text/* open */.ho : (0,evaluate_made/* numberData */.iW)((0,decimal/* negate */.ze)(number.value), at);
    }, at, context);
}
function binary(expression, context) {
    const { operator, at } = expression;
    const left = evaluate(expression.left, context);
    const right = evaluate(expression.right, context);
    return operators_marked([left, right], ([a, b]) => (a && b ? combined(operator, a, b, at) : evaluate_text/* open */.ho), at, context);
}
/** Where anything is open the result is unknown, but keeps steps and secrecy. */
function operators_marked(args, run, at, context) {
    return overChoices(args, (some) => {
        const first = run(some);
        const result = 'kind' in first && (0,evaluate_made/* isInvalid */.If)(first) && some.some((one) => (0,evaluate_made/* unlessNull */.Kv)(one, context) !== one) ? evaluate_text/* open */.ho : first;
        const marks = (0,evaluate_made/* marksOf */.Ok)(some);
        if ('is' in result)
            return some.some(evaluate_made/* isInvalid */.If) ? (0,evaluate_made/* invalid */.Gq)(at) : (0,model_value/* unknown */.L5)('condition', at, marks);
        return result.kind === 'absent' ? result : { ...result, ...marks };
    });
}
function combined(operator, a, b, at) {
    switch (operator) {
        case '&&':
        case '||':
            return logic(operator, a, b, at);
        case '==':
        case '!=': {
            const equal = isEqual(a, b);
            return equal === undefined ? evaluate_text/* open */.ho : (0,evaluate_made/* flagData */.fe)(equal === (operator === '=='), at);
        }
        default:
            return arithmetic(operator, a, b, at);
    }
}
/** One side decides alone where it can, even beside something unknown. */
function logic(operator, a, b, at) {
    const [left, right] = [(0,evaluate_text/* takeFlag */.IX)(a), (0,evaluate_text/* takeFlag */.IX)(b)];
    const deciding = operator === '||';
    if (left.is === 'wrong' || right.is === 'wrong')
        return (0,evaluate_made/* invalid */.Gq)(at);
    if ((left.is === 'taken' && left.value === deciding) || (right.is === 'taken' && right.value === deciding))
        return (0,evaluate_made/* flagData */.fe)(deciding, at);
    return left.is === 'taken' && right.is === 'taken' ? (0,evaluate_made/* flagData */.fe)(!deciding, at) : evaluate_text/* open */.ho;
}
function arithmetic(operator, a, b, at) {
    const [left, right] = [(0,evaluate_text/* takeNumber */.f2)(a), (0,evaluate_text/* takeNumber */.f2)(b)];
    if (left.is === 'wrong' || right.is === 'wrong')
        return (0,evaluate_made/* invalid */.Gq)(at);
    if (left.is !== 'taken' || right.is !== 'taken')
        return evaluate_text/* open */.ho;
    const [x, y] = [left.value, right.value];
    switch (operator) {
        case '<':
            return (0,evaluate_made/* flagData */.fe)((0,decimal/* compareDecimals */.YL)(x, y) < 0, at);
        case '>':
            return (0,evaluate_made/* flagData */.fe)((0,decimal/* compareDecimals */.YL)(x, y) > 0, at);
        case '<=':
            return (0,evaluate_made/* flagData */.fe)((0,decimal/* compareDecimals */.YL)(x, y) <= 0, at);
        case '>=':
            return (0,evaluate_made/* flagData */.fe)((0,decimal/* compareDecimals */.YL)(x, y) >= 0, at);
        case '+':
            return computed((0,decimal/* add */.WQ)(x, y), at);
        case '-':
            return computed((0,decimal/* add */.WQ)(x, (0,decimal/* negate */.ze)(y)), at);
        case '*':
            return computed(nonZero((0,decimal/* multiply */.lw)(x, y), x, y), at);
        case '/':
            return y.digits === 0n ? (x.digits === 0n ? (0,evaluate_made/* invalid */.Gq)(at) : evaluate_text/* open */.ho) : computed(nonZero((0,decimal/* divide */.Qr)(x, y), x, y), at);
        case '%':
            return y.digits === 0n ? evaluate_text/* open */.ho : computed(nonZero((0,decimal/* remainder */.CQ)(x, y), x, y), at);
    }
}
/** Terraform tells a negative zero from zero where it writes it. */
const nonZero = (result, x, y) => result?.digits === 0n && (x.digits < 0n || y.digits < 0n) ? undefined : result;
const computed = (number, at) => (number ? (0,evaluate_made/* numberData */.iW)(number, at) : evaluate_text/* open */.ho);
/** One arm where the condition is known; both where it is not, each under its condition. */
function conditional({ condition, whenTrue, whenFalse, at }, context) {
    const asked = evaluate(condition, context);
    const is = (0,evaluate_text/* takeFlag */.IX)(asked);
    const name = wordsOfCode(condition);
    const origin = [{ at: condition.at, name, kind: 'condition' }, ...asked.origin.map(deciding)];
    if (is.is === 'wrong' || (0,evaluate_made/* isInvalid */.If)(asked))
        return (0,evaluate_made/* invalid */.Gq)(at);
    const [yes, no] = alike(evaluate(whenTrue, context), evaluate(whenFalse, context));
    const settled = is.is === 'taken' ? is.value : givenIn(context.scope, conditionOf(condition));
    if (settled !== undefined)
        return (0,model_value/* withOrigin */.D_)(settled ? yes : no, origin);
    if (isChoice(asked) && asked.oneOf.every(({ then }) => (0,evaluate_text/* takeFlag */.IX)(then).is === 'taken'))
        return byCase(asked, yes, no, at, origin);
    return (0,model_value/* unknown */.L5)('condition', at, {
        name,
        oneOf: [
            { when: name, then: (0,model_value/* withOrigin */.D_)(yes, origin) },
            { when: `not ${name}`, then: (0,model_value/* withOrigin */.D_)(no, origin) },
        ],
    });
}
const decided = new WeakMap();
/** A step of what was asked, the same one each time. */
function deciding(step) {
    if (step.asked)
        return step;
    const made = decided.get(step) ?? { ...step, asked: true };
    decided.set(step, made);
    return made;
}
/** A condition as it is written, without what turns it round: `a != b` is that `a == b` does not hold. */
function conditionOf(condition) {
    if (condition.kind === 'parentheses')
        return conditionOf(condition.inner);
    if (condition.kind === 'unary' && condition.operator === '!') {
        const { words, is } = conditionOf(condition.operand);
        return { words, is: !is };
    }
    if (condition.kind === 'binary' && (condition.operator === '!=' || condition.operator === '=='))
        return { words: `${codeOf(condition.left)} == ${codeOf(condition.right)}`, is: condition.operator === '==' };
    return { words: codeOf(condition), is: true };
}
const codeOf = ({ at }) => (0,source_file/* textOf */.b6)(at).replace(/\s+/g, ' ');
/** A condition that follows from another: the arms go by what that one is. */
function byCase(asked, yes, no, at, origin) {
    const arms = (asked.oneOf ?? []).map((arm) => {
        const flag = (0,evaluate_text/* takeFlag */.IX)(arm.then);
        return { ...arm, then: (0,model_value/* withOrigin */.D_)(flag.is === 'taken' && flag.value ? yes : no, origin) };
    });
    return (0,model_value/* unknown */.L5)(asked.why, at, { ...(asked.name === undefined ? {} : { name: asked.name }), oneOf: arms });
}
/** Both arms are of one type: a number beside a string is a string. Arms that cannot be made alike stay as they are. */
function alike(yes, no) {
    const [a, b] = unified([yes, no]) ?? [];
    return a && b ? [a, b] : [yes, no];
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/references.js





/** A name with steps behind it. What it leads to points to where it is used, an element of a loop to where it is written; what is inside that keeps its own places. */
function traversal(expression, context) {
    const { at } = expression;
    const source = expression.kind === 'variable' ? expression : expression.source;
    const steps = expression.kind === 'variable' ? [] : expression.steps;
    if (source.kind !== 'variable')
        return references_named(walk(evaluate(source, context), steps, at, context), expression);
    const own = lookUp(context.scope, source.name);
    if (own) {
        const found = stepped(own.value, steps, at, context);
        return references_named(usedAt(found, placeOfElement(found, own, at)), expression);
    }
    return references_named(fromRoot(source.name, steps, expression, context), expression);
}
/**
 * An element that a loop passes on stands where somebody wrote it. One that a default brought along counts where it is used: all of it
 * has the one place where the variable is named.
 */
function placeOfElement(found, { value, scope }, at) {
    const isDefault = found.origin.some(({ kind }) => kind === 'default');
    const pinnedAt = found === value && scope.over ? scope.over : value.at;
    return scope.ofTemplate || (isDefault && found.at === pinnedAt) ? at : found.at;
}
/** What nobody named yet is called as the source calls it. */
const references_named = (data, expression) => data.kind === 'unknown' && data.name === undefined && data.why !== 'invalid' ? { ...data, name: wordsOfCode(expression) } : data;
function fromRoot(root, steps, { at }, context) {
    const { names } = context;
    const name = nameOf(steps[0]);
    const second = nameOf(steps[1]);
    const rest = steps.slice(1);
    switch (root) {
        case 'var':
            return name === undefined ? (0,model_value/* unknown */.L5)('unsupported', at) : walk(names.variable(name, at), rest, at, context);
        case 'local':
            return name === undefined ? (0,model_value/* unknown */.L5)('unsupported', at) : walk(names.local(name, at), rest, at, context);
        case 'module':
            return name === undefined ? (0,model_value/* unknown */.L5)('unsupported', at) : walk(names.module(name, at), rest, at, context);
        case 'data':
        case 'ephemeral':
            if (name === undefined || second === undefined)
                return (0,model_value/* unknown */.L5)('unsupported', at);
            return walk(names.resource(`${root}.${name}.${second}`, at), steps.slice(2), at, context);
        case 'path':
        case 'terraform':
            return name === undefined ? (0,model_value/* unknown */.L5)('unsupported', at) : walk(names.fact(root, name, at), rest, at, context);
        case 'each':
        case 'count':
        case 'self':
            return (0,model_value/* unknown */.L5)('unsupported', at);
        default:
            return name === undefined ? (0,model_value/* unknown */.L5)('unsupported', at) : walk(names.resource(`${root}.${name}`, at), rest, at, context);
    }
}
const nameOf = (step) => (step?.kind === 'attribute' ? step.name : undefined);

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/weight.js

/** Values of more parts than this are not kept: `[local.b, local.b]` on `[local.a, local.a]` doubles with each line. */
const maximumWeight = 300_000;
const weights = new WeakMap();
/** How many parts a value has, counted as often as they come in it. Kept where there are any, so that each part is counted once. */
function weightOf(value) {
    if (value.is === 'scalar')
        return 1 + (value.raw.length >> 6);
    const known = weights.get(value);
    if (known !== undefined)
        return known;
    let weight = 1;
    if (value.is === 'template')
        weight += value.text.segments.length + (value.text.content.length >> 6);
    for (const inner of (0,evaluate_made/* insideOf */.kP)(value))
        weight += weightOfData(inner);
    weights.set(value, weight);
    return weight;
}
function weightOfData(data) {
    if (data.kind === 'known')
        return weightOf(data.value);
    if (data.kind === 'absent')
        return 1;
    let weight = 1;
    for (const { then } of data.oneOf ?? [])
        weight += weightOfData(then);
    return weight;
}
const isTooHeavy = (data) => weightOfData(data) > maximumWeight;

;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate/evaluate.js













/** The value of an expression where it stands; unknown with its reason wherever something cannot be told. Never throws. */
function evaluate(expression, context) {
    return context.effort.spend(expression.at, () => {
        const data = worked(expression, context);
        return isTooHeavy(data) ? (0,model_value/* unknown */.L5)('limit', expression.at) : data;
    });
}
function worked(expression, context) {
    switch (expression.kind) {
        case 'literal':
            return evaluate_literal(expression);
        case 'template':
            return template(expression, context);
        case 'tuple':
            return tuple(expression, context);
        case 'object':
            return object(expression, context);
        case 'parentheses':
            return evaluate(expression.inner, context);
        case 'traversal':
        case 'variable':
            return traversal(expression, context);
        case 'conditional':
            return conditional(expression, context);
        case 'call':
            return call(expression, context);
        case 'forTuple':
            return forTuple(expression, context);
        case 'forObject':
            return forObject(expression, context);
        case 'unary':
            return unary(expression, context);
        case 'binary':
            return binary(expression, context);
        case 'invalid':
            return (0,model_value/* unknown */.L5)('unsupported', expression.at);
    }
}
function evaluate_literal({ value, text, at }) {
    if (value === null)
        return (0,model_value/* absent */.Ge)(at);
    const number = typeof value === 'number' ? (0,decimal/* parseDecimal */.$Q)(text) : undefined;
    if (typeof value === 'number' && !number)
        return (0,model_value/* unknown */.L5)('limit', at);
    return (0,evaluate_made/* knownData */.KC)((0,dialects_data/* scalar */.d_)(value, number ? (0,decimal/* formatDecimal */.zJ)(number) : text), at);
}
function tuple(expression, context) {
    const values = expression.items.map((item, index) => {
        const data = evaluate(item, context);
        return evaluate_isWritten(item) ? slotted(data, (0,hcl/* itemSlotOf */.hd)(expression, index, { names: 'api' })) : data;
    });
    return (0,evaluate_made/* listData */.bB)(values, expression.at);
}
const slotted = (data, slot) => (data.kind === 'known' && slot ? { ...data, slot } : data);
function object(expression, context) {
    const { at } = expression;
    const entries = new Map();
    const missing = [];
    for (const entry of expression.entries) {
        const { keyAt } = entry;
        const keyData = entry.name === undefined ? evaluate(entry.key, context) : undefined;
        const key = entry.name ?? (keyData && (0,evaluate_text/* textIn */.r7)(keyData));
        if (key === undefined) {
            if (!keyData || (0,evaluate_text/* takeText */.dY)(keyData).is === 'wrong')
                return (0,evaluate_made/* invalid */.Gq)(keyAt);
            missing.push(unseenKey(keyData, keyAt));
        }
        else
            entries.set(key, { key, keyAt, value: evaluate_placed(entry.value, keyAt, (0,hcl/* slotOf */.SW)(entry, { names: 'api' }), context) });
    }
    const gap = (key) => (0,hcl/* gapOf */.iT)(expression, key, { names: 'api' });
    return (0,evaluate_made/* knownData */.KC)({ is: 'map', entries, missing, whole: at, gap }, at);
}
/** An entry of which the key is not known. */
const unseenKey = (key, at) => key.kind === 'unknown' ? (0,model_value/* unknown */.L5)(key.why, at, key.name === undefined ? {} : { name: key.name }) : (0,model_value/* unknown */.L5)('unsupported', at);
/** The value of an entry or an attribute: at its own line, with the slot where it is written out there. */
function evaluate_placed(expression, keyAt, slot, context) {
    const data = evaluate(expression, context);
    const at = entryPlace(data, expression, keyAt);
    return evaluate_isWritten(expression) ? slotted({ ...data, at }, slot) : { ...data, at };
}
/** Where an entry's value stands: at the entry, unless a loop passes on what is written elsewhere. */
const entryPlace = (data, { at }, keyAt) => ((0,source_file/* contains */.gR)(at, data.at) ? (0,dialects_data/* placeOf */.$t)(at, keyAt) : data.at);
/** Written out where it is used, so that writing another value there changes this use alone. */
function evaluate_isWritten(expression) {
    const { kind } = expression;
    if (kind === 'template')
        return !(expression.parts.length === 1 && expression.parts[0]?.kind === 'interpolation');
    return kind === 'literal' || kind === 'tuple' || kind === 'object';
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/lifecycle.js


/**
 * Attributes whose changes Terraform leaves alone: what is written is only what they begin with.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
 */
function beginningsOf(block) {
    const lifecycle = block.body.blocks.find(({ type }) => type === 'lifecycle');
    const ignored = lifecycle && (0,terraform_configuration/* attributeOf */.w)(lifecycle, 'ignore_changes')?.value;
    if (!ignored)
        return (_, value) => value;
    const named = new Map();
    const every = lifecycle_nameIn(ignored) === 'all' ? ignored.at : undefined;
    if (ignored.kind === 'tuple')
        for (const item of ignored.items) {
            const name = lifecycle_nameIn(item);
            if (name !== undefined)
                named.set(name, item.at);
        }
    return (name, value) => {
        const at = every ?? named.get(name);
        return at ? (0,model_value/* withOrigin */.D_)(value, [{ at, name: 'ignore_changes', kind: 'beginning' }]) : value;
    };
}
/** `value`, `tags["x"]` and, as it was once written, `"value"`. */
function lifecycle_nameIn(expression) {
    switch (expression.kind) {
        case 'variable':
            return expression.name;
        case 'traversal':
            return expression.source.kind === 'variable' ? expression.source.name : undefined;
        case 'template': {
            const [only, ...more] = expression.parts;
            return only?.kind === 'text' && more.length === 0 ? only.value : undefined;
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/blocks.js









/** A block's content, and its nested blocks as lists by their type. */
function bodyOf(block, context) {
    const entries = new Map();
    const begun = beginningsOf(block);
    for (const attribute of block.body.attributes) {
        const { name, nameAt, value } = attribute;
        entries.set(name, lazily(name, nameAt, () => begun(name, evaluate_placed(value, nameAt, (0,hcl/* slotOf */.SW)(attribute, { names: 'snake' }), context))));
    }
    for (const nested of block.body.blocks)
        addBlock(nested, entries, context);
    return { is: 'map', entries, missing: [], whole: block.whole, gap: (key) => (0,hcl/* gapOf */.iT)(block, key, { names: 'snake' }) };
}
/** An entry whose value is worked out when something asks for it, and once: most attributes of most resources nobody looks at. */
function lazily(key, keyAt, work) {
    let value;
    return {
        key,
        keyAt,
        get value() {
            value ??= work();
            return value;
        },
    };
}
function addBlock(block, entries, context) {
    const dynamic = block.type === 'dynamic' ? block.labels[0]?.value : undefined;
    const key = dynamic ?? block.type;
    const before = entries.get(key);
    const list = before?.value.kind === 'known' && before.value.value.is === 'list'
        ? before.value.value
        : { is: 'list', items: [], missing: [], whole: block.whole };
    const own = dynamic === undefined ? { items: [blockData(block, context)], missing: [], uncertain: false } : dynamicBlocks(block, dynamic, context);
    // Blocks that are made of nothing were not written.
    if (own.items.length === 0 && own.missing.length === 0 && !before)
        return;
    const value = {
        ...list,
        items: [...list.items, ...own.items],
        missing: [...list.missing, ...own.missing],
        ...(own.uncertain ? { uncertain: true } : {}),
    };
    const at = blocks_nameOf(block);
    entries.set(key, { key, keyAt: before?.keyAt ?? at, value: { kind: 'known', value, at, origin: [] } });
}
/** The one word that names a nested block: what a `dynamic` makes is called by its label. */
const blocks_nameOf = (block) => (block.type === 'dynamic' ? block.labels[0]?.at : undefined) ?? block.typeAt;
const blockData = (block, context) => ({ kind: 'known', value: bodyOf(block, context), at: block.typeAt, origin: [] });
/** The blocks that a `dynamic` makes: one for each element, under the element's condition where it has one. */
function dynamicBlocks(block, name, context) {
    const forEach = (0,terraform_configuration/* attributeOf */.w)(block, 'for_each');
    const content = block.body.blocks.find(({ type }) => type === 'content');
    const open = (why = 'unsupported') => ({
        items: [],
        missing: [(0,model_value/* unknown */.L5)(why, block.header, { name: `dynamic "${name}"` })],
        uncertain: true,
    });
    if (!forEach || !content)
        return open();
    const iterator = (0,terraform_configuration/* attributeOf */.w)(block, 'iterator')?.value;
    const iteratorName = iterator?.kind === 'variable' ? iterator.name : name;
    const blocksOf = (collection) => {
        if (collection.kind === 'absent')
            return { items: [], missing: [], uncertain: false };
        if (isChoice(collection))
            return ofArms(collection, blocksOf);
        if (collection.kind === 'unknown')
            return open(collection.why);
        const turns = turnsOf(collection, forEach.value.at);
        if (!turns)
            return open();
        const missing = missingOf(collection.value).map(({ why }) => (0,model_value/* unknown */.L5)(why, block.header, { name: `dynamic "${name}"` }));
        const items = turns.map(({ key, value }) => {
            const made = (one) => {
                const inner = inScope(context, { [iteratorName]: (0,evaluate_made/* objectOf */.Xy)({ key, value: one }, one.at) });
                return { ...blockData(content, inner), at: blocks_nameOf(block) };
            };
            if (!isPerhaps(value, collection.value))
                return made(value);
            const arms = isChoice(value) ? value.oneOf : [{ then: value }, { then: (0,model_value/* absent */.Ge)(value.at) }];
            const oneOf = arms.map((arm) => ({ ...arm, then: arm.then.kind === 'absent' ? arm.then : made(arm.then) }));
            return (0,model_value/* unknown */.L5)(value.kind === 'unknown' ? value.why : 'condition', blocks_nameOf(block), { origin: value.origin, oneOf });
        });
        return { items, missing, uncertain: isUncertain(collection.value) };
    };
    return blocksOf(evaluate(forEach.value, context));
}
/** What is there in one of the ways only is there under that way's condition. */
function ofArms({ oneOf, parts: _, ...rest }, blocksOf) {
    const arms = oneOf.map((arm) => ({ when: arm.when, ...blocksOf((0,model_value/* withOrigin */.D_)(arm.then, rest.origin)) }));
    const items = arms.flatMap(({ when, items: own }) => own.map((item) => ({
        ...rest,
        at: item.at,
        oneOf: [{ ...(when === undefined ? {} : { when }), then: item }, { then: { kind: 'absent', at: rest.at, origin: [] } }],
    })));
    return { items, missing: arms.flatMap(({ missing }) => missing), uncertain: true };
}

// EXTERNAL MODULE: ./lib/dialects/terraform/kinds.js
var terraform_kinds = __webpack_require__(9475);
// EXTERNAL MODULE: ./lib/dialects/terraform/library.js
var terraform_library = __webpack_require__(3331);
;// CONCATENATED MODULE: ./lib/dialects/terraform/moves.js



/** What a module's `moved` blocks say: https://developer.hashicorp.com/terraform/language/moved */
function movesOf({ use, configuration }, unit) {
    const within = withoutKeys(use.prefix).replace(/\.$/, '');
    return configuration.moved.flatMap((block) => {
        const [from, to] = ['from', 'to'].map((name) => {
            const attribute = (0,terraform_configuration/* attributeOf */.w)(block, name);
            return attribute && addressOf(attribute.value);
        });
        return from === undefined || to === undefined ? [] : [{ unit, within, from, to }];
    });
}
/** An address as it is written, in the form that addresses have elsewhere; `undefined` where it is none. */
function addressOf(expression) {
    if (expression.kind !== 'traversal' || expression.source.kind !== 'variable')
        return undefined;
    const steps = expression.steps.map(stepOf);
    return steps.includes(undefined) ? undefined : `${expression.source.name}${steps.join('')}`;
}
function stepOf(step) {
    if (step.kind === 'attribute')
        return `.${step.name}`;
    if (step.kind === 'splat')
        return undefined;
    const { key } = step;
    if (key.kind === 'literal' && typeof key.value === 'number')
        return `[${key.text}]`;
    const words = (0,hcl/* literalString */.dc)(key);
    return words === undefined ? undefined : `[${JSON.stringify(words)}]`;
}

// EXTERNAL MODULE: ./lib/model/shape.js
var shape = __webpack_require__(976);
;// CONCATENATED MODULE: ./lib/dialects/terraform/providers.js









/**
 * The configuration that a provider's name means in a module: the one that its call passes in, its own, or that of the module around it,
 * which passes on all that have no alias: https://developer.hashicorp.com/terraform/language/modules/develop/providers
 */
function providerOf(module, name) {
    const { caller } = module.use;
    const passed = caller && passedIn(caller.block, name);
    if (caller && passed !== undefined)
        return providerOf(caller.module, passed);
    const block = module.configuration.providers.get(name);
    if (block)
        return { block, module };
    return caller && !name.includes('.') ? providerOf(caller.module, name) : undefined;
}
/** `providers = { aws = aws.east }` */
function passedIn(call, name) {
    const map = (0,terraform_configuration/* attributeOf */.w)(call, 'providers')?.value;
    if (map?.kind !== 'object')
        return undefined;
    const entry = map.entries.find(({ key, name: written }) => (written ?? wordsOf(key)) === name);
    return entry && wordsOf(entry.value);
}
/** `aws.east`, also in quotes, as it was once written and as JSON has it. */
function wordsOf(expression) {
    if (expression.kind === 'variable')
        return expression.name;
    if (expression.kind !== 'traversal')
        return (0,hcl/* literalString */.dc)(expression);
    const [step, ...more] = expression.steps;
    const is = expression.source.kind === 'variable' && step?.kind === 'attribute' && more.length === 0;
    return is ? `${expression.source.name}.${step.name}` : undefined;
}
/**
 * A resource's fields with the tags that its provider puts on everything; its own win.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs#default_tags-configuration-block
 */
function withDefaultTags(fields, kind, block, module, { scope }) {
    if (!Object.values(kinds/* shapes */.n[kind].fields).includes(shape/* tags */._A))
        return fields;
    const named = (0,terraform_configuration/* attributeOf */.w)(block, 'provider');
    const provider = providerOf(module, (named && wordsOf(named.value)) ?? 'aws');
    const defaults = provider && defaultTags(provider);
    if (!defaults || defaults.kind === 'absent')
        return fields;
    const own = fields.entries.get('tags');
    const at = own?.value.at ?? block.header;
    const call = { name: 'merge', at, context: module.context(scope) };
    const value = maps_maps['merge']?.run(own ? [defaults, own.value] : [defaults], call);
    return value ? { ...fields, entries: new Map([...fields.entries, ['tags', { key: 'tags', keyAt: own?.keyAt ?? at, value }]]) } : fields;
}
function defaultTags({ block, module }) {
    if (!block.body.items.some((item) => item.kind === 'block' ? item.type === 'default_tags' || item.type === 'dynamic' : item.name === 'default_tags'))
        return undefined;
    const found = bodyOf(block, module.context()).entries.get('default_tags')?.value;
    // In JSON a block may stand without its list.
    const only = (0,dialects_data/* isKnownList */.sF)(found) && found.value.items.length === 1 ? found.value.items[0] : found;
    return only && tagsOf(only);
}
function tagsOf(block) {
    if (block.kind === 'absent')
        return block;
    if ((0,dialects_data/* isKnownMap */.GH)(block))
        return block.value.entries.get('tags')?.value ?? (0,model_value/* absent */.Ge)(block.at);
    if (isChoice(block))
        return { ...block, oneOf: block.oneOf.map((arm) => ({ ...arm, then: tagsOf(arm.then) })) };
    return (0,model_value/* unknown */.L5)(block.kind === 'unknown' ? block.why : 'unsupported', block.at, { name: 'default_tags' });
}

// EXTERNAL MODULE: ./lib/dialects/terraform/installed.js
var installed = __webpack_require__(9902);
;// CONCATENATED MODULE: ./lib/dialects/terraform/roots.js


/**
 * The folders that are read as roots: those that no other folder calls as a module, and of folders that call each other in a circle
 * the first.
 */
function rootsOf(folders) {
    const calls = new Map([...folders].map(([folder, files]) => [folder, (0,terraform_library/* localCalls */.zV)(folder, files).filter((called) => called !== folder)]));
    const called = new Set([...calls.values()].flat());
    const roots = [...folders.keys()].filter((folder) => !called.has(folder) && !(0,installed/* isInstalled */.j)(`${folder}/`));
    const reached = new Set();
    const reach = (start) => {
        const waiting = [start];
        for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
            if (reached.has(folder))
                continue;
            reached.add(folder);
            waiting.push(...(calls.get(folder) ?? []));
        }
    };
    for (const root of roots)
        reach(root);
    for (const folder of folders.keys()) {
        if (reached.has(folder) || (0,installed/* isInstalled */.j)(`${folder}/`))
            continue;
        roots.push(folder);
        reach(folder);
    }
    return roots;
}

// EXTERNAL MODULE: ./lib/dialects/terraform/sources.js + 1 modules
var terraform_sources = __webpack_require__(8007);
// EXTERNAL MODULE: ./lib/dialects/terraform/unslotted.js
var unslotted = __webpack_require__(6928);
;// CONCATENATED MODULE: ./lib/dialects/terraform/variables.js













/** The sets of values that a root is deployed with; at least one, which may be empty. */
function setsOf(folder, { units = [], varFiles = [] }) {
    const own = units.flatMap(({ root, name, variables }) => {
        const is = root !== undefined && variables !== undefined && (external_node_path_.posix.normalize(root).replace(/\/$/, '') || '.') === folder;
        return is ? [{ name, files: [...varFiles, ...variables] }] : [];
    });
    if (own.length === 0)
        return [{ name: '', files: varFiles }];
    return own.map(({ name, files }, index) => ({ name: name ?? (own.length > 1 ? (variables_nameIn(files) ?? String(index + 1)) : ''), files }));
}
/** A file's name says which set it is: `env/prod.tfvars` is `prod`. */
const variables_nameIn = (files) => files.at(-1) && external_node_path_.posix.basename(files.at(-1) ?? '').replace(/\..*$/, '');
/** The values that files and settings give a root's variables, in Terraform's order: https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence */
function givenValues(configuration, set, { vars = {} }, sources) {
    const { folder, variables } = configuration;
    const diagnostics = [];
    const values = new Map();
    const read = [];
    const take = (file, named) => {
        read.push(file.path);
        for (const { name, nameAt, value } of variables_valuesIn(file, diagnostics)) {
            if (variables.has(name))
                values.set(name, { value: (0,unslotted/* unslotted */.d)(value), step: { at: (0,dialects_data/* placeOf */.$t)(value.at, nameAt), name: `var.${name}`, kind: 'variable' } });
            else if (named)
                diagnostics.push({ at: nameAt, severity: 'warning', message: `\`${folder}\` has no variable \`${name}\`.` });
        }
    };
    for (const path of automatic(sources.filesIn(folder))) {
        const file = sources.read(path);
        if (file)
            take(file, false);
    }
    const [somewhere] = configuration.files;
    for (const path of set.files) {
        const file = sources.read((0,terraform_sources/* pathFrom */.Iw)(folder, path)) ?? sources.read((0,terraform_sources/* pathFrom */.Iw)('.', path));
        if (file)
            take(file, true);
        else if (somewhere)
            diagnostics.push({
                at: { file: somewhere, start: 0, end: 0 },
                severity: 'error',
                message: `The variable file \`${path}\` cannot be read; its values are not used.`,
            });
    }
    for (const [name, words] of Object.entries(vars)) {
        const block = variables.get(name);
        if (block)
            values.set(name, { value: wordsValue(words, block), step: { at: block.header, name: `var.${name}`, kind: 'variable' } });
    }
    return { given: (name) => values.get(name), diagnostics, read };
}
/** What Terraform reads without being told. */
function automatic(paths) {
    const named = (name) => paths.filter((path) => external_node_path_.posix.basename(path) === name);
    const auto = paths.filter((path) => /\.auto\.tfvars(?:\.json)?$/.test(path)).sort();
    return [...named('terraform.tfvars'), ...named('terraform.tfvars.json'), ...auto];
}
/** A file of values has no names to refer to. */
const plainContext = () => ({
    names: noNames,
    files: { read: () => undefined, exists: () => undefined, below: () => undefined },
    scope: undefined,
    effort: new Effort(100_000, () => { }),
});
/** What a variable file says, in the order in which it says it. */
const variables_valuesIn = (file, diagnostics) => file.path.endsWith('.json') ? jsonValues(file, diagnostics) : hclValues(file, diagnostics);
function hclValues(file, diagnostics) {
    const { body, diagnostics: own } = (0,hcl/* parseHcl */.z4)((0,embedded/* fileText */.CG)(file));
    diagnostics.push(...own);
    const context = plainContext();
    return body.attributes.map(({ name, nameAt, value }) => ({ name, nameAt, value: evaluate(value, context) }));
}
function jsonValues(file, diagnostics) {
    const { root, diagnostics: own } = (0,json/* parseJson */.q)((0,embedded/* fileText */.CG)(file));
    diagnostics.push(...own);
    if (root?.kind !== 'map')
        return [];
    return root.entries.map(({ key, keyAt, value }) => ({ name: key, nameAt: keyAt, value: (0,plain/* plainData */.l)(value, { names: 'snake' }) }));
}
/** A value on the command line is the text itself for a string, an expression for anything else. */
function wordsValue(words, block) {
    const at = block.header;
    const type = (0,terraform_configuration/* attributeOf */.w)(block, 'type')?.value;
    const fallback = (0,terraform_configuration/* attributeOf */.w)(block, 'default')?.value;
    const isText = type === undefined
        ? fallback === undefined || (0,hcl/* literalString */.dc)(fallback) !== undefined
        : type.kind === 'variable' && type.name === 'string';
    const { expression, diagnostics } = (0,hcl/* parseHclExpression */.dk)((0,embedded/* fileText */.CG)({ path: at.file.path, text: words }));
    if (isText || diagnostics.length > 0)
        return (0,evaluate_made/* textData */.k)(words, at);
    return unplaced(evaluate(expression, plainContext()), at);
}
/** What was written on a command line stands in no file. */
function unplaced(data, at) {
    if (data.kind !== 'known')
        return { ...data, at };
    const { value } = data;
    if (value.is === 'list')
        return { ...data, at, value: { ...value, whole: at, items: value.items.map((item) => unplaced((0,unslotted/* unslotted */.d)(item), at)) } };
    if (value.is === 'map') {
        const entries = new Map([...value.entries].map(([key, entry]) => [key, { key, keyAt: at, value: unplaced((0,unslotted/* unslotted */.d)(entry.value), at) }]));
        return { ...data, at, value: { is: 'map', entries, missing: value.missing, whole: at } };
    }
    if (value.is === 'scalar')
        return textOrScalar(data, at);
    return { ...data, at };
}
function textOrScalar(data, at) {
    if (data.value.is !== 'scalar')
        return data;
    const { text: _, ...value } = data.value;
    const { slot: __, ...rest } = data;
    return { ...rest, at, value };
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/terragrunt/arguments.js







/** What Terraform is told on its command line: https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform */
function arguments_argumentsOf(config, module) {
    const reading = new ArgumentsReading(config, module);
    for (const block of config.extraArguments)
        reading.add(block);
    return reading;
}
class ArgumentsReading {
    given = new Map();
    open = false;
    #config;
    #module;
    constructor(config, module) {
        this.#config = config;
        this.#module = module;
    }
    add(block) {
        const commands = this.#words(block, 'commands');
        // Those of another command say nothing of what is deployed.
        if (commands && !commands.some((command) => command === 'plan' || command === 'apply'))
            return;
        this.#environment(block);
        this.#arguments(block);
        for (const path of this.#paths(block, 'required_var_files'))
            if (!this.#file(path))
                this.open = true;
        for (const path of this.#paths(block, 'optional_var_files'))
            if (!this.#file(path) && this.#mayBe(path))
                this.open = true;
    }
    #arguments(block) {
        const written = this.#paths(block, 'arguments');
        for (const [index, word] of written.entries()) {
            const [, option, value = written[index + 1] ?? ''] = /^-{1,2}(var|var-file)(?:=(.*))?$/s.exec(word) ?? [];
            if (option === 'var-file' && !this.#file(value))
                this.open = true;
            // Its value is a text or an expression, by the type of its variable.
            if (option === 'var')
                this.open = true;
        }
    }
    #environment(block) {
        const variables = this.#value(block, 'env_vars');
        if (!variables || variables.kind === 'absent')
            return;
        const names = (0,dialects_data/* isKnownMap */.GH)(variables) && variables.value.missing.length === 0 ? [...variables.value.entries.keys()] : ['TF_VAR_'];
        if (names.some((name) => name.startsWith('TF_VAR_') || name.startsWith('TF_CLI_ARGS')))
            this.open = true;
    }
    /** Whether the file could be read. */
    #file(path) {
        const { sources, start } = this.#config;
        const file = sources.read((0,terraform_sources/* pathFrom */.Iw)(start, path)) ?? sources.read((0,terraform_sources/* pathFrom */.Iw)(this.#module, path));
        if (!file)
            return false;
        for (const { name, nameAt, value } of variables_valuesIn(file, []))
            this.given.set(name, { value: (0,unslotted/* unslotted */.d)(value), step: { at: nameAt, name: `var.${name}`, kind: 'variable' } });
        return true;
    }
    /** Whether a file that cannot be read is there all the same. */
    #mayBe(path) {
        const { sources, start } = this.#config;
        return sources.exists((0,terraform_sources/* pathFrom */.Iw)(start, path)) !== false || sources.exists((0,terraform_sources/* pathFrom */.Iw)(this.#module, path)) !== false;
    }
    /** All of a list of words; what of it cannot be told may be anything. */
    #paths(block, name) {
        const words = this.#words(block, name);
        if (!words && this.#value(block, name))
            this.open = true;
        return words ?? [];
    }
    #words(block, name) {
        const list = this.#value(block, name);
        if (!(0,dialects_data/* isKnownList */.sF)(list) || list.value.missing.length > 0)
            return undefined;
        const words = list.value.items.flatMap((item) => (0,evaluate_text/* textIn */.r7)(item) ?? []);
        return words.length === list.value.items.length ? words : undefined;
    }
    #value(block, name) {
        const attribute = (0,terraform_configuration/* attributeOf */.w)(block, name);
        return attribute && evaluate(attribute.value, this.#config.context());
    }
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/terragrunt/functions.js





/** The names under which Terragrunt looks for a configuration in the folders around. */
const parents = ['terragrunt.hcl', 'root.hcl'];
/** Terragrunt's own functions, as far as they say something about files: https://terragrunt.gruntwork.io/docs/reference/hcl/functions/ */
function terragruntFunctions(config) {
    const path = (words) => ({ takes: [0, 1], run: (_, { at }) => (0,evaluate_made/* textData */.k)(words, at) });
    const own = external_node_path_.posix.relative(config.start, config.folder) || '.';
    const root = parents.flatMap((name) => config.parent(name) ?? [])[0];
    const around = root === undefined ? undefined : (0,terraform_sources/* folderOf */.yS)(root);
    return {
        find_in_parent_folders: {
            takes: [0, 2],
            run: ([name, fallback], { at }) => {
                const words = name && (0,evaluate_text/* textIn */.r7)(name);
                const found = name ? (words === undefined ? undefined : config.parent(words)) : root;
                return found === undefined ? (fallback ?? (0,model_value/* unknown */.L5)('file', at, { name: 'find_in_parent_folders()' })) : (0,evaluate_made/* textData */.k)(found, at);
            },
        },
        read_terragrunt_config: {
            takes: [1, 2],
            run: ([name], { at }) => {
                const words = name && (0,evaluate_text/* textIn */.r7)(name);
                const other = words === undefined ? undefined : config.other(words);
                return other ? other.exposed(at) : (0,model_value/* unknown */.L5)('file', at, { name: 'read_terragrunt_config()' });
            },
        },
        get_terragrunt_dir: path(own),
        get_original_terragrunt_dir: path('.'),
        get_repo_root: path(external_node_path_.posix.relative(config.start, '.') || '.'),
        get_path_from_repo_root: path(config.start),
        ...(around === undefined
            ? {}
            : {
                get_parent_terragrunt_dir: path(around),
                path_relative_from_include: path(around),
                path_relative_to_include: path(external_node_path_.posix.relative(external_node_path_.posix.join(config.start, around), config.start) || '.'),
            }),
    };
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/terragrunt/config.js











/** One file of Terragrunt's: what it includes, and what it gives to a module. https://terragrunt.gruntwork.io/docs/reference/hcl/ */
class Terragrunt {
    file;
    folder;
    /** Where the configuration that is run stands, which may include this one. */
    start;
    sources;
    #body;
    /** Every file that was read for this one, each once: they may name each other. */
    #read;
    #locals = new Map();
    #effort;
    #given;
    constructor(file, sources, from) {
        this.file = file;
        this.folder = (0,terraform_sources/* folderOf */.yS)(file.path);
        this.start = from?.start ?? this.folder;
        this.sources = sources;
        this.#body = (0,hcl/* parseHcl */.z4)((0,embedded/* fileText */.CG)(file)).body;
        this.#read = from ? from.#read : new Map();
        this.#read.set(file.path, this);
        this.#effort = from ? from.#effort : new Effort(100_000, () => { });
    }
    /** The block that says which module is run, with its source where that is written. */
    get runs() {
        const block = this.#blocks('terraform').at(-1);
        const source = block && (0,terraform_configuration/* attributeOf */.w)(block, 'source');
        return { block, source: source && evaluate(source.value, this.context()) };
    }
    get inputs() {
        return this.#body.attributes.findLast(({ name }) => name === 'inputs');
    }
    /** What it gives to the module; `undefined` where it gives nothing. */
    get given() {
        const { inputs } = this;
        if (!inputs || this.#given)
            return this.#given;
        this.#given = (0,model_value/* unknown */.L5)('cycle', inputs.nameAt, { name: 'inputs' });
        this.#given = evaluate(inputs.value, this.context());
        return this.#given;
    }
    /** What it says of the command line of Terraform. */
    get extraArguments() {
        return this.#blocks('terraform').flatMap((block) => block.body.blocks.filter(({ type }) => type === 'extra_arguments'));
    }
    /** What it includes, each `undefined` where that cannot be had. */
    includes() {
        return this.#blocks('include').map((block) => this.#included(block));
    }
    /** Another file of the same kind, as this one names it. */
    other(path) {
        const file = this.sources.read((0,terraform_sources/* pathFrom */.Iw)(this.start, path));
        return file && (this.#read.get(file.path) ?? new Terragrunt(file, this.sources, this));
    }
    /** What others see of it: its locals and its inputs. */
    exposed(at) {
        const names = this.#blocks('locals').flatMap(({ body }) => body.attributes.map(({ name }) => name));
        const locals = (0,evaluate_made/* objectOf */.Xy)(Object.fromEntries(names.map((name) => [name, this.local(name, at)])), at);
        return (0,evaluate_made/* objectOf */.Xy)({ locals, inputs: this.given ?? (0,evaluate_made/* mapData */.pU)(new Map(), at) }, at);
    }
    context() {
        const { sources, start } = this;
        return {
            names: this,
            scope: undefined,
            effort: this.#effort,
            functions: terragruntFunctions(this),
            files: {
                read: (path) => sources.read((0,terraform_sources/* pathFrom */.Iw)(start, path)),
                exists: (path) => sources.exists((0,terraform_sources/* pathFrom */.Iw)(start, path)),
                below: () => undefined,
            },
        };
    }
    local(name, at) {
        const known = this.#locals.get(name);
        if (known)
            return known;
        const attribute = this.#blocks('locals')
            .flatMap(({ body }) => body.attributes)
            .findLast((one) => one.name === name);
        if (!attribute)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: `local.${name}` });
        this.#locals.set(name, (0,model_value/* unknown */.L5)('cycle', at, { name: `local.${name}` }));
        const value = evaluate(attribute.value, this.context());
        this.#locals.set(name, value);
        return value;
    }
    /** `include.root` and `dependency.network`. What another deployment comes to stands nowhere. */
    resource(address, at) {
        const [kind, name] = address.split('.');
        if (kind === 'include') {
            const block = this.#blocks('include').find(({ labels }) => labels[0]?.value === name);
            const included = block && this.#included(block);
            return included ? included.exposed(at) : (0,model_value/* unknown */.L5)('file', at, { name: address });
        }
        return (0,model_value/* unknown */.L5)(kind === 'dependency' ? 'module' : 'unsupported', at, { name: address });
    }
    variable(name, at) {
        return (0,model_value/* unknown */.L5)('unsupported', at, { name: `var.${name}` });
    }
    module(name, at) {
        return (0,model_value/* unknown */.L5)('unsupported', at, { name: `module.${name}` });
    }
    attribute(_, name, at) {
        return (0,model_value/* unknown */.L5)('unsupported', at, { name });
    }
    fact(root, name, at) {
        return (0,model_value/* unknown */.L5)('unsupported', at, { name: `${root}.${name}` });
    }
    #included(block) {
        const path = (0,terraform_configuration/* attributeOf */.w)(block, 'path');
        const words = path && (0,evaluate_text/* textIn */.r7)(evaluate(path.value, this.context()));
        return words === undefined ? undefined : this.other(words);
    }
    /** The nearest file of a name in the folders around the one that is run, as a path from there. */
    parent(name) {
        for (let folder = this.start; folder !== '.';) {
            folder = (0,terraform_sources/* folderOf */.yS)(folder);
            const path = external_node_path_.posix.join(folder, name);
            if (this.sources.exists(path))
                return external_node_path_.posix.relative(this.start, path);
        }
        return undefined;
    }
    #blocks(type) {
        return this.#body.blocks.filter((block) => block.type === type);
    }
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/terragrunt/calls.js










const isTerragrunt = (path) => /(?:^|\/)terragrunt\.hcl$/.test(path);
/** What a Terragrunt file runs: it names a module or lies beside one. The others are there to be included. */
function terragruntCall(file, sources) {
    const config = new Terragrunt(file, sources);
    // What is included may not include anything itself.
    const all = [config, ...config.includes()];
    const named = all.flatMap((one) => (one?.runs.source ? [one.runs.source] : []))[0];
    const source = named && sourceIn(named);
    const folder = source === undefined ? config.folder : (0,terraform_sources/* pathFrom */.Iw)(config.folder, source.replace(/\?.*$/, ''));
    const isHere = (named === undefined || (source !== undefined && (0,terraform_library/* isLocal */.IX)(source))) && sources.configurationIn(folder).length > 0;
    if (!named && !isHere)
        return undefined;
    const at = config.runs.block?.header ?? (0,embedded/* fileText */.CG)(file).range(0, 0);
    const files = all.flatMap((one) => one?.file ?? []);
    return { folder: config.folder, files, at, module: isHere ? folder : undefined, source, given: inputsOf(all, folder, at) };
}
/** A source may hang on a condition: then the one in the scan is what there is to judge. */
function sourceIn(data) {
    if (!isChoice(data))
        return (0,evaluate_text/* textIn */.r7)(data);
    const all = data.oneOf.flatMap(({ then }) => sourceIn(then) ?? []);
    return all.find(terraform_library/* isLocal */.IX) ?? all[0];
}
/**
 * What stands on the command line wins over inputs, the inputs of a configuration over those of what it includes. Where one of them is
 * not seen, it may say anything.
 */
function inputsOf(all, module, at) {
    const told = all.flatMap((one) => (one ? [arguments_argumentsOf(one, module)] : []));
    const open = all.includes(undefined) || told.some((one) => one.open);
    const given = (variable) => {
        const name = `var.${variable}`;
        const unseen = (where, data) => ({
            value: (0,model_value/* unknown */.L5)(data?.kind === 'unknown' ? data.why : 'variable', where, { name }),
            step: { at: where, name, kind: 'variable' },
        });
        const argument = told.map((one) => one.given.get(variable)).find((one) => one !== undefined);
        // A later file, which is not seen, may say otherwise.
        if (argument)
            return open ? unseen(argument.step.at) : argument;
        for (const one of all) {
            const [written, data] = [one?.inputs, one?.given];
            if (!written || !data)
                continue;
            if (!(0,dialects_data/* isKnownMap */.GH)(data))
                return unseen(written.nameAt, data);
            const entry = data.value.entries.get(variable);
            if (entry)
                return { value: (0,unslotted/* unslotted */.d)(entry.value), step: { at: entry.keyAt, name, kind: 'variable' } };
            const [missing] = data.value.missing;
            if (missing)
                return unseen(written.nameAt, missing);
        }
        return open ? unseen(at) : undefined;
    };
    const cache = new Map();
    return (variable) => {
        if (!cache.has(variable))
            cache.set(variable, given(variable));
        return cache.get(variable);
    };
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/unfollowed.js

/** So many properties are named, and so many values are looked at. */
const unfollowed_named = 3;
const mostValues = 500_000;
/** What was not seen behind each of the calls: what they make, and what their outputs decide elsewhere. */
function blindSpotsOf(calls, unit, resources) {
    const decided = calls.length > 0 ? decidedBy(resources) : new Map();
    return calls.map(({ address, name, from, at }) => {
        const places = [...(decided.get(address) ?? [])];
        const more = places.length > unfollowed_named ? ` and ${places.length - unfollowed_named} more` : '';
        const also = places.length === 0 ? '' : `, nor what its outputs decide: ${places.slice(0, unfollowed_named).join(', ')}${more}`;
        const source = from === undefined ? '' : ` from \`${from}\``;
        return { at, unit, say: `Module \`${name}\`${source} was not followed; what it makes was not judged here${also}.` };
    });
}
/** Which properties hang on outputs of modules that cannot be had, by the address of the module. */
function decidedBy(resources) {
    const decided = new Map();
    let left = mostValues;
    const look = (value, place) => {
        if (typeof value !== 'object' || value === null || --left < 0)
            return;
        if (Array.isArray(value)) {
            for (const item of value)
                look(item, place);
            return;
        }
        const module = isUnknown(value) && value.why === 'module' ? moduleIn(value.name ?? '') : undefined;
        if (module !== undefined)
            decided.set(module, (decided.get(module) ?? new Set()).add(place));
        for (const [key, inner] of Object.entries(value))
            if (!besides.has(key))
                look(inner, place);
    };
    for (const resource of resources) {
        const address = `\`${resource.address}\``;
        for (const [property, value] of Object.entries(resource))
            if (!besides.has(property))
                look(value, property === 'block' ? address : `\`${property}\` of ${address}`);
    }
    return decided;
}
/** What stands beside values and is none. */
const besides = new Set(['at', 'origin', 'written', 'slot', 'gap', 'fact', 'reference', 'enclosing', 'whole', 'keyAt']);
const isUnknown = (value) => value.kind === 'unknown';
/** `module.a["…"].module.b.output` is of `module.a.module.b`. */
const moduleIn = (name) => /^(?:module\.[^.]+\.)+(?=[^.]+$)/.exec(withoutKeys(name.replace(/"…"/g, '""')))?.[0].replace(/\.$/, '');

;// CONCATENATED MODULE: ./lib/dialects/terraform/policy-document.js







/**
 * What `aws_iam_policy_document` writes: IAM's own words for the blocks, each at its place.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
function policyDocument(block, at, context) {
    const body = unslottedFields(bodyOf(block, context));
    const own = statementsOf(body, block.header);
    const sources = documentsOf(body, ['source_json', 'source_policy_documents'], block.header);
    const overrides = documentsOf(body, ['override_json', 'override_policy_documents'], block.header);
    const statements = overridden([...sources.items, ...own.items], overrides.items);
    const missing = [...sources.missing, ...own.missing, ...overrides.missing];
    const version = body.entries.get('version')?.value ?? (0,evaluate_made/* knownData */.KC)((0,dialects_data/* scalar */.d_)('2012-10-17'), block.header);
    const policy = (0,evaluate_made/* mapData */.pU)(new Map([
        ['Version', { key: 'Version', keyAt: block.header, value: version }],
        ['Statement', { key: 'Statement', keyAt: block.header, value: (0,evaluate_made/* listData */.bB)(statements, block.header, { missing }) }],
    ]), block.header, { whole: block.whole });
    return (0,evaluate_made/* knownData */.KC)({ is: 'json', data: policy }, at);
}
function unslottedFields(fields) {
    const data = (0,unslotted/* unslotted */.d)((0,evaluate_made/* knownData */.KC)(fields, fields.whole));
    return (0,dialects_data/* isKnownMap */.GH)(data) ? data.value : fields;
}
/** In Terraform's JSON syntax a single block is written without a list around it. */
const asBlocks = (data) => ((0,dialects_data/* isKnownMap */.GH)(data) ? (0,evaluate_made/* listData */.bB)([data], data.at) : data);
function statementsOf(body, at) {
    const list = asBlocks(body.entries.get('statement')?.value);
    if (!list)
        return { items: [], missing: [] };
    if (!(0,dialects_data/* isKnownList */.sF)(list))
        return { items: [], missing: [(0,model_value/* unknown */.L5)('unsupported', at)] };
    return {
        items: list.value.items.map((item) => (0,model_value/* field */.ZZ)(item, (value) => (value.is === 'map' ? policy_document_statement(value, item.at) : (0,model_value/* unknown */.L5)('unsupported', item.at)))),
        missing: list.value.missing,
    };
}
/** The arguments of a block that IAM has under another name. */
const words = [
    ['sid', 'Sid'],
    ['effect', 'Effect'],
    ['actions', 'Action'],
    ['not_actions', 'NotAction'],
    ['resources', 'Resource'],
    ['not_resources', 'NotResource'],
];
function policy_document_statement(fields, at) {
    const entries = new Map();
    for (const [own, iam] of words) {
        const entry = fields.entries.get(own);
        if (entry && entry.value.kind !== 'absent')
            entries.set(iam, { key: iam, keyAt: entry.keyAt, value: entry.value });
    }
    if (!entries.has('Effect'))
        entries.set('Effect', { key: 'Effect', keyAt: at, value: (0,evaluate_made/* knownData */.KC)((0,dialects_data/* scalar */.d_)('Allow'), at) });
    for (const [own, iam] of [
        ['principals', 'Principal'],
        ['not_principals', 'NotPrincipal'],
    ]) {
        const entry = fields.entries.get(own);
        if (entry)
            entries.set(iam, { key: iam, keyAt: entry.keyAt, value: principals(entry.value, entry.keyAt) });
    }
    const condition = fields.entries.get('condition');
    if (condition)
        entries.set('Condition', { key: 'Condition', keyAt: condition.keyAt, value: conditions(condition.value, condition.keyAt) });
    return { ...(0,evaluate_made/* mapData */.pU)(entries, at, { whole: fields.whole, missing: fields.missing }) };
}
/** Blocks of `type` and `identifiers`; those of one type go together. */
function principals(blocks, at) {
    const entries = new Map();
    const missing = [];
    eachBlock(blocks, missing, (block) => {
        const type = block.entries.get('type')?.value;
        const name = type && (0,evaluate_text/* textIn */.r7)(type);
        const identifiers = block.entries.get('identifiers');
        if (name === undefined || !identifiers) {
            missing.push((0,model_value/* unknown */.L5)('unsupported', at));
            return;
        }
        // `*` of the type `*` is everyone: `"Principal": "*"` means the same as `{"AWS": "*"}`.
        const key = name === '*' ? 'AWS' : name;
        const before = entries.get(key)?.value;
        const value = before ? policy_document_together(before, identifiers.value, at) : identifiers.value;
        entries.set(key, { key, keyAt: identifiers.keyAt, value });
    });
    return (0,evaluate_made/* mapData */.pU)(entries, at, { missing });
}
function conditions(blocks, at) {
    const tests = new Map();
    const missing = [];
    eachBlock(blocks, missing, (block) => {
        const [test, variable] = ['test', 'variable'].map((key) => {
            const value = block.entries.get(key)?.value;
            return value && (0,evaluate_text/* textIn */.r7)(value);
        });
        const values = block.entries.get('values');
        if (test === undefined || variable === undefined || !values) {
            missing.push((0,model_value/* unknown */.L5)('unsupported', at));
            return;
        }
        const own = tests.get(test) ?? new Map();
        tests.set(test, own);
        const before = own.get(variable)?.value;
        own.set(variable, { key: variable, keyAt: values.keyAt, value: before ? policy_document_together(before, values.value, at) : values.value });
    });
    const entries = new Map([...tests].map(([key, inner]) => [key, { key, keyAt: at, value: (0,evaluate_made/* mapData */.pU)(inner, at) }]));
    return (0,evaluate_made/* mapData */.pU)(entries, at, { missing });
}
/** Each block of a kind; of one that is only there under a condition the content counts, as if it were missing. */
function eachBlock(written, missing, read) {
    const blocks = asBlocks(written) ?? written;
    if (!(0,dialects_data/* isKnownList */.sF)(blocks)) {
        missing.push((0,model_value/* unknown */.L5)('unsupported', blocks.at));
        return;
    }
    missing.push(...blocks.value.missing);
    for (const item of blocks.value.items) {
        if ((0,dialects_data/* isKnownMap */.GH)(item))
            read(item.value);
        else
            missing.push((0,model_value/* unknown */.L5)('condition', item.at));
    }
}
function policy_document_together(a, b, at) {
    const lists = [a, b].map((one) => ((0,dialects_data/* isKnownList */.sF)(one) ? one.value : { items: [], missing: one.kind === 'unknown' ? [(0,model_value/* unknown */.L5)(one.why, at)] : [] }));
    return (0,evaluate_made/* listData */.bB)(lists.flatMap(({ items }) => items), at, { missing: lists.flatMap(({ missing }) => missing) });
}
/** The statements of other documents that an argument names, whole texts of JSON. */
function documentsOf(body, keys, at) {
    const items = [];
    const missing = [];
    const take = (text) => {
        if (text.kind === 'absent')
            return;
        const found = text.kind === 'known' ? statementsIn(text) : undefined;
        if (!found)
            missing.push((0,model_value/* unknown */.L5)(text.kind === 'unknown' ? text.why : 'unsupported', at, text.kind === 'unknown' && text.name !== undefined ? { name: text.name } : {}));
        else {
            items.push(...found.items);
            missing.push(...found.missing);
        }
    };
    for (const key of keys) {
        const value = body.entries.get(key)?.value;
        if (!value)
            continue;
        if ((0,dialects_data/* isKnownList */.sF)(value)) {
            for (const text of value.value.items)
                take(text);
            missing.push(...value.value.missing);
        }
        else
            take(value);
    }
    return { items, missing };
}
function statementsIn(text) {
    const { value } = text;
    const source = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined;
    const document = value.is === 'json' ? value.data : source ? (0,plain/* jsonInside */.H)(source, value.is === 'template' ? value.holes : [], text.at).data : undefined;
    if (!(0,dialects_data/* isKnownMap */.GH)(document))
        return undefined;
    const list = document.value.entries.get('Statement')?.value ?? (0,model_value/* absent */.Ge)(text.at);
    if ((0,dialects_data/* isKnownList */.sF)(list))
        return {
            items: list.value.items.map((item) => (0,model_value/* withOrigin */.D_)((0,unslotted/* unslotted */.d)(item), text.origin)),
            missing: [...document.value.missing, ...list.value.missing],
        };
    return (0,dialects_data/* isKnownMap */.GH)(list) ? { items: [(0,unslotted/* unslotted */.d)(list)], missing: document.value.missing } : undefined;
}
/** A statement with the same Sid takes the place of the earlier one; any other comes after. */
function overridden(statements, by) {
    const out = [...statements];
    for (const one of by) {
        const sid = sidOf(one);
        const index = sid === undefined ? -1 : out.findIndex((other) => sidOf(other) === sid);
        if (index >= 0)
            out[index] = one;
        else
            out.push(one);
    }
    return out;
}
const sidOf = (data) => {
    const sid = (0,dialects_data/* isKnownMap */.GH)(data) ? data.value.entries.get('Sid')?.value : undefined;
    return sid && (0,evaluate_text/* textIn */.r7)(sid);
};

;// CONCATENATED MODULE: ./lib/dialects/terraform/data-sources.js








/** What a data source says of itself without asking anybody; `undefined` for everything else. */
function dataSource(block, name, at, context) {
    const argument = (key) => {
        const attribute = (0,terraform_configuration/* attributeOf */.w)(block, key);
        if (attribute)
            return evaluate(attribute.value, context);
        // `vars { … }`, as Terraform took it before 0.12.
        const nested = block.body.blocks.find(({ type }) => type === key);
        return nested && (0,evaluate_made/* knownData */.KC)(bodyOf(nested, context), nested.typeAt);
    };
    switch (block.labels[0]?.value) {
        case 'template_file':
            if (name === 'rendered')
                return renderedTemplate(argument('template'), argument('vars'), at, context);
            return name === 'template' || name === 'vars' ? argument(name) : undefined;
        case 'aws_iam_policy_document':
            return name === 'json' || name === 'minified_json' ? policyDocument(block, at, context) : undefined;
        case 'aws_iam_policy':
            // Looked up by its ARN, it has that ARN.
            return name === 'arn' || name === 'id' ? argument('arn') : undefined;
        case 'local_file': {
            const path = argument('filename');
            const file = path && context.files.read((0,evaluate_text/* textIn */.r7)(path) ?? '');
            return name === 'content' && file ? fileData(file, { name: 'local_file', at, context }) : undefined;
        }
        default:
            return undefined;
    }
}
/**
 * The template that `template_file` was given: with `file(…)` a file's text, otherwise whatever string it is. Only `vars` have names in
 * it: https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file
 */
function renderedTemplate(template, vars, at, context) {
    if (template?.kind !== 'known')
        return undefined;
    const { value, origin } = template;
    const text = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined;
    if (!text)
        return undefined;
    // Where something was put in before, the template's own sequences are not read: nobody writes both.
    if (value.is === 'template')
        return text.content.includes('${') ? undefined : { ...template, at };
    return (0,model_value/* withOrigin */.D_)(rendered(text, vars ?? (0,evaluate_made/* mapData */.pU)(new Map(), at), { name: 'template_file', at, context }), origin);
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/expansion.js










/** More instances of one block than this are not made. */
const maximumInstances = 1_000;
/** What a resource or a module call comes to, by its `count` or `for_each`. */
function expansionOf(block, context) {
    const count = (0,terraform_configuration/* attributeOf */.w)(block, 'count');
    const forEach = (0,terraform_configuration/* attributeOf */.w)(block, 'for_each');
    if (count)
        return counted(evaluate(count.value, context), context, count.value);
    if (forEach)
        return forEachOf(evaluate(forEach.value, context), context);
    return { is: 'one', instances: [{ key: '', scope: undefined, conditional: false }], open: false };
}
function counted(data, context, written) {
    const counts = outcomes(data).map((one) => {
        const number = (0,evaluate_text/* takeNumber */.f2)(one);
        return number.is === 'taken' ? (0,decimal/* integerOf */.cP)(number.value) : undefined;
    });
    const known = counts.filter((count) => count !== undefined);
    const most = Math.max(0, ...known);
    const least = known.length === counts.length ? Math.min(...known) : 0;
    if ((most === 0 && known.length < counts.length) || most > maximumInstances)
        return openly('count', context, data);
    const instances = Array.from({ length: most }, (_, index) => {
        const names = { count: (0,evaluate_made/* objectOf */.Xy)({ index: (0,evaluate_made/* numberData */.iW)((0,decimal/* decimalOf */.Bc)(index), data.at) }, data.at) };
        const scope = inScope(context, names).scope;
        const given = index >= least ? conditionFor(index, written, context) : undefined;
        return { key: `[${index}]`, scope: scope && given ? { ...scope, given } : scope, conditional: index >= least };
    });
    return { is: 'list', instances, open: known.length < counts.length };
}
/** `condition ? 1 : 0`: wherever there is such an instance, the condition holds. */
function conditionFor(index, written, context) {
    if (written.kind !== 'conditional')
        return undefined;
    const [yes, no] = [written.whenTrue, written.whenFalse].map((arm) => {
        const number = (0,evaluate_text/* takeNumber */.f2)(evaluate(arm, context));
        const count = number.is === 'taken' ? (0,decimal/* integerOf */.cP)(number.value) : undefined;
        return count === undefined ? undefined : count > index;
    });
    if (yes === undefined || no === undefined || yes === no)
        return undefined;
    const condition = conditionOf(written.condition);
    return { words: condition.words, is: condition.is === yes };
}
function forEachOf(data, context) {
    const found = new Map();
    const all = outcomes(data);
    let open = false;
    for (const one of all) {
        const turns = one.kind === 'known' ? turnsOf(one, one.at) : undefined;
        if (one.kind !== 'known' || !turns) {
            open ||= one.kind === 'unknown';
            continue;
        }
        open ||= missingOf(one.value).length > 0;
        for (const { key, value } of turns) {
            const words = (0,evaluate_text/* textIn */.r7)(key);
            if (words === undefined) {
                open = true;
                continue;
            }
            // In a set with conditions each item may be there or not.
            const perhaps = isPerhaps(value, one.value);
            const before = found.get(words);
            const scope = inScope(context, { each: (0,evaluate_made/* objectOf */.Xy)({ key, value }, value.at) }).scope;
            const conditional = perhaps || (before?.instance.conditional ?? false);
            found.set(words, {
                instance: { key: `[${JSON.stringify(words)}]`, scope: before?.instance.scope ?? scope, conditional },
                times: (before?.times ?? 0) + 1,
            });
        }
    }
    if ((found.size === 0 && open) || found.size > maximumInstances)
        return openly('for_each', context, data);
    const instances = [...found.values()].map(({ instance, times }) => (times < all.length ? { ...instance, conditional: true } : instance));
    return { is: 'map', instances, open };
}
/** Nobody knows how many: one stands for all of them. */
function openly(by, context, data) {
    const part = (name) => (0,model_value/* unknown */.L5)(data.kind === 'unknown' ? data.why : 'unsupported', data.at, { name });
    const names = by === 'count'
        ? { count: (0,evaluate_made/* objectOf */.Xy)({ index: part('count.index') }, data.at) }
        : { each: (0,evaluate_made/* objectOf */.Xy)({ key: part('each.key'), value: part('each.value') }, data.at) };
    return { is: 'open', instances: [{ key: '', scope: inScope(context, names).scope, conditional: true }], open: true };
}
/** The ways a value may turn out, each by itself. */
function outcomes(data) {
    return isChoice(data) ? data.oneOf.flatMap(({ then }) => outcomes(then)) : [data];
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/module.js










/** The values of one use of a configuration, each worked out when something asks for it, and once. */
class Module {
    use;
    #world;
    #locals = new Map();
    #variables = new Map();
    #pinned = new Map();
    #expansions = new Map();
    #resources = new Map();
    #attributes = new Map();
    #types = new Map();
    constructor(use, world) {
        this.use = use;
        this.#world = world;
    }
    get configuration() {
        return this.use.configuration;
    }
    context(scope) {
        return { names: this, files: this.#world.files, scope, effort: this.#world.effort };
    }
    variable(name, at) {
        const block = this.configuration.variables.get(name);
        const secret = block && this.isSensitive(block) ? { secret: 'sensitive' } : {};
        if (!this.#variables.has(name)) {
            this.#variables.set(name, undefined);
            this.#variables.set(name, this.#valueOf(name, block));
        }
        const found = this.#variables.get(name);
        if (!found)
            return (0,model_value/* unknown */.L5)('variable', at, { name: `var.${name}`, ...secret });
        const used = found.given ? (0,model_value/* withOrigin */.D_)(usedAt(found.value, at), [found.step]) : this.#pin(found.value, at, found.step);
        const marked = used.kind === 'absent' ? used : { ...used, ...secret };
        return marked.kind === 'unknown' && marked.name === undefined ? { ...marked, name: `var.${name}` } : marked;
    }
    /** What comes through a default counts where it is used: the same copy for the same place. */
    #pin(value, at, step) {
        const before = this.#pinned.get(at);
        if (before)
            return before;
        const made = (0,pinned/* pinned */.d)(value, at, step);
        this.#pinned.set(at, made);
        return made;
    }
    #valueOf(name, block) {
        const given = this.use.given(name);
        const fallback = block && (0,terraform_configuration/* attributeOf */.w)(block, 'default');
        // With `nullable = false`, null means the default.
        const replaced = given?.value.kind === 'absent' && block && (0,terraform_configuration/* attributeOf */.w)(block, 'nullable') && !this.#flag(block, 'nullable');
        if (given && !replaced)
            return { value: this.#converted(name, block, given.value), step: given.step, given: true };
        if (!fallback)
            return undefined;
        const value = this.#converted(name, block, evaluate(fallback.value, this.context()));
        const step = { at: (0,dialects_data/* placeOf */.$t)(fallback.value.at, fallback.nameAt), name: `var.${name}`, kind: 'default' };
        return { value, step, given: false };
    }
    #converted(name, block, value) {
        const written = block && (0,terraform_configuration/* attributeOf */.w)(block, 'type');
        if (!written)
            return value;
        const type = this.#types.get(name) ?? types_typeOf(written.value);
        this.#types.set(name, type);
        return convert(value, type, (fallback) => evaluate(fallback, this.context()));
    }
    /** Whether a variable or an output says that its value is not to be shown. */
    isSensitive(block) {
        return this.#flag(block, 'sensitive');
    }
    #flag(block, name) {
        const written = (0,terraform_configuration/* attributeOf */.w)(block, name);
        const flag = written && (0,evaluate_text/* takeFlag */.IX)(evaluate(written.value, this.context()));
        return flag?.is === 'taken' && flag.value;
    }
    local(name, at) {
        const attribute = this.configuration.locals.get(name);
        if (!attribute)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: `local.${name}` });
        const known = this.#locals.get(name);
        // While it is being worked out, a local that leads back to itself is unknown.
        if (!known)
            this.#locals.set(name, (0,model_value/* unknown */.L5)('cycle', at, { name: `local.${name}` }));
        const value = known ?? evaluate(attribute.value, this.context());
        if (!known)
            this.#locals.set(name, value);
        return (0,model_value/* withOrigin */.D_)({ ...value, at }, [{ at: (0,dialects_data/* placeOf */.$t)(attribute.value.at, attribute.nameAt), name: `local.${name}`, kind: 'local' }]);
    }
    module(name, at) {
        const block = this.configuration.modules.get(name);
        return block ? this.#collected(`module.${name}`, block, at, 'module') : (0,model_value/* unknown */.L5)('unsupported', at, { name: `module.${name}` });
    }
    resource(address, at) {
        const block = this.configuration.resources.get(address);
        if (!block)
            return (0,model_value/* unknown */.L5)(address.startsWith('data.') ? 'data-source' : 'reference', at);
        return this.#collected(address, block, at, address.startsWith('data.') ? 'data-source' : 'reference');
    }
    /** All instances of a block as one value: one, a list of them, a map of them. Each is an unknown with a reference to itself, whose attribute is empty: `*` where one stands for nobody knows how many. */
    #collected(address, block, at, why) {
        const before = this.#resources.get(address);
        if (before)
            return { ...before, at };
        // While its `count` is being worked out, nobody can ask how many there are.
        this.#resources.set(address, (0,model_value/* unknown */.L5)('cycle', at, { name: address }));
        const { is, instances } = this.expansion(address, block);
        for (const instance of instances)
            this.#world.register(`${this.use.prefix}${address}${instance.key}`, { module: this, block, instance, why });
        const one = ({ key }) => {
            const full = `${this.use.prefix}${address}${key}`;
            return (0,model_value/* unknown */.L5)(why, at, {
                name: `${address}${key}`.replace(/"[^"]*"/g, '"…"'),
                reference: { unit: this.#world.unit, address: full, attribute: is === 'open' ? '*' : '' },
            });
        };
        const [first] = instances;
        const data = is === 'list'
            ? this.#inAllCases(instances, (some) => (0,evaluate_made/* listData */.bB)(some.map(one), at, { type: 'list' }), at)
            : is === 'map'
                ? (0,evaluate_made/* mapData */.pU)(new Map(instances.map((instance) => {
                    const key = JSON.parse(instance.key.slice(1, -1));
                    return [key, { key, keyAt: at, value: one(instance) }];
                })), at)
                : first
                    ? one(first)
                    : (0,model_value/* unknown */.L5)(why, at, { name: address });
        this.#resources.set(address, data);
        return data;
    }
    /** A resource that is there under a condition is a list of one, or of none. */
    #inAllCases(instances, make, at) {
        const sure = instances.filter(({ conditional }) => !conditional);
        if (sure.length === instances.length)
            return make(instances);
        return (0,model_value/* unknown */.L5)('condition', at, {
            oneOf: [
                { when: 'it is made', then: make(instances) },
                { when: 'it is not made', then: make(sure) },
            ],
        });
    }
    expansion(address, block) {
        const before = this.#expansions.get(address);
        if (before)
            return before;
        const made = expansionOf(block, this.context());
        this.#expansions.set(address, made);
        return made;
    }
    attribute(instance, name, at) {
        const key = `${instance.address} ${name}`;
        const before = this.#attributes.get(key);
        if (before)
            return usedAt(before, at);
        this.#attributes.set(key, (0,model_value/* unknown */.L5)('cycle', at));
        const value = this.#world.attribute(instance, name, at);
        this.#attributes.set(key, value);
        return usedAt(value, at);
    }
    fact(root, name, at) {
        if (root === 'path' && (name === 'module' || name === 'root'))
            return (0,evaluate_made/* textData */.k)(name === 'root' ? '.' : this.#world.pathTo(this.configuration.folder), at);
        return (0,model_value/* unknown */.L5)('unsupported', at, { name: `${root}.${name}` });
    }
}

// EXTERNAL MODULE: ./lib/model/secrecy/names.js
var names = __webpack_require__(9598);
;// CONCATENATED MODULE: ./lib/dialects/terraform/vaults.js



/** Which attributes of which data sources and resources are a secret's own value, by their type. */
const ofData = {
    aws_secretsmanager_secret_version: ['secret_string', 'secret_binary'],
    aws_secretsmanager_random_password: ['random_password'],
    aws_ssm_parameter: ['value'],
    aws_ssm_parameters_by_path: ['values'],
    aws_kms_secrets: ['plaintext'],
    vault_generic_secret: ['data', 'data_json'],
    vault_kv_secret: ['data', 'data_json'],
    vault_kv_secret_v2: ['data', 'data_json'],
    azurerm_key_vault_secret: ['value'],
    google_secret_manager_secret_version: ['secret_data'],
};
const ofResources = {
    random_password: ['result', 'bcrypt_hash'],
    tls_private_key: ['private_key_pem', 'private_key_openssh', 'private_key_pem_pkcs8'],
    aws_secretsmanager_secret_version: ['secret_string', 'secret_binary'],
    aws_ssm_parameter: ['value'],
    aws_iam_access_key: ['secret', 'ses_smtp_password_v4'],
    aws_db_instance: ['password'],
    aws_rds_cluster: ['master_password'],
    aws_elasticache_replication_group: ['auth_token'],
    aws_docdb_cluster: ['master_password'],
    aws_redshift_cluster: ['master_password'],
};
/**
 * The mark of an attribute whose value is a secret: read from a vault (`data.aws_secretsmanager_secret_version.db.secret_string`) or made
 * to be one (`random_password.db.result`). Nothing for what is only about it, such as its ARN.
 */
function vaultMark(block, attribute) {
    const [type = '', label = ''] = block.labels.map(({ value }) => value);
    // What is never kept anywhere is read for its secret.
    if (block.type === 'ephemeral')
        return [ofData, ofResources].some((table) => table[type]?.includes(attribute)) ? { secret: 'vault' } : {};
    const attributes = (block.type === 'data' ? ofData : ofResources)[type];
    return attributes?.includes(attribute) && (type !== 'aws_ssm_parameter' || isSecretParameter(block, label)) ? { secret: 'vault' } : {};
}
/** A parameter holds settings as often as secrets: its type tells, else its name. */
function isSecretParameter(block, label) {
    const type = vaults_literal(block, 'type');
    if (type !== undefined)
        return type === 'SecureString';
    const name = vaults_literal(block, 'name') ?? label;
    return (0,names/* nameSays */.u5)(label) === 'secret' || (0,names/* nameSays */.u5)(name.slice(name.lastIndexOf('/') + 1)) === 'secret';
}
function vaults_literal(block, name) {
    const value = (0,terraform_configuration/* attributeOf */.w)(block, name)?.value;
    return value && (0,hcl/* literalString */.dc)(value);
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/world.js














/** Modules inside modules, no deeper than this, and no more of them than this. */
const maximumNesting = 25;
const maximumModules = 2_000;
/** One root with all the modules it calls: what their values may ask of each other. */
class World {
    unit;
    folder;
    effort;
    files;
    /** Calls of modules that cannot be had, each once. */
    unfollowed = [];
    diagnostics = [];
    /** Every configuration that was used. */
    used = new Set();
    /** Paths of the files that functions read. */
    read = new Set();
    #library;
    #made = new Map();
    #children = new Map();
    constructor(unit, folder, library, limits) {
        this.unit = unit;
        this.folder = folder;
        this.#library = library;
        this.effort = new Effort(limits.expansions * 10, (at) => this.diagnostics.push({
            at,
            severity: 'error',
            message: 'This root comes to more values than are worked out here; what is left of it is not judged.',
        }));
        const { sources } = library;
        this.files = {
            read: (path) => {
                const file = sources.read((0,terraform_sources/* pathFrom */.Iw)(folder, path));
                if (file)
                    this.read.add(file.path);
                return file;
            },
            exists: (path) => sources.exists((0,terraform_sources/* pathFrom */.Iw)(folder, path)),
            below: (path) => path.startsWith('/') || (0,terraform_sources/* pathFrom */.Iw)(folder, path).startsWith('..') ? undefined : sources.below((0,terraform_sources/* pathFrom */.Iw)(folder, path)),
        };
    }
    /** A folder as `path.module` has it: from the root module's. */
    pathTo(folder) {
        return external_node_path_.posix.relative(this.folder, folder) || '.';
    }
    root(configuration, given) {
        this.used.add(configuration);
        return new Module({ configuration, prefix: '', given, calls: [], conditional: false }, this);
    }
    /** Remembers what an address stands for, since a reference to it may be followed from anywhere. */
    register(address, made) {
        this.#made.set(address, made);
    }
    /** One instance of a module call; `undefined` where the module cannot be had. */
    child(parent, name, block, instance) {
        const { use } = parent;
        const prefix = `${use.prefix}module.${name}${instance.key}.`;
        if (this.#children.has(prefix))
            return this.#children.get(prefix);
        this.#children.set(prefix, undefined);
        const source = (0,terraform_configuration/* attributeOf */.w)(block, 'source');
        const from = source && (0,hcl/* literalString */.dc)(source.value);
        const configuration = from === undefined ? undefined : this.#library.called(from, this.folder, use.configuration.folder, prefix);
        if (!configuration) {
            this.#unfollowed(block, name, from, use);
            return undefined;
        }
        const nesting = prefix.split('module.').length - 1;
        if (nesting > maximumNesting || this.#children.size > maximumModules) {
            this.diagnostics.push({
                at: block.header,
                severity: 'error',
                message: 'Modules are nested too deeply here, or call themselves; what this one makes is not judged.',
            });
            return undefined;
        }
        this.used.add(configuration);
        const context = parent.context(instance.scope);
        const inputs = new Map();
        const given = (variable) => {
            const attribute = meta.has(variable) ? undefined : (0,terraform_configuration/* attributeOf */.w)(block, variable);
            if (!attribute)
                return undefined;
            const before = inputs.get(variable);
            if (before)
                return before;
            const step = { at: (0,dialects_data/* placeOf */.$t)(attribute.value.at, attribute.nameAt), name: `var.${variable}`, kind: 'module-input' };
            inputs.set(variable, { value: (0,model_value/* unknown */.L5)('cycle', attribute.nameAt), step });
            const value = (0,unslotted/* unslotted */.d)(evaluate(attribute.value, context));
            const made = { value, step: { ...step, at: entryPlace(value, attribute.value, attribute.nameAt) } };
            inputs.set(variable, made);
            return made;
        };
        const conditional = use.conditional || instance.conditional;
        const caller = { module: parent, block };
        const child = new Module({ configuration, prefix, given, caller, calls: [block.whole, ...use.calls], conditional }, this);
        this.#children.set(prefix, child);
        return child;
    }
    #unfollowed(block, name, from, { prefix, calls }) {
        const address = withoutKeys(`${prefix}module.${name}`);
        if (this.unfollowed.some((one) => one.address === address))
            return;
        const at = (0,installed/* isInstalled */.j)(block.header.file.path) ? (0,installed/* editableCall */.X)(calls) : undefined;
        this.unfollowed.push({ address, name, from, at: at ?? block.header });
    }
    /** An attribute of a resource, an output of a module. */
    attribute(reference, name, at) {
        const made = this.#made.get(reference.address);
        const shown = `${reference.address.replace(/"[^"]*"/g, '"…"')}.${name}`;
        if (!made)
            return (0,model_value/* unknown */.L5)('reference', at, { name: shown });
        if (made.why === 'module')
            return this.#output(reference.address, made, name, at, shown);
        const context = made.module.context(made.instance.scope);
        if (made.why === 'data-source')
            return dataSource(made.block, name, at, context) ?? (0,model_value/* unknown */.L5)('data-source', at, { name: shown, ...vaultMark(made.block, name) });
        const own = { reference: { unit: this.unit, address: reference.address, attribute: name } };
        const written = (0,terraform_configuration/* attributeOf */.w)(made.block, name);
        const value = written && (0,unslotted/* unslotted */.d)(evaluate(written.value, context));
        const mark = vaultMark(made.block, name);
        if (!value || value.kind === 'absent')
            return (0,model_value/* unknown */.L5)('reference', at, { name: shown, ...own, ...mark });
        return value.kind === 'known' ? { ...value, ...own } : { ...mark, ...value, why: 'reference', name: shown, ...own };
    }
    #output(address, { module, block, instance }, name, at, shown) {
        const call = /module\.([^.[]+)(?:\[.*\])?$/.exec(address)?.[1] ?? '';
        const child = this.child(module, call, block, instance);
        if (!child)
            return (0,model_value/* unknown */.L5)('module', at, { name: shown });
        const output = child.configuration.outputs.get(name);
        const value = output && (0,terraform_configuration/* attributeOf */.w)(output, 'value');
        if (!value)
            return (0,model_value/* unknown */.L5)('module', at, { name: shown });
        const written = (0,unslotted/* unslotted */.d)(evaluate(value.value, child.context()));
        const data = written.kind !== 'absent' && child.isSensitive(output) ? { secret: 'sensitive', ...written } : written;
        return data.kind === 'unknown' && data.name === undefined ? { ...data, name: shown } : data;
    }
}
/** Arguments of a call that are no inputs of the module. */
const meta = new Set(['source', 'version', 'providers', 'count', 'for_each', 'depends_on']);

;// CONCATENATED MODULE: ./lib/dialects/terraform/index.js















/** Every folder of configuration that no other calls is a root; it is read with all the modules it calls, in the context of each call. */
function readTerraform(files, beside, options) {
    const readings = [];
    const written = [];
    const reports = new Map();
    const library = new terraform_library/* Library */.wp(new terraform_sources/* Sources */.jp([...files, ...beside], options), options.linked === true, options.profile ?? 'strict');
    const folders = byFolder(files);
    const reported = new Set();
    const remembered = new Map();
    const asked = new Map();
    const consumed = new Set();
    const report = (path, state) => {
        if (!reports.has(path) || state === 'failed')
            reports.set(path, { path, framework: 'terraform', state });
    };
    const calls = beside
        .filter(({ path }) => isTerragrunt(path))
        .flatMap((file) => {
        const { made: call, questions } = library.sources.watched(() => {
            library.sources.note('read', file.path, file);
            return terragruntCall(file, library.sources);
        });
        if (call)
            asked.set(call, questions);
        return call ? [call] : [];
    });
    const named = new Set((options.units ?? []).flatMap(({ root = '', variables }) => (variables ? [(0,terraform_sources/* pathFrom */.Iw)('.', root)] : [])));
    const called = new Set(calls.flatMap(({ module }) => (module === undefined || named.has(module) ? [] : [module])));
    const roots = [
        ...rootsOf(folders).flatMap((folder) => (called.has(folder) ? [] : [{ folder }])),
        ...calls.flatMap((call) => (call.module === undefined ? [] : [{ folder: call.module, call }])),
    ];
    for (const call of calls)
        if (call.module === undefined && mayMatter(call))
            readings.push(unfollowed(call));
    for (const { folder, call } of roots) {
        const own = folders.get(folder) ?? [];
        if (options.filter !== false && !library.matters(folder, own))
            continue;
        if (options.budget?.()) {
            for (const { path } of own)
                report(path, 'unread');
            continue;
        }
        try {
            const name = `${folder}\0${call?.folder ?? ''}`;
            // A plan asks for attributes of the configuration when this is done, of files that nobody notes then.
            const known = options.planned ? undefined : options.before?.get(name);
            const reads = known && library.hold(known.questions)
                ? known
                : library.sources.watched(() => setsOf(call?.folder ?? folder, options).map((set) => readRoot(folder, set, library, options, call)), call && asked.get(call));
            remembered.set(name, reads);
            for (const { reading, configurations, read, root } of reads.made) {
                const fresh = configurations.filter((one) => !reported.has(one.folder));
                for (const one of fresh)
                    reported.add(one.folder);
                for (const path of read)
                    consumed.add(path);
                if (options.planned)
                    written.push(root);
                readings.push({
                    ...reading,
                    ignores: fresh.flatMap(({ ignores }) => ignores),
                    diagnostics: unique([...fresh.flatMap(({ diagnostics }) => diagnostics), ...reading.diagnostics]),
                });
                for (const { files: all, broken } of configurations)
                    for (const { path } of all)
                        report(path, broken.has(path) ? 'partly' : 'analysed');
            }
        }
        catch (error) {
            options.onCrash(`folder ${folder}`, error);
            for (const { path } of own)
                report(path, 'failed');
        }
    }
    return { readings, reports: [...reports.values()], consumed, roots: written, remembered };
}
function byFolder(files) {
    const folders = new Map();
    for (const file of files) {
        const folder = (0,terraform_sources/* folderOf */.yS)(file.path);
        const list = folders.get(folder);
        if (list)
            list.push(file);
        else
            folders.set(folder, [file]);
    }
    return folders;
}
/** A module that Terragrunt takes from elsewhere. */
function unfollowed({ folder, files, at, source }) {
    const unit = { id: folder, framework: 'terraform', files: files.map(({ path }) => path), complete: false };
    const from = source === undefined ? '' : ` from \`${source}\``;
    const say = `The module that Terragrunt runs in \`${folder}\`${from} was not followed; what it makes was not judged here.`;
    return { units: [unit], resources: [], ignores: [], blindSpots: [{ at, unit: unit.id, say }], diagnostics: [] };
}
/** To judge by its name, or where it has none by that of its folder. */
const mayMatter = ({ source, folder }) => /ecs|fargate|container/i.test(source ?? folder);
function readRoot(folder, set, library, options, call) {
    const place = call?.folder ?? folder;
    const unitId = set.name === '' ? place : `${place}#${set.name}`;
    const world = new World(unitId, folder, library, options.limits ?? limits/* defaultLimits */.M);
    const configuration = library.configuration(folder);
    const diagnostics = [];
    const reader = new dialects_reader/* Reader */.m({ names: 'snake', strictness: 'loose', diagnostics });
    const resources = [];
    const written = new Map();
    const moves = new Map();
    let open = false;
    const collect = (module) => {
        for (const move of movesOf(module, world.unit))
            moves.set(JSON.stringify(move), move);
        for (const [address, block] of module.configuration.resources) {
            const kind = terraform_kinds/* kinds */.E[block.labels[0]?.value ?? ''];
            if (!kind || address.startsWith('data.'))
                continue;
            const expansion = module.expansion(address, block);
            open ||= expansion.open;
            for (const instance of expansion.instances) {
                const { key, scope, conditional } = instance;
                const fields = withDefaultTags(bodyOf(block, module.context(scope)), kind, block, module, instance);
                const { calls } = module.use;
                const place = {
                    unit: world.unit,
                    address: `${module.use.prefix}${address}${key}`,
                    at: block.header,
                    enclosing: [block.whole, ...calls],
                };
                if (options.planned) {
                    const one = { at: place.at, enclosing: place.enclosing, fields };
                    const plain = withoutKeys(place.address);
                    written.set(place.address, one);
                    if (!written.has(plain))
                        written.set(plain, one);
                }
                const perhaps = conditional || module.use.conditional ? { conditional: true } : {};
                resources.push({
                    ...place,
                    ...perhaps,
                    resourceType: block.labels[0]?.value,
                    kind,
                    ...reader.struct(fields, kinds/* shapes */.n[kind], block.header),
                });
            }
        }
        for (const [name, block] of module.configuration.modules) {
            const expansion = module.expansion(`module.${name}`, block);
            open ||= expansion.open;
            for (const instance of expansion.instances) {
                const child = world.child(module, name, block, instance);
                if (child && library.matters(child.configuration.folder))
                    collect(child);
            }
        }
    };
    if (configuration) {
        const values = givenValues(configuration, set, options, library.sources);
        diagnostics.push(...values.diagnostics);
        for (const path of values.read)
            world.read.add(path);
        if (call)
            for (const { path } of call.files)
                world.read.add(path);
        collect(world.root(configuration, (name) => values.given(name) ?? call?.given(name)));
    }
    const configurations = [...world.used];
    const paths = [...configurations.flatMap(({ files }) => files.map(({ path }) => path)), ...world.read];
    const unit = {
        id: world.unit,
        framework: 'terraform',
        files: [...new Set(paths)],
        complete: !open && world.unfollowed.length === 0 && configurations.every(({ broken }) => broken.size === 0),
        ...(configuration?.files.every(({ path }) => isSynthesized(path)) ? { generated: true } : {}),
    };
    const reading = {
        units: [unit],
        resources,
        ignores: [],
        // What is worked out when it is asked for is found in no order.
        blindSpots: blindSpotsOf(world.unfollowed.toSorted(({ at: a }, { at: b }) => byPath(a.file, b.file) || a.start - b.start), world.unit, resources),
        diagnostics: [...world.diagnostics, ...diagnostics],
        moves: [...moves.values()],
    };
    return { reading, configurations, read: world.read, root: { unit: world.unit, folder, written } };
}
const byPath = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
/** What a program writes with CDK for Terraform. */
const isSynthesized = (path) => /(?:^|\/)cdk\.tf\.json$/.test(path);
/** A text that is read in the context of several calls says the same each time. */
function unique(diagnostics) {
    const all = new Map(diagnostics.map((one) => [`${one.at.file.path} ${one.at.start} ${one.at.end} ${one.message}`, one]));
    return [...all.values()];
}

// EXTERNAL MODULE: ./lib/dialects/terraform-plan/index.js + 4 modules
var terraform_plan = __webpack_require__(4247);
;// CONCATENATED MODULE: ./lib/dialects/read.js











/** One reading a unit, and what became of each file that is infrastructure of a kind we read. */
function readFiles(files, options) {
    const linked = options.filter === false || (options.taskDefinitions ?? []).length > 0 || (0,relevance/* anyStandsAlone */.jw)(files, options.profile ?? 'strict');
    const terraform = readTerraform(files.filter(({ path }) => (0,terraform_sources/* isConfiguration */.ZC)(path)), files.filter(({ path }) => !(0,terraform_sources/* isConfiguration */.ZC)(path)), {
        ...options,
        linked,
        planned: files.some(({ path, text }) => !(0,terraform_sources/* isConfiguration */.ZC)(path) && terraform_plan/* marks */.Z8.some((mark) => text.includes(mark))),
    });
    const documents = readDocuments(files.filter(({ path }) => !(0,terraform_sources/* isConfiguration */.ZC)(path) && !isTerragrunt(path) && !terraform.consumed.has(path)), { ...options, linked }, terraform.roots);
    return {
        readings: [...documents.readings, ...terraform.readings],
        reports: [...documents.reports, ...terraform.reports],
        skipped: documents.skipped,
        remembered: terraform.remembered,
    };
}
/** YAML and JSON: whatever of it is infrastructure. */
function readDocuments(files, options, roots) {
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
    const documents = new Documents(files, { depth: options.limits?.depth, open: options.open, holds: options.holds });
    const named = (0,paths/* matcherOfSome */.q6)(options.taskDefinitions ?? []);
    const relevant = new Set(options.filter === false ? files : (0,relevance/* relevantAmong */.y2)(files, options.linked, options.profile ?? 'strict'));
    const parsed = files
        .filter((file) => relevant.has(file) || named(file.path))
        .flatMap(({ path }) => guarded(path, () => [documents.at(path) ?? []].flat()));
    const isPlanned = (document) => document.roots.some(terraform_plan/* isPlan */.q5);
    const plans = parsed.filter(isPlanned).flatMap((document) => attempt(document.file.path, () => (0,terraform_plan/* readPlan */.m3)(document, roots)));
    const others = parsed.filter((document) => !isPlanned(document));
    const templates = readTemplates(others, documents, { ...options, guarded });
    const tasks = others.flatMap((document) => attempt(document.file.path, () => (0,task_definition/* readInputs */.K)(document, named(document.file.path))));
    const readings = [...templates.readings, ...tasks, ...plans];
    const infrastructure = new Set([...templates.read, ...[...tasks, ...plans].flatMap(({ units }) => units.flatMap((unit) => unit.files))]);
    const finished = withNotes(readings, parsed, documents, new Set([...failed, ...unread]), infrastructure);
    return {
        readings: finished.readings,
        reports: [
            ...finished.reports,
            ...[...failed].map((path) => ({ path, state: 'failed' })),
            ...[...unread].filter((path) => !failed.has(path)).map((path) => ({ path, state: 'unread' })),
        ],
        skipped: [
            ...templates.skipped,
            ...parsed.filter(({ file }) => named(file.path) && !infrastructure.has(file.path)).map(({ file }) => notOne(file.path)),
        ],
    };
}
/** What somebody says is a task definition and is none would otherwise pass for one that was looked at. */
const notOne = (path) => ({ path, say: 'is named by `task-definitions` but holds no task definition' });
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
            notes[owner]?.ignores.push(...(0,ignores/* ignoresIn */.Di)((0,ignores/* yamlComments */.ai)(file, roots), roots.flatMap(ignores/* thingsIn */.hx), roots.flatMap(ignores/* resourcesIn */.$d), diagnostics));
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
/** A broken file is worth a word only where it was meant to be infrastructure; a text template may become anything. */
const looksLikeOurs = ({ path, text }) => !(0,relevance/* isTextTemplate */.Y9)(path) || isJson(text)
    ? /AWS::[A-Z]\w+::|\b(?:containerDefinitions|awsvpcConfiguration)"?\s*:/.test(text)
    : /\bType\s*:\s*["']?AWS::[A-Z]\w+::/.test(text);


/***/ }),

/***/ 3012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ Reader)
});

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
;// CONCATENATED MODULE: ./lib/dialects/blocks-of-one.js
/**
 * Of blocks of which there may be only one, that one: what is there in any case, or else what it is under which condition; `undefined`
 * where two of them are there together.
 */
function oneOfBlocks(blocks) {
    const [sure, ...others] = blocks.filter(({ kind }) => kind === 'known');
    if (sure)
        return others.length === 0 ? sure : undefined;
    const arms = [];
    for (const block of blocks) {
        if (block.kind === 'absent')
            continue;
        const own = block.kind === 'unknown' ? block.oneOf : undefined;
        if (!own?.some(({ then }) => then.kind === 'absent'))
            return undefined;
        arms.push(...own.filter(({ then }) => then.kind !== 'absent'));
    }
    const [first] = arms;
    if (!first)
        return undefined;
    // Where neither is there, none is.
    const oneOf = arms.length === 2 && areOpposite(first.when, arms[1]?.when)
        ? arms
        : [...arms, { then: { kind: 'absent', at: first.then.at, origin: [] } }];
    return { kind: 'unknown', why: 'condition', at: first.then.at, origin: [], oneOf };
}
const areOpposite = (a, b) => a !== undefined && b !== undefined && (a === `not ${b}` || b === `not ${a}`);

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

// EXTERNAL MODULE: ./lib/dialects/data.js
var dialects_data = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/dialects/worked-text.js


/** A text that a function worked out stands nowhere: all of it is at the function's call, and nothing can be written there. */
const workedText = ({ value }, at) => typeof value === 'string' ? new embedded/* TextBuilder */.tW().decoded(value, at).build(at, () => undefined) : undefined;
/** What was made of other texts may have its characters from any of them. */
function writtenAt(data, written) {
    if (data.kind !== 'known')
        return data;
    const { value } = data;
    if (value.is !== 'list' && value.is !== 'map')
        return { ...data, written };
    return { ...data, value: (0,dialects_data/* withParts */.dK)(value, (part) => writtenAt(part, written)) };
}

;// CONCATENATED MODULE: ./lib/dialects/inside.js


/** Templates in templates are followed so deep. */
const maximumDepth = 10;
/** A template as one text: what is known is put in, what is not stays a hole. */
function filled(template) {
    const builder = new embedded/* TextBuilder */.tW();
    add(builder, template, 0);
    return builder.build(template.text.at, () => undefined);
}
function add(builder, { text, holes }, depth) {
    for (const segment of text.segments) {
        if (segment.hole !== undefined)
            put(builder, holes[segment.hole], segment.at, depth);
        else if (segment.verbatim)
            builder.verbatim(segment.at);
        else
            builder.decoded(text.content.slice(segment.start, segment.start + segment.length), segment.at);
    }
}
/** A single word stands where it is put in; of several lines each stands where it is written. */
function put(builder, hole, at, depth) {
    const value = hole?.kind === 'known' ? hole.value : undefined;
    if (value?.is === 'template' && depth < maximumDepth)
        add(builder, value, depth + 1);
    else if (value?.is === 'scalar') {
        const text = value.raw.includes('\n') ? value.text?.() : undefined;
        if (text instanceof embedded/* BuiltText */.u0)
            builder.append(text);
        else if (text)
            builder.verbatim(text.range(0, text.content.length));
        else
            builder.decoded(value.raw, at);
    }
    else
        builder.hole(at);
}
/** A text that the API wants in Base64: the text inside, also where it is written encoded already. */
function encodedScalar(value, { value: _, ...rest }, words) {
    const decoded = decodedWords(words);
    if (decoded !== undefined) {
        const inside = new embedded/* TextBuilder */.tW().decoded(decoded, rest.at).build(rest.at, () => undefined);
        return { ...rest, value: decoded, written: rest.written ?? [rest.at], inside };
    }
    const inside = value.text?.() ?? workedText(value, rest.at);
    return { ...rest, value: words, ...(inside ? { inside } : {}) };
}
/** What machines are told begins with one of these: https://cloudinit.readthedocs.io/en/latest/explanation/format.html */
const beginnings = /^\s*(?:#!|#cloud-|#include|<powershell>|<script>|\[settings|Content-Type:|MIME-Version:)/i;
function decodedWords(words) {
    if (!/^[A-Za-z0-9+/\s]{16,}={0,2}\s*$/.test(words))
        return undefined;
    const decoded = Buffer.from(words, 'base64').toString('utf8');
    return beginnings.test(decoded) ? decoded : undefined;
}

// EXTERNAL MODULE: ./lib/dialects/joined.js
var joined = __webpack_require__(4462);
// EXTERNAL MODULE: ./lib/dialects/json-text.js
var json_text = __webpack_require__(9637);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/names.js
/** How CloudFormation spells what is not simply the API's word capitalised; `-` where it has no such property. */
const cloudformationNames = {
    // A service spells it the first way, a task set the second.
    'NetworkConfiguration.awsvpcConfiguration': 'AwsvpcConfiguration|AwsVpcConfiguration',
    'RegisterTaskDefinitionRequest.trustedExecutionConfiguration': '-',
    'Volume.efsVolumeConfiguration': 'EFSVolumeConfiguration',
    'Volume.fsxWindowsFileServerVolumeConfiguration': 'FSxWindowsFileServerVolumeConfiguration',
    'EFSVolumeConfiguration.fileSystemId': 'FilesystemId',
    'EFSAuthorizationConfig.iam': 'IAM',
    'CreateClusterRequest.settings': 'ClusterSettings',
    'CreateCapacityProviderRequest.cluster': 'ClusterName',
    'InstanceLaunchTemplate.nitroEnclavesEnabled': '-',
    'CreateExpressGatewayServiceRequest.cpuArchitecture': '-',
    'AWS::StepFunctions::StateMachine.definition': 'DefinitionString|Definition',
    // What Terraform alone has, or writes inside.
    'AWS::EC2::SecurityGroup Ingress.cidrBlocks': '-',
    'AWS::EC2::SecurityGroup Ingress.ipv6CidrBlocks': '-',
    'AWS::EC2::SecurityGroup Ingress.prefixListIds': '-',
    'AWS::EC2::SecurityGroup Ingress.securityGroups': '-',
    'AWS::EC2::SecurityGroup Ingress.self': '-',
    'AWS::EC2::SecurityGroup Egress.cidrBlocks': '-',
    'AWS::EC2::SecurityGroup Egress.ipv6CidrBlocks': '-',
    'AWS::EC2::SecurityGroup Egress.prefixListIds': '-',
    'AWS::EC2::SecurityGroup Egress.securityGroups': '-',
    'AWS::EC2::SecurityGroup Egress.self': '-',
    'AWS::EC2::RouteTable.routes': '-',
    'AWS::EC2::InternetGateway.vpcId': '-',
    'AWS::EC2::VPCEndpointService.allowedPrincipals': '-',
    'AWS::EC2::FlowLog.vpcId': '-',
    'AWS::EC2::FlowLog.subnetId': '-',
    'AWS::EC2::FlowLog.eniId': '-',
    'AWS::EC2::FlowLog.transitGatewayId': '-',
    'AWS::EC2::NetworkAcl.ingress': '-',
    'AWS::EC2::NetworkAcl.egress': '-',
    'AWS::EC2::NetworkAcl.subnetIds': '-',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.desyncMitigationMode': '-',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.dropInvalidHeaderFields': '-',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.enableDeletionProtection': '-',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.accessLogs': '-',
    'AWS::ElasticLoadBalancingV2::TargetGroup.preserveClientIp': '-',
    'AWS::AutoScaling::LaunchConfiguration.userDataBase64': '-',
    'AWS::AutoScaling::LaunchConfiguration.rootBlockDevice': '-',
    'AWS::AutoScaling::LaunchConfiguration.ebsBlockDevice': '-',
    'AWS::EC2::Instance.associatePublicIpAddress': '-',
    'AWS::EC2::Instance.userDataBase64': '-',
    'AWS::EC2::Instance.rootBlockDevice': '-',
    'AWS::EC2::Instance.ebsBlockDevice': '-',
    'AWS::AutoScaling::AutoScalingGroup.vpcZoneIdentifier': 'VPCZoneIdentifier',
    'AWS::AutoScaling::AutoScalingGroup.targetGroupArns': 'TargetGroupARNs',
    'AWS::SecretsManager::Secret.policy': '-',
    'AWS::SecretsManager::RotationSchedule.rotationLambdaArn': 'RotationLambdaARN',
    'AWS::SSM::Parameter.keyId': '-',
    'AWS::SSM::Parameter.insecureValue': '-',
    'AWS::RDS::DBInstance.dbInstanceIdentifier': 'DBInstanceIdentifier',
    'AWS::RDS::DBInstance.dbClusterIdentifier': 'DBClusterIdentifier',
    'AWS::RDS::DBInstance.vpcSecurityGroups': 'VPCSecurityGroups',
    'AWS::RDS::DBCluster.dbClusterIdentifier': 'DBClusterIdentifier',
    'AWS::EKS::Cluster.enabledClusterLogTypes': '-',
    'AWS::CloudTrail::Trail.kmsKeyId': 'KMSKeyId',
};

;// CONCATENATED MODULE: ./lib/dialects/terraform/names.js
/**
 * How Terraform spells what is not simply the API's word in snake case: `.` where a property's own fields stand in its owner,
 * `a.b` where it stands in a block, `-` where there is no such property.
 */
const terraformNames = {
    'RegisterTaskDefinitionRequest.volumes': 'volume',
    'RegisterTaskDefinitionRequest.trustedExecutionConfiguration': '-',
    'Volume.configuredAtLaunch': 'configure_at_launch',
    'Volume.host': '.',
    'HostVolumeProperties.sourcePath': 'host_path',
    'EphemeralStorage.sizeInGiB': 'size_in_gib',
    'NetworkConfiguration.awsvpcConfiguration': '.',
    'CreateServiceRequest.serviceName': 'name',
    'CreateServiceRequest.loadBalancers': 'load_balancer',
    'CreateServiceRequest.deploymentConfiguration': '.',
    'CreateServiceRequest.volumeConfigurations': 'volume_configuration',
    'CreateTaskSetRequest.loadBalancers': 'load_balancer',
    'LoadBalancer.loadBalancerName': 'elb_name|load_balancer_name',
    'DeploymentConfiguration.strategy': 'deployment_configuration.strategy',
    'DeploymentConfiguration.minimumHealthyPercent': 'deployment_minimum_healthy_percent',
    'DeploymentConfiguration.maximumPercent': 'deployment_maximum_percent',
    'ServiceConnectConfiguration.services': 'service',
    'ServiceConnectConfiguration.accessLogConfiguration': '-',
    'ServiceConnectTlsConfiguration.issuerCertificateAuthority': 'issuer_cert_authority',
    'ServiceVolumeConfiguration.managedEBSVolume': 'managed_ebs_volume',
    'LogConfiguration.secretOptions': 'secret_option',
    'CreateClusterRequest.clusterName': 'name',
    'CreateClusterRequest.settings': 'setting',
    'ExecuteCommandLogConfiguration.s3EncryptionEnabled': 's3_bucket_encryption_enabled',
    'PutClusterCapacityProvidersRequest.cluster': 'cluster_name',
    'InstanceLaunchTemplate.capacityOptionType': '-',
    'InstanceLaunchTemplate.fipsEnabled': '-',
    'InstanceLaunchTemplate.nitroEnclavesEnabled': '-',
    'CreateExpressGatewayServiceRequest.cpuArchitecture': '-',
    'CreateExpressGatewayServiceRequest.taskDefinitionArn': '-',
    'ExpressGatewayContainer.secrets': 'secret',
    'AWS::Events::Rule.targets': '-',
    'aws_cloudwatch_event_target.ecsParameters': 'ecs_target',
    'AWS::Batch::JobDefinition.jobDefinitionName': 'name',
    'AWS::IAM::Role.roleName': 'name',
    'AWS::Logs::LogGroup.logGroupName': 'name',
    'AWS::ECR::Repository.repositoryName': 'name',
    'AWS::ECR::Repository.imageTagMutabilityExclusionFilters': 'image_tag_mutability_exclusion_filter',
    'AWS::ECR::Repository ImageTagMutabilityExclusionFilter.imageTagMutabilityExclusionFilterType': 'filter_type',
    'AWS::ECR::Repository ImageTagMutabilityExclusionFilter.imageTagMutabilityExclusionFilterValue': 'filter',
    'AWS::ECR::RegistryScanningConfiguration.rules': 'rule',
    'AWS::ECR::RegistryScanningConfiguration ScanningRule.repositoryFilters': 'repository_filter',
    'CreateClusterRequest.capacityProviders': '-',
    'CreateClusterRequest.defaultCapacityProviderStrategy': '-',
    'AWS::Batch::ComputeEnvironment.computeEnvironmentName': 'name',
    'AWS::IAM::Role.assumeRolePolicyDocument': 'assume_role_policy',
    'AWS::IAM::Role.policies': 'inline_policy',
    'AWS::IAM::Role Policy.policyName': 'name',
    'AWS::IAM::Role Policy.policyDocument': 'policy',
    'AWS::IAM::ManagedPolicy.managedPolicyName': 'name',
    'AWS::IAM::ManagedPolicy.policyDocument': 'policy',
    'AWS::IAM::ManagedPolicy.roles': '-',
    'AWS::IAM::ManagedPolicy.users': '-',
    'AWS::IAM::ManagedPolicy.groups': '-',
    'AWS::IAM::RolePolicy.policyName': 'name',
    'AWS::IAM::RolePolicy.policyDocument': 'policy',
    'AWS::IAM::RolePolicy.roleName': 'role',
    'AWS::IAM::UserPolicy.policyName': 'name',
    'AWS::IAM::UserPolicy.policyDocument': 'policy',
    'AWS::IAM::UserPolicy.userName': 'user',
    'AWS::IAM::GroupPolicy.policyName': 'name',
    'AWS::IAM::GroupPolicy.policyDocument': 'policy',
    'AWS::IAM::GroupPolicy.groupName': 'group',
    'AWS::IAM::InstanceProfile.instanceProfileName': 'name',
    'AWS::IAM::InstanceProfile.roles': 'role',
    'AWS::IAM::User.userName': 'name',
    'AWS::IAM::User.groups': '-',
    'AWS::IAM::User.loginProfile': '-',
    'AWS::IAM::User.policies': '-',
    'AWS::IAM::User.managedPolicyArns': '-',
    'AWS::IAM::Group.groupName': 'name',
    'AWS::IAM::Group.policies': '-',
    'AWS::IAM::Group.managedPolicyArns': '-',
    'AWS::IAM::AccessKey.userName': 'user',
    'AWS::EC2::SecurityGroup.groupName': 'name',
    'AWS::EC2::SecurityGroup.groupDescription': 'description',
    'AWS::EC2::SecurityGroup.securityGroupIngress': 'ingress',
    'AWS::EC2::SecurityGroup.securityGroupEgress': 'egress',
    'AWS::EC2::SecurityGroup Ingress.ipProtocol': 'protocol',
    'AWS::EC2::SecurityGroup Ingress.cidrIp': '-',
    'AWS::EC2::SecurityGroup Ingress.cidrIpv6': '-',
    'AWS::EC2::SecurityGroup Ingress.sourceSecurityGroupId': '-',
    'AWS::EC2::SecurityGroup Ingress.sourceSecurityGroupName': '-',
    'AWS::EC2::SecurityGroup Ingress.sourcePrefixListId': '-',
    'AWS::EC2::SecurityGroup Egress.ipProtocol': 'protocol',
    'AWS::EC2::SecurityGroup Egress.cidrIp': '-',
    'AWS::EC2::SecurityGroup Egress.cidrIpv6': '-',
    'AWS::EC2::SecurityGroup Egress.destinationSecurityGroupId': '-',
    'AWS::EC2::SecurityGroup Egress.destinationPrefixListId': '-',
    'AWS::EC2::SecurityGroupIngress.groupId': 'security_group_id',
    'AWS::EC2::SecurityGroupIngress.groupName': '-',
    'AWS::EC2::SecurityGroupIngress.cidrIp': 'cidr_ipv4',
    'AWS::EC2::SecurityGroupIngress.sourceSecurityGroupId': 'referenced_security_group_id',
    'AWS::EC2::SecurityGroupIngress.sourceSecurityGroupName': '-',
    'AWS::EC2::SecurityGroupIngress.sourcePrefixListId': 'prefix_list_id',
    'AWS::EC2::SecurityGroupEgress.groupId': 'security_group_id',
    'AWS::EC2::SecurityGroupEgress.cidrIp': 'cidr_ipv4',
    'AWS::EC2::SecurityGroupEgress.destinationSecurityGroupId': 'referenced_security_group_id',
    'AWS::EC2::SecurityGroupEgress.destinationPrefixListId': 'prefix_list_id',
    'AWS::EC2::RouteTable.routes': 'route',
    'aws_route_table Route.egressOnlyInternetGatewayId': 'egress_only_gateway_id',
    'AWS::EC2::Route.egressOnlyInternetGatewayId': 'egress_only_gateway_id',
    'AWS::EC2::Route.instanceId': '-',
    'AWS::EC2::VPCEndpoint.policyDocument': 'policy',
    'AWS::EC2::FlowLog.resourceId': '-',
    'AWS::EC2::FlowLog.resourceType': '-',
    'AWS::EC2::FlowLog.logGroupName': '-',
    'AWS::EC2::NetworkAclEntry.portRange': '.',
    'AWS::EC2::NetworkAclEntry PortRange.from': 'from_port',
    'AWS::EC2::NetworkAclEntry PortRange.to': 'to_port',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.type': 'load_balancer_type',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.scheme': 'internal',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.subnetMappings': 'subnet_mapping',
    'AWS::ElasticLoadBalancingV2::LoadBalancer.loadBalancerAttributes': '-',
    'AWS::ElasticLoadBalancingV2::TargetGroup.targetGroupAttributes': '-',
    'AWS::ElasticLoadBalancingV2::Listener.certificates': '-',
    'AWS::ElasticLoadBalancingV2::Listener.defaultActions': 'default_action',
    'AWS::ElasticLoadBalancingV2::ListenerRule.actions': 'action',
    'AWS::ElasticLoadBalancingV2::Listener Action.forwardConfig': 'forward',
    'AWS::ElasticLoadBalancingV2::Listener Action.redirectConfig': 'redirect',
    'AWS::ElasticLoadBalancingV2::Listener Action.fixedResponseConfig': 'fixed_response',
    'AWS::ElasticLoadBalancingV2::Listener ForwardConfig.targetGroups': 'target_group',
    'AWS::ElasticLoadBalancingV2::Listener TargetGroupTuple.targetGroupArn': 'arn',
    'AWS::EC2::LaunchTemplate.launchTemplateName': 'name',
    'AWS::EC2::LaunchTemplate.launchTemplateData': '.',
    'AWS::EC2::LaunchTemplate LaunchTemplateData.securityGroupIds': 'vpc_security_group_ids',
    'AWS::EC2::LaunchTemplate NetworkInterface.groups': 'security_groups',
    'AWS::AutoScaling::LaunchConfiguration.launchConfigurationName': 'name',
    'AWS::AutoScaling::LaunchConfiguration.blockDeviceMappings': '-',
    'AWS::EC2::Instance.imageId': 'ami',
    'AWS::EC2::Instance.securityGroupIds': 'vpc_security_group_ids',
    'AWS::EC2::Instance.networkInterfaces': '-',
    'AWS::EC2::Instance.blockDeviceMappings': '-',
    'AWS::EC2::Instance LaunchTemplate.launchTemplateId': 'id',
    'AWS::EC2::Instance LaunchTemplate.launchTemplateName': 'name',
    'AWS::AutoScaling::AutoScalingGroup.autoScalingGroupName': 'name',
    'AWS::AutoScaling::AutoScalingGroup.launchConfigurationName': 'launch_configuration',
    'AWS::AutoScaling::AutoScalingGroup LaunchTemplate.launchTemplateId': 'id',
    'AWS::AutoScaling::AutoScalingGroup LaunchTemplate.launchTemplateName': 'name',
    'AWS::SecretsManager::Secret.secretString': '-',
    'AWS::SecretsManager::Secret.generateSecretString': '-',
    'aws_secretsmanager_secret_version.secretString': 'secret_string|secret_string_wo',
    'AWS::SSM::Parameter.value': 'value|value_wo',
    'AWS::SecretsManager::ResourcePolicy.secretId': 'secret_arn',
    'AWS::SecretsManager::ResourcePolicy.resourcePolicy': 'policy',
    'AWS::KMS::Key.keyPolicy': 'policy',
    'AWS::KMS::Key.enabled': 'is_enabled',
    'AWS::KMS::Key.keySpec': 'customer_master_key_spec',
    'AWS::ECR::Repository.lifecyclePolicy': '-',
    'AWS::ECR::Repository.repositoryPolicyText': '-',
    'AWS::ECR::RegistryPolicy.policyText': 'policy',
    'AWS::EFS::FileSystem.fileSystemPolicy': '-',
    'AWS::EFS::FileSystem.backupPolicy': '-',
    'AWS::EFS::FileSystem.fileSystemTags': 'tags',
    'AWS::RDS::DBInstance.dbInstanceIdentifier': 'identifier',
    'AWS::RDS::DBInstance.dbClusterIdentifier': '-',
    'AWS::RDS::DBInstance.vpcSecurityGroups': 'vpc_security_group_ids',
    'AWS::RDS::DBCluster.dbClusterIdentifier': 'cluster_identifier',
    'AWS::RDS::DBCluster.publiclyAccessible': '-',
    'AWS::ElastiCache::CacheCluster.vpcSecurityGroupIds': 'security_group_ids',
    'AWS::EKS::Cluster.logging': '-',
    'AWS::EKS::Cluster.resourcesVpcConfig': 'vpc_config',
    'AWS::EKS::Nodegroup.nodegroupName': 'node_group_name',
    'AWS::EKS::Nodegroup.nodeRole': 'node_role_arn',
    'AWS::EKS::Nodegroup.subnets': 'subnet_ids',
    'AWS::EKS::Nodegroup RemoteAccess.sourceSecurityGroups': 'source_security_group_ids',
    'AWS::CloudTrail::Trail.trailName': 'name',
    'AWS::CloudTrail::Trail.isLogging': 'enable_logging',
    'AWS::CloudTrail::Trail.eventSelectors': 'event_selector',
    'AWS::CloudTrail::Trail.advancedEventSelectors': 'advanced_event_selector',
    'AWS::CloudTrail::Trail.cloudWatchLogsLogGroupArn': 'cloud_watch_logs_group_arn',
    'AWS::GuardDuty::Detector.features': '-',
    'AWS::AppMesh::Mesh.meshName': 'name',
    'AWS::AppMesh::VirtualNode.virtualNodeName': 'name',
};

;// CONCATENATED MODULE: ./lib/dialects/names.js


/**
 * ECS names its properties once; CloudFormation capitalises them, Terraform writes them in snake case. These tables hold what does
 * not follow: `Structure.property` of the API to the word used. `test/vocabulary.test.ts` holds them against AWS's own schemas.
 */
const exceptions = {
    pascal: cloudformationNames,
    snake: terraformNames,
};
/** Where Terraform takes a boolean for what others spell in words. */
const booleans = {
    'AwsVpcConfiguration.assignPublicIp': ['ENABLED', 'DISABLED'],
    'AWS::ElasticLoadBalancingV2::LoadBalancer.scheme': ['internal', 'internet-facing'],
};
/** Structures whose words are the same in every dialect: IAM's policies, the Amazon States Language. */
const fixed = /^(?:Policy|StateMachine)/;
/**
 * How a dialect spells a property: `.` where the property's own fields stand in its owner, `a.b` where it stands in a block of the
 * owner, `a|b` where there are two ways. `undefined` where the dialect has no such property.
 */
function spell(names, structure, property) {
    if (names === 'api' || fixed.test(structure))
        return property;
    const exception = exceptions[names][`${structure}.${property}`];
    if (exception !== undefined)
        return exception === none ? undefined : exception;
    return names === 'pascal' ? capitalised(property) : snakeCase(property);
}
/** Stands in the tables for a property that the dialect does not have. */
const none = '-';
const wordsForBoolean = (structure, property) => booleans[`${structure}.${property}`];
const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const snakeCase = (word) => word.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

// EXTERNAL MODULE: ./lib/dialects/plain.js + 1 modules
var plain = __webpack_require__(7284);
;// CONCATENATED MODULE: ./lib/dialects/together.js



/**
 * What may be one of several maps that go by one name is that one thing, of which some entries may be one of several values: `merge({name =
 * "web", …}, var.debug ? {user = "root"} : {})` is a container `web` whose user alone is open. Undefined where it is not one thing.
 */
function together(data, name) {
    const all = leavesOf(data);
    const [first] = all ?? [];
    const words = first && (0,dialects_data/* wordsOf */.Z9)(first.value.entries.get(name)?.value);
    if (!all || !first || words === undefined)
        return undefined;
    if (all.some(({ value }) => (0,dialects_data/* wordsOf */.Z9)(value.entries.get(name)?.value) !== words))
        return undefined;
    const entries = new Map();
    for (const { value } of all)
        for (const { key, keyAt } of value.entries.values())
            if (!entries.has(key))
                entries.set(key, { key, keyAt, value: (key === name ? value.entries.get(key)?.value : undefined) ?? entryIn(data, key) });
    const { gap, ...value } = first.value;
    const oneGap = gap && all.every((leaf) => leaf.value.whole === value.whole) ? { gap } : {};
    const missing = [...new Set(all.flatMap((leaf) => leaf.value.missing))];
    const { slot: _, ...rest } = first;
    return { ...rest, origin: data.origin, value: { ...value, ...oneGap, entries, missing } };
}
/** Every map that it can be, if it can be nothing else. */
function leavesOf(data) {
    if ((0,dialects_data/* isKnownMap */.GH)(data))
        return [data];
    if (data.kind !== 'unknown' || !data.oneOf?.length)
        return undefined;
    const all = data.oneOf.map(({ then }) => leavesOf(then));
    return all.includes(undefined) ? undefined : all.flatMap((leaves) => leaves ?? []);
}
/** One entry in each of the ways the whole may turn out; just that entry where it is the same in all of them. */
function entryIn(data, key) {
    if ((0,dialects_data/* isKnownMap */.GH)(data)) {
        const entry = data.value.entries.get(key);
        const [missing] = data.value.missing;
        if (entry)
            return (0,model_value/* withOrigin */.D_)(entry.value, data.origin);
        return missing ? { ...missing, at: data.at } : { kind: 'absent', at: data.at, origin: data.origin };
    }
    if (data.kind !== 'unknown')
        return data;
    const { parts: _, reference: __, ...rest } = data;
    const arms = (data.oneOf ?? []).map((arm) => ({ ...arm, then: entryIn(arm.then, key) }));
    const [first, ...others] = arms.map(({ then }) => then);
    if (first && others.every((other) => isSame(first, other)))
        return plainest(first, data, key);
    const written = arms.find(({ then }) => then.kind !== 'absent');
    return { ...rest, at: written?.then.at ?? data.at, oneOf: arms };
}
/** The entry as the first of the maps has it: what it is does not hang on which of them is taken. */
function plainest(found, data, key) {
    const [first] = leavesOf(data) ?? [];
    return first?.value.entries.get(key)?.value ?? found;
}
/** The very same piece of the source, or nothing in both. */
function isSame(a, b) {
    if (a.kind === 'absent' || b.kind === 'absent')
        return a.kind === b.kind;
    if (a.kind === 'known' && b.kind === 'known') {
        if (a.value === b.value)
            return true;
        return (0,file/* sameRange */.Et)(a.at, b.at) && a.value.is === 'scalar' && b.value.is === 'scalar' && a.value.value === b.value.value;
    }
    return (a.kind === 'unknown' && b.kind === 'unknown' && a.oneOf === b.oneOf && a.parts === b.parts && a.name === b.name && (0,file/* sameRange */.Et)(a.at, b.at));
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
        if (key === undefined)
            return { kind: 'absent', at: owner, origin: [] };
        if (key === '.' && shape.is === 'struct') {
            const value = this.struct(fields, shape, owner);
            return { kind: 'known', value, at: owner, origin: [] };
        }
        const entry = entryAt(fields, key) ?? this.#otherCase(fields, key);
        if (!entry)
            return computedAtRun(fields, key) ?? this.#notWritten(fields, key, owner);
        const words = shape.is === 'text' ? wordsForBoolean(structure, property) : undefined;
        const value = words && this.#options.names === 'snake' ? booleanInWords(entry.value, words) : entry.value;
        const read = this.value(value, shape, entry.keyAt);
        // What is written as nothing (`""`) still has a line of its own.
        return read.kind === 'absent' && value.kind !== 'known' ? { ...read, at: owner } : read;
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
        // What a resource is called is one word.
        if (data.kind === 'unknown' && data.reference && shape.is === 'list' && shape.orOne)
            return this.#one(data, shape, keyAt);
        if (data.kind === 'unknown') {
            const name = shape.is === 'struct' && shape.fields['name'] ? spell(this.#options.names, shape.name, 'name') : undefined;
            const one = name === undefined ? undefined : together(data, name);
            return one && shape.is === 'struct' ? this.#block(one.value, one, shape, keyAt) : this.#unknown(data, shape, keyAt);
        }
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
                return this.#structured(data, shape, keyAt, (value) => this.#map(value, data, shape, keyAt));
            case 'entries':
                return this.#structured(data, shape, keyAt, (value) => this.#entries(value, data, shape.of, keyAt));
        }
    }
    #unknown(data, shape, keyAt) {
        const { oneOf, parts: _, ...rest } = data;
        if (!oneOf)
            return rest;
        // What the deployment tool would refuse is never deployed.
        const possible = oneOf.filter(({ then }) => then.kind !== 'unknown' || then.why !== 'invalid');
        const arms = possible.length > 0 ? possible : oneOf;
        return { ...rest, oneOf: arms.map((arm) => ({ ...arm, then: this.value(arm.then, shape, keyAt) })) };
    }
    #leaf(data, shape) {
        const { value, ...rest } = data;
        switch (value.is) {
            case 'scalar': {
                const read = coerce(value, shape, this.#options.strictness);
                // A provider takes an empty name of something for none.
                if (read === '' && shape.is === 'text' && shape.to !== undefined && this.#options.names === 'snake')
                    return { kind: 'absent', at: data.at, origin: data.origin };
                if (shape.is === 'text' && shape.encoded && typeof read === 'string')
                    return encodedScalar(value, data, read);
                return read === undefined ? wrongType(data) : { ...rest, value: read };
            }
            case 'template': {
                const whole = (0,joined/* joined */.oR)(value, data);
                if (shape.is === 'text' && shape.encoded)
                    return { ...whole, inside: filled(value) };
                if (shape.is === 'text' || whole.kind !== 'known')
                    return whole;
                const read = coerce({ is: 'scalar', value: whole.value, raw: whole.value }, shape, this.#options.strictness);
                return read === undefined ? wrongType(data) : { ...whole, value: read };
            }
            case 'base64':
                if (shape.is === 'text' && shape.encoded)
                    return (0,model_value/* withOrigin */.D_)(this.value(value.data, shape, data.at), data.origin);
                return (0,model_value/* unknown */.L5)('function', data.at, { name: 'Fn::Base64', origin: data.origin });
            case 'json':
                return shape.is === 'text' ? (0,json_text/* jsonValue */.IL)(value, data) : wrongType(data);
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
        const text = value.is === 'template' ? value.text : value.is === 'scalar' ? (value.text?.() ?? workedText(value, data.at)) : undefined;
        if (!text)
            return wrongType(data);
        const holes = value.is === 'template' ? value.holes : [];
        const alone = value.is === 'template' ? (0,joined/* onlyHole */.rl)(value) : undefined;
        if (alone)
            return (0,model_value/* withOrigin */.D_)(this.value(alone, shape, keyAt), data.origin);
        // `subnet-1,subnet-2` where a list is wanted: no broken JSON, but none.
        if (!/^\s*[[{\uE000]/.test(text.content))
            return wrongType(data);
        const found = (0,plain/* jsonInside */.H)(text, holes, data.at);
        const perhaps = shape.is === 'struct' && shape.perhaps === true;
        if (perhaps && found.diagnostics.some(({ severity }) => severity === 'error'))
            return wrongType(data);
        if (!perhaps)
            this.#options.diagnostics.push(...found.diagnostics);
        const placed = data.written && value.is === 'scalar' && !value.text ? writtenAt(found.data, data.written) : found.data;
        return (0,model_value/* withOrigin */.D_)(inner.value(placed, shape, keyAt), data.origin);
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
        const list = { items: [this.value(data, shape.of, keyAt)], missing: [], at: keyAt };
        return data.kind === 'known' ? { ...data, value: list } : { kind: 'known', value: list, at: data.at, origin: [] };
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
            if (this.#options.names !== 'snake')
                return wrongType(data);
            if (more.length > 0) {
                const one = oneOfBlocks(value.items);
                return one ? (0,model_value/* withOrigin */.D_)(this.value(one, shape, keyAt), data.origin) : wrongType(data);
            }
            if (!only)
                return value.missing[0] ?? { kind: 'absent', at: data.at, origin: data.origin };
            return (0,model_value/* withOrigin */.D_)(this.value(only, shape, itemPlace(only)), data.origin);
        }
        const name = shape.fields['name'] ? value.entries.get(spell(this.#options.names, shape.name, 'name') ?? '') : undefined;
        const at = name && name.value.kind !== 'absent' ? name.value.at : keyAt;
        return { ...data, at, value: this.struct(value, shape, at) };
    }
    #map(value, data, { pairs }, keyAt) {
        if (value.is === 'map')
            return this.#entries(value, data, { is: 'text' }, keyAt);
        return pairs ? this.#entries(fieldsOfPairs(value), data, { is: 'text' }, keyAt) : wrongType(data);
    }
    #entries(value, data, of, keyAt) {
        if (value.is === 'list')
            return wrongType(data);
        const entries = [...value.entries.values()].map((entry) => ({
            key: entry.key,
            keyAt: entry.keyAt,
            value: this.value(entry.value, of, entry.keyAt),
        }));
        const block = { at: keyAt, whole: value.whole, missing: value.missing };
        return { ...data, value: { entries, block } };
    }
}
_a = Reader;
/** The entry a spelling leads to. Of several ways only one may have a value: the one that is known to have it, or else that may. */
function entryAt(fields, key) {
    const ways = key.split('|');
    if (ways.length === 1)
        return entryOn(fields, key);
    const found = ways.flatMap((way) => entryOn(fields, way) ?? []);
    return found.find(({ value }) => value.kind === 'known') ?? found.find(({ value }) => value.kind === 'unknown') ?? found[0];
}
/** An entry, or one in a block of the owner. */
function entryOn(fields, way) {
    const [block = '', inner] = way.split('.');
    const entry = fields.entries.get(block);
    if (!entry || inner === undefined)
        return entry;
    const first = (0,dialects_data/* isKnownList */.sF)(entry.value) ? entry.value.value.items[0] : entry.value;
    return (0,dialects_data/* isKnownMap */.GH)(first) ? first.value.entries.get(inner) : undefined;
}
/** A state machine's `Cluster.$`: the value is picked out of the state's input when it runs. */
function computedAtRun(fields, key) {
    const entry = fields.entries.get(`${key}.$`) ?? fields.entries.get(`${capitalised(key)}.$`);
    return entry && (0,model_value/* unknown */.L5)('function', (0,dialects_data/* placeOf */.$t)(entry.value.at, entry.keyAt), { name: entry.key });
}
/** `[{Key: team, Value: api}]` and `{team: api}` say the same; of equal keys the last counts. */
function fieldsOfPairs({ items, missing, whole }) {
    const entries = new Map();
    const unseen = [...missing];
    for (const item of items) {
        const of = (word) => (0,dialects_data/* isKnownMap */.GH)(item) ? (item.value.entries.get(word) ?? item.value.entries.get(capitalised(word))) : undefined;
        const [key, value] = [of('key'), of('value')];
        const name = key && (0,dialects_data/* wordsOf */.Z9)(key.value);
        if (name !== undefined && value)
            entries.set(name, { key: name, keyAt: value.keyAt, value: value.value });
        else if (item.kind !== 'absent')
            unseen.push((0,model_value/* unknown */.L5)('unsupported', item.at));
    }
    return { is: 'map', entries, missing: unseen, whole };
}
/** A list, or a string that holds one as JSON. */
const isListLike = ({ value }) => value.is === 'list' || value.is === 'json' || (value.is === 'scalar' && typeof value.value === 'string' && /^\s*\[/.test(value.value));
/** A list item has no key: a block's type stands for it, or its first line. */
function itemPlace(item) {
    if (!(0,dialects_data/* isKnownMap */.GH)(item) || ((0,file/* isOneLine */.Pf)(item.at) && !(0,file/* sameRange */.Et)(item.at, item.value.whole)))
        return (0,file/* firstLineOf */.Qy)(item.at);
    const [first] = item.value.entries.values();
    return first?.keyAt ?? (0,file/* firstLineOf */.Qy)(item.value.whole);
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


/***/ }),

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V1: () => (/* binding */ endings),
/* harmony export */   Y9: () => (/* binding */ isTextTemplate),
/* harmony export */   jw: () => (/* binding */ anyStandsAlone),
/* harmony export */   y2: () => (/* binding */ relevantAmong)
/* harmony export */ });
/* harmony import */ var _model_scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(997);
/* harmony import */ var _cloudformation_assembly_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8279);
/* harmony import */ var _cloudformation_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6971);
/* harmony import */ var _cloudformation_nested_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8057);
/* harmony import */ var _task_definition_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5628);
/* harmony import */ var _terraform_library_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3331);
/* harmony import */ var _terraform_sources_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8007);
/* harmony import */ var _terraform_plan_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4247);








/** Files that some program fills in, whatever it makes of them: `task.json.tpl`, `service.yml.j2`, `containers.tftpl`. */
const textTemplates = ['.tpl', '.tmpl', '.tftpl', '.j2', '.jinja', '.jinja2', '.json.erb', '.yml.erb', '.yaml.erb'];
/** Endings of the files that can hold infrastructure. Content decides. */
const endings = ['.yaml', '.yml', '.json', '.template', '.tf', '.tofu', 'terragrunt.hcl', ...textTemplates];
const isTextTemplate = (path) => textTemplates.some((ending) => path.toLowerCase().endsWith(ending));
/** What a file may hold that is judged by itself. Templates of no resource that the model reads may still hold others, in which there are some. */
const ownMarks = [..._cloudformation_nested_js__WEBPACK_IMPORTED_MODULE_3__/* .nestingTypes */ .e, ..._task_definition_index_js__WEBPACK_IMPORTED_MODULE_4__/* .marks */ .Z, ..._terraform_plan_index_js__WEBPACK_IMPORTED_MODULE_7__/* .marks */ .Z8];
/** What starts tasks, what makes a machine one of a cluster's, what tasks assume: none of them is told by its type alone. */
const links = /ecs-tasks\.amazonaws|EcsParameters|ecs_target|ecs_parameters|ecs:runTask|ECS_CLUSTER|ecs\.config|settings\.ecs\b|Initialize-ECSAgent|\/service\/ecs\/|ecs-optimized/;
const typesIn = (text) => [...text.matchAll(/AWS::\w+::\w+/g)].flatMap(([type]) => _cloudformation_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E[type] ?? []);
const isAlone = ({ path, text }, profile) => (0,_cloudformation_assembly_js__WEBPACK_IMPORTED_MODULE_1__/* .isProject */ .YS)(path) ||
    ownMarks.some((mark) => text.includes(mark)) ||
    links.test(text) ||
    typesIn(text).some((kind) => (0,_model_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .standsAlone */ .p)(kind, profile));
/**
 * Whether anything among these files is judged by itself, told from their text alone: parsing costs a hundred times as much. Where
 * nothing is, networks, roles and hosts belong to somebody else.
 */
const anyStandsAlone = (files, profile) => files.some((file) => ((0,_terraform_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfiguration */ .ZC)(file.path) ? (0,_terraform_library_js__WEBPACK_IMPORTED_MODULE_5__/* .isTerraformAlone */ .Kl)(file, profile) || links.test(file.text) : isAlone(file, profile)));
/**
 * The YAML and JSON files worth parsing. Never wrong in the direction that loses a finding: every kind of resource that the model reads
 * is spelled out in the file that holds it. Where one of them imports values, those that may export some are among them; what else a
 * file names (nested templates, parameter files, the parts of a cloud assembly) is parsed when it is asked for.
 */
function relevantAmong(files, linked, profile) {
    const own = files.filter((file) => isAlone(file, profile) || (linked && typesIn(file.text).length > 0));
    if (!own.some(({ text }) => text.includes('ImportValue')))
        return own;
    const taken = new Set(own);
    return files.filter((file) => taken.has(file) || (file.text.includes('Export') && file.text.includes('Outputs')));
}


/***/ }),

/***/ 5628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* reexport */ marks),
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/value.js
var value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/dialects/data.js
var dialects_data = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/dialects/plain.js + 1 modules
var dialects_plain = __webpack_require__(7284);
// EXTERNAL MODULE: ./lib/dialects/reader.js + 8 modules
var dialects_reader = __webpack_require__(3012);
// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __webpack_require__(5819);
;// CONCATENATED MODULE: ./lib/dialects/task-definition/inputs.js

const has = (node, ...keys) => keys.some((key) => node.entries.some((entry) => entry.key === key));
const isList = (node) => node?.kind === 'list';
const isMap = (node) => node?.kind === 'map';
/** A value of this kind, or something that stands for a value. */
const isText = (node) => node?.kind === 'scalar' && (typeof node.value === 'string' || node.hole !== undefined);
const isOpen = (node) => node?.kind === 'scalar' && (node.hole !== undefined || /[{<$]/.test(node.raw));
const runs = (node) => isText((0,parse_node/* childOf */.GG)(node, 'taskDefinition')) || saysWhere(node);
const saysWhere = (node) => (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(node, 'networkConfiguration'), 'awsvpcConfiguration') !== undefined ||
    isList((0,parse_node/* childOf */.GG)(node, 'capacityProviderStrategy')) ||
    /^(?:EC2|FARGATE|EXTERNAL)$/.test((0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'launchType')) ?? '');
const serviceWords = ['desiredCount', 'schedulingStrategy', 'deploymentController', 'deploymentConfiguration'];
/** In the order they are tried: the first that fits. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Operations.html */
const inputs_forms = [
    {
        // Elastic Beanstalk makes the task definition around these: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/create_deploy_docker_v2config.html
        kind: 'task-definition',
        type: 'Dockerrun.aws.json',
        partial: true,
        matches: (node) => has(node, 'AWSEBDockerrunVersion') && isList((0,parse_node/* childOf */.GG)(node, 'containerDefinitions')),
    },
    {
        // The input itself looks like that for any task definition; only what is told of one names it.
        kind: 'daemon-task-definition',
        type: 'RegisterDaemonTaskDefinition',
        named: 'family',
        matches: (node) => has(node, 'daemonTaskDefinitionArn') && isList((0,parse_node/* childOf */.GG)(node, 'containerDefinitions')),
    },
    {
        kind: 'task-definition',
        type: 'RegisterTaskDefinition',
        named: 'family',
        matches: (node) => {
            const containers = (0,parse_node/* childOf */.GG)(node, 'containerDefinitions');
            return isList(containers) || (isOpen(containers) && has(node, 'family', 'requiresCompatibilities', 'executionRoleArn', 'taskRoleArn'));
        },
    },
    {
        kind: 'task-set',
        type: 'CreateTaskSet',
        named: 'externalId',
        renamed: { service: 'serviceArn', cluster: 'clusterArn' },
        matches: (node) => has(node, 'service', 'serviceArn') && has(node, 'scale', 'externalId', 'taskSetArn') && runs(node),
    },
    {
        kind: 'service',
        type: 'UpdateService',
        named: 'service',
        renamed: { serviceName: 'service' },
        partial: true,
        matches: (node) => isText((0,parse_node/* childOf */.GG)(node, 'service')) && (runs(node) || has(node, 'enableExecuteCommand')) && has(node, 'cluster', ...serviceWords),
    },
    {
        kind: 'service',
        type: 'CreateService',
        named: 'serviceName',
        renamed: { cluster: 'clusterArn' },
        matches: (node) => has(node, 'serviceName', 'serviceArn', ...serviceWords) && runs(node),
    },
    {
        // Of a task that was started the same is told: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html
        kind: 'task-run',
        type: 'RunTask',
        renamed: { taskDefinition: 'taskDefinitionArn', cluster: 'clusterArn' },
        matches: (node) => has(node, 'taskArn')
            ? isText((0,parse_node/* childOf */.GG)(node, 'taskDefinitionArn'))
            : isText((0,parse_node/* childOf */.GG)(node, 'taskDefinition')) &&
                (saysWhere(node) || isMap((0,parse_node/* childOf */.GG)(node, 'overrides')) || has(node, 'startedBy', 'containerInstances')),
    },
    {
        kind: 'cluster',
        type: 'CreateCluster',
        named: 'clusterName',
        matches: (node) => has(node, 'clusterName', 'clusterArn') && isCluster(node),
    },
    {
        kind: 'cluster-capacity-providers',
        type: 'PutClusterCapacityProviders',
        named: 'cluster',
        matches: (node) => has(node, 'cluster') && isList((0,parse_node/* childOf */.GG)(node, 'capacityProviders')) && isList((0,parse_node/* childOf */.GG)(node, 'defaultCapacityProviderStrategy')),
    },
    {
        kind: 'capacity-provider',
        type: 'CreateCapacityProvider',
        named: 'name',
        matches: (node) => isText((0,parse_node/* childOf */.GG)(node, 'name')) &&
            (isMap((0,parse_node/* childOf */.GG)(node, 'autoScalingGroupProvider')) || isMap((0,parse_node/* childOf */.GG)(node, 'managedInstancesProvider'))),
    },
    {
        kind: 'daemon',
        type: 'CreateDaemon',
        named: 'daemonName',
        matches: (node) => has(node, 'daemonName') && has(node, 'daemonTaskDefinitionArn'),
    },
    {
        kind: 'express-service',
        type: 'CreateExpressGatewayService',
        named: 'serviceName',
        matches: (node) => isText((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(node, 'primaryContainer'), 'image')) && has(node, 'infrastructureRoleArn', 'executionRoleArn', 'serviceArn'),
    },
];
function isCluster(node) {
    const settings = (0,parse_node/* childOf */.GG)(node, 'settings');
    const execute = (0,parse_node/* childOf */.GG)(node, 'configuration');
    return (has(node, 'defaultCapacityProviderStrategy') ||
        /^arn:[\w-]+:ecs:/.test((0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'clusterArn')) ?? '') ||
        (execute?.kind === 'map' && has(execute, 'executeCommandConfiguration', 'managedStorageConfiguration')) ||
        (settings?.kind === 'list' && settings.items.some((item) => (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(item, 'name')) === 'containerInsights')));
}
/** What `describe-…`, `list` tools and the controllers for Kubernetes put around it. */
const wrappers = [
    'taskDefinition',
    'daemonTaskDefinition',
    'service',
    'services',
    'taskSet',
    'taskSets',
    'task',
    'tasks',
    'cluster',
    'clusters',
    'capacityProvider',
    'capacityProviders',
    'daemon',
    'daemons',
    'spec',
];
/**
 * Everything of ECS in a document: the document itself, what it wraps, or containers without a task definition around them. `named`: the
 * settings say that there are some, so that a name and an image are enough for one.
 */
function inputsIn(root, named = false) {
    const own = formOf(root);
    if (own)
        return [own];
    const containers = containersIn(root, named);
    if (containers)
        return [containers];
    if (root.kind === 'list')
        return root.items.flatMap((item) => formOf(item) ?? []);
    if (root.kind !== 'map')
        return [];
    if (has(root, 'spec') && !/^ecs\.services\.k8s\.aws\//.test((0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(root, 'apiVersion')) ?? ''))
        return [];
    return wrappers.flatMap((key) => {
        const inner = (0,parse_node/* childOf */.GG)(root, key);
        const nodes = inner?.kind === 'list' ? inner.items : inner ? [inner] : [];
        return nodes.flatMap((node) => formOf(node) ?? []);
    });
}
function formOf(node) {
    const form = node.kind === 'map' ? inputs_forms.find((one) => one.matches(node)) : undefined;
    if (!form)
        return undefined;
    const { matches: _, ...input } = form;
    return { ...input, node };
}
/** Keys that containers have in ECS and nowhere else; Compose, Kubernetes and Batch call them otherwise or have no name beside them. */
const containerWords = [
    'essential',
    'portMappings',
    'mountPoints',
    'volumesFrom',
    'logConfiguration',
    'readonlyRootFilesystem',
    'memoryReservation',
    'linuxParameters',
    'dockerLabels',
    'entryPoint',
    'environmentFiles',
    'firelensConfiguration',
    'repositoryCredentials',
    'dockerSecurityOptions',
];
/** A bare list of containers, or a single one. */
function containersIn(root, named) {
    const nodes = root.kind === 'list' ? root.items.filter((item) => !isOpen(item)) : [root];
    const words = nodes.map(containerWordsOf);
    const enough = named || (root.kind === 'list' ? words.some((count) => count > 0) : words.some((count) => count > 1));
    if (!enough || words.some((count) => count < 0))
        return undefined;
    return { kind: 'task-definition', type: 'ContainerDefinition', node: root, partial: true };
}
/** How many of the words a container has; -1 for what cannot be one. */
function containerWordsOf(node) {
    if (node.kind !== 'map' || !isText((0,parse_node/* childOf */.GG)(node, 'name')) || !isText((0,parse_node/* childOf */.GG)(node, 'image')) || has(node, 'apiVersion', 'kind'))
        return -1;
    return containerWords.filter((key) => has(node, key)).length;
}
/** One of these stands in every file that holds any of it. */
const marks = [
    'containerDefinitions',
    'taskDefinition',
    'awsvpcConfiguration',
    'apacityProviderStrategy',
    'launchType',
    'enableExecuteCommand',
    'clusterArn',
    'executeCommandConfiguration',
    'managedStorageConfiguration',
    'containerInsights',
    'autoScalingGroupProvider',
    'managedInstancesProvider',
    'daemonTaskDefinitionArn',
    'primaryContainer',
    ...containerWords,
];

;// CONCATENATED MODULE: ./lib/dialects/task-definition/index.js








/**
 * What the ECS API takes, as it lies in a repository for a deployment step to fill in and send: everything of it in one file, which is a
 * unit of its own.
 */
function readInputs({ file, roots, options, broken }, named) {
    const found = roots.flatMap((root) => inputsIn(root, named).map((input) => ({ input, plain: options(root) })));
    if (found.length === 0)
        return [];
    const diagnostics = [];
    const unit = { id: file.path, framework: 'task-definition', files: [file.path], complete: !broken };
    const resources = found.flatMap(({ input, plain }) => {
        const fields = fieldsOf(input, (0,dialects_plain/* plainData */.l)(input.node, plain));
        if (!fields)
            return [];
        const name = input.named === undefined ? undefined : fields.entries.get(input.named);
        const address = (0,dialects_data/* wordsOf */.Z9)(name?.value);
        const at = name ? (0,dialects_data/* placeOf */.$t)(name.value.at, name.keyAt) : (0,source_file/* firstLineOf */.Qy)(fields.entries.values().next().value?.keyAt ?? input.node.at);
        const reader = new dialects_reader/* Reader */.m({ names: 'api', strictness: 'strict', diagnostics });
        const place = { unit: unit.id, address: address === undefined || address === '' ? file.path : address, at, enclosing: [input.node.at] };
        return [{ ...place, resourceType: input.type, kind: input.kind, ...reader.struct(fields, kinds/* shapes */.n[input.kind], at) }];
    });
    return [{ units: [unit], resources, ignores: [], blindSpots: [], diagnostics }];
}
/** The properties as the model calls them. */
function fieldsOf({ type, node, renamed = {}, partial }, data) {
    const fields = type === 'ContainerDefinition' ? aroundContainers(data) : (0,dialects_data/* isKnownMap */.GH)(data) ? data.value : undefined;
    if (!fields)
        return undefined;
    const entries = new Map([...fields.entries].map(([key, entry]) => [key, { ...entry, value: unlessEmpty(entry.value) }]));
    for (const [word, here] of Object.entries(renamed)) {
        const entry = entries.get(here);
        if (entry && !entries.has(word))
            entries.set(word, entry);
    }
    const missing = partial ? [...fields.missing, (0,value/* unknown */.L5)('file', (0,source_file/* firstLineOf */.Qy)(node.at))] : fields.missing;
    return { ...fields, entries, missing };
}
/** The skeletons that the AWS CLI writes (`--generate-cli-skeleton`) have `""` for what nobody filled in. */
function unlessEmpty(data) {
    if (data.kind !== 'known' || data.value.is !== 'scalar' || data.value.value !== '')
        return data;
    return (0,value/* absent */.Ge)(data.at, data.slot ? { slot: data.slot } : {});
}
/** A task definition of which nobody sees more than these containers. */
function aroundContainers(data) {
    if (data.kind !== 'known')
        return undefined;
    const { at } = data;
    const list = data.value.is === 'list' ? data : { kind: 'known', value: { is: 'list', items: [data], missing: [], whole: at }, at, origin: [] };
    const entry = { key: 'containerDefinitions', keyAt: (0,source_file/* firstLineOf */.Qy)(at), value: list };
    return { is: 'map', entries: new Map([[entry.key, entry]]), missing: [], whole: at };
}


/***/ }),

/***/ 4247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q5: () => (/* reexport */ isPlan),
  Z8: () => (/* reexport */ marks),
  m3: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/dialects/reader.js + 8 modules
var dialects_reader = __webpack_require__(3012);
// EXTERNAL MODULE: ./lib/dialects/terraform/kinds.js
var terraform_kinds = __webpack_require__(9475);
;// CONCATENATED MODULE: ./lib/dialects/terraform-plan/changes.js

/** What `terraform show -json` writes of a plan: https://developer.hashicorp.com/terraform/internals/json-format */
const isPlan = (root) => (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(root, 'format_version')) !== undefined &&
    ((0,parse_node/* childOf */.GG)(root, 'planned_values')?.kind === 'map' || (0,parse_node/* childOf */.GG)(root, 'resource_changes')?.kind === 'list');
/** Texts of which a plan holds at least one. */
const marks = ['"planned_values"', '"resource_changes"'];
/** The managed resources that there are after the plan. */
function plannedIn(root) {
    const changes = changesIn(root);
    const values = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(root, 'planned_values'), 'root_module');
    const listed = values ? resourcesIn(values) : [];
    const described = listed.length > 0 ? listed : itemsOf((0,parse_node/* childOf */.GG)(root, 'resource_changes'));
    return described.flatMap((node) => {
        const address = (0,parse_node/* entryOf */.Ms)(node, 'address');
        const [name, type] = [(0,parse_node/* stringOf */.Je)(address?.value), (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'type'))];
        if (!address || name === undefined || type === undefined || (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'mode')) === 'data')
            return [];
        const change = changes.get(name);
        const own = (0,parse_node/* childOf */.GG)(node, 'values') ?? (0,parse_node/* childOf */.GG)(change, 'after');
        if (own?.kind !== 'map')
            return [];
        const [unknown, sensitive] = [(0,parse_node/* childOf */.GG)(change, 'after_unknown'), (0,parse_node/* childOf */.GG)(change, 'after_sensitive') ?? (0,parse_node/* childOf */.GG)(node, 'sensitive_values')];
        return [{ address: name, type, at: address.value.at, whole: node.at, values: own, unknown, sensitive }];
    });
}
/** What the plan moves from another address: `previous_address`. */
function movesIn(root, unit) {
    return itemsOf((0,parse_node/* childOf */.GG)(root, 'resource_changes')).flatMap((node) => {
        const [to, from] = [(0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'address')), (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'previous_address'))];
        return to === undefined || from === undefined ? [] : [{ unit, within: '', from, to }];
    });
}
const itemsOf = (node) => (node?.kind === 'list' ? node.items : []);
function resourcesIn(module) {
    return [...itemsOf((0,parse_node/* childOf */.GG)(module, 'resources')), ...itemsOf((0,parse_node/* childOf */.GG)(module, 'child_modules')).flatMap(resourcesIn)];
}
function changesIn(root) {
    const changes = new Map();
    for (const node of itemsOf((0,parse_node/* childOf */.GG)(root, 'resource_changes'))) {
        const [address, change] = [(0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'address')), (0,parse_node/* childOf */.GG)(node, 'change')];
        if (address !== undefined && change)
            changes.set(address, change);
    }
    return changes;
}

// EXTERNAL MODULE: ./lib/dialects/data.js
var dialects_data = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/dialects/pinned.js
var pinned = __webpack_require__(6681);
// EXTERNAL MODULE: ./lib/dialects/plain.js + 1 modules
var plain = __webpack_require__(7284);
// EXTERNAL MODULE: ./lib/dialects/terraform/evaluate/text.js
var evaluate_text = __webpack_require__(4875);
;// CONCATENATED MODULE: ./lib/dialects/terraform-plan/places.js




/**
 * A planned value as if it stood where the configuration has it: each part at the entry that it comes from, as deep as both are alike,
 * with a step that leads to the plan.
 */
function placedAs(planned, written, at, step) {
    const there = written?.at ?? at;
    if (planned.kind !== 'known' || written?.kind !== 'known')
        return (0,pinned/* pinned */.d)(planned, there, step);
    const [own, model] = [withJson(planned), withJson(written)];
    if ((0,dialects_data/* isKnownMap */.GH)(own) && (0,dialects_data/* isKnownMap */.GH)(model))
        return { ...shell(own, there, step), value: fieldsAs(own.value, model.value, there, step) };
    if ((0,dialects_data/* isKnownList */.sF)(own) && (0,dialects_data/* isKnownList */.sF)(model))
        return { ...shell(own, there, step), value: itemsAs(own.value, model.value, there, step) };
    if (own.value.is !== 'json' || model.value.is !== 'json')
        return (0,pinned/* pinned */.d)(planned, there, step);
    return { ...shell(own, there, step), value: { is: 'json', data: placedAs(own.value.data, model.value.data, there, step) } };
}
/** The fields of a planned resource, at the entries of its block. */
function fieldsAs(planned, written, at, step) {
    const entries = new Map();
    for (const [key, entry] of planned.entries) {
        const model = written.entries.get(key);
        const keyAt = model?.keyAt ?? at;
        entries.set(key, { key, keyAt, value: placedAs(entry.value, model?.value, keyAt, step) });
    }
    const { gap: _, ...rest } = planned;
    return { ...rest, entries, whole: written.whole };
}
/** Items go by their names where they have some, else by their number where there are as many of them. */
function itemsAs(planned, written, at, step) {
    const names = new Map(written.items.map((item) => [nameOf(item), item]));
    const sameNumber = written.missing.length === 0 && !written.uncertain && written.items.length === planned.items.length;
    const items = planned.items.map((item, index) => {
        const name = nameOf(item);
        const model = (name === undefined ? undefined : names.get(name)) ?? (sameNumber ? written.items[index] : undefined);
        return placedAs(item, model, at, step);
    });
    return { ...planned, items, whole: written.whole };
}
function nameOf(item) {
    const name = (0,dialects_data/* isKnownMap */.GH)(item) ? item.value.entries.get('name')?.value : undefined;
    return name && (0,evaluate_text/* textIn */.r7)(name);
}
const shell = (data, at, step) => {
    const { slot: _, gap: __, ...rest } = data;
    return { ...rest, at, origin: [step, ...data.origin] };
};
/** A string of JSON as what is inside it. */
function withJson(data) {
    const { value } = data;
    const text = value.is === 'template' ? value.text : value.is === 'scalar' && typeof value.value === 'string' ? value.text?.() : undefined;
    if (!text || !/^\s*[[{]/.test(text.content))
        return data;
    const inner = (0,plain/* jsonInside */.H)(text, value.is === 'template' ? value.holes : [], data.at);
    if (inner.data.kind !== 'known')
        return data;
    return { ...data, value: { is: 'json', data: inner.data } };
}

;// CONCATENATED MODULE: ./lib/dialects/terraform-plan/references.js

/** References through more modules and variables than this are taken for endless. */
const maximumSteps = 20;
/**
 * What the expressions of a plan's `configuration` refer to. A value that only the apply will tell is still known to be this resource's
 * ARN: https://developer.hashicorp.com/terraform/internals/json-format#expression-representation
 */
class References {
    #root;
    #addresses;
    /** By address without keys: the only address that there is, where there is one only. */
    #only = new Map();
    #resources = new Map();
    constructor(configuration, addresses) {
        this.#root = (0,parse_node/* childOf */.GG)(configuration, 'root_module');
        this.#addresses = new Set(addresses);
        for (const address of this.#addresses) {
            const plain = withoutKeys(address);
            this.#only.set(plain, this.#only.has(plain) ? undefined : address);
        }
    }
    /** The expressions of a resource's arguments, by their names. */
    expressionsOf(address) {
        const { prefix, name } = split(address);
        const module = this.#module(prefix);
        return module && (0,parse_node/* childOf */.GG)(this.#resourcesOf(module).get(withoutKeys(name)), 'expressions');
    }
    /** The resources of a module by their addresses in it, listed once. */
    #resourcesOf(module) {
        const known = this.#resources.get(module);
        if (known)
            return known;
        const list = (0,parse_node/* childOf */.GG)(module, 'resources');
        const all = new Map();
        if (list?.kind === 'list')
            for (const node of list.items) {
                const address = (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(node, 'address'));
                if (address !== undefined)
                    all.set(address, node);
            }
        this.#resources.set(module, all);
        return all;
    }
    /** Every resource that an expression of a resource names, in the order in which they stand; `undefined` where one is nobody's. */
    namedIn(expression, address) {
        return longest(expression).map((reference) => this.#resolve(reference, split(address).prefix, 0));
    }
    #module(prefix) {
        let module = this.#root;
        for (const name of moduleNames(prefix))
            module = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(module, 'module_calls'), name), 'module');
        return module;
    }
    #resolve(reference, prefix, steps) {
        if (steps > maximumSteps)
            return undefined;
        const parts = partsOf(reference);
        const [first = '', second = '', third = ''] = parts;
        switch (bare(first)) {
            case 'var': {
                const calls = moduleNames(prefix);
                const call = calls.at(-1);
                if (call === undefined)
                    return undefined;
                const parent = parentOf(prefix);
                const input = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(this.#module(parent), 'module_calls'), call), 'expressions'), bare(second));
                return this.#single(input, parent, steps);
            }
            case 'module': {
                const inner = `${prefix}module.${second}.`;
                const output = (0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)((0,parse_node/* childOf */.GG)(this.#module(inner), 'outputs'), bare(third)), 'expression');
                return this.#single(output, inner, steps);
            }
            case 'local':
            case 'data':
            case 'each':
            case 'count':
            case 'path':
            case 'terraform':
            case 'self':
                return undefined;
            default:
                return this.#existing(`${prefix}${first}.${second}`, parts.at(-1) ?? '', parts.length);
        }
    }
    #single(expression, prefix, steps) {
        const [only, ...more] = longest(expression);
        return only !== undefined && more.length === 0 ? this.#resolve(only, prefix, steps + 1) : undefined;
    }
    #existing(address, last, length) {
        const attribute = length > 2 ? bare(last) : '';
        if (this.#addresses.has(address))
            return { address, attribute };
        const only = this.#only.get(withoutKeys(address));
        return only === undefined ? undefined : { address: only, attribute };
    }
}
/** `aws_lb.a.arn` comes with `aws_lb.a`, which it begins with: only the longest say something. */
function longest(expression) {
    const list = (0,parse_node/* childOf */.GG)(expression, 'references');
    const all = list?.kind === 'list' ? list.items.flatMap((item) => (0,parse_node/* stringOf */.Je)(item) ?? []).slice(0, 200) : [];
    return all.filter((one) => !all.some((other) => other.length > one.length && other.startsWith(one) && /^[.[]/.test(other.slice(one.length))));
}
const key = /\[(?:"(?:[^"\\]|\\.)*"|\d+|\*)\]/g;
const withoutKeys = (address) => address.replace(key, '');
const bare = (part) => withoutKeys(part);
/** The names between dots, each with its key. */
const partsOf = (reference) => reference.match(/(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]|[^.[])+/g) ?? [];
/** The modules that an address lies in, and what it is called there. */
function split(address) {
    const prefix = /^(?:module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.)*/.exec(address)?.[0] ?? '';
    return { prefix, name: address.slice(prefix.length) };
}
const moduleNames = (prefix) => [...withoutKeys(prefix).matchAll(/module\.([^.]+)\./g)].map(([, name = '']) => name);
const parentOf = (prefix) => prefix.replace(/module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.$/, '');

// EXTERNAL MODULE: ./lib/model/value.js
var value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/dialects/terraform/unslotted.js
var unslotted = __webpack_require__(6928);
;// CONCATENATED MODULE: ./lib/dialects/terraform-plan/values.js





/** What one planned resource says, with what is not known yet and what it refers to. */
function plannedFields(planned, references, unit) {
    const data = (0,unslotted/* unslotted */.d)((0,plain/* plainData */.l)(planned.values, { names: 'snake' }));
    const link = (expression) => references.namedIn(expression, planned.address).map((named) => named && { unit, ...named });
    const whole = overlaid(data, planned.unknown, planned.sensitive, references.expressionsOf(planned.address), { link, at: planned.at });
    if ((0,dialects_data/* isKnownMap */.GH)(whole))
        return whole.value;
    return { is: 'map', entries: new Map(), missing: [(0,value/* unknown */.L5)('unsupported', planned.at)], whole: planned.whole };
}
const isTrue = (node) => node?.kind === 'scalar' && node.value === true;
const itemOf = (node, index) => (node?.kind === 'list' ? node.items[index] : undefined);
function overlaid(data, open, secret, written, around) {
    const mark = isTrue(secret) ? { secret: 'sensitive' } : {};
    if (isTrue(open) || !data)
        return notYet(written, around, mark);
    if (data.kind !== 'known')
        return data;
    const { value } = data;
    if (value.is === 'map')
        return { ...data, ...mark, value: fieldsOf(value, open, secret, written, around) };
    if (value.is === 'list') {
        // Blocks that nobody wrote come as an empty list.
        if (value.items.length === 0 && !(0,parse_node/* childOf */.GG)(written, 'references'))
            return { kind: 'absent', at: data.at, origin: [] };
        const links = value.items.every((item) => item.kind !== 'known' || item.value.is === 'scalar') ? around.link(written) : [];
        const items = value.items.map((item, index) => {
            const own = overlaid(item, itemOf(open, index), itemOf(secret, index), itemOf(written, index), around);
            return links.length === value.items.length ? linked(own, links[index]) : own;
        });
        return { ...data, ...mark, value: { ...value, items } };
    }
    if (value.is === 'scalar' && value.value === '')
        return { kind: 'absent', at: data.at, origin: [] };
    const [only, ...more] = around.link(written);
    return { ...linked(data, more.length === 0 ? only : undefined), ...mark };
}
function fieldsOf(value, open, secret, written, around) {
    const entries = new Map();
    for (const [key, entry] of value.entries)
        entries.set(key, { ...entry, value: overlaid(entry.value, (0,parse_node/* childOf */.GG)(open, key), (0,parse_node/* childOf */.GG)(secret, key), (0,parse_node/* childOf */.GG)(written, key), around) });
    if (open?.kind === 'map')
        for (const { key, value: is } of open.entries) {
            if (entries.has(key) || !holdsTrue(is))
                continue;
            entries.set(key, { key, keyAt: around.at, value: notYet((0,parse_node/* childOf */.GG)(written, key), around, {}) });
        }
    return { ...value, entries };
}
const holdsTrue = (node) => {
    if (node.kind === 'scalar')
        return node.value === true;
    return node.kind === 'list' ? node.items.some(holdsTrue) : node.entries.some(({ value }) => holdsTrue(value));
};
/** What only the apply will tell; where it is to come from may be written in the configuration. */
function notYet(written, { link, at }, mark) {
    const links = link(written);
    const [only, ...more] = links;
    const one = (reference) => (0,value/* unknown */.L5)('reference', at, {
        name: reference ? `${reference.address.replace(/"[^"]*"/g, '"…"')}.${reference.attribute}` : 'the apply',
        ...(reference ? { reference } : {}),
        ...mark,
    });
    return one(more.length === 0 ? only : undefined);
}
const linked = (data, reference) => reference && data.kind !== 'absent' && !data.reference ? { ...data, reference } : data;

;// CONCATENATED MODULE: ./lib/dialects/terraform-plan/index.js










/**
 * A plan as JSON: what the configuration comes to, with all its variables, modules and data sources. It is read beside its
 * configuration, where that is in the scan, and points to it.
 */
function readPlan({ file, roots, broken }, configurations) {
    const root = roots.find(isPlan);
    if (!root)
        return [];
    const all = plannedIn(root);
    const planned = all.filter(({ type }) => Object.hasOwn(terraform_kinds/* kinds */.E, type));
    const configuration = configurationOf(file.path, planned, configurations);
    const references = new References((0,parse_node/* childOf */.GG)(root, 'configuration'), all.map(({ address }) => address));
    const diagnostics = [];
    const reader = new dialects_reader/* Reader */.m({ names: 'snake', strictness: 'loose', diagnostics });
    const unit = {
        id: file.path,
        framework: 'terraform-plan',
        files: [file.path],
        complete: !broken && !isFlag(root, 'complete', false) && !isFlag(root, 'errored', true),
        generated: true,
        ...(configuration ? { planOf: configuration.unit } : {}),
    };
    const resources = planned.flatMap((one) => {
        const kind = terraform_kinds/* kinds */.E[one.type];
        if (!kind)
            return [];
        const written = configuration && writtenIn(configuration, one.address);
        const own = plannedFields(one, references, unit.id);
        const step = { at: one.at, name: file.path, kind: 'file' };
        const fields = written ? fieldsAs(own, written.fields, written.at, step) : own;
        const place = {
            unit: unit.id,
            address: one.address,
            at: written?.at ?? one.at,
            enclosing: [...(written?.enclosing ?? []), one.whole],
        };
        return [{ ...place, resourceType: one.type, kind, ...reader.struct(fields, kinds/* shapes */.n[kind], place.at) }];
    });
    return [{ units: [unit], resources, ignores: [], blindSpots: [], diagnostics, moves: movesIn(root, unit.id) }];
}
const isFlag = (root, key, value) => {
    const node = (0,parse_node/* childOf */.GG)(root, key);
    return node?.kind === 'scalar' && node.value === value;
};
/** The root that a plan was made of: the one that writes most of its resources, of equals the one that it lies in. */
function configurationOf(path, planned, configurations) {
    let best;
    let most = 0;
    for (const root of configurations) {
        const shared = planned.filter(({ address }) => writtenIn(root, address)).length;
        const score = shared === 0 ? 0 : 2 * shared + (root.folder === external_node_path_.posix.dirname(path) ? 1 : 0);
        if (score <= most)
            continue;
        best = root;
        most = score;
    }
    return best;
}
const writtenIn = ({ written }, address) => written.get(address) ?? written.get(withoutKeys(address));


/***/ }),

/***/ 1727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ attributeOf),
  T: () => (/* binding */ readConfiguration)
});

// EXTERNAL MODULE: ./lib/parse/hcl/index.js + 16 modules
var hcl = __webpack_require__(5395);
// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
// EXTERNAL MODULE: ./lib/dialects/ignores.js
var ignores = __webpack_require__(5100);
;// CONCATENATED MODULE: ./lib/dialects/terraform/things.js
/** Everything in a body that a comment can be about: blocks, attributes, entries of objects, items of lists. */
function thingsInBody(body) {
    return body.items.flatMap((item) => [item.whole, ...(item.kind === 'block' ? thingsInBody(item.body) : thingsIn(item.value))]);
}
function thingsIn(expression) {
    switch (expression.kind) {
        case 'object':
            return expression.entries.flatMap(({ whole, value }) => [whole, ...thingsIn(value)]);
        case 'tuple':
            return expression.items.flatMap((item) => [item.at, ...thingsIn(item)]);
        case 'call':
            return expression.args.flatMap(thingsIn);
        case 'parentheses':
            return thingsIn(expression.inner);
        case 'conditional':
            return [...thingsIn(expression.whenTrue), ...thingsIn(expression.whenFalse)];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/configuration.js




function readConfiguration(folder, files) {
    const blocks = new Map();
    const locals = new Map();
    const ignores = [];
    const diagnostics = [];
    const broken = new Set();
    const moved = [];
    for (const file of overridesLast(files)) {
        const { body, diagnostics: own, ignores: ignored } = readFile(file);
        diagnostics.push(...own);
        ignores.push(...ignored);
        if (own.some(({ severity }) => severity === 'error'))
            broken.add(file.path);
        for (const block of body.blocks) {
            if (block.type === 'locals')
                for (const attribute of block.body.attributes)
                    locals.set(attribute.name, attribute);
            else if (block.type === 'moved')
                moved.push(block);
            else
                add(blocks, block, isOverride(file.path));
        }
    }
    const named = (type) => blocks.get(type) ?? new Map();
    return {
        ...{ folder, files, ignores, diagnostics, broken, locals, moved },
        ...{ resources: named('resource'), variables: named('variable'), modules: named('module') },
        ...{ outputs: named('output'), providers: named('provider') },
    };
}
/** A proof reads the same files again and again, all but the one it changes; the base of a pull request has most files of its head. */
const readBefore = new WeakMap();
function readFile(file) {
    const known = readBefore.get(file);
    if (known)
        return known;
    const read = parsed(file);
    readBefore.set(file, read);
    return read;
}
/** One file, in either syntax. */
function parsed(file) {
    if (file.path.endsWith('.json')) {
        const { body, diagnostics: found, comments } = (0,hcl/* parseHclJson */.ff)((0,embedded/* fileText */.CG)(file));
        const diagnostics = [...found];
        return { body, diagnostics, ignores: comments.flatMap((comment) => (0,ignores/* ignoreOver */.hA)(comment, diagnostics)) };
    }
    const { body, diagnostics: found, comments } = (0,hcl/* parseHcl */.z4)((0,embedded/* fileText */.CG)(file));
    const diagnostics = [...found];
    const ours = comments.filter(({ text }) => (0,ignores/* isMarked */.rZ)(text));
    const blocks = body.blocks.map(({ whole }) => whole);
    return { body, diagnostics, ignores: ours.length > 0 ? (0,ignores/* ignoresIn */.Di)(ours, thingsInBody(body), blocks, diagnostics) : [] };
}
function add(blocks, block, override) {
    const labels = block.labels.map(({ value }) => value);
    const isData = block.type === 'data' || block.type === 'ephemeral';
    const alias = block.type === 'provider' ? attributeOf(block, 'alias') : undefined;
    const named = alias ? [...labels, (0,hcl/* literalString */.dc)(alias.value) ?? '?'] : labels;
    const address = isData ? [block.type, ...named].join('.') : named.join('.');
    const type = isData ? 'resource' : block.type;
    const all = blocks.get(type) ?? new Map();
    blocks.set(type, all);
    const before = override ? all.get(address) : undefined;
    all.set(address, before ? overridden(before, block) : block);
}
/** `override.tf` and `…_override.tf` are put over the others: https://developer.hashicorp.com/terraform/language/files/override */
const isOverride = (path) => /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
const overridesLast = (files) => [...files].sort((a, b) => Number(isOverride(a.path)) - Number(isOverride(b.path)) || (a.path < b.path ? -1 : 1));
/** Attributes one by one, nested blocks all of one type together. The block stays where it was. */
function overridden(before, by) {
    // In JSON nested blocks are attributes.
    const names = new Set(by.body.items.map(nameOf));
    const kept = (item) => !names.has(nameOf(item));
    const items = [...before.body.items.filter(kept), ...by.body.items];
    const body = {
        ...before.body,
        items,
        attributes: items.filter((item) => item.kind === 'attribute'),
        blocks: items.filter((item) => item.kind === 'block'),
    };
    return { ...before, body };
}
const nameOf = (item) => item.kind === 'attribute' ? item.name : item.type === 'dynamic' ? (item.labels[0]?.value ?? '') : item.type;
const attributeOf = (block, name) => block.body.attributes.findLast((attribute) => attribute.name === name);


/***/ }),

/***/ 2173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   CQ: () => (/* binding */ remainder),
/* harmony export */   Qr: () => (/* binding */ divide),
/* harmony export */   RI: () => (/* binding */ floor),
/* harmony export */   WQ: () => (/* binding */ add),
/* harmony export */   YL: () => (/* binding */ compareDecimals),
/* harmony export */   cP: () => (/* binding */ integerOf),
/* harmony export */   lw: () => (/* binding */ multiply),
/* harmony export */   mk: () => (/* binding */ ceil),
/* harmony export */   zJ: () => (/* binding */ formatDecimal),
/* harmony export */   ze: () => (/* binding */ negate)
/* harmony export */ });
/** What Terraform keeps of a number, in bits. */
const precision = 512n;
/** As many decimal digits as that can come to. */
const maximumDigits = 160;
/** With longer numbers Terraform's own rounding would count. */
const exactDigits = 75;
const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
/** The number that a text is, as Terraform converts strings to numbers; `undefined` where it is none, or far too long. */
function parseDecimal(text) {
    const match = pattern.exec(text);
    if (!match)
        return undefined;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '')
        return undefined;
    const scale = fraction.length - Number(exponent);
    if (whole.length + fraction.length > 2 * maximumDigits || Math.abs(scale) > 2 * maximumDigits)
        return undefined;
    const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
    return normal(scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale });
}
const decimalOf = (value) => typeof value === 'bigint' ? { digits: value, scale: 0 } : (parseDecimal(String(value)) ?? { digits: 0n, scale: 0 });
/** In plain digits, without an exponent, as Terraform writes numbers. */
function formatDecimal({ digits, scale }) {
    if (scale === 0)
        return String(digits);
    const words = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
    return `${digits < 0n ? '-' : ''}${words.slice(0, -scale)}.${words.slice(-scale)}`;
}
function normal({ digits, scale }) {
    let [d, s] = [digits, scale];
    while (s > 0 && d % 10n === 0n) {
        d /= 10n;
        s--;
    }
    return { digits: d, scale: s };
}
const lengthOf = ({ digits }) => String(digits).length;
const isExact = (a, b) => lengthOf(a) <= exactDigits && lengthOf(b) <= exactDigits;
function aligned(a, b) {
    const scale = Math.max(a.scale, b.scale);
    return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}
function compareDecimals(a, b) {
    const [x, y] = aligned(a, b);
    return x < y ? -1 : x > y ? 1 : 0;
}
function add(a, b) {
    if (!isExact(a, b))
        return undefined;
    const [x, y, scale] = aligned(a, b);
    return normal({ digits: x + y, scale });
}
const negate = ({ digits, scale }) => ({ digits: -digits, scale });
const multiply = (a, b) => isExact(a, b) ? normal({ digits: a.digits * b.digits, scale: a.scale + b.scale }) : undefined;
/** Without an end in decimal digits it is rounded to what Terraform keeps. The divisor is not zero. */
function divide(a, b) {
    if (!isExact(a, b))
        return undefined;
    const [x, y] = aligned(a, b);
    const negative = x < 0n !== y < 0n;
    const [above, below] = [x < 0n ? -x : x, y < 0n ? -y : y];
    for (let scale = 0; scale < maximumDigits; scale++) {
        const scaled = above * 10n ** BigInt(scale);
        if (scaled % below === 0n)
            return { digits: negative ? -scaled / below : scaled / below, scale };
    }
    const rounded = shortest(above, below);
    return rounded && (negative ? negate(rounded) : rounded);
}
/** The shortest decimal that rounds to the same 512 bits as the quotient: https://pkg.go.dev/math/big#Float.Text */
function shortest(above, below) {
    let shift = precision - BigInt(above.toString(2).length - below.toString(2).length);
    let bits = (above << shift) / below;
    while (bits >> precision > 0n)
        bits = (above << --shift) / below;
    const rest = (above << shift) % below;
    if (rest * 2n > below || (rest * 2n === below && bits % 2n === 1n))
        bits++;
    // What rounds to these bits lies between half a bit below and half a bit above.
    const unit = 1n << (shift + 1n);
    const [low, middle, high] = [2n * bits - 1n, 2n * bits, 2n * bits + 1n];
    for (let scale = 0; scale < 2 * maximumDigits; scale++) {
        const power = 10n ** BigInt(scale);
        const down = (middle * power) / unit;
        const isDown = down * unit > low * power;
        const isUp = (down + 1n) * unit < high * power;
        if (!isDown && !isUp)
            continue;
        const nearer = (middle * power - down * unit) * 2n < unit;
        return { digits: isDown && (!isUp || nearer) ? down : down + 1n, scale };
    }
    return undefined;
}
/** The rest of a division that is rounded towards zero; `undefined` for a division by zero. */
function remainder(a, b) {
    const [x, y, scale] = aligned(a, b);
    return y === 0n ? undefined : normal({ digits: x % y, scale });
}
function floor({ digits, scale }) {
    const unit = 10n ** BigInt(scale);
    const whole = digits / unit;
    return { digits: digits < 0n && digits % unit !== 0n ? whole - 1n : whole, scale: 0 };
}
const ceil = (number) => negate(floor(negate(number)));
/** The whole number that it is; `undefined` where it is none, or too large to count with. */
function integerOf({ digits, scale }) {
    return scale === 0 && digits >= -9007199254740991n && digits <= 9007199254740991n ? Number(digits) : undefined;
}


/***/ }),

/***/ 1465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   If: () => (/* binding */ isInvalid),
/* harmony export */   KC: () => (/* binding */ knownData),
/* harmony export */   Kv: () => (/* binding */ unlessNull),
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   bB: () => (/* binding */ listData),
/* harmony export */   fe: () => (/* binding */ flagData),
/* harmony export */   iW: () => (/* binding */ numberData),
/* harmony export */   k: () => (/* binding */ textData),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   pU: () => (/* binding */ mapData)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2173);



// How values are made that nobody wrote as they are: they point at what made them.
const knownData = (value, at) => ({ kind: 'known', value, at, origin: [] });
const textData = (value, at) => knownData((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(value), at);
const flagData = (value, at) => knownData((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(value), at);
function numberData(value, at) {
    const raw = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimal */ .zJ)(value);
    return knownData((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(Number(raw), raw), at);
}
/** What Terraform would refuse: the second choice of a `try`, otherwise as unknown as anything. */
const invalid = (at, name) => (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('invalid', at, name === undefined ? {} : { name });
const isInvalid = (data) => data.kind === 'unknown' && data.why === 'invalid';
/**
 * Null that is only a variable's default, in a place where Terraform refuses null: then the variable is always given a value, which is
 * not known. What is only tried is written for the null.
 */
function unlessNull(data, { tried }) {
    const step = data.kind === 'absent' && !tried ? data.origin.find(({ kind }) => kind === 'default') : undefined;
    return step ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('variable', data.at, { name: step.name }) : data;
}
const listData = (items, at, more = {}) => knownData({ is: 'list', items, missing: [], whole: at, ...more }, at);
const mapData = (entries, at, more = {}) => knownData({ is: 'map', entries, missing: [], whole: at, ...more }, at);
/** An object of values by name, each at its own place. */
const objectOf = (values, at) => mapData(new Map(Object.entries(values).map(([key, value]) => [key, { key, keyAt: value.at, value }])), at);
/** What a result has from its arguments: secrecy, where they stand, and the steps that led to them. Looked for in a bounded part of large ones. */
function marksOf(args) {
    const written = new Set();
    const steps = new Set();
    let secret;
    let left = 200;
    const look = (data) => {
        if (left-- <= 0)
            return;
        for (const at of data.written ?? [data.at])
            if (written.size < 50)
                written.add(at);
        for (const step of data.origin)
            if (steps.size < 20)
                steps.add(step);
        if (data.kind === 'absent')
            return;
        secret ??= data.secret;
        if (data.kind === 'unknown') {
            for (const { then } of data.oneOf ?? [])
                look(then);
            return;
        }
        for (const inner of insideOf(data.value))
            look(inner);
    };
    for (const arg of args)
        look(arg);
    return { origin: [...steps], written: [...written], ...(secret ? { secret } : {}) };
}
/** The data that a datum is made of. */
function insideOf(value) {
    switch (value.is) {
        case 'scalar':
            return [];
        case 'template':
            return value.holes;
        case 'json':
        case 'base64':
            return [value.data];
        case 'list':
            return value.items;
        case 'map':
            return [...value.entries.values()].map((entry) => entry.value);
    }
}


/***/ }),

/***/ 4875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ takeFlag),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   dY: () => (/* binding */ takeText),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   f2: () => (/* binding */ takeNumber),
/* harmony export */   ho: () => (/* binding */ open),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   uU: () => (/* binding */ taken),
/* harmony export */   v0: () => (/* binding */ asFlag)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5940);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _joined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4462);
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2173);
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1465);





const open = { is: 'open' };
const wrong = { is: 'wrong' };
const taken = (value) => ({ is: 'taken', value });
/** The whole text of each template that was asked for: templates hold templates, and are asked again from each. */
const whole = new WeakMap();
/** The text of a value, numbers and flags converted as Terraform does. */
function takeText(data) {
    if (data.kind !== 'known')
        return data.kind === 'unknown' ? open : wrong;
    const { value } = data;
    switch (value.is) {
        case 'scalar':
            return taken(scalarText(value));
        case 'template':
        case 'json':
        case 'base64': {
            const before = whole.get(value);
            if (before !== undefined)
                return before === open ? open : taken(before);
            const words = (0,_joined_js__WEBPACK_IMPORTED_MODULE_1__/* .knownWords */ .L3)(data) ?? open;
            whole.set(value, words);
            return words === open ? open : taken(words);
        }
        default:
            return wrong;
    }
}
/** Numbers as Terraform writes them, however they were read: `2.50` is `2.5`. */
function scalarText({ value, raw }) {
    if (typeof value === 'string')
        return value;
    const number = typeof value === 'number' ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDecimal */ .$Q)(raw) : undefined;
    return number ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDecimal */ .zJ)(number) : String(value);
}
function takeNumber(data) {
    if (data.kind === 'known' && data.value.is === 'scalar' && typeof data.value.value === 'boolean')
        return wrong;
    const text = takeText(data);
    if (text.is !== 'taken')
        return text;
    const number = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDecimal */ .$Q)(text.value);
    return number ? taken(number) : wrong;
}
function takeFlag(data) {
    if (data.kind === 'known' && data.value.is === 'scalar') {
        const { value } = data.value;
        if (typeof value === 'boolean')
            return taken(value);
        if (typeof value === 'number')
            return wrong;
    }
    const text = takeText(data);
    if (text.is !== 'taken')
        return text;
    return text.value === 'true' || text.value === '1' ? taken(true) : text.value === 'false' || text.value === '0' ? taken(false) : wrong;
}
/** The text of a value, if it is known to be one. */
function textIn(data) {
    const text = takeText(data);
    return text.is === 'taken' ? text.value : undefined;
}
/** The same value as a string. Unknown parts and places stay as they are. */
function asText(data) {
    if (data.kind !== 'known')
        return data;
    const { value } = data;
    if (value.is === 'list' || value.is === 'map')
        return (0,_made_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(data.at);
    return value.is === 'scalar' && typeof value.value !== 'string' ? { ...data, value: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(scalarText(value)) } : data;
}
function asNumber(data) {
    if (data.kind !== 'known')
        return data;
    if (data.value.is === 'scalar' && typeof data.value.value === 'number')
        return data;
    const number = takeNumber(data);
    if (number.is === 'taken')
        return { ...data, value: numberScalar(number.value) };
    return number.is === 'wrong' ? (0,_made_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(data.at) : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('function', data.at, { origin: data.origin });
}
function asFlag(data) {
    if (data.kind !== 'known')
        return data;
    if (data.value.is === 'scalar' && typeof data.value.value === 'boolean')
        return data;
    const flag = takeFlag(data);
    if (flag.is === 'taken')
        return { ...data, value: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(flag.value) };
    return flag.is === 'wrong' ? (0,_made_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(data.at) : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('function', data.at, { origin: data.origin });
}
function numberScalar(number) {
    const raw = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDecimal */ .zJ)(number);
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(Number(raw), raw);
}


/***/ }),

/***/ 9902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ editableCall),
/* harmony export */   j: () => (/* binding */ isInstalled)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);

/** Whether `terraform init` put a file or a folder there: it is in no repository, and the next run writes it anew. */
const isInstalled = (path) => /(?:^|\/)\.terraform\//.test(path);
/** The innermost of the calls that lead to an installed module which somebody can edit, by its first line: `module "api"`. */
function editableCall(calls) {
    const call = calls.find(({ file }) => !isInstalled(file.path));
    if (!call)
        return undefined;
    const line = /^[^\n{]*/.exec((0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(call))?.[0].trimEnd() ?? '';
    return { ...call, end: call.start + line.length };
}


/***/ }),

/***/ 9475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ kinds)
/* harmony export */ });
/** Which Terraform resource is which kind. */
const kinds = {
    aws_ecs_task_definition: 'task-definition',
    aws_ecs_service: 'service',
    aws_ecs_task_set: 'task-set',
    aws_ecs_cluster: 'cluster',
    aws_ecs_capacity_provider: 'capacity-provider',
    aws_ecs_cluster_capacity_providers: 'cluster-capacity-providers',
    aws_ecs_express_gateway_service: 'express-service',
    aws_batch_job_definition: 'job-definition',
    aws_batch_compute_environment: 'compute-environment',
    aws_cloudwatch_event_rule: 'event-rule',
    aws_cloudwatch_event_target: 'event-target',
    aws_scheduler_schedule: 'schedule',
    aws_sfn_state_machine: 'state-machine',
    aws_ecs_account_setting_default: 'account-setting',
    aws_ssm_activation: 'activation',
    aws_iam_role: 'role',
    aws_iam_policy: 'managed-policy',
    aws_iam_role_policy: 'role-policy',
    aws_iam_role_policy_attachment: 'role-policy-attachment',
    aws_iam_policy_attachment: 'policy-attachment',
    aws_iam_role_policy_attachments_exclusive: 'exclusive-attachments',
    aws_iam_instance_profile: 'instance-profile',
    aws_iam_user: 'user',
    aws_iam_user_policy: 'user-policy',
    aws_iam_user_policy_attachment: 'user-policy-attachment',
    aws_iam_user_login_profile: 'login-profile',
    aws_iam_access_key: 'access-key',
    aws_iam_group: 'group',
    aws_iam_group_policy: 'group-policy',
    aws_iam_group_policy_attachment: 'group-policy-attachment',
    aws_secretsmanager_secret: 'secret',
    aws_secretsmanager_secret_version: 'secret-version',
    aws_secretsmanager_secret_policy: 'secret-policy',
    aws_secretsmanager_secret_rotation: 'secret-rotation',
    aws_ssm_parameter: 'parameter',
    aws_kms_key: 'key',
    aws_kms_key_policy: 'key-policy',
    aws_ecr_repository: 'repository',
    aws_ecr_repository_policy: 'repository-policy',
    aws_ecr_lifecycle_policy: 'lifecycle-policy',
    aws_ecr_repository_creation_template: 'repository-template',
    aws_ecr_registry_policy: 'registry-policy',
    aws_ecr_registry_scanning_configuration: 'registry-scanning',
    aws_ecr_pull_through_cache_rule: 'pull-through-cache-rule',
    aws_efs_file_system: 'file-system',
    aws_efs_file_system_policy: 'file-system-policy',
    aws_efs_backup_policy: 'backup-policy',
    aws_efs_mount_target: 'mount-target',
    aws_efs_access_point: 'access-point',
    aws_db_instance: 'database',
    aws_rds_cluster: 'database-cluster',
    aws_docdb_cluster: 'document-cluster',
    aws_elasticache_replication_group: 'replication-group',
    aws_elasticache_cluster: 'cache-cluster',
    aws_vpc: 'vpc',
    aws_subnet: 'subnet',
    aws_route_table: 'route-table',
    aws_default_route_table: 'route-table',
    aws_route: 'route',
    aws_route_table_association: 'route-table-association',
    aws_main_route_table_association: 'main-route-table-association',
    aws_internet_gateway: 'internet-gateway',
    aws_nat_gateway: 'nat-gateway',
    aws_vpc_endpoint: 'vpc-endpoint',
    aws_vpc_endpoint_policy: 'vpc-endpoint-policy',
    aws_vpc_endpoint_route_table_association: 'vpc-endpoint-route-table',
    aws_vpc_endpoint_subnet_association: 'vpc-endpoint-subnet',
    aws_vpc_endpoint_security_group_association: 'vpc-endpoint-security-group',
    aws_vpc_endpoint_service: 'endpoint-service',
    aws_vpc_endpoint_service_allowed_principal: 'endpoint-service-principal',
    aws_flow_log: 'flow-log',
    aws_network_acl: 'network-acl',
    aws_network_acl_rule: 'network-acl-entry',
    aws_security_group: 'security-group',
    aws_default_security_group: 'security-group',
    aws_vpc_security_group_ingress_rule: 'security-group-ingress',
    aws_vpc_security_group_egress_rule: 'security-group-egress',
    aws_security_group_rule: 'security-group-rule',
    aws_lb: 'load-balancer',
    aws_alb: 'load-balancer',
    aws_lb_listener: 'listener',
    aws_alb_listener: 'listener',
    aws_lb_listener_rule: 'listener-rule',
    aws_alb_listener_rule: 'listener-rule',
    aws_lb_target_group: 'target-group',
    aws_alb_target_group: 'target-group',
    aws_launch_template: 'launch-template',
    aws_launch_configuration: 'launch-configuration',
    aws_instance: 'instance',
    aws_autoscaling_group: 'auto-scaling-group',
    aws_eks_cluster: 'eks-cluster',
    aws_eks_node_group: 'eks-nodegroup',
    aws_eks_addon: 'eks-addon',
    aws_eks_pod_identity_association: 'pod-identity',
    aws_cloudwatch_log_group: 'log-group',
    aws_cloudtrail: 'trail',
    aws_guardduty_detector: 'detector',
    aws_guardduty_detector_feature: 'detector-feature',
    aws_appmesh_mesh: 'mesh',
    aws_appmesh_virtual_node: 'virtual-node',
};


/***/ }),

/***/ 3331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   Kl: () => (/* binding */ isTerraformAlone),
/* harmony export */   wp: () => (/* binding */ Library),
/* harmony export */   zV: () => (/* binding */ localCalls)
/* harmony export */ });
/* harmony import */ var _model_scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(997);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5005);
/* harmony import */ var _parse_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5819);
/* harmony import */ var _source_embedded_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4203);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1727);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9475);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8007);







/** Every folder of configuration that a scan has, each read once, and where the modules of others lie. */
class Library {
    sources;
    #configurations = new Map();
    #manifests = new Map();
    #matters = new Map();
    #linked;
    #profile;
    constructor(sources, linked = true, profile = 'strict') {
        this.sources = sources;
        this.#linked = linked;
        this.#profile = profile;
    }
    /** The configuration of a folder; `undefined` where it has none. */
    configuration(folder) {
        const files = this.sources.configurationIn(folder);
        if (!this.#configurations.has(folder))
            this.#configurations.set(folder, files.length > 0 ? (0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfiguration */ .T)(folder, files) : undefined);
        return this.#configurations.get(folder);
    }
    /** The module that a call names: a folder, or what `terraform init` put on the disk for it. */
    called(source, root, folder, prefix) {
        if (isLocal(source)) {
            const path = (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .pathFrom */ .Iw)(folder, source);
            return path.startsWith('../') || path === '..' ? undefined : this.configuration(path);
        }
        const key = keyOf(prefix);
        const manifest = this.#manifest(root);
        const installed = manifest ? manifest.get(key) : (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .pathFrom */ .Iw)(root, `.terraform/modules/${key}/${folderIn(source)}`);
        return installed === undefined ? undefined : this.configuration(installed);
    }
    /** What `terraform init` notes down: which module call was put into which folder. Without it the folders' names say the same. */
    #manifest(root) {
        const file = this.sources.read((0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .pathFrom */ .Iw)(root, '.terraform/modules/modules.json'));
        if (!file)
            return undefined;
        const before = this.#manifests.get(root);
        if (before)
            return before;
        const found = new Map();
        const modules = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)((0,_parse_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)((0,_source_embedded_js__WEBPACK_IMPORTED_MODULE_6__/* .fileText */ .CG)(file)).root, 'Modules');
        if (modules?.kind === 'list')
            for (const module of modules.items) {
                const [key, folder] = [(0,_parse_node_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(module, 'Key')), (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)((0,_parse_node_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(module, 'Dir'))];
                if (key && folder !== undefined)
                    found.set(key, (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .pathFrom */ .Iw)(root, folder));
            }
        this.#manifests.set(root, found);
        return found;
    }
    /** The folders that `terraform init` made for a root. */
    #installedFor(root) {
        const manifest = this.#manifest(root);
        return manifest ? [...manifest.values()] : this.sources.installedFor(root);
    }
    /** Whether everything that was asked would be answered in the same way here. */
    hold(questions) {
        return questions.hold((kind, path) => (kind === 'matters' ? this.matters(path) : this.sources.ask(kind, path)));
    }
    /** Whether a root can make anything that the model knows, itself or through its modules, told from the text alone. */
    matters(folder, files) {
        return this.sources.note('matters', folder, this.#canMatter(folder, files));
    }
    #canMatter(folder, files = this.sources.configurationIn(folder)) {
        const before = this.#matters.get(folder);
        if (before !== undefined)
            return before;
        this.#matters.set(folder, false);
        const is = files.some((file) => isTerraformAlone(file, this.#profile) || (this.#linked && kindsIn(file).length > 0)) ||
            localCalls(folder, files).some((called) => this.#canMatter(called)) ||
            this.#installedFor(folder).some((installed) => installed !== folder && this.#canMatter(installed));
        this.#matters.set(folder, is);
        return is;
    }
}
/** The folder in a package: `acme/ecs/aws//modules/service`, `git::https://example.com/ecs.git//service?ref=v1`. */
const folderIn = (source) => /^(?:[a-z0-9]+::)?(?:[a-z0-9+]+:\/\/)?[^?]*?\/\/([^?]*)/.exec(source)?.[1] ?? '';
const isLocal = (source) => /^\.\.?(?:\/|$)/.test(source);
/** `module.a["x"].module.b.` is `a.b` in the manifest. */
const keyOf = (prefix) => [...prefix.matchAll(/module\.([^.[]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\./g)].map(([, name]) => name).join('.');
/** The folders that a folder's modules come from, as far as they are folders of the same tree. */
const localCalls = (folder, files) => files.flatMap(({ text }) => text.includes('module')
    ? [...text.matchAll(/\bsource"?\s*[=:]\s*"(\.\.?\/[^"]*|\.\.?)"/g)].map(([, source = '']) => (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .pathFrom */ .Iw)(folder, source))
    : []);
const kindsIn = ({ text }) => [...text.matchAll(/\baws_\w+/g)].flatMap(([type]) => _kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .kinds */ .E[type] ?? []);
/** A module of somebody else's that is about containers, to judge by its name. */
const foreign = /\bsource"?\s*[=:]\s*"[^"]*(?:ecs|fargate|container)[^"]*"/i;
/** Whether a file may hold something that is judged by itself. */
const isTerraformAlone = (file, profile) => kindsIn(file).some((kind) => (0,_model_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .standsAlone */ .p)(kind, profile)) || (file.text.includes('module') && foreign.test(file.text));


/***/ }),

/***/ 8007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jp: () => (/* binding */ Sources),
  yS: () => (/* binding */ folderOf),
  ZC: () => (/* binding */ isConfiguration),
  Iw: () => (/* binding */ pathFrom)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/dialects/terraform/questions.js
/** Everything that was asked while something was worked out. What came of it holds wherever the answers are the same. */
class Questions {
    #answers = new Map();
    note(kind, path, answer) {
        const key = `${kind}\0${path}`;
        if (!this.#answers.has(key))
            this.#answers.set(key, { kind, path, answer });
    }
    hold(ask) {
        for (const { kind, path, answer } of this.#answers.values())
            if (!isSame(answer, ask(kind, path)))
                return false;
        return true;
    }
}
/** Files are the same where they are the very same: a scan shares them with the one before. */
function isSame(a, b) {
    if (!isList(a) || !isList(b))
        return a === b;
    return a.length === b.length && a.every((one, index) => one === b[index]);
}
const isList = (answer) => Array.isArray(answer);

;// CONCATENATED MODULE: ./lib/dialects/terraform/sources.js


/** Larger files are not opened for a function or a module. */
const maximumBytes = 4 * 1024 * 1024;
/** A file of Terraform's or OpenTofu's language, in either syntax. */
const isConfiguration = (path) => /\.(?:tf|tofu)(?:\.json)?$/.test(path);
/** The files that a scan found, and those beside them that a module or a function names. */
class Sources {
    #beyond;
    #files;
    #opened = new Map();
    #sizes;
    #folders;
    #installed;
    #watching;
    constructor(files, beyond = {}) {
        this.#files = new Map(files.map((file) => [file.path, file]));
        this.#beyond = beyond;
    }
    /** Does some work, and notes what it asks. Never inside of other work that is watched. */
    watched(work, questions = new Questions()) {
        this.#watching = questions;
        try {
            return { made: work(), questions };
        }
        finally {
            this.#watching = undefined;
        }
    }
    /** Notes a question that is answered from memory. */
    note(kind, path, answer) {
        this.#watching?.note(kind, path, answer);
        return answer;
    }
    /** The same question again, whoever asked it. */
    ask(kind, path) {
        switch (kind) {
            case 'read':
                return this.read(path);
            case 'exists':
                return this.exists(path);
            case 'configuration':
                return this.configurationIn(path);
            case 'files':
                return this.filesIn(path);
            case 'installed':
                return this.installedFor(path);
            case 'below':
                return this.below(path);
        }
    }
    read(path) {
        return this.note('read', path, this.#read(path));
    }
    #read(path) {
        const own = this.#files.get(path);
        if (own || path.startsWith('../') || path === '..')
            return own;
        if (!this.#opened.has(path)) {
            const tooLarge = (this.#listed().get(path) ?? 0) > maximumBytes;
            this.#opened.set(path, tooLarge ? undefined : this.#beyond.open?.(path));
        }
        return this.#opened.get(path);
    }
    /** Whether there is such a file; `undefined` where it lies outside what can be seen. */
    exists(path) {
        if (path.startsWith('../') || path === '..' || path.startsWith('/'))
            return undefined;
        return this.note('exists', path, this.#read(path) !== undefined || this.#listed().has(path));
    }
    /** The configuration files that stand in a folder itself. */
    configurationIn(folder) {
        const found = (this.#byFolder().get(folder) ?? []).filter(isConfiguration).flatMap((path) => this.#read(path) ?? []);
        return this.note('configuration', folder, found);
    }
    /** The names of all files that stand in a folder itself, as paths. */
    filesIn(folder) {
        return this.note('files', folder, this.#byFolder().get(folder) ?? []);
    }
    /** The folders below a root's `.terraform/modules`. */
    installedFor(root) {
        this.#installed ??= installedIn(this.#byFolder().keys());
        return this.note('installed', root, this.#installed.get(root) ?? []);
    }
    /** Paths below a folder, relative to it. */
    below(folder) {
        const start = folder === '.' ? '' : `${folder}/`;
        const found = [...this.#listed().keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
        return this.note('below', folder, found);
    }
    #listed() {
        this.#sizes ??= new Map([
            ...(this.#beyond.list?.() ?? []).map(({ path, size }) => [path, size]),
            ...[...this.#files.values()].map(({ path, text }) => [path, text.length]),
        ]);
        return this.#sizes;
    }
    #byFolder() {
        if (this.#folders)
            return this.#folders;
        const folders = new Map();
        for (const path of this.#listed().keys()) {
            const folder = folderOf(path);
            const list = folders.get(folder);
            if (list)
                list.push(path);
            else
                folders.set(folder, [path]);
        }
        this.#folders = folders;
        return folders;
    }
}
/** The folders below each `.terraform/modules`, by the root that it belongs to. */
function installedIn(folders) {
    const found = new Map();
    for (const folder of folders) {
        const start = folder.indexOf('.terraform/modules/');
        if (start < 0)
            continue;
        const root = pathFrom('.', folder.slice(0, start) || '.');
        const list = found.get(root);
        if (list)
            list.push(folder);
        else
            found.set(root, [folder]);
    }
    return found;
}
const folderOf = (path) => external_node_path_.posix.dirname(path);
/** A path from a folder, in the tree's own terms: `.` for its root, `../x` for what lies outside. */
const pathFrom = (folder, path) => {
    const joined = path.startsWith('/') ? path : external_node_path_.posix.join(folder, path);
    return joined.length > 1 ? joined.replace(/\/$/, '') : joined;
};


/***/ }),

/***/ 6928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ unslotted)
/* harmony export */ });
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);

/**
 * A value as something else uses it: every part keeps its place, but none may be written over, since it is no change of this use alone.
 */
function unslotted(data) {
    if (data.kind === 'unknown')
        return data.oneOf ? { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: unslotted(arm.then) })) } : data;
    const { slot: _, gap: __, ...rest } = data;
    return rest.kind === 'known' ? { ...rest, value: inner(rest.value) } : rest;
}
function inner(value) {
    if (value.is !== 'map')
        return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .withParts */ .dK)(value, unslotted);
    const { gap: _, ...rest } = value;
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .withParts */ .dK)(rest, unslotted);
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   z: () => (/* binding */ shownAt),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/** Where a person looks first: the line of the program that made the resource, where that is known, else the finding's own. */
const shownAt = ({ at, subject }) => subject.construct?.madeAt[0] ?? at;
const order = ['critical', 'high', 'medium', 'low'];
/** Negative where `a` is worse. */
const compareSeverity = (a, b) => order.indexOf(a) - order.indexOf(b);
/** Worst first; certain before likely; then by place; of one place by name. */
function compareFindings(a, b) {
    return (compareSeverity(a.severity, b.severity) ||
        (a.certainty === b.certainty ? 0 : a.certainty === 'certain' ? -1 : 1) ||
        compareText(a.at.file.path, b.at.file.path) ||
        a.at.start - b.at.start ||
        compareText(a.rule, b.rule) ||
        compareText(a.subject.unit, b.subject.unit) ||
        compareText(a.subject.address, b.subject.address) ||
        compareText(a.identity, b.identity));
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ identityKey),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   tT: () => (/* binding */ identities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** What tells one fault from another, by names only: moving, renaming a variable or reformatting does not change it. */
function identityKey({ rule, subject }, meta) {
    // The oldest alias: a renamed rule keeps the history of its findings.
    const id = meta?.aliases?.[0] ?? rule;
    return [id, subject.unit, subject.construct?.path ?? subject.address, subject.container ?? '', subject.property].join('\0');
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
        out.set(one, identityOf(count === 1 ? key : `${key}\0${count}`));
    }
    return out;
}
/** The identity that a key comes to. */
const identityOf = (key) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);


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
    const made = items.map((item, index) => {
        const { outcomes, open } = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomesOf */ .RK)(item);
        if (open)
            blindSpots.push({
                at: item.at,
                unit: task.unit,
                say: `Container ${index + 1} of \`${task.address}\`${fromWhere(item)} could not be seen; nothing in it was judged.`,
            });
        return outcomes.flatMap(({ value }) => {
            if (value.kind === 'absent')
                return [];
            const definition = value.value;
            const name = nameOf(definition.name) ?? `[${index}]`;
            const { unit, address, construct, enclosing } = task;
            const place = {
                unit,
                address,
                ...(construct === undefined ? {} : { construct }),
                container: name,
                at: definition.block.at,
                enclosing: [definition.block.whole, ...enclosing],
            };
            return [
                {
                    ...definition,
                    ...place,
                    taskDefinition: task,
                    conditional: task.conditional === true || item.kind === 'unknown' || (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyBegins */ .l0)(value),
                },
            ];
        });
    });
    const { outcomes, open } = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomesOf */ .RK)(task.containerDefinitions);
    if (outcomes.length < 2)
        return made.flat();
    const lists = outcomes.map(({ value }) => (value.kind === 'known' ? value.value.items : []));
    return inAllCases(made, lists, !open && task.conditional !== true);
}
/**
 * The containers of several lists of which one is taken; what stands in several of them is one container. `sure`: there is no other case,
 * so that what is in every list is there whichever is taken.
 */
function inAllCases(made, lists, sure) {
    const found = new Map();
    let index = 0;
    for (const items of lists) {
        const own = new Map();
        for (const item of items) {
            for (const container of made[index++] ?? []) {
                const { file, start, end } = container.enclosing[0] ?? container.at;
                const place = [container.container, file.path, start, end].join('\0');
                const times = own.get(place) ?? 0;
                own.set(place, times + 1);
                const key = `${place}\0${times}`;
                const known = found.get(key) ?? { container, cases: 0 };
                found.set(key, { ...known, cases: known.cases + (item.kind === 'known' ? 1 : 0) });
            }
        }
    }
    return [...found.values()].map(({ container, cases }) => sure && cases === lists.length ? { ...container, conditional: false } : container);
}
const fromWhere = (item) => item.kind === 'unknown' && item.name !== undefined ? ` comes from \`${item.name}\`, which` : '';
/** What a container is called, whatever its place in the list: by its name, else by the words that its name is made of. */
function nameOf(name) {
    if (name.kind === 'known')
        return name.value;
    if (name.kind === 'absent' || name.secret)
        return undefined;
    const parts = name.parts ?? [name];
    const words = parts.map((part) => (part.kind === 'known' ? part.value : wordsFor(part)));
    return words.includes(undefined) || parts.some(({ secret }) => secret) ? undefined : words.join('');
}
/** A placeholder is written as it stands. */
const wordsFor = ({ why, name }) => name === undefined || why === 'placeholder' ? name : `\${${name}}`;


/***/ }),

/***/ 1597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ Estate)
});

// EXTERNAL MODULE: ./lib/model/containers.js
var containers = __webpack_require__(85);
// EXTERNAL MODULE: ./lib/model/container.js
var model_container = __webpack_require__(8366);
// EXTERNAL MODULE: ./lib/model/ecs.js
var ecs = __webpack_require__(316);
// EXTERNAL MODULE: ./lib/model/shape.js
var shape = __webpack_require__(976);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/model/derived/parts.js
var parts = __webpack_require__(1681);
;// CONCATENATED MODULE: ./lib/model/derived/batch.js





const page = 'https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html';
/** The ECS tasks that a job definition of AWS Batch amounts to: one, or one for each group of nodes. Those on EKS are none. */
function batchTasks(source) {
    const nodes = (0,parts/* eachOf */.pQ)(source.nodeProperties).flatMap((group) => (0,model_value/* itemsOf */.S3)(group.value.nodeRangeProperties).items.flatMap((item, index) => (0,parts/* eachOf */.pQ)(item).flatMap(({ value: node, conditional }) => {
        const label = (0,parts/* labelOf */.Wy)(node.targetNodes, index);
        const path = `nodeProperties.nodeRangeProperties[${label}]`;
        const open = group.conditional || conditional;
        return [
            ...(0,parts/* eachOf */.pQ)(node.container).map((one) => single(source, one.value, `${path}.container`, open || one.conditional, `default[${label}]`)),
            ...(0,parts/* eachOf */.pQ)(node.ecsProperties).flatMap((one) => several(source, one.value, `${path}.ecsProperties`, open || one.conditional)),
        ];
    })));
    return [
        ...(0,parts/* eachOf */.pQ)(source.containerProperties).flatMap(({ value, conditional }) => [
            single(source, value, 'containerProperties', conditional, 'default'),
            start(source, value, conditional),
        ]),
        ...(0,parts/* eachOf */.pQ)(source.ecsProperties).flatMap(({ value, conditional }) => several(source, value, 'ecsProperties', conditional)),
        ...nodes,
    ];
}
/** Batch calls the one container of a job `default`. */
function single(source, of, within, conditional, name) {
    const { block, executionRoleArn, jobRoleArn, runtimePlatform, ephemeralStorage } = of;
    const container = (0,shape/* fill */.GS)(model_container/* containerDefinition */.pA, block, {
        ...common(of, block),
        name: (0,parts/* settled */.gu)(name, block.at, 'Batch calls the one container of a job default', page),
        cpu: of.vcpus.kind === 'absent' ? required(of, 'VCPU') : of.vcpus,
        memory: of.memory.kind === 'absent' ? required(of, 'MEMORY') : of.memory,
    });
    const containers = { items: [(0,model_value/* known */.eO)(container, block.at)], missing: [], at: block.at };
    return (0,parts/* taskDefinitionOf */.Ib)(source, { block, within, conditional }, {
        family: source.jobDefinitionName,
        taskRoleArn: jobRoleArn,
        executionRoleArn,
        runtimePlatform,
        ephemeralStorage,
        // Batch settles it itself.
        networkMode: (0,model_value/* unknown */.L5)('not-here', block.at),
        requiresCompatibilities: computeOf(source),
        containerDefinitions: (0,model_value/* known */.eO)(containers, block.at),
        volumes: volumesOf(of.volumes),
    });
}
/** Where a job says how it is started on Fargate; on EC2 its compute environment does. */
function start(source, of, conditional) {
    const { block } = of;
    return (0,parts/* taskRunOf */.Q3)(source, { block, within: 'containerProperties', conditional }, {
        taskDefinition: (0,model_value/* known */.eO)(source.address, block.at, { reference: { unit: source.unit, address: source.address, attribute: '' } }),
        platformVersion: (0,model_value/* field */.ZZ)(of.fargatePlatformConfiguration, (one) => one.platformVersion),
        networkConfiguration: (0,model_value/* mapped */.CV)(of.networkConfiguration, (network) => (0,shape/* fill */.GS)(ecs/* networkConfiguration */.X3, network.block, {
            awsvpcConfiguration: (0,model_value/* known */.eO)((0,shape/* fill */.GS)(ecs/* networkConfiguration */.X3.fields.awsvpcConfiguration, network.block, {
                assignPublicIp: network.assignPublicIp,
                // Those of the compute environment.
                subnets: (0,model_value/* unknown */.L5)('not-here', network.block.at),
                securityGroups: (0,model_value/* unknown */.L5)('not-here', network.block.at),
            }), network.block.at),
        })),
    });
}
function several(source, { taskProperties }, path, mayBeMissing) {
    return (0,model_value/* itemsOf */.S3)(taskProperties).items.flatMap((item, index) => (0,parts/* eachOf */.pQ)(item).map(({ value: task, conditional }) => {
        const { block, taskRoleArn, executionRoleArn, pidMode, ipcMode } = task;
        const more = 'networkMode' in task ? task : undefined;
        return (0,parts/* taskDefinitionOf */.Ib)(source, { block, within: `${path}.taskProperties[${index}]`, conditional: mayBeMissing || conditional }, {
            family: source.jobDefinitionName,
            taskRoleArn,
            executionRoleArn,
            pidMode,
            ipcMode,
            networkMode: more && more.networkMode.kind !== 'absent' ? more.networkMode : (0,model_value/* unknown */.L5)('not-here', block.at),
            ...(more ? { runtimePlatform: more.runtimePlatform, ephemeralStorage: more.ephemeralStorage } : {}),
            requiresCompatibilities: computeOf(source),
            containerDefinitions: (0,model_value/* mapItems */.Z9)(task.containers, (one) => (0,model_value/* mapped */.CV)(one, (container) => oneOfSeveral(container))),
            volumes: volumesOf(task.volumes),
        });
    }));
}
const oneOfSeveral = (container) => (0,shape/* fill */.GS)(model_container/* containerDefinition */.pA, container.block, {
    ...common(container, container.block),
    name: container.name,
    essential: container.essential,
    firelensConfiguration: container.firelensConfiguration,
    cpu: required(container, 'VCPU'),
    memory: required(container, 'MEMORY'),
});
/** What Batch spells as ECS does, and what it settles itself. */
function common(of, block) {
    const { image, command, environment, secrets, repositoryCredentials, privileged, user } = of;
    const { readonlyRootFilesystem, mountPoints, ulimits } = of;
    const logs = (0,parts/* settled */.gu)((0,shape/* fill */.GS)(model_container/* logConfiguration */.nh, block, { logDriver: (0,model_value/* known */.eO)('awslogs', block.at) }), block.at, 'Batch sends the logs of its jobs to CloudWatch Logs unless they say otherwise', page);
    // A job cannot choose its capabilities.
    const capabilities = (0,model_value/* unknown */.L5)('not-here', block.at);
    return {
        image,
        command,
        environment,
        secrets,
        repositoryCredentials,
        privileged,
        user,
        readonlyRootFilesystem,
        mountPoints,
        ulimits,
        logConfiguration: of.logConfiguration.kind === 'absent' ? logs : of.logConfiguration,
        linuxParameters: of.linuxParameters.kind === 'absent'
            ? (0,model_value/* known */.eO)((0,shape/* fill */.GS)(model_container/* linuxParameters */.xI, block, { capabilities }), block.at)
            : (0,model_value/* mapped */.CV)(of.linuxParameters, (linux) => (0,shape/* fill */.GS)(model_container/* linuxParameters */.xI, linux.block, { ...linux, capabilities })),
    };
}
/** `resourceRequirements: [{type: MEMORY, value: "2048"}]`. */
function required({ resourceRequirements, block }, type) {
    for (const item of (0,model_value/* itemsOf */.S3)(resourceRequirements).items) {
        const kind = (0,model_value/* field */.ZZ)(item, (one) => one.type);
        if (kind.kind === 'known' && kind.value === type)
            return (0,model_value/* mapped */.CV)((0,model_value/* field */.ZZ)(item, (one) => one.value), Number);
    }
    return (0,model_value/* isComplete */.As)(resourceRequirements) ? { kind: 'absent', at: block.at, origin: [] } : (0,model_value/* unknown */.L5)('unsupported', block.at);
}
/** EC2 unless it says otherwise: https://docs.aws.amazon.com/batch/latest/APIReference/API_RegisterJobDefinition.html */
const computeOf = ({ platformCapabilities, at }) => platformCapabilities.kind === 'absent'
    ? (0,parts/* settled */.gu)({ items: [(0,model_value/* known */.eO)('EC2', at)], missing: [], at }, at, 'a job runs on EC2 unless it says otherwise', page)
    : platformCapabilities;
const volumesOf = (volumes) => (0,model_value/* mapItems */.Z9)(volumes, (item) => (0,model_value/* mapped */.CV)(item, (one) => (0,shape/* fill */.GS)(ecs/* volume */.pD, one.block, one)));

;// CONCATENATED MODULE: ./lib/model/derived/daemon.js





const daemon_page = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html';
/** A daemon's task definition as one of tasks. A `shared` namespace is the host's. */
function daemonTask(source) {
    const { at, block } = source;
    const { family, cpu, memory, taskRoleArn, executionRoleArn, tags } = source;
    const asHost = (mode) => (mode === 'shared' ? 'host' : mode);
    const managed = { items: [(0,model_value/* known */.eO)('MANAGED_INSTANCES', at)], missing: [], at };
    return (0,parts/* taskDefinitionOf */.Ib)(source, { block }, {
        family,
        cpu,
        memory,
        taskRoleArn,
        executionRoleArn,
        tags,
        pidMode: (0,model_value/* mapped */.CV)(source.pidMode, asHost),
        ipcMode: (0,model_value/* mapped */.CV)(source.ipcMode, asHost),
        // A daemon has a network of its own on the instance, and no say in it.
        networkMode: (0,model_value/* unknown */.L5)('not-here', at),
        requiresCompatibilities: (0,parts/* settled */.gu)(managed, at, 'daemons run on Managed Instances', daemon_page),
        containerDefinitions: (0,model_value/* mapItems */.Z9)(source.containerDefinitions, (item) => (0,model_value/* mapped */.CV)(item, (container) => (0,shape/* fill */.GS)(model_container/* containerDefinition */.pA, container.block, {
            ...container,
            linuxParameters: (0,model_value/* mapped */.CV)(container.linuxParameters, (linux) => (0,shape/* fill */.GS)(model_container/* linuxParameters */.xI, linux.block, linux)),
        }))),
        volumes: (0,model_value/* mapItems */.Z9)(source.volumes, (item) => (0,model_value/* mapped */.CV)(item, (one) => (0,shape/* fill */.GS)(ecs/* volume */.pD, one.block, one))),
    });
}
/** A daemon starts its task on every container instance of its capacity providers. */
function daemonRun(source) {
    const { clusterArn, daemonTaskDefinitionArn, enableExecuteCommand, propagateTags, tags, block } = source;
    const strategy = (0,model_value/* mapItems */.Z9)(source.capacityProviderArns, (provider) => (0,model_value/* known */.eO)((0,shape/* fill */.GS)(ecs/* capacityProviderStrategyItem */.og, { ...block, at: provider.at }, { capacityProvider: provider }), provider.at));
    return (0,parts/* taskRunOf */.Q3)(source, { block }, {
        cluster: clusterArn,
        taskDefinition: daemonTaskDefinitionArn,
        capacityProviderStrategy: strategy,
        enableExecuteCommand,
        propagateTags,
        tags,
    });
}

;// CONCATENATED MODULE: ./lib/model/derived/express.js





const express_page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-overview.html';
/** An express service is a task definition of one container on Fargate and a service that runs it, unless it names a task definition. */
function expressTasks(source) {
    const { at, block, cluster, taskRoleArn, executionRoleArn, cpu, memory, tags } = source;
    const run = (0,parts/* taskRunOf */.Q3)(source, { block }, {
        cluster,
        // What it makes itself goes by the service's own address.
        taskDefinition: source.taskDefinitionArn.kind === 'absent'
            ? (0,model_value/* known */.eO)(source.address, at, { reference: { unit: source.unit, address: source.address, attribute: '' } })
            : source.taskDefinitionArn,
        launchType: (0,parts/* settled */.gu)('FARGATE', at, 'express services run on Fargate', express_page),
        networkConfiguration: (0,model_value/* mapped */.CV)(source.networkConfiguration, (network) => (0,shape/* fill */.GS)(ecs/* networkConfiguration */.X3, network.block, {
            awsvpcConfiguration: (0,model_value/* known */.eO)((0,shape/* fill */.GS)(ecs/* networkConfiguration */.X3.fields.awsvpcConfiguration, network.block, {
                subnets: network.subnets,
                // Where none is named, it makes one of its own: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html
                securityGroups: network.securityGroups.kind === 'absent' ? (0,model_value/* unknown */.L5)('not-here', network.block.at) : network.securityGroups,
                // It follows from the subnets.
                assignPublicIp: (0,model_value/* unknown */.L5)('not-here', network.block.at),
            }), network.block.at),
        })),
        tags,
    });
    if (source.taskDefinitionArn.kind !== 'absent')
        return [run];
    const task = (0,parts/* taskDefinitionOf */.Ib)(source, { block }, {
        family: source.serviceName,
        taskRoleArn,
        executionRoleArn,
        cpu,
        memory,
        tags,
        networkMode: (0,parts/* settled */.gu)('awsvpc', at, 'express services run in awsvpc mode', express_page),
        requiresCompatibilities: (0,parts/* settled */.gu)(one((0,model_value/* known */.eO)('FARGATE', at)), at, 'express services run on Fargate', express_page),
        containerDefinitions: (0,model_value/* mapped */.CV)(source.primaryContainer, (container, place) => one((0,model_value/* known */.eO)(primary(container), place))),
    });
    return [task, run];
}
const one = (item) => ({ items: [item], missing: [], at: item.at });
/** The container that ECS calls `Main`. */
function primary(container) {
    const { image, command, environment, secrets, block } = container;
    return (0,shape/* fill */.GS)(model_container/* containerDefinition */.pA, block, {
        name: (0,parts/* settled */.gu)('Main', block.at, 'an express service calls its container Main', express_page),
        image,
        command,
        environment,
        secrets,
        essential: (0,parts/* settled */.gu)(true, block.at, 'the one container is essential', express_page),
        repositoryCredentials: (0,model_value/* mapped */.CV)(container.repositoryCredentials, (credentials) => (0,shape/* fill */.GS)(model_container/* repositoryCredentials */.p_, credentials.block, credentials)),
        logConfiguration: logsOf(container),
        // An express service has no say in these.
        user: (0,model_value/* unknown */.L5)('not-here', block.at),
        readonlyRootFilesystem: (0,model_value/* unknown */.L5)('not-here', block.at),
        linuxParameters: (0,model_value/* unknown */.L5)('not-here', block.at),
    });
}
/** Logs go to CloudWatch Logs also where nothing says so. */
function logsOf({ awsLogsConfiguration: logs, block }) {
    const driver = (0,parts/* settled */.gu)('awslogs', block.at, 'express services send their logs to CloudWatch Logs', express_page);
    const none = (0,parts/* settled */.gu)((0,shape/* fill */.GS)(model_container/* logConfiguration */.nh, block, { logDriver: driver }), block.at, 'express services send their logs to CloudWatch Logs', express_page);
    if (logs.kind === 'absent')
        return none;
    return (0,model_value/* mapped */.CV)(logs, ({ logGroup, logStreamPrefix, block: own }) => (0,shape/* fill */.GS)(model_container/* logConfiguration */.nh, own, {
        logDriver: driver,
        options: (0,model_value/* known */.eO)(options(own, { 'awslogs-group': logGroup, 'awslogs-stream-prefix': logStreamPrefix }), own.at),
    }));
}
const options = (block, of) => ({
    entries: Object.entries(of).map(([key, value]) => ({ key, keyAt: value.at, value })),
    block,
});

;// CONCATENATED MODULE: ./lib/model/derived/scheduled.js


/** The tasks that the targets of an EventBridge rule start. */
const eventRuns = (rule) => (0,model_value/* itemsOf */.S3)(rule.targets).items.flatMap((item, index) => (0,parts/* eachOf */.pQ)(item).flatMap(({ value, conditional }) => runs(rule, value, `targets[${(0,parts/* labelOf */.Wy)(value.id, index)}].ecsParameters`, conditional)));
const targetRuns = (target) => runs(target, target, 'ecsParameters', false);
/** The tasks that the schedule of EventBridge Scheduler starts. */
const scheduledRuns = (schedule) => (0,parts/* eachOf */.pQ)(schedule.target).flatMap(({ value, conditional }) => runs(schedule, value, 'target.ecsParameters', conditional));
/** The target of a rule names the cluster; what it passes on are the overrides. */
function runs(source, target, within, mayBeMissing) {
    return (0,parts/* eachOf */.pQ)(target.ecsParameters).map(({ value, conditional }) => (0,parts/* taskRunOf */.Q3)(source, { block: value.block, within, conditional: conditional || mayBeMissing }, {
        cluster: target.arn,
        taskDefinition: value.taskDefinitionArn,
        launchType: value.launchType,
        capacityProviderStrategy: value.capacityProviderStrategy,
        platformVersion: value.platformVersion,
        networkConfiguration: value.networkConfiguration,
        enableExecuteCommand: value.enableExecuteCommand,
        propagateTags: value.propagateTags,
        overrides: target.input,
    }));
}

;// CONCATENATED MODULE: ./lib/model/derived/state-machine.js


/** `arn:aws:states:::ecs:runTask`, alone or with `.sync` or `.waitForTaskToken`: https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html */
const runTask = /:states:[^:]*:[^:]*:ecs:runTask(?:\.\w+)?$/;
/** The tasks that the states of a state machine start, those of parallel branches and loops too. */
function stateMachineRuns(machine) {
    const runs = [];
    const walk = (of, path, mayBeMissing) => {
        for (const { value, conditional } of (0,parts/* eachOf */.pQ)(of)) {
            for (const states of (0,parts/* eachOf */.pQ)(value.States))
                for (const { key, value: entry } of states.value.entries)
                    for (const state of (0,parts/* eachOf */.pQ)(entry)) {
                        const here = `${path}.States[${key}]`;
                        const open = mayBeMissing || conditional || states.conditional || state.conditional;
                        const { Resource, Parameters, Arguments, Iterator, ItemProcessor, Branches } = state.value;
                        if (Resource.kind === 'known' && runTask.test(Resource.value))
                            for (const [name, said] of [['Parameters', Parameters], ['Arguments', Arguments]])
                                for (const { value: given, conditional: maybe } of (0,parts/* eachOf */.pQ)(said))
                                    runs.push((0,parts/* taskRunOf */.Q3)(machine, { block: given.block, within: `${here}.${name}`, conditional: open || maybe }, given));
                        walk(Iterator, `${here}.Iterator`, open);
                        walk(ItemProcessor, `${here}.ItemProcessor`, open);
                        for (const [index, branch] of (0,model_value/* itemsOf */.S3)(Branches).items.entries())
                            walk(branch, `${here}.Branches[${index}]`, open);
                    }
        }
    };
    walk(machine.definition, 'definition', false);
    return runs;
}

;// CONCATENATED MODULE: ./lib/model/derived/derive.js





/** The task definitions and the starts of tasks that a resource of another kind amounts to, at its own address. */
function derive(resource) {
    switch (resource.kind) {
        case 'event-rule':
            return eventRuns(resource);
        case 'event-target':
            return targetRuns(resource);
        case 'schedule':
            return scheduledRuns(resource);
        case 'state-machine':
            return stateMachineRuns(resource);
        case 'job-definition':
            return batchTasks(resource);
        case 'daemon-task-definition':
            return [daemonTask(resource)];
        case 'daemon':
            return [daemonRun(resource)];
        case 'express-service':
            return expressTasks(resource);
        default:
            return [];
    }
}

// EXTERNAL MODULE: ./lib/model/identifiers.js
var identifiers = __webpack_require__(6133);
// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
;// CONCATENATED MODULE: ./lib/model/links.js



/** Finds a resource by what others call it: a reference, an ARN, a name. */
class Directory {
    #byAddress = new Map();
    #byName = new Map();
    constructor(resources) {
        for (const resource of resources) {
            push(this.#byAddress, key(resource.unit, resource.address), resource);
            for (const name of (0,identifiers/* namesOf */.eZ)(resource)) {
                const words = (0,identifiers/* nameKey */.Rc)(name);
                if (words !== undefined)
                    push(this.#byName, this.#nameKey(resource.kind, words, resource.unit), resource);
            }
        }
    }
    /**
     * The one resource of a kind that a value of `unit` names: of several that of its own unit, or else of its folder
     * (`deploy/staging/service.json` means the task definition beside it). Nothing where it names none, or several that nothing tells
     * apart.
     */
    find(value, kind, unit, as) {
        return (this.#referred(value, kind) ?? this.#named(value, kind, unit, as));
    }
    #referred(value, kind) {
        if (value.reference)
            return this.#at(value.reference, kind);
        const parts = value.kind === 'unknown' ? (value.parts ?? []) : [];
        const found = parts.flatMap((part, index) => {
            const resource = part.reference && stands(parts, index) ? this.#at(part.reference, kind) : undefined;
            return resource ? [resource] : [];
        });
        return found.length === 1 ? found[0] : undefined;
    }
    #at({ unit, address }, kind) {
        return this.#byAddress.get(key(unit, address))?.find((resource) => resource.kind === kind);
    }
    #named(value, kind, unit, as) {
        const words = (0,identifiers/* nameKey */.Rc)(value);
        if (words === undefined)
            return undefined;
        for (const name of (0,identifiers/* namesIn */.wX)(kind, words, as)) {
            const named = this.#byName.get(this.#nameKey(kind, name, unit)) ?? [];
            const own = named.filter((resource) => resource.unit === unit);
            const beside = own.length > 0 ? own : named.filter((resource) => folderOf(resource.unit) === folderOf(unit));
            const [only, ...more] = beside.length > 0 ? beside : named;
            if (only && more.length === 0)
                return only;
        }
        return undefined;
    }
    /** A name with open parts means the same only where its variables do: in its own unit. */
    #nameKey(kind, name, unit) {
        return name.includes('\0') ? `${kind}\0${name}\0${unit}` : `${kind}\0${name}`;
    }
}
/** Whether a part is the whole name: `arn:aws:iam::123456789012:role/${Role}`, `${Secret}:password::`, not `${Group}-audit`. */
function stands(parts, index) {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const ends = !before || (before.kind === 'known' && /[:/]$/.test(before.value));
    const starts = !after || (after.kind === 'known' && /^[:@/]/.test(after.value));
    return ends && starts;
}
/** Every value of a resource that names another, found by its shape. */
const namingsOf = (resource) => namingsInFields(resource, kinds/* shapes */.n[resource.kind], '');
function* namingsInFields(of, shape, path) {
    if (shape.is !== 'struct')
        return;
    for (const [property, inner] of Object.entries(shape.fields))
        if (mayName(inner))
            yield* namingsIn(of[property], inner, path ? `${path}.${property}` : property);
}
function* namingsIn(value, shape, property) {
    if (value.kind === 'absent')
        return;
    if (shape.is === 'text') {
        if (shape.to)
            yield { property, value: value, kinds: shape.to, ...(shape.as ? { as: shape.as } : {}) };
        return;
    }
    for (const { value: one } of (0,model_value/* outcomesOf */.RK)(value).outcomes)
        if (one.kind === 'known')
            yield* namingsInside(one.value, shape, property);
}
function* namingsInside(value, shape, property) {
    switch (shape.is) {
        case 'struct':
            yield* namingsInFields(value, shape, property);
            break;
        case 'list':
            for (const item of value.items)
                yield* namingsIn(item, shape.of, property);
            break;
        case 'entries':
            for (const entry of value.entries)
                yield* namingsIn(entry.value, shape.of, `${property}[${entry.key}]`);
            break;
        case 'map':
            for (const { key, value: one } of value.entries) {
                const kind = shape.links?.[key];
                if (kind !== undefined && one.kind !== 'absent')
                    yield { property: `${property}[${key}]`, value: one, kinds: [kind] };
            }
    }
}
/** Plain texts, numbers and flags name nothing. */
const mayName = (shape) => shape.is === 'struct' ||
    shape.is === 'list' ||
    shape.is === 'entries' ||
    (shape.is === 'text' ? !!shape.to : shape.is === 'map' && !!shape.links);
const folderOf = (unit) => unit.slice(0, Math.max(0, unit.lastIndexOf('/')));
const key = (a, b) => `${a}\0${b}`;
function push(map, at, value) {
    const list = map.get(at);
    if (list)
        list.push(value);
    else
        map.set(at, [value]);
}

// EXTERNAL MODULE: ./lib/model/runs-on.js
var runs_on = __webpack_require__(3641);
// EXTERNAL MODULE: ./lib/model/scope.js
var scope = __webpack_require__(997);
;// CONCATENATED MODULE: ./lib/model/estate.js






/** Everything that was read, with links between its parts in both directions. Links are repository-wide. */
class Estate {
    units;
    containers;
    /** Services, task sets, and whatever else starts tasks. */
    launches;
    /** Parts of the model itself that could not be seen. */
    blindSpots;
    #byKind = new Map();
    #directory;
    #uses = new Map();
    #names = new Map();
    #runsOn = new Map();
    #containersOf = new Map();
    #scope;
    constructor(readings) {
        this.units = readings.flatMap(({ units }) => units);
        // What is derived comes first: it says the same as its source, in ECS's own words.
        const resources = readings.flatMap((reading) => reading.resources.flatMap((resource) => [...derive(resource), resource]));
        for (const resource of resources)
            estate_push(this.#byKind, resource.kind, resource);
        this.#directory = new Directory(resources);
        this.launches = [...this.all('service'), ...this.all('task-set'), ...this.all('task-run')];
        const blindSpots = [];
        this.containers = this.all('task-definition').flatMap((task) => (0,containers/* containersOf */.M)(task, blindSpots));
        this.blindSpots = blindSpots;
        for (const container of this.containers)
            estate_push(this.#containersOf, container.taskDefinition, container);
        const seen = new Set();
        for (const resource of resources)
            for (const naming of namingsOf(resource))
                this.#collectUse(resource, naming, seen);
    }
    all(kind) {
        return (this.#byKind.get(kind) ?? []);
    }
    /**
     * The resource that a value of `from` names: by reference, by ARN, by name; of several that of its own unit, or else of its folder
     * (`deploy/staging/service.json` means the task definition beside it). Unknown where it names nothing that was read, or several
     * things that nothing tells apart.
     */
    follow(value, kind, unit, as) {
        if (value.kind === 'absent')
            return value;
        if (value.kind === 'unknown' && value.oneOf) {
            const { oneOf, parts: _, ...rest } = value;
            return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: this.follow(arm.then, kind, unit, as) })) };
        }
        const target = this.#directory.find(value, kind, unit, as);
        if (target)
            return linked(value, target);
        if (value.kind === 'unknown') {
            const { oneOf: _, parts: __, ...rest } = value;
            return rest;
        }
        return (0,model_value/* unknown */.L5)('reference', value.at, { origin: value.origin, ...(value.reference ? { reference: value.reference } : {}) });
    }
    /** Every place that names the resource. */
    usedBy(resource) {
        return this.#uses.get(resource) ?? [];
    }
    /** The containers of a task definition, as far as they can be seen. */
    containersOf(task) {
        return this.#containersOf.get(task) ?? [];
    }
    /** Every resource that the resource names. */
    uses(resource) {
        return this.#names.get(resource) ?? [];
    }
    /** The services that run a task definition, as far as they were read. */
    servicesOf(task) {
        return this.launchesOf(task).flatMap((launch) => (launch.kind === 'service' ? [launch] : []));
    }
    /** Whatever starts tasks of a task definition, as far as it was read. */
    launchesOf(task) {
        return this.usedBy(task).flatMap(({ by }) => (isLaunch(by) ? [by] : []));
    }
    /** `requiresCompatibilities` together with what the linked services use. */
    runsOn(task) {
        const known = this.#runsOn.get(task) ?? (0,runs_on/* runsOn */.k8)(task, this);
        this.#runsOn.set(task, known);
        return known;
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
        this.#scope ??= new scope/* Scope */.H(this);
        return this.#scope.has(resource, profile);
    }
    #collectUse(by, { property, value, kinds, as }, seen) {
        for (const kind of kinds)
            for (const { value: one } of (0,model_value/* outcomesOf */.RK)(this.follow(value, kind, by.unit, as)).outcomes) {
                if (one.kind !== 'known')
                    continue;
                const { target, via } = one.value;
                // A derived resource and its source are one place.
                const use = [by.unit, by.address, via.file.path, via.start, target.unit, target.address, target.kind].join('\0');
                estate_push(this.#names, by, target);
                if (seen.has(use))
                    continue;
                seen.add(use);
                estate_push(this.#uses, target, { by, property, via });
            }
    }
}
const isLaunch = (resource) => resource.kind === 'service' || resource.kind === 'task-set' || resource.kind === 'task-run';
const linked = (value, target) => ({
    kind: 'known',
    value: { target, via: value.at },
    at: value.at,
    origin: value.origin,
});
function estate_push(map, at, value) {
    const list = map.get(at);
    if (list)
        list.push(value);
    else
        map.set(at, [value]);
}


/***/ }),

/***/ 1780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ shapes)
});

// EXTERNAL MODULE: ./lib/model/shape.js
var shape = __webpack_require__(976);
;// CONCATENATED MODULE: ./lib/model/account.js

// What holds for a whole account, and what watches it.
const logGroup = (0,shape/* struct */.w3)('AWS::Logs::LogGroup', {
    logGroupName: shape/* text */.Qq,
    retentionInDays: shape/* number */.ai,
    kmsKeyId: (0,shape/* link */.nf)('key'),
    logGroupClass: shape/* text */.Qq,
    tags: shape/* tags */._A,
});
const trail = (0,shape/* struct */.w3)('AWS::CloudTrail::Trail', {
    trailName: shape/* text */.Qq,
    isLogging: shape/* flag */.Jt,
    eventSelectors: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::CloudTrail::Trail EventSelector', { includeManagementEvents: shape/* flag */.Jt, readWriteType: shape/* text */.Qq })),
    advancedEventSelectors: shape/* anything */.D8,
    cloudWatchLogsLogGroupArn: (0,shape/* link */.nf)('log-group'),
    kmsKeyId: (0,shape/* link */.nf)('key'),
});
const features = {
    name: shape/* text */.Qq,
    status: shape/* text */.Qq,
    additionalConfiguration: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::GuardDuty::Detector FeatureAdditionalConfiguration', { name: shape/* text */.Qq, status: shape/* text */.Qq })),
};
const detector = (0,shape/* struct */.w3)('AWS::GuardDuty::Detector', {
    enable: shape/* flag */.Jt,
    features: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::GuardDuty::Detector Feature', features)),
    tags: shape/* tags */._A,
});
/** Terraform alone keeps a detector's features in resources of their own. */
const detectorFeature = (0,shape/* struct */.w3)('aws_guardduty_detector_feature', { detectorId: (0,shape/* link */.nf)('detector'), ...features });
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSettingDefault.html */
const accountSetting = (0,shape/* struct */.w3)('PutAccountSettingDefaultRequest', { name: shape/* text */.Qq, value: shape/* text */.Qq });
/** What registers machines of one's own with Systems Manager, and through it with ECS. Terraform alone can make one. */
const activation = (0,shape/* struct */.w3)('aws_ssm_activation', {
    name: shape/* text */.Qq,
    iamRole: (0,shape/* link */.nf)('role'),
    registrationLimit: shape/* number */.ai,
    expirationDate: shape/* text */.Qq,
});
const mesh = (0,shape/* struct */.w3)('AWS::AppMesh::Mesh', { meshName: shape/* text */.Qq, spec: shape/* anything */.D8 });
const virtualNode = (0,shape/* struct */.w3)('AWS::AppMesh::VirtualNode', { virtualNodeName: shape/* text */.Qq, meshName: (0,shape/* link */.nf)('mesh'), spec: shape/* anything */.D8 });

// EXTERNAL MODULE: ./lib/model/container.js
var container = __webpack_require__(8366);
// EXTERNAL MODULE: ./lib/model/ecs.js
var ecs = __webpack_require__(316);
;// CONCATENATED MODULE: ./lib/model/batch.js



// AWS Batch runs its jobs as ECS tasks and spells some of the same properties in its own way:
// https://docs.aws.amazon.com/batch/latest/APIReference/API_RegisterJobDefinition.html
const type = 'AWS::Batch::JobDefinition';
const volume = (0,shape/* struct */.w3)(`${type} Volume`, {
    name: shape/* text */.Qq,
    host: (0,shape/* struct */.w3)(`${type} Host`, { sourcePath: shape/* text */.Qq }),
    efsVolumeConfiguration: (0,shape/* struct */.w3)(`${type} EFSVolumeConfiguration`, {
        fileSystemId: (0,shape/* link */.nf)('file-system'),
        rootDirectory: shape/* text */.Qq,
        transitEncryption: shape/* text */.Qq,
        transitEncryptionPort: shape/* number */.ai,
        authorizationConfig: (0,shape/* struct */.w3)(`${type} EFSAuthorizationConfig`, { accessPointId: (0,shape/* link */.nf)('access-point'), iam: shape/* text */.Qq }),
    }),
});
/** What the one container of a job and each of several have in common. */
const containerFields = {
    image: shape/* imageLink */.S3,
    command: (0,shape/* list */.p_)(shape/* text */.Qq),
    environment: (0,shape/* list */.p_)(container/* keyValuePair */.tG),
    secrets: (0,shape/* list */.p_)(container/* secret */.rJ),
    repositoryCredentials: container/* repositoryCredentials */.p_,
    privileged: shape/* flag */.Jt,
    user: shape/* text */.Qq,
    readonlyRootFilesystem: shape/* flag */.Jt,
    mountPoints: (0,shape/* list */.p_)(container/* mountPoint */.ic),
    ulimits: (0,shape/* list */.p_)(container/* ulimit */.DA),
    logConfiguration: container/* logConfiguration */.nh,
    linuxParameters: (0,shape/* struct */.w3)(`${type} LinuxParameters`, {
        devices: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${type} Device`, { hostPath: shape/* text */.Qq, containerPath: shape/* text */.Qq, permissions: (0,shape/* list */.p_)(shape/* text */.Qq) })),
        initProcessEnabled: shape/* flag */.Jt,
        sharedMemorySize: shape/* number */.ai,
        tmpfs: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${type} Tmpfs`, { containerPath: shape/* text */.Qq, size: shape/* number */.ai, mountOptions: (0,shape/* list */.p_)(shape/* text */.Qq) })),
        maxSwap: shape/* number */.ai,
        swappiness: shape/* number */.ai,
    }),
    resourceRequirements: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${type} ResourceRequirement`, { type: shape/* text */.Qq, value: shape/* text */.Qq })),
};
const networkConfiguration = (0,shape/* struct */.w3)(`${type} NetworkConfiguration`, { assignPublicIp: shape/* text */.Qq });
const oneContainer = {
    ...containerFields,
    jobRoleArn: (0,shape/* link */.nf)('role'),
    executionRoleArn: (0,shape/* link */.nf)('role'),
    vcpus: shape/* number */.ai,
    memory: shape/* number */.ai,
    volumes: (0,shape/* list */.p_)(volume),
    runtimePlatform: ecs/* runtimePlatform */.ue,
    ephemeralStorage: ecs/* ephemeralStorage */.rn,
};
const containerProperties = (0,shape/* struct */.w3)(`${type} ContainerProperties`, {
    ...oneContainer,
    networkConfiguration,
    fargatePlatformConfiguration: (0,shape/* struct */.w3)(`${type} FargatePlatformConfiguration`, { platformVersion: shape/* text */.Qq }),
});
const taskFields = {
    containers: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${type} TaskContainer`, { ...containerFields, name: shape/* text */.Qq, essential: shape/* flag */.Jt, firelensConfiguration: container/* firelensConfiguration */.zr })),
    taskRoleArn: (0,shape/* link */.nf)('role'),
    executionRoleArn: (0,shape/* link */.nf)('role'),
    pidMode: shape/* text */.Qq,
    ipcMode: shape/* text */.Qq,
    volumes: (0,shape/* list */.p_)(volume),
};
const ecsProperties = (0,shape/* struct */.w3)(`${type} EcsProperties`, {
    taskProperties: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${type} TaskProperties`, {
        ...taskFields,
        networkMode: shape/* text */.Qq,
        networkConfiguration,
        platformVersion: shape/* text */.Qq,
        runtimePlatform: ecs/* runtimePlatform */.ue,
        ephemeralStorage: ecs/* ephemeralStorage */.rn,
    })),
});
const jobDefinition = (0,shape/* struct */.w3)(type, {
    jobDefinitionName: shape/* text */.Qq,
    type: shape/* text */.Qq,
    platformCapabilities: (0,shape/* list */.p_)(shape/* text */.Qq),
    containerProperties,
    ecsProperties,
    nodeProperties: (0,shape/* struct */.w3)(`${type} NodeProperties`, {
        nodeRangeProperties: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${type} NodeRangeProperty`, {
            targetNodes: shape/* text */.Qq,
            container: (0,shape/* struct */.w3)(`${type} NodeContainerProperties`, oneContainer),
            ecsProperties: (0,shape/* struct */.w3)(`${type} NodeEcsProperties`, {
                taskProperties: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${type} NodeTaskProperties`, taskFields)),
            }),
        })),
    }),
    tags: shape/* textMap */.sP,
});

;// CONCATENATED MODULE: ./lib/model/capacity.js


// Where a cluster's tasks run: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html
const instanceLaunchTemplate = (0,shape/* struct */.w3)('InstanceLaunchTemplate', {
    ec2InstanceProfileArn: (0,shape/* link */.nf)('instance-profile'),
    networkConfiguration: (0,shape/* struct */.w3)('ManagedInstancesNetworkConfiguration', {
        subnets: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
        securityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
    }),
    capacityOptionType: shape/* text */.Qq,
    monitoring: shape/* text */.Qq,
    fipsEnabled: shape/* flag */.Jt,
    nitroEnclavesEnabled: shape/* flag */.Jt,
});
/** Of an Auto Scaling group, or of Managed Instances. */
const capacityProvider = (0,shape/* struct */.w3)('CreateCapacityProviderRequest', {
    name: shape/* text */.Qq,
    cluster: (0,shape/* link */.nf)('cluster'),
    autoScalingGroupProvider: (0,shape/* struct */.w3)('AutoScalingGroupProvider', {
        autoScalingGroupArn: (0,shape/* link */.nf)('auto-scaling-group'),
        managedScaling: (0,shape/* struct */.w3)('ManagedScaling', { status: shape/* text */.Qq }),
        managedTerminationProtection: shape/* text */.Qq,
        managedDraining: shape/* text */.Qq,
    }),
    managedInstancesProvider: (0,shape/* struct */.w3)('CreateManagedInstancesProviderConfiguration', {
        infrastructureRoleArn: (0,shape/* link */.nf)('role'),
        instanceLaunchTemplate,
        propagateTags: shape/* text */.Qq,
    }),
    tags: shape/* tags */._A,
});
/** A cluster's capacity providers in a resource of their own. */
const clusterCapacityProviders = (0,shape/* struct */.w3)('PutClusterCapacityProvidersRequest', {
    cluster: (0,shape/* link */.nf)('cluster'),
    capacityProviders: (0,shape/* list */.p_)((0,shape/* link */.nf)('capacity-provider')),
    defaultCapacityProviderStrategy: (0,shape/* list */.p_)(ecs/* capacityProviderStrategyItem */.og),
});

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
/** What a statement is about is a visible link: the secret that a task's role may read belongs to the task. */
const resource = (0,shape/* link */.nf)('secret', 'parameter', 'key', 'role', 'repository', 'log-group', 'file-system', 'cluster', 'task-definition');
const statement = (0,shape/* struct */.w3)('PolicyStatement', {
    Sid: shape/* text */.Qq,
    Effect: shape/* text */.Qq,
    Principal: principal,
    NotPrincipal: principal,
    Action: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    NotAction: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    Resource: (0,shape/* listOrOne */.Q3)(resource),
    NotResource: (0,shape/* listOrOne */.Q3)(shape/* text */.Qq),
    /** Operator, key, values: `{StringEquals: {"aws:SourceAccount": ["111122223333"]}}`. */
    Condition: (0,shape/* entriesOf */.Mc)((0,shape/* entriesOf */.Mc)((0,shape/* listOrOne */.Q3)(shape/* text */.Qq))),
});
const policyDocument = (0,shape/* struct */.w3)('PolicyDocument', { Version: shape/* text */.Qq, Statement: (0,shape/* listOrOne */.Q3)(statement) });

;// CONCATENATED MODULE: ./lib/model/ecr.js


// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ECR.html
const encryptionConfiguration = (0,shape/* struct */.w3)('AWS::ECR::Repository EncryptionConfiguration', { encryptionType: shape/* text */.Qq, kmsKey: (0,shape/* link */.nf)('key') });
const repository = (0,shape/* struct */.w3)('AWS::ECR::Repository', {
    repositoryName: shape/* text */.Qq,
    imageTagMutability: shape/* text */.Qq,
    imageTagMutabilityExclusionFilters: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::ECR::Repository ImageTagMutabilityExclusionFilter', {
        imageTagMutabilityExclusionFilterType: shape/* text */.Qq,
        imageTagMutabilityExclusionFilterValue: shape/* text */.Qq,
    })),
    imageScanningConfiguration: (0,shape/* struct */.w3)('AWS::ECR::Repository ImageScanningConfiguration', { scanOnPush: shape/* flag */.Jt }),
    encryptionConfiguration,
    lifecyclePolicy: (0,shape/* struct */.w3)('AWS::ECR::Repository LifecyclePolicy', { lifecyclePolicyText: shape/* text */.Qq }),
    repositoryPolicyText: policyDocument,
    tags: shape/* tags */._A,
});
/** Terraform alone keeps a repository's policies in resources of their own. */
const repositoryPolicy = (0,shape/* struct */.w3)('aws_ecr_repository_policy', { repository: (0,shape/* link */.nf)('repository'), policy: policyDocument });
const lifecyclePolicy = (0,shape/* struct */.w3)('aws_ecr_lifecycle_policy', { repository: (0,shape/* link */.nf)('repository'), policy: shape/* text */.Qq });
/** What repositories are made like that ECR makes itself: for replication, for a pull through its cache. */
const repositoryTemplate = (0,shape/* struct */.w3)('AWS::ECR::RepositoryCreationTemplate', {
    prefix: shape/* text */.Qq,
    appliedFor: (0,shape/* list */.p_)(shape/* text */.Qq),
    imageTagMutability: shape/* text */.Qq,
    encryptionConfiguration,
    lifecyclePolicy: shape/* text */.Qq,
    repositoryPolicy: policyDocument,
});
const registryPolicy = (0,shape/* struct */.w3)('AWS::ECR::RegistryPolicy', { policyText: policyDocument });
const registryScanning = (0,shape/* struct */.w3)('AWS::ECR::RegistryScanningConfiguration', {
    scanType: shape/* text */.Qq,
    rules: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::ECR::RegistryScanningConfiguration ScanningRule', {
        scanFrequency: shape/* text */.Qq,
        repositoryFilters: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::ECR::RegistryScanningConfiguration RepositoryFilter', { filter: shape/* text */.Qq, filterType: shape/* text */.Qq })),
    })),
});
const pullThroughCacheRule = (0,shape/* struct */.w3)('AWS::ECR::PullThroughCacheRule', {
    ecrRepositoryPrefix: shape/* text */.Qq,
    upstreamRegistryUrl: shape/* text */.Qq,
    credentialArn: (0,shape/* link */.nf)('secret'),
});

;// CONCATENATED MODULE: ./lib/model/eks.js

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html
const eksCluster = (0,shape/* struct */.w3)('AWS::EKS::Cluster', {
    name: shape/* text */.Qq,
    roleArn: (0,shape/* link */.nf)('role'),
    accessConfig: (0,shape/* struct */.w3)('AWS::EKS::Cluster AccessConfig', { authenticationMode: shape/* text */.Qq, bootstrapClusterCreatorAdminPermissions: shape/* flag */.Jt }),
    encryptionConfig: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::EKS::Cluster EncryptionConfig', {
        provider: (0,shape/* struct */.w3)('AWS::EKS::Cluster Provider', { keyArn: (0,shape/* link */.nf)('key') }),
        resources: (0,shape/* list */.p_)(shape/* text */.Qq),
    })),
    logging: (0,shape/* struct */.w3)('AWS::EKS::Cluster Logging', {
        clusterLogging: (0,shape/* struct */.w3)('AWS::EKS::Cluster ClusterLogging', {
            enabledTypes: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::EKS::Cluster LoggingTypeConfig', { type: shape/* text */.Qq })),
        }),
    }),
    /** Terraform's words for `logging`. */
    enabledClusterLogTypes: (0,shape/* list */.p_)(shape/* text */.Qq),
    resourcesVpcConfig: (0,shape/* struct */.w3)('AWS::EKS::Cluster ResourcesVpcConfig', {
        endpointPublicAccess: shape/* flag */.Jt,
        endpointPrivateAccess: shape/* flag */.Jt,
        publicAccessCidrs: (0,shape/* list */.p_)(shape/* text */.Qq),
        securityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
        subnetIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
    }),
    tags: shape/* tags */._A,
});
const eksNodegroup = (0,shape/* struct */.w3)('AWS::EKS::Nodegroup', {
    nodegroupName: shape/* text */.Qq,
    clusterName: (0,shape/* link */.nf)('eks-cluster'),
    nodeRole: (0,shape/* link */.nf)('role'),
    subnets: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
    remoteAccess: (0,shape/* struct */.w3)('AWS::EKS::Nodegroup RemoteAccess', { ec2SshKey: shape/* text */.Qq, sourceSecurityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')) }),
    launchTemplate: (0,shape/* struct */.w3)('AWS::EKS::Nodegroup LaunchTemplate', { id: (0,shape/* link */.nf)('launch-template'), name: (0,shape/* link */.nf)('launch-template') }),
});
/** CloudFormation's has no schema here. */
const eksAddon = (0,shape/* struct */.w3)('aws_eks_addon', {
    addonName: shape/* text */.Qq,
    clusterName: (0,shape/* link */.nf)('eks-cluster'),
    serviceAccountRoleArn: (0,shape/* link */.nf)('role'),
});
const podIdentity = (0,shape/* struct */.w3)('AWS::EKS::PodIdentityAssociation', {
    clusterName: (0,shape/* link */.nf)('eks-cluster'),
    namespace: shape/* text */.Qq,
    serviceAccount: shape/* text */.Qq,
    roleArn: (0,shape/* link */.nf)('role'),
});

;// CONCATENATED MODULE: ./lib/model/express.js


/**
 * A service of one container behind a load balancer, for which ECS makes everything else; always on Fargate.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateExpressGatewayService.html
 */
const expressService = (0,shape/* struct */.w3)('CreateExpressGatewayServiceRequest', {
    serviceName: shape/* text */.Qq,
    cluster: (0,shape/* link */.nf)('cluster'),
    taskDefinitionArn: (0,shape/* link */.nf)('task-definition'),
    executionRoleArn: (0,shape/* link */.nf)('role'),
    infrastructureRoleArn: (0,shape/* link */.nf)('role'),
    taskRoleArn: (0,shape/* link */.nf)('role'),
    cpu: shape/* text */.Qq,
    memory: shape/* text */.Qq,
    cpuArchitecture: shape/* text */.Qq,
    primaryContainer: (0,shape/* struct */.w3)('ExpressGatewayContainer', {
        image: shape/* imageLink */.S3,
        containerPort: shape/* number */.ai,
        awsLogsConfiguration: (0,shape/* struct */.w3)('ExpressGatewayServiceAwsLogsConfiguration', { logGroup: (0,shape/* link */.nf)('log-group'), logStreamPrefix: shape/* text */.Qq }),
        repositoryCredentials: (0,shape/* struct */.w3)('ExpressGatewayRepositoryCredentials', { credentialsParameter: (0,shape/* link */.nf)('secret') }),
        command: (0,shape/* list */.p_)(shape/* text */.Qq),
        environment: (0,shape/* list */.p_)(container/* keyValuePair */.tG),
        secrets: (0,shape/* list */.p_)(container/* secret */.rJ),
    }),
    networkConfiguration: (0,shape/* struct */.w3)('ExpressGatewayServiceNetworkConfiguration', {
        securityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
        subnets: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
    }),
    tags: shape/* tags */._A,
});

;// CONCATENATED MODULE: ./lib/model/hosts.js

// The machines that tasks share: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-capacity.html
const metadataOptions = (0,shape/* struct */.w3)('AWS::EC2::LaunchTemplate MetadataOptions', {
    httpEndpoint: shape/* text */.Qq,
    httpTokens: shape/* text */.Qq,
    httpPutResponseHopLimit: shape/* number */.ai,
});
const ebs = { encrypted: shape/* flag */.Jt, kmsKeyId: (0,shape/* link */.nf)('key'), snapshotId: shape/* text */.Qq };
const blockDeviceMappings = (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::EC2::LaunchTemplate BlockDeviceMapping', { deviceName: shape/* text */.Qq, ebs: (0,shape/* struct */.w3)('AWS::EC2::LaunchTemplate Ebs', ebs) }));
/** Terraform's blocks for the same, where it does not have `block_device_mappings`. */
const terraformDevices = {
    rootBlockDevice: (0,shape/* struct */.w3)('aws_instance RootBlockDevice', { encrypted: shape/* flag */.Jt }),
    ebsBlockDevice: (0,shape/* list */.p_)((0,shape/* struct */.w3)('aws_instance EbsBlockDevice', { deviceName: shape/* text */.Qq, encrypted: shape/* flag */.Jt, snapshotId: shape/* text */.Qq })),
};
const specification = {
    launchTemplateId: (0,shape/* link */.nf)('launch-template'),
    launchTemplateName: (0,shape/* link */.nf)('launch-template'),
    version: shape/* text */.Qq,
};
const launchTemplate = (0,shape/* struct */.w3)('AWS::EC2::LaunchTemplate', {
    launchTemplateName: shape/* text */.Qq,
    launchTemplateData: (0,shape/* struct */.w3)('AWS::EC2::LaunchTemplate LaunchTemplateData', {
        imageId: shape/* text */.Qq,
        instanceType: shape/* text */.Qq,
        keyName: shape/* text */.Qq,
        userData: shape/* encodedText */.sI,
        iamInstanceProfile: (0,shape/* struct */.w3)('AWS::EC2::LaunchTemplate IamInstanceProfile', {
            arn: (0,shape/* link */.nf)('instance-profile'),
            name: (0,shape/* link */.nf)('instance-profile'),
        }),
        metadataOptions,
        securityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
        networkInterfaces: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::EC2::LaunchTemplate NetworkInterface', {
            associatePublicIpAddress: shape/* flag */.Jt,
            groups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
            subnetId: (0,shape/* link */.nf)('subnet'),
        })),
        blockDeviceMappings,
    }),
});
const launchConfiguration = (0,shape/* struct */.w3)('AWS::AutoScaling::LaunchConfiguration', {
    launchConfigurationName: shape/* text */.Qq,
    imageId: shape/* text */.Qq,
    instanceType: shape/* text */.Qq,
    keyName: shape/* text */.Qq,
    userData: shape/* encodedText */.sI,
    userDataBase64: shape/* encodedText */.sI,
    iamInstanceProfile: (0,shape/* link */.nf)('instance-profile'),
    metadataOptions: (0,shape/* struct */.w3)('AWS::AutoScaling::LaunchConfiguration MetadataOptions', {
        httpEndpoint: shape/* text */.Qq,
        httpTokens: shape/* text */.Qq,
        httpPutResponseHopLimit: shape/* number */.ai,
    }),
    associatePublicIpAddress: shape/* flag */.Jt,
    securityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
    blockDeviceMappings: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::AutoScaling::LaunchConfiguration BlockDeviceMapping', {
        deviceName: shape/* text */.Qq,
        ebs: (0,shape/* struct */.w3)('AWS::AutoScaling::LaunchConfiguration BlockDevice', { encrypted: shape/* flag */.Jt, snapshotId: shape/* text */.Qq }),
    })),
    ...terraformDevices,
});
const instance = (0,shape/* struct */.w3)('AWS::EC2::Instance', {
    imageId: shape/* text */.Qq,
    instanceType: shape/* text */.Qq,
    keyName: shape/* text */.Qq,
    userData: shape/* encodedText */.sI,
    userDataBase64: shape/* encodedText */.sI,
    iamInstanceProfile: (0,shape/* link */.nf)('instance-profile'),
    metadataOptions,
    subnetId: (0,shape/* link */.nf)('subnet'),
    securityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
    associatePublicIpAddress: shape/* flag */.Jt,
    networkInterfaces: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::EC2::Instance NetworkInterface', {
        associatePublicIpAddress: shape/* flag */.Jt,
        groupSet: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
        subnetId: (0,shape/* link */.nf)('subnet'),
    })),
    launchTemplate: (0,shape/* struct */.w3)('AWS::EC2::Instance LaunchTemplate', specification),
    blockDeviceMappings,
    ...terraformDevices,
    tags: shape/* tags */._A,
});
const autoScalingGroup = (0,shape/* struct */.w3)('AWS::AutoScaling::AutoScalingGroup', {
    autoScalingGroupName: shape/* text */.Qq,
    launchTemplate: (0,shape/* struct */.w3)('AWS::AutoScaling::AutoScalingGroup LaunchTemplate', specification),
    mixedInstancesPolicy: (0,shape/* struct */.w3)('AWS::AutoScaling::AutoScalingGroup MixedInstancesPolicy', {
        launchTemplate: (0,shape/* struct */.w3)('AWS::AutoScaling::AutoScalingGroup MixedLaunchTemplate', {
            launchTemplateSpecification: (0,shape/* struct */.w3)('AWS::AutoScaling::AutoScalingGroup LaunchTemplateSpecification', specification),
        }),
    }),
    launchConfigurationName: (0,shape/* link */.nf)('launch-configuration'),
    vpcZoneIdentifier: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
    targetGroupArns: (0,shape/* list */.p_)((0,shape/* link */.nf)('target-group')),
    maxInstanceLifetime: shape/* number */.ai,
});
const eventWindow = (0,shape/* struct */.w3)('AWS::EC2::InstanceEventWindow', { name: shape/* text */.Qq, cronExpression: shape/* text */.Qq });
/** Where Batch runs its jobs. */
const computeEnvironment = (0,shape/* struct */.w3)('AWS::Batch::ComputeEnvironment', {
    computeEnvironmentName: shape/* text */.Qq,
    type: shape/* text */.Qq,
    serviceRole: (0,shape/* link */.nf)('role'),
    computeResources: (0,shape/* struct */.w3)('AWS::Batch::ComputeEnvironment ComputeResources', {
        type: shape/* text */.Qq,
        imageId: shape/* text */.Qq,
        ec2KeyPair: shape/* text */.Qq,
        instanceRole: (0,shape/* link */.nf)('instance-profile'),
        launchTemplate: (0,shape/* struct */.w3)('AWS::Batch::ComputeEnvironment LaunchTemplate', specification),
        securityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
        subnets: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
    }),
});

;// CONCATENATED MODULE: ./lib/model/iam.js


// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html
const inlinePolicy = (0,shape/* struct */.w3)('AWS::IAM::Role Policy', { policyName: shape/* text */.Qq, policyDocument: policyDocument });
const managedPolicyArns = (0,shape/* list */.p_)((0,shape/* link */.nf)('managed-policy'));
const role = (0,shape/* struct */.w3)('AWS::IAM::Role', {
    roleName: shape/* text */.Qq,
    assumeRolePolicyDocument: policyDocument,
    policies: (0,shape/* list */.p_)(inlinePolicy),
    managedPolicyArns,
    permissionsBoundary: (0,shape/* link */.nf)('managed-policy'),
    tags: shape/* tags */._A,
});
/** A policy of its own, and whom it names as its bearers. */
const managedPolicy = (0,shape/* struct */.w3)('AWS::IAM::ManagedPolicy', {
    managedPolicyName: shape/* text */.Qq,
    policyDocument: policyDocument,
    roles: (0,shape/* list */.p_)((0,shape/* link */.nf)('role')),
    users: (0,shape/* list */.p_)((0,shape/* link */.nf)('user')),
    groups: (0,shape/* list */.p_)((0,shape/* link */.nf)('group')),
});
/** CloudFormation's inline policy for several bearers at once. */
const inlinePolicies = (0,shape/* struct */.w3)('AWS::IAM::Policy', {
    policyName: shape/* text */.Qq,
    policyDocument: policyDocument,
    roles: (0,shape/* list */.p_)((0,shape/* link */.nf)('role')),
    users: (0,shape/* list */.p_)((0,shape/* link */.nf)('user')),
    groups: (0,shape/* list */.p_)((0,shape/* link */.nf)('group')),
});
const rolePolicy = (0,shape/* struct */.w3)('AWS::IAM::RolePolicy', { policyName: shape/* text */.Qq, policyDocument: policyDocument, roleName: (0,shape/* link */.nf)('role') });
const userPolicy = (0,shape/* struct */.w3)('AWS::IAM::UserPolicy', { policyName: shape/* text */.Qq, policyDocument: policyDocument, userName: (0,shape/* link */.nf)('user') });
const groupPolicy = (0,shape/* struct */.w3)('AWS::IAM::GroupPolicy', { policyName: shape/* text */.Qq, policyDocument: policyDocument, groupName: (0,shape/* link */.nf)('group') });
/** Terraform alone attaches policies by resources of their own. */
const rolePolicyAttachment = (0,shape/* struct */.w3)('aws_iam_role_policy_attachment', { role: (0,shape/* link */.nf)('role'), policyArn: (0,shape/* link */.nf)('managed-policy') });
const userPolicyAttachment = (0,shape/* struct */.w3)('aws_iam_user_policy_attachment', { user: (0,shape/* link */.nf)('user'), policyArn: (0,shape/* link */.nf)('managed-policy') });
const groupPolicyAttachment = (0,shape/* struct */.w3)('aws_iam_group_policy_attachment', { group: (0,shape/* link */.nf)('group'), policyArn: (0,shape/* link */.nf)('managed-policy') });
const policyAttachment = (0,shape/* struct */.w3)('aws_iam_policy_attachment', {
    policyArn: (0,shape/* link */.nf)('managed-policy'),
    roles: (0,shape/* list */.p_)((0,shape/* link */.nf)('role')),
    users: (0,shape/* list */.p_)((0,shape/* link */.nf)('user')),
    groups: (0,shape/* list */.p_)((0,shape/* link */.nf)('group')),
});
/** Whatever else is attached is taken away. */
const exclusiveAttachments = (0,shape/* struct */.w3)('aws_iam_role_policy_attachments_exclusive', {
    roleName: (0,shape/* link */.nf)('role'),
    policyArns: managedPolicyArns,
});
const instanceProfile = (0,shape/* struct */.w3)('AWS::IAM::InstanceProfile', { instanceProfileName: shape/* text */.Qq, roles: (0,shape/* listOrOne */.Q3)((0,shape/* link */.nf)('role')) });
const user = (0,shape/* struct */.w3)('AWS::IAM::User', {
    userName: shape/* text */.Qq,
    groups: (0,shape/* list */.p_)((0,shape/* link */.nf)('group')),
    loginProfile: (0,shape/* struct */.w3)('AWS::IAM::User LoginProfile', { password: shape/* text */.Qq, passwordResetRequired: shape/* flag */.Jt }),
    policies: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::IAM::User Policy', { policyName: shape/* text */.Qq, policyDocument: policyDocument })),
    managedPolicyArns,
    permissionsBoundary: (0,shape/* link */.nf)('managed-policy'),
    tags: shape/* tags */._A,
});
const group = (0,shape/* struct */.w3)('AWS::IAM::Group', {
    groupName: shape/* text */.Qq,
    policies: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::IAM::Group Policy', { policyName: shape/* text */.Qq, policyDocument: policyDocument })),
    managedPolicyArns,
});
const accessKey = (0,shape/* struct */.w3)('AWS::IAM::AccessKey', { userName: (0,shape/* link */.nf)('user'), status: shape/* text */.Qq });
/** Terraform alone keeps a user's console login in a resource of its own. */
const loginProfile = (0,shape/* struct */.w3)('aws_iam_user_login_profile', { user: (0,shape/* link */.nf)('user'), passwordResetRequired: shape/* flag */.Jt });

;// CONCATENATED MODULE: ./lib/model/load-balancing.js

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElasticLoadBalancingV2.html
const load_balancing_name = 'AWS::ElasticLoadBalancingV2';
/** An attribute of a load balancer: `routing.http.desync_mitigation_mode`. Terraform has a property for each, as for those of target groups. */
const attributes = (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${load_balancing_name}::LoadBalancer Attribute`, { key: shape/* text */.Qq, value: shape/* text */.Qq }));
const loadBalancer = (0,shape/* struct */.w3)(`${load_balancing_name}::LoadBalancer`, {
    name: shape/* text */.Qq,
    type: shape/* text */.Qq,
    scheme: shape/* text */.Qq,
    securityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
    subnets: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
    subnetMappings: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${load_balancing_name}::LoadBalancer SubnetMapping`, { subnetId: (0,shape/* link */.nf)('subnet') })),
    loadBalancerAttributes: attributes,
    desyncMitigationMode: shape/* text */.Qq,
    dropInvalidHeaderFields: shape/* flag */.Jt,
    enableDeletionProtection: shape/* flag */.Jt,
    accessLogs: (0,shape/* struct */.w3)('aws_lb AccessLogs', { enabled: shape/* flag */.Jt, bucket: shape/* text */.Qq }),
    tags: shape/* tags */._A,
});
const action = (0,shape/* struct */.w3)(`${load_balancing_name}::Listener Action`, {
    type: shape/* text */.Qq,
    targetGroupArn: (0,shape/* link */.nf)('target-group'),
    forwardConfig: (0,shape/* struct */.w3)(`${load_balancing_name}::Listener ForwardConfig`, {
        targetGroups: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${load_balancing_name}::Listener TargetGroupTuple`, { targetGroupArn: (0,shape/* link */.nf)('target-group') })),
    }),
    redirectConfig: (0,shape/* struct */.w3)(`${load_balancing_name}::Listener RedirectConfig`, { protocol: shape/* text */.Qq, port: shape/* text */.Qq, host: shape/* text */.Qq, statusCode: shape/* text */.Qq }),
    fixedResponseConfig: (0,shape/* struct */.w3)(`${load_balancing_name}::Listener FixedResponseConfig`, { statusCode: shape/* text */.Qq }),
});
const listener = (0,shape/* struct */.w3)(`${load_balancing_name}::Listener`, {
    loadBalancerArn: (0,shape/* link */.nf)('load-balancer'),
    port: shape/* number */.ai,
    protocol: shape/* text */.Qq,
    sslPolicy: shape/* text */.Qq,
    certificates: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${load_balancing_name}::Listener Certificate`, { certificateArn: shape/* text */.Qq })),
    defaultActions: (0,shape/* list */.p_)(action),
    mutualAuthentication: (0,shape/* struct */.w3)(`${load_balancing_name}::Listener MutualAuthentication`, { mode: shape/* text */.Qq }),
});
const listenerRule = (0,shape/* struct */.w3)(`${load_balancing_name}::ListenerRule`, { listenerArn: (0,shape/* link */.nf)('listener'), priority: shape/* number */.ai, actions: (0,shape/* list */.p_)(action) });
const targetGroup = (0,shape/* struct */.w3)(`${load_balancing_name}::TargetGroup`, {
    name: shape/* text */.Qq,
    protocol: shape/* text */.Qq,
    protocolVersion: shape/* text */.Qq,
    port: shape/* number */.ai,
    targetType: shape/* text */.Qq,
    vpcId: (0,shape/* link */.nf)('vpc'),
    targetGroupAttributes: (0,shape/* list */.p_)((0,shape/* struct */.w3)(`${load_balancing_name}::TargetGroup Attribute`, { key: shape/* text */.Qq, value: shape/* text */.Qq })),
    preserveClientIp: shape/* text */.Qq,
});

;// CONCATENATED MODULE: ./lib/model/network.js


// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EC2.html
const vpc = (0,shape/* struct */.w3)('AWS::EC2::VPC', { cidrBlock: shape/* text */.Qq, enableDnsHostnames: shape/* flag */.Jt, enableDnsSupport: shape/* flag */.Jt, tags: shape/* tags */._A });
const subnet = (0,shape/* struct */.w3)('AWS::EC2::Subnet', {
    vpcId: (0,shape/* link */.nf)('vpc'),
    cidrBlock: shape/* text */.Qq,
    availabilityZone: shape/* text */.Qq,
    mapPublicIpOnLaunch: shape/* flag */.Jt,
    tags: shape/* tags */._A,
});
/** Where a route leads. */
const target = {
    gatewayId: (0,shape/* link */.nf)('internet-gateway'),
    natGatewayId: (0,shape/* link */.nf)('nat-gateway'),
    egressOnlyInternetGatewayId: (0,shape/* link */.nf)('egress-only-internet-gateway'),
    transitGatewayId: shape/* text */.Qq,
    vpcEndpointId: (0,shape/* link */.nf)('vpc-endpoint'),
    vpcPeeringConnectionId: shape/* text */.Qq,
    networkInterfaceId: shape/* text */.Qq,
};
const routeTable = (0,shape/* struct */.w3)('AWS::EC2::RouteTable', {
    vpcId: (0,shape/* link */.nf)('vpc'),
    /** Terraform alone takes routes inside. */
    routes: (0,shape/* list */.p_)((0,shape/* struct */.w3)('aws_route_table Route', { cidrBlock: shape/* text */.Qq, ipv6CidrBlock: shape/* text */.Qq, destinationPrefixListId: shape/* text */.Qq, ...target })),
});
const route = (0,shape/* struct */.w3)('AWS::EC2::Route', {
    routeTableId: (0,shape/* link */.nf)('route-table'),
    destinationCidrBlock: shape/* text */.Qq,
    destinationIpv6CidrBlock: shape/* text */.Qq,
    destinationPrefixListId: shape/* text */.Qq,
    instanceId: (0,shape/* link */.nf)('instance'),
    ...target,
});
const routeTableAssociation = (0,shape/* struct */.w3)('AWS::EC2::SubnetRouteTableAssociation', {
    routeTableId: (0,shape/* link */.nf)('route-table'),
    subnetId: (0,shape/* link */.nf)('subnet'),
});
/** Terraform alone can say which table a VPC's other subnets use. */
const mainRouteTableAssociation = (0,shape/* struct */.w3)('aws_main_route_table_association', {
    routeTableId: (0,shape/* link */.nf)('route-table'),
    vpcId: (0,shape/* link */.nf)('vpc'),
});
const internetGateway = (0,shape/* struct */.w3)('AWS::EC2::InternetGateway', { vpcId: (0,shape/* link */.nf)('vpc'), tags: shape/* tags */._A });
const gatewayAttachment = (0,shape/* struct */.w3)('AWS::EC2::VPCGatewayAttachment', {
    vpcId: (0,shape/* link */.nf)('vpc'),
    internetGatewayId: (0,shape/* link */.nf)('internet-gateway'),
    vpnGatewayId: shape/* text */.Qq,
});
const egressOnlyInternetGateway = (0,shape/* struct */.w3)('AWS::EC2::EgressOnlyInternetGateway', { vpcId: (0,shape/* link */.nf)('vpc') });
const natGateway = (0,shape/* struct */.w3)('AWS::EC2::NatGateway', { subnetId: (0,shape/* link */.nf)('subnet'), connectivityType: shape/* text */.Qq });
const vpcEndpoint = (0,shape/* struct */.w3)('AWS::EC2::VPCEndpoint', {
    vpcId: (0,shape/* link */.nf)('vpc'),
    serviceName: shape/* text */.Qq,
    vpcEndpointType: shape/* text */.Qq,
    policyDocument: policyDocument,
    privateDnsEnabled: shape/* flag */.Jt,
    securityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
    subnetIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
    routeTableIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('route-table')),
});
/** Terraform alone keeps an endpoint's policy and where it is reached from in resources of their own. */
const vpcEndpointPolicy = (0,shape/* struct */.w3)('aws_vpc_endpoint_policy', { vpcEndpointId: (0,shape/* link */.nf)('vpc-endpoint'), policy: policyDocument });
const vpcEndpointRouteTable = (0,shape/* struct */.w3)('aws_vpc_endpoint_route_table_association', {
    vpcEndpointId: (0,shape/* link */.nf)('vpc-endpoint'),
    routeTableId: (0,shape/* link */.nf)('route-table'),
});
const vpcEndpointSubnet = (0,shape/* struct */.w3)('aws_vpc_endpoint_subnet_association', {
    vpcEndpointId: (0,shape/* link */.nf)('vpc-endpoint'),
    subnetId: (0,shape/* link */.nf)('subnet'),
});
const vpcEndpointSecurityGroup = (0,shape/* struct */.w3)('aws_vpc_endpoint_security_group_association', {
    vpcEndpointId: (0,shape/* link */.nf)('vpc-endpoint'),
    securityGroupId: (0,shape/* link */.nf)('security-group'),
    replaceDefaultAssociation: shape/* flag */.Jt,
});
const endpointService = (0,shape/* struct */.w3)('AWS::EC2::VPCEndpointService', {
    acceptanceRequired: shape/* flag */.Jt,
    allowedPrincipals: (0,shape/* list */.p_)(shape/* text */.Qq),
    networkLoadBalancerArns: (0,shape/* list */.p_)((0,shape/* link */.nf)('load-balancer')),
});
const endpointServicePermissions = (0,shape/* struct */.w3)('AWS::EC2::VPCEndpointServicePermissions', {
    serviceId: (0,shape/* link */.nf)('endpoint-service'),
    allowedPrincipals: (0,shape/* list */.p_)(shape/* text */.Qq),
});
/** Terraform's, one principal at a time. */
const endpointServicePrincipal = (0,shape/* struct */.w3)('aws_vpc_endpoint_service_allowed_principal', {
    vpcEndpointServiceId: (0,shape/* link */.nf)('endpoint-service'),
    principalArn: shape/* text */.Qq,
});
const flowLog = (0,shape/* struct */.w3)('AWS::EC2::FlowLog', {
    resourceId: (0,shape/* link */.nf)('vpc', 'subnet'),
    resourceType: shape/* text */.Qq,
    /** How Terraform says what `resourceId` and `resourceType` say. */
    vpcId: (0,shape/* link */.nf)('vpc'),
    subnetId: (0,shape/* link */.nf)('subnet'),
    eniId: shape/* text */.Qq,
    transitGatewayId: shape/* text */.Qq,
    trafficType: shape/* text */.Qq,
    logFormat: shape/* text */.Qq,
    logDestination: (0,shape/* link */.nf)('log-group'),
    logDestinationType: shape/* text */.Qq,
    logGroupName: (0,shape/* link */.nf)('log-group'),
    maxAggregationInterval: shape/* number */.ai,
});
const aclRule = {
    protocol: shape/* text */.Qq,
    ruleNo: shape/* number */.ai,
    action: shape/* text */.Qq,
    cidrBlock: shape/* text */.Qq,
    ipv6CidrBlock: shape/* text */.Qq,
    fromPort: shape/* number */.ai,
    toPort: shape/* number */.ai,
};
const networkAcl = (0,shape/* struct */.w3)('AWS::EC2::NetworkAcl', {
    vpcId: (0,shape/* link */.nf)('vpc'),
    /** Terraform alone takes rules and subnets inside. */
    ingress: (0,shape/* list */.p_)((0,shape/* struct */.w3)('aws_network_acl Rule', aclRule)),
    egress: (0,shape/* list */.p_)((0,shape/* struct */.w3)('aws_network_acl Rule', aclRule)),
    subnetIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('subnet')),
});
const networkAclEntry = (0,shape/* struct */.w3)('AWS::EC2::NetworkAclEntry', {
    networkAclId: (0,shape/* link */.nf)('network-acl'),
    egress: shape/* flag */.Jt,
    protocol: shape/* text */.Qq,
    ruleNumber: shape/* number */.ai,
    ruleAction: shape/* text */.Qq,
    cidrBlock: shape/* text */.Qq,
    ipv6CidrBlock: shape/* text */.Qq,
    portRange: (0,shape/* struct */.w3)('AWS::EC2::NetworkAclEntry PortRange', { from: shape/* number */.ai, to: shape/* number */.ai }),
});
const networkAclAssociation = (0,shape/* struct */.w3)('AWS::EC2::SubnetNetworkAclAssociation', {
    networkAclId: (0,shape/* link */.nf)('network-acl'),
    subnetId: (0,shape/* link */.nf)('subnet'),
});

;// CONCATENATED MODULE: ./lib/model/security-groups.js

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
const ports = { ipProtocol: shape/* text */.Qq, fromPort: shape/* number */.ai, toPort: shape/* number */.ai, description: shape/* text */.Qq };
const addresses = { cidrIp: shape/* text */.Qq, cidrIpv6: shape/* text */.Qq };
/** Where a Terraform block names several at once. */
const many = {
    cidrBlocks: (0,shape/* list */.p_)(shape/* text */.Qq),
    ipv6CidrBlocks: (0,shape/* list */.p_)(shape/* text */.Qq),
    prefixListIds: (0,shape/* list */.p_)(shape/* text */.Qq),
    securityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
    self: shape/* flag */.Jt,
};
const source = { sourceSecurityGroupId: (0,shape/* link */.nf)('security-group'), sourceSecurityGroupName: shape/* text */.Qq, sourcePrefixListId: shape/* text */.Qq };
const destination = { destinationSecurityGroupId: (0,shape/* link */.nf)('security-group'), destinationPrefixListId: shape/* text */.Qq };
const securityGroup = (0,shape/* struct */.w3)('AWS::EC2::SecurityGroup', {
    groupName: shape/* text */.Qq,
    groupDescription: shape/* text */.Qq,
    vpcId: (0,shape/* link */.nf)('vpc'),
    securityGroupIngress: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::EC2::SecurityGroup Ingress', { ...ports, ...addresses, ...source, ...many })),
    securityGroupEgress: (0,shape/* list */.p_)((0,shape/* struct */.w3)('AWS::EC2::SecurityGroup Egress', { ...ports, ...addresses, ...destination, ...many })),
});
const securityGroupIngress = (0,shape/* struct */.w3)('AWS::EC2::SecurityGroupIngress', {
    groupId: (0,shape/* link */.nf)('security-group'),
    groupName: shape/* text */.Qq,
    ...ports,
    ...addresses,
    ...source,
});
const securityGroupEgress = (0,shape/* struct */.w3)('AWS::EC2::SecurityGroupEgress', {
    groupId: (0,shape/* link */.nf)('security-group'),
    ...ports,
    ...addresses,
    ...destination,
});
/** Terraform's older resource for either direction. */
const securityGroupRule = (0,shape/* struct */.w3)('aws_security_group_rule', {
    type: shape/* text */.Qq,
    securityGroupId: (0,shape/* link */.nf)('security-group'),
    protocol: shape/* text */.Qq,
    fromPort: shape/* number */.ai,
    toPort: shape/* number */.ai,
    description: shape/* text */.Qq,
    cidrBlocks: (0,shape/* list */.p_)(shape/* text */.Qq),
    ipv6CidrBlocks: (0,shape/* list */.p_)(shape/* text */.Qq),
    prefixListIds: (0,shape/* list */.p_)(shape/* text */.Qq),
    sourceSecurityGroupId: (0,shape/* link */.nf)('security-group'),
    self: shape/* flag */.Jt,
});

;// CONCATENATED MODULE: ./lib/model/storage.js


// File systems that tasks mount, and the databases they talk to.
const fileSystem = (0,shape/* struct */.w3)('AWS::EFS::FileSystem', {
    encrypted: shape/* flag */.Jt,
    kmsKeyId: (0,shape/* link */.nf)('key'),
    fileSystemPolicy: policyDocument,
    backupPolicy: (0,shape/* struct */.w3)('AWS::EFS::FileSystem BackupPolicy', { status: shape/* text */.Qq }),
    fileSystemTags: shape/* tags */._A,
});
/** Terraform alone keeps a file system's policies in resources of their own. */
const fileSystemPolicy = (0,shape/* struct */.w3)('aws_efs_file_system_policy', { fileSystemId: (0,shape/* link */.nf)('file-system'), policy: policyDocument });
const backupPolicy = (0,shape/* struct */.w3)('aws_efs_backup_policy', {
    fileSystemId: (0,shape/* link */.nf)('file-system'),
    backupPolicy: (0,shape/* struct */.w3)('aws_efs_backup_policy BackupPolicy', { status: shape/* text */.Qq }),
});
const mountTarget = (0,shape/* struct */.w3)('AWS::EFS::MountTarget', {
    fileSystemId: (0,shape/* link */.nf)('file-system'),
    subnetId: (0,shape/* link */.nf)('subnet'),
    securityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
});
const accessPoint = (0,shape/* struct */.w3)('AWS::EFS::AccessPoint', {
    fileSystemId: (0,shape/* link */.nf)('file-system'),
    posixUser: (0,shape/* struct */.w3)('AWS::EFS::AccessPoint PosixUser', { uid: shape/* text */.Qq, gid: shape/* text */.Qq }),
    rootDirectory: (0,shape/* struct */.w3)('AWS::EFS::AccessPoint RootDirectory', { path: shape/* text */.Qq }),
});
const database = (0,shape/* struct */.w3)('AWS::RDS::DBInstance', {
    dbInstanceIdentifier: shape/* text */.Qq,
    dbClusterIdentifier: (0,shape/* link */.nf)('database-cluster'),
    engine: shape/* text */.Qq,
    port: shape/* number */.ai,
    publiclyAccessible: shape/* flag */.Jt,
    storageEncrypted: shape/* flag */.Jt,
    kmsKeyId: (0,shape/* link */.nf)('key'),
    vpcSecurityGroups: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
});
const databaseCluster = (0,shape/* struct */.w3)('AWS::RDS::DBCluster', {
    dbClusterIdentifier: shape/* text */.Qq,
    engine: shape/* text */.Qq,
    port: shape/* number */.ai,
    publiclyAccessible: shape/* flag */.Jt,
    storageEncrypted: shape/* flag */.Jt,
    kmsKeyId: (0,shape/* link */.nf)('key'),
    vpcSecurityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
});
const documentCluster = (0,shape/* struct */.w3)('AWS::DocDB::DBCluster', { port: shape/* number */.ai, vpcSecurityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')) });
const replicationGroup = (0,shape/* struct */.w3)('AWS::ElastiCache::ReplicationGroup', {
    engine: shape/* text */.Qq,
    port: shape/* number */.ai,
    securityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
});
const cacheCluster = (0,shape/* struct */.w3)('AWS::ElastiCache::CacheCluster', {
    engine: shape/* text */.Qq,
    port: shape/* number */.ai,
    vpcSecurityGroupIds: (0,shape/* list */.p_)((0,shape/* link */.nf)('security-group')),
});

// EXTERNAL MODULE: ./lib/model/task-run.js
var task_run = __webpack_require__(3040);
;// CONCATENATED MODULE: ./lib/model/vault.js


// Secrets, parameters and the keys that encrypt them.
const secret = (0,shape/* struct */.w3)('AWS::SecretsManager::Secret', {
    name: shape/* text */.Qq,
    secretString: shape/* text */.Qq,
    generateSecretString: shape/* anything */.D8,
    kmsKeyId: (0,shape/* link */.nf)('key'),
    policy: policyDocument,
    tags: shape/* tags */._A,
});
/** Terraform alone keeps a secret's value in a resource of its own. */
const secretVersion = (0,shape/* struct */.w3)('aws_secretsmanager_secret_version', {
    secretId: (0,shape/* link */.nf)('secret'),
    secretString: shape/* text */.Qq,
    secretBinary: shape/* text */.Qq,
});
const secretPolicy = (0,shape/* struct */.w3)('AWS::SecretsManager::ResourcePolicy', { secretId: (0,shape/* link */.nf)('secret'), resourcePolicy: policyDocument });
const secretRotation = (0,shape/* struct */.w3)('AWS::SecretsManager::RotationSchedule', {
    secretId: (0,shape/* link */.nf)('secret'),
    rotationLambdaArn: shape/* text */.Qq,
    rotationRules: (0,shape/* struct */.w3)('AWS::SecretsManager::RotationSchedule RotationRules', {
        automaticallyAfterDays: shape/* number */.ai,
        scheduleExpression: shape/* text */.Qq,
    }),
});
const parameter = (0,shape/* struct */.w3)('AWS::SSM::Parameter', {
    name: shape/* text */.Qq,
    type: shape/* text */.Qq,
    value: shape/* text */.Qq,
    insecureValue: shape/* text */.Qq,
    keyId: (0,shape/* link */.nf)('key'),
    tags: shape/* tags */._A,
});
const key = (0,shape/* struct */.w3)('AWS::KMS::Key', { keyPolicy: policyDocument, enableKeyRotation: shape/* flag */.Jt, enabled: shape/* flag */.Jt, keySpec: shape/* text */.Qq, tags: shape/* tags */._A });
/** Terraform alone can keep a key's policy in a resource of its own. */
const keyPolicy = (0,shape/* struct */.w3)('aws_kms_key_policy', { keyId: (0,shape/* link */.nf)('key'), policy: policyDocument });

;// CONCATENATED MODULE: ./lib/model/kinds.js















/** Every kind of resource the model knows. A dialect says which of its types is which kind. */
const shapes = {
    'task-definition': ecs/* taskDefinition */.Dt,
    service: ecs/* service */.eu,
    'task-set': ecs/* taskSet */.eK,
    'task-run': task_run/* taskRun */.zZ,
    cluster: ecs/* cluster */.bz,
    'capacity-provider': capacityProvider,
    'cluster-capacity-providers': clusterCapacityProviders,
    'daemon-task-definition': ecs/* daemonTaskDefinition */.zH,
    daemon: ecs/* daemon */.fx,
    'express-service': expressService,
    'job-definition': jobDefinition,
    'compute-environment': computeEnvironment,
    'event-rule': task_run/* eventRule */.nX,
    'event-target': task_run/* eventTarget */.Mi,
    schedule: task_run/* schedule */._,
    'state-machine': task_run/* stateMachine */.J$,
    'account-setting': accountSetting,
    activation: activation,
    role: role,
    'managed-policy': managedPolicy,
    'inline-policies': inlinePolicies,
    'role-policy': rolePolicy,
    'role-policy-attachment': rolePolicyAttachment,
    'policy-attachment': policyAttachment,
    'exclusive-attachments': exclusiveAttachments,
    'instance-profile': instanceProfile,
    user: user,
    'user-policy': userPolicy,
    'user-policy-attachment': userPolicyAttachment,
    'login-profile': loginProfile,
    'access-key': accessKey,
    group: group,
    'group-policy': groupPolicy,
    'group-policy-attachment': groupPolicyAttachment,
    secret: secret,
    'secret-version': secretVersion,
    'secret-policy': secretPolicy,
    'secret-rotation': secretRotation,
    parameter: parameter,
    key: key,
    'key-policy': keyPolicy,
    repository: repository,
    'repository-policy': repositoryPolicy,
    'lifecycle-policy': lifecyclePolicy,
    'repository-template': repositoryTemplate,
    'registry-policy': registryPolicy,
    'registry-scanning': registryScanning,
    'pull-through-cache-rule': pullThroughCacheRule,
    'file-system': fileSystem,
    'file-system-policy': fileSystemPolicy,
    'backup-policy': backupPolicy,
    'mount-target': mountTarget,
    'access-point': accessPoint,
    database: database,
    'database-cluster': databaseCluster,
    'document-cluster': documentCluster,
    'replication-group': replicationGroup,
    'cache-cluster': cacheCluster,
    vpc: vpc,
    subnet: subnet,
    'route-table': routeTable,
    route: route,
    'route-table-association': routeTableAssociation,
    'main-route-table-association': mainRouteTableAssociation,
    'internet-gateway': internetGateway,
    'gateway-attachment': gatewayAttachment,
    'egress-only-internet-gateway': egressOnlyInternetGateway,
    'nat-gateway': natGateway,
    'vpc-endpoint': vpcEndpoint,
    'vpc-endpoint-policy': vpcEndpointPolicy,
    'vpc-endpoint-route-table': vpcEndpointRouteTable,
    'vpc-endpoint-subnet': vpcEndpointSubnet,
    'vpc-endpoint-security-group': vpcEndpointSecurityGroup,
    'endpoint-service': endpointService,
    'endpoint-service-permissions': endpointServicePermissions,
    'endpoint-service-principal': endpointServicePrincipal,
    'flow-log': flowLog,
    'network-acl': networkAcl,
    'network-acl-entry': networkAclEntry,
    'network-acl-association': networkAclAssociation,
    'security-group': securityGroup,
    'security-group-ingress': securityGroupIngress,
    'security-group-egress': securityGroupEgress,
    'security-group-rule': securityGroupRule,
    'load-balancer': loadBalancer,
    listener: listener,
    'listener-rule': listenerRule,
    'target-group': targetGroup,
    'launch-template': launchTemplate,
    'launch-configuration': launchConfiguration,
    instance: instance,
    'auto-scaling-group': autoScalingGroup,
    'event-window': eventWindow,
    'eks-cluster': eksCluster,
    'eks-nodegroup': eksNodegroup,
    'eks-addon': eksAddon,
    'pod-identity': podIdentity,
    'log-group': logGroup,
    trail: trail,
    detector: detector,
    'detector-feature': detectorFeature,
    mesh: mesh,
    'virtual-node': virtualNode,
};


/***/ }),

/***/ 997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Scope),
/* harmony export */   p: () => (/* binding */ standsAlone)
/* harmony export */ });
/* harmony import */ var _container_instances_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1791);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(547);


/** What ECS runs and runs on: whatever they name belongs to ECS, and is judged with them. */
const roots = [
    'task-definition',
    'service',
    'task-set',
    'task-run',
    'cluster',
    'capacity-provider',
    'cluster-capacity-providers',
    'daemon-task-definition',
    'daemon',
    'express-service',
    'job-definition',
    'compute-environment',
    'activation',
];
/** Judged wherever they are: ECS's, ECR's and EKS's own. */
const always = new Set([
    ...roots,
    'account-setting',
    'repository',
    'repository-policy',
    'lifecycle-policy',
    'repository-template',
    'registry-policy',
    'registry-scanning',
    'pull-through-cache-rule',
    'eks-cluster',
    'eks-nodegroup',
    'eks-addon',
    'pod-identity',
]);
/** Whose link to a task is often made where no file shows it: the strict profile judges them all. */
const whereverItIs = new Set([
    'log-group',
    'secret',
    'secret-version',
    'secret-policy',
    'secret-rotation',
    'parameter',
    'load-balancer',
    'listener',
    'listener-rule',
    'target-group',
    'file-system',
    'file-system-policy',
    'mount-target',
    'access-point',
    'vpc',
    'flow-log',
    'vpc-endpoint',
    'vpc-endpoint-policy',
    'endpoint-service',
    'endpoint-service-permissions',
    'endpoint-service-principal',
    // The whole account's.
    'trail',
    'detector',
    'detector-feature',
]);
/**
 * Whose resources can be judged where nothing of ECS is in sight. The others belong to ECS only by a link, which begins at one of these,
 * at something that starts tasks or at a host that joins a cluster.
 */
const standsAlone = (kind, profile) => always.has(kind) || holdsSecrets.has(kind) || (profile === 'strict' && whereverItIs.has(kind));
/** A secret written down is one whoever uses it. */
const holdsSecrets = new Set(['secret', 'secret-version', 'parameter']);
const owners = (...kinds) => new Set(kinds);
/** What is a part of something else and names it: it belongs to ECS when that does. */
const partOf = {
    'role-policy': owners('role'),
    'inline-policies': owners('role'),
    'managed-policy': owners('role'),
    'role-policy-attachment': owners('role'),
    'policy-attachment': owners('role'),
    'exclusive-attachments': owners('role'),
    'secret-version': owners('secret'),
    'secret-policy': owners('secret'),
    'secret-rotation': owners('secret'),
    'key-policy': owners('key'),
    'file-system-policy': owners('file-system'),
    'backup-policy': owners('file-system'),
    'mount-target': owners('file-system'),
    'access-point': owners('file-system'),
    'security-group-ingress': owners('security-group'),
    'security-group-egress': owners('security-group'),
    'security-group-rule': owners('security-group'),
    listener: owners('load-balancer', 'target-group'),
    'listener-rule': owners('listener', 'target-group'),
    'route-table-association': owners('subnet'),
    'main-route-table-association': owners('vpc'),
    route: owners('route-table'),
    'gateway-attachment': owners('vpc'),
    'internet-gateway': owners('vpc'),
    'vpc-endpoint': owners('vpc'),
    'vpc-endpoint-policy': owners('vpc-endpoint'),
    'vpc-endpoint-route-table': owners('vpc-endpoint'),
    'vpc-endpoint-subnet': owners('vpc-endpoint'),
    'vpc-endpoint-security-group': owners('vpc-endpoint'),
    'endpoint-service-permissions': owners('endpoint-service'),
    'endpoint-service-principal': owners('endpoint-service'),
    'endpoint-service': owners('load-balancer'),
    'flow-log': owners('vpc', 'subnet'),
    'network-acl-association': owners('subnet'),
    'network-acl-entry': owners('network-acl'),
    'network-acl': owners('subnet'),
    'auto-scaling-group': owners('launch-template', 'launch-configuration'),
    'virtual-node': owners('mesh'),
    'detector-feature': owners('detector'),
};
/** Links that lead to somebody else: a policy may be attached to roles of others too, and let its bearer pass them. */
const elsewhere = {
    role: owners('role'),
    'role-policy': owners('role'),
    'managed-policy': owners('role', 'user', 'group'),
    'inline-policies': owners('role', 'user', 'group'),
    'policy-attachment': owners('role', 'user', 'group'),
};
/**
 * Which resources have a visible link to ECS. From ECS's own it spreads along every link to what they name, and from there to what is
 * only a part of that: a service names its target group, a listener is a part of it, and names its load balancer.
 */
class Scope {
    #linked = new Set();
    constructor(estate) {
        const open = [
            ...roots.flatMap((kind) => estate.all(kind)),
            ...(0,_container_instances_js__WEBPACK_IMPORTED_MODULE_0__/* .containerInstances */ .I)(estate),
            ...estate.all('role').filter(_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .trustsTasks */ .e),
        ];
        for (const resource of open)
            this.#linked.add(resource);
        const add = (resource) => {
            if (this.#linked.has(resource))
                return;
            this.#linked.add(resource);
            open.push(resource);
        };
        for (let next = open.pop(); next; next = open.pop()) {
            for (const named of estate.uses(next))
                if (!elsewhere[next.kind]?.has(named.kind))
                    add(named);
            for (const { by } of estate.usedBy(next))
                if (partOf[by.kind]?.has(next.kind))
                    add(by);
        }
    }
    has(resource, profile) {
        return always.has(resource.kind) || this.#linked.has(resource) || (profile === 'strict' && whereverItIs.has(resource.kind));
    }
}


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
const pairValue = /^(?:value|default|parametervalue|stringvalue|plaintext|secretstring|secret_string(?:_wo)?|value_wo|allowedvalues)$/i;
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

/***/ 5395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Su: () => (/* reexport */ appendHcl),
  NC: () => (/* reexport */ encodeTemplate),
  iT: () => (/* reexport */ gapOf),
  hd: () => (/* reexport */ itemSlotOf),
  dc: () => (/* reexport */ literalString),
  z4: () => (/* reexport */ parseHcl),
  dk: () => (/* reexport */ parseHclExpression),
  ff: () => (/* reexport */ parseHclJson),
  NY: () => (/* reexport */ parseHclTemplate),
  kv: () => (/* reexport */ removeHcl),
  EQ: () => (/* reexport */ setHcl),
  SW: () => (/* reexport */ slotOf)
});

// UNUSED EXPORTS: blockGap, entrySlot, objectGap, renderHcl, templateText

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

// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
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
class Scanner {
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
            if (code === 32 || code === 9 || (code === byteOrderMark && at === 0))
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
/** Means nothing at the beginning of a text, and is no character of HCL anywhere else. */
const byteOrderMark = 0xfeff;
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
function readText(s, start, style) {
    const quoted = style === 'quoted';
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
            if (code === 13 && style === 'heredoc' && source.charCodeAt(at) !== 10)
                s.report('a heredoc holds no carriage return without a line feed', at - 1, at);
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
/** Where the white space that starts at `from` ends; a line break ends it too. */
function blanksEnd(source, from) {
    let at = from;
    for (;;) {
        const code = source.charCodeAt(at);
        if (code === 32 || code === 9)
            at++;
        else if (code === 10 || code === 13 || (code > 32 && code < 128) || !spaceCharacter.test(source.charAt(at)))
            return at;
        else
            at++;
    }
}
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
    const rest = blanksEnd(source, closing);
    if (rest >= source.length)
        s.report(`expected a new line after \`${marker}\`, which ends this heredoc`, closing - marker.length, closing);
    const stripped = source.charCodeAt(start + 2) === 45 ? stripIndentation(tokens) : undefined;
    // Behind the marker white space of every kind may stand, of which the scanner knows two.
    s.resume(/^[ \t]*$/.test(source.slice(closing, rest)) ? closing : rest);
    return finish(s, 'heredoc', tokens, start, closing, { start: inside, end }, { marker, stripped });
}
/** The content of a template file. An error in a sequence costs that sequence only. */
function parseFileTemplate(s) {
    const tokens = [];
    const start = s.source.charCodeAt(0) === byteOrderMark ? 1 : 0;
    const end = s.source.length;
    readTokens(s, start, 'file', tokens);
    return finish(s, 'file', tokens, 0, end, { start, end }, undefined);
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
            const token = readText(s, at, style);
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
    const token = isDirective ? readDirective(s, start) : { kind: 'interpolation', value: parseExpression(s), start, end: open };
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
            return { kind: 'if', condition: parseExpression(s), start, end };
        case 'for':
            s.advance();
            return { kind: 'for', ...parseForNames(s), collection: parseExpression(s), start, end };
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
                const key = parseExpression(s);
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
function parseExpression(s) {
    return s.nested(parseConditional, (halted) => halted.invalid(halted.start));
}
function parseConditional(s) {
    const start = s.start;
    const condition = parseBinary(s, 1);
    if (!s.take('?'))
        return condition;
    const whenTrue = parseExpression(s);
    if (!s.take(':'))
        s.expected('`:` and the value for the other case');
    const whenFalse = parseExpression(s);
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
            const inner = parseExpression(s);
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
    if (!/^\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?$/.test(text))
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
        args.push(parseExpression(s));
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
        items.push(parseExpression(s));
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
    const written = parseExpression(s);
    const keyEnd = s.previousEnd;
    const key = asKey(written);
    const name = literalString(key);
    if (!s.take('=') && !s.take(':'))
        s.expected(name === undefined ? '`=` and a value after the key' : `\`=\` and a value after \`${name}\``);
    const value = parseExpression(s);
    return { key, name, keyAt: s.at(start, keyEnd), value, whole: s.at(start, s.previousEnd) };
}
/** A bare word before `=` is a name, never a reference or keyword; digits are a name too. A number with an exponent is left to who evaluates. */
function asKey(written) {
    if (written.kind === 'variable')
        return { kind: 'literal', value: written.name, text: written.name, at: written.at };
    if (written.kind !== 'literal')
        return written;
    const name = typeof written.value === 'number' ? decimalName(written.text) : written.text;
    return name === undefined ? written : { ...written, value: name };
}
/** As HCL writes a number that becomes text: without zeros that say nothing, and with all the digits that say something. */
function decimalName(digits) {
    if (!/^[\d.]+$/.test(digits))
        return undefined;
    const [whole = '', fraction = ''] = digits.split('.');
    let start = 0;
    while (start < whole.length - 1 && whole.charCodeAt(start) === 48)
        start++;
    let end = fraction.length;
    while (end > 0 && fraction.charCodeAt(end - 1) === 48)
        end--;
    return end === 0 ? whole.slice(start) : `${whole.slice(start)}.${fraction.slice(0, end)}`;
}
function parseFor(s, start, before, braces) {
    s.flat = true;
    s.advance();
    const { keyName, valueName } = parseForNames(s);
    const collection = parseExpression(s);
    if (!s.take(':'))
        s.expected('`:` and the value for each element');
    const first = parseExpression(s);
    let value = first;
    let group = false;
    if (braces) {
        if (!s.take('=>'))
            s.expected('`=>` and the value: `{for … : key => value}`');
        value = parseExpression(s);
        group = s.take('...');
    }
    let condition;
    if (s.isWord('if')) {
        s.advance();
        condition = parseExpression(s);
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
    let value = parseExpression(s);
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
    const s = new Scanner(text);
    const body = parseFile(s);
    return { body, diagnostics: s.diagnostics, comments: s.comments };
}
/** Reads a text that is one expression. Line breaks separate nothing, as in parentheses. */
function parseHclExpression(text) {
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

;// CONCATENATED MODULE: ./lib/parse/hcl/text.js

/**
 * What a template reads as, with the place of every character. A directive is one hole, even where its branches are plain text.
 * A hole that the text around the template had already comes as an `invalid` expression.
 */
function templateText(template) {
    const builder = new TextBuilder();
    const holes = [];
    let complete = true;
    for (const part of template.parts) {
        if (part.kind === 'text') {
            const built = embed(template.text, template.inside, part.pieces, () => undefined);
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
function renderHcl(value, indent) {
    if (typeof value === 'string')
        return `"${escapeQuoted(value)}"`;
    if (value === null || typeof value !== 'object')
        return String(value);
    if (Array.isArray(value))
        return renderList(value, indent);
    return renderObject(Object.entries(value), indent);
}
function renderList(items, indent) {
    const rendered = items.map((item) => renderHcl(item, `${indent}  `));
    const oneLine = `[${rendered.join(', ')}]`;
    if (!oneLine.includes('\n') && oneLine.length <= 100)
        return oneLine;
    return `[\n${rendered.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`;
}
/** As `terraform fmt` would have it: the equals signs of neighbouring one-line entries stand below each other. */
function renderObject(entries, indent) {
    if (entries.length === 0)
        return '{}';
    const lines = entries.map(([name, value]) => ({ key: renderKey(name), text: renderHcl(value, `${indent}  `) }));
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
    const outer = lineIndent(source, start);
    const inner = `${outer}  `;
    const line = newLine(source, start);
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
        const indent = ownIndent(source, last.whole.start) ?? inner;
        return gap(contentEnd(source, last.whole.end), line + indent, '', indent);
    }
    const first = block.body.items[0];
    const indent = (first && ownIndent(source, first.whole.start)) ?? inner;
    return gap(contentEnd(source, start + 1), line + indent, '', indent);
}
/** Where a missing entry of an object would be written: after the last one, in the way the others are written. */
function objectGap(object, key, context) {
    const { file, start, end } = object.at;
    const source = file.text;
    const outer = lineIndent(source, start);
    const line = newLine(source, start);
    const last = object.entries.at(-1);
    const style = last ? styleOf(source, last) : { quoted: false, assign: ' = ' };
    const gap = (at, before, after, indent) => ({
        ...{ kind: 'gap', syntax: 'hcl', ...context, key, ...style },
        ...{ at: { file, start: at, end: at }, before, after, indent },
    });
    if (!last) {
        const inner = `${outer}  `;
        if (source.slice(start, end).includes('\n'))
            return gap(contentEnd(source, start + 1), line + inner, '', inner);
        return gap(start + 1, ' ', end - start > 2 ? '' : ' ', outer);
    }
    const comma = commaAfter(source, last.whole.end);
    const afterLast = comma === undefined ? last.whole.end : comma + 1;
    const tail = contentEnd(source, afterLast);
    const endsLine = tail < end - 1 && isBreak(source, tail);
    const indent = ownIndent(source, last.whole.start) ?? (endsLine ? `${outer}  ` : undefined);
    if (endsLine && indent !== undefined) {
        if (comma !== undefined)
            return gap(tail, line + indent, ',', indent);
        const separated = object.entries.length > 1 && commaAfter(source, object.entries.at(-2)?.whole.end ?? end) !== undefined;
        // With a comment or a heredoc's marker at the end of the line, the line break alone separates.
        if (separated && tail === afterLast && !endsWithHeredoc(last.value))
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
function lineIndent(source, offset) {
    const start = source.lastIndexOf('\n', offset - 1) + 1;
    return /[ \t]*/y.exec(source.slice(start, offset))?.[0] ?? '';
}
/** The white space before an offset that is the first thing on its line; `undefined` where it is not. */
function ownIndent(source, offset) {
    const indent = lineIndent(source, offset);
    return source.lastIndexOf('\n', offset - 1) + 1 + indent.length === offset ? indent : undefined;
}
function sameLine(source, from, to) {
    return to !== undefined && !source.slice(from, to).includes('\n');
}
/** How lines end around here. */
function newLine(source, offset) {
    const next = source.indexOf('\n', offset);
    const at = next < 0 ? source.lastIndexOf('\n', offset) : next;
    return at > 0 && source.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}
/** After blanks and comments that belong to what ends at `from`; `from` itself where something else follows on the line. */
function contentEnd(source, from) {
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
function commaAfter(source, from, sameLineOnly = false) {
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
function endsWithHeredoc(expression) {
    switch (expression.kind) {
        case 'template':
            return expression.style === 'heredoc';
        case 'binary':
            return endsWithHeredoc(expression.right);
        case 'conditional':
            return endsWithHeredoc(expression.whenFalse);
        case 'unary':
            return endsWithHeredoc(expression.operand);
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./lib/parse/hcl/edit.js




/** The edit that writes a value into a slot; `undefined` where the text around it has no way to say it. */
function setHcl(slot, value) {
    const at = slot.kind === 'entry' ? slot.value : slot.at;
    const text = slot.kind === 'entry' ? renderHcl(value, lineIndent(at.file.text, at.start)) : fillGap(slot, value);
    return edit(slot, at, text);
}
function fillGap(slot, value) {
    const { quoted, assign } = { quoted: false, assign: ' = ', ...slot };
    const key = quoted ? renderHcl(slot.key, '') : isBareName(slot.key) ? renderKey(slot.key) : renderHcl(slot.key, '');
    const rendered = renderHcl(value, slot.indent);
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
    const text = new embedded/* TextBuilder */.tW().verbatim(list.value).build(list.value, (words) => words);
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
    const comma = commaAfter(source, end, true);
    const after = comma === undefined ? end : comma + 1;
    const indent = ownIndent(source, start);
    const tail = contentEnd(source, after);
    // A heredoc's comma stands on the line after its marker.
    const late = comma === undefined && isBreak(source, tail) ? commaAfter(source, tail) : undefined;
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

// EXTERNAL MODULE: ./lib/parse/json.js
var json = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/parse/node.js
var node = __webpack_require__(5819);
;// CONCATENATED MODULE: ./lib/parse/hcl/json.js



/** How many labels the blocks of these types have. Other blocks say nothing that is read here. */
const labels = {
    ...{ resource: 2, data: 2, ephemeral: 2 },
    ...{ module: 1, variable: 1, output: 1, provider: 1 },
    ...{ locals: 0, moved: 0 },
};
/**
 * Reads a `.tf.json` file as what it would be in the native syntax: https://developer.hashicorp.com/terraform/language/syntax/json.
 * Nested blocks come as attributes, since only the provider's schema tells them apart; only `dynamic` and
 * `lifecycle`, which are Terraform's own, stay blocks.
 */
function parseHclJson(text, depth) {
    const { root, diagnostics } = (0,json/* parseJson */.q)(text, depth);
    const reading = new JsonReading(diagnostics);
    const items = root ? reading.blocks(root, text) : [];
    return { body: json_bodyOf(items, text.range(0, text.content.length)), diagnostics: reading.diagnostics, comments: reading.comments };
}
const json_bodyOf = (items, at) => ({
    items,
    attributes: items.filter((item) => item.kind === 'attribute'),
    blocks: items.filter((item) => item.kind === 'block'),
    at,
});
/** One object, or a list of them, which means the same as one after the other. */
const mapsIn = (node) => (node.kind === 'map' ? [node] : node.kind === 'list' ? node.items.flatMap(mapsIn) : []);
const ways = { variable: 'plain', locals: 'expression', module: 'expression', output: 'expression' };
class JsonReading {
    diagnostics;
    comments = [];
    constructor(diagnostics) {
        this.diagnostics = diagnostics;
    }
    blocks(root, text) {
        if (root.kind !== 'map' && root.kind !== 'list')
            this.diagnostics.push({ at: text.range(0, 0), severity: 'error', message: 'A Terraform file in JSON is an object.' });
        return mapsIn(root).flatMap((map) => map.entries.flatMap((entry) => Object.hasOwn(labels, entry.key) ? this.#labelled(entry.key, entry, entry.value, [], labels[entry.key] ?? 0) : []));
    }
    /** The blocks of one type, whose labels are the keys on the way to their bodies. */
    #labelled(type, entry, node, before, left) {
        const maps = mapsIn(node);
        if (left === 0)
            return maps.map((map) => this.#block(type, entry, map, before));
        return maps.flatMap((map) => this.#written(map, entry).flatMap((inner) => this.#labelled(type, inner, inner.value, [...before, { value: inner.key, at: inner.keyAt }], left - 1)));
    }
    /** The entries of an object without its comments, which are kept by themselves. */
    #written(map, { whole }) {
        return map.entries.filter(({ key, value }) => {
            if (key !== '//')
                return true;
            const words = (0,node/* stringOf */.Je)(value);
            if (words !== undefined)
                this.comments.push({ text: words, at: value.at, covers: whole });
            return false;
        });
    }
    #block(type, entry, map, own) {
        const items = this.#written(map, entry).flatMap((inner) => {
            if (own.length === 2 && inner.key === 'dynamic')
                return this.#dynamics(inner);
            if (own.length === 2 && inner.key === 'lifecycle')
                return mapsIn(inner.value).map((one) => this.#block('lifecycle', inner, one, []));
            return [this.#attribute(type, map, inner)];
        });
        return {
            ...{ kind: 'block', type, typeAt: entry.keyAt, labels: own, header: entry.keyAt },
            ...{ body: json_bodyOf(items, map.at), braces: map.at, whole: entry.whole, json: map },
        };
    }
    /** `"dynamic": {"setting": {"for_each": …, "content": {…}}}` */
    #dynamics(entry) {
        return mapsIn(entry.value).flatMap((map) => map.entries.flatMap((named) => mapsIn(named.value).map((body) => {
            const block = this.#block('dynamic', named, body, [{ value: named.key, at: named.keyAt }]);
            const content = (0,node/* entryOf */.Ms)(body, 'content');
            const contents = content ? mapsIn(content.value).map((inner) => this.#block('content', content, inner, [])) : [];
            return { ...block, body: json_bodyOf([...block.body.attributes, ...contents], body.at) };
        })));
    }
    #attribute(type, map, entry) {
        const { key, keyAt, whole } = entry;
        const value = isCode(type, key) ? this.#code(entry.value) : this.#value(entry.value, entry, ways[type] ?? 'body');
        return { kind: 'attribute', name: key, nameAt: keyAt, value, whole, json: { map, entry } };
    }
    /** An expression that stands in a string by itself, or a list of them. */
    #code(node) {
        if (node.kind === 'list')
            return { kind: 'tuple', items: node.items.map((item) => this.#code(item)), at: node.at };
        if (node.kind !== 'scalar' || !node.quoted)
            return { kind: 'invalid', at: node.at };
        const { expression, diagnostics } = parseHclExpression(node.text());
        this.diagnostics.push(...diagnostics);
        return expression;
    }
    #value(node, around, way) {
        switch (node.kind) {
            case 'scalar':
                if (node.quoted)
                    return this.#string(node.text(), node.at, way === 'plain');
                return { kind: 'literal', value: node.value, text: node.raw, at: node.at };
            case 'list':
                return { kind: 'tuple', items: node.items.map((item) => this.#value(item, { whole: item.at }, way)), at: node.at, json: node };
            case 'map': {
                const written = this.#written(node, around);
                const entries = (way === 'body' ? written : node.entries).map((entry) => this.#entry(node, entry, way));
                return { kind: 'object', entries, at: node.at, json: node };
            }
        }
    }
    #entry(map, entry, way) {
        const { key, keyAt, whole } = entry;
        const isOpen = way !== 'plain' && /[$%]\{/.test(key);
        // A key is a template too. Its own escapes are as good as unheard of.
        const written = isOpen ? parseHclTemplate(keyText(entry)).template : undefined;
        return {
            key: written ? { ...written, style: 'json' } : { kind: 'literal', value: key, text: key, at: keyAt },
            name: isOpen ? undefined : key,
            ...{ keyAt, value: this.#value(entry.value, entry, way), whole, json: { map, entry } },
        };
    }
    #string(text, at, plain) {
        if (plain || !/[$%]\{/.test(text.content))
            return plainString(text, at);
        const { template, diagnostics } = parseHclTemplate(text);
        this.diagnostics.push(...diagnostics);
        return { ...template, style: 'json', at };
    }
}
/** What is read as code, not as a template: a variable's type, the names of attributes. */
const isCode = (block, key) => (block === 'variable' && key === 'type') || (block === 'lifecycle' && key === 'ignore_changes') || block === 'moved';
const keyText = ({ keyAt }) => ({
    content: keyAt.file.text.slice(keyAt.start, keyAt.end),
    holes: 0,
    range: (start, end) => ({ file: keyAt.file, start: keyAt.start + start, end: keyAt.start + end }),
    holeAt: () => undefined,
    encode: () => undefined,
});
function plainString(text, at) {
    const inside = { start: 0, end: text.content.length };
    const parts = text.content === '' ? [] : [{ kind: 'text', value: text.content, at: text.range(0, inside.end), pieces: [inside] }];
    return { kind: 'template', style: 'json', parts, at, inside, text, heredoc: undefined };
}

// EXTERNAL MODULE: ./lib/parse/slots.js
var slots = __webpack_require__(1830);
;// CONCATENATED MODULE: ./lib/parse/hcl/written.js


// Where to write, in either syntax. In Terraform's JSON all names are Terraform's own.
/** An attribute's value, or an object entry's. */
const slotOf = (entry, context) => entry.json ? (0,slots/* entrySlot */.HQ)(entry.json.map, entry.json.entry, 'snake') : entrySlot(entry, context);
/** An item of a list. */
function itemSlotOf({ items, json }, index, context) {
    const item = items[index];
    return json ? (0,slots/* itemSlot */.uZ)(json, index, 'snake') : item && entrySlot(item, context);
}
/** Where a missing attribute of a block, or entry of an object, would be written. */
function gapOf(owner, key, context) {
    if (owner.json)
        return (0,slots/* gapSlot */.TA)(owner.json, key, 'snake');
    return owner.kind === 'block' ? blockGap(owner, key, context) : objectGap(owner, key, context);
}

;// CONCATENATED MODULE: ./lib/parse/hcl/index.js










/***/ }),

/***/ 5005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export stringText */
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var _source_embedded_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4203);
/* harmony import */ var _depth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9358);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5819);




/** Of one kind; whoever has more knows what is wrong after these. */
const maximumDiagnostics = 20;
/**
 * JSON as people write it: comments and trailing commas are read, with a warning. Holes of the text (interpolations) are values of
 * their own outside strings and parts of the string inside them. Never throws.
 */
function parseJson(text, depth = _depth_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK) {
    const diagnostics = [];
    const deep = (0,_depth_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonTooDeepAt */ .ol)(text.content, depth);
    if (deep !== undefined) {
        const message = `This JSON is nested more than ${depth} levels deep and is not read.`;
        return { root: undefined, diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] };
    }
    const withoutMark = text.content.startsWith('\uFEFF') ? ` ${text.content.slice(1)}` : text.content;
    const content = text.holes > 0 ? quoteBareHoles(withoutMark) : withoutMark;
    const errors = [];
    const tree = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(content, errors, { allowTrailingComma: true, disallowComments: true });
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
const isComment = ({ error }) => (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(error) === 'InvalidCommentToken';
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
    const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_2__/* .commaIn */ .lh)(content.slice(from, offset + length));
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
    return (0,_source_embedded_js__WEBPACK_IMPORTED_MODULE_3__/* .embed */ .E6)(text, { start: start + 1, end: Math.max(start + 1, end - 1) }, pieces, (words) => JSON.stringify(words).slice(1, -1));
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
const wordsFor = (error) => words[(0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(error)] ?? 'This is not valid JSON.';


/***/ }),

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ crashOf),
/* harmony export */   x: () => (/* binding */ runRules)
/* harmony export */ });
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


/***/ }),

/***/ 5777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ defaultSettings)
/* harmony export */ });
const defaultSettings = {
    profile: 'default',
    trustedRegistries: [],
    allowedCapabilities: [],
    account: {},
    sensitivityTags: [],
    sidecarImages: [],
};


/***/ })

};
