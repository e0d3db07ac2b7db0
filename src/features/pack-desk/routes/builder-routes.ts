import { signedIn } from '#kernel/access'
import type { Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { allow, isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { planIn, root } from '#features/opening'
import { buildPacks, movedChoice, packOperations } from '#features/packs'
import { roundReading } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import { packPages } from '../pages/addresses.ts'
import { viewIn } from '../view-rules.ts'
import { wantedIn, wantedQuery } from '../wanted.ts'
import { answerBuilder } from './builder-answer.ts'
import { pagesIn, placeIn } from './place.ts'

/** The pack of the newest round; the rounds where there is none. */
const newest = route({
  method: 'GET',
  path: root.replace(/rounds$/, 'pack'),
  policy: signedIn,
  handle: async (request) => {
    const plan = planIn(request)
    allow(buildPacks, request.visit, { plan })
    const [round] = await request.visit.read((tx) => roundReading.listRounds(tx, plan))
    if (!round) return seeOther(pieces.deskAddresses(request.language, plan).rounds)
    return seeOther(packPages(request.language, plan, round.code).builder)
  },
})

const builder = route({
  method: 'GET',
  path: `${root}/:round/pack`,
  policy: signedIn,
  handle: (request) => answerBuilder(request),
})

/** What was ticked, in its order, and one of it moved; whoever moved comes back to the row that has moved. */
const choose = route({
  method: 'POST',
  path: `${root}/:round/pack/deviations`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const ticked = new Set(form.texts('chosen'))
    const keys = form.texts('order').filter((key) => ticked.has(key))
    const [, by, key] = /^(up|down):(.*)$/.exec(form.text('move')) ?? []
    const show = form.text('show')
    const chosen = await packOperations.chooseDeviations(request.visit, {
      ...placeIn(request),
      keys: key === undefined ? keys : movedChoice(keys, key, by === 'up' ? 'up' : 'down'),
      seen: Number(/^\d{1,6}$/.exec(form.text('seen'))?.[0] ?? 0),
    })
    if (isRefused(chosen))
      return answerBuilder(request, { errors: [pieces.errorOf(request, chosen, {})], show })
    const address = pagesIn(request).view(viewIn(show))
    const said = `${address}${address.includes('?') ? '&' : '?'}said`
    if (key === undefined) return seeOther(`${said}=chosen#deviations`)
    return seeOther(`${said}=moved&row=${encodeURIComponent(key)}`)
  },
})

const freeze = route({
  method: 'POST',
  path: `${root}/:round/pack`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const caseNumber = form.text('caseNumber')
    const seen = form.text('seen')
    const frozen = await snapshotOperations.freezeRound(request.visit, {
      ...placeIn(request),
      caseNumber,
      ...(/^\d{1,6}$/.test(seen) && { seen: Number(seen) }),
    })
    if (isRefused(frozen)) {
      const errors = [pieces.errorOf(request, frozen, { 'case-number-long': 'caseNumber' })]
      return answerBuilder(request, { errors, caseNumber })
    }
    const query = wantedQuery(wantedIn({ getAll: (name) => form.texts(name) }))
    const wanted = query === '' ? '' : `&${query}`
    return seeOther(`${pagesIn(request).built(frozen.number)}?said=built${wanted}`)
  },
})

/** The builder: choosing, moving, freezing. */
export const builderRoutes: readonly Route[] = [newest, builder, choose, freeze]
