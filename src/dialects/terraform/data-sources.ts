import { withOrigin } from '../../model/value.ts'
import type { Block } from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'
import type { Data } from '../data.ts'
import { bodyOf } from './blocks.ts'
import { attributeOf } from './configuration.ts'
import type { Context } from './evaluate/context.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { knownData, mapData } from './evaluate/made.ts'
import { textIn } from './evaluate/text.ts'
import { fileData, rendered } from './functions/files.ts'
import { policyDocument } from './policy-document.ts'

/** What a data source says of itself without asking anybody; `undefined` for everything else. */
export function dataSource(block: Block, name: string, at: Range, context: Context): Data | undefined {
  const argument = (key: string): Data | undefined => {
    const attribute = attributeOf(block, key)
    if (attribute) return evaluate(attribute.value, context)
    // `vars { … }`, as Terraform took it before 0.12.
    const nested = block.body.blocks.find(({ type }) => type === key)
    return nested && knownData(bodyOf(nested, context), nested.typeAt)
  }
  switch (block.labels[0]?.value) {
    case 'template_file':
      if (name === 'rendered') return renderedTemplate(argument('template'), argument('vars'), at, context)
      return name === 'template' || name === 'vars' ? argument(name) : undefined
    case 'aws_iam_policy_document':
      return name === 'json' || name === 'minified_json' ? policyDocument(block, at, context) : undefined
    case 'aws_iam_policy':
      // Looked up by its ARN, it has that ARN.
      return name === 'arn' || name === 'id' ? argument('arn') : undefined
    case 'local_file': {
      const path = argument('filename')
      const file = path && context.files.read(textIn(path) ?? '')
      return name === 'content' && file ? fileData(file, { name: 'local_file', at, context }) : undefined
    }
    default:
      return undefined
  }
}

/**
 * The template that `template_file` was given: with `file(…)` a file's text, otherwise whatever string it is. Only `vars` have names in
 * it: https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file
 */
function renderedTemplate(template: Data | undefined, vars: Data | undefined, at: Range, context: Context): Data | undefined {
  if (template?.kind !== 'known') return undefined
  const { value, origin } = template
  const text = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined
  if (!text) return undefined
  // Where something was put in before, the template's own sequences are not read: nobody writes both.
  if (value.is === 'template') return text.content.includes('${') ? undefined : { ...template, at }
  return withOrigin(rendered(text, vars ?? mapData(new Map(), at), { name: 'template_file', at, context }), origin)
}
