import fc from 'fast-check'

// CI runs the same cases every time, so that a change is judged by what it changes. `FUZZ=1 npm test` draws new ones.
if (process.env['FUZZ'] !== '1') fc.configureGlobal({ seed: 20261122 })
