import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { actorByEmail } from '#features/people'
import { system } from '#kernel/access'
import { registry, runCommand } from '#kernel/cli'
import { read } from '#kernel/db'
import { Problem } from '#kernel/operations'
import { clock, enter, mails, openClub, parts, visitBy } from '#test/club'
import type { OpenVisit } from './commands.ts'
import { peopleCommands } from './commands.ts'

const database = await openClub()
const cor = await enter(database, 'Cor', [parts.coordinator])
const pat = await enter(database, 'Pat', [parts.partner])

const open: OpenVisit = async ({ as }, work) => {
  const actor =
    as === undefined ? system : await read(database.app, (tx) => actorByEmail(tx, as, clock.now()))
  if (!actor) throw new Error(`nobody is called ${as}`)
  return work(visitBy(database, actor))
}

const known = registry('varde', '0', peopleCommands(open))

async function run(line: string) {
  let [out, err] = ['', '']
  const streams = {
    out: async (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
  }
  const exit = await runCommand(known, line.split(' '), streams, (error, say) =>
    error instanceof Problem
      ? { exit: 2, message: say(`problem.${error.code}`, error.values) }
      : undefined,
  )
  return { exit, out, err }
}

const role = '--role editor --plan courts --organisation dk:green'

test('an invitation prints its link alone; the warning goes beside it', async () => {
  const { exit, out, err } = await run(`person invite new@club.example ${role}`)
  assert.equal(exit, 0)
  assert.match(out, /^http:\/\/localhost:3000\/en\/invitations\/[\w-]{43}\n$/)
  assert.match(err, /Copy it now/)
})

test('by mail, in Danish, as JSON', async () => {
  const line = `person invite ny@club.example ${role} --mail --lang da --json`
  const { exit, out } = await run(line)
  assert.equal(exit, 0)
  assert.deepEqual(JSON.parse(out), { came: 'mailed', email: 'ny@club.example' })
  assert.equal(mails.at(-1)?.subject, 'Du er inviteret til Varde')
})

test('what cannot be is refused with a sentence and exit 2', async () => {
  const wrong = await run('person invite a@club.example --role editor --plan courts')
  assert.deepEqual([wrong.exit, wrong.out], [2, 'Choose the organisation that the role is for.\n'])
  const none = await run('person invite a@club.example --role king --json')
  assert.deepEqual(JSON.parse(none.out), { refused: 'role-not-chosen', values: {} })
})

test('as someone, one invites no further than that person may', async () => {
  const line = `person invite b@club.example --role partner --plan youth --organisation dk:yard`
  const { exit, err } = await run(`${line} --as ${cor.email}`)
  assert.equal(exit, 2)
  assert.match(err, /another organisation or role/)
})

test('the list shows whom one may see, in words and as JSON', async () => {
  const all = await run('person list')
  assert.match(all.out, /cor@club\.example {2}Cor\n {4}coordinator in More courts/)
  const own = await run(`person list --as ${cor.email} --json`)
  const people = z.array(z.looseObject({ email: z.string(), hasSecondFactor: z.boolean() }))
  assert.deepEqual(
    people.parse(JSON.parse(own.out)).map(({ email, hasSecondFactor }) => [email, hasSecondFactor]),
    [[cor.email, false]],
  )
  assert.equal((await run(`person list --as ${pat.email}`)).exit, 2)
})

test('the first link is the installation’s to make', async () => {
  const { exit, out } = await run('person first-link')
  assert.deepEqual([exit, out.includes('/en/first/')], [0, true])
  assert.equal((await run(`person first-link --as ${cor.email}`)).exit, 2)
})
