import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#kernel/access'
import { roleNames } from '#kernel/access'
import { speaker } from '#kernel/i18n'
import type { Named } from './words.ts'
import { spokenOrganisation, spokenRole } from './words.ts'

const [en, da] = [speaker('en'), speaker('da')]

const green = {
  id: 'dk:green',
  jurisdiction: 'dk',
  code: 'green',
  kind: 'authority',
  name: { en: 'The Green', da: 'Den Grønne' },
  shortName: { en: 'Green' },
  parent: null,
} as const

const named: Named = {
  plans: [{ id: 'courts', title: { en: 'More courts', da: 'Flere baner' }, timeZone: 'UTC' }],
  organisations: new Map([[green.id, green]]),
}

const role = (name: Role['name'], plan: string | null, organisation: string | null): Role => ({
  name,
  plan,
  organisation,
})

test('a role is said in one phrase, in the reader’s language', () => {
  const editor = role('editor', 'courts', 'dk:green')
  assert.equal(spokenRole(en, editor, named), 'editor for The Green in More courts')
  assert.equal(spokenRole(da, editor, named), 'redaktør for Den Grønne i Flere baner')
  const reviewer = role('reviewer', 'courts', null)
  assert.equal(spokenRole(en, reviewer, named), 'reviewer in More courts')
})

test('a role in all plans says so, but for the one that has no other reach', () => {
  assert.equal(spokenRole(en, role('coordinator', null, null), named), 'coordinator in all plans')
  assert.equal(spokenRole(da, role('auditor', null, null), named), 'revisor i alle planer')
  assert.equal(spokenRole(en, role('administrator', null, null), named), 'administrator')
})

test('a plan or an organisation that is not there any more is said by its id', () => {
  const gone = role('editor', 'old-plan', 'dk:gone')
  assert.equal(spokenRole(en, gone, named), 'editor for dk:gone in old-plan')
  assert.equal(spokenOrganisation(da, 'dk:gone', named), 'dk:gone')
})

test('every role has a word and a sentence on what it may, in both languages', () => {
  for (const say of [en, da])
    for (const name of roleNames) {
      assert.notEqual(say(`people.role-${name}`), '')
      assert.match(say(`people.role-${name}-may`), /\.$/)
    }
})
