import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'

test('a single step and a single percentage point are said in the singular', () => {
  const say = speaker('en')
  assert.equal(say('methods.steps-not-due', { of: 1 }), 'Not yet due: the one step is not due yet.')
  assert.equal(
    say('methods.steps-not-due', { of: 3 }),
    'Not yet due: none of the 3 steps is due yet.',
  )
  assert.equal(say('figures.percentage-points', { number: '1' }), '1 percentage point')
  assert.equal(say('figures.percentage-points', { number: '1.5' }), '1.5 percentage points')
})
