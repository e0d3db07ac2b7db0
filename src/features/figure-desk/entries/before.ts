import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { pieces } from '#features/desk'
import type { FiguresView } from '#features/measuring'
import type { Placed } from '../places.ts'

type Entry = FiguresView['entries'][number]

/** What stood in a field before this edition, to be shown beside it. */
export function beforeWords(
  { say }: PageRequest,
  { view }: Placed,
  entry: Entry | undefined,
): { readonly old?: { readonly heading: string; readonly body: Html } } {
  const standing = entry?.before ?? (entry?.item.handedInAt ? entry.item : null)
  if (!standing) return {}
  const { report } = view.read
  const at = standing.handedInAt
  const heading = at
    ? say('figure-desk.handed-in-on', { day: pieces.dayIn(say, at, report.version) })
    : say('figure-desk.before')
  return {
    old: { heading, body: html`${pieces.itemWords({ say, report, owns: true }, standing)}` },
  }
}
