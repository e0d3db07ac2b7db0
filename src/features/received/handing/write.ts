import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { notAllowed, refused } from '#kernel/operations'
import type { Edition, Report } from '#features/editions'
import { drafting, editionReading, editionRules } from '#features/editions'
import type { ActivityValue, MilestoneValue, PlannedDraft } from '#features/planning'
import { saveAllPlanned } from '#features/planning'
import { reportSteps } from '#features/reporting'
import type { Drafted } from './draft-rules.ts'

/** Begins the plan's first edition; whoever calls this knows that nobody has begun it. */
export async function beginPlan(
  tx: Tx,
  visit: Visit,
  report: Report,
): Promise<{ readonly report: Report; readonly edition: Edition } | Refused> {
  const id = await drafting.beginReport(tx, report, visit.now)
  await drafting.insertFirstEdition(tx, id, report.assigned, visit.now)
  const { plan, organisation, occasion } = report
  const begun = await editionReading.findReport(tx, { plan, organisation, round: occasion.code })
  const edition = begun && editionRules.findUnderWay(begun)
  return begun && edition ? { report: begun, edition } : refused('report-not-begun')
}

/**
 * Writes activities of a document into empty fields of a draft, each with a first saved version. A field that holds
 * something stays as it is. Answers how many were written.
 */
export async function writeDrafted(
  tx: Tx,
  visit: Visit,
  { report, edition }: { readonly report: Report; readonly edition: Edition },
  { drafted, language }: { readonly drafted: readonly Drafted[]; readonly language: string },
): Promise<number | Refused> {
  if (visit.actor.kind !== 'account') throw notAllowed()
  const { account } = visit.actor
  const homes = new Map(edition.lines.map((line) => [line.commitment, line]))
  const fresh = drafted.filter(({ key, commitment }) =>
    homes.get(commitment)?.items.every(({ field }) => field !== `activity.${key}`),
  )
  const by = { account, at: visit.now, language }
  const gathered = fresh.flatMap((one) => {
    const line = homes.get(one.commitment)
    return line ? draftsOf(one, { report, line: line.id, by }) : []
  })
  const refusal = await saveAllPlanned(tx, report, gathered)
  if (refusal) return refusal
  const revisions = gathered.map((draft) => firstVersion(draft, by))
  if (revisions.length > 0) await reportSteps.insertRevisions(tx, revisions)
  return fresh.length
}

interface By {
  readonly account: string
  readonly at: Date
  readonly language: string
}

type Placed = PlannedDraft & { readonly line: string }

interface At {
  readonly report: Report
  readonly line: string
  readonly by: By
}

const draftsOf = (one: Drafted, { report, line, by }: At): readonly Placed[] =>
  fieldsOf(one).map(({ field, value }) => {
    const id = randomUUID()
    const { plan, organisation, occasion } = report
    const fact = {
      id,
      chain: id,
      plan,
      organisation,
      about: occasion.period,
      commitment: one.commitment,
      level: 'public' as const,
      recordedAt: by.at,
      recordedBy: by.account,
      replaces: null,
      reason: null,
    }
    const place = { report, line: { id: line }, field, language: by.language }
    return { line, place, fact, value }
  })

const firstVersion = ({ line, place, value }: Placed, { account, at }: By) => ({
  line,
  field: place.field,
  revision: 1,
  basedOn: 0,
  inField: true,
  value,
  savedAt: at,
  account,
})

interface Field {
  readonly field: string
  readonly value: ActivityValue | MilestoneValue
}

const fieldsOf = ({ key, says, milestones }: Drafted): readonly Field[] => [
  { field: `activity.${key}`, value: { activity: says, correction: '' } },
  ...milestones.map((one) => ({
    field: `milestone.${one.key}`,
    value: { milestone: one.says, correction: '' },
  })),
]
