import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDelimiter } from './delimiter.ts'
import { decodeText, findEncoding } from './encoding.ts'

test('the delimiter is the sign that stands equally often in most lines', () => {
  assert.equal(findDelimiter('a\tb\tc\n1\t2,5\t3\n'), '\t')
  assert.equal(findDelimiter('Tal for 2025\n\na;b\nFyn;12,5\nSyd, ost;3\n'), ';')
  assert.equal(findDelimiter('a,b\n1,2\n3,4'), ',')
  assert.equal(findDelimiter('a|b\n1|2'), '|')
  assert.equal(findDelimiter('Fyn\nBornholm'), undefined)
  assert.equal(findDelimiter(''), undefined)
})

test('decimal commas on every line do not hide the semicolons', () => {
  assert.equal(findDelimiter('unit;share\nFyn;12,5\nSyd;13,1\nØst;9,9'), ';')
  assert.equal(findDelimiter('"a;b","c;d"\n"e;f","g;h"'), ',')
})

test('what a file is written in is told from its bytes', () => {
  const text = 'Østjylland, Sønderjylland'
  assert.deepEqual(decodeText(Buffer.from(`\ufeff${text}`)), { text, encoding: 'utf-8' })
  assert.deepEqual(decodeText(Buffer.from(text, 'utf16le')), { text, encoding: 'utf-16le' })
  assert.deepEqual(decodeText(Buffer.from(text, 'utf16le').swap16()), {
    text,
    encoding: 'utf-16be',
  })
  assert.deepEqual(decodeText(Buffer.from(text, 'latin1')), { text, encoding: 'windows-1252' })
})

test('a piece that ends in the middle of a character is still UTF-8', () => {
  const bytes = Buffer.from('Ø').subarray(0, 1)
  assert.equal(findEncoding(bytes, false), 'utf-8')
  assert.equal(findEncoding(bytes), 'windows-1252')
})

test('an inch mark within a cell hides no delimiter', () => {
  assert.equal(findDelimiter('5" rør\t"citat" her\t""'), '\t')
  assert.equal(findDelimiter('a;b\n5" rør;1\n6" rør;2\n7" rør;3'), ';')
})
