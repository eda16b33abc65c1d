import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import { field, type List, outcomesOf, type Value } from '../../model/value.ts'
import { isAll, isNot as not } from '../../model/verdict.ts'
import { answerTo, is, isAbsent, type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

type Nodegroup = ResourceOf<'eks-nodegroup'>
type LaunchTemplate = ResourceOf<'launch-template'>

const none: Question<List<string>> = {
  ask: 'is empty',
  bad: (groups) => groups.kind === 'absent' || (groups.value.items.length === 0 && (groups.value.missing.length === 0 || 'maybe')),
}

const reachesPods: Question<number> = { ask: 'is more than 1', bad: (hops) => hops.kind === 'known' && hops.value > 1 }

export default {
  id: 'unhardened-eks-nodes',
  title: 'EKS nodes open SSH to the internet or their credentials to every pod',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'The nodes of `{nodegroup}` {fault}',
  risk: 'Whoever gets onto a node, or gets its credentials from the instance metadata, can do what the node’s role may: read every image, and move network interfaces.',
  advice:
    'Leave out the SSH key and use Session Manager, or name the security groups that may connect. In the launch template set `httpTokens` to `required` and the hop limit to 1, and give pods roles of their own.',
  page: 'https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html',
  tags: ['eks', 'cross-resource', 'external/cwe/cwe-668', 'external/cwe/cwe-918'],
  *check(estate) {
    const seen = new Set<LaunchTemplate>()
    for (const nodegroup of estate.all('eks-nodegroup')) {
      yield* remoteAccess(nodegroup)
      for (const template of templatesOf(nodegroup, estate)) {
        if (seen.has(template)) continue
        seen.add(template)
        yield* metadata(template, nodegroup)
      }
    }
  },
} satisfies Rule as Rule

/** With a key and no security groups EKS opens the port to all: https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html */
function* remoteAccess(nodegroup: Nodegroup): Iterable<Judged> {
  const key = field(nodegroup.remoteAccess, (one) => one.ec2SshKey)
  if (key.kind === 'absent') return
  const groups = answerTo(
    field(nodegroup.remoteAccess, (one) => one.sourceSecurityGroups),
    none,
  )
  const open: Question<string> = {
    ask: 'is set without source security groups',
    bad: (value) => isAll([not(answerTo(value, isAbsent()).is), groups.is]),
  }
  yield judge(nodegroup, 'remoteAccess.ec2SshKey', key, open, {
    data: { nodegroup: nodegroup.address, fault: 'take SSH connections from anywhere' },
    certainty: () => (groups.sure ? 'certain' : 'likely'),
  })
}

function* templatesOf({ launchTemplate, unit }: Nodegroup, estate: Estate): Iterable<LaunchTemplate> {
  const names: Value<string>[] = [field(launchTemplate, (one) => one.id), field(launchTemplate, (one) => one.name)]
  for (const name of names)
    for (const { value } of outcomesOf(estate.follow(name, 'launch-template', unit)).outcomes)
      if (value.kind === 'known') yield value.value.target
}

function* metadata(template: LaunchTemplate, { address, at }: Nodegroup): Iterable<Judged> {
  const options = field(template.launchTemplateData, (data) => data.metadataOptions)
  if (
    answerTo(
      field(options, (one) => one.httpEndpoint),
      is('disabled'),
    ).is === 'yes'
  )
    return
  const more = (fault: string) => ({ data: { nodegroup: address, fault }, related: [{ at, say: `\`${address}\` uses it` }] })
  yield judge(
    template,
    'launchTemplateData.metadataOptions.httpTokens',
    field(options, (one) => one.httpTokens),
    is('optional'),
    more('give their credentials to requests without a token (IMDSv1)'),
  )
  yield judge(
    template,
    'launchTemplateData.metadataOptions.httpPutResponseHopLimit',
    field(options, (one) => one.httpPutResponseHopLimit),
    reachesPods,
    more('let pods fetch the node’s credentials: the hop limit is more than 1'),
  )
}
