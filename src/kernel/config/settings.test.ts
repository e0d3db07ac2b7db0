import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readSettings } from './index.ts'

const empty = mkdtempSync(join(tmpdir(), 'varde-settings-'))

const read = (environment: Record<string, string>) =>
  readSettings({ VARDE_DATA: empty, ...environment })

const refused = (environment: Record<string, string>, code: string, message: RegExp) =>
  assert.throws(() => read(environment), { name: 'StartRefused', code, message })

test('with nothing set it listens to this machine alone, on port 3000, with a database of its own', () => {
  const { given, ...settings } = readSettings({})
  assert.deepEqual(given, { given: {}, file: null })
  assert.deepEqual(settings, {
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    data: resolve('data'),
    database: null,
    postgresPrograms: undefined,
    secret: undefined,
    mail: { smtp: undefined, from: 'Varde <varde@localhost>' },
    securityContact: null,
  })
})

test('an https address opens it to others, wherever it listens', () => {
  const { host, baseUrl, mail } = read({ VARDE_BASE_URL: 'https://varde.example.dk/' })
  assert.deepEqual([host, baseUrl], [null, 'https://varde.example.dk'])
  assert.equal(mail.from, 'Varde <varde@varde.example.dk>')
  assert.equal(read({ VARDE_BASE_URL: 'https://a.dk', HOST: '10.0.0.4' }).host, '10.0.0.4')
})

for (const own of ['http://localhost:8080', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
  test(`${own} is an address for a machine of one’s own`, () => {
    assert.equal(read({ VARDE_BASE_URL: own }).baseUrl, own)
  })
}

const notAddresses = [
  'http://varde.example.dk',
  'http://localhost.example.dk',
  'http://0.0.0.0:3000',
  'ftp://localhost',
  'https://name:password@varde.example.dk',
  'https://varde.example.dk/plans',
  'https://varde.example.dk/?a=b',
  'varde.example.dk',
]

for (const address of notAddresses) {
  test(`${address} is refused as the base address`, () => {
    refused({ VARDE_BASE_URL: address }, 'wrong-setting', /^VARDE_BASE_URL cannot be .*https:/)
  })
}

for (const port of ['0', '65536', '80.5', 'http', '-1']) {
  test(`port ${port} is refused`, () => {
    refused({ PORT: port }, 'wrong-setting', /^PORT cannot be “.*”: it wants a number/)
  })
}

test('everything that is wrong is said at once', () => {
  refused({ PORT: 'x', VARDE_BASE_URL: 'y' }, 'wrong-setting', /^PORT .*\nVARDE_BASE_URL /)
})

test('a secret is never repeated in a refusal', () => {
  refused(
    { VARDE_SECRET: 'short' },
    'wrong-setting',
    /^VARDE_SECRET cannot be what was given: .*32/,
  )
  refused({ DATABASE_URL: 'mysql://a:hush@b' }, 'wrong-setting', /^((?!hush).)*$/)
})

const three = {
  DATABASE_URL: 'postgresql://varde_app:a@db/varde',
  VARDE_MIGRATE_DATABASE_URL: 'postgres://varde_migrate:b@db/varde',
  VARDE_PUBLIC_DATABASE_URL: 'postgresql://varde_public:c@db/varde',
}

test('a PostgreSQL of one’s own is reached by three logins', () => {
  assert.deepEqual(read(three).database, {
    app: { connectionString: three.DATABASE_URL },
    migrate: { connectionString: three.VARDE_MIGRATE_DATABASE_URL },
    public: { connectionString: three.VARDE_PUBLIC_DATABASE_URL },
  })
})

test('a PostgreSQL may be reached through a socket', () => {
  const app = 'postgresql://varde_app:a@/varde?host=/run/postgresql'
  assert.deepEqual(read({ ...three, DATABASE_URL: app }).database?.app, { connectionString: app })
})

test('the login that is missing is named', () => {
  const { VARDE_PUBLIC_DATABASE_URL, ...two } = three
  refused(two, 'missing-login', /^VARDE_PUBLIC_DATABASE_URL is missing: /)
  refused(
    { VARDE_PUBLIC_DATABASE_URL },
    'missing-login',
    /^DATABASE_URL and VARDE_MIGRATE_DATABASE_URL are missing: /,
  )
})

test('mail that is sent has a sender', () => {
  const smtp = 'smtps://varde:hush@mail.example.dk'
  refused({ VARDE_SMTP_URL: smtp }, 'missing-sender', /^VARDE_MAIL_FROM is missing/)
  const from = 'Varde <varde@example.dk>'
  assert.deepEqual(read({ VARDE_SMTP_URL: smtp, VARDE_MAIL_FROM: from }).mail, { smtp, from })
})

test('whom to tell of a weakness is an address or a page; nobody is named unless told', () => {
  const told = (VARDE_SECURITY_CONTACT: string, VARDE_BASE_URL = 'https://varde.example') =>
    read({ VARDE_SECURITY_CONTACT, VARDE_BASE_URL }).securityContact
  assert.equal(told(''), null)
  assert.equal(told('cert@ministry.example'), 'mailto:cert@ministry.example')
  assert.equal(told('https://ministry.example/weakness'), 'https://ministry.example/weakness')
  for (const VARDE_SECURITY_CONTACT of ['nobody', 'http://x.example', 'a b@c', 'a@b\nContact: x@y'])
    refused({ VARDE_SECURITY_CONTACT }, 'wrong-setting', /^VARDE_SECURITY_CONTACT cannot be/)
})

test('a setting that is empty is a setting that is not set', () => {
  assert.equal(read({ PORT: '', VARDE_SECRET: '' }).port, 3000)
})

test('other programs have defaults of their own', () => {
  const { port, data } = readSettings({}, { port: 3100, data: './data-exercise' })
  assert.deepEqual([port, data], [3100, resolve('data-exercise')])
})

function folderWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'varde-settings-'))
  writeFileSync(join(folder, file), text)
  return folder
}

test('the data folder may hold the settings; the environment goes before them', () => {
  const data = folderWith('varde.env', '# ours\nPORT=8080\nHOST="::1"\n')
  assert.equal(readSettings({ VARDE_DATA: data }).port, 8080)
  const settings = readSettings({ VARDE_DATA: data, PORT: '9090' })
  assert.deepEqual([settings.port, settings.host], [9090, '::1'])
})

test('VARDE_CONFIG names another file, which may say where the data lies', () => {
  const folder = folderWith('other.env', 'VARDE_DATA=/srv/varde\n')
  assert.equal(readSettings({ VARDE_CONFIG: `${folder}/other.env` }).data, '/srv/varde')
})

test('a settings file that is not there, or names what is no setting, is refused', () => {
  refused({ VARDE_CONFIG: '/nowhere/varde.env' }, 'no-settings-file', /which is not there/)
  const folder = folderWith('varde.env', 'VARDE_PROT=80\n')
  refused(
    { VARDE_DATA: folder },
    'unknown-setting',
    /names VARDE_PROT, which is no setting; .*PORT/,
  )
})

test('a file cannot move the data folder that it was found in', () => {
  const folder = folderWith('varde.env', 'VARDE_DATA=/srv\n')
  refused({ VARDE_DATA: folder }, 'data-in-its-own-file', /set VARDE_DATA in the environment/)
})
