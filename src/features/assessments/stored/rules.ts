import { digest } from '#kernel/canonical'
import type { Judged, Word } from '../judging/schema.ts'

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
