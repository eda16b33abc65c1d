/** Held equal to package.json by a test; written here so that nothing needs the file at run time. */
export const version = '0.1.0'
/** Code scanning and rulesets know the tool by this name: it never changes. */
export const toolName = 'ecs-warden'
export const toolUri = 'https://github.com/ecs-warden/ecs-warden'
