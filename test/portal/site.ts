import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Actor } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import type { Route } from '#kernel/http'
import { setUpConsequences } from '#kernel/facts'
import { publicCache, siteHandler } from '#kernel/http'
import { isRefused, visitOf } from '#kernel/operations'
import { judgeWhatChanged } from '#features/assessments'
import { checkPackage, planOperations } from '#features/plans'
import { figureIndexRoutes } from '#features/figure-index'
import { figureRoutes } from '#features/figures'
import { openDataApi, openDataRoutes } from '#features/open-data'
import { errorPage, portalRoutes } from '#features/portal'
import { searchRoutes } from '#features/search'
import { parts } from '../plan/parts.ts'

const origin = 'http://localhost:3000'
const { loadPlan, publishPlan } = planOperations.packageOperations(parts)

/** Everything that anyone may read. */
const routes = [
  ...portalRoutes,
  ...figureRoutes,
  ...figureIndexRoutes,
  ...searchRoutes,
  ...openDataRoutes(() => openDataApi),
  ...openDataApi,
]

setUpConsequences([judgeWhatChanged])

/** Loads a package and brings it into force on a day, at noon. */
export async function publishPackage(
  database: Database,
  folder: string,
  day: string,
): Promise<void> {
  const checked = await checkPackage(folder, parts)
  assert.ok(checked.valid, `${folder} is not valid`)
  await publishChecked(database, checked, day)
}

/** The same with a package that was read before. */
export async function publishChecked(
  database: Database,
  checked: Parameters<typeof loadPlan>[1],
  day: string,
): Promise<void> {
  const visit = visitOf({
    database,
    clock: fixedClock(`${day}T12:00:00Z`),
    actor: system,
    language: 'en',
    request: randomUUID(),
  })
  const loaded = await loadPlan(visit, checked)
  assert.ok(!isRefused(loaded), JSON.stringify(loaded))
  const published = await publishPlan(visit, { plan: checked.content.head.id })
  assert.ok(!isRefused(published), JSON.stringify(published))
}

/** What a test asks of the site. */
export interface Asking {
  readonly actor?: Actor
  readonly language?: string
}

/** The public's site over a database, as it stands on a day at noon. */
export function siteOn(database: Database, day: string, more: readonly Route[] = []) {
  const faults: unknown[] = []
  let reader: Actor = anonymous
  const handle = siteHandler({
    database,
    clock: fixedClock(`${day}T12:00:00Z`),
    origin,
    routes: [...routes, ...more],
    cache: publicCache(),
    findActor: async () => reader,
    errorPage,
    logFault: (error) => faults.push(error),
  })
  const ask = async (path: string, { actor = anonymous, language = 'en' }: Asking = {}) => {
    reader = actor
    const headers: Record<string, string> = { 'accept-language': language }
    if (actor.kind !== 'public') headers['cookie'] = 'someone=here'
    const response = await handle(new Request(`${origin}${path}`, { headers }))
    assert.deepEqual(faults, [], `${path} failed`)
    return response
  }
  /** The text of a page that is there. */
  const read = async (path: string, asking: Asking = {}): Promise<string> => {
    const response = await ask(path, asking)
    assert.equal(response.status, 200, path)
    return response.text()
  }
  return { ask, read }
}

export type TestSite = ReturnType<typeof siteOn>

/** Where a page leads to within the site, fragments left out. */
export const linksIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  )

/** Reads every page that can be reached from these, each once; answers them by their addresses. */
export async function walk(
  { read }: TestSite,
  from: readonly string[],
  isWanted: (address: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [...from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (pages.has(next) || !isWanted(next)) continue
    const markup = await read(next)
    pages.set(next, markup)
    waiting.push(...linksIn(markup))
  }
  return pages
}

const signs: Readonly<Record<string, string>> = { '&#39;': "'", '&quot;': '"', '&amp;': '&' }

/** What a page says, block by block, without markup and drawings. */
export const wordsOn = (markup: string): readonly string[] =>
  (/<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? '')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<(?:\/?(?:b|a|span|i|mark)|time)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/&(?:#39|quot|amp);/g, (sign) => signs[sign] ?? sign)
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
