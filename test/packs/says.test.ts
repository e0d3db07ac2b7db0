import assert from 'node:assert/strict'
import { test } from 'node:test'
import { governanceOperations } from '#features/governance'
import { packOperations } from '#features/packs'
import { reportOperations } from '#features/reporting'
import { linesOf, readDocx } from '#test/docx'
import type { World } from '../reporting/cast.ts'
import { done, report } from '../reporting/thread.ts'
import { correct, freeze, place, show, withdraw } from '../snapshots/world.ts'
import { download, openPacked, pack } from './world.ts'

const meeting = { plan: place.plan, code: '2027-2' } as const

/** Every line of a paper, and every row of its tables. */
async function wordsOf(world: World, paper: 'pack' | 'minister' = 'pack'): Promise<string> {
  const { bytes } = await download(world, { ...pack, paper, form: 'docx' })
  const { paragraphs, tables } = readDocx(bytes)
  const rows = tables
    .flat()
    .map(({ cells }) => cells.map((cell) => linesOf(cell).join(' ')).join(' | '))
  return [...linesOf(paragraphs), ...rows].join('\n').replaceAll('\u00a0', ' ')
}

const factOf = async (world: World, kind: string, commitment: string): Promise<string> =>
  (await show(world)).leaves.find(
    ({ fact }) => fact?.kind === kind && fact.commitment === commitment,
  )?.fact?.ref ?? ''

test('overview, deviations, the silent and the builder count the same, and say what they count', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const words = await wordsOf(world)
  const { all } = await packOperations.listDeviations(world.visit('coordinator'), place)
  assert.equal(all.length, 3)
  const counted = 'By the rule 3 things deviate: 3 commitments and no figure'
  for (const said of [
    '0 of 4 commitments are done or on track; 2 are at risk, delayed, not started or stopped, and 2 have no status.',
    `${counted}. The meeting is asked to decide one thing.`,
    `${counted}. The 2 that the meeting should see stand first`,
    'The 4 commitments are those on the plan’s list.',
    'Of one authority there is no report here. 2 commitments have no status',
    '2.2 Revisar los pozos cada año | ◌ Nobody reports',
    '1.1 Plantar árboles nativos en las orillas | Never reported | ◪ At risk (Servicio Forestal inventado)',
  ])
    assert.ok(words.includes(said), `${said} in ${words}`)
  assert.ok((await wordsOf(world, 'minister')).includes(counted))
})

test('what was withdrawn is told with day and ground where it stood, in an earlier pack and a later one alike', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const figure = await factOf(world, 'figure', 'c-1-01')
  const status = await factOf(world, 'status', 'c-1-01')
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, figure)
  await withdraw(world, status)
  const stub = '2 April 2027: Withdrawn by Servicio Forestal inventado: required by law.'
  const earlier = await wordsOf(world)
  const single = await wordsOf(world, 'minister')
  await freeze(world)
  const later = await wordsOf(world)
  for (const words of [earlier, later]) {
    assert.ok(words.includes(`1 · ▬ Withdrawn · Servicio Forestal inventado`), words)
    assert.ok(words.includes(`1.1 Plantar árboles nativos en las orillas\n${stub}`), words)
    assert.match(
      words,
      /Mujeres entre quienes plantan *2 April 2027: Withdrawn by [^|]*\| 40 % 2024 \| Withdrawn \|/,
    )
    assert.doesNotMatch(words, /41\.3|At risk \(Servicio/)
    assert.match(words, /3 things deviate: 3 commitments and no figure, one of them withdrawn/)
    assert.match(words, /1 not started, 1 withdrawn/)
    assert.match(words, /Not reported \(1\): 2\.1/)
  }
  assert.ok(single.includes(stub), single)
  const { all } = await packOperations.listDeviations(world.visit('coordinator'), place)
  assert.deepEqual(
    all.find(({ key }) => key === 'commitment:c-1-01'),
    {
      key: 'commitment:c-1-01',
      subject: { kind: 'commitment', id: 'c-1-01' },
      state: 'withdrawn',
      reasons: ['withdrawn'],
      organisations: ['uy:forestal'],
      fact: null,
    },
  )
})

test('a correction that was handed in and that nobody has taken is said in the pack, until it is taken', async (t) => {
  const world = await openPacked(t)
  await correct(world)
  await freeze(world)
  const waits = 'do not stand here: Servicio Forestal inventado 20 May 2027.'
  const note = 'A correction of the report was handed in on 20 May 2027. Nobody has taken it'
  const words = await wordsOf(world)
  assert.ok(words.includes(waits) && words.includes(note), words)
  assert.ok((await wordsOf(world, 'minister')).includes(waits))
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  await freeze(world)
  assert.doesNotMatch(await wordsOf(world), /Nobody has taken|nobody has taken/)
})

test('a pack that is frozen after its meeting asks nothing that was decided, and follows it up; what is late says since when', async (t) => {
  const world = await openPacked(t)
  const coordinator = () => world.visit('coordinator')
  const { items } = await governanceOperations.showMeeting(coordinator(), meeting)
  world.setClock('2027-06-09T08:00:00Z')
  done(
    await governanceOperations.recordDecision(coordinator(), {
      ...meeting,
      item: items?.[0]?.id ?? '',
      outcome: 'amended',
      decided: 'El segundo vivero abre en agosto.',
      owner: 'forestal',
      dueOn: '2027-08-01',
      replaces: '',
    }),
  )
  await freeze(world)
  const words = await wordsOf(world)
  assert.doesNotMatch(words, /One proposal|is asked to decide|Un vivero más/)
  assert.match(words, /The meeting has made one decision; it stands in the follow-up\./)
  assert.match(words, /El segundo vivero abre en agosto\..*\| 1 August 2027 \| Open/)
  assert.match(words, /Se abre el segundo vivero\..*\| 1 June 2027 \| Overdue since 1 June 2027/)
})
