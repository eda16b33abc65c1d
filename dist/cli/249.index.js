export const id = 249;
export const ids = [249];
export const modules = {

/***/ 3249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommand: () => (/* binding */ explainCommand),
/* harmony export */   rulesCommand: () => (/* binding */ rulesCommand)
/* harmony export */ });
/* harmony import */ var _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8194);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1939);


/** `ecs-warden rules`: every rule with what it says of itself. */
async function rulesCommand(words) {
    const { values } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlags */ .uW)(words, { format: { type: 'string' } });
    const format = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('--format', values.format ?? 'text', ['text', 'json']);
    if (format === 'json')
        process.stdout.write(`${JSON.stringify(_rules_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s, null, 2)}\n`);
    else {
        const widest = Math.max(..._rules_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s.map(({ id }) => id.length));
        for (const { id, severity, profile, title } of _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s)
            process.stdout.write(`${id.padEnd(widest)}  ${severity.padEnd(8)}  ${profile.padEnd(7)}  ${title}\n`);
    }
    return 0;
}
/** `ecs-warden explain RULE`: the rule's page. */
async function explainCommand(words) {
    const { positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlags */ .uW)(words, {});
    const [wanted] = positionals;
    if (wanted === undefined)
        throw new _arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .Usage */ ._U('which rule? `ecs-warden rules` lists them');
    const rule = _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s.find(({ id, aliases }) => id === wanted || aliases?.includes(wanted));
    if (!rule)
        throw new _arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .Usage */ ._U(`there is no rule \`${wanted}\`${(0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .meant */ .wx)(wanted, _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s.map(({ id }) => id))}`);
    const { pages } = await __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 4271));
    process.stdout.write(pages[rule.id] ?? '');
    return 0;
}


/***/ })

};
