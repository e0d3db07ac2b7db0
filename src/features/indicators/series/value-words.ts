import { shortened } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'

/** Units that have words of their own; others stand as the plan writes them. */
const named = new Set([
  'areas',
  'cases',
  'countries',
  'donors',
  'employees',
  'grade',
  'missions',
  'organisations',
  'persons',
  'plans',
  'priorities',
  'ratio',
  'resolutions',
])

/** A value with its unit: `9.6 %`, `3,300,000,000 DKK`, `26 organisations`. */
export function valueWords(say: Say, unit: string, value: string): string {
  if (unit === 'percent') return say.percent(shortened(value))
  const shown = say.number(value)
  if (!named.has(unit)) return `${shown}\u00a0${unit}`
  return say(`portal.unit-${unit}`, { value: shown, number: Number(value) })
}
