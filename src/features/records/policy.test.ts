import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, RoleName } from '#kernel/access'
import { roleNames } from '#kernel/access'
import { people } from './archive.fixture.ts'
import * as policy from './policy.ts'

const admitted = (rule: (actor: Actor, subject: null) => boolean): string[] =>
  Object.entries(people).flatMap(([name, actor]) => (rule(actor, null) ? [name] : []))

test('auditors read the journal; nobody else does', () => {
  assert.deepEqual(admitted(policy.readJournal), ['auditor', 'courts-auditor'])
  const as = (name: RoleName): Actor => ({
    kind: 'account',
    account: 'a-1',
    roles: [{ name, plan: null, organisation: null }],
  })
  assert.deepEqual(
    roleNames.filter((name) => policy.readJournal(as(name), null)),
    ['auditor'],
  )
})

test('the whole journal goes to the installation and to auditors of all plans', () => {
  assert.deepEqual(admitted(policy.exportJournal), ['auditor', 'system'])
})

test('every auditor may have the chain verified', () => {
  assert.deepEqual(admitted(policy.verifyJournal), ['auditor', 'courts-auditor', 'system'])
})

test('no account takes a backup', () => {
  assert.deepEqual(admitted(policy.keepBackups), ['system'])
})

test('an auditor of some plans reads those, an auditor of all reads all', () => {
  assert.equal(policy.plansAudited(people.auditor), null)
  assert.deepEqual(policy.plansAudited(people['courts-auditor']), ['courts'])
  assert.deepEqual(policy.plansAudited(people.editor), [])
})
