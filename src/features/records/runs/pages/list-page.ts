import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { LongJob, Run } from '#kernel/jobs'
import { runAddress } from '#kernel/jobs'
import { box, dataTable } from '#kernel/ui'
import type { Setting } from '../../frame.ts'
import { recordsPage } from '../../frame.ts'
import { titleOf } from './words.ts'

/** A run and the job that it is of. */
export interface ListedRun {
  readonly run: Run
  readonly job: LongJob | undefined
}

/** What the reader has asked for, under way and ended. */
export function listPage(setting: Setting, runs: readonly ListedRun[]): Html {
  const { say, timeZone } = setting
  return recordsPage(setting, {
    path: '/jobs',
    heading: { title: say('records.jobs'), state: say('records.jobs-stay') },
    body:
      runs.length === 0
        ? box.empty({ heading: say('records.no-jobs'), body: say('records.no-jobs-why') })
        : dataTable({
            caption: say('records.jobs'),
            captionHidden: true,
            rows: runs,
            columns: [
              {
                head: say('records.job'),
                names: true,
                cell: ({ run, job }) =>
                  html`<a href="${runAddress(say.language, run.id)}">${titleOf(say, job, run)}</a>`,
              },
              { head: say('records.asked'), cell: ({ run }) => say.moment(run.askedAt, timeZone) },
              { head: say('records.state'), cell: ({ run }) => say(`records.is-${run.state}`) },
            ],
          }),
  })
}
