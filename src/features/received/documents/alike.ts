import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { readWord } from '#kernel/word'
import { read } from '../policy.ts'
import type { ReceivedDocument } from '../schema.ts'
import { bytesOf } from './steps.ts'
import { listDocuments } from './store.ts'

/**
 * The first document of a plan that was dropped earlier and reads word for word as this one, though the files differ; as
 * far as the reader may read it. Only files are opened whose reading as a plan is the same.
 */
export async function findAlike(
  tx: Tx,
  visit: Visit,
  document: ReceivedDocument,
): Promise<ReceivedDocument | null> {
  const reading = JSON.stringify(document.reading)
  const earlier = (await listDocuments(tx, document.plan))
    .filter(
      (one) =>
        one.id !== document.id &&
        one.droppedAt <= document.droppedAt &&
        read(visit.actor, one) &&
        JSON.stringify(one.reading) === reading,
    )
    .toSorted((one, other) => one.droppedAt.getTime() - other.droppedAt.getTime())
  if (earlier.length === 0) return null
  const words = await wordsOf(tx, document)
  for (const one of earlier) if (words === (await wordsOf(tx, one))) return one
  return null
}

/** All that stands in a document, without who saved it and when. */
async function wordsOf(tx: Tx, document: ReceivedDocument): Promise<string | null> {
  const word = await readWord(await bytesOf(tx, document))
  if (isRefused(word)) return null
  const { properties: _, ...stands } = word
  return JSON.stringify(stands)
}
