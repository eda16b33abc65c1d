// Takes away what an earlier build left: bundlers do not delete chunks that are no longer made.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

for (const folder of ['lib', 'dist']) rmSync(join(import.meta.dirname, '..', folder), { recursive: true, force: true })
