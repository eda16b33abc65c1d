export const id = 271;
export const ids = [271];
export const modules = {

/***/ 4271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pages: () => (/* binding */ pages)
/* harmony export */ });
// Written by `npm run registry` from the rules' own pages. Loaded only when a page is shown.
const pages = {
    "container-without-logging": "# container-without-logging\n",
    "dangerous-linux-capability": "# dangerous-linux-capability\n",
    "efs-without-transit-encryption": "# efs-without-transit-encryption\n",
    "mutable-image-tag": "# mutable-image-tag\n",
    "privileged-container": "# privileged-container\n",
    "public-ip-on-tasks": "# public-ip-on-tasks\n",
    "secret-in-environment": "# secret-in-environment\n",
    "shared-task-and-execution-role": "# shared-task-and-execution-role\n",
};


/***/ })

};
