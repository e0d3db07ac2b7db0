import type { PlannedActivity } from '#features/activities'
import type { Drafted } from './draft-rules.ts'
import { stemsOf } from './home-rules.ts'

/** An activity of a document beside the one of a plan that seems to be the same. */
export interface Beside {
  readonly drafted: Drafted
  /** Null where the plan has none like it. */
  readonly stands: PlannedActivity | null
}

/** Lays a document's activities beside those that a plan has; each of the plan's at most once. */
export function besideEachOther(
  drafted: readonly Drafted[],
  standing: readonly PlannedActivity[],
): readonly Beside[] {
  const free = new Set(standing)
  return drafted.map((one) => {
    const [best] = [...free]
      .map((stands) => ({ stands, alike: alikeness(one, stands) }))
      .filter(({ alike }) => alike >= 0.5)
      .toSorted((a, b) => b.alike - a.alike)
    if (best) free.delete(best.stands)
    return { drafted: one, stands: best?.stands ?? null }
  })
}

/** The share of telling words that two activities have in common; the same key is the same activity. */
function alikeness(one: Drafted, other: PlannedActivity): number {
  if (one.key === other.key) return 2
  const [own, others] = [stemsOf(one.says.title), stemsOf(other.says.title)]
  const shared = [...own].filter((stem) => others.has(stem)).length
  return shared / Math.max(1, own.size, others.size)
}
