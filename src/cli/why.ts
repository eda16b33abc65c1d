import { meant } from '../config/words.ts'
import { oneLine } from '../report/words.ts'
import { rules } from '../rules/registry.ts'
import type { Rule } from '../rules/rule.ts'
import { oneOf, readFlags, scanned, selection, Usage } from './arguments.ts'
import { terminal } from './terminal.ts'
import { type NoAnswer, why } from './why/answer.ts'

const flags = { ...selection, format: { type: 'string' }, 'no-color': { type: 'boolean' } } as const

/** `ecs-warden why RULE ADDRESS`: the trace of a verdict. 0 where there is an answer, 2 where there is none. */
export async function whyCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, flags)
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'])
  const [wanted, address, ...paths] = positionals
  if (wanted === undefined) throw new Usage('which rule? `ecs-warden rules` lists them')
  const rule = ruleCalled(wanted)
  if (address === undefined) throw new Usage(`which resource? Reports name them: \`ecs-warden why ${rule.id} aws_ecs_task_definition.api\``)
  const { tree, options } = scanned(values, paths)
  const answer = why(tree, options, rule, address)
  if ('none' in answer) throw new Usage(...sentences(answer, rule, address))
  if (format === 'json') process.stdout.write((await import('./why/json.ts')).whyJson(answer))
  else process.stdout.write((await import('./why/text.ts')).whyText(answer, terminal(values['no-color'])))
  return answer.problems.length > 0 ? 2 : 0
}

/** The rule of this name, now or before. Throws a Usage that names the nearest. */
export function ruleCalled(wanted: string): Rule {
  const rule = rules.find(({ id, aliases }) => id === wanted || aliases?.includes(wanted))
  if (rule) return rule
  const ids = rules.map(({ id }) => id)
  throw new Usage(`there is no rule \`${oneLine(wanted, 80)}\`${meant(wanted, ids)}`)
}

/** As many names as a person reads. */
const mostNames = 20

function sentences({ none, names, all, unread }: NoAnswer, rule: Rule, address: string): string[] {
  const listed = (words: readonly string[]): string =>
    words
      .slice(0, mostNames)
      .map((name) => `\`${oneLine(name, 300)}\``)
      .join(', ') + (words.length > mostNames ? ` and ${words.length - mostNames} more` : '')
  const word = oneLine(address, 200)
  if (none === 'several') return [`\`${word}\` is a part of several names; which one? ${listed(names)}`]
  return [
    `nothing that was read is called \`${word}\`${meant(address, all)}`,
    names.length > 0 ? `${rule.id} has judged ${listed(names)}` : `${rule.id} has judged nothing of what was read`,
    ...(unread.length > 0 ? [`not all could be read: ${listed(unread)}`] : []),
  ]
}
