import type { IStylesOptions } from 'docx'
import { BorderStyle } from 'docx'

/** One ink and two greys: a copier loses nothing. */
export const ink = { text: '1A1A1A', quiet: '565D64', line: '7D868E', tint: 'F3F5F6' } as const

/** The five columns, in twentieths of a point: together the breadth of the page between its margins. */
export const widths: readonly number[] = [2500, 2500, 4170, 3300, 2100]

export const cellMargin = { top: 57, bottom: 57, left: 85, right: 85 } as const

const line = { style: BorderStyle.SINGLE, size: 4, color: ink.line } as const

export const border = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
} as const

/** A typeface that every office has. */
const font = 'Arial'

/** The paragraphs that are no headings. */
const paragraphStyles: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    id: 'Closing',
    name: 'Last words',
    basedOn: 'Normal',
    run: { color: ink.quiet },
    paragraph: { spacing: { before: 240 } },
  },
  { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 24, color: ink.quiet } },
  {
    id: 'Head',
    name: 'Table head',
    basedOn: 'Normal',
    run: { size: 17, bold: true },
    paragraph: { spacing: { after: 0 }, keepNext: true },
  },
  {
    id: 'Cell',
    name: 'Table text',
    basedOn: 'Normal',
    run: { size: 17 },
    paragraph: { spacing: { after: 40, line: 252 } },
  },
  {
    id: 'Edge',
    name: 'Page edge',
    basedOn: 'Normal',
    run: { size: 15, color: ink.quiet },
    paragraph: { spacing: { after: 0 } },
  },
]

/** The look of everything, and the language of the whole document. */
export const styles = (tag: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 20, color: ink.text, language: { value: tag } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { font, size: 40, bold: true, color: ink.text },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: {
      run: { font, size: 26, bold: true, color: ink.text },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [...paragraphStyles],
})
