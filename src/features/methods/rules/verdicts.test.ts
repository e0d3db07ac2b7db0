import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leaders, readOne, type Given } from '../samples.fixture.ts'
import { judge } from './judge.ts'
import { methodVersions, methods, verdictsOf, type Method } from './verdicts.ts'

const values = [
  '1',
  '8',
  '9.2',
  '9.8',
  '12',
  '14',
  '14.5',
  '14.8',
  '15.5',
  '17',
  '19',
  '20',
  '25',
  '30',
]
const ends: readonly Given[] = [{}, { asOf: '2024' }, { asOf: '2026' }]

const deed = (period: string, done: string | null) => ({ period, done })
const withSteps = (...steps: object[]): Given => ({ parameters: { steps } })

/** What makes each method say everything that it can say, besides values of 2027. */
const settings: Readonly<Record<Method, readonly Given[]>> = {
  linear: [{}],
  'growth-ratio': [{}],
  projection: [{}],
  range: [
    { parameters: { lower: '20', upper: '25' } },
    { parameters: { lower: '5', upper: '10' } },
  ],
  maintain: [{}],
  'threshold-each-year': [{}, { target: { period: '2030', value: '20', kind: 'at-most' } }],
  'by-the-end': [{}],
  milestones: [
    withSteps({ period: '2027', value: '14' }, { period: '2029', value: '18' }),
    withSteps({ period: '2027', value: '12' }, { period: '2028', value: '13' }, deed('2029', null)),
    withSteps({ period: '2026', value: '14' }),
    withSteps(deed('2029', null)),
  ],
  follow: [
    {
      parameters: {
        reference: [
          { period: '2027', value: '15' },
          { period: '2027-H1', value: '15' },
        ],
      },
      target: followed(),
    },
  ],
}

function followed() {
  return { period: null, value: '1', kind: 'follow' }
}

/** A value of each size for 2027 and for half of it, seen at every end. */
const cases: readonly Given[] = values.flatMap((value) =>
  ['2027', '2027-H1'].flatMap((period) => ends.map((end) => leaders([[period, value]], end))),
)

/** Every verdict that a method gives over all of them. */
const given = (method: Method): ReadonlySet<string> =>
  new Set(
    settings[method].flatMap((more) =>
      cases.map((one) => judge(readOne({ ...one, ...more, method })).verdict),
    ),
  )

test('every verdict that a method declares is given, and no other', () => {
  for (const method of methods) {
    const declared = new Set<string>(verdictsOf[method])
    assert.deepEqual(given(method), declared, method)
  }
})

test('a judgement names its method and the method’s edition, also where the straight path judges instead', () => {
  for (const method of methods) {
    const [more = {}] = settings[method]
    const { version, judgedBy } = judge(readOne(leaders([['2027', '12']], { ...more, method })))
    assert.deepEqual([judgedBy, version], [method, methodVersions[method]])
  }
  const refused = leaders([['2027', '12']], {
    method: 'growth-ratio',
    baseline: { period: '2024', value: '0' },
  })
  const { method, judgedBy, version } = judge(readOne(refused))
  assert.deepEqual([method, judgedBy, version], ['growth-ratio', 'linear', 'linear/2'])
})
