import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { operation } from '#kernel/operations'
import type { WouldBeSaid } from '#features/assessments'
import { judgeIfPublished } from '#features/assessments'
import type { FiguresKey, FiguresView } from '#features/measuring'
import { readFigures } from '#features/measuring'

/** What everybody reads of an indicator now, and what would be said of it, were the list published as it stands. */
export interface FiguresToSign {
  readonly published: FiguresView['series']
  /** Null for whoever does not belong to the authority. */
  readonly word: WouldBeSaid | null
}

async function readToSign(tx: Tx, visit: Visit, key: FiguresKey): Promise<FiguresToSign> {
  const { series, entries, read } = await readFigures(tx, visit, key)
  if (!read.owns) return { published: series, word: null }
  const { plan, indicator } = key
  const facts = entries.map(({ item }) => item.fact)
  return {
    published: series,
    word: await judgeIfPublished(tx, { plan, indicator, facts, at: visit.now }),
  }
}

/** A list of figures as whoever signs it must know it. */
export const showFiguresToSign = operation('show-figures-to-sign', (visit, key: FiguresKey) =>
  visit.read((tx) => readToSign(tx, visit, key)),
)
