import { anonymous } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { PageRequest } from '#kernel/http'
import { notFound, Problem } from '#kernel/operations'
import { meetingsPart } from '#features/governance'
import type { IndicatorRecord } from '#features/indicators'
import { figureDrafts, indicatorsPart, proposalsPart } from '#features/indicators'
import { bodiesPart, organisationNames, organisationsPart } from '#features/organisations'
import { askedDay, planParts, planRecords } from '#features/plans'
import { codeOf, listedOf, namesByCode } from './rules.ts'
import type { ListedPlan, PlanReading } from './schema.ts'

const {
  areasPart,
  commitmentsPart,
  inferredResponsibilitiesPart,
  instrumentsPart,
  sourceIssuesPart,
} = planParts

const sections = [
  areasPart,
  commitmentsPart,
  indicatorsPart,
  organisationsPart,
  bodiesPart,
  meetingsPart,
  instrumentsPart,
  inferredResponsibilitiesPart,
  sourceIssuesPart,
  proposalsPart,
]

type Asking = Pick<PageRequest, 'query' | 'visit' | 'say'>

/**
 * A plan as the public could read it on the day that the address asks for. Signed-in readers see the
 * same here; what is open to them besides is read apart. 404 where there is no such plan.
 */
export async function readPlan(tx: Tx, request: Asking, plan: string): Promise<PlanReading> {
  const { asOf, version } = await versionAsked(tx, request, plan)
  const [view, names, harmful, adopted] = await Promise.all([
    planRecords.viewAsOf(tx, { reader: anonymous, version, asOf: asOf.moment }, sections),
    organisationNames(tx, asOf.moment),
    figureDrafts.listSaidHarmful(tx, plan),
    figureDrafts.listAdopted(tx, { plan, asOf: asOf.moment }),
  ])
  const organisations = view.records(organisationsPart)
  const stated = view.records(indicatorsPart)
  const proposals = view.records(proposalsPart)
  const codes = namesByCode(organisations, names)
  return {
    version,
    asOf,
    areas: view.records(areasPart),
    commitments: view.records(commitmentsPart),
    indicators: withAdopted(stated, adopted, {
      day: asOf.day ?? dayOf(asOf.moment, version.head.timeZone),
      codeOf: (organisation) => codeOf(codes, organisation),
      proposals: new Map(proposals.map((one) => [one.id, one])),
    }).map((record) => guarded(record, harmful)),
    organisations,
    bodies: view.records(bodiesPart),
    meetings: view.records(meetingsPart),
    instruments: view.records(instrumentsPart),
    opened: {
      inferred: view.records(inferredResponsibilitiesPart),
      issues: view.records(sourceIssuesPart),
      proposals,
      closed: [],
    },
    names: codes,
  }
}

/** The day that the address asks for, and the version that was in force on it. */
async function versionAsked(tx: Tx, request: Asking, plan: string) {
  const now = await planRecords.planAsOf(tx, plan, request.visit.now)
  if (!now) throw notFound()
  const asOf = askedDay(request, now.head.timeZone)
  const version = asOf.day === null ? now : await planRecords.planAsOf(tx, plan, asOf.moment)
  if (!version)
    throw new Problem(404, 'plan-not-yet', { day: request.say.day(asOf.day ?? '2000-01-01') })
  return { asOf, version }
}

/** What the plan states, and after it what authorities have made their own of what it implies. */
const withAdopted = (
  stated: readonly IndicatorRecord[],
  adopted: Parameters<typeof figureDrafts.adoptedIndicators>[0],
  around: Omit<Parameters<typeof figureDrafts.adoptedIndicators>[1], 'stated'>,
): readonly IndicatorRecord[] => [
  ...stated,
  ...figureDrafts.adoptedIndicators(adopted, {
    ...around,
    stated: new Set(stated.map(({ id }) => id)),
  }),
]

/** What an authority said to count harm is protected as harm, whatever the package says of it. */
const guarded = (record: IndicatorRecord, harmful: ReadonlySet<string>): IndicatorRecord =>
  harmful.has(record.id)
    ? { ...record, definition: { ...record.definition, countsPeople: 'harm' } }
    : record

/** The plans in force, each with how much the public can read of it. */
export async function listPlansHere(tx: Tx, now: Date): Promise<readonly ListedPlan[]> {
  const versions = await planRecords.listPlans(tx, now)
  const plans: ListedPlan[] = []
  for (const version of versions) {
    const reading = { reader: anonymous, version, asOf: now }
    const view = await planRecords.viewAsOf(tx, reading, [commitmentsPart, indicatorsPart])
    const listed = listedOf({ commitments: view.records(commitmentsPart) }).length
    const stated = view.records(indicatorsPart).map(({ id }) => id)
    const adopted = await figureDrafts.listAdopted(tx, { plan: version.plan, asOf: now })
    const figures = new Set([...stated, ...adopted.map(({ indicator }) => indicator)]).size
    plans.push({ version, listed, figures })
  }
  return plans.toSorted((a, b) => kindOf(a) - kindOf(b))
}

/** Action plans stand before alliances. */
const kindOf = ({ version }: ListedPlan): number => (version.head.kind === 'alliance' ? 1 : 0)
