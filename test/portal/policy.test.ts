import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { read as look } from '#kernel/db'
import { policiesAsOf } from '#features/publication'
import { roundOperations } from '#features/rounds'
import { answered } from '#test/answers'
import { expectValidHtml } from '#test/html'
import { openWorld, plan } from '../reporting/cast.ts'
import { done, handedIn, round } from '../reporting/thread.ts'
import { siteOn, wordsOn } from './site.ts'

// The coordinator records the policy in May and words it anew in July; one authority hands in nothing.
const first = 'Lo que se entrega se publica con acuerdo; quien calla consta al cierre.'
const second = 'Quien calla consta desde el cierre de cada ronda.'

const world = await openWorld()
const recordOn = async (day: string, es: string) => {
  world.setClock(`${day}T12:00:00Z`)
  return done(
    await roundOperations.recordPolicy(world.visit('coordinator'), { plan, text: { es } }),
  )
}
await handedIn(world)
world.setClock('2027-03-10T12:00:00Z')
done(await roundOperations.closeRound(world.visit('coordinator'), round))
await recordOn('2027-05-04', first)
await recordOn('2027-07-01', second)

const { read } = siteOn(world.database, '2027-08-01')
const pageOn = (language: string, path: string, day: string) =>
  read(`/${language}/plans/${plan}${path}?as-of=${day}`)
/** What a page says, in one piece. */
const saidOn = (markup: string): string => wordsOn(markup).join(' ').replaceAll(/\s+/g, ' ')

const policyOn = async (day: string) =>
  answered(
    z.object({ publicationPolicy: z.unknown() }),
    await read(`/api/v1/plans/${plan}?as-of=${day}`),
  ).publicationPolicy

test('before it is recorded the method page gives the rule, and says that the plan has not worded it', async () => {
  const english = saidOn(await pageOn('en', '/method', '2027-05-03'))
  assert.match(english, /Who has handed in nothing is shown once a round is closed/)
  assert.match(english, /has not recorded a publication policy in its own words/)
  const danish = saidOn(await pageOn('da', '/method', '2027-05-03'))
  assert.match(danish, /Hvem der intet har afleveret, vises, når en runde er lukket/)
  assert.match(danish, /ikke registreret en offentliggørelsespolitik/)
  for (const said of [english, danish]) assert.ok(!said.includes(first))
  assert.equal(await policyOn('2027-05-03'), null)
})

test('from the day it is recorded everyone reads it in the plan’s words, with the day', async () => {
  const page = await pageOn('en', '/method', '2027-05-04')
  await expectValidHtml(page)
  assert.ok(saidOn(page).includes(`publication policy, recorded on 4 May 2027: ${first}`))
  assert.match(page, /<h3 id="policy">/)
  assert.match(page, /lang="es"[^>]*>Lo que se entrega/)
  const danish = await pageOn('da', '/method', '2027-05-04')
  await expectValidHtml(danish)
  assert.ok(saidOn(danish).includes(`registreret 4. maj 2027: ${first}`))
})

test('worded anew, an earlier day keeps the words of that day', async () => {
  const now = saidOn(await read(`/en/plans/${plan}/method`))
  assert.ok(now.includes(`recorded on 1 July 2027: ${second}`))
  assert.ok(!now.includes(first))
  assert.ok(saidOn(await pageOn('en', '/method', '2027-06-30')).includes(first))
})

test('where the front page speaks of silence it says by which policy', async () => {
  const ways = [
    ['en', 'What everyone reads of a round'],
    ['da', 'Hvad alle kan læse om en runde'],
  ] as const
  for (const [language, words] of ways) {
    const front = await read(`/${language}/plans/${plan}`)
    await expectValidHtml(front)
    assert.match(front, new RegExp(`href="/${language}/plans/${plan}/method#policy">${words}</a>`))
    assert.ok(saidOn(front).includes(`${words}: ${second}`))
    const before = saidOn(await pageOn(language, '', '2027-03-10'))
    const rule = language === 'en' ? 'Who has handed in nothing' : 'Hvem der intet har afleveret'
    assert.ok(before.includes(`${words}: ${rule}`))
  }
  const quiet = saidOn(await pageOn('en', '', '2027-03-09'))
  assert.doesNotMatch(quiet, /What everyone reads of a round/)
})

test('programs read it of the plan and in the list of plans, as of the day that they ask for', async () => {
  const shown = (es: string, recordedAt: string) => ({
    silence: 'closed-rounds',
    text: { es, official: 'es' },
    recordedAt,
  })
  assert.deepEqual(await policyOn('2027-06-30'), shown(first, '2027-05-04T12:00:00.000Z'))
  const now = shown(second, '2027-07-01T12:00:00.000Z')
  assert.deepEqual(await policyOn('2027-08-01'), now)
  const form = z.object({
    items: z.array(z.object({ id: z.string(), publicationPolicy: z.unknown() })),
  })
  assert.deepEqual(
    answered(form, await read('/api/v1/plans')).items.map(({ id, publicationPolicy }) => [
      id,
      publicationPolicy,
    ]),
    [[plan, now]],
  )
})

test('the public login reads the policy, and not who recorded it', async () => {
  const asOf = new Date('2027-08-01T12:00:00Z')
  const policies = await look(world.database.public, (tx) => policiesAsOf(tx, { asOf }))
  assert.deepEqual(
    [...policies],
    [
      [
        plan,
        { silence: 'closed-rounds', text: { es: second }, at: new Date('2027-07-01T12:00:00Z') },
      ],
    ],
  )
})
