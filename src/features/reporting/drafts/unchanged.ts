import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { HandedInBefore, Line, ReportKey } from '#features/editions'
import { editionReading } from '#features/editions'
import { textFieldsOf } from '../lines/fields.ts'
import { statusOf } from '../lines/rules.ts'
import { earlierText } from '../lines/unchanged.ts'
import { currentRevision } from './rules.ts'
import type { Edit, Outcome } from './schema.ts'
import type { HeldDraft } from './steps.ts'
import { findLine, holdDraft, saveLine } from './steps.ts'
import { listRevisions } from './store.ts'

/** A line, or one field of it, that stands as in the last report. */
export interface Unchanged extends ReportKey {
  readonly commitment: string
  /** One field in words, and the version that stood in it for whoever says so; without it the whole line. */
  readonly field?: { readonly name: string; readonly seen: number }
}

/**
 * Takes over what was handed in last: one text, or all of a line, its status too, wherever nobody has written
 * anything yet. Numbers are never unchanged. Refused where nothing was said before, or nothing is left to take over.
 */
export async function setUnchanged(
  tx: Tx,
  visit: Visit,
  { field, ...place }: Unchanged,
): Promise<readonly Outcome[] | Refused> {
  const held = await holdDraft(tx, visit, place)
  if (isRefused(held)) return held
  const line = findLine(held, place.commitment)
  const earlier = await editionReading.listOwnBefore(tx, held.report, [place.commitment])
  const before = earlier.get(place.commitment) ?? null
  const edits = field
    ? textEdits(before, [{ field: field.name, seen: field.seen }])
    : await wholeLine(tx, held, line, before)
  return edits.length === 0
    ? refused('nothing-unchanged')
    : saveLine(tx, visit, { ...place, edits })
}

async function wholeLine(
  tx: Tx,
  { report }: HeldDraft,
  line: Line,
  before: HandedInBefore | null,
): Promise<readonly Edit[]> {
  const isFree = (name: string) => line.items.every((item) => item.field !== name)
  const free = [...textFieldsOf(report, line), 'status'].filter(isFree)
  const revisions = Map.groupBy(await listRevisions(tx, line.id), ({ field }) => field)
  const fields = free.map((field) => ({
    field,
    seen: currentRevision({ inherited: null, revisions: revisions.get(field) ?? [] }),
  }))
  return [...statusEdits(line, before, fields), ...textEdits(before, fields)]
}

interface Field {
  readonly field: string
  readonly seen: number
}

const textEdits = (before: HandedInBefore | null, fields: readonly Field[]): readonly Edit[] =>
  fields.flatMap(({ field, seen }) => {
    const said = earlierText(before, field)
    const value = { text: said?.text ?? '', unchanged: true, correction: '' }
    return said ? [{ field, seen, value }] : []
  })

function statusEdits(
  { part }: Line,
  before: HandedInBefore | null,
  fields: readonly Field[],
): readonly Edit[] {
  const free = fields.find(({ field }) => field === 'status')
  const status = before && statusOf(before.line)
  if (!free || !status || part !== 'lead') return []
  return [{ ...free, value: { status, reason: '', correction: '' } }]
}
