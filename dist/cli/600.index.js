export const id = 600;
export const ids = [600];
export const modules = {

/***/ 305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   AE: () => (/* binding */ contentOfFields),
/* harmony export */   G1: () => (/* binding */ partlyKnown),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   T6: () => (/* binding */ jsonOfFields),
/* harmony export */   _Q: () => (/* binding */ mustMask),
/* harmony export */   o_: () => (/* binding */ jsonOf)
/* harmony export */ });
/* unused harmony export propertyOf */
/* harmony import */ var _model_secrecy_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9031);
/* harmony import */ var _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4867);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1487);



/** What is written of a structure, by the names of its shape. */
function fieldsOf(of, shape, sensitive) {
    if (shape.is !== 'struct')
        return new Map();
    const values = of;
    return new Map(Object.entries(shape.fields).flatMap(([name, inner]) => {
        const value = values[name];
        const property = value && propertyOf(value, inner, sensitive);
        return property ? [[name, property]] : [];
    }));
}
/** One value as people may see it; nothing where it is absent. */
function propertyOf(value, shape, sensitive) {
    if (value.kind === 'absent')
        return undefined;
    if (value.kind === 'unknown')
        return unknownOf(value, shape, sensitive);
    const from = value.origin.length > 0 ? { from: value.origin.map(({ kind, name }) => `${kind} ${name}`) } : {};
    const common = { at: value.at, ...from };
    switch (shape.is) {
        case 'struct':
            return { is: 'fields', fields: fieldsOf(value.value, shape, sensitive), isMap: false, ...common };
        case 'list': {
            const { items, missing } = value.value;
            return { is: 'list', items: items.map((item) => orNothing(item, shape.of, sensitive)), missing: missing.length, ...common };
        }
        case 'map':
        case 'entries': {
            const of = shape.is === 'map' ? { is: 'text' } : shape.of;
            const { entries } = value.value;
            const fields = new Map(entries.map((entry) => [entry.key, orNothing(entry.value, of, sensitive)]));
            return { is: 'fields', fields, isMap: true, ...common };
        }
        default: {
            const json = value.value;
            const isMasked = mustMask(value, json, sensitive);
            return { is: 'word', json: isMasked ? _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK : json, key: JSON.stringify(json), isMasked, ...common };
        }
    }
}
/** Something that is named but not written, as an item of a list or an entry of a map, stays in its place. */
const orNothing = (value, shape, sensitive) => propertyOf(value, shape, sensitive) ?? { is: 'word', json: null, key: 'null', isMasked: false, at: value.at };
/** Whether a report may not show what a value holds. */
function mustMask(value, content, sensitive) {
    if (typeof content !== 'string')
        return false;
    const places = [value.at, ...(value.written ?? []), ...(value.slot?.kind === 'entry' ? [value.slot.value] : [])];
    return value.secret !== undefined || places.some((at) => isHidden(at, sensitive)) || (0,_model_secrecy_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .A)(content).length > 0;
}
function unknownOf(value, shape, sensitive) {
    const { why, name, oneOf, at } = value;
    const may = oneOf?.map(({ then }) => orNothing(then, shape, sensitive));
    const text = partlyKnown(value, sensitive);
    const json = {
        unknown: why,
        ...(name === undefined ? {} : { name }),
        ...(text === undefined ? {} : { text: text.shown }),
        ...(may ? { oneOf: may.map(jsonOf) } : {}),
    };
    // What has no name is told by how it is written.
    const written = name === undefined && !text && !may ? (0,_source_file_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(at).slice(0, 2000) : '';
    const key = JSON.stringify(['unknown', why, name ?? written, text?.whole ?? '', (may ?? []).map(contentOf)]);
    return { is: 'word', json, key, isMasked: text?.shown === _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK, at };
}
/** `${var.registry}/app:latest`, as it is and as it may be shown; nothing where no part of it is known. */
function partlyKnown({ parts, secret }, sensitive) {
    if (!parts)
        return undefined;
    const whole = parts.map((part) => (part.kind === 'known' ? part.value : `\${${part.name ?? '…'}}`)).join('');
    const places = parts.flatMap((part) => [part.at, ...(part.written ?? [])]);
    const hidden = secret !== undefined ||
        parts.some((part) => part.secret !== undefined) ||
        places.some((at) => isHidden(at, sensitive)) ||
        (0,_model_secrecy_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .A)(whole).length > 0;
    return { shown: hidden ? _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK : whole, whole };
}
/** The property for other programs. */
function jsonOf(property) {
    const json = contentJson(property);
    return property.from ? { value: json, from: property.from } : json;
}
function contentJson(property) {
    switch (property.is) {
        case 'word':
            return property.json;
        case 'fields':
            return jsonOfFields(property.fields);
        case 'list': {
            const items = property.items.map(jsonOf);
            return property.missing > 0 ? { items, missing: property.missing } : items;
        }
    }
}
const jsonOfFields = (fields) => Object.fromEntries([...fields].map(([name, property]) => [name, jsonOf(property)]));
/** What tells one content from another, secrets included: never shown. */
function contentOf(property) {
    switch (property.is) {
        case 'word':
            return property.key;
        case 'fields':
            return contentOfFields(property.fields);
        case 'list':
            return `[${property.items.map(contentOf).join(',')},${property.missing}]`;
    }
}
const contentOfFields = (fields) => `{${[...fields].map(([name, one]) => `${JSON.stringify(name)}:${contentOf(one)}`).join(',')}}`;
/** Whether any part of a place may not be shown. */
const isHidden = (at, sensitive) => (0,_report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .spansIn */ .$H)(at, sensitive).length > 0;


/***/ }),

/***/ 6600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whyText: () => (/* binding */ whyText)
/* harmony export */ });
/* harmony import */ var _report_palette_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7361);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1238);



/** More of one resource are counted, not shown. */
const mostShown = 100;
/** The trace of a verdict for a terminal: each condition with yes, no or maybe, each value with its line and where it came from. */
function whyText(answer, { colour = false, width }) {
    const paints = (0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .palette */ .MF)(colour, width);
    const { rule, off, resources, problems } = answer;
    const head = [
        `${paints.bold(rule.id)}  ${rule.title} ${paints.dim(`(${rule.severity})`)}`,
        ...(off === undefined ? [] : (0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`A scan with these settings does not run this rule: ${off}.`, paints)),
    ];
    const parts = resources.map((one) => resourceLines(one, answer, paints).join('\n'));
    const troubles = problems.map((say) => paints.bad((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`Problem: ${say}`)));
    return `${[head.join('\n'), ...parts, ...(troubles.length > 0 ? [troubles.join('\n')] : [])].join('\n\n')}\n`;
}
function resourceLines({ name, resource, conditions, judged, quiet, blindSpots }, answer, paints) {
    const lines = [
        `${paints.bold((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name, 300))}${name.includes(`${resource.resourceType}.`) ? '' : `  ${resource.resourceType}`}  ${paints.dim((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(resource.at))}`,
        ...conditions.flatMap((one) => conditionLines(one, paints)),
        ...judged.slice(0, mostShown).flatMap((one) => ['', ...judgedLines(one, answer.sensitive, paints)]),
    ];
    if (judged.length > mostShown)
        lines.push('', `   … and ${judged.length - mostShown} more; name a container or a property to see fewer`);
    if (quiet.length > 0)
        lines.push('', paints.bold('Nothing is judged here:'), ...quiet.flatMap((say) => (0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say), paints)));
    if (blindSpots.length > 0)
        lines.push('', paints.bold('Could not be seen:'), ...blindSpots.slice(0, 10).flatMap(({ at, say }) => [...(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say), paints), `     ${paints.dim((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at))}`]));
    return lines;
}
const markOf = (is, paints) => (is === 'yes' ? paints.bad : is === 'no' ? paints.good : paints.unsure);
/** Conditions are no faults: their answers have no colour of one. */
const conditionLines = ({ verdict, notes }, paints) => [
    `   ${paints.bold(verdict.is.padEnd(5))} ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(verdict.question))}`,
    ...notes.slice(0, 10).map(({ at, say }) => paints.dim(`         = ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say))}: ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at)}`)),
    ...(notes.length > 10 ? [paints.dim(`         = and ${notes.length - 10} more`)] : []),
];
function judgedLines(one, sensitive, paints) {
    const { verdict, subject, at, origin, related } = one.judgement;
    const mark = markOf(verdict.is, paints);
    const place = subject.container === undefined ? '' : ` ${paints.dim(`in ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject.container, 200)}`)}`;
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueWords */ .pz)(verdict.value, sensitive);
    return [
        `   ${mark(verdict.is.padEnd(5))} ${paints.bold((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(verdict.question)))}${place}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX)(one)}`,
        ...indented((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceLines */ .Jj)(at, sensitive, mark, paints)),
        ...(words === undefined ? [] : [`         = it is ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(words)}`]),
        ...stepLines(origin, paints),
        ...verdict.operands.flatMap((operand) => operandLines(operand, sensitive, paints, 2)),
        ...related.map((note) => paints.dim(`         = ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(note.say))}: ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(note.at)}`)),
        ...(one.suppression ? [`         = ${acceptedWords(one.suppression)}: ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(one.suppression.at)}`] : []),
        ...(verdict.is === 'maybe' ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .deciding */ .C$)(verdict.value).flatMap((say) => (0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`= to decide it: ${say}`, paints, '         ')) : []),
    ];
}
const stepLines = (origin, paints, indent = '         ') => origin.map((step) => paints.dim(`${indent}= from ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stepWords */ .c9)(step)}: ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(step.at)}`));
function operandLines({ is, question, at, value, operands }, sensitive, paints, depth) {
    const indent = '      '.repeat(depth - 1);
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueWords */ .pz)(value, sensitive);
    const place = at ? `  ${paints.dim((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at))}` : '';
    return [
        `${indent}   ${markOf(is, paints)(is.padEnd(5))} ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(question))}${place}`,
        ...(words === undefined ? [] : [`${indent}         = it is ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(words)}`]),
        ...stepLines(value?.origin ?? [], paints, `${indent}         `),
        ...operands.flatMap((operand) => operandLines(operand, sensitive, paints, depth + 1)),
    ];
}
const indented = (lines) => lines.map((line) => `      ${line}`);
function acceptedWords({ from, peer, reason, until }) {
    const by = from === 'config' ? 'an exception of the config' : peer === undefined ? 'an ignore' : `a mark of ${peer}`;
    return `accepted by ${by}${until === undefined ? '' : ` until ${until}`}${reason === undefined ? '' : ` (${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason, 200)})`}`;
}


/***/ }),

/***/ 1238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ deciding),
/* harmony export */   pz: () => (/* binding */ valueWords),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _report_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4867);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);
/* harmony import */ var _properties_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(305);



/** What a value is, as words behind `it is`; nothing where its line says it all: a structure, or what is only worked out. */
function valueWords(value, sensitive) {
    if (!value)
        return undefined;
    // Without a place to write it, it is a part of something that is written.
    if (value.kind === 'absent')
        return value.slot ? 'written as nothing: null, or no value' : value.gap ? 'not written' : undefined;
    if (value.kind === 'unknown')
        return unknownWords(value, sensitive);
    if (value.fact)
        return `not written: ${value.fact.says} (${value.fact.page})`;
    const { value: content } = value;
    // A flag without a place to write it is the outcome of a comparison.
    const isShown = typeof content === 'string' || typeof content === 'number' || (typeof content === 'boolean' && value.slot !== undefined);
    if (!isShown)
        return undefined;
    return (0,_properties_js__WEBPACK_IMPORTED_MODULE_2__/* .mustMask */ ._Q)(value, content, sensitive) ? _report_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .mask */ .dK : (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(JSON.stringify(content), 200);
}
function unknownWords(value, sensitive) {
    if (value.oneOf && value.oneOf.length > 0)
        return `one of ${value.oneOf.length} values`;
    const text = (0,_properties_js__WEBPACK_IMPORTED_MODULE_2__/* .partlyKnown */ .G1)(value, sensitive);
    const name = value.name === undefined ? '' : ` \`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(value.name, 200)}\``;
    return text ? `not known as a whole: ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(JSON.stringify(text.shown), 200)}` : `not known (${value.why}${name})`;
}
/** What would settle something unknown, by why it is. */
const settled = {
    parameter: 'a value for the parameter, in a parameter file (`--parameters`) or as its default',
    variable: 'a value for the variable: `--var`, `--var-file`, a tfvars file or its default',
    reference: 'the resource it refers to: it was not read, or AWS settles this attribute when the resource is made',
    function: 'what the function is given: part of it is unknown, or the function is not evaluated here',
    condition: 'whether the condition holds: the parameters or variables it is made of',
    'data-source': 'what the data source finds in the account: a plan (`terraform show -json`) has it',
    module: 'the files of the module: run `terraform init`, or scan a plan (`terraform show -json`)',
    file: 'the file it is read from',
    import: 'the stack that exports the value',
    'dynamic-reference': 'what the reference stands for in the account when it is deployed',
    'not-here': 'another resource, or AWS itself',
    placeholder: 'what is put in for the placeholder',
    'wrong-type': 'a value of the type that AWS takes here',
    cycle: 'an end to the cycle of values that name each other',
    limit: 'a smaller file: a limit was reached',
    invalid: 'a value that the deployment tool takes',
    unsupported: 'a form of this that can be read here',
};
/** What would decide a verdict that cannot be told, each thing once. */
function deciding(value) {
    const open = [];
    const look = (one) => {
        if (one.kind !== 'unknown')
            return;
        const parts = one.parts?.filter((part) => part.kind === 'unknown') ?? [];
        if (one.oneOf && one.oneOf.length > 0)
            for (const { then } of one.oneOf)
                look(then);
        else if (parts.length > 0)
            for (const part of parts)
                look(part);
        else
            open.push(`${one.name === undefined ? '' : `\`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(one.name, 200)}\`: `}${settled[one.why]}`);
    };
    if (value)
        look(value);
    return [...new Set(open)].slice(0, 5);
}
/** What follows from a verdict. */
function outcomeWords({ judgement: { verdict, certainty, data }, finding, suppression }) {
    if (verdict.is === 'no')
        return 'fine';
    if (verdict.is === 'maybe')
        return 'cannot be told, so no finding';
    const when = certainty === 'likely' && data['when'] !== undefined ? ` when ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(data['when'], 200)}` : '';
    return `${finding ? `${finding.severity} ` : ''}finding, ${certainty}${when}${suppression ? ', accepted' : ''}`;
}


/***/ }),

/***/ 4867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ spansIn),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   dK: () => (/* binding */ mask)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);

const mask = '****';
const widestLine = 160;
/** Shown before the span where the line is cut. */
const lead = 48;
/** The one way from source text to a report: nothing sensitive, one line, nothing that moves a cursor or turns the direction. */
function excerpt(at, sensitive, widest = widestLine) {
    const { line, column } = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(at.file, at.start);
    const whole = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lineRange */ .Ap)(at.file, line) ?? { file: at.file, start: at.start, end: at.start };
    const { text, offsetOf } = masked(whole, spansIn(whole, sensitive));
    const from = Math.min(offsetOf(at.start), text.length);
    const to = Math.max(from + 1, offsetOf(Math.min(Math.max(at.end, at.start), whole.end), true));
    return { path: at.file.path, line, column, ...windowed(text, from, to, widest) };
}
function masked(whole, hidden) {
    let text = '';
    let done = whole.start;
    const pieces = [];
    const take = (start, end, words, hidden) => {
        pieces.push({ start, end, at: text.length, hidden });
        text += words;
        done = end;
    };
    for (const { start, end } of hidden) {
        if (start > done)
            take(done, start, visible(whole.file.text.slice(done, start)), false);
        take(start, end, mask, true);
    }
    if (done < whole.end)
        take(done, whole.end, visible(whole.file.text.slice(done, whole.end)), false);
    const offsetOf = (offset, end = false) => {
        const piece = pieces.find((one) => (end ? offset > one.start && offset <= one.end : offset >= one.start && offset < one.end));
        if (!piece)
            return offset <= whole.start ? 0 : text.length;
        return piece.hidden ? piece.at + (end ? mask.length : 0) : piece.at + offset - piece.start;
    };
    return { text, offsetOf };
}
/** One character for one, so that columns stay. Tabs stay; what a terminal or a reader would not show as itself becomes U+FFFD. */
const visible = (text) => text.replace(/[^\P{C}\t]|[\p{Zl}\p{Zp}]/gu, (found) => '\uFFFD'.repeat(found.length));
function windowed(text, from, to, widest) {
    if (text.length <= widest)
        return { text, caretStart: from, caretLength: to - from };
    const start = Math.max(0, Math.min(from - Math.min(lead, widest >> 1), text.length - widest));
    const end = Math.min(text.length, start + widest);
    const before = start > 0 ? '…' : '';
    const after = end < text.length ? '…' : '';
    return {
        text: before + whole(text.slice(start, end)) + after,
        caretStart: from - start + before.length,
        caretLength: Math.max(1, Math.min(to, end) - from),
    };
}
/** A cut may leave half of a pair behind. */
const whole = (text) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '\uFFFD');
const indexes = new WeakMap();
/** The sensitive spans of a file that touch a range, cut to it, in order and without overlaps. */
function spansIn(range, sensitive) {
    let index = indexes.get(sensitive);
    if (!index) {
        index = merged(sensitive);
        indexes.set(sensitive, index);
    }
    const spans = index.get(range.file.text) ?? [];
    const found = [];
    for (let i = firstBehind(spans, range.start); i < spans.length; i++) {
        const { start, end } = spans[i] ?? range;
        if (start >= range.end)
            break;
        found.push({ start: Math.max(start, range.start), end: Math.min(end, range.end) });
    }
    return found;
}
/** The first span that ends behind an offset, by binary search. */
function firstBehind(spans, offset) {
    let low = 0;
    let high = spans.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.end ?? 0) > offset)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** By the text, not the path: the base of a comparison has other texts in the same files. */
function merged(sensitive) {
    const out = new Map();
    for (const { file, start, end } of [...sensitive].sort((a, b) => a.start - b.start)) {
        if (end <= start)
            continue;
        const spans = out.get(file.text) ?? [];
        const last = spans.at(-1);
        if (last && start <= last.end)
            spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
        else
            spans.push({ start, end });
        out.set(file.text, spans);
    }
    return out;
}


/***/ }),

/***/ 7361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Jj: () => (/* binding */ sourceLines),
/* harmony export */   MF: () => (/* binding */ palette),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _findings_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8993);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4867);
/* harmony import */ var _wrapped_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6547);




const paint = (colour, code) => (words) => colour ? `\u001B[${code}m${words}\u001B[0m` : words;
const palette = (colour, width) => ({
    width,
    severity: { critical: paint(colour, '1;31'), high: paint(colour, '31'), medium: paint(colour, '33'), low: paint(colour, '36') },
    dim: paint(colour, '2'),
    bold: paint(colour, '1'),
    good: paint(colour, '32'),
    bad: paint(colour, '31'),
    unsure: paint(colour, '33'),
});
/** Backticks are for Markdown; a terminal shows the bare name. */
const plain = (words) => words.replaceAll('`', '');
/** `stacks/api.yaml:12:7`. */
const placeText = ({ file, start }) => {
    const { line, column } = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(file, start);
    return `${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .a)(file.path)}:${line}:${column}`;
};
/** A place and its line with carets, nothing sensitive in it. */
function sourceLines(at, sensitive, mark, paints) {
    if (at.file.isBlank)
        return [`  ${paints.dim('┌')} ${placeText(at)}`];
    const { path, line, column, text: words, caretStart, caretLength } = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(at, sensitive, excerptWidth(paints));
    const gutter = ' '.repeat(String(line).length);
    return [
        `${gutter} ${paints.dim('┌')} ${path}:${line}:${column}`,
        `${paints.dim(`${line} │`)} ${words}`,
        `${gutter} ${paints.dim('│')} ${' '.repeat(caretStart)}${mark('^'.repeat(Math.max(1, caretLength)))}`,
    ];
}
/** A terminal's line holds the number of the line, the gutter, and what says that something was cut. */
const excerptWidth = ({ width }) => (width === undefined ? undefined : Math.max(30, Math.min(160, width - 12)));
/** Sentences below a finding. */
const prose = (words, { width }, indent = '   ') => (0,_wrapped_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapped */ .k)(plain(words), width ?? Number.POSITIVE_INFINITY, indent);


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ wrapped)
/* harmony export */ });
/** Words in lines of at most `width` characters; a longer word has a line of its own. `indent` stands before every line. */
function wrapped(words, width, indent = '') {
    const lines = [];
    let line = '';
    for (const word of words.split(' ')) {
        if (line !== '' && indent.length + line.length + 1 + word.length > width) {
            lines.push(indent + line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, indent + line];
}


/***/ })

};
