import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { BuilderShown } from './shown.ts'
import { proposalsOf } from './shown.ts'

/** What the paper holds, part by part, as it would be built now. */
export function paperParts({ say }: PageRequest, shown: BuilderShown): Html {
  const { deviations, ahead } = shown
  const chosen = deviations.filter(({ isChosen }) => isChosen).length
  return section({
    id: 'parts',
    label: say('pack-desk.parts'),
    body: list.plain([
      say('pack-desk.part-cover'),
      say('pack-desk.part-overview'),
      say('pack-desk.part-deviations', { chosen, rest: deviations.length - chosen }),
      proposals(say, shown),
      say('pack-desk.part-authorities', { count: ahead.taken.length }),
      say('pack-desk.part-silent'),
      say('pack-desk.part-method'),
    ]),
  })
}

function proposals(say: PageRequest['say'], shown: BuilderShown): Content {
  const { meeting, plan } = shown
  const words = say('pack-desk.part-proposals', { count: proposalsOf(shown) })
  if (!meeting) return words
  const home = pieces.deskAddresses(say.language, plan.plan).meetings
  return html`<a href="${home}/${meeting.code}">${words}</a>`
}
