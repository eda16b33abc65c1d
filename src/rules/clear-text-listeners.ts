import type { Estate, Profile } from '../model/estate.ts'
import { facts } from '../model/facts.ts'
import type { ResourceOf } from '../model/resource.ts'
import { type ContentOf, field, itemsOf, orDefault, outcomesOf, type Value } from '../model/value.ts'
import { type Is, isAll, isAny } from '../model/verdict.ts'
import { answerTo, is, type Judged, judge, type Question } from './judge.ts'
import { type Balancer, balancerOf, type Listener, type LoadBalancer, servicesBehind } from './listeners.ts'

type ListenerRule = ResourceOf<'listener-rule'>
type Actions = Listener['defaultActions']
type Action = ContentOf<ContentOf<Actions>['items'][number]>

/** How a part of the answer came out, and whether it is so whatever the values turn out to be. */
interface Answer {
  readonly is: Is
  readonly sure: boolean
}

/**
 * Listeners that serve clear text on load balancers of one scheme: those that face the internet, where one that cannot be seen is taken
 * to face it, likely; or those that are internal for certain.
 */
export function* clearTextListeners(estate: Estate, profile: Profile, scheme: 'internet-facing' | 'internal'): Iterable<Judged> {
  const rules = rulesByListener(estate)
  const encrypted = encryptedByBalancer(estate)
  for (const listener of estate.all('listener')) {
    if (!estate.inScope(listener, profile)) continue
    const balancer = balancerOf(listener, estate)
    const beside = balancer.loadBalancer && encrypted.get(balancer.loadBalancer)
    const note = beside ? [...balancer.note, { at: beside.at, say: `\`${beside.address}\` beside it serves HTTPS` }] : balancer.note
    yield judged(listener, rules.get(listener) ?? [], { ...balancer, note }, estate, scheme)
  }
}

function judged(
  listener: Listener,
  rules: readonly ListenerRule[],
  balancer: Balancer,
  estate: Estate,
  scheme: 'internet-facing' | 'internal',
): Judged {
  const faces = answerTo(balancer.scheme, is(scheme))
  const serves = anyOf([served(listener.defaultActions), ...rules.map(servedBy)])
  const reached = scheme === 'internal' && !faces.sure ? 'no' : faces.is === 'maybe' ? 'yes' : faces.is
  const isApplication = answerTo(balancer.type, is('application')).is
  const onWebPort = answerTo(listener.port, { bad: (port) => port.kind === 'known' && webPorts.has(port.value) })
  const clear: Question<string> = {
    ask: 'is clear text',
    bad: (protocol) =>
      isAll([
        protocol.kind === 'absent' ? isApplication : isHttp(protocol.value) ? 'yes' : isPlainTcp(protocol.value) ? onWebPort.is : 'no',
        serves.is,
        reached,
      ]),
  }
  return judge(listener, 'protocol', listener.protocol, clear, {
    data: { reach: faces.is === 'yes' ? 'to the internet' : 'to the internet, unless its load balancer is internal' },
    related: [
      ...balancer.note,
      ...rules.filter((rule) => servedBy(rule).is === 'yes').map(({ at, address }) => ({ at, say: `\`${address}\` is a rule of it` })),
      ...servicesBehind([listener, ...rules], estate),
    ],
    certainty: (protocol) =>
      serves.sure && faces.is === 'yes' && faces.sure && (protocol.kind === 'absent' || isHttp(protocol.value)) ? 'certain' : 'likely',
  })
}

/** Terraform takes it in small letters as well. */
const isHttp = (protocol: string): boolean => protocol.toUpperCase() === 'HTTP'

/** What a network load balancer passes on as it comes: on these ports it is hardly ever anything but HTTP. */
const isPlainTcp = (protocol: string): boolean => /^TCP(?:_UDP)?$/i.test(protocol)
const webPorts: ReadonlySet<number> = new Set([80, 8080])

/** Where a redirect can lead to: the first listener of each load balancer that serves HTTPS. */
function encryptedByBalancer(estate: Estate): Map<LoadBalancer, Listener> {
  const found = new Map<LoadBalancer, Listener>()
  for (const listener of estate.all('listener')) {
    const { loadBalancer } = balancerOf(listener, estate)
    if (loadBalancer && !found.has(loadBalancer) && answerTo(listener.protocol, is('HTTPS')).is === 'yes') found.set(loadBalancer, listener)
  }
  return found
}

function rulesByListener(estate: Estate): Map<Listener, ListenerRule[]> {
  const found = new Map<Listener, ListenerRule[]>()
  for (const rule of estate.all('listener-rule'))
    for (const { value } of outcomesOf(estate.follow(rule.listenerArn, 'listener', rule.unit)).outcomes) {
      if (value.kind === 'absent') continue
      const { target } = value.value
      const rules = found.get(target)
      if (rules) rules.push(rule)
      else found.set(target, [rule])
    }
  return found
}

function servedBy(rule: ListenerRule): Answer {
  const { is, sure } = served(rule.actions)
  return { is, sure: sure && rule.conditional !== true }
}

/** Without any action nothing leads elsewhere. */
function served(actions: Actions): Answer {
  const { items, missing } = itemsOf(actions)
  if (items.length === 0 && missing.length === 0) return { is: 'yes', sure: true }
  return anyOf([...items.map((item) => answerTo(item, serving)), ...missing.map((): Answer => ({ is: 'maybe', sure: false }))])
}

const serving: Question<Action> = { ask: 'serves', bad: (action) => (action.kind === 'absent' ? 'no' : serves(action.value)) }

/**
 * A forward does, and a redirect that keeps the protocol; a fixed response tells nothing of a task's.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html
 */
const serves = ({ type, redirectConfig }: Action): Is =>
  isAny([answerTo(type, is('forward')).is, isAll([answerTo(type, is('redirect')).is, keepsHttp(redirectConfig)])])

function keepsHttp(redirect: Action['redirectConfig']): Is {
  const protocol: Value<string> = orDefault(
    field(redirect, (one) => one.protocol),
    facts['AWS::ElasticLoadBalancingV2::Listener RedirectConfig.protocol'],
  )
  return answerTo(protocol, { bad: (one) => one.kind === 'known' && one.value.toUpperCase() !== 'HTTPS' }).is
}

const anyOf = (answers: readonly Answer[]): Answer => ({
  is: isAny(answers.map((answer) => answer.is)),
  sure: answers.some((answer) => answer.is === 'yes' && answer.sure) || answers.every((answer) => answer.is === 'no'),
})
