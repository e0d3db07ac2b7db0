import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registry, runCommand } from '#kernel/cli'
import { apiRoutes, coordinationCommands } from '#features/coordination'
import type { OpenVisit } from '#features/rounds'
import { apiRoutes as roundApi, roundCommands } from '#features/rounds'
import { explain } from '../../src/cli.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, people } from '../reporting/cast.ts'
import { handedIn } from '../reporting/thread.ts'
import { handlerOf } from '../reporting/visitor.ts'

/** A terminal at which the coordinator sits. */
function terminalOf(world: World) {
  const open: OpenVisit = ({ as, language }, work) =>
    work(world.visit(people.find((one) => as === `${one}@montes.example`) ?? 'system', language))
  const known = registry('varde', '1', [...roundCommands(open), ...coordinationCommands(open)])
  return async (...words: readonly string[]) => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const exit = await runCommand(
      known,
      [...words, '--as', 'coordinator@montes.example'],
      streams,
      explain,
    )
    return { exit, out, err }
  }
}

const round = ['montes-agua', '2027']

test('the coordinator looks, reminds, extends and lets a round recur at a terminal', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const run = terminalOf(world)
  const overview = await run('round', 'overview', ...round)
  assert.equal(overview.out, 'forestal\thanded-in\t\tread\nmagua\tsilent\t\tbegin\n')
  const before = world.mails.length
  const tried = await run('round', 'remind', ...round, 'magua', '--dry-run')
  assert.match(tried.out, /^magua: Montes y agua .*\n.*due on 28 February 2027.*\nIt has 2 lines;/)
  assert.equal(world.mails.length, before)
  const sent = await run('round', 'remind', ...round, 'magua', '--json')
  assert.match(sent.out, /"mails": ?1/)
  assert.equal(world.mails.length, before + 1)
  const again = await run('round', 'remind', ...round, 'magua')
  assert.equal(again.exit, 2)
  assert.match(again.err, /had this very reminder already/)
  const extension = ['magua', '--due', '2027-03-09', '--reason', 'A flood.']
  assert.equal((await run('round', 'extend', ...round, ...extension)).exit, 0)
  assert.equal((await run('round', 'extend', ...round, ...extension)).exit, 2)
  const recurs = await run('round', 'recur', ...round, '--json')
  assert.match(recurs.out, /"code": ?"2028"/)
  assert.equal((await run('round', 'next', ...round)).exit, 2)
  assert.equal((await run('round', 'recur', ...round, '--end')).exit, 0)
})

test('what holds for all rounds is said and set at a terminal', async (t) => {
  const run = terminalOf(await openWorld(t))
  const say = async (...words: readonly string[]) => (await run('round', ...words)).out.trim()
  const usual = 'Halfway: on. Before the due day: 4 days. Overdue: on.'
  assert.equal(await say('reminders', 'montes-agua'), usual)
  assert.equal(
    await say('reminders', 'montes-agua', '--halfway', 'off', '--days-before', '1'),
    'Halfway: off. Before the due day: 1 day. Overdue: on.',
  )
  assert.equal((await run('round', 'reminders', 'montes-agua', '--overdue', 'maybe')).exit, 2)
  assert.match(await say('policy', 'montes-agua'), /records no publication policy/)
  assert.equal((await run('round', 'policy', 'montes-agua', '--text', 'en:All.')).exit, 2)
  assert.equal(
    await say('policy', 'montes-agua', '--text', 'es:Todo: al cierre.'),
    'Todo: al cierre.',
  )
})

test('a round with questions of the coordinator’s own is opened at a terminal', async (t) => {
  const run = terminalOf(await openWorld(t))
  const days = ['--period', '2026', '--due', '2027-02-28', '--line', 'forestal:c-1-01:lead']
  const open = (...more: readonly string[]) => run('round', 'open', ...round, ...days, ...more)
  const unreadable = await open('--question', 'barriers')
  assert.match(unreadable.err, /“barriers” cannot be read/)
  const words = ['--question', 'barriers:es:¿Qué les frenó?', '--require', 'barriers', '--json']
  const asked = await open(...words)
  assert.equal(asked.exit, 0, asked.err)
  assert.match(asked.out, /¿Qué les frenó\?/)
})

test('programs read the overview and remind; whose part it is not learns nothing', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const handler = handlerOf(world, [...roundApi, ...apiRoutes])
  const call = async (person: string, path: string, body?: unknown) => {
    const headers = {
      cookie: `person=${person}`,
      origin: 'http://localhost:3000',
      'content-type': 'application/json',
    }
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const address = `http://localhost:3000/api/v1/plans/montes-agua/${path}`
    const answer = await handler(new Request(address, { headers, ...sent }))
    return { status: answer.status, text: await answer.text() }
  }
  const overview = await call('coordinator', 'rounds/2027/overview')
  assert.match(overview.text, /"organisation":"magua","state":"silent"/)
  const chosen = { organisations: ['magua'] }
  const preview = await call('coordinator', 'rounds/2027/reminders', { ...chosen, preview: true })
  assert.match(preview.text, /"mails":0.*"recipients":1/)
  const sent = await call('coordinator', 'rounds/2027/reminders', chosen)
  assert.match(sent.text, /"mails":1/)
  assert.equal((await call('coordinator', 'rounds/2027/reminders', chosen)).status, 409)
  const extension = { organisation: 'magua', dueOn: '2027-03-09', reason: 'A flood.' }
  const extended = await call('coordinator', 'rounds/2027/extensions', extension)
  assert.match(extended.text, /"extensions":\[\{"organisation":"magua","dueOn":"2027-03-09"/)
  const recurs = await call('coordinator', 'rounds/2027/recurrence', { recurs: true })
  assert.match(recurs.text, /"next":\{"code":"2028"/)
  const reminders = { halfway: false, daysBefore: 3, overdue: true }
  const set = await call('coordinator', 'round-settings/reminders', reminders)
  assert.deepEqual(JSON.parse(set.text), reminders)
  const policy = { text: { es: 'Al cierre.' } }
  assert.match(
    (await call('coordinator', 'round-settings/publication-policy', policy)).text,
    /closed-rounds/,
  )
  assert.match((await call('partner', 'round-settings')).text, /Al cierre\./)
  const forbidden: readonly (readonly [string, unknown?])[] = [
    ['rounds/2027/overview'],
    ['rounds/2027/reminders', chosen],
    ['rounds/2027/extensions', extension],
    ['round-settings/reminders', reminders],
    ['round-settings/publication-policy', policy],
  ]
  for (const [path, body] of forbidden)
    for (const person of ['editor', 'steering', 'partner'])
      assert.equal((await call(person, path, body)).status, 403, `${person} ${path}`)
})
