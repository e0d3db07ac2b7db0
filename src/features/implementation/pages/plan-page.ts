import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { browse, deed, field, layout, list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import type { HandedDocument } from '#features/received'
import type { PlanPages } from '../addresses.ts'
import type { ReadPlan } from '../tree/reading.ts'
import { activitiesOf, sumsOf } from '../tree/rules.ts'
import type { TreeActivity, TreeLine, TreeOutcome } from '../tree/schema.ts'
import type { Shown } from './activity-summary.ts'
import { activitySummary } from './activity-summary.ts'
import { viewsOf } from './views.ts'

/** An authority's implementation plan on its page. */
export interface PlanPage {
  readonly plan: ReadPlan
  readonly organisation: string
  readonly pages: PlanPages
  readonly mayWrite: boolean
  readonly said?: string | null
  readonly errors?: readonly pieces.FieldError[]
  /** The period of an older plan that can be carried over. */
  readonly older: string | null
  /** What was handed over for its period, as far as the reader sees it. */
  readonly handed: readonly HandedDocument[]
}

/** The plan as a tree: commitments, outcomes, activities; the next deed beside it. */
export function planPage(request: PageRequest, shown: PlanPage): Html {
  const { say } = request
  const { plan, organisation, pages, errors = [], said = null } = shown
  const { report, owns } = plan.read
  const period = say.period(report.occasion.period)
  const title = say('implementation.plan-title', { organisation, period })
  const sums = sumsOf(plan.tree)
  return pieces.deskPage(request, report.version, {
    title,
    here: 'plans',
    heading: {
      kicker: say('implementation.plan-kicker'),
      title,
      state: owns || plan.tree.lines.length > 0 ? say('implementation.plan-news', { ...sums }) : '',
      by: pieces.stateWords(request, plan.read),
      acts: owns || plan.tree.lines.length > 0 ? headActs(shown, say) : null,
    },
    errors,
    said,
    body: layout.columns({
      kind: 'aside',
      first: html`${browse.filters({ label: say('implementation.views'), links: viewsOf(say, pages, { tree: plan.tree, here: null }) })}
      ${pieces.handedSection(request, report.plan, shown.handed)} ${carryBox(request, shown)}
      ${tree(request, shown)}`,
      second: pieces.reportAside(request, plan.read),
    }),
  })
}

const headActs = ({ pages }: PlanPage, say: PageRequest['say']): Content =>
  deed.acts(
    html`${deed.button({ text: say('implementation.word'), href: pages.word })}
    ${deed.button({ text: say('implementation.letter'), href: pages.letter })}`,
  )

/** What of the older plan comes along, said before it is done. */
function carryBox({ say }: PageRequest, { older, mayWrite, pages, plan }: PlanPage): Content {
  if (older === null || !mayWrite || activitiesOf(plan.tree).length > 0) return null
  return pieces.form(
    pages.carryOver,
    html`<div class="panel panel-rule">
      <p class="panel-heading">${say('implementation.carry-heading', { period: older })}</p>
      <p>${say('implementation.carry-what')}</p>
      ${deed.acts(deed.button({ text: say('implementation.carry-over', { period: older }), kind: 'go' }))}
    </div>`,
  )
}

function tree(request: PageRequest, shown: PlanPage): Html {
  const { pages, plan, mayWrite } = shown
  const editAt = mayWrite
    ? ({ commitment, key }: TreeActivity) => pages.activity(commitment, key)
    : null
  const nameOf = (id: string): string => {
    const name = plan.measures.get(id)
    return name ? request.say.text(name).text : id
  }
  const words: Shown = { say: request.say, editAt, nameOf }
  const lines = plan.tree.lines.map((line) =>
    section({
      id: `line-${line.commitment}`,
      label: html`${line.number}
      ${pieces.lineTitle(request.say, plan.read.report, line.commitment).title}`,
      note: request.say(`desk.part-${line.part}`),
      body: lineBody(words, shown, line),
    }),
  )
  // One form around the tree: every hint is answered by its own button, without scripts.
  return mayWrite && sumsOf(plan.tree).openHints > 0
    ? html`<form method="post" action="${`${pages.home}/hints`}">${lines}</form>`
    : html`${lines}`
}

function lineBody(words: Shown, { pages, mayWrite, plan }: PlanPage, line: TreeLine): Html {
  const { say } = words
  const serving = activitiesOf(plan.tree).filter(({ says }) =>
    says.alsoServes.includes(line.commitment),
  )
  const add =
    mayWrite &&
    html`<p class="acts">
      ${deed.button({ text: say('implementation.add-activity'), href: pages.newActivity(line.commitment) })}
      ${line.outcomes.length === 0 && deed.button({ text: say('implementation.say-why'), href: pages.nonePlanned(line.commitment), kind: 'link' })}
    </p>`
  return html`${line.outcomes.length === 0 && serving.length === 0 && nothing(words, line)}
  ${serving.length > 0 && servedBy(words, serving)}
  ${line.outcomes.map((outcome) => outcomeBody(words, outcome))} ${add}`
}

/** What is planned under another commitment and serves this one too: it is counted here. */
const servedBy = ({ say }: Shown, serving: readonly TreeActivity[]): Html =>
  html`<p>${say('implementation.served-by', { count: serving.length })}</p>
    ${list.plain(serving.map(({ number, key, says }) => html`<a href="#activity-${key}">${number} ${says.title}</a>`))}`

const nothing = ({ say }: Shown, { nonePlanned }: TreeLine): Content =>
  nonePlanned
    ? html`<p>${say('implementation.nothing-planned')} ${nonePlanned.text}</p>`
    : html`<p><b>${say('implementation.nothing-planned')}</b></p>`

const outcomeBody = (words: Shown, { number, text, activities }: TreeOutcome): Html =>
  html`<h3>${number} ${text || words.say('implementation.no-outcome')}</h3>
    ${activities.map((activity) => activitySummary(words, activity))}`

/** Whether a reader of the page may change what stands there now. */
export function mayWriteNow({ actor }: PageRequest['visit'], { read }: ReadPlan): boolean {
  const underWay = editionRules.findUnderWay(read.report)
  const isOpen = underWay
    ? editionRules.stateOf(underWay.events) === 'draft'
    : read.report.editions.length === 0
  return isOpen && editionRules.write(actor, read.report)
}

/** Why nothing is planned for a commitment: one text, saved with its version. */
export function nonePlannedPage(
  request: PageRequest,
  shown: Pick<PlanPage, 'plan' | 'organisation' | 'pages'> & {
    readonly commitment: string
    readonly seen: number
    readonly typed: string
  },
): Html {
  const { say } = request
  const { plan, pages, commitment, seen, typed } = shown
  const { number, plain } = pieces.lineTitle(say, plan.read.report, commitment)
  const title = say('activities.none-planned')
  return pieces.deskPage(request, plan.read.report.version, {
    title,
    here: 'plans',
    heading: { kicker: `${number} · ${plain}`, title },
    breadcrumbs: [
      { href: pages.line(commitment), text: say('implementation.plan-kicker') },
      { text: title },
    ],
    body: pieces.form(
      pages.nonePlanned(commitment),
      html`${pieces.hidden('seen', String(seen))}
      ${field.area(say, { name: 'text', label: title, hint: say('implementation.none-planned-hint'), rows: 4, value: typed })}
      ${deed.acts(deed.button({ text: say('implementation.save'), kind: 'go' }))}`,
    ),
  })
}
