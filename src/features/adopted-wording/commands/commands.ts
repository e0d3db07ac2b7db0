import { readFile, stat } from 'node:fs/promises'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { refuseDocumentSize } from '../documents/read.ts'
import { attachDocument, detachDocument, previewDocument } from '../operations.ts'
import { attachedLines, passageLines, toldAttached, toldPassages } from './told.ts'

/** A file's bytes; one that is larger than it may be is not read. */
async function bytesOf(file: string): Promise<Uint8Array | Refused> {
  try {
    const { size } = await stat(file)
    return refuseDocumentSize(size) ?? new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refused('wording-no-file', { file })
    throw error
  }
}

/** `plan attach PLAN --document FILE`: keeps the adopted wording of every commitment that the file has for certain. */
const attachCommand = (open: OpenVisit): Command =>
  command({
    name: 'plan attach',
    summary: 'adopted-wording.command-attach',
    arguments: { plan: { label: 'PLAN' } },
    options: {
      document: { kind: 'text', label: 'FILE', summary: 'adopted-wording.option-document' },
      of: { kind: 'text', label: 'ID', summary: 'adopted-wording.option-of' },
      'dry-run': { kind: 'flag', summary: 'adopted-wording.option-dry-run' },
    },
    run: async ({ arguments: { plan }, options, ...call }): Promise<Outcome> => {
      const { document: file, of: document, 'dry-run': dryRun } = options
      if (file === undefined)
        return refusedOutcome(refused('option-missing', { option: '--document' }), call)
      const bytes = await bytesOf(file)
      if (isRefused(bytes)) return refusedOutcome(bytes, call)
      const given = { plan, bytes, ...(document !== undefined && { document }) }
      const attached = await open(call, (visit) =>
        dryRun ? previewDocument(visit, given) : attachDocument(visit, given),
      )
      if (!isRefused(attached))
        return {
          exit: 0,
          text: attachedLines(attached, call.say).join('\n'),
          json: toldAttached(attached, call.say),
        }
      const differing = attached.passages.filter(({ fate }) => fate === 'differs')
      for (const line of passageLines(differing, call.say)) call.tell(line)
      const { exit, text = '', json } = refusedOutcome(attached, call)
      const told = { passages: toldPassages(attached.passages, call.say) }
      return { exit, text, json: Object.assign({}, json, told) }
    },
  })

/** `plan detach PLAN --of ID --reason TEXT`: takes the wording off again. */
const detachCommand = (open: OpenVisit): Command =>
  command({
    name: 'plan detach',
    summary: 'adopted-wording.command-detach',
    arguments: { plan: { label: 'PLAN' } },
    options: {
      of: { kind: 'text', label: 'ID', summary: 'adopted-wording.option-of' },
      commitment: { kind: 'text', label: 'ID', summary: 'adopted-wording.option-commitment' },
      reason: { kind: 'text', label: 'TEXT', summary: 'adopted-wording.option-reason' },
    },
    run: async ({ arguments: { plan }, options, ...call }): Promise<Outcome> => {
      const { of: document, commitment, reason = '' } = options
      if (document === undefined)
        return refusedOutcome(refused('option-missing', { option: '--of' }), call)
      const given = { plan, document, reason, ...(commitment !== undefined && { commitment }) }
      const done = await open(call, (visit) => detachDocument(visit, given))
      if (isRefused(done)) return refusedOutcome(done, call)
      const text = call.say('adopted-wording.detached', { count: done.detached, document })
      return { exit: 0, text, json: { plan, document, ...done } }
    },
  })

/** `plan attach` and `plan detach`. */
export const wordingCommands = (open: OpenVisit): readonly Command[] => [
  attachCommand(open),
  detachCommand(open),
]
