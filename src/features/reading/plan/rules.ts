import type { Day } from '#kernel/clock'
import type { Organisation, OrganisationRecord } from '#features/organisations'
import { organisationKey } from '#features/organisations'
import type { AreaRecord, CommitmentRecord } from '#features/plans'
import type { PlanReading, Standing, StatusCode } from './schema.ts'

/** The commitments that the plan lists, in its own order: those that are shown as squares and counted. */
export const listedOf = ({ commitments }: Pick<PlanReading, 'commitments'>) =>
  commitments.filter(({ kind }) => kind === 'listed')

/** Promises of the running text that the authorities in question have opened. */
export const alsoFollowed = ({ commitments }: Pick<PlanReading, 'commitments'>) =>
  commitments.filter(({ kind }) => kind === 'running-text')

/** Before anything was reported: the date has not come. */
export const notYetDue: Standing = {
  status: 'not-yet-due',
  organisation: null,
  publishedAt: null,
  reason: null,
  round: null,
}

export type Standings = ReadonlyMap<string, Standing>

/** Where a commitment stands; what nobody was asked for is not yet due. */
export const standingOf = (standings: Standings, commitment: string): Standing =>
  standings.get(commitment) ?? notYetDue

/** How many commitments stand where. */
export function countStandings(
  commitments: readonly CommitmentRecord[],
  standings: Standings,
): ReadonlyMap<StatusCode, number> {
  const counts = new Map<StatusCode, number>()
  for (const { id } of commitments) {
    const { status } = standingOf(standings, id)
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}

/** Commitments that stand together in an area: under the organisation that the plan lists them under. */
export interface Group {
  readonly organisation: string | null
  readonly commitments: readonly CommitmentRecord[]
}

export interface AreaGroups {
  readonly area: AreaRecord
  readonly groups: readonly Group[]
}

/** The listed commitments by area and group, in the plan's own order; areas without any are left out. */
export function groupByArea(reading: PlanReading): readonly AreaGroups[] {
  const byArea = Map.groupBy(listedOf(reading), ({ area }) => area)
  return reading.areas
    .toSorted((a, b) => a.position - b.position)
    .flatMap((area) => {
      const commitments = byArea.get(area.id) ?? []
      return commitments.length === 0 ? [] : [{ area, groups: groupsOf(commitments) }]
    })
}

const groupsOf = (commitments: readonly CommitmentRecord[]): readonly Group[] =>
  [...Map.groupBy(commitments, ({ listedUnder }) => listedUnder ?? null)].map(
    ([organisation, grouped]) => ({ organisation, commitments: grouped }),
  )

/** What stands on a square: the last number of `2.3`, of `4 DNP 1`. */
export const squareNumber = (number: string): string => /(\d+)\D*$/.exec(number)?.[1] ?? number

/** An organisation or body of which the plan states that it is responsible. */
export type Responsibility = CommitmentRecord['responsibilities'][number]

/** The organisations that the plan states as responsible, by code. */
export const ownersOf = ({ responsibilities }: CommitmentRecord): readonly string[] =>
  responsibilities.flatMap(({ organisation }) => (organisation === undefined ? [] : [organisation]))

/** Of some ids those that this reader can open: links lead nowhere else. */
export function openOnes<Item extends { readonly id: string }>(
  ids: readonly string[],
  items: readonly Item[],
): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The register's entries by the codes of a plan, as they were called. */
export function namesByCode(
  organisations: readonly OrganisationRecord[],
  register: ReadonlyMap<string, Organisation>,
): ReadonlyMap<string, Organisation> {
  return new Map(
    organisations.flatMap((record): readonly (readonly [string, Organisation])[] => {
      const entry = register.get(organisationKey(record))
      return entry ? [[record.id, entry]] : []
    }),
  )
}

/** The code under which a plan knows an organisation of the register. */
export const codeOf = (names: PlanReading['names'], key: string | null): string | undefined =>
  [...names].find(([, { id }]) => id === key)?.[0]

/** Somebody who had not reported when a round closed. */
export interface Silent {
  readonly organisation: string | null
  /** On how many commitments. */
  readonly count: number
  /** Until when it was to hand in, an extension included; the last day where there are several. */
  readonly dueOn: Day | null
}

/** Who had not reported when a round closed, on how many commitments, and until when they were to. */
export function silentOnes(
  commitments: readonly CommitmentRecord[],
  standings: Standings,
): readonly Silent[] {
  const silent = commitments
    .map(({ id }) => standingOf(standings, id))
    .filter(({ status }) => status === 'not-reported')
  return [...Map.groupBy(silent, ({ organisation }) => organisation)].map(
    ([organisation, those]) => ({
      organisation,
      count: those.length,
      dueOn:
        those
          .flatMap(({ dueOn }) => dueOn ?? [])
          .toSorted()
          .at(-1) ?? null,
    }),
  )
}
