import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { parseDay } from '#kernel/clock'
import { isRefused } from '#kernel/operations'
import type { SheetToWrite } from '#kernel/sheets'
import { writeWorkbook } from '#kernel/sheets'
import type { RowFrame } from '#features/figure-rows'
import { openerOf } from './opening.ts'

const today = parseDay('2026-11-21') ?? assert.fail()
const frame: RowFrame = { kind: 'share', countsPeople: 'no', dimensions: new Map() }
const reading = { dimensions: new Set<string>(), checks: { today, frameOf: () => frame } }

/** What is read of a file, in short, and what is remarkable of it. */
async function readFile(t: TestContext, name: string, bytes: string | Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'varde-open-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), bytes)
  const open = await openerOf(join(folder, name))
  if (isRefused(open)) return open.refused
  const { pieces, about, digest } = await open(reading)
  const told: string[] = []
  for await (const { rows } of pieces)
    for (const row of rows)
      told.push('figure' in row ? `${row.row} ${row.figure.value}` : `${row.faults[0]?.code}`)
  return { told, about: about.map(({ code }) => code), digest: digest().length }
}

test('CSV is read piece by piece, and its digest is told once it was read', async (t) => {
  const csv = 'indicator,period,value\nleaders,2025,45\nleaders,2024,1.5\n'
  const expected = { told: ['2 45', '3 1.5'], about: [], digest: 64 }
  assert.deepEqual(await readFile(t, 'rows.csv', csv), expected)
})

test('a workbook is told by its first bytes; what is hidden in it is read and remarked', async (t) => {
  const text = (said: string) => ({ look: 'text' as const, text: said })
  const sheet: SheetToWrite = {
    name: 'Tal',
    columns: [{ width: 20 }, { width: 20 }, { width: 20, hidden: true }],
    rows: [
      [text('indicator'), text('period'), text('value')],
      [text('leaders'), text('2025'), { look: 'number', number: '45' }],
    ],
  }
  const written = { title: 'Tal', writtenAt: new Date('2026-01-01'), language: 'da' as const }
  const bytes = new Uint8Array(writeWorkbook({ ...written, sheets: [sheet] }))
  const expected = { told: ['2 45'], about: ['hidden-column'], digest: 64 }
  assert.deepEqual(await readFile(t, 'rows.csv', bytes), expected)
  assert.equal(await readFile(t, 'rows.xlsx', 'PK is no workbook'), 'sheets-no-workbook')
})
