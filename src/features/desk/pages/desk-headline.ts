import { hasRole } from '#kernel/access'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed } from '#kernel/ui'
import type { Edition, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { deskAddresses } from './addresses.ts'
import { doneIn, missingIn, namesIn, progressIn } from './progress.ts'
import { workbookLink } from './workbook-link.ts'
import type { DeskShown } from './desk-state.ts'
import { newestOf, daysLeft, openQuestionsOf } from './desk-state.ts'

/** The news in one line, the rest in a sentence, and the one main deed. */
export function headline(request: PageRequest, shown: DeskShown, report: Report) {
  return {
    title: news(request, report),
    state: rest(request, shown, report),
    acts: html`${mainDeed(request, report)} ${workbookLink(request, report)}`,
  }
}

/** As long as it is ours to write, the days that are left; then where the report stands. */
function news({ say, visit }: PageRequest, report: Report): string {
  const newest = newestOf(report)
  const state = newest ? editionRules.stateOf(newest.events) : 'silent'
  const days = daysLeft(report, visit.now)
  if ((state === 'silent' || state === 'draft') && days !== null && newest?.number !== 2)
    return say('desk.news-days', {
      when: days < 0 ? 'late' : days === 0 ? 'today' : 'ahead',
      days: Math.abs(days),
    })
  const period = say.period(report.occasion.period)
  return say('desk.headline', { state: state.replaceAll('-', '_'), period })
}

function rest({ say }: PageRequest, { desk, waits }: DeskShown, report: Report): string {
  const lines = newestOf(report)?.lines ?? []
  const missing = lines.reduce((sum, line) => sum + missingIn(report, line).length, 0)
  const asked = openQuestionsOf(desk.reports, report).length
  const awaited = [...new Set([...waits.values()].flat())]
  const counts = editionRules.findUnderWay(report) && editionRules.findHandedIn(report)
  return [
    counts && say('desk.news-counts', { number: counts.number }),
    say('desk.news-lines', {
      period: say.period(report.occasion.period),
      done: doneIn({ report, lines, waits }),
      lines: report.assigned.length,
    }),
    missing > 0 && say('desk.news-missing', { count: missing }),
    asked > 0 && say('desk.news-asked', { count: asked }),
    awaited.length > 0 && say('desk.news-waits', { names: namesIn(say, report, awaited) }),
  ]
    .filter((part) => part !== false && part !== undefined)
    .join(' ')
}

/** One deed: go on where one left off, sign, or look. */
function mainDeed({ say, visit }: PageRequest, report: Report): Content {
  const { plan, organisation, occasion } = report
  const home = deskAddresses(say.language, plan)
  const newest = newestOf(report)
  const state = newest ? editionRules.stateOf(newest.events) : 'draft'
  const is = (role: 'editor' | 'approver') => hasRole(visit.actor, [role], { plan, organisation })
  const go = (key: string, href: string): Content =>
    deed.button({ text: say(key), kind: 'go', href })
  if (editionRules.isTooLate(report))
    return go('desk.open-report', home.report(organisation, occasion.code))
  if (state === 'awaiting-signature' && is('approver'))
    return go('desk.read-and-sign', home.of(organisation, occasion.code, 'sign'))
  const next = state === 'draft' && is('editor') ? lineToGoOn(report, newest, visit.actor) : null
  if (next) {
    const begun = newest?.lines.some(({ items }) => items.length > 0) === true
    const href = home.line(organisation, occasion.code, next)
    return go(begun ? 'desk.go-on' : 'desk.begin', href)
  }
  return go('desk.open-report', home.report(organisation, occasion.code))
}

/** Where the reader wrote last, if that lacks something; else the first line that does. */
function lineToGoOn(
  report: Report,
  edition: Edition | undefined,
  actor: PageRequest['visit']['actor'],
): string | null {
  const lines = edition?.lines ?? []
  const open = report.assigned.filter((one) => !progressIn({ report, lines }, one).isDone)
  const last = lines
    .map((line) => ({ line, at: writtenAt(line, actor) }))
    .filter(({ line, at }) => at > 0 && open.some((one) => one.commitment === line.commitment))
    .toSorted((one, other) => other.at - one.at)[0]
  return last?.line.commitment ?? open[0]?.commitment ?? null
}

const writtenAt = ({ items }: Line, actor: PageRequest['visit']['actor']): number =>
  Math.max(
    0,
    ...items
      .filter((item) => actor.kind === 'account' && item.draft && item.recordedBy === actor.account)
      .map(({ recordedAt }) => recordedAt.getTime()),
  )
