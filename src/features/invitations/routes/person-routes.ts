import type { FieldError, Named, Person } from '#features/people'
import { accounts, answers, roles } from '#features/people'
import { listSecondFactors, takeSecondFactor } from '#features/sign-in'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notFound } from '#kernel/operations'
import type { RoleChoices } from '../pages/invite-page.ts'
import { closeAccount } from '../persons/operations.ts'
import { closePage, personPage } from '../pages/person-page.ts'
import { choicesFor, enteredRole, peopleRoute, roleIn, rolePlaces } from './people-routes.ts'

const { errorOf, idPart, refusedPage, saidIn, settingOf } = answers
const { closePerson, endRole, giveRole, namedIn, seePerson, setRole } = roles

const path = `/people/${idPart('account')}`

interface Seen {
  readonly person: Person
  readonly named: Named
  readonly hasFactor: boolean
}

/** The person in the address, if the reader may see him; his roles are held now. */
async function personIn(request: PageRequest): Promise<Seen> {
  const { visit } = request
  return visit.read(async (tx) => {
    const person = await accounts.findPerson(tx, param(request, 'account'), visit.now)
    if (!person || !seePerson(visit.actor, person.roles)) throw notFound()
    const hasFactor = (await listSecondFactors(tx)).has(person.id)
    return { person, hasFactor, named: await namedIn(tx, visit.now) }
  })
}

const saidHere = ['role-given', 'role-ended', 'factor-taken']

async function personAnswer(
  request: PageRequest,
  { entered, errors }: Pick<RoleChoices, 'entered' | 'errors'>,
): Promise<Answer> {
  const { person, named, hasFactor } = await personIn(request)
  const { actor } = request.visit
  const html = personPage(settingOf(request), {
    ...choicesFor(actor, named, { entered, errors }),
    named,
    person,
    hasFactor,
    mayEnd: person.roles.filter((role) => setRole(actor, role)).map(({ id }) => id),
    mayClose: closePerson(actor, person.roles),
    isSelf: actor.kind === 'account' && actor.account === person.id,
    said: errors.length > 0 ? null : saidIn(request, saidHere),
  })
  return { html }
}

const blank = { role: '', plan: '', organisation: '' }

/** Back to the person after a deed; with the reason where it was refused. */
async function told(
  request: PageRequest,
  answer: unknown,
  { said, entered = blank }: { readonly said: string; readonly entered?: RoleChoices['entered'] },
): Promise<Answer> {
  if (!isRefused(answer)) return seeOther(`/${request.language}${personPath(request)}?said=${said}`)
  const errors: readonly FieldError[] = errorOf(request.say, answer, rolePlaces)
  const page = await personAnswer(request, { entered, errors })
  return page instanceof Response ? page : refusedPage(page.html, answer)
}

const personPath = (request: PageRequest): string => `/people/${param(request, 'account')}`

const show = peopleRoute({
  method: 'GET',
  path,
  handle: (request) => personAnswer(request, { entered: blank, errors: [] }),
})

const give = peopleRoute({
  method: 'POST',
  path: `${path}/roles`,
  handle: async (request) => {
    await personIn(request)
    const form = await request.form()
    const role = roleIn(form)
    const account = param(request, 'account')
    const answer = isRefused(role) ? role : await giveRole(request.visit, { account, role })
    return told(request, answer, { said: 'role-given', entered: enteredRole(form) })
  },
})

const end = peopleRoute({
  method: 'POST',
  path: `${path}/roles/${idPart('role')}/end`,
  handle: async (request) => {
    await personIn(request)
    const answer = await endRole(request.visit, param(request, 'role'))
    if (isRefused(answer)) return told(request, answer, { said: '' })
    return toPersonOrList(request, 'role-ended')
  },
})

/** A coordinator who has ended someone's last role in the plan sees that person no longer. */
async function toPersonOrList(request: PageRequest, said: string): Promise<Answer> {
  const { visit } = request
  const person = await visit.read((tx) =>
    accounts.findPerson(tx, param(request, 'account'), visit.now),
  )
  const isSeen = person !== undefined && seePerson(visit.actor, person.roles)
  return seeOther(`/${request.language}${isSeen ? personPath(request) : '/people'}?said=${said}`)
}

const takeFactor = peopleRoute({
  method: 'POST',
  path: `${path}/second-factor/take`,
  handle: async (request) => {
    await personIn(request)
    const answer = await takeSecondFactor(request.visit, param(request, 'account'))
    return told(request, answer, { said: 'factor-taken' })
  },
})

async function closeAnswer(request: PageRequest, refusal: Refused | null): Promise<Answer> {
  const { person } = await personIn(request)
  if (!closePerson(request.visit.actor, person.roles)) throw notFound()
  const errors = refusal ? errorOf(request.say, refusal) : []
  const html = closePage(settingOf(request), person, errors)
  return refusal ? refusedPage(html, refusal) : { html }
}

const showClose = peopleRoute({
  method: 'GET',
  path: `${path}/close`,
  handle: (request) => closeAnswer(request, null),
})

const doClose = peopleRoute({
  method: 'POST',
  path: `${path}/close`,
  handle: async (request) => {
    await personIn(request)
    const answer = await closeAccount(request.visit, param(request, 'account'))
    if (isRefused(answer)) return closeAnswer(request, answer)
    return seeOther(`/${request.language}/people?said=account-closed`)
  },
})

export const personRoutes: readonly Route[] = [show, give, end, takeFactor, showClose, doClose]
