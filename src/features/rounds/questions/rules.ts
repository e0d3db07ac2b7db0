import type { RoundLine } from '../rounds/schema.ts'
import type { RoundQuestion } from './schema.ts'

/** The field in which a line answers a question. */
export const fieldOfQuestion = ({ id }: Pick<RoundQuestion, 'id'>): string => `question.${id}`

/** The questions that are asked of a line, in their order. */
export const questionsFor = (
  { questions }: { readonly questions: readonly RoundQuestion[] },
  { part }: Pick<RoundLine, 'part'>,
): readonly RoundQuestion[] =>
  questions.filter(({ contributors }) => part === 'lead' || contributors)

/** More than this many questions nobody answers with care. */
export const mostQuestions = 20

/** What is wrong with a question, by its place among them. */
export interface QuestionFault {
  readonly code: string
  readonly values: Readonly<Record<string, string>>
  readonly question?: number
}

const isId = (text: string): boolean => text.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)

/** All that is wrong with the questions of a round to be opened: of each question the first thing. */
export function faultsOfQuestions(
  questions: readonly RoundQuestion[],
  languages: readonly string[],
): readonly QuestionFault[] {
  if (questions.length > mostQuestions)
    return [{ code: 'too-many-questions', values: { most: String(mostQuestions) } }]
  return questions.flatMap((one, place): QuestionFault[] => {
    const before = questions.slice(0, place)
    const found = faultOf(one, before, languages)
    return found ? [{ ...found, question: place }] : []
  })
}

function faultOf(
  { id, text, hint }: RoundQuestion,
  before: readonly RoundQuestion[],
  languages: readonly string[],
): QuestionFault | null {
  const values = { question: id }
  if (!isId(id)) return { code: 'question-id', values }
  if (before.some((one) => one.id === id)) return { code: 'question-twice', values }
  const lacks = (texts: RoundQuestion['text']) =>
    languages.find((language) => (texts[language] ?? '').trim() === '')
  const unsaid = lacks(text)
  if (unsaid !== undefined)
    return { code: 'question-text-missing', values: { ...values, language: unsaid } }
  const unhinted = lacks(hint)
  if (unhinted !== undefined && Object.values(hint).some((one) => one.trim() !== ''))
    return { code: 'question-hint-missing', values: { ...values, language: unhinted } }
  return null
}

/** A question as it is kept: only what is said in the plan's languages, without space around it. */
export function tidyQuestion(
  { text, hint, ...question }: RoundQuestion,
  languages: readonly string[],
): RoundQuestion {
  const kept = (texts: RoundQuestion['text']) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const words = (texts[language] ?? '').trim()
        return words === '' ? [] : [[language, words]]
      }),
    )
  return { ...question, text: kept(text), hint: kept(hint) }
}
