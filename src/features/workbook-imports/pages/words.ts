import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { parseDay } from '#kernel/clock'
import { parseDecimal } from '#kernel/decimal'
import { text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Report } from '#features/editions'
import { statuses } from '#features/editions'
import { reportRules } from '#features/reporting'
import type { CellDiff, CellFault, JumpQuestion, PartName, Uploaded } from '#features/workbooks'
import { workbookRules, workbookWords } from '#features/workbooks'

/** What is wrong in a cell, and what to do about it. */
export function faultWords(say: Say, { code, values }: CellFault): string {
  const spoken = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    name === 'column' ? say(`workbooks.column-${value}`) : spokenValue(say, code, [name, value]),
  ])
  return say(`workbooks.fault-${code}`, Object.fromEntries(spoken))
}

/** What a fault quotes as a number or a day of the file, and so is said as the reader writes it. */
const numbersIn: Readonly<Record<string, readonly string[]>> = {
  formula: ['came'],
  negative: ['typed'],
  'not-whole': ['typed'],
  'numerator-above': ['numerator', 'denominator'],
  percent: ['typed'],
  'two-ways': ['fraction'],
}

function spokenValue(
  say: Say,
  code: string,
  [name, value]: readonly [string, string | number],
): string | number {
  const said = String(value)
  if (name === 'day') return dayWords(say, said)
  const isNumber = numbersIn[code]?.includes(name) && parseDecimal(said) !== undefined
  return isNumber ? say.number(said) : value
}

/** `2027-05-01 10:30` → `1. maj 2027 10:30` */
function dayWords(say: Say, said: string): string {
  const [date = '', ...time] = said.split(' ')
  const day = parseDay(date)
  return day === undefined ? said : [say.day(day), ...time].join(' ')
}

/** What is to be known of a file before it is written: its language, and what is hidden in it. */
export const noticesOf = (
  say: Say,
  { about, notices = [] }: Pick<Uploaded, 'about' | 'notices'>,
): readonly string[] => [
  ...(about.language === say.language
    ? []
    : [say('workbooks.notice-language', { language: about.language })]),
  ...notices.map(({ code, values }) =>
    say(`workbooks.notice-${code}`, { ...values, row: String(values['row'] ?? '') }),
  ),
]

/** A place in the file: `Tal!E7`. */
export const place = ({ sheet, at }: { readonly sheet: string; readonly at: string }): string =>
  `${sheet}!${at}`

/** The same as it stands on a page. */
export const placeMark = (where: { readonly sheet: string; readonly at: string }): Html =>
  html`<span class="code nowrap">${place(where)}</span>`

/** What a row is about: `4 DEMA 2 · What did you do?` */
export function rowName(say: Say, report: Report, key: string): string {
  const slash = key.indexOf('/')
  const { number } = pieces.lineTitle(say, report, key.slice(0, slash))
  return `${number} · ${pieces.fieldName(say, report, key.slice(slash + 1))}`
}

/** What a cell is about: `4 DEMA 2 · Kvinder blandt udsendte · nævner`; the answer itself needs no name. */
export function cellName(
  say: Say,
  report: Report,
  { key, part }: Pick<CellDiff, 'key' | 'part'>,
): string {
  const row = rowName(say, report, key)
  return part === 'text' || part === 'status' ? row : `${row} · ${say(`workbooks.part-${part}`)}`
}

/** What a cell says, in words. */
export function saidWords(say: Say, part: PartName, said: string): string {
  if (said === '') return say('workbooks.nothing')
  if (part === 'unchanged') return say('workbooks.yes')
  const status = part === 'status' && statuses.find((one) => one === said)
  if (status) return workbookWords.statusWord(say, status)
  return workbookRules.isNumber(part) && parseDecimal(said) !== undefined ? say.number(said) : said
}

/** What a figure that jumps is worth: a share in percent, or a number. */
export function worthWords(
  say: Say,
  { measures }: Report,
  { indicator }: Pick<JumpQuestion, 'indicator'>,
  worth: string,
): string {
  const measure = measures.get(indicator)
  const isShare = measure?.kind === 'share' || measure?.unit === 'percent'
  return isShare ? say.percent(worth) : say.number(worth)
}

const longest = 280

/** What a cell says; of a long text what it changes, folded away. */
export function saidOrFolded(say: Say, cell: CellDiff, said: string): Content {
  const words = saidWords(say, cell.part, said)
  if (words.length <= longest) return words
  const lines = said.split('\n').length
  return html`<details>
    <summary>${say('workbooks.lines', { lines, words: said.split(/\s+/).length })}</summary>
    ${changesOf(say, cell, said)}
  </details>`
}

/** A text with what it changes of what was downloaded. */
export const changesOf = (say: Say, { base }: Pick<CellDiff, 'base'>, said: string): Content =>
  base === null ? said : text.difference(say, reportRules.differenceOf(base, said))
