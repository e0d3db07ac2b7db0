import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { figureDrafts } from '#features/indicators'
import type { DraftFact } from '#features/editions'
import { brokenCount, isEmpty, readFigure } from '../lines/rules.ts'
import type { FieldValue, FigureValue, StatusValue } from '../lines/schema.ts'
import { saveFigureEntry } from '../figures/write.ts'
import { saveJump } from '../jumps/write.ts'
import { saveMilestoneReport } from '../status/milestones.ts'
import { noProposal, readProposals } from '../status/proposals.ts'
import { savePlanned } from '#features/planning'
import { isSame, valueOf } from './rules.ts'
import type { Place } from './schema.ts'

/** Lets the draft say this in the field, and the edition before what it said; most of it once the pending is written. */
export async function writeFact(
  tx: Tx,
  visit: Visit,
  place: Place,
  value: FieldValue,
): Promise<Refused | null> {
  const { line, field, inherited, pending } = place
  const standing = line.items.find((item) => item.field === field)
  const draft = standing?.draft ? standing : undefined
  const drafts = draft ? [{ noun: draft.content.noun, id: draft.fact }] : []
  if (isEmpty(value)) {
    pending.removed.push({ line: line.id, field })
    pending.dropped.push(...drafts)
    return null
  }
  if (inherited && isSame(valueOf(inherited.content), { ...value, correction: '' })) {
    const { fact, content } = inherited
    pending.items.push({ line: line.id, field, noun: content.noun, fact })
    pending.dropped.push(...drafts)
    return null
  }
  const id = draft?.fact ?? randomUUID()
  return saveContent(
    tx,
    place,
    draftFact(visit, place, { id, correction: value.correction }),
    value,
  )
}

function draftFact(
  visit: Visit,
  { report, line, inherited, language, carriedFrom }: Place,
  { id, correction }: { readonly id: string; readonly correction: string },
): DraftFact {
  if (visit.actor.kind !== 'account') throw new Error('only a person writes a draft')
  // A reason given for a change that was never handed in goes on to the change of that change.
  const carried = inherited && inherited.handedInAt === null ? inherited.reason : null
  return {
    id,
    chain: inherited?.chain ?? carriedFrom?.chain ?? id,
    plan: report.plan,
    organisation: report.organisation,
    about: report.occasion.period,
    commitment: line.commitment,
    level: 'public',
    recordedAt: visit.now,
    recordedBy: visit.actor.account,
    replaces: inherited?.fact ?? null,
    reason: correction === '' ? carried : { [language]: correction },
  }
}

async function saveContent(
  tx: Tx,
  place: Place,
  fact: DraftFact,
  value: FieldValue,
): Promise<Refused | null> {
  const { line, field, language, pending } = place
  if ('moved' in value) return saveMilestoneReport(tx, place, fact, value)
  if ('answer' in value) return saveJump(tx, place, fact, value)
  if (figureDrafts.isFigureEntry(value)) return saveFigureEntry(tx, place, fact, value)
  if ('numerator' in value) return saveFigure(tx, place, fact, value)
  if ('activity' in value || 'milestone' in value) return savePlanned(tx, place, fact, value)
  const noun = 'status' in value ? 'status_rating' : 'statement'
  if ('status' in value) await saveRating(tx, place, fact, value)
  else {
    const { text, unchanged } = value
    pending.statements.push({ ...fact, field, text, language, unchanged })
  }
  pending.items.push({ line: line.id, field, noun, fact: fact.id })
  return null
}

async function saveRating(
  tx: Tx,
  { language, report, line, pending, proposals: known }: Place,
  fact: DraftFact,
  { status, reason }: StatusValue,
): Promise<void> {
  const proposals = known ?? (await readProposals(tx, report, [line], fact.recordedAt))
  const { status: proposed, method, judged } = proposals.get(line.commitment) ?? noProposal
  const rating = { status, proposed, method, judged, language, reason: reason || null }
  pending.ratings.push({ ...fact, rating })
}

/** A number that can be read two ways; where only whole ones are taken, just the one that would be is offered. */
const refuseDoubtful = (typed: string, isWhole: boolean): Refused =>
  isWhole
    ? refused('number-in-thousands', { typed, thousands: typed.replace('.', '') })
    : refused('number-ambiguous', { typed })

async function saveFigure(
  tx: Tx,
  { report, line, field, language, exact, pending }: Place,
  fact: DraftFact,
  value: FigureValue,
): Promise<Refused | null> {
  const measure = report.measures.get(field.slice('figure.'.length))
  if (!measure) throw new Error(`no indicator for ${field}`)
  const numbers = readFigure(value, measure)
  if ('unreadable' in numbers) return refused('number-unreadable', { typed: numbers.unreadable })
  const doubtful = exact
    ? undefined
    : Object.values<string | null>({ ...numbers }).find(figureDrafts.isAmbiguous)
  const broken = brokenCount(numbers, measure)
  if (doubtful) return refuseDoubtful(doubtful, broken !== undefined)
  if (broken !== undefined) return refused('number-not-whole', { typed: broken })
  await figureDrafts.saveDraftObservation(tx, {
    id: fact.id,
    plan: fact.plan,
    organisation: fact.organisation,
    indicator: measure.id,
    definition: measure.definition,
    period: fact.about,
    ...numbers,
    qualifier: null,
    source: value.source === '' ? null : { text: value.source, language },
    recordedAt: fact.recordedAt,
    recordedBy: fact.recordedBy,
    replaces: fact.replaces,
    reason: fact.reason,
  })
  pending.items.push({ line: line.id, field, noun: 'observation', fact: fact.id })
  return null
}
