import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { progressMark, statusMark } from '../mark/mark.ts'
import { verdicts } from './verdicts.ts'

const say = speaker('en')
const answers = oneLine(
  verdicts([
    {
      id: 'doing',
      question: 'Is the work being done?',
      mark: statusMark(say, 'delayed', { large: true }),
      body: 'Four of nine courses were held.',
      by: 'The court committee',
    },
    { id: 'achieving', question: 'Is it working?', mark: progressMark(say, 'ahead') },
  ]),
)

test('each answer is a region named by its question', () => {
  assert.match(answers, /<section class="verdict" aria-labelledby="doing"><h2 id="doing">Is the/)
  assert.match(answers, /aria-labelledby="achieving"><h2 id="achieving">Is it working\?/)
})

test('doing and achieving are never merged: each has its own mark and word', () => {
  const [doing = '', achieving = ''] = answers.split('aria-labelledby="achieving"')
  assert.match(doing, /Delayed/)
  assert.doesNotMatch(doing, /Ahead/)
  assert.match(achieving, /Ahead of its path/)
})

test('a verdict may say why and by whom', () => {
  assert.match(answers, /Four of nine courses were held\.<\/p><p class="by">The court committee/)
})
