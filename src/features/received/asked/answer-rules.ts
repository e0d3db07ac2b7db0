import { activityRules, statuses } from '#features/activities'
import type { Answer, RememberedWord } from '../schema.ts'
import type { Open, Point, Settled } from './schema.ts'

/** What an answer that leaves a value empty says: it is not stated. */
export const notStated = '–'

/** Two ways of writing one word. */
export const sameWord = (one: string, other: string): boolean => folded(one) === folded(other)

const folded = (word: string): string => word.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Which words of an authority are remembered when a point is answered; null for those that are not. */
export function rememberedKind({ kind, written }: Pick<Point, 'kind' | 'written'>) {
  if (written.trim() === '') return null
  return kind === 'status' ? 'status' : kind === 'owner' ? 'unit' : null
}

/** Points with their answers: somebody's own first, else what is remembered of the authority's words. */
export function settle(
  points: readonly Point[],
  answers: readonly Answer[],
  words: readonly RememberedWord[],
): readonly Settled[] {
  const given = new Map(answers.map(({ question, becomes }) => [question, becomes]))
  return points.map((point) => {
    const answer = given.get(point.id)
    if (answer !== undefined) return { ...point, becomes: answer, from: 'answer' }
    const kind = rememberedKind(point)
    const word = words.find((one) => one.kind === kind && sameWord(one.written, point.written))
    return word
      ? { ...point, becomes: word.means, from: 'remembered' }
      : { ...point, becomes: null, from: null }
  })
}

/** What a point comes to: what was answered, else what it was read as; empty where it is not stated. */
export const settledValue = ({ becomes, readAs }: Settled): string =>
  becomes === null ? readAs : becomes === notStated ? '' : becomes

/** Whether somebody can answer a point, and neither did nor is anything remembered of its words. */
export const isOpen = ({ kind, from }: Pick<Settled, 'kind' | 'from'>): boolean =>
  kind !== 'look' && from === null

/** How many questions of a document wait for an answer: the one count, wherever it stands. */
export function openIn(settled: readonly Pick<Settled, 'kind' | 'from' | 'state'>[]): Open {
  const open = settled.filter(isOpen)
  const refused = open.filter(({ state }) => state === 'refused').length
  return { refused, guessed: open.length - refused }
}

/** Why an answer cannot be taken, or null. An answer in words of a day is brought into one spelling before. */
export function refuseAnswer({ kind }: Pick<Point, 'kind'>, becomes: string): string | null {
  if (becomes.length > 1000) return 'answer-too-long'
  if (becomes === notStated) return null
  if (kind === 'status' && !statuses.some((one) => one === becomes)) return 'status-unknown'
  const isDay = kind === 'deadline' || kind === 'step'
  if (isDay && becomes.split('/').some((day) => activityRules.lastDayOf(day) === null))
    return 'date-unreadable'
  return (kind === 'text' || kind === 'indicator') && becomes.trim() === '' ? 'answer-empty' : null
}

/** An answer as it is kept: days in one spelling, no space around it. */
export function tidiedAnswer({ kind }: Pick<Point, 'kind'>, typed: string): string {
  const text = typed.trim()
  const isDay = kind === 'deadline' || kind === 'step'
  return isDay && text !== notStated && !text.includes('/')
    ? activityRules.tidiedMoment(text)
    : text
}
