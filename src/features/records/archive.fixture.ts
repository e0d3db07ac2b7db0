import type { AccountActor, Actor, Role } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import type { Command } from '#kernel/cli'
import { registry, runCommand } from '#kernel/cli'
import { fixedClock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'
import { html } from '#kernel/html'
import { healthRoutes } from '#kernel/health'
import { publicCache, siteHandler } from '#kernel/http'
import type { LongJob } from '#kernel/jobs'
import { record } from '#kernel/journal'
import type { Visit } from '#kernel/operations'
import { Problem, visitOf } from '#kernel/operations'
import { recordCommands } from './commands.ts'
import { headApi } from './heads/api.ts'
import { setUpRecords } from './installation.ts'
import { recordJobs } from './jobs.ts'
import { recordRoutes } from './routes.ts'

export const clock = fixedClock('2027-03-01T08:00:00Z')
export const origin = 'http://localhost:3000'

const account = (number: number, ...roles: readonly Role[]): AccountActor => ({
  kind: 'account',
  account: `00000000-0000-4000-8000-00000000000${number}`,
  roles,
})

const auditing = (plan: string | null): Role => ({ name: 'auditor', plan, organisation: null })

/** People of the tennis club: who audits everything, who one plan, who edits. */
export const people = {
  auditor: account(1, auditing(null)),
  'courts-auditor': account(2, auditing('courts')),
  editor: account(3, { name: 'editor', plan: 'courts', organisation: 'dk:green' }),
  nobody: anonymous,
  system,
} as const satisfies Readonly<Record<string, Actor>>

export type Who = keyof typeof people

export const visitBy = (database: Database, who: Who): Visit =>
  visitOf({ database, clock, actor: people[who], language: 'en', request: 'test' })

/** Notes deeds in the journal: `[operation, plan]`. */
export async function note(
  database: Database,
  ...deeds: readonly (readonly [operation: string, plan: string | null])[]
): Promise<void> {
  const visit = visitBy(database, 'system')
  for (const [operation, plan] of deeds)
    await visit.transaction((tx) => {
      const subject = plan === null ? { account: 'a-1' } : { plan, commitment: 'c-1' }
      const actor = {
        kind: 'account',
        account: 'x',
        role: 'editor',
        organisation: 'dk:green',
      } as const
      record(tx, { at: visit.now, actor, operation, subject, payload: { operation } })
      return Promise.resolve()
    })
}

/** The organisation that the club's editors write for. */
export const enterOrganisation = (database: Database): Promise<unknown> =>
  transaction(database.app, (tx) =>
    query(
      tx,
      sql`with entry as (insert into varde.organisation (id, jurisdiction, code, kind, owner_plan)
            values ('dk:green', 'dk', 'green', 'authority', 'courts') returning id)
          insert into varde.organisation_name (organisation, valid_from, name, short_name)
          select id, '2020-01-01', '{"en": "The green", "da": "Den grønne"}', '{}' from entry`,
    ),
  )

/** The long work that the site knows. */
export const longJobs = (more: readonly LongJob[] = []): LongJob[] => [
  ...recordJobs.filter((one) => one.kind === 'long'),
  ...more,
]

export type Handler = (request: Request) => Promise<Response>

const zone = () => Promise.resolve('America/Montevideo')

/** The site; whoever comes says in a cookie who he is. */
export function site(database: Database, more: readonly LongJob[] = [], at = origin): Handler {
  setUpRecords({ longJobs: longJobs(more), mailGoesOut: true, zoneOf: zone })
  return siteHandler({
    database,
    clock,
    origin: at,
    routes: [...recordRoutes, ...headApi, ...healthRoutes],
    cache: publicCache(),
    findActor: (request) => {
      const who = /who=([a-z-]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? ''
      return Promise.resolve(
        Object.entries(people).find(([name]) => name === who)?.[1] ?? anonymous,
      )
    },
    errorPage: (say, problem) => html`<p>${say(`problem.${problem.code}`, problem.values)}</p>`,
    logFault: (error) => console.error(error),
  })
}

/** What a site answers to someone. */
export async function ask(
  handler: Handler,
  who: Who,
  path: string,
  method: 'GET' | 'POST' = 'GET',
): Promise<{ status: number; text: string; location: string }> {
  const headers = { cookie: `who=${who}`, 'sec-fetch-site': 'same-origin' }
  const answer = await handler(new Request(`${origin}${path}`, { method, headers }))
  const location = answer.headers.get('location') ?? ''
  return { status: answer.status, text: await answer.text(), location }
}

/** Runs a command line of the slice on a database. */
export async function command(
  database: Database,
  line: string,
  who: Who = 'system',
): Promise<{ exit: number; out: string; err: string }> {
  const commands: readonly Command[] = recordCommands(({ language }, work) => {
    const actor = people[who]
    const visit = visitOf({ database, clock, actor, language, request: 'test' })
    return work({ visit, database, clock })
  })
  let [out, err] = ['', '']
  const streams = {
    out: (text: string) => {
      out += text
      return Promise.resolve()
    },
    err: (text: string) => void (err += text),
  }
  const exit = await runCommand(
    registry('varde', '1', commands),
    line.split(' '),
    streams,
    (error) =>
      error instanceof Problem ? { exit: 2, message: `problem ${error.code}` } : undefined,
  )
  return { exit, out, err }
}
