import type { Visit } from '#kernel/operations'
import { listObservations, listTargets, shownToOthers } from '#features/indicators'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { SnapshotSince } from '#features/snapshots'

/** What a figure or target is now, where everybody may read it; without a value where that says so. */
export interface Now {
  readonly value: string | null
  readonly unit: string
}

type Corrected = SnapshotSince['since'][number]

const isPublished = ({ kind, by, fact: { content } }: Corrected): boolean =>
  kind === 'published' && by !== null && (content?.kind === 'figure' || content?.kind === 'target')

/**
 * The published values that took the place of frozen ones, by the ids of their facts. What is only handed in stands
 * nowhere here, and of figures that count people only what anybody may see.
 */
export async function readNow(
  visit: Visit,
  { plan, version }: Pick<PlanVersion, 'plan' | 'version'>,
  { since }: SnapshotSince,
): Promise<ReadonlyMap<string, Now>> {
  const ids = since.filter(isPublished).flatMap(({ fact: { indicator } }) => indicator ?? [])
  const wanted = new Set(since.filter(isPublished).map(({ by }) => by))
  return visit.read(async (tx) => {
    const now = new Map<string, Now>()
    const measures = (await roundReading.measuresByVersion(tx, [version], ids)).get(version) ?? []
    for (const { id, unit, countsPeople } of measures) {
      const asked = { plan, asOf: visit.now, indicator: id }
      for (const fact of await listObservations(tx, asked)) {
        const released = shownToOthers(fact, { unit, countsPeople })
        if (wanted.has(fact.id) && released.shown) now.set(fact.id, { value: released.value, unit })
      }
      for (const { id: target, value } of await listTargets(tx, asked))
        if (wanted.has(target)) now.set(target, { value, unit })
    }
    return now
  })
}
