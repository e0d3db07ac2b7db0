import type { Policy } from '#kernel/access'
import type { Html } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import type { Form } from './form.ts'

/** What a handler gets: the visit, the words, and what the address and the body say. */
export interface PageRequest {
  readonly visit: Visit
  readonly say: Say
  readonly language: Language
  readonly url: URL
  /** The named parts of the path; a part that the pattern names is always there. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  /** The posted fields, read once, within the route's cap. */
  form(): Promise<Form>
  /** The body as JSON, within the route's cap; refused with 400 where it is none. */
  json(): Promise<unknown>
  /** The body as it comes, for uploads; the handler itself keeps to a cap. */
  readonly body: ReadableStream<Uint8Array> | null
  /** Bytes of the address the request came from, for rate limits. */
  readonly from: string
  /** The instance whose history is invented: every page says so. */
  readonly exercise: boolean
}

/** What a handler answers: a page, or a response it made itself. */
export type Answer = Page | Response

export interface Page {
  readonly html: Html
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** A path pattern: `/:lang/plans/:plan/commitments/:id`. */
  readonly path: string
  /** Who may reach the address at all; what they see there, the operation and the store decide. */
  readonly policy: Policy<{ readonly plan: string; readonly organisation: string }>
  /** The anonymous rendering may be kept until something changes. */
  readonly cached?: boolean
  /** Bytes that the body may have; 256 KiB unless said. Uploads stream and say `'stream'`. */
  readonly body?: number | 'stream'
  readonly handle: (request: PageRequest) => Promise<Answer> | Answer
}

/** Declares a route; the policy is not optional. */
export const route = (declared: Route): Route => declared

/** Sends the browser on after a deed (303), so that reloading repeats nothing. */
export function seeOther(to: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { location: to, ...headers } })
}

/** A value from the path. A missing one is a fault of the pattern, not of the visitor. */
export function param(request: Pick<PageRequest, 'params'>, name: string): string {
  const value = request.params[name]
  if (value === undefined) throw new Error(`the path has no part :${name}`)
  return value
}
