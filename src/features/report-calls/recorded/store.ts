import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { editionRules } from '#features/editions'

/** A report that stands outside rounds. */
export interface ReportBesides {
  readonly organisation: string
  readonly code: string
}

type Row = { readonly organisation: string } & (
  | { readonly period: Period; readonly indicator: null }
  | { readonly period: null; readonly indicator: string }
)

/** What was begun outside a plan's rounds: implementation plans, the oldest period first, then lists of figures. */
export async function listBesides(tx: Tx, plan: string): Promise<readonly ReportBesides[]> {
  const rows = await query<Row>(
    tx,
    sql`select organisation, period, indicator from varde.report
        where plan = ${plan} and kind in ('implementation-plan', 'figures')
        order by period nulls last, indicator, organisation`,
  )
  return rows.map(({ organisation, period, indicator }) => ({
    organisation,
    code: indicator === null ? editionRules.planCode(period) : editionRules.figuresCode(indicator),
  }))
}
