import { release } from '#features/disclosure'
import { currentOf, usedOf } from '#features/indicators'
import type { FrozenFigure } from '../facts/schema.ts'
import type { ToFreeze } from '../facts/snapshot.ts'
import type {
  IndicatorRow,
  OnRecord,
  RecordedAssessment,
  RecordedFigure,
  RecordedSeries,
} from './schema.ts'
import { silenceOf } from './silence-rules.ts'

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null

const signed = ({ id, chain, indicator, organisation, replaces, reason, ...one }: OnRecord) => ({
  fact: id,
  chain,
  indicator,
  organisation,
  signedAt: iso(one.signedAt),
  handedInAt: iso(one.handedInAt),
  replaces,
  correction: reason,
})

const leaf = ({ id, chain, level }: OnRecord, content: ToFreeze['content']): ToFreeze => ({
  ref: id,
  content,
  level,
  facts: [id],
  chains: [chain],
})

const byIndicator = <One extends { readonly indicator: string }>(all: readonly One[]) => {
  const groups = Map.groupBy(all, ({ indicator }) => indicator)
  return (indicator: string): readonly One[] => groups.get(indicator) ?? []
}

/** Series by series: its definition, figures, baseline and targets, and what is said of them. Nothing of a restricted indicator. */
export function factsOfSeries(
  recorded: RecordedSeries,
  reported: readonly RecordedFigure[],
): readonly ToFreeze[] {
  const figures = byIndicator([...recorded.figures, ...reported])
  const baselines = byIndicator(recorded.baselines)
  const targets = byIndicator(recorded.targets)
  const uses = byIndicator(recorded.uses)
  const assessments = byIndicator(recorded.assessments)
  return recorded.indicators.flatMap((row) => {
    if (row.level === 'restricted') return []
    const aims = [
      ...currentOf(baselines(row.id)).current.map((one) =>
        leaf(one, { kind: 'baseline', ...signed(one), ...about(row, one) }),
      ),
      ...currentOf(targets(row.id)).current.map((one) =>
        leaf(one, { kind: 'target', ...signed(one), ...aimed(row, one) }),
      ),
    ]
    const counted = factsOfFigures(row, figures(row.id), uses(row.id))
    const known = new Set([
      ...recorded.besides,
      ...[...aims, ...counted].flatMap(({ facts }) => facts),
    ])
    return [definitionOf(row), ...counted, ...aims, ...judged(row, assessments(row.id), known)]
  })
}

const definitionOf = ({ id: indicator, level: _, ...row }: IndicatorRow): ToFreeze => ({
  ref: `indicator:${indicator}`,
  content: { kind: 'indicator', indicator, ...row },
  level: 'public',
  facts: [],
  chains: [],
})

const about = (
  { unit }: IndicatorRow,
  { about: period, value, state }: RecordedSeries['baselines'][number],
) => ({ period, value, state, unit })

const aimed = ({ unit }: IndicatorRow, one: RecordedSeries['targets'][number]) => {
  const { about: due, kind: aim, comparator, value, upper, decidingBody, reason } = one
  return { due, aim, comparator, value, upper, decidingBody, reason, unit }
}

/** Of each chain the newest figure, each told whether it is the one that is used; with a silence where it must be hidden. */
function factsOfFigures(
  row: IndicatorRow,
  all: readonly RecordedFigure[],
  uses: RecordedSeries['uses'],
): readonly ToFreeze[] {
  const { current } = currentOf(all)
  const used = new Set(usedOf(current, uses).used)
  return current.flatMap((one) => {
    const frozen = leaf(one, figureOf(row, one, used.has(one)))
    const { organisation, commitment, about: field } = one
    if (!isHidden(row, one)) return [frozen]
    const place = { organisation, commitment, indicator: row.id, field }
    return [frozen, silenceOf({ about: 'figure', why: 'hidden', ...place })]
  })
}

const isHidden = ({ unit, countsPeople }: IndicatorRow, one: RecordedFigure): boolean => {
  const { id: factId, value, numerator, denominator } = one
  return !release({ factId, unit, countsPeople, value, numerator, denominator }, 'others').shown
}

function figureOf(row: IndicatorRow, one: RecordedFigure, used: boolean): FrozenFigure {
  const { value, numerator, denominator, definition, state, qualifier, source, reference } = one
  const { commitment, origin, reported, expected } = one
  return {
    kind: 'figure',
    ...signed(one),
    commitment,
    origin: originOf(origin, commitment),
    period: one.about,
    value,
    numerator,
    denominator,
    unit: row.unit,
    definition,
    countsPeople: row.countsPeople,
    state,
    qualifier,
    source,
    reference,
    coverage: reported === null || expected === null ? null : { reported, expected },
    used,
  }
}

const originOf = (origin: OnRecord['origin'], commitment: string | null) => {
  if (origin === 'package') return 'plan'
  return commitment === null ? 'elsewhere' : 'report'
}

/** What a method said last of what is frozen, of each series once: a word that rests on anything else is no word on it. */
function judged(
  { countsPeople }: IndicatorRow,
  all: readonly RecordedAssessment[],
  known: ReadonlySet<string>,
): readonly ToFreeze[] {
  const one = all.find(({ facts }) => facts.every((fact) => known.has(fact)))
  if (!one) return []
  const { facts, chains, at, version: methodVersion, ...said } = one
  const assessedAt = at.toISOString()
  const when = { methodVersion, assessedAt, countsPeople }
  const content = { kind: 'assessment', ...said, ...when, rests: facts } as const
  return [{ ref: `assessment:${one.indicator}`, content, level: 'public', facts, chains }]
}
