import type { Tx } from '#kernel/db'
import type { Asked } from '#features/indicators'
import { currentOf, figureDrafts, listObservations } from '#features/indicators'
import { breaksByDefinition } from './breaks-rules.ts'
import type { PublishedComparability } from './schema.ts'
import { listAnsweredBreaks } from './store.ts'

/**
 * Where these series are broken: as somebody answered of a step, or as a definition says that ends comparability; each
 * place once, an answer before a definition. Open to the public login.
 */
export async function listBreaks(tx: Tx, about: Asked): Promise<readonly PublishedComparability[]> {
  const answered = await listAnsweredBreaks(tx, about)
  const definitions = currentOf(await figureDrafts.listStatedDefinitions(tx, about)).current
  const breaking = definitions.filter(({ breaks }) => breaks)
  if (breaking.length === 0) return answered
  const known = new Set(answered.map(placeOf))
  const stated = breaksByDefinition(breaking, currentOf(await listObservations(tx, about)).current)
  return [...answered, ...stated.filter((one) => !known.has(placeOf(one)))]
}

const placeOf = ({ organisation, indicator, about }: PublishedComparability): string =>
  `${organisation} ${indicator} ${about}`
