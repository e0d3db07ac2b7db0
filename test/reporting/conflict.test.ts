import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import type { World } from './cast.ts'
import { openWorld } from './cast.ts'
import { done, openTheRound, outcome, report, save, text } from './thread.ts'

const field = { ...report, commitment: 'c-1-01', field: 'did' }
const first = (outcomes: readonly Outcome[]) => {
  const [one] = outcomes
  assert.ok(one)
  return one
}

async function textNow(world: World): Promise<string | undefined> {
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  const item = lines[0]?.line.items.find((one) => one.field === 'did')
  return item?.content.noun === 'statement' ? item.content.text : undefined
}

const versions = async (world: World) => {
  const { history } = await reportOperations.showVersions(world.visit('editor'), field)
  return history.revisions.map(({ inField, value }) => [
    inField,
    value && 'text' in value ? value.text : null,
  ])
}

const world = await openWorld()
await openTheRound(world)
done(await save(world, 'editor', ['c-1-01', 'did', text('We planted in May.')]))

const hrs = first(
  done(await save(world, 'hr', ['c-1-01', 'did', text('We planted in May. All were trained.'), 1])),
)
assert.deepEqual(hrs, { field: 'did', state: 'saved', revision: 2 })
const mine = first(
  done(await save(world, 'editor', ['c-1-01', 'did', text('We planted oaks in May.'), 1])),
)
assert.deepEqual(mine, { field: 'did', state: 'conflict', mine: 3, theirs: 2 })
assert.equal(await textNow(world), 'We planted in May. All were trained.')
assert.deepEqual(await versions(world), [
  [true, 'We planted in May.'],
  [true, 'We planted in May. All were trained.'],
  [false, 'We planted oaks in May.'],
])

test('the same form sent again makes no further version', async () => {
  const again = first(
    done(await save(world, 'editor', ['c-1-01', 'did', text('We planted oaks in May.'), 1])),
  )
  assert.deepEqual(again, { field: 'did', state: 'conflict', mine: 3, theirs: 2 })
})

test('a text that still holds a contradiction is not saved', async () => {
  const together = reportOperations.resolveConflict(world.visit('editor'), {
    ...field,
    choice: 'together',
    mine: 3,
    theirs: 2,
    text: 'In [May / June].',
  })
  assert.equal(await outcome(together), 'contradiction-left')
})

test('while one chooses, a third may save: then it is a conflict again', async () => {
  done(await save(world, 'hr', ['c-1-01', 'did', text('A third text.'), 2]))
  const late = await reportOperations.resolveConflict(world.visit('editor'), {
    ...field,
    choice: 'mine',
    mine: 3,
    theirs: 2,
  })
  assert.deepEqual(first(done(late)), { field: 'did', state: 'conflict', mine: 3, theirs: 4 })
})

test('written together, it stands in the field, and every version stays', async () => {
  const { history } = await reportOperations.showVersions(world.visit('editor'), field)
  const own = reportRules.valueAt(history, 3)
  assert.ok(own && 'text' in own)
  const settled = await reportOperations.resolveConflict(world.visit('editor'), {
    ...field,
    choice: 'together',
    mine: 3,
    theirs: 4,
    text: 'We planted oaks in May. All were trained.',
  })
  assert.deepEqual(first(done(settled)), { field: 'did', state: 'saved', revision: 5 })
  assert.equal(await textNow(world), 'We planted oaks in May. All were trained.')
  assert.equal((await versions(world)).length, 5)
})

test('keeping theirs saves nothing and loses nothing', async () => {
  const kept = await reportOperations.resolveConflict(world.visit('editor'), {
    ...field,
    choice: 'theirs',
    mine: 3,
    theirs: 5,
  })
  assert.deepEqual(first(done(kept)), { field: 'did', state: 'same', revision: 5 })
})
