import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notFound, refused } from '#kernel/operations'
import type { Report } from '#features/editions'
import { acting, editionReading, editionRules } from '#features/editions'
import type { Outcome } from '#features/reporting'
import { reportKeyOf } from '../lists/rules.ts'
import { saveFigures } from '../lists/steps.ts'
import { definitionFrom } from './rules.ts'
import { findProposal } from './store.ts'

/** The proposal that an authority makes its own. */
export interface Adoption {
  readonly plan: string
  /** `jurisdiction:code` */
  readonly organisation: string
  /** The proposal's id, which the indicator keeps. */
  readonly proposal: string
}

/**
 * Makes an implied indicator the authority's own: its list of figures begins with a draft of the first definition,
 * in the words of the proposal. Nobody reads it until it is signed and handed in.
 */
export async function adoptProposal(
  tx: Tx,
  visit: Visit,
  { plan, organisation, proposal: indicator }: Adoption,
): Promise<readonly Outcome[] | Refused> {
  allow(editionRules.write, visit, { plan, organisation })
  const key = { plan, organisation, indicator }
  const proposal = await findProposal(tx, plan, indicator)
  const report = await editionReading.findReport(tx, reportKeyOf(key))
  if (!proposal || !report || report.assigned.length === 0) throw notFound()
  if (report.editions.length > 0) return refused('already-adopted')
  const language = languageOf(report, visit)
  const entry = {
    field: 'definition.1',
    value: { definition: definitionFrom(proposal, language), correction: '' },
    seen: 0,
  }
  const outcomes = await saveFigures(tx, visit, { ...key, entries: [entry], language })
  if (isRefused(outcomes)) return outcomes
  const actor = acting.playedBy(visit, ['editor'], report)
  const subject = { plan, organisation, indicator }
  record(tx, { at: visit.now, actor, operation: 'proposal-adopted', subject, payload: entry.value })
  return outcomes
}

/** The visitor's language where the plan is written in it; else the plan's own first. */
export const languageOf = ({ version }: Report, { language }: Visit): string =>
  version.languages.includes(language) ? language : (version.languages[0] ?? language)
