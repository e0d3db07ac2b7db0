import { planDocument } from '../received/plan-document.ts'
import { plan } from '../actors.ts'
import type { Given } from './given.ts'
import type { ActorName } from '../actors.ts'
import type { Row } from './rows.ts'
import { coordinator } from './rows.ts'
import { report } from './scene.ts'

const key = ({ received }: Given) => ({ plan, document: received })

/** Whoever may look for documents in the plan, and finds nothing where they are not his. */
const strangers = { strangerEditor: '404', strangerApprover: '404' } as const
const readers: readonly ActorName[] = ['coordinator', 'editor', 'secondEditor', 'approver']

/** What is done with a document of the owner's that the coordinator dropped. */
export const receivedRows: Readonly<Record<string, Row>> = {
  'receive-document': {
    may: ['coordinator', 'editor', 'secondEditor'],
    besides: { strangerEditor: 'document-of-another' },
    input: () => ({
      plan,
      name: 'other.docx',
      bytes: planDocument('Servicio Forestal inventado', undefined, '2029'),
      sender: '',
    }),
  },
  'list-received-documents': {
    may: [...readers, 'strangerEditor', 'strangerApprover'],
    input: () => plan,
  },
  'list-handed-over-documents': {
    may: readers,
    input: () => ({ plan, organisation: report.organisation }),
  },
  'show-received-document': { may: readers, besides: strangers, input: key },
  'open-received-document': { may: readers, besides: strangers, input: key },
  'assign-received-document': {
    may: coordinator,
    besides: strangers,
    input: (given) => ({ ...key(given), organisation: report.organisation, period: '2028' }),
  },
  'answer-received-document': {
    may: coordinator,
    besides: strangers,
    input: (given) => ({ ...key(given), answers: { '1.owner': 'VIV' } }),
  },
  'tell-received-headings': {
    may: coordinator,
    besides: strangers,
    input: (given) => ({ ...key(given), headings: { Responsible: 'contributors' } }),
  },
  'hand-over-document': { may: coordinator, besides: strangers, input: key },
  'take-received-activities': {
    may: ['editor', 'secondEditor'],
    ending: 'not-handed-over',
    besides: strangers,
    input: (given) => ({ ...key(given), activities: [] }),
  },
  'put-document-aside': { may: coordinator, besides: strangers, input: key },
}
