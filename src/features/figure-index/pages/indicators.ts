import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, dataTable, deed, section } from '#kernel/ui'
import { withQuery } from '#features/plans'
import { ownersOf } from '#features/indicators'
import { narrowFigures, readFigureFilter } from '../lists/rules.ts'
import type { IndicatorView, ShownBenchmark } from '#features/figure-views'
import { benchmarkTable, figureColumns } from '#features/figures'
import { isOwn } from '#features/figure-views'
import type { Narrowing, Order, Seen } from '#features/reading'
import { lists, pieces } from '#features/reading'

const { byText, nobody, occurring, ordersOf, readOrder } = lists
const {
  inWords,
  narrowForm,
  narrowedTo,
  plain,
  planPage,
  rich,
  shortName,
  sorting,
  withoutUnknown,
} = pieces

const columns = ['owner', 'name'] as const
const levels = ['impact', 'outcome', 'output', 'input', 'parameter', 'context'] as const

/** What the list of figures is made from. */
export interface FiguresData {
  readonly figures: readonly IndicatorView[]
  /** Figures of others that belong to no figure of the plan. */
  readonly benchmarks: readonly ShownBenchmark[]
  readonly besides: Content
}

/** All figures of a plan, narrowed and ordered as the address says. */
export function indicatorsPage(asked: Seen, { figures, benchmarks, besides }: FiguresData): Html {
  const { seen, unknown } = withoutUnknown(asked, {
    owner: [...asked.reading.names.keys(), nobody],
    target: ['yes', 'no'],
    level: levels,
    sort: ordersOf(columns),
  })
  const { say, request } = seen
  const shown = narrowFigures(figures, readFigureFilter(request.query))
  const choices = choicesOf(seen, figures)
  const order = readOrder(request.query, columns)
  return planPage(seen, {
    title: say('frame.figures'),
    here: 'figures',
    crumbs: [{ text: say('frame.figures') }],
    heading: { title: say('portal.figures-title'), state: howMany(seen, figures) },
    body: html`${unknown} ${figures.length > 0 && narrowForm(seen, choices)}
    ${narrowedTo(seen, choices, { shown: shown.length, all: figures.length })}
    ${
      shown.length > 0
        ? table(seen, sorted(seen, shown, order), { order, all: figures })
        : nothing(seen, figures.length)
    }
    ${benchmarks.length > 0 && ofOthers(seen, benchmarks)} ${besides}`,
  })
}

function howMany({ say, reading }: Seen, figures: readonly IndicatorView[]): Content {
  if (figures.length === 0) return say('portal.no-figures')
  const own = figures.filter((view) => isOwn(view, reading))
  const aimed = own.filter(({ targets }) => targets.length > 0).length
  return rich(say, 'portal.figures-state', {
    count: figures.length,
    own: own.length,
    aimed,
    words: inWords(say, aimed),
  })
}

const ofOthers = (seen: Seen, benchmarks: readonly ShownBenchmark[]): Html =>
  section({
    id: 'others',
    label: seen.say('portal.figures-of-others'),
    note: seen.say('portal.figures-of-others-note'),
    body: benchmarkTable(seen, benchmarks),
  })

function choicesOf(
  { say, reading, request }: Seen,
  figures: readonly IndicatorView[],
): readonly Narrowing[] {
  const { owner, target, level } = readFigureFilter(request.query)
  const owners = occurring(
    [...reading.names.keys()],
    figures.flatMap(({ indicator }) => ownersOf(indicator)),
  )
  const there = occurring(
    levels,
    figures.map(({ indicator }) => indicator.resultLevel),
  )
  return [
    {
      name: 'owner',
      label: say('portal.owner'),
      value: owner,
      choices: [
        ...owners.map((code) => ({
          value: code,
          text: plain(say, reading.names.get(code)?.name ?? {}),
        })),
        { value: nobody, text: say('portal.not-stated') },
      ],
    },
    {
      name: 'target',
      label: say('portal.target'),
      value: target,
      choices: ['yes', 'no'].map((value) => ({ value, text: say(`portal.target-${value}`) })),
    },
    {
      name: 'level',
      label: say('portal.level'),
      value: level,
      choices: there.map((value) => ({ value, text: say(`portal.level-${value}`) })),
    },
  ]
}

type FigureOrder = Order<(typeof columns)[number]>

function sorted(
  seen: Seen,
  shown: readonly IndicatorView[],
  { column, descending }: FigureOrder,
): readonly IndicatorView[] {
  const { say, reading } = seen
  if (column === 'name')
    return byText(shown, ({ indicator }) => plain(say, indicator.name), {
      descending,
      language: say.language,
    })
  const codes = [...reading.names.keys()]
  const place = ({ indicator }: IndicatorView) => {
    const at = codes.indexOf(ownersOf(indicator)[0] ?? '')
    return at === -1 ? codes.length : at
  }
  const grouped = shown.toSorted((a, b) => place(a) - place(b))
  return descending ? grouped.toReversed() : grouped
}

/** Who answers for an indicator, in a word. */
const ownerWords = (seen: Seen, { indicator }: IndicatorView): Content => {
  const owners = ownersOf(indicator).map((code) => shortName(seen, code))
  return owners.length === 0
    ? html`<span class="muted">${seen.say('portal.not-stated')}</span>`
    : owners.join(', ')
}

function table(
  seen: Seen,
  rows: readonly IndicatorView[],
  { order, all }: { readonly order: FigureOrder; readonly all: readonly IndicatorView[] },
): Html {
  const { say } = seen
  const [name, ...values] = figureColumns(seen, all)
  return dataTable({
    caption: say('portal.figures-title'),
    captionHidden: true,
    rows,
    columns: [
      { ...name, sort: sorting(seen, order, 'name') },
      {
        head: say('portal.owner'),
        sort: sorting(seen, order, 'owner'),
        cell: (view) => ownerWords(seen, view),
      },
      ...values,
    ],
  })
}

const nothing = ({ say, request }: Seen, all: number): Html =>
  all === 0
    ? box.empty({ heading: say('portal.no-figures'), body: say('portal.no-figures-why') })
    : box.empty({
        heading: say('portal.no-figure-narrowed'),
        body: say('portal.none-narrowed-why'),
        act: deed.button({
          text: say('portal.show-all'),
          href: withQuery(request.url, { owner: null, target: null, level: null }),
        }),
      })
