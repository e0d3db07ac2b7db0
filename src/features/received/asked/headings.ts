import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { readAnew } from '../documents/anew.ts'
import { stateOf } from '../documents/rules.ts'
import { accountOf, holdForReader } from '../documents/steps.ts'
import { answer as mayAnswer } from '../policy.ts'
import type { DocumentKey } from '../schema.ts'
import { newlyTold } from './heading-rules.ts'
import { insertWords, listWords } from './store.ts'

/** What headings of a document are for; an empty role forgets what was told before. */
export interface ToldOf extends DocumentKey {
  readonly headings: Readonly<Record<string, string>>
}

/** Somebody says what columns are for: it is remembered for the authority, and the document is read again. Answers how many are new. */
export async function tellHeadings(
  tx: Tx,
  visit: Visit,
  { headings, ...key }: ToldOf,
): Promise<number | Refused> {
  const document = await holdForReader(tx, visit, key)
  allow(mayAnswer, visit, document)
  if (stateOf(document) === 'handed-over') return refused('already-handed-over')
  const { plan, organisation, period, reading } = document
  if (organisation === null) return refused('document-of-nobody')
  const words = await listWords(tx, { plan, organisation })
  const told = newlyTold(reading, words, headings)
  if ('code' in told) return refused(told.code, { typed: told.typed })
  if (told.length === 0) return 0
  const about = { plan, organisation, document: document.id }
  const [account, at] = [accountOf(visit), visit.now]
  const meant = told.map(({ written, means }) => ({ kind: 'heading' as const, written, means }))
  await insertWords(tx, meant, { ...about, account, at })
  const read = await readAnew(tx, visit, document, { organisation, period })
  if (isRefused(read)) return read
  record(tx, {
    at,
    actor: journalActor(visit.actor, ['coordinator', 'editor', 'approver'], { plan }),
    operation: 'received-headings-told',
    subject: { plan, document: document.id },
    payload: { organisation, headings: told },
  })
  return told.length
}
