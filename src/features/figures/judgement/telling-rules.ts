import type { ToldAssessment } from '#features/assessments'
import type { VerdictFact } from '#features/indicators'
import type { SaidSoFar } from './schema.ts'
import { saidInstead } from './stored-rules.ts'

/** A word of a method for as long as the authority said the same beside it. */
export interface Telling {
  readonly said: ToldAssessment
  readonly instead: VerdictFact | undefined
}

/**
 * What was said, with what the authority said beside it at that time: whenever its word changes another telling
 * begins, and an earlier one stays as it was.
 */
export const tellingsOf = ({
  said,
  instead,
}: Pick<SaidSoFar, 'said' | 'instead'>): readonly Telling[] =>
  said.flatMap((one) => {
    const moments = instead
      .map((verdict) => verdict.published_at)
      .filter((at) => at > one.at && (one.until === null || at < one.until))
      .toSorted((a, b) => a.getTime() - b.getTime())
    return together(one, [one.at, ...moments], instead)
  })

/** From moment to moment, as long as the authority says the same in one. */
function together(
  said: ToldAssessment,
  moments: readonly Date[],
  verdicts: readonly VerdictFact[],
): readonly Telling[] {
  const tellings: Telling[] = []
  for (const at of moments) {
    const known = verdicts.filter((verdict) => verdict.published_at <= at)
    const instead = saidInstead(said, known)
    const last = tellings.at(-1)
    if (last && last.instead?.id === instead?.id) continue
    if (last) tellings.splice(-1, 1, { ...last, said: { ...last.said, until: at } })
    tellings.push({ said: { ...said, at }, instead })
  }
  return tellings
}
