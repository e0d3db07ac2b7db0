import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutPassword } from './mask.ts'

test('a password is hidden in every form of address', () => {
  for (const [address, shown] of [
    ['smtp://mail:hu:sh@host:25', 'smtp://mail:***@host:25'],
    ['postgresql://app:hush@/varde?host=%2Frun', 'postgresql://app:***@/varde?host=%2Frun'],
    ['postgresql:///varde?PASSWORD=hush&user=app', 'postgresql:///varde?PASSWORD=***&user=app'],
    ['postgres://app:hu@sh@host/varde', 'postgres://app:***@host/varde'],
    ['postgres://:hush@host/varde', 'postgres://:***@host/varde'],
    ['postgres://app:hu/sh?@host/varde', 'postgres://app:***@host/varde'],
  ] as const) {
    assert.equal(withoutPassword(address), shown)
  }
})

test('an address without a password is shown as it is', () => {
  assert.equal(withoutPassword('postgresql://db/varde'), 'postgresql://db/varde')
  assert.equal(withoutPassword('/usr/lib/postgresql/15/bin'), '/usr/lib/postgresql/15/bin')
})
