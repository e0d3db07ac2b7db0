import { signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { figurePieces } from '#features/figure-desk'
import { figureOperations } from '#features/measuring'
import { beginIndicator } from '../operations.ts'
import type { Owned } from '../store.ts'
import { defineRoot } from './address.ts'
import type { DefinePage } from './page.ts'
import { definePage } from './page.ts'

type Tried = Pick<DefinePage, 'controls' | 'errors'>

async function answer(
  request: PageRequest,
  key: Owned,
  { controls, errors }: Tried,
): Promise<Answer> {
  const begun = await beginIndicator(request.visit, key)
  const organisation = await pieces.nameOf(request, key.organisation)
  const html = definePage(request, { ...begun, key, organisation, controls, errors })
  return { html, status: errors.length > 0 ? 422 : 200 }
}

const ownedIn = async (request: PageRequest): Promise<Owned> => {
  const { plan, organisation } = await pieces.keyIn(request)
  return { plan, organisation }
}

const show = route({
  method: 'GET',
  path: defineRoot,
  policy: signedIn,
  handle: async (request) => answer(request, await ownedIn(request), { controls: {}, errors: [] }),
})

const fieldOf = {
  'own-name-missing': 'name',
  'own-name-long': 'name',
  'own-unit-missing': 'unit',
  'own-commitment': 'commitment',
} as const

const people = ['no', 'composition', 'harm'] as const

const begin = route({
  method: 'POST',
  path: defineRoot,
  policy: signedIn,
  handle: async (request) => {
    const key = await ownedIn(request)
    const form = await request.form()
    const [name, commitment] = [form.text('name').trim(), form.text('commitment')]
    const unit = form.text('unit').trim()
    const countsPeople = people.find((one) => one === form.text('countsPeople')) ?? 'harm'
    const given = { ...key, name, commitment, unit, countsPeople }
    const id = await figureOperations.defineIndicator(request.visit, given)
    if (isRefused(id)) {
      const errors = [pieces.errorOf(request, id, fieldOf)]
      return answer(request, key, { controls: { name, commitment, unit, countsPeople }, errors })
    }
    const home = figurePieces.addresses(request.language, { ...key, indicator: id })
    return seeOther(home.form('definition'))
  },
})

/** Beginning an indicator of an authority's own. */
export const defineRoutes: readonly Route[] = [show, begin]
