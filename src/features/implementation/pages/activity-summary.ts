import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, deed, layout, list, mark } from '#kernel/ui'
import { activityRules } from '#features/activities'
import { pieces } from '#features/desk'
import type { TreeActivity } from '../tree/schema.ts'

/** What an activity's words need besides it. */
export interface Shown {
  readonly say: Say
  /** Where an editor may change it; null for everyone else. */
  readonly editAt: ((activity: TreeActivity) => string) | null
  /** What an indicator or proposal of the plan is called. */
  readonly nameOf: (indicator: string) => string
}

/** An activity in the tree: number, codes, title, when; the rest folded away, its hints in sight. */
export function activitySummary(shown: Shown, activity: TreeActivity): Html {
  const { say, editAt } = shown
  const { number, codes, says, key } = activity
  const title = editAt ? html`<a href="${editAt(activity)}">${says.title}</a>` : says.title
  return html`<div class="activity" id="activity-${key}">
    <p class="activity-title">
      <span class="activity-number">${number}</span> ${codes && html`<b>${codes}:</b>`} ${title}
    </p>
    <p class="muted">${shortFacts(say, activity)}</p>
    ${says.indicators.map((one) => html`<p>${pieces.indicatorWords(say, one, shown.nameOf)}</p>`)}
    ${milestones(say, activity)}
    ${layout.more(say('implementation.all-of-it'), pieces.activityWords(say, says, shown.nameOf))}
    ${hints(shown, activity)}
  </div>`
}

/** When, how far, overdue: what a reader looks for first. */
export function shortFacts(say: Say, { says, isOverdue }: TreeActivity): Content {
  const { recurrence, status } = says
  return html`${pieces.whenWords(say, says)}
  ${recurrence !== 'once' && html`· ${say(`activities.recurrence-${recurrence}`)}`}
  ${status !== '' && html`· ${mark.status(say, status)}`}
  ${isOverdue && html`· <b>${say('implementation.overdue')}</b>`}`
}

const milestones = (say: Say, { milestones: all }: TreeActivity): Content =>
  all.length > 0 && list.plain(all.map(({ says }) => pieces.milestoneWords(say, says)))

/** What a good plan would say, each with the answer that it is right as it is. */
function hints({ say, editAt, nameOf }: Shown, activity: TreeActivity): Content {
  if (!editAt) return null
  const open = activityRules.openHints(activity.hints)
  const answered = activity.hints.length - open.length
  return html`${open.map((hint) => box.remark(html`${hintWords(say, hint, nameOf)} ${deed.button({ text: say('implementation.hint-right'), kind: 'link', name: 'hint', value: `${activity.commitment}/${activity.key}/${hint.id}` })}`))}
  ${answered > 0 && html`<p class="muted">${say('implementation.hints-answered', { count: answered })}</p>`}`
}

/** A hint in words. */
export const hintWords = (
  say: Say,
  { code, indicator }: activityRules.Hint,
  nameOf: (indicator: string) => string,
): string =>
  say(`activities.hint-${code}`, {
    indicator: indicator ? indicator.text || nameOf(indicator.id) : '',
  })
