import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { after, test } from 'node:test'
import { ask, newFolder, startHolder } from './holders.fixture.ts'

const isRoot = process.geteuid?.() === 0
const skip = isRoot ? false : 'only root leaves its own user'
const daemon = 1 // a user that every machine has
const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

test(
  'as root the database belongs to a user without rights, and no other user may look in',
  { skip },
  async () => {
    const data = newFolder()
    const holder = await startHolder(data)
    const { uid, mode } = statSync(`${data}/postgres/cluster`)
    assert.notEqual(uid, 0)
    assert.equal(mode & 0o777, 0o700)
    assert.equal(statSync(`${data}/postgres/socket`).mode & 0o777, 0o700)
    assert.equal(statSync(`${data}/postgres/passwords.json`).mode & 0o777, 0o600)
    await holder.end()
  },
)

test(
  'a database that its user could not reach lies elsewhere, and says where',
  { skip },
  async () => {
    const closed = newFolder({ mode: 0o700 })
    const holder = await startHolder(`${closed}/data`)
    made.push(holder.folder)
    assert.match(holder.folder, /^\/var\/(lib|tmp)\/varde-[0-9a-f]{8}$/)
    assert.equal(
      readFileSync(`${holder.folder}/belongs-to`, 'utf8').trim(),
      `${closed}/data/postgres`,
    )
    await holder.end()

    renameSync(`${closed}/data`, `${closed}/moved`)
    const moved = await startHolder(`${closed}/moved`)
    assert.deepEqual([moved.began, moved.folder], ['started', holder.folder])
    await moved.end()

    cpSync(`${closed}/moved`, `${closed}/copy`, { recursive: true })
    assert.equal((await startHolder(`${closed}/copy`)).code, 'database-of-another')

    renameSync(holder.folder, `${holder.folder}.gone`)
    assert.equal((await startHolder(`${closed}/moved`)).code, 'database-gone')
    renameSync(`${holder.folder}.gone`, holder.folder)
  },
)

test('a user without rights runs the database as itself', { skip }, async () => {
  const data = newFolder({ mode: 0o700, uid: daemon })
  const holder = await startHolder(data, { uid: daemon })
  assert.deepEqual([holder.began, holder.folder], ['made', `${data}/postgres`])
  assert.equal(statSync(`${data}/postgres/cluster`).uid, daemon)
  await holder.end()

  const root = await startHolder(data)
  assert.equal(root.began, 'started') // as the user who made it
  await root.end()
})

test('a user who may not write to the data folder is told so', { skip }, async () => {
  const data = newFolder()
  const refused = await startHolder(`${data}/data`, { uid: daemon })
  assert.equal(refused.code, 'data-folder-not-writable')
  const holder = await startHolder(`${data}/data`)
  await holder.end()
  const other = await startHolder(`${data}/data`, { uid: daemon })
  assert.equal(other.code, 'data-folder-not-writable')
})

test('a long path, blanks, commas and letters of any language do no harm', async () => {
  const data = `${newFolder()}/${'Ærø, "Læsø" & Fanø '.repeat(5)}`
  mkdirSync(data)
  const holder = await startHolder(data)
  assert.deepEqual(await ask(holder.addresses.app, 'select 1 as n'), [{ n: 1 }])
  if ('host' in holder.addresses.app) made.push(holder.addresses.app.host)
  await holder.end()
  const again = await startHolder(data)
  assert.deepEqual(again.addresses, holder.addresses)
  await again.end()
  const odd = `${newFolder()}/a, b`
  const short = await startHolder(odd)
  assert.ok(existsSync(`${odd}/postgres/socket`))
  await short.end()
})
