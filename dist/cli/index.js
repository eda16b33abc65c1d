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

/***/ 4807:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./format", "./parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isWS = exports.applyEdit = exports.setProperty = exports.removeProperty = void 0;
    const format_1 = __nccwpck_require__(6612);
    const parser_1 = __nccwpck_require__(5152);
    function removeProperty(text, path, options) {
        return setProperty(text, path, void 0, options);
    }
    exports.removeProperty = removeProperty;
    function setProperty(text, originalPath, value, options) {
        const path = originalPath.slice();
        const errors = [];
        const root = (0, parser_1.parseTree)(text, errors);
        let parent = void 0;
        let lastSegment = void 0;
        while (path.length > 0) {
            lastSegment = path.pop();
            parent = (0, parser_1.findNodeAtLocation)(root, path);
            if (parent === void 0 && value !== void 0) {
                if (typeof lastSegment === 'string') {
                    value = { [lastSegment]: value };
                }
                else {
                    value = [value];
                }
            }
            else {
                break;
            }
        }
        if (!parent) {
            // empty document
            if (value === void 0) { // delete
                throw new Error('Can not delete in empty document');
            }
            return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
        }
        else if (parent.type === 'object' && typeof lastSegment === 'string' && Array.isArray(parent.children)) {
            const existing = (0, parser_1.findNodeAtLocation)(parent, [lastSegment]);
            if (existing !== void 0) {
                if (value === void 0) { // delete
                    if (!existing.parent) {
                        throw new Error('Malformed AST');
                    }
                    const propertyIndex = parent.children.indexOf(existing.parent);
                    let removeBegin;
                    let removeEnd = existing.parent.offset + existing.parent.length;
                    if (propertyIndex > 0) {
                        // remove the comma of the previous node
                        let previous = parent.children[propertyIndex - 1];
                        removeBegin = previous.offset + previous.length;
                    }
                    else {
                        removeBegin = parent.offset + 1;
                        if (parent.children.length > 1) {
                            // remove the comma of the next node
                            let next = parent.children[1];
                            removeEnd = next.offset;
                        }
                    }
                    return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: '' }, options);
                }
                else {
                    // set value of existing property
                    return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
                }
            }
            else {
                if (value === void 0) { // delete
                    return []; // property does not exist, nothing to do
                }
                const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
                const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map(p => p.children[0].value)) : parent.children.length;
                let edit;
                if (index > 0) {
                    let previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                else if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty + ',' };
                }
                return withFormatting(text, edit, options);
            }
        }
        else if (parent.type === 'array' && typeof lastSegment === 'number' && Array.isArray(parent.children)) {
            const insertIndex = lastSegment;
            if (insertIndex === -1) {
                // Insert
                const newProperty = `${JSON.stringify(value)}`;
                let edit;
                if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    const previous = parent.children[parent.children.length - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else if (value === void 0 && parent.children.length >= 0) {
                // Removal
                const removalIndex = lastSegment;
                const toRemove = parent.children[removalIndex];
                let edit;
                if (parent.children.length === 1) {
                    // only item
                    edit = { offset: parent.offset + 1, length: parent.length - 2, content: '' };
                }
                else if (parent.children.length - 1 === removalIndex) {
                    // last item
                    let previous = parent.children[removalIndex - 1];
                    let offset = previous.offset + previous.length;
                    let parentEndOffset = parent.offset + parent.length;
                    edit = { offset, length: parentEndOffset - 2 - offset, content: '' };
                }
                else {
                    edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: '' };
                }
                return withFormatting(text, edit, options);
            }
            else if (value !== void 0) {
                let edit;
                const newProperty = `${JSON.stringify(value)}`;
                if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                    const toModify = parent.children[lastSegment];
                    edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
                }
                else if (parent.children.length === 0 || lastSegment === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + ',' };
                }
                else {
                    const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                    const previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else {
                throw new Error(`Can not ${value === void 0 ? 'remove' : (options.isArrayInsertion ? 'insert' : 'modify')} Array index ${insertIndex} as length is not sufficient`);
            }
        }
        else {
            throw new Error(`Can not add ${typeof lastSegment !== 'number' ? 'index' : 'property'} to parent of type ${parent.type}`);
        }
    }
    exports.setProperty = setProperty;
    function withFormatting(text, edit, options) {
        if (!options.formattingOptions) {
            return [edit];
        }
        // apply the edit
        let newText = applyEdit(text, edit);
        // format the new text
        let begin = edit.offset;
        let end = edit.offset + edit.content.length;
        if (edit.length === 0 || edit.content.length === 0) { // insert or remove
            while (begin > 0 && !(0, format_1.isEOL)(newText, begin - 1)) {
                begin--;
            }
            while (end < newText.length && !(0, format_1.isEOL)(newText, end)) {
                end++;
            }
        }
        const edits = (0, format_1.format)(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
        // apply the formatting edits and track the begin and end offsets of the changes
        for (let i = edits.length - 1; i >= 0; i--) {
            const edit = edits[i];
            newText = applyEdit(newText, edit);
            begin = Math.min(begin, edit.offset);
            end = Math.max(end, edit.offset + edit.length);
            end += edit.content.length - edit.length;
        }
        // create a single edit with all changes
        const editLength = text.length - (newText.length - end) - begin;
        return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
    }
    function applyEdit(text, edit) {
        return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
    }
    exports.applyEdit = applyEdit;
    function isWS(text, offset) {
        return '\r\n \t'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isWS = isWS;
});


/***/ }),

/***/ 6612:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner", "./string-intern"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isEOL = exports.format = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    const string_intern_1 = __nccwpck_require__(4579);
    function format(documentText, range, options) {
        let initialIndentLevel;
        let formatText;
        let formatTextStart;
        let rangeStart;
        let rangeEnd;
        if (range) {
            rangeStart = range.offset;
            rangeEnd = rangeStart + range.length;
            formatTextStart = rangeStart;
            while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
                formatTextStart--;
            }
            let endOffset = rangeEnd;
            while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
                endOffset++;
            }
            formatText = documentText.substring(formatTextStart, endOffset);
            initialIndentLevel = computeIndentLevel(formatText, options);
        }
        else {
            formatText = documentText;
            initialIndentLevel = 0;
            formatTextStart = 0;
            rangeStart = 0;
            rangeEnd = documentText.length;
        }
        const eol = getEOL(options, documentText);
        const eolFastPathSupported = string_intern_1.supportedEols.includes(eol);
        let numberLineBreaks = 0;
        let indentLevel = 0;
        let indentValue;
        if (options.insertSpaces) {
            indentValue = string_intern_1.cachedSpaces[options.tabSize || 4] ?? repeat(string_intern_1.cachedSpaces[1], options.tabSize || 4);
        }
        else {
            indentValue = '\t';
        }
        const indentType = indentValue === '\t' ? '\t' : ' ';
        let scanner = (0, scanner_1.createScanner)(formatText, false);
        let hasError = false;
        function newLinesAndIndent() {
            if (numberLineBreaks > 1) {
                return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
            if (!eolFastPathSupported || amountOfSpaces > string_intern_1.cachedBreakLinesWithSpaces[indentType][eol].length) {
                return eol + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            if (amountOfSpaces <= 0) {
                return eol;
            }
            return string_intern_1.cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
        }
        function scanNext() {
            let token = scanner.scan();
            numberLineBreaks = 0;
            while (token === 15 /* SyntaxKind.Trivia */ || token === 14 /* SyntaxKind.LineBreakTrivia */) {
                if (token === 14 /* SyntaxKind.LineBreakTrivia */ && options.keepLines) {
                    numberLineBreaks += 1;
                }
                else if (token === 14 /* SyntaxKind.LineBreakTrivia */) {
                    numberLineBreaks = 1;
                }
                token = scanner.scan();
            }
            hasError = token === 16 /* SyntaxKind.Unknown */ || scanner.getTokenError() !== 0 /* ScanError.None */;
            return token;
        }
        const editOperations = [];
        function addEdit(text, startOffset, endOffset) {
            if (!hasError && (!range || (startOffset < rangeEnd && endOffset > rangeStart)) && documentText.substring(startOffset, endOffset) !== text) {
                editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
            }
        }
        let firstToken = scanNext();
        if (options.keepLines && numberLineBreaks > 0) {
            addEdit(repeat(eol, numberLineBreaks), 0, 0);
        }
        if (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
            let initialIndent = (indentValue.length * initialIndentLevel < 20) && options.insertSpaces
                ? string_intern_1.cachedSpaces[indentValue.length * initialIndentLevel]
                : repeat(indentValue, initialIndentLevel);
            addEdit(initialIndent, formatTextStart, firstTokenStart);
        }
        while (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
            let secondToken = scanNext();
            let replaceContent = '';
            let needsLineBreak = false;
            while (numberLineBreaks === 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
                addEdit(string_intern_1.cachedSpaces[1], firstTokenEnd, commentTokenStart);
                firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
                needsLineBreak = secondToken === 12 /* SyntaxKind.LineCommentTrivia */;
                replaceContent = needsLineBreak ? newLinesAndIndent() : '';
                secondToken = scanNext();
            }
            if (secondToken === 2 /* SyntaxKind.CloseBraceToken */) {
                if (firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else if (secondToken === 4 /* SyntaxKind.CloseBracketToken */) {
                if (firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else {
                switch (firstToken) {
                    case 3 /* SyntaxKind.OpenBracketToken */:
                    case 1 /* SyntaxKind.OpenBraceToken */:
                        indentLevel++;
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 5 /* SyntaxKind.CommaToken */:
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                        replaceContent = newLinesAndIndent();
                        break;
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 6 /* SyntaxKind.ColonToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 10 /* SyntaxKind.StringLiteral */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (secondToken === 6 /* SyntaxKind.ColonToken */ && !needsLineBreak) {
                            replaceContent = '';
                        }
                        break;
                    case 7 /* SyntaxKind.NullKeyword */:
                    case 8 /* SyntaxKind.TrueKeyword */:
                    case 9 /* SyntaxKind.FalseKeyword */:
                    case 11 /* SyntaxKind.NumericLiteral */:
                    case 2 /* SyntaxKind.CloseBraceToken */:
                    case 4 /* SyntaxKind.CloseBracketToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            if ((secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */) && !needsLineBreak) {
                                replaceContent = string_intern_1.cachedSpaces[1];
                            }
                            else if (secondToken !== 5 /* SyntaxKind.CommaToken */ && secondToken !== 17 /* SyntaxKind.EOF */) {
                                hasError = true;
                            }
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        hasError = true;
                        break;
                }
                if (numberLineBreaks > 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                    replaceContent = newLinesAndIndent();
                }
            }
            if (secondToken === 17 /* SyntaxKind.EOF */) {
                if (options.keepLines && numberLineBreaks > 0) {
                    replaceContent = newLinesAndIndent();
                }
                else {
                    replaceContent = options.insertFinalNewline ? eol : '';
                }
            }
            const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
            addEdit(replaceContent, firstTokenEnd, secondTokenStart);
            firstToken = secondToken;
        }
        return editOperations;
    }
    exports.format = format;
    function repeat(s, count) {
        let result = '';
        for (let i = 0; i < count; i++) {
            result += s;
        }
        return result;
    }
    function computeIndentLevel(content, options) {
        let i = 0;
        let nChars = 0;
        const tabSize = options.tabSize || 4;
        while (i < content.length) {
            let ch = content.charAt(i);
            if (ch === string_intern_1.cachedSpaces[1]) {
                nChars++;
            }
            else if (ch === '\t') {
                nChars += tabSize;
            }
            else {
                break;
            }
            i++;
        }
        return Math.floor(nChars / tabSize);
    }
    function getEOL(options, text) {
        for (let i = 0; i < text.length; i++) {
            const ch = text.charAt(i);
            if (ch === '\r') {
                if (i + 1 < text.length && text.charAt(i + 1) === '\n') {
                    return '\r\n';
                }
                return '\r';
            }
            else if (ch === '\n') {
                return '\n';
            }
        }
        return (options && options.eol) || '\n';
    }
    function isEOL(text, offset) {
        return '\r\n'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isEOL = isEOL;
});


/***/ }),

/***/ 5152:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.getNodeType = exports.stripComments = exports.visit = exports.findNodeAtOffset = exports.contains = exports.getNodeValue = exports.getNodePath = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    var ParseOptions;
    (function (ParseOptions) {
        ParseOptions.DEFAULT = {
            allowTrailingComma: false
        };
    })(ParseOptions || (ParseOptions = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    function getLocation(text, position) {
        const segments = []; // strings or numbers
        const earlyReturnException = new Object();
        let previousNode = undefined;
        const previousNodeInst = {
            value: {},
            offset: 0,
            length: 0,
            type: 'object',
            parent: undefined
        };
        let isAtPropertyKey = false;
        function setPreviousNode(value, offset, length, type) {
            previousNodeInst.value = value;
            previousNodeInst.offset = offset;
            previousNodeInst.length = length;
            previousNodeInst.type = type;
            previousNodeInst.colonOffset = undefined;
            previousNode = previousNodeInst;
        }
        try {
            visit(text, {
                onObjectBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    isAtPropertyKey = position > offset;
                    segments.push(''); // push a placeholder (will be replaced)
                },
                onObjectProperty: (name, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(name, offset, length, 'property');
                    segments[segments.length - 1] = name;
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onObjectEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onArrayBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.push(0);
                },
                onArrayEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onLiteralValue: (value, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(value, offset, length, getNodeType(value));
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onSeparator: (sep, offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    if (sep === ':' && previousNode && previousNode.type === 'property') {
                        previousNode.colonOffset = offset;
                        isAtPropertyKey = false;
                        previousNode = undefined;
                    }
                    else if (sep === ',') {
                        const last = segments[segments.length - 1];
                        if (typeof last === 'number') {
                            segments[segments.length - 1] = last + 1;
                        }
                        else {
                            isAtPropertyKey = true;
                            segments[segments.length - 1] = '';
                        }
                        previousNode = undefined;
                    }
                }
            });
        }
        catch (e) {
            if (e !== earlyReturnException) {
                throw e;
            }
        }
        return {
            path: segments,
            previousNode,
            isAtPropertyKey,
            matches: (pattern) => {
                let k = 0;
                for (let i = 0; k < pattern.length && i < segments.length; i++) {
                    if (pattern[k] === segments[i] || pattern[k] === '*') {
                        k++;
                    }
                    else if (pattern[k] !== '**') {
                        return false;
                    }
                }
                return k === pattern.length;
            }
        };
    }
    exports.getLocation = getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore always check the errors list to find out if the input was valid.
     */
    function parse(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentProperty = null;
        let currentParent = [];
        const previousParents = [];
        function onValue(value) {
            if (Array.isArray(currentParent)) {
                currentParent.push(value);
            }
            else if (currentProperty !== null) {
                currentParent[currentProperty] = value;
            }
        }
        const visitor = {
            onObjectBegin: () => {
                const object = {};
                onValue(object);
                previousParents.push(currentParent);
                currentParent = object;
                currentProperty = null;
            },
            onObjectProperty: (name) => {
                currentProperty = name;
            },
            onObjectEnd: () => {
                currentParent = previousParents.pop();
            },
            onArrayBegin: () => {
                const array = [];
                onValue(array);
                previousParents.push(currentParent);
                currentParent = array;
                currentProperty = null;
            },
            onArrayEnd: () => {
                currentParent = previousParents.pop();
            },
            onLiteralValue: onValue,
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        return currentParent[0];
    }
    exports.parse = parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentParent = { type: 'array', offset: -1, length: -1, children: [], parent: undefined }; // artificial root
        function ensurePropertyComplete(endOffset) {
            if (currentParent.type === 'property') {
                currentParent.length = endOffset - currentParent.offset;
                currentParent = currentParent.parent;
            }
        }
        function onValue(valueNode) {
            currentParent.children.push(valueNode);
            return valueNode;
        }
        const visitor = {
            onObjectBegin: (offset) => {
                currentParent = onValue({ type: 'object', offset, length: -1, parent: currentParent, children: [] });
            },
            onObjectProperty: (name, offset, length) => {
                currentParent = onValue({ type: 'property', offset, length: -1, parent: currentParent, children: [] });
                currentParent.children.push({ type: 'string', value: name, offset, length, parent: currentParent });
            },
            onObjectEnd: (offset, length) => {
                ensurePropertyComplete(offset + length); // in case of a missing value for a property: make sure property is complete
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onArrayBegin: (offset, length) => {
                currentParent = onValue({ type: 'array', offset, length: -1, parent: currentParent, children: [] });
            },
            onArrayEnd: (offset, length) => {
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onLiteralValue: (value, offset, length) => {
                onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
                ensurePropertyComplete(offset + length);
            },
            onSeparator: (sep, offset, length) => {
                if (currentParent.type === 'property') {
                    if (sep === ':') {
                        currentParent.colonOffset = offset;
                    }
                    else if (sep === ',') {
                        ensurePropertyComplete(offset);
                    }
                }
            },
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        const result = currentParent.children[0];
        if (result) {
            delete result.parent;
        }
        return result;
    }
    exports.parseTree = parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    function findNodeAtLocation(root, path) {
        if (!root) {
            return undefined;
        }
        let node = root;
        for (let segment of path) {
            if (typeof segment === 'string') {
                if (node.type !== 'object' || !Array.isArray(node.children)) {
                    return undefined;
                }
                let found = false;
                for (const propertyNode of node.children) {
                    if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                        node = propertyNode.children[1];
                        found = true;
                        break;
                    }
                }
                if (!found) {
                    return undefined;
                }
            }
            else {
                const index = segment;
                if (node.type !== 'array' || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                    return undefined;
                }
                node = node.children[index];
            }
        }
        return node;
    }
    exports.findNodeAtLocation = findNodeAtLocation;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    function getNodePath(node) {
        if (!node.parent || !node.parent.children) {
            return [];
        }
        const path = getNodePath(node.parent);
        if (node.parent.type === 'property') {
            const key = node.parent.children[0].value;
            path.push(key);
        }
        else if (node.parent.type === 'array') {
            const index = node.parent.children.indexOf(node);
            if (index !== -1) {
                path.push(index);
            }
        }
        return path;
    }
    exports.getNodePath = getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    function getNodeValue(node) {
        switch (node.type) {
            case 'array':
                return node.children.map(getNodeValue);
            case 'object':
                const obj = Object.create(null);
                for (let prop of node.children) {
                    const valueNode = prop.children[1];
                    if (valueNode) {
                        obj[prop.children[0].value] = getNodeValue(valueNode);
                    }
                }
                return obj;
            case 'null':
            case 'string':
            case 'number':
            case 'boolean':
                return node.value;
            default:
                return undefined;
        }
    }
    exports.getNodeValue = getNodeValue;
    function contains(node, offset, includeRightBound = false) {
        return (offset >= node.offset && offset < (node.offset + node.length)) || includeRightBound && (offset === (node.offset + node.length));
    }
    exports.contains = contains;
    /**
     * Finds the most inner node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    function findNodeAtOffset(node, offset, includeRightBound = false) {
        if (contains(node, offset, includeRightBound)) {
            const children = node.children;
            if (Array.isArray(children)) {
                for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
                    const item = findNodeAtOffset(children[i], offset, includeRightBound);
                    if (item) {
                        return item;
                    }
                }
            }
            return node;
        }
        return undefined;
    }
    exports.findNodeAtOffset = findNodeAtOffset;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    function visit(text, visitor, options = ParseOptions.DEFAULT) {
        const _scanner = (0, scanner_1.createScanner)(text, false);
        // Important: Only pass copies of this to visitor functions to prevent accidental modification, and
        // to not affect visitor functions which stored a reference to a previous JSONPath
        const _jsonPath = [];
        // Depth of onXXXBegin() callbacks suppressed. onXXXEnd() decrements this if it isn't 0 already.
        // Callbacks are only called when this value is 0.
        let suppressedCallbacks = 0;
        function toNoArgVisit(visitFunction) {
            return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisit(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisitWithPath(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
        }
        function toBeginVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks++;
                    }
                    else {
                        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                        if (cbReturn === false) {
                            suppressedCallbacks = 1;
                        }
                    }
                }
                : () => true;
        }
        function toEndVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks--;
                    }
                    if (suppressedCallbacks === 0) {
                        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                    }
                }
                : () => true;
        }
        const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
        const disallowComments = options && options.disallowComments;
        const allowTrailingComma = options && options.allowTrailingComma;
        function scanNext() {
            while (true) {
                const token = _scanner.scan();
                switch (_scanner.getTokenError()) {
                    case 4 /* ScanError.InvalidUnicode */:
                        handleError(14 /* ParseErrorCode.InvalidUnicode */);
                        break;
                    case 5 /* ScanError.InvalidEscapeCharacter */:
                        handleError(15 /* ParseErrorCode.InvalidEscapeCharacter */);
                        break;
                    case 3 /* ScanError.UnexpectedEndOfNumber */:
                        handleError(13 /* ParseErrorCode.UnexpectedEndOfNumber */);
                        break;
                    case 1 /* ScanError.UnexpectedEndOfComment */:
                        if (!disallowComments) {
                            handleError(11 /* ParseErrorCode.UnexpectedEndOfComment */);
                        }
                        break;
                    case 2 /* ScanError.UnexpectedEndOfString */:
                        handleError(12 /* ParseErrorCode.UnexpectedEndOfString */);
                        break;
                    case 6 /* ScanError.InvalidCharacter */:
                        handleError(16 /* ParseErrorCode.InvalidCharacter */);
                        break;
                }
                switch (token) {
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (disallowComments) {
                            handleError(10 /* ParseErrorCode.InvalidCommentToken */);
                        }
                        else {
                            onComment();
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        handleError(1 /* ParseErrorCode.InvalidSymbol */);
                        break;
                    case 15 /* SyntaxKind.Trivia */:
                    case 14 /* SyntaxKind.LineBreakTrivia */:
                        break;
                    default:
                        return token;
                }
            }
        }
        function handleError(error, skipUntilAfter = [], skipUntil = []) {
            onError(error);
            if (skipUntilAfter.length + skipUntil.length > 0) {
                let token = _scanner.getToken();
                while (token !== 17 /* SyntaxKind.EOF */) {
                    if (skipUntilAfter.indexOf(token) !== -1) {
                        scanNext();
                        break;
                    }
                    else if (skipUntil.indexOf(token) !== -1) {
                        break;
                    }
                    token = scanNext();
                }
            }
        }
        function parseString(isValue) {
            const value = _scanner.getTokenValue();
            if (isValue) {
                onLiteralValue(value);
            }
            else {
                onObjectProperty(value);
                // add property name afterwards
                _jsonPath.push(value);
            }
            scanNext();
            return true;
        }
        function parseLiteral() {
            switch (_scanner.getToken()) {
                case 11 /* SyntaxKind.NumericLiteral */:
                    const tokenValue = _scanner.getTokenValue();
                    let value = Number(tokenValue);
                    if (isNaN(value)) {
                        handleError(2 /* ParseErrorCode.InvalidNumberFormat */);
                        value = 0;
                    }
                    onLiteralValue(value);
                    break;
                case 7 /* SyntaxKind.NullKeyword */:
                    onLiteralValue(null);
                    break;
                case 8 /* SyntaxKind.TrueKeyword */:
                    onLiteralValue(true);
                    break;
                case 9 /* SyntaxKind.FalseKeyword */:
                    onLiteralValue(false);
                    break;
                default:
                    return false;
            }
            scanNext();
            return true;
        }
        function parseProperty() {
            if (_scanner.getToken() !== 10 /* SyntaxKind.StringLiteral */) {
                handleError(3 /* ParseErrorCode.PropertyNameExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                return false;
            }
            parseString(false);
            if (_scanner.getToken() === 6 /* SyntaxKind.ColonToken */) {
                onSeparator(':');
                scanNext(); // consume colon
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
            }
            else {
                handleError(5 /* ParseErrorCode.ColonExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            _jsonPath.pop(); // remove processed property name
            return true;
        }
        function parseObject() {
            onObjectBegin();
            scanNext(); // consume open brace
            let needsComma = false;
            while (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 2 /* SyntaxKind.CloseBraceToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (!parseProperty()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onObjectEnd();
            if (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */) {
                handleError(7 /* ParseErrorCode.CloseBraceExpected */, [2 /* SyntaxKind.CloseBraceToken */], []);
            }
            else {
                scanNext(); // consume close brace
            }
            return true;
        }
        function parseArray() {
            onArrayBegin();
            scanNext(); // consume open bracket
            let isFirstElement = true;
            let needsComma = false;
            while (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 4 /* SyntaxKind.CloseBracketToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (isFirstElement) {
                    _jsonPath.push(0);
                    isFirstElement = false;
                }
                else {
                    _jsonPath[_jsonPath.length - 1]++;
                }
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [4 /* SyntaxKind.CloseBracketToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onArrayEnd();
            if (!isFirstElement) {
                _jsonPath.pop(); // remove array index
            }
            if (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */) {
                handleError(8 /* ParseErrorCode.CloseBracketExpected */, [4 /* SyntaxKind.CloseBracketToken */], []);
            }
            else {
                scanNext(); // consume close bracket
            }
            return true;
        }
        function parseValue() {
            switch (_scanner.getToken()) {
                case 3 /* SyntaxKind.OpenBracketToken */:
                    return parseArray();
                case 1 /* SyntaxKind.OpenBraceToken */:
                    return parseObject();
                case 10 /* SyntaxKind.StringLiteral */:
                    return parseString(true);
                default:
                    return parseLiteral();
            }
        }
        scanNext();
        if (_scanner.getToken() === 17 /* SyntaxKind.EOF */) {
            if (options.allowEmptyContent) {
                return true;
            }
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (!parseValue()) {
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (_scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            handleError(9 /* ParseErrorCode.EndOfFileExpected */, [], []);
        }
        return true;
    }
    exports.visit = visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    function stripComments(text, replaceCh) {
        let _scanner = (0, scanner_1.createScanner)(text), parts = [], kind, offset = 0, pos;
        do {
            pos = _scanner.getPosition();
            kind = _scanner.scan();
            switch (kind) {
                case 12 /* SyntaxKind.LineCommentTrivia */:
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                case 17 /* SyntaxKind.EOF */:
                    if (offset !== pos) {
                        parts.push(text.substring(offset, pos));
                    }
                    if (replaceCh !== undefined) {
                        parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
                    }
                    offset = _scanner.getPosition();
                    break;
            }
        } while (kind !== 17 /* SyntaxKind.EOF */);
        return parts.join('');
    }
    exports.stripComments = stripComments;
    function getNodeType(value) {
        switch (typeof value) {
            case 'boolean': return 'boolean';
            case 'number': return 'number';
            case 'string': return 'string';
            case 'object': {
                if (!value) {
                    return 'null';
                }
                else if (Array.isArray(value)) {
                    return 'array';
                }
                return 'object';
            }
            default: return 'null';
        }
    }
    exports.getNodeType = getNodeType;
});


/***/ }),

/***/ 8525:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.createScanner = void 0;
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    function createScanner(text, ignoreTrivia = false) {
        const len = text.length;
        let pos = 0, value = '', tokenOffset = 0, token = 16 /* SyntaxKind.Unknown */, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0 /* ScanError.None */;
        function scanHexDigits(count, exact) {
            let digits = 0;
            let value = 0;
            while (digits < count || !exact) {
                let ch = text.charCodeAt(pos);
                if (ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */) {
                    value = value * 16 + ch - 48 /* CharacterCodes._0 */;
                }
                else if (ch >= 65 /* CharacterCodes.A */ && ch <= 70 /* CharacterCodes.F */) {
                    value = value * 16 + ch - 65 /* CharacterCodes.A */ + 10;
                }
                else if (ch >= 97 /* CharacterCodes.a */ && ch <= 102 /* CharacterCodes.f */) {
                    value = value * 16 + ch - 97 /* CharacterCodes.a */ + 10;
                }
                else {
                    break;
                }
                pos++;
                digits++;
            }
            if (digits < count) {
                value = -1;
            }
            return value;
        }
        function setPosition(newPosition) {
            pos = newPosition;
            value = '';
            tokenOffset = 0;
            token = 16 /* SyntaxKind.Unknown */;
            scanError = 0 /* ScanError.None */;
        }
        function scanNumber() {
            let start = pos;
            if (text.charCodeAt(pos) === 48 /* CharacterCodes._0 */) {
                pos++;
            }
            else {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
            }
            if (pos < text.length && text.charCodeAt(pos) === 46 /* CharacterCodes.dot */) {
                pos++;
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                    return text.substring(start, pos);
                }
            }
            let end = pos;
            if (pos < text.length && (text.charCodeAt(pos) === 69 /* CharacterCodes.E */ || text.charCodeAt(pos) === 101 /* CharacterCodes.e */)) {
                pos++;
                if (pos < text.length && text.charCodeAt(pos) === 43 /* CharacterCodes.plus */ || text.charCodeAt(pos) === 45 /* CharacterCodes.minus */) {
                    pos++;
                }
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                    end = pos;
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                }
            }
            return text.substring(start, end);
        }
        function scanString() {
            let result = '', start = pos;
            while (true) {
                if (pos >= len) {
                    result += text.substring(start, pos);
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                const ch = text.charCodeAt(pos);
                if (ch === 34 /* CharacterCodes.doubleQuote */) {
                    result += text.substring(start, pos);
                    pos++;
                    break;
                }
                if (ch === 92 /* CharacterCodes.backslash */) {
                    result += text.substring(start, pos);
                    pos++;
                    if (pos >= len) {
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    const ch2 = text.charCodeAt(pos++);
                    switch (ch2) {
                        case 34 /* CharacterCodes.doubleQuote */:
                            result += '\"';
                            break;
                        case 92 /* CharacterCodes.backslash */:
                            result += '\\';
                            break;
                        case 47 /* CharacterCodes.slash */:
                            result += '/';
                            break;
                        case 98 /* CharacterCodes.b */:
                            result += '\b';
                            break;
                        case 102 /* CharacterCodes.f */:
                            result += '\f';
                            break;
                        case 110 /* CharacterCodes.n */:
                            result += '\n';
                            break;
                        case 114 /* CharacterCodes.r */:
                            result += '\r';
                            break;
                        case 116 /* CharacterCodes.t */:
                            result += '\t';
                            break;
                        case 117 /* CharacterCodes.u */:
                            const ch3 = scanHexDigits(4, true);
                            if (ch3 >= 0) {
                                result += String.fromCharCode(ch3);
                            }
                            else {
                                scanError = 4 /* ScanError.InvalidUnicode */;
                            }
                            break;
                        default:
                            scanError = 5 /* ScanError.InvalidEscapeCharacter */;
                    }
                    start = pos;
                    continue;
                }
                if (ch >= 0 && ch <= 0x1f) {
                    if (isLineBreak(ch)) {
                        result += text.substring(start, pos);
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    else {
                        scanError = 6 /* ScanError.InvalidCharacter */;
                        // mark as error but continue with string
                    }
                }
                pos++;
            }
            return result;
        }
        function scanNext() {
            value = '';
            scanError = 0 /* ScanError.None */;
            tokenOffset = pos;
            lineStartOffset = lineNumber;
            prevTokenLineStartOffset = tokenLineStartOffset;
            if (pos >= len) {
                // at the end
                tokenOffset = len;
                return token = 17 /* SyntaxKind.EOF */;
            }
            let code = text.charCodeAt(pos);
            // trivia: whitespace
            if (isWhiteSpace(code)) {
                do {
                    pos++;
                    value += String.fromCharCode(code);
                    code = text.charCodeAt(pos);
                } while (isWhiteSpace(code));
                return token = 15 /* SyntaxKind.Trivia */;
            }
            // trivia: newlines
            if (isLineBreak(code)) {
                pos++;
                value += String.fromCharCode(code);
                if (code === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                    pos++;
                    value += '\n';
                }
                lineNumber++;
                tokenLineStartOffset = pos;
                return token = 14 /* SyntaxKind.LineBreakTrivia */;
            }
            switch (code) {
                // tokens: []{}:,
                case 123 /* CharacterCodes.openBrace */:
                    pos++;
                    return token = 1 /* SyntaxKind.OpenBraceToken */;
                case 125 /* CharacterCodes.closeBrace */:
                    pos++;
                    return token = 2 /* SyntaxKind.CloseBraceToken */;
                case 91 /* CharacterCodes.openBracket */:
                    pos++;
                    return token = 3 /* SyntaxKind.OpenBracketToken */;
                case 93 /* CharacterCodes.closeBracket */:
                    pos++;
                    return token = 4 /* SyntaxKind.CloseBracketToken */;
                case 58 /* CharacterCodes.colon */:
                    pos++;
                    return token = 6 /* SyntaxKind.ColonToken */;
                case 44 /* CharacterCodes.comma */:
                    pos++;
                    return token = 5 /* SyntaxKind.CommaToken */;
                // strings
                case 34 /* CharacterCodes.doubleQuote */:
                    pos++;
                    value = scanString();
                    return token = 10 /* SyntaxKind.StringLiteral */;
                // comments
                case 47 /* CharacterCodes.slash */:
                    const start = pos - 1;
                    // Single-line comment
                    if (text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                        pos += 2;
                        while (pos < len) {
                            if (isLineBreak(text.charCodeAt(pos))) {
                                break;
                            }
                            pos++;
                        }
                        value = text.substring(start, pos);
                        return token = 12 /* SyntaxKind.LineCommentTrivia */;
                    }
                    // Multi-line comment
                    if (text.charCodeAt(pos + 1) === 42 /* CharacterCodes.asterisk */) {
                        pos += 2;
                        const safeLength = len - 1; // For lookahead.
                        let commentClosed = false;
                        while (pos < safeLength) {
                            const ch = text.charCodeAt(pos);
                            if (ch === 42 /* CharacterCodes.asterisk */ && text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                                pos += 2;
                                commentClosed = true;
                                break;
                            }
                            pos++;
                            if (isLineBreak(ch)) {
                                if (ch === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                                    pos++;
                                }
                                lineNumber++;
                                tokenLineStartOffset = pos;
                            }
                        }
                        if (!commentClosed) {
                            pos++;
                            scanError = 1 /* ScanError.UnexpectedEndOfComment */;
                        }
                        value = text.substring(start, pos);
                        return token = 13 /* SyntaxKind.BlockCommentTrivia */;
                    }
                    // just a single slash
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
                // numbers
                case 45 /* CharacterCodes.minus */:
                    value += String.fromCharCode(code);
                    pos++;
                    if (pos === len || !isDigit(text.charCodeAt(pos))) {
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                // found a minus, followed by a number so
                // we fall through to proceed with scanning
                // numbers
                case 48 /* CharacterCodes._0 */:
                case 49 /* CharacterCodes._1 */:
                case 50 /* CharacterCodes._2 */:
                case 51 /* CharacterCodes._3 */:
                case 52 /* CharacterCodes._4 */:
                case 53 /* CharacterCodes._5 */:
                case 54 /* CharacterCodes._6 */:
                case 55 /* CharacterCodes._7 */:
                case 56 /* CharacterCodes._8 */:
                case 57 /* CharacterCodes._9 */:
                    value += scanNumber();
                    return token = 11 /* SyntaxKind.NumericLiteral */;
                // literals and unknown symbols
                default:
                    // is a literal? Read the full word.
                    while (pos < len && isUnknownContentCharacter(code)) {
                        pos++;
                        code = text.charCodeAt(pos);
                    }
                    if (tokenOffset !== pos) {
                        value = text.substring(tokenOffset, pos);
                        // keywords: true, false, null
                        switch (value) {
                            case 'true': return token = 8 /* SyntaxKind.TrueKeyword */;
                            case 'false': return token = 9 /* SyntaxKind.FalseKeyword */;
                            case 'null': return token = 7 /* SyntaxKind.NullKeyword */;
                        }
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                    // some
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
            }
        }
        function isUnknownContentCharacter(code) {
            if (isWhiteSpace(code) || isLineBreak(code)) {
                return false;
            }
            switch (code) {
                case 125 /* CharacterCodes.closeBrace */:
                case 93 /* CharacterCodes.closeBracket */:
                case 123 /* CharacterCodes.openBrace */:
                case 91 /* CharacterCodes.openBracket */:
                case 34 /* CharacterCodes.doubleQuote */:
                case 58 /* CharacterCodes.colon */:
                case 44 /* CharacterCodes.comma */:
                case 47 /* CharacterCodes.slash */:
                    return false;
            }
            return true;
        }
        function scanNextNonTrivia() {
            let result;
            do {
                result = scanNext();
            } while (result >= 12 /* SyntaxKind.LineCommentTrivia */ && result <= 15 /* SyntaxKind.Trivia */);
            return result;
        }
        return {
            setPosition: setPosition,
            getPosition: () => pos,
            scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
            getToken: () => token,
            getTokenValue: () => value,
            getTokenOffset: () => tokenOffset,
            getTokenLength: () => pos - tokenOffset,
            getTokenStartLine: () => lineStartOffset,
            getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
            getTokenError: () => scanError,
        };
    }
    exports.createScanner = createScanner;
    function isWhiteSpace(ch) {
        return ch === 32 /* CharacterCodes.space */ || ch === 9 /* CharacterCodes.tab */;
    }
    function isLineBreak(ch) {
        return ch === 10 /* CharacterCodes.lineFeed */ || ch === 13 /* CharacterCodes.carriageReturn */;
    }
    function isDigit(ch) {
        return ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */;
    }
    var CharacterCodes;
    (function (CharacterCodes) {
        CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
        CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
        CharacterCodes[CharacterCodes["space"] = 32] = "space";
        CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
        CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
        CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
        CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
        CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
        CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
        CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
        CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
        CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
        CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
        CharacterCodes[CharacterCodes["a"] = 97] = "a";
        CharacterCodes[CharacterCodes["b"] = 98] = "b";
        CharacterCodes[CharacterCodes["c"] = 99] = "c";
        CharacterCodes[CharacterCodes["d"] = 100] = "d";
        CharacterCodes[CharacterCodes["e"] = 101] = "e";
        CharacterCodes[CharacterCodes["f"] = 102] = "f";
        CharacterCodes[CharacterCodes["g"] = 103] = "g";
        CharacterCodes[CharacterCodes["h"] = 104] = "h";
        CharacterCodes[CharacterCodes["i"] = 105] = "i";
        CharacterCodes[CharacterCodes["j"] = 106] = "j";
        CharacterCodes[CharacterCodes["k"] = 107] = "k";
        CharacterCodes[CharacterCodes["l"] = 108] = "l";
        CharacterCodes[CharacterCodes["m"] = 109] = "m";
        CharacterCodes[CharacterCodes["n"] = 110] = "n";
        CharacterCodes[CharacterCodes["o"] = 111] = "o";
        CharacterCodes[CharacterCodes["p"] = 112] = "p";
        CharacterCodes[CharacterCodes["q"] = 113] = "q";
        CharacterCodes[CharacterCodes["r"] = 114] = "r";
        CharacterCodes[CharacterCodes["s"] = 115] = "s";
        CharacterCodes[CharacterCodes["t"] = 116] = "t";
        CharacterCodes[CharacterCodes["u"] = 117] = "u";
        CharacterCodes[CharacterCodes["v"] = 118] = "v";
        CharacterCodes[CharacterCodes["w"] = 119] = "w";
        CharacterCodes[CharacterCodes["x"] = 120] = "x";
        CharacterCodes[CharacterCodes["y"] = 121] = "y";
        CharacterCodes[CharacterCodes["z"] = 122] = "z";
        CharacterCodes[CharacterCodes["A"] = 65] = "A";
        CharacterCodes[CharacterCodes["B"] = 66] = "B";
        CharacterCodes[CharacterCodes["C"] = 67] = "C";
        CharacterCodes[CharacterCodes["D"] = 68] = "D";
        CharacterCodes[CharacterCodes["E"] = 69] = "E";
        CharacterCodes[CharacterCodes["F"] = 70] = "F";
        CharacterCodes[CharacterCodes["G"] = 71] = "G";
        CharacterCodes[CharacterCodes["H"] = 72] = "H";
        CharacterCodes[CharacterCodes["I"] = 73] = "I";
        CharacterCodes[CharacterCodes["J"] = 74] = "J";
        CharacterCodes[CharacterCodes["K"] = 75] = "K";
        CharacterCodes[CharacterCodes["L"] = 76] = "L";
        CharacterCodes[CharacterCodes["M"] = 77] = "M";
        CharacterCodes[CharacterCodes["N"] = 78] = "N";
        CharacterCodes[CharacterCodes["O"] = 79] = "O";
        CharacterCodes[CharacterCodes["P"] = 80] = "P";
        CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
        CharacterCodes[CharacterCodes["R"] = 82] = "R";
        CharacterCodes[CharacterCodes["S"] = 83] = "S";
        CharacterCodes[CharacterCodes["T"] = 84] = "T";
        CharacterCodes[CharacterCodes["U"] = 85] = "U";
        CharacterCodes[CharacterCodes["V"] = 86] = "V";
        CharacterCodes[CharacterCodes["W"] = 87] = "W";
        CharacterCodes[CharacterCodes["X"] = 88] = "X";
        CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
        CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
        CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
        CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
        CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
        CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
        CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
        CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
        CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
        CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
        CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
        CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
        CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
        CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
        CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
        CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
        CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
    })(CharacterCodes || (CharacterCodes = {}));
});


/***/ }),

/***/ 4579:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    "use strict";
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.supportedEols = exports.cachedBreakLinesWithSpaces = exports.cachedSpaces = void 0;
    exports.cachedSpaces = new Array(20).fill(0).map((_, index) => {
        return ' '.repeat(index);
    });
    const maxCachedValues = 200;
    exports.cachedBreakLinesWithSpaces = {
        ' ': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + ' '.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + ' '.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + ' '.repeat(index);
            }),
        },
        '\t': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + '\t'.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + '\t'.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + '\t'.repeat(index);
            }),
        }
    };
    exports.supportedEols = ['\n', '\r', '\r\n'];
});


/***/ }),

/***/ 9547:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.applyEdits = exports.modify = exports.format = exports.printParseErrorCode = exports.ParseErrorCode = exports.stripComments = exports.visit = exports.getNodeValue = exports.getNodePath = exports.findNodeAtOffset = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = exports.SyntaxKind = exports.ScanError = exports.createScanner = void 0;
    const formatter = __nccwpck_require__(6612);
    const edit = __nccwpck_require__(4807);
    const scanner = __nccwpck_require__(8525);
    const parser = __nccwpck_require__(5152);
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    exports.createScanner = scanner.createScanner;
    var ScanError;
    (function (ScanError) {
        ScanError[ScanError["None"] = 0] = "None";
        ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
        ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
        ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
        ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
        ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
        ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
    })(ScanError || (exports.ScanError = ScanError = {}));
    var SyntaxKind;
    (function (SyntaxKind) {
        SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
        SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
        SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
        SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
        SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
        SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
        SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
        SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
        SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
        SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
        SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
        SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
        SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
        SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
        SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
        SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
        SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
    })(SyntaxKind || (exports.SyntaxKind = SyntaxKind = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    exports.getLocation = parser.getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore, always check the errors list to find out if the input was valid.
     */
    exports.parse = parser.parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    exports.parseTree = parser.parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    exports.findNodeAtLocation = parser.findNodeAtLocation;
    /**
     * Finds the innermost node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    exports.findNodeAtOffset = parser.findNodeAtOffset;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    exports.getNodePath = parser.getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    exports.getNodeValue = parser.getNodeValue;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    exports.visit = parser.visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    exports.stripComments = parser.stripComments;
    var ParseErrorCode;
    (function (ParseErrorCode) {
        ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
        ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
        ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
        ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
        ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
        ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
        ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
        ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
        ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
        ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
        ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
        ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
        ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
    })(ParseErrorCode || (exports.ParseErrorCode = ParseErrorCode = {}));
    function printParseErrorCode(code) {
        switch (code) {
            case 1 /* ParseErrorCode.InvalidSymbol */: return 'InvalidSymbol';
            case 2 /* ParseErrorCode.InvalidNumberFormat */: return 'InvalidNumberFormat';
            case 3 /* ParseErrorCode.PropertyNameExpected */: return 'PropertyNameExpected';
            case 4 /* ParseErrorCode.ValueExpected */: return 'ValueExpected';
            case 5 /* ParseErrorCode.ColonExpected */: return 'ColonExpected';
            case 6 /* ParseErrorCode.CommaExpected */: return 'CommaExpected';
            case 7 /* ParseErrorCode.CloseBraceExpected */: return 'CloseBraceExpected';
            case 8 /* ParseErrorCode.CloseBracketExpected */: return 'CloseBracketExpected';
            case 9 /* ParseErrorCode.EndOfFileExpected */: return 'EndOfFileExpected';
            case 10 /* ParseErrorCode.InvalidCommentToken */: return 'InvalidCommentToken';
            case 11 /* ParseErrorCode.UnexpectedEndOfComment */: return 'UnexpectedEndOfComment';
            case 12 /* ParseErrorCode.UnexpectedEndOfString */: return 'UnexpectedEndOfString';
            case 13 /* ParseErrorCode.UnexpectedEndOfNumber */: return 'UnexpectedEndOfNumber';
            case 14 /* ParseErrorCode.InvalidUnicode */: return 'InvalidUnicode';
            case 15 /* ParseErrorCode.InvalidEscapeCharacter */: return 'InvalidEscapeCharacter';
            case 16 /* ParseErrorCode.InvalidCharacter */: return 'InvalidCharacter';
        }
        return '<unknown ParseErrorCode>';
    }
    exports.printParseErrorCode = printParseErrorCode;
    /**
     * Computes the edit operations needed to format a JSON document.
     *
     * @param documentText The input text
     * @param range The range to format or `undefined` to format the full content
     * @param options The formatting options
     * @returns The edit operations describing the formatting changes to the original document following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function format(documentText, range, options) {
        return formatter.format(documentText, range, options);
    }
    exports.format = format;
    /**
     * Computes the edit operations needed to modify a value in the JSON document.
     *
     * @param documentText The input text
     * @param path The path of the value to change. The path represents either to the document root, a property or an array item.
     * If the path points to an non-existing property or item, it will be created.
     * @param value The new value for the specified property or item. If the value is undefined,
     * the property or item will be removed.
     * @param options Options
     * @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function modify(text, path, value, options) {
        return edit.setProperty(text, path, value, options);
    }
    exports.modify = modify;
    /**
     * Applies edits to an input string.
     * @param text The input text
     * @param edits Edit operations following the format described in {@linkcode EditResult}.
     * @returns The text with the applied edits.
     * @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
     */
    function applyEdits(text, edits) {
        let sortedEdits = edits.slice(0).sort((a, b) => {
            const diff = a.offset - b.offset;
            if (diff === 0) {
                return a.length - b.length;
            }
            return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
            let e = sortedEdits[i];
            if (e.offset + e.length <= lastModifiedOffset) {
                text = edit.applyEdit(text, e);
            }
            else {
                throw new Error('Overlapping edit');
            }
            lastModifiedOffset = e.offset;
        }
        return text;
    }
    exports.applyEdits = applyEdits;
});


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

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

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
__webpack_unused_export__ = identity.isNode;
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(948);
/* harmony import */ var _config_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7641);
/* harmony import */ var _discover_discover_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2036);
/* harmony import */ var _discover_disk_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7856);
/* harmony import */ var _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8194);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(239);
/* harmony import */ var _source_version_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(4525);










const help = `ecs-warden ${_source_version_js__WEBPACK_IMPORTED_MODULE_8__/* .version */ .rE}: finds security faults in Amazon ECS infrastructure as code

  ecs-warden scan [PATH...]     files, folders or globs; the current folder when none is given

  --format FORMAT               text (default), json, sarif or markdown
  --output FILE                 write the report there instead of to the terminal; may be repeated, in pairs with --format
  --fail-on SEVERITY            critical, high (default), medium, low or none
  --profile PROFILE             default, or strict, which adds the opt-in rules
  --rule ID, --skip-rule ID     only these rules, or all but these; ids or tags, may be repeated
  --exclude GLOB                leave these out; may be repeated
  --no-color                    no colours, also on a terminal

Exit code: 0 passed, 1 the gate failed, 2 it could not run or the run is incomplete.
`;
const options = {
    format: { type: 'string', multiple: true },
    output: { type: 'string', multiple: true },
    'fail-on': { type: 'string' },
    profile: { type: 'string' },
    rule: { type: 'string', multiple: true },
    'skip-rule': { type: 'string', multiple: true },
    exclude: { type: 'string', multiple: true },
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
};
const formats = ['text', 'json', 'sarif', 'markdown'];
/** What the user asked for in a way that cannot be carried out: said in one sentence, and nothing runs. */
class Usage extends Error {
}
async function main(words) {
    const { values, positionals } = readArguments(words);
    if (values.version)
        return say(`${_source_version_js__WEBPACK_IMPORTED_MODULE_8__/* .version */ .rE}\n`);
    const [command, ...paths] = positionals;
    if (values.help || command === undefined)
        return say(help);
    if (command !== 'scan')
        throw new Usage(`there is no command \`${command}\`${meant(command, ['scan'])}`);
    const outputs = outputsOf(values.format ?? [], values.output ?? []);
    const settings = settingsOf(values);
    const { root, only } = rootOf(paths);
    const report = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_7__/* .scan */ .z)(new _discover_disk_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .DiskTree */ .C(root, { only: (0,_discover_discover_js__WEBPACK_IMPORTED_MODULE_4__/* .startsOf */ .jb)(only), maximumFiles: _discover_discover_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultLimits */ .MK.files * 10 }), {
        paths: only,
        exclude: settings.exclude,
        profile: settings.profile,
        rules: settings.rules,
        skipRules: settings['skip-rules'],
        failOn: settings['fail-on'],
    });
    for (const { format, file } of outputs) {
        const colour = file === undefined && process.stdout.isTTY === true && values['no-color'] !== true && !process.env['NO_COLOR'];
        const text = await render(report, format, colour);
        if (file === undefined)
            say(text);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
    }
    return report.outcome === 'error' ? 2 : report.outcome === 'failed' ? 1 : 0;
}
function readArguments(words) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseArgs)({ args: [...words], options, allowPositionals: true });
    }
    catch (error) {
        const unknown = /Unknown option '(--?[^']+)'/.exec(error instanceof Error ? error.message : '')?.[1];
        if (unknown === undefined)
            throw new Usage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the arguments cannot be read');
        const known = Object.keys(options).map((name) => `--${name}`);
        throw new Usage(`there is no flag \`${unknown}\`${meant(unknown, known)}`);
    }
}
const meant = (word, candidates) => {
    const found = (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_9__/* .nearest */ .p)(word, candidates);
    return found === undefined ? '' : `; did you mean \`${found}\`?`;
};
/** The nth format goes to the nth file; what has no file goes to the terminal. */
function outputsOf(named, files) {
    for (const format of named)
        if (!formats.includes(format))
            throw new Usage(`flag \`--format\`: \`${format}\` is none of ${formats.join(', ')}${meant(format, formats)}`);
    if (files.length > Math.max(1, named.length))
        throw new Usage('there are more `--output` than `--format`');
    if (named.length > 1 && files.length < named.length - 1)
        throw new Usage('several `--format` need an `--output` each, all but the last');
    const all = named.length > 0 ? named : ['text'];
    return all.map((format, index) => ({ format: format, file: files[index] }));
}
function settingsOf(values) {
    const written = {
        'fail-on': values['fail-on'],
        profile: values.profile,
        rules: values.rule?.join(','),
        'skip-rules': values['skip-rule']?.join(','),
        exclude: values.exclude?.join('\n'),
    };
    const parsed = (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSettings */ .P$)(written, _rules_catalogue_js__WEBPACK_IMPORTED_MODULE_6__/* .catalogue */ .s, 'flag');
    if ('wrong' in parsed)
        throw new Usage(parsed.wrong.join('\n'));
    return parsed.values;
}
/** The repository around the current folder is the root, so that paths read the same wherever the command runs. */
function rootOf(paths) {
    const here = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.cwd());
    const wanted = paths.length > 0 ? paths : ['.'];
    const absolute = wanted.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(here, path));
    const start = absolute[0] ?? here;
    const repository = repositoryAround((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(start) ? start : here);
    const inside = (root) => absolute.every((path) => path === root || path.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
    const root = repository !== undefined && inside(repository) ? repository : inside(here) ? here : folderOf(start);
    return { root, only: absolute.map((path) => slashed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path))).map((path) => (path === '' ? '.' : path)) };
}
function repositoryAround(start) {
    for (let folder = start;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return undefined;
    }
}
/** A path outside the current folder and outside a repository is its own root. */
const folderOf = (path) => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && !/\.\w+$/.test(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
const slashed = (path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
/** Each format is loaded when it is asked for: starting up costs only what the run needs. */
async function render(report, format, colour) {
    switch (format) {
        case 'text':
            return (await __nccwpck_require__.e(/* import() */ 210).then(__nccwpck_require__.bind(__nccwpck_require__, 1210))).text(report, { colour });
        case 'json':
            return (await __nccwpck_require__.e(/* import() */ 406).then(__nccwpck_require__.bind(__nccwpck_require__, 7406))).json(report);
        case 'sarif': {
            const [{ sarif }, { pages }] = await Promise.all([__nccwpck_require__.e(/* import() */ 679).then(__nccwpck_require__.bind(__nccwpck_require__, 1679)), __nccwpck_require__.e(/* import() */ 271).then(__nccwpck_require__.bind(__nccwpck_require__, 4271))]);
            return sarif(report, { pages });
        }
        case 'markdown':
            return (await __nccwpck_require__.e(/* import() */ 207).then(__nccwpck_require__.bind(__nccwpck_require__, 7207))).summary(report, {});
    }
}
function say(text) {
    process.stdout.write(text);
    return 0;
}
try {
    process.exitCode = await main(process.argv.slice(2));
}
catch (error) {
    if (error instanceof Usage)
        process.stderr.write(`ecs-warden: ${error.message}\nRun \`ecs-warden --help\` for what there is.\n`);
    else {
        const { name = 'Error', stack = '' } = error instanceof Error ? error : {};
        process.stderr.write(`ecs-warden itself failed (${name}); this is a bug of ours, please report it with these lines:\n${stack.split('\n').slice(1, 8).join('\n')}\n`);
    }
    process.exitCode = 2;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 7641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P$: () => (/* binding */ parseSettings)
});

// UNUSED EXPORTS: quoted, splitList

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __nccwpck_require__(948);
;// CONCATENATED MODULE: ./lib/config/schema.js
const severities = ['critical', 'high', 'medium', 'low'];
const when = ['auto', 'always', 'never'];
/** Every setting there is, by the name that inputs and flags have. Held equal to `action.yml` by a test. */
const schema = {
    paths: { kind: 'list', of: 'paths', say: 'Files, folders and globs to scan, separated by newlines or commas. Default: everything.' },
    exclude: {
        kind: 'list',
        of: 'paths',
        say: 'Globs to leave out, beyond what git ignores, `node_modules`, `.terraform` and vendored folders.',
    },
    profile: {
        kind: 'enum',
        values: ['default', 'strict'],
        default: 'default',
        say: '`default`, or `strict`, which adds the opt-in rules and looks at resources without a visible link to ECS.',
    },
    rules: { kind: 'list', of: 'rules', say: 'Only these rules, by id or tag. Default: all of the profile.' },
    'skip-rules': { kind: 'list', of: 'rules', say: 'Rules to leave out, by id or tag.' },
    'fail-on': {
        kind: 'enum',
        values: [...severities, 'none'],
        default: 'high',
        say: 'Least severity that fails the gate: `critical`, `high` (default), `medium`, `low` or `none`. Never a filter of reports.',
    },
    gate: {
        kind: 'enum',
        values: ['auto', 'all', 'none'],
        default: 'auto',
        say: 'Which findings the gate looks at: `all` or `none`. Default: all on pull_request and merge_group, none on other events.',
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

;// CONCATENATED MODULE: ./lib/config/parse.js


/** Reads what was written for each setting; empty is not set. `noun` is what the user calls one: input, flag. */
function parseSettings(written, catalogue, noun = 'input') {
    const wrong = [];
    const values = {};
    const given = new Set();
    for (const name of settingNames) {
        const setting = schema[name];
        const text = (written[name] ?? '').trim();
        if (text === '') {
            values[name] = setting.kind === 'list' ? [] : setting.default;
            continue;
        }
        given.add(name);
        const value = parseValue(setting, text, catalogue);
        if (typeof value === 'object' && 'wrong' in value)
            wrong.push(...value.wrong.map((sentence) => `${noun} \`${name}\`: ${sentence}`));
        else
            values[name] = value;
    }
    return wrong.length > 0 ? { wrong } : { values: values, given };
}
function parseValue(setting, text, catalogue) {
    switch (setting.kind) {
        case 'enum':
            return setting.values.includes(text) ? text : { wrong: [unknownValue(text, setting.values)] };
        case 'boolean':
            // What GitHub's own actions take: https://yaml.org/spec/1.2.2/#1032-tag-resolution
            return (/^(?:true|True|TRUE)$/.test(text) ||
                (/^(?:false|False|FALSE)$/.test(text) ? false : { wrong: [unknownValue(text, ['true', 'false'])] }));
        case 'number': {
            const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
            return number >= setting.least && number <= setting.most
                ? number
                : { wrong: [`${quoted(text)} is not a whole number from ${setting.least} to ${setting.most}`] };
        }
        case 'text':
            return text;
        case 'list': {
            const items = splitList(text);
            const wrong = items.flatMap((item) => (setting.of === 'paths' ? wrongPath(item) : wrongRule(item, catalogue)));
            return wrong.length > 0 ? { wrong } : items;
        }
    }
}
function unknownValue(text, values) {
    const meant = (0,nearest/* nearest */.p)(text, values);
    return `${quoted(text)} is none of ${values.join(', ')}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
}
function wrongRule(item, catalogue) {
    const names = [...new Set(catalogue.flatMap(({ id, aliases = [], tags }) => [id, ...aliases, ...tags]))];
    if (names.includes(item))
        return [];
    const meant = (0,nearest/* nearest */.p)(item, names);
    return [`there is no rule or tag ${quoted(item)}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`];
}
function wrongPath(item) {
    if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(item))
        return [`${quoted(item)} must be relative to the root of the repository`];
    if (item.split(/[/\\]/).includes('..'))
        return [`${quoted(item)} leads out of the repository`];
    if (item.startsWith('!'))
        return [`${quoted(item)} cannot be negated; name what to leave out under \`exclude\``];
    return braceDepth(item) === 0 ? [] : [`${quoted(item)} has a brace that is never closed`];
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
/** What a user wrote, fit for one line. */
const quoted = (text) => `\`${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`]+/gu, ' ').slice(0, 80)}\``;


/***/ }),

/***/ 2036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ defaultLimits),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   k4: () => (/* binding */ discover)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4006);

const defaultLimits = { files: 20_000, fileBytes: 8 * 1024 * 1024, totalBytes: 512 * 1024 * 1024 };
/** The files of a tree worth looking into, read. Nothing here knows what is in them. */
function discover(tree, options) {
    const wanted = matcher(options.paths);
    const unwanted = options.exclude.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0__([...options.exclude], { dot: true }) : () => false;
    const named = new Set(options.paths.map(tidy));
    const skipped = [];
    const candidates = tree
        .list()
        .filter(({ path }) => wanted(path) && !unwanted(path) && (named.has(path) || hasEnding(path, options.endings)));
    skipped.push(...(tree.problems ?? []).map(({ path, say }) => ({ path: path || '.', say })));
    const taken = withinLimits(candidates, options.limits, skipped);
    tree.prefetch?.(taken.map(({ path }) => path));
    const files = [];
    for (const { path } of taken) {
        const text = tree.read(path);
        if (text === undefined)
            skipped.push({ path, say: 'cannot be read' });
        else if (!text.includes('\0'))
            files.push({ path, text });
    }
    return { files, skipped };
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
const hasEnding = (path, endings) => endings.some((ending) => path.endsWith(ending));
const tidy = (path) => path.replace(/^\.\//, '').replace(/\/+$/, '');
/** Where a tree has to look for what these paths name: a glob's fixed beginning, any other path itself. */
const startsOf = (paths) => paths.map((path) => {
    const { isGlob, base } = picomatch__WEBPACK_IMPORTED_MODULE_0__.scan(tidy(path));
    return (isGlob ? base : tidy(path)) || '.';
});
/** A path names itself and everything below it; anything with glob signs is a glob. */
function matcher(paths) {
    const tidied = paths.map(tidy);
    if (tidied.length === 0 || tidied.some((path) => path === '' || path === '.'))
        return () => true;
    const globs = tidied.filter((path) => picomatch__WEBPACK_IMPORTED_MODULE_0__.scan(path).isGlob);
    const plain = tidied.filter((path) => !picomatch__WEBPACK_IMPORTED_MODULE_0__.scan(path).isGlob);
    const glob = globs.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0__(globs, { dot: true }) : () => false;
    return (path) => glob(path) || plain.some((start) => path === start || path.startsWith(`${start}/`));
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ DiskTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __nccwpck_require__(298);
;// CONCATENATED MODULE: ./lib/discover/memory-tree.js
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

;// CONCATENATED MODULE: ./lib/discover/disk-tree.js




/** Folders that hold what others wrote, or what tools left behind. */
const foreign = new Set([
    '.git',
    '.hg',
    '.svn',
    'node_modules',
    '.terraform',
    '.terragrunt-cache',
    'vendor',
    '.venv',
    'venv',
    '__pycache__',
    '.serverless',
    '.aws-sam',
]);
/** A working directory. Symbolic links are not followed, neither to files nor to folders, so that nothing outside the root is read. */
class DiskTree {
    root;
    problems = [];
    #options;
    #listed;
    /** Throws where the root is not a readable folder. */
    constructor(root, options) {
        this.root = (0,external_node_fs_.realpathSync)(root);
        if (!(0,external_node_fs_.statSync)(this.root).isDirectory())
            throw new Error(`${root} is not a folder`);
        this.#options = options;
    }
    list() {
        this.#listed ??= this.#walk();
        return this.#listed;
    }
    read(path) {
        const full = (0,external_node_path_.resolve)(this.root, path);
        const inside = (0,external_node_path_.relative)(this.root, full);
        if (inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside))
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
        const entries = [];
        const only = this.#options.only ?? [];
        if (only.length === 0)
            this.#folder('', [], entries, true);
        for (const path of only)
            this.#start(path, entries);
        const unique = new Map(entries.map((entry) => [entry.path, entry]));
        return [...unique.values()].sort(byPath);
    }
    #start(path, entries) {
        const full = (0,external_node_path_.resolve)(this.root, path);
        const inside = (0,external_node_path_.relative)(this.root, full);
        if (inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside)) {
            this.problems.push({ path, say: 'lies outside the root and was not read' });
            return;
        }
        try {
            const stat = (0,external_node_fs_.lstatSync)(full);
            if ((0,external_node_fs_.realpathSync)(full) !== full)
                this.problems.push({ path, say: 'is a symbolic link or lies behind one and was not followed' });
            else if (stat.isDirectory())
                this.#folder(inside === '' ? '' : slashed(inside), this.#rulesAbove(inside), entries, true);
            else if (stat.isFile())
                entries.push({ path: slashed(inside), size: stat.size });
        }
        catch {
            this.problems.push({ path, say: 'does not exist or cannot be read' });
        }
    }
    /** A folder named by the user is looked into whatever the rules above say; its own rules and those above still hold inside it. */
    #rulesAbove(inside) {
        const parts = inside === '' ? [] : inside.split(external_node_path_.sep);
        return parts.flatMap((_, depth) => {
            const folder = parts.slice(0, depth).join('/');
            const rules = this.#rulesIn(folder);
            return rules && !rules.ignores(`${parts.slice(depth).join('/')}/`) ? [rules] : [];
        });
    }
    #rulesIn(folder) {
        try {
            const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.root, folder, '.gitignore'), 'utf8');
            return new Rules(folder, ignore().add(text));
        }
        catch {
            return undefined;
        }
    }
    #folder(folder, above, entries, top = false) {
        if (entries.length >= this.#options.maximumFiles) {
            if (this.problems.at(-1)?.path !== '')
                this.problems.push({ path: '', say: `holds more than ${this.#options.maximumFiles} files; the rest was not read` });
            return;
        }
        const own = this.#rulesIn(folder);
        const rules = own ? [...above, own] : above;
        let children;
        try {
            children = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.root, folder), { withFileTypes: true });
        }
        catch {
            this.problems.push({ path: folder, say: 'is a folder that cannot be read' });
            return;
        }
        if (!top && children.some((child) => child.name === '.git'))
            return; // another repository: a submodule or a nested clone
        for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
            const path = folder === '' ? child.name : `${folder}/${child.name}`;
            if (child.isDirectory()) {
                if (!foreign.has(child.name) && !isIgnored(rules, path, true))
                    this.#folder(path, rules, entries);
            }
            else if (child.isFile() && !isIgnored(rules, path, false)) {
                entries.push({ path, size: (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.root, path)).size });
            }
        }
    }
}
/** One `.gitignore`, which speaks of paths below its own folder. */
class Rules {
    #folder;
    #rules;
    constructor(folder, rules) {
        this.#folder = folder;
        this.#rules = rules;
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
const slashed = (path) => (external_node_path_.sep === '/' ? path : path.split(external_node_path_.sep).join('/'));


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compareFindings),
/* harmony export */   z: () => (/* binding */ compareSeverity)
/* harmony export */ });
const order = ['critical', 'high', 'medium', 'low'];
/** Negative where `a` is worse. */
const compareSeverity = (a, b) => order.indexOf(a) - order.indexOf(b);
/** Worst first; certain before likely; then by place. */
function compareFindings(a, b) {
    return (compareSeverity(a.severity, b.severity) ||
        (a.certainty === b.certainty ? 0 : a.certainty === 'certain' ? -1 : 1) ||
        compareText(a.at.file.path, b.at.file.path) ||
        a.at.start - b.at.start ||
        compareText(a.rule, b.rule) ||
        compareText(a.identity, b.identity));
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fill),
/* harmony export */   a: () => (/* binding */ tame)
/* harmony export */ });
/**
 * The message of a rule with its blanks filled. What fills them comes out of the user's files, which anybody may have written:
 * no line breaks, no control or direction marks, no backticks, never long.
 */
function fill(template, data) {
    return template.replace(/\{([a-z][A-Za-z]*)\}/g, (blank, name) => (data[name] === undefined ? blank : tame(data[name])));
}
const maximumLength = 120;
/** A name out of a user's file as a report may show it. */
function tame(words) {
    const clean = words
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uE000\uE001]+/gu, ' ')
        .replaceAll('`', "'")
        .trim();
    return clean.length > maximumLength ? `${clean.slice(0, maximumLength - 1)}…` : clean;
}


/***/ }),

/***/ 2910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ facts),
/* harmony export */   J: () => (/* binding */ fargateProviders)
/* harmony export */ });
const parameters = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference';
/** What ECS does where nothing is written, each with the page of AWS that says so. */
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
};
/** Capacity providers that AWS itself keeps: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html */
const fargateProviders = new Set(['FARGATE', 'FARGATE_SPOT']);


/***/ }),

/***/ 7005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ secretSpans),
/* harmony export */   QU: () => (/* binding */ formOf),
/* harmony export */   ds: () => (/* binding */ suspicionOf)
/* harmony export */ });
/** Formats that nothing but a secret has. */
const formats = [
    { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
    { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})\b/ },
    { what: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,}\b/ },
    { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
    { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}\b/ },
    { what: 'a JSON web token', pattern: /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
    { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
    { what: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}\b/ },
    { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
    { what: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/ },
    { what: 'an OpenAI or Anthropic key', pattern: /\bsk-(?:proj-|ant-)[A-Za-z0-9_-]{20,}/ },
    { what: 'a Slack webhook', pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{16,}/ },
];
/** `postgres://user:password@host`: a password in an address. */
const userInfo = /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']*:([^\s/@"']+)@[^\s"']+/i;
/** Longer texts that carry a password under a name of its own. */
const carriers = [
    { what: 'an address with a password in it', pattern: userInfo },
    // Go's MySQL driver: https://github.com/go-sql-driver/mysql#dsn-data-source-name
    { what: 'an address with a password in it', pattern: /^[\w.-]+:([^\s@]+)@(?:tcp|unix)\(/i },
    { what: 'a text with a password in it', pattern: /(?:password|passwd|\bpwd|AccountKey|SharedAccessKey)\s*=\s*([^\s;&,"'`]{4,})/i },
    { what: 'JSON with a password in it', pattern: /(?:password|passwd|pwd|client_?secret|secret_?key|private_?key)"\s*:\s*"([^"]{4,})"/i },
    { what: 'JSON with a registry login in it', pattern: /"auth"\s*:\s*"([A-Za-z0-9+/=]{16,})"/ },
];
const separator = '(?:^|[_.-])';
/** Names that say secret by themselves. */
const plainName = new RegExp(`${separator}(?:password|passwd|passphrase|pwd|secret|api_?key|private_?key|secret_?key|access_?key|licen[cs]e_?key|client_?secret|auth_?token|access_?token|refresh_?token|bearer_?token|encryption_?key|signing_?key|master_?key)s?(?:$|[_.-])` +
    `|(?:password|passwd|secret|token)$|${separator}(?:pass|pw)$|(?:db|sql|root|user|admin|smtp|mail|redis)pass$`);
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
/** Values that stand for nothing yet, or for something that is no secret. */
const placeholder = /^(?:change[-_ ]?(?:me|it|this).*|replace[-_ ]?(?:me|this|with).*|to[-_ ]be[-_ ].*|todo|tbd|x{3,}|\*+|\.{3,}|-+|none|null|nil|undefined|empty|dummy|dummy[-_ ].*|fake[-_ ].*|example|sample|test|.*placeholder.*|your[-_ ].*|my[-_ ]?(?:secret|password|token|key)|<.*>|\[.*\]|\{.*\}|\$.*|%.*%|%[a-z]|#\{.*|secret|password|true|false|yes|no|on|off|enabled|disabled|default|required|optional|unset|not[-_ ]?(?:set|used|needed)|unused|n\/?a|redacted|hidden|fixme|insert[-_ ].*|enter[-_ ].*|set[-_ ]?me.*|foo|bar|baz|foobar)$/i;
const notSecret = new RegExp(`^(?:${[
    String.raw `\d+(?:\.\d+)?(?:ms|[smhd])?`,
    'arn:.*',
    'jdbc:.*',
    String.raw `[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/.*`,
    // Paths, and the names that Secrets Manager and Parameter Store give: `prod/api/db`.
    String.raw `[./~].*|[A-Za-z]:\\.*|[a-z][a-z0-9_.-]*(?:\/[a-z0-9_.-]+)+`,
    String.raw `[\w.-]+\.(?:pem|key|crt|json|ya?ml|txt|env|conf|properties|jks|p12)`,
    // What is public by nature.
    String.raw `(?:ssh-|ecdsa-|-----BEGIN (?:CERTIFICATE|(?:\w+ )?PUBLIC KEY)-----)[\s\S]*`,
].join('|')})$`);
/** Whether a named value is a secret in plain text, and why that is thought. The value itself is never repeated. */
function suspicionOf(name, value) {
    const form = formOf(value);
    if (form)
        return form;
    const words = value.slice(0, longest).trim();
    if (words === '' || placeholder.test(words) || notSecret.test(words))
        return undefined;
    const called = snake(name);
    if (about.test(called) || innocent.test(called))
        return undefined;
    if (plainName.test(called))
        return words.length >= 4
            ? { because: 'its name says that it is one', sure: words.length >= 8 || /pass|pwd|pw$/.test(called) }
            : undefined;
    if (likelyName.test(called) && looksRandom(words))
        return { because: 'its name suggests one and its value looks random', sure: false };
    return undefined;
}
/** Whether a value is a secret by its form alone, whatever it is called. */
function formOf(whole) {
    const value = whole.slice(0, longest);
    const format = formats.find(({ pattern }) => pattern.test(value));
    if (format)
        return { because: `its value has the form of ${format.what}`, sure: true };
    const carrier = carriers.find(({ pattern }) => {
        const inner = pattern.exec(value)?.[1];
        return inner !== undefined && !placeholder.test(inner) && !/^(?:[./~]|arn:)/.test(inner);
    });
    return carrier ? { because: `its value is ${carrier.what}`, sure: true } : undefined;
}
/** A secret shows in its first characters; the patterns need not walk a whole file that somebody put into a variable. */
const longest = 4096;
/** Every span of a text that has the form of a secret, wherever it stands: what no report may show. */
function secretSpans(text) {
    const spans = [];
    for (const { pattern } of formats)
        for (const { index, 0: found } of text.matchAll(new RegExp(pattern, 'g')))
            spans.push({ start: index, end: index + found.length });
    for (const match of text.matchAll(new RegExp(userInfo, 'gdi'))) {
        const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
        spans.push({ start, end });
    }
    return spans;
}
/** Letters and digits mixed, with few repeats: not a word, not a sentence, not a list of settings. */
const looksRandom = (value) => value.length >= 8 && !/[\s;,]/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && entropyOf(value) > 3;
/** `DbPassword` and `dbPassword` are `db_password`. */
const snake = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
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

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ withOrigin),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   RK: () => (/* binding */ outcomesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   pQ: () => (/* binding */ orDefault)
/* harmony export */ });
/* unused harmony export isComplete */
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
/** The value with steps put in front of its own: what led to it from where it is used. */
function withOrigin(value, steps) {
    if (steps.length === 0)
        return value;
    return { ...value, origin: [...steps, ...value.origin] };
}
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

/***/ 8194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3516);

/** Every rule's metadata, without the checks: what settings, pages and reports need. In the order of the ids. */
const catalogue = _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a.map(({ check: _, ...meta }) => meta);


/***/ }),

/***/ 3516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./lib/model/facts.js
var facts = __nccwpck_require__(2910);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __nccwpck_require__(5940);
// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __nccwpck_require__(1732);
;// CONCATENATED MODULE: ./lib/rules/judge.js


/**
 * The only way to a judgement. All values the property may take bad: certain. Some of them: likely, at the first bad one. None: fine.
 * Anything that cannot be seen: maybe, which is no finding.
 */
function judge(place, property, value, { ask, bad }, more = {}) {
    const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(value);
    const answers = outcomes.map((outcome) => ({ ...outcome, is: asIs(bad(outcome.value)) }));
    const worst = answers.find(({ is }) => is === 'yes');
    const every = !open && answers.every(({ is }) => is === 'yes');
    const unclear = open || answers.some(({ is }) => is === 'maybe');
    const is = worst ? 'yes' : unclear ? 'maybe' : 'no';
    const shown = worst?.value ?? value;
    const at = worst ? worst.value.at : value.at;
    const question = `${property} ${ask}`;
    const operands = answers.map(({ is, value, when }) => (0,verdict/* verdict */.WJ)(is, when === undefined ? question : `${question} when ${when}`, value.at));
    const weak = conditionalOf(place) || (worst ? more.certainty?.(worst.value) === 'likely' : false);
    const fix = worst ? more.fix?.(worst.value) : undefined;
    return {
        subject: { ...placeOnly(place), enclosing: [...(more.within ?? []).map(({ whole }) => whole), ...place.enclosing], property },
        verdict: (0,verdict/* verdict */.WJ)(is, question, at, operands.length > 1 ? operands : []),
        certainty: every && !weak ? 'certain' : worst ? 'likely' : 'certain',
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
const asIs = (answer) => (typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer);
const placeOnly = ({ unit, address, container, at, enclosing }) => ({
    unit,
    address,
    ...(container === undefined ? {} : { container }),
    at,
    enclosing,
});
/** A container that is only there under a condition is at most likely at fault. */
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
const shared = new Set(['variable', 'default', 'allowed-value', 'module-input', 'parameter-file', 'map']);
const isOwn = (value) => !value.origin.some(({ kind }) => shared.has(kind));
/** Writes another value where this one stands, or would stand. */
const set = (json) => (value) => value.slot && isOwn(value) ? { steps: [{ do: 'set', slot: value.slot, value: json }], exact: true } : undefined;
/** Takes the entry away. */
const remove = (value) => value.slot?.kind === 'entry' && isOwn(value) ? { steps: [{ do: 'remove', slot: value.slot }], exact: true } : undefined;

;// CONCATENATED MODULE: ./lib/rules/container-without-logging/rule.js



/* harmony default export */ const rule = ({
    id: 'container-without-logging',
    title: 'Container has no log configuration',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Container `{container}` has no log configuration',
    risk: 'What it prints is lost on Fargate and stays on the instance on EC2, so an attack or a fault cannot be looked into afterwards.',
    advice: 'Give the container a `logConfiguration`, for instance the `awslogs` driver with a log group of its own.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
    tags: ['observability', 'container', 'external/cwe/cwe-778', 'securityhub/ECS.9'],
    *check(estate) {
        for (const container of estate.containers)
            if (shouldLog(container, estate))
                yield judge(container, 'logConfiguration', container.logConfiguration, isAbsent());
    },
});
/** The log router itself writes for the others; beside the main container of a task on EC2, a helper may stay silent. */
function shouldLog(container, estate) {
    if (container.firelensConfiguration.kind !== 'absent')
        return false;
    const runsOn = estate.runsOn(container.taskDefinition);
    if (runsOn.complete && runsOn.compute.has('FARGATE'))
        return true;
    const essential = (0,model_value/* orDefault */.pQ)(container.essential, facts/* facts */.I['ContainerDefinition.essential']);
    return essential.kind !== 'known' || essential.value;
}

;// CONCATENATED MODULE: ./lib/rules/dangerous-linux-capability/rule.js


/** Fargate accepts SYS_PTRACE and nothing else, so a task that can only run there is no fault of this kind. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
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
    appliesTo,
    message: 'Container `{container}` adds the Linux capability `{capability}`',
    risk: 'With this capability a process in the container can reach the host, its kernel or its network, nearly as root could.',
    advice: 'Remove it from `linuxParameters.capabilities.add`, or run the part that needs it in a task of its own on dedicated hosts.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250'],
    *check(estate) {
        for (const container of estate.containers) {
            if (!estate.mayRunOn(container.taskDefinition, appliesTo))
                continue;
            const tracing = seesHost(container.taskDefinition);
            const question = {
                ask: 'is a dangerous capability',
                bad: (value) => {
                    if (value.kind === 'absent')
                        return false;
                    const name = plain(value.value);
                    // With the host's processes in sight, tracing one of them is running code on the host.
                    return name === 'SYS_PTRACE' ? tracing : dangerous.has(name);
                },
            };
            const added = (0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(container.linuxParameters, (linux) => linux.capabilities), (capabilities) => capabilities.add);
            for (const item of (0,model_value/* itemsOf */.S3)(added).items) {
                const { outcomes } = (0,model_value/* outcomesOf */.RK)(item);
                const shown = outcomes.find(({ value }) => question.bad(value) === true || question.bad(value) === 'yes') ?? outcomes[0];
                const capability = shown?.value.kind === 'known' ? plain(shown.value.value) : '?';
                yield judge(container, `linuxParameters.capabilities.add[${capability}]`, item, question, { data: { capability }, fix: remove });
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

;// CONCATENATED MODULE: ./lib/rules/efs-without-transit-encryption/rule.js



/* harmony default export */ const efs_without_transit_encryption_rule = ({
    id: 'efs-without-transit-encryption',
    title: 'EFS volume is mounted without transit encryption',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    message: 'EFS volume `{volume}` is mounted without transit encryption',
    risk: 'What the containers read and write crosses the network as plain NFS, where anything on the way can read and change it.',
    advice: 'Set `transitEncryption` to `ENABLED` in the volume’s EFS configuration.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
    tags: ['task', 'external/cwe/cwe-319', 'securityhub/ECS.18'],
    *check(estate) {
        for (const task of estate.all('task-definition'))
            for (const [index, item] of (0,model_value/* itemsOf */.S3)(task.volumes).items.entries())
                for (const { value: volume } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
                    if (volume.kind === 'absent')
                        continue;
                    const { name, block } = volume.value;
                    const efs = whereMounted(volume.value.efsVolumeConfiguration);
                    if (!efs)
                        continue;
                    const shown = name.kind === 'known' ? name.value : String(index);
                    const encryption = (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(efs, (one) => one.transitEncryption), facts/* facts */.I['EFSVolumeConfiguration.transitEncryption']);
                    // A volume that is only there under a condition is at most likely at fault.
                    const conditional = item.kind === 'unknown' || efs !== volume.value.efsVolumeConfiguration;
                    yield judge(task, `volumes[${shown}].efsVolumeConfiguration.transitEncryption`, encryption, isNot('ENABLED'), {
                        data: { volume: shown },
                        within: efs.kind === 'known' ? [efs.value.block, block] : [block],
                        fix: set('ENABLED'),
                        ...(conditional ? { certainty: () => 'likely' } : {}),
                    });
                }
    },
});
/** The configuration where there is one: an arm without it mounts no EFS at all. */
function whereMounted(efs) {
    if (efs.kind !== 'unknown' || !efs.oneOf)
        return efs.kind === 'absent' ? undefined : efs;
    const oneOf = efs.oneOf.filter(({ then }) => then.kind !== 'absent');
    if (oneOf.length === efs.oneOf.length)
        return efs;
    return oneOf.length > 0 ? { ...efs, oneOf } : undefined;
}

;// CONCATENATED MODULE: ./lib/model/image.js

/** The image that a value names, part by part: `"${var.registry}/app:latest"` is tagged latest though its registry is unknown. */
function imageOf(value) {
    if (value.kind === 'absent')
        return { registry: value, repository: value, tag: value, digest: value };
    const parts = value.kind === 'known' ? [value] : value.parts;
    if (!parts) {
        if (value.kind === 'unknown' && value.oneOf) {
            const images = value.oneOf.map((arm) => ({ arm, image: imageOf(arm.then) }));
            const { oneOf: _, ...rest } = value;
            const part = (name) => ({
                ...rest,
                oneOf: images.map(({ arm, image }) => ({ ...arm, then: image[name] })),
            });
            return { registry: part('registry'), repository: part('repository'), tag: part('tag'), digest: part('digest') };
        }
        const open = value.kind === 'unknown' ? value : (0,model_value/* unknown */.L5)('unsupported', value.at);
        return { registry: open, repository: open, tag: open, digest: open };
    }
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
        : first || !isOpen(named)
            ? (0,model_value/* absent */.Ge)(value.at, { origin: value.origin })
            : whole(named, value);
    const repository = whole(stripTag((first && (hasRegistry || openHost) ? first[1] : named) ?? []), value);
    return {
        registry,
        repository,
        tag: tag ? whole(tag, value) : unwritten(tail, value),
        digest: digest ? whole(digest, value) : unwritten(named.slice(-1), value),
    };
}
/**
 * What says which build an image is: its digest, whatever tag stands beside it, else its tag. Absent where neither is written, which
 * means `latest`. A word that no registry takes for a name is filled in later, by a deployment step: unknown.
 */
function versionOf(value) {
    if (value.kind === 'unknown' && value.oneOf && !value.parts)
        return { ...value, oneOf: value.oneOf.map((arm) => ({ ...arm, then: versionOf(arm.then) })) };
    const { repository, tag, digest } = imageOf(value);
    if (digest.kind !== 'absent')
        return digest;
    const isName = repository.kind !== 'known' || repositoryName.test(repository.value);
    return tag.kind === 'absent' && !isName ? (0,model_value/* unknown */.L5)('placeholder', value.at, { origin: value.origin }) : tag;
}
/** https://distribution.github.io/distribution/spec/api/#overview */
const repositoryName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
/** Nothing is written after the separator: absent, unless an unknown part may bring it along. */
function unwritten(parts, of) {
    const open = parts.find((part) => part.kind === 'unknown');
    if (open?.kind !== 'unknown')
        return (0,model_value/* absent */.Ge)(of.at, { origin: of.origin });
    // What the part can come to is a piece of the name, and may hold the separator or not.
    const { oneOf: _, ...rest } = open;
    return rest;
}
const isOpen = (parts) => parts.some((part) => part.kind === 'unknown');
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
    if (open?.kind === 'unknown')
        return { ...open, at: first.at, parts: [...parts] };
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
    message: 'Container `{container}` runs whatever `latest` is when a task starts',
    risk: 'The tag moves under you: the same task definition starts different code from one deployment to the next, and nobody can tell which.',
    advice: 'Name the version, best by digest: `repository:1.4.2@sha256:…`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['image', 'external/cwe/cwe-1357', 'external/cwe/cwe-494'],
    *check(estate) {
        for (const container of estate.containers)
            if (container.image.kind !== 'absent')
                yield judge(container, 'image', versionOf(container.image), latest);
    },
});

;// CONCATENATED MODULE: ./lib/rules/privileged-container/rule.js



/** Fargate refuses privileged containers at registration, so a task that can only run there is no fault of this kind. */
const rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
/* harmony default export */ const privileged_container_rule = ({
    id: 'privileged-container',
    title: 'Container runs privileged',
    severity: 'high',
    profile: 'default',
    precision: 'very-high',
    appliesTo: rule_appliesTo,
    message: 'Container `{container}` runs privileged',
    risk: 'A privileged container has root-like power over its host: every device, and through them every other task on the instance.',
    advice: 'Set `privileged` to false, and add the single Linux capability the container needs, if it needs one.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.4'],
    *check(estate) {
        for (const container of estate.containers)
            if (estate.mayRunOn(container.taskDefinition, rule_appliesTo))
                yield judge(container, 'privileged', (0,model_value/* orDefault */.pQ)(container.privileged, facts/* facts */.I['ContainerDefinition.privileged']), is(true), {
                    fix: set(false),
                });
    },
});

;// CONCATENATED MODULE: ./lib/rules/public-ip-on-tasks/rule.js



/* harmony default export */ const public_ip_on_tasks_rule = ({
    id: 'public-ip-on-tasks',
    title: 'Tasks get public IP addresses',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Tasks of service `{address}` get public IP addresses',
    risk: 'Each task is then on the internet itself, beside its load balancer: one security group rule away from everyone.',
    advice: 'Set `assignPublicIp` to `DISABLED` and run the tasks in private subnets. They then need a NAT gateway, or VPC endpoints for ECR, S3 and CloudWatch Logs, to pull their images.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
    tags: ['network', 'external/cwe/cwe-668', 'securityhub/ECS.2'],
    *check(estate) {
        for (const service of estate.all('service')) {
            const network = (0,model_value/* field */.ZZ)(service.networkConfiguration, (one) => one.awsvpcConfiguration);
            if (network.kind === 'absent')
                continue;
            const assigned = (0,model_value/* orDefault */.pQ)((0,model_value/* field */.ZZ)(network, (one) => one.assignPublicIp), facts/* facts */.I['AwsVpcConfiguration.assignPublicIp']);
            yield judge(service, 'networkConfiguration.awsvpcConfiguration.assignPublicIp', assigned, is('ENABLED'), {
                within: network.kind === 'known' ? [network.value.block] : [],
            });
        }
    },
});

// EXTERNAL MODULE: ./lib/model/secrecy.js
var secrecy = __nccwpck_require__(7005);
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
    tags: ['secrets', 'container', 'external/cwe/cwe-798', 'external/cwe/cwe-526', 'external/cwe/cwe-312', 'securityhub/ECS.8'],
    *check(estate) {
        for (const container of estate.containers)
            for (const item of (0,model_value/* itemsOf */.S3)(container.environment).items)
                for (const { value: pair } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
                    if (pair.kind === 'absent')
                        continue;
                    const { name, block } = pair.value;
                    if (name.kind !== 'known')
                        continue;
                    const value = visible(pair.value.value);
                    const suspicion = (one) => (0,secrecy/* suspicionOf */.ds)(name.value, one.value);
                    const question = {
                        ask: 'is a secret in plain text',
                        // What the source itself hides comes from somewhere else: rules of their own speak of that.
                        bad: (one) => one.kind === 'known' && one.secret === undefined && suspicion(one) !== undefined,
                    };
                    const worst = (0,model_value/* outcomesOf */.RK)(value).outcomes.find(({ value: one }) => question.bad(one) === true)?.value;
                    const because = worst?.kind === 'known' ? suspicion(worst)?.because : undefined;
                    yield judge(container, `environment[${name.value}].value`, value, question, {
                        data: { variable: name.value, because: because ?? '' },
                        within: [block],
                        certainty: (one) => (item.kind === 'known' && one.kind === 'known' && suspicion(one)?.sure ? 'certain' : 'likely'),
                    });
                }
    },
});
/**
 * A string of which only parts are known gives its secret away all the same where its form does:
 * `"postgres://app:…@${var.host}/app"`. By its name alone it may be anything.
 */
function visible(value) {
    if (value.kind !== 'unknown')
        return value;
    if (value.oneOf)
        return { ...value, oneOf: value.oneOf.map((arm) => ({ ...arm, then: visible(arm.then) })) };
    const words = value.parts?.map((part) => (part.kind === 'known' ? part.value : hole)).join('');
    return words !== undefined && (0,secrecy/* formOf */.QU)(words) ? (0,model_value/* known */.eO)(words, value.at, { origin: value.origin }) : value;
}
/** Reads as a value still to be filled in. */
const hole = '${}';

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
/** The same expression is the same role, whatever it comes to. */
const isSameExpression = (a, b) => a.name !== undefined && a.name === b.name && (0,file/* textOf */.b6)(a.at) === (0,file/* textOf */.b6)(b.at);
function isSameRole(a, b, unit, estate) {
    const first = estate.follow(a, 'role', unit);
    const second = estate.follow(b, 'role', unit);
    if (first.kind === 'known' && second.kind === 'known') {
        if (first.value.target !== second.value.target)
            return false;
        return instanceOf(a) === instanceOf(b) ? true : undefined;
    }
    if (a.kind === 'known' && b.kind === 'known' && !a.reference && !b.reference)
        return a.value === b.value;
    if (!a.reference || !b.reference)
        return undefined;
    if (a.reference.unit !== b.reference.unit || a.reference.address !== b.reference.address)
        return false;
    // One stack, one custom resource can hand out several roles.
    return a.kind === 'unknown' && b.kind === 'unknown' && a.name !== undefined && a.name === b.name ? true : undefined;
}
/** `["task"]` of `aws_iam_role.ecs["task"].arn`: one resource can be many roles. */
const instanceOf = (value) => (value.kind === 'unknown' ? (/\[[^\]]*\]/.exec(value.name ?? '')?.[0] ?? '') : '');

;// CONCATENATED MODULE: ./lib/rules/registry.js
// Written by `npm run registry`. A new rule is a new folder; this file follows.








const rules = [
    rule,
    dangerous_linux_capability_rule,
    efs_without_transit_encryption_rule,
    mutable_image_tag_rule,
    privileged_container_rule,
    public_ip_on_tasks_rule,
    secret_in_environment_rule,
    shared_task_and_execution_role_rule,
];


/***/ }),

/***/ 239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ scan)
});

// UNUSED EXPORTS: reportOn

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __nccwpck_require__(9547);
;// CONCATENATED MODULE: ./lib/source/embedded.js
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
class embedded_TextBuilder {
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
function embedded_embed(outer, at, pieces, encode) {
    const builder = new embedded_TextBuilder();
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

;// CONCATENATED MODULE: ./lib/parse/json.js


/** Deeper nesting than this is not read: no real template comes near it, and the parser below recurses. */
const maximumDepth = 500;
/**
 * JSON as people write it: comments and trailing commas are read, with a warning. Holes of the text (interpolations) are values of
 * their own outside strings and parts of the string inside them. Never throws.
 */
function parseJson(text) {
    const diagnostics = [];
    const deep = tooDeepAt(text.content);
    if (deep !== undefined) {
        const message = `This JSON is nested more than ${maximumDepth} levels deep and is not read.`;
        return { root: undefined, diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] };
    }
    const withoutMark = text.content.startsWith('\uFEFF') ? ` ${text.content.slice(1)}` : text.content;
    const content = text.holes > 0 ? quoteBareHoles(withoutMark) : withoutMark;
    const errors = [];
    const tree = (0,main.parseTree)(content, errors, { allowTrailingComma: true, disallowComments: false });
    for (const { error, offset, length } of errors.slice(0, 20))
        diagnostics.push({ at: text.range(offset, offset + Math.max(length, 0)), severity: 'error', message: wordsFor(error) });
    return { root: tree ? nodeOf(tree, text, content, diagnostics) : undefined, diagnostics };
}
/** A hole outside a string becomes a string of the same length, so that the parser meets a value there and every offset holds. */
const quoteBareHoles = (content) => content.replace(/"(?:[^"\\]|\\[\s\S])*"?|\uE000(\d{6})\uE001/g, (part, digits) => (digits === undefined ? part : `"${digits}"`));
function tooDeepAt(content) {
    let depth = 0;
    let quoted = false;
    for (let i = 0; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (quoted) {
            if (code === 92)
                i++;
            else if (code === 34 || code === 10)
                quoted = false;
        }
        else if (code === 34)
            quoted = true;
        else if (code === 123 || code === 91) {
            if (++depth > maximumDepth)
                return i;
        }
        else if (code === 125 || code === 93)
            depth--;
    }
    return undefined;
}
function nodeOf(json, text, content, diagnostics) {
    const at = text.range(json.offset, json.offset + json.length);
    const written = { within: text, syntax: 'json', at, tagged: at, flow: true };
    switch (json.type) {
        case 'object': {
            const entries = [];
            const seen = new Set();
            for (const property of json.children ?? []) {
                const [key, value] = property.children ?? [];
                if (!key || !value)
                    continue;
                const name = String(key.value);
                const keyAt = text.range(key.offset + 1, key.offset + key.length - 1);
                if (seen.has(name))
                    diagnostics.push({ at: keyAt, severity: 'warning', message: `The key \`${name}\` stands here twice; the last one counts.` });
                seen.add(name);
                const whole = text.range(property.offset, value.offset + value.length);
                entries.push({ key: name, keyAt, value: nodeOf(value, text, content, diagnostics), whole });
            }
            return { ...written, kind: 'map', entries };
        }
        case 'array':
            return { ...written, kind: 'list', items: (json.children ?? []).map((child) => nodeOf(child, text, content, diagnostics)) };
        default:
            return scalarOf(json, text, content, written);
    }
}
function scalarOf(json, text, content, written) {
    const hole = text.holes > 0 ? text.holeAt(json.offset) : undefined;
    if (hole) {
        return { ...written, kind: 'scalar', value: null, raw: '', quoted: false, hole: hole.index, text: () => text };
    }
    const quoted = json.type === 'string';
    const value = json.value;
    const raw = quoted ? String(value) : content.slice(json.offset, json.offset + json.length);
    return { ...written, kind: 'scalar', value, raw, quoted, text: () => stringText(text, json.offset, json.offset + json.length) };
}
const simpleEscapes = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** The characters of a JSON string, from its opening to behind its closing quote. */
function stringText(text, start, end) {
    const pieces = [];
    let done = start + 1;
    const body = text.content.slice(start + 1, end - 1);
    for (const { index, 0: written } of body.matchAll(/\\(?:u[0-9a-fA-F]{4}|[\s\S])/g)) {
        const from = start + 1 + index;
        if (from > done)
            pieces.push({ start: done, end: from });
        done = from + written.length;
        const letter = written[1] ?? '';
        const words = letter === 'u' && written.length === 6
            ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
            : (simpleEscapes[letter] ?? letter);
        pieces.push({ start: from, end: done, words });
    }
    if (done < end - 1)
        pieces.push({ start: done, end: end - 1 });
    return embedded_embed(text, { start, end }, pieces, (words) => JSON.stringify(words).slice(1, -1));
}
const words = {
    CommaExpected: 'A comma is missing here.',
    ColonExpected: 'A colon is missing between this key and its value.',
    CloseBraceExpected: 'A closing `}` is missing.',
    CloseBracketExpected: 'A closing `]` is missing.',
    PropertyNameExpected: 'A key in double quotes is expected here.',
    ValueExpected: 'A value is expected here.',
    EndOfFileExpected: 'The JSON ends before this; what follows is not read.',
    UnexpectedEndOfString: 'This string is not closed.',
    UnexpectedEndOfComment: 'This comment is not closed.',
    InvalidSymbol: 'This is not JSON; a string needs double quotes.',
    InvalidNumberFormat: 'This is not a number.',
};
const wordsFor = (error) => words[(0,main.printParseErrorCode)(error)] ?? 'This is not valid JSON.';

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./lib/parse/depth.js

/** Deeper nesting than this is not read: no real template comes near it, and the parsers behind recurse. */
const depth_maximumDepth = 500;
/** Where a JSON text gets too deep: brackets outside strings and comments. */
function jsonTooDeepAt(content) {
    let depth = 0;
    for (let i = 0; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === quote)
            i = stringEnd(content, i + 1);
        else if (code === slash)
            i = commentEnd(content, i);
        else if (code === openBrace || code === openBracket) {
            if (++depth > depth_maximumDepth)
                return i;
        }
        else if (code === closeBrace || code === closeBracket)
            depth = Math.max(0, depth - 1);
    }
    return undefined;
}
/** Where a YAML text gets too deep, between brackets or by indentation. */
const yamlTooDeepAt = (content) => flowTooDeepAt(content) ?? blockTooDeepAt(content);
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
function flowTooDeepAt(content) {
    if (!mayBeDeep(content))
        return undefined;
    let depth = 0;
    let at = 0;
    for (const token of new dist/* Lexer */.JG().lex(content)) {
        if (token === '[' || token === '{') {
            if (++depth > depth_maximumDepth)
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
function mayBeDeep(content) {
    let depth = 0;
    for (let i = 0; i < content.length; i++) {
        const code = content.charCodeAt(i);
        if (code === openBrace || code === openBracket) {
            if (++depth > depth_maximumDepth)
                return true;
        }
        else if (code === closeBrace || code === closeBracket)
            depth = Math.max(0, depth - 1);
    }
    return false;
}
/** Every line opens the columns of its dashes and of its first word, and closes those further right. */
function blockTooDeepAt(content) {
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
            if (open.push(column) > depth_maximumDepth)
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
    if (text.content.slice(from, to) === raw)
        return embedded_embed(text, span, [{ start: from, end: to }], encode);
    if (quote !== '' && !written.includes('\n'))
        return embedded_embed(text, span, (quote === '"' ? doubleQuoted : singleQuoted)(text.content, from, to), encode);
    return embedded_embed(text, span, [{ start, end, words: raw }], () => undefined);
}
const doubleQuoted = (content, from, to) => escaped(content, from, to, /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, unescaped);
const singleQuoted = (content, from, to) => escaped(content, from, to, /''/g, () => "'");
/** The text as it stands but for its escapes, each of which reads as something else. */
function escaped(content, from, to, pattern, words) {
    const pieces = [];
    let done = from;
    for (const { index, 0: escape } of content.slice(from, to).matchAll(pattern)) {
        if (from + index > done)
            pieces.push({ start: done, end: from + index });
        done = from + index + escape.length;
        pieces.push({ start: from + index, end: done, words: words(escape) });
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
        return embedded_embed(text, { start, end }, [{ start, end, words: raw }], () => undefined);
    return embedded_embed(text, { start, end }, pieces, (words) => words.replaceAll('\n', `${lineBreak}${indent ?? ''}`));
}

;// CONCATENATED MODULE: ./lib/parse/yaml.js



/** Aliases are followed, but never more nodes than this: an alias bomb is 1 KB on the page and grows without end. */
const maximumAliasNodes = 20_000;
/** Of one kind in one document; whoever has more knows what is wrong after these. */
const maximumDiagnostics = 20;
/**
 * YAML as CloudFormation reads it: version 1.1 without timestamps, so `yes` is true and `0755` octal. Unknown tags are kept.
 * All documents of the file are read. Never throws.
 */
function parseYaml(text) {
    const diagnostics = [];
    const deep = yamlTooDeepAt(text.content);
    if (deep !== undefined) {
        const message = `This YAML is nested more than ${depth_maximumDepth} levels deep and is not read.`;
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
        for (const { pos, code } of document.errors.slice(0, 20))
            diagnostics.push({
                at: text.range(pos[0], Math.max(pos[0], pos[1])),
                severity: 'error',
                message: yaml_wordsFor(code),
            });
        const reader = new Reader(text, document, diagnostics);
        if (document.contents)
            roots.push(reader.node(document.contents, 0));
    }
    return { roots, diagnostics };
}
/** Words of our own: the parser's quote the file, which may hold a secret. https://eemeli.org/yaml/#errors */
const yaml_words = {
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
const yaml_wordsFor = (code) => yaml_words[code] ?? 'This YAML is not valid.';
class Reader {
    #text;
    #document;
    #diagnostics;
    #aliasNodes = 0;
    #followed = 0;
    #warnings = 0;
    #targets;
    #following = new Set();
    constructor(text, document, diagnostics) {
        this.#text = text;
        this.#document = document;
        this.#diagnostics = diagnostics;
    }
    node(yaml, depth) {
        if (this.#followed > 0 && ++this.#aliasNodes > maximumAliasNodes)
            return this.#nothing(yaml, endless);
        if (depth > depth_maximumDepth)
            return this.#nothing(yaml, `This part is nested more than ${depth_maximumDepth} levels deep and is not read.`);
        if ((0,dist/* isAlias */.Vj)(yaml))
            return this.#alias(yaml, depth);
        if ((0,dist/* isMap */.jh)(yaml))
            return this.#map(yaml, depth);
        if ((0,dist/* isSeq */.oP)(yaml))
            return this.#list(yaml, depth);
        return this.#scalar(yaml);
    }
    #written(yaml) {
        const [start, end] = yaml.range ?? [0, 0];
        const at = this.#text.range(start, trimmedEnd(this.#text.content, start, end));
        const { tag } = yaml;
        // Tags of YAML itself (`!!str`, the implied one of a map) say nothing that the value does not.
        if (!tag?.startsWith('!'))
            return { within: this.#text, syntax: 'yaml', at, tagged: at };
        const tagStart = this.#text.content.lastIndexOf(tag, start);
        const tagged = tagStart < 0 ? at : this.#text.range(tagStart, trimmedEnd(this.#text.content, start, end));
        return { within: this.#text, syntax: 'yaml', at, tagged, tag };
    }
    #alias(yaml, depth) {
        this.#targets ??= targetsOf(this.#document);
        const target = this.#targets.get(yaml);
        if (!target)
            return this.#nothing(yaml, `No anchor above is called \`&${yaml.source}\`.`, 'error');
        if (this.#following.has(target))
            return this.#nothing(yaml, endless);
        this.#following.add(target);
        this.#followed++;
        const node = this.node(target, depth + 1);
        this.#followed--;
        this.#following.delete(target);
        return { ...node, alias: this.#rangeOf(yaml) };
    }
    #rangeOf(yaml) {
        const [start, end] = yaml.range ?? [0, 0];
        return this.#text.range(start, trimmedEnd(this.#text.content, start, end));
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
            const [start, end] = keyNode.range ?? [0, 0];
            const keyAt = this.#text.range(start, end);
            if (key === '<<' && value) {
                merged.push(...this.#merged(value, depth));
                continue;
            }
            if (seen.has(key))
                this.#warn(keyAt, `The key \`${key}\` stands here twice; the last one counts.`);
            seen.add(key);
            const node = value ? this.node(value, depth + 1) : this.#empty(keyNode);
            const close = value?.range ? trimmedEnd(this.#text.content, value.range[0], value.range[1]) : end;
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
        const quoted = yaml.type === 'QUOTE_DOUBLE' || yaml.type === 'QUOTE_SINGLE' || yaml.type === 'BLOCK_LITERAL' || yaml.type === 'BLOCK_FOLDED';
        const raw = yaml.source ?? (yaml.value === null ? '' : String(yaml.value));
        const value = written.tag !== undefined ? raw : typeof yaml.value === 'bigint' ? raw : yaml.value;
        const hole = this.#text.holes > 0 ? this.#text.holeAt(yaml.range?.[0] ?? 0) : undefined;
        const [start, end] = yaml.range ?? [0, 0];
        const whole = hole && hole.end >= trimmedEnd(this.#text.content, start, end) ? { hole: hole.index } : {};
        return { ...written, kind: 'scalar', value, raw, quoted, text: () => scalarText(this.#text, yaml, raw), ...whole };
    }
    #empty(key) {
        const end = key.range?.[1] ?? 0;
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
        return { kind: 'scalar', within: this.#text, syntax: 'yaml', at, tagged: at, value: null, raw: '', quoted: false, text: () => this.#text };
    }
    #warn(at, message, severity = 'warning') {
        if (++this.#warnings <= maximumDiagnostics)
            this.#diagnostics.push({ at, severity, message });
    }
}
const endless = 'This part is not read: it repeats itself or grows without end through aliases.';
/** Which node each alias of a document stands for: the last one above it with that anchor. One walk, since asking the library for each takes a walk each. */
function targetsOf(document) {
    const anchors = new Map();
    const targets = new Map();
    const walk = (node, depth) => {
        if (depth > depth_maximumDepth)
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
const keyText = (key) => key.source ?? String(key.value);

;// CONCATENATED MODULE: ./lib/model/shape.js
const shape_text = { is: 'text' };
const flag = { is: 'flag' };
const number = { is: 'number' };
const textMap = { is: 'map' };
const shape_link = (to) => ({ is: 'text', to });
const list = (of) => ({ is: 'list', of });
const listOrOne = (of) => ({ is: 'list', of, orOne: true });
const anything = { is: 'any' };
const struct = (name, fields) => ({ is: 'struct', name, fields });

;// CONCATENATED MODULE: ./lib/model/policy.js

// IAM's policy language, whose words are the same in every dialect:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
/** A bare `"*"` is read as `{ "AWS": "*" }`, which means the same. */
const principal = struct('PolicyPrincipal', {
    AWS: listOrOne(shape_text),
    Service: listOrOne(shape_text),
    Federated: listOrOne(shape_text),
    CanonicalUser: listOrOne(shape_text),
});
const statement = struct('PolicyStatement', {
    Sid: shape_text,
    Effect: shape_text,
    Principal: principal,
    NotPrincipal: principal,
    Action: listOrOne(shape_text),
    NotAction: listOrOne(shape_text),
    Resource: listOrOne(shape_text),
    NotResource: listOrOne(shape_text),
    Condition: anything,
});
const policyDocument = struct('PolicyDocument', { Version: shape_text, Statement: listOrOne(statement) });

;// CONCATENATED MODULE: ./lib/model/aws.js


// Resources of other services that tasks use, named by their CloudFormation types and spelled in the same camel case as ECS's own:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/
const role = struct('AWS::IAM::Role', { roleName: shape_text });
const logGroup = struct('AWS::Logs::LogGroup', { logGroupName: shape_text, retentionInDays: number, kmsKeyId: shape_text });
const repository = struct('AWS::ECR::Repository', {
    repositoryName: shape_text,
    imageTagMutability: shape_text,
    imageScanningConfiguration: struct('AWS::ECR::Repository ImageScanningConfiguration', { scanOnPush: flag }),
    encryptionConfiguration: struct('AWS::ECR::Repository EncryptionConfiguration', { encryptionType: shape_text, kmsKey: shape_text }),
    lifecyclePolicy: struct('AWS::ECR::Repository LifecyclePolicy', { lifecyclePolicyText: shape_text }),
    repositoryPolicyText: policyDocument,
});
/** Terraform alone keeps a repository's policies in resources of their own. */
const repositoryPolicy = struct('aws_ecr_repository_policy', { repository: shape_text, policy: policyDocument });
const lifecyclePolicy = struct('aws_ecr_lifecycle_policy', { repository: shape_text, policy: shape_text });
const registryScanning = struct('AWS::ECR::RegistryScanningConfiguration', {
    scanType: shape_text,
    rules: list(struct('AWS::ECR::RegistryScanningConfiguration ScanningRule', {
        scanFrequency: shape_text,
        repositoryFilters: list(struct('AWS::ECR::RegistryScanningConfiguration RepositoryFilter', { filter: shape_text, filterType: shape_text })),
    })),
});
const secret = struct('AWS::SecretsManager::Secret', { name: shape_text, secretString: shape_text, kmsKeyId: shape_text });
/** Terraform alone keeps a secret's value in a resource of its own. */
const secretVersion = struct('aws_secretsmanager_secret_version', { secretId: shape_text, secretString: shape_text });
const parameter = struct('AWS::SSM::Parameter', { name: shape_text, type: shape_text, value: shape_text, keyId: shape_text });

;// CONCATENATED MODULE: ./lib/model/container.js

// Containers as the ECS API spells them: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
const keyValuePair = struct('KeyValuePair', { name: shape_text, value: shape_text });
const container_secret = struct('Secret', { name: shape_text, valueFrom: shape_text });
const logConfiguration = struct('LogConfiguration', { logDriver: shape_text, options: textMap, secretOptions: list(container_secret) });
const linuxParameters = struct('LinuxParameters', {
    capabilities: struct('KernelCapabilities', { add: list(shape_text), drop: list(shape_text) }),
    devices: list(struct('Device', { hostPath: shape_text, containerPath: shape_text, permissions: list(shape_text) })),
    initProcessEnabled: flag,
    sharedMemorySize: number,
    tmpfs: list(struct('Tmpfs', { containerPath: shape_text, size: number, mountOptions: list(shape_text) })),
    maxSwap: number,
    swappiness: number,
});
const containerDefinition = struct('ContainerDefinition', {
    name: shape_text,
    image: shape_text,
    repositoryCredentials: struct('RepositoryCredentials', { credentialsParameter: shape_text }),
    versionConsistency: shape_text,
    cpu: number,
    memory: number,
    memoryReservation: number,
    essential: flag,
    privileged: flag,
    user: shape_text,
    readonlyRootFilesystem: flag,
    entryPoint: list(shape_text),
    command: list(shape_text),
    workingDirectory: shape_text,
    hostname: shape_text,
    disableNetworking: flag,
    interactive: flag,
    pseudoTerminal: flag,
    environment: list(keyValuePair),
    environmentFiles: list(struct('EnvironmentFile', { value: shape_text, type: shape_text })),
    secrets: list(container_secret),
    portMappings: list(struct('PortMapping', { name: shape_text, containerPort: number, hostPort: number, protocol: shape_text, appProtocol: shape_text })),
    links: list(shape_text),
    mountPoints: list(struct('MountPoint', { sourceVolume: shape_text, containerPath: shape_text, readOnly: flag })),
    volumesFrom: list(struct('VolumeFrom', { sourceContainer: shape_text, readOnly: flag })),
    linuxParameters,
    ulimits: list(struct('Ulimit', { name: shape_text, softLimit: number, hardLimit: number })),
    systemControls: list(struct('SystemControl', { namespace: shape_text, value: shape_text })),
    dockerSecurityOptions: list(shape_text),
    dockerLabels: textMap,
    dnsServers: list(shape_text),
    extraHosts: list(struct('HostEntry', { hostname: shape_text, ipAddress: shape_text })),
    healthCheck: struct('HealthCheck', { command: list(shape_text), interval: number, timeout: number, retries: number, startPeriod: number }),
    logConfiguration,
    firelensConfiguration: struct('FirelensConfiguration', { type: shape_text, options: textMap }),
});

;// CONCATENATED MODULE: ./lib/model/ecs.js


// The parts of the ECS API that the rules ask about, spelled as the API spells them:
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html
const volume = struct('Volume', {
    name: shape_text,
    configuredAtLaunch: flag,
    host: struct('HostVolumeProperties', { sourcePath: shape_text }),
    dockerVolumeConfiguration: struct('DockerVolumeConfiguration', {
        scope: shape_text,
        autoprovision: flag,
        driver: shape_text,
        driverOpts: textMap,
        labels: textMap,
    }),
    efsVolumeConfiguration: struct('EFSVolumeConfiguration', {
        fileSystemId: shape_text,
        rootDirectory: shape_text,
        transitEncryption: shape_text,
        transitEncryptionPort: number,
        authorizationConfig: struct('EFSAuthorizationConfig', { accessPointId: shape_text, iam: shape_text }),
    }),
    fsxWindowsFileServerVolumeConfiguration: struct('FSxWindowsFileServerVolumeConfiguration', { fileSystemId: shape_text, rootDirectory: shape_text }),
});
const taskDefinition = struct('RegisterTaskDefinitionRequest', {
    family: shape_text,
    networkMode: shape_text,
    pidMode: shape_text,
    ipcMode: shape_text,
    cpu: shape_text,
    memory: shape_text,
    requiresCompatibilities: list(shape_text),
    taskRoleArn: shape_link('role'),
    executionRoleArn: shape_link('role'),
    containerDefinitions: list(containerDefinition),
    volumes: list(volume),
    runtimePlatform: struct('RuntimePlatform', { operatingSystemFamily: shape_text, cpuArchitecture: shape_text }),
    ephemeralStorage: struct('EphemeralStorage', { sizeInGiB: number }),
    proxyConfiguration: struct('ProxyConfiguration', { type: shape_text, containerName: shape_text }),
});
const capacityProviderStrategyItem = struct('CapacityProviderStrategyItem', { capacityProvider: shape_text, weight: number, base: number });
const networkConfiguration = struct('NetworkConfiguration', {
    awsvpcConfiguration: struct('AwsVpcConfiguration', { subnets: list(shape_text), securityGroups: list(shape_text), assignPublicIp: shape_text }),
});
const deploymentConfiguration = struct('DeploymentConfiguration', {
    strategy: shape_text,
    deploymentCircuitBreaker: struct('DeploymentCircuitBreaker', { enable: flag, rollback: flag }),
    alarms: struct('DeploymentAlarms', { alarmNames: list(shape_text), enable: flag, rollback: flag }),
});
const service = struct('CreateServiceRequest', {
    serviceName: shape_text,
    cluster: shape_link('cluster'),
    taskDefinition: shape_link('task-definition'),
    launchType: shape_text,
    capacityProviderStrategy: list(capacityProviderStrategyItem),
    platformVersion: shape_text,
    schedulingStrategy: shape_text,
    deploymentController: struct('DeploymentController', { type: shape_text }),
    deploymentConfiguration,
    enableExecuteCommand: flag,
    networkConfiguration,
    loadBalancers: list(struct('LoadBalancer', { targetGroupArn: shape_text, loadBalancerName: shape_text, containerName: shape_text, containerPort: number })),
    serviceConnectConfiguration: struct('ServiceConnectConfiguration', { enabled: flag, namespace: shape_text, logConfiguration: logConfiguration }),
});
const taskSet = struct('CreateTaskSetRequest', {
    cluster: shape_link('cluster'),
    service: shape_link('service'),
    taskDefinition: shape_link('task-definition'),
    launchType: shape_text,
    capacityProviderStrategy: list(capacityProviderStrategyItem),
    platformVersion: shape_text,
    networkConfiguration,
});
const cluster = struct('CreateClusterRequest', {
    clusterName: shape_text,
    settings: list(struct('ClusterSetting', { name: shape_text, value: shape_text })),
    configuration: struct('ClusterConfiguration', {
        executeCommandConfiguration: struct('ExecuteCommandConfiguration', {
            kmsKeyId: shape_text,
            logging: shape_text,
            logConfiguration: struct('ExecuteCommandLogConfiguration', {
                cloudWatchLogGroupName: shape_text,
                cloudWatchEncryptionEnabled: flag,
                s3BucketName: shape_text,
                s3EncryptionEnabled: flag,
                s3KeyPrefix: shape_text,
            }),
        }),
        managedStorageConfiguration: struct('ManagedStorageConfiguration', { kmsKeyId: shape_text, fargateEphemeralStorageKmsKeyId: shape_text }),
    }),
    capacityProviders: list(shape_text),
    defaultCapacityProviderStrategy: list(capacityProviderStrategyItem),
});

;// CONCATENATED MODULE: ./lib/model/kinds.js


/** Every kind of resource the model knows. A dialect says which of its types is which kind. */
const shapes = {
    'task-definition': taskDefinition,
    service: service,
    'task-set': taskSet,
    cluster: cluster,
    role: role,
    'log-group': logGroup,
    repository: repository,
    'repository-policy': repositoryPolicy,
    'lifecycle-policy': lifecyclePolicy,
    'registry-scanning': registryScanning,
    secret: secret,
    'secret-version': secretVersion,
    parameter: parameter,
};

// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __nccwpck_require__(1487);
;// CONCATENATED MODULE: ./lib/parse/node.js

/** The entry of a map with this key; of several the last, as JSON and YAML readers take it. */
const entryOf = (node, key) => node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined;
const childOf = (node, key) => entryOf(node, key)?.value;
/** The string of a scalar node; `undefined` for anything else, a number included. */
const stringOf = (node) => node?.kind === 'scalar' && typeof node.value === 'string' && node.hole === undefined ? node.value : undefined;
const inside = (text) => (text.content === text.range(0, 0).file.text ? {} : { inside: text });
/** Where to write a map entry's value, and how to take the entry away. */
function entrySlot(map, entry, names) {
    const removal = map.flow ? flowRemoval(map, entry.whole, map.entries.length) : blockRemoval(entry.whole, undefined);
    return { kind: 'entry', syntax: map.syntax, names, value: entry.value.tagged, whole: entry.whole, ...removal, ...inside(map.within) };
}
/** Where to write a list item, and how to take it away. */
function itemSlot(list, index, names) {
    const item = list.items[index];
    if (!item)
        return undefined;
    const removal = list.flow
        ? flowRemoval(list, item.tagged, list.items.length)
        : list.items.length === 1
            ? { removal: { at: list.tagged, text: '[]' } }
            : blockRemoval(item.tagged, '-');
    return { kind: 'entry', syntax: list.syntax, names, value: item.tagged, whole: item.tagged, ...removal, ...inside(list.within) };
}
/** Between brackets an entry goes together with the comma that follows it, or else with the one before it. */
function flowRemoval(owner, whole, siblings) {
    const { text } = whole.file;
    const after = /^[ \t]*,[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(whole.end, owner.at.end));
    if (after)
        return { removal: { at: { ...whole, end: whole.end + after[0].length }, text: '' } };
    const before = siblings > 1 ? /,?\s*$/.exec(text.slice(owner.at.start, whole.start)) : undefined;
    return { removal: { at: { ...whole, start: whole.start - (before?.[0].length ?? 0) }, text: '' } };
}
/** An entry that has its lines for itself goes with them; one that shares a line with a parent's dash cannot go alone. */
function blockRemoval(whole, lead) {
    const { text } = whole.file;
    const lineStart = text.lastIndexOf('\n', whole.start - 1) + 1;
    const before = text.slice(lineStart, whole.start);
    if (lead === '-' ? !/^\s*-\s+$/.test(before) : before.trim() !== '')
        return {};
    const lineEnd = text.indexOf('\n', Math.max(whole.end - 1, whole.start));
    return { removal: { at: { ...whole, start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1 }, text: '' } };
}
/** Where an entry that is missing from the map would be written; `undefined` where no safe place shows. */
function gapSlot(map, key, names) {
    const common = { kind: 'gap', syntax: map.syntax, names, key, ...inside(map.within) };
    const { file } = map.at;
    const last = map.entries.at(-1);
    if (map.flow) {
        if (!last) {
            const at = { file, start: map.at.start + 1, end: map.at.start + 1 };
            return { ...common, at, before: map.syntax === 'yaml' ? ' ' : '', after: map.syntax === 'yaml' ? ' ' : '', indent: '' };
        }
        const tail = file.text.slice(last.whole.end, map.at.end);
        const comma = /^\s*,/.exec(tail);
        const end = last.whole.end + (comma?.[0].length ?? 0);
        const indent = node_ownIndent(last.keyAt);
        const before = indent !== undefined && tail.includes('\n') ? `\n${indent}` : ' ';
        return { ...common, at: { file, start: end, end }, before: (comma ? '' : ',') + before, after: '', indent: indent ?? '' };
    }
    const first = map.entries[0];
    if (!first || !last)
        return undefined;
    const indent = ' '.repeat(columnOf(first.keyAt));
    const anchor = map.entries.findLast((entry) => !(0,source_file/* textOf */.b6)(entry.whole).includes('\n'));
    if (!anchor)
        return { ...common, at: { ...first.keyAt, end: first.keyAt.start }, before: '', after: `\n${indent}`, indent };
    const lineEnd = /\r?\n|$/.exec(file.text.slice(anchor.whole.end));
    const at = anchor.whole.end + (lineEnd?.index ?? 0);
    return { ...common, at: { file, start: at, end: at }, before: `\n${indent}`, after: '', indent };
}
const columnOf = (at) => at.start - (at.file.text.lastIndexOf('\n', at.start - 1) + 1);
/** The white space before this place, if nothing else stands before it on its line. */
function node_ownIndent(at) {
    const before = at.file.text.slice(at.start - columnOf(at), at.start);
    return before.trim() === '' ? before : undefined;
}

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __nccwpck_require__(5940);
;// CONCATENATED MODULE: ./lib/dialects/coerce.js
/** A scalar as the property's type wants it; `undefined` where the deployment would refuse it. */
function coerce({ value, raw }, shape, strictness) {
    switch (shape.is) {
        case 'text':
            return typeof value === 'string' ? value : strictness === 'loose' ? raw : undefined;
        case 'flag':
            if (typeof value === 'boolean')
                return value;
            if (strictness === 'strict' || typeof value !== 'string')
                return undefined;
            return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined;
        case 'number':
            if (typeof value === 'number')
                return value;
            if (strictness === 'strict' || typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value.trim()))
                return undefined;
            return Number(value);
    }
}

;// CONCATENATED MODULE: ./lib/dialects/data.js

/** The place of an entry's value: the value itself where it stands on one line, else its key. */
const placeOf = (value, keyAt) => ((0,source_file/* isOneLine */.Pf)(value) ? value : keyAt);
const scalar = (value, raw = String(value), text) => ({
    is: 'scalar',
    value,
    raw,
    ...(text ? { text } : {}),
});
/** The words of a scalar as a text, if that is what it is. */
const wordsOf = (data) => data?.kind === 'known' && data.value.is === 'scalar' ? data.value.raw : undefined;
const isKnownMap = (data) => data?.kind === 'known' && data.value.is === 'map';
const isKnownList = (data) => data?.kind === 'known' && data.value.is === 'list';

;// CONCATENATED MODULE: ./lib/dialects/joined.js

/** What fills a template that is one hole and nothing else: `"${var.image}"` is `var.image`. */
function onlyHole({ text, holes }) {
    const [only, ...more] = text.segments.filter(({ length }) => length > 0);
    return only?.hole !== undefined && more.length === 0 ? holes[only.hole] : undefined;
}
/** The string a template makes: known where all its holes are, otherwise unknown with its parts. */
function joined(template, data) {
    const parts = template.text.segments.map((segment) => {
        if (segment.hole === undefined) {
            const words = template.text.content.slice(segment.start, segment.start + segment.length);
            return { kind: 'known', value: words, at: segment.at, origin: [] };
        }
        return holeWords(template.holes[segment.hole], segment.at);
    });
    const secret = parts.find((part) => part.secret)?.secret;
    const origin = [...data.origin, ...parts.flatMap((part) => part.origin)];
    const common = { at: data.at, origin, ...(secret ? { secret } : {}) };
    const [only, ...more] = parts;
    if (only?.kind === 'unknown' && more.length === 0)
        return { ...only, ...common };
    const open = parts.find((part) => part.kind === 'unknown');
    if (open?.kind === 'unknown')
        return { kind: 'unknown', why: open.why, ...(open.name ? { name: open.name } : {}), ...common, parts: merged(parts) };
    const value = parts.map((part) => (part.kind === 'known' ? part.value : '')).join('');
    // A reference alone in quotes is still that reference.
    const reference = more.length === 0 && only?.reference ? { reference: only.reference } : {};
    return { kind: 'known', value, ...common, ...reference };
}
function holeWords(hole, at) {
    if (!hole || hole.kind === 'absent')
        return (0,model_value/* unknown */.L5)('unsupported', at);
    if (hole.kind === 'known') {
        const { value, slot: _, ...rest } = hole;
        if (value.is === 'scalar')
            return { ...rest, value: value.raw, at };
        if (value.is === 'template') {
            const inner = joined(value, hole);
            return inner.kind === 'absent' ? (0,model_value/* unknown */.L5)('unsupported', at) : { ...inner, at };
        }
        return (0,model_value/* unknown */.L5)('function', at, { origin: hole.origin });
    }
    const { oneOf, parts: _, ...rest } = hole;
    const arms = oneOf?.map((arm) => ({ ...arm, then: holeWords(arm.then, at) }));
    return { ...rest, at, ...(arms ? { oneOf: arms } : {}) };
}
/** Neighbouring known parts become one, with the span of both where they stand side by side. */
function merged(parts) {
    const out = [];
    for (const part of parts) {
        const inner = part.kind === 'unknown' && part.parts ? part.parts : [part];
        for (const next of inner) {
            const last = out.at(-1);
            if (last?.kind === 'known' && next.kind === 'known' && !next.secret && !last.secret) {
                const together = last.at.file === next.at.file && last.at.end === next.at.start;
                out[out.length - 1] = {
                    ...last,
                    value: last.value + next.value,
                    at: together ? { ...last.at, end: next.at.end } : last.at,
                    origin: [...last.origin, ...next.origin],
                };
            }
            else
                out.push(next);
        }
    }
    return out;
}
/** The words a piece of data comes to, if they are all known. */
function knownWords(data) {
    if (data?.kind !== 'known')
        return undefined;
    if (data.value.is === 'scalar')
        return data.value.raw;
    if (data.value.is !== 'template')
        return undefined;
    const whole = joined(data.value, data);
    return whole.kind === 'known' ? whole.value : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/names.js
/**
 * ECS names its properties once; CloudFormation capitalises them, Terraform writes them in snake case. This table holds what does
 * not follow: `Structure.property` of the API to the word used. `test/vocabulary.test.ts` holds it against AWS's own schemas.
 */
const exceptions = {
    pascal: {
        'Volume.efsVolumeConfiguration': 'EFSVolumeConfiguration',
        'Volume.fsxWindowsFileServerVolumeConfiguration': 'FSxWindowsFileServerVolumeConfiguration',
        'EFSVolumeConfiguration.fileSystemId': 'FilesystemId',
        'EFSAuthorizationConfig.iam': 'IAM',
        'CreateClusterRequest.settings': 'ClusterSettings',
        // A service spells it the first way, a task set the second.
        'NetworkConfiguration.awsvpcConfiguration': 'AwsvpcConfiguration|AwsVpcConfiguration',
    },
    snake: {
        'RegisterTaskDefinitionRequest.volumes': 'volume',
        'Volume.configuredAtLaunch': 'configure_at_launch',
        'CreateServiceRequest.serviceName': 'name',
        'CreateServiceRequest.loadBalancers': 'load_balancer',
        'LoadBalancer.loadBalancerName': 'elb_name',
        'CreateClusterRequest.clusterName': 'name',
        'CreateClusterRequest.settings': 'setting',
        'ExecuteCommandLogConfiguration.s3EncryptionEnabled': 's3_bucket_encryption_enabled',
        'EphemeralStorage.sizeInGiB': 'size_in_gib',
        'AWS::IAM::Role.roleName': 'name',
        'AWS::Logs::LogGroup.logGroupName': 'name',
        'AWS::ECR::Repository.repositoryName': 'name',
        'AWS::ECR::RegistryScanningConfiguration.rules': 'rule',
        'AWS::ECR::RegistryScanningConfiguration ScanningRule.repositoryFilters': 'repository_filter',
        // Flattened: the block of the one is the block of the other.
        'NetworkConfiguration.awsvpcConfiguration': '.',
        'Volume.host': '.',
        'HostVolumeProperties.sourcePath': 'host_path',
        'CreateServiceRequest.deploymentConfiguration': '.',
        'DeploymentConfiguration.strategy': 'deployment_configuration.strategy',
    },
};
/** Where Terraform takes a boolean for what the API spells in words. */
const booleans = {
    'AwsVpcConfiguration.assignPublicIp': ['ENABLED', 'DISABLED'],
};
/** Structures whose words are the same in every dialect: IAM's policies. */
const fixed = /^Policy/;
/**
 * How a dialect spells a property: `.` where the property's own fields stand in its owner, `a.b` where it stands in a block of the
 * owner, `a|b` where there are two ways.
 */
function spell(names, structure, property) {
    if (names === 'api' || fixed.test(structure))
        return property;
    const exception = exceptions[names][`${structure}.${property}`];
    if (exception !== undefined)
        return exception;
    return names === 'pascal' ? capitalised(property) : snakeCase(property);
}
const wordsForBoolean = (structure, property) => booleans[`${structure}.${property}`];
const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const snakeCase = (word) => word.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

;// CONCATENATED MODULE: ./lib/dialects/plain.js





/** YAML or JSON that means what it says: no functions, no references. */
function plainData(node, options) {
    switch (node.kind) {
        case 'scalar':
            return scalarData(node, options);
        case 'map':
            return { kind: 'known', value: mapData(node, options), at: node.at, origin: [] };
        case 'list': {
            const items = node.items.map((item, index) => {
                const data = plainData(item, options);
                if (data.kind === 'unknown')
                    return data;
                const slot = itemSlot(node, index, options.names);
                return slot ? { ...data, slot } : data;
            });
            return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] };
        }
    }
}
function mapData(node, options) {
    const entries = new Map();
    for (const entry of node.entries) {
        const data = plainData(entry.value, options);
        const at = placeOf(entry.value.at, entry.keyAt);
        const value = data.kind === 'unknown' ? { ...data, at } : { ...data, at, slot: entrySlot(node, entry, options.names) };
        entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value });
    }
    return { is: 'map', entries, missing: [], whole: node.at, gap: (key) => gapSlot(node, key, options.names) };
}
function scalarData(node, options) {
    if (node.hole !== undefined)
        return { ...(options.holes?.[node.hole] ?? (0,model_value/* unknown */.L5)('unsupported', node.at)), at: node.at };
    if (node.value === null)
        return { kind: 'absent', at: node.at, origin: [] };
    if (node.quoted && node.within.holes > 0) {
        const text = node.text();
        if (text instanceof BuiltText && text.segments.some(({ hole }) => hole !== undefined))
            return { kind: 'known', value: { is: 'template', text, holes: options.holes ?? [] }, at: node.at, origin: [] };
    }
    if (node.quoted && options.placeholder && node.raw.search(options.placeholder) >= 0)
        return withPlaceholders(node, options.placeholder);
    return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] };
}
function withPlaceholders(node, placeholder) {
    const text = node.text();
    const pieces = [];
    const holes = [];
    let done = 0;
    for (const { index, 0: mark } of text.content.matchAll(placeholder)) {
        if (index > done)
            pieces.push({ start: done, end: index });
        done = index + mark.length;
        pieces.push({ start: index, end: done, hole: holes.length });
        holes.push((0,model_value/* unknown */.L5)('placeholder', text.range(index, done), { name: mark }));
    }
    if (done < text.content.length)
        pieces.push({ start: done, end: text.content.length });
    const built = embedded_embed(text, { start: 0, end: text.content.length }, pieces, text.encode);
    return { kind: 'known', value: { is: 'template', text: built, holes }, at: node.at, origin: [] };
}
/** The JSON inside a string, read in place. */
function jsonInside(text, holes, at) {
    const { root, diagnostics } = parseJson(text);
    if (!root)
        return { data: (0,model_value/* unknown */.L5)('unsupported', at), diagnostics };
    return { data: plainData(root, { names: 'api', holes }), diagnostics };
}

;// CONCATENATED MODULE: ./lib/dialects/reader.js
var _a;







/** Turns what a dialect evaluated into the model's words. One reader for every dialect: only the spelling differs. */
class reader_Reader {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** The structure whose fields these are. `at` is the line that names it. */
    struct(fields, shape, at) {
        const out = { block: { at, whole: fields.whole, missing: fields.missing } };
        for (const [property, inner] of Object.entries(shape.fields))
            out[property] = this.#property(fields, shape.name, property, inner, at);
        return out;
    }
    #property(fields, structure, property, shape, owner) {
        const key = spell(this.#options.names, structure, property);
        if (key === '.' && shape.is === 'struct') {
            const value = this.struct(fields, shape, owner);
            return { kind: 'known', value, at: owner, origin: [] };
        }
        const entry = entryAt(fields, key) ?? this.#otherCase(fields, key);
        if (!entry)
            return this.#notWritten(fields, key, owner);
        const words = shape.is === 'text' ? wordsForBoolean(structure, property) : undefined;
        const value = words && this.#options.names === 'snake' ? booleanInWords(entry.value, words) : entry.value;
        const read = this.value(value, shape, entry.keyAt);
        return read.kind === 'absent' ? { ...read, at: owner } : read;
    }
    /** Terraform decodes container definitions without regard to case: https://pkg.go.dev/encoding/json#Unmarshal */
    #otherCase(fields, key) {
        return this.#options.names === 'api' && this.#options.strictness === 'loose' ? fields.entries.get(capitalised(key)) : undefined;
    }
    #notWritten(fields, key, owner) {
        const [missing] = fields.missing;
        if (missing)
            return { ...missing, at: owner };
        // A new entry goes by the first way of spelling it, and not into a block that is not there.
        const [plain = ''] = key.split('|');
        return lazySlot({ kind: 'absent', at: owner, origin: [] }, () => (plain.includes('.') ? undefined : fields.gap?.(plain)));
    }
    value(data, shape, keyAt) {
        if (data.kind === 'absent')
            return data;
        if (data.kind === 'unknown')
            return this.#unknown(data, shape, keyAt);
        switch (shape.is) {
            case 'text':
            case 'flag':
            case 'number':
                return this.#leaf(data, shape);
            case 'list':
                if (shape.orOne && !isListLike(data))
                    return this.#one(data, shape, keyAt);
                return this.#structured(data, shape, keyAt, (value) => this.#list(value, data, shape, keyAt));
            case 'any':
                return { ...data, value: true };
            case 'struct':
                if (shape.name === 'PolicyPrincipal' && data.value.is === 'scalar')
                    return this.#everyone(data, shape, keyAt);
                return this.#structured(data, shape, keyAt, (value) => this.#block(value, data, shape, keyAt));
            case 'map':
                return this.#structured(data, shape, keyAt, (value) => this.#map(value, data, keyAt));
        }
    }
    #unknown(data, shape, keyAt) {
        const { oneOf, parts: _, ...rest } = data;
        if (!oneOf)
            return rest;
        return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: this.value(arm.then, shape, keyAt) })) };
    }
    #leaf(data, shape) {
        const { value, ...rest } = data;
        switch (value.is) {
            case 'scalar': {
                const read = coerce(value, shape, this.#options.strictness);
                return read === undefined ? wrongType(data) : { ...rest, value: read };
            }
            case 'template': {
                const whole = joined(value, data);
                if (shape.is === 'text' || whole.kind !== 'known')
                    return whole;
                const read = coerce({ is: 'scalar', value: whole.value, raw: whole.value }, shape, this.#options.strictness);
                return read === undefined ? wrongType(data) : { ...whole, value: read };
            }
            case 'json':
                return (0,model_value/* unknown */.L5)('function', data.at, { origin: data.origin });
            default:
                return wrongType(data);
        }
    }
    /** Lists and structures may stand in a string as JSON; from there on the names are the API's own. */
    #structured(data, shape, keyAt, read) {
        const { value } = data;
        if (value.is === 'map' || value.is === 'list')
            return read(value);
        const inner = new _a({ ...this.#options, names: 'api' });
        if (value.is === 'json')
            return (0,model_value/* withOrigin */.D_)(inner.value(value.data, shape, keyAt), data.origin);
        const text = value.is === 'template' ? value.text : value.text?.();
        if (!text)
            return wrongType(data);
        const holes = value.is === 'template' ? value.holes : [];
        const alone = value.is === 'template' ? onlyHole(value) : undefined;
        if (alone)
            return (0,model_value/* withOrigin */.D_)(this.value(alone, shape, keyAt), data.origin);
        const found = jsonInside(text, holes, data.at);
        this.#options.diagnostics.push(...found.diagnostics);
        return (0,model_value/* withOrigin */.D_)(inner.value(found.data, shape, keyAt), data.origin);
    }
    #list(value, data, shape, keyAt) {
        // A single block stands for a list of one in Terraform; in YAML it is a mistake that CloudFormation rejects.
        if (value.is === 'map' && this.#options.names !== 'snake')
            return wrongType(data);
        const all = value.is === 'map' ? [{ ...data, value }] : value.items;
        const items = all.map((item) => this.value(item, shape.of, itemPlace(item)));
        const slot = data.slot?.kind === 'entry' ? { slot: data.slot } : {};
        return { ...data, at: data.at, value: { items, missing: value.is === 'list' ? value.missing : [], at: keyAt, ...slot } };
    }
    /** A single value where a list of one would mean the same. */
    #one(data, shape, keyAt) {
        return { ...data, value: { items: [this.value(data, shape.of, keyAt)], missing: [], at: keyAt } };
    }
    /** `Principal: "*"` and `Principal: {AWS: "*"}` mean the same: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
    #everyone(data, shape, keyAt) {
        const { slot: _, ...rest } = data;
        const entries = new Map([['AWS', { key: 'AWS', keyAt, value: rest }]]);
        return { ...rest, value: this.struct({ is: 'map', entries, missing: [], whole: data.at }, shape, keyAt) };
    }
    #block(value, data, shape, keyAt) {
        if (value.is === 'list') {
            const [only, ...more] = value.items;
            if (this.#options.names !== 'snake' || more.length > 0)
                return wrongType(data);
            if (!only)
                return value.missing[0] ?? { kind: 'absent', at: data.at, origin: data.origin };
            return (0,model_value/* withOrigin */.D_)(this.value(only, shape, itemPlace(only)), data.origin);
        }
        const name = shape.fields['name'] ? value.entries.get(spell(this.#options.names, shape.name, 'name')) : undefined;
        const at = name && wordsOf(name.value) !== undefined ? name.value.at : keyAt;
        return { ...data, at, value: this.struct(value, shape, at) };
    }
    #map(value, data, keyAt) {
        if (value.is === 'list')
            return wrongType(data);
        const shape = { is: 'text' };
        const entries = [...value.entries.values()].map((entry) => ({
            key: entry.key,
            keyAt: entry.keyAt,
            value: this.value(entry.value, shape, entry.keyAt),
        }));
        const block = { at: keyAt, whole: value.whole, missing: value.missing };
        const _map = { is: 'map' };
        return { ...data, value: { entries, block } };
    }
}
_a = reader_Reader;
/** The entry a spelling leads to: one of several ways, or through a block of the owner. */
function entryAt(fields, key) {
    for (const way of key.split('|')) {
        const [block = '', inner] = way.split('.');
        const entry = fields.entries.get(block);
        if (!entry || inner === undefined) {
            if (entry)
                return entry;
            continue;
        }
        const first = isKnownList(entry.value) ? entry.value.value.items[0] : entry.value;
        const found = isKnownMap(first) ? first.value.entries.get(inner) : undefined;
        if (found)
            return found;
    }
    return undefined;
}
/** A list, or a string that holds one as JSON. */
const isListLike = ({ value }) => value.is === 'list' || value.is === 'json' || (value.is === 'scalar' && typeof value.value === 'string' && /^\s*\[/.test(value.value));
/** A list item has no key: a block's type stands for it, or its first line. */
function itemPlace(item) {
    if (!isKnownMap(item) || ((0,source_file/* isOneLine */.Pf)(item.at) && !(0,source_file/* sameRange */.Et)(item.at, item.value.whole)))
        return (0,source_file/* firstLineOf */.Qy)(item.at);
    const [first] = item.value.entries.values();
    return first?.keyAt ?? (0,source_file/* firstLineOf */.Qy)(item.value.whole);
}
const wrongType = (data) => (0,model_value/* unknown */.L5)('wrong-type', data.at, { origin: data.origin });
function booleanInWords(data, [whenTrue, whenFalse]) {
    return (0,model_value/* field */.ZZ)(data, (value) => {
        const at = data.at;
        const is = value.is === 'scalar' ? String(value.value) : undefined;
        if (is !== 'true' && is !== 'false')
            return (0,model_value/* unknown */.L5)('wrong-type', at);
        const words = is === 'true' ? whenTrue : whenFalse;
        return { ...data, origin: [], value: { is: 'scalar', value: words, raw: words } };
    });
}
/** Where an absent entry would go is worked out only when somebody wants to write there. */
function lazySlot(value, slot) {
    let found = null;
    Object.defineProperty(value, 'slot', {
        enumerable: true,
        configurable: true,
        get() {
            if (found === null)
                found = slot();
            return found;
        },
    });
    return value;
}

// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __nccwpck_require__(1732);
;// CONCATENATED MODULE: ./lib/dialects/cloudformation/intrinsic.js
/** The call this node is, if it is one. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html */
function intrinsicOf(node) {
    if (node.tag !== undefined) {
        const { tag, ...untagged } = node;
        return { name: tag.slice(1).replace(/^Fn::/, ''), argument: { ...untagged, tagged: node.at } };
    }
    if (node.kind !== 'map' || node.entries.length !== 1)
        return undefined;
    const [only] = node.entries;
    if (!only)
        return undefined;
    if (only.key === 'Ref' || only.key === 'Condition')
        return { name: only.key, argument: only.value };
    return only.key.startsWith('Fn::') ? { name: only.key.slice(4), argument: only.value } : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/conditions.js




const maybe = { is: 'maybe', origin: [] };
/** The `Conditions` section in three-valued logic: a parameter without a default makes a maybe, never a no. */
class Conditions {
    #section;
    #evaluate;
    #answers = new Map();
    constructor(template, evaluate) {
        this.#section = childOf(template, 'Conditions');
        this.#evaluate = evaluate;
    }
    answer(name) {
        const known = this.#answers.get(name);
        if (known)
            return known;
        // A condition that refers to itself stays a maybe.
        this.#answers.set(name, maybe);
        const entry = entryOf(this.#section, name);
        const is = entry ? this.#is(entry.value) : 'maybe';
        const answer = { is, origin: entry ? [{ at: entry.keyAt, name, kind: 'condition' }] : [] };
        this.#answers.set(name, answer);
        return answer;
    }
    #is(node) {
        const call = intrinsicOf(node);
        if (!call) {
            const words = stringOf(node);
            return words === undefined ? 'maybe' : this.answer(words).is;
        }
        const operands = call.argument.kind === 'list' ? call.argument.items : [call.argument];
        switch (call.name) {
            case 'Condition':
                return this.answer(stringOf(call.argument) ?? '').is;
            case 'Not':
                return (0,verdict/* isNot */.w8)(operands[0] ? this.#is(operands[0]) : 'maybe');
            case 'And':
                return (0,verdict/* isAll */.kd)(operands.map((operand) => this.#is(operand)));
            case 'Or':
                return (0,verdict/* isAny */.f7)(operands.map((operand) => this.#is(operand)));
            case 'Equals':
                return this.#equals(operands);
            default:
                return 'maybe';
        }
    }
    #equals([left, right]) {
        if (!left || !right)
            return 'maybe';
        const a = this.#words(left);
        const b = this.#words(right);
        if (!a || !b)
            return 'maybe';
        // Every pair of values the two can take is compared: all equal is a yes, none equal a no.
        const pairs = a.flatMap((x) => b.map((y) => (x === y ? 'yes' : 'no')));
        if (pairs.every((is) => is === 'yes'))
            return 'yes';
        return pairs.every((is) => is === 'no') ? 'no' : 'maybe';
    }
    /** Every text a side can come to, if they can all be told. */
    #words(node) {
        const data = this.#evaluate(node);
        const one = knownWords(data);
        if (one !== undefined)
            return [one];
        if (data.kind !== 'unknown' || !data.oneOf)
            return undefined;
        const arms = data.oneOf.map(({ then }) => knownWords(then));
        return arms.includes(undefined) ? undefined : arms;
    }
}

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/parameters.js



/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
const pseudo = new Set([
    'AWS::AccountId',
    'AWS::NotificationARNs',
    'AWS::Partition',
    'AWS::Region',
    'AWS::StackId',
    'AWS::StackName',
    'AWS::URLSuffix',
]);
/** What a `Ref` to a parameter or pseudo parameter gives, at the place of the `Ref`; `undefined` where the name is neither. */
function parameterValue(template, name, at) {
    if (name === 'AWS::NoValue')
        return (0,model_value/* absent */.Ge)(at);
    if (pseudo.has(name))
        return (0,model_value/* unknown */.L5)('parameter', at, { name });
    const entry = entryOf(childOf(template, 'Parameters'), name);
    return entry ? declared(entry, at) : undefined;
}
function declared({ key, value: declaration }, at) {
    const type = parameters_text(childOf(declaration, 'Type')) ?? 'String';
    const secret = parameters_text(childOf(declaration, 'NoEcho'))?.toLowerCase() === 'true' ? { secret: 'no-echo' } : {};
    const fallback = entryOf(declaration, 'Default');
    // The default of an SSM parameter type is the name of a parameter, not its value.
    if (type.startsWith('AWS::SSM::Parameter::'))
        return (0,model_value/* unknown */.L5)('parameter', at, { name: key, ...secret });
    const many = type === 'CommaDelimitedList' || type.startsWith('List<');
    if (fallback?.value.kind === 'scalar') {
        const datum = datumOf(fallback.value.raw, fallback.value.value, many, fallback.value.tagged);
        return { kind: 'known', value: datum, at, origin: [{ at: fallback.value.tagged, name: key, kind: 'default' }], ...secret };
    }
    return (0,model_value/* unknown */.L5)('parameter', at, { name: key, ...secret, ...allowed(key, declaration, at, many) });
}
function allowed(key, declaration, at, many) {
    const values = childOf(declaration, 'AllowedValues');
    if (values?.kind !== 'list' || values.items.length === 0)
        return {};
    const arms = values.items.flatMap((item) => item.kind === 'scalar'
        ? [
            {
                when: item.raw,
                then: {
                    kind: 'known',
                    value: datumOf(item.raw, item.value, many, item.tagged),
                    at,
                    origin: [{ at: item.tagged, name: key, kind: 'allowed-value' }],
                },
            },
        ]
        : []);
    return arms.length === values.items.length ? { oneOf: arms } : {};
}
function datumOf(raw, value, many, whole) {
    if (!many)
        return scalar(typeof value === 'string' ? value : raw, raw);
    const items = raw.split(',').map((part) => ({ kind: 'known', value: scalar(part.trim()), at: whole, origin: [] }));
    return { is: 'list', items, missing: [], whole };
}
const parameters_text = (node) => (node?.kind === 'scalar' ? node.raw : undefined);

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/evaluate.js








/** The values of one template: functions applied as far as their arguments are known, the rest unknown with its reason. */
class Evaluator {
    #template;
    #unit;
    conditions;
    constructor(template, unit) {
        this.#template = template;
        this.#unit = unit;
        this.conditions = new Conditions(template, (node) => this.data(node));
    }
    data(node) {
        const call = intrinsicOf(node);
        if (call)
            return this.#call(call, node.tagged);
        switch (node.kind) {
            case 'scalar':
                if (node.value === null)
                    return (0,model_value/* absent */.Ge)(node.at);
                return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] };
            case 'list':
                return this.#list(node);
            case 'map':
                return this.#map(node);
        }
    }
    #list(node) {
        const items = node.items.flatMap((item, index) => {
            const data = this.data(item);
            if (data.kind === 'absent')
                return [];
            const slot = intrinsicOf(item) ? undefined : itemSlot(node, index, 'pascal');
            return [slot && data.kind === 'known' ? { ...data, slot } : data];
        });
        return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] };
    }
    #map(node) {
        const entries = new Map();
        const missing = [];
        for (const entry of node.entries) {
            if (entry.key === 'Fn::Transform' || entry.key.startsWith('Fn::ForEach')) {
                missing.push((0,model_value/* unknown */.L5)('function', entry.keyAt, { name: entry.key }));
                continue;
            }
            const call = intrinsicOf(entry.value);
            const data = this.data(entry.value);
            // What a function gives stands where the function stands, unless an arm or the text inside has a closer place.
            const at = call && data.kind === 'known' && data.at !== entry.value.tagged ? data.at : placeOf(entry.value.tagged, entry.keyAt);
            const value = data.kind === 'known' && !call ? { ...data, at, slot: entrySlot(node, entry, 'pascal') } : { ...data, at: placeOf(at, entry.keyAt) };
            entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value });
        }
        return {
            kind: 'known',
            value: { is: 'map', entries, missing, whole: node.at, gap: (key) => gapSlot(node, key, 'pascal') },
            at: node.at,
            origin: [],
        };
    }
    #call({ name, argument }, at) {
        switch (name) {
            case 'Ref':
                return this.#ref(stringOf(argument), at);
            case 'GetAtt':
                return this.#getAtt(argument, at);
            case 'Sub':
                return this.#sub(argument, at);
            case 'Join':
                return this.#join(argument, at);
            case 'If':
                return this.#if(argument, at);
            case 'FindInMap':
                return this.#findInMap(argument, at);
            case 'ImportValue':
                return (0,model_value/* unknown */.L5)('import', at, { name: 'Fn::ImportValue' });
            default:
                return (0,model_value/* unknown */.L5)('function', at, { name: `Fn::${name}` });
        }
    }
    #ref(name, at) {
        if (name === undefined)
            return (0,model_value/* unknown */.L5)('unsupported', at);
        return parameterValue(this.#template, name, at) ?? this.#reference(name, '', at);
    }
    #reference(address, attribute, at) {
        const shown = attribute ? `${address}.${attribute}` : address;
        if (!entryOf(childOf(this.#template, 'Resources'), address))
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: shown });
        return (0,model_value/* unknown */.L5)('reference', at, { name: shown, reference: { unit: this.#unit, address, attribute } });
    }
    #getAtt(argument, at) {
        const path = argument.kind === 'list' ? argument.items.map((item) => stringOf(item) ?? '') : (stringOf(argument) ?? '').split('.');
        const [address = '', ...attribute] = path;
        return this.#reference(address, attribute.join('.'), at);
    }
    #sub(argument, at) {
        const [pattern, own] = argument.kind === 'list' ? argument.items : [argument];
        if (pattern?.kind !== 'scalar' || typeof pattern.value !== 'string')
            return (0,model_value/* unknown */.L5)('unsupported', at);
        const text = pattern.text();
        const pieces = [];
        const holes = [];
        let done = 0;
        for (const { index, 0: mark, 1: literal, 2: name = '' } of text.content.matchAll(/\$\{(!?)([^${}]*)\}/g)) {
            if (index > done)
                pieces.push({ start: done, end: index });
            done = index + mark.length;
            if (literal) {
                pieces.push({ start: index, end: done, words: `\${${name}}` });
                continue;
            }
            pieces.push({ start: index, end: done, hole: holes.length });
            holes.push(this.#substituted(name.trim(), own, text.range(index, done)));
        }
        if (done < text.content.length)
            pieces.push({ start: done, end: text.content.length });
        if (holes.length === 0) {
            const words = pieces.map((piece) => piece.words ?? text.content.slice(piece.start, piece.end)).join('');
            return { kind: 'known', value: scalar(words, words, () => text), at, origin: [] };
        }
        const built = embedded_embed(text, { start: 0, end: text.content.length }, pieces, escapeSub(text));
        return { kind: 'known', value: { is: 'template', text: built, holes }, at, origin: [] };
    }
    #substituted(name, own, at) {
        const given = childOf(own, name);
        if (given)
            return { ...this.data(given), at };
        if (!name.includes('.') || name.startsWith('AWS::'))
            return this.#ref(name, at);
        const [address = '', ...attribute] = name.split('.');
        return this.#reference(address, attribute.join('.'), at);
    }
    #join(argument, at) {
        const [separator, list] = argument.kind === 'list' ? argument.items : [];
        const between = stringOf(separator);
        const data = list ? this.data(list) : undefined;
        if (between === undefined || data?.kind !== 'known' || data.value.is !== 'list')
            return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::Join' });
        const builder = new embedded_TextBuilder();
        const holes = [];
        data.value.items.forEach((item, index) => {
            if (index > 0)
                builder.decoded(between, at);
            const words = item.kind === 'known' && item.value.is === 'scalar' ? item.value.raw : undefined;
            if (words !== undefined && item.origin.length === 0)
                builder.decoded(words, item.at);
            else {
                builder.hole(item.at);
                holes.push(item);
            }
        });
        const text = builder.build(at, () => undefined);
        return { kind: 'known', value: { is: 'template', text, holes }, at, origin: data.origin };
    }
    #if(argument, at) {
        const [name, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items : [];
        const condition = stringOf(name);
        if (condition === undefined || !whenTrue || !whenFalse)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::If' });
        const { is, origin } = this.conditions.answer(condition);
        if (is === 'yes')
            return (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin);
        if (is === 'no')
            return (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin);
        return (0,model_value/* unknown */.L5)('condition', at, {
            name: condition,
            oneOf: [
                { when: condition, then: (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin) },
                { when: `not ${condition}`, then: (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin) },
            ],
        });
    }
    #findInMap(argument, at) {
        const keys = argument.kind === 'list' ? argument.items.map((item) => knownWords(this.data(item))) : [];
        const [map, top, second] = keys;
        if (map === undefined || top === undefined || second === undefined)
            return (0,model_value/* unknown */.L5)('function', at, { name: 'Fn::FindInMap' });
        const entry = entryOf(childOf(childOf(childOf(this.#template, 'Mappings'), map), top), second);
        if (!entry)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: 'Fn::FindInMap' });
        const { ...data } = this.data(entry.value);
        return (0,model_value/* withOrigin */.D_)({ ...data, at }, [{ at: entry.value.tagged, name: `${map}.${top}.${second}`, kind: 'map' }]);
    }
    /** The text that a function call comes to, for places that need a plain word. */
    words(node) {
        return knownWords(this.data(node));
    }
}
/** Inside `Fn::Sub` a literal `${` is written `${!`. */
const escapeSub = (text) => (words) => text.encode(words.replaceAll('${', '${!'));

;// CONCATENATED MODULE: ./lib/dialects/cloudformation/index.js




/** Which CloudFormation type is which kind of resource. */
const kinds = {
    'AWS::ECS::TaskDefinition': 'task-definition',
    'AWS::ECS::Service': 'service',
    'AWS::ECS::Cluster': 'cluster',
    'AWS::ECS::TaskSet': 'task-set',
    'AWS::IAM::Role': 'role',
    'AWS::Logs::LogGroup': 'log-group',
    'AWS::ECR::Repository': 'repository',
    'AWS::ECR::RegistryScanningConfiguration': 'registry-scanning',
    'AWS::SecretsManager::Secret': 'secret',
    'AWS::SSM::Parameter': 'parameter',
};
/** A template says so, or has resources with AWS types. */
function isTemplate(root) {
    if (root?.kind !== 'map')
        return false;
    const resources = childOf(root, 'Resources');
    if (resources?.kind !== 'map')
        return false;
    if (childOf(root, 'AWSTemplateFormatVersion') || childOf(root, 'Transform'))
        return true;
    return resources.entries.some(({ value }) => /^(AWS|Alexa|Custom)::/.test(stringOf(childOf(value, 'Type')) ?? ''));
}
/** One template, which is a unit of its own. Never throws for what the template says. */
function readTemplate(file, root, readable) {
    const diagnostics = [];
    const blindSpots = [];
    const unit = { id: file.path, framework: 'cloudformation', files: [file.path], complete: readable };
    const evaluator = new Evaluator(root, unit.id);
    const reader = new reader_Reader({ names: 'pascal', strictness: 'loose', diagnostics });
    const section = childOf(root, 'Resources');
    const resources = [];
    for (const entry of section?.kind === 'map' ? section.entries : []) {
        const type = stringOf(childOf(entry.value, 'Type'));
        const kind = type === undefined ? undefined : kinds[type];
        if (!type || !kind)
            continue;
        const condition = stringOf(childOf(entry.value, 'Condition'));
        if (condition !== undefined && evaluator.conditions.answer(condition).is === 'no')
            continue;
        const fields = propertiesOf(entry, evaluator);
        if (!fields) {
            blindSpots.push({
                at: entry.keyAt,
                unit: unit.id,
                say: `The properties of \`${entry.key}\` (${type}) are made by a function and could not be seen.`,
            });
            continue;
        }
        const place = { unit: unit.id, address: entry.key, at: entry.keyAt, enclosing: [entry.whole] };
        resources.push({ ...place, type, kind, ...reader.struct(fields, shapes[kind], entry.keyAt) });
    }
    return { units: [unit], resources, ignores: [], blindSpots, diagnostics };
}
/** The evaluated `Properties`; empty where there are none, nothing where they cannot be told. */
function propertiesOf(entry, evaluator) {
    const node = childOf(entry.value, 'Properties');
    const empty = { is: 'map', entries: new Map(), missing: [], whole: entry.whole };
    if (!node)
        return empty;
    const data = evaluator.data(node);
    if (data.kind === 'absent')
        return empty;
    return data.kind === 'known' && data.value.is === 'map' ? data.value : undefined;
}

;// CONCATENATED MODULE: ./lib/dialects/relevance.js

/** Endings of the files that can hold infrastructure. Content decides. */
const endings = ['.yaml', '.yml', '.json', '.template', '.tf', '.tofu'];
const marks = [...Object.keys(kinds), 'containerDefinitions'];
/**
 * Whether a YAML or JSON file can matter, told from its text alone: parsing costs a hundred times as much. Never wrong in the
 * direction that loses a finding: every kind of resource that the model reads is spelled out in the file that holds it.
 */
const mayMatter = ({ text }) => marks.some((mark) => text.includes(mark));

;// CONCATENATED MODULE: ./lib/dialects/task-definition/index.js






/** The task definition in the file: the root itself, or what `describe-task-definition` wraps it in. */
function taskDefinitionIn(root) {
    for (const node of [root, childOf(root, 'taskDefinition')])
        if (node?.kind === 'map' && childOf(node, 'containerDefinitions')?.kind === 'list')
            return node;
    return undefined;
}
/**
 * The input of `aws ecs register-task-definition`, as it lies in a repository for a deployment step to render and register.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
function readTaskDefinition(file, root, readable) {
    const diagnostics = [];
    const unit = { id: file.path, framework: 'task-definition', files: [file.path], complete: readable };
    const data = plainData(root, { names: 'api', placeholder });
    if (!isKnownMap(data))
        return { units: [unit], resources: [], ignores: [], blindSpots: [], diagnostics };
    const family = entryOf(root, 'family');
    const name = family && (stringOf(family.value) ?? '').search(placeholder) < 0 ? stringOf(family.value) : undefined;
    const at = family?.value.at ?? root.entries[0]?.keyAt ?? (0,source_file/* firstLineOf */.Qy)(root.at);
    const reader = new reader_Reader({ names: 'api', strictness: 'strict', diagnostics });
    const place = { unit: unit.id, address: name ?? file.path, at, enclosing: [root.at] };
    const resource = {
        ...place,
        type: 'RegisterTaskDefinition',
        kind: 'task-definition',
        ...reader.struct(data.value, taskDefinition, at),
    };
    return { units: [unit], resources: [resource], ignores: [], blindSpots: [], diagnostics };
}
/**
 * A word that a deployment step replaces: `<IMAGE1_NAME>` (CodePipeline, amazon-ecs-render-task-definition), `${IMAGE}` (envsubst),
 * `{{ image }}`, `__IMAGE__`, `%IMAGE%`, `#{Image}#`.
 */
const placeholder = /<[A-Za-z_][\w .:-]*>|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]*|\{\{.*?\}\}|__[A-Z][A-Z0-9_]*__|^%[A-Z_]+%$|#\{[^}]*\}#?/g;

;// CONCATENATED MODULE: ./lib/parse/hcl/ast.js
/** The string that an expression is by itself, without evaluating anything; `undefined` for everything else. */
function literalString(expression) {
    if (expression.kind === 'literal')
        return typeof expression.value === 'string' ? expression.value : undefined;
    if (expression.kind !== 'template')
        return undefined;
    const [first, second] = expression.parts;
    if (first === undefined)
        return '';
    return first.kind === 'text' && second === undefined ? first.value : undefined;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/directives.js
const maximumNesting = 100;
/** Joins neighbouring texts and gives each directive what stands between its ends. */
function templateParts(s, tokens) {
    const root = [];
    const frames = [];
    let parts = root;
    let deepest = 0;
    const wrong = (message, { start, end }) => {
        s.report(message, start, end);
        parts.push({ kind: 'interpolation', value: { kind: 'invalid', at: s.at(start, end) }, at: s.at(start, end) });
    };
    for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i];
        if (!token)
            continue;
        const frame = frames.at(-1);
        switch (token.kind) {
            case 'text': {
                const first = i;
                while (tokens[i + 1]?.kind === 'text')
                    i++;
                addText(s, parts, tokens.slice(first, i + 1));
                break;
            }
            case 'interpolation':
                parts.push({ kind: 'interpolation', value: token.value, at: s.at(token.start, token.end) });
                break;
            case 'if':
            case 'for':
                if (frames.length === maximumNesting) {
                    wrong(`directives nested more than ${maximumNesting} levels deep: the rest of this template is not read`, token);
                    return root;
                }
                frames.push({ opening: token, around: parts, whenTrue: [], otherwise: undefined });
                parts = frames.at(-1)?.whenTrue ?? parts;
                deepest = Math.max(deepest, frames.length);
                break;
            case 'else':
                if (frame?.opening.kind !== 'if')
                    wrong('this `%{ else }` stands in no `%{ if }`', token);
                else if (frame.otherwise)
                    wrong('this `%{ if }` has an `%{ else }` already', token);
                else {
                    frame.otherwise = [];
                    parts = frame.otherwise;
                }
                break;
            default:
                if (!frame || token.kind !== `end${frame.opening.kind}`) {
                    const open = frame ? `expected \`%{ end${frame.opening.kind} }\` first` : 'nothing is open here';
                    wrong(`this \`%{ ${token.kind} }\` has no beginning: ${open}`, token);
                }
                else {
                    frames.pop();
                    parts = frame.around;
                    parts.push(directive(s, frame, token.end));
                }
        }
    }
    for (let frame = frames.pop(); frame; frame = frames.pop()) {
        parts = frame.around;
        wrong(`this \`%{ ${frame.opening.kind} }\` is never closed: expected \`%{ end${frame.opening.kind} }\``, frame.opening);
    }
    s.link(deepest);
    return root;
}
function directive(s, { opening, whenTrue, otherwise }, end) {
    const at = s.at(opening.start, end);
    if (opening.kind === 'if')
        return { kind: 'ifDirective', condition: opening.condition, whenTrue, whenFalse: otherwise ?? [], at };
    const { keyName, valueName, collection } = opening;
    return { kind: 'forDirective', keyName, valueName, collection, body: whenTrue, at };
}
function addText(s, parts, tokens) {
    const pieces = [];
    for (const token of tokens) {
        for (const piece of token.pieces) {
            const last = pieces.at(-1);
            const joins = last !== undefined && last.words === undefined && piece.words === undefined && last.end === piece.start;
            if (joins)
                pieces[pieces.length - 1] = { start: last.start, end: piece.end };
            else
                pieces.push(piece);
        }
    }
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!first || !last)
        return;
    const value = tokens.length === 1 ? (tokens[0]?.value ?? '') : tokens.map((token) => token.value).join('');
    parts.push({ kind: 'text', value, at: s.at(first.start, last.end), pieces });
}

;// CONCATENATED MODULE: ./lib/parse/hcl/scanner.js
const punctuation = [
    ...['=', '==', '=>', '!', '!=', '<', '<=', '>', '>=', '&&', '||', '+', '-', '*', '/', '%', '?', ':', '::', ',', '.', '...', '~'],
    ...['(', ')', '[', ']', '{', '}'],
];
/** Parsers call each other this deep at most: far below what overflows the stack, far above what people write. */
const scanner_maximumDepth = 250;
/** A tree is at most this high: `a + b + c …` is read in a loop, but who walks the tree recurses into it. */
const maximumHeight = 1000;
/** A file with more errors than this is no HCL: nobody reads on, and they cost more than the file. */
const scanner_maximumDiagnostics = 100;
/** Reads one token at a time on demand, since what a character means depends on who asks: a template or an expression. */
class scanner_Scanner {
    text;
    source;
    diagnostics = [];
    comments = [];
    /** The current token. */
    kind = 'end';
    start = 0;
    end = 0;
    /** Where the token before it ends. */
    previousEnd = 0;
    /** Line breaks mean nothing here: inside parentheses, brackets and interpolations. */
    flat = false;
    /** Where the error stands that brought the parsers to a halt. */
    haltedAt = 0;
    /** Whether a block was found to be never closed: those around it then lack their brace for the same reason. */
    unclosed = false;
    #commentsEnd = 0;
    #lineStart = 0;
    #lineFrom = 0;
    #depth = 0;
    #tallest = 0;
    #links = 0;
    constructor(text) {
        this.text = text;
        this.source = text.content;
    }
    at(start, end) {
        return this.text.range(start, end);
    }
    is(kind) {
        return this.kind === kind;
    }
    isWord(word) {
        return this.kind === 'name' && this.end - this.start === word.length && this.source.startsWith(word, this.start);
    }
    take(kind) {
        if (this.kind !== kind)
            return false;
        this.advance();
        return true;
    }
    /** The current token as written. */
    word() {
        return this.source.slice(this.start, this.end);
    }
    get halted() {
        return this.kind === 'halt';
    }
    /** Says what is wrong; reading goes on. */
    report(message, start, end) {
        this.reportAt(message, this.at(start, end));
    }
    reportAt(message, at) {
        if (this.diagnostics.length < scanner_maximumDiagnostics)
            this.diagnostics.push({ at, severity: 'error', message });
    }
    /** Says what is wrong at the current token and halts; whoever started the item recovers. Further failures until then are echoes. */
    fail(message, start = this.start, end = this.end) {
        if (this.kind === 'halt')
            return;
        this.report(message, start, end);
        this.haltedAt = Math.max(this.start, start);
        this.kind = 'halt';
    }
    /** Like `fail`, for a token that should have been another one. */
    expected(what) {
        this.fail(`expected ${what}, found ${this.found()}`);
    }
    found() {
        switch (this.kind) {
            case 'end':
                return 'the end of the file';
            case 'newline':
                return 'the end of the line';
            case '"':
                return 'a string';
            case '<<':
                return 'a heredoc';
            default:
                return `\`${this.source.slice(this.start, Math.min(this.end, this.start + 40))}\``;
        }
    }
    /** Like `fail` without a word, where all was said. */
    halt() {
        this.haltedAt = this.start;
        this.kind = 'halt';
    }
    /** After a halt, or a piece of text read by someone else: goes on at an offset. */
    resume(offset) {
        this.end = offset;
        this.kind = 'end';
        this.advance();
    }
    /** Steps over an opening bracket; what `close` needs to give back the meaning of line breaks. */
    open(flat) {
        const before = this.flat;
        this.flat = flat;
        this.advance();
        return before;
    }
    close(kind, before, what) {
        this.flat = before;
        if (!this.take(kind))
            this.expected(what);
    }
    invalid(start) {
        return { kind: 'invalid', at: this.at(start, Math.max(start, this.previousEnd)) };
    }
    /** Runs a parser one level deeper; at the limit it halts and does not run it. */
    nested(parse, otherwise) {
        if (this.#depth >= scanner_maximumDepth) {
            this.fail(`nested more than ${scanner_maximumDepth} levels deep: nothing below is read`);
            return otherwise(this);
        }
        const tallest = this.#tallest;
        const links = this.#links;
        this.#tallest = 0;
        this.#links = 0;
        this.#depth++;
        const result = parse(this);
        this.#depth--;
        this.#tallest = Math.max(tallest, this.#tallest + this.#links + 1);
        this.#links = links;
        return result;
    }
    /** Counts a link of a chain, which makes the tree one node higher without nesting parsers. False at the limit, after halting. */
    link(count = 1) {
        this.#links += count;
        if (this.#links + this.#tallest < maximumHeight)
            return true;
        this.fail(`an expression of more than ${maximumHeight} levels: it is not read`);
        return false;
    }
    /** Where the line of an offset starts. Asked in ascending order, so that one endless line is not walked again and again. */
    lineStart(offset) {
        for (let at = offset; at > this.#lineFrom; at--) {
            if (this.source.charCodeAt(at - 1) === 10) {
                this.#lineStart = at;
                break;
            }
        }
        this.#lineFrom = Math.max(this.#lineFrom, offset);
        return this.#lineStart;
    }
    comment(start, end) {
        // Recovery reads some text a second time.
        if (start < this.#commentsEnd)
            return;
        this.#commentsEnd = end;
        this.comments.push({ text: this.source.slice(start, end), at: this.at(start, end) });
    }
    advance() {
        if (this.kind === 'halt')
            return;
        const source = this.source;
        this.previousEnd = this.end;
        let at = this.end;
        for (;;) {
            const code = source.charCodeAt(at);
            if (code === 32 || code === 9 || code === 0xfeff)
                at++;
            else if (code === 10 || (code === 13 && source.charCodeAt(at + 1) === 10)) {
                const end = code === 10 ? at + 1 : at + 2;
                if (!this.flat) {
                    this.#set('newline', at, end);
                    return;
                }
                at = end;
            }
            else if (code === 35 || (code === 47 && source.charCodeAt(at + 1) === 47)) {
                const end = lineEnd(source, at);
                this.comment(at, end);
                at = end;
            }
            else if (code === 47 && source.charCodeAt(at + 1) === 42) {
                const close = source.indexOf('*/', at + 2);
                const end = close < 0 ? source.length : close + 2;
                if (close < 0)
                    this.report('this comment is never closed: expected `*/`', at, at + 2);
                else
                    this.comment(at, end);
                at = end;
            }
            else
                break;
        }
        if (at >= source.length)
            this.#set('end', at, at);
        else
            this.#token(at, source.charCodeAt(at));
    }
    #token(at, code) {
        const source = this.source;
        if (isNameStart(code))
            this.#set('name', at, nameEnd(source, at + 1));
        else if (isDigit(code))
            this.#set('number', at, numberEnd(source, at));
        else if (code === 34)
            this.#set('"', at, at + 1);
        else if (code > 127) {
            const end = unicodeNameEnd(source, at);
            if (end > at)
                this.#set('name', at, end);
            else
                this.#set('bad', at, at + (code >= 0xd800 && code < 0xdc00 && at + 1 < source.length ? 2 : 1));
        }
        else
            this.#punctuation(at, code, source.charCodeAt(at + 1));
    }
    #punctuation(at, code, next) {
        const one = single[code];
        if (next === 61 && (code === 61 || code === 33 || code === 60 || code === 62))
            this.#set(`${one}=`, at, at + 2);
        else if (code === 61 && next === 62)
            this.#set('=>', at, at + 2);
        else if (code === 60 && next === 60 && opensHeredoc(this.source, at + 2))
            this.#set('<<', at, at + 2);
        else if ((code === 38 || code === 124) && next === code)
            this.#set(code === 38 ? '&&' : '||', at, at + 2);
        else if (code === 58 && next === 58)
            this.#set('::', at, at + 2);
        else if (code === 46 && next === 46 && this.source.charCodeAt(at + 2) === 46)
            this.#set('...', at, at + 3);
        else
            this.#set(one ?? 'bad', at, at + 1);
    }
    #set(kind, start, end) {
        this.kind = kind;
        this.start = start;
        this.end = end;
    }
}
const single = [];
for (const mark of punctuation)
    if (mark.length === 1)
        single[mark.charCodeAt(0)] = mark;
const isDigit = (code) => code >= 48 && code <= 57;
const isNameStart = (code) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
/** The offset at which the line of `at` ends, before its line break. */
function lineEnd(source, at) {
    const end = source.indexOf('\n', at);
    if (end < 0)
        return source.length;
    return end > at && source.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
function nameEnd(source, from) {
    let at = from;
    for (;;) {
        const code = source.charCodeAt(at);
        if (isNameStart(code) || isDigit(code) || code === 45)
            at++;
        else
            return code > 127 ? unicodeRest(source, at) : at;
    }
}
const unicodeStart = /\p{ID_Start}/uy;
const unicodeContinue = /[\p{ID_Continue}-]+/uy;
function unicodeNameEnd(source, at) {
    unicodeStart.lastIndex = at;
    return unicodeStart.test(source) ? unicodeRest(source, unicodeStart.lastIndex) : at;
}
function unicodeRest(source, at) {
    unicodeContinue.lastIndex = at;
    return unicodeContinue.test(source) ? unicodeContinue.lastIndex : at;
}
/** A heredoc's `<<` has its marker right behind it. */
function opensHeredoc(source, at) {
    const code = source.charCodeAt(source.charCodeAt(at) === 45 ? at + 1 : at);
    return isNameStart(code) || code > 127;
}
/** As far as digits, points and exponents go: `1.2.3` is one wrong number, not a number with an index. A point does not end it. */
function numberEnd(source, from) {
    let end = from;
    let at = from;
    for (;;) {
        const code = source.charCodeAt(at);
        if (isDigit(code))
            end = ++at;
        else if (code === 46)
            at++;
        else if (code === 101 || code === 69) {
            const sign = source.charCodeAt(at + 1);
            const digit = sign === 43 || sign === 45 ? at + 2 : at + 1;
            if (!isDigit(source.charCodeAt(digit)))
                return end;
            at = digit;
        }
        else
            return end;
    }
}

;// CONCATENATED MODULE: ./lib/parse/hcl/recovery.js

/**
 * The offset at which to go on after an error in an item of a body: the end of the line on which all brackets opened since are closed,
 * or, where one never is, the end of the line before one that is not indented deeper and looks like the next item, as a person
 * would see it. A brace that closes the block around counts too.
 */
function endOfBroken(source, { from, haltedAt, indentation, comment }) {
    const open = new Brackets();
    let at = from;
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (code === 10) {
            open.endString();
            if (at >= haltedAt && open.empty)
                return beforeBreak(source, at, haltedAt);
            // The error may stand in the next item already, read as more of this one.
            const reached = at >= haltedAt || lineEnd(source, at + 1) >= haltedAt;
            if (reached && looksNext(source, at + 1, indentation))
                return beforeBreak(source, at, Math.min(at, haltedAt));
            at++;
        }
        else if (open.inString)
            at = open.stringCharacter(source, at, code);
        else if (code === 35 || (code === 47 && source.charCodeAt(at + 1) === 47)) {
            const end = lineEnd(source, at);
            comment(at, end);
            at = end;
        }
        else if (code === 47 && source.charCodeAt(at + 1) === 42) {
            const close = source.indexOf('*/', at + 2);
            if (close < 0)
                return source.length;
            comment(at, close + 2);
            at = close + 2;
        }
        else if (code === 60 && source.charCodeAt(at + 1) === 60)
            at = heredocEnd(source, at);
        else if (code === 125 && at >= haltedAt && !open.hasBrace)
            return at;
        else
            at = open.character(at, code);
    }
    return source.length;
}
const beforeBreak = (source, at, least) => (at > least && source.charCodeAt(at - 1) === 13 ? at - 1 : at);
/** After the brace that closes a `${` or `%{` whose content starts at `from`. */
function endOfSequence(source, from, haltedAt) {
    const open = new Brackets();
    let at = from;
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (open.inString)
            at = open.stringCharacter(source, at, code);
        else if (code === 125 && at >= haltedAt && !open.hasBrace)
            return at + 1;
        else
            at = open.character(at, code);
        if (code === 10)
            open.endString();
    }
    return source.length;
}
/** The brackets and strings that are open at a place. */
class Brackets {
    #open = [];
    #braces = 0;
    get empty() {
        return this.#open.length === 0;
    }
    get hasBrace() {
        return this.#braces > 0;
    }
    get inString() {
        return this.#open.at(-1) === 34;
    }
    /** A quoted string ends with its line at the latest; an interpolation in it does not. */
    endString() {
        if (this.inString)
            this.#pop();
    }
    stringCharacter(source, at, code) {
        if (code === 92)
            return at + (source.charCodeAt(at + 1) === 10 ? 1 : 2);
        if (code === 34)
            this.#pop();
        else if ((code === 36 || code === 37) && source.charCodeAt(at + 1) === 123) {
            if (source.charCodeAt(at - 1) !== code)
                this.#push(123);
            return at + 2;
        }
        return at + 1;
    }
    character(at, code) {
        if (code === 34 || code === 40 || code === 91 || code === 123)
            this.#push(code);
        else if (code === 125 && this.#braces > 0)
            this.#closeBrace();
        else if (code === 41 && this.#open.at(-1) === 40)
            this.#pop();
        else if (code === 93 && this.#open.at(-1) === 91)
            this.#pop();
        return at + 1;
    }
    /** Whatever was left open inside the braces ends with them. */
    #closeBrace() {
        while (this.#pop() !== 123) { }
    }
    #push(code) {
        this.#open.push(code);
        if (code === 123)
            this.#braces++;
    }
    #pop() {
        const code = this.#open.pop();
        if (code === 123)
            this.#braces--;
        return code;
    }
}
const itemStart = /^[\w-]+(?:[ \t]*=(?![=>])|(?:[ \t]+[\w-]+|[ \t]*"[^"\n]*")*[ \t]*\{)/;
/** Whether the line at `start` begins the next item, or closes the block around the broken one. */
function looksNext(source, start, indentation) {
    let at = start;
    while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)
        at++;
    const code = source.charCodeAt(at);
    if (code === 125)
        return at - start < indentation;
    if (at - start > indentation || !isNameStart(code))
        return false;
    // The beginning of a line is enough, and keeps a pattern that may go back and forth on it cheap.
    return itemStart.test(source.slice(at, at + 300));
}
const heredocOpening = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
function heredocEnd(source, start) {
    heredocOpening.lastIndex = start;
    const marker = heredocOpening.exec(source)?.[1];
    if (marker === undefined)
        return start + 2;
    let at = heredocOpening.lastIndex;
    while (at < source.length) {
        const end = source.indexOf('\n', at);
        const line = source.slice(at, end < 0 ? source.length : end);
        if (line.length < marker.length + 200 && line.trim() === marker)
            return at + line.trimEnd().length;
        if (end < 0)
            return source.length;
        at = end + 1;
    }
    return source.length;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/template-text.js
/** Reads up to the next sequence, the closing quote, or the end of the line (which belongs to it, except in a quoted string). */
function readText(s, start, quoted) {
    const source = s.source;
    const pieces = [];
    let value = '';
    let from = start;
    let at = start;
    const decoded = (words, length) => {
        if (at > from)
            pieces.push({ start: from, end: at });
        value += source.slice(from, at) + words;
        pieces.push({ start: at, end: at + length, words });
        at += length;
        from = at;
    };
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (code === 36 || code === 37) {
            const next = source.charCodeAt(at + 1);
            if (next === 123)
                break;
            if (next === code && source.charCodeAt(at + 2) === 123)
                decoded(code === 36 ? '${' : '%{', 3);
            else
                at++;
        }
        else if (quoted) {
            if (code === 34 || code === 10 || code === 13)
                break;
            if (code === 92) {
                const { words, length } = readEscape(s, at);
                decoded(words, length);
            }
            else
                at++;
        }
        else {
            at++;
            if (code === 10)
                break;
        }
    }
    if (at > from)
        pieces.push({ start: from, end: at });
    value += source.slice(from, at);
    return { kind: 'text', value, pieces, start, end: at };
}
const template_text_simpleEscapes = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['"', '"'],
    ['\\', '\\'],
]);
/** The escape at a backslash. A wrong one is reported and stands for the characters after the backslash. */
function readEscape(s, at) {
    const letter = s.source.charAt(at + 1);
    const simple = template_text_simpleEscapes.get(letter);
    if (simple !== undefined)
        return { words: simple, length: 2 };
    if (letter === 'u' || letter === 'U') {
        const size = letter === 'u' ? 4 : 8;
        const digits = s.source.slice(at + 2, at + 2 + size);
        if (digits.length < size || !/^[\dA-Fa-f]*$/.test(digits)) {
            s.report(`expected ${size} hexadecimal digits after \`\\${letter}\``, at, at + 2);
            return { words: letter, length: 2 };
        }
        const code = Number.parseInt(digits, 16);
        if (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
            return { words: String.fromCodePoint(code), length: size + 2 };
        s.report(`\`\\${letter}${digits}\` is not a character`, at, at + 2 + size);
        return { words: '\ufffd', length: size + 2 };
    }
    const isChar = letter !== '' && letter !== '\n' && letter !== '\r';
    s.report(`\`\\${isChar ? letter : ''}\` is not an escape: write \`\\\\\` for a backslash`, at, isChar ? at + 2 : at + 1);
    return isChar ? { words: letter, length: 2 } : { words: '\\', length: 1 };
}
/** What Terraform trims and counts as indentation: Go's `unicode.IsSpace`. */
const leadingSpace = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/;
const spaceCharacter = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const leadingSpaces = (value) => leadingSpace.exec(value)?.[0].length ?? 0;
function trimStart(token) {
    dropStart(token, leadingSpaces(token.value));
}
function trimEnd(token) {
    let keep = token.value.length;
    while (keep > 0 && spaceCharacter.test(token.value.charAt(keep - 1)))
        keep--;
    token.pieces = slicePieces(token.pieces, 0, keep);
    token.value = token.value.slice(0, keep);
}
function dropStart(token, count) {
    if (count === 0)
        return;
    token.pieces = slicePieces(token.pieces, count, token.value.length);
    token.value = token.value.slice(count);
}
/** The pieces of `[from, to)` of the value. A decoded piece stays or goes as one. */
function slicePieces(pieces, from, to) {
    const kept = [];
    let at = 0;
    for (const piece of pieces) {
        const length = piece.words?.length ?? piece.end - piece.start;
        const first = Math.max(from - at, 0);
        const last = Math.min(to - at, length);
        if (first < last)
            kept.push(piece.words === undefined ? { start: piece.start + first, end: piece.start + last } : piece);
        at += length;
    }
    return kept;
}
/**
 * Takes from every line the white space that all lines begin with, and says what that is. Lines of white space only do not count and
 * keep theirs; a line that begins with a sequence begins with none. What follows a `~}` that ate the line break is no new line.
 */
function stripIndentation(tokens) {
    const lines = [];
    let least = Number.POSITIVE_INFINITY;
    let lineStart = true;
    for (const token of tokens) {
        if (lineStart) {
            const spaces = token.kind === 'text' ? leadingSpaces(token.value) : 0;
            const blank = token.kind === 'text' && spaces === token.value.length && token.value.endsWith('\n');
            if (token.kind === 'text' && !blank)
                lines.push(token);
            if (!blank)
                least = Math.min(least, spaces);
        }
        lineStart = token.kind === 'text' && token.value.endsWith('\n');
    }
    const stripped = lines[0]?.value.slice(0, least) ?? '';
    for (const line of lines)
        dropStart(line, least);
    return stripped;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/template.js





/** The current token is the opening quote. */
function parseQuoted(s) {
    const { start, source } = s;
    const inside = start + 1;
    const plain = plainEnd(source, inside);
    if (source.charCodeAt(plain) === 34) {
        s.resume(plain + 1);
        const content = { start: inside, end: plain };
        const value = source.slice(inside, plain);
        const parts = value === '' ? [] : [{ kind: 'text', value, at: s.at(inside, plain), pieces: [content] }];
        return { kind: 'template', style: 'quoted', parts, at: s.at(start, plain + 1), inside: content, text: s.text, heredoc: undefined };
    }
    const tokens = [];
    const end = readTokens(s, inside, 'quoted', tokens);
    if (s.halted)
        return s.invalid(start);
    if (source.charCodeAt(end) !== 34) {
        s.fail('this string is not closed on its line: expected `"`', start, end);
        s.haltedAt = end;
        return s.invalid(start);
    }
    s.resume(end + 1);
    return finish(s, 'quoted', tokens, start, end + 1, { start: inside, end }, undefined);
}
/** Where a quoted string stops being plain characters. */
function plainEnd(source, from) {
    for (let at = from;; at++) {
        const code = source.charCodeAt(at);
        if (code === 34 || code === 92 || code === 36 || code === 37 || code === 10 || code === 13 || at >= source.length)
            return at;
    }
}
const template_heredocOpening = /-?([\p{ID_Start}_][\p{ID_Continue}-]*)(\r?\n)/uy;
/** The current token is `<<`. */
function parseHeredoc(s) {
    const { start, source } = s;
    template_heredocOpening.lastIndex = s.end;
    const marker = template_heredocOpening.exec(source)?.[1];
    if (marker === undefined) {
        s.fail('expected a marker and a new line after `<<`, as in `<<EOT`', start, lineEnd(source, s.end));
        return s.invalid(start);
    }
    const inside = template_heredocOpening.lastIndex;
    const tokens = [];
    const end = readTokens(s, inside, 'heredoc', tokens, marker);
    if (s.halted)
        return s.invalid(start);
    const closing = markerEnd(source, end, marker);
    if (closing < 0) {
        s.fail(`this heredoc is never closed: expected a line with only \`${marker}\``, start, lineEnd(source, start));
        s.haltedAt = source.length;
        return s.invalid(start);
    }
    const stripped = source.charCodeAt(start + 2) === 45 ? stripIndentation(tokens) : undefined;
    s.resume(closing);
    return finish(s, 'heredoc', tokens, start, closing, { start: inside, end }, { marker, stripped });
}
/** The content of a template file. An error in a sequence costs that sequence only. */
function template_parseFileTemplate(s) {
    const tokens = [];
    const end = s.source.length;
    readTokens(s, 0, 'file', tokens);
    return finish(s, 'file', tokens, 0, end, { start: 0, end }, undefined);
}
function finish(s, style, tokens, start, end, inside, heredoc) {
    return { kind: 'template', style, parts: templateParts(s, tokens), at: s.at(start, end), inside, text: s.text, heredoc };
}
/** Reads texts and sequences up to the closing quote, the line of the closing marker, or the end; the offset where it stopped. */
function readTokens(s, from, style, tokens, marker) {
    const source = s.source;
    let at = from;
    let lineStart = true;
    let trim = false;
    while (at < source.length) {
        const code = source.charCodeAt(at);
        if (style === 'quoted' && (code === 34 || code === 10 || code === 13))
            return at;
        if (marker !== undefined && lineStart && markerEnd(source, at, marker) >= 0)
            return at;
        if ((code === 36 || code === 37) && source.charCodeAt(at + 1) === 123) {
            const end = readSequence(s, at, tokens, style);
            if (s.halted)
                return at;
            trim = source.charCodeAt(end - 2) === 126;
            lineStart = false;
            at = end;
        }
        else {
            const token = readText(s, at, style === 'quoted');
            at = token.end;
            lineStart = source.charCodeAt(at - 1) === 10;
            if (trim)
                trimStart(token);
            trim = false;
            tokens.push(token);
        }
    }
    return at;
}
/** The end of a closing marker that stands alone on the line at `from`; -1 where it does not. */
function markerEnd(source, from, marker) {
    let at = blanksEnd(source, from);
    if (!source.startsWith(marker, at))
        return -1;
    at += marker.length;
    const rest = blanksEnd(source, at);
    const code = source.charCodeAt(rest);
    return rest >= source.length || code === 10 || (code === 13 && source.charCodeAt(rest + 1) === 10) ? at : -1;
}
function blanksEnd(source, from) {
    let at = from;
    while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)
        at++;
    return at;
}
/** `${…}` or `%{…}` at `start`; the offset after its brace. */
function readSequence(s, start, tokens, style) {
    const { source, flat } = s;
    const isDirective = source.charCodeAt(start) === 37;
    let open = start + 2;
    if (source.charCodeAt(open) === 126) {
        open++;
        const before = tokens.at(-1);
        if (before?.kind === 'text')
            trimEnd(before);
    }
    s.flat = true;
    s.resume(open);
    const token = isDirective ? readDirective(s, start) : { kind: 'interpolation', value: expression_parseExpression(s), start, end: open };
    if (s.is('~') && source.charCodeAt(s.end) === 125)
        s.advance();
    if (!s.is('}')) {
        const hint = style === 'quoted' || isDirective ? '' : ' (`$${` writes a `${` that is not for Terraform)';
        s.fail(`expected \`}\` at the end of \`${isDirective ? '%{' : '${'}\`, found ${s.found()}${hint}`);
    }
    s.flat = flat;
    if (s.halted) {
        if (style !== 'file')
            return s.haltedAt;
        const end = endOfSequence(source, start + 2, s.haltedAt);
        s.kind = '}';
        tokens.push({ kind: 'interpolation', value: { kind: 'invalid', at: s.at(start, end) }, start, end });
        return end;
    }
    tokens.push({ ...token, end: s.end });
    return s.end;
}
function readDirective(s, start) {
    const end = s.end;
    const word = s.is('name') ? s.word() : '';
    switch (word) {
        case 'if':
            s.advance();
            return { kind: 'if', condition: expression_parseExpression(s), start, end };
        case 'for':
            s.advance();
            return { kind: 'for', ...parseForNames(s), collection: expression_parseExpression(s), start, end };
        case 'else':
        case 'endif':
        case 'endfor':
            s.advance();
            return { kind: word, start, end };
        default:
            s.expected('`if`, `else`, `endif`, `for` or `endfor` after `%{` (`%%{` writes a `%{` that is not for Terraform)');
            return { kind: 'else', start, end };
    }
}

;// CONCATENATED MODULE: ./lib/parse/hcl/traversal.js

/** What follows a term: `.x`, `[k]`, `.0`, `.*`, `[*]`. The term itself where nothing follows. */
function parseSteps(s, start, source) {
    if (!s.is('.') && !s.is('['))
        return source;
    const outer = [];
    // A full splat takes everything after it into itself, so the list that steps go to changes on the way.
    let steps = outer;
    const open = [];
    for (;;) {
        if (s.is('.')) {
            const dot = s.start;
            s.advance();
            if (s.take('*')) {
                if (!s.link())
                    break;
                const markerAt = s.at(dot, s.previousEnd);
                const each = parseAttributeSteps(s);
                steps.push({ kind: 'splat', style: 'attribute', each, markerAt, at: s.at(dot, s.previousEnd) });
            }
            else
                steps.push(parseAttributeStep(s, dot));
        }
        else if (s.is('[')) {
            const bracket = s.start;
            const before = s.open(true);
            if (s.take('*')) {
                if (!s.link())
                    break;
                s.close(']', before, '`]` after `[*`');
                const each = [];
                const markerAt = s.at(bracket, s.previousEnd);
                open.push({ start: bracket, index: steps.length, steps, step: { kind: 'splat', style: 'full', each, markerAt, at: markerAt } });
                steps = each;
            }
            else {
                const key = expression_parseExpression(s);
                s.close(']', before, '`]` after the index');
                steps.push({ kind: 'index', key, legacy: false, at: s.at(bracket, s.previousEnd) });
            }
        }
        else
            break;
    }
    for (const { start, index, steps: around, step } of open)
        around[index] = { ...step, at: s.at(start, s.previousEnd) };
    return { kind: 'traversal', source, steps: outer, at: s.at(start, s.previousEnd) };
}
/** Only these go into each element of `.*`; a bracket after them works on the resulting list. */
function parseAttributeSteps(s) {
    const steps = [];
    while (s.is('.')) {
        const dot = s.start;
        s.advance();
        if (s.is('*'))
            s.fail('a second `.*` cannot follow in the same path: write `[*]`');
        steps.push(parseAttributeStep(s, dot));
    }
    return steps;
}
function parseAttributeStep(s, dot) {
    if (s.is('number')) {
        // Terraform reads `a.0.1` as `a` and the number 0.1, and refuses it.
        if (s.word().includes('.'))
            s.fail(`\`.${s.word().slice(0, 40)}\` is not one index: write \`[…]\` for each`);
        const key = parseNumber(s);
        return { kind: 'index', key, legacy: true, at: s.at(dot, s.previousEnd) };
    }
    const name = s.word();
    if (!s.take('name'))
        s.expected('the name of an attribute after `.`');
    return { kind: 'attribute', name, at: s.at(dot, s.previousEnd) };
}

;// CONCATENATED MODULE: ./lib/parse/hcl/expression.js



/** Reads one expression from the current token on. After an error the scanner is halted and the result is of no use. */
function expression_parseExpression(s) {
    return s.nested(parseConditional, (halted) => halted.invalid(halted.start));
}
function parseConditional(s) {
    const start = s.start;
    const condition = parseBinary(s, 1);
    if (!s.take('?'))
        return condition;
    const whenTrue = expression_parseExpression(s);
    if (!s.take(':'))
        s.expected('`:` and the value for the other case');
    const whenFalse = expression_parseExpression(s);
    return { kind: 'conditional', condition, whenTrue, whenFalse, at: s.at(start, s.previousEnd) };
}
const strength = {
    '||': 1,
    '&&': 2,
    '==': 3,
    '!=': 3,
    '<': 4,
    '>': 4,
    '<=': 4,
    '>=': 4,
    '+': 5,
    '-': 5,
    '*': 6,
    '/': 6,
    '%': 6,
};
/** Operators that bind at least as strongly as `weakest`; equal ones group from the left. */
function parseBinary(s, weakest) {
    const start = s.start;
    let left = parseUnary(s);
    for (;;) {
        const power = strength[s.kind];
        if (power === undefined || power < weakest || !s.link())
            return left;
        const operator = s.kind;
        s.advance();
        const right = parseBinary(s, power + 1);
        left = { kind: 'binary', operator, left, right, at: s.at(start, s.previousEnd) };
    }
}
function parseUnary(s) {
    if (!s.is('!') && !s.is('-'))
        return parseSteps(s, s.start, parseTerm(s));
    const operators = [];
    while ((s.is('!') || s.is('-')) && s.link()) {
        operators.push({ operator: s.is('!') ? '!' : '-', start: s.start });
        s.advance();
    }
    let operand = parseSteps(s, s.start, parseTerm(s));
    for (let i = operators.length - 1; i >= 0; i--) {
        const outer = operators[i];
        if (outer)
            operand = { kind: 'unary', operator: outer.operator, operand, at: s.at(outer.start, s.previousEnd) };
    }
    return operand;
}
function parseTerm(s) {
    const start = s.start;
    switch (s.kind) {
        case 'name':
            return parseName(s);
        case '"':
            return parseQuoted(s);
        case 'number':
            return parseNumber(s);
        case '[':
            return parseTuple(s);
        case '{':
            return parseObject(s);
        case '<<':
            return parseHeredoc(s);
        case '(': {
            const before = s.open(true);
            const inner = expression_parseExpression(s);
            s.close(')', before, '`)`');
            return { kind: 'parentheses', inner, at: s.at(start, s.previousEnd) };
        }
        default:
            s.expected('a value');
            return s.invalid(start);
    }
}
function parseNumber(s) {
    const { start } = s;
    const text = s.word();
    if (!/^\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?$/.test(text))
        s.fail(`\`${text.slice(0, 40)}\` is not a number`);
    s.advance();
    return { kind: 'literal', value: Number(text), text, at: s.at(start, s.previousEnd) };
}
const keywords = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
function parseName(s) {
    const start = s.start;
    const name = s.word();
    s.advance();
    if (s.is('(') || s.is('::'))
        return parseCall(s, start, name);
    const at = s.at(start, s.previousEnd);
    const value = keywords.get(name);
    return value === undefined ? { kind: 'variable', name, at } : { kind: 'literal', value, text: name, at };
}
function parseCall(s, start, first) {
    let name = first;
    while (s.take('::')) {
        name += `::${s.word()}`;
        if (!s.take('name'))
            s.expected("the next part of the function's name");
    }
    const nameAt = s.at(start, s.previousEnd);
    const args = [];
    let expand = false;
    if (!s.is('('))
        s.expected(`\`(\` and the arguments of \`${name}\``);
    const before = s.open(true);
    while (!s.is(')') && !s.halted) {
        args.push(expression_parseExpression(s));
        if (s.take('...')) {
            expand = true;
            break;
        }
        if (!s.take(',') && !s.is(')'))
            s.expected(`\`,\` or \`)\` in the call of \`${name}\``);
    }
    s.close(')', before, `\`)\` after the last argument of \`${name}\``);
    return { kind: 'call', name, nameAt, args, expand, at: s.at(start, s.previousEnd) };
}
function parseTuple(s) {
    const start = s.start;
    const before = s.open(true);
    if (s.isWord('for'))
        return parseFor(s, start, before, false);
    const items = [];
    while (!s.is(']') && !s.halted) {
        items.push(expression_parseExpression(s));
        if (!s.take(',') && !s.is(']'))
            s.expected('`,` or `]` in the list');
    }
    s.close(']', before, '`]`');
    return { kind: 'tuple', items, at: s.at(start, s.previousEnd) };
}
function parseObject(s) {
    const start = s.start;
    // Line breaks separate entries, even where they mean nothing around the object.
    const before = s.open(false);
    while (s.take('newline')) { }
    if (s.isWord('for'))
        return parseFor(s, start, before, true);
    const entries = [];
    while (!s.is('}') && !s.halted) {
        entries.push(parseEntry(s));
        if (!s.take(',') && !s.is('newline') && !s.is('}'))
            s.expected('a new line, `,` or `}` after the entry');
        while (s.take('newline')) { }
    }
    s.close('}', before, '`}`');
    return { kind: 'object', entries, at: s.at(start, s.previousEnd) };
}
function parseEntry(s) {
    const start = s.start;
    const written = expression_parseExpression(s);
    const keyEnd = s.previousEnd;
    const key = asKey(written);
    const name = literalString(key);
    if (!s.take('=') && !s.take(':'))
        s.expected(name === undefined ? '`=` and a value after the key' : `\`=\` and a value after \`${name}\``);
    const value = expression_parseExpression(s);
    return { key, name, keyAt: s.at(start, keyEnd), value, whole: s.at(start, s.previousEnd) };
}
/** A bare word before `=` is a name, never a reference or keyword; digits are a name too. */
function asKey(written) {
    if (written.kind === 'variable')
        return { kind: 'literal', value: written.name, text: written.name, at: written.at };
    if (written.kind === 'literal')
        return { ...written, value: String(written.value) };
    return written;
}
function parseFor(s, start, before, braces) {
    s.flat = true;
    s.advance();
    const { keyName, valueName } = parseForNames(s);
    const collection = expression_parseExpression(s);
    if (!s.take(':'))
        s.expected('`:` and the value for each element');
    const first = expression_parseExpression(s);
    let value = first;
    let group = false;
    if (braces) {
        if (!s.take('=>'))
            s.expected('`=>` and the value: `{for … : key => value}`');
        value = expression_parseExpression(s);
        group = s.take('...');
    }
    let condition;
    if (s.isWord('if')) {
        s.advance();
        condition = expression_parseExpression(s);
    }
    s.close(braces ? '}' : ']', before, braces ? '`}` at the end of the `for`' : '`]` at the end of the `for`');
    const at = s.at(start, s.previousEnd);
    if (!braces)
        return { kind: 'forTuple', keyName, valueName, collection, value, condition, at };
    return { kind: 'forObject', keyName, valueName, collection, key: first, value, group, condition, at };
}
/** `k, v in`: the current token is the one after `for`. */
function parseForNames(s) {
    let keyName;
    let valueName = parseLoopName(s);
    if (s.take(',')) {
        keyName = valueName;
        valueName = parseLoopName(s);
    }
    if (s.isWord('in'))
        s.advance();
    else
        s.expected('`in` and the collection of the `for`');
    return { keyName, valueName };
}
function parseLoopName(s) {
    const name = s.word();
    if (!s.take('name'))
        s.expected('a name for the elements of the `for`');
    return name;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/body.js




/** Reads a whole file. */
function parseFile(s) {
    s.advance();
    return bodyOf(s, parseItems(s, false), 0, s.source.length);
}
function bodyOf(s, found, start, end) {
    const attributes = [];
    const blocks = [];
    const items = found.map(({ item }) => item);
    for (const item of items) {
        if (item.kind === 'attribute')
            attributes.push(item);
        else
            blocks.push(item);
    }
    if (attributes.length > 1)
        reportDuplicates(s, attributes);
    return { items, attributes, blocks, at: s.at(start, end) };
}
function reportDuplicates(s, attributes) {
    const seen = new Set();
    for (const { name, nameAt } of attributes) {
        if (seen.has(name))
            s.reportAt(`\`${name}\` is set twice in the same block`, nameAt);
        seen.add(name);
    }
}
/** Up to the closing brace of the block, which is not taken, or to the end of the file. */
function parseItems(s, inBlock) {
    const found = [];
    for (;;) {
        while (s.take('newline')) { }
        if (s.is('end'))
            return found;
        if (s.is('}')) {
            if (inBlock)
                return found;
            s.report('this `}` closes nothing', s.start, s.end);
            s.advance();
        }
        else
            parseItem(s, found);
    }
}
function parseItem(s, found) {
    const start = s.start;
    if (s.is('name')) {
        const name = s.word();
        const end = s.end;
        s.advance();
        if (s.is('='))
            found.push(parseAttribute(s, name, start, end));
        else if (s.is('{') || s.is('"') || s.is('name'))
            parseBlock(s, name, start, end, found);
        else if (s.is(':')) {
            s.report('expected `=` between the name and the value, found `:`', s.start, s.end);
            found.push(parseAttribute(s, name, start, end));
        }
        else {
            s.expected(`\`=\` and a value, or \`{\`, after \`${name}\``);
            recover(s, start, start);
        }
        return;
    }
    // A quoted name is JSON's way: worth reading on, since the value says what was meant.
    const name = s.is('"') ? literalString(parseQuoted(s)) : undefined;
    if (name !== undefined) {
        const end = s.previousEnd;
        if (s.is('=') || s.is(':')) {
            s.report('the name of an attribute is written without quotes', start, end);
            found.push(parseAttribute(s, name, start, end));
            return;
        }
    }
    s.expected('the name of an attribute or block');
    recover(s, start, start);
}
/** The current token is the `=`. */
function parseAttribute(s, name, start, nameEnd) {
    s.advance();
    const from = s.start;
    let value = expression_parseExpression(s);
    let end = s.previousEnd;
    if (s.is(',')) {
        s.report('attributes are separated by new lines, not commas', s.start, s.end);
        s.advance();
    }
    else if (!s.is('newline') && !s.is('end') && !s.is('}'))
        s.expected(`a new line after the value of \`${name}\``);
    if (s.halted) {
        end = body_trimmedEnd(s.source, from, recover(s, start, from));
        value = { kind: 'invalid', at: s.at(Math.min(from, end), end) };
    }
    return { item: { kind: 'attribute', name, nameAt: s.at(start, nameEnd), value, whole: s.at(start, end) }, start };
}
/** The current token is the one after the type. */
function parseBlock(s, type, start, typeEnd, found) {
    const labels = [];
    while (s.is('name') || s.is('"'))
        labels.push(parseLabel(s));
    const headerEnd = s.previousEnd;
    if (s.is('newline') && /\s*\{/y.test(s.source.slice(s.start, s.start + 200))) {
        s.report('the `{` of a block stands on the same line as its type', start, headerEnd);
        while (s.take('newline')) { }
    }
    if (!s.is('{'))
        s.expected(`\`{\` after \`${s.source.slice(start, headerEnd)}\``);
    if (s.halted) {
        recover(s, start, start);
        return;
    }
    const brace = s.start;
    s.advance();
    const oneLine = !s.is('newline') && !s.is('}') && !s.is('end');
    const inner = s.nested(() => parseItems(s, true), () => undefined);
    if (!inner) {
        recover(s, start, brace);
        return;
    }
    const closed = s.is('}');
    const hoisted = closed ? [] : takeOutdented(s, inner, start, brace);
    const bodyEnd = closed ? s.start : body_trimmedEnd(s.source, brace + 1, hoisted[0]?.start ?? s.source.length);
    if (closed)
        checkLines(s, inner, brace, oneLine);
    if (closed)
        s.advance();
    const end = closed ? s.previousEnd : bodyEnd;
    const body = bodyOf(s, inner, brace + 1, bodyEnd);
    const [typeAt, header, braces, whole] = [s.at(start, typeEnd), s.at(start, headerEnd), s.at(brace, end), s.at(start, end)];
    found.push({ item: { kind: 'block', type, typeAt, labels, body, header, braces, whole }, start });
    for (const item of hoisted)
        found.push(item);
    if (closed && !s.is('newline') && !s.is('end') && !s.is('}')) {
        s.report(`expected a new line after the block \`${type}\`, found ${s.found()}`, s.start, s.end);
        if (!s.is('name') && !s.is('"')) {
            s.halt();
            recover(s, s.start, s.start);
        }
    }
}
/** The current token is the closing brace. */
function checkLines(s, inner, brace, oneLine) {
    const afterBreak = s.source.charCodeAt(s.previousEnd - 1) === 10;
    if (oneLine && (afterBreak || inner.length > 1 || inner[0]?.item.kind === 'block')) {
        s.report('a block on one line holds one attribute only: give each its own line', brace, brace + 1);
    }
    else if (!oneLine && !afterBreak && inner.length > 0)
        s.report('expected a new line before this `}`', s.start, s.end);
}
function parseLabel(s) {
    const start = s.start;
    if (s.is('name')) {
        const value = s.word();
        s.advance();
        return { value, at: s.at(start, s.previousEnd) };
    }
    const quoted = parseQuoted(s);
    const value = literalString(quoted);
    if (value === undefined && !s.halted)
        s.report('a label is a plain string, without `${` or `%{`', start, s.previousEnd);
    return { value: value ?? '', at: quoted.at };
}
/**
 * Says that a block is never closed, and takes out of it what a person would see outside: everything from the first item that is
 * not indented deeper than the block itself.
 */
function takeOutdented(s, inner, start, brace) {
    if (!s.unclosed)
        s.report('this block is never closed: expected `}`', brace, brace + 1);
    s.unclosed = true;
    const indentation = indentationAt(s.source, start);
    if (indentation === undefined)
        return [];
    const first = inner.findIndex((found) => (indentationAt(s.source, found.start) ?? Number.POSITIVE_INFINITY) <= indentation);
    return first < 0 ? [] : inner.splice(first);
}
/** How far the line is indented that starts with this item; `undefined` where something stands before it. */
function indentationAt(source, start) {
    let at = start;
    while (at > 0 && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at - 1) === 9))
        at--;
    return at === 0 || source.charCodeAt(at - 1) === 10 ? start - at : undefined;
}
/** Goes on after an item that could not be read; the offset at which. `from` is where its brackets begin. */
function recover(s, start, from) {
    const lineStart = s.lineStart(start);
    let indentation = 0;
    while (lineStart + indentation < start && s.source.charCodeAt(lineStart + indentation) <= 32)
        indentation++;
    const { source, haltedAt } = s;
    const end = endOfBroken(source, { from, haltedAt, indentation, comment: (first, last) => s.comment(first, last) });
    s.flat = false;
    s.resume(end);
    return end;
}
function body_trimmedEnd(source, from, end) {
    let at = end;
    while (at > from && source.charCodeAt(at - 1) <= 32)
        at--;
    return at;
}

;// CONCATENATED MODULE: ./lib/parse/hcl/parse.js




/** Reads a configuration file: the native syntax of HCL, as Terraform uses it. What could not be read is left out or `invalid`. */
function parseHcl(text) {
    const s = new scanner_Scanner(text);
    const body = parseFile(s);
    return { body, diagnostics: s.diagnostics, comments: s.comments };
}
/** Reads a text that is one expression. Line breaks separate nothing, as in parentheses. */
function parse_parseHclExpression(text) {
    const s = new Scanner(text);
    s.flat = true;
    s.advance();
    const read = parseExpression(s);
    if (!s.is('end'))
        s.expected('the end of the expression');
    const expression = s.halted ? { kind: 'invalid', at: s.at(0, s.source.length) } : read;
    return { expression, diagnostics: s.diagnostics, comments: s.comments };
}
/** Reads the content of a template file, as `templatefile` does. */
function parseHclTemplate(text) {
    const s = new Scanner(text);
    const template = parseFileTemplate(s);
    return { template, diagnostics: s.diagnostics, comments: s.comments };
}

;// CONCATENATED MODULE: ./lib/parse/hcl/text.js

/**
 * What a template reads as, with the place of every character. A directive is one hole, even where its branches are plain text.
 * A hole that the text around the template had already comes as an `invalid` expression.
 */
function templateText(template) {
    const builder = new embedded_TextBuilder();
    const holes = [];
    let complete = true;
    for (const part of template.parts) {
        if (part.kind === 'text') {
            const built = embedded_embed(template.text, template.inside, part.pieces, () => undefined);
            for (const segment of built.segments)
                if (segment.hole !== undefined)
                    holes.push({ kind: 'invalid', at: segment.at });
            builder.append(built);
            continue;
        }
        builder.hole(part.at);
        holes.push(part.kind === 'interpolation' ? part.value : part);
        if (part.kind !== 'interpolation')
            complete = false;
    }
    const { start, end } = template.inside;
    const text = builder.build(template.text.range(start, end), (words) => {
        const written = encodeTemplate(template, words);
        return written === undefined ? undefined : template.text.encode(written);
    });
    return { text, holes, complete };
}
/** How `words` are written inside this template; `undefined` where it has no way to say them. */
function encodeTemplate({ style, heredoc }, words) {
    if (style === 'quoted')
        return escapeQuoted(words);
    // Without backslashes there is no telling a `$` before a `{` that stands already in the file from an interpolation.
    if (/[$%]$/.test(words))
        return undefined;
    const escaped = words.replace(/[$%](?=\{)/g, '$&$&');
    if (!heredoc)
        return escaped;
    if (words.split('\n').some((line) => line.trim() === heredoc.marker))
        return undefined;
    // A line of white space only keeps all of it.
    return heredoc.stripped === undefined ? escaped : escaped.replace(/\n(?![^\S\n]*\n)/g, () => `\n${heredoc.stripped}`);
}
const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };
/** The inside of a quoted string that reads as `words`. */
function escapeQuoted(words) {
    return words
        .replace(/["\\\u0000-\u001f\u007f\u2028\u2029]/g, (char) => named[char] ?? unicodeEscape(char))
        .replace(/[$%](?=\{)/g, '$&$&')
        .replace(/[$%]$/, unicodeEscape);
}
const unicodeEscape = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

;// CONCATENATED MODULE: ./lib/parse/hcl/render.js

/** A JSON value as HCL text. Lines after the first start with `indent`; its own levels are two spaces deeper each. */
function render_renderHcl(value, indent) {
    if (typeof value === 'string')
        return `"${escapeQuoted(value)}"`;
    if (value === null || typeof value !== 'object')
        return String(value);
    if (Array.isArray(value))
        return renderList(value, indent);
    return renderObject(Object.entries(value), indent);
}
function renderList(items, indent) {
    const rendered = items.map((item) => render_renderHcl(item, `${indent}  `));
    const oneLine = `[${rendered.join(', ')}]`;
    if (!oneLine.includes('\n') && oneLine.length <= 100)
        return oneLine;
    return `[\n${rendered.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`;
}
/** As `terraform fmt` would have it: the equals signs of neighbouring one-line entries stand below each other. */
function renderObject(entries, indent) {
    if (entries.length === 0)
        return '{}';
    const lines = entries.map(([name, value]) => ({ key: renderKey(name), text: render_renderHcl(value, `${indent}  `) }));
    const widths = lines.map(({ key }) => key.length);
    for (let first = 0; first < lines.length;) {
        let end = first;
        while (end < lines.length && !lines[end]?.text.includes('\n'))
            end++;
        const width = Math.max(0, ...widths.slice(first, end));
        widths.fill(width, first, end);
        first = end + 1;
    }
    return `{\n${lines.map(({ key, text }, i) => `${indent}  ${key.padEnd(widths[i] ?? 0)} = ${text}\n`).join('')}${indent}}`;
}
/** Words that mean something else where a key could stand. */
const reserved = new Set(['for', 'true', 'false', 'null']);
/** The key of an object entry: bare where it can be. */
function renderKey(name) {
    return isBareName(name) && !reserved.has(name) ? name : `"${escapeQuoted(name)}"`;
}
const isBareName = (name) => /^[A-Za-z_][\w-]*$/.test(name);

;// CONCATENATED MODULE: ./lib/parse/hcl/slots.js

/** An attribute's value, an object entry's value, or an item of a list (which is its own value). */
function slots_entrySlot(entry, context) {
    if ('whole' in entry)
        return { kind: 'entry', syntax: 'hcl', ...context, value: entry.value.at, whole: entry.whole };
    return { kind: 'entry', syntax: 'hcl', ...context, value: entry.at, whole: entry.at };
}
/**
 * Where a missing attribute of a block would be written: on a new line after its last attribute, or before its nested blocks. A block
 * on one line cannot take a second attribute as it is: `at` is then what stands between its braces, and `before` repeats it.
 */
function blockGap(block, key, context) {
    const { file, start, end } = block.braces;
    const source = file.text;
    const outer = slots_lineIndent(source, start);
    const inner = `${outer}  `;
    const line = slots_newLine(source, start);
    const gap = (at, before, after, indent, to = at) => ({
        ...{ kind: 'gap', syntax: 'hcl', ...context, key, quoted: false, assign: ' = ' },
        ...{ at: { file, start: at, end: to }, before, after, indent },
    });
    const last = block.body.attributes.at(-1);
    const oneLine = !source.slice(start, end).includes('\n');
    if (oneLine || sameLine(source, start, block.body.items[0]?.whole.start)) {
        const words = source.slice(start + 1, end - 1).trim();
        const before = words === '' ? line + inner : line + inner + words + line + inner;
        return gap(start + 1, before, line + outer, inner, end - 1);
    }
    if (last) {
        const indent = slots_ownIndent(source, last.whole.start) ?? inner;
        return gap(slots_contentEnd(source, last.whole.end), line + indent, '', indent);
    }
    const first = block.body.items[0];
    const indent = (first && slots_ownIndent(source, first.whole.start)) ?? inner;
    return gap(slots_contentEnd(source, start + 1), line + indent, '', indent);
}
/** Where a missing entry of an object would be written: after the last one, in the way the others are written. */
function objectGap(object, key, context) {
    const { file, start, end } = object.at;
    const source = file.text;
    const outer = slots_lineIndent(source, start);
    const line = slots_newLine(source, start);
    const last = object.entries.at(-1);
    const style = last ? styleOf(source, last) : { quoted: false, assign: ' = ' };
    const gap = (at, before, after, indent) => ({
        ...{ kind: 'gap', syntax: 'hcl', ...context, key, ...style },
        ...{ at: { file, start: at, end: at }, before, after, indent },
    });
    if (!last) {
        const inner = `${outer}  `;
        if (source.slice(start, end).includes('\n'))
            return gap(slots_contentEnd(source, start + 1), line + inner, '', inner);
        return gap(start + 1, ' ', end - start > 2 ? '' : ' ', outer);
    }
    const comma = slots_commaAfter(source, last.whole.end);
    const afterLast = comma === undefined ? last.whole.end : comma + 1;
    const tail = slots_contentEnd(source, afterLast);
    const endsLine = tail < end - 1 && isBreak(source, tail);
    const indent = slots_ownIndent(source, last.whole.start) ?? (endsLine ? `${outer}  ` : undefined);
    if (endsLine && indent !== undefined) {
        if (comma !== undefined)
            return gap(tail, line + indent, ',', indent);
        const separated = object.entries.length > 1 && slots_commaAfter(source, object.entries.at(-2)?.whole.end ?? end) !== undefined;
        // With a comment or a heredoc's marker at the end of the line, the line break alone separates.
        if (separated && tail === afterLast && !slots_endsWithHeredoc(last.value))
            return gap(tail, `,${line}${indent}`, '', indent);
        return gap(tail, line + indent, '', indent);
    }
    if (indent !== undefined)
        return gap(afterLast, (comma === undefined ? ',' : '') + line + indent, '', indent);
    return gap(afterLast, comma === undefined ? ', ' : ' ', '', outer);
}
function styleOf(source, { keyAt, value }) {
    const between = source.slice(keyAt.end, value.at.start);
    const quoted = source.charCodeAt(keyAt.start) === 34;
    if (between.includes(':'))
        return { quoted, assign: /^\s/.test(between) ? ' : ' : ': ' };
    return { quoted, assign: /\s/.test(between) ? ' = ' : '=' };
}
/** The white space at the beginning of the line of an offset. */
function slots_lineIndent(source, offset) {
    const start = source.lastIndexOf('\n', offset - 1) + 1;
    return /[ \t]*/y.exec(source.slice(start, offset))?.[0] ?? '';
}
/** The white space before an offset that is the first thing on its line; `undefined` where it is not. */
function slots_ownIndent(source, offset) {
    const indent = slots_lineIndent(source, offset);
    return source.lastIndexOf('\n', offset - 1) + 1 + indent.length === offset ? indent : undefined;
}
function sameLine(source, from, to) {
    return to !== undefined && !source.slice(from, to).includes('\n');
}
/** How lines end around here. */
function slots_newLine(source, offset) {
    const next = source.indexOf('\n', offset);
    const at = next < 0 ? source.lastIndexOf('\n', offset) : next;
    return at > 0 && source.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}
/** After blanks and comments that belong to what ends at `from`; `from` itself where something else follows on the line. */
function slots_contentEnd(source, from) {
    let at = from;
    let end = from;
    for (;;) {
        at = slots_blanksEnd(source, at);
        if (isBreak(source, at))
            return end;
        const next = slots_commentEnd(source, at);
        if (next === undefined)
            return from;
        at = end = next;
    }
}
/** Whether a line ends here, blanks aside. */
function isBreak(source, from) {
    const at = slots_blanksEnd(source, from);
    return at >= source.length || source.charCodeAt(at) === 10 || (source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10);
}
/** The comma that separates what ends at `from` from the next entry, on a later line too unless told not to. */
function slots_commaAfter(source, from, sameLineOnly = false) {
    let at = from;
    for (;;) {
        at = slots_blanksEnd(source, at);
        const code = source.charCodeAt(at);
        if (code === 44)
            return at;
        if (!sameLineOnly && (code === 10 || code === 13))
            at++;
        else {
            const next = slots_commentEnd(source, at);
            if (next === undefined)
                return undefined;
            at = next;
        }
    }
}
function slots_blanksEnd(source, from) {
    let at = from;
    while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)
        at++;
    return at;
}
function slots_commentEnd(source, at) {
    if (source.startsWith('#', at) || source.startsWith('//', at))
        return lineEnd(source, at);
    const close = source.startsWith('/*', at) ? source.indexOf('*/', at + 2) : -1;
    return close < 0 ? undefined : close + 2;
}
/** Whether the last thing in an expression is a heredoc's marker, which nothing may follow on its line. */
function slots_endsWithHeredoc(expression) {
    switch (expression.kind) {
        case 'template':
            return expression.style === 'heredoc';
        case 'binary':
            return slots_endsWithHeredoc(expression.right);
        case 'conditional':
            return slots_endsWithHeredoc(expression.whenFalse);
        case 'unary':
            return slots_endsWithHeredoc(expression.operand);
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./lib/parse/hcl/edit.js




/** The edit that writes a value into a slot; `undefined` where the text around it has no way to say it. */
function setHcl(slot, value) {
    const at = slot.kind === 'entry' ? slot.value : slot.at;
    const text = slot.kind === 'entry' ? render_renderHcl(value, slots_lineIndent(at.file.text, at.start)) : fillGap(slot, value);
    return edit(slot, at, text);
}
function fillGap(slot, value) {
    const { quoted, assign } = { quoted: false, assign: ' = ', ...slot };
    const key = quoted ? render_renderHcl(slot.key, '') : isBareName(slot.key) ? renderKey(slot.key) : render_renderHcl(slot.key, '');
    const rendered = render_renderHcl(value, slot.indent);
    const padded = assign === ' = ' && !rendered.includes('\n') ? key.padEnd(widthAbove(slot)) : key;
    return slot.before + padded + assign + rendered + slot.after;
}
/** How wide keys are on the line above a new one, so that the equals signs stand below each other. */
function widthAbove({ at, before, indent }) {
    if (!before.endsWith(indent) || !before.includes('\n'))
        return 0;
    const source = at.file.text;
    const start = source.lastIndexOf('\n', at.start - 1) + 1;
    const line = /^([ \t]*)(\S+[ \t]*) = \S/.exec(source.slice(start, at.start));
    return line?.[1] === indent && line[2] ? line[2].length : 0;
}
/** The edit that puts an item at the end of a list; `undefined` where the slot's value is not written as a list. */
function appendHcl(list, item) {
    const { file, start, end } = list.value;
    const source = file.text;
    const text = new TextBuilder().verbatim(list.value).build(list.value, (words) => words);
    const { expression, diagnostics } = parseHclExpression(text);
    if (expression.kind !== 'tuple' || diagnostics.length > 0)
        return undefined;
    const last = expression.items.at(-1);
    const outer = lineIndent(source, start);
    const line = newLine(source, start);
    if (!last) {
        const inner = `${outer}  `;
        const isOneLine = !source.slice(start, end).includes('\n');
        if (isOneLine)
            return edit(list, { file, start: start + 1, end: end - 1 }, renderHcl(item, outer));
        const at = contentEnd(source, start + 1);
        return edit(list, { file, start: at, end: at }, `${line}${inner}${renderHcl(item, inner)},`);
    }
    const comma = commaAfter(source, last.at.end);
    const indent = ownIndent(source, last.at.start);
    const after = comma === undefined ? last.at.end : comma + 1;
    if (endsWithHeredoc(last) && comma === undefined) {
        const inner = indent ?? `${outer}  `;
        return edit(list, { file, start: after, end: after }, `${line}${inner}, ${renderHcl(item, inner)}`);
    }
    if (indent === undefined || after >= end) {
        return edit(list, { file, start: after, end: after }, `${comma === undefined ? ', ' : ' '}${renderHcl(item, outer)}`);
    }
    // A comment at the end of the line stays with the item it is about.
    const tail = contentEnd(source, after);
    const words = (comma === undefined ? ',' : '') + source.slice(after, tail);
    const trailing = comma === undefined ? '' : ',';
    return edit(list, { file, start: after, end: tail }, `${words}${line}${indent}${renderHcl(item, indent)}${trailing}`);
}
/**
 * What to delete so that an attribute, an object entry or a list's item is gone with its comma, its line and the comment behind it.
 * A whole block goes the same way: a slot with the block as its `whole`.
 */
function removeHcl(slot) {
    return { at: removal(slot.whole), text: '' };
}
function removal({ file, start, end }) {
    const source = file.text;
    const comma = slots_commaAfter(source, end, true);
    const after = comma === undefined ? end : comma + 1;
    const indent = slots_ownIndent(source, start);
    const tail = slots_contentEnd(source, after);
    // A heredoc's comma stands on the line after its marker.
    const late = comma === undefined && isBreak(source, tail) ? slots_commaAfter(source, tail) : undefined;
    if (late !== undefined)
        return { file, start, end: late + 1 + blanks(source, late + 1) };
    if (indent !== undefined && isBreak(source, tail)) {
        const lineStart = start - indent.length;
        const lineBreak = source.indexOf('\n', tail);
        if (lineBreak >= 0)
            return { file, start: lineStart, end: lineBreak + 1 };
        return { file, start: Math.max(0, source.lastIndexOf('\n', lineStart)), end: source.length };
    }
    if (comma !== undefined)
        return { file, start, end: after + blanks(source, after) };
    let before = start;
    while (before > 0 && /\s/.test(source.charAt(before - 1)))
        before--;
    const next = end + blanks(source, end);
    const closes = /[\]})]/.test(source.charAt(next));
    if (source.charCodeAt(before - 1) === 44)
        return { file, start: before - 1, end };
    // The only one between its brackets takes the padding along; the last of several leaves it.
    if (closes && /[[{(]/.test(source.charAt(before - 1)))
        return { file, start: before, end: next };
    return closes ? { file, start: before, end } : { file, start, end: next };
}
function blanks(source, from) {
    const space = /\s*/y;
    space.lastIndex = from;
    return space.exec(source)?.[0].length ?? 0;
}
function edit({ inside }, at, text) {
    const written = inside ? inside.encode(text) : text;
    return written === undefined ? undefined : { at, text: written };
}

;// CONCATENATED MODULE: ./lib/parse/hcl/index.js







;// CONCATENATED MODULE: ./lib/dialects/terraform/pinned.js
/**
 * A value that came through a variable, as it counts where it is used: everything in it points at the use, with the default as a step,
 * and nothing in it can be written over, since the variable may have another value elsewhere.
 */
function pinned(data, at, step) {
    switch (data.kind) {
        case 'absent':
            return { kind: 'absent', at, origin: [step, ...data.origin] };
        case 'unknown': {
            const arms = data.oneOf?.map((arm) => ({ ...arm, then: pinned(arm.then, at, step) }));
            return { ...data, at, origin: [step, ...data.origin], ...(arms ? { oneOf: arms } : {}) };
        }
        case 'known': {
            const { slot: _, ...rest } = data;
            return { ...rest, value: inner(data.value, at, step), at, origin: [step, ...data.origin] };
        }
    }
}
function inner(value, at, step) {
    switch (value.is) {
        case 'scalar':
        case 'template':
            return value;
        case 'json':
            return { ...value, data: pinned(value.data, at, step) };
        case 'list':
            return { ...value, whole: at, items: value.items.map((item) => pinned(item, at, step)) };
        case 'map': {
            const { gap: _, ...rest } = value;
            const entries = new Map([...value.entries].map(([key, entry]) => [key, { ...entry, keyAt: at, value: pinned(entry.value, at, step) }]));
            return { ...rest, whole: at, entries };
        }
    }
}

;// CONCATENATED MODULE: ./lib/dialects/terraform/root.js


/** Which Terraform resource is which kind. */
const root_kinds = {
    aws_ecs_task_definition: 'task-definition',
    aws_ecs_service: 'service',
    aws_ecs_cluster: 'cluster',
    aws_ecs_task_set: 'task-set',
    aws_iam_role: 'role',
    aws_cloudwatch_log_group: 'log-group',
    aws_ecr_repository: 'repository',
    aws_ecr_repository_policy: 'repository-policy',
    aws_ecr_lifecycle_policy: 'lifecycle-policy',
    aws_ecr_registry_scanning_configuration: 'registry-scanning',
    aws_secretsmanager_secret: 'secret',
    aws_secretsmanager_secret_version: 'secret-version',
    aws_ssm_parameter: 'parameter',
};
function readRoot(unit, files) {
    const resources = new Map();
    const variables = new Map();
    const locals = new Map();
    const modules = new Map();
    const diagnostics = [];
    const broken = new Set();
    for (const file of files) {
        const parsed = parseHcl(fileText(file));
        diagnostics.push(...parsed.diagnostics);
        if (parsed.diagnostics.some(({ severity }) => severity === 'error'))
            broken.add(file.path);
        for (const block of parsed.body.blocks) {
            const [first = '', second = ''] = block.labels.map(({ value }) => value);
            if (block.type === 'resource')
                resources.set(`${first}.${second}`, block);
            else if (block.type === 'variable')
                variables.set(first, block);
            else if (block.type === 'module')
                modules.set(first, block);
            else if (block.type === 'locals')
                for (const attribute of block.body.attributes)
                    locals.set(attribute.name, attribute);
        }
    }
    return { unit, resources, variables, locals, modules, diagnostics, broken };
}
const attributeOf = (block, name) => block.body.attributes.findLast((attribute) => attribute.name === name);


;// CONCATENATED MODULE: ./lib/dialects/terraform/evaluate.js






/** Deeper chains of locals and references than this are taken for a circle. */
const evaluate_maximumDepth = 100;
/** The values of one root module, each expression evaluated when something asks for it. */
class evaluate_Evaluator {
    #root;
    #locals = new Map();
    #depth = 0;
    constructor(root) {
        this.#root = root;
    }
    data(expression) {
        if (this.#depth >= evaluate_maximumDepth)
            return (0,model_value/* unknown */.L5)('limit', expression.at);
        this.#depth++;
        try {
            return this.#data(expression);
        }
        finally {
            this.#depth--;
        }
    }
    #data(expression) {
        const { at } = expression;
        switch (expression.kind) {
            case 'literal':
                return expression.value === null ? (0,model_value/* absent */.Ge)(at) : { kind: 'known', value: scalar(expression.value, expression.text), at, origin: [] };
            case 'template':
                return this.#template(expression);
            case 'tuple':
                return this.#tuple(expression);
            case 'object':
                return this.#object(expression);
            case 'parentheses':
                return this.data(expression.inner);
            case 'traversal':
                return this.#traversal(expression);
            case 'variable':
                return (0,model_value/* unknown */.L5)('unsupported', at, { name: expression.name });
            case 'conditional':
                return this.#conditional(expression);
            case 'call': {
                const [argument] = expression.args;
                if (expression.name === 'jsonencode' && argument)
                    return { kind: 'known', value: { is: 'json', data: this.data(argument) }, at, origin: [] };
                return (0,model_value/* unknown */.L5)('function', at, { name: `${expression.name}()` });
            }
            case 'forTuple':
            case 'forObject':
                return (0,model_value/* unknown */.L5)('function', at, { name: 'for' });
            case 'unary':
            case 'binary':
                return this.#logic(expression);
            case 'invalid':
                return (0,model_value/* unknown */.L5)('unsupported', at);
        }
    }
    #template(template) {
        const { text, holes } = templateText(template);
        const { at } = template;
        if (holes.length === 0)
            return { kind: 'known', value: scalar(text.content, text.content, () => text), at, origin: [] };
        return { kind: 'known', value: { is: 'template', text, holes: holes.map((hole) => this.#hole(hole)) }, at, origin: [] };
    }
    #hole(hole) {
        return hole.kind === 'ifDirective' || hole.kind === 'forDirective' ? (0,model_value/* unknown */.L5)('unsupported', hole.at, { name: '%{ }' }) : this.data(hole);
    }
    #tuple(tuple) {
        const items = tuple.items.map((item) => {
            const data = this.data(item);
            return data.kind === 'known' && isWritten(item) ? { ...data, slot: slots_entrySlot(item, { names: 'api' }) } : data;
        });
        return { kind: 'known', value: { is: 'list', items, missing: [], whole: tuple.at }, at: tuple.at, origin: [] };
    }
    #object(object) {
        const entries = new Map();
        const missing = [];
        for (const entry of object.entries) {
            const key = entry.name ?? knownWords(this.data(entry.key));
            if (key === undefined)
                missing.push((0,model_value/* unknown */.L5)('unsupported', entry.keyAt));
            else
                entries.set(key, { key, keyAt: entry.keyAt, value: this.#placed(entry.value, entry.keyAt, slots_entrySlot(entry, { names: 'api' })) });
        }
        const gap = (key) => objectGap(object, key, { names: 'api' });
        return { kind: 'known', value: { is: 'map', entries, missing, whole: object.at, gap }, at: object.at, origin: [] };
    }
    #placed(expression, keyAt, slot) {
        const data = this.data(expression);
        const at = placeOf(expression.at, keyAt);
        return data.kind === 'known' && isWritten(expression) ? { ...data, at, slot } : { ...data, at };
    }
    /** A block's content, and its nested blocks as lists by their type. */
    body(block) {
        const entries = new Map();
        for (const attribute of block.body.attributes) {
            const { name, nameAt, value } = attribute;
            entries.set(name, { key: name, keyAt: nameAt, value: this.#placed(value, nameAt, slots_entrySlot(attribute, { names: 'snake' })) });
        }
        for (const nested of block.body.blocks)
            this.#nested(nested, entries);
        return { is: 'map', entries, missing: [], whole: block.whole, gap: (key) => blockGap(block, key, { names: 'snake' }) };
    }
    #nested(block, entries) {
        const dynamic = block.type === 'dynamic' ? block.labels[0]?.value : undefined;
        const key = dynamic ?? block.type;
        const before = entries.get(key)?.value;
        const list = before?.kind === 'known' && before.value.is === 'list'
            ? before.value
            : { is: 'list', items: [], missing: [], whole: block.whole };
        const item = { kind: 'known', value: this.body(block), at: block.typeAt, origin: [] };
        const value = dynamic
            ? { ...list, missing: [...list.missing, (0,model_value/* unknown */.L5)('unsupported', block.header, { name: `dynamic "${dynamic}"` })] }
            : { ...list, items: [...list.items, item] };
        entries.set(key, {
            key,
            keyAt: before ? (entries.get(key)?.keyAt ?? block.typeAt) : block.typeAt,
            value: { kind: 'known', value, at: block.typeAt, origin: [] },
        });
    }
    #conditional({ condition, whenTrue, whenFalse, at }) {
        const is = knownWords(this.data(condition));
        const origin = [{ at: condition.at, name: textOf(condition), kind: 'condition' }];
        if (is === 'true')
            return (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin);
        if (is === 'false')
            return (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin);
        const name = textOf(condition);
        return (0,model_value/* unknown */.L5)('condition', at, {
            name,
            oneOf: [
                { when: name, then: (0,model_value/* withOrigin */.D_)(this.data(whenTrue), origin) },
                { when: `not ${name}`, then: (0,model_value/* withOrigin */.D_)(this.data(whenFalse), origin) },
            ],
        });
    }
    /** Comparing and combining truths; a number's arithmetic decides nothing here. */
    #logic(expression) {
        const { at } = expression;
        const answer = (is) => ({ kind: 'known', value: scalar(is), at, origin: [] });
        if (expression.kind === 'unary') {
            const words = knownWords(this.data(expression.operand));
            return expression.operator === '!' && words !== undefined ? answer(words !== 'true') : (0,model_value/* unknown */.L5)('function', at);
        }
        const left = knownWords(this.data(expression.left));
        const right = knownWords(this.data(expression.right));
        switch (expression.operator) {
            case '&&':
                if (left === 'false' || right === 'false')
                    return answer(false);
                return left === 'true' && right === 'true' ? answer(true) : (0,model_value/* unknown */.L5)('condition', at);
            case '||':
                if (left === 'true' || right === 'true')
                    return answer(true);
                return left === 'false' && right === 'false' ? answer(false) : (0,model_value/* unknown */.L5)('condition', at);
            case '==':
            case '!=':
                return left === undefined || right === undefined
                    ? (0,model_value/* unknown */.L5)('condition', at)
                    : answer((left === right) === (expression.operator === '=='));
            default:
                return (0,model_value/* unknown */.L5)('function', at);
        }
    }
    #traversal(traversal) {
        const { source, steps, at } = traversal;
        if (source.kind !== 'variable')
            return this.#walk(this.data(source), steps, at);
        const [first, second, ...more] = steps;
        const name = first?.kind === 'attribute' ? first.name : undefined;
        const whole = textOf(traversal);
        if (name === undefined)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: whole });
        switch (source.name) {
            case 'var':
                return this.#walk(this.#variable(name, at), steps.slice(1), at);
            case 'local':
                return this.#walk(this.#local(name, at), steps.slice(1), at);
            case 'data':
                return (0,model_value/* unknown */.L5)('data-source', at, { name: whole });
            case 'module':
                return (0,model_value/* unknown */.L5)('module', at, { name: whole });
            case 'each':
            case 'count':
            case 'path':
            case 'terraform':
            case 'self':
                return (0,model_value/* unknown */.L5)('unsupported', at, { name: whole });
            default:
                return this.#resource(`${source.name}.${name}`, second?.kind === 'index' ? more : steps.slice(1), at, whole);
        }
    }
    #variable(name, at) {
        const block = this.#root.variables.get(name);
        const fallback = block ? attributeOf(block, 'default') : undefined;
        const sensitive = block ? attributeOf(block, 'sensitive')?.value : undefined;
        const secret = sensitive?.kind === 'literal' && sensitive.value === true ? { secret: 'sensitive' } : {};
        if (!fallback || (fallback.value.kind === 'literal' && fallback.value.value === null))
            return (0,model_value/* unknown */.L5)('variable', at, { name: `var.${name}`, ...secret });
        const value = this.data(fallback.value);
        const step = { at: placeOf(fallback.value.at, fallback.nameAt), name: `var.${name}`, kind: 'default' };
        const used = pinned(value, at, step);
        return used.kind === 'absent' ? used : { ...used, ...secret };
    }
    #local(name, at) {
        const attribute = this.#root.locals.get(name);
        if (!attribute)
            return (0,model_value/* unknown */.L5)('unsupported', at, { name: `local.${name}` });
        const known = this.#locals.get(name);
        // While it is being worked out, a local that leads back to itself is unknown.
        if (!known)
            this.#locals.set(name, (0,model_value/* unknown */.L5)('cycle', at, { name: `local.${name}` }));
        const value = known ?? this.data(attribute.value);
        this.#locals.set(name, value);
        return (0,model_value/* withOrigin */.D_)({ ...value, at }, [{ at: placeOf(attribute.value.at, attribute.nameAt), name: `local.${name}`, kind: 'local' }]);
    }
    /** A reference to a resource: the argument it names where that is written, in any case the resource itself for links. */
    #resource(address, steps, at, whole) {
        const block = this.#root.resources.get(address);
        const [step] = steps;
        const attribute = step?.kind === 'attribute' ? step.name : '';
        const reference = block ? { reference: { unit: this.#root.unit, address, attribute } } : {};
        const written = block && attribute ? attributeOf(block, attribute) : undefined;
        const value = written && steps.length === 1 ? this.data(written.value) : undefined;
        if (value?.kind === 'known' && value.value.is === 'scalar') {
            const { slot: _, ...rest } = value;
            return { ...rest, at, ...reference };
        }
        return (0,model_value/* unknown */.L5)('reference', at, { name: whole, ...reference });
    }
    #walk(value, steps, at) {
        let current = value;
        for (const step of steps) {
            if (current.kind !== 'known')
                return current.kind === 'unknown' ? { ...current, at } : (0,model_value/* unknown */.L5)('unsupported', at);
            const key = step.kind === 'attribute' ? step.name : step.kind === 'index' ? knownWords(this.data(step.key)) : undefined;
            const next = key === undefined
                ? undefined
                : current.value.is === 'map'
                    ? current.value.entries.get(key)?.value
                    : current.value.is === 'list' && current.value.missing.length === 0
                        ? current.value.items[Number(key)]
                        : undefined;
            if (!next)
                return (0,model_value/* unknown */.L5)('unsupported', at, { origin: current.origin });
            current = (0,model_value/* withOrigin */.D_)(next, current.origin);
        }
        const { ...found } = current;
        return { ...found, at };
    }
}
/** Written out where it is used, so that writing another value there changes this use alone. */
const isWritten = ({ kind }) => kind === 'literal' || kind === 'template' || kind === 'tuple' || kind === 'object';
/** The words of a condition or a reference, for messages: what stands in quotes is nobody's business there. */
const textOf = ({ at }) => at.file.text.slice(at.start, Math.min(at.end, at.start + 80)).replace(/"[^"]*"?/g, '"…"');

;// CONCATENATED MODULE: ./lib/dialects/terraform/index.js





/** Every folder of configuration files is a root of its own. */
function readTerraform(files, options) {
    const readings = [];
    const reports = [];
    for (const [folder, own] of byFolder(files)) {
        if (options.filter !== false && !own.some(terraform_mayMatter))
            continue;
        try {
            const { reading, broken } = readFolder(folder, own);
            readings.push(reading);
            for (const { path } of own)
                reports.push({ path, framework: 'terraform', state: broken.has(path) ? 'partly' : 'analysed' });
        }
        catch (error) {
            options.onCrash(`folder ${folder}`, error);
            for (const { path } of own)
                reports.push({ path, framework: 'terraform', state: 'failed' });
        }
    }
    return { readings, reports };
}
/** A folder matters as a whole, since its variables and locals may stand in files of their own. */
const terraform_mayMatter = ({ text }) => Object.keys(root_kinds).some((type) => text.includes(type));
function byFolder(files) {
    const folders = new Map();
    for (const file of files) {
        const folder = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : '.';
        const list = folders.get(folder);
        if (list)
            list.push(file);
        else
            folders.set(folder, [file]);
    }
    return folders;
}
function readFolder(folder, files) {
    const root = readRoot(folder, files);
    const diagnostics = [...root.diagnostics];
    const evaluator = new evaluate_Evaluator(root);
    const reader = new reader_Reader({ names: 'snake', strictness: 'loose', diagnostics });
    const resources = [];
    for (const [address, block] of root.resources) {
        const kind = root_kinds[block.labels[0]?.value ?? ''];
        const value = kind ? evaluator.body(block) : undefined;
        if (!kind || value?.is !== 'map')
            continue;
        const place = { unit: folder, address, at: block.header, enclosing: [block.whole] };
        resources.push({ ...place, type: block.labels[0]?.value, kind, ...reader.struct(value, shapes[kind], block.header) });
    }
    const blindSpots = [...root.modules].map(([name, block]) => {
        const source = attributeOf(block, 'source');
        const from = source ? literalString(source.value) : undefined;
        return {
            at: block.header,
            unit: folder,
            say: `Module \`${name}\`${from === undefined ? '' : ` from \`${from}\``} was not followed; what it makes was not judged here.`,
        };
    });
    const unit = {
        id: folder,
        framework: 'terraform',
        files: files.map(({ path }) => path),
        complete: root.broken.size === 0 && root.modules.size === 0,
    };
    return { reading: { units: [unit], resources, ignores: [], blindSpots, diagnostics }, broken: root.broken };
}

;// CONCATENATED MODULE: ./lib/dialects/read.js







/** One reading a unit, and what became of each file that is infrastructure of a kind we read. */
function readFiles(files, options) {
    const readings = [];
    const reports = [];
    const terraform = [];
    for (const file of files) {
        if (isTerraform(file.path)) {
            terraform.push(file);
            continue;
        }
        if (options.filter !== false && !mayMatter(file))
            continue;
        try {
            const { reading, report } = readDocument(file);
            if (reading)
                readings.push(reading);
            if (report)
                reports.push(report);
        }
        catch (error) {
            options.onCrash(`file ${file.path}`, error);
            reports.push({ path: file.path, state: 'failed' });
        }
    }
    const read = readTerraform(terraform, options);
    readings.push(...read.readings);
    reports.push(...read.reports);
    return { readings, reports };
}
const isTerraform = (path) => /\.(tf|tofu)$/.test(path);
/** A YAML or JSON file: whatever of its documents is infrastructure. */
function readDocument(file) {
    const { roots, diagnostics } = parseDocument(file);
    const broken = diagnostics.some(({ severity }) => severity === 'error');
    for (const root of roots) {
        const reading = read_readRoot(file, root, !broken);
        if (!reading)
            continue;
        const [unit] = reading.units;
        const report = { path: file.path, state: broken ? 'partly' : 'analysed', ...(unit ? { framework: unit.framework } : {}) };
        return { reading: { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] }, report };
    }
    if (!broken || !looksLikeOurs(file))
        return {};
    return {
        reading: { units: [], resources: [], ignores: [], blindSpots: [], diagnostics },
        report: { path: file.path, state: 'failed' },
    };
}
function read_readRoot(file, root, readable) {
    if (isTemplate(root))
        return readTemplate(file, root, readable);
    const task = taskDefinitionIn(root);
    return task ? readTaskDefinition(file, task, readable) : undefined;
}
function parseDocument(file) {
    const text = fileText(file);
    if (/^\uFEFF?\s*[{[]/.test(file.text)) {
        const { root, diagnostics } = parseJson(text);
        return { roots: root ? [root] : [], diagnostics };
    }
    return parseYaml(text);
}
/** A broken file is worth a word only where it was meant to be infrastructure. */
const looksLikeOurs = ({ text }) => /AWS::[A-Z]\w+::|"containerDefinitions"|containerDefinitions:/.test(text);

// EXTERNAL MODULE: ./lib/discover/discover.js
var discover = __nccwpck_require__(2036);
// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __nccwpck_require__(6939);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/findings/identity.js

/** What tells one fault from another, by names only: moving, renaming a variable or reformatting does not change it. */
function identityKey({ rule, subject }, meta) {
    // The oldest alias: a renamed rule keeps the history of its findings.
    const id = meta?.aliases?.[0] ?? rule;
    return [id, subject.unit, subject.address, subject.container ?? '', subject.property].join('\0');
}
/** Identities for judgements in file order; equal keys are numbered, so that two are never one. 32 hexadecimal digits. */
function identities(judged, metaOf) {
    const inOrder = [...judged].sort((a, b) => a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start);
    const counts = new Map();
    const out = new Map();
    for (const one of inOrder) {
        const key = identityKey(one, metaOf(one.rule));
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        out.set(one, (0,external_node_crypto_.createHash)('sha256')
            .update(count === 1 ? key : `${key}\0${count}`)
            .digest('hex')
            .slice(0, 32));
    }
    return out;
}

// EXTERNAL MODULE: ./lib/findings/message.js
var message = __nccwpck_require__(8993);
;// CONCATENATED MODULE: ./lib/model/containers.js

/** The containers of a task definition, each a place of its own; what could not be seen of them goes to the blind spots. */
function containersOf(task, blindSpots) {
    const { items, missing } = (0,model_value/* itemsOf */.S3)(task.containerDefinitions);
    for (const part of missing) {
        const from = part.name ? ` come from \`${part.name}\`, which` : '';
        blindSpots.push({
            at: part.at,
            unit: task.unit,
            say: `Containers of \`${task.address}\`${from} could not be seen (${part.why}); nothing in them was judged.`,
        });
    }
    return items.flatMap((item, index) => {
        const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(item);
        if (open)
            blindSpots.push({
                at: item.at,
                unit: task.unit,
                say: `Container ${index + 1} of \`${task.address}\` could not be seen; nothing in it was judged.`,
            });
        return outcomes.flatMap(({ value }) => {
            if (value.kind === 'absent')
                return [];
            const definition = value.value;
            const name = definition.name.kind === 'known' ? definition.name.value : `[${index}]`;
            const { unit, address, enclosing } = task;
            const place = { unit, address, container: name, at: definition.block.at, enclosing: [definition.block.whole, ...enclosing] };
            return [{ ...definition, ...place, taskDefinition: task, conditional: item.kind === 'unknown' }];
        });
    });
}

// EXTERNAL MODULE: ./lib/model/facts.js
var facts = __nccwpck_require__(2910);
;// CONCATENATED MODULE: ./lib/model/identifiers.js
/** The names under which other files may speak of a resource. */
function namesOf(resource) {
    switch (resource.kind) {
        case 'task-definition':
            return identifiers_words(resource.family);
        case 'service':
            return identifiers_words(resource.serviceName);
        case 'cluster':
            return identifiers_words(resource.clusterName);
        case 'role':
            return identifiers_words(resource.roleName);
        case 'log-group':
            return identifiers_words(resource.logGroupName);
        case 'repository':
            return identifiers_words(resource.repositoryName);
        case 'secret':
        case 'parameter':
            return identifiers_words(resource.name);
        case 'task-set':
        case 'repository-policy':
        case 'lifecycle-policy':
        case 'registry-scanning':
        case 'secret-version':
            return [];
    }
}
/**
 * The name in an ARN, a `family:revision` or a plain name: `arn:aws:iam::111122223333:role/service/api` is `api`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
function nameIn(words) {
    const resource = words.startsWith('arn:') ? words.split(':').slice(5).join(':') : words;
    const last = resource.slice(resource.lastIndexOf('/') + 1);
    return last.replace(/:\d+$/, '');
}
const identifiers_words = (value) => (value.kind === 'known' ? [value.value] : []);

;// CONCATENATED MODULE: ./lib/model/estate.js





/** Everything that was read, with links between its parts in both directions. Links are repository-wide. */
class Estate {
    units;
    containers;
    /** Parts of the model itself that could not be seen. */
    blindSpots;
    #byKind = new Map();
    #byAddress = new Map();
    #byName = new Map();
    #uses = new Map();
    #runsOn = new Map();
    constructor(readings) {
        this.units = readings.flatMap(({ units }) => units);
        for (const resource of readings.flatMap(({ resources }) => resources)) {
            push(this.#byKind, resource.kind, resource);
            this.#byAddress.set(key(resource.unit, resource.address), resource);
            for (const name of namesOf(resource))
                push(this.#byName, key(resource.kind, name), resource);
        }
        const blindSpots = [];
        this.containers = this.all('task-definition').flatMap((task) => containersOf(task, blindSpots));
        this.blindSpots = blindSpots;
        for (const resource of [...this.#byKind.values()].flat())
            this.#collectUses(resource);
    }
    all(kind) {
        return (this.#byKind.get(kind) ?? []);
    }
    /**
     * The resource that a value of `from` names: by reference, by ARN, by name. Unknown where it names nothing that was read, or
     * several things that nothing tells apart.
     */
    follow(value, kind, unit) {
        if (value.kind === 'absent')
            return value;
        const target = value.reference ? this.#byAddress.get(key(value.reference.unit, value.reference.address)) : undefined;
        if (target?.kind === kind)
            return linked(value, target);
        if (value.kind === 'known') {
            const named = this.#byName.get(key(kind, nameIn(value.value))) ?? [];
            const own = named.filter((resource) => resource.unit === unit);
            const [only, ...more] = own.length > 0 ? own : named;
            if (only && more.length === 0)
                return linked(value, only);
            return (0,model_value/* unknown */.L5)('reference', value.at, { origin: value.origin, ...(value.reference ? { reference: value.reference } : {}) });
        }
        const { oneOf, parts: _, ...rest } = value;
        if (!oneOf)
            return rest;
        return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: this.follow(arm.then, kind, unit) })) };
    }
    /** Every place that names the resource. */
    usedBy(resource) {
        return this.#uses.get(resource) ?? [];
    }
    /** The services that run a task definition, as far as they were read. */
    servicesOf(task) {
        return this.usedBy(task).flatMap(({ by }) => (by.kind === 'service' ? [by] : []));
    }
    /** `requiresCompatibilities` together with what the linked services use. */
    runsOn(task) {
        const known = this.#runsOn.get(task);
        if (known)
            return known;
        const compute = new Set();
        const required = (0,model_value/* itemsOf */.S3)(task.requiresCompatibilities);
        let complete = required.complete;
        for (const item of required.items) {
            const { outcomes, open } = (0,model_value/* outcomesOf */.RK)(item);
            if (open)
                complete = false;
            for (const { value } of outcomes)
                if (value.kind === 'known')
                    compute.add(value.value);
        }
        const services = this.servicesOf(task);
        for (const service of services) {
            const used = this.#computeOf(service);
            if (used === undefined)
                complete = complete && required.items.length > 0;
            else
                for (const one of used)
                    compute.add(one);
        }
        // Nobody says where it runs: that is not the same as nowhere.
        if (required.items.length === 0 && services.length === 0)
            complete = false;
        const runsOn = { compute, complete };
        this.#runsOn.set(task, runsOn);
        return runsOn;
    }
    /** False only where it is known that the task runs on none of these. */
    mayRunOn(task, compute) {
        const runsOn = this.runsOn(task);
        return !runsOn.complete || compute.some((one) => runsOn.compute.has(one));
    }
    /**
     * Whether a resource is judged. ECS's own always are; what may belong to something else is judged when a link to ECS shows, and
     * in the strict profile also where no link can be seen.
     */
    inScope(resource, profile) {
        if (always.has(resource.kind))
            return true;
        return profile === 'strict' ? whereverItIs.has(resource.kind) || this.usedBy(resource).length > 0 : this.usedBy(resource).length > 0;
    }
    #computeOf(service) {
        if (service.launchType.kind === 'known')
            return [service.launchType.value];
        if (service.launchType.kind === 'unknown')
            return undefined;
        const strategy = service.capacityProviderStrategy;
        const providers = strategy.kind === 'absent' ? this.#clusterStrategy(service) : strategy;
        if (!providers)
            return undefined;
        const { items, complete } = (0,model_value/* itemsOf */.S3)(providers);
        const names = items.map((item) => (0,model_value/* field */.ZZ)(item, (one) => one.capacityProvider));
        const allFargate = complete && names.length > 0 && names.every((name) => name.kind === 'known' && facts/* fargateProviders */.J.has(name.value));
        return allFargate ? ['FARGATE'] : undefined;
    }
    #clusterStrategy(service) {
        const cluster = this.follow(service.cluster, 'cluster', service.unit);
        return cluster.kind === 'known' ? cluster.value.target.defaultCapacityProviderStrategy : undefined;
    }
    #collectUses(by) {
        for (const [property, value, to] of linksOf(by, shapes[by.kind], '')) {
            for (const { value: one } of (0,model_value/* outcomesOf */.RK)(this.follow(value, to, by.unit)).outcomes) {
                if (one.kind === 'known')
                    push(this.#uses, one.value.target, { by, property, via: one.value.via });
            }
        }
    }
}
/** ECS's and ECR's own resources are always judged. */
const always = new Set([
    'task-definition',
    'service',
    'task-set',
    'cluster',
    'repository',
    'repository-policy',
    'lifecycle-policy',
    'registry-scanning',
]);
/** Whose link to a task is often made where no file shows it: the strict profile judges them all. */
const whereverItIs = new Set(['log-group', 'secret', 'secret-version', 'parameter']);
const linked = (value, target) => ({
    kind: 'known',
    value: { target, via: value.at },
    at: value.at,
    origin: value.origin,
});
/** Every value of a structure that names another resource, found by its shape. */
function* linksOf(of, shape, path) {
    if (shape.is !== 'struct')
        return;
    for (const [property, inner] of Object.entries(shape.fields)) {
        const value = of[property];
        yield* linksIn(value, inner, path ? `${path}.${property}` : property);
    }
}
function* linksIn(value, shape, path) {
    if (shape.is === 'text') {
        if (shape.to !== undefined && value.kind !== 'absent')
            yield [path, value, shape.to];
    }
    else if (value.kind !== 'known')
        return;
    else if (shape.is === 'struct')
        yield* linksOf(value.value, shape, path);
    else if (shape.is === 'list')
        for (const item of value.value.items)
            yield* linksIn(item, shape.of, path);
}
const key = (a, b) => `${a}\0${b}`;
function push(map, at, value) {
    const list = map.get(at);
    if (list)
        list.push(value);
    else
        map.set(at, [value]);
}

;// CONCATENATED MODULE: ./lib/model/sensitive.js


/**
 * Every span that no report may show, whatever rules run: the values of all environment variables, the places they come from, and
 * whatever the source itself calls secret.
 */
function sensitiveRanges(estate) {
    const ranges = [];
    for (const container of estate.containers)
        for (const item of (0,model_value/* itemsOf */.S3)(container.environment).items)
            for (const { value: pair } of (0,model_value/* outcomesOf */.RK)(item).outcomes)
                if (pair.kind === 'known')
                    addValue(pair.value.value, pair.value.block, ranges);
    return ranges;
}
function addValue(value, block, ranges) {
    if (value.kind === 'absent')
        return;
    for (const { value: one } of (0,model_value/* outcomesOf */.RK)(value).outcomes)
        if (one.kind === 'known')
            addKnown(one, block, ranges);
    if (value.kind === 'unknown')
        for (const part of value.parts ?? [])
            addPart(part, ranges);
}
function addKnown(value, block, ranges) {
    const written = value.slot?.kind === 'entry' ? value.slot.value : value.at;
    ranges.push(written);
    // A value of several lines is pointed at by its key: then everything below the key is covered.
    if (!value.slot && !(0,source_file/* isOneLine */.Pf)(block.whole))
        ranges.push({ ...block.whole, start: Math.min(value.at.start, block.whole.end) });
    ranges.push(...value.origin.map(({ at }) => at));
}
function addPart(part, ranges) {
    if (part.kind === 'known')
        ranges.push(part.at);
    ranges.push(...part.origin.map(({ at }) => at));
}

;// CONCATENATED MODULE: ./lib/parse/edit.js

/** The text edits a fix comes to; `undefined` where one of its steps cannot be written at its place. */
function editsOf(fix) {
    const edits = fix.steps.map(editOf);
    return edits.includes(undefined) ? undefined : edits;
}
function editOf(step) {
    const { slot } = step;
    if (step.do === 'remove')
        return step.slot.syntax === 'hcl' ? removeHcl(step.slot) : step.slot.removal;
    if (slot.syntax === 'hcl')
        return setHcl(slot, step.value);
    const value = slot.syntax === 'json' ? JSON.stringify(step.value) : renderYaml(step.value);
    const words = slot.kind === 'entry' ? value : entry(slot, value);
    const written = slot.inside ? slot.inside.encode(words) : words;
    if (written === undefined)
        return undefined;
    // The white space around it is measured on the page, so it is written as it is.
    return slot.kind === 'entry' ? { at: slot.value, text: written } : { at: slot.at, text: slot.before + written + slot.after };
}
const entry = ({ syntax, key }, value) => syntax === 'json' ? `${JSON.stringify(key)}: ${value}` : `${key}: ${value}`;
/** Plain where that reads as the same string in YAML 1.1 and 1.2, else as JSON, which is YAML too. */
function renderYaml(value) {
    const plain = typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
    return plain ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./lib/rules/engine.js
/** A rule that throws is named, and the others go on. What it said before it threw is kept. */
function runRules(rules, estate, settings) {
    const judged = [];
    const crashes = [];
    for (const rule of rules) {
        try {
            for (const one of rule.check(estate, settings))
                judged.push({ ...one, rule: rule.id });
        }
        catch (error) {
            crashes.push(crashOf(`rule ${rule.id}`, error));
        }
    }
    return { judged, crashes };
}
function crashOf(where, error) {
    if (!(error instanceof Error))
        return { where, message: 'something that is not an error was thrown' };
    // The message of an error may quote the input; its kind and place never do.
    return { where, message: error.name, ...(error.stack ? { stack: framesOf(error.stack) } : {}) };
}
const framesOf = (stack) => stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');

// EXTERNAL MODULE: ./lib/rules/registry.js + 10 modules
var registry = __nccwpck_require__(3516);
;// CONCATENATED MODULE: ./lib/analysis.js











/** The pipeline: discover, read, judge. Everything in it is synchronous and pure but for the tree. */
function scanTree(tree, options = {}) {
    const limits = { ...discover/* defaultLimits */.MK, ...options.limits };
    const { files, skipped } = (0,discover/* discover */.k4)(tree, { paths: options.paths ?? [], exclude: options.exclude ?? [], limits, endings: endings });
    const crashes = [];
    const onCrash = (where, error) => crashes.push(crashOf(where, error));
    const { readings, reports } = readFiles(files, { onCrash, ...(options.filter === undefined ? {} : { filter: options.filter }) });
    const judged = judgeReadings(readings, options);
    return {
        files,
        readings,
        reports,
        skipped,
        judged: judged.judged,
        blindSpots: [...readings.flatMap(({ blindSpots }) => blindSpots), ...judged.estate.blindSpots],
        diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
        crashes: [...crashes, ...judged.crashes],
        sensitive: sensitiveRanges(judged.estate),
    };
}
function judgeReadings(readings, options) {
    const estate = new Estate(readings);
    return { estate, ...runRules(selectedRules(options), estate, { profile: options.profile ?? 'default' }) };
}
/** The rules that run: those of the profile, or those named, less those skipped. A named rule runs whatever its profile. */
function selectedRules({ profile, rules = [], skipRules = [] }) {
    const names = (rule, wanted) => wanted.some((one) => one === rule.id || rule.aliases?.includes(one) || rule.tags.includes(one));
    return registry/* rules */.a.filter((rule) => (rules.length > 0 ? names(rule, rules) : profile === 'strict' || rule.profile === 'default') && !names(rule, skipRules));
}
/** The faults among the judgements, worst first, with identity and words. */
function findingsOf(judged) {
    const byId = new Map(registry/* rules */.a.map((rule) => [rule.id, rule]));
    const faults = judged.filter(({ verdict }) => verdict.is === 'yes');
    const named = identities(faults, (rule) => byId.get(rule));
    return faults
        .map((fault) => {
        const rule = byId.get(fault.rule);
        if (!rule)
            throw new Error(`no rule ${fault.rule}`);
        const edits = fault.fix?.exact ? editsOf(fault.fix) : undefined;
        return {
            ...fault,
            identity: named.get(fault) ?? '',
            severity: rule.severity,
            message: (0,message/* fill */.G)(rule.message, fault.data),
            state: 'not-compared',
            edits: edits ?? [],
            proved: false,
        };
    })
        .sort(findings_finding/* compareFindings */.E);
}

;// CONCATENATED MODULE: ./lib/findings/gate.js

/** Only certain findings move the gate, and nothing but findings does: no report, no comment, no diff. */
function gateOf(findings, mode, failOn) {
    const failing = mode === 'none' || failOn === 'none'
        ? []
        : findings.filter((finding) => finding.certainty === 'certain' && !finding.suppression && (0,findings_finding/* compareSeverity */.z)(finding.severity, failOn) <= 0);
    return { mode, failOn, passed: failing.length === 0, failing };
}

// EXTERNAL MODULE: ./lib/model/secrecy.js
var secrecy = __nccwpck_require__(7005);
;// CONCATENATED MODULE: ./lib/prove.js



/**
 * Marks the findings whose exact fix was applied and scanned again with the right result: this finding gone, none new, the file
 * still read as well as before. All fixes are tried in one go, which is one more scan of the files they touch; only where that does
 * not come out right are they tried by halves.
 */
function proveFixes(scanned, findings, options) {
    const proved = new Set();
    const before = new Set(findings.map(({ identity }) => identity));
    const byUnit = new Map();
    for (const finding of findings) {
        if (finding.edits.length === 0)
            continue;
        const unit = byUnit.get(finding.subject.unit);
        if (unit)
            unit.push(finding);
        else
            byUnit.set(finding.subject.unit, [finding]);
    }
    const all = [...byUnit.values()].flat();
    if (all.length > 0 && holds(scanned, all, before, options))
        for (const finding of all)
            proved.add(finding);
    else
        for (const unit of byUnit.values())
            tryHalves(scanned, unit, before, options, proved);
    return findings.map((finding) => (proved.has(finding) ? { ...finding, proved: true } : finding));
}
function tryHalves(scanned, findings, before, options, proved) {
    if (findings.length === 0)
        return;
    if (holds(scanned, findings, before, options))
        for (const finding of findings)
            proved.add(finding);
    else if (findings.length > 1) {
        const middle = findings.length >> 1;
        tryHalves(scanned, findings.slice(0, middle), before, options, proved);
        tryHalves(scanned, findings.slice(middle), before, options, proved);
    }
}
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
                text: (0,source_file/* applyEdits */.ct)(file.text, edits.filter(({ at }) => at.file.path === path)),
            });
        }
    }
    catch {
        return undefined; // two edits of one place
    }
    const touched = scanned.readings.filter((reading) => reading.units.some(({ files }) => files.some((path) => changed.has(path))));
    const paths = new Set(touched.flatMap(({ units }) => units.flatMap(({ files }) => files)));
    let crashed = false;
    const reread = readFiles(scanned.files.filter(({ path }) => paths.has(path)).map((file) => changed.get(file.path) ?? file), { onCrash: () => (crashed = true) });
    if (crashed || errors(reread.readings) > errors(touched))
        return undefined;
    const untouched = scanned.readings.filter((reading) => !touched.includes(reading));
    const { judged, crashes } = judgeReadings([...untouched, ...reread.readings], options);
    return crashes.length > 0 ? undefined : findingsOf(judged);
}
const errors = (readings) => readings.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error').length;

// EXTERNAL MODULE: ./lib/source/version.js
var version = __nccwpck_require__(4525);
;// CONCATENATED MODULE: ./lib/scan.js





/** Scans a tree and says everything there is to say about it: the library's entry, and what every program here is made of. */
async function scan(tree, options = {}) {
    return reportOn(scanTree(tree, options), options);
}
function reportOn(scanned, options) {
    const rules = selectedRules(options);
    const findings = proveFixes(scanned, findingsOf(scanned.judged), options);
    const complete = scanned.crashes.length === 0;
    const gate = gateOf(findings, options.gate ?? 'all', options.failOn ?? 'high');
    const shown = new Set([
        ...findings.flatMap((finding) => [finding.at.file, ...finding.related.map(({ at }) => at.file)]),
        ...scanned.diagnostics.map(({ at }) => at.file),
    ]);
    const spans = [...shown].flatMap((file) => (0,secrecy/* secretSpans */.AY)(file.text).map(({ start, end }) => ({ file, start, end })));
    return {
        tool: { name: version/* toolName */.Uf, version: version/* version */.rE },
        outcome: !complete ? 'error' : gate.passed ? 'passed' : 'failed',
        complete,
        gate,
        findings,
        suppressed: [],
        blindSpots: scanned.blindSpots,
        diagnostics: scanned.diagnostics,
        crashes: scanned.crashes,
        files: scanned.reports,
        skipped: scanned.skipped,
        sensitive: [...scanned.sensitive, ...spans],
        rules: rules.map(({ check: _, ...meta }) => meta),
    };
}


/***/ }),

/***/ 1487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ lineRange),
/* harmony export */   Et: () => (/* binding */ sameRange),
/* harmony export */   Pf: () => (/* binding */ isOneLine),
/* harmony export */   Qy: () => (/* binding */ firstLineOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   df: () => (/* binding */ positionOf)
/* harmony export */ });
/* unused harmony exports lineStarts, contains */
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
