import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notFound } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { Meeting } from '#features/governance'
import { governanceOperations } from '#features/governance'
import { roundOperations } from '#features/rounds'
import { meetingPage } from '../pages/meeting-page.ts'
import { meetingsPage } from '../pages/meetings-page.ts'
import { meetingAddresses } from '../pages/names.ts'
import { newMeetingPage } from '../pages/new-meeting-page.ts'
import { orderIn, ownersIn, viewIn } from '../rules.ts'
import { fields, keyIn, planIn, root, runs } from './place.ts'

const list = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const plan = planIn(request)
    const read = await governanceOperations.listMeetings(request.visit, plan)
    const asked = request.query.get('owner')
    const looked = {
      view: viewIn(request.query.get('show')),
      order: orderIn(request.query.get('sort')),
      owner: ownersIn(read.decided).find((owner) => pieces.codeOf(owner) === asked) ?? null,
    }
    return { html: meetingsPage(request, { ...read, ...looked, mayRun: runs(request, plan) }) }
  },
})

/** The form; whoever does not run meetings finds nothing here. */
async function answerNew(request: PageRequest, refusal?: RefusedForm): Promise<Answer> {
  const plan = planIn(request)
  if (!runs(request, plan)) throw notFound()
  const read = await governanceOperations.listMeetings(request.visit, plan)
  const { rounds } = await roundOperations.listPlanRounds(request.visit, plan)
  const html = newMeetingPage(request, { ...read, rounds, ...shown(request, refusal) })
  return { html, status: refusal ? 422 : 200 }
}

interface RefusedForm {
  readonly typed: Form
  readonly refused: Refused
}

const shown = (request: PageRequest, refusal: RefusedForm | undefined) =>
  refusal && {
    typed: refusal.typed,
    errors: [pieces.errorOf(request, refusal.refused, fields)],
  }

const blank = route({
  method: 'GET',
  path: `${root}/new`,
  policy: signedIn,
  handle: (request) => answerNew(request),
})

const announce = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const plan = planIn(request)
    const typed = await request.form()
    const announced = await governanceOperations.announceMeeting(request.visit, {
      plan,
      title: typed.text('title'),
      heldOn: typed.text('heldOn'),
      round: typed.text('round'),
      body: typed.text('body'),
    })
    if (isRefused(announced)) return answerNew(request, { typed, refused: announced })
    return seeOther(meetingAddresses(request.say, plan).meeting(announced.code))
  },
})

async function answerMeeting(request: PageRequest, refusal?: RefusedForm): Promise<Answer> {
  const key = keyIn(request)
  const read = await governanceOperations.showMeeting(request.visit, key)
  const said = request.query.get('said')
  const html = meetingPage(request, {
    ...read,
    mayRun: runs(request, key.plan),
    said: saidOf(said),
    ...shown(request, refusal),
  })
  return { html, status: refusal ? 422 : 200 }
}

const known = ['papers-sent', 'held', 'moved', 'added', 'fetched', 'off'] as const
const saidOf = (said: string | null): string | null => known.find((one) => one === said) ?? null

const show = route({
  method: 'GET',
  path: `${root}/:meeting`,
  policy: signedIn,
  handle: (request) => answerMeeting(request),
})

/** A deed on a meeting: back to it where it was done, with the reason where it was refused. */
const deedOn = (
  path: string,
  act: (request: PageRequest, form: Form) => Promise<{ done: Meeting | Refused; said: string }>,
): Route =>
  route({
    method: 'POST',
    path: `${root}/:meeting/${path}`,
    policy: signedIn,
    handle: async (request) => {
      const typed = await request.form()
      const { done, said } = await act(request, typed)
      if (isRefused(done)) return answerMeeting(request, { typed, refused: done })
      const { plan, code } = keyIn(request)
      return seeOther(`${meetingAddresses(request.say, plan).meeting(code)}?said=${said}`)
    },
  })

const note = deedOn('notes', async (request, form) => {
  const kind = form.text('kind') === 'held' ? 'held' : 'papers-sent'
  const given = { ...keyIn(request), kind } as const
  return { done: await governanceOperations.noteMeeting(request.visit, given), said: kind }
})

const move = deedOn('day', async (request, form) => {
  const given = { ...keyIn(request), heldOn: form.text('heldOn'), reason: form.text('reason') }
  return { done: await governanceOperations.moveMeeting(request.visit, given), said: 'moved' }
})

/** Meetings: their list, the form that announces one, one with its agenda. */
export const meetingRoutes: readonly Route[] = [list, blank, announce, show, note, move]
