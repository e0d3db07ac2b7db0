import type { AgendaItem } from '#features/governance'

/** Where a field of this name is looked up: a form that was sent, or what an address asks. */
interface Given {
  readonly text?: (name: string) => string
  readonly get?: (name: string) => string | null
}

const valueIn = (given: Given, name: string): string =>
  given.text?.(name) ?? given.get?.(name) ?? ''

/** What a point is about, as a form or an address says it. */
export function subjectIn(given: Given): AgendaItem['subject'] {
  for (const kind of ['commitment', 'indicator'] as const) {
    const id = valueIn(given, kind).trim()
    if (id !== '') return { kind, id }
  }
  return null
}
