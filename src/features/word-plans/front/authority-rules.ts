import type { Directory, KnownOrganisation } from '#features/word-readings'

/** Texts by how much they say about whose document it is. */
export interface Fronts {
  readonly title: readonly string[]
  readonly margins: readonly string[]
  readonly opening: readonly string[]
}

const elsewhere =
  /(?:på vegne af|sendes til|bidrag til|on behalf of|for the|til|sammen med|together with|forud for)\s+(?:det |den |the )?$/iu

/** The authority whose plan a document is; undefined where nothing names one. */
export function authorityIn(fronts: Fronts, directory: Directory): KnownOrganisation | undefined {
  const points = new Map<string, number>()
  const add = (texts: readonly string[], weight: number) => {
    for (const text of texts)
      for (const { organisation, from } of directory.mentioned(text)) {
        if (!organisation.isAuthority || elsewhere.test(text.slice(0, from))) continue
        points.set(organisation.code, (points.get(organisation.code) ?? 0) + weight)
      }
  }
  add(fronts.margins, 4)
  add(fronts.title, 4)
  add(fronts.opening, 1)
  const ranked = [...points].toSorted(([, one], [, other]) => other - one)
  const most = ranked[0]?.[1] ?? 0
  const tied = ranked.filter(([, sum]) => sum === most).map(([code]) => code)
  const found = directory.all.filter(({ code }) => tied.includes(code))
  // A ministry and its agency on one letterhead: the plan is the ministry's.
  const above = directory.all.find(
    ({ code }) => (points.get(code) ?? 0) >= 4 && found.some(({ parent }) => parent === code),
  )
  return above ?? (tied.length === 1 ? found[0] : undefined)
}
