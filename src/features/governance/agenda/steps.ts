import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, notFound, refused } from '#kernel/operations'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import { isWritable } from '../decisions/rules.ts'
import { listDecisions } from '../decisions/store.ts'
import { holdMeeting, note, ownerOf, readDay, writer } from '../held.ts'
import type { Meeting, MeetingKey } from '../meetings/schema.ts'
import { heldAt } from '../meetings/rules.ts'
import { moved, refuseItem, refuseRewriting } from './rules.ts'
import type { ItemToWrite } from './rules.ts'
import type { AgendaItem, Subject } from './schema.ts'
import * as store from './store.ts'
import { wordingOf } from './wording.ts'

/** A point as it was typed. */
export interface TypedItem extends MeetingKey {
  /** The point that is rewritten; none for a new one. */
  readonly item?: string
  /** The wording of the point that was read (`wordingOf`); another one refuses. Nothing is compared where it is not told. */
  readonly seen?: string
  readonly subject: Subject | null
  readonly title: string
  readonly proposal: string
  /** An organisation by its code or key; empty where none is named. */
  readonly owner: string
  readonly dueOn: string
  readonly otherwise: string
}

/** Writes a point of the agenda, a new one last, and answers it. */
export async function putOnAgenda(
  tx: Tx,
  visit: Visit,
  given: TypedItem,
): Promise<AgendaItem | Refused> {
  const { meeting, version } = await holdMeeting(tx, visit, given)
  const items = await store.listItems(tx, [meeting.id])
  const before = given.item === undefined ? undefined : await writable(tx, meeting, given)
  if (isRefused(before)) return before
  if (heldAt(meeting)) return refused('meeting-held')
  const written = await readItem(tx, version, given)
  if (isRefused(written)) return written
  const refusal = refuseItem(written, meeting.heldOn)
  if (refusal) return refused(refusal)
  const subject = before ? before.subject : given.subject
  if (subject && !(await isThere(tx, version, subject))) return refused('point-subject-unknown')

  const item = {
    id: before?.id ?? randomUUID(),
    meeting: meeting.id,
    position: before?.position ?? Math.max(0, ...items.map(({ position }) => position)) + 1,
    subject,
    ...written,
    language: visit.language,
    isOff: false,
    at: visit.now,
  }
  const operation = before ? 'point-rewritten' : 'point-put-on-agenda'
  await keep(tx, visit, meeting, { item, operation })
  return item
}

/** Points of one agenda, as they were typed. */
export interface TypedItems extends MeetingKey {
  readonly points: readonly Omit<TypedItem, 'plan' | 'code' | 'item'>[]
}

/** Writes several points of an agenda, last and in their order; one that is refused refuses all. */
export async function putAllOnAgenda(
  tx: Tx,
  visit: Visit,
  { points, ...key }: TypedItems,
): Promise<readonly AgendaItem[] | Refused> {
  await holdMeeting(tx, visit, key)
  if (points.length === 0) return refused('no-points-chosen')
  const put: AgendaItem[] = []
  for (const point of points) {
    const item = await putOnAgenda(tx, visit, { ...point, ...key })
    if (isRefused(item)) return item
    put.push(item)
  }
  return put
}

async function readItem(
  tx: Tx,
  version: PlanVersion,
  given: TypedItem,
): Promise<ItemToWrite | Refused> {
  const owner = await ownerOf(tx, version, given.owner)
  if (isRefused(owner)) return owner
  const dueOn = readDay(given.dueOn)
  if (isRefused(dueOn)) return dueOn
  const [title, proposal, otherwise] = [given.title, given.proposal, given.otherwise].map((text) =>
    text.trim(),
  )
  return { title: title ?? '', proposal: proposal ?? '', otherwise: otherwise ?? '', owner, dueOn }
}

/** Whether what a point is about stands in the plan. */
async function isThere(tx: Tx, { version }: PlanVersion, { kind, id }: Subject): Promise<boolean> {
  if (kind === 'commitment')
    return (await roundReading.listCommitments(tx, version)).some((one) => one.id === id)
  return (await roundReading.measuresByVersion(tx, [version], [id])).size > 0
}

/** A point on which nothing is decided yet, of a meeting that is not held, worded as it was read. */
async function writable(
  tx: Tx,
  meeting: Meeting,
  { item: id, seen }: { readonly item?: string; readonly seen?: string },
): Promise<AgendaItem | Refused> {
  const found = (await store.listItems(tx, [meeting.id])).find((item) => item.id === id)
  if (!found) throw notFound()
  const decisions = await listDecisions(tx, [meeting.id])
  const refusal = refuseRewriting(found, {
    isWritable: isWritable(meeting, found, decisions),
    seen: seen ?? wordingOf(found),
  })
  return refusal ? refused(refusal) : found
}

async function keep(
  tx: Tx,
  visit: Visit,
  { plan, code }: Meeting,
  { item, operation }: { readonly item: AgendaItem; readonly operation: string },
): Promise<void> {
  await store.insertItem(tx, item, writer(visit, plan))
  note(tx, visit, { plan, code, operation, payload: { ...item, at: item.at.toISOString() } })
}

/** Which point of which meeting. */
export interface ItemKey extends MeetingKey {
  readonly item: string
}

/** A point to be taken off, and its wording as it was read, where that is told. */
export interface ItemToTakeOff extends ItemKey {
  readonly seen?: string
}

/** Takes a point off the agenda; it stays in the history. */
export async function takeOffAgenda(
  tx: Tx,
  visit: Visit,
  given: ItemToTakeOff,
): Promise<AgendaItem | Refused> {
  const { meeting } = await holdMeeting(tx, visit, given)
  const item = await writable(tx, meeting, given)
  if (isRefused(item)) return item
  const off = { ...item, isOff: true, at: visit.now }
  await keep(tx, visit, meeting, { item: off, operation: 'point-taken-off' })
  return off
}

/** Moves a point up or down by one place; nothing happens at an end. */
export async function movePoint(
  tx: Tx,
  visit: Visit,
  { by, ...given }: ItemKey & { readonly by: 'up' | 'down' },
): Promise<readonly AgendaItem[] | Refused> {
  const { meeting } = await holdMeeting(tx, visit, given)
  const item = await writable(tx, meeting, given)
  if (isRefused(item)) return item
  const items = await store.listItems(tx, [meeting.id])
  const changed = moved(items, item.id, by === 'up' ? -1 : 1)
  for (const one of changed)
    await store.insertItem(tx, { ...one, at: visit.now }, writer(visit, meeting.plan))
  const payload = changed.map(({ id, position }) => ({ id, position }))
  if (changed.length > 0)
    note(tx, visit, { plan: meeting.plan, code: meeting.code, operation: 'point-moved', payload })
  return changed
}
