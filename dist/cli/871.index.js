export const id = 871;
export const ids = [871,345];
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

/***/ 8871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffCommand: () => (/* binding */ diffCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/discover/disk-tree.js
var disk_tree = __webpack_require__(3919);
// EXTERNAL MODULE: ./lib/discover/memory-tree.js
var memory_tree = __webpack_require__(3473);
;// CONCATENATED MODULE: ./lib/discover/over-tree.js

/** One tree with others laid over it: where several have a file, the last one's counts. */
class OverTree {
    /** The last one first. */
    #trees;
    constructor(...trees) {
        this.#trees = trees.toReversed();
    }
    list() {
        return [...this.#owners().values()].map(({ entry }) => entry).sort(memory_tree/* byPath */.f);
    }
    read(path) {
        return this.#owners().get(path)?.tree.read(path);
    }
    holds(path) {
        return this.#owners().has(path) || this.#trees.some((tree) => tree.holds?.(path));
    }
    prefetch(paths) {
        const owners = this.#owners();
        for (const tree of this.#trees)
            tree.prefetch?.(paths.filter((path) => owners.get(path)?.tree === tree));
    }
    get problems() {
        return this.#trees.flatMap(({ problems = [] }) => problems);
    }
    get links() {
        return this.#trees.flatMap(({ links = [] }) => links);
    }
    async fetch() {
        let more = false;
        for (const tree of this.#trees)
            if (await tree.fetch?.())
                more = true;
        if (more)
            this.#known = undefined;
        return more;
    }
    get lacks() {
        return this.#trees.map(({ lacks }) => lacks).find((why) => why !== undefined);
    }
    #known;
    #owners() {
        if (this.#known)
            return this.#known;
        const owners = new Map();
        for (const tree of this.#trees)
            for (const entry of tree.list())
                if (!owners.has(entry.path))
                    owners.set(entry.path, { tree, entry });
        this.#known = owners;
        return owners;
    }
}
/** A tree without some of its files. */
const treeWithout = (tree, isLeftOut) => ({
    list: () => tree.list().filter(({ path }) => !isLeftOut(path)),
    read: (path) => (isLeftOut(path) ? undefined : tree.read(path)),
    prefetch: (paths) => tree.prefetch?.(paths),
});

// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/cli/base.js + 1 modules
var cli_base = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/analysis.js + 7 modules
var analysis = __webpack_require__(681);
// EXTERNAL MODULE: ./lib/findings/moves.js
var moves = __webpack_require__(2964);
// EXTERNAL MODULE: ./lib/model/kinds.js + 14 modules
var kinds = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/scan.js + 1 modules
var scan = __webpack_require__(2222);
// EXTERNAL MODULE: ./lib/cli/properties.js
var properties = __webpack_require__(305);
;// CONCATENATED MODULE: ./lib/cli/diff/property-changes.js

/** What differs between two structures; where one of them is not there, everything the other one has. */
function propertyChanges(before = new Map(), after = new Map()) {
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => compared(name, before.get(name), after.get(name)));
}
function compared(property, before, after) {
    if (!before && !after)
        return [];
    if (before && after) {
        if ((0,properties/* contentOf */.$E)(before) === (0,properties/* contentOf */.$E)(after))
            return [];
        if (before.is === 'fields' && after.is === 'fields')
            return comparedFields(property, before, after);
        if (before.is === 'list' && after.is === 'list')
            return comparedLists(property, before, after);
    }
    return [{ property, ...(before ? { before } : {}), ...(after ? { after } : {}) }];
}
function comparedFields(property, before, after) {
    return [...new Set([...before.fields.keys(), ...after.fields.keys()])].flatMap((name) => compared(after.isMap ? `${property}[${name}]` : `${property}.${name}`, before.fields.get(name), after.fields.get(name)));
}
/** Lists of words whose order says something. */
const ordered = /(?:^|\.)(?:command|entryPoint)$/;
function comparedLists(property, before, after) {
    const isWords = [...before.items, ...after.items].every(({ is }) => is === 'word');
    const isSame = before.missing === after.missing;
    if (isWords && ordered.test(property))
        return [{ property, before, after }];
    return [
        ...(isWords ? comparedWords(property, before.items, after.items) : comparedItems(property, before.items, after.items)),
        ...(isSame ? [] : [{ property, before: outOfSight(before), after: outOfSight(after) }]),
    ];
}
/** How many parts of a list cannot be seen, as a property of its own. */
const outOfSight = ({ missing, at }) => ({
    is: 'word',
    json: { unknown: 'parts', count: missing },
    key: String(missing),
    isMasked: false,
    at,
});
/** Words in any order: those that went and those that came, one for one as far as they go. */
function comparedWords(property, before, after) {
    const { gone, come } = withoutEqual(before, after);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
        const [old, now] = [gone[index]?.item, come[index]?.item];
        return { property: `${property}[]`, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) };
    });
}
/** Structures: by their names where all have one, else those that are equal, and the rest in their order. */
function comparedItems(property, before, after) {
    const names = nameOfAll(before, after);
    if (names) {
        const [was, is] = [names(before), names(after)];
        return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => compared(`${property}[${name}]`, was.get(name), is.get(name)));
    }
    const { gone, come } = withoutEqual(before, after);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
        const [old, now] = [gone[index], come[index]];
        return compared(`${property}[${(now ?? old)?.index}]`, old?.item, now?.item);
    }).flat();
}
/** What an item of a list is called by, most telling first. */
const naming = ['name', 'key', 'sid', 'id', 'containername', 'containerpath', 'capacityprovider', 'containerport'];
/** A name that every item of both lists has for itself. */
function nameOfAll(before, after) {
    for (const name of naming) {
        const named = (items) => new Map(items.flatMap((item) => (nameIn(item, name) === undefined ? [] : [[nameIn(item, name) ?? '', item]])));
        if ([before, after].every((items) => named(items).size === items.length))
            return named;
    }
    return undefined;
}
function nameIn(item, wanted) {
    if (item.is !== 'fields')
        return undefined;
    const found = [...item.fields].find(([name]) => name.toLowerCase() === wanted)?.[1];
    if (found?.is !== 'word' || found.isMasked)
        return undefined;
    return typeof found.json === 'string' || typeof found.json === 'number' ? String(found.json) : undefined;
}
/** The items that have no equal on the other side. */
function withoutEqual(before, after) {
    const waiting = new Map();
    for (const item of after)
        waiting.set((0,properties/* contentOf */.$E)(item), (waiting.get((0,properties/* contentOf */.$E)(item)) ?? 0) + 1);
    const gone = before.flatMap((item, index) => {
        const count = waiting.get((0,properties/* contentOf */.$E)(item)) ?? 0;
        waiting.set((0,properties/* contentOf */.$E)(item), count - 1);
        return count > 0 ? [] : [{ item, index }];
    });
    const fresh = new Map([...waiting].filter(([, count]) => count > 0));
    const come = after.flatMap((item, index) => {
        const count = fresh.get((0,properties/* contentOf */.$E)(item)) ?? 0;
        fresh.set((0,properties/* contentOf */.$E)(item), count - 1);
        return count > 0 ? [{ item, index }] : [];
    });
    return { gone, come };
}

;// CONCATENATED MODULE: ./lib/cli/diff/changes.js






/** Both trees are scanned with the same settings; resources are the same by unit, address and type, however they moved. */
function estateChanges(tree, base, options) {
    const [before, after] = bothSides(tree, base.tree, options);
    const report = (0,scan/* reportOn */.Sb)(after, { ...options, gate: 'new', today: (0,scan/* todayOf */.XY)(options) }, { name: base.name, why: base.why, scan: before });
    const [was, is] = [entriesOf(before), entriesOf(after)];
    const pairs = pairsOf(was, is, movesOf(after, is));
    const paired = new Set(pairs.values());
    const nowCalled = new Map([...pairs].map(([now, old]) => [keyOf(old), now]));
    const resources = [
        ...[...is.values()].map((one) => changeOf(pairs.get(one), one)),
        ...[...was.values()].filter((one) => !paired.has(one)).map((one) => changeOf(one, undefined)),
    ];
    const [linksBefore, linksAfter] = [linksOf(before.estate, nowCalled), linksOf(after.estate, new Map())];
    return {
        resources: resources.flatMap((one) => one ?? []).sort(byPlace),
        gained: [...linksAfter].flatMap(([key, link]) => (linksBefore.has(key) ? [] : [link])),
        lost: [...linksBefore].flatMap(([key, link]) => (linksAfter.has(key) ? [] : [link])),
        report,
    };
}
/**
 * A scan leaves out what nothing of ECS is in. Where that is so on one side only, what is left out there would look as if it were gone:
 * then both sides are read as a whole.
 */
function bothSides(tree, base, options) {
    const sides = [(0,analysis/* scanTree */.wp)(base, options), (0,analysis/* scanTree */.wp)(tree, options)];
    const isOneSided = (one, other) => {
        const units = new Set(other.estate.units.map(({ id }) => id));
        const paths = new Set(other.files.map(({ path }) => path));
        return one.estate.units.some(({ id, files }) => !units.has(id) && files.some((path) => paths.has(path)));
    };
    const [before, after] = sides;
    if (!isOneSided(before, after) && !isOneSided(after, before))
        return sides;
    const whole = { ...options, filter: false };
    return [(0,analysis/* scanTree */.wp)(base, whole), (0,analysis/* scanTree */.wp)(tree, whole)];
}
const keyOf = ({ unit, address, type }) => [unit, address, type].join('\0');
/** What a plan says that its configuration says too is left out: it would be said twice. */
function entriesOf({ readings, estate, sensitive }) {
    const plans = new Set(estate.units.flatMap(({ id, planOf }) => (planOf === undefined ? [] : [id])));
    const entries = new Map();
    for (const resource of readings.flatMap(({ resources }) => resources)) {
        const { resourceType: type, unit, address, at, kind } = resource;
        if (plans.has(unit))
            continue;
        const key = keyOf({ unit, address, type });
        const others = entries.get(key)?.fields ?? [];
        entries.set(key, { type, unit, address, at, fields: new Map([...others, ...(0,properties/* fieldsOf */.Pf)(resource, kinds/* shapes */.n[kind], sensitive)]) });
    }
    return entries;
}
function movesOf({ readings }, is) {
    const there = new Set([...is.values()].map(({ unit, address }) => `${unit}\0${address}`));
    return new moves/* Moves */.h(readings.flatMap(({ moves = [] }) => moves), (unit, address) => there.has(`${unit}\0${address}`));
}
/**
 * The entry of the base for each of the head's: by what it is called now, then without the unit, then by content, where only one is left
 * on each side.
 */
function pairsOf(was, is, moves) {
    const pairs = new Map();
    for (const old of was.values()) {
        const now = is.get(keyOf(moves.apply(old)));
        if (now)
            pairs.set(now, old);
    }
    pairLeft(was, is, pairs, ({ address, type }) => [address, type].join('\0'));
    pairLeft(was, is, pairs, ({ type, fields }) => (fields.size === 0 ? undefined : [type, (0,properties/* contentOfFields */.AE)(fields)].join('\0')));
    return pairs;
}
function pairLeft(was, is, pairs, keyOf) {
    const taken = new Set(pairs.values());
    const left = groups([...was.values()].filter((one) => !taken.has(one)), keyOf);
    const fresh = groups([...is.values()].filter((one) => !pairs.has(one)), keyOf);
    for (const [key, [now, ...others]] of fresh) {
        const [old, ...more] = left.get(key) ?? [];
        if (now && old && others.length === 0 && more.length === 0)
            pairs.set(now, old);
    }
}
function groups(entries, keyOf) {
    const out = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        if (key !== undefined)
            out.set(key, [...(out.get(key) ?? []), entry]);
    }
    return out;
}
function changeOf(before, after) {
    const entry = after ?? before;
    if (!entry)
        return undefined;
    const { type, unit, address, at } = entry;
    const properties = propertyChanges(before?.fields, after?.fields);
    const isRenamed = before !== undefined && after !== undefined && (before.unit !== unit || before.address !== address);
    if (before && after && !isRenamed && properties.length === 0)
        return undefined;
    return {
        change: !before ? 'added' : !after ? 'removed' : isRenamed ? 'renamed' : 'changed',
        type,
        unit,
        address,
        ...(isRenamed ? { was: { unit: before.unit, address: before.address } } : {}),
        at,
        properties,
    };
}
/** Every link of an estate, under the names that its ends have on the head. */
function linksOf(estate, nowCalled) {
    const links = new Map();
    const nameOf = ({ unit, address, resourceType }) => keyOf(nowCalled.get(keyOf({ unit, address, type: resourceType })) ?? { unit, address, type: resourceType });
    for (const kind of Object.keys(kinds/* shapes */.n))
        for (const target of estate.all(kind))
            for (const { by, property, via } of estate.usedBy(target)) {
                if (by.unit === target.unit && by.address === target.address)
                    continue;
                const key = [nameOf(by), property, nameOf(target)].join('\0');
                if (!links.has(key))
                    links.set(key, { by: by.address, property, target: target.address, at: via });
            }
    return links;
}
function byPlace(a, b) {
    const [one, other] = [a.at.file.path, b.at.file.path];
    return one < other ? -1 : one > other ? 1 : a.at.start - b.at.start;
}

// EXTERNAL MODULE: ./lib/cli/scan.js + 1 modules
var cli_scan = __webpack_require__(1345);
// EXTERNAL MODULE: ./lib/cli/terminal.js
var terminal = __webpack_require__(2832);
;// CONCATENATED MODULE: ./lib/cli/diff.js









const flags = {
    ...cli_arguments/* selection */.r1,
    format: { type: 'string' },
    output: { type: 'string' },
    base: { type: 'string' },
    'base-paths': { type: 'string', multiple: true },
    'no-color': { type: 'boolean' },
};
/** `ecs-warden diff`: what a change does to the estate, findings or not. 2 where the run is incomplete. */
async function diffCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, flags);
    const format = (0,cli_arguments/* oneOf */.yL)('--format', values.format ?? 'text', ['text', 'json', 'markdown']);
    const { tree, options } = (0,cli_arguments/* scanned */.zi)(values, positionals);
    const made = values['base-paths'] ?? [];
    const base = baseOf(tree, values.base, made);
    const changes = estateChanges(tree, base, { ...options, exclude: [...(options.exclude ?? []), ...insideOf(tree, made)] });
    const text = await render(changes, format, values.output === undefined ? (0,terminal/* terminal */.F)(values['no-color']) : {});
    if (values.output === undefined)
        process.stdout.write(text);
    else
        (0,cli_scan.write)(values.output, text);
    return changes.report.complete ? 0 : 2;
}
/** What is compared with: a commit, the last one where none is named; folders with generated files, laid out as here, go over it. */
function baseOf(tree, ref, made) {
    const folders = made.map((path) => folderTree(path, tree.options));
    if (ref === undefined && folders.length > 0)
        return { name: made.join(', '), why: 'which is what `--base-paths` names', tree: new OverTree(...folders) };
    const base = ref === undefined ? lastCommit(tree) : (0,cli_base/* baseFiles */.H)(tree.root, ref, tree.options);
    return folders.length === 0 ? base : { ...base, tree: new OverTree(...folders, base.tree) };
}
function lastCommit({ root, options }) {
    try {
        return { ...(0,cli_base/* baseFiles */.H)(root, 'HEAD', options), why: 'which is the last commit' };
    }
    catch {
        throw new cli_arguments/* Usage */._U('there is nothing to compare with: git has no commit here; `--base-paths` takes a folder with what was there before');
    }
}
function folderTree(path, options) {
    try {
        return new disk_tree/* DiskTree */.C(path, options);
    }
    catch {
        throw new cli_arguments/* Usage */._U(`flag \`--base-paths\`: there is no folder \`${path}\``);
    }
}
/** These folders as globs of the tree: what they hold is not what is compared. */
const insideOf = ({ root }, folders) => folders
    .map((path) => (0,external_node_path_.relative)(root, (0,external_node_fs_.realpathSync)(path)).split(external_node_path_.sep).join('/'))
    .filter((path) => path !== '' && !path.startsWith('..'))
    .flatMap((path) => [path, `${path}/**`]);
async function render(changes, format, screen) {
    switch (format) {
        case 'text':
            return (await __webpack_require__.e(/* import() */ 581).then(__webpack_require__.bind(__webpack_require__, 6581))).diffText(changes, screen);
        case 'json':
            return (await __webpack_require__.e(/* import() */ 604).then(__webpack_require__.bind(__webpack_require__, 5604))).diffJson(changes);
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 431).then(__webpack_require__.bind(__webpack_require__, 2431))).diffMarkdown(changes);
    }
}


/***/ }),

/***/ 305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   AE: () => (/* binding */ contentOfFields),
/* harmony export */   G1: () => (/* binding */ partlyKnown),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   T6: () => (/* binding */ jsonOfFields),
/* harmony export */   _Q: () => (/* binding */ mustMask),
/* harmony export */   o_: () => (/* binding */ jsonOf)
/* harmony export */ });
/* unused harmony export propertyOf */
/* harmony import */ var _model_secrecy_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9031);
/* harmony import */ var _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4867);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1487);



/** What is written of a structure, by the names of its shape. */
function fieldsOf(of, shape, sensitive) {
    if (shape.is !== 'struct')
        return new Map();
    const values = of;
    return new Map(Object.entries(shape.fields).flatMap(([name, inner]) => {
        const value = values[name];
        const property = value && propertyOf(value, inner, sensitive);
        return property ? [[name, property]] : [];
    }));
}
/** One value as people may see it; nothing where it is absent. */
function propertyOf(value, shape, sensitive) {
    if (value.kind === 'absent')
        return undefined;
    if (value.kind === 'unknown')
        return unknownOf(value, shape, sensitive);
    const from = value.origin.length > 0 ? { from: value.origin.map(({ kind, name }) => `${kind} ${name}`) } : {};
    const common = { at: value.at, ...from };
    switch (shape.is) {
        case 'struct':
            return { is: 'fields', fields: fieldsOf(value.value, shape, sensitive), isMap: false, ...common };
        case 'list': {
            const { items, missing } = value.value;
            return { is: 'list', items: items.map((item) => orNothing(item, shape.of, sensitive)), missing: missing.length, ...common };
        }
        case 'map':
        case 'entries': {
            const of = shape.is === 'map' ? { is: 'text' } : shape.of;
            const { entries } = value.value;
            const fields = new Map(entries.map((entry) => [entry.key, orNothing(entry.value, of, sensitive)]));
            return { is: 'fields', fields, isMap: true, ...common };
        }
        default: {
            const json = value.value;
            const isMasked = mustMask(value, json, sensitive);
            return { is: 'word', json: isMasked ? _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK : json, key: JSON.stringify(json), isMasked, ...common };
        }
    }
}
/** Something that is named but not written, as an item of a list or an entry of a map, stays in its place. */
const orNothing = (value, shape, sensitive) => propertyOf(value, shape, sensitive) ?? { is: 'word', json: null, key: 'null', isMasked: false, at: value.at };
/** Whether a report may not show what a value holds. */
function mustMask(value, content, sensitive) {
    if (typeof content !== 'string')
        return false;
    const places = [value.at, ...(value.written ?? []), ...(value.slot?.kind === 'entry' ? [value.slot.value] : [])];
    return value.secret !== undefined || places.some((at) => isHidden(at, sensitive)) || (0,_model_secrecy_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .A)(content).length > 0;
}
function unknownOf(value, shape, sensitive) {
    const { why, name, oneOf, at } = value;
    const may = oneOf?.map(({ then }) => orNothing(then, shape, sensitive));
    const text = partlyKnown(value, sensitive);
    const json = {
        unknown: why,
        ...(name === undefined ? {} : { name }),
        ...(text === undefined ? {} : { text: text.shown }),
        ...(may ? { oneOf: may.map(jsonOf) } : {}),
    };
    // What has no name is told by how it is written.
    const written = name === undefined && !text && !may ? (0,_source_file_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(at).slice(0, 2000) : '';
    const key = JSON.stringify(['unknown', why, name ?? written, text?.whole ?? '', (may ?? []).map(contentOf)]);
    return { is: 'word', json, key, isMasked: text?.shown === _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK, at };
}
/** `${var.registry}/app:latest`, as it is and as it may be shown; nothing where no part of it is known. */
function partlyKnown({ parts, secret }, sensitive) {
    if (!parts)
        return undefined;
    const whole = parts.map((part) => (part.kind === 'known' ? part.value : `\${${part.name ?? '…'}}`)).join('');
    const places = parts.flatMap((part) => [part.at, ...(part.written ?? [])]);
    const hidden = secret !== undefined ||
        parts.some((part) => part.secret !== undefined) ||
        places.some((at) => isHidden(at, sensitive)) ||
        (0,_model_secrecy_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSpans */ .A)(whole).length > 0;
    return { shown: hidden ? _report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK : whole, whole };
}
/** The property for other programs. */
function jsonOf(property) {
    const json = contentJson(property);
    return property.from ? { value: json, from: property.from } : json;
}
function contentJson(property) {
    switch (property.is) {
        case 'word':
            return property.json;
        case 'fields':
            return jsonOfFields(property.fields);
        case 'list': {
            const items = property.items.map(jsonOf);
            return property.missing > 0 ? { items, missing: property.missing } : items;
        }
    }
}
const jsonOfFields = (fields) => Object.fromEntries([...fields].map(([name, property]) => [name, jsonOf(property)]));
/** What tells one content from another, secrets included: never shown. */
function contentOf(property) {
    switch (property.is) {
        case 'word':
            return property.key;
        case 'fields':
            return contentOfFields(property.fields);
        case 'list':
            return `[${property.items.map(contentOf).join(',')},${property.missing}]`;
    }
}
const contentOfFields = (fields) => `{${[...fields].map(([name, one]) => `${JSON.stringify(name)}:${contentOf(one)}`).join(',')}}`;
/** Whether any part of a place may not be shown. */
const isHidden = (at, sensitive) => (0,_report_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .spansIn */ .$H)(at, sensitive).length > 0;


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
