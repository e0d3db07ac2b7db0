import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, layout } from '#kernel/ui'
import { answers, peoplePages } from '#features/people'
import { addressIn } from '../rules.ts'
import type { SavedView } from '../schema.ts'
import type { TriedView } from './pieces.ts'
import { saveForm } from './pieces.ts'

const { form, peoplePage } = peoplePages

/** Somebody's views, and what was refused of them. */
export interface ViewsShown {
  readonly views: readonly SavedView[]
  readonly said?: 'renamed' | 'deleted' | null
  /** A view that could not be saved, with what was typed. */
  readonly tried?: TriedView
  /** A name that a view could not be given. */
  readonly renamed?: { readonly id: string; readonly name: string; readonly error: string }
}

/** The views that somebody has saved: each is a link, and can be renamed and deleted. */
export function viewsPage(request: PageRequest, shown: ViewsShown): Html {
  const { say } = request
  const { views, said = null, tried, renamed } = shown
  const error = tried?.error ?? renamed?.error
  const field = renamed ? `name-${renamed.id}` : 'name'
  return peoplePage(answers.settingOf(request), {
    path: '/views',
    title: say('saved-views.title'),
    heading: { lead: say('saved-views.lead') },
    ...(error !== undefined && { errors: [{ field, text: error }] }),
    body: html`${said && box.notice({ kind: 'done', body: say(`saved-views.said-${said}`) })}
    ${tried && saveForm(say, tried)} ${views.length === 0 ? none(request) : table(request, shown)}`,
  })
}

const none = ({ say }: PageRequest): Html =>
  box.empty({ heading: say('saved-views.none'), body: say('saved-views.none-body') })

const table = (request: PageRequest, shown: ViewsShown): Html =>
  dataTable<SavedView>({
    caption: request.say('saved-views.title'),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: request.say('saved-views.name'),
        names: true,
        cell: (view) =>
          html`<a href="${addressIn(request.language, view)}">${view.name}</a>
            <small class="muted">${view.address}</small>`,
      },
      {
        head: request.say('saved-views.change'),
        headHidden: true,
        cell: (view) => changing(request, shown, view),
      },
    ],
    rows: shown.views,
  })

/** Renaming and deleting, folded away until they are wanted. */
function changing({ say }: PageRequest, { renamed }: ViewsShown, { id, name }: SavedView): Html {
  const wrong = renamed?.id === id ? renamed : undefined
  const body = html`${form(
    say.language,
    `/views/${id}`,
    html`${field.text(say, {
      name: 'name',
      id: `name-${id}`,
      label: say('saved-views.new-name'),
      maxlength: 100,
      value: wrong?.name ?? name,
      ...(wrong && { error: wrong.error }),
    })}
    ${deed.acts(deed.button({ text: say('saved-views.rename') }))}`,
  )}
  ${form(say.language, `/views/${id}/delete`, deed.acts(deed.button({ text: say('saved-views.delete') })))}`
  const named = html`${say('saved-views.change')} <span class="visually-hidden">${name}</span>`
  return layout.more(named, body, wrong !== undefined)
}
