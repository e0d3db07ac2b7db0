import type { SymbolName } from './symbols.ts'
import { symbols } from './symbols.ts'

const black = '#111'
const grey = '#6d747b'

/** A mark as a drawing of its own (SVG 1.1), in one ink and its grey, so that a copy on paper loses nothing. */
export function markFile(name: SymbolName): string {
  const ink = name === 'on-track' ? grey : black
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${symbols[name].replaceAll('currentColor', ink)}</svg>`
}
