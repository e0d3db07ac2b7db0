/** A process that signs and hands in, and is killed when everything is written and nothing committed. */
import { z } from 'zod'
import { openDatabase, read } from '#kernel/db'
import { visitOf } from '#kernel/operations'
import { setUpPeople } from '#features/people'
import { reportOperations } from '#features/reporting'
import { setUpRounds } from '#features/rounds'
import { exerciseCode } from '#features/sign-in'
import { addressesForm } from '#test/addresses'
import { answered } from '#test/answers'
import { origin, peopleSettings } from './cast.ts'
import { report } from './thread.ts'

const givenForm = z.object({
  addresses: addressesForm,
  actor: z.object({
    kind: z.literal('account'),
    account: z.string(),
    roles: z.array(
      z.object({
        name: z.enum(['editor', 'approver']),
        plan: z.string().nullable(),
        organisation: z.string().nullable(),
      }),
    ),
  }),
  machine: z.string(),
})

const given = answered(givenForm, process.env['VARDE_TEST_KILLED'] ?? '{}')
const machine = new Date(given.machine)
// The mail is the last thing that the deed writes.
const post = async () => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise<void>(() => undefined)
}
setUpPeople({ ...peopleSettings, post, machine: { now: () => machine } })
setUpRounds({ origin, post, around: () => ({}) })
const database = openDatabase(given.addresses)
const clock = { now: () => new Date('2027-02-24T12:00:00Z') }
const visit = visitOf({ database, clock, actor: given.actor, language: 'en', request: 'killed' })
const code = await read(database.app, (tx) => exerciseCode(tx, given.actor.account))
await reportOperations.signAndHandInReport(visit, { ...report, code: code ?? '' })
