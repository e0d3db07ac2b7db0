import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { allow, isRefused, notFound } from '#kernel/operations'
import { activityRules, activitySays } from '#features/activities'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Edit, Outcome } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { planPages } from '../addresses.ts'
import { faultsIn } from '../form/faults.ts'
import { activityIn, editsIn, milestonesIn, newKey, rowsIn, seenIn, typedIn } from '../form/read.ts'
import { answerActivity, codesOf, workOn } from './activity-answers.ts'
import { answerPlan, planKeyIn, root } from './plan-routes.ts'

const line = `${root}/lines/:commitment`

const blank = route({
  method: 'GET',
  path: `${line}/activities/new`,
  policy: signedIn,
  handle: async (request) => {
    const key = await planKeyIn(request)
    return answerActivity(request, await workOn(request, key), { key: null })
  },
})

const show = route({
  method: 'GET',
  path: `${line}/activities/:activity`,
  policy: signedIn,
  handle: async (request) => {
    const key = await planKeyIn(request)
    return answerActivity(request, await workOn(request, key), { key: param(request, 'activity') })
  },
})

const create = route({
  method: 'POST',
  path: `${line}/activities/new`,
  policy: signedIn,
  body: 256 * 1024,
  handle: (request) => saved(request, null),
})

const save = route({
  method: 'POST',
  path: `${line}/activities/:activity`,
  policy: signedIn,
  body: 256 * 1024,
  handle: (request) => saved(request, param(request, 'activity')),
})

/** Saves what was posted, or shows it again with more rows or with what stands in the way. */
async function saved(request: PageRequest, existing: string | null): Promise<Answer> {
  const place = await planKeyIn(request)
  allow(editionRules.write, request.visit, place)
  const form = await request.form()
  const [go, key] = [form.text('go'), existing ?? newKey()]
  if (go === 'more') return again(request, place, { form, existing, more: true })
  const codes = codesOf(await workOn(request, place))
  const says = go === 'remove' ? null : activityIn(form, codes)
  const faults = says === null ? [] : faultsIn(request.say, form, codes)
  if (faults.length > 0) return again(request, place, { form, existing, errors: faults })
  if (says === undefined)
    return again(request, place, { form, existing, errors: [missing(request)] })
  const commitment = param(request, 'commitment')
  const edits = editsIn(form, key, says)
  const outcomes = await reportOperations.saveLine(request.visit, { ...place, commitment, edits })
  if (isRefused(outcomes))
    return again(request, place, { form, existing, errors: [pieces.errorOf(request, outcomes)] })
  return afterSaving(request, place, { form, existing, outcomes })
}

const missing = ({ say }: PageRequest): pieces.FieldError => ({
  field: 'title',
  text: say('implementation.title-missing'),
})

interface Again {
  readonly form: Form
  readonly existing: string | null
  readonly more?: boolean
  readonly errors?: readonly pieces.FieldError[]
}

/** The form with everything that was typed. */
async function again(request: PageRequest, place: ReportKey, given: Again): Promise<Answer> {
  const { form, existing, more = false, errors = [] } = given
  const title = form.text('title').trim()
  const read = await workOn(request, place)
  const says = activitySays.safeParse({ ...typedIn(form, codesOf(read)), title: title || '…' })
  const rows = rowsIn(form)
  const typed = {
    says: { ...(says.success ? says.data : activitySays.parse({ title: '…' })), title },
    milestones: milestonesIn(form, existing ?? ''),
    blank: more
      ? { milestones: 2, indicators: 2 }
      : { milestones: rows.milestones > 0 ? 1 : 0, indicators: 1 },
    seen: seenIn(form.text('seen')),
    correction: form.text('correction'),
  }
  return answerActivity(request, read, { key: existing, typed, errors })
}

/** Where saving leads: back to the plan, to the two versions where somebody else wrote too, or to what is wrong. */
function afterSaving(
  request: PageRequest,
  place: ReportKey,
  { form, existing, outcomes }: Again & { readonly outcomes: readonly Outcome[] },
): Promise<Answer> | Response {
  const commitment = param(request, 'commitment')
  const refused = outcomes.flatMap((one) => (one.state === 'refused' ? [one] : []))
  if (refused.length > 0) {
    const errors = refused.map((one) => faultAt(request, form, one))
    return again(request, place, { form, existing, errors })
  }
  const conflict = outcomes.find((one) => one.state === 'conflict')
  const pages = planPages(request.language, place)
  if (conflict) {
    const home = pieces.deskAddresses(request.language, place.plan)
    const query = new URLSearchParams({ field: conflict.field, mine: String(conflict.mine) })
    return seeOther(
      `${home.line(place.organisation, place.round, commitment)}/conflict?${query.toString()}`,
    )
  }
  return seeOther(`${pages.home}?said=saved#line-${commitment}`)
}

const fieldOf: Readonly<Record<string, string>> = {
  'ends-before-start': 'end',
  'budget-both': 'budget-lines',
  'unknown-organisation': 'contributors',
  'unknown-commitment': 'also-serves',
}

/** What was refused, at the field where it can be mended. */
function faultAt(
  request: PageRequest,
  form: Form,
  { field, code, values }: Extract<Outcome, { state: 'refused' }>,
): pieces.FieldError {
  const refusal: Refused = { refused: code, values }
  const typed = String(values['typed'] ?? '')
  const place = form.names.find((name) => typed !== '' && form.text(name).trim() === typed)
  const at = place ?? fieldOf[code] ?? (field.startsWith('activity.') ? 'title' : null)
  return { field: at, text: pieces.errorOf(request, refusal).text }
}

/** A hint is answered in the tree: yes, that is right. */
const answerHint = route({
  method: 'POST',
  path: `${root}/hints`,
  policy: signedIn,
  handle: async (request) => {
    const place = await planKeyIn(request)
    allow(editionRules.write, request.visit, place)
    const [commitment = '', key = '', ...rest] = (await request.form()).text('hint').split('/')
    const work = await reportOperations.showLine(request.visit, { ...place, commitment })
    const item = work.line.items.find(({ field }) => field === `activity.${key}`)
    if (item?.content.noun !== 'activity') throw notFound()
    const activity = activityRules.answering(item.content.says, rest.join('/'), true)
    const seen = work.versions.get(item.field) ?? 0
    const reason = item.reason ? request.say.text(item.reason).text : ''
    const edit: Edit = { field: item.field, value: { activity, correction: reason }, seen }
    const edits = [edit]
    const outcomes = await reportOperations.saveLine(request.visit, { ...place, commitment, edits })
    if (isRefused(outcomes)) return answerPlan(request, place, [pieces.errorOf(request, outcomes)])
    const { home } = planPages(request.language, place)
    return seeOther(`${home}?said=saved#activity-${key}`)
  },
})

/** The form of an activity, and the answers to hints. */
export const activityRoutes: readonly Route[] = [blank, create, show, save, answerHint]
