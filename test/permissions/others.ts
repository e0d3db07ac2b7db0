import { plan, stranger } from '../actors.ts'
import { doors, own } from './doors.ts'
import { nobody, roleToGive } from './given.ts'
import { meetings } from './meetings.ts'
import { receivedRows } from './received.ts'
import { figureRows } from './figures.ts'
import type { Row } from './rows.ts'
import {
  coordinator,
  insiders,
  noAccount,
  runsPlan,
  signedIn,
  withAccounts,
  withPart,
} from './rows.ts'
import { packs } from './packs.ts'
import { snapshots } from './snapshots.ts'
import { report, round, roundToOpen, strangersReport } from './scene.ts'

const accounts: Readonly<Record<string, Row>> = {
  'give-role': {
    may: withAccounts,
    input: ({ account }) => ({ account: account.allianceMember, role: roleToGive }),
  },
  'end-role': { may: withAccounts, input: ({ role }) => role },
  'take-second-factor': { may: withAccounts, input: ({ account }) => account.secondEditor },
  'close-account': { may: withAccounts, input: ({ account }) => account.allianceMember },
  'invite-person': {
    may: withAccounts,
    input: () => ({
      email: 'more@montes.example',
      role: roleToGive,
      language: 'en',
      delivery: 'link',
    }),
  },
  'resend-invitation': {
    may: withAccounts,
    input: ({ invitation }) => ({ id: invitation, delivery: 'link' }),
  },
  'take-back-invitation': { may: withAccounts, input: ({ invitation }) => invitation },
  'make-first-link': { may: ['system'] },
}

const plans: Readonly<Record<string, Row>> = {
  'assign-reporting': {
    may: coordinator,
    input: () => ({ plan, commitment: 'c-2-01', organisation: stranger, part: 'lead' }),
  },
  'end-assignment': { may: coordinator, input: ({ assignment }) => ({ plan, assignment }) },
  'confirm-assignments': { may: coordinator, input: () => ({ plan, confirm: 'as-proposed' }) },
  'read-assignments': { may: [...insiders, 'system'], input: () => ({ plan }) },
  'open-record': {
    may: ['strangerApprover'],
    input: () => ({ plan, section: 'sourceIssues', record: 'si-01', level: 'public' }),
  },
  'load-plan': { may: runsPlan, input: ({ draft }) => draft },
  'publish-plan': { may: runsPlan, ending: 'assignments-unconfirmed', input: () => ({ plan }) },
  'compare-plan': { may: runsPlan, input: ({ draft }) => draft },
  'attach-document': {
    may: runsPlan,
    ending: 'wording-other-document',
    input: () => ({ plan, bytes: new TextEncoder().encode('Otra cosa.') }),
  },
  'preview-document': {
    may: runsPlan,
    ending: 'wording-other-document',
    input: () => ({ plan, bytes: new TextEncoder().encode('Otra cosa.') }),
  },
  'detach-document': {
    may: runsPlan,
    ending: 'wording-none',
    input: () => ({ plan, document: 'plan', reason: 'Otro.' }),
  },
  'judge-plans': { may: ['system'] },
  'judge-fallen-due': { may: ['system'] },
  'export-plan': { may: runsPlan, input: () => ({ plan, state: 'draft', all: true }) },
}

const rounds: Readonly<Record<string, Row>> = {
  'open-round': { may: coordinator, input: () => ({ ...roundToOpen, code: '2028' }) },
  'move-due-day': {
    may: coordinator,
    input: () => ({ ...round, dueOn: '2027-03-10', reason: 'Snow.' }),
  },
  'extend-due-day': {
    may: coordinator,
    input: () => ({ ...round, organisation: 'forestal', dueOn: '2027-03-10', reason: 'Snow.' }),
  },
  'recur-round': { may: coordinator, input: () => ({ ...round, recurs: true }) },
  'open-next-round': { may: coordinator, ending: 'recurs-not', input: () => round },
  'set-reminders': {
    may: coordinator,
    input: () => ({ plan, halfway: false, daysBefore: 2, overdue: true }),
  },
  'record-publication-policy': {
    may: coordinator,
    input: () => ({ plan, text: { es: 'Se publica lo entregado.' } }),
  },
  'show-round-settings': { may: withPart, others: '404', input: () => plan },
  'note-papers-sent': { may: coordinator, input: () => round },
  'note-meeting-held': { may: coordinator, input: () => round },
  'close-round': { may: coordinator, input: () => round },
  'propose-round': { may: coordinator, input: () => plan },
  'list-rounds': { may: withPart, others: '404', input: () => plan },
  'show-round': { may: withPart, others: '404', input: () => round },
}

const reports: Readonly<Record<string, Row>> = {
  'show-report': {
    may: ['editor', 'secondEditor', 'approver', 'coordinator'],
    input: () => report,
  },
  'show-parts': {
    may: [
      'editor',
      'secondEditor',
      'approver',
      'coordinator',
      'steeringMember',
      'reviewer',
      'partner',
    ],
    input: () => ({ ...report, commitments: ['c-1-01'] }),
  },
  'show-line': {
    may: ['editor', 'secondEditor', 'approver'],
    input: () => ({ ...report, commitment: 'c-1-01' }),
  },
  'show-desk': { may: ['editor', 'secondEditor', 'approver'], input: () => report },
  'prepare-workbook': { may: ['editor', 'secondEditor', 'approver'], input: () => report },
  'review-workbook': {
    may: ['editor', 'secondEditor'],
    ending: '404',
    input: () => ({ key: report, upload: nobody }),
  },
  'download-differences': {
    may: ['editor', 'secondEditor'],
    ending: '404',
    input: () => ({ key: report, upload: nobody }),
  },
  'confirm-workbook': {
    may: ['editor', 'secondEditor'],
    ending: 'workbook-expired',
    input: () => ({
      key: report,
      upload: nobody,
      seen: '',
      choices: { cells: {}, answers: {}, fixes: {} },
    }),
  },
  'oversee-round': { may: coordinator, input: () => ({ plan, round: '2027' }) },
  'oversee-plans': { may: ['coordinator', 'elsewhere'], input: () => null },
  'preview-reminders': {
    may: coordinator,
    input: () => ({ plan, round: '2027', organisations: ['forestal'] }),
  },
  'remind-reporters': {
    may: coordinator,
    input: () => ({ plan, round: '2027', organisations: ['forestal'] }),
  },
  'carry-over-plan': {
    may: ['editor', 'secondEditor'],
    ending: 'nothing-to-carry-over',
    input: () => ({ ...report, round: 'implementation-plan-2028' }),
  },
  'show-coverage': {
    may: [...insiders, 'partner'],
    input: () => ({ plan, period: '2028' }),
  },
  'find-report-key': { may: signedIn, input: () => ({ plan, round: '2027', code: 'forestal' }) },
  'open-evidence': { may: [], others: '404', input: () => ({ plan, fact: nobody }) },
  'offer-line': {
    may: ['strangerEditor'],
    ending: 'nothing-to-offer',
    input: () => ({ ...strangersReport, commitment: 'c-1-01' }),
  },
}

const records: Readonly<Record<string, Row>> = {
  'verify-journal': { may: ['auditor'], besides: { system: '404' } },
  'stop-run': { may: ['auditor'], others: '404', input: ({ run }) => ({ id: run }) },
  'end-session': {
    may: ['editor'],
    others: 'session-ended',
    besides: noAccount,
    input: ({ session }) => ({ id: session }),
  },
  'rename-view': {
    may: ['editor'],
    others: 'view-gone',
    besides: noAccount,
    input: ({ view }) => ({ id: view, name: 'Silent' }),
  },
  'delete-view': {
    may: ['editor'],
    others: 'view-gone',
    besides: noAccount,
    input: ({ view }) => view,
  },
  'end-token': {
    may: ['editor'],
    others: 'token-ended',
    besides: noAccount,
    input: ({ token }) => token,
  },
  'move-day': { may: ['coordinator', 'elsewhere', 'system'], input: () => ({ to: '2027-01-12' }) },
}

/** Every operation that is no act on a report. */
export const others: Readonly<Record<string, Row>> = {
  ...doors,
  ...own,
  ...accounts,
  ...plans,
  ...rounds,
  ...meetings,
  ...receivedRows,
  ...reports,
  ...figureRows,
  ...records,
  ...snapshots,
  ...packs,
}
