import type { Places } from '../gold.ts'

/** The first table: mark, what is counted, earlier, 2024, target, and the plan's series with its value. */
export const keyFigures = [
  ['f1', 'Polititjenestefolk', '13,9 % (2014)', '21,1 %', '–', 'IND-DP-OFFICERS-W', 21.1],
  ['f2', 'Politistuderende', '16,7 % (2010)', '34 %', '–', 'IND-DP-STUDENTS-W', 34],
  ['f3', 'Politikadetter', '13,8 % (2017)', '34,9 %', '–', 'IND-DP-CADETS-W', 34.9],
  ['f4', 'Alle ansatte', '', '36 %', '–', 'IND-DP-EMPL-W', 36],
  ['f5', 'Politiledere', '', '9 %', '20 % i 2030', 'IND-DP-POLLEAD-W', 9],
  ['f6', 'Alle ledere', '', '23,2 %', '–', 'IND-DP-ALLLEAD-W', 23.2],
  ['f7', 'Udsendte', '', '12 %', 'som på landsplan', 'IND-DNP-POSTED', 12],
] as const

const earlier = [
  ['f1', 'IND-DP-OFFICERS-W', '2014', 13.9],
  ['f2', 'IND-DP-STUDENTS-W', '2010', 16.7],
  ['f3', 'IND-DP-CADETS-W', '2017', 13.8],
] as const

/** What a careful person reads in that table. */
export const figures = (at: Places): readonly unknown[] => [
  ...keyFigures.map(([key, text, , said, , series, value]) => ({
    text: said,
    of: text,
    series,
    period: '2024',
    value,
    unit: 'percent',
    at: at(`${key}.now`),
  })),
  ...earlier.map(([key, series, period, value]) => ({
    text: keyFigures.find(([own]) => own === key)?.[2],
    series,
    period,
    value,
    unit: 'percent',
    at: at(`${key}.earlier`),
  })),
]
