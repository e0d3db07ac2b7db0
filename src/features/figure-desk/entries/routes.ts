import { signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { addresses } from '../addresses.ts'
import { figuresKeyIn, judgedIn, listRoot } from '../places.ts'
import { listPage } from './list-page.ts'
import { removeEntry, restoreEntry } from './removing.ts'

const show = route({
  method: 'GET',
  path: listRoot,
  policy: signedIn,
  handle: (request) => answerList(request),
})

/** The list for its own people; others read it as a text to ask about. */
async function answerList(request: PageRequest, refusal?: Refused): Promise<Answer> {
  const placed = await judgedIn(request)
  const { key, view } = placed
  if (!view.read.owns)
    return seeOther(`${addresses(request.language, key).asking}${request.url.search}`)
  pieces.refuseEarlierDay(request)
  const html = listPage(request, {
    ...placed,
    said: pieces.saidIn(request),
    removed: request.query.get('removed'),
    written: countIn(request.query.get('written')),
    errors: refusal ? [pieces.errorOf(request, refusal)] : [],
  })
  return { html, status: refusal ? 409 : 200 }
}

const countIn = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null

const remove = route({
  method: 'POST',
  path: `${listRoot}/remove`,
  policy: signedIn,
  handle: async (request) => {
    const key = await figuresKeyIn(request)
    const form = await request.form()
    const field = form.text('field')
    const refusal = await removeEntry(request, key, { field, seen: Number(form.text('seen')) || 0 })
    if (refusal) return answerList(request, refusal)
    const query = new URLSearchParams({ removed: field }).toString()
    return seeOther(`${addresses(request.language, key).list}?${query}`)
  },
})

const restore = route({
  method: 'POST',
  path: `${listRoot}/restore`,
  policy: signedIn,
  handle: async (request) => {
    const key = await figuresKeyIn(request)
    const form = await request.form()
    const refusal = await restoreEntry(request, key, form.text('field'))
    if (refusal) return answerList(request, refusal)
    return seeOther(`${addresses(request.language, key).list}?said=saved`)
  },
})

/** A list of figures and what is taken out of it. */
export const entryRoutes: readonly Route[] = [show, remove, restore]
