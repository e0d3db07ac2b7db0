import type { PlanHead } from '#kernel/package'
import type {
  BaselineRecord,
  BenchmarkRecord,
  IndicatorRecord,
  ObservationRecord,
  TargetRecord,
} from '../series/schema.ts'

export const nouns = ['observation', 'target', 'baseline', 'benchmark'] as const
export type FactNoun = (typeof nouns)[number]

/** A package's fact as it is to lie in its table: the kernel's columns, then the noun's own. */
export interface PackageFact {
  readonly noun: FactNoun
  readonly id: string
  /** Where it stands in its record: `/observations/0`. */
  readonly pointer: string
  readonly plan: string
  /** `jurisdiction:code` of the owner, as the package names it. */
  readonly organisation: string | null
  readonly about: string | null
  readonly level: 'public' | 'partner' | 'internal' | 'restricted'
  readonly replaces: string | null
  readonly reason: unknown
  /** What the fact says: never changes under its id. Figures are decimal strings. */
  readonly substance: Readonly<Record<string, string | number | null>>
  /** What stands beside it: notes, places in documents. */
  readonly beside: Readonly<Record<string, unknown>>
}

/** Where facts come from: the plan, and whose the package's organisations are. */
export interface Origin {
  readonly plan: PlanHead
  /** The register's key of an organisation's code in this package. */
  readonly keyOf: (code: string) => string
}

/** `plan:id`, the name of a package's fact everywhere. */
export const factKey = (plan: string, id: string): string => `${plan}:${id}`

interface Stated {
  readonly id: string
  readonly replaces?: string
  readonly reason?: unknown
  readonly note?: unknown
  readonly source?: unknown
  readonly level?: PackageFact['level']
}

const kernelColumns = (plan: string, stated: Stated, fallback: PackageFact['level']) => ({
  id: factKey(plan, stated.id),
  plan,
  level: stated.level ?? fallback,
  replaces: stated.replaces === undefined ? null : factKey(plan, stated.replaces),
  reason: stated.reason ?? null,
})

const besideOf = ({ note, source }: Stated) => ({ note: note ?? null, source: source ?? null })

const decidedOf = ({
  decidingBody,
  document,
}: Pick<TargetRecord, 'decidingBody' | 'document'>) => ({
  deciding_body: decidingBody ?? null,
  document: document ?? null,
})

/** All facts of a series. */
export function seriesFacts(origin: Origin, record: IndicatorRecord): readonly PackageFact[] {
  const owner = record.owner ?? record.owners?.[0]
  const organisation = owner === undefined ? null : origin.keyOf(owner)
  const series: Series = { plan: origin.plan.id, organisation, record }
  return [
    ...record.observations.map((stated, place) => ({
      ...observationFact(series, stated),
      pointer: `/observations/${place}`,
    })),
    ...(record.baselines ?? []).map((stated, place) => ({
      ...baselineFact(series, stated),
      pointer: `/baselines/${place}`,
    })),
    ...record.targets.map((stated, place) => ({
      ...targetFact(series, stated),
      pointer: `/targets/${place}`,
    })),
  ]
}

type Unplaced = Omit<PackageFact, 'pointer'>

interface Series {
  readonly plan: string
  readonly organisation: string | null
  readonly record: IndicatorRecord
}

const seriesColumns = ({ plan, organisation, record }: Series, stated: Stated) => ({
  ...kernelColumns(plan, stated, record.level ?? 'public'),
  organisation,
})

function observationFact(series: Series, stated: ObservationRecord): Unplaced {
  const { record } = series
  return {
    noun: 'observation',
    ...seriesColumns(series, stated),
    about: stated.period,
    substance: {
      indicator: record.id,
      definition: record.definition.version,
      value: stated.value,
      numerator: stated.numerator ?? null,
      denominator: stated.denominator ?? null,
      qualifier: stated.qualifier ?? null,
      status: stated.status,
      precision: stated.precision ?? null,
    },
    beside: {
      words: stated.words ?? null,
      note: stated.note ?? null,
      source: stated.source ?? record.source ?? null,
    },
  }
}

function targetFact(series: Series, stated: TargetRecord): Unplaced {
  return {
    noun: 'target',
    ...seriesColumns(series, stated),
    about: stated.due,
    substance: {
      indicator: series.record.id,
      comparator: stated.comparator,
      value: stated.value ?? null,
      relative_to: stated.relativeTo ?? null,
      kind: stated.kind ?? null,
      upper: stated.upper ?? null,
    },
    beside: {
      ...besideOf(stated),
      ...decidedOf(stated),
      legal_basis: stated.legalBasis ?? null,
    },
  }
}

function baselineFact(series: Series, stated: BaselineRecord): Unplaced {
  return {
    noun: 'baseline',
    ...seriesColumns(series, stated),
    about: stated.period,
    substance: {
      indicator: series.record.id,
      value: stated.value,
      numerator: stated.numerator ?? null,
      denominator: stated.denominator ?? null,
      state: stated.state ?? 'stated',
    },
    beside: { ...besideOf(stated), ...decidedOf(stated) },
  }
}

/** The fact of a benchmark. */
export function benchmarkFact(
  { plan }: Pick<Origin, 'plan'>,
  stated: BenchmarkRecord,
): PackageFact {
  const { series, indicator, role, value, unit, population, publisher, url, note } = stated
  return {
    noun: 'benchmark',
    pointer: '',
    ...kernelColumns(plan.id, stated, 'public'),
    organisation: null,
    about: stated.period,
    substance: { series, indicator, part: role, value, unit },
    beside: { record: { population, publisher, url: url ?? null, note: note ?? null } },
  }
}

/** The id that a package gives a fact, of the fact's key. */
export const statedId = ({ id, plan }: Pick<PackageFact, 'id' | 'plan'>): string =>
  id.slice(plan.length + 1)

/** Whether a fact says under its id what it said before. */
export const isSame = (
  stated: Pick<PackageFact, 'about' | 'substance'>,
  kept: Pick<PackageFact, 'about' | 'substance'>,
): boolean =>
  stated.about === kept.about &&
  Object.entries(stated.substance).every(([key, value]) => (kept.substance[key] ?? null) === value)
