import { z } from 'zod'
import type { Policy } from '#kernel/access'
import { programs } from '#kernel/http'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'

/** What an act made, where it made something that can be named. */
export interface Done {
  /** With `ask`: the question. */
  readonly question?: string
  /** With `withdraw`: the published figures in which a withdrawn number still stands. */
  readonly resting?: z.output<typeof restingShape>[]
}

/** A published figure in which a number that was withdrawn still stands. */
export const restingShape = z.object({
  fact: z.string(),
  indicator: z.string(),
  name: z.record(z.string(), z.string()).nullable(),
  period: z.string(),
  as: z.enum(['numerator', 'denominator', 'value']).describe('What the number is in it'),
})

const made = z.object({ resting: z.array(restingShape) })

/** Where what is sent comes from; it is read only for those who may act. */
export interface Sent {
  json(): Promise<unknown>
}

/** An act on a report, as calls and commands do it alike. */
export interface Deed {
  readonly name: string
  readonly summary: string
  readonly input: z.ZodObject
  /** 403 for whoever may not, before anything is read; 400 for what cannot be read. */
  readonly perform: (visit: Visit, key: ReportKey, sent: Sent) => Promise<Done | Refused>
}

interface DeedSpec<Schema extends z.ZodObject> {
  readonly name: string
  readonly summary: string
  readonly may: Policy<ReportKey>
  readonly input: Schema
  readonly run: (visit: Visit, given: z.output<Schema> & ReportKey) => Promise<unknown>
}

/** Declares an act. What `run` answers as a text is the id of what it made. */
export const deed = <Schema extends z.ZodObject>({
  may,
  run,
  ...spec
}: DeedSpec<Schema>): Deed => ({
  ...spec,
  perform: async (visit, key, sent) => {
    allow(may, visit, key)
    const given = await programs.readInput(sent, spec.input)
    const done = await run(visit, { ...given, ...key })
    if (isRefused(done)) return done
    return typeof done === 'string' ? { question: done } : (made.safeParse(done).data ?? {})
  },
})
