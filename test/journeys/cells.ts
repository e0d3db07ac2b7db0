import { inflateRawSync } from 'node:zlib'
import { zipped } from '#test/archives'

/** What is typed into one cell: on which sheet, in the row of which id, under which heading. */
export interface Typed {
  readonly sheet: string
  readonly id: string
  readonly heading: string
  /** A number is kept as one. */
  readonly value: string | number
}

/** A workbook in which somebody typed into cells, its other parts as they were. */
export function withCells(bytes: Uint8Array, typed: readonly Typed[]): Buffer {
  const parts = unzipped(Buffer.from(bytes))
  for (const one of typed) {
    const name = partOf(parts, one.sheet)
    parts[name] = written(parts[name] ?? '', one, sharedTexts(parts))
  }
  return zipped(parts)
}

/** Each part's text by its name (PKWARE APPNOTE 4.3.12). */
function unzipped(archive: Buffer): Record<string, string> {
  const parts: Record<string, string> = {}
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const body = archive.subarray(begin, begin + packed)
    parts[name] = (method === 0 ? body : inflateRawSync(body)).toString('utf8')
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return parts
}

type Parts = Readonly<Record<string, string>>

/** The part of the sheet with this name. */
function partOf(parts: Parts, sheet: string): string {
  const tag = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet\b[^>]*>/g)].find(([one]) =>
    one.includes(`name="${sheet}"`),
  )?.[0]
  const relation = /r:id="([^"]+)"/.exec(tag ?? '')?.[1] ?? ''
  const all = parts['xl/_rels/workbook.xml.rels'] ?? ''
  const found = [...all.matchAll(/<Relationship\b[^>]*>/g)].find(([one]) =>
    one.includes(`Id="${relation}"`),
  )?.[0]
  const target = /Target="([^"]+)"/.exec(found ?? '')?.[1]
  if (target === undefined) throw new Error(`no sheet ${sheet}`)
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Texts that LibreOffice and Excel keep apart from their cells. */
const sharedTexts = (parts: Parts): readonly string[] =>
  [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) =>
    plain(one),
  )

const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

interface Cell {
  readonly column: string
  readonly markup: string
  readonly said: string
}

function cellsIn(row: string, shared: readonly string[]): readonly Cell[] {
  return [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(
    ([markup, column = '']) => {
      const said = plain(markup)
      return {
        column,
        markup,
        said: markup.includes('t="s"') ? (shared[Number(said)] ?? '') : said,
      }
    },
  )
}

function written(sheet: string, typed: Typed, shared: readonly string[]): string {
  const rows = [...sheet.matchAll(/<row\b[^>]*>.*?<\/row>/gs)].map(([row]) => row)
  const headings = cellsIn(rows[0] ?? '', shared)
  const column = headings.find(({ said }) => said === typed.heading)?.column
  const row = rows.find((one) => cellsIn(one, shared)[0]?.said === typed.id)
  const cell = row && cellsIn(row, shared).find((one) => one.column === column)
  if (!row || !cell) throw new Error(`no cell for ${typed.heading} of ${typed.id}`)
  return sheet.replace(row, () => row.replace(cell.markup, () => filled(cell.markup, typed.value)))
}

/** The cell with its place and look, and what was typed in it. */
function filled(markup: string, value: Typed['value']): string {
  const [open = ''] = /^<c\b[^>]*?(?=\/?>)/.exec(markup) ?? []
  const bare = open.replaceAll(/ t="[^"]*"/g, '')
  if (typeof value === 'number') return `${bare}><v>${value}</v></c>`
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `${bare} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}
