import type { z } from 'zod'
import type { Question, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { questionShape } from './shapes.ts'

export type ShownQuestion = z.output<typeof questionShape>

/** Shows questions with their answers to a program. */
export const shownQuestions = (
  report: Pick<Report, 'editions'>,
  questions: readonly Question[],
): ShownQuestion[] => questions.map((question) => shownQuestion(report, question))

function shownQuestion({ editions }: Pick<Report, 'editions'>, question: Question): ShownQuestion {
  const { id, field, passage, text, language, askedAt, answer } = question
  const edition = editions.find((one) => one.id === question.edition)
  const line = edition?.lines.find((one) => one.id === question.line)
  const isOpen = edition !== undefined && editionRules.openQuestions(edition.events).has(id)
  return {
    id,
    commitment: line?.commitment ?? '',
    field,
    passage,
    text,
    language,
    askedAt: askedAt.toISOString(),
    state: answer ? 'answered' : isOpen ? 'open' : 'closed',
    answer: answer && { ...answer, at: new Date(answer.at).toISOString() },
  }
}
