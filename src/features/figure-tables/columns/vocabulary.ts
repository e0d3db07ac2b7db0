import { listed, stem, wordsOf } from '#kernel/names'
import { isTotal } from '../names/match-rules.ts'

export const measures = ['count', 'numerator', 'denominator', 'value'] as const
/** What a column of figures holds; a `count` becomes a numerator or denominator by whom it counts. */
export type Measure = (typeof measures)[number]

/** What headings call the columns of figures. */
export const measureWords: Readonly<Record<Measure, readonly string[]>> = {
  count: listed(
    `antal, personer, ansatte, stk, count, number, persons, people, headcount, staff, n,
     antal personer, antal ansatte, number of people, medarbejdere, antal medarbejdere, employees, hoveder`,
  ),
  numerator: listed('tæller, taeller, numerator'),
  denominator: listed('nævner, naevner, denominator, grundlag'),
  value: listed(
    `andel, procent, pct, %, percent, percentage, share, værdi, value, tal, figure, kvindeandel,
     proportion, rate, beløb, amount`,
  ),
}

/** What dimensions of one kind are called in codes and headings; whatever one of them is called, its column may be. */
const kinds: readonly (readonly string[])[] = [
  listed(
    `distrikt, distrikter, politikreds, politikredse, politidistrikt, kreds, enhed, sted, myndighed,
     organisation, district, police district, unit, region, place, område, politiområde, forsvarsområde,
     militærregion, landsdel, kommune, retskreds, embede, garnison, institution, styrelse, værn, kommando,
     værnskommando, regiment, area, defence area, defense area, municipality, county, province, agency,
     authority, garrison, command, organization`,
  ),
  listed('mission, missioner, indsats, indsatser, udsendelse, operation, deployment, missions'),
  listed('køn, koen, kon, sex, gender'),
  listed(
    `niveau, lederniveau, ledelsesniveau, stilling, stillingsniveau, rang, grad, level, rank, grade,
     position, rangtrin, stillingskategori, løntrin, personalekategori, staff category`,
  ),
  listed('alder, aldersgruppe, age, age group'),
]

const stemmed = (phrase: string): string => wordsOf(phrase).map(stem).join(' ')

/** What headings call the column of a dimension, besides its own name. */
export const dimensionWords = (dimension: string): readonly string[] =>
  kinds.find((words) => words.some((word) => stemmed(word) === stemmed(dimension))) ?? []

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
     thereof, navn, name`,
  ),
)

/** Whether some words of a heading mean all together. */
export const isTotalWord = (words: string): boolean => isTotal(words)
