import type { Say } from '#kernel/i18n'
import type { Problem } from '#kernel/operations'
import { securityHeaders } from './security.ts'

/** What pages say of pages, programs are told of addresses. */
const forPrograms: ReadonlyMap<string, string> = new Map([
  ['not-found', 'http.program-not-found'],
  ['foreign-origin', 'http.program-foreign-origin'],
  ['form-unreadable', 'http.program-form-unreadable'],
])

/** A problem as JSON (RFC 9457): a stable `type`, a sentence in the reader's language. */
export function problemResponse(say: Say, problem: Problem, request: string): Response {
  const body = {
    type: `urn:varde:problem:${problem.code}`,
    title: say(forPrograms.get(problem.code) ?? `problem.${problem.code}`, problem.values),
    status: problem.status,
    code: problem.code,
    request,
  }
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': say.language,
      'cache-control': 'private, no-store',
    },
  })
}
