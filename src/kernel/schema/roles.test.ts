import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rolesSql } from './index.ts'
import { loginStatements } from './roles.ts'

test('the script for an operator makes three logins, the database and closes what is open to all', () => {
  const script = rolesSql()
  for (const wanted of [
    "create role varde_migrate login password 'CHOOSE-ONE';",
    "create role varde_app login password 'CHOOSE-ANOTHER';",
    "create role varde_public login password 'CHOOSE-A-THIRD';",
    'revoke all on database varde from public;',
    'grant connect on database varde to varde_app, varde_public;',
    '\\connect varde\nrevoke all on schema public from public;',
  ]) {
    assert.ok(script.includes(`${wanted}\n`), wanted)
  }
})

test('a password cannot end its own text', () => {
  const [first] = loginStatements({ migrate: `a'; drop role b; --`, app: '', public: '' })
  assert.equal(first, `create role varde_migrate login password 'a''; drop role b; --'`)
})
