import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Address, Addresses } from '#kernel/db'
import { openDatabase } from '#kernel/db'
import { testDatabase } from '#test/database'
import { refuseUnreachable } from './index.ts'

const { addresses } = await testDatabase()

/** The same address as the URL that an operator would write. */
function urlOf(address: Address): string {
  if ('connectionString' in address) return address.connectionString
  const { user, password, database, host } = address
  return `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host)}`
}

const asUrls: Addresses = {
  app: { connectionString: urlOf(addresses.app) },
  migrate: { connectionString: urlOf(addresses.migrate) },
  public: { connectionString: urlOf(addresses.public) },
}

async function check(changed: Partial<Addresses>): Promise<void> {
  const database = openDatabase({ ...asUrls, ...changed })
  try {
    await refuseUnreachable(database)
  } finally {
    await database.close()
  }
}

test('three logins that get in are accepted', async () => {
  await check({})
})

test('a server that is not there is refused by the name of its setting', async () => {
  const nowhere = { connectionString: 'postgresql://varde_app:hush@localhost:1/varde' }
  await assert.rejects(check({ app: nowhere }), {
    name: 'StartRefused',
    code: 'database-unreachable',
    message: /^DATABASE_URL leads to no database that lets us in: connect ECONNREFUSED/,
  })
})

test('a password that is wrong is refused by the name of its setting, and not repeated', async () => {
  const stranger = { connectionString: urlOf({ ...addresses.public, password: 'hush' }) }
  await assert.rejects(check({ public: stranger }), {
    code: 'database-unreachable',
    message: /^VARDE_PUBLIC_DATABASE_URL (?!.*hush).*authentication failed/,
  })
})

test('a database that is not there is refused by the name of its setting', async () => {
  const absent = { connectionString: urlOf({ ...addresses.migrate, database: 'plum' }) }
  await assert.rejects(check({ migrate: absent }), /^StartRefused: VARDE_MIGRATE_.*"plum" does not/)
})
