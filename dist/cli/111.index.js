export const id = 111;
export const ids = [111];
export const modules = {

/***/ 2111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand),
  rulesCommand: () => (/* binding */ rulesCommand)
});

// EXTERNAL MODULE: ./lib/config/words.js
var config_words = __webpack_require__(1811);
// EXTERNAL MODULE: ./lib/report/wrapped.js
var wrapped = __webpack_require__(6547);
;// CONCATENATED MODULE: ./lib/report/page-text.js

/** Longer lines are hard to read, however wide the terminal. */
const widest = 100;
/** A rule's page, which is Markdown of a few forms, for a terminal: headings, paragraphs, code. */
function pageText(page, { colour, width }) {
    const paint = (code, words) => (colour ? `\u001B[${code}m${words}\u001B[0m` : words);
    const out = [];
    let paragraph = [];
    let fence;
    const flush = () => {
        if (paragraph.length > 0)
            out.push(...(0,wrapped/* wrapped */.k)(inline(paragraph.join(' ')), Math.min(width, widest)));
        paragraph = [];
    };
    for (const line of page.split('\n')) {
        const mark = /^(`{3,}|~{3,})(.*)$/.exec(line);
        const heading = /^(#+) (.*)$/.exec(line);
        if (fence !== undefined) {
            if (mark?.[1] !== undefined && line.trim() === mark[1])
                fence = undefined;
            else
                out.push(`    ${fence === 'findings' ? paint('31', line) : line}`);
        }
        else if (mark) {
            flush();
            fence = (mark[2] ?? '').trim();
            if (fence !== '' && fence !== 'findings')
                out.push(paint('2', `    ${fence.split(' ').at(-1)}:`));
        }
        else if (heading) {
            flush();
            out.push(paint('1', inline(heading[2] ?? '')));
        }
        else if (line.trim() === '') {
            flush();
            out.push('');
        }
        else
            paragraph.push(line.trim());
    }
    flush();
    return `${out.join('\n').trimEnd()}\n`;
}
/** Bold and code are bare words here; of a link the words and, where it leads out, the address. */
const inline = (words) => words
    .replace(/\[([^\]]+)\]\((\S+?)\)/g, (_, text, target) => (/^https?:/.test(target) ? `${text} (${target})` : text))
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll('`', '');

// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __webpack_require__(8194);
// EXTERNAL MODULE: ./lib/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/cli/terminal.js
var terminal = __webpack_require__(2832);
;// CONCATENATED MODULE: ./lib/cli/rules.js





/** `ecs-warden rules`: every rule with what it says of itself. */
async function rulesCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, { format: { type: 'string' } });
    (0,cli_arguments/* noMore */.V3)(positionals);
    const format = (0,cli_arguments/* oneOf */.yL)('--format', values.format ?? 'text', ['text', 'json']);
    if (format === 'json')
        process.stdout.write(`${JSON.stringify(catalogue/* catalogue */.s, null, 2)}\n`);
    else {
        const widest = Math.max(...catalogue/* catalogue */.s.map(({ id }) => id.length));
        for (const { id, severity, profile, title } of catalogue/* catalogue */.s)
            process.stdout.write(`${id.padEnd(widest)}  ${severity.padEnd(8)}  ${profile.padEnd(7)}  ${title}\n`);
    }
    return 0;
}
/** `ecs-warden explain RULE`: the rule's page. */
async function explainCommand(words) {
    const { values, positionals } = (0,cli_arguments/* readFlags */.uW)(words, { 'no-color': { type: 'boolean' } });
    (0,cli_arguments/* noMore */.V3)(positionals, 1);
    const [wanted] = positionals;
    if (wanted === undefined)
        throw new cli_arguments/* Usage */._U('which rule? `ecs-warden rules` lists them');
    const rule = catalogue/* catalogue */.s.find(({ id, aliases }) => id === wanted || aliases?.includes(wanted));
    if (!rule)
        throw new cli_arguments/* Usage */._U(`there is no rule \`${wanted}\`${(0,config_words/* meant */.wx)(wanted, catalogue/* catalogue */.s.map(({ id }) => id))}`);
    const { pages } = await __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 4271));
    const page = pages[rule.id] ?? '';
    const { colour = false, width } = (0,terminal/* terminal */.F)(values['no-color']);
    process.stdout.write(width === undefined ? page : pageText(page, { colour, width }));
    return 0;
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
