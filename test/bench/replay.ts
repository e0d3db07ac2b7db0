// Asks the database alone, as often as it can, what one address asks of it. Prints `replayed N Q`.
import pg from 'pg'
import { readSettings } from '#kernel/config'
import { publicCache } from '#kernel/http'
import { startServer } from '../../src/app.ts'

interface Asked {
  readonly text: string
  readonly values: readonly unknown[]
}

const asked: Asked[] = []
let isListening = false
const plain = pg.Client.prototype.query

interface Sent {
  readonly text: string
  readonly values?: readonly unknown[]
}

const isSent = (one: unknown): one is Sent =>
  typeof one === 'object' && one !== null && 'text' in one

/** What was sent as text and values, in either of the two forms that the client takes. */
function askedIn(first: unknown, second: unknown): Asked {
  if (isSent(first))
    return { text: first.text, values: first.values ?? (Array.isArray(second) ? second : []) }
  return { text: String(first), values: Array.isArray(second) ? second : [] }
}

// The public login's statements, as the page under measurement sends them.
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...sent: unknown[]): unknown {
    if (isListening && this.user === 'varde_public') asked.push(askedIn(sent[0], sent[1]))
    return Reflect.apply(plain, this, sent)
  },
})

const path = process.env['BENCH_PATH'] ?? '/'
const milliseconds = Number(process.env['BENCH_SECONDS'] ?? 4) * 1000
const connections = Number(process.env['BENCH_CONNECTIONS'] ?? 5)
const kept = publicCache()
const running = await startServer(readSettings(), { cache: { ...kept, keep: () => undefined } })
const url = `http://localhost:${running.port}${path}`
await fetch(url)
isListening = true
await fetch(url)
isListening = false

const pool = new pg.Pool({ ...running.installation.database.addresses.public, max: connections })
const until = performance.now() + milliseconds
let done = 0
await Promise.all(Array.from({ length: connections }, replayOn))
await pool.end()
console.log(`replayed ${(done / milliseconds) * 1000} ${asked.length}`)
await running.stop()
process.exit(0)

async function replayOn(): Promise<void> {
  const client = await pool.connect()
  while (performance.now() < until) {
    for (const { text, values } of asked) await client.query(text, [...values])
    done += 1
  }
  client.release()
}
