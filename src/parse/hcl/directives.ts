import type { Piece } from '../../source/embedded.ts'
import type { TemplatePart } from './ast.ts'
import type { Scanner } from './scanner.ts'
import type { TemplateToken, TextToken } from './template-text.ts'

type Opening = Extract<TemplateToken, { kind: 'if' | 'for' }>
interface Frame {
  readonly opening: Opening
  /** The list around the directive. */
  readonly around: TemplatePart[]
  readonly whenTrue: TemplatePart[]
  otherwise: TemplatePart[] | undefined
}

const maximumNesting = 100

/** Joins neighbouring texts and gives each directive what stands between its ends. */
export function templateParts(s: Scanner, tokens: readonly TemplateToken[]): TemplatePart[] {
  const root: TemplatePart[] = []
  const frames: Frame[] = []
  let parts = root
  let deepest = 0
  const wrong = (message: string, { start, end }: TemplateToken): void => {
    s.report(message, start, end)
    parts.push({ kind: 'interpolation', value: { kind: 'invalid', at: s.at(start, end) }, at: s.at(start, end) })
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const frame = frames.at(-1)
    switch (token.kind) {
      case 'text': {
        const first = i
        while (tokens[i + 1]?.kind === 'text') i++
        addText(s, parts, tokens.slice(first, i + 1) as TextToken[])
        break
      }
      case 'interpolation':
        parts.push({ kind: 'interpolation', value: token.value, at: s.at(token.start, token.end) })
        break
      case 'if':
      case 'for':
        if (frames.length === maximumNesting) {
          wrong(`directives nested more than ${maximumNesting} levels deep: the rest of this template is not read`, token)
          return root
        }
        frames.push({ opening: token, around: parts, whenTrue: [], otherwise: undefined })
        parts = frames.at(-1)?.whenTrue ?? parts
        deepest = Math.max(deepest, frames.length)
        break
      case 'else':
        if (frame?.opening.kind !== 'if') wrong('this `%{ else }` stands in no `%{ if }`', token)
        else if (frame.otherwise) wrong('this `%{ if }` has an `%{ else }` already', token)
        else {
          frame.otherwise = []
          parts = frame.otherwise
        }
        break
      default:
        if (!frame || token.kind !== `end${frame.opening.kind}`) {
          const open = frame ? `expected \`%{ end${frame.opening.kind} }\` first` : 'nothing is open here'
          wrong(`this \`%{ ${token.kind} }\` has no beginning: ${open}`, token)
        } else {
          frames.pop()
          parts = frame.around
          parts.push(directive(s, frame, token.end))
        }
    }
  }
  for (let frame = frames.pop(); frame; frame = frames.pop()) {
    parts = frame.around
    wrong(`this \`%{ ${frame.opening.kind} }\` is never closed: expected \`%{ end${frame.opening.kind} }\``, frame.opening)
  }
  s.link(deepest)
  return root
}

function directive(s: Scanner, { opening, whenTrue, otherwise }: Frame, end: number): TemplatePart {
  const at = s.at(opening.start, end)
  if (opening.kind === 'if') return { kind: 'ifDirective', condition: opening.condition, whenTrue, whenFalse: otherwise ?? [], at }
  const { keyName, valueName, collection } = opening
  return { kind: 'forDirective', keyName, valueName, collection, body: whenTrue, at }
}

function addText(s: Scanner, parts: TemplatePart[], tokens: readonly TextToken[]): void {
  const pieces: Piece[] = []
  for (const token of tokens) {
    for (const piece of token.pieces) {
      const last = pieces.at(-1)
      const joins = last !== undefined && last.words === undefined && piece.words === undefined && last.end === piece.start
      if (joins) pieces[pieces.length - 1] = { start: last.start, end: piece.end }
      else pieces.push(piece)
    }
  }
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return
  const value = tokens.length === 1 ? (tokens[0]?.value ?? '') : tokens.map((token) => token.value).join('')
  parts.push({ kind: 'text', value, at: s.at(first.start, last.end), pieces })
}
