import { speaker } from '#kernel/i18n'
import { toFraction } from '#kernel/decimal'
import { assess, readIndicators } from '#features/methods'

// How long the methods take over 10,000 indicators of 120 observations each, beside what anybody must do
// who has the same text: take it apart as JSON and each value as an exact number.
const indicators = Number(process.env['BENCH_INDICATORS'] ?? 10_000)
const observations = 120
const months = Array.from({ length: observations }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0')
  return `${2025 + Math.floor(index / 12)}-${month}`
})
const methods = ['linear', 'growth-ratio', 'linear', 'projection', 'linear', 'by-the-end']

/** The same figures in every run: a slow rise with a wobble, each indicator from another start. */
const text = JSON.stringify(
  Array.from({ length: indicators }, (_, number) => ({
    id: `indicator-${number}`,
    method: methods[number % methods.length],
    baseline: { period: '2024', value: `${9 + (number % 7)}.${number % 10}` },
    target: { period: '2036', value: `${40 + (number % 13)}`, kind: 'reach' },
    observations: months.map((period, index) => ({
      period,
      value: `${10 + Math.floor(index / 5) + (number % 5)}.${(index * 7 + number) % 100}`,
    })),
  })),
)

interface Row {
  readonly observations: readonly { readonly value: string }[]
}

function isRows(rows: unknown): rows is readonly Row[] {
  return Array.isArray(rows)
}

/** Processor milliseconds of some work, which says less of the machine's other work than the clock does. */
function measured<Result>(
  work: () => Result,
): readonly [result: Result, processor: number, wall: number] {
  const [used, begun] = [process.cpuUsage(), performance.now()]
  const result = work()
  const { user, system } = process.cpuUsage(used)
  return [result, (user + system) / 1000, performance.now() - begun]
}

function say(label: string, processor: number, wall: number): void {
  const [seconds, clock] = [processor, wall].map((one) => (one / 1000).toFixed(2))
  console.log(`${label.padEnd(52)} ${seconds} s of processor, ${clock} s by the clock`)
}

const [, rawProcessor, rawWall] = measured(() => {
  const rows: unknown = JSON.parse(text)
  if (!isRows(rows)) throw new Error('the bench wrote no rows')
  return rows.reduce(
    (sum, row) =>
      row.observations.reduce((all, { value }) => all + toFraction(value).numerator, sum),
    0n,
  )
})
const [reading, readProcessor, readWall] = measured(() => readIndicators(JSON.parse(text)))
if ('faults' in reading) throw new Error(JSON.stringify(reading.faults[0]))
const [told, judgeProcessor, judgeWall] = measured(() => assess(reading.indicators, speaker('en')))

console.log(`${told.length} indicators of ${observations} observations, ${text.length} characters`)
say('JSON and each value as an exact number, nothing else', rawProcessor, rawWall)
say('read: JSON, every value and period checked', readProcessor, readWall)
say('judged, with a sentence each', judgeProcessor, judgeWall)
const ratio = (readProcessor + judgeProcessor) / rawProcessor
console.log(`${'whole assessment against the first, by processor'.padEnd(52)} ${ratio.toFixed(2)}`)
