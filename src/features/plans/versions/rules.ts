import type { Finding, PackagePart } from '#kernel/package'
import { isCurrent } from '#kernel/package'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { PlanContent } from '#features/packages'

export type VersionState = 'draft' | 'in-force' | 'ended'

/** What a version says of itself in the digests' order. */
export interface Candidate {
  readonly digest: string
  /** The digests of all versions before it. */
  readonly ancestors: readonly string[]
}

/** What loading a package comes to: a draft, nothing, or a refusal that names both digests. */
export function loadingOf(
  inForce: { readonly digest: string } | null,
  { digest, ancestors }: Candidate,
): 'draft' | 'unchanged' | Refused {
  if (inForce === null) return 'draft'
  if (inForce.digest === digest) return 'unchanged'
  if (ancestors.includes(inForce.digest)) return 'draft'
  return refused('not-a-successor', { inForce: inForce.digest, loaded: digest })
}

/** A record of any version that is or was in force, as the newest of them has it. */
export interface EarlierRecord {
  readonly id: string
  readonly section: string
  readonly isInForce: boolean
  readonly isCurrent: boolean
}

/** Where a package drops, moves or revives an id of an earlier version. */
export function reusedIds(
  earlier: readonly EarlierRecord[],
  { sections }: PlanContent,
  parts: readonly Pick<PackagePart, 'section' | 'defaultLevel'>[],
): readonly Finding[] {
  const standing = new Map(
    [...sections].flatMap(([section, records]) =>
      records.map((record, index) => [record.id, { section, index, record }] as const),
    ),
  )
  const open = new Set(
    parts.filter(({ defaultLevel }) => defaultLevel === 'public').map(({ section }) => section),
  )
  return earlier.flatMap(({ id, section, ...was }): Finding[] => {
    const now = standing.get(id)
    if (!now) {
      // Readings have no address that anyone may have kept.
      const missed = was.isInForce && open.has(section)
      return missed ? [fault('id-vanished', { section, index: null }, { id })] : []
    }
    if (now.section !== section) return [fault('id-moved', now, { id, was: section })]
    const revived = !was.isCurrent && isCurrent(now.record)
    return revived ? [fault('id-revived', now, { id })] : []
  })
}

const fault = (
  code: string,
  { section, index }: Pick<Finding, 'section' | 'index'>,
  values: Finding['values'],
): Finding => ({
  code,
  severity: 'error',
  section,
  index,
  pointer: index === null ? '' : '/id',
  values,
})
