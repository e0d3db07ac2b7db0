import type { SheetToWrite } from '#kernel/sheets'
import { cellsOf, overruledOf } from '#features/frozen-figures'
import { amount, cell, markOf, named, said, sheetOf, whose } from './annex-sheet.ts'
import type { Spoken } from './source.ts'

/** Every cell of every breakdown, one on a line; no sheet where there is none. */
export function parts(source: Spoken): readonly SheetToWrite[] {
  const { say, facts } = source
  const heads = ['mark', 'figure', 'authority', 'period', 'breakdown', 'cell']
  const rows = cellsOf(facts).flatMap(({ fact, says: { cells } }) =>
    cells.map(({ dimension, value, numerator, denominator }, place) => [
      markOf(fact, `value-${place}`),
      cell(named(source, `indicator:${fact.indicator}`, 'name')),
      whose(source, fact),
      cell(said(source, fact, 'period')),
      cell(dimension),
      cell(said(source, fact, `name-${place}`)),
      cell(said(source, fact, `value-${place}`)),
      ...[value, numerator, denominator].map(amount),
    ]),
  )
  if (rows.length === 0) return []
  const sheet = sheetOf({
    name: say('packs.annex-parts'),
    widths: [44, 60, 34, 16, 20, 30, 24, 14, 14, 14],
    heads: [...heads, 'words', 'value', 'of', 'among'].map((one) => say(`packs.annex-${one}`)),
    rows,
  })
  return [sheet]
}

/** What authorities say of figures instead of the rule, beside what the rule says; no sheet where nobody does. */
export function verdicts(source: Spoken): readonly SheetToWrite[] {
  const { say, facts } = source
  const heads = ['mark', 'figure', 'authority', 'period', 'judged', 'instead', 'why']
  const rows = overruledOf(facts).map(({ fact, says }) => [
    markOf(fact, 'verdict'),
    cell(named(source, `indicator:${fact.indicator}`, 'name')),
    whose(source, fact),
    ...['period', 'rule', 'verdict', 'text'].map((part) =>
      // Of what was withdrawn every mark has the same words.
      cell(says || part === 'text' ? said(source, fact, part) : ''),
    ),
  ])
  if (rows.length === 0) return []
  const sheet = sheetOf({
    name: say('packs.annex-verdicts'),
    widths: [44, 60, 34, 16, 24, 24, 80],
    heads: heads.map((one) => say(`packs.annex-${one}`)),
    rows,
  })
  return [sheet]
}
