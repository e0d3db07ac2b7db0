import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, layout, list, section, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import type { FieldValue, LineWork } from '#features/reporting'
import { figuresTable } from './figure-fields.ts'
import type { LineForm } from './line-fields.ts'
import { saveBar, statusField, textParts } from './line-fields.ts'

const {
  deskAddresses,
  deskPage,
  dueWords,
  errorAt,
  fieldName,
  form,
  hidden,
  lineList,
  lineTitle,
  lineWords,
} = pieces
type FieldError = pieces.FieldError

/** A line as its editor works on it, or as it stands where it cannot be written. */
export interface LinePage {
  readonly work: LineWork
  /** The name of the organisation, in the reader's language. */
  readonly organisation: string
  readonly mayWrite: boolean
  readonly typed?: ReadonlyMap<string, FieldValue>
  readonly errors?: readonly FieldError[]
  /** Whether all that was sent with what is refused is saved. */
  readonly restIsSaved?: boolean
  readonly before?: LineForm['before']
  readonly waiting?: LineForm['waiting']
  readonly said?: string | null
}

/** The page of one line. */
export function linePage(request: PageRequest, shown: LinePage): Html {
  const { say, visit } = request
  const { work, organisation, mayWrite, errors = [], said = null } = shown
  const { report, line } = work
  const home = deskAddresses(say.language, report.plan)
  const { number, plain, title } = lineTitle(say, report, line.commitment)
  const period = say.period(report.occasion.period)
  const formed: LineForm = { typed: new Map(), ...shown, say, errors }
  const main = html`<p class="kicker">${number}</p>
    <h2>${title}</h2>
    ${mayWrite ? writing(request, formed) : standing(request, shown)} ${parts(request, work)}`
  return deskPage(request, report.version, {
    title: plain,
    here: 'desk',
    heading: {
      kicker: say('desk.round-kicker', {
        round: report.occasion.code,
        due: dueWords(say, report.occasion.round, visit.now, report.version.timeZone),
      }),
      title: say('desk.report-title', { organisation, period }),
    },
    breadcrumbs: [
      {
        href: home.report(report.organisation, report.occasion.code),
        text: say('desk.report-crumb', { period }),
      },
      { text: number },
    ],
    errors,
    ...(shown.restIsSaved && { saved: say('desk.rest-is-saved') }),
    said,
    body: layout.columns({
      kind: 'lines',
      first: lineList(say, report, work.edition?.lines ?? [], line.commitment),
      second: main,
    }),
  })
}

function writing(request: PageRequest, formed: LineForm): Html {
  const { say, work } = formed
  const { report, line } = work
  const home = deskAddresses(say.language, report.plan)
  const address = home.line(report.organisation, report.occasion.code, line.commitment)
  return html`${form(
    address,
    html`${hidden('language', languageOf(request, work))}
    ${formed.waiting?.map((one) => hidden('then', one))}
    ${line.part === 'lead' && statusField(formed)} ${textParts(formed)} ${figuresTable(formed)}
    ${saveBar(formed)}`,
  )}
  ${evidence(formed, address)} ${offering(formed, address)}`
}

/** A line that was begun in one language goes on in it. */
function languageOf({ language }: PageRequest, { line }: LineWork): string {
  for (const { content } of line.items) if (content.noun === 'statement') return content.language
  return language
}

function evidence({ say, work, errors }: LineForm, address: string): Html {
  const files = work.line.items.filter(({ content }) => content.noun === 'evidence')
  const home = deskAddresses(say.language, work.report.plan)
  const file = (item: (typeof files)[number]): Content =>
    item.content.noun === 'evidence' &&
    form(
      `${address}/evidence/remove`,
      html`${hidden('fact', item.fact)}
        <a href="${home.evidence(item.fact)}">${item.content.name}</a>
        <span class="muted"
          >${say.bytes(item.content.size)} · ${say(`desk.level-${item.level}`)}</span
        >
        ${deed.button({ text: say('desk.remove'), kind: 'link' })}`,
    )
  const levels = ['public', 'partner', 'internal'] as const
  const body = html`${files.length > 0 && list.plain(files.map(file))}
    <form method="post" action="${address}/evidence" enctype="multipart/form-data">
      ${field.select(say, {
        name: 'level',
        label: say('desk.level'),
        choices: levels.map((value) => ({ value, text: say(`desk.level-${value}`) })),
        value: 'public',
      })}
      ${field.file(say, {
        name: 'file',
        label: say('desk.add-file'),
        hint: say('desk.hint-file'),
        ...errorAt(errors, 'file'),
      })}
      ${deed.acts(deed.button({ text: say('desk.attach') }))}
    </form>`
  return section({ id: 'evidence', label: say('desk.evidence'), body })
}

/** A contributor shows its part to the lead before it is signed. */
function offering({ say, work }: LineForm, address: string): Content {
  const { line } = work
  if (line.part === 'lead' || line.items.length === 0) return null
  if (line.offeredAt) return box.notice({ body: say('desk.is-offered') })
  return box.confirm({
    id: 'offer',
    heading: say('desk.offer-heading'),
    will: [say('desk.offer-will-1'), say('desk.offer-will-2')],
    acts: form(`${address}/offer`, deed.button({ text: say('desk.offer') })),
  })
}

/** The line as it stands, and why nothing can be written now. */
function standing({ say }: PageRequest, { work, typed }: LinePage): Html {
  const state = work.edition ? editionRules.stateOf(work.edition.events) : 'draft'
  const lost = [...(typed ?? [])].flatMap(([name, value]) =>
    'text' in value && value.text !== ''
      ? [{ label: fieldName(say, work.report, name), value: text.paragraphs(value.text) }]
      : [],
  )
  return html`${box.notice({ body: say('desk.not-writable', { state: state.replaceAll('-', '_') }) })}
  ${
    lost.length > 0 &&
    html`<h3>${say('desk.typed-not-saved')}</h3>
      ${list.facts(lost)}`
  }
  ${lineWords({ say, report: work.report, owns: true }, work.line)}`
}

/** What others have written of the same commitment, as far as it is open to us. */
function parts({ say }: PageRequest, { parts: others, report, line }: LineWork): Content {
  if (others.length === 0) return null
  const shown = others.map(({ organisation, read }) => {
    const signed = read?.edition.events.some(({ act }) => act === 'sign') === true
    return {
      label: organisation.split(':')[1]?.toUpperCase() ?? organisation,
      value: read
        ? html`${!signed && html`<p class="muted">${say('desk.not-signed-yet')}</p>`}
          ${lineWords({ say, report, owns: false }, read.line)}`
        : say(line.part === 'lead' ? 'desk.part-missing' : 'desk.part-closed'),
    }
  })
  return section({ id: 'parts', label: say('desk.parts'), body: list.facts(shown) })
}
