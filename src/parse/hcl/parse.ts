import type { Text } from '../../source/embedded.ts'
import type { Diagnostic } from '../../source/note.ts'
import type { Body, Comment, Expression, Template } from './ast.ts'
import { parseFile } from './body.ts'
import { parseExpression } from './expression.ts'
import { Scanner } from './scanner.ts'
import { parseFileTemplate } from './template.ts'

/** What every reading comes with. */
export interface Parsed {
  /** Empty where the text is sound. At most a hundred: a file with more errors is something else. */
  readonly diagnostics: readonly Diagnostic[]
  /** In the order they stand. Those inside a template's `${…}` count too. */
  readonly comments: readonly Comment[]
}

/** Reads a configuration file: the native syntax of HCL, as Terraform uses it. What could not be read is left out or `invalid`. */
export function parseHcl(text: Text): Parsed & { readonly body: Body } {
  const s = new Scanner(text)
  const body = parseFile(s)
  return { body, diagnostics: s.diagnostics, comments: s.comments }
}

/** Reads a text that is one expression. Line breaks separate nothing, as in parentheses. */
export function parseHclExpression(text: Text): Parsed & { readonly expression: Expression } {
  const s = new Scanner(text)
  s.flat = true
  s.advance()
  const read = parseExpression(s)
  if (!s.is('end')) s.expected('the end of the expression')
  const expression: Expression = s.halted ? { kind: 'invalid', at: s.at(0, s.source.length) } : read
  return { expression, diagnostics: s.diagnostics, comments: s.comments }
}

/** Reads the content of a template file, as `templatefile` does. */
export function parseHclTemplate(text: Text): Parsed & { readonly template: Template } {
  const s = new Scanner(text)
  const template = parseFileTemplate(s)
  return { template, diagnostics: s.diagnostics, comments: s.comments }
}
