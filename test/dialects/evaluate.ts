import { expect } from 'vitest'
import { Evaluator } from '../../src/dialects/cloudformation/evaluate.ts'
import type { Surroundings } from '../../src/dialects/cloudformation/surroundings.ts'
import { Reader } from '../../src/dialects/reader.ts'
import { flag, list, type Read, type Shape, text } from '../../src/model/shape.ts'
import { outcomesOf, type Value } from '../../src/model/value.ts'
import { childOf } from '../../src/parse/node.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { fileText } from '../../src/source/embedded.ts'
import { isOneLine, positionOf, type SourceFile, textOf } from '../../src/source/file.ts'

/** What one property of a template comes to, read as a text, a flag or a list of texts. */
export function evaluate<S extends Shape>(file: SourceFile, property: string, shape: S, surroundings?: Surroundings): Value<Read<S>> {
  const { roots } = parseYaml(fileText(file))
  const [root] = roots
  if (root?.kind !== 'map') throw new Error('no template')
  const evaluator = new Evaluator(root, file.path, surroundings)
  const data = evaluator.data(childOf(childOf(root, 'Resources'), 'Thing') ?? root)
  if (data.kind !== 'known' || data.value.is !== 'map') throw new Error('no resource')
  const entry = data.value.entries.get(property)
  if (!entry) throw new Error(`no ${property}`)
  return new Reader({ names: 'pascal', strictness: 'loose', diagnostics: [] }).value(entry.value, shape, entry.keyAt)
}

export const pageOf = (sections: string, expression: string): SourceFile => ({
  path: 'template.yaml',
  text: `${sections.trim()}\nResources:\n  Role: {Type: "AWS::IAM::Role"}\n  Thing:\n    Before: 1\n    Value:${expression.startsWith('\n') ? '' : ' '}${expression}\n    After: 1\n`,
})

export const textValue = (sections: string, expression: string, surroundings?: Surroundings): Value<string> =>
  evaluate(pageOf(sections, expression), 'Value', text, surroundings)
export const flagValue = (sections: string, expression: string): Value<boolean> => evaluate(pageOf(sections, expression), 'Value', flag)
export const listValue = (sections: string, expression: string, surroundings?: Surroundings) =>
  evaluate(pageOf(sections, expression), 'Value', list(text), surroundings)

/** A value in a line: `x`, `nothing`, `?parameter P`, `x|y`, `x-?reference Role`. */
export function shown(value: Value<unknown>): string {
  if (value.kind === 'absent') return 'nothing'
  if (value.kind === 'known') return String(value.value)
  if (value.oneOf) return value.oneOf.map(({ then }) => shown(then)).join('|')
  if (value.parts) return value.parts.map(shown).join('')
  return `?${value.why}${value.name ? ` ${value.name}` : ''}`
}

/** Every value points to one line, and every step to a place with words. */
export function wellPlaced(value: Value<unknown>): void {
  expect(isOneLine(value.at), textOf(value.at)).toBe(true)
  for (const step of value.origin) expect(step.at.end).toBeLessThanOrEqual(step.at.file.text.length)
  if (value.kind !== 'unknown') return
  for (const { then } of value.oneOf ?? []) wellPlaced(then)
  for (const part of value.parts ?? []) wellPlaced(part)
}

/** The steps of a value, as `kind name: words on the page`. */
export const stepsOf = (value: Value<unknown>): string[] => value.origin.map(({ kind, name, at }) => `${kind} ${name}: ${textOf(at)}`)

export const lineOf = (value: Value<unknown>): number => positionOf(value.at.file, value.at.start).line

export const outcomes = <T>(value: Value<T>): { all: unknown[]; open: boolean } => {
  const { outcomes: all, open } = outcomesOf(value)
  return { all: all.map((outcome) => (outcome.value.kind === 'known' ? outcome.value.value : undefined)), open }
}
