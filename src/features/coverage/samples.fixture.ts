import type { activityRules } from '#features/activities'
import type { Area, Column, Matrix, Row } from './matrix/schema.ts'

type Cell = activityRules.Cell

export const areas: readonly Area[] = ['1', '2', '3'].map((id) => ({
  id,
  number: id,
  title: { en: `Theme ${id}`, da: `Tema ${id}` },
}))

/** A club’s section, whose plan the reader reads. */
export const columnOf = (code: string, given: Partial<Column> = {}): Column => ({
  organisation: `dk:${code}`,
  round: 'implementation-plan-2027',
  state: 'handed-in',
  opens: true,
  reads: true,
  activities: 2,
  serving: () => [],
  ...given,
})

export const cellOf = (given: Partial<Cell> = {}): Cell => ({
  organisation: 'dk:north',
  part: 'lead',
  state: 'planned',
  activities: 2,
  ...given,
})

/** A commitment with what is planned for it. */
export const rowOf = (commitment: string, given: Partial<Row> = {}): Row => {
  const cells = given.cells ?? [cellOf()]
  return {
    commitment,
    number: commitment.replace('c-', '').replace('-', '.'),
    title: { en: `A net for ${commitment}`, da: `Et net til ${commitment}` },
    area: '1',
    indicators: [{ en: 'Balls kept in' }],
    inferred: [],
    cells,
    activities: cells.reduce((sum, { activities }) => sum + activities, 0),
    isNobodys: cells.every(({ part }) => part === null),
    ...given,
  }
}

/** A matrix of some rows; its columns are as many as the first row has cells. */
export const matrixOf = (rows: readonly Row[], given: Partial<Matrix> = {}): Matrix => ({
  period: '2027',
  periods: ['2027'],
  version: {
    plan: 'club',
    version: 1,
    title: { en: 'The club’s plan' },
    shortTitle: { en: 'The club' },
    timeZone: 'Europe/Copenhagen',
    jurisdiction: 'dk',
    languages: ['en'],
  },
  areas,
  names: new Map(),
  organisations: new Map(
    ['north', 'south', 's2'].map((code) => [
      `dk:${code}`,
      { name: { en: `The section in the ${code}` }, shortName: { en: `Section ${code}` } },
    ]),
  ),
  columns: (rows[0]?.cells ?? []).map((_, place) =>
    columnOf(['north', 'south'][place] ?? `s${place}`),
  ),
  rows,
  ...given,
})
