import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { readYamlFile } from './file.ts'
import { isNumberText } from './raw.ts'

const read = (text: string) => readYamlFile('club.yaml', text)
const faultsOf = (text: string) =>
  read(text).faults.map(({ code, line, path }) => [code, line, path])

/** The value with its numbers as `#text`, to compare whole. */
const shown = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(read(text).raw, (_, value: unknown) =>
      isNumberText(value) ? `#${value.numberText}` : value,
    ),
  )

test('every number comes as it is written', () => {
  assert.deepEqual(shown('[9.60, 3300000000, 12345678901234567890.10, 1e3, 0x10, -0, .5, 007]'), [
    '#9.60',
    '#3300000000',
    '#12345678901234567890.10',
    '#1e3',
    '#0x10',
    '#-0',
    '#.5',
    '#007',
  ])
})

test('texts are texts: quoted numbers, days, no and yes; an empty value is none', () => {
  assert.deepEqual(shown("a: '9.6'\nb: 2025-01-01\nc: no\nd: yes\ne: true\nf:\ng: ~\n2025: year"), {
    a: '9.6',
    b: '2025-01-01',
    c: 'no',
    d: 'yes',
    e: true,
    f: null,
    g: null,
    '2025': 'year',
  })
})

test('a mapping that looks like a number of ours is none', () => {
  assert.equal(isNumberText(read("numberText: '5'").raw), false)
})

test('a key that stands twice is refused at its second place', () => {
  assert.deepEqual(faultsOf('players:\n  - name: Ada\n    "name": Bob\n'), [
    ['duplicate-key', 3, '/players/0/name'],
  ])
  assert.deepEqual(faultsOf("1: a\n'1': b\n"), [['duplicate-key', 2, '/1']])
})

test('aliases, tags, further documents and keys that are no texts are refused', () => {
  assert.deepEqual(faultsOf('a: &x {b: 1}\nc: *x\n'), [['alias', 2, '/c']])
  assert.deepEqual(faultsOf('a:\n  - !!str 4\n'), [['tag', 2, '/a/0']])
  assert.deepEqual(faultsOf('a: 1\n---\nb: 2\n'), [['several-documents', 2, '']])
  assert.deepEqual(faultsOf('? [a, b]\n: 1\n'), [['key-not-text', 1, '']])
  assert.deepEqual(faultsOf('__proto__: {admin: true}\n'), [['reserved-key', 1, '']])
})

test('control characters and halves of characters are refused, tabs and line breaks are not', () => {
  assert.deepEqual(faultsOf('a: "\\0"\nb: "\\t\\n"\nc: "\\ud800"\n'), [
    ['character', 1, '/a'],
    ['character', 3, '/c'],
  ])
})

test('a slip of YAML is told with its line, in a sentence in both languages', () => {
  const [fault] = read('a: 1\nb:\n\t- c\n').faults
  assert.ok(fault)
  assert.deepEqual([fault.code, fault.line], ['yaml', 3])
  assert.match(
    speaker('en')(`finding.${fault.code}`, fault.values),
    /a tab is used for indentation/,
  )
  assert.match(speaker('da')(`finding.${fault.code}`, fault.values), /tabulator til indrykning/)
  assert.equal(read('title: Peace: a plan\n').faults[0]?.line, 1)
  assert.equal(read('a: "never closed\n').faults.length > 0, true)
})

test('the line of a place is that of its key, or of what is around it where it is missing', () => {
  const file = read(
    '# club\nplayers:\n  - name: Ada\n    note: >\n      long\n      text\n  - {name: Bob}\n',
  )
  const lines = [['players'], ['players', '0'], ['players', '0', 'note'], ['players', '1', 'name']]
  assert.deepEqual(lines.map(file.lineOf), [2, 3, 4, 7])
  assert.equal(file.lineOf(['players', '1', 'age']), 7)
  assert.equal(file.lineOf(['players', '9']), 2)
  assert.equal(file.lineOf(['courts', '0']), 2)
})

test('what is meant to exhaust the reader is refused quickly', () => {
  const bombs = [
    '['.repeat(5_000_000),
    `a: &a [x, x]\n${'b: &b [*a, *a, *a]\n'.repeat(1000)}`,
    Array.from({ length: 20_000 }, () => 'k: 1').join('\n'),
    '- '.repeat(20_000),
    `{${'a: {'.repeat(20_000)}`,
  ]
  for (const bomb of bombs) {
    const started = performance.now()
    const { faults } = read(bomb)
    assert.ok(faults.length > 0 && faults.length <= 20)
    assert.ok(performance.now() - started < 5000)
  }
})

test('an empty file says nothing and is no slip', () => {
  assert.deepEqual([read('').raw, read('').faults], [null, []])
  assert.deepEqual(read('# only a remark\n').raw, null)
})
