import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as figureRoutes, showJudgedFigures } from '#features/figure-desk'
import type { GivenEntry } from '#features/measuring'
import { reportOperations } from '#features/reporting'
import {
  baseline,
  definition,
  handInFigures,
  list,
  listReport,
  observation,
  publishFigures,
  saveEntries,
  target,
} from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { routes, visitorOf } from '../reporting/visitor.ts'
import { course, handInOn, measured, openJudged, publicOn, stateOn } from './world.ts'

prepareAssets()
type Entries = Readonly<Record<string, GivenEntry['value']>>
const page = '/en/plans/montes-agua/organisations/forestal/figures/arboles-plantados'

/** The list's page as its editor reads it, without markup. */
async function deskPage(world: World): Promise<string> {
  const site = visitorOf(world, [...routes, ...figureRoutes])
  return plain((await site.get('editor', page)).text.replaceAll(/<[^>]+>/g, ' '))
}

const plain = (text: string): string =>
  text.replaceAll(/&#39;|&rsquo;/g, '’').replaceAll(/[\s\u00a0]+/g, ' ')

/** Whatever the page says before anybody has signed is what is stored when the list is published. */
async function saysTheSame(world: World, entries: Entries): Promise<readonly string[]> {
  await saveEntries(world, entries)
  const before = await deskPage(world)
  assert.match(before, /Not yet signed: nobody but you reads this/)
  await handInFigures(world)
  await publishFigures(world)
  const stored = await publicOn(world, '2027-01-11')
  assert.ok(stored.length > 0, 'something is judged')
  for (const { sentence, disagreement } of stored)
    for (const said of [sentence.en, disagreement?.en ?? ''])
      assert.ok(
        before.includes(plain(said)),
        `“${said}” was not said before: ${before.slice(0, 2500)}`,
      )
  return stored.map(({ method, verdict }) => `${method}: ${verdict}`)
}

const start = baseline({ period: '2024', value: '40' }, 'Counted for the first time.')
const aim = (says: Readonly<Record<string, unknown>>) =>
  target({ due: '2030', value: '50', ...says }, 'Decided.')
const figure = { 'observation.2026': measured('42') }
const measuredSo = (says: Readonly<Record<string, unknown>>) =>
  definition({
    from: '2024',
    reason: 'It is said how it is judged.',
    direction: 'increase',
    ...says,
  })

const cases: Readonly<
  Record<string, { readonly entries: Entries; readonly words: readonly string[] }>
> = {
  'the straight path': {
    entries: { ...course, ...figure },
    words: ['linear: behind', 'growth-ratio: moderate'],
  },
  'growth, as the definition of the list names it with its parameters': {
    entries: {
      'definition.2': measuredSo({ method: 'growth-ratio', parameters: { smallBaseline: '0.02' } }),
      ...course,
      ...figure,
    },
    words: ['growth-ratio: moderate', 'linear: behind'],
  },
  'a tolerance of nothing': {
    entries: {
      'definition.2': measuredSo({ method: 'linear', parameters: { tolerance: '0' } }),
      ...course,
      'observation.2026': measured('43.3'),
    },
    words: ['linear: behind', 'growth-ratio: substantial'],
  },
  'a projection, of a figure that is to fall': {
    entries: {
      'definition.2': measuredSo({ method: 'projection', direction: 'decrease' }),
      baseline: start,
      'target.end': aim({ kind: 'at-most', value: '20' }),
      'observation.2026': measured('36'),
    },
    words: ['projection: fair', 'linear: behind', 'growth-ratio: limited'],
  },
  'a range': {
    entries: {
      baseline: start,
      'target.end': aim({ kind: 'range', value: '45', upper: '55' }),
      ...figure,
    },
    words: ['range: ahead'],
  },
  'a level that is kept': {
    entries: { baseline: start, 'target.end': aim({ kind: 'maintain', value: '40' }), ...figure },
    words: ['maintain: maintained'],
  },
  'so many each year': {
    entries: {
      baseline: start,
      'target.end': aim({ kind: 'each-year', value: '41' }),
      'observation.2025': measured('39'),
      ...figure,
    },
    words: ['threshold-each-year: met'],
  },
  'so many by the end': {
    entries: {
      baseline: start,
      'target.end': { ...aim({ kind: 'by-the-end' }), confirmed: ['share-added-up' as const] },
      ...figure,
    },
    words: ['by-the-end: behind'],
  },
  'the aim that is due first, of two': {
    entries: {
      ...course,
      'target.first': aim({ kind: 'reach', due: '2027', value: '42' }),
      ...figure,
    },
    words: ['linear: reached', 'growth-ratio: reached'],
  },
  'an aim with steps on the way': {
    entries: {
      ...course,
      'target.step': aim({ kind: 'milestone', due: '2026', value: '42' }),
      ...figure,
    },
    words: ['linear: behind', 'growth-ratio: moderate', 'milestones: reached'],
  },
  'an aim that is another figure’s value, which is not known for that period': {
    entries: {
      'target.end': aim({ kind: 'follow', due: '', value: '', relativeTo: 'agua-cobertura' }),
      ...figure,
    },
    words: ['follow: no-data'],
  },
  'a start that nothing was measured since': {
    entries: course,
    words: ['linear: no-data'],
  },
}

for (const [name, { entries, words }] of Object.entries(cases))
  test(`what is said before signing is what is stored at publication: ${name}`, async (t: TestContext) => {
    assert.deepEqual(await saysTheSame(await openJudged(t), entries), words)
  })

test('what a published definition says of judging holds for the drafts of a later list', async (t) => {
  const world = await openJudged(t)
  const strict = measuredSo({ method: 'growth-ratio', parameters: { tolerance: '0' } })
  await stateOn(world, '2027-01-10', { 'definition.2': strict, ...course, ...figure })
  await reopened(world)
  assert.deepEqual(
    await saysTheSame(world, { 'observation.2026': measured('43.3', 'Recounted.') }),
    ['growth-ratio: substantial', 'linear: behind'],
  )
})

/** The next edition of the list is begun on the day on which everything else happens. */
async function reopened(world: World): Promise<void> {
  world.setClock('2027-01-11T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
}

test('of two figures of one period the one that is marked is judged, signed or not', async (t) => {
  const world = await openJudged(t)
  const chain = async () => {
    const { view } = await showJudgedFigures(world.visit('editor'), list)
    return view.entries.find(({ item }) => item.field === 'observation.2026.payroll')?.item.chain
  }
  const rivals = { ...figure, 'observation.2026.payroll': measured('44') }
  await saveEntries(world, { ...course, ...rivals })
  const uses = (await chain()) ?? assert.fail()
  const use = { use: { uses, sentence: 'The payroll knows everybody.' }, correction: '' }
  assert.deepEqual(await saysTheSame(world, { 'use.2026': use }), [
    'linear: ahead',
    'growth-ratio: substantial',
  ])
})

test('a break between start and figure is known before anybody has signed it', async (t) => {
  const world = await openJudged(t)
  await saveEntries(world, {
    'definition.2': measuredSo({ from: '2026', breaks: true }),
    ...course,
    ...figure,
  })
  const { word } = await showJudgedFigures(world.visit('editor'), list)
  assert.deepEqual(
    word?.words[0]?.inputs.breaks.map(({ period }) => period),
    ['2026'],
  )
  await handInFigures(world)
  const told = /What is told now.*/.exec(await deskPage(world))?.[0] ?? ''
  const broken = 'The series is broken in 2026; the start was counted the old way.'
  assert.equal(told.split(broken).length - 1, 2, 'each method says so in what is told now')
  await publishFigures(world)
  const [stored] = await publicOn(world, '2027-01-11')
  assert.deepEqual(stored?.inputs, word?.words[0]?.inputs)
})

test('where nothing can be judged the page says what is missing', async (t) => {
  const world = await openJudged(t)
  const { baseline: begins } = course
  await saveEntries(world, { ...figure, ...(begins && { baseline: begins }) })
  assert.match(
    await deskPage(world),
    /Nothing can be judged yet A target with a number and a date is missing/,
  )
  await saveEntries(world, { 'target.end': aim({ kind: 'reach', due: '2024' }) })
  assert.match(await deskPage(world), /No way leads from the baseline to the target/)
})

test('the authority reads what it and the coordinator are told since the hand-in, and what everybody is', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-09', { ...course, ...figure })
  await handInOn(world, '2027-01-10', { 'observation.2026': measured('43.3', 'Recounted.') })
  const both = await deskPage(world)
  assert.match(both, /Handed in, not published: you and the coordinator read this/)
  assert.match(
    both,
    /What is told now.*You and the coordinator On track: 43\.3.*Since 10 January 2027, by version 1 of the definition\. Everybody Behind: 42\.0.*Since 9 January 2027, by version 1 of the definition\./,
  )
  await publishFigures(world)
  assert.match(
    await deskPage(world),
    /You and the coordinator On track: 43\.3.*Everybody The same\./,
  )
})

test('what is told now says how many units its figure rests on, and which definition judged it', async (t) => {
  const world = await openJudged(t)
  const partly = { coverageOf: 'stream', coverageReported: '9', coverageExpected: '12' }
  await stateOn(world, '2027-01-09', {
    'definition.2': measuredSo({}),
    ...course,
    'observation.2026': observation({ value: '42', ...partly }),
  })
  assert.match(
    await deskPage(world),
    /What is told now.*Behind: 42\.0.*The value rests on 9 of 12 units\. .*Since 9 January 2027, by version 2 of the definition\./,
  )
  const stored = await publicOn(world, '2027-01-11')
  assert.deepEqual([...new Set(stored.map(({ inputs }) => inputs.definition.version))], [2])
})
