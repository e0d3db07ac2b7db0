import { keptText } from '#kernel/db'
import type { Listener } from '#kernel/zip'

/** Signs that XML cannot hold are written `_x000D_`, and so is a text that looks like one; what nothing can keep is left out. */
export const unescaped = (text: string): string =>
  keptText(
    text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  )

/** Gathers the words of a text: rich runs are joined, how they are pronounced is left out. */
export function textGatherer(): Required<Listener> & { readonly take: () => string } {
  let words = ''
  let listening = false
  let spoken = 0
  return {
    open: (name) => {
      if (name === 'rPh') spoken += 1
      else if (name === 't') listening = spoken === 0
    },
    text: (text) => {
      if (listening) words += text
    },
    close: (name) => {
      if (name === 'rPh') spoken -= 1
      else if (name === 't') listening = false
    },
    take: () => {
      const taken = unescaped(words)
      words = ''
      return taken
    },
  }
}

/** Reads the table of texts that cells share. */
export function stringsReader(): Listener & { readonly strings: readonly string[] } {
  const strings: string[] = []
  const gatherer = textGatherer()
  return {
    ...gatherer,
    strings,
    close: (name) => {
      gatherer.close(name)
      if (name === 'si') strings.push(gatherer.take())
    },
  }
}
