import type { Tx } from '#kernel/db'
import { settle } from '../asked/answer-rules.ts'
import { carriedOver } from '../asked/heading-rules.ts'
import { pointsOf } from '../asked/point-rules.ts'
import type { Settled } from '../asked/schema.ts'
import { findThen, parseSeen } from '../asked/seen.ts'
import type { Housed, Laid } from './laying.ts'
import { housed } from './laying.ts'

/** A document as a page of it showed it, and where what it asked stands now. */
export interface Before {
  readonly settled: readonly Settled[]
  readonly groups: readonly Housed[]
  /** The id that a point or goal has now, by the one that it had; what is asked no more is not in it. */
  readonly moved: ReadonlyMap<string, string>
}

/** What a page showed that was made earlier; null for one that does not say when. */
export async function laidBefore(
  tx: Tx,
  { document, report }: Pick<Laid, 'document' | 'report'>,
  written: string | undefined,
): Promise<Before | null> {
  const seen = parseSeen(written)
  const then = seen && (await findThen(tx, document, seen))
  if (!then) return null
  const { reading, answers, words } = then
  const settled = settle(pointsOf(reading), answers, words)
  const groups = housed({ reading }, report, answers)
  const all = [...settled, ...groups].map(({ id }) => ({ question: id }))
  const moved = new Map(carriedOver(reading, document.reading, all))
  return { settled, groups, moved }
}
