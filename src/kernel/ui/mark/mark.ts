import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import type { SymbolName } from './symbols.ts'

/** What an authority can say of a promise, then the silences. */
export const statusCodes = [
  'done',
  'on-track',
  'at-risk',
  'delayed',
  'not-started',
  'stopped',
  'not-reported',
  'not-yet-due',
  'not-applicable',
  'withheld',
  'hidden',
] as const

/** What a rule can say of a figure with a target. */
export const progressCodes = [
  'reached',
  'ahead',
  'on-path',
  'behind',
  'regressing',
  'no-data',
] as const

/** Where a text stands on its way. */
export const paperCodes = [
  'silent',
  'empty',
  'draft',
  'waiting',
  'signed',
  'handed-in',
  'asked',
  'taken',
  'finished',
  'unchanged',
] as const

export type StatusCode = (typeof statusCodes)[number]
export type ProgressCode = (typeof progressCodes)[number]
export type PaperCode = (typeof paperCodes)[number]

/** How a mark is written: another word beside it, or large as a verdict. */
export interface MarkStyle {
  readonly word?: Content
  readonly large?: boolean
}

type Code = StatusCode | ProgressCode | PaperCode | 'note'

const drawing = (code: Code): SymbolName => (code === 'finished' ? 'taken' : code)

/** The drawing alone, silent to screen readers: the word must stand beside it. `size` in px, 16 if not told. */
export function glyph(code: Code, size: 12 | 16 | 24 | 28 = 16): Html {
  const name = drawing(code)
  return html`<svg class="glyph glyph-${size} c-${code}" aria-hidden="true">
    <use href="#m-${name}"></use>
  </svg>`
}

function withWord(code: Code, word: Content, style: MarkStyle): Html {
  const size = style.large ? 28 : 16
  return html`<span class="mark${style.large ? ' mark-large' : ''}"
    >${glyph(code, size)}<span>${style.word ?? word}</span></span
  >`
}

/** A promise's square and its word. */
export const statusMark = (say: Say, code: StatusCode, style: MarkStyle = {}): Html =>
  withWord(code, say(`ui.status-${code}`), style)

/** A figure's point on its path and its word. */
export const progressMark = (say: Say, code: ProgressCode, style: MarkStyle = {}): Html =>
  withWord(code, say(`ui.progress-${code}`), style)

/** A text's circle and its word. */
export const paperMark = (say: Say, code: PaperCode, style: MarkStyle = {}): Html =>
  withWord(code, say(`ui.paper-${code}`), style)

/** A status as it is said inside a sentence: `on track`. */
export const statusWord = (say: Say, code: StatusCode): string =>
  say(`ui.status-${code}`).toLocaleLowerCase(say.language)
