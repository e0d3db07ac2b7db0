import type { PublicLine, Stub } from '../reports/schema.ts'
import type { ClosedRound, DueLine, Standing } from './schema.ts'

/** What the public could know of one commitment on a day. */
export interface Known {
  /** Newest first. */
  readonly rounds: readonly ClosedRound[]
  readonly due: readonly DueLine[]
  /** Oldest edition first. */
  readonly lines: readonly PublicLine[]
  readonly stubs: readonly Stub[]
}

/** Of each organisation and round the line that counts: the newest one that was published. */
export function currentLines(lines: readonly PublicLine[]): readonly PublicLine[] {
  const newest = new Map<string, PublicLine>()
  for (const line of lines)
    if (line.publishedAt !== null)
      newest.set(`${line.roundCode} ${line.organisation} ${line.commitment}`, line)
  return [...newest.values()]
}

const ratingIn = ({ items }: PublicLine) => {
  for (const item of items) if (item.noun === 'status_rating') return item
  return undefined
}

/** Of each lead and round the line that counts, or the one that was left out; the newest round first. */
function toldBy(lines: readonly PublicLine[]): readonly PublicLine[] {
  const leads = lines.filter(({ part }) => part === 'lead')
  const places = Map.groupBy(leads, ({ roundCode, organisation }) => `${roundCode} ${organisation}`)
  const told = [...places.values()].flatMap((place) => {
    const current = currentLines(place)
    return current.length > 0 ? current : place.slice(-1)
  })
  return told.toSorted(
    (a, b) =>
      b.roundOpenedAt.getTime() - a.roundOpenedAt.getTime() ||
      Number(a.publishedAt === null) - Number(b.publishedAt === null),
  )
}

/**
 * Where a commitment stands: the newest closed round that asked about it decides, or what was
 * published, left out or withdrawn after it. A round that did not ask about it says nothing of it; what
 * no round has asked about is not yet due.
 */
export function standingOf({ rounds, due, lines, stubs }: Known): Standing {
  const askedIn = ({ id }: ClosedRound) =>
    due.find((one) => one.round === id && one.part === 'lead')
  const newest = rounds.find((round) => askedIn(round) !== undefined)
  for (const line of toldBy(lines)) {
    if (newest && line.roundOpenedAt < newest.openedAt) break
    const rating = ratingIn(line)
    if (rating) return { kind: 'status', status: rating.content.status, line, rating }
    if (line.publishedAt === null) return leftOut(line)
  }
  const asked = newest && askedIn(newest)
  if (!newest || !asked) return withdrawn(stubs) ?? { kind: 'not-yet-due' }
  const { organisation, dueOn } = asked
  if (asked.handedInAt === null) return { kind: 'not-reported', round: newest, organisation, dueOn }
  return { kind: 'withheld', round: newest, organisation, why: whyWithheld(newest, organisation) }

  function whyWithheld({ code }: ClosedRound, owner: string) {
    const isTheirs = (one: { readonly roundCode: string; readonly organisation: string }) =>
      one.roundCode === code && one.organisation === owner
    if (stubs.some((stub) => isTheirs(stub) && stub.field === 'status')) return 'withdrawn'
    return lines.some(isTheirs) ? 'left-out' : 'not-published-yet'
  }
}

/** A status that was withdrawn before any round on it was closed: it was due, and may not be read. */
function withdrawn(stubs: readonly Stub[]): Standing | undefined {
  const stub = stubs.findLast(({ field }) => field === 'status')
  if (!stub) return undefined
  const { roundCode: code, organisation } = stub
  return { kind: 'withheld', round: { code }, organisation, why: 'withdrawn' }
}

const leftOut = ({ roundCode: code, organisation }: PublicLine): Standing => ({
  kind: 'withheld',
  round: { code },
  organisation,
  why: 'left-out',
})
