import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { organisationNames } from '#features/organisations'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { errorsIn, fieldOf, roundIn, rowsIn } from './opening.ts'
import { newRoundPage } from './pages/new-round-page.ts'
import { roundPage } from './pages/round-page.ts'
import { questionRowsIn } from './question-rows.ts'
import { roundsPage } from './pages/rounds-page.ts'

const root = '/:lang{en|da}/plans/:plan/rounds'

const planIn = (request: PageRequest): string => param(request, 'plan')
const keyIn = (request: PageRequest) => ({ plan: planIn(request), code: param(request, 'round') })

const coordinates = ({ visit }: PageRequest, plan: string): boolean =>
  editionRules.mayDo.take(visit.actor, { plan, organisation: '' })

const list = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const plan = planIn(request)
    const { version, rounds } = await roundOperations.listPlanRounds(request.visit, plan)
    return {
      html: roundsPage(request, { plan: version, rounds, mayOpen: coordinates(request, plan) }),
    }
  },
})

const blank = route({
  method: 'GET',
  path: `${root}/new`,
  policy: signedIn,
  handle: async (request) => {
    const proposal = await roundOperations.proposeRound(request.visit, planIn(request))
    return { html: newRoundPage(request, { proposal }) }
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
    if (go === 'more' || go === 'more-questions') {
      const proposal = await roundOperations.proposeRound(visit, plan)
      const rows = rowsIn(form) + (go === 'more' ? 10 : 0)
      const questionRows = questionRowsIn(form) + (go === 'more' ? 0 : 2)
      return { html: newRoundPage(request, { proposal, typed: form, rows, questionRows }) }
    }
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

async function answerRound(
  request: PageRequest,
  errors: readonly pieces.FieldError[] = [],
): Promise<Answer> {
  const { visit } = request
  const { plan, code: round } = keyIn(request)
  const overview = await reportOperations.overseeRound(visit, { plan, round })
  const organisations = await visit.read((tx) => organisationNames(tx, visit.now))
  const html = roundPage(request, { overview, organisations, errors, said: pieces.saidIn(request) })
  return { html, status: errors.length > 0 ? 422 : 200 }
}

const show = route({
  method: 'GET',
  path: `${root}/:round`,
  policy: signedIn,
  handle: (request) => answerRound(request),
})

type Act = (request: PageRequest, form: Form) => Promise<unknown>

const act = (path: string, said: string, run: Act): Route =>
  route({
    method: 'POST',
    path: `${root}/:round/${path}`,
    policy: signedIn,
    handle: async (request) => {
      const { plan, code } = keyIn(request)
      const result = await run(request, await request.form())
      const address = pieces.deskAddresses(request.language, plan).round(code)
      if (!isRefused(result)) return seeOther(`${address}?said=${said}`)
      const fields = { ...fieldOf, 'reason-missing': 'reason' }
      return answerRound(request, [pieces.errorOf(request, result, fields)])
    },
  })

/** Rounds: their list, the form that opens one, the coordinator's overview. */
export const routes: readonly Route[] = [
  list,
  blank,
  open,
  show,
  act('due-day', 'moved', (request, form) =>
    roundOperations.moveDueDay(request.visit, {
      ...keyIn(request),
      dueOn: form.text('dueOn'),
      reason: form.text('reason'),
    }),
  ),
  act('papers-sent', 'noted', (request) =>
    roundOperations.notePapersSent(request.visit, keyIn(request)),
  ),
  act('meeting-held', 'noted', (request) =>
    roundOperations.noteMeetingHeld(request.visit, keyIn(request)),
  ),
  act('close', 'closed', (request) => roundOperations.closeRound(request.visit, keyIn(request))),
]
