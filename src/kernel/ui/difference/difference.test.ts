import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { difference, versions, type Stretch } from './difference.ts'

const say = speaker('en')

const change: readonly Stretch[] = [
  { kind: 'same', text: 'on ' },
  { kind: 'removed', text: 'four' },
  { kind: 'added', text: 'five' },
]

test('a difference is said aloud and marked, not only coloured', () => {
  const changed = oneLine(difference(say, change))
  assert.match(changed, /<del><span class="visually-hidden">\[removed:\]<\/span>four<\/del>/)
  assert.match(changed, /<ins><span class="visually-hidden">\[added:\]<\/span>five<\/ins>/)
})

test('it is said in the language of the page', () => {
  assert.match(oneLine(difference(speaker('da'), change)), /\[slettet:\].*\[tilføjet:\]/)
})

test('no word of either text is lost, whatever people wrote', () => {
  const stretch = fc.record({
    kind: fc.constantFrom('same' as const, 'added' as const, 'removed' as const),
    text: fc.string({ unit: 'grapheme' }).filter((text) => !/[&<>"']/.test(text)),
  })
  fc.assert(
    fc.property(fc.array(stretch), (stretches) => {
      const written = difference(say, stretches)
        .toString()
        .replaceAll(/<span class="visually-hidden"\s*>[^<]*<\/span\s*>/g, '')
        .replaceAll(/<[^>]*>/g, '')
      assert.equal(written, stretches.map(({ text }) => text).join(''))
    }),
  )
})

test('markup in a text stays text', () => {
  const written = oneLine(difference(say, [{ kind: 'added', text: '<script>' }]))
  assert.match(written, /&lt;script&gt;/)
})

test('versions stand in the order given, each with its heading and what became of it', () => {
  const both = oneLine(
    versions([
      { heading: 'Your text', note: 'not saved yet', body: 'A' },
      { heading: 'Their text', body: 'B' },
    ]),
  )
  assert.match(both, /<h3>Your text<span>not saved yet<\/span><\/h3><div>A<\/div>.*Their text.*B/)
})
