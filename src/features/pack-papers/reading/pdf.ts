import { z } from 'zod'
import type { DocumentKind, Extracted, Marked } from '#features/snapshots'
import { drawn } from './drawn.ts'
import type { PdfObject } from './pdf-objects.ts'
import { literal, pdfObjects, referenceIn } from './pdf-objects.ts'
import { pagesIn } from './pdf-pages.ts'
import { markedWords, wordsOn as allWordsOn } from './pdf-text.ts'

type Objects = ReadonlyMap<number, PdfObject>

const attachedShape = z.object({
  root: z.string().nullable(),
  language: z.string(),
  madeBy: z.string().optional(),
  shown: z.array(z.object({ factId: z.string(), part: z.string(), text: z.string() })),
})

/** The list that is attached to a pack: what it shows, in the order in which it is read. */
function attachedTo(objects: Objects): z.output<typeof attachedShape> | null {
  for (const { source } of objects.values()) {
    if (!/\/Type \/Filespec/.test(source) || !/\/UF \([^)]*facts\.json\)/.test(source)) continue
    const file = referenceIn(source, 'F')
    const text = file === null ? null : objects.get(file)?.stream
    if (text === null || text === undefined) continue
    const parsed = attachedShape.safeParse(jsonIn(Buffer.from(text, 'latin1').toString('utf8')))
    if (parsed.success) return parsed.data
  }
  return null
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // no JSON: then nothing is attached that could be compared
  }
}

/** Which fact a link names: `…#varde:FACT/PART`. */
function namedBy(source: string): Pick<Marked, 'factId' | 'part'> | null {
  const [, written = ''] = /\/URI \(((?:\\[\s\S]|[^()\\])*)\)/.exec(source) ?? []
  const [, factId, part] = /#varde:([^/]*)\/([\w-]+)$/.exec(literal(written)) ?? []
  if (factId === undefined || part === undefined) return null
  try {
    return { factId: decodeURIComponent(factId), part }
  } catch {
    return null // no address of ours
  }
}

/** One kid of an element: a reference in full, another element, or the number of content on the element's own page. */
const kid = /<<([^>]*)>>|\d+ 0 R|\b(\d+)\b/g

/** What one link of the document's structure shows, in the order of its content (ISO 32000-1 14.8.4.4.2). */
function linkOf(
  objects: Objects,
  source: string,
  wordsOn: (page: number) => ReadonlyMap<number, string>,
): Marked | null {
  const own = referenceIn(source.replace(/\/K \[[\s\S]*\]/, ''), 'Pg')
  const [, kids = ''] = /\/K \[([\s\S]*?)\](?=\s*(?:\/|>>))/.exec(source) ?? []
  let named: Pick<Marked, 'factId' | 'part'> | null = null
  let text = ''
  for (const [, reference, number] of kids.matchAll(kid)) {
    const annotation = reference === undefined ? null : referenceIn(reference, 'Obj')
    if (annotation !== null) named ??= namedBy(objects.get(annotation)?.source ?? '')
    // A mark that goes on on the next page says there which page it is (ISO 32000-1 14.7.4.2).
    const at = (reference === undefined ? null : referenceIn(reference, 'Pg')) ?? own
    const content = number ?? /\/MCID (\d+)/.exec(reference ?? '')?.[1]
    if (content !== undefined && at !== null) text += wordsOn(at).get(Number(content)) ?? ''
  }
  return named && { ...named, text }
}

/** What a pack as PDF shows of each fact: the words that can be seen within the links that name facts. */
export function extractPdf(bytes: Uint8Array): Extracted | { readonly unreadable: string } {
  const objects = pdfObjects(bytes)
  const attached = attachedTo(objects)
  if (!attached) return { unreadable: 'document-unreadable' }
  const shown = pagesIn(objects, bytes)
  const pages = new Map<number, ReadonlyMap<number, string>>()
  const wordsOn = (page: number) => {
    if (!shown.includes(page)) return new Map<number, string>()
    const known = pages.get(page) ?? markedWords(objects, objects.get(page)?.source ?? '')
    pages.set(page, known)
    return known
  }
  const marked = [...objects.values()].flatMap(({ source }) =>
    /\/S \/Link\b/.test(source) && source.includes('/StructElem')
      ? (linkOf(objects, source, wordsOn) ?? [])
      : [],
  )
  return {
    root: attached.root,
    language: attached.language,
    madeBy: attached.madeBy ?? null,
    marked: [...marked, ...missing(attached.shown, marked)],
    passages: passagesOf(objects, shown, attached.language),
  }
}

/** All that the pages say, each under its number, with what is drawn on them; what lies over them says its words too. */
function passagesOf(objects: Objects, shown: readonly number[], language: string) {
  const pages = shown.map((page, place) => {
    const source = objects.get(page)?.source ?? ''
    const contents = referenceIn(source, 'Contents')
    const stream = (contents === null ? null : objects.get(contents)?.stream) ?? ''
    const resources = referenceIn(source, 'Resources')
    const about = resources === null ? source : (objects.get(resources)?.source ?? '')
    const heading = `${language === 'da' ? 's.' : 'p.'} ${place + 1}`
    return { heading, text: allWordsOn(objects, source) + drawn(stream + about, heading) }
  })
  const beside = [...objects.values()].flatMap(({ source, stream }) => {
    if (/\/Subtype \/(?:Image|Form)\b/.test(source)) return [drawn(source + (stream ?? ''))]
    const isOver = /\/Subtype \/(?!Link\b)\w+/.test(source) && /\/Rect\b/.test(source)
    return isOver ? [`${noteIn(source)}${drawn(source)}`] : []
  })
  return [...pages, { heading: '', text: beside.toSorted().join(' ') }]
}

/** The words of what somebody has put over a page (ISO 32000-1 12.5.2). */
const noteIn = (source: string): string => {
  const [, written = ''] = /\/Contents \(((?:\\[\s\S]|[^()\\])*)\)/.exec(source) ?? []
  return literal(written)
}

/** What the attached list says is shown and no link shows: somebody took it out. */
function missing(listed: readonly Marked[], marked: readonly Marked[]): readonly Marked[] {
  const key = ({ factId, part }: Marked) => `${factId}#${part}`
  const left = new Map<string, number>()
  for (const one of marked) left.set(key(one), (left.get(key(one)) ?? 0) + 1)
  return listed.flatMap((one) => {
    const count = left.get(key(one)) ?? 0
    left.set(key(one), count - 1)
    return count > 0 ? [] : [{ ...one, text: '' }]
  })
}

/** A pack as PDF. */
export const pdfDocument: DocumentKind = {
  name: 'pdf',
  is: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'),
  extract: extractPdf,
}
