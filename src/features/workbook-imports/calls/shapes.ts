import { z } from 'zod'
import { jumps } from '#features/comparability'

const count = z.number().int()

const cell = z.object({
  id: z.string().describe('`COMMITMENT/FIELD.PART`; choices name it'),
  sheet: z.string(),
  cell: z.string(),
  downloaded: z.string().nullable().describe('Null where it is not known any more'),
  now: z.string(),
  file: z.string(),
})

/** What becomes, or became, of a workbook. */
export const importShape = z.object({
  plan: z.string(),
  round: z.string(),
  organisation: z.string(),
  edition: count,
  dryRun: z.boolean(),
  added: count.describe('Cells that were empty'),
  changed: count,
  unchanged: count,
  written: count.describe('Cells that were written: all that are new, changed and chosen, or none'),
  cells: z
    .array(cell.extend({ state: z.enum(['added', 'changed']), becomes: z.string() }))
    .describe('What is added and changed'),
  conflicts: z
    .array(cell)
    .describe(
      'Cells in which somebody else has written something else since; they stay as they are',
    ),
  decided: z
    .array(cell.extend({ decidedAt: z.iso.datetime() }))
    .describe('Unchanged: somebody chose against the file when it said the same before'),
  questions: z
    .array(
      z.object({
        id: z.string().describe('`COMMITMENT/FIELD`; answers name it'),
        sheet: z.string(),
        cell: z.string(),
        indicator: z.string(),
        period: z.string().describe('Of the figure before'),
        before: z.string(),
        after: z.string(),
        answers: z.array(z.enum(jumps.jumpAnswers)),
      }),
    )
    .describe(
      'Figures that jump: a change, or a new definition? Until answered they are not written',
    ),
  errors: z.array(
    z.object({
      sheet: z.string(),
      cell: z.string(),
      id: z.string().nullable(),
      code: z.string(),
      message: z.string(),
    }),
  ),
  notices: z
    .array(z.string())
    .describe('What is read although it is hidden or in another language'),
  ignored: z.array(z.string()).describe('Sheets that are not ours'),
})
export type ShownImport = z.output<typeof importShape>

const words = z.string().max(10_000)

/** What is decided before a workbook is written, by the ids of its cells and rows. */
export const choicesInput = z.strictObject({
  cells: z
    .record(
      z.string().max(300),
      z.union([z.enum(['file', 'now', 'later']), z.strictObject({ text: words })]),
    )
    .default({})
    .describe('Of each conflict: the file’s, what stands there now, or a text of both'),
  answers: z
    .record(
      z.string().max(300),
      z.strictObject({ answer: z.enum(jumps.jumpAnswers), why: z.string().max(2000).default('') }),
    )
    .default({}),
  fixes: z
    .record(z.string().max(300), words)
    .default({})
    .describe('What is to stand in a cell with an error'),
})
