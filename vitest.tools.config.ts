import { defineConfig } from 'vitest/config'

/** Tests against tools in Go, Python and other languages, which `.ci/run` installs. A missing one is a failure. */
export default defineConfig({
  test: { include: ['test/tools/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false },
})
