import { figurePieces } from '#features/figure-desk'
import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { acting, acts } from '#features/editions'
import type { FiguresKey, GivenEntry } from '#features/measuring'
import { figureRules, figureSteps } from '#features/measuring'
import type { Outcome } from '#features/reporting'
import { isOpen } from './entry-rules.ts'
import { fewerUnsaid } from './headline-rules.ts'
import { lay } from './lay.ts'
import type { Laying } from './lay.ts'
import { saveNames } from './name-store.ts'
import type { Laid, SentTable } from './schema.ts'

const { beginsAnew } = figurePieces

/** A table that is to be written. */
export interface Writing extends Laying {
  readonly key: FiguresKey
  readonly table: SentTable
  /** What was seen of the comparison; left out by programs, which see it as they write. */
  readonly seen?: string
  /** Why something is changed that was handed in or published. */
  readonly reason: string
  readonly account: string
}

/** What came of a table. */
export interface Written {
  readonly laid: Laid
  readonly outcomes: readonly Outcome[]
}

/** Why a table cannot be written as it is laid. */
export function refuseLaid(
  laid: Laid,
  { answers, reason }: Pick<Writing, 'answers' | 'reason'>,
): Refused | null {
  const { read, compared, needsReason, reasonBefore } = laid
  if (read.questions.length > 0) return refused('figures-asked', { count: read.questions.length })
  if (compared.some((one) => isOpen(one, answers))) return refused('figures-crossed')
  if (needsReason && reason.trim() === '' && reasonBefore === '') return refused('why-missing')
  const [fewer] = fewerUnsaid(laid, answers)
  if (fewer) return refused('figures-fewer', { ...fewer.becomes, period: fewer.period })
  return null
}

/**
 * Writes what a table comes to, as one deed; cells that were refused are left out. What was seen and moved since is
 * refused, and so is whatever still waits for an answer. The names that were answered are remembered.
 */
export async function writeTable(
  tx: Tx,
  visit: Visit,
  { key, table, seen, reason, account, ...laying }: Writing,
): Promise<Written | Refused> {
  const laid = await lay(tx, visit, key, laying)
  if (seen !== undefined && seen !== laid.seen) return refused('figures-moved')
  const refusal = refuseLaid(laid, { answers: laying.answers, reason })
  if (refusal) return refusal
  if (laid.entries.length > 0 && beginsAnew(laid)) {
    const begun = await acts.revise(tx, visit, figureRules.reportKeyOf(key))
    if (isRefused(begun)) return begun
  }
  const entries = laid.entries.map((entry) => because(entry, reason.trim() || laid.reasonBefore))
  const file = { name: table.name === '' ? 'paste' : table.name, digest: table.digest }
  const outcomes =
    entries.length === 0
      ? []
      : await figureSteps.saveFigures(tx, visit, { ...key, entries, exact: true, file })
  if (isRefused(outcomes)) return outcomes
  const wrong = outcomes.find((one) => one.state === 'refused')
  if (wrong?.state === 'refused') return { refused: wrong.code, values: wrong.values }
  if (outcomes.some(({ state }) => state === 'conflict')) return refused('figures-moved')
  if (laid.names.length > 0) await remember(tx, visit, { key, laid, account })
  return { laid, outcomes }
}

const because = (entry: GivenEntry, correction: string): GivenEntry =>
  'observation' in entry.value ? { ...entry, value: { ...entry.value, correction } } : entry

async function remember(
  tx: Tx,
  visit: Visit,
  { key, laid, account }: Pick<Writing, 'key' | 'account'> & { readonly laid: Laid },
): Promise<void> {
  await saveNames(tx, key, laid.names, { account, at: visit.now })
  const actor = acting.playedBy(visit, ['editor'], key)
  const subject = { ...key }
  record(tx, {
    at: visit.now,
    actor,
    operation: 'figure-names-remembered',
    subject,
    payload: laid.names.map((one) => ({ ...one })),
  })
}
