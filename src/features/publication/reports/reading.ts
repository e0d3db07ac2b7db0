import type { Tx } from '#kernel/db'
import { currentLines } from '../standing/rules.ts'
import type { PublicItem, PublicLine, Stub } from './schema.ts'
import type { Asked } from './store.ts'
import { listPublicLines, listStubs } from './store.ts'

/** A fact that another took the place of, with the line it stood in. */
export interface Replaced {
  readonly line: PublicLine
  readonly item: PublicItem
  /** What stands in its place; undefined where the field was emptied. */
  readonly by: PublicItem | undefined
}

/** What the public read at a moment of what authorities say: the newest, what it replaced, what is gone. */
export interface PublicReports {
  /** Of each organisation and round the line that counts, newest round first. */
  readonly current: readonly PublicLine[]
  /** Lines that the authority left out and of which nothing was ever published. */
  readonly withheld: readonly PublicLine[]
  readonly replaced: readonly Replaced[]
  readonly stubs: readonly Stub[]
}

/** What authorities say of a commitment, or of a whole plan, as of a moment. Open to the public login. */
export async function reportsAsOf(tx: Tx, about: Asked): Promise<PublicReports> {
  const [lines, stubs] = await Promise.all([listPublicLines(tx, about), listStubs(tx, about)])
  const current = currentLines(lines).toReversed()
  const newer = (a: PublicLine, b: PublicLine) =>
    b.roundOpenedAt.getTime() - a.roundOpenedAt.getTime()
  return {
    current: current.toSorted(newer),
    withheld: withheldIn(lines, current),
    replaced: replacedIn(lines, current),
    stubs,
  }
}

/** Of each place where nothing was ever published, the newest edition that left it out. */
const withheldIn = (lines: readonly PublicLine[], current: readonly PublicLine[]) =>
  lines.filter(
    (line, index) =>
      !current.some((one) => isSamePlace(one, line)) &&
      !lines.slice(index + 1).some((later) => isSamePlace(later, line)),
  )

const isSamePlace = (one: PublicLine, other: PublicLine): boolean =>
  one.roundCode === other.roundCode &&
  one.organisation === other.organisation &&
  one.commitment === other.commitment

/** Facts of earlier editions that the line that counts does not hold any more. */
function replacedIn(
  lines: readonly PublicLine[],
  current: readonly PublicLine[],
): readonly Replaced[] {
  const seen = new Set(current.flatMap(({ items }) => items.map(({ fact }) => fact)))
  return lines.toReversed().flatMap((line) =>
    line.items.flatMap((item): Replaced[] => {
      if (seen.has(item.fact)) return []
      seen.add(item.fact)
      const now = current.find((one) => isSamePlace(one, line))
      return [{ line, item, by: now?.items.find(({ chain }) => chain === item.chain) }]
    }),
  )
}
