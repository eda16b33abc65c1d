import { nearest } from '../config/nearest.ts'
import { type Parsed, parseSettings } from '../config/parse.ts'
import { type SettingName, settingNames } from '../config/schema.ts'
import { type Catalogue, quoted } from '../config/words.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The inputs of the action, as the runner hands them over: `fail-on` is the variable `INPUT_FAIL-ON`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 */
export function readInputs(env: Environment, catalogue: Catalogue): Parsed {
  const written = Object.fromEntries(settingNames.map((name) => [name, env[variable(name)]]))
  const parsed = parseSettings(written, catalogue)
  const misspelt = misspeltInputs(env)
  return misspelt.length === 0 ? parsed : { wrong: [...('wrong' in parsed ? parsed.wrong : []), ...misspelt] }
}

/** The token, which is no setting: it is neither shown nor part of any report. */
export const readToken = (env: Environment): string => (env[variable('token')] ?? '').trim()

const variable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

/**
 * The runner itself warns of inputs that `action.yml` does not have, and hands them over all the same. One that is nearly the name of a
 * real one changes what the user thinks is set, so it is an error; anything else may be a variable of somebody else.
 */
function misspeltInputs(env: Environment): string[] {
  const known = [...settingNames, 'token'] satisfies (SettingName | 'token')[]
  const taken = new Set(known.map(variable))
  return Object.keys(env)
    .filter((name) => name.startsWith('INPUT_') && !taken.has(name) && (env[name] ?? '') !== '')
    .flatMap((name) => {
      const written = name.slice('INPUT_'.length).toLowerCase()
      const meant = nearest(written, known)
      return meant === undefined ? [] : [`there is no input ${quoted(written)}; did you mean \`${meant}\`?`]
    })
}
