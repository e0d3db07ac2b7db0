/** A process that sends the reminders that are due, and is killed in the middle: at so many mails, or at its end. */
import assert from 'node:assert/strict'
import { z } from 'zod'
import { system } from '#kernel/access'
import { openDatabase } from '#kernel/db'
import { queueMail } from '#kernel/jobs'
import { visitOf } from '#kernel/operations'
import { jobs } from '#features/coordination'
import { setUpPeople } from '#features/people'
import { setUpRounds } from '#features/rounds'
import { addressesForm } from '#test/addresses'
import { answered } from '#test/answers'
import { origin, peopleSettings } from '../reporting/cast.ts'

const givenForm = z.object({ addresses: addressesForm, now: z.string(), mails: z.number() })
const given = answered(givenForm, process.env['VARDE_TEST_KILLED'] ?? '{}')

const die = (): Promise<void> => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}
let mails = 0
const post: typeof queueMail = async (tx, mail) => {
  await queueMail(tx, mail)
  mails += 1
  if (mails === given.mails) await die()
}
const clock = { now: () => new Date(given.now) }
setUpPeople({ ...peopleSettings, post, machine: clock })
setUpRounds({ origin, post, around: () => ({}) })
const database = openDatabase(given.addresses)
const visit = visitOf({ database, clock, actor: system, language: 'en', request: 'killed' })
const [job] = jobs
assert.ok(job)
await job.run({}, { visit, signal: new AbortController().signal })
await die()
