import type { FiguresRead } from '#features/figure-tables'

/** A row that is left out, since another row says the same figures. */
export interface RepeatedRow {
  readonly row: number
  /** Its cells as they were written. */
  readonly said: readonly string[]
}

/** The rows that are there more than once and were taken once: every one but the one that counts. */
export function repeatedRows({
  ignored,
  input: { grid },
}: Pick<FiguresRead, 'ignored' | 'input'>): readonly RepeatedRow[] {
  const left = new Set(
    ignored.flatMap(({ why, at }) => (why === 'once' ? at.map(({ row }) => row) : [])),
  )
  return grid.rows
    .filter(({ number }) => left.has(number))
    .map(({ number, cells }) => ({ row: number, said: cells.map(({ said }) => said) }))
}
