import type { Say } from '#kernel/i18n'
import type { YardstickRecord } from './schema.ts'

/** Nobody has compared it with the document that it is from. */
export const isUnverified = ({ source }: Pick<YardstickRecord, 'source'>): boolean =>
  source.checked === 'none'

/** The document that it is from, where in it, and that nobody has compared it where nobody has. */
export function yardstickSource(say: Say, { source }: Pick<YardstickRecord, 'source'>): string {
  const { document, section: part, pages, checked } = source
  return [
    document,
    ...(part ? [say.text(part).text] : []),
    ...(pages ? [say('figures.yardstick-pages', { from: pages[0], to: pages[1] })] : []),
    ...(checked === 'none' ? [say('figures.unverified')] : []),
  ].join(', ')
}
