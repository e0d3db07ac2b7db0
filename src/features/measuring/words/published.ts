import type { Say } from '#kernel/i18n'
import type { BaselineFact, TargetFact } from '#features/indicators'
import { figureDrafts } from '#features/indicators'
import type { TargetMeasure } from './entries.ts'
import { baselineWords, targetWords } from './entries.ts'

/** A published target or baseline in one sentence. */
export function statedWords(
  say: Say,
  fact: TargetFact | BaselineFact,
  measure: TargetMeasure,
): string {
  const about = fact.about ?? ''
  const value = fact.value ?? ''
  if (!('comparator' in fact)) {
    const says = figureDrafts.baselineSays.parse({
      state: fact.state,
      period: about,
      value,
      numerator: fact.numerator ?? '',
      denominator: fact.denominator ?? '',
    })
    return baselineWords(say, says, measure.unit).join(' ')
  }
  const says = figureDrafts.targetSays.parse({
    kind: figureDrafts.aimKindOf(fact),
    due: about,
    value,
    upper: fact.upper ?? '',
    relativeTo: fact.relative_to ?? '',
  })
  return targetWords(say, says, measure).join(' ')
}
