import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Day } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { isRefused } from '#kernel/operations'
import type { Decided, Decision, ReadMeetings } from '#features/governance'
import { governanceOperations as operations } from '#features/governance'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { meetingName, ownerName } from '../pages/names.ts'
import { inView, viewIn } from '../rules.ts'
import { shownAgenda, shownDecision, shownMeeting, shownPoint } from './shown.ts'

const inPlan = { plan: { label: 'PLAN' } } as const
const ofMeeting = { ...inPlan, meeting: { label: 'MEETING' } } as const

/** A decision in one line: its id, what is to be done, who does it and by when. */
function decisionLine(say: Say, read: ReadMeetings, decided: Decided): string {
  const { decision, item } = decided
  return say('meetings.told-decision', {
    id: decision.id,
    text: decision.decided === '' ? item.title : decision.decided,
    owner: ownerName(say, read, decision.owner),
    day: decision.dueOn === null ? '–' : say.day(decision.dueOn),
    state: shownDecision(decided, read.today).state,
  })
}

const listCommand = (open: OpenVisit): Command =>
  command({
    name: 'meeting list',
    summary: 'meetings.command-list',
    arguments: inPlan,
    run: async ({ arguments: { plan }, say, ...call }) => {
      const { meetings } = await open(call, (visit) => operations.listMeetings(visit, plan))
      const lines = meetings.map((one) => `${one.code}  ${meetingName(say, one)}`)
      return { exit: 0, text: lines.join('\n'), json: { items: meetings.map(shownMeeting) } }
    },
  })

const showCommand = (open: OpenVisit): Command =>
  command({
    name: 'meeting show',
    summary: 'meetings.command-show',
    arguments: ofMeeting,
    run: async ({ arguments: { plan, meeting: code }, say, ...call }) => {
      const read = await open(call, (visit) => operations.showMeeting(visit, { plan, code }))
      const own = read.decided.filter((one) => one.meeting.code === code)
      const points = (read.items ?? []).map(
        ({ id, position, title }) => `${position}. ${title}  ${id}`,
      )
      const decided = [...own, ...read.leftOver.open, ...read.leftOver.postponed]
      const lines = decided.map((one) => decisionLine(say, read, one))
      const text = [meetingName(say, read.meeting), ...points, ...lines].join('\n')
      return { exit: 0, text, json: shownAgenda(read) }
    },
  })

const announceCommand = (open: OpenVisit): Command =>
  command({
    name: 'meeting announce',
    summary: 'meetings.command-announce',
    arguments: inPlan,
    options: {
      title: { kind: 'text', label: 'TEXT', summary: 'meetings.option-title' },
      day: { kind: 'text', label: 'DAY', summary: 'meetings.option-day' },
      round: { kind: 'text', label: 'ROUND', summary: 'meetings.option-round' },
      body: { kind: 'text', label: 'BODY', summary: 'meetings.option-body' },
    },
    run: async ({ arguments: { plan }, options, ...call }) => {
      const { title = '', day = '', round = '', body = '' } = options
      const given = { plan, title, heldOn: day, round, body }
      const done = await open(call, (visit) => operations.announceMeeting(visit, given))
      if (isRefused(done)) return refusedOutcome(done, call)
      return {
        exit: 0,
        text: `${done.code}  ${meetingName(call.say, done)}`,
        json: shownMeeting(done),
      }
    },
  })

const pointCommand = (open: OpenVisit): Command =>
  command({
    name: 'meeting point',
    summary: 'meetings.command-point',
    arguments: ofMeeting,
    options: {
      title: { kind: 'text', label: 'TEXT', summary: 'meetings.option-point' },
      proposal: { kind: 'text', label: 'TEXT', summary: 'meetings.option-proposal' },
      commitment: { kind: 'text', label: 'ID', summary: 'meetings.option-commitment' },
      owner: { kind: 'text', label: 'ORGANISATION', summary: 'meetings.option-owner' },
      due: { kind: 'text', label: 'DAY', summary: 'meetings.option-due' },
      otherwise: { kind: 'text', label: 'TEXT', summary: 'meetings.option-otherwise' },
    },
    run: async ({ arguments: { plan, meeting: code }, options, ...call }) => {
      const {
        title = '',
        proposal = '',
        commitment,
        owner = '',
        due = '',
        otherwise = '',
      } = options
      const subject =
        commitment === undefined ? null : ({ kind: 'commitment', id: commitment } as const)
      const given = { plan, code, subject, title, proposal, owner, dueOn: due, otherwise }
      const done = await open(call, (visit) => operations.putOnAgenda(visit, given))
      if (isRefused(done)) return refusedOutcome(done, call)
      return {
        exit: 0,
        text: `${done.position}. ${done.title}  ${done.id}`,
        json: shownPoint(done),
      }
    },
  })

const decideCommand = (open: OpenVisit): Command =>
  command({
    name: 'decision record',
    summary: 'meetings.command-decide',
    arguments: { ...ofMeeting, point: { label: 'POINT' } },
    options: {
      outcome: { kind: 'text', label: 'OUTCOME', summary: 'meetings.option-outcome' },
      text: { kind: 'text', label: 'TEXT', summary: 'meetings.option-decided' },
      owner: { kind: 'text', label: 'ORGANISATION', summary: 'meetings.option-owner' },
      due: { kind: 'text', label: 'DAY', summary: 'meetings.option-due' },
      replaces: { kind: 'text', label: 'DECISION', summary: 'meetings.option-replaces' },
      'past-meant': { kind: 'flag', summary: 'meetings.option-past-meant' },
    },
    run: async ({ arguments: { plan, meeting: code, point: item }, options, ...call }) => {
      const { outcome = 'as-proposed', text = '', owner = '', due = '', replaces = '' } = options
      const isPastMeant = options['past-meant'] ?? false
      const typed = { outcome, decided: text, owner, dueOn: due, isPastMeant, replaces }
      const given = { plan, code, item, ...typed }
      return open(call, async (visit) => {
        const done = await operations.recordDecision(visit, given)
        if (isRefused(done)) return refusedOutcome(done, call)
        return onRecord(await operations.listMeetings(visit, plan), done, call.say)
      })
    },
  })

const closeCommand = (open: OpenVisit): Command =>
  command({
    name: 'decision close',
    summary: 'meetings.command-close',
    arguments: { ...ofMeeting, decision: { label: 'DECISION' } },
    options: { done: { kind: 'text', label: 'TEXT', summary: 'meetings.option-done' } },
    run: async ({ arguments: { plan, meeting: code, decision }, options, ...call }) => {
      const given = { plan, code, decision, done: options.done ?? '' }
      return open(call, async (visit) => {
        const done = await operations.closeDecision(visit, given)
        if (isRefused(done)) return refusedOutcome(done, call)
        return onRecord(await operations.listMeetings(visit, plan), done, call.say)
      })
    },
  })

/** A decision as everybody reads it from now on. */
function onRecord(read: ReadMeetings, { id }: Decision, say: Say): Outcome {
  const found = read.decided.filter(({ decision }) => decision.id === id)
  const text = found.map((one) => decisionLine(say, read, one)).join('\n')
  return { exit: 0, text, json: shownIn(found, read.today)[0] }
}

const shownIn = (decided: readonly Decided[], today: Day) =>
  decided.map((one) => shownDecision(one, today))

const decisionsCommand = (open: OpenVisit): Command =>
  command({
    name: 'decision list',
    summary: 'meetings.command-decisions',
    arguments: inPlan,
    options: {
      show: { kind: 'text', label: 'open|late|closed|all|else', summary: 'meetings.option-show' },
    },
    run: async ({ arguments: { plan }, options, say, ...call }) => {
      const read = await open(call, (visit) => operations.listMeetings(visit, plan))
      const decided = inView(read.decided, viewIn(options.show ?? null), read.today)
      const text = decided.map((one) => decisionLine(say, read, one)).join('\n')
      return { exit: 0, text, json: { items: shownIn(decided, read.today) } }
    },
  })

/** `meeting list`, `show`, `announce`, `point`; `decision list`, `record`, `close`. */
export const meetingCommands = (open: OpenVisit): readonly Command[] => [
  listCommand(open),
  showCommand(open),
  announceCommand(open),
  pointCommand(open),
  decisionsCommand(open),
  decideCommand(open),
  closeCommand(open),
]
