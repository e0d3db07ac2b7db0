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
    commitment: desk.commitment,
    plan: ({ organisation, round }: Column): string => desk.report(organisation, round),
    line: ({ organisation, round }: Column, commitment: string): string =>
      `${desk.report(organisation, round)}#line-${commitment}`,
    activity: ({ organisation, round }: Column, key: string): string =>
      `${desk.report(organisation, round)}#activity-${key}`,
  }
}

export type CoveragePages = ReturnType<typeof coveragePages>
