import { SaxesParser } from 'saxes'
import type { Fault } from './fault.ts'
import { ArchiveFault } from './fault.ts'

/** Whoever listens to a part as it is read. Names come without their prefix. */
export interface Listener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Reads XML as it comes. Documents with a type of their own are refused: entities could swell or fetch, and
 * no office program writes one. So is what is deeper than it may be.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  { open, text, close }: Listener,
  deepest = 64,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoded = decoding()
  let depth = 0
  let fault: ArchiveFault | undefined
  const refuse = (found: Fault): void => void (fault ??= new ArchiveFault(found))
  parser.on('error', () => refuse('damaged'))
  parser.on('doctype', () => refuse('entities'))
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) refuse('deep')
    else open?.(local(name), attributes)
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(local(name))
  })
  for await (const piece of pieces) {
    parser.write(decoded(piece))
    if (fault) throw fault
  }
  parser.close()
  if (fault) throw fault
}

/** Some programs write every name with a prefix: `x:row`. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Turns bytes into text, also where a sign lies across two pieces. */
function decoding(): (piece: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (piece) => {
    try {
      return decoder.decode(piece, { stream: true })
    } catch {
      throw new ArchiveFault('damaged') // the decoder's word for bytes that are no UTF-8
    }
  }
}
