import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { Limits, Place, ReadCell, ReadSheet } from '#kernel/sheets'
import { areaName, hiddenPlaces, isWithin, placeName, readWorkbook } from '#kernel/sheets'
import { spaced } from '#kernel/names'
import type { At, Grid, GridCell, GridWarning } from './schema.ts'
import { refuseShape, tableLimits } from './limits.ts'

/** Takes a sheet of a workbook (.xlsx) apart: the one that is named, else the first that is not hidden. */
export async function gridOfWorkbook(
  bytes: Uint8Array,
  sheetName?: string,
  limits: Partial<Limits> = {},
): Promise<Grid | Refused> {
  const workbook = await readWorkbook(bytes, limits)
  if (isRefused(workbook)) return workbook
  const visible = workbook.sheets.filter(({ state }) => state === 'visible')
  const named = workbook.sheets.find(({ name }) => name === sheetName)
  if (named && named.state !== 'visible')
    return refused('figures-sheet-hidden', { sheet: named.name })
  const filled = visible.filter(({ rows }) => rows.length > 0)
  const sheet = sheetName === undefined ? filled[0] : named
  if (!sheet)
    return sheetName === undefined
      ? refused('figure-table-empty')
      : refused('figures-no-sheet', { sheet: sheetName })
  const others = filled.filter((one) => one !== sheet).map(({ name }) => name)
  const grid = gridOfSheet(sheet, sheetName === undefined ? others : [])
  return refuseShape(grid, tableLimits) ?? grid
}

function gridOfSheet(sheet: ReadSheet, otherSheets: readonly string[]): Grid {
  const rows = sheet.rows
    .map(({ number, cells }) => ({
      number,
      cells: [...cells.values()]
        .flatMap((cell) => cellOf(cell, sheet))
        .toSorted((one, other) => one.at.column - other.at.column),
    }))
    .filter(({ cells }) => cells.length > 0)
  const hidden = hiddenPlaces(sheet)
  const first = rows.slice(0, 1).flatMap(({ cells }) => cells.slice(0, 1).map(({ at }) => at))
  const values = { sheets: otherSheets.join(', '), sheet: sheet.name }
  const warnings: readonly GridWarning[] = [
    ...placesAt('hidden-row', sheet, hidden.rows),
    ...placesAt('hidden-column', sheet, hidden.columns),
    ...placesAt('other-sheets', sheet, otherSheets.length > 0 ? first : []),
  ].map((one) => ({ ...one, values }))
  return { source: { form: 'workbook', sheet: sheet.name, otherSheets }, rows, warnings }
}

const placeAt = ({ name }: ReadSheet, place: Place): At => ({
  sheet: name,
  ...place,
  cell: placeName(place),
})

const placesAt = (
  code: GridWarning['code'],
  sheet: ReadSheet,
  at: readonly Place[],
): readonly GridWarning[] =>
  at.length === 0 ? [] : [{ at: at.map((one) => placeAt(sheet, one)), code, values: {} }]

function cellOf(cell: ReadCell, sheet: ReadSheet): readonly GridCell[] {
  const said = spoken(cell)
  if (said === undefined) return []
  const area = sheet.merged.find((one) => isWithin(cell, one))
  const at = placeAt(sheet, { row: cell.row, column: cell.column })
  const formula = cell.formula === null ? {} : { isFormula: true as const }
  return [{ at, ...said, ...formula, ...(area && { merged: areaName(area) }) }]
}

function spoken({ value, formula }: ReadCell): Pick<GridCell, 'kind' | 'said'> | undefined {
  switch (value?.kind) {
    case undefined:
      return formula === null ? undefined : { kind: 'nothing', said: '' }
    case 'text':
      return spaced(value.text) === '' ? undefined : { kind: 'text', said: value.text }
    case 'number':
      return { kind: value.percent ? 'percent' : 'number', said: value.number }
    case 'date':
      return { kind: 'date', said: value.day }
    case 'truth':
      return { kind: 'truth', said: String(value.truth) }
    case 'error':
      return { kind: 'error', said: value.code }
  }
}
