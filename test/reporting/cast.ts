import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Actor, RoleName } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import type { Database, Tx } from '#kernel/db'
import { read } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import type { Mail } from '#kernel/mail'
import type { Visit } from '#kernel/operations'
import { isRefused, visitOf } from '#kernel/operations'
import { enterPerson } from '#features/invitations'
import { actorByEmail, setUpPeople } from '#features/people'
import { exerciseCode } from '#features/sign-in'
import { setUpRounds } from '#features/rounds'
import { testDatabase } from '#test/database'
import { first, loadPlan, publishPlan, visitOn } from '../plan/montes.ts'

export const plan = 'montes-agua'
/** The two authorities of the invented plan. */
export const forestal = 'uy:forestal'
export const magua = 'uy:magua'

const cast = {
  coordinator: [['coordinator', magua]],
  editor: [['editor', forestal]],
  hr: [['editor', forestal]],
  approver: [['approver', forestal]],
  both: [
    ['editor', forestal],
    ['approver', forestal],
  ],
  'magua-editor': [['editor', magua]],
  'magua-approver': [['approver', magua]],
  steering: [['steering-member', null]],
  reviewer: [['reviewer', null]],
  partner: [['partner', 'uy:vecinos']],
  auditor: [['auditor', null]],
  administrator: [['administrator', null]],
} as const satisfies Readonly<Record<string, readonly (readonly [RoleName, string | null])[]>>

/** Everybody who takes part; `public` is nobody in particular. */
export type Person = keyof typeof cast | 'public' | 'system'
export const people: readonly Person[] = [
  'coordinator',
  'editor',
  'hr',
  'approver',
  'both',
  'magua-editor',
  'magua-approver',
  'steering',
  'reviewer',
  'partner',
  'auditor',
  'administrator',
  'public',
  'system',
]

/** A database with the plan in force, a cast that can sign, and a clock that is set by hand. */
export interface World {
  readonly database: Database
  /** The mails that were handed over, and stayed. */
  readonly mails: Mail[]
  setClock(moment: string): void
  actor(person: Person): Actor
  visit(person: Person, language?: Language): Visit
  /** A fresh one-time code. */
  code(person: Person): Promise<string>
}

export const origin = 'http://localhost:3000'

/** The installation as the tests tell it. */
export const peopleSettings = {
  secret: 'a secret of the tests, long enough',
  origin,
  planChoices: async () => [
    { id: plan, title: { es: 'Montes y agua' }, timeZone: 'America/Montevideo' },
  ],
  mailGoesOut: false,
  exercise: true,
} as const

/** Opens the world on 11 January 2027; everything goes with the test. */
export async function openWorld(t?: TestContext): Promise<World> {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
  let now = new Date('2027-01-11T12:00:00Z')
  let machine = new Date('2027-01-11T12:00:00Z')
  const mails: Mail[] = []
  const post = async (_: Tx, mail: Mail) => void mails.push(mail)
  setUpPeople({ ...peopleSettings, post, machine: { now: () => machine } })
  setUpRounds({ origin, post, around: () => ({}) })
  const clock = { now: () => now }
  const visitAs = (actor: Actor, language: Language = 'en') =>
    visitOf({ database, clock, actor, language, request: 'test' })
  const actors = await enterCast(visitAs(system), database)
  const actor = (person: Person): Actor => {
    if (person === 'public') return anonymous
    if (person === 'system') return system
    const found = actors.get(person)
    assert.ok(found)
    return found
  }
  return {
    database,
    mails,
    setClock: (moment) => (now = new Date(moment)),
    actor,
    visit: (person, language) => visitAs(actor(person), language),
    code: async (person) => {
      machine = new Date(machine.getTime() + 60_000) // a code counts once
      const who = actor(person)
      assert.ok(who.kind === 'account')
      const code = await read(database.app, (tx) => exerciseCode(tx, who.account))
      assert.ok(code)
      return code
    },
  }
}

async function enterCast(visit: Visit, database: Database): Promise<ReadonlyMap<string, Actor>> {
  const actors = new Map<string, Actor>()
  for (const [name, parts] of Object.entries(cast)) {
    const email = `${name}@montes.example`
    const entered = await visit.transaction((tx) =>
      enterPerson(tx, visit, {
        email,
        name,
        language: 'en',
        roles: parts.map(([role, organisation]) => ({
          name: role,
          plan: role === 'administrator' || role === 'auditor' ? null : plan,
          organisation,
        })),
        secondFactor: true,
      }),
    )
    assert.ok(!isRefused(entered), JSON.stringify(entered))
    const actor = await read(database.app, (tx) => actorByEmail(tx, email, visit.now))
    assert.ok(actor)
    actors.set(name, actor)
  }
  return actors
}
