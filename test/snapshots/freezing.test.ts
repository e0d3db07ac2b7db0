import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, query, sql, transaction } from '#kernel/db'
import { readJournal } from '#kernel/journal'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import { magua, openWorld, plan } from '../reporting/cast.ts'
import { done, handedIn, outcome, report, round } from '../reporting/thread.ts'
import { correct, freeze, ofKind, openTaken, place, show } from './world.ts'

test('a snapshot holds what was taken, word by word and digit by digit', async (t) => {
  const world = await openTaken(t)
  const { root, id } = await freeze(world, ' 2027-1182 ')
  const frozen = await show(world)
  assert.deepEqual(frozen.head, {
    id,
    plan,
    round: '2027',
    number: 1,
    planVersion: 1,
    caseNumber: '2027-1182',
    frozenAt: new Date('2027-04-01T08:00:00Z'),
    root,
    leaves: frozen.leaves.length,
  })
  assert.deepEqual(
    ofKind(frozen, 'status').map(({ commitment, status, reason }) => [commitment, status, reason]),
    [
      ['c-1-01', 'at-risk', { text: 'The second nursery opens in April.', language: 'en' }],
      ['c-1-02', 'not-started', null],
    ],
  )
  assert.deepEqual(
    ofKind(frozen, 'text').map(({ commitment, field, text }) => [commitment, field, text]),
    [
      ['c-1-01', 'did', 'We planted along four streams. All planters were trained.'],
      ['c-1-01', 'challenges', 'Drought.'],
      ['c-1-02', 'did', 'Nothing yet.'],
    ],
  )
  const [figure] = ofKind(frozen, 'figure').filter(({ origin }) => origin === 'report')
  assert.ok(figure)
  const { fact, chain, ref, ...said } = figure
  assert.deepEqual([chain, ref], [fact, fact])
  assert.deepEqual(said, {
    kind: 'figure',
    indicator: 'arboles-plantados',
    organisation: 'uy:forestal',
    commitment: 'c-1-01',
    origin: 'report',
    period: '2026',
    value: '41.3333333333',
    numerator: '31',
    denominator: '75',
    unit: 'percent',
    definition: 1,
    countsPeople: 'composition',
    state: 'value',
    qualifier: null,
    source: { text: 'Payroll, 12 January', language: 'en' },
    reference: null,
    coverage: null,
    used: true,
    signedAt: '2027-02-24T12:00:00.000Z',
    handedInAt: '2027-02-24T12:00:00.000Z',
    replaces: null,
    correction: null,
  })
})

test('it holds who signed as what, and never a name or an account', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const frozen = await show(world)
  assert.deepEqual(ofKind(frozen, 'report'), [
    {
      ref: 'report:uy:forestal',
      kind: 'report',
      organisation: 'uy:forestal',
      edition: 1,
      signedAs: 'approver',
      signedAt: '2027-02-24T12:00:00.000Z',
      handedInAt: '2027-02-24T12:00:00.000Z',
      takenAt: '2027-02-24T12:00:00.000Z',
      correctedAt: null,
      openQuestions: 0,
    },
  ])
  const editor = world.actor('editor')
  assert.ok(editor.kind === 'account' && !JSON.stringify(frozen).includes(editor.account))
})

test('what a method said is frozen where all that it rests on is', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const [said] = ofKind(await show(world), 'assessment').filter(
    ({ indicator }) => indicator === 'agua-cobertura' || indicator === 'arboles-plantados',
  )
  const figures = new Set(ofKind(await show(world), 'figure').map(({ fact }) => fact))
  if (said) assert.ok(said.rests.some((fact) => figures.has(fact)) && said.methodVersion !== '')
})

test('who says nothing stands as silent, and why', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const told = ofKind(await show(world), 'silence').map(
    ({ about, why, organisation, commitment }) => [about, why, organisation, commitment],
  )
  assert.deepEqual(told, [
    ['report', 'not-reported', magua, null],
    ['commitment', 'not-reported', magua, 'c-1-01'],
    ['commitment', 'not-reported', magua, 'c-2-01'],
    ['commitment', 'not-asked', null, 'c-2-02'],
    ['commitment', 'not-asked', null, 'n-01'],
    ['commitment', 'not-asked', null, 'n-02'],
  ])
})

test('what nobody has taken is not frozen: it stands as not taken, and before the due day nobody is silent', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  await freeze(world)
  const frozen = await show(world)
  assert.deepEqual([ofKind(frozen, 'status'), ofKind(frozen, 'report')], [[], []])
  assert.deepEqual(
    ofKind(frozen, 'silence')
      .filter(({ about }) => about === 'report')
      .map(({ organisation, why }) => [organisation, why]),
    [
      ['uy:forestal', 'not-taken'],
      [magua, 'not-yet-due'],
    ],
  )
  assert.equal(
    ofKind(frozen, 'figure').some(({ origin }) => origin === 'report'),
    false,
  )
})

test('a correction that nobody has taken is not frozen, and the report says that there is one', async (t) => {
  const world = await openTaken(t)
  await correct(world)
  const ahead = await snapshotOperations.previewFreezing(world.visit('coordinator'), place)
  assert.deepEqual(ahead.corrected, ['uy:forestal'])
  await freeze(world)
  const reported = async () =>
    ofKind(await show(world), 'figure').flatMap(({ origin, value }) =>
      origin === 'report' ? [value] : [],
    )
  const [told] = ofKind(await show(world), 'report')
  assert.deepEqual([told?.edition, told?.correctedAt], [1, '2027-05-20T12:00:00.000Z'])
  assert.deepEqual(await reported(), ['41.3333333333'])
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  await freeze(world)
  const [now] = ofKind(await show(world), 'report')
  assert.deepEqual([now?.edition, now?.correctedAt], [2, null])
  assert.deepEqual(await reported(), ['40'])
})

test('a snapshot may be repeated, before the round is closed and after', async (t) => {
  const world = await openTaken(t)
  const first = await freeze(world)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const second = await freeze(world)
  assert.deepEqual([first.number, second.number], [1, 2])
  assert.notEqual(first.root, second.root)
  assert.deepEqual(
    (await snapshotOperations.listSnapshots(world.visit('coordinator'), place)).map(
      ({ number, root }) => [number, root],
    ),
    [
      [2, second.root],
      [1, first.root],
    ],
  )
})

test('two who freeze at once get two numbers, or one of them hears of the other', async (t) => {
  const world = await openTaken(t)
  const both = await Promise.all([freeze(world), freeze(world)])
  assert.deepEqual(new Set(both.map(({ number }) => number)), new Set([1, 2]))
  const seen = { ...place, seen: 2 }
  const freezing = () => snapshotOperations.freezeRound(world.visit('coordinator'), seen)
  const endings = await Promise.all([outcome(freezing()), outcome(freezing())])
  assert.deepEqual(new Set(endings), new Set(['done', 'snapshot-newer']))
})

test('an act on a report waits for the freezing, and the other way round', async (t) => {
  const world = await openTaken(t)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const [, frozen] = await Promise.all([
    reportOperations.sendReport(world.visit('editor'), report),
    freeze(world),
  ])
  assert.equal(frozen.number, 1)
})

test('a case number has its length, and spaces around it do not count', async (t) => {
  const world = await openTaken(t)
  const given = { ...place, caseNumber: 'x'.repeat(61) }
  const freezing = snapshotOperations.freezeRound(world.visit('coordinator'), given)
  assert.equal(await outcome(freezing), 'case-number-long')
  assert.equal((await freeze(world, '  ')).caseNumber, null)
})

test('freezing is one entry in the journal that names the root, and those who report are told once', async (t) => {
  const world = await openTaken(t)
  world.mails.length = 0
  const { root } = await freeze(world)
  const entries = await read(world.database.app, async (tx) => {
    const found = []
    for await (const entry of readJournal(tx))
      if (entry.operation === 'round-frozen') found.push(entry)
    return found
  })
  assert.deepEqual(
    entries.map(({ subject, actor }) => [subject, actor.role]),
    [[{ plan, round: '2027', snapshot: 1, root }, 'coordinator']],
  )
  assert.deepEqual(world.mails.map(({ to }) => to).toSorted(), [
    'approver@montes.example',
    'both@montes.example',
    'editor@montes.example',
    'hr@montes.example',
    'magua-approver@montes.example',
    'magua-editor@montes.example',
  ])
  assert.equal(world.mails[0]?.subject, 'Round 2027 was frozen: snapshot 1')
  assert.ok(!world.mails.some(({ text }) => text.includes('nursery')))
})

test('what was frozen can be neither changed nor removed', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const attempts = [
    sql`update varde.snapshot set root = repeat('0', 64)`,
    sql`delete from varde.snapshot_leaf`,
    sql`update varde.snapshot_leaf set digest = repeat('0', 64)`,
    sql`update varde.snapshot_fact set content = '{}'`,
    sql`delete from varde.snapshot_fact`,
  ]
  for (const attempt of attempts)
    await assert.rejects(
      transaction(world.database.app, (tx) => query(tx, attempt)),
      /kept/,
    )
})

test('a look beforehand counts what would be frozen and writes nothing', async (t) => {
  const world = await openTaken(t)
  const asked = { ...report, commitment: 'c-1-01', field: 'did', passage: 'four streams' }
  done(await reportOperations.askQuestion(world.visit('coordinator'), { ...asked, text: 'Which?' }))
  assert.deepEqual(await snapshotOperations.previewFreezing(world.visit('coordinator'), place), {
    taken: ['uy:forestal'],
    answers: 5,
    figures: 4,
    silent: [{ organisation: magua, why: 'not-reported' }],
    corrected: [],
    asked: [{ organisation: 'uy:forestal', questions: 1 }],
    last: 0,
  })
  const none = await snapshotOperations.listSnapshots(world.visit('coordinator'), place)
  assert.deepEqual(none, [])
})
