// Word documents of 40 to 2,000 rows: MB of markup a second and memory, against unzip and saxes alone, by turns.
import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { isRefused } from '#kernel/operations'
import { readWord } from '#kernel/word'
import { cell, documentOf, paragraph, row, run, table, tracked } from '../word.ts'

const times = Number(process.env['BENCH_TIMES'] ?? 15)

function say(label: string, value: string | number): void {
  console.log(`${label.padEnd(58)} ${value}`)
}

const margins = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:type="dxa" w:w="80"/>`)
  .join('')
const width = `<w:tcW w:type="dxa" w:w="3150"/><w:tcMar>${margins}</w:tcMar>`
const look = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="19"/><w:szCs w:val="19"/>'
const filled = (inside: string): string => cell(paragraph(inside), width)

/** A plan's table as Word writes it: fonts, widths and margins at every cell, and a change now and then. */
const planOf = (rows: number): Uint8Array =>
  documentOf({
    body: table(
      Array.from({ length: rows }, (_, index) =>
        row([
          filled(run(`${index}.1 Kvinder deltager i alle led af arbejdet.`, look)),
          filled(
            run('Afholde kursus', `<w:b/>${look}`) +
              run(` nummer ${index} for alle ansatte.`, look),
          ),
          filled(run('Andel af ansatte, der har gennemført kurset.', look)),
          filled(tracked('del', '85') + tracked('ins', '95') + run(' pct.', look)),
          filled(run('Ultimo 2026', look)),
        ]),
      ),
    ),
  })

/** The least that reading a document can be: its main part unpacked and every element of it named. */
function bare(bytes: Uint8Array): number {
  const archive = Buffer.from(bytes)
  const name = archive.indexOf('word/document.xml')
  const packed = archive.readUInt32LE(name - 12)
  const text = inflateRawSync(archive.subarray(name + 17, name + 17 + packed)).toString()
  let elements = 0
  const parser = new SaxesParser()
  parser.on('opentag', () => (elements += 1))
  parser.write(text).close()
  if (elements === 0) throw new Error('nothing was read')
  return text.length
}

const median = (all: readonly number[]): number =>
  [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0

async function took(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000_000
}

async function compare(rows: number): Promise<void> {
  const bytes = planOf(rows)
  const megabytes = bare(bytes) / 1024 / 1024
  const [ours, alone]: [number[], number[]] = [[], []]
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let highest = before
  for (let time = 0; time < times; time += 1) {
    alone.push(await took(() => bare(bytes)))
    ours.push(
      await took(async () => {
        if (isRefused(await readWord(bytes))) throw new Error('the document was refused')
      }),
    )
    highest = Math.max(highest, process.memoryUsage().rss)
  }
  say(
    `${rows} rows, ${megabytes.toFixed(2)} MB of markup: read, MB/s of processor time`,
    (megabytes / median(ours)).toFixed(1),
  )
  say('  unzip and saxes alone, MB/s', (megabytes / median(alone)).toFixed(1))
  say('  theirs takes of ours', (median(alone) / median(ours)).toFixed(2))
  say('  one document, ms', (median(ours) * 1000).toFixed(0))
  say('  memory above what stood before, MB', Math.round((highest - before) / 1024 / 1024))
}

for (const rows of [40, 400, 2000]) await compare(rows)
