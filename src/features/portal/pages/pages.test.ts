import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import { html } from '#kernel/html'
import type { ShownProblem } from '#kernel/http'
import { speaker } from '#kernel/i18n'
import type { Standing } from '#features/reading'
import { expectValidHtml } from '#test/html'
import { clubReading, promise } from '#test/portal/club'
import { errorPage } from './error.ts'
import { whereItStands } from './standing-words.ts'

const [en, da] = [speaker('en'), speaker('da')]

const standings = (...states: readonly Standing['status'][]) =>
  new Map(
    states.map((status, index) => [
      `c-${index}`,
      { status, organisation: null, publishedAt: null, reason: null, round: null },
    ]),
  )

const sentence = (say: typeof en, ...states: readonly Standing['status'][]): string =>
  html`${whereItStands(
    say,
    states.map((_, index) => promise(`c-${index}`)),
    standings(...states),
  )}`
    .toString()
    .replaceAll(/<\/?b>/g, '')

test('before the first round a plan says that nothing is due', () => {
  assert.equal(
    sentence(en, 'not-yet-due', 'not-yet-due'),
    'All 2 commitments are not yet due: no authority has been asked to report so far. What has been done is not known here.',
  )
  assert.match(sentence(da, 'not-yet-due'), /^For alle 1 tilsagn er fristen ikke nået: Ingen/)
})

test('where a plan stands is told in sentences, numbers up to nine in words', () => {
  assert.equal(
    sentence(en, 'done', 'on-track', 'at-risk', 'delayed', 'stopped', 'not-reported', 'withheld'),
    '2 of 7 commitments are done or on track. Two are at risk or delayed. One was stopped. On one, nobody has reported. On one, the report is not published.',
  )
  assert.equal(
    sentence(da, 'done', 'delayed', 'not-started', 'not-reported'),
    '1 af 4 tilsagn er gennemført eller følger planen. Ét er i risiko eller forsinket. Ét er ikke begyndt. Om ét har ingen indberettet.',
  )
})

test('a plan without commitments says so', () => {
  assert.equal(sentence(en), 'The plan lists no commitments.')
  assert.equal(clubReading.version.head.kind, 'action-plan')
})

const problem = (status: number, code: string): ShownProblem => ({
  status,
  code,
  values: {},
  request: '7f3a',
  path: '/en/plans/tennis-club/commitments/n-1',
  actor: anonymous,
  back: null,
})

test('where nothing is there may be something for who signs in, and the way back', () => {
  const markup = errorPage(en, problem(404, 'not-found')).toString()
  assert.match(markup, /There may also be something here for those who have signed in/)
  assert.match(markup, /sign-in\?next=%2Fen%2Fplans%2Ftennis-club%2Fcommitments%2Fn-1/)
})

test('what was too large to send is not lost: the way back to where it stands', async () => {
  const back = '/en/plans/tennis-club/organisations/green/rounds/2027/lines/c-1-1?said=saved'
  const sent = { ...problem(413, 'body-too-large'), values: { kilobytes: 256 }, back }
  for (const [say, title, said] of [
    [en, 'This is too large', 'What was sent is larger than 256 KB. Nothing was saved.'],
    [da, 'Det fylder for meget', '256 KB'],
  ] as const) {
    const page = errorPage(say, sent)
    const markup = page.toString()
    assert.match(markup, new RegExp(`<h1[^>]*>\\s*${title}`))
    assert.ok(markup.includes(said))
    assert.ok(markup.includes(`href="${back}"`))
    await expectValidHtml(page)
  }
  assert.doesNotMatch(
    errorPage(en, problem(404, 'not-found')).toString(),
    /Go back with your browser/,
  )
})

test('what was sent by somebody who may not is not lost either, and nobody is told to shorten it', () => {
  const back = '/en/plans/tennis-club/organisations/green/rounds/2027'
  const refused = (say: typeof en) =>
    errorPage(say, { ...problem(403, 'not-allowed'), back }).toString()
  assert.match(refused(en), /what you wrote with you: it still stands on the page\./)
  assert.match(refused(da), /Det står stadig på siden\./)
  assert.doesNotMatch(refused(en) + refused(da), /shorter|kortere/)
  assert.match(
    errorPage(da, {
      ...problem(413, 'body-too-large'),
      values: { kilobytes: 256 },
      back,
    }).toString(),
    /kortere/,
  )
})

test('a fault gives its number and nothing else', () => {
  const markup = errorPage(da, problem(500, 'fault')).toString()
  assert.match(markup, /Noget gik galt hos os/)
  assert.match(markup, /7f3a/)
})

test('every error page is valid, and says in the exercise that it is one', async () => {
  for (const [status, code] of [
    [400, 'form-unreadable'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [413, 'json-expected'],
    [500, 'fault'],
  ] as const)
    for (const say of [en, da]) await expectValidHtml(errorPage(say, problem(status, code)))
  const exercise = errorPage(en, problem(404, 'not-found'), { shownAs: '9 June 2027' })
  assert.match(exercise.toString(), /Invented history, shown as on 9 June 2027/)
})
