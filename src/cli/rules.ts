import { meant } from '../config/words.ts'
import { pageText } from '../report/page-text.ts'
import { catalogue } from '../rules/catalogue.ts'
import { noMore, oneOf, readFlags, Usage } from './arguments.ts'
import { terminal } from './terminal.ts'

/** `ecs-warden rules`: every rule with what it says of itself. */
export async function rulesCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, { format: { type: 'string' } } as const)
  noMore(positionals)
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'])
  if (format === 'json') process.stdout.write(`${JSON.stringify(catalogue, null, 2)}\n`)
  else {
    const widest = Math.max(...catalogue.map(({ id }) => id.length))
    for (const { id, severity, profile, title } of catalogue)
      process.stdout.write(`${id.padEnd(widest)}  ${severity.padEnd(8)}  ${profile.padEnd(7)}  ${title}\n`)
  }
  return 0
}

/** `ecs-warden explain RULE`: the rule's page. */
export async function explainCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, { 'no-color': { type: 'boolean' } } as const)
  noMore(positionals, 1)
  const [wanted] = positionals
  if (wanted === undefined) throw new Usage('which rule? `ecs-warden rules` lists them')
  const rule = catalogue.find(({ id, aliases }) => id === wanted || aliases?.includes(wanted))
  if (!rule)
    throw new Usage(
      `there is no rule \`${wanted}\`${meant(
        wanted,
        catalogue.map(({ id }) => id),
      )}`,
    )
  const { pages } = await import('../rules/pages.ts')
  const page = pages[rule.id] ?? ''
  const { colour = false, width } = terminal(values['no-color'])
  process.stdout.write(width === undefined ? page : pageText(page, { colour, width }))
  return 0
}
