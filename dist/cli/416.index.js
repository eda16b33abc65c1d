export const id = 416;
export const ids = [416];
export const modules = {

/***/ 2416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  modelCommand: () => (/* binding */ modelCommand)
});

// EXTERNAL MODULE: ./lib/analysis.js + 7 modules
var analysis = __webpack_require__(681);
// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/cli/properties.js
var properties = __webpack_require__(305);
;// CONCATENATED MODULE: ./lib/cli/estate.js



/** The estate as JSON: what is known, what is not and why; absent properties are left out, values that may be secrets are masked. */
function estateJson(estate, scan) {
    const resources = kindsOf().flatMap((kind) => estate.all(kind));
    const out = {
        units: estate.units.map(({ id, framework, complete }) => ({ id, framework, complete })),
        resources: resources.map((resource) => ({
            kind: resource.kind,
            type: resource.resourceType,
            unit: resource.unit,
            address: resource.address,
            ...(resource.within === undefined ? {} : { within: resource.within }),
            ...placeOf(resource.at),
            usedBy: estate.usedBy(resource).map(({ by, property }) => `${by.address}.${property}`),
            properties: (0,properties/* jsonOfFields */.T6)((0,properties/* fieldsOf */.Pf)(resource, kinds/* shapes */.n[resource.kind], scan.sensitive)),
        })),
        blindSpots: [...scan.blindSpots].map(({ unit, say, at }) => ({ unit, say, ...placeOf(at) })),
    };
    return `${JSON.stringify(out, null, 2)}\n`;
}
/** The estate as a Mermaid flowchart: resources, and which names which. */
function estateMermaid(estate) {
    const resources = kindsOf().flatMap((kind) => estate.all(kind));
    const ids = new Map(resources.map((resource, index) => [resource, `r${index}`]));
    const label = (words) => words.replace(/[^\w ./:-]/g, '_').slice(0, 80);
    const nodes = resources.map((resource) => `  ${ids.get(resource)}["${label(resource.kind)}: ${label(resource.address)}"]`);
    const edges = resources.flatMap((resource) => estate.usedBy(resource).map(({ by, property }) => `  ${ids.get(by)} -->|${label(property)}| ${ids.get(resource)}`));
    return `${['flowchart LR', ...nodes, ...edges].join('\n')}\n`;
}
const kindsOf = () => Object.keys(kinds/* shapes */.n);
const placeOf = (at) => ({ path: at.file.path, line: (0,file/* positionOf */.df)(at.file, at.start).line });

;// CONCATENATED MODULE: ./lib/cli/model.js



/** `ecs-warden model`: the estate as the rules see it. */
async function modelCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, { ...cli_arguments/* selection */.r1, format: { type: 'string' } });
    const format = (0,cli_arguments/* oneOf */.yL)('--format', values.format ?? 'json', ['json', 'mermaid']);
    const { tree, options } = (0,cli_arguments/* scanned */.zi)(values, positionals);
    const scan = (0,analysis/* scanTree */.wp)(tree, options);
    process.stdout.write(format === 'json' ? estateJson(scan.estate, scan) : estateMermaid(scan.estate));
    return scan.crashes.length > 0 ? 2 : 0;
}


/***/ }),

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


/***/ })

};
