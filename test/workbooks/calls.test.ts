import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { registry, runCommand } from '#kernel/cli'
import type { OpenVisit } from '#features/rounds'
import * as workbooks from '#features/workbook-imports'
import { explain } from '../../src/cli.ts'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld, people } from '../reporting/cast.ts'
import { counts, done, openTheRound, save } from '../reporting/thread.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { changed, download, gridOf, savedGrid } from './books.ts'
import { formWith } from './visitor.ts'

const figure = 'c-1-01/figure.arboles-plantados'
const place = z.object({ sheet: z.string(), cell: z.string() })
const shown = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  written: z.number(),
  dryRun: z.boolean(),
  conflicts: z.array(place.extend({ id: z.string(), now: z.string(), file: z.string() })),
  questions: z.array(place.extend({ id: z.string(), before: z.string(), after: z.string() })),
  errors: z.array(place.extend({ code: z.string(), message: z.string() })),
})

/** Runs `varde …` over a world, as somebody. */
function terminalOn(world: World) {
  const open: OpenVisit = ({ as, language }, work) => {
    const person = people.find((one) => as === `${one}@montes.example`) ?? 'system'
    return work(world.visit(person, language))
  }
  const known = registry('varde', '1', workbooks.workbookCommands(open))
  return async (person: Person | null, ...words: readonly string[]) => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const exit = await runCommand(
      known,
      person === null ? words : [...words, '--as', `${person}@montes.example`],
      streams,
      explain,
    )
    return { exit, out, err }
  }
}

const read = (out: string) => shown.parse(JSON.parse(out))

/** A round, a terminal, and a workbook downloaded by command into a folder. */
async function atTerminal(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  const run = terminalOn(world)
  const folder = await mkdtemp(join(tmpdir(), 'varde-workbook-'))
  const file = join(folder, 'forestal.xlsx')
  const asked = ['--organisation', 'forestal', '--round', '2027', '--lang', 'da', '--out', file]
  const made = await run('editor', 'report', 'template', ...asked)
  assert.equal(made.exit, 0, made.err)
  const fill = async (...changes: Parameters<typeof changed>[1][]) => {
    await writeFile(file, await changed(new Uint8Array(await readFile(file)), ...changes))
  }
  return { world, run, file, folder, fill }
}

test('a command downloads the workbook, tries it, writes it, and writes nothing the second time', async (t) => {
  const { run, file, fill } = await atTerminal(t)
  await fill(
    ['Tekst', 'c-1-01/status', 'D', 'Følger planen'],
    ['Tekst', 'c-1-01/did', 'D', 'Vi plantede.'],
  )
  const tried = await run('editor', 'report', 'import', file, '--dry-run', '--json')
  assert.equal(tried.exit, 0, tried.err)
  const { added, changed: altered, unchanged, written, dryRun } = read(tried.out)
  assert.deepEqual([added, altered, unchanged, written, dryRun], [2, 0, 11, 0, true])
  const first = await run('editor', 'report', 'import', file, '--json')
  assert.deepEqual([first.exit, read(first.out).written], [0, 2])
  const second = await run('editor', 'report', 'import', file, '--json')
  assert.deepEqual([second.exit, read(second.out).written, read(second.out).unchanged], [0, 0, 13])
})

test('where something waits a command names it at its cell, writes nothing, and ends with 2', async (t) => {
  const { world, run, file, folder, fill } = await atTerminal(t)
  const hrs = { ...counts(['', '52']), source: '' }
  done(await save(world, 'hr', ['c-1-01', 'figure.arboles-plantados', hrs]))
  await fill(
    ['Tekst', 'c-1-01/did', 'D', 'Vi plantede.'],
    ['Tal', figure, 'E', 'ca. 30'],
    ['Tal', figure, 'F', 49],
  )
  const ended = await run('editor', 'report', 'import', file, '--json', '--lang', 'da')
  assert.equal(ended.exit, 2)
  const { errors, conflicts, written } = read(ended.out)
  assert.equal(written, 0)
  assert.deepEqual(errors, [
    {
      sheet: 'Tal',
      cell: 'E2',
      code: 'no-number',
      message:
        '»ca. 30« er ikke et tal. Skriv kun cifre; hvordan der er talt, hører til under Kilde.',
    },
  ])
  const id = `${figure}.denominator`
  assert.deepEqual(conflicts, [{ id, sheet: 'Tal', cell: 'F2', now: '52', file: '49' }])
  const choices = join(folder, 'choices.json')
  await writeFile(
    choices,
    JSON.stringify({ cells: { [id]: 'file' }, fixes: { [`${figure}.numerator`]: '30' } }),
  )
  const chosen = await run('editor', 'report', 'import', file, '--json', '--choices', choices)
  assert.equal(chosen.exit, 2, 'the figure jumps, and that is asked')
  const [question] = read(chosen.out).questions
  assert.deepEqual(question && [question.id, question.after], [figure, '61.2'])
  await writeFile(
    choices,
    JSON.stringify({
      cells: { [id]: 'file' },
      fixes: { [`${figure}.numerator`]: '30' },
      answers: { [figure]: { answer: 'new-definition', why: 'Day workers are counted.' } },
    }),
  )
  const answered = await run('editor', 'report', 'import', file, '--json', '--choices', choices)
  assert.deepEqual([answered.exit, read(answered.out).written], [0, 3], answered.err)
})

test('a command without --as says what is to be added to it', async (t) => {
  const { run, file } = await atTerminal(t)
  const { exit, err } = await run(null, 'report', 'import', file, '--dry-run', '--json')
  assert.equal(exit, 2)
  assert.match(err, new RegExp(`varde report import ${file} --dry-run --as EMAIL\\s*$`))
})

test('a command refuses another authority’s workbook, and what is no workbook', async (t) => {
  const { run, file, folder } = await atTerminal(t)
  const ends = async (person: Person, ...words: readonly string[]) => {
    const { exit, err } = await run(person, 'report', ...words)
    return [exit, err.trim()]
  }
  const [exit, words] = await ends('magua-editor', 'import', file)
  assert.equal(exit, 2)
  const other = await ends(
    'magua-editor',
    'template',
    '--organisation',
    'forestal',
    '--round',
    '2027',
    '--out',
    join(folder, 'b.xlsx'),
  )
  assert.deepEqual(other, [2, words], 'the same sentence')
  const letter = join(folder, 'letter.xlsx')
  await writeFile(letter, 'Dear all')
  assert.deepEqual(await ends('editor', 'import', letter), [
    2,
    'The file is no workbook (.xlsx). Nothing was read.',
  ])
  assert.equal((await ends('editor', 'import', join(folder, 'none.xlsx')))[0], 2)
})

test('a workbook that is refused as a whole says where and why, in the same shape', async (t) => {
  const { run, file } = await atTerminal(t)
  const grid = await gridOf(new Uint8Array(await readFile(file)))
  grid.sheets.get('varde')?.set('B5', '7')
  await writeFile(file, savedGrid(grid))
  const ended = await run('editor', 'report', 'import', file, '--json', '--lang', 'da')
  assert.equal(ended.exit, 2)
  const { errors, added, written } = read(ended.out)
  assert.deepEqual([added, written], [0, 0])
  assert.deepEqual(
    errors.map(({ sheet, cell, code }) => [sheet, cell, code]),
    [['varde', 'B5', 'workbook-other-edition']],
  )
})

test('a program downloads the workbook and imports it', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const visitor = visitorOf(world, workbooks.apiRoutes)
  const path = '/api/v1/plans/montes-agua/rounds/2027/organisations/forestal/report/workbook'
  const file = await visitor.get('editor', `${path}?language=da`)
  assert.equal(file.status, 200)
  const filled = await changed(await download(world), ['Text', 'c-1-01/did', 'D', 'We planted.'])
  const form = formWith(filled)
  form.set('dryRun', 'true')
  const tried = await visitor.upload('editor', path, form)
  assert.deepEqual([tried.status, read(tried.text).added, read(tried.text).written], [200, 1, 0])
  const written = await visitor.upload('editor', path, formWith(filled))
  assert.deepEqual([written.status, read(written.text).written], [200, 1])
  assert.equal((await visitor.upload('magua-editor', path, formWith(filled))).status, 403)
  const unread = formWith(filled)
  unread.set('choices', '{"cells": 1}')
  assert.equal((await visitor.upload('editor', path, unread)).status, 400)
})
