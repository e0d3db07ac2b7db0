import { canonical } from '#kernel/canonical'

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/**
 * Two people's versions of one record that both began with `base`, merged field by field: what only one
 * changed is taken. Null where both changed the same field to different things.
 */
export function mergeFields<Says extends Readonly<Record<string, unknown>>>(
  base: Says,
  mine: Says,
  theirs: Says,
): Says | null {
  const merged: Record<string, unknown> = { ...theirs }
  for (const field of Object.keys(mine)) {
    if (isSame(mine[field], base[field]) || isSame(mine[field], theirs[field])) continue
    if (!isSame(theirs[field], base[field])) return null
    merged[field] = mine[field]
  }
  return { ...theirs, ...merged }
}
