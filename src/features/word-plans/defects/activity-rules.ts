import { isBelow, owners } from '#features/word-readings'
import type { Raw } from '#features/word-tables'
import { blame, partOf } from '#features/word-tables'
import type { Context } from '../activities/context.ts'
import { isOwnAuthority } from '../activities/context.ts'
import type { PlanActivity, PlanIndicator } from '../schema.ts'

/** Names what an activity should not have, at its place. */
export function blameActivity(activity: PlanActivity, raw: Raw, context: Context): void {
  ownersBlamed(activity, raw, context)
  deadlineBlamed(activity, raw, context)
  statusBlamed(activity, context)
  placeBlamed(activity, raw, context)
  for (const indicator of activity.indicators) indicatorBlamed(indicator, activity, context)
  const { ledger } = context
  if (activity.indicators.length === 0) blame(ledger, 'indicator-missing', activity.at)
  for (const remark of activity.remarks) {
    const isOpen = context.document.comments.some(
      ({ at, isResolved }) => at === remark.at && !isResolved,
    )
    if (remark.kind === 'comment' && isOpen) blame(ledger, 'comment-disputes-value', remark.at)
    if (remark.kind === 'note' && !/^[\p{Lu}/]{2,}\s*[:=]/u.test(remark.text))
      blame(ledger, 'footnote-changes-meaning', remark.at)
  }
}

function ownersBlamed(
  { at, lead, contributors }: PlanActivity,
  raw: Raw,
  { ledger, house }: Context,
): void {
  const place = partOf(raw, 'owner')?.at ?? at
  const isOwn = (code: string | null) => code === null || isOwnAuthority(code, house)
  if (owners.isOutside(lead)) blame(ledger, 'lead-not-an-authority', place)
  else if (lead.authority === null && lead.unit === null) blame(ledger, 'owner-missing', place)
  else if (!isOwn(lead.authority)) blame(ledger, 'lead-is-another-authority', place)
  if (contributors.some(({ authority }) => !isOwn(authority)))
    blame(ledger, 'shared-with-other-authority', at)
}

function deadlineBlamed(
  { at, deadline, subActivities }: PlanActivity,
  raw: Raw,
  { ledger }: Context,
): void {
  const place = deadline.at ?? at
  const text = deadline.asWritten ?? ''
  const codes: Readonly<Record<string, string>> = {
    'deadline-missing': 'deadline-missing',
    'placeholder-text': 'placeholder-text',
    'deadline-unclear': 'deadline-vague',
    'deadline-vague': 'deadline-vague',
    'deadline-relative': 'deadline-relative',
    'deadline-before-plan': 'deadline-before-period',
    'deadline-after-plan': 'deadline-after-period',
    'ditto-ambiguous': 'ditto-ambiguous',
  }
  const code = codes[deadline.why ?? '']
  if (code !== undefined)
    blame(
      ledger,
      code,
      place,
      code === 'deadline-vague' || code === 'deadline-relative' ? { text } : undefined,
    )
  const shared = raw.dittos.get('owner')
  if (shared !== undefined && shared === raw.dittos.get('deadline'))
    blame(ledger, 'ditto-ambiguous', shared)
  const target = partOf(raw, 'target')
  if (raw.headings.has('deadline') && target !== undefined && deadline.at === target.at)
    blame(ledger, 'deadline-in-target-column', target.at)
  for (const step of subActivities)
    if (deadline.end !== null && step.deadline.end !== null && step.deadline.end > deadline.end)
      blame(ledger, 'sub-activity-after-parent', step.at, {
        end: step.deadline.end,
        parent: deadline.end,
      })
}

function statusBlamed({ status, deadline }: PlanActivity, { ledger, statusDay }: Context): void {
  if (status === null) return
  const { why, at, asWritten: text } = status
  if (why === 'placeholder-text') blame(ledger, 'placeholder-text', at)
  if (why === 'status-ambiguous' || why === 'status-colour')
    blame(ledger, 'status-ambiguous', at, { text })
  if (why === 'status-too-early')
    blame(ledger, 'status-contradicts-date', at, { day: statusDay ?? '', end: deadline.end ?? '' })
}

function placeBlamed(
  { at, number, goal, outcome, deadline }: PlanActivity,
  raw: Raw,
  { ledger }: Context,
): void {
  if (raw.isInserted) blame(ledger, 'row-inserted-tracked', at)
  const above = outcome?.number ?? goal?.number
  if (number === null || above === undefined || above === null || deadline === undefined) return
  if (outcome !== null && number.includes('.') && !isBelow(number, above)) {
    const belongs = number.split('.').slice(0, -1).join('.')
    blame(ledger, 'number-contradicts-place', at, { number, belongs, stands: above })
  }
  if (outcome === null && raw.headings.has('outcome') && goal?.number)
    blame(ledger, 'outcome-missing', goal.at, { goal: goal.number })
}

const ofAll = /^(?:alle|samtlige|all|every)\s/iu

function indicatorBlamed(
  indicator: PlanIndicator,
  activity: PlanActivity,
  { ledger, period }: Context,
): void {
  const { at, target, baseline, repeatsActivity } = indicator
  if (repeatsActivity) blame(ledger, 'indicator-repeats-activity', at)
  if (baseline?.why === 'baseline-to-be-set') blame(ledger, 'baseline-to-be-set', at)
  if (target === null) return blame(ledger, 'target-missing', at)
  if (target.why === 'target-relative') blame(ledger, 'target-relative', target.at)
  if (target.why === 'target-unmeasurable')
    blame(ledger, 'target-unmeasurable', target.at, { text: target.asWritten })
  if (target.why === 'target-several') blame(ledger, 'two-targets-in-one-cell', target.at)
  if (target.due !== null && period.end !== null && target.due > period.end)
    blame(ledger, 'target-after-plan', target.at, { due: target.due })
  const { value, unit } = target
  if (
    ofAll.test(activity.text) &&
    unit === 'percent' &&
    typeof value === 'string' &&
    Number(value) < 100
  )
    blame(ledger, 'target-contradicts-activity', target.at, { value })
}
