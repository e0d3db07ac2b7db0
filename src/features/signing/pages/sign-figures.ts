import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { wouldBeSaid } from '../figures/said.ts'
import type { SignPage } from './awaiting.ts'
import { changesSince } from './sign-changes.ts'
import { signDeeds } from './sign-deeds.ts'
import { stillOpen } from './sign-open.ts'

const { crumbOf, dayIn, deskAddresses, deskPage, lineWords, titleOf } = pieces

/** The page on which an approver reads figures with their cells, targets and definitions, and signs them or sends them back. */
export function signFiguresPage(request: PageRequest, shown: SignPage): Html {
  const { say } = request
  const { report, edition, organisation, errors = [] } = shown
  const sent = edition.events.findLast(({ act }) => act === 'send')
  const day = sent ? dayIn(say, sent.at, report.version) : ''
  const title = say('signing.plan-title', { plan: titleOf(say, report, organisation) })
  const home = deskAddresses(say.language, report.plan)
  const href = home.report(report.organisation, report.occasion.code)
  const items = edition.lines.flatMap((line) => line.items)
  const fresh = items.filter(({ signedAt }) => signedAt === null)
  return deskPage(request, report.version, {
    title,
    here: 'desk',
    heading: {
      kicker: say('signing.plan-kicker', { day }),
      title,
      state: say('signing.figures-news', { entries: items.length, fresh: fresh.length }),
    },
    breadcrumbs: [{ href, text: crumbOf(say, report) }, { text: say('desk.sign') }],
    errors,
    body: html`${wouldBeSaid(request, shown)} ${changesSince(request, shown)}
    ${stillOpen(request, shown)}
    ${section({
      id: 'lines',
      label: say('signing.figures-lines'),
      body: html`${edition.lines.map((line) => lineWords({ say, report, owns: true }, line))}`,
    })}
    ${signDeeds(request, shown)}`,
  })
}
