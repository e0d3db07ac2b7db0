import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Mail } from './mail.ts'
import { mailer } from './mailer.ts'

const at = new Date('2027-02-28T12:00:00Z')
const from = 'Varde <varde@plan.example>'
const mail: Mail = {
  to: 'ada@club.example',
  subject: 'Årets plan',
  text: 'Kære Ada\n.\nSlut',
  language: 'da',
}

const folderName = () => join(mkdtempSync(join(tmpdir(), 'mail-')), 'outbox')

test('without SMTP a mail is a file that only its owner reads', async () => {
  const folder = folderName()
  const sent = await mailer({ smtp: undefined, from, folder }).send(mail, at)
  assert.ok(sent.by === 'file')
  assert.match(sent.file, /outbox\/2027-02-28T120000\.000Z-[0-9a-f]{32}\.eml$/)
  assert.equal(statSync(sent.file).mode & 0o777, 0o600)
  const content = readFileSync(sent.file, 'utf8')
  assert.match(content, /^From: Varde <varde@plan\.example>$/m)
  assert.match(content, /^To: ada@club\.example$/m)
  assert.match(content, /^Content-Language: da$/m)
  assert.match(content, /^Date: Sun, 28 Feb 2027 12:00:00 \+0000$/m)
})

test('a mail that is sent again after a fault is written once', async () => {
  const folder = folderName()
  const outbox = mailer({ smtp: undefined, from, folder })
  const first = await outbox.send({ ...mail, dedupeKey: 'round-2026' }, at)
  const again = await outbox.send({ ...mail, dedupeKey: 'round-2026' }, new Date('2027-03-01'))
  await outbox.send({ ...mail, dedupeKey: 'round-2027' }, at)
  assert.deepEqual(again, first)
  assert.equal(readdirSync(folder).length, 2)
})

test('a refused mail leaves nothing behind', async () => {
  const folder = folderName()
  const outbox = mailer({ smtp: undefined, from, folder })
  await assert.rejects(outbox.send({ ...mail, subject: 'a\nBcc: b@c.example' }, at), /bad-subject/)
  assert.throws(() => readdirSync(folder), /ENOENT/)
})

/** A mail server that takes everything, and what it was told. */
async function mailServer(): Promise<{ server: Server; url: string; told: string[] }> {
  const told: string[] = []
  const server = createServer((socket) => converse(socket, told))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, url: `smtp://127.0.0.1:${port}`, told }
}

function converse(socket: Socket, told: string[]): void {
  let inData = false
  socket.write('220 club.example\r\n')
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
      told.push(line)
      if (inData && line !== '.') continue
      inData = line === 'DATA'
      if (line === 'QUIT') socket.end('221 bye\r\n')
      else socket.write(inData ? '354 go on\r\n' : '250 ok\r\n')
    }
  })
}

test('with SMTP a mail goes to the server, for its one reader', async () => {
  const { server, url, told } = await mailServer()
  const post = mailer({ smtp: url, from, folder: '/nowhere' })
  assert.deepEqual(await post.send({ ...mail, dedupeKey: 'round-2026' }, at), { by: 'smtp' })
  post.close()
  server.close()
  assert.deepEqual(
    told.filter((line) => /^(MAIL|RCPT)/.test(line)),
    ['MAIL FROM:<varde@plan.example>', 'RCPT TO:<ada@club.example>'],
  )
  assert.ok(told.some((line) => /^Message-ID: <[0-9a-f]{32}@plan\.example>$/i.test(line)))
})

test('a server that does not answer is a fault, so that the mail is tried again', async () => {
  const post = mailer({ smtp: 'smtp://127.0.0.1:1', from, folder: '/nowhere' })
  await assert.rejects(post.send(mail, at), /ECONNREFUSED/)
})
