import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, field, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { aims } from '#features/methods'
import { addresses, type FormKind } from '../addresses.ts'
import type { Judged, Placed } from '../places.ts'
import type { Controls } from './controls.ts'

/** A form of one kind of entry. */
export interface EntryForm extends Placed {
  readonly kind: FormKind
  /** The field whose entry is opened; empty for a new one. */
  readonly of: string
  readonly controls: Controls
  readonly errors: readonly pieces.FieldError[]
  /** What is asked about and may be confirmed. */
  readonly doubt?: aims.DoubtCode
  /** What the methods would say, where the form answers them. */
  readonly word?: Judged['word']
}

/** The page around a form: what it is about, the fields, the one deed. */
export function formPage(request: PageRequest, shown: EntryForm, body: Content): Html {
  const { say } = request
  const { key, view, organisation, kind, errors } = shown
  const home = addresses(say.language, key)
  const title = say(`figure-desk.form-${kind}`)
  return pieces.deskPage(request, view.read.report.version, {
    title,
    here: 'figures',
    heading: {
      kicker: html`${organisation} · ${text.worded(say, view.measure.name)}`,
      title,
      lead: say(`figure-desk.form-${kind}-lead`),
    },
    breadcrumbs: [
      { href: home.overview, text: say('figure-desk.crumb') },
      { href: home.list, text: say.text(view.measure.name).text },
      { text: title },
    ],
    errors,
    body: pieces.form(
      home.form(kind),
      html`${pieces.hidden('of', shown.of)}
      ${pieces.hidden('seen', String(view.versions.get(shown.of) ?? 0))} ${body}
      ${deed.acts(
        deed.button({ text: say('figure-desk.save'), kind: 'go' }),
        deed.button({ text: say('figure-desk.back'), kind: 'link', href: home.list }),
      )}`,
    ),
  })
}

/** The end of a message's key: `decidingBody` is `deciding-body`. */
export const worded = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A field of one line, with what was typed and its error. */
export const line = (
  { say }: PageRequest,
  { controls, errors, kind }: EntryForm,
  name: string,
  more: Partial<Parameters<typeof field.text>[1]> = {},
): Html =>
  field.text(say, {
    name,
    label: say(`figure-desk.${kind}-${worded(name)}`),
    value: controls[name] ?? '',
    ...more,
    ...pieces.errorAt(errors, name),
  })

/** A field of several lines, with what was typed and its error. */
export const area = (
  { say }: PageRequest,
  { controls, errors, kind }: EntryForm,
  name: string,
  more: Partial<Parameters<typeof field.area>[1]> = {},
): Html =>
  field.area(say, {
    name,
    label: say(`figure-desk.${kind}-${worded(name)}`),
    value: controls[name] ?? '',
    rows: 3,
    ...more,
    ...pieces.errorAt(errors, name),
  })

/** A number, with what was typed and its error. */
export const number = (
  { say }: PageRequest,
  { controls, errors, kind }: EntryForm,
  name: string,
  more: Partial<Parameters<typeof field.number>[1]> = {},
): Html =>
  field.number(say, {
    name,
    label: say(`figure-desk.${kind}-${worded(name)}`),
    value: controls[name] ?? '',
    ...more,
    ...pieces.errorAt(errors, name),
  })
