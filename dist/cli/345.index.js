export const id = 345;
export const ids = [345];
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
