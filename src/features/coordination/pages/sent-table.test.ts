import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import type { SentMail } from '#features/rounds'
import { at } from '../round.fixture.ts'
import { occasion, posts } from './sent-table.ts'

const mail = (given: Partial<SentMail>): SentMail => ({
  at: at(4),
  kind: 'opened',
  what: '',
  organisation: 'dk:a',
  delivery: 'sent',
  ...given,
})

test('mails that went out together stand in one line of the log', () => {
  const sent = [
    mail({ kind: 'by-hand', what: 'finish 1 2027-02-28', at: at(20) }),
    mail({ kind: 'by-hand', what: 'finish 2 2027-02-28', at: at(20), organisation: 'dk:b' }),
    mail({ kind: 'by-hand', what: 'sign 1 2027-02-28', at: at(20), organisation: 'dk:c' }),
    mail({}),
    mail({ organisation: 'dk:b' }),
  ]
  assert.deepEqual(
    posts(sent).map(({ kind, mails }) => [kind, mails.length]),
    [
      ['by-hand', 2],
      ['by-hand', 1],
      ['opened', 2],
    ],
  )
})

test('each line says why it went out', () => {
  const say = speaker('en')
  assert.equal(occasion(say, mail({})), 'The round is open')
  assert.equal(
    occasion(say, mail({ kind: 'by-hand', what: 'sign 1 2027-02-28' })),
    'Reminder by hand: not signed',
  )
})
