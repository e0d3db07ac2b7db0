import type { Dictionary, PdfFile } from './pdf-file.ts'
import type { Value } from './pdf-values.ts'
import { isList, valuesIn } from './pdf-values.ts'

/** A glyph that is shown: what it stands for, `\uFFFD` where nobody says, and how wide it is in thousandths. */
export interface Glyph {
  readonly text: string
  readonly width: number
}

/** The glyphs of the bytes that a font is given. */
export type Font = (bytes: string) => readonly Glyph[]

const numberOf = (bytes: string): number =>
  Buffer.from(bytes, 'latin1').reduce((sum, byte) => sum * 256 + byte, 0)
const utf16 = (bytes: string): string =>
  Buffer.from(bytes.length % 2 ? `\0${bytes}` : bytes, 'latin1')
    .swap16()
    .toString('utf16le')
const bytesIn = (value: Value | undefined): string =>
  typeof value === 'object' && 'bytes' in value ? value.bytes : ''

/** What each code of a font stands for (ISO 32000-1 9.10.3). */
function lettersIn(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    const values = valuesIn(body)
    for (let at = 0; at + 1 < values.length; at += 2)
      letters.set(numberOf(bytesIn(values[at])), utf16(bytesIn(values[at + 1])))
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const values = valuesIn(body)
    for (let at = 0; at + 2 < values.length; at += 3) addRange(letters, values.slice(at, at + 3))
  }
  return letters
}

function addRange(letters: Map<number, string>, [from, to, target]: readonly Value[]): void {
  const [first, last] = [numberOf(bytesIn(from)), numberOf(bytesIn(to))]
  const start = bytesIn(target)
  for (let code = first; code <= Math.min(last, first + 65_535); code += 1) {
    const one = isList(target)
      ? bytesIn(target[code - first])
      : start.slice(0, -1) +
        String.fromCharCode((start.charCodeAt(start.length - 1) + code - first) & 255)
    letters.set(code, utf16(one))
  }
}

const nameOf = (value: Value | undefined): string =>
  typeof value === 'object' && 'name' in value ? value.name : ''

/** A font of a page, with what it says of its letters and widths. Without a word on them no letter is certain. */
export function fontOf(file: PdfFile, font: Dictionary): Font {
  const letters = lettersIn(file.stream(font.get('ToUnicode')))
  const isWide = nameOf(font.get('Subtype')) === 'Type0'
  const widths = isWide ? wideWidths(file, font) : simpleWidths(file, font)
  const encoding = nameOf(file.get(font.get('Encoding')))
  const named =
    encoding === 'WinAnsiEncoding'
      ? 'windows-1252'
      : encoding === 'MacRomanEncoding'
        ? 'macintosh'
        : null
  const decoder = named === null || isWide ? null : new TextDecoder(named)
  const size = isWide ? 2 : 1
  return (bytes) => {
    const glyphs: Glyph[] = []
    for (let at = 0; at + size <= bytes.length; at += size) {
      const code = numberOf(bytes.slice(at, at + size))
      const text = letters.get(code) ?? decoder?.decode(Uint8Array.of(code)) ?? '\uFFFD'
      glyphs.push({ text, width: widths.get(code) ?? 500 })
    }
    return glyphs
  }
}

function simpleWidths(file: PdfFile, font: Dictionary): ReadonlyMap<number, number> {
  const first = Number(file.get(font.get('FirstChar')) ?? 0)
  const widths = file.list(font.get('Widths')).map((one) => Number(file.get(one)))
  return new Map(widths.map((width, index) => [first + index, width]))
}

/** Widths by code: `first [w w w]` or `first last w` (ISO 32000-1 9.7.4.3). */
function wideWidths(file: PdfFile, font: Dictionary): ReadonlyMap<number, number> {
  const [below] = file.list(font.get('DescendantFonts'))
  const given = file.list(file.dictionary(below).get('W')).map((one) => file.get(one) ?? 0)
  const widths = new Map<number, number>()
  for (let at = 0; at + 1 < given.length;) {
    const [first, second, third] = [Number(given[at]), given[at + 1], Number(given[at + 2])]
    if (isList(second)) {
      for (const [index, width] of second.entries()) widths.set(first + index, Number(width))
      at += 2
    } else {
      for (let code = first; code <= Math.min(Number(second), first + 65_535); code += 1)
        widths.set(code, third)
      at += 3
    }
  }
  return widths
}
