import assert from 'node:assert/strict'
import { test } from 'node:test'
import { governanceOperations } from '#features/governance'
import { allRoutes } from '../src/app.ts'
import type { ActorName, World } from './actors.ts'
import { actorNames, openWorld, plan } from './actors.ts'
import { addressesOf } from './permissions/addresses.ts'
import { siteFor } from './permissions/answers.ts'
import { done, stepInto } from './permissions/scene.ts'

const key = { plan, code: '2027-1' } as const
const words = { point: 'Xilotl', proposal: 'Ypsiloide', otherwise: 'Zafrable', decided: 'Quibey' }
const insiders: readonly ActorName[] = [
  'coordinator',
  'editor',
  'secondEditor',
  'approver',
  'strangerEditor',
  'strangerApprover',
  'steeringMember',
  'reviewer',
]

/** A meeting today with one point in words that stand nowhere else. */
async function announce(world: World): Promise<string> {
  await stepInto(world, 'draft')
  const visit = world.visit('coordinator')
  const given = { plan, title: 'Mesa', heldOn: '2027-01-11', round: '', body: '' }
  done(await governanceOperations.announceMeeting(visit, given))
  const point = done(
    await governanceOperations.putOnAgenda(visit, {
      ...key,
      subject: { kind: 'commitment', id: 'c-1-01' },
      title: words.point,
      proposal: words.proposal,
      owner: 'forestal',
      dueOn: '2027-06-01',
      otherwise: words.otherwise,
    }),
  )
  return point.id
}

/** Who is shown one of the words at any address of the site, whatever the meeting's own say. */
async function readersOf(world: World, point: string, told: readonly string[]) {
  const ask = siteFor(world)
  const gets = allRoutes.filter(
    ({ method, path }) =>
      method === 'GET' &&
      /meetings|decisions|work|desk$|organisations\/:code$|commitments\/:id$/u.test(path),
  )
  const known = await addressesOf(world, gets)
  const nobody = '00000000-0000-4000-8000-000000000000'
  const paths = known.map((path) => path.replace(`/points/${nobody}`, `/points/${point}`))
  const readers = new Set<ActorName>()
  for (const path of paths)
    await Promise.all(
      actorNames.map(async (name) => {
        const { status, text } = await ask(name, path)
        assert.ok(status < 500, `${name} ${path}: ${status}`)
        if (told.some((word) => text.includes(word))) readers.add(name)
      }),
    )
  return readers
}

test('an agenda is the coordinator’s until the papers are sent, at every address', async () => {
  const world = await openWorld()
  const point = await announce(world)
  const told = [words.point, words.proposal, words.otherwise]
  assert.deepEqual([...(await readersOf(world, point, told))], ['coordinator'])
  const visit = world.visit('coordinator')
  done(await governanceOperations.noteMeeting(visit, { ...key, kind: 'papers-sent' }))
  const readers = await readersOf(world, point, told)
  assert.deepEqual(actorNames.filter((name) => readers.has(name)).toSorted(), insiders.toSorted())
})

test('what a meeting decided is read by insiders and by nobody else, at every address', async () => {
  const world = await openWorld()
  const item = await announce(world)
  const decision = {
    ...key,
    item,
    outcome: 'amended',
    decided: words.decided,
    owner: 'forestal',
    dueOn: '2027-06-01',
    replaces: '',
  }
  done(await governanceOperations.recordDecision(world.visit('coordinator'), decision))
  const readers = await readersOf(world, item, [words.decided])
  assert.deepEqual(actorNames.filter((name) => readers.has(name)).toSorted(), insiders.toSorted())
})
