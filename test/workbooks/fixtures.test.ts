import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openWorld } from '../reporting/cast.ts'
import { done, openTheRound, save, text } from '../reporting/thread.ts'
import { imported, received } from './books.ts'

const fixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`fixtures/${name}.xlsx`, import.meta.url)))

for (const name of ['libreoffice', 'libreoffice-through-ods'])
  test(`a workbook saved by ${name} is read cell by cell`, async (t) => {
    const world = await openWorld(t)
    await openTheRound(world)
    done(await save(world, 'editor', ['c-1-01', 'did', text('Vi begyndte.\nVi plantede.')]))
    done(await save(world, 'hr', ['c-1-01', 'did', text('I maj begyndte vi.\nVi plantede.'), 1]))
    const bytes = await fixture(name)
    assert.match((await received(bytes)).content.program, /^LibreOffice\//)
    const { laid, tally } = done(await imported(world, bytes, { partly: true }))
    const cells = laid.comparison.cells.map(({ sheet, at, kind, way, becomes }) => [
      `${sheet}!${at}`,
      kind,
      way,
      becomes,
    ])
    assert.deepEqual(cells, [
      ['Tekst!D2', 'added', 'file', 'on-track'],
      ['Tekst!D3', 'changed', 'merged', 'I maj begyndte vi.\nVi plantede langs fire åer.'],
      ['Tekst!D5', 'added', 'file', '= intet at bemærke'],
      ['Tal!E2', 'added', 'file', '31'],
      ['Tal!F2', 'fault', 'now', ''],
      ['Tal!H2', 'added', 'file', 'Lønsystemet, 12. januar'],
    ])
    assert.deepEqual(laid.comparison.faults, [
      {
        sheet: 'Tal',
        at: 'F2',
        code: 'formula',
        values: { formula: '=70+5', came: '75' },
        cell: 'c-1-01/figure.arboles-plantados.denominator',
      },
    ])
    assert.deepEqual([tally.written, tally.unchanged], [5, 7])
    const again = done(await imported(world, bytes, { partly: true }))
    assert.equal(again.tally.written, 0)
  })
