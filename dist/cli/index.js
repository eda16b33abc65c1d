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

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1939);
/* harmony import */ var _source_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4525);


const help = `ecs-warden ${_source_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE}: finds security faults in Amazon ECS infrastructure as code

  ecs-warden scan [PATH...]      what is wrong with it; files, folders or globs, the current folder when none is given
    --format FORMAT                text (default), json, sarif or markdown
    --output FILE                  write the report there instead of to the terminal; may be repeated, in pairs with --format
    --fail-on SEVERITY             critical, high (default), medium, low or none
    --no-color                     no colours, also on a terminal
  ecs-warden fix [PATH...]       apply every exact fix that is proved
    --dry-run                      show what would change, and change nothing
  ecs-warden model [PATH...]     the estate as the rules see it: values, what is unknown and why
    --format FORMAT                json (default) or mermaid
  ecs-warden rules               every rule
    --format FORMAT                text (default) or json
  ecs-warden explain RULE        the page of a rule

scan, fix and model also take:
  --profile PROFILE              default, or strict, which adds the opt-in rules
  --rule ID, --skip-rule ID      only these rules, or all but these; ids or tags, may be repeated
  --exclude GLOB                 leave these out; may be repeated

Exit code: 0 passed or done, 1 the gate failed, 2 it could not run or the run is incomplete.
`;
/** Each command is loaded when it is asked for. */
const commands = {
    scan: async (words) => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(184), __nccwpck_require__.e(346)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8346))).scanCommand(words),
    fix: async (words) => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(291), __nccwpck_require__.e(184), __nccwpck_require__.e(725)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1725))).fixCommand(words),
    model: async (words) => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(184), __nccwpck_require__.e(416)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2416))).modelCommand(words),
    rules: async (words) => (await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.bind(__nccwpck_require__, 3249))).rulesCommand(words),
    explain: async (words) => (await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.bind(__nccwpck_require__, 3249))).explainCommand(words),
};
async function main([command, ...words]) {
    if (command === undefined || command === 'help' || [command, ...words].some((word) => word === '--help' || word === '-h'))
        process.stdout.write(help);
    else if (command === '--version' || command === '-v')
        process.stdout.write(`${_source_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE}\n`);
    else {
        const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
        if (!run)
            throw new _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .Usage */ ._U(`there is no command \`${command}\`${(0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .meant */ .wx)(command, Object.keys(commands))}`);
        return run(words);
    }
    return 0;
}
try {
    process.exitCode = await main(process.argv.slice(2));
}
catch (error) {
    if (error instanceof _cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .Usage */ ._U)
        process.stderr.write(`ecs-warden: ${error.message}\nRun \`ecs-warden --help\` for what there is.\n`);
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

/***/ 1939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _U: () => (/* binding */ Usage),
  wx: () => (/* binding */ meant),
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
;// CONCATENATED MODULE: ./lib/config/nearest.js
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
    const meant = nearest(text, values);
    return `${quoted(text)} is none of ${values.join(', ')}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
}
function wrongRule(item, catalogue) {
    const names = [...new Set(catalogue.flatMap(({ id, aliases = [], tags }) => [id, ...aliases, ...tags]))];
    if (names.includes(item))
        return [];
    const meant = nearest(item, names);
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

// EXTERNAL MODULE: ./lib/discover/discover.js
var discover = __nccwpck_require__(2036);
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
/** In bytes; a longer `.gitignore` is none. */
const maximumRules = 1024 * 1024;
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
        if (isOutside(inside)) {
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
            return rules && !rules.ignores(`${parts.join('/')}/`) ? [rules] : [];
        });
    }
    #rulesIn(folder) {
        try {
            const path = (0,external_node_path_.join)(this.root, folder, '.gitignore');
            // Git too takes no rules from behind a link, which may point to something without end.
            const stat = (0,external_node_fs_.lstatSync)(path);
            if (!stat.isFile() || stat.size > maximumRules)
                return undefined;
            return new Rules(folder, ignore({ ignorecase: false }).add((0,external_node_fs_.readFileSync)(path, 'utf8')));
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
                const stat = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.root, path), { throwIfNoEntry: false });
                if (stat)
                    entries.push({ path, size: stat.size });
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
const isOutside = (inside) => inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
const slashed = (path) => (external_node_path_.sep === '/' ? path : path.split(external_node_path_.sep).join('/'));

// EXTERNAL MODULE: ./lib/rules/catalogue.js
var catalogue = __nccwpck_require__(8194);
;// CONCATENATED MODULE: ./lib/cli/arguments.js








/** What the user asked for in a way that cannot be carried out: said in one sentence, and nothing runs. */
class Usage extends Error {
}
/** The flags that say what is scanned and by which rules; every command that scans takes them. */
const selection = {
    profile: { type: 'string' },
    rule: { type: 'string', multiple: true },
    'skip-rule': { type: 'string', multiple: true },
    exclude: { type: 'string', multiple: true },
};
/** Flags and paths of one command. Throws a Usage that names the nearest flag there is. */
function readFlags(words, options) {
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({ args: [...words], options, allowPositionals: true });
    }
    catch (error) {
        const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the arguments cannot be read';
        const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
        if (unknown === undefined)
            throw new Usage(message);
        const known = Object.keys(options).map((name) => `--${name}`);
        throw new Usage(`there is no flag \`${unknown}\`${meant(unknown, known)}`);
    }
}
/** `; did you mean …?`, or nothing. */
const meant = (word, candidates) => {
    const found = nearest(word, candidates);
    return found === undefined ? '' : `; did you mean \`${found}\`?`;
};
/** One of a few words. Throws a Usage that names the nearest. */
function oneOf(flag, word, words) {
    if (!words.includes(word))
        throw new Usage(`flag \`${flag}\`: \`${word}\` is none of ${words.join(', ')}${meant(word, words)}`);
    return word;
}
/** The tree the paths lie in, and what to scan of it. */
function scanned(flags, paths) {
    const written = {
        'fail-on': flags['fail-on'],
        profile: flags.profile,
        rules: flags.rule?.join(','),
        'skip-rules': flags['skip-rule']?.join(','),
        exclude: flags.exclude?.join('\n'),
    };
    const parsed = parseSettings(written, catalogue/* catalogue */.s, 'flag');
    if ('wrong' in parsed)
        throw new Usage(parsed.wrong.join('\n'));
    const { root, only } = rootOf(paths);
    const tree = new DiskTree(root, { only: (0,discover/* startsOf */.jb)(only), maximumFiles: discover/* defaultLimits */.MK.files * 10 });
    const { exclude, profile, rules, 'skip-rules': skipRules, 'fail-on': failOn } = parsed.values;
    return { tree, options: { paths: only, exclude, profile, rules, skipRules, failOn } };
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
    return { root, only: absolute.map((path) => arguments_slashed((0,external_node_path_.relative)(root, path))).map((path) => (path === '' ? '.' : path)) };
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
const folderOf = (path) => ((0,external_node_fs_.existsSync)(path) && !/\.\w+$/.test(path) ? path : (0,external_node_path_.dirname)(path));
const arguments_slashed = (path) => path.split(external_node_path_.sep).join('/');


/***/ }),

/***/ 2036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ defaultLimits),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   k4: () => (/* binding */ discover)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4006);


const defaultLimits = { files: 20_000, fileBytes: 8 * 1024 * 1024, totalBytes: 512 * 1024 * 1024 };
/** The files of a tree worth looking into, read. Nothing here knows what is in them. */
function discover(tree, options) {
    const wanted = matcher(options.paths);
    const exclude = options.exclude.filter((path) => path.trim() !== '');
    const unwanted = exclude.length > 0 ? matcher(exclude) : () => false;
    const named = new Set(options.paths.map(tidy));
    const skipped = [];
    const listed = tree.list();
    const candidates = listed.filter(({ path }) => wanted(path) && !unwanted(path) && (named.has(path) || hasEnding(path, options.endings)));
    skipped.push(...(tree.problems ?? []).map(({ path, say }) => ({ path: path || '.', say })));
    for (const path of options.paths) {
        const matches = matcher([path]);
        const known = skipped.some((one) => tidy(one.path) === tidy(path));
        // Nothing at all is no mistake in a path.
        if (!known && tidy(path) !== '' && tidy(path) !== '.' && !listed.some((entry) => matches(entry.path)))
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
const hasEnding = (path, endings) => endings.some((ending) => path.toLowerCase().endsWith(ending));
const tidy = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path).replace(/\/+$/, '');
/** Where a tree has to look for what these paths name: a glob's fixed beginning, any other path itself. */
const startsOf = (paths) => paths.map((path) => {
    const { isGlob, base } = picomatch__WEBPACK_IMPORTED_MODULE_1__.scan(tidy(path));
    return (isGlob ? base : tidy(path)) || '.';
});
/** A path names itself and everything below it; anything with glob signs is a glob. */
function matcher(paths) {
    const tidied = paths.map(tidy);
    if (tidied.length === 0 || tidied.some((path) => path === '' || path === '.'))
        return () => true;
    const globs = tidied.filter((path) => picomatch__WEBPACK_IMPORTED_MODULE_1__.scan(path).isGlob);
    // A name may have brackets and still be meant as it is: `[id]/stack.yaml`.
    const plain = tidied;
    const glob = globs.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_1__(globs, { dot: true }) : () => false;
    return (path) => glob(path) || plain.some((start) => path === start || path.startsWith(`${start}/`));
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
/* harmony export */   ds: () => (/* binding */ suspicionOf),
/* harmony export */   id: () => (/* binding */ isAwsKeyName)
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
/** The variables from which AWS's own libraries take long-lived credentials, and the agent its registry's. */
const awsKeyNames = new Set([
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'ECS_ENGINE_AUTH_DATA',
]);
/** A rule of its own speaks of these. https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8 */
const isAwsKeyName = (name) => awsKeyNames.has(name);


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
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5034);

/** Every rule's metadata, without the checks: what settings, pages and reports need. In the order of the ids. */
const catalogue = _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a.map(({ check: _, ...meta }) => meta);


/***/ }),

/***/ 5034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./lib/model/secrecy.js
var secrecy = __nccwpck_require__(7005);
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
const set = (json) => (value) => {
    const slot = isOwn(value) ? (value.slot ?? value.gap?.()) : undefined;
    return slot ? { steps: [{ do: 'set', slot, value: json }], exact: true } : undefined;
};
/** Takes the entry away. */
const remove = (value) => value.slot?.kind === 'entry' && isOwn(value) ? { steps: [{ do: 'remove', slot: value.slot }], exact: true } : undefined;

;// CONCATENATED MODULE: ./lib/rules/aws-keys-in-environment/rule.js



/** Stand-ins for AWS in tests take any key, and these are the ones people give them. */
const madeUp = /^(?:test|dummy|local|localstack|fake|example|foo|bar|x+|minio(?:admin)?|changeme)$/i;
const question = {
    ask: 'is an AWS key in plain text',
    bad: (value) => value.kind === 'known' && value.value.trim() !== '' && !madeUp.test(value.value.trim()),
};
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
        for (const container of estate.containers)
            for (const item of (0,model_value/* itemsOf */.S3)(container.environment).items)
                for (const { value: pair } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
                    if (pair.kind === 'absent' || pair.value.name.kind !== 'known' || !(0,secrecy/* isAwsKeyName */.id)(pair.value.name.value))
                        continue;
                    const variable = pair.value.name.value;
                    const value = (0,model_value/* field */.ZZ)(pair, (one) => one.value);
                    yield judge(container, `environment[${variable}].value`, value, question, { data: { variable }, within: [pair.value.block] });
                }
    },
});

;// CONCATENATED MODULE: ./lib/model/host-volumes.js

/** The bind mounts of a task definition. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html */
function hostVolumesOf(task, containers) {
    const own = containers.filter(({ taskDefinition }) => taskDefinition === task);
    return (0,model_value/* itemsOf */.S3)(task.volumes).items.flatMap((item, index) => (0,model_value/* outcomesOf */.RK)(item).outcomes.flatMap(({ value }) => {
        if (value.kind !== 'known')
            return [];
        const sourcePath = (0,model_value/* field */.ZZ)(value.value.host, (host) => host.sourcePath);
        if (sourcePath.kind === 'absent')
            return [];
        const name = value.value.name.kind === 'known' ? value.value.name.value : String(index);
        return [{ name, volume: value.value, sourcePath, mountedBy: own.filter((container) => mounts(container, name)) }];
    }));
}
function mounts(container, volume) {
    return (0,model_value/* itemsOf */.S3)(container.mountPoints).items.some((item) => {
        const source = (0,model_value/* field */.ZZ)(item, (mount) => mount.sourceVolume);
        return source.kind === 'known' && source.value === volume;
    });
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

;// CONCATENATED MODULE: ./lib/rules/container-runtime-socket-mount/rule.js


/** Fargate has no host paths; Managed Instances run no Docker socket that a task could reach. */
const appliesTo = ['EC2', 'EXTERNAL'];
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
const rule_question = {
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
    message: 'Volume `{volume}` gives {containers} the socket of the host’s container runtime',
    risk: 'Who can talk to the runtime can start a privileged container and is root on the instance, with the credentials of every task on it. Mounting it read-only changes nothing.',
    advice: 'Take the volume away. An agent that needs to see containers belongs into a daemon service of its own, on instances that run nothing else of value.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    tags: ['task', 'external/cwe/cwe-250', 'external/cwe/cwe-269'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            if (!estate.mayRunOn(task, appliesTo))
                continue;
            for (const { name, volume, sourcePath, mountedBy } of hostVolumesOf(task, estate.containers)) {
                // A volume that nothing mounts gives nobody anything.
                if (mountedBy.length === 0)
                    continue;
                const containers = mountedBy.map(({ container }) => container).join(', ');
                yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, rule_question, {
                    data: { volume: name, containers },
                    within: [volume.block],
                });
            }
        }
    },
});

// EXTERNAL MODULE: ./lib/model/facts.js
var facts = __nccwpck_require__(2910);
;// CONCATENATED MODULE: ./lib/rules/container-without-logging/rule.js



/* harmony default export */ const container_without_logging_rule = ({
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
const rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
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
    advice: 'Remove it from `linuxParameters.capabilities.add`, or run the part that needs it in a task of its own on dedicated hosts.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    tags: ['container', 'external/cwe/cwe-250'],
    *check(estate) {
        for (const container of estate.containers) {
            if (!estate.mayRunOn(container.taskDefinition, rule_appliesTo))
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
            const { items } = (0,model_value/* itemsOf */.S3)(added);
            const isBad = (value) => question.bad(value) === true || question.bad(value) === 'yes';
            // Taken away one by one, several that are all there is would leave a key without a value.
            const none = items.length > 1 && items.every((item) => item.kind === 'known' && isBad(item)) ? emptied(added) : undefined;
            for (const item of items) {
                const { outcomes } = (0,model_value/* outcomesOf */.RK)(item);
                const shown = outcomes.find(({ value }) => isBad(value)) ?? outcomes[0];
                const capability = shown?.value.kind === 'known' ? plain(shown.value.value) : '?';
                const fix = none ? () => none : remove;
                yield judge(container, `linuxParameters.capabilities.add[${capability}]`, item, question, { data: { capability }, fix });
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
        tag: tag ? whole(tag, value) : unwritten(tail, value, ':'),
        digest: digest ? whole(digest, value) : unwritten(named.slice(-1), value, '@'),
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
function unwritten(parts, of, separator) {
    const open = parts.find((part) => part.kind === 'unknown' && mayHold(part, separator));
    if (!open)
        return (0,model_value/* absent */.Ge)(of.at, { origin: of.origin });
    // What the part can come to is a piece of the name, not what stands behind the separator.
    const { oneOf: _, ...rest } = open;
    return rest;
}
const mayHold = ({ oneOf }, separator) => !oneOf?.every(({ then }) => then.kind === 'known' && !then.value.includes(separator));
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

;// CONCATENATED MODULE: ./lib/model/sidecars.js

/** Helpers that AWS and others ship ready-made, and whose image decides how they run. Matched on the last part of the repository. */
const repositories = /(?:^|\/)(?:aws-for-fluent-bit|fluent-bit|fluentd|aws-xray-daemon|xray-daemon|cloudwatch-agent|aws-otel-collector|aws-guardduty-agent(?:-fargate)?|aws-appmesh-envoy|ecs-service-connect-agent|envoy|datadog-agent|agent-datadog)$|(?:^|\/)datadog\/agent$/;
/** A log router, or one of the well-known helpers. */
function isSidecar(container) {
    if (container.firelensConfiguration.kind !== 'absent')
        return true;
    const { repository } = imageOf(container.image);
    return repository.kind === 'known' && repositories.test(repository.value);
}

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
    *check(estate) {
        for (const container of estate.containers) {
            if (isWindows(container.taskDefinition) !== 'no' || isSidecar(container))
                continue;
            // What a privileged container drops does not matter: it has a rule of its own.
            if (container.privileged.kind === 'known' && container.privileged.value)
                continue;
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

;// CONCATENATED MODULE: ./lib/rules/disabled-mac-profile/rule.js


/** Fargate and Managed Instances have no `dockerSecurityOptions`. */
const disabled_mac_profile_rule_appliesTo = ['EC2', 'EXTERNAL'];
const disabled_mac_profile_rule_question = {
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
    risk: 'These profiles stop most known ways out of a container; without them every call to the kernel is open.',
    advice: 'Remove the option. If the application needs a call that the default profile refuses, load a profile of your own that allows that one.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    tags: ['container', 'external/cwe/cwe-693'],
    *check(estate) {
        for (const container of estate.containers) {
            if (!estate.mayRunOn(container.taskDefinition, disabled_mac_profile_rule_appliesTo))
                continue;
            for (const item of (0,model_value/* itemsOf */.S3)(container.dockerSecurityOptions).items) {
                const option = item.kind === 'known' ? item.value : '?';
                yield judge(container, `dockerSecurityOptions[${option}]`, item, disabled_mac_profile_rule_question, { data: { option }, fix: remove });
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
    advice: 'Turn scanning on for the whole registry, best as enhanced scanning; `imageScanningConfiguration.scanOnPush` on the repository is the older way.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    tags: ['ecr', 'image', 'external/cwe/cwe-1395', 'securityhub/ECR.1'],
    *check(estate) {
        for (const repository of estate.all('repository')) {
            if (registryMayScan(repository, estate))
                continue;
            const scan = (0,model_value/* field */.ZZ)(repository.imageScanningConfiguration, (one) => one.scanOnPush);
            yield judge(repository, 'imageScanningConfiguration.scanOnPush', scan, unscanned);
        }
    },
});
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

;// CONCATENATED MODULE: ./lib/rules/host-ipc-namespace/rule.js

/** Fargate and Managed Instances have no `ipcMode`. */
const host_ipc_namespace_rule_appliesTo = ['EC2', 'EXTERNAL'];
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
        for (const task of estate.all('task-definition'))
            if (estate.mayRunOn(task, host_ipc_namespace_rule_appliesTo))
                yield judge(task, 'ipcMode', task.ipcMode, is('host'), { fix: remove });
    },
});

;// CONCATENATED MODULE: ./lib/rules/host-network-mode/rule.js

/** Fargate refuses every mode but awsvpc. */
const host_network_mode_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
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
            if (estate.mayRunOn(task, host_network_mode_rule_appliesTo))
                yield judge(task, 'networkMode', task.networkMode, is('host'));
    },
});

;// CONCATENATED MODULE: ./lib/rules/host-pid-namespace/rule.js

/** Fargate knows only `task` and refuses `host` at registration. */
const host_pid_namespace_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
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
            if (estate.mayRunOn(task, host_pid_namespace_rule_appliesTo))
                yield judge(task, 'pidMode', task.pidMode, is('host'), { fix: remove });
    },
});

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
            yield judge(container, 'image', imageOf(container.image).digest, isAbsent());
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/log-group-without-customer-key/rule.js

const rule_none = { ask: 'is not set', bad: (key) => key.kind === 'absent' || key.value === '' };
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
                yield judge(group, 'kmsKeyId', group.kmsKeyId, rule_none);
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
                yield judge(group, 'retentionInDays', group.retentionInDays, never);
    },
});

;// CONCATENATED MODULE: ./lib/rules/mutable-ecr-tags/rule.js

/** A repository's tags can be overwritten unless it says otherwise: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
const mutable = { ask: 'is mutable', bad: (value) => value.kind === 'absent' || value.value.startsWith('MUTABLE') };
/* harmony default export */ const mutable_ecr_tags_rule = ({
    id: 'mutable-ecr-tags',
    title: 'ECR repository allows overwriting of tags',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'The tags of ECR repository `{address}` can be overwritten',
    risk: 'Whoever may push can put other code under a tag that is already deployed, and the next task that starts runs it.',
    advice: 'Set `imageTagMutability` to `IMMUTABLE`, and push each build under a tag of its own.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    tags: ['ecr', 'image', 'external/cwe/cwe-494', 'securityhub/ECR.2'],
    *check(estate) {
        for (const repository of estate.all('repository')) {
            // A build cache is there to be overwritten.
            if (repository.repositoryName.kind === 'known' && /cache/.test(repository.repositoryName.value))
                continue;
            yield judge(repository, 'imageTagMutability', repository.imageTagMutability, mutable, { fix: set('IMMUTABLE') });
        }
    },
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

;// CONCATENATED MODULE: ./lib/rules/no-container-insights/rule.js


const off = { ask: 'is disabled or not set', bad: (value) => value.kind === 'absent' || value.value === 'disabled' };
/* harmony default export */ const no_container_insights_rule = ({
    id: 'no-container-insights',
    title: 'Cluster has no Container Insights',
    severity: 'low',
    profile: 'default',
    precision: 'high',
    message: 'Cluster `{address}` has no Container Insights',
    risk: 'Nobody sees how its tasks behave: a task that mines or leaks looks like any other.',
    advice: 'Add the setting `containerInsights` with the value `enhanced` or `enabled`. Where the account turns it on by default, leave this rule out.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html',
    tags: ['cluster', 'observability', 'external/cwe/cwe-778', 'securityhub/ECS.12'],
    *check(estate) {
        for (const cluster of estate.all('cluster'))
            yield judge(cluster, 'settings[containerInsights].value', insights(cluster), off, { fix: set('enhanced') });
    },
});
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
            if (!rule_shared.some((one) => compute.has(one)) || container.taskDefinition.cpu.kind !== 'absent')
                continue;
            yield judge(container, 'cpu', container.cpu, no_cpu_limit_rule_none);
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/no-deployment-rollback/rule.js


const missing = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value };
/* harmony default export */ const no_deployment_rollback_rule = ({
    id: 'no-deployment-rollback',
    title: 'Service does not roll a failed deployment back',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Service `{address}` does not roll a failed deployment back',
    risk: 'When new tasks fail to start, ECS tries on for hours, and the service stays between two versions until somebody looks.',
    advice: 'Set `deploymentConfiguration.deploymentCircuitBreaker` to `enable` and `rollback`, or use deployment alarms that roll back.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
    tags: ['service', 'external/cwe/cwe-754'],
    *check(estate) {
        for (const service of estate.all('service'))
            if (isRolling(service))
                yield judge(service, 'deploymentConfiguration.deploymentCircuitBreaker.rollback', rollsBack(service), missing);
    },
});
/** Other controllers and strategies, and daemons, have ways of their own. */
function isRolling(service) {
    const controller = (0,model_value/* field */.ZZ)(service.deploymentController, (one) => one.type);
    const strategy = (0,model_value/* field */.ZZ)(service.deploymentConfiguration, (one) => one.strategy);
    const is = (value, wanted) => value.kind === 'absent' || (value.kind === 'known' && value.value === wanted);
    return is(controller, 'ECS') && is(strategy, 'ROLLING') && is(service.schedulingStrategy, 'REPLICA');
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
            if (!no_memory_limit_rule_shared.some((one) => compute.has(one)) || container.taskDefinition.memory.kind !== 'absent')
                continue;
            yield judge(container, 'memory', container.memory, isAbsent());
        }
    },
});

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
    title: 'Service is held at an old Fargate platform version',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    appliesTo: ['FARGATE'],
    message: 'Service `{address}` is held at the Fargate platform version {version}',
    risk: 'Old versions get no security updates and lack what newer ones have, such as GuardDuty’s runtime monitoring.',
    advice: 'Set `platformVersion` to `LATEST`, or leave it out, which means the same.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
    tags: ['service', 'external/cwe/cwe-1104', 'securityhub/ECS.10'],
    *check(estate) {
        for (const service of [...estate.all('service'), ...estate.all('task-set')]) {
            const { platformVersion } = service;
            const version = platformVersion.kind === 'known' ? platformVersion.value : '?';
            yield judge(service, 'platformVersion', platformVersion, old, { data: { version }, fix: set('LATEST') });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/plaintext-ssm-parameter/rule.js


const rule_plain = { ask: 'is not encrypted', bad: (type) => type.kind === 'known' && type.value !== 'SecureString' };
/* harmony default export */ const plaintext_ssm_parameter_rule = ({
    id: 'plaintext-ssm-parameter',
    title: 'Secret is stored in an unencrypted SSM parameter',
    severity: 'high',
    profile: 'default',
    precision: 'medium',
    message: 'Parameter `{address}` holds a secret unencrypted, since {because}',
    risk: 'Everyone who may read parameters reads it, without any right to a key, and it stands in the history of the parameter.',
    advice: 'Make it a `SecureString`. CloudFormation cannot create one: keep the value in Secrets Manager, or create the parameter outside the template.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html',
    tags: ['secrets', 'external/cwe/cwe-312'],
    *check(estate) {
        for (const parameter of estate.all('parameter')) {
            const name = parameter.name.kind === 'known' ? parameter.name.value : parameter.address;
            // The last part of the path is the name; a value that cannot be seen may still be told by it.
            const value = parameter.value.kind === 'known' ? parameter.value.value : 'w0uld-be-a-secret';
            const because = (0,secrecy/* suspicionOf */.ds)(name.slice(name.lastIndexOf('/') + 1), value)?.because;
            if (because !== undefined)
                yield judge(parameter, 'type', parameter.type, rule_plain, {
                    data: { because },
                    fix: parameter.type.kind === 'known' && parameter.type.slot?.names === 'snake' ? set('SecureString') : () => undefined,
                });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/privileged-container/rule.js



/** Fargate refuses privileged containers at registration, so a task that can only run there is no fault of this kind. */
const privileged_container_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
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
        for (const container of estate.containers)
            if (estate.mayRunOn(container.taskDefinition, privileged_container_rule_appliesTo))
                yield judge(container, 'privileged', (0,model_value/* orDefault */.pQ)(container.privileged, facts/* facts */.I['ContainerDefinition.privileged']), is(true), {
                    fix: set(false),
                });
    },
});

;// CONCATENATED MODULE: ./lib/rules/public-ecr-policy/rule.js


const everyone = { ask: 'is everyone', bad: (principal) => principal.kind === 'known' && principal.value === '*' };
/* harmony default export */ const public_ecr_policy_rule = ({
    id: 'public-ecr-policy',
    title: 'ECR repository policy allows everyone',
    severity: 'critical',
    profile: 'default',
    precision: 'high',
    message: 'The policy of ECR repository `{address}` allows everyone in',
    risk: 'Any AWS account can do what the statement allows: pull your images with all that is in them, or push code that your tasks will run.',
    advice: 'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`.',
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
    tags: ['ecr', 'iam', 'external/cwe/cwe-732'],
    *check(estate) {
        for (const repository of estate.all('repository'))
            yield* statements(repository, 'repositoryPolicyText', repository.repositoryPolicyText);
        for (const policy of estate.all('repository-policy'))
            yield* statements(policy, 'policy', policy.policy);
    },
});
function* statements(place, property, policy) {
    for (const [index, item] of (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(policy, (document) => document.Statement)).items.entries())
        for (const { value } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
            if (value.kind === 'absent' || !mayAllow(value.value))
                continue;
            const name = value.value.Sid.kind === 'known' ? value.value.Sid.value : String(index);
            for (const principal of (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)((0,model_value/* field */.ZZ)(value, (one) => one.Principal), (one) => one.AWS)).items)
                yield judge(place, `${property}.Statement[${name}].Principal`, principal, everyone, { within: [value.value.block] });
        }
}
/** A condition may restrict it to accounts of yours; which ones do is not told apart here, so it is not called public. */
const mayAllow = ({ Effect, Condition }) => Effect.kind === 'known' && Effect.value === 'Allow' && Condition.kind === 'absent';

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

;// CONCATENATED MODULE: ./lib/rules/raw-host-device/rule.js


/** Fargate has no host devices. */
const raw_host_device_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
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
            if (!estate.mayRunOn(container.taskDefinition, raw_host_device_rule_appliesTo))
                continue;
            for (const item of (0,model_value/* itemsOf */.S3)((0,model_value/* field */.ZZ)(container.linuxParameters, (linux) => linux.devices)).items) {
                const path = (0,model_value/* field */.ZZ)(item, (device) => device.hostPath);
                const device = path.kind === 'known' ? path.value : '?';
                yield judge(container, `linuxParameters.devices[${device}].hostPath`, path, raw, { data: { device } });
            }
        }
    },
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
                for (const [index, item] of (0,model_value/* itemsOf */.S3)(list).items.entries())
                    yield judge(container, `${property}[${index}]`, item, remote_code_at_start_rule_question);
    },
});
const commandsOf = (container) => [
    ['entryPoint', container.entryPoint],
    ['command', container.command],
    ['healthCheck.command', (0,model_value/* field */.ZZ)(container.healthCheck, (check) => check.command)],
];

;// CONCATENATED MODULE: ./lib/rules/root-user/rule.js


const root = { ask: 'is root', bad: (user) => user.kind === 'known' && /^(?:root|0)(?::.*)?$/.test(user.value) };
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
            yield judge(container, 'user', container.user, root);
        }
    },
});

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
                    // AWS's own keys have a rule of their own.
                    if (name.kind !== 'known' || (0,secrecy/* isAwsKeyName */.id)(name.value))
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

;// CONCATENATED MODULE: ./lib/rules/secrets-without-execution-role/rule.js


/* harmony default export */ const secrets_without_execution_role_rule = ({
    id: 'secrets-without-execution-role',
    title: 'Task uses secrets but has no execution role',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    message: 'Task definition `{address}` uses secrets but has no execution role',
    risk: 'ECS reads secrets with the execution role. Without one the tasks do not start, and people tend to put the value into the environment instead.',
    advice: 'Set `executionRoleArn` to a role that may read exactly these secrets.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
    tags: ['secrets', 'iam', 'external/cwe/cwe-1188'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            const user = containersOf(task, estate).find(usesSecrets);
            if (!user)
                continue;
            yield judge(task, 'executionRoleArn', task.executionRoleArn, isAbsent(), {
                related: [{ at: user.at, say: 'a container that uses secrets' }],
            });
        }
    },
});
const containersOf = (task, estate) => estate.containers.filter(({ taskDefinition }) => taskDefinition === task);
/** In its environment, for its log driver, or to pull its image. */
function usesSecrets(container) {
    if (container.conditional)
        return false;
    const options = (0,model_value/* field */.ZZ)(container.logConfiguration, (log) => log.secretOptions);
    return ((0,model_value/* itemsOf */.S3)(container.secrets).items.length > 0 || (0,model_value/* itemsOf */.S3)(options).items.length > 0 || container.repositoryCredentials.kind === 'known');
}

;// CONCATENATED MODULE: ./lib/rules/sensitive-host-path-mount/rule.js


/** Fargate has no host paths. */
const sensitive_host_path_mount_rule_appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'];
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
const sensitive_host_path_mount_rule_question = {
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
/* harmony default export */ const sensitive_host_path_mount_rule = ({
    id: 'sensitive-host-path-mount',
    title: 'Container mounts a sensitive folder of its host',
    severity: 'high',
    profile: 'default',
    precision: 'high',
    appliesTo: sensitive_host_path_mount_rule_appliesTo,
    message: 'Volume `{volume}` gives {containers} the folder `{path}` of the host',
    risk: 'Through it the container can read what belongs to the host and to other tasks, and where it may write, change how the host starts and what it runs.',
    advice: 'Mount a folder made for this purpose, or a volume without `sourcePath`. Agents that must read the host’s own files belong into a daemon service of their own, with a read-only mount.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    tags: ['task', 'external/cwe/cwe-552', 'external/cwe/cwe-250'],
    *check(estate) {
        for (const task of estate.all('task-definition')) {
            if (!estate.mayRunOn(task, sensitive_host_path_mount_rule_appliesTo))
                continue;
            for (const { name, volume, sourcePath, mountedBy } of hostVolumesOf(task, estate.containers)) {
                if (mountedBy.length === 0)
                    continue;
                const containers = mountedBy.map(({ container }) => container).join(', ');
                const path = sourcePath.kind === 'known' ? sourcePath.value : '';
                yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, sensitive_host_path_mount_rule_question, {
                    data: { volume: name, containers, path },
                    within: [volume.block],
                });
            }
        }
    },
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
            if (!bridge)
                continue;
            for (const item of (0,model_value/* itemsOf */.S3)(container.portMappings).items)
                for (const { value: mapping } of (0,model_value/* outcomesOf */.RK)(item).outcomes) {
                    if (mapping.kind === 'absent')
                        continue;
                    const { containerPort, block } = mapping.value;
                    const port = containerPort.kind === 'known' ? String(containerPort.value) : '?';
                    const host = (0,model_value/* field */.ZZ)(mapping, (one) => one.hostPort);
                    yield judge(container, `portMappings[${port}].hostPort`, host, fixed, { data: { port }, within: [block], fix: remove });
                }
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/unbounded-ulimit/rule.js


/** What Docker on the ECS images allows at most by default. */
const manyFiles = 1_048_576;
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
                    const question = {
                        ask: 'is unlimited',
                        bad: (limit) => limit.kind === 'known' && (limit.value === -1 || (name === 'nofile' && limit.value > manyFiles)),
                    };
                    const hard = (0,model_value/* field */.ZZ)(ulimit, (one) => one.hardLimit);
                    yield judge(container, `ulimits[${name}].hardLimit`, hard, question, { data: { limit: name }, within: [ulimit.value.block] });
                }
    },
});

;// CONCATENATED MODULE: ./lib/rules/unencrypted-exec/rule.js


const unencrypted_exec_rule_plain = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value };
/* harmony default export */ const unencrypted_exec_rule = ({
    id: 'unencrypted-exec',
    title: 'Logs of ECS Exec are not encrypted with a key of yours',
    severity: 'low',
    profile: 'strict',
    precision: 'high',
    message: 'Cluster `{address}` writes the sessions of ECS Exec to {where} without saying that it is encrypted',
    risk: 'What people type and see in a shell ends there, secrets included.',
    advice: 'Encrypt the log group or bucket with a KMS key, and set the flag that says so, which makes ECS refuse one that is not.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    tags: ['cluster', 'external/cwe/cwe-311'],
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
                    data: { where: 'a log group' },
                    within,
                });
            if (logs.value.s3BucketName.kind !== 'absent')
                yield judge(cluster, `${path}.s3EncryptionEnabled`, logs.value.s3EncryptionEnabled, unencrypted_exec_rule_plain, { data: { where: 'a bucket' }, within });
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/unlogged-exec/rule.js


/* harmony default export */ const unlogged_exec_rule = ({
    id: 'unlogged-exec',
    title: 'ECS Exec sessions are not logged',
    severity: 'medium',
    profile: 'default',
    precision: 'high',
    message: 'Cluster `{address}` does not log the sessions of ECS Exec',
    risk: 'Whoever opens a shell in a container leaves no trace of what was done there.',
    advice: 'Set `logging` to `DEFAULT`, or to `OVERRIDE` with a log group or bucket under `logConfiguration`.',
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    tags: ['cluster', 'observability', 'external/cwe/cwe-778'],
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
            yield judge(cluster, 'configuration.executeCommandConfiguration.logging', (0,model_value/* field */.ZZ)(exec, (one) => one.logging), question, { within });
        }
    },
});

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
    *check(estate) {
        for (const container of estate.containers)
            if (isWindows(container.taskDefinition) === 'no' && !isSidecar(container) && !hasOwnUser(container))
                yield judge(container, 'user', container.user, isAbsent());
    },
});
/** Images that are made to run as somebody else, and say so in their name. */
function hasOwnUser(container) {
    const { repository, tag } = imageOf(container.image);
    const words = [repository, tag].map((part) => (part.kind === 'known' ? part.value : '')).join(':');
    return /nonroot|unprivileged|rootless/.test(words);
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
    *check(estate) {
        for (const container of estate.containers)
            if (isWindows(container.taskDefinition) === 'no' && !isSidecar(container))
                yield judge(container, 'readonlyRootFilesystem', container.readonlyRootFilesystem, writable);
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
    disabled_mac_profile_rule,
    ecr_without_customer_key_rule,
    ecr_without_scanning_rule,
    efs_without_transit_encryption_rule,
    host_ipc_namespace_rule,
    host_network_mode_rule,
    host_pid_namespace_rule,
    image_not_pinned_by_digest_rule,
    log_group_without_customer_key_rule,
    log_group_without_retention_rule,
    mutable_ecr_tags_rule,
    mutable_image_tag_rule,
    no_container_insights_rule,
    no_cpu_limit_rule,
    no_deployment_rollback_rule,
    no_memory_limit_rule,
    non_awsvpc_network_mode_rule,
    old_platform_version_rule,
    plaintext_ssm_parameter_rule,
    privileged_container_rule,
    public_ecr_policy_rule,
    public_ip_on_tasks_rule,
    raw_host_device_rule,
    remote_code_at_start_rule,
    root_user_rule,
    secret_in_environment_rule,
    secrets_without_execution_role_rule,
    sensitive_host_path_mount_rule,
    shared_task_and_execution_role_rule,
    static_host_port_rule,
    unbounded_ulimit_rule,
    unencrypted_exec_rule,
    unlogged_exec_rule,
    user_not_set_rule,
    writable_root_filesystem_rule,
];


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
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   gR: () => (/* binding */ contains)
/* harmony export */ });
/* unused harmony export lineStarts */
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
