import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { publicCache, siteHandler } from '#kernel/http'
import { html } from '#kernel/html'
import { anonymous } from '#kernel/access'
import { apiRoutes, routes } from '#features/coverage'
import { apiRoutes as planCalls } from '#features/implementation'
import type { ReadDocument } from '#test/docx'
import { linesOf, readDocx } from '#test/docx'
import { terminalOn } from '../report-calls/terminal.ts'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld, origin, people } from '../reporting/cast.ts'
import { activity, assign, handInPlan, milestone, savePlan } from '../reporting/planning.ts'

const plans = '/plans/montes-agua/organisations/forestal/implementation-plans'
const page = `/en${plans}/2027/word`
const call = `/api/v1${plans}/2027.docx`

/** A browser or program that takes documents along. */
function visitorOf(world: World) {
  const handle = siteHandler({
    database: world.database,
    clock: { now: () => world.visit('system').now },
    origin,
    routes: [...routes, ...apiRoutes, ...planCalls],
    cache: publicCache(),
    findActor: async (request) => {
      const person = people.find((one) => one === request.headers.get('authorization'))
      return person ? world.actor(person) : anonymous
    },
    errorPage: (_, { code }) => html`<p>${code}</p>`,
    logFault: (error) => assert.fail(error instanceof Error ? error : String(error)),
  })
  return (person: Person, path: string): Promise<Response> =>
    handle(new Request(`${origin}${path}`, { headers: { authorization: person } }))
}

async function taken(answer: Response): Promise<ReadDocument> {
  assert.equal(answer.status, 200)
  return readDocx(new Uint8Array(await answer.arrayBuffer()))
}

const cellsOf = ({ tables }: ReadDocument) =>
  tables.map((table) => table.map(({ cells }) => cells.map(linesOf)))

/** A plan with two activities of one outcome, one that says nothing, and a reason. */
async function write(world: World): Promise<void> {
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity(),
    'activity.springs': activity({
      title: 'Clean\u0007 the springs',
      unit: '',
      end: '',
      indicators: [],
    }),
    'milestone.nursery': milestone(),
  })
  await savePlan(
    world,
    { 'none-planned': { text: 'The law comes first.', unchanged: false, correction: '' } },
    { commitment: 'c-1-02' },
  )
}

const head = [
  'Strategic effect / goal',
  'Outcomes',
  'Activities',
  'Indicators',
  'Target at the end of 2027',
].map((text) => [text])

test('an editor takes the draft along, and every cell says what the plan says', async (t) => {
  const world = await openWorld(t)
  await write(world)
  const visitor = visitorOf(world)
  const answer = await visitor('editor', page)
  assert.equal(
    answer.headers.get('content-disposition')?.split(';')[1],
    ' filename="forestal-implementation-plan-2027-draft.docx"',
  )
  const read = await taken(answer)
  const [first] = cellsOf(read)
  assert.deepEqual(first?.slice(0, 3), [
    head,
    [
      first?.[1]?.[0] ?? [],
      ['1.1.1 The banks hold.'],
      [
        'VIV: 1.1.1.1 Plant along four streams',
        'until 30 June 2027',
        'Milestone: The nursery is open · due March 2027',
      ],
      ['Banks planted', 'baseline 12 %; checked by Photographs'],
      ['30 %'],
    ],
    [
      ['1.1'],
      ['1.1.1'],
      ['1.1.1.2 Clean the springs', 'No date stated'],
      ['No indicator stated'],
      ['No target stated'],
    ],
  ])
  assert.match(first?.[1]?.[0]?.[0] ?? '', /^1\.1 \S/)
  assert.deepEqual(first?.[3]?.slice(1), [
    ['–'],
    ['Nothing is planned.', 'The law comes first.'],
    ['–'],
    ['–'],
  ])
  assert.equal(linesOf(read.paragraphs)[2], 'Draft of edition 1, not signed')
})

test('the document says how far its text is, in the language that is asked for', async (t) => {
  const world = await openWorld(t)
  await write(world)
  await handInPlan(world)
  const visitor = visitorOf(world)
  const [title, , status] = linesOf((await taken(await visitor('coordinator', page))).paragraphs)
  assert.match(title ?? '', /: implementation plan 2027$/)
  assert.equal(status, 'Edition 1, handed in on 11 January 2027')
  const danish = await taken(await visitor('coordinator', `${call}?language=da`))
  assert.equal(linesOf(danish.paragraphs)[2], 'Udgave 1, afleveret 11. januar 2027')
  assert.deepEqual(cellsOf(danish)[0]?.[0]?.slice(3), [['Indikatorer'], ['Mål ultimo 2027']])
  assert.match(danish.files.get('docProps/core.xml') ?? '', /<dc:language>da-DK/)
  assert.equal((await visitor('coordinator', `${call}?language=xx`)).status, 400)
})

test('a draft is for its own people alone, and the others learn from no answer whether there is one', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const visitor = visitorOf(world)
  const tried = async () => {
    const endings: Record<string, readonly number[]> = {}
    for (const person of people)
      if (person !== 'system')
        endings[person] = [
          (await visitor(person, page)).status,
          (await visitor(person, call)).status,
        ]
    return endings
  }
  const before = await tried()
  await savePlan(world, { 'activity.plant': activity({ title: 'quebracho blanco' }) })
  const draft = await tried()
  assert.deepEqual(draft, before)
  const open = (endings: typeof draft) =>
    Object.keys(endings).filter((person) => endings[person]?.every((status) => status === 200))
  assert.deepEqual(open(draft), ['editor', 'hr', 'approver', 'both'])
  for (const [person, statuses] of Object.entries(draft))
    for (const status of statuses) assert.match(String(status), /^(200|303|40[134])$/, person)
  await savePlan(
    world,
    { 'none-planned': { text: 'Later.', unchanged: false, correction: '' } },
    { commitment: 'c-1-02' },
  )
  await handInPlan(world)
  assert.deepEqual(open(await tried()), [
    'coordinator',
    'editor',
    'hr',
    'approver',
    'both',
    'steering',
    'reviewer',
    'partner',
  ])
})

test('the command writes the same document, and a draft for nobody else', async (t) => {
  const world = await openWorld(t)
  await write(world)
  const { runWords } = terminalOn(world)
  const out = join(mkdtempSync(join(tmpdir(), 'varde-word-')), 'plan.docx')
  const run = (person: Person, ...more: readonly string[]) =>
    runWords([
      'implementation-plan',
      'export',
      '--organisation',
      'forestal',
      '--period',
      '2027',
      '--as',
      `${person}@montes.example`,
      ...more,
    ])
  const { exit, out: told } = await run('editor', '--lang', 'da', '--out', out)
  assert.deepEqual([exit, told], [0, `${out}\n`])
  const read = readDocx(readFileSync(out))
  assert.equal(linesOf(read.paragraphs)[2], 'Kladde til udgave 1, ikke underskrevet')
  assert.deepEqual(cellsOf(read)[0]?.[1]?.[4], ['30 %'])
  const named = await run('editor', '--plan', 'montes-agua', '--out', out, '--json')
  assert.deepEqual(JSON.parse(named.out), { file: out, bytes: readFileSync(out).byteLength })
  const closed = await run('coordinator', '--out', `${out}.no`)
  assert.notEqual(closed.exit, 0)
  assert.throws(() => readFileSync(`${out}.no`))
  assert.equal((await run('editor')).exit, 2)
})
