import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FormatsPlugin } from 'ajv-formats'
import type { Log, Result, Run } from 'sarif'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type { Report } from '../../src/findings/report.ts'
import { type SarifOptions, sarif } from '../../src/report/sarif.ts'
import { scan } from '../../src/scan.ts'
import type { SourceFile } from '../../src/source/file.ts'

export const canary = 'hunter2-CANARY'

/** Faults of every kind that a report treats differently: certain and likely, with origin, related notes and fixes; and secrets. */
export const template = `Parameters:
  ImageTag: {Type: String, Default: latest}
  DbPassword: {Type: String, NoEcho: true, Default: ${canary}-no-echo}
  Open: {Type: String, Default: ${canary}-default}
  Prod: {Type: String, AllowedValues: ["yes", "no"]}
Conditions:
  IsProd: !Equals [!Ref Prod, "yes"]
Resources:
  Api:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: api
      TaskRoleArn: !Ref Role
      ExecutionRoleArn: !Ref Role
      ContainerDefinitions:
        - Name: web
          Image: !Sub "repo/app:\${ImageTag}"
          Privileged: true
          Environment:
            - Name: DB_PASSWORD
              Value: ${canary}-plain
            - {Name: A_PASSWORD, Value: !Ref DbPassword} # ${canary}-comment
            - {Name: B_PASSWORD, Value: !Ref Open}
            - {Name: URL, Value: "postgres://me:${canary}-url@host/db"}
        - Name: side
          Image: repo/side
          Privileged: !If [IsProd, true, false]
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {}}
`

export const taskDefinition = JSON.stringify(
  {
    family: 'job',
    containerDefinitions: [
      { name: 'worker', image: 'a:1', privileged: true, environment: [{ name: 'API_TOKEN', value: `${canary}-json` }] },
      { name: 'other', image: 'b', command: ['--password', `${canary}-command`] },
    ],
  },
  null,
  2,
)

const broken = `Resources:
  X:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: a
          Privileged: true
          Environment:
            - {Name: A_PASSWORD, Value: *${canary}-alias}
            - {Name: B_PASSWORD, Value: @${canary}-at}
            - "x" "${canary}-quoted"
         ${canary}-scalar
      : ${canary}-key
`

export const files: Readonly<Record<string, string>> = {
  'stacks/api.yaml': template,
  'tasks/job.json': taskDefinition,
  'odd näme #1%.yaml': broken,
  'broken.json': taskDefinition.replace('"a:1",', `"a:1" ${canary}-json`),
}

export const scanned = (of: Readonly<Record<string, string>> = files): Promise<Report> => scan(new MemoryTree(of))

export function runOf(report: Report, options?: SarifOptions): Run & { results: Result[] } {
  const { runs } = JSON.parse(sarif(report, options)) as Log
  const [run] = runs
  if (runs.length !== 1 || !run?.results) throw new Error('not one run')
  return { ...run, results: run.results }
}

/** A finding made by hand, in place of what only some dialect makes. */
export function findingIn(file: SourceFile, text: string, more: Partial<Finding> = {}): Finding {
  const start = file.text.indexOf(text)
  const at = { file, start, end: start + text.length }
  return {
    rule: 'privileged-container',
    subject: { unit: file.path, address: 'Api', container: 'web', property: 'privileged', at, enclosing: [] },
    verdict: { is: 'yes', question: 'privileged is true', operands: [] },
    certainty: 'certain',
    at,
    origin: [],
    data: {},
    related: [],
    identity: '0123456789abcdef0123456789abcdef',
    severity: 'high',
    message: 'Container `web` runs privileged',
    state: 'not-compared',
    edits: [],
    proved: false,
    ...more,
  }
}

const require = createRequire(import.meta.url)

/** What is wrong with a document by a JSON schema; nothing when it is right. */
export function validator(schema: string): (document: string) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  const addFormats = require('ajv-formats') as FormatsPlugin
  addFormats(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
  return (document) =>
    validate(JSON.parse(document)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

export const sarifSchema = fileURLToPath(new URL('../../node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json', import.meta.url))
export const reportSchema = fileURLToPath(new URL('../../src/report/report.schema.json', import.meta.url))
