import type { Say } from '#kernel/i18n'
import { parseDecimal } from '#kernel/decimal'
import { dayOf } from '#kernel/clock'
import type { CellToWrite, WorkbookToWrite } from '#kernel/sheets'
import type { Report } from '#features/editions'
import type { CellDiff, CellFault, Choices, JumpQuestion } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import type { Laid } from '../import/laying.ts'
import { cellName, faultWords, place, rowName, saidWords, worthWords } from './words.ts'

/** What a workbook of differences is made of: the same as the page that shows them. */
export interface Differences {
  readonly laid: Laid
  readonly choices: Choices
  /** The name of the file that was uploaded. */
  readonly file: string
  readonly organisation: string
  readonly now: Date
  /** Of the exercise: says that everything is invented. */
  readonly band: string | null
}

const columns = [
  ['state', 12],
  ['place', 12],
  ['field', 44],
  ['downloaded', 40],
  ['now', 40],
  ['in-file', 40],
  ['becomes', 40],
  ['answer', 48],
] as const

type Row = readonly CellToWrite[]
const text = (said: string): CellToWrite => ({ look: 'text', text: said })

/** Every difference of an uploaded workbook as a workbook to keep: nothing in it is a formula, nothing is read back. */
export function differencesWorkbook(say: Say, shown: Differences): WorkbookToWrite {
  const { laid, organisation, file, now, band } = shown
  const { report } = laid.draft
  const { occasion, version } = report
  const title = say('workbooks.differences-title', { organisation, round: occasion.code })
  const made = say('workbooks.differences-made', { file, when: say.moment(now, version.timeZone) })
  const head = columns.map(([name]): CellToWrite => ({
    look: 'head',
    text: say(`workbooks.difference-${name}`),
  }))
  const above = [[{ look: 'title', text: title }], [text(band ?? '')], [text(made)]] as const
  return {
    title,
    writtenAt: now,
    language: say.language,
    sheets: [
      {
        name: say('workbooks.differences-sheet'),
        columns: columns.map(([, width]) => ({ width })),
        rows: [...above, head, ...rowsOf(say, shown)],
        frozen: { rows: above.length + 1, columns: 3 },
        landscape: true,
      },
    ],
  }
}

function rowsOf(say: Say, { laid, choices }: Differences): readonly Row[] {
  const { comparison, draft } = laid
  const { report } = draft
  const loose = comparison.faults.filter((fault) => !comparison.cells.some(isAt(fault)))
  return [
    ...comparison.cells.map((cell) =>
      cellRow(say, report, cell, answerTo(say, laid, choices, cell)),
    ),
    ...comparison.questions.map((question) => questionRow(say, report, question)),
    ...loose.map((fault) => faultRow(say, report, fault)),
    ...comparison.decided.map((cell) =>
      cellRow(say, report, cell, decidedWords(say, report, cell)),
    ),
  ]
}

const isAt =
  ({ sheet, at }: CellFault) =>
  (cell: CellDiff): boolean =>
    cell.sheet === sheet && cell.at === at

function cellRow(say: Say, report: Report, cell: CellDiff, answer: string): Row {
  const { part, kind, base, now, file, becomes } = cell
  const said = (words: string): CellToWrite =>
    workbookRules.isNumber(part) && parseDecimal(words) !== undefined
      ? { look: 'number', number: words }
      : text(saidWords(say, part, words))
  return [
    text(say(`workbooks.state-${kind}`)),
    text(place(cell)),
    text(cellName(say, report, cell)),
    base === null ? text(say('workbooks.not-known')) : said(base),
    said(now),
    kind === 'fault' ? text(file) : said(file),
    said(becomes),
    text(answer),
  ]
}

/** What was answered in a conflict, or what is wrong with a cell; nothing of what needs no answer. */
function answerTo(say: Say, { comparison }: Laid, choices: Choices, cell: CellDiff): string {
  if (cell.kind === 'fault')
    return comparison.faults
      .filter((fault) => isAt(fault)(cell))
      .map((fault) => faultWords(say, fault))
      .join('\n')
  if (cell.way === 'merged')
    return say('workbooks.both', { lines: cell.becomes.split('\n').length })
  if (cell.kind !== 'conflict') return ''
  const choice = choices.cells[cell.id] ?? 'later'
  const name = typeof choice === 'object' ? 'together' : choice
  return say(`workbooks.choice-${name}`, { said: '', named: 'no' })
}

function questionRow(say: Say, report: Report, question: JumpQuestion): Row {
  const { key, before, after, answer } = question
  const worth = (said: string): CellToWrite => text(worthWords(say, report, question, said))
  const words = answer
    ? [say(`workbooks.answer-${answer.answer}`), answer.why].filter(Boolean).join('. ')
    : say('workbooks.choice-later')
  const of = [say('workbooks.state-question'), place(question), rowName(say, report, key)].map(text)
  return [...of, text(''), worth(before), worth(after), text(''), text(words)]
}

function faultRow(say: Say, report: Report, fault: CellFault): Row {
  const id = fault.cell ?? String(fault.values['id'] ?? '')
  const what = id.includes('/')
    ? rowName(say, report, id.replace(/\.[a-z]+$/, ''))
    : say('workbooks.no-line')
  const empty = [text(''), text(''), text(''), text('')]
  const of = [say('workbooks.state-fault'), place(fault), what].map(text)
  return [...of, ...empty, text(faultWords(say, fault))]
}

const decidedWords = (say: Say, { version }: Report, { decidedAt }: CellDiff): string =>
  say('workbooks.decided-short', {
    day: decidedAt ? say.day(dayOf(decidedAt, version.timeZone)) : '',
  })
