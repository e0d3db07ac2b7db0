import type { Language } from '#kernel/i18n'
import type { Asked } from '#features/packs'
import { packFiles } from '#features/packs'
import { snapshotPages } from '#features/snapshot-desk'
import type { View } from '../view-rules.ts'
import { wantedQuery } from '../wanted.ts'

/** Where the packs of a round stand. */
export function packPages(language: Language, plan: string, round: string) {
  const { round: home, one } = snapshotPages(language, plan, round)
  const builder = `${home}/pack`
  return {
    round: home,
    builder,
    view: (view: View): string => (view === 'deviations' ? builder : `${builder}?show=${view}`),
    choice: `${builder}/deviations`,
    draft: (asked: Asked): string => `${builder}/${packFiles.nameIn(asked)}`,
    snapshot: one,
    built: (number: number): string => `${one(number)}/pack`,
    file: (number: number, asked: Asked): string =>
      `${one(number)}/pack/${packFiles.nameIn(asked)}`,
    filing: (number: number, all: readonly Asked[]): string =>
      `${one(number)}/pack/files.zip?${wantedQuery(all)}`,
  }
}

export type PackPages = ReturnType<typeof packPages>

/** The place of a deviation within its page. */
export const placeOf = (key: string): string => `subject-${key.replaceAll(/[^\w-]/g, '-')}`
