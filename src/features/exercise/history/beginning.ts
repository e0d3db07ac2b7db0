import type { Visit } from '#kernel/operations'
import { planOperations } from '#features/plans'
import { enter } from '../cast/enter.ts'
import { addressesOf, coordinator, people } from '../cast/people.ts'
import { linesOf, opened } from './assignments.ts'
import { firstDay, plan } from './calendar.ts'
import type { Deed } from './deed.ts'
import { deedsOf } from './deed.ts'
import { settings } from './rounds.ts'

const entered = deedsOf(
  null,
  `${firstDay} 10:00`,
  people.map((person) => [`enter ${person.email}`, (visit: Visit) => enter(visit, person)]),
)

const assigned = deedsOf(
  coordinator,
  '2025-11-17 10:00',
  linesOf().map((line) => [
    `assign ${line.commitment} to ${line.organisation}`,
    (visit: Visit) => planOperations.assignReporting(visit, { plan, ...line }),
  ]),
)

const openedByAuthority: readonly Deed[] = opened.flatMap(([record, code]) =>
  deedsOf(addressesOf(code).approver, '2025-12-02 11:30', [
    [
      `open ${record}`,
      (visit) =>
        planOperations.openRecord(visit, { plan, section: 'commitments', record, level: 'public' }),
    ],
  ]),
)

/** Before the first round: people enter, the coordinator says who reports on what and what holds for rounds, two promises are opened. */
export const beginning: readonly Deed[] = [
  ...entered,
  ...assigned,
  ...settings('2025-11-20 09:00'),
  ...openedByAuthority,
]
