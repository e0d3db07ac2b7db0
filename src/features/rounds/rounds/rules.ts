import type { RoleName } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { dayOf, parseDay, parsePeriod } from '#kernel/clock'
import { faultsOfQuestions } from '../questions/rules.ts'
import type { RoundQuestion } from '../questions/schema.ts'
import type { ReadersSetting, ReadingMoment, Round, RoundEventKind, RoundLine } from './schema.ts'

type Happened = Pick<Round, 'events'>

const momentOf = ({ events }: Happened, kind: RoundEventKind): Date | null =>
  events.find((event) => event.kind === kind)?.at ?? null

/** When the round was closed, or null. */
export const closedAt = (round: Happened): Date | null => momentOf(round, 'closed')

type Dated = Pick<Round, 'firstDueOn' | 'events'>

/**
 * The due day that counts now, the day itself included: for all the last one that was set, for an
 * organisation that was given an extension its own, where that is later.
 */
export function dueOn({ firstDueOn, events }: Dated, organisation: string | null = null): Day {
  const forAll = events.findLast(({ kind }) => kind === 'due-moved')?.dueOn ?? firstDueOn
  const own = extensionOf({ events }, organisation)?.dueOn ?? forAll
  return own > forAll ? own : forAll
}

/** The last extension that an organisation was given. */
export const extensionOf = ({ events }: Happened, organisation: string | null) =>
  organisation === null
    ? undefined
    : events.findLast((event) => event.kind === 'extended' && event.organisation === organisation)

/** A round as one organisation has it: due, for good, on the day that counts for it now. */
export const seenBy = (round: Round, organisation: string): Round => ({
  ...round,
  firstDueOn: dueOn(round, organisation),
  events: round.events.filter(({ kind }) => kind !== 'due-moved'),
})

/** The last extension of each organisation that was given one, in the order of the first. */
export function extensionsOf({ events }: Happened) {
  const given = events.flatMap(({ kind, organisation }) =>
    kind === 'extended' && organisation !== null ? [organisation] : [],
  )
  return [...new Set(given)].flatMap((organisation) => {
    const last = extensionOf({ events }, organisation)
    return last ? [{ ...last, organisation }] : []
  })
}

/** Whether a moment lies after the due day, by the calendar of the plan's zone. */
export const isLate = (
  round: Dated,
  moment: Date,
  zone: string,
  organisation: string | null = null,
): boolean => dayOf(moment, zone) > dueOn(round, organisation)

const hasCome = (round: Happened, moment: ReadingMoment): boolean => {
  const held = momentOf(round, 'meeting-held') !== null
  switch (moment) {
    case 'hand-in':
      return true
    case 'with-papers':
      // Nobody waits for papers after the meeting.
      return held || momentOf(round, 'papers-sent') !== null
    case 'after-meeting':
      return held
  }
}

/** The roles whose moment has come to read what was handed in. */
export function openTo(round: Pick<Round, 'readers' | 'events'>): readonly RoleName[] {
  const { steering, reviewers, partners } = round.readers
  const settings: readonly (readonly [RoleName, ReadingMoment])[] = [
    ['steering-member', steering],
    ['reviewer', reviewers],
    ['partner', partners],
  ]
  return settings.flatMap(([role, moment]) => (hasCome(round, moment) ? [role] : []))
}

const already = {
  'papers-sent': 'already-papers-sent',
  'meeting-held': 'already-meeting-held',
  closed: 'already-closed',
} as const

/** Why this may not be noted now, or null. */
export const refuseNote = (round: Happened, kind: keyof typeof already): string | null =>
  momentOf(round, kind) ? already[kind] : null

/** Why the due day may not be moved now, or null. */
export function refuseMove(round: Happened, to: Day, today: Day): string | null {
  if (closedAt(round)) return 'round-closed'
  return to < today ? 'due-day-past' : null
}

/** Why an organisation may not be given until a day, or null. */
export function refuseExtension(
  round: Dated,
  { to, organisation, today }: { to: Day; organisation: string; today: Day },
): string | null {
  const refusal = refuseMove(round, to, today)
  if (refusal) return refusal
  return to <= dueOn(round, organisation) ? 'extension-not-later' : null
}

/** What is wrong with a round to be opened; with a line or a question, its place among them. */
export interface Fault {
  readonly code: string
  readonly values: Readonly<Record<string, string>>
  readonly line?: number
  readonly question?: number
}

/** What a coordinator enters to open a round. Days and periods as texts, so that each can be refused by name. */
export interface RoundToOpen {
  readonly plan: string
  readonly code: string
  readonly period: string
  readonly dueOn: string
  readonly readers: ReadersSetting
  readonly lines: readonly RoundLine[]
  /** The code of a recurring round that this one follows: it recurs in its turn. */
  readonly follows?: string
  /** What is asked besides the standing questions; nothing unless told. */
  readonly questions?: readonly RoundQuestion[]
}

/** What the installation knows of when a round is opened. */
export interface Known {
  readonly today: Day
  /** The codes of the plan's rounds. */
  readonly codes: ReadonlySet<string>
  readonly commitments: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  /** The plan's languages. */
  readonly languages: readonly string[]
}

const isCode = (text: string): boolean => /^\d{4}(-[a-z0-9]+)*$/.test(text)

/** All that is wrong with a round to be opened; the first is why it is refused. */
export function faultsOf(given: RoundToOpen, known: Known): readonly Fault[] {
  const { code, period, dueOn: day } = given
  const faults: Fault[] = []
  if (!isCode(code)) faults.push({ code: 'round-code', values: { code } })
  if (known.codes.has(code)) faults.push({ code: 'round-exists', values: { code } })
  if (parsePeriod(period) === undefined)
    faults.push({ code: 'period-unreadable', values: { period } })
  const due = parseDay(day)
  if (day.trim() === '') faults.push({ code: 'due-day-missing', values: {} })
  else if (due === undefined) faults.push({ code: 'due-day-unreadable', values: { day } })
  else if (due < known.today) faults.push({ code: 'due-day-past', values: {} })
  return [
    ...faults,
    ...faultsOfLines(given.lines, known),
    ...faultsOfQuestions(given.questions ?? [], known.languages),
  ]
}

/** All that is wrong with the lines of a round to be opened: of each line the first thing. */
export function faultsOfLines(
  lines: readonly RoundLine[],
  known: Pick<Known, 'commitments' | 'organisations'>,
): readonly Fault[] {
  if (lines.length === 0) return [{ code: 'no-lines', values: {} }]
  return lines.flatMap((one, line): Fault[] => {
    const { organisation, commitment } = one
    const code = faultOfLine(one, lines.slice(0, line), known)
    return code ? [{ code, values: { organisation, commitment }, line }] : []
  })
}

function faultOfLine(
  { organisation, commitment, part }: RoundLine,
  before: readonly RoundLine[],
  known: Pick<Known, 'commitments' | 'organisations'>,
): string | null {
  if (commitment === '') return 'line-without-commitment'
  if (!known.commitments.has(commitment)) return 'commitment-unknown'
  if (!known.organisations.has(organisation)) return 'organisation-unknown'
  const others = before.filter((one) => one.commitment === commitment)
  if (others.some((one) => one.organisation === organisation)) return 'line-twice'
  return part === 'lead' && others.some((one) => one.part === 'lead') ? 'two-leads' : null
}

/** Who reports on a commitment as the plan states it: the first leads, the others contribute. */
export interface StatedLines {
  readonly commitment: string
  /** None where the plan names no organisation that can be asked. */
  readonly lines: readonly RoundLine[]
}

/** What the plan states of commitments that nobody is assigned to, for organisations that can be asked. */
export function statedLines(
  stated: readonly { readonly commitment: string; readonly organisations: readonly string[] }[],
  assigned: readonly RoundLine[],
  keyOf: (code: string) => string | undefined,
): readonly StatedLines[] {
  const taken = new Set(assigned.map(({ commitment }) => commitment))
  return stated
    .filter(({ commitment }) => !taken.has(commitment))
    .map(({ commitment, organisations }) => {
      const keys = [...new Set(organisations.flatMap((code) => keyOf(code) ?? []))]
      const lines = keys.map((organisation, place) => ({
        organisation,
        commitment,
        part: place === 0 ? ('lead' as const) : ('contributor' as const),
      }))
      return { commitment, lines }
    })
}

export { fieldOfQuestion, questionsFor } from '../questions/rules.ts'
export { codeAYearLater, nextRound, patternOf, proposedNext } from '../recurrence/rules.ts'
export type { NextRound, Proposed } from '../recurrence/rules.ts'
