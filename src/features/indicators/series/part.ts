import { packagePart, pointingAt, pointingAtEach } from '#kernel/package'
import type { LoadContext, PackagePart, Reference } from '#kernel/package'
import { organisationKeys } from '#features/organisations'
import { recordedFigures } from '#features/recorded-figures'
import { noteStated, refuseChangedFacts, publishFacts } from '../facts/steps.ts'
import type { Origin } from '../facts/rules.ts'
import { benchmarkFact, seriesFacts } from '../facts/rules.ts'
import { lintIndicators } from './lint.ts'
import type { BenchmarkRecord, IndicatorRecord, ProposalRecord } from './schema.ts'
import { benchmarkSchema, indicatorSchema, proposalSchema } from './schema.ts'

function indicatorReferences(record: IndicatorRecord): readonly Reference[] {
  return [
    ...pointingAt(record.owner, '/owner', 'organisations'),
    ...pointingAtEach(record.owners, '/owners', 'organisations'),
    ...pointingAt(record.definition.denominator, '/definition/denominator', 'indicators'),
    ...pointingAt(record.instrument, '/instrument', 'instruments'),
    ...pointingAtEach(record.commitments, '/commitments', 'commitments'),
    ...pointingAtEach(record.yardsticks, '/yardsticks', 'yardsticks'),
    ...pointingAtEach(record.repeats, '/repeats', 'commitments', 'indicators'),
    ...pointingAtEach(record.contradicts, '/contradicts', 'indicators', 'benchmarks'),
    ...record.targets.flatMap((target, place) => [
      ...pointingAt(target.relativeTo, `/targets/${place}/relativeTo`, 'indicators'),
      ...pointingAt(target.instrument, `/targets/${place}/instrument`, 'instruments'),
    ]),
    ...pointingAtEach(record.replacedBy, '/replacedBy', 'indicators'),
  ]
}

/** Whose the facts are: the register's keys of the organisations that this package names. */
const origin = (context: LoadContext): Origin => {
  const keys = organisationKeys(context.view)
  return {
    plan: context.plan,
    keyOf: (code) => keys.get(code) ?? `${context.plan.jurisdiction}:${code}`,
  }
}

const factIds = (facts: readonly { readonly id: string }[] | undefined, key: string) =>
  (facts ?? []).map(({ id }, place) => ({ id, pointer: `/${key}/${place}/id` }))

/** The section `indicators` of a plan package. */
export const indicatorsPart: PackagePart<IndicatorRecord> = packagePart({
  section: 'indicators',
  schema: indicatorSchema,
  defaultLevel: 'public',
  ownIds: (record) => [
    ...factIds(record.observations, 'observations'),
    ...factIds(record.baselines, 'baselines'),
    ...factIds(record.targets, 'targets'),
  ],
  references: indicatorReferences,
  lint: (view) => lintIndicators(view.plan, view.records(indicatorsPart)),
  load: (context, records) =>
    refuseChangedFacts(
      context,
      records.map((record) => seriesFacts(origin(context), record)),
      'indicators',
    ),
  publish: async (context, records) => {
    await publishFacts(
      context,
      records.flatMap((record) => seriesFacts(origin(context), record)),
    )
    noteStated(context, records)
  },
  recorded: recordedFigures,
})

/** The section `benchmarks`: figures of others to compare with. */
export const benchmarksPart = packagePart<BenchmarkRecord>({
  section: 'benchmarks',
  schema: benchmarkSchema,
  defaultLevel: 'public',
  references: ({ indicator }) => pointingAt(indicator, '/indicator', 'indicators'),
  load: (context, records) =>
    refuseChangedFacts(
      context,
      records.map((record) => [benchmarkFact(context, record)]),
      'benchmarks',
    ),
  publish: (context, records) =>
    publishFacts(
      context,
      records.map((record) => benchmarkFact(context, record)),
    ),
})

/** The section `proposals`: indicators that the plan implies; readings of ours. */
export const proposalsPart = packagePart<ProposalRecord>({
  section: 'proposals',
  schema: proposalSchema,
  defaultLevel: 'internal',
  references: ({ organisation, organisations, body, commitments, yardsticks }) => [
    ...pointingAt(organisation, '/organisation', 'organisations'),
    ...pointingAtEach(organisations, '/organisations', 'organisations'),
    ...pointingAt(body, '/body', 'bodies'),
    ...pointingAtEach(commitments, '/commitments', 'commitments'),
    ...pointingAtEach(yardsticks, '/yardsticks', 'yardsticks'),
  ],
})
