import type { Block, MarkName, Words } from '#features/pack-papers'
import { markNames } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { inTime, newestFigures } from '../deviations/newest-rules.ts'
import type { Spoken } from './source.ts'
import { joined, plain, shows } from './source.ts'

/** An indicator that somebody aims with, and what is known of it. */
export interface Measured {
  readonly indicator: string
  readonly newest: Of<'figure'> | undefined
  readonly target: Of<'target'> | undefined
  readonly baseline: Of<'baseline'> | undefined
  readonly assessment: Of<'assessment'> | undefined
}

const verdictMarks: Readonly<Record<string, MarkName>> = {
  'on-track': 'on-path',
  'not-due': 'no-data',
}

/** The mark of a verdict; of one that has none of its own, that of a figure nobody judges. */
export function verdictMark(verdict: string): MarkName {
  const own = markNames.find((name) => name === verdict)
  return verdictMarks[verdict] ?? own ?? 'no-data'
}

/** What is known of one indicator. */
export function measured({ facts }: Pick<Spoken, 'facts'>, indicator: string): Measured {
  const own = facts.filter((fact) => fact.indicator === indicator)
  return {
    indicator,
    newest: newestFigures(own).get(indicator),
    target: contentsOf(own, 'target').at(-1),
    baseline: contentsOf(own, 'baseline').at(-1),
    assessment: contentsOf(own, 'assessment')[0],
  }
}

/** The indicators with a target, in the plan's order. */
export const aimed = ({ facts }: Pick<Spoken, 'facts'>): readonly Measured[] => {
  const aimedAt = new Set(contentsOf(facts, 'target').map(({ indicator }) => indicator))
  return contentsOf(facts, 'indicator')
    .filter(({ indicator }) => aimedAt.has(indicator))
    .map(({ indicator }) => measured({ facts }, indicator))
}

export const indicatorWords = (source: Spoken, indicator: string): Words => {
  const name = shows(source, `indicator:${indicator}`, 'name')
  return name.length > 0 ? name : plain(indicator)
}

/** A value with its period or due date under it. */
export function amount(source: Spoken, ref: string | undefined, when: 'period' | 'due'): Words {
  if (ref === undefined) return plain('–')
  const value = shows(source, ref, 'value')
  const upper = shows(source, ref, 'upper')
  const range = upper.length > 0 ? joined([value, upper], '–') : value
  return joined([range, shows(source, ref, when, { look: 'quiet' })], '\n')
}

/** What is left of the figures of an indicator that were withdrawn. */
export const stubsOf = (source: Spoken, indicator: string): readonly Words[] =>
  source.facts
    .filter((fact) => fact.kind === 'figure' && fact.indicator === indicator && fact.stub)
    .map(({ ref }) => shows(source, ref, 'value', { look: 'quiet' }))

/** What the method said of an indicator, with its mark. */
export const verdictWords = (source: Spoken, { assessment }: Measured): Words =>
  assessment
    ? shows(source, assessment.ref, 'sentence', { mark: verdictMark(assessment.verdict) })
    : plain(source.say('packs.not-judged'), { mark: 'no-data' })

/** All figures with a target: where they began, where they are, where they should be. */
export function targetTable(source: Spoken): Block | null {
  const { say } = source
  const rows = aimed(source).map((one) => [
    joined([indicatorWords(source, one.indicator), ...stubsOf(source, one.indicator)], '\n'),
    amount(source, one.baseline?.ref, 'period'),
    amount(source, one.newest?.ref, 'period'),
    amount(source, one.target?.ref, 'due'),
    verdictWords(source, one),
  ])
  if (rows.length === 0) return null
  return {
    kind: 'table',
    caption: say('packs.targets'),
    columns: [
      { head: say('packs.indicator'), share: 34 },
      { head: say('packs.baseline'), share: 17, align: 'figure' },
      { head: say('packs.now'), share: 17, align: 'figure' },
      { head: say('packs.target'), share: 17, align: 'figure' },
      { head: say('packs.verdict'), share: 50 },
    ],
    rows,
  }
}

/** The figures of an organisation by time: one row for each indicator, its last periods beside each other. */
export function figureTable(source: Spoken, organisation: string): Block | null {
  const { say, facts } = source
  const own = contentsOf(facts, 'figure').filter(
    (one) => one.organisation === organisation && one.used,
  )
  const gone = facts.filter(
    (fact) => fact.kind === 'figure' && fact.organisation === organisation && fact.stub,
  )
  const indicators = [...new Set([...own, ...gone].flatMap(({ indicator }) => indicator ?? []))]
  if (indicators.length === 0) return null
  const rows = indicators.map((indicator) => {
    const all = inTime(own.filter((one) => one.indicator === indicator)).slice(-3)
    const cells = all.map(({ ref }) => figureWords(source, ref))
    const blank = Array.from({ length: 3 - cells.length }, () => plain('–'))
    const name = joined([indicatorWords(source, indicator), ...stubsOf(source, indicator)], '\n')
    return [name, ...blank, ...cells]
  })
  return {
    kind: 'table',
    caption: say('packs.figures'),
    columns: [
      { head: say('packs.indicator'), share: 40 },
      ...['packs.before-last', 'packs.last', 'packs.newest'].map((key) => ({
        head: say(key),
        share: 18,
        align: 'figure' as const,
      })),
    ],
    rows,
  }
}

/** A value, what it was computed from, and when. */
export function figureWords(source: Spoken, ref: string): Words {
  const counts = shows(source, ref, 'counts', { look: 'quiet' })
  return joined(
    [shows(source, ref, 'value'), counts, shows(source, ref, 'period', { look: 'quiet' })],
    '\n',
  )
}
