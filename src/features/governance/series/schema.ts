import { z } from 'zod'
import { packageRecord, slug, sourcePlace, texts } from '#kernel/package'
import { calendarDay, wholeNumber } from '#kernel/yaml'

/** A meeting as a package states it; `month` is 1 to 12, or null where the plan names none. */
export const meetingSchema = packageRecord({
  body: slug().exactOptional(),
  host: slug().exactOptional(),
  name: texts,
  cadence: z.enum(['annual', 'regular', 'once']),
  month: wholeNumber().pipe(z.number().min(1).max(12)).nullable(),
  day: calendarDay().exactOptional(),
  purpose: texts,
  participants: z.array(texts).exactOptional(),
  openPoint: texts.exactOptional(),
  source: sourcePlace.exactOptional(),
})

export type MeetingRecord = z.infer<typeof meetingSchema>
