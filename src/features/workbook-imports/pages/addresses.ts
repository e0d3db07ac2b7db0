import type { Language } from '#kernel/i18n'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'

/** Where the workbook of a report stands, in one language. */
export function addresses(language: Language, { plan, organisation, round }: ReportKey) {
  const home = pieces.deskAddresses(language, plan)
  const workbook = home.of(organisation, round, 'workbook')
  return {
    report: home.report(organisation, round),
    /** To download it and to upload it. */
    workbook,
    file: (inLanguage: Language): string => `${workbook}/file?language=${inLanguage}`,
    upload: (id: string): string => `${workbook}/uploads/${id}`,
    /** All differences of an upload as a workbook. */
    differences: (id: string): string => `${workbook}/uploads/${id}/differences`,
  }
}
