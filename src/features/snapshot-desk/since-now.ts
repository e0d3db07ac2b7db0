import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { release } from '#features/disclosure'
import type { Status } from '#features/editions'
import { listBaselines, listObservations, listTargets, shownToOthers } from '#features/indicators'
import { reportsAsOf } from '#features/publication'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { SnapshotSince } from '#features/snapshots'

/** What a fact says now, where everybody may read it. */
export type Now =
  | {
      readonly kind: 'amount'
      readonly unit: string
      /** Null where what stands there now says so. */
      readonly value: string | null
      /** Of a range: its upper end. */
      readonly upper: string | null
      /** The period or due date, where that may be what was corrected. */
      readonly about: string | null
    }
  | { readonly kind: 'status'; readonly status: Status }

type Place = Pick<PlanVersion, 'plan' | 'version'>
type Corrected = SnapshotSince['since'][number]
type Told = readonly (readonly [string, Now])[]

const isPublished = ({ kind, by }: Corrected): boolean => kind === 'published' && by !== null

/**
 * The published values that took the place of frozen ones, by the ids of their facts. What is only handed in stands
 * nowhere here, and of figures that count people only what anybody may see.
 */
export async function readNow(
  visit: Visit,
  place: Place,
  { since }: SnapshotSince,
): Promise<ReadonlyMap<string, Now>> {
  const corrected = since.filter(isPublished)
  const wanted = new Set(corrected.map(({ by }) => by))
  const indicators = new Set(corrected.flatMap(({ fact }) => fact.indicator ?? []))
  const commitments = corrected
    .filter(({ fact }) => fact.kind === 'status')
    .flatMap(({ fact }) => fact.commitment ?? [])
  const told = await visit.read(async (tx) => [
    ...(await amountsNow(tx, { ...place, asOf: visit.now }, [...indicators])),
    ...(await statusesNow(tx, { ...place, asOf: visit.now }, [...new Set(commitments)])),
  ])
  return new Map(told.filter(([id]) => wanted.has(id)))
}

type At = Place & { readonly asOf: Date }

/** Figures, baselines and targets of some indicators as everybody reads them. */
async function amountsNow(
  tx: Tx,
  { plan, version, asOf }: At,
  indicators: readonly string[],
): Promise<Told> {
  const all = await roundReading.measuresByVersion(tx, [version], indicators)
  const told: Told[] = []
  for (const { id: indicator, unit, countsPeople } of all.get(version) ?? []) {
    const asked = { plan, asOf, indicator }
    const observed = await listObservations(tx, asked)
    told.push(
      observed.flatMap((fact) => {
        const released = shownToOthers(fact, { unit, countsPeople })
        return released.shown ? [amount(fact.id, { unit, value: released.value })] : []
      }),
    )
    const started = await listBaselines(tx, asked)
    told.push(
      started.flatMap(({ id, value, about }) => {
        const given = { factId: id, unit, countsPeople, value, numerator: null, denominator: null }
        return release(given, 'others').shown ? [amount(id, { unit, value, about })] : []
      }),
    )
    const aimed = await listTargets(tx, asked)
    told.push(aimed.map(({ id, ...target }) => amount(id, { unit, ...target })))
  }
  return told.flat()
}

interface Amount {
  readonly unit: string
  readonly value: string | null
  readonly upper?: string | null
  readonly about?: string | null
}

const amount = (
  id: string,
  { unit, value, upper = null, about = null }: Amount,
): readonly [string, Now] => [id, { kind: 'amount', unit, value, upper, about }]

/** The statuses of some commitments as everybody reads them. */
async function statusesNow(
  tx: Tx,
  { plan, asOf }: At,
  commitments: readonly string[],
): Promise<Told> {
  const told: Told[] = []
  for (const commitment of commitments) {
    const { current } = await reportsAsOf(tx, { plan, asOf, commitment, noun: 'status_rating' })
    for (const { items } of current)
      told.push(
        items.flatMap((item) =>
          item.noun === 'status_rating'
            ? [[item.fact, { kind: 'status', status: item.content.status }] as const]
            : [],
        ),
      )
  }
  return told.flat()
}
