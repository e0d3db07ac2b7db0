import type { EntryCell, FileRow, PartName, Parts, Uploaded } from '../cells/schema.ts'
import { cellsOf, kindOf } from '../cells/parts-rules.ts'
import type { FieldState } from './schema.ts'

/** What the words of cells mean, in the tests. */
export const words = {
  statuses: new Map([
    ['on track', 'on-track' as const],
    ['delayed', 'delayed' as const],
    ['at risk', 'at-risk' as const],
  ]),
}

/** A field with its saved versions, oldest first; the last one stands. */
export function fieldWith(
  key: string,
  versions: readonly Parts[],
  given: Partial<FieldState> = {},
): FieldState {
  const [commitment = '', field = ''] = key.split('/')
  const kind = kindOf(field, 'share')
  const isFigure = kind === 'share'
  return {
    key,
    commitment,
    field,
    kind,
    sheet: isFigure ? 'figures' : 'text',
    labels: [commitment],
    revision: versions.length,
    now: versions.at(-1) ?? {},
    at: (revision) => (revision === 0 ? {} : (versions[revision - 1] ?? null)),
    writerOf: () => null,
    replacedSince: (part, since) =>
      versions
        .slice(since, -1)
        .map((parts) => ({ said: parts[part] ?? '', until: new Date('2027-03-01T09:00:00Z') })),
    earlierText: null,
    proposed: null,
    earlierStatus: null,
    unit: isFigure ? 'percent' : '',
    indicator: isFigure ? field.slice('figure.'.length) : null,
    measure: isFigure ? { kind: 'share', definition: 1, countsPeople: 'composition' } : null,
    last: null,
    corrects: false,
    ...given,
  }
}

const columns: Readonly<Record<PartName, string>> = {
  text: 'D',
  status: 'D',
  unchanged: 'F',
  reason: 'G',
  correction: 'H',
  numerator: 'E',
  denominator: 'F',
  value: 'G',
  source: 'H',
}

/** A cell with a text, or an empty one. */
export const cell = (at: string, said: string): EntryCell => ({
  at,
  kind: said === '' ? 'empty' : 'text',
  said,
})

const statusWords: Readonly<Record<string, string>> = { 'on-track': 'On track', delayed: 'Delayed' }

/** The row of a field in a workbook, with what stood there at a version and some cells written over. */
export function rowOf(
  state: FieldState,
  number: number,
  {
    seen = state.revision,
    written = {},
  }: { readonly seen?: number; readonly written?: Parts } = {},
): FileRow {
  const base = state.at(seen) ?? {}
  const cells: Partial<Record<PartName, EntryCell>> = {}
  for (const part of cellsOf(state.kind, state.corrects)) {
    const said = written[part] ?? base[part] ?? ''
    const shown = part === 'status' ? (statusWords[said] ?? said) : said
    cells[part] = cell(`${columns[part]}${number}`, shown)
  }
  const label = { at: `B${number}`, said: state.labels[0] ?? '' }
  return { key: state.key, sheet: state.sheet, number, seen, label, cells }
}

/** A workbook with these rows. */
export const uploadedWith = (rows: readonly FileRow[]): Uploaded => ({
  about: {
    plan: 'club',
    organisation: 'dk:tennis',
    round: '2027',
    edition: 1,
    version: 1,
    language: 'en',
    downloadedAt: '2027-02-01T09:00:00Z',
  },
  program: 'Varde',
  sheets: { text: 'Text', figures: 'Figures' },
  rows,
  faults: [],
  ignored: [],
})
