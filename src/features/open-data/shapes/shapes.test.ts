import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingRules } from '#features/reading'
import { clubReading, promise } from '#test/portal/club'
import { commitmentTable } from '../downloads/tables.ts'
import { shownOrigin, shownPlace, shownText } from './basics.ts'
import { commitmentShape, lineShape, shownCommitment, shownReport } from './commitment.ts'
import { officialOf, planShape, shownPlan } from './plan.ts'

const { notYetDue } = readingRules
const [first] = clubReading.commitments
assert.ok(first)

const shown = (commitment = first) => shownCommitment(clubReading, commitment, notYetDue)

test('a text says in which language its document is, and keeps all the others', () => {
  assert.equal(officialOf(clubReading.version), 'da')
  assert.deepEqual(shownText({ en: 'Nets', da: 'Net' }, 'da'), {
    en: 'Nets',
    da: 'Net',
    official: 'da',
  })
})

test('a plan is what its schema says, its pages too', () => {
  const plan = shownPlan(clubReading.version, undefined)
  assert.deepEqual(planShape.parse(plan), plan)
  assert.equal(plan.publicationPolicy, null)
  assert.deepEqual(plan.pages, { en: '/en/plans/tennis-club', da: '/da/plans/tennis-club' })
})

test('a plan says in its own words what the public reads of rounds, and since when', () => {
  const plan = shownPlan(clubReading.version, {
    silence: 'closed-rounds',
    text: { en: 'Who is silent is named.', da: 'Den tavse nævnes.' },
    at: new Date('2026-05-03T12:00:00Z'),
  })
  assert.deepEqual(planShape.parse(plan), plan)
  assert.deepEqual(plan.publicationPolicy, {
    silence: 'closed-rounds',
    text: { en: 'Who is silent is named.', da: 'Den tavse nævnes.', official: 'da' },
    recordedAt: '2026-05-03T12:00:00.000Z',
  })
})

test('a commitment names only what the reader can open', () => {
  const one = shown()
  assert.deepEqual(commitmentShape.parse(one), one)
  assert.deepEqual(one.related, ['c-2-1'])
  assert.deepEqual([one.open, one.status.code], [true, 'not-yet-due'])
})

test('a promise that is not open says so', () => {
  assert.equal(shown(promise('c-secret')).open, false)
})

test('a partner with one name in every language has it in every language', () => {
  assert.deepEqual(shown(promise('c-9', { partners: ['Parents'] })).partners, [
    { en: 'Parents', da: 'Parents', official: 'da' },
  ])
})

test('a status says by which organisation of the plan, in which round, and why', () => {
  const { status } = shownCommitment(clubReading, first, {
    status: 'delayed',
    organisation: 'club:board',
    publishedAt: new Date('2026-05-03T12:00:00Z'),
    reason: { text: 'Regn.', lang: 'da' },
    round: '2026',
    signedAs: 'approver',
    proposed: 'on-track',
  })
  assert.deepEqual(status, {
    code: 'delayed',
    round: '2026',
    organisation: 'board',
    publishedAt: '2026-05-03T12:00:00.000Z',
    reason: { text: 'Regn.', language: 'da' },
    signedAs: 'approver',
    proposed: 'on-track',
  })
})

test('a report holds the words, each with its language, and its files by their facts', () => {
  const report = shownReport(clubReading, {
    commitment: 'c-1-1',
    organisation: 'club:board',
    part: 'lead',
    round: '2026',
    period: '2025',
    handedInAt: new Date('2026-02-20T12:00:00Z'),
    publishedAt: new Date('2026-05-03T12:00:00Z'),
    status: 'delayed',
    statusAt: new Date('2026-05-03T12:00:00Z'),
    signedAs: 'approver',
    proposed: null,
    statusReason: null,
    did: { text: 'Vi lagde net op.', lang: 'da' },
    changed: null,
    challenges: null,
    because: { en: 'The pier is late', da: 'Molen er forsinket' },
    judged: [{ title: 'The pier', milestones: [{ title: 'Piles', due: '2025-03', done: '' }] }],
    milestones: [{ title: 'Piles', due: '2025-03', done: '2025-06-01', moved: '', language: 'da' }],
    closedWithout: ['club:harbour'],
    answers: [
      {
        question: { en: 'What next?', da: 'Hvad nu?' },
        answer: { text: 'Flere net.', lang: 'da' },
      },
    ],
    evidence: [{ fact: 'f-1', name: 'Courts.pdf', size: 310_000 }],
  })
  assert.deepEqual(lineShape.parse(report), report)
  assert.deepEqual(report.did, { text: 'Vi lagde net op.', language: 'da' })
  assert.deepEqual(report.milestones, [
    { title: 'Piles', due: '2025-03', done: '2025-06-01', moved: null },
  ])
  assert.deepEqual(report.rule.judged, [
    { activity: 'The pier', milestones: [{ title: 'Piles', due: '2025-03', done: null }] },
  ])
  assert.deepEqual(report.answers[0]?.answer, { text: 'Flere net.', language: 'da' })
  assert.deepEqual(report.evidence, [{ factId: 'f-1', name: 'Courts.pdf', size: 310_000 }])
})

test('where something stands is told as far as it is known', () => {
  assert.equal(shownPlace(undefined), null)
  assert.deepEqual(shownPlace({ document: 'plan', lines: [3, 4], checked: 'person' }), {
    document: 'plan',
    section: null,
    page: null,
    lines: [3, 4],
    checked: 'person',
  })
  assert.deepEqual(shownOrigin({ kind: 'none' }, 'da'), { place: null, words: null })
})

test('a table of commitments has a row for each, and a cell for every column', () => {
  const { columns, rows } = commitmentTable(clubReading, new Map())
  assert.equal(rows.length, clubReading.commitments.length)
  for (const row of rows) assert.equal(row.length, columns.length)
  assert.deepEqual(columns.slice(0, 6), ['id', 'kind', 'number', 'area', 'title_en', 'title_da'])
  const [row] = rows
  assert.deepEqual(row?.[columns.indexOf('owners')], 'board')
})
