import { figureDrafts } from '#features/indicators'
import type { Outcome } from '#features/reporting'
import type { GivenEntry } from './schema.ts'

/** A refusal in the words of who typed: `1,234` is no `1.234`, which nobody wrote. */
export function quotedAsTyped<One extends Outcome>(
  outcome: One,
  entries: readonly Pick<GivenEntry, 'field' | 'value'>[],
): One {
  if (outcome.state !== 'refused') return outcome
  const entry = entries.find(({ field }) => field === outcome.field)
  const typed = stringsIn(entry?.value)
  const quoted = (said: string | number): string | number =>
    typed.includes(String(said))
      ? said
      : (typed.find((one) => figureDrafts.readNumber(one) === said) ?? said)
  const values = Object.entries(outcome.values ?? {}).map(([name, said]) => [name, quoted(said)])
  return { ...outcome, values: Object.fromEntries(values) }
}

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  const parts: readonly unknown[] = Object.values(value)
  return parts.flatMap(stringsIn)
}
