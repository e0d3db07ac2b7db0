import { figurePieces } from '#features/figure-desk'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, field, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureRules } from '#features/measuring'

const { addresses, breakdownsOf } = figurePieces

/** Where figures are pasted or a file is chosen. */
export interface ImportPage extends figurePieces.Placed {
  readonly controls: figurePieces.Controls
  readonly errors: readonly pieces.FieldError[]
}

/** A field to paste into, a file instead, the period and the source. */
export function importPage(request: PageRequest, shown: ImportPage): Html {
  const { say } = request
  const { key, view, organisation, errors } = shown
  const home = addresses(say.language, key)
  const title = say('figure-desk.import-title')
  return pieces.deskPage(request, view.read.report.version, {
    title,
    here: 'figures',
    heading: {
      kicker: html`${organisation} · ${text.worded(say, view.measure.name)}`,
      title,
      lead: say('figure-desk.import-lead'),
    },
    breadcrumbs: [
      { href: home.overview, text: say('figure-desk.crumb') },
      { href: home.list, text: say.text(view.measure.name).text },
      { text: title },
    ],
    errors,
    body: html`<form method="post" action="${home.import}" enctype="multipart/form-data">
      ${table(request, shown)} ${about(request, shown)}
      ${deed.acts(
        deed.button({ text: say('figure-desk.import-look'), kind: 'go' }),
        deed.button({ text: say('figure-desk.back'), kind: 'link', href: home.list }),
      )}
    </form>`,
  })
}

/** The table itself: pasted, or as a file. */
const table = (request: PageRequest, { controls, errors, view }: ImportPage): Html => {
  const { say } = request
  const parts = breakdownsOf(view).map(({ dimension }) =>
    figureRules.dimensionName(say, dimension).toLocaleLowerCase(say.language),
  )
  return html`${field.area(say, {
    name: 'pasted',
    label: say('figure-desk.import-pasted'),
    hint: say('figure-desk.import-pasted-hint', { count: parts.length, parts: say.list(parts) }),
    rows: 10,
    value: controls['pasted'] ?? '',
    ...pieces.errorAt(errors, 'pasted'),
  })}
  ${field.file(say, {
    name: 'file',
    label: say('figure-desk.import-file'),
    hint: say('figure-desk.import-file-hint'),
    optional: true,
    accept: '.csv,.tsv,.txt,.xlsx',
    ...pieces.errorAt(errors, 'file'),
  })}`
}

/** What period it is about, and where it is from. */
const about = ({ say }: PageRequest, { controls, errors }: ImportPage): Html =>
  html`${field.text(say, {
    name: 'period',
    label: say('figure-desk.observation-period'),
    hint: say('figure-desk.import-period-hint'),
    width: 'short',
    value: controls['period'] ?? '',
    ...pieces.errorAt(errors, 'period'),
  })}
  ${field.text(say, {
    name: 'source',
    label: say('figure-desk.observation-source'),
    hint: say('figure-desk.hint-source'),
    value: controls['source'] ?? '',
    maxlength: 500,
    ...pieces.errorAt(errors, 'source'),
  })}`
