import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import type { Besides } from '../besides/schema.ts'
import { expectValidHtml } from '#test/html'
import { clubReading, clubRequest, promise } from '#test/portal/club'
import { besidesSections } from './besides.ts'
import {
  commitmentLinks,
  narrowedTo,
  narrowForm,
  ownersInFull,
  ownersInShort,
  planPage,
  seenBy,
  sorting,
  wayBack,
} from './pieces.ts'

const seen = seenBy(clubRequest('/en/plans/tennis-club/commitments?sort=title&area=1'), clubReading)
const written = (content: Parameters<typeof html>[1]): string =>
  html`${content}`.toString().replaceAll(/\s+/g, ' ')

const owned = (...codes: readonly string[]) =>
  promise('c-9', {
    responsibilities: codes.map((organisation) => ({ organisation, basis: 'stated' as const })),
  })

test('two owners are named in a list, more are counted, none is said', () => {
  assert.equal(written(ownersInShort(seen, owned('board', 'coach'))), 'The board, The coach')
  assert.equal(
    written(ownersInShort(seen, owned('board', 'coach', 'federation'))),
    'Three organisations',
  )
  assert.match(written(ownersInShort(seen, owned())), /Not stated/)
})

test('an owner that the register does not know stands by his code', () => {
  assert.equal(written(ownersInFull(seen, owned('parents'))), 'parents')
})

test('several commitments are links with commas between', () => {
  const links = written(commitmentLinks(seen, clubReading.commitments.slice(0, 2)))
  assert.match(links, /commitments\/c-1-1">Promise c-1-1<\/a>, <a/)
})

const choices = [
  {
    name: 'area',
    label: 'Area',
    value: '1',
    choices: [
      { value: '1', text: 'Players' },
      { value: '2', text: 'Courts' },
    ],
  },
  { name: 'owner', label: 'Owner', value: null, choices: [] },
]

test('narrowing keeps the order of the list, and the way back keeps it too', () => {
  const form = narrowForm(seen, choices).toString()
  assert.match(form, /<input type="hidden" name="sort" value="title" \/>/)
  assert.match(form, /<option[^>]*value="1"[^>]*selected[^>]*>Players/)
  const said = written(narrowedTo(seen, choices, { shown: 2, all: 3 }))
  assert.match(said, /2 of 3 are shown\. Area: Players\./)
  assert.match(said, /href="\/en\/plans\/tennis-club\/commitments\?sort=title"/)
})

test('a list that is not narrowed says nothing of it', () => {
  const open = choices.map((choice) => ({ ...choice, value: null }))
  assert.equal(narrowedTo(seen, open, { shown: 3, all: 3 }), null)
})

test('the head of a column keeps what the list is narrowed to', () => {
  assert.deepEqual(sorting(seen, { column: 'title', descending: false }, 'title'), {
    href: '/en/plans/tennis-club/commitments?sort=-title&area=1',
    now: 'ascending',
  })
  assert.deepEqual(sorting(seen, { column: 'title', descending: false }, 'owner'), {
    href: '/en/plans/tennis-club/commitments?sort=owner&area=1',
  })
})

test('the way back names the document, the place, who compared them, and a lasting address', () => {
  const place = {
    document: 'plan',
    section: 'Baner',
    page: 4,
    lines: [10, 12],
    checked: 'machine',
  } as const
  const back = wayBack(seen, { ...place, lines: [10, 12] })
    .toString()
    .replaceAll(/\s+/g, ' ')
  assert.match(back, /<span lang="da">Baner<\/span>/)
  assert.match(back, /4, lines 10–12 of the text file/)
  assert.match(back, /By machine; not yet confirmed by a person/)
  assert.match(back, /commitments\?as-of=2026-06-01/)
  assert.match(
    wayBack(seen, { ...place, lines: [10, 10] }).toString(),
    /4, line 10 of the text file/,
  )
})

test('without a place there is still a lasting address', () => {
  const back = wayBack(seen, undefined).toString()
  assert.doesNotMatch(back, /Document/)
  assert.match(back, /Permanent link/)
})

const besides: Besides = {
  inferred: [
    {
      id: 'i-1',
      commitment: 'c-1-1',
      organisation: 'coach',
      basis: 'inferred',
      note: { en: 'He runs it' },
    },
  ],
  issues: [
    {
      id: 'si-01',
      severity: 'high',
      kind: 'year-missing',
      issue: { en: 'No year' },
      reading: { en: 'We read 2025' },
      about: ['c-1-1'],
    },
  ],
  proposals: [],
  closed: [promise('n-2')],
}
const nothing: Besides = { inferred: [], issues: [], proposals: [], closed: [] }

test('what only this reader sees stands apart and says so; what was opened says that', async () => {
  const body = besidesSections(seen, {
    opened: { ...nothing, issues: besides.issues },
    closed: besides,
  })
  const page = planPage(seen, { title: 'Commitments', heading: { title: 'Commitments' }, body })
  const text = page.toString().replaceAll(/\s+/g, ' ')
  assert.match(text, /Confirmed<\/h2>[\s\S]*SI-01, large[\s\S]*Shown to you only<\/h2>/)
  assert.match(text, /The coach<\/a>[\s\S]*He runs it/)
  assert.match(text, /Our reading: We read 2025/)
  await expectValidHtml(page)
})

test('where there is nothing besides, nothing is said of it', () => {
  assert.equal(written(besidesSections(seen, { opened: nothing, closed: nothing })), '')
})
