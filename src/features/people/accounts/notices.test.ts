import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuseMail } from '#kernel/mail'
import { transaction } from '#kernel/db'
import { languages } from '#kernel/i18n'
import { mails, openClub, origin } from '#test/club'
import type { NoticeKind } from './notices.ts'
import { tellOwner } from './notices.ts'

const database = await openClub()

const kinds: readonly NoticeKind[] = [
  'password-set',
  'second-factor-set',
  'second-factor-taken',
  'role-given',
  'account-closed',
]

test('every notice can be sent, in both languages, and says where to go', async () => {
  for (const language of languages)
    for (const kind of kinds) {
      const receiver = { email: 'ada@club.example', language }
      await transaction(database.app, (tx) => tellOwner(tx, receiver, kind))
      const mail = mails.at(-1)
      assert.ok(mail)
      assert.equal(refuseMail(mail), null)
      assert.deepEqual([mail.to, mail.language], ['ada@club.example', language])
      assert.ok(mail.text.includes(origin), `${kind} in ${language}`)
      assert.ok(mail.text.endsWith('\n'))
    }
})

test('the languages do not say the same words', () => {
  const subjects = mails.map(({ subject }) => subject)
  assert.equal(new Set(subjects).size, 2 * kinds.length)
})
