import type { RoundQuestion } from './schema.ts'

/** What stands on a command line about questions: `ID:LANG:TEXT` for words, an id for what is so. */
export interface QuestionWords {
  readonly question: readonly string[]
  readonly hint: readonly string[]
  readonly require: readonly string[]
  readonly 'ask-contributors': readonly string[]
}

interface Worded {
  readonly id: string
  readonly language: string
  readonly words: string
}

/** Reads `ID:LANG:TEXT`; undefined where it is not that. */
function readWorded(given: string): Worded | undefined {
  const [id = '', language = '', ...rest] = given.split(':')
  const words = rest.join(':').trim()
  return id && language && words ? { id, language, words } : undefined
}

/** The questions that a command line says, in the order in which they are first named. */
export function readQuestions(
  given: QuestionWords,
): readonly RoundQuestion[] | { readonly unreadable: string } {
  const texts = given.question.map(readWorded)
  const hints = given.hint.map(readWorded)
  const unreadable =
    given.question.find((_, place) => !texts[place]) ?? given.hint.find((_, place) => !hints[place])
  if (unreadable !== undefined) return { unreadable }
  const ids = [...new Set(texts.flatMap((one) => one?.id ?? []))]
  const unasked = [...hints.flatMap((one) => one?.id ?? []), ...given.require]
    .concat(given['ask-contributors'])
    .find((id) => !ids.includes(id))
  if (unasked !== undefined) return { unreadable: unasked }
  const wordsOf = (all: typeof texts, id: string) =>
    Object.fromEntries(
      all.flatMap((one) => (one?.id === id ? [[one.language, one.words] as const] : [])),
    )
  return ids.map((id) => ({
    id,
    text: wordsOf(texts, id),
    hint: wordsOf(hints, id),
    required: given.require.includes(id),
    contributors: given['ask-contributors'].includes(id),
  }))
}
