import assert from 'node:assert/strict'
import { test } from 'node:test'
import { obeyed } from './law.ts'
import { countLines, isTest, listSources, sliceOf, type Source } from './tree.ts'

const longest = 300
const largestSlice = 3000

const ours = ['src', 'test', 'bin', 'db'].flatMap((folder) =>
  listSources(folder, /\.(ts|js|mjs|css|sql)$|^bin\//),
)

const tooLong = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter((source) => countLines(source) > longest)
    .map((source) => `${source.path} has ${countLines(source)} lines`)

/** The slices whose source, without tests, is longer than one noun needs. */
function tooLarge(sources: readonly Source[]): readonly string[] {
  const lines = new Map<string, number>()
  for (const source of sources.filter((one) => !isTest(one))) {
    const slice = sliceOf(source.path)
    if (slice) lines.set(slice, (lines.get(slice) ?? 0) + countLines(source))
  }
  return [...lines]
    .filter(([, sum]) => sum > largestSlice)
    .map(([slice, sum]) => `${slice}: ${sum}`)
}

test('no file is longer than 300 lines', () => {
  const handwritten = ours.filter(({ path }) => !path.startsWith('db/shape/'))
  obeyed(tooLong(handwritten), 'Split by noun, not by kind: what can be read alone?')
})

test('no feature is longer than 3,000 lines', () => {
  obeyed(tooLarge(ours), 'It holds two nouns. Give the second a feature of its own.')
})

test('the laws on size notice one line too many', () => {
  const file = (path: string, lines: number): Source => ({ path, text: 'x\n'.repeat(lines) })
  assert.deepEqual(tooLong([file('src/a.ts', 300), file('src/b.ts', 301)]), [
    'src/b.ts has 301 lines',
  ])
  const slice = [
    file('src/features/plans/a.ts', 3000),
    file('src/features/plans/a.test.ts', 900),
    file('src/features/plans/pages/b.ts', 1),
  ]
  assert.deepEqual(tooLarge(slice), ['plans: 3001'])
})
