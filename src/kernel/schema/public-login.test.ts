import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, sql, transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { refuseLeakyPublicLogin } from './index.ts'

const database = await testDatabase()

const owner = (statement: string): Promise<unknown> =>
  transaction(database.migrate, (tx) => query(tx, sql.raw(statement)))

await owner(`create schema pantry; create table pantry.jam (fruit text, secret text);
  create function pantry.taste() returns int language sql as 'select 1';
  grant execute on function pantry.taste() to varde_app; create sequence pantry.jars;
  create type pantry.size as enum ('small', 'large')`)

test('after the migrations the public login may do nothing but read what is published', async () => {
  await refuseLeakyPublicLogin(database.public)
})

const leaks = [
  ['usage of another schema', 'usage on schema pantry', /USAGE on schema pantry/],
  ['creating in the published schema', 'create on schema published', /CREATE on schema published/],
  ['a table', 'select on pantry.jam', /SELECT on pantry.jam/],
  ['one column of a table', 'select (fruit) on pantry.jam', /SELECT on pantry.jam/],
  ['deleting from a table', 'delete on pantry.jam', /DELETE on pantry.jam/],
  ['a sequence', 'usage on sequence pantry.jars', /use of sequence pantry.jars/],
  ['a function', 'execute on function pantry.taste()', /EXECUTE on pantry.taste\(\)/],
  ['a type', 'usage on type pantry.size', /USAGE on type pantry.size/],
  ['temporary tables', 'temporary on database "DATABASE"', /TEMPORARY in the database/],
  ['new schemas', 'create on database "DATABASE"', /CREATE in the database/],
] as const

for (const [what, privilege, sentence] of leaks) {
  test(`the start is refused while the public login, or everyone, is granted ${what}`, async () => {
    const [name] = await transaction(database.migrate, (tx) =>
      query<{ database: string }>(tx, sql`select current_database() as database`),
    )
    const named = privilege.replace('DATABASE', name?.database ?? '')
    for (const role of ['varde_public', 'public']) {
      await owner(`grant ${named} to ${role}`)
      await assert.rejects(refuseLeakyPublicLogin(database.public), sentence)
      await owner(`revoke ${named} from ${role}`)
    }
    await refuseLeakyPublicLogin(database.public)
  })
}

test('a table among the published views is a leak, as is writing through a view', async () => {
  await owner(
    'create table published.notes (text text); grant select on published.notes to varde_public',
  )
  await assert.rejects(refuseLeakyPublicLogin(database.public), /SELECT on published.notes/)
  await owner(
    'drop table published.notes; create view published.jam as select fruit from pantry.jam',
  )
  await owner('grant select, update on published.jam to varde_public')
  await assert.rejects(refuseLeakyPublicLogin(database.public), /UPDATE on published.jam/)
  await owner('drop view published.jam')
})

test('the owner’s login in the public’s place is refused', async () => {
  await assert.rejects(refuseLeakyPublicLogin(database.migrate), {
    code: 'public-login-leaks',
    message: /CREATE in the database.* more\. Take that away/,
  })
})
