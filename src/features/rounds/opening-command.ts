import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { linesFor } from './api.ts'
import { readQuestions } from './questions/terminal.ts'
import * as operations from './rounds/operations.ts'
import type { RoundLine } from './rounds/schema.ts'
import { parts, readingMoments } from './rounds/schema.ts'
import type { OpenVisit } from './voice.ts'
import { outcome, refusedOutcome } from './voice.ts'

/** `ORGANISATION:COMMITMENT:PART`, once for each line. */
function readLines(
  texts: readonly string[],
): readonly RoundLine[] | undefined | { readonly unreadable: string } {
  const lines: RoundLine[] = []
  for (const text of texts) {
    const [organisation = '', commitment = '', given = 'lead'] = text.split(':')
    const part = parts.find((one) => one === given)
    if (!organisation || !commitment || !part) return { unreadable: text }
    lines.push({ organisation, commitment, part })
  }
  return lines.length === 0 ? undefined : lines
}

const momentOf = (text: string | undefined, fallback: (typeof readingMoments)[number]) =>
  readingMoments.find((moment) => moment === text) ?? fallback

const options = {
  period: { kind: 'text', label: 'PERIOD', summary: 'rounds.option-period' },
  due: { kind: 'text', label: 'DAY', summary: 'rounds.option-due' },
  line: { kind: 'texts', label: 'ORG:COMMITMENT:PART', summary: 'rounds.option-line' },
  question: { kind: 'texts', label: 'ID:LANG:TEXT', summary: 'rounds.option-question' },
  hint: { kind: 'texts', label: 'ID:LANG:TEXT', summary: 'rounds.option-hint' },
  require: { kind: 'texts', label: 'ID', summary: 'rounds.option-require' },
  'ask-contributors': { kind: 'texts', label: 'ID', summary: 'rounds.option-ask-contributors' },
  steering: { kind: 'text', label: 'MOMENT', summary: 'rounds.option-steering' },
  reviewers: { kind: 'text', label: 'MOMENT', summary: 'rounds.option-reviewers' },
  partners: { kind: 'text', label: 'MOMENT', summary: 'rounds.option-partners' },
} as const

/** `round open`: on the lines that are named, else on those assigned now. */
export const openCommand = (open: OpenVisit): Command =>
  command({
    name: 'round open',
    summary: 'rounds.command-open',
    arguments: { plan: { label: 'PLAN' }, round: { label: 'ROUND' } },
    options,
    run: async ({ arguments: { plan, round: code }, options, ...call }) => {
      const given = readLines(options.line)
      if (given && 'unreadable' in given) {
        const values = { line: given.unreadable }
        return refusedOutcome({ refused: 'line-unreadable', values }, call)
      }
      const questions = readQuestions(options)
      if ('unreadable' in questions) {
        const values = { question: questions.unreadable }
        return refusedOutcome({ refused: 'question-unreadable', values }, call)
      }
      const opened = await open(call, async (visit) =>
        operations.openRound(visit, {
          plan,
          code,
          period: options.period ?? '',
          dueOn: options.due ?? '',
          readers: {
            steering: momentOf(options.steering, 'with-papers'),
            reviewers: momentOf(options.reviewers, 'hand-in'),
            partners: momentOf(options.partners, 'after-meeting'),
          },
          lines: await linesFor(visit, plan, given),
          questions,
        }),
      )
      return outcome(opened, call)
    },
  })
