import { operation } from '#kernel/operations'
import type { FiguresKey } from '#features/measuring'
import { readJudged } from './verdict/reading.ts'

/** A list of figures with what the methods would say, were it published now. */
export const showJudgedFigures = operation('show-judged-figures', (visit, key: FiguresKey) =>
  visit.read((tx) => readJudged(tx, visit, key)),
)
