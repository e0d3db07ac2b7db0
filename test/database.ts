import type { TestContext } from 'node:test'
import { after } from 'node:test'
import type { Database } from '#kernel/db'
import type { Workshop } from './workshop.ts'
import { openWorkshop } from './workshop.ts'

let workshop: Promise<Workshop> | undefined
const open: (() => Promise<void>)[] = []

/**
 * A fresh database with every migration run and nothing in it, on the real server, with the three
 * logins. It goes with the test that is given, else with the file.
 */
export async function testDatabase(t?: TestContext): Promise<Database> {
  workshop ??= openWorkshop()
  const { database, drop } = await (await workshop).make()
  if (t) t.after(drop)
  else open.push(drop)
  return database
}

after(async () => {
  if (workshop === undefined) return
  for (const drop of open) await drop()
  await (await workshop).close()
})
