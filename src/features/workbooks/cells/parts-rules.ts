import { compare, parseDecimal } from '#kernel/decimal'
import { statuses } from '#features/editions'
import type { FieldValue } from '#features/reporting'
import type { PartName, Parts } from './schema.ts'

/** What kind of thing a field says, and so which cells it has. */
export type FieldKind = 'text' | 'status' | 'share' | 'number'

/** The kind of a field: `did` → text, `figure.trees` → share or number. */
export function kindOf(field: string, measureKind: string | undefined): FieldKind {
  if (field === 'status') return 'status'
  if (!field.startsWith('figure.')) return 'text'
  return measureKind === 'share' ? 'share' : 'number'
}

const partsByKind: Readonly<Record<FieldKind, readonly PartName[]>> = {
  text: ['text', 'unchanged'],
  status: ['status', 'reason'],
  share: ['numerator', 'denominator', 'source'],
  number: ['value', 'source'],
}

/** Which cells of its row a field has; the reason for a correction only where something was handed in before. */
export const cellsOf = (kind: FieldKind, corrects: boolean): readonly PartName[] => [
  ...partsByKind[kind],
  ...(corrects ? (['correction'] as const) : []),
]

/** What a field says, part by part. */
export function partsOf(value: FieldValue | null): Parts {
  if (value === null) return {}
  if ('text' in value) {
    const { text, unchanged, correction } = value
    return { text, unchanged: unchanged ? 'yes' : '', correction }
  }
  if ('status' in value) return { ...value }
  if ('numerator' in value) return { ...value }
  return {}
}

/** The same as a field's value. Null for a status that is not said: there is no empty one. */
export function valueFrom(kind: FieldKind, parts: Parts): FieldValue | null {
  const { text = '', reason = '', source = '', correction = '' } = parts
  if (kind === 'text') return { text, unchanged: parts.unchanged === 'yes', correction }
  if (kind === 'status') {
    const status = statuses.find((one) => one === parts.status)
    return status ? { status, reason, correction } : null
  }
  const { numerator = '', denominator = '', value = '' } = parts
  return { numerator, denominator, value, source, correction }
}

const counted: readonly PartName[] = ['numerator', 'denominator', 'value']

/** Whether a part is a number. */
export const isNumber = (part: PartName): boolean => counted.includes(part)

/** A text without what programs add and lose at its ends and at the ends of its lines. */
export const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t\u00a0]+$/gm, '')
    .trim()

/** Whether two cells say the same: numbers by what they are worth, texts by their words. */
export function saysSame(part: PartName, one: string, other: string): boolean {
  if (tidy(one) === tidy(other)) return true
  const [a, b] = isNumber(part) ? [parseDecimal(one), parseDecimal(other)] : []
  return a !== undefined && b !== undefined && compare(a, b) === 0
}
