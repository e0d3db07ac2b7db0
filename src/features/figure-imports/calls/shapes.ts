import { z } from 'zod'

const part = z
  .strictObject({
    numerator: z.string(),
    denominator: z.string(),
    value: z.string(),
    state: z.string(),
  })
  .nullable()

const compared = z.strictObject({
  id: z.string().describe('To be answered with `table` or `draft` where it is a conflict'),
  name: z.string().describe('Which figure it is, in the language of the call'),
  period: z.string(),
  keys: z.record(z.string(), z.string()).describe('Its category in each dimension'),
  stands: part.describe('Published or handed in'),
  draft: part,
  table: part,
})

const cell = { cell: z.string(), code: z.string(), message: z.string() }

/** What becomes, or became, of a table of figures. */
export const importShape = z.strictObject({
  indicator: z.string(),
  dryRun: z.boolean(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  sources: z
    .array(z.strictObject({ period: z.string(), before: z.string(), after: z.string() }))
    .describe('Periods whose figures were said to be from somewhere else: each of them is changed'),
  repeated: z
    .array(z.strictObject({ row: z.number(), said: z.array(z.string()) }))
    .describe('Rows that say what another row says, and that are left out; in no other count'),
  written: z.number().describe('Figures that were written; 0 where anything waits'),
  comesTo: z.array(z.string()).describe('What each period comes to, in the language of the call'),
  coverage: z.array(
    z.strictObject({
      dimension: z.string(),
      period: z.string(),
      named: z.number().describe('Units that the table names'),
      reported: z.number().describe('Units that have a figure once the table is written'),
      expected: z.number(),
      missing: z.array(z.string()).describe('Units that have none then'),
    }),
  ),
  conflicts: z.array(compared),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      message: z.string(),
      options: z.array(z.strictObject({ value: z.string(), text: z.string() })),
    }),
  ),
  errors: z.array(z.strictObject(cell)),
  warnings: z.array(z.string()),
  matched: z.array(
    z.strictObject({ written: z.string(), category: z.string().nullable(), how: z.string() }),
  ),
})
export type ShownImport = z.output<typeof importShape>

/** Answers by the ids of their questions. */
export const answersInput = z.record(z.string().max(500), z.string().max(500))
