/** A command that an action gives to the runner by printing a line, such as `::error file=a.tf,line=3::Text`. */
export interface WorkflowCommand {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/** Reads what an action printed as the runner does. */
export function parseCommands(stdout: string): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = []
  let stopped: string | undefined
  for (const line of stdout.split(/\r?\n/)) {
    const match = /^\s*::([\w-]+)(?: ([\s\S]*?))?::([\s\S]*)$/.exec(line)
    if (match === null) continue
    const [, command = '', properties = '', message = ''] = match
    if (stopped !== undefined) {
      if (command === stopped) stopped = undefined
      continue
    }
    if (command === 'stop-commands') stopped = message
    commands.push({ command, properties: propertiesOf(properties), message: unescapeData(message) })
  }
  return commands
}

const unescapeData = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at === -1
      ? []
      : [
          [
            pair.slice(0, at).trim(),
            unescapeData(
              pair
                .slice(at + 1)
                .replaceAll('%3A', ':')
                .replaceAll('%2C', ','),
            ),
          ],
        ]
  })
  return Object.fromEntries(pairs) as Record<string, string>
}

/** The annotations among the commands; the runner's limits on their number are left to the test. */
export function annotationsOf(commands: readonly WorkflowCommand[]): readonly Annotation[] {
  return commands.flatMap(({ command, properties, message }) => {
    if (command !== 'error' && command !== 'warning' && command !== 'notice') return []
    const numbers = { line: 'line', endLine: 'endLine', column: 'col', endColumn: 'endColumn' }
    const places = Object.entries(numbers).flatMap(([name, key]) =>
      properties[key] === undefined ? [] : [[name, Number(properties[key])]],
    )
    const words = ['title', 'file'].flatMap((key) => (properties[key] === undefined ? [] : [[key, properties[key]]]))
    return [{ level: command, message, ...Object.fromEntries([...words, ...places]) }]
  })
}

/** Reads a file of `name=value` and `name<<MARK` entries (`GITHUB_OUTPUT`, `GITHUB_STATE`, `GITHUB_ENV`); throws where the runner would. */
export function parseFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const heredoc = /^([^=]*?)<<(.+)$/.exec(line)
    if (heredoc === null) {
      const equals = line.indexOf('=')
      if (equals < 1) throw new Error(`Unable to process file command: Invalid format '${line}'`)
      values[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    const [, name = '', mark = ''] = heredoc
    const end = lines.indexOf(mark, at + 1)
    if (end === -1) throw new Error(`Unable to process file command: Matching delimiter not found '${mark}'`)
    values[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return values
}
