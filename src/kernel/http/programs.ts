import type { z } from 'zod'
import type { Say } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { badRequest } from '#kernel/operations'
import type { PageRequest } from './route.ts'
export { refuseQuery } from './api.ts'

/** Reads a JSON body by its schema; a fault is answered with its place (400). */
export async function readInput<Schema extends z.ZodType>(
  request: Pick<PageRequest, 'json'>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await request.json())
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw badRequest('input-unreadable', { name: place })
}

/**
 * A refusal for a program (RFC 9457): 409, its stable code and its sentence; nothing was done. `more`
 * says what else a program needs to know.
 */
export function refusal(
  say: Say,
  { refused, values }: Refused,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = {
    ...more,
    type: `urn:varde:refusal:${refused}`,
    title: say(`refusal.${refused}`, values),
    status: 409,
    code: refused,
    values,
  }
  return new Response(JSON.stringify(body), {
    status: 409,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': say.language,
    },
  })
}
