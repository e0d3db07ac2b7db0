import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { Outcome } from '#features/reporting'
import { readFigures } from '../reading/reading.ts'
import { categoriesGone } from './gone-rules.ts'
import type { FiguresKey, GivenEntry } from './schema.ts'

/**
 * Of definitions that take out categories with published figures: the refusal that asks whether that is meant, by
 * field. One that stands in the draft so was confirmed already.
 */
export async function askedGone(
  tx: Tx,
  visit: Visit,
  key: FiguresKey,
  entries: readonly GivenEntry[],
): Promise<ReadonlyMap<string, Outcome>> {
  const given = entries.flatMap(({ field, value }) =>
    'definition' in value && value.definition && !value.confirmed?.includes('category-figures')
      ? [{ field, says: value.definition }]
      : [],
  )
  if (given.length === 0) return new Map()
  allow(editionRules.workHere, visit, key)
  const view = await readFigures(tx, visit, key)
  const asked = given.flatMap(({ field, says }): readonly Outcome[] => {
    const standing = view.entries.find(({ item }) => item.field === field)?.item.content
    const isSaid =
      standing?.noun === 'definition' &&
      isDeepStrictEqual(standing.says.breakdowns, says.breakdowns)
    const going = isSaid ? null : categoriesGone(view, says)
    return going
      ? [{ field, state: 'refused', code: 'category-figures', values: going.values }]
      : []
  })
  return new Map(asked.map((one) => [one.field, one]))
}
