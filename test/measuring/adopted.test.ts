import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { figureOperations, figureRules } from '#features/measuring'
import { planOperations } from '#features/plans'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { oneLine, wordsOf } from '#test/markup'
import { siteOn } from '../portal/site.ts'
import type { Person, World } from '../reporting/cast.ts'
import { magua, openWorld, people, plan } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { observation, target } from './figures.ts'

prepareAssets()
const indicator = 'imp-pozos'
const list = { plan, organisation: magua, indicator } as const
const report = figureRules.reportKeyOf(list)
const page = `plans/${plan}/indicators/${indicator}`
const files = ['values.csv', 'values.csv-metadata.json', 'values.json', 'values.xlsx', 'chart.svg']
const own = [
  `/en/${page}`,
  ...['', ...files.map((file) => `/${file}`)].map((file) => `/api/v1/${page}${file}`),
]
const lists = [
  `/en/plans/${plan}/indicators`,
  `/en/plans/${plan}/indicators?owner=magua&target=yes`,
  `/en/plans/${plan}/organisations/magua`,
  `/en/plans/${plan}/search?q=pozos+revisados`,
  `/api/v1/plans/${plan}/indicators`,
  `/api/v1/plans/${plan}/figures.csv`,
]

/** Magua adopts what the plan implies about its wells, and states a figure and an aim. */
async function adopted(t: TestContext): Promise<World> {
  const world = await openWorld(t)
  done(
    await figureOperations.adoptProposal(world.visit('magua-editor'), {
      plan,
      organisation: magua,
      proposal: indicator,
    }),
  )
  const entries = [
    {
      field: 'observation.2025',
      value: observation({ numerator: '12', denominator: '50' }),
      seen: 0,
    },
    {
      field: 'observation.2026',
      value: observation({ numerator: '31', denominator: '50' }),
      seen: 0,
    },
    {
      field: 'target.end',
      value: target({ kind: 'reach', due: '2030', value: '100' }, 'All.'),
      seen: 0,
    },
  ]
  done(await figureOperations.saveFigures(world.visit('magua-editor'), { ...list, entries }))
  return world
}

async function handIn(world: World): Promise<void> {
  done(await reportOperations.sendReport(world.visit('magua-editor'), report))
  const code = await world.code('magua-approver')
  done(
    await reportOperations.signAndHandInReport(world.visit('magua-approver'), { ...report, code }),
  )
}

async function publish(world: World): Promise<void> {
  const code = await world.code('magua-approver')
  done(
    await publicationOperations.publishReport(world.visit('magua-approver'), {
      ...report,
      leftOut: [],
      code,
    }),
  )
}

/** What everybody, or one of the cast, is answered on a day at these addresses. */
async function answers(
  world: World,
  addresses: readonly string[],
  { as = 'public', day = '2027-06-01' }: { as?: Person; day?: string } = {},
) {
  const site = siteOn(world.database, day)
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await site.ask(address, { actor: world.actor(as) })
      return { address, status: answer.status, text: oneLine(await answer.text()) }
    }),
  )
}

const isNamed = ({ text }: { readonly text: string }) =>
  /Pozos revisados|indicators\/imp-pozos\b/.test(text)

test('of what is adopted nobody reads a page before it is published, whoever he is', async (t) => {
  const world = await adopted(t)
  for (const step of [async () => undefined, () => handIn(world)]) {
    await step()
    for (const as of people) {
      const seen = await answers(world, own, { as })
      assert.deepEqual(
        seen.map(({ status }) => status),
        own.map(() => 404),
        as,
      )
    }
    // Whoever may read our readings reads the proposal, as before; what he finds leads to no page.
    for (const { address, text } of await answers(world, lists))
      assert.ok(!isNamed({ text }), `${address} names it`)
  }
})

test('once it is published it has the page, the files, the call and the places of any indicator', async (t) => {
  const world = await adopted(t)
  await handIn(world)
  await publish(world)
  const [shown, call, csv] = await answers(world, own)
  assert.match(shown?.text ?? '', /Pozos revisados durante el año/)
  const said = wordsOf(shown?.text ?? '')
  assert.match(said, /62\.0\s% in 2026, after 24\.0\s% in 2025/)
  assert.match(said, /Version 1.*Published 11 January 2027/)
  assert.match(said, /First promised.*?100 % in 2030/)
  assert.match(call?.text ?? '', /"id":"imp-pozos".*"owners":\["magua"\].*"unit":"percent"/)
  assert.match(csv?.text ?? '', /,observation,2026,62/)
  assert.deepEqual(
    (await answers(world, own)).map(({ status }) => status),
    own.map(() => 200),
  )
  for (const one of await answers(world, lists))
    assert.ok(isNamed(one), `${one.address} leaves it out`)
})

test('on a day before it was published there is nothing of it, and an old day stays as it was', async (t) => {
  const world = await adopted(t)
  await handIn(world)
  await publish(world)
  const before = (address: string) =>
    `${address}${address.includes('?') ? '&' : '?'}as-of=2027-01-10`
  const seen = await answers(world, [...own, ...lists].map(before))
  assert.deepEqual(
    seen.slice(0, own.length).map(({ status }) => status),
    own.map(() => 404),
  )
  assert.deepEqual(
    seen
      .slice(own.length)
      .filter(isNamed)
      .map(({ address }) => address),
    [],
  )
})

test('a proposal that is closed to insiders takes its page along, and its definition does when it is withdrawn', async (t) => {
  const world = await adopted(t)
  await handIn(world)
  await publish(world)
  const level = (to: 'restricted' | 'internal') =>
    planOperations.openRecord(world.visit('magua-approver'), {
      plan,
      section: 'proposals',
      record: indicator,
      level: to,
    })
  const statuses = async () => (await answers(world, own.slice(0, 2))).map(({ status }) => status)
  done(await level('restricted'))
  assert.deepEqual(await statuses(), [404, 404])
  assert.deepEqual((await answers(world, lists)).filter(isNamed), [])
  done(await level('internal'))
  assert.deepEqual(await statuses(), [200, 200])
  const { entries } = await figureOperations.showFigures(world.visit('magua-editor'), list)
  const fact = entries.find(({ item }) => item.field === 'definition.1')?.item.fact ?? ''
  const code = await world.code('magua-approver')
  done(
    await publicationOperations.withdrawReport(world.visit('magua-approver'), {
      ...report,
      target: { kind: 'fact', fact },
      ground: 'law',
      code,
    }),
  )
  assert.deepEqual(await statuses(), [404, 404])
  assert.deepEqual((await answers(world, lists)).filter(isNamed), [])
})

test('a proposal that is open to all leads to the page, and the page to the promises that it serves', async (t) => {
  const world = await adopted(t)
  await handIn(world)
  await publish(world)
  done(
    await planOperations.openRecord(world.visit('magua-approver'), {
      plan,
      section: 'proposals',
      record: indicator,
      level: 'public',
    }),
  )
  const [all, shown] = await answers(world, [lists[0] ?? '', own[0] ?? ''])
  assert.match(
    all?.text ?? '',
    /<b><a href="\/en\/plans\/montes-agua\/indicators\/imp-pozos">|Pozos revisados/,
  )
  assert.match(shown?.text ?? '', /Belongs to/)
})
