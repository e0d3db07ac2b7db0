import type { Actor, RoleName } from '#kernel/access'
import { hasRole } from '#kernel/access'
import type { Level } from '#kernel/facts'
import { mayRead, release } from '#features/disclosure'
import type { ReadFact, ReadLeaf } from '../facts/snapshot.ts'

/** A leaf as it lies on record, with what has happened to it since. */
export interface LeafRow extends Omit<ReadFact, 'stub'> {
  readonly position: number
  readonly digest: string
  /** The closest of its own level, of what was protected since, and of its commitment's and indicator's today. */
  readonly level: Level
  /** Whether everything in it has been published, or is the plan's own. */
  readonly published: boolean
  /** Whether the indicator was ever said to count harm. */
  readonly countsHarm: boolean
  readonly ground: 'danger' | 'law' | null
  readonly withdrawnAt: Date | null
}

/** What a reader reads for: himself, or as the committee for which a pack is made. */
export interface Reader {
  readonly actor: Actor
  readonly plan: string
  /** The roles whose moment, by the round's setting, has come. */
  readonly openTo: readonly RoleName[]
}

/** The committee as a reader: a steering member once the papers are there, and nothing besides. */
export const committee = (plan: string): Reader => ({
  actor: {
    kind: 'account',
    account: '',
    roles: [{ name: 'steering-member', plan, organisation: null }],
  },
  plan,
  openTo: ['steering-member'],
})

/** Whether both tables admit the reader to a leaf, as of today; to a part's, nobody before the committee itself. */
export function admits({ actor, plan, openTo: all }: Reader, row: LeafRow): boolean {
  const openTo = row.kind.includes('/') && !all.includes('steering-member') ? [] : all
  const text = { plan, organisation: row.organisation ?? '', openTo, level: row.level }
  return (
    mayRead(actor, { ...text, state: 'taken-into-pack' }) ||
    (row.published && mayRead(actor, { ...text, state: 'published' }))
  )
}

/** A leaf as the reader may know it. */
export function readLeaf(reader: Reader, row: LeafRow): ReadLeaf {
  const { position, digest } = row
  if (!admits(reader, row)) return { position, digest, fact: null }
  const { ref, kind, organisation, commitment, indicator, ground, withdrawnAt } = row
  const told = { ref, kind, organisation, commitment, indicator }
  const stub = ground && withdrawnAt ? { ground, at: withdrawnAt } : null
  const isShown = stub === null && isReleased(reader, row)
  const shown = isShown ? { content: row.content, salt: row.salt } : { content: null, salt: null }
  return { position, digest, fact: { ...told, ...shown, stub } }
}

/** Whether a figure that counts people passes the gate; what is said of one that was not held for harm does not either. */
function isReleased({ actor, plan }: Reader, { content, countsHarm, organisation }: LeafRow) {
  if (!content) return false
  const audience = ownsFigure(actor, plan, organisation) ? 'owner' : 'others'
  switch (content.kind) {
    case 'figure': {
      const countsPeople = countsHarm ? 'harm' : content.countsPeople
      const { fact: factId, unit, value, numerator, denominator } = content
      return release({ factId, countsPeople, unit, value, numerator, denominator }, audience).shown
    }
    case 'baseline': {
      const { fact: factId, unit, value } = content
      const counts = { value, numerator: null, denominator: null }
      const countsPeople = countsHarm ? 'harm' : 'no'
      return release({ factId, countsPeople, unit, ...counts }, audience).shown
    }
    case 'assessment':
      // What was said while nobody held its figures for harm never passed the gate.
      return audience === 'owner' || !countsHarm || content.countsPeople === 'harm'
    default:
      if (!('says' in content) || content.indicator === null) return true
      return audience === 'owner' || !countsHarm || content.says['countsPeople'] === 'harm'
  }
}

const ownsFigure = (actor: Actor, plan: string, organisation: string | null): boolean =>
  actor.kind === 'system' ||
  (organisation !== null && hasRole(actor, ['editor', 'approver'], { plan, organisation }))
