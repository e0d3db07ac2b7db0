import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldsOf, mailId, refuseMail, type Mail } from './mail.ts'

const mail: Mail = {
  to: 'ada@club.example',
  subject: 'Your court',
  text: 'At nine.',
  language: 'en',
}

test('a mail to one plain address with a subject is sent', () => {
  assert.equal(refuseMail(mail), null)
  assert.equal(
    refuseMail({ ...mail, to: 'Åse.Ørsted+plan@ministeriet.example', subject: 'Økonomi' }),
    null,
  )
})

test('an address that could be two, or none, is refused', () => {
  const wrong = [
    '',
    'ada',
    '@club.example',
    'ada@',
    'a@b, c@d',
    'a@b;c@d',
    'Ada <ada@club.example>',
    'a b@c.example',
    '"a"@b.example',
    `${'a'.repeat(250)}@b.ex`,
  ]
  for (const to of wrong) assert.equal(refuseMail({ ...mail, to }), 'bad-address', to)
})

test('nobody writes a header of his own through a line break', () => {
  for (const sign of ['\r\n', '\n', '\r', '\0', '\u2028', '\u0085', '\t']) {
    assert.equal(
      refuseMail({ ...mail, subject: `Hello${sign}Bcc: bob@club.example` }),
      'bad-subject',
    )
    assert.equal(refuseMail({ ...mail, to: `ada@club.example${sign}` }), 'bad-address')
  }
  assert.equal(refuseMail({ ...mail, subject: ' ' }), 'bad-subject')
})

test('whatever is let through holds no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, local) => {
      const tried = { ...mail, subject, to: `${local}@club.example` }
      if (refuseMail(tried) === null) assert.doesNotMatch(`${tried.subject}${tried.to}`, /\p{Cc}/u)
    }),
  )
})

test('the same key gives the same message id, no key a new one each time', () => {
  const once = { ...mail, dedupeKey: 'round-2026' }
  assert.equal(mailId(once), mailId({ ...once, text: 'again' }))
  assert.notEqual(mailId(once), mailId({ ...mail, dedupeKey: 'round-2027' }))
  assert.notEqual(mailId(mail), mailId(mail))
})

test('a mail says its language and that a machine wrote it', () => {
  const at = new Date('2027-02-28T12:00:00Z')
  const fields = fieldsOf(mail, 'Varde <varde@plan.example>', at, 'abc')
  assert.equal(fields.messageId, '<abc@plan.example>')
  assert.deepEqual(fields.headers, { 'Content-Language': 'en', 'Auto-Submitted': 'auto-generated' })
})
