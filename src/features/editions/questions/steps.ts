import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { notify } from '#features/rounds'
import type { ActOn, Held } from '../acts/held.ts'
import { enact, holdFor, playedBy } from '../acts/held.ts'
import { refuseLong } from '../acts/lengths.ts'
import { answered, asked } from '../acts/notices.ts'
import { insertAnswer, insertQuestion } from './store.ts'

/** A question about words of a field. */
export interface NewQuestion extends ActOn {
  readonly commitment: string
  readonly field: string
  /** The words it is about, as they stand in the field. */
  readonly passage: string
  readonly text: string
}

/** Asks about a passage of what was handed in; its editors are told. */
export async function ask(
  tx: Tx,
  visit: Visit,
  { commitment, field, passage, text, ...given }: NewQuestion,
): Promise<string | Refused> {
  const held = await holdFor(tx, visit, 'ask', given)
  if (isRefused(held)) return held
  const line = held.edition.lines.find((one) => one.commitment === commitment)
  const item = line?.items.find((one) => one.field === field)
  if (!line || !item) return refused('passage-not-there')
  const words = passage.trim()
  if (text.trim() === '') return refused('question-missing')
  const tooLong = refuseLong(text) ?? refuseLong(passage)
  if (tooLong) return tooLong
  if (item.content.noun === 'statement' && !item.content.text.includes(words))
    return refused('passage-not-there')
  const id = randomUUID()
  const { noun } = item.content
  const about = { edition: held.edition.id, line: line.id, field, noun, fact: item.fact }
  const question = { id, ...about, passage: words, text: text.trim(), language: visit.language }
  await insertQuestion(tx, question, visit.now, playedBy(visit, ['coordinator'], held.report))
  await enact(tx, visit, held, { act: 'ask', question: id, payload: { ...about, passage, text } })
  await notify(tx, visit, [asked(held.report)])
  return id
}

/** Answers a question in words only; the last open answer returns the edition to where it was. */
export async function answer(
  tx: Tx,
  visit: Visit,
  { question, text, ...given }: ActOn & { readonly question: string; readonly text: string },
): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'answer', { ...given, question })
  if (isRefused(held)) return held
  const words = text.trim()
  if (words === '') return refused('answer-missing')
  const tooLong = refuseLong(words)
  if (tooLong) return tooLong
  const by = playedBy(visit, ['editor'], held.report)
  await insertAnswer(tx, { question, text: words, language: visit.language }, visit.now, by)
  await enact(tx, visit, held, { act: 'answer', question, payload: words })
  await notify(tx, visit, [answered(held.report)])
  return held
}
