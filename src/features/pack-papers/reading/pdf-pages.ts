import type { PdfObject } from './pdf-objects.ts'
import { referenceIn } from './pdf-objects.ts'

type Objects = ReadonlyMap<number, PdfObject>

/**
 * The pages that a reader is shown, in their order: those to which the tree of pages leads (ISO 32000-1 7.7.3). A page
 * that is in the file alone is shown to nobody.
 */
export function pagesIn(objects: Objects, bytes: Uint8Array): readonly number[] {
  const catalogue = catalogueOf(objects, bytes)
  const tree = referenceIn(objects.get(catalogue ?? -1)?.source ?? '', 'Pages')
  return tree === null ? [] : leavesOf(objects, tree, new Set())
}

/** The last trailer counts; where the file's table is a stream, its dictionary is one (ISO 32000-1 7.5.5, 7.5.8). */
function catalogueOf(objects: Objects, bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const trailer = text.lastIndexOf('trailer')
  const told = trailer < 0 ? null : referenceIn(text.slice(trailer), 'Root')
  if (told !== null) return told
  const table = [...objects.values()].findLast(({ source }) => /\/Type \/XRef\b/.test(source))
  return referenceIn(table?.source ?? '', 'Root')
}

/** What hangs below a node of the tree, each node once: a tree that leads back to itself has no end. */
function leavesOf(objects: Objects, node: number, seen: Set<number>): readonly number[] {
  if (seen.has(node)) return []
  seen.add(node)
  const source = objects.get(node)?.source ?? ''
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(source) ?? []
  if (kids === undefined) return [node]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(objects, Number(kid), seen))
}
