import type { Language } from '#kernel/i18n'
import type { Asked } from '#features/packs'
import { packFiles } from '#features/packs'
import { snapshotPages } from '#features/snapshot-desk'

/** Where the packs of a round stand. */
export function packPages(language: Language, plan: string, round: string) {
  const { round: home, one } = snapshotPages(language, plan, round)
  return {
    round: home,
    builder: `${home}/pack`,
    choice: `${home}/pack/deviations`,
    draft: (asked: Asked): string => `${home}/pack/${packFiles.nameIn(asked)}`,
    snapshot: one,
    built: (number: number): string => `${one(number)}/pack`,
    file: (number: number, asked: Asked): string =>
      `${one(number)}/pack/${packFiles.nameIn(asked)}`,
  }
}

export type PackPages = ReturnType<typeof packPages>
