import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createScenario } from '../fake-github/index.ts'
import { runBuilt } from './scenarios.ts'

const folder = join(import.meta.dirname, '../../docs/images')
const digest = '@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** One container beside a tracer that a parameter makes privileged. */
const stack = (web: string, traceHost: boolean): string => `Parameters:
  TraceHost:
    Type: String
    Default: "${traceHost}"
Resources:
  Api:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [EC2]
      NetworkMode: awsvpc
      ContainerDefinitions:
        - Name: web
          Image: public.ecr.aws/acme/web:1.4.2${digest}
          LogConfiguration: {LogDriver: awslogs}
${web}        - Name: tracer
          Image: public.ecr.aws/acme/tracer:2.0.0${digest}
          LogConfiguration: {LogDriver: awslogs}
          Privileged: !Ref TraceHost
`

/**
 * The pictures in `docs/images` are drawn from the Markdown beside them, by GitHub's style sheet. Where this fails, look at what has
 * changed, write it with `UPDATE=1`, and draw the pictures again.
 */
test('the pictures show what is written today', async () => {
  const secret = '          Environment:\n            - {Name: DB_PASSWORD, Value: correct-horse-battery}\n'
  await using scenario = await createScenario({
    base: { 'stacks/api.yaml': stack('', false) },
    head: { 'stacks/api.yaml': stack(`          Privileged: true\n${secret}`, true) },
  })
  const run = await runBuilt(scenario)
  const comments = scenario.github.state.comments
    .filter(({ body }) => body.includes('· privileged-container ·'))
    .map(({ body, thread }) => `\`${thread.path}, line ${thread.line}\`\n\n${body}`)
  for (const [name, text] of [
    ['comment', comments.join('\n\n---\n\n')],
    ['summary', run.summary],
  ] as const) {
    const path = join(folder, `${name}.md`)
    // What changes with every commit, rule and release says nothing of how it looks.
    const steady = text
      .replaceAll(scenario.github.url, 'https://github.com')
      .replace(/\n*<!-- ecs-warden:v1[^\n]* -->/g, '')
      .replace(/\b[0-9a-f]{40}\b/g, 'fe18ea350373a5153f76c7e523575ae034e006c0')
      .replace(/\d+ rules\./, '39 rules.')
      .replace(/(copy of .*\)) \d+\.\d+\.\d+:/, '$1 0.1.0:')
    if (process.env['UPDATE']) writeFileSync(path, `${steady.trim()}\n`)
    expect(`${steady.trim()}\n`).toBe(readFileSync(path, 'utf8'))
  }
})
