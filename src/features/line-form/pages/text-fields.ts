import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, deed, field, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { LineWork } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { textFieldsOf } from '../edits.ts'
import type { LineForm } from './form-fields.ts'
import {
  correctionField,
  earlierItem,
  missingAt,
  savedWords,
  seen,
  valueIn,
} from './form-fields.ts'
import { oldValue } from './old-value.ts'

const { asked, errorAt, fieldName, unchangedWords } = pieces

/** What was done, what came of it, what stands in the way: with last time's words beside each. */
export const textParts = (form: LineForm): readonly Html[] =>
  textFieldsOf(form.work).map((name) =>
    isKept(form, name) ? keptPart(form, name) : writtenPart(form, name),
  )

/** Whether last time's words are kept in the field, and nobody is about to write others. */
function isKept(form: LineForm, name: string): boolean {
  const value = valueIn(form, name)
  const isOpen = form.rewriting === name || form.errors.some((one) => one.field === name)
  return value !== null && 'text' in value && value.unchanged && !isOpen && !form.typed.has(name)
}

const frameOf = ({ say, work }: LineForm, name: string) => ({
  name,
  label: fieldName(say, work.report, name),
  hint: hintOf(say, work, name),
})

/** What a good answer holds; the coordinator's own questions bring theirs. */
function hintOf(say: Say, { report }: LineWork, name: string): Content {
  const question = reportRules.questionIn(report, name)
  if (!question) return say(`desk.hint-${name}`)
  return Object.keys(question.hint).length > 0 ? text.worded(say, question.hint) : null
}

/** Last time's words, kept: they stay in sight, and nothing is sent of them. */
function keptPart(form: LineForm, name: string): Html {
  const { say, work } = form
  const value = valueIn(form, name)
  const item = earlierItem(form, name)
  const period = work.earlier ? say.period(work.earlier.round.period) : ''
  const kept = box.panel({
    kind: 'unchanged',
    heading: say('line-form.unchanged-since', { period }),
    body: text.paragraphs(
      value && 'text' in value ? value.text : '',
      item?.content.noun === 'statement' ? item.content.language : undefined,
    ),
    answer: html`<p>
      ${deed.button({ text: say('line-form.write-anew'), kind: 'link', name: 'write', value: name })}
    </p>`,
  })
  return field.fixed(say, {
    ...frameOf(form, name),
    body: kept,
    noticed: questionsOn(form, name),
    old: { heading: say('desk.status-for', { period }), body: keptWords(form) },
  })
}

const keptWords = ({ say, work }: LineForm): Html =>
  html`<p>${say('line-form.same-text')} ${unchangedWords(say, work.edition?.lines ?? [])}</p>`

function writtenPart(form: LineForm, name: string): Html {
  const { say, errors } = form
  const value = valueIn(form, name)
  const now = value && 'text' in value ? value : null
  return field.area(say, {
    ...frameOf(form, name),
    rows: name === 'did' ? 6 : 3,
    value: now?.text ?? '',
    ...missingAt(form, name),
    ...errorAt(errors, name),
    saved: savedWords(form, name),
    noticed: html`${questionsOn(form, name)} ${seen(form, name)} ${correctionField(form, name)}`,
    ...oldValue(form, name, earlierItem(form, name) && keepAct(form, name)),
  })
}

const keepAct = ({ say }: LineForm, name: string): Content =>
  deed.button({
    text: say(name === 'challenges' ? 'line-form.same-challenge' : 'desk.set-unchanged'),
    kind: 'link',
    name: 'unchanged',
    value: name,
  })

const questionsOn = ({ say, work }: LineForm, name: string): readonly Content[] =>
  work.questions.filter((one) => one.field === name).map((one) => asked(say, one))

/** One click keeps the whole line: every text that nobody has written in, and last time's status. */
export function keepLine(form: LineForm): Content {
  const { say, work } = form
  const open = textFieldsOf(work).filter((name) => {
    const value = valueIn(form, name)
    return earlierItem(form, name)?.content.noun === 'statement' && (!value || isEmptyText(value))
  })
  if (open.length === 0) return null
  const period = work.earlier ? say.period(work.earlier.round.period) : ''
  return html`<p class="keep-line">
    ${deed.button({ text: say('line-form.keep-line', { period }), name: 'unchanged', value: 'line' })}
  </p>`
}

const isEmptyText = (value: object): boolean => 'text' in value && value.text === ''
