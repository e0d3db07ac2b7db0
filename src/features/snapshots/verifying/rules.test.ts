import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReadFact, ReadLeaf } from '../facts/snapshot.ts'
import { compareDocument, compareWords, figuresIn, worstOf } from './rules.ts'
import type { Answer } from './schema.ts'

const fact = (ref: string, more: Partial<ReadFact> = {}): ReadFact => ({
  ref,
  kind: 'text',
  organisation: 'dk:club',
  commitment: 'c-1',
  indicator: null,
  content: null,
  salt: null,
  stub: null,
  ...more,
})
const leaves = (facts: readonly (ReadFact | null)[]): readonly ReadLeaf[] =>
  facts.map((one, position) => ({ position, digest: '', fact: one }))

const words: Readonly<Record<string, string>> = {
  text: 'We trained 12 of 40 players, 30.0 %, on 3 courts.',
  value: '30.0 %',
  status: 'Delayed',
}
const wordsAt = ({ stub }: ReadFact, part: string) => {
  if (stub) return ['Withdrawn by the club: law.']
  const said = words[part]
  return said === undefined ? null : [said]
}
const verify = (marked: readonly (readonly [string, string, string])[], known = [fact('a')]) =>
  compareDocument(
    {
      root: 'r',
      marked: marked.map(([factId, part, text]) => ({ factId, part, text })),
    },
    leaves(known),
    wordsAt,
  )

test('figures are read with their sign and per cent, as they are written', () => {
  assert.deepEqual(figuresIn('From −2,5 % in 2025–2026 to 3 300 people (+1.250) at 9:30'), [
    '-2,5%',
    '2025',
    '2026',
    '3',
    '300',
    '1.250',
    '9:30',
  ])
})

test('the same words are identical, however they are broken into lines', () => {
  const shown = 'We  trained 12 of 40 players,\n30.0\u00a0%, on 3 cou\u00adrts.'
  assert.deepEqual(verify([['a', 'text', shown]]), {
    answer: 'identical',
    marks: 'identical',
    elsewhere: null,
    root: 'r',
    compared: 1,
    which: [],
  })
})

test('a figure that was changed is named with what is shown, and never what should be', () => {
  assert.deepEqual(verify([['a', 'value', '31.0 %']]), {
    answer: 'differs',
    marks: 'differs',
    elsewhere: null,
    root: 'r',
    compared: 1,
    which: [
      {
        factId: 'a',
        part: 'value',
        text: '31.0 %',
        answer: 'differs',
        kind: 'text',
        organisation: 'dk:club',
        commitment: 'c-1',
        indicator: null,
      },
    ],
  })
})

const figures = /\d+(?:\.\d+)?/g
const original = words['text'] ?? ''

test('altering any figure of any text is named', () => {
  const count = original.match(figures)?.length ?? 0
  fc.assert(
    fc.property(fc.nat(count - 1), fc.nat(9999), (place, by) => {
      let seen = -1
      const altered = original.replaceAll(figures, (written) => {
        seen += 1
        return seen === place && written !== String(by) ? String(by) : written
      })
      fc.pre(altered !== original)
      const { answer, which } = verify([['a', 'text', altered]])
      assert.equal(answer, 'differs')
      assert.deepEqual(
        which.map(({ factId }) => factId),
        ['a'],
      )
    }),
  )
})

test('altering one digit of a value is named, and so is taking it away or its sign', () => {
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit))
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 3), fc.constantFrom(...digits), (place, digit) => {
      const shown = `${'30.0 %'.slice(0, place)}${digit}${'30.0 %'.slice(place + 1)}`
      fc.pre(shown !== '30.0 %')
      assert.equal(verify([['a', 'value', shown]]).answer, 'differs')
    }),
  )
  for (const shown of ['', '%', '30.0 ‰', '-30.0 %', '30.0', '30,0 %', '³⁰.0 % !'])
    assert.equal(verify([['a', 'value', shown]]).answer, 'differs', shown)
})

test('altering words alone leaves the figures the same', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'æ', 'ø', 'å'),
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(fc.array(word, { minLength: 9, maxLength: 9 }), (given) => {
      const [a, b, c, d, e, f, g, h, i] = given
      const altered = `${a} ${b} 12 ${c} 40 ${d}, 30.0 %, ${e} ${f} 3 ${g} ${h}${i}`
      assert.equal(verify([['a', 'text', altered]]).answer, 'figures-same')
    }),
  )
})

test('a status that was changed differs, although it has no figure', () => {
  assert.equal(verify([['a', 'status', 'On track']]).answer, 'differs')
  assert.equal(verify([['a', 'status', 'delayed']]).answer, 'identical')
})

test('what was withdrawn is never confirmed, whatever is shown; only its stub is', () => {
  const gone = fact('a', { stub: { ground: 'law', at: new Date(0) } })
  const answers: readonly Answer[] = ['withdrawn', 'differs']
  fc.assert(
    fc.property(fc.constantFrom('text', 'value', 'status', 'x'), fc.string(), (part, text) => {
      fc.pre(text.trim() !== 'Withdrawn by the club: law.')
      assert.ok(answers.includes(verify([['a', part, text]], [gone]).answer))
    }),
  )
  for (const part of ['text', 'value', 'status'])
    assert.equal(verify([['a', part, words[part] ?? '']], [gone]).answer, 'withdrawn')
  assert.equal(verify([['a', 'text', 'Withdrawn by the club: law.']], [gone]).answer, 'identical')
})

test('a fact that the snapshot does not hold, or that is closed to the asker, is unknown', () => {
  assert.equal(verify([['b', 'text', original]]).answer, 'unknown')
  const closed = compareDocument(
    { root: 'r', marked: [{ factId: 'leaf:0', part: 'text', text: original }] },
    leaves([null]),
    wordsAt,
  )
  assert.equal(closed.answer, 'unknown')
  assert.equal(verify([['a', 'colour', 'blue']]).answer, 'unknown')
})

test('a fact may be named by its place', () => {
  assert.equal(verify([['leaf:0', 'value', '30.0 %']]).answer, 'identical')
  assert.equal(verify([['leaf:7', 'value', '30.0 %']]).answer, 'unknown')
})

test('the worst of all marks is the document’s answer, and a document without marks confirms nothing', () => {
  assert.equal(worstOf([]), 'unknown')
  assert.equal(worstOf(['identical', 'figures-same']), 'figures-same')
  assert.equal(worstOf(['figures-same', 'unknown', 'identical']), 'unknown')
  assert.equal(worstOf(['unknown', 'withdrawn']), 'withdrawn')
  assert.equal(worstOf(['withdrawn', 'differs', 'identical']), 'differs')
})

test('either of several ways of saying it is identical', () => {
  assert.equal(compareWords('8,3 %', ['8.3 %', '8,3 %'], 'value'), 'identical')
})
