import assert from 'node:assert/strict'
import { html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { publicCache, siteHandler } from '#kernel/http'
import * as coordination from '#features/coordination'
import * as desk from '#features/desk'
import { routes as keyboardRoutes } from '#features/keyboard'
import * as opening from '#features/opening'
import * as lineForm from '#features/line-form'
import * as signing from '#features/signing'
import { expectValidHtml } from '#test/html'
import type { Person, World } from './cast.ts'
import { origin, people } from './cast.ts'

/** All working pages of rounds and reports. */
export const routes: readonly Route[] = [
  ...desk.routes,
  ...keyboardRoutes,
  ...lineForm.routes,
  ...signing.routes,
  ...opening.routes,
  ...coordination.routes,
]

/** What came back, with the page as text. */
export interface Seen {
  readonly status: number
  readonly text: string
  /** Where the browser is sent on to, without the origin. */
  readonly location: string | null
  readonly headers: Headers
}

/** A browser without scripts, in which anybody of the cast is signed in at once. */
export interface Visitor {
  get(person: Person, path: string): Promise<Seen>
  post(
    person: Person,
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Seen>
  upload(person: Person, path: string, form: FormData): Promise<Seen>
}

/** The routes as a site over the world's database, at this origin. */
export const handlerOf = (world: World, routes: readonly Route[], at: string = origin) =>
  siteHandler({
    database: world.database,
    clock: { now: () => world.visit('system').now },
    exercise: false,
    origin: at,
    routes,
    cache: publicCache(),
    findActor: async (request) => world.actor(personIn(request)),
    errorPage: (say, { code, values }) =>
      html`<!doctype html>
        <html lang="${say.language}">
          <head>
            <title>${code}</title>
          </head>
          <body>
            <p>${say(`problem.${code}`, values)}</p>
          </body>
        </html>`,
    logFault: (error) => assert.fail(error instanceof Error ? error : String(error)),
  })

/** A browser without scripts over the world's database. */
export function visitorOf(world: World, routes: readonly Route[]): Visitor {
  const handler = handlerOf(world, routes)
  const send = async (person: Person, path: string, init: RequestInit = {}): Promise<Seen> => {
    const headers = new Headers(init.headers)
    headers.set('origin', origin)
    if (person !== 'public') headers.set('cookie', `person=${person}`)
    const answer = await handler(new Request(`${origin}${path}`, { ...init, headers }))
    const text = await answer.text()
    if (text.startsWith('<!doctype html>') && answer.status < 400) await expectValidHtml(text)
    return {
      status: answer.status,
      text,
      location: answer.headers.get('location'),
      headers: answer.headers,
    }
  }
  return {
    get: (person, path) => send(person, path),
    post: (person, path, fields) => send(person, path, { method: 'POST', body: bodyOf(fields) }),
    upload: (person, path, form) => send(person, path, { method: 'POST', body: form }),
  }
}

const personIn = (request: Request): Person => {
  const name = /person=([a-z-]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return people.find((person) => person === name) ?? 'public'
}

function bodyOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, given] of Object.entries(fields))
    for (const value of typeof given === 'string' ? [given] : given) body.append(name, value)
  return body
}

/** The fields of a page's form as a browser would send them untouched, with some filled in. */
export function fieldsOf(page: string, action: string): Record<string, string> {
  const forms = page.split(/<form\b/).slice(1)
  const form = forms.find((one) => one.includes(`action="${action}"`))?.split('</form>')[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    const type = /\btype="([^"]*)"/.exec(tag)?.[1] ?? 'text'
    const chosen = type !== 'radio' && type !== 'checkbox' ? true : /\bchecked\b/.test(tag)
    if (name && chosen && type !== 'file')
      fields[name] = unescaped(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, tag = '', value = ''] of form.matchAll(
    /<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g,
  )) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (name) fields[name] = unescaped(value)
  }
  return fields
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
