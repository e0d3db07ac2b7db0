import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Form, PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { deed, field, layout } from '#kernel/ui'
import { pieces } from '#features/desk'
import { receivedRules } from '#features/received'
import type { PlanReading } from '#features/word-plans'
import { roles } from '#features/word-readings'
import { placeId, receivedAddresses } from '../addresses.ts'
import type { DocumentShown } from './shown.ts'

type Column = PlanReading['columns'][number]

const prefix = 'heading:'

/** What was said of the headings in a posted form, by their words; empty for what Varde reads itself. */
export const headingsIn = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    form.names
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), form.text(name)]),
  )

/** What a column is for, in words. */
export const roleWord = (say: Say, role: string): string => say(`received-desk.role-${role}`)

/** What the document's columns are for: asked where nobody knows, offered where it is guessed or read. */
export function columnSection(request: PageRequest, shown: DocumentShown): Content {
  const { say } = request
  const { document } = shown.laid
  const { columns } = document.reading
  const isOver = receivedRules.stateOf(document) === 'handed-over'
  if (!shown.may.answer || isOver || columns.length === 0) return null
  const told = receivedRules.toldIn(shown.laid.words)
  const isTold = ({ text }: Column): boolean => told.has(receivedRules.headingKey(text))
  const open = columns.filter((one) => one.state !== 'placed' && !isTold(one))
  const rest = columns.filter((one) => !open.includes(one))
  const selects = (some: readonly Column[]) =>
    some.map((one) => select(say, one, { nth: columns.indexOf(one), shown, told }))
  const body = pieces.form(
    receivedAddresses(say.language, document.plan).headings(document.id),
    html`${selects(open)}
    ${rest.length > 0 && layout.more(say('received-desk.columns-read', { count: rest.length }), html`${selects(rest)}`)}
    ${deed.acts(deed.button({ text: say('received-desk.columns-act') }))}`,
  )
  const lead = document.organisation === null ? 'columns-of-nobody' : 'columns-note'
  return html`<section id="columns">
    <h2>${say('received-desk.columns', { count: open.length })}</h2>
    <p>${say(`received-desk.${lead}`)}</p>
    ${document.organisation !== null && body}
  </section>`
}

interface Beside {
  readonly nth: number
  readonly shown: DocumentShown
  readonly told: ReadonlyMap<string, string>
}

function select(say: Say, column: Column, { nth, shown, told }: Beside): Html {
  const { at, text, roles: read, state } = column
  const value = told.get(receivedRules.headingKey(text)) ?? ''
  const asRead = read.map((role) => roleWord(say, role)).join(' + ')
  const unchosen =
    value !== ''
      ? say('received-desk.column-forget')
      : read.length === 0
        ? say('received-desk.column-unknown')
        : say(`received-desk.column-${state === 'guessed' ? 'guessed' : 'placed'}`, {
            role: asRead,
          })
  return field.select(say, {
    name: `${prefix}${text}`,
    id: `column-${nth}`,
    label: html`<q lang="${shown.laid.document.language}">${text}</q>
      <a href="#${placeId(at)}">${at}</a>`,
    unchosen,
    value,
    choices: roles.map((role) => ({ value: role, text: roleWord(say, role) })),
  })
}
