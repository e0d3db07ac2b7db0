import { compare, parseDecimal } from '#kernel/decimal'
import type { Item } from '#features/editions'
import type { figureDrafts } from '#features/indicators'

/** Something that may well be meant, and is more often a slip: it hinders nothing. */
export interface Warning {
  readonly field: string
  readonly code: 'target-on-wrong-side' | 'share-as-fraction'
  readonly values: Readonly<Record<string, string>>
}

interface Known {
  readonly definitions: readonly figureDrafts.KnownDefinition[]
  /** Where the series starts, by what everybody reads; the list's own baseline counts before it. */
  readonly baseline: string | null
}

/** What in a list of figures looks like a slip. */
export function warningsIn(
  items: readonly Pick<Item, 'field' | 'content'>[],
  { definitions, baseline }: Known,
): readonly Warning[] {
  const own = items.flatMap(({ content }) =>
    content.noun === 'baseline' && content.says.value !== '' ? [content.says.value] : [],
  )
  const start = own[0] ?? baseline
  const newest = definitions.at(-1)
  return items.flatMap(({ field, content }): readonly Warning[] => {
    if (content.noun === 'target')
      return isOnWrongSide(content.says, start, newest?.direction)
        ? [
            {
              field,
              code: 'target-on-wrong-side',
              values: { target: content.says.value, start: start ?? '' },
            },
          ]
        : []
    if (content.noun !== 'observation' || !content.says || newest?.kind !== 'share') return []
    const { value } = content.says
    return isFraction(value) ? [{ field, code: 'share-as-fraction', values: { value } }] : []
  })
}

const approached: readonly figureDrafts.TargetKind[] = ['reach', 'milestone', 'by-the-end']

/** Whether a target asks for less where more is better, or the other way round. */
function isOnWrongSide(
  { kind, value }: figureDrafts.TargetSays,
  start: string | null,
  direction: figureDrafts.DefinitionSays['direction'] | undefined,
): boolean {
  const [aim, from] = [parseDecimal(value), parseDecimal(start ?? '')]
  if (!aim || !from || !approached.includes(kind)) return false
  const side = compare(aim, from)
  return (direction === 'increase' && side < 0) || (direction === 'decrease' && side > 0)
}

/** `0.45` where per cent are meant: 45, perhaps. */
function isFraction(typed: string): boolean {
  const value = parseDecimal(typed)
  return value !== undefined && compare(value, '0') > 0 && compare(value, '1') < 0
}
