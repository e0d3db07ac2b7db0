import { dayOf } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, section } from '#kernel/ui'
import type { Assessment } from '#features/assessments'
import type { Judged } from '../places.ts'

/** What is told now, as it was stored: to the authority and the coordinator, and to everybody. */
export function toldSection(request: PageRequest, { told, view }: Judged): Content {
  const { say } = request
  const { authority, everybody } = told
  if (authority.length + everybody.length === 0) return null
  const zone = view.read.report.version.timeZone
  const isSame = sentencesOf(authority) === sentencesOf(everybody)
  return section({
    id: 'told',
    label: say('figure-desk.told-title'),
    note: say('figure-desk.told-note'),
    body: list.facts([
      { label: say('figure-desk.told-authority'), value: toldWords(request, authority, zone) },
      {
        label: say('figure-desk.told-everybody'),
        value: isSame ? say('figure-desk.told-same') : toldWords(request, everybody, zone),
      },
    ]),
  })
}

const sentencesOf = (all: readonly Assessment[]): string =>
  all.map(({ sentence }) => sentence.en).join(' ')

/** Every sentence with the method that said it, and since when the first stands. */
function toldWords({ say }: PageRequest, all: readonly Assessment[], zone: string): Content {
  const [first] = all
  if (!first) return say('figure-desk.told-nothing')
  const day = say.day(dayOf(first.at, zone))
  return html`${all.map(
      ({ sentence, version }) => html`<p>${sentence[say.language]} <small>${version}</small></p>`,
    )}
    <p>
      ${first.disagreement?.[say.language]} <small>${say('figure-desk.told-since', { day })}</small>
    </p>`
}
