import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Settings } from '#kernel/config'
import { readSettings } from '#kernel/config'
import { readExerciseSettings } from '#features/exercise'
import { openWorkshop } from '#test/workshop'
import type { Running } from '../../src/app.ts'
import { startServer } from '../../src/app.ts'

/** A program that runs for a file's journeys, on a database of its own. */
export interface Started extends Running {
  readonly origin: string
  /** Where mails are written. */
  readonly folder: string
}

/** Starts the exercise, its history played. */
export const startExercise = (): Promise<Started> =>
  start(readExerciseSettings, { exercise: { tell: () => undefined } })

/** Starts a fresh installation with the shipped plans and nobody in it. */
export const startFresh = (): Promise<Started> => start(readSettings, {})

async function start(
  read: (environment: Readonly<Record<string, string>>) => Settings,
  order: Parameters<typeof startServer>[1],
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'varde-journey-'))
  const workshop = await openWorkshop()
  const { database, drop } = await workshop.make()
  const port = await freePort()
  const settings = {
    ...read({ VARDE_DATA: folder, PORT: String(port) }),
    database: database.addresses,
  }
  const running = await startServer(settings, order)
  after(async () => {
    await running.stop()
    await drop()
    await workshop.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...running, origin: settings.baseUrl, folder }
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
