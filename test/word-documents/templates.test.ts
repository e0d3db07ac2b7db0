import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import type { WordDocument } from '#kernel/word'
import { readWord, visibleParagraphs } from '#kernel/word'

/** Documents as ministries send them, each with what stands where; beside the project, where they are at all. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'templates')
const golds = existsSync(folder)
  ? (await readdir(folder)).filter((name) => name.endsWith('.gold.json'))
  : []
const documents = golds.filter((name) =>
  existsSync(join(folder, name.replace('.gold.json', '.docx'))),
)

async function openAll(): Promise<readonly { gold: unknown; document: WordDocument }[]> {
  return Promise.all(
    documents.map(async (name) => {
      const gold: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'))
      const bytes = await readFile(join(folder, name.replace('.gold.json', '.docx')))
      const document = await readWord(bytes)
      if (isRefused(document)) throw new Error(`${name}: ${document.refused}`)
      return { gold, document }
    }),
  )
}

/** Every text in a piece of JSON. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((one: unknown) => textsIn(one))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a careful reader copied word for word, by its place: goals, outcomes, activities, comments, notes. */
const copiedIn = (gold: unknown): readonly (readonly [string, string])[] =>
  ['goals', 'outcomes', 'activities', 'comments', 'footnotes'].flatMap((key) => {
    const all: unknown = isRecord(gold) ? gold[key] : []
    return (Array.isArray(all) ? all : []).flatMap((one: unknown) => {
      const [at, text] = isRecord(one) ? [one['at'], one['text']] : []
      return typeof at === 'string' && typeof text === 'string' ? [[at, text] as const] : []
    })
  })

const place = /^(?:P\d+|(?:T\d+|footer\d+|header\d+|comment\[|footnote\[|P\d+\.box\d+).*P\d+)$/

test(
  'every place that a careful reader names is a place of the document',
  { skip: documents.length === 0 },
  async () => {
    for (const { gold, document } of await openAll()) {
      const boxes = document.boxes.flatMap(({ blocks }) => blocks.map(({ at }) => at))
      const known = new Set([...visibleParagraphs(document).map(({ at }) => at), ...boxes])
      const named = textsIn(gold).filter((text) => place.test(text))
      assert.ok(named.length > 50)
      assert.deepEqual(
        named.filter((at) => !known.has(at)),
        [],
      )
    }
  },
)

test(
  'the words that a careful reader copies stand where they are said to stand',
  { skip: documents.length === 0 },
  async () => {
    for (const { gold, document } of await openAll()) {
      const texts = new Map(visibleParagraphs(document).map(({ at, text }) => [at, text]))
      const copied = copiedIn(gold).filter(([at]) => texts.has(at))
      const elsewise = copied.filter(([at, words]) => !texts.get(at)?.includes(words))
      assert.ok(copied.length > 15)
      // A "do." is written out by the reader.
      assert.deepEqual(
        elsewise.filter(([at]) => !texts.get(at)?.includes('do.')),
        [],
      )
    }
  },
)
