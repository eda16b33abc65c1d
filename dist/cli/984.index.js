export const id = 984;
export const ids = [984];
export const modules = {

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

/***/ 6984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  text: () => (/* binding */ text_text)
});

// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./lib/findings/message.js
var findings_message = __webpack_require__(8993);
// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/report/excerpt.js
var excerpt = __webpack_require__(4867);
;// CONCATENATED MODULE: ./lib/report/advised-lines.js


/** So much of a change is shown. */
const most = 12;
/**
 * A change that somebody has to make by hand, as lines of a diff: what goes, masked, and what comes. What comes holds nothing of the
 * user's but names.
 */
function advisedLines(edits, sensitive) {
    const lines = [...edits].sort((a, b) => a.at.start - b.at.start).flatMap((edit) => [...goes(edit, sensitive), ...comes(edit)]);
    return lines.length > most ? [...lines.slice(0, most), '…'] : lines;
}
function goes({ at }, sensitive) {
    if (at.end <= at.start)
        return [];
    const first = (0,file/* positionOf */.df)(at.file, at.start).line;
    const last = (0,file/* positionOf */.df)(at.file, at.end - 1).line;
    const lines = [];
    for (let line = first; line <= Math.min(last, first + most); line++) {
        const range = (0,file/* lineRange */.Ap)(at.file, line);
        if (!range)
            continue;
        // A comma that goes along says nothing of its line.
        const part = at.file.text.slice(Math.max(range.start, at.start), Math.min(range.end, at.end)).trim();
        if (part !== '' && part !== ',')
            lines.push(`- ${(0,excerpt/* excerpt */.Kb)({ ...range, end: Math.min(range.end, range.start + 1) }, sensitive).text}`);
    }
    return lines;
}
const comes = ({ text }) => text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && line.trim() !== ',')
    .map((line) => `+ ${(0,excerpt/* visible */.RK)(line)}`);

;// CONCATENATED MODULE: ./lib/report/fixed-line.js


/** The lines that an exact fix touches, as they read afterwards, masked; `undefined` where it touches several places. */
function fixedLine({ edits }, sensitive) {
    const [edit, ...more] = edits;
    if (!edit || more.length > 0)
        return undefined;
    const first = (0,file/* positionOf */.df)(edit.at.file, edit.at.start).line;
    const changed = { path: edit.at.file.path, text: (0,file/* applyEdits */.ct)(edit.at.file.text, [edit]) };
    const grown = edit.text.length - (edit.at.end - edit.at.start);
    // What is masked before is masked after; what stands behind the edit has moved.
    const masks = sensitive
        .filter(({ file }) => file.path === changed.path)
        .map(({ start, end }) => ({
        file: changed,
        start: start >= edit.at.end ? start + grown : start,
        end: end >= edit.at.end ? end + grown : end,
    }));
    const count = edit.text.split('\n').length;
    const lines = [];
    for (let line = first; line < first + count; line++) {
        const range = (0,file/* lineRange */.Ap)(changed, line);
        if (range && (edit.text !== '' || line === first))
            lines.push((0,excerpt/* excerpt */.Kb)({ ...range, end: Math.min(range.end, range.start + 1) }, masks).text);
    }
    // An insertion that begins with a line break leaves the line before it as it was.
    return (edit.text.startsWith('\n') ? lines.slice(1) : lines).join('\n');
}

;// CONCATENATED MODULE: ./lib/report/groups.js

/**
 * The same fault in several containers of one resource, or on one line that makes several resources (instances of a block, values of a
 * loop), is said once, with the others named. Only presentation: the gate, SARIF and JSON know single findings. Groups keep the order of
 * their first finding.
 */
function groupsOf(findings) {
    const groups = [];
    const known = new Map();
    for (const finding of findings) {
        const { rule, certainty, state, subject } = finding;
        const at = (0,findings_finding/* shownAt */.z)(finding);
        // Of one rule, what is at fault may be this property or that one.
        const fault = [rule, certainty, state, subject.property.replace(/\[[^\]]*\]/g, '')];
        const keys = [
            [...fault, 'resource', subject.unit, subject.address].join('\0'),
            [...fault, 'line', at.file.path, at.start, at.end].join('\0'),
        ];
        const found = keys.map((key) => known.get(key)).find((group) => group !== undefined);
        const group = found ?? [finding];
        if (found)
            found.push(finding);
        else
            groups.push(group);
        for (const key of keys)
            if (!known.has(key))
                known.set(key, group);
    }
    return groups;
}

// EXTERNAL MODULE: ./lib/report/palette.js
var palette = __webpack_require__(7361);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/without-lines.js
var without_lines = __webpack_require__(1412);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/text.js










/** The report for a terminal: each fault on its line with carets, why it matters, what to do, and last the verdict. */
function text_text(report, { colour, level = 'low', width }) {
    const paints = (0,palette/* palette */.MF)(colour, width);
    const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
    const shown = report.findings.filter(({ severity }) => (0,findings_finding/* compareSeverity */.zK)(severity, level) <= 0);
    const current = shown.filter(({ state }) => state !== 'existing');
    const blocks = groupsOf(current).map((group) => findingBlock(group, rules.get(group[0].rule), report, paints));
    const notes = [
        ...rows('Out of sight, and found on the base:', report.unseen, paints),
        ...rows('There before:', shown.filter(({ state }) => state === 'existing'), paints),
        ...rows('Fixed:', report.fixed, paints),
        ...notSeen(report, paints),
        ...troubles(report, paints),
    ];
    return [...blocks, ...(notes.length > 0 ? [notes.join('\n')] : []), closing(report, paints), ''].join('\n\n').replace(/\n+$/, '\n');
}
function findingBlock(group, rule, report, paints) {
    const [finding, ...others] = group;
    const { severity, message, certainty } = finding;
    const likely = certainty === 'likely'
        ? paints.dim(finding.data['when'] === undefined ? ' (likely)' : ` (likely: when ${(0,findings_message/* tame */.a)(finding.data['when'])})`)
        : '';
    const lines = [
        `${paints.severity[severity](severity.toUpperCase())} ${paints.bold((0,palette/* plain */.pj)(message))}${likely}  ${paints.dim(finding.rule)}`,
        ...madeLines(finding, paints),
        ...(0,palette/* sourceLines */.Jj)(finding.at, report.sensitive, paints.severity[severity], paints),
        ...finding.origin.map((step) => paints.dim(`   = from ${step.name} (${step.kind.replace('-', ' ')}), ${(0,palette/* placeText */.Z9)(step.at)}`)),
        ...(finding.cause
            ? [
                paints.dim(`   = ${(0,palette/* plain */.pj)((0,findings_message/* tame */.a)(finding.cause.say))}${finding.cause.on === 'base' ? ' before' : ''}: ${(0,palette/* placeText */.Z9)(finding.cause.at)}`),
            ]
            : []),
        ...finding.related.map((note) => paints.dim(`   = ${(0,palette/* plain */.pj)(note.say)}: ${(0,palette/* placeText */.Z9)(note.at)}`)),
    ];
    if (rule)
        lines.push(...(0,palette/* prose */.CS)(rule.risk, paints), ...(0,palette/* prose */.CS)(`Fix: ${rule.advice}`, paints).map((line) => line.replace('Fix:', paints.bold('Fix:'))));
    const fixed = finding.proved && !finding.at.file.isBlank ? fixedLine(finding, report.sensitive) : undefined;
    if (fixed !== undefined)
        lines.push(...fixed.split('\n').map((line) => paints.good(`   + ${line}`)));
    if (finding.advised)
        lines.push(...advisedLines(finding.advised, report.sensitive).map((line) => paints.dim(`   ${line}`)));
    if (others.length > 0)
        lines.push(`   ${paints.dim('The same in')} ${others
            .slice(0, 12)
            .map((other) => shortPlace(other, finding))
            .join(', ')}${others.length > 12 ? `, and ${others.length - 12} more` : ''}`);
    return lines.join('\n');
}
/** Where a program made it. Its lines are not shown: what is secret in them is not known here. */
function madeLines({ subject }, { dim }) {
    const [first, ...calls] = (subject.construct?.madeAt ?? []).map(palette/* placeText */.Z9);
    if (first === undefined)
        return [];
    return [`   made at ${first}`, ...(calls.length > 0 ? [dim(`   = called at ${calls.join(', ')}`)] : [])];
}
/** A line each, where the whole story is not what matters. */
function rows(title, findings, paints) {
    if (findings.length === 0)
        return [];
    const shown = findings
        .slice(0, 20)
        .map(({ severity, message, at, rule }) => `   ${severity.padEnd(8)} ${(0,palette/* plain */.pj)(message)}  ${paints.dim(`${(0,palette/* placeText */.Z9)(at)}  ${rule}`)}`);
    return [paints.bold(title), ...shown, ...(findings.length > 20 ? [`   … and ${findings.length - 20} more`] : [])];
}
/** Another place with the same fault: by the first thing in which it differs, and by its line where that is another one. */
const shortPlace = ({ subject, at }, { subject: first, at: firstAt }) => {
    const name = subject.unit !== first.unit && subject.address === first.address
        ? subject.unit
        : subject.address === first.address
            ? (subject.container ?? subject.address)
            : subject.address;
    return (0,file/* sameRange */.Et)(at, firstAt) ? (0,findings_message/* tame */.a)(name) : `${(0,findings_message/* tame */.a)(name)} (line ${(0,file/* positionOf */.df)(at.file, at.start).line})`;
};
/** A sentence and the place it is about: on one line where there is room. */
function remark(words, at, paints) {
    const place = (0,palette/* placeText */.Z9)(at);
    const { width = Number.POSITIVE_INFINITY } = paints;
    const lines = (0,palette/* prose */.CS)(words, paints);
    return lines.length === 1 && (0,palette/* plain */.pj)(words).length + place.length + 5 <= width
        ? [`${lines[0]}  ${paints.dim(place)}`]
        : [...lines, `     ${paints.dim(place)}`];
}
function notSeen(report, paints) {
    if (report.blindSpots.length === 0)
        return [];
    const shown = report.blindSpots.slice(0, 10);
    const more = report.blindSpots.length - shown.length;
    return [
        paints.bold('Could not be seen:'),
        ...shown.flatMap(({ at, say }) => remark((0,words/* oneLine */.TN)(say), at, paints)),
        ...(more > 0 ? [`   … and ${more} more`] : []),
    ];
}
/** What is to be looked at again: suppressions, and what is written in a way that AWS reads otherwise or not at all. */
function remarks({ notices, diagnostics }, paints) {
    const all = [
        ...notices.map(({ at, say }) => ({ at, words: (0,words/* oneLine */.TN)(say) })),
        ...diagnostics.filter(({ severity }) => severity === 'warning').map(({ at, message }) => ({ at, words: (0,words/* withoutQuotations */.cL)(message) })),
    ];
    if (all.length === 0)
        return [];
    const shown = all.slice(0, 10);
    return [
        paints.bold('Note:'),
        ...shown.flatMap(({ at, words }) => remark(words, at, paints)),
        ...(all.length > shown.length ? [`   … and ${all.length - shown.length} more`] : []),
    ];
}
function troubles(report, paints) {
    const lines = [...remarks(report, paints), ...(0,without_lines/* withoutLines */.Y)(report).flatMap((say) => (0,palette/* prose */.CS)(say, paints))];
    const broken = report.diagnostics.filter(({ severity }) => severity === 'error').slice(0, 10);
    if (broken.length > 0)
        lines.push(paints.bold('Could not be read:'), ...broken.flatMap(({ at, message }) => remark((0,words/* withoutQuotations */.cL)(message), at, paints)));
    if (report.skipped.length > 0)
        lines.push(paints.bold('Left out:'), ...report.skipped.slice(0, 10).map(({ path, say }) => `   ${(0,findings_message/* tame */.a)(path)} ${say}`));
    lines.push(...report.unfinished.map((say) => paints.bad((0,palette/* plain */.pj)(say))));
    for (const { where, message, stack } of report.crashes)
        lines.push(paints.bad(`ecs-warden itself failed at ${(0,findings_message/* tame */.a)(where)} (${message}); this is a bug of ours, please report it.`), ...(stack ? [paints.dim(stack)] : []));
    return lines;
}
function closing(report, paints) {
    const words = (0,verdict/* verdictLine */.M)(report);
    return report.outcome === 'passed' ? paints.good(words) : paints.bad(words);
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ verdictLine)
/* harmony export */ });
/* unused harmony export unresolvedWords */
const severities = ['critical', 'high', 'medium', 'low'];
/** One sentence that says how it went and why. */
function verdictLine(report) {
    const { findings, gate, files, outcome, complete } = report;
    const counts = severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]);
    const shown = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${severity}`);
    const total = findings.length === 0 ? 'nothing found' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} (${shown.join(', ')})`;
    const read = files.filter(({ state }) => state !== 'unread').length;
    const { fixed, unseen } = report;
    const changed = [
        ...(report.base ? [`${findings.filter(({ state }) => state !== 'existing').length} new`] : []),
        ...(fixed.length > 0 ? [`${fixed.length} fixed`] : []),
        ...(unseen.length > 0 ? [`${unseen.length} out of sight`] : []),
    ];
    const found = `${total}${changed.length > 0 ? `: ${changed.join(', ')}` : ''}`;
    const accepted = report.suppressed.length > 0 ? `${report.suppressed.length} suppressed, ` : '';
    const looked = `${accepted}${read} ${read === 1 ? 'file' : 'files'} looked into`;
    if (outcome === 'error')
        return `Error: the run is incomplete and cannot pass. ${capital(found)}, ${looked}.`;
    if (files.length === 0)
        return 'Passed: no ECS infrastructure found here.';
    if (outcome === 'failed') {
        const { length } = gate.failing;
        if (length === 0)
            return `Failed: ${unresolvedWords(report)} could not be seen (\`unresolved: fail\`). ${capital(found)}, ${looked}.`;
        return `Failed: ${length} ${newWord(report)}certain ${length === 1 ? 'finding is' : 'findings are'} ${gate.failOn === 'critical' ? 'critical' : `${gate.failOn} or worse`}. ${capital(found)}, ${looked}.`;
    }
    const why = gate.mode === 'none' || gate.failOn === 'none'
        ? ' (no gate)'
        : findings.length > 0
            ? `, none of them ${gate.mode === 'new' && report.base ? 'new, ' : ''}certain and ${gate.failOn === 'critical' ? 'critical' : `${gate.failOn} or worse`}`
            : '';
    return complete ? `Passed: ${found}${why}, ${looked}.` : `Passed, but the run is incomplete: ${found}${why}, ${looked}.`;
}
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
/** How many places could not be seen that decide, or that are new. */
function unresolvedWords({ gate, blindSpots, base }) {
    const length = gate.unresolved.length || blindSpots.filter(({ isNew }) => isNew).length;
    return `${length} ${base && gate.mode === 'new' ? 'new ' : ''}${length === 1 ? 'place' : 'places'}`;
}
/** A gate that compares counts what is hidden too. */
function newWord({ gate, base, unseen }) {
    if (gate.mode !== 'new' || !base)
        return '';
    return gate.failing.some((finding) => unseen.includes(finding)) ? 'new or hidden ' : 'new ';
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withoutLines)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);

/** A sentence where findings are in what CDK made and nobody can tell which line of the program made it; else none. */
function withoutLines({ findings, files }) {
    const made = new Set(files.filter(({ framework }) => framework === 'cdk').map(({ path }) => path));
    const { length } = findings.filter((finding) => made.has(finding.at.file.path) && (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .shownAt */ .z)(finding) === finding.at);
    if (length === 0)
        return [];
    const [count, stand] = length === 1 ? ['1 finding', 'stands'] : [`${length} findings`, 'stand'];
    return [
        `${count} of a CDK application ${stand} on the template only: which line of the program makes it is not in the assembly, or its file is not in the repository. Synthesise with \`CDK_DEBUG=1\` and source maps to see it.`,
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
