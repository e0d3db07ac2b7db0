import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { speaker } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import type { Report } from '#features/editions'
import { organisationNames } from '#features/organisations'
import { roundReading } from '#features/rounds'
import type { About } from '#features/workbooks'
import type { BelongingNames } from './belonging-rules.ts'

/** What a report, and the one that a workbook says it is of, are called in the language of the visit. */
export async function belongingNames(
  tx: Tx,
  visit: Visit,
  { plan, occasion, version }: Report,
  about: About,
): Promise<BelongingNames> {
  const say = speaker(visit.language)
  const organisations = await organisationNames(tx, visit.now)
  const plans = new Map([[plan, version]])
  const other = about.plan === plan ? undefined : await roundReading.findPlanInForce(tx, about.plan)
  if (other) plans.set(about.plan, other)
  const rounds = new Map([[occasion.code, occasion.period]])
  const isOther = about.plan === plan && about.round !== occasion.code
  const found = isOther ? await roundReading.findRound(tx, plan, about.round) : undefined
  if (found) rounds.set(about.round, found.period)
  const words = <Named>(named: Named | undefined, spoken: (one: Named) => string, code: string) =>
    named === undefined ? code : spoken(named)
  return {
    plan: (id) => words(plans.get(id), ({ title }) => say.text(title).text, id),
    organisation: (key) => words(organisations.get(key), ({ name }) => say.text(name).text, key),
    round: (code) =>
      words(
        rounds.get(code),
        (period) => say('workbooks.round-words', { round: code, period: say.period(period) }),
        code,
      ),
    downloaded: say.day(dayOf(new Date(about.downloadedAt), version.timeZone)),
  }
}
