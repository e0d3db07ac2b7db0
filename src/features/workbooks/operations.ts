import { operation } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { readStanding } from './standing.ts'

/** Everything that a prefilled workbook is made of, for those who work on the report. */
export const prepareWorkbook = operation('prepare-workbook', (visit, key: ReportKey) =>
  visit.read((tx) => readStanding(tx, visit, key)),
)
