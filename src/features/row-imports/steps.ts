import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Visit } from '#kernel/operations'
import { acting } from '#features/editions'
import type { RowReading } from '#features/figure-rows'
import { settleStated } from './facts.ts'
import { groupRows } from './group-rules.ts'
import type { Circumstances } from './groups.ts'
import { takeGroups } from './groups.ts'
import { knownLists } from './known.ts'
import type { ImportedPlan } from './known-store.ts'
import * as store from './row-store.ts'
import type { OpenedRows, RowsImported, RowTrouble } from './schema.ts'
import type { Tally } from './tally.ts'
import { newTally, refuseRow, warnOf } from './tally.ts'

/** A file of rows that is to be imported. */
export interface RowsToImport {
  readonly plan: ImportedPlan
  readonly account: string
  /** The organisations whose lists may be written. */
  readonly organisations: readonly string[]
  readonly name: string
  /** Opens the file from its beginning. */
  readonly open: (reading: RowReading) => Promise<OpenedRows>
  readonly source: string
  readonly reason: string
  /** Only says what would become of it. */
  readonly dryRun: boolean
}

/**
 * Imports a file of rows into the drafts of all lists that it names, or says what would become of it. The file is
 * read through the database, which sorts it: of it a few thousand rows are in memory at a time. Where anything is
 * refused, the caller undoes it all. Part of the caller's transaction.
 */
export async function importRows(tx: Tx, visit: Visit, given: RowsToImport): Promise<RowsImported> {
  const { plan, organisations, account, source, reason, dryRun } = given
  await store.allowTime(tx)
  const known = knownLists(tx, { plan, organisations, isHeld: !dryRun })
  const tally = newTally()
  const today = dayOf(visit.now, plan.timeZone)
  const reading = {
    dimensions: new Set(plan.dimensions),
    checks: { today, frameOf: known.frameOf },
    meet: known.meet,
  }
  const opened = await given.open(reading)
  const { unread, digest } = await keepRows(tx, tally, opened)
  await settleStated(tx, { plan: plan.plan, organisations }, tally)
  const about = { plan: plan.plan, account, today, source, reason, dryRun, known, tally }
  await takeRows(tx, visit, about)
  await store.emptyRows(tx)
  const isWritten = !dryRun && tally.refusedRows === 0 && changesIn(tally) > 0
  if (isWritten) note(tx, visit, given, { tally, digest })
  return shown(tally, { plan: plan.plan, about: opened.about, unread, digest, isWritten })
}

async function keepRows(tx: Tx, tally: Tally, { pieces, digest }: Omit<OpenedRows, 'about'>) {
  const unread: string[] = []
  for await (const piece of pieces) {
    unread.push(...piece.unread)
    tally.rows += piece.rows.length
    const kept = piece.rows.filter((read) => {
      if (!('faults' in read)) warnOf(tally, read.warnings.map(inRow(read.row)))
      else if (!read.stated) refuseRow(tally, read.indicator, read.faults.map(inRow(read.row)))
      return !('faults' in read) || read.stated !== undefined
    })
    if (kept.length > 0) await store.insertRows(tx, kept)
  }
  return { unread, digest: digest() }
}

const inRow =
  (row: number) =>
  (fault: Omit<Extract<RowTrouble, { readonly code: string }>, 'row'>): RowTrouble => ({
    ...fault,
    row,
  })

/** Takes the rows out again, sorted, and lays them figure by figure. */
async function takeRows(tx: Tx, visit: Visit, circumstances: Circumstances): Promise<void> {
  await store.openRows(tx)
  let rest: Awaited<ReturnType<typeof store.nextRows>> = []
  for (;;) {
    const next = await store.nextRows(tx)
    const { groups, rest: more } = groupRows([...rest, ...next], next.length === 0)
    if (groups.length > 0) await takeGroups(tx, visit, circumstances, groups)
    if (next.length === 0) return
    rest = [...more]
  }
}

const changesIn = ({ indicators }: Tally): number =>
  [...indicators.values()].reduce((sum, { added, changed }) => sum + added + changed, 0)

/** One entry for the whole file. */
function note(
  tx: Tx,
  visit: Visit,
  { plan: { plan }, organisations, name }: RowsToImport,
  { tally, digest }: { readonly tally: Tally; readonly digest: string },
): void {
  const changed = [...tally.indicators.values()].filter((one) => one.added + one.changed > 0)
  const written = new Set(changed.map(({ organisation }) => organisation))
  const organisation = organisations.find((one) => written.has(one)) ?? ''
  const actor = acting.playedBy(visit, ['editor'], { plan, organisation })
  const lists = changed.map(({ indicator, organisation: of, added, changed: moved }) => ({
    organisation: of,
    indicator,
    figures: added + moved,
  }))
  const payload = { file: { name, digest }, lists }
  const subject = { plan, organisation }
  record(tx, { at: visit.now, actor, operation: 'figure-rows-imported', subject, payload })
}

const shown = (
  { rows, indicators, errors, warnings, refusedRows }: Tally,
  told: Pick<RowsImported, 'plan' | 'about' | 'unread' | 'digest' | 'isWritten'>,
): RowsImported => ({
  ...told,
  rows,
  indicators: [...indicators.values()].toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1)),
  errors: errors.toSorted((a, b) => a.row - b.row),
  warnings: warnings.toSorted((a, b) => a.row - b.row),
  refusedRows,
})
