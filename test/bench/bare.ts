// A bare Hono server that sends the bytes and the headers of one address of another server.
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'

const origin = process.env['BENCH_ORIGIN'] ?? ''
const path = process.env['BENCH_PATH'] ?? '/'
const headers = { 'accept-encoding': 'br, gzip' }
const { rawHeaders, body } = await fetchRaw(`${origin}${path}`)

const app = new Hono()
app.get('*', () => new Response(body, { headers: rawHeaders }))
const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listening ${typeof address === 'object' ? address?.port : address}`)
})
process.once('SIGTERM', () => process.exit(0))

/** The bytes as they travel: fetch would unpack them. */
async function fetchRaw(url: string) {
  const { get } = await import('node:http')
  return new Promise<{ rawHeaders: Record<string, string>; body: Buffer<ArrayBuffer> }>(
    (resolve, reject) => {
      get(url, { headers }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          const skipped = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])
          const rawHeaders = Object.fromEntries(
            Object.entries(response.headers).flatMap(([name, value]) =>
              skipped.has(name) || value === undefined ? [] : [[name, String(value)]],
            ),
          )
          resolve({ rawHeaders, body: Buffer.concat(pieces) })
        })
      }).on('error', reject)
    },
  )
}
