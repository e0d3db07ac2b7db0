import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeCsv } from './write.ts'

test('a table is written as the standard asks', () => {
  assert.equal(
    writeCsv(
      ['id', 'title'],
      [
        ['c-1', 'Say "yes", or no'],
        ['c-2', null],
        ['c-3', 'two\nlines'],
      ],
    ),
    'id,title\r\nc-1,"Say ""yes"", or no"\r\nc-2,\r\nc-3,"two\nlines"\r\n',
  )
})

test('nothing in a cell is run by a spreadsheet, and a number stays one', () => {
  const cell = (text: string) => writeCsv(['a'], [[text]]).split('\r\n')[1]
  assert.deepEqual(['=1+1', '+x', '-y', '@sum', '-9.6', '3300000000'].map(cell), [
    "'=1+1",
    "'+x",
    "'-y",
    "'@sum",
    '-9.6',
    '3300000000',
  ])
})

test('whatever a cell holds, the table keeps its shape and no cell begins as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 })), (rows) => {
      const written = writeCsv(['a', 'b'], rows)
      const outside = written.replaceAll(/"(?:[^"]|"")*"/g, 'q')
      const lines = outside.split('\r\n')
      assert.equal(lines.length, rows.length + 2)
      for (const line of lines.slice(1, -1)) {
        assert.equal(line.split(',').length, 2)
        for (const cell of line.split(',')) assert.doesNotMatch(cell, /^[=@\t]/)
      }
    }),
  )
})
