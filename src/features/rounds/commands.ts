import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { openCommand } from './opening-command.ts'
import * as operations from './rounds/operations.ts'
import { shownRound } from './rounds/shown.ts'
import { settingCommands } from './settings/commands.ts'
import type { OpenVisit } from './voice.ts'
import { outcome, sentence } from './voice.ts'

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

const extendCommand = (open: OpenVisit): Command =>
  command({
    name: 'round extend',
    summary: 'rounds.command-extend',
    arguments: {
      plan: { label: 'PLAN' },
      round: { label: 'ROUND' },
      organisation: { label: 'ORGANISATION' },
    },
    options: {
      due: { kind: 'text', label: 'DAY', summary: 'rounds.option-due' },
      reason: { kind: 'text', label: 'TEXT', summary: 'rounds.option-reason' },
    },
    run: async ({ arguments: { plan, round: code, organisation }, options, ...call }) => {
      const day = { dueOn: options.due ?? '', reason: options.reason ?? '' }
      const given = { plan, code, organisation, ...day }
      return outcome(await open(call, (visit) => operations.extendDueDay(visit, given)), call)
    },
  })

const recurCommand = (open: OpenVisit): Command =>
  command({
    name: 'round recur',
    summary: 'rounds.command-recur',
    arguments: { plan: { label: 'PLAN' }, round: { label: 'ROUND' } },
    options: { end: { kind: 'flag', summary: 'rounds.option-end' } },
    run: async ({ arguments: { plan, round: code }, options, ...call }) => {
      const given = { plan, code, recurs: !options.end }
      return outcome(await open(call, (visit) => operations.recurRound(visit, given)), call)
    },
  })

/** `round open`, `list`, `move`, `extend`, `recur`, `next`, `papers-sent`, `meeting-held`, `close` and settings. */
export const roundCommands = (open: OpenVisit): readonly Command[] => [
  openCommand(open),
  listCommand(open),
  moveCommand(open),
  extendCommand(open),
  recurCommand(open),
  acting(open, 'next', 'rounds.command-next', operations.openNextRound),
  acting(open, 'papers-sent', 'rounds.command-papers-sent', operations.notePapersSent),
  acting(open, 'meeting-held', 'rounds.command-meeting-held', operations.noteMeetingHeld),
  acting(open, 'close', 'rounds.command-close', operations.closeRound),
  ...settingCommands(open),
]
