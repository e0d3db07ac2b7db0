import type { Assessment, AssessmentStub, ToldAssessment } from '#features/assessments'
import type { VerdictFact } from '#features/indicators'
import { currentOf } from '#features/indicators'
import { figureRules } from '#features/measuring'
import type { Judged, SaidSoFar, ShownJudgement } from './schema.ts'

/** What stands at the moment that was asked for, ready to be shown; null where nothing does. */
export const standingOf = ({ said, instead }: SaidSoFar): Judged | null =>
  judgedOf(
    said.filter(({ until }) => until === null),
    instead,
  )

/** What was said last of each figure while it was the one that is judged, by the figure's id. */
export const saidOfFigures = ({
  said,
}: Pick<SaidSoFar, 'said'>): ReadonlyMap<string, ToldAssessment> =>
  new Map(
    said
      .filter(({ own }) => own)
      .flatMap((one) => {
        const { current, observations } = one.inputs
        const figure = observations.findLast(({ period }) => period === current?.period)
        return figure ? [[figure.fact, one] as const] : []
      }),
  )

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
  const { attainment, acrossBreak } = figureRules.besideOf(said)
  const { method, judgedBy, version, verdict, sentence, tolerance, inputs } = said
  return {
    method,
    judgedBy,
    version,
    verdict,
    definition: inputs.definition.version,
    sentence: { en: sentence.en, da: sentence.da },
    tolerance,
    acrossBreak,
    current: inputs.current?.period ?? null,
    overruled: null,
    attainment,
  }
}

/** What the authority says of this figure, beside this word of the rule. */
function overruling(
  assessment: Assessment,
  verdicts: readonly VerdictFact[],
): ShownJudgement['overruled'] {
  const said = saidInstead(assessment, verdicts)
  if (!said) return null
  const { verdict, rule, published_at: at } = said
  return { verdict, rule, at, reason: { [said.language]: said.sentence } }
}

/**
 * The authority's word on the figure of which the rule speaks here, whatever the rule said when it was given: what was
 * said and why stands until the authority says something else; undefined where it has none.
 */
export const saidInstead = (
  { inputs, own }: Assessment,
  verdicts: readonly VerdictFact[],
): VerdictFact | undefined =>
  currentOf(verdicts).current.findLast(({ about }) => own && about === inputs.current?.period)

const wordsOf = (said: Assessment['disagreement']) => said && { en: said.en, da: said.da }

/** The judgement that would stand at a moment, had it not gone with a figure it rested on. */
export const goneAt = (stubs: readonly AssessmentStub[], asOf: Date): AssessmentStub | null =>
  stubs.find(({ since, until }) => since <= asOf && (until === null || until > asOf)) ?? null
