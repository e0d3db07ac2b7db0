import { html, type Html } from '#kernel/html'
import { ink } from './geometry.ts'
import { leading, type PlacedLabel } from './labels.ts'

/** Says the language of a text that is not in the page's. */
export const inLanguage = (lang: string | undefined) => lang && html` lang="${lang}"`

/** The first line in its tone; where it is bold, the lines under it are quiet. */
export function written({ request, lines, at, anchor }: PlacedLabel): Html {
  const { size, tone, bold, lang } = request
  const rows = lines.map((text, index) => {
    const y = Math.round((at.y + index * size * leading) * 10) / 10
    const colour = bold && index > 0 ? ink.muted : ink[tone]
    const weight = bold && index === 0 ? html` font-weight="600"` : null
    return html`<text
      x="${at.x}"
      y="${y}"
      font-size="${size}"
      fill="${colour}"
      text-anchor="${anchor}"
      ${weight}${inLanguage(lang)}
      >${text}</text
    >`
  })
  return html`${rows}`
}
