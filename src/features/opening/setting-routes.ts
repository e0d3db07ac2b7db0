import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { roundOperations } from '#features/rounds'
import { languageName } from './pages/question-fields.ts'
import { settingsPage } from './pages/settings-page.ts'
import { coordinates, planIn, root } from './place.ts'

interface Refusal {
  readonly typed: Form
  readonly errors: readonly pieces.FieldError[]
}

async function answerSettings(request: PageRequest, refusal?: Refusal): Promise<Answer> {
  const { visit, query } = request
  const id = planIn(request)
  const settings = await roundOperations.showSettings(visit, id)
  const { version: plan } = await roundOperations.listPlanRounds(visit, id)
  const shown = { plan, settings, mayChange: coordinates(request, id), said: query.get('said') }
  return { html: settingsPage(request, { ...shown, ...refusal }), status: refusal ? 422 : 200 }
}

const show = route({
  method: 'GET',
  path: `${root}/settings`,
  policy: signedIn,
  handle: (request) => answerSettings(request),
})

const saidAt = (request: PageRequest, said: string): Answer =>
  seeOther(
    `${pieces.deskAddresses(request.language, planIn(request)).rounds}/settings?said=${said}`,
  )

const remind = route({
  method: 'POST',
  path: `${root}/settings/reminders`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const typed = form.text('daysBefore').trim()
    const set = await roundOperations.setReminders(request.visit, {
      plan: planIn(request),
      halfway: form.has('halfway'),
      daysBefore: /^\d+$/.test(typed) ? Number(typed) : Number.NaN,
      overdue: form.has('overdue'),
    })
    if (!isRefused(set)) return saidAt(request, 'reminders')
    const errors = [pieces.errorOf(request, set, { 'days-before': 'daysBefore' })]
    return answerSettings(request, { typed: form, errors })
  },
})

const publish = route({
  method: 'POST',
  path: `${root}/settings/policy`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const fields = form.names.filter((name) => name.startsWith('policy-'))
    const text = Object.fromEntries(
      fields.map((name) => [name.slice('policy-'.length), form.text(name)]),
    )
    const kept = await roundOperations.recordPolicy(request.visit, { plan: planIn(request), text })
    if (!isRefused(kept)) return saidAt(request, 'policy')
    const language = String(kept.values['language'] ?? '')
    const told = { ...kept, values: { language: languageName(request.language, language || 'en') } }
    const at = { 'policy-text-missing': `policy-${language}` }
    return answerSettings(request, { typed: form, errors: [pieces.errorOf(request, told, at)] })
  },
})

/** What holds for all rounds of a plan. */
export const settingRoutes: readonly Route[] = [show, remind, publish]
