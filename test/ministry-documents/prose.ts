import { p, row, type Paragraph } from './blocks.ts'
import type { Deadline, Measure, Party } from './gold.ts'
import { wordsOf } from './inline.ts'
import type { Line } from './lines.ts'

/** How a careful person reads a sentence; every text is words of the sentence. */
export interface Sentence {
  readonly n?: string
  /** The sentence that says what is to be done; the first unless told. */
  readonly text?: string
  readonly lead: string | Party | null
  readonly also?: readonly (string | Party)[]
  /** Who answers, in the sentence's words. */
  readonly who: string | null
  readonly by: Deadline
  readonly when: string | null
  readonly i?: readonly Omit<Measure, 'at'>[]
  readonly more?: Readonly<Record<string, unknown>>
}

/** An activity that stands in running text, with its paragraph. */
export interface Said {
  readonly paragraph: Paragraph
  readonly line: Line
}

/** An activity told in a sentence, or after a bullet. */
export function said(
  authority: string,
  [key, text]: readonly [string, string],
  reading: Sentence,
  look: Omit<Paragraph, 'text' | 'mark'> = { list: 'bullet' },
): Said {
  const words = wordsOf(text)
  const party = (one: string | Party): Party =>
    typeof one === 'string' ? { authority, unit: one } : one
  const told = {
    key,
    number: reading.n ?? null,
    text: reading.text ?? /^.*?[^.\d]{3,}\.(?=\s\p{Lu}|$)/u.exec(words)?.[0] ?? words,
    at: key,
    lead: reading.lead === null ? null : party(reading.lead),
    contributors: (reading.also ?? []).map(party),
    responsible: reading.who,
    responsibleAt: key,
    by: reading.by,
    byWritten: reading.when,
    byAt: key,
    measures: (reading.i ?? []).map((one) => ({ ...one, at: key })),
    ...(reading.more ? { more: reading.more } : {}),
  }
  return { paragraph: p(text, { ...look, mark: key }), line: { row: row([text]), told } }
}
