export const id = 222;
export const ids = [222];
export const modules = {

/***/ 8649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isWorse),
/* harmony export */   U: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);


/**
 * Tells what a change introduced. Two findings are the same by names (rule, unit, address, container, property), however they moved;
 * what is then left over is matched once more without the unit, where exactly one candidate is left on each side, so that a renamed
 * file or folder introduces nothing. Places of the base are asked for where `moves` says they are now. A finding that has become certain
 * is new.
 */
function compare(head, base, rules, moves, whereabouts) {
    const keyOf = (one) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(one, rules.get(one.rule));
    const keyNow = (one) => keyOf({ ...one, subject: moves.apply(one.subject) });
    const pairs = new Map();
    const left = { head: [], base: [] };
    const before = groupBy(base.findings, keyNow);
    const after = groupBy(head.findings, keyOf);
    for (const [key, findings] of after)
        pair(findings, before.get(key) ?? [], pairs, left);
    for (const [key, findings] of before)
        if (!after.has(key))
            left.base.push(...findings);
    pairMoved(left, rules, pairs);
    const taken = new Set([...pairs.values()]);
    const judgedBefore = groupBy(base.judged, keyNow);
    const judgedAfter = groupBy(head.judged, keyOf);
    const used = new Set([...taken].map(({ identity }) => identity));
    const findings = head.findings.map((finding) => {
        const old = pairs.get(finding);
        if (old) {
            return { ...finding, identity: old.identity, state: isWorse(old, finding) ? 'new' : 'existing' };
        }
        const cause = causeOf(finding, judgedBefore.get(keyOf(finding)) ?? []);
        return { ...finding, identity: unused(finding.identity, used), state: 'new', ...(cause ? { cause } : {}) };
    });
    const fixed = [];
    const unseen = [];
    const blanks = blanksOf(head.judged.filter((one) => one.verdict.is === 'maybe' && !judgedBefore.has(keyOf(one))));
    for (const finding of base.findings) {
        if (taken.has(finding))
            continue;
        const place = { ...finding, subject: moves.apply(finding.subject) };
        const now = judgedAfter.get(keyOf(place));
        // Of several equal ones some are still found: the others are judged fine or are gone.
        const answer = now?.some(({ verdict }) => verdict.is === 'maybe') ? 'hidden' : now ? 'gone' : whereabouts(place.subject);
        (answer === 'hidden' || blanks(place) ? unseen : fixed).push(finding);
    }
    return { findings, fixed, unseen };
}
/**
 * Places that the base does not have, and of which nobody can tell whether they are at fault. A fault that is gone from its own place may
 * have gone there, under another name: of the same unit, or of another unit under the same names. Each takes one.
 */
function blanksOf(open) {
    const free = new Set(open);
    const keysOf = ({ rule, subject: { unit, address, container = '', property } }) => [
        ['unit', rule, unit, property].join('\0'),
        ['names', rule, address, container, property].join('\0'),
    ];
    const byKey = new Map();
    for (const one of open)
        for (const key of keysOf(one))
            push(byKey, key, one);
    return (finding) => {
        const found = keysOf(finding)
            .flatMap((key) => byKey.get(key) ?? [])
            .find((one) => free.has(one));
        if (found)
            free.delete(found);
        return found !== undefined;
    };
}
/** A guess has become certain. */
const isWorse = (old, now) => old.certainty === 'likely' && now.certainty === 'certain';
function groupBy(all, keyOf) {
    const groups = new Map();
    for (const one of all)
        push(groups, keyOf(one), one);
    return groups;
}
function push(groups, key, one) {
    const group = groups.get(key);
    if (group)
        group.push(one);
    else
        groups.set(key, [one]);
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
const textAround = ({ at, subject }) => (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(subject.enclosing[0] ?? at);
function pairMoved(left, rules, pairs) {
    const keyOf = (finding) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)({ ...finding, subject: { ...finding.subject, unit: '' } }, rules.get(finding.rule));
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
    if ((0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(finding.at) !== (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(old.at))
        return { at: old.at, on: 'base', say: 'This line said otherwise' };
    const steps = new Map(old.origin.map((step) => [stepKey(step), step]));
    for (const step of finding.origin) {
        const was = steps.get(stepKey(step));
        if (!was || (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(was.at) !== (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(step.at))
            return { at: step.at, on: 'head', say: `\`${step.name}\` is set here` };
    }
    const kept = new Set(finding.origin.map(stepKey));
    const lost = old.origin.find((step) => !kept.has(stepKey(step)));
    return lost ? { at: lost.at, on: 'base', say: `\`${lost.name}\` was set here` } : undefined;
}
const stepKey = ({ kind, name }) => `${kind}\0${name}`;


/***/ }),

/***/ 6063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ gateOf)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);

/**
 * Only certain findings move the gate, and nothing but findings does: no report, no comment, no diff. `unseen` are findings of the base
 * whose place is out of sight and which count as if they were introduced: hiding a fault is no way through. `blindSpots` are places of
 * which somebody wants to be sure.
 */
function gateOf(findings, mode, failOn, unseen = [], blindSpots = []) {
    const counts = ({ certainty, suppression, severity }) => certainty === 'certain' && !suppression && failOn !== 'none' && (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeverity */ .zK)(severity, failOn) <= 0;
    const looked = mode === 'none' ? [] : mode === 'all' ? findings : [...findings.filter(({ state }) => state !== 'existing'), ...unseen];
    const failing = looked.filter(counts);
    const unresolved = mode === 'none' ? [] : blindSpots;
    return { mode, failOn, passed: failing.length + unresolved.length === 0, failing, unresolved };
}


/***/ }),

/***/ 2964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ Moves)
/* harmony export */ });
/** Longer chains of moves than this are not followed. */
const longestChain = 100;
/** Where the places of the base are on the head, by what the head says of its moves. */
class Moves {
    /** By unit and the last name that a statement moves, with its key where it moves one instance alone. */
    #statements = new Map();
    #known = new Map();
    #isThere;
    /** `isThere`: whether the head has a resource at an address. */
    constructor(moves, isThere) {
        this.#isThere = isThere;
        for (const move of moves) {
            const statement = statementOf(move);
            if (!statement)
                continue;
            const key = keyOf(move.unit, statement.last, statement.isWhole);
            const all = this.#statements.get(key);
            if (all)
                all.push(statement);
            else
                this.#statements.set(key, [statement]);
        }
    }
    /** The subject of a finding of the base, as the head calls it. */
    apply(subject) {
        const address = this.#addressOf(subject.unit, subject.address);
        return address === subject.address ? subject : { ...subject, address };
    }
    #addressOf(unit, address) {
        const key = `${unit}\0${address}`;
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        // What is still there was not moved away: Terraform refuses to plan that.
        const found = this.#isThere(unit, address) ? address : (this.#followed(unit, address) ?? this.#counted(unit, address));
        this.#known.set(key, found);
        return found;
    }
    /** `undefined` where nothing moves it, or where moves lead around in a circle. */
    #followed(unit, address) {
        const seen = new Set([address]);
        let current = partsOf(address);
        for (let next = this.#once(unit, current); next; next = this.#once(unit, current)) {
            const words = wordsOf(next);
            if (seen.has(words) || seen.size > longestChain)
                return undefined;
            seen.add(words);
            current = next;
        }
        return seen.size > 1 ? wordsOf(current) : undefined;
    }
    /** Of a resource and the module around it the resource moves first, of all instances and one that one. */
    #once(unit, parts) {
        for (const [index, part] of [...parts.entries()].reverse())
            for (const isWhole of [false, true])
                for (const statement of this.#statements.get(keyOf(unit, part, isWhole)) ?? []) {
                    const moved = index === statement.within.length + statement.from.length - 1 ? movedBy(statement, parts) : undefined;
                    if (moved)
                        return moved;
                }
        return undefined;
    }
    /**
     * A resource that gets a `count` becomes its first instance, and the other way round, without a word:
     * https://developer.hashicorp.com/terraform/language/modules/develop/refactoring#enabling-count-or-for_each-for-a-resource
     */
    #counted(unit, address) {
        const other = address.endsWith('[0]') ? address.slice(0, -3) : address.endsWith(']') ? undefined : `${address}[0]`;
        return other !== undefined && this.#isThere(unit, other) ? other : address;
    }
}
const keyOf = (unit, { name, key }, isWhole) => [unit, name, isWhole ? 'all' : key].join('\0');
function statementOf({ within, from, to }) {
    const [around, source, target] = [partsOf(within), partsOf(from), partsOf(to)];
    const [last, end] = [source.at(-1), target.at(-1)];
    // A module becomes a module, a resource a resource.
    if (!last || !end || isCall(last) !== isCall(end))
        return undefined;
    return { within: around, from: source, to: target, last, isWhole: last.key === '' && end.key === '' };
}
function movedBy({ within, from, to, last, isWhole }, parts) {
    const start = within.length;
    const end = start + from.length;
    if (!within.every(({ name }, index) => parts[index]?.name === name))
        return undefined;
    const same = ({ name, key }, index) => {
        const part = parts[start + index];
        return part?.name === name && ((isWhole && index === from.length - 1) || part.key === key);
    };
    if (!from.every(same) || (!isCall(last) && parts.length !== end))
        return undefined;
    const kept = parts[end - 1]?.key ?? '';
    const target = isWhole ? to.map((part, index) => (index === to.length - 1 ? { ...part, key: kept } : part)) : to;
    return [...parts.slice(0, start), ...target, ...parts.slice(end)];
}
const isCall = ({ name }) => name.startsWith('module.');
const part = /(module\.[^.[\]]+|[^.[\]]+\.[^.[\]]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$)/y;
/** The parts of an address; none where it is no address of Terraform's. */
function partsOf(address) {
    const parts = [];
    let at = 0;
    while (at < address.length) {
        part.lastIndex = at;
        const found = part.exec(address);
        if (!found)
            return [];
        parts.push({ name: found[1] ?? '', key: found[2] ?? '' });
        at = part.lastIndex;
    }
    return parts;
}
const wordsOf = (parts) => parts.map(({ name, key }) => `${name}${key}`).join('.');


/***/ }),

/***/ 128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ movedPast),
/* harmony export */   Jo: () => (/* binding */ knownToPast),
/* harmony export */   Tv: () => (/* binding */ withPast),
/* harmony export */   rj: () => (/* binding */ readPast)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8649);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);


/** In characters. */
const longest = 64 * 1024 * 1024;
const mostFindings = 100_000;
const longestWords = 4096;
const lastLine = 1_000_000;
/**
 * Reads a report, which anybody may have written: whatever is wrong with it, nothing of it counts. No path in it is opened; places are
 * lines of files without text.
 */
function readPast(name, text) {
    if (text.length > longest)
        return { ok: false, why: `it is larger than ${longest / 1024 / 1024} MB` };
    let report;
    try {
        report = JSON.parse(text);
    }
    catch {
        return { ok: false, why: 'it is no JSON' };
    }
    if (field(report, 'version') !== 1 || field(field(report, 'tool'), 'name') !== 'ecs-warden')
        return { ok: false, why: 'it is no report of ecs-warden that this version reads' };
    if (field(report, 'complete') !== true)
        return { ok: false, why: 'its run was incomplete' };
    const places = new Places();
    const [findings, suppressed] = [field(report, 'findings'), field(report, 'suppressed')].map((list) => findingsIn(list, places));
    if (!findings || !suppressed)
        return { ok: false, why: 'its findings are not what a report has' };
    return { ok: true, past: { name, findings, suppressed } };
}
const field = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key] : undefined;
function findingsIn(list, places) {
    if (!Array.isArray(list) || list.length > mostFindings)
        return undefined;
    const findings = list.map((one) => findingOf(one, places));
    return findings.includes(undefined) ? undefined : findings;
}
function findingOf(one, places) {
    const words = (key) => {
        const value = field(one, key);
        return typeof value === 'string' && value.length <= longestWords ? value : undefined;
    };
    const [rule, identity, message, unit] = [words('rule'), words('identity'), words('message'), words('unit')];
    const [address, property, path, container] = [words('resource'), words('property'), words('path'), words('container')];
    const [severity, certainty] = [words('severity'), words('certainty')];
    const line = field(field(one, 'region'), 'startLine');
    if (rule === undefined || message === undefined || unit === undefined || address === undefined || property === undefined)
        return undefined;
    if (!/^[0-9a-f]{32}$/.test(identity ?? '') || path === undefined || !isLine(line) || !isSeverity(severity))
        return undefined;
    if (certainty !== 'certain' && certainty !== 'likely')
        return undefined;
    const at = places.at(path, line);
    const suppression = field(one, 'suppression');
    const [reason, until] = [field(suppression, 'reason'), field(suppression, 'until')];
    return {
        rule,
        identity: identity ?? '',
        message,
        severity,
        certainty,
        state: 'existing',
        subject: { unit, address, property, at, enclosing: [], ...(container === undefined ? {} : { container }) },
        verdict: { is: 'yes', question: 'said by a report', operands: [] },
        at,
        ...{ origin: [], data: {}, related: [], edits: [], proved: false },
        ...(suppression === undefined
            ? {}
            : {
                suppression: {
                    ...{ rules: [rule], at, from: 'comment' },
                    ...(typeof reason === 'string' ? { reason } : {}),
                    ...(typeof until === 'string' ? { until } : {}),
                },
            }),
    };
}
const isLine = (value) => typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= lastLine;
const isSeverity = (words) => ['critical', 'high', 'medium', 'low'].includes(words ?? '');
/** Places with nothing but their line: as many lines as all of them may come to, and the first line after that. */
class Places {
    #files = new Map();
    #left = 4_000_000;
    at(path, wanted) {
        const line = wanted <= this.#left ? wanted : 1;
        const key = `${path}\0${line}`;
        const known = this.#files.get(key);
        const file = known ?? { path, text: '\n'.repeat(line), isBlank: true };
        if (!known)
            this.#left -= line;
        this.#files.set(key, file);
        return { file, start: line - 1, end: line - 1 };
    }
}
/** A report with the names that its places have by now. */
function movedPast(past, moves, metaOf) {
    const moved = (finding) => {
        const subject = moves.apply(finding.subject);
        if (subject === finding.subject)
            return finding;
        const now = { ...finding, subject };
        return { ...now, identity: (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)((0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(now, metaOf(finding.rule))) };
    };
    return { ...past, findings: past.findings.map(moved), suppressed: past.suppressed.map(moved) };
}
/** A comparison, with what a report says of the base where git has nothing. */
function withPast(compared, { findings, suppressed }, { isCompared, whereabouts }) {
    const known = new Map([...findings, ...suppressed].filter(({ at }) => !isCompared(at.file.path)).map((one) => [one.identity, one]));
    const now = new Set(compared.findings.map(({ identity }) => identity));
    const left = findings.filter(({ identity }) => known.has(identity) && !now.has(identity));
    const sight = new Map(left.map((finding) => [finding, whereabouts(finding)]));
    return {
        findings: compared.findings.map((finding) => {
            if (finding.state === 'existing')
                return finding;
            const old = known.get(finding.identity);
            return { ...finding, state: old && !(0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorse */ .B)(old, finding) ? 'existing' : 'new' };
        }),
        fixed: [...compared.fixed, ...left.filter((finding) => sight.get(finding) === 'gone')],
        unseen: [...compared.unseen, ...left.filter((finding) => sight.get(finding) === 'hidden')],
    };
}
/** Whether a report of the base accepts a finding in the same words. */
function knownToPast({ suppressed }) {
    const keyOf = ({ rule, identity }, one) => JSON.stringify([rule, identity, one?.reason ?? null, one?.until ?? null]);
    const known = new Set(suppressed.map((finding) => keyOf(finding, finding.suppression)));
    return (finding, one) => known.has(keyOf(finding, one));
}


/***/ }),

/***/ 5798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G4: () => (/* binding */ defaultPolicy),
  LV: () => (/* binding */ knownTo),
  Mc: () => (/* binding */ suppress)
});

// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/source/note.js
var note = __webpack_require__(1869);
// EXTERNAL MODULE: ./lib/source/paths.js
var paths = __webpack_require__(757);
// EXTERNAL MODULE: ./lib/findings/message.js
var message = __webpack_require__(8993);
;// CONCATENATED MODULE: ./lib/findings/peers.js
/**
 * Only checks that mean the same: to accept a log group that keeps its logs for a month is not to accept one that keeps them for ever,
 * and to accept environment variables is not to accept a password in one.
 */
const checks = [
    { peer: 'checkov', ids: ['CKV_AWS_32'], rules: ['public-ecr-policy'] },
    { peer: 'checkov', ids: ['CKV_AWS_51'], rules: ['mutable-ecr-tags'] },
    { peer: 'checkov', ids: ['CKV_AWS_65'], rules: ['no-container-insights'] },
    { peer: 'checkov', ids: ['CKV_AWS_66'], rules: ['log-group-without-retention'] },
    { peer: 'checkov', ids: ['CKV_AWS_97'], rules: ['efs-without-transit-encryption'] },
    { peer: 'checkov', ids: ['CKV_AWS_123'], rules: ['open-endpoint-service'] },
    { peer: 'checkov', ids: ['CKV_AWS_136'], rules: ['ecr-without-customer-key'] },
    { peer: 'checkov', ids: ['CKV_AWS_158'], rules: ['log-group-without-customer-key'] },
    { peer: 'checkov', ids: ['CKV_AWS_163'], rules: ['ecr-without-scanning'] },
    { peer: 'checkov', ids: ['CKV_AWS_223'], rules: ['unlogged-exec'] },
    { peer: 'checkov', ids: ['CKV_AWS_224'], rules: ['unencrypted-exec'] },
    { peer: 'checkov', ids: ['CKV_AWS_249'], rules: ['shared-task-and-execution-role'] },
    { peer: 'checkov', ids: ['CKV_AWS_332'], rules: ['old-platform-version'] },
    { peer: 'checkov', ids: ['CKV_AWS_333'], rules: ['public-ip-on-tasks'] },
    { peer: 'checkov', ids: ['CKV_AWS_334'], rules: ['privileged-container'] },
    { peer: 'checkov', ids: ['CKV_AWS_335'], rules: ['host-pid-namespace'] },
    { peer: 'checkov', ids: ['CKV_AWS_336'], rules: ['writable-root-filesystem'] },
    { peer: 'checkov', ids: ['CKV_AWS_378'], rules: ['plaintext-backend'] },
    { peer: 'checkov', ids: ['CKV2_AWS_34'], rules: ['plaintext-ssm-parameter'] },
    { peer: 'trivy', ids: ['AWS-0017', 'aws-cloudwatch-log-group-customer-key'], rules: ['log-group-without-customer-key'] },
    { peer: 'trivy', ids: ['AWS-0030', 'aws-ecr-enable-image-scans'], rules: ['ecr-without-scanning'] },
    { peer: 'trivy', ids: ['AWS-0031', 'aws-ecr-enforce-immutable-repository'], rules: ['mutable-ecr-tags'] },
    { peer: 'trivy', ids: ['AWS-0032', 'aws-ecr-no-public-access'], rules: ['public-ecr-policy'] },
    { peer: 'trivy', ids: ['AWS-0033', 'aws-ecr-repository-customer-key'], rules: ['ecr-without-customer-key'] },
    { peer: 'trivy', ids: ['AWS-0034', 'aws-ecs-enable-container-insight'], rules: ['no-container-insights'] },
    { peer: 'trivy', ids: ['AWS-0035', 'aws-ecs-enable-in-transit-encryption'], rules: ['efs-without-transit-encryption'] },
    { peer: 'trivy', ids: ['AWS-0036', 'aws-ecs-no-plaintext-secrets'], rules: ['secret-in-environment', 'aws-keys-in-environment'] },
    { peer: 'cfn-lint', ids: ['E3048'], rules: ['unsupported-security-setting'], property: /^(?:networkMode|logConfiguration\.logDriver)$/ },
    { peer: 'cfn-lint', ids: ['E3053'], rules: ['unsupported-security-setting'], property: /\.hostPort$/ },
    { peer: 'cfn-lint', ids: ['E3713'], rules: ['unsupported-security-setting'], property: /^logConfiguration\.logDriver$/ },
    { peer: 'cdk-nag', ids: ['AwsSolutions-ECR1'], rules: ['public-ecr-policy'] },
    { peer: 'cdk-nag', ids: ['AwsSolutions-ECS4'], rules: ['no-container-insights'] },
    { peer: 'cdk-nag', ids: ['AwsSolutions-ECS7'], rules: ['container-without-logging'] },
];
const byName = new Map(checks.flatMap((check) => check.ids.map((id) => [nameOf(check.peer, id), check])));
/** Trivy has put `AVD-` before its ids and taken it away again; its marks have both. */
function nameOf(peer, id) {
    return `${peer} ${(peer === 'trivy' ? id.replace(/^avd-/i, '') : id).toLowerCase()}`;
}
/** The check of ours that a peer's mark speaks of; nothing where there is none that means the same. */
const peerCheck = (peer, id) => byName.get(nameOf(peer, id));
/** Every rule that some mark can accept; for the test that holds them against the catalogue. */
const rulesOfPeers = [...new Set(checks.flatMap(({ rules }) => rules))];

;// CONCATENATED MODULE: ./lib/findings/suppressions.js





const defaultPolicy = { requireReason: true };
/**
 * Sets aside the findings whose risk is accepted. A suppression that has run out, gives no reason where one is required, or names no
 * rule there is, does not count: its findings stay, and a notice says why. A notice also says which ones cover nothing or soon run out,
 * and which the base does not have.
 */
function suppress(findings, ground) {
    const cover = new Cover(ground);
    const left = [];
    const suppressed = [];
    const covering = new Set();
    const used = new Set();
    const unknown = new Map();
    const { to = 'accept', isKnown = () => true } = ground.unlessKnown ?? {};
    for (const finding of findings) {
        const all = cover.of(finding);
        const known = all.find((one) => isKnown(finding, one));
        const one = known ?? all[0];
        if (one)
            covering.add(one);
        if (one && !known)
            unknown.set(one, (unknown.get(one) ?? new Set()).add(finding.rule));
        if (!one || (!known && to === 'reject'))
            left.push(finding);
        else {
            used.add(one);
            suppressed.push({ ...finding, suppression: known ?? { ...one, isNew: true } });
        }
    }
    const idle = cover.counting.filter(({ one }) => !covering.has(one));
    const notices = [
        ...cover.refused,
        ...[...unknown].flatMap(([one, rules]) => unknownToBase(one, [...rules], to)),
        ...[...used].flatMap((one) => expiring(one, ground.today)),
        ...unused(idle, cover.idOf, ground),
    ];
    return { findings: left, suppressed, notices: notices.sort(byPlace) };
}
/** What the suppressions of one side cover. */
class Cover {
    counting;
    /** Why the others do not count. */
    refused;
    /** Ids of rules by every name they have. */
    idOf;
    #byRule = new Map();
    constructor(ground) {
        const idOf = new Map(ground.rules.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id])));
        const refused = [];
        const ignores = ground.ignores.flatMap((one) => fromIgnore(one, ground.honor));
        this.counting = [...ignores, ...ground.exceptions.map(fromException)].filter(({ one }) => {
            const wrong = wrongWith(one, ground, idOf);
            if (wrong)
                refused.push(wrong);
            return !wrong;
        });
        for (const each of this.counting)
            for (const name of each.one.rules)
                add(this.#byRule, idOf.get(name) ?? name, each);
        this.idOf = idOf;
        this.refused = refused;
    }
    /** All that cover a finding. */
    of(finding) {
        return candidates(this.#byRule.get(finding.rule), finding)
            .filter(({ isAbout }) => isAbout(finding))
            .map(({ one }) => one);
    }
}
/**
 * What the base accepts, as far as it could be read. `findings` are its own, with the identities that the head's were matched by. An
 * exception of its config is about whatever it names, also about what is only there now; anything else only about what it covered then.
 */
function knownTo(exceptions, base) {
    const cover = base && new Cover(base.ground);
    const words = new Map(base?.findings.map((finding) => [keyOf(finding), new Set(cover?.of(finding).map(wordsOf))]));
    const configured = new Set(exceptions.map(note/* exceptionKey */.F));
    return (finding, one) => (isException(one) && configured.has((0,note/* exceptionKey */.F)(one))) || (words.get(keyOf(finding))?.has(wordsOf(one)) ?? false);
}
const keyOf = ({ rule, identity }) => `${rule}\0${identity}`;
const wordsOf = ({ reason, until }) => JSON.stringify([reason ?? null, until ?? null]);
const isException = (one) => one.from === 'config';
function unknownToBase(one, rules, to) {
    const { at, until, reason } = one;
    const what = rules.map((rule) => `\`${rule}\``).join(', ');
    if (to === 'reject')
        return [
            {
                at,
                kind: 'refused',
                say: `${suppressions_nameOf(one)} does not count for ${what}: the base does not have it, and this change may not accept risks by itself.`,
            },
        ];
    // New exceptions are said with the other changes of the config.
    if (to === 'accept' || isException(one))
        return [];
    const words = reason === undefined ? 'no reason given' : (0,message/* tame */.a)(reason);
    return [{ at, kind: 'new', say: `${suppressions_nameOf(one)} is new and accepts ${what}${until === undefined ? '' : ` until ${until}`}: ${words}.` }];
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
/** A mark of another scanner counts where it is asked for, and where that scanner's check means the same as a rule of ours. */
function fromIgnore(one, honor) {
    const { peer, rules } = one;
    if (peer === undefined)
        return [aboutRange(one)];
    if (!honor.includes(peer))
        return [];
    return rules.flatMap((id) => {
        const check = peerCheck(peer, id);
        if (!check)
            return [];
        const about = aboutRange({ ...one, rules: check.rules });
        return [{ ...about, isAbout: (judgement) => (check.property?.test(judgement.subject.property) ?? true) && about.isAbout(judgement) }];
    });
}
/** It stands on the finding's own entry or above it, or on something the finding is in, wherever its text lies. */
const aboutRange = (one) => ({
    one,
    file: one.covers.file.path,
    isIn: (path) => path === one.covers.file.path,
    isBlind: ({ at }) => (0,file/* contains */.gR)(one.covers, at),
    isAbout: ({ at, subject }) => (0,file/* contains */.gR)(one.covers, at) || subject.enclosing.some((range) => (0,file/* sameRange */.Et)(range, one.covers) || (0,file/* contains */.gR)(one.covers, range)),
});
/** The file is the finding's own or its resource's: a value may stand in another file than what uses it. */
function fromException(one) {
    const named = (0,paths/* matcher */.jN)([one.path]);
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
    const refused = (why) => ({ at, kind: 'refused', say: `${suppressions_nameOf(one)} does not count: ${why}` });
    const unknown = rules.find((rule) => !known.has(rule));
    if (unknown !== undefined)
        return refused(`there is no rule \`${unknown.slice(0, 80)}\`.`);
    // Most marks of other scanners have no place for a reason.
    if (requireReason && one.from !== 'peer' && (reason === undefined || reason.trim().length < 3))
        return refused(`it gives no reason${whereReasons[one.from]}`);
    if (until !== undefined && until < today)
        return { at, kind: 'expired', say: `${suppressions_nameOf(one)} ran out on ${until}; its findings are back.` };
    if (maximumDays !== undefined && (until === undefined || daysBetween(today, until) > maximumDays))
        return refused(`it may run for ${maximumDays} days at most, and needs an \`until\` within them.`);
    return undefined;
}
const whereReasons = {
    comment: '; end it with `-- reason`.',
    metadata: '; add a `reason`.',
    config: '; add a `reason`.',
    peer: '.',
};
const suppressions_nameOf = ({ from, peer }) => from === 'config' ? 'This exception' : peer === undefined ? 'This ignore' : `This mark of ${peer}`;
/** Near enough that somebody should look at it again. */
const soon = 14;
function expiring(one, today) {
    if (one.until === undefined)
        return [];
    const days = daysBetween(today, one.until);
    if (days > soon)
        return [];
    const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    return [{ at: one.at, kind: 'expiring', say: `${suppressions_nameOf(one)} runs out ${when}, on ${one.until}.` }];
}
/**
 * Those that cover no finding, as far as that can be told: their rules ran, the files are read to their end, and nothing that they are
 * about is a fault under values that are not known.
 */
function unused(idle, idOf, ground) {
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
        if (one.from === 'peer')
            return [];
        const rules = one.rules.map((rule) => idOf.get(rule) ?? rule);
        if (!rules.every((rule) => ground.ran.has(rule)))
            return [];
        const files = ground.files.filter(({ path }) => isIn(path));
        if (files.some(({ state }) => state !== 'analysed') || ground.skipped.some(({ path }) => isIn(path)))
            return [];
        if (files.length === 0)
            return ground.everywhere
                ? [{ at: one.at, kind: 'unused', say: `${suppressions_nameOf(one)} covers no finding: no file of its path was looked into.` }]
                : [];
        if (ground.blindSpots.some(isBlind) || rules.some((rule) => open.get(rule)?.some(isAbout)))
            return [];
        return [{ at: one.at, kind: 'unused', say: `${suppressions_nameOf(one)} covers no finding.` }];
    });
}
/** What the base does not have comes first. */
const byPlace = (a, b) => Number(b.kind === 'new') - Number(a.kind === 'new') || byFile(a, b);
const byFile = (a, b) => a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start;
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;


/***/ }),

/***/ 6491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ Sightings)
/* harmony export */ });
/* unused harmony export traceParts */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);


const traceParts = (/* unused pure expression or super */ null && (['key', 'unitless', 'unit', 'resource', 'container']));
function traceOf(judgement, meta) {
    const { subject } = judgement;
    return {
        key: hashOf((0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(judgement, meta)),
        unitless: hashOf((0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)({ ...judgement, subject: { ...subject, unit: '' } }, meta)),
        unit: hashOf(subject.unit),
        ...placeOf(subject),
    };
}
const placeOf = ({ unit, address, container, }) => ({
    resource: hashOf(unit, address),
    container: container === undefined ? hashOf(unit, address) : hashOf(unit, address, container),
});
const hashOf = (...parts) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
/** What makes infrastructure and is none itself. */
const program = /\.(?:[cm]?[jt]sx?|py)$/;
/** What one run can say of findings of which only a trace is left, as the comments of earlier runs are. */
class Sightings {
    /** Tells selections apart. */
    scope;
    #sight;
    #index;
    constructor(sight) {
        this.#sight = sight;
        this.scope = hashOf(JSON.stringify(sight.selection)).slice(0, 8);
    }
    /** For a finding that is not found any more: its fault is known to be `gone`, or that is `hidden`. `path` is where it was shown. */
    of(rule, trace, path) {
        if (!this.#sight.rules.has(rule))
            return 'hidden';
        this.#index ??= indexOf(this.#sight);
        const { maybe, judged, places, units, unreadUnits } = this.#index;
        if (maybe.has(trace.key))
            return 'hidden';
        // Of several equal ones some may still be found: this one is judged fine or is gone.
        if (judged.has(trace.key))
            return 'gone';
        const place = places.get(trace.container);
        if (place)
            return place.hides ? 'hidden' : 'gone';
        const resource = places.get(trace.resource);
        if (resource)
            return resource.hidesContainers ? 'hidden' : 'gone';
        const complete = units.get(trace.unit);
        if (complete !== undefined)
            return complete ? 'gone' : 'hidden';
        // It was shown on the program that makes the unit; where nothing was made this time, nobody can tell.
        if (!this.#sight.generated && program.test(path))
            return 'hidden';
        return unreadUnits.has(trace.unit) || this.#sight.unread.has(path) ? 'hidden' : 'gone';
    }
    traceOf(finding) {
        return traceOf(finding, this.#sight.rules.get(finding.rule));
    }
    /** Whether the unit is still there, under the same name. */
    hasUnit({ unit }) {
        this.#index ??= indexOf(this.#sight);
        return this.#index.units.has(unit);
    }
}
function indexOf({ judged, places, units, unread, rules }) {
    const maybe = new Set();
    const all = new Set();
    for (const one of judged) {
        const key = hashOf((0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(one, rules.get(one.rule)));
        all.add(key);
        if (one.verdict.is === 'maybe')
            maybe.add(key);
    }
    const byHash = new Map();
    for (const place of places)
        byHash.set(placeOf(place).container, place);
    return {
        maybe,
        judged: all,
        places: byHash,
        units: new Map([...units].map(([unit, complete]) => [hashOf(unit), complete])),
        unreadUnits: new Set([...unread].flatMap(withFolders).map((name) => hashOf(name))),
    };
}
function withFolders(path) {
    const parts = path.split('/');
    return ['', '.', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}


/***/ }),

/***/ 1145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ proveFixes)
/* harmony export */ });
/* unused harmony export rescan */
/* harmony import */ var _analysis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(681);
/* harmony import */ var _dialects_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5664);
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


/***/ }),

/***/ 2222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jx: () => (/* binding */ groundOf),
  Sb: () => (/* binding */ reportOn),
  SQ: () => (/* binding */ scan),
  XY: () => (/* binding */ todayOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/analysis.js + 7 modules
var analysis = __webpack_require__(681);
// EXTERNAL MODULE: ./lib/findings/compare.js
var compare = __webpack_require__(8649);
// EXTERNAL MODULE: ./lib/findings/gate.js
var findings_gate = __webpack_require__(6063);
// EXTERNAL MODULE: ./lib/findings/identity.js
var identity = __webpack_require__(3186);
// EXTERNAL MODULE: ./lib/findings/message.js
var message = __webpack_require__(8993);
// EXTERNAL MODULE: ./lib/findings/moves.js
var findings_moves = __webpack_require__(2964);
// EXTERNAL MODULE: ./lib/findings/past.js
var findings_past = __webpack_require__(128);
// EXTERNAL MODULE: ./lib/findings/suppressions.js + 1 modules
var suppressions = __webpack_require__(5798);
// EXTERNAL MODULE: ./lib/findings/trace.js
var trace = __webpack_require__(6491);
// EXTERNAL MODULE: ./lib/model/secrecy/spans.js
var spans = __webpack_require__(9031);
// EXTERNAL MODULE: ./lib/model/container.js
var model_container = __webpack_require__(8366);
// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/model/seen.js



/** What can be seen of one estate, for the places of another. */
class Seen {
    /** Several at one address where one is derived from another. */
    #resources = new Map();
    #containers = new Map();
    #complete;
    constructor(estate) {
        this.#complete = new Map(estate.units.map(({ id, complete }) => [id, complete]));
        for (const kind of Object.keys(kinds/* shapes */.n))
            for (const resource of estate.all(kind)) {
                const at = key(resource.unit, resource.address);
                this.#resources.set(at, [...(this.#resources.get(at) ?? []), resource]);
            }
        for (const container of estate.containers)
            this.#containers.set(key(container.unit, container.address, container.container), container);
    }
    hasUnit(unit) {
        return this.#complete.has(unit);
    }
    /** By unit, whether all of it was read. */
    get units() {
        return this.#complete;
    }
    /** Every place there is, and whether something around its properties or containers is out of sight. */
    *places() {
        for (const [first, ...derived] of this.#resources.values()) {
            if (!first)
                continue;
            const { unit, address } = first;
            const all = [first, ...derived];
            yield {
                unit,
                address,
                hides: all.some((resource) => hidesPart(resource, kinds/* shapes */.n[resource.kind])),
                hidesContainers: all.some(hidesContainers),
            };
        }
        for (const container of this.#containers.values()) {
            const { unit, address, container: name } = container;
            yield { unit, address, container: name, hides: hidesPart(container, model_container/* containerDefinition */.pA) };
        }
    }
    /** A resource of a unit that was read, or one of its containers. */
    place(unit, address, container) {
        const resources = this.#resources.get(key(unit, address));
        if (!resources)
            return this.#complete.get(unit) === true ? 'gone' : 'hidden';
        if (container === undefined || this.#containers.has(key(unit, address, container)))
            return 'here';
        return resources.some(hidesContainers) ? 'hidden' : 'gone';
    }
    /** A property that no rule has judged at its place: `gone` only where nothing around it is out of sight. */
    property(unit, address, container) {
        const place = this.place(unit, address, container);
        if (place !== 'here')
            return place;
        const one = this.#containers.get(key(unit, address, container ?? ''));
        const resources = this.#resources.get(key(unit, address)) ?? [];
        const hides = one ? hidesPart(one, model_container/* containerDefinition */.pA) : resources.some((resource) => hidesPart(resource, kinds/* shapes */.n[resource.kind]));
        return hides ? 'hidden' : 'gone';
    }
}
/** Whether it may have containers that nobody can see. */
function hidesContainers(resource) {
    if (resource.kind !== 'task-definition')
        return false;
    const { items, complete } = (0,model_value/* itemsOf */.S3)(resource.containerDefinitions);
    return !complete || items.some((item) => (0,model_value/* outcomesOf */.RK)(item).open);
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
    if (shape.is !== 'list' && shape.is !== 'struct' && shape.is !== 'map' && shape.is !== 'entries')
        return false;
    if (value.kind === 'unknown' && value.why === 'not-here')
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
        if (shape.is === 'entries') {
            const { entries, block } = one.value;
            return block.missing.length > 0 || entries.some((entry) => isHidden(entry.value, shape.of));
        }
        const { items, missing } = one.value;
        return missing.length > 0 || items.some((item) => isHidden(item, shape.of));
    });
}

// EXTERNAL MODULE: ./lib/prove.js
var prove = __webpack_require__(1145);
// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __webpack_require__(8194);
// EXTERNAL MODULE: ./lib/source/tree.js
var source_tree = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/source/version.js
var version = __webpack_require__(4525);
;// CONCATENATED MODULE: ./lib/scan.js
















/** Scans a tree and says everything there is to say about it: the library's entry, and what every program here is made of. */
async function scan(tree, options = {}, base, past) {
    const before = base && { name: base.name, why: base.why, scan: await scanAll(base.tree, options) };
    const scanned = await scanAll(tree, options, before?.scan);
    // A base of which something is missing says nothing of what is new; a head of which something is missing was not looked at.
    const known = base?.tree.lacks === undefined ? before : undefined;
    return reportOn(asFarAsBrought(scanned, tree), { ...options, today: todayOf(options) }, known, past);
}
/** One look; where files come from afar, as many as it takes until all that are asked for are here. Each knows what the one before saw. */
async function scanAll(tree, options, before) {
    let last = before;
    return (0,source_tree/* lookThrough */.T8)([tree], () => {
        last = (0,analysis/* scanTree */.wp)(tree, options, last);
        return last;
    });
}
const asFarAsBrought = (scanned, { lacks }) => lacks === undefined ? scanned : { ...scanned, unfinished: [...scanned.unfinished, `Not all files could be read: ${lacks}.`] };
/** The day that expiries are held against. */
const todayOf = ({ today }) => today ?? new Date().toISOString().slice(0, 10);
function reportOn(scanned, options, base, report) {
    const rules = (0,analysis/* selectedRules */.jS)(options);
    const proved = (0,prove/* proveFixes */.k)(scanned, (0,analysis/* findingsOf */.WX)(scanned.judged, options), options);
    const sight = sightOf(scanned);
    const past = report && (0,findings_past/* movedPast */.Ej)(report, sight.moves, (rule) => byId.get(rule));
    const byGit = base ? compareScans(scanned, proved, base.scan, options, sight) : undefined;
    const compared = past ? (0,findings_past/* withPast */.Tv)(byGit ?? { findings: proved, fixed: [], unseen: [] }, past, pastView(scanned, base?.scan, sight)) : byGit;
    const unfinished = [...scanned.unfinished, ...(base ? [...base.scan.unfinished, ...noLongerRead(scanned, base.scan)] : [])];
    const crashes = [...scanned.crashes, ...(base?.scan.crashes ?? [])];
    const complete = crashes.length + unfinished.length === 0;
    const ground = {
        ...groundOf(scanned, options, options.today, complete ? rules : []),
        ...unlessKnown(options, byGit && base ? { findings: byGit.before, scan: base.scan } : undefined, past),
    };
    const { findings, suppressed, notices } = (0,suppressions/* suppress */.Mc)(compared?.findings ?? proved, ground);
    const unseen = base && compared ? (0,suppressions/* suppress */.Mc)(compared.unseen, groundBefore(base.scan, options)).findings : (compared?.unseen ?? []);
    const blindSpots = markNew(scanned.blindSpots, base?.scan.blindSpots, options);
    const mode = options.gate ?? 'all';
    const unresolved = options.unresolved === 'fail' ? blindSpots.filter(({ isNew }) => isNew || mode === 'all' || !base) : [];
    const gate = (0,findings_gate/* gateOf */.R)(findings, mode, options.failOn ?? 'high', options.unseen === 'warn' ? [] : unseen, unresolved);
    const shown = new Set([
        ...[...proved, ...unseen, ...(compared?.fixed ?? [])].flatMap((finding) => [finding, ...finding.related, ...finding.origin].map(({ at }) => at.file)),
        ...scanned.diagnostics.map(({ at }) => at.file),
    ]);
    return {
        tool: { name: version/* toolName */.Uf, version: version/* version */.rE },
        outcome: isError(crashes, unfinished, gate) ? 'error' : gate.passed ? 'passed' : 'failed',
        complete,
        gate,
        findings,
        suppressed,
        ...(base ? { base: { name: base.name, why: base.why } } : past ? { base: { name: past.name, why: 'a report of the base' } } : {}),
        fixed: compared?.fixed ?? [],
        unseen,
        blindSpots,
        diagnostics: scanned.diagnostics,
        notices: [...(options.before?.weakened ?? []), ...notices],
        crashes,
        unfinished,
        files: scanned.reports,
        skipped: scanned.skipped,
        sightings: sightingsOf(scanned, options, rules, sight),
        sensitive: [...scanned.sensitive, ...(base?.scan.sensitive ?? []), ...[...shown].flatMap(spans/* secretRanges */.x)],
        rules: rules.map(({ check: _, ...meta }) => meta),
    };
}
/** What suppressions are held against. */
const groundOf = (scanned, options, today, ran) => ({
    ignores: scanned.ignores,
    exceptions: options.exceptions ?? [],
    honor: options.honor ?? [],
    policy: { ...suppressions/* defaultPolicy */.G4, ...options.policy },
    today,
    rules: catalogue/* catalogue */.s,
    ran: new Set(ran.map(({ id }) => id)),
    blindSpots: scanned.blindSpots,
    judged: scanned.judged,
    files: scanned.reports,
    skipped: scanned.skipped,
    everywhere: [...(options.paths ?? []), ...(options.frameworks ?? [])].every((path) => path === '.'),
});
/** Blind spots with what is new about them, new ones first: by what they say of which unit, for their lines move. */
function markNew(now, before, { unresolved }) {
    if (!before || unresolved === 'ignore')
        return now;
    const keyOf = ({ unit, say }) => `${unit}\0${say}`;
    const known = new Map();
    for (const one of before)
        known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
    const marked = now.map((one) => {
        const left = known.get(keyOf(one)) ?? 0;
        known.set(keyOf(one), left - 1);
        return left > 0 ? one : { ...one, isNew: true };
    });
    return marked.sort((a, b) => Number(b.isNew ?? false) - Number(a.isNew ?? false));
}
/** The base's own suppressions. Where new ones do not count, what the head's config accepts does not count here either. */
const groundBefore = (scanned, options) => groundOf(scanned, options.newSuppressions === 'reject' ? believed(options) : options, options.today, []);
/** The options with what the base's config accepts, and with the stricter policy of the two. */
function believed(options) {
    const { exceptions = [], policy = {} } = options.before ?? {};
    const days = Math.min(...[policy, options.policy].map((one) => one?.maximumDays ?? Number.POSITIVE_INFINITY));
    const requireReason = (policy.requireReason ?? true) || (options.policy?.requireReason ?? true);
    return { ...options, exceptions, policy: { requireReason, ...(Number.isFinite(days) ? { maximumDays: days } : {}) } };
}
/** What becomes of suppressions that the base does not have. Without a base that could be read only its config's exceptions are known. */
function unlessKnown(options, before, past) {
    const { newSuppressions: to = 'accept' } = options;
    if (to === 'accept' || (to === 'report' && !before && !past))
        return {};
    const { exceptions = [] } = options.before ?? {};
    const ground = before && groundOf(before.scan, believed(options), options.today, []);
    const byGit = (0,suppressions/* knownTo */.LV)(exceptions, before && ground && { findings: before.findings, ground });
    const byReport = past ? (0,findings_past/* knownToPast */.Jo)(past) : () => false;
    return { unlessKnown: { to, isKnown: (finding, one) => byGit(finding, one) || byReport(finding, one) } };
}
/** A part of ours that failed is always an error. What there was no time for is one only where somebody relies on the verdict. */
const isError = (crashes, unfinished, { mode }) => crashes.length > 0 || (unfinished.length > 0 && mode !== 'none');
/** A file that could be read on the base and no longer can: what is in it now is anybody's guess. */
function noLongerRead(head, base) {
    const before = new Set(base.reports.filter(({ state }) => state === 'analysed').map(({ path }) => path));
    const broken = head.reports.filter(({ state }) => state === 'failed' || state === 'partly');
    // Made larger than a limit, no text any more, or a link to what is not read: that is no way through either.
    const read = new Set(head.reports.filter(({ state }) => state === 'analysed').map(({ path }) => path));
    const hidden = head.skipped.filter(({ to }) => to === undefined || !read.has(to));
    const lost = [...broken, ...hidden].filter(({ path }) => before.has(path));
    return lost.map(({ path }) => `\`${(0,message/* tame */.a)(path)}\` was read on the base and cannot be read as a whole now.`);
}
function sightOf(head) {
    const seen = new Seen(head.estate);
    const moves = head.readings.flatMap((reading) => reading.moves ?? []);
    return { seen, unread: unreadOf(head), moves: new findings_moves/* Moves */.h(moves, (unit, address) => seen.place(unit, address) === 'here') };
}
/** The head's findings against the base's. Both sides were scanned with the same rules and settings. */
function compareScans(head, findings, base, options, { seen, unread, moves }) {
    const units = new Map(base.readings.flatMap(({ units }) => units.map((unit) => [unit.id, unit])));
    const before = (0,analysis/* findingsOf */.WX)(base.judged, options);
    const compared = (0,compare/* compare */.U)({ findings, judged: head.judged }, { findings: before, judged: base.judged }, byId, moves, (subject) => {
        if (seen.hasUnit(subject.unit))
            return seen.property(subject.unit, subject.address, subject.container);
        // The unit is not there any more: unless one of its files only could not be read, that is how it was meant.
        const unit = units.get(subject.unit);
        return unit?.files.some((path) => unread.has(path)) || (unit?.generated && isUnsynthesised(unit.id, head)) ? 'hidden' : 'gone';
    });
    return { ...compared, before };
}
/** Whether the application that made a stack is still there, and nothing was synthesised of it: nobody can tell what it deploys. */
function isUnsynthesised(stack, { estate, holds }) {
    const assembly = dirname(stack).replace(/(?:\/assembly-[^/]*)+$/, '');
    if (estate.units.some(({ id, generated }) => generated && id.startsWith(`${assembly}/`)))
        return false;
    for (let folder = dirname(assembly);; folder = dirname(folder)) {
        if (holds(join(folder, 'cdk.json')))
            return true;
        if (folder === '.' || folder === '/')
            return false;
    }
}
/**
 * What the head's scan knows of the places that a report names. A file that is not there, in a folder of which nothing was read, was not
 * generated this time: nobody can tell what it would say.
 */
function pastView(head, base, { seen, unread }) {
    const compared = new Set(base?.reports.map(({ path }) => path));
    const read = head.reports.map(({ path }) => path);
    const [files, folders] = [new Set(read), new Set(read.map(dirname))];
    const open = new Set([
        ...(0,identity/* identities */.tT)(head.judged.filter(({ verdict }) => verdict.is === 'maybe'), (rule) => byId.get(rule)).values(),
    ]);
    return {
        isCompared: (path) => compared.has(path),
        whereabouts: ({ identity, subject, at }) => {
            if (open.has(identity) || unread.has(at.file.path))
                return 'hidden';
            if (seen.hasUnit(subject.unit))
                return seen.property(subject.unit, subject.address, subject.container);
            return files.has(at.file.path) || folders.has(dirname(at.file.path)) ? 'gone' : 'hidden';
        },
    };
}
const unreadOf = ({ reports, skipped }) => new Set([...reports.filter(({ state }) => state !== 'analysed'), ...skipped].map(({ path }) => path));
function sightingsOf(scanned, options, rules, { seen, unread }) {
    const { paths, exclude, profile = 'default', frameworks, parameters, varFiles, vars, units, taskDefinitions } = options;
    const lists = [paths, exclude, frameworks, parameters, varFiles, units, taskDefinitions].map((list) => list ?? []);
    return new trace/* Sightings */.l({
        judged: scanned.judged,
        places: seen.places(),
        units: seen.units,
        unread,
        generated: scanned.estate.units.some((unit) => unit.generated),
        rules: new Map(rules.map((rule) => [rule.id, rule])),
        // Of variables only the names: a value may be a secret, and a hash is something to hold guesses against.
        selection: [profile, Object.keys(vars ?? {}).sort(), ...lists],
    });
}
const { dirname, join } = external_node_path_.posix;
const byId = new Map(catalogue/* catalogue */.s.map((rule) => [rule.id, rule]));


/***/ }),

/***/ 1869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exceptionKey)
/* harmony export */ });
/** Two exceptions with the same key accept the same thing for the same time and reason; who answers for it may change. */
const exceptionKey = ({ rules, path, container, resource, reason, until }) => JSON.stringify([rules, path, container ?? null, resource ?? null, reason ?? null, until ?? null]);


/***/ })

};
