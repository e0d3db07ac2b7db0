import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import { figureDrafts } from '#features/indicators'
import type { RowFault, RowFigure, RowRead, StatedFact } from '#features/figure-rows'

/** A row that waits to be laid beside what stands. */
export interface WaitingRow extends Omit<RowFigure, 'value' | 'numerator' | 'denominator'> {
  readonly row: number
  readonly cell: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** A row that says which fact it is. */
export interface StatedRow {
  readonly row: number
  readonly stated: StatedFact
  readonly faults: readonly RowFault[] | null
}

/** A large file takes longer than a page may. */
export const allowTime = (tx: Tx): Promise<unknown> =>
  query(tx, sql`set local statement_timeout = '10min'`)

const waitingOf = (read: RowRead) => {
  const { row, stated } = read
  if ('faults' in read) {
    const { indicator, faults } = read
    return { row, indicator, period: '', cell: '', stated, faults }
  }
  const { figure } = read
  return {
    row,
    ...figure,
    keys: figure.cells,
    cell: figureDrafts.cellName({ keys: figure.cells }),
    stated,
  }
}

/** Keeps rows until the file is read. */
export const insertRows = (tx: Tx, rows: readonly RowRead[]): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.figure_row (row, indicator, period, cell, keys, numerator, denominator, value,
          state, source, note, stated, faults)
        select * from jsonb_to_recordset(${json(rows.map(waitingOf))}) as given (row int, indicator text,
          period text, cell text, keys jsonb, numerator text, denominator text, value text, state text,
          source text, note text, stated jsonb, faults jsonb)`,
  )

/** The next rows that say which fact they are, in the order of the file. */
export const listStated = (tx: Tx, after: number, most: number): Promise<StatedRow[]> =>
  query(
    tx,
    sql`select row, stated, faults from varde.figure_row
        where stated is not null and row > ${after} order by row limit ${most}`,
  )

/** Lets go of rows that nothing comes of. */
export const deleteRows = (tx: Tx, rows: readonly number[]): Promise<unknown> =>
  query(tx, sql`delete from varde.figure_row where row = any(${[...rows]}::int[])`)

/** Lets go of all. */
export const emptyRows = (tx: Tx): Promise<unknown> => query(tx, sql`delete from varde.figure_row`)

/** Begins to hand out the rows that could be read: figure by figure, each with its cells. */
export const openRows = (tx: Tx): Promise<unknown> =>
  query(
    tx,
    sql`declare figure_rows no scroll cursor for
        select row, indicator, period, cell, keys as cells, numerator, denominator, value, state, source, note
        from varde.figure_row where faults is null order by indicator, period, cell, row`,
  )

/** The next rows; none at the end. */
export const nextRows = (tx: Tx): Promise<WaitingRow[]> =>
  query(tx, sql`fetch forward 5000 from figure_rows`)
