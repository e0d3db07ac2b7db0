/** A process that imports figures on the command line, to be killed by whoever started it. */
import { z } from 'zod'
import { registry, runCommand } from '#kernel/cli'
import { openDatabase } from '#kernel/db'
import { visitOf } from '#kernel/operations'
import { setUpPeople } from '#features/people'
import { setUpRounds } from '#features/rounds'
import { figureCommands } from '#features/row-imports'
import { addressesForm } from '#test/addresses'
import { answered } from '#test/answers'
import { explain } from '../../src/cli.ts'
import { origin, peopleSettings } from '../reporting/cast.ts'

const givenForm = z.object({
  addresses: addressesForm,
  actor: z.object({
    kind: z.literal('account'),
    account: z.string(),
    roles: z.array(
      z.object({
        name: z.literal('editor'),
        plan: z.string().nullable(),
        organisation: z.string().nullable(),
      }),
    ),
  }),
  words: z.array(z.string()),
})

const { addresses, actor, words } = answered(givenForm, process.env['VARDE_TEST_KILLED'] ?? '{}')
const now = () => new Date('2027-01-11T12:00:00Z')
const post = async () => undefined
setUpPeople({ ...peopleSettings, post, machine: { now } })
setUpRounds({ origin, post, around: () => ({}) })
const database = openDatabase(addresses)
const known = registry(
  'varde',
  '1',
  figureCommands((_, work) =>
    work(visitOf({ database, clock: { now }, actor, language: 'en', request: 'killed' })),
  ),
)
process.exitCode = await runCommand(
  known,
  words,
  {
    out: async (text) => void process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
  explain,
)
await database.close()
