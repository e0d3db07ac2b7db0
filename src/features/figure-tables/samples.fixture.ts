import type { Period } from '#kernel/clock'
import { parseDay, parsePeriod } from '#kernel/clock'
import { isRefused } from '#kernel/operations'
import { gridOfText } from '#features/figure-grids'
import { sexDimension } from './names/sex.ts'
import { readFigures } from './read.ts'
import type { Answers, Dimension, FiguresRead, Frame, Grid, Placed } from './schema.ts'

const district = (code: string, da: string, en = da) => ({ code, names: { da, en } })

/** The twelve police districts of Denmark. */
export const districts: Dimension = {
  dimension: 'unit',
  use: 'place',
  exclusive: true,
  exhaustive: true,
  categories: [
    district('nord', 'Nordjylland', 'North Jutland'),
    district('oj', 'Østjylland', 'East Jutland'),
    district('mvj', 'Midt- og Vestjylland', 'Central and West Jutland'),
    district('soj', 'Sydøstjylland', 'South-East Jutland'),
    district('ssj', 'Syd- og Sønderjylland', 'South Jutland'),
    district('fyn', 'Fyn', 'Funen'),
    district('slf', 'Sydsjælland og Lolland-Falster', 'South Zealand and Lolland-Falster'),
    district('mvs', 'Midt- og Vestsjælland', 'Central and West Zealand'),
    district('ns', 'Nordsjælland', 'North Zealand'),
    district('kve', 'Københavns Vestegn', 'Copenhagen West'),
    district('kbh', 'København', 'Copenhagen'),
    district('born', 'Bornholm'),
  ],
}

/** Levels of leaders, added up. */
export const levels: Dimension = {
  dimension: 'level',
  use: 'add',
  exclusive: true,
  exhaustive: true,
  categories: [1, 2, 3].map((level) => ({
    code: `leader-${level}`,
    names: { da: `Leder ${level}`, en: `Leader ${level}` },
  })),
}

export function period(text: string): Period {
  const read = parsePeriod(text)
  if (!read) throw new Error(text)
  return read
}

/** Women among police leaders, by district, in 2025. */
export const leaders: Frame = {
  indicator: {
    id: 'women-police-leaders',
    unit: 'percent',
    kind: 'share',
    countsPeople: 'composition',
  },
  periods: [period('2025')],
  dimensions: [districts, sexDimension('share'), levels],
  population: ['ledere', 'leaders'],
}

/** A number of something for each district. */
export const counts: Frame = {
  indicator: { id: 'trained', unit: 'persons', kind: 'count', countsPeople: 'composition' },
  periods: [period('2025')],
  dimensions: [districts],
}

/** A percentage for each district. */
export const shares: Frame = {
  indicator: { id: 'share', unit: 'percent', kind: 'share', countsPeople: 'composition' },
  periods: [period('2025')],
  dimensions: [districts],
}

/** A day well after 2025. */
export function today() {
  const day = parseDay('2026-11-21')
  if (!day) throw new Error('no day')
  return day
}

export function gridIn(text: string): Grid {
  const grid = gridOfText(text)
  if (isRefused(grid)) throw new Error(JSON.stringify(grid))
  return grid
}

/** Reads a pasted text. */
export const read = (text: string, frame: Frame = leaders, answers: Answers = {}): FiguresRead =>
  readFigures({ grid: gridIn(text), frame, today: today(), answers })

/** Rows of cells parted by `|` for readability, as a spreadsheet would paste them. */
export const pasted = (...rows: readonly string[]): string =>
  rows
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\r\n')

/** What was placed, in short: `fyn 12/40`, `oj -not-reported`. */
export const brief = (placed: readonly Placed[]): readonly string[] =>
  placed.map(({ cells, period: of, numerator, denominator, value, silence }) => {
    const counts =
      numerator !== undefined && denominator !== undefined ? `${numerator}/${denominator}` : value
    const name = Object.values(cells).join(' ') || 'all'
    return `${of === '2025' ? '' : `${of} `}${name} ${silence ?? counts ?? 'nothing'}`
  })

/** The ids of what is asked and the codes of what is refused. */
export const open = ({ questions, errors }: FiguresRead): readonly string[] => [
  ...questions.map(({ id }) => `? ${id}`),
  ...errors.map(({ at, code }) => `! ${at.cell} ${code}`),
]

/** Milliseconds that this process has worked: what else the machine does is not counted. */
export const worked = (): number => process.cpuUsage().user / 1000
