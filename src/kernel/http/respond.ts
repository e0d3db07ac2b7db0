import { createHash } from 'node:crypto'
import type { Kept } from './cache.ts'
import type { Encoding } from './compression.ts'
import { compress } from './compression.ts'
import type { Answer } from './route.ts'
import { securityHeaders } from './security.ts'

/** A body and its headers, before encoding. */
export interface Rendered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const encoder = new TextEncoder()

/** Turns a page, or a short response, into bytes. */
export async function render(answer: Answer): Promise<Rendered> {
  if (answer instanceof Response) {
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: new Uint8Array(await answer.arrayBuffer()),
    }
  }
  return {
    status: answer.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...answer.headers },
    body: encoder.encode(answer.html.toString()),
  }
}

/** A strong validator: the first 132 bits of the SHA-256 of what is sent (RFC 9110 section 8.8.3). */
export function entityTag(body: Uint8Array, encoding: Encoding): string {
  const short = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return encoding === 'identity' ? `"${short}"` : `"${short}-${encoding}"`
}

/** Encodes a rendering for sending, with its validator and our headers. */
export async function finish(
  rendered: Rendered,
  accepted: Encoding,
  shared: boolean,
): Promise<Kept> {
  const { body, encoding } = await compress(rendered.body, accepted, shared)
  const headers: Record<string, string> = {
    ...securityHeaders,
    'cache-control': shared ? 'public, no-cache' : 'private, no-store',
    vary: 'Accept-Encoding, Cookie',
    ...rendered.headers,
    'content-length': String(body.byteLength),
  }
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  if (rendered.status === 200) headers['etag'] = entityTag(rendered.body, encoding)
  return { status: rendered.status, headers, body: new Uint8Array(body) }
}

/** Sends what was kept, or 304 where the client has it already. */
export function send(kept: Kept, ifNoneMatch: string | null): Response {
  const tag = kept.headers['etag']
  if (tag !== undefined && ifNoneMatch?.split(/\s*,\s*/).includes(tag)) {
    const { 'content-length': _length, ...headers } = kept.headers
    return new Response(null, { status: 304, headers })
  }
  // RFC 9110 Section 15.3.5: 204 has no content, and no length of it.
  const { 'content-length': length, ...headers } = kept.headers
  if (kept.status === 204) return new Response(null, { status: 204, headers })
  return new Response(kept.body, {
    status: kept.status,
    headers: { ...headers, ...(length !== undefined && { 'content-length': length }) },
  })
}
