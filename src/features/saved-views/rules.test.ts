import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressIn, keptAddress } from './rules.ts'

test('a list is kept with what is asked of it, in no language and without what passes', () => {
  for (const [typed, kept] of [
    ['/da/plans/denmark-wps/coverage/2027?show=gaps', '/plans/denmark-wps/coverage/2027?show=gaps'],
    ['/en/plans/p/rounds/2027?show=late&said=moved', '/plans/p/rounds/2027?show=late'],
    ['/en/plans/p/rounds/2027?as-of=2027-01-01', '/plans/p/rounds/2027'],
    ['/en/plans/p/rounds#top', '/plans/p/rounds'],
  ] as const)
    assert.equal(keptAddress(typed), kept)
})

test('what is no page of a plan here is not kept', () => {
  for (const typed of [
    '',
    '/',
    '/en/people',
    '/en/plans/p',
    '//evil.example/plans/p/rounds',
    'https://evil.example/en/plans/p/rounds',
    '/en/plans/p/../people',
    '/en/plans/p//evil',
    '/fr/plans/p/rounds',
    '/en/plans/p/rounds\n/x',
    `/en/plans/p/rounds?show=${'x'.repeat(500)}`,
  ])
    assert.equal(keptAddress(typed), null, typed)
})

test('whatever is kept leads to this site, and comes back as it was kept', () => {
  fc.assert(
    fc.property(fc.string(), fc.webQueryParameters(), (tail, query) => {
      for (const typed of [`/en/plans/p/${tail}`, `/da/plans/p/rounds?${query}`, tail]) {
        const kept = keptAddress(typed)
        if (kept === null) continue
        const address = addressIn('da', { address: kept })
        const url = new URL(address, 'https://varde.example')
        assert.equal(url.origin, 'https://varde.example')
        assert.match(url.pathname, /^\/da\/plans\//)
        assert.equal(keptAddress(address), kept)
      }
    }),
  )
})
