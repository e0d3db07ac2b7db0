import type { PdfObject } from './pdf-objects.ts'
import { literal, referenceIn } from './pdf-objects.ts'

type Objects = ReadonlyMap<number, PdfObject>
/** Glyphs to letters. */
type Letters = ReadonlyMap<number, string>

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** What each glyph of a font stands for (ISO 32000-1 9.10.3). */
export function lettersOf(map: string): Letters {
  const letters = new Map<number, string>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<((?:[0-9a-fA-F]{4})+)>/g,
    ))
      letters.set(Number.parseInt(glyph, 16), utf16(hex))
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]{4})>/g,
    ))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1)
        letters.set(
          glyph,
          String.fromCharCode(Number.parseInt(hex, 16) + glyph - Number.parseInt(from, 16)),
        )
  return letters
}

/** The fonts of a page by their names in it. */
function fontsOf(objects: Objects, page: string): ReadonlyMap<string, Letters> {
  const resources = referenceIn(page, 'Resources')
  const source = resources === null ? page : (objects.get(resources)?.source ?? '')
  const shared = referenceIn(source, 'Font')
  const [, own = ''] = /\/Font <<([\s\S]*?)>>/.exec(source) ?? []
  const fonts = shared === null ? own : (objects.get(shared)?.source ?? '')
  return new Map(
    [...fonts.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', number]) => {
      const map = referenceIn(objects.get(Number(number))?.source ?? '', 'ToUnicode')
      return [name, lettersOf((map === null ? null : objects.get(map)?.stream) ?? '')]
    }),
  )
}

/** In brackets, in which brackets may stand that are balanced (ISO 32000-1 7.3.4.2). */
const bracketed = Array.from({ length: 4 }).reduce<string>(
  (inner) => String.raw`\((?:\\[\s\S]|[^()\\]${inner === '' ? '' : `|${inner}`})*\)`,
  '',
)
const string = String.raw`${bracketed}|<[0-9a-fA-F\s]*>`
const tokens = new RegExp(
  String.raw`/MCID (\d+)[^>]*>>\s*BDC|\b(BMC|BDC)\b|\b(EMC)\b|/(\S+) [\d.]+ Tf|(\d+) Tr\b|(${string})`,
  'g',
)

/** Words on a page by the number of the content that they are marked as (ISO 32000-1 14.7.4). */
export function markedWords(objects: Objects, page: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  read(objects, page, (text, at) => {
    if (at !== null) words.set(at, (words.get(at) ?? '') + text)
  })
  return words
}

/** Every word on a page in the order in which they are drawn, its head and foot too. */
export function wordsOn(objects: Objects, page: string): string {
  let all = ''
  let last: number | null = null
  read(objects, page, (text, at) => {
    all += `${at === last ? '' : ' '}${text}`
    last = at
  })
  return all
}

/** Tells of the words on a page, and of which content they are a part. */
function read(objects: Objects, page: string, tell: (text: string, at: number | null) => void) {
  const contents = referenceIn(page, 'Contents')
  const stream = (contents === null ? null : objects.get(contents)?.stream) ?? ''
  const fonts = fontsOf(objects, page)
  const open: (number | null)[] = []
  let letters: Letters = new Map()
  let isSeen = true
  for (const [, marked, opens, closes, font, mode, said] of stream.matchAll(tokens)) {
    if (marked !== undefined) open.push(Number(marked))
    else if (opens !== undefined) open.push(null)
    else if (closes !== undefined) open.pop()
    else if (font !== undefined) letters = fonts.get(font) ?? new Map()
    else if (mode !== undefined) isSeen = mode !== '3' // drawn by nobody: 9.3.6
    if (said !== undefined && isSeen)
      tell(lettersIn(said, letters), open.findLast((one) => one !== null) ?? null)
  }
}

/** The letters that a string of glyphs shows, two bytes for each. */
function lettersIn(written: string, letters: Letters): string {
  const bytes = written.startsWith('(')
    ? Buffer.from(literal(written.slice(1, -1)), 'latin1')
    : Buffer.from(written.replaceAll(/[<>\s]/g, ''), 'hex')
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += letters.get(bytes.readUInt16BE(at)) ?? '\ufffd'
  return text
}
