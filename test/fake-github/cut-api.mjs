/**
 * Cuts GitHub's official description of its REST API down to the operations that the fake GitHub answers.
 *
 *   npm install --prefix /some/scratch/folder @octokit/openapi@23.0.2      (385 MB: never inside the project)
 *   node test/fake-github/cut-api.mjs /some/scratch/folder/node_modules/@octokit/openapi
 *
 * It writes `test/data/github-api.json` (or the second argument). The `$ref`s stay, and only the components that the kept
 * operations reach stay with them. Prose, examples and vendor extensions go. The date of the release is asked from the registry
 * with the ordinary client (`npm view`), or given as the third argument.
 *
 * Changes made to the description, all of them recorded in `info.x-source.changes`:
 * - `openapi` says 3.1.0 and `nullable: true` becomes `type: [..., "null"]` (or `anyOf` with null), because the validator speaks
 *   JSON Schema and would ignore `nullable`;
 * - `servers` goes, so that any host will do;
 * - what the description gets wrong about GitHub's own replies, see `corrections`.
 */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const repository = '/repos/{owner}/{repo}'

/** What is kept: path → methods. */
const operations = {
  '/rate_limit': ['get'],
  [repository]: ['get'],
  [`${repository}/code-scanning/analyses`]: ['get'],
  [`${repository}/code-scanning/sarifs`]: ['post'],
  [`${repository}/code-scanning/sarifs/{sarif_id}`]: ['get'],
  [`${repository}/commits/{commit_sha}/pulls`]: ['get'],
  [`${repository}/commits/{ref}`]: ['get'],
  [`${repository}/compare/{basehead}`]: ['get'],
  [`${repository}/contents/{path}`]: ['get'],
  [`${repository}/git/blobs/{file_sha}`]: ['get'],
  [`${repository}/git/trees/{tree_sha}`]: ['get'],
  [`${repository}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repository}/pulls`]: ['get'],
  [`${repository}/pulls/comments/{comment_id}`]: ['patch', 'delete'],
  [`${repository}/pulls/{pull_number}`]: ['get'],
  [`${repository}/pulls/{pull_number}/comments`]: ['get', 'post'],
  [`${repository}/pulls/{pull_number}/comments/{comment_id}/replies`]: ['post'],
  [`${repository}/pulls/{pull_number}/commits`]: ['get'],
  [`${repository}/pulls/{pull_number}/files`]: ['get'],
  [`${repository}/pulls/{pull_number}/reviews`]: ['get', 'post'],
  [`${repository}/pulls/{pull_number}/reviews/{review_id}`]: ['put'],
}

/** Where the description and GitHub differ: schema, property, what GitHub does. */
const corrections = [
  ['pull-request-review-comment', 'line', 'null when the comment is outdated or about the whole file'],
  ['pull-request-review-comment', 'original_line', 'null when the comment is about the whole file'],
  ['pull-request-review-comment', 'position', 'null when the comment is outdated'],
]

const [packagePath, target = join(import.meta.dirname, '../data/github-api.json'), date] = process.argv.slice(2)
if (packagePath === undefined) {
  process.stderr.write('usage: node cut-api.mjs PATH_OF_THE_INSTALLED_PACKAGE [TARGET] [RELEASE_DATE]\n')
  process.exit(2)
}
const read = (...path) => JSON.parse(readFileSync(join(packagePath, ...path), 'utf8'))
const { version } = read('package.json')
const whole = read('generated', 'api.github.com.json')

/** Copies a node without prose; `names` tells that the keys are names of things (of properties, of schemas), not keywords. */
function copy(node, names = false) {
  if (Array.isArray(node)) return node.map((entry) => copy(entry))
  if (typeof node !== 'object' || node === null) return node
  const result = {}
  for (const [key, value] of Object.entries(node)) {
    if (!names && dropped.has(key)) continue
    if (!names && key.startsWith('x-') && key !== 'x-multi-segment') continue
    result[key] = literal.has(key) && !names ? value : copy(value, !names && naming.has(key))
  }
  return names ? result : withNull(result)
}
const dropped = new Set(['description', 'example', 'examples', 'externalDocs', 'tags', 'summary', 'title', 'discriminator'])
const naming = new Set(['properties', 'patternProperties', 'responses', 'content', 'headers', 'schemas', 'parameters'])
const literal = new Set(['enum', 'default', 'required', 'const'])

/** `nullable: true` in the words of JSON Schema. */
function withNull(schema) {
  if (schema.nullable === undefined) return schema
  const { nullable, ...rest } = schema
  if (nullable !== true) return rest
  if (typeof rest.type !== 'string') return { anyOf: [rest, { type: 'null' }] }
  return { ...rest, type: [rest.type, 'null'], ...(rest.enum && !rest.enum.includes(null) ? { enum: [...rest.enum, null] } : {}) }
}

const reached = new Map()
function reach(node) {
  if (Array.isArray(node)) for (const entry of node) reach(entry)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  if (typeof node.$ref === 'string' && !reached.has(node.$ref)) {
    const [, , kind, name] = node.$ref.split('/')
    const component = copy(whole.components[kind][name])
    reached.set(node.$ref, component)
    reach(component)
  }
  for (const value of Object.values(node)) reach(value)
}

const paths = {}
for (const [path, methods] of Object.entries(operations)) {
  paths[path] = {}
  for (const method of methods) {
    const found = whole.paths[path]?.[method]
    if (found === undefined) throw new Error(`the description has no ${method} ${path}`)
    paths[path][method] = copy(found)
  }
}
reach(paths)

const components = {}
for (const reference of [...reached.keys()].sort()) {
  const [, , kind, name] = reference.split('/')
  components[kind] ??= {}
  components[kind][name] = reached.get(reference)
}
for (const [schema, property] of corrections) {
  const properties = components.schemas[schema].properties
  properties[property] = { ...properties[property], type: [properties[property].type, 'null'] }
}

const published =
  date ??
  execFileSync('npm', ['view', `@octokit/openapi@${version}`, `time[${version}]`], { encoding: 'utf8' })
    .trim()
    .slice(0, 10)
const document = {
  openapi: '3.1.0',
  info: {
    title: "GitHub's REST API, cut to what ecs-warden uses",
    version: whole.info.version,
    license: whole.info.license,
    'x-source': {
      package: `@octokit/openapi@${version}`,
      file: 'generated/api.github.com.json',
      published,
      of: 'https://github.com/github/rest-api-description (MIT)',
      cutBy: 'test/fake-github/cut-api.mjs',
      changes: [
        'prose, examples, vendor extensions, servers, unused operations and components dropped',
        'nullable written as JSON Schema, openapi 3.1.0',
        ...corrections.map(([schema, property, why]) => `${schema}.${property}: ${why}`),
      ],
    },
  },
  paths,
  components,
}
writeFileSync(target, `${JSON.stringify(document, null, 1)}\n`)
process.stdout.write(`${target}: ${Object.keys(paths).length} paths, ${reached.size} components\n`)
