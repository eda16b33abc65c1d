import { fileURLToPath } from 'node:url'
import { Language, type Node, Parser } from 'web-tree-sitter'
import { around, type Shape, shape, textShapes } from './shape.ts'

/** What the tree-sitter grammar says of a file; no shape where it finds an error. */
export type TreeSitter = (text: string) => Shape | undefined

/** Loads the grammar: WebAssembly, so that nothing is compiled or run at installation. */
export async function treeSitter(): Promise<TreeSitter> {
  await Parser.init()
  const parser = new Parser()
  const grammar = fileURLToPath(import.meta.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'))
  parser.setLanguage(await Language.load(grammar))
  return (text) => {
    const tree = parser.parse(text)
    if (!tree) return undefined
    try {
      return tree.rootNode.hasError ? undefined : file(tree.rootNode, text)
    } finally {
      tree.delete()
    }
  }
}

/** The children that say something: no comments. */
const children = (node: Node): Node[] => node.children.filter(({ type }) => type !== 'comment')
const named = (node: Node): Node[] => node.namedChildren.filter(({ type }) => type !== 'comment')
const child = (node: Node, type: string): Node | undefined => named(node).find((one) => one.type === type)
const place = (node: Node): { start: number; end: number } => ({ start: node.startIndex, end: node.endIndex })
const across = (first: { start: number }, last: Node): { start: number; end: number } => ({ start: first.start, end: last.endIndex })

/** Everything below needs the text: the words of a node are cut out of it. */
function file(root: Node, text: string): Shape {
  const parts = named(root).flatMap(items)
  return shape('file', '', around(parts), parts)

  function words(node: Node): string {
    return text.slice(node.startIndex, node.endIndex)
  }

  function items(node: Node): Shape[] {
    if (node.type === 'body') return named(node).flatMap(items)
    const parts = named(node)
    const [first] = parts
    if (!first) return []
    if (node.type === 'attribute') return [shape('attribute', words(first), place(node), parts.slice(1).map(expression))]
    if (node.type !== 'block') return [shape(node.type, '', place(node))]
    const labels = parts.slice(1).filter(({ type }) => type === 'identifier' || type === 'string_lit')
    const body = child(node, 'body')
    return [
      shape('block', words(first), place(node), [
        ...labels.map((one) => shape('label', words(one), place(one))),
        ...(body ? items(body) : []),
      ]),
    ]
  }

  function expression(node: Node): Shape {
    return operands(children(node))
  }

  /** A term with its steps lies flat among the children of what it stands in. */
  function operands(nodes: readonly Node[]): Shape {
    const [first, second, third] = nodes
    if (!first) return shape('nothing', '', { start: 0, end: 0 })
    let source: Shape
    let rest: readonly Node[]
    if (first.type === '(' && second && third) {
      source = shape('parentheses', '', across(place(first), third), [expression(second)])
      rest = nodes.slice(3)
    } else {
      source = term(first)
      rest = nodes.slice(1)
    }
    const last = rest.at(-1)
    return last ? shape('path', '', across(source, last), [source, ...rest.flatMap(step)]) : source
  }

  function step(node: Node): Shape[] {
    const [inner] = children(node)
    if (!inner) return [shape(node.type, '', place(node))]
    switch (node.type) {
      case 'get_attr':
        return [shape('step', named(node).map(words).join(), place(node))]
      case 'index':
      case 'splat':
        return step(inner)
      case 'new_index':
        return [shape('index', '', place(node), named(node).map(expression))]
      case 'legacy_index':
        return [shape('legacy index', words(node).slice(1).trim(), place(node))]
      case 'attr_splat':
      case 'full_splat':
        return [shape('splat', node.type === 'full_splat' ? '[*]' : '.*', place(inner)), ...named(node).flatMap(step)]
      default:
        return [shape(node.type, '', place(node))]
    }
  }

  function term(node: Node): Shape {
    const [inner] = named(node)
    switch (node.type) {
      case 'literal_value':
        return inner?.type === 'string_lit' ? string(inner) : shape('literal', words(node), place(node))
      case 'variable_expr':
        return shape('variable', words(node), place(node))
      case 'template_expr':
        return inner ? string(inner) : shape(node.type, '', place(node))
      case 'collection_value':
        return inner ? collection(inner) : shape(node.type, '', place(node))
      case 'function_call':
        return call(node)
      case 'for_expr':
        return inner ? forExpression(inner) : shape(node.type, '', place(node))
      case 'operation':
        return inner ? operation(inner) : shape(node.type, '', place(node))
      case 'conditional':
        return chained(named(node).map(expression), node.endIndex)
      default:
        return shape(node.type, '', place(node))
    }
  }

  function operation(node: Node): Shape {
    const parts = children(node)
    if (node.type === 'unary_operation') return shape('unary', parts[0]?.type ?? '', place(node), [operands(parts.slice(1))])
    const at = parts.findIndex(({ type }) => binary.has(type))
    return shape('binary', parts[at]?.type ?? '', place(node), [operands(parts.slice(0, at)), operands(parts.slice(at + 1))])
  }

  function collection(node: Node): Shape {
    const parts = named(node).filter(({ type }) => type === 'expression' || type === 'object_elem')
    return shape(node.type, '', place(node), parts.map(node.type === 'tuple' ? expression : entry))
  }

  function entry(node: Node): Shape {
    const [key, value] = named(node)
    return shape('entry', '', place(node), [...(key ? [keyOf(key)] : []), ...(value ? [expression(value)] : [])])
  }

  function keyOf(node: Node): Shape {
    const read = expression(node)
    return read.kind === 'variable' || read.kind === 'literal' ? { ...read, kind: 'name' } : read
  }

  function call(node: Node): Shape {
    const [name] = named(node)
    const given = child(node, 'function_arguments')
    const expand = given && child(given, 'ellipsis') ? ' ...' : ''
    const args = given ? named(given).filter(({ type }) => type === 'expression') : []
    return shape('call', `${name ? words(name) : ''}${expand}`, place(node), args.map(expression))
  }

  function forExpression(node: Node): Shape {
    const intro = child(node, 'for_intro')
    const condition = child(node, 'for_cond')
    const all = [...(intro ? named(intro) : []), ...named(node), ...(condition ? named(condition) : [])]
    const head = [names(intro), ...(child(node, 'ellipsis') ? ['...'] : []), ...(condition ? ['if'] : [])]
    const parts = all.filter(({ type }) => type === 'expression').map(expression)
    return shape(node.type === 'for_tuple_expr' ? 'for tuple' : 'for object', head.join(' '), place(node), parts)
  }

  function names(node: Node | undefined): string {
    return node
      ? named(node)
          .filter(({ type }) => type === 'identifier')
          .map(words)
          .join(', ')
      : ''
  }

  function string(node: Node): Shape {
    if (node.type !== 'heredoc_template') return shape('string', '', place(node), named(node).flatMap(templatePart))
    const [opening, marker] = named(node)
    const kind = opening && words(opening) === '<<-' ? 'indented heredoc' : 'heredoc'
    return shape(kind, marker ? words(marker) : '', place(node), named(node).flatMap(templatePart))
  }

  function templatePart(node: Node): Shape[] {
    switch (node.type) {
      case 'template_literal':
        return textShapes(text, place(node))
      case 'template_interpolation':
        return [
          shape(
            'interpolation',
            '',
            place(node),
            named(node)
              .filter(({ type }) => type === 'expression')
              .map(expression),
          ),
        ]
      case 'template_directive':
        return named(node).map(directive)
      default:
        return []
    }
  }

  function directive(node: Node): Shape {
    const parts = named(node)
    const [intro] = parts
    const value = intro && child(intro, 'expression')
    const head = value ? [expression(value)] : []
    if (node.type === 'template_for') return shape('for directive', names(intro), place(node), [...head, ...parts.flatMap(templatePart)])
    const middle = parts.findIndex(({ type }) => type === 'template_else_intro')
    const whenTrue = (middle < 0 ? parts : parts.slice(0, middle)).flatMap(templatePart)
    const whenFalse = (middle < 0 ? [] : parts.slice(middle)).flatMap(templatePart)
    const branches = [shape('then', '', around(whenTrue), whenTrue), shape('else', '', around(whenFalse), whenFalse)]
    return shape('if directive', '', place(node), [...head, ...branches])
  }
}

/** The grammar groups `a ? b : c ? d : e` from the left, against the specification; parentheses are a node of their own. */
function chained([first, ...branches]: readonly Shape[], end: number): Shape {
  if (first?.kind !== 'conditional')
    return shape('conditional', '', { start: first?.start ?? end, end }, [...(first ? [first] : []), ...branches])
  const [condition, whenTrue, whenFalse] = first.parts
  const last = whenFalse ? [chained([whenFalse, ...branches], end)] : []
  return shape('conditional', '', { start: first.start, end }, [
    ...(condition ? [condition] : []),
    ...(whenTrue ? [whenTrue] : []),
    ...last,
  ])
}

const binary = new Set(['||', '&&', '==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%'])
