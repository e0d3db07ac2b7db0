// Asks the database alone, as often as it can, what one address asks of it: the same statements under the
// same names, and together what the page asks together. Prints `replayed N Q C`: how often a second, how
// many statements, and the processor's milliseconds of both ends for one time.
import pg from 'pg'
import { readSettings } from '#kernel/config'
import { publicCache } from '#kernel/http'
import { startServer } from '../../src/app.ts'
import { databaseMilliseconds } from './processor.ts'

interface Sent {
  readonly text: string
  readonly values?: readonly unknown[]
  readonly name?: string
}

/** What was sent before the program waited for an answer. */
type Batch = Sent[]

const batches: Batch[] = []
let current: Batch | null = null
let isListening = false
const plain = pg.Client.prototype.query

const isSent = (one: unknown): one is Sent =>
  typeof one === 'object' && one !== null && 'text' in one

/** What was sent, in any of the forms that the client takes. */
function sentIn(first: unknown, second: unknown): Sent {
  const given: readonly unknown[] = Array.isArray(second) ? second : []
  const values = Array.isArray(second) ? { values: [...given] } : {}
  return isSent(first) ? { ...values, ...first } : { text: String(first), ...values }
}

function note(sent: Sent): void {
  if (current === null) {
    current = []
    batches.push(current)
    setImmediate(() => {
      current = null
    })
  }
  current.push(sent)
}

// The public login's statements, as the page under measurement sends them.
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...sent: unknown[]): unknown {
    if (isListening && this.user === 'varde_public') note(sentIn(sent[0], sent[1]))
    return Reflect.apply(plain, this, sent)
  },
})

const path = process.env['BENCH_PATH'] ?? '/'
const milliseconds = Number(process.env['BENCH_SECONDS'] ?? 4) * 1000
const connections = Number(process.env['BENCH_CONNECTIONS'] ?? 5)
const settings = readSettings()
const kept = publicCache()
const running = await startServer(settings, { cache: { ...kept, keep: () => undefined } })
const url = `http://localhost:${running.port}${path}`
// What a version says is read once in each process: the pages under load do not ask for it either.
for (let time = 0; time < 3; time += 1) await (await fetch(url)).text()
isListening = true
await (await fetch(url)).text()
isListening = false

const { public: address } = running.installation.database.addresses
const pool = new pg.Pool({ ...address, max: connections, pipeline: true })
await replayFor(milliseconds / 4)
const [before, ours] = [databaseMilliseconds(settings.data), process.cpuUsage()]
const done = await replayFor(milliseconds)
const { user, system } = process.cpuUsage(ours)
const used = databaseMilliseconds(settings.data) - before + (user + system) / 1000
await pool.end()
console.log(`replayed ${(done / milliseconds) * 1000} ${batches.flat().length} ${used / done}`)
await running.stop()
process.exit(0)

async function replayFor(time: number): Promise<number> {
  const until = performance.now() + time
  const done = await Promise.all(Array.from({ length: connections }, () => replayUntil(until)))
  return done.reduce((sum, one) => sum + one, 0)
}

async function replayUntil(until: number): Promise<number> {
  const client = await pool.connect()
  let done = 0
  for (; performance.now() < until; done += 1)
    for (const batch of batches)
      await Promise.all(
        batch.map(({ values = [], ...sent }) => client.query({ ...sent, values: [...values] })),
      )
  client.release()
  return done
}
