import type { State } from '#features/word-readings'
import { owners } from '#features/word-readings'
import type { Ledger, Raw } from '#features/word-tables'
import { account } from '#features/word-tables'
import type { PlanActivity } from '../schema.ts'

interface Value {
  readonly at: string
  readonly text: string
  readonly state: State
  readonly why: string | null
}

/** Says of each place of an activity how surely it was read, and lists what must be asked. */
export function accountValues(
  activity: PlanActivity,
  raw: Raw,
  index: number,
  ledger: Ledger,
): void {
  for (const piece of [raw.activity, ...[...raw.parts.values()].flat()])
    if (piece.text !== '' || piece.isPlaceholder)
      account(ledger, piece.at, { as: 'activity', activity: index })
  for (const { at, text, state, why } of valuesOf(activity, raw)) {
    account(ledger, at, { as: 'activity', activity: index, state, why })
    if (state === 'refused') ledger.refused.push({ at, text, why: why ?? 'not-activity' })
  }
}

function valuesOf(activity: PlanActivity, raw: Raw): readonly Value[] {
  const { lead, deadline, status, indicators, subActivities } = activity
  const owner = raw.parts.get('owner')?.[0]
  const own: Value = {
    at: owner?.at ?? activity.at,
    text: owner?.text ?? activity.text,
    state: lead.state,
    why: owners.isOutside(lead) ? 'owner-external' : (activity.why ?? 'owner-missing'),
  }
  return [
    { ...activity, at: raw.activity.at },
    {
      ...own,
      why:
        lead.state === 'placed'
          ? null
          : lead.state === 'refused' && !owners.isOutside(lead)
            ? 'owner-missing'
            : own.why,
    },
    { ...deadline, at: deadline.at ?? activity.at, text: deadline.asWritten ?? activity.text },
    ...(status === null ? [] : [{ ...status, text: status.asWritten }]),
    ...indicators.map(({ at, text, state }) => ({ at, text, state, why: null })),
    ...indicators.flatMap(({ target }) =>
      target === null ? [] : [{ ...target, text: target.asWritten }],
    ),
    ...indicators.flatMap(({ at, baseline }) =>
      baseline === null ? [] : [{ ...baseline, at, text: baseline.asWritten }],
    ),
    ...subActivities.map(({ at, deadline: its }) => ({ ...its, at, text: its.asWritten ?? '' })),
  ]
}
