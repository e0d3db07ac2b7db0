import { z } from 'zod'
import type { PlanVersion } from '#features/plans'
import { planAddresses } from '#features/plans'
import type { PublicationPolicy } from '#features/rounds'
import { shownText, textShape } from './basics.ts'

/** A plan as programs read it. */
export const planShape = z.object({
  id: z.string(),
  kind: z.enum(['action-plan', 'alliance']),
  version: z.number().int(),
  digest: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  title: textShape,
  shortTitle: textShape,
  summary: textShape,
  jurisdiction: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  currency: z.string(),
  period: z.object({ start: z.iso.date().nullable(), end: z.iso.date().nullable() }),
  publisher: z.string(),
  documents: z.array(
    z.object({
      id: z.string(),
      title: textShape,
      language: z.string(),
      url: z.string().nullable(),
      licence: textShape.nullable(),
    }),
  ),
  budget: z
    .object({ amount: z.string(), currency: z.string(), note: textShape.nullable() })
    .nullable(),
  publicationPolicy: z
    .object({ silence: z.enum(['closed-rounds']), text: textShape, recordedAt: z.iso.datetime() })
    .nullable()
    .describe('What the plan has recorded that the public reads of rounds; null where it has not'),
  pages: z.object({ en: z.string(), da: z.string() }),
})

/** The language in which a plan was adopted: that of its first document. */
export const officialOf = ({ head }: Pick<PlanVersion, 'head'>): string =>
  head.documents[0]?.language ?? head.languages[0] ?? 'en'

const shownDocument = (
  { id, title, language, url, licence }: PlanVersion['head']['documents'][number],
  official: string,
) => ({
  id,
  title: shownText(title, official),
  language,
  url: url ?? null,
  licence: licence ? shownText(licence, official) : null,
})

const shownPolicy = ({ silence, text, at }: PublicationPolicy, official: string) => ({
  silence,
  text: shownText(text, official),
  recordedAt: at.toISOString(),
})

/** A plan, from the version in force, with the policy that it had recorded. */
export function shownPlan(
  version: PlanVersion,
  policy: PublicationPolicy | undefined,
): z.output<typeof planShape> {
  const { head, digest, number, publishedAt } = version
  const official = officialOf(version)
  const { id, kind, jurisdiction, timeZone, languages, currency, period, publisher, budget } = head
  return {
    id,
    kind,
    version: number,
    digest,
    publishedAt: publishedAt?.toISOString() ?? null,
    title: shownText(head.title, official),
    shortTitle: shownText(head.shortTitle, official),
    summary: shownText(head.summary, official),
    jurisdiction,
    timeZone,
    languages: [...languages],
    currency,
    period: { start: period.start, end: period.end },
    publisher,
    documents: head.documents.map((document) => shownDocument(document, official)),
    budget: budget && {
      amount: budget.amount,
      currency: budget.currency,
      note: budget.note ? shownText(budget.note, official) : null,
    },
    publicationPolicy: policy ? shownPolicy(policy, official) : null,
    pages: { en: planAddresses('en', id).front, da: planAddresses('da', id).front },
  }
}
