import type { Paragraph } from '#kernel/word'
import { headings } from '#features/word-readings'

/** What stands under a heading. */
export type Section = 'activities' | 'background' | 'questions' | 'contents' | 'open'

const questions = /(?:åbne |uafklarede )?spørgsmål|open (?:questions|issues)|udestående|uafklaret/iu
const contents = /^(?:indhold|indholdsfortegnelse|contents|table of contents)$/iu
const background =
  /^(?:\d[\d.]*\s*)?(?:indledning|baggrund|introduktion|resumé|sammenfatning|opfølgning|metode|organisering|kontakt|bilag|læsevejledning|sådan læses|formål|nøgletal|forord|afgrænsning|risici|økonomi|background|introduction|summary|follow-?up|method|governance|contact|annex|appendix|preface|purpose|how to read|monitoring)/iu

/** What a heading says of what stands under it. */
export function sectionOf(heading: string): Section {
  if (questions.test(heading)) return 'questions'
  if (contents.test(heading.trim())) return 'contents'
  if (background.test(heading)) return 'background'
  return headings.rolesOf(heading).includes('activity') ? 'activities' : 'open'
}

/** Whether a paragraph is a heading, by its outline level or by being short and bold all over. */
export function headingLevel({ heading, text, runs, list }: Paragraph): number | null {
  if (heading !== null) return heading
  const told = runs.filter(({ from, to }) => text.slice(from, to).trim() !== '')
  const isBold = told.length > 0 && told.every(({ bold }) => bold)
  return isBold && list === null && text.length < 90 && !/[.:;]$/u.test(text.trim()) ? 9 : null
}

/** Whether a paragraph is a line of a table of contents. */
export const isContents = ({ style, text, fields }: Paragraph): boolean =>
  /^(?:toc|indholdsfortegnelse)\b/iu.test(style ?? '') ||
  fields.some(({ name }) => name === 'PAGEREF') ||
  /\.{4,}\s*\d+$|\t\d{1,3}$/u.test(text)
