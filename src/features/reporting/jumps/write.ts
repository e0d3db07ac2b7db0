import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { jumps } from '#features/comparability'
import type { DraftFact } from '#features/editions'
import { drafting } from '#features/editions'
import type { Place } from '../drafts/schema.ts'
import type { JumpValue } from '../lines/schema.ts'
import { readSeries } from './reading.ts'
import { seriesOf, stepOf } from './rules.ts'

/** Writes what a step in a series is said to be; refused where there is no figure to compare with. */
export async function saveJump(
  tx: Tx,
  { report, line, field, language }: Place,
  fact: DraftFact,
  { answer, sentence }: JumpValue,
): Promise<Refused | null> {
  const step = stepOf(field)
  const measure = step && report.measures.get(step.indicator)
  if (!step || !measure || answer === null) throw new Error(`no step for ${field}`)
  const known = await readSeries(tx, report, [line])
  const earlier = before(seriesOf(line, step.indicator, known, measure.definition), step.period)
  if (earlier === undefined) return refused('no-step', { period: step.period })
  await jumps.saveDraftComparability(tx, {
    ...fact,
    about: step.period,
    indicator: step.indicator,
    earlier,
    answer,
    language,
    sentence: sentence === '' ? null : sentence,
  })
  await drafting.setItem(tx, line.id, { field, noun: 'comparability', fact: fact.id })
  return null
}

/** The period of the known figure right before another; undefined where the later has none, or nothing comes before it. */
function before(series: readonly jumps.KnownFigure[], later: string): string | undefined {
  const periods = series.flatMap(({ about, value }) => {
    const period = parsePeriod(about)
    return period && value !== null ? [period] : []
  })
  const inOrder = periods.toSorted(comparePeriods)
  const place = inOrder.findIndex((period) => period === later)
  return place > 0 ? inOrder[place - 1] : undefined
}
