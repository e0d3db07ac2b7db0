import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { accountOf, holdForReader } from '../documents/steps.ts'
import { stateOf } from '../documents/rules.ts'
import type { Laid } from '../handing/laying.ts'
import { layDocument } from '../handing/laying.ts'
import { answer as mayAnswer } from '../policy.ts'
import type { DocumentKey, ReceivedDocument, RememberedWord } from '../schema.ts'
import {
  notStated,
  refuseAnswer,
  rememberedKind,
  settledValue,
  tidiedAnswer,
} from './answer-rules.ts'
import type { Settled } from './schema.ts'
import { listAnsweredSince, parseSeen } from './seen.ts'
import { insertAnswers, insertWords } from './store.ts'

/** Answers about a document: by point, what it becomes; by goal, the commitment. */
export interface Answered extends DocumentKey {
  readonly answers: Readonly<Record<string, string>>
  /** What the page was made from on which they were given; what was answered since is not overwritten. */
  readonly seen?: string
}

interface Kept {
  readonly question: string
  readonly was: string
  readonly becomes: string
  readonly word: Word | null
}

type Word = Omit<RememberedWord, 'toldAt'>

/** Somebody answers points of a document; one that cannot be taken refuses all, and says which. Answers how many are new. */
export async function answer(
  tx: Tx,
  visit: Visit,
  { answers, seen, ...key }: Answered,
): Promise<number | Refused> {
  const document = await holdForReader(tx, visit, key)
  allow(mayAnswer, visit, document)
  if (stateOf(document) === 'handed-over') return refused('already-handed-over')
  const kept: Kept[] = []
  const laid = await layDocument(tx, visit, document)
  const since = await sinceSeen(tx, laid, seen)
  if (isRefused(since)) return since
  for (const [question, typed] of Object.entries(answers)) {
    const one = keptOf(laid, question, typed)
    if (isRefused(one)) return one
    if (one && since.has(question)) return answeredMeanwhile(laid, question)
    if (one) kept.push(one)
  }
  if (kept.length === 0) return 0
  await keep(tx, visit, document, kept)
  return kept.length
}

/** What was answered since a page was made; a refusal where the document was read again since. */
async function sinceSeen(
  tx: Tx,
  { document, seen: now }: Laid,
  written: string | undefined,
): Promise<ReadonlySet<string> | Refused> {
  const seen = parseSeen(written)
  if (!seen) return new Set()
  if (seen.reading !== parseSeen(now)?.reading) return refused('received-read-meanwhile')
  return listAnsweredSince(tx, document.id, seen)
}

/** Somebody answered the same in the meantime, and otherwise. */
function answeredMeanwhile({ settled, groups }: Laid, question: string): Refused {
  const point = settled.find(({ id }) => id === question)
  const place = point?.at ?? groups.find(({ id }) => id === question)?.at ?? ''
  const now = point ? settledValue(point) : ''
  return refused('received-answered-meanwhile', { place, now: now === '' ? notStated : now })
}

/** An answer as it is to be kept; null where it stands already, and a refusal where it cannot be taken. */
function keptOf(
  { settled, groups, report }: Laid,
  question: string,
  typed: string,
): Kept | Refused | null {
  const group = groups.find(({ id }) => id === question)
  if (group) {
    if (!report?.assigned.some(({ commitment }) => commitment === typed))
      return refused('unknown-commitment', { commitment: typed })
    const stands = group.isAnswered && group.commitment === typed
    return stands ? null : { question, was: group.commitment ?? '', becomes: typed, word: null }
  }
  const point = settled.find(({ id }) => id === question)
  if (!point) return refused('point-unknown', { point: question })
  const becomes = tidiedAnswer(point, typed)
  const code = refuseAnswer(point, becomes)
  if (code !== null) return refused(code, { typed, place: point.at })
  if (point.from === 'answer' && point.becomes === becomes) return null
  return { question, was: settledValue(point), becomes, word: wordIn(point, becomes) }
}

async function keep(
  tx: Tx,
  visit: Visit,
  { id, plan, organisation }: ReceivedDocument,
  kept: readonly Kept[],
): Promise<void> {
  const [account, at] = [accountOf(visit), visit.now]
  await insertAnswers(tx, id, kept, { account, at })
  const words = kept.flatMap(({ word }) => (word ? [word] : []))
  if (organisation !== null && words.length > 0)
    await insertWords(tx, words, { plan, organisation, document: id, account, at })
  record(tx, {
    at,
    actor: journalActor(visit.actor, ['coordinator', 'editor', 'approver'], { plan }),
    operation: 'received-document-answered',
    subject: { plan, document: id },
    payload: { answers: kept },
  })
}

/** The word that is remembered when a point is answered with a meaning; nothing for what stays empty. */
function wordIn(point: Settled, means: string): Word | null {
  const kind = rememberedKind(point)
  const isMeaning = means !== '' && means !== '–' && means !== point.written
  return kind !== null && isMeaning ? { kind, written: point.written, means } : null
}
