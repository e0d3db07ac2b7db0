import { z } from 'zod'
import { figureDrafts } from '#features/indicators'
import {
  activityValue,
  figureValue,
  jumpValue,
  milestoneReportValue,
  milestoneValue,
  statusValue,
  textValue,
} from '#features/reporting'

const revision = z
  .number()
  .int()
  .min(0)
  .default(0)
  .describe('The revision that this was written on; 0 where nobody has saved the field before')

/** What a program sends to save fields of a line. */
export const savingInput = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .exactOptional()
    .describe('The language of what is written; that of the call unless told'),
  fields: z.record(
    z.string().max(200),
    z.union([
      textValue.extend({ revision }),
      statusValue.extend({ revision }),
      figureValue.extend({ revision }),
      jumpValue.extend({ revision }),
      milestoneReportValue.extend({ revision }),
      activityValue.extend({ revision }),
      milestoneValue.extend({ revision }),
      figureDrafts.observationEntry.extend({ revision }),
      figureDrafts.targetEntry.extend({ revision }),
      figureDrafts.baselineEntry.extend({ revision }),
      figureDrafts.definitionEntry.extend({ revision }),
      figureDrafts.useEntry.extend({ revision }),
      figureDrafts.verdictEntry.extend({ revision }),
    ]),
  ),
})
/** What a program sends to keep what was handed in last: nothing for a whole line, or one field in words. */
export const keepingInput = z.strictObject({
  field: z.string().max(200).exactOptional().describe('Only this field; else the whole line'),
  revision,
})
export type KeepingInput = z.output<typeof keepingInput>
export type SavingInput = z.output<typeof savingInput>

const saved = z.object({
  field: z.string(),
  state: z.enum(['saved', 'same']),
  revision: z.number().int(),
})

const version = z.object({
  revision: z.number().int(),
  value: z.record(z.string(), z.unknown()).nullable().describe('Null where the field was empty'),
})

const conflict = z.object({
  field: z.string(),
  state: z.literal('conflict'),
  mine: version,
  theirs: version,
})

const refusedField = z.object({
  field: z.string(),
  state: z.literal('refused'),
  code: z.string(),
  title: z.string(),
})

/** What became of each field, where all were saved. */
export const savedShape = z.object({ fields: z.array(saved) })

/** What became of each field: some may be saved although others are not. */
export const outcomeShape = z.looseObject({
  fields: z.array(z.discriminatedUnion('state', [saved, conflict, refusedField])),
})
export type ShownOutcome = z.output<typeof outcomeShape>['fields'][number]
