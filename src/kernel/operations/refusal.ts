import type { Tx } from '#kernel/db'

/** A refusal is an answer, not an exception: a stable code that `refusal.<code>` says in words. */
export interface Refused {
  readonly refused: string
  readonly values: Readonly<Record<string, string | number>>
  /** What stays although the deed is undone: that someone tried. Written at once, on the same connection. */
  readonly kept?: (tx: Tx) => Promise<void>
  /** Of a pause: so many seconds until the same may be tried again. */
  readonly retryAfter?: number
}

/** Refuses with a stable code; `values` fill its sentence (`messages/`, key `refusal.<code>`). */
export function refused(
  code: string,
  values: Refused['values'] = {},
  kept?: Refused['kept'],
): Refused {
  return { refused: code, values, ...(kept && { kept }) }
}

/** Refuses for so many minutes, which fill the sentence; over HTTP it is 429 (RFC 6585 Section 4). */
export const paused = (code: string, minutes: number): Refused => ({
  ...refused(code, { minutes }),
  retryAfter: minutes * 60,
})

/** Whether an operation refused. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}

/** Undoes the transaction under way and hands the refusal to whoever opened it. */
export class Refusal extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super(`refused: ${refusal.refused}`)
    this.refusal = refusal
  }
}

/** Something the caller asked for cannot be: thrown with an HTTP status and a stable code. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly values: Refused['values']
  constructor(status: number, code: string, values: Refused['values'] = {}) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.values = values
  }
}

/** Nothing here that this reader may know of. */
export const notFound = (): Problem => new Problem(404, 'not-found')

/** The reader is known and may not; the sentence is the same whether or not anything exists. */
export const notAllowed = (): Problem => new Problem(403, 'not-allowed')

/** What was sent cannot be read; `code` has its sentence in the messages. */
export const badRequest = (code: string, values: Refused['values'] = {}): Problem =>
  new Problem(400, code, values)
