import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import { isLanguage } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { receivedOperations, receivedRules } from '#features/received'
import { callPieces } from '#features/report-calls'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import type { MadeLetter } from './make.ts'
import { formats, letterOnDocument, letterOnPlan } from './make.ts'
import type { Said } from './said-rules.ts'
import { saidOf } from './said-rules.ts'

interface Wanted {
  readonly plan: string
  readonly organisation: string
  /** What the plan is about: `2027`. */
  readonly period: string | undefined
  /** The id of a document that was sent, instead of a plan that stands in Varde. */
  readonly document: string | undefined
  readonly language: Language
  readonly said: Said
}

/** The letters, and the document that they are about; null for the plan as it stands. */
interface Made {
  readonly letters: readonly MadeLetter[]
  readonly about: string | null
}

/** On the document that is named, else on the newest that waits for that authority and period, else on its plan. */
async function lettersFor(visit: Visit, wanted: Wanted): Promise<Made> {
  const { plan, organisation: code, period = '', language, said } = wanted
  const asked = formats.map((format) => ({ format, language, ...said }))
  const waiting = wanted.document ?? (await findWaiting(visit, wanted))
  if (waiting !== undefined) {
    const key = { plan, document: waiting }
    const letters = await Promise.all(asked.map((one) => letterOnDocument(visit, key, one)))
    const { document } = await receivedOperations.showReceived(visit, key)
    return { letters, about: document.name }
  }
  const round = `implementation-plan-${period}`
  const key = await callPieces.keyAt(visit, { plan, round, code })
  return {
    letters: await Promise.all(asked.map((one) => letterOnPlan(visit, key, one))),
    about: null,
  }
}

/** The newest document of an authority and a period that waits, for whoever reads it. */
async function findWaiting(visit: Visit, { plan, organisation, period = '' }: Wanted) {
  if (!receivedRules.enter(visit.actor, { plan })) return undefined
  const { documents } = await receivedOperations.listReceived(visit, plan)
  return documents.find(
    (one) =>
      receivedRules.stateOf(one) === 'read' &&
      one.organisation?.split(':')[1] === organisation &&
      one.period?.replace('/', '-') === period,
  )?.id
}

const aboutWords = (say: Say, about: string | null): string =>
  about === null ? say('gap-letters.told-plan') : say('gap-letters.told-document', { name: about })

/** `gap-letter`: what an authority's plan lacks, as PDF and Word, written into a folder. */
export const letterCommands = (open: OpenVisit): readonly Command[] => [
  command({
    name: 'gap-letter',
    summary: 'gap-letters.command',
    arguments: { plan: { label: 'PLAN' }, organisation: { label: 'ORGANISATION' } },
    options: {
      period: { kind: 'text', label: 'PERIOD', summary: 'gap-letters.option-period' },
      document: { kind: 'text', label: 'ID', summary: 'gap-letters.option-document' },
      'reply-by': { kind: 'text', label: 'DAY', summary: 'gap-letters.option-reply-by' },
      case: { kind: 'text', label: 'NUMBER', summary: 'gap-letters.option-case' },
      lang: { kind: 'text', label: 'da|en', summary: 'gap-letters.option-lang' },
      out: { kind: 'text', label: 'DIR', summary: 'gap-letters.option-out' },
    },
    run: async ({ arguments: { plan, organisation }, options, ...call }): Promise<Outcome> => {
      const { period, document, lang = call.language, out } = options
      if (out === undefined) return refusedOutcome(refused('letter-out-missing'), call)
      if (!isLanguage(lang)) return refusedOutcome(refused('letter-language-unknown'), call)
      if ((period === undefined) === (document === undefined))
        return refusedOutcome(refused('letter-about-missing'), call)
      const said = saidOf({ reply: options['reply-by'], number: options.case })
      if (isRefused(said)) return refusedOutcome(said, call)
      const wanted = { plan, organisation, period, document, language: lang, said }
      const { letters, about } = await open(call, (visit) => lettersFor(visit, wanted))
      call.tell(aboutWords(call.say, about))
      await mkdir(out, { recursive: true })
      for (const { name, bytes } of letters) await writeFile(join(out, name), bytes)
      return {
        exit: 0,
        text: letters.map(({ name }) => join(out, name)).join('\n'),
        json: {
          about,
          files: letters.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })),
        },
      }
    },
  }),
]
