import { organisationNames } from '#features/organisations'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { runAddress } from '#kernel/jobs'
import { findPublishedHead } from '../heads/store.ts'
import { plansAudited, readJournal } from '../policy.ts'
import { settingOf } from '../setting.ts'
import { startVerification } from './operations.ts'
import type { ShownJournal } from './pages/journal-page.ts'
import { journalPage } from './pages/journal-page.ts'
import { countEntries, listChoices, listEntries } from './store.ts'

const size = 50
const everything = { plans: null, plan: null, operation: null }

const wanted = (query: URLSearchParams, name: string): string | null => query.get(name) || null

async function show(request: PageRequest): Promise<Answer> {
  const { visit, query } = request
  const plans = plansAudited(visit.actor)
  const [plan, operation] = [wanted(query, 'plan'), wanted(query, 'operation')]
  const which = { plans, plan, operation }
  const shown = await visit.read(async (tx): Promise<ShownJournal> => {
    const count = await countEntries(tx, which)
    const last = Math.max(1, Math.ceil(count / size))
    const page = Math.min(last, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
    return {
      entries: await listEntries(tx, which, { limit: size, offset: (page - 1) * size }),
      choices: await listChoices(tx, plans),
      head: await findPublishedHead(tx),
      organisations: await organisationNames(tx, visit.now),
      count,
      all: await countEntries(tx, everything),
      page,
      last,
      plan,
      operation,
    }
  })
  return { html: journalPage(await settingOf(request), shown) }
}

async function verify(request: PageRequest): Promise<Answer> {
  const run = await startVerification(request.visit, undefined)
  return seeOther(runAddress(request.language, run))
}

/** The journal for auditors. */
export const journalRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/:lang{en|da}/journal', policy: readJournal, handle: show }),
  route({
    method: 'POST',
    path: '/:lang{en|da}/journal/verify',
    policy: readJournal,
    handle: verify,
  }),
]
