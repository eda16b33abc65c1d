#!/usr/bin/env node
import { Usage } from './cli/arguments.ts'
import { meant } from './config/words.ts'
import { version } from './source/version.ts'

const help = `ecs-warden ${version}: finds security faults in Amazon ECS infrastructure as code

  ecs-warden scan [PATH...]      what is wrong with it; files, folders or globs, the current folder when none is given
    --format FORMAT                text (default), json, sarif or markdown
    --output FILE                  write the report there instead of to the terminal; may be repeated, in pairs with --format
    --fail-on SEVERITY             critical, high (default), medium, low or none
    --base REF                     compare with the commit where HEAD and REF part: the gate looks at what is new
    --base-report FILE             compare with a JSON report, for what is not in git
    --unseen fail|warn             findings of the base whose place can no longer be seen; default: fail
    --new-suppressions KIND        accept, report (default) or reject what the base does not accept
    --unresolved KIND              new places that cannot be seen: note (default), warn, fail or ignore
    --report-level SEVERITY        least severity shown as text and Markdown; SARIF and JSON always hold everything
    --category NAME                tells this SARIF from that of other runs on the same commit
    --no-color                     no colours, also on a terminal
  ecs-warden baseline [PATH...]  the JSON report that --base-report takes
    --output FILE                  write it there instead of to standard output
  ecs-warden merge REPORT...     the JSON reports of several runs as one verdict; takes --format, --output, --report-level, --category
  ecs-warden fix [PATH...]       apply every exact fix that is proved
    --dry-run                      show what would change, and change nothing
  ecs-warden diff [PATH...]      what a change does: resources, properties, links and findings that come, go or differ
    --base REF                     since HEAD and REF parted; default: HEAD, the last commit
    --base-paths FOLDER            what is not in git: files of the base, laid out as here; may be repeated
    --format FORMAT                text (default), json or markdown
    --output FILE                  write it there instead of to standard output
  ecs-warden model [PATH...]     the estate as the rules see it: values, what is unknown and why
    --format FORMAT                json (default) or mermaid
  ecs-warden why RULE ADDRESS [PATH...]
                                 why a rule says what it says of a resource, or why it says nothing
    --format FORMAT                text (default) or json
  ecs-warden rules               every rule
    --format FORMAT                text (default) or json
  ecs-warden explain RULE        the page of a rule; Markdown where it is not shown on a terminal

All that read files also take:
  --config FILE                  the config file; default: .github/ecs-warden.yml, then .ecs-warden.yml of the repository
  --profile PROFILE              default, or strict, which adds the opt-in rules
  --framework NAME               only cloudformation, cdk, terraform, terraform-plan or task-definition; may be repeated
  --rule ID, --skip-rule ID      only these rules, or all but these; ids or tags, may be repeated
  --exclude GLOB                 leave these out; may be repeated
  --var NAME=VALUE, --var-file FILE
                                 values for the variables of Terraform; may be repeated
  --parameters FILE              values for the parameters of CloudFormation templates; may be repeated
  --honor NAME                   count the ignore marks of checkov, trivy, cfn-lint or cdk-nag; may be repeated

Exit code: 0 passed or done, 1 the gate failed, 2 it could not run or the run is incomplete.
`

/** Each command is loaded when it is asked for. */
const commands: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  scan: async (words) => (await import('./cli/scan.ts')).scanCommand(words),
  baseline: async (words) => (await import('./cli/baseline.ts')).baselineCommand(words),
  merge: async (words) => (await import('./cli/merge.ts')).mergeCommand(words),
  fix: async (words) => (await import('./cli/fix.ts')).fixCommand(words),
  model: async (words) => (await import('./cli/model.ts')).modelCommand(words),
  rules: async (words) => (await import('./cli/rules.ts')).rulesCommand(words),
  diff: async (words) => (await import('./cli/diff.ts')).diffCommand(words),
  why: async (words) => (await import('./cli/why.ts')).whyCommand(words),
  explain: async (words) => (await import('./cli/rules.ts')).explainCommand(words),
}

async function main([command, ...words]: readonly string[]): Promise<number> {
  if (command === undefined || command === 'help' || [command, ...words].some((word) => word === '--help' || word === '-h'))
    process.stdout.write(help)
  else if (command === '--version' || command === '-v') process.stdout.write(`${version}\n`)
  else {
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined
    if (!run) throw new Usage(`there is no command \`${command}\`${meant(command, Object.keys(commands))}`)
    return run(words)
  }
  return 0
}

/** One sentence with where to look further; several, each on a line of its own. */
function refusal(sentences: readonly string[]): string {
  const [only, ...others] = sentences
  return others.length === 0
    ? `ecs-warden: ${only}\nRun \`ecs-warden --help\` for what there is.\n`
    : `ecs-warden cannot run:\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}`
}

// Whoever reads may stop before the end: `ecs-warden scan | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Usage) process.stderr.write(refusal(error.sentences))
  else {
    // The message of an error may quote the input; its kind and its place never do.
    const { name = 'Error', stack = '' } = error instanceof Error ? error : {}
    const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '))
    process.stderr.write(
      `ecs-warden itself failed (${name}); this is a bug of ours, please report it with these lines:\n${frames.slice(0, 8).join('\n')}\n`,
    )
  }
  process.exitCode = 2
}
