import { createReadStream } from 'node:fs'
import { access, constants, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Say } from '#kernel/i18n'
import * as journal from '#kernel/journal'
import { allow } from '#kernel/operations'
import { listHeads } from '../heads/store.ts'
import type { OpenPlace } from '../open.ts'
import * as policy from '../policy.ts'
import { readEntries, writeEntries } from './file.ts'
import type { JournalVerdict, KnownHead } from './verify.ts'
import { verifyJournal } from './verify.ts'

/** `journal export` and `journal verify`. */
export const journalCommands = (open: OpenPlace): readonly Command[] => [
  exportCommand(open),
  verifyCommand(open),
]

const file = { label: 'FILE', count: 'optional' } as const

const exportCommand = (open: OpenPlace): Command =>
  command({
    name: 'journal export',
    summary: 'records.command-export',
    arguments: { file },
    run: async (call) => {
      const named = call.arguments.file
      if (named !== undefined && !(await isWritable(named)))
        return { exit: 2, text: call.say('records.not-writable', { path: named }) }
      return open(call, async ({ visit }) => {
        allow(policy.exportJournal, visit, null)
        const path = named ?? (await newPath())
        const head = await visit.read(async (tx) => {
          await writeEntries(path, journal.readJournal(tx))
          return journal.findHead(tx)
        })
        call.tell(call.say('records.exported', { entries: head.seq, hash: head.hash }))
        return named === undefined
          ? { exit: 0, text: readOnce(path) }
          : { exit: 0, text: path, json: { file: path, entries: head.seq, head: head.hash } }
      })
    },
  })

/** Whether a file can be put there. */
const isWritable = async (path: string): Promise<boolean> =>
  !(await isFolder(path)) &&
  access(dirname(path), constants.W_OK).then(
    () => isFolder(dirname(path)),
    () => false,
  )

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

// The database is closed when the result is shown, so it waits in a file.
const newPath = async (): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'varde-journal-')), 'journal.jsonl')

async function* readOnce(path: string): AsyncGenerator<string> {
  const pieces: AsyncIterable<string> = createReadStream(path, { encoding: 'utf8' })
  try {
    yield* pieces
  } finally {
    await rm(join(path, '..'), { recursive: true })
  }
}

const verifyCommand = (open: OpenPlace): Command =>
  command({
    name: 'journal verify',
    summary: 'records.command-verify',
    arguments: { file },
    options: { head: { kind: 'texts', label: 'NUMBER:HASH', summary: 'records.option-head' } },
    run: async (call) => {
      const { say, tell } = call
      const heads = call.options.head.map(headOf)
      const known = heads.filter((head) => head !== undefined)
      if (known.length < heads.length) return { exit: 2, text: say('records.head-unreadable') }
      const path = call.arguments.file
      if (path !== undefined) {
        if (!(await isReadable(path)))
          return { exit: 2, text: say('records.no-such-file', { path }) }
        return outcomeOf(say, await verifyJournal(readEntries(path), known))
      }
      return open(call, async ({ visit }) => {
        allow(policy.verifyJournal, visit, null)
        const verdict = await visit.read(async (tx) => {
          const published = await listHeads(tx, null, Number.MAX_SAFE_INTEGER)
          tell(say('records.heads-compared', { count: published.length }))
          return verifyJournal(journal.readJournal(tx), [...published, ...known])
        })
        return outcomeOf(say, verdict)
      })
    },
  })

function headOf(text: string): KnownHead | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash }
}

const isReadable = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    async () => (await stat(path)).isFile(),
    () => false,
  )

function outcomeOf(say: Say, verdict: JournalVerdict): Outcome {
  if (verdict.sound) {
    const { entries, head } = verdict
    return { exit: 0, text: say('records.verified', { entries, head }), json: verdict }
  }
  const why = say(`records.fault-${verdict.fault}`)
  return { exit: 1, text: say('records.unsound', { seq: verdict.seq, why }), json: verdict }
}
