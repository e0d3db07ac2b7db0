import { periodEnd } from '#kernel/clock'
import type { Finding, PlanHead, Severity } from '#kernel/package'
import { aims } from '#features/methods'
import { aimKindOf } from './rules.ts'
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
      ...targetsAmiss(indicator, index),
      ...startsAmiss(indicator, index),
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

/** Baselines whose counts are not those of their share. */
const startsAmiss = ({ baselines = [], definition }: IndicatorRecord, index: number) =>
  baselines.flatMap(({ value, numerator = '', denominator = '' }, place) => {
    if (aims.areCountsOf(definition.kind, { value, numerator, denominator })) return []
    const values = { value: value ?? '', numerator, denominator }
    return finding(
      'baseline-and-counts',
      'error',
      { index, pointer: `/baselines/${place}` },
      values,
    )
  })

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

/** What cannot be aimed at, and what is more often a slip: by the rules that people's own targets obey. */
function targetsAmiss({ baselines = [], definition, targets }: IndicatorRecord, index: number) {
  const replaced = new Set(targets.flatMap((one) => one.replaces ?? []))
  const standing = targets.flatMap((one, place) =>
    replaced.has(one.id) ? [] : [{ aim: aimOf(one), pointer: `/targets/${place}` }],
  )
  const start = baselines.find(({ value }) => value !== null) ?? null
  return standing.flatMap(({ aim, pointer }, at): readonly Finding[] => {
    const others = standing.slice(0, at).map((one) => one.aim)
    const way = { start, direction: definition.direction, others, counted: definition.kind }
    const fault = aims.faultOfAim(aim, way)
    if (fault)
      return [finding(fault.code, 'error', { index, pointer: `${pointer}/due` }, fault.values)]
    const typed = aims.outsideShare(definition.kind, [aim.value])
    if (typed !== null)
      return [
        finding('target-outside-share', 'error', { index, pointer: `${pointer}/value` }, { typed }),
      ]
    return aims.doubtsOf(aim, way).map(({ code, values }) => {
      const name = code === 'target-twice' ? 'due' : 'value'
      return finding(code, 'warning', { index, pointer: `${pointer}/${name}` }, values)
    })
  })
}

const aimOf = ({ due, value, ...target }: TargetRecord): aims.Aim => ({
  kind: aimKindOf(target),
  due,
  value: value ?? null,
})
