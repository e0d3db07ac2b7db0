import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notFound } from '#kernel/operations'
import { pieces } from '#features/desk'
import { governanceOperations } from '#features/governance'
import { answers } from '#features/people'
import { subjectIn } from '../form.ts'
import { meetingAddresses } from '../pages/names.ts'
import { newPointPage, pointPage } from '../pages/point-page.ts'
import { fields, keyIn, root, runs } from './place.ts'

const points = `${root}/:meeting/points`
const onePoint = `${points}/${answers.idPart('point')}`

interface RefusedForm {
  readonly typed: Form
  readonly refused: Refused
}

const shown = (request: PageRequest, refusal: RefusedForm | undefined) =>
  refusal && {
    typed: refusal.typed,
    refused: refusal.refused.refused,
    errors: [pieces.errorOf(request, refusal.refused, fields)],
  }

async function answerNew(request: PageRequest, refusal?: RefusedForm): Promise<Answer> {
  const key = keyIn(request)
  if (!runs(request, key.plan)) throw notFound()
  const about = subjectIn(refusal?.typed ?? request.query)
  const read = await governanceOperations.showMeeting(request.visit, { ...key, about })
  const given = { ...read, item: null, mayRun: true, ...shown(request, refusal) }
  return { html: newPointPage(request, given), status: refusal ? 422 : 200 }
}

async function answerPoint(request: PageRequest, refusal?: RefusedForm): Promise<Answer> {
  const key = keyIn(request)
  const read = await governanceOperations.showMeeting(request.visit, key)
  const id = param(request, 'point')
  // Who may not read the agenda yet reads a point once something is decided on it.
  const item =
    [...(read.items ?? []), ...read.off].find((one) => one.id === id) ??
    read.decided.find((one) => one.item.id === id && one.meeting.code === key.code)?.item
  if (!item) throw notFound()
  const said = request.query.get('said')
  const html = pointPage(request, {
    ...read,
    item,
    mayRun: runs(request, key.plan),
    said: said === 'decided' || said === 'closed' || said === 'saved' ? said : null,
    ...shown(request, refusal),
  })
  return { html, status: refusal ? 422 : 200 }
}

/** A point as it was typed; whoever proposes nothing leaves the owner that the form proposed where it is. */
const typedPoint = (request: PageRequest, form: Form) => ({
  ...keyIn(request),
  subject: subjectIn(form),
  title: form.text('title'),
  proposal: form.text('proposal'),
  owner: isUntouched(form) ? '' : form.text('owner'),
  dueOn: form.text('dueOn'),
  otherwise: form.text('otherwise'),
})

const isUntouched = (form: Form): boolean =>
  form.text('proposal').trim() === '' &&
  form.text('dueOn') === '' &&
  form.text('owner') === form.text('lead')

/** The wording that was read, where the form says it. */
const seenIn = (form: Form) => (form.has('seen') ? { seen: form.text('seen') } : {})

const add = route({
  method: 'POST',
  path: points,
  policy: signedIn,
  handle: async (request) => {
    const typed = await request.form()
    const put = await governanceOperations.putOnAgenda(request.visit, typedPoint(request, typed))
    if (isRefused(put)) return answerNew(request, { typed, refused: put })
    const { plan, code } = keyIn(request)
    return seeOther(`${meetingAddresses(request.say, plan).meeting(code)}?said=added#agenda`)
  },
})

/** A deed on a point: on to a page where it was done, back with the reason where it was refused. */
const deedOn = (
  path: string,
  act: (request: PageRequest, form: Form) => Promise<unknown>,
  next: (request: PageRequest) => string,
): Route =>
  route({
    method: 'POST',
    path: `${onePoint}${path}`,
    policy: signedIn,
    handle: async (request) => {
      const typed = await request.form()
      const done = await act(request, typed)
      return isRefused(done)
        ? answerPoint(request, { typed, refused: done })
        : seeOther(next(request))
    },
  })

const itself =
  (said: string) =>
  (request: PageRequest): string => {
    const { plan, code } = keyIn(request)
    return `${meetingAddresses(request.say, plan).point(code, param(request, 'point'))}?said=${said}`
  }
const agenda =
  (end: string) =>
  (request: PageRequest): string => {
    const { plan, code } = keyIn(request)
    return `${meetingAddresses(request.say, plan).meeting(code)}${end}`
  }

const rewrite = deedOn(
  '',
  (request, form) =>
    governanceOperations.putOnAgenda(request.visit, {
      ...typedPoint(request, form),
      ...seenIn(form),
      item: param(request, 'point'),
    }),
  itself('saved'),
)

const off = deedOn(
  '/off',
  (request, form) =>
    governanceOperations.takeOffAgenda(request.visit, {
      ...keyIn(request),
      ...seenIn(form),
      item: param(request, 'point'),
    }),
  agenda('?said=off#agenda'),
)

const move = deedOn(
  '/move',
  (request, form) =>
    governanceOperations.movePoint(request.visit, {
      ...keyIn(request),
      item: param(request, 'point'),
      by: form.text('by') === 'up' ? 'up' : 'down',
    }),
  agenda('#agenda'),
)

const decide = deedOn(
  '/decision',
  (request, form) =>
    governanceOperations.recordDecision(request.visit, {
      ...keyIn(request),
      item: param(request, 'point'),
      outcome: form.text('outcome'),
      decided: form.text('decided'),
      owner: form.text('owner'),
      dueOn: form.text('dueOn'),
      replaces: form.text('replaces'),
      isPastMeant: form.text('isPastMeant') === 'yes',
    }),
  itself('decided'),
)

const close = deedOn(
  '/closing',
  (request, form) =>
    governanceOperations.closeDecision(request.visit, {
      ...keyIn(request),
      decision: form.text('decision'),
      done: form.text('done'),
    }),
  itself('closed'),
)

/** Points of an agenda: written, moved, decided, closed. */
export const pointRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: `${points}/new`,
    policy: signedIn,
    handle: (request) => answerNew(request),
  }),
  add,
  route({
    method: 'GET',
    path: onePoint,
    policy: signedIn,
    handle: (request) => answerPoint(request),
  }),
  rewrite,
  off,
  move,
  decide,
  close,
]
