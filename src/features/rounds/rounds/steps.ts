import { dayOf, parseDay, parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { organisationNames } from '#features/organisations'
import { keepReporting } from '#features/plans'
import { notify } from '../notices/notify.ts'
import { tidyQuestion } from '../questions/rules.ts'
import { insertQuestions } from '../questions/store.ts'
import { findPlanInForce, getPlanVersion, listCommitments } from '../plan/store.ts'
import { roundClosed, roundDueMoved, roundOpened } from './notices.ts'
import { runRound } from './policy.ts'
import type { RoundToOpen } from './rules.ts'
import { faultsOf, refuseEvent } from './rules.ts'
import type { Round, RoundEventKind, RoundLine } from './schema.ts'
import * as store from './store.ts'

/**
 * Opens a round on the plan version in force, and keeps who reports on what for the rounds after it;
 * editors and approvers of those who report are told.
 */
export async function openRound(
  tx: Tx,
  visit: Visit,
  given: RoundToOpen,
): Promise<Round | Refused> {
  const { plan, code, readers } = given
  allow(runRound, visit, { plan })
  const version = await findPlanInForce(tx, plan)
  if (!version) return refused('no-plan-in-force')
  const commitments = (await listCommitments(tx, version.version)).map(({ id }) => id)
  const [fault] = faultsOf(given, {
    today: dayOf(visit.now, version.timeZone),
    codes: new Set((await store.listRounds(tx, plan, code)).map((round) => round.code)),
    commitments: new Set(commitments),
    organisations: new Set((await organisationNames(tx, visit.now)).keys()),
    languages: version.languages,
  })
  const [period, firstDueOn] = [parsePeriod(given.period), parseDay(given.dueOn)]
  if (fault) return refused(fault.code, fault.values)
  if (!period || !firstDueOn) return refused('period-unreadable', { period: given.period })

  const unkept = await keepReporting(tx, visit, { plan, named: given.lines })
  if (unkept) return unkept
  const questions = (given.questions ?? []).map((one) => tidyQuestion(one, version.languages))
  const about = { plan, code, period, firstDueOn, readers, questions, openedAt: visit.now }
  const lines = given.lines.toSorted(
    (a, b) => commitments.indexOf(a.commitment) - commitments.indexOf(b.commitment),
  )
  return insertOpened(tx, visit, { ...about, version: version.version }, lines)
}

async function insertOpened(
  tx: Tx,
  visit: Visit,
  round: Omit<Round, 'id' | 'events'>,
  lines: readonly RoundLine[],
): Promise<Round | Refused> {
  const { plan, code, period, firstDueOn, readers, questions } = round
  const by = journalActor(visit.actor, ['coordinator'], { plan })
  const id = await store.insertRound(tx, round, by)
  if (id === undefined) return refused('round-exists', { code })
  await store.insertRoundLines(tx, id, lines)
  await insertQuestions(tx, id, questions)
  const payload = { period, dueOn: firstDueOn, readers, lines, questions }
  journal(tx, visit, { plan, code, operation: 'round-opened' }, payload)
  const opened = { ...round, id, events: [] }
  const version = await getPlanVersion(tx, round.version)
  await notify(tx, visit, roundOpened(opened, version, lines))
  return opened
}

interface Journaled {
  readonly plan: string
  readonly code: string
  readonly operation: string
}

function journal(tx: Tx, visit: Visit, { plan, code, operation }: Journaled, payload: unknown) {
  const actor = journalActor(visit.actor, ['coordinator'], { plan })
  record(tx, { at: visit.now, actor, operation, subject: { plan, round: code }, payload })
}

/** Which round, by its place in the address. */
export interface RoundKey {
  readonly plan: string
  readonly code: string
}

async function holdRound(tx: Tx, visit: Visit, { plan, code }: RoundKey): Promise<Round> {
  allow(runRound, visit, { plan })
  const round = await store.findRoundForUpdate(tx, plan, code)
  if (!round) throw notFound()
  return round
}

/** A new due day, with the reason that all who report read. */
export interface NewDueDay extends RoundKey {
  readonly dueOn: string
  readonly reason: string
}

/** Moves the due day; those who report are told why. */
export async function moveDueDay(tx: Tx, visit: Visit, given: NewDueDay): Promise<Round | Refused> {
  const round = await holdRound(tx, visit, given)
  const version = await getPlanVersion(tx, round.version)
  const to = parseDay(given.dueOn)
  if (to === undefined) return refused('due-day-unreadable', { day: given.dueOn })
  const text = given.reason.trim()
  if (text === '') return refused('reason-missing')
  const refusal = refuseEvent(round, 'due-moved', { to, today: dayOf(visit.now, version.timeZone) })
  if (refusal) return refused(refusal)

  const reason: Texts = { [visit.language]: text }
  const moved = { kind: 'due-moved' as const, at: visit.now, moved: { to, reason } }
  const by = journalActor(visit.actor, ['coordinator'], { plan: round.plan })
  await store.insertRoundEvent(tx, round.id, moved, by)
  journal(tx, visit, { ...given, operation: 'round-due-moved' }, { dueOn: to, reason })
  const lines = await store.listRoundLines(tx, round.id)
  const now = {
    ...round,
    events: [...round.events, { kind: moved.kind, at: visit.now, dueOn: to, reason }],
  }
  await notify(tx, visit, roundDueMoved(now, version, lines))
  return now
}

/** Notes that papers were sent, that the meeting was held, or closes the round. Each happens once. */
export async function noteRound(
  tx: Tx,
  visit: Visit,
  { kind, ...key }: RoundKey & { readonly kind: Exclude<RoundEventKind, 'due-moved'> },
): Promise<Round | Refused> {
  const round = await holdRound(tx, visit, key)
  const refusal = refuseEvent(round, kind)
  if (refusal) return refused(refusal)
  const by = journalActor(visit.actor, ['coordinator'], { plan: round.plan })
  await store.insertRoundEvent(tx, round.id, { kind, at: visit.now }, by)
  journal(tx, visit, { ...key, operation: `round-${kind}` }, null)
  const event = { kind, at: visit.now, dueOn: null, reason: null }
  const now = { ...round, events: [...round.events, event] }
  if (kind === 'closed') {
    const version = await getPlanVersion(tx, round.version)
    await notify(tx, visit, roundClosed(now, version, await store.listRoundLines(tx, round.id)))
  }
  return now
}
