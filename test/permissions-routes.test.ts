import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import { allRoutes } from '../src/app.ts'
import type { ActorName, World } from './actors.ts'
import { actorNames, openWorld, plan } from './actors.ts'
import { addressesOf, findFile } from './permissions/addresses.ts'
import type { Shown } from './permissions/answers.ts'
import { siteFor } from './permissions/answers.ts'
import { nobody } from './permissions/given.ts'
import {
  secretFigures,
  secretFile,
  secretPlan,
  secrets,
  states,
  stepInto,
} from './permissions/scene.ts'

const readers: readonly ActorName[] = actorNames.filter((name) => name !== 'system')
const owners: readonly ActorName[] = ['editor', 'secondEditor', 'approver']
const words = [...Object.values(secrets), secretFile, secretPlan, secretFigures]

/** Addresses that search, by the words themselves. */
const searches = words.flatMap((word) => {
  const q = encodeURIComponent(word)
  return [`/en/plans/${plan}/search?q=${q}`, `/api/v1/search?plan=${plan}&q=${q}`]
})

/** A page of results says again what was searched for; only what is found counts. */
const said = ({ text }: Shown, path: string): string =>
  path.includes('q=')
    ? text
        .replaceAll(/<(title|form|input|h1)[\s\S]*?>[^<]*/g, '')
        .replaceAll(/[“»][^”«]*[”«]/g, '')
        .replaceAll(/q(=|%3D)[^"&]*/g, '')
    : text

async function refuseWords(world: World, closed: readonly ActorName[]): Promise<void> {
  const ask = siteFor(world)
  const gets = allRoutes.filter(({ method, path }) => method === 'GET' && !path.endsWith('/design'))
  for (const path of [...(await addressesOf(world, gets)), ...searches])
    await Promise.all(
      closed.map(async (name) => {
        const shown = await ask(name, path)
        assert.ok(shown.status < 500, `${name} ${path}: ${shown.status}`)
        const found = words.filter((word) => said(shown, path).includes(word))
        assert.deepEqual(found, [], `${name} reads words at ${path}`)
      }),
    )
}

test('no address tells a word of a draft to anybody but its owner', async () => {
  const world = await openWorld()
  await stepInto(world, 'draft')
  await refuseWords(
    world,
    readers.filter((name) => !owners.includes(name)),
  )
})

test('what is handed in is told to the coordinator and the reviewer, and to nobody else', async () => {
  const world = await openWorld()
  for (const state of states.slice(0, 4)) await stepInto(world, state)
  const open: readonly ActorName[] = [...owners, 'coordinator', 'reviewer']
  await refuseWords(
    world,
    readers.filter((name) => !open.includes(name)),
  )
})

test('every address answers its owner without its query, too, and never with a fault', async () => {
  const world = await openWorld()
  await stepInto(world, 'draft')
  const ask = siteFor(world)
  const gets = allRoutes.filter(({ method, path }) => method === 'GET' && !path.endsWith('/design'))
  const faults: string[] = []
  for (const path of await addressesOf(world, gets))
    for (const name of [...owners, 'coordinator'] as const) {
      const ended = await ask(name, path).then(
        ({ status }) => status,
        (error: unknown) => String(error),
      )
      if (typeof ended === 'string' || ended >= 500) faults.push(`${name} ${path}: ${ended}`)
    }
  assert.deepEqual(faults, [])
})

/** An answer without what differs by the address itself and by the request. */
const plain = ({ status, text }: Shown, pieces: readonly string[]): string => {
  const unnamed = text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…')
  return `${status} ${pieces.reduce((all, piece) => all.replaceAll(piece, '…'), unnamed)}`
}

/** Those who know of the rounds, or of a report, although they may not do everything there. */
const knowRounds: readonly ActorName[] = actorNames.filter(
  (name) => !['public', 'auditor', 'administrator', 'elsewhere'].includes(name),
)
const knowReport: readonly ActorName[] = [...owners, 'coordinator']

test('whoever may not learns from no answer whether there is a report, a round or an organisation', async () => {
  const world = await openWorld()
  await stepInto(world, 'draft')
  const ask = siteFor(world)
  const gets = allRoutes.filter(({ method, path }) => method === 'GET' && path.includes(':round'))
  const paths = await addressesOf(world, gets)
  for (const path of paths.filter((one) => !one.includes('/magua'))) {
    const isReport = path.includes('/forestal')
    const known = isReport ? knowReport : knowRounds
    const others = isReport
      ? [
          ['2027', '2031'],
          ['forestal', 'nadie'],
        ]
      : [['2027', '2031']]
    for (const name of readers.filter((one) => !known.includes(one))) {
      const there = plain(await ask(name, path), ['2027', 'forestal'])
      assert.match(there, /^40[34] /, `${name} ${path}`)
      for (const [real = '', none = ''] of others) {
        const nothing = await ask(name, path.replace(`/${real}`, `/${none}`))
        assert.equal(
          plain(nothing, ['2027', '2031', 'forestal', 'nadie']),
          there,
          `${name} ${path}`,
        )
      }
    }
  }
})

test('a file of a draft is not told from one that is nowhere, by guessing its id', async () => {
  const world = await openWorld()
  await stepInto(world, 'draft')
  const ask = siteFor(world)
  const fact = await findFile(world)
  const report = `/api/v1/plans/${plan}/rounds/2027/organisations/forestal/report`
  for (const home of [`/en/plans/${plan}`, report])
    for (const name of readers.filter((one) => !owners.includes(one))) {
      const [there, nothing] = [
        await ask(name, `${home}/evidence/${fact}`),
        await ask(name, `${home}/evidence/${nobody}`),
      ]
      assert.match(String(there.status), /^40[34]$/, name)
      assert.equal(plain(there, [fact]), plain(nothing, [nobody]), `${name} ${home}`)
    }
  assert.match((await ask('editor', `/en/plans/${plan}/evidence/${fact}`)).text, /semillas/)
})

test('what anybody may send without signing in are the doors; his own account asks him in first', async () => {
  const nowhere = { plan: '', organisation: '' }
  const open = allRoutes
    .filter(({ method, policy }) => method !== 'GET' && policy(anonymous, nowhere))
    .map(({ path }) => path.replace(/^\/:lang\{en\|da\}/, ''))
  const [account, doors] = [true, false].map((own) =>
    open.filter((path) => path.startsWith('/account/') === own),
  )
  assert.deepEqual(doors?.toSorted(), [
    '/first/:token',
    '/invitations/:token',
    '/reset',
    '/reset/:token',
    '/sign-in',
    '/sign-in/code',
    '/sign-out',
  ])
  const send = siteFor(await openWorld())
  for (const path of account ?? []) {
    const shown = await send('public', `/en${path.replace(/:id\{.*\}/, nobody)}`, { name: 'x' })
    assert.match(`${shown.status} ${shown.location}`, /^(303 \/en\/sign-in|40[34] )/, path)
  }
})
