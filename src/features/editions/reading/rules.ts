import type { Actor, RoleName } from '#kernel/access'
import { hasRole } from '#kernel/access'
import type { Level } from '#kernel/facts'
import { levels } from '#kernel/facts'
import type { TextState } from '#features/disclosure'
import { admitsByState, mayRead } from '#features/disclosure'
import { openTo } from '../occasions/rules.ts'
import { findUnderWay } from '../acts/held-rules.ts'
import { stateOf } from '../acts/rules.ts'
import type { Item, Line } from '../items/schema.ts'
import type { Edition, Report } from '../reports/schema.ts'

/** An edition as whoever reads one of its lines may know it: no other line, no account, no remark. */
export type EditionHead = Omit<Edition, 'lines'>

/** A line as one reader may read it, with the edition that it stands in. */
export interface ReadableLine {
  readonly edition: EditionHead
  readonly line: Line
}

/** A line of a report that nobody has begun. */
export const emptyLine = (
  { commitments }: Pick<Report, 'commitments'>,
  { commitment, part }: Pick<Line, 'commitment' | 'part'>,
): Line => ({
  id: '',
  chain: '',
  commitment,
  part,
  position: 0,
  offeredAt: null,
  closedWithout: [],
  publishedAt: null,
  level: commitments.get(commitment)?.level ?? 'restricted',
  items: [],
  withdrawn: [],
})

/** What anybody who may enter knows of a report: never a word of it. */
export interface ReportState {
  readonly number: number
  readonly state: ReturnType<typeof stateOf>
  readonly lines: number
  readonly events: readonly { readonly act: string; readonly at: Date }[]
}

/** How far an edition's text has come; one that was superseded before it was handed in was never open. */
export function textStateOf({ events }: Pick<Edition, 'events'>): TextState {
  const state = stateOf(events)
  const wasHandedIn = events.some(({ act }) => act === 'hand-in')
  return state === 'superseded' && !wasHandedIn ? 'signed' : state
}

interface Reader {
  readonly actor: Actor
  readonly report: Report
  readonly openTo: readonly RoleName[]
}

/** Of two levels the more closed one. */
export const closer = (one: Level, other: Level): Level =>
  levels[Math.max(levels.indexOf(one), levels.indexOf(other))] ?? 'restricted'

function admitsLine({ actor, report, openTo }: Reader, edition: Edition, line: Line): boolean {
  const { plan, organisation } = report
  const text = { plan, organisation, openTo, level: line.level, state: textStateOf(edition) }
  const lead = leadOf(report, line)
  const offered = line.offeredAt && lead ? { offeredTo: lead } : {}
  if (mayRead(actor, { ...text, ...offered })) return true
  return line.publishedAt !== null && mayRead(actor, { ...text, state: 'published' })
}

const leadOf = ({ everyone }: Report, { commitment }: Line): string | undefined =>
  everyone.find((one) => one.commitment === commitment && one.part === 'lead')?.organisation

/**
 * Of each commitment the newest edition's line that both tables admit this reader to, with the items
 * that their levels admit him to. In the order of the report.
 */
export function readableLines(actor: Actor, report: Report): readonly ReadableLine[] {
  const reader = { actor, report, openTo: openTo(report.occasion) }
  const newest = new Map<string, ReadableLine>()
  for (const edition of report.editions.toReversed())
    for (const line of edition.lines)
      if (!newest.has(line.commitment) && admitsLine(reader, edition, line))
        newest.set(line.commitment, {
          edition: headOf(edition),
          line: readableItems(reader, line),
        })
  return [...newest.values()].toSorted((a, b) => a.line.position - b.line.position)
}

const headOf = ({ id, number, begunAt, events }: Edition): EditionHead => ({
  id,
  number,
  begunAt,
  events: events.map((event) => ({ ...event, account: null, remark: null, leftOut: [] })),
})

function readableItems({ actor, report }: Reader, line: Line): Line {
  const { plan } = report
  const admits = (item: Item) =>
    mayRead(actor, { ...text(report), level: closer(item.level, line.level), plan })
  const items = line.items.filter(admits)
  const open = new Set(items.map(({ field }) => field))
  // What is not known to be planned has no steps.
  const hasActivity = ({ content }: Item) =>
    content.noun !== 'milestone' || open.has(`activity.${content.says.activity}`)
  return { ...line, items: items.filter(hasActivity) }
}

// The state has admitted the line already; here only the level is asked.
const text = ({ organisation }: Report) =>
  ({ organisation, openTo: [], state: 'published' }) as const

/** Whether the reader's own organisation wrote the report, so that its figures are shown to it whole. */
export const ownsReport = (
  actor: Actor,
  { plan, organisation }: Pick<Report, 'plan' | 'organisation'>,
): boolean => hasRole(actor, ['editor', 'approver'], { plan, organisation })

/** Whether the state table admits the reader to the text of an edition as such. */
export const admitsEdition = (actor: Actor, report: Report, edition: Edition): boolean =>
  admitsByState(actor, {
    plan: report.plan,
    organisation: report.organisation,
    openTo: openTo(report.occasion),
    state: textStateOf(edition),
  })

/** The newest edition whose text the state table admits the reader to. */
export const readableEdition = (actor: Actor, report: Report): Edition | undefined =>
  report.editions.findLast((edition) => admitsEdition(actor, report, edition))

/** What is said of an edition that may not be read: its state, its dates, how many lines it has. */
export function stateForOthers({ number, events, lines }: Edition): ReportState {
  return {
    number,
    state: stateOf(events),
    lines: lines.length,
    events: events.map(({ act, at }) => ({ act, at })),
  }
}

/** The newest edition of a report, read or not: what the coordinator's list says of it. */
export const newestState = (report: Report): ReportState | null => {
  const newest = findUnderWay(report) ?? report.editions.at(-1)
  return newest ? stateForOthers(newest) : null
}
