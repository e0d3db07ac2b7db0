import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#kernel/operations'
import { readBody, readForm, readJson } from './form.ts'

const post = (body: NonNullable<RequestInit['body']>, type?: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  })

const status = (code: number) => (error: unknown) =>
  error instanceof Problem && error.status === code

test('posted fields are read as they were typed, with one kind of line end', async () => {
  const form = await readForm(post(new URLSearchParams({ did: 'a\r\nb', note: ' x ' })), 1000)
  assert.deepEqual(
    [form.text('did'), form.text('note'), form.text('absent'), form.has('absent')],
    ['a\nb', ' x ', '', false],
  )
})

test('files come beside fields in a multipart form', async () => {
  const sent = new FormData()
  sent.set('what', 'evidence')
  sent.set('file', new File(['abc'], 'list.csv'))
  sent.append('file', new File([], ''))
  const form = await readForm(post(sent), 10_000)
  assert.equal(form.text('what'), 'evidence')
  assert.deepEqual(
    form.files('file').map((file) => [file.name, file.size]),
    [['list.csv', 3]],
  )
})

test('a body above its cap is refused while it is read', async () => {
  await assert.rejects(readBody(post('x'.repeat(2000)), 1000), status(413))
  await assert.rejects(
    readForm(post(new URLSearchParams({ a: 'x'.repeat(2000) })), 1000),
    status(413),
  )
})

test('another kind of body is refused, whatever it holds', async () => {
  await assert.rejects(readForm(post('{}', 'application/json'), 1000), status(415))
  await assert.rejects(readJson(post('{}', 'text/plain'), 1000), status(415))
})

test('broken JSON and broken multipart are the sender’s fault, not ours', async () => {
  await assert.rejects(readJson(post('{', 'application/json'), 1000), status(400))
  await assert.rejects(readForm(post('--x', 'multipart/form-data; boundary=y'), 1000), status(400))
})

test('JSON is read', async () => {
  assert.deepEqual(await readJson(post('{"a":[1]}', 'application/json'), 1000), { a: [1] })
})
