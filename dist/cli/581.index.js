export const id = 581;
export const ids = [581];
export const modules = {

/***/ 6581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffText: () => (/* binding */ diffText),
/* harmony export */   troubles: () => (/* binding */ troubles)
/* harmony export */ });
/* harmony import */ var _report_palette_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7361);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(713);



/** More than these are counted, not shown. */
const mostResources = 100;
const mostProperties = 30;
const mostLines = 50;
/** What a change does to the estate, for a terminal. */
function diffText(changes, { colour = false, width }) {
    const paints = (0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .palette */ .MF)(colour, width);
    const { resources, gained, lost, report } = changes;
    const parts = [
        ...(report.base ? [(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`Compared with ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(report.base.name, 200)}, ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(report.base.why)}.`, paints, '').join('\n')] : []),
        ...resources.slice(0, mostResources).map((one) => resourceLines(one, paints).join('\n')),
        ...(resources.length > mostResources ? [`… and ${resources.length - mostResources} more resources`] : []),
        ...section('Links:', [...gained.map((one) => linkLine('+', one, paints.bold, paints)), ...lost.map((one) => linkLine('-', one, paints.dim, paints))], paints),
        ...section('Findings:', findingLines(changes, paints), paints),
        ...section('Could not be seen, and the base does not have it:', blindLines(changes, paints), paints),
        ...troubles(changes).map((say) => paints.bad((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(say))),
        paints.bold((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryWords */ .qA)(changes)),
    ];
    return `${parts.join('\n\n')}\n`;
}
function resourceLines(one, paints) {
    const { change, address, at, properties } = one;
    const type = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .typeWords */ .yL)(one);
    const was = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wasWords */ .dp)(one);
    // What is removed is no news beyond that.
    const told = change === 'removed' ? [] : properties;
    const shown = told.slice(0, mostProperties).map((property) => {
        const place = change === 'added' ? '' : `  ${paints.dim((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)((property.after ?? property.before)?.at ?? at))}`;
        return `    ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(property.property, 200)}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .changeWords */ .mF)(property, change)}${place}`;
    });
    return [
        `${signOf(change, paints)} ${paints.bold((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(address, 300))}${type === '' ? '' : `  ${type}`}${was === '' ? '' : ` (${was})`}  ${paints.dim((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at))}`,
        ...shown,
        ...(told.length > mostProperties ? [`    … and ${told.length - mostProperties} more`] : []),
    ];
}
const signOf = (change, { good, bad, unsure }) => (change === 'added' ? good : change === 'removed' ? bad : unsure)(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .signs */ .rf[change]);
const linkLine = (sign, { by, property, target, at }, paint, paints) => `  ${sign} ${paint(`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(by, 300)} → ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(target, 300)}`)}  ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(property, 200)}  ${paints.dim((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at))}`;
function findingLines({ report }, paints) {
    const line = (sign, { severity, message, at, rule }) => `  ${sign} ${paints.severity[severity](severity.padEnd(8))} ${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message))}  ${paints.dim(`${(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at)}  ${rule}`)}`;
    return [
        ...report.findings.filter(({ state }) => state !== 'existing').map((finding) => line('+', finding)),
        ...report.fixed.map((finding) => line('-', finding)),
        ...report.unseen.map((finding) => line('?', finding)),
    ];
}
const blindLines = ({ report }, paints) => report.blindSpots
    .filter(({ isNew }) => isNew)
    .flatMap(({ at, say }) => [...(0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say), paints, '  '), `    ${paints.dim((0,_report_palette_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at))}`]);
/** What makes the answer less than whole, each a sentence. */
const troubles = ({ report }) => [
    ...report.crashes.map(({ where }) => `ecs-warden itself failed at ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(where)}; this is a bug of ours, please report it.`),
    ...report.unfinished.map((say) => (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say)),
];
function section(title, lines, paints) {
    if (lines.length === 0)
        return [];
    const more = lines.length - mostLines;
    return [[paints.bold(title), ...lines.slice(0, mostLines), ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n')];
}


/***/ }),

/***/ 713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dp: () => (/* binding */ wasWords),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   qA: () => (/* binding */ summaryWords),
/* harmony export */   rf: () => (/* binding */ signs),
/* harmony export */   yL: () => (/* binding */ typeWords)
/* harmony export */ });
/* unused harmony export propertyWords */
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);
/* harmony import */ var _properties_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(305);


const longest = 160;
/** What a property holds, in a few words. */
function propertyWords(property) {
    if (!property)
        return 'not set';
    if (property.is !== 'word')
        return (0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(plainWords((0,_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(property)), longest);
    return (0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(plainWords(property.json), longest);
}
function plainWords(json) {
    if (json === null)
        return 'nothing';
    if (typeof json === 'string')
        return /^[\w./:@*${}+-]+$/.test(json) ? json : JSON.stringify(json);
    if (typeof json !== 'object')
        return String(json);
    if (isList(json))
        return `[${json.map(plainWords).join(', ')}]`;
    const { unknown, value, from, items } = json;
    if (typeof unknown === 'string')
        return unknownWords(unknown, json);
    if (from !== undefined && value !== undefined)
        return plainWords(value);
    if (items !== undefined && isList(items) && typeof json['missing'] === 'number')
        return `[${[...items.map(plainWords), `${json['missing']} not seen`].join(', ')}]`;
    return `{${Object.entries(json)
        .map(([name, one]) => `${name}: ${plainWords(one)}`)
        .join(', ')}}`;
}
const isList = (json) => Array.isArray(json);
function unknownWords(why, { name, text, oneOf, count }) {
    if (why === 'parts')
        return count === 0 ? 'all of it seen' : `${count} of its parts not seen`;
    if (typeof text === 'string')
        return plainWords(text);
    if (oneOf !== undefined && isList(oneOf))
        return `one of ${oneOf.map(plainWords).join(', ')}`;
    // What it refers to is as telling as a value.
    if (typeof name === 'string')
        return why === 'reference' ? name : `not known (${name})`;
    return `not known (${why})`;
}
/** `2 → 3`; what is masked on both sides only says that it differs. Of a resource that is new only what it has. */
function changeWords({ before, after }, change) {
    const [was, is] = [propertyWords(before), propertyWords(after)];
    if (change === 'added')
        return is;
    if (was !== is || !before)
        return `${was} → ${is}`;
    return before.is === 'word' && before.isMasked ? `${was} → ${is} (another one)` : `${was} → ${is} (it differs in what is not shown)`;
}
/** Terraform's addresses begin with the type. */
const typeWords = ({ address, type }) => (address.includes(`${type}.`) ? '' : type);
const signs = { added: '+', removed: '-', changed: '~', renamed: '~' };
/** What a resource was called, as words behind its name. */
function wasWords({ was, unit, address }) {
    if (!was)
        return '';
    return `was ${[...(was.address === address ? [] : [(0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(was.address, 200)]), ...(was.unit === unit ? [] : [`in ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(was.unit, 200)}`])].join(' ')}`;
}
/** One sentence with all the numbers. */
function summaryWords({ resources, gained, lost, report }) {
    const count = (change) => resources.filter((one) => one.change === change).length;
    const numbers = [
        [count('added'), 'added'],
        [count('removed'), 'removed'],
        [count('changed'), 'changed'],
        [count('renamed'), 'renamed'],
    ];
    const isNew = report.findings.filter(({ state }) => state !== 'existing').length;
    const others = [
        [gained.length, 'gained'],
        [lost.length, 'lost'],
    ];
    const findings = [
        [isNew, 'new'],
        [report.fixed.length, 'fixed'],
        [report.unseen.length, 'out of sight'],
    ];
    const parts = [listed('Resources', numbers), listed('links', others), listed('findings', findings)].flatMap((part) => part ?? []);
    if (parts.length === 0)
        return 'Nothing of the estate changes.';
    const words = parts.join('; ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
function listed(noun, numbers) {
    const shown = numbers.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return shown.length === 0 ? undefined : `${noun}: ${shown.join(', ')}`;
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
