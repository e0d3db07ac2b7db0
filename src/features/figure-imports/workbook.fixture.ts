import type { Part } from '#kernel/zip'
import { pack } from '#kernel/zip'

/** A cell as a spreadsheet program keeps it: words, a number, a formula with what it came to, a date by its serial. */
export type Kept =
  | string
  | number
  | { readonly formula: string; readonly came: number | null }
  | { readonly date: number }

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...all: readonly (readonly [string, string])[]): string =>
  `<Relationships>${all
    .map(
      ([kind, to], at) =>
        `<Relationship Id="rId${at + 1}" Type="${related}/${kind}" Target="${to}"/>`,
    )
    .join('')}</Relationships>`

function cellOf(kept: Kept, place: string): string {
  if (typeof kept === 'string')
    return kept === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${kept}</t></is></c>`
  if (typeof kept === 'number') return `<c r="${place}"><v>${kept}</v></c>`
  if ('date' in kept) return `<c r="${place}" s="1"><v>${kept.date}</v></c>`
  const came = kept.came === null ? '' : `<v>${kept.came}</v>`
  return `<c r="${place}"><f>${kept.formula}</f>${came}</c>`
}

/** A workbook of one sheet with these rows; `merged` are areas like `B1:C1`. */
export function workbookWith(
  rows: readonly (readonly Kept[])[],
  merged: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const lines = rows.map((cells, row) => {
    const kept = cells.map((cell, at) => cellOf(cell, `${'ABCDEFGH'[at] ?? ''}${row + 1}`))
    return `<row r="${row + 1}">${kept.join('')}</row>`
  })
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('')
  const parts: readonly Part[] = [
    {
      name: '[Content_Types].xml',
      text: `<Types><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`,
    },
    { name: '_rels/.rels', text: relations(['officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      text: '<workbook><sheets><sheet name="Tal" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    },
    {
      name: 'xl/styles.xml',
      text: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet><sheetData>${lines.join('')}</sheetData>${
        areas && `<mergeCells>${areas}</mergeCells>`
      }</worksheet>`,
    },
  ]
  return new Uint8Array(pack(parts))
}
