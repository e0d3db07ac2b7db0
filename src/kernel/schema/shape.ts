import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

/** One file of the readable picture of the database. */
export interface ShapeFile {
  readonly name: string
  readonly text: string
}

/** The database as it is after its migrations, in words: a file for each table and published view. */
export async function describeShape(tx: Tx): Promise<ShapeFile[]> {
  const relations = await query<Relation>(tx, sql.raw(relationsOf))
  return Promise.all(
    relations.map(async (relation) => ({
      name: `${relation.schema}.${relation.name}.txt`,
      text: textOf(relation, await partsOf(tx, relation)),
    })),
  )
}

interface Relation {
  readonly oid: number
  readonly schema: string
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly comment: string | null
}

const relationsOf = `
select c.oid::int8 as oid, nspname as schema, relname as name,
  case relkind when 'v' then 'view' else 'table' end as kind, obj_description(c.oid, 'pg_class') as comment
from pg_class c join pg_namespace n on n.oid = relnamespace
where nspname in ('varde', 'published') and relkind in ('r', 'p', 'v')
order by nspname, relname`

interface Parts {
  readonly columns: string[]
  readonly constraints: string[]
  readonly indexes: string[]
  readonly triggers: string[]
}

async function partsOf(tx: Tx, { oid }: Relation): Promise<Parts> {
  return {
    columns: await listColumns(tx, oid),
    constraints: await listLines(tx, constraintsOf(oid)),
    indexes: await listLines(tx, indexesOf(oid)),
    triggers: await listLines(tx, triggersOf(oid)),
  }
}

function textOf({ kind, schema, name, comment }: Relation, parts: Parts): string {
  const sections = [
    `${kind} ${schema}.${name}\n`,
    comment === null ? '' : `${comment}\n`,
    sectionOf('columns', parts.columns),
    sectionOf('keys and checks', parts.constraints),
    sectionOf('indexes', parts.indexes),
    sectionOf('triggers', parts.triggers),
  ]
  return sections.filter((section) => section !== '').join('\n')
}

const sectionOf = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`

interface Column {
  readonly name: string
  readonly type: string
  readonly rest: string
}

async function listColumns(tx: Tx, oid: number): Promise<string[]> {
  const columns = await query<Column>(tx, columnsOf(oid))
  const width = (key: 'name' | 'type'): number => Math.max(...columns.map((one) => one[key].length))
  const [names, types] = [width('name'), width('type')]
  return columns.map(({ name, type, rest }) =>
    `${name.padEnd(names)}  ${type.padEnd(types)}  ${rest}`.trimEnd(),
  )
}

const columnsOf = (oid: number) => sql`
  select attname as name, format_type(atttypid, atttypmod) as type,
    concat_ws(' ', case when attnotnull then 'not null' end,
      case attidentity when 'a' then 'identity always' when 'd' then 'identity' end,
      case when attgenerated = 's' then 'is' else case when adbin is not null then 'default' end end,
      pg_get_expr(adbin, adrelid)) as rest
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = ${oid}::oid and attnum > 0 and not attisdropped
  order by attnum`

async function listLines(tx: Tx, statement: ReturnType<typeof columnsOf>): Promise<string[]> {
  const rows = await query<{ line: string }>(tx, statement)
  return rows.map(({ line }) => line)
}

// PostgreSQL 18 keeps "not null" among the constraints (kind n); the columns say it already.
const constraintsOf = (oid: number) => sql`
  select conname || ': ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = ${oid}::oid and contype <> 'n'
  order by position(contype in 'pufcx'), conname`

const indexesOf = (oid: number) => sql`
  select pg_get_indexdef(indexrelid) as line
  from pg_index join pg_class on pg_class.oid = indexrelid
  where indrelid = ${oid}::oid and not exists (select from pg_constraint where conindid = indexrelid)
  order by relname`

const triggersOf = (oid: number) => sql`
  select pg_get_triggerdef(oid) as line
  from pg_trigger where tgrelid = ${oid}::oid and not tgisinternal
  order by tgname`
