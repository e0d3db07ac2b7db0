import { anyone } from '#kernel/access'
import type { Html } from '#kernel/html'
import type { Page, PageRequest, Route } from '#kernel/http'
import { route } from '#kernel/http'
import type { Language, Say } from '#kernel/i18n'
import { isLanguage } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { installation } from '../installation.ts'
import type { FieldError, Setting } from '../pages/frame.ts'

/** What every page is made with. */
export const settingOf = ({ say, visit }: PageRequest): Setting => ({
  say,
  actor: visit.actor,
  around: installation().around(say, visit),
})

/** A page that says why not: 429 and for how long while there is a pause, else 422. Nothing was done. */
export const refusedPage = (html: Html, { retryAfter }: Refused): Page =>
  retryAfter === undefined
    ? { html, status: 422 }
    : { html, status: 429, headers: { 'retry-after': String(retryAfter) } }

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

/** The language that a form names; the page's where it names none. */
export const languageIn = (text: string, { language }: PageRequest): Language =>
  isLanguage(text) ? text : language

/** What an address says was just done, of the words that the page knows. */
export const saidIn = ({ query }: PageRequest, known: readonly string[]): string | null =>
  known.find((word) => word === query.get('said')) ?? null

/** An id in a path. */
export const idPart = (name: string): string =>
  `:${name}{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}`

/** A page that everyone may reach: the doors. */
export const doorRoute = (declared: Omit<Route, 'policy'>): Route =>
  route({ ...declared, path: `/:lang{en|da}${declared.path}`, policy: anyone })
