import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { listClosedRounds, reportsAsOf, standingsAsOf } from '#features/publication'
import type { ClosedRound, PublicReports } from '#features/publication'
import type { Standings } from '../plan/rules.ts'
import type { PlanReading } from '../plan/schema.ts'
import { shownStanding } from './rules.ts'
import type { Assigned } from './schema.ts'

const asked = ({ version, asOf }: PlanReading) => ({ plan: version.plan, asOf: asOf.moment })

/**
 * Where each public commitment of a plan stood on the day of the reading; or one of them. Whoever reads no
 * more of reports asks for `ratings` alone; else the reports that are read besides are enough.
 */
export async function readStandings(
  tx: Tx,
  reading: PlanReading,
  { commitment, only }: { readonly commitment?: string; readonly only?: 'ratings' } = {},
): Promise<Standings> {
  const about = {
    ...asked(reading),
    ...(commitment === undefined ? {} : { commitment }),
    ...(only === 'ratings' ? { noun: 'status_rating' as const } : {}),
  }
  const open = reading.commitments.map(({ id }) => id)
  const ids = open.filter((id) => commitment === undefined || id === commitment)
  const standings = await standingsAsOf(tx, about, ids)
  return new Map([...standings].map(([id, standing]) => [id, shownStanding(standing)]))
}

/** What the public could read of reports: on one commitment, of one organisation, or all. */
export const readReports = (
  tx: Tx,
  reading: PlanReading,
  about: { readonly commitment?: string; readonly organisation?: string } = {},
): Promise<PublicReports> => reportsAsOf(tx, { ...asked(reading), ...about })

/** The rounds that were closed by then, newest first. */
export const readRounds = (tx: Tx, reading: PlanReading): Promise<readonly ClosedRound[]> =>
  listClosedRounds(tx, asked(reading))

/** Who reports on a commitment, the lead first. */
export const readAssigned = (
  tx: Tx,
  { version, asOf }: PlanReading,
  commitment: string,
): Promise<Assigned[]> =>
  query(
    tx,
    sql`select organisation, part, valid_from as since from published.reporting_assignment
        where plan = ${version.plan} and commitment = ${commitment}
          and valid_from <= ${asOf.moment} and (valid_to is null or valid_to > ${asOf.moment})
        order by part desc, organisation`,
  )
