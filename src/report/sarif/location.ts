import type { ArtifactLocation, Location, LogicalLocation, PhysicalLocation } from 'sarif'
import type { Finding } from '../../findings/finding.ts'
import type { Range } from '../../source/file.ts'
import { lineRegionOf } from '../place.ts'
import { oneLine } from '../words.ts'

/** Relative to the repository's root and percent-encoded, which is what code scanning resolves without any base id. */
export const artifact = (path: string): ArtifactLocation => ({
  uri: path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
})

export const physical = (at: Range): PhysicalLocation => ({ artifactLocation: artifact(at.file.path), region: { ...lineRegionOf(at) } })

/** `Api.containerDefinitions[web]`, or the address of the resource itself. */
export const qualifiedName = ({ subject: { address, container } }: Finding): string =>
  oneLine(address, 500) + (container === undefined ? '' : `.containerDefinitions[${oneLine(container, 500)}]`)

export const logical = (finding: Finding): LogicalLocation => ({
  fullyQualifiedName: qualifiedName(finding),
  kind: finding.subject.container === undefined ? 'resource' : 'container',
})

/** A place with words of its own. */
export const noted = (at: Range, text: string): Location => ({ physicalLocation: physical(at), message: { text } })
