import type { Actor } from '#kernel/access'
import { system } from '#kernel/access'
import type { Explain, Registry } from '#kernel/cli'
import { registry, runCommand } from '#kernel/cli'
import type { Database } from '#kernel/db'
import { Problem } from '#kernel/operations'
import { planCommands } from '#features/plans'
import { coordinator, visitOn } from './montes.ts'
import { parts } from './parts.ts'

const commandsOn = (database: Database, day: string, by: Actor): Registry =>
  registry(
    'varde',
    '0',
    planCommands(parts, ({ as }, work) =>
      work(visitOn(database, day, as === undefined ? by : coordinator)),
    ),
  )

const explain: Explain = (error) =>
  error instanceof Problem ? { exit: 2, message: `problem ${error.code}` } : undefined

/** Runs a command on plans on that day: by the installation itself, or whoever is named. */
export async function run(
  database: Database,
  day: string,
  line: readonly string[],
  by: Actor = system,
) {
  let [out, err] = ['', '']
  const streams = {
    out: async (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
  }
  const exit = await runCommand(commandsOn(database, day, by), line, streams, explain)
  return { exit, out, err }
}
