import assert from 'node:assert/strict'
import { z } from 'zod'
import { anonymous } from '#kernel/access'
import { html } from '#kernel/html'
import type { Site } from '#kernel/http'
import { publicCache, siteHandler } from '#kernel/http'
import { apiRoutes as documentCalls } from '#features/coverage'
import { apiRoutes as planCalls } from '#features/implementation'
import { apiRoutes } from '#features/report-calls'
import type { Person, World } from '../reporting/cast.ts'
import { people } from '../reporting/cast.ts'

const origin = 'http://localhost:3000'
/** Forestal's report in the round of 2027. */
export const home = '/api/v1/plans/montes-agua/rounds/2027/organisations/forestal/report'

/** What a program gets: the status, and the JSON of the body. */
export interface Told {
  readonly status: number
  readonly body: unknown
}

/** What a program sends. */
export interface Sending {
  readonly body?: unknown
  readonly language?: string
}

/** Whoever calls says in a header who he is. */
const named =
  (world: World): Site['findActor'] =>
  async (request) => {
    const name = request.headers.get('authorization')
    const person = people.find((one) => one === name)
    return person ? world.actor(person) : anonymous
  }

/** The calls of reports over a world. */
export function callsOn(world: World, findActor: Site['findActor'] = named(world)) {
  const handle = siteHandler({
    database: world.database,
    clock: { now: () => world.visit('system').now },
    origin,
    routes: [...apiRoutes, ...documentCalls, ...planCalls],
    cache: publicCache(),
    findActor,
    errorPage: () => html`<p>no pages here</p>`,
    logFault: (error) => assert.fail(error instanceof Error ? error : String(error)),
  })

  /** Sends a request as somebody. */
  const send = (person: Person, path: string, sent: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(sent.headers)
    if (person !== 'public') headers.set('authorization', person)
    return handle(new Request(`${origin}${path}`, { ...sent, headers }))
  }

  /** Calls with JSON and reads JSON: `call('editor', 'PUT lines/c-1-01', { body })`, below forestal's report. */
  const call = async (
    person: Person,
    what: string,
    { body, language = 'en' }: Sending = {},
  ): Promise<Told> => {
    const [method = '', place = ''] = what.split(' ')
    const path = place.startsWith('/') ? place : place === '' ? home : `${home}/${place}`
    const headers = { 'accept-language': language, 'content-type': 'application/json' }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await send(person, path, { method, headers, ...sent })
    return { status: answer.status, body: JSON.parse(await answer.text()) }
  }
  return { send, call }
}

/** The status with the code of a problem or refusal, in short: `409 act-not-now`. */
export function endingOf({ status, body }: Told): string {
  if (status === 200) return 'done'
  return `${status} ${z.object({ code: z.string() }).parse(body).code}`
}
