import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Named, Person, Setting } from '#features/people'
import { languages, speaker } from '#kernel/i18n'
import { expectValidHtml } from '#test/html'
import { wordsOf } from '#test/markup'
import type { InvitePage } from './invite-page.ts'
import { invitedPage, invitePage } from './invite-page.ts'
import type { AcceptPage } from './link-pages.ts'
import { acceptPage, closedLinkPage, newPasswordPage } from './link-pages.ts'
import type { PeopleList, Waiting } from './people-page.ts'
import { factorState, peopleListPage } from './people-page.ts'
import type { PersonPage } from './person-page.ts'
import { closePage, personPage } from './person-page.ts'
import { resetPage } from './reset-page.ts'

const person: Person = {
  id: '0b8c6c1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
  email: 'ada@club.example',
  name: 'Ada & Co',
  language: 'en',
  createdAt: new Date('2027-01-01T00:00:00Z'),
  closedAt: null,
  roles: [
    { id: 'r1', name: 'approver', plan: 'courts', organisation: 'dk:green' },
    { id: 'r2', name: 'editor', plan: 'youth', organisation: 'dk:green' },
  ],
}

const green = {
  id: 'dk:green',
  jurisdiction: 'dk',
  code: 'green',
  kind: 'authority',
  name: { en: 'The Green', da: 'Den Grønne' },
  shortName: {},
  parent: null,
} as const

const courts = { id: 'courts', title: { en: 'More courts', da: 'Flere baner' }, timeZone: 'UTC' }
const named: Named = { plans: [courts], organisations: new Map([[green.id, green]]) }

const setting = (language: 'en' | 'da' = 'en'): Setting => ({
  say: speaker(language),
  actor: { kind: 'account', account: 'a9', roles: [] },
  around: {},
})

const waiting: Waiting = {
  id: '1b8c6c1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
  kind: 'invitation',
  email: 'new@club.example',
  account: null,
  roles: [{ name: 'editor', plan: 'courts', organisation: 'dk:green' }],
  language: 'en',
  createdAt: new Date('2027-03-01T08:00:00Z'),
  expiresAt: new Date('2027-03-15T08:00:00Z'),
  usedAt: null,
  endedAt: null,
  hasExpired: false,
}

const list: PeopleList = {
  people: [person],
  waiting: [waiting],
  withFactor: new Set(),
  named,
  mailGoesOut: true,
  timeZone: 'UTC',
  errors: [],
  said: null,
}

const listed = (more: Partial<PeopleList> = {}) =>
  wordsOf(peopleListPage(setting(), { ...list, ...more }))

test('the list says in a sentence how many have come and how many wait', () => {
  assert.match(listed(), /One person has an account\. One invitation waits\./)
  assert.match(listed({ waiting: [] }), /No invitation waits\./)
  const two = { people: [person, { ...person, id: 'b' }], waiting: [waiting, waiting] }
  assert.match(listed(two), /2 people have an account\. 2 invitations wait\./)
})

test('an empty list says why, and the closed stand apart', () => {
  assert.match(listed({ people: [] }), /Nobody has a role in your plan\. Invite the first\./)
  const closed = { ...person, name: 'Gone', closedAt: new Date('2027-02-01T00:00:00Z') }
  assert.doesNotMatch(listed(), /Closed/)
  assert.match(listed({ people: [person, closed] }), /Closed Gone ada@club\.example/)
})

test('an invitation that has expired says so instead of its day', () => {
  assert.match(listed(), /15 March 2027 at 08:00/)
  assert.match(listed({ waiting: [{ ...waiting, hasExpired: true }] }), /has expired/)
})

test('without a mail server nothing is sent again, only shown', () => {
  assert.match(listed(), /Send again/)
  assert.doesNotMatch(listed({ mailGoesOut: false }), /Send again/)
  assert.match(listed({ mailGoesOut: false }), /Show a new link/)
})

test('a second step is there, missing, or not asked for', () => {
  const editor = { ...person, roles: person.roles.slice(1) }
  assert.deepEqual(
    [factorState(person, true), factorState(person, false), factorState(editor, false)],
    ['people.factor-state-there', 'people.factor-state-missing', 'people.factor-state-not-asked'],
  )
})

const invite: InvitePage = {
  plans: [courts],
  organisations: [green, { ...green, id: 'dk:a', name: { en: 'Another' } }],
  allPlans: false,
  mayAdminister: false,
  entered: { role: 'editor', plan: 'courts', organisation: 'dk:green' },
  errors: [],
  email: 'x@club.example',
  language: 'da',
  delivery: 'mail',
  mailGoesOut: true,
}

test('what may not be given is not offered', () => {
  const offered = (more: Partial<InvitePage>) =>
    invitePage(setting(), { ...invite, ...more }).toString()
  assert.doesNotMatch(offered({}), /value="administrator"|value="\*"/)
  assert.match(offered({ mayAdminister: true }), /value="administrator"/)
  assert.match(offered({ allPlans: true }), /<option value="\*">all plans/)
})

test('organisations stand in the order of the alphabet; what was chosen stays chosen', () => {
  const page = invitePage(setting(), invite).toString()
  assert.ok(page.indexOf('Another') < page.indexOf('The Green'))
  assert.match(page, /<option value="dk:green" selected/)
  assert.match(page, /<option value="courts" selected/)
  assert.match(page, /value="editor" checked/)
  assert.match(
    wordsOf(page),
    /Needed for editor, approver, civil society partner and alliance member/,
  )
})

const shown: PersonPage = {
  ...invite,
  person,
  named,
  mayEnd: ['r1'],
  mayClose: false,
  isSelf: false,
  hasFactor: true,
  said: null,
}

const personWords = (more: Partial<PersonPage>) =>
  wordsOf(personPage(setting(), { ...shown, ...more }))

test('a person’s page offers what its reader may do, and no more', () => {
  const some = personPage(setting(), shown).toString()
  assert.equal([...some.matchAll(/\/roles\/r\d\/end/g)].length, 1)
  assert.match(some, /roles\/r1\/end/)
  assert.doesNotMatch(personWords({}), /Close the account|Take the second step away/)
  assert.match(personWords({ mayClose: true }), /Take the second step away[^]*Close the account/)
  assert.doesNotMatch(
    personWords({ mayClose: true, hasFactor: false }),
    /Take the second step away/,
  )
})

test('on one’s own page there is no role to give and no second step to take', () => {
  const words = personWords({ isSelf: true, mayClose: true })
  assert.doesNotMatch(words, /Give the role|Take the second step away/)
})

test('a closed account’s page says so and offers nothing', () => {
  const closed = { ...person, closedAt: new Date('2027-02-01T00:00:00Z'), roles: [] }
  const words = personWords({ person: closed, mayClose: true })
  assert.match(words, /This account is closed/)
  assert.doesNotMatch(words, /Give the role|Close the account/)
})

test('before an account is closed the page says what will happen, to whom and what not', () => {
  const words = wordsOf(closePage(setting(), person, []))
  for (const said of [
    'All 2 roles end now.',
    'Ada &amp; Co is signed out everywhere',
    'stays, with its organisation and role',
    'can be invited again',
    'Close the account of Ada &amp; Co',
    'Cancel, nothing is closed',
  ])
    assert.ok(words.includes(said), said)
})

const accept: AcceptPage = {
  kind: 'invitation',
  path: '/invitations/abc',
  roles: ['editor for The Green in More courts'],
  invited: 'new@club.example',
  known: false,
  needsCode: false,
  entered: { email: '', name: '', language: 'en' },
  errors: [],
}

test('the first link asks for an e-mail; an invitation knows it; a known person is asked nothing', () => {
  const page = (more: Partial<AcceptPage>) =>
    acceptPage(setting(), { ...accept, ...more }).toString()
  assert.match(page({ kind: 'first', invited: null }), /name="email"/)
  assert.doesNotMatch(page({}), /name="email"/)
  assert.doesNotMatch(page({ known: true }), /name="name"|name="chosen"/)
  assert.match(wordsOf(page({ needsCode: true })), /Next you set up a second step/)
})

test('a link that does not open says why and what to do instead', () => {
  const words = (reset: boolean) =>
    wordsOf(closedLinkPage(setting(), { path: '/reset/x', refusal: 'link-expired', reset }))
  assert.match(words(true), /This link has expired\. Ask for another link/)
  assert.match(words(false), /Ask whoever invited you to send it again/)
})

test('every page is valid in both languages', async () => {
  const errors = [{ field: 'email', text: 'x' }]
  for (const language of languages) {
    const here = setting(language)
    await expectValidHtml(peopleListPage(here, { ...list, errors, said: 'mailed' }))
    await expectValidHtml(invitePage(here, { ...invite, errors, mailGoesOut: false }))
    await expectValidHtml(invitedPage(here, { email: 'a@b.example', link: 'http://x/y' }))
    await expectValidHtml(personPage(here, { ...shown, mayClose: true }))
    await expectValidHtml(closePage(here, person, []))
    await expectValidHtml(acceptPage(here, { ...accept, errors, needsCode: true }))
    await expectValidHtml(newPasswordPage(here, { path: '/reset/x', errors: [] }))
    await expectValidHtml(resetPage(here, { email: 'a', asked: false, errors }))
    await expectValidHtml(resetPage(here, { email: 'a', asked: true, errors: [] }))
    const closed = { path: '/first/x', refusal: 'link-unknown', reset: false } as const
    await expectValidHtml(closedLinkPage(here, closed))
  }
})
