import type { Block, MarkName, Words } from '#features/pack-papers'
import { markNames } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { inTime, newestFigures, withdrawnIn } from '#features/deviations'
import { overruledWords, partWords } from './besides.ts'
import type { Spoken } from './source.ts'
import { joined, plain, sentence, shows } from './source.ts'
import { figuresGone, isVerdictGone } from './withdrawn.ts'

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

/** A value with its period or due date after it. */
export function amount(source: Spoken, ref: string | undefined, when: 'period' | 'due'): Words {
  if (ref === undefined) return plain('–')
  const value = shows(source, ref, 'value')
  const upper = shows(source, ref, 'upper')
  const range = upper.length > 0 ? joined([value, upper], '–') : value
  const words = joined([range, shows(source, ref, when, { look: 'quiet' })], ' ')
  return words.length > 0 ? words : plain('–')
}

/** The newest figure that is left where another was withdrawn, with its period. */
export function insteadWords(source: Spoken, { newest }: Measured): Words {
  if (!newest) return plain(source.say('packs.instead-none'))
  return sentence(source.say, 'packs.instead', { figure: amount(source, newest.ref, 'period') })
}

/** The newest figure with its period; where that was withdrawn, that it was. */
export function nowWords(source: Spoken, one: Measured): Words {
  return isNewestGone(source, one)
    ? plain(source.say('packs.state-withdrawn'), { look: 'quiet' })
    : amount(source, one.newest?.ref, 'period')
}

/** What a figure is called; where one was withdrawn what is left of it, and what stands instead. */
export function nameWords(source: Spoken, one: Measured, between = '\n'): Words {
  const gone = figuresGone(source, one.indicator)
  const instead = isNewestGone(source, one) ? insteadWords(source, one) : []
  return joined([indicatorWords(source, one.indicator), ...gone, instead], between)
}

/** Whether a figure that was withdrawn came after the newest that stands: figures are frozen in their order. */
export function isNewestGone({ facts, byRef }: Spoken, { indicator, newest }: Measured): boolean {
  const placeOf = (ref: string): number => byRef.get(ref)?.position ?? -1
  const since = facts.filter(
    (one) => one.kind === 'figure' && one.indicator === indicator && one.stub,
  )
  const before = withdrawnIn(facts).some(({ field }) => field === `figure.${indicator}`)
  const place = newest ? placeOf(newest.ref) : -1
  return since.some(({ ref }) => placeOf(ref) > place) || (before && !newest?.commitment)
}

/** What was said of an indicator, in a word. */
export function verdictWord(source: Spoken, { indicator, assessment }: Measured): Words {
  if (isVerdictGone(source, indicator))
    return plain(source.say('packs.verdict-gone'), { mark: 'no-data' })
  const mark = verdictMark(assessment?.verdict ?? 'no-data')
  return plain(source.say(`packs.state-${mark}`), { mark })
}

/** What the method said of an indicator, with its mark. */
export function verdictWords(source: Spoken, one: Measured): Words {
  const { assessment } = one
  if (!assessment) return verdictWord(source, one)
  return shows(source, assessment.ref, 'sentence', { mark: verdictMark(assessment.verdict) })
}

/** The figures with a target of which there is something to say, and those of which there is nothing yet. */
export function told(source: Spoken): {
  readonly judged: readonly Measured[]
  readonly silent: readonly Measured[]
} {
  const isTold = ({ indicator, newest, baseline, assessment }: Measured) =>
    newest ?? baseline ?? assessment ?? figuresGone(source, indicator)[0]
  const all = aimed(source)
  return { judged: all.filter(isTold), silent: all.filter((one) => !isTold(one)) }
}

/** What nobody reports yet, counted, each with its target. */
export function silentTargets(source: Spoken, all: readonly Measured[]): Words {
  if (all.length === 0) return []
  const each = all.map(({ indicator, target }) =>
    joined([indicatorWords(source, indicator), amount(source, target?.ref, 'due')], ': '),
  )
  const lead = plain(source.say('packs.targets-silent', { count: all.length }), {
    mark: 'no-data',
  })
  return [...lead, ...plain(' '), ...joined(each, '; '), ...plain('.')]
}

/** All figures with a target of which something is known: where they began, where they are, where they should be. */
export function targetTable(source: Spoken): Block | null {
  const { say } = source
  const rows = told(source).judged.map((one) => [
    joined([nameWords(source, one), ...partWords(source, one.newest?.ref)], '\n'),
    amount(source, one.baseline?.ref, 'period'),
    nowWords(source, one),
    amount(source, one.target?.ref, 'due'),
    joined([verdictWords(source, one), ...overruledWords(source, one.indicator)], '\n'),
  ])
  if (rows.length === 0) return null
  return {
    kind: 'table',
    caption: say('packs.targets'),
    columns: [
      { head: say('packs.indicator'), share: 42 },
      { head: say('packs.baseline'), share: 22, align: 'figure' },
      { head: say('packs.now'), share: 22, align: 'figure' },
      { head: say('packs.target'), share: 22, align: 'figure' },
      { head: say('packs.verdict'), share: 56 },
    ],
    rows,
  }
}

const ownFigures = ({ facts }: Spoken, organisation: string) =>
  contentsOf(facts, 'figure').filter((one) => one.organisation === organisation && one.used)

/** The indicators of which an organisation has figures, or had some that were withdrawn. */
export function measuredBy(source: Spoken, organisation: string): readonly string[] {
  const gone = source.facts.filter(
    (fact) => fact.kind === 'figure' && fact.organisation === organisation && fact.stub,
  )
  const before = contentsOf(source.facts, 'silence').filter(
    ({ why, ...one }) => why === 'withdrawn' && one.organisation === organisation,
  )
  const all = [...ownFigures(source, organisation), ...gone]
  return [
    ...new Set([
      ...all.flatMap(({ indicator }) => indicator ?? []),
      ...before.flatMap(({ field }) => /^figure[.](.+)$/.exec(field ?? '')?.[1] ?? []),
    ]),
  ]
}

/** The figures of an organisation by time: one row for each indicator, its last two periods beside each other. */
export function figureTable(source: Spoken, organisation: string): Block | null {
  const { say } = source
  const indicators = measuredBy(source, organisation)
  if (indicators.length === 0) return null
  const own = ownFigures(source, organisation)
  const rows = indicators.map((indicator) => {
    const all = inTime(own.filter((one) => one.indicator === indicator)).slice(-2)
    const isGone = isNewestGone(source, measured(source, indicator))
    const gone = isGone ? [plain(say('packs.state-withdrawn'), { look: 'quiet' })] : []
    const known = all.map(({ ref }) => amount(source, ref, 'period'))
    const cells = [...known, ...gone].slice(-2)
    const blank = Array.from({ length: 2 - cells.length }, () => plain('–'))
    const name = joined(
      [indicatorWords(source, indicator), ...figuresGone(source, indicator)],
      '\n',
    )
    const newest = isGone ? undefined : all.at(-1)
    const counts = newest ? shows(source, newest.ref, 'counts', { look: 'quiet' }) : []
    return [name, ...blank, ...cells, counts]
  })
  return {
    kind: 'table',
    caption: say('packs.figures'),
    columns: [
      { head: say('packs.indicator'), share: 80 },
      { head: say('packs.last'), share: 33, align: 'figure' },
      { head: say('packs.newest'), share: 33, align: 'figure' },
      { head: say('packs.counts'), share: 29, align: 'figure' },
    ],
    rows,
  }
}
