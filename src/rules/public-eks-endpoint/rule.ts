import { facts } from '../../model/facts.ts'
import type { ResourceOf } from '../../model/resource.ts'
import { absent, field, orDefault, type Value } from '../../model/value.ts'
import { isAll } from '../../model/verdict.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** EKS takes no range as all of them. A range that holds a good part of the internet is no limit. */
const everybody: Question<string> = { ask: 'lets everybody in', bad: (range) => range.kind === 'absent' || isWide(range.value) }

export default {
  id: 'public-eks-endpoint',
  title: 'Kubernetes API of an EKS cluster is open to the internet',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'The Kubernetes API of EKS cluster `{address}` is open to the internet',
  risk: 'Everybody can reach the API server: one stolen token, or one flaw in its authentication, is all it takes to run anything in the cluster.',
  advice:
    'List the ranges you work from in `publicAccessCidrs`, or set `endpointPrivateAccess` to `true` and `endpointPublicAccess` to `false`, and reach it from within the VPC.',
  page: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
  tags: ['eks', 'external/cwe/cwe-668', 'securityhub/EKS.1'],
  *check(estate) {
    for (const cluster of estate.all('eks-cluster')) {
      const config = cluster.resourcesVpcConfig
      const access = orDefault(
        field(config, (one) => one.endpointPublicAccess),
        facts['AWS::EKS::Cluster ResourcesVpcConfig.endpointPublicAccess'],
      )
      const ranges = widestOf(cluster)
      if (ranges.kind === 'absent') yield judge(cluster, 'resourcesVpcConfig.endpointPublicAccess', access, is(true))
      else {
        const isPublic = answerTo(access, is(true))
        const bad: Question<string>['bad'] = (range) => isAll([everybody.bad(range) ? 'yes' : 'no', isPublic.is])
        yield judge(
          cluster,
          'resourcesVpcConfig.publicAccessCidrs',
          ranges,
          { ...everybody, bad },
          {
            certainty: () => (isPublic.sure ? 'certain' : 'likely'),
          },
        )
      }
    }
  },
} satisfies Rule as Rule

/** The range that lets most in; absent where none is written. */
const widestOf = ({ resourcesVpcConfig }: ResourceOf<'eks-cluster'>): Value<string> =>
  field(
    field(resourcesVpcConfig, (config) => config.publicAccessCidrs),
    ({ items, missing, at }): Value<string> =>
      items.find((range) => answerTo(range, everybody).is === 'yes') ??
      missing[0] ??
      items.find((range) => answerTo(range, everybody).is === 'maybe') ??
      items[0] ??
      absent(at),
  )

/** No organisation has as much as a 256th of all addresses. */
function isWide(range: string): boolean {
  const bits = /^[\da-f.:]+\/(\d{1,3})$/i.exec(range.trim())?.[1]
  return bits !== undefined && Number(bits) < 8
}
