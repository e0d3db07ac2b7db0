import { anyone } from '#kernel/access'
import type { Html } from '#kernel/html'
import type { Answer, Page, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { isLanguage } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { ownPath } from '../accounts/rules.ts'
import { installation } from '../installation.ts'
import type { FieldError, Setting } from '../pages/frame.ts'
import { sessionCookie, tokenIn } from '../sessions/cookie.ts'
import { deviceOf } from '../sessions/rules.ts'
import type { Browser } from '../sign-in/steps.ts'

/** What every page of the slice is made with. */
export const settingOf = ({ say, visit }: PageRequest): Setting => ({
  say,
  actor: visit.actor,
  around: installation().around(say, visit),
})

/** The session that the browser brings. */
export const broughtBy = ({ headers }: PageRequest): string | undefined =>
  tokenIn(installation().origin, headers)

/** The browser at the door. */
export const browserOf = (request: PageRequest): Browser => ({
  device: deviceOf(request.headers.get('user-agent') ?? ''),
  brought: broughtBy(request),
})

/** Sends on a browser that has a new session. */
export const signedInAnswer = (to: string, token: string): Response =>
  seeOther(to, { 'set-cookie': sessionCookie(installation().origin, token) })

/** A page that says why not: 429 while there is a pause, else 422. Nothing was done. */
export const refusedPage = (html: Html, { refused }: Refused): Page => ({
  html,
  status: refused === 'too-many-attempts' ? 429 : 422,
})

/** The sentence of a refusal. */
export const sentenceOf = (say: Say, { refused, values }: Refused): string =>
  say(`refusal.${refused}`, values)

/** A refusal as an error at its field; `places` says which refusal belongs to which field. */
export const errorOf = (
  say: Say,
  refusal: Refused,
  places: Readonly<Record<string, string>> = {},
): readonly FieldError[] => [
  { field: places[refusal.refused] ?? null, text: sentenceOf(say, refusal) },
]

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
  'code-wrong': field,
  'code-used': field,
  'too-many-attempts': field,
})

/** The way on that a form or an address names, where it stays within our pages; else an empty text. */
export const nextOf = (text: string | null | undefined): string => ownPath(text ?? '') ?? ''

/** Where whoever has signed in goes. */
export const wayOn = ({ language }: PageRequest, next: string): string =>
  next === '' ? installation().afterSignIn(language) : next

/** The language that a form names; the page's where it names none. */
export const languageIn = (text: string, { language }: PageRequest): PageRequest['language'] =>
  isLanguage(text) ? text : language

const saidWords = /^[a-z]+(-[a-z]+)*$/

/** What an address says was just done, of those words that there are. */
export const saidIn = ({ query }: PageRequest, known: readonly string[]): string | null => {
  const said = query.get('said') ?? ''
  return saidWords.test(said) && known.includes(said) ? said : null
}

/** An id in a path. */
export const idPart = (name: string): string =>
  `:${name}{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}`

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
      return seeOther(`/${request.language}/sign-in?said=over&next=${encodeURIComponent(back)}`)
    },
  })

/** A page that everyone may reach: the doors. */
export const doorRoute = (declared: Omit<Route, 'policy'>): Route =>
  route({ ...declared, path: `/:lang{en|da}${declared.path}`, policy: anyone })
