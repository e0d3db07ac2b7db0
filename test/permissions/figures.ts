import { plan, stranger } from '../actors.ts'
import { nobody } from './given.ts'
import type { Row } from './rows.ts'
import { report } from './scene.ts'

const ownFigures = {
  plan,
  organisation: report.organisation,
  indicator: 'arboles-plantados',
} as const
const someFigures = {
  ...ownFigures,
  entries: [{ field: 'use.2024', value: { use: null, correction: '' }, seen: 0 }],
}

const figures: Readonly<Record<string, Row>> = {
  'save-figures': { may: ['editor', 'secondEditor'], input: () => someFigures },
  'try-figures': {
    may: ['editor', 'secondEditor'],
    input: () => someFigures,
  },
  'remove-figure-entry': {
    may: ['editor', 'secondEditor'],
    input: () => ({ ...ownFigures, field: 'use.2024', seen: 0 }),
  },
  'adopt-proposal': {
    may: ['strangerEditor'],
    input: () => ({ plan, organisation: stranger, proposal: 'imp-pozos' }),
  },
  'define-indicator': {
    may: ['editor', 'secondEditor'],
    ending: 'own-commitment',
    input: () => ({
      plan,
      organisation: report.organisation,
      commitment: 'nowhere',
      name: 'Wells',
      unit: 'wells',
      countsPeople: 'no' as const,
    }),
  },
  'show-figures': {
    may: ['editor', 'secondEditor', 'approver', 'coordinator'],
    input: () => ownFigures,
  },
}

const emptyTable = {
  key: ownFigures,
  table: { name: '', size: 0, digest: '' },
  grid: { source: { form: 'pasted' }, rows: [], warnings: [] },
  asked: { period: '2024', source: '' },
} as const
/** A file without a row. */
const noRows = async () => ({ pieces: [], about: [], digest: () => '' })
const aTable = { key: ownFigures, upload: nobody } as const

const figurePages: Readonly<Record<string, Row>> = {
  'list-figures': { may: ['editor', 'secondEditor', 'approver'], input: () => ownFigures },
  'begin-indicator': { may: ['editor', 'secondEditor'], input: () => ownFigures },
  'show-judged-figures': {
    may: ['editor', 'secondEditor', 'approver', 'coordinator'],
    input: () => ownFigures,
  },
  'show-figures-to-sign': {
    may: ['editor', 'secondEditor', 'approver', 'coordinator'],
    input: () => ownFigures,
  },
  'show-resting': {
    may: ['approver', 'coordinator'],
    input: () => ({ ...ownFigures, facts: [] }),
  },
  'upload-figures': { may: ['editor', 'secondEditor'], input: () => emptyTable },
  'review-figures': { may: ['editor', 'secondEditor'], ending: '404', input: () => aTable },
  'answer-figures': {
    may: ['editor', 'secondEditor'],
    ending: 'figures-expired',
    input: () => ({ ...aTable, answers: {} }),
  },
  'confirm-figures': {
    may: ['editor', 'secondEditor'],
    ending: 'figures-expired',
    input: () => ({ ...aTable, seen: '', reason: '' }),
  },
  'import-figures': {
    may: ['editor', 'secondEditor'],
    input: () => ({ ...emptyTable, answers: {}, reason: '', dryRun: false }),
  },
  // Everybody who writes drafts takes along his own.
  'export-draft-figures': {
    may: ['editor', 'secondEditor', 'strangerEditor'],
    input: () => ({ plan, indicator: null }),
  },
  'import-figure-rows': {
    may: ['editor', 'secondEditor'],
    input: () => ({
      plan: ownFigures.plan,
      organisation: ownFigures.organisation,
      name: 'rows.csv',
      open: noRows,
      source: '',
      reason: '',
      dryRun: false,
    }),
  },
}

/** What people do with figures outside rounds: by hand, and with tables. */
export const figureRows: Readonly<Record<string, Row>> = { ...figures, ...figurePages }
