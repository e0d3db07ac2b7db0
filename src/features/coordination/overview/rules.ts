import type { Day } from '#kernel/clock'
import { editionRules } from '#features/editions'
import { reportRules } from '#features/reporting'
import { roundRules } from '#features/rounds'
import type { KnownEdition, Need, Overseen, RoundOverview, Standing, ToldLine } from './schema.ts'
import type { RoundLine } from './terms.ts'

const { openQuestions, stateOf, stateSince } = editionRules

const underWay: readonly Standing[] = ['draft', 'awaiting-signature', 'signed']
const counting: readonly Standing[] = ['handed-in', 'question-asked', 'taken-into-pack']

/** What is needed next of a report: of what counts once something was handed in, else of what is under way. */
function needOf(counts: KnownEdition | undefined, newest: KnownEdition | undefined): Need | null {
  if (counts) {
    if (openQuestions(counts.events).size > 0) return 'answer'
    return stateOf(counts.events) === 'handed-in' ? 'read' : null
  }
  if (!newest) return 'begin'
  const state = stateOf(newest.events)
  if (state === 'awaiting-signature') return 'sign'
  return state === 'signed' ? 'hand-in' : 'finish'
}

const deviates = ({ status }: ToldLine): boolean =>
  status === 'not-started' || reportRules.troubled.some((code) => code === status)

const newestDate = (dates: readonly (Date | null | undefined)[]): Date | null =>
  dates.reduce<Date | null>((last, one) => (one && (!last || one > last) ? one : last), null)

/** What a coordinator knows of one organisation's report, from its lines in the round and its editions. */
export function overseen(
  organisation: string,
  everyone: readonly RoundLine[],
  all: ReadonlyMap<string, readonly KnownEdition[]>,
): Overseen {
  const editions = all.get(organisation) ?? []
  const assigned = everyone.filter((line) => line.organisation === organisation)
  const counts = editions.findLast(({ events }) => counting.includes(stateOf(events)))
  const newest =
    editions.find(({ events }) => underWay.includes(stateOf(events))) ?? editions.at(-1)
  const shown = counts ?? newest
  const events = editions.flatMap((edition) => edition.events)
  const lines = counts?.lines ?? []
  const open = counts ? openQuestions(counts.events) : new Set<string>()
  return {
    organisation,
    assigned: assigned.length,
    standing: shown ? stateOf(shown.events) : 'silent',
    since: shown ? (stateSince(shown.events) ?? shown.begunAt) : null,
    edition: shown?.number ?? 0,
    correction: newest && counts && newest.number > counts.number ? newest.number : null,
    lineCount: shown?.lineCount ?? assigned.length,
    need: needOf(counts, newest),
    handedInAt: events.find(({ act }) => act === 'hand-in')?.at ?? null,
    lines,
    questions: (counts?.questions ?? []).filter(({ id }) => open.has(id)),
    deviating: lines.filter(deviates).length,
    unchanged: lines.filter(({ unchanged }) => unchanged).length,
    touchedAt: newestDate([...events.map(({ at }) => at), ...editions.map(savedAt)]),
    events,
    wanted: wantedOf(assigned, everyone, shown),
  }
}

const savedAt = ({ savedAt: saved, begunAt }: KnownEdition): Date => saved ?? begunAt

/** The parts that the leads of shared commitments still wait for: neither offered nor handed in. */
function wantedOf(
  assigned: readonly RoundLine[],
  everyone: readonly RoundLine[],
  shown: KnownEdition | undefined,
): Overseen['wanted'] {
  const given = shown?.events.some(({ act }) => act === 'hand-in')
  return assigned.flatMap(({ part, commitment }) => {
    if (part === 'lead' || given || shown?.offered.includes(commitment)) return []
    const lead = everyone.find((one) => one.commitment === commitment && one.part === 'lead')
    return lead ? [{ commitment, lead: lead.organisation }] : []
  })
}

type Dated = Pick<RoundOverview, 'round' | 'plan'>

/**
 * The reports of a round as they are waited for: once it is closed nothing is wanted any more of whoever had handed
 * in nothing.
 */
export const waitedFor = (
  round: Pick<RoundOverview['round'], 'events'>,
  reports: readonly Overseen[],
): readonly Overseen[] =>
  roundRules.closedAt(round) === null
    ? reports
    : reports.map((one) => (one.handedInAt ? one : { ...one, need: null, wanted: [] }))

/** Whether a report is late: not handed in, its own due day has passed, and it would still be taken. */
export const isLate = (
  { round, plan }: Dated,
  { organisation, handedInAt }: Pick<Overseen, 'organisation' | 'handedInAt'>,
  now: Date,
): boolean =>
  handedInAt === null &&
  roundRules.closedAt(round) === null &&
  roundRules.isLate(round, now, plan.timeZone, organisation)

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The views of the list, as they stand in its address. */
export const views = [
  'all',
  'late',
  'silent',
  'draft',
  'signed',
  'asked',
  'mine',
  'deviating',
] as const
export type View = (typeof views)[number]

/** Whether a report stands in a view. */
export function isIn(view: View, overview: Dated, one: Overseen, now: Date): boolean {
  switch (view) {
    case 'all':
      return true
    case 'late':
      return isLate(overview, one, now)
    case 'silent':
      return one.standing === 'silent'
    case 'draft':
      return one.standing === 'draft' || one.standing === 'awaiting-signature'
    case 'signed':
      return one.standing === 'signed'
    case 'asked':
      return one.need === 'answer'
    case 'mine':
      return one.need === 'read'
    case 'deviating':
      return one.deviating > 0
  }
}

/** What the list can be ordered by; `urgency`, what hurts first, unless told. */
export const orders = ['urgency', 'name', 'state', 'due', 'deviating', 'touched'] as const
export type Order = (typeof orders)[number]

/** What hurts first. */
const ranks: readonly Standing[] = [
  'silent',
  'draft',
  'awaiting-signature',
  'signed',
  'question-asked',
  'handed-in',
  'taken-into-pack',
  'superseded',
]

/** How a list is ordered, and by which names and at which moment. */
export interface Ordering {
  readonly by: Order
  readonly down: boolean
  readonly nameOf: (organisation: string) => string
  readonly now: Date
}

/** The reports in order; ties stand by name. */
export function ordered(
  overview: RoundOverview,
  reports: readonly Overseen[],
  { by, down, nameOf, now }: Ordering,
): readonly Overseen[] {
  const byName = new Intl.Collator().compare
  const rank = (one: Overseen): number | string => {
    switch (by) {
      case 'name':
        return nameOf(one.organisation)
      case 'urgency':
        return (isLate(overview, one, now) ? 0 : 10) + ranks.indexOf(one.standing)
      case 'state':
        return ranks.indexOf(one.standing)
      case 'due':
        return one.handedInAt?.toISOString() ?? roundRules.dueOn(overview.round, one.organisation)
      case 'deviating':
        return one.deviating
      case 'touched':
        return one.touchedAt?.getTime() ?? 0
    }
  }
  const compare = (a: Overseen, b: Overseen): number => {
    const [first, second] = [rank(a), rank(b)]
    if (typeof first === 'string' && typeof second === 'string') return byName(first, second)
    return Number(first) - Number(second)
  }
  return reports.toSorted(
    (a, b) =>
      (down ? -1 : 1) * compare(a, b) || byName(nameOf(a.organisation), nameOf(b.organisation)),
  )
}

/** Somebody who waits for somebody: a lead for a part, the coordinator for an answer. */
export interface Waiting {
  /** Null: the coordinator. */
  readonly who: string | null
  readonly forWhom: string
  readonly about:
    | { readonly kind: 'part'; readonly commitment: string }
    | {
        readonly kind: 'question'
        readonly commitment: string
        readonly text: string
        readonly language: string
      }
    | { readonly kind: 'signature' }
    | { readonly kind: 'hand-in' }
  readonly since: Date
}

/** Who waits for whom, the longest first. */
export function waitings({ round, reports }: RoundOverview): readonly Waiting[] {
  const found = reports.flatMap((one): Waiting[] => {
    const forWhom = one.organisation
    const begun = (lead: string) =>
      reports.find(({ organisation }) => organisation === lead)?.standing !== 'silent'
    const parts = one.wanted
      .filter(({ lead }) => begun(lead))
      .map(({ commitment, lead }) => ({
        who: lead,
        forWhom,
        about: { kind: 'part' as const, commitment },
        since: round.openedAt,
      }))
    const asked = one.questions.map(({ commitment, text, language, askedAt }) => ({
      who: null,
      forWhom,
      about: { kind: 'question' as const, commitment, text, language },
      since: askedAt,
    }))
    const since = one.since ?? round.openedAt
    if (one.need === 'sign')
      return [...parts, { who: forWhom, forWhom, about: { kind: 'signature' }, since }]
    if (one.need === 'hand-in')
      return [...parts, { who: null, forWhom, about: { kind: 'hand-in' }, since }]
    return [...parts, ...asked]
  })
  return found.toSorted((a, b) => a.since.getTime() - b.since.getTime())
}
