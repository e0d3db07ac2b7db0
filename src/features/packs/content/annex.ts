import type { Say } from '#kernel/i18n'
import { groupsOf } from '#kernel/merkle'
import type { CellToWrite, SheetToWrite, WorkbookToWrite } from '#kernel/sheets'
import type { ReadFact } from '#features/snapshots'
import { parts, verdicts } from './annex-besides.ts'
import {
  amount,
  cell,
  columnsOf,
  head,
  markOf,
  named,
  said,
  sheetOf,
  whose,
} from './annex-sheet.ts'
import { titleOf } from './paper.ts'
import type { PackSource, Spoken } from './source.ts'
import { spoken } from './source.ts'

function statuses(source: Spoken): SheetToWrite {
  const { say, facts } = source
  return sheetOf({
    name: say('packs.annex-statuses'),
    widths: [44, 10, 60, 34, 16, 16, 16],
    heads: ['mark', 'number', 'commitment', 'authority', 'part', 'status', 'rule'].map((one) =>
      say(`packs.annex-${one}`),
    ),
    rows: facts
      .filter(({ kind }) => kind === 'status')
      .map((fact) => {
        const ref = `commitment:${fact.commitment}`
        const { content } = fact
        const part = content?.kind === 'status' ? say(`packs.annex-part-${content.part}`) : ''
        return [
          markOf(fact, 'status'),
          cell(named(source, ref, 'number')),
          cell(named(source, ref, 'title')),
          whose(source, fact),
          cell(part),
          cell(said(source, fact, 'status')),
          cell(fact.stub ? '' : said(source, fact, 'proposed')),
        ]
      }),
  })
}

const measured = ['figure', 'baseline', 'target'] as const

/** The numbers of a fact, each as it was frozen; of what is withdrawn or hidden none. */
function numbersOf({ content }: ReadFact): readonly (CellToWrite | null)[] {
  switch (content?.kind) {
    case 'figure':
      return [content.value, content.numerator, content.denominator].map(amount)
    case 'baseline':
    case 'target':
      return [amount(content.value), null, null]
    default:
      return [null, null, null]
  }
}

function figures(source: Spoken): SheetToWrite {
  const { say, facts } = source
  const heads = ['mark', 'what', 'figure', 'authority', 'period', 'words', 'value', 'of', 'among']
  return sheetOf({
    name: say('packs.annex-figures'),
    widths: [44, 18, 60, 34, 16, 24, 14, 14, 14],
    heads: heads.map((one) => say(`packs.annex-${one}`)),
    rows: facts
      .filter(({ kind }) => measured.some((one) => one === kind))
      .map((fact) => [
        markOf(fact, 'value'),
        cell(say(`packs.annex-kind-${fact.kind}`)),
        cell(named(source, `indicator:${fact.indicator}`, 'name')),
        whose(source, fact),
        cell(fact.stub ? '' : said(source, fact, fact.kind === 'target' ? 'due' : 'period')),
        cell(said(source, fact, 'value')),
        ...numbersOf(fact),
      ]),
  })
}

/** Every status and figure of a snapshot as a workbook, each beside the mark by which the papers show it. */
export function annexOf(given: PackSource, say: Say): WorkbookToWrite {
  const source = spoken(given, say)
  const { root, caseNumber, frozenAt, number } = source.head
  const title = say('packs.annex-title', { title: titleOf(source) })
  const { isDraft, warning } = source
  const about = [
    ...(warning ? [[say('packs.annex-note'), `${warning.word}. ${warning.explained}`]] : []),
    [say('packs.case'), caseNumber ?? say('packs.no-case')],
    [say('packs.snapshot'), isDraft ? say('packs.not-frozen') : String(number)],
    [say('packs.frozen'), isDraft ? say('packs.not-frozen') : frozenAt.toISOString()],
    [say('packs.root'), isDraft ? say('packs.verify-draft') : groupsOf(root).join(' ')],
    [say('packs.annex-mark'), say('packs.annex-mark-how')],
  ]
  const cover: SheetToWrite = {
    name: say('packs.annex-cover'),
    columns: columnsOf(24, 100),
    rows: [
      [{ look: 'title', text: title }],
      null,
      ...about.map(([label = '', text = '']) => [head(label), cell(text)]),
    ],
  }
  return {
    title,
    writtenAt: frozenAt,
    language: say.language,
    sheets: [cover, statuses(source), figures(source), ...parts(source), ...verdicts(source)],
  }
}
