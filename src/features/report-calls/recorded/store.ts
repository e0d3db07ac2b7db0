import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

/** A report that stands outside rounds. */
export interface PlannedReport {
  readonly organisation: string
  readonly period: Period
}

/** The implementation plans that were begun for a plan, the oldest period first. */
export const listPlannedReports = (tx: Tx, plan: string): Promise<PlannedReport[]> =>
  query(
    tx,
    sql`select organisation, period from varde.report
        where plan = ${plan} and kind = 'implementation-plan' order by period, organisation`,
  )
