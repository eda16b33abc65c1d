import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import type { Annotation } from '../report/annotations.ts'
import { oneLine } from '../report/words.ts'

/** Everything this program says to the runner. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */

/** One line of the log. */
export const say = (line: string): void => core.info(plain(oneLine(line)))

/** Text of several lines that may quote anything: while it is printed, the runner takes nothing for a command. */
export function sayText(text: string): void {
  const token = randomUUID()
  process.stdout.write(`::stop-commands::${token}\n`)
  process.stdout.write(`${plain(text.trimEnd())}\n`)
  process.stdout.write(`::${token}::\n`)
}

/** The runner still obeys its old commands, which may stand anywhere in a line; and its new ones at the beginning. */
const plain = (text: string): string => text.replaceAll('##[', '# #[').replace(/^(\s*):(?=:)/gm, '$1: ')

export function annotate({ level, title, message, path, line, endLine, column, endColumn }: Annotation): void {
  const place = { file: path, startLine: line, endLine, ...(line === endLine ? { startColumn: column, endColumn } : {}) }
  const say = level === 'error' ? core.error : core.warning
  say(message, { title, ...place })
}

/** Something to look at that changes nothing. */
export const warn = (sentence: string): void => core.warning(oneLine(sentence), { title: 'ecs-warden' })

/** Fails the step: 1 is the gate, 2 is that it could not run. */
export function fail(sentence: string, code: 1 | 2): void {
  core.error(oneLine(sentence), { title: 'ecs-warden' })
  process.exitCode = code
}

export function hide(secret: string): void {
  if (secret !== '') core.setSecret(secret)
}

export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

/** The job summary. Answers why there is none, if there is none, as a sentence without a full stop. */
export async function writeSummary(markdown: string): Promise<string[]> {
  try {
    await core.summary.addRaw(markdown, true).write()
    return []
  } catch {
    return ['The job summary could not be written']
  }
}
