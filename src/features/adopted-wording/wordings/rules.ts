import type { SourcePlace } from '#kernel/package'
import type { AdoptedWording, Search, WordingMoment } from '../schema.ts'

/** What became of a passage: written now, there already, otherwise than what stands, or not found. */
export type Fate = 'new' | 'kept' | 'differs' | 'not-found'

/** A search with what it means for the record. */
export interface Passage {
  readonly search: Search
  readonly fate: Fate
  /** What stands on record at this place. */
  readonly stands: AdoptedWording | null
}

/** Whether a wording was found by this place: the lines of a document name a place, whoever has checked it. */
export const isAt = (
  { place }: Pick<AdoptedWording, 'place'>,
  { document, lines }: Pick<SourcePlace, 'document' | 'lines'>,
): boolean =>
  place.document === document && place.lines[0] === lines[0] && place.lines[1] === lines[1]

/** The wording of a commitment that stands at its place; null where none does. */
export const standingAt = (
  wordings: readonly AdoptedWording[],
  { commitment, place }: { readonly commitment: string; readonly place: SourcePlace },
): AdoptedWording | null =>
  wordings.find(
    (one) => one.commitment === commitment && one.detachedAt === null && isAt(one, place),
  ) ?? null

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What each search means beside what stands. Where lines break makes no other wording; every letter and sign does. */
export function passagesOf(
  searches: readonly Search[],
  wordings: readonly AdoptedWording[],
): readonly Passage[] {
  return searches.map((search) => {
    const stands = standingAt(wordings, search.sought)
    if (search.text === null) return { search, fate: 'not-found', stands }
    if (!stands) return { search, fate: 'new', stands }
    return {
      search,
      fate: spaced(stands.text) === spaced(search.text) ? 'kept' : 'differs',
      stands,
    }
  })
}

/** Of several wordings of a commitment the one that a page shows: it was found by the place that the plan names now. */
export const shownWording = (
  wordings: readonly AdoptedWording[],
  place: SourcePlace | undefined,
): AdoptedWording | null =>
  (place && wordings.findLast((one) => one.detachedAt === null && isAt(one, place))) ?? null

/** What happened to a commitment's wordings; of each one, what came later first. */
export const momentsOf = (wordings: readonly AdoptedWording[]): readonly WordingMoment[] =>
  wordings.flatMap(({ document, attachedAt, detachedAt }) => [
    ...(detachedAt ? [{ kind: 'wording-detached' as const, at: detachedAt, document }] : []),
    { kind: 'wording-attached', at: attachedAt, document },
  ])
