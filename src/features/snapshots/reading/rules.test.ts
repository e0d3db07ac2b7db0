import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor, RoleName } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { levels } from '#kernel/facts'
import { mayRead } from '#features/disclosure'
import type { FrozenFigure } from '../facts/schema.ts'
import type { LeafRow } from './rules.ts'
import { committee, readLeaf } from './rules.ts'

const figure: FrozenFigure & { readonly ref: string } = {
  ref: 'f',
  kind: 'figure',
  fact: 'f',
  chain: 'f',
  indicator: 'harmed',
  organisation: 'dk:club',
  commitment: 'c-1',
  origin: 'report',
  period: '2026',
  value: '3',
  numerator: null,
  denominator: null,
  unit: 'persons',
  definition: 1,
  countsPeople: 'harm',
  state: 'value',
  qualifier: null,
  source: null,
  reference: null,
  coverage: null,
  used: true,
  signedAt: null,
  handedInAt: null,
  replaces: null,
  correction: null,
}
const row = (more: Partial<LeafRow> = {}): LeafRow => ({
  position: 7,
  digest: 'd',
  ref: 'f',
  kind: 'figure',
  organisation: 'dk:club',
  commitment: 'c-1',
  indicator: 'harmed',
  salt: 's',
  content: figure,
  level: 'public',
  published: true,
  countsHarm: false,
  ground: null,
  withdrawnAt: null,
  ...more,
})
const account = (name: RoleName, organisation: string | null = null): Actor => ({
  kind: 'account',
  account: 'a',
  roles: [{ name, plan: 'p', organisation }],
})
const read = (actor: Actor, more: Partial<LeafRow> = {}) =>
  readLeaf({ actor, plan: 'p', openTo: ['reviewer'] }, row(more)).fact

test('a leaf is open exactly where both tables say so, taken into the pack or published', () => {
  const actors = [
    anonymous,
    account('coordinator'),
    account('editor', 'dk:club'),
    account('editor', 'dk:other'),
    account('steering-member'),
    account('reviewer'),
    account('partner'),
    account('auditor'),
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...actors),
      fc.constantFrom(...levels),
      fc.boolean(),
      (actor, level, published) => {
        const text = { plan: 'p', organisation: 'dk:club', openTo: ['reviewer'], level } as const
        const expected =
          mayRead(actor, { ...text, state: 'taken-into-pack' }) ||
          (published && mayRead(actor, { ...text, state: 'published' }))
        const content = { ...figure, value: '30', countsPeople: 'no' } as const
        assert.equal(read(actor, { level, published, content })?.salt === 's', expected)
      },
    ),
  )
})

test('a small count of harm goes to its owner and to nobody else, the committee included', () => {
  assert.equal(read(account('editor', 'dk:club'))?.content, figure)
  for (const actor of [anonymous, account('coordinator'), account('reviewer')])
    assert.deepEqual(read(actor), {
      ref: 'f',
      kind: 'figure',
      organisation: 'dk:club',
      commitment: 'c-1',
      indicator: 'harmed',
      content: null,
      salt: null,
      stub: null,
    })
  assert.equal(readLeaf(committee('p'), row()).fact?.salt, null)
})

test('what is said to count harm only later is hidden from then on, and what was said of it too', () => {
  const counted = { ...figure, countsPeople: 'no' } as const
  assert.notEqual(read(anonymous, { content: counted })?.content, null)
  assert.equal(read(anonymous, { content: counted, countsHarm: true })?.content, null)
  const assessment = {
    ref: 'assessment:harmed',
    kind: 'assessment',
    indicator: 'harmed',
    organisation: null,
    method: 'linear',
    methodVersion: 'linear/1',
    verdict: 'ahead',
    countsPeople: 'no',
    attainment: null,
    expected: null,
    ratio: null,
    assessedAt: '2027-01-01T00:00:00.000Z',
    sentence: { en: '3 of 4.' },
    disagreement: null,
    rests: ['f'],
  } as const
  assert.notEqual(read(anonymous, { content: assessment })?.content, null)
  assert.equal(read(anonymous, { content: assessment, countsHarm: true })?.content, null)
  const cells = {
    ref: 'figures:cells:f',
    kind: 'figures/cells',
    organisation: 'dk:club',
    commitment: null,
    indicator: 'harmed',
    says: { countsPeople: 'no', cells: [] },
  } as const
  const part = { kind: 'figures/cells', content: cells }
  assert.notEqual(read(anonymous, part)?.content, null)
  assert.equal(read(anonymous, { ...part, countsHarm: true })?.content, null)
})

test('of what was withdrawn everybody whom it was open to reads the stub, the owner and the system too', () => {
  const gone = {
    content: null,
    salt: null,
    ground: 'danger',
    withdrawnAt: new Date('2027-05-01T00:00:00Z'),
  } as const
  for (const actor of [anonymous, system, account('editor', 'dk:club')])
    assert.deepEqual(read(actor, gone)?.stub, { ground: 'danger', at: gone.withdrawnAt })
  assert.equal(read(anonymous, { ...gone, published: false }), null)
})

test('what is prepared for a meeting opens to nobody before it opens to the committee', () => {
  const proposal = row({ kind: 'packs/proposal', level: 'internal', published: false })
  const opens = (openTo: readonly RoleName[], name: RoleName) =>
    readLeaf({ actor: account(name), plan: 'p', openTo }, proposal).fact !== null
  assert.equal(opens(['reviewer'], 'reviewer'), false)
  assert.equal(opens(['reviewer', 'steering-member'], 'reviewer'), true)
  assert.equal(opens([], 'coordinator'), true)
})
