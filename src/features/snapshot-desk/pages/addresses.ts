import type { Language } from '#kernel/i18n'
import { pieces } from '#features/desk'

/** Where the snapshots of a round stand. */
export function snapshotPages(language: Language, plan: string, round: string) {
  const home = pieces.deskAddresses(language, plan).round(round)
  const all = `${home}/snapshots`
  return {
    round: home,
    all,
    one: (number: number): string => `${all}/${number}`,
    file: (number: number): string =>
      `/api/v1/plans/${plan}/rounds/${round}/snapshots/${number}/file`,
  }
}
