import { isCurrent } from '#kernel/package'
import type { Besides } from './schema.ts'

/** Nothing besides what everybody reads. */
export const nothingBesides: Besides = { inferred: [], issues: [], proposals: [], closed: [] }

/** Of what is shown besides, that which concerns these records; ended readings are left out. */
export function aboutThese(besides: Besides, ids: readonly string[]): Besides {
  const these = new Set(ids)
  const touches = (others: readonly string[]) => others.some((id) => these.has(id))
  return {
    inferred: besides.inferred.filter((one) => isCurrent(one) && these.has(one.commitment)),
    issues: besides.issues.filter((one) => isCurrent(one) && touches(one.about)),
    proposals: besides.proposals.filter((one) => isCurrent(one) && touches(one.commitments)),
    closed: besides.closed.filter((one) => isCurrent(one) && touches(one.related)),
  }
}

/** What stands in the first and not in the second. */
export function without(besides: Besides, known: Besides): Besides {
  return {
    inferred: notIn(besides.inferred, known.inferred),
    issues: notIn(besides.issues, known.issues),
    proposals: notIn(besides.proposals, known.proposals),
    closed: notIn(besides.closed, known.closed),
  }
}

function notIn<Item extends { readonly id: string }>(
  items: readonly Item[],
  known: readonly Item[],
): readonly Item[] {
  const ids = new Set(known.map(({ id }) => id))
  return items.filter(({ id }) => !ids.has(id))
}
