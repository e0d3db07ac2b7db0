import { z } from 'zod'
import { format } from '../facts/schema.ts'
import type { ReadLeaf, ReadSnapshot, SnapshotHead } from '../facts/snapshot.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const moment = z.iso.datetime()

/** A snapshot as its list tells of it. */
export const headShape = z.object({
  plan: z.string(),
  round: z.string(),
  number: z.number().int(),
  planVersion: z.number().int(),
  caseNumber: z.string().nullable(),
  frozenAt: moment,
  root: hex,
  leaves: z.number().int(),
})

/** Shows a snapshot's head to a program. */
export const shownHead = ({
  id: _,
  frozenAt,
  ...head
}: SnapshotHead): z.output<typeof headShape> => ({ ...head, frozenAt: frozenAt.toISOString() })

/** A leaf: with salt and fact, with what is left of a withdrawn one, as hidden, or its digest alone. */
export const leafShape = z.object({
  position: z.number().int(),
  digest: hex,
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  fact: z.looseObject({ ref: z.string(), kind: z.string() }).optional(),
  withdrawn: z
    .object({
      ref: z.string(),
      organisation: z.string().nullable(),
      ground: z.enum(['danger', 'law']),
      at: moment,
    })
    .optional(),
  hidden: z.object({ ref: z.string(), organisation: z.string().nullable() }).optional(),
})

export type ShownLeaf = z.output<typeof leafShape>

/** Shows a leaf to a program, and in the file to take along. */
export function shownLeaf({ position, digest, fact }: ReadLeaf): ShownLeaf {
  if (!fact) return { position, digest }
  const { ref, organisation, content, salt, stub } = fact
  if (stub) {
    const { ground, at } = stub
    return { position, digest, withdrawn: { ref, organisation, ground, at: at.toISOString() } }
  }
  if (!content || salt === null) return { position, digest, hidden: { ref, organisation } }
  return { position, digest, salt, fact: { ...content } }
}

/** What no leaf says and the root does not prove, for making a document of the snapshot anew; whoever adds it reads it. */
const besideShape = z.record(z.string(), z.unknown())
export type Beside = z.output<typeof besideShape>

/** A snapshot to take along: whoever has the file recomputes the root without asking anybody. */
export const exportShape = headShape
  .omit({ planVersion: true, caseNumber: true, leaves: true })
  .extend({ format: z.literal(format), leaves: z.array(leafShape), beside: besideShape.optional() })

export type SnapshotFile = z.output<typeof exportShape>

/** Shows a whole snapshot, as far as its reader may read it. */
export function shownFile({ head, leaves }: ReadSnapshot, beside?: Beside): SnapshotFile {
  const { plan, round, number, root, frozenAt } = head
  const at = frozenAt.toISOString()
  const told = beside ? { beside } : {}
  return { format, plan, round, number, frozenAt: at, root, leaves: leaves.map(shownLeaf), ...told }
}
