import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, montesLines } from '#test/adopted-wording/montes'
import { isRefused } from '#kernel/operations'
import { readText } from '../documents/text.ts'
import { montesSought } from '../montes.fixture.ts'
import { blocksOf } from './block-rules.ts'
import { likenessIn } from './likeness-rules.ts'
import { blocksAt, shiftAt } from './line-rules.ts'

const document = readText(bytesOf(montesLines))
assert.ok(!isRefused(document))
const blocks = blocksOf(document)
const likeness = likenessIn(blocks)
const sought = montesSought.find(({ commitment }) => commitment === 'n-01')
assert.ok(sought)

test('a place has moved as both its neighbours have; between two that moved otherwise nobody knows', () => {
  const anchors = [
    { named: 70, is: 75 },
    { named: 30, is: 32 },
    { named: 50, is: 52 },
  ]
  assert.equal(shiftAt(40, anchors), 2)
  assert.equal(shiftAt(60, anchors), null)
  assert.equal(shiftAt(80, anchors), null)
  assert.equal(shiftAt(10, [{ named: 20, is: 20 }]), 0)
  assert.equal(shiftAt(10, [{ named: 20, is: 21 }]), null)
})

test('blocks are taken only whole, at their lines, and where they say what we say', () => {
  const at = (lines: [number, number], more: { shift?: number; ours?: string } = {}) => {
    const { shift = 0, ours = sought.ours } = more
    const own = { ...sought, ours, place: { ...sought.place, lines } }
    return blocksAt(own, { blocks, shift, likeness })?.map(({ from }) => from) ?? null
  }
  assert.deepEqual(at([44, 44]), [44])
  assert.deepEqual(at([43, 43], { shift: 1 }), [44])
  assert.equal(at([44, 45]), null)
  assert.equal(at([45, 45]), null)
  assert.equal(at([40, 40]), null)
  assert.equal(at([44, 44], { ours: 'Leche y pan' }), null)
})

test('rare words count for more than words that stand everywhere, and endings do not matter', () => {
  assert.ok(likeness('vecinas', 'Las vecinas') > likeness('agua', 'el agua que hay'))
  assert.equal(likeness('viveros', 'el vivero'), likeness('vivero', 'los viveros'))
  assert.equal(likeness('de la', 'de la'), 0)
})
