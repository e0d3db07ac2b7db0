import { operation } from '#kernel/operations'
import type { FiguresKey } from '#features/measuring'
import { readOverview } from './overview/reading.ts'
import type { Owned } from './overview/store.ts'
import { readJudged } from './verdict/reading.ts'

/** All indicators of an authority with where each list stands, for its own people. */
export const listFigures = operation('list-figures', (visit, owned: Owned) =>
  visit.read((tx) => readOverview(tx, visit, owned)),
)

/** A list of figures with what the methods would say, were it published now. */
export const showJudgedFigures = operation('show-judged-figures', (visit, key: FiguresKey) =>
  visit.read((tx) => readJudged(tx, visit, key)),
)
