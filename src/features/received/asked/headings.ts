import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { readAnew } from '../documents/anew.ts'
import { stateOf } from '../documents/rules.ts'
import { accountOf, holdForReader } from '../documents/steps.ts'
import { answer as mayAnswer } from '../policy.ts'
import { holdDocument, listDocuments } from '../documents/store.ts'
import type { DocumentKey, ReceivedDocument } from '../schema.ts'
import type { Told } from './heading-rules.ts'
import { headingKey, newlyTold } from './heading-rules.ts'
import { insertWords, listWords } from './store.ts'

/** What headings of a document are for; an empty role forgets what was told before. */
export interface ToldOf extends DocumentKey {
  readonly headings: Readonly<Record<string, string>>
}

/** How many headings are new, and how many other documents were read again with them. */
export interface ToldHeadings {
  readonly told: number
  readonly others: number
}

/** Somebody says what columns are for: it is remembered for the authority, and the document is read again. The others of the authority that wait and have such a column are read again too. */
export async function tellHeadings(
  tx: Tx,
  visit: Visit,
  { headings, ...key }: ToldOf,
): Promise<ToldHeadings | Refused> {
  const document = await holdForReader(tx, visit, key)
  allow(mayAnswer, visit, document)
  if (stateOf(document) === 'handed-over') return refused('already-handed-over')
  const { plan, organisation, period, reading } = document
  if (organisation === null) return refused('document-of-nobody')
  const words = await listWords(tx, { plan, organisation })
  const told = newlyTold(reading, words, headings)
  if ('code' in told) return refused(told.code, { typed: told.typed })
  if (told.length === 0) return { told: 0, others: 0 }
  const about = { plan, organisation, document: document.id }
  const [account, at] = [accountOf(visit), visit.now]
  const meant = told.map(({ written, means }) => ({ kind: 'heading' as const, written, means }))
  await insertWords(tx, meant, { ...about, account, at })
  const read = await readAnew(tx, visit, document, { organisation, period })
  if (isRefused(read)) return read
  const others = await readOthers(tx, visit, document, told)
  record(tx, {
    at,
    actor: journalActor(visit.actor, ['coordinator', 'editor', 'approver'], { plan }),
    operation: 'received-headings-told',
    subject: { plan, document: document.id },
    payload: { organisation, headings: told, others },
  })
  return { told: told.length, others: others.length }
}

/** Reads the authority's other documents that wait again, where they have such a column; their ids. */
async function readOthers(
  tx: Tx,
  visit: Visit,
  { id, plan, organisation }: ReceivedDocument,
  told: readonly Told[],
): Promise<readonly string[]> {
  const keys = new Set(told.map(({ written }) => headingKey(written)))
  const waiting = (await listDocuments(tx, plan)).filter(
    (one) =>
      one.id !== id &&
      one.organisation === organisation &&
      stateOf(one) === 'read' &&
      one.reading.columns.some(({ text }) => keys.has(headingKey(text))),
  )
  const again: string[] = []
  for (const one of waiting) {
    await holdDocument(tx, one.id)
    const read = await readAnew(tx, visit, one, {
      organisation: organisation ?? '',
      period: one.period,
    })
    if (!isRefused(read)) again.push(one.id)
  }
  return again
}
