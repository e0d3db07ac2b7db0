import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { listObservations } from '#features/indicators'
import { reportSteps } from '#features/reporting'
import { statesOf } from './cells/state-rules.ts'
import type { FieldState } from './diff/schema.ts'

/** A draft with the state of each of its fields. */
export interface Standing {
  readonly draft: reportSteps.WholeDraft
  readonly states: readonly FieldState[]
}

/** Reads the draft of a report with every field's state. */
export async function readStanding(tx: Tx, visit: Visit, key: ReportKey): Promise<Standing> {
  const draft = await reportSteps.readDraft(tx, visit, key)
  const facts = await listObservations(tx, { plan: key.plan, asOf: visit.now })
  const published = Map.groupBy(facts, ({ indicator }) => indicator)
  return { draft, states: statesOf(draft, published) }
}
