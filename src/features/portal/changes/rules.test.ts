import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change as Brought } from '#features/publication'
import type { PublishedLine } from '#features/reading'
import { viewIndicators } from '#features/figure-views'
import { aimed, clubReading, measured, players } from '#test/portal/club'
import { statedDefinition } from '#test/portal/stated'
import { changesOf } from './rules.ts'

const day = (text: string) => new Date(`${text}T12:00:00Z`)
const { version } = clubReading

const brought = (kind: Brought['kind'], at: string, more: Partial<Brought> = {}): Brought => ({
  at: day(at),
  kind,
  roundCode: '2027',
  organisation: 'club:board',
  commitment: 'c-1-1',
  field: null,
  ground: null,
  ...more,
})

const line = (round: string, status: PublishedLine['status'], at: string): PublishedLine => ({
  commitment: 'c-1-1',
  organisation: 'club:board',
  part: 'lead',
  round,
  period: '2026',
  handedInAt: day(at),
  publishedAt: day(at),
  status,
  statusAt: status === null ? null : day(at),
  proposed: null,
  because: null,
  judged: [],
  signedAs: 'approver',
  statusReason: null,
  did: null,
  changed: null,
  challenges: null,
  answers: [],
  milestones: [],
  closedWithout: [],
  evidence: [],
})

const told = (given: Partial<Parameters<typeof changesOf>[0]>) =>
  changesOf({
    versions: [],
    figures: [],
    lines: [],
    brought: [],
    until: day('2030-01-01'),
    ...given,
  })

test('the first version is published, every later one is a change', () => {
  const versions = [
    { ...version, number: 2, publishedAt: day('2026-01-01') },
    { ...version, number: 1, publishedAt: day('2025-02-01') },
  ]
  assert.deepEqual(
    told({ versions }).map(({ kind }) => kind),
    ['plan-changed', 'plan-published'],
  )
})

test('lines that one organisation published together are one change', () => {
  const [only, ...rest] = told({
    brought: [
      brought('published', '2027-05-03'),
      brought('published', '2027-05-03', { commitment: 'c-2-1' }),
    ],
  })
  assert.deepEqual(rest, [])
  assert.deepEqual(only?.kind === 'reports-published' && only.commitments, ['c-1-1', 'c-2-1'])
})

test('a correction is told by what it corrects; a figure tells its own', () => {
  const changes = told({
    brought: [
      brought('corrected', '2027-06-10', { field: 'did' }),
      brought('corrected', '2027-06-10', { field: 'figure.players' }),
    ],
  })
  assert.deepEqual(
    changes.map((one) => one.kind === 'words-corrected' && one.field),
    ['did'],
  )
})

test('a withdrawal says whose it was and on which ground, and nothing else', () => {
  const [only] = told({
    brought: [brought('withdrawn', '2027-07-01', { field: 'did', ground: 'law' })],
  })
  assert.deepEqual(only, {
    kind: 'withdrawn',
    at: day('2027-07-01'),
    organisation: 'club:board',
    ground: 'law',
  })
})

test('another status than in the report before is a change', () => {
  const changes = told({
    lines: [line('2028', 'delayed', '2028-05-03'), line('2027', 'on-track', '2027-05-03')],
  })
  assert.deepEqual(
    changes.map((one) => one.kind === 'status-changed' && [one.from, one.to]),
    [['on-track', 'delayed']],
  )
})

test('the newest stands first, and what comes later than the day is not told', () => {
  const changes = told({
    until: day('2027-06-01'),
    brought: [
      brought('round-closed', '2027-03-10', { organisation: null, commitment: null }),
      brought('published', '2027-05-03'),
      brought('withdrawn', '2027-07-01', { ground: 'danger' }),
    ],
  })
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['reports-published', 'round-closed'],
  )
})

test('new aims, breaks and versions of definitions are changes; what came with the plan is told by its version', () => {
  const at = day('2026-03-01')
  const broken = statedDefinition({ reason: 'By hours.' }, { breaks: true, published_at: at })
  const facts = {
    observations: [measured('a'), measured('b', { about: '2026', definition: 2 })],
    baselines: [],
    targets: [
      aimed('t', { published_at: day('2026-01-01') }),
      aimed('m', { about: '2026', kind: 'milestone', published_at: at }),
    ],
    breaks: [
      {
        id: broken.id,
        indicator: 'players',
        organisation: 'club:board',
        earlier: '2024',
        about: '2026',
        answer: 'new-definition' as const,
        sentence: 'By hours.',
        language: 'da',
        publishedAt: at,
      },
    ],
    definitions: [broken],
  }
  const versions = [{ ...version, number: 1, publishedAt: day('2026-01-01') }]
  const changes = told({
    versions,
    figures: viewIndicators([players], facts),
    definitions: [broken],
  })
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['aim-published', 'series-broken', 'definition-changed', 'plan-published'],
  )
})
