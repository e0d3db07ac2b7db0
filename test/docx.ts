import { SaxesParser } from 'saxes'
import { unzipped } from '#test/archives'

/** Words of a document with what is said of them. */
export interface ReadRun {
  readonly text: string
  readonly language: string | null
}

export interface ReadParagraph {
  readonly style: string | null
  readonly runs: readonly ReadRun[]
}

export interface ReadTableRow {
  /** Said again on every page. */
  readonly isHead: boolean
  readonly cells: readonly (readonly ReadParagraph[])[]
}

/** A Word document as a program finds it. */
export interface ReadDocument {
  /** What stands outside tables. */
  readonly paragraphs: readonly ReadParagraph[]
  readonly tables: readonly (readonly ReadTableRow[])[]
  /** What Word computes: page numbers, and nothing anybody wrote. */
  readonly fields: readonly string[]
  readonly files: ReadonlyMap<string, string>
}

interface Open {
  style: string | null
  runs: { text: string; language: string | null }[]
}

/** The text of some paragraphs, one line for each. */
export const linesOf = (paragraphs: readonly ReadParagraph[]): readonly string[] =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))

/** Reads a Word document back (for tests only). */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const files = unzipped(bytes)
  const fields = [...files].flatMap(([name, text]) =>
    name.endsWith('.xml')
      ? [...text.matchAll(/<w:instrText[^>]*>([^<]*)|<w:fldSimple[^>]*w:instr="([^"]*)"/g)].map(
          ([, one, other]) => (one ?? other ?? '').trim(),
        )
      : [],
  )
  return { ...bodyOf(files.get('word/document.xml') ?? ''), fields, files }
}

function bodyOf(xml: string): Pick<ReadDocument, 'paragraphs' | 'tables'> {
  const paragraphs: ReadParagraph[] = []
  const tables: { isHead: boolean; cells: ReadParagraph[][] }[][] = []
  let [open, inTable, inText]: [Open | null, boolean, boolean] = [null, false, false]
  const parser = new SaxesParser()
  const row = () => tables.at(-1)?.at(-1)
  const run = () => open?.runs.at(-1)
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:tbl') [inTable] = [true, tables.push([])]
    else if (name === 'w:tr') tables.at(-1)?.push({ isHead: false, cells: [] })
    else if (name === 'w:tc') row()?.cells.push([])
    else if (name === 'w:p') open = { style: null, runs: [] }
    else if (name === 'w:pStyle' && open) open.style = value
    else if (name === 'w:r') open?.runs.push({ text: '', language: null })
    else if (name === 'w:t') inText = true
    const [last, at] = [run(), row()]
    if (name === 'w:lang' && last) last.language = value
    if (name === 'w:tblHeader' && at) at.isHead = value !== 'false'
  })
  parser.on('text', (text) => {
    const last = run()
    if (inText && last) last.text += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') inTable = false
    if (name === 'w:t') inText = false
    if (name !== 'w:p' || !open) return
    if (inTable) row()?.cells.at(-1)?.push(open)
    else paragraphs.push(open)
    open = null
  })
  parser.write(xml).close()
  return { paragraphs, tables }
}
