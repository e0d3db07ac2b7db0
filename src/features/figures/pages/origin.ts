import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { text } from '#kernel/ui'
import type { ShownObservation } from '#features/figure-views'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { codeOf } = readingRules
const { organisationLink } = pieces

/** Where a figure comes from: a place in a document, or what the authority named; and who reported it. */
export function originWords(
  seen: Seen,
  { source, organisation }: Pick<ShownObservation, 'source' | 'organisation'>,
): Content {
  const { say, reading } = seen
  if (source.kind === 'document') {
    const { page, lines, document } = source
    const known = reading.version.head.documents.find(({ id }) => id === document)
    const where =
      page === null
        ? say('portal.source-lines', {
            span: lines[0] === lines[1] ? 'one' : 'several',
            from: lines[0],
            to: lines[1],
          })
        : say('portal.source-page', { page })
    if (!known?.url) return where
    return html`<a href="${known.url}">${where}</a>`
  }
  const code = codeOf(reading.names, organisation)
  const who = code === undefined ? null : organisationLink(seen, code)
  if (source.kind === 'none') return who
  return html`${who}${who && ': '}${text.worded(say, source.words)}`
}
