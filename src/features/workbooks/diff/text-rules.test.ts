import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergeParagraphs } from './text-rules.ts'

const base = 'Vi begyndte.\nVi holdt to kurser.\n\nVi sluttede.'

test('changes of different paragraphs stand both', () => {
  const now = base.replace('begyndte', 'begyndte i maj')
  const file = base.replace('sluttede', 'sluttede i juni')
  assert.equal(
    mergeParagraphs(base, now, file),
    'Vi begyndte i maj.\nVi holdt to kurser.\n\nVi sluttede i juni.',
  )
})

test('changes of one paragraph must be chosen between', () => {
  const changed = (to: string) => base.replace('to kurser', to)
  assert.equal(mergeParagraphs(base, changed('tre kurser'), changed('fire kurser')), null)
  assert.equal(mergeParagraphs('', 'HR skrev.', 'Logistik skrev.'), null)
})

test('a paragraph that each added at its own end of the text is kept', () => {
  const merged = mergeParagraphs(base, `Først.\n${base}`, `${base}\nSidst.`)
  assert.equal(merged, `Først.\n${base}\nSidst.`)
})

test('a paragraph removed here and another changed there are both as their writers left them', () => {
  const now = base.replace('Vi holdt to kurser.\n', '')
  const file = base.replace('sluttede', 'blev færdige')
  assert.equal(mergeParagraphs(base, now, file), 'Vi begyndte.\n\nVi blev færdige.')
})

const paragraphs = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { minLength: 1, maxLength: 6 })
const text = paragraphs.map((all) => all.join('\n'))

test('who alone changed a text is taken as he wrote it, whatever he wrote', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.equal(mergeParagraphs(before, before, after), after)
      assert.equal(mergeParagraphs(before, after, before), after)
      assert.equal(mergeParagraphs(before, after, after), after)
    }),
  )
})

test('no paragraph that either added is lost in a merge', () => {
  fc.assert(
    fc.property(text, fc.nat(6), fc.nat(6), (before, here, there) => {
      const insert = (place: number, one: string) =>
        before.split('\n').toSpliced(place, 0, one).join('\n')
      const merged = mergeParagraphs(before, insert(here, 'nu'), insert(there, 'fil'))
      if (merged === null) return
      assert.ok(merged.split('\n').includes('nu') && merged.split('\n').includes('fil'), merged)
    }),
  )
})
