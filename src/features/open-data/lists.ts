import { z } from 'zod'
import { programs } from '#kernel/http'
import type { PlanReading } from '#features/reading'
import { lists } from '#features/reading'

/** What every list takes: how many, from where on, and as of which day. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
  'as-of': z
    .string()
    .min(1)
    .optional()
    .describe('The end of this day (YYYY-MM-DD) in the plan’s zone'),
})

/** Refuses an owner that the plan does not name. */
export function refuseUnknownOwner(
  { names }: Pick<PlanReading, 'names'>,
  owner: string | undefined,
): void {
  if (owner && owner !== lists.nobody && !names.has(owner)) throw programs.refuseQuery('owner')
}

export const dayQuery = listQuery.pick({ 'as-of': true })

// Opaque: what stands in it is nobody's business and may change.
const written = (id: string): string =>
  Buffer.from(JSON.stringify({ after: id })).toString('base64url')
const shape = z.object({ after: z.string() })

function read(cursor: string): string {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).after
  } catch {
    throw programs.refuseQuery('cursor') // nothing that we ever gave out
  }
}

/** The part of a list that a cursor leads to, at most `limit` long, and the cursor of the rest. */
export function partOf<Item>(
  items: readonly Item[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  idOf: (item: Item) => string,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const after = cursor === undefined ? null : read(cursor)
  const start = after === null ? 0 : items.findIndex((item) => idOf(item) === after) + 1
  if (after !== null && start === 0) throw programs.refuseQuery('cursor')
  const part = items.slice(start, start + limit)
  const last = part.at(-1)
  const isMore = start + limit < items.length
  return { items: part, next: isMore && last !== undefined ? written(idOf(last)) : null }
}
