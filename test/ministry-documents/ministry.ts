import { activityOf, type Places } from './gold.ts'
import type { Line } from './lines.ts'
import type { WordDocument } from './word.ts'

/** A ministry's document, with what a careful person would extract. */
export interface Ministry {
  /** The name of its file, without what stands after the dot. */
  readonly name: string
  readonly document: WordDocument
  /** The gold file, part by part. */
  readonly gold: readonly ((at: Places) => Readonly<Record<string, unknown>>)[]
}

/** What is wrong in a document, and where; a place is a mark of the document. */
export type Defect = readonly [
  kind: string,
  severity: 'ask' | 'resolve' | 'note' | 'quality' | 'structure',
  marks: string | readonly string[],
  more?: Readonly<Record<string, unknown>>,
]

/** The defects as gold names them. */
export function defects(at: Places, all: readonly Defect[]): readonly unknown[] {
  return all.map(([kind, severity, marks, more], index) => ({
    id: `d${String(index + 1).padStart(2, '0')}`,
    kind,
    severity,
    at: typeof marks === 'string' ? at(marks) : marks.map(at),
    ...more,
  }))
}

/** The activities of a gold file, and which of them repeat themselves or begin from nowhere. */
export function activitiesOf(lines: readonly Line[], at: Places): readonly unknown[] {
  return lines.map(({ told, row }) => {
    const { status } = told
    const mark = status?.['mark']
    const placed =
      status && typeof mark === 'string'
        ? {
            as_written: status['as_written'],
            value: status['value'],
            at: at(mark),
            ...rest(status),
          }
        : null
    const changed = row.inserted ? { revision: 'row inserted', must_ask: true } : {}
    return { ...activityOf({ ...told, status: placed }, at), ...changed }
  })
}

const rest = ({
  placeholder,
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  placeholder ? { placeholder } : {}

/** What stands of quality in every plan: indicators that repeat the activity, and no baseline. */
export function qualityOf(lines: readonly Line[], at: Places): readonly unknown[] {
  const repeated = lines.flatMap(({ told }) =>
    told.measures
      .filter((one) => one.repeats)
      .map((one) => ({
        id: `q-${told.key}`,
        kind: 'indicator_repeats_activity',
        severity: 'quality',
        at: at(one.at ?? told.at),
        careful_reading: 'import as written; flag as not measurable beyond done/not done',
      })),
  )
  const without = (missing: (line: Line) => boolean): readonly string[] =>
    lines.filter(missing).map(({ told }) => told.key)
  return [
    ...repeated,
    {
      id: 'q-no-baseline',
      kind: 'no_baseline',
      severity: 'quality',
      at: null,
      activities: without(
        ({ told }) => told.measures.length > 0 && told.measures.every((one) => !one.from),
      ),
      careful_reading: 'baseline = none stated (never zero)',
    },
    {
      id: 'q-no-indicator',
      kind: 'no_indicator',
      severity: 'quality',
      at: null,
      activities: without(({ told }) => told.measures.length === 0),
    },
  ]
}

/** The line that every document of the exercise carries. */
export const exerciseLine = 'ØVELSE – opdigtede oplysninger'
