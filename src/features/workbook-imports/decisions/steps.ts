import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Visit } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { acting } from '#features/editions'
import type { Choices } from '#features/workbooks'
import type { Laid } from '../import/laying.ts'
import type { SentFile } from '../uploads/schema.ts'
import { decidedAgainst } from './rules.ts'
import { insertDecisions } from './store.ts'

/** What was chosen in which comparison, and the file that it was laid beside. */
export interface Settled {
  readonly key: ReportKey
  readonly laid: Laid
  readonly choices: Choices
  readonly file: SentFile
}

/** Keeps what was chosen against the file, so that the same file does not ask again; an entry of its own. */
export async function keepDecisions(
  tx: Tx,
  visit: Visit,
  { key, laid, choices, file }: Settled,
): Promise<void> {
  const cells = decidedAgainst(laid.comparison.cells, choices.cells)
  if (cells.length === 0 || visit.actor.kind !== 'account') return
  const { draft } = laid
  const { account } = visit.actor
  const deciding = { key, edition: draft.number, account, at: visit.now }
  const kept = await insertDecisions(tx, deciding, cells)
  const added = cells.filter(({ cell }) => kept.some((one) => one.cell === cell))
  if (added.length === 0) return
  const actor = acting.playedBy(visit, ['editor'], draft.report)
  const { plan, organisation, round } = key
  const subject = { plan, round, organisation, edition: draft.number }
  const { name, digest } = file
  const payload = {
    file: { name, digest },
    cells: added.map(({ cell, choice }) => ({ cell, choice: choice === 'kept' ? 'now' : choice })),
  }
  const operation = 'workbook-conflicts-decided'
  record(tx, { at: visit.now, actor, operation, subject, payload })
}
