import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { pointOf, warningsIn } from './warnings.ts'

const share = (
  direction: figureDrafts.DefinitionSays['direction'],
): figureDrafts.KnownDefinition => ({
  version: 1,
  kind: 'share',
  unit: 'percent',
  countsPeople: 'no',
  direction,
  breakdowns: [],
})
const stated = { indicator: 'players', language: 'en' }
const target = (given: Readonly<Record<string, unknown>>) => ({
  field: 'target.end',
  content: { noun: 'target' as const, ...stated, says: figureDrafts.targetSays.parse(given) },
})
const baseline = (value: string) => ({
  field: 'baseline',
  content: {
    noun: 'baseline' as const,
    ...stated,
    says: figureDrafts.baselineSays.parse({ value }),
  },
})
const observation = (value: string) => ({
  field: 'observation.2026',
  content: {
    noun: 'observation' as const,
    indicator: 'players',
    numerator: null,
    denominator: null,
    value,
    source: null,
    says: figureDrafts.observationSays.parse({ value }),
    breakdowns: [],
  },
})

const codes = (
  items: Parameters<typeof warningsIn>[0],
  direction: figureDrafts.DefinitionSays['direction'] = 'increase',
  start: string | null = '40',
) =>
  warningsIn(items, {
    definitions: [share(direction)],
    start: start === null ? null : pointOf('2024', start),
    others: [],
  }).map(({ field, code }) => `${field} ${code}`)

test('a target on the wrong side of the baseline is warned of, whichever side is better', () => {
  const [low, high] = [
    target({ kind: 'reach', value: '30' }),
    target({ kind: 'reach', value: '50' }),
  ]
  const wrong = ['target.end target-on-wrong-side']
  assert.deepEqual([codes([low]), codes([high])], [wrong, []])
  assert.deepEqual([codes([low], 'decrease'), codes([high], 'decrease')], [[], wrong])
  assert.deepEqual(codes([low], 'parity'), [])
  assert.deepEqual(codes([low], 'increase', null), [])
  const ceiling = target({ kind: 'at-most', value: '30' })
  assert.deepEqual(
    [codes([ceiling]), codes([ceiling], 'decrease')],
    [['target.end limit-against-direction'], []],
  )
})

test('the list’s own baseline counts before the one that everybody reads', () => {
  assert.deepEqual(codes([baseline('20'), target({ kind: 'reach', value: '30' })]), [])
})

test('two targets of one day are warned of, whether both stand in the list or one is published', () => {
  const says = { kind: 'reach', value: '50', due: '2030' }
  const known = { definitions: [share('increase')], start: pointOf('2024', '40') }
  const published = { kind: 'by-the-end', due: pointOf('2030', '').period, value: null }
  const other = { ...target({ ...says, value: '60' }), field: 'target.other' }
  const twice = { code: 'target-twice', values: { due: '2030' } }
  assert.deepEqual(
    [
      warningsIn([target(says), other], { ...known, others: [] }),
      warningsIn([target(says)], { ...known, others: [published] }),
      warningsIn([target(says)], { ...known, others: [{ ...published, kind: 'milestone' }] }),
    ],
    [
      [
        { field: 'target.end', ...twice },
        { field: 'target.other', ...twice },
      ],
      [{ field: 'target.end', ...twice }],
      [],
    ],
  )
})

test('0.45 among shares is warned of, zero and one are not', () => {
  assert.deepEqual(codes([observation('0.45')]), ['observation.2026 share-as-fraction'])
  assert.deepEqual([codes([observation('0')]), codes([observation('1')])], [[], []])
})
