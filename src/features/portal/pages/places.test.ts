import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BodyRecord, OrganisationRecord } from '#features/organisations'
import type { MeetingRecord } from '#features/governance'
import type { PlanReading } from '#features/reading'
import { pieces } from '#features/reading'
import { expectValidHtml } from '#test/html'
import { clubHead, clubReading, clubRequest } from '#test/portal/club'
import { alliancePage } from './alliance.ts'
import { areaPage } from './area.ts'
import { bodiesPage, bodyPage } from './bodies.ts'
import { changesPage } from './changes.ts'
import { frontPage } from './front.ts'
import { organisationPage } from './organisation.ts'
import { organisationsPage } from './organisations.ts'

const record = (id: string, more: Partial<OrganisationRecord> = {}): OrganisationRecord => ({
  id,
  jurisdiction: 'club',
  kind: 'authority',
  name: { en: `The ${id}` },
  shortName: { en: id },
  ...more,
})

const committee: BodyRecord = {
  id: 'b-01',
  kind: 'steering',
  name: { en: 'The committee', da: 'Udvalget' },
  role: [{ en: 'Steers' }, { en: 'Decides on nets' }],
  members: [{ organisation: 'board', asWritten: 'Board' }, { asWritten: 'Parents' }],
}

const meeting: MeetingRecord = {
  id: 'm-01',
  body: 'b-01',
  name: { en: 'Spring meeting' },
  cadence: 'annual',
  month: null,
  purpose: { en: 'To look back' },
  openPoint: { en: 'The plan names no month' },
}

const reading: PlanReading = {
  ...clubReading,
  organisations: [
    record('board'),
    record('coach', { parent: 'board' }),
    record('federation', { jurisdiction: 'int', kind: 'international' }),
  ],
  bodies: [committee],
  meetings: [meeting],
}
const seen = pieces.seenBy(clubRequest('/en/plans/tennis-club'), reading)
const bare = pieces.seenBy(clubRequest('/en/plans/tennis-club'), clubReading)

const spaced = (markup: { toString(): string }): string =>
  markup.toString().replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')

const entry = reading.names.get('board')
assert.ok(entry)

const boardPage = (by = seen) =>
  organisationPage(by, {
    record: record('board'),
    entry,
    standings: new Map(),
    figures: [],
    lines: [],
    besides: null,
  })

test('an organisation says what it answers for, in words, and where it sits', async () => {
  const page = spaced(boardPage())
  assert.match(page, /Answers for <b>two<\/b> commitments and no figure\./)
  assert.match(page, /Sits in<\/dt> <dd><a href="[^"]*bodies\/b-01">The committee/)
  assert.match(page, /Consists of<\/dt> <dd><a[^>]*>The coach/)
  assert.match(page, /<span lang="da">Klubbens board<\/span>/)
  await expectValidHtml(boardPage())
})

test('organisations stand by kind, with how much the plan states as theirs', async () => {
  const page = spaced(organisationsPage(seen))
  assert.match(page, /Authorities[\s\S]*The board[\s\S]*International[\s\S]*The federation/)
  assert.doesNotMatch(page, /Civil society/)
  await expectValidHtml(organisationsPage(seen))
})

test('a body says what it does, who sits in it and what the plan leaves open', async () => {
  const page = spaced(bodyPage(seen, committee))
  assert.match(page, /Decides on nets/)
  assert.match(page, /2 entries in the plan/)
  assert.match(page, /Parents/)
  assert.match(page, /Led by<\/dt> <dd>Not stated/)
  assert.match(page, /The plan names no month/)
  await expectValidHtml(bodyPage(seen, committee))
})

test('every meeting has an address of its own', () => {
  assert.match(bodiesPage(seen).toString(), /<tr[^>]*id="m-01"/)
})

test('a meeting with a month says it in words', () => {
  const dated = { ...reading, meetings: [{ ...meeting, month: 4 }] }
  const page = spaced(bodiesPage(pieces.seenBy(seen.request, dated)))
  assert.match(page, /Every year, in April/)
})

test('where a plan names no body, organisation or meeting the page says so', async () => {
  assert.match(spaced(bodiesPage(bare)), /The plan names no bodies[\s\S]*The plan names no meeting/)
  for (const page of [bodiesPage(bare), organisationsPage(bare), changesPage(bare, [])])
    await expectValidHtml(page)
  assert.match(spaced(changesPage(bare, [])), /Nothing has changed/)
})

test('an area shows its commitments by the organisation that they are listed under', () => {
  const [, area] = clubReading.areas
  assert.ok(area)
  const page = spaced(areaPage(bare, { area, standings: new Map(), figures: [] }))
  assert.match(
    page,
    /<h3><a[^>]*>The board<\/a><\/h3>[\s\S]*Promise c-1-1[\s\S]*<h3><a[^>]*>The coach/,
  )
})

test('what is published before a round is closed is told, not that no round was held', () => {
  const said = { organisation: 'club:board', publishedAt: new Date(0), reason: null, round: '2026' }
  const standings = new Map([['c-1-1', { ...said, status: 'on-track' as const }]])
  const page = spaced(
    frontPage(bare, {
      standings,
      round: null,
      policy: null,
      figures: [],
      changes: [],
      today: '2026-06-01',
    }),
  )
  assert.match(page, /No round of reports has been closed yet\. What authorities have published/)
  assert.doesNotMatch(page, /No round of reports has been held yet/)
})

test('the front page is squares by area, and says what is next and what changed', async () => {
  const markup = frontPage(bare, {
    standings: new Map(),
    round: null,
    policy: null,
    figures: [],
    changes: [{ kind: 'plan-published', at: new Date('2025-02-01T12:00:00Z'), number: 1 }],
    today: '2026-06-01',
  })
  const page = spaced(markup)
  assert.match(page, /All <b>3<\/b> commitments are <b>not yet due<\/b>/)
  assert.match(page, /Promise c-1-1: not yet due/)
  assert.match(page, /A window closes: <a[^>]*>Promise c-1-2/)
  assert.match(page, /The review is held/)
  assert.match(page, /Besides these, <b>1<\/b> promise of the running text is followed/)
  assert.match(page, /<b>Published\.<\/b> The plan, version 1/)
  await expectValidHtml(markup)
})

test('changes go on page by page', () => {
  const changes = Array.from({ length: 60 }, (_, index) => ({
    kind: 'round-closed' as const,
    at: new Date(Date.UTC(2026, 0, 60 - index)),
    round: String(index),
  }))
  const page = (query: string) =>
    spaced(
      changesPage(
        pieces.seenBy(clubRequest(`/en/plans/tennis-club/changes${query}`), reading),
        changes,
      ),
    )
  assert.match(page(''), /Round 0\./)
  assert.doesNotMatch(page(''), /Round 25\./)
  assert.match(page('?page=2'), /Round 25\./)
  assert.match(page('?page=99'), /Round 59\./)
  assert.match(page('?page=x'), /Round 0\./)
})

test('an alliance is told on one page, with what its charter leaves open', async () => {
  const head = {
    ...clubHead,
    kind: 'alliance' as const,
    period: { start: null, end: null },
    alliance: {
      responsible: { en: 'The board' },
      purpose: { en: 'Fair play' },
      whoMayJoin: { en: 'Any club' },
      arenas: [{ en: 'Courts' }],
      goals: [{ id: 'g-1', text: { en: 'Nobody cheats' } }],
      obligations: [
        { id: 'o-1', text: { en: 'Call your own lines' } },
        { id: 'o-2', text: { en: 'Shake hands' } },
      ],
      outputs: [],
      audience: { en: 'Players' },
      term: { minimumYears: 5, start: null },
    },
  }
  const markup = alliancePage(bare, head)
  const page = spaced(markup)
  assert.match(page, /takes on <b>two<\/b> obligations/)
  assert.match(page, /At least five years/)
  assert.match(page, /First day<\/dt> <dd>Not stated/)
  await expectValidHtml(markup)
})
