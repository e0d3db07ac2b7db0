import type { z } from 'zod'
import type { Say } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { badRequest } from '#kernel/operations'
import { faultAt, faultIn } from './input-fault.ts'
import type { PageRequest } from './route.ts'
import { refuseUnkeptInput } from './unkept.ts'
export { refuseChoice, refuseQuery } from './query-fault.ts'

/** Reads a JSON body by its schema; a fault is answered with its place and what may stand there (400). */
export async function readInput<Schema extends z.ZodType>(
  request: Pick<PageRequest, 'json'>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const sent = await request.json()
  refuseUnkeptInput(sent)
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  throw badRequest('input-unreadable', faultIn(schema, sent, parsed.error))
}

/** Refuses a part of a body that no schema reads: by its name, and with what it may be. */
export const refuseInput = (name: string, choices: readonly string[] = []) =>
  badRequest('input-unreadable', faultAt(name, choices))

/**
 * A refusal for a program (RFC 9457): 409, its stable code and its sentence; nothing was done. A pause is 429
 * and says how long it is. `more` says what else a program needs to know.
 */
export function refusal(
  say: Say,
  { refused, values, retryAfter }: Refused,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const status = retryAfter === undefined ? 409 : 429
  const body = {
    ...more,
    type: `urn:varde:refusal:${refused}`,
    title: say(`refusal.${refused}`, values),
    status,
    code: refused,
    values,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': say.language,
    },
  })
}
