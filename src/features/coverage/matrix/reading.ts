import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { isCurrent } from '#kernel/package'
import { indicatorsPart, proposalsPart } from '#features/indicators'
import { bodiesPart, organisationsPart } from '#features/organisations'
import { planParts, planRecords } from '#features/plans'
import type { Coverage } from '#features/reporting'
import { planReading, reportOperations } from '#features/reporting'
import type { Area, Aspect, Column, Matrix, Row } from './schema.ts'

const { areasPart, commitmentsPart, inferredResponsibilitiesPart } = planParts
const sections = [
  areasPart,
  commitmentsPart,
  indicatorsPart,
  proposalsPart,
  organisationsPart,
  bodiesPart,
  inferredResponsibilitiesPart,
]

/** Reads who does what for each commitment, as far as this reader may read it. */
export async function readMatrix(
  visit: Visit,
  which: { readonly plan: string; readonly period: Period },
): Promise<Matrix> {
  const coverage = await reportOperations.showCoverage(visit, which)
  return visit.read(async (tx) => {
    const { areas, aspects, names } = await readPlanOf(tx, visit, which.plan)
    const columns = coverage.plans.map((plan, place) => {
      const knowsNone = coverage.rows.some(({ cells }) => cells[place]?.state === 'not-handed-in')
      return columnOf(plan, plan.state?.state ?? (knowsNone ? 'not-begun' : 'closed'))
    })
    return {
      period: coverage.period,
      periods: coverage.periods,
      version: coverage.version,
      areas,
      names,
      organisations: coverage.organisations,
      columns,
      rows: rowsOf(coverage, aspects),
    }
  })
}

const nothingSaid: Aspect = { area: null, indicators: [], inferred: [] }

/** A promise of the running text stands here once somebody answers for it or plans something. */
const rowsOf = (
  { rows, commitments }: Coverage,
  aspects: ReadonlyMap<string, Aspect>,
): readonly Row[] =>
  rows.flatMap((row) => {
    const commitment = commitments.get(row.commitment)
    if (!commitment || (commitment.kind === 'running-text' && isEmpty(row))) return []
    const { number, title } = commitment
    return [{ ...row, number, title, ...(aspects.get(row.commitment) ?? nothingSaid) }]
  })

const isEmpty = ({ isNobodys, activities }: Coverage['rows'][number]): boolean =>
  isNobodys && activities === 0

function columnOf(
  { organisation, code, state: known, lines }: planReading.PlanInView,
  state: string,
): Column {
  const all = lines.flatMap(({ line }) =>
    planReading
      .activitiesIn(line)
      .map((one) => ({ one, serves: [line.commitment, ...one.says.alsoServes] })),
  )
  return {
    organisation,
    round: code,
    // Of what he reads without knowing its state, it is known that it was handed in.
    state: known === null && lines.length > 0 ? 'handed-in' : state,
    opens: known !== null || lines.length > 0,
    reads: lines.length > 0,
    activities: all.length,
    serving: (commitment) =>
      all.flatMap(({ one, serves }) => (serves.includes(commitment) ? [one] : [])),
  }
}

/** What a plan says of itself, as one reader may read it. */
export interface PlanOf {
  readonly areas: readonly Area[]
  readonly aspects: ReadonlyMap<string, Aspect>
  readonly names: ReadonlyMap<string, Texts>
  /** The names of indicators and of proposed ones, by id. */
  readonly indicators: ReadonlyMap<string, Texts>
}

const unknownPlan: PlanOf = {
  areas: [],
  aspects: new Map(),
  names: new Map(),
  indicators: new Map(),
}

/** The plan's areas and what it says of its commitments, as this reader may read it today. */
export async function readPlanOf(tx: Tx, { actor, now }: Visit, plan: string): Promise<PlanOf> {
  const version = await planRecords.planAsOf(tx, plan, now)
  if (!version) return unknownPlan
  const view = await planRecords.viewAsOf(tx, { reader: actor, version, asOf: now }, sections)
  const named = [...view.records(proposalsPart), ...view.records(indicatorsPart)]
  const indicators = new Map(named.map(({ id, name }) => [id, name]))
  const inferred = Map.groupBy(
    view.records(inferredResponsibilitiesPart).filter(isCurrent),
    ({ commitment }) => commitment,
  )
  const aspects = view.records(commitmentsPart).map((record): [string, Aspect] => [
    record.id,
    {
      area: record.area ?? null,
      indicators: record.indicators.map((id) => indicators.get(id) ?? { [id]: id }),
      inferred:
        record.responsibilities.length > 0
          ? []
          : (inferred.get(record.id) ?? []).map((one) => one.organisation ?? one.body ?? ''),
    },
  ])
  return {
    areas: view
      .records(areasPart)
      .toSorted((a, b) => a.position - b.position)
      .map(({ id, number, title }) => ({ id, number, title })),
    indicators,
    aspects: new Map(aspects),
    names: new Map([
      ...view.records(organisationsPart).map(({ id, name }) => [id, name] as const),
      ...view.records(bodiesPart).map(({ id, name }) => [id, name] as const),
    ]),
  }
}
