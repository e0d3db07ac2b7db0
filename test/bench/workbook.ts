// A workbook of 2,000 rows and what it takes to download it, to write it, and to take it again: seconds and memory.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { roundOperations } from '#features/rounds'
import { receiveWorkbook, workbookImports } from '#features/workbook-imports'
import { makeWorkbook } from '#features/workbooks'
import { changedPackage, first, loadPlan, publishPlan, valid, visitOn } from '../plan/montes.ts'
import type { World } from '../reporting/cast.ts'
import { forestal, openWorld } from '../reporting/cast.ts'
import { done, report, roundToOpen } from '../reporting/thread.ts'
import { statementsOf } from '../coordination/many.ts'
import { gridOf, savedGrid } from '../workbooks/books.ts'

const commitments = 400
const source = 'source: { document: plan-2026, section: Área 1, lines: [31, 32], checked: machine }'
const numbers = Array.from({ length: commitments }, (_, index) => index + 1)

const commitment = (number: number): string => `
  - id: c-m-${number}
    number: 'M.${number}'
    kind: listed
    area: '1'
    title: { es: 'Promesa ${number} de plantar' }
    summary: { es: 'Promesa inventada ${number}.' }
    wording: ours
    strength: do
    measurability: measurable
    responsibilities: [{ organisation: forestal, basis: stated }]
    related: []
    indicators: [m-${number}]
    ${source}`

const indicator = (number: number): string => `
  - id: m-${number}
    name: { es: 'Mujeres en la promesa ${number}' }
    resultLevel: outcome
    owner: forestal
    role: targeted
    definition: { version: 1, kind: share, unit: percent, population: { es: Quienes plantan }, countsPeople: composition, direction: increase }
    scope: { es: Todo el país }
    frequency: null
    commitments: [c-m-${number}]
    wording: ours
    ${source}
    observations: []
    baselines: []
    targets: []`

const packageText = `commitments:${numbers.map(commitment).join('')}\nindicators:${numbers.map(indicator).join('')}\n`

function say(label: string, value: string | number): void {
  console.log(`${label.padEnd(58)} ${value}`)
}

/** Does something, and says how long it took, how many statements it sent and how far the program's memory rose. */
async function measured<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  globalThis.gc?.()
  const [before, begun] = [process.memoryUsage().rss, performance.now()]
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 10)
  const result = Promise.withResolvers<Result>()
  const statements = await statementsOf(async () => result.resolve(await work()))
  clearInterval(watch)
  const megabytes = Math.round((highest - before) / 1024 / 1024)
  say(`${label}, seconds`, ((performance.now() - begun) / 1000).toFixed(2))
  say('  statements', statements)
  say('  memory above what stood before, MB', megabytes)
  return result.promise
}

const take = async (world: World, bytes: Uint8Array) => {
  const received = done(await receiveWorkbook('report.xlsx', bytes))
  const choices = { cells: {}, answers: {}, fixes: {} }
  const given = { key: report, ...received, choices, dryRun: false, partly: false }
  const { tally } = done(await workbookImports.importWorkbook(world.visit('editor'), given))
  say('  cells written', tally.written)
}

test('a workbook of 2,000 rows', async (t) => {
  const world = await openWorld(t)
  const { digest } = await first()
  const ancestor = ['plan.yaml', 'DIGEST-OF-VERSION-1', digest] as const
  const folder = await changedPackage(t, 'montes-agua-2', [ancestor])
  await writeFile(join(folder, 'many.yaml'), packageText)
  await loadPlan(visitOn(world.database, '2026-02-02'), await valid(folder))
  done(await publishPlan(visitOn(world.database, '2026-02-02'), { plan: 'montes-agua' }))
  const lines = numbers.map((number) => ({
    organisation: forestal,
    commitment: `c-m-${number}`,
    part: 'lead' as const,
  }))
  done(await roundOperations.openRound(world.visit('coordinator'), { ...roundToOpen, lines }))
  const { bytes } = await measured('download, 2,000 rows', () =>
    makeWorkbook(world.visit('editor'), report, speaker('en')),
  )
  say('  its size, KB', Math.round(bytes.byteLength / 1024))
  const grid = await gridOf(bytes)
  const text = grid.sheets.get('Text')
  for (const [at, said] of text ?? [])
    if (at.startsWith('A') && at !== 'A1')
      text?.set(
        at.replace('A', 'D'),
        String(said).endsWith('/status') ? 'On track' : `Lo que se hizo en ${String(said)}.`,
      )
  const filled = savedGrid(grid)
  await measured('the filled-in workbook is written', () => take(world, filled))
  await measured('the same workbook is taken again', () => take(world, filled))
  await measured('and once more', () => take(world, filled))
  say('highest memory of the whole program, MB', Math.round(process.resourceUsage().maxRSS / 1024))
})
