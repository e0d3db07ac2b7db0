import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readDocument, type Reading } from './read.ts'
import { folder } from './write.ts'

const place = z.string()
const date = z.iso.date()
const code = z
  .string()
  .regex(/^[A-Z/]+$/)
  .nullable()

const deadline = z.looseObject({
  as_written: z.string().nullable(),
  start: date.nullable(),
  end: date.nullable(),
  precision: z.enum(['day', 'week', 'month', 'quarter', 'mid_year', 'year', 'relative', 'none']),
  recurrence: z.string().nullable(),
  ongoing: z.boolean(),
  basis: z.string(),
  must_ask: z.boolean(),
  at: place.optional(),
})

const baseline = z.looseObject({
  as_written: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  series: z.string().nullable(),
})

const target = z.looseObject({
  as_written: z.string(),
  comparator: z.enum(['=', '>=', '<=', 'range', 'done']).nullable(),
  value: z.union([z.number(), z.boolean()]).nullable(),
  unit: z.string().nullable(),
  due: z.union([date, z.string().regex(/^\d{4}$/)]).nullable(),
  at: place,
  must_ask: z.boolean().optional(),
})

const indicator = z.looseObject({
  text: z.string().min(1),
  cell_text: z.string().optional(),
  baseline: baseline.nullable(),
  target: target.nullable(),
  repeats_activity: z.boolean(),
  inferred: z.boolean().optional(),
  at: place.nullable(),
})

const party = z.looseObject({ authority: code, unit: z.string().nullable() })

const activity = z.looseObject({
  key: z.string(),
  number: z.string().nullable(),
  text: z.string().min(8),
  responsible_as_written: z.string().nullable(),
  responsible_at: place.optional(),
  lead: party,
  contributors: z.array(party),
  deadline,
  status: z
    .looseObject({ as_written: z.string(), value: z.string().nullable(), at: place })
    .nullable(),
  status_colour: z.string().optional(),
  indicators: z.array(indicator),
  at: place,
  must_ask: z.boolean().optional(),
  lead_must_ask: z.string().optional(),
  sub_activities: z.array(z.looseObject({ text: z.string(), at: place, deadline })).optional(),
})

const said = z.looseObject({ text: z.string(), at: place })
const heading = said.extend({
  number: z.string(),
  commitments_suggested: z.array(z.string()).default([]),
})
const places = z.union([place, z.array(place), z.null()])

const schema = z.looseObject({
  file: z.string(),
  kind: z.literal('implementation_plan'),
  authority: code,
  authority_as_written: z.string(),
  title: z.string(),
  title_at: place,
  plan: z.literal('DK-NAP-WPS-5'),
  period: z.strictObject({ start: date, end: date }),
  meta_at: places,
  exercise_line_at: z.array(place).min(2),
  activities: z.array(activity).min(12).max(25),
  goals: z.array(heading).default([]),
  outcomes: z.array(heading).default([]),
  themes: z.array(heading).default([]),
  figures: z.array(
    said.extend({ series: z.string(), period: z.string(), value: z.number(), unit: z.string() }),
  ),
  not_activities: z.array(z.looseObject({ at: place, why: z.string() })),
  revisions: z
    .array(
      z.looseObject({
        kind: z.string(),
        at: places,
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    )
    .default([]),
  comments: z.array(said.extend({ on: place.optional() })).default([]),
  footnotes: z.array(said).default([]),
  text_boxes: z
    .array(z.looseObject({ text: z.array(z.string()), at: place, duplicate_at: place }))
    .default([]),
  defects: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      severity: z.enum(['ask', 'resolve', 'note', 'quality', 'structure']),
      at: places,
    }),
  ),
})

export type Gold = z.output<typeof schema>

/** One of the exercise's documents as it is committed, read independently, with its gold. */
export interface Committed {
  readonly name: string
  readonly gold: Gold
  readonly reading: Reading
}

/** All of them, in the order of their names. */
export const committed = (): readonly Committed[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .toSorted()
    .map((name) => ({
      name,
      gold: schema.parse(
        JSON.parse(readFileSync(new URL(name.replace('.docx', '.gold.json'), folder), 'utf8')),
      ),
      reading: readDocument(readFileSync(new URL(name, folder))),
    }))
