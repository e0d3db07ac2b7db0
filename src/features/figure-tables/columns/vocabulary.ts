import { listed } from '#kernel/names'
import { isTotal } from '../names/match-rules.ts'

export const measures = ['count', 'numerator', 'denominator', 'value'] as const
/** What a column of figures holds; a `count` becomes a numerator or denominator by whom it counts. */
export type Measure = (typeof measures)[number]

/** What headings call the columns of figures. */
export const measureWords: Readonly<Record<Measure, readonly string[]>> = {
  count: listed(
    `antal, personer, ansatte, hoveder, stk, count, number, persons, people, headcount, staff, n,
     antal personer, antal ansatte, number of people`,
  ),
  numerator: listed('tæller, taeller, numerator'),
  denominator: listed('nævner, naevner, denominator, grundlag'),
  value: listed(
    `andel, procent, pct, %, percent, percentage, share, værdi, value, tal, figure, kvindeandel,
     proportion, rate, beløb, amount`,
  ),
}

/** What headings call the column of a dimension, besides its own name. */
export const dimensionWords: Readonly<Record<string, readonly string[]>> = {
  unit: listed(
    `distrikt, distrikter, politikreds, politikredse, politidistrikt, kreds, enhed, sted, myndighed,
     organisation, district, police district, unit, region, place`,
  ),
  sex: listed('køn, koen, kon, sex, gender'),
  level: listed(
    `niveau, lederniveau, ledelsesniveau, stilling, stillingsniveau, rang, grad, level, rank, grade,
     position`,
  ),
}

export const periodWords = listed(
  `år, aar, year, periode, period, kvartal, quarter, halvår, måned, month, dato, date, tid, time,
   opgørelsesdato, opgjort`,
)

export const noteWords = listed(
  `bemærkning, bemærkninger, bem, anmærkning, anmærkninger, anm, fodnote, fodnoter, note, noter, notes, kommentar, kommentarer, comment, comments, remark,
   remarks, kilde, source, kilder, sources`,
)

/** Words that add nothing to a heading. */
export const emptyWords: ReadonlySet<string> = new Set(
  listed(
    `of, i, for, the, og, and, in, med, pr, per, af, blandt, among, heraf, herunder, deraf, which,
     thereof`,
  ),
)

/** Whether some words of a heading mean all together. */
export const isTotalWord = (words: string): boolean => isTotal(words)
