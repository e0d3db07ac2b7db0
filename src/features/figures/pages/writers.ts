import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { list, section } from '#kernel/ui'
import { pieces as deskPieces } from '#features/desk'
import { editionRules } from '#features/editions'
import { ownersOf } from '#features/indicators'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'
import type { IndicatorView } from '#features/figure-views'

/** The lists in which this reader may write the figure; nothing for anybody else, nor on an earlier day. */
export function writersLinks(seen: Seen, { indicator }: Pick<IndicatorView, 'indicator'>): Content {
  const { say, reading, request } = seen
  if (reading.asOf.day !== null) return null
  const { plan } = reading.version
  const to = deskPieces.deskAddresses(say.language, plan)
  const links = ownersOf(indicator).flatMap((code) => {
    const organisation = reading.names.get(code)?.id
    if (organisation === undefined) return []
    if (!editionRules.write(request.visit.actor, { plan, organisation })) return []
    const words = say('figures.write-at', { organisation: pieces.shortName(seen, code) })
    return [html`<a href="${to.figuresOn(organisation, indicator.id)}">${words}</a>`]
  })
  if (links.length === 0) return null
  return section({
    id: 'write',
    label: say('figures.write-here'),
    note: say('portal.shown-to-you'),
    body: list.plain(links),
  })
}
