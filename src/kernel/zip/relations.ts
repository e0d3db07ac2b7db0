import type { Listener } from './xml.ts'

/** Something that a part refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument` … */
  readonly kind: string
  /** Its name in the archive; an address where it lies outside. */
  readonly part: string
  readonly isOutside: boolean
}

/** Reads to what a part refers; what lies outside the archive is named and never followed. */
export function relationsReader(folder: string): Listener & { readonly relations: Relation[] } {
  const relations: Relation[] = []
  return {
    relations,
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship') return
      const isOutside = mode === 'External'
      const part = isOutside ? target : partAt(folder, target)
      relations.push({ id, kind: type.split('/').at(-1) ?? '', part, isOutside })
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

/** Where the relations of a part stand: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationsPartOf(part: string): string {
  const steps = part.split('/')
  const name = steps.pop() ?? ''
  return [...steps, '_rels', `${name}.rels`].join('/')
}

/** The folder from which a part's relations are seen. */
export const folderOf = (part: string): string => part.split('/').slice(0, -1).join('/')
