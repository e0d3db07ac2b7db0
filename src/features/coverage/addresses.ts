import type { Period } from '#kernel/clock'
import type { Language } from '#kernel/i18n'
import { pieces } from '#features/desk'
import type { View } from './matrix/rules.ts'
import type { Column } from './matrix/schema.ts'

/** Where the pages of coverage stand, and what they lead to. */
export function coveragePages(language: Language, plan: string) {
  const desk = pieces.deskAddresses(language, plan)
  return {
    newest: desk.allCoverage,
    of: (period: Period, view: View = 'all'): string =>
      `${desk.coverage(period)}${view === 'all' ? '' : `?show=${view}`}`,
    csv: (period: Period): string => `${desk.coverage(period)}/csv`,
    workbook: (period: Period): string => `${desk.coverage(period)}/xlsx`,
    commitment: desk.commitment,
    plan: ({ organisation, round }: Column): string => desk.report(organisation, round),
    line: ({ organisation, round }: Column, commitment: string): string =>
      `${desk.report(organisation, round)}#line-${commitment}`,
    /** Where its own people fill a gap: the form of an activity while a draft is open, else where one is begun. */
    propose: ({ organisation, round, state }: Column, commitment: string): string =>
      state === 'draft'
        ? `${desk.report(organisation, round)}/lines/${commitment}/activities/new`
        : `${desk.report(organisation, round)}#revise`,
    /** Where the coordinator asks about the line. */
    ask: ({ organisation, round }: Column, commitment: string): string =>
      `${desk.asking(organisation, round)}#${commitment}`,
    activity: ({ organisation, round }: Column, key: string): string =>
      `${desk.report(organisation, round)}#activity-${key}`,
  }
}

export type CoveragePages = ReturnType<typeof coveragePages>
