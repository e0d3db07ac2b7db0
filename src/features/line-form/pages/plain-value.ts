import type { Say } from '#kernel/i18n'
import { pieces } from '#features/desk'
import { figureDrafts } from '#features/indicators'
import { figureRules } from '#features/measuring'
import type { FieldValue } from '#features/reporting'

/** A value as words, so that it can be read back and compared; of a figure or aim with its unit and what it follows. */
export function plainValue(
  say: Say,
  value: FieldValue | null,
  measure?: figureRules.TargetMeasure,
): string {
  if (value === null) return ''
  if ('text' in value) return value.text
  if ('status' in value)
    return [say(`ui.status-${value.status}`), value.reason].filter(Boolean).join('. ')
  if ('answer' in value)
    return [value.answer && say(`desk.jump-${value.answer}`), value.sentence]
      .filter(Boolean)
      .join('. ')
  if ('moved' in value) return value.done || value.moved
  if ('activity' in value) return value.activity ? pieces.plainActivity(say, value.activity) : ''
  if ('milestone' in value)
    return value.milestone ? pieces.milestoneWords(say, value.milestone) : ''
  if (figureDrafts.isFigureEntry(value)) return figureRules.plainEntry(say, value, measure)
  return [value.numerator, value.denominator, value.value, value.source].filter(Boolean).join(' · ')
}
