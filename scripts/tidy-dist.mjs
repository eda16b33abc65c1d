// What ncc leaves behind that nothing needs: source maps' cache files and a second copy of each licence.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

for (const name of ['dist/cli/licenses.txt']) {
  const path = join(import.meta.dirname, '..', name)
  if (existsSync(path)) rmSync(path)
}
