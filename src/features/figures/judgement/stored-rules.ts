import type { Assessment, AssessmentStub } from '#features/assessments'
import { parsePeriod } from '#kernel/clock'
import type { VerdictFact } from '#features/indicators'
import { currentOf } from '#features/indicators'
import type { Judged, ShownJudgement } from './schema.ts'

/** What was said of an indicator, ready to be shown; null where nothing was. */
export function judgedOf(
  assessments: readonly Assessment[],
  verdicts: readonly VerdictFact[] = [],
): Judged | null {
  if (assessments.length === 0) return null
  return {
    judgements: assessments.map((said) => ({
      ...shown(said),
      overruled: said.own ? overruling(said, verdicts) : null,
    })),
    disagreement: wordsOf(assessments[0]?.disagreement ?? null),
  }
}

function shown(said: Assessment): ShownJudgement {
  const { method, judgedBy, version, verdict, sentence, tolerance, inputs } = said
  return {
    method,
    judgedBy,
    version,
    verdict,
    sentence: { en: sentence.en, da: sentence.da },
    tolerance,
    acrossBreak: parsePeriod(inputs.breaks.at(-1)?.period ?? '') ?? null,
    overruled: null,
  }
}

/** What the authority says instead, as long as it is this word of the rule on this figure that it speaks of. */
function overruling(
  { inputs, verdict }: Assessment,
  verdicts: readonly VerdictFact[],
): ShownJudgement['overruled'] {
  const said = currentOf(verdicts).current.findLast(
    ({ about, rule }) => about === inputs.current?.period && rule === verdict,
  )
  return said ? { verdict: said.verdict, reason: { [said.language]: said.sentence } } : null
}

const wordsOf = (said: Assessment['disagreement']) => said && { en: said.en, da: said.da }

/** The judgement that would stand at a moment, had it not gone with a figure it rested on. */
export const goneAt = (stubs: readonly AssessmentStub[], asOf: Date): AssessmentStub | null =>
  stubs.find(({ since, until }) => since <= asOf && (until === null || until > asOf)) ?? null
