import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import { registry, runCommand } from '#kernel/cli'
import { apiRoutes } from '#features/figure-imports'
import { figureCommands } from '#features/row-imports'
import type { OpenVisit } from '#features/rounds'
import { explain } from '../../cli.ts'
import type { Person, World } from '#test/reporting/cast'
import { openWorld, people } from '#test/reporting/cast'
import { visitorOf } from '#test/reporting/visitor'
import { define, nine, pasted } from '#test/figure-desk/tables'

const shown = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  sources: z.array(z.object({ period: z.string(), before: z.string(), after: z.string() })),
  written: z.number(),
  questions: z.array(z.object({ id: z.string() })),
  errors: z.array(z.object({ cell: z.string(), code: z.string() })),
})
const counts = (text: string) => {
  const { added, changed, unchanged, written, questions, errors } = shown.parse(JSON.parse(text))
  return [added, changed, unchanged, written, questions.length, errors.length]
}

/** Runs `varde indicators import` over a world, as somebody. */
function terminalOn(world: World) {
  const open: OpenVisit = ({ as, language }, work) => {
    const person = people.find((one) => as === `${one}@montes.example`) ?? 'system'
    return work(world.visit(person, language))
  }
  const known = registry('varde', '1', figureCommands(open))
  return async (person: Person, ...words: readonly string[]) => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const all = ['indicators', 'import', ...words, '--as', `${person}@montes.example`]
    return { exit: await runCommand(known, all, streams, explain), out, err }
  }
}

async function fileWith(t: TestContext, name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-figures-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

const place = ['--plan', 'montes-agua', '--organisation', 'forestal'] as const
const of = [...place, '--indicator', 'arboles-plantados', '--period', '2026', '--json'] as const

test('a table is imported on the command line: tried, written, and the same again changes nothing', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const run = terminalOn(world)
  const path = await fileWith(t, 'streams.csv', nine.replaceAll('\t', ';'))
  const tried = await run('editor', path, ...of, '--source', 'Payroll', '--dry-run')
  assert.deepEqual([tried.exit, counts(tried.out)], [0, [9, 0, 0, 0, 0, 0]])
  const written = await run('editor', path, ...of, '--source', 'Payroll')
  assert.deepEqual([written.exit, counts(written.out)], [0, [9, 0, 0, 9, 0, 0]])
  const again = await run('editor', path, ...of, '--source', 'Payroll')
  assert.deepEqual([again.exit, counts(again.out)], [0, [0, 0, 9, 0, 0, 0]])
  const reasoned = await run('editor', path, ...of.slice(0, -1), '--reason', 'Counted anew')
  assert.match(reasoned.out, /The reason was not kept: nothing is changed/)
  assert.doesNotMatch(again.out, /was not kept/)
})

test('a table that changes only the source changes every figure of it, and says from what to what', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const run = terminalOn(world)
  const path = await fileWith(t, 'streams.csv', nine.replaceAll('\t', ';'))
  await run('editor', path, ...of, '--source', 'Payroll')
  const moved = await run('editor', path, ...of, '--source', 'Register')
  assert.deepEqual([moved.exit, counts(moved.out)], [0, [0, 9, 0, 9, 0, 0]])
  assert.deepEqual(shown.parse(JSON.parse(moved.out)).sources, [
    { period: '2026', before: 'Payroll', after: 'Register' },
  ])
})

test('while anything is asked or refused nothing is written, and an answer is given by its id', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const run = terminalOn(world)
  const odd = pasted('Stream|Women|All', 'Zanja|4|10', 'Arroyo south|many|10')
  const path = await fileWith(t, 'odd.csv', odd.replaceAll('\t', ';'))
  const asked = await run('editor', path, ...of)
  assert.deepEqual([asked.exit, counts(asked.out)], [2, [0, 0, 0, 0, 1, 1]])
  const fine = await fileWith(t, 'fine.csv', odd.replace('many', '5').replaceAll('\t', ';'))
  const answers = await fileWith(t, 'answers.json', '{"name:stream:zanja":"is:north"}')
  const { questions } = shown.parse(JSON.parse(asked.out))
  assert.deepEqual(questions, [{ id: 'name:stream:zanja' }])
  const written = await run('editor', fine, ...of, '--answers', answers)
  assert.deepEqual([written.exit, counts(written.out)], [0, [2, 0, 0, 2, 0, 0]])
})

test('who may not is refused, and what is missing is named', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const run = terminalOn(world)
  const path = await fileWith(t, 'streams.csv', nine)
  const others = await run('magua-editor', path, ...of)
  assert.notEqual(others.exit, 0)
  const less = await run('editor', path, ...place)
  assert.deepEqual([less.exit, /the column “indicator” is missing/.test(less.out)], [2, true])
  const more = await run('editor', path, ...place, '--period', '2026')
  assert.match(more.err, /--indicator/)
  const gone = await run('editor', `${path}.gone`, ...of)
  assert.equal(gone.exit, 2)
})

test('programs send the same table to the interface', async (t) => {
  const world = await openWorld(t)
  await define(world)
  const site = visitorOf(world, apiRoutes)
  const path = '/api/v1/plans/montes-agua/organisations/forestal/figures/arboles-plantados/table'
  const send = async (person: Person, fields: Readonly<Record<string, string>>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return site.upload(person, path, form)
  }
  const fields = { pasted: nine, period: '2026', source: 'Payroll' }
  const tried = await send('editor', { ...fields, dryRun: 'true' })
  assert.deepEqual(counts(tried.text), [9, 0, 0, 0, 0, 0])
  assert.deepEqual(counts((await send('editor', fields)).text), [9, 0, 0, 9, 0, 0])
  assert.equal((await send('magua-editor', fields)).status, 403)
  assert.equal((await send('editor', { ...fields, period: 'soon' })).status, 409)
})
