import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import type { Actor } from '#kernel/access'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { speaker } from '#kernel/i18n'
import { Problem } from '#kernel/operations'
import { expectValidHtml } from '#test/html'
import { planAddresses, withQuery } from './addresses.ts'
import { askedDay } from './as-of.ts'
import type { FramedPlan } from './frame.ts'
import { planFrame } from './frame.ts'

const club: FramedPlan = {
  id: 'tennis-club',
  kind: 'action-plan',
  shortTitle: { es: 'Club de tenis' },
  timeZone: 'America/Montevideo',
  period: { start: '2026-01-01', end: '2030-12-31' },
  publisher: { en: 'The committee' },
  tables: ['commitments', 'figures'],
}

const now = new Date('2027-03-01T02:30:00Z') // the last evening of February in Montevideo

function requestFor(path: string, actor: Actor = anonymous, exercise = false): PageRequest {
  const url = new URL(`http://localhost${path}`)
  const say = speaker(path.startsWith('/da') ? 'da' : 'en')
  const unused = () => Promise.reject(new Error('not asked for'))
  return {
    visit: { actor, now, language: say.language, request: 'r', transaction: unused, read: unused },
    say,
    language: say.language,
    url,
    params: {},
    query: url.searchParams,
    headers: new Headers(),
    form: unused,
    json: unused,
    body: null,
    from: '',
    exercise,
  }
}

test('whoever reads an earlier day stays in it', () => {
  const to = planAddresses('da', 'tennis-club', '2027-01-05')
  assert.equal(to.commitment('c-1'), '/da/plans/tennis-club/commitments/c-1?as-of=2027-01-05')
  assert.equal(planAddresses('en', 'tennis-club').front, '/en/plans/tennis-club')
})

test('a part of an address is changed and the rest of it kept', () => {
  const url = new URL('http://localhost/en/plans/a?sort=title&as-of=2027-01-05')
  assert.equal(withQuery(url, { 'as-of': null }), '/en/plans/a?sort=title')
  assert.equal(withQuery(url, { sort: 'owner' }), '/en/plans/a?sort=owner&as-of=2027-01-05')
})

test('a day means its end in the plan’s zone, and today means now', () => {
  const asked = (path: string) => askedDay(requestFor(path), club.timeZone)
  assert.deepEqual(asked('/en'), { day: null, moment: now })
  assert.deepEqual(asked('/en?as-of=2027-02-27').moment, new Date('2027-02-28T02:59:59.999Z'))
  assert.deepEqual(asked('/en?as-of=2027-02-28'), { day: '2027-02-28', moment: now })
})

test('a day that has not been, and what is no day, are refused', () => {
  const refusal = (day: string) => {
    try {
      askedDay(requestFor(`/en?as-of=${day}`), club.timeZone)
    } catch (error) {
      return error instanceof Problem ? [error.status, error.code] : error
    }
    return 'not refused'
  }
  assert.deepEqual(refusal('2027-03-01'), [400, 'day-in-future'])
  assert.deepEqual(refusal('2027-02-29'), [400, 'day-unreadable'])
})

const framed = (request: PageRequest, more = {}) =>
  planFrame(request, club, { title: 'Courts', heading: { title: 'Courts' }, here: 'commitments', body: html`<p>Six</p>`, ...more })

test('a page of a plan is a whole page, in both languages', async () => {
  for (const path of ['/en/plans/tennis-club/commitments', '/da/plans/tennis-club/commitments'])
    await expectValidHtml(framed(requestFor(path)))
})

test('the public is offered to sign in and to come back', () => {
  const markup = framed(requestFor('/en/plans/tennis-club/commitments?sort=title')).toString()
  assert.match(markup, /sign-in\?next=%2Fen%2Fplans%2Ftennis-club%2Fcommitments%3Fsort%3Dtitle/)
  assert.match(markup, /aria-current="page"[^>]*>Commitments/)
})

test('who has signed in sees himself as organisation and role, never by name to others', () => {
  const editor: Actor = {
    kind: 'account',
    account: 'a',
    roles: [
      { name: 'editor', plan: 'tennis-club', organisation: 'uy:courts' },
      { name: 'approver', plan: 'another', organisation: null },
    ],
    shownAs: { name: 'Ana', organisation: { es: 'Canchas' } },
  }
  const markup = framed(requestFor('/en/plans/tennis-club', editor)).toString()
  assert.match(markup, /<span lang="es">Canchas<\/span>/)
  assert.match(markup, /editor/)
  assert.doesNotMatch(markup, /Ana/)
})

test('the exercise and an earlier day are said on every page', () => {
  const request = requestFor('/en/plans/tennis-club?as-of=2027-01-05', anonymous, true)
  const markup = framed(request, { asOf: '2027-01-05' }).toString()
  assert.match(markup, /Invented history, shown as on 28 February 2027/)
  assert.match(markup, /As published on 5 January 2027/)
  assert.match(markup, /href="\/en\/plans\/tennis-club">See the page as it is now/)
})
