import type { Range } from '../source/file.ts'
import type { Move } from '../source/move.ts'
import type { BlindSpot, Diagnostic, Ignore } from '../source/note.ts'
import type { ContainerDefinition } from './container.ts'
import type { Kind, shapes } from './kinds.ts'
import type { Read } from './shape.ts'

/** What a program that made a resource tells of it: CDK. */
export interface Construct {
  /** Where the program has it (`aws:cdk:path`): steadier than an address that the program made up. */
  readonly path?: string
  /** The lines of the program that made it, each in a file of the repository, the innermost call first; empty where they are not known. */
  readonly madeAt: readonly Range[]
}

/** Where something is: stable names for identity, ranges for people. Every resource and every container is one. */
export interface Place {
  /** `Unit.id`. */
  readonly unit: string
  /** A logical id, `aws_ecs_task_definition.api`, a family: never a line. */
  readonly address: string
  /** Set where a program made the resource. */
  readonly construct?: Construct
  /** Where it stands in a resource of another kind, in front of every property: `targets[nightly].ecsParameters`. */
  readonly within?: string
  /** The container's name, or its index in brackets where the name cannot be known. */
  readonly container?: string
  /** The one line that names it. */
  readonly at: Range
  /** The spans it lies in, innermost first: the container, the resource, module calls last. */
  readonly enclosing: readonly Range[]
}

interface ResourceBase extends Place {
  /** As the dialect spells it: `AWS::ECS::Service`, `aws_ecs_service`, `RegisterTaskDefinition`. */
  readonly resourceType: string
  /** Set where it is only there under a condition that cannot be told: nothing about it is more than likely. */
  readonly conditional?: true
}

export type ResourceOf<K extends Kind> = { [One in K]: ResourceBase & { readonly kind: One } & Read<(typeof shapes)[One]> }[K]
export type Resource = ResourceOf<Kind>
export type TaskDefinition = ResourceOf<'task-definition'>
export type Service = ResourceOf<'service'>
export type Cluster = ResourceOf<'cluster'>
export type Role = ResourceOf<'role'>

/** Whatever starts tasks: a service, a task set, or something that runs one task at a time. */
export type Launch = ResourceOf<'service' | 'task-set' | 'task-run'>

/** One container of one task definition. */
export type Container = Place &
  ContainerDefinition & { readonly taskDefinition: TaskDefinition; readonly container: string; readonly conditional: boolean }

export type Framework = 'cloudformation' | 'cdk' | 'terraform' | 'terraform-plan' | 'task-definition'

/** What is deployed together and read together: one template, one Terraform root, one raw JSON file. */
export interface Unit {
  /** Stable across edits: the template's path, the root's folder. */
  readonly id: string
  readonly framework: Framework
  /** Every file read for it. */
  readonly files: readonly string[]
  /** Nothing in it was left unread: an absence in it is an absence. */
  readonly complete: boolean
  /** A program made its files: a fix belongs into the program. */
  readonly generated?: true
  /** It is what another unit comes to: what both say is said of that one. */
  readonly planOf?: string
}

/** What one dialect made of the files that are its own. */
export interface Reading {
  readonly units: readonly Unit[]
  readonly resources: readonly Resource[]
  readonly ignores: readonly Ignore[]
  readonly blindSpots: readonly BlindSpot[]
  readonly diagnostics: readonly Diagnostic[]
  /** What it says of addresses that were others before. */
  readonly moves?: readonly Move[]
}
