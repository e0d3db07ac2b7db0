import assert from 'node:assert/strict'
import { test } from 'node:test'
import { montesSought } from '../montes.fixture.ts'
import type { AdoptedWording, Search } from '../schema.ts'
import { momentsOf, passagesOf, shownWording } from './rules.ts'

const [sought] = montesSought
assert.ok(sought)
const { commitment, place } = sought

const standing: AdoptedWording = {
  id: '00000000-0000-4000-8000-00000000000a',
  plan: 'montes-agua',
  document: 'plan-2026',
  commitment,
  language: 'es',
  text: 'Plantará árboles.',
  place,
  at: { page: null, lines: [31, 31] },
  file: 'a'.repeat(64),
  attachedAt: new Date('2026-02-01T12:00:00Z'),
  detachedAt: null,
}
const detachedAt = new Date('2026-03-01T12:00:00Z')
const moved: typeof place = { ...place, lines: [33, 34] }

const fateOf = (text: string | null, wordings: readonly AdoptedWording[]) => {
  const search: Search =
    text === null
      ? { sought, text, reason: 'unconfirmed' }
      : { sought, text, at: { page: null, lines: [31, 31] } }
  return passagesOf([search], wordings).map(({ fate, stands }) => [fate, stands?.id ?? null])
}

test('a passage is new, kept, different or not found beside what stands at its place', () => {
  const { id } = standing
  assert.deepEqual(fateOf('Plantará árboles.', []), [['new', null]])
  assert.deepEqual(fateOf('Plantará\n\n árboles.', [standing]), [['kept', id]])
  assert.deepEqual(fateOf('Plantará arboles.', [standing]), [['differs', id]])
  assert.deepEqual(fateOf(null, [standing]), [['not-found', id]])
})

test('what was detached, or was found at another place, does not stand', () => {
  for (const other of [
    { ...standing, detachedAt },
    { ...standing, place: moved },
    { ...standing, place: { ...place, document: 'otro' } },
    { ...standing, commitment: 'c-1-02' },
  ])
    assert.deepEqual(fateOf('Otra cosa.', [other]), [['new', null]])
})

test('who has checked a place does not make it another place', () => {
  const checked = { ...standing, place: { ...place, checked: 'person' as const } }
  assert.deepEqual(fateOf('Plantará árboles.', [checked]), [['kept', standing.id]])
})

test('a page shows the newest wording of the place that the plan names now', () => {
  const newer = { ...standing, id: '00000000-0000-4000-8000-00000000000b' }
  assert.equal(shownWording([standing, newer], place)?.id, newer.id)
  assert.equal(shownWording([standing, { ...newer, place: moved }], place)?.id, standing.id)
  assert.equal(shownWording([standing, { ...newer, detachedAt }], place)?.id, standing.id)
  assert.equal(shownWording([{ ...standing, detachedAt }], place), null)
  assert.equal(shownWording([standing], undefined), null)
})

test('each wording was attached, and what was detached says so first', () => {
  const attached = { kind: 'wording-attached', at: standing.attachedAt, document: 'plan-2026' }
  assert.deepEqual(momentsOf([]), [])
  assert.deepEqual(momentsOf([standing]), [attached])
  assert.deepEqual(momentsOf([{ ...standing, detachedAt }]), [
    { kind: 'wording-detached', at: detachedAt, document: 'plan-2026' },
    attached,
  ])
})
