import { dayOf, parseDay, parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { journalActor } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { organisationNames } from '#features/organisations'
import { keepReporting } from '#features/plans'
import { mailOnce } from '../notices/steps.ts'
import { findPlanInForce, getPlanVersion, listCommitments } from '../plan/store.ts'
import { tidyQuestion } from '../questions/rules.ts'
import { insertQuestions } from '../questions/store.ts'
import { patternOf } from '../recurrence/rules.ts'
import { journal, keepEvent } from './held.ts'
import { roundOpened } from './notices.ts'
import { runRound } from './policy.ts'
import type { RoundToOpen } from './rules.ts'
import { faultsOf } from './rules.ts'
import type { Round, RoundLine } from './schema.ts'
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
  const opened = await insertOpened(tx, visit, { ...about, version: version.version }, lines)
  if (isRefused(opened) || given.follows === undefined) return opened
  const before = await store.findRound(tx, plan, given.follows)
  const pattern = before && patternOf(before)
  return pattern ? keepEvent(tx, visit, opened, { kind: 'recurs', ...pattern }) : opened
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
  await mailOnce(tx, visit, roundOpened(opened, await getPlanVersion(tx, round.version), lines))
  return opened
}
