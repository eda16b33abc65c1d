/** The variables from which AWS's own libraries take long-lived credentials, and the agent its registry's. */
const names: ReadonlySet<string> = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'ECS_ENGINE_AUTH_DATA'])

/** A rule of its own speaks of these. https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8 */
export const isAwsKeyName = (name: string): boolean => names.has(name)

/** Whether the words hold the id of an access key. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const holdsAwsKey = (words: string): boolean => /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/.test(words.slice(0, 4096))

/** Whether the words have the form of a secret access key; many other things have it too. */
export const maybeAwsSecret = (words: string): boolean => /^[A-Za-z0-9/+]{40}$/.test(words) && !/^[0-9a-f]{40}$/.test(words)

/** The keys of AWS's own documentation open nothing. */
export const isExampleKey = (words: string): boolean => /EXAMPLE(?:KEY)?$/.test(words)
