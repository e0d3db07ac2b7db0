import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, field } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { LineWork } from '#features/reporting'
import { jumpAnswers } from '../edits.ts'
import type { LineForm } from './form-fields.ts'
import { controlsOf, correctionField, savedWords, seen, valueIn } from './form-fields.ts'

const { errorAt, fieldName, stepWords } = pieces

type Jump = LineWork['jumps'][number]

/** The steps in a series that are out of all proportion: a change, or a new definition? Asked once, never in the way. */
export const jumpFields = (form: LineForm): readonly Content[] =>
  form.work.jumps.map((jump) => jumpField(form, jump))

function jumpField(form: LineForm, jump: Jump): Html {
  const { say, work, errors } = form
  const value = valueIn(form, jump.field)
  const now = value && 'answer' in value ? value : null
  const [name = '', sentence = ''] = controlsOf(jump.field)
  const [earlier, later] = [jump.earlier, jump.later].map((one) =>
    stepWords(say, work.report, jump.indicator, one),
  )
  return field.tiles(say, {
    name,
    label: fieldName(say, work.report, jump.field),
    hint: say('line-form.hint-jump'),
    before: box.panel({ kind: 'rule', body: html`<p>${earlier} → ${later}</p>` }),
    layout: 'rows',
    choices: jumpAnswers.map((one) => ({
      value: one,
      label: say(`desk.jump-${one}`),
      hint: say(`line-form.jump-${one}-hint`),
    })),
    value: now?.answer ?? jump.answer,
    ...errorAt(errors, name),
    saved: savedWords(form, jump.field),
    noticed: html`${field.area(say, {
      name: sentence,
      label: say('line-form.jump-why'),
      rows: 2,
      value: now?.sentence ?? jump.sentence ?? '',
      ...errorAt(errors, sentence),
    })}
    ${seen(form, jump.field)} ${correctionField(form, jump.field)}`,
  })
}
