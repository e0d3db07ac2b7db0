import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, list, mark } from '#kernel/ui'
import { plannedWords } from '#features/activities'
import type { Edition, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { planReading } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { dueTable } from './desk-due.ts'
import type { DeskShown } from './desk-state.ts'
import { newestOf, openQuestionsOf } from './desk-state.ts'
import { deskPage } from './frame.ts'
import { missingIn, progressIn, progressWords } from './progress.ts'
import { crumbOf, fieldName, lineTitle, paperOf, stateOf } from './words.ts'

/** A desk with what else is handed over. */
export interface HandedOver extends DeskShown {
  readonly owned: Pick<Report, 'plan' | 'organisation'>
  /** How many others hold each role. */
  readonly others: { readonly editor: number; readonly approver: number }
  /** The newest implementation plan, as its own people read it. */
  readonly plan: { readonly report: Report; readonly lines: readonly Line[] } | null
}

/** What somebody who takes over from an editor must know, on one sheet to be printed. */
export function handOverPage(request: PageRequest, shown: HandedOver): Html {
  const { say } = request
  const { desk, organisation, owned } = shown
  const home = deskAddresses(say.language, desk.plan.plan)
  const open = desk.reports.filter(
    ({ report }) =>
      !editionRules.isClosed(report.occasion) ||
      (editionRules.findHandedIn(report) && editionRules.findUnderWay(report)),
  )
  const crumb = { href: home.desk(owned.organisation), text: say('desk.my-work') }
  return deskPage(request, desk.plan, {
    title: say('desk.hand-over'),
    here: 'desk',
    heading: {
      kicker: organisation,
      title: say('desk.hand-over'),
      state: say('desk.hand-over-lead'),
    },
    breadcrumbs: [crumb, { text: say('desk.hand-over') }],
    body: html`<div class="paper">
      <p class="paper-how">${say('desk.paper-how')}</p>
      ${dueTable(request, shown)}
      ${open.length === 0 && box.empty({ heading: say('desk.no-round'), body: say('desk.no-round-body') })}
      ${open.map(({ report }) => reportPart(request, shown, report))} ${planned(request, shown)}
      ${whoElse(request, shown)}
    </div>`,
  })
}

/** A report that is open: where it stands, what each line lacks, what is asked, what the reader wrote himself. */
function reportPart(request: PageRequest, { desk, waits }: DeskShown, report: Report): Html {
  const { say } = request
  const newest = newestOf(report)
  const asked = openQuestionsOf(desk.reports, report)
  return html`<section class="paper-line">
    <h2>${say('desk.report-crumb', { period: say.period(report.occasion.period) })}</h2>
    ${editionsOf(report).map((edition) => html`<p>${edition && report.editions.length > 1 && say('desk.edition', { number: edition.number })} ${paperOf(say, stateOf(edition))}</p>`)}
    ${lineTable(request, { report, lines: newest?.lines ?? [], waits })}
    ${
      asked.length > 0 &&
      html`<h3>${say('desk.questions')}</h3>
        ${list.plain(asked.map(({ text }) => text))}`
    }
  </section>`
}

/** What the newest implementation plan holds: each activity with its unit, its time and the steps that are left. */
function planned({ say }: PageRequest, { plan }: HandedOver): Content {
  if (!plan) return null
  const { report, lines } = plan
  const rows = lines.flatMap((line) =>
    planReading.activitiesIn(line).map((one) => ({ ...one, commitment: line.commitment })),
  )
  if (rows.length === 0) return null
  const table = dataTable({
    caption: say('activities.title'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.number'),
        width: 'number',
        cell: ({ commitment }: (typeof rows)[number]) => lineTitle(say, report, commitment).number,
      },
      { head: say('activities.title'), names: true, cell: ({ says }) => says.title },
      { head: say('activities.unit'), cell: ({ says }) => says.unit },
      { head: say('activities.when'), cell: ({ says }) => plannedWords.whenWords(say, says) },
      {
        head: say('desk.steps-left'),
        cell: ({ milestones }) =>
          milestones
            .filter((one) => one.says.done === '')
            .map((one) => html`<p>${plannedWords.milestoneWords(say, one.says)}</p>`),
      },
    ],
    rows,
  })
  return html`<section class="paper-line">
    <h2>${crumbOf(say, report)}</h2>
    <p>${paperOf(say, stateOf(newestOf(report)))}</p>
    ${table}
  </section>`
}

/** Who else works on it, counted and not named; that nobody does is what matters most. */
const whoElse = ({ say }: PageRequest, { others }: HandedOver): Html =>
  html`<section class="paper-line">
    <h2>${say('desk.who-else')}</h2>
    ${list.plain([
      say('desk.others-editor', { count: others.editor }),
      say('desk.others-approver', { count: others.approver }),
    ])}
  </section>`

/** The edition that is worked on, and beside it the one that was handed in. */
function editionsOf(report: Report): readonly (Edition | undefined)[] {
  const newest = newestOf(report)
  const handedIn = editionRules.findHandedIn(report)
  return handedIn && handedIn !== newest ? [newest, handedIn] : [newest]
}

type Lines = Parameters<typeof progressIn>[0]

function lineTable(request: PageRequest, all: Lines): Html {
  const { say } = request
  const { report } = all
  return dataTable({
    caption: say('desk.all-lines'),
    columns: [
      {
        head: say('desk.number'),
        width: 'number',
        cell: ({ commitment }) => lineTitle(say, report, commitment).number,
      },
      {
        head: say('desk.line'),
        names: true,
        cell: ({ commitment }) => lineTitle(say, report, commitment).title,
      },
      {
        head: say('desk.answers'),
        cell: (one) =>
          mark.paper(say, progressIn(all, one).mark, { word: progressWords(say, all, one) }),
      },
      {
        head: say('desk.still-missing'),
        cell: ({ commitment }) => missingWords(request, report, lineOf(all.lines, commitment)),
      },
      {
        head: say('desk.yours'),
        cell: ({ commitment }) => yours(request, report, lineOf(all.lines, commitment)),
      },
    ],
    rows: report.assigned,
  })
}

const lineOf = (lines: readonly Line[], commitment: string): Line | undefined =>
  lines.find((line) => line.commitment === commitment)

/** What a line still lacks, by the names of its fields. */
function missingWords({ say }: PageRequest, report: Report, line: Line | undefined): Content {
  if (!line) return say('desk.line-state', { state: 'empty', count: 0 })
  const names = missingIn(report, line).map(({ field }) => fieldName(say, report, field))
  return say.list([...new Set(names)])
}

/** The fields that whoever prints the sheet wrote last himself. */
function yours({ say, visit }: PageRequest, report: Report, line: Line | undefined): Content {
  const { actor } = visit
  if (!line || actor.kind !== 'account') return null
  const own = line.items.filter((item) => item.recordedBy === actor.account)
  return say.list([...new Set(own.map(({ field }) => fieldName(say, report, field)))])
}
