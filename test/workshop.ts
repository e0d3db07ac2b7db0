import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Database } from '#kernel/db'
import { openDatabase } from '#kernel/db'
import { databaseGrants } from '#kernel/schema'
import type { TestServer } from './server.ts'
import { dropShared, holdTestServer, isInRun, sharedName } from './server.ts'
import { ensureTemplate, exists, inDatabase } from './template.ts'

/** A state that many databases begin with: filled in once in a test run, then copied. */
export interface Filling {
  /** A word of plain letters, another one for each state. */
  readonly name: string
  /** Fills a fresh database, and leaves no connection open. */
  fill(database: Database): Promise<void>
}

/** Where databases for tests are made. */
export interface Workshop {
  /**
   * A fresh database with every migration run and nothing in it, or what the filling put in it; `drop`
   * closes and removes it.
   */
  make(filling?: Filling): Promise<Made>
  close(): Promise<void>
}

interface Made {
  readonly database: Database
  drop(): Promise<void>
}

/** Opens the workshop on the server of the test run. */
export async function openWorkshop(): Promise<Workshop> {
  const server = await holdTestServer()
  const client = new pg.Client({ ...server.addresses.superuser })
  await client.connect()
  return {
    make: async (filling) =>
      make(client, server, filling && (await ensureFilled(client, server, filling))),
    close: async () => {
      if (!isInRun()) await dropShared(server)
      await client.end()
      await server.release()
    },
  }
}

/** The name of the database that this run copies: the first who asks fills it, others wait. */
async function ensureFilled(
  client: pg.Client,
  server: TestServer,
  { name, fill }: Filling,
): Promise<string> {
  const filled = sharedName(name)
  await client.query('select pg_advisory_lock(7261004, hashtext($1))', [filled])
  try {
    if (await exists(client, filled)) return filled
    const { database, name: fresh } = await make(client, server)
    await fill(database)
    await database.close()
    await client.query(`alter database ${fresh} rename to ${filled}`)
    return filled
  } finally {
    await client.query('select pg_advisory_unlock(7261004, hashtext($1))', [filled])
  }
}

async function make(client: pg.Client, server: TestServer, source?: string) {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  if (source === undefined) await cloneTemplate(client, server, name)
  else await clone(client, name, source)
  for (const grant of databaseGrants(name)) await client.query(grant)
  const database = openDatabase(inDatabase(server.addresses, name), { app: 4, public: 4 })
  const drop = async (): Promise<void> => {
    await database.close()
    await client.query(`drop database if exists ${name} with (force)`)
  }
  return { database, name, drop }
}

async function cloneTemplate(client: pg.Client, server: TestServer, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const template = await ensureTemplate(client, server.addresses)
    try {
      return await clone(client, name, template)
    } catch (error) {
      if (attempt === 3) throw error // another working tree may have dropped the template just now
    }
  }
}

async function clone(client: pg.Client, name: string, source: string): Promise<void> {
  await client.query(
    `create database ${name} owner varde_migrate template ${source} strategy file_copy`,
  )
}
