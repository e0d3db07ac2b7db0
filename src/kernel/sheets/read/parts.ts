import type { Listener } from '#kernel/zip'

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'very-hidden'
  /** By which the workbook's relations name its part. */
  readonly relation: string
}

const states: Readonly<Record<string, ListedSheet['state']>> = {
  hidden: 'hidden',
  veryHidden: 'very-hidden',
}

/** Reads which sheets a workbook has, and from when it counts its days. */
export function workbookReader(): Listener & {
  readonly sheets: readonly ListedSheet[]
  readonly since1904: () => boolean
} {
  const sheets: ListedSheet[] = []
  let is1904 = false
  return {
    sheets,
    since1904: () => is1904,
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const state = states[attributes['state'] ?? ''] ?? 'visible'
      // The prefix of the relations' namespace is each program's own choice.
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes['name'] ?? '', state, relation })
    },
  }
}

/** Reads which program saved a workbook. */
export function programReader(): Listener & { readonly program: () => string } {
  let inside = ''
  let words = ''
  return {
    program: () => words.trim(),
    open: (name) => void (inside = name),
    text: (text) => {
      if (inside === 'Application' && words.length < 200) words += text
    },
    close: () => void (inside = ''),
  }
}
