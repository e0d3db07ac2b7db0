import type { Column, Words } from '../schema.ts'
import { attribute, element } from './markup.ts'
import { paragraph } from './paragraph.ts'

/** The breadth between the margins, in twentieths of a point. */
const whole = 9581

/** A table: with heads, they are said again on every page. */
export interface WordTable {
  readonly language: string
  readonly caption?: string
  readonly columns: readonly (Pick<Column, 'share'> & Partial<Column>)[]
  readonly rows: readonly (readonly Words[])[]
  readonly foot?: readonly Words[]
  /** Less than all between the margins. */
  readonly breadth?: number
}

/** Writes a table: hairlines between the rows, no vertical lines. */
export function tableOf(table: WordTable): string {
  const { language, caption = '', columns, rows, foot, breadth = whole } = table
  const sum = columns.reduce((all, { share }) => all + share, 0)
  const widths = columns.map(({ share }) => Math.floor((breadth * share) / sum))
  const aligned = (place: number) =>
    columns[place]?.align === 'figure' ? '<w:jc w:val="right"/>' : ''
  const cell = (words: Words, place: number, style: string) =>
    element(
      'w:tc',
      `<w:tcPr><w:tcW w:w="${widths[place] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(language, words, { style, more: aligned(place) })}`,
    )
  const row = (cells: readonly Words[], style: string, about = '') =>
    element(
      'w:tr',
      `<w:trPr><w:cantSplit/>${about}</w:trPr>${cells.map((words, place) => cell(words, place, style)).join('')}`,
    )
  const heads = columns.flatMap(({ head }) => (head === undefined ? [] : [[{ text: head }]]))
  const head = heads.length > 0 ? row(heads, 'Head', '<w:tblHeader/>') : ''
  const body = rows.map((cells) => row(cells, 'Cell')).join('')
  const last = foot ? row(foot, 'Head') : ''
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const look = `<w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="${breadth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="${heads.length > 0 ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${caption === '' ? '' : `<w:tblCaption${attribute('w:val', caption)}/>`}</w:tblPr>`
  return element('w:tbl', `${look}<w:tblGrid>${grid}</w:tblGrid>${head}${body}${last}`)
}
