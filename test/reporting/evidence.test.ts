import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { receiveFile } from '#kernel/files'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import type { Person, World } from './cast.ts'
import { openWorld, people } from './cast.ts'
import { done, fillReport, handIn, openTheRound, outcome, publish, report } from './thread.ts'

const about = { ...report, commitment: 'c-1-01' }

async function fileOf(name: string, content: string) {
  const bytes = async function* () {
    yield new TextEncoder().encode(content)
  }
  return done(await receiveFile(bytes(), name))
}

const add = async (
  world: World,
  name: string,
  { level = 'public', person = 'editor' }: { level?: 'public' | 'internal'; person?: Person } = {},
) => {
  const file = await fileOf(name, `content of ${name}`)
  try {
    return await reportOperations.addEvidence(world.visit(person), { ...about, file, level })
  } finally {
    await file.close()
  }
}

const filesKept = (world: World) =>
  read(world.database.app, async (tx) => (await query(tx, sql`select from varde.file`)).length)

test('a file is evidence of a line, once; taken out of the draft it leaves nothing behind', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const fact = done(await add(world, 'courses.csv'))
  assert.equal(await outcome(add(world, 'courses.csv')), 'file-already-here')
  assert.equal(await filesKept(world), 1)
  done(await reportOperations.removeEvidence(world.visit('editor'), { ...about, fact }))
  assert.equal(await filesKept(world), 0)
  const again = reportOperations.removeEvidence(world.visit('editor'), { ...about, fact })
  assert.equal(await outcome(again), 'file-not-here')
})

test('editors alone add files', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  for (const person of people) {
    const may = ['editor', 'hr', 'both'].includes(person)
    assert.equal(
      await outcome(add(world, `${person}.txt`, { person })),
      may ? 'done' : '403',
      person,
    )
  }
})

test('whoever added a file does not sign it', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  done(await add(world, 'courses.csv', { person: 'both' }))
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const code = await world.code('both')
  const signing = reportOperations.signReport(world.visit('both'), { ...report, code })
  assert.equal(await outcome(signing), 'own-work')
})

test('who gets a file: the owner, the coordinator after hand-in, all once it is published and public', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  const open = done(await add(world, 'open.txt'))
  const inside = done(await add(world, 'inside.txt', { level: 'internal' }))
  const able = async (fact: string) => {
    const found: Person[] = []
    for (const person of people) {
      const which = { plan: report.plan, fact }
      const ending = await outcome(publicationOperations.openEvidence(world.visit(person), which))
      if (ending === 'done') found.push(person)
      else assert.equal(ending, '404', person)
    }
    return found
  }
  const own: Person[] = ['editor', 'hr', 'approver', 'both']
  assert.deepEqual(await able(open), own)
  await handIn(world)
  assert.deepEqual(await able(open), ['coordinator', ...own, 'reviewer'])
  done(await publish(world))
  assert.deepEqual(await able(open), people)
  const insiders: Person[] = [
    'coordinator',
    ...own,
    'magua-editor',
    'magua-approver',
    'steering',
    'reviewer',
  ]
  assert.deepEqual(await able(inside), insiders)

  const file = await publicationOperations.openEvidence(world.visit('public'), {
    plan: report.plan,
    fact: open,
  })
  assert.equal(new TextDecoder().decode(await file.chunk(0)), 'content of open.txt')
  assert.equal(await file.chunk(1), undefined)
  assert.deepEqual(file.attachment, {
    name: 'open.txt',
    mediaType: 'text/plain; charset=utf-8',
    size: 19,
  })

  await t.test('withdrawn, nobody gets it any more, not even a transfer under way', async () => {
    const { lines } = await reportOperations.showReport(world.visit('approver'), report)
    const item = lines[0]?.line.items.find((one) => one.fact === open)
    assert.ok(item?.content.noun === 'evidence')
    done(
      await publicationOperations.withdrawReport(world.visit('approver'), {
        ...report,
        target: { kind: 'file', digest: item.content.digest },
        ground: 'danger',
        code: await world.code('approver'),
      }),
    )
    assert.deepEqual(await able(open), [])
    assert.equal(await file.chunk(0), undefined)
  })
})
