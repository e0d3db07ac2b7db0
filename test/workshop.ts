import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Database } from '#kernel/db'
import { openDatabase } from '#kernel/db'
import { databaseGrants } from '#kernel/schema'
import type { TestServer } from './server.ts'
import { holdTestServer } from './server.ts'
import { ensureTemplate, inDatabase } from './template.ts'

/** Where databases for tests are made. */
export interface Workshop {
  /** A fresh database with every migration run and nothing in it; `drop` closes and removes it. */
  make(): Promise<{ readonly database: Database; drop(): Promise<void> }>
  close(): Promise<void>
}

/** Opens the workshop on the server of the test run. */
export async function openWorkshop(): Promise<Workshop> {
  const server = await holdTestServer()
  const client = new pg.Client({ ...server.addresses.superuser })
  await client.connect()
  return {
    make: () => make(client, server),
    close: async () => {
      await client.end()
      await server.release()
    },
  }
}

async function make(client: pg.Client, server: TestServer) {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await cloneTemplate(client, server, name)
  const database = openDatabase(inDatabase(server.addresses, name), { app: 4, public: 4 })
  const drop = async (): Promise<void> => {
    await database.close()
    await client.query(`drop database if exists ${name} with (force)`)
  }
  return { database, drop }
}

async function cloneTemplate(client: pg.Client, server: TestServer, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const template = await ensureTemplate(client, server.addresses)
    try {
      await client.query(
        `create database ${name} owner varde_migrate template ${template} strategy file_copy`,
      )
      break
    } catch (error) {
      if (attempt === 3) throw error // another working tree may have dropped the template just now
    }
  }
  for (const grant of databaseGrants(name)) await client.query(grant)
}
