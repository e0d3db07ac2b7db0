import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promise } from '#test/portal/club'
import { currentOnes, documentOf, soughtIn } from './sought-rules.ts'

const placed = (id: string, document: string) =>
  promise(id, {
    title: { en: `Promise ${id}`, da: `Løfte ${id}` },
    summary: { en: 'Nets are laid', da: 'Der lægges net op' },
    source: { document, lines: [3, 4], checked: 'machine' },
  })

const documents = ['rules', 'annex', 'unused'].map((id) => ({
  id,
  title: { en: id },
  language: id === 'annex' ? 'da' : 'en',
}))
const head = { documents }

const both = [placed('c-1', 'rules'), placed('c-2', 'annex')]

test('the only document that commitments stand in need not be named', () => {
  assert.equal(documentOf(head, both.slice(0, 1), undefined), documents[0])
  assert.equal(documentOf(head, both, 'annex'), documents[1])
})

test('of several documents one must be named, and one that commitments stand in', () => {
  assert.deepEqual(documentOf(head, both, undefined), {
    refused: 'wording-which-document',
    values: { documents: 'rules, annex' },
  })
  for (const named of ['unused', 'none'])
    assert.deepEqual(documentOf(head, both, named), {
      refused: 'wording-document-unknown',
      values: { document: named, documents: 'rules, annex' },
    })
})

test('a plan whose commitments name no place has nothing to look for', () => {
  const { source: _, ...unplaced } = promise('c-9')
  const refusal = documentOf(head, [unplaced], undefined)
  assert.ok('refused' in refusal)
  assert.equal(refusal.refused, 'wording-no-places')
})

test('commitments are looked for in their document, with our words in its language', () => {
  const [, annex] = documents
  assert.ok(annex)
  assert.deepEqual(
    soughtIn(both, annex).map(({ commitment, ours }) => [commitment, ours]),
    [['c-2', 'Løfte c-2 Der lægges net op']],
  )
})

test('a commitment that no longer holds is not looked for', () => {
  const ended = promise('c-9', { replacedBy: ['c-1'] })
  assert.deepEqual(currentOnes([ended, ...both]), both)
})
