import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { planOperations } from '#features/plans'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { parts } from '../../src/app.ts'
import type { Person } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import {
  done,
  fillReport,
  handIn,
  openTheRound,
  publish,
  report,
  round,
  save,
  text,
} from '../reporting/thread.ts'

const { exportPlan } = planOperations.packageOperations(parts)
const world = await openWorld()

type Row = Readonly<Record<string, unknown>>

/** What people recorded, by section, as this person writes the plan out. */
async function recorded(
  person: Person = 'coordinator',
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const exported = await exportPlan(world.visit(person), { plan, all: true })
  assert.ok(!isRefused(exported))
  return exported.recorded
}
const rows = async (section: string) => (await recorded()).get(section) ?? []
const words = async () =>
  (await rows('commitments')).filter(({ kind }) => kind === 'text').map((row) => row['text'])

test('before anybody recorded anything there is nothing', async () => {
  const found = await recorded()
  assert.deepEqual(
    [...found].filter(([, all]) => all.length > 0).map(([section]) => section),
    [],
  )
  assert.deepEqual([...found.keys()].toSorted(), [
    'commitments',
    'indicators',
    'levels',
    'reportingAssignments',
  ])
})

test('a round is written out with its setting, a draft is not', async () => {
  await openTheRound(world)
  world.setClock('2027-02-20T12:00:00Z')
  await fillReport(world)
  const [row, ...more] = await rows('commitments')
  assert.deepEqual(more, [])
  assert.deepEqual(row, {
    kind: 'round',
    round: '2027',
    period: '2026',
    openedAt: '2027-01-11T12:00:00.000Z',
    dueOn: '2027-02-28',
    extensions: [],
    readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
    questions: [],
    events: [],
  })
  assert.deepEqual(await rows('indicators'), [])
})

test('from hand-in on every fact is there, with its dates', async () => {
  world.setClock('2027-02-24T12:00:00Z')
  await handIn(world)
  const all = await rows('commitments')
  assert.deepEqual(await words(), [
    'We planted along four streams. All planters were trained.',
    'Drought.',
    'Nothing yet.',
  ])
  const status = all.find(({ kind, commitment }) => kind === 'status' && commitment === 'c-1-01')
  assert.partialDeepStrictEqual(status, {
    round: '2027',
    period: '2026',
    organisation: 'forestal',
    edition: 1,
    part: 'lead',
    status: 'at-risk',
    handedInAt: '2027-02-24T12:00:00.000Z',
    publishedAt: null,
  })
  const edition = all.find(({ kind }) => kind === 'edition')
  assert.deepEqual(
    edition?.['events'],
    ['send', 'sign', 'hand-in'].map((act) => ({
      act,
      at: '2027-02-24T12:00:00.000Z',
      role: act === 'send' ? 'editor' : 'approver',
    })),
  )
})

test('a figure that was measured stands with the series too, as it was entered', async () => {
  const [figure, ...more] = await rows('indicators')
  assert.deepEqual(more, [])
  assert.partialDeepStrictEqual(figure, {
    indicator: 'arboles-plantados',
    period: '2026',
    organisation: 'uy:forestal',
    value: '41.3333333333',
    numerator: '31',
    denominator: '75',
    hidden: false,
    source: { text: 'Payroll, 12 January', language: 'en' },
    publishedAt: null,
  })
})

test('what came after is there too: closing, publication, a second edition, a question', async () => {
  world.setClock('2027-03-10T12:00:00Z')
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  world.setClock('2027-05-03T12:00:00Z')
  done(await publish(world))
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-02', 'did', text('We began in May.', 'It had begun.')]))
  await handIn(world)
  const all = await rows('commitments')
  const [row] = all
  assert.ok(Array.isArray(row?.['events']))
  const events: readonly unknown[] = row['events']
  const kinds = events.map((one) => typeof one === 'object' && one && 'kind' in one && one.kind)
  assert.deepEqual(kinds, ['closed'])
  assert.ok((await words()).includes('We began in May.'))
  assert.deepEqual(
    all.filter(({ kind }) => kind === 'edition').map((one) => one['edition']),
    [1, 2],
  )
  const published = all.find((one) => one['kind'] === 'text' && one['edition'] === 1)
  assert.equal(published?.['publishedAt'], '2027-05-03T12:00:00.000Z')
})

test('what was withdrawn leaves its stub and no word', async () => {
  const { lines } = await reportOperations.showReport(world.visit('approver'), report)
  const items = lines.flatMap(({ line }) => line.items)
  for (const field of ['challenges', 'figure.arboles-plantados']) {
    const fact = items.find((one) => one.field === field)?.fact ?? ''
    done(
      await publicationOperations.withdrawReport(world.visit('approver'), {
        ...report,
        target: { kind: 'fact', fact },
        ground: 'law',
        code: await world.code('approver'),
      }),
    )
  }
  assert.ok(!(await words()).includes('Drought.'))
  assert.deepEqual(await rows('indicators'), [])
  const stubs = (await rows('commitments')).filter(({ kind }) => kind === 'withdrawn')
  assert.deepEqual(
    [...new Set(stubs.map(({ field }) => String(field)))].toSorted((a, b) => a.localeCompare(b)),
    ['challenges', 'figure.arboles-plantados'],
  )
  assert.ok(stubs.every(({ ground }) => ground === 'law'))
})

test('only the coordinator and the installation write a plan out', async () => {
  for (const person of ['editor', 'approver', 'steering', 'partner', 'auditor'] as const)
    await assert.rejects(recorded(person), { status: 403 }, person)
  assert.deepEqual(await recorded('system'), await recorded('coordinator'))
})

test('without being asked for it nothing of what people recorded is written', async () => {
  const exported = await exportPlan(world.visit('coordinator'), { plan })
  assert.ok(!isRefused(exported))
  assert.equal(exported.recorded.size, 0)
})
