import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import { openWorld } from '../reporting/cast.ts'
import { handedIn, openTheRound } from '../reporting/thread.ts'
import type { Ended } from './terminal.ts'
import { terminalOn } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'varde-report-'))
const fileOf = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const figure = 'figure.arboles-plantados'
const second = ['--commitment', 'c-1-02']
const first = ['--commitment', 'c-1-01']

const done = ({ exit, out, err }: Ended): string => {
  assert.equal(exit, 0, err)
  return out
}

const said = z.looseObject({
  refused: z.string().optional(),
  lines: z.array(
    z.object({ fields: z.array(z.object({ field: z.string(), factId: z.string() })) }),
  ),
})

/** What the people of the thread do at a terminal. */
async function openDesk(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  const { run } = terminalOn(world)
  const code = async (person: 'approver' | 'coordinator') => ['--code', await world.code(person)]
  return { run, code }
}

type Desk = Awaited<ReturnType<typeof openDesk>>

async function writeLines({ run }: Desk): Promise<void> {
  const begun = done(await run('editor', 'report show'))
  assert.equal(begun, 'FORESTAL, round 2027: nobody has begun the report.\n')
  const fields = {
    did: { text: 'We planted along four streams. All planters were trained.' },
    challenges: { text: 'Drought.' },
    status: { status: 'at-risk', reason: 'The second nursery opens in April.' },
    [figure]: { numerator: '31', denominator: '75', source: 'Payroll, 12 January' },
  }
  const path = fileOf('line.json', JSON.stringify({ fields }))
  const saved = done(await run('editor', 'report save', [...first, '--from', path]))
  assert.equal(
    saved,
    `did: revision 1\nchallenges: revision 1\nstatus: revision 1\n${figure}: revision 1\n`,
  )
  const words = ['--field', 'did', '--text', 'Nothing yet.']
  done(await run('editor', 'report save', [...second, ...words]))
  const status = ['--field', 'status', '--status', 'not-started']
  done(await run('editor', 'report save', [...second, ...status]))
  const evidence = fileOf('courses.csv', 'a,b\n1,2\n')
  const attached = [...first, '--level', 'public', '--json']
  const made = done(await run('editor', 'report attach', [evidence, ...attached]))
  assert.ok(z.object({ factId: z.uuid() }).parse(JSON.parse(made)))
}

async function showLine({ run }: Desk): Promise<void> {
  const shown = done(await run('editor', 'report show', first))
  assert.match(shown, /did · What did you do in 2026\?: We planted .*\(revision 1\)/)
  assert.match(shown, /changed · .*: –  \(revision 0\)/)
  assert.match(shown, /41\.3\s% \(31 of 75\)/)
  assert.match(shown, /\nEvidence: courses\.csv \(8\sB\) {2}\[/)
}

async function handIn({ run, code }: Desk): Promise<void> {
  const state = 'FORESTAL, round 2027, edition 1: '
  assert.equal(done(await run('editor', 'report send')), `${state}awaits signature; 2 lines.\n`)
  done(await run('editor', 'report take-back'))
  done(await run('editor', 'report send'))
  const remark = ['--remark', 'Name the streams.']
  assert.equal(done(await run('approver', 'report return', remark)), `${state}draft; 2 lines.\n`)
  done(await run('editor', 'report send'))
  done(await run('approver', 'report sign', await code('approver')))
  const handed = done(await run('editor', 'report hand-in', ['--lang', 'da']))
  assert.equal(handed, 'FORESTAL, statusrunde 2027, udgave 1: afleveret; 2 linjer.\n')
}

async function ask({ run }: Desk): Promise<void> {
  const words = ['--passage', 'All planters were trained.', '--text', 'How many of how many?']
  const about = [...first, '--field', 'did', ...words]
  const question =
    done(await run('coordinator', 'report ask', about))
      .split('\n')
      .at(-2) ?? ''
  const shown = done(await run('editor', 'report show'))
  assert.match(shown, new RegExp(`Question ${question} on c-1-01, open: “All planters`))
  const answer = ['--question', question, '--text', '40 of 40.']
  done(await run('editor', 'report answer', answer))
  assert.match(done(await run('coordinator', 'report take')), /taken into the pack/)
}

async function publish({ run, code }: Desk): Promise<void> {
  const out = ['--leave-out', 'c-1-02']
  done(await run('approver', 'report consent', [...out, ...(await code('approver'))]))
  done(await run('coordinator', 'report publish', await code('coordinator')))
  const partner = done(await run('partner', 'report show'))
  assert.match(partner, /^\nc-1-01, edition 1, published\n {2}/)
  assert.doesNotMatch(partner, /c-1-02/)

  done(await run('editor', 'report revise'))
  const numbers = ['--numerator', '30', '--denominator', '75', '--source', 'Payroll']
  const why = ['--correction', 'Counted twice.']
  done(await run('editor', 'report save', [...first, '--field', figure, ...numbers, ...why]))
  done(await run('editor', 'report send'))
  done(await run('approver', 'report sign-and-hand-in', await code('approver')))
  done(await run('approver', 'report publish', [...out, ...(await code('approver'))]))

  const before = said.parse(JSON.parse(done(await run('coordinator', 'report show', ['--json']))))
  const fact = before.lines[0]?.fields.find(({ field }) => field === figure)?.factId ?? ''
  const gone = ['--fact', fact, '--ground', 'law', ...(await code('coordinator'))]
  done(await run('coordinator', 'report withdraw', gone))
  const after = done(await run('editor', 'report show'))
  assert.match(after, /arboles-plantados: withdrawn at 2027-.*because the law demands it/)
}

test('the whole thread goes on the command line', async (t) => {
  const desk = await openDesk(t)
  await t.test('the editor saves fields, many from a file, and adds a file', () => writeLines(desk))
  await t.test('a line is shown with the revision of each field', () => showLine(desk))
  await t.test('sent, taken back, sent, returned, signed and handed in', () => handIn(desk))
  await t.test('asked, answered, taken', () => ask(desk))
  await t.test('agreed to, published, corrected, published again, withdrawn', () => publish(desk))
})
test('a command says what it needs, and nothing is done', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { run, runWords } = terminalOn(world)
  const refusal = async (ended: Promise<Ended>) => {
    const { exit, out, err } = await ended
    assert.equal(exit, 2, out)
    return err.trim()
  }
  const place = ['--plan', 'montes-agua', '--round', '2027', '--organisation', 'forestal']

  await t.test('who acts, which report, which line, which field', async () => {
    assert.match(await refusal(runWords(['report', 'send', ...place])), /^Say with --as EMAIL/)
    const as = ['--as', 'editor@montes.example']
    const words = ['report', 'send', ...place.slice(0, 4), ...as]
    const needs = (option: string) => `The command needs ${option}. Nothing was done.`
    assert.equal(await refusal(runWords(words)), needs('--organisation'))
    assert.equal(await refusal(run('editor', 'report save')), needs('--commitment'))
    assert.equal(await refusal(run('editor', 'report save', first)), needs('--field'))
    assert.equal(await refusal(run('approver', 'report return')), needs('--remark'))
    const csv = fileOf('a.csv', 'a\n')
    assert.equal(await refusal(run('editor', 'report attach', [csv, ...first])), needs('--level'))
    for (const act of ['sign', 'sign-and-hand-in', 'consent', 'publish'])
      assert.equal(await refusal(run('approver', `report ${act}`)), needs('--code'))
    const ground = ['--ground', 'law', ...first]
    assert.equal(await refusal(run('approver', 'report withdraw', ground)), needs('--code'))
  })

  await t.test('what cannot be read is named', async () => {
    const missing = join(folder, 'nowhere.json')
    const from = (path: string) => run('editor', 'report save', [...first, '--from', path])
    assert.equal(await refusal(from(missing)), `There is no file ${missing}. Nothing was done.`)
    assert.match(await refusal(from(fileOf('broken.json', '{'))), /does not hold JSON/)
    const unknown = fileOf('odd.json', '{"fields": {"did": {"words": "x"}}}')
    assert.match(
      await refusal(from(unknown)),
      /^“fields\.did” has no “words”\. It may hold: .*text.*\. Nothing was done\.$/,
    )
    const status = ['--field', 'status', '--status', 'well']
    const save = run('editor', 'report save', [...first, ...status])
    assert.match(await refusal(save), /^“fields\.status\.?.*” cannot be read\. .*on-track/)
    const two = ['--fact', 'a', '--edition', '1', '--ground', 'law', '--code', '000000']
    const withdraw = run('approver', 'report withdraw', two)
    assert.match(await refusal(withdraw), /^“target” /)
    const csv = fileOf('b.csv', 'a\n')
    const attach = run('editor', 'report attach', [csv, ...first, '--level', 'secret'])
    assert.match(
      await refusal(attach),
      /^“level” cannot be read\. It is one of: public, partner, internal\. Nothing was done\.$/,
    )
    const program = fileOf('run.exe', 'MZ\0\0')
    const run1 = run('editor', 'report attach', [program, ...first, '--level', 'public'])
    assert.match(await refusal(run1), /run\.exe/)
  })

  await t.test('a refusal has its sentence for people and its code for programs', async () => {
    const { exit, out, err } = await run('editor', 'report send', ['--json'])
    assert.deepEqual(
      [exit, JSON.parse(out)],
      [2, { refused: 'report-not-begun', values: {}, message: err.trim() }],
    )
  })
})

test('whose part it is not gets one sentence, whatever lies there; a wrong code changes nothing', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const { run } = terminalOn(world)
  const sentence = 'This belongs to another organisation or role. You can read what is published.\n'
  const code = ['--code', '000000']
  for (const [person, command, more] of [
    ['magua-editor', 'report show', []],
    ['magua-editor', 'report send', []],
    ['magua-approver', 'report publish', code],
    ['coordinator', 'report sign', code],
    ['auditor', 'report show', []],
    ['partner', 'report show', first],
  ] as const)
    assert.deepEqual(await run(person, command, [...more]), { exit: 2, out: '', err: sentence })
  const wrong = await run('approver', 'report publish', ['--consent', ...code])
  assert.deepEqual([wrong.exit, wrong.out], [2, ''])
  assert.match(wrong.err, /^The code does not fit\./)
})

test('two who wrote in one field both keep their text on the command line too', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { run } = terminalOn(world)
  const write = (person: 'editor' | 'hr', words: string, more: readonly string[] = []) =>
    run(person, 'report save', [...first, '--field', 'did', '--text', words, ...more])
  done(await write('editor', 'Oaks.'))
  const late = await write('hr', 'Pines.')
  assert.equal(late.exit, 2)
  assert.equal(
    late.out,
    'did: somebody else has written here since; revision 1 stands in the field. Both texts are kept.\n' +
      '  There: Oaks.\n  Yours: Pines.\n',
  )
  done(await write('hr', 'Oaks and pines.', ['--revision', '1']))
  assert.match(
    done(await run('editor', 'report show', first)),
    /Oaks and pines\. {2}\(revision 3\)/,
  )
})

test('a report is shown as of a day, and a day that has not been or is none is refused', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { run } = terminalOn(world)
  const refusal = async (ended: Promise<Ended>) => {
    const { exit, out, err } = await ended
    assert.equal(exit, 2, out)
    return err.trim()
  }
  const shown = (day: string, more: string[] = []) =>
    run('editor', 'report show', ['--as-of', day, ...more])
  assert.equal((await shown('2027-01-11')).exit, 0)
  assert.match(await refusal(shown('2031-01-01')), /^2031-01-01 has not been yet/)
  assert.match(await refusal(shown('soon')), /^“soon” is not a day/)
  assert.match(await refusal(shown('2027-01-11', first)), /^A line with its revisions is shown as/)
})
