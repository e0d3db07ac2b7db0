import assert from 'node:assert/strict'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { registry, runCommand } from '#kernel/cli'
import { wordingCommands } from '#features/adopted-wording'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { testDatabase } from '#test/database'
import { expectValidHtml } from '#test/html'
import { servePages } from '#test/pages'
import { coordinator, plan, temporaryFolder, visitOn } from '../plan/montes.ts'
import { publishPackage, siteOn } from '../portal/site.ts'
import { bytesOf, changed, montesLines } from './montes.ts'

const database = await testDatabase()
await publishPackage(database, 'test/plans/montes-agua', '2026-01-02')
/** The site anew: nothing that it rendered before is kept. */
const site = () => siteOn(database, '2026-06-01')
const address = `/plans/${plan}/commitments/c-1-01`

/** Runs a command on official documents as the coordinator, and answers all it said. */
async function run(...line: readonly string[]) {
  const commands = registry(
    'varde',
    '0',
    wordingCommands((_, work) => work(visitOn(database, '2026-03-01', coordinator))),
  )
  let said = ''
  const exit = await runCommand(commands, line, {
    out: async (text) => {
      said += text
    },
    err: (text) => {
      said += text
    },
  })
  return { exit, said }
}

const answer = z.object({ adoptedWording: z.looseObject({}).nullable() })
const called = async () =>
  answer.parse(await (await site().ask(`/api/v1${address}`)).json()).adoptedWording

test('before a document is attached, each language says that its official wording is not loaded', async () => {
  assert.match(await site().read(`/en${address}`), /The official English wording is not loaded/)
  assert.match(await site().read(`/da${address}`), /Den officielle danske ordlyd er ikke indlæst/)
  assert.equal(await called(), null)
})

test('the command names what it found and what it did not, and the page quotes it in its language', async (t) => {
  const file = join(await temporaryFolder(t), 'plan.txt')
  await writeFile(file, bytesOf(montesLines))
  const tried = await run('plan', 'attach', plan, '--document', file, '--dry-run')
  assert.equal(tried.exit, 0)
  assert.match(tried.said, /5 commitments would be kept from plan-2026\. Nothing is written/)
  const { exit, said } = await run('plan', 'attach', plan, '--document', file)
  assert.equal(exit, 0)
  assert.match(said, /5 of 6 commitments were found/)
  assert.match(said, /c-1-01 {2}found, lines 31–32: “Plantará cada año/)
  assert.match(said, /n-02 {2}not found for certain: what stands at its place/)
  for (const [language, none] of [
    ['en', 'The official English wording is not loaded'],
    ['da', 'Den officielle danske ordlyd er ikke indlæst'],
  ] as const) {
    const page = await site().read(`/${language}${address}`)
    assert.match(page, /<blockquote lang="es">\s*<p>Plantará cada año árboles nativos/)
    assert.match(page, new RegExp(none))
    assert.match(
      page,
      language === 'en' ? /lines 31–32 of the text file/ : /linje 31–32 i tekstfilen/,
    )
    await expectValidHtml(page)
  }
  assert.doesNotMatch(await site().read(`/en${address}?as-of=2026-02-01`), /Plantará/)
  const { fileSha256, ...wording } = (await called()) ?? {}
  assert.match(String(fileSha256), /^[0-9a-f]{64}$/)
  assert.deepEqual(wording, {
    text: 'Plantará cada año árboles nativos en las orillas de los arroyos, con las escuelas rurales.',
    language: 'es',
    document: 'plan-2026',
    section: 'Área 1',
    page: null,
    lines: [31, 32],
    attachedAt: '2026-03-01T12:00:00.000Z',
  })
})

test('the page with an adopted wording is accessible to everyone, in both languages and on a telephone', async (t) => {
  const pages = new Map<string, string>()
  for (const language of ['en', 'da'])
    pages.set(`/${language}${address}`, await site().read(`/${language}${address}`))
  const markup = Object.fromEntries([...pages].map(([path, one]) => [path, () => one]))
  const server = await servePages(t, markup)
  for (const width of [1280, 320]) {
    const page = await browserPage(t, { width })
    for (const path of pages.keys()) {
      await page.goto(`${server}${path}`)
      assert.match((await page.textContent('blockquote')) ?? '', /Plantará cada año/)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  }
})

test('a document that says otherwise is refused with both wordings, for programs as well', async (t) => {
  const file = join(await temporaryFolder(t), 'other.txt')
  await writeFile(file, changed('con las escuelas rurales', 'con todas las escuelas rurales'))
  const { exit, said } = await run('plan', 'attach', plan, '--document', file)
  assert.equal(exit, 2)
  assert.match(
    said,
    /otherwise than what stands, lines 31–32: “[^”]*con todas las escuelas rurales/,
  )
  assert.match(said, /On record stands: “[^”]*con las escuelas rurales\.”/)
  assert.match(said, /One passage reads otherwise than the wording on record/)
  const told = await run('plan', 'attach', plan, '--document', file, '--json')
  assert.match(told.said, /"fate": ?"differs"/)
  assert.match(String((await called())?.['text']), /, con las escuelas rurales\.$/)
})

test('a file that cannot be read or is too large is refused in a sentence', async (t) => {
  const none = await run('plan', 'attach', plan, '--document', '/nowhere/plan.txt')
  assert.deepEqual([none.exit, /There is no file/.test(none.said)], [2, true])
  const large = join(await temporaryFolder(t), 'large.pdf')
  await writeFile(large, '')
  await truncate(large, 200 * 1024 * 1024)
  const refused = await run('plan', 'attach', plan, '--document', large)
  assert.equal(refused.exit, 2)
  assert.match(refused.said, /larger than 50 MB/)
})

test('what is detached is told in a sentence, and asks for the document and a reason', async () => {
  assert.match((await run('plan', 'detach', plan, '--reason', 'No.')).said, /--of/)
  assert.match((await run('plan', 'detach', plan, '--of', 'plan-2026')).said, /Say why/)
  const all = ['--of', 'plan-2026', '--reason', 'Era un borrador.']
  const done = await run('plan', 'detach', plan, ...all)
  assert.equal(done.exit, 0)
  assert.match(done.said, /5 wordings of plan-2026 no longer stand/)
  assert.equal(await called(), null)
  const before = await (await site().ask(`/api/v1${address}?as-of=2026-02-28`)).json()
  assert.equal(answer.parse(before).adoptedWording, null)
  assert.match((await run('plan', 'detach', plan, ...all)).said, /No wording of plan-2026 stands/)
  const page = await site().read(`/en${address}`)
  assert.match(page, /wording from <[\s\S]*?was taken off[\s\S]*?wording was loaded from/)
  assert.match(page, /The official English wording is not loaded\. What stands above/)
  assert.match(await site().read(`/da${address}`), /er taget ned igen[\s\S]*?ordlyd er indlæst fra/)
})

test('a passage that is cut is quoted with its gap, and the page says whose sign that is', async (t) => {
  const file = join(await temporaryFolder(t), 'cut.txt')
  const cut = montesLines.with(
    30,
    '- Plantará cada año árboles nativos en las orillas de los arro-',
  )
  await writeFile(file, bytesOf(cut.with(31, '')))
  assert.equal((await run('plan', 'attach', plan, '--document', file)).exit, 0)
  const page = await site().read(`/en${address}`)
  assert.match(page, /en las orillas de los \[…\]/)
  assert.match(page, /“\[…\]” is ours/)
  assert.match(await site().read(`/da${address}`), /”\[…\]” er vores/)
})
