import type { Texts } from '#kernel/i18n'

/** A record as people know it. */
export interface NamedRecord {
  readonly id: string
  /** Its title or name; null where it has none. */
  readonly label: Texts | null
}

/** What a record is called, also one that its schema has not seen; null where it has no id. */
export function nameOf(record: object): NamedRecord | null {
  const fields = new Map<string, unknown>(Object.entries(record))
  const id = fields.get('id')
  if (typeof id !== 'string') return null
  const label = fields.get('title') ?? fields.get('name') ?? fields.get('issue')
  return { id, label: isTexts(label) ? label : null }
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string')
