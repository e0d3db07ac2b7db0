import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor, RoleName } from '#kernel/access'
import { anonymous, roleNames } from '#kernel/access'
import type { Level } from '#kernel/facts'
import { levels } from '#kernel/facts'
import { lineOf, said } from '#test/report-samples'
import type { Line } from '../items/schema.ts'
import type { Edition, RecordedEvent, Report } from '../reports/schema.ts'
import { progressIn } from '../occasions/rules.ts'
import { closer, newestState, readableEdition, readableLines, textStateOf } from './rules.ts'

const at = new Date('2027-02-23T09:00:00Z')
const owner = 'dk:dema'
const lead = 'dk:dnp'

const person = (name: RoleName, organisation: string | null = null, plan = 'p1'): Actor => ({
  kind: 'account',
  account: `${name}-1`,
  roles: [{ name, plan, organisation }],
})

const event = (act: RecordedEvent['act']): RecordedEvent => ({
  act,
  at,
  account: 'a1',
  question: act === 'ask' ? 'q1' : null,
  leftOut: [],
  role: null,
  remark: null,
})

const histories = {
  draft: [],
  'awaiting-signature': ['send'],
  signed: ['send', 'sign'],
  'handed-in': ['send', 'sign', 'hand-in'],
  'question-asked': ['send', 'sign', 'hand-in', 'ask'],
  'taken-into-pack': ['send', 'sign', 'hand-in', 'take'],
  superseded: ['send', 'sign', 'hand-in', 'supersede'],
  returned: ['send', 'sign', 'return'],
} as const satisfies Readonly<Record<string, readonly RecordedEvent['act'][]>>
type History = keyof typeof histories
const names: readonly History[] = [
  'draft',
  'awaiting-signature',
  'signed',
  'handed-in',
  'question-asked',
  'taken-into-pack',
  'superseded',
  'returned',
]
const closed: readonly History[] = ['draft', 'awaiting-signature', 'signed', 'returned']

const edition = (number: number, history: History, lines: readonly Line[]): Edition => ({
  id: `e${number}`,
  number,
  begunAt: at,
  events: histories[history].map(event),
  lines,
})

const report = (...editions: Edition[]): Report => ({
  id: 'r1',
  plan: 'p1',
  organisation: owner,
  occasion: progressIn({
    id: 'o1',
    plan: 'p1',
    code: '2027',
    period: '2026',
    questions: [],
    firstDueOn: '2027-02-28',
    version: 1,
    readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
    openedAt: at,
    events: [],
  }),
  version: {
    plan: 'p1',
    version: 1,
    title: {},
    shortTitle: {},
    timeZone: 'Europe/Copenhagen',
    jurisdiction: 'dk',
    languages: ['en', 'da'],
  },
  assigned: [{ organisation: owner, commitment: 'c-1-01', part: 'contributor' }],
  everyone: [
    { organisation: lead, commitment: 'c-1-01', part: 'lead' },
    { organisation: owner, commitment: 'c-1-01', part: 'contributor' },
  ],
  editions,
  commitments: new Map(),
  measures: new Map(),
  organisations: new Map(),
})

const line = (given: Partial<Line> = {}) => lineOf([said('did')], { part: 'contributor', ...given })
const reads = (actor: Actor, ...editions: Edition[]) =>
  readableLines(actor, report(...editions)).map((one) => one.edition.number)

test('a text that was not handed in is read by its owner and by nobody else', () => {
  for (const history of closed) {
    const readers = roleNames.filter(
      (name) => reads(person(name, owner), edition(1, history, [line()])).length > 0,
    )
    assert.deepEqual(readers, ['editor', 'approver'], history)
    assert.deepEqual(reads(person('editor', 'dk:mfa'), edition(1, history, [line()])), [], history)
    assert.deepEqual(reads(anonymous, edition(1, history, [line()])), [], history)
  }
})

test('handed in, the coordinator reads it and the others from their moment', () => {
  const handedIn = edition(1, 'handed-in', [line()])
  const readers = roleNames.filter((name) => reads(person(name), handedIn).length > 0)
  assert.deepEqual(readers, ['coordinator', 'reviewer'])
})

test('the coordinator keeps the edition that was handed in until the next one is', () => {
  const first = edition(1, 'handed-in', [line()])
  assert.deepEqual(reads(person('coordinator'), first, edition(2, 'signed', [line()])), [1])
  const superseded = edition(1, 'superseded', [line()])
  assert.deepEqual(reads(person('coordinator'), superseded, edition(2, 'handed-in', [line()])), [2])
})

test('the owner reads the newest edition, draft or not', () => {
  const both = [edition(1, 'handed-in', [line()]), edition(2, 'draft', [line()])]
  assert.deepEqual(reads(person('editor', owner), ...both), [2])
  assert.equal(readableEdition(person('coordinator'), report(...both))?.number, 1)
})

test('an edition that was returned before hand-in was never open', () => {
  assert.equal(textStateOf(edition(1, 'returned', [])), 'signed')
  assert.equal(textStateOf(edition(1, 'superseded', [])), 'superseded')
})

test('the lead reads a contributor’s part from its offer, signed or not', () => {
  const leader = person('editor', lead)
  assert.deepEqual(reads(leader, edition(1, 'draft', [line()])), [])
  assert.deepEqual(reads(leader, edition(1, 'draft', [line({ offeredAt: at })])), [1])
  const other = person('editor', 'dk:mfa')
  assert.deepEqual(reads(other, edition(1, 'draft', [line({ offeredAt: at })])), [])
})

test('a published line stays with everyone while its next version is on its way', () => {
  const published = edition(1, 'handed-in', [line({ publishedAt: at })])
  const editions = [published, edition(2, 'draft', [line()])]
  assert.deepEqual(reads(anonymous, ...editions), [1])
  assert.deepEqual(reads(person('editor', 'dk:mfa'), ...editions), [1])
})

test('items of a closed level are left out for those whom it does not admit', () => {
  const items = [said('did'), said('changed', 'Inside.', { level: 'internal' })]
  const published = edition(1, 'handed-in', [lineOf(items, { publishedAt: at })])
  const fields = (actor: Actor) =>
    readableLines(actor, report(published)).flatMap((one) =>
      one.line.items.map(({ field }) => field),
    )
  assert.deepEqual(fields(anonymous), ['did'])
  assert.deepEqual(fields(person('partner')), ['did'])
  assert.deepEqual(fields(person('coordinator')), ['did', 'changed'])
})

const anyLevel = fc.constantFrom(...levels)

test('the public reads exactly what was published at a public level, in any state', () => {
  const some = fc.record({
    history: fc.constantFrom(...names),
    commitment: anyLevel,
    item: anyLevel,
    published: fc.boolean(),
    offered: fc.boolean(),
  })
  fc.assert(
    fc.property(some, ({ history, commitment, item, published, offered }) => {
      const given = {
        level: commitment,
        publishedAt: published ? at : null,
        offeredAt: offered ? at : null,
      }
      const items = [said('did', 'Text.', { level: item })]
      const shown = readableLines(anonymous, report(edition(1, history, [lineOf(items, given)])))
      const isOpen = published && commitment === 'public'
      assert.equal(shown.length, isOpen ? 1 : 0)
      const itemIsOpen = isOpen && closer(commitment, item) === 'public'
      assert.equal(shown.flatMap((one) => one.line.items).length, itemIsOpen ? 1 : 0)
    }),
  )
})

test('nobody reads what a level closes to him, in any state', () => {
  const someone = fc.constantFrom<RoleName>(
    'partner',
    'alliance-member',
    'auditor',
    'administrator',
  )
  fc.assert(
    fc.property(fc.constantFrom(...names), someone, anyLevel, (history, name, level: Level) => {
      const lines = [lineOf([said('did', 'Text.', { level })], { publishedAt: at })]
      const shown = readableLines(person(name), report(edition(1, history, lines)))
      const insider = name === 'partner' || name === 'alliance-member'
      const open = level === 'public' || (level === 'partner' && insider)
      assert.equal(shown.flatMap((one) => one.line.items).length, open ? 1 : 0)
    }),
  )
})

test('of what may not be read only state, dates and number of lines are said', () => {
  const state = newestState(report(edition(1, 'awaiting-signature', [line(), line({ id: 'l2' })])))
  assert.deepEqual(state, {
    number: 1,
    state: 'awaiting-signature',
    lines: 2,
    events: [{ act: 'send', at }],
  })
})
