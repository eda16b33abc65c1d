import { readFileSync } from 'node:fs'
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import type { Violation } from './api.ts'
import {
  type Account,
  actionsBot,
  nodeId,
  type Permissions,
  type PullRequest,
  type Review,
  type ReviewComment,
  type State,
  type Thread,
} from './state.ts'

let schema: GraphQLSchema | undefined

/** GitHub's published schema; read at the first question, because it takes a quarter of a second. */
function publishedSchema(): GraphQLSchema {
  const path = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'))
  schema ??= buildSchema(readFileSync(path, 'utf8'), { assumeValidSDL: true })
  return schema
}

interface Context {
  readonly state: State
  readonly permissions: Permissions
  readonly unknown: string[]
}

/** Answers a GraphQL request; like GitHub's, the status is 200 also for a refusal. */
export async function answerGraphql(
  state: State,
  permissions: Permissions,
  request: { readonly query?: unknown; readonly variables?: unknown },
  violations: Violation[],
): Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] }> {
  const wrong = (errors: readonly string[]): void => void violations.push({ kind: 'graphql', operation: 'graphql', errors })
  if (typeof request.query !== 'string') {
    wrong(['the request has no query'])
    return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] }
  }
  try {
    const document = parse(request.query)
    const errors = validate(publishedSchema(), document)
    if (errors.length > 0) {
      wrong(errors.map((error) => error.message))
      return { errors: errors.map((error) => error.toJSON()) }
    }
    const context: Context = { state, permissions, unknown: [] }
    const variableValues = (request.variables ?? {}) as Record<string, unknown>
    const result = await execute({ schema: publishedSchema(), document, rootValue, contextValue: context, variableValues, fieldResolver })
    const broken = (result.errors ?? []).filter((error) => error.extensions['type'] === undefined).map((error) => error.message)
    if (broken.length + context.unknown.length > 0) wrong([...context.unknown, ...broken])
    const shown = result.errors?.map((error) => ({ ...error.toJSON(), type: error.extensions['type'], extensions: undefined }))
    return { data: result.data, ...(shown === undefined ? {} : { errors: shown }) }
  } catch (error) {
    wrong([(error as Error).message])
    return { errors: [{ message: (error as Error).message }] }
  }
}

/** Refuses to make up what the fake does not know. */
const fieldResolver: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  if (!info.fieldName.startsWith('__') && typeof source === 'object' && source !== null && !(info.fieldName in source)) {
    context.unknown.push(`the fake knows no ${info.parentType.name}.${info.fieldName}`)
  }
  return defaultFieldResolver(source, args, context, info)
}

const refuse = (type: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { type } })
const forbidden = (): GraphQLError => refuse('FORBIDDEN', 'Resource not accessible by integration')
const missing = (what: string): GraphQLError => refuse('NOT_FOUND', `Could not resolve to ${what}.`)

interface Window {
  readonly first?: number
  readonly last?: number
  readonly after?: string
  readonly before?: string
}

const cursorOf = (index: number): string => Buffer.from(`cursor:v2:${index}`).toString('base64')
const indexOf = (cursor: string): number => Number(Buffer.from(cursor, 'base64').toString('utf8').split(':')[2])

/** A list in GitHub's way: `first` or `last` must be given and be at most 100. */
function connection(name: string, nodes: readonly unknown[], { first, last, after, before }: Window): unknown {
  const size = first ?? last
  if (size === undefined) {
    throw refuse(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  }
  if (size > 100) {
    const bound = first === undefined ? 'last' : 'first'
    throw refuse(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`,
    )
  }
  const from = after == null ? 0 : indexOf(after) + 1
  const to = before == null ? nodes.length : indexOf(before)
  const start = first === undefined ? Math.max(from, to - size) : from
  const end = first === undefined ? to : Math.min(to, from + size)
  const page = nodes.slice(start, end)
  return {
    nodes: page,
    edges: page.map((node, index) => ({ node, cursor: cursorOf(start + index) })),
    totalCount: nodes.length,
    pageInfo: {
      hasNextPage: end < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: page.length === 0 ? null : cursorOf(start),
      endCursor: page.length === 0 ? null : cursorOf(end - 1),
    },
  }
}

/** GraphQL leaves `[bot]` off the login that REST shows. */
const actor = (account: Account): unknown => ({
  __typename: account.type,
  id: nodeId('U', account.id),
  login: account.login.replace('[bot]', ''),
  databaseId: account.id,
})

const rootValue = {
  repository({ owner, name }: { owner: string; name: string }, { state, permissions }: Context): unknown {
    if (owner !== state.owner || name !== state.name) throw missing(`a Repository with the name '${owner}/${name}'`)
    return repositoryNode(state, permissions)
  },
  node({ id }: { id: string }, { state }: Context): unknown {
    const comment = state.comments.find((entry) => nodeId('PRRC', entry.id) === id)
    const thread = state.threads.find((entry) => nodeId('PRRT', entry.id) === id)
    if (comment === undefined && thread === undefined) throw missing(`a node with the global id of '${id}'`)
    return comment === undefined ? threadNode(state, thread as Thread) : commentNode(state, comment)
  },
  /** The Actions token belongs to no person. */
  viewer(): never {
    throw forbidden()
  },
  resolveReviewThread({ input }: { input: { threadId: string; clientMutationId?: string } }, context: Context): unknown {
    return setResolved(input, context, actionsBot)
  },
  unresolveReviewThread({ input }: { input: { threadId: string; clientMutationId?: string } }, context: Context): unknown {
    return setResolved(input, context, null)
  },
  minimizeComment(
    { input }: { input: { subjectId: string; classifier: string; clientMutationId?: string } },
    { state, permissions }: Context,
  ): unknown {
    const comment = state.comments.find((entry) => nodeId('PRRC', entry.id) === input.subjectId)
    if (comment === undefined) throw missing(`a node with the global id of '${input.subjectId}'`)
    if (permissions['pull-requests'] !== 'write') throw forbidden()
    comment.minimized = input.classifier.toLowerCase()
    return { clientMutationId: input.clientMutationId ?? null, minimizedComment: commentNode(state, comment) }
  },
}

/** Resolving asks for write access to the contents, which the documented recipe does not give. */
function setResolved(input: { threadId: string; clientMutationId?: string }, { state, permissions }: Context, by: Account | null): unknown {
  const thread = state.threads.find((entry) => nodeId('PRRT', entry.id) === input.threadId)
  if (thread === undefined) throw missing(`a node with the global id of '${input.threadId}'`)
  if (permissions.contents !== 'write' || permissions['pull-requests'] !== 'write') throw forbidden()
  thread.resolvedBy = by
  return { clientMutationId: input.clientMutationId ?? null, thread: threadNode(state, thread) }
}

function repositoryNode(state: State, permissions: Permissions): unknown {
  return {
    __typename: 'Repository',
    id: nodeId('R', state.id),
    name: state.name,
    nameWithOwner: `${state.owner}/${state.name}`,
    isPrivate: state.private,
    databaseId: state.id,
    pullRequest({ number }: { number: number }): unknown {
      const pull = state.pulls.find((entry) => entry.number === number)
      if (pull === undefined) throw missing(`a PullRequest with the number of ${number}`)
      if (permissions['pull-requests'] === 'none') throw forbidden()
      return pullNode(state, pull)
    },
    object({ oid, expression }: { oid?: string; expression?: string }): unknown {
      if (expression != null || oid == null) throw refuse('INVALID', 'The fake answers objects by their ids only.')
      if (state.private && permissions.contents === 'none') throw forbidden()
      const bytes = state.git.blob(oid)
      return bytes === undefined ? null : blobNode(oid, bytes)
    },
  }
}

/** GitHub cuts the text here. */
const maximumText = 512_000

function blobNode(oid: string, bytes: Buffer): unknown {
  const binary = bytes.includes(0)
  return {
    __typename: 'Blob',
    id: nodeId('C', oid),
    oid,
    byteSize: bytes.length,
    isBinary: binary,
    isTruncated: bytes.length > maximumText,
    text: binary ? null : bytes.subarray(0, maximumText).toString('utf8'),
  }
}

function pullNode(state: State, pull: PullRequest): unknown {
  const threads = (): unknown[] => state.threads.filter((thread) => thread.pull === pull.number).map((thread) => threadNode(state, thread))
  const reviews = (): unknown[] =>
    state.reviews.filter((review) => review.pull === pull.number && review.state !== 'PENDING').map((review) => reviewNode(state, review))
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.number),
    number: pull.number,
    state: pull.state.toUpperCase(),
    title: pull.title,
    headRefOid: pull.headSha,
    headRefName: pull.headRef,
    baseRefOid: pull.baseSha,
    baseRefName: pull.baseRef,
    isDraft: pull.draft,
    author: actor(pull.author),
    reviewThreads: (window: Window) => connection('reviewThreads', threads(), window),
    reviews: (window: Window) => connection('reviews', reviews(), window),
  }
}

function reviewNode(state: State, review: Review): unknown {
  const own = review.author.login === actionsBot.login
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    body: review.body,
    state: review.state,
    author: actor(review.author),
    viewerDidAuthor: own,
    viewerCanUpdate: own,
    submittedAt: review.submittedAt ?? null,
    url: `${state.url}/${state.owner}/${state.name}/pull/${review.pull}#pullrequestreview-${review.id}`,
    commit: () => ({ __typename: 'Commit', oid: review.commit }),
  }
}

const pullOf = (state: State, thread: Thread): unknown => {
  const pull = state.pulls.find((entry) => entry.number === thread.pull)
  return pull && pullNode(state, pull)
}

function threadNode(state: State, thread: Thread): unknown {
  const comments = (): unknown[] =>
    state.comments.filter((comment) => comment.thread === thread).map((comment) => commentNode(state, comment))
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PRRT', thread.id),
    isResolved: thread.resolvedBy !== null,
    isOutdated: thread.outdated,
    isCollapsed: thread.resolvedBy !== null || thread.outdated,
    path: thread.path,
    line: thread.line,
    originalLine: thread.originalLine,
    startLine: thread.startLine,
    originalStartLine: thread.originalStartLine,
    diffSide: thread.side,
    startDiffSide: thread.startSide,
    subjectType: thread.subject.toUpperCase(),
    resolvedBy: thread.resolvedBy && actor(thread.resolvedBy),
    viewerCanReply: true,
    viewerCanResolve: thread.resolvedBy === null,
    viewerCanUnresolve: thread.resolvedBy !== null,
    pullRequest: () => pullOf(state, thread),
    comments: (window: Window) => connection('comments', comments(), window),
  }
}

function commentNode(state: State, comment: ReviewComment): unknown {
  const { thread } = comment
  const own = comment.author.login === actionsBot.login
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', comment.id),
    // The schema calls it an Int of 32 bits, which ids of comments have outgrown: asking for it fails. `fullDatabaseId` works.
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    bodyText: comment.body,
    path: thread.path,
    line: thread.line,
    originalLine: thread.originalLine,
    startLine: thread.startLine,
    originalStartLine: thread.originalStartLine,
    diffHunk: thread.hunk,
    outdated: thread.outdated,
    subjectType: thread.subject.toUpperCase(),
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    url: `${state.url}/${state.owner}/${state.name}/pull/${thread.pull}#discussion_r${comment.id}`,
    author: actor(comment.author),
    authorAssociation: 'NONE',
    viewerDidAuthor: own,
    viewerCanUpdate: own,
    viewerCanDelete: own,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized ?? null,
    commit: () => ({ __typename: 'Commit', oid: thread.commit }),
    originalCommit: () => ({ __typename: 'Commit', oid: thread.originalCommit }),
    pullRequest: () => pullOf(state, thread),
    pullRequestReview() {
      const review = state.reviews.find(({ id }) => id === comment.review)
      return review === undefined ? null : reviewNode(state, review)
    },
    replyTo() {
      const to = state.comments.find((entry) => entry.id === comment.inReplyTo)
      return to === undefined ? null : commentNode(state, to)
    },
  }
}
