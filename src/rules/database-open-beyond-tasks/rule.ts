import { cidrOf, isInternet } from '../../model/cidr.ts'
import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import { type SecurityGroupRule, SecurityGroups } from '../../model/security-group-rules.ts'
import { itemsOf, known, type List, outcomesOf, type Value } from '../../model/value.ts'
import { isAll } from '../../model/verdict.ts'
import type { SecurityGroup } from '../group-members.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import { letsThrough, portsInWords } from '../ports.ts'
import type { Rule } from '../rule.ts'

const kinds = ['database', 'database-cluster', 'document-cluster', 'replication-group', 'cache-cluster'] as const
type Database = ResourceOf<(typeof kinds)[number]>

export default {
  id: 'database-open-beyond-tasks',
  title: 'Database of tasks lets everyone in',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Security group `{group}` lets every {version} address reach the database `{database}` at {ports}{public}',
  risk: 'A password is all that is left between the data and whoever reaches the database’s subnets, and it can be guessed from anywhere.',
  advice: 'Let in the security group of the tasks instead, at the port of the database.',
  page: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-284', 'external/cwe/cwe-668', 'securityhub-related/RDS.2'],
  *check(estate) {
    const groups = new SecurityGroups(estate)
    const withTasks = new Set(estate.launches.map(({ unit }) => unit))
    for (const [group, databases] of databasesByGroup(estate)) {
      const { rules } = groups.rulesOf(group)
      const [database, ...others] = databases.filter(({ unit }) => withTasks.has(unit) || rules.some((rule) => admitsTasks(rule, estate)))
      if (!database) continue
      for (const rule of rules) {
        if (rule.direction !== 'ingress') continue
        for (const { property, value } of rule.cidrs)
          yield judge(rule.place, property, value, everyone(rule, portOf(database)), {
            data: {
              group: group.address,
              database: database.address,
              ports: portsInWords(rule),
              version: value.kind === 'known' && value.value.includes(':') ? 'IPv6' : 'IPv4',
              public: isPublic(database) ? ', and it has a public address' : '',
            },
            within: [rule.block],
            related: [database, ...others].map(({ at, address }) => ({ at, say: `\`${address}\` is in it` })),
            certainty: () => (rule.conditional ? 'likely' : 'certain'),
          })
      }
    }
  },
} satisfies Rule as Rule

const everyone = (rule: SecurityGroupRule, port: Value<number>): Question<string> => ({
  ask: 'is every address',
  bad: (cidr) => {
    const range = cidr.kind === 'known' ? cidrOf(cidr.value) : undefined
    return isAll([range && isInternet(range) ? 'yes' : 'no', letsThrough(rule, port)])
  },
})

/** A rule that lets in a group of ECS's: the database is that of tasks. */
const admitsTasks = ({ direction, groups, place }: SecurityGroupRule, estate: Estate): boolean =>
  direction === 'ingress' &&
  groups.some((group) =>
    outcomesOf(estate.follow(group, 'security-group', place.unit)).outcomes.some(
      ({ value }) => value.kind === 'known' && estate.inScope(value.value.target, 'default'),
    ),
  )

function databasesByGroup(estate: Estate): Map<SecurityGroup, Database[]> {
  const found = new Map<SecurityGroup, Database[]>()
  for (const database of kinds.flatMap((kind): readonly Database[] => estate.all(kind))) {
    const groups = groupsOf(database)
    for (const item of itemsOf(groups).items)
      for (const { value } of outcomesOf(estate.follow(item, 'security-group', database.unit)).outcomes) {
        if (value.kind === 'absent') continue
        const { target } = value.value
        const databases = found.get(target)
        if (databases) databases.push(database)
        else found.set(target, [database])
      }
  }
  return found
}

function groupsOf(database: Database): Value<List<string>> {
  if (database.kind === 'database') return database.vpcSecurityGroups
  return database.kind === 'replication-group' ? database.securityGroupIds : database.vpcSecurityGroupIds
}

/** What is not of RDS is never public. */
const isPublic = (database: Database): boolean =>
  'publiclyAccessible' in database && answerTo(database.publiclyAccessible, is(true)).is === 'yes'

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html
const ports: readonly (readonly [engine: RegExp, port: number])[] = [
  [/postgres/, 5432],
  [/mysql|mariadb|^aurora$/, 3306],
  [/sqlserver/, 1433],
  [/oracle/, 1521],
  [/db2/, 50000],
  [/docdb/, 27017],
  [/neptune/, 8182],
  [/redis|valkey/, 6379],
  [/memcached/, 11211],
]

/** The port it listens at: its engine's own, unless it says another. */
function portOf(database: Database): Value<number> {
  const { port, at } = database
  if (port.kind !== 'absent') return port
  const engine = engineOf(database)
  const own = engine === undefined ? undefined : ports.find(([words]) => words.test(engine))?.[1]
  return own === undefined ? { kind: 'unknown', why: 'unsupported', at, origin: [] } : known(own, at)
}

function engineOf(database: Database): string | undefined {
  if (database.kind === 'document-cluster') return 'docdb'
  const { engine, kind } = database
  if (engine.kind === 'known') return engine.value
  return engine.kind === 'absent' && kind === 'replication-group' ? 'redis' : undefined
}
