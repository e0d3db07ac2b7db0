import { z } from 'zod'
import type { Texts } from '#kernel/i18n'
import type { Released } from '#features/disclosure'
import type { Origin } from '#features/figure-views'
import type { Passage } from '#features/reading'

/** A text in the plan's languages, and which of them the document it comes from is in. */
export const textShape = z
  .object({
    official: z
      .string()
      .describe(
        'The language of the document it comes from; of an organisation’s name, its country’s',
      ),
  })
  .catchall(z.string())
export type ShownText = z.output<typeof textShape>

export const shownText = (texts: Texts, official: string): ShownText => ({ ...texts, official })

export const shownTextOrNone = (texts: Texts | null | undefined, official: string) =>
  texts ? shownText(texts, official) : null

/** What somebody wrote, in the one language he wrote it in. */
export const passageShape = z.object({ text: z.string(), language: z.string() })

export const shownPassage = (passage: Passage | null): z.output<typeof passageShape> | null =>
  passage && { text: passage.text, language: passage.lang }

/** A figure: decimal strings, never numbers; hidden where a person might be recognised. */
export const figureShape = z.object({
  factId: z.string(),
  unit: z.string(),
  hidden: z.boolean(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
})

export function shownFigure(figure: Released): z.output<typeof figureShape> {
  const { factId, unit } = figure
  if (!figure.shown)
    return { factId, unit, hidden: true, value: null, numerator: null, denominator: null }
  const { value, numerator, denominator } = figure
  return { factId, unit, hidden: false, value, numerator, denominator }
}

/** The place in one of the plan's documents. */
export const placeShape = z.object({
  document: z.string(),
  section: z.string().nullable(),
  page: z.number().int().nullable(),
  lines: z.tuple([z.number().int(), z.number().int()]),
  checked: z.enum(['none', 'machine', 'person']).nullable(),
})
export type ShownPlace = z.output<typeof placeShape>

/** A place as a record of a package states it. */
export function shownPlace(
  source:
    | {
        readonly document: string
        readonly section?: string
        readonly page?: number
        readonly lines: readonly [number, number]
        readonly checked: 'none' | 'machine' | 'person'
      }
    | undefined,
): ShownPlace | null {
  if (source === undefined) return null
  const { document, section = null, page = null, lines, checked } = source
  return { document, section, page, lines: [lines[0], lines[1]], checked }
}

/** Where a figure comes from: a place in a document, or what the authority named. */
export const originShape = z.object({
  place: placeShape.nullable(),
  words: textShape.nullable(),
})

export function shownOrigin(origin: Origin, official: string): z.output<typeof originShape> {
  switch (origin.kind) {
    case 'document': {
      const { document, page, lines } = origin
      const place = { document, section: null, page, lines: [...lines] as const, checked: null }
      return { place: { ...place, lines: [lines[0], lines[1]] }, words: null }
    }
    case 'words':
      return { place: null, words: shownText(origin.words, official) }
    case 'none':
      return { place: null, words: null }
  }
}

/** A part of a list; `next` is the cursor of the rest, null at the end. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
