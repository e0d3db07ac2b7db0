import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emailOf, nameOf, ownPath } from './rules.ts'

test('an e-mail is the same however it is written', () => {
  assert.equal(emailOf(' Ada@Club.Example '), 'ada@club.example')
  assert.equal(emailOf('åse@ministeriet.example'), 'åse@ministeriet.example')
  for (const none of ['', 'ada', 'a@', '@b', 'a@b@c', 'a b@c', 'a@b,c@d', `${'a'.repeat(251)}@b.c`])
    assert.equal(emailOf(none), null)
})

test('an e-mail read twice is the same', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const email = emailOf(`${typed}@club.example`)
      if (email !== null) assert.equal(emailOf(email), email)
    }),
  )
})

test('a name has one space between its parts, and is there', () => {
  assert.equal(nameOf('  Ada \n Lovelace '), 'Ada Lovelace')
  for (const none of ['', '   ', 'a'.repeat(101), 'a\u0000b']) assert.equal(nameOf(none), null)
})

test('a way on stays within our pages, whatever is written', () => {
  for (const path of ['/', '/en/people?said=mailed#x', '/da/plans/denmark-wps'])
    assert.equal(ownPath(path), path)
  for (const away of ['', 'en', '//evil.example', '/\\evil', '/\t/evil', 'https://evil', '/ a'])
    assert.equal(ownPath(away), null)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const path = ownPath(`/${text}`)
      if (path === null) return
      assert.equal(new URL(path, 'https://varde.example').origin, 'https://varde.example')
    }),
  )
})
