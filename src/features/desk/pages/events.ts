import type { Say } from '#kernel/i18n'
import type { Edition, Report } from '#features/editions'
import { dayIn } from './words.ts'

/** What was done with a report, newest first, for a list of moments: parts, never names. */
export const eventMoments = (
  say: Say,
  plan: Report['version'],
  editions: readonly Pick<Edition, 'events' | 'number'>[],
) =>
  editions
    .flatMap(({ events, number }) => events.map((event) => ({ ...event, number })))
    .toReversed()
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ act, at, role, number }) => ({
      when: dayIn(say, at, plan),
      datetime: at.toISOString(),
      body: say(`desk.did-${act}`, { role: say(`desk.role-${role ?? 'editor'}`), number }),
    }))
