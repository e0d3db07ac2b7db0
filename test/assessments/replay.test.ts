import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { speaker } from '#kernel/i18n'
import { assess, judge, readIndicators } from '#features/methods'
import type { Figure } from './ledger.ts'
import { openLedger } from './ledger.ts'
import { verdicts } from './world.ts'

const ledger = await openLedger()

/** One deed on a series: a figure, another one in its place, or its withdrawal. */
type Deed =
  | { readonly kind: 'publish'; readonly period: string; readonly value: number }
  | { readonly kind: 'replace' | 'withdraw'; readonly which: number; readonly value: number }

const value = fc.integer({ min: 30, max: 60 })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('publish' as const),
    period: fc.constantFrom('2023', '2025', '2026', '2027', '2028'),
    value,
  }),
  fc.record({ kind: fc.constantFrom('replace', 'withdraw'), which: fc.nat(5), value }),
)

/** A figure as it stood, since which day. */
interface Stated extends Figure {
  readonly day: number
}

/** Of each chain the newest, of each period the one published last, of those the last period. */
function newestOf(stated: readonly Stated[], gone: ReadonlySet<string>): Stated | undefined {
  const inForce = new Map(
    stated.filter(({ chain }) => !gone.has(chain)).map((one) => [one.chain, one]),
  )
  const byPeriod = new Map(
    [...inForce.values()].toSorted((a, b) => a.day - b.day).map((one) => [one.period, one]),
  )
  return [...byPeriod.values()].toSorted((a, b) => Number(a.period) - Number(b.period)).at(-1)
}

/** What two methods say of one figure, told anew from nothing but the figure. */
function saidOf(newest: Stated | undefined): readonly string[] {
  if (!newest || newest.period < '2024') return ['linear: no-data']
  const given = (['linear', 'growth-ratio'] as const).map((method) => ({
    id: method,
    method,
    baseline: { period: '2024', value: '40' },
    target: { period: '2030', value: '50', kind: 'reach' },
    observations: [{ period: newest.period, value: newest.value }],
  }))
  const read = readIndicators(given)
  assert.ok('indicators' in read)
  return assess(read.indicators, speaker('en')).map(({ id, verdict }) => `${id}: ${verdict}`)
}

test('whatever was published, replaced and withdrawn: every day reads what was said on it, or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 7 }), async (deeds) => {
      const indicator = await ledger.open()
      const stated: Stated[] = []
      const gone = new Set<string>()
      const told = [{ rests: newestOf([], gone), words: saidOf(undefined) }]
      for (const [index, given] of deeds.entries()) {
        await doneOn(index + 2, given, { indicator, stated, gone })
        const newest = newestOf(stated, gone)
        told.push({ rests: newest, words: saidOf(newest) })
      }
      for (const [index, { rests, words }] of told.entries()) {
        const expected = rests && gone.has(rests.chain) ? [] : words
        assert.deepEqual(verdicts(await ledger.on(index + 1, indicator)), expected)
      }
    }),
    { numRuns: 25 },
  )
})

interface Series {
  readonly indicator: string
  readonly stated: Stated[]
  readonly gone: Set<string>
}

async function doneOn(
  day: number,
  given: Deed,
  { indicator, stated, gone }: Series,
): Promise<void> {
  const id = `${indicator}.${day}`
  if (given.kind === 'publish') {
    const { period } = given
    stated.push({ indicator, id, chain: id, period, value: `${given.value}`, replaces: null, day })
  } else {
    const before = stated.filter(({ chain }) => !gone.has(chain))[given.which]
    if (!before) return
    const { chain, period } = before
    if (given.kind === 'withdraw') {
      gone.add(chain)
      return ledger.withdraw(day, before)
    }
    stated.push({ indicator, id, chain, period, value: `${given.value}`, replaces: before.id, day })
  }
  const [figure] = stated.slice(-1)
  if (figure) await ledger.publish(day, figure)
}

const figure = (indicator: string, period: string, one: string): Figure => ({
  indicator,
  id: `${indicator}.${period}`,
  chain: `${indicator}.${period}`,
  period,
  value: one,
  replaces: null,
})

test('a newer version of a method speaks from its day on; every day before reads the same bytes', async () => {
  const indicator = await ledger.open()
  await ledger.publish(5, figure(indicator, '2026', '42'))
  const before = JSON.stringify(await ledger.on(6, indicator))
  const newer = {
    judge: (given: Parameters<typeof judge>[0]) => ({
      ...judge(given),
      verdict: given.method === 'linear' ? ('ahead' as const) : ('substantial' as const),
    }),
    versionOf: ({ method }: { readonly method: string }) => `${method}/2`,
  }
  assert.equal(await ledger.judge(10, indicator, newer), 2)
  assert.equal(await ledger.judge(11, indicator, newer), 0)
  const after = await ledger.on(12, indicator)
  assert.deepEqual(
    after.map(({ version, verdict }) => `${version} ${verdict}`),
    ['linear/2 ahead', 'growth-ratio/2 substantial'],
  )
  assert.equal(JSON.stringify(await ledger.on(6, indicator)), before)
  assert.equal(JSON.stringify(await ledger.on(9, indicator)), before)
})

test('a period filled in for earlier moves no verdict, and nothing is written for it', async () => {
  const indicator = await ledger.open()
  await ledger.publish(5, figure(indicator, '2028', '45'))
  const before = JSON.stringify(await ledger.on(6, indicator))
  await ledger.publish(7, figure(indicator, '2025', '12'))
  await ledger.publish(8, figure(indicator, '2023', '99'))
  assert.equal(JSON.stringify(await ledger.on(9, indicator)), before)
})

test('a figure that is protected later takes what was said from it along, without a word', async () => {
  const indicator = await ledger.open()
  const one = figure(indicator, '2026', '42')
  await ledger.publish(5, one)
  await ledger.protect(8, one)
  assert.deepEqual(await ledger.on(6, indicator), [])
  assert.deepEqual(verdicts(await ledger.on(9, indicator)), ['linear: no-data'])
})
