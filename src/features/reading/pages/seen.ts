import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say, Texts } from '#kernel/i18n'
import { text } from '#kernel/ui'
import type { FramedPlan, PlanAddresses, PlanPage } from '#features/plans'
import { planAddresses, planFrame } from '#features/plans'
import type { PlanReading } from '../plan/schema.ts'

/** What every page of a plan is made with. */
export interface Seen {
  readonly request: PageRequest
  readonly say: Say
  readonly reading: PlanReading
  readonly to: PlanAddresses
}

/** Puts together what a page is made with. */
export const seenBy = (request: PageRequest, reading: PlanReading): Seen => ({
  request,
  say: request.say,
  reading,
  to: planAddresses(request.language, reading.version.plan, reading.asOf.day),
})

/** What the frame says of the plan. */
export function framed({ version, names, commitments, indicators }: PlanReading): FramedPlan {
  const { id, kind, shortTitle, timeZone, period, publisher, documents } = version.head
  const name = names.get(publisher)?.name
  const licence = documents[0]?.licence
  return {
    id,
    kind,
    shortTitle,
    timeZone,
    period,
    ...(name ? { publisher: name } : {}),
    ...(licence ? { licence } : {}),
    tables: [
      ...(commitments.length > 0 ? (['commitments'] as const) : []),
      ...(indicators.length > 0 ? (['figures'] as const) : []),
    ],
  }
}

/** A whole page of the plan. */
export const planPage = ({ request, reading }: Seen, parts: PlanPage): Html =>
  planFrame(request, framed(reading), { asOf: reading.asOf.day, ...parts })

/** A text in the page's language, as a plain string for titles. */
export const plain = (say: Say, texts: Texts): string => say.text(texts).text

/** The language of a text where it is not the page's, for headings. */
export function langOf(say: Say, texts: Texts): { readonly lang?: string } {
  const { lang } = say.text(texts)
  return lang === say.language ? {} : { lang }
}

/** An organisation by its code, as a link; an unknown code as it stands. */
export function organisationLink({ say, reading, to }: Seen, code: string): Content {
  const entry = reading.names.get(code)
  if (!entry) return code
  return html`<a href="${to.organisation(code)}">${text.worded(say, entry.name)}</a>`
}

/** An organisation's short name, without a link. */
export function shortName({ say, reading }: Pick<Seen, 'say' | 'reading'>, code: string): string {
  const entry = reading.names.get(code)
  return entry ? plain(say, entry.shortName) : code
}

/** Links one after the other, with commas between. */
export const inARow = (items: readonly Content[]): Content =>
  items.map((item, index) => (index === 0 ? item : html`, ${item}`))

/** The day of a moment in words, as the plan's zone counts it. */
export const dayWords = ({ say, reading }: Pick<Seen, 'say' | 'reading'>, moment: Date): string =>
  say.day(dayOf(moment, reading.version.head.timeZone))
