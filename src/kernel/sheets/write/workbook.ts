import type { Part } from '#kernel/zip'
import { pack } from '#kernel/zip'
import { escaped, head } from './markup.ts'
import type { SheetToWrite, WorkbookToWrite } from './schema.ts'
import { sheetPart } from './sheet.ts'
import { stylesPart } from './styles.ts'

/** How a workbook is sent. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const ofSheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Writes a workbook (.xlsx) with locked sheets. The same words make the same bytes. */
export const writeWorkbook = (workbook: WorkbookToWrite): Uint8Array => {
  for (const { name } of workbook.sheets)
    if (name.length > 31 || /[[\]:*?/\\]/.test(name))
      throw new Error(`no name for a sheet: ${name}`)
  return pack([
    { name: '[Content_Types].xml', text: types(workbook.sheets) },
    { name: '_rels/.rels', text: outer() },
    { name: 'docProps/app.xml', text: program() },
    { name: 'docProps/core.xml', text: about(workbook) },
    { name: 'xl/workbook.xml', text: contents(workbook.sheets) },
    { name: 'xl/_rels/workbook.xml.rels', text: inner(workbook.sheets) },
    { name: 'xl/styles.xml', text: stylesPart() },
    ...workbook.sheets.map((sheet, index): Part => {
      const name = `xl/worksheets/sheet${index + 1}.xml`
      return { name, text: sheetPart(sheet, index === 0) }
    }),
  ])
}

const types = (sheets: readonly SheetToWrite[]): string => {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${type}"/>`
  return (
    `${head}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', `${ofSheet}.sheet.main+xml`) +
    part('xl/styles.xml', `${ofSheet}.styles+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part(
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    ) +
    sheets
      .map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, `${ofSheet}.worksheet+xml`))
      .join('') +
    '</Types>'
  )
}

const related = (relations: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${relations
    .map(([type, part], index) => {
      const target = `Type="${type}" Target="${part}"`
      return `<Relationship Id="rId${index + 1}" ${target}/>`
    })
    .join('')}</Relationships>`

const outer = (): string =>
  related([
    [`${office}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
  ])

const inner = (sheets: readonly SheetToWrite[]): string =>
  related([
    ...sheets.map(
      (_, index) =>
        [`${office}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    [`${office}/relationships/styles`, 'styles.xml'],
  ])

const states = { hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' } as const

const contents = (sheets: readonly SheetToWrite[]): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><workbookPr/>` +
  '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>' +
  sheets
    .map(({ name, state }, index) => {
      const shown = state === undefined ? '' : states[state]
      return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`
    })
    .join('') +
  '</sheets></workbook>'

const program = (): string =>
  `${head}<Properties xmlns="${office}/extended-properties"><Application>Varde</Application></Properties>`

const about = ({ title, language, writtenAt }: WorkbookToWrite): string =>
  `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${writtenAt.toISOString()}</dcterms:created></cp:coreProperties>`
