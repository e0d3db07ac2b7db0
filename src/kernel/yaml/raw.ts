/** A number as its file writes it, digit for digit: it has not been through a double. */
export interface NumberText {
  readonly numberText: string
}

/** What a YAML file holds before a schema has looked at it. */
export type Raw = string | boolean | null | NumberText | readonly Raw[] | RawRecord

export interface RawRecord {
  readonly [key: string]: Raw
}

/** Whether a value is a number as written. No file can fake one: a mapping with this key stays a mapping. */
export function isNumberText(value: unknown): value is NumberText {
  return typeof value === 'object' && value !== null && numbers.has(value)
}

/** Whether a value is a mapping from the file. */
export function isRecord(value: Raw | undefined): value is RawRecord {
  return typeof value === 'object' && value !== null && !isList(value) && !isNumberText(value)
}

/** Whether a value is a list from the file. */
export const isList = (value: Raw | undefined): value is readonly Raw[] => Array.isArray(value)

const numbers = new WeakSet<object>()

/** Marks a text as a number that stood unquoted in a file. */
export function numberText(written: string): NumberText {
  const number: NumberText = Object.freeze({ numberText: written })
  numbers.add(number)
  return number
}
