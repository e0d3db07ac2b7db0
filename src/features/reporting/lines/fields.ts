import type { Round, RoundLine, RoundQuestion } from '#features/rounds'
import { roundRules } from '#features/rounds'
import { textFields } from './schema.ts'

/** What an occasion asks of the lines of a report. */
export interface Asking {
  readonly occasion: { readonly round: Pick<Round, 'questions'> | null }
}

/** The coordinator's own questions to a line, in their order; none outside rounds. */
export const questionsOf = (
  { occasion }: Asking,
  line: Pick<RoundLine, 'part'>,
): readonly RoundQuestion[] => (occasion.round ? roundRules.questionsFor(occasion.round, line) : [])

/** Every field of a line that is answered in words: the standing questions, then the round's own. */
export const textFieldsOf = (asking: Asking, line: Pick<RoundLine, 'part'>): readonly string[] => [
  ...textFields,
  ...questionsOf(asking, line).map(roundRules.fieldOfQuestion),
]

/** The question that a field answers, whoever is asked; undefined for every other field. */
export const questionIn = ({ occasion }: Asking, field: string): RoundQuestion | undefined =>
  occasion.round?.questions.find((one) => roundRules.fieldOfQuestion(one) === field)
