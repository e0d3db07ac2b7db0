import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, deed, field, layout, mark, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Item, Question } from '#features/editions'
import { statuses } from '#features/editions'
import type { FieldValue, LineWork } from '#features/reporting'
import { reportRules } from '#features/reporting'
import type { ObservationFact } from '#features/indicators'

const { asked, errorAt, fieldName, hidden } = pieces
type FieldError = pieces.FieldError

/** What a form of a line is made from: the line, and what was typed where it was refused. */
export interface LineForm {
  readonly say: Say
  readonly work: LineWork
  /** What was typed and is not saved, by field. */
  readonly typed: ReadonlyMap<string, FieldValue>
  readonly errors: readonly FieldError[]
  /** What was published of figures that no earlier report holds, by indicator. */
  readonly before?: ReadonlyMap<string, ObservationFact> | undefined
  /** What waits to be settled after this form is saved: `field:version` each. */
  readonly waiting?: readonly string[] | undefined
}

/** The item that stands in a field now. */
export const itemOf = ({ work }: LineForm, name: string): Item | undefined =>
  work.line.items.find((item) => item.field === name)

/** What stood in the field last time. */
export const earlierItem = ({ work }: LineForm, name: string): Item | undefined =>
  work.earlier?.line.items.find((item) => item.field === name)

/** What a field holds: what was typed just now, else what is saved. */
export function valueIn(form: LineForm, name: string): FieldValue | null {
  const item = itemOf(form, name)
  const saved = item ? reportRules.valueOf(item.content) : null
  return form.typed.get(name) ?? saved
}

/** Which version the form was made from, so that nobody writes over what he did not see. */
export const seen = ({ work }: LineForm, name: string): Html =>
  hidden(`seen-${name}`, String(work.versions.get(name) ?? 0))

const missingAt = ({ say, work }: LineForm, name: string): Content => {
  const missing = reportRules.missingIn(work.line, work.report)
  const found = missing.filter((one) => one.field === name && one.code !== 'correction')
  return (
    found.length > 0 &&
    say('desk.missing', { what: say.list(found.map(({ code }) => say(`desk.missing-${code}`))) })
  )
}

/** The status: the rule's proposal, six answers, and why they differ. */
export function statusField(form: LineForm): Html {
  const { say, work, errors } = form
  const value = valueIn(form, 'status')
  const now = value && 'status' in value ? value : null
  const before = earlierItem(form, 'status')?.content
  const must = missingAt(form, 'status')
  const { proposed } = work
  const rule = proposed && html`<p>${say('desk.rule-proposes')} ${mark.status(say, proposed)}</p>`
  return html`${rule && box.panel({ kind: 'rule', body: rule })}
  ${field.tiles(say, {
    name: 'status',
    label: say('desk.field-status'),
    hint: say(proposed ? 'desk.hint-status' : 'desk.hint-first-status'),
    choices: statuses.map((one) => ({ value: one, label: mark.status(say, one) })),
    value: now?.status ?? null,
    ...(must && { must }),
    ...errorAt(errors, 'status'),
    ...(before?.noun === 'status_rating' && {
      old: { heading: earlierHeading(form), body: mark.status(say, before.status) },
    }),
  })}
  ${proposed && reasonField(form, proposed, now?.reason ?? '')} ${seen(form, 'status')}
  ${correctionField(form, 'status')}`
}

type Proposed = NonNullable<LineWork['proposed']>

/** Why the status is another than the rule's; without a proposal there is nothing to explain. */
const reasonField = ({ say, errors }: LineForm, proposed: Proposed, value: string): Html =>
  field.area(say, {
    name: 'status-reason',
    label: say('desk.field-status-reason', { status: mark.word(say, proposed) }),
    rows: 2,
    value,
    ...errorAt(errors, 'status-reason'),
  })

/** When last time was. */
export const earlierHeading = ({ say, work }: LineForm): string =>
  say('desk.status-for', { period: work.earlier ? say.period(work.earlier.round.period) : '' })

/** What was done, what came of it, what stands in the way: with last time's words beside each. */
export const textParts = (form: LineForm): readonly Html[] =>
  reportRules.textFields.map((name) => textPart(form, name))

function textPart(form: LineForm, name: (typeof reportRules.textFields)[number]): Html {
  const { say, work, errors } = form
  const value = valueIn(form, name)
  const now = value && 'text' in value ? value : null
  const before = earlierItem(form, name)?.content
  const must = missingAt(form, name)
  const questions = work.questions.filter((one) => one.field === name)
  return html`${field.area(say, {
    name,
    label: fieldName(say, work.report, name),
    hint: say(`desk.hint-${name}`),
    rows: name === 'did' ? 6 : 3,
    value: now?.text ?? '',
    ...(must && { must }),
    ...errorAt(errors, name),
    ...((work.versions.get(name) ?? 0) > 0 && { saved: savedWords(form, name, now) }),
    ...(questions.length > 0 && { noticed: questions.map((one) => asked(say, one)) }),
    ...(before?.noun === 'statement' && { old: oldText(form, name, before) }),
  })}
  ${seen(form, name)} ${correctionField(form, name)}`
}

function oldText(form: LineForm, name: string, before: { text: string; language: string }) {
  return {
    heading: earlierHeading(form),
    body: text.paragraphs(before.text, before.language),
    act: deed.button({
      text: form.say('desk.set-unchanged'),
      kind: 'link',
      name: 'unchanged',
      value: name,
    }),
  }
}

const savedWords = (
  { say, work }: LineForm,
  name: string,
  now: { readonly unchanged: boolean } | null,
): Html => {
  const { commitment } = work.line
  const unchanged = now?.unchanged === true && say('desk.is-unchanged')
  return html`${unchanged || say('desk.is-saved')}
    <a href="${commitment}/versions?field=${name}">${say('desk.versions')}</a>`
}

/** Why the field is changed, where an earlier edition was handed in with it. */
export function correctionField(form: LineForm, name: string): Content {
  const { say, work, errors } = form
  const { report, edition, line } = work
  const before = report.editions.find(({ number }) => number === (edition?.number ?? 1) - 1)
  const inherited = before?.lines
    .find(({ chain }) => chain === line.chain)
    ?.items.find((item) => item.field === name)
  if (!inherited?.handedInAt) return null
  const item = itemOf(form, name)
  const typed = form.typed.get(name)?.correction
  const reason = item?.draft && item.reason ? say.text(item.reason).text : ''
  return field.text(say, {
    name: `correction-${name}`,
    label: name.startsWith('figure.')
      ? say('desk.figure-correction', { figure: fieldName(say, report, name) })
      : say('desk.correction'),
    hint: say('desk.hint-correction'),
    optional: true,
    value: typed ?? reason,
    ...errorAt(errors, `correction-${name}`),
  })
}

/** The bar at the foot: what is missing, and how to go on. */
export function saveBar({ say, work }: LineForm): Html {
  const { number } = { number: work.report.commitments.get(work.line.commitment)?.number ?? '' }
  const count = reportRules.missingIn(work.line, work.report).length
  return layout.bar(
    html`<b>${number}</b> ${say('desk.line-missing', { count })}`,
    html`${deed.button({ text: say('desk.save'), name: 'go', value: 'stay' })}
    ${deed.button({ text: say('desk.save-next'), kind: 'go', name: 'go', value: 'next' })}`,
  )
}
