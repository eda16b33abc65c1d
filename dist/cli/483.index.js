export const id = 483;
export const ids = [483,345];
export const modules = {

/***/ 2125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ baseFiles)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/discover/git-tree.js
var git_tree = __webpack_require__(1496);
// EXTERNAL MODULE: ./lib/discover/walk.js + 1 modules
var walk = __webpack_require__(8802);
;// CONCATENATED MODULE: ./lib/discover/tracked-tree.js

/**
 * A commit as a checkout of it would be looked at: without what others wrote, and only below the paths that are wanted. Two states of a
 * repository are compared over the same selection of files.
 */
class TrackedTree {
    #tree;
    #where;
    #known;
    constructor(tree, where) {
        this.#tree = tree;
        this.#where = where;
    }
    list() {
        return this.#walked.entries;
    }
    holds(path) {
        return this.#walked.held.has(path);
    }
    get problems() {
        return this.#walked.problems;
    }
    get links() {
        return this.#walked.links;
    }
    read(path) {
        return this.#tree.read(path);
    }
    prefetch(paths) {
        this.#tree.prefetch?.(paths);
    }
    /** What came may be a `.gitignore` or a manifest, so that the walk is another one. */
    async fetch() {
        const more = (await this.#tree.fetch?.()) ?? false;
        if (more)
            this.#known = undefined;
        return more;
    }
    get lacks() {
        return this.#tree.lacks;
    }
    get #walked() {
        this.#known ??= this.#walk();
        return this.#known;
    }
    #walk() {
        const tree = this.#tree;
        const { only, maximumFiles } = this.#where;
        const entries = new Map(tree.list().map((entry) => [entry.path, entry]));
        const held = new Set(entries.keys());
        const targets = new Map(tree.links?.map(({ path, to }) => [path, to]));
        const kept = [...entries.keys(), ...targets.keys()];
        const folders = foldersOf(kept.map((path) => ({ path, is: entries.has(path) ? 'file' : 'other' })));
        const store = {
            children: (folder) => folders.get(folder) ?? [],
            size: (path) => entries.get(path)?.size,
            read: (path) => tree.read(path),
            link: (path) => targets.get(path),
        };
        // A path that is only on the other side is no problem here.
        const here = only.filter((path) => path === '.' || entries.has(path) || folders.has(path));
        if (only.length > 0 && here.length === 0)
            return { entries: [], problems: [], links: [], held };
        const walked = (0,walk/* walk */.G)(store, { only: here, maximumFiles, tracked: kept });
        return { ...walked, held, entries: walked.entries.map((entry) => entries.get(entry.path) ?? entry) };
    }
}
function foldersOf(leaves) {
    const folders = new Map();
    const known = new Set();
    const put = (folder, child) => {
        const key = `${folder}/${child.name}`;
        if (known.has(key))
            return;
        known.add(key);
        const children = folders.get(folder);
        if (children)
            children.push(child);
        else
            folders.set(folder, [child]);
    };
    for (const { path, is } of leaves) {
        const parts = path.split('/');
        parts.forEach((name, depth) => {
            put(parts.slice(0, depth).join('/'), { name, is: depth === parts.length - 1 ? is : 'folder' });
        });
    }
    return folders;
}

// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
;// CONCATENATED MODULE: ./lib/cli/base.js




/**
 * What `--base REF` compares with: the commit where the current one and REF part, so that what others have done on REF since is not
 * taken for what this change takes away.
 */
function baseFiles(root, ref, options) {
    const git = (...args) => {
        const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', args, { cwd: root, env: (0,git_tree/* gitEnvironment */._K)(process.env), encoding: 'utf8', timeout: 60_000 });
        return status === 0 ? stdout.trim() : undefined;
    };
    // `--end-of-options`: a name that begins with a dash is a name.
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
    if (commit === undefined)
        throw new cli_arguments/* Usage */._U(`flag \`--base\`: git knows no commit \`${ref}\` here`);
    const parted = git('merge-base', commit, 'HEAD');
    try {
        const tree = new TrackedTree(new git_tree/* GitTree */.xn(root, parted ?? commit), options);
        return { name: parted ?? commit, why: parted === undefined ? `which is ${ref}` : `where HEAD and ${ref} part`, tree };
    }
    catch {
        throw new cli_arguments/* Usage */._U(`flag \`--base\`: git cannot read the commit \`${ref}\``);
    }
}


/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeCommand: () => (/* binding */ mergeCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/config/parse.js
var parse = __webpack_require__(2265);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/findings/compare.js
var compare = __webpack_require__(8649);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./lib/findings/gate.js
var findings_gate = __webpack_require__(6063);
;// CONCATENATED MODULE: ./lib/findings/merge.js




/**
 * The reports of runs over different parts of one state of a repository as one: the gate is computed anew from all findings, and what
 * several say is said once. One that is incomplete makes the whole so. Runs that judge by other rules, gates or bases cannot be one.
 */
function merge([first, ...others]) {
    for (const other of others) {
        const differs = difference(first.report, other.report);
        if (differs !== undefined)
            return { ok: false, why: `\`${other.name}\` ${differs} than \`${first.name}\`` };
    }
    const all = [first, ...others].map(({ report }) => report);
    const { tool, base, gate, rules, sightings } = first.report;
    const findings = once(all.flatMap((one) => one.findings)).sort(finding/* compareFindings */.Eg);
    const found = new Set(findings.map(({ identity }) => identity));
    const without = (list) => once(list.filter(({ identity }) => !found.has(identity)));
    const unseen = without(all.flatMap((one) => one.unseen));
    const failing = new Set(all.flatMap((one) => one.gate.failing).map(({ identity }) => identity));
    // Whether what is out of sight counts was said to each run: where it did, one of them failed for it.
    const counted = unseen.filter(({ identity }) => failing.has(identity));
    const unresolved = notes(all.flatMap((one) => one.gate.unresolved));
    const judged = (0,findings_gate/* gateOf */.R)(findings, gate.mode, gate.failOn, counted, unresolved);
    const hidden = new Set(unseen.map(({ identity }) => identity));
    return {
        ok: true,
        report: {
            tool,
            ...(base ? { base } : {}),
            outcome: all.some(({ outcome }) => outcome === 'error') ? 'error' : judged.passed ? 'passed' : 'failed',
            complete: all.every(({ complete }) => complete),
            gate: judged,
            findings,
            suppressed: without(all.flatMap((one) => one.suppressed)),
            fixed: without(all.flatMap((one) => one.fixed)).filter(({ identity }) => !hidden.has(identity)),
            unseen,
            blindSpots: notes(all.flatMap((one) => one.blindSpots)).sort((a, b) => Number(b.isNew ?? false) - Number(a.isNew ?? false)),
            diagnostics: notes(all.flatMap((one) => one.diagnostics)),
            notices: notes(all.flatMap((one) => one.notices)),
            crashes: all.flatMap((one) => one.crashes),
            unfinished: [...new Set(all.flatMap((one) => one.unfinished))],
            files: filesOf(all),
            skipped: unique(all.flatMap((one) => one.skipped), ({ path, say }) => [path, say]),
            sightings,
            sensitive: all.flatMap((one) => one.sensitive),
            rules,
        },
    };
}
/** In what two runs differ that makes them two, as words between their names. */
function difference(a, b) {
    const rulesOf = ({ rules }) => JSON.stringify(rules.map(({ id, severity }) => [id, severity]).sort());
    if (a.tool.version !== b.tool.version)
        return 'was written by another version';
    if (rulesOf(a) !== rulesOf(b))
        return 'ran other rules, or the same with other severities,';
    if (a.base?.name !== b.base?.name)
        return 'was compared with another base';
    if (a.gate.mode !== b.gate.mode || a.gate.failOn !== b.gate.failOn)
        return 'has another gate';
    return undefined;
}
/** Each fault once. Where two runs say it, what is worse counts: certain, new. */
function once(findings) {
    const known = new Map();
    for (const finding of findings) {
        const old = known.get(finding.identity);
        if (!old || (0,compare/* isWorse */.B)(old, finding) || (old.state === 'existing' && finding.state !== 'existing' && !(0,compare/* isWorse */.B)(finding, old)))
            known.set(finding.identity, finding);
    }
    return [...known.values()];
}
/** What two runs say of one place in the same words, once. */
const notes = (all) => unique(all, ({ at: { file, start }, ...said }) => [file.path, (0,source_file/* positionOf */.df)(file, start), said]);
function unique(all, keyOf) {
    const known = new Map();
    for (const one of all) {
        const key = JSON.stringify(keyOf(one));
        if (!known.has(key))
            known.set(key, one);
    }
    return [...known.values()];
}
/** From what says most of a file to what says least. */
const states = ['analysed', 'partly', 'failed', 'unread'];
/** Each file once, as the run says that could read least of it. */
function filesOf(reports) {
    const known = new Map();
    for (const file of reports.flatMap(({ files }) => files)) {
        const old = known.get(file.path);
        if (!old || states.indexOf(file.state) > states.indexOf(old.state))
            known.set(file.path, file);
    }
    return [...known.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

// EXTERNAL MODULE: ./lib/findings/trace.js
var trace = __webpack_require__(6491);
// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __webpack_require__(8194);
// EXTERNAL MODULE: ./lib/source/version.js
var version = __webpack_require__(4525);
;// CONCATENATED MODULE: ./lib/report/blank-files.js

/** In characters, of all files together: a report says what it likes. */
const mostText = 64 * 1024 * 1024;
/**
 * Files of which only places are known. Every place is announced first; then blanks stand in for the text, as many lines and columns as
 * are asked for, so that whatever is made of a place says the same lines and columns.
 */
class BlankFiles {
    /** By path the columns that each line needs. */
    #wanted = new Map();
    #files = new Map();
    announce(path, { startLine, startColumn, endLine, endColumn }) {
        const lines = this.#wanted.get(path) ?? new Map();
        this.#wanted.set(path, lines);
        for (const [line, column] of [
            [startLine, startColumn],
            [endLine, endColumn],
        ])
            lines.set(line, Math.max(lines.get(line) ?? 1, column));
    }
    /** Whether the announced places fit into the memory there is for them. */
    get fits() {
        let left = mostText;
        for (const lines of this.#wanted.values()) {
            // Not by spread: a list may be longer than arguments may be.
            let last = 0;
            for (const [line, column] of lines) {
                left -= column;
                last = Math.max(last, line);
            }
            left -= last;
        }
        return left >= 0;
    }
    /** An announced place. */
    range(path, { startLine, startColumn, endLine, endColumn }) {
        const file = this.#files.get(path) ?? blankFile(path, this.#wanted.get(path) ?? new Map());
        this.#files.set(path, file);
        const starts = (0,source_file/* lineStarts */._$)(file);
        const offset = (line, column) => (starts[line - 1] ?? 0) + column - 1;
        const start = offset(startLine, startColumn);
        return { file, start, end: Math.max(start, offset(endLine, endColumn)) };
    }
}
function blankFile(path, columns) {
    const lines = [];
    for (const [line, column] of [...columns].sort(([a], [b]) => a - b)) {
        while (lines.length < line - 1)
            lines.push('');
        lines.push(' '.repeat(column - 1));
    }
    return { path, text: lines.join('\n'), isBlank: true };
}

;// CONCATENATED MODULE: ./lib/report/conforms.js
/**
 * Whether a value is as a JSON Schema says, as far as `report.schema.json` makes use of the language: a word of it that is not known
 * here throws, so that nothing is let through unread.
 */
function conforms(value, schema, root = schema) {
    return Object.entries(schema).every(([word, says]) => {
        const check = checks[word];
        if (!check)
            throw new Error(`\`${word}\` of JSON Schema is not known here`);
        return check(value, says, { schema, root });
    });
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const types = {
    null: (value) => value === null,
    boolean: (value) => typeof value === 'boolean',
    integer: (value) => Number.isInteger(value),
    string: (value) => typeof value === 'string',
    array: (value) => Array.isArray(value),
    object: isObject,
};
/** What a word asks for holds for values of another type, as in JSON Schema itself. */
const checks = {
    $schema: () => true,
    $id: () => true,
    $defs: () => true,
    title: () => true,
    description: () => true,
    type: (value, says) => types[says]?.(value) ?? false,
    const: (value, says) => value === says,
    enum: (value, says) => says.includes(value),
    minimum: (value, says) => typeof value !== 'number' || value >= says,
    minLength: (value, says) => typeof value !== 'string' || value.length >= says,
    maxLength: (value, says) => typeof value !== 'string' || value.length <= says,
    pattern: (value, says) => typeof value !== 'string' || patternOf(says).test(value),
    minItems: (value, says) => !Array.isArray(value) || value.length >= says,
    items: (value, says, { root }) => !Array.isArray(value) || value.every((item) => conforms(item, says, root)),
    required: (value, says) => !isObject(value) || says.every((key) => Object.hasOwn(value, key)),
    properties: (value, says, { root }) => !isObject(value) || Object.entries(says).every(([key, inner]) => !Object.hasOwn(value, key) || conforms(value[key], inner, root)),
    additionalProperties: (value, says, { schema }) => says || !isObject(value) || Object.keys(value).every((key) => Object.hasOwn((schema['properties'] ?? {}), key)),
    not: (value, says, { root }) => !conforms(value, says, root),
    anyOf: (value, says, { root }) => says.some((inner) => conforms(value, inner, root)),
    $ref: (value, says, { root }) => conforms(value, definition(says, root), root),
};
const definition = (ref, root) => root['$defs'][ref.replace('#/$defs/', '')];
const patterns = new Map();
function patternOf(source) {
    const pattern = patterns.get(source) ?? new RegExp(source, 'u');
    patterns.set(source, pattern);
    return pattern;
}

;// CONCATENATED MODULE: ./lib/report/report.schema.json
const report_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://github.com/ecs-warden/ecs-warden/blob/HEAD/src/report/report.schema.json","title":"The JSON report of ecs-warden","description":"What `ecs-warden scan --format json` writes, and `--base-report` and `ecs-warden merge` read. Paths are relative to the repository\'s root. No value of the scanned files is in it.","type":"object","required":["version","tool","rules","outcome","complete","gate","base","findings","fixed","unseen","suppressed","blindSpots","diagnostics","notices","crashes","unfinished","files","skipped"],"additionalProperties":false,"properties":{"version":{"description":"Rises when a reader of the old shape would break.","const":1},"tool":{"type":"object","required":["name","version"],"additionalProperties":false,"properties":{"name":{"const":"ecs-warden"},"version":{"type":"string","pattern":"^\\\\d+\\\\.\\\\d+\\\\.\\\\d+(?:-[0-9A-Za-z.-]+)?(?:\\\\+[0-9A-Za-z.-]+)?$"}}},"rules":{"description":"The rules that ran, with the severities that counted.","type":"array","items":{"type":"object","required":["id","severity"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/ruleId"},"severity":{"$ref":"#/$defs/severity"}}}},"outcome":{"description":"`error`: the run is incomplete and says nothing about what it did not see.","enum":["passed","failed","error"]},"complete":{"description":"Nothing of the tool\'s own failed, and no limit of time or memory was reached.","type":"boolean"},"gate":{"type":"object","required":["mode","failOn","passed","failing","unresolved"],"additionalProperties":false,"properties":{"mode":{"description":"Which findings the gate looks at.","enum":["all","new","none"]},"failOn":{"description":"The least severity that fails it.","enum":["critical","high","medium","low","none"]},"passed":{"type":"boolean"},"unresolved":{"description":"Number of places that could not be seen and that made it fail.","type":"integer","minimum":0},"failing":{"description":"The findings that made it fail.","type":"array","items":{"$ref":"#/$defs/identity"}}}},"base":{"description":"What the findings were compared with; null where they were not compared.","anyOf":[{"type":"null"},{"type":"object","required":["name","why"],"additionalProperties":false,"properties":{"name":{"description":"The commit\'s full id, or the path of a report.","$ref":"#/$defs/words"},"why":{"description":"Why this one.","$ref":"#/$defs/words"}}}]},"findings":{"description":"Worst first.","type":"array","items":{"$ref":"#/$defs/finding"}},"fixed":{"description":"Findings of the base whose fault is known to be gone. Their places are the base\'s.","type":"array","items":{"$ref":"#/$defs/finding"}},"unseen":{"description":"Findings of the base whose place can no longer be seen. Their places are the base\'s.","type":"array","items":{"$ref":"#/$defs/finding"}},"suppressed":{"description":"Findings that somebody accepted.","type":"array","items":{"$ref":"#/$defs/finding","required":["suppression"]}},"blindSpots":{"description":"What could not be known from the files alone, and was not judged.","type":"array","items":{"type":"object","required":["unit","say","path","region"],"additionalProperties":false,"properties":{"unit":{"$ref":"#/$defs/words"},"isNew":{"description":"The base does not have it.","const":true},"say":{"$ref":"#/$defs/words"},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}}},"diagnostics":{"description":"What is wrong with the files themselves.","type":"array","items":{"type":"object","required":["severity","message","path","region"],"additionalProperties":false,"properties":{"severity":{"enum":["error","warning"]},"message":{"$ref":"#/$defs/words"},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}}},"notices":{"description":"What is to be said of the suppressions themselves.","type":"array","items":{"type":"object","required":["kind","say","path","region"],"additionalProperties":false,"properties":{"kind":{"description":"`weakened`: the config asks for less than that of the base; `new`: the base does not have this suppression; `refused`: it does not count; `expired`: it no longer does; `expiring`: it soon will not; `unused`: it covers no finding.","enum":["weakened","new","refused","expired","expiring","unused"]},"say":{"$ref":"#/$defs/words"},"on":{"description":"Set where the place is one of the base\'s files.","const":"base"},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}}},"crashes":{"description":"Parts of the tool that failed.","type":"array","items":{"type":"object","required":["where","message"],"additionalProperties":false,"properties":{"where":{"$ref":"#/$defs/words"},"message":{"$ref":"#/$defs/words"}}}},"unfinished":{"description":"What was not done since a limit of time or memory was reached.","type":"array","items":{"$ref":"#/$defs/words"}},"files":{"description":"What became of each file of a kind that is read.","type":"array","items":{"type":"object","required":["path","state"],"additionalProperties":false,"properties":{"path":{"$ref":"#/$defs/path"},"framework":{"$ref":"#/$defs/words"},"state":{"enum":["analysed","partly","failed","unread"]}}}},"skipped":{"description":"Files that were not read at all, and why.","type":"array","items":{"type":"object","required":["path","say"],"additionalProperties":false,"properties":{"path":{"$ref":"#/$defs/path"},"say":{"$ref":"#/$defs/words"}}}}},"$defs":{"words":{"description":"One line without control characters.","type":"string","maxLength":1000},"path":{"description":"With `/`, without a leading `./`.","type":"string","minLength":1,"not":{"pattern":"^(?:\\\\./|/)"}},"ruleId":{"type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$"},"severity":{"enum":["critical","high","medium","low"]},"identity":{"description":"The same for the same fault, whatever moves above it.","type":"string","pattern":"^[0-9a-f]{32}$"},"region":{"description":"Counted from 1, columns in UTF-16 units; `endColumn` is just behind the last character.","type":"object","required":["startLine","startColumn","endLine","endColumn"],"additionalProperties":false,"properties":{"startLine":{"type":"integer","minimum":1},"startColumn":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}}},"finding":{"description":"One fault at one instance: one rule, one resource, one container, one property.","type":"object","required":["rule","severity","certainty","identity","state","message","unit","resource","container","property","path","region","origin","related"],"additionalProperties":false,"properties":{"rule":{"$ref":"#/$defs/ruleId"},"severity":{"$ref":"#/$defs/severity"},"certainty":{"description":"Only certain findings move the gate.","enum":["certain","likely"]},"identity":{"$ref":"#/$defs/identity"},"state":{"description":"Whether the base has it too.","enum":["new","existing","not-compared"]},"message":{"$ref":"#/$defs/words"},"unit":{"description":"What is deployed together: the template, the root, the file it stands in.","$ref":"#/$defs/words"},"resource":{"description":"The resource\'s address: a logical id, `aws_ecs_task_definition.api`, the family of a raw task definition.","$ref":"#/$defs/words"},"container":{"description":"The container\'s name; null where the finding is about the resource itself.","anyOf":[{"$ref":"#/$defs/words"},{"type":"null"}]},"property":{"description":"By names, never by list indices: `environment[DB_PASSWORD].value`.","$ref":"#/$defs/words"},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"},"origin":{"description":"The steps the value took on its way to this property, nearest first.","type":"array","items":{"$ref":"#/$defs/step"}},"madeAt":{"description":"The lines of the program that made the resource, the innermost call first; only where CDK made it and they are known.","type":"array","minItems":1,"items":{"type":"object","required":["path","region"],"additionalProperties":false,"properties":{"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}}},"related":{"description":"Other places that have to do with it.","type":"array","items":{"$ref":"#/$defs/note"}},"fix":{"$ref":"#/$defs/fix"},"suppression":{"$ref":"#/$defs/suppression"},"cause":{"description":"The line that made a new finding appear, where that is another one: `on` says whether it is the head\'s or the base\'s.","type":"object","required":["on","say","path","region"],"additionalProperties":false,"properties":{"on":{"enum":["head","base"]},"say":{"$ref":"#/$defs/words"},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}}}},"step":{"type":"object","required":["name","kind","path","region"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/words"},"kind":{"enum":["default","allowed-value","variable","local","module-input","beginning","condition","map","file","template","parameter-file","output","export"]},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}},"note":{"type":"object","required":["say","path","region"],"additionalProperties":false,"properties":{"say":{"$ref":"#/$defs/words"},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}},"fix":{"description":"The same deployment apart from the fault.","type":"object","required":["description","edits","proved"],"additionalProperties":false,"properties":{"description":{"$ref":"#/$defs/words"},"edits":{"type":"array","minItems":1,"items":{"type":"object","required":["path","region","text"],"additionalProperties":false,"properties":{"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"},"text":{"type":"string"}}}},"proved":{"description":"The edits were applied and scanned again: this finding gone, none new.","type":"boolean"}}},"suppression":{"type":"object","required":["from","path","region"],"additionalProperties":false,"properties":{"from":{"enum":["comment","metadata","config","peer"]},"isNew":{"description":"The base does not have it.","const":true},"reason":{"$ref":"#/$defs/words"},"until":{"description":"The last day on which it counts.","type":"string"},"owner":{"description":"Who answers for it.","$ref":"#/$defs/words"},"path":{"$ref":"#/$defs/path"},"region":{"$ref":"#/$defs/region"}}}}}');
;// CONCATENATED MODULE: ./lib/report/read-json.js






/** In characters. */
const longest = 64 * 1024 * 1024;
/**
 * The report that `json` wrote, for those who report it again. Anybody may have written it: what is not as the schema says is refused as
 * a whole. No path in it is opened; its files are blank. What it may say of later runs (`sightings`) it does not know.
 */
function readJson(text) {
    if (text.length > longest)
        return { ok: false, why: `it is larger than ${longest / 1024 / 1024} MB` };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { ok: false, why: 'it is no JSON' };
    }
    const tool = toolOf(value);
    if (tool?.name !== version/* toolName */.Uf)
        return { ok: false, why: 'it is no report of ecs-warden' };
    if (tool.version !== version/* version */.rE)
        return { ok: false, why: `it was written by ecs-warden ${tool.version}, and this is ${version/* version */.rE}` };
    if (!conforms(value, report_schema_namespaceObject))
        return { ok: false, why: 'it is not what a report looks like' };
    const written = value;
    const rules = rulesOf(written);
    if (!rules)
        return { ok: false, why: 'it names a rule that there is not' };
    const files = new BlankFiles();
    for (const { path, region } of placesIn(written))
        files.announce(path, region);
    if (!files.fits)
        return { ok: false, why: 'its places are further out than any file goes' };
    return { ok: true, report: reportOf(written, rules, ({ path, region }) => files.range(path, region)) };
}
function toolOf(value) {
    const tool = typeof value === 'object' && value !== null ? value.tool : undefined;
    return typeof tool?.name === 'string' && typeof tool.version === 'string' && /^[\w.+-]{1,60}$/.test(tool.version)
        ? { name: tool.name, version: tool.version }
        : undefined;
}
function rulesOf({ rules }) {
    const byId = new Map(catalogue/* catalogue */.s.map((rule) => [rule.id, rule]));
    const found = rules.map(({ id, severity }) => {
        const rule = byId.get(id);
        return rule && { ...rule, severity };
    });
    return found.includes(undefined) ? undefined : found;
}
/** Every place that a report names. */
function* placesIn(report) {
    yield* report.blindSpots;
    yield* report.diagnostics;
    yield* report.notices;
    for (const list of [report.findings, report.fixed, report.unseen, report.suppressed])
        for (const finding of list) {
            yield finding;
            yield* finding.madeAt ?? [];
            yield* finding.origin;
            yield* finding.related;
            if (finding.fix)
                yield* finding.fix.edits;
            if (finding.cause)
                yield finding.cause;
            if (finding.suppression)
                yield finding.suppression;
        }
}
function reportOf(written, rules, at) {
    const findings = written.findings.map((one) => findingOf(one, at));
    const unseen = written.unseen.map((one) => findingOf(one, at));
    const blindSpots = written.blindSpots.map(({ unit, say, isNew, ...place }) => ({ unit, say, ...(isNew ? { isNew } : {}), at: at(place) }));
    const { mode, failOn, passed } = written.gate;
    const failing = new Set(written.gate.failing);
    // Only the number is written. They are the new ones, or all where nothing is compared.
    const unresolved = blindSpots.filter(({ isNew }) => isNew || mode === 'all' || !written.base).slice(0, written.gate.unresolved);
    return {
        tool: written.tool,
        outcome: written.outcome,
        complete: written.complete,
        gate: { mode, failOn, passed, failing: [...findings, ...unseen].filter(({ identity }) => failing.has(identity)), unresolved },
        findings,
        suppressed: written.suppressed.map((one) => findingOf(one, at)),
        ...(written.base ? { base: written.base } : {}),
        fixed: written.fixed.map((one) => findingOf(one, at)),
        unseen,
        blindSpots,
        diagnostics: written.diagnostics.map(({ severity, message, ...place }) => ({ severity, message, at: at(place) })),
        notices: written.notices.map(({ kind, say, on, ...place }) => ({ kind, say, ...(on ? { on } : {}), at: at(place) })),
        crashes: written.crashes,
        unfinished: written.unfinished,
        files: written.files,
        skipped: written.skipped,
        sightings: new trace/* Sightings */.l({
            judged: [],
            places: [],
            units: new Map(),
            unread: new Set(),
            generated: false,
            rules: new Map(),
            selection: [],
        }),
        sensitive: [],
        rules,
    };
}
function findingOf(one, at) {
    const { rule, severity, certainty, identity, state, message, unit, resource, container, property, fix, cause, suppression } = one;
    const place = at(one);
    return {
        ...{ rule, severity, certainty, identity, state, message, at: place },
        subject: {
            ...{ unit, address: resource, property, at: place, enclosing: [] },
            ...(container === null ? {} : { container }),
            ...(one.madeAt ? { construct: { madeAt: one.madeAt.map(at) } } : {}),
        },
        verdict: { is: 'yes', question: 'said by a report', operands: [] },
        data: {},
        origin: one.origin.map(({ name, kind, ...step }) => ({ name, kind, at: at(step) })),
        related: one.related.map(({ say, ...note }) => ({ say, at: at(note) })),
        edits: fix?.edits.map(({ text, ...edit }) => ({ text, at: at(edit) })) ?? [],
        proved: fix?.proved ?? false,
        ...(cause ? { cause: { on: cause.on, say: cause.say, at: at(cause) } } : {}),
        ...(suppression ? { suppression: suppressionOf(suppression, rule, at) } : {}),
    };
}
function suppressionOf({ path, region, ...rest }, rule, at) {
    return { ...rest, rules: [rule], at: at({ path, region }) };
}

// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/cli/scan.js + 1 modules
var scan = __webpack_require__(1345);
;// CONCATENATED MODULE: ./lib/cli/merge.js







const flags = {
    format: { type: 'string', multiple: true },
    output: { type: 'string', multiple: true },
    'report-level': { type: 'string' },
    category: { type: 'string' },
    'no-color': { type: 'boolean' },
};
/** `ecs-warden merge`: the reports of several runs as one verdict, summary and SARIF. Exit codes as of `scan`. */
async function mergeCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, flags);
    const outputs = (0,scan.outputsOf)(values.format ?? [], values.output ?? []);
    const { 'report-level': level, category } = values;
    const settings = (0,parse/* parseSettings */.P)({ 'report-level': level, category }, catalogue/* catalogue */.s, (name) => `flag \`--${name}\``);
    if ('wrong' in settings)
        throw new cli_arguments/* Usage */._U(...settings.wrong);
    const [first, ...others] = positionals.map(partIn);
    if (!first)
        throw new cli_arguments/* Usage */._U('`merge` needs the JSON reports of one run or several: `ecs-warden merge REPORT.json...`');
    const merged = merge([first, ...others]);
    if (!merged.ok)
        throw new cli_arguments/* Usage */._U(merged.why);
    return (0,scan.print)(merged.report, outputs, {
        level: settings.values['report-level'],
        category: settings.values.category,
        noColour: values['no-color'],
    });
}
function partIn(name) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(name, 'utf8');
    }
    catch {
        throw new cli_arguments/* Usage */._U(`there is no report \`${name}\`, or it cannot be read`);
    }
    const read = readJson(text);
    if (!read.ok)
        throw new cli_arguments/* Usage */._U(`\`${name}\` cannot be merged: ${read.why}`);
    return { name, report: read.report };
}


/***/ }),

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputsOf: () => (/* binding */ outputsOf),
  pastIn: () => (/* binding */ pastIn),
  print: () => (/* binding */ print),
  scanCommand: () => (/* binding */ scanCommand),
  scanFlags: () => (/* binding */ scanFlags),
  write: () => (/* binding */ write)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/source/note.js
var note = __webpack_require__(1869);
// EXTERNAL MODULE: ./lib/config/words.js
var words = __webpack_require__(1811);
;// CONCATENATED MODULE: ./lib/config/weaker.js


/**
 * What the config of the head lets through that the base's did not: rules off or less severe, less that is looked at, more that is
 * accepted or taken as given. A config that is missing says nothing, so the defaults count. What only asks for more is not listed.
 */
function weakenings(before, after, rules) {
    const [was, is] = [before?.values ?? {}, after?.values ?? {}];
    const said = [];
    const say = (words, key, gone = key) => {
        const here = placeOf(after, key);
        const there = here ? undefined : placeOf(before, gone);
        const file = ((here ?? there) ? undefined : (after ?? before))?.file;
        if (here)
            said.push({ at: here, say: words });
        else if (there)
            said.push({ at: there, on: 'base', say: words });
        else if (file)
            said.push({ at: { file, start: 0, end: 0 }, say: words, ...(after ? {} : { on: 'base' }) });
    };
    changedGate(was, is, say);
    changedRules(was, is, rules, say);
    changedSelection(was, is, say);
    changedGround(was, is, say);
    for (const one of addedExceptions(before, after))
        said.push({ at: one.at, say: exceptionWords(one) });
    for (const [peer, key] of added(was.honor, is.honor, 'honor'))
        say(`\`honor\` lets the marks of ${peer} count now.`, key);
    changedPolicy(was, is, say);
    changedLimits(was, is, say);
    return said;
}
/** A list of one may be written as its only item. */
const placeOf = (config, key) => config?.places.get(key) ?? config?.places.get(key.replace(/\[\d+\]$/, ''));
const order = ['low', 'medium', 'high', 'critical', 'none'];
function changedGate(was, is, say) {
    const [before, after] = [was['fail-on'] ?? 'high', is['fail-on'] ?? 'high'];
    if (order.indexOf(after) > order.indexOf(before))
        say(`\`fail-on\` is \`${after}\` now, and was \`${before}\`.`, 'fail-on');
    if (was.profile === 'strict' && is.profile !== 'strict')
        say('`profile` is `default` now, and was `strict`.', 'profile');
}
function changedRules(was, is, rules, say) {
    for (const meta of rules) {
        const before = severityIn(was, meta);
        // What only the change of the profile takes away is said of the profile.
        const after = severityIn(is, meta, was.profile === 'strict');
        if (before === undefined || before === after)
            continue;
        const names = [meta.id, ...(meta.aliases ?? [])];
        const keyIn = (values) => `rules.${names.find((name) => Object.hasOwn(values.rules ?? {}, name)) ?? meta.id}`;
        if (after === undefined)
            say(`The rule \`${meta.id}\` is off now.`, keyIn(is), keyIn(was));
        else if (order.indexOf(after) < order.indexOf(before))
            say(`The rule \`${meta.id}\` is \`${after}\` now, and was \`${before}\`.`, keyIn(is), keyIn(was));
    }
}
/** What a rule counts as under a config; `undefined` where it does not run. */
function severityIn({ rules = {}, profile }, { id, aliases = [], ...meta }, strict = false) {
    const name = [id, ...aliases].find((one) => Object.hasOwn(rules, one));
    const override = name === undefined ? undefined : rules[name];
    if (typeof override === 'object')
        return override.severity;
    if (override === 'off')
        return undefined;
    return override === 'on' || strict || profile === 'strict' || meta.profile === 'default' ? meta.severity : undefined;
}
function changedSelection(was, is, say) {
    for (const [glob, key] of added(was.exclude, is.exclude, 'exclude'))
        say(`\`exclude\` leaves out ${(0,words/* quoted */.TL)(glob)} now.`, key);
    narrowed('paths', allOrSome(was.paths), allOrSome(is.paths), say);
    narrowed('frameworks', was.frameworks, is.frameworks, say);
    for (const [glob, key] of added(is['task-definitions'], was['task-definitions'], 'task-definitions'))
        say(`\`task-definitions\` no longer names ${(0,words/* quoted */.TL)(glob)}.`, 'task-definitions', key);
    const units = new Set(is.units?.map((unit) => JSON.stringify(unit)));
    was.units?.forEach((unit, index) => {
        const name = unit.name ?? unit.root ?? unit.join?.[0] ?? '';
        if (!units.has(JSON.stringify(unit)))
            say(`\`units\` no longer says the same of ${(0,words/* quoted */.TL)(name)}.`, 'units', `units[${index}]`);
    });
}
const isAll = (path) => ['.', './', '**', '**/*', '*'].includes(path);
/** Nothing named is everything. */
const allOrSome = (paths) => (paths?.some(isAll) ? [] : paths);
function narrowed(key, was = [], is = [], say) {
    if (is.length === 0)
        return;
    if (was.length === 0)
        say(`\`${key}\` only names ${is.slice(0, 5).map(words/* quoted */.TL).join(', ')}${is.length > 5 ? ' and more' : ''} now.`, key);
    for (const [one, gone] of added(is, was, key))
        say(`\`${key}\` no longer names ${(0,words/* quoted */.TL)(one)}.`, key, gone);
}
/** Entries of the second list that the first does not have, with the names they are written under. */
function added(was = [], is = [], key) {
    const before = new Set(was);
    return is.flatMap((one, index) => (before.has(one) ? [] : [[one, `${key}[${index}]`]]));
}
function changedGround({ settings: was = {} }, { settings: is = {} }, say) {
    for (const key of ['trusted-registries', 'allowed-capabilities', 'sidecar-images'])
        for (const [one, name] of added(was[key], is[key], `settings.${key}`))
            say(`\`settings.${key}\` takes ${(0,words/* quoted */.TL)(one)} as given now.`, name);
    for (const [tag, name] of added(is['sensitivity-tags'], was['sensitivity-tags'], 'settings.sensitivity-tags'))
        say(`\`settings.sensitivity-tags\` no longer names ${(0,words/* quoted */.TL)(tag)}.`, 'settings.sensitivity-tags', name);
    const isOn = (value) => value !== undefined && value !== false && value !== 'disabled';
    for (const key of ['container-insights', 'ebs-encryption', 'registry-scanning'])
        if (isOn(is.account?.[key]) && !isOn(was.account?.[key]))
            say(`\`settings.account.${key}\` is taken as switched on now.`, `settings.account.${key}`);
}
function addedExceptions(before, after) {
    const known = new Set(before?.exceptions.map(note/* exceptionKey */.F));
    return (after?.exceptions ?? []).filter((one) => !known.has((0,note/* exceptionKey */.F)(one)));
}
function exceptionWords({ rules, path, container, resource, reason, until }) {
    const where = [container && `container ${(0,words/* quoted */.TL)(container)}`, resource && `resource ${(0,words/* quoted */.TL)(resource)}`].filter((one) => one);
    const place = `${(0,words/* quoted */.TL)(path)}${where.length > 0 ? ` (${where.join(', ')})` : ''}`;
    return `A new exception accepts \`${rules.join(', ')}\` in ${place}${until ? ` until ${until}` : ''}: ${reason ? (0,words/* quoted */.TL)(reason) : 'no reason given'}.`;
}
function changedPolicy({ policy: was = {} }, { policy: is = {} }, say) {
    if (was['require-reason'] !== false && is['require-reason'] === false)
        say('`policy.require-reason` is `false` now: what is accepted needs no reason.', 'policy.require-reason');
    const [before, after] = [was['max-suppression-days'], is['max-suppression-days']];
    if (before !== undefined && (after === undefined || after > before))
        say(`\`policy.max-suppression-days\` is ${after ?? 'not set'} now, and was ${before}.`, 'policy.max-suppression-days');
}
/** What is over a limit is left out. */
const defaults = { 'file-mb': 8, files: 20_000, depth: 500, expansions: 100_000 };
function changedLimits({ limits: was = {} }, { limits: is = {} }, say) {
    for (const key of ['file-mb', 'files', 'depth', 'expansions']) {
        const [before, after] = [was[key] ?? defaults[key], is[key] ?? defaults[key]];
        if (after < before)
            say(`\`limits.${key}\` is ${after} now, and was ${before}: what is larger is left out.`, `limits.${key}`);
    }
}

// EXTERNAL MODULE: ./lib/findings/past.js
var past = __webpack_require__(128);
// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __webpack_require__(8194);
// EXTERNAL MODULE: ./lib/scan.js + 1 modules
var scan = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/settings.js + 3 modules
var settings = __webpack_require__(6586);
// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/cli/base.js + 1 modules
var cli_base = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/cli/terminal.js
var terminal = __webpack_require__(2832);
;// CONCATENATED MODULE: ./lib/cli/scan.js









const formats = ['text', 'json', 'sarif', 'markdown'];
/** Every flag of `scan`. */
const scanFlags = {
    ...cli_arguments/* selection */.r1,
    format: { type: 'string', multiple: true },
    output: { type: 'string', multiple: true },
    ...cli_arguments/* judging */.R3,
    base: { type: 'string' },
    'base-report': { type: 'string' },
    'no-color': { type: 'boolean' },
};
/** `ecs-warden scan`: 0 passed, 1 the gate failed, 2 the run is incomplete. */
async function scanCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, scanFlags);
    const outputs = outputsOf(values.format ?? [], values.output ?? []);
    const { tree, options, config, given } = (0,cli_arguments/* scanned */.zi)(values, positionals);
    const base = values.base === undefined ? undefined : (0,cli_base/* baseFiles */.H)(tree.root, values.base, tree.options);
    const past = values['base-report'] === undefined ? undefined : pastIn(values['base-report']);
    for (const name of ['unseen', 'new-suppressions'])
        if (given.given.has(name) && !base && !past)
            throw new cli_arguments/* Usage */._U(`flag \`--${name}\` speaks of the base; give \`--base\` or \`--base-report\` too`);
    const { 'new-suppressions': wanted, 'report-level': level, category } = given.values;
    const newSuppressions = wanted === 'auto' ? 'report' : wanted;
    const compared = (base || past) && { gate: 'new', newSuppressions, before: before(base?.tree, config, values.config) };
    const report = await (0,scan/* scan */.SQ)(tree, { ...options, ...compared }, base, past);
    return print(report, outputs, { level, category, noColour: values['no-color'] });
}
/** What the config was before; one that a flag names is not part of what is compared. */
function before(base, config, named) {
    if (named !== undefined || !base)
        return (0,settings/* accepting */.j6)(config);
    const read = (0,settings/* configIn */.k$)(base);
    const known = read && 'config' in read ? read.config : undefined;
    return { ...(0,settings/* accepting */.j6)(known), weakened: weakenings(known, config, catalogue/* catalogue */.s).map((one) => ({ ...one, kind: 'weakened' })) };
}
/** Throws a Usage where there is no report, or none that can be compared with. */
function pastIn(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        throw new cli_arguments/* Usage */._U(`flag \`--base-report\`: there is no file \`${file}\`, or it cannot be read`);
    }
    const read = (0,past/* readPast */.rj)(file, text);
    if (!read.ok)
        throw new cli_arguments/* Usage */._U(`flag \`--base-report\`: \`${file}\` is not compared with: ${read.why}`);
    return read.past;
}
function write(file, text) {
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch {
        throw new cli_arguments/* Usage */._U(`flag \`--output\`: \`${file}\` cannot be written`);
    }
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
/** Writes the report where each output goes, and answers the exit code. */
async function print(report, outputs, options) {
    for (const { format, file } of outputs) {
        const text = await render(report, format, file === undefined ? (0,terminal/* terminal */.F)(options.noColour) : {}, options);
        if (file === undefined)
            process.stdout.write(text);
        else
            write(file, text);
    }
    return report.outcome === 'error' ? 2 : report.outcome === 'failed' ? 1 : 0;
}
/** Each format is loaded when it is asked for: starting up costs only what the run needs. */
async function render(report, format, { colour = false, width }, { level, category }) {
    switch (format) {
        case 'text':
            return (await __webpack_require__.e(/* import() */ 984).then(__webpack_require__.bind(__webpack_require__, 6984))).text(report, { colour, level, ...(width === undefined ? {} : { width }) });
        case 'json':
            return (await __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 7406))).json(report);
        case 'sarif': {
            const [{ sarif }, { pages }] = await Promise.all([__webpack_require__.e(/* import() */ 679).then(__webpack_require__.bind(__webpack_require__, 1679)), __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 4271))]);
            return sarif(report, { pages, category });
        }
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 3394))).summary(report, { level });
    }
}


/***/ }),

/***/ 2832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal)
/* harmony export */ });
/** What standard output is. Colours stay away where `NO_COLOR` is set: https://no-color.org */
function terminal(noColour) {
    if (process.stdout.isTTY !== true)
        return {};
    return { colour: noColour !== true && !process.env['NO_COLOR'], width: Math.max(40, process.stdout.columns || 80) };
}


/***/ })

};
