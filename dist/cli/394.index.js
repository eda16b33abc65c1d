export const id = 394;
export const ids = [394];
export const modules = {

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Gg: () => (/* binding */ codeElement),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony export encodedPath */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);

/**
 * Words that may hold something out of the user's files, as plain words of GitHub's Markdown: no markup, no HTML, nobody mentioned, no
 * issue linked, no address made a link. https://github.github.com/gfm/#backslash-escapes
 */
const words = (text, limit) => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)
    .replace(/[\\`*_{}[\]|~$!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A character without width between the sign and the name: GitHub looks for mentions and numbers in the text, after all unescaping.
    .replace(/@/g, '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/\b(GH|gh)-(?=\d)/g, '$1-\u200B')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');
/** A name, path or value as code. Nothing in it can end the span. https://github.github.com/gfm/#code-spans */
function code(text, limit) {
    const clean = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit);
    if (clean === '')
        return '';
    const fence = '`'.repeat(longestRun(clean, '`') + 1);
    // One space on both sides is taken off again; without it a backtick at the end would join the fence.
    const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
    return fence + pad + clean + pad + fence;
}
/** The same inside HTML, where Markdown is not read. */
const codeElement = (text, limit) => `<code>${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</code>`;
/** A message of ours: words, with code between backticks. What was filled in has none (`fill`), so they come in pairs. */
function message(text) {
    const parts = text.split('`');
    if (parts.length % 2 === 0)
        return words(text);
    // Every part on its own would lose the space beside the code.
    return parts.map((part, index) => (index % 2 === 1 ? code(part) : spaced(part))).join('');
}
const spaced = (part) => {
    const inner = words(part);
    if (inner === '')
        return part === '' ? '' : ' ';
    return (/^\s/.test(part) ? ' ' : '') + inner + (/\s$/.test(part) ? ' ' : '');
};
/** A block of text that stays as it is, in a fence longer than any in it. */
function fenced(text, language = '') {
    const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
    return `${fence}${language}\n${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${fence}`;
}
const link = (markdown, address) => address === undefined ? markdown : `[${markdown}](${address})`;
/** A part that is folded away. GitHub reads Markdown inside HTML only after an empty line. */
const folded = (title, body) => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
/** Each part of a path by itself, so that nothing in it can end the address. */
const encodedPath = (path) => path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[()'!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/');
/** What GitHub measures is bytes in some places and characters in others. */
const bytesOf = (text) => Buffer.byteLength(text);
function longestRun(text, sign) {
    let longest = 0;
    let run = 0;
    for (const character of text) {
        run = character === sign ? run + 1 : 0;
        longest = Math.max(longest, run);
    }
    return longest;
}


/***/ }),

/***/ 3394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localCommand: () => (/* binding */ localCommand),
/* harmony export */   summary: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6939);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1487);
/* harmony import */ var _source_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4525);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5402);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(975);
/* harmony import */ var _without_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1412);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);







/** GitHub takes 1 MiB a step: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const defaultLimit = 900 * 1024;
/** Findings and other rows that stand open, before the rest is folded away. */
const openRows = 50;
/** What is folded away is cut into parts of this many rows, so that what does not fit goes part by part. */
const partRows = 200;
const severities = ['critical', 'high', 'medium', 'low'];
/** The report in Markdown: the job summary, and `--format markdown`. */
function summary(report, options = {}) {
    const segments = [
        { text: `## ecs-warden\n\n**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)((0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictLine */ .M)(report))}**`, kept: true },
        ...(report.base ? [{ text: `Compared with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(report.base.name.slice(0, 40))}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(report.base.why)}.`, kept: true }] : []),
        ...(options.notes ?? []).map((note) => ({ text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(note), kept: true })),
        ...incomplete(report),
        ...crashes(report),
        ...letThrough(report, options),
        ...(report.findings.length + report.suppressed.length + report.fixed.length + report.unseen.length > 0
            ? [{ text: table(report), kept: true }]
            : []),
        ...findings(report, options),
        ...noLongerThere(report),
        ...suppressions(report, options),
        ...coverage(report, options),
        { text: laptop(report, options.command ?? 'node ecs-warden/dist/cli/index.js scan'), kept: true },
    ];
    return `${withinLimit(segments, options.limit ?? defaultLimit, options.reportFile).join('\n\n')}\n`;
}
function table({ findings, suppressed, fixed, unseen, base }) {
    const count = (of, severity) => of.filter((one) => one.severity === severity).length;
    const certain = findings.filter(({ certainty }) => certainty === 'certain');
    const likely = findings.filter(({ certainty }) => certainty === 'likely');
    const columns = [
        ...(base
            ? [
                ['New', findings.filter(({ state }) => state === 'new')],
                ['Existing', findings.filter(({ state }) => state === 'existing')],
                ['Fixed', fixed],
                ...(unseen.length > 0 ? [['Out of sight', unseen]] : []),
            ]
            : []),
        ['Certain', certain],
        ['Likely', likely],
        ['Suppressed', suppressed],
    ];
    return [
        `| Severity | ${columns.map(([name]) => name).join(' | ')} |`,
        `| --- |${' ---: |'.repeat(columns.length)}`,
        ...severities.map((severity) => `| ${severity} | ${columns.map(([, of]) => count(of, severity)).join(' | ')} |`),
    ].join('\n');
}
function findings(report, options) {
    const shown = report.findings.filter(({ severity }) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compareSeverity */ .zK)(severity, options.level ?? 'low') <= 0).sort(_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compareFindings */ .Eg);
    const current = shown.filter(({ state }) => state !== 'existing');
    const open = current.slice(0, openRows);
    const rest = [...current.slice(openRows), ...shown.filter(({ state }) => state === 'existing')];
    const hidden = report.findings.length - shown.length;
    return [
        ...(open.length > 0
            ? [{ text: `### ${report.base ? 'New findings' : 'Findings'}\n\n${open.map((finding) => row(finding, options)).join('\n')}` }]
            : []),
        ...byFile(rest).flatMap(([path, of]) => {
            const rows = of.map((finding) => row(finding, options));
            return chunks(rows, partRows).map((part) => ({ text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeElement */ .Gg)(path)} (${part.length})`, part.join('\n')), folded: true }));
        }),
        ...(hidden > 0 ? [{ text: `${hidden} less severe than \`${options.level}\` ${hidden === 1 ? 'is' : 'are'} not listed here.` }] : []),
    ];
}
/** Their places are the base's: no link leads there. */
function noLongerThere({ fixed, unseen }) {
    const rowOf = (finding) => `- **${finding.severity}** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(finding.message)}: ${place(finding.at, {})} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(finding.rule)}`;
    return [
        ...(unseen.length > 0
            ? [
                {
                    text: `### Out of sight\n\nOn the base these were found; now nobody can tell whether they are still there.\n\n${unseen.slice(0, openRows).map(rowOf).join('\n')}`,
                },
            ]
            : []),
        ...list('Fixed', fixed.map(rowOf)),
    ];
}
function row(finding, options) {
    const { severity, certainty, rule, subject, at, origin, cause } = finding;
    const shown = (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .shownAt */ .z)(finding);
    const template = shown === at ? '' : ` (${place(at, options)})`;
    const because = cause?.on === 'head' ? `, introduced by ${place(cause.at, options)}` : '';
    const step = origin[0] ? ` (through ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .stepWords */ .c9)(origin[0]))})` : '';
    const likely = certainty === 'likely' ? ' (likely)' : '';
    return `- **${severity}**${likely} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(finding.message)}${step}: ${place(shown, options)}${template} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(subject.address, 200)} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(rule)}${because}`;
}
function place(at, { link: address }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${at.file.path}:${(0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(at.file, at.start).line}`, 300), address?.(at));
}
function byFile(findings) {
    const files = new Map();
    for (const finding of findings) {
        const { path } = (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .shownAt */ .z)(finding).file;
        files.set(path, [...(files.get(path) ?? []), finding]);
    }
    return [...files];
}
function incomplete({ unfinished }) {
    if (unfinished.length === 0)
        return [];
    return [{ text: `### Incomplete\n\n${unfinished.map((say) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(say))).join('\n\n')}`, kept: true }];
}
function crashes({ crashes }) {
    if (crashes.length === 0)
        return [];
    const list = crashes.slice(0, 10).map(({ where, message: what, stack }) => {
        const trace = stack === undefined ? '' : `\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)(stack.slice(0, 4000), 'text')}`;
        return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(where)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(what)}${trace}`;
    });
    const more = crashes.length > 10 ? [`- and ${crashes.length - 10} more`] : [];
    const say = 'A part of ecs-warden itself failed, so this run cannot say that all is well. It is a bug of ours: please report it with the lines below';
    return [{ text: `### Incomplete\n\n${say}, at <${_source_version_js__WEBPACK_IMPORTED_MODULE_5__/* .toolUri */ .tV}/issues>.\n\n${[...list, ...more].join('\n')}`, kept: true }];
}
/** What this change makes the run look at or count less: it stands before everything that was found. */
function letThrough({ notices }, options) {
    const rows = notices.filter(({ kind }) => kind === 'weakened' || kind === 'new');
    if (rows.length === 0)
        return [];
    return [{ text: `### This change lets more through\n\n${noticeRows(rows, options).join('\n')}`, kept: true }];
}
/** What stands on the base has no line to lead to. */
const noticeRows = (rows, options) => [
    ...rows.slice(0, openRows).map(({ at, on, say }) => `- ${place(at, on === 'base' ? {} : options)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(say))}`),
    ...(rows.length > openRows ? [`- and ${rows.length - openRows} more`] : []),
];
const titles = {
    expired: 'Expired',
    refused: 'Do not count',
    expiring: 'Expire soon',
    unused: 'Cover nothing',
};
/** What is to be said of the suppressions themselves, what brings findings back first; then what they set aside. */
function suppressions({ notices, suppressed }, options) {
    if (suppressed.length + notices.filter(({ kind }) => kind in titles).length === 0)
        return [];
    const parts = Object.entries(titles).flatMap(([kind, title]) => {
        const rows = notices.filter((notice) => notice.kind === kind);
        if (rows.length === 0)
            return [];
        return [`**${title}**`, '', ...noticeRows(rows, options), ''];
    });
    return [
        { text: `### Suppressions\n\n${parts.join('\n')}`.trimEnd() },
        ...list('Accepted', suppressed.map((finding) => acceptedRow(finding, options))),
    ];
}
function acceptedRow(finding, options) {
    const { reason, until, owner, at } = finding.suppression ?? { at: finding.at };
    const why = [
        ...(reason === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(reason, 200)]),
        ...(until === undefined ? [] : [`until ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(until)}`]),
        ...(owner === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(owner, 80)]),
        place(at, options),
    ];
    return `${row(finding, options)} — ${why.join(', ')}`;
}
function coverage(report, options) {
    const frameworks = new Map();
    for (const { framework = 'unknown kind' } of report.files)
        frameworks.set(framework, (frameworks.get(framework) ?? 0) + 1);
    const counts = [...frameworks].map(([framework, count]) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(framework)} ${count}`);
    const broken = report.files.filter(({ state }) => state !== 'analysed');
    const rows = [
        ...broken.map(({ path, state }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path, 300)}: ${fileWords[state]}`),
        ...report.diagnostics.map(({ at, message: said }) => `- ${place(at, options)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutQuotations */ .cL)(said))}`),
        ...report.skipped.map(({ path, say }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path, 300)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(say)}`),
    ];
    const blind = report.blindSpots.map(({ at, say, isNew }) => `- ${isNew ? '**new** ' : ''}${place(at, options)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(say))}`);
    return [
        {
            text: `### Coverage\n\n${counts.length > 0 ? `Files: ${counts.join(', ')}.` : 'No file of a kind that ecs-warden reads.'} ${report.rules.length} rules.`,
            kept: true,
        },
        ...(0,_without_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutLines */ .Y)(report).map((say) => ({ text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(say) })),
        ...list('Not analysed, or only in part', rows),
        ...list('Could not be seen', blind),
    ];
}
const fileWords = {
    analysed: 'was read',
    partly: 'could be read only in part',
    failed: 'could not be read',
    unread: 'was not read: the limit came first',
};
function list(title, rows) {
    if (rows.length === 0)
        return [];
    const parts = chunks(rows, partRows);
    return parts.map((part, index) => ({
        text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`${title}: ${parts.length === 1 ? rows.length : `${index * partRows + 1} to ${index * partRows + part.length} of ${rows.length}`}`, part.join('\n')),
        folded: true,
    }));
}
const laptop = ({ tool }, command) => `### The same on your machine\n\nIn a checkout, with Node 20 or newer and a copy of [ecs-warden](${_source_version_js__WEBPACK_IMPORTED_MODULE_5__/* .toolUri */ .tV}) ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(tool.version)}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)(command, 'sh')}`;
/** Drops whole segments until the text fits: folded ones from the end, then open ones from the end; what is kept always stays. */
function withinLimit(segments, limit, reportFile) {
    const said = reportFile === undefined ? '' : ` The report in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(reportFile)} has everything.`;
    const notice = (count) => `Too long for a job summary: ${count} ${count === 1 ? 'part was' : 'parts were'} left out.${said}`;
    const room = limit - (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(notice(segments.length)) - 4;
    const kept = new Set(segments);
    let size = segments.reduce((sum, { text }) => sum + (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(text) + 2, 0);
    const droppable = [...segments.filter((one) => !one.kept && !one.folded), ...segments.filter((one) => !one.kept && one.folded)];
    while (size > room) {
        const last = droppable.pop();
        if (!last)
            break;
        kept.delete(last);
        size -= (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(last.text) + 2;
    }
    const left = segments.length - kept.size;
    const texts = segments.filter((one) => kept.has(one)).map(({ text }) => text);
    return left > 0 ? [...texts, notice(left)] : texts;
}
function chunks(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
/** What to type for the same scan on a laptop. */
function localCommand(settings) {
    const flags = [
        ...(settings['config-file'] === '' ? [] : ['--config', settings['config-file']]),
        ...settings.frameworks.flatMap((framework) => ['--framework', framework]),
        ...settings['var-files'].flatMap((file) => ['--var-file', file]),
        ...settings.parameters.flatMap((file) => ['--parameters', file]),
        ...(settings['fail-on'] === 'high' ? [] : ['--fail-on', settings['fail-on']]),
        ...(settings.profile === 'default' ? [] : ['--profile', settings.profile]),
        ...settings.rules.flatMap((rule) => ['--rule', rule]),
        ...settings['skip-rules'].flatMap((rule) => ['--skip-rule', rule]),
        ...settings.exclude.flatMap((glob) => ['--exclude', glob]),
        ...settings.honor.flatMap((name) => ['--honor', name]),
    ];
    return ['node', 'ecs-warden/dist/cli/index.js', 'scan', ...settings.paths, ...flags].map(inShell).join(' ');
}
const inShell = (word) => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);


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


/***/ })

};
