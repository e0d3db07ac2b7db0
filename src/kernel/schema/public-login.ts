import { StartRefused } from '#kernel/config'
import type { Login } from '#kernel/db'
import { query, read, sql } from '#kernel/db'

/**
 * Refuses to go on where the public login could do more than look at published views: it may
 * connect, use the schema `published` and select from its views, and nothing else.
 */
export async function refuseLeakyPublicLogin(reader: Login): Promise<void> {
  const found = await read(reader, (tx) => query<Privilege>(tx, sql.raw(excess)))
  if (found.length === 0) return
  const named = found.slice(0, 5).map(({ privilege }) => privilege)
  const more = found.length > named.length ? ` and ${found.length - named.length} more` : ''
  throw new StartRefused(
    'public-login-leaks',
    `The public login may do more than read what is published: ${named.join('; ')}${more}. Take that away from it and from PUBLIC, as \`varde database roles-sql\` shows.`,
  )
}

interface Privilege {
  readonly privilege: string
}

// Everything that is not PostgreSQL's own. Row types and array types have no privileges of their own.
const excess = `
with own_schema as (
  select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema')
), published as (
  select oid from pg_namespace where nspname = 'published'
)
select 'is ' || word as privilege
  from pg_roles, lateral (values
    (rolsuper, 'a superuser'), (rolcreaterole, 'a maker of roles'), (rolcreatedb, 'a maker of databases'),
    (rolreplication, 'a replica'), (rolbypassrls, 'above row policies')) as attribute (held, word)
  where rolname = current_user and held
union all
select 'is a member of ' || roleid::regrole
  from pg_auth_members where member = current_user::regrole
union all
select word || ' in the database'
  from (values ('CREATE'), ('TEMPORARY')) as right_of (word)
  where has_database_privilege(current_database(), word)
union all
select word || ' on schema ' || nspname
  from pg_namespace, (values ('CREATE'), ('USAGE')) as right_of (word)
  where has_schema_privilege(oid, word) and oid not in (select oid from own_schema)
    and not (word = 'USAGE' and oid in (select oid from published))
union all
select word || ' on ' || oid::regclass
  from pg_class, (values ('SELECT'), ('INSERT'), ('UPDATE'), ('REFERENCES')) as right_of (word)
  where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace not in (select oid from own_schema)
    and has_any_column_privilege(oid, word)
    and not (word = 'SELECT' and relkind = 'v' and relnamespace in (select oid from published))
union all
select word || ' on ' || oid::regclass
  from pg_class, (values ('DELETE'), ('TRUNCATE'), ('TRIGGER')) as right_of (word)
  where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace not in (select oid from own_schema)
    and has_table_privilege(oid, word)
union all
select 'use of sequence ' || oid::regclass
  from pg_class
  where relnamespace not in (select oid from own_schema)
    and case when relkind = 'S' then has_sequence_privilege(oid, 'SELECT, USAGE, UPDATE') else false end
union all
select 'EXECUTE on ' || oid::regprocedure
  from pg_proc
  where pronamespace not in (select oid from own_schema) and has_function_privilege(oid, 'EXECUTE')
union all
select 'USAGE on type ' || oid::regtype
  from pg_type
  where typnamespace not in (select oid from own_schema) and typrelid = 0 and typcategory <> 'A'
    and has_type_privilege(oid, 'USAGE')
union all
select 'CREATE on tablespace ' || spcname from pg_tablespace where has_tablespace_privilege(oid, 'CREATE')
union all
select 'USAGE on server ' || srvname from pg_foreign_server where has_server_privilege(oid, 'USAGE')
union all
select 'a large object' from pg_largeobject_metadata, aclexplode(lomacl)
  where grantee in (0, current_user::regrole)
order by 1`
