import { formOf } from './forms.ts'
import { isPlaceholder } from './placeholder.ts'
import { type Suspicion, suspicionByForm, suspicionOf } from './suspicion.ts'

/** `--db-password=…`, `DB_PASSWORD=…`, `export TOKEN="…"`, `-Ddb.password=…`, `-p …`: a name, and what it is set to. */
const assigned = /(?<![\w.-])-{0,2}([A-Za-z_][\w.-]{0,99})=(?:"([^"]*)"|'([^']*)'|([^\s"'|&;<>)]+))/g
/** `--db-password …`: an option whose value follows. */
const option = /(?<!\S)--([A-Za-z][\w.-]{0,99})[ \t]+(?:"([^"]*)"|'([^']*)'|([^\s"'|&;<>)-][^\s"'|&;<>)]*))/g

/** Programs that take a password behind a letter. */
const short: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: '`mysql -p`', pattern: /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^|&;\n]{0,200}?\s-p['"]?([^\s'"|&;]{4,})/g },
  { what: '`curl -u`', pattern: /\bcurl\b[^|&;\n]{0,300}?\s(?:-u|--user)[\s=]?['"]?[^\s:'"]{1,100}:([^\s'"|&;]{4,})/g },
  { what: '`redis-cli -a`', pattern: /\bredis-cli\b[^|&;\n]{0,200}?\s-a[ \t]+['"]?([^\s'"|&;]{4,})/g },
  { what: '`sshpass -p`', pattern: /\bsshpass\s+-p[ \t]*['"]?([^\s'"|&;]{4,})/g },
  { what: 'an `Authorization` header', pattern: /\bauthorization:[ \t]*(?:bearer|basic|token)[ \t]+([\w+/=.~-]{8,})/gi },
]

/** Why the words of a command line are taken to hold a secret. What only refers to one (`$DB_PASSWORD`, `$(cat …)`) does not. */
export function suspicionOfCommand(whole: string): Suspicion | undefined {
  const words = whole.slice(0, 20_000)
  for (const pattern of [assigned, option])
    for (const [, name = '', inDouble, inSingle, bare] of words.matchAll(pattern)) {
      const value = inDouble ?? inSingle ?? bare ?? ''
      // `--password-stdin` takes it from elsewhere; what follows is something else.
      if (isReference(value) || name.endsWith('-stdin')) continue
      const found = suspicionByForm(value) ? undefined : suspicionOf(name.replaceAll('-', '_'), value)
      if (found) return { because: `\`${name}\` is set in it`, sure: found.sure }
    }
  for (const { what, pattern } of short)
    for (const { 1: value = '' } of words.matchAll(pattern))
      if (!isReference(value)) return { because: `a password follows ${what}`, sure: !/^\d+$/.test(value) }
  const form = formOf(words)
  return form && { because: `it holds ${form.what}`, sure: form.sure }
}

/** Why the next word of a command is one: `--password`, and then the password. */
export function suspicionAfter(previous: string, value: string): Suspicion | undefined {
  const name = /^--?([A-Za-z][\w.-]*)$/.exec(previous)?.[1]
  if (name === undefined || name.endsWith('-stdin') || value.startsWith('-') || isReference(value)) return undefined
  const found = suspicionOf(name.replaceAll('-', '_'), value)
  return found && { because: `it follows \`${previous}\``, sure: found.sure }
}

const isReference = (value: string): boolean => /[$`]|^file:|^</.test(value) || isPlaceholder(value)
