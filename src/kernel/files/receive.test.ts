import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { isRefused, Problem } from '#kernel/operations'
import { zipped } from '#test/archives'
import { entriesOf } from './archive.ts'
import { receiveForm } from './form.ts'
import type { ReceivedFile } from './receive.ts'
import { receiveFile, safeName } from './receive.ts'

async function* pieces(...texts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? new TextEncoder().encode(text) : text
}

async function taken(name: string, ...texts: (string | Uint8Array)[]): Promise<ReceivedFile> {
  const file = await receiveFile(pieces(...texts), name)
  if (isRefused(file)) throw new Error(file.refused)
  return file
}

const refusal = async (name: string, ...texts: (string | Uint8Array)[]) => {
  const file = await receiveFile(pieces(...texts), name)
  return isRefused(file) ? file.refused : 'taken'
}

const docx = zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })

test('a file comes in pieces and is named by what it holds', async () => {
  const file = await taken('tal.csv', 'køn;antal\n', 'kvinder;11\n')
  const whole = Buffer.from('køn;antal\nkvinder;11\n')
  assert.equal(file.digest, createHash('sha256').update(whole).digest('hex'))
  assert.deepEqual([file.size, file.mediaType], [whole.length, 'text/csv; charset=utf-8'])
  assert.deepEqual(Buffer.from(await file.read(4, 5)), whole.subarray(4, 9))
  await file.close()
})

test('a Word file is taken, one with macros and one that is none are refused', async () => {
  await (await taken('plan.docx', docx)).close()
  const macros = zipped({
    '[Content_Types].xml': '',
    'word/document.xml': '',
    'word/vbaProject.bin': '',
  })
  assert.equal(await refusal('plan.docx', macros), 'file-with-programs')
  assert.equal(await refusal('plan.xlsx', docx), 'file-kind')
  assert.equal(await refusal('plan.docx', docx.subarray(0, docx.length - 30)), 'file-kind')
})

test('an OpenDocument is known by its first entry', async () => {
  const mimetype = 'application/vnd.oasis.opendocument.text'
  const odt = zipped({ mimetype, 'content.xml': '<office/>' })
  await (await taken('plan.odt', odt)).close()
  assert.equal(await refusal('plan.ods', odt), 'file-kind')
  assert.deepEqual(
    await entriesOf(odt.length, async (at, length) => odt.subarray(at, at + length)),
    ['mimetype:text', 'content.xml'],
  )
})

test('a text of an older spreadsheet is taken where it is read at once, and nothing that is no text', async () => {
  const take = async (bytes: Uint8Array) => {
    const file = await receiveFile(pieces(bytes), 'a.csv', 1000, 'windows-1252')
    if (isRefused(file)) return file.refused
    await file.close()
    return file.size
  }
  assert.equal(await take(Uint8Array.of(0x6b, 0xf8, 0x6e)), 3)
  assert.equal(await take(Uint8Array.of(0x6b, 0xf8, 0x00, 0x6e)), 'file-kind')
  assert.equal(await take(Buffer.from('<html>')), 'file-kind')
})

test('empty files, markup, programs and texts of another encoding are refused', async () => {
  assert.equal(await refusal('a.txt'), 'file-empty')
  assert.equal(await refusal('a.txt', '<html><script>'), 'file-kind')
  assert.equal(await refusal('a.html', 'hello'), 'file-kind')
  assert.equal(await refusal('a.svg', '<svg/>'), 'file-kind')
  assert.equal(await refusal('a.exe', 'MZ'), 'file-kind')
  assert.equal(await refusal('a.csv', Uint8Array.of(0x6b, 0xf8, 0x6e)), 'file-kind')
  assert.equal(await refusal('a.csv', `${'a'.repeat(600)}\0`), 'file-kind')
})

test('a file is read to the first byte too many and no further', async () => {
  let given = 0
  async function* endless() {
    for (;;) {
      given += 1
      yield new Uint8Array(1024)
    }
  }
  await assert.rejects(receiveFile(endless(), 'a.txt', 10_000), (error) => {
    assert.ok(error instanceof Problem)
    return error.status === 413
  })
  assert.equal(given, 10)
})

test('a name keeps its words and loses folders, signs and length', () => {
  assert.equal(safeName('C:\\Users\\anna\\Kursuslister 2026.pdf'), 'Kursuslister 2026.pdf')
  assert.equal(safeName('../../etc/passwd'), 'passwd')
  assert.equal(safeName('a\r\nb"c<d>.csv'), 'a b c d .csv')
  assert.equal(safeName('.pdf'), 'file.pdf')
  assert.equal(safeName(`${'å'.repeat(300)}.docx`), `${'å'.repeat(110)}.docx`)
})

const form = (given: FormData) => new Request('http://localhost/', { method: 'POST', body: given })

test('a form is read as it comes, with its file and without what no text can hold', async () => {
  const given = new FormData()
  given.set('level', 'inter\0nal')
  given.set('file', new File(['a;b\n1;2\n'], 'æøå.csv', { type: 'text/html' }))
  const { body, headers } = form(given)
  const { fields, file } = await receiveForm(body, headers.get('content-type') ?? '')
  assert.equal(fields.get('level'), 'internal')
  assert.ok(file && !isRefused(file))
  assert.deepEqual([file.name, file.mediaType], ['æøå.csv', 'text/csv; charset=utf-8'])
  await file.close()
})

test('a form without a file has none, and one that breaks off is refused', async () => {
  const given = new FormData()
  given.set('file', new File([], ''))
  const { body, headers } = form(given)
  const type = headers.get('content-type') ?? ''
  assert.equal((await receiveForm(body, type)).file, undefined)
  const half = new Blob([
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nab',
  ])
  await assert.rejects(
    receiveForm(half.stream(), 'multipart/form-data; boundary=x'),
    /form-unreadable/,
  )
  await assert.rejects(receiveForm(half.stream(), 'multipart/form-data'), /form-unreadable/)
  await assert.rejects(receiveForm(half.stream(), 'text/plain'), /form-expected/)
})

test('a form whose file is too large is broken off', async () => {
  const given = new FormData()
  given.set('file', new File(['x'.repeat(200_000)], 'a.txt'))
  const { body, headers } = form(given)
  await assert.rejects(
    receiveForm(body, headers.get('content-type') ?? '', 1000),
    /413 file-too-large/,
  )
})
