import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { organisationNames } from '#features/organisations'
import { reportOperations, reportRules } from '#features/reporting'
import type { RoundLine } from '#features/rounds'
import { roundOperations } from '#features/rounds'
import { newRoundPage } from './pages/new-round-page.ts'
import { roundPage } from './pages/round-page.ts'
import { roundsPage } from './pages/rounds-page.ts'

const root = '/:lang{en|da}/plans/:plan/rounds'

const planIn = (request: PageRequest): string => param(request, 'plan')
const roundIn = (request: PageRequest) => ({ plan: planIn(request), code: param(request, 'round') })

const coordinates = ({ visit }: PageRequest, plan: string): boolean =>
  reportRules.mayDo.take(visit.actor, { plan, organisation: '' })

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

const parts = ['lead', 'contributor'] as const
const moments = ['hand-in', 'with-papers', 'after-meeting'] as const

/** The lines ticked, and those added below. */
function linesIn(form: Form): readonly RoundLine[] {
  const line = (organisation: string, commitment: string, given: string): RoundLine[] => {
    const part = parts.find((one) => one === given)
    return organisation && commitment && part ? [{ organisation, commitment, part }] : []
  }
  const ticked = form.texts('line').flatMap((value) => {
    const [organisation = '', commitment = '', part = ''] = value.split(' ')
    return line(organisation, commitment, part)
  })
  const added = [1, 2, 3].flatMap((row) =>
    line(
      form.text(`organisation-${row}`),
      form.text(`commitment-${row}`),
      form.text(`part-${row}`),
    ),
  )
  return [...ticked, ...added]
}

const fieldOf = {
  'round-code': 'code',
  'round-exists': 'code',
  'period-unreadable': 'period',
  'due-day-unreadable': 'dueOn',
  'due-day-past': 'dueOn',
  'no-lines': 'line',
  'two-leads': 'line',
  'line-twice': 'line',
} as const

const open = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  body: 256 * 1024,
  handle: async (request) => {
    const { visit, language } = request
    const plan = planIn(request)
    const form = await request.form()
    const moment = (name: string) =>
      moments.find((one) => one === form.text(name)) ?? 'after-meeting'
    const code = form.text('code').trim()
    const opened = await roundOperations.openRound(visit, {
      plan,
      code,
      period: form.text('period').trim(),
      dueOn: form.text('dueOn').trim(),
      readers: {
        steering: moment('steering'),
        reviewers: moment('reviewers'),
        partners: moment('partners'),
      },
      lines: linesIn(form),
    })
    if (!isRefused(opened))
      return seeOther(`${pieces.deskAddresses(language, plan).round(code)}?said=opened`)
    const proposal = await roundOperations.proposeRound(visit, plan)
    const errors = [pieces.errorOf(request, opened, fieldOf)]
    return { html: newRoundPage(request, { proposal, typed: form, errors }), status: 422 }
  },
})

async function answerRound(
  request: PageRequest,
  errors: readonly pieces.FieldError[] = [],
): Promise<Answer> {
  const { visit } = request
  const { plan, code: round } = roundIn(request)
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
      const { plan, code } = roundIn(request)
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
      ...roundIn(request),
      dueOn: form.text('dueOn'),
      reason: form.text('reason'),
    }),
  ),
  act('papers-sent', 'noted', (request) =>
    roundOperations.notePapersSent(request.visit, roundIn(request)),
  ),
  act('meeting-held', 'noted', (request) =>
    roundOperations.noteMeetingHeld(request.visit, roundIn(request)),
  ),
  act('close', 'closed', (request) => roundOperations.closeRound(request.visit, roundIn(request))),
]
