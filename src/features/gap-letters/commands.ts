import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Language } from '#kernel/i18n'
import { isLanguage } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { callPieces } from '#features/report-calls'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import type { MadeLetter } from './make.ts'
import { formats, letterOnDocument, letterOnPlan } from './make.ts'

interface Wanted {
  readonly plan: string
  readonly organisation: string
  /** What the plan is about: `2027`. */
  readonly period: string | undefined
  /** The id of a document that was sent, instead of a plan that stands in Varde. */
  readonly document: string | undefined
  readonly language: Language
}

async function lettersFor(visit: Visit, wanted: Wanted): Promise<readonly MadeLetter[]> {
  const { plan, organisation: code, period = '', document, language } = wanted
  const asked = formats.map((format) => ({ format, language }))
  if (document !== undefined)
    return Promise.all(asked.map((one) => letterOnDocument(visit, { plan, document }, one)))
  const round = `implementation-plan-${period}`
  const key = await callPieces.keyAt(visit, { plan, round, code })
  return Promise.all(asked.map((one) => letterOnPlan(visit, key, one)))
}

/** `gap-letter`: what an authority's plan lacks, as PDF and Word, written into a folder. */
export const letterCommands = (open: OpenVisit): readonly Command[] => [
  command({
    name: 'gap-letter',
    summary: 'gap-letters.command',
    arguments: { plan: { label: 'PLAN' }, organisation: { label: 'ORGANISATION' } },
    options: {
      period: { kind: 'text', label: 'PERIOD', summary: 'gap-letters.option-period' },
      document: { kind: 'text', label: 'ID', summary: 'gap-letters.option-document' },
      lang: { kind: 'text', label: 'da|en', summary: 'gap-letters.option-lang' },
      out: { kind: 'text', label: 'DIR', summary: 'gap-letters.option-out' },
    },
    run: async ({ arguments: { plan, organisation }, options, ...call }): Promise<Outcome> => {
      const { period, document, lang = call.language, out } = options
      if (out === undefined) return refusedOutcome(refused('letter-out-missing'), call)
      if (!isLanguage(lang)) return refusedOutcome(refused('letter-language-unknown'), call)
      if ((period === undefined) === (document === undefined))
        return refusedOutcome(refused('letter-about-missing'), call)
      const wanted = { plan, organisation, period, document, language: lang }
      const letters = await open(call, (visit) => lettersFor(visit, wanted))
      await mkdir(out, { recursive: true })
      for (const { name, bytes } of letters) await writeFile(join(out, name), bytes)
      return {
        exit: 0,
        text: letters.map(({ name }) => join(out, name)).join('\n'),
        json: { files: letters.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })) },
      }
    },
  }),
]
