import { signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { coordinates, planIn, root } from '#features/opening'
import { pieces } from '#features/desk'
import { roundOperations } from '#features/rounds'
import { snapshotPages } from './pages/addresses.ts'
import { snapshotPage } from './pages/snapshot-page.ts'
import { snapshotsPage } from './pages/snapshots-page.ts'
import { snapshotOperations } from '#features/snapshots'
import { readNow } from './since-now.ts'

const placeIn = (request: PageRequest) => ({
  plan: planIn(request),
  round: param(request, 'round'),
})

/** The round of the address as its page may tell of it; 404 for whoever has no part in the plan. */
const roundIn = (request: PageRequest) => {
  const { plan, round: code } = placeIn(request)
  return roundOperations.showRound(request.visit, { plan, code })
}

interface Refused {
  readonly errors: readonly pieces.FieldError[]
  readonly caseNumber: string
}

async function answerList(request: PageRequest, refused?: Refused): Promise<Answer> {
  const { visit } = request
  const place = placeIn(request)
  const { version: plan, organisations } = await roundIn(request)
  const heads = await snapshotOperations.listSnapshots(visit, place)
  const mayFreeze = coordinates(request, place.plan)
  const ahead = mayFreeze ? await snapshotOperations.previewFreezing(visit, place) : null
  const { round } = place
  const html = snapshotsPage(request, { plan, round, organisations, heads, ahead, ...refused })
  return { html, status: refused ? 422 : 200 }
}

const list = route({
  method: 'GET',
  path: `${root}/:round/snapshots`,
  policy: signedIn,
  handle: (request) => answerList(request),
})

const freeze = route({
  method: 'POST',
  path: `${root}/:round/snapshots`,
  policy: signedIn,
  handle: async (request) => {
    const place = placeIn(request)
    const form = await request.form()
    const caseNumber = form.text('caseNumber')
    const seen = form.text('seen')
    const frozen = await snapshotOperations.freezeRound(request.visit, {
      ...place,
      caseNumber,
      ...(/^\d{1,6}$/.test(seen) && { seen: Number(seen) }),
    })
    if (isRefused(frozen)) {
      const errors = [pieces.errorOf(request, frozen, { 'case-number-long': 'caseNumber' })]
      return answerList(request, { errors, caseNumber })
    }
    const pages = snapshotPages(request.language, place.plan, place.round)
    return seeOther(`${pages.one(frozen.number)}?said=frozen`)
  },
})

const show = route({
  method: 'GET',
  path: `${root}/:round/snapshots/:snapshot{[0-9]{1,6}}`,
  policy: signedIn,
  handle: async (request) => {
    const { visit, query } = request
    const key = { ...placeIn(request), number: Number(param(request, 'snapshot')) }
    const { version: plan } = await roundIn(request)
    const told = await snapshotOperations.showSince(visit, key)
    const changed = coordinates(request, key.plan)
      ? await snapshotOperations.compareSnapshots(visit, key)
      : null
    const now = await readNow(visit, plan, told)
    const said = query.get('said')
    return { html: snapshotPage(request, { plan, told, now, changed, said }) }
  },
})

/** What was frozen of a round: the list with the box that freezes, and one snapshot. */
export const routes: readonly Route[] = [list, freeze, show]
