import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, mark } from '#kernel/ui'
import type { Edition, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { confirmed } from './confirmed.ts'
import { readersWords } from './readers.ts'
import type { Waits } from './progress.ts'
import { namesIn } from './progress.ts'
import { fieldName, lineTitle, stepWords } from './words.ts'

/** Of shared lines: who is waited for, and without whom they were closed. */
interface Others {
  readonly waits?: Waits | undefined
  readonly absent?: Waits | undefined
}

/** The one thing to do next, said in full before it is done. */
export function nextDeed(request: PageRequest, read: ReadReport, others: Others = {}): Content {
  const { say, visit } = request
  const { report } = read
  if (editionRules.isTooLate(report)) return box.notice({ body: say('refusal.round-closed') })
  const underWay = editionRules.findUnderWay(report)
  const state = underWay && editionRules.stateOf(underWay.events)
  const { plan, organisation } = report
  const is = (role: 'editor' | 'approver') => hasRole(visit.actor, [role], { plan, organisation })
  const to = (path: string) =>
    deskAddresses(say.language, plan).of(organisation, report.occasion.code, path)
  if (!underWay) return afterHandIn(request, read)
  if (state === 'draft')
    return is('editor')
      ? sending(request, read, { ...others, edition: underWay })
      : waiting(say, 'draft')
  if (state === 'signed')
    return html`${confirmed(request, underWay, { id: 'hand-in', action: to('hand-in'), wills: 2, besides: readersWords(say, report) })}
    ${is('approver') && html`<p>${deed.button({ text: say('desk.read-it'), href: to('sign') })}</p>`}`
  if (read.signerWrote)
    return html`${box.notice({ body: say('refusal.own-work') })}
    ${deed.button({ text: say('desk.read-it'), href: to('sign') })}`
  if (is('approver'))
    return box.notice({
      heading: say('desk.awaits-you'),
      body: deed.button({ text: say('desk.read-and-sign'), kind: 'go', href: to('sign') }),
    })
  return confirmed(request, underWay, { id: 'take-back', action: to('take-back'), wills: 2 })
}

const waiting = (say: PageRequest['say'], state: string): Html =>
  box.notice({ body: say(`desk.waits-${state}`) })

interface Sent extends Others {
  readonly edition: Edition
}

function sending(request: PageRequest, read: ReadReport, { edition, waits, absent }: Sent): Html {
  const { say } = request
  const { report } = read
  const home = deskAddresses(say.language, report.plan)
  const missing = reportRules.missingInReport(report, edition)
  const lacking = missing.map(({ field: name, code, commitment }) => {
    const { number } = lineTitle(say, report, commitment)
    const address = home.line(report.organisation, report.occasion.code, commitment)
    const what = `${number}: ${fieldName(say, report, name)}`
    return html`<a href="${address}#${name.replaceAll('.', '-')}">${what}</a>
      ${say('desk.missing', { what: say(`desk.missing-${code}`) })}`
  })
  const action = home.of(report.organisation, report.occasion.code, 'send')
  const same = missing.length === 0 && reportRules.saysNothingNew(report, edition)
  const before = [
    ...lacking,
    ...(same ? [say('refusal.nothing-new')] : []),
    ...unexplained(request, read),
    ...waitingLines(request, report, waits),
    ...absentLines(request, report, absent),
    ...unshownLines(request, report, edition),
  ]
  return confirmed(request, edition, { id: 'send', action, wills: 4, before })
}

/** Steps in a series that nobody has explained yet: asked before sending, and in nobody's way. */
const unexplained = ({ say }: PageRequest, { report, jumps }: ReadReport): readonly Content[] =>
  reportRules.unexplainedIn(jumps).map(({ commitment, jump }) => {
    const home = deskAddresses(say.language, report.plan)
    const line = home.line(report.organisation, report.occasion.code, commitment)
    const { number } = lineTitle(say, report, commitment)
    const [earlier, later] = [jump.earlier, jump.later].map((one) =>
      stepWords(say, report, jump.indicator, one),
    )
    const what = `${number}: ${fieldName(say, report, jump.field)}`
    return html`${mark.bare('note')}
      <a href="${line}#${jump.field.replaceAll('.', '-')}">${what}</a>
      <span class="muted">${earlier} → ${later}.</span> ${say('desk.jump-unexplained')}`
  })

/** The lines that others have not shown their part of: they may be sent without, and closed so. */
const waitingLines = (
  { say }: PageRequest,
  report: Report,
  waits: Waits | undefined,
): readonly Content[] =>
  named(waits).map(([commitment, awaited]) => {
    const home = deskAddresses(say.language, report.plan)
    const line = home.line(report.organisation, report.occasion.code, commitment)
    const { number } = lineTitle(say, report, commitment)
    return html`${mark.bare('waiting')}
      ${say('desk.send-without', { number, names: namesIn(say, report, awaited) })}
      <a href="${line}#close-without">${say('desk.close-without')}</a>`
  })

/** The lines that were closed without a part: what they say of it. */
const absentLines = (
  { say }: PageRequest,
  report: Report,
  absent: Waits | undefined,
): readonly Content[] =>
  named(absent).map(([commitment, gone]) => {
    const { number } = lineTitle(say, report, commitment)
    return say('desk.sent-without', { number, names: namesIn(say, report, gone) })
  })

/** Own parts of commitments that others lead, and that were not shown to them: sent they can be all the same. */
const unshownLines = (
  { say }: PageRequest,
  report: Report,
  { lines }: Edition,
): readonly Content[] =>
  lines
    .filter((line) => line.part === 'contributor' && line.items.length > 0 && !line.offeredAt)
    .map(({ commitment }) => {
      const home = deskAddresses(say.language, report.plan)
      const line = home.line(report.organisation, report.occasion.code, commitment)
      const { number } = lineTitle(say, report, commitment)
      return html`${mark.bare('waiting')} ${say('desk.part-not-shown', { number })}
        <a href="${line}#offer">${say('desk.offer')}</a>`
    })

const named = (who: Waits | undefined) => [...(who ?? [])].filter(([, keys]) => keys.length > 0)

/** Handed in: a correction is a new edition; consent and publication have pages of their own. */
function afterHandIn(request: PageRequest, { report }: ReadReport): Content {
  const { say, visit } = request
  const edition = editionRules.findHandedIn(report)
  const { plan, organisation, occasion } = report
  const to = (path: string) =>
    deskAddresses(say.language, plan).of(organisation, occasion.code, path)
  if (!edition) return box.notice({ body: say('desk.waits-nobody-began') })
  const isApprover = hasRole(visit.actor, ['approver'], { plan, organisation })
  const publishing = box.notice({
    heading: say('desk.publication'),
    body: publishedWords(request, edition),
  })
  const isEditor = hasRole(visit.actor, ['editor'], { plan, organisation })
  return html`${publishing}
  ${isApprover && deed.acts(deed.button({ text: say('desk.to-publish'), kind: 'go', href: to('publish') }))}
  ${isApprover && deed.acts(deed.button({ text: say('desk.to-withdraw'), href: to('withdraw') }))}
  ${isEditor && confirmed(request, edition, { id: 'revise', action: to('revise'), wills: 3 })}`
}

function publishedWords({ say }: PageRequest, { events, lines }: Edition): string {
  const count = lines.filter(({ publishedAt }) => publishedAt !== null).length
  if (count > 0) return say('desk.published-lines', { count, of: lines.length })
  if (editionRules.hasConsent(events)) return say('desk.consented')
  // What was taken over from an edition that was published is public, though this one is not.
  const isTakenOver = lines.some(({ items }) => items.some(({ publishedAt }) => publishedAt))
  return say(isTakenOver ? 'desk.not-published-before' : 'desk.not-published')
}
