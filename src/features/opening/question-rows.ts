import type { Form } from '#kernel/http'
import type { RoundQuestion } from '#features/rounds'

/** A row of the form in which a question is asked: the question, and the field at which its faults stand. */
export interface QuestionRow {
  readonly row: number
  readonly question: RoundQuestion
}

const field = /^question-(text|hint)-(\d{1,3})-([a-z]{2,3})$/

/** The name of a field in a row. */
export const questionField = (what: string, row: number, language = ''): string =>
  language === '' ? `question-${what}-${row}` : `question-${what}-${row}-${language}`

/** How many rows of questions the form shows: those typed in, and two more. */
export const questionRowsIn = (form: Form): number => {
  const rows = Number(form.text('question-rows'))
  return Number.isInteger(rows) ? Math.min(Math.max(rows, 2), 22) : 2
}

/** What the form asks; a row without words asks nothing. */
export function questionsIn(form: Form): readonly QuestionRow[] {
  const words = new Map<number, { text: Record<string, string>; hint: Record<string, string> }>()
  for (const name of form.names) {
    const [, kind, row, language] = field.exec(name) ?? []
    if (row === undefined || language === undefined) continue
    const texts = words.get(Number(row)) ?? { text: {}, hint: {} }
    texts[kind === 'hint' ? 'hint' : 'text'][language] = form.text(name).trim()
    words.set(Number(row), texts)
  }
  const said = [...words].filter(([, { text, hint }]) =>
    [...Object.values(text), ...Object.values(hint)].some((one) => one !== ''),
  )
  const given = said.map(([row]) => form.text(questionField('id', row)))
  const taken = new Set(given)
  return said.map(([row, texts]) => ({
    row,
    question: {
      id: form.text(questionField('id', row)) || freeId(taken),
      ...texts,
      required: form.has(questionField('required', row)),
      contributors: form.has(questionField('contributors', row)),
    },
  }))
}

/** An id that no question has: `q-1`. */
function freeId(taken: Set<string>): string {
  let number = 1
  while (taken.has(`q-${number}`)) number += 1
  taken.add(`q-${number}`)
  return `q-${number}`
}
