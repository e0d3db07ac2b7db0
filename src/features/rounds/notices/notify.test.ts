import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailOf } from './notify.ts'

test('the link in a mail leads through the door, and back to the place', () => {
  const notice = {
    subject: () => 'News',
    text: () => 'A round is open.',
    path: '/plans/p/rounds/2027?to=a#due',
  }
  const mail = mailOf(notice, { email: 'a@b.example', language: 'da' }, 'https://varde.example')
  const link = new URL(/https:\S+/.exec(mail.text)?.[0] ?? '')
  assert.equal(link.origin + link.pathname, 'https://varde.example/da/sign-in')
  assert.deepEqual([...link.searchParams], [['next', '/da/plans/p/rounds/2027?to=a#due']])
})
