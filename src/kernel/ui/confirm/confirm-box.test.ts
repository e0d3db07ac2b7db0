import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { button } from '../button/button.ts'
import { confirmBox, type ConfirmBox } from './confirm-box.ts'

const step = (more: Partial<ConfirmBox> = {}) =>
  oneLine(
    confirmBox({
      id: 'sign',
      heading: 'When you sign',
      will: ['You answer for the text.', 'It cannot be undone.'],
      acts: button({ text: 'Sign and hand in', kind: 'go' }),
      ...more,
    }),
  )

test('a confirm step is a region named by its heading', () => {
  assert.match(step(), /<section class="confirm" id="sign" aria-labelledby="sign-heading">/)
  assert.match(step(), /<h2 id="sign-heading">When you sign<\/h2>/)
})

test('what will happen is a numbered list, read before the button', () => {
  assert.match(
    step(),
    /<ol class="confirm-will"><li>You answer for the text\.<\/li><li>It cannot be undone\.<\/li><\/ol>.*<button/,
  )
})

test('what is missing stands before what will happen', () => {
  const missing = step({ before: ['One reason is missing.'] })
  assert.match(missing, /<ul class="confirm-before"><li>One reason is missing\.<\/li><\/ul><ol/)
})

test('nothing missing leaves no empty list', () => {
  assert.doesNotMatch(step(), /<ul/)
})

test('a code is asked for between the consequences and the deed', () => {
  assert.match(step({ fields: 'CODE' }), /<\/ol>CODE<div class="acts">/)
})

test('the button names the deed', () => {
  assert.match(step(), /Sign and hand in<\/button>/)
})
