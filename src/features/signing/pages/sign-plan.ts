import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Line } from '#features/editions'
import type { SignPage } from './awaiting.ts'
import { changesSince } from './sign-changes.ts'
import { signDeeds } from './sign-deeds.ts'

const { crumbOf, dayIn, deskAddresses, deskPage, lineTitle, lineWords, titleOf } = pieces

const activitiesIn = ({ items }: Line): number =>
  items.filter(({ content }) => content.noun === 'activity').length

/** The page on which an approver reads an implementation plan line by line, and signs it or sends it back. */
export function signPlanPage(request: PageRequest, shown: SignPage): Html {
  const { say } = request
  const { report, edition, organisation, errors = [] } = shown
  const sent = edition.events.findLast(({ act }) => act === 'send')
  const day = sent ? dayIn(say, sent.at, report.version) : ''
  const href = deskAddresses(say.language, report.plan).report(
    report.organisation,
    report.occasion.code,
  )
  const sums = {
    activities: edition.lines.reduce((sum, line) => sum + activitiesIn(line), 0),
    empty: edition.lines.filter((line) => activitiesIn(line) === 0).length,
  }
  return deskPage(request, report.version, {
    title: say('signing.plan-title', { plan: titleOf(say, report, organisation) }),
    here: 'plans',
    heading: {
      kicker: say('signing.plan-kicker', { day }),
      title: say('signing.plan-title', { plan: titleOf(say, report, organisation) }),
      state: say('signing.plan-news', sums),
    },
    breadcrumbs: [{ href, text: crumbOf(say, report) }, { text: say('desk.sign') }],
    errors,
    body: html`${changesSince(request, shown)}
    ${edition.lines.map((line) => wholeLine(request, shown, line))} ${signDeeds(request, shown)}`,
  })
}

function wholeLine({ say }: PageRequest, { report }: SignPage, line: Line): Html {
  const { number, title } = lineTitle(say, report, line.commitment)
  return section({
    id: line.commitment,
    label: html`${number} ${title}`,
    note: say(`desk.part-${line.part}`),
    body:
      line.items.length === 0
        ? html`<p>${say('signing.plan-nothing')}</p>`
        : lineWords({ say, report, owns: true }, line),
  })
}
