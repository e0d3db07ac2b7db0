import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Content } from '#kernel/html'
import type { Item, Report } from '#features/editions'
import type { Besides, PlanReading, Standing } from '#features/reading'
import { besidesSections, pieces } from '#features/reading'
import { expectValidHtml } from '#test/html'
import { clubHead, clubReading, clubRequest, promise } from '#test/portal/club'
import { counted, lineOf, rated, said } from '#test/report-samples'
import { wordsOn } from '#test/portal/site'
import { commitmentPage } from './commitment.ts'
import { commitmentsPage } from './commitments.ts'
import { frontPage } from './front.ts'
import { handedInSection } from './handed-in.ts'
import { methodPage } from './method.ts'
import { organisationsPage } from './organisations.ts'

// What pages say where there is nothing to say, and of each silence; in both languages.
const seenOn = (path: string, reading: PlanReading = clubReading) =>
  pieces.seenBy(clubRequest(path), reading)
const english = seenOn('/en/plans/tennis-club')
const danish = seenOn('/da/plans/tennis-club')

const words = (page: { toString(): string }): readonly string[] =>
  wordsOn(page.toString().replaceAll('\u00a0', ' '))

const silences = {
  'not-yet-due': ['Not yet due', 'Frist ikke nået'],
  'not-reported': ['Not reported', 'Ikke indberettet'],
  'not-applicable': ['Not applicable', 'Ikke relevant'],
  withheld: ['Withheld', 'Tilbageholdt'],
  hidden: ['Hidden', 'Skjult'],
} as const

const kinds = ['not-yet-due', 'not-reported', 'not-applicable', 'withheld', 'hidden'] as const

const silent = (status: Standing['status']): Standing => ({
  status,
  organisation: 'club:board',
  publishedAt: null,
  reason: null,
  round: '2026',
})

const pageOf = (seen: typeof english, standing: Standing, besides: Content = null) =>
  commitmentPage(seen, {
    commitment: promise('c-1-1', { responsibilities: [] }),
    wording: { shown: null, moments: [] },
    standing,
    lines: [],
    leftOut: [],
    assigned: [],
    history: [],
    figures: [],
    allFigures: [],
    besides,
  })

test('each silence has its own word on the page of a commitment, and none is a zero', async () => {
  const told = new Set<string>()
  for (const status of kinds) {
    const [inEnglish] = silences[status]
    const page = pageOf(english, silent(status))
    const said = words(page)
    assert.ok(said.includes(inEnglish), `${status}: ${said.slice(0, 12).join(' | ')}`)
    assert.ok(!said.some((one) => /^0( %)?$/.test(one)), status)
    told.add(inEnglish)
    await expectValidHtml(page)
  }
  assert.equal(told.size, 5)
})

test('the method page explains every silence and every status, with its word in the other language', async () => {
  for (const seen of [english, danish]) {
    const page = methodPage(seen, { head: undefined, policy: null, besides: null })
    const said = words(page)
    for (const [one, other] of Object.values(silences)) {
      assert.ok(said.includes(one), one)
      assert.ok(said.includes(other), other)
    }
    await expectValidHtml(page)
  }
})

test('a plan without bodies, figures or organisations says of each why nothing is there', async () => {
  const bare: PlanReading = {
    ...clubReading,
    commitments: [],
    indicators: [],
    instruments: [],
    organisations: [],
  }
  for (const path of ['/en/plans/tennis-club', '/da/plans/tennis-club']) {
    const seen = seenOn(path, bare)
    const data = {
      standings: new Map(),
      round: null,
      policy: null,
      figures: [],
      changes: [],
      today: '2026-06-01',
    }
    const { period } = clubHead
    assert.ok(period.start && period.end)
    for (const page of [
      frontPage(seen, { ...data, today: '2026-06-01' }),
      organisationsPage(seen),
    ]) {
      assert.match(page.toString(), /class="empty-state"/)
      await expectValidHtml(page)
    }
  }
  const front = frontPage(seenOn('/en/plans/tennis-club', bare), {
    standings: new Map(),
    round: null,
    policy: null,
    figures: [],
    changes: [],
    today: '2026-06-01',
  })
  assert.ok(words(front).includes('The plan lists no commitments.'))
})

test('a list that is narrowed to nothing says so and leads back to all', async () => {
  const seen = seenOn('/en/plans/tennis-club/commitments?status=done')
  const page = commitmentsPage(seen, new Map(), null)
  const said = words(page).join(' ')
  assert.doesNotMatch(said, /Promise c-1-1/)
  assert.match(page.toString(), /class="empty-state"/)
  await expectValidHtml(page)
})

const edition = {
  id: 'e1',
  number: 1,
  begunAt: new Date('2027-02-20T12:00:00Z'),
  events: [
    {
      act: 'hand-in',
      at: new Date('2027-02-24T23:30:00Z'),
      account: null,
      question: null,
      leftOut: [],
      role: 'approver',
      remark: null,
    },
  ],
  lines: [],
} as const

const report: Report = {
  id: 'r1',
  plan: 'tennis-club',
  organisation: 'club:board',
  occasion: { kind: 'progress', code: '2027', period: '2026', round: null, indicator: null },
  version: {
    plan: 'tennis-club',
    version: 1,
    title: {},
    shortTitle: {},
    timeZone: 'Europe/Copenhagen',
    jurisdiction: 'club',
    languages: ['en'],
  },
  assigned: [],
  everyone: [],
  editions: [edition],
  commitments: new Map(),
  measures: new Map(),
  organisations: new Map(),
}

const handedIn = (seen: typeof english, items: readonly Item[]) =>
  handedInSection(seen, [{ report, read: { edition, line: lineOf(items) } }])

test('what was handed in is told in its author’s words and language, on the plan’s day', async () => {
  const items = [rated('delayed'), said('did', 'Vi plantede <b>æbler</b>.')]
  const section = handedIn(danish, items)
  const page = pageOf(danish, silent('withheld'), section)
  const told = words(page)
  assert.ok(
    told.includes('Vi plantede <b>æbler</b>.') ||
      told.some((one) => one.includes('&lt;b&gt;æbler')),
  )
  // Half past eleven at Greenwich is the next day at the club.
  assert.ok(
    told.some((one) => one.includes('25. februar 2027')),
    told.join(' | '),
  )
  assert.match(page.toString(), /lang="en"[^>]*>\s*Vi plantede/)
  await expectValidHtml(page)
})

test('figures and files are left to the report’s own page', () => {
  const section = handedIn(english, [counted(), said('changed', 'More girls play.')])
  const markup = String(section)
  assert.match(markup, /More girls play\./)
  assert.doesNotMatch(markup, /31|75|41\.3|Payroll/)
})

test('who was handed nothing in sees no heading for it', () => {
  assert.equal(handedInSection(english, []), null)
  const nothing: Besides = { inferred: [], issues: [], proposals: [], closed: [] }
  const page = pageOf(
    english,
    silent('not-yet-due'),
    besidesSections(english, { opened: nothing, closed: nothing }),
  )
  assert.doesNotMatch(page.toString(), /id="(not-published|shown-to-you|opened-readings)"/)
})

test('a text that the plan has in one language only is shown in it, marked', () => {
  const reading = { ...clubReading, commitments: [promise('c-1-1', { title: { da: 'Et løfte' } })] }
  const page = commitmentsPage(seenOn('/en/plans/tennis-club', reading), new Map(), null)
  assert.match(page.toString(), /lang="da"[^>]*>\s*Et løfte/)
})
