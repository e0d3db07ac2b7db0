import { operation } from '#kernel/operations'
import { readBegin, readOverview } from './reading.ts'
import type { Owned } from './store.ts'

/** All indicators of an authority with where each list stands, for its own people. */
export const listFigures = operation('list-figures', (visit, owned: Owned) =>
  visit.read((tx) => readOverview(tx, visit, owned)),
)

/** Where an editor may begin an indicator of the authority's own. */
export const beginIndicator = operation('begin-indicator', (visit, owned: Owned) =>
  visit.read((tx) => readBegin(tx, visit, owned)),
)
