import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import { isRefused } from '#kernel/operations'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import type { Voice } from '../places/options.ts'
import { atReport, fileAt, missingIn, placeOptions } from '../places/options.ts'
import { readField, readFields, readKeeping } from './given.ts'
import type { SavingInput } from './saving-shape.ts'
import type { Saved } from './saving.ts'
import { keepAsBefore, keptField, saveFields } from './saving.ts'
import { outcomeLines } from './told.ts'

const text = (label: string, summary: string) =>
  ({ kind: 'text', label, summary: `report-calls.option-${summary}` }) as const

const options = {
  ...placeOptions,
  commitment: text('COMMITMENT', 'commitment'),
  from: text('FILE', 'from'),
  field: text('FIELD', 'field'),
  revision: text('NUMBER', 'revision'),
  language: text('LANG', 'language'),
  text: text('TEXT', 'text'),
  unchanged: { kind: 'flag', summary: 'report-calls.option-unchanged' },
  status: text('STATUS', 'status'),
  reason: text('TEXT', 'reason'),
  numerator: text('NUMBER', 'numerator'),
  denominator: text('NUMBER', 'denominator'),
  value: text('NUMBER', 'value'),
  source: text('TEXT', 'source'),
  answer: text('ANSWER', 'jump-answer'),
  sentence: text('TEXT', 'sentence'),
  done: text('DAY', 'milestone-done'),
  moved: text('PERIOD', 'milestone-moved'),
  correction: text('TEXT', 'correction'),
} as const

type Options = {
  readonly [Name in keyof typeof options]: Name extends 'unchanged' ? boolean : string | undefined
}

/** What is to be saved: many fields from a file, or the one that the options give. */
async function inputOf(given: Options): Promise<SavingInput> {
  if (given.from !== undefined) return readFields(fileAt(given.from))
  const { field = '', revision, language, ...rest } = given
  const { text: words, unchanged, status, reason, correction } = rest
  const { numerator, denominator, value, source, answer, sentence, done, moved } = rest
  const figure = { numerator, denominator, value, source }
  return readField({
    field,
    revision,
    language,
    value: {
      text: words,
      unchanged,
      status,
      reason,
      correction,
      ...figure,
      answer,
      sentence,
      done,
      moved,
    },
  })
}

/** `report save`: fields of a line in the draft. */
export const saveCommand = (open: OpenVisit): Command =>
  command({
    name: 'report save',
    summary: 'report-calls.command-save',
    options,
    run: (call) => {
      const { commitment, field, from } = call.options
      const missing = missingIn({ commitment, field: from ?? field })
      if (missing) return refusedOutcome(missing, call)
      return atReport(open, call, async (visit, key) => {
        const given = { ...key, ...(await inputOf(call.options)), commitment: commitment ?? '' }
        const saved = await saveFields(visit, call.say, given)
        return isRefused(saved) ? refusedOutcome(saved, call) : savedOutcome(saved, call)
      })
    },
  })

/** `report keep`: a line, or one text of it, stands as in the last report. */
export const keepCommand = (open: OpenVisit): Command =>
  command({
    name: 'report keep',
    summary: 'report-calls.command-keep',
    options: {
      ...placeOptions,
      commitment: options.commitment,
      field: text('FIELD', 'kept-field'),
      revision: options.revision,
    },
    run: (call) => {
      const { commitment, field, revision } = call.options
      const missing = missingIn({ commitment })
      if (missing) return refusedOutcome(missing, call)
      return atReport(open, call, async (visit, key) => {
        const given = keptField(await readKeeping({ field, revision }))
        const place = { ...key, commitment: commitment ?? '', ...given }
        const saved = await keepAsBefore(visit, call.say, place)
        return isRefused(saved) ? refusedOutcome(saved, call) : savedOutcome(saved, call)
      })
    },
  })

/** What became of the fields, for a command. */
export function savedOutcome({ fields, refusal }: Saved, voice: Voice): Outcome {
  const told = outcomeLines(voice.say, fields).join('\n')
  if (refusal === null) return { exit: 0, text: told, json: { fields } }
  const { json, ...outcome } = refusedOutcome(refusal, voice)
  return { ...outcome, text: told, json: { ...Object(json), fields } }
}
