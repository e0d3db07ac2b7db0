import { createReadStream } from 'node:fs'
import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { receiveFile } from '#kernel/files'
import { allow, isRefused } from '#kernel/operations'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { atReport, fileAt, missingIn, placeOptions } from '../places/options.ts'
import { levelOf, refuseLevel } from './receiving.ts'

/** `report attach`: a file as evidence for a line of the draft. */
export const attachCommand = (open: OpenVisit): Command =>
  command({
    name: 'report attach',
    summary: 'report-calls.command-attach',
    arguments: { file: { label: 'FILE' } },
    options: {
      ...placeOptions,
      commitment: { kind: 'text', label: 'COMMITMENT', summary: 'report-calls.option-commitment' },
      level: { kind: 'text', label: 'LEVEL', summary: 'report-calls.option-level' },
    },
    run: ({ arguments: { file: path }, ...call }) => {
      const { commitment = '', level: name } = call.options
      const missing = missingIn({ commitment: call.options.commitment, level: name })
      if (missing) return refusedOutcome(missing, call)
      return atReport(open, call, async (visit, key) => {
        allow(editionRules.write, visit, key)
        const level = levelOf(name ?? '')
        if (level === undefined) throw refuseLevel()
        const file = await receiveFile(createReadStream(fileAt(path)), path)
        if (isRefused(file)) return refusedOutcome(file, call)
        try {
          const given = { ...key, commitment, file, level }
          const factId = await reportOperations.addEvidence(visit, given)
          if (isRefused(factId)) return refusedOutcome(factId, call)
          return { exit: 0, text: factId, json: { factId } }
        } finally {
          await file.close()
        }
      })
    },
  })
