import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { aboutPage, coordinates, fieldOf, planIn, root } from '#features/opening'
import { pieces } from '#features/desk'
import { organisationNames } from '#features/organisations'
import { roundOperations } from '#features/rounds'
import { listViews } from '#features/saved-views'
import { lookIn } from './look.ts'
import * as operations from './operations.ts'
import { remindersPage } from './pages/reminders-page.ts'
import { roundPage } from './pages/round-page.ts'

const keyIn = (request: PageRequest) => ({ plan: planIn(request), code: param(request, 'round') })

/** What was refused: why, and the form as it was sent. */
interface RefusedForm {
  readonly errors: readonly pieces.FieldError[]
  readonly form: Form
}

async function answerRound(request: PageRequest, refusedForm?: RefusedForm): Promise<Answer> {
  const { visit, url, query } = request
  const { plan, code: round } = keyIn(request)
  if (!coordinates(request, plan)) return answerAbout(request)
  const overview = await operations.overseeRound(visit, { plan, round })
  const settings = await roundOperations.showSettings(visit, plan)
  const organisations = await visit.read((tx) => organisationNames(tx, visit.now))
  const { errors = [], form } = refusedForm ?? {}
  const usual = lookIn(url)
  // A refused extension comes back beside the one whom it was for.
  const look = { ...usual, of: form?.text('organisation') || usual.of }
  const views = await listViews(visit, null)
  const shown = { overview, settings, organisations, look, views, said: query.get('said') }
  const html = roundPage(request, { ...shown, errors, ...(form && { typed: form }) })
  return { html, status: errors.length > 0 ? 422 : 200 }
}

/** What everybody with a part in the plan sees of a round. */
async function answerAbout(request: PageRequest): Promise<Answer> {
  const { visit } = request
  const read = await roundOperations.showRound(visit, keyIn(request))
  const settings = await roundOperations.showSettings(visit, planIn(request))
  return { html: aboutPage(request, { read, settings }) }
}

const show = route({
  method: 'GET',
  path: `${root}/:round`,
  policy: signedIn,
  handle: (request) => answerRound(request),
})

async function answerReminders(
  request: PageRequest,
  chosen: readonly string[],
  errors: readonly pieces.FieldError[] = [],
): Promise<Answer> {
  const { visit } = request
  const { plan, code: round } = keyIn(request)
  const preview = await operations.previewReminders(visit, { plan, round, organisations: chosen })
  const { source, letters } = preview
  const organisations = await visit.read((tx) => organisationNames(tx, visit.now))
  const html = remindersPage(request, { ...source, letters, organisations, errors })
  return { html, status: errors.length > 0 ? 422 : 200 }
}

const preview = route({
  method: 'GET',
  path: `${root}/:round/reminders`,
  policy: signedIn,
  handle: (request) => answerReminders(request, request.url.searchParams.getAll('to')),
})

const send = route({
  method: 'POST',
  path: `${root}/:round/reminders`,
  policy: signedIn,
  handle: async (request) => {
    const { plan, code: round } = keyIn(request)
    const organisations = (await request.form()).texts('to')
    const sent = await operations.remindReporters(request.visit, { plan, round, organisations })
    if (isRefused(sent))
      return answerReminders(request, organisations, [pieces.errorOf(request, sent, {})])
    return seeOther(`${pieces.deskAddresses(request.language, plan).round(round)}?said=reminded`)
  },
})

type Act = (request: PageRequest, form: Form) => Promise<unknown>

const act = (path: string, said: string | ((form: Form) => string), run: Act): Route =>
  route({
    method: 'POST',
    path: `${root}/:round/${path}`,
    policy: signedIn,
    handle: async (request) => {
      const { plan, code } = keyIn(request)
      const form = await request.form()
      const result = await run(request, form)
      const address = pieces.deskAddresses(request.language, plan).round(code)
      const told = typeof said === 'string' ? said : said(form)
      if (!isRefused(result)) return seeOther(`${address}?said=${told}`)
      const fields = path === 'extensions' ? extensionFields : fieldsOfMove
      return answerRound(request, { errors: [pieces.errorOf(request, result, fields)], form })
    },
  })

const fieldsOfMove = { ...fieldOf, 'reason-missing': 'reason' }
const extensionFields = {
  'reason-missing': 'extensionReason',
  'due-day-missing': 'extendedTo',
  'due-day-unreadable': 'extendedTo',
  'due-day-past': 'extendedTo',
  'extension-not-later': 'extendedTo',
}

/** A round: the coordinator's overview, what others see of it, and what is done with it. */
export const routes: readonly Route[] = [
  show,
  preview,
  send,
  act('due-day', 'moved', (request, form) =>
    roundOperations.moveDueDay(request.visit, {
      ...keyIn(request),
      dueOn: form.text('dueOn'),
      reason: form.text('reason'),
    }),
  ),
  act('extensions', 'extended', (request, form) =>
    roundOperations.extendDueDay(request.visit, {
      ...keyIn(request),
      organisation: form.text('organisation'),
      dueOn: form.text('extendedTo'),
      reason: form.text('extensionReason'),
    }),
  ),
  act(
    'recurrence',
    (form) => (form.text('recurs') === 'yes' ? 'recurs' : 'recurs-no-more'),
    (request, form) =>
      roundOperations.recurRound(request.visit, {
        ...keyIn(request),
        recurs: form.text('recurs') === 'yes',
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
