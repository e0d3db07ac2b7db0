import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { registry, runCommand } from '#kernel/cli'
import { routes } from '#features/pack-desk'
import { packCommands } from '#features/packs'
import { routes as snapshotRoutes } from '#features/snapshot-desk'
import { explain } from '../../src/cli.ts'
import type { World } from '../reporting/cast.ts'
import { people } from '../reporting/cast.ts'
import { fieldsOf, routes as working, visitorOf } from '../reporting/visitor.ts'
import { freeze } from '../snapshots/world.ts'
import { openPacked, sendPapers, verify } from './world.ts'

const home = '/en/plans/montes-agua/rounds/2027'
const visitor = (world: World) => visitorOf(world, [...working, ...snapshotRoutes, ...routes])
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('the coordinator chooses and moves without scripts, looks at the draft, freezes, and downloads', async (t) => {
  const world = await openPacked(t)
  const browser = visitor(world)
  const page = await browser.get('coordinator', `${home}/pack`)
  for (const sentence of [
    '3 things deviate by the rule. The round’s page counts only what authorities report themselves. 2 are chosen',
    'One proposal waits for a decision.',
    'the owner is only inferred',
    'On one line below',
    'has not handed in. It stands as silent.',
    'can then be downloaded as PDF, Word, page and Excel',
    'It cannot be undone.',
  ])
    assert.ok(words(page.text).includes(sentence), `${sentence} in ${words(page.text)}`)
  const order = ['commitment:c-1-02', 'commitment:c-1-01', 'commitment:c-2-01']
  const given = { seenChoice: '0', order, chosen: order.slice(0, 2), move: 'up:commitment:c-1-01' }
  const saved = await browser.post('coordinator', `${home}/pack/deviations`, given)
  assert.deepEqual(
    [saved.status, saved.location],
    [303, `${home}/pack?said=moved&row=commitment%3Ac-1-01`],
  )
  const twice = await browser.post('coordinator', `${home}/pack/deviations`, given)
  assert.equal(twice.status, 422)
  assert.match(words(twice.text), /Somebody has just chosen otherwise/)
  const draft = await browser.get('coordinator', `${home}/pack/pack-da.pdf`)
  assert.equal(draft.headers.get('content-type'), 'application/pdf')
  const again = await browser.get('coordinator', `${home}/pack`)
  const places = order.map((key) => again.text.indexOf(`value="${key}"`))
  assert.ok((places[1] ?? 0) < (places[0] ?? 0) && (places[0] ?? 0) < (places[2] ?? 0))
  const fields = fieldsOf(again.text, `${home}/pack`)
  const frozen = await browser.post('coordinator', `${home}/pack`, {
    ...fields,
    order: ['commitment:c-1-01', 'commitment:c-1-02', 'commitment:c-2-01'],
    chosen: ['commitment:c-1-01', 'commitment:c-1-02'],
    caseNumber: 'S-1',
    form: ['pdf', 'docx'],
    language: 'da',
  })
  assert.deepEqual(
    [frozen.status, frozen.location],
    [303, `${home}/snapshots/1/pack?said=built&form=pdf&form=docx&language=da`],
  )
  const built = await browser.get('coordinator', frozen.location ?? '')
  assert.match(words(built.text), /Frozen\. The files are ready\./)
  const html = await browser.get('coordinator', `${home}/snapshots/1/pack/pack-en.html`)
  assert.ok(html.text.indexOf('Plantar') < html.text.indexOf('Proteger'))
  assert.match(html.headers.get('content-disposition') ?? '', /montes-agua-2027-1-en-pack\.html/)
})

test('the menu leads the coordinator to the pack of the newest round, and the builder to the agenda of its meeting', async (t) => {
  const world = await openPacked(t)
  const browser = visitor(world)
  const menu = await browser.get('coordinator', '/en/plans/montes-agua/pack')
  assert.deepEqual([menu.status, menu.location], [303, `${home}/pack`])
  const { text } = await browser.get('coordinator', `${home}/pack`)
  assert.match(text, /href="\/en\/plans\/montes-agua\/pack"[^>]*aria-current/)
  assert.match(text, /href="\/en\/plans\/montes-agua\/meetings\/2027-2\/deviations"/)
  assert.match(words(text), /Put on the agenda of Mesa de abril, to be decided/)
  for (const person of ['steering', 'editor', 'partner'] as const)
    assert.equal((await browser.get(person, '/en/plans/montes-agua/pack')).status, 403)
})

test('the committee downloads once the papers are sent; authorities are refused, strangers learn nothing', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const browser = visitor(world)
  const paths = ['pack', 'snapshots/1/pack', 'snapshots/1/pack/minister-en.docx']
  const statuses = async (person: 'steering' | 'reviewer' | 'editor' | 'partner' | 'auditor') => {
    const all = []
    for (const path of paths) all.push((await browser.get(person, `${home}/${path}`)).status)
    return all
  }
  assert.deepEqual(await statuses('steering'), [403, 403, 403])
  assert.deepEqual(await statuses('reviewer'), [403, 403, 403])
  await sendPapers(world)
  assert.deepEqual(await statuses('steering'), [200, 200, 200])
  assert.deepEqual(await statuses('reviewer'), [200, 200, 200])
  assert.deepEqual(await statuses('editor'), [403, 403, 403])
  assert.deepEqual(await statuses('partner'), [403, 403, 403])
  assert.deepEqual(await statuses('auditor'), [404, 404, 404])
  assert.equal((await browser.get('steering', `${home}/pack/pack-en.pdf`)).status, 403)
  for (const name of ['none-en.pdf', 'minister-en.html', 'pack-sv.pdf'])
    assert.equal((await browser.get('steering', `${home}/snapshots/1/pack/${name}`)).status, 404)
})

test('the command writes every file of a snapshot in one language, and each is verified', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const folder = await mkdtemp(join(tmpdir(), 'varde-pack-'))
  t.after(() => rm(folder, { recursive: true }))
  const commands = packCommands(({ as, language }, work) => {
    const person = people.find((one) => as === `${one}@montes.example`) ?? 'system'
    return work(world.visit(person, language))
  })
  const run = async (...given: readonly string[]) => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const exit = await runCommand(registry('varde', '1', commands), given, streams, explain)
    return { exit, out, err }
  }
  const made = await run('pack', '--round', '2027', '--lang', 'da', '--out', folder)
  assert.equal(made.exit, 0, made.err)
  const names = [
    'annex.xlsx',
    'metadata.json',
    'minister.docx',
    'minister.pdf',
    'pack.docx',
    'pack.html',
    'pack.pdf',
  ]
  assert.deepEqual(
    (await readdir(folder)).toSorted(),
    names.map((name) => `montes-agua-2027-1-da-${name}`),
  )
  const papers = (await readdir(folder)).filter((name) => /(pdf|docx|html)$/.test(name))
  for (const name of papers) {
    const verified = await verify(world, await readFile(join(folder, name)))
    assert.ok(typeof verified === 'object')
    assert.equal(verified.answer, 'identical', name)
  }
  assert.equal((await run('pack', '--round', '2027', '--lang', 'sv', '--out', folder)).exit, 2)
  assert.equal((await run('pack', '--round', '2027', '--lang', 'da')).exit, 2)
  const editor = ['--as', 'editor@montes.example']
  assert.equal((await run('pack', '--round', '2027', '--out', folder, ...editor)).exit, 2)
})
