import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, section } from '#kernel/ui'
import type { Asked } from '#features/packs'
import type { SnapshotHead } from '#features/snapshots'
import { packPages } from './addresses.ts'

/** What of a pack somebody wants to fetch, and how large each file of it is. */
export interface Wanted {
  readonly head: SnapshotHead
  readonly asked: readonly Asked[]
  /** Bytes, in the order of what was asked. */
  readonly sizes: readonly number[]
}

/** What was wanted, each with its size; all of it as one archive. */
export function wantedFiles({ say }: PageRequest, { head, asked, sizes }: Wanted): Html | null {
  if (asked.length === 0) return null
  const pages = packPages(say.language, head.plan, head.round)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const table = dataTable<Asked>({
    caption: say('pack-desk.wanted'),
    captionHidden: true,
    columns: [
      {
        head: say('pack-desk.paper'),
        names: true,
        cell: (one) => fileLink(say, pages.file(head.number, one), one),
      },
      { head: say('pack-desk.form'), cell: ({ form }) => say(`pack-desk.form-${form}`) },
      {
        head: say('pack-desk.language'),
        cell: ({ language }) => say(`pack-desk.language-${language}`),
      },
      {
        head: say('pack-desk.size'),
        align: 'figure',
        cell: (_, place) => say.bytes(sizes[place] ?? 0),
      },
    ],
    rows: asked,
  })
  return section({
    id: 'wanted',
    label: say('pack-desk.wanted'),
    note: say('pack-desk.wanted-note', { count: asked.length, size: say.bytes(all) }),
    body: html`${table}
      <p><a href="${pages.filing(head.number, asked)}">${say('pack-desk.filing')}</a></p>
      <p class="muted"><small>${say('pack-desk.filing-note')}</small></p>`,
  })
}

/** Named by its paper; whoever hears links alone hears form and language too. */
const fileLink = (say: Say, href: string, { paper, form, language }: Asked): Html =>
  html`<a href="${href}"
    >${say(`pack-desk.file-${paper}`)}<span class="visually-hidden"
      >, ${say(`pack-desk.form-${form}`)}, ${say(`pack-desk.language-${language}`)}</span
    ></a
  >`
