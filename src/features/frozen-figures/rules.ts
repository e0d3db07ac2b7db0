import { comparePeriods, parsePeriod } from '#kernel/clock'
import { share } from '#kernel/decimal'
import { currentOf, shownToOthers } from '#features/indicators'
import type { Frozen, FrozenAssessment, FrozenFigure, PartFact } from '#features/snapshots'
import type { BreakdownsRow, CellsRow, CellsSays, OverruledSays, VerdictRow } from './schema.ts'
import { partName } from './schema.ts'

/** A fact that is frozen of the record itself, as far as these rules read it. */
export interface OfRecord {
  readonly content: Frozen
  readonly level: PartFact['level']
}

/** Staff by these are protected, however many there are, as on the pages of figures. */
const protectedBy = new Set(['age', 'disability', 'nationality'])

/** To so many places a share is reckoned from its counts, as on the pages of figures. */
const places = 1

/** The figures whose cells may be frozen: those that are used, and of what people have suffered none. */
export const partedIn = (facts: readonly OfRecord[]): readonly FrozenFigure[] =>
  facts.flatMap(({ content }) =>
    content.kind === 'figure' && content.used && content.countsPeople !== 'harm' ? [content] : [],
  )

type Names = (dimension: string, category: string) => Readonly<Record<string, string>> | null

/** What categories of a series are called; of several words the last counts. */
export function namesBy(rows: readonly BreakdownsRow[], indicator: string): Names {
  const named = rows
    .filter((row) => row.indicator === indicator)
    .flatMap(({ breakdowns }) => breakdowns)
    .flatMap(({ dimension, categories }) =>
      categories.map(({ code, name }) => [`${dimension}=${code}`, name] as const),
    )
  const names = new Map(named)
  return (dimension, category) => names.get(`${dimension}=${category}`) ?? null
}

/** The cells of figures as facts; of a figure without any that everybody may read there is none. */
export const cellFacts = (
  facts: readonly OfRecord[],
  rows: readonly CellsRow[],
  breakdowns: readonly BreakdownsRow[],
): readonly PartFact[] =>
  facts.flatMap(({ content: figure, level }) => {
    if (figure.kind !== 'figure') return []
    const row = rows.find(({ id }) => id === figure.fact)
    const cells = row ? openCells(figure, row, namesBy(breakdowns, figure.indicator)) : []
    if (cells.length === 0) return []
    const { fact, indicator, organisation, period, unit, countsPeople, chain } = figure
    const says: CellsSays = { figure: fact, period, unit, countsPeople, cells }
    const about = { organisation, commitment: figure.commitment, indicator }
    const ref = `${partName}:cells:${fact}`
    const content = { kind: `${partName}/cells`, ...about, says } as const
    return [{ ref, content, level, facts: [fact], chains: [chain] }]
  })

const orNull = (entered: string): string | null => (entered === '' ? null : entered)

/** The cells that everybody may read, each with its share where only its counts were entered. */
function openCells(
  { unit, countsPeople }: FrozenFigure,
  { id, cells }: CellsRow,
  nameOf: Names,
): CellsSays['cells'] {
  return cells.flatMap((cell) => {
    const [[dimension, category] = [], ...others] = Object.entries(cell.keys)
    if (dimension === undefined || category === undefined || others.length > 0) return []
    if (protectedBy.has(dimension)) return []
    const [numerator, denominator] = [orNull(cell.numerator), orNull(cell.denominator)]
    const isShare = unit === 'percent' && numerator !== null && /[1-9]/.test(denominator ?? '')
    const reckoned = isShare ? share(numerator, denominator ?? '1', places) : null
    const value = orNull(cell.value) ?? reckoned
    const counted = { id: `${id}#${dimension}=${category}`, value, numerator, denominator }
    if (!shownToOthers(counted, { unit, countsPeople }).shown) return []
    const name = nameOf(dimension, category)
    const { state } = cell
    return [{ dimension, category, name, state, value, numerator, denominator }]
  })
}

/** What authorities say instead of the rule as facts, beside what the rule says. */
export const overruledFacts = (
  facts: readonly OfRecord[],
  verdicts: readonly VerdictRow[],
): readonly PartFact[] => {
  const { current } = currentOf(verdicts)
  return facts.flatMap(({ content }) => {
    if (content.kind !== 'assessment') return []
    const judged = judgedBy(facts, content)
    const said = current.findLast(
      ({ indicator, about }) => indicator === content.indicator && about === judged?.period,
    )
    return said && judged ? [overruledFact(content, said, chainsOf(facts, content))] : []
  })
}

/** The figure that an assessment judges: the newest of its series that it rests on. */
function judgedBy(
  facts: readonly OfRecord[],
  { indicator, rests }: FrozenAssessment,
): FrozenFigure | undefined {
  const own = facts.flatMap(({ content }) =>
    content.kind === 'figure' && content.indicator === indicator && rests.includes(content.fact)
      ? [content]
      : [],
  )
  return own.toSorted((one, other) => {
    const [a, b] = [parsePeriod(one.period), parsePeriod(other.period)]
    return a && b ? comparePeriods(a, b) : one.period.localeCompare(other.period)
  })[own.length - 1]
}

/** The chains of all that an assessment rests on, as far as they are frozen. */
const chainsOf = (facts: readonly OfRecord[], { rests }: FrozenAssessment): readonly string[] =>
  facts.flatMap(({ content }) =>
    'chain' in content && 'fact' in content && rests.includes(content.fact) ? [content.chain] : [],
  )

function overruledFact(
  { indicator, verdict: rule, countsPeople, rests }: FrozenAssessment,
  said: VerdictRow,
  chains: readonly string[],
): PartFact {
  const { id: fact, about: period, verdict, language, organisation, level } = said
  const answered = { rule, answered: said.rule, text: said.sentence, language }
  const says: OverruledSays = { fact, period, verdict, ...answered, countsPeople }
  return {
    ref: `${partName}:overruled:${indicator}`,
    content: { kind: `${partName}/overruled`, organisation, commitment: null, indicator, says },
    level,
    facts: [fact, ...rests],
    chains: [said.chain, ...chains],
  }
}
