import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { parse } from 'yaml'
import { z } from 'zod'
import { isRefused } from '#kernel/operations'
import { bytesOf, montesLines, montesWords } from '#test/adopted-wording/montes'
import { readText } from '../documents/text.ts'
import { montesSought } from '../montes.fixture.ts'
import type { Search, Sought } from '../schema.ts'
import { countOf, findPassages, isTheDocument } from './rules.ts'

function search(lines: readonly string[], sought = montesSought): readonly Search[] {
  const document = readText(bytesOf(lines))
  assert.ok(!isRefused(document))
  return findPassages(document, sought)
}

const foundIn = (searches: readonly Search[]) =>
  Object.fromEntries(
    searches.flatMap((one) => (one.text === null ? [] : [[one.sought.commitment, one.text]])),
  )
const reasonsIn = (searches: readonly Search[]) =>
  Object.fromEntries(
    searches.flatMap((one) => (one.text === null ? [[one.sought.commitment, one.reason]] : [])),
  )

test('each commitment is found at its place, word for word and without signs of layout', () => {
  const searches = search(montesLines)
  assert.deepEqual(foundIn(searches), montesWords)
  assert.deepEqual(reasonsIn(searches), { 'n-02': 'unconfirmed' }) // nothing found stands after it
  assert.deepEqual(countOf(searches), { found: 5, all: 6 })
  const [first] = searches
  assert.ok(first && first.text !== null)
  assert.deepEqual(first.at, { page: null, lines: [31, 32] })
})

test('a document whose lines have moved as one is found where they are now', () => {
  const searches = search(['Portada', 'Otra línea', ...montesLines])
  const { 'n-01': _, ...listed } = montesWords
  assert.deepEqual(foundIn(searches), { ...listed, 'n-01': montesWords['n-01'] })
  assert.deepEqual(
    searches.map((one) => (one.text === null ? null : one.at.lines)),
    [[33, 34], [37, 37], [68, 69], [72, 73], [46, 46], null],
  )
})

test('a line that came between two places leaves what stands between them unfound', () => {
  const searches = search(montesLines.toSpliced(50, 0, 'Una línea de más.'))
  assert.deepEqual(reasonsIn(searches), { 'n-01': 'unconfirmed', 'n-02': 'unconfirmed' })
})

test('a list with a point more or fewer is not taken for the plan’s', () => {
  assert.deepEqual(reasonsIn(search(montesLines.with(37, '- Hará otra cosa.'))), {
    'c-1-01': 'list-not-found',
    'c-1-02': 'list-not-found',
    'n-02': 'unconfirmed',
  })
})

test('points that changed places are not taken for one another', () => {
  const [one = '', two = '', three = ''] = [montesLines[30], montesLines[31], montesLines[34]]
  const swapped = montesLines.with(30, three).with(31, '').with(34, one).with(35, two)
  const { 'c-1-01': first, 'c-1-02': second } = reasonsIn(search(swapped))
  assert.deepEqual([first, second], ['list-not-found', 'list-not-found'])
})

test('of two lists that are alike the one at the recorded lines is meant; elsewhere neither', () => {
  const list = montesLines.slice(30, 35)
  assert.deepEqual(foundIn(search([...montesLines, 'Otra vez:', '', ...list])), montesWords)
  const moved = ['Portada', ...montesLines, 'Otra vez:', '', ...list]
  assert.equal(reasonsIn(search(moved))['c-1-01'], 'list-twice')
})

test('a list under other words than the plan’s is another list', () => {
  const under = (section: string): readonly Sought[] =>
    montesSought.map((one) => ({ ...one, place: { ...one.place, section } }))
  const onlyFirst = under('Área 1 / El servicio forestal').slice(0, 2)
  assert.equal(countOf(search(montesLines, onlyFirst)).found, 2)
  const elsewhere = under('Área 1 / El ministerio').slice(0, 2)
  assert.equal(countOf(search(montesLines, elsewhere)).found, 0)
})

test('another document is known as another', () => {
  assert.equal(isTheDocument(search(montesLines)), true)
  assert.equal(isTheDocument(search(['- Leche', '- Pan'])), false)
})

test('whatever lines come and go, no commitment is given other words than its own', () => {
  const change = fc.record({
    at: fc.nat(84),
    gone: fc.nat(6),
    come: fc.array(fc.constantFrom('', 'Algo más.', '- Un punto.', ...montesLines), {
      maxLength: 4,
    }),
  })
  const property = fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
    const lines = changes.reduce<readonly string[]>(
      (all, { at, gone, come }) => all.toSpliced(at, gone, ...come),
      montesLines,
    )
    for (const [id, text] of Object.entries(foundIn(search(lines)))) {
      const own = Object.entries(montesWords).find(([one]) => one === id)?.[1] ?? ''
      // A line that was taken away inside a passage or put below it changes its words, never whose they are.
      assert.equal(text.slice(0, 12), own.slice(0, 12), id)
    }
  })
  fc.assert(property, { numRuns: 300 })
})

const source = '../shared/plan/source/004_96805fc2a148444a.txt'
const commitments = z.object({
  commitments: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['listed', 'running-text']),
      title: z.object({ en: z.string() }),
      summary: z.object({ en: z.string() }),
      source: z.object({
        document: z.string(),
        section: z.string(),
        lines: z.tuple([z.number(), z.number()]),
        checked: z.enum(['none', 'machine', 'person']),
      }),
    }),
  ),
})

test(
  'in the Danish plan’s own document every commitment is found',
  { skip: !existsSync(source) },
  () => {
    const sought = ['listed', 'running-text'].flatMap((name) => {
      const file = readFileSync(`plans/denmark-wps/commitments-${name}.yaml`, 'utf8')
      return commitments.parse(parse(file)).commitments.map((one) => ({
        commitment: one.id,
        kind: one.kind,
        place: one.source,
        ours: `${one.title.en} ${one.summary.en}`,
      }))
    })
    const lines = readFileSync(source, 'utf8').split('\n')
    const searches = search(lines, sought)
    assert.deepEqual(reasonsIn(searches), {})
    const elsewhere = searches.flatMap((one) =>
      one.text === null || isDeepStrictEqual(one.at.lines, one.sought.place.lines)
        ? []
        : [[one.sought.commitment, one.at.lines]],
    )
    assert.deepEqual(Object.fromEntries(elsewhere), {
      'n-16': [492, 494],
      'n-26': [578, 580],
      'n-27': [578, 580],
      'n-32': [364, 366],
      'n-35': [578, 580],
    })
    const { 'n-13': begun, 'n-18': joined, 'n-35': ended } = foundIn(searches)
    assert.match(begun ?? '', /^\[…\] conflict, who are often subjected/)
    assert.match(joined ?? '', /track and assess equality in military conscription/)
    assert.match(ended ?? '', /follow-up activities for the participating authorities\.$/)
    for (const [id, text] of Object.entries(foundIn(searches)))
      assert.match(text, /^(?:[\p{Lu}"“]|\[…\] ).*(?:[.!?]["”]?| \[…\])$/su, id)
  },
)
