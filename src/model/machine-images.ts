import type { Value } from './value.ts'

/** Where AWS publishes its images: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html */
const amazonLinux2 = /\/aws\/service\/ecs\/optimized-ami\/amazon-linux(?:-2)?\//

/** Whether it is AWS's image of Amazon Linux 2 or older for ECS; false where that cannot be told. */
export const isAmazonLinux2 = (imageId: Value<string>): boolean => saysOf(imageId, amazonLinux2)

/** Whether any text that the value may be, or is made of, says so; of a parameter in Parameter Store its name. */
export function saysOf(value: Value<string>, what: RegExp): boolean {
  if (value.kind === 'known') return what.test(value.value)
  if (value.kind === 'absent') return false
  if (value.name !== undefined && what.test(value.name)) return true
  return [...(value.parts ?? []), ...(value.oneOf ?? []).map(({ then }) => then)].some((part) => saysOf(part, what))
}
