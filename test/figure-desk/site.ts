import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as figureRoutes } from '#features/figure-desk'
import { routes as importRoutes } from '#features/figure-imports'
import { routes as overviewRoutes } from '#features/figure-overview'
import { oneLine } from '#test/markup'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import type { Visitor } from '../reporting/visitor.ts'
import { fieldsOf, routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const own = '/en/plans/montes-agua/organisations/forestal'
export const overview = `${own}/figures`
export const list = `${overview}/arboles-plantados`
/** The same under another name, where `list` is something else. */
export const figuresPath = list
/** Where the acts on the list are done. */
export const deeds = `${own}/rounds/figures-arboles-plantados`
export const allRoutes = [...routes, ...figureRoutes, ...overviewRoutes, ...importRoutes]

/** The world of reports with the pages of figures. */
export async function openSite(t: TestContext): Promise<{ world: World; site: Visitor }> {
  const world = await openWorld(t)
  return { world, site: visitorOf(world, allRoutes) }
}

/** Fills in the form at an address and sends it. */
export async function fill(
  site: Visitor,
  person: Person,
  path: string,
  given: Readonly<Record<string, string>>,
) {
  const [action = path] = path.split('?')
  const page = await site.get(person, path)
  return site.post(person, action, { ...fieldsOf(page.text, action), ...given })
}

/** What stands in the main part of a page, without markup. */
export const words = (page: string): string =>
  oneLine(page.replace(/^[\s\S]*<main[^>]*>/, '').replace(/<\/main>[\s\S]*$/, ''))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')

/** Fails unless a page says all of this, in this order. */
export function expectWords(page: string, ...expected: readonly string[]): void {
  let rest = words(page)
  for (const one of expected) {
    const at = rest.indexOf(one)
    assert.ok(at >= 0, `“${one}” is not said, or not here: ${rest.slice(0, 1500)}`)
    rest = rest.slice(at + one.length)
  }
}

/** Sent, signed, handed in and published by those whose part it is. */
export async function publishList({ world, site }: { world: World; site: Visitor }): Promise<void> {
  await fillDeed(site, 'editor', 'send', {})
  const signed = { code: await world.code('approver'), go: 'hand-in' }
  await fillAt(site, `${deeds}/sign`, signed)
  await fillAt(site, `${deeds}/publish`, { code: await world.code('approver'), go: 'publish' })
}

/** Presses a button that stands on the list's page. */
export async function fillDeed(
  site: Visitor,
  person: Person,
  deed: string,
  given: Readonly<Record<string, string>>,
) {
  const page = await site.get(person, list)
  return site.post(person, `${deeds}/${deed}`, {
    ...fieldsOf(page.text, `${deeds}/${deed}`),
    ...given,
  })
}

const fillAt = (site: Visitor, path: string, given: Readonly<Record<string, string>>) =>
  fill(site, 'approver', path, given)
