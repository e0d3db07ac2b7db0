import assert from 'node:assert/strict'
import { test } from 'node:test'
import { command, type Exit } from './command.ts'
import { registry } from './registry.ts'
import { runCommand, type Explain } from './run.ts'

const serve = command({
  name: 'court book',
  summary: 'cli.option-help',
  arguments: { court: { label: 'COURT' }, players: { label: 'PLAYER', count: 'many' } },
  options: {
    light: { kind: 'flag', summary: 'cli.option-help' },
    ball: { kind: 'texts', label: 'BALL', summary: 'cli.option-help' },
    day: { kind: 'text', label: 'DAY', summary: 'cli.option-help' },
  },
  run: ({ arguments: { court, players }, options, ...call }) => {
    call.tell(`booking for ${call.as ?? 'the system'}`)
    const booked = { court, players, ...options, language: call.language }
    return { exit: 0, json: booked, text: `${court} for ${call.say.list(players)}` }
  },
})

const list = command({
  name: 'court list',
  summary: 'cli.option-json',
  run: () => ({ exit: 0, text: pieces() }),
})

async function* pieces() {
  await Promise.resolve()
  yield 'clay\n'
  yield 'grass\n'
}

const fail = command({
  name: 'fail',
  summary: 'cli.option-json',
  arguments: { how: { label: 'HOW', count: 'optional' } },
  run: ({ arguments: { how } }) => {
    if (how === 'thrown') throw new Error('the net is torn')
    return { exit: how === 'unsafe' ? 3 : 2, text: '' }
  },
})

const rules = command({
  name: 'rules',
  summary: 'cli.option-json',
  asks: 'nobody',
  run: () => ({ exit: 0, text: 'Be kind.' }),
})

const sign = command({
  name: 'sign',
  summary: 'cli.option-json',
  asks: 'account-with-code',
  run: ({ as, code }) => ({ exit: 0, text: `${as} ${code}` }),
})

const club = registry('club', '1.2.3', [serve, list, fail, rules, sign])

async function run(
  line: string,
  explain?: Explain,
): Promise<{ exit: Exit; out: string; err: string }> {
  let [out, err] = ['', '']
  const streams = {
    out: (text: string) => {
      out += text
      return Promise.resolve()
    },
    err: (text: string) => {
      err += text
    },
  }
  const exit = await runCommand(club, line.split(' ').filter(Boolean), streams, explain)
  return { exit, out, err }
}

test('the result goes to stdout alone, everything else to stderr', async () => {
  assert.deepEqual(await run('court book clay ada bob --as ada@club.example'), {
    exit: 0,
    out: 'clay for ada and bob\n',
    err: 'booking for ada@club.example\n',
  })
})

test('as JSON the same result is for programs', async () => {
  const { out } = await run(
    'court book clay ada --light --ball=a --ball b --day 2027-02-28 --json --lang da',
  )
  assert.deepEqual(JSON.parse(out), {
    court: 'clay',
    players: ['ada'],
    light: true,
    ball: ['a', 'b'],
    day: '2027-02-28',
    language: 'da',
  })
})

test('options that are not given are off, absent or empty', async () => {
  const { out } = await run('court book clay ada --json')
  assert.deepEqual(JSON.parse(out), {
    court: 'clay',
    players: ['ada'],
    light: false,
    ball: [],
    language: 'en',
  })
})

test('a long result comes in pieces', async () => {
  assert.equal((await run('court list')).out, 'clay\ngrass\n')
})

test('the exit says how it ended: 2 refused, 3 cannot protect, 1 fault', async () => {
  assert.equal((await run('fail')).exit, 2)
  assert.equal((await run('fail unsafe')).exit, 3)
  const { exit, out, err } = await run('fail thrown')
  assert.deepEqual([exit, out], [1, ''])
  assert.match(err, /That failed: the net is torn\n$/)
  assert.match((await run('fail thrown --lang da')).err, /Det mislykkedes: the net is torn\n$/)
})

test('an expected error is one sentence with its own exit', async () => {
  const explained = await run('fail thrown', () => ({ exit: 2, message: 'Mend the net first.' }))
  assert.deepEqual(explained, { exit: 2, out: '', err: 'Mend the net first.\n' })
  const json = { refused: 'net-torn' }
  const told = await run('fail thrown --json', () => ({ exit: 2, message: 'Mend it.', json }))
  assert.deepEqual([told.exit, JSON.parse(told.out), told.err], [2, json, 'Mend it.\n'])
})

test('a command that does not exist is refused with what may have been meant', async () => {
  assert.deepEqual(await run('court boko clay'), {
    exit: 2,
    out: '',
    err: 'There is no command “court boko”.\nDid you mean court book?\n',
  })
  assert.match(
    (await run('cuort list --lang da')).err,
    /Kommandoen »cuort list« findes ikke.\nMente du court list\?/,
  )
  assert.equal((await run('xyz')).err, 'There is no command “xyz”.\n')
})

test('half a command is answered with its other halves', async () => {
  const { exit, err } = await run('court')
  assert.deepEqual([exit, err], [2, '“court” has several commands: court book, court list.\n'])
})

test('options before the command are refused with the right order', async () => {
  assert.match((await run('--json court list')).err, /The command comes before its options/)
})

test('help is a result, of the program, a group or a command', async () => {
  for (const line of ['--help', 'help', 'court --help', 'court book --help']) {
    const { exit, out, err } = await run(line)
    assert.deepEqual([exit, err], [0, ''], line)
    assert.match(out, /court book/)
  }
  assert.match(
    (await run('court book --help')).out,
    /Usage: club court book COURT PLAYER… \[options\]/,
  )
  assert.match((await run('court book --help')).out, /--day DAY {2}/)
  assert.doesNotMatch((await run('court --help')).out, /fail/)
  assert.match((await run('--help --lang da')).out, /^Kommandoer:/)
})

test('without a command the help goes to stderr and nothing was done', async () => {
  const { exit, out, err } = await run('')
  assert.deepEqual([exit, out], [2, ''])
  assert.match(err, /court list/)
})

test('the version is told', async () => {
  assert.equal((await run('--version')).out, '1.2.3\n')
})

test('a language that is not spoken, and an account that is no e-mail, are refused', async () => {
  assert.match((await run('court list --lang fr')).err, /fr is not a language.*en, da/)
  assert.match((await run('court list --as ada')).err, /ada is none/)
})

test('a command has the options of who acts only where they mean something', async () => {
  const optionsOf = async (name: string) =>
    [...(await run(`${name} --help`)).out.matchAll(/^ {2}--([a-z]+)/gm)].map(([, option]) => option)
  assert.deepEqual(await optionsOf('rules'), ['json', 'lang', 'help'])
  assert.deepEqual(await optionsOf('fail'), ['as', 'json', 'lang', 'help'])
  assert.deepEqual(await optionsOf('sign'), ['as', 'code', 'json', 'lang', 'help'])
})

test('who acts and the code reach the command that asks for them; another refuses them', async () => {
  assert.equal((await run('sign --as a@b.example --code 123456')).out, 'a@b.example 123456\n')
  assert.deepEqual(await run('court list --code 123456'), {
    exit: 2,
    out: '',
    err: '“court list” has no option --code.\n',
  })
  assert.equal((await run('rules --as a@b.example')).exit, 2)
})

test('two commands of one name are an error of ours', () => {
  assert.throws(() => registry('club', '1', [list, fail, list]), /court list is declared twice/)
})
