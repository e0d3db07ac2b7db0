import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import { registry, runCommand } from '#kernel/cli'
import { html } from '#kernel/html'
import { publicCache, siteHandler } from '#kernel/http'
import { apiRoutes, meetingCommands } from '#features/meetings'
import type { OpenVisit } from '#features/rounds'
import { explain } from '../../src/cli.ts'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld, origin, people, plan } from '../reporting/cast.ts'

/** A program's answer with every id and moment as a dot, so that the rest can be compared whole. */
const plain = (told: unknown): unknown =>
  JSON.parse(
    JSON.stringify(told)
      .replaceAll(/"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/gu, '"…"')
      .replaceAll(/"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/gu, '"…"'),
  )

/** What stands under a name in an answer. */
const read = (told: unknown, name: string): string => {
  const found: unknown =
    typeof told === 'object' && told !== null
      ? Object.entries(told).find(([key]) => key === name)?.[1]
      : undefined
  return String(found)
}

/** The calls of meetings over a world. */
function callsOn(world: World) {
  const handle = siteHandler({
    database: world.database,
    clock: { now: () => world.visit('system').now },
    origin,
    routes: apiRoutes,
    cache: publicCache(),
    findActor: async (request) => {
      const person = people.find((one) => one === request.headers.get('authorization'))
      return person ? world.actor(person) : anonymous
    },
    errorPage: () => html`<p>no pages here</p>`,
    logFault: (error) => assert.fail(error instanceof Error ? error : String(error)),
  })
  return async (person: Person, path: string, body?: unknown) => {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (person !== 'public') headers.set('authorization', person)
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const url = `${origin}/api/v1/plans/${plan}${path}`
    const answer = await handle(new Request(url, { headers, ...sent }))
    const told: unknown = await answer.json()
    return { status: answer.status, told }
  }
}

const meeting = {
  code: '2027-1',
  title: 'Mesa anual',
  language: 'en',
  heldOn: '2027-01-11',
  round: null,
  body: null,
  papersSentAt: null,
  heldAt: null,
}
const point = {
  id: '…',
  position: 1,
  subject: { kind: 'commitment', id: 'c-1-01' },
  title: 'Un hito',
  proposal: 'Fijar un hito.',
  owner: 'forestal',
  dueOn: '2027-06-01',
  otherwise: '',
  language: 'en',
}
const decision = {
  id: '…',
  meeting: '2027-1',
  point: { id: '…', title: 'Un hito' },
  outcome: 'as-proposed',
  decided: 'La mesa fija un hito.',
  owner: 'forestal',
  dueOn: '2027-06-01',
  language: 'en',
  state: 'open',
  done: null,
  closedAt: null,
  decidedAt: '…',
}
const nothing = { open: [], postponed: [] }

test('a program announces a meeting, writes a point, minutes it, reads it and closes it', async () => {
  const call = callsOn(await openWorld())
  const announced = await call('coordinator', '/meetings', {
    title: 'Mesa anual',
    heldOn: '2027-01-11',
  })
  assert.deepEqual(announced, { status: 200, told: meeting })
  const put = await call('coordinator', '/meetings/2027-1/points', {
    subject: point.subject,
    title: 'Un hito',
    proposal: 'Fijar un hito.',
    owner: 'forestal',
    dueOn: '2027-06-01',
  })
  assert.deepEqual(plain(put.told), point)
  const agenda = async (person: Person) => plain((await call(person, '/meetings/2027-1')).told)
  const unsent = { ...meeting, agenda: null, decisions: [], leftOver: nothing }
  assert.deepEqual(await agenda('coordinator'), { ...unsent, agenda: [point] })
  assert.deepEqual(await agenda('editor'), unsent)

  const at = `/meetings/2027-1/points/${read(put.told, 'id')}/decision`
  const typed = { outcome: 'as-proposed', decided: 'La mesa fija un hito.', owner: 'forestal' }
  const late = await call('coordinator', at, { ...typed, dueOn: '2027-01-10' })
  assert.deepEqual([late.status, read(late.told, 'code')], [409, 'decision-day-before-meeting'])
  const minuted = await call('coordinator', at, { ...typed, dueOn: '2027-06-01' })
  assert.deepEqual(plain(minuted.told), decision)
  assert.deepEqual(await agenda('editor'), { ...unsent, decisions: [decision] })
  const open = await call('steering', '/decisions?show=open')
  assert.deepEqual(plain(open.told), { items: [decision], next: null })

  const end = `/meetings/2027-1/decisions/${read(minuted.told, 'id')}/closing`
  const closed = await call('coordinator', end, { done: 'Fijado.' })
  const shown = { ...decision, state: 'closed', done: 'Fijado.', closedAt: '…' }
  assert.deepEqual(plain(closed.told), shown)
  assert.deepEqual((await call('editor', '/decisions?show=open')).told, { items: [], next: null })
  assert.deepEqual(plain((await call('editor', '/decisions')).told), { items: [shown], next: null })
})

test('whoever is no insider finds no meeting by program, and no other than the coordinator acts', async () => {
  const call = callsOn(await openWorld())
  const given = { title: 'Mesa', heldOn: '2027-01-11' }
  await call('coordinator', '/meetings', given)
  for (const path of ['/meetings', '/meetings/2027-1', '/decisions'])
    for (const person of ['partner', 'public'] as const)
      assert.ok([401, 404].includes((await call(person, path)).status), `${person} ${path}`)
  for (const person of ['editor', 'approver', 'steering'] as const)
    assert.equal((await call(person, '/meetings', given)).status, 403, person)
  assert.equal((await call('coordinator', '/meetings/2031-1')).status, 404)
})

/** A terminal over a world. */
function terminal(world: World) {
  const open: OpenVisit = ({ as, language }, work) => {
    const person = people.find((one) => as === `${one}@montes.example`) ?? 'system'
    return work(world.visit(person, language))
  }
  const known = registry('varde', '1', meetingCommands(open))
  return async (...words: readonly string[]) => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const exit = await runCommand(known, words, streams, explain)
    return { exit, out, err }
  }
}

test('on the command line a decision is minuted, listed and closed; others are refused with a sentence', async () => {
  const run = terminal(await openWorld())
  const coordinator = ['--as', 'coordinator@montes.example']
  const day = ['--day', '2027-01-11']
  const announced = await run(
    'meeting',
    'announce',
    plan,
    '--title',
    'Mesa',
    ...day,
    ...coordinator,
  )
  assert.deepEqual(announced, { exit: 0, out: '2027-1  Mesa, 11 January 2027\n', err: '' })
  const put = await run('meeting', 'point', plan, '2027-1', '--title', 'Un hito', ...coordinator)
  const id = /[0-9a-f-]{36}/u.exec(put.out)?.[0] ?? ''
  assert.equal(put.out, `1. Un hito  ${id}\n`)
  const deed = ['--text', 'Fijar un hito.', '--owner', 'forestal', '--due', '2027-06-01']
  const record = ['decision', 'record', plan, '2027-1', id, ...deed]
  const editor = await run(...record, '--as', 'editor@montes.example')
  assert.equal(editor.exit, 2)
  assert.match(editor.err, /\S/u)
  const minuted = await run(...record, ...coordinator)
  const line = /^(?<id>[0-9a-f-]{36}) {2}Fijar un hito\. \((?<owner>[^,]+), 1 June 2027, open\)\n$/u
  const decided = line.exec(minuted.out)?.groups?.['id'] ?? assert.fail(minuted.out)
  const listed = await run('decision', 'list', plan, '--as', 'editor@montes.example')
  assert.equal(listed.out, minuted.out)
  const unsaid = await run('decision', 'close', plan, '2027-1', decided, ...coordinator)
  assert.equal(unsaid.exit, 2)
  const done = ['--done', 'Fijado.']
  const closed = await run('decision', 'close', plan, '2027-1', decided, ...done, ...coordinator)
  assert.equal(closed.out, minuted.out.replace('open', 'closed'))
  const rest = await run('decision', 'list', plan, '--show', 'open', '--json', ...coordinator)
  assert.deepEqual(JSON.parse(rest.out), { items: [] })
  const shown = await run('meeting', 'show', plan, '2027-1', ...coordinator)
  assert.equal(shown.out, `Mesa, 11 January 2027\n1. Un hito  ${id}\n${closed.out}`)
  const list = await run('meeting', 'list', plan, ...coordinator)
  assert.equal(list.out, '2027-1  Mesa, 11 January 2027\n')
})
