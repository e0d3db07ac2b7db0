import { z } from 'zod'
import type { PlanVersion } from '#features/plans'
import { planAddresses } from '#features/plans'
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
  pages: z.object({ en: z.string(), da: z.string() }),
})

/** The language in which a plan was adopted: that of its first document. */
export const officialOf = ({ head }: Pick<PlanVersion, 'head'>): string =>
  head.documents[0]?.language ?? head.languages[0] ?? 'en'

/** A plan, from the version in force. */
export function shownPlan(version: PlanVersion): z.output<typeof planShape> {
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
    documents: head.documents.map((document) => ({
      id: document.id,
      title: shownText(document.title, official),
      language: document.language,
      url: document.url ?? null,
      licence: document.licence ? shownText(document.licence, official) : null,
    })),
    budget: budget && {
      amount: budget.amount,
      currency: budget.currency,
      note: budget.note ? shownText(budget.note, official) : null,
    },
    pages: { en: planAddresses('en', id).front, da: planAddresses('da', id).front },
  }
}
