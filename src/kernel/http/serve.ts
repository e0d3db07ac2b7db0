import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { StartRefused } from '#kernel/config'
import { visitorAddress } from './visitor-address.ts'

/** A site that is being served. */
export interface Serving {
  readonly port: number
  /** Takes no new requests, lets those under way end, and resolves. */
  stop(): Promise<void>
}

export interface ServeOrder {
  readonly handler: (request: Request, from?: string) => Promise<Response>
  readonly port: number
  /** null: all of the machine's addresses. */
  readonly host: string | null
}

const reasons: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use by another program. Give PORT another number, or stop that program.`,
  EACCES: (port) => `This user may not listen on port ${port}. Give PORT a number above 1023.`,
  EADDRNOTAVAIL: () => 'HOST is no address of this machine.',
}

/** Serves the site. A port that cannot be had is refused in one sentence. */
export async function serve({ handler, port, host }: ServeOrder): Promise<Serving> {
  // It is a plain HTTP/1.1 server: neither TLS nor HTTP/2 is asked for.
  const server = createAdaptorServer({
    fetch: (request, env) => handler(request, addressOf(request, env)),
    overrideGlobalObjects: false,
  }) as Server
  server.requestTimeout = 120_000
  server.headersTimeout = 20_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? '']
      reject(reason ? new StartRefused('cannot-listen', reason(port)) : error)
    })
    server.listen({ port, host: host ?? undefined }, resolve)
  })
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    stop: () => stop(server),
  }
}

interface Incoming {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

function addressOf(request: Request, env: unknown): string {
  // The adaptor hands the incoming message over; its type is not exported for plain HTTP alone.
  const { incoming } = env as Incoming
  const peer = incoming?.socket?.remoteAddress ?? ''
  return visitorAddress(peer, request.headers.get('x-forwarded-for'))
}

/** Streams that nobody ends are ended after this. */
const patience = 5000

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
    server.closeIdleConnections()
  })
}
