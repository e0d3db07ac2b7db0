import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { StartRefused } from '#kernel/config'
import { readExerciseSettings } from './settings.ts'

test('the exercise has a port and a folder of its own, beside a real installation', () => {
  const { port, data, baseUrl, host } = readExerciseSettings({})
  assert.deepEqual(
    [port, data, baseUrl, host],
    [3001, resolve('data-exercise'), 'http://localhost:3001', '127.0.0.1'],
  )
})

test('it is for this machine alone, whatever the environment says', () => {
  const refused = (environment: Readonly<Record<string, string>>) =>
    assert.throws(() => readExerciseSettings(environment), StartRefused)
  refused({ VARDE_BASE_URL: 'https://varde.example' })
  refused({ HOST: '0.0.0.0' })
  assert.equal(readExerciseSettings({ HOST: '::1' }).host, '::1')
})

test('it never sends mail', () => {
  const { mail } = readExerciseSettings({
    VARDE_SMTP_URL: 'smtp://mail.example',
    VARDE_MAIL_FROM: 'varde@mail.example',
  })
  assert.equal(mail.smtp, undefined)
})
