import { plan } from '../actors.ts'
import type { Row } from './rows.ts'
import { coordinator, everyone, runsPlan, withPart } from './rows.ts'

/** Everything that is done with snapshots, in a world where nothing is frozen yet. */
export const snapshots: Readonly<Record<string, Row>> = {
  'freeze-round': { may: coordinator, input: () => ({ plan, round: '2027' }) },
  'preview-freezing': { may: coordinator, input: () => ({ plan, round: '2027' }) },
  'list-snapshots': {
    may: [...withPart, 'system'],
    others: '404',
    input: () => ({ plan, round: '2027' }),
  },
  'show-snapshot': { may: [], others: '404', input: () => ({ plan, round: '2027' }) },
  'take-snapshot': { may: [], others: '404', input: () => ({ plan, round: '2027' }) },
  'show-snapshot-for-committee': {
    may: runsPlan,
    ending: '404',
    input: () => ({ plan, round: '2027' }),
  },
  'show-snapshot-since': { may: [], others: '404', input: () => ({ plan, round: '2027' }) },
  'compare-snapshots': {
    may: runsPlan,
    ending: '404',
    input: () => ({ plan, round: '2027' }),
  },
  'find-snapshot-plans': { may: everyone, input: () => '2027' },
  'verify-document': {
    may: everyone,
    ending: 'document-unreadable',
    input: () => new TextEncoder().encode('%PDF'),
  },
}
