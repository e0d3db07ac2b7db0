import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeBackup, restoreBackup } from '#kernel/backup'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import { StartRefused } from '#kernel/config'
import { read, sql } from '#kernel/db'
import type { Say } from '#kernel/i18n'
import * as journal from '#kernel/journal'
import { allow } from '#kernel/operations'
import { listHeads } from '../heads/store.ts'
import { verifyJournal } from '../journal/verify.ts'
import type { OpenPlace, Place } from '../open.ts'
import { keepBackups } from '../policy.ts'

/** Sessions, counters and work under way: nobody wants them back. */
export const without = ['session', 'attempt', 'outbox', 'job_run']

/** Of mails, the keys of those that have gone, so that nobody gets them twice; none that waits. */
const partly = { mail: sql<boolean>`content is null` }

/** `backup` and `restore`. */
export const backupCommands = (open: OpenPlace): readonly Command[] => [
  backupCommand(open),
  restoreCommand(open),
]

const replace = { kind: 'flag', summary: 'records.option-replace' } as const

const backupCommand = (open: OpenPlace): Command =>
  command({
    name: 'backup',
    summary: 'records.command-backup',
    arguments: { file: { label: 'FILE' } },
    options: { replace },
    run: (call) => {
      const { say, tell } = call
      const path = resolve(call.arguments.file)
      if (existsSync(path) && !call.options.replace)
        return { exit: 2, text: say('records.file-exists', { path }) }
      return open(call, async ({ visit, database, clock }) => {
        allow(keepBackups, visit, null)
        const told = everySecond((rows, of) => tell(say('records.rows-written', { rows, of })))
        const order = { path, at: clock.now(), without, partly, told }
        const made = await makeBackup(database.migrate, order)
        tell(say('records.secret-not-in-backup'))
        return {
          exit: 0,
          text: say('records.backed-up', { path, ...made }),
          json: { path, ...made },
        }
      })
    },
  })

const restoreCommand = (open: OpenPlace): Command =>
  command({
    name: 'restore',
    summary: 'records.command-restore',
    arguments: { file: { label: 'FILE' } },
    options: { replace },
    run: (call) =>
      open(call, async (place) => {
        const { say, tell, options } = call
        allow(keepBackups, place.visit, null)
        const path = resolve(call.arguments.file)
        const told = everySecond((rows, of) => tell(say('records.rows-restored', { rows, of })))
        const order = { path, now: place.clock.now(), replace: options.replace, told }
        try {
          const restored = await restoreBackup(place.database.migrate, order)
          tell(say('records.secret-not-in-backup'))
          return await restoredOutcome(say, place, restored)
        } catch (error) {
          if (!(error instanceof StartRefused) || !refusals.has(error.code)) throw error
          return {
            exit: 2,
            text: say(`records.refused-${error.code}`, { path }),
            json: { refused: error.code },
          }
        }
      }),
  })

const refusals = new Set([
  'backup-unreadable',
  'backup-cut-off',
  'backup-changed',
  'backup-newer',
  'target-not-empty',
])

// A journal that was broken when it was backed up is broken still: the rest is there all the same.
async function restoredOutcome(
  say: Say,
  { database }: Place,
  restored: { readonly madeAt: string; readonly rows: number },
): Promise<Outcome> {
  const verdict = await read(database.app, async (tx) =>
    verifyJournal(journal.readJournal(tx), await listHeads(tx, null, Number.MAX_SAFE_INTEGER)),
  )
  const json = { ...restored, journal: verdict }
  const said = say('records.restored', restored)
  if (verdict.sound) {
    const { entries, head } = verdict
    return { exit: 0, text: `${said}\n${say('records.verified', { entries, head })}`, json }
  }
  const why = say(`records.fault-${verdict.fault}`)
  return { exit: 1, text: `${said}\n${say('records.unsound', { seq: verdict.seq, why })}`, json }
}

/** Passes on what is told at most once a second, and that all is done once. */
function everySecond(tell: (rows: number, of: number) => void) {
  let next = performance.now() + 1000
  let last = -1
  return (rows: number, of: number): void => {
    const isDone = rows === of && last !== of
    if (!isDone && (rows === last || performance.now() < next)) return
    next = performance.now() + 1000
    last = rows
    tell(rows, of)
  }
}
