import { readFile, stat } from 'node:fs/promises'
import type { Command, Exit, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import { dayOf } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { isRefused, refused } from '#kernel/operations'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { groupsOf } from '#kernel/merkle'
import type { Elsewhere, Found, ReadDocument, Verified } from '#features/snapshots'
import { snapshotFiles, snapshotOperations, verifying } from '#features/snapshots'

/** Bytes that a document may have. */
const most = 100 * 1024 * 1024

async function bytesAt(path: string): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() && found.size <= most ? readFile(path) : null
}

/** A snapshot's file, as `snapshot show --json` writes it; null for everything else. */
function fileIn(bytes: Uint8Array): snapshotFiles.SnapshotFile | null {
  try {
    const parsed = snapshotFiles.exportShape.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data : null
  } catch {
    return null // no JSON: then it is a document, or nothing that can be read
  }
}

type Voice = Parameters<typeof refusedOutcome>[1]

const unread = (path: string, call: Voice): Outcome =>
  refusedOutcome(refused('snapshot-file-unread', { path }), call)

/** `snapshot verify`: a snapshot's file by itself, a document with a file beside it or with the record. */
export const verifyCommand = (open: OpenVisit, prepare: () => void): Command =>
  command({
    name: 'snapshot verify',
    summary: 'snapshots.command-verify',
    arguments: { file: { label: 'FILE' } },
    options: { with: { kind: 'text', label: 'FILE', summary: 'snapshots.option-with' } },
    run: async (call): Promise<Outcome> => {
      const { say } = call
      const path = call.arguments.file
      const bytes = await bytesAt(path)
      if (!bytes) return unread(path, call)
      const file = fileIn(bytes)
      if (file) return fileOutcome(say, snapshotFiles.verifyFile(file))
      const beside = call.options.with
      if (beside === undefined) {
        const verified = await open(call, (visit) =>
          snapshotOperations.verifyDocument(visit, bytes),
        )
        return isRefused(verified) ? refusedOutcome(verified, call) : outcome(say, verified, [])
      }
      prepare()
      const besides = await bytesAt(beside)
      const snapshot = besides && fileIn(besides)
      if (!snapshot) return unread(beside, call)
      const said = await verifying.extract(bytes)
      if (isRefused(said)) return refusedOutcome(said, call)
      const isSound = snapshotFiles.verifyFile(snapshot).answer === 'identical'
      const verified = isSound
        ? await comparedWith(said, snapshot)
        : verifying.unknownDocument(said)
      return outcome(say, verified, [say('snapshots.beside-as-stated')])
    },
  })

/** A document that shows the facts of a snapshot and names another root was altered: that is told of the root. */
async function comparedWith(said: ReadDocument, file: snapshotFiles.SnapshotFile) {
  const found = await verifying.compare(said, snapshotFiles.snapshotIn(file), null)
  if (said.root === file.root) return found
  const isOther = found.compared === 0 || found.which.some(({ kind }) => kind === null)
  if (isOther || said.root === null) return verifying.unknownDocument(said)
  const text = groupsOf(said.root).join(' ')
  const place = { answer: 'differs', heading: '', before: '', text, after: '' } as const
  return {
    ...found,
    answer: verifying.worstOf([found.answer, 'differs']),
    elsewhere: [place, ...(found.elsewhere ?? [])],
  }
}

/** Whoever runs it in a script learns from how it ends whether the file is the one that was handed out, or made anew. */
const exitOf = ({ answer }: Pick<Verified, 'answer'>): Exit =>
  answer === 'identical' ? 0 : answer === 'figures-same' ? 4 : 1

function answerWords(say: Say, verified: Verified): string {
  const { answer, marks, compared, elsewhere, handedOut } = verified
  if (handedOut) {
    const { at, version } = handedOut
    return say('snapshots.answer-handed-out', { day: say.day(dayOf(at, 'UTC')), version })
  }
  const isMarksAlone = answer === 'unknown' && marks !== 'unknown'
  const key = isMarksAlone ? (elsewhere ? 'rest-unknown' : 'marks-alone') : answer
  return say(`snapshots.answer-${key}`, { compared })
}

/** Why a document is not identical though every figure is the same: who changed it, where, and what nobody compared. */
function changedWords(say: Say, { madeBy: version, changed = [] }: Verified): readonly string[] {
  const parts = changed.join(', ')
  return [
    version ? say('snapshots.made-by-other', { version }) : say('snapshots.saved-again'),
    say('snapshots.looks-uncompared'),
    ...(parts === '' ? [] : [say('snapshots.changed-parts', { parts })]),
  ]
}

/** The notes are told where all the rest of a document was compared. */
function outcome(say: Say, verified: Verified, notes: readonly string[]): Outcome {
  const { answer, which, elsewhere } = verified
  const first = `${answer}: ${answerWords(say, verified)}`
  const places = (elsewhere ?? []).map((one) => place(say, one))
  return {
    exit: exitOf(verified),
    text: [
      first,
      ...which.map((one) => line(say, one)),
      ...places,
      ...(places.length > 0 ? [say('snapshots.made-anew')] : []),
      ...(answer === 'figures-same' ? changedWords(say, verified) : []),
      ...(elsewhere ? notes : []),
    ].join('\n'),
    json: verified,
  }
}

function fileOutcome(say: Say, verified: snapshotFiles.VerifiedFile): Outcome {
  const { answer, root, shown, closed, withdrawn, which } = verified
  const key = answer === 'identical' ? 'file-sound' : 'file-unsound'
  const counts = { shown, closed, withdrawn, root: groupsOf(root ?? '').join(' ') }
  const first = `${answer}: ${say(`snapshots.${key}`, counts)}`
  const lines = which.map(({ factId }) => `  ${factId}`)
  return { exit: exitOf(verified), text: [first, ...lines].join('\n'), json: verified }
}

const line = (say: Say, { answer, factId, part, text, ...about }: Found): string => {
  const { organisation, commitment, indicator } = about
  const what = [indicator ?? commitment, organisation].filter((one) => one !== null).join(', ')
  const shown = text.trim()
  const key = shown === '' ? 'snapshots.which-lost' : 'snapshots.which'
  return say(key, { answer, fact: factId, part, what, shown })
}

/** A place outside the marks, by its heading and the words around. */
const place = (say: Say, { answer, heading, before, text, after }: Elsewhere): string =>
  say(text === '' ? 'snapshots.which-missing' : 'snapshots.which-elsewhere', {
    answer,
    heading,
    before,
    shown: text,
    after,
  })
