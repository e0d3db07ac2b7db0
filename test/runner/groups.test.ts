import assert from 'node:assert/strict'
import { test } from 'node:test'
import { divide, saysAlone } from './groups.ts'

const files = [
  ...Array.from(
    { length: 40 },
    (_, place) => `src/court/${String(place).padStart(2, '0')}.test.ts`,
  ),
  'src/net/alone.test.ts',
  'test/club/whole.test.ts',
  'test/journeys/match.test.ts',
]

test('neighbours run together; journeys and files that say so run alone, what takes longest first', () => {
  const groups = divide(files, (file) => file.includes('alone'))
  assert.deepEqual(
    groups.map(({ name, files: { length } }) => [name, length]),
    [
      ['01-test.journeys.match', 1],
      ['02-src.net.alone', 1],
      ['03-test.club.whole--src.court.30', 32],
      ['04-src.court.31--src.court.39', 9],
    ],
  )
  assert.deepEqual(groups.flatMap((group) => group.files).toSorted(), files)
})

test('a file says in a line of its own why it runs alone', () => {
  assert.equal(saysAlone('// Runs alone: it ends its process.\nimport'), true)
  assert.equal(saysAlone("const remark = '// Runs alone: never'"), false)
  assert.equal(saysAlone('// Runs alone:\nimport'), false)
})
