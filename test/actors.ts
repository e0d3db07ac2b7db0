import assert from 'node:assert/strict'
import type { Actor, Role, RoleName } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import type { Database } from '#kernel/db'
import { hashPassword } from '#kernel/auth'
import { readSettings } from '#kernel/config'
import { read } from '#kernel/db'
import { mailer } from '#kernel/mail'
import type { Language } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { isRefused, visitOf } from '#kernel/operations'
import { enterPerson } from '#features/invitations'
import type { InstanceClock } from '#features/exercise'
import { actorByEmail } from '#features/people'
import { credentials, exerciseCode } from '#features/sign-in'
import { testDatabase } from '#test/database'
import type { Instance } from '../src/app.ts'
import { setUp } from '../src/app.ts'
import { loadPlan, publishPlan, valid, visitOn } from './plan/montes.ts'

/** The invented plan in which they act, and another in which nothing is theirs. */
export const plan = 'montes-agua'
const otherPlan = 'alliance-against-sexual-harassment'

/** Whose report it is, and the other authority. */
export const owner = 'uy:forestal'
export const stranger = 'uy:magua'

const role = (name: RoleName, organisation: string | null = null): Role => ({
  name,
  plan,
  organisation,
})
const elsewhere = (name: RoleName, organisation: string | null): Role => ({
  name,
  plan: otherPlan,
  organisation,
})

/** Who plays which parts. `elsewhere` has every part of the owner, in another plan. */
const cast = {
  coordinator: [role('coordinator', stranger)],
  editor: [role('editor', owner)],
  secondEditor: [role('editor', owner)],
  approver: [role('approver', owner)],
  strangerEditor: [role('editor', stranger)],
  strangerApprover: [role('approver', stranger)],
  steeringMember: [role('steering-member')],
  partner: [role('partner', 'uy:vecinos')],
  allianceMember: [role('alliance-member', 'uy:vecinos')],
  reviewer: [role('reviewer')],
  auditor: [{ name: 'auditor', plan: null, organisation: null }],
  administrator: [{ name: 'administrator', plan: null, organisation: null }],
  elsewhere: [
    elsewhere('coordinator', owner),
    elsewhere('editor', owner),
    elsewhere('approver', owner),
    elsewhere('steering-member', null),
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>

type Member = keyof typeof cast

const isMember = (name: string): name is Member => name in cast
const members = Object.keys(cast).filter(isMember)

/** Everyone that an operation is tried as. */
export type ActorName = Member | 'public' | 'system'
export const actorNames: readonly ActorName[] = ['public', 'system', ...members]

/** A database with the plan in force and everyone in it, at a moment that is set by hand. */
export interface World {
  readonly database: Database
  /** The program over it. */
  readonly instance: Instance
  setMoment(moment: string): void
  actor(name: ActorName): Actor
  /** The account of someone who has one. */
  account(name: Member): string
  visit(name: ActorName, language?: Language): Visit
  /** A one-time code that was not used yet; empty for whoever has none. */
  code(name: ActorName): Promise<string>
}

/** Everyone's password. */
export const password = 'every actor may know this one'

/** The day on which the world begins: the plan is a year old. */
const beginning = '2027-01-11T12:00:00Z'

/** Opens the world; the database goes with the file. */
export async function openWorld(): Promise<World> {
  const database = await testDatabase()
  let now = new Date(beginning)
  let machine = new Date(beginning)
  const clock = { now: () => now, isExercise: () => false, refresh: () => Promise.resolve() }
  const instance = instanceOn(database, clock)
  const post = () => Promise.resolve()
  setUp(instance, { machine: { now: () => machine }, post, isExercise: true })
  await publishFolder(database, `test/plans/${plan}`)
  await publishFolder(database, `plans/${otherPlan}`)
  const visitAs = (actor: Actor, language: Language = 'en') =>
    visitOf({ database, clock, actor, language, request: 'test' })
  const actors = await enterAll(database, visitAs(system))
  const actor = (name: ActorName): Actor => {
    if (name === 'public') return anonymous
    return name === 'system' ? system : found(actors.get(name))
  }
  return {
    database,
    instance,
    setMoment: (moment) => (now = new Date(moment)),
    actor,
    account: (name) => accountOf(actor(name)),
    visit: (name, language) => visitAs(actor(name), language),
    code: async (name) => {
      const who = actor(name)
      if (who.kind !== 'account') return ''
      machine = new Date(machine.getTime() + 60_000) // a code counts once
      return (await read(database.app, (tx) => exerciseCode(tx, who.account))) ?? ''
    },
  }
}

/** The program as it is wired for everyone, over this database. */
function instanceOn(database: Database, clock: InstanceClock): Instance {
  const settings = readSettings({ VARDE_DATA: '/nowhere' })
  return {
    settings,
    database,
    clock,
    secret: 'the secret of all actors, thirty-two at least',
    mailer: mailer({ ...settings.mail, folder: '/nowhere' }),
    databaseFolder: null,
    migrated: [],
    close: () => Promise.resolve(),
  }
}

async function publishFolder(database: Database, folder: string): Promise<void> {
  const checked = await valid(folder)
  await loadPlan(visitOn(database, '2026-01-02'), checked)
  await publishPlan(visitOn(database, '2026-01-02'), { plan: checked.content.head.id })
}

async function enterAll(database: Database, visit: Visit): Promise<ReadonlyMap<string, Actor>> {
  const actors = new Map<string, Actor>()
  const hash = await hashPassword(password)
  for (const name of members) {
    const email = `${name.toLowerCase()}@montes.example`
    const person = { email, name, language: 'en', roles: cast[name], secondFactor: true } as const
    const entered = await visit.transaction(async (tx) => {
      const account = await enterPerson(tx, visit, person)
      if (!isRefused(account)) await credentials.setPassword(tx, { account, hash })
      return account
    })
    assert.ok(!isRefused(entered), JSON.stringify(entered))
    actors.set(name, found(await read(database.app, (tx) => actorByEmail(tx, email, visit.now))))
  }
  return actors
}

function found<Thing>(thing: Thing | undefined): Thing {
  assert.ok(thing)
  return thing
}

function accountOf(actor: Actor): string {
  assert.ok(actor.kind === 'account')
  return actor.account
}
