import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Period } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { Judgement, Method } from '#features/methods'
import { judge, methods, readIndicators, sentences } from '#features/methods'
import type { FiguresView } from '#features/measuring'
import { figureDrafts } from '#features/indicators'

/** What the method says of a list, and whether it rests on figures that nobody has signed. */
export interface DraftVerdict {
  readonly sentence: string
  readonly verdict: Judgement['verdict']
  /** The period whose figure is judged. */
  readonly period: Period
  readonly isDraft: boolean
}

interface Point {
  readonly period: Period
  readonly value: string
}

interface Aim extends Point {
  readonly kind: figureDrafts.TargetKind
  readonly upper: string
}

type View = Pick<FiguresView, 'series' | 'entries' | 'measure' | 'definitions'>

const pointOf = (about: string | null, value: string | null): readonly Point[] => {
  const period = about === null || about === '' ? undefined : parsePeriod(about)
  return period && value !== null && value !== '' ? [{ period, value }] : []
}

/** The figures as they would stand if the list were published: its own before what is published. */
function observed({ series, entries }: View): readonly Point[] {
  const own = entries.flatMap(({ item }) => {
    const { content, field } = item
    if (content.noun !== 'observation' || field.split('.').length > 2) return []
    return pointOf(field.slice('observation.'.length), content.value)
  })
  const told = new Set(own.map(({ period }) => period))
  const published = series.observations
    .flatMap(({ about, value }) => pointOf(about, value))
    .filter(({ period }) => !told.has(period))
  return [...published, ...own].toSorted((a, b) => comparePeriods(a.period, b.period))
}

function startOf({ series, entries }: View): Point | undefined {
  const own = entries.flatMap(({ item: { content } }) =>
    content.noun === 'baseline' && content.says.state === 'stated'
      ? pointOf(content.says.period, figureDrafts.readNumber(content.says.value) ?? null)
      : [],
  )
  return own[0] ?? series.baselines.flatMap(({ about, value }) => pointOf(about, value))[0]
}

const byComparator = (comparator: string): figureDrafts.TargetKind =>
  comparator.startsWith('>') ? 'at-least' : comparator.startsWith('<') ? 'at-most' : 'reach'

/** The aim at the end: what the draft says takes the place of what it replaces. */
function aimOf({ series, entries }: View): Aim | undefined {
  const own = entries.flatMap(({ item: { content, replaces } }) => {
    if (content.noun !== 'target') return []
    const { due, value, upper, kind } = content.says
    return pointOf(due, figureDrafts.readNumber(value) ?? null).map((point) => ({
      ...point,
      kind,
      upper,
      replaces,
    }))
  })
  const gone = new Set(own.map(({ replaces }) => replaces))
  const published = series.targets
    .filter(({ id }) => !gone.has(id))
    .flatMap(({ about, value, kind, comparator, upper }) =>
      pointOf(about, value).map((point) => ({
        ...point,
        kind: kind ?? byComparator(comparator),
        upper: upper ?? '',
      })),
    )
  return [...own, ...published]
    .filter(({ kind }) => kind !== 'milestone' && kind !== 'follow')
    .toSorted((a, b) => comparePeriods(b.period, a.period))[0]
}

const methodFor = (kind: figureDrafts.TargetKind): Method => {
  switch (kind) {
    case 'range':
      return 'range'
    case 'maintain':
      return 'maintain'
    case 'each-year':
      return 'threshold-each-year'
    case 'by-the-end':
      return 'by-the-end'
    default:
      return 'linear'
  }
}

/** The method that the newest definition names, where it is one that speaks of this kind of aim. */
function methodOf({ entries }: View, kind: figureDrafts.TargetKind): Method {
  const usual = methodFor(kind)
  const named = entries
    .flatMap(({ item: { content } }) =>
      content.noun === 'definition' ? [content.says.method] : [],
    )
    .at(-1)
  const asked = methods.find((one) => one === named)
  return usual === 'linear' && (asked === 'growth-ratio' || asked === 'projection') ? asked : usual
}

const unitOf = (unit: string, all: readonly string[]) => {
  if (unit === 'percent') return 'percent'
  return all.some((one) => one.includes('.')) ? 'ratio' : 'count'
}

/** What the method would say with the figures of the list; null unless there is a start, an aim and a figure after it. */
export function draftSentence(say: Say, view: View): DraftVerdict | null {
  const [baseline, aim, all] = [startOf(view), aimOf(view), observed(view)]
  if (!baseline || !aim || all.length === 0) return null
  const { kind, upper, period, value } = aim
  const method = methodOf(view, kind)
  const read = readIndicators([
    {
      id: view.measure.id,
      method,
      baseline: { period: baseline.period, value: baseline.value },
      target: { period, value, kind: kind === 'milestone' ? 'reach' : kind },
      observations: all.map((one) => ({ period: one.period, value: one.value })),
      parameters: {
        unit: unitOf(view.measure.unit, [value, ...all.map((one) => one.value)]),
        ...(method === 'range' ? { lower: value, upper: upper === '' ? value : upper } : {}),
      },
    },
  ])
  const [indicator] = 'indicators' in read ? read.indicators : []
  if (!indicator) return null
  const judgement = judge(indicator)
  const newest = all.at(-1) ?? baseline
  const isDraft = view.entries.some(({ item }) => item.publishedAt === null)
  return {
    sentence: sentences(indicator, judgement)[say.language],
    verdict: judgement.verdict,
    period: judgement.current?.period ?? newest.period,
    isDraft,
  }
}
