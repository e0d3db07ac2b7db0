import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, list, section } from '#kernel/ui'
import type { Desk } from '#features/reporting'
import { viewLinks } from '#features/saved-views'
import { deskAddresses } from './addresses.ts'
import { dueTable } from './desk-due.ts'
import { deskLines, stillMissing } from './desk-lines.ts'
import { headline } from './desk-headline.ts'
import { eventMoments } from './events.ts'
import { deskPage } from './frame.ts'
import { handedSection } from './handed.ts'
import type { DeskShown } from './desk-state.ts'
import { firstReport } from './desk-state.ts'

/** My work: the news and the one main deed, what is due, the lines, who is missing, what was done last. */
export function deskShown(request: PageRequest, shown: DeskShown): Html {
  const { say } = request
  const { desk, organisation } = shown
  const now = firstReport(desk)
  const handed = handedSection(request, desk.plan.plan, shown.handed)
  return deskPage(request, desk.plan, {
    title: say('desk.my-work'),
    here: 'desk',
    heading: {
      kicker: organisation,
      ...(now ? headline(request, shown, now) : { title: say('desk.my-work') }),
    },
    body: now
      ? html`${dueTable(request, shown)} ${handed} ${deskLines(request, shown, now)}
          ${stillMissing(request, shown, now)} ${done(request, desk)} ${viewLinks(say, shown.views)}
          <p>
            <a href="${deskAddresses(say.language, now.plan).handOver(now.organisation)}"
              >${say('desk.hand-over')}</a
            >
          </p>`
      : html`${(desk.plans.length > 0 || shown.tasks.decided.length > 0) && dueTable(request, shown)}
        ${handed} ${box.empty({ heading: say('desk.no-round'), body: say('desk.no-round-body') })}
        ${viewLinks(say, shown.views)}`,
  })
}

function done({ say }: PageRequest, { reports, plan }: Desk): Content {
  const editions = reports.flatMap(({ report }) => report.editions)
  const moments = eventMoments(say, plan, editions).slice(0, 8)
  if (moments.length === 0) return null
  const body = list.dated(moments)
  return section({ id: 'done', label: say('desk.done'), note: say('desk.done-note'), body })
}
