export const id = 689;
export const ids = [689];
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

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whyJson: () => (/* binding */ whyJson)
/* harmony export */ });
/* harmony import */ var _report_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1238);



/** The trace of a verdict for other programs. */
function whyJson(answer) {
    const { rule, off, resources, problems, sensitive } = answer;
    const out = {
        version: 1,
        rule: rule.id,
        severity: rule.severity,
        runs: off === undefined,
        ...(off === undefined ? {} : { off }),
        answers: resources.map((one) => answerOf(one, sensitive)),
        problems: problems.map((say) => (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say)),
    };
    return `${JSON.stringify(out, null, 2)}\n`;
}
const answerOf = ({ name, resource, conditions, judged, quiet, blindSpots }, sensitive) => ({
    name: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name),
    unit: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(resource.unit),
    type: resource.resourceType,
    ...placeOf(resource.at),
    conditions: conditions.map(({ verdict, notes }) => ({ ...verdictOf(verdict, sensitive), notes: notes.map(noteOf) })),
    judged: judged.map((one) => judgedOf(one, sensitive)),
    quiet: quiet.map((say) => (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say)),
    blindSpots: blindSpots.map(noteOf),
});
function judgedOf({ judgement, finding, suppression }, sensitive) {
    const { subject, verdict, certainty, at, origin, related } = judgement;
    return {
        container: subject.container === undefined ? null : (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject.container),
        property: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject.property),
        ...verdictOf(verdict, sensitive),
        certainty,
        ...placeOf(at),
        origin: origin.map(stepOf),
        related: related.map(noteOf),
        ...(verdict.is === 'maybe' ? { decides: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .deciding */ .C$)(verdict.value) } : {}),
        ...(finding ? { identity: finding.identity, severity: finding.severity } : {}),
        ...(suppression
            ? {
                suppression: {
                    from: suppression.from,
                    ...(suppression.reason === undefined ? {} : { reason: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(suppression.reason) }),
                    ...(suppression.until === undefined ? {} : { until: suppression.until }),
                    ...placeOf(suppression.at),
                },
            }
            : {}),
    };
}
function verdictOf({ is, question, at, value, operands }, sensitive) {
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueWords */ .pz)(value, sensitive);
    return {
        is,
        question: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(question),
        ...(words === undefined ? {} : { value: words }),
        ...(at ? { at: placeOf(at) } : {}),
        operands: operands.map((one) => verdictOf(one, sensitive)),
    };
}
const stepOf = (step) => ({ name: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step), kind: step.kind, ...placeOf(step.at) });
const noteOf = ({ at, say }) => ({ say: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say), ...placeOf(at) });
function placeOf(at) {
    return { path: at.file.path, region: { ...(0,_report_place_js__WEBPACK_IMPORTED_MODULE_0__/* .lineRegionOf */ .w)(at) } };
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

/***/ 8465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   w: () => (/* binding */ lineRegionOf)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);

/** The whole span: for edits. */
function regionOf({ file, start, end }) {
    const from = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(file, start);
    const to = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(file, end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
/**
 * The span on its first line: for everything that is pointed at. An alert shows on a pull request only when every line of its region
 * was changed there. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
const lineRegionOf = (range) => regionOf((0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLineOf */ .Qy)(range));


/***/ })

};
