import type { Line } from '../schema.ts'
import type { Dictionary, PdfFile } from './pdf-file.ts'
import type { Font } from './pdf-fonts.ts'
import { fontOf } from './pdf-fonts.ts'
import type { Value } from './pdf-values.ts'
import { isList, valuesIn } from './pdf-values.ts'

/** A matrix of six numbers (ISO 32000-1 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number]
const unit: Matrix = [1, 0, 0, 1, 0, 0]

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

/** Words that are shown together: where they begin and end, from the left and from below. */
interface Run {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

interface Pen {
  matrix: Matrix
  line: Matrix
  text: Matrix
  font: Font | null
  size: number
  leading: number
  hidden: boolean
}

const numbersOf = (values: readonly Value[]): readonly number[] =>
  values.map((one) => (typeof one === 'number' ? one : 0))
const matrixOf = (values: readonly Value[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(values)
  return [a, b, c, d, e, f]
}

/** The runs of text on a page, in the order in which they are shown. */
function runsOn(file: PdfFile, page: Dictionary): readonly Run[] {
  const fonts = fontsOf(file, page)
  const runs: Run[] = []
  const pen: Pen = {
    matrix: unit,
    line: unit,
    text: unit,
    font: null,
    size: 1,
    leading: 0,
    hidden: false,
  }
  const kept: Matrix[] = []
  let given: Value[] = []
  for (const value of valuesIn(contentsOf(file, page))) {
    if (typeof value !== 'object' || !('word' in value)) {
      given.push(value)
      continue
    }
    if (value.word === 'q') kept.push(pen.matrix)
    else if (value.word === 'Q') pen.matrix = kept.pop() ?? pen.matrix
    else if (value.word === 'cm') pen.matrix = times(matrixOf(given), pen.matrix)
    else operate(pen, value.word, { given, fonts, runs })
    given = []
  }
  return runs
}

const contentsOf = (file: PdfFile, page: Dictionary): string => {
  const contents = page.get('Contents')
  const parts = file.list(contents)
  return (parts.length > 0 ? parts : [contents]).map((one) => file.stream(one)).join('\n')
}

function fontsOf(file: PdfFile, page: Dictionary): ReadonlyMap<string, Font> {
  const fonts = file.dictionary(file.dictionary(page.get('Resources')).get('Font'))
  return new Map([...fonts].map(([name, font]) => [name, fontOf(file, file.dictionary(font))]))
}

interface Around {
  readonly given: readonly Value[]
  readonly fonts: ReadonlyMap<string, Font>
  readonly runs: Run[]
}

function operate(pen: Pen, word: string, { given, fonts, runs }: Around): void {
  const [first = 0, second = 0] = numbersOf(given)
  const next = (x: number, y: number) => {
    pen.line = times([1, 0, 0, 1, x, y], pen.line)
    pen.text = pen.line
  }
  if (word === 'BT') pen.line = pen.text = unit
  else if (word === 'Tm') pen.line = pen.text = matrixOf(given)
  else if (word === 'Tf') {
    const [name] = given
    pen.font = (typeof name === 'object' && 'name' in name && fonts.get(name.name)) || null
    pen.size = second
  } else if (word === 'TL') pen.leading = first
  else if (word === 'Tr')
    pen.hidden = first === 3 // drawn by nobody: 9.3.6
  else if (word === 'Td') next(first, second)
  else if (word === 'TD') {
    pen.leading = -second
    next(first, second)
  } else if (word === 'T*') next(0, -pen.leading)
  else if (word === 'Tj' || word === 'TJ') show(pen, given, runs)
  else if (word === "'" || word === '"') {
    next(0, -pen.leading)
    show(pen, given.slice(-1), runs)
  }
}

/** Shows strings; a step to the right that is as wide as a space is one. */
function show(pen: Pen, given: readonly Value[], runs: Run[]): void {
  const [array] = given
  let text = ''
  let wide = 0
  for (const part of isList(array) ? array : given) {
    if (typeof part === 'number') {
      if (part < -180 && text !== '' && !text.endsWith(' ')) text += ' '
      wide -= part
    } else if (typeof part === 'object' && 'bytes' in part) {
      const glyphs = pen.font?.(part.bytes) ?? [{ text: '\uFFFD', width: 500 }]
      text += glyphs.map((glyph) => glyph.text).join('')
      wide += glyphs.reduce((sum, { width }) => sum + width, 0)
    }
  }
  const from = times(pen.text, pen.matrix)
  pen.text = times([1, 0, 0, 1, (wide / 1000) * pen.size, 0], pen.text)
  const [, , , , end] = times(pen.text, pen.matrix)
  const size = Math.abs(pen.size * from[3])
  if (!pen.hidden && text !== '') runs.push({ text, x: from[4], end, y: from[5], size })
}

/** Space above a line, in heights of its letters, that begins something new. */
const paragraphGap = 1.75

/** The lines of a page, as they are shown one after another. */
export function linesOn(file: PdfFile, page: Dictionary, number: number): readonly Line[] {
  const lines: Line[] = []
  let last: Run | null = null
  for (const run of runsOn(file, page)) {
    const { text, x, y, size } = run
    const before = lines.at(-1)
    if (last && before && Math.abs(last.y - y) < size * 0.4) {
      const gap = x - last.end > size * 0.15 && !before.text.endsWith(' ') && !text.startsWith(' ')
      lines[lines.length - 1] = { ...before, text: before.text + (gap ? ' ' : '') + text }
    } else {
      const step = last ? last.y - y : Infinity
      const apart =
        step < 0 || step > size * paragraphGap || Math.abs((last?.size ?? 0) - size) > 0.5
      lines.push({ text, page: number, indent: x, apart })
    }
    last = run
  }
  return lines.map((line) => ({
    ...line,
    text: line.text.replaceAll(/[ \u00A0]+/g, ' ').trimEnd(),
  }))
}
