import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { text } from '#kernel/ui'
import type { YardstickRecord } from '#features/yardsticks'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { plain } = pieces

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

/** Nobody has compared it with the document that it is from. */
export const isUnverified = ({ source }: Pick<YardstickRecord, 'source'>): boolean =>
  source.checked === 'none'

/** The document that it is from, where in it, and that nobody has compared it where nobody has. */
export function yardstickSource(say: Say, { source }: Pick<YardstickRecord, 'source'>): string {
  const { document, section: part, pages, checked } = source
  return [
    document,
    ...(part ? [plain(say, part)] : []),
    ...(pages ? [say('figures.yardstick-pages', { from: pages[0], to: pages[1] })] : []),
    ...(checked === 'none' ? [say('figures.unverified')] : []),
  ].join(', ')
}
