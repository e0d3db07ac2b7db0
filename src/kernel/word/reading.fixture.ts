import { isRefused } from '#kernel/operations'
import type { MadeDocument } from '#test/word'
import { documentOf } from '#test/word'
import { readWord } from './read.ts'
import type { Paragraph, Table, WordDocument } from './schema.ts'
import { visibleParagraphs } from './walk.ts'

/** What is read of a small document; one that is refused fails the test. */
export async function read(made: MadeDocument): Promise<WordDocument> {
  const document = await readWord(documentOf(made))
  if (isRefused(document)) throw new Error(document.refused)
  return document
}

/** The paragraph at a place of a small document. */
export async function paragraphAt(made: MadeDocument, at = 'P1'): Promise<Paragraph> {
  const found = visibleParagraphs(await read(made)).find((one) => one.at === at)
  if (!found) throw new Error(`nothing at ${at}`)
  return found
}

/** The text of every paragraph by its place. */
export const textsOf = (document: WordDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(visibleParagraphs(document).map(({ at, text }) => [at, text]))

/** The first table of a small document. */
export async function tableOf(made: MadeDocument): Promise<Table> {
  const found = (await read(made)).blocks.find((block) => block.kind === 'table')
  if (!found) throw new Error('no table')
  return found
}

/** The words of a span. */
export const wordsAt = (
  { text }: Paragraph,
  { from, to }: { readonly from: number; readonly to: number },
): string => text.slice(from, to)
