import type { Page } from 'playwright-core'
import { prepareAssets, respondWithAsset } from '#kernel/assets'
import { anyone } from '#kernel/access'
import { query, read, sql } from '#kernel/db'
import type { Serving } from '#kernel/http'
import { param, route, serve } from '#kernel/http'
import type { Person, World } from './cast.ts'
import { handlerOf, routes } from './visitor.ts'

const asset = route({
  method: 'GET',
  path: '/assets/:file',
  policy: anyone,
  handle: (request) =>
    respondWithAsset(param(request, 'file')) ?? new Response(null, { status: 404 }),
})

/** The working pages on a port of their own, with styles and scripts; the cookie `person` says who looks. */
export async function serveWorld(world: World): Promise<Serving & { readonly origin: string }> {
  prepareAssets()
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const origin = `http://127.0.0.1:${port}`
  const handler = handlerOf(world, [...routes, asset], origin)
  return { ...(await serve({ handler, port, host: '127.0.0.1' })), origin }
}

/** Somebody of the cast at this browser. */
export const signIn = (page: Page, origin: string, person: Person): Promise<void> =>
  page.context().addCookies([{ name: 'person', value: person, url: origin }])

/** Every version of every field that was kept on a line's draft, whether in the field or beside it. */
export const versionsKept = (world: World, commitment: string): Promise<readonly Kept[]> =>
  read(world.database.app, (tx) =>
    query<Kept>(
      tx,
      sql`select r.field, r.in_field as "inField", r.account, coalesce(r.value ->> 'text', '') as text
          from varde.draft_revision r join varde.edition_line l on l.id = r.line
          where l.commitment = ${commitment} order by r.saved_at, r.revision`,
    ),
  )

export interface Kept {
  readonly field: string
  readonly inField: boolean
  readonly account: string
  readonly text: string
}

/** Types word after word at the end of fields in turn, as people do; answers every word that was typed. */
export async function typeFor(
  page: Page,
  {
    name,
    fields,
    until,
  }: { readonly name: string; readonly fields: readonly string[]; readonly until: number },
): Promise<readonly Typed[]> {
  const typed: Typed[] = []
  for (let round = 0; Date.now() < until; round += 1) {
    const field = fields[round % fields.length] ?? ''
    const area = page.locator(`textarea[name=${field}]`)
    await area.focus()
    await area.press('Control+End')
    for (let step = 0; step < 3 && Date.now() < until; step += 1) {
      const word = `${name}${round}x${step}`
      await area.pressSequentially(` ${word}`, { delay: 15 })
      typed.push({ field, word })
      await page.waitForTimeout(150)
    }
  }
  return typed
}

export interface Typed {
  readonly field: string
  readonly word: string
}

/** The words that no version of their field holds: nobody could find them again. */
export const lostOf = (typed: readonly Typed[], kept: readonly Kept[]): readonly Typed[] =>
  typed.filter(
    ({ field, word }) =>
      !kept.some((one) => one.field === field && one.text.split(/\s+/).includes(word)),
  )

/** Waits until the page says that everything is saved, or that somebody must choose. */
export async function untilHeard(page: Page): Promise<void> {
  const said = page.locator('[data-saving]')
  while (/Saving|Not saved|Gemmer|Ikke gemt/.test((await said.textContent()) ?? ''))
    await page.waitForTimeout(100)
}
