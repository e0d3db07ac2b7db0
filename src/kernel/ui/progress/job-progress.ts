import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { attributes } from '../attributes.ts'
import { glyph, type PaperCode } from '../mark/mark.ts'

/** One step of a long piece of work. */
export interface JobStep {
  readonly state: 'done' | 'now' | 'todo'
  readonly text: Content
  readonly note?: Content
  readonly at?: Content
}

/** How far a long piece of work has come. */
export interface JobProgress {
  readonly say: Say
  readonly done: number
  /** How many there are; absent while nobody knows. */
  readonly total?: number
  /** What is counted, in words: "1,860 of 2,914 projects read". */
  readonly words: string
  /** When the page looked, in words, and the address that looks again. */
  readonly seen: { readonly at: string; readonly href: string }
  readonly steps: readonly JobStep[]
}

const marks: Readonly<Record<JobStep['state'], PaperCode>> = {
  done: 'finished',
  now: 'draft',
  todo: 'empty',
}

/** Progress in words with one bar. Nothing refreshes by itself without scripts: a link looks again. */
export function jobProgress({ say, done, total, words, seen, steps }: JobProgress): Html {
  return html`<div class="job">
    <label for="job-progress">${say('ui.progress')}</label>
    <progress
      class="meter"
      id="job-progress"
      ${attributes({ max: total, value: total === undefined ? null : done })}
    >
      ${words}
    </progress>
    <p class="by">
      ${say('ui.seen', { at: seen.at })} <a href="${seen.href}">${say('ui.look-again')}</a>
    </p>
    <ol class="job-steps">
      ${steps.map((step) => jobStep(say, step))}
    </ol>
  </div>`
}

function jobStep(say: Say, { state, text, note, at }: JobStep): Html {
  return html`<li class="job-${state}">
    ${glyph(marks[state])}
    <span
      ><span class="visually-hidden">${say(`ui.job-${state}`)}: </span>${text}
      ${note && html`<span class="muted">${note}</span>`}</span
    >
    <span class="job-at">${at}</span>
  </li>`
}
