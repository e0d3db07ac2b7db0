import type { Element } from '../tree.ts'
import { elementsIn, isOn } from '../tree.ts'
import type { Story } from './state.ts'

/** Notes which headers and footers a section refers to; one for a first page that looks like all others is not seen. */
export function readSection(section: Element | undefined, { gathered }: Story): void {
  const hasFirst = isOn(section, 'titlePg') ?? false
  for (const { name, attributes } of elementsIn(section)) {
    const kind =
      name === 'headerReference' ? 'header' : name === 'footerReference' ? 'footer' : null
    const { id, type } = attributes
    if (kind !== null && id !== undefined && (type !== 'first' || hasFirst))
      gathered.margins.set(id, kind)
  }
}
