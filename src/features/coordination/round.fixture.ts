import { round } from '#test/rounds'
import type { KnownEdition, Overseen, RoundOverview } from './overview/schema.ts'
import type { EditionEvent, Round, RoundLine } from './overview/terms.ts'

/** A moment in February 2027 in Copenhagen, by its day and hour there. */
export const at = (day: number, hour = 12): Date => new Date(Date.UTC(2027, 1, day, hour - 1))

/** Something that was done with an edition, a day after the last. */
export const done = (
  acts: readonly EditionEvent['act'][],
  question: string | null = null,
): readonly EditionEvent[] =>
  acts.map((act, place) => ({
    act,
    at: at(place + 1),
    account: null,
    role: null,
    question: act === 'ask' || act === 'answer' ? question : null,
    leftOut: [],
  }))

/** An edition with this history. */
export const edition = (
  events: readonly EditionEvent[],
  given: Partial<KnownEdition> = {},
): KnownEdition => ({
  id: 'e1',
  number: 1,
  begunAt: at(1, 8),
  savedAt: null,
  events,
  lineCount: 2,
  offered: [],
  lines: [],
  questions: [],
  ...given,
})

/** A and b lead a commitment each; b contributes to a's. */
export const lines: readonly RoundLine[] = [
  { organisation: 'dk:a', commitment: 'c-1', part: 'lead' },
  { organisation: 'dk:b', commitment: 'c-1', part: 'contributor' },
  { organisation: 'dk:b', commitment: 'c-2', part: 'lead' },
]

/** A round with these reports, in Copenhagen's time. */
export const overviewOf = (
  reports: readonly Overseen[],
  given: Partial<Round> = {},
): RoundOverview => ({
  round: round(given),
  plan: {
    plan: 'p1',
    version: 1,
    title: { en: 'The plan', da: 'Planen' },
    shortTitle: { en: 'The plan', da: 'Planen' },
    timeZone: 'Europe/Copenhagen',
    jurisdiction: 'dk',
    languages: ['en', 'da'],
  },
  reports,
})
