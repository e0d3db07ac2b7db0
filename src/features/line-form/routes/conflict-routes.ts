import { signedIn } from '#kernel/access'
import { isRefused } from '#kernel/operations'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { pieces } from '#features/desk'
import { figureDrafts } from '#features/indicators'
import { figureOperations } from '#features/measuring'
import { reportOperations } from '#features/reporting'
import type { ConflictPage } from '../pages/conflict-page.ts'
import { conflictPage, versionsPage } from '../pages/conflict-page.ts'
import type { Place } from '../saving.ts'
import { conflictsIn } from './line-answers.ts'
import { addressOf, formBytes, placeIn, root } from './places.ts'

const { errorOf } = pieces

/** The page of the first conflict; the others, each `field:version`, come after it. */
export function conflictAddress(line: string, [first = '', ...after]: readonly string[]): string {
  const [field = '', mine = ''] = first.split(':')
  const query = new URLSearchParams([
    ['field', field],
    ['mine', mine],
    ...after.map((one): [string, string] => ['then', one]),
  ])
  return `${line}/conflict?${query.toString()}`
}

const showConflict = route({
  method: 'GET',
  path: `${root}/conflict`,
  policy: signedIn,
  handle: async (request) => {
    const field = request.query.get('field') ?? ''
    const place = { ...(await placeIn(request)), field }
    const versions = await reportOperations.showVersions(request.visit, place)
    const [mine, waiting] = [Number(request.query.get('mine')), request.query.getAll('then')]
    return answerConflict(request, { ...place, field }, { versions, field, mine, waiting })
  },
})

/** The conflict; the line itself where nothing was saved in such a field, or none is named. */
async function answerConflict(
  request: PageRequest,
  place: Place & { readonly field: string },
  shown: Omit<ConflictPage, 'follows'>,
): Promise<Answer> {
  if (shown.versions.history.revisions.length === 0) return seeOther(addressOf(request, place))
  const follows = await followsIn(request, place)
  const html = conflictPage(request, { ...shown, follows })
  return { html, status: shown.errors ? 422 : 200 }
}

/** What a target of a list of figures may follow, by name: a text that stands aside may follow what no fact does. */
async function followsIn(
  { visit }: PageRequest,
  { plan, organisation, commitment: indicator, field }: Place & { readonly field: string },
): Promise<ConflictPage['follows']> {
  if (figureDrafts.figureField(field)?.noun !== 'target') return {}
  const view = await figureOperations.showFigures(visit, { plan, organisation, indicator })
  return Object.fromEntries(view.followable.map(({ id, name }) => [id, name]))
}

const settle = route({
  method: 'POST',
  path: `${root}/conflict`,
  policy: signedIn,
  body: formBytes,
  handle: async (request) => settleOne(request, await placeIn(request)),
})

async function settleOne(request: PageRequest, place: Place): Promise<Answer> {
  const form = await request.form()
  const [field, mine, text] = [form.text('field'), Number(form.text('mine')), form.text('text')]
  const waiting = form.texts('then')
  const choice = (['together', 'theirs'] as const).find((one) => one === form.text('choice'))
  const settled = { ...place, field, choice: choice ?? ('mine' as const), mine, text }
  const theirs = Number(form.text('theirs'))
  const resolved = await reportOperations.resolveConflict(request.visit, { ...settled, theirs })
  if (!isRefused(resolved)) {
    const address = addressOf(request, place)
    const left = conflictsIn(resolved, waiting)
    return seeOther(left.length > 0 ? conflictAddress(address, left) : `${address}?said=saved`)
  }
  const versions = await reportOperations.showVersions(request.visit, { ...place, field })
  const errors = [errorOf(request, resolved, { 'contradiction-left': 'text' })]
  return answerConflict(
    request,
    { ...place, field },
    { versions, field, mine, waiting, typed: text, errors },
  )
}

const showVersions = route({
  method: 'GET',
  path: `${root}/versions`,
  policy: signedIn,
  handle: async (request) => {
    const field = request.query.get('field') ?? ''
    const place = { ...(await placeIn(request)), field }
    const versions = await reportOperations.showVersions(request.visit, place)
    if (versions.history.revisions.length === 0) return seeOther(addressOf(request, place))
    return { html: versionsPage(request, versions, field) }
  },
})

/** Two who wrote in one field, and all that was ever saved in it. */
export const conflictRoutes: readonly Route[] = [showConflict, settle, showVersions]
