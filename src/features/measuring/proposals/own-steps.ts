import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { acting, editionReading, editionRules } from '#features/editions'
import { languageOf } from './steps.ts'
import { reportKeyOf } from '../lists/rules.ts'
import { saveFigures } from '../lists/steps.ts'
import type { OwnGiven } from './own-rules.ts'
import { firstDefinition, ownId, refuseOwn } from './own-rules.ts'
import { insertOwn, listReported } from './own-store.ts'

/** Most indicators of one name that one authority has. */
const mostAlike = 20

/**
 * An authority begins an indicator of its own, at a commitment that it reports on: its list of figures begins with a
 * draft of the first definition. The name is known from then on; the rest nobody reads until it is handed in. Answers
 * the indicator's id.
 */
export async function defineIndicator(
  tx: Tx,
  visit: Visit,
  given: OwnGiven,
): Promise<string | Refused> {
  const { plan, organisation, commitment, name, unit, countsPeople } = given
  allow(editionRules.write, visit, { plan, organisation })
  if (visit.actor.kind !== 'account') throw new Error('only a person defines an indicator')
  const wrong = refuseOwn(given)
  if (wrong) return refused(wrong)
  const reported = await listReported(tx, { plan, organisation })
  if (reported.every(({ id }) => id !== commitment)) return refused('own-commitment')
  const own = { plan, organisation, commitment, unit, countsPeople }
  const registered = { recordedAt: visit.now, recordedBy: visit.actor.account }
  for (let again = 0; again < mostAlike; again += 1) {
    const id = ownId(organisation, name, again)
    const texts = { [visit.language]: name }
    if (await insertOwn(tx, { ...own, id, name: texts, ...registered }))
      return begin(tx, visit, { ...given, indicator: id })
  }
  return refused('own-name-missing')
}

async function begin(
  tx: Tx,
  visit: Visit,
  { indicator, ...given }: OwnGiven & { readonly indicator: string },
): Promise<string | Refused> {
  const { plan, organisation } = given
  const key = { plan, organisation, indicator }
  const report = await editionReading.findReport(tx, reportKeyOf(key))
  if (!report) throw new Error(`no list of ${indicator}`)
  const value = { definition: firstDefinition(given), correction: '' }
  const entries = [{ field: 'definition.1', value, seen: 0 }]
  const language = languageOf(report, visit)
  const outcomes = await saveFigures(tx, visit, { ...key, entries, language })
  if (isRefused(outcomes)) return outcomes
  const actor = acting.playedBy(visit, ['editor'], report)
  record(tx, { at: visit.now, actor, operation: 'indicator-defined', subject: key, payload: value })
  return indicator
}
