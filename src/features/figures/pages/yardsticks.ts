import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { text } from '#kernel/ui'
import type { YardstickRecord } from '#features/yardsticks'
import { isUnverified } from '#features/yardsticks'
import type { Seen } from '#features/reading'
import { readingRules } from '#features/reading'

interface Asked {
  /** Those that everybody can read. */
  readonly yardsticks: readonly YardstickRecord[]
  readonly indicator: { readonly yardsticks?: readonly string[] }
}

/** "Speaks to: SG-9 …, unverified", among what is known of an indicator; nothing where it speaks to none. */
export function speaksTo(
  { say, to }: Pick<Seen, 'say' | 'to'>,
  { yardsticks, indicator }: Asked,
): readonly { readonly label: string; readonly value: Content }[] {
  const these = readingRules.openOnes(indicator.yardsticks ?? [], yardsticks)
  if (these.length === 0) return []
  const value = these.map(
    (one, place) =>
      html`${place > 0 && html`<br />`}<a href="${to.figures}#yardsticks">${one.number}</a>
        ${text.worded(say, one.name)}${isUnverified(one) && `, ${say('figures.unverified')}`}`,
  )
  return [{ label: say('figures.speaks-to'), value }]
}
