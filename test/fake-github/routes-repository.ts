import { pullDiff } from './placement.ts'
import { type Call, type Handler, linkHeader, needs, notFound, ok, paged, pageOf, problem, type Reply } from './replies.ts'
import { commitShape, fileShape, fullRepositoryShape, type Json, pullShape } from './shapes.ts'
import { nodeId, type PullRequest, type State } from './state.ts'

const pullOf = (call: Call): PullRequest | undefined => call.state.pulls.find((pull) => pull.number === Number(call.params['pull_number']))

const getPull: Handler = (call) => {
  const pull = pullOf(call)
  return pull === undefined ? notFound() : ok(pullShape(call.state, pull))
}

const listPulls: Handler = (call) => {
  const state = call.query.get('state') ?? 'open'
  const head = call.query.get('head')
  const base = call.query.get('base')
  const pulls = call.state.pulls.filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (head === null || !head.includes(':') || head === `${pull.headRepository.split('/')[0]}:${pull.headRef}`) &&
      (base === null || base === pull.baseRef),
  )
  return paged(call, pulls.toReversed(), (pull) => pullShape(call.state, pull))
}

/** The pull requests that a commit belongs to: the open ones, when it is not on the default branch. */
const pullsOfCommit: Handler = (call) => {
  const { git } = call.state
  const commit = git.commitId(call.params['commit_sha'] ?? '')
  if (commit === undefined) return problem(422, `No commit found for SHA: ${call.params['commit_sha']}`)
  const pulls = call.state.pulls.filter((pull) => {
    const { base } = pullDiff(call.state, pull)
    return git.commits(`${base}..${pull.headSha}`).some((entry) => entry.sha === commit)
  })
  return paged(call, pulls, (pull) => pullShape(call.state, pull))
}

const pullFiles: Handler = (call) => {
  const pull = pullOf(call)
  if (pull === undefined) return notFound()
  const files = pullDiff(call.state, pull).files.slice(0, call.state.limits.pullFiles)
  return paged(call, files, (file) => fileShape(call.state, file, pull.headSha))
}

const pullCommits: Handler = (call) => {
  const pull = pullOf(call)
  if (pull === undefined) return notFound()
  const commits = call.state.git.commits(`${pullDiff(call.state, pull).base}..${pull.headSha}`)
  return paged(call, commits.slice(0, call.state.limits.pullCommits), (commit) => commitShape(call.state, commit))
}

/** A commit by the ways that a comparison may name it: a branch, a tag, an id, `owner:branch`. */
function named(state: State, name: string): string | undefined {
  const pull = state.pulls.find((entry) => `${entry.headRepository.split('/')[0]}:${entry.headRef}` === name)
  return pull?.headSha ?? state.git.commitId(name.startsWith(`${state.owner}:`) ? name.slice(state.owner.length + 1) : name)
}

const compare: Handler = (call) => {
  const { state } = call
  const [baseName = '', headName = ''] = (call.params['basehead'] ?? '').split('...')
  const [base, head] = [named(state, baseName), named(state, headName)]
  const mergeBase = base && head && state.git.mergeBase(base, head)
  if (!base || !head || !mergeBase) return notFound()
  if (call.accept.includes('.diff')) {
    return problem(406, 'Sorry, the fake does not answer diffs: use git, or the list of files')
  }
  const ahead = state.git.commits(`${base}..${head}`)
  const behind = state.git.commits(`${head}..${base}`).length
  const { page } = pageOf(call)
  const size = call.query.has('per_page') || call.query.has('page') ? pageOf(call).size : 250
  const status = ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged'
  const html = `${state.url}/${state.owner}/${state.name}/compare/${call.params['basehead']}`
  const files = page === 1 ? state.git.diff(mergeBase, head).slice(0, state.limits.compareFiles) : []
  const body: Json = {
    url: `${state.url}/repos/${state.owner}/${state.name}/compare/${base}...${head}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitShape(state, state.git.commit(base)),
    merge_base_commit: commitShape(state, state.git.commit(mergeBase)),
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: ahead.slice((page - 1) * size, page * size).map((commit) => commitShape(state, commit)),
    files: files.map((file) => fileShape(state, file, head)),
  }
  return ok(body, linkHeader(call, page, Math.ceil(ahead.length / size)))
}

const getCommit: Handler = (call) => {
  const { git, limits } = call.state
  const name = call.params['ref'] ?? ''
  const id = git.commitId(name.replace(/^(heads|tags)\//, 'refs/$1/')) ?? git.commitId(name)
  if (id === undefined) return problem(422, `No commit found for SHA: ${name}`)
  if (call.accept.includes('.sha')) return { status: 200, raw: { type: 'application/vnd.github.sha; charset=utf-8', bytes: id } }
  const commit = git.commit(id)
  const files = git.diff(commit.parents[0] ?? emptyTree, id)
  const { page } = pageOf(call)
  return ok(commitShape(call.state, commit, page === 1 ? files.slice(0, limits.compareFiles) : []))
}
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

const getTree: Handler = (call) => {
  const { state } = call
  const id = state.git.treeId(call.params['tree_sha'] ?? '')
  if (id === undefined) return notFound()
  const api = `${state.url}/repos/${state.owner}/${state.name}/git`
  const entries = state.git.tree(id, call.query.has('recursive'))
  const tree = entries.slice(0, state.limits.treeEntries).map((entry) => ({
    ...entry,
    ...(entry.type === 'commit' ? {} : { url: `${api}/${entry.type}s/${entry.sha}` }),
  }))
  return ok({ sha: id, url: `${api}/trees/${id}`, tree, truncated: entries.length > tree.length })
}

/** Base64 with a line break every 60 characters, as the API writes it. */
const base64Lines = (bytes: Buffer): string =>
  bytes
    .toString('base64')
    .replace(/(.{60})/g, '$1\n')
    .replace(/([^\n])$/, '$1\n')
const wantsRaw = (call: Call): boolean => /application\/vnd\.github(\.v3)?\.raw/.test(call.accept)
const rawReply = (bytes: Buffer): Reply => ({ status: 200, raw: { type: 'application/vnd.github.raw; charset=utf-8', bytes } })

const getBlob: Handler = (call) => {
  const sha = call.params['file_sha'] ?? ''
  const bytes = call.state.git.blob(sha)
  if (bytes === undefined) return notFound()
  if (wantsRaw(call)) return rawReply(bytes)
  const url = `${call.state.url}/repos/${call.state.owner}/${call.state.name}/git/blobs/${sha}`
  return ok({ sha, node_id: nodeId('C', sha), size: bytes.length, url, content: base64Lines(bytes), encoding: 'base64' })
}

const getContent: Handler = (call) => {
  const { state } = call
  const name = call.query.get('ref')
  const commit = state.git.commitId(name ?? state.defaultBranch)
  if (commit === undefined) return problem(404, `No commit found for the ref ${name}`)
  const path = (call.params['path'] ?? '').replace(/\/$/, '')
  const entry = treeHas(state, commit, path)
  if (entry === undefined) return notFound()
  const ref = name ?? state.defaultBranch
  if (entry.type === 'tree') return ok(state.git.tree(entry.sha, false).map((child) => contentShape(state, ref, path, child)))
  const shape = contentShape(state, ref, path.slice(0, Math.max(0, path.lastIndexOf('/'))), {
    ...entry,
    path: path.slice(path.lastIndexOf('/') + 1),
  })
  if (entry.type === 'commit') return ok({ ...shape, type: 'submodule', submodule_git_url: `${state.url}/sub.git` })
  const bytes = state.git.blob(entry.sha) ?? Buffer.alloc(0)
  if (entry.mode === '120000') return ok({ ...shape, target: bytes.toString('utf8') })
  if (wantsRaw(call)) return rawReply(bytes)
  if (bytes.length > 1_048_576) return ok({ ...shape, content: '', encoding: 'none' })
  return ok({ ...shape, content: base64Lines(bytes), encoding: 'base64' })
}

function treeHas(state: State, commit: string, path: string): ReturnType<State['git']['entry']> {
  try {
    return state.git.entry(commit, path)
  } catch {
    return undefined
  }
}

function contentShape(
  state: State,
  ref: string,
  folder: string,
  entry: { path: string; mode: string; type: string; sha: string; size?: number },
): Json {
  const path = folder === '' ? entry.path : `${folder}/${entry.path}`
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const repo = `${state.owner}/${state.name}`
  const self = `${state.url}/repos/${repo}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const kind = entry.type === 'tree' ? 'tree' : 'blob'
  const git = `${state.url}/repos/${repo}/git/${kind}s/${entry.sha}`
  const html = `${state.url}/${repo}/${kind}/${ref}/${encoded}`
  return {
    name: entry.path,
    path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: kind === 'tree' ? null : `${state.url}/${repo}/raw/${ref}/${encoded}`,
    // A directory's listing calls a submodule "file": GitHub's long-standing answer.
    type: kind === 'tree' ? 'dir' : entry.mode === '120000' ? 'symlink' : 'file',
    _links: { self, git, html },
  }
}

const reading =
  (permission: 'contents' | 'pull-requests', handler: Handler): Handler =>
  (call) =>
    needs(call, permission, 'read') ?? handler(call)

/** By operation id. */
export const repositoryRoutes: Readonly<Record<string, Handler>> = {
  'repos/get': (call) => ok(fullRepositoryShape(call.state)),
  'pulls/get': reading('pull-requests', getPull),
  'pulls/list': reading('pull-requests', listPulls),
  'pulls/list-files': reading('pull-requests', pullFiles),
  'pulls/list-commits': reading('pull-requests', pullCommits),
  'repos/list-pull-requests-associated-with-commit': reading('pull-requests', pullsOfCommit),
  'repos/compare-commits-with-basehead': reading('contents', compare),
  'repos/get-commit': reading('contents', getCommit),
  'repos/get-content': reading('contents', getContent),
  'git/get-tree': reading('contents', getTree),
  'git/get-blob': reading('contents', getBlob),
}
