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

// The public login's statements, as the page under measurement sends them.
pg.Client.prototype.query = function (this: pg.Client, ...sent: unknown[]) {
  const [first, second] = sent
  if (isListening && this.user === 'varde_public') {
    const text = typeof first === 'string' ? first : (first as pg.QueryConfig).text
    const values = (Array.isArray(second) ? second : (first as pg.QueryConfig).values) ?? []
    asked.push({ text, values })
  }
  return Reflect.apply(plain, this, sent)
} as typeof plain

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
