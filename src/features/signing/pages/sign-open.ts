import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, mark, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { reportRules } from '#features/reporting'
import type { SignPage } from './awaiting.ts'

const { fieldName, lineTitle, stepWords } = pieces

/** Steps in a series that nobody has explained yet: they hinder nothing, and whoever signs shall know of them. */
export function stillOpen({ say }: PageRequest, { report, jumps }: SignPage): Content {
  const open = reportRules.unexplainedIn(jumps)
  if (open.length === 0) return null
  const words = open.map(({ commitment, jump }) => {
    const [earlier, later] = [jump.earlier, jump.later].map((one) =>
      stepWords(say, report, jump.indicator, one),
    )
    return html`${mark.bare('note')} ${lineTitle(say, report, commitment).number}
      ${fieldName(say, report, jump.field)} <span class="muted">${earlier} → ${later}</span>`
  })
  return section({
    id: 'open',
    label: say('signing.open'),
    note: say('signing.open-note'),
    body: list.plain(words),
  })
}
