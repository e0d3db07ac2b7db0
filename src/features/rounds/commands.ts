import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { linesFor } from './api.ts'
import { readQuestions } from './questions/terminal.ts'
import * as operations from './rounds/operations.ts'
import { closedAt, dueOn } from './rounds/rules.ts'
import type { Round, RoundLine } from './rounds/schema.ts'
import { parts, readingMoments } from './rounds/schema.ts'
import { shownRound } from './rounds/shown.ts'

/** Opens a visit for whoever a command acts as, and closes what it opened when the work is done. */
export type OpenVisit = <Result>(
  call: { readonly as: string | undefined; readonly language: Language },
  work: (visit: Visit) => Promise<Result>,
) => Promise<Result>

/** How a command speaks. */
export interface Voice {
  readonly say: Say
  readonly tell: (sentence: string) => void
}

/** A refusal as the end of a command: its sentence for people, its code for programs. */
export function refusedOutcome({ refused, values }: Refused, { say, tell }: Voice): Outcome {
  const message = say(`refusal.${refused}`, values)
  tell(message)
  return { exit: 2, text: '', json: { refused, values, message } }
}

const sentence = (round: Round, say: Say): string =>
  say('rounds.told', {
    round: round.code,
    period: say.period(round.period),
    due: say.day(dueOn(round)),
    state: closedAt(round) ? 'closed' : 'open',
  })

const outcome = (round: Round | Refused, voice: Voice): Outcome =>
  isRefused(round)
    ? refusedOutcome(round, voice)
    : { exit: 0, text: sentence(round, voice.say), json: shownRound(round) }

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

const openCommand = (open: OpenVisit): Command =>
  command({
    name: 'round open',
    summary: 'rounds.command-open',
    arguments: { plan: { label: 'PLAN' }, round: { label: 'ROUND' } },
    options: {
      period: { kind: 'text', label: 'PERIOD', summary: 'rounds.option-period' },
      due: { kind: 'text', label: 'DAY', summary: 'rounds.option-due' },
      line: { kind: 'texts', label: 'ORG:COMMITMENT:PART', summary: 'rounds.option-line' },
      question: { kind: 'texts', label: 'ID:LANG:TEXT', summary: 'rounds.option-question' },
      hint: { kind: 'texts', label: 'ID:LANG:TEXT', summary: 'rounds.option-hint' },
      require: { kind: 'texts', label: 'ID', summary: 'rounds.option-require' },
      'ask-contributors': {
        kind: 'texts',
        label: 'ID',
        summary: 'rounds.option-ask-contributors',
      },
      steering: { kind: 'text', label: 'MOMENT', summary: 'rounds.option-steering' },
      reviewers: { kind: 'text', label: 'MOMENT', summary: 'rounds.option-reviewers' },
      partners: { kind: 'text', label: 'MOMENT', summary: 'rounds.option-partners' },
    },
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

const acting = (
  open: OpenVisit,
  name: string,
  summary: string,
  act: typeof operations.closeRound,
): Command =>
  command({
    name: `round ${name}`,
    summary,
    arguments: { plan: { label: 'PLAN' }, round: { label: 'ROUND' } },
    run: async ({ arguments: { plan, round: code }, ...call }) =>
      outcome(await open(call, (visit) => act(visit, { plan, code })), call),
  })

const moveCommand = (open: OpenVisit): Command =>
  command({
    name: 'round move',
    summary: 'rounds.command-move',
    arguments: { plan: { label: 'PLAN' }, round: { label: 'ROUND' } },
    options: {
      due: { kind: 'text', label: 'DAY', summary: 'rounds.option-due' },
      reason: { kind: 'text', label: 'TEXT', summary: 'rounds.option-reason' },
    },
    run: async ({ arguments: { plan, round: code }, options, ...call }) => {
      const given = { plan, code, dueOn: options.due ?? '', reason: options.reason ?? '' }
      return outcome(await open(call, (visit) => operations.moveDueDay(visit, given)), call)
    },
  })

const listCommand = (open: OpenVisit): Command =>
  command({
    name: 'round list',
    summary: 'rounds.command-list',
    arguments: { plan: { label: 'PLAN' } },
    run: async ({ arguments: { plan }, ...call }) => {
      const { rounds } = await open(call, (visit) => operations.listPlanRounds(visit, plan))
      const text = rounds.map((round) => sentence(round, call.say)).join('\n')
      return { exit: 0, text, json: { items: rounds.map(shownRound) } }
    },
  })

/** `round open`, `list`, `move`, `papers-sent`, `meeting-held` and `close`. */
export const roundCommands = (open: OpenVisit): readonly Command[] => [
  openCommand(open),
  listCommand(open),
  moveCommand(open),
  acting(open, 'papers-sent', 'rounds.command-papers-sent', operations.notePapersSent),
  acting(open, 'meeting-held', 'rounds.command-meeting-held', operations.noteMeetingHeld),
  acting(open, 'close', 'rounds.command-close', operations.closeRound),
]
