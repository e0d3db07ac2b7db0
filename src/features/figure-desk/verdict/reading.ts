import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { WouldBeSaid } from '#features/assessments'
import { judgeIfPublished } from '#features/assessments'
import type { FiguresKey, FiguresView } from '#features/measuring'
import { readFigures } from '#features/measuring'

/** A list with what the methods would say to everybody, were it published as it stands. */
export interface JudgedFigures {
  readonly view: FiguresView
  /** Null for whoever does not work on the list. */
  readonly word: WouldBeSaid | null
}

/** Reads a list and judges it at the same moment. */
export async function readJudged(tx: Tx, visit: Visit, key: FiguresKey): Promise<JudgedFigures> {
  const view = await readFigures(tx, visit, key)
  if (!view.read.owns) return { view, word: null }
  const { plan, indicator } = key
  const facts = view.entries.map(({ item }) => item.fact)
  return { view, word: await judgeIfPublished(tx, { plan, indicator, facts, at: visit.now }) }
}
