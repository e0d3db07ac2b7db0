import type { FieldError, Named } from '#features/people'
import { accounts, answers, installation, roles } from '#features/people'
import { listSecondFactors } from '#features/sign-in'
import type { Actor, Role, RoleName } from '#kernel/access'
import { hasRole, roleNames } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { invitePerson, resendInvitation, takeBackInvitation } from '../links/operations.ts'
import type { Delivery } from '../links/schema.ts'
import type { Invited } from '../links/steps.ts'
import { listInvitations } from '../links/store.ts'
import type { RoleChoices } from '../pages/invite-page.ts'
import { allPlansValue, invitedPage, invitePage } from '../pages/invite-page.ts'
import { peopleListPage } from '../pages/people-page.ts'

const { errorOf, idPart, languageIn, refusedPage, saidIn, settingOf } = answers
const { seePeople, seePerson, setRole } = roles

/** A page for those who give roles. */
export const peopleRoute = (declared: Omit<Route, 'policy'>): Route =>
  route({ ...declared, path: `/:lang{en|da}${declared.path}`, policy: seePeople })

/** What may be chosen by this actor; what was chosen before stays chosen. */
export function choicesFor(
  actor: Actor,
  named: Named,
  { entered, errors }: Pick<RoleChoices, 'entered' | 'errors'>,
): RoleChoices {
  const may = (name: RoleName, plan: string | null): boolean =>
    setRole(actor, { name, plan, organisation: null })
  return {
    organisations: [...named.organisations.values()],
    plans: named.plans.filter(({ id }) => may('editor', id)),
    allPlans: may('coordinator', null),
    mayAdminister: hasRole(actor, ['administrator']),
    entered,
    errors,
  }
}

/** The role as the form names it; a refusal where it names none. */
export function roleIn(form: Form): Role | Refused {
  const name = roleNames.find((one) => one === form.text('role'))
  if (!name) return refused('role-not-chosen')
  const [plan, organisation] = [form.text('plan'), form.text('organisation')]
  // Administrators are so everywhere; whatever plan stands chosen beside it does not count.
  const everywhere = plan === allPlansValue || name === 'administrator'
  if (plan === '' && !everywhere) return refused('role-needs-plan')
  return { name, plan: everywhere ? null : plan, organisation: organisation || null }
}

/** What a form for a role says, to be kept beside an error. */
export const enteredRole = (form: Form): RoleChoices['entered'] => ({
  role: form.text('role'),
  plan: form.text('plan'),
  organisation: form.text('organisation'),
})

/** Where a refused role is shown. */
export const rolePlaces = {
  'role-not-chosen': 'role',
  'role-held': 'role',
  'own-role': 'role',
  'role-needs-plan': 'plan',
  'role-is-for-all-plans': 'plan',
  'no-such-plan': 'plan',
  'role-needs-organisation': 'organisation',
  'role-has-no-organisation': 'organisation',
  'no-such-organisation': 'organisation',
}

const saidHere = ['mailed', 'role-given', 'taken-back', 'account-closed']

async function listAnswer(request: PageRequest, errors: readonly FieldError[]): Promise<Answer> {
  const { visit } = request
  const { actor, now } = visit
  const page = await visit.read(async (tx) => {
    const people = await accounts.listPeople(tx, now)
    const waiting = await listInvitations(tx)
    return {
      named: await roles.namedIn(tx, now),
      people: people.filter((person) => seePerson(actor, person.roles)),
      timeZone: await roles.zoneOf(tx, actor),
      withFactor: await listSecondFactors(tx),
      waiting: waiting
        .filter((link) => link.roles.every((role) => setRole(actor, role)))
        .map((link) => ({ ...link, email: link.email ?? '', hasExpired: link.expiresAt <= now })),
    }
  })
  const { mailGoesOut } = installation()
  const said = errors.length > 0 ? null : saidIn(request, saidHere)
  const all = { ...page, mailGoesOut, errors, said }
  return { html: peopleListPage(settingOf(request), all) }
}

const showList = peopleRoute({
  method: 'GET',
  path: '/people',
  handle: (request) => listAnswer(request, []),
})

interface InviteEntered extends Pick<RoleChoices, 'entered' | 'errors'> {
  readonly email: string
  readonly language: 'en' | 'da'
  readonly delivery: Delivery
}

async function inviteAnswer(request: PageRequest, given: InviteEntered): Promise<Answer> {
  const { visit } = request
  const named = await visit.read((tx) => roles.namedIn(tx, visit.now))
  const { email, language, delivery } = given
  const html = invitePage(settingOf(request), {
    ...choicesFor(visit.actor, named, given),
    email,
    language,
    delivery,
    mailGoesOut: installation().mailGoesOut,
  })
  return given.errors.length > 0 ? { html, status: 422 } : { html }
}

const showInvite = peopleRoute({
  method: 'GET',
  path: '/people/invite',
  handle: (request) =>
    inviteAnswer(request, {
      email: '',
      language: request.language,
      delivery: installation().mailGoesOut ? 'mail' : 'link',
      entered: { role: '', plan: '', organisation: '' },
      errors: [],
    }),
})

const deliveryIn = (form: Form): Delivery => (form.text('delivery') === 'mail' ? 'mail' : 'link')

/** A link is shown in the answer itself: it is kept nowhere, so no other page could show it. */
function invitedAnswer(request: PageRequest, invited: Invited): Answer {
  if (invited.came === 'link-made') return { html: invitedPage(settingOf(request), invited) }
  return seeOther(`/${request.language}/people?said=${invited.came}`)
}

const doInvite = peopleRoute({
  method: 'POST',
  path: '/people/invite',
  handle: async (request) => {
    const form = await request.form()
    const language = languageIn(form.text('language'), request)
    const given = { email: form.text('email'), language, delivery: deliveryIn(form) }
    const role = roleIn(form)
    const answer = isRefused(role) ? role : await invitePerson(request.visit, { ...given, role })
    if (!isRefused(answer)) return invitedAnswer(request, answer)
    const places = { ...rolePlaces, 'email-wrong': 'email', 'already-invited': 'email' }
    const errors = errorOf(request.say, answer, places)
    return inviteAnswer(request, { ...given, entered: enteredRole(form), errors })
  },
})

async function refusedList(request: PageRequest, refusal: Refused): Promise<Answer> {
  const page = await listAnswer(request, errorOf(request.say, refusal))
  return page instanceof Response ? page : refusedPage(page.html, refusal)
}

const doResend = peopleRoute({
  method: 'POST',
  path: `/people/invitations/${idPart('id')}/resend`,
  handle: async (request) => {
    const delivery = deliveryIn(await request.form())
    const answer = await resendInvitation(request.visit, { id: param(request, 'id'), delivery })
    return isRefused(answer) ? refusedList(request, answer) : invitedAnswer(request, answer)
  },
})

const doTakeBack = peopleRoute({
  method: 'POST',
  path: `/people/invitations/${idPart('id')}/take-back`,
  handle: async (request) => {
    const answer = await takeBackInvitation(request.visit, param(request, 'id'))
    if (isRefused(answer)) return refusedList(request, answer)
    return seeOther(`/${request.language}/people?said=${answer}`)
  },
})

export const peopleRoutes: readonly Route[] = [showList, showInvite, doInvite, doResend, doTakeBack]
