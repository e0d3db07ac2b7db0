import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packageView } from '#kernel/package'
import { meetingsPart } from './part.ts'
import type { MeetingRecord } from './schema.ts'

const plan = {
  id: 'montes-agua',
  kind: 'action-plan',
  version: 1,
  jurisdiction: 'uy',
  timeZone: 'America/Montevideo',
  languages: ['es'],
  currency: 'UYU',
  period: { start: '2026-01-01', end: '2030-12-31' },
}

const annual: MeetingRecord = {
  id: 'm-01',
  body: 'b-01',
  name: { es: 'Reunión anual' },
  cadence: 'annual',
  month: 4,
  purpose: { es: 'Ver lo hecho' },
}

function codesOf(...meetings: readonly MeetingRecord[]): readonly string[] {
  const view = packageView(plan, new Map([['meetings', meetings]]))
  const findings = meetingsPart.lint?.(view) ?? []
  return findings.map(({ code, index, pointer }) => `${code} ${index} ${pointer}`)
}

test('a meeting with a month and a body can be followed up', () => {
  assert.deepEqual(codesOf(annual), [])
})

test('a meeting held once is dated by its day', () => {
  assert.deepEqual(codesOf({ ...annual, cadence: 'once', month: null, day: '2027-05-03' }), [])
})

test('a meeting without a month, and one that neither a body nor a host holds, are said so', () => {
  const { body: _, ...ownerless } = annual
  assert.deepEqual(codesOf(annual, { ...annual, month: null }, ownerless), [
    'meeting-without-date 1 /month',
    'meeting-without-owner 2 ',
  ])
})

test('of a meeting that ended nothing is asked', () => {
  assert.deepEqual(codesOf({ ...annual, month: null, endedBy: { es: 'La mesa se disolvió' } }), [])
})

test('the month is one of twelve, or null', () => {
  const { schema } = meetingsPart
  assert.equal(schema.safeParse({ ...annual, month: null }).success, true)
  assert.equal(schema.safeParse({ ...annual, month: 'April' }).success, false)
})
