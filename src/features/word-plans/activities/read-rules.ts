import type { Table } from '#kernel/word'
import {
  deadlines,
  doubted,
  isBelow,
  mostDoubtful,
  numberedText,
  statuses,
} from '#features/word-readings'
import type { State } from '#features/word-readings'
import type { Raw } from '#features/word-tables'
import { account, blame, partOf, placeOf, shapes } from '#features/word-tables'
import type { PlanActivity, SubActivity } from '../schema.ts'
import type { Context } from './context.ts'
import { isOwnAuthority } from './context.ts'
import { doubtOn, overridden, remarksOn } from './doubt-rules.ts'
import { indicatorsOf } from './measure-rules.ts'
import type { ActivityText } from './text-rules.ts'
import { ownersOf, textOf } from './text-rules.ts'
import { deadlineOf } from './when-rules.ts'

/** Who leads and contributes, and whatever speaks against it makes that a guess. */
function answering(raw: Raw, told: ActivityText, context: Context) {
  const { lead, contributors } = ownersOf(raw, told, context)
  const owner = partOf(raw, 'owner')
  const isDoubted =
    raw.doubt !== null ||
    raw.dittos.has('owner') ||
    (owner !== undefined && doubtOn(owner, context) !== null)
  const isOther = lead.authority !== null && !isOwnAuthority(lead.authority, context.house)
  return {
    own: { ...lead, state: isDoubted || isOther ? doubted(lead.state) : lead.state },
    contributors: contributors.map((one) =>
      raw.doubt === null ? one : { ...one, state: doubted(one.state) },
    ),
  }
}

/** When it is due, also as a text box or note changes it. */
function whenDue(raw: Raw, { number, text }: ActivityText, context: Context) {
  const found = overridden(deadlineOf(raw, text, context), { raw, number, text }, context)
  if (raw.doubt === null) return found
  return { ...found, state: doubted(found.state), why: found.why ?? raw.doubt }
}

/** Understands an activity. */
export function activityOf(raw: Raw, around: Context): PlanActivity {
  const context = { ...around, doubt: raw.doubt }
  const told = textOf(raw, context)
  const { own, contributors } = answering(raw, told, context)
  const deadline = whenDue(raw, told, context)
  const doubt = reasonOf(raw, told, context)
  const others = [own, deadline, ...contributors].map((one) => capped(one.state))
  const state = mostDoubtful(doubt === null ? 'placed' : 'guessed', ...others)
  return {
    at: placeOf(raw.activity, raw.activity.lines[0]),
    number: told.number,
    text: told.text,
    before: told.before,
    goal: raw.goal,
    outcome: raw.outcome,
    lead: own,
    contributors,
    deadline,
    status: tooEarly(statusOf(raw, context), deadline, context),
    indicators: indicatorsOf(raw, { activity: told.text, due: deadline.end }, context),
    subActivities: [
      ...raw.activity.tables.flatMap((table) => subActivitiesOf(table, context)),
      ...raw.steps.map((step) => stepOf(step, context)),
    ],
    remarks: remarksOn(raw, context),
    state,
    why:
      doubt ??
      (own.state === 'placed' ? null : own.state === 'refused' ? 'owner-missing' : 'owner-guessed'),
  }
}

/** An activity that is found is not refused for what it lacks. */
const capped = (state: State): State => (state === 'refused' ? 'guessed' : state)

function reasonOf(
  raw: Raw,
  { isFilledIn, number }: { readonly isFilledIn: boolean; readonly number: string | null },
  context: Context,
): string | null {
  if (raw.isInserted) return 'row-inserted'
  const doubt = doubtOn(raw.activity, context)
  if (doubt !== null) return doubt
  if (isFilledIn) return 'ditto-mark'
  const above = raw.outcome?.number ?? raw.goal?.number ?? null
  if (raw.outcome !== null && number !== null && above !== null && !isBelow(number, above))
    return 'number-elsewhere'
  return raw.isProse ? 'prose' : null
}

function statusOf(raw: Raw, context: Context): PlanActivity['status'] {
  const { legend } = context
  const piece = partOf(raw, 'status')
  if (piece === undefined) return null
  const at = piece.at
  if (piece.isPlaceholder)
    return { asWritten: '', value: null, state: 'guessed', why: 'placeholder-text', at }
  if (piece.text !== '' && !deadlines.isSilence(piece.text)) {
    const read = statuses.readStatus(piece.text.replaceAll('\n', ' '), legend)
    const doubt = doubtOn(piece, context)
    const state = doubt === null ? read.state : doubted(read.state)
    return { ...read, state, why: read.why ?? doubt, at }
  }
  const shaded =
    piece.shading === null ? undefined : statuses.statusOfShading(piece.shading, legend)
  return shaded === undefined ? null : { ...shaded, at }
}

/** What is done before it was due may be, and is asked about. */
function tooEarly(
  status: PlanActivity['status'],
  { start, end }: PlanActivity['deadline'],
  { statusDay }: Context,
): PlanActivity['status'] {
  if (status?.value !== 'done' || statusDay === null || end === null) return status
  return statusDay >= (start ?? end)
    ? status
    : { ...status, state: 'guessed', why: 'status-too-early' }
}

/** A step that a row with a letter lists. */
const stepOf = (
  { activity, deadline }: Raw['steps'][number],
  { period }: Context,
): SubActivity => ({
  at: activity.at,
  text: numberedText(activity.text).text,
  deadline: deadlines.readDeadline(deadline?.text ?? '', period),
})

/** The steps that a table within an activity's cell lists. */
function subActivitiesOf(table: Table, context: Context): readonly SubActivity[] {
  const grid = shapes.gridOf(table, context.told)
  const head = shapes.findHead(grid)
  const { ledger, period } = context
  blame(ledger, 'nested-table', table.rows[0]?.cells[0]?.at ?? table.at)
  for (const cell of head?.rows.flatMap((at) => table.rows[at]?.cells ?? []) ?? [])
    account(ledger, cell.at, { as: 'heading', role: 'heading' })
  return grid.rows.slice(head?.below ?? 0).flatMap((row) => {
    if (shapes.isEmptyRow(row)) return []
    const pieces = shapes.ownPieces(row)
    for (const { at } of pieces) account(ledger, at, { as: 'activity', role: 'sub-activity' })
    const which = (role: 'activity' | 'deadline', otherwise: number) =>
      row.cells[head?.roles.findIndex((its) => its.includes(role)) ?? otherwise]?.piece
    const [activity, when] = [which('activity', 0), which('deadline', 1)]
    if (activity === undefined || activity.text === '') return []
    const deadline = deadlines.readDeadline(when?.text ?? '', period)
    return [{ at: activity.at, text: numberedText(activity.text).text, deadline }]
  })
}
