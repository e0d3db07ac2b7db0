// The list of lines beside a form that saves itself (autosave.js): it and the bar show the line that is written in
// as it stands after each save. The focus stays where it is. Every mark a line can come to have lies in a template.
/** @import { Heard } from './autosave-fields.d.ts' */

const writing = document.querySelector('form[data-autosave]')
/** @type {HTMLTemplateElement | null} */
const marks = document.querySelector('template[data-marks]')

/** @param {NonNullable<Heard['list']>} line */
function show({ mark, note, done }) {
  const current = document.querySelector('.lines a[aria-current=true]')
  const drawing = marks?.content.querySelector(`.c-${mark}`)
  const shown = [current?.querySelector('svg'), document.querySelector('[data-line-mark] svg')]
  if (drawing) for (const one of shown) one?.replaceWith(drawing.cloneNode(true))
  const words = current?.querySelector('small')
  if (words) words.textContent = note
  for (const place of document.querySelectorAll('.lines-done')) place.textContent = done
}

writing?.addEventListener('line-saved', (saved) => {
  if (saved instanceof CustomEvent) show(/** @type {NonNullable<Heard['list']>} */ (saved.detail))
})
