import type { Of, ReadFact } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'

/** A fact as it is looked at: what it says, or what is left of it. */
export type Known = Pick<ReadFact, 'content'> &
  Partial<Pick<ReadFact, 'ref' | 'kind' | 'organisation' | 'commitment' | 'indicator' | 'stub'>>

/** The silences about something that was withdrawn before it was frozen. */
export const withdrawnIn = (facts: readonly Known[]): readonly Of<'silence'>[] =>
  contentsOf(facts, 'silence').filter(({ why }) => why === 'withdrawn')

/** Of which commitments the status was withdrawn, before it was frozen or since, and whose it was. */
export function statusesGone(facts: readonly Known[]): ReadonlyMap<string, readonly string[]> {
  const since = facts.filter(({ kind, stub }) => kind === 'status' && stub)
  const before = withdrawnIn(facts).filter(({ field }) => field === null || field === 'status')
  const said = new Set(contentsOf(facts, 'status').map(({ commitment }) => commitment))
  const all = [...since, ...before].flatMap(({ commitment, organisation }) =>
    commitment && !said.has(commitment) ? [{ commitment, organisation }] : [],
  )
  const whose = Map.groupBy(all, ({ commitment }) => commitment)
  return new Map(
    [...whose].map(([commitment, own]) => [
      commitment,
      own.flatMap(({ organisation }) => organisation ?? []),
    ]),
  )
}

/** Of which indicators the verdict went with a figure that it rested on, and whose figure that was. */
export function verdictsGone(facts: readonly Known[]): ReadonlyMap<string, readonly string[]> {
  const said = new Set(contentsOf(facts, 'assessment').map(({ indicator }) => indicator))
  const gone = facts.flatMap(({ kind, stub, indicator }) =>
    kind === 'assessment' && stub && indicator && !said.has(indicator) ? [indicator] : [],
  )
  const figures = facts.filter(({ kind, stub }) => kind === 'figure' && stub)
  return new Map(
    gone.map((id) => [
      id,
      figures.flatMap(({ indicator, organisation }) =>
        indicator === id ? (organisation ?? []) : [],
      ),
    ]),
  )
}
