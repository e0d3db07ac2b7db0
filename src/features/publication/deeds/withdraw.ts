import type { Tx } from '#kernel/db'
import type { FactKey } from '#kernel/facts'
import { happen } from '#kernel/facts'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { confirmSecondFactor } from '#features/sign-in'
import { notify } from '#features/rounds'
import type { Item, Line, Report, ReportKey } from '#features/editions'
import { acting, editionRules } from '#features/editions'
import { reportSteps } from '#features/reporting'
import { readResting } from '../resting/reading.ts'
import type { Resting } from '../resting/store.ts'
import { toOwner } from './publish.ts'

/** What is withdrawn: one fact, a line with all that stands in it, a file wherever it stands, a whole edition. */
export type Target =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'line'; readonly commitment: string }
  | { readonly kind: 'file'; readonly digest: string }
  | { readonly kind: 'edition'; readonly number: number }

export interface Withdrawal extends ReportKey {
  readonly target: Target
  readonly ground: 'danger' | 'law'
  readonly code: string
}

/** A report of which something was withdrawn, and the published figures in which a withdrawn number still stands. */
export interface Withdrawn extends Report {
  readonly resting: readonly Resting[]
}

/** Withdraws for good, with whole chains: nobody reads it any more, on no day; a dated stub is left. */
export async function withdraw(
  tx: Tx,
  visit: Visit,
  { target, ground, code, ...key }: Withdrawal,
): Promise<Withdrawn | Refused> {
  const report = await acting.holdReport(tx, visit, key, editionRules.withdraw)
  const lines = linesOf(report, target)
  const facts = signed(itemsOf(report, target))
  if (facts.length === 0 && lines.length === 0) return refused('nothing-to-withdraw')
  const wrong = await confirmSecondFactor(tx, visit, code)
  if (wrong) return wrong

  const chains = new Set(facts.map(({ chain }) => chain))
  await reportSteps.forgetDrafts(tx, report, chains)
  const actor = acting.playedBy(visit, ['approver', 'coordinator'], report)
  await happen(tx, [...lines, ...facts], { kind: 'withdrawn', at: visit.now, actor, ground })
  const subject = {
    plan: key.plan,
    round: key.round,
    organisation: key.organisation,
    kind: target.kind,
  }
  const payload = { target, ground, facts: facts.map(({ id }) => id) }
  record(tx, { at: visit.now, actor, operation: 'report-withdrawn', subject, payload })
  await notify(tx, visit, [toOwner('withdrawn', report)])
  const gone = { ...key, facts: facts.map(({ id }) => id) }
  return { ...report, resting: await readResting(tx, visit, gone) }
}

const every = ({ editions }: Report): readonly Line[] => editions.flatMap(({ lines }) => lines)

/** The lines that are withdrawn as lines; one of each chain, since the chain goes. */
function linesOf(report: Report, target: Target): readonly FactKey[] {
  const chosen = every(report).filter((line) =>
    target.kind === 'line'
      ? line.commitment === target.commitment
      : target.kind === 'edition' && inEdition(report, target.number, line),
  )
  const standing = chosen.filter(
    ({ withdrawn, items }) =>
      items.some(({ draft }) => !draft) && withdrawn.every(({ field }) => field !== null),
  )
  const firsts = [...new Map(standing.map((line) => [line.chain, line])).values()]
  return firsts.map(({ id, chain }) => ({ noun: 'line', id, chain }))
}

const inEdition = ({ editions }: Report, number: number, { id }: Line): boolean =>
  editions.some(
    (edition) => edition.number === number && edition.lines.some((one) => one.id === id),
  )

function itemsOf(report: Report, target: Target): readonly Item[] {
  const items = every(report).flatMap((line) => line.items)
  switch (target.kind) {
    case 'fact':
      return items.filter(({ fact }) => fact === target.fact)
    case 'file':
      return items.filter(
        ({ content }) => content.noun === 'evidence' && content.digest === target.digest,
      )
    case 'line':
      return every(report)
        .filter(({ commitment }) => commitment === target.commitment)
        .flatMap((line) => line.items)
    case 'edition':
      return every(report)
        .filter((line) => inEdition(report, target.number, line))
        .flatMap((line) => line.items)
  }
}

/** A draft is not withdrawn but taken out; what was signed is withdrawn, once for each chain. */
const signed = (items: readonly Item[]): readonly FactKey[] => [
  ...new Map(
    editionRules.factsOf(items.filter(({ draft }) => !draft)).map((fact) => [fact.chain, fact]),
  ).values(),
]
