import type { Day } from '#kernel/clock'
import { dayOf, parseDay } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { mailOnce } from '../notices/steps.ts'
import type { PlanVersion } from '../plan/schema.ts'
import { findOrganisation, getPlanVersion } from '../plan/store.ts'
import type { RoundKey } from './held.ts'
import { holdRound, keepEvent } from './held.ts'
import { roundClosed, roundDueMoved, roundExtended } from './notices.ts'
import { refuseExtension, refuseMove, refuseNote } from './rules.ts'
import type { Round } from './schema.ts'
import * as store from './store.ts'

/** A new due day, with the reason that all who report read. */
export interface NewDueDay extends RoundKey {
  readonly dueOn: string
  readonly reason: string
}

interface Deadline {
  readonly dueOn: Day
  readonly reason: Texts
}

function readDeadline({ dueOn, reason }: NewDueDay, { language }: Visit): Deadline | Refused {
  const to = parseDay(dueOn)
  // A browser hands over nothing where a day does not exist.
  if (dueOn.trim() === '') return refused('due-day-missing')
  if (to === undefined) return refused('due-day-unreadable', { day: dueOn })
  const text = reason.trim()
  return text === '' ? refused('reason-missing') : { dueOn: to, reason: { [language]: text } }
}

/** Moves the due day for all; those who report are told why. */
export async function moveDueDay(tx: Tx, visit: Visit, given: NewDueDay): Promise<Round | Refused> {
  const round = await holdRound(tx, visit, given)
  const version = await getPlanVersion(tx, round.version)
  const deadline = readDeadline(given, visit)
  if (isRefused(deadline)) return deadline
  const refusal = refuseMove(round, deadline.dueOn, dayOf(visit.now, version.timeZone))
  if (refusal) return refused(refusal)
  const now = await keepEvent(tx, visit, round, { kind: 'due-moved', ...deadline })
  await mailOnce(tx, visit, roundDueMoved(now, version, await store.listRoundLines(tx, round.id)))
  return now
}

/** A later due day for one organisation, by its code or its key. */
export interface Extension extends NewDueDay {
  readonly organisation: string
}

/** Gives one organisation until a later day; it is told, and all who report can read why. */
export async function extendDueDay(
  tx: Tx,
  visit: Visit,
  given: Extension,
): Promise<Round | Refused> {
  const round = await holdRound(tx, visit, given)
  const version = await getPlanVersion(tx, round.version)
  const organisation = await reporterIn(tx, { round, version }, given.organisation)
  if (organisation === undefined)
    return refused('organisation-not-asked', { organisation: given.organisation })
  const deadline = readDeadline(given, visit)
  if (isRefused(deadline)) return deadline
  const today = dayOf(visit.now, version.timeZone)
  const refusal = refuseExtension(round, { to: deadline.dueOn, organisation, today })
  if (refusal) return refused(refusal)
  const now = await keepEvent(tx, visit, round, { kind: 'extended', organisation, ...deadline })
  await mailOnce(tx, visit, roundExtended(now, version, organisation))
  return now
}

/** The key of an organisation that reports in the round. */
async function reporterIn(
  tx: Tx,
  { round, version }: { readonly round: Round; readonly version: PlanVersion },
  given: string,
): Promise<string | undefined> {
  const key = given.includes(':') ? given : await findOrganisation(tx, version, given)
  const lines = await store.listRoundLines(tx, round.id)
  return lines.some(({ organisation }) => organisation === key) ? key : undefined
}

/** Notes that papers were sent, that the meeting was held, or closes the round. Each happens once. */
export async function noteRound(
  tx: Tx,
  visit: Visit,
  { kind, ...key }: RoundKey & { readonly kind: 'papers-sent' | 'meeting-held' | 'closed' },
): Promise<Round | Refused> {
  const round = await holdRound(tx, visit, key)
  const refusal = refuseNote(round, kind)
  if (refusal) return refused(refusal)
  const now = await keepEvent(tx, visit, round, { kind })
  if (kind === 'closed') {
    const version = await getPlanVersion(tx, round.version)
    await mailOnce(tx, visit, roundClosed(now, version, await store.listRoundLines(tx, round.id)))
  }
  return now
}
