import { expect, test } from 'vitest'
import { createScenario, type Scenario } from '../fake-github/index.ts'
import { container, privileged, runBuilt, template } from './scenarios.ts'

/** What a person sees on the pull request: each open conversation by its file and first words, then how things stand. */
function seen({ github: { state } }: Scenario): string[] {
  return state.threads.flatMap((thread) => {
    const [first, ...rest] = state.comments.filter((comment) => comment.thread === thread)
    if (!first) return []
    const [line = ''] = first.body.split('\n')
    const place = thread.subject === 'file' ? 'file' : thread.outdated ? 'outdated' : `${thread.side === 'LEFT' ? '-' : ''}${thread.line}`
    const marks = [...(thread.resolvedBy ? ['resolved'] : []), ...(rest.length > 0 ? [`${rest.length} replies`] : [])]
    return [`${thread.path}:${place} ${line.replace(/\b[0-9a-f]{7}\b/, 'SHA')}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}`]
  })
}

const states = ({ github: { state } }: Scenario): string[] =>
  state.reviews.filter(({ body }) => body.includes('ecs-warden')).map(({ body }) => body.split('\n')[0]?.replace(/\(http[^)]*\)/, '') ?? '')

const commentOf = (scenario: Scenario, words: string) => {
  const found = scenario.github.state.comments.find(
    ({ body, inReplyTo }) => inReplyTo === undefined && body.split('\n')[0]?.includes(words),
  )
  if (!found) throw new Error(`no comment on ${words}`)
  return found
}

const runs = (name: string): string => `**High** · privileged-container · Container \`${name}\` runs privileged`

test('ten pushes to one pull request: after each the conversation is what a person would want to see', async () => {
  const unknown = ['          Privileged: !Ref Unknown']
  const accepted = ['          Privileged: true # ecs-warden:ignore privileged-container -- reads the kernel’s counters']
  const stack = (...containers: string[]) => `Parameters: {Unknown: {Type: String}}\n${template(...containers)}`
  const filler = Array.from({ length: 12 }, (_, index) => `# ${index}\n`).join('')
  await using scenario = await createScenario({
    base: { 'stack.yaml': stack(container('web')) },
    head: { 'stack.yaml': stack(container('web', privileged), container('worker', privileged)) },
  })
  const expectSeen = async (what: string, conversations: readonly string[], state: readonly string[], outcome: string) => {
    const run = await runBuilt(scenario)
    expect(seen(scenario), what).toEqual(conversations)
    expect(states(scenario), what).toEqual(state)
    expect(run.outputs['outcome'], what).toBe(outcome)
    expect(scenario.github.violations, what).toEqual([])
    const before = scenario.github.requests.length
    await runBuilt(scenario)
    expect(seen(scenario), `${what}, run again`).toEqual(conversations)
    expect(
      scenario.github.requests.slice(before).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`),
      what,
    ).toEqual(['POST /graphql'])
  }

  await expectSeen(
    'opened with two faults',
    [`stack.yaml:12 ${runs('web')}`, `stack.yaml:17 ${runs('worker')}`],
    ['ecs-warden: 2 high in the comments of this pull request.'],
    'failed',
  )

  scenario.push({ 'stack.yaml': stack(container('web', privileged), container('worker')) })
  await expectSeen(
    '1: one is fixed',
    [`stack.yaml:12 ${runs('web')}`],
    ['ecs-warden: 1 high in the comments of this pull request.'],
    'failed',
  )

  scenario.push({ 'stack.yaml': `${filler}${stack(container('web', privileged), container('worker'))}` })
  await expectSeen('2: it moves', [`stack.yaml:24 ${runs('web')}`], ['ecs-warden: 1 high in the comments of this pull request.'], 'failed')

  scenario.github.reply(commentOf(scenario, '`web`').id, 'Is this really so bad?')
  scenario.push({ 'stack.yaml': stack(container('web', privileged), container('worker'), container('cron', privileged)) })
  await expectSeen(
    '3: somebody answers, and another fault comes',
    [`stack.yaml:12 ${runs('web')} [1 replies]`, `stack.yaml:21 ${runs('cron')}`],
    ['ecs-warden: how things stand now is said in a [later review].', 'ecs-warden: 2 high in the comments of this pull request.'],
    'failed',
  )

  scenario.push({ 'stack.yaml': stack(container('web'), container('worker'), container('cron', unknown)) })
  await expectSeen(
    '4: the answered one is fixed, the other made unknown',
    ['stack.yaml:outdated **Fixed** as of SHA. [1 replies]', `stack.yaml:outdated ${runs('cron')}`],
    [
      'ecs-warden: how things stand now is said in a [later review].',
      'ecs-warden: no finding is open in the comments of this pull request; 1 can no longer be seen.',
    ],
    'passed',
  )

  scenario.push({ 'stack.yaml': stack(container('web', privileged), container('worker'), container('cron', accepted)) })
  await expectSeen(
    '5: the fixed one is back, the other accepted',
    ['stack.yaml:12 **Fixed** as of SHA. [1 replies]', `stack.yaml:12 ${runs('web')}`],
    [
      'ecs-warden: how things stand now is said in a [later review].',
      'ecs-warden: how things stand now is said in a [later review].',
      'ecs-warden: 1 high in the comments of this pull request.',
    ],
    'failed',
  )

  const later = 'ecs-warden: how things stand now is said in a [later review].'
  const back = 'stack.yaml:12 **Fixed** as of SHA. [1 replies]'
  const answered = 'stack.yaml:outdated **Fixed** as of SHA. [1 replies]'
  scenario.push({
    'stack.yaml': null,
    'infra/stack.yaml': stack(container('web', privileged), container('worker'), container('cron', accepted)),
  })
  await expectSeen(
    '6: the file is renamed',
    [answered, `infra/stack.yaml:12 ${runs('web')}`],
    [later, later, later, 'ecs-warden: 1 high in the comments of this pull request.'],
    'failed',
  )

  scenario.github.resolve(commentOf(scenario, '`web`').id)
  scenario.push({ 'infra/stack.yaml': `${filler}${stack(container('web', privileged), container('worker'), container('cron', accepted))}` })
  await expectSeen(
    '7: a person resolves it, and it moves',
    [answered, `infra/stack.yaml:24 ${runs('web')} [resolved]`],
    [later, later, later, 'ecs-warden: 1 high in the comments of this pull request.'],
    'failed',
  )

  scenario.push({
    'infra/stack.yaml': null,
    'stack.yaml': stack(container('web', privileged), container('worker'), container('cron', accepted)),
  })
  await expectSeen(
    '8: it is renamed back: the resolved one is not said again',
    [back, `infra/stack.yaml:outdated ${runs('web')} [resolved]`],
    [later, later, later, 'ecs-warden: 1 high in the comments of this pull request.'],
    'failed',
  )

  scenario.forcePush({
    'stack.yaml': stack(container('web', privileged), container('worker'), container('cron', privileged)),
    'readme.md': 'x\n',
  })
  await expectSeen(
    '9: a forced push brings the accepted one back, without its acceptance',
    [back, `infra/stack.yaml:outdated ${runs('web')} [resolved]`, `stack.yaml:21 ${runs('cron')}`],
    [later, later, later, later, 'ecs-warden: 2 high in the comments of this pull request.'],
    'failed',
  )

  scenario.push({ 'stack.yaml': stack(container('web'), container('worker'), container('cron')) })
  await expectSeen(
    '10: all is fixed',
    [answered, `infra/stack.yaml:outdated ${runs('web')} [resolved]`],
    [later, later, later, later, 'ecs-warden: no finding is open in the comments of this pull request.'],
    'passed',
  )
}, 180_000)
