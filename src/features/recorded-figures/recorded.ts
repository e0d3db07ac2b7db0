import type { Tx } from '#kernel/db'
import { release } from '#features/disclosure'
import { counts } from '#features/methods'
import { listMeasured } from './store.ts'

/** The figures that people measured, for whoever writes the plan out; small counts of harm stay hidden. */
export async function recordedFigures(
  tx: Tx,
  plan: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await listMeasured(tx, plan)
  return rows.map(({ countsPeople, ...stored }) => {
    const { origin: _, ...row } = counts.carried({ ...stored, origin: 'people' })
    const shown = release({ ...row, countsPeople }, 'others')
    const numbers = shown.shown ? {} : { value: null, numerator: null, denominator: null }
    return { ...row, ...numbers, hidden: !shown.shown }
  })
}
