import { z } from 'zod'
import { languageTag, slug, sourcePlace, texts, webAddress } from '#kernel/package'
import { calendarDay, decimal, text, wholeNumber } from '#kernel/yaml'

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false // the way in which Intl says that it knows no such zone
  }
}

// The messages are codes of findings, see `schemaFaults`.
const currency = () => z.string().regex(/^[A-Z]{3}$/, 'not-a-currency')

const goal = z.strictObject({ id: slug(), text: texts, source: sourcePlace.exactOptional() })

const document = z.strictObject({
  id: slug(),
  title: texts,
  publisher: slug().exactOptional(),
  language: languageTag(),
  url: webAddress().exactOptional(),
  licence: texts.exactOptional(),
  pageNote: texts.exactOptional(),
})

const budget = z.strictObject({
  amount: decimal(),
  currency: currency(),
  note: texts.exactOptional(),
})

const head = {
  id: slug(),
  version: wholeNumber().pipe(z.number().min(1)),
  ancestors: z.array(z.string().regex(/^[0-9a-f]{64}$/, 'not-a-digest')),
  jurisdiction: slug(),
  timeZone: z.string().refine(isTimeZone, 'not-a-time-zone'),
  languages: z.array(languageTag()).min(1),
  currency: currency(),
  title: texts,
  shortTitle: texts,
  summary: texts,
  publisher: slug(),
  predecessors: z.array(text()).exactOptional(),
  documents: z.array(document),
  pillars: z.array(z.strictObject({ id: slug(), name: texts })).exactOptional(),
  goals: z.array(goal).exactOptional(),
  signatories: z
    .array(z.strictObject({ name: text(), role: texts, organisation: slug().exactOptional() }))
    .exactOptional(),
  budget: budget.nullable(),
}

const term = z.strictObject({
  minimumYears: wholeNumber().exactOptional(),
  start: calendarDay().nullable(),
  extension: texts.exactOptional(),
})

const alliance = z.strictObject({
  responsible: texts,
  purpose: texts,
  whoMayJoin: texts,
  arenas: z.array(texts),
  goals: z.array(goal),
  obligations: z.array(goal).min(1),
  outputs: z.array(goal),
  audience: texts,
  term,
})

/** What plan.yaml says of an action plan: it runs for a stated time. */
const actionPlanSchema = z.strictObject({
  ...head,
  kind: z.literal('action-plan'),
  period: z.strictObject({ start: calendarDay(), end: calendarDay() }),
})

/** What plan.yaml says of an alliance: who may join, what the participants owe, how long it lasts. */
const allianceSchema = z.strictObject({
  ...head,
  kind: z.literal('alliance'),
  period: z.strictObject({ start: calendarDay().nullable(), end: calendarDay().nullable() }),
  alliance,
})

/** The record of plan.yaml. */
export const headSchema = z.discriminatedUnion('kind', [actionPlanSchema, allianceSchema])

export type Head = z.infer<typeof headSchema>
export type AllianceHead = z.infer<typeof allianceSchema>
