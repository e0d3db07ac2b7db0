import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import { compare, fractions, round, toFraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Item } from '#features/editions'
import { coverageWords } from './entries.ts'

/** What a method said, as far as it is told beside its sentence. */
export interface SaidOf {
  readonly judgedBy: string
  readonly attainment: string | null
  readonly inputs: {
    readonly baseline: { readonly value: string } | null
    readonly target: { readonly value: string; readonly kind: string } | null
    readonly current: { readonly period: string } | null
    readonly coverage: { readonly reported: number; readonly expected: number } | null
    readonly breaks: readonly { readonly period: string }[]
  }
}

/** What is told beside a method's sentence, wherever the sentence stands. */
export interface Beside {
  /** Which share of the way from start to aim is gone; null where that says nothing. */
  readonly attainment: string | null
  /** How many of the units that were to report have. */
  readonly coverage: {
    readonly of?: string | null
    readonly reported: number
    readonly expected: number
  } | null
  /** Where the series is counted by another definition between its start and the figure. */
  readonly acrossBreak: Period | null
}

/** The share of the way gone, the units that the figure rests on where some are missing, and the break on the way: a sentence each. */
export function besideWords(
  say: Say,
  { attainment, coverage, acrossBreak }: Beside,
): readonly string[] {
  const isPartial = coverage !== null && coverage.reported < coverage.expected
  return [
    ...(attainment === null ? [] : [wayGone(say, attainment)]),
    ...(isPartial
      ? [say('measuring.beside-partial', { units: coverageWords(say, coverage) })]
      : []),
    ...(acrossBreak ? [say('measuring.beside-break', { period: say.when(acrossBreak) })] : []),
  ]
}

/** What is told beside what a method said. */
export const besideOf = (said: SaidOf): Beside => ({
  attainment: attainmentOf(said),
  coverage: said.inputs.coverage,
  acrossBreak: parsePeriod(said.inputs.breaks.at(-1)?.period ?? '') ?? null,
})

interface Lists {
  /** The entries of the list, drafts among them. */
  readonly items: readonly Pick<Item, 'field' | 'content'>[]
  /** What everybody reads of the series. */
  readonly published: readonly {
    readonly about: string | null
    readonly coverage_of: string | null
  }[]
}

/** The sentences beside what a method said, or would say, of a list: its units are called by what the list calls them. */
export function besideInList(say: Say, said: SaidOf, { items, published }: Lists): string {
  const period = said.inputs.current?.period ?? ''
  const content = items.find(({ field }) => field === `observation.${period}`)?.content
  const drafted = content?.noun === 'observation' ? content.says?.coverageOf : ''
  const of = drafted || (published.find(({ about }) => about === period)?.coverage_of ?? null)
  const beside = besideOf(said)
  const coverage = beside.coverage && { ...beside.coverage, of }
  return besideWords(say, { ...beside, coverage }).join(' ')
}

/** The share of the way gone, where a straight path goes from a start to an aim that is not met from the start. */
function attainmentOf({ judgedBy, attainment, inputs: { baseline, target } }: SaidOf) {
  if (judgedBy !== 'linear' || !baseline || !target) return null
  const way = compare(target.value, baseline.value)
  const isLimit = { 'at-least': way <= 0, 'at-most': way >= 0 }
  return target.kind in isLimit && isLimit[target.kind === 'at-most' ? 'at-most' : 'at-least']
    ? null
    : attainment
}

/** How much of the way from the start to the aim is gone; back from the start is no share of it. */
function wayGone(say: Say, attainment: string): string {
  const isBack = attainment.startsWith('-')
  const gone = fractions.times(toFraction(attainment.replace('-', '')), toFraction('100'))
  return say(isBack ? 'measuring.beside-way-back' : 'measuring.beside-way', {
    share: say.percent(round(gone, 1).replace(/\.0$/, '')),
  })
}
