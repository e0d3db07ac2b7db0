import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { deed, list } from '#kernel/ui'
import type { Line, Report } from '#features/editions'
import { deskAddresses } from './addresses.ts'
import type { Waits } from './progress.ts'
import { doneIn, isShared, lineNote, progressIn } from './progress.ts'
import { lineTitle } from './words.ts'

/** The lines of a report as one works on them. */
export interface LineList {
  readonly report: Report
  readonly lines: readonly Line[]
  /** The commitment whose line is open. */
  readonly current?: string
  readonly waits?: Waits
}

type Group = 'own' | 'followed' | 'shared'
const groups: readonly Group[] = ['own', 'followed', 'shared']

function groupOf(report: Report, { commitment }: Report['assigned'][number]): Group {
  if (isShared(report, commitment)) return 'shared'
  return report.commitments.get(commitment)?.kind === 'running-text' ? 'followed' : 'own'
}

/** The lines of a report with how far each has come: own promises, what is also followed, what is shared. */
export function lineList(say: Say, shown: LineList): Html {
  const { report, current } = shown
  const home = deskAddresses(say.language, report.plan)
  const lines = (group: Group) =>
    report.assigned
      .filter((one) => groupOf(report, one) === group)
      .map((assigned) => ({
        href: home.line(report.organisation, report.occasion.code, assigned.commitment),
        mark: progressIn(shown, assigned).mark,
        title: lineTitle(say, report, assigned.commitment).title,
        note: lineNote(say, shown, assigned),
        current: assigned.commitment === current,
      }))
  const made = groups.map((group) => ({ heading: say(`desk.lines-${group}`), lines: lines(group) }))
  const counted = { done: doneIn(shown), lines: report.assigned.length }
  return list.lines(
    say('desk.lines'),
    made.filter(({ lines: some }) => some.length > 0),
    html`<p class="muted lines-done">${say('desk.lines-done', counted)}</p>
      ${listKeys(say)}`,
  )
}

/** What the keys do in a list that can only be walked and opened. */
export const listKeys = (say: Say): Html =>
  deed.keys(say('desk.keys-when'), [
    { keys: ['J', 'K'], does: say('desk.key-move') },
    { keys: ['Enter'], does: say('desk.key-open') },
  ])
