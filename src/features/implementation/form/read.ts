import { randomUUID } from 'node:crypto'
import type { Form } from '#kernel/http'
import type { ActivitySays, Contributor, MilestoneSays } from '#features/activities'
import { activitySays, milestoneSays } from '#features/activities'
import type { Edit } from '#features/reporting'

/** How many rows a form has for each of the things that an activity may have several of. */
export interface Rows {
  readonly milestones: number
  readonly indicators: number
}

const count = (form: Form, name: string): number =>
  Math.min(60, Math.max(0, Math.trunc(Number(form.text(name))) || 0))

/** The rows of a posted form. */
export const rowsIn = (form: Form): Rows => ({
  milestones: count(form, 'milestones'),
  indicators: count(form, 'indicators'),
})

const upTo = (rows: number): readonly number[] => Array.from({ length: rows }, (_, place) => place)

const several = (typed: string): readonly string[] =>
  typed
    .split(/[\n;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** What somebody typed into the form of an activity. Nothing is refused here; what is wrong, saving says. */
export function typedIn(form: Form, codes: Codes): Readonly<Record<string, unknown>> {
  const text = (name: string) => form.text(name).trim()
  return {
    title: text('title'),
    unit: text('unit'),
    lead: text('lead'),
    contributors: several(text('contributors')).map((one) => contributorIn(one, codes)),
    start: text('start'),
    end: text('end'),
    recurrence: text('recurrence') || 'once',
    scope: text('scope'),
    countries: several(text('countries')),
    groups: several(text('groups')),
    status: text('status'),
    budgetLines: several(text('budget-lines')),
    noBudget: form.has('no-budget'),
    caseNumber: text('case-number'),
    alsoServes: form.texts('also-serves'),
    outcome: text('outcome'),
    indicators: upTo(rowsIn(form).indicators).flatMap((place) => indicatorIn(form, place)),
    answered: form.texts('answered'),
    level: text('level') || 'public',
  }
}

/** Organisations by the code that people write: `MAGUA` → `uy:magua`. */
export type Codes = ReadonlyMap<string, string>

/** `MAGUA RIO`: an organisation's code, then its unit; without a code a unit of one's own. */
function contributorIn(typed: string, codes: Codes): Contributor {
  const [first = '', ...rest] = typed.split(' ')
  const organisation = codes.get(first.toUpperCase())
  return organisation === undefined
    ? { organisation: '', unit: typed }
    : { organisation, unit: rest.join(' ').trim() }
}

function indicatorIn(form: Form, place: number): readonly object[] {
  const text = (name: string) => form.text(`indicator-${place}-${name}`).trim()
  const said = {
    id: text('id'),
    text: text('text'),
    baseline: text('baseline'),
    target: text('target'),
    due: text('due'),
    verification: text('verification'),
  }
  if (Object.values(said).every((one) => one === '')) return []
  return [{ ...said, repeats: form.has(`indicator-${place}-repeats`) }]
}

/** The activity that a form holds; undefined where it is longer or emptier than one may be. */
export function activityIn(form: Form, codes: Codes): ActivitySays | undefined {
  const parsed = activitySays.safeParse(typedIn(form, codes))
  return parsed.success ? parsed.data : undefined
}

const keyShape = /^[a-z0-9][a-z0-9-]{0,39}$/

/** A key that nobody has. */
export const newKey = (): string => randomUUID().slice(0, 13)

/** A milestone as a row of the form holds it. */
export interface MilestoneRow {
  readonly key: string
  readonly seen: number
  /** Null where the row was emptied, or says too little to be kept. */
  readonly says: MilestoneSays | null
  readonly typed: Pick<MilestoneSays, 'title' | 'due' | 'done'>
}

/** The rows that say when and not what: the place of each. */
export const unnamedIn = (form: Form): readonly number[] =>
  upTo(rowsIn(form).milestones).filter((place) => {
    const text = (name: string) => form.text(`milestone-${place}-${name}`).trim()
    return text('title') === '' && (text('due') !== '' || text('done') !== '')
  })

/** The milestones that a form holds, those that were emptied included; a new row gets a key of its own. */
export const milestonesIn = (form: Form, activity: string): readonly MilestoneRow[] =>
  upTo(rowsIn(form).milestones).flatMap((place) => {
    const text = (name: string) => form.text(`milestone-${place}-${name}`).trim()
    const typed = { title: text('title'), due: text('due'), done: text('done') }
    const isEmpty = Object.values(typed).every((one) => one === '')
    const known = text('key')
    if (isEmpty && known === '') return []
    const parsed = milestoneSays.safeParse({ activity, ...typed })
    const key = keyShape.test(known) ? known : newKey()
    return [{ key, seen: seenIn(text('seen')), says: parsed.success ? parsed.data : null, typed }]
  })

/** The version that a form was made on. */
export const seenIn = (typed: string): number => Math.max(0, Math.trunc(Number(typed)) || 0)

/** What a posted form comes to: the activity and each of its milestones, each on the version it was read at. */
export function editsIn(form: Form, key: string, says: ActivitySays | null): readonly Edit[] {
  const activity = {
    field: `activity.${key}`,
    value: { activity: says, correction: form.text('correction').trim() },
    seen: seenIn(form.text('seen')),
  }
  if (says === null) return [activity]
  const correction = form.text('correction').trim()
  const milestones = milestonesIn(form, key).map((row) => ({
    field: `milestone.${row.key}`,
    value: { milestone: row.says, correction },
    seen: row.seen,
  }))
  return [activity, ...milestones]
}
