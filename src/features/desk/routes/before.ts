import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Item, Report } from '#features/editions'
import { editionReading } from '#features/editions'
import { itemWords } from '../pages/said-item.ts'
import { dayIn, publishedWords } from '../pages/words.ts'
import type { Earlier } from '../pages/progress.ts'

/** Of each commitment of a report, the line that was handed in last in an earlier round, as far as this reader may. */
export const earlierOf = ({ visit }: PageRequest, report: Report): Promise<Earlier> =>
  visit.read((tx) => editionReading.findHandedInBefore(tx, visit.actor, report))

/** What an authority said before, field by field, in words for whoever reads what it says now. */
export async function beforeOf(
  request: PageRequest,
  report: Report,
): Promise<(commitment: string) => (item: Item) => Content> {
  const { say, visit } = request
  const earlier = await earlierOf(request, report)
  const indicators = [...report.measures.keys()]
  const published = await visit.read((tx) =>
    editionReading.findFiguresBefore(tx, { report, indicators, asOf: visit.now }),
  )
  return (commitment) => (item) => {
    const last = earlier.get(commitment)
    const was = last?.line.items.find(({ field }) => field === item.field)
    const figure = published.get(item.field.replace(/^figure\./, ''))
    if (last && was) {
      const period = say.period(last.round.period)
      const day = was.handedInAt && dayIn(say, was.handedInAt, report.version)
      const heading = say(day ? 'desk.was-handed-in' : 'desk.status-for', {
        period,
        day: day ?? '',
      })
      return old(heading, itemWords({ say, report, owns: false }, was))
    }
    return item.field.startsWith('figure.') && figure
      ? old(say('desk.was-published'), publishedWords(say, report, figure))
      : null
  }
}

const old = (heading: string, body: Content): Content =>
  html`<div class="old">
    <p class="old-heading">${heading}</p>
    <div class="old-body">${body}</div>
  </div>`
