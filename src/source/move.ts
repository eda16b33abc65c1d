/**
 * What had one address in a unit now has another: a `moved` block, or what a plan says of it. The addresses are as Terraform writes them
 * (`module.api["blue"].aws_ecs_service.web[0]`), relative to every instance of the module that says so.
 * https://developer.hashicorp.com/terraform/language/moved
 */
export interface Move {
  /** `Unit.id`. */
  readonly unit: string
  /** The calls that lead to the module that says it, without keys: `module.api.module.web`; empty for a root. */
  readonly within: string
  readonly from: string
  readonly to: string
}
