import { posix } from 'node:path'
import type { Value } from '../../model/value.ts'
import { childOf, type Node, stringOf } from '../../parse/node.ts'
import { parseYaml } from '../../parse/yaml.ts'
import { firstLineOf, type Range } from '../../source/file.ts'
import type { Data } from '../data.ts'
import type { Documents } from '../documents.ts'
import { wordsIn } from '../joined.ts'
import { pinned } from '../pinned.ts'
import { Assemblies } from './assembly.ts'
import { type Exported, Exports, patternOf } from './exports.ts'
import { isLoop } from './loops.ts'
import { type NestedStack, nestedStack, nestingTypes, type TemplateLookup } from './nested.ts'
import { handedDown, Stack, type World } from './stack.ts'
import { isTemplate, type Template, templatesIn } from './template.ts'

/** Nested stacks in nested stacks; no real ones go so deep. */
const maximumLevels = 10
/** Of one scan: a few templates that nest one another several times each would make stacks without end. */
const maximumStacks = 5000

interface Export extends Exported {
  readonly stack: Stack
  /** Worked out when it is first asked for, since it may be imported itself; nothing while that goes on. */
  readonly value: () => Data | undefined
  readonly at: Range
  readonly shown: string
}

/** The stacks that the templates of a scan come to: those deployed by themselves, and the ones nested in them. */
export class Forest implements World, TemplateLookup {
  readonly assemblies: Assemblies
  readonly roots: Stack[] = []
  /** Every template that became a stack. */
  readonly templates = new Set<Template>()
  asking = 0
  readonly #documents: Documents
  readonly #inside = new Map<Node, Template>()
  readonly #claimed = new Set<Template>()
  readonly #templates = new Map<string, readonly Template[]>()
  #byName: ReadonlyMap<string, readonly string[]> | undefined
  #exports: Exports<Export> | undefined
  /** Whether all stacks are there, so that it can be told what they export. */
  #ready = false
  #count = 0

  constructor(documents: Documents) {
    this.#documents = documents
    this.assemblies = new Assemblies(documents)
  }

  /** The templates of a file. */
  all(path: string): readonly Template[] {
    let templates = this.#templates.get(path)
    if (!templates) {
      const document = this.#documents.at(path)
      templates = document ? templatesIn(document.file, document.roots, !document.broken) : []
      this.#templates.set(path, templates)
    }
    return templates
  }

  at(path: string): Template | undefined {
    return this.all(path)[0]
  }

  inside(node: Node, owner: Template): Template | undefined {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.tag !== undefined) return undefined
    let template = this.#inside.get(node)
    if (!template) {
      const { roots, diagnostics } = parseYaml(node.text())
      const [root] = roots.filter(isTemplate)
      if (!root) return undefined
      const readable = !diagnostics.some(({ severity }) => severity === 'error')
      template = { file: owner.file, root, id: owner.id, readable }
      this.#inside.set(node, template)
    }
    return template
  }

  named(name: string): readonly string[] {
    this.#byName ??= byName(this.#documents.paths)
    return this.#byName.get(name) ?? []
  }

  /** Those of the templates that another one nests. */
  nestedOf(templates: readonly Template[]): ReadonlySet<Template> {
    const nested = new Set<Template>()
    const open = [...templates]
    for (let template = open.pop(); template; template = open.pop()) {
      const stack = new Stack({ template, unit: template.id, world: this, parameters: () => new Map() })
      for (const { template: child } of this.#nestedIn(stack)) {
        if (!('root' in child) || child === template || nested.has(child)) continue
        nested.add(child)
        open.push(child)
      }
    }
    return nested
  }

  /** A stack that is deployed by itself, with everything nested in it. */
  plant(template: Template, unit: string, parameters: ReadonlyMap<string, Data>): Stack {
    const stack = new Stack({ template, unit, world: this, parameters: () => parameters })
    this.#grow(stack)
    this.roots.push(stack)
    return stack
  }

  /** From here on imports find what the stacks export. */
  planted(): void {
    for (const stack of this.#everyStack()) stack.restart()
    this.#ready = true
  }

  /** True for the first who asks: what stands in a template is said once, in however many stacks it is. */
  claim(template: Template): boolean {
    const first = !this.#claimed.has(template)
    this.#claimed.add(template)
    return first
  }

  imported(stack: Stack, name: Value<string>, at: Range): Data | undefined {
    const pattern = this.#ready ? patternOf(name) : undefined
    if (!pattern) return undefined
    const { only, exact, seen } = this.#index().find(pattern, this.#groupOf(stack))
    for (const one of seen) for (const path of one.stack.files) stack.files.add(path)
    const value = only && only.stack !== stack ? only.value() : undefined
    if (!only || !value) return undefined
    const data = pinned(value, at, { at: only.at, name: only.shown, kind: 'export' })
    // Where the names only fit, the resource is taken for the one meant; a value of which nothing else is known is not.
    return exact || (data.kind === 'unknown' && data.reference) ? data : undefined
  }

  #index(): Exports<Export> {
    if (this.#exports) return this.#exports
    // The name of an export may be made of an import; nobody does that, and it must not go round in circles.
    this.#ready = false
    this.#exports = new Exports([...this.#everyStack()].flatMap((one) => this.#exportsOf(one)))
    this.#ready = true
    return this.#exports
  }

  #grow(stack: Stack): void {
    this.#count++
    this.templates.add(stack.template)
    for (const { entry, parameters, template } of this.#nestedIn(stack)) {
      const unread = (why: string) =>
        stack.unread.push({
          at: entry.keyAt,
          unit: stack.unit,
          say: `The template of the nested stack \`${stack.prefix}${entry.key}\` ${why}; what it makes was not judged here.`,
        })
      if (!('root' in template)) unread(template.missing)
      else if (stack.ancestors.includes(template)) unread('is one that it lies in')
      else if (stack.ancestors.length >= maximumLevels || this.#count >= maximumStacks) unread('is nested beyond what is followed')
      else {
        const nested = { within: stack, entry, conditional: stack.made(entry) === 'maybe' }
        const child = new Stack({
          template,
          unit: stack.unit,
          world: this,
          nested,
          parameters: () => handedDown(stack, entry, parameters, template),
        })
        stack.children.set(entry.key, child)
        this.#grow(child)
      }
    }
  }

  #nestedIn(stack: Stack): NestedStack[] {
    const section = childOf(stack.template.root, 'Resources')
    const written = section?.kind === 'map' ? section.entries : []
    // What the stack is given is asked for only where it has to be: it may come from stacks that are not there yet.
    const entries = written.some(({ key }) => isLoop(key)) ? stack.evaluator.section('Resources').entries : written
    return entries
      .filter(({ value }) => nestingTypes.includes(stringOf(childOf(value, 'Type')) ?? ''))
      .filter((entry) => stack.made(entry) !== 'no')
      .flatMap((entry) => nestedStack(entry, stack.template, stack.evaluator, this) ?? [])
  }

  *#everyStack(): Iterable<Stack> {
    const open = [...this.roots]
    for (let stack = open.pop(); stack; stack = open.pop()) {
      yield stack
      open.push(...stack.children.values())
    }
  }

  #exportsOf(stack: Stack): Export[] {
    const outputs = childOf(stack.template.root, 'Outputs')
    return (outputs?.kind === 'map' ? outputs.entries : []).flatMap((entry): Export[] => {
      const name = childOf(childOf(entry.value, 'Export'), 'Name')
      const value = childOf(entry.value, 'Value')
      if (!name || !value || stack.made(entry) === 'no') return []
      const pattern = patternOf(wordsIn(stack.evaluator.data(name)))
      if (!pattern) return []
      return [
        {
          name: pattern,
          group: this.#groupOf(stack),
          stack,
          value: once(() => stack.evaluator.data(value)),
          at: firstLineOf(value.tagged),
          shown: `${posix.basename(stack.template.file.path)} ${entry.key}`,
        },
      ]
    })
  }

  #groupOf(stack: Stack): string {
    return this.assemblies.around(stack.template.file.path)?.whole ?? ''
  }
}

/** Works something out once; nothing where it asks for itself meanwhile. */
function once<T>(work: () => T): () => T | undefined {
  let state: 'open' | 'working' | 'done' = 'open'
  let result: T | undefined
  return () => {
    if (state === 'open') {
      state = 'working'
      result = work()
      state = 'done'
    }
    return result
  }
}

function byName(paths: Iterable<string>): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const path of paths) {
    const name = posix.basename(path)
    const same = out.get(name)
    if (same) same.push(path)
    else out.set(name, [path])
  }
  return out
}
