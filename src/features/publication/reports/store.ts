import type { Tx } from '#kernel/db'
import { oncePerLook, query, sql } from '#kernel/db'
import type { PublicItem, PublicLine, Stub } from './schema.ts'

/** What is asked for: a plan as the public could read it at a moment; one commitment of it, or all. */
export interface Asked {
  readonly plan: string
  readonly asOf: Date
  readonly commitment?: string
  /** `jurisdiction:code` */
  readonly organisation?: string
  /** Of a line's facts only these: whoever asks where things stand needs no words. */
  readonly noun?: PublicItem['noun']
}

const asked = ({ plan, commitment, organisation }: Asked) => sql`l.plan = ${plan}
  ${commitment === undefined ? sql`` : sql`and l.commitment = ${commitment}`}
  ${organisation === undefined ? sql`` : sql`and l.organisation = ${organisation}`}`

type BareLine = Omit<PublicLine, 'items'>
type PlacedItem = PublicItem & { readonly line: string }

/** Every line of every edition of which something was published by then, oldest edition first. */
export const listPublicLines = oncePerLook(
  async (tx, about: Asked): Promise<readonly PublicLine[]> => {
    const [lines, found] = await Promise.all([listLines(tx, about), listItems(tx, about)])
    const items = Map.groupBy(found, ({ line }) => line)
    return lines.map((line) => ({
      ...line,
      items: line.publishedAt === null ? [] : (items.get(line.id) ?? []),
    }))
  },
)

const listLines = (tx: Tx, about: Asked): Promise<readonly BareLine[]> =>
  query(
    tx,
    sql`select l.id, l.organisation, l.round_code as "roundCode", l.period,
          l.round_opened_at as "roundOpenedAt", l.edition, l.commitment, l.part,
          case when l.published_at <= ${about.asOf} then l.published_at end as "publishedAt",
          l.edition_published_at as "editionPublishedAt", l.handed_in_at as "handedInAt",
          l.signed_as as "signedAs",
          array(select c.absent from published.line_closed_without c
            where c.line = l.id and (c.handed_in_at is null or c.handed_in_at > ${about.asOf})
            order by c.absent) as "closedWithout"
        from published.report_line l
        where ${asked(about)} and l.edition_published_at <= ${about.asOf}
        order by l.round_opened_at, l.organisation, l.edition, l.position`,
  )

const listItems = (tx: Tx, about: Asked): Promise<readonly PlacedItem[]> =>
  query(
    tx,
    sql`select l.line, l.field, l.noun, l.fact, l.chain, l.replaces, l.reason,
          l.content - 'digest' as content, l.published_at as "publishedAt"
        from published.report_item l
        where ${asked(about)} and l.published_at <= ${about.asOf}
          ${about.noun === undefined ? sql`` : sql`and l.noun = ${about.noun}`}
        order by l.line, l.field`,
  )

/** What was withdrawn by then, newest first. */
export const listStubs = oncePerLook((tx, about: Asked): Promise<readonly Stub[]> =>
  query(
    tx,
    sql`select l.organisation, l.round_code as "roundCode", l.commitment, l.field, l.at, l.ground
          from published.withdrawal l where ${asked(about)} and l.at <= ${about.asOf}
          order by l.at desc, l.commitment, l.field`,
  ),
)
