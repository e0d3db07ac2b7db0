import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicItem, PublicLine, PublicReports } from '#features/publication'
import { byRecency, momentsOf, shownLine, shownStanding } from './rules.ts'

const day = (text: string) => new Date(`${text}T12:00:00Z`)

type Rating = Extract<PublicItem, { readonly noun: 'status_rating' }>

const rating = (status: Rating['content']['status'], on = '2027-05-03'): Rating => ({
  field: 'status',
  fact: `rating-${status}`,
  chain: 'rating',
  replaces: null,
  reason: null,
  publishedAt: day(on),
  noun: 'status_rating',
  content: {
    status,
    proposed: null,
    method: 'rule-1',
    reason: 'Rain.',
    language: 'en',
    because: null,
    judged: null,
  },
})

const words: Extract<PublicItem, { readonly noun: 'statement' }> = {
  field: 'did',
  fact: 'words',
  chain: 'words',
  replaces: null,
  reason: null,
  publishedAt: day('2027-05-03'),
  noun: 'statement',
  content: { text: 'Vi lagde net op.', language: 'da', unchanged: false },
}

const line = (more: Partial<PublicLine> = {}): PublicLine => ({
  id: 'line',
  organisation: 'club:board',
  roundCode: '2027',
  period: '2026',
  roundOpenedAt: day('2027-01-11'),
  edition: 1,
  commitment: 'c-1-1',
  part: 'lead',
  publishedAt: day('2027-05-03'),
  editionPublishedAt: day('2027-05-03'),
  handedInAt: day('2027-02-20'),
  signedAs: 'approver',
  closedWithout: [],
  items: [rating('at-risk'), words],
  ...more,
})

const none: PublicReports = { current: [], withheld: [], replaced: [], stubs: [] }

test('a published line is shown with its own words in their own language', () => {
  const shown = shownLine(line())
  assert.deepEqual(
    [shown?.status, shown?.statusReason, shown?.did, shown?.changed],
    ['at-risk', { text: 'Rain.', lang: 'en' }, { text: 'Vi lagde net op.', lang: 'da' }, null],
  )
})

test('an answer is shown with the question that the round asked', () => {
  const asked = (question: string, position: number): PublicItem => ({
    ...words,
    field: `question.${question}`,
    noun: 'statement',
    content: { ...words.content, question: { text: { en: question }, position } },
  })
  const items = [words, asked('Second?', 1), asked('First?', 0)]
  const answer = { text: 'Vi lagde net op.', lang: 'da' }
  assert.deepEqual(shownLine(line({ items }))?.answers, [
    { question: { en: 'First?' }, answer },
    { question: { en: 'Second?' }, answer },
  ])
})

test('a line says why the rule proposed a status, what of milestones was reported, and who gave no part', () => {
  const told = rating('delayed')
  const because = { en: 'The pier is late', da: 'Molen er forsinket' }
  const judged = [{ title: 'The pier', milestones: [{ title: 'Piles', due: '2027-03', done: '' }] }]
  const milestone = { title: 'Piles', due: '2027-03', done: '', moved: '2027-09', language: 'en' }
  const reported: PublicItem = {
    ...words,
    field: 'milestone.piles',
    noun: 'milestone_report',
    content: milestone,
  }
  const items = [{ ...told, content: { ...told.content, because, judged } }, reported]
  const shown = shownLine(line({ items, closedWithout: ['club:harbour'] }))
  assert.deepEqual(
    [shown?.because, shown?.judged, shown?.milestones, shown?.closedWithout],
    [because, judged, [milestone], ['club:harbour']],
  )
})

test('a line that was left out is not shown', () => {
  assert.equal(shownLine(line({ publishedAt: null, items: [] })), null)
})

test('a standing says who says so, and a silence who was asked', () => {
  const round = {
    id: 'r',
    code: '2027',
    period: '2026' as const,
    openedAt: day('2027-01-11'),
    closedAt: day('2027-03-10'),
    dueOn: '2027-02-28' as const,
  }
  assert.deepEqual(shownStanding({ kind: 'not-yet-due' }).status, 'not-yet-due')
  assert.deepEqual(
    shownStanding({ kind: 'status', status: 'at-risk', line: line(), rating: rating('at-risk') }),
    {
      status: 'at-risk',
      organisation: 'club:board',
      publishedAt: day('2027-05-03'),
      reason: { text: 'Rain.', lang: 'en' },
      round: '2027',
      signedAs: 'approver',
      proposed: null,
    },
  )
  const silent = shownStanding({
    kind: 'not-reported',
    round,
    organisation: 'club:coach',
    dueOn: '2027-03-10',
  })
  assert.deepEqual(
    [silent.status, silent.organisation, silent.round],
    ['not-reported', 'club:coach', '2027'],
  )
  const kept = { kind: 'withheld', round, organisation: 'club:coach', why: 'left-out' } as const
  assert.deepEqual(
    [shownStanding(kept).status, shownStanding(kept).publishedAt],
    ['withheld', null],
  )
})

test('of each organisation the newest words count, the lead’s first; earlier ones stay', () => {
  const shown = [
    line({ organisation: 'club:coach', part: 'contributor' }),
    line(),
    line({ roundCode: '2026' }),
  ].flatMap((one) => shownLine(one) ?? [])
  const { newest, earlier } = byRecency(shown)
  assert.deepEqual(
    newest.map(({ organisation }) => organisation),
    ['club:board', 'club:coach'],
  )
  assert.deepEqual(
    earlier.map(({ round }) => round),
    ['2026'],
  )
})

test('the history tells publication, correction, withdrawal, rounds and versions, newest first', () => {
  const now = line({
    edition: 2,
    publishedAt: day('2027-06-10'),
    items: [{ ...rating('delayed', '2027-06-10'), replaces: 'rating-at-risk' }, words],
  })
  const moments = momentsOf({
    reports: {
      ...none,
      current: [now],
      replaced: [
        {
          line: line(),
          item: rating('at-risk'),
          by: { ...rating('delayed', '2027-06-10'), reason: { en: 'Snow.' } },
        },
      ],
      stubs: [
        {
          organisation: 'club:board',
          roundCode: '2027',
          commitment: 'c-1-1',
          field: 'challenges',
          at: day('2027-07-01'),
          ground: 'danger',
        },
      ],
    },
    rounds: [{ code: '2027', closedAt: day('2027-03-10') }],
    versions: [
      { number: 2, publishedAt: day('2026-01-01') },
      { number: 1, publishedAt: day('2025-02-01') },
    ],
  })
  assert.deepEqual(
    moments.map(({ at, kind }) => [at.toISOString().slice(0, 10), kind]),
    [
      ['2027-07-01', 'withdrawn'],
      ['2027-06-10', 'replaced'],
      ['2027-05-03', 'reported'],
      ['2027-03-10', 'round-closed'],
      ['2026-01-01', 'plan-changed'],
      ['2025-02-01', 'adopted'],
    ],
  )
  const [, corrected, reported] = moments
  assert.deepEqual(corrected?.kind === 'replaced' && [corrected.before, corrected.reason], [
    'at-risk',
    { en: 'Snow.' },
  ])
  assert.equal(reported?.kind === 'reported' && reported.status, 'at-risk')
})

test('a later report says what the one before it said', () => {
  const moments = momentsOf({
    reports: {
      ...none,
      current: [
        line({
          roundCode: '2028',
          publishedAt: day('2028-05-03'),
          items: [rating('done', '2028-05-03')],
        }),
        line(),
      ],
    },
    rounds: [],
    versions: [],
  })
  assert.deepEqual(
    moments.map((one) => one.kind === 'reported' && [one.status, one.before]),
    [
      ['done', 'at-risk'],
      ['at-risk', null],
    ],
  )
})
