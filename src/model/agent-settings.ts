import type { Range } from '../source/file.ts'
import type { Machine } from './machines.ts'
import { type UserData, userDataOf } from './user-data.ts'
import { known, unknown, type Value } from './value.ts'

/**
 * One setting of the container agent, by the name of its variable, wherever it is written.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
 */
export interface AgentSetting {
  readonly name: string
  readonly value: Value<string>
  /** Of the machine's resource: `launchTemplateData.userData[ECS_CLUSTER]`. */
  readonly property: string
  /** It is set so whatever parameters and conditions are, and however the script runs. */
  readonly sure: boolean
}

export interface AgentSettings {
  /** In the order of the text; of several with one name the last counts. */
  readonly settings: readonly AgentSetting[]
  /** No other setting can be there, as far as what the machine is told goes. */
  readonly complete: boolean
}

export function agentSettingsOf(machine: Machine): AgentSettings {
  const { texts, complete } = userDataOf(machine)
  const settings = texts.flatMap((data) => {
    const script: Script = { ...data, branches: branchesOf(data.words) }
    return [...variables(script), ...bottlerocket(script), ...powershell(script)]
  })
  return { settings, complete: complete && texts.length > 0 && !texts.some(isOpen) }
}

/** The setting that counts, where one is written. */
export const settingIn = ({ settings }: AgentSettings, name: string): AgentSetting | undefined =>
  settings.findLast((setting) => setting.name === name)

/** `ECS_CLUSTER=main`: in a file of the agent, in what is written into one, in front of or handed to the agent itself. */
const assignment = /(?:(?<![\w$-])|(?<=\\n))(ECS_[A-Z0-9_]{2,80})=(?:\\?"([^"\\\n]*)\\?"|'([^'\n]*)'|([^\s"'\\;|&<>)]*))/g

function* variables(data: Script): Iterable<AgentSetting> {
  for (const match of data.words.matchAll(assignment)) {
    const [whole, name = '', inDouble, inSingle, bare] = match
    const before = data.words.slice(Math.max(data.words.lastIndexOf('\n', match.index) + 1, match.index - 300), match.index)
    // What is looked for or replaced is not set.
    if (/^\s*#|\b(?:sed|grep|awk)\b|\[\[? [^;]*$/.test(before)) continue
    const value = inDouble ?? inSingle ?? bare ?? ''
    const end = match.index + whole.length - (inDouble === undefined && inSingle === undefined ? 0 : 1)
    yield setting(data, name, value, end - value.length, end)
  }
}

/** Bottlerocket's own words: https://bottlerocket.dev/en/os/latest/api/settings/ecs/ */
const ownWords: Readonly<Record<string, string>> = {
  cluster: 'ECS_CLUSTER',
  'awsvpc-block-imds': 'ECS_AWSVPC_BLOCK_IMDS',
  'image-pull-behavior': 'ECS_IMAGE_PULL_BEHAVIOR',
}

function* bottlerocket(data: Script): Iterable<AgentSetting> {
  const lines = /^[ \t]*(?:\[([\w.-]+)\]|((?:settings\.ecs\.)?[\w-]+)[ \t]*=[ \t]*(?:"([^"\n]*)"|([^\s"#]+)))/gm
  let section = ''
  for (const { index, 0: whole, 1: header, 2: key = '', 3: quoted, 4: bare } of data.words.matchAll(lines)) {
    if (header !== undefined) {
      section = header
      continue
    }
    const dotted = key.startsWith('settings.ecs.')
    const name = section === 'settings.ecs' ? ownWords[key] : dotted ? ownWords[key.slice('settings.ecs.'.length)] : undefined
    if (name === undefined) continue
    const value = quoted ?? bare ?? ''
    const end = index + whole.length - (quoted === undefined ? 0 : 1)
    yield setting(data, name, value, end - value.length, end)
  }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_windows_container_instance.html */
function* powershell(data: Script): Iterable<AgentSetting> {
  const calls = /\bSetEnvironmentVariable\(\s*["'](ECS_[A-Z0-9_]+)["']\s*,\s*["']?([^"',\n)]*)["']?/gi
  for (const { index, 0: whole, 1: name = '', 2: value = '' } of data.words.matchAll(calls)) {
    const start = index + whole.lastIndexOf(value)
    yield setting(data, name, value, start, start + value.length)
  }
  for (const { index, 0: whole } of data.words.matchAll(/\bInitialize-ECSAgent\b[^\n]*/gi))
    for (const [option, name] of [
      ['-Cluster', 'ECS_CLUSTER'],
      ['-EnableTaskIAMRole', 'ECS_ENABLE_TASK_IAM_ROLE'],
      ['-AwsvpcBlockIMDS', 'ECS_AWSVPC_BLOCK_IMDS'],
    ] as const) {
      const at = whole.toLowerCase().indexOf(option.toLowerCase())
      // The name of the cluster is not asked for.
      if (at >= 0) yield setting(data, name, name === 'ECS_CLUSTER' ? '%' : 'true', index + at, index + at + option.length)
    }
}

function setting(data: Script, name: string, value: string, start: number, end: number): AgentSetting {
  const at: Range = start < end ? data.text.range(start, end) : data.text.range(start, start + 1)
  return {
    name,
    property: `${data.property}[${name}]`,
    // A shell's variable, or what a template puts in, is not to be seen.
    value: /[$`%]/.test(value) ? unknown('function', at) : known(value, at),
    sure: data.sure && !data.branches.some((branch) => branch.start < start && start < branch.end),
  }
}

interface Script extends UserData {
  readonly branches: readonly Branch[]
}

/** A piece of a script that the shell may pass by. */
interface Branch {
  readonly start: number
  readonly end: number
}

/** The outermost branches: from what opens one to what closes it. */
function branchesOf(words: string): Branch[] {
  const branches: Branch[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: word } of words.matchAll(/(?<=^|[;\n])[ \t]*(?:if|case|for|while|until|fi|esac|done)\b/g)) {
    if (!/fi|esac|done/.test(word)) {
      if (depth++ === 0) start = index
    } else if (depth > 0 && --depth === 0) branches.push({ start, end: index })
  }
  return depth > 0 ? [...branches, { start, end: words.length }] : branches
}

/** Programs that bring a configuration from elsewhere, or work on the one that is there. */
const onFile = /\b(?:cp|mv|curl|wget|sed|awk|ln|source|rsync|python3?|jq)\b|\bcat\b(?!\s*(?:<<|>))/

/** What goes on by instructions of its own; the Windows command has options for many settings. */
const byItself = /\b(?:cfn-init|ansible\S*|chef-\w+|puppet|Initialize-ECSAgent)\b/i

/** Whether settings may come from where nobody sees them: the file is brought from elsewhere, or a line is out of sight as a whole. */
const isOpen = ({ words }: UserData): boolean =>
  words.split('\n').some((line) => {
    if (/^\s*#/.test(line)) return false
    if (/^\s*\$\{·+\}/.test(line) || byItself.test(line)) return true
    return (/ecs\.config/.test(line) && onFile.test(line)) || (/\b(?:sed|awk)\b/.test(line) && /\bECS_[A-Z]/.test(line))
  })
