import { signedIn } from '#kernel/access'
import type { PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { allow, isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { seenIn } from '../form/read.ts'
import { nonePlannedPage } from '../pages/plan-page.ts'
import { answerPlan, planKeyIn, root, shownPlan } from './plan-routes.ts'

const path = `${root}/lines/:commitment/none-planned`
const field = 'none-planned'

const show = route({
  method: 'GET',
  path,
  policy: signedIn,
  handle: async (request) => {
    const place = { ...(await planKeyIn(request)), commitment: param(request, 'commitment') }
    const work = await reportOperations.showLine(request.visit, place)
    const item = work.line.items.find((one) => one.field === field)
    const typed = item?.content.noun === 'statement' ? item.content.text : ''
    const shown = await shownPlan(request, place)
    const { commitment } = place
    const seen = work.versions.get(field) ?? 0
    return { html: nonePlannedPage(request, { ...shown, commitment, seen, typed }) }
  },
})

const save = route({
  method: 'POST',
  path,
  policy: signedIn,
  handle: (request) => saved(request),
})

async function saved(request: PageRequest) {
  const key = await planKeyIn(request)
  allow(editionRules.write, request.visit, key)
  const commitment = param(request, 'commitment')
  const form = await request.form()
  const value = { text: form.text('text').trim(), unchanged: false, correction: '' }
  const edits = [{ field, value, seen: seenIn(form.text('seen')) }]
  const outcomes = await reportOperations.saveLine(request.visit, { ...key, commitment, edits })
  if (isRefused(outcomes)) return answerPlan(request, key, [pieces.errorOf(request, outcomes)])
  const conflict = outcomes.find((one) => one.state === 'conflict')
  const home = pieces.deskAddresses(request.language, key.plan)
  if (conflict)
    return seeOther(
      `${home.line(key.organisation, key.round, commitment)}/conflict?field=${field}&mine=${conflict.mine}`,
    )
  return seeOther(`${home.report(key.organisation, key.round)}?said=saved#line-${commitment}`)
}

/** Why nothing is planned for a commitment. */
export const whyRoutes: readonly Route[] = [show, save]
