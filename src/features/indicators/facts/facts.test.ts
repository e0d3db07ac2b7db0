import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { query, read, sql, transaction } from '#kernel/db'
import type { LoadContext, PlanHead } from '#kernel/package'
import { packageView } from '#kernel/package'
import { visitOf } from '#kernel/operations'
import { testDatabase } from '#test/database'
import { settleDrafts } from '../entries/settling-store.ts'
import { saveDraftObservation } from '../observations/steps.ts'
import { decimalText, indicator } from '../series/example.fixture.ts'
import { currentOf } from '../series/rules.ts'
import type { IndicatorRecord } from '../series/schema.ts'
import { listObservations, listTargets } from '../series/store.ts'
import type { Origin } from './rules.ts'
import { seriesFacts } from './rules.ts'
import { publishFacts, refuseChangedFacts } from './steps.ts'

const database = await testDatabase()
const plan: PlanHead = {
  id: 'club',
  kind: 'action-plan',
  version: 1,
  jurisdiction: 'xx',
  timeZone: 'UTC',
  languages: ['en'],
  currency: 'EUR',
  period: { start: '2025-01-01', end: '2029-12-31' },
}
const origin: Origin = { plan, keyOf: () => 'xx:club' }

const visit = (day: string) =>
  visitOf({
    database,
    clock: fixedClock(new Date(`${day}T12:00:00Z`)),
    actor: system,
    language: 'en',
    request: 'r',
  })

await transaction(database.app, async (tx) => {
  await query(tx, sql`insert into varde.plan (id, created_at) values ('club', '2026-01-01')`)
  await query(
    tx,
    sql`insert into varde.organisation (id, jurisdiction, code, kind, owner_plan)
        values ('xx:club', 'xx', 'club', 'authority', 'club')`,
  )
})

const series = (...observations: IndicatorRecord['observations']) => indicator({ observations })
const first = {
  id: 'i.2024',
  period: '2024',
  value: decimalText('9.60'),
  status: 'reported',
} as const

const publish = (day: string, record: IndicatorRecord) =>
  visit(day).transaction(async (tx) => {
    const context: LoadContext = {
      tx,
      plan,
      view: packageView(plan, new Map()),
      version: 1,
      now: new Date(`${day}T12:00:00Z`),
      actor: { kind: 'system' },
    }
    const facts = seriesFacts(origin, record)
    const findings = await refuseChangedFacts(context, [facts], 'indicators')
    if (findings.length === 0) await publishFacts(context, facts)
    return findings
  })

const publicAt = (day: string) =>
  read(database.public, (tx) =>
    listObservations(tx, { plan: 'club', asOf: new Date(`${day}T23:59:59Z`) }),
  )

test('a package’s figure is public from the day its plan is published, with every digit', async () => {
  assert.deepEqual(await publish('2026-02-01', series(first)), [])
  assert.deepEqual(await publicAt('2026-01-31'), [])
  const [figure] = await publicAt('2026-02-01')
  assert.deepEqual(
    [figure?.id, figure?.value, figure?.organisation],
    ['club:i.2024', '9.60', 'xx:club'],
  )
})

test('publishing the same again changes nothing', async () => {
  await publish('2026-02-02', series(first))
  assert.equal((await publicAt('2026-02-03')).length, 1)
})

test('other content under an id that was published is refused, naming it', async () => {
  const [finding] = await publish('2026-03-01', series({ ...first, value: decimalText('9.6') }))
  assert.deepEqual(finding, {
    code: 'fact-changed',
    severity: 'error',
    section: 'indicators',
    index: 0,
    pointer: '/observations/0',
    values: { id: 'i.2024' },
  })
})

test('a replacement joins the chain; the earlier day shows the earlier figure', async () => {
  const second = {
    ...first,
    id: 'i.2024-b',
    value: decimalText('9.1'),
    replaces: 'i.2024',
    reason: { en: 'Counted again' },
  }
  await publish('2026-04-01', series(second, first))
  const on = async (day: string) => currentOf(await publicAt(day)).current.map(({ value }) => value)
  assert.deepEqual([await on('2026-03-31'), await on('2026-04-01')], [['9.60'], ['9.1']])
})

test('a draft figure is changed freely, kept once it is settled, and never public by itself', async () => {
  const draft = {
    id: '00000000-0000-4000-8000-000000000001',
    plan: 'club',
    organisation: 'xx:club',
    indicator: 'i',
    definition: 1,
    period: '2026',
    value: '12.5',
    numerator: '1',
    denominator: '8',
    qualifier: null,
    source: null,
    recordedAt: new Date('2027-02-01T12:00:00Z'),
    recordedBy: null,
    replaces: null,
    reason: null,
  }
  const save = (numerator: string) =>
    visit('2027-02-01').transaction((tx) => saveDraftObservation(tx, { ...draft, numerator }))
  await save('1')
  await save('2')
  await visit('2027-02-02').transaction((tx) => settleDrafts(tx, [draft.id]))
  await assert.rejects(save('3'), /kept as it is/)
  assert.deepEqual(
    (await publicAt('2027-03-01')).filter(({ id }) => id === draft.id),
    [],
  )
})

test('a package says what kind a target is, who decided it, and by what a figure is parted', async () => {
  const aim = {
    id: 'i.range',
    comparator: '=',
    kind: 'range',
    value: decimalText('40'),
    upper: decimalText('60'),
    due: null,
    decidingBody: { en: 'The board' },
    legalBasis: { en: 'Statutes, section 4' },
  } as const
  const clay = { code: 'clay', name: { en: 'Clay' } }
  const court = { dimension: 'court', exclusive: true, exhaustive: true, categories: [clay] }
  const plain = series(first)
  await publish('2027-04-01', {
    ...plain,
    definition: { ...plain.definition, breakdowns: [court] },
    targets: [aim],
  })
  const [told] = await read(database.public, (tx) =>
    listTargets(tx, { plan: 'club', asOf: new Date('2027-04-02T12:00:00Z') }),
  )
  assert.deepEqual(
    [told?.kind, told?.value, told?.upper, told?.deciding_body, told?.legal_basis],
    ['range', '40', '60', { en: 'The board' }, { en: 'Statutes, section 4' }],
  )
  const moved = { ...plain, targets: [{ ...aim, upper: decimalText('70') }] }
  assert.deepEqual(
    (await publish('2027-04-03', moved)).map(({ code, pointer }) => [code, pointer]),
    [['fact-changed', '/targets/0']],
  )
})
