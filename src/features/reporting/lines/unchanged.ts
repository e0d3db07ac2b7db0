import type { HandedInBefore, Item, Line } from '#features/editions'
import type { FieldValue } from './schema.ts'

/** What was said last in words in a field, with where and since when it stands. */
export interface EarlierText {
  readonly text: string
  readonly language: string
  /** The code of the round, and what it was about. */
  readonly round: string
  readonly period: string
  readonly handedInAt: Date | null
}

/** Last year's words in a field; null where nothing was said there. */
export function earlierText(earlier: HandedInBefore | null, field: string): EarlierText | null {
  const item = earlier?.line.items.find((one) => one.field === field)
  if (!earlier || item?.content.noun !== 'statement') return null
  const { text, language } = item.content
  const { code: round, period } = earlier.round
  return { text, language, round, period, handedInAt: item.handedInAt }
}

/**
 * A value as it may be kept: words are marked as unchanged only where they are last year's to the letter, so that
 * whoever edits them takes the mark away.
 */
export function honest(
  value: FieldValue,
  earlier: HandedInBefore | null,
  field: string,
): FieldValue {
  if (!('text' in value) || !value.unchanged) return value
  return { ...value, unchanged: earlierText(earlier, field)?.text.trim() === value.text.trim() }
}

const statementsIn = ({ items }: Pick<Line, 'items'>) =>
  items.flatMap(({ content }: Item) => (content.noun === 'statement' ? [content] : []))

/** How many answers in words stand unchanged since the last report, and of how many. */
export function countUnchanged(lines: readonly Pick<Line, 'items'>[]): {
  readonly unchanged: number
  readonly of: number
} {
  const said = lines.flatMap(statementsIn)
  return { unchanged: said.filter(({ unchanged }) => unchanged).length, of: said.length }
}
