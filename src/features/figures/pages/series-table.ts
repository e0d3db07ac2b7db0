import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { dataTable, text } from '#kernel/ui'
import type {
  IndicatorView,
  ShownBaseline,
  ShownObservation,
  ShownTarget,
} from '../series/schema.ts'
import { indicatorLink } from './figure-list.ts'
import { aimWords, observationWords, periodWords, targetContent } from './figure-words.ts'
import { originWords } from './origin.ts'
import type { Seen } from '#features/reading'

type Row =
  | {
      readonly kind: 'observation' | 'rival'
      readonly fact: ShownObservation
      readonly isStart: boolean
    }
  | { readonly kind: 'target'; readonly fact: ShownTarget }

/** Every value and every aim, one under the other: the same as the drawing, and all that it leaves out. */
export function seriesTable(
  seen: Seen,
  { view, all }: { readonly view: IndicatorView; readonly all: readonly IndicatorView[] },
): Html {
  const { say } = seen
  return dataTable<Row>({
    caption: say('portal.values'),
    rows: rowsOf(view),
    columns: [
      { head: say('portal.when'), names: true, cell: ({ fact }) => when(seen, fact) },
      {
        head: say('portal.value'),
        align: 'figure',
        cell: ({ fact }) =>
          'due' in fact
            ? (aimWords(say, fact) ??
              targetContent(say, { ...fact, due: null }, (id) => indicatorLink(seen, all, id)))
            : observationWords(say, fact),
      },
      { head: say('portal.counted'), align: 'figure', cell: ({ fact }) => counted(seen, fact) },
      { head: say('portal.what-it-is'), cell: (row) => whatItIs(seen, row) },
      { head: say('portal.source'), cell: ({ fact }) => originWords(seen, fact) },
    ],
  })
}

function rowsOf({ observations, rivals, targets, baselines }: IndicatorView): readonly Row[] {
  const starts = new Set(baselines.map(({ period }: ShownBaseline) => period))
  return [
    ...observations.map((fact) => ({
      kind: 'observation' as const,
      fact,
      isStart: starts.has(fact.period),
    })),
    ...rivals.map((fact) => ({ kind: 'rival' as const, fact, isStart: false })),
    ...targets.map((fact) => ({ kind: 'target' as const, fact })),
  ]
}

function when({ say }: Seen, fact: ShownObservation | ShownTarget): Content {
  if ('due' in fact) return fact.due === null ? say('portal.undated') : periodWords(say, fact.due)
  const words = periodWords(say, fact.period)
  return fact.yearInferred
    ? html`${words} <span class="muted">${say('portal.year-inferred')}</span>`
    : words
}

/** The counts behind a share; "not stated" where there are none. */
function counted({ say }: Seen, fact: ShownObservation | ShownTarget): Content {
  if ('due' in fact || !fact.figure.shown) return null
  const { unit, numerator, denominator } = fact.figure
  if (numerator !== null && denominator !== null)
    return say('portal.out-of', { part: say.number(numerator), all: say.number(denominator) })
  return unit === 'percent' ? html`<span class="muted">${say('portal.not-stated')}</span>` : null
}

function whatItIs({ say }: Seen, row: Row): Content {
  const note = row.fact.note && html` <span class="muted">${text.worded(say, row.fact.note)}</span>`
  if (row.kind === 'target') return html`${say('portal.target')}${note}`
  if (row.kind === 'rival') return html`${say('portal.rival')}${note}`
  const kind = say(row.isStart ? 'portal.start' : `portal.status-${row.fact.status}`)
  return html`${kind}${note}`
}
