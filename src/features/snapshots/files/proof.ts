import { z } from 'zod'
import type { ReadSnapshot } from '../facts/snapshot.ts'
import { pathOf } from '#kernel/merkle'
import { leafShape, shownLeaf } from './shapes.ts'

/** One leaf with its way to the root: whoever has it needs no other leaf to recompute the root. */
export const proofShape = z.object({
  plan: z.string(),
  round: z.string(),
  number: z.number().int(),
  root: z.string(),
  /** How many leaves the tree has. */
  leaves: z.number().int(),
  leaf: leafShape,
  /** The digests beside its way, nearest first (RFC 9162 Section 2.1.3). */
  path: z.array(z.string()),
})

export type Proof = z.output<typeof proofShape>

/** Proves that a leaf stands in a snapshot; null where there is none at that place. */
export function proofOf({ head, leaves }: ReadSnapshot, position: number): Proof | null {
  const leaf = leaves[position]
  if (!leaf) return null
  const { plan, round, number, root } = head
  const digests = leaves.map(({ digest }) => digest)
  const path = [...pathOf(digests, position)]
  return { plan, round, number, root, leaves: leaves.length, leaf: shownLeaf(leaf), path }
}
