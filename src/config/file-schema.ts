import type { Field, ValueOf } from './field.ts'
import { schema } from './schema.ts'

const globs = { kind: 'list', of: { kind: 'text', format: 'glob' } } as const
const paths = { kind: 'list', of: { kind: 'text', format: 'path' } } as const

/** The config file: `.github/ecs-warden.yml` or `.ecs-warden.yml`. */
export const fileSchema = {
  kind: 'object',
  say: 'Settings of ecs-warden for one repository. An input of the action or a flag wins over the key of the same name.',
  fields: {
    version: { kind: 'number', least: 1, most: 1, say: 'Version of this file’s shape.' },
    paths: { ...schema.paths, say: 'Files, folders and globs to scan. Default: everything.' },
    exclude: { ...schema.exclude },
    profile: schema.profile,
    'fail-on': schema['fail-on'],
    frameworks: { ...schema.frameworks, say: 'Only these kinds of files. Default: all that are read.' },
    rules: {
      kind: 'rules',
      say: 'By id of rule: `off`; `on`, whatever the profile; or a severity of your own, which also puts it on.',
      of: {
        kind: 'object',
        fields: {
          severity: {
            kind: 'enum',
            values: ['critical', 'high', 'medium', 'low'],
            say: 'Counts everywhere: in the gate, in reports and in code scanning.',
          },
        },
        required: ['severity'],
      },
    },
    settings: {
      kind: 'object',
      say: 'What the rules may take as given.',
      fields: {
        'trusted-registries': {
          kind: 'list',
          of: { kind: 'text', format: 'image' },
          say: 'Globs of registries, with or without a repository, whose images may run: `*.dkr.ecr.*.amazonaws.com`, `public.ecr.aws/acme`.',
        },
        'allowed-capabilities': {
          kind: 'list',
          of: { kind: 'text', format: 'capability' },
          say: 'Linux capabilities that containers may add, without `CAP_`.',
        },
        account: {
          kind: 'object',
          say: 'What is switched on for the whole AWS account, where no file shows it.',
          fields: {
            'container-insights': { kind: 'enum', values: ['enabled', 'enhanced', 'disabled'], say: 'The account setting of ECS.' },
            'ebs-encryption': { kind: 'boolean', say: 'New EBS volumes are encrypted by default.' },
            'registry-scanning': { kind: 'boolean', say: 'The registry scans images, whatever its repositories say.' },
          },
        },
        'sensitivity-tags': { kind: 'list', of: { kind: 'text' }, say: 'Names of tags that mark sensitive data.' },
        'sidecar-images': {
          kind: 'list',
          of: { kind: 'text', format: 'image' },
          say: 'Globs of images that are helpers of others, beyond the well-known ones: `*/datadog/agent`.',
        },
      },
    },
    limits: {
      kind: 'object',
      say: 'What a run may take at the most. What is over a limit is listed; a run without time or memory left is incomplete.',
      fields: {
        seconds: { kind: 'number', least: 1, most: 3600, say: 'Default: 120.' },
        'memory-mb': { kind: 'number', least: 128, most: 65536, say: 'Default: 2048.' },
        'file-mb': { kind: 'number', least: 1, most: 64, say: 'Larger files are left out. Default: 8.' },
        files: { kind: 'number', least: 1, most: 200_000, say: 'Default: 20000.' },
        depth: { kind: 'number', least: 10, most: 500, say: 'Levels of nesting. Default: 500.' },
        expansions: {
          kind: 'number',
          least: 1,
          most: 1_000_000,
          say: 'Values that loops and modules of one unit may come to. Default: 100000.',
        },
      },
    },
    units: {
      kind: 'list',
      say: 'What belongs together beyond what the files say themselves: the values that a template or a root is deployed with, and what to read as one.',
      of: {
        kind: 'object',
        fields: {
          root: { kind: 'text', format: 'path', say: 'A template, or the folder of a Terraform root.' },
          name: { kind: 'text', say: 'Tells several sets of values of one root apart.' },
          parameters: { ...paths, say: 'CloudFormation parameter files.' },
          variables: { ...paths, say: 'Terraform variable files.' },
          join: { ...paths, say: 'Templates, roots and task definitions to read as one.' },
        },
      },
    },
    'task-definitions': { ...globs, say: 'JSON and YAML files that are task definitions though their content does not show it.' },
    exceptions: {
      kind: 'list',
      say: 'Risks that are accepted where the file itself cannot hold a comment.',
      of: {
        kind: 'object',
        fields: {
          rule: { kind: 'text', format: 'rule' },
          path: { kind: 'text', format: 'glob', say: 'A file, a folder or a glob.' },
          container: { kind: 'text', say: 'Only this container, by name.' },
          resource: { kind: 'text', say: 'Only this resource, by its address as reports name it.' },
          reason: { kind: 'text' },
          until: { kind: 'text', format: 'date', say: 'The last day on which it counts.' },
          owner: { kind: 'text', say: 'Who answers for it.' },
        },
        required: ['rule', 'path'],
      },
    },
    honor: schema.honor,
    policy: {
      kind: 'object',
      say: 'What an accepted risk must have to count, in comments, `Metadata` and exceptions alike.',
      fields: {
        'require-reason': { kind: 'boolean', say: 'Default: true.' },
        'max-suppression-days': { kind: 'number', least: 1, most: 36_500, say: 'Each must run out within so many days.' },
      },
    },
  },
} as const satisfies Field

/** What the file says; keys as they are written there. */
export type ConfigValues = ValueOf<typeof fileSchema>
