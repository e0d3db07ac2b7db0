import { headings, statuses } from '#features/word-readings'
import { lowered } from '#kernel/names'
import type { Grid, GridRow } from './grid-rules.ts'
import { ownPieces } from './grid-rules.ts'
import { findHead } from './header-rules.ts'
import { asPairs } from './pair-rules.ts'
import { isVertical, labelScore } from './vertical-rules.ts'

/** What a table is: activities, or one of the things that plans have besides. */
export type TableKind =
  'activities' | 'box' | 'units' | 'legend' | 'figures' | 'money' | 'facts' | 'contents' | 'unknown'

const textsOf = (row: GridRow | undefined): readonly string[] =>
  row === undefined ? [] : ownPieces(row).map(({ text }) => text)

const codeHead = /^(?:kode|koder|enhedskode|forkortelse|code|abbreviation|acronym|short)$/iu
const nameHead = /(?:enhed|navn|betydning|kontor|organisation|unit|name|meaning|office|full)/iu
const colour = /^(?:grøn|gul|orange|rød|blå|grå|green|yellow|amber|red|blue|grey|●|■)?$/iu
const figure =
  /^[<>≥≤~ca. ]*\d[\d.,\s]*(?:%|pct\.?|procent|percent|kr\.?)?\s*(?:\((?:19|20)\d{2}\))?$|^[–—-]?$/iu
const fact =
  /^(?:periode|plan|version|dato|kontakt(?:person)?|sagsnr\.?|sagsnummer|j\.?nr\.?|myndighed|ministerium|styrelse|godkendt|udarbejdet af|emne|til|fra|period|date|contact|authority|ministry|agency|approved|prepared by|case number|status pr\.?|opdateret)\s*:?$/iu

/** Recognises what a table is by its headings and by what its cells hold. */
export function kindOf(grid: Grid): TableKind {
  const [first] = grid.rows
  const head = textsOf(first)
  if (grid.columns === 2 && codeHead.test(head[0] ?? '') && nameHead.test(head[1] ?? ''))
    return 'units'
  if (isLegend(grid)) return 'legend'
  if (isFacts(grid)) return 'facts'
  if (asPairs(grid) !== grid) return 'box'
  const isBox = isVertical(grid)
  const found = findHead(grid)
  const isBesides = isBox && labelScore(grid) > headings.headingScore(head, grid.told)
  if (found !== undefined && !(isBox && headings.headingScore(head, grid.told) < 2) && !isBesides)
    return 'activities'
  if (isBox) return 'box'
  if (isContents(grid)) return 'contents'
  if (isFigures(grid)) return isMoney(grid) ? 'money' : 'figures'
  return isUnits(grid) ? 'units' : 'unknown'
}

function isLegend(grid: Grid): boolean {
  const filled = grid.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.piece.text)
  return legendOf(grid).length >= 2 && filled.length <= legendOf(grid).length * 2 + 2
}

const isFacts = ({ rows, columns }: Grid): boolean =>
  columns === 2 &&
  rows.filter((row) => fact.test(row.cells[0]?.piece.text.trim() ?? '')).length >= rows.length / 2

const isContents = ({ rows }: Grid): boolean =>
  rows.length > 2 &&
  rows.every((row) => /\D\s*\d{1,3}$/u.test(textsOf(row).join(' ').trim())) &&
  rows.every((row) => textsOf(row).join('').length > 3) &&
  rows.every((row) => row.cells.length <= 2)

/** Most of what stands right of the first column and below the first row is numbers. */
function isFigures({ rows }: Grid): boolean {
  const values = rows
    .slice(1)
    .flatMap((row) => ownPieces(row).slice(1))
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
  const numbers = values.filter((text) => figure.test(text))
  return numbers.length >= 2 && numbers.length >= values.length * 0.6
}

const money =
  /(?<!\p{L})(?:(?:mio|mia)\.?|kr\.?|dkk|eur|fte|årsværk|budget\p{L}*|bevilling\p{L}*|udgift\p{L}*|beløb\p{L}*|costs?|expenditure|funding)(?!\p{L})/iu

/** What is to be spent, and by how many, are no figures of how it is. */
const isMoney = ({ rows }: Grid): boolean =>
  [...textsOf(rows[0]), ...rows.map((row) => textsOf(row)[0] ?? '')].some((text) =>
    money.test(text),
  )

const short = /^\p{Lu}[\p{Lu}\d]*(?:[ -][\p{Lu}\d]+)*$/u

/** Short codes beside names, without a head that says so. */
const isUnits = ({ rows, columns }: Grid): boolean =>
  columns === 2 &&
  rows.length > 2 &&
  rows.filter((row) => short.test(row.cells[0]?.piece.text.trim() ?? '')).length >=
    rows.length - 1 &&
  rows.every((row) => (row.cells[0]?.piece.text.length ?? 0) < 12)

/** The codes and names that a table of units lists. */
export const unitsIn = ({ rows }: Grid): readonly (readonly [code: string, name: string])[] =>
  rows.flatMap((row) => {
    const [code = '', name = ''] = textsOf(row).map((text) => text.trim())
    return code === '' || name === '' || codeHead.test(code) ? [] : [[code, name] as const]
  })

/** What a legend's colours mean, each beside its meaning: by the word for it, and by the shading. */
export function legendOf({ rows }: Grid): readonly (readonly [word: string, meaning: string])[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, at) => {
      const [key, meaning] = [cell?.piece, cells[at + 1]?.piece.text.trim() ?? '']
      if (key === undefined || meaning === '' || !colour.test(key.text.trim())) return []
      const { text, shading } = key
      const light = shading === null ? undefined : statuses.lightOf(shading)
      const words = [lowered(text), shading?.toLowerCase(), light]
      return words.flatMap((word) => (word ? [[word, meaning] as const] : [])).slice(0, 3)
    }),
  )
}
