export const id = 632;
export const ids = [632];
export const modules = {

/***/ 2832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal)
/* harmony export */ });
/** What standard output is. Colours stay away where `NO_COLOR` is set: https://no-color.org */
function terminal(noColour) {
    if (process.stdout.isTTY !== true)
        return {};
    return { colour: noColour !== true && !process.env['NO_COLOR'], width: Math.max(40, process.stdout.columns || 80) };
}


/***/ }),

/***/ 7632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ruleCalled: () => (/* binding */ ruleCalled),
  whyCommand: () => (/* binding */ whyCommand)
});

// EXTERNAL MODULE: ./lib/config/words.js
var words = __webpack_require__(1811);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(8191);
// EXTERNAL MODULE: ./lib/rules/registry.js + 182 modules
var registry = __webpack_require__(2468);
// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/cli/terminal.js
var terminal = __webpack_require__(2832);
// EXTERNAL MODULE: ./lib/analysis.js + 7 modules
var analysis = __webpack_require__(681);
// EXTERNAL MODULE: ./lib/findings/suppressions.js + 1 modules
var suppressions = __webpack_require__(5798);
// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/secrecy/spans.js
var spans = __webpack_require__(9031);
// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
// EXTERNAL MODULE: ./lib/scan.js + 1 modules
var lib_scan = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/model/estate.js + 7 modules
var estate = __webpack_require__(1597);
// EXTERNAL MODULE: ./lib/rules/engine.js
var engine = __webpack_require__(3517);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rules_rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/cli/why/quiet.js




/** An estate in which one condition that keeps rules quiet is taken to hold. */
class Supposed extends estate/* Estate */.H {
    #suppose;
    constructor(scan, suppose) {
        super(scan.readings);
        this.#suppose = suppose;
    }
    inScope(...about) {
        return this.#suppose === 'in-scope' || super.inScope(...about);
    }
    mayRunOn(...about) {
        return this.#suppose === 'runs-anywhere' || super.mayRunOn(...about);
    }
}
/** Why a rule says nothing of a place: it is run again with one condition supposed to hold, and what it says then is the proof. */
function quietSince({ resource: { resourceType, unit }, container, isHere, isBlind }, scan, options, rule) {
    const settings = { ...rules_rule/* defaultSettings */.L, ...options.settings, profile: options.profile ?? 'default' };
    const speaks = (estate, profile = settings.profile) => (0,engine/* runRules */.x)([rule], estate, { ...settings, profile }, options.budget).judged.some(isHere);
    const configuration = scan.estate.units.find(({ id }) => id === unit)?.planOf;
    if (configuration !== undefined && speaks(scan.estate))
        return [`What the plan says here is said of its configuration: \`${configuration}\`.`];
    const reasons = [];
    if (speaks(new Supposed(scan, 'in-scope'))) {
        const anyway = settings.profile === 'default' && speaks(scan.estate, 'strict')
            ? ' The strict profile judges it all the same (`--profile strict`).'
            : '';
        reasons.push(`It is out of scope: no link from anything that ECS runs leads to it.${anyway}`);
    }
    if (speaks(new Supposed(scan, 'runs-anywhere')))
        reasons.push('Its tasks do not run where the rule applies.');
    if (reasons.length > 0)
        return reasons;
    const kinds = kindsJudged(scan);
    if (kinds.size === 0)
        return ['The rule has judged nothing at all here: what it asks about is not written anywhere that was read.'];
    if (isBlind)
        return ['Part of it could not be seen, and the rule asks about nothing in the rest.'];
    return kinds.has(resourceType)
        ? [
            `The rule looks at ${resourceType}, and has nothing to judge in this ${container === undefined ? 'one' : 'container'}: what it asks about is not written here, or one of its own conditions does not hold.`,
        ]
        : [`The rule does not look at ${resourceType}; here it has judged ${[...kinds].join(', ')}.`];
}
/** The types of what a rule has judged, as their dialects spell them. */
function kindsJudged(scan) {
    const types = new Map(scan.readings.flatMap(({ resources }) => resources.map((one) => [`${one.unit}\0${one.address}`, one.resourceType])));
    return new Set(scan.judged.flatMap(({ subject }) => types.get(`${subject.unit}\0${subject.address}`) ?? []));
}
/** Why a scan with these settings leaves the rule out. */
function offBy(options, rule) {
    if ((0,analysis/* selectedRules */.jS)(options).some(({ id }) => id === rule.id))
        return undefined;
    const names = [rule.id, ...(rule.aliases ?? [])];
    const isNamed = (words = []) => words.some((word) => names.includes(word) || rule.tags.includes(word));
    if (isNamed(options.skipRules))
        return 'it is skipped (`--skip-rule`, `skip-rules`)';
    if (names.some((name) => options.overrides?.[name] === 'off'))
        return 'the config puts it off (`rules`)';
    if ((options.rules ?? []).length > 0)
        return 'other rules are selected (`--rule`, `rules`)';
    return 'it is a rule of the strict profile (`--profile strict`)';
}

;// CONCATENATED MODULE: ./lib/cli/why/answer.js








/** The trace of a rule's verdict on one address, as reports spell it, or on a part of one that only one thing has in its name. */
function why(tree, options, rule, address) {
    const scan = (0,analysis/* scanTree */.wp)(tree, { ...options, rules: [rule.id], skipRules: [] });
    const subjects = subjectsOf(scan);
    const found = matching(subjects, address);
    if ('none' in found) {
        const unread = [...scan.reports.filter(({ state }) => state !== 'analysed'), ...scan.skipped].map(({ path }) => path);
        return { ...found, names: found.none === 'several' ? found.names : namesJudged(scan), all: subjects.map(({ name }) => name), unread };
    }
    const findings = answeredBy(scan, options, rule);
    const resources = found.subjects.map((subject) => answerFor(subject, found.property, { scan, options, rule, findings }));
    const off = offBy(options, rule);
    return {
        rule,
        ...(off === undefined ? {} : { off }),
        resources,
        sensitive: [...scan.sensitive, ...scan.files.flatMap(spans/* secretRanges */.x)],
        problems: [...scan.crashes.map(({ where }) => `${where} failed, which is a bug of ours`), ...scan.unfinished],
    };
}
function subjectsOf({ estate, judged, readings }) {
    const written = new Set(readings.flatMap(({ resources }) => resources));
    const byAddress = new Map();
    const addressOf = ({ unit, address }) => `${unit}\0${address}`;
    for (const resource of Object.keys(kinds/* shapes */.n).flatMap((kind) => estate.all(kind))) {
        const others = byAddress.get(addressOf(resource));
        if (!others)
            byAddress.set(addressOf(resource), [resource]);
        else if (written.has(resource) && !written.has(others[0]))
            others.unshift(resource);
        else
            others.push(resource);
    }
    const subjects = [...byAddress.values()].map((resources) => {
        const { address } = resources[0];
        return { name: address, address, resources };
    });
    const seen = new Set();
    for (const place of [...estate.containers, ...judged.map(({ subject }) => subject)]) {
        const resources = byAddress.get(addressOf(place));
        const { address, container } = place;
        if (!resources || container === undefined || seen.has(`${addressOf(place)}\0${container}`))
            continue;
        seen.add(`${addressOf(place)}\0${container}`);
        subjects.push({ name: nameOf(address, container), address, container, resources });
    }
    return subjects;
}
/** `aws_ecs_task_definition.api.containerDefinitions[web]`. */
const nameOf = (address, container) => container === undefined ? address : `${address}.containerDefinitions[${container}]`;
/**
 * The whole name first, then one with a property behind it, then a part of a name. One address in several units is one answer with several
 * parts; a part of several names is none, but for that of a resource which stands in the names of its own containers.
 */
function matching(subjects, wanted) {
    const exact = subjects.filter(({ name }) => name === wanted);
    if (exact.length > 0)
        return { subjects: exact };
    const owners = subjects.filter(({ name }) => wanted.startsWith(`${name}.`));
    const longest = Math.max(...owners.map(({ name }) => name.length));
    if (owners.length > 0)
        return { subjects: owners.filter(({ name }) => name.length === longest), property: wanted.slice(longest + 1) };
    const part = wanted.toLowerCase();
    const found = subjects
        .filter(({ name }) => name.toLowerCase().includes(part))
        .filter(({ container, address }) => container === undefined || !address.toLowerCase().includes(part));
    const names = [...new Set(found.map(({ name }) => name))];
    if (names.length > 1)
        return { none: 'several', names };
    return names.length === 1 ? { subjects: found } : { none: 'unknown', names: [] };
}
const namesJudged = ({ judged }) => [...new Set(judged.map(({ subject }) => nameOf(subject.address, subject.container)))];
/** The faults by their verdict, which a finding keeps, with what accepts them. */
function answeredBy(scan, options, rule) {
    const named = { ...options, rules: [rule.id], skipRules: [] };
    const { findings, suppressed } = (0,suppressions/* suppress */.Mc)((0,analysis/* findingsOf */.WX)(scan.judged, named), (0,lib_scan/* groundOf */.Jx)(scan, named, (0,lib_scan/* todayOf */.XY)(options), [rule]));
    return new Map([...findings, ...suppressed].map((finding) => [finding.verdict, finding]));
}
function answerFor(subject, property, asked) {
    const { scan, options, rule, findings } = asked;
    const { name, container, resources } = subject;
    const [resource] = resources;
    const isHere = ({ subject: one }) => one.unit === resource.unit &&
        one.address === resource.address &&
        (container === undefined || one.container === container) &&
        (property === undefined || one.property === property || /^[.[]/.test(one.property.slice(property.length)));
    const judged = scan.judged.filter(isHere).map((judgement) => {
        const finding = findings.get(judgement.verdict);
        return { judgement, ...(finding ? { finding } : {}), ...(finding?.suppression ? { suppression: finding.suppression } : {}) };
    });
    const isClear = judged.length > 0 && judged.every(({ judgement }) => judgement.verdict.is !== 'maybe');
    const blindSpots = isClear ? [] : scan.blindSpots.filter((spot) => isAbout(spot, resource));
    return {
        name,
        resource,
        conditions: conditionsOf(resources, asked),
        judged,
        quiet: judged.length > 0 ? [] : quietSince({ resource, container, isHere, isBlind: blindSpots.length > 0 }, scan, options, rule),
        blindSpots,
    };
}
const isAbout = ({ at, unit, say }, { unit: own, address, enclosing }) => unit === own && (say.includes(`\`${address}\``) || enclosing.slice(0, 1).some((whole) => (0,file/* contains */.gR)(whole, at)));
/** Whether the resource belongs to ECS; where the rule says where it applies, whether its tasks may run there. */
function conditionsOf(resources, { scan: { estate }, options, rule }) {
    const [{ at }] = resources;
    const isIn = resources.some((resource) => estate.inScope(resource, options.profile ?? 'default'));
    const users = resources.flatMap((resource) => estate.usedBy(resource)).filter(({ by }) => by.address !== resources[0].address);
    const scope = {
        verdict: (0,verdict/* verdict */.WJ)(isIn ? 'yes' : 'no', isIn ? 'it belongs to ECS' : 'it belongs to ECS: nothing that ECS runs leads to it', at),
        notes: users.map(({ by, property, via }) => ({ at: via, say: `\`${by.address}\` names it (\`${property}\`)` })),
    };
    const there = resources.every(({ conditional }) => conditional)
        ? [{ verdict: (0,verdict/* verdict */.WJ)('maybe', 'it is there: only under a condition that cannot be told', at), notes: [] }]
        : [];
    const tasks = resources.flatMap((resource) => (resource.kind === 'task-definition' ? [resource] : []));
    const { appliesTo, refusedOn } = rule;
    return [...there, scope, ...(appliesTo ? tasks.map((task) => runs(task, appliesTo, refusedOn ?? [], estate)) : [])];
}
function runs(task, appliesTo, refusedOn, estate) {
    const { compute, certain, complete } = estate.runsOn(task);
    const may = estate.mayRunOn(task, appliesTo, refusedOn);
    // Where it runs nowhere else there is nothing to explain.
    const elsewhere = !complete || appliesTo.some((one) => compute.has(one));
    const refusing = elsewhere ? refusedOn.filter((one) => certain.has(one)) : [];
    const words = [...compute].map((one) => (certain.has(one) ? one : `${one} perhaps`));
    const where = words.length === 0 ? 'nothing says where it runs' : `${words.join(', ')}${complete ? '' : ', and perhaps elsewhere'}`;
    const required = task.requiresCompatibilities;
    return {
        verdict: (0,verdict/* verdict */.WJ)(may ? (complete ? 'yes' : 'maybe') : 'no', `it may run on ${list(appliesTo)}: ${where}${refusing.length > 0 ? `; ${list(refusing)} refuses it, so that no such task runs at all` : ''}`, task.at),
        notes: [
            ...(required.kind === 'absent' ? [] : [{ at: required.at, say: '`requiresCompatibilities` is set' }]),
            ...estate.launchesOf(task).map((launch) => ({ at: launch.at, say: `\`${launch.address}\` runs it` })),
        ],
    };
}
const list = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

;// CONCATENATED MODULE: ./lib/cli/why.js






const flags = { ...cli_arguments/* selection */.r1, format: { type: 'string' }, 'no-color': { type: 'boolean' } };
/** `ecs-warden why RULE ADDRESS`: the trace of a verdict. 0 where there is an answer, 2 where there is none. */
async function whyCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, flags);
    const format = (0,cli_arguments/* oneOf */.yL)('--format', values.format ?? 'text', ['text', 'json']);
    const [wanted, address, ...paths] = positionals;
    if (wanted === undefined)
        throw new cli_arguments/* Usage */._U('which rule? `ecs-warden rules` lists them');
    const rule = ruleCalled(wanted);
    if (address === undefined)
        throw new cli_arguments/* Usage */._U(`which resource? Reports name them: \`ecs-warden why ${rule.id} aws_ecs_task_definition.api\``);
    const { tree, options } = (0,cli_arguments/* scanned */.zi)(values, paths);
    const answer = why(tree, options, rule, address);
    if ('none' in answer)
        throw new cli_arguments/* Usage */._U(...sentences(answer, rule, address));
    if (format === 'json')
        process.stdout.write((await __webpack_require__.e(/* import() */ 689).then(__webpack_require__.bind(__webpack_require__, 9689))).whyJson(answer));
    else
        process.stdout.write((await __webpack_require__.e(/* import() */ 600).then(__webpack_require__.bind(__webpack_require__, 6600))).whyText(answer, (0,terminal/* terminal */.F)(values['no-color'])));
    return answer.problems.length > 0 ? 2 : 0;
}
/** The rule of this name, now or before. Throws a Usage that names the nearest. */
function ruleCalled(wanted) {
    const rule = registry/* rules */.a.find(({ id, aliases }) => id === wanted || aliases?.includes(wanted));
    if (rule)
        return rule;
    const ids = registry/* rules */.a.map(({ id }) => id);
    throw new cli_arguments/* Usage */._U(`there is no rule \`${(0,report_words/* oneLine */.TN)(wanted, 80)}\`${(0,words/* meant */.wx)(wanted, ids)}`);
}
/** As many names as a person reads. */
const mostNames = 20;
function sentences({ none, names, all, unread }, rule, address) {
    const listed = (words) => words
        .slice(0, mostNames)
        .map((name) => `\`${(0,report_words/* oneLine */.TN)(name, 300)}\``)
        .join(', ') + (words.length > mostNames ? ` and ${words.length - mostNames} more` : '');
    const word = (0,report_words/* oneLine */.TN)(address, 200);
    if (none === 'several')
        return [`\`${word}\` is a part of several names; which one? ${listed(names)}`];
    return [
        `nothing that was read is called \`${word}\`${(0,words/* meant */.wx)(address, all)}`,
        names.length > 0 ? `${rule.id} has judged ${listed(names)}` : `${rule.id} has judged nothing of what was read`,
        ...(unread.length > 0 ? [`not all could be read: ${listed(unread)}`] : []),
    ];
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   c9: () => (/* binding */ stepWords),
/* harmony export */   cL: () => (/* binding */ withoutQuotations),
/* harmony export */   u: () => (/* binding */ stepName)
/* harmony export */ });
const longest = 1000;
/**
 * Words that hold something out of the user's files, as a report may carry them: one line without control or direction marks, well
 * formed, never long, and no user or password of an address.
 */
function oneLine(words, limit = longest) {
    const clean = words
        .slice(0, limit * 2)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uE000\uE001]+/gu, ' ')
        .replace(/(?<=\/\/)(?!git@)[^\s/@]+@/g, '***@')
        .trim();
    const short = words.length > limit * 2 || clean.length > limit ? `${clean.slice(0, limit - 1).trimEnd()}…` : clean;
    // An address that was cut, here or before, may have lost the sign behind its password.
    return short.replace(/(?<=\/\/)[^\s/@]+…$/, '…').replace(/\p{Cs}/gu, '\uFFFD');
}
/** Words of a parser: what stands between double quotes is a piece of the file, which may be anything. */
const withoutQuotations = (words) => oneLine(words.replace(/"(?:[^"\\]|\\[\s\S])*(?:"|$)/g, '"…"'));
const kinds = {
    beginning: 'only what it begins with:',
    default: 'default of parameter',
    'allowed-value': 'allowed value of parameter',
    variable: 'variable',
    local: 'local value',
    'module-input': 'module input',
    condition: 'condition',
    map: 'mapping',
    file: 'file',
    template: 'template',
    'parameter-file': 'parameter file',
    output: 'output',
    export: 'export',
};
/** One step of a value's way: `default of parameter ImageTag`. */
function stepWords({ kind, name }) {
    const what = kind === 'default' && name.startsWith('var.') ? 'default of' : kinds[kind];
    return `${what} ${stepName({ kind, name })}`;
}
/** A condition may be named by its expression, in which strings are contents rather than names. */
const stepName = ({ kind, name }) => kind === 'condition' ? withoutQuotations(name) : oneLine(name, 200);


/***/ })

};
