import type { ResourceOf } from './resource.ts'

/** Whether no tag of a repository can be put on another image: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html */
export const isImmutable = ({ imageTagMutability: mutability }: ResourceOf<'repository'>): boolean =>
  mutability.kind === 'known' && mutability.value === 'IMMUTABLE'
