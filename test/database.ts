import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { after } from 'node:test'
import pg from 'pg'
import type { Database } from '#kernel/db'
import { openDatabase } from '#kernel/db'
import { databaseGrants } from '#kernel/schema'
import type { TestServer } from './server.ts'
import { holdTestServer } from './server.ts'
import { ensureTemplate, inDatabase } from './template.ts'

interface Workshop {
  readonly server: TestServer
  readonly client: pg.Client
}

let workshop: Promise<Workshop> | undefined
const open: (() => Promise<void>)[] = []

/**
 * A fresh database with every migration run and nothing in it, on the real server, with the three
 * logins. It goes with the test that is given, else with the file.
 */
export async function testDatabase(t?: TestContext): Promise<Database> {
  workshop ??= openWorkshop()
  const { server, client } = await workshop
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await cloneTemplate(client, server, name)
  const database = openDatabase(inDatabase(server.addresses, name), { app: 4, public: 4 })
  const drop = async (): Promise<void> => {
    await database.close()
    await client.query(`drop database if exists ${name} with (force)`)
  }
  if (t) t.after(drop)
  else open.push(drop)
  return database
}

async function openWorkshop(): Promise<Workshop> {
  const server = await holdTestServer()
  const client = new pg.Client({ ...server.addresses.superuser })
  await client.connect()
  return { server, client }
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

after(async () => {
  if (workshop === undefined) return
  const { server, client } = await workshop
  for (const drop of open) await drop()
  await client.end()
  await server.release()
})
