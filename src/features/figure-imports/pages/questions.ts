import { figurePieces } from '#features/figure-desk'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, field } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Question } from '#features/figure-tables'
import { figureWords } from '#features/figure-tables'
import { idOf } from '../laying/compare-rules.ts'
import { isOpen } from '../laying/entry-rules.ts'
import type { Compared } from '../laying/schema.ts'
import { keysWords, partWords } from './compared-table.ts'
import type { ReviewPage } from './shown.ts'

const { addresses } = figurePieces

/** More options than these are a list to choose from. */
const mostTiles = 8

/** What must be answered, each with its answers; without an answer nothing is written. */
export function questionsForm(request: PageRequest, shown: ReviewPage): Content {
  const { say } = request
  const { laid, upload } = shown
  const conflicts = laid.compared.filter((one) => isOpen(one, upload.answers))
  const questions = firstOf(laid.read.questions)
  const count = questions.length + conflicts.length
  if (count === 0) return null
  const later = laid.read.questions.length - questions.length
  return html`<section id="questions" aria-labelledby="questions-label">
    <h2 id="questions-label">${say('figure-desk.questions', { count })}</h2>
    ${later > 0 && html`<p>${say('figure-desk.questions-later', { count: later })}</p>`}
    ${pieces.form(
      addresses(say.language, upload.key).answers(upload.id),
      html`${questions.map((one, at) => asked(request, one, { at: at + 1, count }))}
      ${conflicts.map((one, at) =>
        crossed(request, shown, one, { at: questions.length + at + 1, count }),
      )}
      ${deed.acts(deed.button({ text: say('figure-desk.answer'), kind: 'go' }))}`,
    )}
  </section>`
}

const structural: readonly string[] = ['column', 'two-columns', 'period', 'no-period']

/** What a column is comes first: what is asked of rows may be no question any more once it is known. */
export function firstOf(questions: readonly Question[]): readonly Question[] {
  const first = questions.filter(({ kind }) => structural.includes(kind))
  return first.length > 0 ? first : questions
}

/** Which question it is, of how many; one alone has no number. */
interface Numbered {
  readonly at: number
  readonly count: number
}

const numbered = (say: PageRequest['say'], { at, count }: Numbered, question: string): string =>
  count === 1 ? question : say('figure-desk.question-of', { at, count, question })

/** A figure that was changed in the draft and that the table says otherwise. */
const crossed = (
  { say }: PageRequest,
  { laid }: ReviewPage,
  one: Compared,
  which: Numbered,
): Html =>
  field.tiles(say, {
    name: `answer:${idOf(one)}`,
    id: `question-${which.at}`,
    label: numbered(say, which, say('figure-desk.conflict', { what: keysWords(say, laid, one) })),
    hint: say('figure-desk.conflict-hint'),
    layout: 'rows',
    choices: [
      {
        value: 'draft',
        label: say('figure-desk.keep-draft', { part: partWords(say, laid, one.draft) }),
      },
      {
        value: 'table',
        label: say('figure-desk.take-table', { part: partWords(say, laid, one.table) }),
      },
    ],
  })

function asked({ say }: PageRequest, question: Question, which: Numbered): Content {
  const { id, options, free } = question
  const frame = {
    name: `answer:${id}`,
    id: `question-${which.at}`,
    label: numbered(say, which, figureWords.questionWords(say, question)),
  }
  if (free === 'period' && options.length === 0)
    return field.text(say, { ...frame, hint: say('figure-desk.hint-period'), width: 'short' })
  const choices = options.map((option) => ({
    value: option.value,
    text: figureWords.optionWords(say, option),
  }))
  if (choices.length > mostTiles)
    return field.select(say, { ...frame, choices, unchosen: say('figure-desk.choose') })
  return field.tiles(say, {
    ...frame,
    layout: 'rows',
    choices: choices.map(({ value, text }) => ({ value, label: text })),
  })
}
