import { plan } from '../actors.ts'
import { meeting } from './given.ts'
import type { Row } from './rows.ts'
import { coordinator, insiders } from './rows.ts'

/** What is done with meetings. */
export const meetings: Readonly<Record<string, Row>> = {
  'announce-meeting': {
    may: coordinator,
    input: () => ({ plan, title: 'Mesa', heldOn: '2027-04-12', round: '', body: '' }),
  },
  'move-meeting': {
    may: coordinator,
    input: () => ({ ...meeting, heldOn: '2027-05-03', reason: 'Snow.' }),
  },
  'note-meeting': { may: coordinator, input: () => ({ ...meeting, kind: 'papers-sent' }) },
  'put-on-agenda': {
    may: coordinator,
    input: () => ({
      ...meeting,
      subject: null,
      title: 'Tres',
      proposal: '',
      owner: '',
      dueOn: '',
      otherwise: '',
    }),
  },
  'put-all-on-agenda': {
    may: coordinator,
    input: () => ({
      ...meeting,
      points: [
        { subject: null, title: 'Cuatro', proposal: '', owner: '', dueOn: '', otherwise: '' },
      ],
    }),
  },
  'take-off-agenda': { may: coordinator, input: ({ point }) => ({ ...meeting, item: point }) },
  'move-point': {
    may: coordinator,
    input: ({ point }) => ({ ...meeting, item: point, by: 'down' }),
  },
  'record-decision': {
    may: coordinator,
    input: ({ point }) => ({
      ...meeting,
      item: point,
      outcome: 'noted',
      decided: '',
      owner: '',
      dueOn: '',
      replaces: '',
    }),
  },
  'close-decision': {
    may: coordinator,
    input: ({ decision }) => ({ ...meeting, decision, done: 'Hecho.' }),
  },
  'list-meetings': { may: insiders, others: '404', input: () => plan },
  'show-meeting': { may: insiders, others: '404', input: () => meeting },
}
