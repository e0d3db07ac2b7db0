import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { field } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Item } from '#features/editions'
import type { ObservationFact } from '#features/indicators'
import type { FieldValue, LineWork } from '#features/reporting'
import { reportRules } from '#features/reporting'

const { dayIn, errorAt, fieldName } = pieces

/** What a form of a line is made from: the line, and what was typed where it was refused. */
export interface LineForm {
  readonly say: Say
  readonly now: Date
  readonly work: LineWork
  /** What was typed and is not saved, by field. */
  readonly typed: ReadonlyMap<string, FieldValue>
  readonly errors: readonly pieces.FieldError[]
  /** What was published of figures that no earlier report holds, by indicator. */
  readonly before?: ReadonlyMap<string, ObservationFact> | undefined
  /** What waits to be settled after this form is saved: `field:version` each. */
  readonly waiting?: readonly string[] | undefined
  /** The field that stood unchanged and is to be written anew. */
  readonly rewriting?: string | undefined
}

/** The item that stands in a field now. */
export const itemOf = ({ work }: LineForm, name: string): Item | undefined =>
  work.line.items.find((item) => item.field === name)

/** What stood in the field last time. */
export const earlierItem = ({ work }: LineForm, name: string): Item | undefined =>
  work.earlier?.line.items.find((item) => item.field === name)

/** What the edition before says in the field, if it was handed in: a change of it needs a reason. */
export function inheritedItem({ work }: LineForm, name: string): Item | undefined {
  const { report, edition, line } = work
  const before = report.editions.find(({ number }) => number === (edition?.number ?? 1) - 1)
  const found = before?.lines
    .find(({ chain }) => chain === line.chain)
    ?.items.find((item) => item.field === name)
  return found?.handedInAt ? found : undefined
}

/** What a field holds: what was typed just now, else what is saved. */
export function valueIn(form: LineForm, name: string): FieldValue | null {
  const item = itemOf(form, name)
  const saved = item ? reportRules.valueOf(item.content) : null
  return form.typed.get(name) ?? saved
}

/** The controls that make up a field, by their names. */
export function controlsOf(name: string): readonly string[] {
  const correction = `correction-${name}`
  if (name === 'status') return ['status', 'status-reason', correction]
  if (name.startsWith('jump.')) {
    const answer = name.replaceAll('.', '-')
    return [answer, `${answer}-why`, correction]
  }
  if (name.startsWith('milestone.')) {
    const milestone = name.replaceAll('.', '-')
    return [`${milestone}-done`, `${milestone}-moved`, correction]
  }
  if (!name.startsWith('figure.')) return [name, correction]
  const id = name.replace('.', '-')
  return [
    ...['numerator', 'denominator', 'value', 'source'].map((part) => `${id}-${part}`),
    correction,
  ]
}

/** Which version the form was made from, so that nobody writes over what he did not see. */
export const seen = ({ work }: LineForm, name: string): Html =>
  html`<input
    type="hidden"
    name="seen-${name}"
    value="${work.versions.get(name) ?? 0}"
    data-field="${name}"
    data-holds="${controlsOf(name).join(' ')}"
  />`

/** What a field still needs before it can be signed; said in ink, and changed by the script that saves. */
export function missingAt({ say, work }: LineForm, name: string) {
  const words = missingWords(say, work, name)
  return { missingOf: name, ...(words !== '' && { must: words }) }
}

/** What a field still needs, in words; empty where it needs nothing. */
export function missingWords(say: Say, work: LineWork, name: string): string {
  const missing = reportRules.missingIn(work.line, work.report)
  const found = missing.filter((one) => one.field === name && one.code !== 'correction')
  if (found.length === 0) return ''
  return say('desk.missing', {
    what: say.list(found.map(({ code }) => say(`desk.missing-${code}`))),
  })
}

/** When the field was saved, its versions, and what of the reader's own waits beside it. */
export function savedWords(form: LineForm, name: string): Html {
  const { say, work } = form
  const version = work.versions.get(name) ?? 0
  const versions =
    version > 0 &&
    html`<a href="${work.line.commitment}/versions?field=${name}">${say('desk.versions')}</a>`
  return html`<span data-said="${name}">${savedAt(form, name)}</span
    >${aside(form, name)}${versions}`
}

function savedAt(form: LineForm, name: string): Content {
  const item = itemOf(form, name)
  return item?.draft ? momentWords(form, item.recordedAt) : null
}

/** `Saved 10:42`; of another day that day. */
export function momentWords(
  { say, now, work }: Pick<LineForm, 'say' | 'now' | 'work'>,
  at: Date,
): string {
  const { version } = work.report
  const [day, today] = [dayIn(say, at, version), dayIn(say, now, version)]
  if (day !== today) return say('line-form.saved-on', { day })
  return say('line-form.saved-at', { time: say.time(at, version.timeZone) })
}

function aside({ say, work }: LineForm, name: string): Content {
  const mine = work.asides.get(name)
  if (mine === undefined) return null
  return html`<b class="said-trouble">${say('line-form.kept-aside')}</b>
    <a href="${work.line.commitment}/conflict?field=${name}&mine=${mine}"
      >${say('line-form.settle')}</a
    >`
}

/** When last time was: `Status for 2025, handed in 3 March 2026`. */
export function earlierHeading({ say, work }: LineForm, item?: Item): string {
  const period = work.earlier ? say.period(work.earlier.round.period) : ''
  const at = item?.handedInAt
  return at
    ? say('line-form.status-handed-in', { period, day: dayIn(say, at, work.report.version) })
    : say('desk.status-for', { period })
}

/** Why the field is changed, where an earlier edition was handed in with it. */
export function correctionField(form: LineForm, name: string): Content {
  const { say, work, errors } = form
  if (!inheritedItem(form, name)) return null
  const item = itemOf(form, name)
  const typed = form.typed.get(name)?.correction
  const reason = item?.draft && item.reason ? say.text(item.reason).text : ''
  return field.text(say, {
    name: `correction-${name}`,
    label: name.startsWith('figure.')
      ? say('desk.figure-correction', { figure: fieldName(say, work.report, name) })
      : say('desk.correction'),
    hint: say('desk.hint-correction'),
    optional: true,
    value: typed ?? reason,
    ...errorAt(errors, `correction-${name}`),
  })
}
