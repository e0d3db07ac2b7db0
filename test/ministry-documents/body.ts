import { isTable, type Block, type Cell, type Paragraph, type Row, type Table } from './blocks.ts'
import { changedBy, runsOf, type Writing } from './runs.ts'
import { boxOf, pictureOf } from './drawings.ts'

/** A document's body as Word writes it, and where each marked thing came to stand. */
export interface Body {
  readonly xml: string
  readonly places: ReadonlyMap<string, string>
}

interface Pen {
  readonly writing: Writing
  readonly places: Map<string, string>
}

/** How a paragraph or a row around it was changed, and how small its letters are. */
interface Within {
  readonly inserted?: string | undefined
  readonly deleted?: string | undefined
  readonly size?: number | undefined
}

/** Writes blocks one after the other. Places are counted as a person would: P2, T1.R3.C4.P1. */
export function bodyOf(blocks: readonly Block[], writing: Writing): Body {
  const places = new Map<string, string>()
  return { xml: blocksOf(blocks, '', { writing, places }, {}), places }
}

function blocksOf(blocks: readonly Block[], before: string, pen: Pen, within: Within): string {
  let [tables, paragraphs] = [0, 0]
  return blocks
    .map((block) => {
      if (isTable(block)) {
        tables += 1
        return tableOf(block, `${before}T${tables}`, pen, within)
      }
      paragraphs += 1
      const place = `${before}P${paragraphs}`
      if (block.mark) pen.places.set(block.mark, place)
      return paragraphOf(block, pen.writing, within)
    })
    .join('')
}

function paragraphOf(
  block: Paragraph,
  writing: Writing,
  { inserted, deleted, size }: Within,
): string {
  const looks = size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ''
  const changed = inserted
    ? `<w:rPr><w:ins ${changedBy(writing, inserted)}/></w:rPr>`
    : deleted
      ? `<w:rPr><w:del ${changedBy(writing, deleted)}/></w:rPr>`
      : ''
  const list = block.list ? { bullet: '1', number: '2' }[block.list] : ''
  const properties = [
    block.style
      ? `<w:pStyle w:val="${block.style}"/>`
      : list
        ? '<w:pStyle w:val="Listeafsnit"/>'
        : '',
    block.pageBreak ? '<w:pageBreakBefore/>' : '',
    list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : '',
    block.isCentred ? '<w:jc w:val="center"/>' : '',
    changed,
  ].join('')
  const text = inserted && block.text ? `[+${block.text}|${inserted}]` : block.text
  const runs = runsOf(deleted && text ? `[-${text}|${deleted}]` : text, writing, looks)
  const drawn = `${block.box ? boxOf(block.box, writing) : ''}${block.isPicture ? pictureOf() : ''}`
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${drawn}${runs}</w:p>`
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

function bordersOf(look: Table['look']): string {
  const lines = sides.map((side) => {
    const kind = look === 'lines' && /left|right|insideV/.test(side) ? 'nil' : 'single'
    return `<w:${side} w:val="${kind}" w:sz="4" w:space="0" w:color="7F7F7F"/>`
  })
  return `<w:tblBorders>${lines.join('')}</w:tblBorders>`
}

function tableOf(table: Table, place: string, pen: Pen, within: Within): string {
  if (table.mark) pen.places.set(table.mark, place)
  const inner = { ...within, size: table.size ?? within.size }
  const width = table.widths.reduce((sum, one) => sum + one, 0)
  const rows = table.rows.map((row, index) =>
    rowOf(row, { place: `${place}.R${index + 1}`, widths: table.widths, pen, within: inner }),
  )
  const grid = table.widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Tabel-Gitter"/><w:tblW w:w="${width}" w:type="dxa"/>${bordersOf(table.look)}<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

interface RowAt {
  readonly place: string
  readonly widths: readonly number[]
  readonly pen: Pen
  readonly within: Within
}

function rowOf(row: Row, { place, widths, pen, within }: RowAt): string {
  const inner = { ...within, inserted: row.inserted, deleted: row.deleted }
  let column = 0
  const cells = row.cells.map((one, index) => {
    const width = widths.slice(column, column + (one.span ?? 1)).reduce((sum, own) => sum + own, 0)
    column += one.span ?? 1
    return cellOf(one, width, { place: `${place}.C${index + 1}`, widths, pen, within: inner })
  })
  if (column !== widths.length)
    throw new Error(`${place} has ${column} columns of ${widths.length}`)
  const properties = [
    '<w:cantSplit/>',
    row.isHead ? '<w:tblHeader/>' : '',
    row.inserted ? `<w:ins ${changedBy(pen.writing, row.inserted)}/>` : '',
    row.deleted ? `<w:del ${changedBy(pen.writing, row.deleted)}/>` : '',
  ].join('')
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
}

function cellOf(one: Cell, width: number, { place, pen, within }: RowAt): string {
  if (one.mark) pen.places.set(one.mark, place)
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    one.span ? `<w:gridSpan w:val="${one.span}"/>` : '',
    one.merge ? (one.merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '',
    one.fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${one.fill}"/>` : '',
  ].join('')
  const last = one.blocks.at(-1)
  const blocks = !last || isTable(last) ? [...one.blocks, { text: '' }] : one.blocks
  const made = `<w:tc><w:tcPr>${properties}</w:tcPr>${blocksOf(blocks, `${place}.`, pen, within)}</w:tc>`
  return one.isHeld
    ? `<w:sdt><w:sdtPr><w:alias w:val="Frist"/><w:id w:val="${271_000_000 + pen.writing.next()}"/></w:sdtPr><w:sdtContent>${made}</w:sdtContent></w:sdt>`
    : made
}
