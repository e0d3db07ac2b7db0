import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Assessment, WouldBeSaid } from '#features/assessments'
import { assessmentsAsOf, assessmentsOf, judgeIfPublished } from '#features/assessments'
import type { FiguresKey, FiguresView } from '#features/measuring'
import { readFigures } from '#features/measuring'

/** A list with what the methods would say to everybody, were it published as it stands. */
export interface JudgedFigures {
  readonly view: FiguresView
  /** Null for whoever does not work on the list. */
  readonly word: WouldBeSaid | null
  /** What is told now, as it was stored. */
  readonly told: ToldNow
}

/** The words that stand: for the authority and the coordinator, who read what was handed in too, and for everybody. */
export interface ToldNow {
  readonly authority: readonly Assessment[]
  readonly everybody: readonly Assessment[]
}

/** Reads a list and judges it at the same moment. */
export async function readJudged(tx: Tx, visit: Visit, key: FiguresKey): Promise<JudgedFigures> {
  const view = await readFigures(tx, visit, key)
  const { plan, indicator, organisation } = key
  if (!view.read.owns) return { view, word: null, told: { authority: [], everybody: [] } }
  const facts = view.entries.map(({ item }) => item.fact)
  const word = await judgeIfPublished(tx, { plan, indicator, facts, at: visit.now })
  const asked = { plan, indicator, asOf: visit.now }
  const authority = await assessmentsOf(tx, { ...asked, organisation })
  return { view, word, told: { authority, everybody: await assessmentsAsOf(tx, asked) } }
}
