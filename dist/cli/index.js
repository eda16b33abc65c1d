#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 298:
/***/ ((module) => {

// A simple implementation of make-array
function makeArray (subject) {
  return Array.isArray(subject)
    ? subject
    : [subject]
}

const UNDEFINED = undefined
const EMPTY = ''
const SPACE = ' '
const ESCAPE = '\\'

// The characters that carry a meaning of their own inside a regular
//   expression, so a literal one has to be escaped before it is emitted.
const REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/
const BOM = '\uFEFF'
// A run of two or more asterisks is a globstar (#175)
const REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/
const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/
const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/
const REGEX_SPLITALL_CRLF = /\r?\n/g

// Invalid:
// - /foo,
// - ./foo,
// - ../foo,
// - .
// - ..
// Valid:
// - .foo
const DOUBLE_SLASH = '//'
const SLASH_CODE = 47
const DOT_CODE = 46


const SLASH = '/'

// Do not use ternary expression here, since "istanbul ignore next" is buggy
let TMP_KEY_IGNORE = 'node-ignore'
/* istanbul ignore else */
if (typeof Symbol !== 'undefined') {
  TMP_KEY_IGNORE = Symbol.for('node-ignore')
}
const KEY_IGNORE = TMP_KEY_IGNORE

const define = (object, key, value) => {
  Object.defineProperty(object, key, {value})
  return value
}

const RETURN_FALSE = () => false

// > The range notation, e.g. [a-zA-Z],
// > can be used to match one of the characters in a range.
//
// gitignore(5) defers to fnmatch(3) for this, and git implements it in
//   `wildmatch.c`.  A bracket expression has a sub-grammar of its own, which
//   is neither the surrounding pattern grammar nor the JavaScript one:
//
//   - a `]` right after `[` or `[!` is a literal member, not the terminator
//   - `[:alpha:]` names one of twelve POSIX classes
//   - `\` escapes the next member, `]` included
//   - `*`, `?` and `.` are plain literal members
//   - an unterminated expression makes the whole pattern match nothing
//
// which means the expression can not be located -- let alone translated -- by
//   a regular expression.  It is scanned out of the pattern before the
//   replacers below run, and put back once they are done, so that neither the
//   metacharacter escaper nor the `?` / `*` replacers ever see its body.

// git classifies with its own ASCII-only ctype macros (`wildmatch.c`), never
//   with the C library ones, so these must not be mapped onto `\d` / `\w` /
//   `\s`, which are wider.  `/` is left out of every expansion, because a
//   bracket expression never matches a path separator.
const POSIX_CLASSES = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-.0-~',
  lower: 'a-z',
  print: ' -.0-~',
  punct: '!-.:-@\\[-`{-~',
  // git's `sane-ctype.h` classifies \v and \f as control, not space,
  //   unlike C's `isspace`
  space: ' \\t\\n\\r',
  upper: 'A-Z',
  xdigit: '0-9A-Fa-f'
}

const CLASS_MEMBERS_TO_ESCAPE = '\\]^-['

const escapeMember = char => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0
  ? char
  : ESCAPE + char

// > if (matched == negated || ((flags & WM_PATHNAME) && text_ch == '/'))
// >   return WM_ABORT_TO_STARSTAR;                     (git, `wildmatch.c`)
// A bracket expression never matches a path separator, whatever its members
//   say, so a negated class gets `/` as one more excluded character, while a
//   plain one -- where a literal member or a range could still let `/` in --
//   is guarded with a lookahead, `/` being impossible to subtract from a
//   JavaScript character class.
const NON_SLASH = '(?!\\/)'

const classSource = (negated, body) => {
  if (negated) {
    return `[^\\/${body}]`
  }

  const source = `[${body}]`

  return new RegExp(source).test('/')
    ? NON_SLASH + source
    : source
}

// Scan the bracket expression that starts at `pattern[start] === '['`,
//   mirroring the member loop of git's `wildmatch.c`.
// @returns {{end: number, source: string} | null} `null` if the expression is
//   never terminated, which makes the whole pattern match nothing.
const scanBracket = (pattern, start) => {
  const {length} = pattern
  let index = start + 1
  let negated = EMPTY

  const lead = pattern[index]
  if (lead === '!' || lead === '^') {
    negated = '^'
    index ++
  }

  let body = EMPTY

  // The member a `-` could start a range from, or EMPTY when the previous
  //   member can not open one (start of the body, or a range / POSIX class
  //   that has just closed)
  let prev = EMPTY

  // git scans the members with a do-while, so the first one is consumed
  //   unconditionally.  That is the whole reason a leading `]` is a member
  //   and not the terminator.
  for (;;) {
    const char = pattern[index]

    if (char === UNDEFINED) {
      return null
    }

    if (char === ESCAPE) {
      // A pattern can not end on a lone backslash -- `createRule` has
      //   already thrown it away -- so there is a character to read.
      const escaped = pattern[++ index]
      body += escapeMember(escaped)
      prev = escaped
    } else if (
      char === '-'
      && prev
      && index + 1 < length
      && pattern[index + 1] !== ']'
    ) {
      index ++
      let to = pattern[index]
      if (to === ESCAPE) {
        to = pattern[index += 1]
      }
      // An out-of-order range matches nothing in git but is a syntax error in
      //   JavaScript, so it is dropped.  Its lower bound stays: git tests it
      //   as a plain member before it ever looks at the `-`, so `[c-a]` does
      //   match `c`.
      if (prev <= to) {
        body += `-${escapeMember(to)}`
      }
      prev = EMPTY
    } else if (char === '[' && pattern[index + 1] === ':') {
      const nameStart = index + 2
      let end = nameStart
      while (end < length && pattern[end] !== ']') {
        end ++
      }

      if (end === length) {
        return null
      }

      if (end > nameStart && pattern[end - 1] === ':') {
        const name = pattern.slice(nameStart, end - 1)

        // An unknown class name makes the whole pattern match nothing
        if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
          return null
        }

        body += POSIX_CLASSES[name]
        prev = EMPTY
        index = end
      } else {
        // No `:]` to close it, so the `[` is a plain member and scanning
        //   resumes right after it.
        body += escapeMember('[')
        prev = '['
        index = nameStart - 2
      }
    } else {
      body += escapeMember(char)
      prev = char
    }

    index ++

    if (pattern[index] === ']') {
      return {
        end: index,
        source: classSource(negated, body)
      }
    }
  }
}

// An empty JavaScript class can never match, which is how a pattern that git
//   gives up on (`WM_ABORT_ALL`) is expressed here.
const NEVER_MATCH = '[]'

// A NUL can appear in neither a `.gitignore` line nor a path, which makes it
//   the one safe placeholder character.  A literal one in the pattern is
//   held aside all the same, so a collision is impossible by construction.
const PLACEHOLDER = '\u0000'
const REGEX_RESTORE_PLACEHOLDER = new RegExp(
  `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`, 'g'
)

// The one wildcard the chain does not expand for itself is a trailing `*`. How
//   it expands depends on the mode (`regex` vs `checkRegex`), so `_make` is
//   left to do it, and until then the pending wildcard travels as this marker.
//   That is what keeps it apart from a user-escaped literal `\*`: the unescape
//   steps collapse the escaped one to the exact `\*` a wildcard would leave
//   behind, so by the time `_make` runs the two are otherwise the same string
//   and a literal star gets wrongly rewritten into a wildcard. The marker is a
//   private-use character, and `extractBrackets` keeps one that came out of the
//   pattern apart from it, so the only marker `_make` ever turns back into a
//   real wildcard is the one this chain put there itself.
const TRAILING_WILDCARD = '\uE000'

// A trailing "/**" is deferred the same way, because `checkRegex` has to tell
//   it apart from a trailing "/*" (see `checkSourceOf`). For `.ignores()` it
//   still never matches the folder itself (#21).
const TRAILING_DOUBLESTAR = '\uE001'

// The three characters above mean something to the chain that builds the
//   source rather than to the path, so one that came out of the pattern is
//   held aside like a bracket expression instead of going straight out. Being
//   held is what makes it safe: the restore runs after the step that anchors
//   the source, so the character comes back in the middle of the source and
//   not at its end, which is the one place `_make` and `checkSourceOf` look
//   for a marker. Without it a pattern's own character lands where a pending
//   marker sits, and `_make` turns it into a real trailing wildcard.
//
// It is held as a one-member class rather than bare, in both of the branches
//   a reserved character can reach, so that the property can be
//   read off this function alone -- a reserved character never goes out on
//   its own -- rather than depending on where in the chain the restore
//   happens to run. In the expression built here `[x]` matches exactly what
//   `x` matches, none of the three being special to a regular expression or
//   inside a class, so no test can tell the two apart: the class is insurance,
//   and the paragraph above is the reason it is not needed.
const isReserved = char =>
  char === PLACEHOLDER
  || char === TRAILING_WILDCARD
  || char === TRAILING_DOUBLESTAR

// Replace every bracket expression with a placeholder the replacers below
//   leave alone, and translate it separately.
const extractBrackets = pattern => {
  const sources = []
  const hold = source =>
    `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`

  const {length} = pattern
  let out = EMPTY
  let index = 0

  while (index < length) {
    const char = pattern[index]

    if (char === ESCAPE) {
      // > Put a backslash ("\") in front of ... a character to make it literal.
      //                                            (gitignore(5) -> fnmatch(3))
      // A backslash quotes the next character, whatever it is, so `\d` is a
      //   literal `d`, not the regex digit class, and `\?` is a literal `?`,
      //   not a wildcard. Held aside as its literal here, the escape never
      //   reaches the replacers below, which would otherwise let `\d`, `\b`,
      //   `\1`, `\/` keep their regular-expression meaning, and would turn a
      //   `\?` into `[^\/]`.
      //
      // Three escapes are still left for the chain: `\*` (a literal star,
      //   told apart from a wildcard by `TRAILING_WILDCARD` and the wildcard
      //   replacers), `\[` (a literal bracket, the one `[` the bracket
      //   replacer still expects), and `\ ` (a quoted space, which one pass
      //   below rewrites in bulk -- holding each one aside instead costs more
      //   on a pattern built out of them).
      //
      // A quoted backslash is not among them. The chain doubles every
      //   backslash, then takes the doubling back out again, and a quoted one
      //   standing next to a character the chain also escapes left the two
      //   counts sharing a run, so one of the escapes was lost. Held here as
      //   the literal it means, it never joins that run.
      const escaped = pattern[index + 1]

      if (escaped === SLASH && index + 2 === length) {
        // Git removes a final directory slash before matching. An escape
        //   without a character after that removal makes the pattern invalid.
        out += hold(NEVER_MATCH)
      } else if (
        escaped === '*'
        || escaped === '['
        || escaped === SPACE
      ) {
        out += pattern.slice(index, index + 2)
      } else {
        out += hold(
          REGEX_LITERAL_SPECIAL.test(escaped)
            ? ESCAPE + escaped
            : isReserved(escaped)
              ? `[${escaped}]`
              : escaped
        )
      }

      index += 2
    } else if (isReserved(char)) {
      out += hold(`[${char}]`)
      index ++
    } else if (char === '[') {
      const scanned = scanBracket(pattern, index)

      if (scanned === null) {
        // git gives up on the whole pattern (`WM_ABORT_ALL`), so whatever
        //   follows can not make it match either.
        out += hold(NEVER_MATCH)
        index = length
      } else {
        out += hold(scanned.source)
        index = scanned.end + 1
      }
    } else {
      out += char
      index ++
    }
  }

  return {
    source: out,
    sources
  }
}

// A step of the chain below is normally a `[matcher, replacer]` pair handed
//   to `String.replace`. `DIRECT` marks the ones that are plain string work
//   instead, and take `(source, pattern)`.
//
// Anchoring the two ends is exactly that -- a test of one character and a
//   concatenation -- and putting it through the regular expression engine
//   cost a third of this chain for nothing: 167ns where 10ns does the same
//   job. The two are still steps in the same list, in the same places,
//   because their position in the order is part of what they mean.
const DIRECT = null

// A separator at the beginning or in the middle of a pattern, as opposed to
//   one at the very end.
const REGEX_INNER_SLASH = /\/(?!$)/
const WILDCARD = '[^\\/]*'

// > If the pattern ends with a slash,
// > it is removed for the purpose of the following description,
// > but it would only find a match with a directory.
// > In other words, foo/ will match a directory foo and paths underneath it,
// > but will not match a regular file or a symbolic link foo
// >  (this is consistent with the way how pathspec works in general in Git).
// '`foo/`' will not match regular file '`foo`' or symbolic link '`foo`'
// -> ignore-rules will not deal with it, because it costs extra `fs.stat` call
//      you could use option `mark: true` with `glob`

// '`foo/`' should not continue with the '`..`'
// The chain that turns one gitignore pattern into a regular expression
//   source, in order. A step is either
//
//   [matcher, replacer]            handed to `String.replace`
//   [matcher, replacer, required]  the same, but skipped outright unless
//                                    `required` appears in the string, which
//                                    the matcher cannot match without
//   [DIRECT, transform]            plain string work, taking (source, pattern)
//
// The `required` character is only ever a shortcut: finding it does not mean
//   the matcher will match, and not finding it means it cannot. It is there
//   because scanning for one character costs a fraction of running a matcher
//   that then finds nothing -- for the wildcard step, whose `[^\\]+`
//   backtracks its way through the whole string before giving up, 11ns
//   against 400ns.
const REPLACERS = [

  // Replace (\ ) with ' '
  // Only a space: an escaped tab or other whitespace is already a literal by
  //   the time it reaches here, and a bare tab must be left as one, not turned
  //   into a space.
  // (\ ) -> ' '
  // (\\ ) -> '\\ '
  // (\\\ ) -> '\\ '
  [
    // A run of backslashes is taken whole, from its first one, so no match
    //   ever starts again inside it -- `(\\+?) ` did, which made a long run
    //   quadratic.
    /(\\+)( ?)/g,
    (_, run, space) => space
      ? run.slice(0, run.length - run.length % 2) + SPACE
      : run,
    ESCAPE + SPACE
  ],

  // git's wildmatch() reads a run of two or more asterisks as one globstar
  //   whenever the run fills a path segment: it starts the pattern or follows
  //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
  //   already `**`; a longer one is folded into `**` here, so the steps
  //   below only ever have to know `**`.
  // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
  // git also takes a run beside a literal prefix (`a***/b`) or beside an
  //   escaped slash (`***\/b`) as a globstar, and this does not; the README
  //   lists both, under "A run of asterisks".
  [
    /(^|\/)\*{3,}(?=\/|$)/g,
    (_, start) => `${start}**`,
    '*'
  ],

  // Escape metacharacters
  // which is written down by users but means special for regular expressions.

  // > There are 12 characters with special meanings:
  // > - the backslash \,
  // > - the caret ^,
  // > - the dollar sign $,
  // > - the period or dot .,
  // > - the vertical bar or pipe symbol |,
  // > - the question mark ?,
  // > - the asterisk or star *,
  // > - the plus sign +,
  // > - the opening parenthesis (,
  // > - the closing parenthesis ),
  // > - and the opening square bracket [,
  // > - the opening curly brace {,
  // > These special characters are often called "metacharacters".
  [
    /[\\$.|*+(){^]/g,
    match => `\\${match}`
  ],

  [
    // > a question mark (?) matches a single character
    /(?!\\)\?/g,
    () => '[^/]',
    '?'
  ],

  // leading slash
  [

    // > A leading slash matches the beginning of the pathname.
    // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
    // A leading slash matches the beginning of the pathname
    /^\//,
    () => '^',
    SLASH
  ],

  // replace special metacharacter slash after the leading slash
  [
    /\//g,
    () => '\\/',
    SLASH
  ],

  [
    // > A leading "**" followed by a slash means match in all directories.
    // > For example, "**/foo" matches file or directory "foo" anywhere,
    // > the same as pattern "foo".
    // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
    // >   under directory "foo".
    // Notice that the '*'s have been replaced as '\\*'
    /^\^*(?:\\\*\\\*\\\/)+/,

    // '**/foo' <-> 'foo'
    () => '(?:^|\\/)',
    '*'
  ],

  // starting
  [
    // there will be no leading '/'
    //   (which has been replaced by section "leading slash")
    // If starts with '**', adding a '^' to the regular expression also works
    DIRECT,
    (source, pattern) => {
      // Nothing to anchor to, or already anchored (`^` or `(?:^|\/)`)
      if (!source || source[0] === '^' || source[0] === '(') {
        return source
      }

      // If has a slash `/` at the beginning or middle
      const anchor = !REGEX_INNER_SLASH.test(pattern)
        // > Prior to 2.22.1
        // > If the pattern does not contain a slash /,
        // >   Git treats it as a shell glob pattern
        // Actually, if there is only a trailing slash,
        //   git also treats it as a shell glob pattern

        // After 2.22.1 (compatible but clearer)
        // > If there is a separator at the beginning or middle (or both)
        // > of the pattern, then the pattern is relative to the directory
        // > level of the particular .gitignore file itself.
        // > Otherwise the pattern may also match at any level below
        // > the .gitignore level.
        ? '(?:^|\\/)'

        // > Otherwise, Git treats the pattern as a shell glob suitable for
        // >   consumption by fnmatch(3)
        : '^'

      return anchor + source
    }
  ],

  // two globstars
  [
    // Use lookahead assertions so that we could match more than one `'/**'`
    /\\\/\\\*\\\*(?=\\\/|$)/g,

    // Zero, one or several directories
    // should not use '*', or it will be replaced by the next replacer

    // Check if it is not the last `'/**'`
    (_, index, str) => index + 6 < str.length

      // case: /**/ at the end of the pattern, i.e. a trailing `'/**/'`
      // > A trailing `"/**/"` (a trailing `"/**"` restricted to directories)
      // >   matches everything inside, but it should not match the current
      // >   folder itself, so it requires at least one directory segment.
      // 'a/**/' matches 'a/b/', 'a/x/y/' but not 'a/'
      ? str.slice(index + 6) === '\\/'
        ? '(?:\\/[^\\/]+)+'

        // case: /**/
        // > A slash followed by two consecutive asterisks then a slash matches
        // >   zero or more directories.
        // > For example, "a/**/b" matches "a/b", "a/x/b", "a/x/y/b" and so on.
        // '/**/'
        : '(?:\\/[^\\/]+)*'

      // case: /**
      // > A trailing `"/**"` matches everything inside.

      // #21: everything inside but it should not include the current folder,
      //   resolved by `_make`
      : `\\/${TRAILING_DOUBLESTAR}`,
    '*'
  ],

  // normal intermediate wildcards
  [
    // Never replace escaped '*'
    // ignore rule '\*' will match the path '*'

    // 'abc.*/' -> go
    // 'abc.*'  -> skip this rule,
    //    coz trailing single wildcard will be handed by [trailing wildcard]
    /(^|[^\\])(?:\\\*)+(?!$)/g,

    // '*.js' matches '.js'
    // '*.js' doesn't match 'abc'
    // 1. An asterisk "*" matches anything except a slash.
    // 2. Other consecutive asterisks are considered regular asterisks
    //    and collapse into one non-slash wildcard run.
    (_, p1) => p1 + WILDCARD,
    '*'
  ],

  // trailing wildcard, held apart from a literal star
  [
    // The step above leaves a trailing `*` alone, so a single `\*` is all that
    //   can be left at the end here, and what stands in front of it says which
    //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
    //   nothing before it; a literal arrives as the user's own escape, which
    //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
    //   There is no third case: every backslash still reaching the chain is
    //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
    //   own character, so a longer run can never form. This runs while the
    //   two are still distinct, before the unescape steps below collapse the
    //   literal onto the very `\*` a wildcard leaves behind.
    /(^|[^\\])((?:\\\\)*)\\\*$/,

    (match, p1, p2) =>
      p2 === EMPTY
        // A real wildcard: carry it to `_make` as the marker, so the unescape
        //   steps and the trailing-wildcard rewrite can never mistake it for a
        //   literal `\*` (nor the reverse).
        ? p1 + TRAILING_WILDCARD
        // A literal star: leave it exactly as it stands for the unescape steps.
        : match,
    '*'
  ],

  [
    // unescape, revert step 3 except for back slash
    // For example, if a user escape a '\\*',
    // after step 3, the result will be '\\\\\\*'
    /\\\\\\(?=[$.|*+(){^])/g,
    () => ESCAPE,
    ESCAPE + ESCAPE
  ],

  [
    // '\\\\' -> '\\'
    /\\\\/g,
    () => ESCAPE,
    ESCAPE + ESCAPE
  ],

  [
    // Every real bracket expression -- POSIX classes included -- has already
    //   been held aside by `extractBrackets`, so the only `[` left in the
    //   pattern is an escaped, literal one.

    // A backslash could only stand at the end of the range if it quoted the
    //   `]`, and `\]` is held aside long before this.
    /\\\[([^\]/]*?)($|\])/g,

    // '\\[bar]' -> '\\\\[bar]'
    (match, range, close) => `\\[${range}${close}`,
    '['
  ],

  // ending
  [
    // 'js' will not match 'js.'
    // 'ab' will not match 'abc'
    DIRECT,

    // WTF!
    // https://git-scm.com/docs/gitignore
    // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
    // which re-fixes #24, #38

    // > If there is a separator at the end of the pattern then the pattern
    // > will only match directories, otherwise the pattern can match both
    // > files and directories.

    // 'js*' will not match 'a.js'
    // 'js/' will not match 'a.js'
    // 'js' will match 'a.js' and 'a.js/'
    source => {
      const last = source[source.length - 1]

      // The pattern is empty, or ends in a pending marker `_make` owns --
      //   the trailing wildcard, or a trailing "/**". A trailing `*` that is
      //   not the marker is a literal star, which anchors like any other
      //   final character.
      if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
        return source
      }

      return last === SLASH
        // foo/ will not match 'foo'
        ? `${source}$`
        // foo matches 'foo' and 'foo/'
        : `${source}(?=$|\\/$)`
    }
  ]
]

const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/
const MODE_IGNORE = 'regex'
const MODE_CHECK_IGNORE = 'checkRegex'
const UNDERSCORE = '_'

const replaceTrailingWildcard = (_, p1) => {
  const prefix = p1
    // '\^':
    // '/*' does not match EMPTY
    // '/*' does not match everything

    // '\\\/':
    // 'abc/*' does not match 'abc/'
    ? `${p1}[^/]+`

    // 'a*' matches 'a'
    // 'a*' matches 'aa'
    : '[^/]*'

  return `${prefix}(?=$|\\/$)`
}

const REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/

// 'abc/**' matches everything under 'abc', but not 'abc/' itself (#21):
//   requiring one arbitrary character (line terminators included, #176)
//   after 'abc/' is necessary and sufficient for `.test(path)`.
const replaceTrailingDoublestar = () => '[\\s\\S]'

// The fixed piece between the wildcard at `at` and the next wildcard of the
//   run: the tokens that separate them, joined as they appear in the source.
//   A run never holds two wildcards in a row, so there is always at least one
//   token.
const separatorAfter = (run, at) => {
  let separator = EMPTY

  for (let index = at + 1; index < run.length && !run[index].wildcard; index ++) {
    separator += run[index].single
  }

  return separator
}

// Where a run of non-slash wildcards is split by fixed pieces --
//   `[^/]*ab[^/]*cd...` -- the engine has many equivalent ways to lay the
//   input across the wildcards, and on input that does not match it works
//   through all of them, so the time grows with the number of wildcards
//   rather than the length of the path. Every wildcard but the last in such a
//   run can be pinned to stop where the piece after it begins, which leaves
//   one way to lay out the input and no rewinding, without changing which
//   paths match: the fixed pieces still bound the count, and the last
//   wildcard still absorbs the rest.
//
// A wildcard is pinned to the whole piece, never to the piece's first
//   character. The pin leaves no way back, so a wildcard that stopped at that
//   first character would hand over wherever the character happens to turn
//   up, including the places the rest of the piece cannot follow -- which is
//   how `f*o/*/*` came to miss `foo/b/c`, the first `o` of `foo` not being
//   the one the `o/` after it needs. Every token of a piece matches exactly
//   one character, so the first place the whole piece fits is the leftmost
//   place it can sit, and whatever is left over goes to the wildcards that
//   follow.
//
// The source is read one token at a time -- a wildcard, a single-character
//   piece (a literal, an escape, a class), or a parenthesised group or anchor
//   that ends the run -- so only a genuine wildcard is touched.
const pinWildcards = source => {
  if (source.indexOf(WILDCARD) < 0) {
    return source
  }

  const tokens = []
  const {length} = source
  let index = 0

  while (index < length) {
    const char = source[index]

    if (source.startsWith(WILDCARD, index)) {
      tokens.push({wildcard: true})
      index += WILDCARD.length
    } else if (char === '[') {
      let end = index + 1

      if (source[end] === '^') {
        end ++
      }

      if (source[end] === ']') {
        end ++
      }

      while (end < length && source[end] !== ']') {
        end += source[end] === ESCAPE
          ? 2
          : 1
      }

      end ++
      tokens.push({single: source.slice(index, end)})
      index = end
    } else if (char === ESCAPE) {
      tokens.push({single: source.slice(index, index + 2)})
      index += 2
    } else if (char === '(') {
      let depth = 0
      let end = index

      do {
        if (source[end] === ESCAPE) {
          end ++
        } else if (source[end] === '(') {
          depth ++
        } else if (source[end] === ')') {
          depth --
        }

        end ++
      } while (end < length && depth > 0)

      if ('*+?'.indexOf(source[end]) >= 0) {
        end ++
      }

      tokens.push({boundary: source.slice(index, end)})
      index = end
    } else if (char === '^' || char === '$') {
      tokens.push({boundary: char})
      index ++
    } else {
      tokens.push({single: char})
      index ++
    }
  }

  let out = EMPTY
  let run = []

  const flush = () => {
    let lastWildcard

    run.forEach((token, at) => {
      if (token.wildcard) {
        lastWildcard = at
      }
    })

    run.forEach((token, at) => {
      if (!token.wildcard) {
        out += token.single
        return
      }

      // Every wildcard but the last is pinned to the whole piece that
      //   follows it, for the reason set out above this function. The last
      //   one stays as it is and takes up the rest.
      out += at === lastWildcard
        ? WILDCARD
        : `(?:(?!${separatorAfter(run, at)})[^\\/])*`
    })

    run = []
  }

  tokens.forEach(token => {
    if (token.boundary === undefined) {
      run.push(token)
      return
    }

    flush()
    out += token.boundary
  })

  flush()

  return out
}

// @param {pattern}
const makeRegexPrefix = pattern => {
  // `/**` matches every path, as `**` does. The translation below only finds
  //   a globstar beside a slash it keeps, and the leading one is turned into
  //   an anchor, so `/**` would come out as `/*` and match one level only.
  //   Here rather than in `createRule`, so that `checkSourceOf`, which
  //   compiles `/**/` again without its trailing slash, gets it too.
  if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
    pattern = '**'
  }

  const {source, sources} = extractBrackets(pattern)

  const replaced = REPLACERS.reduce(
    // A pass whose matcher finds nothing hands back the very string it was
    //   given, so asking first costs a search and saves a rewrite. Ten of the
    //   fifteen passes never fire for a typical .gitignore line, and between
    //   them they were 45% of this chain.
    (prev, [matcher, replacer, required]) => {
      if (matcher === DIRECT) {
        return replacer(prev, pattern)
      }

      if (required !== UNDEFINED && prev.indexOf(required) < 0) {
        return prev
      }

      // A pass whose matcher finds nothing hands back the very string it was
      //   given, so asking first costs a search and saves a rewrite.
      return matcher.test(prev)
        ? prev.replace(matcher, replacer.bind(pattern))
        : prev
    },
    source
  )

  // Most patterns hold no bracket expression at all, and then there is
  //   nothing to put back.
  return sources.length
    ? replaced.replace(
      REGEX_RESTORE_PLACEHOLDER,
      (match, index) => sources[index]
    )
    : replaced
}

// `checkRegex` tests a path with a trailing slash, 'abc/', the way
//   `git check-ignore` matches that literal string once the directory itself
//   is known not to be excluded (see `checkIgnore`): a trailing '/' of the
//   pattern is dropped, a basename pattern sees an empty basename, and only a
//   pattern whose last segment is a pending wildcard can match what is left
//   after the final slash -- 'abc/*' and 'abc/**' match 'abc/', and 'abc/**'
//   also matches 'abc/d/' (#77, #169).
const checkSourceOf = (body, prefix) => {
  if (body[body.length - 1] === SLASH) {
    prefix = makeRegexPrefix(body.slice(0, - 1))
  }

  const head = prefix.slice(0, - 1)
  const last = prefix[prefix.length - 1]

  return last === TRAILING_WILDCARD
    ? `${head}$`
    : last === TRAILING_DOUBLESTAR
      ? head
      : NEVER_MATCH
}

// A trailing slash does not stop a pattern being basename-only: it restricts
//   the match to a directory, it does not let the pattern reach across one.
//   Everything else a pattern can hold -- a wildcard, a character class, an
//   escape -- stays inside a single path segment too, so a pattern with no
//   separator in it can only ever describe the last one.
const matchesBasename = body => {
  const index = body.indexOf(SLASH)

  return index < 0 || index === body.length - 1
}

// The last segment of a path, keeping a trailing slash, because a pattern that
//   ends in one matches only a directory.
// 'a/b/c.js' -> 'c.js';  'a/b/' -> 'b/';  'c.js' -> 'c.js' (no copy made)
const basenameOf = path => {
  const end = path.length - 1

  const index = path.lastIndexOf(
    SLASH,
    path[end] === SLASH
      ? end - 1
      : end
  )

  return index < 0
    ? path
    : path.slice(index + 1)
}

// The parent directory of a path, with its trailing separator, or EMPTY when
//   the path has none.
// 'a/b/c' -> 'a/b/';  'a/b/' -> 'a/';  'a' -> EMPTY;  'a/' -> EMPTY
//
// A path holding an empty segment has to be taken apart, because its
//   ancestors are not prefixes of it: the parent of 'a//b' is 'a/', not
//   'a//', and the parent of '/a/' is nothing at all. Both shapes reach here
//   -- 'a//b' is accepted outright, and `checkIgnore` does not put the path
//   it is given through the relative-path check.
//
// Every other path is a prefix of itself, and cutting one costs a fraction of
//   splitting it into an array and joining that back at every level: 73ns
//   against 207ns.
const parentOf = path => {
  if (
    path.charCodeAt(0) === SLASH_CODE
    || path.indexOf(DOUBLE_SLASH) >= 0
  ) {
    const slices = path.split(SLASH).filter(Boolean)

    slices.pop()

    return slices.length
      ? slices.join(SLASH) + SLASH
      : EMPTY
  }

  const end = path.length - 1

  // Look back from before a trailing separator, since that one belongs to the
  //   path itself.
  //
  // A negative place to start would be a trap here: `lastIndexOf` clamps one
  //   to 0 and searches there rather than reporting no match, so '/' would
  //   come back as its own parent and the walk would never end. It cannot
  //   happen -- that is the only path short enough to produce one, and the
  //   test above has already sent it the other way.
  const cut = path.lastIndexOf(
    SLASH,
    path.charCodeAt(end) === SLASH_CODE
      ? end - 1
      : end
  )

  return cut < 0
    ? EMPTY
    : path.slice(0, cut + 1)
}

const isString = subject => typeof subject === 'string'

// Blank lines, comments and trailing lone backslashes are told by
//   `createRule`, once the pattern is normalized.
const checkPattern = pattern => pattern
  && isString(pattern)

// Git drops one CR before each LF, and one at the end of a final line that
//   has no LF after it.
const splitPattern = pattern => (
  pattern[pattern.length - 1] === '\r'
    ? pattern.slice(0, - 1)
    : pattern
)
.split(REGEX_SPLITALL_CRLF)
.filter(Boolean)

class IgnoreRule {
  constructor (
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    prefix
  ) {
    this.pattern = pattern
    this.mark = mark
    this.negative = negative

    define(this, 'body', body)
    define(this, 'ignoreCase', ignoreCase)
    define(this, 'regexPrefix', prefix)
  }

  // Worked out on first use and kept behind an own property, the way `regex`
  //   caches itself in `_regex`. Deciding it in the constructor instead would
  //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
  //   every compile -- including the compiles of rules that are never matched
  //   against anything.
  get _basenameOnly () {
    return define(this, '_basenameOnly', matchesBasename(this.body))
  }

  get regex () {
    const key = UNDERSCORE + MODE_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_IGNORE, key)
  }

  get checkRegex () {
    const key = UNDERSCORE + MODE_CHECK_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_CHECK_IGNORE, key)
  }

  _make (mode, key) {
    const str = pinWildcards(
      mode === MODE_IGNORE
        ? this.regexPrefix
        .replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard)
        .replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar)
        : checkSourceOf(this.body, this.regexPrefix)
    )

    const regex = this.ignoreCase
      ? new RegExp(str, 'i')
      : new RegExp(str)

    return define(this, key, regex)
  }
}

const hasTrailingBackslash = str => {
  let count = 0

  while (str[str.length - count - 1] === ESCAPE) {
    count ++
  }

  return count % 2 === 1
}

// Read a line the way git does: when `stripLineEnd` is set (an unsplit array
//   or object pattern), drop any trailing blank lines along with the LF
//   before each and at most one CR at the end of the line; then trim trailing
//   spaces in the same backward pass. Git trims spaces only, and a space
//   escaped by an odd run of backslashes stays, unescaped, as the last one.
// Scanned from the end: a regular expression can only try each start in
//   turn, which is quadratic over a long run of spaces or backslashes.
// 'a  ' -> 'a';  'a\ ' -> 'a ';  'a\\ ' -> 'a\\';  'a\t' -> 'a\t'
// 'a\r\n' -> 'a';  'a\r\r' -> 'a\r';  'a\n\r' -> 'a'
const trimEnd = (body, stripLineEnd) => {
  let lineEnd = body.length
  let end

  for (;;) {
    if (stripLineEnd && body[lineEnd - 1] === '\r') {
      lineEnd --
    }

    end = lineEnd

    while (body[end - 1] === SPACE) {
      end --
    }

    if (!stripLineEnd || body[end - 1] !== '\n') {
      break
    }

    lineEnd = end - 1
  }

  if (end === lineEnd) {
    return body.slice(0, lineEnd)
  }

  let backslashes = 0

  while (body[end - backslashes - 1] === ESCAPE) {
    backslashes ++
  }

  return backslashes % 2
    ? body.slice(0, end - 1) + SPACE
    : body.slice(0, end)
}

const createRule = (
  pattern,
  mark,
  ignoreCase,
  stripLineEnd,
  stripBOM
) => {
  // Git drops a BOM before it reads the first line, so before anything else.
  let body = stripBOM && pattern[0] === BOM
    ? pattern.slice(1)
    : pattern

  // > A line starting with # serves as a comment.
  if (body[0] === '#') {
    return
  }

  let negative = false

  // > An optional prefix "!" which negates the pattern;
  if (body[0] === '!') {
    negative = true
    body = body.slice(1)
  }

  // Normalize the body before checking which slashes anchor the pattern.
  //   Otherwise `bar/ ` is mistaken for a pattern containing an inner slash.
  //   A line from `splitPattern` has already lost its line ending, so only a
  //   trailing space remains to trim there.
  const last = body[body.length - 1]

  if (
    last === SPACE
    || stripLineEnd && (last === '\r' || last === '\n')
  ) {
    body = trimEnd(body, stripLineEnd)
  }

  // > A blank line matches no files, so it can serve as a separator for
  // >   readability.
  // Nor does a lone "!", a pattern ending on an unpaired backslash, or
  //   anything else left empty here: an empty pattern would compile to a
  //   regex matching every path.
  if (!body || hasTrailingBackslash(body)) {
    return
  }

  body = body
  // > Put a backslash ("\") in front of the first "!" for patterns that
  // >   begin with a literal "!", for example, `"\!important!.txt"`.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, '!')
  // > Put a backslash ("\") in front of the first hash for patterns that
  // >   begin with a hash.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, '#')

  const regexPrefix = makeRegexPrefix(body)

  return new IgnoreRule(
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    regexPrefix
  )
}

class RuleManager {
  constructor (ignoreCase) {
    this._ignoreCase = ignoreCase
    this._rules = []

    // How many of the rules git would tag `EXC_FLAG_NODIR`.
    //
    // The scan uses it to decide, once for the whole set, whether handing
    //   those rules the basename is worth what it costs the others. The
    //   shortcut saves a full-path scan on every rule it applies to and costs
    //   a check on every rule it does not, so a set where almost nothing is
    //   basename-only comes out behind -- a 955 pattern set with 44 of them
    //   measured 19% slower with the shortcut always on.
    //
    // Deciding this by measurement rather than by meaning is safe: a
    //   basename-only pattern gives the very same answer against the whole
    //   path, it just takes longer to say so. The choice can only change how
    //   fast the scan runs, never what it returns.
    this._basenameCount = 0
  }

  _add (pattern, index) {
    // #32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules._rules)
      this._basenameCount += pattern._rules._basenameCount
      this._added = true
      return
    }

    const isStr = isString(pattern)
    const raw = isStr
      ? pattern
      : pattern.pattern

    const rule = checkPattern(raw)
      && createRule(
        raw,
        isStr ? UNDEFINED : pattern.mark,
        this._ignoreCase,
        !this._split,
        this._stripBOM && !index
      )

    if (rule) {
      this._added = true
      this._rules.push(rule)

      // Deliberately not `rule._basenameOnly`: reading that would materialise
      //   the rule's own copy, and the whole point of leaving it lazy is that
      //   a rule which is compiled and never matched never pays for it.
      if (matchesBasename(rule.body)) {
        this._basenameCount ++
      }
    }
  }

  // @param {Array<string> | string | Ignore} pattern
  add (pattern) {
    this._added = false
    this._split = isString(pattern)
    this._stripBOM = !this._split || pattern[0] === BOM

    makeArray(
      this._split
        ? splitPattern(pattern)
        : pattern
    ).forEach(this._add, this)

    if (this._added) {
      this._literalRules = UNDEFINED
    }

    return this._added
  }

  // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
  //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
  //   are left out once, rather than tested or compiled for every path.
  testLiteral (path) {
    const rules = this._literalRules || (
      this._literalRules = this._rules.filter(
        ({body}) => body[body.length - (
          body[body.length - 1] === SLASH ? 2 : 1
        )] === '*'
      )
    )

    let ignored = false
    let unignored = false
    let matchedRule

    for (let index = rules.length - 1; index >= 0; index --) {
      const rule = rules[index]

      if (rule.checkRegex.test(path)) {
        ignored = !rule.negative
        unignored = rule.negative
        matchedRule = rule.negative
          ? UNDEFINED
          : rule
        break
      }
    }

    const ret = {
      ignored,
      unignored
    }

    if (matchedRule) {
      ret.rule = matchedRule
    }

    return ret
  }

  // Test one single path without recursively checking parent directories
  //
  // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`

  // @returns {TestResult}
  test (path, mode) {
    // Most of a .gitignore is patterns with no slash in them, and running
    //   those against the whole path makes the regular expression engine walk
    //   every directory name on the way to the only segment that could match.
    //   Handing them the basename instead is what git does, and it is where
    //   the time in a directory walk goes: the rule scan was two thirds of it.
    const rules = this._rules
    const {length} = rules

    const shortcut = this._basenameCount * 2 >= length

    const basename = shortcut
      ? basenameOf(path)
      : path

    // The last rule to match decides, as in git, and it is the rule
    //   `git check-ignore -v` reports, so the scan runs from the end and stops
    //   at the first match.
    // A plain loop rather than `forEach`, so that `path`, `basename` and
    //   `shortcut` are locals. As a callback they became closure variables,
    //   and reaching for one of those once per rule cost 10% of a scan over a
    //   large rule set -- more than the shortcut they were there to serve.
    for (let index = length - 1; index >= 0; index --) {
      const rule = rules[index]

      if (rule[mode].test(
        shortcut && rule._basenameOnly
          ? basename
          : path
      )) {
        const {negative} = rule

        const ret = {
          ignored: !negative,
          unignored: negative
        }

        if (!negative) {
          ret.rule = rule
        }

        return ret
      }
    }

    return {
      ignored: false,
      unignored: false
    }
  }
}

const throwError = (message, Ctor) => {
  throw new Ctor(message)
}

const checkPath = (path, originalPath, doThrow) => {
  if (!isString(path)) {
    return doThrow(
      `path must be a string, but got \`${originalPath}\``,
      TypeError
    )
  }

  // We don't know if we should ignore EMPTY, so throw
  if (!path) {
    return doThrow(`path must not be empty`, TypeError)
  }

  // Check if it is a relative path
  if (checkPath.isNotRelative(path)) {
    const r = '`path.relative()`d'
    return doThrow(
      `path should be a ${r} string, but got "${originalPath}"`,
      RangeError
    )
  }

  return true
}

// > pathname should be a `path.relative()`d one
//
// The same thing `REGEX_TEST_INVALID_PATH` says, spelled out: a path is not
//   relative if it begins with a separator, or with `./` or `../`, or is
//   nothing but `.` or `..`. Every match is decided by the first three
//   characters, and this runs on every path handed to the library -- where it
//   was 55% of a cached lookup, more than the cache lookup itself.
const isNotRelative = path => {
  const first = path.charCodeAt(0)

  if (first === SLASH_CODE) {
    return true
  }

  if (first !== DOT_CODE) {
    return false
  }

  // '.'
  if (path.length === 1) {
    return true
  }

  const second = path.charCodeAt(1)

  // './'
  if (second === SLASH_CODE) {
    return true
  }

  if (second !== DOT_CODE) {
    return false
  }

  // '..' or '../'
  return path.length === 2 || path.charCodeAt(2) === SLASH_CODE
}

checkPath.isNotRelative = isNotRelative

// On windows, the following function will be replaced
/* istanbul ignore next */
checkPath.convert = p => p


const convertPath = target =>
  isString(target) && checkPath.convert(target)


class Ignore {
  constructor ({
    ignorecase = true,
    ignoreCase = ignorecase,
    allowRelativePaths = false
  } = {}) {
    define(this, KEY_IGNORE, true)

    this._rules = new RuleManager(ignoreCase)
    this._strictPathCheck = !allowRelativePaths
    this._initCache()
  }

  _initCache () {
    // A cache for the result of `.ignores()`
    this._ignoreCache = Object.create(null)

    // A cache for the result of `.test()`
    this._testCache = Object.create(null)
  }

  add (pattern) {
    if (this._rules.add(pattern)) {
      // Some rules have just added to the ignore,
      //   making the behavior changed,
      //   so we need to re-initialize the result cache
      this._initCache()
    }

    return this
  }

  // legacy
  addPattern (pattern) {
    return this.add(pattern)
  }

  // @returns {TestResult}
  _test (originalPath, cache, path) {
    checkPath(
      path,
      originalPath,
      this._strictPathCheck
        ? throwError
        : RETURN_FALSE
    )

    return path
      ? this._t(path, cache)
      : {
        ignored: false,
        unignored: false
      }
  }

  checkIgnore (target) {
    // A Windows path is converted first, so that a directory given with a
    //   trailing separator, `\` or `/`, is told the same way
    const path = convertPath(target)

    // If the path does not end with a slash, `.ignores()` is much equivalent
    //   to `git check-ignore`
    if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
      return this._test(target, this._testCache, path)
    }

    // Like `git check-ignore`: a directory excluded by itself or by an
    //   ancestor settles it, and only then is the literal 'abc/' matched
    //   against the rules (see `checkSourceOf`).
    const dir = this._t(path, this._testCache)

    if (dir.ignored) {
      return dir
    }

    const literal = this._rules.testLiteral(path)

    return literal.ignored || literal.unignored
      ? literal
      : dir
  }

  _t (
    // The path to be tested
    path,

    // The cache for the result of a certain checking
    cache
  ) {
    if (path in cache) {
      return cache[path]
    }

    const parentPath = parentOf(path)

    // If the path contains a parent directory, check the parent first
    const parent = parentPath
      ? this._t(parentPath, cache)
      : UNDEFINED

    return cache[path] = parent && parent.ignored
      // > It is not possible to re-include a file if a parent directory of
      // >   that file is excluded.
      ? parent
      : this._rules.test(path, MODE_IGNORE)
  }

  ignores (path) {
    return this._test(path, this._ignoreCache, convertPath(path)).ignored
  }

  createFilter () {
    return path => !this.ignores(path)
  }

  filter (paths) {
    return makeArray(paths).filter(this.createFilter())
  }

  // @returns {TestResult}
  test (path) {
    return this._test(path, this._testCache, convertPath(path))
  }
}

const factory = options => new Ignore(options)

const isPathValid = path =>
  checkPath(convertPath(path), path, RETURN_FALSE)

/* istanbul ignore next */
const setupWindows = () => {
  /* eslint no-control-regex: "off" */
  const makePosix = str => /^\\\\\?\\/.test(str)
  || /["<>|\u0000-\u001F]+/u.test(str)
    ? str
    : str.replace(/\\/g, '/')

  checkPath.convert = makePosix

  // 'C:\\foo'     <- 'C:\\foo' has been converted to 'C:/'
  // 'd:\\foo'
  const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i
  checkPath.isNotRelative = path =>
    REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path)
    || isNotRelative(path)
}


// Windows
// --------------------------------------------------------------
/* istanbul ignore next */
if (
  // Detect `process` so that it can run in browsers.
  typeof process !== 'undefined'
  && process.platform === 'win32'
) {
  setupWindows()
}

// COMMONJS_EXPORTS ////////////////////////////////////////////////////////////

module.exports = factory

// Although it is an anti-pattern,
//   it is still widely misused by a lot of libraries in github
// Ref: https://github.com/search?q=ignore.default%28%29&type=code
factory.default = factory

module.exports.isPathValid = isPathValid

// For testing purposes
define(module.exports, Symbol.for('setupWindows'), setupWindows)


/***/ }),

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
exports.P3 = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
exports.Ll = identity.isNode;
exports.tO = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
exports.JG = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8446);
/* harmony import */ var _config_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1811);
/* harmony import */ var _source_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4525);



const help = `ecs-warden ${_source_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE}: finds security faults in Amazon ECS infrastructure as code

  ecs-warden scan [PATH...]      what is wrong with it; files, folders or globs, the current folder when none is given
    --format FORMAT                text (default), json, sarif or markdown
    --output FILE                  write the report there instead of to the terminal; may be repeated, in pairs with --format
    --fail-on SEVERITY             critical, high (default), medium, low or none
    --base REF                     compare with the commit where HEAD and REF part: the gate looks at what is new
    --base-report FILE             compare with a JSON report, for what is not in git
    --no-color                     no colours, also on a terminal
  ecs-warden baseline [PATH...]  the JSON report that --base-report takes
    --output FILE                  write it there instead of to standard output
  ecs-warden fix [PATH...]       apply every exact fix that is proved
    --dry-run                      show what would change, and change nothing
  ecs-warden model [PATH...]     the estate as the rules see it: values, what is unknown and why
    --format FORMAT                json (default) or mermaid
  ecs-warden rules               every rule
    --format FORMAT                text (default) or json
  ecs-warden explain RULE        the page of a rule; Markdown where it is not shown on a terminal

scan, fix and model also take:
  --config FILE                  the config file; default: .github/ecs-warden.yml, then .ecs-warden.yml of the repository
  --profile PROFILE              default, or strict, which adds the opt-in rules
  --framework NAME               only cloudformation, cdk, terraform or task-definition; may be repeated
  --rule ID, --skip-rule ID      only these rules, or all but these; ids or tags, may be repeated
  --exclude GLOB                 leave these out; may be repeated
  --var NAME=VALUE, --var-file FILE
                                 values for the variables of Terraform; may be repeated
  --parameters FILE              values for the parameters of CloudFormation templates; may be repeated

Exit code: 0 passed or done, 1 the gate failed, 2 it could not run or the run is incomplete.
`;
/** Each command is loaded when it is asked for. */
const commands = {
    scan: async (words) => (await Promise.all(/* import() */[__nccwpck_require__.e(547), __nccwpck_require__.e(566), __nccwpck_require__.e(775), __nccwpck_require__.e(369)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8369))).scanCommand(words),
    baseline: async (words) => (await Promise.all(/* import() */[__nccwpck_require__.e(547), __nccwpck_require__.e(566), __nccwpck_require__.e(775), __nccwpck_require__.e(47)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2047))).baselineCommand(words),
    fix: async (words) => (await Promise.all(/* import() */[__nccwpck_require__.e(547), __nccwpck_require__.e(291), __nccwpck_require__.e(566), __nccwpck_require__.e(775), __nccwpck_require__.e(725)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1725))).fixCommand(words),
    model: async (words) => (await Promise.all(/* import() */[__nccwpck_require__.e(547), __nccwpck_require__.e(566), __nccwpck_require__.e(416)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2416))).modelCommand(words),
    rules: async (words) => (await __nccwpck_require__.e(/* import() */ 111).then(__nccwpck_require__.bind(__nccwpck_require__, 2111))).rulesCommand(words),
    explain: async (words) => (await __nccwpck_require__.e(/* import() */ 111).then(__nccwpck_require__.bind(__nccwpck_require__, 2111))).explainCommand(words),
};
async function main([command, ...words]) {
    if (command === undefined || command === 'help' || [command, ...words].some((word) => word === '--help' || word === '-h'))
        process.stdout.write(help);
    else if (command === '--version' || command === '-v')
        process.stdout.write(`${_source_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE}\n`);
    else {
        const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
        if (!run)
            throw new _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .Usage */ ._U(`there is no command \`${command}\`${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_2__/* .meant */ .wx)(command, Object.keys(commands))}`);
        return run(words);
    }
    return 0;
}
/** One sentence with where to look further; several, each on a line of its own. */
function refusal(sentences) {
    const [only, ...others] = sentences;
    return others.length === 0
        ? `ecs-warden: ${only}\nRun \`ecs-warden --help\` for what there is.\n`
        : `ecs-warden cannot run:\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}`;
}
// Whoever reads may stop before the end: `ecs-warden scan | head`.
process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE')
        throw error;
});
try {
    process.exitCode = await main(process.argv.slice(2));
}
catch (error) {
    if (error instanceof _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .Usage */ ._U)
        process.stderr.write(refusal(error.sentences));
    else {
        // The message of an error may quote the input; its kind and its place never do.
        const { name = 'Error', stack = '' } = error instanceof Error ? error : {};
        const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
        process.stderr.write(`ecs-warden itself failed (${name}); this is a bug of ours, please report it with these lines:\n${frames.slice(0, 8).join('\n')}\n`);
    }
    process.exitCode = 2;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _U: () => (/* binding */ Usage),
  V3: () => (/* binding */ noMore),
  yL: () => (/* binding */ oneOf),
  uW: () => (/* binding */ readFlags),
  zi: () => (/* binding */ scanned),
  r1: () => (/* binding */ selection)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./lib/config/schema.js
var schema = __nccwpck_require__(1091);
// EXTERNAL MODULE: ./lib/config/words.js
var config_words = __nccwpck_require__(1811);
;// CONCATENATED MODULE: ./lib/config/parse.js


/** Reads what was written for each setting; empty is not set. `nameOf` is what the user calls one: an input, a flag. */
function parseSettings(written, catalogue, nameOf = (name) => `input \`${name}\``) {
    const wrong = [];
    const values = {};
    const given = new Set();
    for (const name of schema/* settingNames */.H$) {
        const setting = schema/* schema */.wQ[name];
        const text = (written[name] ?? '').trim();
        if (text === '') {
            values[name] = setting.kind === 'list' ? [] : setting.default;
            continue;
        }
        given.add(name);
        const value = parseValue(setting, text, catalogue);
        if (typeof value === 'object' && 'wrong' in value)
            wrong.push(...value.wrong.map((sentence) => `${nameOf(name)}: ${sentence}`));
        else
            values[name] = value;
    }
    return wrong.length > 0 ? { wrong } : { values: values, given };
}
function parseValue(field, text, catalogue) {
    switch (field.kind) {
        case 'enum':
            return field.values.includes(text) ? text : { wrong: [(0,config_words/* unknownWord */.$5)(text, field.values)] };
        case 'boolean':
            // What GitHub's own actions take: https://yaml.org/spec/1.2.2/#1032-tag-resolution
            return (/^(?:true|True|TRUE)$/.test(text) ||
                (/^(?:false|False|FALSE)$/.test(text) ? false : { wrong: [(0,config_words/* unknownWord */.$5)(text, ['true', 'false'])] }));
        case 'number':
            return /^\d{1,9}$/.test(text) && (0,config_words/* inRange */.r4)(Number(text), field) ? Number(text) : { wrong: [(0,config_words/* notInRange */.IU)(text, field)] };
        case 'text': {
            const wrong = (0,config_words/* wrongWords */.Jz)(text, field.format, catalogue);
            return wrong === undefined ? text : { wrong: [wrong] };
        }
        case 'list': {
            const items = splitList(text);
            const wrong = items.flatMap((item) => {
                const value = parseValue(field.of, item, catalogue);
                return typeof value === 'object' && 'wrong' in value ? value.wrong : [];
            });
            return wrong.length > 0 ? { wrong } : items;
        }
        default:
            return { wrong: [`${(0,config_words/* quoted */.TL)(text)} cannot be said in one word`] };
    }
}
/** Newlines and commas separate, but not the commas of `{a,b}`. */
function splitList(text) {
    return text
        .split(/\r?\n/)
        .flatMap((line) => {
        const items = [];
        for (const piece of line.split(',')) {
            const open = items.at(-1);
            if (open !== undefined && braceDepth(open) > 0)
                items[items.length - 1] = `${open},${piece}`;
            else
                items.push(piece);
        }
        return items;
    })
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
const braceDepth = (text) => text.split('{').length - text.split('}').length;

;// CONCATENATED MODULE: ./lib/discover/budget.js
const meter = { now: () => performance.now(), memory: () => process.memoryUsage.rss() };
/** Memory is looked at once in so many milliseconds, since asking costs more than the work between two questions. */
const every = 20;
/** The budget of one run, counted from now. */
function budgetOf({ seconds, memoryBytes }, { now, memory } = meter) {
    const end = now() + seconds * 1000;
    let spent;
    let next = Number.NEGATIVE_INFINITY;
    return () => {
        if (spent)
            return spent;
        const moment = now();
        if (moment > end)
            spent = 'seconds';
        else if (moment >= next) {
            next = moment + every;
            if (memory() > memoryBytes)
                spent = 'memory';
        }
        return spent;
    };
}

// EXTERNAL MODULE: ./lib/discover/discover.js
var discover = __nccwpck_require__(2036);
// EXTERNAL MODULE: ./lib/source/tree.js
var tree = __nccwpck_require__(3341);
// EXTERNAL MODULE: ./lib/discover/walk.js + 1 modules
var walk = __nccwpck_require__(8802);
;// CONCATENATED MODULE: ./lib/discover/disk-tree.js




/** A working directory. Symbolic links are not followed, neither to files nor to folders, so that nothing outside the root is read. */
class DiskTree {
    root;
    problems = [];
    links = [];
    options;
    #listed;
    /** Throws where the root is not a readable folder. */
    constructor(root, options) {
        this.root = (0,external_node_fs_.realpathSync)(root);
        if (!(0,external_node_fs_.statSync)(this.root).isDirectory())
            throw new Error(`${root} is not a folder`);
        this.options = { only: [], ...options };
    }
    list() {
        this.#listed ??= this.#walk();
        return this.#listed;
    }
    read(path) {
        const full = (0,external_node_path_.resolve)(this.root, path);
        const inside = (0,external_node_path_.relative)(this.root, full);
        if (isOutside(inside))
            return undefined;
        try {
            // The real path differs where a folder on the way is a link.
            if ((0,external_node_fs_.realpathSync)(full) !== full || !(0,external_node_fs_.lstatSync)(full).isFile())
                return undefined;
            return (0,external_node_fs_.readFileSync)(full, 'utf8');
        }
        catch {
            return undefined;
        }
    }
    #walk() {
        const wanted = this.options.only;
        const only = wanted.flatMap((path) => this.#inside(path) ?? []);
        if (wanted.length > 0 && only.length === 0)
            return [];
        const { entries, problems, links } = (0,walk/* walk */.G)(this.#store, { ...this.options, only });
        this.problems.push(...problems);
        this.links.push(...links);
        return entries;
    }
    /** A path to begin at, relative to the root; where it cannot be one, a problem says why. */
    #inside(path) {
        const problem = (say) => void this.problems.push({ path, say });
        const full = (0,external_node_path_.resolve)(this.root, path);
        const inside = (0,external_node_path_.relative)(this.root, full);
        if (isOutside(inside))
            return problem('lies outside the root and was not read');
        try {
            const stat = (0,external_node_fs_.lstatSync)(full);
            if ((0,external_node_fs_.realpathSync)(full) !== full)
                return problem('is a symbolic link or lies behind one and was not followed');
            return stat.isDirectory() || stat.isFile() ? slashed(inside) : problem('is neither a file nor a folder');
        }
        catch {
            return problem('does not exist or cannot be read');
        }
    }
    #store = {
        children: (folder) => (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.root, folder), { withFileTypes: true }).map(childOf),
        size: (path) => {
            try {
                const stat = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.root, path));
                return stat.isFile() ? stat.size : undefined;
            }
            catch {
                return undefined;
            }
        },
        read: (path) => this.read(path),
        link: (path) => {
            try {
                return (0,tree/* linkTo */.u)(path, slashed((0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(this.root, path))));
            }
            catch {
                return undefined;
            }
        },
    };
}
const childOf = (child) => ({ name: child.name, is: child.isDirectory() ? 'folder' : child.isFile() ? 'file' : 'other' });
const isOutside = (inside) => inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
const slashed = (path) => (external_node_path_.sep === '/' ? path : path.split(external_node_path_.sep).join('/'));

// EXTERNAL MODULE: ./lib/discover/git-tree.js
var git_tree = __nccwpck_require__(1496);
// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __nccwpck_require__(8194);
// EXTERNAL MODULE: ./lib/settings.js + 3 modules
var settings = __nccwpck_require__(6586);
// EXTERNAL MODULE: ./lib/source/paths.js
var source_paths = __nccwpck_require__(757);
;// CONCATENATED MODULE: ./lib/cli/arguments.js












/** What the user asked for in a way that cannot be carried out: said in a sentence or several, and nothing runs. */
class Usage extends Error {
    sentences;
    constructor(...sentences) {
        super(sentences.join('\n'));
        this.sentences = sentences;
    }
}
/** The flags that say what is scanned and by which rules; every command that scans takes them. */
const selection = {
    config: { type: 'string' },
    profile: { type: 'string' },
    framework: { type: 'string', multiple: true },
    rule: { type: 'string', multiple: true },
    'skip-rule': { type: 'string', multiple: true },
    exclude: { type: 'string', multiple: true },
    parameters: { type: 'string', multiple: true },
    'var-file': { type: 'string', multiple: true },
    var: { type: 'string', multiple: true },
};
/** Flags and paths of one command. Throws a Usage that names the nearest flag there is. */
function readFlags(words, options) {
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({ args: [...words], options, allowPositionals: true });
    }
    catch (error) {
        const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the arguments cannot be read';
        const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
        const misused = /^Option '(?:-\w, )?(--[\w-]+)/.exec(message)?.[1];
        if (misused !== undefined)
            throw new Usage(message.includes('does not take') ? `flag \`${misused}\` takes no value` : `flag \`${misused}\` needs a value`);
        if (unknown === undefined)
            throw new Usage(message);
        const known = Object.keys(options).map((name) => `--${name}`);
        throw new Usage(`there is no flag \`${unknown}\`${(0,config_words/* meant */.wx)(unknown, known)}`);
    }
}
/** For a command that takes only so many words. */
function noMore(words, most = 0) {
    const extra = words[most];
    if (extra !== undefined)
        throw new Usage(`\`${extra}\` is one word too many`);
}
/** One of a few words. Throws a Usage that names the nearest. */
function oneOf(flag, word, words) {
    if (!words.includes(word))
        throw new Usage(`flag \`${flag}\`: \`${word}\` is none of ${words.join(', ')}${(0,config_words/* meant */.wx)(word, words)}`);
    return word;
}
/** The tree the paths lie in, what to scan of it, and what the config says about it. */
function scanned(flags, paths) {
    for (const path of paths)
        if (!(0,external_node_fs_.existsSync)(path) && !(0,source_paths/* isGlob */.fg)(path))
            throw new Usage(`there is no file or folder \`${path}\``);
    for (const name of ['parameters', 'var-file'])
        for (const path of flags[name] ?? [])
            if (!(0,external_node_fs_.existsSync)(path))
                throw new Usage(`flag \`--${name}\`: there is no file \`${path}\``);
    const vars = varsOf(flags.var ?? []);
    const place = rootOf(paths);
    const given = settingsOf(flags, place);
    const config = configOf(flags.config, place);
    const options = (0,settings/* optionsFrom */.zz)(given, config);
    // The config's paths say what the repository scans; a path that was typed, and a folder gone into, say it for this run.
    const only = paths.length === 0 && place.here === '' && options.paths ? options.paths : place.only;
    const limits = (0,settings/* limitsFor */.I9)(options);
    const tree = new DiskTree(place.root, {
        only: (0,discover/* startsOf */.jb)(only),
        maximumFiles: limits.files * 10,
        tracked: place.inRepository ? (0,git_tree/* trackedFiles */.O)(place.root) : [],
    });
    return { tree, options: { ...options, paths: only, budget: budgetOf(limits), ...(vars ? { vars } : {}) }, config };
}
/** `name=value`, as `terraform plan -var` takes them. */
function varsOf(words) {
    if (words.length === 0)
        return undefined;
    return Object.fromEntries(words.map((word) => {
        const [, name, value] = /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(word) ?? [];
        // What stands behind the sign may be a secret.
        if (name === undefined || value === undefined)
            throw new Usage('flag `--var` takes `name=value`');
        return [name, value];
    }));
}
function settingsOf(flags, { fromHere }) {
    const written = {
        'fail-on': flags['fail-on'],
        profile: flags.profile,
        frameworks: flags.framework?.join(','),
        rules: flags.rule?.join(','),
        'skip-rules': flags['skip-rule']?.join(','),
        exclude: flags.exclude?.join('\n'),
        parameters: flags.parameters?.map(fromHere).join('\n'),
        'var-files': flags['var-file']?.map(fromHere).join('\n'),
    };
    const parsed = parseSettings(written, catalogue/* catalogue */.s, (name) => `flag \`--${flagNames[name] ?? name}\``);
    if ('wrong' in parsed)
        throw new Usage(...parsed.wrong);
    return parsed;
}
/** Flags that are repeated are called by one of what the input takes several of. */
const flagNames = {
    frameworks: 'framework',
    rules: 'rule',
    'skip-rules': 'skip-rule',
    'var-files': 'var-file',
};
/** The file named, which may lie anywhere, or the repository's own. */
function configOf(named, { root }) {
    const path = named === undefined ? undefined : (0,external_node_path_.resolve)(named);
    const read = path === undefined ? (0,settings/* configIn */.k$)(wholeTree(root)) : (0,settings/* configIn */.k$)(wholeTree((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
    if (read && 'wrong' in read)
        throw new Usage(...read.wrong);
    return read?.config;
}
/** For reading files by name: it is never listed. */
function wholeTree(root) {
    try {
        return new DiskTree(root, { maximumFiles: 0 });
    }
    catch {
        throw new Usage(`there is no folder \`${root}\``);
    }
}
/** The repository around the current folder is the root, so that paths read the same wherever the command runs. */
function rootOf(paths) {
    const here = (0,external_node_fs_.realpathSync)(process.cwd());
    const wanted = paths.length > 0 ? paths : ['.'];
    const absolute = wanted.map((path) => (0,external_node_path_.resolve)(here, path));
    const start = absolute[0] ?? here;
    const repository = repositoryAround((0,external_node_fs_.existsSync)(start) ? start : here);
    const inside = (root) => absolute.every((path) => path === root || path.startsWith(root + external_node_path_.sep));
    const root = repository !== undefined && inside(repository) ? repository : inside(here) ? here : folderOf(start);
    const fromHere = (path) => arguments_slashed((0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(here, path)));
    return {
        root,
        inRepository: root === repository,
        here: fromHere('.'),
        only: wanted.map(fromHere).map((path) => (path === '' ? '.' : path)),
        fromHere,
    };
}
function repositoryAround(start) {
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
            return (0,external_node_fs_.realpathSync)(folder);
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
/** A path outside the current folder and outside a repository is its own root. */
const folderOf = (path) => ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ? path : (0,external_node_path_.dirname)(path));
const arguments_slashed = (path) => path.split(external_node_path_.sep).join('/');


/***/ }),

/***/ 948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* unused harmony export editDistance */
/** The candidate that somebody most likely meant, or `undefined` where none is close. */
function nearest(word, candidates) {
    const wanted = plain(word);
    let best;
    let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, plain(candidate), least);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}
/** `Fail_On` and `failOn` are misspellings of `fail-on` that cost nothing. */
const plain = (word) => word.toLowerCase().replace(/[\s_-]/g, '');
/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; `bound` where it is that or more. */
function editDistance(from, to, bound) {
    if (Math.abs(from.length - to.length) >= bound)
        return bound;
    let before = [];
    let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const row = [i];
        for (let j = 1; j <= to.length; j++) {
            const same = from[i - 1] === to[j - 1];
            let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
            if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
                cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
            row.push(cost);
        }
        before = previous;
        previous = row;
    }
    return Math.min(previous[to.length] ?? bound, bound);
}


/***/ }),

/***/ 1091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ settingNames),
/* harmony export */   wQ: () => (/* binding */ schema)
/* harmony export */ });
/* unused harmony export frameworks */
const severities = ['critical', 'high', 'medium', 'low'];
const when = ['auto', 'always', 'never'];
/** What the frameworks are called. */
const frameworks = ['cloudformation', 'cdk', 'terraform', 'terraform-plan', 'task-definition'];
const globs = { kind: 'list', of: { kind: 'text', format: 'glob' } };
const ruleNames = { kind: 'list', of: { kind: 'text', format: 'rule-or-tag' } };
/** Every setting there is, by the name that inputs and flags have. Held equal to `action.yml` by a test. */
const schema = {
    paths: { ...globs, say: 'Files, folders and globs to scan, separated by newlines or commas. Default: everything.' },
    exclude: {
        ...globs,
        say: 'Globs to leave out, beyond what git ignores, `node_modules`, `.terraform` and vendored folders.',
    },
    'config-file': {
        kind: 'text',
        format: 'path',
        default: '',
        say: 'The config file. Default: `.github/ecs-warden.yml`, then `.ecs-warden.yml`, where there is one.',
    },
    'config-ref': {
        kind: 'enum',
        values: ['auto', 'base', 'head'],
        default: 'auto',
        say: 'Whose config file counts: `base`, `head`, or `auto`: the base on pull requests from forks and of Dependabot, else the head.',
    },
    frameworks: {
        kind: 'list',
        of: { kind: 'enum', values: frameworks },
        say: 'Only these kinds of files: `cloudformation`, `cdk`, `terraform`, `terraform-plan`, `task-definition`. Default: all.',
    },
    'var-files': {
        kind: 'list',
        of: { kind: 'text', format: 'path' },
        say: 'Files with values for the variables of every Terraform root, beyond those that Terraform itself would read.',
    },
    parameters: {
        kind: 'list',
        of: { kind: 'text', format: 'path' },
        say: 'Files with values for the parameters of CloudFormation templates.',
    },
    profile: {
        kind: 'enum',
        values: ['default', 'strict'],
        default: 'default',
        say: '`default`, or `strict`, which adds the opt-in rules and looks at resources without a visible link to ECS.',
    },
    rules: { ...ruleNames, say: 'Only these rules, by id or tag. Default: all of the profile.' },
    'skip-rules': { ...ruleNames, say: 'Rules to leave out, by id or tag.' },
    'fail-on': {
        kind: 'enum',
        values: [...severities, 'none'],
        default: 'high',
        say: 'Least severity that fails the gate: `critical`, `high` (default), `medium`, `low` or `none`. Never a filter of reports.',
    },
    gate: {
        kind: 'enum',
        values: ['auto', 'new', 'all', 'none'],
        default: 'auto',
        say: 'Which findings the gate looks at: `new`, `all` or `none`. Default: new on pull_request and merge_group, none on other events.',
    },
    'new-suppressions': {
        kind: 'enum',
        values: ['auto', 'accept', 'report', 'reject'],
        default: 'auto',
        say: 'Suppressions that the base does not have: `accept`, `report` (listed first), or `reject`: they do not count. `auto`: reject on forks and Dependabot, else report.',
    },
    honor: {
        kind: 'list',
        of: { kind: 'enum', values: ['checkov', 'trivy', 'cfn-lint', 'cdk-nag'] },
        say: 'Other scanners whose ignore marks count for the rule that means the same: `checkov`, `trivy`, `cfn-lint`, `cdk-nag`. Default: none.',
    },
    unseen: {
        kind: 'enum',
        values: ['fail', 'warn'],
        default: 'fail',
        say: 'Findings of the base whose place can no longer be seen: `fail` as they would have (default), or `warn`.',
    },
    'base-report': {
        kind: 'text',
        default: '',
        say: 'The JSON report of a run on the base, to compare with where git has no files of it: what `ecs-warden baseline` writes, or `report-file`.',
    },
    'base-paths': {
        kind: 'list',
        of: { kind: 'text', format: 'path' },
        say: 'Folders that a step of this job filled with the base’s generated files, laid out as in the repository: compared with, never scanned.',
    },
    unresolved: {
        kind: 'enum',
        values: ['note', 'warn', 'fail', 'ignore'],
        default: 'note',
        say: 'Places that cannot be seen and that the base does not have: `note` (default), `warn`, `fail` the gate, or `ignore`.',
    },
    'allow-pull-request-target': {
        kind: 'boolean',
        default: false,
        say: 'On `pull_request_target`, read the head of the pull request as data, with the config of the base. Default: false, which refuses to run.',
    },
    'report-level': {
        kind: 'enum',
        values: severities,
        default: 'low',
        say: 'Least severity shown in comments, annotations and the summary. SARIF and JSON always hold everything.',
    },
    'sarif-file': {
        kind: 'text',
        default: '',
        say: "Where to write the SARIF file. Default: `ecs-warden.sarif` in the runner's temporary folder.",
    },
    category: {
        kind: 'text',
        default: '',
        say: 'Category of the SARIF run, for several analyses of one commit. Default: left to the uploader.',
    },
    comments: {
        kind: 'enum',
        values: when,
        default: 'auto',
        say: 'Review comments on the pull request: `auto` (where the token can write), `always` (try on forks too) or `never`.',
    },
    'max-comments': {
        kind: 'number',
        least: 0,
        most: 100,
        default: 25,
        say: 'At most this many comments on a pull request; the rest is in the summary. Default: 25.',
    },
    'code-scanning': {
        kind: 'enum',
        values: when,
        default: 'auto',
        say: 'Whether code scanning shows the alerts of this pull request, so that they need no comment: `auto` (asks for an analysis of the base branch), `always` or `never`.',
    },
    suggestions: {
        kind: 'boolean',
        default: true,
        say: 'Put the fix into the comment as a suggestion where it is exact, proved and inside the diff. Default: true.',
    },
    annotations: {
        kind: 'enum',
        values: when,
        default: 'auto',
        say: 'Annotations, at most 10 errors and 10 warnings: `auto` (where no comments can be posted), `always` or `never`.',
    },
    summary: { kind: 'boolean', default: true, say: 'Write the job summary. Default: true.' },
};
const settingNames = Object.keys(schema);


/***/ }),

/***/ 1811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ unknownWord),
/* harmony export */   IU: () => (/* binding */ notInRange),
/* harmony export */   Jz: () => (/* binding */ wrongWords),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   r4: () => (/* binding */ inRange),
/* harmony export */   wx: () => (/* binding */ meant)
/* harmony export */ });
/* unused harmony export isDate */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(948);

/** Longer words are no name, path or reason. */
const longest = 500;
/**
 * Each more takes as many times longer as the name is long, and a pull request may bring both the glob and the names that it is held
 * against. These take milliseconds for the longest names there are.
 */
const mostStars = 3;
/** What is wrong with the words of a text, as the end of a sentence; nothing where they can be used. */
function wrongWords(words, format, catalogue) {
    if (words.trim() === '')
        return 'it is empty';
    if (words.length > longest)
        return `${quoted(words)} is longer than ${longest} characters`;
    switch (format) {
        case 'path':
            return wrongPath(words);
        case 'glob':
            return wrongPath(words) ?? wrongGlob(words);
        case 'image':
            return wrongGlob(words);
        case 'rule':
            return wrongName(words, 'rule', idsOf(catalogue));
        case 'rule-or-tag':
            return wrongName(words, 'rule or tag', [...new Set([...idsOf(catalogue), ...catalogue.flatMap(({ tags }) => tags)])]);
        case 'date':
            return isDate(words) ? undefined : `${quoted(words)} is no date of the form YYYY-MM-DD`;
        case 'capability':
            return /^[A-Z][A-Z_]+$/.test(words) ? undefined : `${quoted(words)} is no capability as ECS spells it, like \`SYS_PTRACE\``;
        default:
            return undefined;
    }
}
/** The ids of rules and what they were called before. */
const idsOf = (catalogue) => catalogue.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
function wrongName(word, noun, names) {
    return names.includes(word) ? undefined : `there is no ${noun} ${quoted(word)}${meant(word, names)}`;
}
/** For a word that is none of a few. */
const unknownWord = (word, words) => `${quoted(word)} is none of ${words.join(', ')}${meant(word, words)}`;
/** `; did you mean …?`, or nothing. */
function meant(word, candidates) {
    const found = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(word, candidates);
    return found === undefined ? '' : `; did you mean \`${found}\`?`;
}
function wrongPath(path) {
    if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(path))
        return `${quoted(path)} must be relative to the root of the repository`;
    if (path.split(/[/\\]/).includes('..'))
        return `${quoted(path)} leads out of the repository`;
    if (path.startsWith('!'))
        return `${quoted(path)} cannot be negated; name what to leave out under \`exclude\``;
    return undefined;
}
function wrongGlob(glob) {
    if (glob.split('{').length !== glob.split('}').length)
        return `${quoted(glob)} has a brace that is never closed`;
    if (/[?*+@!]\(/.test(glob))
        return `${quoted(glob)} has an extended glob in it, which is not read; use \`*\`, \`**\`, \`?\`, \`[…]\` and \`{a,b}\``;
    if ((glob.match(/\*\*/g)?.length ?? 0) > mostStars)
        return `${quoted(glob)} has more than ${mostStars} \`**\``;
    if (glob.split('/').some((part) => (part.match(/\*+|\{/g)?.length ?? 0) > mostStars))
        return `${quoted(glob)} has more than ${mostStars} wildcards between two slashes`;
    return undefined;
}
/** A day that there is. */
const isDate = (words) => /^\d{4}-\d\d-\d\d$/.test(words) && new Date(`${words}T00:00:00Z`).toJSON()?.slice(0, 10) === words;
/** What a user wrote, fit for one line. */
const quoted = (text) => `\`${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`]+/gu, ' ').slice(0, 80)}\``;
const inRange = (number, { least, most }) => Number.isInteger(number) && number >= least && number <= most;
const notInRange = (text, { least, most }) => least === most ? `${quoted(text)} is not ${least}` : `${quoted(text)} is not a whole number from ${least} to ${most}`;


/***/ }),

/***/ 1195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ usualFolder),
/* harmony export */   VV: () => (/* binding */ isAssemblyFile),
/* harmony export */   ij: () => (/* binding */ isNestedAssembly),
/* harmony export */   q6: () => (/* binding */ isAssemblyManifest),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   wK: () => (/* binding */ isInAsset)
/* harmony export */ });
/**
 * A cloud assembly is what `cdk synth` leaves behind: a folder of templates with a manifest. Projects keep it out of git, and it is
 * still what they deploy. https://github.com/aws/aws-cdk/blob/main/packages/%40aws-cdk/cloud-assembly-schema/README.md
 */
const manifestName = 'manifest.json';
/** Whether a `manifest.json` is an assembly's: a web extension has one too. */
function isAssemblyManifest(text) {
    // The artifacts' types are fixed words of the schema; JSON is not parsed for them here.
    return /"artifacts"\s*:\s*\{/.test(text) && /"(?:aws:cloudformation:stack|cdk:cloud-assembly|cdk:tree)"/.test(text);
}
/** The files of an assembly that say what is deployed; the rest is code, images and notes. */
const isAssemblyFile = (name) => name === manifestName || /\.(?:template|assets)\.json$/.test(name);
/** A folder of an assembly's assets, which is called by the hash of what is in it: code that runs elsewhere. */
const isInAsset = (path) => /(?:^|\/)asset\.[0-9a-f]{64}(?:\.[\w-]+)?\//.test(path);
/** Folders of assemblies inside an assembly, one a stage. */
const isNestedAssembly = (name) => name.startsWith('assembly-');
/** How an ignored folder may hold an assembly without being one: `build/cdk.out`. */
const usualFolder = 'cdk.out';


/***/ }),

/***/ 2036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   k4: () => (/* binding */ discover)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4006);
/* harmony import */ var _source_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(757);
/* harmony import */ var _assembly_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1195);



/** The files of a tree worth looking into, read. Nothing here knows what is in them. */
function discover(tree, options) {
    const wanted = (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .jN)(options.paths);
    const unwanted = (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOfSome */ .q6)(options.exclude.filter((path) => path.trim() !== ''));
    const named = new Set(options.paths.map(_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ));
    const anyEnding = (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOfSome */ .q6)(options.ofAnyEnding ?? []);
    const skipped = [];
    const listed = tree.list();
    const referred = new Set((options.referred ?? []).map(_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ));
    const candidates = listed.filter(({ path }) => referred.has(path) ||
        (wanted(path) &&
            !unwanted(path) &&
            (named.has(path) || anyEnding(path) || (hasEnding(path, options.endings) && !(0,_assembly_js__WEBPACK_IMPORTED_MODULE_1__/* .isInAsset */ .wK)(path) && !isInstalled(path)))));
    skipped.push(...(tree.problems ?? []).map(({ path, say }) => ({ path: path || '.', say })));
    for (const { path, to } of tree.links ?? [])
        if (wanted(path) && !unwanted(path) && hasEnding(path, options.endings))
            skipped.push({ path, say: 'is a symbolic link and was not followed', ...(to === undefined ? {} : { to }) });
    for (const path of options.paths) {
        const matches = (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .jN)([path]);
        const known = skipped.some((one) => (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(one.path) === (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path));
        // Nothing at all is no mistake in a path.
        if (!known && (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path) !== '' && (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path) !== '.' && !listed.some((entry) => matches(entry.path)))
            skipped.push({ path, say: 'names no file here' });
    }
    const taken = withinLimits(candidates, options.limits, skipped);
    tree.prefetch?.(taken.map(({ path }) => path));
    const files = [];
    for (const { path } of taken) {
        const text = tree.read(path);
        if (text === undefined)
            skipped.push({ path, say: 'cannot be read' });
        else if (text.includes('\0'))
            skipped.push({ path, say: 'is not text in UTF-8' });
        else
            files.push({ path, text });
    }
    const seen = new Set([...files, ...skipped].map(({ path }) => path));
    for (const path of referred) {
        if (seen.has(path))
            continue;
        const file = openFile(tree, path, options.limits);
        if (file)
            files.push(file);
        else
            skipped.push({ path, say: 'names no file here' });
    }
    return { files, skipped };
}
/** Below what `terraform init` fetched: for those who call it. */
const isInstalled = (path) => /(?:^|\/)\.terraform\/modules\//.test(path);
/** One more file of a tree, which a file or a setting names; nothing where there is none that can be read within the limits. */
function openFile(tree, path, limits) {
    const text = tree.read(path);
    return text === undefined || text.length > limits.fileBytes || text.includes('\0') ? undefined : { path, text };
}
function withinLimits(candidates, limits, skipped) {
    const taken = [];
    let total = 0;
    for (const entry of candidates) {
        if (entry.size > limits.fileBytes)
            skipped.push({ path: entry.path, say: `is larger than ${megabytes(limits.fileBytes)} MB` });
        else if (taken.length >= limits.files)
            skipped.push({ path: entry.path, say: `comes after the first ${limits.files} files` });
        else if (total + entry.size > limits.totalBytes)
            skipped.push({ path: entry.path, say: `would make the scan larger than ${megabytes(limits.totalBytes)} MB` });
        else {
            taken.push(entry);
            total += entry.size;
        }
    }
    return taken;
}
const megabytes = (bytes) => Math.round(bytes / 1024 / 1024);
const hasEnding = (path, endings) => endings.some((ending) => path.toLowerCase().endsWith(ending));
/** Where a tree has to look for what these paths name: a glob's fixed beginning, any other path itself. */
const startsOf = (paths) => paths.map((path) => {
    const { isGlob, base } = picomatch__WEBPACK_IMPORTED_MODULE_2__.scan((0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path));
    return (isGlob ? base : (0,_source_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(path)) || '.';
});


/***/ }),

/***/ 1496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ trackedFiles),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   xn: () => (/* binding */ GitTree)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var _source_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3341);
/* harmony import */ var _memory_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3473);



/**
 * What every call of git gets, whatever the checkout's, the user's or the machine's configuration says: no hooks, no prompts, no file
 * monitor, no background work, no fetching by itself, and a checkout that another user owns is no error. Given by the environment,
 * which counts as the command's own: https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function gitEnvironment(env, more = []) {
    const settings = [
        ...configuredIn(env),
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['core.askPass', ''],
        ['credential.helper', ''],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['safe.directory', '*'],
        ...more,
    ];
    const config = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return {
        // Neither tracing nor another repository, and not the action's inputs, of which the token is one.
        ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:GIT_(?!SSL_|EXEC_PATH$|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$)|INPUT_|SSH_ASKPASS)/i.test(name))),
        ...Object.fromEntries(config),
        GIT_CONFIG_COUNT: String(settings.length),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_LITERAL_PATHSPECS: '1',
        LC_ALL: 'C',
    };
}
function configuredIn(env) {
    const count = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    if (!Number.isInteger(count) || count < 0 || count > 1000)
        return [];
    return Array.from({ length: count }, (_, index) => [
        env[`GIT_CONFIG_KEY_${index}`] ?? '',
        env[`GIT_CONFIG_VALUE_${index}`] ?? '',
    ]).filter(([key]) => key !== '');
}
const maximumOutput = 256 * 1024 * 1024;
const maximumMilliseconds = 60_000;
/** The files below a folder that git keeps, relative to it; nothing where it is in no repository, or git does not answer. */
function trackedFiles(root, env = process.env) {
    const { status, stdout } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', ['ls-files', '-z'], {
        cwd: root,
        env: gitEnvironment(env),
        maxBuffer: maximumOutput,
        timeout: maximumMilliseconds,
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    return status === 0
        ? stdout
            .toString('utf8')
            .split('\0')
            .filter((path) => path !== '')
        : [];
}
/** A commit as git stores it: nothing of it is checked out. Throws where git or the commit is not there. */
class GitTree {
    #root;
    #env;
    #texts = new Map();
    #entries;
    #links;
    constructor(root, commit, env = process.env) {
        if (!/^[0-9a-f]{40,64}$/.test(commit))
            throw new Error('a commit is named by its full id');
        this.#root = root;
        this.#env = gitEnvironment(env);
        const listing = this.#git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit]).toString('utf8').split('\0');
        this.#entries = blobsOf(listing, /^100[0-7]{3}$/);
        this.#links = blobsOf(listing, /^120000$/);
    }
    list() {
        return [...this.#entries.values()].sort(_memory_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .byPath */ .f);
    }
    get links() {
        const links = [...this.#links.values()].sort(_memory_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .byPath */ .f);
        this.#fetch(links.filter(({ size }) => size <= 4096).map(({ id }) => id));
        return links.map(({ path, id }) => {
            const to = (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .linkTo */ .u)(path, this.#texts.get(id) ?? '/');
            return to === undefined ? { path } : { path, to };
        });
    }
    read(path) {
        const entry = this.#entries.get(path);
        if (!entry)
            return undefined;
        if (!this.#texts.has(entry.id))
            this.prefetch([path]);
        return this.#texts.get(entry.id);
    }
    /** One process for many files: https://git-scm.com/docs/git-cat-file#_batch_output */
    prefetch(paths) {
        this.#fetch(paths.flatMap((path) => this.#entries.get(path)?.id ?? []));
    }
    #fetch(wanted) {
        const ids = [...new Set(wanted)].filter((id) => !this.#texts.has(id));
        if (ids.length === 0)
            return;
        const output = this.#git(['cat-file', '--batch'], `${ids.join('\n')}\n`);
        let at = 0;
        while (at < output.length) {
            const end = output.indexOf(10, at);
            if (end === -1)
                break;
            const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
            at = end + 1;
            if (type !== 'blob')
                continue; // `<id> missing`: a blob that a partial clone does not have
            const length = Number(size);
            this.#texts.set(id, output.toString('utf8', at, at + length));
            at += length + 1;
        }
    }
    #git(args, input = '') {
        const { status, stdout, error } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', args, {
            cwd: this.#root,
            env: this.#env,
            input,
            maxBuffer: maximumOutput,
            timeout: maximumMilliseconds,
            killSignal: 'SIGKILL',
            stdio: ['pipe', 'pipe', 'ignore'],
        });
        if (error || status !== 0)
            throw new Error(`git ${args[0]} failed${status === null ? '' : ` with code ${status}`}`);
        return stdout;
    }
}
/** `<mode> <type> <id> <size>\t<path>`: regular files, links and submodules have modes of their own. */
function blobsOf(listing, wanted) {
    const entries = new Map();
    for (const line of listing) {
        const [, mode = '', id, size, path] = /^(\d{6}) blob ([0-9a-f]{40,64}) +(\d+|-)\t([\s\S]+)$/.exec(line) ?? [];
        if (id !== undefined && path !== undefined && wanted.test(mode))
            entries.set(path, { path, size: size === '-' ? 0 : Number(size), id });
    }
    return entries;
}


/***/ }),

/***/ 3473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ byPath)
/* harmony export */ });
/* unused harmony export MemoryTree */
/** Files held in memory: tests, what came over an API, and a tree with some files put over it. */
class MemoryTree {
    #files;
    constructor(files) {
        this.#files = files instanceof Map ? files : new Map(Object.entries(files));
    }
    list() {
        return [...this.#files].map(([path, text]) => ({ path, size: Buffer.byteLength(text) })).sort(byPath);
    }
    read(path) {
        return this.#files.get(path);
    }
}
const byPath = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);


/***/ }),

/***/ 8802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ walk)
});

// EXTERNAL MODULE: ./lib/discover/assembly.js
var assembly = __nccwpck_require__(1195);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __nccwpck_require__(298);
;// CONCATENATED MODULE: ./lib/discover/ignored.js

/** One `.gitignore`, which speaks of paths below its own folder. */
class Rules {
    #folder;
    #rules;
    constructor(folder, text) {
        this.#folder = folder;
        this.#rules = ignore({ ignorecase: false }).add(text);
    }
    ignores(path) {
        return this.verdict(path) === true;
    }
    /** True ignored, false taken back in, undefined nothing said. `path` ends in `/` for a folder. */
    verdict(path) {
        const own = this.#folder === '' ? path : path.startsWith(`${this.#folder}/`) ? path.slice(this.#folder.length + 1) : path;
        const { ignored, unignored } = this.#rules.test(own);
        return ignored ? true : unignored ? false : undefined;
    }
}
/** The deepest `.gitignore` that says anything wins. */
function isIgnored(rules, path, folder) {
    for (const one of [...rules].reverse()) {
        const verdict = one.verdict(folder ? `${path}/` : path);
        if (verdict !== undefined)
            return verdict;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/discover/memory-tree.js
var memory_tree = __nccwpck_require__(3473);
;// CONCATENATED MODULE: ./lib/discover/walk.js



/** Folders that hold what others wrote, or what tools left behind. */
const terraformFolder = '.terraform';
const foreign = new Set([
    terraformFolder,
    '.git',
    '.hg',
    '.svn',
    'node_modules',
    '.terragrunt-cache',
    'vendor',
    '.venv',
    'venv',
    '__pycache__',
    '.serverless',
    '.aws-sam',
]);
/** In bytes; a longer `.gitignore` is none. */
const maximumRules = 1024 * 1024;
/** In bytes. */
const maximumManifest = 64 * 1024 * 1024;
/** Stages inside stages. */
const maximumNesting = 10;
/** The files a scan may look at: without what git ignores, what others wrote and nested repositories; with cloud assemblies. */
function walk(store, options) {
    const walker = new Walker(store, options);
    if (options.only.length === 0)
        walker.folder('', [], true);
    for (const path of options.only)
        walker.start(path);
    const unique = new Map(walker.entries.map((entry) => [entry.path, entry]));
    return { entries: [...unique.values()].sort(memory_tree/* byPath */.f), problems: walker.problems, links: walker.links };
}
class Walker {
    entries = [];
    problems = [];
    links = [];
    #store;
    #maximumFiles;
    #tracked;
    #inRepository = false;
    constructor(store, { maximumFiles, tracked = [] }) {
        this.#store = store;
        this.#maximumFiles = maximumFiles;
        this.#tracked = withFolders(tracked);
    }
    start(path) {
        const tidy = path === '.' ? '' : path;
        const size = this.#store.size(tidy);
        if (size !== undefined)
            this.entries.push({ path: tidy, size });
        else
            this.folder(tidy, this.#rulesAbove(tidy), true);
    }
    folder(folder, above, top = false) {
        if (this.entries.length >= this.#maximumFiles) {
            if (this.problems.at(-1)?.path !== '')
                this.problems.push({ path: '', say: `holds more than ${this.#maximumFiles} files; the rest was not read` });
            return;
        }
        const own = this.#rulesIn(folder);
        const rules = own ? [...above, own] : above;
        const children = this.#children(folder);
        const isRepository = children.some(({ name }) => name === '.git');
        if (isRepository && this.#inRepository && !top)
            return; // another repository: a submodule or a nested clone
        const outer = this.#inRepository;
        this.#inRepository ||= isRepository;
        for (const { name, is } of children) {
            const path = folder === '' ? name : `${folder}/${name}`;
            if (is === 'folder') {
                if (name === terraformFolder)
                    this.#modules(path);
                if (foreign.has(name))
                    continue;
                if (this.#isLeftOut(rules, path, true))
                    this.#assemblies(path);
                else
                    this.folder(path, rules);
            }
            else if (this.#isLeftOut(rules, path, false))
                continue;
            else if (is === 'file')
                this.#take(path);
            else if (this.links.length < this.#maximumFiles)
                this.links.push(this.#link(path));
        }
        this.#inRepository = outer;
    }
    #isLeftOut(rules, path, folder) {
        return !this.#tracked.has(path) && isIgnored(rules, path, folder);
    }
    #link(path) {
        const to = this.#store.link(path);
        return to === undefined ? { path } : { path, to };
    }
    #take(path) {
        const size = this.#store.size(path);
        if (size !== undefined)
            this.entries.push({ path, size });
    }
    #children(folder) {
        try {
            return [...this.#store.children(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
        }
        catch {
            this.problems.push({ path: folder, say: 'is a folder that cannot be read' });
            return [];
        }
    }
    /** A folder named by the user is looked into whatever the rules above say; its own rules and those above still hold inside it. */
    #rulesAbove(inside) {
        const parts = inside === '' ? [] : inside.split('/');
        return parts.flatMap((_, depth) => {
            const rules = this.#rulesIn(parts.slice(0, depth).join('/'));
            return rules && !rules.ignores(`${parts.join('/')}/`) ? [rules] : [];
        });
    }
    #rulesIn(folder) {
        const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
        // Git too takes no rules from behind a link, which may point to something without end.
        const size = this.#store.size(path);
        const text = size === undefined || size > maximumRules ? undefined : this.#store.read(path);
        return text === undefined ? undefined : new Rules(folder, text);
    }
    /** What `terraform init` fetched is listed, since the configuration beside it calls it; nothing of it is looked into by itself. */
    #modules(terraform) {
        const folder = `${terraform}/modules`;
        if (this.#store.size(`${folder}/modules.json`) === undefined)
            return;
        const waiting = [folder];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            for (const { name, is } of this.#children(next)) {
                if (this.entries.length >= this.#maximumFiles)
                    return;
                if (is === 'folder' && !foreign.has(name))
                    waiting.push(`${next}/${name}`);
                else if (is === 'file')
                    this.#take(`${next}/${name}`);
            }
        }
    }
    /** An ignored folder is still looked into where it is a cloud assembly, or has one of the usual name. */
    #assemblies(folder) {
        for (const path of [folder, `${folder}/${assembly/* usualFolder */.$j}`]) {
            const size = this.#store.size(`${path}/${assembly/* manifestName */.vS}`);
            if (size === undefined || size > maximumManifest || !(0,assembly/* isAssemblyManifest */.q6)(this.#store.read(`${path}/${assembly/* manifestName */.vS}`) ?? ''))
                continue;
            this.#assembly(path, 0);
        }
    }
    #assembly(folder, depth) {
        if (depth > maximumNesting || this.entries.length >= this.#maximumFiles)
            return;
        for (const { name, is } of this.#children(folder)) {
            const path = `${folder}/${name}`;
            if (is === 'folder' && (0,assembly/* isNestedAssembly */.ij)(name))
                this.#assembly(path, depth + 1);
            if (is === 'file' && (0,assembly/* isAssemblyFile */.VV)(name))
                this.#take(path);
        }
    }
}
/** The files and every folder above one. */
function withFolders(files) {
    const all = new Set(files);
    for (const file of files)
        for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            const folder = file.slice(0, end);
            if (all.has(folder))
                break;
            all.add(folder);
        }
    return all;
}


/***/ }),

/***/ 2910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ facts),
/* harmony export */   J: () => (/* binding */ fargateProviders)
/* harmony export */ });
const parameters = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference';
const balancers = 'https://docs.aws.amazon.com/elasticloadbalancing/latest';
/** What AWS does where nothing is written, by structure and property as the model has them, each with the page of AWS that says so. */
const facts = {
    'ContainerDefinition.privileged': {
        value: false,
        says: 'a container is not privileged unless it says so',
        page: `${parameters}/API_ContainerDefinition.html`,
    },
    'ContainerDefinition.essential': {
        value: true,
        says: 'a container is essential unless it says otherwise',
        page: `${parameters}/API_ContainerDefinition.html`,
    },
    'EFSVolumeConfiguration.transitEncryption': {
        value: 'DISABLED',
        says: 'ECS mounts EFS without transit encryption unless it is enabled',
        page: `${parameters}/API_EFSVolumeConfiguration.html`,
    },
    'AwsVpcConfiguration.assignPublicIp': {
        value: 'DISABLED',
        says: 'tasks of a service get no public address unless it is enabled',
        page: `${parameters}/API_AwsVpcConfiguration.html`,
    },
    'AWS::ElasticLoadBalancingV2::LoadBalancer.scheme': {
        value: 'internet-facing',
        says: 'a load balancer faces the internet unless it is internal',
        page: `${balancers}/APIReference/API_CreateLoadBalancer.html`,
    },
    'AWS::ElasticLoadBalancingV2::LoadBalancer.type': {
        value: 'application',
        says: 'a load balancer is an application load balancer unless it says otherwise',
        page: `${balancers}/APIReference/API_CreateLoadBalancer.html`,
    },
    'AWS::ElasticLoadBalancingV2::Listener.sslPolicy': {
        value: 'ELBSecurityPolicy-2016-08',
        says: 'a listener that is not made in the console takes ELBSecurityPolicy-2016-08',
        page: `${balancers}/application/describe-ssl-policies.html`,
    },
    'AWS::ElasticLoadBalancingV2::Listener RedirectConfig.protocol': {
        value: '#{protocol}',
        says: 'a redirect keeps the protocol',
        page: `${balancers}/APIReference/API_RedirectActionConfig.html`,
    },
    'AWS::EKS::Cluster ResourcesVpcConfig.endpointPublicAccess': {
        value: true,
        says: 'the endpoint of an EKS cluster is public unless it is switched off',
        page: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigRequest.html',
    },
};
/** Capacity providers that AWS itself keeps: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html */
const fargateProviders = new Set(['FARGATE', 'FARGATE_SPOT']);


/***/ }),

/***/ 5043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ outcomesOfParts)
/* harmony export */ });
/** More texts than these are not listed one by one, nor those of a text with more parts. */
const maximumOutcomes = 16;
const maximumParts = 200;
/**
 * Every text that parts come to together, where each of them lists what it can be: `api-${Stage}` is `api-dev` or `api-prod`. The same
 * parameter or condition in two parts is the same in both. Nothing where a part is open, or where there are more than a few.
 */
function outcomesOfParts(parts, at) {
    const choices = together(parts);
    return choices?.map(({ words, origin, written, secret, when }) => ({
        ...(when.length > 0 ? { when: when.join(', ') } : {}),
        then: { kind: 'known', value: words, at, origin, written, ...(secret ? { secret } : {}) },
    }));
}
function together(parts) {
    if (parts.length > maximumParts)
        return undefined;
    let all = [{ words: '', origin: [], written: [], picks: new Map(), when: [] }];
    for (const part of parts) {
        const next = choicesOf(part);
        if (!next)
            return undefined;
        all = all.flatMap((before) => next.flatMap((choice) => both(before, choice) ?? []));
        if (all.length === 0 || all.length > maximumOutcomes)
            return undefined;
    }
    return all;
}
function choicesOf(value) {
    if (value.kind === 'absent')
        return undefined;
    if (value.kind === 'known')
        return [
            {
                words: value.value,
                origin: value.origin,
                written: value.written ?? [value.at],
                picks: new Map(),
                when: [],
                ...(value.secret ? { secret: value.secret } : {}),
            },
        ];
    const inner = value.parts && together(value.parts);
    if (inner)
        return inner;
    if (!value.oneOf || value.oneOf.length === 0 || value.oneOf.length > maximumOutcomes)
        return undefined;
    const choices = [];
    for (const arm of value.oneOf) {
        const within = choicesOf(arm.then);
        if (!within || choices.length + within.length > maximumOutcomes)
            return undefined;
        const name = arm.when === undefined ? undefined : identityOf(value);
        const own = {
            words: '',
            origin: value.origin,
            written: [],
            picks: new Map(name === undefined ? [] : [[name, arm.when ?? '']]),
            when: arm.when === undefined ? [] : [arm.when],
        };
        choices.push(...within.flatMap((choice) => both(own, choice) ?? []));
    }
    return choices;
}
/** What is the same thing wherever it is named. */
const shared = new Set(['parameter', 'condition', 'variable']);
const identityOf = ({ why, name, parts }) => name !== undefined && !parts && shared.has(why) ? `${why} ${name}` : undefined;
/** One choice after the other; nothing where they contradict each other. */
function both(a, b) {
    for (const [name, pick] of b.picks)
        if ((a.picks.get(name) ?? pick) !== pick)
            return undefined;
    const secret = a.secret ?? b.secret;
    return {
        words: a.words + b.words,
        origin: [...a.origin, ...b.origin],
        written: [...a.written, ...b.written],
        picks: new Map([...a.picks, ...b.picks]),
        when: [...new Set([...a.when, ...b.when])],
        ...(secret ? { secret } : {}),
    };
}


/***/ }),

/***/ 5555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ suspicionAfter),
/* harmony export */   a: () => (/* binding */ suspicionOfCommand)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8058);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9395);
/* harmony import */ var _suspicion_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9225);



/** `--db-password=…`, `DB_PASSWORD=…`, `export TOKEN="…"`, `-Ddb.password=…`, `-p …`: a name, and what it is set to. */
const assigned = /(?<![\w.-])-{0,2}([A-Za-z_][\w.-]{0,99})=(?:"([^"]*)"|'([^']*)'|([^\s"'|&;<>)]+))/g;
/** `--db-password …`: an option whose value follows. */
const option = /(?<!\S)--([A-Za-z][\w.-]{0,99})[ \t]+(?:"([^"]*)"|'([^']*)'|([^\s"'|&;<>)-][^\s"'|&;<>)]*))/g;
/** Programs that take a password behind a letter. */
const short = [
    { what: '`mysql -p`', pattern: /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^|&;\n]{0,200}?\s-p['"]?([^\s'"|&;]{4,})/g },
    { what: '`curl -u`', pattern: /\bcurl\b[^|&;\n]{0,300}?\s(?:-u|--user)[\s=]?['"]?[^\s:'"]{1,100}:([^\s'"|&;]{4,})/g },
    { what: '`redis-cli -a`', pattern: /\bredis-cli\b[^|&;\n]{0,200}?\s-a[ \t]+['"]?([^\s'"|&;]{4,})/g },
    { what: '`sshpass -p`', pattern: /\bsshpass\s+-p[ \t]*['"]?([^\s'"|&;]{4,})/g },
    { what: 'an `Authorization` header', pattern: /\bauthorization:[ \t]*(?:bearer|basic|token)[ \t]+([\w+/=.~-]{8,})/gi },
];
/** Why the words of a command line are taken to hold a secret. What only refers to one (`$DB_PASSWORD`, `$(cat …)`) does not. */
function suspicionOfCommand(whole) {
    const words = whole.slice(0, 20_000);
    for (const pattern of [assigned, option])
        for (const [, name = '', inDouble, inSingle, bare] of words.matchAll(pattern)) {
            const value = inDouble ?? inSingle ?? bare ?? '';
            if (isReference(value))
                continue;
            const found = (0,_suspicion_js__WEBPACK_IMPORTED_MODULE_2__/* .suspicionByForm */ .H)(value) ? undefined : (0,_suspicion_js__WEBPACK_IMPORTED_MODULE_2__/* .suspicionOf */ .d)(name.replaceAll('-', '_'), value);
            if (found)
                return { because: `\`${name}\` is set in it`, sure: found.sure };
        }
    for (const { what, pattern } of short)
        for (const { 1: value = '' } of words.matchAll(pattern))
            if (!isReference(value))
                return { because: `a password follows ${what}`, sure: !/^\d+$/.test(value) };
    const form = (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formOf */ .QU)(words);
    return form && { because: `it holds ${form.what}`, sure: form.sure };
}
/** Why the next word of a command is one: `--password`, and then the password. */
function suspicionAfter(previous, value) {
    const name = /^--?([A-Za-z][\w.-]*)$/.exec(previous)?.[1];
    if (name === undefined || value.startsWith('-') || isReference(value))
        return undefined;
    const found = (0,_suspicion_js__WEBPACK_IMPORTED_MODULE_2__/* .suspicionOf */ .d)(name.replaceAll('-', '_'), value);
    return found && { because: `it follows \`${previous}\``, sure: found.sure };
}
const isReference = (value) => /[$`]|^file:|^</.test(value) || (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .w)(value);


/***/ }),

/***/ 8058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  QU: () => (/* binding */ formOf),
  Kk: () => (/* binding */ formSpans),
  EZ: () => (/* binding */ looksRandom)
});

;// CONCATENATED MODULE: ./lib/model/secrecy/formats.js
// Written by `npm run formats` from the rules of gitleaks (github.com/zricethezav/gitleaks/v8@v8.30.1), which stand under the MIT licence,
// Copyright (c) 2019 Zachary Rice: see NOTICE. Their patterns are RE2's, and are turned into JavaScript's here: what surrounds a
// value is left out, and so is what only its surroundings tell.
// biome-ignore format: one row a format
const formats = [
    { what: 'a 1Password secret key', keywords: ['a3-'], pattern: '\\bA3-[A-Z0-9]{6}-(?:(?:[A-Z0-9]{11})|(?:[A-Z0-9]{6}-[A-Z0-9]{5}))-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}\\b', entropy: 3.8 },
    { what: 'a 1Password service account token', keywords: ['ops_'], pattern: '(?<![A-Za-z0-9])ops_eyJ[a-zA-Z0-9+/]{250,}={0,3}', entropy: 4 },
    { what: 'an Adobe client secret', keywords: ['p8e-'], pattern: '\\b(?:p8e-[a-zA-Z0-9]{32})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'an Age secret key', keywords: ['age-secret-key-1'], pattern: '(?<![A-Za-z0-9])AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}' },
    { what: 'an Airtable personal access token', keywords: ['airtable'], pattern: '\\b(?:pat[A-Za-z0-9]{14}\\.[a-f0-9]{64})\\b' },
    { what: 'an Alibaba access key id', keywords: ['ltai'], pattern: '\\b(?:LTAI[a-zA-Z0-9]{20})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'an Artifactory API key', keywords: ['akcp'], pattern: '\\bAKCp[A-Za-z0-9]{69}\\b', entropy: 4.5 },
    { what: 'an Artifactory reference token', keywords: ['cmvmd'], pattern: '\\bcmVmd[A-Za-z0-9]{59}\\b', entropy: 4.5 },
    { what: 'an Authress service client access key', keywords: ['sc_', 'ext_', 'scauth_', 'authress_'], pattern: '\\b(?:(?:sc|ext|scauth|authress)_[a-zA-Z0-9]{5,30}\\.[a-zA-Z0-9]{4,6}\\.(?:acc)[_-][a-zA-Z0-9-]{10,32}\\.[a-zA-Z0-9+/_=-]{30,120})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'an AWS access token', keywords: ['a3t', 'akia', 'asia', 'abia', 'acca'], pattern: '\\b(?:(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\\b', entropy: 3 },
    { what: 'an AWS Amazon Bedrock API key long lived', keywords: ['absk'], pattern: '\\b(?:ABSK[A-Za-z0-9+/]{109,269}={0,2})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'an AWS Amazon Bedrock API key short lived', keywords: ['bedrock-api-key-'], pattern: '(?<![A-Za-z0-9])bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', entropy: 3 },
    { what: 'an Azure AD client secret', keywords: ['q~'], pattern: '(?:^|[\\\\\'"\\x60\\s>=:(,)])(?:[a-zA-Z0-9_~.]{3}\\dQ~[a-zA-Z0-9_~.-]{31,34})(?:$|[\\\\\'"\\x60\\s<),])', entropy: 3 },
    { what: 'a Clickhouse Cloud API secret key', keywords: ['4b1d'], pattern: '\\b(?:4b1d[A-Za-z0-9]{38})\\b', entropy: 3 },
    { what: 'a Clojars API token', keywords: ['clojars_'], pattern: '(?<![A-Za-z0-9])[Cc][Ll][Oo][Jj][Aa][Rr][Ss]_[a-zA-Z0-9]{60}', entropy: 2 },
    { what: 'a Cloudflare origin CA key', keywords: ['cloudflare', 'v1.0-'], pattern: '\\b(?:v1\\.0-[a-f0-9]{24}-[a-f0-9]{146})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Databricks API token', keywords: ['dapi'], pattern: '\\b(?:dapi[a-f0-9]{32}(?:-\\d)?)(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Defined Networking API token', keywords: ['dnkey'], pattern: '(?<![A-Za-z0-9_-])(?:[dD][nN][kK][eE][yY]-[a-zA-Z0-9=_\\-]{26}-[a-zA-Z0-9=_\\-]{52})(?![A-Za-z0-9_-])' },
    { what: 'a DigitalOcean access token', keywords: ['doo_v1_'], pattern: '\\b(?:doo_v1_[a-f0-9]{64})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a DigitalOcean personal access token', keywords: ['dop_v1_'], pattern: '\\b(?:dop_v1_[a-f0-9]{64})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a DigitalOcean refresh token', keywords: ['dor_v1_'], pattern: '\\b(?:[dD][oO][rR]_[vV]1_[a-fA-F0-9]{64})(?![A-Za-z0-9_-])' },
    { what: 'a Doppler API token', keywords: ['dp.pt.'], pattern: '(?<![A-Za-z0-9])dp\\.pt\\.[a-zA-Z0-9]{43}', entropy: 2 },
    { what: 'a Duffel API token', keywords: ['duffel_'], pattern: '(?<![A-Za-z0-9])duffel_(?:test|live)_[a-zA-Z0-9_\\-=]{43}', entropy: 2 },
    { what: 'a Dynatrace API token', keywords: ['dt0c01.'], pattern: '(?<![A-Za-z0-9])dt0c01\\.[a-zA-Z0-9]{24}\\.[a-zA-Z0-9]{64}', entropy: 4 },
    { what: 'an Easypost API token', keywords: ['ezak'], pattern: '\\bEZAK[a-zA-Z0-9]{54}\\b', entropy: 2 },
    { what: 'an Easypost test API token', keywords: ['eztk'], pattern: '\\bEZTK[a-zA-Z0-9]{54}\\b', entropy: 2 },
    { what: 'a Facebook access token', keywords: ['facebook'], pattern: '\\b(?:\\d{15,16}(?:\\||%)[0-9a-zA-Z\\-_]{27,40})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Facebook Page access token', keywords: ['eaam', 'eaac'], pattern: '\\b(?:EAA[MC][a-zA-Z0-9]{100,})(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'a Flutterwave encryption key', keywords: ['flwseck_test'], pattern: '(?<![A-Za-z0-9])FLWSECK_TEST-[a-hA-H0-9]{12}', entropy: 2 },
    { what: 'a Flutterwave secret key', keywords: ['flwseck_test'], pattern: '(?<![A-Za-z0-9])FLWSECK_TEST-[a-hA-H0-9]{32}-[Xx]', entropy: 2 },
    { what: 'a Fly.io access token', keywords: ['fo1_', 'fm1', 'fm2_'], pattern: '\\b(?:(?:fo1_[\\w-]{43}|fm1[ar]_[a-zA-Z0-9+\\/]{100,}={0,3}|fm2_[a-zA-Z0-9+\\/]{100,}={0,3}))(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'a Frame.io API token', keywords: ['fio-u-'], pattern: '(?<![A-Za-z0-9])fio-u-[a-zA-Z0-9\\-_=]{64}' },
    { what: 'a GCP API key', keywords: ['aiza'], pattern: '\\b(?:AIza[\\w-]{35})(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'a GitHub app token', keywords: ['ghu_', 'ghs_'], pattern: '(?<![A-Za-z0-9])(?:ghu|ghs)_[0-9a-zA-Z]{36}', entropy: 3 },
    { what: 'a GitHub fine grained personal access token', keywords: ['github_pat_'], pattern: '(?<![A-Za-z0-9])github_pat_\\w{82}', entropy: 3 },
    { what: 'a GitHub OAuth token', keywords: ['gho_'], pattern: '(?<![A-Za-z0-9])gho_[0-9a-zA-Z]{36}', entropy: 3 },
    { what: 'a GitHub personal access token', keywords: ['ghp_'], pattern: '(?<![A-Za-z0-9])ghp_[0-9a-zA-Z]{36}', entropy: 3 },
    { what: 'a GitHub refresh token', keywords: ['ghr_'], pattern: '(?<![A-Za-z0-9])ghr_[0-9a-zA-Z]{36}', entropy: 3 },
    { what: 'a GitLab CI job token', keywords: ['glcbt-'], pattern: '(?<![A-Za-z0-9])glcbt-[0-9a-zA-Z]{1,5}_[0-9a-zA-Z_-]{20}', entropy: 3 },
    { what: 'a GitLab deploy token', keywords: ['gldt-'], pattern: '(?<![A-Za-z0-9])gldt-[0-9a-zA-Z_\\-]{20}', entropy: 3 },
    { what: 'a GitLab feature flag client token', keywords: ['glffct-'], pattern: '(?<![A-Za-z0-9])glffct-[0-9a-zA-Z_\\-]{20}', entropy: 3 },
    { what: 'a GitLab feed token', keywords: ['glft-'], pattern: '(?<![A-Za-z0-9])glft-[0-9a-zA-Z_\\-]{20}', entropy: 3 },
    { what: 'a GitLab incoming mail token', keywords: ['glimt-'], pattern: '(?<![A-Za-z0-9])glimt-[0-9a-zA-Z_\\-]{25}', entropy: 3 },
    { what: 'a GitLab kubernetes agent token', keywords: ['glagent-'], pattern: '(?<![A-Za-z0-9])glagent-[0-9a-zA-Z_\\-]{50}', entropy: 3 },
    { what: 'a GitLab OAuth app secret', keywords: ['gloas-'], pattern: '(?<![A-Za-z0-9])gloas-[0-9a-zA-Z_\\-]{64}', entropy: 3 },
    { what: 'a GitLab personal access token', keywords: ['glpat-'], pattern: '(?<![A-Za-z0-9])glpat-[\\w-]{20}', entropy: 3 },
    { what: 'a GitLab pipeline trigger token', keywords: ['glptt-'], pattern: '(?<![A-Za-z0-9])glptt-[0-9a-f]{40}', entropy: 3 },
    { what: 'a GitLab runner registration token', keywords: ['gr1348941'], pattern: '(?<![A-Za-z0-9])GR1348941[\\w-]{20}', entropy: 3 },
    { what: 'a GitLab runner authentication token', keywords: ['glrt-'], pattern: '(?<![A-Za-z0-9])glrt-[0-9a-zA-Z_\\-]{20}', entropy: 3 },
    { what: 'a GitLab SCIM token', keywords: ['glsoat-'], pattern: '(?<![A-Za-z0-9])glsoat-[0-9a-zA-Z_\\-]{20}', entropy: 3 },
    { what: 'a GitLab session cookie', keywords: ['_gitlab_session='], pattern: '(?<![A-Za-z0-9])_gitlab_session=[0-9a-z]{32}', entropy: 3 },
    { what: 'a Gocardless API token', keywords: ['live_', 'gocardless'], pattern: '(?<![A-Za-z0-9_-])(?:[lL][iI][vV][eE]_[a-zA-Z0-9\\-_=]{40})(?![A-Za-z0-9_-])' },
    { what: 'a Grafana API key', keywords: ['eyjrijoi'], pattern: '\\b(?:[eE][yY][Jj][rR][Ii][jJ][oO][iI][A-Za-z0-9]{70,400}={0,3})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Grafana Cloud API token', keywords: ['glc_'], pattern: '\\b(?:[gG][lL][cC]_[A-Za-z0-9+/]{32,400}={0,3})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Grafana service account token', keywords: ['glsa_'], pattern: '\\b(?:[gG][lL][sS][aA]_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Harness API key', keywords: ['pat.', 'sat.'], pattern: '(?<![A-Za-z0-9])(?:pat|sat)\\.[a-zA-Z0-9_-]{22}\\.[a-zA-Z0-9]{24}\\.[a-zA-Z0-9]{20}' },
    { what: 'a HashiCorp Terraform API token', keywords: ['atlasv1'], pattern: '(?<![A-Za-z0-9])[a-zA-Z0-9]{14}\\.(?:atlasv1)\\.[a-zA-Z0-9\\-_=]{60,70}', entropy: 3.5 },
    { what: 'a Heroku API key', keywords: ['hrku-aa'], pattern: '\\b(?:(?:HRKU-AA[0-9a-zA-Z_-]{58}))(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'a Hugging Face access token', keywords: ['hf_'], pattern: '\\b(?:hf_(?:[a-zA-Z]{34}))(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Hugging Face organization API token', keywords: ['api_org_'], pattern: '\\b(?:api_org_(?:[a-zA-Z]{34}))(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'an Infracost API token', keywords: ['ico-'], pattern: '\\b(?:ico-[a-zA-Z0-9]{32})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'an Intra42 client secret', keywords: ['intra', 's-s4t2ud-', 's-s4t2af-'], pattern: '\\b(?:s-s4t2(?:ud|af)-[aAbBcCdDeEfF0123456789]{64})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Linear API key', keywords: ['lin_api_'], pattern: '(?<![A-Za-z0-9])lin_api_[a-zA-Z0-9]{40}', entropy: 2 },
    { what: 'a Mailgun private API token', keywords: ['mailgun'], pattern: '(?<![A-Za-z0-9_-])(?:[kK][eE][yY]-[a-fA-F0-9]{32})(?![A-Za-z0-9_-])' },
    { what: 'a MaxMind license key', keywords: ['_mmk'], pattern: '\\b(?:[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'a Microsoft Teams webhook', keywords: ['webhook.office.com', 'webhookb2', 'incomingwebhook'], pattern: '(?<![A-Za-z0-9])https://[a-z0-9]+\\.webhook\\.office\\.com/webhookb2/[a-z0-9]{8}-(?:[a-z0-9]{4}-){3}[a-z0-9]{12}@[a-z0-9]{8}-(?:[a-z0-9]{4}-){3}[a-z0-9]{12}/IncomingWebhook/[a-z0-9]{32}/[a-z0-9]{8}-(?:[a-z0-9]{4}-){3}[a-z0-9]{12}' },
    { what: 'a New Relic insert key', keywords: ['nrii-'], pattern: '(?<![A-Za-z0-9_-])(?:[Nn][Rr][Ii][Ii]-[a-zA-Z0-9-]{32})(?![A-Za-z0-9_-])' },
    { what: 'a New Relic user API key', keywords: ['nrak'], pattern: '(?<![A-Za-z0-9_-])(?:[Nn][Rr][Aa][Kk]-[a-zA-Z0-9]{27})(?![A-Za-z0-9_-])' },
    { what: 'a Notion API token', keywords: ['ntn_'], pattern: '\\b(?:ntn_[0-9]{11}[A-Za-z0-9]{32}[A-Za-z0-9]{3})(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'an npm access token', keywords: ['npm_'], pattern: '\\b(?:[nN][pP][mM]_[a-zA-Z0-9]{36})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'an Octopus deploy API key', keywords: ['api-'], pattern: '\\b(?:API-[A-Z0-9]{26})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'an OpenAI API key', keywords: ['t3blbkfj'], pattern: '\\b(?:sk-(?:proj|svcacct|admin)-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})T3BlbkFJ(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})\\b|sk-[a-zA-Z0-9]{20}T3BlbkFJ[a-zA-Z0-9]{20})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'an OpenShift user token', keywords: ['sha256~'], pattern: '\\b(?:sha256~[\\w-]{43})(?![A-Za-z0-9_-])', entropy: 3.5 },
    { what: 'a Perplexity API key', keywords: ['pplx-'], pattern: '\\b(?:pplx-[a-zA-Z0-9]{48})(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'a Plaid API token', keywords: ['plaid'], pattern: '(?<![A-Za-z0-9_-])(?:[aA][cC][cC][eE][sS][sS]-(?:[sS][aA][nN][dD][bB][oO][xX]|[dD][eE][vV][eE][lL][oO][pP][mM][eE][nN][tT]|[pP][rR][oO][dD][uU][cC][tT][iI][oO][nN])-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![A-Za-z0-9_-])' },
    { what: 'a PlanetScale API token', keywords: ['pscale_tkn_'], pattern: '\\b(?:pscale_tkn_[\\w=\\.-]{32,64})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a PlanetScale OAuth token', keywords: ['pscale_oauth_'], pattern: '\\b(?:pscale_oauth_[\\w=\\.-]{32,64})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a PlanetScale password', keywords: ['pscale_pw_'], pattern: '\\b(?:[pP][sS][cC][aA][lL][eE]_[pP][wW]_[\\w=\\.-]{32,64})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Postman API token', keywords: ['pmak-'], pattern: '\\b(?:PMAK-[a-fA-F0-9]{24}\\-[a-fA-F0-9]{34})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Prefect API token', keywords: ['pnu_'], pattern: '\\b(?:pnu_[a-zA-Z0-9]{36})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Pulumi API token', keywords: ['pul-'], pattern: '\\b(?:pul-[a-f0-9]{40})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a PyPI upload token', keywords: ['pypi-ageichlwas5vcmc'], pattern: '(?<![A-Za-z0-9])pypi-AgEIcHlwaS5vcmc[\\w-]{50,1000}', entropy: 3 },
    { what: 'a Readme API token', keywords: ['rdme_'], pattern: '\\b(?:rdme_[a-z0-9]{70})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a RubyGems API token', keywords: ['rubygems_'], pattern: '\\b(?:rubygems_[a-f0-9]{48})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Scalingo API token', keywords: ['tk-us-'], pattern: '\\b(?:tk-us-[\\w-]{48})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a SendGrid API token', keywords: ['sg.'], pattern: '\\b(?:SG\\.[a-zA-Z0-9=_\\-\\.]{66})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Sendinblue API token', keywords: ['xkeysib-'], pattern: '\\b(?:xkeysib-[a-f0-9]{64}\\-[a-zA-Z0-9]{16})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Sentry org token', keywords: ['sntrys_eyjpyxqio'], pattern: '\\bsntrys_eyJpYXQiO[a-zA-Z0-9+/]{10,200}(?:LCJyZWdpb25fdXJs|InJlZ2lvbl91cmwi|cmVnaW9uX3VybCI6)[a-zA-Z0-9+/]{10,200}={0,2}_[a-zA-Z0-9+/]{43}(?![A-Za-z0-9_-])', entropy: 4.5 },
    { what: 'a Sentry user token', keywords: ['sntryu_'], pattern: '\\b(?:sntryu_[a-f0-9]{64})(?![A-Za-z0-9_-])', entropy: 3.5 },
    { what: 'a Settlemint application access token', keywords: ['sm_aat'], pattern: '\\b(?:sm_aat_[a-zA-Z0-9]{16})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Settlemint personal access token', keywords: ['sm_pat'], pattern: '\\b(?:sm_pat_[a-zA-Z0-9]{16})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Settlemint service access token', keywords: ['sm_sat'], pattern: '\\b(?:sm_sat_[a-zA-Z0-9]{16})(?![A-Za-z0-9_-])', entropy: 3 },
    { what: 'a Shippo API token', keywords: ['shippo_'], pattern: '\\b(?:shippo_(?:live|test)_[a-fA-F0-9]{40})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Shopify access token', keywords: ['shpat_'], pattern: '(?<![A-Za-z0-9])shpat_[a-fA-F0-9]{32}', entropy: 2 },
    { what: 'a Shopify custom access token', keywords: ['shpca_'], pattern: '(?<![A-Za-z0-9])shpca_[a-fA-F0-9]{32}', entropy: 2 },
    { what: 'a Shopify private app access token', keywords: ['shppa_'], pattern: '(?<![A-Za-z0-9])shppa_[a-fA-F0-9]{32}', entropy: 2 },
    { what: 'a Shopify shared secret', keywords: ['shpss_'], pattern: '(?<![A-Za-z0-9])shpss_[a-fA-F0-9]{32}', entropy: 2 },
    { what: 'a Slack app token', keywords: ['xapp'], pattern: '(?<![A-Za-z0-9])[xX][aA][pP][pP]-\\d-[A-Za-z0-9]+-\\d+-[a-zA-Z0-9]+', entropy: 2 },
    { what: 'a Slack bot token', keywords: ['xoxb'], pattern: '(?<![A-Za-z0-9])xoxb-[0-9]{10,13}-[0-9]{10,13}[a-zA-Z0-9-]*', entropy: 3 },
    { what: 'a Slack config access token', keywords: ['xoxe.xoxb-', 'xoxe.xoxp-'], pattern: '(?<![A-Za-z0-9])[xX][oO][xX][eE].[xX][oO][xX][bBpP]-\\d-[A-Za-z0-9]{163,166}', entropy: 2 },
    { what: 'a Slack config refresh token', keywords: ['xoxe-'], pattern: '(?<![A-Za-z0-9])[xX][oO][xX][eE]-\\d-[A-Za-z0-9]{146}', entropy: 2 },
    { what: 'a Slack legacy bot token', keywords: ['xoxb'], pattern: '(?<![A-Za-z0-9])xoxb-[0-9]{8,14}-[a-zA-Z0-9]{18,26}', entropy: 2 },
    { what: 'a Slack legacy token', keywords: ['xoxo', 'xoxs'], pattern: '(?<![A-Za-z0-9])xox[os]-\\d+-\\d+-\\d+-[a-fA-F\\d]+', entropy: 2 },
    { what: 'a Slack legacy workspace token', keywords: ['xoxa', 'xoxr'], pattern: '(?<![A-Za-z0-9])xox[ar]-(?:\\d-)?[0-9a-zA-Z]{8,48}', entropy: 2 },
    { what: 'a Slack user token', keywords: ['xoxp-', 'xoxe-'], pattern: '(?<![A-Za-z0-9])xox[pe](?:-[0-9]{10,13}){3}-[a-zA-Z0-9-]{28,34}', entropy: 2 },
    { what: 'a Slack webhook URL', keywords: ['hooks.slack.com'], pattern: '(?<![A-Za-z0-9])(?:https?://)?hooks.slack.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{43,56}' },
    { what: 'a Square access token', keywords: ['sq0atp-', 'eaaa'], pattern: '\\b(?:(?:EAAA|sq0atp-)[\\w-]{22,60})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Stripe access token', keywords: ['sk_test', 'sk_live', 'sk_prod', 'rk_test', 'rk_live', 'rk_prod'], pattern: '\\b(?:(?:sk|rk)_(?:test|live|prod)_[a-zA-Z0-9]{10,99})(?![A-Za-z0-9_-])', entropy: 2 },
    { what: 'a Typeform API token', keywords: ['tfp_'], pattern: '(?<![A-Za-z0-9_-])(?:[tT][fF][pP]_[a-zA-Z0-9\\-_\\.=]{59})(?![A-Za-z0-9_-])' },
    { what: 'a Vault batch token', keywords: ['hvb.'], pattern: '\\b(?:hvb\\.[\\w-]{138,300})(?![A-Za-z0-9_-])', entropy: 4 },
    { what: 'a Vault service token', keywords: ['hvs.', 's.'], pattern: '\\b(?:(?:hvs\\.[\\w-]{90,120}|s\\.(?:[a-zA-Z0-9]{24})))(?![A-Za-z0-9_-])', entropy: 3.5 },
];

// EXTERNAL MODULE: ./lib/model/secrecy/placeholder.js
var placeholder = __nccwpck_require__(9395);
;// CONCATENATED MODULE: ./lib/model/secrecy/forms.js


/** What the library lacks, or takes too narrowly. */
const ours = [
    { what: 'a private key', keywords: ['private key'], pattern: '-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----' },
    {
        what: 'a JSON web token',
        keywords: ['eyj'],
        pattern: String.raw `(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}`,
    },
    { what: 'an OpenAI or Anthropic key', keywords: ['sk-'], pattern: String.raw `\bsk-(?:proj-|ant-)[A-Za-z0-9_-]{20,}` },
];
/** Patterns are compiled when a text first holds one of their keywords: most texts hold none of any. */
const compiled = new Map();
let anyKeyword;
function* formatsFor(text) {
    const all = [...ours, ...formats];
    anyKeyword ??= new RegExp(all.flatMap(({ keywords }) => keywords.map((word) => word.replace(/[^\w]/g, '\\$&'))).join('|'), 'i');
    if (!anyKeyword.test(text))
        return;
    const small = text.toLowerCase();
    for (const format of all) {
        if (!format.keywords.some((word) => small.includes(word)))
            continue;
        const pattern = compiled.get(format) ?? new RegExp(format.pattern, 'g');
        compiled.set(format, pattern);
        yield { format, pattern };
    }
}
/** `postgres://user:password@host`: a password in an address. */
const userInfo = /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,200}:([^\s/@"']{1,500})@[^\s"']/gi;
/** Longer texts that carry a password under a name of its own; `anywhere`: told in the midst of a file, too. */
const carriers = [
    { what: 'an address with a password in it', pattern: userInfo, anywhere: true },
    // Go's MySQL driver: https://github.com/go-sql-driver/mysql#dsn-data-source-name
    { what: 'an address with a password in it', pattern: /^[\w.-]+:([^\s@]+)@(?:tcp|unix)\(/gi },
    { what: 'a text with a password in it', pattern: /(?:password|passwd|\bpwd|AccountKey|SharedAccessKey)\s*=\s*([^\s;&,"'`]{4,})/gi },
    {
        what: 'JSON with a password in it',
        pattern: /(?:password|passwd|pwd|client_?secret|secret_?key|private_?key)"\s*:\s*"([^"]{4,})"/gi,
        anywhere: true,
    },
    { what: 'JSON with a registry login in it', pattern: /"auth"\s*:\s*"([A-Za-z0-9+/=]{16,})"/g, anywhere: true },
];
/** Whether a value is a secret by its form, whatever it is called. A name only helps where the form alone is not enough. */
function formOf(whole, name = '') {
    const value = whole.slice(0, longest);
    for (const { format, pattern } of formatsFor(name ? `${name}\n${value}` : value)) {
        for (const { 0: found } of value.matchAll(pattern))
            if (entropyOf(found) > (format.entropy ?? 0))
                return { what: format.what, whole: true, sure: !isExample(found) };
    }
    for (const { what, pattern } of carriers)
        for (const { 1: inner = '' } of value.matchAll(pattern))
            if (!(0,placeholder/* isPlaceholder */.w)(inner) && !/^(?:[./~]|arn:)/.test(inner))
                return { what, whole: false, sure: true };
    return undefined;
}
/** The keys of AWS's own documentation open nothing. */
const isExample = (found) => found.includes('EXAMPLE');
/** A secret shows in its first characters; the patterns need not walk a whole file that somebody put into a variable. */
const longest = 4096;
/** Every span of a text that has the form of a secret, wherever it stands. */
function formSpans(text) {
    const spans = [];
    for (const { format, pattern } of formatsFor(text)) {
        // What a span covers is not looked at again: it would cost its square.
        let done = 0;
        for (const { index, 0: found } of text.matchAll(pattern)) {
            if (index < done)
                continue;
            done = format.what === 'a private key' ? keyEnd(text, index) : tokenEnd(text, index + found.length);
            spans.push({ start: index, end: done });
        }
    }
    for (const { pattern, anywhere } of carriers)
        if (anywhere)
            for (const { index, 0: found, 1: inner = '' } of text.matchAll(pattern)) {
                const start = index + found.lastIndexOf(inner);
                spans.push({ start, end: start + inner.length });
            }
    return spans;
}
/** A pattern may be content with the first characters of a longer token. */
function tokenEnd(text, from) {
    const rest = /[\w+/=.~-]*/y;
    rest.lastIndex = from;
    return from + (rest.exec(text)?.[0].length ?? 0);
}
/** A private key ends where it says so; one that is cut off goes on as long as its lines look like one. */
function keyEnd(text, from) {
    const rest = /-----BEGIN [A-Z0-9 ]*-----(?:[\sA-Za-z0-9+/=:,.]|\\[nr])*(?:-----END [A-Z0-9 ]*-----)?/y;
    rest.lastIndex = from;
    return from + (rest.exec(text)?.[0].length ?? 0);
}
/** Letters and digits mixed, with few repeats: not a word, not a sentence, not a list of settings. */
const looksRandom = (value) => value.length >= 8 && !/[\s;,]/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && entropyOf(value) > 3;
/** Shannon's entropy in bits a character. */
function entropyOf(value) {
    const counts = new Map();
    for (const character of value)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= (count / value.length) * Math.log2(count / value.length);
    return bits;
}


/***/ }),

/***/ 9598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   t1: () => (/* binding */ isPasswordName),
/* harmony export */   u5: () => (/* binding */ nameSays)
/* harmony export */ });
const separator = '(?:^|[_.-])';
/** Names that say secret by themselves. */
const plainName = new RegExp(`${separator}(?:password|passwd|passphrase|pwd|secret|api_?key|private_?key|secret_?key|access_?key|licen[cs]e_?key|client_?secret|auth_?token|access_?token|refresh_?token|bearer_?token|encryption_?key|signing_?key|master_?key)s?(?:$|[_.-])` +
    `|(?:password|passwd|secret|token)$|${separator}(?:pass|pw)$|(?:db|sql|root|user|admin|smtp|mail|redis|require)pass$|masterauth$`);
/** Names that often say secret. */
const likelyName = new RegExp(`${separator}(?:token|auth|credentials?|conn(?:ection)?_?str(?:ing)?s?|dsn|salt|pepper|key)$`);
/** A last word that makes the name speak of something about a secret, not of the secret. */
const about = new RegExp(`${separator}(?:arns?|names?|ids?|paths?|files?|filename|dir|directory|urls?|uri|endpoint|host|hosts|port|page|link|redirect|domain|realm|issuer|audience|scopes?|claims?|subject|` +
    'ttl|expiry|expires|expiration|expire|expires_in|timeout|lifetime|duration|validity|period|interval|days|hours|minutes|mins|seconds|secs|ms|millis|age|grace|' +
    'length|size|count|limit|max|min|threshold|attempts|retries|history|rounds|iterations|complexity|strength|charset|chars|' +
    'enabled?|disabled?|required|optional|allowed|type|kind|format|encoding|class|mode|method|flow|grant|policy|strategy|rule|rotation|algorithm|algo|alg|encryption|encoder|hasher|hashers|hashing|cipher|' +
    'version|region|env|environment|stage|namespace|group|role|account|project|user|username|header|prefix|suffix|field|column|parameter|param|params|query|cookie|alias|ref|label|title|hint|message|template|regex|pattern|placeholder|' +
    'reset|change|check|validation|validator|verification|provider|store|storage|manager|backend|engine|driver|plugin|source|location|bucket|table|topic|queue|service|server|cache)$');
/** Names that hold one of the words above and are no secret. */
const innocent = /public_?key|tokeni[sz]er|max_?tokens|token_?(?:count|limit)|^next_public_|^vite_|^react_app_|key_?space|partition_?key|sort_?key|foreign_?key|cache_?key|routing_?key|object_?key|publishable|site_?key|idempotency/;
/** Whether a name speaks of something about a secret, such as where it is kept, or of none at all. */
const isAbout = (name) => about.test(snake(name)) || innocent.test(snake(name));
/** How strongly a name says that its value is a secret. */
function nameSays(name) {
    const called = snake(name);
    if (about.test(called) || innocent.test(called))
        return undefined;
    return plainName.test(called) ? 'secret' : likelyName.test(called) ? 'perhaps' : undefined;
}
/** Called a password, which may be short. */
const isPasswordName = (name) => /pass|pwd|pw$/.test(snake(name));
/** `DbPassword` and `dbPassword` are `db_password`. */
const snake = (name) => name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();


/***/ }),

/***/ 9395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isPlain),
/* harmony export */   w: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/** Values that stand for nothing yet, or for something that is no secret. */
const placeholder = /^(?:change[-_ ]?(?:me|it|this).*|replace[-_ ]?(?:me|this|with).*|to[-_ ]be[-_ ].*|todo|tbd|x{3,}|\*+|\.{3,}|-+|none|null|nil|undefined|empty|dummy|dummy[-_ ].*|fake[-_ ].*|example|sample|test|.*placeholder.*|your[-_ ].*|my[-_ ]?(?:secret|password|token|key)|<.*>|\[.*\]|\{.*\}|\$.*|%.*%|%[a-z]|#\{.*|secret|password|true|false|yes|no|on|off|enabled|disabled|default|required|optional|unset|not[-_ ]?(?:set|used|needed)|unused|n\/?a|redacted|hidden|fixme|insert[-_ ].*|enter[-_ ].*|set[-_ ]?me.*|foo|bar|baz|foobar|__.*__)$/i;
const notSecret = new RegExp(`^(?:${[
    String.raw `\d+(?:\.\d+)?(?:ms|[smhd])?`,
    'arn:.*',
    'jdbc:.*',
    String.raw `[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/.*`,
    // Paths, and the names that Secrets Manager and Parameter Store give: `prod/api/db`.
    String.raw `[./~].*|[A-Za-z]:\\.*|[a-z][a-z0-9_.-]*(?:\/[a-z0-9_.-]+)+`,
    String.raw `[\w.-]+\.(?:pem|key|crt|json|ya?ml|txt|env|conf|properties|jks|p12)`,
    // A reference that somebody put into quotes: `var.password`, `aws_db_instance.main.password`.
    String.raw `(?:var|local|module|data|each|path)\.[\w.[\]"-]+|[a-z][a-z0-9]*_[a-z0-9_]+\.[\w-]+\.[\w.]+`,
    // What is public by nature.
    String.raw `(?:ssh-|ecdsa-|-----BEGIN (?:CERTIFICATE|(?:\w+ )?PUBLIC KEY)-----)[\s\S]*`,
].join('|')})$`);
/** Whether the words only keep a place free for a value: `changeme`, `<password>`, `${DB_PASSWORD}`. */
const isPlaceholder = (words) => placeholder.test(words);
/** Whether the words are plainly something else, whatever they are called: a number, an ARN, an address, a path, a public key. */
const isPlain = (words) => notSecret.test(words);


/***/ }),

/***/ 459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ malformedReference)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8058);

/**
 * A parameter's name or ARN, or a secret's ARN with at most `:key:stage:version` behind its name.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
function malformedReference(valueFrom) {
    const said = (wrong, hidden = false) => ({ wrong, hidden });
    if (valueFrom.trim() === '')
        return said('is empty');
    if (/^\s|\s$/.test(valueFrom))
        return said('has white space around it');
    if (valueFrom.startsWith('arn:'))
        return malformedArn(valueFrom);
    const form = (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formOf */ .QU)(valueFrom);
    if (form)
        return said(`is ${form.what}, where the name of one belongs`, true);
    if (/^(?:ssm|secretsmanager|aws-?ssm|parameterstore):/i.test(valueFrom))
        return said('begins with a prefix that only other tools know');
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
    if (!/^[\w./-]+(?::[\w.-]+)?$/.test(valueFrom))
        return said('is neither an ARN nor the name of a parameter', true);
    return undefined;
}
function malformedArn(arn) {
    const said = (wrong) => ({ wrong, hidden: false });
    const [, partition = '', service = '', region = '', account = '', ...rest] = arn.split(':');
    if (!/^aws(?:-[a-z]+)*$/.test(partition) || (service !== 'ssm' && service !== 'secretsmanager'))
        return said('is the ARN of something that is neither a secret nor a parameter');
    if (region === '')
        return said('is an ARN without a region');
    if (account === '')
        return said('is an ARN without an account');
    if (service === 'ssm') {
        const [resource = ''] = rest;
        return /^parameter\/./.test(resource) ? undefined : said('is an SSM ARN that names no parameter (`parameter/…`)');
    }
    const [kind, name = '', ...behind] = rest;
    if (kind !== 'secret' || name === '')
        return said('is a Secrets Manager ARN that names no secret (`secret:…`)');
    // A colon for each of key, stage and version, or nothing at all.
    if (behind.length === 0 || behind.length === 3)
        return undefined;
    return said(`has ${behind.length} part${behind.length === 1 ? '' : 's'} behind the secret’s name, and ECS takes three (\`:key:stage:version\`, empty where not needed)`);
}


/***/ }),

/***/ 9225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ suspicionByForm),
/* harmony export */   d: () => (/* binding */ suspicionOf)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8058);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9598);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9395);



/** Whether a named value is a secret in plain text, and why that is thought. The value itself is never repeated. */
function suspicionOf(name, value) {
    return suspicionByForm(value, name) ?? suspicionByName(name, value);
}
/** By the form alone, whatever it is called. */
function suspicionByForm(value, name = '') {
    const form = (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formOf */ .QU)(value, name);
    return form && { because: inWords(form), sure: form.sure };
}
const inWords = ({ what, whole }) => (whole ? `its value has the form of ${what}` : `its value is ${what}`);
function suspicionByName(name, value) {
    const says = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameSays */ .u5)(name);
    if (!says)
        return undefined;
    const words = value.slice(0, 4096).trim();
    if (words === '' || (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlaceholder */ .w)(words) || (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlain */ .$)(words))
        return undefined;
    if (says === 'secret')
        return words.length >= 4 ? { because: 'its name says that it is one', sure: words.length >= 8 || (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isPasswordName */ .t1)(name) } : undefined;
    return (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .looksRandom */ .EZ)(words) ? { because: 'its name suggests one and its value looks random', sure: false } : undefined;
}


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   D_: () => (/* binding */ withOrigin),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   RK: () => (/* binding */ outcomesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Z9: () => (/* binding */ mapItems),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   l0: () => (/* binding */ onlyBegins),
/* harmony export */   pQ: () => (/* binding */ orDefault)
/* harmony export */ });
const known = (value, at, more = {}) => ({
    kind: 'known',
    value,
    at,
    origin: [],
    ...more,
});
const absent = (at, more = {}) => ({ kind: 'absent', at, origin: [], ...more });
const unknown = (why, at, more = {}) => ({
    kind: 'unknown',
    why,
    at,
    origin: [],
    ...more,
});
/** The value with steps put in front of its own: what led to it from where it is used. None comes twice. */
function withOrigin(value, steps) {
    const fresh = steps.filter((step) => !value.origin.includes(step));
    return fresh.length === 0 ? value : { ...value, origin: [...fresh, ...value.origin] };
}
/** Whether it only begins as it is written: what it is by now is decided elsewhere. */
const onlyBegins = ({ origin }) => origin.some(({ kind }) => kind === 'beginning');
/**
 * A property of a value that may itself be absent or unknown: absent where its owner is absent, unknown where the owner is;
 * arm by arm where the owner's arms are known. Steps and secrecy of the owner are kept.
 */
function field(owner, read) {
    switch (owner.kind) {
        case 'known':
            return withOrigin(read(owner.value), owner.origin);
        case 'absent':
            return { kind: 'absent', at: owner.at, origin: owner.origin };
        case 'unknown': {
            const { oneOf, parts: _, ...rest } = owner;
            if (!oneOf)
                return rest;
            return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: field(arm.then, read) })) };
        }
    }
}
/** The value with its content turned into something else, its places and steps kept; arm by arm where it is one of several. */
function mapped(value, to) {
    switch (value.kind) {
        case 'known':
            return { ...value, value: to(value.value, value.at) };
        case 'absent':
            return value;
        case 'unknown': {
            const { oneOf, parts: _, ...rest } = value;
            return oneOf ? { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: mapped(arm.then, to) })) } : rest;
        }
    }
}
/** The list with each of its items, known or not, turned into something else. */
const mapItems = (list, to) => mapped(list, (known) => ({ ...known, items: known.items.map(to) }));
/** The value, or AWS's own default where nothing is written. */
function orDefault(value, fact) {
    if (value.kind === 'absent') {
        const { kind: _, ...rest } = value;
        return { ...rest, kind: 'known', value: fact.value, fact: { says: fact.says, page: fact.page } };
    }
    if (value.kind === 'unknown' && value.oneOf)
        return { ...value, oneOf: value.oneOf.map((arm) => ({ ...arm, then: orDefault(arm.then, fact) })) };
    return value;
}
/** The items of a list that may be absent or unknown, each with the steps that led to the list, and whether all of them can be seen. */
function itemsOf(list) {
    switch (list.kind) {
        case 'known':
            return {
                items: list.value.items.map((item) => withOrigin(item, list.origin)),
                complete: list.value.missing.length === 0,
                missing: list.value.missing,
            };
        case 'absent':
            return { items: [], complete: true, missing: [] };
        case 'unknown': {
            const { oneOf, parts: _, ...rest } = list;
            if (!oneOf)
                return { items: [], complete: false, missing: [rest] };
            const arms = oneOf.map((arm) => ({ arm, ...itemsOf(arm.then) }));
            return {
                // Whatever is in only one arm is there only under its condition.
                items: arms.flatMap(({ arm, items }) => items.map((item) => ({
                    ...rest,
                    at: item.at,
                    oneOf: [{ ...(arm.when === undefined ? {} : { when: arm.when }), then: item }, { then: absent(rest.at) }],
                }))),
                complete: arms.every(({ complete }) => complete),
                missing: arms.flatMap(({ missing }) => missing),
            };
        }
    }
}
/** Whether everything of a list can be seen: nothing missing, and the list itself known or absent. */
const isComplete = (list) => itemsOf(list).complete;
/**
 * What can be said of a value's possible outcomes: each known or absent value it may take, with the condition; `open` where it may
 * also be something that cannot be seen. A known or absent value is its own only outcome.
 */
function outcomesOf(value) {
    if (value.kind !== 'unknown')
        return { outcomes: [{ value }], open: false };
    if (!value.oneOf || value.oneOf.length === 0)
        return { outcomes: [], open: true };
    const arms = value.oneOf.map((arm) => {
        const inner = outcomesOf(withOrigin(arm.then, value.origin));
        const outcomes = inner.outcomes.map((outcome) => {
            const when = [arm.when, outcome.when].filter((x) => x !== undefined).join(', ');
            return when === '' ? { value: outcome.value } : { value: outcome.value, when };
        });
        return { outcomes, open: inner.open };
    });
    return { outcomes: arms.flatMap(({ outcomes }) => outcomes), open: arms.some(({ open }) => open) };
}


/***/ }),

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   f7: () => (/* binding */ isAny),
/* harmony export */   kd: () => (/* binding */ isAll),
/* harmony export */   w8: () => (/* binding */ isNot)
/* harmony export */ });
/* unused harmony exports not, all, any */
const verdict = (is, question, at, operands = []) => ({
    is,
    question,
    ...(at ? { at } : {}),
    operands,
});
const isNot = (is) => (is === 'yes' ? 'no' : is === 'no' ? 'yes' : 'maybe');
function isAll(all) {
    if (all.includes('no'))
        return 'no';
    return all.includes('maybe') ? 'maybe' : 'yes';
}
const isAny = (any) => isNot(isAll(any.map(isNot)));
const not = (a) => verdict(isNot(a.is), `not: ${a.question}`, a.at, [a]);
const all = (question, operands) => verdict(isAll(operands.map(({ is }) => is)), question, undefined, operands);
const any = (question, operands) => verdict(isAny(operands.map(({ is }) => is)), question, undefined, operands);


/***/ }),

/***/ 9358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kK: () => (/* binding */ maximumDepth),
/* harmony export */   ol: () => (/* binding */ jsonTooDeepAt),
/* harmony export */   zE: () => (/* binding */ yamlTooDeepAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);

/** Deeper nesting than this is not read: no real template comes near it, and the parsers behind recurse. */
const maximumDepth = 500;
/** Where a JSON text gets too deep: brackets outside strings and comments. */
function jsonTooDeepAt(content, most) {
    let depth = 0;
    for (let i = 0; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === quote)
            i = stringEnd(content, i + 1);
        else if (code === slash)
            i = commentEnd(content, i);
        else if (code === openBrace || code === openBracket) {
            if (++depth > most)
                return i;
        }
        else if (code === closeBrace || code === closeBracket)
            depth = Math.max(0, depth - 1);
    }
    return undefined;
}
/** Where a YAML text gets too deep, between brackets or by indentation. */
const yamlTooDeepAt = (content, most) => flowTooDeepAt(content, most) ?? blockTooDeepAt(content, most);
/** The offset of the closing quote; a line break ends a string that is not closed. */
function stringEnd(content, from) {
    for (let i = from; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === backslash)
            i++;
        else if (code === quote || code === lineFeed || code === carriageReturn)
            return i;
    }
    return content.length;
}
/** The offset of a comment's last character; that of the slash itself where no comment begins. */
function commentEnd(content, at) {
    const next = content.charCodeAt(at + 1);
    if (next === star) {
        const end = content.indexOf('*/', at + 2);
        return end < 0 ? content.length : end + 1;
    }
    if (next !== slash)
        return at;
    const end = content.slice(at).search(/[\r\n]/);
    return end < 0 ? content.length : at + end;
}
/** Brackets in plain text and scripts open nothing: only where there are many does the lexer, which costs more, say which are real. */
function flowTooDeepAt(content, most) {
    if (!mayBeDeep(content, most))
        return undefined;
    let depth = 0;
    let at = 0;
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(content)) {
        if (token === '[' || token === '{') {
            if (++depth > most)
                return Math.min(at, content.length - 1);
        }
        else if (token === ']' || token === '}')
            depth = Math.max(0, depth - 1);
        // The lexer's own marks (document, flow error end, scalar) are no characters of the text.
        if (!/^[\x02\x18\x1f]$/.test(token))
            at += token.length;
    }
    return undefined;
}
function mayBeDeep(content, most) {
    let depth = 0;
    for (let i = 0; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === openBrace || code === openBracket) {
            if (++depth > most)
                return true;
        }
        else if (code === closeBrace || code === closeBracket)
            depth = Math.max(0, depth - 1);
    }
    return false;
}
/** Every line opens the columns of its dashes and of its first word, and closes those further right. */
function blockTooDeepAt(content, most) {
    const open = [];
    for (let lineStart = 0; lineStart >= 0 && lineStart < content.length;) {
        let at = lineStart;
        for (let opened = true; opened;) {
            while (content.charCodeAt(at) === space)
                at++;
            if (isBlank(content.charCodeAt(at)))
                break;
            const column = at - lineStart;
            while ((open.at(-1) ?? -1) >= column)
                open.pop();
            if (open.push(column) > most)
                return at;
            opened = /^[-?:][ \t]/.test(content.slice(at, at + 2));
            if (opened)
                at += 2;
        }
        const end = content.indexOf('\n', at);
        lineStart = end < 0 ? -1 : end + 1;
    }
    return undefined;
}
const isBlank = (code) => Number.isNaN(code) || code === lineFeed || code === carriageReturn;
const quote = 0x22;
const star = 0x2a;
const slash = 0x2f;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;


/***/ }),

/***/ 5819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   HQ: () => (/* reexport safe */ _slots_js__WEBPACK_IMPORTED_MODULE_0__.HQ),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   TA: () => (/* reexport safe */ _slots_js__WEBPACK_IMPORTED_MODULE_0__.TA),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   lh: () => (/* binding */ commaIn),
/* harmony export */   uZ: () => (/* reexport safe */ _slots_js__WEBPACK_IMPORTED_MODULE_0__.uZ)
/* harmony export */ });
/* harmony import */ var _slots_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1830);
/** The entry of a map with this key; of several the last, as JSON and YAML readers take it. */
const entryOf = (node, key) => node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined;
const childOf = (node, key) => entryOf(node, key)?.value;
/** The string of a scalar node; `undefined` for anything else, a number and the argument of a tag included. */
const stringOf = (node) => node?.kind === 'scalar' && typeof node.value === 'string' && node.hole === undefined && node.tag === undefined ? node.value : undefined;
/** The name that a scalar node is, as written: `Yes` and `012` are names too. */
const wordOf = (node) => node?.kind === 'scalar' && node.value !== null && node.hole === undefined && node.tag === undefined ? node.raw : undefined;
/** The first comma outside comments, of either syntax. */
function commaIn(words) {
    for (const { index, 0: found } of words.matchAll(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*|,/g))
        if (found === ',')
            return index;
    return undefined;
}



/***/ }),

/***/ 1830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ entrySlot),
/* harmony export */   TA: () => (/* binding */ gapSlot),
/* harmony export */   kz: () => (/* binding */ behindKey),
/* harmony export */   uZ: () => (/* binding */ itemSlot)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1487);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5819);


/** Where to write a map entry's value, and how to take the entry away. One that a merge key brings is overruled, not changed. */
function entrySlot(map, entry, names) {
    if (entry.inherited)
        return gapSlot(map, entry.key, names);
    const { wholes, index } = membersOf(map);
    return slotOf(map, entry.value, entry.whole, index.get(entry) ?? -1, wholes, names);
}
/** Where to write a list item, and how to take it away. */
function itemSlot(list, index, names) {
    const item = list.items[index];
    return item && slotOf(list, item, writtenAt(item), index, membersOf(list).wholes, names);
}
const members = new WeakMap();
/** What stands in a map or list of its own, worked out once for all of its slots. */
function membersOf(owner) {
    const known = members.get(owner);
    if (known)
        return known;
    const own = owner.kind === 'map' ? owner.entries.filter(({ inherited }) => !inherited) : [];
    const wholes = owner.kind === 'map' ? own.map(({ whole }) => whole) : owner.items.map(writtenAt);
    const made = { wholes, index: new Map(own.map((entry, index) => [entry, index])) };
    members.set(owner, made);
    return made;
}
function slotOf(owner, value, whole, index, wholes, names) {
    const removal = canWrite(owner.within) ? removalOf(owner, index, wholes) : undefined;
    const elsewhere = value.alias ? { elsewhere: value.tagged } : {};
    const end = value.kind === 'list' && !value.alias && value.tag === undefined && canWrite(value.within) ? listEnd(value) : undefined;
    return {
        kind: 'entry',
        syntax: owner.syntax,
        names,
        value: withAnchor(writtenAt(value)),
        whole,
        ...(removal ? { removal } : {}),
        ...(end ? { end } : {}),
        ...elsewhere,
        ...inside(owner.within),
    };
}
const writtenAt = (node) => node.alias ?? node.tagged;
/** A value with an anchor goes together with it: what still needs the anchor then shows as an error, and is not changed unseen. */
function withAnchor(at) {
    const anchor = /&[^\s,[\]{}]+[ \t]+$/.exec(at.file.text.slice(Math.max(0, at.start - 200), at.start));
    return anchor ? { ...at, start: at.start - anchor[0].length } : at;
}
const inside = (text) => (text.content === text.range(0, 0).file.text ? {} : { inside: text });
/** Text that cannot be written to has no places of its own either: a folded string maps to the whole of itself. */
const canWrite = (text) => text.encode('') !== undefined;
function removalOf(owner, index, wholes) {
    const whole = wholes[index];
    // An entry that does not stand in its owner (a merged map, another file) is not taken away from here.
    if (!whole || !(0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .contains */ .gR)(owner.at, whole))
        return undefined;
    if (owner.flow)
        return flowRemoval(owner.at, whole, wholes[index - 1], wholes[index + 1]);
    return wholes.length === 1 ? lastOfBlock(owner, whole) : blockRemoval(whole, wholes[index + 1], owner.kind === 'list');
}
/** Between brackets an entry goes together with the comma that follows it, or else with the one before it. */
function flowRemoval(owner, whole, previous, next) {
    const { text } = whole.file;
    const tail = text.slice(whole.end, next?.start ?? owner.end - 1);
    if (next) {
        const after = /^[ \t]*,[ \t]*(?:\r?\n[ \t]*)?/.exec(tail);
        if (after)
            return { at: { ...whole, end: whole.end + after[0].length }, text: '' };
        const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .commaIn */ .lh)(tail);
        return comma === undefined ? undefined : { at: { ...whole, end: whole.end + comma + 1 }, text: tail.slice(0, comma).trimStart() };
    }
    const end = whole.end + (/^\s*,/.exec(tail)?.[0].length ?? 0);
    if (previous) {
        const between = text.slice(previous.end, whole.start);
        const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .commaIn */ .lh)(between);
        if (comma === undefined)
            return undefined;
        return {
            at: { ...whole, start: previous.end, end },
            text: (between.slice(0, comma) + between.slice(comma + 1)).replace(/(?:\s|\\[nrt])+$/, ''),
        };
    }
    const blankBefore = /\s*$/.exec(text.slice(owner.start + 1, whole.start))?.[0].length ?? 0;
    const blankAfter = /^\s*/.exec(text.slice(end, owner.end - 1))?.[0].length ?? 0;
    const alone = whole.start - blankBefore === owner.start + 1 && end + blankAfter === owner.end - 1;
    return { at: alone ? { ...whole, start: owner.start + 1, end: owner.end - 1 } : { ...whole, end }, text: '' };
}
/** The last entry leaves an empty collection behind, not nothing. */
function lastOfBlock(owner, whole) {
    const { text } = whole.file;
    // A merge key is there besides, or a comment that would be lost.
    const rest = owner.kind === 'map' ? text.slice(owner.at.start, whole.start) + text.slice(whole.end, owner.at.end) : '';
    if (rest.trim() !== '')
        return undefined;
    const empty = owner.kind === 'map' ? '{}' : '[]';
    const { at, lead } = behindKey(owner.at);
    return { at, text: lead + empty };
}
/**
 * Where to write one line over a YAML value that begins on a line below its key: behind the key. A comment keeps that place; then
 * the line goes deeper than the key, which a list's dashes need not do.
 */
function behindKey(at) {
    const { text } = at.file;
    const below = /:([ \t]*\r?\n[ \t]*)$/.exec(text.slice(Math.max(0, at.start - 200), at.start));
    if (below)
        return { at: { ...at, start: at.start - (below[1]?.length ?? 0) }, lead: ' ' };
    const listAtKey = text.slice(lineStart(at), at.start).trim() === '' && at.start > 0 && /^-\s/.test(text.slice(at.start, at.start + 2));
    return { at, lead: listAtKey ? '  ' : '' };
}
/** An entry that has its lines for itself goes with them; one that shares a line with a parent's dash makes room for the next. */
function blockRemoval(whole, next, item) {
    const { text } = whole.file;
    const start = lineStart(whole);
    const before = text.slice(start, whole.start);
    if (item ? /^\s*-\s+$/.test(before) : before.trim() === '') {
        const lineEnd = text.indexOf('\n', Math.max(whole.end - 1, whole.start));
        return { at: { ...whole, start, end: lineEnd < 0 ? text.length : lineEnd + 1 }, text: '' };
    }
    const shared = item ? /^[ \t]*(?:-[ \t]+)+-[ \t]+$/ : /^[ \t]*(?:-[ \t]+)+$/;
    if (!next || !shared.test(before))
        return undefined;
    const nextStart = item ? next.start - (/-[ \t]+$/.exec(text.slice(lineStart(next), next.start))?.[0].length ?? 0) : next.start;
    const from = item ? whole.start - (/-[ \t]+$/.exec(before)?.[0].length ?? 0) : whole.start;
    if (!/^[ \t]*(?:#[^\n]*)?\r?\n\s*$/.test(text.slice(whole.end, nextStart)))
        return undefined;
    return { at: { ...whole, start: from, end: nextStart }, text: '' };
}
function listEnd({ at, items, flow }) {
    const { file } = at;
    const last = items.at(-1);
    if (!flow)
        return last && blockEnd(last);
    if (!last) {
        const inside = { file, start: at.start + 1, end: at.start + 1 };
        return { at: inside, before: '', after: '' };
    }
    const whole = writtenAt(last);
    const tail = file.text.slice(whole.end, at.end - 1);
    if (/[^\s,]/.test(withoutComments(tail)))
        return undefined;
    const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .commaIn */ .lh)(tail);
    const end = whole.end + (comma === undefined ? 0 : comma + 1);
    const indent = ownIndent(whole);
    const before = indent !== undefined && tail.includes('\n') ? lineBreakAt(whole) + indent : ' ';
    return { at: { file, start: end, end }, before: (comma === undefined ? ',' : '') + before, after: '' };
}
/** Behind the last line of the last item, comment included, at the same depth. */
function blockEnd(last) {
    const whole = writtenAt(last);
    const { text } = whole.file;
    const dash = /^([ ]*)-[ ]+$/.exec(text.slice(lineStart(whole), whole.start));
    if (dash?.[1] === undefined)
        return undefined;
    let end = whole.end;
    while (end > whole.start && /\s/.test(text[end - 1] ?? ''))
        end--;
    end += text.slice(end).search(/\r?\n|$/);
    const before = `${lineBreakAt(whole)}${dash[1]}- `;
    return { at: { ...whole, start: end, end }, before, after: '', indent: `${dash[1]}  ` };
}
/** Where an entry that is missing from the map would be written; `undefined` where no safe place shows. */
function gapSlot(map, key, names) {
    const own = map.entries.filter((entry) => !entry.inherited);
    const common = { kind: 'gap', syntax: map.syntax, names, key, ...inside(map.within) };
    return map.flow ? flowGap(map, own, common) : blockGap(map, own, common);
}
function flowGap(map, own, common) {
    const { file } = map.at;
    const last = own.at(-1);
    if (!last) {
        if (map.entries.length > 0)
            return undefined;
        const at = { file, start: map.at.start + 1, end: map.at.start + 1 };
        const space = map.syntax === 'yaml' && file.text[at.start] === '}' ? ' ' : '';
        return { ...common, at, before: space, after: space, indent: '' };
    }
    const tail = file.text.slice(last.whole.end, map.at.end - 1);
    const comma = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .commaIn */ .lh)(tail);
    // Something that is no entry of its own follows: a merge key.
    if (/[^\s,]/.test(withoutComments(tail)))
        return undefined;
    const end = last.whole.end + (comma === undefined ? 0 : comma + 1);
    const indent = ownIndent(last.whole);
    const before = indent !== undefined && tail.includes('\n') ? lineBreakAt(last.whole) + indent : ' ';
    return { ...common, at: { file, start: end, end }, before: (comma === undefined ? ',' : '') + before, after: '', indent: indent ?? '' };
}
function blockGap(map, own, common) {
    const { file } = map.at;
    const model = own.find(({ whole }) => /^[ ]*(?:-[ ]+)*$/.test(file.text.slice(lineStart(whole), whole.start)));
    const first = own[0];
    if (!model || !first)
        return undefined;
    const indent = ' '.repeat(model.whole.start - lineStart(model.whole));
    const lineBreak = lineBreakAt(first.whole);
    const anchor = own.findLast(({ whole, value }) => (0,_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneLine */ .Pf)(whole) && !isBlockScalar(value));
    if (!anchor) {
        if (model !== first)
            return undefined;
        return { ...common, at: { file, start: first.whole.start, end: first.whole.start }, before: '', after: lineBreak + indent, indent };
    }
    const at = anchor.whole.end + file.text.slice(anchor.whole.end).search(/\r?\n|$/);
    return { ...common, at: { file, start: at, end: at }, before: lineBreak + indent, after: '', indent };
}
/** An empty one is only its `|` or `>`: the lines behind it are its own. */
const isBlockScalar = (value) => value.kind === 'scalar' && /^[|>]/.test(value.at.file.text.slice(value.at.start, value.at.end)) && value.syntax === 'yaml';
/** Inside a string a line break is written `\n`. */
const withoutComments = (words) => words.replace(/\\[nrt]/g, '').replace(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*/g, '');
const lineStart = ({ file, start }) => (start === 0 ? 0 : file.text.lastIndexOf('\n', start - 1) + 1);
/** What ends the lines here: what is written goes on in the same way. */
function lineBreakAt({ file, start }) {
    const before = file.text.lastIndexOf('\n', start - 1);
    const at = before >= 0 && start > 0 ? before : file.text.indexOf('\n', start);
    return at > 0 && file.text[at - 1] === '\r' ? '\r\n' : '\n';
}
/** The white space before this place, if nothing else stands before it on its line. */
function ownIndent(at) {
    const before = at.file.text.slice(lineStart(at), at.start);
    return before.trim() === '' ? before : undefined;
}


/***/ }),

/***/ 4191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
// EXTERNAL MODULE: ./lib/parse/depth.js
var parse_depth = __nccwpck_require__(9358);
;// CONCATENATED MODULE: ./lib/parse/yaml-scalar.js
/**
 * Plain scalars as CloudFormation takes them, first match first: YAML 1.1 without timestamps, and without `y` and `n`, which stay texts
 * there. A number with a leading zero is octal if it can be. https://yaml.org/type/
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
const readings = [
    { pattern: /^(?:~|null|Null|NULL)?$/, read: () => null },
    { pattern: /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/, read: () => true },
    { pattern: /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/, read: () => false },
    { pattern: /^[-+]?0b[01][01_]*$/, read: (words) => signed(words, (digits) => Number.parseInt(digits.slice(2), 2)) },
    { pattern: /^[-+]?0x[0-9a-fA-F][0-9a-fA-F_]*$/, read: (words) => signed(words, (digits) => Number.parseInt(digits.slice(2), 16)) },
    { pattern: /^[-+]?0_*[0-7][0-7_]*$/, read: (words) => signed(words, (digits) => Number.parseInt(digits, 8)) },
    { pattern: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/, read: (words) => signed(words, sexagesimal) },
    { pattern: /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?$/, read: (words) => signed(words, Number) },
    { pattern: /^[-+]?\.(?:inf|Inf|INF)$/, read: (words) => signed(words, () => Number.POSITIVE_INFINITY) },
    { pattern: /^\.(?:nan|NaN|NAN)$/, read: () => Number.NaN },
];
/** The value of a scalar without quotes and without a tag. */
function plainValue(words) {
    const reading = words.length > longest ? undefined : readings.find(({ pattern }) => pattern.test(words));
    return reading ? reading.read(words) : words;
}
/** Longer ones are no numbers that anybody wrote. */
const longest = 400;
function signed(words, read) {
    const digits = words.replace(/^[-+]/, '').replaceAll('_', '');
    return words.startsWith('-') ? -read(digits) : read(digits);
}
/** Base 60: `1:30` is 90. */
const sexagesimal = (digits) => digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __nccwpck_require__(4203);
;// CONCATENATED MODULE: ./lib/parse/yaml-text.js

/** A block collection's range runs on over the blank space behind it. */
function trimmedEnd(content, start, end) {
    let to = end;
    while (to > start && /\s/.test(content[to - 1] ?? ''))
        to--;
    return to;
}
/** The characters of a scalar with their places: exact for plain, quoted and literal ones, as a whole for folded ones. */
function scalarText(text, yaml, raw) {
    const [start, end] = yaml.range ?? [0, 0];
    const written = text.content.slice(start, end);
    const span = { start, end };
    if (yaml.type === 'BLOCK_LITERAL')
        return literalText(text, start, end, raw);
    const quote = yaml.type === 'QUOTE_DOUBLE' ? '"' : yaml.type === 'QUOTE_SINGLE' ? "'" : '';
    const from = start + quote.length;
    const to = end - quote.length;
    const encode = quote === '"'
        ? (words) => JSON.stringify(words).slice(1, -1)
        : quote === "'"
            ? (words) => words.replaceAll("'", "''")
            : () => undefined;
    // A quote that nobody closed.
    if (quote !== '' && (from > to || text.content[to] !== quote))
        return (0,embedded/* embed */.E6)(text, span, [{ start, end, words: raw }], () => undefined);
    const inner = { start: from, end: to };
    if (text.content.slice(from, to) === raw)
        return (0,embedded/* embed */.E6)(text, inner, [{ start: from, end: to }], encode);
    if (quote !== '' && !written.includes('\n'))
        return (0,embedded/* embed */.E6)(text, inner, (quote === '"' ? doubleQuoted : singleQuoted)(text.content, from, to), encode);
    return (0,embedded/* embed */.E6)(text, span, [{ start, end, words: raw }], () => undefined);
}
const doubleQuoted = (content, from, to) => escaped(content, from, to, /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, unescaped);
const singleQuoted = (content, from, to) => escaped(content, from, to, /''/g, () => "'");
/** The text as it stands but for its escapes, each of which reads as something else. */
function escaped(content, from, to, pattern, words) {
    const pieces = [];
    let done = from;
    for (const { index, 0: mark } of content.slice(from, to).matchAll(pattern)) {
        if (from + index > done)
            pieces.push({ start: done, end: from + index });
        done = from + index + mark.length;
        pieces.push({ start: from + index, end: done, words: words(mark) });
    }
    if (done < to)
        pieces.push({ start: done, end: to });
    return pieces;
}
const escapes = {
    n: '\n',
    t: '\t',
    r: '\r',
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    v: '\v',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
};
function unescaped(mark) {
    const letter = mark[1] ?? '';
    if (/[xuU]/.test(letter) && mark.length > 2) {
        const code = Number.parseInt(mark.slice(2), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    }
    return escapes[letter] ?? letter;
}
/** `|`: each line as it stands, less the indentation of the block. Every line break reads as a line feed. */
function literalText(text, start, end, raw) {
    const { content } = text;
    const body = content.indexOf('\n', start) + 1;
    const pieces = [];
    const lines = raw.split('\n');
    let indent;
    let at = body;
    let lineBreak = '\n';
    for (const [index, read] of lines.entries()) {
        if (at <= 0 || at >= end)
            break;
        const stop = content.indexOf('\n', at);
        const breakAt = stop < 0 || stop >= end ? end : content[stop - 1] === '\r' ? stop - 1 : stop;
        const from = Math.max(at, breakAt - read.length);
        if (read !== '')
            indent ??= content.slice(at, from);
        pieces.push({ start: from, end: from + read.length });
        if (index < lines.length - 1 && stop >= 0 && stop < end) {
            if (breakAt < stop)
                lineBreak = '\r\n';
            pieces.push(breakAt < stop ? { start: breakAt, end: stop + 1, words: '\n' } : { start: stop, end: stop + 1 });
        }
        at = stop < 0 ? end : stop + 1;
    }
    const joined = pieces.map((piece) => piece.words ?? content.slice(piece.start, piece.end)).join('');
    if (joined !== raw)
        return (0,embedded/* embed */.E6)(text, { start, end }, [{ start, end, words: raw }], () => undefined);
    return (0,embedded/* embed */.E6)(text, { start, end }, pieces, (words) => words.replaceAll('\n', `${lineBreak}${indent ?? ''}`));
}

;// CONCATENATED MODULE: ./lib/parse/yaml.js




/** Aliases are followed, but never more nodes than this: an alias bomb is 1 KB on the page and grows without end. */
const maximumAliasNodes = 20_000;
/** Of one kind in one document; whoever has more knows what is wrong after these. */
const maximumDiagnostics = 20;
/**
 * YAML as CloudFormation reads it: version 1.1 without timestamps, so `yes` is true and `0755` octal (`yaml-scalar.ts` has them all).
 * Unknown tags are kept.
 * All documents of the file are read. Never throws.
 */
function parseYaml(text, depth = parse_depth/* maximumDepth */.kK) {
    const diagnostics = [];
    const deep = (0,parse_depth/* yamlTooDeepAt */.zE)(text.content, depth);
    if (deep !== undefined) {
        const message = `This YAML is nested more than ${depth} levels deep and is not read.`;
        return { roots: [], diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] };
    }
    let documents;
    // The parser makes an error for each wrong character: with their stacks, which nobody reads, a megabyte of brackets takes half a minute.
    const { stackTraceLimit } = Error;
    try {
        Error.stackTraceLimit = 0;
        const parsed = (0,dist/* parseAllDocuments */.hR)(text.content, {
            version: '1.1',
            schema: 'yaml-1.1',
            customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/timestamp|binary|omap|pairs|set$/.test(tag.tag)),
            merge: true,
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'silent',
            lineCounter: new dist/* LineCounter */.HN(),
        });
        documents = Array.isArray(parsed) ? parsed : [];
    }
    catch (error) {
        const message = `This YAML cannot be read (${error instanceof RangeError ? 'it is nested too deeply' : 'the parser gave up'}).`;
        return { roots: [], diagnostics: [{ at: text.range(0, Math.min(1, text.content.length)), severity: 'error', message }] };
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
    const roots = [];
    for (const document of documents) {
        // At the end of the file an error points behind it.
        const within = (offset) => Math.min(offset, text.content.length);
        for (const { pos, code } of document.errors.slice(0, maximumDiagnostics))
            diagnostics.push({ at: text.range(within(pos[0]), within(Math.max(...pos))), severity: 'error', message: wordsFor(code) });
        const reader = new Reader(text, document, diagnostics);
        if (document.contents)
            roots.push(reader.node(document.contents, 0));
    }
    return { roots, diagnostics };
}
/** Words of our own: the parser's quote the file, which may hold a secret. https://eemeli.org/yaml/#errors */
const words = {
    ALIAS_PROPS: 'An alias (`*name`) cannot have a tag or an anchor of its own.',
    BAD_ALIAS: 'This alias names an anchor that does not stand before it.',
    BAD_DQ_ESCAPE: 'This escape does not exist in a double-quoted string.',
    BAD_INDENT: 'This is not indented as the lines around it are.',
    BAD_SCALAR_START: 'A plain value cannot begin with this character; put it in quotes.',
    BLOCK_AS_IMPLICIT_KEY: 'A key and its value must stand on lines of their own here; something before it is not closed, or a line is not indented enough.',
    BLOCK_IN_FLOW: 'A value over several lines cannot stand between brackets.',
    DUPLICATE_KEY: 'This key stands here twice.',
    MISSING_CHAR: 'A closing quote or bracket, a comma or a colon is missing here.',
    MULTILINE_IMPLICIT_KEY: 'A key must stand on one line; perhaps a colon or a quote is missing.',
    TAB_AS_INDENT: 'Tabs cannot indent in YAML; use spaces.',
    UNEXPECTED_TOKEN: 'This is not expected here.',
};
const wordsFor = (code) => words[code] ?? 'This YAML is not valid.';
class Reader {
    #text;
    #document;
    #diagnostics;
    #aliasNodes = 0;
    #followed = 0;
    #warnings = 0;
    #targets;
    #following = new Set();
    #spans = new Map();
    constructor(text, document, diagnostics) {
        this.#text = text;
        this.#document = document;
        this.#diagnostics = diagnostics;
    }
    node(yaml, depth) {
        if (this.#followed > 0 && ++this.#aliasNodes > maximumAliasNodes)
            return this.#nothing(yaml, endless);
        if (depth > parse_depth/* maximumDepth */.kK)
            return this.#nothing(yaml, `This part is nested more than ${parse_depth/* maximumDepth */.kK} levels deep and is not read.`);
        if ((0,dist/* isAlias */.Vj)(yaml))
            return this.#alias(yaml, depth);
        if ((0,dist/* isMap */.jh)(yaml))
            return this.#map(yaml, depth);
        if ((0,dist/* isSeq */.oP)(yaml))
            return this.#list(yaml, depth);
        return this.#scalar(yaml);
    }
    #written(yaml) {
        const [start, end] = this.#span(yaml);
        const at = this.#text.range(start, end);
        const { tag } = yaml;
        // Tags of YAML itself (`!!str`, the implied one of a map) say nothing that the value does not.
        if (!tag?.startsWith('!'))
            return { within: this.#text, syntax: 'yaml', at, tagged: at };
        const tagStart = tagBefore(this.#text.content, tag, start);
        const tagged = tagStart < 0 ? at : this.#text.range(tagStart, end);
        return { within: this.#text, syntax: 'yaml', at, tagged, tag };
    }
    #alias(yaml, depth) {
        this.#targets ??= targetsOf(this.#document);
        const target = this.#targets.get(yaml);
        if (!target)
            return this.#nothing(yaml, 'No anchor of this name stands above.', 'error');
        if (this.#following.has(target))
            return this.#nothing(yaml, endless);
        this.#following.add(target);
        this.#followed++;
        const node = this.node(target, depth + 1);
        this.#followed--;
        this.#following.delete(target);
        return { ...node, alias: this.#rangeOf(yaml) };
    }
    /** Where a node stands on the page: a block's own range runs on over the blank space behind it, or stops short of an empty value. */
    #span(yaml) {
        const known = this.#spans.get(yaml);
        if (known)
            return known;
        const [start, end] = yaml.range ?? [0, 0];
        const trims = (0,dist/* isScalar */.jn)(yaml) ? isBlockScalar(yaml) : true;
        const inner = (0,dist/* isCollection */.P3)(yaml)
            ? [yaml.items[0], yaml.items.at(-1)].flatMap((one) => ((0,dist/* isPair */.tO)(one) ? [one.key, one.value] : [one]))
            : [];
        const spans = [...new Set(inner)].filter((one) => (0,dist/* isNode */.Ll)(one)).map((one) => this.#span(one));
        const own = trims ? trimmedEnd(this.#text.content, start, end) : end;
        const span = [Math.min(start, ...spans.map(([from]) => from)), Math.max(own, ...spans.map(([, to]) => to))];
        this.#spans.set(yaml, span);
        return span;
    }
    #rangeOf(yaml) {
        return this.#text.range(...this.#span(yaml));
    }
    #map(yaml, depth) {
        const entries = [];
        const seen = new Set();
        const merged = [];
        for (const pair of yaml.items) {
            const { key: keyNode, value } = pair;
            if (!keyNode)
                continue;
            const key = (0,dist/* isScalar */.jn)(keyNode) ? keyText(keyNode) : undefined;
            if (key === undefined)
                continue;
            const [start, end] = this.#span(keyNode);
            const keyAt = this.#text.range(start, end);
            if (key === '<<' && value) {
                merged.push(...this.#merged(value, depth));
                continue;
            }
            if (seen.has(key))
                this.#warn(keyAt, `The key \`${key}\` stands here twice; the last one counts.`);
            seen.add(key);
            const node = value ? this.node(value, depth + 1) : this.#empty(keyNode);
            const close = value ? this.#span(value)[1] : end;
            entries.push({ key, keyAt, value: node, whole: this.#text.range(start, Math.max(end, close)) });
        }
        return { ...this.#written(yaml), kind: 'map', flow: yaml.flow === true, entries: [...inherited(merged, seen), ...entries] };
    }
    #merged(value, depth) {
        const node = this.node(value, depth + 1);
        const maps = node.kind === 'list' ? node.items : [node];
        return maps.flatMap((map) => (map.kind === 'map' ? map.entries : []));
    }
    #list(yaml, depth) {
        const items = yaml.items.flatMap((item) => (item ? [this.node(item, depth + 1)] : []));
        return { ...this.#written(yaml), kind: 'list', flow: yaml.flow === true, items };
    }
    #scalar(yaml) {
        const written = this.#written(yaml);
        const quoted = yaml.type === 'QUOTE_DOUBLE' || yaml.type === 'QUOTE_SINGLE' || isBlockScalar(yaml);
        const raw = yaml.source ?? (yaml.value === null ? '' : String(yaml.value));
        const plain = !quoted && yaml.tag === undefined;
        const value = written.tag !== undefined ? raw : plain ? plainValue(raw) : yaml.value;
        const hole = this.#text.holes > 0 ? this.#text.holeAt(yaml.range?.[0] ?? 0) : undefined;
        const whole = hole && hole.end >= this.#span(yaml)[1] ? { hole: hole.index } : {};
        return { ...written, kind: 'scalar', value, raw, quoted, text: () => scalarText(this.#text, yaml, raw), ...whole };
    }
    #empty(key) {
        const [, end] = this.#span(key);
        const at = this.#text.range(end, end);
        return {
            kind: 'scalar',
            within: this.#text,
            syntax: 'yaml',
            at,
            tagged: at,
            value: null,
            raw: '',
            quoted: false,
            text: () => this.#text,
        };
    }
    #nothing(yaml, message, severity = 'warning') {
        const at = this.#rangeOf(yaml);
        this.#warn(at, message, severity);
        return {
            kind: 'scalar',
            within: this.#text,
            syntax: 'yaml',
            at,
            tagged: at,
            value: null,
            raw: '',
            quoted: false,
            text: () => this.#text,
        };
    }
    #warn(at, message, severity = 'warning') {
        if (++this.#warnings <= maximumDiagnostics)
            this.#diagnostics.push({ at, severity, message });
    }
}
const isBlockScalar = ({ type }) => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
const endless = 'This part is not read: it repeats itself or grows without end through aliases.';
/** Which node each alias of a document stands for: the last one above it with that anchor. One walk, since asking the library for each takes a walk each. */
function targetsOf(document) {
    const anchors = new Map();
    const targets = new Map();
    const walk = (node, depth) => {
        if (depth > parse_depth/* maximumDepth */.kK)
            return;
        if ((0,dist/* isPair */.tO)(node)) {
            walk(node.key, depth);
            walk(node.value, depth);
        }
        else if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            if (target)
                targets.set(node, target);
        }
        else if ((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            if ((0,dist/* isCollection */.P3)(node))
                for (const item of node.items)
                    walk(item, depth + 1);
        }
    };
    walk(document.contents, 0);
    return targets;
}
/** What a merge key brings along: the map's own entries win over it, and of several maps the first. https://yaml.org/type/merge.html */
function inherited(merged, own) {
    const taken = new Set(own);
    return merged.flatMap((entry) => {
        if (taken.has(entry.key))
            return [];
        taken.add(entry.key);
        return [{ ...entry, inherited: true }];
    });
}
/** Where a node's tag begins: only white space, comments and an anchor stand between the two, and a comment may speak of the tag. */
function tagBefore(content, tag, start) {
    for (let at = content.lastIndexOf(tag, start); at >= 0 && start - at < 1000; at = at === 0 ? -1 : content.lastIndexOf(tag, at - 1)) {
        const line = content.slice(content.lastIndexOf('\n', at - 1) + 1, at);
        if (/^(?:\s|#[^\n]*\n|&\S+)*$/.test(content.slice(at + tag.length, start)) && !/(?:^|\s)#[^"']*$/.test(line))
            return at;
    }
    return -1;
}
const keyText = (key) => key.source ?? String(key.value);


/***/ }),

/***/ 8194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8060);

/** Every rule's metadata, without the checks: what settings, pages and reports need. In the order of the ids. */
const catalogue = _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a.map(({ check: _, ...meta }) => meta);


/***/ }),

/***/ 8060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./lib/model/secrecy/aws-keys.js
/** The variables from which AWS's own libraries take long-lived credentials, and the agent its registry's. */
const names = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'ECS_ENGINE_AUTH_DATA']);
/** A rule of its own speaks of these. https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8 */
const isAwsKeyName = (name) => names.has(name);
/** Whether the words hold the id of an access key. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
const holdsAwsKey = (words) => /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/.test(words.slice(0, 4096));
/** Whether the words have the form of a secret access key; many other things have it too. */
const maybeAwsSecret = (words) => /^[A-Za-z0-9/+]{40}$/.test(words) && !/^[0-9a-f]{40}$/.test(words);
/** The keys of AWS's own documentation open nothing. */
const isExampleKey = (words) => /EXAMPLE(?:KEY)?$/.test(words);

// EXTERNAL MODULE: ./lib/model/secrecy/placeholder.js
var placeholder = __nccwpck_require__(9395);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __nccwpck_require__(5940);
;// CONCATENATED MODULE: ./lib/model/secrecy/source.js

const resolved = /\{\{resolve:(secretsmanager|ssm-secure):/;
/** What a value is made from, at the value's place: of several parts the one that is secret. Unknown where nothing is known of it. */
function told(value) {
    switch (value.kind) {
        case 'absent':
            return value;
        case 'known': {
            const { at, origin, secret, value: words } = value;
            const [, service] = resolved.exec(words) ?? [];
            if (service !== undefined)
                return (0,model_value/* known */.eO)({ from: 'vault', name: referenceTo(service) }, at, { origin });
            const name = origin.find(({ kind }) => kind === 'default')?.name ?? '';
            return (0,model_value/* known */.eO)(secret && secret !== 'ci-secret' ? { from: secret, name, words } : { from: 'written', name: '', words }, at, { origin });
        }
        case 'unknown':
            return ofUnknown(value);
    }
}
function ofUnknown(value) {
    const { oneOf, parts, ...rest } = value;
    const { at, origin, secret, name = '', why } = rest;
    if (secret && secret !== 'ci-secret')
        return (0,model_value/* known */.eO)({ from: secret, name: secretPart(parts) ?? name }, at, { origin });
    if (oneOf)
        return { ...rest, oneOf: withoutQuotes(value).map((arm) => ({ ...arm, then: told(arm.then) })) };
    if (parts) {
        const words = parts.map((part) => (part.kind === 'known' ? part.value : '${}')).join('');
        const [, service] = resolved.exec(words) ?? [];
        if (service !== undefined)
            return (0,model_value/* known */.eO)({ from: 'vault', name: referenceTo(service) }, at, { origin });
        return (0,model_value/* known */.eO)({ from: 'written', name: '', words, partly: true }, at, { origin });
    }
    return why === 'parameter' || why === 'variable' || why === 'placeholder' ? (0,model_value/* known */.eO)({ from: 'given', name }, at, { origin }) : rest;
}
/** The arms of a choice, less the conditions that repeat the value they lead to: that of an allowed value is the value. */
const withoutQuotes = ({ oneOf = [] }) => oneOf.map((arm) => (arm.then.kind === 'known' && arm.when?.includes(arm.then.value) ? { then: arm.then } : arm));
const referenceTo = (service) => `{{resolve:${service}:…}}`;
/** Nothing can be said of words that are not there: neither that they are a secret, nor that they are none. */
const isOpen = ({ from, words, partly }) => from !== 'vault' && (words === undefined || partly === true);
const secretPart = (parts) => {
    const part = parts?.find(({ secret }) => secret !== undefined);
    return part?.kind === 'unknown' ? part.name : undefined;
};

;// CONCATENATED MODULE: ./lib/model/setups.js

/** Every place that sets up a container. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html */
function setupsOf(estate) {
    return [
        ...estate.containers.map((container) => ({ ...container, definition: container })),
        ...estate.all('task-run').flatMap(overridesOf),
    ];
}
function overridesOf(run) {
    return (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(run.overrides, (overrides) => overrides.containerOverrides)).items.flatMap((item, index) => (0,model_value/* outcomesOf */.RK)(item).outcomes.flatMap(({ value }) => {
        if (value.kind === 'absent')
            return [];
        const { name, environment, environmentFiles, command, block } = value.value;
        const container = name.kind === 'known' ? name.value : `[${index}]`;
        const { unit, address, constructPath } = run;
        return [
            {
                unit,
                address,
                ...(constructPath === undefined ? {} : { constructPath }),
                container,
                within: [...(run.within === undefined ? [] : [run.within]), `overrides.containerOverrides[${container}]`].join('.'),
                at: block.at,
                enclosing: [block.whole, ...run.enclosing],
                conditional: run.conditional === true || item.kind === 'unknown',
                environment,
                environmentFiles,
                command,
            },
        ];
    }));
}

;// CONCATENATED MODULE: ./lib/model/variables.js

/** The variables of an environment that can be seen; one whose name cannot has its index for a name. */
function variablesOf(environment) {
    return (0,model_value/* itemsOf */.S3)(environment).items.flatMap((item, index) => (0,model_value/* outcomesOf */.RK)(item).outcomes.flatMap(({ value: pair }) => {
        if (pair.kind === 'absent')
            return [];
        const { name, block } = pair.value;
        return [
            {
                name: name.kind === 'known' ? name.value : `[${index}]`,
                value: (0,model_value/* field */.ZZ)(pair, (one) => one.value),
                block,
                ...(pair.slot?.kind === 'entry' ? { slot: pair.slot } : {}),
                sure: item.kind === 'known',
            },
        ];
    }));
}

// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __nccwpck_require__(1732);
;// CONCATENATED MODULE: ./lib/rules/judge.js


/**
 * The only way to a judgement. All values the property may take bad: certain. Some of them: likely, at the first bad one. None: fine.
 * Anything that cannot be seen: maybe, which is no finding.
 */
function judge(place, own, value, { ask, bad }, more = {}) {
    const property = place.within === undefined ? own : `${place.within}.${own}`;
    const { answers, worst, is, sure } = answersTo(value, bad);
    const shown = worst?.value ?? value;
    const at = worst ? worst.value.at : value.at;
    const question = `${property} ${ask}`;
    const operands = answers.map(({ is, value, when }) => (0,verdict/* verdict */.WJ)(is, when === undefined ? question : `${question} when ${when}`, value.at));
    const weak = conditionalOf(place) || (0,model_value/* onlyBegins */.l0)(shown) || (worst ? more.certainty?.(worst.value) === 'likely' : false);
    const fix = worst ? more.fix?.(worst.value) : undefined;
    return {
        subject: { ...placeOnly(place), enclosing: [...(more.within ?? []).map(({ whole }) => whole), ...place.enclosing], property },
        verdict: (0,verdict/* verdict */.WJ)(is, question, at, operands.length > 1 ? operands : []),
        certainty: sure && !weak ? 'certain' : worst ? 'likely' : 'certain',
        at,
        origin: shown.origin,
        data: {
            address: place.address,
            property,
            ...(place.container === undefined ? {} : { container: place.container }),
            ...(worst?.when === undefined ? {} : { when: worst.when }),
            ...more.data,
        },
        related: more.related ?? [],
        ...(fix ? { fix } : {}),
    };
}
/** What can be said of a value that a judgement of another one hangs on; `sure` where it is so whatever the value turns out to be. */
function answerTo(value, { bad }) {
    const { is, sure } = answersTo(value, bad);
    return { is, sure };
}
function answersTo(value, bad) {
    const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(value);
    const answers = outcomes.map((outcome) => ({ ...outcome, is: asIs(bad(outcome.value)) }));
    const worst = answers.find(({ is }) => is === 'yes');
    const unclear = open || answers.some(({ is }) => is === 'maybe');
    const is = worst ? 'yes' : unclear ? 'maybe' : 'no';
    return { answers, worst, is, sure: !open && answers.every((answer) => answer.is === is) };
}
const asIs = (answer) => (typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer);
const placeOnly = ({ unit, address, constructPath, container, at, enclosing }) => ({
    unit,
    address,
    ...(constructPath === undefined ? {} : { constructPath }),
    ...(container === undefined ? {} : { container }),
    at,
    enclosing,
});
/** What is only there under a condition is at most likely at fault. */
const conditionalOf = (place) => 'conditional' in place && place.conditional === true;
/** Bad when it is exactly this. */
const is = (wanted) => ({
    ask: `is ${String(wanted)}`,
    bad: (value) => value.kind === 'known' && value.value === wanted,
});
/** Bad when it is anything but this. Absent counts as something else: put the default in first where there is one. */
const isNot = (wanted) => ({
    ask: `is not ${String(wanted)}`,
    bad: (value) => value.kind === 'absent' || value.value !== wanted,
});
/** Bad when nobody wrote it. */
const isAbsent = () => ({ ask: 'is not set', bad: (value) => value.kind === 'absent' });
/** Steps through which a value is shared with other places or other deployments: writing over its use is then not the same deployment. */
const shared = new Set([
    'variable',
    'default',
    'allowed-value',
    'module-input',
    'parameter-file',
    'map',
    'output',
    'export',
]);
const isOwn = (value) => !value.origin.some(({ kind }) => shared.has(kind));
/** Writes another value where this one stands, or would stand. */
const set = (json) => (value) => {
    const slot = isOwn(value) ? (value.slot ?? value.gap?.()) : undefined;
    return slot ? { steps: [{ do: 'set', slot, value: json }], exact: true } : undefined;
};
/**
 * Writes a structure where none stands, its names spelled as the place spells them. Not in Terraform, where a structure is a block of
 * its own.
 */
const setFields = (fields) => (value) => {
    const slot = isOwn(value) ? (value.slot ?? value.gap?.()) : undefined;
    if (!slot || slot.names === 'snake')
        return undefined;
    return { steps: [{ do: 'set', slot, value: slot.names === 'pascal' ? capitalised(fields) : fields }], exact: true };
};
const capitalised = (value) => typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.charAt(0).toUpperCase() + key.slice(1), capitalised(inner)]));
/** Takes the entry away. */
const remove = (value) => value.slot?.kind === 'entry' && isOwn(value) ? { steps: [{ do: 'remove', slot: value.slot }], exact: true } : undefined;

;// CONCATENATED MODULE: ./lib/rules/aws-keys-in-environment/rule.js






/** Stand-ins for AWS in tests take any key, and these are the ones people give them. */
const madeUp = /^(?:local|localstack|minio(?:admin)?|access_?key|secret_?key|admin|root|key|ANY|x+)$/i;
/* harmony default export */ const rule = ({
    id: 'aws-keys-in-environment',
    title: 'AWS access keys stand in plain text in a container’s environment',
    severity: 'critical',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` gets an AWS access key in plain text: `{variable}`',
    risk: 'Everyone who can read the repository or the task definition can act as its owner, from anywhere, until somebody notices; and the key takes the place of the task role.',
    advice: 'Remove it, deactivate the key, and give the task a role (`taskRoleArn`), whose credentials ECS renews by itself.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
    tags: ['secrets', 'container', 'external/cwe/cwe-798', 'external/cwe/cwe-526', 'securityhub/ECS.8'],
    *check(estate) {
        for (const setup of setupsOf(estate)) {
            const variables = variablesOf(setup.environment);
            const besideKey = variables.some(({ value }) => value.kind === 'known' && holdsAwsKey(value.value));
            for (const variable of variables) {
                const { name, value, block, sure } = variable;
                const question = questionOf(variable, besideKey);
                if (question)
                    yield judge(setup, `environment[${name}].value`, told(value), question, {
                        data: { variable: name },
                        within: [block],
                        related: roleOf(setup),
                        certainty: (one) => (sure && one.kind === 'known' && isSure(one.value) ? 'certain' : 'likely'),
                    });
            }
        }
    },
});
function roleOf({ definition }) {
    const role = definition?.taskDefinition.taskRoleArn;
    return role?.kind === 'known' ? [{ at: role.at, say: 'the role that the task has anyway' }] : [];
}
/** By the name of the variable, by the form of its value, or since it stands beside a key and looks like its other half. */
function questionOf({ name, value }, besideKey) {
    const words = value.kind === 'known' ? value.value : '';
    if (!isAwsKeyName(name) && !holdsAwsKey(words) && !(besideKey && maybeAwsSecret(words)))
        return undefined;
    return { ask: 'is an AWS key in plain text', bad: (one) => one.kind === 'known' && isKey(one.value) };
}
const isKey = ({ words }) => words === undefined || (words.trim() !== '' && !madeUp.test(words.trim()) && !(0,placeholder/* isPlaceholder */.w)(words.trim()));
/** What is given when it is deployed may be empty; AWS's own examples open nothing. */
const isSure = ({ from, words }) => from !== 'given' && !(words !== undefined && isExampleKey(words));

;// CONCATENATED MODULE: ./lib/model/mounts.js

/**
 * The containers that mount a volume, as far as they can be seen: by a mount of their own, or by taking over another's with
 * `volumesFrom`. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html
 */
function mountsOf(volume, containers) {
    const own = containers.flatMap((container) => ownMounts(volume, container));
    const taken = containers.flatMap((container) => {
        if (own.some((mount) => mount.container === container))
            return [];
        const from = (0,model_value/* itemsOf */.S3)(container.volumesFrom).items.map((item) => (0,model_value/* field */.ZZ)(item, ({ sourceContainer }) => sourceContainer));
        const mount = own.find(({ container: { container: name } }) => from.some((source) => source.kind === 'known' && source.value === name));
        return mount ? [{ ...mount, container, at: container.at }] : [];
    });
    return [...own, ...taken];
}
function ownMounts(volume, container) {
    return (0,model_value/* itemsOf */.S3)(container.mountPoints).items.flatMap((item) => (0,model_value/* outcomesOf */.RK)(item).outcomes.flatMap(({ value: mount }) => {
        if (mount.kind === 'absent')
            return [];
        const { sourceVolume, readOnly, block } = mount.value;
        const sources = (0,model_value/* outcomesOf */.RK)(sourceVolume).outcomes.map(({ value }) => value);
        if (!sources.some((source) => source.kind === 'known' && source.value === volume))
            return [];
        const conditional = container.conditional || item.kind === 'unknown' || sourceVolume.kind === 'unknown';
        return [{ container, at: block.at, readOnly: readOnly.kind === 'known' && readOnly.value, conditional }];
    }));
}
/** `web, worker`: the containers that mount something, each once, for messages. */
const namesOf = (mounts) => [...new Set(mounts.map(({ container }) => container.container))].join(', ');

;// CONCATENATED MODULE: ./lib/model/host-volumes.js


/** The bind mounts of a task definition. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html */
function hostVolumesOf(task, containers) {
    return (0,model_value/* itemsOf */.S3)(task.volumes).items.flatMap((item, index) => (0,model_value/* outcomesOf */.RK)(item).outcomes.flatMap(({ value }) => {
        if (value.kind !== 'known')
            return [];
        const { block } = value.value;
        const sourcePath = (0,model_value/* field */.ZZ)(value.value.host, (host) => host.sourcePath);
        if (sourcePath.kind === 'absent')
            return [];
        const name = value.value.name.kind === 'known' ? value.value.name.value : String(index);
        const mounts = mountsOf(name, containers);
        const conditional = item.kind === 'unknown' || mounts.every((mount) => mount.conditional);
        return [{ name, block, sourcePath, mounts, conditional }];
    }));
}
/** A path without doubled or trailing slashes, and without `.` and `..`. */
function normalised(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..')
            parts.pop();
        else
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}

;// CONCATENATED MODULE: ./lib/rules/related.js
/** What starts a task: who is affected by what its definition says. What was written as one, such as an express service, is not said twice. */
const launchesOf = (task, estate) => estate
    .launchesOf(task)
    .filter(({ unit, address }) => unit !== task.unit || address !== task.address)
    .map(({ at, address }) => ({ at, say: `\`${address}\` runs it` }));
/** The repository of a container's image, where it is part of what was read. */
function repositoryOf(container, estate) {
    const repository = estate.follow(container.image, 'repository', container.unit, 'image');
    return repository.kind === 'known' ? repository.value.target : undefined;
}
/** The containers that run images of each repository. */
function imageUsers(estate) {
    const users = new Map();
    for (const container of estate.containers) {
        const repository = repositoryOf(container, estate);
        if (!repository)
            continue;
        const known = users.get(repository);
        if (known)
            known.push(container);
        else
            users.set(repository, [container]);
    }
    return users;
}
const usersAsNotes = (containers = []) => containers.map(({ image: { at }, container }) => ({ at, say: `\`${container}\` runs images of it` }));
/** Who writes to a log group, where its name shows it. */
const writersOf = (group, estate) => estate.usedBy(group).map(({ by, via }) => ({ at: via, say: `\`${by.address}\` writes to it` }));

;// CONCATENATED MODULE: ./lib/rules/container-runtime-socket-mount/rule.js





/** Fargate has no host paths; Managed Instances run no Docker socket that a task could reach. */
const appliesTo = ['EC2', 'EXTERNAL'];
const refusedOn = ['FARGATE'];
/** The sockets themselves, and the folders they lie in. */
const sockets = new Set([
    '/var/run/docker.sock',
    '/run/docker.sock',
    '/var/run/containerd/containerd.sock',
    '/run/containerd/containerd.sock',
    '/run/containerd',
    '/var/run',
    '/run',
]);
const question = {
    ask: 'is the socket of the container runtime, or the folder it lies in',
    bad: (path) => path.kind === 'known' && (sockets.has(normalised(path.value)) || /^\\\\\.\\pipe\\docker_engine$/i.test(path.value)),
};
/* harmony default export */ const container_runtime_socket_mount_rule = ({
    id: 'container-runtime-socket-mount',
    title: 'Container can control the container runtime of its host',
    severity: 'critical',
    profile: 'default',
    precision: 'high',
    appliesTo,
    message: '{kind} `{name}` lets `{containers}` control a container runtime outside the task',
    risk: 'Whoever can talk to the runtime can start a privileged container and is root on the instance, with the credentials of every task on it. Mounting it read-only changes nothing.',
    advice: 'Take the volume or the variable away. An agent that needs to see containers belongs in a daemon service of its own, on instances that run nothing else of value.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    tags: ['task', 'external/cwe/cwe-250', 'external/cwe/cwe-269'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            if (!estate.mayRunOn(task, appliesTo, refusedOn))
                continue;
            const containers = estate.containersOf(task);
            for (const { name, block, sourcePath, mounts, conditional } of hostVolumesOf(task, containers)) {
                // A volume that nothing mounts gives nobody anything.
                if (mounts.length === 0)
                    continue;
                yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, question, {
                    data: { containers: namesOf(mounts), kind: 'Volume', name },
                    within: [block],
                    related: [...mounts.map(({ at }) => ({ at, say: 'mounted here' })), ...launchesOf(task, estate)],
                    ...(conditional ? { certainty: () => 'likely' } : {}),
                });
            }
            for (const container of containers)
                yield* daemons(container);
        }
    },
});
/** A daemon over TCP is another way to the same power, wherever the name leads that the variable holds. */
function* daemons(container) {
    const onHost = container.taskDefinition.networkMode.kind === 'known' && container.taskDefinition.networkMode.value === 'host';
    const remote = {
        ask: 'is a Docker daemon over TCP',
        // With a network of its own, the task itself is what `localhost` means: a daemon that it brings along.
        bad: (value) => value.kind === 'known' && /^tcp:\/\//i.test(value.value) && (onHost || !local.test(value.value)),
    };
    for (const item of (0,model_value/* itemsOf */.S3)(container.environment).items)
        for (const { value: pair } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
            if (pair.kind === 'absent' || pair.value.name.kind !== 'known' || pair.value.name.value !== 'DOCKER_HOST')
                continue;
            yield judge(container, 'environment[DOCKER_HOST].value', (0,model_value/* field */.ZZ)(pair, ({ value }) => value), remote, {
                data: { containers: container.container, kind: 'Variable', name: 'DOCKER_HOST' },
                within: [pair.value.block],
                // Whose daemon answers under a name cannot be told; the host's own address can.
                certainty: (value) => (onHost && value.kind === 'known' && local.test(value.value) ? 'certain' : 'likely'),
            });
        }
}
const local = /^tcp:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)(?::|\/|$)/i;

// EXTERNAL MODULE: ./lib/model/facts.js
var facts = __nccwpck_require__(2910);
// EXTERNAL MODULE: ./lib/model/parts.js
var model_parts = __nccwpck_require__(5043);
;// CONCATENATED MODULE: ./lib/model/image.js


/** The image that a value names, part by part: `"${var.registry}/app:latest"` is tagged latest though its registry is unknown. */
function imageOf(value) {
    if (value.kind === 'absent')
        return { registry: value, repository: value, tag: value, digest: value };
    if (value.kind === 'known')
        return imageOfParts([value], value);
    const { oneOf, ...rest } = value;
    const byParts = value.parts && imageOfParts(value.parts, rest);
    if (!oneOf)
        return byParts ?? { registry: value, repository: value, tag: value, digest: value };
    const images = oneOf.map((arm) => ({ arm, image: imageOf(arm.then) }));
    // What a part says has a place of its own; what none of them says, the whole texts do.
    const part = (name) => {
        if (byParts && !isOpenEnded(byParts[name]))
            return byParts[name];
        const { parts: _, ...whole } = rest;
        return { ...whole, oneOf: images.map(({ arm, image }) => ({ ...arm, then: image[name] })) };
    };
    return { registry: part('registry'), repository: part('repository'), tag: part('tag'), digest: part('digest') };
}
const isOpenEnded = (value) => value.kind === 'unknown' && !value.oneOf;
function imageOfParts(parts, value) {
    const [, digest] = splitLast(parts, '@');
    const named = digest ? splitLast(parts, '@')[0] : parts;
    const slash = splitLast(named, '/');
    const tail = slash[1] ?? named;
    const [, tag] = splitLast(tail, ':');
    const first = splitFirst(named, '/');
    const hasRegistry = first && /[.:]|^localhost$/.test(knownText(first[0]));
    const openHost = first?.[0].some((part) => part.kind === 'unknown') ?? false;
    const registry = first && (hasRegistry || openHost)
        ? whole(first[0], value)
        : first || !image_isOpen(named)
            ? (0,model_value/* absent */.Ge)(value.at, { origin: value.origin })
            : whole(named, value);
    const repository = whole(stripTag((first && (hasRegistry || openHost) ? first[1] : named) ?? []), value);
    return {
        registry,
        repository,
        tag: tag ? whole(tag, value) : unwritten(tail, value, ':'),
        digest: digest ? whole(digest, value) : unwritten(named.slice(-1), value, '@'),
    };
}
/**
 * What says which build an image is: its digest, whatever tag stands beside it, else its tag. Absent where neither is written, which
 * means `latest`; without an image there is nothing to say. A word that no registry takes for a name is filled in later, by a deployment step: unknown.
 */
function versionOf(value) {
    if (value.kind === 'unknown' && value.oneOf) {
        const { oneOf: all, parts, ...rest } = value;
        const byParts = parts && versionOf({ ...rest, parts });
        // Without an image there is no container, and no version of anything.
        const oneOf = all.filter(({ then }) => then.kind !== 'absent');
        return byParts && !isOpenEnded(byParts) ? byParts : { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: versionOf(arm.then) })) };
    }
    const { repository, tag, digest } = imageOf(value);
    if (digest.kind !== 'absent')
        return digest;
    const isName = repository.kind !== 'known' || (repositoryName.test(repository.value) && !standIn.test(repository.value));
    return tag.kind === 'absent' && !isName ? (0,model_value/* unknown */.L5)('placeholder', value.at, { origin: value.origin }) : tag;
}
/** Words that say themselves that a deployment step puts the image in. */
const standIn = /^(?:(?:image[-_])?placeholder(?:[-_]image)?|replace[-_]?me|to[-_]be[-_]replaced)$/;
/** https://distribution.github.io/distribution/spec/api/#overview */
const repositoryName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
/** Nothing is written after the separator: absent, unless an unknown part may bring it along. */
function unwritten(parts, of, separator) {
    const open = parts.find((part) => part.kind === 'unknown' && mayHold(part, separator));
    if (!open)
        return (0,model_value/* absent */.Ge)(of.at, { origin: of.origin });
    // What the part can come to is a piece of the name, not what stands behind the separator.
    const { oneOf: _, ...rest } = open;
    return rest;
}
const mayHold = ({ oneOf }, separator) => !oneOf?.every(({ then }) => then.kind === 'known' && !then.value.includes(separator));
const image_isOpen = (parts) => parts.some((part) => part.kind === 'unknown');
const stripTag = (parts) => {
    const slash = splitLast(parts, '/');
    const colon = splitLast(slash[1] ?? parts, ':');
    return colon[1] ? (splitLast(parts, ':')[0] ?? parts) : parts;
};
const knownText = (parts) => parts.map((part) => (part.kind === 'known' ? part.value : '')).join('');
/** The parts as one value again, at the first one's place where they stand together. */
function whole(parts, of) {
    const origin = of.origin;
    const [first, ...more] = parts;
    if (!first)
        return (0,model_value/* absent */.Ge)(of.at, { origin });
    if (more.length === 0)
        return first;
    const open = parts.find((part) => part.kind === 'unknown');
    if (open?.kind === 'unknown') {
        const { oneOf: _, ...rest } = open;
        const oneOf = (0,model_parts/* outcomesOfParts */.P)(parts, first.at);
        return { ...rest, at: first.at, parts: [...parts], ...(oneOf ? { oneOf } : {}) };
    }
    return (0,model_value/* known */.eO)(knownText(parts), first.at, { origin });
}
function splitLast(parts, separator) {
    for (let i = parts.length - 1; i >= 0; i--) {
        const part = parts[i];
        if (part?.kind !== 'known')
            continue;
        const found = part.value.lastIndexOf(separator);
        if (found < 0)
            continue;
        return [
            [...parts.slice(0, i), ...cut(part, 0, found)],
            [...cut(part, found + 1, part.value.length), ...parts.slice(i + 1)],
        ];
    }
    return [parts];
}
function splitFirst(parts, separator) {
    for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        if (part?.kind !== 'known')
            continue;
        const found = part.value.indexOf(separator);
        if (found < 0)
            continue;
        return [
            [...parts.slice(0, i), ...cut(part, 0, found)],
            [...cut(part, found + 1, part.value.length), ...parts.slice(i + 1)],
        ];
    }
    return undefined;
}
/** A piece of a part; the whole part's place is kept, which is the line a person would edit. */
function cut(part, start, end) {
    return end > start ? [{ ...part, value: part.value.slice(start, end) }] : [];
}

;// CONCATENATED MODULE: ./lib/model/image-patterns.js


/** The source of an image, arm by arm where it depends on something. Unknown where its registry cannot be told. */
function sourceOf(image) {
    if (image.kind === 'absent')
        return image;
    if (image.kind === 'unknown' && image.oneOf && !image.parts) {
        const { oneOf, ...rest } = image;
        return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: sourceOf(arm.then) })) };
    }
    const { registry, repository } = imageOf(image);
    if (registry.kind === 'unknown')
        return withoutArms(registry);
    const { at, origin } = image;
    if (registry.kind === 'known')
        return {
            kind: 'known',
            value: {
                registry: dockerHub.has(registry.value.toLowerCase()) ? 'docker.io' : registry.value.toLowerCase(),
                ...(repository.kind === 'known' ? { repository: repository.value } : {}),
            },
            at,
            origin,
        };
    // Docker Hub, where a name without an owner is one of Docker's own.
    if (repository.kind !== 'known')
        return (0,model_value/* unknown */.L5)(image.kind === 'unknown' ? image.why : 'unsupported', at, { origin });
    if (!image_patterns_repositoryName.test(repository.value))
        return (0,model_value/* unknown */.L5)('placeholder', at, { origin });
    const path = repository.value.includes('/') ? repository.value : `library/${repository.value}`;
    return { kind: 'known', value: { registry: 'docker.io', repository: path }, at, origin };
}
/** One registry under several names: https://docs.docker.com/reference/cli/docker/image/tag/ */
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
const withoutArms = ({ oneOf: _, parts: __, ...rest }) => rest;
/** A word in capitals or brackets is filled in by a deployment step. https://distribution.github.io/distribution/spec/api/#overview */
const image_patterns_repositoryName = /^[a-z0-9][a-z0-9._/-]*$/;
/**
 * Whether an image comes from what a pattern names: a registry, or a registry and the beginning of a repository, part by part
 * between slashes. `*` stands for anything within one part. Undefined where the part that decides cannot be known.
 */
function isFrom({ registry, repository }, pattern) {
    const [host = '', ...path] = pattern.toLowerCase().replace(/\/+$/, '').split('/');
    if (!matches(registry, host))
        return false;
    if (path.length === 0)
        return true;
    const parts = repository?.split('/');
    return parts && path.every((part, index) => parts[index] !== undefined && matches(parts[index], part));
}
/** One star at a time, so that no pattern takes longer than its length times the text's. */
function matches(text, pattern) {
    let at = 0;
    let star = -1;
    let resume = 0;
    let i = 0;
    while (i < text.length) {
        if (pattern[at] === '*') {
            star = at++;
            resume = i;
        }
        else if (at < pattern.length && pattern[at] === text[i]) {
            at++;
            i++;
        }
        else if (star >= 0) {
            at = star + 1;
            i = ++resume;
        }
        else
            return false;
    }
    while (pattern[at] === '*')
        at++;
    return at === pattern.length;
}

;// CONCATENATED MODULE: ./lib/model/sidecars.js


/** Helpers that AWS and others ship ready-made, and whose image decides how they run. Matched on the last part of the repository. */
const helpers = /(?:^|\/)(?:aws-for-fluent-bit|fluent-bit|fluentd|aws-xray-daemon|xray-daemon|cloudwatch-agent|aws-otel-collector|aws-guardduty-agent(?:-fargate)?|aws-appmesh-envoy|ecs-service-connect-agent|envoy|datadog-agent|agent-datadog)$|(?:^|\/)datadog\/agent$/;
/** Agents that are made to watch the host they run on. */
const hostAgents = /(?:^|\/)(?:datadog-agent|agent-datadog|cadvisor|node-exporter|falco(?:-no-driver)?|sysdig|infrastructure-bundle|infrastructure|oneagent|cloudwatch-agent|aws-otel-collector|opentelemetry-collector-contrib|telegraf|filebeat|metricbeat|tetragon|agent-docker)$|(?:^|\/)(?:datadog|sysdig)\/agent$/;
/** A log router, one of the well-known helpers, or one of those that the settings name (`isFrom` says how). */
function isSidecar(container, patterns) {
    return container.firelensConfiguration.kind !== 'absent' || isImage(container, helpers, patterns);
}
/** A well-known agent, or a service that runs once on every instance, as such agents do. */
const isHostAgent = (container, services) => isImage(container, hostAgents, []) ||
    (services.length > 0 && services.every(({ schedulingStrategy: strategy }) => strategy.kind === 'known' && strategy.value === 'DAEMON'));
function isImage(container, well, patterns) {
    const { repository } = imageOf(container.image);
    if (repository.kind === 'known' && well.test(repository.value))
        return true;
    const source = sourceOf(container.image);
    return source.kind === 'known' && patterns.some((pattern) => isFrom(source.value, pattern) === true);
}

;// CONCATENATED MODULE: ./lib/rules/container-without-logging/rule.js




const toNobody = {
    ask: 'is awsfirelens, without a log router in the task',
    bad: (driver) => driver.kind === 'known' && driver.value === 'awsfirelens',
};
/* harmony default export */ const container_without_logging_rule = ({
    id: 'container-without-logging',
    title: 'Container has no log configuration',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` {what}',
    risk: 'What it prints is lost on Fargate and stays on the instance on EC2, so an attack or a fault cannot be looked into afterwards.',
    advice: 'Give the container a `logConfiguration`, for instance the `awslogs` driver with a log group of its own.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
    tags: ['observability', 'container', 'external/cwe/cwe-778', 'securityhub/ECS.9'],
    *check(estate, { sidecarImages }) {
        for (const task of estate.all('task-definition')) {
            const containers = estate.containersOf(task);
            const routed = mayHaveRouter(task, containers);
            for (const container of containers) {
                if (shouldLog(container, estate))
                    yield judge(container, 'logConfiguration', container.logConfiguration, isAbsent(), {
                        data: { what: 'has no log configuration' },
                        // Well-known helpers say little that somebody would miss.
                        ...(isSidecar(container, sidecarImages) ? { certainty: () => 'likely' } : {}),
                    });
                const driver = (0,model_value/* field */.ZZ)(container.logConfiguration, (log) => log.logDriver);
                if (!routed)
                    yield judge(container, 'logConfiguration.logDriver', driver, toNobody, {
                        data: { what: 'logs to FireLens, but no container of its task is the log router' },
                    });
            }
        }
    },
});
/** A container that could not be seen may be the router. */
const mayHaveRouter = (task, containers) => {
    const { items, complete } = (0,model_value/* itemsOf */.S3)(task.containerDefinitions);
    return !complete || items.some((item) => item.kind === 'unknown') || containers.some((one) => one.firelensConfiguration.kind !== 'absent');
};
/** The log router itself writes for the others; beside the main container of a task on EC2, a helper may stay silent. */
function shouldLog(container, estate) {
    if (container.firelensConfiguration.kind !== 'absent')
        return false;
    if (estate.runsOn(container.taskDefinition).certain.has('FARGATE'))
        return true;
    const essential = (0,model_value/* orDefault */.pQ)(container.essential, facts/* facts */.I['ContainerDefinition.essential']);
    return essential.kind !== 'known' || essential.value;
}

;// CONCATENATED MODULE: ./lib/model/operating-system.js

/**
 * Whether a task runs on Windows; Linux where nothing says otherwise.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
function isWindows(task) {
    const family = (0,model_value/* field */.ZZ)(task.runtimePlatform, (platform) => platform.operatingSystemFamily);
    if (family.kind === 'absent')
        return 'no';
    if (family.kind === 'unknown')
        return 'maybe';
    return family.value.startsWith('WINDOWS') ? 'yes' : 'no';
}

;// CONCATENATED MODULE: ./lib/rules/dangerous-linux-capability/rule.js




/** Fargate accepts SYS_PTRACE and nothing else, so a task that can only run there is no fault of this kind. */
const rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
const rule_refusedOn = ['FARGATE'];
/** Each of these is a way to the host, its kernel or its network. https://man7.org/linux/man-pages/man7/capabilities.7.html */
const dangerous = new Set([
    'ALL',
    'AUDIT_CONTROL',
    'BPF',
    'DAC_OVERRIDE',
    'DAC_READ_SEARCH',
    'LINUX_IMMUTABLE',
    'MAC_ADMIN',
    'MAC_OVERRIDE',
    'NET_ADMIN',
    'PERFMON',
    'SYSLOG',
    'SYS_ADMIN',
    'SYS_BOOT',
    'SYS_CHROOT',
    'SYS_MODULE',
    'SYS_RAWIO',
    'SYS_TIME',
]);
/** The API's values have no `CAP_`; people write it all the same. */
const plain = (capability) => capability.toUpperCase().replace(/^CAP_/, '');
/* harmony default export */ const dangerous_linux_capability_rule = ({
    id: 'dangerous-linux-capability',
    title: 'Container adds a dangerous Linux capability',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    appliesTo: rule_appliesTo,
    message: 'Container `{container}` adds the Linux capability `{capability}`',
    risk: 'With this capability a process in the container can reach the host, its kernel or its network, nearly as root could.',
    advice: 'Remove it from `linuxParameters.capabilities.add`, or run the part that needs it in a task of its own on dedicated hosts. What all your tasks may add goes into the setting `allowed-capabilities`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250'],
    *check(estate, { allowedCapabilities }) {
        const allowed = new Set(allowedCapabilities.map(plain));
        for (const container of estate.containers) {
            if (!estate.mayRunOn(container.taskDefinition, rule_appliesTo, rule_refusedOn) || isWindows(container.taskDefinition) === 'yes')
                continue;
            const related = launchesOf(container.taskDefinition, estate);
            const tracing = seesHost(container.taskDefinition);
            const question = {
                ask: 'is a dangerous capability',
                bad: (value) => {
                    if (value.kind === 'absent')
                        return false;
                    const name = plain(value.value);
                    // With the host's processes in sight, tracing one of them is running code on the host.
                    if (allowed.has(name))
                        return false;
                    return name === 'SYS_PTRACE' ? tracing : dangerous.has(name);
                },
            };
            const added = (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(container.linuxParameters, (linux) => linux.capabilities), (capabilities) => capabilities.add);
            const { items } = (0,model_value/* itemsOf */.S3)(added);
            const isBad = (value) => question.bad(value) === true || question.bad(value) === 'yes';
            // Taken away one by one, several that are all there is would leave a key without a value.
            const none = items.length > 1 && items.every((item) => item.kind === 'known' && isBad(item)) ? emptied(added) : undefined;
            for (const item of items) {
                const { outcomes } = (0,model_value/* outcomesOf */.RK)(item);
                const shown = outcomes.find(({ value }) => isBad(value)) ?? outcomes[0];
                const capability = shown?.value.kind === 'known' ? plain(shown.value.value) : '?';
                const fix = none ? () => none : remove;
                yield judge(container, `linuxParameters.capabilities.add[${capability}]`, item, question, { data: { capability }, fix, related });
            }
        }
    },
});
/** Whether the task shares the process namespace of its host. */
function seesHost({ pidMode }) {
    const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(pidMode);
    const hosts = outcomes.filter(({ value }) => value.kind === 'known' && value.value === 'host');
    if (!open && hosts.length === outcomes.length)
        return 'yes';
    return open || hosts.length > 0 ? 'maybe' : 'no';
}
const emptied = (list) => {
    const slot = list.kind === 'known' && list.origin.length === 0 ? list.value.slot : undefined;
    return slot && { steps: [{ do: 'set', slot, value: [] }], exact: true };
};

;// CONCATENATED MODULE: ./lib/rules/default-linux-capabilities/rule.js




const kept = { ask: 'does not hold ALL', bad: (all) => all.kind === 'absent' || !all.value };
/* harmony default export */ const default_linux_capabilities_rule = ({
    id: 'default-linux-capabilities',
    title: 'Container keeps Docker’s default Linux capabilities',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Container `{container}` keeps the default Linux capabilities',
    risk: 'Among them are rights that few applications use and attackers do: raw sockets, changing owners, another user’s identity.',
    advice: 'Drop `ALL` in `linuxParameters.capabilities.drop`, and add back the one the application needs, if it needs one.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250'],
    *check(estate, { sidecarImages }) {
        for (const container of estate.containers) {
            if (isWindows(container.taskDefinition) !== 'no' || isSidecar(container, sidecarImages))
                continue;
            // A privileged container has all of them whatever it drops, and these once it is privileged no more.
            yield judge(container, 'linuxParameters.capabilities.drop', dropsAll(container), kept);
        }
    },
});
function dropsAll(container) {
    const dropped = (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(container.linuxParameters, (linux) => linux.capabilities), (capabilities) => capabilities.drop);
    if (dropped.kind === 'absent')
        return dropped;
    const { items, missing } = (0,model_value/* itemsOf */.S3)(dropped);
    if (items.some((item) => item.kind === 'known' && /^(?:CAP_)?ALL$/i.test(item.value)))
        return (0,model_value/* known */.eO)(true, dropped.at, { origin: dropped.origin });
    const open = missing[0] ?? items.find((item) => item.kind === 'unknown');
    return open ? (0,model_value/* unknown */.L5)(open.why, dropped.at, { origin: dropped.origin }) : (0,model_value/* known */.eO)(false, dropped.at, { origin: dropped.origin });
}

;// CONCATENATED MODULE: ./lib/model/load-balancer-attributes.js

/**
 * An attribute of a load balancer by AWS's name for it, as a text. CloudFormation lists them; Terraform has a property for each. Unknown
 * where it may be one of those out of sight.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
function loadBalancerAttribute(balancer, name) {
    const own = properties[name](balancer);
    if (own.kind !== 'absent')
        return (0,model_value/* mapped */.CV)(own, String);
    const { items, missing } = (0,model_value/* itemsOf */.S3)(balancer.loadBalancerAttributes);
    let open = missing[0];
    for (const item of items) {
        const key = (0,model_value/* field */.ZZ)(item, (one) => one.key);
        if (key.kind === 'known' && key.value === name)
            return (0,model_value/* field */.ZZ)(item, (one) => one.value);
        if (key.kind === 'unknown')
            open ??= key;
    }
    return open ? { kind: 'unknown', why: open.why, at: open.at, origin: open.origin } : (0,model_value/* absent */.Ge)(balancer.at);
}
const properties = {
    'routing.http.desync_mitigation_mode': (one) => one.desyncMitigationMode,
    'routing.http.drop_invalid_header_fields.enabled': (one) => one.dropInvalidHeaderFields,
    'deletion_protection.enabled': (one) => one.enableDeletionProtection,
    'access_logs.s3.enabled': (one) => (0,model_value/* field */.ZZ)(one.accessLogs, (logs) => logs.enabled),
};

;// CONCATENATED MODULE: ./lib/rules/listeners.js


function balancerOf({ loadBalancerArn, unit }, estate) {
    const found = (0,model_value/* field */.ZZ)(estate.follow(loadBalancerArn, 'load-balancer', unit), ({ target }) => ({
        kind: 'known',
        value: target,
        at: target.at,
        origin: [],
    }));
    return {
        scheme: (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(found, (one) => one.scheme), facts/* facts */.I['AWS::ElasticLoadBalancingV2::LoadBalancer.scheme']),
        type: typeOf(found),
        ...(found.kind === 'known'
            ? { loadBalancer: found.value, note: [{ at: found.value.at, say: `\`${found.value.address}\` is its load balancer` }] }
            : { note: [] }),
    };
}
/** `application`, `network` or `gateway`. */
const typeOf = (balancer) => (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(balancer, (one) => one.type), facts/* facts */.I['AWS::ElasticLoadBalancingV2::LoadBalancer.type']);
/** More of them tell nobody anything. */
const maximumServices = 5;
/** The first services whose tasks stand behind the target groups that these name. */
function servicesBehind(naming, estate) {
    const services = new Map();
    for (const one of naming)
        for (const group of estate.uses(one)) {
            if (group.kind !== 'target-group')
                continue;
            for (const { by, via } of estate.usedBy(group)) {
                if (by.kind !== 'service' && by.kind !== 'task-set')
                    continue;
                services.set(by, { at: via, say: `\`${by.address}\` is behind it` });
                if (services.size === maximumServices)
                    return [...services.values()];
            }
        }
    return [...services.values()];
}

;// CONCATENATED MODULE: ./lib/rules/desync-mitigation-monitor/rule.js




const mode = 'routing.http.desync_mitigation_mode';
/* harmony default export */ const desync_mitigation_monitor_rule = ({
    id: 'desync-mitigation-monitor',
    title: 'Load balancer only watches for request smuggling',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    message: 'Load balancer `{address}` lets requests through that may smuggle others',
    risk: 'In `monitor` mode it passes on requests that two servers can read in two ways: hidden in one, an attacker’s request runs as somebody else’s.',
    advice: 'Set the mode to `defensive`, which is the default, or to `strictest`.',
    page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    tags: ['loadbalancer', 'external/cwe/cwe-444', 'securityhub/ELB.12', 'pci-dss-4.0.1/6.2.4'],
    *check(estate, { profile }) {
        for (const balancer of estate.all('load-balancer')) {
            const isApplication = answerTo(typeOf((0,model_value/* known */.eO)(balancer, balancer.at)), is('application')).is;
            if (isApplication === 'no' || !estate.inScope(balancer, profile))
                continue;
            yield judge(balancer, `loadBalancerAttributes[${mode}].value`, loadBalancerAttribute(balancer, mode), is('monitor'), {
                fix: set('defensive'),
            });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/disabled-mac-profile/rule.js



/** Fargate and Managed Instances have no `dockerSecurityOptions`. */
const disabled_mac_profile_rule_appliesTo = ['EC2', 'EXTERNAL'];
const disabled_mac_profile_rule_refusedOn = ['FARGATE', 'MANAGED_INSTANCES'];
const rule_question = {
    ask: 'switches a protection off',
    bad: (option) => option.kind === 'known' &&
        /^(?:(?:apparmor|seccomp)[:=]unconfined|label[:=]disable|no-new-privileges[:=]false)$/i.test(option.value.trim()),
};
/* harmony default export */ const disabled_mac_profile_rule = ({
    id: 'disabled-mac-profile',
    title: 'Container switches AppArmor, SELinux or seccomp off',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    appliesTo: disabled_mac_profile_rule_appliesTo,
    message: 'Container `{container}` switches a protection of the kernel off: `{option}`',
    risk: 'These protections stop many known ways out of a container. Without them one flaw in the kernel or the runtime is enough.',
    advice: 'Remove the option. If the application needs a call that the default profile refuses, load a profile of your own that allows that one.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    tags: ['container', 'external/cwe/cwe-693'],
    *check(estate) {
        for (const container of estate.containers) {
            if (!estate.mayRunOn(container.taskDefinition, disabled_mac_profile_rule_appliesTo, disabled_mac_profile_rule_refusedOn) || isWindows(container.taskDefinition) === 'yes')
                continue;
            for (const item of (0,model_value/* itemsOf */.S3)(container.dockerSecurityOptions).items) {
                const option = item.kind === 'known' ? item.value : '?';
                yield judge(container, `dockerSecurityOptions[${option}]`, item, rule_question, { data: { option }, fix: remove });
            }
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/ecr-without-customer-key/rule.js


const none = {
    ask: 'is not a key of yours',
    bad: (key) => key.kind === 'absent' || key.value === '' || key.value.endsWith('alias/aws/ecr'),
};
/* harmony default export */ const ecr_without_customer_key_rule = ({
    id: 'ecr-without-customer-key',
    title: 'ECR repository is not encrypted with a key of yours',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'ECR repository `{address}` is not encrypted with a customer managed key',
    risk: 'ECR encrypts it with a key of its own, so that pulling images needs no right to a key. The choice is made when the repository is created and cannot be changed later.',
    advice: 'Create the repository with `encryptionType` `KMS` and a `kmsKey` of yours.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
    tags: ['ecr', 'external/cwe/cwe-311', 'securityhub/ECR.5'],
    *check(estate) {
        for (const repository of estate.all('repository')) {
            const key = (0,model_value/* field */.ZZ)(repository.encryptionConfiguration, (one) => one.kmsKey);
            yield judge(repository, 'encryptionConfiguration.kmsKey', key, none);
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/ecr-without-lifecycle-policy/rule.js


const rule_none = { ask: 'is not set', bad: (policy) => policy.kind === 'absent' || policy.value === '' };
/* harmony default export */ const ecr_without_lifecycle_policy_rule = ({
    id: 'ecr-without-lifecycle-policy',
    title: 'ECR repository keeps every image for ever',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'ECR repository `{address}` keeps every image for ever: it has no lifecycle policy',
    risk: 'Old images with known vulnerabilities stay where anybody who may pull can still run them, and the bill grows.',
    advice: 'Add a lifecycle policy that expires untagged images, and tagged ones that nothing runs any more.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
    tags: ['ecr', 'cross-resource', 'external/cwe/cwe-1104', 'securityhub/ECR.3'],
    *check(estate) {
        const elsewhere = policiesElsewhere(estate);
        const open = new Set(estate.units.filter(({ framework, complete }) => framework === 'terraform' && !complete).map(({ id }) => id));
        for (const repository of estate.all('repository')) {
            const given = elsewhere.get(repository);
            const own = (0,model_value/* field */.ZZ)(repository.lifecyclePolicy, (one) => one.lifecyclePolicyText);
            // A policy whose repository cannot be told may be this one's, and so may one in a module that was not read.
            const unseen = open.has(repository.unit) ? (0,model_value/* unknown */.L5)('module', own.at) : elsewhere.get('unknown');
            const policy = own.kind === 'absent' ? (given ?? unseen ?? own) : own;
            yield judge(repository, 'lifecyclePolicy.lifecyclePolicyText', policy, rule_none);
        }
    },
});
/** Terraform's policies are resources of their own: by the repository they name. */
function policiesElsewhere(estate) {
    const found = new Map();
    for (const { repository, policy, unit, at } of estate.all('lifecycle-policy')) {
        const named = estate.follow(repository, 'repository', unit);
        if (named.kind === 'known')
            found.set(named.value.target, policy.kind === 'absent' ? (0,model_value/* unknown */.L5)('unsupported', at) : policy);
        else
            found.set('unknown', (0,model_value/* unknown */.L5)('reference', repository.at));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/rules/ecr-without-scanning/rule.js



const unscanned = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value };
/* harmony default export */ const ecr_without_scanning_rule = ({
    id: 'ecr-without-scanning',
    title: 'ECR repository does not scan its images',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'ECR repository `{address}` does not scan its images',
    risk: 'Known vulnerabilities in what you run stay unseen until somebody uses them.',
    advice: 'Turn scanning on for the whole registry, best as enhanced scanning, and say so with the setting `account.registry-scanning` if it is done elsewhere. `scanOnPush` on the repository still works, but AWS is retiring it.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    tags: ['ecr', 'image', 'external/cwe/cwe-1395', 'securityhub/ECR.1'],
    *check(estate, { account }) {
        // What the registry scans, it scans whatever its repositories say.
        if (account.registryScanning)
            return;
        const users = imageUsers(estate);
        for (const repository of estate.all('repository')) {
            if (registryMayScan(repository, estate))
                continue;
            const scan = (0,model_value/* field */.ZZ)(repository.imageScanningConfiguration, (one) => one.scanOnPush);
            yield judge(repository, 'imageScanningConfiguration.scanOnPush', scan, unscanned, {
                fix: fixOf(repository),
                related: usersAsNotes(users.get(repository)),
            });
        }
    },
});
/** Without a configuration, all of it has to be written. */
const fixOf = ({ imageScanningConfiguration: own }) => own.kind === 'absent' ? () => setFields({ scanOnPush: true })(own) : set(true);
/** A rule of the registry whose filter takes the repository in, or may. */
function registryMayScan(repository, estate) {
    const name = repository.repositoryName.kind === 'known' ? repository.repositoryName.value : undefined;
    return estate.all('registry-scanning').some((registry) => {
        const { items, complete } = (0,model_value/* itemsOf */.S3)(registry.rules);
        const filters = items.flatMap((rule) => (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(rule, (one) => one.repositoryFilters)).items);
        const patterns = filters.map((filter) => (0,model_value/* field */.ZZ)(filter, (one) => one.filter));
        return !complete || patterns.some((pattern) => pattern.kind !== 'known' || name === undefined || isCovered(name, pattern.value));
    });
}
/** A filter is a beginning, or has stars: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html */
function isCovered(name, filter) {
    if (!filter.includes('*'))
        return name.startsWith(filter);
    const parts = filter.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(name);
}

;// CONCATENATED MODULE: ./lib/model/efs-volumes.js

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html */
function efsVolumesOf(task) {
    return (0,model_value/* itemsOf */.S3)(task.volumes).items.flatMap((item, index) => (0,model_value/* outcomesOf */.RK)(item).outcomes.flatMap(({ value: volume }) => {
        if (volume.kind === 'absent')
            return [];
        const { name, block, efsVolumeConfiguration } = volume.value;
        const efs = whereMounted(efsVolumeConfiguration);
        if (!efs)
            return [];
        return [
            {
                name: name.kind === 'known' ? name.value : String(index),
                efs,
                conditional: item.kind === 'unknown' || efs !== efsVolumeConfiguration,
                within: efs.kind === 'known' ? [efs.value.block, block] : [block],
            },
        ];
    }));
}
/** The configuration where there is one: an arm without it mounts no EFS at all. */
function whereMounted(efs) {
    if (efs.kind === 'absent')
        return undefined;
    if (efs.kind === 'known' || !efs.oneOf)
        return efs;
    const oneOf = efs.oneOf.filter(({ then }) => then.kind !== 'absent');
    if (oneOf.length === efs.oneOf.length)
        return efs;
    return oneOf.length > 0 ? { ...efs, oneOf } : undefined;
}

;// CONCATENATED MODULE: ./lib/model/restrictions.js

/** Keys that say who is calling, or for whom: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const ofCaller = /^aws:(?:Principal(?:OrgID|OrgPaths|Account|Arn|Tag\/.+)|Source(?:Arn|Account|OrgID|OrgPaths|Vpc|Vpce|VpcArn|Ip)|userid|CalledVia\w*|FederatedProvider)$/i;
/** Keys that say how somebody calls, whoever it is. */
const ofManner = /^aws:(?:SecureTransport|RequestedRegion|CurrentTime|EpochTime|UserAgent|Referer)$/i;
/** These also hold where the key is missing, as it is for callers of other kinds. */
const vacuous = /^ForAllValues:|IfExists$/i;
const comparing = /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/i;
/**
 * Whether the condition of a statement keeps strangers out: `no` where everything in it holds for anybody, `maybe` where that cannot be
 * told. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function isRestricted({ Condition: condition }) {
    if (condition.kind === 'absent')
        return 'no';
    if (condition.kind === 'unknown' || condition.value.block.missing.length > 0)
        return 'maybe';
    const tests = condition.value.entries.flatMap(({ key: operator, value: keys }) => keys.kind === 'known'
        ? keys.value.entries.map(({ key, value }) => ({ operator, key, value }))
        : [{ operator, key: '', value: undefined }]);
    const present = new Set(tests.filter(({ operator, value }) => /^Null$/i.test(operator) && isFalse(value)).map(({ key }) => key.toLowerCase()));
    const answers = tests.map(({ operator, key, value }) => {
        if (/^Null$/i.test(operator) || ofManner.test(key))
            return 'no';
        if (vacuous.test(operator) && !present.has(key.toLowerCase()))
            return 'no';
        if (!ofCaller.test(key) || !comparing.test(operator.replace(vacuous, '')))
            return 'maybe';
        return isEverything(value) ? 'no' : 'yes';
    });
    if (answers.includes('yes'))
        return 'yes';
    return answers.includes('maybe') ? 'maybe' : 'no';
}
const isFalse = (values) => knownOf(values).includes('false');
/** One of several is enough, so one star lets everyone in. */
const isEverything = (values) => knownOf(values).some((one) => /^\*+$/.test(one) || one === '0.0.0.0/0' || one === '::/0');
const knownOf = (values) => values ? (0,model_value/* itemsOf */.S3)(values).items.flatMap((item) => (item.kind === 'known' ? [item.value] : [])) : [];

;// CONCATENATED MODULE: ./lib/rules/efs-without-iam-or-access-point/rule.js




/* harmony default export */ const efs_without_iam_or_access_point_rule = ({
    id: 'efs-without-iam-or-access-point',
    title: 'EFS volume is mounted without IAM authorization or an access point',
    severity: 'medium',
    profile: 'strict',
    precision: 'medium',
    message: 'EFS volume `{volume}` is mounted without IAM authorization or an access point',
    risk: 'Whatever can reach the mount target over the network gets the whole file system, as any user it likes.',
    advice: 'Set `iam` to `ENABLED` in `authorizationConfig`, or mount an access point with `accessPointId`. Both need transit encryption.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-best-practices.html',
    tags: ['task', 'external/cwe/cwe-306', 'external/cwe/cwe-732', 'securityhub-related/EFS.3', 'securityhub-related/EFS.4'],
    *check(estate) {
        for (const task of estate.all('task-definition'))
            for (const { name, efs, conditional, within } of efsVolumesOf(task)) {
                if (isGuarded(efs, task.unit, estate))
                    continue;
                const authorization = (0,model_value/* field */.ZZ)(efs, (one) => one.authorizationConfig);
                const iam = (0,model_value/* field */.ZZ)(authorization, (one) => one.iam);
                const isOff = iam.kind === 'unknown' ? 'maybe' : iam.kind === 'known' && iam.value === 'ENABLED' ? 'no' : 'yes';
                const question = {
                    ask: 'is not set, and IAM authorization is not enabled',
                    bad: (point) => (point.kind === 'absent' || point.value === '' ? isOff : false),
                };
                const point = (0,model_value/* field */.ZZ)(authorization, (one) => one.accessPointId);
                yield judge(task, `volumes[${name}].efsVolumeConfiguration.authorizationConfig.accessPointId`, point, question, {
                    data: { volume: name },
                    within,
                    ...(conditional ? { certainty: () => 'likely' } : {}),
                });
            }
    },
});
/** The file system has a policy of its own that does not simply let everyone in: then nobody mounts it unnamed. */
function isGuarded(efs, unit, estate) {
    const link = estate.follow((0,model_value/* field */.ZZ)(efs, (one) => one.fileSystemId), 'file-system', unit);
    if (link.kind !== 'known')
        return false;
    const { target } = link.value;
    const apart = estate.all('file-system-policy').find((policy) => {
        const of = estate.follow(policy.fileSystemId, 'file-system', policy.unit);
        return of.kind === 'known' && of.value.target === target;
    });
    const policy = apart?.policy ?? target.fileSystemPolicy;
    if (policy.kind === 'absent')
        return false;
    return !(0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(policy, (document) => document.Statement)).items.some((item) => item.kind === 'known' && letsEveryoneIn(item.value));
}
const letsEveryoneIn = (statement) => statement.Effect.kind === 'known' &&
    statement.Effect.value === 'Allow' &&
    isRestricted(statement) === 'no' &&
    (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(statement.Principal, (principal) => principal.AWS)).items.some((one) => one.kind === 'known' && one.value === '*');

;// CONCATENATED MODULE: ./lib/rules/efs-without-transit-encryption/rule.js





/** ECS Anywhere mounts no EFS. */
const efs_without_transit_encryption_rule_appliesTo = ['EC2', 'FARGATE', 'MANAGED_INSTANCES'];
/* harmony default export */ const efs_without_transit_encryption_rule = ({
    id: 'efs-without-transit-encryption',
    title: 'EFS volume is mounted without transit encryption',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    appliesTo: efs_without_transit_encryption_rule_appliesTo,
    message: 'EFS volume `{volume}` is mounted without transit encryption',
    risk: 'What the containers read and write crosses the network as plain NFS, where anything on the way can read and change it.',
    advice: 'Set `transitEncryption` to `ENABLED` in the volume’s EFS configuration.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
    tags: ['task', 'external/cwe/cwe-319', 'securityhub/ECS.18'],
    *check(estate) {
        for (const task of estate.all('task-definition').filter((one) => estate.mayRunOn(one, efs_without_transit_encryption_rule_appliesTo)))
            for (const { name, efs, conditional, within } of efsVolumesOf(task)) {
                const encryption = (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(efs, (one) => one.transitEncryption), facts/* facts */.I['EFSVolumeConfiguration.transitEncryption']);
                yield judge(task, `volumes[${name}].efsVolumeConfiguration.transitEncryption`, encryption, isNot('ENABLED'), {
                    data: { volume: name },
                    within,
                    related: mountsOf(name, estate.containersOf(task)).map(({ at, container }) => ({
                        at,
                        say: `\`${container.container}\` mounts it`,
                    })),
                    fix: set('ENABLED'),
                    // A volume that is only there under a condition is at most likely at fault.
                    ...(conditional ? { certainty: () => 'likely' } : {}),
                });
            }
    },
});

;// CONCATENATED MODULE: ./lib/rules/eks-audit-logs-off/rule.js



/** Who asked for what, and who they are: https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html */
const wanted = ['audit', 'authenticator'];
const lacksOne = {
    ask: 'lacks the audit or authenticator log',
    bad: (types) => (types.kind === 'absent' ? 'yes' : (0,verdict/* isNot */.w8)((0,verdict/* isAll */.kd)(wanted.map((type) => has(types, type))))),
};
/* harmony default export */ const eks_audit_logs_off_rule = ({
    id: 'eks-audit-logs-off',
    title: 'EKS cluster does not log who did what',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    message: 'EKS cluster `{address}` does not keep its {lacking} logs',
    risk: 'After a break-in nobody can tell who asked the Kubernetes API for what, or under which identity.',
    advice: 'Turn on the log types `audit` and `authenticator`.',
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
    tags: ['eks', 'observability', 'external/cwe/cwe-778', 'securityhub/EKS.8'],
    *check(estate) {
        for (const cluster of estate.all('eks-cluster')) {
            const types = typesOf(cluster);
            const lacking = wanted.filter((type) => !mayHave(types, type));
            yield judge(cluster, 'logging', types, lacksOne, { data: { lacking: lacking.join(' and ') } });
        }
    },
});
/** CloudFormation has a structure for every type, Terraform a list of words. */
function typesOf({ logging, enabledClusterLogTypes }) {
    if (logging.kind === 'absent')
        return enabledClusterLogTypes;
    const enabled = (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(logging, (one) => one.clusterLogging), (one) => one.enabledTypes);
    return (0,model_value/* mapItems */.Z9)(enabled, (item) => (0,model_value/* field */.ZZ)(item, (one) => one.type));
}
function has(types, type) {
    const { items, complete } = (0,model_value/* itemsOf */.S3)(types);
    const answers = items.map((item) => answerTo(item, is(type)));
    if (answers.some((answer) => answer.is === 'yes' && answer.sure))
        return 'yes';
    return complete && answers.every((answer) => answer.is === 'no') ? 'no' : 'maybe';
}
/** In one of the lists that it may be. */
const mayHave = (types, type) => {
    const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(types);
    return open || outcomes.every(({ value }) => has(value, type) !== 'no');
};

;// CONCATENATED MODULE: ./lib/rules/eks-secrets-without-customer-key/rule.js


const eks_secrets_without_customer_key_rule_none = { ask: 'is not set', bad: (key) => key.kind === 'absent' || key.value === '' };
const isSecrets = { ask: 'is secrets', bad: (one) => one.kind === 'known' && one.value === 'secrets' };
/* harmony default export */ const eks_secrets_without_customer_key_rule = ({
    id: 'eks-secrets-without-customer-key',
    title: 'Kubernetes secrets of an EKS cluster are not encrypted with a key of yours',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'The Kubernetes secrets of EKS cluster `{address}` are not encrypted with a customer managed key',
    risk: 'From Kubernetes 1.28 on EKS encrypts them with a key of its own, before that only its disks are encrypted: nobody can see in your account who decrypted them, and nothing can be locked by taking a key away.',
    advice: 'Name a key of yours under `encryptionConfig`, for the resources `secrets`. It can be added to a cluster, but never taken away.',
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html',
    tags: ['eks', 'external/cwe/cwe-311', 'securityhub/EKS.3'],
    *check(estate) {
        for (const cluster of estate.all('eks-cluster'))
            yield judge(cluster, 'encryptionConfig.provider.keyArn', keyOf(cluster), eks_secrets_without_customer_key_rule_none);
    },
});
/** The key of the entry that is about secrets. */
const keyOf = ({ encryptionConfig }) => (0,model_value/* field */.ZZ)(encryptionConfig, ({ items, missing, at }) => {
    const secrets = items.find((entry) => holdsSecrets((0,model_value/* field */.ZZ)(entry, (one) => one.resources)));
    if (!secrets)
        return missing[0] ?? (0,model_value/* absent */.Ge)(at);
    const provider = (0,model_value/* field */.ZZ)(secrets, (one) => one.provider);
    // EKS refuses an entry without a provider: there is no such cluster.
    return provider.kind === 'absent' ? (0,model_value/* unknown */.L5)('invalid', provider.at) : (0,model_value/* field */.ZZ)(provider, (one) => one.keyArn);
});
/** EKS takes no other word; what cannot be seen will be it. */
function holdsSecrets(resources) {
    const { items, complete } = (0,model_value/* itemsOf */.S3)(resources);
    return !complete || items.some((one) => answerTo(one, isSecrets).is !== 'no');
}

;// CONCATENATED MODULE: ./lib/rules/environment-file-from-s3/rule.js



const environment_file_from_s3_rule_question = { ask: 'is a file of variables', bad: (value) => value.kind === 'known' && value.value !== '' };
/* harmony default export */ const environment_file_from_s3_rule = ({
    id: 'environment-file-from-s3',
    title: 'Container loads environment files from S3',
    severity: 'low',
    profile: 'strict',
    precision: 'medium',
    message: 'Container `{container}` takes variables from a file in S3',
    risk: 'The file is plain text for everyone who may read the bucket, it may change without a deployment, and no review sees what is in it.',
    advice: 'Keep secrets out of the file: name them under `secrets`. Keep the bucket private, encrypted and versioned.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html',
    tags: ['secrets', 'container', 'external/cwe/cwe-312'],
    *check(estate) {
        for (const setup of setupsOf(estate))
            for (const [index, item] of (0,model_value/* itemsOf */.S3)(setup.environmentFiles).items.entries())
                for (const { value: file } of (0,model_value/* outcomesOf */.RK)(item).outcomes)
                    if (file.kind === 'known')
                        yield judge(setup, `environmentFiles[${index}].value`, file.value.value, environment_file_from_s3_rule_question, { within: [file.value.block] });
    },
});

;// CONCATENATED MODULE: ./lib/rules/flow-log-without-metadata/rule.js


/** What tells whose traffic it was. A task's own fields (version 7) say more than the instance it ran on. */
const rule_wanted = [['vpc-id'], ['subnet-id'], ['instance-id', 'ecs-task-id', 'ecs-task-arn']];
const lacking = (format) => rule_wanted.flatMap((fields) => (fields.some((field) => format.includes(`{${field}}`)) ? [] : [fields[0]]));
const anonymous = {
    ask: 'lacks fields',
    bad: (format) => format.kind === 'absent' || lacking(format.value).length > 0,
};
/* harmony default export */ const flow_log_without_metadata_rule = ({
    id: 'flow-log-without-metadata',
    title: 'Flow log does not say whose traffic it was, or only what was let through',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Flow log `{address}` {fault}',
    risk: 'The records hold addresses, and addresses of tasks change hands within minutes: long after, nobody can tell which task talked to whom, or what was tried and refused.',
    advice: 'Set `logFormat` to the fields of the default format and `vpc-id`, `subnet-id`, `instance-id`, for tasks also `ecs-cluster-name`, `ecs-service-name` and `ecs-task-id`; set the traffic type to `ALL`.',
    page: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html',
    tags: ['network', 'external/cwe/cwe-778'],
    *check(estate, { profile }) {
        for (const log of estate.all('flow-log')) {
            if (!estate.inScope(log, profile))
                continue;
            const { logFormat, trafficType } = log;
            const worst = (0,model_value/* outcomesOf */.RK)(logFormat).outcomes.find(({ value }) => anonymous.bad(value))?.value;
            const fields = lacking(worst?.kind === 'known' ? worst.value : '');
            yield judge(log, 'logFormat', logFormat, anonymous, { data: { fault: `does not record ${fields.join(', ')}` } });
            yield judge(log, 'trafficType', trafficType, is('ACCEPT'), { data: { fault: 'does not record what was refused' } });
        }
    },
});

;// CONCATENATED MODULE: ./lib/model/daemons.js
/**
 * Whether a task definition is one of daemons, which run once on each instance to look after it, with settings of their own:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html
 */
const isDaemonTask = ({ resourceType }) => /daemon/i.test(resourceType);

;// CONCATENATED MODULE: ./lib/rules/host-ipc-namespace/rule.js




/** Fargate, Managed Instances and Windows have no `ipcMode`. */
const host_ipc_namespace_rule_appliesTo = ['EC2', 'EXTERNAL'];
const host_ipc_namespace_rule_refusedOn = ['FARGATE', 'MANAGED_INSTANCES'];
/* harmony default export */ const host_ipc_namespace_rule = ({
    id: 'host-ipc-namespace',
    title: 'Task shares the IPC namespace of its host',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    appliesTo: host_ipc_namespace_rule_appliesTo,
    message: 'Task definition `{address}` shares the IPC namespace of its host',
    risk: 'Its containers can read and write the shared memory and semaphores of every other process on the instance.',
    advice: 'Leave `ipcMode` out, or set it to `task` where the containers of the task share memory with each other.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    tags: ['task', 'external/cwe/cwe-653'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            const daemon = isDaemonTask(task);
            if ((daemon || estate.mayRunOn(task, host_ipc_namespace_rule_appliesTo, host_ipc_namespace_rule_refusedOn)) && isWindows(task) !== 'yes')
                yield judge(task, 'ipcMode', task.ipcMode, is('host'), {
                    fix: remove,
                    related: launchesOf(task, estate),
                    // Daemons of Managed Instances may, and some are made for it: worth a note, not a gate.
                    ...(daemon ? { certainty: () => 'likely' } : {}),
                });
        }
    },
});

;// CONCATENATED MODULE: ./lib/model/users.js
/** Whether a container's `user` is root: `root`, `0`, with any group. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
const isRoot = (user) => /^(?:root|0+)(?::.*)?$/.test(user.trim());

;// CONCATENATED MODULE: ./lib/rules/host-network-mode/rule.js



/** Fargate refuses every mode but awsvpc. */
const host_network_mode_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
const host_network_mode_rule_refusedOn = ['FARGATE'];
/* harmony default export */ const host_network_mode_rule = ({
    id: 'host-network-mode',
    title: 'Task uses the network of its host',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    appliesTo: host_network_mode_rule_appliesTo,
    message: 'Task definition `{address}` uses the network of its host',
    risk: 'The task has no security group of its own, listens on the instance’s addresses, and reaches what the instance offers to itself: loopback services, the agent and the metadata service with the instance’s role.',
    advice: 'Use `awsvpc`, which gives each task a network interface and security groups. Services then need a `networkConfiguration`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    tags: ['task', 'network', 'external/cwe/cwe-653', 'external/cwe/cwe-668', 'securityhub/ECS.17'],
    *check(estate) {
        for (const task of estate.all('task-definition'))
            if (estate.mayRunOn(task, host_network_mode_rule_appliesTo, host_network_mode_rule_refusedOn))
                yield judge(task, 'networkMode', task.networkMode, is('host'), {
                    related: [...launchesOf(task, estate), ...rootContainersOf(task, estate)],
                });
    },
});
/** Root on the host's network can listen on any port of it, and change it with one capability more. */
const rootContainersOf = (task, estate) => estate.containersOf(task).flatMap(({ user, container, at }) => {
    if (user.kind === 'unknown' || (user.kind === 'known' && !isRoot(user.value)))
        return [];
    return [
        {
            at: user.kind === 'known' ? user.at : at,
            say: `\`${container}\` ${user.kind === 'known' ? 'runs as root' : 'does not say that it is not root'}`,
        },
    ];
});

;// CONCATENATED MODULE: ./lib/rules/host-pid-namespace/rule.js




/** Fargate knows only `task`; Windows has no `pidMode`. */
const host_pid_namespace_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
const host_pid_namespace_rule_refusedOn = ['FARGATE'];
/* harmony default export */ const host_pid_namespace_rule = ({
    id: 'host-pid-namespace',
    title: 'Task shares the process namespace of its host',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    appliesTo: host_pid_namespace_rule_appliesTo,
    message: 'Task definition `{address}` shares the process namespace of its host',
    risk: 'Every container of the task sees all processes of the instance, and as root can signal them and read their memory and environment.',
    advice: 'Leave `pidMode` out, or set it to `task` where the containers of the task have to see each other.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    tags: ['task', 'external/cwe/cwe-653', 'external/cwe/cwe-250', 'securityhub/ECS.3'],
    *check(estate) {
        for (const task of estate.all('task-definition'))
            if (estate.mayRunOn(task, host_pid_namespace_rule_appliesTo, host_pid_namespace_rule_refusedOn) && isWindows(task) !== 'yes')
                yield judge(task, 'pidMode', task.pidMode, is('host'), {
                    fix: remove,
                    related: launchesOf(task, estate),
                    // To watch the processes of the host is what daemons are there for: worth a note, not a gate.
                    ...(isDaemonTask(task) ? { certainty: () => 'likely' } : {}),
                });
    },
});

;// CONCATENATED MODULE: ./lib/model/repositories.js
/** Whether no tag of a repository can be put on another image: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html */
const isImmutable = ({ imageTagMutability: mutability }) => mutability.kind === 'known' && mutability.value === 'IMMUTABLE';

;// CONCATENATED MODULE: ./lib/rules/image-not-pinned-by-digest/rule.js




/* harmony default export */ const image_not_pinned_by_digest_rule = ({
    id: 'image-not-pinned-by-digest',
    title: 'Image is not pinned by digest',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Container `{container}` names its image without a digest',
    risk: 'ECS settles on one image for each deployment, but the tag may point to another at the next one: what was reviewed need not be what runs.',
    advice: 'Name the digest as well: `repository:1.4.2@sha256:…`. Tools that update dependencies keep it current.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
    tags: ['image', 'external/cwe/cwe-494'],
    *check(estate) {
        for (const container of estate.containers) {
            if (container.image.kind === 'absent')
                continue;
            const repository = repositoryOf(container, estate);
            // Where no tag can be overwritten, a tag is one image for ever.
            if (repository && isImmutable(repository) && imageOf(container.image).tag.kind !== 'absent')
                continue;
            const version = versionOf(container.image);
            // What a deployment step fills in may have one.
            const digest = version.kind === 'unknown' && version.why === 'placeholder' ? version : imageOf(container.image).digest;
            yield judge(container, 'image', digest, isAbsent());
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/clear-text-listeners.js





/**
 * Listeners that serve clear text on load balancers of one scheme: those that face the internet, where one that cannot be seen is taken
 * to face it, likely; or those that are internal for certain.
 */
function* clearTextListeners(estate, profile, scheme) {
    const rules = rulesByListener(estate);
    const encrypted = encryptedByBalancer(estate);
    for (const listener of estate.all('listener')) {
        if (!estate.inScope(listener, profile))
            continue;
        const balancer = balancerOf(listener, estate);
        const beside = balancer.loadBalancer && encrypted.get(balancer.loadBalancer);
        const note = beside ? [...balancer.note, { at: beside.at, say: `\`${beside.address}\` beside it serves HTTPS` }] : balancer.note;
        yield judged(listener, rules.get(listener) ?? [], { ...balancer, note }, estate, scheme);
    }
}
function judged(listener, rules, balancer, estate, scheme) {
    const faces = answerTo(balancer.scheme, is(scheme));
    const serves = anyOf([served(listener.defaultActions), ...rules.map(servedBy)]);
    const reached = scheme === 'internal' && !faces.sure ? 'no' : faces.is === 'maybe' ? 'yes' : faces.is;
    const isApplication = answerTo(balancer.type, is('application')).is;
    const onWebPort = answerTo(listener.port, { bad: (port) => port.kind === 'known' && webPorts.has(port.value) });
    const clear = {
        ask: 'is clear text',
        bad: (protocol) => (0,verdict/* isAll */.kd)([
            protocol.kind === 'absent' ? isApplication : isHttp(protocol.value) ? 'yes' : isPlainTcp(protocol.value) ? onWebPort.is : 'no',
            serves.is,
            reached,
        ]),
    };
    return judge(listener, 'protocol', listener.protocol, clear, {
        data: { reach: faces.is === 'yes' ? 'to the internet' : 'to the internet, unless its load balancer is internal' },
        related: [
            ...balancer.note,
            ...rules.filter((rule) => servedBy(rule).is === 'yes').map(({ at, address }) => ({ at, say: `\`${address}\` is a rule of it` })),
            ...servicesBehind([listener, ...rules], estate),
        ],
        certainty: (protocol) => serves.sure && faces.is === 'yes' && faces.sure && (protocol.kind === 'absent' || isHttp(protocol.value)) ? 'certain' : 'likely',
    });
}
/** Terraform takes it in small letters as well. */
const isHttp = (protocol) => protocol.toUpperCase() === 'HTTP';
/** What a network load balancer passes on as it comes: on these ports it is hardly ever anything but HTTP. */
const isPlainTcp = (protocol) => /^TCP(?:_UDP)?$/i.test(protocol);
const webPorts = new Set([80, 8080]);
/** Where a redirect can lead to: the first listener of each load balancer that serves HTTPS. */
function encryptedByBalancer(estate) {
    const found = new Map();
    for (const listener of estate.all('listener')) {
        const { loadBalancer } = balancerOf(listener, estate);
        if (loadBalancer && !found.has(loadBalancer) && answerTo(listener.protocol, is('HTTPS')).is === 'yes')
            found.set(loadBalancer, listener);
    }
    return found;
}
function rulesByListener(estate) {
    const found = new Map();
    for (const rule of estate.all('listener-rule'))
        for (const { value } of (0,model_value/* outcomesOf */.RK)(estate.follow(rule.listenerArn, 'listener', rule.unit)).outcomes) {
            if (value.kind === 'absent')
                continue;
            const { target } = value.value;
            const rules = found.get(target);
            if (rules)
                rules.push(rule);
            else
                found.set(target, [rule]);
        }
    return found;
}
function servedBy(rule) {
    const { is, sure } = served(rule.actions);
    return { is, sure: sure && rule.conditional !== true };
}
/** Without any action nothing leads elsewhere. */
function served(actions) {
    const { items, missing } = (0,model_value/* itemsOf */.S3)(actions);
    if (items.length === 0 && missing.length === 0)
        return { is: 'yes', sure: true };
    return anyOf([...items.map((item) => answerTo(item, serving)), ...missing.map(() => ({ is: 'maybe', sure: false }))]);
}
const serving = { ask: 'serves', bad: (action) => (action.kind === 'absent' ? 'no' : serves(action.value)) };
/**
 * A forward does, and a redirect that keeps the protocol; a fixed response tells nothing of a task's.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html
 */
const serves = ({ type, redirectConfig }) => (0,verdict/* isAny */.f7)([answerTo(type, is('forward')).is, (0,verdict/* isAll */.kd)([answerTo(type, is('redirect')).is, keepsHttp(redirectConfig)])]);
function keepsHttp(redirect) {
    const protocol = (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(redirect, (one) => one.protocol), facts/* facts */.I['AWS::ElasticLoadBalancingV2::Listener RedirectConfig.protocol']);
    return answerTo(protocol, { bad: (one) => one.kind === 'known' && one.value.toUpperCase() !== 'HTTPS' }).is;
}
const anyOf = (answers) => ({
    is: (0,verdict/* isAny */.f7)(answers.map((answer) => answer.is)),
    sure: answers.some((answer) => answer.is === 'yes' && answer.sure) || answers.every((answer) => answer.is === 'no'),
});

;// CONCATENATED MODULE: ./lib/rules/internal-listener-without-tls/rule.js

/* harmony default export */ const internal_listener_without_tls_rule = ({
    id: 'internal-listener-without-tls',
    title: 'Listener of an internal load balancer serves clear text',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Listener `{address}` of an internal load balancer serves clear text',
    risk: 'Whoever gets into the network, on any machine of it, can read and change what clients and tasks say to each other.',
    advice: 'Give it `protocol` `HTTPS` and a certificate of a private authority, or use Service Connect with TLS.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
    tags: ['loadbalancer', 'cross-resource', 'external/cwe/cwe-319', 'securityhub/ELB.18', 'variant-of/public-listener-without-tls'],
    check: (estate, { profile }) => clearTextListeners(estate, profile, 'internal'),
});

// EXTERNAL MODULE: ./lib/model/secrecy/forms.js + 1 modules
var secrecy_forms = __nccwpck_require__(8058);
// EXTERNAL MODULE: ./lib/model/secrecy/names.js
var secrecy_names = __nccwpck_require__(9598);
// EXTERNAL MODULE: ./lib/model/secrecy/suspicion.js
var secrecy_suspicion = __nccwpck_require__(9225);
;// CONCATENATED MODULE: ./lib/model/secrecy/stored.js




/**
 * Whether a text that is put into a vault is a secret, and not only keeps the place free for one. All of it is meant to be secret, so
 * nothing else need say so; of JSON, only the values whose names do. What is called the name or the address of something is no secret.
 */
function storedSecret(words, name) {
    const text = words.trim();
    if (text === '' || text.length > 100_000)
        return undefined;
    const form = (0,secrecy_forms/* formOf */.QU)(text);
    if (form)
        return { because: `it is ${form.what}`, sure: form.sure };
    const json = jsonIn(text);
    if (json !== undefined)
        return inJson(json, '', 0);
    if ((0,secrecy_names/* isAbout */.KH)(name) || (0,placeholder/* isPlaceholder */.w)(text) || (0,placeholder/* isPlain */.$)(text) || stored_standIn.test(text))
        return undefined;
    return { because: 'what is kept there is secret', sure: text.length >= 8 && !/\s/.test(text) };
}
/** First values that are written over later. */
const stored_standIn = /^(?:initial.*|uninitiali[sz]ed|temp(?:orary)?[-_ ]?.*|default[-_ ].*|value|update[-_ ].*|fill[-_ ].*|add[-_ ].*|put[-_ ].*|see .*|managed.*|.*(?:change|replace|update|fill|set|edit)[-_ ]?(?:me|it|this|in|later|manually|before|after)?[-_ !.]*|null|\{\}|\[\])$/i;
function jsonIn(text) {
    if (!/^[{[]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function inJson(value, name, depth) {
    if (depth > 20)
        return undefined;
    if (typeof value === 'string') {
        const found = stored_standIn.test(value) ? undefined : (0,secrecy_suspicion/* suspicionOf */.d)(name, value);
        return found && { because: `\`${name}\` in it is one`, sure: found.sure };
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const [key, inner] of Object.entries(value)) {
        const found = inJson(inner, Array.isArray(value) ? name : key, depth + 1);
        if (found)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/rules/literal-secret-in-vault-resource/rule.js





/* harmony default export */ const literal_secret_in_vault_resource_rule = ({
    id: 'literal-secret-in-vault-resource',
    title: 'The secret value itself is written in the template',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: '`{address}` keeps a secret that is written in the source: {because}',
    risk: 'A vault protects only what is not in the repository as well: everyone who may read the source, its history or the deployment’s state has the value.',
    advice: 'Let it be made (`GenerateSecretString`, `random_password`), or put the value in once by hand, outside of the source. Change it: it counts as known.',
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
    tags: ['secrets', 'external/cwe/cwe-798', 'pci-dss-4.0.1-related/8.6.2'],
    *check(estate) {
        for (const secret of estate.all('secret'))
            yield* rule_judged(secret, 'secretString', secret.secretString);
        for (const version of estate.all('secret-version'))
            yield* rule_judged(version, 'secretString', version.secretString);
        // A plain one is plaintext-ssm-parameter's.
        for (const parameter of estate.all('parameter'))
            if (parameter.type.kind === 'known' && parameter.type.value === 'SecureString')
                yield* rule_judged(parameter, 'value', parameter.value);
    },
});
function* rule_judged(resource, property, value) {
    if (value.kind === 'absent')
        return;
    const name = resource.name?.kind === 'known' ? resource.name.value : '';
    const called = name.slice(name.lastIndexOf('/') + 1);
    // Of a text with holes nobody knows what it comes to; JSON shows its other values all the same.
    const secretIn = ({ words, partly }) => words === undefined || (partly && !words.startsWith('{')) ? undefined : storedSecret(words, called);
    const question = {
        ask: 'is written in the source',
        // What it only begins with is put in to keep the place free; a token is one all the same.
        bad: (one) => one.kind === 'known' &&
            !((0,model_value/* onlyBegins */.l0)(one) && !isToken(one.value)) &&
            (secretIn(one.value) !== undefined || (isOpen(one.value) ? 'maybe' : false)),
    };
    const source = told(value);
    const worst = (0,model_value/* outcomesOf */.RK)(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value;
    const reason = (worst?.kind === 'known' && secretIn(worst.value)?.because) || '';
    const through = worst?.kind === 'known' && worst.value.from !== 'written' ? `, by the default of \`${worst.value.name}\`` : '';
    yield judge(resource, property, source, question, {
        data: { because: reason + through },
        // Of what comes out of another resource nobody knows what it is there for: the name of a zone, an address.
        certainty: (one) => (one.kind === 'known' && secretIn(one.value)?.sure && !isBorrowed(value) ? 'certain' : 'likely'),
    });
}
const isToken = ({ words }) => words !== undefined && (0,secrecy_forms/* formOf */.QU)(words) !== undefined;
const isBorrowed = (value) => value.kind === 'known' && value.reference !== undefined;

;// CONCATENATED MODULE: ./lib/rules/log-group-without-customer-key/rule.js


const log_group_without_customer_key_rule_none = { ask: 'is not set', bad: (key) => key.kind === 'absent' || key.value === '' };
/* harmony default export */ const log_group_without_customer_key_rule = ({
    id: 'log-group-without-customer-key',
    title: 'Log group is not encrypted with a key of yours',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Log group `{address}` is not encrypted with a customer managed key',
    risk: 'CloudWatch encrypts it with a key of its own, so that reading logs needs no right to a key, and nothing can be locked by taking one away.',
    advice: 'Set `kmsKeyId` to a key whose policy lets CloudWatch Logs use it.',
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
    tags: ['observability', 'external/cwe/cwe-311'],
    *check(estate, { profile }) {
        for (const group of estate.all('log-group'))
            if (estate.inScope(group, profile))
                yield judge(group, 'kmsKeyId', group.kmsKeyId, log_group_without_customer_key_rule_none, { related: writersOf(group, estate) });
    },
});

;// CONCATENATED MODULE: ./lib/rules/log-group-without-retention/rule.js


/** Zero is how Terraform writes never. */
const never = { ask: 'is never', bad: (days) => days.kind === 'absent' || days.value === 0 };
/* harmony default export */ const log_group_without_retention_rule = ({
    id: 'log-group-without-retention',
    title: 'Log group keeps its logs for ever',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Log group `{address}` keeps its logs for ever',
    risk: 'What was once logged by mistake, personal data or a token, can be read for as long as the account exists, and the bill grows.',
    advice: 'Set `retentionInDays` to as long as somebody may still look into them.',
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    tags: ['observability', 'external/cwe/cwe-779', 'securityhub-related/CloudWatch.16'],
    *check(estate, { profile }) {
        for (const group of estate.all('log-group'))
            if (estate.inScope(group, profile))
                yield judge(group, 'retentionInDays', group.retentionInDays, never, { related: writersOf(group, estate) });
    },
});

// EXTERNAL MODULE: ./lib/model/secrecy/reference.js
var reference = __nccwpck_require__(459);
;// CONCATENATED MODULE: ./lib/rules/malformed-secret-reference/rule.js




/** In words that follow "it"; a parameter that is declared secret is given the name of one, it is to be hoped. */
const wrongIn = ({ from, words, partly }) => {
    if (from === 'vault')
        return 'is filled in when it is deployed: the secret itself then stands there';
    return from !== 'written' || words === undefined || partly ? undefined : (0,reference/* malformedReference */.T)(words)?.wrong;
};
const malformed_secret_reference_rule_question = {
    ask: 'is no reference that ECS can read',
    bad: (one) => {
        if (one.kind === 'absent')
            return false;
        // An empty default means that something else is to be given.
        // Nothing, by a default or in one arm of a choice, stands for "not given": whoever does give it is not told apart.
        const isOpenDefault = one.value.words === '' && one.origin.some(({ kind }) => kind === 'default' || kind === 'condition');
        return isOpenDefault || isOpen(one.value) ? 'maybe' : wrongIn(one.value) !== undefined;
    },
};
/* harmony default export */ const malformed_secret_reference_rule = ({
    id: 'malformed-secret-reference',
    title: 'Secret reference has a form ECS cannot resolve',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` names a secret in a way that ECS cannot read: `{property}` {wrong}',
    risk: 'The task stops before its containers start (`ResourceInitializationError`). A secret that was written in place of its name is in the repository and in the task definition.',
    advice: 'Give the full ARN: `arn:aws:secretsmanager:region:account:secret:name-AbCdEf`, behind it `:key:stage:version` where only a part is meant; or the name or ARN of a parameter.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html',
    tags: ['secrets', 'container', 'external/cwe/cwe-1188'],
    *check(estate) {
        for (const container of estate.containers) {
            yield* ofList(container, 'secrets', container.secrets);
            yield* ofList(container, 'logConfiguration.secretOptions', (0,model_value/* field */.ZZ)(container.logConfiguration, (log) => log.secretOptions));
            const credentials = (0,model_value/* field */.ZZ)(container.repositoryCredentials, (one) => one.credentialsParameter);
            if (credentials.kind !== 'absent')
                yield ofValue(container, 'repositoryCredentials.credentialsParameter', credentials);
        }
    },
});
function* ofList(container, property, list) {
    for (const [index, item] of (0,model_value/* itemsOf */.S3)(list).items.entries())
        for (const { value: secret } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
            if (secret.kind === 'absent')
                continue;
            const { name, valueFrom, block } = secret.value;
            const called = name.kind === 'known' ? name.value : String(index);
            yield ofValue(container, `${property}[${called}].valueFrom`, valueFrom, block);
        }
}
function ofValue(container, property, whole, block) {
    const value = told(whole);
    const worst = (0,model_value/* outcomesOf */.RK)(value).outcomes.find(({ value: one }) => malformed_secret_reference_rule_question.bad(one) === true)?.value;
    return judge(container, property, value, malformed_secret_reference_rule_question, {
        data: { wrong: (worst?.kind === 'known' && wrongIn(worst.value)) || '' },
        ...(block ? { within: [block] } : {}),
    });
}

;// CONCATENATED MODULE: ./lib/rules/mutable-ecr-tags/rule.js




/** A repository's tags can be overwritten unless it says otherwise: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
const mutable = (openToAll) => ({
    ask: 'is mutable',
    bad: (value) => value.kind === 'absent' || value.value.startsWith('MUTABLE') || (value.value === 'IMMUTABLE_WITH_EXCLUSION' && openToAll),
});
/* harmony default export */ const mutable_ecr_tags_rule = ({
    id: 'mutable-ecr-tags',
    title: 'ECR repository allows overwriting of tags',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'The tags of ECR repository `{address}` can be overwritten',
    risk: 'Whoever may push can put other code under a tag that is already deployed, and the next deployment runs it.',
    advice: 'Set `imageTagMutability` to `IMMUTABLE`, and push each build under a tag of its own.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    tags: ['ecr', 'image', 'external/cwe/cwe-494', 'securityhub/ECR.2'],
    *check(estate) {
        const users = imageUsers(estate);
        for (const repository of estate.all('repository')) {
            // A build cache is there to be overwritten.
            if (repository.repositoryName.kind === 'known' && /cache/.test(repository.repositoryName.value))
                continue;
            yield judge(repository, 'imageTagMutability', repository.imageTagMutability, mutable(excludesAll(repository)), {
                related: usersAsNotes(users.get(repository)),
                // Who runs `latest` pushes it again and again, which would then fail.
                fix: users.get(repository)?.some(runsLatest) ? () => undefined : fix,
            });
        }
    },
});
const runsLatest = ({ image }) => (0,model_value/* outcomesOf */.RK)(versionOf(image)).outcomes.some(({ value }) => value.kind === 'absent' || value.value === 'latest');
/** Where tags are exempted by filters, the filters would have to go too. */
const fix = (value) => value.kind === 'absent' || value.value === 'MUTABLE' ? set('IMMUTABLE')(value) : undefined;
/** An exemption for every tag leaves nothing immutable. */
const excludesAll = ({ imageTagMutabilityExclusionFilters: filters }) => (0,model_value/* itemsOf */.S3)(filters).items.some((item) => {
    const filter = (0,model_value/* field */.ZZ)(item, (one) => one.imageTagMutabilityExclusionFilterValue);
    return filter.kind === 'known' && /^\*+$/.test(filter.value);
});

;// CONCATENATED MODULE: ./lib/rules/mutable-image-tag/rule.js




const latest = {
    ask: 'is latest or not set',
    bad: (version) => version.kind === 'absent' || version.value === 'latest',
};
/* harmony default export */ const mutable_image_tag_rule = ({
    id: 'mutable-image-tag',
    title: 'Image uses the latest tag or none',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` runs whatever `latest` is when it is deployed',
    risk: 'The tag moves under you: the same task definition starts different code from one deployment to the next, and nobody can tell which.',
    advice: 'Name the version, best by digest: `repository:1.4.2@sha256:…`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['image', 'external/cwe/cwe-1357', 'external/cwe/cwe-494'],
    *check(estate) {
        for (const container of estate.containers) {
            if (container.image.kind === 'absent')
                continue;
            const repository = repositoryOf(container, estate);
            // Where no tag can be overwritten, not even `latest` moves; but nothing written there means one that may not be there yet.
            if (repository && isImmutable(repository) && imageOf(container.image).tag.kind !== 'absent')
                continue;
            yield judge(container, 'image', versionOf(container.image), latest, {
                related: repository ? [{ at: repository.at, say: 'the repository of the image' }] : [],
            });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/no-container-insights/rule.js


/** `byDefault`: the account turns it on where a cluster says nothing. */
const off = (byDefault) => ({
    ask: 'is disabled or not set',
    bad: (value) => (value.kind === 'absent' ? !byDefault : value.value === 'disabled'),
});
/* harmony default export */ const no_container_insights_rule = ({
    id: 'no-container-insights',
    title: 'Cluster has no Container Insights',
    severity: 'low',
    profile: 'default',
    precision: 'high',
    message: 'Cluster `{address}` has no Container Insights',
    risk: 'Nobody sees how its tasks behave: a task that mines or leaks looks like any other.',
    advice: 'Add the setting `containerInsights` with the value `enhanced` or `enabled`. Where the account turns it on by default, say so with the setting `account.container-insights`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html',
    tags: ['cluster', 'observability', 'external/cwe/cwe-778', 'securityhub/ECS.12'],
    *check(estate, { account }) {
        for (const cluster of estate.all('cluster'))
            yield judge(cluster, 'settings[containerInsights].value', insights(cluster), off(account.containerInsights === true || isOnByDefault(estate)), {
                fix: set('enhanced'),
            });
    },
});
/** Terraform can set the account's own default: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html */
const isOnByDefault = (estate) => estate
    .all('account-setting')
    .some(({ name, value }) => name.kind === 'known' && name.value === 'containerInsights' && !(value.kind === 'known' && value.value === 'disabled'));
/** The value of the setting, wherever it stands in the list. A list with unseen parts may hold it. */
function insights(cluster) {
    const { items, missing } = (0,model_value/* itemsOf */.S3)(cluster.settings);
    for (const item of items) {
        const name = (0,model_value/* field */.ZZ)(item, (setting) => setting.name);
        if (name.kind === 'unknown')
            return name;
        if (name.kind === 'known' && name.value === 'containerInsights')
            return (0,model_value/* field */.ZZ)(item, (setting) => setting.value);
    }
    return missing[0] ?? (0,model_value/* absent */.Ge)(cluster.settings.kind === 'absent' ? cluster.settings.at : cluster.at);
}

;// CONCATENATED MODULE: ./lib/rules/no-cpu-limit/rule.js


const rule_shared = ['EC2', 'EXTERNAL'];
/** Zero is what nobody wrote: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
const no_cpu_limit_rule_none = { ask: 'is not set', bad: (cpu) => cpu.kind === 'absent' || cpu.value === 0 };
/* harmony default export */ const no_cpu_limit_rule = ({
    id: 'no-cpu-limit',
    title: 'Container reserves no CPU on a shared host',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    appliesTo: rule_shared,
    message: 'Container `{container}` reserves no CPU',
    risk: 'Under load it gets what the other tasks of the instance leave over, or they get what it leaves.',
    advice: 'Set `cpu` on the task, which is also a limit, or on the container.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    tags: ['container', 'external/cwe/cwe-770'],
    *check(estate) {
        for (const container of estate.containers) {
            const { compute } = estate.runsOn(container.taskDefinition);
            if (!rule_shared.some((one) => compute.has(one)) || isLimited(container.taskDefinition))
                continue;
            yield judge(container, 'cpu', container.cpu, no_cpu_limit_rule_none);
        }
    },
});
/** Windows pays no attention to what the task says: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
const isLimited = (task) => task.cpu.kind !== 'absent' && isWindows(task) !== 'yes';

;// CONCATENATED MODULE: ./lib/rules/no-deployment-rollback/rule.js


const missing = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value };
/* harmony default export */ const no_deployment_rollback_rule = ({
    id: 'no-deployment-rollback',
    title: 'Service does not roll a failed deployment back',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Service `{address}` does not roll a failed deployment back',
    risk: 'When new tasks fail to start, ECS keeps trying for hours, and the service stays between two versions until somebody looks.',
    advice: 'Set `enable` and `rollback` of `deploymentConfiguration.deploymentCircuitBreaker` to true, or use deployment alarms that roll back.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
    tags: ['service', 'external/cwe/cwe-754'],
    *check(estate) {
        for (const service of estate.all('service'))
            if (isRolling(service))
                yield judge(service, 'deploymentConfiguration.deploymentCircuitBreaker.rollback', rollsBack(service), missing, {
                    fix: () => rule_fixOf(service),
                });
    },
});
/** Other controllers and strategies, and daemons, have ways of their own. */
function isRolling(service) {
    const controller = (0,model_value/* field */.ZZ)(service.deploymentController, (one) => one.type);
    const strategy = (0,model_value/* field */.ZZ)(service.deploymentConfiguration, (one) => one.strategy);
    const is = (value, wanted) => value.kind === 'absent' || (value.kind === 'known' && value.value === wanted);
    return is(controller, 'ECS') && is(strategy, 'ROLLING') && is(service.schedulingStrategy, 'REPLICA');
}
const both = { enable: true, rollback: true };
/** The breaker as a whole where there is none; else its two switches. */
function rule_fixOf({ deploymentConfiguration: configuration }) {
    if (configuration.kind === 'absent')
        return setFields({ deploymentCircuitBreaker: both })(configuration);
    if (configuration.kind === 'unknown')
        return undefined;
    const breaker = configuration.value.deploymentCircuitBreaker;
    if (breaker.kind === 'absent')
        return setFields(both)(breaker);
    if (breaker.kind === 'unknown')
        return undefined;
    const { enable, rollback } = breaker.value;
    if (enable.kind === 'unknown' || rollback.kind === 'unknown')
        return undefined;
    if (enable.kind === 'known' && enable.value)
        return set(true)(rollback);
    if (rollback.kind === 'known' && rollback.value)
        return set(true)(enable);
    const fixes = [set(true)(enable), set(true)(rollback)];
    // Two new entries would be written at one place.
    if (enable.kind === 'absent' && rollback.kind === 'absent')
        return undefined;
    const steps = fixes.flatMap((fix) => fix?.steps ?? []);
    return steps.length === 2 ? { steps, exact: true } : undefined;
}
function rollsBack(service) {
    const alarms = (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(service.deploymentConfiguration, (one) => one.alarms), (one) => one.rollback);
    if (alarms.kind === 'unknown' || (alarms.kind === 'known' && alarms.value))
        return alarms;
    const breaker = (0,model_value/* field */.ZZ)(service.deploymentConfiguration, (one) => one.deploymentCircuitBreaker);
    const enabled = (0,model_value/* field */.ZZ)(breaker, (one) => one.enable);
    // A breaker that is switched off rolls nothing back, whatever else it says.
    if (enabled.kind === 'known' && !enabled.value)
        return (0,model_value/* known */.eO)(false, enabled.at, { origin: enabled.origin });
    return enabled.kind === 'unknown' ? enabled : (0,model_value/* field */.ZZ)(breaker, (one) => one.rollback);
}

;// CONCATENATED MODULE: ./lib/rules/no-memory-limit/rule.js


/** Fargate demands a limit for the task; where tasks share an instance, nothing does. */
const no_memory_limit_rule_shared = ['EC2', 'EXTERNAL'];
/* harmony default export */ const no_memory_limit_rule = ({
    id: 'no-memory-limit',
    title: 'Container has no memory limit on a shared host',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    appliesTo: no_memory_limit_rule_shared,
    message: 'Container `{container}` has no memory limit',
    risk: 'A leak, or an attack that makes one, takes the memory of every other task on the instance.',
    advice: 'Set `memory` on the container or on the task; `memoryReservation` alone is no limit.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-770'],
    *check(estate) {
        for (const container of estate.containers) {
            const { compute } = estate.runsOn(container.taskDefinition);
            // Only where it is known to share a host: Fargate and Managed Instances demand a size for the task.
            if (!no_memory_limit_rule_shared.some((one) => compute.has(one)) || rule_isLimited(container.taskDefinition))
                continue;
            yield judge(container, 'memory', container.memory, isAbsent());
        }
    },
});
/** Windows pays no attention to what the task says: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
const rule_isLimited = (task) => task.memory.kind !== 'absent' && isWindows(task) !== 'yes';

;// CONCATENATED MODULE: ./lib/rules/non-awsvpc-network-mode/rule.js


const non_awsvpc_network_mode_rule_question = {
    ask: 'is not awsvpc',
    // Not written means bridge on EC2: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
    bad: (mode) => mode.kind === 'absent' || mode.value === 'bridge' || mode.value === 'default',
};
/* harmony default export */ const non_awsvpc_network_mode_rule = ({
    id: 'non-awsvpc-network-mode',
    title: 'Task does not use the awsvpc network mode',
    severity: 'low',
    profile: 'strict',
    precision: 'medium',
    appliesTo: ['EC2'],
    message: 'Task definition `{address}` does not use the awsvpc network mode',
    risk: 'Without a network interface of its own the task cannot have security groups: whatever may reach one task of the instance may reach them all.',
    advice: 'Set `networkMode` to `awsvpc`, and give its services a `networkConfiguration`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    tags: ['task', 'network', 'external/cwe/cwe-653'],
    *check(estate) {
        for (const task of estate.all('task-definition'))
            if (!isElsewhere(task, estate))
                yield judge(task, 'networkMode', task.networkMode, non_awsvpc_network_mode_rule_question);
    },
});
/** Fargate and Managed Instances demand awsvpc or refuse bridge, ECS Anywhere and Windows have other modes. */
function isElsewhere(task, estate) {
    const { compute } = estate.runsOn(task);
    return (isWindows(task) !== 'no' ||
        compute.has('FARGATE') ||
        compute.has('EXTERNAL') ||
        compute.has('MANAGED_INSTANCES') ||
        !estate.mayRunOn(task, ['EC2']));
}

;// CONCATENATED MODULE: ./lib/rules/old-platform-version/rule.js

/** Linux 1.4.0 and Windows 1.0.0 are the ones that get updates: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html */
const old = {
    ask: 'is an old one',
    bad: (version) => {
        const [, major = '', minor = ''] = version.kind === 'known' ? (/^(\d+)\.(\d+)\.\d+$/.exec(version.value) ?? []) : [];
        return major !== '' && (Number(major) < 1 || (Number(major) === 1 && Number(minor) > 0 && Number(minor) < 4));
    },
};
/* harmony default export */ const old_platform_version_rule = ({
    id: 'old-platform-version',
    title: 'Tasks are held at an old Fargate platform version',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    appliesTo: ['FARGATE'],
    message: 'Tasks of `{address}` are held at the Fargate platform version {version}',
    risk: 'Old versions get no security updates and lack what newer ones have, such as GuardDuty’s runtime monitoring.',
    advice: 'Set `platformVersion` to `LATEST`, or leave it out, which means the same.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
    tags: ['service', 'external/cwe/cwe-1104', 'securityhub/ECS.10'],
    *check(estate) {
        for (const launch of estate.launches) {
            const { platformVersion } = launch;
            const version = platformVersion.kind === 'known' ? platformVersion.value : '?';
            yield judge(launch, 'platformVersion', platformVersion, old, { data: { version }, fix: set('LATEST') });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/outdated-tls-policy/rule.js





/** The policies that take TLS 1.0 or 1.1: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
const takesOld = /^ELBSecurityPolicy-(?:20\d\d-\d\d$|TLS-1-[01]-|TLS13-1-[01]-|FS-2018-06$|FS-1-1-)/;
const isOld = (policy) => policy.kind === 'known' && takesOld.test(policy.value);
const speaksTls = {
    ask: 'is TLS',
    bad: (protocol) => protocol.kind === 'known' && /^(?:HTTPS|TLS)$/i.test(protocol.value),
};
/* harmony default export */ const outdated_tls_policy_rule = ({
    id: 'outdated-tls-policy',
    title: 'Listener takes TLS 1.0 or 1.1',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Listener `{address}` takes TLS 1.0 or 1.1 by its policy, `{policy}`',
    risk: 'Both versions are withdrawn and have known weaknesses; PCI DSS does not allow them. An attacker on the way can talk a client down to them.',
    advice: 'Set `sslPolicy` to `ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`, or to `ELBSecurityPolicy-TLS13-1-2-2021-06`. Clients that know nothing newer than TLS 1.1 cannot connect any more.',
    page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    tags: ['loadbalancer', 'cross-resource', 'external/cwe/cwe-326', 'external/cwe/cwe-327', 'securityhub/ELB.17'],
    *check(estate, { profile }) {
        for (const listener of estate.all('listener')) {
            const tls = answerTo(listener.protocol, speaksTls);
            if (tls.is === 'no' || !estate.inScope(listener, profile))
                continue;
            const policy = (0,model_value/* orDefault */.pQ)(listener.sslPolicy, facts/* facts */.I['AWS::ElasticLoadBalancingV2::Listener.sslPolicy']);
            const worst = (0,model_value/* outcomesOf */.RK)(policy).outcomes.flatMap(({ value }) => (isOld(value) ? [value] : []))[0];
            const outdated = {
                ask: 'takes TLS 1.0 or 1.1',
                bad: (one) => (0,verdict/* isAll */.kd)([tls.is, isOld(one) ? 'yes' : 'no']),
            };
            yield judge(listener, 'sslPolicy', policy, outdated, {
                data: { policy: worst?.value ?? '' },
                related: [...balancerOf(listener, estate).note, ...servicesBehind([listener], estate)],
                certainty: () => (tls.sure ? 'certain' : 'likely'),
            });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/plaintext-log-transport/rule.js


const plainly = 'without encryption';
const unchecked = 'without checking who receives them';
const isOn = (value) => /^(?:true|1|on|yes)$/i.test(value);
const isOff = (value) => /^(?:false|0|off|no)$/i.test(value);
/** The task, its host and what links them are no network that anybody else is on. */
const isNear = (address) => /^(?:[a-z+]+:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|169\.254\.\d+\.\d+|172\.17\.0\.1)(?:[:/]|$)/i.test(address);
const speaks = (scheme) => (address) => scheme.test(address) && !isNear(address);
/** Options by log driver: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html and its driver's own page. */
const options = {
    // https://docs.docker.com/engine/logging/drivers/splunk/
    splunk: [
        { name: /^splunk-url$/, bad: speaks(/^http:\/\//i), how: plainly },
        { name: /^splunk-insecureskipverify$/, bad: isOn, how: unchecked },
    ],
    // https://docs.docker.com/engine/logging/drivers/syslog/
    syslog: [
        { name: /^syslog-address$/, bad: speaks(/^(?:tcp|udp):\/\//i), how: plainly },
        { name: /^syslog-tls-skip-verify$/, bad: isOn, how: unchecked },
    ],
    // https://docs.docker.com/engine/logging/drivers/gelf/ has no encryption of its own.
    gelf: [{ name: /^gelf-address$/, bad: speaks(/^(?:tcp|udp):\/\//i), how: plainly }],
    // https://docs.docker.com/engine/logging/drivers/fluentd/ speaks TCP where no scheme is written.
    fluentd: [
        { name: /^fluentd-address$/, bad: (address) => !/^(?:unix|tls):/i.test(address) && address !== '' && !isNear(address), how: plainly },
    ],
    // https://docs.fluentbit.io/manual/administration/transport-security
    awsfirelens: [
        { name: /^tls$/, bad: isOff, how: plainly },
        { name: /^tls\.verify$/, bad: isOff, how: unchecked },
        // A proxy is asked in the clear to open a connection that need not be.
        { name: /^(?!.*proxy)/, bad: speaks(/^http:\/\//i), how: plainly },
    ],
};
/* harmony default export */ const plaintext_log_transport_rule = ({
    id: 'plaintext-log-transport',
    title: 'Logs are sent without encryption or without checking the receiver',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    message: '{kind} `{name}` sends its logs {how}, as `{option}` says',
    risk: 'Whatever is on the way can read and change them, or take the place of the receiver: logs often hold personal data, tokens and the traces of an attack.',
    advice: 'Use the driver’s encrypted form (`https://`, `tcp+tls://`, `tls`) and leave the check of the certificate on.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
    tags: ['observability', 'external/cwe/cwe-319', 'external/cwe/cwe-295'],
    *check(estate) {
        for (const container of estate.containers)
            yield* plaintext_log_transport_rule_judged(container, 'logConfiguration', container.logConfiguration, { kind: 'Container', name: container.container });
        for (const service of estate.all('service')) {
            const log = (0,model_value/* field */.ZZ)(service.serviceConnectConfiguration, (connect) => connect.logConfiguration);
            yield* plaintext_log_transport_rule_judged(service, 'serviceConnectConfiguration.logConfiguration', log, {
                kind: 'The Service Connect proxy of',
                name: service.address,
            });
        }
    },
});
function* plaintext_log_transport_rule_judged(place, property, log, who) {
    for (const { value: one } of (0,model_value/* outcomesOf */.RK)(log).outcomes) {
        if (one.kind === 'absent' || one.value.logDriver.kind !== 'known' || one.value.options.kind !== 'known')
            continue;
        const { entries, block } = one.value.options.value;
        const known = options[one.value.logDriver.value] ?? [];
        // FireLens sends to a sidecar or the task itself as it does to anybody.
        const near = entries.some(({ key, value }) => /^host$/i.test(key) && value.kind === 'known' && isNear(value.value));
        for (const { key, value } of entries) {
            const option = known.find(({ name }) => name.test(key.toLowerCase()));
            if (!option || near)
                continue;
            yield judge(place, `${property}.options[${key}]`, value, { ask: `sends logs ${option.how}`, bad: (written) => written.kind === 'known' && option.bad(written.value.trim()) }, {
                data: { ...who, how: option.how, option: key },
                within: [block, one.value.block],
                ...(log.kind === 'unknown' ? { certainty: () => 'likely' } : {}),
            });
        }
    }
}

;// CONCATENATED MODULE: ./lib/rules/secret-parameters.js


/** By its name and value. Settings are read through `secrets` too: that a container does says nothing. */
function suspicionOfParameter({ name, address, value }) {
    const path = name.kind === 'known' ? name.value : address;
    if (path.startsWith('/aws/service/'))
        return undefined;
    const source = told(value);
    // What comes from a vault, or cannot be seen, may still be told by its name.
    const words = (source.kind === 'known' ? source.value.words : undefined) ?? 'w0uld-be-a-secret';
    return (0,secrecy_suspicion/* suspicionOf */.d)(path.slice(path.lastIndexOf('/') + 1), words);
}
/** CloudFormation cannot create a `SecureString`. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html */
const canBeSecure = ({ type }) => type.kind === 'known' && type.slot?.names === 'snake';

;// CONCATENATED MODULE: ./lib/rules/plaintext-ssm-parameter/rule.js



const rule_plain = { ask: 'is not encrypted', bad: (type) => type.kind === 'known' && type.value !== 'SecureString' };
/* harmony default export */ const plaintext_ssm_parameter_rule = ({
    id: 'plaintext-ssm-parameter',
    title: 'Secret is stored in an unencrypted SSM parameter',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Parameter `{address}` holds a secret unencrypted, since {because}',
    risk: 'Everyone who may read parameters reads it, without any right to a key, and it stands in the history of the parameter.',
    advice: 'Make it a `SecureString`. CloudFormation cannot create one: keep the value in Secrets Manager, or create the parameter outside the template.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html',
    tags: ['secrets', 'cross-resource', 'external/cwe/cwe-312'],
    *check(estate) {
        const readers = readersOf(estate);
        for (const parameter of estate.all('parameter')) {
            const by = readers.get(parameter) ?? [];
            const reason = suspicionOfParameter(parameter);
            if (!reason)
                continue;
            yield judge(parameter, 'type', parameter.type, rule_plain, {
                data: { because: reason.because },
                related: by.map(({ at, container }) => ({ at, say: `\`${container}\` reads it` })),
                certainty: () => (reason.sure ? 'certain' : 'likely'),
                fix: canBeSecure(parameter) ? set('SecureString') : () => undefined,
            });
        }
    },
});
/** Which containers name a parameter under `secrets` or `secretOptions`. */
function readersOf(estate) {
    const readers = new Map();
    for (const container of estate.containers) {
        const options = (0,model_value/* field */.ZZ)(container.logConfiguration, (log) => log.secretOptions);
        for (const item of [...(0,model_value/* itemsOf */.S3)(container.secrets).items, ...(0,model_value/* itemsOf */.S3)(options).items]) {
            const valueFrom = (0,model_value/* field */.ZZ)(item, (secret) => secret.valueFrom);
            for (const { value: link } of (0,model_value/* outcomesOf */.RK)(estate.follow(valueFrom, 'parameter', container.unit)).outcomes)
                if (link.kind === 'known')
                    readers.set(link.value.target, [...(readers.get(link.value.target) ?? []), container]);
        }
    }
    return readers;
}

;// CONCATENATED MODULE: ./lib/rules/privileged-container/rule.js





/** Fargate and Windows refuse privileged containers, so that none starts there. */
const privileged_container_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
const privileged_container_rule_refusedOn = ['FARGATE'];
/* harmony default export */ const privileged_container_rule = ({
    id: 'privileged-container',
    title: 'Container runs privileged',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    appliesTo: privileged_container_rule_appliesTo,
    message: 'Container `{container}` runs privileged',
    risk: 'A privileged container has root-like power over its host: every device, and through them every other task on the instance.',
    advice: 'Set `privileged` to false, and add the single Linux capability the container needs, if it needs one.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.4'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            if (!estate.mayRunOn(task, privileged_container_rule_appliesTo, privileged_container_rule_refusedOn) || isWindows(task) === 'yes')
                continue;
            const related = launchesOf(task, estate);
            for (const container of estate.containersOf(task)) {
                const privileged = (0,model_value/* orDefault */.pQ)(container.privileged, facts/* facts */.I['ContainerDefinition.privileged']);
                yield judge(container, 'privileged', privileged, is(true), { fix: set(false), related });
            }
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/open-statements.js




/**
 * The statements of a resource's own policy, each principal judged: at fault where it is everyone and no condition keeps strangers out.
 * `about` says which statements are meant.
 */
function* openStatements(place, property, policy, about, more = {}) {
    for (const [index, item] of (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(policy, (document) => document.Statement)).items.entries())
        for (const { value } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
            if (value.kind === 'absent' || !about(value.value))
                continue;
            const { Sid, Principal, block } = value.value;
            const name = Sid.kind === 'known' ? Sid.value : String(index);
            for (const principal of (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(value, () => Principal), (one) => one.AWS)).items)
                yield judge(place, `${property}.Statement[${name}].Principal`, principal, everyone(value.value), {
                    ...more,
                    within: [block],
                    ...(item.kind === 'unknown' ? { certainty: () => 'likely' } : {}),
                });
        }
}
function everyone(statement) {
    const around = (0,verdict/* isAll */.kd)([answerTo(statement.Effect, is('Allow')).is, (0,verdict/* isNot */.w8)(isRestricted(statement))]);
    return {
        ask: 'is everyone',
        bad: (principal) => (0,verdict/* isAll */.kd)([principal.kind === 'known' && principal.value === '*' ? 'yes' : 'no', around]),
    };
}

;// CONCATENATED MODULE: ./lib/rules/ecr-policies.js


/** Statements of repository policies that allow everyone in: those that only let images be pulled, or all others. */
function* statementsForEveryone(estate, pulling) {
    const about = (statement) => onlyReads(statement) === pulling;
    for (const repository of estate.all('repository'))
        yield* openStatements(repository, 'repositoryPolicyText', repository.repositoryPolicyText, about);
    for (const policy of estate.all('repository-policy'))
        yield* openStatements(policy, 'policy', policy.policy, about);
}
/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html */
const reading = /^ecr:(?:BatchGet|BatchCheck|Get|List|Describe)\w*\*?$/i;
/** Nothing among the actions that changes the repository; an action that cannot be known may. */
function onlyReads({ Action, NotAction }) {
    const { items, complete } = (0,model_value/* itemsOf */.S3)(Action);
    return (NotAction.kind === 'absent' && complete && items.length > 0 && items.every((item) => item.kind === 'known' && reading.test(item.value)));
}

;// CONCATENATED MODULE: ./lib/rules/public-ecr-policy/rule.js

/* harmony default export */ const public_ecr_policy_rule = ({
    id: 'public-ecr-policy',
    title: 'ECR repository policy lets everyone change images',
    severity: 'critical',
    profile: 'default',
    precision: 'high',
    message: 'The policy of ECR repository `{address}` lets everyone do more than pull',
    risk: 'Any AWS account can do what the statement allows: push code that your tasks will run, delete images, or change the policy itself.',
    advice: 'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
    tags: ['ecr', 'iam', 'external/cwe/cwe-732'],
    check: (estate) => statementsForEveryone(estate, false),
});

;// CONCATENATED MODULE: ./lib/rules/public-ecr-pull/rule.js

/* harmony default export */ const public_ecr_pull_rule = ({
    id: 'public-ecr-pull',
    title: 'ECR repository policy lets everyone pull images',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'The policy of ECR repository `{address}` lets everyone pull its images',
    risk: 'Any AWS account gets your images with all that is in them: code, configuration, and whatever was left behind while building.',
    advice: 'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`. What is meant for everyone belongs in a public repository.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
    tags: ['ecr', 'iam', 'external/cwe/cwe-732', 'variant-of/public-ecr-policy'],
    check: (estate) => statementsForEveryone(estate, true),
});

;// CONCATENATED MODULE: ./lib/rules/public-eks-endpoint/rule.js




/** EKS takes no range as all of them. A range that holds a good part of the internet is no limit. */
const everybody = { ask: 'lets everybody in', bad: (range) => range.kind === 'absent' || isWide(range.value) };
/* harmony default export */ const public_eks_endpoint_rule = ({
    id: 'public-eks-endpoint',
    title: 'Kubernetes API of an EKS cluster is open to the internet',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'The Kubernetes API of EKS cluster `{address}` is open to the internet',
    risk: 'Everybody can reach the API server: one stolen token, or one flaw in its authentication, is all it takes to run anything in the cluster.',
    advice: 'List the ranges you work from in `publicAccessCidrs`, or set `endpointPrivateAccess` to `true` and `endpointPublicAccess` to `false`, and reach it from within the VPC.',
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    tags: ['eks', 'external/cwe/cwe-668', 'securityhub/EKS.1'],
    *check(estate) {
        for (const cluster of estate.all('eks-cluster')) {
            const config = cluster.resourcesVpcConfig;
            const access = (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(config, (one) => one.endpointPublicAccess), facts/* facts */.I['AWS::EKS::Cluster ResourcesVpcConfig.endpointPublicAccess']);
            const ranges = widestOf(cluster);
            if (ranges.kind === 'absent')
                yield judge(cluster, 'resourcesVpcConfig.endpointPublicAccess', access, is(true));
            else {
                const isPublic = answerTo(access, is(true));
                const bad = (range) => (0,verdict/* isAll */.kd)([everybody.bad(range) ? 'yes' : 'no', isPublic.is]);
                yield judge(cluster, 'resourcesVpcConfig.publicAccessCidrs', ranges, { ...everybody, bad }, {
                    certainty: () => (isPublic.sure ? 'certain' : 'likely'),
                });
            }
        }
    },
});
/** The range that lets most in; absent where none is written. */
const widestOf = ({ resourcesVpcConfig }) => (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(resourcesVpcConfig, (config) => config.publicAccessCidrs), ({ items, missing, at }) => items.find((range) => answerTo(range, everybody).is === 'yes') ??
    missing[0] ??
    items.find((range) => answerTo(range, everybody).is === 'maybe') ??
    items[0] ??
    (0,model_value/* absent */.Ge)(at));
/** No organisation has as much as a 256th of all addresses. */
function isWide(range) {
    const bits = /^[\da-f.:]+\/(\d{1,3})$/i.exec(range.trim())?.[1];
    return bits !== undefined && Number(bits) < 8;
}

;// CONCATENATED MODULE: ./lib/rules/public-ip-on-tasks/rule.js



/* harmony default export */ const public_ip_on_tasks_rule = ({
    id: 'public-ip-on-tasks',
    title: 'Tasks get public IP addresses',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Tasks of `{address}` get public IP addresses',
    risk: 'Each task is then on the internet itself, beside its load balancer: one security group rule away from everyone.',
    advice: 'Set `assignPublicIp` to `DISABLED` and run the tasks in private subnets. They then need a NAT gateway, or VPC endpoints for ECR, S3 and CloudWatch Logs, to pull their images.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
    tags: ['network', 'external/cwe/cwe-668', 'securityhub/ECS.2', 'securityhub/ECS.16'],
    *check(estate) {
        for (const launch of estate.launches) {
            const network = (0,model_value/* field */.ZZ)(launch.networkConfiguration, (one) => one.awsvpcConfiguration);
            if (network.kind === 'absent')
                continue;
            const assigned = (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(network, (one) => one.assignPublicIp), facts/* facts */.I['AwsVpcConfiguration.assignPublicIp']);
            yield judge(launch, 'networkConfiguration.awsvpcConfiguration.assignPublicIp', assigned, is('ENABLED'), {
                within: network.kind === 'known' ? [network.value.block] : [],
            });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/public-listener-without-tls/rule.js

/* harmony default export */ const public_listener_without_tls_rule = ({
    id: 'public-listener-without-tls',
    title: 'Listener serves clear text to the internet',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Listener `{address}` serves clear text {reach}',
    risk: 'Passwords, cookies and answers cross the internet unencrypted: anybody on the way can read and change them.',
    advice: 'Add a listener with `protocol` `HTTPS` and a certificate, and let this one only redirect to it (`type` `redirect`, `protocol` `HTTPS`, `statusCode` `HTTP_301`).',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
    tags: ['loadbalancer', 'cross-resource', 'external/cwe/cwe-319', 'securityhub/ELB.1', 'securityhub/ELB.18', 'pci-dss-4.0.1/4.2.1'],
    check: (estate, { profile }) => clearTextListeners(estate, profile, 'internet-facing'),
});

;// CONCATENATED MODULE: ./lib/rules/public-secret-policy/rule.js


const rule_all = () => true;
/* harmony default export */ const public_secret_policy_rule = ({
    id: 'public-secret-policy',
    title: 'Resource policy of a secret lets everyone in',
    severity: 'critical',
    profile: 'default',
    precision: 'high',
    message: 'The resource policy `{address}` lets every AWS account at a secret',
    risk: 'Anybody with an AWS account of their own can do with the secret what the statement allows: read it, if its key lets them too, change it, or delete it.',
    advice: 'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`. With `blockPublicPolicy` Secrets Manager refuses such policies.',
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    tags: ['secrets', 'iam', 'external/cwe/cwe-732'],
    *check(estate, { profile }) {
        for (const secret of estate.all('secret'))
            if (estate.inScope(secret, profile))
                yield* openStatements(secret, 'policy', secret.policy, rule_all);
        for (const policy of estate.all('secret-policy')) {
            if (!estate.inScope(policy, profile))
                continue;
            const secrets = (0,model_value/* outcomesOf */.RK)(estate.follow(policy.secretId, 'secret', policy.unit)).outcomes;
            const related = secrets.flatMap(({ value }) => value.kind === 'known' ? [{ at: value.value.target.at, say: `it is about \`${value.value.target.address}\`` }] : []);
            yield* openStatements(policy, 'resourcePolicy', policy.resourcePolicy, rule_all, { related });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/raw-host-device/rule.js



/** Fargate has no host devices. */
const raw_host_device_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
const raw_host_device_rule_refusedOn = ['FARGATE'];
/** Memory, disks and the kernel's own; not graphics cards, FUSE or sound. */
const raw = {
    ask: 'is a raw device of the host',
    bad: (path) => path.kind === 'known' && /^\/dev\/(?:mem|kmem|port|kmsg|kvm|root|disk|mapper|dm-\d|loop|sd[a-z]|xvd[a-z]|nvme\d)/.test(path.value),
};
/* harmony default export */ const raw_host_device_rule = ({
    id: 'raw-host-device',
    title: 'Container gets a raw device of its host',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    appliesTo: raw_host_device_rule_appliesTo,
    message: 'Container `{container}` gets the host’s device `{device}`',
    risk: 'Through a disk or memory device the container reads and changes everything on the instance, past all permissions of files.',
    advice: 'Remove the device. For storage use a volume; for one kernel feature add the single capability or device made for it.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    tags: ['container', 'external/cwe/cwe-250'],
    *check(estate) {
        for (const container of estate.containers) {
            if (!estate.mayRunOn(container.taskDefinition, raw_host_device_rule_appliesTo, raw_host_device_rule_refusedOn) || isWindows(container.taskDefinition) === 'yes')
                continue;
            for (const item of (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(container.linuxParameters, (linux) => linux.devices)).items) {
                const path = (0,model_value/* field */.ZZ)(item, (device) => device.hostPath);
                const device = path.kind === 'known' ? path.value : '?';
                yield judge(container, `linuxParameters.devices[${device}].hostPath`, path, raw, { data: { device } });
            }
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/host-paths.js





/** Fargate has no host paths. */
const host_paths_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
const host_paths_refusedOn = ['FARGATE'];
/** Folders whose contents run the host, or hold what its other tasks keep secret. */
const sensitive = [
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/home',
    '/lib',
    '/lib64',
    '/proc',
    '/root',
    '/sbin',
    '/sys',
    '/usr',
    '/var/lib/containerd',
    '/var/lib/docker',
    '/var/lib/ecs',
];
/** Read by many images to know the time zone and certificates; they hold nothing secret. */
const harmless = [
    '/etc/localtime',
    '/etc/timezone',
    '/etc/ssl/certs',
    '/etc/pki',
    '/etc/ca-certificates',
    '/usr/share/zoneinfo',
    '/usr/share/ca-certificates',
];
const below = (path, folders) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
/** What agents read to see how their host does. */
const watched = ['/proc', '/sys', '/etc/passwd', '/etc/group', '/etc/os-release'];
const isSensitive = {
    ask: 'is a sensitive folder of the host',
    bad: (path) => {
        if (path.kind === 'absent')
            return false;
        if (/^[a-z]:\\(?:programdata\\amazon\\ecs.*)?$/i.test(path.value))
            return true;
        const plain = normalised(path.value);
        return path.value.startsWith('/') && (plain === '/' || (below(plain, sensitive) && !below(plain, harmless)));
    },
};
/** Sensitive folders that containers mount: those that agents only watch, or all others. */
function* mountsOfSensitivePaths(estate, watching) {
    for (const task of estate.all('task-definition')) {
        if (!estate.mayRunOn(task, host_paths_appliesTo, host_paths_refusedOn))
            continue;
        for (const volume of hostVolumesOf(task, estate.containersOf(task))) {
            const { name, block, sourcePath, mounts, conditional } = volume;
            // A volume that nothing mounts gives nobody anything.
            if (mounts.length === 0 || isWatched(volume, task, estate) !== watching)
                continue;
            yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, isSensitive, {
                data: { volume: name, containers: namesOf(mounts), path: sourcePath.kind === 'known' ? sourcePath.value : 'a folder' },
                within: [block],
                related: [...mounts.map(({ at }) => ({ at, say: 'mounted here' })), ...launchesOf(task, estate)],
                ...(conditional ? { certainty: () => 'likely' } : {}),
            });
        }
    }
}
/** Every container that mounts it is an agent of the host, and cannot write. */
function isWatched({ sourcePath, mounts }, task, estate) {
    if (sourcePath.kind !== 'known' || !below(normalised(sourcePath.value), watched))
        return false;
    const services = estate.servicesOf(task);
    return mounts.every(({ container, readOnly }) => readOnly && isHostAgent(container, services));
}

;// CONCATENATED MODULE: ./lib/rules/read-only-host-path-mount/rule.js

/* harmony default export */ const read_only_host_path_mount_rule = ({
    id: 'read-only-host-path-mount',
    title: 'Agent reads a sensitive folder of its host',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    appliesTo: host_paths_appliesTo,
    message: 'Volume `{volume}` lets `{containers}` read the host’s `{path}`',
    risk: 'Monitoring agents need it, and cannot change anything there. Whoever takes over the agent reads what the host and its other tasks do, command lines and environments included.',
    advice: 'Keep such an agent up to date, in a daemon service of its own that nothing can reach from outside, or accept the risk with a reason.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    tags: ['task', 'external/cwe/cwe-552', 'variant-of/sensitive-host-path-mount'],
    check: (estate) => mountsOfSensitivePaths(estate, true),
});

;// CONCATENATED MODULE: ./lib/rules/remote-code-at-start/rule.js


/** What is fetched goes straight to an interpreter, through a pipe or a substitution. */
const piped = /\b(?:curl|wget|iwr|invoke-webrequest)\b[^|;&\n]{0,500}\|\s*(?:sudo\s+)?(?:\/(?:usr\/)?bin\/)?(?:(?:ba|z|da|k|a)?sh|python[23]?|node|perl|ruby|php|iex)\b/i;
const substituted = /\b(?:(?:ba|z|da|k|a)?sh|source|eval|python[23]?)\b[^|;&\n]{0,80}(?:<\(|\$\(|`)\s*(?:curl|wget)\b/i;
/** The task's own metadata and the container itself are no strangers. */
const own = /https?:\/\/(?:169\.254\.170\.2|169\.254\.169\.254|localhost|127\.0\.0\.1)\b/i;
const remote_code_at_start_rule_question = {
    ask: 'fetches code and runs it',
    bad: (words) => words.kind === 'known' &&
        (piped.test(words.value) || substituted.test(words.value)) &&
        !own.test(words.value) &&
        !/sha\d+sum/.test(words.value),
};
/* harmony default export */ const remote_code_at_start_rule = ({
    id: 'remote-code-at-start',
    title: 'Container fetches code and runs it at start',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` fetches code from the network and runs it when it starts',
    risk: 'What runs is no longer what was built and scanned: whoever controls that address, or the way to it, runs code with the task’s role.',
    advice: 'Put the script into the image. Where it must be fetched, check it against a known checksum before running it.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'image', 'external/cwe/cwe-494'],
    *check(estate) {
        for (const container of estate.containers)
            for (const [property, list] of commandsOf(container))
                for (const [index, item] of (0,model_value/* itemsOf */.S3)(list).items.entries()) {
                    const words = literalOf(item);
                    const guessed = words !== item;
                    yield judge(container, `${property}[${index}]`, words, remote_code_at_start_rule_question, guessed ? { certainty: () => 'likely' } : {});
                }
    },
});
/** A blank stands for what cannot be known: the address may come from a parameter, what happens to it is written here. */
function literalOf(item) {
    if (item.kind !== 'unknown' || !item.parts?.some((part) => part.kind === 'known'))
        return item;
    const words = item.parts.map((part) => (part.kind === 'known' ? part.value : '\u2026')).join('');
    return remote_code_at_start_rule_question.bad((0,model_value/* known */.eO)(words, item.at)) === true ? (0,model_value/* known */.eO)(words, item.at, { origin: item.origin }) : item;
}
const commandsOf = (container) => [
    ['entryPoint', container.entryPoint],
    ['command', container.command],
    ['healthCheck.command', (0,model_value/* field */.ZZ)(container.healthCheck, (check) => check.command)],
];

;// CONCATENATED MODULE: ./lib/rules/root-user/rule.js




const root = { ask: 'is root', bad: (user) => user.kind === 'known' && isRoot(user.value) };
/* harmony default export */ const root_user_rule = ({
    id: 'root-user',
    title: 'Container is told to run as root',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` is told to run as root',
    risk: 'A flaw in the application is then one in a root process: one step less to the kernel, to mounted volumes and to the rest of the task.',
    advice: 'Set `user` to a number other than 0, such as `1000:1000`, that may read what the image needs.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.20'],
    *check(estate) {
        for (const container of estate.containers) {
            // The log router writes the socket that the others log to, and has to be root for that.
            if (container.firelensConfiguration.kind !== 'absent' || isWindows(container.taskDefinition) === 'yes')
                continue;
            if (isPreparation(container, estate))
                continue;
            yield judge(container, 'user', container.user, root);
        }
    },
});
/** It ends before the containers start that wait for it: such ones hand a volume over to the user who is to write there. */
function isPreparation({ essential, container: name, taskDefinition }, estate) {
    if (essential.kind !== 'known' || essential.value)
        return false;
    return estate.containersOf(taskDefinition).some(({ dependsOn }) => (0,model_value/* itemsOf */.S3)(dependsOn).items.some((item) => {
        const on = (0,model_value/* field */.ZZ)(item, (one) => one.containerName);
        const condition = (0,model_value/* field */.ZZ)(item, (one) => one.condition);
        return on.kind === 'known' && on.value === name && condition.kind === 'known' && /^(?:SUCCESS|COMPLETE)$/.test(condition.value);
    }));
}

// EXTERNAL MODULE: ./lib/model/secrecy/command.js
var command = __nccwpck_require__(5555);
;// CONCATENATED MODULE: ./lib/rules/secret-in-command-or-labels/rule.js






/* harmony default export */ const secret_in_command_or_labels_rule = ({
    id: 'secret-in-command-or-labels',
    title: 'Secret is passed on a command line, in dockerLabels or in tags',
    severity: 'high',
    profile: 'default',
    precision: 'medium',
    message: 'Container `{container}` has a secret in plain text in its {where}: {because}',
    risk: 'Everyone who can read the repository, the console or `DescribeTaskDefinition` can read it; a command line also shows in the list of processes and in crash reports, a label in `docker inspect`.',
    advice: 'Keep the value in Secrets Manager or Parameter Store, name it under `secrets`, and let the command read the variable. Change it: it counts as known.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    tags: ['secrets', 'container', 'external/cwe/cwe-214', 'external/cwe/cwe-798', 'securityhub-related/ECS.8'],
    *check(estate) {
        for (const setup of setupsOf(estate))
            yield* ofCommand(setup, 'command', 'command', setup.command);
        for (const container of estate.containers) {
            yield* ofCommand(container, 'entry point', 'entryPoint', container.entryPoint);
            const check = (0,model_value/* field */.ZZ)(container.healthCheck, (one) => one.command);
            yield* ofCommand(container, 'health check', 'healthCheck.command', check);
            yield* ofLabels(container);
        }
    },
});
/** Word by word: a shell's line holds its secrets in itself, an option's value is the next word. */
function* ofCommand(place, where, property, list) {
    let previous = '';
    for (const [index, item] of (0,model_value/* itemsOf */.S3)(list).items.entries()) {
        const before = previous;
        previous = item.kind === 'known' ? item.value : '';
        yield secret_in_command_or_labels_rule_judged(place, where, `${property}[${index}]`, item, (words) => (0,command/* suspicionOfCommand */.a)(words) ?? (0,command/* suspicionAfter */.G)(before, words));
    }
}
function* ofLabels(container) {
    for (const { value: labels } of (0,model_value/* outcomesOf */.RK)(container.dockerLabels).outcomes) {
        if (labels.kind === 'absent')
            continue;
        for (const { key, value } of labels.value.entries)
            yield secret_in_command_or_labels_rule_judged(container, `label \`${key}\``, `dockerLabels[${key}]`, value, (words) => (0,secrecy_suspicion/* suspicionOf */.d)(key, words), labels.value.block);
    }
}
function secret_in_command_or_labels_rule_judged(place, where, property, value, find, within) {
    const source = told(value);
    // Of a text with holes only what is written counts.
    const suspicion = ({ words, partly }) => (words === undefined ? undefined : partly && within ? (0,secrecy_suspicion/* suspicionByForm */.H)(words) : find(words));
    const question = {
        ask: 'holds a secret',
        bad: (one) => one.kind === 'known' && (suspicion(one.value) !== undefined || (isOpen(one.value) ? 'maybe' : false)),
    };
    const worst = (0,model_value/* outcomesOf */.RK)(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value;
    return judge(place, property, source, question, {
        data: { where, because: (worst?.kind === 'known' && suspicion(worst.value)?.because) || '' },
        certainty: (one) => (one.kind === 'known' && suspicion(one.value)?.sure ? 'certain' : 'likely'),
        ...(within ? { within: [within] } : {}),
    });
}

;// CONCATENATED MODULE: ./lib/rules/move-to-secrets.js
/** What stands in for the ARN that only whoever keeps the secret knows. */
const arn = 'arn:aws:secretsmanager:<region>:<account>:secret:<name>';
/**
 * Takes a variable out of `environment` and names it under `secrets`. Never exact: the secret has to be there first, and the execution
 * role must be allowed to read it. It shows what to write, and is written by nobody.
 */
function moveToSecrets({ secrets }, { name, slot }) {
    if (!slot)
        return undefined;
    const item = { name, valueFrom: arn };
    const gap = secrets.kind === 'absent' ? (secrets.slot ?? secrets.gap?.()) : undefined;
    const list = secrets.kind === 'known' ? secrets.value.slot : undefined;
    const added = list?.kind === 'entry' ? { do: 'append', slot: list, item } : gap ? { do: 'set', slot: gap, value: [item] } : undefined;
    return added && { steps: [{ do: 'remove', slot }, added], exact: false };
}

;// CONCATENATED MODULE: ./lib/rules/secret-in-environment/rule.js








/* harmony default export */ const secret_in_environment_rule = ({
    id: 'secret-in-environment',
    title: 'Secret value stands in plain text in a container’s environment',
    severity: 'high',
    profile: 'default',
    precision: 'medium',
    message: 'Container `{container}` gets a secret in plain text: `{variable}`, since {because}',
    risk: 'Everyone who can read the repository, the console or `DescribeTaskDefinition` can read it, and it stays in every old revision.',
    advice: 'Keep the value in Secrets Manager or Parameter Store, name it under `secrets` with `valueFrom`, and change it: it counts as known.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    tags: ['secrets', 'container', 'external/cwe/cwe-798', 'external/cwe/cwe-526', 'external/cwe/cwe-312', 'securityhub-related/ECS.8'],
    *check(estate) {
        for (const setup of setupsOf(estate))
            for (const variable of variablesOf(setup.environment)) {
                const { name, value, block, sure } = variable;
                if (isAwsKeyName(name))
                    continue;
                const source = told(value);
                const question = {
                    ask: 'is a secret in plain text',
                    bad: (one) => {
                        if (one.kind === 'absent')
                            return false;
                        return suspicion(name, one.value) !== undefined || (isOpen(one.value) ? 'maybe' : false);
                    },
                };
                const worst = (0,model_value/* outcomesOf */.RK)(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value;
                yield judge(setup, `environment[${name}].value`, source, question, {
                    data: { variable: name, because: worst?.kind === 'known' ? because(name, worst.value) : '' },
                    within: [block],
                    fix: () => setup.definition && moveToSecrets(setup.definition, variable),
                    certainty: (one) => (sure && one.kind === 'known' && suspicion(name, one.value)?.sure ? 'certain' : 'likely'),
                });
            }
    },
});
/** By the name alone a text with holes may be anything. AWS's own keys have a rule of their own. */
function suspicion(name, { words, partly }) {
    if (words === undefined || holdsAwsKey(words))
        return undefined;
    return partly ? (0,secrecy_suspicion/* suspicionByForm */.H)(words, name) : (0,secrecy_suspicion/* suspicionOf */.d)(name, words);
}
function because(name, source) {
    const reason = suspicion(name, source)?.because ?? '';
    if (source.from === 'no-echo')
        return `${reason}; \`NoEcho\` does not hide the default of \`${source.name}\``;
    return source.from === 'sensitive' ? `${reason}; \`sensitive\` does not hide the default of \`${source.name}\`` : reason;
}

;// CONCATENATED MODULE: ./lib/rules/secret-in-log-options/rule.js





/** Options of log drivers and of Fluent Bit's outputs whose names do not say it by themselves. */
const secretOptions = /^(?:splunk-token|api_?key|dd_api_key|licen[cs]e_?key|http_passwd|shared_?key|sharedkey|secret_key|private_key)$/i;
/* harmony default export */ const secret_in_log_options_rule = ({
    id: 'secret-in-log-options',
    title: 'Secret stands in logConfiguration.options instead of secretOptions',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Log option `{option}` of `{owner}` is a secret in plain text',
    risk: 'Everyone who can read the repository, the console or `DescribeTaskDefinition` can read it; whoever has it can write into the logs, or read them.',
    advice: 'Name the secret under `secretOptions` with `valueFrom` in place of the option, and change it: it counts as known.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-logconfig.html',
    tags: ['secrets', 'container', 'observability', 'external/cwe/cwe-312', 'external/cwe/cwe-798', 'securityhub-related/ECS.8'],
    *check(estate) {
        for (const container of estate.containers) {
            const owner = container.container;
            const { logConfiguration: log } = container;
            yield* optionsOf(container, owner, 'logConfiguration', (0,model_value/* field */.ZZ)(log, ({ options }) => options));
            yield* optionsOf(container, owner, 'firelensConfiguration', (0,model_value/* field */.ZZ)(container.firelensConfiguration, ({ options }) => options));
        }
        for (const service of estate.all('service')) {
            const log = (0,model_value/* field */.ZZ)(service.serviceConnectConfiguration, ({ logConfiguration }) => logConfiguration);
            yield* optionsOf(service, service.address, 'serviceConnectConfiguration.logConfiguration', (0,model_value/* field */.ZZ)(log, ({ options }) => options));
        }
    },
});
function* optionsOf(place, owner, property, options) {
    for (const { value: map } of (0,model_value/* outcomesOf */.RK)(options).outcomes) {
        if (map.kind === 'absent')
            continue;
        for (const { key, value } of map.value.entries) {
            const question = {
                ask: 'is a secret in plain text',
                bad: (one) => one.kind === 'known' && (isSecret(key, one.value) || (isOpen(one.value) ? 'maybe' : false)),
            };
            yield judge(place, `${property}.options[${key}]`, told(value), question, {
                data: { owner, option: key },
                within: [map.value.block],
                certainty: (one) => (options.kind === 'known' && one.kind === 'known' && rule_isSure(key, one.value) ? 'certain' : 'likely'),
            });
        }
    }
}
/** A name of the driver's own says as much as a word like `password`. */
const rule_suspicion = (option, words) => (0,secrecy_suspicion/* suspicionOf */.d)(secretOptions.test(option) ? 'api_key' : option, words);
function isSecret(option, { from, words, partly }) {
    if (from === 'vault' || from === 'no-echo' || from === 'sensitive')
        return true;
    if (from === 'given')
        return secretOptions.test(option) || (0,secrecy_names/* nameSays */.u5)(option) === 'secret';
    return words !== undefined && partly !== true && rule_suspicion(option, words) !== undefined;
}
const rule_isSure = (option, { from, words }) => from === 'written' ? words !== undefined && rule_suspicion(option, words)?.sure === true : from !== 'given';

;// CONCATENATED MODULE: ./lib/rules/secret-parameter-in-environment/rule.js









/* harmony default export */ const secret_parameter_in_environment_rule = ({
    id: 'secret-parameter-in-environment',
    title: 'Secret is passed as a template parameter or variable into the environment',
    severity: 'medium',
    profile: 'default',
    precision: 'medium',
    message: 'Container `{container}` has `{variable}` in plain text in its environment, from {source}',
    risk: '`NoEcho` and `sensitive` hide a value in the console and in logs only. In the task definition it is plain text, for everyone who may call `DescribeTaskDefinition`, and it stays in every old revision.',
    advice: 'Take the ARN of a secret as the parameter in place of its value, and name it under `secrets` with `valueFrom`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    tags: ['secrets', 'container', 'cross-resource', 'external/cwe/cwe-526', 'securityhub-related/ECS.8'],
    *check(estate) {
        for (const setup of setupsOf(estate))
            for (const variable of variablesOf(setup.environment)) {
                const { name, value, block, sure } = variable;
                if (isAwsKeyName(name))
                    continue;
                const source = told(value);
                const question = {
                    ask: 'is a secret that is given when it is deployed',
                    bad: (one) => one.kind === 'known' && (rule_isSecret(name, one.value) || (one.value.partly ? 'maybe' : false)),
                };
                const worst = (0,model_value/* outcomesOf */.RK)(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value;
                yield judge(setup, `environment[${name}].value`, source, question, {
                    data: { variable: name, source: worst?.kind === 'known' ? inWords(worst.value) : '' },
                    within: [block],
                    fix: () => setup.definition && moveToSecrets(setup.definition, variable),
                    // That it is declared secret is the template's own word; a pair of names is a guess.
                    certainty: (one) => (sure && one.kind === 'known' && one.value.from !== 'given' ? 'certain' : 'likely'),
                });
            }
    },
});
/** A default that is a secret by itself is secret-in-environment's. */
function rule_isSecret(variable, { from, name, words }) {
    if (from === 'no-echo' || from === 'sensitive')
        return words === undefined || (0,secrecy_suspicion/* suspicionOf */.d)(variable, words) === undefined;
    return from === 'given' && (0,secrecy_names/* nameSays */.u5)(variable) === 'secret' && (0,secrecy_names/* nameSays */.u5)(wordIn(name)) === 'secret';
}
/** `<DB_PASSWORD>`, `__DB_PASSWORD__` and `{{ db_password }}` are called that. */
const wordIn = (name) => name.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
function inWords({ from, name }) {
    const isVariable = name.startsWith('var.');
    const called = name === '' || name.endsWith('()') ? '' : ` ${name}`;
    if (from === 'no-echo')
        return `the NoEcho parameter${called}`;
    if (from === 'sensitive')
        return `the sensitive ${isVariable ? 'variable' : called === '' ? 'expression' : 'value'}${called}`;
    return `the ${isVariable ? 'variable' : /^[A-Za-z]\w*$/.test(name) ? 'parameter' : 'placeholder'}${called}`;
}

;// CONCATENATED MODULE: ./lib/rules/secret-without-customer-key/rule.js


/** AWS's keys have their names behind `alias/aws/`; nobody can give such a name. */
const notYours = {
    ask: 'is not a key of yours',
    bad: (key) => key.kind === 'absent' || key.value === '' || /(?:^|:)(?:alias\/)?aws\/\w+$/.test(key.value),
};
/* harmony default export */ const secret_without_customer_key_rule = ({
    id: 'secret-without-customer-key',
    title: 'Secret or SecureString is not encrypted with a key of yours',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: '`{address}` is not encrypted with a customer managed key',
    risk: 'It is encrypted with a key of AWS’s, to which everyone in the account has a right who may read the secret. It cannot be shared with another account, and nothing can be locked by taking a key away.',
    advice: 'Name a key of yours under `kmsKeyId` (of a parameter: `keyId`), and let those use it who need the secret.',
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
    tags: ['secrets', 'external/cwe/cwe-320'],
    *check(estate, { profile }) {
        for (const secret of estate.all('secret'))
            if (estate.inScope(secret, profile))
                yield judge(secret, 'kmsKeyId', secret.kmsKeyId, notYours);
        for (const parameter of estate.all('parameter'))
            if (isEncrypted(parameter) && estate.inScope(parameter, profile))
                yield judge(parameter, 'keyId', parameter.keyId, notYours);
    },
});
/** Or should be, since it holds a secret: then its key is looked at before somebody makes it a `SecureString`, and not only after. */
const isEncrypted = (parameter) => answerTo(parameter.type, is('SecureString')).is === 'yes' || (canBeSecure(parameter) && suspicionOfParameter(parameter) !== undefined);

;// CONCATENATED MODULE: ./lib/rules/secrets-without-execution-role/rule.js



/* harmony default export */ const secrets_without_execution_role_rule = ({
    id: 'secrets-without-execution-role',
    title: 'Task uses secrets but has no execution role',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Task definition `{address}` {needs} but has no execution role',
    risk: 'ECS reads secrets, pulls private images and writes logs with the execution role, and does not register the task definition without one. People tend to put the secret into the environment instead.',
    advice: 'Set `executionRoleArn` to a role that may do exactly this.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
    tags: ['secrets', 'iam', 'external/cwe/cwe-1188'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            const need = needOf(task, estate);
            if (!need)
                continue;
            yield judge(task, 'executionRoleArn', task.executionRoleArn, isAbsent(), {
                data: { needs: need.needs },
                related: [{ at: need.container.at, say: `a container that ${need.needs}` }],
            });
        }
    },
});
/** On EC2 the instance's role pulls and logs; everywhere else it is the execution role. */
function needOf(task, estate) {
    const needs = [
        ['uses secrets', usesSecrets],
        ['logs in to a private registry', ({ repositoryCredentials }) => repositoryCredentials.kind === 'known'],
        ...(mustHaveRole(task, estate)
            ? [
                ['pulls from a private repository of ECR on Fargate', isPrivateEcr],
                ['writes logs with awslogs on Fargate', isAwslogs],
            ]
            : []),
    ];
    for (const [words, is] of needs) {
        const container = estate.containersOf(task).find((one) => !one.conditional && is(one));
        if (container)
            return { container, needs: words };
    }
    return undefined;
}
function usesSecrets(container) {
    const options = (0,model_value/* field */.ZZ)(container.logConfiguration, (log) => log.secretOptions);
    return [...(0,model_value/* itemsOf */.S3)(container.secrets).items, ...(0,model_value/* itemsOf */.S3)(options).items].some(({ kind }) => kind === 'known');
}
/** A task that may run on something else than EC2 is checked for all of it when it is registered. */
const mustHaveRole = (task, estate) => {
    const { compute } = estate.runsOn(task);
    return compute.has('FARGATE');
};
function isPrivateEcr({ image }) {
    const { registry } = imageOf(image);
    return registry.kind === 'known' && /^\d{12}\.dkr\.ecr\.[\w-]+\.amazonaws\.com(?:\.cn)?$/.test(registry.value);
}
function isAwslogs({ logConfiguration }) {
    const driver = (0,model_value/* field */.ZZ)(logConfiguration, (log) => log.logDriver);
    return driver.kind === 'known' && driver.value === 'awslogs';
}

;// CONCATENATED MODULE: ./lib/rules/sensitive-host-path-mount/rule.js

/* harmony default export */ const sensitive_host_path_mount_rule = ({
    id: 'sensitive-host-path-mount',
    title: 'Container mounts a sensitive folder of its host',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    appliesTo: host_paths_appliesTo,
    message: 'Volume `{volume}` gives `{containers}` the host’s `{path}`',
    risk: 'Through it the container can read what belongs to the host and to other tasks, and where it may write, change how the host starts and what it runs.',
    advice: 'Mount a folder made for this purpose, or a volume without `sourcePath`. Agents that must read the host’s own files belong in a daemon service of their own, with a read-only mount.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    tags: ['task', 'external/cwe/cwe-552', 'external/cwe/cwe-250'],
    check: (estate) => mountsOfSensitivePaths(estate, false),
});

// EXTERNAL MODULE: ./lib/source/file.js
var file = __nccwpck_require__(1487);
;// CONCATENATED MODULE: ./lib/rules/shared-task-and-execution-role/rule.js



const same = { ask: 'is the execution role', bad: (value) => value.kind === 'known' && value.value };
/* harmony default export */ const shared_task_and_execution_role_rule = ({
    id: 'shared-task-and-execution-role',
    title: 'Task role and execution role are the same',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'The task role of `{address}` is also its execution role',
    risk: 'The application then holds the rights of the ECS agent: pulling images and reading every secret the task definition names.',
    advice: 'Give the task a role of its own with only what the application calls, and keep the execution role for ECS.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html',
    tags: ['iam', 'cross-resource', 'external/cwe/cwe-250', 'external/cwe/cwe-653'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            if (task.taskRoleArn.kind === 'absent' || task.executionRoleArn.kind === 'absent')
                continue;
            const role = estate.follow(task.taskRoleArn, 'role', task.unit);
            yield judge(task, 'taskRoleArn', compared(task.taskRoleArn, task.executionRoleArn, task.unit, estate), same, {
                related: [
                    { at: task.executionRoleArn.at, say: 'the execution role' },
                    ...(role.kind === 'known' ? [{ at: role.value.target.at, say: 'the role' }] : []),
                ],
            });
        }
    },
});
/** Whether two values name one role, arm by arm where they depend on something: `true` stands at the task role. */
function compared(a, b, unit, estate) {
    const { at, origin } = a;
    if (a.kind === 'unknown' && b.kind === 'unknown' && isSameExpression(a, b))
        return (0,model_value/* known */.eO)(true, at, { origin });
    if (a.kind === 'unknown' && a.oneOf) {
        const oneOf = a.oneOf.map((arm) => ({ ...arm, then: compared(arm.then, whenSo(b, a, arm.when), unit, estate) }));
        return (0,model_value/* unknown */.L5)(a.why, at, { origin, oneOf });
    }
    if (b.kind === 'unknown' && b.oneOf)
        return (0,model_value/* unknown */.L5)(b.why, at, { origin, oneOf: b.oneOf.map((arm) => ({ ...arm, then: compared(a, arm.then, unit, estate) })) });
    if (a.kind === 'absent' || b.kind === 'absent')
        return (0,model_value/* known */.eO)(false, at, { origin });
    const is = isSameRole(a, b, unit, estate);
    return is === undefined ? (0,model_value/* unknown */.L5)('reference', at, { origin }) : (0,model_value/* known */.eO)(is, at, { origin });
}
/** What `b` is where `a` takes the arm of this condition: the arm of the same condition, if it has one. */
function whenSo(b, a, when) {
    if (b.kind !== 'unknown' || a.why !== 'condition' || b.why !== 'condition')
        return b;
    return b.oneOf?.find((arm) => arm.when === when)?.then ?? b;
}
/**
 * The same expression is the same role, whatever it comes to. A placeholder alone is no expression: `<ROLE_ARN>` may be filled in
 * differently each time it stands; `arn:aws:iam::<ACCOUNT>:role/app` names the role itself.
 */
const isSameExpression = (a, b) => a.name !== undefined &&
    a.name === b.name &&
    (0,file/* textOf */.b6)(a.at) === (0,file/* textOf */.b6)(b.at) &&
    (a.why !== 'placeholder' || (a.parts?.some((part) => part.kind === 'known') ?? false));
function isSameRole(a, b, unit, estate) {
    const first = estate.follow(a, 'role', unit);
    const second = estate.follow(b, 'role', unit);
    if (first.kind === 'known' && second.kind === 'known') {
        if (first.value.target !== second.value.target)
            return false;
        // `aws_iam_role.ecs["task"]` and `aws_iam_role.ecs["execution"]`: one resource can be many roles.
        return isOneOfMany(a) || isOneOfMany(b) ? undefined : true;
    }
    if (a.kind === 'known' && b.kind === 'known' && !a.reference && !b.reference)
        return a.value === b.value;
    if (!a.reference || !b.reference)
        return undefined;
    if (a.reference.unit !== b.reference.unit || a.reference.address !== b.reference.address)
        return false;
    // One stack, one custom resource can hand out several roles.
    return nameOf(a) !== undefined && nameOf(a) === nameOf(b) && !isOneOfMany(a) ? true : undefined;
}
const nameOf = (value) => (value.kind === 'unknown' ? value.name : undefined);
const isOneOfMany = (value) => nameOf(value)?.includes('[') ?? false;

;// CONCATENATED MODULE: ./lib/rules/static-host-port/rule.js




const fixed = { ask: 'is a fixed port', bad: (port) => port.kind === 'known' && port.value > 0 };
/** StatsD and traces. */
const agentPorts = new Set(['8125', '8126']);
const isBalanced = ({ loadBalancers }, { container }, port) => (0,model_value/* itemsOf */.S3)(loadBalancers).items.some((item) => {
    const name = (0,model_value/* field */.ZZ)(item, (one) => one.containerName);
    const to = (0,model_value/* field */.ZZ)(item, (one) => one.containerPort);
    return name.kind === 'known' && name.value === container && to.kind === 'known' && String(to.value) === port;
});
/* harmony default export */ const static_host_port_rule = ({
    id: 'static-host-port',
    title: 'Container publishes a fixed port of its host',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    appliesTo: ['EC2'],
    message: 'Container `{container}` publishes its port {port} on a fixed port of the host',
    risk: 'A security group of the instances has to be opened for it, for every task on them, and two tasks of the service cannot share an instance.',
    advice: 'Leave `hostPort` out, so that the load balancer finds a port of its own, or use the `awsvpc` network mode.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    tags: ['container', 'network', 'external/cwe/cwe-668'],
    *check(estate) {
        for (const container of estate.containers) {
            const { networkMode } = container.taskDefinition;
            // In the other modes the two ports have to be the same. Without a mode it is bridge, but on EC2 only.
            const bridge = networkMode.kind === 'known'
                ? networkMode.value === 'bridge'
                : networkMode.kind === 'absent' && estate.runsOn(container.taskDefinition).compute.has('EC2');
            if (!bridge || !estate.mayRunOn(container.taskDefinition, ['EC2'], ['FARGATE', 'MANAGED_INSTANCES']))
                continue;
            const services = estate.servicesOf(container.taskDefinition);
            for (const item of (0,model_value/* itemsOf */.S3)(container.portMappings).items)
                for (const { value: mapping } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
                    if (mapping.kind === 'absent')
                        continue;
                    const { containerPort, block } = mapping.value;
                    const port = containerPort.kind === 'known' ? String(containerPort.value) : '?';
                    // The tasks of an instance find its agent by a known port.
                    if (agentPorts.has(port) && isHostAgent(container, services))
                        continue;
                    const host = (0,model_value/* field */.ZZ)(mapping, (one) => one.hostPort);
                    yield judge(container, `portMappings[${port}].hostPort`, host, fixed, {
                        data: { port },
                        within: [block],
                        related: launchesOf(container.taskDefinition, estate),
                        // A load balancer finds the new port by itself; nobody else does.
                        fix: services.length > 0 && services.every((service) => isBalanced(service, container, port)) ? remove : () => undefined,
                    });
                }
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/unbounded-ulimit/rule.js



/** What Docker on the ECS images allows at most by default. */
const manyFiles = 1_048_576;
/** Fargate passes over every limit but `nofile`: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
const counted = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
/** Search engines and programs of eBPF have to lock as much memory as they need. */
const lockers = /(?:^|\/)(?:elasticsearch|opensearch|cilium|tetragon|falco|pixie|beyla|parca-agent)(?:-[\w-]+)?$/;
function locksMemory(container) {
    const { repository } = imageOf(container.image);
    return repository.kind === 'known' && lockers.test(repository.value);
}
/* harmony default export */ const unbounded_ulimit_rule = ({
    id: 'unbounded-ulimit',
    title: 'Container lifts a resource limit altogether',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Container `{container}` lifts its limit `{limit}` altogether',
    risk: 'One container can then use up what the whole instance has of it: processes, open files, locked memory.',
    advice: 'Set `hardLimit` to the number the application needs.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    tags: ['container', 'external/cwe/cwe-770'],
    *check(estate) {
        for (const container of estate.containers)
            for (const item of (0,model_value/* itemsOf */.S3)(container.ulimits).items)
                for (const { value: ulimit } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
                    if (ulimit.kind === 'absent')
                        continue;
                    const name = ulimit.value.name.kind === 'known' ? ulimit.value.name.value : '?';
                    if ((name !== 'nofile' && !estate.mayRunOn(container.taskDefinition, counted)) || (name === 'memlock' && locksMemory(container)))
                        continue;
                    const question = {
                        ask: 'is unlimited',
                        bad: (limit) => limit.kind === 'known' && (limit.value === -1 || (name === 'nofile' && limit.value > manyFiles)),
                    };
                    const hard = (0,model_value/* field */.ZZ)(ulimit, (one) => one.hardLimit);
                    yield judge(container, `ulimits[${name}].hardLimit`, hard, question, { data: { limit: name }, within: [ulimit.value.block] });
                }
    },
});

;// CONCATENATED MODULE: ./lib/rules/unencrypted-efs/rule.js

const unencrypted_efs_rule_plain = { ask: 'is not true', bad: (encrypted) => encrypted.kind === 'absent' || !encrypted.value };
/* harmony default export */ const unencrypted_efs_rule = ({
    id: 'unencrypted-efs',
    title: 'EFS file system is not encrypted at rest',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'EFS file system `{address}` is not encrypted at rest',
    risk: 'What the tasks write lies in clear text wherever AWS keeps it, backups included. It cannot be encrypted later, only copied to another file system.',
    advice: 'Create it with `encrypted` set to `true`. Changing that replaces the file system: make a new one, copy the data, then take the old one away.',
    page: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
    tags: ['task', 'cross-resource', 'external/cwe/cwe-311', 'securityhub/EFS.1'],
    *check(estate, { profile }) {
        for (const system of estate.all('file-system'))
            if (estate.inScope(system, profile))
                yield judge(system, 'encrypted', system.encrypted, unencrypted_efs_rule_plain, { related: mountersOf(system, estate) });
    },
});
const mountersOf = (system, estate) => estate.usedBy(system).flatMap(({ by, via }) => (by.kind === 'task-definition' ? [{ at: via, say: `\`${by.address}\` mounts it` }] : []));

;// CONCATENATED MODULE: ./lib/rules/unencrypted-exec/rule.js


const unencrypted_exec_rule_plain = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value };
/* harmony default export */ const unencrypted_exec_rule = ({
    id: 'unencrypted-exec',
    title: 'Logs of ECS Exec need not be encrypted',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Cluster `{address}` does not make sure that {where} with the sessions of ECS Exec is encrypted',
    risk: 'What people type and see in a shell ends there, secrets included.',
    advice: 'Encrypt the log group or bucket with a KMS key, and set the flag that says so, which makes ECS refuse one that is not.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    tags: ['cluster', 'cross-resource', 'external/cwe/cwe-311'],
    *check(estate) {
        for (const cluster of estate.all('cluster')) {
            const exec = (0,model_value/* field */.ZZ)(cluster.configuration, (one) => one.executeCommandConfiguration);
            const logs = (0,model_value/* field */.ZZ)(exec, (one) => one.logConfiguration);
            const logging = (0,model_value/* field */.ZZ)(exec, (one) => one.logging);
            if (logging.kind !== 'known' || logging.value !== 'OVERRIDE' || logs.kind !== 'known')
                continue;
            const path = 'configuration.executeCommandConfiguration.logConfiguration';
            const within = [logs.value.block];
            if (logs.value.cloudWatchLogGroupName.kind !== 'absent')
                yield judge(cluster, `${path}.cloudWatchEncryptionEnabled`, logs.value.cloudWatchEncryptionEnabled, unencrypted_exec_rule_plain, {
                    data: { where: 'the log group' },
                    within,
                    // ECS then refuses a group without a key: only where it is seen to have one do sessions go on as before.
                    fix: hasKey(logs.value.cloudWatchLogGroupName, cluster.unit, estate) ? set(true) : () => undefined,
                });
            if (logs.value.s3BucketName.kind !== 'absent')
                yield judge(cluster, `${path}.s3EncryptionEnabled`, logs.value.s3EncryptionEnabled, unencrypted_exec_rule_plain, {
                    data: { where: 'the bucket' },
                    within,
                });
        }
    },
});
function hasKey(name, unit, estate) {
    const group = estate.follow(name, 'log-group', unit);
    return group.kind === 'known' && group.value.target.kmsKeyId.kind !== 'absent';
}

;// CONCATENATED MODULE: ./lib/rules/unhardened-eks-nodes/rule.js



const unhardened_eks_nodes_rule_none = {
    ask: 'is empty',
    bad: (groups) => groups.kind === 'absent' || (groups.value.items.length === 0 && (groups.value.missing.length === 0 || 'maybe')),
};
const reachesPods = { ask: 'is more than 1', bad: (hops) => hops.kind === 'known' && hops.value > 1 };
/* harmony default export */ const unhardened_eks_nodes_rule = ({
    id: 'unhardened-eks-nodes',
    title: 'EKS nodes open SSH to the internet or their credentials to every pod',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    message: 'The nodes of `{nodegroup}` {fault}',
    risk: 'Whoever gets onto a node, or gets its credentials from the instance metadata, can do what the node’s role may: read every image, and move network interfaces.',
    advice: 'Leave out the SSH key and use Session Manager, or name the security groups that may connect. In the launch template set `httpTokens` to `required` and the hop limit to 1, and give pods roles of their own.',
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html',
    tags: ['eks', 'cross-resource', 'external/cwe/cwe-668', 'external/cwe/cwe-918'],
    *check(estate) {
        const seen = new Set();
        for (const nodegroup of estate.all('eks-nodegroup')) {
            yield* remoteAccess(nodegroup);
            for (const template of templatesOf(nodegroup, estate)) {
                if (seen.has(template))
                    continue;
                seen.add(template);
                yield* metadata(template, nodegroup);
            }
        }
    },
});
/** With a key and no security groups EKS opens the port to all: https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html */
function* remoteAccess(nodegroup) {
    const key = (0,model_value/* field */.ZZ)(nodegroup.remoteAccess, (one) => one.ec2SshKey);
    if (key.kind === 'absent')
        return;
    const groups = answerTo((0,model_value/* field */.ZZ)(nodegroup.remoteAccess, (one) => one.sourceSecurityGroups), unhardened_eks_nodes_rule_none);
    const open = {
        ask: 'is set without source security groups',
        bad: (value) => (0,verdict/* isAll */.kd)([(0,verdict/* isNot */.w8)(answerTo(value, isAbsent()).is), groups.is]),
    };
    yield judge(nodegroup, 'remoteAccess.ec2SshKey', key, open, {
        data: { nodegroup: nodegroup.address, fault: 'take SSH connections from anywhere' },
        certainty: () => (groups.sure ? 'certain' : 'likely'),
    });
}
function* templatesOf({ launchTemplate, unit }, estate) {
    const names = [(0,model_value/* field */.ZZ)(launchTemplate, (one) => one.id), (0,model_value/* field */.ZZ)(launchTemplate, (one) => one.name)];
    for (const name of names)
        for (const { value } of (0,model_value/* outcomesOf */.RK)(estate.follow(name, 'launch-template', unit)).outcomes)
            if (value.kind === 'known')
                yield value.value.target;
}
function* metadata(template, { address, at }) {
    const options = (0,model_value/* field */.ZZ)(template.launchTemplateData, (data) => data.metadataOptions);
    if (answerTo((0,model_value/* field */.ZZ)(options, (one) => one.httpEndpoint), is('disabled')).is === 'yes')
        return;
    const more = (fault) => ({ data: { nodegroup: address, fault }, related: [{ at, say: `\`${address}\` uses it` }] });
    yield judge(template, 'launchTemplateData.metadataOptions.httpTokens', (0,model_value/* field */.ZZ)(options, (one) => one.httpTokens), is('optional'), more('give their credentials to requests without a token (IMDSv1)'));
    yield judge(template, 'launchTemplateData.metadataOptions.httpPutResponseHopLimit', (0,model_value/* field */.ZZ)(options, (one) => one.httpPutResponseHopLimit), reachesPods, more('let pods fetch the node’s credentials: the hop limit is more than 1'));
}

;// CONCATENATED MODULE: ./lib/rules/unlogged-exec/rule.js



/* harmony default export */ const unlogged_exec_rule = ({
    id: 'unlogged-exec',
    title: 'ECS Exec sessions are not logged',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: '{kind} `{address}` does not log the sessions of ECS Exec',
    risk: 'Whoever opens a shell in a container leaves no trace of what was done there.',
    advice: 'Set `logging` to `DEFAULT`, or to `OVERRIDE` with a log group or bucket under `logConfiguration`; `DEFAULT` needs a container with the `awslogs` driver.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    tags: ['cluster', 'cross-resource', 'observability', 'external/cwe/cwe-778'],
    *check(estate) {
        for (const cluster of estate.all('cluster')) {
            const exec = (0,model_value/* field */.ZZ)(cluster.configuration, (one) => one.executeCommandConfiguration);
            if (exec.kind === 'absent')
                continue;
            const logs = (0,model_value/* field */.ZZ)(exec, (one) => one.logConfiguration);
            const destinations = [(0,model_value/* field */.ZZ)(logs, (one) => one.cloudWatchLogGroupName), (0,model_value/* field */.ZZ)(logs, (one) => one.s3BucketName)];
            const nowhere = destinations.every(({ kind }) => kind === 'absent');
            const question = {
                ask: 'is NONE, or goes nowhere',
                bad: (logging) => logging.kind === 'known' && (logging.value === 'NONE' || (logging.value === 'OVERRIDE' && nowhere)),
            };
            const within = exec.kind === 'known' ? [exec.value.block] : [];
            yield judge(cluster, 'configuration.executeCommandConfiguration.logging', (0,model_value/* field */.ZZ)(exec, (one) => one.logging), question, { data: { kind: 'Cluster' }, within });
        }
        for (const service of estate.all('service'))
            yield* unloggedService(service, estate);
    },
});
/**
 * Without other logging, sessions go where the `awslogs` driver of the task writes; and where it has none, nowhere.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
 */
function* unloggedService(service, estate) {
    const cluster = estate.follow(service.cluster, 'cluster', service.unit);
    const task = estate.follow(service.taskDefinition, 'task-definition', service.unit);
    if (cluster.kind !== 'known' || task.kind !== 'known')
        return;
    const logging = (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(cluster.value.target.configuration, (one) => one.executeCommandConfiguration), (exec) => exec.logging);
    if (logging.kind === 'unknown' || (logging.kind === 'known' && logging.value !== 'DEFAULT'))
        return;
    const containers = estate.containersOf(task.value.target);
    const drivers = containers.map((container) => (0,model_value/* field */.ZZ)(container.logConfiguration, (log) => log.logDriver));
    const { complete } = (0,model_value/* itemsOf */.S3)(task.value.target.containerDefinitions);
    const nowhere = (0,verdict/* isAll */.kd)([
        complete ? 'yes' : 'maybe',
        ...drivers.map((driver) => (driver.kind === 'unknown' ? 'maybe' : driver.kind === 'known' && driver.value === 'awslogs' ? 'no' : 'yes')),
    ]);
    const question = {
        ask: 'is true, and no container of the task logs with awslogs',
        bad: (on) => (on.kind === 'known' && on.value ? nowhere : false),
    };
    yield judge(service, 'enableExecuteCommand', service.enableExecuteCommand, question, {
        data: { kind: 'Service' },
        related: [
            { at: cluster.value.target.at, say: 'its cluster says nothing else' },
            ...containers.map(({ at }) => ({ at, say: 'this container does not log with awslogs' })),
        ],
    });
}

;// CONCATENATED MODULE: ./lib/rules/parts-elsewhere.js

/** Parts that are resources of their own and name what they are parts of: the rotation of a secret, the flow log of a VPC. */
class PartsElsewhere {
    #found = new Map();
    /** Units in which one may be out of sight, or names something that is. */
    #open;
    /** Folders in which one names something of another unit, by an import or a look-up. */
    #openFolders = new Set();
    constructor(estate, parts, wholesOf) {
        this.#open = new Set(estate.units.filter(({ complete }) => !complete).map(({ id }) => id));
        for (const part of parts) {
            let named = false;
            for (const { value, kind } of wholesOf(part))
                for (const { value: link } of (0,model_value/* outcomesOf */.RK)(estate.follow(value, kind, part.unit)).outcomes) {
                    if (link.kind === 'absent')
                        continue;
                    named = true;
                    const target = link.value.target;
                    if (this.#found.get(target)?.conditional !== undefined || !this.#found.has(target))
                        this.#found.set(target, part);
                }
            if (named)
                continue;
            for (const { value } of wholesOf(part)) {
                if (mayBeHere(value))
                    this.#open.add(part.unit);
                if (isFromAnother(value))
                    this.#openFolders.add(folderOf(part.unit));
            }
        }
    }
    /** Known where there is one, absent where there is none in the unit, unknown where it may be out of sight. */
    of(resource) {
        const found = this.#found.get(resource);
        if (found)
            return found.conditional ? (0,model_value/* unknown */.L5)('condition', found.at) : (0,model_value/* known */.eO)(found, found.at);
        const isOpen = this.#open.has(resource.unit) || this.#openFolders.has(folderOf(resource.unit));
        return isOpen ? (0,model_value/* unknown */.L5)('reference', resource.at) : (0,model_value/* absent */.Ge)(resource.at);
    }
}
/**
 * A name that is written out and that nothing here has is somebody else's. A `Ref` to a resource that the template does not have is
 * refused, whatever was meant by it.
 */
const mayBeHere = (name) => name.kind === 'unknown' && !(name.why === 'unsupported' && /^[A-Za-z0-9]+$/.test(name.name ?? ''));
const isFromAnother = (name) => name.kind === 'unknown' && (name.why === 'import' || name.why === 'data-source');
const folderOf = (unit) => unit.slice(0, Math.max(0, unit.lastIndexOf('/')));

;// CONCATENATED MODULE: ./lib/rules/unrotated-secret/rule.js


/* harmony default export */ const unrotated_secret_rule = ({
    id: 'unrotated-secret',
    title: 'Secret has no rotation schedule',
    severity: 'low',
    profile: 'strict',
    precision: 'medium',
    message: 'Secret `{address}` has no rotation schedule',
    risk: 'Whoever has once seen it, in a log, a dump or a job they have left, can use it for ever.',
    advice: 'Add a rotation schedule, or for a database a password that RDS manages and rotates itself. Containers read secrets when they start: let the rotation start a new deployment, or read the secret from the program.',
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
    tags: ['secrets', 'cross-resource', 'external/cwe/cwe-324', 'securityhub/SecretsManager.1'],
    *check(estate, { profile }) {
        const rotations = new PartsElsewhere(estate, estate.all('secret-rotation'), ({ secretId }) => [{ value: secretId, kind: 'secret' }]);
        for (const secret of estate.all('secret'))
            if (estate.inScope(secret, profile))
                yield judge(secret, 'secret-rotation', rotations.of(secret), isAbsent(), { related: rule_readersOf(secret, estate) });
    },
});
const rule_readersOf = (secret, estate) => estate.usedBy(secret).flatMap(({ by, via }) => (by.kind === 'task-definition' ? [{ at: via, say: `\`${by.address}\` reads it` }] : []));

;// CONCATENATED MODULE: ./lib/rules/unsupported-security-setting/settings.js

const settings_both = ['FARGATE', 'MANAGED_INSTANCES'];
const fargate = ['FARGATE'];
const managed = ['MANAGED_INSTANCES'];
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters-managed-instances.html
// Its pages do not agree on extraHosts, tmpfs and host paths on Managed Instances: those are not here.
const taskSettings = [
    { refusedOn: settings_both, instances: networkMode },
    setting(fargate, 'pidMode', ({ pidMode }) => only(pidMode, (mode) => mode === 'host')),
    setting(settings_both, 'ipcMode', ({ ipcMode }) => ipcMode),
    setting(managed, 'proxyConfiguration', ({ proxyConfiguration }) => proxyConfiguration),
    setting(managed, 'runtimePlatform.operatingSystemFamily', ({ runtimePlatform }) => only((0,model_value/* field */.ZZ)(runtimePlatform, (platform) => platform.operatingSystemFamily), (family) => family.startsWith('WINDOWS'))),
    { refusedOn: settings_both, instances: volumes },
];
const containerSettings = [
    setting(fargate, 'privileged', ({ privileged }) => privileged),
    setting(settings_both, 'dockerSecurityOptions', ({ dockerSecurityOptions }) => dockerSecurityOptions),
    setting(settings_both, 'links', ({ links }) => links),
    setting(settings_both, 'disableNetworking', ({ disableNetworking }) => disableNetworking),
    setting(settings_both, 'dnsServers', ({ dnsServers }) => dnsServers),
    setting(fargate, 'extraHosts', ({ extraHosts }) => extraHosts),
    setting(managed, 'hostname', ({ hostname }) => hostname),
    setting(fargate, 'linuxParameters.devices', ({ linuxParameters }) => (0,model_value/* field */.ZZ)(linuxParameters, ({ devices }) => devices)),
    setting(settings_both, 'linuxParameters.sharedMemorySize', ({ linuxParameters }) => (0,model_value/* field */.ZZ)(linuxParameters, (linux) => linux.sharedMemorySize)),
    setting(settings_both, 'linuxParameters.maxSwap', ({ linuxParameters }) => (0,model_value/* field */.ZZ)(linuxParameters, ({ maxSwap }) => maxSwap)),
    setting(settings_both, 'linuxParameters.swappiness', ({ linuxParameters }) => (0,model_value/* field */.ZZ)(linuxParameters, ({ swappiness }) => swappiness)),
    { refusedOn: fargate, instances: addedCapabilities },
    { refusedOn: fargate, instances: hostPorts },
    { refusedOn: settings_both, instances: logDriver },
];
/** A property that may not be there at all; false and empty count as not there. */
function setting(refusedOn, property, read) {
    return {
        refusedOn,
        instances: (place) => [{ property, value: read(place), bad: isThere, what: words('sets', property) }],
    };
}
const isMany = (where) => where.includes('Instances');
const words = (does, setting) => (where) => ({ does, setting, verdict: `${where} ${isMany(where) ? 'do' : 'does'} not support` });
function isThere(value) {
    if (value.kind === 'absent' || value.value === false || value.value === '')
        return false;
    if (typeof value.value !== 'object' || value.value === null)
        return true;
    if ('items' in value.value) {
        const { items, missing } = value.value;
        return items.length > 0 || (missing.length > 0 ? 'maybe' : false);
    }
    return 'entries' in value.value ? value.value.entries.length > 0 : true;
}
/** The value where it is one of these, else false: other values of the property are supported. */
function only(value, refused) {
    if (value.kind === 'known')
        return refused(value.value) ? value : { ...value, value: false };
    if (value.kind === 'unknown' && value.oneOf)
        return { ...value, oneOf: value.oneOf.map((arm) => ({ ...arm, then: only(arm.then, refused) })) };
    return value;
}
/** Without a mode it is bridge, which Fargate refuses; on Managed Instances it is awsvpc. */
function networkMode({ networkMode }, refusing) {
    const strict = refusing.includes('FARGATE');
    const bad = (mode) => mode.kind === 'absent' ? strict : mode.value !== 'awsvpc' && (strict || mode.value === 'bridge' || mode.value === 'default');
    const notAwsvpc = (where) => ({
        does: 'leaves out',
        setting: 'networkMode',
        verdict: `${where} ${isMany(where) ? 'need' : 'needs'} to be awsvpc`,
    });
    const what = networkMode.kind === 'known' ? words('sets its network mode to', networkMode.value) : notAwsvpc;
    return [{ property: 'networkMode', value: networkMode, bad, what }];
}
function* volumes({ volumes }, refusing) {
    for (const [index, item] of (0,model_value/* itemsOf */.S3)(volumes).items.entries())
        for (const { value: volume } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
            if (volume.kind === 'absent')
                continue;
            const { name, host, dockerVolumeConfiguration, fsxWindowsFileServerVolumeConfiguration, block } = volume.value;
            const path = `volumes[${name.kind === 'known' ? name.value : index}]`;
            const parts = [
                ['dockerVolumeConfiguration', dockerVolumeConfiguration],
                ['fsxWindowsFileServerVolumeConfiguration', fsxWindowsFileServerVolumeConfiguration],
            ];
            if (refusing.includes('FARGATE'))
                parts.push(['host.sourcePath', (0,model_value/* field */.ZZ)(host, ({ sourcePath }) => sourcePath)]);
            for (const [part, value] of parts)
                yield {
                    property: `${path}.${part}`,
                    value: item.kind === 'unknown' && value.kind !== 'absent' ? onlyThen(value) : value,
                    bad: isThere,
                    what: words('has a volume with', part),
                    within: [block],
                };
        }
}
/** What is only there under a condition: the other arm is nothing. */
const onlyThen = (value) => ({
    kind: 'unknown',
    why: 'condition',
    at: value.at,
    origin: value.origin,
    oneOf: [{ then: value }, { then: { kind: 'absent', at: value.at, origin: [] } }],
});
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html */
function* addedCapabilities({ linuxParameters }) {
    const added = (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(linuxParameters, (linux) => linux.capabilities), ({ add }) => add);
    for (const item of (0,model_value/* itemsOf */.S3)(added).items) {
        const name = item.kind === 'known' ? plainCapability(item.value) : '?';
        yield {
            property: `linuxParameters.capabilities.add[${name}]`,
            value: item,
            bad: (value) => value.kind === 'known' && plainCapability(String(value.value)) !== 'SYS_PTRACE',
            what: words('adds the Linux capability', name),
        };
    }
}
const plainCapability = (name) => name.toUpperCase().replace(/^CAP_/, '');
/** With awsvpc, the host's port is the container's: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html */
function* hostPorts({ portMappings }) {
    for (const item of (0,model_value/* itemsOf */.S3)(portMappings).items)
        for (const { value: mapping } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
            if (mapping.kind === 'absent' || mapping.value.containerPort.kind !== 'known')
                continue;
            const { containerPort, hostPort, block } = mapping.value;
            const port = containerPort.value;
            yield {
                property: `portMappings[${port}].hostPort`,
                value: hostPort,
                bad: (value) => value.kind === 'known' && value.value !== port && value.value !== 0,
                what: words('publishes, on another port of the host, its port', String(port)),
                within: [block],
            };
        }
}
const drivers = {
    FARGATE: ['awslogs', 'splunk', 'awsfirelens'],
    MANAGED_INSTANCES: ['awslogs', 'splunk', 'awsfirelens', 'json-file'],
};
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html */
function logDriver({ logConfiguration }, refusing) {
    const value = (0,model_value/* field */.ZZ)(logConfiguration, (log) => log.logDriver);
    return [
        {
            property: 'logConfiguration.logDriver',
            value,
            bad: (driver) => driver.kind === 'known' && refusing.some((one) => !drivers[one].includes(String(driver.value))),
            what: words('sends its logs by the driver', value.kind === 'known' ? value.value : '?'),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/unsupported-security-setting/rule.js



const rule_names = { FARGATE: 'Fargate', MANAGED_INSTANCES: 'Managed Instances' };
const unsupported_security_setting_rule_appliesTo = Object.keys(rule_names);
/* harmony default export */ const unsupported_security_setting_rule = ({
    id: 'unsupported-security-setting',
    title: 'Task definition has a security setting that its compute type does not support',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    appliesTo: unsupported_security_setting_rule_appliesTo,
    message: '{kind} `{name}` {does} `{setting}`, which {verdict}',
    risk: 'AWS refuses the task definition, or runs it without the setting. Either way what the file says about isolation, network or logs is not what runs.',
    advice: 'Take the setting away, or run the task where it is supported. `requiresCompatibilities` makes AWS check it at registration.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
    tags: ['task', 'container', 'external/cwe/cwe-1188'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            // What a daemon may not set, its task definition has no word for.
            if (isDaemonTask(task))
                continue;
            const { certain } = estate.runsOn(task);
            const held = unsupported_security_setting_rule_appliesTo.filter((one) => certain.has(one));
            if (held.length === 0)
                continue;
            const related = launchesThatSaySo(task, held, estate);
            yield* unsupported_security_setting_rule_judged(task, taskSettings, { kind: 'Task definition', name: task.address }, held, related);
            for (const container of estate.containersOf(task))
                yield* unsupported_security_setting_rule_judged(container, containerSettings, { kind: 'Container', name: container.container }, held, related);
        }
    },
});
function* unsupported_security_setting_rule_judged(place, settings, who, held, related) {
    for (const setting of settings) {
        const refusing = held.filter((one) => setting.refusedOn.includes(one));
        if (refusing.length === 0)
            continue;
        const where = refusing.map((one) => rule_names[one]).join(' and ');
        for (const { property, value, bad, what, within } of setting.instances(place, refusing))
            yield judge(place, property, value, { ask: `is not supported on ${where}`, bad }, {
                data: { ...who, ...what(where) },
                related,
                ...(within ? { within } : {}),
            });
    }
}
/** Where the task definition does not say itself what it runs on, what starts it does. */
function launchesThatSaySo(task, held, estate) {
    const said = task.requiresCompatibilities.kind === 'known' ? task.requiresCompatibilities.value.items : [];
    if (said.some((one) => one.kind === 'known' && held.includes(one.value)))
        return [];
    return estate.launchesOf(task).map(({ at, address }) => ({ at, say: `\`${address}\` decides where it runs` }));
}

;// CONCATENATED MODULE: ./lib/rules/untrusted-image-registry/rule.js


/**
 * Counts as trusted where the settings name nothing: registries of AWS accounts, what AWS, Microsoft and Google publish themselves,
 * and the images that Docker reviews, wherever they are fetched from.
 */
const wellKnown = [
    '*.dkr.ecr.*.amazonaws.com',
    '*.dkr.ecr.*.amazonaws.com.cn',
    '*.dkr.ecr-fips.*.amazonaws.com',
    '*.dkr-ecr.*.on.aws',
    'public.ecr.aws/aws-*',
    'public.ecr.aws/amazonlinux',
    'public.ecr.aws/amazon-*',
    'public.ecr.aws/cloudwatch-agent',
    'public.ecr.aws/xray',
    'public.ecr.aws/appmesh',
    'public.ecr.aws/ecs-service-connect-agent',
    'public.ecr.aws/lambda',
    'public.ecr.aws/datadog/agent',
    'public.ecr.aws/docker/library',
    'docker.io/library',
    'docker.io/amazon',
    'mcr.microsoft.com',
    'gcr.io/distroless',
];
/* harmony default export */ const untrusted_image_registry_rule = ({
    id: 'untrusted-image-registry',
    title: 'Image comes from a registry that is not trusted',
    severity: 'low',
    profile: 'strict',
    precision: 'medium',
    message: 'Container `{container}` runs an image from `{source}`, which is not among the trusted registries',
    risk: 'Whoever owns that account or registry can publish other code under the same name, and your next deployment pulls it.',
    advice: 'Copy the image into a registry of yours, for instance by an ECR pull through cache, or name the registry in `trusted-registries`.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html',
    tags: ['image', 'external/cwe/cwe-829', 'external/cwe/cwe-1357'],
    *check(estate, { trustedRegistries }) {
        const trusted = trustedRegistries.length > 0 ? trustedRegistries : wellKnown;
        const question = {
            ask: 'is from none of the trusted registries',
            bad: (source) => source.kind === 'known' && isFromNone(source.value, trusted),
        };
        for (const container of estate.containers) {
            if (container.image.kind === 'absent')
                continue;
            const source = sourceOf(container.image);
            const shown = source.kind === 'known' ? [source.value.registry, source.value.repository?.split('/')[0]].join('/') : 'another registry';
            yield judge(container, 'image', source, question, { data: { source: shown.replace(/\/$/, '') } });
        }
    },
});
function isFromNone(source, patterns) {
    const answers = patterns.map((pattern) => isFrom(source, pattern));
    if (answers.includes(true))
        return 'no';
    return answers.includes(undefined) ? 'maybe' : 'yes';
}

;// CONCATENATED MODULE: ./lib/rules/user-not-set/rule.js




/* harmony default export */ const user_not_set_rule = ({
    id: 'user-not-set',
    title: 'Container does not say which user it runs as',
    severity: 'low',
    profile: 'strict',
    precision: 'medium',
    message: 'Container `{container}` does not say which user it runs as',
    risk: 'The image decides then, and most images run as root.',
    advice: 'Set `user` to a number other than 0, such as `1000:1000`, so that the task definition says it whatever the image does.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.20'],
    *check(estate, { sidecarImages }) {
        for (const container of estate.containers)
            if (isWindows(container.taskDefinition) === 'no' && !isSidecar(container, sidecarImages) && !hasOwnUser(container))
                yield judge(container, 'user', container.user, isAbsent());
    },
});
/** Images that are made to run as somebody else, and say so in their name. */
function hasOwnUser(container) {
    const { repository, tag } = imageOf(container.image);
    const words = [repository, tag].map((part) => (part.kind === 'known' ? part.value : '')).join(':');
    return /nonroot|unprivileged|rootless|(?:^|\/)bitnami(?:legacy|secure)?\//.test(words);
}

;// CONCATENATED MODULE: ./lib/rules/vault-secret-resolved-into-environment/rule.js







const vault_secret_resolved_into_environment_rule_question = {
    ask: 'is read from a vault when it is deployed',
    bad: (one) => one.kind === 'known' && (one.value.from === 'vault' || (isOpen(one.value) ? 'maybe' : false)),
};
/* harmony default export */ const vault_secret_resolved_into_environment_rule = ({
    id: 'vault-secret-resolved-into-environment',
    title: 'Secret from a vault is resolved at deploy time and written into the task definition',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` gets a vault’s secret in its environment: `{variable}`, from `{source}`{note}',
    risk: 'CloudFormation and Terraform put the value itself into the task definition: everyone who may call `DescribeTaskDefinition` can read it, in every old revision too, and Terraform’s state holds it as well. A rotated value does not arrive.',
    advice: 'Take it out of `environment`, and name the secret’s ARN under `secrets` with `valueFrom`: the container gets the same variable.',
    page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html',
    tags: ['secrets', 'container', 'cross-resource', 'external/cwe/cwe-526', 'external/cwe/cwe-312', 'securityhub-related/ECS.8'],
    *check(estate) {
        for (const setup of setupsOf(estate))
            for (const variable of variablesOf(setup.environment)) {
                const { name, value, block, sure } = variable;
                if (isAwsKeyName(name))
                    continue;
                const source = told(value);
                const worst = (0,model_value/* outcomesOf */.RK)(source).outcomes.find(({ value: one }) => vault_secret_resolved_into_environment_rule_question.bad(one) === true)?.value;
                yield judge(setup, `environment[${name}].value`, source, vault_secret_resolved_into_environment_rule_question, {
                    data: {
                        variable: name,
                        source: (worst?.kind === 'known' && worst.value.name) || 'an expression',
                        note: worst?.kind === 'known' ? noteOn(worst.value) : '',
                    },
                    within: [block],
                    fix: () => setup.definition && moveToSecrets(setup.definition, variable),
                    certainty: () => (sure ? 'certain' : 'likely'),
                });
            }
    },
});
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html */
const noteOn = ({ name }) => (name.startsWith('{{resolve:ssm-secure:') ? ', which CloudFormation does not take here' : '');

;// CONCATENATED MODULE: ./lib/rules/version-consistency-disabled/rule.js


/* harmony default export */ const version_consistency_disabled_rule = ({
    id: 'version-consistency-disabled',
    title: 'ECS does not hold a container to one image for a deployment',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    message: 'Container `{container}` may run different images in one deployment: `versionConsistency` is `disabled`',
    risk: 'A tag that moves while the service runs, by mistake or by an attacker, is picked up by the next task that starts, without a deployment that anybody sees.',
    advice: 'Leave `versionConsistency` out: ECS then settles on one digest for each deployment. Or name the image by digest.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
    tags: ['image', 'external/cwe/cwe-494'],
    *check(estate) {
        for (const container of estate.containers) {
            const { digest } = imageOf(container.image);
            // A digest is one image, whatever ECS does.
            const question = {
                ask: 'is disabled',
                bad: (value) => value.kind === 'known' && value.value === 'disabled' && (digest.kind === 'absent' || (digest.kind === 'unknown' && 'maybe')),
            };
            yield judge(container, 'versionConsistency', container.versionConsistency, question, { fix: remove });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/vpc-without-flow-logs/rule.js


/* harmony default export */ const vpc_without_flow_logs_rule = ({
    id: 'vpc-without-flow-logs',
    title: 'VPC has no flow logs',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    message: 'VPC `{address}` has no flow logs',
    risk: 'After a break-in nobody can tell what a task talked to: every task of the network mode `awsvpc` has an interface of its own, whose traffic a flow log would show.',
    advice: 'Add a flow log for the VPC, with the traffic type `ALL` or `REJECT`.',
    page: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
    tags: ['network', 'cross-resource', 'external/cwe/cwe-778', 'securityhub/EC2.6', 'cis-aws-3.0-3.7'],
    *check(estate, { profile }) {
        const logs = new PartsElsewhere(estate, estate.all('flow-log'), wholesOf);
        const subnets = subnetsByVpc(estate);
        for (const vpc of estate.all('vpc')) {
            if (!estate.inScope(vpc, profile))
                continue;
            const all = [vpc, ...(subnets.get(vpc) ?? [])].map((one) => logs.of(one));
            const own = all.find(({ kind }) => kind === 'known') ?? all.find(({ kind }) => kind === 'unknown') ?? logs.of(vpc);
            yield judge(vpc, 'flow-log', own, isAbsent());
        }
    },
});
/** CloudFormation names a VPC or a subnet by one property, Terraform each by its own. */
const wholesOf = ({ resourceId, vpcId, subnetId }) => [
    { value: resourceId, kind: 'vpc' },
    { value: resourceId, kind: 'subnet' },
    { value: vpcId, kind: 'vpc' },
    { value: subnetId, kind: 'subnet' },
];
function subnetsByVpc(estate) {
    const found = new Map();
    for (const subnet of estate.all('subnet')) {
        const vpc = estate.follow(subnet.vpcId, 'vpc', subnet.unit);
        if (vpc.kind !== 'known')
            continue;
        const there = found.get(vpc.value.target);
        if (there)
            there.push(subnet);
        else
            found.set(vpc.value.target, [subnet]);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/rules/writable-root-filesystem/rule.js



const writable = { ask: 'is not true', bad: (only) => only.kind === 'absent' || !only.value };
/* harmony default export */ const writable_root_filesystem_rule = ({
    id: 'writable-root-filesystem',
    title: 'Container’s root file system is writable',
    severity: 'medium',
    profile: 'strict',
    precision: 'high',
    message: 'Container `{container}` can write to its root file system',
    risk: 'An attacker can change programs and put tools beside them, and what is changed stays for as long as the container runs.',
    advice: 'Set `readonlyRootFilesystem` to true, and mount a volume or `tmpfs` where the application writes, often `/tmp`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-732', 'securityhub/ECS.5'],
    *check(estate, { sidecarImages }) {
        for (const container of estate.containers) {
            const task = container.taskDefinition;
            if (isWindows(task) !== 'no' || isSidecar(container, sidecarImages))
                continue;
            const exec = estate.servicesOf(task).filter(({ enableExecuteCommand: on }) => on.kind === 'known' && on.value);
            yield judge(container, 'readonlyRootFilesystem', container.readonlyRootFilesystem, writable, {
                // The agent of ECS Exec has to write: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
                ...(exec.length > 0 ? { certainty: () => 'likely' } : {}),
                related: exec.map(({ enableExecuteCommand: { at } }) => ({ at, say: 'ECS Exec needs to write to it' })),
            });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/registry.js
// Written by `npm run registry`. A new rule is a new folder; this file follows.





































































const rules = [
    rule,
    container_runtime_socket_mount_rule,
    container_without_logging_rule,
    dangerous_linux_capability_rule,
    default_linux_capabilities_rule,
    desync_mitigation_monitor_rule,
    disabled_mac_profile_rule,
    ecr_without_customer_key_rule,
    ecr_without_lifecycle_policy_rule,
    ecr_without_scanning_rule,
    efs_without_iam_or_access_point_rule,
    efs_without_transit_encryption_rule,
    eks_audit_logs_off_rule,
    eks_secrets_without_customer_key_rule,
    environment_file_from_s3_rule,
    flow_log_without_metadata_rule,
    host_ipc_namespace_rule,
    host_network_mode_rule,
    host_pid_namespace_rule,
    image_not_pinned_by_digest_rule,
    internal_listener_without_tls_rule,
    literal_secret_in_vault_resource_rule,
    log_group_without_customer_key_rule,
    log_group_without_retention_rule,
    malformed_secret_reference_rule,
    mutable_ecr_tags_rule,
    mutable_image_tag_rule,
    no_container_insights_rule,
    no_cpu_limit_rule,
    no_deployment_rollback_rule,
    no_memory_limit_rule,
    non_awsvpc_network_mode_rule,
    old_platform_version_rule,
    outdated_tls_policy_rule,
    plaintext_log_transport_rule,
    plaintext_ssm_parameter_rule,
    privileged_container_rule,
    public_ecr_policy_rule,
    public_ecr_pull_rule,
    public_eks_endpoint_rule,
    public_ip_on_tasks_rule,
    public_listener_without_tls_rule,
    public_secret_policy_rule,
    raw_host_device_rule,
    read_only_host_path_mount_rule,
    remote_code_at_start_rule,
    root_user_rule,
    secret_in_command_or_labels_rule,
    secret_in_environment_rule,
    secret_in_log_options_rule,
    secret_parameter_in_environment_rule,
    secret_without_customer_key_rule,
    secrets_without_execution_role_rule,
    sensitive_host_path_mount_rule,
    shared_task_and_execution_role_rule,
    static_host_port_rule,
    unbounded_ulimit_rule,
    unencrypted_efs_rule,
    unencrypted_exec_rule,
    unhardened_eks_nodes_rule,
    unlogged_exec_rule,
    unrotated_secret_rule,
    unsupported_security_setting_rule,
    untrusted_image_registry_rule,
    user_not_set_rule,
    vault_secret_resolved_into_environment_rule,
    version_consistency_disabled_rule,
    vpc_without_flow_logs_rule,
    writable_root_filesystem_rule,
];


/***/ }),

/***/ 6586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j6: () => (/* binding */ accepting),
  k$: () => (/* binding */ configIn),
  I9: () => (/* binding */ limitsFor),
  zz: () => (/* binding */ optionsFrom)
});

// UNUSED EXPORTS: optionsOfConfig

// EXTERNAL MODULE: ./lib/parse/yaml.js + 2 modules
var yaml = __nccwpck_require__(4191);
// EXTERNAL MODULE: ./lib/source/embedded.js
var embedded = __nccwpck_require__(4203);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __nccwpck_require__(1487);
// EXTERNAL MODULE: ./lib/config/schema.js
var schema = __nccwpck_require__(1091);
;// CONCATENATED MODULE: ./lib/config/file-schema.js

const globs = { kind: 'list', of: { kind: 'text', format: 'glob' } };
const paths = { kind: 'list', of: { kind: 'text', format: 'path' } };
/** The config file: `.github/ecs-warden.yml` or `.ecs-warden.yml`. */
const fileSchema = {
    kind: 'object',
    say: 'Settings of ecs-warden for one repository. An input of the action or a flag wins over the key of the same name.',
    fields: {
        version: { kind: 'number', least: 1, most: 1, say: 'Version of this file’s shape.' },
        paths: { ...schema/* schema */.wQ.paths, say: 'Files, folders and globs to scan. Default: everything.' },
        exclude: { ...schema/* schema */.wQ.exclude },
        profile: schema/* schema */.wQ.profile,
        'fail-on': schema/* schema */.wQ['fail-on'],
        frameworks: { ...schema/* schema */.wQ.frameworks, say: 'Only these kinds of files. Default: all that are read.' },
        rules: {
            kind: 'rules',
            say: 'By id of rule: `off`; `on`, whatever the profile; or a severity of your own, which also puts it on.',
            of: {
                kind: 'object',
                fields: {
                    severity: {
                        kind: 'enum',
                        values: ['critical', 'high', 'medium', 'low'],
                        say: 'Counts everywhere: in the gate, in reports and in code scanning.',
                    },
                },
                required: ['severity'],
            },
        },
        settings: {
            kind: 'object',
            say: 'What the rules may take as given.',
            fields: {
                'trusted-registries': {
                    kind: 'list',
                    of: { kind: 'text', format: 'image' },
                    say: 'Globs of registries, with or without a repository, whose images may run: `*.dkr.ecr.*.amazonaws.com`, `public.ecr.aws/acme`.',
                },
                'allowed-capabilities': {
                    kind: 'list',
                    of: { kind: 'text', format: 'capability' },
                    say: 'Linux capabilities that containers may add, without `CAP_`.',
                },
                account: {
                    kind: 'object',
                    say: 'What is switched on for the whole AWS account, where no file shows it.',
                    fields: {
                        'container-insights': { kind: 'enum', values: ['enabled', 'enhanced', 'disabled'], say: 'The account setting of ECS.' },
                        'ebs-encryption': { kind: 'boolean', say: 'New EBS volumes are encrypted by default.' },
                        'registry-scanning': { kind: 'boolean', say: 'The registry scans images, whatever its repositories say.' },
                    },
                },
                'sensitivity-tags': { kind: 'list', of: { kind: 'text' }, say: 'Names of tags that mark sensitive data.' },
                'sidecar-images': {
                    kind: 'list',
                    of: { kind: 'text', format: 'image' },
                    say: 'Globs of images that are helpers of others, beyond the well-known ones: `*/datadog/agent`.',
                },
            },
        },
        limits: {
            kind: 'object',
            say: 'What a run may take at the most. What is over a limit is listed; a run without time or memory left is incomplete.',
            fields: {
                seconds: { kind: 'number', least: 1, most: 3600, say: 'Default: 120.' },
                'memory-mb': { kind: 'number', least: 128, most: 65536, say: 'Default: 2048.' },
                'file-mb': { kind: 'number', least: 1, most: 64, say: 'Larger files are left out. Default: 8.' },
                files: { kind: 'number', least: 1, most: 200_000, say: 'Default: 20000.' },
                depth: { kind: 'number', least: 10, most: 500, say: 'Levels of nesting. Default: 500.' },
                expansions: {
                    kind: 'number',
                    least: 1,
                    most: 1_000_000,
                    say: 'Values that loops and modules of one unit may come to. Default: 100000.',
                },
            },
        },
        units: {
            kind: 'list',
            say: 'What belongs together beyond what the files say themselves: the values that a template or a root is deployed with, and what to read as one.',
            of: {
                kind: 'object',
                fields: {
                    root: { kind: 'text', format: 'path', say: 'A template, or the folder of a Terraform root.' },
                    name: { kind: 'text', say: 'Tells several sets of values of one root apart.' },
                    parameters: { ...paths, say: 'CloudFormation parameter files.' },
                    variables: { ...paths, say: 'Terraform variable files.' },
                    join: { ...paths, say: 'Templates, roots and task definitions to read as one.' },
                },
            },
        },
        'task-definitions': { ...globs, say: 'JSON and YAML files that are task definitions though their content does not show it.' },
        exceptions: {
            kind: 'list',
            say: 'Risks that are accepted where the file itself cannot hold a comment.',
            of: {
                kind: 'object',
                fields: {
                    rule: { kind: 'text', format: 'rule' },
                    path: { kind: 'text', format: 'glob', say: 'A file, a folder or a glob.' },
                    container: { kind: 'text', say: 'Only this container, by name.' },
                    resource: { kind: 'text', say: 'Only this resource, by its address as reports name it.' },
                    reason: { kind: 'text' },
                    until: { kind: 'text', format: 'date', say: 'The last day on which it counts.' },
                    owner: { kind: 'text', say: 'Who answers for it.' },
                },
                required: ['rule', 'path'],
            },
        },
        honor: schema/* schema */.wQ.honor,
        policy: {
            kind: 'object',
            say: 'What an accepted risk must have to count, in comments, `Metadata` and exceptions alike.',
            fields: {
                'require-reason': { kind: 'boolean', say: 'Default: true.' },
                'max-suppression-days': { kind: 'number', least: 1, most: 36_500, say: 'Each must run out within so many days.' },
            },
        },
    },
};

// EXTERNAL MODULE: ./lib/parse/node.js
var parse_node = __nccwpck_require__(5819);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __nccwpck_require__(948);
// EXTERNAL MODULE: ./lib/config/words.js
var words = __nccwpck_require__(1811);
;// CONCATENATED MODULE: ./lib/config/read-node.js



/** So many items of one list; a config file that needs more needs globs. */
const mostItems = 1000;
/** The value of a node by its field; `undefined` where it is wrong, or `null` on the page, which is not set. */
function readNode(node, field, key, reading) {
    if (isNull(node))
        return undefined;
    switch (field.kind) {
        case 'object':
            return node.kind === 'map'
                ? readObject(node, field, key, reading)
                : say(node, key, 'takes keys of its own, each with a value', reading);
        case 'rules':
            return node.kind === 'map'
                ? readRules(node, field.of, key, reading)
                : say(node, key, 'takes ids of rules, each with `on`, `off` or `{severity: …}`', reading);
        case 'list':
            return readList(node, field.of, key, reading);
        default:
            return node.kind === 'scalar' ? readScalar(node, field, key, reading) : say(node, key, 'takes one value, not several', reading);
    }
}
const isNull = (node) => node.kind === 'scalar' && node.value === null;
function say(node, key, words, { wrong }) {
    wrong.push({ at: node.alias ?? node.at, key, say: words });
    return undefined;
}
function readObject(node, { fields, required = [] }, key, reading) {
    const values = {};
    // A key that is misspelt is not missing as well.
    const meantKeys = new Set();
    for (const entry of node.entries) {
        const name = key === '' ? entry.key : `${key}.${entry.key}`;
        const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
        if (!field) {
            meantKeys.add((0,nearest/* nearest */.p)(entry.key, Object.keys(fields)));
            reading.wrong.push({ at: entry.keyAt, key, say: `there is no key ${(0,words/* quoted */.TL)(entry.key)} here${(0,words/* meant */.wx)(entry.key, Object.keys(fields))}` });
            continue;
        }
        reading.keys.set(name, entry.keyAt);
        const value = readNode(entry.value, field, name, reading);
        if (value !== undefined)
            values[entry.key] = value;
    }
    for (const name of required.filter((one) => !meantKeys.has(one))) {
        const entry = (0,parse_node/* entryOf */.Ms)(node, name);
        if (!entry || isNull(entry.value))
            say(node, key, `needs \`${name}\``, reading);
    }
    reading.places.set(values, node.entries[0]?.keyAt ?? node.at);
    return values;
}
function readRules(node, of, key, reading) {
    const known = (0,words/* idsOf */.UX)(reading.catalogue);
    const values = {};
    for (const entry of node.entries) {
        const name = `${key}.${entry.key}`;
        if (!known.includes(entry.key)) {
            reading.wrong.push({ at: entry.keyAt, key, say: `there is no rule ${(0,words/* quoted */.TL)(entry.key)}${(0,words/* meant */.wx)(entry.key, known)}` });
            continue;
        }
        reading.keys.set(name, entry.keyAt);
        const value = switchOf(entry.value) ??
            (entry.value.kind === 'scalar' ? notASwitch(entry.value, name, reading) : readNode(entry.value, of, name, reading));
        if (value !== undefined)
            values[entry.key] = value;
    }
    return values;
}
/** YAML 1.1 reads `on` and `off` as true and false; in quotes they stay words. */
const switchOf = (node) => node.kind !== 'scalar'
    ? undefined
    : node.value === true || node.value === 'on'
        ? 'on'
        : node.value === false || node.value === 'off'
            ? 'off'
            : undefined;
const notASwitch = (node, key, reading) => say(node, key, `${(0,words/* quoted */.TL)(node.raw)} is neither \`on\` nor \`off\`; a severity is written \`{severity: high}\``, reading);
/** One value is a list of one. */
function readList(node, of, key, reading) {
    if (node.kind === 'map')
        return say(node, key, 'takes a list', reading);
    const items = node.kind === 'list' ? node.items : [node];
    if (items.length > mostItems)
        return say(node, key, `has more than ${mostItems} items`, reading);
    return items.flatMap((item, index) => {
        const name = node.kind === 'list' ? `${key}[${index}]` : key;
        reading.keys.set(name, item.at);
        const value = readNode(item, of, name, reading);
        return value === undefined ? [] : [value];
    });
}
function readScalar(node, field, key, reading) {
    const { value, raw } = node;
    switch (field.kind) {
        case 'enum':
            return field.values.includes(raw) ? raw : say(node, key, (0,words/* unknownWord */.$5)(raw, field.values), reading);
        case 'boolean':
            return typeof value === 'boolean' ? value : say(node, key, (0,words/* unknownWord */.$5)(raw, ['true', 'false']), reading);
        case 'number':
            return typeof value === 'number' && (0,words/* inRange */.r4)(value, field) ? value : say(node, key, (0,words/* notInRange */.IU)(raw, field), reading);
        case 'text': {
            const wrong = (0,words/* wrongWords */.Jz)(raw, field.format, reading.catalogue);
            return wrong === undefined ? raw : say(node, key, wrong, reading);
        }
    }
}

;// CONCATENATED MODULE: ./lib/config/file.js





/** Where the config file is looked for, in this order. */
const configPaths = ['.github/ecs-warden.yml', '.ecs-warden.yml'];
/** A config is settings, not data: anybody who may open a pull request may write it, and it is read before any limit is known. */
const longest = 256 * 1024;
/** Whoever has more knows what is wrong after these. */
const mostSentences = 20;
/** Reads a config file. Whatever is wrong with it is said with its line and its key, and then nothing of it counts. Never throws. */
function readConfig(file, catalogue) {
    if (file.text.length > longest)
        return { wrong: [`${file.path}: it is larger than ${longest / 1024} KB and is not read`] };
    const { roots, diagnostics } = (0,yaml/* parseYaml */.h)((0,embedded/* fileText */.CG)(file), 50);
    const [root, ...others] = roots;
    const reading = { catalogue, wrong: [], places: new WeakMap(), keys: new Map() };
    // A file that is not read to its end, or that says a thing twice, would not mean what its author thinks.
    for (const { at, message } of diagnostics)
        reading.wrong.push({ at, key: '', say: message.replace(/\.$/, '') });
    for (const other of others)
        reading.wrong.push({ at: other.at, key: '', say: 'a second document stands here; put everything into one' });
    const values = reading.wrong.length > 0 || root === undefined || isEmpty(root) ? {} : (readNode(root, fileSchema, '', reading) ?? {});
    if (reading.wrong.length > 0)
        return { wrong: sentences(file, reading) };
    return { config: { file, values, exceptions: exceptionsOf(values, reading), places: reading.keys } };
}
const isEmpty = (node) => node.kind === 'scalar' && node.value === null;
function sentences({ path }, { wrong }) {
    const sorted = [...wrong].sort((a, b) => a.at.start - b.at.start);
    const shown = sorted.slice(0, mostSentences).map(({ at, key, say }) => `${path}:${lineOf(at)}: ${key === '' ? '' : `\`${key}\`: `}${say}`);
    const more = sorted.length - shown.length;
    return more > 0 ? [...shown, `${path}: ${more} more of this kind`] : shown;
}
const lineOf = ({ file, start }) => (0,source_file/* positionOf */.df)(file, start).line;
function exceptionsOf({ exceptions = [] }, { places }) {
    return exceptions.flatMap((one) => {
        const at = places.get(one);
        if (!at)
            return [];
        const { rule, ...where } = one;
        return [{ ...where, rules: [rule], at, from: 'config' }];
    });
}

// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __nccwpck_require__(8194);
// EXTERNAL MODULE: ./lib/source/limits.js
var source_limits = __nccwpck_require__(9573);
;// CONCATENATED MODULE: ./lib/settings.js



/** The config of a tree: the file of this path, or the first of the usual ones. Nothing where there is none. */
function configIn(tree, path = '') {
    if (path !== '') {
        const text = tree.read(path);
        return text === undefined
            ? { wrong: [`there is no config file \`${path}\`, or it cannot be read`] }
            : readConfig({ path, text }, catalogue/* catalogue */.s);
    }
    for (const usual of configPaths) {
        const text = tree.read(usual);
        if (text !== undefined)
            return readConfig({ path: usual, text }, catalogue/* catalogue */.s);
    }
    // A config that is taken for none changes what its author thinks is set.
    const misnamed = configPaths.find((usual) => tree.read(endingInYaml(usual)) !== undefined);
    return misnamed && { wrong: [`the config file \`${endingInYaml(misnamed)}\` is not read under this name; call it \`${misnamed}\``] };
}
const endingInYaml = (path) => path.replace(/\.yml$/, '.yaml');
/** What the config says, as options of a scan: for library and program alike. */
function optionsOfConfig({ values, exceptions }) {
    const { paths, exclude, profile, rules, settings, limits, units, policy, frameworks } = values;
    return defined({
        paths,
        exclude,
        profile,
        frameworks,
        failOn: values['fail-on'],
        overrides: rules,
        settings: settings && settingsOf(settings),
        limits: limits && limitsOf(limits),
        units,
        honor: values.honor,
        taskDefinitions: values['task-definitions'],
        exceptions: exceptions.length > 0 ? exceptions : undefined,
        policy: policy && defined({ requireReason: policy['require-reason'], maximumDays: policy['max-suppression-days'] }),
    });
}
/** What a config says of accepted risks. */
function accepting(config) {
    const { exceptions, policy } = config ? optionsOfConfig(config) : {};
    return { ...(exceptions ? { exceptions } : {}), ...(policy ? { policy } : {}) };
}
/** Precedence: input or flag, then config file, then default. */
function optionsFrom({ values, given }, config) {
    const { paths, exclude, profile, rules, frameworks, parameters, 'var-files': varFiles, 'skip-rules': skipRules, 'fail-on': failOn, } = values;
    const written = config ? optionsOfConfig(config) : {};
    return {
        ...written,
        ...defined({
            paths: given.has('paths') ? paths : undefined,
            exclude: given.has('exclude') ? exclude : undefined,
            profile: given.has('profile') ? profile : undefined,
            frameworks: given.has('frameworks') ? frameworks : undefined,
            failOn: given.has('fail-on') ? failOn : undefined,
            honor: given.has('honor') ? values.honor : undefined,
        }),
        rules,
        skipRules,
        parameters,
        varFiles,
        unseen: values.unseen,
        unresolved: values.unresolved,
    };
}
/** All limits that count. */
const limitsFor = ({ limits }) => ({ ...source_limits/* defaultLimits */.M, ...limits });
function settingsOf(settings) {
    const { account } = settings;
    const insights = account?.['container-insights'];
    return defined({
        trustedRegistries: settings['trusted-registries'],
        allowedCapabilities: settings['allowed-capabilities'],
        sensitivityTags: settings['sensitivity-tags'],
        sidecarImages: settings['sidecar-images'],
        account: account &&
            defined({
                containerInsights: insights === undefined ? undefined : insights !== 'disabled',
                ebsEncryption: account['ebs-encryption'],
                registryScanning: account['registry-scanning'],
            }),
    });
}
const megabyte = 1024 * 1024;
function limitsOf(limits) {
    const { seconds, files, depth, expansions, 'memory-mb': memory, 'file-mb': file } = limits;
    return defined({
        seconds,
        files,
        depth,
        expansions,
        memoryBytes: memory === undefined ? undefined : memory * megabyte,
        fileBytes: file === undefined ? undefined : file * megabyte,
    });
}
/** Without the keys that say nothing. */
const defined = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));


/***/ }),

/***/ 4203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ fileText),
/* harmony export */   E6: () => (/* binding */ embed),
/* harmony export */   ns: () => (/* binding */ holePattern),
/* harmony export */   tW: () => (/* binding */ TextBuilder),
/* harmony export */   u0: () => (/* binding */ BuiltText)
/* harmony export */ });
/* unused harmony export holeWidth */
/**
 * A hole is a fixed run of private-use characters: wide enough to be turned into a quoted token of the same length by a parser that
 * meets one outside a string, and impossible in real input (the builder replaces such characters there).
 */
const holeOpen = '\uE000';
const holeClose = '\uE001';
const holeWidth = 8;
const holeMark = (index) => holeOpen + String(index).padStart(holeWidth - 2, '0') + holeClose;
const holePattern = /\uE000\d{6}\uE001/g;
const maximumHoles = 999_999;
/** The text of a whole file. */
function fileText(file) {
    return { content: file.text, holes: 0, range: (start, end) => ({ file, start, end }), holeAt: () => undefined, encode: (words) => words };
}
/** Collects the pieces of a text in reading order. The offsets it is given are ranges in files, already physical. */
class TextBuilder {
    #content = '';
    #segments = [];
    #holes = 0;
    /** Characters that stand in the file as they are read. */
    verbatim(at) {
        if (at.end > at.start)
            this.#add(clean(at.file.text.slice(at.start, at.end)), at, true);
        return this;
    }
    /** Characters written differently from how they are read: an escape, a folded line break. */
    decoded(words, at) {
        if (words !== '')
            this.#add(clean(words), at, false);
        return this;
    }
    /** A value that is put in here. Holes are numbered in the order they come, unless the caller keeps numbers of its own. */
    hole(at, index = this.#holes) {
        if (index > maximumHoles)
            throw new RangeError('too many holes in one text');
        this.#add(holeMark(index), at, false, index);
        this.#holes = Math.max(this.#holes, index + 1);
        return this;
    }
    /** Another text, whole, with its holes renumbered to follow this one's. */
    append(other) {
        for (const segment of other.segments) {
            if (segment.hole !== undefined)
                this.hole(segment.at);
            else
                this.#add(other.content.slice(segment.start, segment.start + segment.length), segment.at, segment.verbatim);
        }
        return this;
    }
    build(at, encode) {
        return new BuiltText(this.#content, this.#segments, this.#holes, at, encode);
    }
    #add(words, at, verbatim, hole) {
        this.#segments.push({ start: this.#content.length, length: words.length, at, verbatim, ...(hole === undefined ? {} : { hole }) });
        this.#content += words;
    }
}
const clean = (words) => words.replace(/[\uE000\uE001]/g, '\uFFFD');
class BuiltText {
    content;
    segments;
    holes;
    /** The whole span in the file, for an empty text. */
    at;
    encode;
    constructor(content, segments, holes, at, encode) {
        this.content = content;
        this.segments = segments;
        this.holes = holes;
        this.at = at;
        this.encode = encode;
    }
    range(start, end) {
        const first = this.#segmentAt(start);
        if (!first)
            return { ...this.at, start: this.at.end };
        const from = first.verbatim ? first.at.start + (start - first.start) : start > first.start ? first.at.end : first.at.start;
        if (end <= start)
            return { file: first.at.file, start: from, end: from };
        const last = this.#segmentAt(end - 1) ?? first;
        const to = last.verbatim ? last.at.start + (end - last.start) : last.at.end;
        // Pieces of several files (a template put together from others) have no common span: the first one speaks for it.
        if (last.at.file !== first.at.file || to < from)
            return first.verbatim ? { ...first.at, start: from } : first.at;
        return { file: first.at.file, start: first.verbatim ? from : first.at.start, end: to };
    }
    holeAt(offset) {
        const segment = this.#segmentAt(offset);
        if (segment?.hole === undefined || offset >= segment.start + segment.length)
            return undefined;
        return { index: segment.hole, start: segment.start, end: segment.start + segment.length };
    }
    /** The segment that holds the offset; the last one for an offset at the very end. */
    #segmentAt(offset) {
        return this.segments[this.#indexAt(offset)];
    }
    *segmentsBetween(start, end) {
        for (let i = this.#indexAt(start); i < this.segments.length; i++) {
            const segment = this.segments[i];
            if (!segment || segment.start >= end)
                return;
            yield segment;
        }
    }
    #indexAt(offset) {
        let low = 0;
        let high = this.segments.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.segments[middle]?.start ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
/** A text inside another: like the builder, but its pieces are offsets into `outer`, and what is written goes through both encoders. */
function embed(outer, at, pieces, encode) {
    const builder = new TextBuilder();
    for (const piece of pieces) {
        if (piece.hole !== undefined)
            builder.hole(outer.range(piece.start, piece.end), piece.hole);
        else if (piece.words === undefined)
            appendVerbatim(builder, outer, piece.start, piece.end);
        else
            builder.decoded(piece.words, outer.range(piece.start, piece.end));
    }
    return builder.build(outer.range(at.start, at.end), (words) => {
        const written = encode(words);
        return written === undefined ? undefined : outer.encode(written);
    });
}
/** Verbatim in `outer` is verbatim in the file only segment by segment. */
function appendVerbatim(builder, outer, start, end) {
    if (!(outer instanceof BuiltText)) {
        builder.verbatim(outer.range(start, end));
        return;
    }
    for (const segment of outer.segmentsBetween(start, end)) {
        const from = Math.max(start, segment.start);
        const to = Math.min(end, segment.start + segment.length);
        if (from >= to)
            continue;
        if (segment.hole !== undefined)
            builder.hole(segment.at, segment.hole);
        else if (segment.verbatim)
            builder.verbatim(outer.range(from, to));
        else
            builder.decoded(outer.content.slice(from, to), segment.at);
    }
}


/***/ }),

/***/ 1487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ lineRange),
/* harmony export */   Et: () => (/* binding */ sameRange),
/* harmony export */   Pf: () => (/* binding */ isOneLine),
/* harmony export */   Qy: () => (/* binding */ firstLineOf),
/* harmony export */   _$: () => (/* binding */ lineStarts),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   gR: () => (/* binding */ contains)
/* harmony export */ });
const lineTables = new WeakMap();
/** The offset at which each line begins; built once a file. CR, LF and CRLF all end a line. */
function lineStarts(file) {
    const known = lineTables.get(file);
    if (known)
        return known;
    const starts = [0];
    for (let i = 0; i < file.text.length; i++) {
        const code = file.text.charCodeAt(i);
        if (code === 10 || (code === 13 && file.text.charCodeAt(i + 1) !== 10))
            starts.push(i + 1);
    }
    lineTables.set(file, starts);
    return starts;
}
/** Where an offset stands, by binary search in the file's line table. */
function positionOf(file, offset) {
    const starts = lineStarts(file);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
/** The span of a 1-based line, without its line break; `undefined` past the end of the file. */
function lineRange(file, line) {
    const starts = lineStarts(file);
    const start = starts[line - 1];
    if (start === undefined)
        return undefined;
    let end = starts[line] ?? file.text.length;
    while (end > start && (file.text[end - 1] === '\n' || file.text[end - 1] === '\r'))
        end--;
    return { file, start, end };
}
const textOf = ({ file, start, end }) => file.text.slice(start, end);
/** Whether the span stands on one line only. */
const isOneLine = (range) => !/[\r\n]/.test(textOf(range));
/** The part of the span on its first line, at least one character where the line has one: what reports point at. */
function firstLineOf(range) {
    const { file, start } = range;
    const line = lineRange(file, positionOf(file, start).line);
    const end = Math.min(range.end, line?.end ?? range.end);
    return { file, start, end: Math.max(end, Math.min(start + 1, line?.end ?? start)) };
}
const contains = (outer, inner) => outer.file.path === inner.file.path && outer.start <= inner.start && inner.end <= outer.end;
const sameRange = (a, b) => a.file.path === b.file.path && a.start === b.start && a.end === b.end;
/** The text with all edits applied. Edits must not overlap; equal ones count once. Throws a RangeError where two overlap. */
function applyEdits(text, edits) {
    const sorted = [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
    let out = '';
    let done = 0;
    let previous;
    for (const edit of sorted) {
        if (previous && sameRange(previous.at, edit.at) && previous.text === edit.text)
            continue;
        if (edit.at.start < done)
            throw new RangeError('two edits overlap');
        out += text.slice(done, edit.at.start) + edit.text;
        done = edit.at.end;
        previous = edit;
    }
    return out + text.slice(done);
}


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ defaultLimits)
/* harmony export */ });
const megabyte = 1024 * 1024;
const defaultLimits = {
    files: 20_000,
    fileBytes: 8 * megabyte,
    totalBytes: 512 * megabyte,
    depth: 500,
    expansions: 100_000,
    seconds: 120,
    memoryBytes: 2048 * megabyte,
};


/***/ }),

/***/ 757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   jN: () => (/* binding */ matcher),
/* harmony export */   q6: () => (/* binding */ matcherOfSome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4006);


/** A path as users write it, without a leading `./` and a slash at its end. */
const tidy = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path).replace(/\/+$/, '');
/** Whether a path is one of these: each names itself and everything below it; anything with glob signs is a glob. None: everything. */
function matcher(paths) {
    const tidied = paths.map(tidy);
    if (tidied.length === 0 || tidied.some((path) => path === '' || path === '.'))
        return () => true;
    const globs = tidied.filter(isGlob);
    const glob = globs.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_1__(globs, { dot: true }) : () => false;
    // A name may have brackets and still be meant as it is: `[id]/stack.yaml`.
    return (path) => glob(path) || tidied.some((start) => path === start || path.startsWith(`${start}/`));
}
/** The same, but of no paths it is none. */
const matcherOfSome = (paths) => (paths.length > 0 ? matcher(paths) : () => false);
/** Whether a path has glob signs in it. */
const isGlob = (path) => picomatch__WEBPACK_IMPORTED_MODULE_1__.scan(path).isGlob;


/***/ }),

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ linkTo)
/* harmony export */ });
/** What a link at a path leads to by the words it holds; nothing where that is outside the tree. */
function linkTo(path, words) {
    if (words.startsWith('/') || words.includes('\\') || words.length > 4096)
        return undefined;
    const parts = path.split('/').slice(0, -1);
    for (const part of words.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..' && part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.join('/');
}


/***/ }),

/***/ 4525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   tV: () => (/* binding */ toolUri)
/* harmony export */ });
/** Held equal to package.json by a test; written here so that nothing needs the file at run time. */
const version = '0.1.0';
/** Code scanning and rulesets know the tool by this name: it never changes. */
const toolName = 'ecs-warden';
const toolUri = 'https://github.com/ecs-warden/ecs-warden';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
