import { createHash } from 'node:crypto'
import { contentsOf } from '#features/snapshots'
import type { HandedOutFile, MadeOf, Material } from './schema.ts'

/** What a file is known by: nobody finds its figures by trying them who has not the salt. */
export const digestOf = (salt: string, bytes: Uint8Array): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(bytes).digest('hex')

/** The file among those handed out that has these very bytes. */
export const matching = (
  files: readonly HandedOutFile[],
  bytes: Uint8Array,
): HandedOutFile | undefined => files.find(({ salt, digest }) => digestOf(salt, bytes) === digest)

/** What a pack is made of, from what its readers may read; of the round before it shows statuses alone. */
export const madeOf = ({ head, leaves, before }: Material): MadeOf => ({
  head,
  shown: leaves.flatMap(({ position, fact }) => (fact?.content ? [position] : [])),
  before: contentsOf(before?.facts ?? [], 'status').map(({ ref }) => ref),
})
