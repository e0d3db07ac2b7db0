import type { Language } from '#kernel/i18n'
import type { ReportKey } from '#features/editions'
import { pieces } from '#features/desk'

/** Where the pages of an implementation plan stand. Links are made from here, never by hand. */
export function planPages(language: Language, { plan, organisation, round }: ReportKey) {
  const home = pieces.deskAddresses(language, plan).report(organisation, round)
  return {
    home,
    list: (query: string): string => `${home}/list${query}`,
    word: `${home}/word`,
    letter: `${home}/letter/pdf`,
    carryOver: `${home}/carry-over`,
    line: (commitment: string): string => `${home}#line-${commitment}`,
    nonePlanned: (commitment: string): string => `${home}/lines/${commitment}/none-planned`,
    newActivity: (commitment: string): string => `${home}/lines/${commitment}/activities/new`,
    activity: (commitment: string, key: string): string =>
      `${home}/lines/${commitment}/activities/${key}`,
  }
}

export type PlanPages = ReturnType<typeof planPages>
