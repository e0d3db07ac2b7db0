import { signedIn } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { roundOperations, roundRules } from '#features/rounds'
import { errorsIn, proposedForm, roundIn, rowsIn } from './form.ts'
import { newRoundPage } from './pages/new-round-page.ts'
import { roundsPage } from './pages/rounds-page.ts'
import { questionRowsIn } from './question-rows.ts'
import { coordinates, planIn, root } from './place.ts'
import { settingRoutes } from './setting-routes.ts'

/** The list of rounds; `errors` where a proposed round could not be opened. */
async function answerRounds(
  request: PageRequest,
  errors: readonly pieces.FieldError[] = [],
): Promise<Answer> {
  const { visit } = request
  const plan = planIn(request)
  const { version, rounds } = await roundOperations.listPlanRounds(visit, plan)
  const settings = await roundOperations.showSettings(visit, plan)
  const mayOpen = coordinates(request, plan)
  const today = dayOf(visit.now, version.timeZone)
  const proposed = mayOpen ? roundRules.proposedNext(rounds, today) : []
  const html = roundsPage(request, { plan: version, rounds, mayOpen, settings, proposed, errors })
  return { html, status: errors.length > 0 ? 422 : 200 }
}

const list = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: (request) => answerRounds(request),
})

const blank = route({
  method: 'GET',
  path: `${root}/new`,
  policy: signedIn,
  handle: async (request) => {
    const { visit, query } = request
    const plan = planIn(request)
    const proposal = await roundOperations.proposeRound(visit, plan)
    const { rounds } = await roundOperations.listPlanRounds(visit, plan)
    const after = rounds.find(({ code }) => code === query.get('after'))
    const next = after && roundRules.nextRound(after)
    return {
      html: newRoundPage(request, {
        proposal,
        ...(next && { next: proposedForm(after.code, next) }),
      }),
    }
  },
})

const open = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  body: 256 * 1024,
  handle: async (request) => {
    const { visit, language } = request
    const plan = planIn(request)
    const form = await request.form()
    const go = form.text('go')
    if (go === 'more' || go === 'more-questions') return moreRows(request, form)
    const given = roundIn(form, plan)
    const opened = await roundOperations.openRound(visit, given)
    if (!isRefused(opened))
      return seeOther(`${pieces.deskAddresses(language, plan).round(given.code)}?said=opened`)
    const proposal = await roundOperations.proposeRound(visit, plan)
    const errors = errorsIn(request, form, { proposal, refusal: opened })
    const shown = { proposal, typed: form, errors, rows: rowsIn(form) }
    return { html: newRoundPage(request, shown), status: 422 }
  },
})

async function moreRows(request: PageRequest, form: Form): Promise<Answer> {
  const proposal = await roundOperations.proposeRound(request.visit, planIn(request))
  const asksQuestions = form.text('go') === 'more-questions'
  const rows = rowsIn(form) + (asksQuestions ? 0 : 10)
  const questionRows = questionRowsIn(form) + (asksQuestions ? 2 : 0)
  return { html: newRoundPage(request, { proposal, typed: form, rows, questionRows }) }
}

const openNext = route({
  method: 'POST',
  path: `${root}/:round/next`,
  policy: signedIn,
  handle: async (request) => {
    const { visit, language } = request
    const plan = planIn(request)
    const opened = await roundOperations.openNextRound(visit, {
      plan,
      code: param(request, 'round'),
    })
    if (isRefused(opened)) return answerRounds(request, [pieces.errorOf(request, opened, {})])
    return seeOther(`${pieces.deskAddresses(language, plan).round(opened.code)}?said=opened`)
  },
})

/** Rounds: their list, the form that opens one, what holds for all of them. */
export const routes: readonly Route[] = [list, blank, open, ...settingRoutes, openNext]
