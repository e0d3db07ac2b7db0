import type { Baseline, Target } from '../schema.ts'
import { doubted } from '../schema.ts'
import type { NumberLanguage } from './amount-rules.ts'
import type { Part } from './start-rules.ts'
import { partIn } from './start-rules.ts'
import { timesIn } from './target-rules.ts'

/** `Fordobles` is twice what it was, as a guess; without a number to start from it is asked. */
export function timesStart(target: Target, baseline: Baseline | null): Target {
  const times = timesIn(target.asWritten)
  if (times === undefined || baseline === null || baseline.value === null) return target
  const value = String(Math.round(Number(baseline.value) * times * 10) / 10)
  return { ...target, comparator: '=', value, unit: baseline.unit, state: 'guessed' }
}

interface Shares {
  readonly target: Target
  readonly baseline: Baseline
}

/** `Ni ud af ti` is said of shares. */
const isProverbial = ({ all }: Part): boolean => all === 10 || all === 100

/** `3 ud af 9` and `4 ud af 10` can only be compared as shares; undefined where both are not parts, or of the same whole. */
export function bothParts(
  target: Target,
  baseline: Baseline | null,
  language: NumberLanguage,
): Shares | undefined {
  if (baseline === null || target.unit !== 'count' || baseline.unit !== 'count') return undefined
  const wanted = partIn(target.asWritten, language)
  const known = partIn(baseline.asWritten, language)
  if (
    wanted === undefined ||
    known === undefined ||
    (wanted.all === known.all && !isProverbial(wanted))
  )
    return undefined
  const unit = 'percent'
  return {
    target: {
      ...target,
      value: wanted.percent,
      unit,
      state: doubted(target.state),
      why: 'target-share',
    },
    baseline: { ...baseline, value: known.percent, unit, state: 'guessed', why: 'baseline-part' },
  }
}

/** `Otte ud af ti gange` is a share of all times, as a guess. */
export function proverbial(target: Target, language: NumberLanguage): Target {
  const part = partIn(target.asWritten, language)
  const isSaid = /(?<!\p{L})(?:ud af|out of)(?!\p{L})/iu.test(target.asWritten)
  if (target.unit !== 'count' || part === undefined || !isSaid || !isProverbial(part)) return target
  const state = doubted(target.state)
  return { ...target, value: part.percent, unit: 'percent', state, why: 'target-share' }
}

/** All of a number of things is that number, where what is measured is counted and its start says how many there are. */
export function allOfThem(
  target: Target,
  baseline: Baseline | null,
  language: NumberLanguage,
): Target {
  const known = baseline === null ? undefined : partIn(baseline.asWritten, language)
  if (target.why !== 'target-universal' || known === undefined || baseline?.unit !== 'count')
    return target
  return { ...target, value: String(known.all), unit: 'count' }
}
