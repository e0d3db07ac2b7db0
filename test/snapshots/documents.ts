import { escape } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import type { Language } from '#kernel/i18n'
import type { ReadSnapshot } from '#features/snapshots'
import { snapshotWords } from '#features/snapshots'

const marks = [
  'status',
  'reason',
  'text',
  'value',
  'counts',
  'period',
  'silence',
  'sentence',
  'stub',
]

/** A plain document that shows every fact of a snapshot at every mark that it has. */
export function documentOf(read: ReadSnapshot, language: Language): string {
  const say = speaker(language)
  const around = snapshotWords.aroundOf(read)
  const shown = read.leaves.flatMap(({ fact }) => {
    if (!fact) return []
    const own = fact.stub || !fact.content ? ['stub'] : marks
    return own.flatMap((mark) => {
      const words = snapshotWords.markWords(say, around, fact, mark)
      return words === null
        ? []
        : [`<p>${mark}: <b data-fact="${fact.ref}" data-part="${mark}">${escape(words)}</b></p>`]
    })
  })
  return `<!doctype html><html lang="${language}"><head><title>Pack</title>
    <meta name="varde-root" content="${read.head.root}"></head><body>${shown.join('\n')}</body></html>`
}

/** The same as bytes. */
export const bytesOf = (document: string): Uint8Array => new TextEncoder().encode(document)
