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
  const values: Record<string, string | number> = {}
  for (const [name, said] of Object.entries(outcome.values)) values[name] = quoted(said)
  return { ...outcome, values }
}

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return isHolder(value) ? Object.values(value).flatMap(stringsIn) : []
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
