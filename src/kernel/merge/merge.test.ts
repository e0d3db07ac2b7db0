import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differenceOf, holdsContradiction, merge } from './merge.ts'

const base = 'The tool was tried on the mission in May.'

test('what each of two editors added is in the merged text', () => {
  const mine = 'The tool (two pages) was tried on the mission in May.'
  const theirs = 'The tool was tried on the mission in May. 31 of 52 were trained.'
  assert.deepEqual(merge(base, mine, theirs), {
    text: 'The tool (two pages) was tried on the mission in May. 31 of 52 were trained.',
    open: [],
  })
})

test('where they contradict, both stand in brackets and the place is named', () => {
  const merged = merge(base, base.replace('May', 'June'), base.replace('May', 'July'))
  assert.deepEqual(merged, {
    text: 'The tool was tried on the mission in [June. / July.]',
    open: ['[June. / July.]'],
  })
  assert.ok(holdsContradiction(merged.text))
  assert.ok(!holdsContradiction('Tried in June [see the list].'))
})

test('both additions at the same place are kept', () => {
  const merged = merge('', 'We wrote a draft.', 'HR counted everyone.')
  assert.deepEqual(merged, { text: 'We wrote a draft.\nHR counted everyone.', open: [] })
  const before = 'We began.'
  const sentences = merge(before, `${before} We planted.`, `${before} HR counted.`)
  assert.equal(sentences.text, 'We began. We planted. HR counted.')
})

test('paragraphs stay paragraphs, whoever added them and wherever', () => {
  const before = 'One.\nTwo.'
  assert.equal(
    merge(before, 'One.\nTwo.\nOurs.', 'One.\nTwo.\nTheirs.').text,
    'One.\nTwo.\nOurs.\nTheirs.',
  )
  assert.equal(
    merge(before, 'One.\nOurs.\nTwo.', 'One.\nTheirs.\nTwo.').text,
    'One.\nOurs.\nTheirs.\nTwo.',
  )
  assert.equal(
    merge('', 'Ours.\n\nMore of ours.', 'Theirs.').text,
    'Ours.\n\nMore of ours.\nTheirs.',
  )
  assert.equal(merge('One.', 'One.\nOurs.', 'One. Theirs.').text, 'One.\nOurs.\nTheirs.')
})

test('where paragraphs contradict, every line stays a line', () => {
  const merged = merge('One.\nTwo.\nEnd.', 'One.\nOurs.\nEnd.', 'One.\nTheirs.\nAnd more.\nEnd.')
  assert.equal(merged.text, 'One.\n[Ours. / Theirs.]\nAnd more.\nEnd.')
  assert.ok(holdsContradiction(merged.text))
})

test('every paragraph that one of two editors added is a paragraph of the merged text', () => {
  const lines = (names: string) =>
    fc.array(fc.constantFrom(...Array.from(names, (name) => `${name}${name}.`)), { maxLength: 4 })
  fc.assert(
    fc.property(
      lines('abc'),
      lines('xy'),
      lines('zw'),
      fc.nat(4),
      (before, mine, theirs, place) => {
        const insert = (added: readonly string[]) => before.toSpliced(place, 0, ...added).join('\n')
        const merged = merge(before.join('\n'), insert(mine), insert(theirs)).text.split('\n')
        for (const one of [...mine, ...theirs]) assert.ok(merged.includes(one), merged.join('|'))
      },
    ),
  )
})

test('a difference says what came and what went, in reading order', () => {
  assert.deepEqual(differenceOf('in May 2026', 'in June 2026'), [
    { kind: 'same', text: 'in ' },
    { kind: 'removed', text: 'May' },
    { kind: 'added', text: 'June' },
    { kind: 'same', text: ' 2026' },
  ])
})

const word = fc.constantFrom('a', 'b', 'c', 'd')
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))

test('whoever alone changed the text is taken as he wrote it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.equal(merge(before, after, before).text, after)
      assert.equal(merge(before, before, after).text, after)
      assert.equal(merge(before, after, after).text, after)
    }),
  )
})

test('no word that either editor added is lost', () => {
  const added = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 })
  fc.assert(
    fc.property(text, added, added, fc.nat(8), (before, mine, theirs, place) => {
      const insert = (words: readonly string[]) =>
        before
          .split(' ')
          .toSpliced(place, 0, ...words)
          .join(' ')
      const merged = merge(before, insert(mine), insert(theirs)).text
      for (const one of [...mine, ...theirs]) assert.ok(merged.includes(one), merged)
    }),
  )
})

test('a difference holds both texts whole', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = differenceOf(before, after)
      const without = (kind: string) =>
        stretches
          .filter((stretch) => stretch.kind !== kind)
          .map((stretch) => stretch.text)
          .join('')
      assert.equal(without('added'), before)
      assert.equal(without('removed'), after)
    }),
  )
})

test('very long texts are compared as wholes, and nothing is lost', () => {
  const long = (last: string) => `${Array.from({ length: 3000 }, (_, n) => n).join(' ')} ${last}`
  const merged = merge(long('end'), long('mine'), long('theirs'))
  assert.ok(merged.text.includes('mine') && merged.text.includes('theirs'))
})
