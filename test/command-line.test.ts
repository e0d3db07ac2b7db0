import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCommand } from '#kernel/cli'
import { languages } from '#kernel/i18n'
import { aloneCommands, asksAlone } from '../src/alone.ts'
import { commands } from '../src/cli.ts'

async function helpOf(name: string, language: string): Promise<string> {
  let out = ''
  const exit = await runCommand(commands, [...name.split(' '), '--help', '--lang', language], {
    out: async (text) => {
      out += text
    },
    err: (text) => assert.fail(text),
  })
  assert.equal(exit, 0)
  return out
}

const linesOf = (help: string): readonly string[] => help.trimEnd().split('\n')

test('every command says what it does and what each option does, all in one manner', async () => {
  for (const language of languages) {
    for (const { name } of commands.commands) {
      const [summary = '', ...rest] = linesOf(await helpOf(name, language))
      const options = rest.filter((line) => line.startsWith('  --'))
      const said = options.map((line) => line.trim().split(/ {2,}/)[1] ?? '')
      assert.ok(options.length >= 3, name)
      for (const sentence of [summary, ...said]) {
        assert.match(sentence, /\S/, `${name} in ${language}`)
        assert.doesNotMatch(sentence, /\.$/, `${name} in ${language}: ${sentence}`)
      }
      assert.match(summary, /^\p{Lu}/u, `${name} in ${language}`)
    }
  }
})

test('a one-time code is offered by the commands that take one, and by no other', async () => {
  const taking: string[] = []
  for (const { name } of commands.commands) {
    if (/^ {2}--code /m.test(await helpOf(name, 'en'))) taking.push(name)
  }
  assert.deepEqual(taking, [
    'report consent',
    'report publish',
    'report sign',
    'report sign-and-hand-in',
    'report withdraw',
  ])
})

test('what acts for nobody asks for no account', async () => {
  const alone: string[] = []
  for (const { name } of commands.commands) {
    if (!/^ {2}--as /m.test(await helpOf(name, 'en'))) alone.push(name)
  }
  assert.deepEqual(alone, [
    'activities read',
    'config',
    'database roles-sql',
    'exercise',
    'indicators assess',
    'plan check',
    'plan schema',
    'serve',
  ])
})

test('what needs no installation is started without one, and is the same command', () => {
  for (const one of aloneCommands.commands) {
    assert.equal(
      commands.commands.find(({ name }) => name === one.name),
      one,
    )
  }
  assert.ok(asksAlone(['indicators', 'assess', 'a.json']))
  assert.ok(asksAlone(['activities', 'read', 'a.docx']))
  for (const argv of [[], ['indicators'], ['assess'], ['plan', 'check'], ['--version']]) {
    assert.ok(!asksAlone(argv), argv.join(' '))
  }
})
