// A CSV file of figures, a million rows unless FIGURE_ROWS says otherwise: rows a second and memory, against csv-parse alone.
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { parseDay } from '#kernel/clock'
import { readFigureRows } from '#features/figure-rows'

const rows = Number(process.env['FIGURE_ROWS'] ?? 1_000_000)
const units = Array.from({ length: 12 }, (_, index) => `district-${index}`)
const today = parseDay('2026-11-21') ?? '2026-11-21'
const frame = {
  kind: 'share',
  countsPeople: 'composition',
  dimensions: new Map([['unit', new Set(units)]]),
}

function say(label: string, value: string | number): void {
  console.log(`${label.padEnd(58)} ${value}`)
}

async function* file(): AsyncGenerator<Uint8Array> {
  let text = 'indicator,period,unit,numerator,denominator,source,note\n'
  for (let index = 0; index < rows; index += 1) {
    const [year, unit] = [2000 + (index % 25), units[index % 12]]
    text += `women-leaders,${year}-Q${1 + (index % 4)},${unit},${index % 90},${90 + (index % 10)},"HR, extract ${index}",\n`
    if (text.length < 65_536) continue
    yield Buffer.from(text)
    await setImmediate() // as a file or a socket would
    text = ''
  }
  yield Buffer.from(text)
}

/** Counts what comes, with how long it took and how far the program's memory rose. */
async function measured(label: string, work: () => Promise<number>): Promise<number> {
  globalThis.gc?.()
  const [before, begun] = [process.memoryUsage().rss, performance.now()]
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 10)
  const count = await work()
  clearInterval(watch)
  const perSecond = count / ((performance.now() - begun) / 1000)
  say(`${label}, rows a second`, Math.round(perSecond))
  say('  memory above what stood before, MB', Math.round((highest - before) / 1024 / 1024))
  return perSecond
}

const raw = async (): Promise<number> => {
  let count = 0
  for await (const _ of Readable.from(file()).pipe(parse({ bom: true }))) count += 1
  return count - 1
}

const ours = async (): Promise<number> => {
  const checks = { today, frameOf: () => frame }
  const { pieces } = await readFigureRows(file(), { dimensions: new Set(['unit']), checks })
  let count = 0
  for await (const { rows: read } of pieces) {
    const wrong = read.find((row) => 'faults' in row)
    if (wrong) throw new Error(JSON.stringify(wrong))
    count += read.length
  }
  return count
}

// By turns, so that neither has the better moment of the machine.
const theirs = [await measured('csv-parse alone', raw)]
const mine = [await measured('figures read and checked', ours)]
theirs.push(await measured('csv-parse alone, again', raw))
mine.push(await measured('figures read and checked, again', ours))
say(
  'ratio of rows a second, ours to csv-parse alone',
  (Math.max(...mine) / Math.max(...theirs)).toFixed(2),
)
say('highest memory of the whole program, MB', Math.round(process.resourceUsage().maxRSS / 1024))
