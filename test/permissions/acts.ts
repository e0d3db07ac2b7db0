import { receiveFile } from '#kernel/files'
import type { Visit } from '#kernel/operations'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { workbookImports } from '#features/workbook-imports'
import { prepareWorkbook } from '#features/workbooks'
import type { ActorName } from '../actors.ts'
import type { State } from './scene.ts'
import { asked, done, report } from './scene.ts'

/** What an act is called with besides the report. */
export interface Given {
  readonly code: string
  /** The open question; none outside its state. */
  readonly question: string
  /** A fact of the report. */
  readonly fact: string
}

/** One act of the table: who may, from which states, and how it is called. */
export interface Act {
  readonly may: readonly ActorName[]
  readonly from: readonly State[]
  /** Whom something else than the state still keeps from it. */
  readonly refused?: Partial<Readonly<Record<ActorName, string>>>
  readonly call: (visit: Visit, given: Given) => Promise<unknown>
}

const editors: readonly ActorName[] = ['editor', 'secondEditor']
const approvers: readonly ActorName[] = ['approver']
const owners: readonly ActorName[] = [...editors, ...approvers]
const coordinator: readonly ActorName[] = ['coordinator']
const afterHandIn: readonly State[] = ['handed-in', 'question-asked', 'taken-into-pack']
const signedOn: readonly State[] = ['signed', ...afterHandIn]
const about = { ...report, commitment: 'c-1-01' }

async function* content() {
  yield new TextEncoder().encode('Who was there.')
}

/** A workbook of this report that says nothing, as whoever works on it could have downloaded it. */
async function workbook(visit: Visit) {
  const { draft } = await prepareWorkbook(visit, report)
  const made = { edition: draft.number, version: draft.report.version.version }
  const when = { language: 'en', downloadedAt: visit.now.toISOString() } as const
  const content = {
    about: { ...report, ...made, ...when },
    program: '',
    sheets: { text: 'Text', figures: 'Figures' },
    rows: [],
    faults: [],
    ignored: [],
  }
  return { key: report, content, file: { name: 'report.xlsx', size: 1, digest: 'none' } }
}

/** Everything that people do with a report, as the design's table has it, and nothing else. */
export const acts: Readonly<Record<string, Act>> = {
  'save-line': {
    may: editors,
    from: ['draft'],
    call: (visit) =>
      reportOperations.saveLine(visit, {
        ...about,
        edits: [
          { field: 'changed', value: { text: 'More.', unchanged: false, correction: '' }, seen: 0 },
        ],
      }),
  },
  'save-file': {
    may: editors,
    from: ['draft'],
    call: (visit) =>
      reportOperations.saveFile(visit, {
        ...report,
        lines: [
          {
            commitment: 'c-1-01',
            edits: [
              {
                field: 'changed',
                value: { text: 'More.', unchanged: false, correction: '' },
                seen: 0,
              },
            ],
          },
        ],
        file: { name: 'DEMA.xlsx', digest: '0'.repeat(64) },
      }),
  },
  'set-unchanged': {
    may: editors,
    from: [],
    call: (visit) => reportOperations.setUnchanged(visit, about),
  },
  'close-without': {
    may: editors,
    from: ['draft'],
    call: (visit) => reportOperations.closeWithout(visit, { ...about, organisations: [] }),
  },
  'resolve-conflict': {
    may: editors,
    from: ['draft'],
    call: (visit) =>
      reportOperations.resolveConflict(visit, {
        ...about,
        field: 'did',
        choice: 'theirs',
        mine: 1,
        theirs: 1,
      }),
  },
  'upload-workbook': {
    may: editors,
    from: ['draft'],
    call: async (visit) => workbookImports.uploadWorkbook(visit, await workbook(visit)),
  },
  'import-workbook': {
    may: editors,
    from: ['draft'],
    call: async (visit) => {
      const choices = { cells: {}, answers: {}, fixes: {} }
      const given = { ...(await workbook(visit)), choices, dryRun: false, partly: false }
      return workbookImports.importWorkbook(visit, given)
    },
  },
  'add-evidence': {
    may: editors,
    from: ['draft'],
    call: async (visit) => {
      const file = done(await receiveFile(content(), 'list.txt'))
      try {
        return await reportOperations.addEvidence(visit, { ...about, file, level: 'internal' })
      } finally {
        await file.close()
      }
    },
  },
  'remove-evidence': {
    may: editors,
    from: [],
    call: (visit, { fact }) => reportOperations.removeEvidence(visit, { ...about, fact }),
  },
  'show-versions': {
    may: owners,
    from: ['draft', 'awaiting-signature', 'signed'],
    call: (visit) => reportOperations.showVersions(visit, { ...about, field: 'did' }),
  },
  'send-report': {
    may: editors,
    from: ['draft'],
    call: (visit) => reportOperations.sendReport(visit, report),
  },
  'take-back-report': {
    may: editors,
    from: ['awaiting-signature'],
    call: (visit) => reportOperations.takeBackReport(visit, report),
  },
  'return-report': {
    may: approvers,
    from: ['awaiting-signature', 'signed'],
    call: (visit) => reportOperations.returnReport(visit, { ...report, remark: 'Again.' }),
  },
  'sign-report': {
    may: approvers,
    from: ['awaiting-signature'],
    call: (visit, { code }) => reportOperations.signReport(visit, { ...report, code }),
  },
  'sign-and-hand-in-report': {
    may: approvers,
    from: ['awaiting-signature'],
    call: (visit, { code }) => reportOperations.signAndHandInReport(visit, { ...report, code }),
  },
  'hand-in-report': {
    may: owners,
    from: ['signed'],
    call: (visit) => reportOperations.handInReport(visit, report),
  },
  'ask-question': {
    may: coordinator,
    from: afterHandIn,
    call: (visit) => reportOperations.askQuestion(visit, { ...report, ...asked, text: 'Why?' }),
  },
  'answer-question': {
    may: editors,
    from: ['question-asked', 'taken-into-pack'],
    call: (visit, { question }) =>
      reportOperations.answerQuestion(visit, { ...report, question, text: 'Forty.' }),
  },
  'take-report': {
    may: coordinator,
    from: ['handed-in', 'question-asked'],
    call: (visit) => reportOperations.takeReport(visit, report),
  },
  'revise-report': {
    may: editors,
    from: afterHandIn,
    call: (visit) => reportOperations.reviseReport(visit, report),
  },
  'consent-to-report': {
    may: approvers,
    from: afterHandIn,
    call: (visit, { code }) =>
      publicationOperations.consentToReport(visit, { ...report, leftOut: [], code }),
  },
  'publish-report': {
    may: [...approvers, ...coordinator],
    from: afterHandIn,
    refused: { coordinator: 'no-consent' },
    call: (visit, { code }) =>
      publicationOperations.publishReport(visit, { ...report, leftOut: [], code }),
  },
  'withdraw-report': {
    may: [...approvers, ...coordinator],
    from: signedOn,
    call: (visit, { code, fact }) =>
      publicationOperations.withdrawReport(visit, {
        ...report,
        target: { kind: 'fact', fact },
        ground: 'law',
        code,
      }),
  },
}
