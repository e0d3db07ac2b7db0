import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kernel/access'
import { registry, runCommand } from '#kernel/cli'
import { transaction } from '#kernel/db'
import { Problem, visitOf } from '#kernel/operations'
import { testDatabase } from '#test/database'
import { todayCommand } from './commands.ts'
import { instanceClock } from './days/clock.ts'
import { begin } from './days/store.ts'

const database = await testDatabase()

async function run(line: string) {
  const clock = await instanceClock(database)
  const known = registry('varde', '0', [
    todayCommand((call, work) =>
      work(
        visitOf({ database, clock, actor: system, language: call.language, request: 'command' }),
      ),
    ),
  ])
  let [out, err] = ['', '']
  const streams = {
    out: async (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
  }
  const exit = await runCommand(known, line.split(' '), streams, (error) =>
    error instanceof Problem ? { exit: 2, message: error.code } : undefined,
  )
  return { exit, out, err }
}

test('a real installation has no day of its own', async () => {
  const refused = { exit: 2, out: '', err: 'no-exercise\n' }
  assert.deepEqual(await run('exercise today'), refused)
  assert.deepEqual(await run('exercise today 2027-06-10'), refused)
})

test('the command prints the day, and moves it on', async () => {
  await transaction(database.app, (tx) => begin(tx, { today: '2027-06-09', movedAt: new Date() }))
  assert.equal((await run('exercise today')).out, '2027-06-09\n')
  assert.equal((await run('exercise today 2027-07-01')).out, '2027-07-01\n')
  assert.deepEqual(JSON.parse((await run('exercise today --json')).out), { today: '2027-07-01' })
})

test('a day that cannot be is refused in words, in the language asked for', async () => {
  const { exit, out } = await run('exercise today 2027-06-30 --lang da')
  assert.deepEqual([exit, out], [2, 'Dagen går kun frem. Vælg en senere.\n'])
})
