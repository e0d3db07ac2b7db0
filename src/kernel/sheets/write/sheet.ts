import { columnName } from '../places.ts'
import { escaped, head } from './markup.ts'
import type { CellToWrite, Choice, SheetToWrite } from './schema.ts'
import { numberStyleOf, styleOf } from './styles.ts'

/** The most signs that a cell holds. */
export const longestText = 32_767

/** What a spreadsheet might run, typed into an unguarded cell. */
const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

/** A number that a spreadsheet keeps digit by digit; a longer one is written as a text. */
const isKept = (number: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(number) && number.replaceAll(/\D/g, '').replace(/^0+/, '').length <= 15

function cell({ look, text = '', number }: CellToWrite, place: string): string {
  if (number !== undefined && isKept(number))
    return `<c r="${place}" s="${numberStyleOf(look, number)}"><v>${number}</v></c>`
  const words = number ?? text
  if (words === '') return `<c r="${place}" s="${styleOf(look, false)}"/>`
  if (words.length > longestText) throw new Error(`${place} is too long for a cell`)
  const style = styleOf(look, looksLikeFormula(words))
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`
}

function row(cells: SheetToWrite['rows'][number], at: number): string {
  if (cells === null) return ''
  const written = cells.map((one, index) => one && cell(one, `${columnName(index + 1)}${at}`))
  return `<row r="${at}">${written.filter(Boolean).join('')}</row>`
}

function views({ frozen }: SheetToWrite, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : ''
  if (!frozen) return `<sheetViews><sheetView workbookViewId="0"${selected}/></sheetViews>`
  const { rows, columns } = frozen
  const corner = `${columnName(columns + 1)}${rows + 1}`
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  const split = `${columns > 0 ? `xSplit="${columns}" ` : ''}ySplit="${rows}"`
  return (
    `<sheetViews><sheetView workbookViewId="0"${selected}>` +
    `<pane ${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  )
}

const columns = (all: SheetToWrite['columns']): string =>
  `<cols>${all
    .map(
      ({ width, hidden = false }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('')}</cols>`

// Widths, heights and filters may be changed; cells and rows may not.
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>'

const merging = (areas: readonly string[]): string =>
  areas.length === 0
    ? ''
    : `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`

function choosing(choices: readonly Choice[]): string {
  const all = choices.filter(({ cells }) => cells.length > 0)
  if (all.length === 0) return ''
  return `<dataValidations count="${all.length}">${all.map(choice).join('')}</dataValidations>`
}

function choice({ cells, options, fault }: Choice): string {
  const list = options.join(',')
  if (list.length > 255 || options.some((option) => /[",]/.test(option)))
    throw new Error(`these cannot be the choices of a cell: ${list}`)
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ` +
    `errorTitle="${escaped(fault.title.slice(0, 32))}" error="${escaped(fault.text.slice(0, 255))}" ` +
    `sqref="${cells.join(' ')}"><formula1>"${escaped(list)}"</formula1></dataValidation>`
  )
}

/** The part of one sheet (ECMA-376 part 1, 18.3.1.99; its elements stand in this order). */
export const sheetPart = (sheet: SheetToWrite, isFirst: boolean): string =>
  `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
  views(sheet, isFirst) +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  columns(sheet.columns) +
  `<sheetData>${sheet.rows.map((cells, index) => row(cells, index + 1)).join('')}</sheetData>` +
  (sheet.open ? '' : protection) +
  merging(sheet.merged ?? []) +
  choosing(sheet.choices ?? []) +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
  '</worksheet>'
