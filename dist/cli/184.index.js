export const id = 184;
export const ids = [184];
export const modules = {

/***/ 1184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WX: () => (/* binding */ findingsOf),
  $r: () => (/* binding */ judgeReadings),
  wp: () => (/* binding */ scanTree),
  jS: () => (/* binding */ selectedRules)
});

// EXTERNAL MODULE: ./lib/dialects/read.js + 8 modules
var read = __webpack_require__(6490);
// EXTERNAL MODULE: ./lib/dialects/relevance.js
var relevance = __webpack_require__(828);
// EXTERNAL MODULE: ./lib/discover/discover.js
var discover = __webpack_require__(2036);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(6939);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/findings/identity.js

/** What tells one fault from another, by names only: moving, renaming a variable or reformatting does not change it. */
function identityKey({ rule, subject }, meta) {
    // The oldest alias: a renamed rule keeps the history of its findings.
    const id = meta?.aliases?.[0] ?? rule;
    return [id, subject.unit, subject.address, subject.container ?? '', subject.property].join('\0');
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
        out.set(one, (0,external_node_crypto_.createHash)('sha256')
            .update(count === 1 ? key : `${key}\0${count}`)
            .digest('hex')
            .slice(0, 32));
    }
    return out;
}

// EXTERNAL MODULE: ./lib/findings/message.js
var message = __webpack_require__(8993);
// EXTERNAL MODULE: ./lib/model/estate.js + 1 modules
var model_estate = __webpack_require__(8079);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/model/value.js
var value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/model/sensitive.js


/**
 * Every span that no report may show, whatever rules run: the values of all environment variables, the places they come from, and
 * whatever the source itself calls secret.
 */
function sensitiveRanges(estate) {
    const ranges = [];
    for (const container of estate.containers)
        for (const item of (0,value/* itemsOf */.S3)(container.environment).items)
            for (const { value: pair } of (0,value/* outcomesOf */.RK)(item).outcomes)
                if (pair.kind === 'known')
                    addValue(pair.value.value, pair.value.block, ranges);
    return ranges;
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
const named = new Set(['parameter', 'variable', 'reference', 'data-source', 'module', 'import', 'placeholder', 'cycle']);
function addKnown(value, block, ranges) {
    const slot = value.slot?.kind === 'entry' ? value.slot : undefined;
    if (!slot)
        addSpan(value.at, value.origin, block, ranges);
    else
        ranges.push(slot.value, ...(slot.elsewhere ? [slot.elsewhere] : []), ...value.origin.map(({ at }) => at));
}
/** A value of several lines is pointed at by its key: then everything below the key is covered. */
function addSpan(at, origin, { whole }, ranges) {
    ranges.push(at, ...origin.map((step) => step.at));
    if (!(0,file/* isOneLine */.Pf)(whole))
        ranges.push({ ...whole, start: Math.min(at.start, whole.end) });
}
function addPart(part, block, ranges) {
    if (part.kind === 'known')
        ranges.push(part.at, ...part.origin.map(({ at }) => at));
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
/** A rule that throws is named, and the others go on. What it said before it threw is kept. */
function runRules(rules, estate, settings) {
    const judged = [];
    const crashes = [];
    for (const rule of rules) {
        try {
            for (const one of rule.check(estate, settings))
                judged.push({ ...one, rule: rule.id });
        }
        catch (error) {
            crashes.push(crashOf(`rule ${rule.id}`, error));
        }
    }
    return { judged, crashes };
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

// EXTERNAL MODULE: ./lib/rules/registry.js + 45 modules
var registry = __webpack_require__(5034);
;// CONCATENATED MODULE: ./lib/analysis.js











/** The pipeline: discover, read, judge. Everything in it is synchronous and pure but for the tree. */
function scanTree(tree, options = {}) {
    const limits = { ...discover/* defaultLimits */.MK, ...options.limits };
    const { files, skipped } = (0,discover/* discover */.k4)(tree, { paths: options.paths ?? [], exclude: options.exclude ?? [], limits, endings: relevance/* endings */.V });
    const crashes = [];
    const onCrash = (where, error) => crashes.push(crashOf(where, error));
    const { readings, reports } = (0,read/* readFiles */.U)(files, { onCrash, ...(options.filter === undefined ? {} : { filter: options.filter }) });
    const judged = judgeReadings(readings, options);
    return {
        files,
        readings,
        reports,
        skipped,
        judged: judged.judged,
        blindSpots: [...readings.flatMap(({ blindSpots }) => blindSpots), ...judged.estate.blindSpots],
        ignores: readings.flatMap(({ ignores }) => ignores),
        diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
        crashes: [...crashes, ...judged.crashes],
        sensitive: sensitiveRanges(judged.estate),
    };
}
function judgeReadings(readings, options) {
    const estate = new model_estate/* Estate */.H(readings);
    return { estate, ...runRules(selectedRules(options), estate, { profile: options.profile ?? 'default' }) };
}
/** The rules that run: those of the profile, or those named, less those skipped. A named rule runs whatever its profile. */
function selectedRules({ profile, rules = [], skipRules = [] }) {
    const names = (rule, wanted) => wanted.some((one) => one === rule.id || rule.aliases?.includes(one) || rule.tags.includes(one));
    return registry/* rules */.a.filter((rule) => (rules.length > 0 ? names(rule, rules) : profile === 'strict' || rule.profile === 'default') && !names(rule, skipRules));
}
/** The faults among the judgements, worst first, with identity and words. */
function findingsOf(judged) {
    const byId = new Map(registry/* rules */.a.map((rule) => [rule.id, rule]));
    const faults = judged.filter(({ verdict }) => verdict.is === 'yes');
    const named = identities(faults, (rule) => byId.get(rule));
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

/***/ 3843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fl: () => (/* binding */ isTemplate),
  EZ: () => (/* binding */ cloudformation_kinds),
  xV: () => (/* binding */ readTemplate)
});

// EXTERNAL MODULE: ./lib/model/kinds.js + 2 modules
var kinds = __webpack_require__(898);
// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/dialects/reader.js + 2 modules
var dialects_reader = __webpack_require__(8019);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
// EXTERNAL MODULE: ./lib/dialects/data.js
var dialects_data = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/dialects/joined.js
var joined = __webpack_require__(4462);
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
function parameterValue(template, name, at) {
    if (name === 'AWS::NoValue')
        return (0,model_value/* absent */.Ge)(at);
    if (pseudo.has(name))
        return (0,model_value/* unknown */.L5)('parameter', at, { name });
    const entry = (0,parse_node/* entryOf */.Ms)((0,parse_node/* childOf */.GG)(template, 'Parameters'), name);
    return entry ? declared(entry, at) : undefined;
}
function declared({ key, value: declaration }, at) {
    const type = parameters_text((0,parse_node/* childOf */.GG)(declaration, 'Type')) ?? 'String';
    const secret = isTrue((0,parse_node/* childOf */.GG)(declaration, 'NoEcho')) ? { secret: 'no-echo' } : {};
    const fallback = (0,parse_node/* entryOf */.Ms)(declaration, 'Default');
    // The default of an SSM parameter type is the name of a parameter, not its value.
    if (type.startsWith('AWS::SSM::Parameter::'))
        return (0,model_value/* unknown */.L5)('parameter', at, { name: key, ...secret });
    const many = type === 'CommaDelimitedList' || type.startsWith('List<');
    if (fallback?.value.kind === 'scalar' && fallback.value.value !== null) {
        const datum = datumOf(fallback.value.raw, fallback.value.value, many, fallback.value.tagged, secret);
        return { kind: 'known', value: datum, at, origin: [{ at: fallback.value.tagged, name: key, kind: 'default' }], ...secret };
    }
    return (0,model_value/* unknown */.L5)('parameter', at, { name: key, ...secret, ...allowed(key, declaration, at, many) });
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
                    value: datumOf(item.raw, item.value, many, item.tagged, {}),
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

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/evaluate.js








/** A variable of `Fn::Sub` is worked out wherever it is used: a page of nested ones grows without end, and stops here. */
const maximumSteps = 1_000_000;
const stepsOfVariable = 100;
/** The values of one template: functions applied as far as their arguments are known, the rest unknown with its reason. */
class Evaluator {
    #template;
    #unit;
    conditions;
    #steps = 0;
    #inMap = false;
    constructor(template, unit) {
        this.#template = template;
        this.#unit = unit;
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
                return { kind: 'known', value: (0,dialects_data/* scalar */.d_)(node.value, node.raw, node.text), at: node.at, origin: [] };
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
                return (0,model_value/* unknown */.L5)('import', at, { name: 'Fn::ImportValue' });
            default:
                return (0,model_value/* unknown */.L5)('function', at, { name: `Fn::${name}` });
        }
    }
    #ref(name, at) {
        if (name === undefined)
            return (0,model_value/* unknown */.L5)('unsupported', at);
        return parameterValue(this.#template, name, at) ?? this.#reference(name, '', at);
    }
    #reference(address, attribute, at) {
        const shown = attribute ? `${address}.${attribute}` : address;
        if (!(0,parse_node/* entryOf */.Ms)((0,parse_node/* childOf */.GG)(this.#template, 'Resources'), address))
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: shown });
        return (0,model_value/* unknown */.L5)('reference', at, { name: shown, reference: { unit: this.#unit, address, attribute } });
    }
    #getAtt(argument, at) {
        const path = argument.kind === 'list' ? argument.items.map(parse_node/* wordOf */.aG) : ((0,parse_node/* wordOf */.aG)(argument)?.split('.') ?? []);
        const [address, ...attribute] = path;
        if (address === undefined || attribute.includes(undefined))
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::GetAtt' });
        return this.#reference(address, attribute.join('.'), at);
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
                value: (0,dialects_data/* scalar */.d_)(words, words, () => (0,embedded/* embed */.E6)(text, { start: 0, end: text.content.length }, pieces, escapeSub(text))),
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

// EXTERNAL MODULE: ./lib/dialects/ignores.js
var ignores = __webpack_require__(5100);
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
    if (until !== undefined && !(0,ignores/* isDate */.$P)(until))
        return wrong('`until` takes a date of the form YYYY-MM-DD.');
    const rules = rule.split(/[\s,]+/).filter((one) => one !== '');
    return [{ rules, ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }), at, covers, from: 'metadata' }];
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/index.js





/** Which CloudFormation type is which kind of resource. */
const cloudformation_kinds = {
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
/** One template, which is a unit of its own. Never throws for what the template says. */
function readTemplate(file, root, readable) {
    const diagnostics = [];
    const blindSpots = [];
    const section = (0,parse_node/* childOf */.GG)(root, 'Resources');
    const entries = section?.kind === 'map' ? section.entries : [];
    const made = entries.filter(({ key }) => isMaker(key));
    const unit = { id: file.path, framework: 'cloudformation', files: [file.path], complete: readable && made.length === 0 };
    for (const { key, keyAt } of made)
        blindSpots.push({ at: keyAt, unit: unit.id, say: `The resources that \`${key}\` makes could not be seen; nothing in them was judged.` });
    const evaluator = new Evaluator(root, unit.id);
    const reader = new dialects_reader/* Reader */.m({ names: 'pascal', strictness: 'loose', diagnostics });
    const resources = [];
    for (const entry of entries) {
        const type = (0,parse_node/* stringOf */.Je)((0,parse_node/* childOf */.GG)(entry.value, 'Type'));
        const kind = type === undefined ? undefined : cloudformation_kinds[type];
        if (!type || !kind)
            continue;
        const condition = (0,parse_node/* wordOf */.aG)((0,parse_node/* childOf */.GG)(entry.value, 'Condition'));
        if (condition !== undefined && evaluator.conditions.answer(condition).is === 'no')
            continue;
        const fields = propertiesOf(entry, evaluator);
        if (!fields) {
            blindSpots.push({
                at: entry.keyAt,
                unit: unit.id,
                say: `The properties of \`${entry.key}\` (${type}) are made by a function and could not be seen.`,
            });
            continue;
        }
        const place = { unit: unit.id, address: entry.key, at: entry.keyAt, enclosing: [entry.whole] };
        resources.push({ ...place, type, kind, ...reader.struct(fields, kinds/* shapes */.n[kind], entry.keyAt) });
    }
    return { units: [unit], resources, ignores: metadataIgnores(root, diagnostics), blindSpots, diagnostics };
}
/** A loop or a macro among the resources: what it makes is not on the page. */
const isMaker = (key) => key.startsWith('Fn::ForEach::') || key === 'Fn::Transform';
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


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GH: () => (/* binding */ isKnownMap),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
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
const isKnownMap = (data) => data?.kind === 'known' && data.value.is === 'map';
const isKnownList = (data) => data?.kind === 'known' && data.value.is === 'list';


/***/ }),

/***/ 5100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ isDate),
/* harmony export */   Di: () => (/* binding */ ignoresIn),
/* harmony export */   ai: () => (/* binding */ yamlComments),
/* harmony export */   hx: () => (/* binding */ thingsIn)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);

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
    const { line } = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(file, comment.start);
    const own = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lineRange */ .Ap)(file, line);
    const alone = own !== undefined && file.text.slice(own.start, comment.start).trim() === '';
    const target = alone ? nextContent(file, (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(file, comment.end).line + 1) : own;
    if (!target)
        return undefined;
    const starting = things.filter(({ file: other, start }) => other === file && start >= target.start && start <= target.end);
    return starting.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}
/** The next line that holds more than white space and comments. */
function nextContent(file, from) {
    for (let line = from;; line++) {
        const range = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lineRange */ .Ap)(file, line);
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


/***/ }),

/***/ 4462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    const common = { at: data.at, origin, ...(secret ? { secret } : {}) };
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

/***/ 9103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ jsonInside),
/* harmony export */   l: () => (/* binding */ plainData)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5940);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5005);
/* harmony import */ var _parse_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5819);
/* harmony import */ var _source_embedded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4203);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2875);





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
                const slot = (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .itemSlot */ .uZ)(node, index, options.names);
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
        const slot = data.kind === 'unknown' ? undefined : (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .entrySlot */ .HQ)(node, entry, options.names);
        const at = (0,_data_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)((slot && entry.value.alias) ?? entry.value.at, entry.keyAt);
        const value = data.kind !== 'unknown' && slot ? { ...data, at, slot } : { ...data, at };
        entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value });
    }
    return { is: 'map', entries, missing: [], whole: node.at, gap: (key) => (0,_parse_node_js__WEBPACK_IMPORTED_MODULE_1__/* .gapSlot */ .TA)(node, key, options.names) };
}
function scalarData(node, options) {
    if (node.hole !== undefined)
        return { ...(options.holes?.[node.hole] ?? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('unsupported', node.at)), at: node.at };
    if (node.value === null)
        return { kind: 'absent', at: node.at, origin: [] };
    if (node.quoted && node.within.holes > 0) {
        const text = node.text();
        if (text instanceof _source_embedded_js__WEBPACK_IMPORTED_MODULE_4__/* .BuiltText */ .u0 && text.segments.some(({ hole }) => hole !== undefined))
            return { kind: 'known', value: { is: 'template', text, holes: options.holes ?? [] }, at: node.at, origin: [] };
    }
    if (node.quoted && options.placeholder && node.raw.search(options.placeholder) >= 0)
        return withPlaceholders(node, options.placeholder);
    return { kind: 'known', value: (0,_data_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)(node.value, node.raw, node.text), at: node.at, origin: [] };
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
        holes.push((0,_model_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('placeholder', text.range(index, done), { name: mark }));
    }
    if (done < text.content.length)
        pieces.push({ start: done, end: text.content.length });
    const built = (0,_source_embedded_js__WEBPACK_IMPORTED_MODULE_4__/* .embed */ .E6)(text, { start: 0, end: text.content.length }, pieces, text.encode);
    return { kind: 'known', value: { is: 'template', text: built, holes }, at: node.at, origin: [] };
}
/** The JSON inside a string, read in place. */
function jsonInside(text, holes, at) {
    const { root, diagnostics } = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text);
    if (!root)
        return { data: (0,_model_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('unsupported', at), diagnostics };
    return { data: plainData(root, { names: 'api', holes }), diagnostics };
}


/***/ }),

/***/ 6490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readFiles)
});

// UNUSED EXPORTS: isTerraform

// EXTERNAL MODULE: ./lib/parse/json.js
var json = __webpack_require__(5005);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/parse/depth.js
var parse_depth = __webpack_require__(9358);
// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/parse/yaml-text.js

/** A block collection's range runs on over the blank space behind it. */
function trimmedEnd(content, start, end) {
    let to = end;
    while (to > start && /\s/.test(content[to - 1] ?? ''))
        to--;
    return to;
}
/** The characters of a scalar with their places: exact for plain, quoted and literal ones, as a whole for folded ones. */
function scalarText(text, yaml, raw) {
    const [start, end] = yaml.range ?? [0, 0];
    const written = text.content.slice(start, end);
    const span = { start, end };
    if (yaml.type === 'BLOCK_LITERAL')
        return literalText(text, start, end, raw);
    const quote = yaml.type === 'QUOTE_DOUBLE' ? '"' : yaml.type === 'QUOTE_SINGLE' ? "'" : '';
    const from = start + quote.length;
    const to = end - quote.length;
    const encode = quote === '"'
        ? (words) => JSON.stringify(words).slice(1, -1)
        : quote === "'"
            ? (words) => words.replaceAll("'", "''")
            : () => undefined;
    // A quote that nobody closed.
    if (quote !== '' && (from > to || text.content[to] !== quote))
        return (0,embedded/* embed */.E6)(text, span, [{ start, end, words: raw }], () => undefined);
    const inner = { start: from, end: to };
    if (text.content.slice(from, to) === raw)
        return (0,embedded/* embed */.E6)(text, inner, [{ start: from, end: to }], encode);
    if (quote !== '' && !written.includes('\n'))
        return (0,embedded/* embed */.E6)(text, inner, (quote === '"' ? doubleQuoted : singleQuoted)(text.content, from, to), encode);
    return (0,embedded/* embed */.E6)(text, span, [{ start, end, words: raw }], () => undefined);
}
const doubleQuoted = (content, from, to) => escaped(content, from, to, /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, unescaped);
const singleQuoted = (content, from, to) => escaped(content, from, to, /''/g, () => "'");
/** The text as it stands but for its escapes, each of which reads as something else. */
function escaped(content, from, to, pattern, words) {
    const pieces = [];
    let done = from;
    for (const { index, 0: mark } of content.slice(from, to).matchAll(pattern)) {
        if (from + index > done)
            pieces.push({ start: done, end: from + index });
        done = from + index + mark.length;
        pieces.push({ start: from + index, end: done, words: words(mark) });
    }
    if (done < to)
        pieces.push({ start: done, end: to });
    return pieces;
}
const escapes = {
    n: '\n',
    t: '\t',
    r: '\r',
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    v: '\v',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
};
function unescaped(mark) {
    const letter = mark[1] ?? '';
    if (/[xuU]/.test(letter) && mark.length > 2) {
        const code = Number.parseInt(mark.slice(2), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    }
    return escapes[letter] ?? letter;
}
/** `|`: each line as it stands, less the indentation of the block. Every line break reads as a line feed. */
function literalText(text, start, end, raw) {
    const { content } = text;
    const body = content.indexOf('\n', start) + 1;
    const pieces = [];
    const lines = raw.split('\n');
    let indent;
    let at = body;
    let lineBreak = '\n';
    for (const [index, read] of lines.entries()) {
        if (at <= 0 || at >= end)
            break;
        const stop = content.indexOf('\n', at);
        const breakAt = stop < 0 || stop >= end ? end : content[stop - 1] === '\r' ? stop - 1 : stop;
        const from = Math.max(at, breakAt - read.length);
        if (read !== '')
            indent ??= content.slice(at, from);
        pieces.push({ start: from, end: from + read.length });
        if (index < lines.length - 1 && stop >= 0 && stop < end) {
            if (breakAt < stop)
                lineBreak = '\r\n';
            pieces.push(breakAt < stop ? { start: breakAt, end: stop + 1, words: '\n' } : { start: stop, end: stop + 1 });
        }
        at = stop < 0 ? end : stop + 1;
    }
    const joined = pieces.map((piece) => piece.words ?? content.slice(piece.start, piece.end)).join('');
    if (joined !== raw)
        return (0,embedded/* embed */.E6)(text, { start, end }, [{ start, end, words: raw }], () => undefined);
    return (0,embedded/* embed */.E6)(text, { start, end }, pieces, (words) => words.replaceAll('\n', `${lineBreak}${indent ?? ''}`));
}

;// CONCATENATED MODULE: ./lib/parse/yaml.js



/** Aliases are followed, but never more nodes than this: an alias bomb is 1 KB on the page and grows without end. */
const maximumAliasNodes = 20_000;
/** Of one kind in one document; whoever has more knows what is wrong after these. */
const maximumDiagnostics = 20;
/**
 * YAML as CloudFormation reads it: version 1.1 without timestamps, so `yes` is true and `0755` octal. Unknown tags are kept.
 * All documents of the file are read. Never throws.
 */
function parseYaml(text) {
    const diagnostics = [];
    const deep = (0,parse_depth/* yamlTooDeepAt */.zE)(text.content);
    if (deep !== undefined) {
        const message = `This YAML is nested more than ${parse_depth/* maximumDepth */.kK} levels deep and is not read.`;
        return { roots: [], diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] };
    }
    let documents;
    // The parser makes an error for each wrong character: with their stacks, which nobody reads, a megabyte of brackets takes half a minute.
    const { stackTraceLimit } = Error;
    try {
        Error.stackTraceLimit = 0;
        const parsed = (0,dist/* parseAllDocuments */.hR)(text.content, {
            version: '1.1',
            schema: 'yaml-1.1',
            customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/timestamp|binary|omap|pairs|set$/.test(tag.tag)),
            merge: true,
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'silent',
            lineCounter: new dist/* LineCounter */.HN(),
        });
        documents = Array.isArray(parsed) ? parsed : [];
    }
    catch (error) {
        const message = `This YAML cannot be read (${error instanceof RangeError ? 'it is nested too deeply' : 'the parser gave up'}).`;
        return { roots: [], diagnostics: [{ at: text.range(0, Math.min(1, text.content.length)), severity: 'error', message }] };
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
    const roots = [];
    for (const document of documents) {
        // At the end of the file an error points behind it.
        const within = (offset) => Math.min(offset, text.content.length);
        for (const { pos, code } of document.errors.slice(0, maximumDiagnostics))
            diagnostics.push({ at: text.range(within(pos[0]), within(Math.max(...pos))), severity: 'error', message: wordsFor(code) });
        const reader = new Reader(text, document, diagnostics);
        if (document.contents)
            roots.push(reader.node(document.contents, 0));
    }
    return { roots, diagnostics };
}
/** Words of our own: the parser's quote the file, which may hold a secret. https://eemeli.org/yaml/#errors */
const words = {
    ALIAS_PROPS: 'An alias (`*name`) cannot have a tag or an anchor of its own.',
    BAD_ALIAS: 'This alias names an anchor that does not stand before it.',
    BAD_DQ_ESCAPE: 'This escape does not exist in a double-quoted string.',
    BAD_INDENT: 'This is not indented as the lines around it are.',
    BAD_SCALAR_START: 'A plain value cannot begin with this character; put it in quotes.',
    BLOCK_AS_IMPLICIT_KEY: 'A key and its value must stand on lines of their own here; something before it is not closed, or a line is not indented enough.',
    BLOCK_IN_FLOW: 'A value over several lines cannot stand between brackets.',
    DUPLICATE_KEY: 'This key stands here twice.',
    MISSING_CHAR: 'A closing quote or bracket, a comma or a colon is missing here.',
    MULTILINE_IMPLICIT_KEY: 'A key must stand on one line; perhaps a colon or a quote is missing.',
    TAB_AS_INDENT: 'Tabs cannot indent in YAML; use spaces.',
    UNEXPECTED_TOKEN: 'This is not expected here.',
};
const wordsFor = (code) => words[code] ?? 'This YAML is not valid.';
class Reader {
    #text;
    #document;
    #diagnostics;
    #aliasNodes = 0;
    #followed = 0;
    #warnings = 0;
    #targets;
    #following = new Set();
    #spans = new Map();
    constructor(text, document, diagnostics) {
        this.#text = text;
        this.#document = document;
        this.#diagnostics = diagnostics;
    }
    node(yaml, depth) {
        if (this.#followed > 0 && ++this.#aliasNodes > maximumAliasNodes)
            return this.#nothing(yaml, endless);
        if (depth > parse_depth/* maximumDepth */.kK)
            return this.#nothing(yaml, `This part is nested more than ${parse_depth/* maximumDepth */.kK} levels deep and is not read.`);
        if ((0,dist/* isAlias */.Vj)(yaml))
            return this.#alias(yaml, depth);
        if ((0,dist/* isMap */.jh)(yaml))
            return this.#map(yaml, depth);
        if ((0,dist/* isSeq */.oP)(yaml))
            return this.#list(yaml, depth);
        return this.#scalar(yaml);
    }
    #written(yaml) {
        const [start, end] = this.#span(yaml);
        const at = this.#text.range(start, end);
        const { tag } = yaml;
        // Tags of YAML itself (`!!str`, the implied one of a map) say nothing that the value does not.
        if (!tag?.startsWith('!'))
            return { within: this.#text, syntax: 'yaml', at, tagged: at };
        const tagStart = tagBefore(this.#text.content, tag, start);
        const tagged = tagStart < 0 ? at : this.#text.range(tagStart, end);
        return { within: this.#text, syntax: 'yaml', at, tagged, tag };
    }
    #alias(yaml, depth) {
        this.#targets ??= targetsOf(this.#document);
        const target = this.#targets.get(yaml);
        if (!target)
            return this.#nothing(yaml, 'No anchor of this name stands above.', 'error');
        if (this.#following.has(target))
            return this.#nothing(yaml, endless);
        this.#following.add(target);
        this.#followed++;
        const node = this.node(target, depth + 1);
        this.#followed--;
        this.#following.delete(target);
        return { ...node, alias: this.#rangeOf(yaml) };
    }
    /** Where a node stands on the page: a block's own range runs on over the blank space behind it, or stops short of an empty value. */
    #span(yaml) {
        const known = this.#spans.get(yaml);
        if (known)
            return known;
        const [start, end] = yaml.range ?? [0, 0];
        const trims = (0,dist/* isScalar */.jn)(yaml) ? isBlockScalar(yaml) : true;
        const inner = (0,dist/* isCollection */.P3)(yaml)
            ? [yaml.items[0], yaml.items.at(-1)].flatMap((one) => ((0,dist/* isPair */.tO)(one) ? [one.key, one.value] : [one]))
            : [];
        const spans = [...new Set(inner)].filter((one) => (0,dist/* isNode */.Ll)(one)).map((one) => this.#span(one));
        const own = trims ? trimmedEnd(this.#text.content, start, end) : end;
        const span = [Math.min(start, ...spans.map(([from]) => from)), Math.max(own, ...spans.map(([, to]) => to))];
        this.#spans.set(yaml, span);
        return span;
    }
    #rangeOf(yaml) {
        return this.#text.range(...this.#span(yaml));
    }
    #map(yaml, depth) {
        const entries = [];
        const seen = new Set();
        const merged = [];
        for (const pair of yaml.items) {
            const { key: keyNode, value } = pair;
            if (!keyNode)
                continue;
            const key = (0,dist/* isScalar */.jn)(keyNode) ? keyText(keyNode) : undefined;
            if (key === undefined)
                continue;
            const [start, end] = this.#span(keyNode);
            const keyAt = this.#text.range(start, end);
            if (key === '<<' && value) {
                merged.push(...this.#merged(value, depth));
                continue;
            }
            if (seen.has(key))
                this.#warn(keyAt, `The key \`${key}\` stands here twice; the last one counts.`);
            seen.add(key);
            const node = value ? this.node(value, depth + 1) : this.#empty(keyNode);
            const close = value ? this.#span(value)[1] : end;
            entries.push({ key, keyAt, value: node, whole: this.#text.range(start, Math.max(end, close)) });
        }
        return { ...this.#written(yaml), kind: 'map', flow: yaml.flow === true, entries: [...inherited(merged, seen), ...entries] };
    }
    #merged(value, depth) {
        const node = this.node(value, depth + 1);
        const maps = node.kind === 'list' ? node.items : [node];
        return maps.flatMap((map) => (map.kind === 'map' ? map.entries : []));
    }
    #list(yaml, depth) {
        const items = yaml.items.flatMap((item) => (item ? [this.node(item, depth + 1)] : []));
        return { ...this.#written(yaml), kind: 'list', flow: yaml.flow === true, items };
    }
    #scalar(yaml) {
        const written = this.#written(yaml);
        const quoted = yaml.type === 'QUOTE_DOUBLE' || yaml.type === 'QUOTE_SINGLE' || isBlockScalar(yaml);
        const raw = yaml.source ?? (yaml.value === null ? '' : String(yaml.value));
        // The library takes `e0` for a number and gets none.
        const failed = Number.isNaN(yaml.value) && !/^[-+]?\.nan$/i.test(raw);
        const value = written.tag !== undefined || typeof yaml.value === 'bigint' || failed ? raw : yaml.value;
        const hole = this.#text.holes > 0 ? this.#text.holeAt(yaml.range?.[0] ?? 0) : undefined;
        const whole = hole && hole.end >= this.#span(yaml)[1] ? { hole: hole.index } : {};
        return { ...written, kind: 'scalar', value, raw, quoted, text: () => scalarText(this.#text, yaml, raw), ...whole };
    }
    #empty(key) {
        const [, end] = this.#span(key);
        const at = this.#text.range(end, end);
        return {
            kind: 'scalar',
            within: this.#text,
            syntax: 'yaml',
            at,
            tagged: at,
            value: null,
            raw: '',
            quoted: false,
            text: () => this.#text,
        };
    }
    #nothing(yaml, message, severity = 'warning') {
        const at = this.#rangeOf(yaml);
        this.#warn(at, message, severity);
        return {
            kind: 'scalar',
            within: this.#text,
            syntax: 'yaml',
            at,
            tagged: at,
            value: null,
            raw: '',
            quoted: false,
            text: () => this.#text,
        };
    }
    #warn(at, message, severity = 'warning') {
        if (++this.#warnings <= maximumDiagnostics)
            this.#diagnostics.push({ at, severity, message });
    }
}
const isBlockScalar = ({ type }) => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
const endless = 'This part is not read: it repeats itself or grows without end through aliases.';
/** Which node each alias of a document stands for: the last one above it with that anchor. One walk, since asking the library for each takes a walk each. */
function targetsOf(document) {
    const anchors = new Map();
    const targets = new Map();
    const walk = (node, depth) => {
        if (depth > parse_depth/* maximumDepth */.kK)
            return;
        if ((0,dist/* isPair */.tO)(node)) {
            walk(node.key, depth);
            walk(node.value, depth);
        }
        else if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            if (target)
                targets.set(node, target);
        }
        else if ((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            if ((0,dist/* isCollection */.P3)(node))
                for (const item of node.items)
                    walk(item, depth + 1);
        }
    };
    walk(document.contents, 0);
    return targets;
}
/** What a merge key brings along: the map's own entries win over it, and of several maps the first. https://yaml.org/type/merge.html */
function inherited(merged, own) {
    const taken = new Set(own);
    return merged.flatMap((entry) => {
        if (taken.has(entry.key))
            return [];
        taken.add(entry.key);
        return [{ ...entry, inherited: true }];
    });
}
/** Where a node's tag begins: only white space, comments and an anchor stand between the two, and a comment may speak of the tag. */
function tagBefore(content, tag, start) {
    for (let at = content.lastIndexOf(tag, start); at >= 0 && start - at < 1000; at = at === 0 ? -1 : content.lastIndexOf(tag, at - 1)) {
        const line = content.slice(content.lastIndexOf('\n', at - 1) + 1, at);
        if (/^(?:\s|#[^\n]*\n|&\S+)*$/.test(content.slice(at + tag.length, start)) && !/(?:^|\s)#[^"']*$/.test(line))
            return at;
    }
    return -1;
}
const keyText = (key) => key.source ?? String(key.value);

// EXTERNAL MODULE: ./lib/dialects/cloudformation/index.js + 5 modules
var cloudformation = __webpack_require__(3843);
// EXTERNAL MODULE: ./lib/dialects/ignores.js
var dialects_ignores = __webpack_require__(5100);
// EXTERNAL MODULE: ./lib/dialects/relevance.js
var relevance = __webpack_require__(828);
// EXTERNAL MODULE: ./lib/model/ecs.js + 1 modules
var ecs = __webpack_require__(5548);
// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/dialects/data.js
var dialects_data = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/dialects/plain.js
var plain = __webpack_require__(9103);
// EXTERNAL MODULE: ./lib/dialects/reader.js + 2 modules
var dialects_reader = __webpack_require__(8019);
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
    const data = (0,plain/* plainData */.l)(root, { names: 'api', placeholder });
    if (!(0,dialects_data/* isKnownMap */.GH)(data))
        return { units: [unit], resources: [], ignores: [], blindSpots: [], diagnostics };
    const family = (0,parse_node/* entryOf */.Ms)(root, 'family');
    const name = family && ((0,parse_node/* stringOf */.Je)(family.value) ?? '').search(placeholder) < 0 ? (0,parse_node/* stringOf */.Je)(family.value) : undefined;
    const at = family?.value.at ?? root.entries[0]?.keyAt ?? (0,source_file/* firstLineOf */.Qy)(root.at);
    const reader = new dialects_reader/* Reader */.m({ names: 'api', strictness: 'strict', diagnostics });
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

// EXTERNAL MODULE: ./lib/model/kinds.js + 2 modules
var kinds = __webpack_require__(898);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/parse/hcl/index.js + 14 modules
var hcl = __webpack_require__(3117);
// EXTERNAL MODULE: ./lib/dialects/joined.js
var joined = __webpack_require__(4462);
;// CONCATENATED MODULE: ./lib/dialects/terraform/pinned.js
/**
 * A value that came through a variable, as it counts where it is used: everything in it points at the use, with the default as a step,
 * and nothing in it can be written over, since the variable may have another value elsewhere.
 */
function pinned(data, at, step) {
    switch (data.kind) {
        case 'absent':
            return { kind: 'absent', at, origin: [step, ...data.origin] };
        case 'unknown': {
            const arms = data.oneOf?.map((arm) => ({ ...arm, then: pinned(arm.then, at, step) }));
            return { ...data, at, origin: [step, ...data.origin], ...(arms ? { oneOf: arms } : {}) };
        }
        case 'known': {
            const { slot: _, ...rest } = data;
            return { ...rest, value: inner(data.value, at, step), at, origin: [step, ...data.origin] };
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
            ignores.push(...(0,dialects_ignores/* ignoresIn */.Di)(ours, thingsInBody(parsed.body), diagnostics));
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
const maximumDepth = 100;
/** The values of one root module, each expression evaluated when something asks for it. */
class Evaluator {
    #root;
    #locals = new Map();
    #depth = 0;
    constructor(root) {
        this.#root = root;
    }
    data(expression) {
        if (this.#depth >= maximumDepth)
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
                return expression.value === null ? (0,model_value/* absent */.Ge)(at) : { kind: 'known', value: (0,dialects_data/* scalar */.d_)(expression.value, expression.text), at, origin: [] };
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
            return { kind: 'known', value: (0,dialects_data/* scalar */.d_)(text.content, text.content, () => text), at, origin: [] };
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
        const at = (0,dialects_data/* placeOf */.$t)(expression.at, keyAt);
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
        const answer = (is) => ({ kind: 'known', value: (0,dialects_data/* scalar */.d_)(is), at, origin: [] });
        if (expression.kind === 'unary') {
            const words = (0,joined/* knownWords */.L3)(this.data(expression.operand));
            if (words === undefined)
                return (0,model_value/* unknown */.L5)('function', at);
            if (expression.operator === '!')
                return answer(words !== 'true');
            return /^\d+(\.\d+)?$/.test(words)
                ? { kind: 'known', value: (0,dialects_data/* scalar */.d_)(-Number(words), `-${words}`), at, origin: [] }
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
        const step = { at: (0,dialects_data/* placeOf */.$t)(fallback.value.at, fallback.nameAt), name: `var.${name}`, kind: 'default' };
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
        return (0,model_value/* withOrigin */.D_)({ ...value, at }, [{ at: (0,dialects_data/* placeOf */.$t)(attribute.value.at, attribute.nameAt), name: `local.${name}`, kind: 'local' }]);
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
    const evaluator = new Evaluator(root);
    const reader = new dialects_reader/* Reader */.m({ names: 'snake', strictness: 'loose', diagnostics });
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
    const readings = [];
    const reports = [];
    const terraform = [];
    for (const file of files) {
        if (isTerraform(file.path)) {
            terraform.push(file);
            continue;
        }
        if (options.filter !== false && !(0,relevance/* mayMatter */.d)(file))
            continue;
        try {
            const { readings: found, report } = readDocument(file);
            readings.push(...found);
            if (report)
                reports.push(report);
        }
        catch (error) {
            options.onCrash(`file ${file.path}`, error);
            reports.push({ path: file.path, state: 'failed' });
        }
    }
    const read = readTerraform(terraform, options);
    readings.push(...read.readings);
    reports.push(...read.reports);
    return { readings, reports };
}
const isTerraform = (path) => /\.(tf|tofu)$/.test(path);
/** A YAML or JSON file: whatever of its documents is infrastructure. */
function readDocument(file) {
    const { roots, diagnostics } = parseDocument(file);
    const broken = diagnostics.some(({ severity }) => severity === 'error');
    const found = roots.flatMap((root) => read_readRoot(file, root, !broken) ?? []);
    const [first, ...others] = found;
    const framework = first?.units[0]?.framework;
    if (first && framework !== undefined) {
        const ignores = (0,dialects_ignores/* ignoresIn */.Di)((0,dialects_ignores/* yamlComments */.ai)(file, roots), roots.flatMap(dialects_ignores/* thingsIn */.hx), diagnostics);
        const whole = { ...first, ignores: [...ignores, ...first.ignores], diagnostics: [...diagnostics, ...first.diagnostics] };
        return { readings: [whole, ...others], report: { path: file.path, state: broken ? 'partly' : 'analysed', framework } };
    }
    if (!broken || !looksLikeOurs(file))
        return { readings: [] };
    return {
        readings: [{ units: [], resources: [], ignores: [], blindSpots: [], diagnostics }],
        report: { path: file.path, state: 'failed' },
    };
}
function read_readRoot(file, root, readable) {
    if ((0,cloudformation/* isTemplate */.Fl)(root))
        return (0,cloudformation/* readTemplate */.xV)(file, root, readable);
    const task = taskDefinitionIn(root);
    return task ? readTaskDefinition(file, task, readable) : undefined;
}
function parseDocument(file) {
    const text = (0,embedded/* fileText */.CG)(file);
    if (/^\uFEFF?\s*[{[]/.test(file.text)) {
        const { root, diagnostics } = (0,json/* parseJson */.q)(text);
        return { roots: root ? [root] : [], diagnostics };
    }
    return parseYaml(text);
}
/** A broken file is worth a word only where it was meant to be infrastructure. */
const looksLikeOurs = ({ text }) => /AWS::[A-Z]\w+::|"containerDefinitions"|containerDefinitions:/.test(text);


/***/ }),

/***/ 8019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ Reader)
});

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
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
// EXTERNAL MODULE: ./lib/dialects/joined.js
var joined = __webpack_require__(4462);
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

// EXTERNAL MODULE: ./lib/dialects/plain.js
var plain = __webpack_require__(9103);
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
        const found = (0,plain/* jsonInside */.H)(text, holes, data.at);
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
        const at = name && (0,dialects_data/* wordsOf */.Z9)(name.value) !== undefined ? name.value.at : keyAt;
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
        const first = (0,dialects_data/* isKnownList */.sF)(entry.value) ? entry.value.value.items[0] : entry.value;
        const found = (0,dialects_data/* isKnownMap */.GH)(first) ? first.value.entries.get(inner) : undefined;
        if (found)
            return found;
    }
    return undefined;
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
/* harmony export */   V: () => (/* binding */ endings),
/* harmony export */   d: () => (/* binding */ mayMatter)
/* harmony export */ });
/* harmony import */ var _cloudformation_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3843);

/** Endings of the files that can hold infrastructure. Content decides. */
const endings = ['.yaml', '.yml', '.json', '.template', '.tf', '.tofu'];
const marks = [...Object.keys(_cloudformation_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kinds */ .EZ), 'containerDefinitions'];
/**
 * Whether a YAML or JSON file can matter, told from its text alone: parsing costs a hundred times as much. Never wrong in the
 * direction that loses a finding: every kind of resource that the model reads is spelled out in the file that holds it.
 */
const mayMatter = ({ text }) => marks.some((mark) => text.includes(mark));


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
            const { unit, address, enclosing } = task;
            const place = { unit, address, container: name, at: definition.block.at, enclosing: [definition.block.whole, ...enclosing] };
            return [{ ...definition, ...place, taskDefinition: task, conditional: item.kind === 'unknown' }];
        });
    });
}


/***/ }),

/***/ 5548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bz: () => (/* binding */ cluster),
  eu: () => (/* binding */ service),
  Dt: () => (/* binding */ taskDefinition),
  eK: () => (/* binding */ taskSet)
});

// EXTERNAL MODULE: ./lib/model/shape.js
var shape = __webpack_require__(976);
;// CONCATENATED MODULE: ./lib/model/container.js

// Containers as the ECS API spells them: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
const keyValuePair = (0,shape/* struct */.w3)('KeyValuePair', { name: shape/* text */.Qq, value: shape/* text */.Qq });
const secret = (0,shape/* struct */.w3)('Secret', { name: shape/* text */.Qq, valueFrom: shape/* text */.Qq });
const logConfiguration = (0,shape/* struct */.w3)('LogConfiguration', { logDriver: shape/* text */.Qq, options: shape/* textMap */.sP, secretOptions: (0,shape/* list */.p_)(secret) });
const linuxParameters = (0,shape/* struct */.w3)('LinuxParameters', {
    capabilities: (0,shape/* struct */.w3)('KernelCapabilities', { add: (0,shape/* list */.p_)(shape/* text */.Qq), drop: (0,shape/* list */.p_)(shape/* text */.Qq) }),
    devices: (0,shape/* list */.p_)((0,shape/* struct */.w3)('Device', { hostPath: shape/* text */.Qq, containerPath: shape/* text */.Qq, permissions: (0,shape/* list */.p_)(shape/* text */.Qq) })),
    initProcessEnabled: shape/* flag */.Jt,
    sharedMemorySize: shape/* number */.ai,
    tmpfs: (0,shape/* list */.p_)((0,shape/* struct */.w3)('Tmpfs', { containerPath: shape/* text */.Qq, size: shape/* number */.ai, mountOptions: (0,shape/* list */.p_)(shape/* text */.Qq) })),
    maxSwap: shape/* number */.ai,
    swappiness: shape/* number */.ai,
});
const containerDefinition = (0,shape/* struct */.w3)('ContainerDefinition', {
    name: shape/* text */.Qq,
    image: shape/* text */.Qq,
    repositoryCredentials: (0,shape/* struct */.w3)('RepositoryCredentials', { credentialsParameter: shape/* text */.Qq }),
    versionConsistency: shape/* text */.Qq,
    cpu: shape/* number */.ai,
    memory: shape/* number */.ai,
    memoryReservation: shape/* number */.ai,
    essential: shape/* flag */.Jt,
    privileged: shape/* flag */.Jt,
    user: shape/* text */.Qq,
    readonlyRootFilesystem: shape/* flag */.Jt,
    entryPoint: (0,shape/* list */.p_)(shape/* text */.Qq),
    command: (0,shape/* list */.p_)(shape/* text */.Qq),
    workingDirectory: shape/* text */.Qq,
    hostname: shape/* text */.Qq,
    disableNetworking: shape/* flag */.Jt,
    interactive: shape/* flag */.Jt,
    pseudoTerminal: shape/* flag */.Jt,
    environment: (0,shape/* list */.p_)(keyValuePair),
    environmentFiles: (0,shape/* list */.p_)((0,shape/* struct */.w3)('EnvironmentFile', { value: shape/* text */.Qq, type: shape/* text */.Qq })),
    secrets: (0,shape/* list */.p_)(secret),
    portMappings: (0,shape/* list */.p_)((0,shape/* struct */.w3)('PortMapping', { name: shape/* text */.Qq, containerPort: shape/* number */.ai, hostPort: shape/* number */.ai, protocol: shape/* text */.Qq, appProtocol: shape/* text */.Qq })),
    links: (0,shape/* list */.p_)(shape/* text */.Qq),
    mountPoints: (0,shape/* list */.p_)((0,shape/* struct */.w3)('MountPoint', { sourceVolume: shape/* text */.Qq, containerPath: shape/* text */.Qq, readOnly: shape/* flag */.Jt })),
    volumesFrom: (0,shape/* list */.p_)((0,shape/* struct */.w3)('VolumeFrom', { sourceContainer: shape/* text */.Qq, readOnly: shape/* flag */.Jt })),
    linuxParameters,
    ulimits: (0,shape/* list */.p_)((0,shape/* struct */.w3)('Ulimit', { name: shape/* text */.Qq, softLimit: shape/* number */.ai, hardLimit: shape/* number */.ai })),
    systemControls: (0,shape/* list */.p_)((0,shape/* struct */.w3)('SystemControl', { namespace: shape/* text */.Qq, value: shape/* text */.Qq })),
    dockerSecurityOptions: (0,shape/* list */.p_)(shape/* text */.Qq),
    dockerLabels: shape/* textMap */.sP,
    dnsServers: (0,shape/* list */.p_)(shape/* text */.Qq),
    extraHosts: (0,shape/* list */.p_)((0,shape/* struct */.w3)('HostEntry', { hostname: shape/* text */.Qq, ipAddress: shape/* text */.Qq })),
    healthCheck: (0,shape/* struct */.w3)('HealthCheck', { command: (0,shape/* list */.p_)(shape/* text */.Qq), interval: shape/* number */.ai, timeout: shape/* number */.ai, retries: shape/* number */.ai, startPeriod: shape/* number */.ai }),
    logConfiguration,
    firelensConfiguration: (0,shape/* struct */.w3)('FirelensConfiguration', { type: shape/* text */.Qq, options: shape/* textMap */.sP }),
});

;// CONCATENATED MODULE: ./lib/model/ecs.js


// The parts of the ECS API that the rules ask about, spelled as the API spells them:
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html
const volume = (0,shape/* struct */.w3)('Volume', {
    name: shape/* text */.Qq,
    configuredAtLaunch: shape/* flag */.Jt,
    host: (0,shape/* struct */.w3)('HostVolumeProperties', { sourcePath: shape/* text */.Qq }),
    dockerVolumeConfiguration: (0,shape/* struct */.w3)('DockerVolumeConfiguration', {
        scope: shape/* text */.Qq,
        autoprovision: shape/* flag */.Jt,
        driver: shape/* text */.Qq,
        driverOpts: shape/* textMap */.sP,
        labels: shape/* textMap */.sP,
    }),
    efsVolumeConfiguration: (0,shape/* struct */.w3)('EFSVolumeConfiguration', {
        fileSystemId: shape/* text */.Qq,
        rootDirectory: shape/* text */.Qq,
        transitEncryption: shape/* text */.Qq,
        transitEncryptionPort: shape/* number */.ai,
        authorizationConfig: (0,shape/* struct */.w3)('EFSAuthorizationConfig', { accessPointId: shape/* text */.Qq, iam: shape/* text */.Qq }),
    }),
    fsxWindowsFileServerVolumeConfiguration: (0,shape/* struct */.w3)('FSxWindowsFileServerVolumeConfiguration', { fileSystemId: shape/* text */.Qq, rootDirectory: shape/* text */.Qq }),
});
const taskDefinition = (0,shape/* struct */.w3)('RegisterTaskDefinitionRequest', {
    family: shape/* text */.Qq,
    networkMode: shape/* text */.Qq,
    pidMode: shape/* text */.Qq,
    ipcMode: shape/* text */.Qq,
    cpu: shape/* text */.Qq,
    memory: shape/* text */.Qq,
    requiresCompatibilities: (0,shape/* list */.p_)(shape/* text */.Qq),
    taskRoleArn: (0,shape/* link */.nf)('role'),
    executionRoleArn: (0,shape/* link */.nf)('role'),
    containerDefinitions: (0,shape/* list */.p_)(containerDefinition),
    volumes: (0,shape/* list */.p_)(volume),
    runtimePlatform: (0,shape/* struct */.w3)('RuntimePlatform', { operatingSystemFamily: shape/* text */.Qq, cpuArchitecture: shape/* text */.Qq }),
    ephemeralStorage: (0,shape/* struct */.w3)('EphemeralStorage', { sizeInGiB: shape/* number */.ai }),
    proxyConfiguration: (0,shape/* struct */.w3)('ProxyConfiguration', { type: shape/* text */.Qq, containerName: shape/* text */.Qq }),
});
const capacityProviderStrategyItem = (0,shape/* struct */.w3)('CapacityProviderStrategyItem', { capacityProvider: shape/* text */.Qq, weight: shape/* number */.ai, base: shape/* number */.ai });
const networkConfiguration = (0,shape/* struct */.w3)('NetworkConfiguration', {
    awsvpcConfiguration: (0,shape/* struct */.w3)('AwsVpcConfiguration', { subnets: (0,shape/* list */.p_)(shape/* text */.Qq), securityGroups: (0,shape/* list */.p_)(shape/* text */.Qq), assignPublicIp: shape/* text */.Qq }),
});
const deploymentConfiguration = (0,shape/* struct */.w3)('DeploymentConfiguration', {
    strategy: shape/* text */.Qq,
    deploymentCircuitBreaker: (0,shape/* struct */.w3)('DeploymentCircuitBreaker', { enable: shape/* flag */.Jt, rollback: shape/* flag */.Jt }),
    alarms: (0,shape/* struct */.w3)('DeploymentAlarms', { alarmNames: (0,shape/* list */.p_)(shape/* text */.Qq), enable: shape/* flag */.Jt, rollback: shape/* flag */.Jt }),
});
const service = (0,shape/* struct */.w3)('CreateServiceRequest', {
    serviceName: shape/* text */.Qq,
    cluster: (0,shape/* link */.nf)('cluster'),
    taskDefinition: (0,shape/* link */.nf)('task-definition'),
    launchType: shape/* text */.Qq,
    capacityProviderStrategy: (0,shape/* list */.p_)(capacityProviderStrategyItem),
    platformVersion: shape/* text */.Qq,
    schedulingStrategy: shape/* text */.Qq,
    deploymentController: (0,shape/* struct */.w3)('DeploymentController', { type: shape/* text */.Qq }),
    deploymentConfiguration,
    enableExecuteCommand: shape/* flag */.Jt,
    networkConfiguration,
    loadBalancers: (0,shape/* list */.p_)((0,shape/* struct */.w3)('LoadBalancer', { targetGroupArn: shape/* text */.Qq, loadBalancerName: shape/* text */.Qq, containerName: shape/* text */.Qq, containerPort: shape/* number */.ai })),
    serviceConnectConfiguration: (0,shape/* struct */.w3)('ServiceConnectConfiguration', { enabled: shape/* flag */.Jt, namespace: shape/* text */.Qq, logConfiguration: logConfiguration }),
});
const taskSet = (0,shape/* struct */.w3)('CreateTaskSetRequest', {
    cluster: (0,shape/* link */.nf)('cluster'),
    service: (0,shape/* link */.nf)('service'),
    taskDefinition: (0,shape/* link */.nf)('task-definition'),
    launchType: shape/* text */.Qq,
    capacityProviderStrategy: (0,shape/* list */.p_)(capacityProviderStrategyItem),
    platformVersion: shape/* text */.Qq,
    networkConfiguration,
});
const cluster = (0,shape/* struct */.w3)('CreateClusterRequest', {
    clusterName: shape/* text */.Qq,
    settings: (0,shape/* list */.p_)((0,shape/* struct */.w3)('ClusterSetting', { name: shape/* text */.Qq, value: shape/* text */.Qq })),
    configuration: (0,shape/* struct */.w3)('ClusterConfiguration', {
        executeCommandConfiguration: (0,shape/* struct */.w3)('ExecuteCommandConfiguration', {
            kmsKeyId: shape/* text */.Qq,
            logging: shape/* text */.Qq,
            logConfiguration: (0,shape/* struct */.w3)('ExecuteCommandLogConfiguration', {
                cloudWatchLogGroupName: shape/* text */.Qq,
                cloudWatchEncryptionEnabled: shape/* flag */.Jt,
                s3BucketName: shape/* text */.Qq,
                s3EncryptionEnabled: shape/* flag */.Jt,
                s3KeyPrefix: shape/* text */.Qq,
            }),
        }),
        managedStorageConfiguration: (0,shape/* struct */.w3)('ManagedStorageConfiguration', { kmsKeyId: shape/* text */.Qq, fargateEphemeralStorageKmsKeyId: shape/* text */.Qq }),
    }),
    capacityProviders: (0,shape/* list */.p_)(shape/* text */.Qq),
    defaultCapacityProviderStrategy: (0,shape/* list */.p_)(capacityProviderStrategyItem),
});


/***/ }),

/***/ 8079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ Estate)
});

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
        const required = (0,model_value/* itemsOf */.S3)(task.requiresCompatibilities);
        let complete = required.complete;
        for (const item of required.items) {
            const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(item);
            if (open)
                complete = false;
            for (const { value } of outcomes)
                if (value.kind === 'known')
                    compute.add(value.value);
        }
        const services = this.servicesOf(task);
        for (const service of services) {
            const used = this.#computeOf(service);
            if (used === undefined)
                complete = complete && required.items.length > 0;
            else
                for (const one of used)
                    compute.add(one);
        }
        // Nobody says where it runs: that is not the same as nowhere.
        if (required.items.length === 0 && services.length === 0)
            complete = false;
        const runsOn = { compute, complete };
        this.#runsOn.set(task, runsOn);
        return runsOn;
    }
    /** False only where it is known that the task runs on none of these. */
    mayRunOn(task, compute) {
        const runsOn = this.runsOn(task);
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

// EXTERNAL MODULE: ./lib/model/ecs.js + 1 modules
var ecs = __webpack_require__(5548);
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

/***/ 9358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kK: () => (/* binding */ maximumDepth),
/* harmony export */   ol: () => (/* binding */ jsonTooDeepAt),
/* harmony export */   zE: () => (/* binding */ yamlTooDeepAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Deeper nesting than this is not read: no real template comes near it, and the parsers behind recurse. */
const maximumDepth = 500;
/** Where a JSON text gets too deep: brackets outside strings and comments. */
function jsonTooDeepAt(content) {
    let depth = 0;
    for (let i = 0; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === quote)
            i = stringEnd(content, i + 1);
        else if (code === slash)
            i = commentEnd(content, i);
        else if (code === openBrace || code === openBracket) {
            if (++depth > maximumDepth)
                return i;
        }
        else if (code === closeBrace || code === closeBracket)
            depth = Math.max(0, depth - 1);
    }
    return undefined;
}
/** Where a YAML text gets too deep, between brackets or by indentation. */
const yamlTooDeepAt = (content) => flowTooDeepAt(content) ?? blockTooDeepAt(content);
/** The offset of the closing quote; a line break ends a string that is not closed. */
function stringEnd(content, from) {
    for (let i = from; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === backslash)
            i++;
        else if (code === quote || code === lineFeed || code === carriageReturn)
            return i;
    }
    return content.length;
}
/** The offset of a comment's last character; that of the slash itself where no comment begins. */
function commentEnd(content, at) {
    const next = content.charCodeAt(at + 1);
    if (next === star) {
        const end = content.indexOf('*/', at + 2);
        return end < 0 ? content.length : end + 1;
    }
    if (next !== slash)
        return at;
    const end = content.slice(at).search(/[\r\n]/);
    return end < 0 ? content.length : at + end;
}
/** Brackets in plain text and scripts open nothing: only where there are many does the lexer, which costs more, say which are real. */
function flowTooDeepAt(content) {
    if (!mayBeDeep(content))
        return undefined;
    let depth = 0;
    let at = 0;
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(content)) {
        if (token === '[' || token === '{') {
            if (++depth > maximumDepth)
                return Math.min(at, content.length - 1);
        }
        else if (token === ']' || token === '}')
            depth = Math.max(0, depth - 1);
        // The lexer's own marks (document, flow error end, scalar) are no characters of the text.
        if (!/^[\x02\x18\x1f]$/.test(token))
            at += token.length;
    }
    return undefined;
}
function mayBeDeep(content) {
    let depth = 0;
    for (let i = 0; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === openBrace || code === openBracket) {
            if (++depth > maximumDepth)
                return true;
        }
        else if (code === closeBrace || code === closeBracket)
            depth = Math.max(0, depth - 1);
    }
    return false;
}
/** Every line opens the columns of its dashes and of its first word, and closes those further right. */
function blockTooDeepAt(content) {
    const open = [];
    for (let lineStart = 0; lineStart >= 0 && lineStart < content.length;) {
        let at = lineStart;
        for (let opened = true; opened;) {
            while (content.charCodeAt(at) === space)
                at++;
            if (isBlank(content.charCodeAt(at)))
                break;
            const column = at - lineStart;
            while ((open.at(-1) ?? -1) >= column)
                open.pop();
            if (open.push(column) > maximumDepth)
                return at;
            opened = /^[-?:][ \t]/.test(content.slice(at, at + 2));
            if (opened)
                at += 2;
        }
        const end = content.indexOf('\n', at);
        lineStart = end < 0 ? -1 : end + 1;
    }
    return undefined;
}
const isBlank = (code) => Number.isNaN(code) || code === lineFeed || code === carriageReturn;
const quote = 0x22;
const star = 0x2a;
const slash = 0x2f;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;


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
function parseJson(text) {
    const diagnostics = [];
    const deep = (0,_depth_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonTooDeepAt */ .ol)(text.content);
    if (deep !== undefined) {
        const message = `This JSON is nested more than ${_depth_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK} levels deep and is not read.`;
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

/***/ 5819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   HQ: () => (/* reexport safe */ _slots_js__WEBPACK_IMPORTED_MODULE_0__.HQ),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   TA: () => (/* reexport safe */ _slots_js__WEBPACK_IMPORTED_MODULE_0__.TA),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   lh: () => (/* binding */ commaIn),
/* harmony export */   uZ: () => (/* reexport safe */ _slots_js__WEBPACK_IMPORTED_MODULE_0__.uZ)
/* harmony export */ });
/* harmony import */ var _slots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1830);
/** The entry of a map with this key; of several the last, as JSON and YAML readers take it. */
const entryOf = (node, key) => node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined;
const childOf = (node, key) => entryOf(node, key)?.value;
/** The string of a scalar node; `undefined` for anything else, a number and the argument of a tag included. */
const stringOf = (node) => node?.kind === 'scalar' && typeof node.value === 'string' && node.hole === undefined && node.tag === undefined ? node.value : undefined;
/** The name that a scalar node is, as written: `Yes` and `012` are names too. */
const wordOf = (node) => node?.kind === 'scalar' && node.value !== null && node.hole === undefined && node.tag === undefined ? node.raw : undefined;
/** The first comma outside comments, of either syntax. */
function commaIn(words) {
    for (const { index, 0: found } of words.matchAll(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*|,/g))
        if (found === ',')
            return index;
    return undefined;
}



/***/ }),

/***/ 1830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ entrySlot),
/* harmony export */   TA: () => (/* binding */ gapSlot),
/* harmony export */   kz: () => (/* binding */ behindKey),
/* harmony export */   uZ: () => (/* binding */ itemSlot)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5819);


/** Where to write a map entry's value, and how to take the entry away. One that a merge key brings is overruled, not changed. */
function entrySlot(map, entry, names) {
    if (entry.inherited)
        return gapSlot(map, entry.key, names);
    const own = map.entries.filter((one) => !one.inherited);
    return slotOf(map, entry.value, entry.whole, own.indexOf(entry), own.map(({ whole }) => whole), names);
}
/** Where to write a list item, and how to take it away. */
function itemSlot(list, index, names) {
    const item = list.items[index];
    return item && slotOf(list, item, writtenAt(item), index, list.items.map(writtenAt), names);
}
function slotOf(owner, value, whole, index, wholes, names) {
    const removal = canWrite(owner.within) ? removalOf(owner, index, wholes) : undefined;
    const elsewhere = value.alias ? { elsewhere: value.tagged } : {};
    return {
        kind: 'entry',
        syntax: owner.syntax,
        names,
        value: withAnchor(writtenAt(value)),
        whole,
        ...(removal ? { removal } : {}),
        ...elsewhere,
        ...inside(owner.within),
    };
}
const writtenAt = (node) => node.alias ?? node.tagged;
/** A value with an anchor goes together with it: what still needs the anchor then shows as an error, and is not changed unseen. */
function withAnchor(at) {
    const anchor = /&[^\s,[\]{}]+[ \t]+$/.exec(at.file.text.slice(Math.max(0, at.start - 200), at.start));
    return anchor ? { ...at, start: at.start - anchor[0].length } : at;
}
const inside = (text) => (text.content === text.range(0, 0).file.text ? {} : { inside: text });
/** Text that cannot be written to has no places of its own either: a folded string maps to the whole of itself. */
const canWrite = (text) => text.encode('') !== undefined;
function removalOf(owner, index, wholes) {
    const whole = wholes[index];
    // An entry that does not stand in its owner (a merged map, another file) is not taken away from here.
    if (!whole || !(0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .contains */ .gR)(owner.at, whole))
        return undefined;
    if (owner.flow)
        return flowRemoval(owner.at, whole, wholes[index - 1], wholes[index + 1]);
    return wholes.length === 1 ? lastOfBlock(owner, whole) : blockRemoval(whole, wholes[index + 1], owner.kind === 'list');
}
/** Between brackets an entry goes together with the comma that follows it, or else with the one before it. */
function flowRemoval(owner, whole, previous, next) {
    const { text } = whole.file;
    const tail = text.slice(whole.end, next?.start ?? owner.end - 1);
    if (next) {
        const after = /^[ \t]*,[ \t]*(?:\r?\n[ \t]*)?/.exec(tail);
        if (after)
            return { at: { ...whole, end: whole.end + after[0].length }, text: '' };
        const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .commaIn */ .lh)(tail);
        return comma === undefined ? undefined : { at: { ...whole, end: whole.end + comma + 1 }, text: tail.slice(0, comma).trimStart() };
    }
    const end = whole.end + (/^\s*,/.exec(tail)?.[0].length ?? 0);
    if (previous) {
        const between = text.slice(previous.end, whole.start);
        const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .commaIn */ .lh)(between);
        if (comma === undefined)
            return undefined;
        return {
            at: { ...whole, start: previous.end, end },
            text: (between.slice(0, comma) + between.slice(comma + 1)).replace(/(?:\s|\\[nrt])+$/, ''),
        };
    }
    const blankBefore = /\s*$/.exec(text.slice(owner.start + 1, whole.start))?.[0].length ?? 0;
    const blankAfter = /^\s*/.exec(text.slice(end, owner.end - 1))?.[0].length ?? 0;
    const alone = whole.start - blankBefore === owner.start + 1 && end + blankAfter === owner.end - 1;
    return { at: alone ? { ...whole, start: owner.start + 1, end: owner.end - 1 } : { ...whole, end }, text: '' };
}
/** The last entry leaves an empty collection behind, not nothing. */
function lastOfBlock(owner, whole) {
    const { text } = whole.file;
    // A merge key is there besides, or a comment that would be lost.
    const rest = owner.kind === 'map' ? text.slice(owner.at.start, whole.start) + text.slice(whole.end, owner.at.end) : '';
    if (rest.trim() !== '')
        return undefined;
    const empty = owner.kind === 'map' ? '{}' : '[]';
    const { at, lead } = behindKey(owner.at);
    return { at, text: lead + empty };
}
/**
 * Where to write one line over a YAML value that begins on a line below its key: behind the key. A comment keeps that place; then
 * the line goes deeper than the key, which a list's dashes need not do.
 */
function behindKey(at) {
    const { text } = at.file;
    const below = /:([ \t]*\r?\n[ \t]*)$/.exec(text.slice(Math.max(0, at.start - 200), at.start));
    if (below)
        return { at: { ...at, start: at.start - (below[1]?.length ?? 0) }, lead: ' ' };
    const listAtKey = text.slice(lineStart(at), at.start).trim() === '' && at.start > 0 && /^-\s/.test(text.slice(at.start, at.start + 2));
    return { at, lead: listAtKey ? '  ' : '' };
}
/** An entry that has its lines for itself goes with them; one that shares a line with a parent's dash makes room for the next. */
function blockRemoval(whole, next, item) {
    const { text } = whole.file;
    const start = lineStart(whole);
    const before = text.slice(start, whole.start);
    if (item ? /^\s*-\s+$/.test(before) : before.trim() === '') {
        const lineEnd = text.indexOf('\n', Math.max(whole.end - 1, whole.start));
        return { at: { ...whole, start, end: lineEnd < 0 ? text.length : lineEnd + 1 }, text: '' };
    }
    const shared = item ? /^[ \t]*(?:-[ \t]+)+-[ \t]+$/ : /^[ \t]*(?:-[ \t]+)+$/;
    if (!next || !shared.test(before))
        return undefined;
    const nextStart = item ? next.start - (/-[ \t]+$/.exec(text.slice(lineStart(next), next.start))?.[0].length ?? 0) : next.start;
    const from = item ? whole.start - (/-[ \t]+$/.exec(before)?.[0].length ?? 0) : whole.start;
    if (!/^[ \t]*(?:#[^\n]*)?\r?\n\s*$/.test(text.slice(whole.end, nextStart)))
        return undefined;
    return { at: { ...whole, start: from, end: nextStart }, text: '' };
}
/** Where an entry that is missing from the map would be written; `undefined` where no safe place shows. */
function gapSlot(map, key, names) {
    const own = map.entries.filter((entry) => !entry.inherited);
    const common = { kind: 'gap', syntax: map.syntax, names, key, ...inside(map.within) };
    return map.flow ? flowGap(map, own, common) : blockGap(map, own, common);
}
function flowGap(map, own, common) {
    const { file } = map.at;
    const last = own.at(-1);
    if (!last) {
        if (map.entries.length > 0)
            return undefined;
        const at = { file, start: map.at.start + 1, end: map.at.start + 1 };
        const space = map.syntax === 'yaml' && file.text[at.start] === '}' ? ' ' : '';
        return { ...common, at, before: space, after: space, indent: '' };
    }
    const tail = file.text.slice(last.whole.end, map.at.end - 1);
    const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .commaIn */ .lh)(tail);
    // Something that is no entry of its own follows: a merge key.
    if (/[^\s,]/.test(withoutComments(tail)))
        return undefined;
    const end = last.whole.end + (comma === undefined ? 0 : comma + 1);
    const indent = ownIndent(last.whole);
    const before = indent !== undefined && tail.includes('\n') ? lineBreakAt(last.whole) + indent : ' ';
    return { ...common, at: { file, start: end, end }, before: (comma === undefined ? ',' : '') + before, after: '', indent: indent ?? '' };
}
function blockGap(map, own, common) {
    const { file } = map.at;
    const model = own.find(({ whole }) => /^[ ]*(?:-[ ]+)*$/.test(file.text.slice(lineStart(whole), whole.start)));
    const first = own[0];
    if (!model || !first)
        return undefined;
    const indent = ' '.repeat(model.whole.start - lineStart(model.whole));
    const lineBreak = lineBreakAt(first.whole);
    const anchor = own.findLast(({ whole, value }) => (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneLine */ .Pf)(whole) && !isBlockScalar(value));
    if (!anchor) {
        if (model !== first)
            return undefined;
        return { ...common, at: { file, start: first.whole.start, end: first.whole.start }, before: '', after: lineBreak + indent, indent };
    }
    const at = anchor.whole.end + file.text.slice(anchor.whole.end).search(/\r?\n|$/);
    return { ...common, at: { file, start: at, end: at }, before: lineBreak + indent, after: '', indent };
}
/** An empty one is only its `|` or `>`: the lines behind it are its own. */
const isBlockScalar = (value) => value.kind === 'scalar' && /^[|>]/.test(value.at.file.text.slice(value.at.start, value.at.end)) && value.syntax === 'yaml';
/** Inside a string a line break is written `\n`. */
const withoutComments = (words) => words.replace(/\\[nrt]/g, '').replace(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*/g, '');
const lineStart = ({ file, start }) => (start === 0 ? 0 : file.text.lastIndexOf('\n', start - 1) + 1);
/** What ends the lines here: what is written goes on in the same way. */
function lineBreakAt({ file, start }) {
    const before = file.text.lastIndexOf('\n', start - 1);
    const at = before >= 0 && start > 0 ? before : file.text.indexOf('\n', start);
    return at > 0 && file.text[at - 1] === '\r' ? '\r\n' : '\n';
}
/** The white space before this place, if nothing else stands before it on its line. */
function ownIndent(at) {
    const before = at.file.text.slice(lineStart(at), at.start);
    return before.trim() === '' ? before : undefined;
}


/***/ }),

/***/ 4203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ fileText),
/* harmony export */   E6: () => (/* binding */ embed),
/* harmony export */   tW: () => (/* binding */ TextBuilder),
/* harmony export */   u0: () => (/* binding */ BuiltText)
/* harmony export */ });
/* unused harmony exports holeWidth, holePattern */
/**
 * A hole is a fixed run of private-use characters: wide enough to be turned into a quoted token of the same length by a parser that
 * meets one outside a string, and impossible in real input (the builder replaces such characters there).
 */
const holeOpen = '\uE000';
const holeClose = '\uE001';
const holeWidth = 8;
const holeMark = (index) => holeOpen + String(index).padStart(holeWidth - 2, '0') + holeClose;
const holePattern = /\uE000\d{6}\uE001/g;
const maximumHoles = 999_999;
/** The text of a whole file. */
function fileText(file) {
    return { content: file.text, holes: 0, range: (start, end) => ({ file, start, end }), holeAt: () => undefined, encode: (words) => words };
}
/** Collects the pieces of a text in reading order. The offsets it is given are ranges in files, already physical. */
class TextBuilder {
    #content = '';
    #segments = [];
    #holes = 0;
    /** Characters that stand in the file as they are read. */
    verbatim(at) {
        if (at.end > at.start)
            this.#add(clean(at.file.text.slice(at.start, at.end)), at, true);
        return this;
    }
    /** Characters written differently from how they are read: an escape, a folded line break. */
    decoded(words, at) {
        if (words !== '')
            this.#add(clean(words), at, false);
        return this;
    }
    /** A value that is put in here. Holes are numbered in the order they come, unless the caller keeps numbers of its own. */
    hole(at, index = this.#holes) {
        if (index > maximumHoles)
            throw new RangeError('too many holes in one text');
        this.#add(holeMark(index), at, false, index);
        this.#holes = Math.max(this.#holes, index + 1);
        return this;
    }
    /** Another text, whole, with its holes renumbered to follow this one's. */
    append(other) {
        for (const segment of other.segments) {
            if (segment.hole !== undefined)
                this.hole(segment.at);
            else
                this.#add(other.content.slice(segment.start, segment.start + segment.length), segment.at, segment.verbatim);
        }
        return this;
    }
    build(at, encode) {
        return new BuiltText(this.#content, this.#segments, this.#holes, at, encode);
    }
    #add(words, at, verbatim, hole) {
        this.#segments.push({ start: this.#content.length, length: words.length, at, verbatim, ...(hole === undefined ? {} : { hole }) });
        this.#content += words;
    }
}
const clean = (words) => words.replace(/[\uE000\uE001]/g, '\uFFFD');
class BuiltText {
    content;
    segments;
    holes;
    /** The whole span in the file, for an empty text. */
    at;
    encode;
    constructor(content, segments, holes, at, encode) {
        this.content = content;
        this.segments = segments;
        this.holes = holes;
        this.at = at;
        this.encode = encode;
    }
    range(start, end) {
        const first = this.#segmentAt(start);
        if (!first)
            return { ...this.at, start: this.at.end };
        const from = first.verbatim ? first.at.start + (start - first.start) : start > first.start ? first.at.end : first.at.start;
        if (end <= start)
            return { file: first.at.file, start: from, end: from };
        const last = this.#segmentAt(end - 1) ?? first;
        const to = last.verbatim ? last.at.start + (end - last.start) : last.at.end;
        // Pieces of several files (a template put together from others) have no common span: the first one speaks for it.
        if (last.at.file !== first.at.file || to < from)
            return first.verbatim ? { ...first.at, start: from } : first.at;
        return { file: first.at.file, start: first.verbatim ? from : first.at.start, end: to };
    }
    holeAt(offset) {
        const segment = this.#segmentAt(offset);
        if (segment?.hole === undefined || offset >= segment.start + segment.length)
            return undefined;
        return { index: segment.hole, start: segment.start, end: segment.start + segment.length };
    }
    /** The segment that holds the offset; the last one for an offset at the very end. */
    #segmentAt(offset) {
        return this.segments[this.#indexAt(offset)];
    }
    *segmentsBetween(start, end) {
        for (let i = this.#indexAt(start); i < this.segments.length; i++) {
            const segment = this.segments[i];
            if (!segment || segment.start >= end)
                return;
            yield segment;
        }
    }
    #indexAt(offset) {
        let low = 0;
        let high = this.segments.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.segments[middle]?.start ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
/** A text inside another: like the builder, but its pieces are offsets into `outer`, and what is written goes through both encoders. */
function embed(outer, at, pieces, encode) {
    const builder = new TextBuilder();
    for (const piece of pieces) {
        if (piece.hole !== undefined)
            builder.hole(outer.range(piece.start, piece.end), piece.hole);
        else if (piece.words === undefined)
            appendVerbatim(builder, outer, piece.start, piece.end);
        else
            builder.decoded(piece.words, outer.range(piece.start, piece.end));
    }
    return builder.build(outer.range(at.start, at.end), (words) => {
        const written = encode(words);
        return written === undefined ? undefined : outer.encode(written);
    });
}
/** Verbatim in `outer` is verbatim in the file only segment by segment. */
function appendVerbatim(builder, outer, start, end) {
    if (!(outer instanceof BuiltText)) {
        builder.verbatim(outer.range(start, end));
        return;
    }
    for (const segment of outer.segmentsBetween(start, end)) {
        const from = Math.max(start, segment.start);
        const to = Math.min(end, segment.start + segment.length);
        if (from >= to)
            continue;
        if (segment.hole !== undefined)
            builder.hole(segment.at, segment.hole);
        else if (segment.verbatim)
            builder.verbatim(outer.range(from, to));
        else
            builder.decoded(outer.content.slice(from, to), segment.at);
    }
}


/***/ })

};
