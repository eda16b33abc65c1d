export const id = 725;
export const ids = [725];
export const modules = {

/***/ 1725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixCommand: () => (/* binding */ fixCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./lib/analysis.js + 4 modules
var analysis = __webpack_require__(1184);
// EXTERNAL MODULE: ./lib/prove.js
var prove = __webpack_require__(1145);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
;// CONCATENATED MODULE: ./lib/fix.js



/** Two fixes of one list are written one after the other; more rounds than this are never needed for real files. */
const maximumRounds = 20;
/** Applies every proved exact fix of a tree in memory, until none is left. Doing it again changes nothing. */
function applyFixes(tree, options) {
    const changes = new Map();
    const overlay = {
        list: () => tree.list(),
        read: (path) => changes.get(path) ?? tree.read(path),
        prefetch: (paths) => tree.prefetch?.(paths),
        ...(tree.problems ? { problems: tree.problems } : {}),
    };
    const first = (0,analysis/* scanTree */.wp)(overlay, options);
    const before = (0,analysis/* findingsOf */.WX)(first.judged);
    let scan = first;
    let findings = before;
    for (let round = 0; round < maximumRounds; round++) {
        const proved = (0,prove/* proveFixes */.k)(scan, findings, options).filter((finding) => finding.proved);
        if (proved.length === 0)
            break;
        for (const [file, edits] of byFile(proved))
            changes.set(file.path, (0,source_file/* applyEdits */.ct)(file.text, edits));
        scan = (0,analysis/* scanTree */.wp)(overlay, options);
        findings = (0,analysis/* findingsOf */.WX)(scan.judged);
    }
    const texts = new Map(first.files.map((file) => [file.path, file]));
    const changed = [...changes].flatMap(([path, text]) => {
        const file = texts.get(path);
        return file && file.text !== text ? [{ before: file, after: scan.files.find((one) => one.path === path) ?? { path, text } }] : [];
    });
    return { changed, fixed: before.length - findings.length, left: findings.length, sensitive: [...first.sensitive, ...scan.sensitive] };
}
/** The edits of each file that can be written together: of two that overlap, the later one waits for the next round. */
function byFile(findings) {
    const files = new Map();
    for (const { edits } of findings) {
        const clashes = edits.some((edit) => (files.get(edit.at.file) ?? []).some((other) => overlap(edit.at, other.at)));
        if (clashes)
            continue;
        for (const edit of edits)
            files.set(edit.at.file, [...(files.get(edit.at.file) ?? []), edit]);
    }
    return files;
}
const overlap = (a, b) => a.start <= b.end && b.start <= a.end;

// EXTERNAL MODULE: ./lib/report/excerpt.js
var excerpt = __webpack_require__(4867);
;// CONCATENATED MODULE: ./lib/report/masked-text.js

/** A whole text as a report may show it, line for line: what is sensitive is masked, its line breaks stay. */
function visibleText(file, sensitive) {
    const own = sensitive.filter((range) => range.file === file);
    let text = '';
    let done = 0;
    for (const { start, end } of (0,excerpt/* spansIn */.$H)({ file, start: 0, end: file.text.length }, own)) {
        text += file.text.slice(done, start);
        const hidden = file.text.slice(start, end);
        text += excerpt/* mask */.dK + hidden.replace(/[^\n]/g, '');
        done = end;
    }
    return (text + file.text.slice(done)).split('\n').map(excerpt/* visible */.RK).join('\n');
}

// EXTERNAL MODULE: ./lib/cli/arguments.js + 6 modules
var cli_arguments = __webpack_require__(1939);
;// CONCATENATED MODULE: ./lib/cli/fix.js






/** `ecs-warden fix`: applies every exact fix that is proved; with `--dry-run` shows what it would change. */
async function fixCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, { ...cli_arguments/* selection */.r1, 'dry-run': { type: 'boolean' } });
    const { tree, options } = (0,cli_arguments/* scanned */.zi)(values, positionals);
    const { changed, fixed, left, sensitive } = applyFixes(tree, options);
    if (values['dry-run'] === true) {
        for (const { before, after } of changed) {
            const [from, to] = [visibleText(before, sensitive), visibleText(after, sensitive)];
            process.stdout.write((0,create/* createTwoFilesPatch */.ss)(`a/${before.path}`, `b/${after.path}`, from, to, undefined, undefined, { context: 3 }));
        }
    }
    else
        for (const { after } of changed)
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(tree.root, after.path), after.text);
    const done = values['dry-run'] === true ? 'would be fixed' : 'fixed';
    process.stderr.write(`${fixed} ${fixed === 1 ? 'finding' : 'findings'} ${done} in ${changed.length} ${changed.length === 1 ? 'file' : 'files'}; ${left} left, which no exact fix takes away.\n`);
    return 0;
}


/***/ }),

/***/ 1145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ proveFixes)
/* harmony export */ });
/* unused harmony export rescan */
/* harmony import */ var _analysis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1184);
/* harmony import */ var _dialects_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6490);
/* harmony import */ var _model_containers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1487);




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
        if (some.length === 0 || ++scans > maximumScans)
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
    const touched = scanned.readings.filter((reading) => reading.units.some(({ files }) => files.some((path) => changed.has(path))));
    const paths = new Set(touched.flatMap(({ units }) => units.flatMap(({ files }) => files)));
    let crashed = false;
    const reread = (0,_dialects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readFiles */ .U)(scanned.files.filter(({ path }) => paths.has(path)).map((file) => changed.get(file.path) ?? file), { onCrash: () => (crashed = true) });
    if (crashed || errors(reread.readings) > errors(touched))
        return undefined;
    // A fault is also gone where its resource is no longer seen; no fix takes one away.
    if (placesOf(reread.readings) !== placesOf(touched))
        return undefined;
    const untouched = scanned.readings.filter((reading) => !touched.includes(reading));
    const { judged, crashes } = (0,_analysis_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeReadings */ .$r)([...untouched, ...reread.readings], options);
    return crashes.length > 0 ? undefined : (0,_analysis_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOf */ .WX)(judged);
}
const placesOf = (readings) => readings
    .flatMap(({ resources }) => resources)
    .flatMap((one) => [
    `${one.unit} ${one.kind} ${one.address}`,
    ...(one.kind === 'task-definition' ? (0,_model_containers_js__WEBPACK_IMPORTED_MODULE_3__/* .containersOf */ .M)(one, []).map(({ container }) => `${one.unit} ${one.address} ${container}`) : []),
])
    .sort()
    .join('\n');
const errors = (readings) => readings.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error').length;


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
const widest = 160;
const lead = 48;
/** The one way from source text to a report: nothing sensitive, one line, nothing that moves a cursor or turns the direction. */
function excerpt(at, sensitive) {
    const { line, column } = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(at.file, at.start);
    const whole = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lineRange */ .Ap)(at.file, line) ?? { file: at.file, start: at.start, end: at.start };
    const { text, offsetOf } = masked(whole, spansIn(whole, sensitive));
    const from = Math.min(offsetOf(at.start), text.length);
    const to = Math.max(from + 1, offsetOf(Math.min(Math.max(at.end, at.start), whole.end), true));
    return { path: at.file.path, line, column, ...windowed(text, from, to) };
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
function windowed(text, from, to) {
    if (text.length <= widest)
        return { text, caretStart: from, caretLength: to - from };
    const start = Math.max(0, Math.min(from - lead, text.length - widest));
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
const byPath = new WeakMap();
/** The sensitive spans of a file that touch a range, cut to it, in order and without overlaps. */
function spansIn(range, sensitive) {
    let index = byPath.get(sensitive);
    if (!index) {
        index = merged(sensitive);
        byPath.set(sensitive, index);
    }
    return (index.get(range.file.path) ?? [])
        .filter(({ start, end }) => start < range.end && end > range.start)
        .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }));
}
function merged(sensitive) {
    const out = new Map();
    for (const { file, start, end } of [...sensitive].sort((a, b) => a.start - b.start)) {
        if (end <= start)
            continue;
        const spans = out.get(file.path) ?? [];
        const last = spans.at(-1);
        if (last && start <= last.end)
            spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
        else
            spans.push({ start, end });
        out.set(file.path, spans);
    }
    return out;
}


/***/ })

};
