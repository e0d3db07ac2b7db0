import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeSettings, readSettings } from './index.ts'

const shown = (environment: Record<string, string>) =>
  new Map(describeSettings(readSettings(environment)).map(({ name, ...rest }) => [name, rest]))

test('settings are shown as they are in force, and where they come from', () => {
  const settings = shown({ PORT: '8080', VARDE_DATA: '/nowhere/varde' })
  assert.deepEqual(settings.get('PORT'), { value: '8080', from: 'environment' })
  assert.deepEqual(settings.get('HOST'), { value: '127.0.0.1', from: 'default' })
  assert.deepEqual(settings.get('VARDE_BASE_URL'), {
    value: 'http://localhost:8080',
    from: 'default',
  })
  assert.deepEqual(settings.get('DATABASE_URL'), { value: null, from: 'default' })
  assert.deepEqual(settings.get('VARDE_SECRET'), {
    value: '(in /nowhere/varde/secret)',
    from: 'default',
  })
})

test('no secret is shown', () => {
  const said = JSON.stringify([
    ...shown({
      DATABASE_URL: 'postgresql://app:hush@db/varde',
      VARDE_MIGRATE_DATABASE_URL: 'postgresql://migrate:hush@db/varde?sslpassword=hush',
      VARDE_PUBLIC_DATABASE_URL: 'postgresql://db/varde?user=public&password=hush',
      VARDE_SMTP_URL: 'smtp://mail:hush@mail.example.dk',
      VARDE_MAIL_FROM: 'varde@example.dk',
      VARDE_SECRET: 'hush'.repeat(10),
    }),
  ])
  assert.doesNotMatch(said, /hush/)
  assert.match(said, /postgresql:\/\/app:\*\*\*@db\/varde/)
})
