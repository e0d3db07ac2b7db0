import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor, RoleName } from '#kernel/access'
import { anonymous, roleNames } from '#kernel/access'
import { levels } from '#kernel/facts'
import type { OwnedText } from './rules.ts'
import { admitsByLevel, admitsByState, levelsOpenTo, mayRead } from './rules.ts'
import { textStates } from './tables.ts'

const person = (name: RoleName, organisation: string | null = null, plan = 'p1'): Actor => ({
  kind: 'account',
  account: `${name}-1`,
  roles: [{ name, plan, organisation }],
})

const text = (given: Partial<OwnedText> = {}): OwnedText => ({
  plan: 'p1',
  organisation: 'dk:dema',
  state: 'draft',
  openTo: [],
  ...given,
})

test('levels admit as the table says', () => {
  const open = (actor: Actor) => levelsOpenTo(actor, 'p1')
  assert.deepEqual(open(anonymous), ['public'])
  assert.deepEqual(open(person('partner')), ['public', 'partner'])
  assert.deepEqual(open(person('alliance-member')), ['public', 'partner'])
  assert.deepEqual(open(person('reviewer')), ['public', 'partner', 'internal'])
  assert.deepEqual(open(person('coordinator')), ['public', 'partner', 'internal'])
  assert.deepEqual(open(person('auditor')), ['public'])
  assert.deepEqual(open(person('administrator')), ['public'])
})

test('a restricted record is read by the accounts named on it and by nobody else', () => {
  const record = { plan: 'p1', level: 'restricted', named: ['editor-1'] } as const
  assert.equal(admitsByLevel(person('editor'), record), true)
  assert.equal(admitsByLevel(person('coordinator'), record), false)
  assert.equal(admitsByLevel(person('administrator'), record), false)
})

test('a draft is read by its owner’s editors and approvers only', () => {
  const readers = roleNames.filter((name) => admitsByState(person(name, 'dk:dema'), text()))
  assert.deepEqual(readers, ['editor', 'approver'])
  assert.equal(admitsByState(person('editor', 'dk:mfa'), text()), false)
  assert.equal(admitsByState(person('editor', 'dk:dema', 'p2'), text()), false)
})

test('the lead reads a contributor’s part from its offer', () => {
  const lead = person('editor', 'dk:dnp')
  assert.equal(admitsByState(lead, text()), false)
  assert.equal(admitsByState(lead, text({ offeredTo: 'dk:dnp' })), true)
})

test('after hand-in the coordinator reads at once, the others from their moment', () => {
  const handedIn = text({ state: 'handed-in' })
  assert.equal(admitsByState(person('coordinator'), handedIn), true)
  assert.equal(admitsByState(person('steering-member'), handedIn), false)
  const open = { ...handedIn, openTo: ['steering-member'] as const }
  assert.equal(admitsByState(person('steering-member'), open), true)
  assert.equal(admitsByState(person('partner'), open), false)
})

test('handed in, it may be open to a partner and closed to another ministry’s editor', () => {
  const open = text({ state: 'handed-in', openTo: ['partner'] })
  assert.equal(admitsByState(person('partner'), open), true)
  assert.equal(admitsByState(person('editor', 'dk:mfa'), open), false)
})

test('the public reads nothing that was not published, whatever its level', () => {
  fc.assert(
    fc.property(fc.constantFrom(...textStates), fc.constantFrom(...levels), (state, level) => {
      const may = mayRead(anonymous, { ...text({ state }), level })
      assert.equal(may, state === 'published' && level === 'public')
    }),
  )
})

test('a published text of a closed level stays closed', () => {
  const record = { ...text({ state: 'published' }), level: 'internal' } as const
  assert.equal(mayRead(person('partner'), record), false)
  assert.equal(mayRead(person('reviewer'), record), true)
})
