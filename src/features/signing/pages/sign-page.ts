import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { SignPage } from './awaiting.ts'
import { isDeviating } from './awaiting.ts'
import { changesSince } from './sign-changes.ts'
import { signDeeds } from './sign-deeds.ts'
import { allLines, deviatingLines } from './sign-lines.ts'
import { signFiguresPage } from './sign-figures.ts'
import { stillOpen } from './sign-open.ts'
import { signPlanPage } from './sign-plan.ts'

const { dayIn, deskAddresses, deskPage, namesIn, progressIn, reportDueWords, unchangedWords } =
  pieces

/** The page on which an approver reads what is new, what deviates, all lines; and signs, or sends it back. */
export function signPage(request: PageRequest, shown: SignPage): Html {
  if (shown.report.occasion.kind === 'figures') return signFiguresPage(request, shown)
  if (!shown.report.occasion.round) return signPlanPage(request, shown)
  const { say } = request
  const { report, edition, organisation, errors = [] } = shown
  const period = say.period(report.occasion.period)
  const title = say('desk.sign-title', { organisation, period })
  const href = deskAddresses(say.language, report.plan).report(
    report.organisation,
    report.occasion.code,
  )
  return deskPage(request, report.version, {
    title,
    here: 'desk',
    heading: { kicker: kicker(request, shown), title, state: news(request, shown) },
    breadcrumbs: [{ href, text: say('desk.report-crumb', { period }) }, { text: say('desk.sign') }],
    errors,
    body: html`${changesSince(request, shown)}
    ${section({
      id: 'deviating',
      label: say('desk.deviating'),
      ...(edition.lines.some(isDeviating) && { note: say('signing.deviating-note') }),
      body: deviatingLines(request, shown),
    })}
    ${stillOpen(request, shown)}
    ${section({
      id: 'lines',
      label: say('desk.all-lines'),
      note: say('signing.open-line'),
      body: allLines(request, shown),
    })}
    ${signDeeds(request, shown)}`,
  })
}

/** Which round, sent when, due when. */
function kicker({ say, visit }: PageRequest, { report, edition }: SignPage): string {
  const { code } = report.occasion
  const sent = edition.events.findLast(({ act }) => act === 'send')
  const due = reportDueWords(say, report, visit.now)
  const on = sent ? dayIn(say, sent.at, report.version) : ''
  return say('signing.kicker', { round: code, day: on, due })
}

const wordsPerMinute = 200

/** How much there is to read, in one sentence: what deviates, what stands unchanged, whose part is missing. */
function news({ say }: PageRequest, { report, edition, waits, absent }: SignPage): Content {
  const { lines } = edition
  const counted = {
    lines: lines.length,
    deviating: lines.filter(isDeviating).length,
    unchanged: report.assigned.filter(
      (one) => progressIn({ report, lines }, one).progress === 'unchanged',
    ).length,
  }
  const words = lines.flatMap(({ items }) =>
    items.flatMap(({ content }) => (content.noun === 'statement' ? content.text.split(/\s+/) : [])),
  )
  const missing = [...new Set([...waits.values(), ...absent.values()].flat())]
  return [
    say('desk.sign-state', counted),
    unchangedWords(say, lines),
    missing.length > 0 && say('signing.without', { names: namesIn(say, report, missing) }),
    say('signing.minutes', { minutes: Math.max(1, Math.round(words.length / wordsPerMinute)) }),
  ]
    .filter(Boolean)
    .join(' ')
}
