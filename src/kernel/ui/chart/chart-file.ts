import { html, type Content } from '#kernel/html'
import type { TextIn } from '#kernel/i18n'
import type { LineChart } from './chart.ts'
import { sheet, wide } from './canvas.ts'
import { canvasOf, drawing } from './drawing.ts'
import { ink } from './geometry.ts'
import { wrap } from './labels.ts'
import { axisWords } from './line-chart.ts'
import { inLanguage } from './written.ts'
import { thinned, thinnedWords } from './seen.ts'

/** What stands around a drawing that travels alone. */
export interface FileWords {
  readonly language: string
  /** Under the title: who, from when to when; what is not in the file's language says in which it is. */
  readonly about: readonly (string | TextIn)[]
  /** Under the drawing: the source, the permanent address, the licence. */
  readonly foot: readonly string[]
  /** Written large above everything: that the figures are invented. */
  readonly warning?: string
}

/** What a drawing that travels alone must carry with it. */
export interface ChartFile extends FileWords {
  readonly chart: LineChart
  /** `sheet` is flatter, without a margin: for a page of A4 that says everything else around it. */
  readonly size?: 'wide' | 'sheet'
}

const sizes = { wide: { drawn: wide, margin: 24 }, sheet: { drawn: sheet, margin: 0 } } as const
const [small, line] = [13, 19] as const

/**
 * The chart as a file of its own (SVG 1.1): title, source and licence inside, nothing that a style sheet,
 * a script or a network would have to add. Letters are asked for by name.
 */
export function chartFile(file: ChartFile): string {
  const { size = 'wide' } = file
  const chart = thinned(file.chart)
  const { drawn, margin } = sizes[size]
  const canvas = canvasOf(chart, drawn)
  return framed(
    { ...file, about: quietLines(file, chart) },
    {
      ...drawn,
      margin,
      title: chart.title,
      ...(chart.lang === undefined ? {} : { lang: chart.lang }),
      description: chart.description,
      body: drawing(chart, canvas),
    },
  )
}

interface Framed {
  readonly title: string
  /** Of the title, where it is not the file's. */
  readonly lang?: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly body: Content
}

/** A file with a drawing in it: its title and what is said of it above, its source below. */
export function framed({ language, about, foot, warning }: FileWords, drawn: Framed): string {
  const { title, lang, margin } = drawn
  const quiet = about.flatMap(linesOf)
  const titles = wrap(title, 62).map((text) => ({ text, lang }))
  const feet = foot.flatMap(linesOf)
  const warned = warning ? 26 : 0
  const top = margin + warned + titles.length * 27 + quiet.length * line + 10
  const width = drawn.width + 2 * margin
  const height = top + drawn.height + 12 + feet.length * line + margin
  const markup = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    font-family="IBM Plex Sans, Arial, Helvetica, sans-serif"
    lang="${language}"
    xml:lang="${language}"
    role="img"
    aria-labelledby="title description"
  >
    <title id="title" ${inLanguage(lang)}>${title}</title>
    <desc id="description">${[drawn.description, ...foot].join(' ')}</desc>
    <rect width="${width}" height="${height}" fill="#fff" />
    ${
      warning &&
      html`<text x="${margin}" y="${margin + 12}" font-size="16" font-weight="600" fill="${ink.ink}"
        >${warning}</text
      >`
    }
    ${texts(titles, { x: margin, y: margin + warned + 18, size: 21, step: 27, bold: true })}
    ${texts(quiet, { x: margin, y: margin + warned + titles.length * 27 + 12, size: small, step: line })}
    <g transform="translate(${margin} ${top})">${drawn.body}</g>
    ${texts(feet, { x: margin, y: top + drawn.height + 24, size: small, step: line })}
  </svg>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.toString()}\n`
}

/** What stands under the title, and what the drawing does not show as one would think. */
function quietLines({ about, chart: whole }: ChartFile, drawn: LineChart): FileWords['about'] {
  const said = [axisWords(drawn), thinnedWords(whole, drawn)].flatMap((words) => words ?? [])
  return [...about, ...said]
}

interface Line {
  readonly text: string
  readonly lang?: string | undefined
}

/** A text in lines that fit beside each other, each in its language. */
function linesOf(said: string | TextIn): readonly Line[] {
  const { text, ...language } = typeof said === 'string' ? { text: said } : said
  return wrap(text, 118).map((one) => ({ text: one, ...language }))
}

interface Block {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly step: number
  readonly bold?: boolean
}

const texts = (lines: readonly Line[], { x, y, size, step, bold = false }: Block): Content =>
  lines.map(
    ({ text, lang }, index) =>
      html`<text
        x="${x}"
        y="${y + index * step}"
        font-size="${size}"
        ${bold && html`font-weight="600"`}
        fill="${bold ? ink.ink : ink.muted}"
        ${inLanguage(lang)}
        >${text}</text
      >`,
  )
