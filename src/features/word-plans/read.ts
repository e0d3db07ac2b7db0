import type { WordDocument } from '#kernel/word'
import type { Directory } from '#features/word-readings'
import { newLedger } from './accounts/ledger.ts'
import type { Context } from './activities/context.ts'
import { activityOf } from './activities/read-rules.ts'
import { bodyOf } from './body-rules.ts'
import { frontOf } from './front/front-rules.ts'
import type { PlanReading } from './schema.ts'

/** What a document is read with: the organisations that plans name, and whose document it is said to be. */
export interface ReadOptions {
  readonly directory: Directory
  /** The code of the authority that is asked for; it goes before what the document says. */
  readonly organisation: string | null
}

/** Reads a Word document as an implementation plan. Nothing is written, and nothing vanishes. */
export function readPlan(document: WordDocument, options: ReadOptions): PlanReading {
  const ledger = newLedger()
  const front = frontOf(document, options, ledger)
  const context: Context = { document, ledger, ...front }
  const { raws, figures } = bodyOf(context)
  const activities = raws.map((raw) => activityOf(raw, context))
  return {
    title: front.title,
    authority: front.house.authority,
    period: front.period,
    activities,
    figures,
    refused: ledger.refused,
    defects: ledger.defects,
    places: [...ledger.fates.values()],
  }
}
