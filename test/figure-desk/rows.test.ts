import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import { query, queryOne, read, sql } from '#kernel/db'
import { registry, runCommand } from '#kernel/cli'
import { figureCommands } from '#features/row-imports'
import { openDataCommands } from '#features/open-data'
import type { OpenVisit } from '#features/rounds'
import { explain } from '../../src/cli.ts'
import { handInFigures, publishFigures, show } from '#test/measuring/figures'
import type { Person, World } from '#test/reporting/cast'
import { openWorld, people } from '#test/reporting/cast'
import { define, streams } from '#test/figure-desk/tables'

/** Runs `varde indicators …` over a world, as somebody. */
function terminalOn(world: World) {
  const open: OpenVisit = ({ as, language }, work) => {
    const person = people.find((one) => as === `${one}@montes.example`) ?? 'system'
    return work(world.visit(person, language))
  }
  const known = registry('varde', '1', [...figureCommands(open), ...openDataCommands(open)])
  return async (person: Person, ...words: readonly string[]) => {
    let [out, err] = ['', '']
    const streamsOf = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const all = ['indicators', ...words, '--as', `${person}@montes.example`]
    return { exit: await runCommand(known, all, streamsOf, explain), out, err }
  }
}

async function folderOf(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'varde-rows-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return async (name: string, ...lines: readonly string[]) => {
    await writeFile(join(folder, name), lines.join('\n'))
    return join(folder, name)
  }
}

const head = 'indicator,period,stream,numerator,denominator,source,note'
const rowsOfStreams = (numerator: number) =>
  streams.map((code) => `arboles-plantados,2025,${code},${numerator},10,Payroll,`)

const shown = z.object({
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  written: z.number(),
  errors: z.array(z.object({ cell: z.string(), code: z.string() })),
})
const numbers = (text: string): readonly number[] => {
  const told = shown.parse(JSON.parse(text))
  return [told.rows, told.added, told.changed, told.unchanged, told.refused, told.written]
}
const errors = (text: string): readonly string[] =>
  shown.parse(JSON.parse(text)).errors.map(({ cell, code }) => `${cell} ${code}`)

const stored = (world: World) =>
  read(world.database.app, async (tx) => {
    const { figures } = await queryOne<{ figures: number }>(
      tx,
      sql`select count(*)::int as figures from varde.observation where draft`,
    )
    const { left } = await queryOne<{ left: number }>(
      tx,
      sql`select count(*)::int as left from varde.figure_row`,
    )
    const deeds = await query<{ operation: string }>(
      tx,
      sql`select operation from varde.journal where operation = 'figure-rows-imported'`,
    )
    return { figures, left, deeds: deeds.length }
  })

test('a file that names its indicators is tried, written with one deed, and the same again changes nothing', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const [run, file] = [terminalOn(world), await folderOf(t)]
  const path = await file('all.csv', head, ...rowsOfStreams(4))
  const tried = await run('editor', 'import', path, '--dry-run', '--json')
  assert.deepEqual([tried.exit, numbers(tried.out)], [0, [12, 12, 0, 0, 0, 0]])
  assert.deepEqual(await stored(world), { figures: 0, left: 0, deeds: 0 })
  const written = await run('editor', 'import', path, '--json')
  assert.deepEqual([written.exit, numbers(written.out)], [0, [12, 12, 0, 0, 0, 12]])
  assert.deepEqual(await stored(world), { figures: 1, left: 0, deeds: 1 })
  const again = await run('editor', 'import', path, '--json')
  assert.deepEqual([again.exit, numbers(again.out)], [0, [12, 0, 0, 12, 0, 0]])
  assert.match((await run('editor', 'import', path)).out, /Everything stands as the file says/)
  const reasoned = await run('editor', 'import', path, '--reason', 'Counted anew')
  assert.match(reasoned.out, /The reason was not kept: nothing is changed/)
  assert.deepEqual(await stored(world), { figures: 1, left: 0, deeds: 1 })
})

test('an export comes back unchanged, whoever’s figures it holds, and one changed figure is one change', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const [run, file] = [terminalOn(world), await folderOf(t)]
  await run('editor', 'import', await file('all.csv', head, ...rowsOfStreams(4)))
  await handInFigures(world)
  await publishFigures(world)
  const { out } = await run('editor', 'export', 'montes-agua')
  const lines = out.split(/\r?\n/).filter((line) => line !== '')
  const path = await file('export.csv', ...lines)
  const back = await run('editor', 'import', path, '--json')
  const rows = lines.length - 1
  assert.deepEqual([back.exit, numbers(back.out)], [0, [rows, 0, 0, rows, 0, 0]], back.out)
  const moved = lines.map((line) => line.replace(',40,percent,48,120,', ',,percent,49,120,'))
  assert.notDeepEqual(moved, lines)
  const changed = await file('changed.csv', ...moved)
  const why = await run('editor', 'import', changed, '--json')
  assert.equal(why.exit, 2)
  assert.deepEqual(
    errors(why.out).map((one) => one.split(' ')[1]),
    ['why-missing'],
  )
  const reason = ['--reason', 'A late report'] as const
  const written = await run('editor', 'import', changed, ...reason, '--json')
  assert.deepEqual([written.exit, numbers(written.out)], [0, [rows, 0, 1, rows - 1, 0, 1]])
  const again = await run('editor', 'import', changed, ...reason, '--json')
  assert.deepEqual([again.exit, numbers(again.out).slice(1)], [0, [0, 0, rows, 0, 0]])
})

test('an export carries the parts, and a part that is changed in it comes back as that part', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const [run, file] = [terminalOn(world), await folderOf(t)]
  await run('editor', 'import', await file('all.csv', head, ...rowsOfStreams(4)))
  await handInFigures(world)
  await publishFigures(world)
  const { out } = await run('editor', 'export', 'montes-agua')
  const lines = out.split(/\r?\n/).filter((line) => line !== '')
  const parts = lines.filter((line) => line.includes(',part,2025,'))
  assert.equal(parts.length, streams.length)
  const [first = ''] = parts
  const moved = first.replace(',40,percent,4,10,', ',,percent,5,10,')
  assert.notEqual(moved, first)
  const path = await file('moved.csv', ...lines.map((line) => (line === first ? moved : line)))
  const written = await run('editor', 'import', path, '--reason', 'A late report', '--json')
  const rows = lines.length - 1
  assert.deepEqual([written.exit, numbers(written.out)], [0, [rows, 0, 1, rows - 1, 0, 1]])
  const { entries } = await show(world, 'editor')
  const content = entries.find(({ item }) => item.field === 'observation.2025')?.item.content
  assert.ok(content?.noun === 'observation' && content.says)
  const counted = content.says.cells.map(({ numerator }) => numerator)
  assert.deepEqual(counted.toSorted(), [...streams.slice(1).map(() => '4'), '5'])
})

test('while one row is refused nothing is written, and every reason stands at its cell', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const [run, file] = [terminalOn(world), await folderOf(t)]
  const path = await file(
    'odd.csv',
    head,
    ...rowsOfStreams(4),
    'arboles-plantados,2025,north,4,10,,',
    'agua-cobertura,2025,,1,2,,',
    'nowhere,2025,,1,2,,',
    'arboles-plantados,2027-Q3,,1,2,,',
    'arboles-plantados,2024,north,"1,234",2,,',
    'arboles-plantados,2024,atlantis,1,2,,',
    'arboles-plantados,2024,north,=A1,2,,',
    'arboles-plantados,46022,north,1,2,,',
    'arboles-plantados,2024,south,3,2,,',
  )
  const tried = await run('editor', 'import', path, '--json')
  assert.equal(tried.exit, 2)
  assert.deepEqual(errors(tried.out), [
    'A14 row-twice',
    'A15 not-yours',
    'A16 indicator-unknown',
    'B17 future-period',
    'D18 number-form',
    'C19 code-unknown',
    'D20 formula',
    'B21 no-period',
    'D22 above-whole',
  ])
  assert.deepEqual(await stored(world), { figures: 0, left: 0, deeds: 0 })
  const said = (await run('editor', 'import', path)).out
  assert.match(said, /odd\.csv:15:indicator: A15: “agua-cobertura” is another authority’s/)
  assert.match(said, /Nothing was written/)
})

test('a list that waits for a signature is not written, and one that was handed in begins anew', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const [run, file] = [terminalOn(world), await folderOf(t)]
  await run('editor', 'import', await file('all.csv', head, ...rowsOfStreams(4)))
  await handInFigures(world)
  const more = await file('more.csv', head, 'arboles-plantados,2024,north,1,10,Payroll,A note')
  // The plan's own figure of 2024 is replaced by name: why is asked, as in the form and in a table.
  const bare = await run('editor', 'import', more, '--json')
  assert.deepEqual([bare.exit, errors(bare.out)], [2, ['A2 why-missing']])
  const came = await run('editor', 'import', more, '--reason', 'Counted anew', '--json')
  assert.deepEqual([came.exit, numbers(came.out)], [0, [1, 1, 0, 0, 0, 1]])
  const next = await file('next.csv', head, 'arboles-plantados,2024,south,1,10,Payroll,A note')
  const again = await run('editor', 'import', next, '--json')
  assert.deepEqual([again.exit, numbers(again.out)], [0, [1, 1, 0, 0, 0, 1]], again.out)
  const same = await run(
    'editor',
    'import',
    await file('all.csv', head, ...rowsOfStreams(4)),
    '--json',
  )
  assert.deepEqual(numbers(same.out), [12, 0, 0, 12, 0, 0])
})

test('whoever writes for nobody in the plan imports nothing', async (t) => {
  const world = await openWorld(t)
  const [run, file] = [terminalOn(world), await folderOf(t)]
  const path = await file('all.csv', head, ...rowsOfStreams(4))
  for (const person of ['approver', 'coordinator', 'auditor'] as const)
    assert.equal((await run(person, 'import', path, '--plan', 'montes-agua')).exit, 2, person)
  assert.equal((await run('magua-editor', 'import', path)).exit, 2)
  for (const person of ['approver', 'partner'] as const) {
    const { exit, err } = await run(person, 'import', path)
    assert.deepEqual([exit, /--plan/.test(err)], [2, false], person)
    assert.match(err, /belongs to another organisation or role/)
  }
  assert.deepEqual(await stored(world), { figures: 0, left: 0, deeds: 0 })
})

test('one’s own drafts are taken along with their parts, by whoever writes them alone, and come back unchanged', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const [run, file] = [terminalOn(world), await folderOf(t)]
  const silent = 'arboles-plantados,2023,,,,,Nobody counted'
  await run('editor', 'import', await file('all.csv', head, ...rowsOfStreams(4)))
  const states = await file('none.csv', `${head},state`, `${silent},not-reported`)
  await run('editor', 'import', states)
  const { out } = await run('editor', 'export', 'montes-agua', '--drafts')
  const lines = out.split(/\r?\n/)
  assert.deepEqual(lines.slice(0, 3), [
    'indicator,period,stream,value,numerator,denominator,state,source,note',
    'arboles-plantados,2023,,,,,not-reported,,Nobody counted',
    'arboles-plantados,2025,north,,4,10,value,Payroll,',
  ])
  const back = await run('editor', 'import', await file('mine.csv', ...lines), '--json')
  assert.deepEqual([back.exit, numbers(back.out)], [0, [13, 0, 0, 13, 0, 0]], back.out)
  const told = await run('editor', 'export', 'montes-agua', '--drafts', '--json')
  const figure = { indicator: 'arboles-plantados', period: '2023', state: 'not-reported' }
  const taken = z.object({ figures: z.array(z.record(z.string(), z.string())) })
  const { figures } = taken.parse(JSON.parse(told.out))
  assert.deepEqual(figures[0], { ...figure, note: 'Nobody counted' })
  const others = await run('magua-editor', 'export', 'montes-agua', '--drafts')
  const bare = 'indicator,period,value,numerator,denominator,state,source,note'
  assert.equal(others.out.trim(), bare)
  assert.equal((await run('coordinator', 'export', 'montes-agua', '--drafts')).exit, 2)
})
