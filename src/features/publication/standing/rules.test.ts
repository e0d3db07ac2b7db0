import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PublicItem, PublicLine, Stub } from '../reports/schema.ts'
import { currentLines, standingOf } from './rules.ts'
import type { ClosedRound, DueLine } from './schema.ts'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

const round = (code: string): ClosedRound => ({
  id: `round-${code}`,
  code,
  period: `${Number(code) - 1}`,
  openedAt: at(`${code}-01-11`),
  closedAt: at(`${code}-03-10`),
  dueOn: `${Number(code)}-02-28`,
})

const due = (code: string, given: Partial<DueLine> = {}): DueLine => ({
  round: `round-${code}`,
  organisation: 'dk:dema',
  commitment: 'c-1-01',
  part: 'lead',
  dueOn: `${Number(code)}-02-28`,
  handedInAt: at(`${code}-02-24`),
  ...given,
})

const rating = (status: 'on-track' | 'delayed'): PublicItem => ({
  noun: 'status_rating',
  field: 'status',
  fact: `f-${status}`,
  chain: 'f',
  replaces: null,
  reason: null,
  publishedAt: at('2027-05-01'),
  content: {
    status,
    proposed: status,
    method: 'keeps-last-1',
    reason: null,
    language: 'en',
    because: null,
    judged: null,
  },
})

const line = (code: string, given: Partial<PublicLine> = {}): PublicLine => ({
  id: `line-${code}`,
  organisation: 'dk:dema',
  roundCode: code,
  period: `${Number(code) - 1}`,
  roundOpenedAt: at(`${code}-01-11`),
  edition: 1,
  commitment: 'c-1-01',
  part: 'lead',
  publishedAt: at(`${code}-05-01`),
  editionPublishedAt: at(`${code}-05-01`),
  handedInAt: at(`${code}-02-24`),
  signedAs: 'approver',
  closedWithout: [],
  items: [rating('on-track')],
  ...given,
})

const told = (given: Partial<Parameters<typeof standingOf>[0]>) => {
  const standing = standingOf({ rounds: [], due: [], lines: [], stubs: [], ...given })
  if (standing.kind === 'status') return `${standing.status} ${standing.line.roundCode}`
  if (standing.kind === 'withheld') return `withheld: ${standing.why}`
  if (standing.kind === 'not-reported') return `not-reported: ${standing.organisation}`
  return standing.kind
}

test('before a round is closed nothing is due, but what was published counts', () => {
  assert.equal(told({}), 'not-yet-due')
  assert.equal(told({ lines: [line('2027')] }), 'on-track 2027')
})

test('who had handed in nothing when the round was closed is silent', () => {
  const rounds = [round('2027')]
  assert.equal(told({ rounds, due: [due('2027', { handedInAt: null })] }), 'not-reported: dk:dema')
})

test('what no round has ever asked about is not yet due, also after a round was closed', () => {
  assert.equal(told({ rounds: [round('2027')] }), 'not-yet-due')
  assert.equal(told({ rounds: [round('2028'), round('2027')] }), 'not-yet-due')
})

test('a line left out by consent is withheld from the publication on, before the round is closed', () => {
  const leftOut = line('2027', { publishedAt: null, items: [] })
  assert.equal(told({ lines: [leftOut] }), 'withheld: left-out')
  assert.equal(told({ lines: [leftOut, line('2027', { edition: 2 })] }), 'on-track 2027')
  const next = line('2028', { publishedAt: null, items: [] })
  assert.equal(told({ lines: [line('2027'), next] }), 'withheld: left-out')
  const part = line('2027', { part: 'contributor', publishedAt: null, items: [] })
  assert.equal(told({ lines: [part] }), 'not-yet-due')
})

test('a status that was withdrawn before the round is closed is withheld, not “not yet due”', () => {
  const stub: Stub = {
    organisation: 'dk:dema',
    roundCode: '2027',
    commitment: 'c-1-01',
    field: 'status',
    at: at('2027-03-01'),
    ground: 'law',
  }
  assert.equal(told({ stubs: [stub] }), 'withheld: withdrawn')
  assert.equal(told({ stubs: [{ ...stub, field: 'did' }] }), 'not-yet-due')
  assert.equal(told({ stubs: [stub], lines: [line('2027')] }), 'on-track 2027')
})

test('a later round that did not ask about a commitment leaves its status as it was', () => {
  const rounds = [round('2028'), round('2027')]
  assert.equal(told({ rounds, due: [due('2027')], lines: [line('2027')] }), 'on-track 2027')
  const silent = [due('2027', { handedInAt: null })]
  assert.equal(told({ rounds, due: silent }), 'not-reported: dk:dema')
})

test('silence in the newest closed round stands before what was said in an earlier one', () => {
  const rounds = [round('2028'), round('2027')]
  const silent = [due('2028', { handedInAt: null }), due('2027')]
  assert.equal(told({ rounds, due: silent, lines: [line('2027')] }), 'not-reported: dk:dema')
  assert.equal(told({ rounds, due: silent, lines: [line('2027'), line('2028')] }), 'on-track 2028')
})

test('handed in and not to be read is withheld, and it is said why', () => {
  const rounds = [round('2027')]
  const given = { rounds, due: [due('2027')] }
  assert.equal(told(given), 'withheld: not-published-yet')
  assert.equal(
    told({ ...given, lines: [line('2027', { publishedAt: null, items: [] })] }),
    'withheld: left-out',
  )
  const stub: Stub = {
    organisation: 'dk:dema',
    roundCode: '2027',
    commitment: 'c-1-01',
    field: 'status',
    at: at('2027-06-01'),
    ground: 'danger',
  }
  assert.equal(
    told({ ...given, stubs: [stub], lines: [line('2027', { items: [] })] }),
    'withheld: withdrawn',
  )
})

test('a contributor’s words are no status', () => {
  const rounds = [round('2027')]
  const part = line('2027', { part: 'contributor', organisation: 'dk:mfa' })
  assert.equal(told({ rounds, due: [due('2027')], lines: [part] }), 'withheld: not-published-yet')
})

test('of a line the newest published edition counts, and a left-out one takes nothing back', () => {
  const first = line('2027', { id: 'l1' })
  const second = line('2027', { id: 'l2', edition: 2, items: [rating('delayed')] })
  assert.equal(told({ lines: [first, second] }), 'delayed 2027')
  const leftOut = line('2027', { id: 'l3', edition: 3, publishedAt: null, items: [] })
  assert.equal(told({ lines: [first, second, leftOut] }), 'delayed 2027')
})

test('a correction of an old round does not overtake a newer one', () => {
  const late = line('2027', {
    edition: 2,
    publishedAt: at('2028-06-01'),
    items: [rating('delayed')],
  })
  assert.equal(told({ lines: [line('2028'), late] }), 'on-track 2028')
})

test('what counts was published, and is one line for each place', () => {
  const some = fc.record({
    code: fc.constantFrom('2027', '2028'),
    organisation: fc.constantFrom('dk:dema', 'dk:mfa'),
    published: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(some), (given) => {
      const lines = given.map(({ code, organisation, published }, place) =>
        line(code, {
          id: `l${place}`,
          organisation,
          publishedAt: published ? at('2027-05-01') : null,
        }),
      )
      const current = currentLines(lines)
      const places = current.map((one) => `${one.roundCode} ${one.organisation}`)
      assert.equal(new Set(places).size, places.length)
      assert.ok(current.every(({ publishedAt }) => publishedAt !== null))
      assert.equal(
        current.length === 0,
        lines.every(({ publishedAt }) => publishedAt === null),
      )
    }),
  )
})
