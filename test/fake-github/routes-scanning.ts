import { gunzipSync } from 'node:zlib'
import { type Call, type Handler, invalid, needs, notFound, ok, paged, problem, type Reply } from './replies.ts'
import { issueCommentShape, type Json } from './shapes.ts'
import { type Analysis, actionsBot, now, type SarifUpload, type State } from './state.ts'

const switchedOff = (): Reply => problem(403, 'Code Security must be enabled for this repository to use code scanning.')

interface SarifRun {
  readonly tool?: { readonly driver?: { readonly name?: string; readonly rules?: readonly unknown[] } }
  readonly results?: readonly unknown[]
  readonly automationDetails?: { readonly id?: string }
}

/** Takes the file and answers at once; what it holds is looked at only when its state is asked for. */
const uploadSarif: Handler = (call) => {
  const { state } = call
  if (!state.codeScanning.enabled) return switchedOff()
  const ref = call.body['ref'] as string
  const commit = call.body['commit_sha'] as string
  if (ref.startsWith('refs/heads/gh-readonly-queue/') || !state.git.hasRef(ref))
    return problem(404, `ref '${ref}' not found in this repository`)
  if (state.git.commitId(commit) !== commit) return problem(404, `commit_sha '${commit}' not found in this repository`)
  const bytes = Buffer.from(call.body['sarif'] as string, 'base64')
  if (bytes.length > state.limits.sarifBytes) return problem(413, 'The SARIF file is too large')
  const text = unzip(bytes)
  if (text === undefined) return problem(400, 'Invalid request.\n\nSARIF must be compressed with gzip and encoded with Base64')
  const id = `${state.nextId().toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
  const upload: SarifUpload = { id, ref, commit, text, sarif: parse(text), polls: 0, status: 'pending', errors: [] }
  state.sarifs.push(upload)
  if (state.codeScanning.pendingPolls === 0) settle(state, upload)
  return { status: 202, body: { id, url: `${state.url}/repos/${state.owner}/${state.name}/code-scanning/sarifs/${id}` } }
}

function unzip(bytes: Buffer): string | undefined {
  try {
    return gunzipSync(bytes).toString('utf8')
  } catch {
    return undefined
  }
}

function parse(text: string): { readonly runs?: readonly SarifRun[] } | undefined {
  try {
    return JSON.parse(text) as { runs?: SarifRun[] }
  } catch {
    return undefined
  }
}

/** Ends the processing of an upload: one analysis a run, or the reasons for none. */
function settle(state: State, upload: SarifUpload): void {
  const runs = parse(upload.text)?.runs
  const errors = [...state.codeScanning.failWith]
  if (runs === undefined) errors.push('unable to read the file as SARIF')
  const keys = (runs ?? []).map((run) => `${run.tool?.driver?.name}\0${categoryOf(run)}`)
  if (new Set(keys).size !== keys.length) errors.push('multiple runs with the same category are not supported in one file')
  if (keys.length > 20) errors.push('too many runs')
  upload.errors = errors
  upload.status = errors.length === 0 ? 'complete' : 'failed'
  if (errors.length > 0) return
  for (const run of runs ?? []) {
    state.analyses.push({
      id: state.nextId(),
      ref: upload.ref,
      commit: upload.commit,
      tool: run.tool?.driver?.name ?? '',
      category: categoryOf(run),
      createdAt: now(),
      results: run.results?.length ?? 0,
      rules: run.tool?.driver?.rules?.length ?? 0,
      sarifId: upload.id,
    })
  }
}

const categoryOf = (run: SarifRun): string => (run.automationDetails?.id ?? '').replace(/(^|\/)[^/]*$/, '')

const sarifStatus: Handler = (call) => {
  const { state } = call
  if (!state.codeScanning.enabled) return switchedOff()
  const upload = state.sarifs.find((entry) => entry.id === call.params['sarif_id'])
  if (upload === undefined) return notFound()
  if (upload.status === 'pending' && upload.polls++ >= state.codeScanning.pendingPolls) settle(state, upload)
  if (upload.status === 'pending') return ok({ processing_status: 'pending' })
  const url = `${state.url}/repos/${state.owner}/${state.name}/code-scanning/analyses?sarif_id=${upload.id}`
  return ok({ processing_status: upload.status, analyses_url: url, errors: upload.status === 'failed' ? upload.errors : null })
}

const listAnalyses: Handler = (call) => {
  const { state, query } = call
  if (!state.codeScanning.enabled) return switchedOff()
  const pull = query.get('pr')
  const asked = query.get('ref') ?? (pull === null ? null : `refs/pull/${pull}/merge`)
  const ref = asked === null || asked.startsWith('refs/') ? asked : `refs/heads/${asked}`
  const found = state.analyses.filter(
    (analysis) =>
      (ref === null || analysis.ref === ref) &&
      (query.get('tool_name') ?? analysis.tool) === analysis.tool &&
      (query.get('sarif_id') ?? analysis.sarifId) === analysis.sarifId,
  )
  if (state.analyses.length === 0) return problem(404, 'no analysis found')
  return paged(call, query.get('direction') === 'asc' ? found : found.toReversed(), (analysis) => analysisShape(state, analysis))
}

function analysisShape(state: State, analysis: Analysis): Json {
  return {
    ref: analysis.ref,
    commit_sha: analysis.commit,
    analysis_key: '.github/workflows/ci.yml:scan',
    environment: '{}',
    category: analysis.category === '' ? '.github/workflows/ci.yml:scan' : analysis.category,
    error: '',
    warning: '',
    created_at: analysis.createdAt,
    results_count: analysis.results,
    rules_count: analysis.rules,
    id: analysis.id,
    url: `${state.url}/repos/${state.owner}/${state.name}/code-scanning/analyses/${analysis.id}`,
    sarif_id: analysis.sarifId,
    tool: { name: analysis.tool, guid: null, version: null },
    deletable: true,
  }
}

const listIssueComments: Handler = (call) => {
  const issue = Number(call.params['issue_number'])
  if (!call.state.pulls.some((pull) => pull.number === issue)) return notFound()
  const comments = call.state.issueComments.filter((comment) => comment.issue === issue)
  return paged(call, comments, (comment) => issueCommentShape(call.state, comment))
}

const createIssueComment: Handler = (call) => {
  const { state } = call
  const issue = Number(call.params['issue_number'])
  if (!state.pulls.some((pull) => pull.number === issue)) return notFound()
  const body = call.body['body'] as string
  if ([...body].length > state.limits.bodyCharacters) {
    return invalid('IssueComment', [{ field: 'body', message: `Body is too long (maximum is ${state.limits.bodyCharacters} characters)` }])
  }
  const comment = { id: state.nextId(), issue, author: actionsBot, body, createdAt: now() }
  state.issueComments.push(comment)
  const shape = issueCommentShape(state, comment)
  return { status: 201, body: shape, headers: { location: shape['url'] as string } }
}

/** A pull request's plain comments may be read and written with either of two permissions. */
const eitherPermission =
  (access: 'read' | 'write', handler: Handler): Handler =>
  (call: Call) =>
    needs(call, 'pull-requests', access) === undefined ? handler(call) : (needs(call, 'issues', access) ?? handler(call))

/** By operation id. */
export const scanningRoutes: Readonly<Record<string, Handler>> = {
  'code-scanning/upload-sarif': (call) => needs(call, 'security-events', 'write') ?? uploadSarif(call),
  'code-scanning/get-sarif': (call) => needs(call, 'security-events', 'read') ?? sarifStatus(call),
  'code-scanning/list-recent-analyses': (call) => needs(call, 'security-events', 'read') ?? listAnalyses(call),
  'issues/list-comments': eitherPermission('read', listIssueComments),
  'issues/create-comment': eitherPermission('write', createIssueComment),
}
