import { z } from 'zod'
import type { Level } from '#kernel/facts'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'

/** Why a record may not be given this level by the organisation concerned, or null. */
export function refuseLevel(
  { stated, now }: { readonly stated: Level; readonly now: Level },
  wanted: Level,
): Refused | null {
  if (stated === 'public') return refused('record-is-open')
  if (now === wanted) return refused('level-already', { level: wanted })
  return null
}

// The fields by which records of any section say whom they concern.
const concern = z.object({
  organisation: z.string().optional(),
  owner: z.string().optional(),
  owners: z.array(z.string()).default([]),
  organisations: z.array(z.string()).default([]),
  body: z.string().optional(),
  lead: z.string().optional(),
  commitment: z.string().optional(),
  about: z.array(z.string()).optional(),
})

/** What is needed to know whom a record concerns. */
export interface Surroundings {
  /** Codes of the package as keys of the register: `dnp` → `dk:dnp`. */
  readonly keys: ReadonlyMap<string, string>
  /** The organisation that leads a commitment now, by the commitment's id. */
  readonly leads: ReadonlyMap<string, string>
  /** Any record of the version, by id. */
  readonly records: ReadonlyMap<string, unknown>
  /** Who coordinates the plan. */
  readonly publisher: string | null
}

/**
 * The organisations that a record concerns, as keys of the register: the one it names, the lead of the
 * commitment that it is or names, and whoever owns what it is about. An issue that is about nothing of
 * anybody's concerns the plan's publisher.
 */
export function concerned(id: string, around: Surroundings): readonly string[] {
  const own = concern.safeParse(around.records.get(id))
  if (!own.success) return []
  const { about, body } = own.data
  const near = [...(about ?? []), ...(body === undefined ? [] : [body])]
  const found = [
    ...named(id, own.data, around),
    ...near.flatMap((other) => {
      const record = concern.safeParse(around.records.get(other))
      return record.success ? named(other, record.data, around) : []
    }),
  ]
  if (found.length === 0 && about !== undefined && around.publisher !== null) return [around.publisher]
  return [...new Set(found)]
}

const named = (
  id: string,
  { organisation, organisations, owner, owners, lead, commitment }: z.infer<typeof concern>,
  { keys, leads }: Surroundings,
): readonly string[] =>
  [
    ...[id, organisation, owner, lead, ...owners, ...organisations].map((code) => keys.get(code ?? '')),
    ...[id, commitment].map((one) => leads.get(one ?? '')),
  ].filter((key) => key !== undefined)
