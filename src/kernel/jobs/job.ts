import type { z } from 'zod'
import type { Visit } from '#kernel/operations'

/** What a job gets besides its data. */
export interface Work {
  /** In the system's name; long work runs in the name of the account that asked for it. */
  readonly visit: Visit
  /** Aborted when the server stops or the work was taken away: what has not been done is done later. */
  readonly signal: AbortSignal
}

/** Work as declared. It may run again after a fault, so it must come to the same when it does. */
export interface JobSpec<Schema extends z.ZodType> {
  /** `slice.deed`, for ever: work may wait under it across releases. */
  readonly name: string
  readonly schema: Schema
  /** A cron line in UTC, for what is done by itself, then and at each start of a server; its data is `{}`. */
  readonly every?: string
  /** How often it is tried before it is given up; the pauses double from half a minute on. 8 unless told. */
  readonly attempts?: number
  run(data: z.output<Schema>, work: Work): Promise<void>
  /** Puts things right when it has been given up. */
  gaveUp?(data: z.output<Schema>, work: Work): Promise<void>
}

/** Work of any kind, as a server holds it. */
export interface Job {
  readonly kind: 'job'
  readonly name: string
  readonly every: string | undefined
  readonly attempts: number
  readonly run: (data: unknown, work: Work) => Promise<void>
  readonly gaveUp: (data: unknown, work: Work) => Promise<void>
}

/** Declares work that a step asks for with `enqueue(tx, name, data)`. */
export function job<Schema extends z.ZodType>(spec: JobSpec<Schema>): Job {
  const { name, schema, every, attempts = 8 } = spec
  return {
    kind: 'job',
    name,
    every,
    attempts,
    run: (data, work) => spec.run(schema.parse(data), work),
    gaveUp: async (data, work) => spec.gaveUp?.(schema.parse(data), work),
  }
}
