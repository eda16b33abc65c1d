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
// EXTERNAL MODULE: ./lib/analysis.js + 7 modules
var analysis = __webpack_require__(681);
// EXTERNAL MODULE: ./lib/findings/suppressions.js + 1 modules
var suppressions = __webpack_require__(5798);
// EXTERNAL MODULE: ./lib/model/secrecy/spans.js
var spans = __webpack_require__(9031);
// EXTERNAL MODULE: ./lib/prove.js
var prove = __webpack_require__(1145);
// EXTERNAL MODULE: ./lib/scan.js + 1 modules
var lib_scan = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
;// CONCATENATED MODULE: ./lib/fix.js






/** Two fixes of one list are written one after the other; more rounds than this are never needed for real files. */
const maximumRounds = 20;
/** Applies every proved exact fix of a tree in memory, until none is left; not where the risk is accepted. Doing it again changes nothing. */
function applyFixes(tree, options) {
    const changes = new Map();
    const overlay = {
        list: () => tree.list(),
        read: (path) => changes.get(path) ?? tree.read(path),
        prefetch: (paths) => tree.prefetch?.(paths),
        ...(tree.problems ? { problems: tree.problems } : {}),
    };
    const first = (0,analysis/* scanTree */.wp)(overlay, options);
    const before = openIn(first, options);
    let scan = first;
    let open = before;
    for (let round = 0; round < maximumRounds; round++) {
        const proved = (0,prove/* proveFixes */.k)(scan, open.all, options).filter((finding) => finding.proved);
        if (proved.length === 0)
            break;
        for (const [file, edits] of byFile(proved))
            changes.set(file.path, (0,source_file/* applyEdits */.ct)(file.text, edits));
        scan = (0,analysis/* scanTree */.wp)(overlay, options);
        open = openIn(scan, options);
    }
    const texts = new Map(first.files.map((file) => [file.path, file]));
    const changed = [...changes].flatMap(([path, text]) => {
        const file = texts.get(path);
        return file && file.text !== text ? [{ before: file, after: scan.files.find((one) => one.path === path) ?? { path, text } }] : [];
    });
    const shown = changed.flatMap(({ before, after }) => [...(0,spans/* secretRanges */.x)(before), ...(0,spans/* secretRanges */.x)(after)]);
    return {
        changed,
        fixed: before.count - open.count,
        left: open.count,
        problems: [...scan.crashes.map(({ where }) => `${where} failed, which is a bug of ours`), ...scan.unfinished],
        sensitive: [...first.sensitive, ...scan.sensitive, ...shown],
    };
}
/** All findings of a scan, without a fix where the risk is accepted, and how many are not accepted. */
function openIn(scan, options) {
    const { findings, suppressed } = (0,suppressions/* suppress */.Mc)((0,analysis/* findingsOf */.WX)(scan.judged, options), (0,lib_scan/* groundOf */.Jx)(scan, options, (0,lib_scan/* todayOf */.XY)(options), []));
    return { all: [...findings, ...suppressed.map((finding) => ({ ...finding, edits: [] }))], count: findings.length };
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
    let text = '';
    let done = 0;
    for (const { start, end } of (0,excerpt/* spansIn */.$H)({ file, start: 0, end: file.text.length }, sensitive)) {
        text += file.text.slice(done, start);
        const hidden = file.text.slice(start, end);
        text += excerpt/* mask */.dK + hidden.replace(/[^\n]/g, '');
        done = end;
    }
    return (text + file.text.slice(done)).split('\n').map(excerpt/* visible */.RK).join('\n');
}

// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
;// CONCATENATED MODULE: ./lib/cli/fix.js






/** `ecs-warden fix`: applies every exact fix that is proved; with `--dry-run` shows what it would change. */
async function fixCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, { ...cli_arguments/* selection */.r1, 'dry-run': { type: 'boolean' } });
    const { tree, options } = (0,cli_arguments/* scanned */.zi)(values, positionals);
    const fixed = applyFixes(tree, options);
    const dry = values['dry-run'] === true;
    const problems = [...fixed.problems];
    if (dry)
        for (const change of fixed.changed)
            process.stdout.write(patchOf(change, fixed.sensitive));
    else
        problems.push(...fixed.changed.flatMap((change) => write(tree.root, change)));
    process.stderr.write(`${closing(fixed, dry)}\n${problems.map((say) => `Problem: ${say}\n`).join('')}`);
    return problems.length > 0 ? 2 : 0;
}
/** A unified diff as `git apply` reads it, but for what is masked. */
function patchOf({ before, after }, sensitive) {
    const [from, to] = [visibleText(before, sensitive), visibleText(after, sensitive)];
    return (0,create/* createTwoFilesPatch */.ss)(`a/${before.path}`, `b/${after.path}`, from, to, undefined, undefined, {
        context: 3,
        headerOptions: create/* FILE_HEADERS_ONLY */.jr,
    });
}
/** Writes over exactly what was read: bytes that are no UTF-8 would not come back, and somebody may have written meanwhile. */
function write(root, { before, after }) {
    const path = (0,external_node_path_.join)(root, after.path);
    try {
        if (!(0,external_node_fs_.readFileSync)(path).equals(Buffer.from(before.text)))
            return [`${after.path} is not written: it is not UTF-8, or it has just changed`];
        (0,external_node_fs_.writeFileSync)(path, after.text);
        return [];
    }
    catch {
        return [`${after.path} cannot be written`];
    }
}
function closing({ changed, fixed, left }, dry) {
    const files = `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`;
    const findings = `${fixed} ${fixed === 1 ? 'finding' : 'findings'}`;
    const rest = left === 0 ? 'nothing is left' : `${left} ${left === 1 ? 'is' : 'are'} left, which no exact fix takes away`;
    if (changed.length === 0)
        return left === 0
            ? 'Nothing to fix.'
            : `Nothing that an exact fix takes away; ${left} ${left === 1 ? 'finding needs' : 'findings need'} a person.`;
    return dry ? `${findings} would be fixed in ${files}; ${rest}.` : `Fixed ${findings} in ${files}; ${rest}.`;
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


/***/ })

};
