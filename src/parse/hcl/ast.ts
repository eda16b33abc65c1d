import type { Piece, Text } from '../../source/embedded.ts'
import type { Range } from '../../source/file.ts'
import type { ListNode, MapEntry, MapNode } from '../node.ts'

/** The content of a configuration file or a block: what stands there, in source order. */
export interface Body {
  readonly items: readonly Item[]
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
  /** The whole text of a file; for a block, what stands between its braces. */
  readonly at: Range
}

export type Item = Attribute | Block

/** `name = value` in a body. */
export interface Attribute {
  readonly kind: 'attribute'
  readonly name: string
  readonly nameAt: Range
  readonly value: Expression
  /** From the name to the end of the value, without a trailing comment. */
  readonly whole: Range
  readonly json?: JsonEntry
}

/** Where an attribute or an entry stands in a file in Terraform's JSON syntax. */
export interface JsonEntry {
  readonly map: MapNode
  readonly entry: MapEntry
}

/** `type "label" { … }` */
export interface Block {
  readonly kind: 'block'
  readonly type: string
  readonly typeAt: Range
  readonly labels: readonly Label[]
  readonly body: Body
  /** The type and the labels, without the brace. */
  readonly header: Range
  /** From `{` to `}` inclusive; to the end of what was read where the block is never closed. */
  readonly braces: Range
  readonly whole: Range
  /** The object that it is in Terraform's JSON syntax. */
  readonly json?: MapNode
}

export interface Label {
  readonly value: string
  /** With its quotes, where it has any. */
  readonly at: Range
}

export interface Comment {
  /** As written, with its `#`, `//` or `/*`. */
  readonly text: string
  readonly at: Range
}

export type Expression =
  | Literal
  | Template
  | Variable
  | Traversal
  | Tuple
  | ObjectExpression
  | ForTuple
  | ForObject
  | Unary
  | Binary
  | Conditional
  | Call
  | Parentheses
  | Invalid

/** A number, `true`, `false` or `null`; a string only where a bare name or digits stand for one: an object's key. */
export interface Literal {
  readonly kind: 'literal'
  readonly value: string | number | boolean | null
  /** As written: a number keeps all its digits here. */
  readonly text: string
  readonly at: Range
}

/** A quoted string, a heredoc, the content of a template file, or a string of JSON. All white-space rules are already applied to the parts. */
export interface Template {
  readonly kind: 'template'
  readonly style: 'quoted' | 'heredoc' | 'file' | 'json'
  readonly parts: readonly TemplatePart[]
  /** With the quotes or the heredoc's markers. */
  readonly at: Range
  /** What stands between the quotes or markers, as offsets into `text`. */
  readonly inside: { readonly start: number; readonly end: number }
  /** The text this template was read from. */
  readonly text: Text
  readonly heredoc: Heredoc | undefined
}

export interface Heredoc {
  readonly marker: string
  /** What `<<-` takes away from the beginning of each line; `undefined` for `<<`. */
  readonly stripped: string | undefined
}

export type TemplatePart = TextPart | Interpolation | Directive

/** Characters that stand for themselves, after escapes, `~` and stripped indentation. */
export interface TextPart {
  readonly kind: 'text'
  readonly value: string
  readonly at: Range
  /** Where the characters stand in the template's `text`; one verbatim piece in most cases. */
  readonly pieces: readonly Piece[]
}

/** `${value}`, with its braces. */
export interface Interpolation {
  readonly kind: 'interpolation'
  readonly value: Expression
  readonly at: Range
}

export type Directive = IfDirective | ForDirective

/** `%{ if condition }…%{ else }…%{ endif }` */
export interface IfDirective {
  readonly kind: 'ifDirective'
  readonly condition: Expression
  readonly whenTrue: readonly TemplatePart[]
  readonly whenFalse: readonly TemplatePart[]
  /** From the opening to the end of `%{ endif }`. */
  readonly at: Range
}

/** `%{ for key, value in collection }…%{ endfor }` */
export interface ForDirective {
  readonly kind: 'forDirective'
  readonly keyName: string | undefined
  readonly valueName: string
  readonly collection: Expression
  readonly body: readonly TemplatePart[]
  readonly at: Range
}

/** A bare name: `var`, `each`, `aws_ecs_service`. */
export interface Variable {
  readonly kind: 'variable'
  readonly name: string
  readonly at: Range
}

/** Steps from a value to something inside it: `var.x`, `a[0].b`, `f(x)[*].id`. */
export interface Traversal {
  readonly kind: 'traversal'
  readonly source: Expression
  readonly steps: readonly TraversalStep[]
  readonly at: Range
}

export type TraversalStep = AttributeStep | IndexStep | SplatStep

/** `.name`, with its dot. */
export interface AttributeStep {
  readonly kind: 'attribute'
  readonly name: string
  readonly at: Range
}

/** `[key]` with its brackets, or `.0` with its dot (`legacy`). */
export interface IndexStep {
  readonly kind: 'index'
  readonly key: Expression
  readonly legacy: boolean
  readonly at: Range
}

/**
 * `.*` or `[*]`. The steps in `each` are taken in every element by itself; steps after the splat, in the list around it, are taken in
 * the resulting list: `a.*.b[0]` is the first of the `b`s, `a[*].b[0]` the first of each `b`.
 */
export interface SplatStep {
  readonly kind: 'splat'
  readonly style: 'attribute' | 'full'
  readonly each: readonly TraversalStep[]
  /** The `.*` or `[*]` alone. */
  readonly markerAt: Range
  /** With the steps in `each`. */
  readonly at: Range
}

export interface Tuple {
  readonly kind: 'tuple'
  readonly items: readonly Expression[]
  /** With its brackets. */
  readonly at: Range
  readonly json?: ListNode
}

export interface ObjectExpression {
  readonly kind: 'object'
  readonly entries: readonly ObjectEntry[]
  /** With its braces. */
  readonly at: Range
  readonly json?: MapNode
}

export interface ObjectEntry {
  /** A bare name is a string literal here; `(expr)` is parentheses, to be evaluated. */
  readonly key: Expression
  /** The key, where it is written out: a bare name, a number or a string without interpolations. */
  readonly name: string | undefined
  readonly keyAt: Range
  readonly value: Expression
  /** From the key to the end of the value, without a comma. */
  readonly whole: Range
  readonly json?: JsonEntry
}

interface For {
  readonly keyName: string | undefined
  readonly valueName: string
  readonly collection: Expression
  readonly value: Expression
  readonly condition: Expression | undefined
  readonly at: Range
}

/** `[for k, v in collection : value if condition]` */
export interface ForTuple extends For {
  readonly kind: 'forTuple'
}

/** `{for k, v in collection : key => value... if condition}`; `group` is the `...`. */
export interface ForObject extends For {
  readonly kind: 'forObject'
  readonly key: Expression
  readonly group: boolean
}

export interface Unary {
  readonly kind: 'unary'
  readonly operator: '!' | '-'
  readonly operand: Expression
  readonly at: Range
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%'

export interface Binary {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
  readonly at: Range
}

/** `condition ? whenTrue : whenFalse` */
export interface Conditional {
  readonly kind: 'conditional'
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
  readonly at: Range
}

/** `name(args)`; a provider's function has its namespaces in the name: `provider::aws::arn_parse`. */
export interface Call {
  readonly kind: 'call'
  readonly name: string
  readonly nameAt: Range
  readonly args: readonly Expression[]
  /** The last argument is followed by `...`: its elements are the arguments. */
  readonly expand: boolean
  readonly at: Range
}

export interface Parentheses {
  readonly kind: 'parentheses'
  readonly inner: Expression
  readonly at: Range
}

/** Something that could not be read; a diagnostic says why. Its value is unknown, never absent. */
export interface Invalid {
  readonly kind: 'invalid'
  readonly at: Range
}

/** The string that an expression is by itself, without evaluating anything; `undefined` for everything else. */
export function literalString(expression: Expression): string | undefined {
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? expression.value : undefined
  if (expression.kind !== 'template') return undefined
  const [first, second] = expression.parts
  if (first === undefined) return ''
  return first.kind === 'text' && second === undefined ? first.value : undefined
}
