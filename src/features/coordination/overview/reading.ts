import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { Commitment, SentMail } from '#features/rounds'
import { roundMail, roundReading } from '#features/rounds'
import { overseen, waitedFor } from './rules.ts'
import type { RoundOverview } from './schema.ts'
import { listEditions } from './store.ts'
import type { Round, RoundLine } from './terms.ts'

/** Which round, by its place in the address. */
export interface RoundPlace {
  readonly plan: string
  readonly round: string
}

/** A round as its coordinator sees it, with what its page needs besides. */
export interface OverseenRound extends RoundOverview {
  readonly lines: readonly RoundLine[]
  readonly commitments: ReadonlyMap<string, Commitment>
  readonly sent: readonly SentMail[]
}

/** The reports of rounds, from their lines and editions, by the round's id. */
export async function overseeAll(
  tx: Tx,
  lines: ReadonlyMap<string, readonly RoundLine[]>,
): Promise<ReadonlyMap<string, RoundOverview['reports']>> {
  const editions = await listEditions(tx, [...lines.keys()])
  const byRound = Map.groupBy(editions, ({ round }) => round)
  return new Map(
    [...lines].map(([round, everyone]) => {
      const own = Map.groupBy(byRound.get(round) ?? [], ({ organisation }) => organisation)
      const organisations = [...new Set(everyone.map(({ organisation }) => organisation))]
      return [round, organisations.map((organisation) => overseen(organisation, everyone, own))]
    }),
  )
}

/** The reports of one round. */
export async function overseeOne(
  tx: Tx,
  round: Round,
): Promise<{ readonly lines: readonly RoundLine[]; readonly reports: RoundOverview['reports'] }> {
  const lines = await roundReading.listRoundLines(tx, round.id)
  const all = await overseeAll(tx, new Map([[round.id, lines]]))
  return { lines, reports: waitedFor(round, all.get(round.id) ?? []) }
}

/** Reads all reports of a round for the coordinator: of a draft nothing but its state. */
export async function readOverview(
  tx: Tx,
  visit: Visit,
  { plan: id, round: code }: RoundPlace,
): Promise<OverseenRound> {
  allow(editionRules.mayDo.take, visit, { plan: id, organisation: '' })
  const round = await roundReading.findRound(tx, id, code)
  if (!round) throw notFound()
  const plan = await roundReading.getPlanVersion(tx, round.version)
  const all = await roundReading.listCommitments(tx, round.version)
  const commitments = new Map(all.map((commitment) => [commitment.id, commitment]))
  const { lines, reports } = await overseeOne(tx, round)
  return { round, plan, lines, reports, commitments, sent: await roundMail.listMails(tx, round.id) }
}
