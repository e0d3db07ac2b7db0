import type { Finding, PackageView } from '#kernel/package'
import { packagePart, pointingAt, pointingAtEach } from '#kernel/package'
import { commitmentsInferred, expiresWithin, lintCommitment } from './rules.ts'
import type {
  AreaRecord,
  CommitmentRecord,
  InferredResponsibilityRecord,
  InstrumentRecord,
  SourceIssueRecord,
} from './schema.ts'
import {
  areaSchema,
  commitmentSchema,
  inferredResponsibilitySchema,
  instrumentSchema,
  sourceIssueSchema,
} from './schema.ts'

/** The section `areas`: the parts of the plan, in its own order. */
export const areasPart = packagePart<AreaRecord>({
  section: 'areas',
  schema: areaSchema,
  defaultLevel: 'public',
})

/** The section `commitments`: what was promised, listed or in running text. */
export const commitmentsPart = packagePart<CommitmentRecord>({
  section: 'commitments',
  schema: commitmentSchema,
  defaultLevel: 'public',
  references: (record) => [
    ...pointingAt(record.area, '/area', 'areas'),
    ...pointingAt(record.listedUnder, '/listedUnder', 'organisations'),
    ...record.responsibilities.flatMap((responsibility, place) => [
      ...pointingAt(responsibility.organisation, `/responsibilities/${place}/organisation`, 'organisations'),
      ...pointingAt(responsibility.body, `/responsibilities/${place}/body`, 'bodies'),
    ]),
    ...pointingAtEach(record.instruments, '/instruments', 'instruments'),
    ...pointingAtEach(record.pillars, '/pillars', 'pillars'),
    ...pointingAtEach(record.related, '/related', 'commitments'),
    ...pointingAtEach(record.indicators, '/indicators', 'indicators', 'proposals'),
    ...pointingAtEach(record.repeats, '/repeats', 'commitments', 'indicators'),
  ],
  lint: (view) => lintCommitments(view),
})

/** The section `instruments`: the dated plans, laws and funds that feed this one. */
export const instrumentsPart = packagePart<InstrumentRecord>({
  section: 'instruments',
  schema: instrumentSchema,
  defaultLevel: 'public',
  lint: (view) => lintInstruments(view),
})

/** The section `sourceIssues`: what we think is wrong or open in the plan's own text. */
export const sourceIssuesPart = packagePart<SourceIssueRecord>({
  section: 'sourceIssues',
  schema: sourceIssueSchema,
  defaultLevel: 'internal',
  references: ({ about }) => pointingAtEach(about, '/about', ...anything),
})

/** The section `inferredResponsibilities`: whom we take to be responsible where the plan does not say. */
export const inferredResponsibilitiesPart = packagePart<InferredResponsibilityRecord>({
  section: 'inferredResponsibilities',
  schema: inferredResponsibilitySchema,
  defaultLevel: 'internal',
  references: ({ commitment, organisation, body }) => [
    ...pointingAt(commitment, '/commitment', 'commitments'),
    ...pointingAt(organisation, '/organisation', 'organisations'),
    ...pointingAt(body, '/body', 'bodies'),
  ],
})

const anything = [
  'areas',
  'commitments',
  'organisations',
  'bodies',
  'meetings',
  'instruments',
  'indicators',
  'benchmarks',
  'yardsticks',
  'proposals',
  'goals',
]

function lintCommitments(view: PackageView): readonly Finding[] {
  const inferred = commitmentsInferred(view.records(inferredResponsibilitiesPart))
  return view
    .records(commitmentsPart)
    .flatMap((commitment, index) =>
      lintCommitment(commitment, inferred).map((found) => ({
        ...found,
        section: commitmentsPart.section,
        index,
      })),
    )
}

function lintInstruments(view: PackageView): readonly Finding[] {
  const section = instrumentsPart.section
  return view.records(instrumentsPart).flatMap((instrument, index): Finding[] => {
    if (!expiresWithin(view.plan, instrument)) return []
    const values = { end: instrument.end ?? '' }
    const at = { section, index, pointer: '/end' }
    return [{ code: 'instrument-expires-within-plan', severity: 'note', ...at, values }]
  })
}
