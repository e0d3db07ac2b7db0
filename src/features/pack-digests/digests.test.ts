import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf, madeOf, matching } from './digests.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const salt = '00112233445566778899aabbccddeeff'
const told = { paper: 'pack', form: 'html', language: 'en', version: '1', at: new Date(0), salt }
const file = { ...told, digest: digestOf(salt, bytes('12 of 40')) }

test('a digest is SHA-256 over the salt and the bytes, so that anybody with both can say it', () => {
  assert.equal(
    digestOf('00', bytes('')),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})

test('a file is found by its very bytes and by no others', () => {
  assert.equal(matching([file], bytes('12 of 40')), file)
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(text !== '12 of 40')
      assert.equal(matching([file], bytes(text)), undefined)
    }),
  )
})

test('the same bytes under another salt have another digest', () => {
  assert.notEqual(digestOf(salt.replace('0', '1'), bytes('12 of 40')), file.digest)
})

test('a pack is made of the facts that could be read', () => {
  const head = {
    id: 's',
    plan: 'p',
    round: '2027',
    number: 1,
    planVersion: 1,
    caseNumber: null,
    frozenAt: new Date(0),
    root: 'r',
    leaves: 2,
  }
  const closed = { position: 1, digest: 'd', fact: null }
  const content = {
    kind: 'organisation',
    organisation: 'dk:club',
    name: { en: 'Club' },
    ref: 'a',
  } as const
  const place = { organisation: null, commitment: null, indicator: null }
  const about = { ref: 'a', kind: 'organisation', ...place, salt: null, stub: null }
  const open = { position: 0, digest: 'd', fact: { ...about, content } }
  const gone = { content: null }
  assert.deepEqual(madeOf({ head, leaves: [open, closed], before: { facts: [gone] } }), {
    head,
    shown: [0],
    before: [],
  })
})
