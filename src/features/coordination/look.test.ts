import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressOfLook, lookIn } from './look.ts'
import { orders, views } from './overview/rules.ts'

const page = '/en/plans/p1/rounds/2027'
const url = (path: string) => new URL(path, 'https://varde.example')

test('the list is looked at as its address says, and as usual where it says nothing', () => {
  const usual = { show: 'all', by: 'urgency', down: false, of: null }
  assert.deepEqual(lookIn(url(page)), usual)
  assert.deepEqual(lookIn(url(`${page}?show=mischief&sort=x&order=up`)), usual)
  assert.deepEqual(lookIn(url(`${page}?show=late&sort=due&order=down&of=dema`)), {
    show: 'late',
    by: 'due',
    down: true,
    of: 'dema',
  })
  assert.equal(addressOfLook(page, lookIn(url(page))), page)
})

test('every look has an address that leads back to it', () => {
  const looks = fc.record({
    show: fc.constantFrom(...views),
    by: fc.constantFrom(...orders),
    down: fc.boolean(),
    of: fc.option(fc.constantFrom('dema', 'a&b', 'x y')),
  })
  fc.assert(
    fc.property(looks, (look) => {
      assert.deepEqual(lookIn(url(addressOfLook(page, look))), { ...look })
    }),
  )
})
