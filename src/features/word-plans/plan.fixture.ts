import assert from 'node:assert/strict'
import { isRefused } from '#kernel/operations'
import { readWord } from '#kernel/word'
import { owners } from '#features/word-readings'
import type { MadeDocument } from '#test/word'
import { documentOf, paragraph, row, table } from '#test/word'
import type { PlanActivity, PlanReading } from './schema.ts'
import { readPlan } from './read.ts'

/** Two ministries of a tennis country, an agency below one, and a club. */
export const directory = owners.directoryOf([
  {
    code: 'moc',
    parent: null,
    isAuthority: true,
    names: ['Ministry of Courts', 'Banernes Ministerium'],
  },
  { code: 'dba', parent: 'moc', isAuthority: true, names: ['Ball Agency', 'Boldstyrelsen'] },
  {
    code: 'mon',
    parent: null,
    isAuthority: true,
    names: ['Ministry of Nets', 'Netværnsministeriet'],
  },
])

export const title = paragraph('Boldstyrelsens implementeringsplan 2026')

/** Reads a document made for a test; its body begins with a title unless it has one. */
export async function planOf(
  made: MadeDocument,
  organisation: string | null = null,
): Promise<PlanReading> {
  const document = await readWord(documentOf(made))
  assert.ok(!isRefused(document), JSON.stringify(document))
  return readPlan(document, { directory, organisation })
}

/** Reads a plan of one table under the title. */
export const tablePlan = (...rows: readonly (readonly string[])[]): Promise<PlanReading> =>
  planOf({ body: title + table(rows.map((cells) => row(cells))) })

/** A heading of Word's first level. */
export const heading = (text: string): string => paragraph(text, '<w:outlineLvl w:val="0"/>')

/** An item of a list, as it is written where nobody uses Word’s own lists. */
export const item = (text: string): string => paragraph(`• ${text}`)

/** What a test compares of an activity. */
export const short = ({ number, text, lead, deadline, indicators }: PlanActivity) => ({
  number,
  text,
  lead: lead.external ?? lead.unit ?? lead.authority,
  end: deadline.end,
  targets: indicators.map(({ target }) => target?.value ?? null),
})

/** The codes of a reading's defects, each once. */
export const codesOf = ({ defects }: PlanReading): readonly string[] => [
  ...new Set(defects.map(({ code }) => code)),
]
