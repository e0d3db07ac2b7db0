import assert from 'node:assert/strict'
import { test } from 'node:test'
import { receiveFiles } from './several.ts'

const limits = { each: 1000, together: 1500 }

async function received(form: FormData) {
  const { body, headers } = new Request('http://localhost/', { method: 'POST', body: form })
  return receiveFiles(body, headers.get('content-type') ?? '', limits)
}

const file = (name: string, size: number) => new File(['x'.repeat(size)], name)

test('each file of a form comes with its name and its bytes, and the fields beside them', async () => {
  const form = new FormData()
  form.append('files', file('æ.docx', 3))
  form.append('sender', 'Vin\0drose\r\n')
  form.append('files', file('b.docx', 0))
  form.append('files', new File([], ''))
  const { fields, files } = await received(form)
  assert.deepEqual([...fields], [['sender', 'Vindrose\n']])
  assert.deepEqual(files, [
    { name: 'æ.docx', size: 3, bytes: Buffer.from('xxx') },
    { name: 'b.docx', size: 0, bytes: Buffer.alloc(0) },
  ])
})

test('a file that is too large, or too much with those before it, is let go; one after it that fits is kept', async () => {
  const form = new FormData()
  for (const [name, size] of Object.entries({ a: 1001, b: 900, c: 700, d: 600 }))
    form.append('files', file(name, size))
  const { files } = await received(form)
  assert.deepEqual(
    files.map(({ name, size, bytes }) => [name, size, bytes !== null]),
    [
      ['a', 1001, false],
      ['b', 900, true],
      ['c', 700, false],
      ['d', 600, true],
    ],
  )
})

test('what is no form, or one that breaks off, is refused', async () => {
  const half = new Blob([
    '--x\r\ncontent-disposition: form-data; name="f"; filename="a.docx"\r\n\r\nab',
  ])
  const read = (type: string) => receiveFiles(half.stream(), type, limits)
  await assert.rejects(read('multipart/form-data; boundary=x'), /form-unreadable/)
  await assert.rejects(read('multipart/form-data'), /form-unreadable/)
  await assert.rejects(read('text/plain'), /form-expected/)
})

test('of more than two hundred files none is read', async () => {
  const form = new FormData()
  for (let nth = 0; nth < 202; nth += 1) form.append('files', file(`${nth}.docx`, 1))
  await assert.rejects(received(form), /too-many-files/)
})
