import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, browse, list } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { Change } from '../changes/schema.ts'
import { changeList } from './change-list.ts'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'

const { planPage } = pieces

const perPage = 25

/** Which page of a list the address asks for, within those there are. */
export function askedPage(query: URLSearchParams, last: number): number {
  const asked = Number(query.get('page') ?? '1')
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, last) : 1
}

/** Everything that was published, corrected or withdrawn, newest first. */
export function changesPage(seen: Seen, changes: readonly Change[]): Html {
  const { say, request } = seen
  const last = Math.max(1, Math.ceil(changes.length / perPage))
  const current = askedPage(request.query, last)
  const shown = changes.slice((current - 1) * perPage, current * perPage)
  return planPage(seen, {
    title: say('portal.changes'),
    crumbs: [{ text: say('portal.changes') }],
    heading: { title: say('portal.changes'), lead: say('portal.changes-lead') },
    body: html`${
      shown.length === 0
        ? box.empty({ heading: say('portal.no-changes'), body: say('portal.no-changes-why') })
        : list.dated(changeList(seen, shown))
    }
    ${browse.pages({ say, current, last, href: (page) => withQuery(request.url, { page: page === 1 ? null : String(page) }) })}`,
  })
}
