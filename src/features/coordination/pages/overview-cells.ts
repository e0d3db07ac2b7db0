import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html, join } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, mark } from '#kernel/ui'
import { pieces } from '#features/desk'
import { roundRules } from '#features/rounds'
import { addressOfLook } from '../look.ts'
import { daysBetween, isLate } from '../overview/rules.ts'
import type { Overseen } from '../overview/schema.ts'
import { owedBy } from '../reminders/rules.ts'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'

const { codeOf, dayIn, deskAddresses, paperOf } = pieces

const quiet = (text: Content): Html => html`<br /><small class="muted">${text}</small>`

/** Where a report stands, and since when. */
export function stateCell({ say }: PageRequest, { overview }: RoundShown, one: Overseen): Content {
  const paper = paperOf(say, one.standing === 'silent' ? undefined : one.standing)
  const correction =
    one.correction && quiet(say('coordination.correction-begun', { number: one.correction }))
  return one.since
    ? html`${paper} ${quiet(dayIn(say, one.since, overview.plan))} ${correction}`
    : paper
}

/** When it was handed in, or until when there is time, or by how much it is late. */
export function dueCell(
  { say, visit }: PageRequest,
  { overview }: RoundShown,
  one: Overseen,
): Content {
  const { round, plan } = overview
  if (one.handedInAt) return say('desk.handed-in-on', { day: dayIn(say, one.handedInAt, plan) })
  const due = roundRules.dueOn(round, one.organisation)
  const extended =
    roundRules.extensionOf(round, one.organisation) && quiet(say('coordination.extended'))
  if (!isLate(overview, one, visit.now)) return html`${say.day(due)} ${extended}`
  const days = daysBetween(due, dayOf(visit.now, plan.timeZone))
  return html`<b>${say('coordination.days-over', { days })}</b> ${extended}`
}

/** Its lines as circles once they are handed in; before, how many there are. */
export function linesCell({ say }: PageRequest, one: Overseen): Content {
  if (!one.handedInAt)
    return html`<small class="muted"
      >${say(one.standing === 'silent' ? 'coordination.lines-silent' : 'desk.lines-at-hand-in', { count: one.lineCount })}</small
    >`
  const asked = new Set(one.questions.map(({ commitment }) => commitment))
  const drawn = one.lines.map(({ commitment, unchanged }) =>
    mark.bare(asked.has(commitment) ? 'asked' : unchanged ? 'unchanged' : 'taken', 12),
  )
  const told = { count: one.lines.length, unchanged: one.unchanged, asked: asked.size }
  return html`${drawn} ${quiet(say('coordination.lines-told', told))}`
}

/** Whose turn it is, and which parts others still want. */
export function waitsCell({ say }: PageRequest, shown: RoundShown, one: Overseen): Content {
  const none = one.handedInAt ? 'nothing' : 'closed'
  const words = say(`coordination.need-${one.need ?? none}`, { count: one.questions.length })
  const wanted = one.wanted.map(({ commitment }) => {
    const found = shown.overview.commitments.get(commitment)
    return found?.number ?? commitment
  })
  const parts =
    wanted.length > 0 && quiet(say('coordination.owes-parts', { names: say.list(wanted) }))
  return html`${one.need === 'read' ? html`<b>${words}</b>` : words} ${parts}`
}

/** What can be done about a report; each stands as a link, and under its key. */
export function rowActs(request: PageRequest, shown: RoundShown, one: Overseen): Html {
  const { say } = request
  const { round, plan } = shown.overview
  const code = codeOf(one.organisation)
  const page = roundAddress(request, shown)
  const report = deskAddresses(say.language, plan.plan).report(one.organisation, round.code)
  const aside = addressOfLook(page, { ...shown.look, of: code })
  const link = (text: string, href: string, key?: string) =>
    deed.button({ text: say(`coordination.act-${text}`), kind: 'link', href, ...(key && { key }) })
  const isOpen = roundRules.closedAt(round) === null
  const handedIn = one.handedInAt !== null
  const links = [
    isOpen && owedBy(one) && link('remind', `${page}/reminders?to=${code}`, 'p'),
    handedIn && link('ask', report, 's'),
    handedIn && one.standing !== 'taken-into-pack' && link('take', `${report}#take`, 't'),
    isOpen && !handedIn && link('extend', `${aside}#extend`, 'f'),
    link('history', `${aside}#history`),
  ]
  return join(
    links.filter((one) => one !== false && one !== null),
    html` <span class="muted" aria-hidden="true">·</span> `,
  )
}
