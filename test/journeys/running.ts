import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { system } from '#kernel/access'
import { prepareAssets } from '#kernel/assets'
import { totpAt } from '#kernel/auth'
import type { Settings } from '#kernel/config'
import { readSettings } from '#kernel/config'
import type { Address } from '#kernel/db'
import { keepFresh, serve, siteHandler } from '#kernel/http'
import { visitOf } from '#kernel/operations'
import { readExerciseSettings } from '#features/exercise'
import { makeFirstLink } from '#features/invitations'
import { publishShippedPlans } from '#features/plans'
import type { Filling } from '#test/workshop'
import { openWorkshop } from '#test/workshop'
import type { Running } from '../../src/app.ts'
import { played, secret } from './played.ts'
import { openInstance, parts, setUp, siteOf, startServer } from '../../src/app.ts'

/** A program that runs for a file's journeys, on a database of its own. */
export interface Started extends Running {
  readonly origin: string
  /** Where mails are written. */
  readonly folder: string
  /** The settings with which a command works on the same record. */
  readonly environment: Readonly<Record<string, string>>
}

/** Starts the exercise, its history played. */
export async function startExercise(): Promise<Started> {
  const { settings, done } = await place(readExerciseSettings, played)
  const starting = startServer(settings, { exercise: { tell: () => undefined } })
  try {
    await starting
  } catch (error) {
    await done() // a connection left open would hold the run for ever
    throw error
  }
  const running = await starting
  after(async () => {
    await running.stop()
    await done()
  })
  const environment = { VARDE_DATA: settings.data, ...addressesOf(settings) }
  return { ...running, origin: settings.baseUrl, folder: settings.data, environment }
}

/** The three logins as a command reads them from its environment. */
function addressesOf({ database }: Settings): Readonly<Record<string, string>> {
  if (!database) return {}
  const { app, migrate, public: reader } = database
  return {
    DATABASE_URL: urlOf(app),
    VARDE_MIGRATE_DATABASE_URL: urlOf(migrate),
    VARDE_PUBLIC_DATABASE_URL: urlOf(reader),
  }
}

function urlOf(address: Address): string {
  if ('connectionString' in address) return address.connectionString
  const { host, port, user, password, database } = address
  const login = `${user}:${encodeURIComponent(password)}`
  return `postgresql://${login}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

/** Settings with a database, a folder and a port of their own. */
async function place(
  read: (environment: Readonly<Record<string, string>>) => Settings,
  filling?: Filling,
) {
  const folder = mkdtempSync(join(tmpdir(), 'varde-journey-'))
  writeFileSync(join(folder, 'secret'), secret)
  const workshop = await openWorkshop()
  const { database, drop } = await workshop.make(filling)
  const given = read({ VARDE_DATA: folder, PORT: String(await freePort()) })
  const done = async () => {
    await drop()
    await workshop.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { settings: { ...given, database: database.addresses }, done }
}

/** A fresh installation whose days are moved by hand. */
export interface ByHand {
  readonly origin: string
  /** The link to the first account. */
  readonly firstLink: string
  /** From now on it is this moment. */
  setMoment(moment: string): void
  /** The code that an app with this secret shows; each call a minute later, since a code counts once. */
  codeOf(secret: string): string
}

/** Starts a fresh installation with the shipped plans, on that day. */
export async function startByHand(moment: string): Promise<ByHand> {
  let now = new Date(moment)
  let machine = new Date()
  const { settings, done } = await place(readSettings)
  const opened = await openInstance({ settings, role: 'server' })
  const clock = { ...opened.clock, now: () => now }
  const instance = { ...opened, clock }
  setUp(instance, { machine: { now: () => machine } })
  prepareAssets()
  const visit = visitOf({
    database: opened.database,
    clock,
    actor: system,
    language: 'en',
    request: 'journey',
  })
  await publishShippedPlans(visit, 'plans', parts)
  const firstLink = await makeFirstLink(visit, undefined)
  const site = siteOf(instance)
  const serving = await serve({ handler: siteHandler(site), ...settings })
  const fresh = await keepFresh(opened.database, site.cache)
  after(async () => {
    await serving.stop()
    await fresh.stop()
    await opened.close()
    await done()
  })
  return {
    origin: settings.baseUrl,
    firstLink,
    setMoment: (to) => (now = new Date(to)),
    codeOf: (secret) => {
      machine = new Date(machine.getTime() + 60_000)
      return totpAt(secret, machine)
    },
  }
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
