import type { FieldError } from '#features/people'
import { accounts, answers, roles } from '#features/people'
import { browserOf, onwards } from '#features/sign-in'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, seeOther } from '#kernel/http'
import { isRefused, refused } from '#kernel/operations'
import type { Acceptance } from '../links/operations.ts'
import { faultsOf } from '../links/faults.ts'
import { acceptInvitation, requestReset, resetPassword } from '../links/operations.ts'
import { refuseLink } from '../links/rules.ts'
import type { LinkKind } from '../links/schema.ts'
import { findLink } from '../links/store.ts'
import type { AcceptPage } from '../pages/link-pages.ts'
import { acceptPage, closedLinkPage, newPasswordPage } from '../pages/link-pages.ts'
import { resetPage } from '../pages/reset-page.ts'

const { doorRoute, errorOf, languageIn, refusedPage, settingOf } = answers

type Entered = Pick<AcceptPage, 'entered' | 'errors'>

const segments = { first: 'first', invitation: 'invitations', reset: 'reset' } as const

const pathOf = (request: PageRequest, kind: LinkKind): string =>
  `/${segments[kind]}/${param(request, 'token')}`

function closedLink(
  request: PageRequest,
  kind: LinkKind,
  refusal: ReturnType<typeof refuseLink>,
): Answer {
  const path = pathOf(request, kind)
  const page = { path, refusal: refusal ?? 'link-unknown', reset: kind === 'reset' } as const
  return { html: closedLinkPage(settingOf(request), page), status: 410 }
}

/** The page of a link as it stands, with what was entered; or why it opens nothing. */
async function acceptAnswer(
  request: PageRequest,
  kind: 'first' | 'invitation',
  { entered, errors }: Entered,
): Promise<Answer> {
  const { say, visit } = request
  const [link, known, named] = await visit.transaction(async (tx) => {
    const found = await findLink(tx, param(request, 'token'))
    const account = found?.email ? await accounts.findByEmail(tx, found.email) : undefined
    return [found, account?.closedAt === null, await roles.namedIn(tx, visit.now)] as const
  })
  const refusal = refuseLink(link, kind, visit.now)
  if (!link || refusal) return closedLink(request, kind, refusal)
  const html = acceptPage(settingOf(request), {
    kind,
    path: pathOf(request, kind),
    roles: link.roles.map((role) => roles.spokenRole(say, role, named)),
    invited: link.email,
    known,
    needsCode: roles.needSecondFactor(link.roles),
    entered,
    errors,
  })
  return errors.length > 0 ? { html, status: 422 } : { html }
}

const blank = ({ language }: PageRequest): Entered => ({
  entered: { email: '', name: '', language },
  errors: [],
})

const passwordPlaces = {
  'password-too-short': 'chosen',
  'password-too-long': 'chosen',
  'password-is-email': 'chosen',
  'password-too-simple': 'chosen',
}

const acceptPlaces = {
  ...passwordPlaces,
  'email-wrong': 'email',
  'name-wrong': 'name',
  'account-exists': 'email',
}

/** Everything that is wrong with what was entered; nothing where the invited has an account already. */
async function acceptFaults(
  request: PageRequest,
  given: Acceptance,
): Promise<readonly FieldError[]> {
  const [email, known] = await request.visit.transaction(async (tx) => {
    const found = (await findLink(tx, given.token))?.email ?? null
    const account = found === null ? undefined : await accounts.findByEmail(tx, found)
    return [found ?? given.email, account?.closedAt === null] as const
  })
  if (known) return []
  const faults = faultsOf({ email, name: given.name, password: given.password })
  return faults.flatMap((code) => errorOf(request.say, refused(code), acceptPlaces))
}

async function accept(request: PageRequest, kind: 'first' | 'invitation'): Promise<Answer> {
  const form = await request.form()
  const entered = {
    email: form.text('email'),
    name: form.text('name'),
    language: languageIn(form.text('language'), request),
  }
  const browser = browserOf(request)
  const token = param(request, 'token')
  const given = { ...entered, kind, token, password: form.text('chosen'), browser }
  const errors = await acceptFaults(request, given)
  if (errors.length > 0) return acceptAnswer(request, kind, { entered, errors })
  const begun = await acceptInvitation(request.visit, given)
  if (begun === 'roles-added') return seeOther(`/${request.language}/sign-in?said=roles-added`)
  if (!isRefused(begun)) return onwards(request, begun, '')
  return acceptAnswer(request, kind, { entered, errors: errorOf(request.say, begun, acceptPlaces) })
}

const acceptRoutes = (['first', 'invitation'] as const).flatMap((kind) => {
  const path = `/${segments[kind]}/:token`
  return [
    doorRoute({
      method: 'GET',
      path,
      handle: (request) => acceptAnswer(request, kind, blank(request)),
    }),
    doorRoute({ method: 'POST', path, handle: (request) => accept(request, kind) }),
  ]
})

const showReset = doorRoute({
  method: 'GET',
  path: '/reset',
  handle: (request) => ({
    html: resetPage(settingOf(request), { email: '', asked: false, errors: [] }),
  }),
})

const doReset = doorRoute({
  method: 'POST',
  path: '/reset',
  handle: async (request) => {
    const email = (await request.form()).text('email')
    const answer = await requestReset(request.visit, { email, from: request.from })
    const errors = isRefused(answer) ? errorOf(request.say, answer, acceptPlaces) : []
    const asked = errors.length === 0
    const html = resetPage(settingOf(request), { email: email.trim(), asked, errors })
    return isRefused(answer) ? refusedPage(html, answer) : { html }
  },
})

async function passwordAnswer(
  request: PageRequest,
  errors: readonly FieldError[],
): Promise<Answer> {
  const link = await request.visit.transaction((tx) => findLink(tx, param(request, 'token')))
  const refusal = refuseLink(link, 'reset', request.visit.now)
  if (refusal) return closedLink(request, 'reset', refusal)
  const html = newPasswordPage(settingOf(request), { path: pathOf(request, 'reset'), errors })
  return errors.length > 0 ? { html, status: 422 } : { html }
}

const showNewPassword = doorRoute({
  method: 'GET',
  path: '/reset/:token',
  handle: (request) => passwordAnswer(request, []),
})

const doNewPassword = doorRoute({
  method: 'POST',
  path: '/reset/:token',
  handle: async (request) => {
    const password = (await request.form()).text('chosen')
    const answer = await resetPassword(request.visit, { token: param(request, 'token'), password })
    if (!isRefused(answer)) return seeOther(`/${request.language}/sign-in?said=reset`)
    return passwordAnswer(request, errorOf(request.say, answer, passwordPlaces))
  },
})

export const linkRoutes: readonly Route[] = [
  ...acceptRoutes,
  showReset,
  doReset,
  showNewPassword,
  doNewPassword,
]
