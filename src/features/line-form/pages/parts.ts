import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, list, mark, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { LineWork, OfferedPart } from '#features/reporting'
import { reportRules } from '#features/reporting'

const { deskAddresses, form, hidden, lineWords } = pieces

/** What the parts of a shared commitment are shown from. */
export interface Parts {
  readonly work: LineWork
  readonly mayWrite: boolean
  /** Names of those who write the parts, by their keys. */
  readonly names: ReadonlyMap<string, string>
}

/** What others have written of the same commitment, as far as it is open to us; and going on without a part. */
export function parts(request: PageRequest, shown: Parts): Content {
  const { say } = request
  const { work } = shown
  if (work.parts.length === 0) return null
  const rows = work.parts.map((part) => ({
    label: named(shown, part.organisation),
    value: partWords(request, shown, part),
  }))
  const body = html`${list.facts(rows)} ${closing(request, shown)}`
  return section({ id: 'parts', label: say('desk.parts'), body })
}

const named = ({ names }: Parts, key: string): string =>
  names.get(key) ?? key.split(':')[1]?.toUpperCase() ?? key

function partWords({ say }: PageRequest, shown: Parts, part: OfferedPart): Content {
  const { report, line } = shown.work
  const { read } = part
  if (read) {
    const isSigned = read.edition.events.some(({ act }) => act === 'sign')
    return html`${!isSigned && html`<p class="muted">${say('desk.not-signed-yet')}</p>`}
    ${lineWords({ say, report, owns: false }, read.line)}`
  }
  const state = reportRules.partStateOf(line, part)
  if (state === 'not-reported') return say('line-form.part-not-reported')
  if (line.part !== 'lead') return say('desk.part-closed')
  if (state === 'handed-in')
    return html`${mark.paper(say, 'handed-in')}
      <p class="muted">${say('line-form.part-handed-in')}</p>`
  const word = say('line-form.waits-for', { name: named(shown, part.organisation) })
  return html`${mark.paper(say, 'waiting', { word })}
    <p class="muted">${say('desk.part-missing')}</p>`
}

/** The lead closes its line without the parts that are not here, or waits for them again. */
function closing(request: PageRequest, shown: Parts): Content {
  const { line, report, parts: others } = shown.work
  if (!shown.mayWrite || line.part !== 'lead' || line.id === '') return null
  const keysOf = (state: 'waits' | 'not-reported') =>
    others
      .filter((part) => reportRules.partStateOf(line, part) === state)
      .map(({ organisation }) => organisation)
  const [missing, closed] = [keysOf('waits'), keysOf('not-reported')]
  const home = deskAddresses(request.say.language, report.plan)
  const address = home.line(report.organisation, report.occasion.code, line.commitment)
  const to = `${address}/close-without`
  return html`${closed.length > 0 && waitingAgain(request, shown, { to, closed })}
  ${missing.length > 0 && closingWithout(request, shown, { to, missing, closed })}`
}

interface Choice {
  readonly to: string
  readonly closed: readonly string[]
}

function waitingAgain({ say }: PageRequest, shown: Parts, { to, closed }: Choice): Html {
  const names = say.list(closed.map((key) => named(shown, key)))
  return html`${box.notice({
    heading: say('line-form.closed-without', { names }),
    body: say('line-form.closed-without-note'),
  })}
  ${form(to, deed.acts(deed.button({ text: say('line-form.wait-again', { names }) })))}`
}

function closingWithout(
  { say }: PageRequest,
  shown: Parts,
  { to, missing, closed }: Choice & { readonly missing: readonly string[] },
): Html {
  const names = say.list(missing.map((key) => named(shown, key)))
  const choices = missing.map((value) => ({ value, label: named(shown, value) }))
  return form(
    to,
    box.confirm({
      id: 'close-without',
      heading: say('line-form.close-heading', { names }),
      will: [1, 2, 3, 4].map((place) => say(`line-form.close-will-${place}`, { names })),
      fields: html`${closed.map((key) => hidden('without', key))}
      ${
        choices.length === 1
          ? missing.map((key) => hidden('without', key))
          : field.checkboxes(say, {
              name: 'without',
              label: say('line-form.close-whose'),
              choices,
              values: missing,
            })
      }`,
      acts: deed.button({ text: say('line-form.close-without') }),
    }),
  )
}
