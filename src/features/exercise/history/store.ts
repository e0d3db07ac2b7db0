import type { Tx } from '#kernel/db'
import { queryOne, sql } from '#kernel/db'

/** The question with these words; the history asks none twice. */
export const getQuestion = async (tx: Tx, text: string): Promise<string> =>
  (await queryOne<{ id: string }>(tx, sql`select id from varde.question where text = ${text}`)).id

interface Place {
  readonly plan: string
  readonly round: string
  readonly organisation: string
  readonly commitment: string
  readonly field: string
}

/** The fact that stands in a field of the newest edition of a report. */
export async function getFact(tx: Tx, place: Place): Promise<string> {
  const { fact } = await queryOne<{ fact: string }>(
    tx,
    sql`select i.fact from varde.edition_item i
        join varde.edition_line l on l.id = i.line
        join varde.edition e on e.id = l.edition
        join varde.report r on r.id = e.report
        join varde.reporting_round o on o.id = r.round
        where o.plan = ${place.plan} and o.code = ${place.round}
          and r.organisation = ${place.organisation} and l.commitment = ${place.commitment}
          and i.field = ${place.field}
        order by e.number desc limit 1`,
  )
  return fact
}
