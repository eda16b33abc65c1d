import { rules } from './registry.ts'
import type { Meta } from './rule.ts'

/** Every rule's metadata, without the checks: what settings, pages and reports need. In the order of the ids. */
export const catalogue: readonly Meta[] = rules.map(({ check: _, ...meta }) => meta)
