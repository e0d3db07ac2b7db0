import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { listObservations } from '#features/indicators'
import {
  changesAsOf,
  publicationOperations,
  reportsAsOf,
  standingsAsOf,
} from '#features/publication'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import type { World } from './cast.ts'
import { openWorld, plan } from './cast.ts'
import {
  counts,
  done,
  handedIn,
  handIn,
  outcome,
  publish,
  report,
  round,
  save,
  text,
} from './thread.ts'

const figure = 'figure.arboles-plantados'

/** What the public reads on a day, on its own login. */
function onDay(world: World, day: string) {
  const asOf = new Date(`${day}T22:00:00Z`)
  return read(world.database.public, async (tx) => {
    const { current, withheld, replaced, stubs } = await reportsAsOf(tx, { plan, asOf })
    const standings = await standingsAsOf(tx, { plan, asOf }, ['c-1-01', 'c-1-02', 'c-2-01'])
    const observations = await listObservations(tx, { plan, asOf, indicator: 'arboles-plantados' })
    const said = (field: string) => {
      for (const { items } of current)
        for (const item of items)
          if (item.field === field && item.noun === 'statement') return item.content.text
      return null
    }
    return {
      lines: current.map(({ commitment, edition }) => `${commitment} ${edition}`),
      withheld: withheld.map(({ commitment }) => commitment),
      replaced: replaced.map(({ item }) => item.field),
      stubs: stubs.map(({ commitment, field, ground }) => `${commitment} ${field} ${ground}`),
      standings: Object.fromEntries(
        [...standings].map(([id, one]) => [id, one.kind === 'status' ? one.status : one.kind]),
      ),
      did: said('did'),
      challenges: said('challenges'),
      figures: observations.filter(({ about }) => about === '2026').map(({ value }) => value),
    }
  })
}

const nothing = {
  lines: [],
  withheld: [],
  replaced: [],
  stubs: [],
  did: null,
  challenges: null,
  figures: [],
}

test('published with one line left out, corrected, withdrawn: as-of three days shows what it must', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  world.setClock('2027-03-10T12:00:00Z')
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  world.setClock('2027-05-03T12:00:00Z')
  done(await publish(world, ['c-1-02']))

  await t.test('before publication everyone knows who was silent, and no word more', async () => {
    assert.deepEqual(await onDay(world, '2027-03-09'), {
      ...nothing,
      standings: { 'c-1-01': 'not-yet-due', 'c-1-02': 'not-yet-due', 'c-2-01': 'not-yet-due' },
    })
    assert.deepEqual(await onDay(world, '2027-03-10'), {
      ...nothing,
      standings: { 'c-1-01': 'withheld', 'c-1-02': 'withheld', 'c-2-01': 'not-reported' },
    })
  })

  const published = {
    ...nothing,
    lines: ['c-1-01 1'],
    withheld: ['c-1-02'],
    standings: { 'c-1-01': 'at-risk', 'c-1-02': 'withheld', 'c-2-01': 'not-reported' },
    did: 'We planted along four streams. All planters were trained.',
    challenges: 'Drought.',
    figures: ['41.3'],
  }

  await t.test('first published: the text, the figure, and what was left out', async () => {
    assert.deepEqual(await onDay(world, '2027-05-03'), published)
  })

  await t.test(
    'corrected in June: the new figure from its publication, the first in the history',
    async () => {
      world.setClock('2027-06-02T12:00:00Z')
      done(await reportOperations.reviseReport(world.visit('editor'), report))
      done(
        await save(world, 'editor', [
          'c-1-01',
          figure,
          counts(['33', '75'], 'Two were counted twice.'),
        ]),
      )
      await handIn(world)
      assert.deepEqual(await onDay(world, '2027-06-02'), published)
      world.setClock('2027-06-10T12:00:00Z')
      done(await publish(world, ['c-1-02']))
      const corrected = {
        ...published,
        lines: ['c-1-01 2'],
        replaced: [figure],
        figures: ['41.3', '44.0'],
      }
      assert.deepEqual(await onDay(world, '2027-06-10'), corrected)
      assert.deepEqual(await onDay(world, '2027-05-03'), published)
    },
  )

  await t.test('withdrawn in July: gone from every day, with a dated stub', async () => {
    world.setClock('2027-07-01T12:00:00Z')
    const { lines } = await reportOperations.showReport(world.visit('approver'), report)
    const items = lines[0]?.line.items ?? []
    const fact = items.find(({ field }) => field === 'did')?.fact ?? ''
    const withdraw = async (person: 'approver' | 'coordinator', what: string) =>
      publicationOperations.withdrawReport(world.visit(person), {
        ...report,
        target: { kind: 'fact', fact: what },
        ground: 'danger',
        code: await world.code(person),
      })
    done(await withdraw('approver', fact))
    assert.equal(await outcome(withdraw('approver', fact)), 'nothing-to-withdraw')
    assert.equal((await onDay(world, '2027-05-03')).did, null)
    assert.equal((await onDay(world, '2027-06-10')).did, null)
    const now = await onDay(world, '2027-07-01')
    assert.deepEqual(
      [now.did, now.challenges, now.stubs],
      [null, 'Drought.', ['c-1-01 did danger']],
    )
    assert.deepEqual((await onDay(world, '2027-06-30')).stubs, [])

    const chain = items.find(({ field }) => field === figure)?.fact ?? ''
    done(await withdraw('coordinator', chain))
    assert.deepEqual((await onDay(world, '2027-05-03')).figures, [])
    assert.match(world.mails.at(-1)?.subject ?? '', /withdrawn/)
  })

  await t.test(
    'the changes tell it all, newest first, without a word of what was withdrawn',
    async () => {
      const asOf = new Date('2027-07-02T12:00:00Z')
      const changes = await read(world.database.public, (tx) => changesAsOf(tx, { plan, asOf }))
      assert.deepEqual(
        changes.map(({ kind, commitment, field }) => [kind, commitment, field]),
        [
          ['withdrawn', 'c-1-01', 'did'],
          ['withdrawn', 'c-1-01', figure],
          ['published', 'c-1-01', null],
          ['round-closed', null, null],
        ],
      )
    },
  )
})

test('the coordinator publishes with consent to this very edition, and not without', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const asCoordinator = async () =>
    publicationOperations.publishReport(world.visit('coordinator'), {
      ...report,
      code: await world.code('coordinator'),
    })
  const agree = async (leftOut: readonly string[]) =>
    publicationOperations.consentToReport(world.visit('approver'), {
      ...report,
      leftOut,
      code: await world.code('approver'),
    })
  assert.equal(await outcome(asCoordinator()), 'no-consent')
  assert.equal(await outcome(agree(['c-9-99'])), 'line-not-in-report')
  assert.equal(await outcome(agree(['c-1-01', 'c-1-02'])), 'nothing-to-publish')
  done(await agree(['c-1-02']))
  const slyly = publicationOperations.publishReport(world.visit('coordinator'), {
    ...report,
    leftOut: [],
    code: await world.code('coordinator'),
  })
  done(await slyly)
  assert.deepEqual((await onDay(world, '2027-02-24')).lines, ['c-1-01 1'])
  assert.equal(await outcome(asCoordinator()), 'nothing-to-publish')

  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', 'did', text('Five streams.', 'Counted again.')]))
  await handIn(world)
  assert.equal(await outcome(asCoordinator()), 'no-consent')
})

test('a whole line withdrawn vanishes with all that stood in it, and may be written anew', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await publish(world))
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'line', commitment: 'c-1-01' },
      ground: 'law',
      code: await world.code('approver'),
    }),
  )
  assert.deepEqual((await onDay(world, '2027-02-24')).lines, ['c-1-02 1'])
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  assert.deepEqual(
    lines.map(({ line }) => line.items.length),
    [0, 2],
  )

  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const seen = await reportOperations.showReport(world.visit('editor'), report)
  assert.deepEqual(seen.lines[0]?.line.withdrawn, [])
  done(await save(world, 'editor', ['c-1-01', 'did', text('Safe words.')]))
  done(
    await save(world, 'editor', [
      'c-1-01',
      'status',
      { status: 'on-track', reason: 'Safe.', correction: '' },
    ]),
  )
  await handIn(world)
  done(await publish(world))
  assert.equal((await onDay(world, '2027-02-24')).did, 'Safe words.')
})

test('a draft that would replace something withdrawn goes with it, and every saved version', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', 'did', text('The same secret, reworded.')]))
  const { report: whole } = await reportOperations.showReport(world.visit('editor'), report)
  const fact = whole.editions[0]?.lines[0]?.items.find(({ field }) => field === 'did')?.fact ?? ''
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'fact', fact },
      ground: 'danger',
      code: await world.code('approver'),
    }),
  )
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  assert.equal(
    lines[0]?.line.items.some(({ field }) => field === 'did'),
    false,
  )
  const which = { ...report, commitment: 'c-1-01', field: 'did' }
  const { history } = await reportOperations.showVersions(world.visit('editor'), which)
  assert.deepEqual(history, { inherited: null, revisions: [] })
})
