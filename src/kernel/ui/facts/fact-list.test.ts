import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { oneLine } from '#test/markup'
import { factList } from './fact-list.ts'

test('each label stands with its value', () => {
  const facts = oneLine(
    factList([
      { label: 'Owner', value: 'Not stated in the plan' },
      { label: 'Reports on it', value: html`<a href="/o">The court committee</a>` },
    ]),
  )
  assert.match(facts, /<div><dt>Owner<\/dt><dd>Not stated in the plan<\/dd><\/div>/)
  assert.match(facts, /<dt>Reports on it<\/dt><dd><a href="\/o">The court committee<\/a><\/dd>/)
})

test('facts stand in the order given', () => {
  const facts = factList(['c', 'a', 'b'].map((label) => ({ label, value: label })))
  const labels = [...oneLine(facts).matchAll(/<dt>(.)/g)].map(([, label]) => label)
  assert.deepEqual(labels, ['c', 'a', 'b'])
})
