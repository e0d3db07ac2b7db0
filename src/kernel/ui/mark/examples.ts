import { html } from '#kernel/html'
import { words, type Examples } from '../example.ts'
import {
  glyph,
  paperCodes,
  paperMark,
  progressCodes,
  progressMark,
  statusCodes,
  statusMark,
} from './mark.ts'

export const examples: Examples = {
  id: 'mark',
  name: { en: 'Marks', da: 'Mærker' },
  list: (say) => [
    {
      name: words(say, 'Squares: promises and silences', 'Firkanter: tilsagn og tavsheder'),
      markup: html`<ul class="tally">
        ${statusCodes.map((code) => html`<li>${glyph(code, 12)} ${statusMark(say, code)} ${glyph(code, 24)}</li>`)}
      </ul>`,
    },
    {
      name: words(say, 'Points on a path: figures', 'Punkter på en vej: tal'),
      markup: html`<ul class="tally">
        ${progressCodes.map((code) => html`<li>${progressMark(say, code)} ${glyph(code, 24)}</li>`)}
      </ul>`,
    },
    {
      name: words(say, 'Circles: papers', 'Cirkler: papirer'),
      markup: html`<ul class="tally">
        ${paperCodes.map((code) => html`<li>${paperMark(say, code)}</li>`)}
      </ul>`,
    },
  ],
}
