// Runs alone: it asks what holds before anything was set up.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { accountInHead } from './pages/frame.ts'
import { installation, setUpPeople } from './installation.ts'

const given = {
  secret: 'thirty-two characters at the very least',
  origin: 'https://varde.example',
  planChoices: () => Promise.resolve([]),
  mailGoesOut: false,
}

test('whoever asks before the start is told so', () => {
  assert.throws(() => installation(), /setUpPeople has not been called/)
})

test('what is not told has its plain value', () => {
  setUpPeople(given)
  const { exercise, afterSignIn } = installation()
  assert.deepEqual([exercise, afterSignIn('da')], [false, '/da/account'])
})

test('the exercise opens at addresses of this machine and at no other', () => {
  for (const origin of ['http://localhost:3000', 'http://127.0.0.1:80', 'http://[::1]:3000'])
    setUpPeople({ ...given, origin, exercise: true })
  for (const origin of ['https://varde.example', 'https://localhost.example', 'http://10.0.0.1'])
    assert.throws(() => setUpPeople({ ...given, origin, exercise: true }), /this machine only/)
})

test('a secret that is too short is no secret', () => {
  assert.throws(() => setUpPeople({ ...given, secret: 'short' }), RangeError)
})

test('the head says organisation and parts to the reader, and the way in to the public', () => {
  const say = speaker('da')
  assert.deepEqual(accountInHead(say, { kind: 'public' }), { signIn: '/da/sign-in' })
  const editor = { name: 'editor', plan: 'courts', organisation: 'dk:green' } as const
  const head = accountInHead(say, {
    kind: 'account',
    account: 'a1',
    roles: [editor, { ...editor, plan: 'youth' }, { ...editor, name: 'approver' }],
    shownAs: { name: 'Ada', organisation: { da: 'Den Grønne', en: 'The Green' } },
  })
  assert.ok('role' in head)
  assert.deepEqual([String(head.role), head.signOut], ['redaktør og godkender', '/da/sign-out'])
  assert.match(String(head.organisation), /href="\/da\/account"[^>]*>\s*Den Grønne/)
})

test('whoever belongs to no organisation stands there by name, which only he sees', () => {
  const head = accountInHead(speaker('en'), {
    kind: 'account',
    account: 'a1',
    roles: [],
    shownAs: { name: 'Ada <b>', organisation: null },
  })
  assert.ok('organisation' in head)
  assert.match(String(head.organisation), /Ada &lt;b&gt;/)
})
