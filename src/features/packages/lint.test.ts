import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding, PackageRecord } from '#kernel/package'
import { headExample } from '#test/example-head'
import { gathered, lint } from './lint.ts'

const content = (areas: readonly PackageRecord[]) => ({
  head: headExample,
  sections: new Map([['areas', areas]]),
})
const three = content([{ id: 'a' }, { id: 'b' }, { id: 'c', replacedBy: ['a'] }])

const finding = (index: number | null, severity: Finding['severity'] = 'note'): Finding => ({
  code: 'too-quiet',
  severity,
  section: 'areas',
  index,
  pointer: '/name',
  values: { index: String(index) },
})

test('what holds for every record of a section that stands is said once, with the count', () => {
  assert.deepEqual(gathered([finding(0), finding(1)], three), [
    { ...finding(0), index: null, pointer: '', onAll: 2 },
  ])
})

test('what holds for some of them is said of each', () => {
  const found = [finding(0)]
  assert.deepEqual(gathered(found, three), found)
})

test('an error is said at every place, and what a rule counted itself stays', () => {
  const errors = [finding(0, 'error'), finding(1, 'error')]
  assert.deepEqual(gathered(errors, three), errors)
  const counted = [finding(null), finding(0)]
  assert.deepEqual(gathered(counted, three), counted)
})

const codes = (changes: object) =>
  lint({ ...three, head: { ...headExample, ...changes } }, []).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  )

test('a plan without a budget says so once; an alliance is not asked for one', () => {
  assert.deepEqual(codes({}), ['no-budget /budget'])
  assert.deepEqual(codes({ budget: { amount: '1', currency: 'UYU' } }), [])
  assert.deepEqual(codes({ kind: 'alliance' }), [])
})

test('a version names every version before it', () => {
  assert.deepEqual(codes({ version: 2 }), ['no-budget /budget', 'ancestors-incomplete /ancestors'])
  assert.deepEqual(codes({ version: 2, ancestors: ['0'.repeat(64)] }), ['no-budget /budget'])
})

test('sections of which no person has checked everything are counted', () => {
  const checked = (by: string) => ({ source: { document: 'd', lines: [1, 1], checked: by } })
  const areas = [{ id: 'a', ...checked('machine') }, { id: 'b', ...checked('person') }, { id: 'c' }]
  const found = lint(content(areas), []).filter(({ code }) => code === 'not-checked-by-person')
  assert.deepEqual(
    found.map(({ section, index, values }) => ({ section, index, values })),
    [{ section: 'areas', index: null, values: { count: 1, of: 2, section: 'areas' } }],
  )
})
