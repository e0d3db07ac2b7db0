import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roundOperations } from '#features/rounds'
import type { Person } from './cast.ts'
import { openWorld, people, plan } from './cast.ts'
import { openTheRound, outcome, round, roundToOpen } from './thread.ts'

test('only the coordinator runs rounds; who has a part in the plan reads them', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const may = async (deed: (person: Person) => Promise<unknown>) => {
    const able: Person[] = []
    for (const person of people) if ((await outcome(deed(person))) === 'done') able.push(person)
    return able
  }
  const other = { ...roundToOpen, code: '2028' }
  assert.deepEqual(await may((who) => roundOperations.openRound(world.visit(who), other)), [
    'coordinator',
  ])
  assert.deepEqual(await may((who) => roundOperations.notePapersSent(world.visit(who), round)), [
    'coordinator',
  ])
  assert.deepEqual(await may((who) => roundOperations.closeRound(world.visit(who), round)), [
    'coordinator',
  ])
  assert.deepEqual(await may((who) => roundOperations.proposeRound(world.visit(who), plan)), [
    'coordinator',
  ])
  const readers = await may((who) => roundOperations.showRound(world.visit(who), round))
  assert.deepEqual(
    readers,
    people.filter((who) => !['auditor', 'administrator', 'public', 'system'].includes(who)),
  )
})
