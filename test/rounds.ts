import type { Round } from '#features/rounds'

type RoundEvent = Round['events'][number]

/** A round on 2026 that was opened on 11 January and is due on 28 February 2027. */
export const round = (given: Partial<Round> = {}): Round => ({
  id: 'r1',
  plan: 'p1',
  code: '2027',
  period: '2026',
  firstDueOn: '2027-02-28',
  version: 1,
  readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
  questions: [],
  openedAt: new Date('2027-01-11T09:00:00Z'),
  events: [],
  ...given,
})

/** Something that happened to it, on 20 February 2027 unless told. */
export const happened = (
  kind: RoundEvent['kind'],
  given: Partial<RoundEvent> = {},
): RoundEvent => ({
  kind,
  at: new Date('2027-02-20T09:00:00Z'),
  dueOn: null,
  reason: null,
  organisation: null,
  opensOn: null,
  ...given,
})
