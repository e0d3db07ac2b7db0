import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { checkPackage } from '#features/plans'
import { answered } from '#test/answers'
import { expectValidHtml } from '#test/html'
import { testDatabase } from '#test/database'
import { parts } from '../plan/parts.ts'
import { publishPackage, siteOn, walk } from './site.ts'

const folders = [
  'plans/denmark-wps',
  'plans/alliance-against-sexual-harassment',
  'test/plans/montes-agua',
]
const database = await testDatabase()
for (const folder of folders) await publishPackage(database, folder, '2026-03-01')
const site = siteOn(database, '2026-06-01')

// Pages as of a day are the same pages; sign-in and styles are others' business.
const isWanted = (address: string): boolean =>
  !/^\/$|\?|^\/assets\/|^\/api\/|\/sign-in|\.csv$|openapi\.json$/.test(address)

const pages = await walk(site, ['/en', '/da'], isWanted)

const idsIn = (language: string, kind: string) =>
  [...pages.keys()].flatMap((path) => {
    const found = new RegExp(`^/${language}/plans/denmark-wps/${kind}/([^/]+)$`).exec(path)
    return found?.[1] ?? []
  })

test('everything public can be reached from the first page, in both languages', () => {
  for (const language of ['en', 'da']) {
    const counts = ['areas', 'commitments', 'indicators', 'organisations', 'bodies'].map(
      (kind) => idsIn(language, kind).length,
    )
    assert.deepEqual(counts, [6, 36, 54, 45, 8])
  }
})

test('every kind of page is valid, in both languages', async () => {
  const kinds = Map.groupBy(pages.keys(), (path) =>
    path.replace(/(areas|commitments|indicators|organisations|bodies)\/[^/]+$/, '$1/…'),
  )
  assert.ok(kinds.size > 40)
  for (const [path] of kinds.values()) {
    const markup = pages.get(path ?? '') ?? ''
    await expectValidHtml(markup).catch((error: unknown) => {
      throw new Error(`${path} is not valid`, { cause: error })
    })
  }
})

test('every page is in the language of its address', () => {
  for (const [path, markup] of pages)
    assert.match(markup, new RegExp(`<html lang="${path.slice(1, 3)}">`), path)
})

test('no page has two elements of one id', () => {
  for (const [path, markup] of pages) {
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length, path)
  }
})

/** Every text of a value, however deep. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** What stands in records that are closed and in no open one, long enough to tell. */
async function closedTexts(folder: string): Promise<readonly string[]> {
  const checked = await checkPackage(folder, parts)
  assert.ok(checked.valid)
  const [open, closed]: [string[], string[]] = [[], []]
  for (const [section, records] of checked.content.sections) {
    const fallback = parts.find((part) => part.section === section)?.defaultLevel ?? 'internal'
    for (const record of records) {
      const isOpen = ('level' in record ? record.level : fallback) === 'public'
      ;(isOpen ? open : closed).push(...textsOf(record))
    }
  }
  const known = open.join('\n')
  return [...new Set(closed)].filter((text) => text.length >= 12 && !known.includes(text))
}

const decoded = (markup: string): string =>
  markup.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')

for (const folder of folders) {
  test(`nothing that is closed in ${folder} stands on a public page`, async () => {
    const closed = await closedTexts(folder)
    if (!folder.includes('alliance')) assert.ok(closed.length > 5)
    for (const [path, markup] of pages) {
      if (!path.includes(folder.split('/').at(-1) ?? '')) continue
      const text = decoded(markup)
      assert.deepEqual(
        closed.filter((one) => text.includes(one)),
        [],
        path,
      )
    }
  })

  test(`nothing that is closed in ${folder} is found or given to programs`, async () => {
    const closed = await closedTexts(folder)
    const plan = folder.split('/').at(-1) ?? ''
    const answers = await Promise.all(
      [
        `/api/v1/plans/${plan}`,
        `/api/v1/plans/${plan}/commitments?limit=200`,
        `/api/v1/plans/${plan}/commitments?kind=running-text`,
        `/api/v1/plans/${plan}/indicators?limit=200`,
        `/api/v1/plans/${plan}/organisations?limit=200`,
        `/api/v1/plans/${plan}/commitments.csv`,
        `/api/v1/plans/${plan}/figures.csv`,
      ].map((path) => site.read(path)),
    )
    for (const text of answers)
      assert.deepEqual(
        closed.filter((one) => text.includes(one)),
        [],
      )
    for (const text of closed.slice(0, 20)) {
      const { items } = answered(
        z.object({ items: z.array(z.unknown()) }),
        await site.read(`/api/v1/search?q=${encodeURIComponent(`"${text.slice(0, 80)}"`)}`),
      )
      assert.deepEqual(items, [], text)
    }
  })
}

test('a closed promise is as absent as one that never was', async () => {
  for (const id of ['n-09', 'n-99', 'si-01', 'ir-c-0-01-mfa', 'imp-nothing']) {
    const page = await site.ask(`/en/plans/denmark-wps/commitments/${id}`)
    assert.equal(page.status, 404)
    assert.equal((await site.ask(`/api/v1/plans/denmark-wps/commitments/${id}`)).status, 404)
  }
  const [closed, absent] = await Promise.all(
    ['n-09', 'n-99'].map(async (id) => {
      const text = await (await site.ask(`/en/plans/denmark-wps/commitments/${id}`)).text()
      return text.replaceAll(id, 'id')
    }),
  )
  assert.equal(closed, absent)
})
