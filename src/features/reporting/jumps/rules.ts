import { parsePeriod, periodEnd } from '#kernel/clock'
import { jumps } from '#features/comparability'
import type { Line, Report } from '#features/editions'
import { figureDrafts } from '#features/indicators'

/** What a report knows of the series of its lines, besides what it says itself. */
export interface KnownSeries {
  /** The plan's figures and what the organisation has handed in, in any order. */
  readonly figures: readonly jumps.KnownFigure[]
  /** What it has handed in of earlier steps. */
  readonly answers: readonly jumps.Comparability[]
}

/** One of the two figures of a step; decimal strings. For the eyes of its organisation only. */
export interface StepFigure {
  readonly period: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** A step in a series that is so large that it is asked: a change, or a new definition? */
export interface AskedJump extends jumps.Jump {
  /** `jump.<indicator>.<later period>` */
  readonly field: string
  readonly indicator: string
  readonly earlier: StepFigure
  readonly later: StepFigure
  /** What the line answers; else what was answered in an earlier report, which can only be `unknown`. */
  readonly answer: jumps.JumpAnswer | null
  readonly sentence: string | null
  /** Nobody knows yet, or says why: it stands as open on the page that is signed, and hinders nothing. */
  readonly open: boolean
}

type Asking = Pick<Report, 'plan' | 'organisation' | 'commitments' | 'measures' | 'occasion'>
type Asked = Pick<Line, 'commitment' | 'part' | 'items'>

/** The indicator and the later period of a step's field; undefined for every other field. */
export function stepOf(
  field: string,
): { readonly indicator: string; readonly period: string } | undefined {
  const [, indicator, period] = /^jump\.([^.]+)\.(.+)$/.exec(field) ?? []
  if (indicator === undefined || period === undefined) return undefined
  return parsePeriod(period) ? { indicator, period } : undefined
}

/** The indicators of a line with what its figures must say. */
export const measuredIn = (
  { commitments, measures }: Pick<Asking, 'commitments' | 'measures'>,
  { commitment }: Pick<Line, 'commitment'>,
) => (commitments.get(commitment)?.indicators ?? []).flatMap((id) => measures.get(id) ?? [])

/** A series as the line knows it: what is known already, and the figure that it reports. */
export function seriesOf(
  { items }: Pick<Line, 'items'>,
  indicator: string,
  { figures }: Pick<KnownSeries, 'figures'>,
  definition: number,
): readonly jumps.KnownFigure[] {
  const known = figures.filter((one) => one.indicator === indicator)
  const own = figureDrafts
    .countingItems(items, known)
    .flatMap(({ content, about, fact: id }) =>
      content.noun === 'observation' && content.indicator === indicator && about !== null
        ? [{ ...content, id, about, definition }]
        : [],
    )
  const said = new Set(own.map(({ about }) => about))
  return [...known.filter(({ about }) => !said.has(about)), ...own]
}

/**
 * The large steps that a line is asked about: of the figures that it reports, and of those that stand in the plan
 * already where the series is its organisation's, or nobody's and the line leads. What was answered once is asked
 * no more, but for what was not known yet; nor is what came only after the time that the report is about.
 */
export function jumpsOf(report: Asking, line: Asked, known: KnownSeries): readonly AskedJump[] {
  return measuredIn(report, line).flatMap(({ id, kind, definition, owners }) => {
    const series = seriesOf(line, id, known, definition)
    const isOwn =
      owners.includes(report.organisation.split(':')[1] ?? '') ||
      (owners.length === 0 && line.part === 'lead')
    return jumps.jumpsIn(kind, series).flatMap(({ earlier, later, jump }) => {
      const field = `jump.${id}.${later.about}`
      const here = line.items.find((item) => item.field === field)?.content
      const before = known.answers.find((one) => one.indicator === id && one.about === later.about)
      const isReported = line.items.some(({ fact }) => fact === later.id)
      if (!isOwn && !isReported && here === undefined) return []
      if (!isReported && liesAfter(report, later)) return []
      if (here === undefined && before !== undefined && !isOpen(before)) return []
      const said = (here?.noun === 'comparability' ? here : before) ?? null
      const { answer = null, sentence = null } = said ?? {}
      const step = { earlier: figureOf(earlier), later: figureOf(later) }
      return [{ field, indicator: id, ...step, ...jump, answer, sentence, open: isOpen(said) }]
    })
  })
}

/** Whether a figure is about a time after that of the round's report: it belongs to a later one. */
function liesAfter({ occasion }: Pick<Asking, 'occasion'>, { about }: jumps.KnownFigure): boolean {
  const period = parsePeriod(about)
  if (occasion.round === null || !period) return false
  return periodEnd(period) > periodEnd(occasion.period)
}

const isOpen = (said: Pick<jumps.Comparability, 'answer' | 'sentence'> | null): boolean =>
  said === null || said.answer === 'unknown' || said.sentence === null

const figureOf = ({ about, value, numerator, denominator }: jumps.KnownFigure): StepFigure => ({
  period: about,
  value,
  numerator,
  denominator,
})

/** The steps that nobody has explained yet, each with the commitment whose line asks about it. */
export const unexplainedIn = (
  asked: ReadonlyMap<string, readonly AskedJump[]>,
): readonly { readonly commitment: string; readonly jump: AskedJump }[] =>
  [...asked].flatMap(([commitment, steps]) =>
    steps.filter(({ open }) => open).map((jump) => ({ commitment, jump })),
  )
