import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type ActionOptions,
  type ActionRun,
  createScenario,
  type Fault,
  type Scenario,
  type ScenarioOptions,
  secondaryLimit,
} from '../fake-github/index.ts'
import { container, outputNames, privileged, runBuilt, template } from './scenarios.ts'

/**
 * What comes of a run, by what started it, how the repository was checked out, what the token may do, whether the base can be read, what
 * was said before, what fails and what the pull request does. `new/fixed/unseen` is `-` where nothing was compared; `said` and `posted`
 * count comments that stand in the end and comments of this run; `marked` counts annotations in files; then a word of the log.
 */
const table = `
event         | checkout | token    | base   | before    | fails           | change    = outcome | new/fixed/unseen | said | posted | marked | note
pull_request  | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head     | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | full     | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | comments need \`permissions: pull-requests: write\`
pull_request  | merge    | contents | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: GitHub refused
pull_request  | merge    | none     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: there is no token
pull_request  | merge    | contents | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | no     | nothing   |                 | adds      = failed  | -                | 1    | 1      | 0      | Not compared with the base
pull_request  | merge    | write    | no     | nothing   |                 | keeps     = failed  | -                | 0    | 0      | 0      | Not compared with the base
pull_request  | head     | write    | no     | nothing   |                 | adds      = failed  | -                | 1    | 1      | 0      | Not compared with the base
pull_request  | merge    | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | head     | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | full     | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | hides     = failed  | 0/0/1            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | accepts   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | renames   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head     | write    | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | exposes   = failed  | 1/*/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | nothing   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | head     | write    | yes    | said      |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | read     | yes    | said      |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | head     | write    | yes    | said      |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | read     | yes    | said      |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | Earlier comments were not looked after
pull_request  | merge    | write    | no     | said      |                 | mends     = passed  | -                | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | blurs     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | accepts   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | removes   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | renames   = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | breaks    = error   | 0/0/*            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | replied   |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | replied   |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | @Fixed
pull_request  | merge    | write    | yes    | replied   |                 | accepts   = passed  | 0/0/0            | 1    | 0      | 0      | @Accepted
pull_request  | merge    | write    | yes    | replied   |                 | blurs     = passed  | 0/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | resolved  |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | resolved  |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | resolved  |                 | renames   = failed  | 1/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | minimized |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | minimized |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | foreign   |                 | adds      = failed  | 1/0/0            | 2    | 1      | 0      |
pull_request  | merge    | write    | yes    | foreign   |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | twice     |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | twice     |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | settled   |                 | adds      = failed  | 1/0/0            | 2    | 1      | 0      |
pull_request  | merge    | write    | yes    | old       |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | old       |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   | reading 502     | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | review lost     | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | review 404      | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: GitHub answered 404
pull_request  | merge    | write    | yes    | nothing   | review limited  | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | line refused    | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | compare 404     | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head     | write    | yes    | nothing   | compare 404     | adds      = failed  | -                | 0    | 0      | 1      | No comments: GitHub answered 404
pull_request  | merge    | write    | yes    | said      | deleting 403    | mends     = passed  | 0/0/0            | 1    | 0      | 0      | Earlier comments were not looked after
pull_request  | merge    | write    | yes    | said      | deleting 404    | mends     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | replied   | editing 500     | mends     = passed  | 0/0/0            | 1    | 0      | 0      | Earlier comments were not looked after
fork          | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
fork          | merge    | read     | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
fork          | head     | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
dependabot    | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | of Dependabot the token can only read
merge_group   | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      |
merge_group   | merge    | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
push          | merge    | write    | yes    | nothing   |                 | adds      = passed  | 1/0/0            | 0    | 0      | 1      |
push          | merge    | write    | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
push          | merge    | write    | no     | nothing   |                 | adds      = passed  | -                | 0    | 0      | 1      |
schedule      | merge    | write    | yes    | nothing   |                 | keeps     = passed  | -                | 0    | 0      | 1      |
dispatch      | merge    | write    | yes    | nothing   |                 | keeps     = passed  | -                | 0    | 0      | 1      |
push          | merge    | write    | yes    | nothing   |                 | hides     = passed  | 0/0/1            | 0    | 0      | 0      |
merge_group   | merge    | write    | yes    | nothing   |                 | hides     = failed  | 0/0/1            | 0    | 0      | 0      |
merge_group   | merge    | write    | no     | nothing   |                 | keeps     = failed  | -                | 0    | 0      | 1      | Not compared with the base
fork          | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
fork          | merge    | read     | yes    | nothing   |                 | accepts   = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
fork          | merge    | read     | no     | nothing   |                 | keeps     = failed  | -                | 0    | 0      | 1      | The config of the base cannot be read
fork          | merge    | none     | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
fork again    | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
dependabot    | merge    | read     | yes    | nothing   |                 | accepts   = failed  | 1/0/0            | 0    | 0      | 1      | of Dependabot the token can only read
bot again     | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | of Dependabot the token can only read
pull_request  | path     | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | path     | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | path     | write    | yes    | nothing   |                 | renames   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | path     | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | comments need \`permissions: pull-requests: write\`
merge_group   | path     | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      |
push          | path     | write    | yes    | nothing   |                 | adds      = passed  | 1/0/0            | 0    | 0      | 1      |
fork          | path     | read     | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no .git  | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head no git | write | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | head no git | write | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | hides     = failed  | 0/0/1            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | accepts   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | renames   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head no git | write | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | exposes   = failed  | 1/*/0            | 1    | 1      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | nothing   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | ignores   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | ignores   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   |                 | slips     = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | slips     = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | no git   | write    | yes    | nothing   | no API          | slips     = failed  | -                | 0    | 0      | 1      | Not compared with the base
pull_request  | no .git  | write    | yes    | said      |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | said      |                 | renames   = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | no git   | write    | yes    | said      |                 | breaks    = error   | 0/0/*            | 1    | 0      | 0      |
pull_request  | no git   | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | comments need \`permissions: pull-requests: write\`
pull_request  | no git   | contents | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: GitHub refused
pull_request  | no git   | none     | yes    | nothing   |                 | adds      = failed  | -                | 0    | 0      | 1      | there is no token
pull_request  | no git   | none     | yes    | nothing   |                 | keeps     = failed  | -                | 0    | 0      | 1      | Not compared with the base
pull_request  | no git   | write    | yes    | nothing   | commit 404      | keeps     = failed  | -                | 0    | 0      | 0      | Not compared with the base
pull_request  | no git   | write    | yes    | nothing   | trees 404       | keeps     = failed  | -                | 0    | 0      | 0      | Not compared with the base
pull_request  | no git   | write    | yes    | nothing   | a tree 404      | keeps     = failed  | -                | 0    | 0      | 0      | Not compared with the base
pull_request  | no git   | write    | yes    | nothing   | files 404       | fixes     = passed  | -                | 0    | 0      | 0      | Not compared with the base
pull_request  | no git   | write    | yes    | nothing   | files 404       | adds      = failed  | -                | 1    | 1      | 0      | Not compared with the base
pull_request  | no git   | write    | yes    | nothing   | files 404       | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | no git   | write    | yes    | nothing   | no API          | adds      = failed  | -                | 0    | 0      | 1      | Not compared with the base
pull_request  | no git   | write    | yes    | nothing   | compare 404     | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: the workspace is no git checkout
pull_request  | no git   | write    | yes    | nothing   | reading 502     | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | path no git | write | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | path no git | write | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | path no git | write | yes    | nothing   | no API          | keeps     = failed  | -                | 0    | 0      | 1      | Not compared with the base
push          | path no git | write | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
merge_group   | no git   | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      |
merge_group   | no .git  | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
merge_group   | no git   | write    | yes    | nothing   | trees 404       | keeps     = failed  | -                | 0    | 0      | 1      | Not compared with the base
push          | no git   | write    | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
push          | no git   | write    | yes    | nothing   | trees 404       | adds      = passed  | -                | 0    | 0      | 1      |
schedule      | no git   | write    | yes    | nothing   | no API          | keeps     = passed  | -                | 0    | 0      | 1      |
fork          | no git   | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
fork          | no .git  | read     | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
fork          | no git   | read     | yes    | nothing   |                 | accepts   = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
fork          | no git   | read     | yes    | nothing   | trees 404       | accepts   = failed  | -                | 0    | 0      | 1      | The config of the base cannot be read
target        | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
target        | merge    | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
target        | merge    | write    | yes    | nothing   |                 | accepts   = failed  | 1/0/0            | 1    | 1      | 0      |
target        | merge    | write    | yes    | said      |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
target        | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | comments need \`permissions: pull-requests: write\`
target        | no git   | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
target        | no git   | write    | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
target        | no git   | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
target        | no git   | write    | yes    | nothing   | trees 404       | adds      = refused | -                | 0    | 0      | 0      | git is not installed; and of GitHub’s API, GitHub answered 404
target        | no git   | write    | yes    | nothing   | files 404       | adds      = failed  | -                | 1    | 1      | 0      | Not compared with the base
target        | no git   | write    | yes    | nothing   | no files        | adds      = error   | -                | 0    | 0      | 0      | Not compared with the base
target denied | merge    | write    | yes    | nothing   |                 | adds      = refused | -                | 0    | 0      | 0      | would pass without having been looked at
run           | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
run           | merge    | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
run           | merge    | write    | yes    | nothing   |                 | accepts   = failed  | 1/0/0            | 1    | 1      | 0      |
run of fork   | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
run of fork   | merge    | write    | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
run of fork   | merge    | write    | yes    | said      |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
run of fork   | merge    | write    | yes    | said      |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
run of fork   | merge    | contents | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: GitHub refused
run of fork   | merge    | write    | no     | nothing   |                 | adds      = refused | -                | 0    | 0      | 0      | git fetch failed
run of fork   | merge    | write    | yes    | moved on  |                 | adds      = refused | -                | 0    | 0      | 0      | a newer commit has a run of its own
run of fork   | merge    | write    | yes    | closed    |                 | adds      = refused | -                | 0    | 0      | 0      | no open pull request has the commit
run of fork   | merge    | write    | yes    | others    |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
run of fork   | merge    | write    | yes    | several   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      | it was looked at for number 2, and not for 1
run of fork   | merge    | write    | yes    | nothing   | pulls 404       | adds      = refused | -                | 0    | 0      | 0      | cannot be found: GitHub answered 404
run of fork   | no git   | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
run of fork   | no git   | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
run of fork   | no git   | write    | yes    | nothing   | compare 404     | adds      = failed  | -                | 0    | 0      | 1      | Not compared with the base
`

const unknown = ['          Privileged: !Ref Unknown']
const accepted = ['          Privileged: true # ecs-warden:ignore privileged-container -- reads the counters of the kernel']
const stack = (more: readonly string[] = [], top = '') =>
  `${top === '' ? 'Parameters:\n  Unknown: {Type: String}\n' : top}${Array.from({ length: 8 }, (_, index) => `# ${index}\n`).join('')}${template(container('web', more))}`
const flag = (value: string) => `Parameters:\n  Flag:\n    Type: String\n    Default: "${value}"\n`
const byFlag = (value: string) => ({ 'stack.yaml': stack(['          Privileged: !Ref Flag'], flag(value)) })
const clean = { 'stack.yaml': stack() }
const faulty = { 'stack.yaml': stack(privileged) }

type Files = ScenarioOptions['base']
type Files2 = readonly [base: Files, head: Files]

const changes: Readonly<Record<string, Files2>> = {
  adds: [clean, faulty],
  keeps: [faulty, { 'note.txt': 'x\n' }],
  fixes: [faulty, clean],
  mends: [clean, clean],
  hides: [faulty, { 'stack.yaml': stack(unknown) }],
  blurs: [clean, { 'stack.yaml': stack(unknown) }],
  accepts: [clean, { 'stack.yaml': stack(accepted) }],
  renames: [faulty, { 'stack.yaml': null, 'infra/stack.yaml': stack(privileged) }],
  removes: [clean, { 'stack.yaml': null }],
  breaks: [clean, { 'stack.yaml': stack(privileged).replace('Properties:', 'Properties: [') }],
  // The line to blame is far from the fault.
  causes: [byFlag('false'), byFlag('true')],
  // What makes it a fault is in another resource, far away.
  exposes: [{ 'stack.yaml': stack(privileged).replace('[EC2]', '[FARGATE]') }, { 'stack.yaml': stack(privileged) }],
  nothing: [{ 'a.txt': 'a\n' }, { 'b.txt': 'b\n' }],
  // A line of a .gitignore speaks of what git does not keep.
  ignores: [faulty, { '.gitignore': 'stack.yaml\n' }],
  slips: [clean, { ...faulty, '.gitignore': '*.yaml\n' }],
}

const reviews = /\/pulls\/1\/reviews$/
const faults: Readonly<Record<string, Fault | readonly Fault[]>> = {
  'reading 502': { path: '/graphql', status: 502, times: 1 },
  'review lost': { method: 'POST', path: reviews, status: 'reset', times: 1, perform: true },
  'review 404': { method: 'POST', path: reviews, status: 404 },
  'review limited': secondaryLimit(reviews, { retryAfter: 1, times: 1, method: 'POST' }),
  'line refused': {
    method: 'POST',
    path: reviews,
    status: 422,
    body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] },
  },
  'compare 404': { path: /\/compare\//, status: 404 },
  'commit 404': { path: /\/commits\/[0-9a-f]{40}\?/, status: 404 },
  'trees 404': { path: /\/git\/trees\//, status: 404 },
  'a tree 404': { path: /\/git\/trees\//, status: 404, after: 2 },
  'files 404': [
    { path: '/graphql', status: 404, times: 1 },
    { path: /\/git\/blobs\//, status: 404 },
  ],
  'no files': { path: /^\/graphql|\/git\/blobs\//, status: 404 },
  'no API': { path: /^\/(?:repos|graphql)/, status: 404 },
  'pulls 404': { path: /\/pulls\?/, status: 404 },
  'deleting 403': { method: 'DELETE', path: /\/pulls\/comments\//, status: 403 },
  'deleting 404': { method: 'DELETE', path: /\/pulls\/comments\//, status: 404 },
  'editing 500': { method: 'PATCH', path: /\/pulls\/comments\//, status: 500 },
}

/** What people, other programs and earlier versions did with the comment of the run before. */
const since: Readonly<Record<string, (scenario: Scenario) => void>> = {
  said: () => undefined,
  replied: ({ github }) => void github.reply(github.state.comments[0]?.id ?? 0, 'Why?'),
  resolved: ({ github }) => github.resolve(github.state.comments[0]?.id ?? 0),
  minimized: (scenario) => change(scenario, { minimized: 'off-topic' }),
  foreign: (scenario) => change(scenario, { author: { login: 'mallory', id: 9, type: 'User' } }),
  settled: (scenario) => change(scenario, {}, (body) => body.replace(/ fp=([0-9a-f]+).* -->/, ' was=$1 -->')),
  old: (scenario) => change(scenario, {}, (body) => body.replace(/ rule=.* -->/, ' -->')),
  twice: ({ github: { state } }) => {
    const [first] = state.comments
    if (!first) throw new Error('no comment')
    const thread = { ...first.thread, id: state.nextId() }
    state.threads.push(thread)
    state.comments.push({ ...first, thread, id: state.nextId() })
  },
}

/** What became of the pull request since the event that started the run. */
const meanwhile: Readonly<Record<string, (scenario: Scenario) => void>> = {
  'moved on': (scenario) => {
    const payload = JSON.stringify(scenario.context.payload)
    scenario.push({ 'x.txt': 'x\n' })
    writeFileSync(scenario.eventPath, payload)
  },
  closed: ({ github }) => {
    github.pull().state = 'closed'
  },
  // The same branch into another one: the newest is listed first.
  several: ({ github: { state } }) => {
    const pull = state.pulls[0]
    if (!pull) throw new Error('no pull request')
    state.pulls.push({ ...pull, number: 2, id: state.nextId() })
  },
  // Others of that branch that are not at this commit, or not open.
  others: ({ github: { state } }) => {
    const pull = state.pulls[0]
    if (!pull) throw new Error('no pull request')
    state.pulls.push({ ...pull, number: 2, id: state.nextId(), headSha: pull.baseSha })
    state.pulls.push({ ...pull, number: 3, id: state.nextId(), state: 'closed' })
  },
}

function change({ github: { state } }: Scenario, more: object, edit = (body: string) => body): void {
  const [first] = state.comments
  if (!first) throw new Error('no comment')
  state.comments[0] = { ...first, ...more, body: edit(first.body) }
}

interface Row {
  readonly event: string
  readonly checkout: string
  readonly token: string
  readonly base: string
  readonly before: string
  readonly fails: string
  readonly change: string
  readonly outcome: string
  readonly 'new/fixed/unseen': string
  readonly said: string
  readonly posted: string
  readonly marked: string
  readonly note: string
}

const [head = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.split(/[|=](?= |$)/).map((cell) => cell.trim()))
const rows = lines.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])) as unknown as Row)

const isFirst = ({ before }: Row) => before === 'nothing' || before in meanwhile

/** An event as GitHub calls it, whose pull request it is about, and what else there is to it. */
const events: Readonly<Record<string, Partial<ScenarioOptions> & ActionOptions>> = {
  fork: { fork: true },
  dependabot: { dependabot: true },
  // A person runs the job again: the token stays what it was.
  'fork again': { fork: true, env: { GITHUB_ACTOR: 'octocat', GITHUB_TRIGGERING_ACTOR: 'octocat', GITHUB_RUN_ATTEMPT: '2' } },
  'bot again': { dependabot: true, env: { GITHUB_ACTOR: 'octocat', GITHUB_TRIGGERING_ACTOR: 'octocat', GITHUB_RUN_ATTEMPT: '2' } },
  target: { event: 'pull_request_target', fork: true, inputs: { 'allow-pull-request-target': 'true' } },
  'target denied': { event: 'pull_request_target', fork: true },
  run: { event: 'workflow_run' },
  'run of fork': { event: 'workflow_run', fork: true },
  dispatch: { event: 'workflow_dispatch' },
}

const optionsFor = (row: Row): ScenarioOptions => {
  const { event, checkout, token, change: name } = row
  const [base, changed] = changes[name] ?? changes['nothing'] ?? [{}, {}]
  const [from, to] = isFirst(row) ? [base, changed] : [clean, faulty]
  const { inputs: _, env: __, ...how } = events[event] ?? { event: event as NonNullable<ScenarioOptions['event']> }
  return {
    base: from,
    head: to,
    // Something happened on the base since: its commit is not in the checkout.
    ...(event === 'push' ? {} : { mainAfter: { 'other.txt': 'x\n' } }),
    ...how,
    checkout: checkout.startsWith('head') ? 'head' : checkout === 'full' ? 'merge-full' : 'merge',
    token: isFirst(row) ? tokenFor(token) : 'write',
  }
}

const tokenFor = (token: string): NonNullable<ScenarioOptions['token']> =>
  token === 'contents' ? { contents: 'read' } : token === 'read' ? 'read' : 'write'

/** What the checkout leaves to the action. */
function lay({ checkout }: Row, { workspace }: Scenario): void {
  if (checkout.endsWith('no .git') || checkout === 'path no git') rmSync(join(workspace, '.git'), { recursive: true })
  if (!checkout.startsWith('path')) return
  renameSync(workspace, `${workspace}-aside`)
  mkdirSync(join(workspace, 'src'), { recursive: true })
  renameSync(`${workspace}-aside`, join(workspace, 'src/app'))
}

async function play(row: Row, scenario: Scenario) {
  const { github } = scenario
  const { inputs = {}, env = {} } = events[row.event] ?? {}
  meanwhile[row.before]?.(scenario)
  if (!isFirst(row)) {
    await runBuilt(scenario, { inputs, env })
    since[row.before]?.(scenario)
    const [, changed = {}] = changes[row.change] ?? []
    if (row.change !== 'adds') scenario.push(changed)
    github.setToken(tokenFor(row.token))
  }
  lay(row, scenario)
  for (const fault of [faults[row.fails] ?? []].flat()) github.fail(fault)
  if (row.base === 'no') github.fail({ path: /info\/refs/, status: 500, times: 1 })
  return runBuilt(scenario, {
    inputs: { ...inputs, ...(row.token === 'none' ? { token: '' } : {}) },
    env: { ...env, ...(row.checkout.endsWith('no git') ? { PATH: '' } : {}) },
  })
}

test.concurrent.each(rows.map((row) => [`${Object.values(row).slice(0, 7).join(' | ')} = ${row.outcome}`, row] as const))(
  '%s',
  async (_, row) => {
    await using scenario = await createScenario(optionsFor(row))
    const run = await play(row, scenario)
    const { state } = scenario.github
    const { outputs } = run
    expect(run.exitCode).toBe({ passed: 0, failed: 1, error: 2, refused: 2 }[row.outcome])
    expect(Object.keys(outputs).sort()).toEqual(outputNames)
    expect(scenario.github.violations).toEqual([])
    expect(scenario.github.unexpected).toEqual([])
    if (row.outcome === 'refused') return expectRefused(row, run, scenario)
    expect(outputs['outcome']).toBe(row.outcome)
    const compared = [outputs['new-findings'], outputs['fixed'], outputs['unseen']]
    const wanted = row['new/fixed/unseen'].split('/')
    expect(compared).toEqual(wanted.length === 1 ? ['', '', ''] : wanted.map((count) => (count === '*' ? expect.any(String) : count)))
    const roots = state.comments.filter(({ inReplyTo }) => inReplyTo === undefined)
    expect(roots.map(({ body }) => body.split('\n')[0])).toHaveLength(Number(row.said))
    expect(outputs['comments-posted']).toBe(row.posted)
    expect(run.annotations.filter(({ file }) => file !== undefined)).toHaveLength(Number(row.marked))
    const [, kind] = /^@(.*)$/.exec(row.note) ?? []
    if (kind !== undefined) expect(roots[0]?.body).toMatch(new RegExp(`^\\*\\*${kind}\\*\\*`))
    else if (row.note === '') expect(run.stdout).not.toMatch(/^(?:No comments|Fewer comments|Earlier comments)/m)
    else {
      expect(run.stdout).toContain(row.note)
      expect(run.summary.replaceAll('\\', '')).toContain(row.note.split('`')[0])
    }
    expect(run.summary).toMatch(new RegExp(`^\\*\\*${{ passed: 'Passed', failed: 'Failed', error: 'Error' }[row.outcome]}`, 'm'))
    if (row.outcome === 'error') expect(outputs['sarif-file']).toBe('')
    else expect(JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8')).runs[0].results).toHaveLength(Number(outputs['findings']))
    expect(existsSync(outputs['report-file'] ?? '')).toBe(true)
  },
  60_000,
)

/** Nothing was judged: an error that says why, no counts that could be taken for a clean result, nothing said on the pull request. */
function expectRefused({ note }: Row, { outputs, annotations }: ActionRun, { github }: Scenario): void {
  expect(outputs).toEqual({ ...Object.fromEntries(outputNames.map((name) => [name, ''])), outcome: 'error' })
  expect(annotations.map(({ level, message }) => [level, message])).toEqual([['error', expect.stringContaining(note)]])
  expect(github.state.comments).toEqual([])
}
