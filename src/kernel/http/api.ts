import type { z } from 'zod'
import { refused, refuseQuery } from './query-fault.ts'
import type { PageRequest, Route } from './route.ts'

/** One call of the interface for programs: what OpenAPI says of it, and the route that answers it. */
export interface ApiRoute extends Route {
  readonly api: {
    readonly id: string
    readonly summary: string
    readonly query?: z.ZodType
    readonly input?: z.ZodType
    readonly answer: z.ZodType
    /** What is sent or answered where that is no JSON: a form with a file, a file. */
    readonly types?: { readonly input?: string; readonly answer?: string }
    /** Status codes it can answer with besides 200, each with its problem code. */
    readonly problems?: Readonly<Record<number, string>>
    /** What a refusal (409) says besides its code and sentence. */
    readonly refusal?: z.ZodType
  }
}

/** Declares an API call below `/api/v1`. Its handler answers with `json(…)`. */
export const apiRoute = (declared: ApiRoute): ApiRoute => declared

/** A JSON answer. Figures in it are decimal strings, never numbers. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}

/**
 * Reads the query by its schema; the first part that is unknown, there twice, missing or unreadable is refused, with
 * what it may be.
 */
export function readQuery<Schema extends z.ZodObject>(
  request: Pick<PageRequest, 'query'>,
  schema: Schema,
): z.output<Schema> {
  const names = Object.keys(schema.shape)
  const unknown = [...request.query.keys()].find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw refused(unknown.slice(0, 40), { allowed: 'names', choices: names })
  const twice = names.find((name) => request.query.getAll(name).length > 1)
  if (twice !== undefined) throw refused(twice, { allowed: 'once' })
  const parsed = schema.safeParse(Object.fromEntries(request.query))
  if (parsed.success) return parsed.data
  const name = String(parsed.error.issues[0]?.path[0] ?? '')
  throw request.query.has(name) ? refuseQuery(name, schema) : refused(name, { allowed: 'missing' })
}
