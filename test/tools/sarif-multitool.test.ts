import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import { sarif } from '../../src/report/sarif.ts'
import { pages } from '../../src/rules/pages.ts'
import { findingIn, scanned } from '../report/scanned.ts'

/** Microsoft's validator, with its rules for GitHub. A native program: it needs glibc, libstdc++ and zlib (`libz.so.1`). */
const multitool = fileURLToPath(new URL('../../node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool', import.meta.url))

/** Rules that contradict what we promise, each with the reason. */
const off: Readonly<Record<string, string>> = {
  'SARIF2002.ProvideMessageArguments': 'code scanning reads message.text and nothing else',
  'SARIF2003.ProvideVersionControlProvenance': 'the uploader says which commit it is',
  'SARIF2006.UrisShouldBeReachable': 'a test does not use the network',
  'SARIF2009.ConsiderConventionalIdentifierValues': 'rule ids are words, not ABC123',
  'SARIF2010.ProvideCodeSnippets': 'a snippet could show a secret',
  'SARIF2011.ProvideContextRegion': 'a snippet could show a secret',
}

const config = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
${Object.keys(off)
  .map(
    (rule) =>
      `<Properties Key="${rule}.Options"><Property Key="RuleEnabled" Value="Disabled" Type="Driver.RuleEnabledState" /></Properties>`,
  )
  .join('\n')}
</Properties>
`

/** What the validator finds. It exits with 0 whatever it finds, so its own report is read; where that is missing this throws. */
function remarks(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sarif-'))
  try {
    const [file, out, settings] = ['ours.sarif', 'out.sarif', 'off.xml'].map((name) => join(folder, name)) as [string, string, string]
    writeFileSync(file, text)
    writeFileSync(settings, config)
    execFileSync(
      multitool,
      [
        'validate',
        file,
        '--rule-kind',
        'Sarif;Ghas',
        '--level',
        'Error;Warning;Note',
        '-c',
        settings,
        '-o',
        out,
        '--log',
        'ForceOverwrite',
      ],
      { stdio: 'pipe', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
    )
    const { runs } = JSON.parse(readFileSync(out, 'utf8').replace(/^\uFEFF/, '')) as Log
    expect(runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true)
    return (runs[0]?.results ?? []).map(
      ({ ruleId, level = 'warning', message }) => `${level} ${ruleId}: ${message.text ?? (message.arguments ?? []).join(' ')}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('Microsoft’s validator has nothing to say about ours, and has about a wrong one', async () => {
  const report = await scanned()
  const file = { path: 'modules/task/main.tf', text: 'privileged = true\n' }
  const instances = ['a', 'b'].map((name) =>
    findingIn(file, 'true', { subject: { ...findingIn(file, 'true').subject, address: `t["${name}"]` }, identity: name.repeat(32) }),
  )
  const full = {
    ...report,
    complete: false,
    findings: [...report.findings, ...instances],
    crashes: [{ where: 'rule x', message: 'TypeError' }],
    blindSpots: [{ at: findingIn(file, 'true').at, unit: 'u', say: 'Module `m` was not followed.' }],
  }
  expect(remarks(sarif(full, { category: 'ecs', pages }))).toEqual([])
  expect(remarks(sarif(await scanned({})))).toEqual([])
  const wrong = JSON.parse(sarif(full)) as { runs: { results: { message: unknown }[] }[] }
  for (const { results } of wrong.runs) for (const result of results) result.message = {}
  expect(remarks(JSON.stringify(wrong))).not.toEqual([])
}, 120_000)
