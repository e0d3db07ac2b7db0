import { randomBytes } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { Happened } from '#kernel/facts'
import { journalActor, record } from '#kernel/journal'
import type { Visit } from '#kernel/operations'
import { programVersion } from '#features/pack-papers'
import { digestOf, madeOf, matching } from './digests.ts'
import type { HandedOutFile, MadeOf, Material, PaperFile } from './schema.ts'
import * as store from './store.ts'

/** The forms that are compared with a snapshot when somebody asks. */
const compared: ReadonlySet<string> = new Set(['pdf', 'docx', 'html'])

/** The files of a pack that were handed out and are still known, for whoever may have the pack made. */
export const listHandedOut = (tx: Tx, of: MadeOf): Promise<readonly HandedOutFile[]> =>
  store.listFiles(tx, of)

const unknownAmong = (known: readonly HandedOutFile[], files: readonly PaperFile[]) =>
  files.filter(({ asked, bytes }) => compared.has(asked.form) && !matching(known, bytes))

/**
 * Keeps by their digests which files a visitor is handed, once for each of their bytes; a step of the operation that hands
 * them out and has asked its policy.
 */
export async function keepHandedOut(
  visit: Visit,
  material: Material,
  files: readonly PaperFile[],
): Promise<void> {
  const of = madeOf(material)
  const unknown = unknownAmong(await visit.read((tx) => store.listFiles(tx, of)), files)
  if (unknown.length > 0) await visit.transaction((tx) => keep(tx, visit, of, unknown))
}

async function keep(tx: Tx, visit: Visit, of: MadeOf, files: readonly PaperFile[]): Promise<void> {
  await store.holdDigests(tx)
  if (!(await store.standsStill(tx, of))) return
  const { plan, round, number } = of.head
  const by = journalActor(visit.actor, ['coordinator', 'steering-member', 'reviewer'], { plan })
  const at = visit.now
  for (const file of unknownAmong(await store.listFiles(tx, of), files)) {
    const { paper, form, language } = file.asked
    const salt = randomBytes(16).toString('hex')
    const told = { paper, form, language, version: programVersion }
    await store.insertFile(tx, { ...told, salt, digest: digestOf(salt, file.bytes) }, of, {
      at,
      by,
    })
    const subject = { plan, round, snapshot: number, paper, form, language }
    const payload = { version: programVersion }
    record(tx, { at, actor: by, operation: 'pack-handed-out', subject, payload })
  }
}

/** What was withdrawn takes the digests of files along that could show it; a consequence for `app.ts`. */
export async function forgetHandedOut(tx: Tx, happened: readonly Happened[]): Promise<void> {
  const chains = happened.flatMap(({ kind, facts }) =>
    kind === 'withdrawn' ? facts.map(({ chain }) => chain) : [],
  )
  if (chains.length === 0) return
  await store.holdDigests(tx)
  await store.forgetFiles(tx, chains)
}
