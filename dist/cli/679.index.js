export const id = 679;
export const ids = [679];
export const modules = {

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

/***/ 1679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarif: () => (/* binding */ sarif)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./lib/source/version.js
var version = __webpack_require__(4525);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(8191);
// EXTERNAL MODULE: ./lib/report/place.js
var place = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/report/sarif/location.js


/** Relative to the repository's root and percent-encoded, which is what code scanning resolves without any base id. */
const artifact = (path) => ({
    uri: path
        .replace(/\p{Cs}/gu, '\uFFFD')
        .split('/')
        .map(encodeURIComponent)
        .join('/'),
});
const physical = (at) => ({ artifactLocation: artifact(at.file.path), region: { ...(0,place/* lineRegionOf */.w)(at) } });
/** `Api.containerDefinitions[web]`, or the address of the resource itself. */
const qualifiedName = ({ subject: { address, container } }) => (0,report_words/* oneLine */.TN)(address, 500) + (container === undefined ? '' : `.containerDefinitions[${(0,report_words/* oneLine */.TN)(container, 500)}]`);
const logical = (finding) => ({
    fullyQualifiedName: qualifiedName(finding),
    kind: finding.subject.container === undefined ? 'resource' : 'container',
});
/** A place with words of its own. */
const noted = (at, text) => ({ physicalLocation: physical(at), message: { text } });

;// CONCATENATED MODULE: ./lib/report/sarif/notification.js


/** More than this of one kind is counted, not listed. */
const maximumListed = 500;
/** What went wrong and what could not be seen. `cut` is the number of results that are not in the file. */
function notificationsOf(report, shown, cut) {
    const { crashes, unfinished, diagnostics, notices, blindSpots } = report;
    return [
        ...(cut > 0
            ? [
                notification('results-cut', 'warning', `Only the ${shown} worst of ${shown + cut} results are listed here, because code scanning takes no more.`),
            ]
            : []),
        ...listed('crash', 'error', crashes, ({ where, message }) => [`${(0,report_words/* oneLine */.TN)(where)} failed (${(0,report_words/* oneLine */.TN)(message)}).`]),
        ...listed('unfinished', 'error', unfinished, (say) => [(0,report_words/* oneLine */.TN)(say)]),
        ...listed('input-not-read', 'warning', diagnostics, ({ severity, message, at }) => [(0,report_words/* withoutQuotations */.cL)(message), at, severity]),
        ...listed('suppression', 'note', notices, ({ say, at }) => [(0,report_words/* oneLine */.TN)(say), at]),
        ...listed('not-seen', 'note', blindSpots, ({ say, at }) => [(0,report_words/* oneLine */.TN)(say), at]),
    ];
}
function listed(kind, level, items, describe) {
    const all = items.slice(0, maximumListed).map((item) => {
        const [text, at, own] = describe(item);
        return notification(kind, own ?? level, text, at);
    });
    const rest = items.length - all.length;
    return rest > 0 ? [...all, notification(kind, level, `And ${rest} more of this kind.`)] : all;
}
const notification = (id, level, text, at) => ({
    descriptor: { id },
    level,
    message: { text: text.replaceAll('`', "'") },
    ...(at ? { locations: [{ physicalLocation: physical(at) }] } : {}),
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
;// CONCATENATED MODULE: ./lib/report/fingerprint.js
/** GitHub's rolling hash looks at this many characters from the start of a line on. */
const windowSize = 100;
const factor = 37;
/** Stands behind the last character of a file, before the zeros that fill the last windows. */
const endOfFile = 65_535;
/**
 * `primaryLocationLineHash` of each line of a file, by index from 0, as code scanning's uploader computes it: a 64-bit rolling hash
 * over the next 100 characters that are neither space nor tab, every kind of line end being one line feed, and behind it which line
 * of the file this is among those with the same hash. With it written into the SARIF file, an upload without the uploader matches
 * alerts the same way. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
function lineHashes(file) {
    const known = hashes.get(file);
    if (known)
        return known;
    const counts = new Map();
    const made = [...rollingHashes(file.text)].map((hash) => {
        const count = (counts.get(hash) ?? 0) + 1;
        counts.set(hash, count);
        return `${hash}:${count}`;
    });
    hashes.set(file, made);
    return made;
}
const hashes = new WeakMap();
/** The hash of each line, without its count. One pass: the window takes a character in and lets one go. */
function* rollingHashes(text) {
    const { characters, starts } = squeezed(text);
    const hash = new Hash64();
    for (let i = 0; i < windowSize; i++)
        hash.roll(characters[i] ?? 0, 0);
    let at = 0;
    for (const start of starts) {
        for (; at < start; at++)
            hash.roll(characters[at + windowSize] ?? 0, characters[at] ?? 0);
        yield hash.toString();
    }
}
/** The characters that count, and where each line begins among them. */
function squeezed(text) {
    const characters = new Uint16Array(text.length + 1);
    const starts = [0];
    let length = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === 32 || code === 9)
            continue;
        if (code === 13 && text.charCodeAt(i + 1) === 10)
            continue;
        characters[length++] = code === 13 ? 10 : code;
        if (code === 13 || code === 10)
            starts.push(length);
    }
    characters[length++] = endOfFile;
    return { characters: characters.subarray(0, length), starts };
}
/** Arithmetic modulo 2^64 in two halves; every intermediate stays far below 2^53. */
class Hash64 {
    #high = 0;
    #low = 0;
    roll(comes, goes) {
        const low = this.#low * factor + comes - goes * oldest.low;
        const high = this.#high * factor + Math.floor(low / 2 ** 32) - goes * oldest.high;
        this.#low = low >>> 0;
        this.#high = high >>> 0;
    }
    toString() {
        return this.#high === 0 ? this.#low.toString(16) : this.#high.toString(16) + this.#low.toString(16).padStart(8, '0');
    }
}
/** What a character weighs when it leaves the window: the factor to the power of the window's size. */
const oldest = (() => {
    const power = BigInt.asUintN(64, BigInt(factor) ** BigInt(windowSize));
    return { high: Number(power >> 32n), low: Number(power & 0xffffffffn) };
})();

;// CONCATENATED MODULE: ./lib/report/sarif/fix.js



/**
 * The edits that take the fault away in every instance, where each of them was proved. What an exact fix writes is the rule's own
 * constant, so no text of the user's is in it. Code scanning ignores `fixes`; editors apply them.
 */
function fixOf(instances, rule) {
    if (!instances.every(({ proved, edits }) => proved && edits.length > 0))
        return undefined;
    const edits = inOrder(instances.flatMap(({ edits }) => edits));
    if (!edits)
        return undefined;
    const paths = [...new Set(edits.map(({ at }) => at.file.path))];
    return {
        description: { text: rule?.advice.replaceAll('`', "'") ?? 'Takes this fault away.' },
        artifactChanges: paths.map((path) => ({
            artifactLocation: artifact(path),
            replacements: edits
                .filter(({ at }) => at.file.path === path)
                .map(({ at, text }) => ({ deletedRegion: { ...(0,place/* regionOf */.A)(at) }, ...(text === '' ? {} : { insertedContent: { text } }) })),
        })),
    };
}
/** Each edit once, by place; `undefined` where two do not go together. */
function inOrder(edits) {
    const sorted = [...edits].sort((a, b) => a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start || a.at.end - b.at.end);
    const out = [];
    for (const edit of sorted) {
        const previous = out.at(-1);
        if (previous && (0,source_file/* sameRange */.Et)(previous.at, edit.at) && previous.text === edit.text)
            continue;
        if (previous && previous.at.file.path === edit.at.file.path && edit.at.start < Math.max(previous.at.end, previous.at.start + 1))
            return undefined;
        out.push(edit);
    }
    return out;
}

;// CONCATENATED MODULE: ./lib/report/sarif/message.js

/** More names than this say no more. */
const maximumNames = 100;
/** Links to more places than this are left to the list of related locations. */
const maximumLinks = 10;
/**
 * What a result says. Code scanning shows the first sentence alone where there is little room, takes no backticks in it, and turns
 * `[words](1)` into a link. https://github.com/github/codeql/issues/14128
 */
function messageOf(instances, rule, from, see) {
    const [finding] = instances;
    const sentences = [
        instances.length > 1
            ? `${titleOf(finding, rule)}, in ${instances.length} places: ${namesOf(instances)}.`
            : `${escaped(plain(finding.message))}.`,
    ];
    if (finding.certainty === 'likely')
        sentences.push('This is likely, not certain: it rests on a guess, or on a value that is not known here.');
    if (rule)
        sentences.push(escaped(plain(rule.risk)), escaped(plain(rule.advice)));
    if (from.length > 0)
        sentences.push(`The value comes from ${linked(from)}.`);
    if (see.length > 0)
        sentences.push(`See also ${linked(see)}.`);
    return sentences.join(' ');
}
/** The message of one instance names that one alone, so several are spoken of by the rule's title. */
const titleOf = (finding, rule) => escaped(plain(rule?.title ?? finding.message));
function namesOf(instances) {
    const short = new Set(instances.map((one) => nameOf(one, false)));
    const names = [...new Set(short.size === instances.length ? short : instances.map((one) => nameOf(one, true)))];
    const rest = names.length - maximumNames;
    return escaped(names.slice(0, maximumNames).join(', ').replaceAll('`', "'")) + (rest > 0 ? ` and ${rest} more` : '');
}
function nameOf({ subject: { address, container, property } }, withProperty) {
    const place = container === undefined ? `'${(0,report_words/* oneLine */.TN)(address, 200)}'` : `container '${(0,report_words/* oneLine */.TN)(container, 100)}' of '${(0,report_words/* oneLine */.TN)(address, 200)}'`;
    return withProperty ? `'${(0,report_words/* oneLine */.TN)(property, 200)}' of ${place}` : place;
}
function linked(links) {
    const rest = links.length - maximumLinks;
    const shown = links.slice(0, maximumLinks).map(({ words, id }) => `[${escaped(plain(words))}](${id})`);
    return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
const plain = (words) => (0,report_words/* oneLine */.TN)(words).replaceAll('`', "'");
/** A bracket or backslash that is no part of a link of ours. SARIF 2.1.0, section 3.11.6; CodeQL writes them so everywhere. */
const escaped = (words) => words.replace(/[[\]\\]/g, '\\$&');

;// CONCATENATED MODULE: ./lib/report/sarif/result.js









/** Limits of code scanning: it shows 100 locations and 1,000 steps of a result. */
const maximumRelated = 100;
const maximumSteps = 1000;
/**
 * One line of a module or of a `for_each` makes the same fault in many resources. Code scanning knows an alert by its rule, its file
 * and the hash of its line, so such results would be one alert in any case, with the message of whichever came last: they are merged
 * here, and the message names them all. Order is kept.
 */
function merged(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const { startLine, startColumn, endColumn } = (0,place/* lineRegionOf */.w)((0,findings_finding/* shownAt */.z)(finding));
        const key = [finding.rule, (0,findings_finding/* shownAt */.z)(finding).file.path, startLine, startColumn, endColumn].join('\0');
        const group = groups.get(key);
        if (group)
            group.push(finding);
        else
            groups.set(key, [finding]);
    }
    return [...groups.values()];
}
const levels = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
};
/** One result. Whatever comes out of the user's files is a name, a number or a place in it, never a value. */
function resultOf(instances, rule, ruleIndex) {
    const [finding] = instances;
    const { related, from, see } = relatedOf(instances);
    const flows = flowsOf(instances);
    const fix = fixOf(instances, rule);
    return {
        ruleId: finding.rule,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: finding.certainty === 'likely' ? 'note' : levels[finding.severity],
        message: { text: messageOf(instances, rule, from, see) },
        locations: [{ physicalLocation: physical((0,findings_finding/* shownAt */.z)(finding)), logicalLocations: logicalsOf(instances) }],
        partialFingerprints: {
            // Without the text the uploader computes it, from the checkout.
            ...(finding.at.file.isBlank ? {} : { primaryLocationLineHash: lineHashOf((0,findings_finding/* shownAt */.z)(finding)) }),
            'ecsFinding/v1': identityOf(instances),
        },
        ...(related.length > 0 ? { relatedLocations: related } : {}),
        ...(flows.length > 0 ? { codeFlows: flows } : {}),
        ...(fix ? { fixes: [fix] } : {}),
        properties: { certainty: finding.certainty },
    };
}
/** Each resource and container once: several properties of one may share a place. */
const logicalsOf = (instances) => [...new Map(instances.map((one) => [qualifiedName(one), logical(one)])).values()].slice(0, maximumRelated);
const lineHashOf = ({ file, start }) => lineHashes(file)[(0,source_file/* positionOf */.df)(file, start).line - 1] ?? '';
/** A finding's own identity; of several, one made of theirs, whatever their order. */
function identityOf(instances) {
    if (instances.length === 1)
        return instances[0].identity;
    const all = instances.map(({ identity }) => identity).sort();
    return (0,external_node_crypto_.createHash)('sha256').update(all.join('\0')).digest('hex').slice(0, 32);
}
/** The steps a value took, then the rule's own notes; each place once, numbered from 1 for the links of the message. */
function relatedOf(instances) {
    const related = [];
    const lists = { from: [], see: [] };
    const known = new Set();
    const add = (list, at, words) => {
        const key = `${at.file.path}\0${at.start}\0${at.end}\0${words}`;
        if (known.has(key) || related.length >= maximumRelated)
            return;
        known.add(key);
        const id = related.length + 1;
        related.push({ id, ...noted(at, words) });
        lists[list].push({ words, id });
    };
    for (const { at, subject } of instances) {
        const [first, ...calls] = subject.construct?.madeAt ?? [];
        if (first)
            add('see', at, 'the line of the template');
        for (const call of calls)
            add('see', call, 'a call that it is made by');
    }
    for (const { origin } of instances)
        for (const step of origin)
            add('from', step.at, (0,report_words/* stepWords */.c9)(step));
    for (const finding of instances)
        for (const { at, say } of finding.related)
            add('see', at, (0,report_words/* oneLine */.TN)(say));
    return { related, ...lists };
}
/** From where a value is written to where it is used: one flow for each way that differs. */
function flowsOf(instances) {
    const flows = new Map();
    let room = maximumSteps;
    for (const { origin, at, subject } of instances) {
        if (origin.length === 0 || room < 2)
            continue;
        const steps = origin.slice(0, room - 1).reverse();
        const key = steps.map(({ at: { file, start, end }, name }) => `${file.path}\0${start}\0${end}\0${name}`).join('\n');
        if (flows.has(key))
            continue;
        const locations = [...steps.map((step) => noted(step.at, (0,report_words/* stepWords */.c9)(step))), noted(at, `used for ${(0,report_words/* oneLine */.TN)(subject.property)}`)];
        room -= locations.length;
        flows.set(key, { threadFlows: [{ locations: locations.map((location) => ({ location })) }] });
    }
    return [...flows.values()];
}

;// CONCATENATED MODULE: ./lib/report/sarif/rule.js



/** Code scanning reads a number here, as a string: above 9.0 is critical, from 7.0 high, from 4.0 medium. */
const scores = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };
/** Longest descriptions, longest name and most tags that code scanning takes. */
const longestDescription = 1024;
const longestName = 255;
const mostTags = 20;
/** A rule as code scanning shows it. `page` is the rule's own page, in Markdown. */
function descriptorOf(rule, page) {
    return {
        id: rule.id,
        name: (0,report_words/* oneLine */.TN)(pascal(rule.id), longestName),
        shortDescription: { text: (0,report_words/* oneLine */.TN)(rule.title, longestDescription) },
        fullDescription: { text: (0,report_words/* oneLine */.TN)(rule_plain(rule.risk), longestDescription) },
        helpUri: rule.page,
        help: {
            text: rule_plain(`${rule.risk} ${rule.advice} More: ${rule.page}`),
            markdown: page === undefined ? helpOf(rule) : withAbsoluteLinks(page, rule.id),
        },
        defaultConfiguration: { level: levels[rule.severity] },
        properties: {
            tags: [...new Set(['security', 'ecs', ...rule.tags])].slice(0, mostTags),
            precision: rule.precision,
            'security-severity': scores[rule.severity],
        },
    };
}
const rule_plain = (words) => words.replaceAll('`', "'");
const pascal = (id) => id.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const helpOf = ({ id, title, risk, advice, page }) => `# ${title}\n\n${risk}\n\n${advice}\n\n[Amazon ECS documentation](${page})\n\nTo accept this risk: \`# ecs-warden:ignore ${id} until=YYYY-MM-DD -- reason\`\n`;
/**
 * A page read outside of its folder: links that are relative to it, or to the repository's root, lead to the repository. Code, in
 * fences and between backticks, is left as it is.
 */
function withAbsoluteLinks(page, id) {
    const repository = `${version/* toolUri */.tV}/blob/HEAD`;
    const absolute = (target) => {
        if (target.startsWith('/') && !target.startsWith('//'))
            return repository + target;
        const base = `${repository}/src/rules/${id}/README.md`;
        return URL.canParse(target, base) ? new URL(target, base).href : target;
    };
    let fence = '';
    return page
        .split('\n')
        .map((line) => {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (mark && (fence === '' || mark.startsWith(fence))) {
            fence = fence === '' ? mark : '';
            return line;
        }
        if (fence !== '')
            return line;
        return line
            .replace(/^( {0,3}\[[^\]]+\]: *)(\S+)/, (_, before, target) => before + absolute(target))
            .replace(/`+[^`]*`+(?!\])|\]\(([^()\s]+)/g, (all, target) => (target === undefined ? all : `](${absolute(target)}`));
    })
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/report/sarif.js







/** Just below 25,000 results and 10 MB. */
const defaultLimits = { results: 25_000, compressedBytes: 9_500_000, characters: 100_000_000 };
/**
 * The report as SARIF 2.1.0 for code scanning: one run, always the whole set of findings, worst first, without the suppressed ones
 * (code scanning would open them). Where there are more than it takes, the worst are kept and a notification says how many are not there.
 */
function sarif(report, options = {}) {
    const limits = { ...defaultLimits, ...options.limits };
    const groups = merged(report.findings.filter(({ suppression }) => !suppression).sort(findings_finding/* compareFindings */.Eg));
    let results = resultsOf(groups.slice(0, limits.results), report, limits.characters);
    for (;;) {
        const text = `${JSON.stringify(logOf(report, results, groups.length - results.length, options))}\n`;
        const size = text.length * 3 <= limits.compressedBytes ? 0 : (0,external_node_zlib_.gzipSync)(text, { level: 1 }).length;
        if (size <= limits.compressedBytes || results.length === 0)
            return text;
        results = results.slice(0, Math.floor((results.length * 0.9 * limits.compressedBytes) / size));
    }
}
function resultsOf(groups, { rules }, characters) {
    const indices = new Map(rules.map(({ id }, index) => [id, index]));
    const results = [];
    let room = characters;
    for (const instances of groups) {
        const index = indices.get(instances[0].rule);
        const result = resultOf(instances, index === undefined ? undefined : rules[index], index);
        room -= JSON.stringify(result).length;
        if (room < 0)
            break;
        results.push(result);
    }
    return results;
}
function logOf(report, results, cut, { category, pages = {} }) {
    const notifications = notificationsOf(report, results.length, cut);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: report.tool.name,
                        semanticVersion: report.tool.version,
                        informationUri: version/* toolUri */.tV,
                        rules: report.rules.map((rule) => descriptorOf(rule, pages[rule.id])),
                    },
                },
                ...(category ? { automationDetails: { id: categoryId(category) } } : {}),
                invocations: [
                    { executionSuccessful: report.complete, ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}) },
                ],
                columnKind: 'utf16CodeUnits',
                newlineSequences: ['\r\n', '\n', '\r'],
                results,
            },
        ],
    };
}
/** The category is what stands before the last slash. */
const categoryId = (category) => `${(0,report_words/* oneLine */.TN)(category, 255).replace(/\/+$/, '')}/`;


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
