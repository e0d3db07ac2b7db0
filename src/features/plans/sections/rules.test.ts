import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { headExample } from '#test/example-head'
import { commitmentsInferred, expiresWithin, lintCommitment, weakStrengths } from './rules.ts'
import type { CommitmentRecord, InstrumentRecord } from './schema.ts'
import { commitmentSchema, strengths } from './schema.ts'

const common = {
  title: { es: 'Plantar' },
  summary: { es: 'Se plantan árboles.' },
  wording: 'ours',
  responsibilities: [{ organisation: 'forestal', basis: 'stated' }],
  related: [],
  indicators: [],
} as const satisfies Partial<CommitmentRecord>

const listed = {
  ...common,
  responsibilities: [...common.responsibilities],
  related: [],
  indicators: [],
  id: 'c-1-01',
  number: '1.1',
  kind: 'listed',
  strength: 'do',
  measurability: 'measurable',
} satisfies CommitmentRecord

const codes = (commitment: CommitmentRecord, inferred: readonly string[] = []) =>
  lintCommitment(commitment, new Set(inferred)).map(({ code }) => code)

test('a commitment with an owner, a firm verb and a measure can be followed up', () => {
  assert.deepEqual(codes(listed), [])
})

test('an owner that is only inferred is no owner, and none at all is less', () => {
  const ownerless = { ...listed, responsibilities: [] }
  assert.deepEqual(codes(ownerless, ['c-1-01']), ['owner-only-inferred'])
  assert.deepEqual(codes(ownerless, ['c-1-02']), ['owner-not-stated'])
})

test('an owner that is stated elsewhere in the plan is stated', () => {
  const elsewhere = { body: 'b-01', basis: 'stated-elsewhere' } as const
  assert.deepEqual(codes({ ...listed, responsibilities: [elsewhere] }), [])
})

test('strength and measurability are asked of listed commitments only', () => {
  const { strength: _s, measurability: _m, ...rest } = listed
  const promise: CommitmentRecord = { ...rest, kind: 'running-text', level: 'internal' as const }
  assert.deepEqual(codes(promise), [])
  const weak = { ...listed, strength: 'work-to', measurability: 'nothing' } as const
  assert.deepEqual(codes(weak), ['weak-verb', 'nothing-measurable'])
  assert.equal(commitmentSchema.safeParse({ ...promise, strength: 'do' }).success, false)
})

test('every verb below improve is weak, and only those', () => {
  fc.assert(
    fc.property(fc.constantFrom(...strengths), (strength) => {
      const below = strengths.indexOf(strength) > strengths.indexOf('improve')
      assert.equal(weakStrengths.has(strength), below)
      assert.equal(codes({ ...listed, strength }).includes('weak-verb'), below)
    }),
  )
})

test('a commitment that declares what it repeats is said to', () => {
  assert.deepEqual(codes({ ...listed, repeats: ['c-1-02'] }), ['repeats'])
})

test('of a commitment that no longer holds nothing is asked', () => {
  const ended = { ...listed, responsibilities: [], measurability: 'nothing' } as const
  assert.deepEqual(codes({ ...ended, responsibilities: [], replacedBy: ['c-1-02'] }), [])
})

test('an inferred owner that was withdrawn is none', () => {
  const inferred = { id: 'i-1', commitment: 'c-1-01', organisation: 'magua', basis: 'inferred' } as const
  assert.deepEqual([...commitmentsInferred([inferred])], ['c-1-01'])
  assert.deepEqual([...commitmentsInferred([{ ...inferred, endedBy: { es: 'Confirmado' } }])], [])
})

test('an instrument expires within the plan if it ends in it and before it', () => {
  const ending = (end: InstrumentRecord['end']): InstrumentRecord => ({
    id: 'prg',
    name: { es: 'Programa' },
    start: null,
    end,
  })
  const within = (end: InstrumentRecord['end']) => expiresWithin(headExample, ending(end))
  assert.deepEqual(
    [within('2025'), within('2026-01-01'), within('2028'), within('2030-12-30')],
    [false, true, true, true],
  )
  assert.deepEqual([within('2030'), within('2031'), within(null)], [false, false, false])
})
