export const id = 406;
export const ids = [406];
export const modules = {

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   json: () => (/* binding */ json)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


/** The version of the report's shape; `report.schema.json` describes it. It rises when a reader of the old shape would break. */
const reportVersion = 1;
/** The whole report for other programs: every finding by itself, the suppressed ones too, and what could not be seen. */
const json = (report) => `${JSON.stringify(shapeOf(report), null, 2)}\n`;
function shapeOf(report) {
    const { tool, rules, outcome, complete, gate, base, findings, fixed, unseen, suppressed, blindSpots, diagnostics, notices, crashes, unfinished, files, skipped, } = report;
    return {
        version: reportVersion,
        tool: { name: tool.name, version: tool.version },
        rules: rules.map(({ id, severity }) => ({ id, severity })),
        outcome,
        complete,
        gate: {
            mode: gate.mode,
            failOn: gate.failOn,
            passed: gate.passed,
            failing: gate.failing.map(({ identity }) => identity),
            unresolved: gate.unresolved.length,
        },
        base: base ? { name: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(base.name), why: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(base.why) } : null,
        findings: findings.map(findingOf),
        fixed: fixed.map(findingOf),
        unseen: unseen.map(findingOf),
        suppressed: suppressed.map(findingOf),
        blindSpots: blindSpots.map(({ unit, say, isNew, at }) => ({
            unit: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(unit),
            say: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say),
            ...(isNew ? { isNew } : {}),
            ...placeOf(at),
        })),
        diagnostics: diagnostics.map(({ severity, message, at }) => ({ severity, message: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutQuotations */ .cL)(message), ...placeOf(at) })),
        notices: notices.map(({ at, kind, say, on }) => ({ kind, say: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say), ...(on ? { on } : {}), ...placeOf(at) })),
        crashes: crashes.map(({ where, message }) => ({ where: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(where), message: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message) })),
        unfinished: unfinished.map((say) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say)),
        files: files.map(({ path, framework, state }) => ({ path, ...(framework === undefined ? {} : { framework }), state })),
        skipped: skipped.map(({ path, say }) => ({ path, say: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say) })),
    };
}
function findingOf(finding) {
    const { rule, severity, certainty, identity, state, message, subject, at, origin, related, suppression, cause } = finding;
    return {
        rule,
        severity,
        certainty,
        identity,
        state,
        message: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message),
        unit: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject.unit),
        resource: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject.address),
        container: subject.container === undefined ? null : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject.container),
        property: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject.property),
        ...placeOf(at),
        ...(subject.construct && subject.construct.madeAt.length > 0 ? { madeAt: subject.construct.madeAt.map(placeOf) } : {}),
        origin: origin.map((step) => ({ name: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step), kind: step.kind, ...placeOf(step.at) })),
        related: related.map(({ at, say }) => ({ say: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(say), ...placeOf(at) })),
        ...fixOf(finding),
        ...(cause ? { cause: { on: cause.on, say: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(cause.say), ...placeOf(cause.at) } } : {}),
        ...(suppression ? { suppression: suppressionOf(suppression) } : {}),
    };
}
/** Only exact fixes come to edits, and those write the rule's own constants: no text of the user's. */
const fixOf = ({ edits, proved, rule }) => edits.length === 0
    ? {}
    : {
        fix: {
            description: `Takes ${rule} away here.`,
            edits: edits.map(({ at, text }) => ({ path: at.file.path, region: (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .regionOf */ .A)(at), text })),
            proved,
        },
    };
const suppressionOf = ({ from, isNew, reason, until, owner, at }) => ({
    from,
    ...(isNew ? { isNew } : {}),
    ...(reason === undefined ? {} : { reason: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason) }),
    ...(until === undefined ? {} : { until: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(until) }),
    ...(owner === undefined ? {} : { owner: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(owner) }),
    ...placeOf(at),
});
const placeOf = (at) => ({ path: at.file.path, region: (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .lineRegionOf */ .w)(at) });


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


/***/ })

};
