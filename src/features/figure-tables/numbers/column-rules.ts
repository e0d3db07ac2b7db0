import type { Decimal, Readings, Style } from '#kernel/decimal'
import { compare, parseDecimal, writtenNumbers } from '#kernel/decimal'
import type { Notes } from '../notes.ts'
import type { ErrorCode, GridCell, Values } from '../schema.ts'
import { inPercent } from './percent-rules.ts'
import type { Expected, Figure } from './schema.ts'

/** Reads the numbers of a column, all together: what one cell leaves open another may decide. */
export function readColumn(
  cells: readonly GridCell[],
  expected: Expected,
  notes: Notes,
): ReadonlyMap<string, Figure> {
  const texts = cells.filter(({ kind }) => kind === 'text').map(written)
  const worth = decided(texts, expected, notes)
  warnOfTexts(cells, notes)
  const numbers = new Map(
    cells.map((cell) => [cell.at.cell, numberIn(cell, expected, notes, worth)] as const),
  )
  return expected.isPercent ? inPercent(cells, numbers, expected, notes) : numbers
}

interface Written {
  readonly cell: GridCell
  readonly readings: Readings
}

const written = (cell: GridCell): Written => ({
  cell,
  readings: writtenNumbers.readingsOf(cell.said),
})

type Worth = (readings: Readings) => Decimal | undefined | 'ask'

/** How the texts of a column are read, or that it must be asked. */
function decided(texts: readonly Written[], expected: Expected, notes: Notes): Worth {
  const style = writtenNumbers.styleOf(
    texts.map(({ readings }) => readings),
    expected.isWhole,
  )
  const unclear = texts.filter(({ readings }) => writtenNumbers.isAmbiguous(readings))
  const either: Worth = ({ comma, point }) => comma ?? point
  if (style === 'each') return either
  const signs = Map.groupBy(unclear, ({ readings }) => signIn(readings))
  if (signs.size > 1 && (style === 'whole' || style === 'ask'))
    return eachAsked([...signs], expected, notes)
  if (style === 'whole') {
    const at = unclear.map(({ cell }) => cell.at)
    notes.warn('thousands', at, { written: unclear[0]?.cell.said ?? '' })
    return (readings) =>
      writtenNumbers.isAmbiguous(readings) ? writtenNumbers.thousandsOf(readings) : either(readings)
  }
  const chosen = style === 'ask' ? askStyle(unclear, expected, notes) : style
  return (readings) => {
    if (!writtenNumbers.isAmbiguous(readings)) return either(readings)
    return chosen === undefined ? 'ask' : readings[chosen]
  }
}

/** Where `1,234` and `1.234` stand in one column no rule reads both: each of the two is asked by itself. */
function eachAsked(
  signs: readonly (readonly [Style, readonly Written[]])[],
  expected: Expected,
  notes: Notes,
): Worth {
  const chosen = new Map(
    signs.map(([sign, unclear]) => {
      const key = `${expected.key}:${sign}`
      return [sign, askStyle(unclear, { ...expected, key }, notes)] as const
    }),
  )
  return (readings) => {
    if (!writtenNumbers.isAmbiguous(readings)) return readings.comma ?? readings.point
    const style = chosen.get(signIn(readings))
    return style === undefined ? 'ask' : readings[style]
  }
}

/** The sign that stands in an unclear number: the style by which it is a fraction. */
const signIn = ({ comma }: Readings): Style => (comma?.includes('.') ? 'comma' : 'point')

function askStyle(unclear: readonly Written[], { key }: Expected, notes: Notes): Style | undefined {
  const [first] = unclear
  const styles = ['comma', 'point'] as const
  const answer = notes.ask({
    id: `number:${key}`,
    kind: 'number',
    at: unclear.map(({ cell }) => cell.at),
    asWritten: first?.cell.said ?? '',
    options: styles.map((style) => ({
      value: style,
      key: 'number',
      values: { number: first?.readings[style] ?? '' },
    })),
    values: {},
  })
  return styles.find((style) => style === answer)
}

/** In a workbook a number may be kept as a text; a sum there leaves it out without a word. */
function warnOfTexts(cells: readonly GridCell[], notes: Notes): void {
  if (!cells.some(({ kind }) => kind === 'number')) return
  const texts = cells.filter(
    ({ kind, said }) => kind === 'text' && writtenNumbers.isNumber(writtenNumbers.readingsOf(said)),
  )
  const at = texts.map((cell) => cell.at)
  if (at.length > 0) notes.warn('number-as-text', at, { written: texts[0]?.said ?? '' })
}

function numberIn(cell: GridCell, expected: Expected, notes: Notes, worth: Worth): Figure {
  const { at, kind, said } = cell
  const readings = writtenNumbers.readingsOf(said)
  const number = kind === 'text' ? worth(readings) : parseDecimal(said)
  if (number === 'ask') {
    notes.settle([at], 'asked')
    return { is: 'waits' }
  }
  const hasSign = kind === 'percent' || readings.hasPercent
  const [code, values] = refusedAs(cell, number, hasSign, expected) ?? []
  if (code !== undefined || number === undefined) {
    notes.refuse(at, code ?? 'no-number', { written: shortened(said), ...values })
    return { is: 'waits' }
  }
  if (cell.isFormula) notes.warn('formula', [at], { came: said })
  const isBare = expected.isWhole && number.includes('.')
  return {
    is: 'number',
    number: isBare ? (parseDecimal(number.replace(/\..*$/, '')) ?? number) : number,
  }
}

/** Why what stands in a cell is no figure of its column. */
function refusedAs(
  cell: GridCell,
  number: Decimal | undefined,
  hasSign: boolean,
  expected: Expected,
): readonly [ErrorCode, Values?] | undefined {
  if (cell.merged !== undefined) return ['merged', { area: cell.merged }]
  if (cell.kind === 'nothing') return ['formula-empty']
  if (cell.kind === 'error') return ['broken']
  if (cell.kind === 'date') return ['date-in-number']
  if (cell.kind === 'truth' || number === undefined || cell.said.length > 60) return ['no-number']
  if (hasSign && !expected.isPercent) return ['percent-in-count']
  if (!expected.mayBeNegative && compare(number, '0') < 0) return ['negative']
  return expected.isWhole && !writtenNumbers.isWhole(number) ? ['not-whole'] : undefined
}

const shortened = (said: string): string => (said.length > 60 ? `${said.slice(0, 57)}…` : said)
