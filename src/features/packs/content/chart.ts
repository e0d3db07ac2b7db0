import { parsePeriod, periodEndInYears } from '#kernel/clock'
import type { ChartPoint } from '#kernel/ui'
import { chart } from '#kernel/ui'
import type { Block, ChartLine } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { inTime } from '#features/deviations'
import type { Measured } from './figures.ts'
import { aimed, amount, indicatorWords } from './figures.ts'
import type { Spoken } from './source.ts'

const pointOf = (written: string | null, value: string | null): ChartPoint | null => {
  const period = written === null ? undefined : parsePeriod(written)
  return period && value !== null ? { period, value } : null
}

const pointsOf = (figures: readonly Of<'figure'>[]): readonly ChartPoint[] =>
  figures.flatMap(({ period, value }) => pointOf(period, value) ?? [])

const text = (words: readonly { readonly text: string }[]): string =>
  words.map((one) => one.text.replaceAll('\n', ', ')).join('')

/** The figure with a target that an authority has longest reported, drawn as broad as the page; nothing where a line would hold one point. */
export function chartOf(source: Spoken, organisation: string): readonly Block[] {
  const drawn = aimed(source)
    .map((one) => ({ ...one, figures: figuresOf(source, one, organisation) }))
    .filter(({ figures }) => pointsOf(figures).length > 1)
    .toSorted((a, b) => b.figures.length - a.figures.length)[0]
  if (!drawn) return []
  return [draw(source, drawn, drawn.figures)]
}

const figuresOf = ({ facts }: Spoken, { indicator }: Measured, organisation: string) => {
  const all = inTime(contentsOf(facts, 'figure').filter((one) => one.indicator === indicator))
  return all.some((one) => one.organisation === organisation) ? all : []
}

function draw(source: Spoken, one: Measured, figures: readonly Of<'figure'>[]): Block {
  const { say } = source
  const { target, baseline, indicator } = one
  const aim = target && target.upper === null ? pointOf(target.due, target.value) : null
  const start = baseline ? pointOf(baseline.period, baseline.value) : null
  const said = [
    ...figures.map(({ ref }) => text(amount(source, ref, 'period'))),
    ...(target ? [`${say('packs.target')}: ${text(amount(source, target.ref, 'due'))}`] : []),
  ]
  const title = text(indicatorWords(source, indicator))
  const description = `${title}: ${said.join('; ')}.`
  const svg = chart.file({
    chart: {
      say,
      id: 'chart',
      title,
      description,
      unit: figures[0]?.unit === 'percent' ? 'percent' : 'number',
      observed: pointsOf(figures),
      ...(aim && { target: aim }),
      ...(aim && start && { path: { from: start, to: aim } }),
    },
    language: say.language,
    about: [],
    size: 'sheet',
    foot: [],
  })
  const lines: readonly ChartLine[] = [
    { kind: 'observed', name: say('packs.chart-reported'), points: placed(pointsOf(figures)) },
    ...(aim && start
      ? [{ kind: 'path', name: say('packs.chart-path'), points: placed([start, aim]) } as const]
      : []),
    ...(aim ? [{ kind: 'target', name: say('packs.target'), points: placed([aim]) } as const] : []),
  ]
  const isPercent = figures[0]?.unit === 'percent'
  return { kind: 'chart', svg, description, drawing: { title, isPercent, lines } }
}

/** Points where the drawings of the pages have them: a year at its own number. */
const placed = (points: readonly ChartPoint[]): ChartLine['points'] =>
  points.map(({ period, value }) => {
    const { numerator, denominator } = periodEndInYears(period)
    return { year: Number(numerator) / Number(denominator) - 1, value }
  })
