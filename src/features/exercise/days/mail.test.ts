import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markMail } from './mail.ts'

const mail = { to: 'ralf@dema.example', subject: 'The round {is} open', text: 'Report now.\n' }

test('a mail of the exercise says so in its subject and first line, in its reader’s language', () => {
  assert.deepEqual(markMail({ ...mail, language: 'da' }), {
    to: 'ralf@dema.example',
    subject: 'ØVELSE: The round {is} open',
    text: 'ØVELSE: opdigtet historik. Intet af det, der står her, er sket.\n\nReport now.\n',
    language: 'da',
  })
  const { subject, text } = markMail({ ...mail, language: 'en' })
  assert.deepEqual(
    [subject, text.split('\n')[0]],
    [
      'EXERCISE: The round {is} open',
      'EXERCISE: an invented history. Nothing that stands here has happened.',
    ],
  )
})
