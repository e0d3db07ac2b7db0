import type { Actor } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { admitsByLevel } from '#features/disclosure'
import type { Organisation } from '#features/organisations'
import { organisationNames } from '#features/organisations'
import type { RoundQuestion } from '../questions/schema.ts'
import type { Commitment, PlanVersion } from '../plan/schema.ts'
import {
  findPlanInForce,
  getPlanVersion,
  listCommitments,
  listStatedOwners,
} from '../plan/store.ts'
import { readRounds, runRound } from './policy.ts'
import type { Known, StatedLines } from './rules.ts'
import { statedLines } from './rules.ts'
import type { Round, RoundLine } from './schema.ts'
import { findRound, listAssigned, listRoundLines, listRounds } from './store.ts'

/** A round with what this reader may know of its lines. */
export interface ReadRound {
  readonly round: Round
  readonly version: PlanVersion
  readonly lines: readonly RoundLine[]
  readonly commitments: ReadonlyMap<string, Commitment>
  readonly organisations: ReadonlyMap<string, Organisation>
}

/** The commitments of a version that the reader may know of. */
const openCommitments = (actor: Actor, plan: string, all: readonly Commitment[]) =>
  all.filter(({ level }) => admitsByLevel(actor, { plan, level }))

/** A round; 404 where there is none, or where the reader has no part in the plan. */
export async function readRound(
  tx: Tx,
  visit: Visit,
  { plan, code }: { readonly plan: string; readonly code: string },
): Promise<ReadRound> {
  if (!readRounds(visit.actor, { plan })) throw notFound()
  const round = await findRound(tx, plan, code)
  if (!round) throw notFound()
  const version = await getPlanVersion(tx, round.version)
  const open = openCommitments(visit.actor, plan, await listCommitments(tx, round.version))
  const commitments = new Map(open.map((commitment) => [commitment.id, commitment]))
  const lines = (await listRoundLines(tx, round.id)).filter((line) =>
    commitments.has(line.commitment),
  )
  const organisations = await organisationNames(tx, visit.now)
  return { round, version, lines, commitments, organisations }
}

/** The rounds of a plan, newest first, for whoever has a part in it. */
export async function readPlanRounds(
  tx: Tx,
  visit: Visit,
  plan: string,
): Promise<{ readonly version: PlanVersion; readonly rounds: readonly Round[] }> {
  const version = readRounds(visit.actor, { plan }) ? await findPlanInForce(tx, plan) : undefined
  if (!version) throw notFound()
  return { version, rounds: await listRounds(tx, plan) }
}

/** What a coordinator begins with to open a round: who is assigned to report on what. */
export interface RoundProposal {
  readonly version: PlanVersion
  readonly lines: readonly RoundLine[]
  /** What the plan states of listed commitments that nobody is assigned to. */
  readonly stated: readonly StatedLines[]
  /** What was asked in the newest round. */
  readonly questions: readonly RoundQuestion[]
  readonly commitments: readonly Commitment[]
  /** Those whom the register of the plan's own country holds. */
  readonly organisations: ReadonlyMap<string, Organisation>
  /** Who can be asked: authorities and agencies of the plan's own country. */
  readonly authorities: readonly Organisation[]
  readonly known: Known
}

/** Proposes a round from the assignments that hold now, and where there are none from what the plan states. */
export async function proposeRound(tx: Tx, visit: Visit, plan: string): Promise<RoundProposal> {
  allow(runRound, visit, { plan })
  const version = await findPlanInForce(tx, plan)
  if (!version) throw notFound()
  const commitments = await listCommitments(tx, version.version)
  const order = new Map(commitments.map(({ id }, place) => [id, place]))
  const placeOf = ({ commitment }: RoundLine): number => order.get(commitment) ?? 0
  const lines = (await listAssigned(tx, plan, visit.now))
    .filter((line) => order.has(line.commitment))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  const organisations = await organisationNames(tx, visit.now)
  const { jurisdiction, timeZone } = version
  const authorities = [...organisations.values()].filter(
    (one) =>
      one.jurisdiction === jurisdiction && (one.kind === 'authority' || one.kind === 'agency'),
  )
  const keys = new Set(authorities.map(({ id }) => id))
  const stated = statedLines(await listStatedOwners(tx, version.version), lines, (code) =>
    [`${jurisdiction}:${code}`].find((key) => keys.has(key)),
  )
  const rounds = await listRounds(tx, plan)
  const known = {
    today: dayOf(visit.now, timeZone),
    codes: new Set(rounds.map(({ code }) => code)),
    commitments: new Set(order.keys()),
    organisations: new Set(organisations.keys()),
    languages: version.languages,
  }
  const questions = rounds[0]?.questions ?? []
  return { version, lines, stated, questions, commitments, organisations, authorities, known }
}
