import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleaned, paragraphsOf } from './clean.ts'

test('control characters, halves of characters and turned-around text are taken out', () => {
  assert.equal(cleaned('a\u0000b\u0007c\u001bd\u202ee\ud800f\uffff'), 'abcde\ufffdf')
  assert.equal(cleaned('  a\tb  '), 'a b')
})

test('letters of every script, no-break spaces and emoji stay', () => {
  const text = 'Ærø, ñandú, 9,6\u00a0%, Ελλάδα, 女性, 👩🏽‍🚒'
  assert.equal(cleaned(text), text)
})

test('a text has a paragraph for each line that says something', () => {
  assert.deepEqual(paragraphsOf('One\r\n\n  \nTwo\u2028Three'), ['One', 'Two', 'Three'])
  assert.deepEqual(paragraphsOf(' \n\u0000'), [])
})

test('whatever is written, XML can hold what is left, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const one of paragraphsOf(text)) {
        assert.ok(one.isWellFormed() && one !== '')
        assert.equal(cleaned(one), one)
      }
    }),
  )
})
