import { accounts, answers, installation, roles } from '#features/people'
import { anyone } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { findCredential } from '../credentials/store.ts'
import type { Begun, Browser } from '../methods/steps.ts'
import { sessionCookie, tokenIn } from '../sessions/cookie.ts'
import { deviceOf } from '../sessions/rules.ts'

/** The session that the browser brings. */
export const broughtBy = ({ headers }: Pick<PageRequest, 'headers'>): string | undefined =>
  tokenIn(installation().origin, headers)

/** The browser at the door. */
export const browserOf = (request: Pick<PageRequest, 'headers'>): Browser => ({
  device: deviceOf(request.headers.get('user-agent') ?? ''),
  brought: broughtBy(request),
})

/** The way on that a form or an address names, where it stays within our pages; else an empty text. */
export const nextOf = (text: string | null): string => accounts.ownPath(text ?? '') ?? ''

/** Where whoever has signed in goes. */
export const wayOn = (language: PageRequest['language'], next: string): string =>
  next === '' ? installation().afterSignIn(language) : next

/** Sends a browser on whose session has just begun: to its second step, to setting one up, or on its way. */
export async function onwards(
  { visit, language }: Pick<PageRequest, 'visit' | 'language'>,
  { token, account, awaitsCode }: Begun,
  next: string,
): Promise<Response> {
  const cookie = { 'set-cookie': sessionCookie(installation().origin, token) }
  const code = `/${language}/sign-in/code?next=${encodeURIComponent(next)}`
  if (awaitsCode) return seeOther(code, cookie)
  const isMissing = await visit.transaction(async (tx) => {
    const { totpSealed } = await findCredential(tx, account)
    const held = await accounts.listRoles(tx, account, visit.now)
    return totpSealed === null && roles.needSecondFactor(held)
  })
  const to = isMissing ? `/${language}/account/second-factor` : wayOn(language, next)
  return seeOther(to, cookie)
}

/** Leads a browser to the door and says that its session is over, where it brings one. */
export function toDoor(request: Pick<PageRequest, 'headers' | 'language'>, next: string): Response {
  const said = broughtBy(request) === undefined ? '' : 'said=over&'
  return seeOther(`/${request.language}/sign-in?${said}next=${encodeURIComponent(next)}`)
}

/**
 * A page of one's own. The public is led to the door, not told that nothing is there: a session may have
 * ended while the page was open.
 */
export const ownRoute = (declared: Omit<Route, 'policy'>): Route =>
  route({
    ...declared,
    path: `/:lang{en|da}${declared.path}`,
    policy: anyone,
    handle: (request): Promise<Answer> | Answer => {
      if (request.visit.actor.kind === 'account') return declared.handle(request)
      const back = declared.method === 'GET' ? request.url.pathname : `/${request.language}/account`
      return toDoor(request, back)
    },
  })

/** Where a refused password, new or present, is shown. */
export const passwordPlaces: Readonly<Record<string, string>> = {
  'password-wrong': 'password',
  'password-too-short': 'chosen',
  'password-too-long': 'chosen',
  'password-is-email': 'chosen',
  'password-too-simple': 'chosen',
}

/** Where a refused code is shown. */
export const codePlaces = (field: string): Readonly<Record<string, string>> => ({
  'code-missing': field,
  'code-wrong': field,
  'code-used': field,
  'too-many-attempts': field,
})

export const {
  doorRoute,
  errorOf,
  idPart,
  languageIn,
  refusedPage,
  saidIn,
  sentenceOf,
  settingOf,
} = answers
