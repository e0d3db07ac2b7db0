import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { LongJob, Run } from '#kernel/jobs'
import { runAddress } from '#kernel/jobs'
import { box, deed } from '#kernel/ui'
import type { Setting } from '../../frame.ts'
import { recordsPage } from '../../frame.ts'
import { secondsLeft, stepState } from '../rules.ts'
import { timeOf, titleOf, wordsOf } from './words.ts'

/** Long work as it was seen at a moment. */
export interface SeenRun {
  readonly run: Run
  readonly job: LongJob | undefined
  readonly seenAt: Date
  readonly mailGoesOut: boolean
}

/** Work that waits or is under way. Without scripts a link looks again; with them the page does. */
export function progressPage(setting: Setting, seen: SeenRun): Html {
  const { say, timeZone } = setting
  const { run, job, seenAt, mailGoesOut } = seen
  const title = titleOf(say, job, run)
  const words = wordsOf(say, run)
  const address = runAddress(say.language, run.id)
  return recordsPage(setting, {
    path: `/jobs/${run.id}`,
    scripts: ['under-way'],
    heading: {
      kicker: say('records.asked-at', { at: say.moment(run.askedAt, timeZone) }),
      title: words === null ? title : say('records.titled', { title, words }),
      state: html`${stateOf(setting, seen)} ${say('records.may-leave')}
      ${mailGoesOut && say('records.mail-comes')}`,
    },
    body: html`<div id="under-way">
        <p class="visually-hidden" role="status">${statusOf(setting, seen)}</p>
        ${box.progress({
          say,
          done: run.done,
          ...(run.total !== null && { total: run.total }),
          words: words ?? title,
          seen: { at: timeOf(say, seenAt, timeZone), href: address },
          steps: (job?.steps ?? []).map((step, index) => ({
            state: stepState(index, run),
            text: say(step),
          })),
        })}
      </div>
      ${stopForm(setting, seen)}`,
  })
}

function stateOf({ say }: Setting, { run, seenAt }: SeenRun): string {
  if (run.cancelAskedAt !== null) return say('records.stopping')
  if (run.state === 'queued') return say('records.waits')
  const left = secondsLeft(run, seenAt)
  return left === null ? '' : say('records.left', { minutes: Math.round(left / 60) })
}

// Read aloud where it changes: the step, not every row.
function statusOf({ say }: Setting, { run, job }: SeenRun): string {
  const step = run.state === 'queued' ? undefined : job?.steps[run.step]
  return step === undefined ? say('records.waits') : say(step)
}

function stopForm({ say }: Setting, { run, job }: SeenRun): Html | null {
  if (run.cancelAskedAt !== null) return null
  return html`<form method="post" action="${runAddress(say.language, run.id)}/stop">
    ${deed.acts(
      deed.button({ text: say('records.stop') }),
      job && html`<span class="muted">${job.stopping(say)}</span>`,
    )}
  </form>`
}
