import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { readWord } from '#kernel/word'
import { carriedOver } from '../asked/heading-rules.ts'
import { carryAnswers, listAnswers } from '../asked/store.ts'
import type { ReceivedDocument } from '../schema.ts'
import type { ToRead } from './reading.ts'
import { readAs } from './reading.ts'
import { bytesOf, keepReading, versionOf } from './steps.ts'

/**
 * Reads a held document again, with what was told of it and what is remembered of its authority's headings by now.
 * What was answered about places that are still asked is carried over.
 */
export async function readAnew(
  tx: Tx,
  visit: Visit,
  document: ReceivedDocument,
  told: NonNullable<ToRead['told']>,
): Promise<'read' | Refused> {
  const { id, plan, reading } = document
  const version = await versionOf(tx, plan)
  const word = await readWord(await bytesOf(tx, document))
  if (isRefused(word)) return word
  const came = await readAs(tx, { version, word, told })
  const carried = carriedOver(reading, came.reading, await listAnswers(tx, id))
  await keepReading(tx, visit, { document: id, plan, read: came })
  await carryAnswers(tx, id, carried, visit.now)
  return 'read'
}
