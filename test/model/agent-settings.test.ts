import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { agentSettingsOf } from '../../src/model/agent-settings.ts'
import { Estate } from '../../src/model/estate.ts'
import { machinesOf } from '../../src/model/machines.ts'
import { textOf } from '../../src/source/file.ts'

const estateOf = (path: string, text: string): Estate =>
  new Estate(readFiles([{ path, text }], { filter: false, onCrash: (where, error) => expect.fail(`${where}: ${error}`) }).readings)

const indented = (words: string): string => words.replaceAll(/^(?=.)/gm, '    ')
const instance = (userData: string): string =>
  `variable "open" {\n  type = string\n}\n\nresource "aws_instance" "host" {\n  user_data = <<-EOT\n${indented(userData)}\n  EOT\n}\n`

interface Told {
  readonly settings: string[]
  readonly complete: boolean
}

function settingsIn(text: string, path = 'main.tf'): Told {
  const [machine] = machinesOf(estateOf(path, text))
  if (!machine) return { settings: [], complete: false }
  const { settings, complete } = agentSettingsOf(machine)
  return {
    settings: settings.map(({ name, value, sure }) => `${name}=${value.kind === 'known' ? value.value : '?'}${sure ? '' : ' perhaps'}`),
    complete,
  }
}

describe('settings of the agent in user data', () => {
  test.each<[what: string, words: string, settings: string[], complete: boolean]>([
    ['a line', 'echo ECS_CLUSTER=main >> /etc/ecs/ecs.config', ['ECS_CLUSTER=main'], true],
    [
      'in quotes',
      `echo "ECS_CLUSTER=main" >> /etc/ecs/ecs.config\necho 'ECS_LOGLEVEL=debug' >> x`,
      ['ECS_CLUSTER=main', 'ECS_LOGLEVEL=debug'],
      true,
    ],
    ['a value in quotes', `echo ECS_CLUSTER='main' >> /etc/ecs/ecs.config`, ['ECS_CLUSTER=main'], true],
    [
      'a heredoc',
      'cat <<EOF > /etc/ecs/ecs.config\nECS_CLUSTER=main\nECS_LOGLEVEL=info\nEOF',
      ['ECS_CLUSTER=main', 'ECS_LOGLEVEL=info'],
      true,
    ],
    [
      'line breaks that are written out',
      `printf 'ECS_CLUSTER=main\\nECS_LOGLEVEL=info\\n' > /etc/ecs/ecs.config`,
      ['ECS_CLUSTER=main', 'ECS_LOGLEVEL=info'],
      true,
    ],
    ['a group', '{\n  echo ECS_CLUSTER=main\n} >> /etc/ecs/ecs.config', ['ECS_CLUSTER=main'], true],
    ['a comment', '# ECS_LOGLEVEL=debug\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config', ['ECS_CLUSTER=main'], true],
    ['a variable of the shell', 'echo ECS_CLUSTER=$NAME >> /etc/ecs/ecs.config', ['ECS_CLUSTER=?'], true],
    ['a variable of Terraform', `echo ECS_CLUSTER=\${var.open} >> /etc/ecs/ecs.config`, ['ECS_CLUSTER=?'], true],
    ['a piece that cannot be seen', `echo ECS_CLUSTER=main >> /etc/ecs/ecs.config\n\${var.open}`, ['ECS_CLUSTER=main'], false],
    [
      'a file from elsewhere',
      'aws s3 cp s3://a/b /etc/ecs/ecs.config\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config',
      ['ECS_CLUSTER=main'],
      false,
    ],
    [
      'another file’s text',
      'cat /tmp/more >> /etc/ecs/ecs.config\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config',
      ['ECS_CLUSTER=main'],
      false,
    ],
    [
      'a replacement',
      `echo ECS_CLUSTER=main >> /etc/ecs/ecs.config\nsed -i 's/ECS_LOGLEVEL=debug/ECS_LOGLEVEL=info/' x`,
      ['ECS_CLUSTER=main'],
      false,
    ],
    [
      'a branch',
      'if [ -f /x ]; then\n  echo ECS_LOGLEVEL=debug >> /etc/ecs/ecs.config\nfi\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config',
      ['ECS_LOGLEVEL=debug perhaps', 'ECS_CLUSTER=main'],
      true,
    ],
    [
      'the agent itself',
      'docker run -e ECS_CLUSTER=main -e ECS_LOGLEVEL=info amazon/amazon-ecs-agent',
      ['ECS_CLUSTER=main', 'ECS_LOGLEVEL=info'],
      true,
    ],
    [
      'Bottlerocket',
      '[settings.host-containers.admin]\nenabled = false\n[settings.ecs]\ncluster = "main"\nawsvpc-block-imds = true # yes\n[settings.ntp]\ncluster = "other"',
      ['ECS_CLUSTER=main', 'ECS_AWSVPC_BLOCK_IMDS=true'],
      true,
    ],
    [
      'PowerShell',
      '<powershell>\n[Environment]::SetEnvironmentVariable("ECS_LOGLEVEL", "debug", "Machine")\nInitialize-ECSAgent -Cluster main -EnableTaskIAMRole\n</powershell>',
      ['ECS_LOGLEVEL=debug', 'ECS_CLUSTER=?', 'ECS_ENABLE_TASK_IAM_ROLE=true'],
      false,
    ],
    [
      'parts of several kinds',
      'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="=="\n\n--==\nContent-Type: text/x-shellscript\n\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\n--==--',
      ['ECS_CLUSTER=main'],
      true,
    ],
  ])('%s', (_, words, settings, complete) => {
    const told = settingsIn(instance(words))
    expect([...told.settings].sort()).toEqual([...settings].sort())
    expect(told.complete).toBe(complete)
  })

  test('written in Base64', () => {
    const encoded = Buffer.from('#!/bin/sh\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\n').toString('base64')
    expect(settingsIn(`resource "aws_instance" "host" {\n  user_data_base64 = "${encoded}"\n}\n`).settings).toEqual(['ECS_CLUSTER=main'])
  })

  test('every value stands where a person would edit it', () => {
    const text = instance('cat <<EOF > /etc/ecs/ecs.config\nECS_CLUSTER=main\nECS_LOGLEVEL="info"\nEOF')
    const [machine] = machinesOf(estateOf('main.tf', text))
    const settings = machine ? agentSettingsOf(machine).settings : []
    expect(settings.map(({ value }) => textOf(value.at))).toEqual(['main', 'info'])
  })

  test('nothing throws, whatever a machine is told', () => {
    const word = fc.constantFrom(
      'ECS_CLUSTER',
      '=',
      '"',
      "'",
      '\\',
      '\n',
      'if',
      'fi',
      '[settings.ecs]',
      'Initialize-ECSAgent',
      '-Cluster',
      ' ',
      '#',
      'x',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = JSON.stringify({
          Resources: { Host: { Type: 'AWS::EC2::Instance', Properties: { UserData: `ECS_CLUSTER ${words.join('')}` } } },
        })
        expect(Array.isArray(settingsIn(text, 'a.json').settings)).toBe(true)
      }),
    )
  })
})
