import type { Listener } from './xml.ts'

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

/** A part that another refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument` … */
  readonly kind: string
  /** Its name in the archive. */
  readonly part: string
}

/** Reads to which parts of the archive a part refers; what lies outside it is never followed. */
export function relationsReader(folder: string): Listener & { readonly relations: Relation[] } {
  const relations: Relation[] = []
  return {
    relations,
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return
      relations.push({ id, kind: type.split('/').at(-1) ?? '', part: partAt(folder, target) })
    },
  }
}

/** `../styles.xml` seen from `xl/worksheets` → `xl/styles.xml`. */
function partAt(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
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
