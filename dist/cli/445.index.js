export const id = 445;
export const ids = [445];
export const modules = {

/***/ 4445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanCommand: () => (/* binding */ scanCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/analysis.js + 11 modules
var analysis = __webpack_require__(3584);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/findings/identity.js
var identity = __webpack_require__(3186);
;// CONCATENATED MODULE: ./lib/findings/compare.js


/**
 * Tells what a change introduced. Two findings are the same by names (rule, unit, address, container, property), however they moved;
 * what is then left over is matched once more without the unit, where exactly one candidate is left on each side, so that a renamed
 * file or folder introduces nothing. A finding that has become certain is new.
 */
function compare(head, base, rules, whereabouts) {
    const keyOf = (one) => (0,identity/* identityKey */.U)(one, rules.get(one.rule));
    const pairs = new Map();
    const left = { head: [], base: [] };
    const before = groupBy(base.findings, keyOf);
    const after = groupBy(head.findings, keyOf);
    for (const [key, findings] of after)
        pair(findings, before.get(key) ?? [], pairs, left);
    for (const [key, findings] of before)
        if (!after.has(key))
            left.base.push(...findings);
    pairMoved(left, rules, pairs);
    const taken = new Set([...pairs.values()]);
    const judgedBefore = groupBy(base.judged, keyOf);
    const judgedAfter = groupBy(head.judged, keyOf);
    const used = new Set([...taken].map(({ identity }) => identity));
    const findings = head.findings.map((finding) => {
        const old = pairs.get(finding);
        if (old) {
            const worse = old.certainty === 'likely' && finding.certainty === 'certain';
            return { ...finding, identity: old.identity, state: worse ? 'new' : 'existing' };
        }
        const cause = causeOf(finding, judgedBefore.get(keyOf(finding)) ?? []);
        return { ...finding, identity: unused(finding.identity, used), state: 'new', ...(cause ? { cause } : {}) };
    });
    const fixed = [];
    const unseen = [];
    for (const finding of base.findings) {
        if (taken.has(finding))
            continue;
        const now = judgedAfter.get(keyOf(finding));
        // Of several equal ones some are still found: the others are judged fine or are gone.
        const answer = now?.some(({ verdict }) => verdict.is === 'maybe') ? 'hidden' : now ? 'gone' : whereabouts(finding.subject);
        (answer === 'hidden' ? unseen : fixed).push(finding);
    }
    return { findings, fixed, unseen };
}
function groupBy(all, keyOf) {
    const groups = new Map();
    for (const one of all) {
        const key = keyOf(one);
        const group = groups.get(key);
        if (group)
            group.push(one);
        else
            groups.set(key, [one]);
    }
    return groups;
}
/** Equal keys: those with the same text first, the rest in file order. */
function pair(heads, bases, pairs, left) {
    const waiting = [...bases];
    const take = (finding, index) => {
        const [old] = waiting.splice(index, 1);
        if (old)
            pairs.set(finding, old);
    };
    const rest = heads.filter((finding) => {
        const same = waiting.findIndex((old) => textAround(old) === textAround(finding));
        if (same >= 0)
            take(finding, same);
        return same < 0;
    });
    for (const finding of rest) {
        if (waiting.length > 0)
            take(finding, 0);
        else
            left.head.push(finding);
    }
    left.base.push(...waiting);
}
/** What a person would recognise it by: the innermost structure that holds it. */
const textAround = ({ at, subject }) => (0,file/* textOf */.b6)(subject.enclosing[0] ?? at);
function pairMoved(left, rules, pairs) {
    const keyOf = (finding) => (0,identity/* identityKey */.U)({ ...finding, subject: { ...finding.subject, unit: '' } }, rules.get(finding.rule));
    const bases = groupBy(left.base, keyOf);
    for (const [key, heads] of groupBy(left.head, keyOf)) {
        const [head, ...otherHeads] = heads;
        const [base, ...otherBases] = bases.get(key) ?? [];
        if (head && base && otherHeads.length === 0 && otherBases.length === 0)
            pairs.set(head, base);
    }
}
/** A new one beside an old one that has its number: it takes another. */
function unused(identity, used) {
    let free = identity;
    for (let n = 2; used.has(free); n++)
        free = `${identity.slice(0, 28)}${n.toString(16).padStart(4, '0')}`;
    used.add(free);
    return free;
}
/**
 * Why a finding appears: the nearest step of its value that reads differently, or else the line of the base that said what nobody says
 * any more. Where the finding's own line was written by the change, that line says it all: placing decides.
 */
function causeOf(finding, before) {
    const old = before.find(({ verdict }) => verdict.is !== 'yes') ?? before[0];
    if (!old)
        return undefined;
    if ((0,file/* textOf */.b6)(finding.at) !== (0,file/* textOf */.b6)(old.at))
        return { at: old.at, on: 'base', say: 'This line said otherwise' };
    const steps = new Map(old.origin.map((step) => [stepKey(step), step]));
    for (const step of finding.origin) {
        const was = steps.get(stepKey(step));
        if (!was || (0,file/* textOf */.b6)(was.at) !== (0,file/* textOf */.b6)(step.at))
            return { at: step.at, on: 'head', say: `\`${step.name}\` is set here` };
    }
    const kept = new Set(finding.origin.map(stepKey));
    const lost = old.origin.find((step) => !kept.has(stepKey(step)));
    return lost ? { at: lost.at, on: 'base', say: `\`${lost.name}\` was set here` } : undefined;
}
const stepKey = ({ kind, name }) => `${kind}\0${name}`;

// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(6939);
;// CONCATENATED MODULE: ./lib/findings/gate.js

/**
 * Only certain findings move the gate, and nothing but findings does: no report, no comment, no diff. `unseen` are findings of the base
 * whose place is out of sight and which count as if they were introduced: hiding a fault is no way through.
 */
function gateOf(findings, mode, failOn, unseen = []) {
    const counts = ({ certainty, suppression, severity }) => certainty === 'certain' && !suppression && failOn !== 'none' && (0,finding/* compareSeverity */.z)(severity, failOn) <= 0;
    const looked = mode === 'none' ? [] : mode === 'all' ? findings : [...findings.filter(({ state }) => state !== 'existing'), ...unseen];
    const failing = looked.filter(counts);
    return { mode, failOn, passed: failing.length === 0, failing };
}

// EXTERNAL MODULE: ./lib/source/paths.js
var paths = __webpack_require__(757);
;// CONCATENATED MODULE: ./lib/findings/suppressions.js


const defaultPolicy = { requireReason: true };
/**
 * Sets aside the findings whose risk is accepted. A suppression that has run out, gives no reason where one is required, or names no
 * rule there is, does not count: its findings stay, and a notice says why. A notice also says which ones cover nothing or soon run out.
 */
function suppress(findings, ground) {
    const notices = [];
    const idOf = new Map(ground.rules.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id])));
    const counting = new Map();
    const all = [...ground.ignores.map(fromIgnore), ...ground.exceptions.map(fromException)].filter(({ one }) => {
        const wrong = wrongWith(one, ground, idOf);
        if (wrong)
            notices.push(wrong);
        return !wrong;
    });
    for (const each of all)
        for (const name of each.one.rules)
            add(counting, idOf.get(name) ?? name, each);
    const left = [];
    const suppressed = [];
    const used = new Set();
    for (const finding of findings) {
        const found = candidates(counting.get(finding.rule), finding).find(({ isAbout }) => isAbout(finding));
        if (found)
            used.add(found.one);
        if (found)
            suppressed.push({ ...finding, suppression: found.one });
        else
            left.push(finding);
    }
    const idle = all.filter(({ one }) => !used.has(one));
    notices.push(...[...used].flatMap((one) => expiring(one, ground.today)), ...suppressions_unused(idle, idOf, ground));
    return { findings: left, suppressed, notices: notices.sort(byPlace) };
}
function add(counting, rule, one) {
    const known = counting.get(rule);
    const { inFile, anywhere } = known ?? { inFile: new Map(), anywhere: [] };
    if (!known)
        counting.set(rule, { inFile, anywhere });
    const list = one.file === undefined ? anywhere : (inFile.get(one.file) ?? []);
    if (one.file !== undefined)
        inFile.set(one.file, list);
    list.push(one);
}
/** An ignore is about a finding of its own file, or about one inside something that stands there. */
function candidates(counting, { at, subject }) {
    if (!counting)
        return [];
    const files = new Set([at, ...subject.enclosing].map(({ file }) => file.path));
    return [...[...files].flatMap((path) => counting.inFile.get(path) ?? []), ...counting.anywhere];
}
/** It stands on the finding's own entry or above it, or on something the finding is in, wherever its text lies. */
const fromIgnore = (one) => ({
    one,
    file: one.covers.file.path,
    isIn: (path) => path === one.covers.file.path,
    isBlind: ({ at }) => (0,file/* contains */.gR)(one.covers, at),
    isAbout: ({ at, subject }) => (0,file/* contains */.gR)(one.covers, at) || subject.enclosing.some((range) => (0,file/* sameRange */.Et)(range, one.covers) || (0,file/* contains */.gR)(one.covers, range)),
});
/** The file is the finding's own or its resource's: a value may stand in another file than what uses it. */
function fromException(one) {
    const named = (0,paths/* matcher */.j)([one.path]);
    return {
        one,
        isIn: named,
        isBlind: ({ at }) => named(at.file.path),
        isAbout: ({ at, subject }) => (one.container === undefined || one.container === subject.container) &&
            (one.resource === undefined || one.resource === subject.address) &&
            (named(at.file.path) || named(subject.at.file.path)),
    };
}
function wrongWith(one, { policy, today }, known) {
    const { rules, reason, until, at } = one;
    const { requireReason, maximumDays } = policy;
    const refused = (why) => ({ at, kind: 'refused', say: `${nameOf(one)} does not count: ${why}` });
    const unknown = rules.find((rule) => !known.has(rule));
    if (unknown !== undefined)
        return refused(`there is no rule \`${unknown.slice(0, 80)}\`.`);
    if (requireReason && (reason === undefined || reason.trim().length < 3))
        return refused(`it gives no reason. ${whereReasons[one.from]}`);
    if (until !== undefined && until < today)
        return { at, kind: 'expired', say: `${nameOf(one)} ran out on ${until}; its findings are back.` };
    if (maximumDays !== undefined && (until === undefined || daysBetween(today, until) > maximumDays))
        return refused(`it may run for ${maximumDays} days at most, and needs an \`until\` within them.`);
    return undefined;
}
const whereReasons = {
    comment: 'Write one behind ` -- `.',
    metadata: 'Write one as `reason`.',
    config: 'Write one as `reason`.',
    peer: 'Write one beside it.',
};
const nameOf = ({ from }) => (from === 'config' ? 'This exception' : 'This ignore');
/** Near enough that somebody should look at it again. */
const soon = 14;
function expiring(one, today) {
    if (one.until === undefined)
        return [];
    const days = daysBetween(today, one.until);
    if (days > soon)
        return [];
    const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    return [{ at: one.at, kind: 'expiring', say: `${nameOf(one)} runs out ${when}, on ${one.until}.` }];
}
/**
 * Those that cover no finding, as far as that can be told: their rules ran, the files are read to their end, and nothing that they are
 * about is a fault under values that are not known.
 */
function suppressions_unused(idle, idOf, ground) {
    if (idle.length === 0)
        return [];
    const open = new Map();
    for (const judgement of ground.judged) {
        const list = open.get(judgement.rule);
        if (judgement.verdict.is === 'no')
            continue;
        if (list)
            list.push(judgement);
        else
            open.set(judgement.rule, [judgement]);
    }
    return idle.flatMap(({ one, isAbout, isBlind, isIn }) => {
        const rules = one.rules.map((rule) => idOf.get(rule) ?? rule);
        if (!rules.every((rule) => ground.ran.has(rule)))
            return [];
        const files = ground.files.filter(({ path }) => isIn(path));
        if (files.length === 0 || files.some(({ state }) => state !== 'analysed'))
            return [];
        if (ground.blindSpots.some(isBlind) || rules.some((rule) => open.get(rule)?.some(isAbout)))
            return [];
        return [{ at: one.at, kind: 'unused', say: `${nameOf(one)} covers no finding.` }];
    });
}
const byPlace = (a, b) => a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start;
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

// EXTERNAL MODULE: ./lib/model/secrecy/spans.js
var spans = __webpack_require__(9031);
// EXTERNAL MODULE: ./lib/model/container.js
var model_container = __webpack_require__(8366);
// EXTERNAL MODULE: ./lib/model/kinds.js + 2 modules
var kinds = __webpack_require__(898);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/model/seen.js



/** What can be seen of one estate, for the places of another. */
class Seen {
    #resources = new Map();
    #containers = new Map();
    #complete;
    constructor(estate) {
        this.#complete = new Map(estate.units.map(({ id, complete }) => [id, complete]));
        for (const kind of Object.keys(kinds/* shapes */.n))
            for (const resource of estate.all(kind))
                this.#resources.set(key(resource.unit, resource.address), resource);
        for (const container of estate.containers)
            this.#containers.set(key(container.unit, container.address, container.container), container);
    }
    hasUnit(unit) {
        return this.#complete.has(unit);
    }
    /** A resource of a unit that was read, or one of its containers. */
    place(unit, address, container) {
        const resource = this.#resources.get(key(unit, address));
        if (!resource)
            return this.#complete.get(unit) === true ? 'gone' : 'hidden';
        if (container === undefined || this.#containers.has(key(unit, address, container)))
            return 'here';
        if (resource.kind !== 'task-definition')
            return 'gone';
        const { items, complete } = (0,model_value/* itemsOf */.S3)(resource.containerDefinitions);
        return complete && items.every((item) => !(0,model_value/* outcomesOf */.RK)(item).open) ? 'gone' : 'hidden';
    }
    /** A property that no rule has judged at its place: `gone` only where nothing around it is out of sight. */
    property(unit, address, container) {
        const place = this.place(unit, address, container);
        if (place !== 'here')
            return place;
        const one = this.#containers.get(key(unit, address, container ?? ''));
        const resource = this.#resources.get(key(unit, address));
        const hides = one ? hidesPart(one, model_container/* containerDefinition */.pA) : resource ? hidesPart(resource, kinds/* shapes */.n[resource.kind]) : false;
        return hides ? 'hidden' : 'gone';
    }
}
const key = (...parts) => parts.join('\0');
/** Whether entries, items or whole structures below it are out of sight; of plain values only their owner's list of entries matters. */
function hidesPart(struct, { fields }) {
    if (struct.block.missing.length > 0)
        return true;
    const values = struct;
    return Object.entries(fields).some(([name, shape]) => {
        const value = values[name];
        // The containers are places of their own.
        return value !== undefined && name !== 'containerDefinitions' && isHidden(value, shape);
    });
}
function isHidden(value, shape) {
    if (shape.is !== 'list' && shape.is !== 'struct' && shape.is !== 'map')
        return false;
    const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(value);
    if (open)
        return true;
    return outcomes.some(({ value: one }) => {
        if (one.kind === 'absent')
            return false;
        if (shape.is === 'struct')
            return hidesPart(one.value, shape);
        if (shape.is === 'map')
            return one.value.block.missing.length > 0;
        const { items, missing } = one.value;
        return missing.length > 0 || items.some((item) => isHidden(item, shape.of));
    });
}

// EXTERNAL MODULE: ./lib/prove.js
var prove = __webpack_require__(1145);
// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __webpack_require__(8194);
// EXTERNAL MODULE: ./lib/source/version.js
var version = __webpack_require__(4525);
;// CONCATENATED MODULE: ./lib/scan.js









/** Scans a tree and says everything there is to say about it: the library's entry, and what every program here is made of. */
async function scan(tree, options = {}, base) {
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    const before = base && { name: base.name, why: base.why, scan: (0,analysis/* scanTree */.wp)(base.tree, options) };
    return reportOn((0,analysis/* scanTree */.wp)(tree, options), { ...options, today }, before);
}
function reportOn(scanned, options, base) {
    const rules = (0,analysis/* selectedRules */.jS)(options);
    const proved = (0,prove/* proveFixes */.k)(scanned, (0,analysis/* findingsOf */.WX)(scanned.judged, options), options);
    const compared = base ? compareScans(scanned, proved, base.scan, options) : undefined;
    const complete = [scanned, ...(base ? [base.scan] : [])].every(({ crashes, unfinished }) => crashes.length + unfinished.length === 0);
    const ground = groundOf(scanned, options, options.today, complete ? rules : []);
    const { findings, suppressed, notices } = suppress(compared?.findings ?? proved, ground);
    const unseen = base && compared ? suppress(compared.unseen, groundOf(base.scan, options, options.today, [])).findings : [];
    const gate = gateOf(findings, options.gate ?? 'all', options.failOn ?? 'high', options.unseen === 'warn' ? [] : unseen);
    const shown = new Set([
        ...[...proved, ...unseen].flatMap((finding) => [finding, ...finding.related, ...finding.origin].map(({ at }) => at.file)),
        ...scanned.diagnostics.map(({ at }) => at.file),
    ]);
    return {
        tool: { name: version/* toolName */.Uf, version: version/* version */.rE },
        outcome: isError(scanned, gate) || (base && isError(base.scan, gate)) ? 'error' : gate.passed ? 'passed' : 'failed',
        complete,
        gate,
        findings,
        suppressed,
        ...(base ? { base: { name: base.name, why: base.why } } : {}),
        fixed: compared?.fixed ?? [],
        unseen,
        blindSpots: scanned.blindSpots,
        diagnostics: scanned.diagnostics,
        notices,
        crashes: [...scanned.crashes, ...(base?.scan.crashes ?? [])],
        unfinished: [...scanned.unfinished, ...(base?.scan.unfinished ?? [])],
        files: scanned.reports,
        skipped: scanned.skipped,
        sensitive: [...scanned.sensitive, ...(base?.scan.sensitive ?? []), ...[...shown].flatMap(spans/* secretRanges */.x)],
        rules: rules.map(({ check: _, ...meta }) => meta),
    };
}
/** What suppressions are held against. */
const groundOf = (scanned, options, today, ran) => ({
    ignores: scanned.ignores,
    exceptions: options.exceptions ?? [],
    policy: { ...defaultPolicy, ...options.policy },
    today,
    rules: catalogue/* catalogue */.s,
    ran: new Set(ran.map(({ id }) => id)),
    blindSpots: scanned.blindSpots,
    judged: scanned.judged,
    files: scanned.reports,
});
/** A part of ours that failed is always an error. What there was no time for is one only where somebody relies on the verdict. */
const isError = ({ crashes, unfinished }, { mode }) => crashes.length > 0 || (unfinished.length > 0 && mode !== 'none');
/** The head's findings against the base's. Both sides were scanned with the same rules and settings. */
function compareScans(head, findings, base, options) {
    const seen = new Seen(head.estate);
    const units = new Map(base.readings.flatMap(({ units }) => units.map((unit) => [unit.id, unit.files])));
    const unread = new Set([...head.reports.filter(({ state }) => state !== 'analysed'), ...head.skipped].map(({ path }) => path));
    return compare({ findings, judged: head.judged }, { findings: (0,analysis/* findingsOf */.WX)(base.judged, options), judged: base.judged }, byId, (subject) => {
        if (seen.hasUnit(subject.unit))
            return seen.property(subject.unit, subject.address, subject.container);
        // The unit is not there any more: unless one of its files only could not be read, that is how it was meant.
        return (units.get(subject.unit) ?? []).some((path) => unread.has(path)) ? 'hidden' : 'gone';
    });
}
const byId = new Map(catalogue/* catalogue */.s.map((rule) => [rule.id, rule]));

// EXTERNAL MODULE: ./lib/cli/arguments.js + 9 modules
var cli_arguments = __webpack_require__(436);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/discover/memory-tree.js
var memory_tree = __webpack_require__(3473);
;// CONCATENATED MODULE: ./lib/discover/git-tree.js


/**
 * What every call of git gets, whatever the checkout's, the user's or the machine's configuration says: no hooks, no prompts, no file
 * monitor, no background work, no fetching by itself, and a checkout that another user owns is no error. Given by the environment,
 * which counts as the command's own: https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function gitEnvironment(env, more = []) {
    const settings = [
        ...configuredIn(env),
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['core.askPass', ''],
        ['credential.helper', ''],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['safe.directory', '*'],
        ...more,
    ];
    const config = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return {
        // Neither tracing nor another repository, and not the action's inputs, of which the token is one.
        ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:GIT_(?!SSL_|EXEC_PATH$|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$)|INPUT_|SSH_ASKPASS)/i.test(name))),
        ...Object.fromEntries(config),
        GIT_CONFIG_COUNT: String(settings.length),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_LITERAL_PATHSPECS: '1',
        LC_ALL: 'C',
    };
}
function configuredIn(env) {
    const count = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    if (!Number.isInteger(count) || count < 0 || count > 1000)
        return [];
    return Array.from({ length: count }, (_, index) => [
        env[`GIT_CONFIG_KEY_${index}`] ?? '',
        env[`GIT_CONFIG_VALUE_${index}`] ?? '',
    ]).filter(([key]) => key !== '');
}
const maximumOutput = 256 * 1024 * 1024;
const maximumMilliseconds = 60_000;
/** A commit as git stores it: nothing of it is checked out. Throws where git or the commit is not there. */
class GitTree {
    #root;
    #env;
    #texts = new Map();
    #entries;
    constructor(root, commit, env = process.env) {
        if (!/^[0-9a-f]{40,64}$/.test(commit))
            throw new Error('a commit is named by its full id');
        this.#root = root;
        this.#env = gitEnvironment(env);
        this.#entries = entriesOf(this.#git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit]));
    }
    list() {
        return [...this.#entries.values()].sort(memory_tree/* byPath */.f);
    }
    read(path) {
        const entry = this.#entries.get(path);
        if (!entry)
            return undefined;
        if (!this.#texts.has(entry.id))
            this.prefetch([path]);
        return this.#texts.get(entry.id);
    }
    /** One process for many files: https://git-scm.com/docs/git-cat-file#_batch_output */
    prefetch(paths) {
        const ids = [...new Set(paths.flatMap((path) => this.#entries.get(path)?.id ?? []))].filter((id) => !this.#texts.has(id));
        if (ids.length === 0)
            return;
        const output = this.#git(['cat-file', '--batch'], `${ids.join('\n')}\n`);
        let at = 0;
        while (at < output.length) {
            const end = output.indexOf(10, at);
            if (end === -1)
                break;
            const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
            at = end + 1;
            if (type !== 'blob')
                continue; // `<id> missing`: a blob that a partial clone does not have
            const length = Number(size);
            this.#texts.set(id, output.toString('utf8', at, at + length));
            at += length + 1;
        }
    }
    #git(args, input = '') {
        const { status, stdout, error } = (0,external_node_child_process_.spawnSync)('git', args, {
            cwd: this.#root,
            env: this.#env,
            input,
            maxBuffer: maximumOutput,
            timeout: maximumMilliseconds,
            killSignal: 'SIGKILL',
            stdio: ['pipe', 'pipe', 'ignore'],
        });
        if (error || status !== 0)
            throw new Error(`git ${args[0]} failed${status === null ? '' : ` with code ${status}`}`);
        return stdout;
    }
}
/** `<mode> <type> <id> <size>\t<path>\0`, regular files only: links and submodules have other modes. */
function entriesOf(listing) {
    const entries = new Map();
    for (const line of listing.toString('utf8').split('\0')) {
        const [, id, size, path] = /^100[0-7]{3} blob ([0-9a-f]{40,64}) +(\d+|-)\t([\s\S]+)$/.exec(line) ?? [];
        if (id !== undefined && path !== undefined)
            entries.set(path, { path, size: size === '-' ? 0 : Number(size), id });
    }
    return entries;
}

// EXTERNAL MODULE: ./lib/discover/walk.js + 1 modules
var walk = __webpack_require__(8802);
;// CONCATENATED MODULE: ./lib/discover/tracked-tree.js

/**
 * Another tree as a working directory of it would be looked at: without what its own `.gitignore` files name (committed all the same)
 * and what others wrote. Two states of a repository are compared over the same selection of files.
 */
class TrackedTree {
    problems;
    #tree;
    #listed;
    constructor(tree, { only, maximumFiles }) {
        this.#tree = tree;
        const entries = new Map(tree.list().map((entry) => [entry.path, entry]));
        const folders = foldersOf(entries.keys());
        const store = {
            children: (folder) => folders.get(folder) ?? [],
            size: (path) => entries.get(path)?.size,
            read: (path) => tree.read(path),
        };
        // A path that is only on the other side is no problem here.
        const here = only.filter((path) => path === '.' || entries.has(path) || folders.has(path));
        const walked = only.length > 0 && here.length === 0 ? { entries: [], problems: [] } : (0,walk/* walk */.G)(store, { only: here, maximumFiles });
        this.problems = walked.problems;
        this.#listed = walked.entries.map((entry) => entries.get(entry.path) ?? entry);
    }
    list() {
        return this.#listed;
    }
    read(path) {
        return this.#tree.read(path);
    }
    prefetch(paths) {
        this.#tree.prefetch?.(paths);
    }
}
function foldersOf(paths) {
    const folders = new Map();
    const known = new Set();
    const put = (folder, child) => {
        const key = `${folder}/${child.name}`;
        if (known.has(key))
            return;
        known.add(key);
        const children = folders.get(folder);
        if (children)
            children.push(child);
        else
            folders.set(folder, [child]);
    };
    for (const path of paths) {
        const parts = path.split('/');
        parts.forEach((name, depth) => {
            put(parts.slice(0, depth).join('/'), { name, is: depth === parts.length - 1 ? 'file' : 'folder' });
        });
    }
    return folders;
}

;// CONCATENATED MODULE: ./lib/cli/base.js




/**
 * What `--base REF` compares with: the commit where the current one and REF part, so that what others have done on REF since is not
 * taken for what this change takes away.
 */
function baseFiles(root, ref, options) {
    const git = (...args) => {
        const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', args, { cwd: root, env: gitEnvironment(process.env), encoding: 'utf8', timeout: 60_000 });
        return status === 0 ? stdout.trim() : undefined;
    };
    // `--end-of-options`: a name that begins with a dash is a name.
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
    if (commit === undefined)
        throw new cli_arguments/* Usage */._U(`flag \`--base\`: git knows no commit \`${ref}\` here`);
    const parted = git('merge-base', commit, 'HEAD');
    try {
        const tree = new TrackedTree(new GitTree(root, parted ?? commit), options);
        return { name: parted ?? commit, why: parted === undefined ? `which is ${ref}` : `where HEAD and ${ref} part`, tree };
    }
    catch {
        throw new cli_arguments/* Usage */._U(`flag \`--base\`: git cannot read the commit \`${ref}\``);
    }
}

;// CONCATENATED MODULE: ./lib/cli/scan.js




const formats = ['text', 'json', 'sarif', 'markdown'];
const flags = {
    ...cli_arguments/* selection */.r1,
    format: { type: 'string', multiple: true },
    output: { type: 'string', multiple: true },
    'fail-on': { type: 'string' },
    base: { type: 'string' },
    'no-color': { type: 'boolean' },
};
/** `ecs-warden scan`: 0 passed, 1 the gate failed, 2 the run is incomplete. */
async function scanCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, flags);
    const outputs = outputsOf(values.format ?? [], values.output ?? []);
    const { tree, options } = (0,cli_arguments/* scanned */.zi)(values, positionals);
    const base = values.base === undefined ? undefined : baseFiles(tree.root, values.base, tree.options);
    const report = await scan(tree, { ...options, ...(base ? { gate: 'new' } : {}) }, base);
    for (const { format, file } of outputs) {
        const colour = file === undefined && process.stdout.isTTY === true && values['no-color'] !== true && !process.env['NO_COLOR'];
        const text = await render(report, format, colour);
        if (file === undefined)
            process.stdout.write(text);
        else
            (0,external_node_fs_.writeFileSync)(file, text);
    }
    return report.outcome === 'error' ? 2 : report.outcome === 'failed' ? 1 : 0;
}
/** The nth format goes to the nth file; what has no file goes to the terminal. */
function outputsOf(named, files) {
    const all = (named.length > 0 ? named : ['text']).map((format) => (0,cli_arguments/* oneOf */.yL)('--format', format, formats));
    if (files.length > all.length)
        throw new cli_arguments/* Usage */._U('there are more `--output` than `--format`');
    if (files.length < all.length - 1)
        throw new cli_arguments/* Usage */._U('several `--format` need an `--output` each, all but the last');
    return all.map((format, index) => ({ format, file: files[index] }));
}
/** Each format is loaded when it is asked for: starting up costs only what the run needs. */
async function render(report, format, colour) {
    switch (format) {
        case 'text':
            return (await __webpack_require__.e(/* import() */ 777).then(__webpack_require__.bind(__webpack_require__, 8777))).text(report, { colour });
        case 'json':
            return (await __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 7406))).json(report);
        case 'sarif': {
            const [{ sarif }, { pages }] = await Promise.all([__webpack_require__.e(/* import() */ 679).then(__webpack_require__.bind(__webpack_require__, 1679)), __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 4271))]);
            return sarif(report, { pages });
        }
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 207).then(__webpack_require__.bind(__webpack_require__, 7207))).summary(report);
    }
}


/***/ }),

/***/ 1145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ proveFixes)
/* harmony export */ });
/* unused harmony export rescan */
/* harmony import */ var _analysis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3584);
/* harmony import */ var _dialects_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9234);
/* harmony import */ var _model_containers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1487);
/* harmony import */ var _source_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9573);





/** So many scans at the most: where nearly every fix fails, each would cost one, and each looks at the whole estate. */
const maximumScans = 200;
/**
 * Marks the findings whose exact fix was applied and scanned again with the right result: this finding gone, none new, the file
 * still read as well as before. All fixes are tried in one go, which is one more scan of the files they touch; only where that does
 * not come out right are they tried by halves.
 */
function proveFixes(scanned, findings, options) {
    const before = new Set(findings.map(({ identity }) => identity));
    const proved = new Set();
    let scans = 0;
    const prove = (some) => {
        if (some.length === 0 || ++scans > maximumScans || options.budget?.())
            return;
        if (holds(scanned, some, before, options))
            for (const finding of some)
                proved.add(finding);
        else if (some.length > 1) {
            const middle = some.length >> 1;
            prove(some.slice(0, middle));
            prove(some.slice(middle));
        }
    };
    prove(byUnit(findings.filter(({ edits }) => edits.length > 0)));
    return findings.map((finding) => (proved.has(finding) ? { ...finding, proved: true } : finding));
}
/** Those of one unit side by side, so that a half touches half of the files. */
const byUnit = (findings) => [...findings].sort((a, b) => (a.subject.unit < b.subject.unit ? -1 : a.subject.unit > b.subject.unit ? 1 : 0));
/** Whether these fixes together do what each of them promises. */
function holds(scanned, findings, before, options) {
    const after = rescan(scanned, findings.flatMap(({ edits }) => edits), options);
    if (!after)
        return false;
    const wanted = new Set(findings.map(({ identity }) => identity));
    return after.every(({ identity }) => !wanted.has(identity) && before.has(identity));
}
/** The findings with the edits applied; `undefined` where they cannot be, or where a file is then read less well. */
function rescan(scanned, edits, options) {
    const changed = new Map();
    try {
        for (const path of new Set(edits.map(({ at }) => at.file.path))) {
            const file = scanned.files.find((one) => one.path === path);
            if (!file)
                return undefined;
            changed.set(path, {
                path,
                text: (0,_source_file_js__WEBPACK_IMPORTED_MODULE_2__/* .applyEdits */ .ct)(file.text, edits.filter(({ at }) => at.file.path === path)),
            });
        }
    }
    catch {
        return undefined; // two edits of one place
    }
    const { touched, paths } = reachedFrom(changed.keys(), scanned.readings);
    let crashed = false;
    const reread = (0,_dialects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readFiles */ .U)(scanned.files.filter(({ path }) => paths.has(path)).map((file) => changed.get(file.path) ?? file), { ...(0,_analysis_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(options), onCrash: () => (crashed = true), limits: { ..._source_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultLimits */ .M, ...options.limits } });
    if (crashed || errors(reread.readings) > errors(touched))
        return undefined;
    // A fault is also gone where its resource is no longer seen; no fix takes one away.
    if (placesOf(reread.readings) !== placesOf(touched))
        return undefined;
    const untouched = scanned.readings.filter((reading) => !touched.includes(reading));
    const { judged, crashes, unfinished } = (0,_analysis_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeReadings */ .$r)([...untouched, ...reread.readings], options);
    return crashes.length + unfinished.length > 0 ? undefined : (0,_analysis_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOf */ .WX)(judged);
}
/** The readings that these files are part of, and those that share a file with one of them: nothing else can come out differently. */
function reachedFrom(changed, readings) {
    const filesOf = new Map(readings.map((reading) => [reading, reading.units.flatMap(({ files }) => files)]));
    const byPath = new Map();
    for (const [reading, files] of filesOf)
        for (const path of files) {
            const same = byPath.get(path);
            if (same)
                same.push(reading);
            else
                byPath.set(path, [reading]);
        }
    const touched = new Set();
    const paths = new Set();
    const open = [...changed];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
        if (paths.has(path))
            continue;
        paths.add(path);
        for (const reading of byPath.get(path) ?? []) {
            touched.add(reading);
            open.push(...(filesOf.get(reading) ?? []));
        }
    }
    // In their own order, which findings of equal names are numbered by.
    return { touched: readings.filter((reading) => touched.has(reading)), paths };
}
const placesOf = (readings) => readings
    .flatMap(({ resources }) => resources)
    .flatMap((one) => [
    `${one.unit} ${one.kind} ${one.address}`,
    ...(one.kind === 'task-definition' ? (0,_model_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .M)(one, []).map(({ container }) => `${one.unit} ${one.address} ${container}`) : []),
])
    .sort()
    .join('\n');
const errors = (readings) => readings.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error').length;


/***/ })

};
