import { targets } from '#features/word-readings'
import type { Ledger } from './ledger.ts'
import { account } from './ledger.ts'
import type { Figure } from './schema.ts'
import type { Grid } from './grid-rules.ts'
import { ownPieces } from './grid-rules.ts'

const yearIn = (text: string): string | null =>
  /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text)?.[0] ?? null
const wanted = /(?<!\p{L})(?:mål|måltal|target|goal|ambition)(?!\p{Ll}*tal\s+for)/iu

/** The figures of a table, each with its row's name and the year of its cell or heading; targets are none. */
export function figuresOf(grid: Grid, ledger: Ledger): readonly Figure[] {
  const [top, ...rows] = grid.rows
  const headings = top?.cells.map((cell) => cell?.piece.text ?? '') ?? []
  for (const piece of top === undefined ? [] : ownPieces(top))
    if (piece.text !== '') account(ledger, piece.at, { as: 'heading', role: 'heading' })
  return rows.flatMap((row) => {
    const [label, ...cells] = row.cells
    if (label && label.piece.text !== '')
      account(ledger, label.piece.at, { as: 'figure', role: 'name' })
    const name = [headings[0] ?? '', label?.piece.text ?? ''].filter(Boolean).join(', ')
    return cells.flatMap((cell, at) => {
      const piece = cell?.piece
      if (piece === undefined || piece.text === '') return []
      account(ledger, piece.at, { as: 'figure', role: 'figure' })
      const heading = headings[at + 1] ?? ''
      return wanted.test(heading) ? [] : figureIn(piece.text, { at: piece.at, name, heading })
    })
  })
}

interface Place {
  readonly at: string
  readonly name: string
  readonly heading: string
}

function figureIn(text: string, { at, name, heading }: Place): readonly Figure[] {
  const period = yearIn(text) ?? yearIn(heading)
  const told = text.replaceAll(/\([^)]*\)/gu, ' ').replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, ' ')
  const [amount, ...others] = targets.findAmounts(told, targets.languageOf(`${name} ${text}`))
  if (amount === undefined || amount.value === null) return []
  const isSure = others.length === 0 && amount.isSure && period !== null
  return [
    {
      at,
      text: name,
      value: amount.value,
      unit: amount.unit,
      period,
      state: isSure ? 'placed' : 'guessed',
    },
  ]
}

const people =
  /^\s+(?:personer|kvinder|mænd|medarbejdere|ansatte|soldater|deltagere|people|persons|women|men|employees|soldiers)(?!\p{L})/iu

/** Shares, and numbers of people, that running text states: `kvinder udgør 52 pct. af de ansatte`. A year holds until the next is named. */
export function figuresInText(text: string, at: string): readonly Figure[] {
  const language = targets.languageOf(text)
  const first = yearIn(text)
  return targets.sentencesOf(text).flatMap((sentence) => {
    const year = yearIn(sentence) ?? first
    return clausesOf(sentence).flatMap((clause) =>
      targets
        .findAmounts(clause, language)
        .filter(({ value, isSure }) => value !== null && isSure && !wanted.test(clause))
        .filter(
          ({ unit, to }) =>
            unit === 'percent' || (unit === 'count' && people.test(clause.slice(to))),
        )
        .flatMap(({ value, unit }) => {
          const period = yearIn(clause) ?? year
          if (period === null || value === null) return []
          return [{ at, text: clause.trim(), value, unit, period, state: 'guessed' as const }]
        }),
    )
  })
}

const clausesOf = (sentence: string): readonly string[] =>
  sentence.split(/,\s*(?:og|and|mens|while)\s+|;\s*|\s+(?=(?:mod|against|compared)\s)/iu)
