import { fraction, fractions, toFraction } from '#kernel/decimal'
import type { Indicator, IndicatorOf, Step } from '../schema.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import {
  currentOf,
  dueOf,
  lastBy,
  momentOf,
  seriesOf,
  silenceOf,
  type Measured,
} from './moments.ts'
import { signOf } from './power.ts'
import { lead } from './linear.ts'
import type { VerdictOf } from './verdicts.ts'

const { compareFractions } = fractions

type Milestones = IndicatorOf<'milestones'>

/** A step with whether it is due and whether it is done, at the moment that is looked at. */
export interface StepStands {
  readonly step: Step
  readonly isDue: boolean
  readonly isDone: boolean
}

const untilOf = ({ asOf, observations }: Pick<Indicator, 'asOf' | 'observations'>) =>
  asOf ?? lastBy(observations, 'ratio', undefined)?.period

function betterOf({ direction, baseline, target }: Milestones): 1 | -1 {
  if (direction !== undefined) return direction === 'increase' ? 1 : -1
  return compareFractions(toFraction(target.value), toFraction(baseline.value)) < 0 ? -1 : 1
}

/** Every step as it stands. A value counts as done when some figure since the baseline reached it. */
export function standingSteps(indicator: Milestones): readonly StepStands[] {
  const until = untilOf(indicator)
  const moment = until === undefined ? undefined : momentOf(until)
  const series = seriesOf(indicator, indicator.parameters.unit)
  return indicator.parameters.steps.map((step) => ({
    step,
    isDue: moment !== undefined && compareFractions(dueOf(step.period), moment) <= 0,
    isDone: isDone(step, indicator, series),
  }))
}

function isDone(step: Step, indicator: Milestones, series: readonly Measured[]): boolean {
  if ('value' in step) {
    const asked = toFraction(step.value)
    return series.some(({ value }) => signOf(lead(betterOf(indicator), value, asked)) >= 0)
  }
  const until = untilOf(indicator)
  if (step.done === null || until === undefined) return false
  return compareFractions(momentOf(step.done), momentOf(until)) <= 0
}

function verdictOf(done: number, due: readonly StepStands[], of: number): VerdictOf<'milestones'> {
  if (done === of) return 'reached'
  if (due.some(({ isDone }) => !isDone)) return 'behind'
  if (done > due.length) return 'ahead'
  return due.length === 0 ? 'not-due' : 'on-track'
}

/** Steps on the way: the share of those due that are done, late or not. */
export function judgeMilestones(indicator: Milestones): Judgement {
  const steps = standingSteps(indicator)
  const current = currentOf(indicator, indicator.parameters.unit)
  const due = steps.filter(({ isDue }) => isDue)
  const asksForFigure = due.some(({ step }) => 'value' in step)
  if (asksForFigure && current === null) return silent('milestones', silenceOf(indicator))
  const done = steps.filter(({ isDone }) => isDone).length
  const dueDone = due.filter(({ isDone }) => isDone).length
  const hasDue = due.length > 0
  return judged('milestones', {
    verdict: verdictOf(done, due, steps.length),
    attainment: hasDue ? fraction(dueDone, due.length) : null,
    expected: hasDue ? fraction(1) : null,
    current,
    ground: { kind: 'steps', done: dueDone, due: due.length, of: steps.length },
  })
}
