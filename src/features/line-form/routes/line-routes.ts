import { signedIn } from '#kernel/access'
import { isRefused } from '#kernel/operations'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { pieces } from '#features/desk'
import { reportOperations } from '#features/reporting'
import type { Place } from '../saving.ts'
import { saveForm } from '../saving.ts'
import { conflictAddress } from './conflict-routes.ts'
import type { SavedFields } from './line-answers.ts'
import { answerLine, answerLocked, answerRefused, conflictsIn } from './line-answers.ts'
import { addressOf, formBytes, placeIn, root } from './places.ts'

const { deskAddresses, errorOf } = pieces

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const place = await placeIn(request)
    const work = await reportOperations.showLine(request.visit, place)
    // A line of an implementation plan has no form of its own: it stands on the plan's page.
    if (!work.report.occasion.round) return toPlan(request, place)
    const rewriting = request.query.get('write') ?? undefined
    return answerLine(request, work, { rewriting })
  },
})

const toPlan = ({ language, url }: PageRequest, place: Place): Response => {
  const home = deskAddresses(language, place.plan).report(place.organisation, place.round)
  return seeOther(`${home}${url.search}#line-${place.commitment}`)
}

const save = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  body: formBytes,
  handle: async (request) => {
    const place = await placeIn(request)
    const form = await request.form()
    const work = await reportOperations.showLine(request.visit, place)
    const { edits, saved } = await saveForm(request, place, work, form)
    const waiting = form.texts('then')
    if (isRefused(saved)) return answerLocked(request, work, { edits, refused: saved, waiting })
    return afterSaving(request, place, { edits, saved, waiting, form })
  },
})

interface Saved extends SavedFields {
  readonly form: Form
}

/** Where the pressed button leads, or to the conflicts one by one, or back to the fields that were refused. */
async function afterSaving(
  request: PageRequest,
  place: Place,
  { edits, saved, form, waiting }: Saved,
): Promise<Answer> {
  if (saved.some(({ state }) => state === 'refused'))
    return answerRefused(request, place, { edits, saved, waiting })
  const address = addressOf(request, place)
  const conflicts = conflictsIn(saved, waiting)
  if (conflicts.length > 0) return seeOther(conflictAddress(address, conflicts))
  const anew = form.text('write')
  if (/^[a-z][a-z.-]*$/.test(anew)) return seeOther(`${address}?write=${anew}#${anew}`)
  const next = form.text('go') === 'next' ? await nextLine(request, place) : address
  return seeOther(`${next}?said=saved`)
}

async function nextLine(request: PageRequest, place: Place): Promise<string> {
  const { report } = await reportOperations.showLine(request.visit, place)
  const at = report.assigned.findIndex(({ commitment }) => commitment === place.commitment)
  const next = report.assigned[at + 1]
  const home = deskAddresses(request.language, place.plan)
  return next
    ? home.line(place.organisation, place.round, next.commitment)
    : home.report(place.organisation, place.round)
}

const offer = route({
  method: 'POST',
  path: `${root}/offer`,
  policy: signedIn,
  handle: async (request) => {
    const place = await placeIn(request)
    const offered = await reportOperations.offerLine(request.visit, place)
    if (!isRefused(offered)) return seeOther(`${addressOf(request, place)}?said=offered`)
    const work = await reportOperations.showLine(request.visit, place)
    return answerLine(request, work, { errors: [errorOf(request, offered)], status: 409 })
  },
})

/** A line: its form, and showing it to those who lead. */
export const lineRoutes: readonly Route[] = [show, save, offer]
