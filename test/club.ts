import assert from 'node:assert/strict'
import { accounts, setUpPeople } from '#features/people'
import { credentials, findActor, giveFactor, routes as signInRoutes } from '#features/sign-in'
import type { Actor, Role } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { hashPassword, sealer, totpAt } from '#kernel/auth'
import type { Database, Tx } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import { html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { publicCache, siteHandler } from '#kernel/http'
import { readJournal } from '#kernel/journal'
import type { Mail } from '#kernel/mail'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, visitOf } from '#kernel/operations'
import { testDatabase } from '#test/database'

/** A clock that stands still until it is moved. */
export interface Hand {
  now(): Date
  move(minutes: number): void
}

const clockAt = (start: string): Hand => {
  let moment = new Date(start).getTime()
  return {
    now: () => new Date(moment),
    move: (minutes) => {
      moment += minutes * 60_000
    },
  }
}

/** The installation's clock and the machine's, years apart as in the exercise. */
export const clock = clockAt('2027-03-01T08:00:00Z')
export const machine = clockAt('2031-05-05T05:05:05Z')

/** Everything that was posted. */
export const mails: Mail[] = []

/** The link in the mail that was posted last. */
export const lastLink = (): string => /http\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''

export const origin = 'http://localhost:3000'

const secret = 'the secret of the club, thirty-two at least'

/** The club's people: two plans, two organisations. */
export function setUpClub(more: Partial<Parameters<typeof setUpPeople>[0]> = {}): void {
  setUpPeople({
    secret,
    origin,
    planChoices: () =>
      Promise.resolve([
        {
          id: 'courts',
          title: { en: 'More courts', da: 'Flere baner' },
          timeZone: 'Europe/Copenhagen',
        },
        { id: 'youth', title: { en: 'Youth' }, timeZone: 'America/Montevideo' },
      ]),
    post: async (tx, mail) => {
      // Undone with the deed, as the outbox is: whoever rolls back has posted nothing.
      await query(tx, sql`select 1`)
      mails.push(mail)
    },
    mailGoesOut: true,
    machine,
    ...more,
  })
}

/** A database with the two organisations in it. */
export async function openClub(): Promise<Database> {
  setUpClub()
  const database = await testDatabase()
  await transaction(database.app, async (tx) => {
    for (const code of ['green', 'yard'])
      await query(
        tx,
        sql`with entry as (insert into varde.organisation (id, jurisdiction, code, kind, owner_plan)
              values (${`dk:${code}`}, 'dk', ${code}, 'authority', 'courts') returning id)
            insert into varde.organisation_name (organisation, valid_from, name, short_name)
            select id, '2020-01-01', ${JSON.stringify({ en: `The ${code}`, da: `Den ${code}` })}::jsonb,
              '{}'::jsonb from entry`,
      )
  })
  return database
}

/** A visit by someone. */
export const visitBy = (database: Database, actor: Actor = anonymous): Visit =>
  visitOf({ database, clock, actor, language: 'en', request: 'r1' })

/** The answer of an operation that must not refuse. */
export function done<Answer>(answer: Answer | Refused): Answer {
  assert.ok(!isRefused(answer), isRefused(answer) ? `refused: ${answer.refused}` : '')
  return answer
}

/** The code of a refusal; null where it was done. */
export const refusalOf = (answer: unknown): string | null =>
  isRefused(answer) ? answer.refused : null

const role = (name: Role['name'], plan: string | null, organisation: string | null): Role => ({
  name,
  plan,
  organisation,
})

/** Parts to play. */
export const parts = {
  administrator: role('administrator', null, null),
  coordinator: role('coordinator', 'courts', null),
  other: role('coordinator', 'youth', null),
  all: role('coordinator', null, null),
  editor: role('editor', 'courts', 'dk:green'),
  approver: role('approver', 'courts', 'dk:green'),
  partner: role('partner', 'youth', 'dk:yard'),
  auditor: role('auditor', null, null),
} as const

/** The password of everyone in the club. */
export const password = 'serve and volley at noon'
let passwordHash: Promise<string> | undefined

/** Someone in the club: account and actor. */
export interface Member {
  readonly id: string
  readonly email: string
  readonly actor: Actor
}

/** Enters a member with the club's password. */
export async function enter(
  database: Database,
  name: string,
  roles: readonly Role[],
  secondFactor = false,
): Promise<Member> {
  passwordHash ??= hashPassword(password)
  const hash = await passwordHash
  const email = `${name.toLowerCase()}@club.example`
  const visit = visitBy(database, system)
  const id = done(
    await visit.transaction(async (tx) => {
      const account = done(await accounts.openAccount(tx, visit, { email, name, language: 'en' }))
      await accounts.addRoles(tx, visit, { account, roles })
      await credentials.setPassword(tx, { account, hash })
      if (secondFactor) await giveFactor(tx, account)
      return account
    }),
  )
  return { id, email, actor: { kind: 'account', account: id, roles } }
}

/** The code that the member's app shows now, or so many steps later. */
export async function codeOf(database: Database, email: string, steps = 0): Promise<string> {
  const [found] = await look<{ account: string; sealed: string }>(
    database,
    sql`select account, totp_sealed as sealed from varde.credential c
        join varde.account a on a.id = c.account where a.email = ${email}`,
  )
  assert.ok(found?.sealed)
  const at = new Date(machine.now().getTime() + steps * 30_000)
  return totpAt(sealer(secret).open(found.sealed, `totp:${found.account}`), at)
}

/** Looks into the record. */
export const look = <Row>(database: Database, statement: ReturnType<typeof sql>): Promise<Row[]> =>
  read(database.app, (tx: Tx) => query<Row>(tx, statement))

/** What was journaled, in order. */
export async function journaled(database: Database): Promise<readonly string[]> {
  return read(database.app, async (tx) => {
    const operations: string[] = []
    for await (const entry of readJournal(tx)) operations.push(entry.operation)
    return operations
  })
}

/** What a browser is shown. */
export interface Shown {
  readonly status: number
  readonly text: string
  readonly location: string
  readonly setCookie: string
  readonly retryAfter: string | null
}

/** A browser with a cookie of its own, at the site over this database. */
export interface Browser {
  get(path: string): Promise<Shown>
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Shown>
  cookie: string
}

/** Where the browser stands, and what the site has. */
export interface AtSite {
  readonly from?: string
  readonly at?: string
  readonly routes?: readonly Route[]
}

/** Opens a browser. */
export function browserAt(
  database: Database,
  { from = '192.0.2.1', at = origin, routes = signInRoutes }: AtSite = {},
): Browser {
  const handler = siteHandler({
    database,
    clock,
    origin: at,
    routes,
    cache: publicCache(),
    findActor: (request, now) => findActor(database, request, now),
    errorPage: (say, problem) => html`<p>${say(`problem.${problem.code}`, problem.values)}</p>`,
    logFault: (error) => {
      throw error
    },
  })
  const browser: Browser = { get: (path) => send(path, {}), post, cookie: '' }
  async function send(path: string, init: RequestInit): Promise<Shown> {
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      ...(browser.cookie && { cookie: browser.cookie }),
      ...(init.method && { origin: at, 'sec-fetch-site': 'same-origin' }),
    }
    const answer = await handler(new Request(`${at}${path}`, { ...init, headers }), from)
    const setCookie = answer.headers.get('set-cookie') ?? ''
    const [pair = ''] = setCookie.split(';')
    if (setCookie) browser.cookie = pair.endsWith('=') ? '' : pair
    const location = answer.headers.get('location') ?? ''
    const retryAfter = answer.headers.get('retry-after')
    return { status: answer.status, text: await answer.text(), location, setCookie, retryAfter }
  }
  function post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
    return send(path, { method: 'POST', body: new URLSearchParams(fields) })
  }
  return browser
}

/** Signs a member in, with the code where one is asked for. */
export async function signInAs(
  database: Database,
  { email }: Member,
  at: AtSite = {},
): Promise<Browser> {
  const browser = browserAt(database, at)
  const first = await browser.post('/en/sign-in', { method: 'password', email, password })
  if (first.location.includes('/sign-in/code'))
    await browser.post('/en/sign-in/code', { code: await codeOf(database, email) })
  return browser
}
