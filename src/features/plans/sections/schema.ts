import { z } from 'zod'
import { packageRecord, slug, sourcePlace, texts } from '#kernel/package'
import { calendarPeriod, text, wholeNumber } from '#kernel/yaml'

/** A part of the plan under which commitments are listed. */
export const areaSchema = packageRecord({
  number: text(),
  position: wholeNumber(),
  title: texts,
  shortTitle: texts,
  subsections: z.array(texts).exactOptional(),
  source: sourcePlace.exactOptional(),
})
export type AreaRecord = z.infer<typeof areaSchema>

/** Where responsibility is stated: with the commitment itself, or in another place of the plan. */
export const bases = ['stated', 'stated-elsewhere'] as const

interface WhoAnswers {
  readonly organisation?: string
  readonly body?: string
}

const isOneWhoAnswers = ({ organisation, body }: WhoAnswers): boolean =>
  (organisation === undefined) !== (body === undefined)

const responsibility = z
  .strictObject({
    organisation: slug().exactOptional(),
    body: slug().exactOptional(),
    basis: z.enum(bases),
    note: texts.exactOptional(),
  })
  .refine(isOneWhoAnswers, 'one-who-answers')

const period = z.strictObject({
  start: calendarPeriod().nullable(),
  end: calendarPeriod().nullable(),
  basis: texts.exactOptional(),
})

const commitment = {
  area: slug().exactOptional(),
  listedUnder: slug().exactOptional(),
  title: texts,
  summary: texts,
  wording: z.literal('ours'),
  responsibilities: z.array(responsibility),
  /** A name that is the same in every language stands alone. */
  partners: z.array(z.union([text(), texts])).exactOptional(),
  instruments: z.array(slug()).exactOptional(),
  /** Means that the plan names without dates, so that they are no instruments of their own. */
  instrumentNames: z.array(z.union([text(), texts])).exactOptional(),
  pillars: z.array(slug()).exactOptional(),
  window: period.exactOptional(),
  related: z.array(slug()),
  indicators: z.array(slug()),
  repeats: z.array(slug()).exactOptional(),
  note: texts.exactOptional(),
  source: sourcePlace.exactOptional(),
}

export const measurabilities = ['measurable', 'partly', 'nothing'] as const

/** From the firmest verb to the weakest. */
export const strengths = [
  'ensure',
  'secure',
  'do',
  'integrate',
  'increase',
  'strengthen',
  'improve',
  'promote',
  'contribute',
  'work-to',
  'maintain',
  'continue',
  'continue-to-ensure',
] as const

/** A commitment that the plan lists as such. */
const listedSchema = packageRecord({
  number: text(),
  kind: z.literal('listed'),
  ...commitment,
  strength: z.enum(strengths).exactOptional(),
  measurability: z.enum(measurabilities).exactOptional(),
})

/** A promise in the plan's running text: closed until the authority that leads it opens it. */
const runningTextSchema = packageRecord({
  number: text().exactOptional(),
  kind: z.literal('running-text'),
  level: z.enum(['internal', 'restricted']),
  ...commitment,
})

export const commitmentSchema = z.discriminatedUnion('kind', [listedSchema, runningTextSchema])
export type CommitmentRecord = z.infer<typeof commitmentSchema>

/** A dated plan, law, fund or term of office that feeds this plan. */
export const instrumentSchema = packageRecord({
  kind: slug().exactOptional(),
  name: texts,
  start: calendarPeriod().nullable(),
  end: calendarPeriod().nullable(),
  note: texts.exactOptional(),
  source: sourcePlace.exactOptional(),
})
export type InstrumentRecord = z.infer<typeof instrumentSchema>

/** What we think is wrong or open in the plan's own text. */
export const sourceIssueSchema = packageRecord({
  severity: z.enum(['low', 'medium', 'high']),
  kind: slug(),
  issue: texts,
  reading: texts.exactOptional(),
  about: z.array(slug()),
  source: sourcePlace.exactOptional(),
})
export type SourceIssueRecord = z.infer<typeof sourceIssueSchema>

/** Whom we take to be responsible where the plan does not say. */
export const inferredResponsibilitySchema = packageRecord({
  commitment: slug(),
  organisation: slug().exactOptional(),
  body: slug().exactOptional(),
  basis: z.literal('inferred'),
  note: texts.exactOptional(),
}).refine(isOneWhoAnswers, 'one-who-answers')
export type InferredResponsibilityRecord = z.infer<typeof inferredResponsibilitySchema>
