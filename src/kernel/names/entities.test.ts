import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutEntities } from './entities.ts'

test('letters by name and by number become the letters', () => {
  assert.equal(
    withoutEntities(
      '&Oslash;stjylland, M&aelig;nd, &Aring;r, &#230;&#xF8;&#XE5; &amp; caf&eacute;',
    ),
    'Østjylland, Mænd, År, æøå & café',
  )
  assert.equal(withoutEntities('12&nbsp;&#160;3&shy;4'), '12\u00a0\u00a03\u00ad4')
})

test('what would take a table apart stays as it is written', () => {
  for (const text of ['&quot;', '&#34;', '&#59;', '&#9;', '&#10;', '&#44;', '&lt;td&gt;', '&#0;'])
    assert.equal(withoutEntities(text), text)
})

test('what is no letter by name stays as it is written', () => {
  for (const text of [
    'R&D',
    'Fyn & Bornholm',
    '&xyz;',
    '&;',
    '&#;',
    '&#x110000;',
    '&aelig',
    '&constructor;',
  ])
    assert.equal(withoutEntities(text), text)
})

test('letters are made once: what was written twice over stays readable', () => {
  assert.equal(withoutEntities('&amp;aelig;'), '&aelig;')
})
