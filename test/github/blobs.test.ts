import { expect, test } from 'vitest'
import { blobId, type Wanted } from '../../src/discover/remote-tree.ts'
import { Blobs } from '../../src/github/blobs.ts'
import { Client } from '../../src/github/client.ts'
import { createScenario, type Scenario } from '../fake-github/index.ts'

type Contents = Readonly<Record<string, string | Uint8Array>>

const wantedOf = (files: Contents): Wanted[] =>
  Object.values(files).map((contents) => ({ id: blobId(contents, 40), size: Buffer.byteLength(contents) }))
const blobsOf = ({ github }: Scenario) => new Blobs(new Client({ api: github.url, token: github.token }), github.repository)
const asked = ({ github }: Scenario) => github.requests.map(({ path }) => path.replace(/[0-9a-f]{40}$/, 'ID').replace(/^.*\/git\//, ''))

test('many files are one question', async () => {
  const base = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}.yaml`, `text ${index} ü\r\n`]))
  await using scenario = await createScenario({ base })
  const blobs = blobsOf(scenario)
  const wanted = wantedOf(base)
  const brought = await blobs.bring(wanted)
  expect(brought.ok && wanted.map(({ id }) => brought.texts.get(id))).toEqual(Object.values(base))
  expect(asked(scenario)).toEqual(['/graphql'])
  await blobs.bring(wanted)
  expect(asked(scenario)).toEqual(['/graphql'])
  expect(scenario.github.violations).toEqual([])
})

test('what GraphQL cuts, or cannot say, is asked for by itself', async () => {
  const base = {
    large: 'x'.repeat(600_000),
    latin: Buffer.from('Gr\xfc\xdfe\n', 'latin1'),
    binary: Buffer.from([1, 0, 2]),
    plain: 'plain\n',
    empty: '',
  }
  await using scenario = await createScenario({ base })
  const brought = await blobsOf(scenario).bring(wantedOf(base))
  expect(brought.ok && wantedOf(base).map(({ id }) => brought.texts.get(id))).toEqual([
    base.large,
    'Gr\ufffd\ufffde\n',
    '\u0001\0\u0002',
    'plain\n',
    '',
  ])
  expect(asked(scenario)).toEqual(['/graphql', 'blobs/ID', 'blobs/ID', 'blobs/ID'])
})

test('without GraphQL files are asked for one by one, up to a bound', async () => {
  const filesOf = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}`, `${index}`]))
  await using scenario = await createScenario({ base: filesOf(120) })
  scenario.github.fail({ path: '/graphql', status: 403 })
  expect((await blobsOf(scenario).bring(wantedOf(filesOf(3)))).ok).toBe(true)
  expect(await blobsOf(scenario).bring(wantedOf(filesOf(120)))).toEqual({
    ok: false,
    why: 'more than 100 of its files have to be asked for one by one',
  })
})

test('contents that are not those of the id are not taken', async () => {
  const base = { a: 'the truth\n' }
  const [wanted] = wantedOf(base)
  for (const contents of ['another\n', 'the lie!!\n']) {
    await using scenario = await createScenario({ base })
    scenario.github.fail({ path: '/graphql', status: 200, body: { data: { repository: { f0: { text: contents, isTruncated: false } } } } })
    scenario.github.fail({
      path: /\/git\/blobs\//,
      status: 200,
      body: { content: Buffer.from(contents).toString('base64'), encoding: 'base64' },
    })
    expect(await blobsOf(scenario).bring(wanted ? [wanted] : [])).toEqual({
      ok: false,
      why: 'GitHub sent other contents of a file than the commit has',
    })
  }
})

test('a size that the list got wrong is no size', async () => {
  const base = { a: 'x' }
  await using scenario = await createScenario({ base })
  expect((await blobsOf(scenario).bring(wantedOf(base).map((one) => ({ ...one, size: 2 })))).ok).toBe(false)
})

test('so many bytes are brought, and no more', async () => {
  await using scenario = await createScenario({ base: { a: 'x' } })
  const many = Array.from({ length: 100 }, (_, index) => ({ id: blobId(`${index}`, 40), size: 1024 * 1024 }))
  expect(await blobsOf(scenario).bring(many)).toEqual({ ok: false, why: 'its files are more than 48 MB' })
  expect(asked(scenario)).toEqual([])
})

test.each([[{}], [{ content: 'eA==', encoding: 'none' }], [{ content: 5, encoding: 'base64' }]])('%o is no file', async (body) => {
  const base = { a: 'x' }
  await using scenario = await createScenario({ base })
  scenario.github.fail({ path: '/graphql', status: 404 })
  scenario.github.fail({ path: /\/git\/blobs\//, status: 200, body })
  expect(await blobsOf(scenario).bring(wantedOf(base))).toEqual({ ok: false, why: 'GitHub did not send the contents of a file' })
})
