import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupsOf, leafDigest, pathOf, rootFrom, rootOf } from './tree.ts'

const sha = (...pieces: readonly (Buffer | string)[]): string =>
  createHash('sha256')
    .update(Buffer.concat(pieces.map((piece) => Buffer.from(piece))))
    .digest('hex')

const salt = '000102030405060708090a0b0c0d0e0f'
const bytes = (hex: string) => Buffer.from(hex, 'hex')
const node = (left: string, right: string) => sha(bytes('01'), bytes(left), bytes(right))
const digests = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), {
  minLength: 1,
  maxLength: 40,
})
const asHex = (all: readonly Uint8Array[]) => all.map((one) => Buffer.from(one).toString('hex'))

test('a leaf is SHA-256 over 00, the salt and the canonical fact', () => {
  assert.equal(
    leafDigest(salt, { kind: 'status', fact: 'å' }),
    sha(bytes('00'), bytes(salt), '{"fact":"å","kind":"status"}'),
  )
  assert.throws(() => leafDigest('00', {}), /32 hex digits/)
})

test('the roots of the reference tree of Certificate Transparency come out', () => {
  // The leaves and roots that its own implementation is tested with; they have no salts.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map((data) =>
    sha(bytes('00'), bytes(data)),
  )
  const eighth = sha(bytes('00'), bytes('606162636465666768696a6b6c6d6e6f'))
  const roots = [...leaves, eighth].map((_, index, all) => rootOf(all.slice(0, index + 1)))
  assert.deepEqual(roots, [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ])
})

test('an odd leaf is carried up as it is, and no tree is its own longer one', () => {
  const [a = '', b = '', c = ''] = asHex([1, 2, 3].map((fill) => new Uint8Array(32).fill(fill)))
  assert.equal(rootOf([a, b, c]), node(node(a, b), c))
  assert.notEqual(rootOf([a, b, c]), rootOf([a, b, c, c]))
})

test('every leaf of every tree is led to the root by its own path, and by no other leaf’s', () => {
  fc.assert(
    fc.property(digests, fc.nat(), (all, pick) => {
      const leaves = asHex(all)
      const position = pick % leaves.length
      const path = pathOf(leaves, position)
      const leaf = leaves[position] ?? ''
      assert.equal(rootFrom(leaf, { position, leaves: leaves.length }, path), rootOf(leaves))
      const other = leafDigest(salt, leaf)
      assert.notEqual(rootFrom(other, { position, leaves: leaves.length }, path), rootOf(leaves))
      const short = rootFrom(leaf, { position, leaves: leaves.length }, path.slice(1))
      assert.ok(path.length === 0 || short !== rootOf(leaves))
      assert.equal(rootFrom(leaf, { position: leaves.length, leaves: leaves.length }, path), null)
    }),
  )
})

test('whatever is changed, swapped or left out gives another root', () => {
  fc.assert(
    fc.property(digests, fc.nat(), (all, pick) => {
      const leaves = [...new Set(asHex(all))]
      const position = pick % leaves.length
      const changed = leaves.with(position, leafDigest(salt, leaves[position]))
      assert.notEqual(rootOf(changed), rootOf(leaves))
      assert.notEqual(rootOf(leaves.toSpliced(position, 1)), rootOf(leaves))
      if (leaves.length > 1) assert.notEqual(rootOf(leaves.toReversed()), rootOf(leaves))
    }),
  )
})

test('a root is read aloud in 16 groups of four', () => {
  assert.deepEqual(groupsOf('0123456789abcdef'.repeat(4)).slice(0, 5), [
    '0123',
    '4567',
    '89ab',
    'cdef',
    '0123',
  ])
  assert.equal(groupsOf('f'.repeat(64)).length, 16)
})
