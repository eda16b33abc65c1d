export const id = 346;
export const ids = [346];
export const modules = {

/***/ 8346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanCommand: () => (/* binding */ scanCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/analysis.js + 4 modules
var analysis = __webpack_require__(1184);
// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __webpack_require__(6939);
;// CONCATENATED MODULE: ./lib/findings/gate.js

/** Only certain findings move the gate, and nothing but findings does: no report, no comment, no diff. */
function gateOf(findings, mode, failOn) {
    const failing = mode === 'none' || failOn === 'none'
        ? []
        : findings.filter((finding) => finding.certainty === 'certain' && !finding.suppression && (0,findings_finding/* compareSeverity */.z)(finding.severity, failOn) <= 0);
    return { mode, failOn, passed: failing.length === 0, failing };
}

// EXTERNAL MODULE: ./lib/source/file.js
var file = __webpack_require__(1487);
;// CONCATENATED MODULE: ./lib/findings/suppressions.js

/**
 * Sets aside the findings whose risk is accepted. An ignore that has run out, gives no reason where one is required, or names no rule
 * there is, does not count: its findings stay, and a notice says why.
 */
function suppress(findings, ignores, policy, rules) {
    const notices = [];
    const known = new Set(rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
    const counting = ignores.filter((ignore) => {
        const wrong = wrongWith(ignore, policy, known);
        if (wrong !== undefined)
            notices.push({ at: ignore.at, severity: 'warning', message: wrong });
        return wrong === undefined;
    });
    const aliases = new Map(rules.map(({ id, aliases = [] }) => [id, new Set([id, ...aliases])]));
    const left = [];
    const suppressed = [];
    for (const finding of findings) {
        const names = aliases.get(finding.rule) ?? new Set([finding.rule]);
        const ignore = counting.find((one) => one.rules.some((rule) => names.has(rule)) && isAbout(one, finding));
        if (ignore)
            suppressed.push({ ...finding, suppression: ignore });
        else
            left.push(finding);
    }
    return { findings: left, suppressed, notices };
}
/** It stands on the finding's own entry or above it, or on something the finding is in, wherever its text lies. */
const isAbout = ({ covers }, { at, subject }) => (0,file/* contains */.gR)(covers, at) || subject.enclosing.some((range) => (0,file/* sameRange */.Et)(range, covers) || (0,file/* contains */.gR)(covers, range));
function wrongWith({ rules, reason, until }, { today, requireReason, maximumDays }, known) {
    const unknown = rules.find((rule) => !known.has(rule));
    if (unknown !== undefined)
        return `This ignore does not count: there is no rule \`${unknown.slice(0, 80)}\`.`;
    if (requireReason && (reason === undefined || reason.length < 3))
        return 'This ignore does not count: it gives no reason. Write one behind ` -- `.';
    if (until !== undefined && until < today)
        return `This ignore ran out on ${until}; its findings are back.`;
    if (maximumDays !== undefined && (until === undefined || daysBetween(today, until) > maximumDays))
        return `This ignore does not count: it may run for ${maximumDays} days at most, and needs an \`until=\` within them.`;
    return undefined;
}
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

// EXTERNAL MODULE: ./lib/model/secrecy.js
var secrecy = __webpack_require__(7005);
// EXTERNAL MODULE: ./lib/prove.js
var prove = __webpack_require__(1145);
// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __webpack_require__(8194);
// EXTERNAL MODULE: ./lib/source/version.js
var version = __webpack_require__(4525);
;// CONCATENATED MODULE: ./lib/scan.js







/** Scans a tree and says everything there is to say about it: the library's entry, and what every program here is made of. */
async function scan(tree, options = {}) {
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    return reportOn((0,analysis/* scanTree */.wp)(tree, options), { ...options, today });
}
function reportOn(scanned, options) {
    const rules = (0,analysis/* selectedRules */.jS)(options);
    const proved = (0,prove/* proveFixes */.k)(scanned, (0,analysis/* findingsOf */.WX)(scanned.judged), options);
    const policy = { today: options.today, requireReason: true };
    const { findings, suppressed, notices } = suppress(proved, scanned.ignores, policy, catalogue/* catalogue */.s);
    const complete = scanned.crashes.length === 0;
    const gate = gateOf(findings, options.gate ?? 'all', options.failOn ?? 'high');
    const shown = new Set([
        ...proved.flatMap((finding) => [finding, ...finding.related, ...finding.origin].map(({ at }) => at.file)),
        ...scanned.diagnostics.map(({ at }) => at.file),
    ]);
    const spans = [...shown].flatMap((file) => (0,secrecy/* secretSpans */.AY)(file.text).map(({ start, end }) => ({ file, start, end })));
    return {
        tool: { name: version/* toolName */.Uf, version: version/* version */.rE },
        outcome: !complete ? 'error' : gate.passed ? 'passed' : 'failed',
        complete,
        gate,
        findings,
        suppressed,
        blindSpots: scanned.blindSpots,
        diagnostics: [...scanned.diagnostics, ...notices],
        crashes: scanned.crashes,
        files: scanned.reports,
        skipped: scanned.skipped,
        sensitive: [...scanned.sensitive, ...spans],
        rules: rules.map(({ check: _, ...meta }) => meta),
    };
}

// EXTERNAL MODULE: ./lib/cli/arguments.js + 6 modules
var cli_arguments = __webpack_require__(1939);
;// CONCATENATED MODULE: ./lib/cli/scan.js



const formats = ['text', 'json', 'sarif', 'markdown'];
const flags = {
    ...cli_arguments/* selection */.r1,
    format: { type: 'string', multiple: true },
    output: { type: 'string', multiple: true },
    'fail-on': { type: 'string' },
    'no-color': { type: 'boolean' },
};
/** `ecs-warden scan`: 0 passed, 1 the gate failed, 2 the run is incomplete. */
async function scanCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, flags);
    const outputs = outputsOf(values.format ?? [], values.output ?? []);
    const { tree, options } = (0,cli_arguments/* scanned */.zi)(values, positionals);
    const report = await scan(tree, options);
    for (const { format, file } of outputs) {
        const colour = file === undefined && process.stdout.isTTY === true && values['no-color'] !== true && !process.env['NO_COLOR'];
        const text = await render(report, format, colour);
        if (file === undefined)
            process.stdout.write(text);
        else
            (0,external_node_fs_.writeFileSync)(file, text);
    }
    return report.outcome === 'error' ? 2 : report.outcome === 'failed' ? 1 : 0;
}
/** The nth format goes to the nth file; what has no file goes to the terminal. */
function outputsOf(named, files) {
    const all = (named.length > 0 ? named : ['text']).map((format) => (0,cli_arguments/* oneOf */.yL)('--format', format, formats));
    if (files.length > all.length)
        throw new cli_arguments/* Usage */._U('there are more `--output` than `--format`');
    if (files.length < all.length - 1)
        throw new cli_arguments/* Usage */._U('several `--format` need an `--output` each, all but the last');
    return all.map((format, index) => ({ format, file: files[index] }));
}
/** Each format is loaded when it is asked for: starting up costs only what the run needs. */
async function render(report, format, colour) {
    switch (format) {
        case 'text':
            return (await __webpack_require__.e(/* import() */ 777).then(__webpack_require__.bind(__webpack_require__, 8777))).text(report, { colour });
        case 'json':
            return (await __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 7406))).json(report);
        case 'sarif': {
            const [{ sarif }, { pages }] = await Promise.all([__webpack_require__.e(/* import() */ 679).then(__webpack_require__.bind(__webpack_require__, 1679)), __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 4271))]);
            return sarif(report, { pages });
        }
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 207).then(__webpack_require__.bind(__webpack_require__, 7207))).summary(report);
    }
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


/***/ })

};
