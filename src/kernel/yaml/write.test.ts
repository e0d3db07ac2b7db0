import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readYamlFile } from './file.ts'
import { isNumberText } from './raw.ts'
import { writeYaml, type Writable } from './write.ts'

const plainNumbers = new Set(['value', 'numerator'])
const write = (content: Writable) => writeYaml(content, { plainNumbers })

/** Reads back as the schemas would: numbers of `plainNumbers` as decimal strings, others as numbers. */
function reread(source: string): unknown {
  const { raw, faults } = readYamlFile('a.yaml', source)
  assert.deepEqual(faults, [], source)
  return JSON.parse(
    JSON.stringify(raw, function (this: unknown, key: string, value: unknown) {
      if (!isNumberText(value)) return value
      const isFigure = plainNumbers.has(key) || Array.isArray(this)
      return isFigure ? value.numberText : Number(value.numberText)
    }),
  )
}

test('figures are written plainly with every digit, other texts that look like numbers in quotes', () => {
  const source = write({
    id: '1',
    value: '9.60',
    numerator: '3300000000',
    note: '9.60',
    version: 2,
  })
  assert.equal(source, 'id: "1"\nvalue: 9.60\nnumerator: 3300000000\nnote: "9.60"\nversion: 2\n')
})

test('texts that other readers of YAML take for something else are quoted', () => {
  const source = write({
    countsPeople: 'no',
    day: '2025-01-01',
    none: 'null',
    yes: 'on',
    value: 'unknown',
  })
  assert.deepEqual(reread(source), {
    countsPeople: 'no',
    day: '2025-01-01',
    none: 'null',
    yes: 'on',
    value: 'unknown',
  })
  assert.match(source, /countsPeople: "no"\nday: "2025-01-01"/)
})

test('records of a section are set apart, and an absent field is left out', () => {
  assert.equal(
    write({ courts: [{ id: 'clay', note: undefined }, { id: 'grass' }] }),
    'courts:\n  - id: clay\n\n  - id: grass\n',
  )
})

test('a long text is folded and comes back whole', () => {
  const note = `${'Two  words: and #more, '.repeat(20)}\n\n  indented\n\ttab\n`
  assert.deepEqual(reread(write({ note })), { note })
})

test('a number that is not whole is a figure and must come as a decimal string', () => {
  assert.throws(() => write({ value: 9.6 }), /not a whole number: 9\.6/)
})

const keys = fc.oneof(
  fc.constantFrom('id', 'en', 'note: x', '- a', '1', 'no', 'a b', '#', ''),
  fc.string({ minLength: 1 }),
)
// oxlint-disable-next-line no-control-regex -- they are what packages refuse
const printable = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]*$/
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'null',
    '~',
    '1.0',
    ': ',
    '- x',
    '# no',
    '|',
    '>\n',
    ' lead',
    'trail ',
    '\n',
    'a\n\n',
    "'",
    '"',
    '\\',
    '=',
    '<<',
    '\u2028',
    '...',
    '---',
    '\r\n',
    'x\r',
  ),
  fc
    .array(fc.constantFrom('word', ' ', '\n', ': ', ' #', '\t', "'", 'long'.repeat(30)), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
)
const sane = (text: string) => printable.test(text) && text.isWellFormed()
const decimals = fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{1,20})?$/)

test('what is written reads back the same, to the last zero', () => {
  const { tree } = fc.letrec<{ tree: Writable }>((again) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      texts.filter(sane),
      decimals,
      fc.boolean(),
      fc.constant(null),
      fc.array(again('tree'), { maxLength: 4 }),
      fc.dictionary(
        keys.filter((key) => sane(key) && !plainNumbers.has(key) && key !== '__proto__'),
        again('tree'),
        { maxKeys: 4, noNullPrototype: true },
      ),
      fc.record(
        { value: decimals, numerator: fc.oneof(decimals, fc.constant(null)) },
        { noNullPrototype: true },
      ),
    ),
  }))
  fc.assert(
    fc.property(tree, (content) => assert.deepEqual(reread(write(content)), content)),
    { numRuns: 1000 },
  )
})
