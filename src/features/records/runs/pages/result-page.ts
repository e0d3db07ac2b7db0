import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { LongJob, Run } from '#kernel/jobs'
import { box } from '#kernel/ui'
import type { Setting } from '../../frame.ts'
import { recordsPage } from '../../frame.ts'
import { secondsTaken } from '../rules.ts'
import { durationOf, titleOf, wordsOf } from './words.ts'

interface Said {
  readonly state: string
  readonly body?: Content
  readonly acts?: Content
}

/** Work that has ended: what came of it, or why nothing did, and the way on. */
export function resultPage(setting: Setting, run: Run, job: LongJob | undefined): Html {
  const { say, timeZone } = setting
  const { state, body, acts } = saidOf(setting, run, job)
  const seconds = secondsTaken(run)
  const endedAt = say.moment(run.endedAt ?? run.askedAt, timeZone)
  return recordsPage(setting, {
    path: `/jobs/${run.id}`,
    heading: {
      kicker:
        seconds === null
          ? say(`records.ended-${run.state}`, { at: endedAt })
          : say(`records.ended-after-${run.state}`, {
              at: endedAt,
              duration: durationOf(say, seconds),
            }),
      title: titleOf(say, job, run),
      state,
      ...(acts !== undefined && { acts }),
    },
    body: html`${body}
      <p class="by"><a href="/${say.language}/jobs">${say('records.to-jobs')}</a></p>`,
  })
}

function saidOf({ say }: Setting, run: Run, job: LongJob | undefined): Said {
  if (!job) return { state: say('records.kind-unknown') }
  if (run.state === 'done') return job.show(say, run.result, say.language)
  if (run.state === 'cancelled') return { state: job.stopping(say) }
  return {
    state: say('records.failed'),
    body: box.notice({
      kind: 'silence',
      heading: wordsOf(say, run) ?? say('jobs.fault'),
      body: html`${say('records.failed-number')} <span class="code">${run.id}</span>`,
    }),
  }
}
