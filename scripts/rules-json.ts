// Writes lib/rules.json, which the package offers as `ecs-warden/rules.json`: what `ecs-warden rules --format json` prints.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../src/rules/catalogue.ts'

writeFileSync(join(import.meta.dirname, '../lib/rules.json'), `${JSON.stringify(catalogue, null, 2)}\n`)
