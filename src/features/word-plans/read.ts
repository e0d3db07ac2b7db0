import type { WordDocument } from '#kernel/word'
import type { Directory, ToldHeadings } from '#features/word-readings'
import { headings } from '#features/word-readings'
import { newLedger } from '#features/word-tables'
import { accountRest } from './accounts/rest-rules.ts'
import { accountValues } from './accounts/value-rules.ts'
import type { Context } from './activities/context.ts'
import { notesByParagraph } from './activities/context.ts'
import { activityOf } from './activities/read-rules.ts'
import { bodyOf } from './body-rules.ts'
import { blameActivity } from './defects/activity-rules.ts'
import { blameDocument } from './defects/document-rules.ts'
import { frontOf } from './front/front-rules.ts'
import type { PlanReading } from './schema.ts'

/** What a document is read with: the organisations that plans name, and whose document it is said to be. */
export interface ReadOptions {
  readonly directory: Directory
  /** The code of the authority that is asked for; it goes before what the document says. */
  readonly organisation: string | null
  /** What somebody said that headings are for; nothing unless told. */
  readonly told?: ToldHeadings
}

/** Reads a Word document as an implementation plan. Nothing is written, and nothing vanishes. */
export function readPlan(document: WordDocument, options: ReadOptions): PlanReading {
  const ledger = newLedger()
  const told = options.told ?? headings.nothingTold
  const front = frontOf(document, { ...options, told }, ledger)
  const notes = notesByParagraph(document, ledger)
  const context: Context = { document, ledger, notes, told, doubt: null, ...front }
  const { raws, figures } = bodyOf(context)
  const pairs = raws.map((raw) => [activityOf(raw, context), raw] as const)
  for (const [index, [activity, raw]] of pairs.entries()) {
    accountValues(activity, raw, index, ledger)
    blameActivity(activity, raw, context)
  }
  blameDocument(context, pairs)
  accountRest(context)
  return {
    title: front.title,
    authority: front.house.authority,
    agency: front.agency,
    period: front.period,
    activities: pairs.map(([activity]) => activity),
    figures,
    columns: ledger.columns,
    refused: ledger.refused,
    defects: ledger.defects,
    places: [...ledger.fates.values()],
  }
}
