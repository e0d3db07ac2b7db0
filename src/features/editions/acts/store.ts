import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, queryOne, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { JournalActor } from '#kernel/journal'
import type { RoundLine } from '#features/rounds'
import type { Report } from '../reports/schema.ts'
import { isHere } from '../reports/store.ts'
import type { EditionEvent } from './rules.ts'

/** Begins a report, or finds the one that somebody else began just now. */
export async function beginReport(tx: Tx, report: Report, at: Date): Promise<string> {
  const { plan, organisation, occasion, version } = report
  const { kind, round, indicator } = occasion
  const [period, kept] = kind === 'implementation-plan' ? [occasion.period, version.version] : []
  await query(
    tx,
    sql`insert into varde.report (id, plan, organisation, round, kind, period, version, indicator, started_at)
        values (${randomUUID()}, ${plan}, ${organisation}, ${round?.id ?? null}, ${kind}, ${period ?? null},
          ${kept ?? null}, ${indicator?.id ?? null}, ${at})
        on conflict do nothing`,
  )
  const { id } = await queryOne<{ id: string }>(
    tx,
    sql`select id from varde.report where ${isHere(report, organisation)} for update`,
  )
  return id
}

async function insertEdition(tx: Tx, report: string, number: number, at: Date): Promise<string> {
  const id = randomUUID()
  await query(
    tx,
    sql`insert into varde.edition (id, report, number, begun_at)
        values (${id}, ${report}, ${number}, ${at})`,
  )
  return id
}

/** The first edition: an empty line for each commitment that is reported on. */
export async function insertFirstEdition(
  tx: Tx,
  report: string,
  assigned: readonly RoundLine[],
  at: Date,
): Promise<string> {
  const edition = await insertEdition(tx, report, 1, at)
  await insertLines(tx, emptyLines(edition, assigned))
  return edition
}

const emptyLines = (
  edition: string,
  assigned: readonly Pick<RoundLine, 'commitment' | 'part'>[],
  first = 0,
): readonly NewLine[] =>
  assigned.map(({ commitment, part }, place) => {
    const id = randomUUID()
    return { id, chain: id, edition, commitment, part, position: first + place }
  })

interface NewLine {
  readonly id: string
  readonly chain: string
  readonly edition: string
  readonly commitment: string
  readonly part: string
  readonly position: number
}

const insertLines = (tx: Tx, lines: readonly NewLine[]): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.edition_line (id, chain, edition, commitment, part, position)
        select id, chain, edition, commitment, part, position from jsonb_to_recordset(${json(lines)})
          as given (id uuid, chain uuid, edition uuid, commitment text, part text, position int)`,
  )

/** A line to be carried on into the next edition; without a chain where its own was withdrawn. */
export interface CarriedLine {
  readonly id: string
  readonly chain: string | null
  readonly commitment: string
  readonly part: string
  readonly position: number
  readonly items: readonly { readonly field: string }[]
}

/** The edition to be begun, and what it reports on besides what is carried on. */
export interface NextEdition {
  readonly report: string
  readonly number: number
  readonly added: readonly Pick<RoundLine, 'commitment' | 'part'>[]
}

/** The next edition: the same references to the same facts. */
export async function insertNextEdition(
  tx: Tx,
  { report, number, added }: NextEdition,
  carried: readonly CarriedLine[],
  at: Date,
): Promise<string> {
  const edition = await insertEdition(tx, report, number, at)
  const lines = carried.map(({ id: before, chain, commitment, part, position, items }) => {
    const id = randomUUID()
    return { before, id, chain: chain ?? id, edition, commitment, part, position, items }
  })
  const last = Math.max(-1, ...carried.map(({ position }) => position))
  await insertLines(tx, [...lines, ...emptyLines(edition, added, last + 1)])
  await query(
    tx,
    sql`update varde.edition_line l set closed_without = b.closed_without
        from jsonb_to_recordset(${json(lines.map(({ id, before }) => ({ id, before })))})
          as given (id uuid, before uuid)
        join varde.edition_line b on b.id = given.before
        where l.id = given.id`,
  )
  const kept = lines.flatMap(({ id, before, items }) =>
    items.map(({ field }) => ({ line: id, before, field })),
  )
  await query(
    tx,
    sql`insert into varde.edition_item (line, field, noun, fact)
        select given.line, i.field, i.noun, i.fact
        from jsonb_to_recordset(${json(kept)}) as given (line uuid, before uuid, field text)
        join varde.edition_item i on i.line = given.before and i.field = given.field`,
  )
  return edition
}

/** Writes what was done with an edition. */
export async function insertEvent(
  tx: Tx,
  edition: string,
  event: EditionEvent & { readonly remark?: Texts },
  by: JournalActor,
): Promise<void> {
  const { act, at, account, question, leftOut, remark } = event
  await query(
    tx,
    sql`insert into varde.edition_event (edition, act, at, account, actor, remark, question, left_out)
        values (${edition}, ${act}, ${at}, ${account}, ${json(by)}, ${remark ? json(remark) : null},
          ${question}, ${act === 'consent' ? sql`${[...leftOut]}::uuid[]` : null})`,
  )
}

/** A fact under a field of a line. */
export interface PlacedItem {
  readonly line: string
  readonly field: string
  readonly noun: string
  readonly fact: string
}

/** Lets lines refer to facts under fields, each field once; what stood there before is left as it is. */
export const setItems = (tx: Tx, items: readonly PlacedItem[]): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.edition_item (line, field, noun, fact)
        select line, field, noun, fact from jsonb_to_recordset(${json(items)})
          as given (line uuid, field text, noun text, fact text)
        on conflict (line, field) do update set noun = excluded.noun, fact = excluded.fact`,
  )

/** Lets a line refer to a fact under a field. */
export const setItem = (tx: Tx, line: string, item: Omit<PlacedItem, 'line'>): Promise<unknown> =>
  setItems(tx, [{ line, ...item }])

/** Takes fields out of a line. */
export const removeItems = (tx: Tx, line: string, fields: readonly string[]): Promise<unknown> =>
  query(
    tx,
    sql`delete from varde.edition_item where line = ${line}::uuid and field = any(${[...fields]})`,
  )

/** Shows a contributor's line to the lead from this moment on. */
export const offerLine = (tx: Tx, line: string, at: Date): Promise<unknown> =>
  query(
    tx,
    sql`update varde.edition_line set offered_at = ${at} where id = ${line} and offered_at is null`,
  )

/** Says whose parts a line is closed without. */
export const closeLineWithout = (
  tx: Tx,
  line: string,
  organisations: readonly string[],
): Promise<unknown> =>
  query(
    tx,
    sql`update varde.edition_line set closed_without = ${[...organisations]}::text[] where id = ${line}`,
  )

/** Who wrote what is new in an edition: texts and figures by their kept revisions, files by who added them. */
export async function listWriters(
  tx: Tx,
  edition: string,
  drafts: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await query<{ account: string }>(
    tx,
    sql`select r.account from varde.draft_revision r
          join varde.edition_line l on l.id = r.line and l.edition = ${edition}::uuid
          join varde.edition_item i on i.line = r.line and i.field = r.field
        where r.in_field and i.fact = any(${[...drafts]})
        union select recorded_by from varde.evidence where id = any(${[...drafts]})`,
  )
  return new Set(rows.map(({ account }) => account))
}
