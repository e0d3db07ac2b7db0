import type { Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import type { Edit, FieldValue, Outcome } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import type { KeepingInput, SavingInput, ShownOutcome } from './saving-shape.ts'

/** What became of fields that were sent: what was saved is saved, also where another field was not. */
export interface Saved {
  readonly fields: readonly ShownOutcome[]
  /** Why not all of it was saved, or null. */
  readonly refusal: Refused | null
}

interface Place extends ReportKey {
  readonly commitment: string
}

/** Saves fields of a line; a conflict comes with both versions. */
export async function saveFields(
  visit: Visit,
  say: Say,
  { fields, ...place }: Place & SavingInput,
): Promise<Saved | Refused> {
  const given = { ...place, edits: editsIn(fields), exact: true }
  return told(visit, say, place, await reportOperations.saveLine(visit, given))
}

/** A line, or one field of it, as it stood in the last report. */
export interface KeptAsBefore extends ReportKey {
  readonly commitment: string
  readonly field?: { readonly name: string; readonly seen: number }
}

/** The one field that is to be kept, if only one is. */
export const keptField = ({
  field: name,
  revision: seen,
}: KeepingInput): Pick<KeptAsBefore, 'field'> =>
  name === undefined ? {} : { field: { name, seen } }

/** Takes over last year's words: in one field, or in all of a line where nobody has written. */
export const keepAsBefore = async (
  visit: Visit,
  say: Say,
  { field, ...place }: KeptAsBefore,
): Promise<Saved | Refused> =>
  told(
    visit,
    say,
    place,
    await reportOperations.setUnchanged(visit, { ...place, ...(field && { field }) }),
  )

/** What became of fields, with both versions where two have written in one. */
export async function told(
  visit: Visit,
  say: Say,
  place: Place,
  outcomes: readonly Outcome[] | Refused,
): Promise<Saved | Refused> {
  if (isRefused(outcomes)) return outcomes
  const shown: ShownOutcome[] = []
  for (const outcome of outcomes) shown.push(await shownOutcome(visit, say, { place, outcome }))
  return { fields: shown, refusal: refusalOf(shown) }
}

/** Fields as a program sends them. */
export const editsIn = (fields: SavingInput['fields']): readonly Edit[] =>
  Object.entries(fields).map(([field, { revision, ...value }]) => ({
    field,
    value,
    seen: revision,
  }))

async function shownOutcome(
  visit: Visit,
  say: Say,
  { place, outcome }: { readonly place: Place; readonly outcome: Outcome },
): Promise<ShownOutcome> {
  const { field } = outcome
  switch (outcome.state) {
    case 'saved':
    case 'same':
      return { field, state: outcome.state, revision: outcome.revision }
    case 'refused': {
      const title = say(`refusal.${outcome.code}`, outcome.values)
      return { field, state: outcome.state, code: outcome.code, title }
    }
    case 'conflict': {
      const { history } = await reportOperations.showVersions(visit, { ...place, field })
      const at = (revision: number) => ({
        revision,
        value: plain(reportRules.valueAt(history, revision)),
      })
      return { field, state: outcome.state, mine: at(outcome.mine), theirs: at(outcome.theirs) }
    }
  }
}

const plain = (value: FieldValue | null): Record<string, unknown> | null => value && { ...value }

function refusalOf(fields: readonly ShownOutcome[]): Refused | null {
  const named = (state: ShownOutcome['state']) =>
    fields.filter((one) => one.state === state).map(({ field }) => field)
  const [conflicts, others] = [named('conflict'), named('refused')]
  const saved = fields.length - conflicts.length - others.length
  if (conflicts.length > 0)
    return refused('fields-in-conflict', { fields: conflicts.join(', '), saved })
  if (others.length > 0) return refused('fields-refused', { fields: others.join(', '), saved })
  return null
}
