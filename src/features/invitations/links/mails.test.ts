import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transaction } from '#kernel/db'
import { refuseMail } from '#kernel/mail'
import { clock, mails, openClub, parts } from '#test/club'
import { linkAddress, mailInvitation, mailReset } from './mails.ts'

const database = await openClub()
const letter = (language: 'en' | 'da') => ({
  email: 'ada@club.example',
  language,
  token: 'the-token',
})

test('a link leads to our own address, in the language of its reader', () => {
  assert.equal(linkAddress('first', 'en', 'abc'), 'http://localhost:3000/en/first/abc')
  assert.equal(linkAddress('reset', 'da', 'abc'), 'http://localhost:3000/da/reset/abc')
})

test('an invitation names every role and holds its link on a line of its own', async () => {
  const invited = { roles: [parts.coordinator, parts.editor], now: clock.now() }
  await transaction(database.app, async (tx) => {
    await mailInvitation(tx, letter('en'), invited)
    await mailInvitation(tx, letter('da'), invited)
  })
  const [english, danish] = mails.slice(-2)
  assert.match(
    english?.text ?? '',
    /coordinator in More courts and editor for The green in More courts/,
  )
  assert.match(
    danish?.text ?? '',
    /koordinator i Flere baner og redaktør for Den green i Flere baner/,
  )
  for (const mail of [english, danish]) {
    assert.ok(mail && refuseMail(mail) === null)
    const link = `http://localhost:3000/${mail.language}/invitations/the-token`
    assert.ok(mail.text.split('\n').includes(link))
  }
})

test('a letter for a new password holds its link and says what to do if one did not ask', async () => {
  await transaction(database.app, (tx) => mailReset(tx, letter('da')))
  const mail = mails.at(-1)
  assert.ok(mail && refuseMail(mail) === null)
  assert.ok(mail.text.split('\n').includes('http://localhost:3000/da/reset/the-token'))
  assert.match(mail.text, /Var det ikke dig, så gør ingenting/)
})

test('neither letter names the person', () => {
  for (const { text, subject } of mails) assert.doesNotMatch(`${subject} ${text}`, /ada@|Ada/)
})
