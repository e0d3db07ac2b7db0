import type { Part } from '#kernel/zip'
import { pack } from '#kernel/zip'

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a workbook of one sheet is made of, as a spreadsheet program would write it. */
export interface Made {
  /** What stands between `<worksheet>` and `</worksheet>`. */
  readonly sheet: string
  /** Before the root of the sheet's part. */
  readonly before?: string
  readonly strings?: readonly string[]
  /** Number formats, each cell's style being its place among them. */
  readonly formats?: readonly string[]
  readonly since1904?: boolean
  readonly type?: string
  readonly more?: readonly Part[]
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${related}/${kind}" Target="${target}"/>`

const relations = (...all: readonly string[]): string =>
  `<Relationships>${all.join('')}</Relationships>`

/** The parts of a workbook. */
export function partsOf(made: Made): readonly Part[] {
  const { sheet, before = '', strings = [], formats = [], since1904 = false, type = main } = made
  return [
    {
      name: '[Content_Types].xml',
      text: `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets><sheet name="Tal" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations(
        relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
        relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
        relation('rId3', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', text: `<sst>${strings.join('')}</sst>` },
    { name: 'xl/styles.xml', text: stylesOf(formats) },
    { name: 'xl/worksheets/sheet1.xml', text: `${before}<worksheet>${sheet}</worksheet>` },
    ...(made.more ?? []),
  ]
}

const stylesOf = (formats: readonly string[]): string =>
  `<styleSheet><numFmts>${formats
    .map(
      (code, at) =>
        `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    .join(
      '',
    )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`

/** A workbook of one sheet. */
export const workbookOf = (made: Made): Uint8Array => pack(partsOf(made))

/** A workbook of one row. */
export const rowOf = (cells: string, made: Omit<Made, 'sheet'> = {}): Uint8Array =>
  workbookOf({ ...made, sheet: `<sheetData><row r="1">${cells}</row></sheetData>` })
