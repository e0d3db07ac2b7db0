import { z } from 'zod'
import type { ReadFact, ReadSnapshot, SnapshotHead } from '#features/snapshots'

/** A file that was handed out, as a snapshot's file tells of it. */
export const handedOutShape = z.object({
  paper: z.string(),
  form: z.string(),
  language: z.string(),
  version: z.string(),
  at: z.iso.datetime(),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A file that was handed out: what it is known by, by which version it was made, and when it was first handed out. */
export type HandedOutFile = Omit<z.output<typeof handedOutShape>, 'at'> & { readonly at: Date }

/** A file that is being handed out. */
export interface PaperFile {
  readonly asked: { readonly paper: string; readonly form: string; readonly language: string }
  readonly bytes: Uint8Array
}

/** What the files of a pack are made from. */
export interface Material extends ReadSnapshot {
  readonly before: { readonly facts: readonly Pick<ReadFact, 'content'>[] } | null
}

/** What a pack is made of: its snapshot, the places of the facts that it could show, and those of the round before. */
export interface MadeOf {
  readonly head: SnapshotHead
  readonly shown: readonly number[]
  readonly before: readonly string[]
}

/** A file that was not handed out before. */
export type NewFile = Omit<HandedOutFile, 'at'>
