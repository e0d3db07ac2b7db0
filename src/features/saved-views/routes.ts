import { signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { answers } from '#features/people'
import * as operations from './operations.ts'
import type { ViewsShown } from './pages/views-page.ts'
import { viewsPage } from './pages/views-page.ts'
import { addressIn } from './rules.ts'

const root = '/:lang{en|da}/views'
const one = `${root}/${answers.idPart('view')}`

async function answerViews(
  request: PageRequest,
  refused: Pick<ViewsShown, 'tried' | 'renamed'> = {},
): Promise<Answer> {
  const views = await operations.listViews(request.visit, null)
  const said = (['renamed', 'deleted'] as const).find((word) => word === request.query.get('said'))
  const html = viewsPage(request, { views, said: said ?? null, ...refused })
  return { html, status: refused.tried || refused.renamed ? 422 : 200 }
}

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: (request) => answerViews(request),
})

const save = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const tried = { name: form.text('name'), address: form.text('address') }
    const saved = await operations.saveView(request.visit, tried)
    if (isRefused(saved)) {
      const error = answers.sentenceOf(request.say, saved)
      return answerViews(request, { tried: { ...tried, error } })
    }
    return seeOther(`${addressIn(request.language, saved)}#keep`)
  },
})

const rename = route({
  method: 'POST',
  path: one,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const given = { id: param(request, 'view'), name: form.text('name') }
    const renamed = await operations.renameView(request.visit, given)
    if (isRefused(renamed)) {
      const error = answers.sentenceOf(request.say, renamed)
      return answerViews(request, { renamed: { ...given, error } })
    }
    return seeOther(`/${request.language}/views?said=renamed`)
  },
})

/** A view that is gone already is as its owner wanted it. */
const remove = route({
  method: 'POST',
  path: `${one}/delete`,
  policy: signedIn,
  handle: async (request) => {
    await operations.deleteView(request.visit, param(request, 'view'))
    return seeOther(`/${request.language}/views?said=deleted`)
  },
})

/** The page of saved views, and what is done with them. */
export const routes: readonly Route[] = [show, save, rename, remove]
