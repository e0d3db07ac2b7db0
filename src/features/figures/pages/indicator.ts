import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { isCurrent } from '#kernel/package'
import type { LineChart } from '#kernel/ui'
import { box, browse, chart, section, text } from '#kernel/ui'
import type { Known } from '#features/appointments'
import { appointmentsSection, knownOf } from '#features/appointments'
import type { AssessmentStub } from '#features/assessments'
import type { DefinitionVersion } from '#features/definitions'
import { definitionRules, definitionSection } from '#features/definitions'
import { ownersOf } from '#features/indicators'
import type { YardstickRecord } from '#features/yardsticks'
import { comparing, latestOf } from '#features/figure-views'
import type { Judged, SaidSoFar } from '../judgement/schema.ts'
import type {
  IndicatorView,
  ShownBenchmark,
  ShownObservation,
  Signatures,
  Withdrawal,
} from '#features/figure-views'
import { benchmarkTable } from './benchmarks.ts'
import { drawing, periodInSentence, startWords, targetContent } from '#features/figure-charts'
import { targetHistory, valueHistory } from './figure-history.ts'
import type { Named } from './figure-list.ts'
import { indicatorLink } from './figure-list.ts'
import { judgementBlocks, judgementGone } from './judgements.ts'
import { seriesTable } from './series-table.ts'
import { newestWords } from './headline.ts'
import { originWords } from './origin.ts'
import { partSections } from './parts.ts'
import { nextWords, silencesOn } from './silence.ts'
import { takeAlong } from './take-along.ts'
import { writersLinks } from './writers.ts'
import { speaksTo } from './yardsticks.ts'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { codeOf, openOnes } = readingRules
const {
  commitmentLinks,
  dayWords,
  inARow,
  langOf,
  organisationLink,
  plain,
  planPage,
  quoted,
  wayBack,
} = pieces

/** What an indicator's page is made from. */
export interface IndicatorData {
  readonly view: IndicatorView
  /** All indicators, for aims that are another figure's. */
  readonly all: readonly Named[]
  /** What the methods said of it, as it was stored; null where nothing can be judged. */
  readonly judged: Judged | null
  /** All that they said until this day. */
  readonly said?: SaidSoFar
  /** What is left of a judgement that went with a figure it rested on; null where none has. */
  readonly gone?: AssessmentStub | null
  readonly benchmarks: readonly ShownBenchmark[]
  /** The indicator that it is to follow; none unless given. */
  readonly followed?: IndicatorView
  /** Indicators of others to which this one may speak. */
  readonly yardsticks?: readonly YardstickRecord[]
  readonly withdrawn: readonly Withdrawal[]
  /** Every published version of how it is measured, oldest first. */
  readonly definitions: readonly DefinitionVersion[]
  readonly signatures: Signatures
  readonly besides: Content
}

/** An indicator: its answer in a sentence, year by year, what stands beside it, its definition and source. */
export function indicatorPage(seen: Seen, data: IndicatorData): Html {
  const { say } = seen
  const { indicator } = data.view
  const drawn = drawing.seriesChart(seen, data)
  return planPage(seen, {
    title: plain(say, indicator.name),
    here: 'figures',
    crumbs: [
      { href: seen.to.figures, text: say('frame.figures') },
      { text: text.worded(say, indicator.name) },
    ],
    heading: {
      kicker: inARow([say('portal.figure'), ...ownerLinks(seen, data.view)]),
      title: plain(say, indicator.name),
      ...langOf(say, indicator.name),
      state: answer(seen, data),
      ...saidBy(seen, data),
    },
    body: html`${writersLinks(seen, data.view)} ${onThisPage(seen, data)} ${ended(seen, data.view)}
    ${judgements(seen, data)} ${series(seen, data, drawn)} ${partSections(seen, data.view)}
    ${beside(seen, data)} ${appointmentsSection(seen, takesOf(seen, data))}
    ${targetHistory(seen, data)} ${definition(seen, data)} ${valueHistory(seen, data)}
    ${data.besides} ${takeAlong(seen, { ...data, isDrawn: drawn !== null })}
    ${wayBack(seen, indicator.source)}`,
  })
}

/** The parts of the page that answer where a figure comes from and what was promised, one step away. */
function onThisPage(seen: Seen, data: IndicatorData): Content {
  const { say } = seen
  const { view } = data
  const promised = view.targets.length + view.replaced.filter((fact) => 'due' in fact).length > 0
  return browse.filters({
    label: say('figures.on-this-page'),
    links: [
      { href: '#series', text: say('portal.year-by-year') },
      ...(takesOf(seen, data) ? [{ href: '#takes', text: say('appointments.title') }] : []),
      ...(promised ? [{ href: '#target-history', text: say('figures.first-promised') }] : []),
      { href: '#definition', text: say('figures.definition-and-source') },
      { href: '#take', text: say('frame.take') },
    ],
  })
}

/** The newest value, where there is one; a list, so that there may be none. */
const newestCounted = ({ observations }: IndicatorView): readonly ShownObservation[] =>
  [observations.findLast(({ state }) => state === 'value')].flatMap((newest) => newest ?? [])

/** What is known of the share of women that is aimed at; null where that is not what is aimed at. */
const takesOf = (seen: Seen, { view, definitions }: IndicatorData): Known | null =>
  knownOf(
    {
      definition: {
        ...definitionRules.inForce(definitions, todayOf(seen)).now,
        kind: view.indicator.definition.kind,
      },
      disaggregation: view.indicator.disaggregation ?? [],
      counts: newestCounted(view).map(({ period, figure, coverage }) => ({
        period,
        coverage,
        women: figure.shown ? figure.numerator : null,
        headcount: figure.shown ? figure.denominator : null,
      })),
      aims: view.targets.map(({ due, figure }) => ({
        due,
        share: figure.shown ? figure.value : null,
      })),
    },
    todayOf(seen),
  )

/** Whether the definition in force names by which method the figure is judged. */
const isNamed = (seen: Seen, definitions: readonly DefinitionVersion[]): boolean =>
  definitionRules.inForce(definitions, todayOf(seen)).now.method !== null

const judgements = (seen: Seen, { judged, gone, view, definitions }: IndicatorData): Content =>
  judged || !gone
    ? judgementBlocks(seen, judged, { ...view, isNamed: isNamed(seen, definitions) })
    : judgementGone(seen, gone)

/** The day whose state is shown, as the plan's zone counts it. */
const todayOf = ({ reading, request }: Seen): Day =>
  reading.asOf.day ?? dayOf(request.visit.now, reading.version.head.timeZone)

const ownerLinks = (seen: Seen, { indicator }: IndicatorView): readonly Content[] =>
  ownersOf(indicator).map((code) => organisationLink(seen, code))

function ended({ say }: Seen, { indicator }: IndicatorView): Content {
  if (isCurrent(indicator)) return null
  const body = indicator.endedBy ? text.worded(say, indicator.endedBy) : ''
  return box.notice({ heading: say('portal.ended'), body })
}

function beside(seen: Seen, { benchmarks }: IndicatorData): Content {
  const { say } = seen
  if (benchmarks.length === 0) return null
  return section({
    id: 'beside',
    label: say('portal.beside'),
    note: say('portal.beside-note'),
    body: benchmarkTable(seen, benchmarks),
  })
}

/** The newest value and the aim, as a sentence each. */
function answer(seen: Seen, { view, all }: IndicatorData): Content {
  const { say } = seen
  const { latest, before, hindrance } = comparing.newestCompared(view)
  const told = [latest?.period, hindrance === 'break' ? undefined : before?.period]
  const isTold = view.baselines.some(({ period }) => told.includes(period ?? undefined))
  const start = isTold ? null : startWords(seen, view)
  const from = start && html`, ${start}`
  const aims = view.targets.map(
    (target) =>
      html` ${say('portal.target')}:
      ${targetContent(say, target, (id) => indicatorLink(seen, all, id))}${from}.`,
  )
  return html`${newestWords(say, view)}${aims}`
}

/** Where the newest value comes from and its four dates: its period, handed in, published, the next. */
function saidBy(
  seen: Seen,
  { view, signatures, definitions, withdrawn }: IndicatorData,
): { by?: Content } {
  const { latest } = latestOf(view)
  if (!latest) return {}
  const { say } = seen
  const signed = signatures.get(latest.figure.factId)
  const dates = [
    ...(signed ? [say('figures.handed-in', { day: dayWords(seen, signed.at) })] : []),
    say('portal.published-on', { day: dayWords(seen, latest.publishedAt) }),
    ...nextWords(say, latest, silencesOn({ definitions, withdrawn }, todayOf(seen))),
  ]
  return { by: html`${originWords(seen, latest)}. ${dates.join(' ')}` }
}

function series(seen: Seen, data: IndicatorData, drawn: LineChart | null): Html {
  const { say } = seen
  const { view } = data
  const empty = view.observations.length + view.targets.length === 0
  const caption = say(drawn ? 'figures.same-as-table' : 'portal.values')
  return section({
    id: 'series',
    label: say('portal.year-by-year'),
    note: afterThePlan(seen, view),
    body: empty
      ? box.empty({
          heading: say('portal.no-figure-yet'),
          body: say('portal.no-figure-yet-why'),
          level: 3,
        })
      : html`${drawn && chart.line(drawn)} ${breaks(seen, view)}
        ${seriesTable(seen, data, { today: todayOf(seen), caption })}`,
  })
}

/** Where the series is broken or will be, a sentence each: nothing is compared across a break without saying so. */
function breaks(seen: Seen, view: IndicatorView): Content {
  const { say } = seen
  const the = (period: string) => periodInSentence(say, period)
  const told = [
    ...view.breaks.map((one) => ({
      ...one,
      words: say('portal.series-broken', { earlier: the(one.earlier), later: the(one.later) }),
    })),
    ...view.breaksToCome.map((one) => ({
      ...one,
      words: say('figures.break-to-come', { later: the(one.later) }),
    })),
  ]
  return told.map(
    ({ words, why, organisation }) =>
      html`<p>
        ${words} ${why && quoted(say, text.passage(say, why))}
        ${organisationLink(seen, codeOf(seen.reading.names, organisation) ?? organisation)}.
      </p>`,
  )
}

/** Says so where a target lies beyond the plan's last day. */
function afterThePlan({ say, reading }: Seen, { targets }: IndicatorView): Content {
  const end = reading.version.head.period.end
  const late = targets.find(({ due }) => end !== null && due !== null && due.slice(0, 10) > end)
  return late?.due ? say('portal.target-after-plan', { when: late.due.slice(0, 4) }) : null
}

function definition(seen: Seen, { view, definitions, yardsticks = [] }: IndicatorData): Html {
  const { say, reading } = seen
  const { scope, note, commitments } = view.indicator
  const owners = ownerLinks(seen, view)
  const served = openOnes(commitments, reading.commitments)
  return definitionSection(seen, {
    versions: definitions,
    today: todayOf(seen),
    besides: [
      // Of what an authority has made its own nobody says where it is counted.
      ...(Object.keys(scope).length > 0
        ? [{ label: say('portal.where'), value: text.worded(say, scope) }]
        : []),
      {
        label: say('portal.owner'),
        value: owners.length === 0 ? say('portal.not-stated') : inARow(owners),
      },
      ...(served.length > 0
        ? [{ label: say('portal.belongs-to'), value: commitmentLinks(seen, served) }]
        : []),
      ...speaksTo(seen, { yardsticks, indicator: view.indicator }),
      ...(note ? [{ label: say('portal.our-note'), value: text.worded(say, note) }] : []),
    ],
  })
}
