import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous, system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { query, read, sql } from '#kernel/db'
import { visitOf } from '#kernel/operations'
import type { Parts } from '#features/plans'
import { checkPackage } from '#features/packages'
import { planParts, planRecords, publishShippedPlans } from '#features/plans'
import { organisationNames } from '#features/organisations'
import { testDatabase } from '#test/database'
import { parts } from './parts.ts'

const danish = await checkPackage('plans/denmark-wps', parts)
assert.ok(danish.valid)
const records = (section: string) => danish.content.sections.get(section) ?? []

const found = (code: string) => danish.findings.filter((finding) => finding.code === code)

test('the Danish plan says of 14 listed commitments and 10 in running text no owner', () => {
  const files = found('owner-only-inferred').map(({ file }) => file)
  assert.deepEqual(
    [
      files.filter((file) => file === 'commitments-listed.yaml').length,
      files.filter((file) => file === 'commitments-running-text.yaml').length,
    ],
    [14, 10],
  )
  assert.deepEqual(found('owner-not-stated'), [])
})

test('nothing is measurable in nine of its commitments, and it has no budget', () => {
  assert.equal(found('nothing-measurable').length, 9)
  assert.equal(found('no-budget').length, 1)
})

test('one target falls due after the plan has ended', () => {
  assert.deepEqual(
    found('target-after-plan').map(({ values }) => values),
    [{ due: '2030', end: '2029-12-31' }],
  )
})

test('what it leaves open everywhere is said once, with the count', () => {
  const [frequency] = found('indicator-without-frequency')
  assert.deepEqual(
    [found('indicator-without-frequency').length, frequency?.values['count']],
    [1, 54],
  )
  const [date] = found('meeting-without-date')
  assert.deepEqual([found('meeting-without-date').length, date?.values['onAll']], [1, 9])
})

test('the package holds what the plan holds', () => {
  const counts = [...danish.content.sections].map(([section, found]) => [section, found.length])
  assert.deepEqual(Object.fromEntries(counts), {
    organisations: 45,
    areas: 6,
    instruments: 22,
    commitments: 71,
    bodies: 8,
    meetings: 9,
    indicators: 54,
    benchmarks: 23,
    yardsticks: 30,
    proposals: 37,
    inferredResponsibilities: records('inferredResponsibilities').length,
    sourceIssues: 26,
  })
})

const ids = (section: string) =>
  records(section).flatMap((record) =>
    'yardsticks' in record && Array.isArray(record.yardsticks)
      ? [`${record.id} ${record.yardsticks.join(' ')}`]
      : [],
  )

test('seven of its figures and eight of its proposals speak to global indicators, none of which anybody has verified', () => {
  assert.deepEqual(ids('indicators').toSorted(), [
    'ind-crsv sg-1a',
    'ind-daf-mil-w sg-16',
    'ind-dema-staff-w sg-16',
    'ind-dp-officers-w sg-16',
    'ind-dpo-t-civ sg-9',
    'ind-g-mediator sg-11a',
    'ind-g-negot sg-11a',
  ])
  assert.deepEqual(ids('proposals').toSorted(), [
    'imp-advisors sg-10',
    'imp-crsv-crit sg-6',
    'imp-dnp-predeploy sg-20',
    'imp-marker-share sg-22',
    'imp-mod-train sg-20',
    'imp-seah-time sg-4',
    'imp-unsc-lang sg-6',
    'imp-wpsprog sg-23',
  ])
  const checked = records('yardsticks').map((record) =>
    'source' in record ? record.source : undefined,
  )
  assert.deepEqual(
    checked,
    checked.map(() => ({
      document: 'S/2010/498',
      section: { en: 'annex', da: 'bilag' },
      pages: [15, 21],
      checked: 'none',
    })),
  )
  assert.equal(found('yardstick-without-indicator').length, 20)
})

test('at the first start the shipped plans come into force, once, whoever starts', async (t) => {
  const database = await testDatabase(t)
  const start = () => {
    const clock = fixedClock('2026-01-02T12:00:00Z')
    const visit = visitOf({ database, clock, actor: system, language: 'en', request: 'start' })
    return publishShippedPlans(visit, 'plans', parts)
  }
  const shipped = ['alliance-against-sexual-harassment', 'denmark-wps']
  const starts = await Promise.all([start(), start()])
  assert.deepEqual(starts.flat(), shipped)
  assert.deepEqual(await start(), [])

  const asOf = new Date('2026-01-02T12:00:00Z')
  await read(database.public, async (tx) => {
    const plans = await planRecords.listPlans(tx, asOf)
    assert.deepEqual(
      plans.map(({ plan, number }) => [plan, number]),
      shipped.map((plan) => [plan, 1]),
    )
    const version = plans.find(({ plan }) => plan === 'denmark-wps')
    assert.ok(version)
    const reading = { reader: anonymous, version, asOf }
    const own: Parts = Object.values(planParts)
    const view = await planRecords.viewAsOf(tx, reading, own)
    assert.deepEqual(
      own.map((part) => [part.section, view.records(part).length]),
      [
        ['areas', 6],
        ['commitments', 36],
        ['inferredResponsibilities', 0],
        ['instruments', 22],
        ['sourceIssues', 0],
      ],
    )
    const names = await organisationNames(tx, asOf)
    assert.equal(names.get('dk:dnp')?.parent, 'dk:moj')
    assert.equal(names.get('dk:mege')?.name['da'], 'Miljø- og Ligestillingsministeriet')
  })
  const journal = await read(database.app, (tx) =>
    query<{ operation: string }>(tx, sql`select operation from varde.journal order by seq`),
  )
  assert.deepEqual(
    journal.map(({ operation }) => operation),
    ['load-plan', 'publish-plan', 'load-plan', 'publish-plan'],
  )
})
