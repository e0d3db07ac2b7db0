import { raw, type Html } from '#kernel/html'

const full = '<rect width="24" height="24" fill="currentColor"/>'
const frame = (width: number) =>
  `<rect x="${width / 2}" y="${width / 2}" width="${24 - width}" height="${24 - width}" fill="#fff" stroke="currentColor" stroke-width="${width}"/>`
const path =
  '<path d="M2 22L22 4" stroke="currentColor" stroke-width="2.6" stroke-dasharray="4 2.6"/>'
const ring =
  '<circle cx="12" cy="12" r="10.2" fill="#fff" stroke="currentColor" stroke-width="2.4"/>'
const disc = '<circle cx="12" cy="12" r="11.4" fill="currentColor"/>'
const line = (d: string, width: number, colour = 'currentColor') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>`
const area = (d: string) => `<path d="${d}" fill="currentColor"/>`
const dot = (x: number, y: number, r: number) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor"/>`
const haloed = (x: number, y: number, r: number) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor" stroke="#fff" stroke-width="1.4"/>`

/**
 * The drawings on a grid of 24. Squares are promises, points on a path are figures, circles are
 * papers. The shapes alone tell them apart: they are checked in grey and at 12 px.
 */
export const symbols = {
  done: full + line('M5.5 12.6l4.4 4.4L18.7 7.6', 3.4, '#fff'),
  'on-track': full,
  'at-risk': frame(2) + area('M1 23L23 1V23z'),
  delayed: frame(2) + area('M0 0h24v5.2H0zM0 9.4h24v5.2H0zM0 18.8h24V24H0z'),
  'not-started': frame(2.5),
  stopped: full + line('M6 6l12 12M18 6L6 18', 3.4, '#fff'),
  'not-reported': line('M2.6 8.6V2.6h6M15.4 2.6h6v6M21.4 15.4v6h-6M8.6 21.4h-6v-6', 3.2),
  'not-yet-due': dot(12, 12, 4),
  'not-applicable': line('M5 12h14', 3),
  withheld: area('M0 6.5h24v11H0z'),
  hidden: area(
    'M0 0h6v6H0zM12 0h6v6h-6zM6 6h6v6H6zM18 6h6v6h-6zM0 12h6v6H0zM12 12h6v6h-6zM6 18h6v6H6zM18 18h6v6h-6z',
  ),
  reached: path + line('M0 1.3h24', 2.6) + haloed(17, 6, 6.4),
  ahead: path + dot(7, 6.6, 6.2),
  'on-path': path + haloed(12, 13, 6.6),
  behind: path + dot(17, 17.6, 6.2),
  regressing:
    '<path d="M2 13L22 3" stroke="currentColor" stroke-width="2.6" stroke-dasharray="4 2.6"/>' +
    line('M3 14.5L14.5 20', 2.6) +
    area('M11.4 23.6L22 23l-6.2-8.6z'),
  'no-data': path,
  silent: line(
    'M2.2 8.6A10.2 10.2 0 0 1 8.6 2.2M15.4 2.2a10.2 10.2 0 0 1 6.4 6.4M21.8 15.4a10.2 10.2 0 0 1-6.4 6.4M8.6 21.8a10.2 10.2 0 0 1-6.4-6.4',
    3.2,
  ),
  empty: ring,
  draft: ring + area('M12 1.8a10.2 10.2 0 0 0 0 20.4z'),
  signed: ring + line('M6.6 12.4l3.8 3.8 7-7.8', 3),
  'handed-in': disc,
  asked:
    disc +
    line('M8.4 9.4c0-4.6 7.4-4.4 7.2-.2-.1 2.6-3.5 2.6-3.5 5.2', 2.7, '#fff') +
    '<circle cx="12.1" cy="18" r="1.8" fill="#fff"/>',
  taken: disc + line('M6.2 12.4l4 4 7.4-8.2', 3.2, '#fff'),
  unchanged: disc + line('M6 9.2h12M6 14.8h12', 3, '#fff'),
  waiting: ring + line('M8.8 7v10M15.2 7v10', 3.2),
  note: line('M12 2l11 20H1z', 2.4) + line('M12 9v6', 2.8) + dot(12, 18.4, 1.7),
} as const

export type SymbolName = keyof typeof symbols

const use = 'href="#m-'

/** The names of the drawings that a piece of markup refers to. */
function namesIn(markup: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = markup.indexOf(use); at !== -1; at = markup.indexOf(use, at + 1)) {
    const begin = at + use.length
    names.add(markup.slice(begin, markup.indexOf('"', begin)))
  }
  return names
}

/** The drawings that a piece of markup refers to, each once, as one hidden sheet to stand before it. */
export function symbolSheet(markup: string): Html | null {
  const names = namesIn(markup)
  const sheet = Object.entries(symbols)
    .filter(([name]) => names.has(name))
    .map(([name, drawing]) => `<symbol id="m-${name}" viewBox="0 0 24 24">${drawing}</symbol>`)
  if (sheet.length === 0) return null
  return raw(`<svg class="symbols" width="0" height="0" aria-hidden="true">${sheet.join('')}</svg>`)
}
