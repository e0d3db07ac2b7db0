import { periodEnd } from '#kernel/clock'
import { compare } from '#kernel/decimal'
import type { Finding, PlanHead, Severity } from '#kernel/package'
import type { IndicatorRecord, TargetRecord } from './schema.ts'

type Indicators = readonly IndicatorRecord[]

const finding = (
  code: string,
  severity: Severity,
  place: Pick<Finding, 'index' | 'pointer'>,
  values: Finding['values'] = {},
): Finding => ({ code, severity, section: 'indicators', ...place, values })

/** What cannot be followed up in a plan's indicators; reads declared fields, never prose. */
export function lintIndicators(plan: PlanHead, indicators: Indicators): readonly Finding[] {
  return [
    ...lacking('indicator-without-baseline', 'note', indicators, { has: hasBaseline }),
    ...lacking('indicator-without-target', 'note', indicators, { has: hasTarget }),
    ...lacking('indicator-without-source', 'warning', indicators, { has: hasSource }),
    ...lacking('indicator-without-owner', 'warning', indicators, { has: hasOwner }),
    ...lacking('indicator-without-frequency', 'note', indicators, { has: hasFrequency }),
    ...lacking('percentage-without-counts', 'note', indicators, {
      has: hasCounts,
      asked: isPercentage,
    }),
    ...indicators.flatMap((indicator, index) => [
      ...targetsOutside(plan, indicator, index),
      ...targetsOnWrongSide(indicator, index),
      ...(indicator.repeats ?? []).map((id, place) =>
        finding('indicator-repeats', 'warning', { index, pointer: `/repeats/${place}` }, { id }),
      ),
      ...(indicator.contradicts ?? []).map((id, place) =>
        finding(
          'figures-contradict',
          'warning',
          { index, pointer: `/contradicts/${place}` },
          { id },
        ),
      ),
    ]),
  ].toSorted((a, b) => (a.index ?? -1) - (b.index ?? -1))
}

const hasBaseline = ({ baselines }: IndicatorRecord) => (baselines ?? []).length > 0

const hasTarget = ({ targets }: IndicatorRecord) => targets.length > 0

const hasSource = ({ source }: IndicatorRecord) => source !== undefined

const hasOwner = ({ owner, owners }: IndicatorRecord) => owner !== undefined || owners !== undefined

const hasFrequency = ({ frequency }: IndicatorRecord) => typeof frequency === 'string'

const isPercentage = ({ definition, observations }: IndicatorRecord) =>
  definition.unit === 'percent' && observations.some(({ value }) => value !== null)

const hasCounts = ({ observations }: IndicatorRecord) =>
  observations.every(
    ({ value, numerator, denominator }) =>
      value === null || (numerator !== undefined && denominator !== undefined),
  )

const every = () => true

type Test = (indicator: IndicatorRecord) => boolean

interface Asked {
  readonly has: Test
  /** Of which indicators it is asked; of all, unless told. */
  readonly asked?: Test
}

/**
 * One finding for each indicator that lacks something; where all of those asked lack it, a single one
 * that counts them.
 */
function lacking(
  code: string,
  severity: Severity,
  indicators: Indicators,
  { has, asked = every }: Asked,
): readonly Finding[] {
  const without = indicators.flatMap((indicator, index) =>
    !asked(indicator) || has(indicator) ? [] : [index],
  )
  if (without.length > 1 && without.length === indicators.filter(asked).length)
    return [finding(code, severity, { index: null, pointer: '' }, { count: without.length })]
  return without.map((index) => finding(code, severity, { index, pointer: '' }, { count: 1 }))
}

/** Targets due after the plan has ended, or before it begins. */
function targetsOutside(
  { period }: PlanHead,
  { targets }: IndicatorRecord,
  index: number,
): readonly Finding[] {
  return targets.flatMap(({ due }, place) => {
    if (due === null) return []
    const end = periodEnd(due)
    const pointer = `/targets/${place}/due`
    if (period.end !== null && end > period.end)
      return [finding('target-after-plan', 'warning', { index, pointer }, { due, end: period.end })]
    if (period.start !== null && end < period.start)
      return [finding('target-before-plan', 'warning', { index, pointer }, { due })]
    return []
  })
}

/** A target that a step in the declared direction leads away from. */
function targetsOnWrongSide(indicator: IndicatorRecord, index: number): readonly Finding[] {
  const start = startingValue(indicator)
  const { direction } = indicator.definition
  if (start === null || (direction !== 'increase' && direction !== 'decrease')) return []
  const wrong = direction === 'increase' ? -1 : 1
  return indicator.targets.flatMap((target: TargetRecord, place) =>
    target.value !== undefined && compare(target.value, start) === wrong
      ? [
          finding(
            'target-on-wrong-side',
            'warning',
            { index, pointer: `/targets/${place}/value` },
            { target: target.value, start },
          ),
        ]
      : [],
  )
}

/** The stated baseline, else the earliest observation. */
function startingValue({ baselines, observations }: IndicatorRecord): string | null {
  const baseline = (baselines ?? []).find(({ value }) => value !== null)
  if (baseline) return baseline.value
  const measured = observations.filter(({ value }) => value !== null)
  return measured.toSorted((a, b) => (a.period < b.period ? -1 : 1))[0]?.value ?? null
}
