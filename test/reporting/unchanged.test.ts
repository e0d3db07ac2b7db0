import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { callsOn, endingOf } from '../report-calls/site.ts'
import { terminalOn } from '../report-calls/terminal.ts'
import type { World } from './cast.ts'
import { openWorld } from './cast.ts'
import { done, handedIn, outcome, report, roundToOpen, status, text } from './thread.ts'

const next = { ...report, round: '2028', commitment: 'c-1-01' }

/** A report of 2027 handed in, and a round of 2028 open. */
async function nextYear(world: World): Promise<World> {
  await handedIn(world)
  const round = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), round))
  return world
}

const keep = (world: World, field?: { readonly name: string; readonly seen: number }) =>
  reportOperations.setUnchanged(world.visit('editor', 'da'), { ...next, ...(field && { field }) })

const saveAsHr = (world: World, field: string, words: string) =>
  reportOperations.saveLine(world.visit('hr'), {
    ...next,
    edits: [{ field, value: text(words), seen: 0 }],
  })

const linesOf = async (world: World) => {
  const { line } = await reportOperations.showLine(world.visit('editor'), next)
  return line
}

const saidIn = async (world: World) =>
  (await linesOf(world)).items.map(({ field, content }) =>
    content.noun === 'statement'
      ? [field, content.text, content.language, content.unchanged]
      : [field, content.noun === 'status_rating' ? content.status : content.noun],
  )

const states = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ field, state }) => `${field} ${state}`)

const planted = 'We planted along four streams. All planters were trained.'

test('one click takes over a line, its words and its status, in their own language; never its numbers', async (t) => {
  const world = await nextYear(await openWorld(t))
  const outcomes = done(await keep(world))
  assert.deepEqual(states(outcomes), ['status saved', 'did saved', 'challenges saved'])
  assert.deepEqual(await saidIn(world), [
    ['status', 'at-risk'],
    ['did', planted, 'en', true],
    ['challenges', 'Drought.', 'en', true],
  ])
  assert.deepEqual(reportRules.countUnchanged([await linesOf(world)]), { unchanged: 2, of: 2 })
  assert.equal(await outcome(keep(world)), 'nothing-unchanged')
})

test('what somebody has written stays; one field is taken over where it is asked for by name', async (t) => {
  const world = await nextYear(await openWorld(t))
  done(await saveAsHr(world, 'did', 'HR was here.'))
  done(await keep(world))
  const texts = async () => (await saidIn(world)).flatMap(([field, words]) => `${field}: ${words}`)
  assert.deepEqual(await texts(), ['status: at-risk', 'did: HR was here.', 'challenges: Drought.'])
  const [late] = done(await keep(world, { name: 'did', seen: 0 }))
  assert.equal(late?.state, 'conflict')
  done(await keep(world, { name: 'did', seen: 1 }))
  assert.equal((await texts())[1], `did: ${planted}`)
  assert.equal(await outcome(keep(world, { name: 'changed', seen: 0 })), 'nothing-unchanged')
  assert.equal(
    await outcome(keep(world, { name: 'figure.arboles-plantados', seen: 0 })),
    'nothing-unchanged',
  )
})

test('whoever edits an unchanged text takes the mark away, whatever the form says', async (t) => {
  const world = await nextYear(await openWorld(t))
  done(await keep(world))
  const claim = (words: string, seen: number) =>
    reportOperations.saveLine(world.visit('editor'), {
      ...next,
      edits: [{ field: 'did', value: { text: words, unchanged: true, correction: '' }, seen }],
    })
  done(await claim('We planted along five streams.', 1))
  assert.deepEqual((await saidIn(world))[1], ['did', 'We planted along five streams.', 'en', false])
  done(await claim(planted, 2))
  assert.deepEqual((await saidIn(world))[1], ['did', planted, 'en', true])
  assert.deepEqual(reportRules.countUnchanged([await linesOf(world)]), { unchanged: 2, of: 2 })
})

test('in the first round nothing can be unchanged', async (t) => {
  const world = await openWorld(t)
  done(await roundOperations.openRound(world.visit('coordinator'), roundToOpen))
  const given = { ...report, commitment: 'c-1-01' }
  const first = () => reportOperations.setUnchanged(world.visit('editor'), given)
  assert.equal(await outcome(first()), 'nothing-unchanged')
  const value = { text: 'As ever.', unchanged: true, correction: '' }
  const edits = [{ field: 'did', value, seen: 0 }]
  done(await reportOperations.saveLine(world.visit('editor'), { ...given, edits }))
  const { line } = await reportOperations.showLine(world.visit('editor'), given)
  assert.deepEqual(reportRules.countUnchanged([line]), { unchanged: 0, of: 1 })
})

test('last year’s words come with their round, period and day, field by field', async (t) => {
  const world = await nextYear(await openWorld(t))
  const { earlier } = await reportOperations.showLine(world.visit('editor'), next)
  assert.deepEqual(reportRules.earlierText(earlier, 'challenges'), {
    text: 'Drought.',
    language: 'en',
    round: '2027',
    period: '2026',
    handedInAt: new Date('2027-02-24T12:00:00Z'),
  })
  assert.equal(reportRules.earlierText(earlier, 'changed'), null)
  assert.equal(reportRules.earlierText(earlier, 'status'), null)
  assert.equal(reportRules.earlierText(null, 'did'), null)
})

test('programs and terminals keep a line or one text of it', async (t) => {
  const world = await nextYear(await openWorld(t))
  const { call } = callsOn(world)
  const home = '/api/v1/plans/montes-agua/rounds/2028/organisations/forestal/report'
  const post = (commitment: string, body: unknown) =>
    call('editor', `POST ${home}/lines/${commitment}/unchanged`, { body })
  const one = await post('c-1-01', { field: 'did' })
  assert.deepEqual(one.body, { fields: [{ field: 'did', state: 'saved', revision: 1 }] })
  assert.equal(endingOf(await post('c-1-01', { field: 'changed' })), '409 nothing-unchanged')
  assert.equal(endingOf(await post('c-2-01', {})), '400 line-unknown')
  const { runWords } = terminalOn(world)
  const words = 'report keep --plan montes-agua --round 2028 --organisation forestal'
  const kept = await runWords([
    ...words.split(' '),
    '--as',
    'editor@montes.example',
    '--commitment',
    'c-1-02',
  ])
  assert.equal(kept.out, 'status: revision 1\ndid: revision 1\n')
})

test('a status that somebody has stated is not replaced', async (t) => {
  const world = await nextYear(await openWorld(t))
  const edits = [{ field: 'status', value: status('done', 'All of it.'), seen: 0 }]
  done(await reportOperations.saveLine(world.visit('editor'), { ...next, edits }))
  done(await keep(world))
  assert.deepEqual((await saidIn(world))[0], ['status', 'done'])
})
