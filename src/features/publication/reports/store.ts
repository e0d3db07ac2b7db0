import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { PublicItem, PublicLine, Stub } from './schema.ts'

/** What is asked for: a plan as the public could read it at a moment; one commitment of it, or all. */
export interface Asked {
  readonly plan: string
  readonly asOf: Date
  readonly commitment?: string
  /** `jurisdiction:code` */
  readonly organisation?: string
}

const asked = ({ plan, commitment, organisation }: Asked) => sql`l.plan = ${plan}
  and (${commitment ?? null}::text is null or l.commitment = ${commitment ?? null})
  and (${organisation ?? null}::text is null or l.organisation = ${organisation ?? null})`

/** Every line of every edition of which something was published by then, oldest edition first. */
export async function listPublicLines(tx: Tx, about: Asked): Promise<readonly PublicLine[]> {
  const { asOf } = about
  const lines = await query<Omit<PublicLine, 'items'>>(
    tx,
    sql`select l.id, l.organisation, l.round_code as "roundCode", l.period,
          l.round_opened_at as "roundOpenedAt", l.edition, l.commitment, l.part,
          case when l.published_at <= ${asOf} then l.published_at end as "publishedAt",
          l.edition_published_at as "editionPublishedAt", l.handed_in_at as "handedInAt",
          l.signed_as as "signedAs"
        from published.report_line l
        where ${asked(about)} and l.edition_published_at <= ${asOf}
        order by l.round_opened_at, l.organisation, l.edition, l.position`,
  )
  const read = lines.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id)
  const items = Map.groupBy(await listItems(tx, read, asOf), ({ line }) => line)
  return lines.map((line) => ({ ...line, items: items.get(line.id) ?? [] }))
}

const listItems = (
  tx: Tx,
  lines: readonly string[],
  asOf: Date,
): Promise<(PublicItem & { readonly line: string })[]> =>
  query(
    tx,
    sql`select line, field, noun, fact, chain, replaces, reason, content - 'digest' as content,
          published_at as "publishedAt"
        from published.report_item
        where line = any(${[...lines]}::uuid[]) and published_at <= ${asOf}
        order by line, field`,
  )

/** What was withdrawn by then, newest first. */
export const listStubs = (tx: Tx, about: Asked): Promise<Stub[]> =>
  query(
    tx,
    sql`select l.organisation, l.round_code as "roundCode", l.commitment, l.field, l.at, l.ground
        from published.withdrawal l where ${asked(about)} and l.at <= ${about.asOf}
        order by l.at desc, l.commitment, l.field`,
  )
