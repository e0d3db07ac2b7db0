import type { Tx } from '#kernel/db'
import type { Asked } from '../reports/store.ts'
import { listPublicLines, listStubs } from '../reports/store.ts'
import { listClosedRounds } from '../standing/store.ts'

/** Something the public could read from a moment on, or no longer; newest first. */
export interface Change {
  readonly at: Date
  readonly kind: 'published' | 'corrected' | 'withdrawn' | 'round-closed'
  readonly roundCode: string
  /** Null for a round. */
  readonly organisation: string | null
  readonly commitment: string | null
  /** What was corrected or withdrawn: `did`, `status`, `figure.…`. */
  readonly field: string | null
  readonly ground: 'danger' | 'law' | null
}

const blank = { organisation: null, commitment: null, field: null, ground: null } as const

/** The changes that reports brought, as known at a moment. Open to the public login. */
export async function changesAsOf(tx: Tx, about: Asked): Promise<readonly Change[]> {
  const [lines, stubs, rounds] = await Promise.all([
    listPublicLines(tx, about),
    listStubs(tx, about),
    listClosedRounds(tx, { plan: about.plan, asOf: about.asOf }),
  ])
  const changes = [
    ...lines.flatMap(lineChanges),
    ...stubs.map(({ at, roundCode, organisation, commitment, field, ground }): Change => {
      return { at, kind: 'withdrawn', roundCode, organisation, commitment, field, ground }
    }),
    ...rounds.map(({ code, closedAt }): Change => {
      return { ...blank, at: closedAt, kind: 'round-closed', roundCode: code }
    }),
  ]
  return changes.toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

type Line = Awaited<ReturnType<typeof listPublicLines>>[number]

/** The first edition of a line is published as a whole; a later one by what it corrects. */
function lineChanges({ publishedAt, items, ...line }: Line): readonly Change[] {
  if (publishedAt === null) return []
  const { roundCode, organisation, commitment, edition } = line
  const about = { ...blank, roundCode, organisation, commitment }
  if (edition === 1) return [{ ...about, at: publishedAt, kind: 'published' }]
  return items
    .filter(({ replaces, publishedAt: at }) => replaces !== null && at >= publishedAt)
    .map(({ field, publishedAt: at }) => ({ ...about, at, kind: 'corrected' as const, field }))
}
