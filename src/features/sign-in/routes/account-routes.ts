import { accounts, installation, roles } from '#features/people'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notFound } from '#kernel/operations'
import { changePassword } from '../credentials/operations.ts'
import { findCredential } from '../credentials/store.ts'
import type { OwnAccount } from '../pages/account-page.ts'
import { accountPage } from '../pages/account-page.ts'
import { listRecoveryDigests } from '../second-factor/store.ts'
import { endSession } from '../sessions/operations.ts'
import { findSession, listSessions } from '../sessions/store.ts'
import { createToken, endToken } from '../tokens/operations.ts'
import { listTokens } from '../tokens/store.ts'
import {
  broughtBy,
  errorOf,
  idPart,
  languageIn,
  ownRoute,
  passwordPlaces,
  refusedPage,
  saidIn,
  settingOf,
} from './door.ts'

type Told = Pick<OwnAccount, 'errors' | 'said' | 'madeToken'>

const nothing: Told = { errors: [], said: null, madeToken: null }

async function ownPage(request: PageRequest, told: Told): Promise<Answer> {
  const { visit } = request
  const { machine } = installation()
  const id = accounts.ownId(visit)
  const brought = broughtBy(request)
  const account = await visit.read(async (tx): Promise<OwnAccount> => {
    const person = await accounts.findPerson(tx, id, visit.now)
    if (!person) throw notFound()
    const credential = await findCredential(tx, id)
    const here = brought === undefined ? undefined : await findSession(tx, brought, machine.now())
    return {
      ...told,
      person,
      timeZone: await roles.zoneOf(tx, visit.actor),
      named: await roles.namedIn(tx, visit.now),
      hasPassword: credential.passwordHash !== null,
      hasFactor: credential.totpSealed !== null,
      needsFactor: roles.needSecondFactor(person.roles),
      recoveryLeft: (await listRecoveryDigests(tx, id)).length,
      sessions: await listSessions(tx, id, machine.now()),
      here: here?.id ?? null,
      tokens: await listTokens(tx, id, visit.now),
    }
  })
  return { html: accountPage(settingOf(request), account) }
}

const places = {
  ...passwordPlaces,
  'name-wrong': 'name',
  'token-name-wrong': 'token-name',
  'token-days-wrong': 'days',
}

/** Back to the page after a deed; with the reason at its field where it was refused. */
async function told(request: PageRequest, answer: string | Refused, said: string): Promise<Answer> {
  if (!isRefused(answer)) return seeOther(`/${request.language}/account?said=${said}`)
  const errors = errorOf(request.say, answer, places)
  const page = await ownPage(request, { ...nothing, errors })
  return page instanceof Response ? page : refusedPage(page.html, answer)
}

const saidHere = [
  'details-changed',
  'password-changed',
  'session-ended',
  'sessions-ended',
  'token-ended',
]

const show = ownRoute({
  method: 'GET',
  path: '/account',
  handle: (request) => ownPage(request, { ...nothing, said: saidIn(request, saidHere) }),
})

const details = ownRoute({
  method: 'POST',
  path: '/account/details',
  handle: async (request) => {
    const form = await request.form()
    const language = languageIn(form.text('language'), request)
    const answer = await accounts.changeDetails(request.visit, {
      name: form.text('name'),
      language,
    })
    return told(request, answer, 'details-changed')
  },
})

const password = ownRoute({
  method: 'POST',
  path: '/account/password',
  handle: async (request) => {
    const form = await request.form()
    const [typed, chosen] = [form.text('password'), form.text('chosen')]
    const given = { password: typed, chosen, session: broughtBy(request) }
    return told(request, await changePassword(request.visit, given), 'password-changed')
  },
})

const endOne = ownRoute({
  method: 'POST',
  path: `/account/sessions/${idPart('id')}/end`,
  handle: async (request) =>
    told(request, await endSession(request.visit, { id: param(request, 'id') }), 'session-ended'),
})

const endOthers = ownRoute({
  method: 'POST',
  path: '/account/sessions/end-others',
  handle: async (request) => {
    const answer = await endSession(request.visit, { allBut: broughtBy(request) })
    return told(request, answer, 'sessions-ended')
  },
})

const makeToken = ownRoute({
  method: 'POST',
  path: '/account/tokens',
  handle: async (request) => {
    const form = await request.form()
    const given = { name: form.text('token-name'), days: Number(form.text('days')) }
    const answer = await createToken(request.visit, given)
    if (isRefused(answer)) return told(request, answer, '')
    // Shown in the answer itself: it is kept nowhere, so no other page could show it.
    return ownPage(request, { ...nothing, madeToken: answer.token })
  },
})

const endOneToken = ownRoute({
  method: 'POST',
  path: `/account/tokens/${idPart('id')}/end`,
  handle: async (request) =>
    told(request, await endToken(request.visit, param(request, 'id')), 'token-ended'),
})

export const accountRoutes: readonly Route[] = [
  show,
  details,
  password,
  endOne,
  endOthers,
  makeToken,
  endOneToken,
]
