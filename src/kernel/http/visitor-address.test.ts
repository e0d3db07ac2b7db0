import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { visitorAddress } from './visitor-address.ts'

test('a visitor who connects himself is known by his address, whatever he says of it', () => {
  assert.equal(visitorAddress('203.0.113.7', null), '203.0.113.7')
  assert.equal(visitorAddress('203.0.113.7', '198.51.100.1'), '203.0.113.7')
  assert.equal(visitorAddress('', '198.51.100.1'), '')
})

test('behind a proxy beside us it is the address that the proxy names, the last one', () => {
  for (const proxy of ['127.0.0.1', '::ffff:127.0.0.1', '::1', '10.1.2.3', '172.20.0.2', 'fd00::1'])
    assert.equal(visitorAddress(proxy, '1.2.3.4, 203.0.113.7'), '203.0.113.7', proxy)
  assert.equal(visitorAddress('127.0.0.1', 'unknown'), '127.0.0.1')
  assert.equal(visitorAddress('127.0.0.1', null), '127.0.0.1')
})

test('of an IPv6 address the network counts, however it is written', () => {
  for (const address of ['2001:db8:1:2::9', '2001:DB8:1:2:3:4:5:6', '2001:0db8:0001:0002::'])
    assert.equal(visitorAddress(address, null), '2001:db8:1:2::/64', address)
  assert.equal(visitorAddress('2001:db8::1', null), '2001:db8:0:0::/64')
})

test('all addresses of one network are one visitor', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
  const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'))
  fc.assert(
    fc.property(half, half, half, (network, one, other) => {
      const [first, second] = [one, other].map((end) => visitorAddress(`${network}:${end}`, null))
      assert.equal(first, second)
    }),
  )
})
