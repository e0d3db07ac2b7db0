import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { deed, field, layout, list, section } from '#kernel/ui'
import { peoplePages } from '#features/people'
import { addressIn, keptAddress } from '../rules.ts'
import type { SavedView } from '../schema.ts'

const { form, hidden } = peoplePages

/** What somebody has typed to save a view, and what stands in the way. */
export interface TriedView {
  readonly address: string
  readonly name: string
  readonly error?: string
}

/** The fields that save the list at this address. */
export const saveForm = (say: Say, { address, name, error }: TriedView): Html =>
  form(
    say.language,
    '/views',
    html`${hidden('address', address)}
    ${field.text(say, {
      name: 'name',
      label: say('saved-views.name'),
      hint: say('saved-views.name-hint'),
      maxlength: 100,
      value: name,
      ...(error !== undefined && { error }),
    })}
    ${deed.acts(deed.button({ text: say('saved-views.save') }))}`,
  )

/** Under a list: saves it as it is looked at, and says under which names that is done already. */
export function keepView(say: Say, address: string, views: readonly SavedView[]): Html {
  const here = keptAddress(address)
  const names = views.filter((view) => view.address === here).map(({ name }) => name)
  const kept =
    names.length > 0 &&
    html`<p role="status">
      ${say('saved-views.kept-as', { names: say.list(names) })} ${toViews(say)}
    </p>`
  return html`<div class="screen-only" id="keep">
    ${kept} ${layout.more(say('saved-views.keep'), saveForm(say, { address, name: '' }))}
  </div>`
}

const toViews = (say: Say): Html =>
  html`<a href="/${say.language}/views">${say('saved-views.all')}</a>`

/** On a desk: the views that somebody has saved; nothing where there is none. */
export function viewLinks(say: Say, views: readonly SavedView[]): Content {
  if (views.length === 0) return null
  const links = views.map(
    (view) => html`<a href="${addressIn(say.language, view)}">${view.name}</a>`,
  )
  return section({
    id: 'views',
    label: say('saved-views.title'),
    body: html`${list.plain(links)}
      <p>${toViews(say)}</p>`,
  })
}
