import { periodEnd } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { isCurrent } from '#kernel/package'
import { box, layout, list, mark, section, text } from '#kernel/ui'
import type { CommitmentRecord } from '#features/plans'
import type { WordingRecord } from '#features/adopted-wording'
import { adoptedWording } from './adopted-wording.ts'
import { historyOf } from './commitment-history.ts'
import type { ReportData } from './report.ts'
import { proposal, reportSection } from './report.ts'
import type { Assigned, Moment, Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import type { IndicatorView } from '#features/figure-views'
import { figureSentence, figureTable } from '#features/figures'
import { valueWords } from '#features/indicators'

const { codeOf, openOnes } = readingRules
const {
  commitmentLinks,
  dayWords,
  inARow,
  langOf,
  organisationLink,
  ownersInFull,
  plain,
  planPage,
  rich,
  wayBack,
} = pieces

/** What a commitment's page is made from. */
export interface CommitmentData extends ReportData {
  readonly commitment: CommitmentRecord
  /** Its official words, where they are loaded, and what happened to them. */
  readonly wording: WordingRecord
  readonly assigned: readonly Assigned[]
  readonly history: readonly Moment[]
  /** Those of this commitment. */
  readonly figures: readonly IndicatorView[]
  readonly allFigures: readonly IndicatorView[]
  /** What only signed-in readers see. */
  readonly besides: Content
}

/** A commitment: two questions and their answers, what was promised, what was reported, the way back. */
export function commitmentPage(seen: Seen, data: CommitmentData): Html {
  const { say, reading } = seen
  const { commitment } = data
  const { id, title, summary, kind, number = id } = commitment
  const area = reading.areas.find((one) => one.id === commitment.area)
  return planPage(seen, {
    title: plain(say, title),
    here: 'commitments',
    description: plain(say, summary),
    crumbs: [
      ...(area ? [{ href: seen.to.area(area.id), text: text.worded(say, area.shortTitle) }] : []),
      { text: say('portal.commitment-number', { number }) },
    ],
    heading: {
      kicker: say(kind === 'listed' ? 'portal.listed-in-plan' : 'portal.also-followed-kicker', {
        number,
      }),
      title: plain(say, title),
      ...langOf(say, title),
      lead: text.worded(say, summary),
      by: html`${say('portal.unofficial')}
        <a href="#way-back">${say('portal.where-in-document')}</a>`,
    },
    body: html`${ended(seen, commitment)} ${answers(seen, data)}
    ${adoptedWording(seen, data.wording.shown)} ${promised(seen, data)} ${reportSection(seen, data)}
    ${figuresSection(seen, data)}
    ${section({
      id: 'history',
      label: say('portal.history'),
      note: say('portal.history-note'),
      body: list.timeline(historyOf(seen, [...data.history, ...data.wording.moments])),
    })}
    ${data.besides} ${wayBack(seen, commitment.source)}`,
  })
}

function ended(seen: Seen, commitment: CommitmentRecord): Content {
  if (isCurrent(commitment)) return null
  const { say, reading } = seen
  const successors = openOnes(commitment.replacedBy ?? [], reading.commitments)
  return box.notice({
    heading: say('portal.ended'),
    body: html`${commitment.endedBy && text.worded(say, commitment.endedBy)}
    ${successors.length > 0 && html`${say('portal.replaced-by')} ${commitmentLinks(seen, successors)}.`}`,
  })
}

function answers(seen: Seen, { standing, figures, allFigures }: CommitmentData): Html {
  const { say } = seen
  const { status, reason } = standing
  const aimed = figures.filter(({ targets }) => targets.length > 0)
  return layout.verdicts([
    {
      id: 'doing',
      question: say('portal.is-it-done'),
      mark: mark.status(say, status, { large: true }),
      body: html`${reason ? text.passage(say, reason) : say(status === 'not-reported' ? 'portal.closed-unreported' : `portal.means-${status}`)}
      ${proposal(seen, standing.proposed)}`,
      ...saidBy(seen, standing),
    },
    {
      id: 'achieving',
      question: say('portal.is-it-working'),
      mark: mark.status(say, 'not-applicable', {
        large: true,
        word: say(aimed.length > 0 ? 'portal.not-judged-here' : 'portal.not-judged'),
      }),
      body:
        aimed.length > 0
          ? aimed.map(
              (view) =>
                html`<a href="${seen.to.indicator(view.indicator.id)}"
                    >${text.worded(say, view.indicator.name)}</a
                  >: ${figureSentence(seen, view, allFigures)} `,
            )
          : say(figures.length > 0 ? 'portal.figures-without-target' : 'portal.no-figure-named'),
    },
  ])
}

/** Who says so: the organisation, the role that signed, the day. */
function saidBy(seen: Seen, standing: CommitmentData['standing']): { readonly by?: Content } {
  const { organisation, publishedAt, signedAs: role = '' } = standing
  if (organisation === null || publishedAt === null) return {}
  const values = { role, day: dayWords(seen, publishedAt) }
  return { by: rich(seen.say, 'portal.status-by', values, { who: byKey(seen, organisation) }) }
}

const byKey = (seen: Seen, key: string): Content =>
  organisationLink(seen, codeOf(seen.reading.names, key) ?? key)

function promised(seen: Seen, { commitment, assigned }: CommitmentData): Html {
  const { say, reading } = seen
  const { partners = [], related, note, instruments = [] } = commitment
  const others = openOnes(related, reading.commitments)
  const feeding = openOnes(instruments, reading.instruments)
  const rows = [
    { label: say('portal.owner'), value: ownersInFull(seen, commitment) },
    { label: say('portal.reports-on-it'), value: reporters(seen, assigned) },
    ...(partners.length > 0
      ? [
          {
            label: say('portal.works-with'),
            value: inARow(
              partners.map((one) => (typeof one === 'string' ? one : text.worded(say, one))),
            ),
          },
        ]
      : []),
    ...(feeding.length > 0
      ? [
          {
            label: say('portal.draws-on'),
            value: inARow(feeding.map(({ name }) => text.worded(say, name))),
          },
        ]
      : []),
    { label: say('portal.paid-from'), value: paidFrom(seen) },
    { label: say('portal.runs-until'), value: runsUntil(seen, commitment) },
    ...(others.length > 0
      ? [{ label: say('portal.related'), value: commitmentLinks(seen, others) }]
      : []),
    ...(note ? [{ label: say('portal.our-note'), value: text.worded(say, note) }] : []),
  ]
  return section({ id: 'promised', label: say('portal.promised'), body: list.facts(rows) })
}

function reporters(seen: Seen, assigned: readonly Assigned[]): Content {
  const { say } = seen
  if (assigned.length === 0) return say('portal.nobody-reports')
  return inARow(
    assigned.map(
      ({ organisation, since }) =>
        html`${byKey(seen, organisation)}, ${say('portal.since', { day: dayWords(seen, since) })}`,
    ),
  )
}

function paidFrom({ say, reading }: Seen): Content {
  const { budget } = reading.version.head
  if (budget === null) return say('portal.no-budget')
  const amount = valueWords(say, budget.currency, budget.amount)
  const note = budget.note
    ? html` <span class="muted">${text.worded(say, budget.note)}</span>`
    : null
  return html`${say('portal.budget-of-plan', { amount })}${note}`
}

function runsUntil({ say, reading }: Seen, { window }: CommitmentRecord): Content {
  const end = window?.end ?? null
  const basis = window?.basis
    ? html` <span class="muted">${text.worded(say, window.basis)}</span>`
    : null
  if (end !== null) return html`${say.period(end)}.${basis}`
  const last = reading.version.head.period.end
  return last === null
    ? say('portal.no-date')
    : say('portal.no-date-plan-ends', { year: periodEnd(last).slice(0, 4) })
}

function figuresSection(seen: Seen, { figures, allFigures }: CommitmentData): Html {
  const { say, to } = seen
  const isAnyHidden = figures.some(({ observations }) =>
    observations.some(({ figure }) => !figure.shown),
  )
  const link = html`<a href="${to.method}#silence">${say('portal.what-marks-mean-link')}</a>`
  const caption = say('portal.figures-of-commitment')
  return section({
    id: 'figures',
    label: say('frame.figures'),
    note: say('portal.figures-note'),
    body:
      figures.length === 0
        ? html`<p>${say('portal.no-figure-named')}</p>`
        : html`${figureTable(seen, figures, { all: allFigures, caption })}
          ${isAnyHidden && html`<p class="by">${rich(say, 'portal.what-marks-mean', {}, { link })}</p>`}`,
  })
}
