import { digest } from '#kernel/canonical'
import type { Day } from '#kernel/clock'
import { parsePeriod, periodEnd } from '#kernel/clock'
import type { Inputs, Judged, Word } from '../judging/schema.ts'

/** The facts that a judgement rests on, and their chains. */
export function restsOn({ words }: Judged): {
  readonly facts: readonly string[]
  readonly chains: readonly string[]
} {
  const rested = words.flatMap(({ inputs }) => {
    const { baseline, target, observations, breaks, definition, steps = [], followed } = inputs
    const { fact, chain } = definition
    const defined = fact !== null && chain !== null ? [{ fact, chain }] : []
    const beside = [...steps, ...(followed ? [followed, followed.reference] : [])]
    return [baseline, target, ...beside, ...observations, ...breaks, ...defined].filter(
      (one) => one !== null,
    )
  })
  const sorted = (ids: readonly string[]) => [...new Set(ids)].toSorted()
  return {
    facts: sorted(rested.map(({ fact }) => fact)),
    chains: sorted(rested.map(({ chain }) => chain)),
  }
}

/** Names what was judged, how and with which outcome. A day that passes alone makes no other. */
export const digestOf = ({ words }: Judged): string => digest(words.map(judgedWord))

const judgedWord = ({ sentence: _, inputs: { until: __, ...inputs }, ...word }: Word) => ({
  ...word,
  inputs,
})

/** Whether what nothing could be known of may be known by now: its start is over, or the first of its steps is due. */
export function isDue(
  { baseline, steps }: Pick<Inputs, 'baseline' | 'steps'>,
  today: Day,
): boolean {
  const awaited = (steps ?? [baseline]).flatMap((one) => parsePeriod(one?.period ?? '') ?? [])
  return awaited.some((period) => periodEnd(period) < today)
}
