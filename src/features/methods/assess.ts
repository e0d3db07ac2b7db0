import type { Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import { judge } from './rules/judge.ts'
import { significant } from './rules/power.ts'
import type { MethodRefusal, Verdict } from './rules/verdicts.ts'
import type { Indicator } from './schema.ts'
import { sentence } from './sentences/sentence.ts'

/** What is told of one indicator, as programs read it. */
export interface Assessed {
  readonly id: string
  readonly attainment: string | null
  readonly expected: string | null
  readonly ratio: string | null
  readonly verdict: Verdict
  readonly methodRefused: MethodRefusal | null
  readonly sentence: string
}

const told = (number: Fraction | null): string | null => number && significant(number)

/** Judges each indicator by its method and says so in one language. The clock is never read. */
export const assess = (indicators: readonly Indicator[], say: Say): readonly Assessed[] =>
  indicators.map((indicator) => {
    const judgement = judge(indicator)
    return {
      id: indicator.id,
      attainment: told(judgement.attainment),
      expected: told(judgement.expected),
      ratio: told(judgement.ratio),
      verdict: judgement.verdict,
      methodRefused: judgement.refused,
      sentence: sentence(say, indicator, judgement),
    }
  })
