import { parsePeriod } from '#kernel/clock'
import { compare, parseDecimal } from '#kernel/decimal'
import type { Item } from '#features/editions'
import type { figureDrafts } from '#features/indicators'
import { aims } from '#features/methods'

/** Something that may well be meant, and is more often a slip: it hinders nothing. */
export interface Warning {
  readonly field: string
  readonly code: aims.DoubtCode | 'share-as-fraction'
  readonly values: Readonly<Record<string, string>>
}

interface Known {
  readonly definitions: readonly figureDrafts.KnownDefinition[]
  /** Where the series starts, by what everybody reads; the list's own baseline counts before it. */
  readonly start: aims.Start | null
  /** What is aimed at besides what the list says, by what everybody reads. */
  readonly others: readonly aims.Aim[]
}

/** What in a list of figures looks like a slip. */
export function warningsIn(
  items: readonly Pick<Item, 'field' | 'content'>[],
  { definitions, start, others }: Known,
): readonly Warning[] {
  const own = items.flatMap(({ content }) =>
    content.noun === 'baseline' ? [pointOf(content.says.period, content.says.value)] : [],
  )
  const stated = items.flatMap(({ field, content }) =>
    content.noun === 'target' ? [{ field, aim: aimOf(content.says) }] : [],
  )
  const newest = definitions.at(-1)
  return items.flatMap(({ field, content }): readonly Warning[] => {
    if (content.noun === 'target') {
      const besides = stated.filter((one) => one.field !== field).map(({ aim }) => aim)
      const { direction = '', kind: counted = '' } = newest ?? {}
      const way = { start: own[0] ?? start, direction, counted }
      const doubts = aims.doubtsOf(aimOf(content.says), { ...way, others: [...besides, ...others] })
      return doubts.map((doubt) => ({ field, ...doubt }))
    }
    if (content.noun !== 'observation' || !content.says || newest?.kind !== 'share') return []
    const { value } = content.says
    return isFraction(value) ? [{ field, code: 'share-as-fraction', values: { value } }] : []
  })
}

/** A period and a number as they were entered; what is none is not known. */
export const pointOf = (period: string, value: string): aims.Start => ({
  period: parsePeriod(period) ?? null,
  value: parseDecimal(value) ?? null,
})

const aimOf = ({ kind, due, value }: figureDrafts.TargetSays): aims.Aim => {
  const { period, ...at } = pointOf(due, value)
  return { kind, due: period, ...at }
}

/** `0.45` where per cent are meant: 45, perhaps. */
function isFraction(typed: string): boolean {
  const value = parseDecimal(typed)
  return value !== undefined && compare(value, '0') > 0 && compare(value, '1') < 0
}
