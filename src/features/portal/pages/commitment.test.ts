import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDecimal } from '#kernel/decimal'
import type { CommitmentRecord } from '#features/plans'
import type { PublishedLine, Standing } from '#features/reading'
import { pieces } from '#features/reading'
import { expectValidHtml } from '#test/html'
import { clubHead, clubReading, clubRequest, promise } from '#test/portal/club'
import type { CommitmentData } from './commitment.ts'
import { commitmentPage } from './commitment.ts'

const silent: Standing = {
  status: 'not-yet-due',
  organisation: null,
  publishedAt: null,
  reason: null,
  round: null,
}
const day = (text: string) => new Date(`${text}T12:00:00Z`)

const seen = pieces.seenBy(clubRequest('/en/plans/tennis-club/commitments/c-1-1'), clubReading)

const markupOf = (commitment: CommitmentRecord, more: Partial<CommitmentData> = {}, by = seen) =>
  commitmentPage(by, {
    commitment,
    wording: { shown: null, moments: [] },
    standing: silent,
    lines: [],
    leftOut: [],
    assigned: [],
    history: [{ kind: 'adopted', at: day('2025-02-01') }],
    figures: [],
    allFigures: [],
    besides: null,
    ...more,
  })

const spaced = (markup: { toString(): string }): string =>
  markup.toString().replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')

const pageOf = (...given: Parameters<typeof markupOf>): string => spaced(markupOf(...given))

const [first] = clubReading.commitments
assert.ok(first)

test('two questions have two answers, and neither is made from the other', async () => {
  const page = pageOf(first)
  assert.match(page, /Is the work being done\?[\s\S]*Not yet due/)
  assert.match(page, /Is it working\?[\s\S]*Not judged/)
  await expectValidHtml(markupOf(first))
})

test('who is responsible is what the plan states, each with the way to it', () => {
  assert.match(pageOf(first), /Owner<\/dt> <dd><a href="[^"]*organisations\/board"[^>]*>The board/)
  assert.match(pageOf(promise('c-9')), /Owner<\/dt> <dd>Not stated in the plan/)
})

test('where the plan says so in another place, the page says where', () => {
  const noted = promise('c-9', {
    responsibilities: [
      { organisation: 'coach', basis: 'stated-elsewhere', note: { en: 'Chapter 4' } },
    ],
  })
  assert.match(pageOf(noted), /The coach<\/a>\. <span class="muted">Chapter 4/)
})

test('no budget, no date and nobody to report are said, not left out', () => {
  const page = pageOf(promise('c-9'))
  assert.match(page, /No budget stated/)
  assert.match(page, /No date stated; the plan ends in 2029/)
  assert.match(page, /Nobody has been named yet/)
})

test('a budget of the whole plan is said to be the whole plan’s', () => {
  const amount = parseDecimal('3300000000') ?? assert.fail()
  const budget = { amount, currency: 'DKK', note: { en: 'For five years' } }
  const version = { ...clubReading.version, head: { ...clubHead, budget } }
  const rich = pieces.seenBy(seen.request, { ...clubReading, version })
  assert.match(pageOf(first, {}, rich), /The plan as a whole: 3,300,000,000 DKK\. .*For five years/)
})

test('a window says when it closes and why', () => {
  const window = { start: '2025', end: '2026-12-31', basis: { en: 'The lease' } } as const
  assert.match(
    pageOf(promise('c-9', { window })),
    /31 December 2026\. <span class="muted">The lease/,
  )
})

test('related commitments are those that the reader can open', () => {
  const page = pageOf(first)
  assert.match(page, /Promise c-2-1/)
  assert.doesNotMatch(page, /n-closed/)
})

const line: PublishedLine = {
  commitment: 'c-1-1',
  organisation: 'club:board',
  part: 'lead',
  round: '2026',
  period: '2025',
  handedInAt: day('2026-02-20'),
  publishedAt: day('2026-05-03'),
  signedAs: 'approver',
  proposed: 'on-track',
  status: 'delayed',
  statusAt: day('2026-05-03'),
  statusReason: { text: 'Regn.', lang: 'da' },
  did: { text: 'Vi lagde net op.\n\nOg linjer.', lang: 'da' },
  changed: null,
  challenges: null,
  because: null,
  judged: [],
  milestones: [],
  closedWithout: [],
  answers: [{ question: { en: 'What next?' }, answer: { text: 'Flere net.', lang: 'da' } }],
  evidence: [{ fact: 'f-1', name: 'Courts.pdf', size: 310_000 }],
}

test('a report is the authority’s own words, in their language, with its days and files', async () => {
  const markup = markupOf(first, {
    lines: [line],
    standing: {
      status: 'delayed',
      organisation: 'club:board',
      publishedAt: day('2026-05-03'),
      reason: { text: 'Regn.', lang: 'da' },
      round: '2026',
      signedAs: 'approver',
      proposed: 'on-track',
    },
  })
  const page = spaced(markup)
  assert.match(page, /<div lang="da"><p>Vi lagde net op\.<\/p> ?<p>Og linjer\.<\/p><\/div>/)
  assert.match(
    page,
    /signed by its approver, handed in 20 February 2026 in round 2026, published 3 May 2026/,
  )
  assert.match(page, /href="\/en\/plans\/tennis-club\/evidence\/f-1">Courts\.pdf \(310\.0 kB\)/)
  assert.match(page, /<span lang="da">Regn\.<\/span>/)
  await expectValidHtml(markup)
})

test('a status names its role, and what the rule proposed stands beside it where it is another', () => {
  const standing: Standing = {
    status: 'delayed',
    organisation: 'club:board',
    publishedAt: day('2026-05-03'),
    reason: null,
    round: '2026',
    signedAs: 'approver',
    proposed: 'on-track',
  }
  const page = pageOf(first, { standing })
  assert.match(page, /The rule proposed <b>on track<\/b>/)
  assert.match(page, /The board<\/a>, signed by its approver, 3 May 2026/)
  assert.doesNotMatch(pageOf(first, { standing: { ...standing, proposed: null } }), /The rule/)
})

test('what was left out or not published is not told as nothing reported', () => {
  const standing: Standing = { ...silent, status: 'withheld', round: '2026' }
  const leftOut = [{ organisation: 'club:board', roundCode: '2026' }]
  const page = pageOf(first, { standing, leftOut })
  assert.match(page, /The board<\/a> reported on this in round 2026[^<]*The line is withheld/)
  assert.doesNotMatch(page, /Nothing has been reported yet/)
  assert.match(pageOf(first, { standing }), /handed in for round 2026\. What it says/)
})

test('parts of several organisations stand apart, earlier rounds are folded away', async () => {
  const lines = [
    { ...line, organisation: 'club:coach', part: 'contributor' as const },
    line,
    { ...line, round: '2025' },
  ]
  const markup = markupOf(first, { lines })
  assert.match(
    spaced(markup),
    /The board<\/a>, signed by[\s\S]*The coach<\/a>, signed by[\s\S]*One earlier report/,
  )
  await expectValidHtml(markup)
})

test('the history leads to the page of each day', () => {
  const page = pageOf(first, {
    history: [
      { kind: 'withdrawn', at: day('2026-07-01'), organisation: 'club:board', ground: 'law' },
      {
        kind: 'replaced',
        at: day('2026-06-10'),
        organisation: 'club:board',
        field: 'did',
        before: { text: 'Vi lagde ét net op.', lang: 'da' },
        reason: { en: 'There were two.' },
      },
      {
        kind: 'reported',
        at: day('2026-05-03'),
        organisation: 'club:board',
        status: 'delayed',
        before: 'on-track',
      },
      { kind: 'round-closed', at: day('2026-03-10'), round: '2026' },
      { kind: 'plan-changed', at: day('2026-01-10'), number: 2 },
      { kind: 'adopted', at: day('2025-02-01') },
    ],
  })
  assert.match(page, /because the law requires it/)
  assert.match(page, /There were two\. Before: “<span lang="da">Vi lagde ét net op\.<\/span>”/)
  assert.match(page, /from on track to <b>delayed<\/b>/)
  assert.match(page, /Round 2026 is closed/)
  assert.match(page, /href="\/en\/plans\/tennis-club\/commitments\/c-1-1\?as-of=2026-05-03"/)
})

test('loading and taking off the adopted wording stand in the history at their time', () => {
  const document = clubHead.documents[0]?.id ?? ''
  const moments = [
    { kind: 'wording-attached', at: day('2025-03-01'), document },
    { kind: 'wording-detached', at: day('2025-04-01'), document: 'gone' },
  ] as const
  const page = pageOf(first, { wording: { shown: null, moments } })
  assert.match(
    page,
    /wording from gone was taken off[\s\S]*?as-of=2025-04-01[\s\S]*?wording was loaded from [\s\S]*?as-of=2025-03-01[\s\S]*?is published here with/,
  )
})

test('a promise that no longer holds says so and what came in its place', () => {
  const ended = promise('c-9', { replacedBy: ['c-2-1'], endedBy: { en: 'Merged' } })
  assert.match(
    pageOf(ended),
    /This no longer holds[\s\S]*Merged[\s\S]*In its place: <a[^>]*>Promise c-2-1/,
  )
})

test('a Danish page says it all in Danish', async () => {
  const danish = pieces.seenBy(clubRequest('/da/plans/tennis-club/commitments/c-1-1'), clubReading)
  const markup = markupOf(first, { lines: [line] }, danish)
  const page = spaced(markup)
  for (const words of [
    'Bliver arbejdet gjort?',
    'Frist ikke nået',
    'Ansvarlig',
    'Intet budget nævnt',
    'Vejen tilbage',
  ])
    assert.ok(page.includes(words), words)
  await expectValidHtml(markup)
})
