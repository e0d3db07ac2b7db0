import type { AgendaItem } from './agenda/schema.ts'
import type { Decided, Decision } from './decisions/schema.ts'
import type { Meeting } from './meetings/schema.ts'

const at = new Date('2027-01-11T12:00:00Z')

/** A meeting of a tennis club. */
export const meetingOn = (heldOn: Meeting['heldOn'], given: Partial<Meeting> = {}): Meeting => ({
  id: heldOn,
  plan: 'club',
  code: `${heldOn.slice(0, 4)}-1`,
  round: null,
  body: null,
  title: 'The board',
  language: 'en',
  heldOn,
  events: [],
  announcedAt: at,
  ...given,
})

/** A point of its agenda. */
export const pointAt = (position: number, given: Partial<AgendaItem> = {}): AgendaItem => ({
  id: `point-${position}`,
  meeting: '2027-01-11',
  position,
  subject: null,
  title: 'Nets',
  proposal: 'Buy nets.',
  owner: 'club:grounds',
  dueOn: '2027-06-01',
  otherwise: '',
  language: 'en',
  isOff: false,
  at,
  ...given,
})

/** What the board decided on its first point: the grounds buy nets by June. */
export const decisionOf = (given: Partial<Decision> = {}): Decision => ({
  id: 'decision',
  item: 'point-1',
  meeting: '2027-01-11',
  outcome: 'as-proposed',
  decided: 'Buy nets.',
  owner: 'club:grounds',
  dueOn: '2027-06-01',
  language: 'en',
  replaces: null,
  isReplaced: false,
  closing: null,
  at,
  ...given,
})

/** A decision with its point and meeting. */
export const decidedOn = (heldOn: Meeting['heldOn'], given: Partial<Decision> = {}): Decided => ({
  decision: decisionOf({ meeting: heldOn, ...given }),
  item: pointAt(1, { meeting: heldOn }),
  meeting: meetingOn(heldOn, { code: `${heldOn.slice(0, 4)}-${Number(heldOn.slice(5, 7))}` }),
})
