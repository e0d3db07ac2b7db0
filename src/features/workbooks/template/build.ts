import { dayOf } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { CellToWrite, SheetToWrite, WorkbookToWrite } from '#kernel/sheets'
import { columnName } from '#kernel/sheets'
import { statuses } from '#features/editions'
import { roundRules } from '#features/rounds'
import type { About, SheetKind } from '../cells/schema.ts'
import { cellsOf } from '../cells/parts-rules.ts'
import type { FieldState } from '../diff/schema.ts'
import { statusWord } from '../words.ts'
import type { ColumnName } from './columns.ts'
import { aboutNames, columnsOf, format, hiddenSheet, mark, rowsBegin, widths } from './columns.ts'
import { rowCells } from './row.ts'
import type { Template } from './schema.ts'

/** The prefilled workbook of one organisation in one round. */
export function buildWorkbook(template: Template): WorkbookToWrite {
  const { say, about, draft, organisation } = template
  const text = sheetOf(template, 'text')
  const figures = sheetOf(template, 'figures')
  return {
    title: say('workbooks.title', { organisation, round: draft.report.occasion.code }),
    writtenAt: new Date(about.downloadedAt),
    language: say.language,
    sheets: [instructions(template), text.sheet, figures.sheet, hidden(about, [text, figures])],
  }
}

interface Laid {
  readonly kind: SheetKind
  readonly sheet: SheetToWrite
  readonly rows: readonly FieldState[]
}

const firstRow = 2

function sheetOf(template: Template, kind: SheetKind): Laid {
  const { say, states } = template
  const rows = states.filter(({ sheet }) => sheet === kind)
  const columns = columnsOf[kind].filter(
    (name) => name !== 'correction' || rows.some(({ corrects }) => corrects),
  )
  const head = columns.map((name): CellToWrite => ({
    look: 'head',
    text: say(`workbooks.column-${name}`),
  }))
  return {
    kind,
    rows,
    sheet: {
      name: say(`workbooks.sheet-${kind}`),
      columns: columns.map((name) => ({ width: widths[name] })),
      rows: [head, ...rows.map((state) => rowCells(template, columns, state))],
      frozen: { rows: 1, columns: 3 },
      landscape: true,
      choices: choicesOf(say, columns, rows),
    },
  }
}

function choicesOf(
  say: Say,
  columns: readonly ColumnName[],
  rows: readonly FieldState[],
): NonNullable<SheetToWrite['choices']> {
  const cellsIn = (column: ColumnName, has: (state: FieldState) => boolean): readonly string[] =>
    rows.flatMap((state, index) =>
      has(state) && columns.includes(column)
        ? [`${columnName(columns.indexOf(column) + 1)}${index + firstRow}`]
        : [],
    )
  const fault = (name: string) => ({
    title: say(`workbooks.choose-${name}-title`),
    text: say(`workbooks.choose-${name}`),
  })
  return [
    {
      cells: cellsIn('answer', ({ kind }) => kind === 'status'),
      options: statuses.map((status) => statusWord(say, status)),
      fault: fault('status'),
    },
    {
      cells: cellsIn(
        'unchanged',
        ({ kind, corrects, earlierText }) =>
          cellsOf(kind, corrects).includes('unchanged') && earlierText !== null,
      ),
      options: [say('workbooks.yes')],
      fault: fault('unchanged'),
    },
  ]
}

function instructions({ say, draft, about, organisation, band }: Template): SheetToWrite {
  const { report } = draft
  const { occasion, version } = report
  const { timeZone } = version
  const said = (text: string): CellToWrite => ({ look: 'text', text })
  const strong = (text: string): CellToWrite => ({ look: 'strong', text })
  const due = occasion.round ? say.day(roundRules.dueOn(occasion.round, report.organisation)) : ''
  const downloaded = new Date(about.downloadedAt)
  const aboutWhat = { round: occasion.code, period: say.period(occasion.period) }
  const facts = [
    ['plan', say.text(version.title).text],
    ['organisation', organisation],
    ['round', say('workbooks.about-round-words', aboutWhat)],
    ['due', due],
    ['edition', String(about.edition)],
    ['downloaded', `${say.day(dayOf(downloaded, timeZone))}, ${say.time(downloaded, timeZone)}`],
  ] as const
  const steps = ['open', 'text', 'figures', 'unchanged', 'copies', 'upload'] as const
  const title: CellToWrite = {
    look: 'title',
    text: say('workbooks.title', { organisation, round: occasion.code }),
  }
  return {
    name: say('workbooks.sheet-about'),
    columns: [{ width: 22 }, { width: 88 }],
    rows: [
      [title],
      band === null ? null : [strong(band)],
      ...facts.map(([name, value]) => [strong(say(`workbooks.about-${name}`)), said(value)]),
      null,
      [strong(say('workbooks.how'))],
      ...steps.map((step, index) => [strong(`${index + 1}.`), said(say(`workbooks.step-${step}`))]),
      null,
      [strong(say('workbooks.care')), said(say('workbooks.care-text'))],
    ],
    merged: ['A1:B1', 'A2:B2'],
  }
}

/** What is needed to read the workbook again. The words of the base are never in it: Varde has kept them. */
function hidden(about: About, laid: readonly Laid[]): SheetToWrite {
  const said = (...texts: readonly string[]): CellToWrite[] =>
    texts.map((text) => ({ look: 'text', text }))
  return {
    name: hiddenSheet,
    state: 'very-hidden',
    columns: [{ width: 40 }, { width: 12 }, { width: 12 }, { width: 12 }],
    rows: [
      said(mark, format),
      ...aboutNames.map((name) => said(name, String(about[name]))),
      said(rowsBegin),
      ...laid.flatMap(({ kind, rows }) =>
        rows.map(({ key, revision }, index) =>
          said(key, String(revision), kind, String(index + firstRow)),
        ),
      ),
    ],
  }
}

/** The name that a workbook is saved under. */
export const fileName = ({ say, draft, about }: Template): string =>
  say('workbooks.file', {
    organisation: about.organisation.split(':')[1] ?? '',
    round: draft.report.occasion.code,
  })
