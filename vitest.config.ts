import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'src/rules/**/*.test.ts'],
    exclude: ['test/tools/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
})
