import { html } from '#kernel/html'
import type { Examples } from '../example.ts'
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
  name: 'Marks',
  list: (say) => [
    {
      name: 'Squares: promises and silences',
      markup: html`<ul class="tally">
        ${statusCodes.map((code) => html`<li>${glyph(code, 12)} ${statusMark(say, code)} ${glyph(code, 24)}</li>`)}
      </ul>`,
    },
    {
      name: 'Points on a path: figures',
      markup: html`<ul class="tally">
        ${progressCodes.map((code) => html`<li>${progressMark(say, code)} ${glyph(code, 24)}</li>`)}
      </ul>`,
    },
    {
      name: 'Circles: papers',
      markup: html`<ul class="tally">
        ${paperCodes.map((code) => html`<li>${paperMark(say, code)}</li>`)}
      </ul>`,
    },
  ],
}
