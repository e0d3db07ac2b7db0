import type { Day, Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { KnownOrganisation } from '#features/word-readings'
import type { PlanReading } from '#features/word-plans'
import type { DocumentEvent, HandedDocument, ReceivedDocument } from '../schema.ts'

const columns = sql`d.id, d.plan, d.digest, d.name, d.sender, d.received_on::text as "receivedOn", d.language,
  d.dropped_at as "droppedAt", d.dropped_by as "droppedBy", r.organisation, r.period, r.reader,
  '{"columns": []}'::jsonb || r.reading as reading`

const newest = sql`varde.received_document d join lateral (
  select organisation, period, reader, reading from varde.received_reading
  where document = d.id order by seq desc limit 1) r on true`

type Row = Omit<ReceivedDocument, 'events'>

async function withEvents(tx: Tx, rows: readonly Row[]): Promise<readonly ReceivedDocument[]> {
  const events = await query<DocumentEvent & { readonly document: string }>(
    tx,
    sql`select document, kind, organisation, period, activities, at from varde.received_event
        where document = any(${rows.map(({ id }) => id)}::uuid[]) order by seq`,
  )
  const byDocument = Map.groupBy(events, ({ document }) => document)
  return rows.map((row) => ({
    ...row,
    events: (byDocument.get(row.id) ?? []).map(({ document: _, ...event }) => event),
  }))
}

/** The documents of a plan, the newest first. */
export const listDocuments = async (tx: Tx, plan: string): Promise<readonly ReceivedDocument[]> =>
  withEvents(
    tx,
    await query<Row>(
      tx,
      sql`select ${columns} from ${newest} where d.plan = ${plan} order by d.dropped_at desc, d.name`,
    ),
  )

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A document of a plan by its id. */
export async function findDocument(
  tx: Tx,
  plan: string,
  id: string,
): Promise<ReceivedDocument | undefined> {
  if (!uuid.test(id)) return undefined
  const row = await queryOptional<Row>(
    tx,
    sql`select ${columns} from ${newest} where d.plan = ${plan} and d.id = ${id}::uuid`,
  )
  return row && (await withEvents(tx, [row]))[0]
}

/** The documents of a plan that hold the same file, the first that came first. */
export async function listByDigest(
  tx: Tx,
  plan: string,
  digest: string,
): Promise<readonly ReceivedDocument[]> {
  const rows = await query<Row>(
    tx,
    sql`select ${columns} from ${newest} where d.plan = ${plan} and d.digest = ${digest}
        order by d.dropped_at, d.id`,
  )
  return withEvents(tx, rows)
}

/** The documents that were handed over to an authority, the newest first, and how many activities it took of each. */
export const listHandedOver = (
  tx: Tx,
  { plan, organisation }: { readonly plan: string; readonly organisation: string },
): Promise<HandedDocument[]> =>
  query(
    tx,
    sql`select d.id, d.name, e.period, e.at, e.activities as written,
          (select coalesce(sum(t.activities), 0)::int from varde.received_event t
           where t.document = d.id and t.kind = 'taken') as taken
        from varde.received_event e join varde.received_document d on d.id = e.document
        where d.plan = ${plan} and e.organisation = ${organisation} and e.kind = 'handed-over'
        order by e.at desc, d.name`,
  )

/** Holds a document until the transaction ends, so that two do not hand it over at once. */
export const holdDocument = (tx: Tx, id: string): Promise<unknown> =>
  query(tx, sql`select pg_advisory_xact_lock(hashtext(${`received ${id}`}))`)

/** A document as it came. */
export interface NewDocument {
  readonly id: string
  readonly plan: string
  readonly digest: string
  readonly name: string
  readonly sender: string
  readonly receivedOn: Day
  readonly language: string
  readonly account: string
}

/** Who did something, and when. */
export interface By {
  readonly at: Date
  readonly actor: JournalActor
}

/** Keeps a document as it came. */
export const insertDocument = (tx: Tx, made: NewDocument, { at, actor }: By): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.received_document
          (id, plan, digest, name, sender, received_on, language, dropped_at, dropped_by, actor)
        values (${made.id}, ${made.plan}, ${made.digest}, ${made.name}, ${made.sender},
          ${made.receivedOn}::date, ${made.language}, ${at}, ${made.account}::uuid, ${json(actor)})`,
  )

/** What was read of a document, and whose plan for when it is. */
export interface NewReading {
  readonly document: string
  readonly organisation: string | null
  readonly period: Period | null
  readonly reader: string
  readonly reading: PlanReading
}

/** Keeps what was read of a document. */
export const insertReading = (tx: Tx, made: NewReading, { at, actor }: By): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.received_reading
          (document, organisation, period, reader, reading, at, actor, answers_after)
        values (${made.document}, ${made.organisation}, ${made.period}, ${made.reader},
          ${json(made.reading)}, ${at}, ${json(actor)},
          (select coalesce(max(seq), 0) from varde.received_answer
           where document = ${made.document}::uuid))`,
  )

/** Keeps what became of a document as a whole. */
export const insertEvent = (
  tx: Tx,
  document: string,
  { kind, organisation, period, activities }: Omit<DocumentEvent, 'at'>,
  { at, actor }: By,
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.received_event (document, kind, organisation, period, activities, at, actor)
        values (${document}, ${kind}, ${organisation}, ${period}, ${activities}, ${at}, ${json(actor)})`,
  )

/** The organisations that a plan's version names, as documents may write them. */
export const listKnown = (tx: Tx, version: number): Promise<KnownOrganisation[]> =>
  query(
    tx,
    sql`select id as code, record->>'parent' as parent,
          record->>'kind' in ('authority', 'agency') as "isAuthority",
          array(select jsonb_each_text.value from jsonb_each_text(record->'name')) as names
        from varde.plan_record where version = ${version} and section = 'organisations'
        order by position`,
  )
