import { dayOf } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, section } from '#kernel/ui'
import type { Assessment } from '#features/assessments'
import type { Judged } from '../places.ts'
import { besideWords } from './box.ts'

/** What is told now, as it was stored: to the authority and the coordinator, and to everybody. */
export function toldSection(request: PageRequest, { told, view }: Judged): Content {
  const { say } = request
  const { authority, everybody } = told
  if (authority.length + everybody.length === 0) return null
  const isSame = sentencesOf(authority) === sentencesOf(everybody)
  return section({
    id: 'told',
    label: say('figure-desk.told-title'),
    note: say('figure-desk.told-note'),
    body: list.facts([
      { label: say('figure-desk.told-authority'), value: toldWords(request, view, authority) },
      {
        label: say('figure-desk.told-everybody'),
        value: isSame ? say('figure-desk.told-same') : toldWords(request, view, everybody),
      },
    ]),
  })
}

const sentencesOf = (all: readonly Assessment[]): string =>
  all.map(({ sentence }) => sentence.en).join(' ')

/** Every sentence with what is told beside it and the method that said it; since when it stands, by which definition. */
function toldWords(
  { say }: PageRequest,
  view: Judged['view'],
  all: readonly Assessment[],
): Content {
  const [first] = all
  if (!first) return say('figure-desk.told-nothing')
  const day = say.day(dayOf(first.at, view.read.report.version.timeZone))
  const { version } = first.inputs.definition
  return html`${all.map(
      (one) =>
        html`<p>
          ${one.sentence[say.language]} ${besideWords(say, view, one)} <small>${one.version}</small>
        </p>`,
    )}
    <p>
      ${first.disagreement?.[say.language]}
      <small>${say('figure-desk.told-since', { day, version })}</small>
    </p>`
}
