import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoleName } from '#kernel/access'
import { isRefused, Problem } from '#kernel/operations'
import type { TextState } from '#features/disclosure'
import { mayRead } from '#features/disclosure'
import { planOperations } from '#features/plans'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import type { ActorName, World } from './actors.ts'
import { actorNames, openWorld, owner, plan } from './actors.ts'
import { done, publish, report, round, secrets, states, stepInto } from './permissions/scene.ts'

type Commitment = keyof typeof secrets
const commitments: readonly Commitment[] = ['c-1-01', 'c-1-02', 'n-01']

/** Whom an address of the owner lets in at all; everybody else gets 403 there, whatever there is. */
const admitted: readonly ActorName[] = [
  'coordinator',
  'editor',
  'secondEditor',
  'approver',
  'steeringMember',
  'reviewer',
  'partner',
]
/** Those who know that there is a report although they may not read it. */
const knowing: readonly ActorName[] = ['coordinator', 'editor', 'secondEditor', 'approver']

/** The commitments of which someone reads the words; null where he gets 403. */
async function readBy(world: World, name: ActorName): Promise<readonly string[] | null> {
  try {
    const { lines, questions } = await reportOperations.showReport(world.visit(name), report)
    const told = JSON.stringify([lines.map(({ line }) => line), questions])
    return commitments.filter((commitment) => told.includes(secrets[commitment]))
  } catch (error) {
    if (error instanceof Problem && error.status === 403) return null
    throw error
  }
}

interface Circumstances {
  readonly state: TextState
  readonly openTo: readonly RoleName[]
  /** The level of the promise in running text, as its organisation has set it. */
  readonly level: 'public' | 'internal' | 'restricted'
  /** Lines whose state is another than the edition's. */
  readonly published?: readonly Commitment[]
}

/** What both tables say of it. */
function expected(world: World, name: ActorName, now: Circumstances): readonly string[] | null {
  if (!admitted.includes(name)) return null
  const read = commitments.filter((commitment) => {
    const level = commitment === 'n-01' ? now.level : 'public'
    const text = { plan, organisation: owner, openTo: now.openTo, level }
    const isPublished = now.published?.includes(commitment) === true
    return [now.state, ...(isPublished ? (['published'] as const) : [])].some((state) =>
      mayRead(world.actor(name), { ...text, state }),
    )
  })
  return read.length > 0 || knowing.includes(name) ? read : null
}

async function compare(world: World, now: Circumstances): Promise<void> {
  for (const name of actorNames) {
    const found = await readBy(world, name)
    assert.deepEqual(found, expected(world, name, now), `${name}, ${now.state}, ${now.level}`)
  }
}

const levels = ['public', 'restricted', 'internal'] as const

/** Compares at every level that the promise in running text can be given. */
async function compareLevels(world: World, now: Omit<Circumstances, 'level'>): Promise<void> {
  for (const level of levels) {
    const record = { plan, section: 'commitments', record: 'n-01', level }
    const given = await planOperations.openRecord(world.visit('approver'), record)
    if (isRefused(given)) assert.equal(given.refused, 'level-already')
    await compare(world, { ...now, level })
  }
}

test('who reads which words in which state at which level is what the two tables say', async (t) => {
  const world = await openWorld()
  const lead = { plan, commitment: 'n-01', organisation: owner, part: 'lead' } as const
  done(await planOperations.assignReporting(world.visit('coordinator'), lead))
  for (const state of states) {
    await stepInto(world, state)
    const isHandedIn = !['draft', 'awaiting-signature', 'signed'].includes(state)
    const openTo: readonly RoleName[] = isHandedIn ? ['reviewer'] : []
    await t.test(state, () => compareLevels(world, { state, openTo }))
  }
  const state = 'taken-into-pack'
  await t.test('once the papers are sent', async () => {
    done(await roundOperations.notePapersSent(world.visit('coordinator'), round))
    await compareLevels(world, { state, openTo: ['reviewer', 'steering-member'] })
  })
  await t.test('published, but for one line', async () => {
    await publish(world, ['c-1-02'])
    const published = ['c-1-01', 'n-01'] as const
    await compareLevels(world, { state, openTo: ['reviewer', 'steering-member'], published })
  })
  await t.test('once the meeting was held', async () => {
    done(await roundOperations.noteMeetingHeld(world.visit('coordinator'), round))
    const openTo = ['reviewer', 'steering-member', 'partner'] as const
    await compareLevels(world, { state, openTo, published: ['c-1-01', 'n-01'] })
  })
  await t.test('a new edition is its owner’s alone until it is handed in', () => newEdition(world))
})

async function newEdition(world: World): Promise<void> {
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const words = 'tala sin cortar'
  const edit = {
    field: 'did',
    value: { text: words, unchanged: false, correction: 'More.' },
    seen: 0,
  }
  const line = { ...report, commitment: 'c-1-01', edits: [edit] }
  done(await reportOperations.saveLine(world.visit('editor'), line))
  for (const name of admitted) {
    const { lines } = await reportOperations.showReport(world.visit(name), report)
    const told = JSON.stringify(lines.map(({ line }) => line))
    const isOwn = ['editor', 'secondEditor', 'approver'].includes(name)
    assert.deepEqual(
      [told.includes(words), told.includes(secrets['c-1-01'])],
      [isOwn, !isOwn],
      name,
    )
  }
}
