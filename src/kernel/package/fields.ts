import { z } from 'zod'
import { levels } from '#kernel/facts'
import { calendarDay, text, wholeNumber } from '#kernel/yaml'
import type { PackageRecord } from './part.ts'

const word = /^[a-z0-9]+(-[a-z0-9]+)*$/
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** A record's id, and every other word that machines compare: lower case, digits and hyphens, `c-2-03`. */
export const slug = () => z.string().regex(word, 'not-an-id').max(100, 'not-an-id')

/** A fact's id: its series' id, a dot and more of the same, `ind-dp-pollead-w.2024`. */
export const factId = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, 'not-a-fact-id')
    .max(200, 'not-a-fact-id')

/** A language tag: `da`, `en`, `pt-BR`. */
export const languageTag = () => z.string().regex(language, 'not-a-language')

/** An address that people follow: nothing but a page on the web. */
export const webAddress = () => z.url({ protocol: /^https?$/, error: 'not-an-address' })

/** A text that people read, in every language of the plan: `{ en: …, da: … }`. */
export const texts = z
  .record(languageTag(), text())
  .meta({ id: 'texts', description: 'A text in every language of the plan, by language.' })

/** Where in the plan's documents something stands, and who has compared the two. */
export const sourcePlace = z
  .strictObject({
    document: slug(),
    section: text().exactOptional(),
    page: wholeNumber().exactOptional(),
    lines: z.tuple([wholeNumber(), wholeNumber()]),
    checked: z.enum(['none', 'machine', 'person']),
    checkedOn: calendarDay().exactOptional(),
  })
  .meta({ id: 'source', description: 'The place in a document of plan.yaml.' })

export type SourcePlace = z.infer<typeof sourcePlace>

/** Protection of a record, where it is not its section's own. */
export const level = () => z.enum(levels)

/**
 * The schema of a record with these fields. Every record may besides name its level, and what became
 * of it: an id is never reused, so a record that was split, merged or dropped stays and says so.
 */
export const packageRecord = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ id: slug(), level: level().exactOptional() })
    .extend(shape)
    .extend({
      replacedBy: z.array(slug()).min(1).exactOptional(),
      endedBy: texts.exactOptional(),
    })

/** Whether a record still holds: one that was split, merged or dropped only keeps its address. */
export const isCurrent = ({ replacedBy, endedBy }: PackageRecord): boolean =>
  replacedBy === undefined && endedBy === undefined
