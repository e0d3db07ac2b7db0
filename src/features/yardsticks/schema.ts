import { z } from 'zod'
import { packageRecord, slug, texts } from '#kernel/package'
import { calendarDay, text, wholeNumber } from '#kernel/yaml'

/** An indicator that others have set for the field, without figures: what of the plan speaks to it says so itself. */
export const yardstickSchema = packageRecord({
  /** As people cite it: `SG-9`. */
  number: text(),
  name: texts,
  pillar: slug().exactOptional(),
  type: z.enum(['quantitative', 'qualitative', 'unknown']),
  wording: z.literal('ours'),
  /** A document of somebody else's, which need not be in plan.yaml. */
  source: z.strictObject({
    document: text(),
    section: texts.exactOptional(),
    pages: z.tuple([wholeNumber(), wholeNumber()]).exactOptional(),
    checked: z.enum(['none', 'machine', 'person']),
    checkedOn: calendarDay().exactOptional(),
  }),
})
export type YardstickRecord = z.output<typeof yardstickSchema>
