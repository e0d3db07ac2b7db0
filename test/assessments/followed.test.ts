import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Figure } from './ledger.ts'
import { openLedger } from './ledger.ts'

const ledger = await openLedger()

/** A series with the course of all, and one that it follows. */
async function openPair() {
  const [follower, followed] = [await ledger.open(), await ledger.open()]
  const id = `${follower}.follows`
  const aim = { id, indicator: follower, kind: 'follow', due: null, value: null } as const
  await ledger.aim(1, { ...aim, relativeTo: followed })
  return { follower, followed }
}

const figure = (indicator: string, day: number, period: string, value: number): Figure => {
  const id = `${indicator}.${day}`
  return { indicator, id, chain: id, period, value: String(value), replaces: null }
}

const following = async (day: number, indicator: string) =>
  (await ledger.on(day, indicator)).flatMap(({ method, verdict, expected, inputs }) =>
    method === 'follow' ? [`${verdict} ${expected} ${inputs.followed?.reference?.fact}`] : [],
  )

interface Deed {
  readonly on: 'follower' | 'followed'
  readonly period: string
  readonly value: number
  /** Which of what stands is withdrawn instead; of none left, nothing is done. */
  readonly withdraws: number | null
}

const deed: fc.Arbitrary<Deed> = fc.record({
  on: fc.constantFrom('follower', 'followed'),
  period: fc.constantFrom('2022', '2024', '2025', '2026', '2027'),
  value: fc.integer({ min: 35, max: 55 }),
  withdraws: fc.option(fc.nat(3), { freq: 3 }),
})

/** Of each period the figure published last, in the order of their periods. */
const standing = (figures: readonly Figure[]): readonly Figure[] =>
  [...new Map(figures.map((one) => [one.period, one])).values()].toSorted(
    (a, b) => Number(a.period) - Number(b.period),
  )

/** What following says, told anew from nothing but the figures; and what all is said from. */
function modelOf(own: readonly Figure[], others: readonly Figure[]) {
  const newest = standing(own).at(-1)
  if (!newest) return { words: [], rests: [] }
  const since = newest.period > '2024' ? newest : undefined
  const then = since && standing(others).find(({ period }) => period === since.period)
  if (!then) return { words: [], rests: [newest] }
  const [value, asked] = [Number(newest.value), Number(then.value)]
  const isNear = asked - value <= 0.05 * Math.abs(asked - 40)
  const verdict = value >= asked ? 'reached' : isNear ? 'on-track' : 'behind'
  return { words: [`${verdict} ${asked} ${then.id}`], rests: [newest, then] }
}

test('whatever happens to either series: every day reads what following said on it, or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 7 }), async (deeds) => {
      const pair = await openPair()
      const stated: Figure[] = []
      const gone = new Set<string>()
      const told: ReturnType<typeof modelOf>[] = []
      for (const [index, { on, period, value, withdraws }] of deeds.entries()) {
        const day = index + 2
        const here = stated.filter(({ id }) => !gone.has(id))
        const one = withdraws === null ? undefined : here[withdraws]
        if (one) {
          gone.add(one.id)
          await ledger.withdraw(day, one)
        } else if (withdraws === null) {
          stated.push(figure(pair[on], day, period, value))
          for (const added of stated.slice(-1)) await ledger.publish(day, added)
        }
        const left = stated.filter(({ id }) => !gone.has(id))
        const of = (indicator: string) => left.filter((each) => each.indicator === indicator)
        told.push(modelOf(of(pair.follower), of(pair.followed)))
      }
      for (const [index, { words, rests }] of told.entries()) {
        const expected = rests.some(({ id }) => gone.has(id)) ? [] : words
        assert.deepEqual(await following(index + 2, pair.follower), expected)
      }
    }),
    { numRuns: 20 },
  )
})

test('a change of the followed figure judges the follower anew; each period keeps what was asked of it then', async () => {
  const { follower, followed } = await openPair()
  await ledger.publish(2, figure(followed, 2, '2025', 44))
  await ledger.publish(3, figure(follower, 3, '2025', 42))
  assert.deepEqual(await following(3, follower), [`behind 44 ${followed}.2`])
  await ledger.publish(4, {
    ...figure(followed, 4, '2025', 41),
    chain: `${followed}.2`,
    replaces: `${followed}.2`,
  })
  assert.deepEqual(await following(4, follower), [`reached 41 ${followed}.4`])
  await ledger.publish(5, figure(followed, 5, '2026', 50))
  await ledger.publish(6, figure(follower, 6, '2026', 43))
  assert.deepEqual(await following(6, follower), [`behind 50 ${followed}.5`])
  assert.deepEqual(await following(5, follower), [`reached 41 ${followed}.4`])
  assert.deepEqual(await following(3, follower), [`behind 44 ${followed}.2`])
})

test('steps on the way are judged beside the aim on every day, and a withdrawn one takes its word along', async () => {
  const indicator = await ledger.open()
  const step = (year: string, value: string) =>
    ({
      id: `${indicator}.${year}`,
      indicator,
      kind: 'milestone',
      due: year,
      value,
      relativeTo: null,
    }) as const
  await ledger.aim(2, step('2025', '41'))
  await ledger.aim(2, step('2027', '45'))
  await ledger.publish(3, figure(indicator, 3, '2025', 41))
  await ledger.publish(5, figure(indicator, 5, '2027', 43))
  const words = async (day: number) =>
    (await ledger.on(day, indicator)).map(({ method, verdict }) => `${method}: ${verdict}`)
  assert.deepEqual(await words(2), ['linear: no-data'])
  assert.deepEqual(await words(4), [
    'linear: behind',
    'growth-ratio: moderate',
    'milestones: on-track',
  ])
  assert.deepEqual(await words(5), [
    'linear: behind',
    'growth-ratio: moderate',
    'milestones: behind',
  ])
  const [first] = [step('2025', '41').id]
  await ledger.withdraw(6, { id: first, chain: first, noun: 'target' })
  assert.deepEqual(await words(4), [])
  assert.deepEqual((await words(6)).at(-1), 'milestones: behind')
})
