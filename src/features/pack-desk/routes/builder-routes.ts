import { signedIn } from '#kernel/access'
import type { Form, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { allow, isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { planIn, root } from '#features/opening'
import { buildPacks } from '#features/packs'
import { roundReading } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import { packPages } from '../pages/addresses.ts'
import { viewIn } from '../view-rules.ts'
import { wantedIn, wantedQuery } from '../wanted.ts'
import { answerBuilder } from './builder-answer.ts'
import { pagesIn, placeIn } from './place.ts'
import { isKept, keepTicks, tickedIn } from './ticks.ts'

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

/** What had been typed into the box that freezes, for the address of the page that is shown next. */
function typedQuery(form: Form): URLSearchParams {
  const query = new URLSearchParams()
  const caseNumber = form.text('caseNumber').trim()
  if (caseNumber !== '') query.set('caseNumber', caseNumber)
  if (!form.has('form') && !form.has('language')) return query
  query.set('typed', 'yes')
  for (const name of ['form', 'language'])
    for (const value of form.texts(name)) query.append(name, value)
  return query
}

/** What was ticked, in its order, and one of it moved; whoever moved comes back to the row that has moved. */
const choose = route({
  method: 'POST',
  path: `${root}/:round/pack/deviations`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const ticked = tickedIn(form)
    const trouble = ticked && (await keepTicks(request, ticked))
    if (trouble) return answerBuilder(request, { ...typedIn(form), trouble, ticked: ticked.keys })
    const address = pagesIn(request).view(viewIn(form.text('show')))
    const said = `${address}${address.includes('?') ? '&' : '?'}said`
    const typed = typedQuery(form)
    const rest = typed.size > 0 ? `&${typed.toString()}` : ''
    if (ticked?.moved === undefined) return seeOther(`${said}=chosen${rest}#deviations`)
    return seeOther(`${said}=moved&row=${encodeURIComponent(ticked.moved)}${rest}`)
  },
})

/** Freezes what is ticked: ticks that are not kept yet are kept first, and nothing is frozen where they cannot be. */
const freeze = route({
  method: 'POST',
  path: `${root}/:round/pack`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const ticked = tickedIn(form)
    const isNew = ticked !== null && !(await isKept(request, ticked))
    const trouble = isNew ? await keepTicks(request, ticked) : null
    if (trouble) return answerBuilder(request, { ...typedIn(form), trouble, ticked: ticked?.keys })
    const seen = form.text('seen')
    const frozen = await snapshotOperations.freezeRound(request.visit, {
      ...placeIn(request),
      caseNumber: form.text('caseNumber'),
      ...(/^\d{1,6}$/.test(seen) && { seen: Number(seen) }),
    })
    if (isRefused(frozen)) {
      const errors = [pieces.errorOf(request, frozen, { 'case-number-long': 'caseNumber' })]
      return answerBuilder(request, { ...typedIn(form), errors, isChoiceKept: isNew })
    }
    const query = wantedQuery(wantedIn({ getAll: (name) => form.texts(name) }))
    const wanted = query === '' ? '' : `&${query}`
    return seeOther(`${pagesIn(request).built(frozen.number)}?said=built${wanted}`)
  },
})

/** What stands in the form besides the ticks. */
const typedIn = (form: Form) => ({
  show: form.text('show'),
  caseNumber: form.text('caseNumber'),
  wanted: { forms: form.texts('form'), languages: form.texts('language') },
})

/** The builder: choosing, moving, freezing. */
export const builderRoutes: readonly Route[] = [newest, builder, choose, freeze]
