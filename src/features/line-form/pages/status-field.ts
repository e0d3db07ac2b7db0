import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, field, mark, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { statuses } from '#features/editions'
import type { LineWork } from '#features/reporting'
import { reportRules } from '#features/reporting'
import type { LineForm } from './form-fields.ts'
import { correctionField, itemOf, missingAt, savedWords, seen, valueIn } from './form-fields.ts'
import { oldValue } from './old-value.ts'

const { errorAt } = pieces

type Proposed = NonNullable<LineWork['proposed']>

/** What the rule proposes now; else what it proposed when the status was given, which is to be answered too. */
function proposalOf(form: LineForm): Proposed | null {
  const content = itemOf(form, 'status')?.content
  const kept = content?.noun === 'status_rating' ? content.proposed : null
  return form.work.proposed ?? kept
}

/** The status: the rule's proposal first, then six answers, and why they differ where they do. */
export function statusField(form: LineForm): Html {
  const { say, errors } = form
  const value = valueIn(form, 'status')
  const now = value && 'status' in value ? value : null
  const proposed = proposalOf(form)
  const rule =
    proposed &&
    html`<p>${say('desk.rule-proposes')} ${mark.status(say, proposed)}${because(form)}</p>`
  return field.tiles(say, {
    name: 'status',
    label: say('desk.field-status'),
    hint: say(proposed ? 'desk.hint-status' : 'desk.hint-first-status'),
    ...(rule && { before: box.panel({ kind: 'rule', body: rule }) }),
    choices: statuses.map((one) => ({ value: one, label: mark.status(say, one) })),
    value: now?.status ?? null,
    ...missingAt(form, 'status'),
    ...errorAt(errors, 'status'),
    saved: savedWords(form, 'status'),
    noticed: html`${proposed && reasonField(form, proposed, now?.reason ?? '')}
    ${seen(form, 'status')} ${correctionField(form, 'status')}`,
    ...oldValue(form, 'status'),
  })
}

/** What the rule goes by, where it goes by the implementation plan. */
function because({ say, work }: LineForm): Content {
  const why = reportRules.becauseOf(work.proposal.judged, true)
  return why && html`: ${text.worded(say, why)}`
}

/** Why the status is another than the rule's. A style shows it only where they differ; no script is needed. */
const reasonField = ({ say, errors }: LineForm, proposed: Proposed, value: string): Content =>
  html`<div class="why why-${proposed}">
    ${field.area(say, {
      name: 'status-reason',
      label: say('desk.field-status-reason', { status: mark.word(say, proposed) }),
      rows: 2,
      value,
      ...errorAt(errors, 'status-reason'),
    })}
  </div>`
