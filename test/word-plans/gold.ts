import { z } from 'zod'

/** What a careful person made of a document. Only what is scored is looked at. */
export const owner = z.object({
  authority: z.string().nullable(),
  unit: z.string().nullish(),
  external: z.string().nullish(),
})
const goldTarget = z.object({
  value: z.union([z.number(), z.boolean()]).nullish(),
  unit: z.string().nullish(),
  due: z.string().nullish(),
  must_ask: z.boolean().optional(),
})
const goldBaseline = z.object({ value: z.number().nullish(), period: z.string().nullish() })
const goldActivity = z.object({
  number: z.string().nullish(),
  text: z.string(),
  at: z.string(),
  must_ask: z.boolean().optional(),
  lead: owner.nullish(),
  contributors: z.array(owner).default([]),
  deadline: z
    .object({
      start: z.string().nullish(),
      end: z.string().nullish(),
      precision: z.string(),
      must_ask: z.boolean().optional(),
      ongoing: z.boolean().optional(),
    })
    .nullish(),
  status: z.object({ value: z.string().nullish() }).nullish(),
  indicators: z
    .array(
      z.object({
        text: z.string(),
        baseline: goldBaseline.nullish(),
        target: goldTarget.nullish(),
      }),
    )
    .default([]),
  sub_activities: z
    .array(
      z.object({ text: z.string(), deadline: z.object({ end: z.string().nullish() }).nullish() }),
    )
    .default([]),
})
export const goldPlan = z.object({
  authority: z.string().nullable(),
  period: z.object({ start: z.string().nullable(), end: z.string().nullable() }),
  activities: z.array(goldActivity),
  figures: z.array(z.object({ value: z.number(), period: z.string().nullish() })).default([]),
  defects: z.array(z.object({ kind: z.string() })).default([]),
})
export type Gold = z.infer<typeof goldPlan>

const state = z.enum(['placed', 'guessed', 'refused'])
const readOwner = z.object({
  authority: z.string().nullable(),
  unit: z.string().nullable(),
  external: z.string().optional(),
  state,
})
/** What `varde activities read --json` prints, as far as it is scored. */
export const readPlanJson = z.object({
  authority: z.string().nullable(),
  period: z.object({ start: z.string().nullable(), end: z.string().nullable() }),
  activities: z.array(
    z.object({
      at: z.string(),
      number: z.string().nullable(),
      text: z.string(),
      lead: readOwner,
      contributors: z.array(readOwner),
      deadline: z.object({
        start: z.string().nullable(),
        end: z.string().nullable(),
        precision: z.string(),
        state,
      }),
      status: z.object({ value: z.string().nullable(), state }).nullable(),
      indicators: z.array(
        z.object({
          text: z.string(),
          baseline: z.object({ value: z.string().nullable(), state }).nullable(),
          target: z
            .object({
              value: z.union([z.string(), z.boolean()]).nullable(),
              unit: z.string().nullable(),
              due: z.string().nullable(),
              state,
            })
            .nullable(),
        }),
      ),
      subActivities: z.array(
        z.object({ text: z.string(), deadline: z.object({ end: z.string().nullable(), state }) }),
      ),
      state,
    }),
  ),
  figures: z.array(z.object({ value: z.string(), period: z.string().nullable(), state })),
  defects: z.array(z.object({ code: z.string() })),
})
export type Read = z.infer<typeof readPlanJson>
export type GoldActivity = Gold['activities'][number]
export type ReadActivity = Read['activities'][number]

export const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The share of words that two texts have in common. */
export function likeness(one: string, other: string): number {
  const [these, those] = [new Set(words(one).split(' ')), new Set(words(other).split(' '))]
  const shared = [...these].filter((word) => those.has(word)).length
  return (
    shared /
    Math.max(1, Math.min(these.size, those.size) * 0.5 + Math.max(these.size, those.size) * 0.5)
  )
}

export type GoldOwner = z.infer<typeof owner>

export const statusNames: Readonly<Record<string, string | null>> = {
  in_progress: null,
  on_track: 'on-track',
  completed: 'done',
  done: 'done',
  not_started: 'not-started',
  delayed: 'delayed',
  stopped: 'stopped',
  at_risk: 'at-risk',
  minor_deviation: 'at-risk',
  major_deviation: 'delayed',
}

export const authorityCode = (code: string | null | undefined): string | null =>
  code?.toLowerCase().split('/').at(-1) ?? null

export const unitName = (unit: string | null | undefined): string =>
  words((unit ?? '').replace(/\s*\([^)]*\)/u, ''))

export const ownerKey = (one: GoldOwner): string =>
  `${authorityCode(one.authority) ?? ''}:${unitName(one.unit)}${one.external ? words(one.external) : ''}`

export const decimal = (value: string): string =>
  value.includes('.') ? value.replace(/\.?0+$/u, '') : value
export const valueKey = (value: string | number | boolean | null | undefined): string | null =>
  value === null || value === undefined ? null : decimal(String(value))
