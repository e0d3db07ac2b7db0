import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { ReportKey } from '#features/editions'
import type { Decision } from './rules.ts'

/** What was decided against workbooks of an edition. */
export const listDecisions = (
  tx: Tx,
  { plan, organisation, round }: ReportKey,
  edition: number,
): Promise<Decision[]> =>
  query(
    tx,
    sql`select cell, digest, decided_at as "decidedAt", choice from varde.workbook_decision
        where plan = ${plan} and organisation = ${organisation} and round = ${round}
          and edition = ${edition}`,
  )

/** Who decides, when, in which edition. */
export interface Deciding {
  readonly key: ReportKey
  readonly edition: number
  readonly account: string
  readonly at: Date
}

/** Keeps what somebody decided; what was decided before stays as it is. Answers the cells that are new. */
export const insertDecisions = (
  tx: Tx,
  { key, edition, account, at }: Deciding,
  decisions: readonly Pick<Decision, 'cell' | 'digest' | 'choice'>[],
): Promise<{ readonly cell: string }[]> =>
  query(
    tx,
    sql`insert into varde.workbook_decision
          (plan, organisation, round, edition, cell, digest, decided_at, account, choice)
        select ${key.plan}, ${key.organisation}, ${key.round}, ${edition}, cell, digest,
          ${at}::timestamptz, ${account}::uuid, choice
        from jsonb_to_recordset(${json(decisions)}) as given (cell text, digest text, choice text)
        on conflict do nothing returning cell`,
  )
