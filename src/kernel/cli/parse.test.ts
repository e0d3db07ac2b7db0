import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { command } from './command.ts'
import { distance, nearest } from './nearest.ts'
import { isMisuse, parseCall } from './parse.ts'

const declared = command({
  name: 'plan check',
  summary: 'cli.option-help',
  arguments: { folder: { label: 'DIR' }, other: { label: 'OTHER', count: 'optional' } },
  options: {
    strict: { kind: 'flag', summary: 'cli.option-help' },
    round: { kind: 'text', summary: 'cli.option-help' },
  },
  run: () => ({ exit: 0 }),
})

const keyOf = (...argv: string[]) => {
  const parsed = parseCall(declared, argv)
  return isMisuse(parsed) ? [parsed.key, parsed.values, parsed.suggestions] : parsed.arguments
}

/** The refusal alone. */
const refusalOf = (...argv: string[]) => {
  const parsed = parseCall(declared, argv)
  return isMisuse(parsed) ? parsed.key : null
}

test('what has a place is told from what has a name, in any order', () => {
  const parsed = parseCall(declared, ['--strict', 'plans/a', '--round=2026', 'plans/b'])
  assert.ok(!isMisuse(parsed))
  assert.deepEqual(parsed.arguments, { folder: 'plans/a', other: 'plans/b' })
  assert.equal(parsed.options['strict'], true)
  assert.equal(parsed.options['round'], '2026')
})

test('after two dashes everything has a place', () => {
  assert.deepEqual(keyOf('--', '--strict'), { folder: '--strict', other: undefined })
})

test('too few and too many arguments are refused by name', () => {
  assert.deepEqual(keyOf(), ['cli.missing-argument', { label: 'DIR' }, []])
  assert.deepEqual(keyOf('a', 'b', 'c'), ['cli.too-many-arguments', { given: 'c' }, []])
})

test('an unknown option is refused with the nearest ones', () => {
  assert.deepEqual(keyOf('a', '--strcit'), [
    'cli.unknown-option',
    { command: 'plan check', given: '--strcit' },
    ['--strict'],
  ])
  assert.equal(refusalOf('a', '-x'), 'cli.unknown-option')
  assert.equal(refusalOf('a', '--constructor'), 'cli.unknown-option')
})

test('a flag takes no value, and an option is not given without one or twice', () => {
  assert.deepEqual(keyOf('a', '--strict=no'), [
    'cli.option-takes-no-value',
    { option: '--strict' },
    [],
  ])
  for (const argv of [['--round'], ['--round='], ['--round', '--json']]) {
    assert.deepEqual(keyOf('a', ...argv), ['cli.option-needs-value', { option: '--round' }, []])
  }
  assert.deepEqual(keyOf('a', '--round=1', '--round=2'), [
    'cli.option-twice',
    { option: '--round' },
    [],
  ])
  assert.deepEqual(keyOf('a', '--round=-1'), { folder: 'a', other: undefined })
})

test('no command line makes the reader fail', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom('-', '--', '--strict', '--round', '--=', '-s=1')),
      ),
      (argv) => {
        const parsed = parseCall(declared, argv)
        if (!isMisuse(parsed)) assert.equal(typeof parsed.arguments['folder'], 'string')
      },
    ),
  )
})

test('a slip of two letters counts once', () => {
  assert.equal(distance('plan', 'paln'), 1)
  assert.equal(distance('', 'plan'), 4)
  assert.equal(distance('check', 'checks'), 1)
})

test('the distance is the same both ways, and zero only to itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      assert.equal(distance(one, other), distance(other, one))
      assert.equal(distance(one, other) === 0, one === other)
    }),
  )
})

test('only near words are suggested, the nearest first', () => {
  const known = ['plan check', 'plan load', 'journal verify']
  assert.deepEqual(nearest('plan chekc', known), ['plan check'])
  assert.deepEqual(nearest('plan', known), ['plan check', 'plan load'])
  assert.deepEqual(nearest('zebra', known), [])
})
