import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts, operations as peopleOperations, roles } from '#features/people'
import { operations as signInOperations, takeSecondFactor } from '#features/sign-in'
import type { Actor } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { read } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { isRefused, Problem } from '#kernel/operations'
import { enter, openClub, parts, visitBy } from '#test/club'
import type { Member } from '#test/club'
import {
  invitePerson,
  makeFirstLink,
  resendInvitation,
  takeBackInvitation,
} from './links/operations.ts'
import { listInvitations } from './links/store.ts'
import { operations } from './operations.ts'
import { closeAccount } from './persons/operations.ts'

const database = await openClub()

const member = (name: string, role: (typeof parts)[keyof typeof parts]) =>
  enter(database, name, [role])

const actors = {
  public: anonymous,
  system,
  administrator: (await member('Admin', parts.administrator)).actor,
  'coordinator of all': (await member('All', parts.all)).actor,
  'coordinator here': (await member('Here', parts.coordinator)).actor,
  'coordinator elsewhere': (await member('Elsewhere', parts.other)).actor,
  editor: (await member('Editor', parts.editor)).actor,
  approver: (await member('Approver', parts.approver)).actor,
  partner: (await member('Partner', parts.partner)).actor,
  auditor: (await member('Auditor', parts.auditor)).actor,
} as const satisfies Readonly<Record<string, Actor>>

type Who = keyof typeof actors

const keepers: readonly Who[] = [
  'system',
  'administrator',
  'coordinator of all',
  'coordinator here',
]
const everywhere: readonly Who[] = ['system', 'administrator', 'coordinator of all']

let count = 0
const fresh = (role: (typeof parts)[keyof typeof parts] = parts.editor): Promise<Member> => {
  count += 1
  return enter(database, `Person${count}`, [role])
}

const roleOf = async ({ id }: Member) => {
  const visit = visitBy(database, system)
  const [held] = await read(database.app, (tx) => accounts.listRoles(tx, id, visit.now))
  return held?.id ?? ''
}

async function waiting(): Promise<string> {
  count += 1
  const email = `waiting${count}@club.example`
  const given = { email, role: parts.editor, language: 'en', delivery: 'link' } as const
  await invitePerson(visitBy(database, system), given)
  const links = await read(database.app, listInvitations)
  return links.find((link) => link.email === email)?.id ?? ''
}

const invitation = (role: (typeof parts)[keyof typeof parts]) => {
  count += 1
  const email = `invited${count}@club.example`
  return { email, role, language: 'en', delivery: 'link' } as const
}

interface Deed {
  readonly name: string
  readonly may: readonly Who[]
  readonly run: (visit: Visit) => Promise<unknown>
}

/** Each deed on somebody of the plan `courts`, as everyone. */
const deeds: readonly Deed[] = [
  {
    name: 'invite an editor',
    may: keepers,
    run: (visit) => invitePerson(visit, invitation(parts.editor)),
  },
  {
    name: 'invite an administrator',
    may: ['system', 'administrator'],
    run: (visit) => invitePerson(visit, invitation(parts.administrator)),
  },
  {
    name: 'invite a coordinator of all plans',
    may: everywhere,
    run: (visit) => invitePerson(visit, invitation(parts.all)),
  },
  {
    name: 'send an invitation again',
    may: keepers,
    run: async (visit) => resendInvitation(visit, { id: await waiting(), delivery: 'link' }),
  },
  {
    name: 'take an invitation back',
    may: keepers,
    run: async (visit) => takeBackInvitation(visit, await waiting()),
  },
  {
    name: 'give a role',
    may: keepers,
    run: async (visit) =>
      roles.giveRole(visit, { account: (await fresh()).id, role: parts.approver }),
  },
  {
    name: 'end a role',
    may: keepers,
    run: async (visit) => roles.endRole(visit, await roleOf(await fresh())),
  },
  {
    name: 'take a second factor away',
    may: keepers,
    run: async (visit) =>
      takeSecondFactor(visit, (await enter(database, `F${(count += 1)}`, [parts.editor], true)).id),
  },
  {
    name: 'close an account',
    may: keepers,
    run: async (visit) => closeAccount(visit, (await fresh()).id),
  },
  {
    name: 'close an administrator’s account',
    may: ['system', 'administrator'],
    run: async (visit) => closeAccount(visit, (await fresh(parts.administrator)).id),
  },
  {
    name: 'close the account of somebody elsewhere',
    may: [...everywhere, 'coordinator elsewhere'],
    run: async (visit) => closeAccount(visit, (await fresh(parts.partner)).id),
  },
  { name: 'make the first link', may: ['system'], run: (visit) => makeFirstLink(visit, undefined) },
]

const mayDo = async (deed: Deed, actor: Actor): Promise<boolean> => {
  try {
    const answer = await deed.run(visitBy(database, actor))
    assert.ok(!isRefused(answer), isRefused(answer) ? answer.refused : '')
    return true
  } catch (error) {
    if (error instanceof Problem && error.status === 403) return false
    throw error
  }
}

for (const deed of deeds)
  test(`${deed.name}: only those who may`, async () => {
    const done: string[] = []
    for (const [who, actor] of Object.entries(actors)) if (await mayDo(deed, actor)) done.push(who)
    assert.deepEqual(new Set(done), new Set<string>(deed.may))
  })

test('what is one’s own is nobody’s who is not signed in', async () => {
  const own = new Set([
    'change-details',
    'change-password',
    'offer-second-factor',
    'set-second-factor',
    'renew-recovery-codes',
    'create-token',
    'end-token',
    'end-session',
  ])
  const all = [...peopleOperations, ...signInOperations, ...operations]
  const known = all.filter(({ operation }) => own.has(operation))
  assert.equal(known.length, own.size)
  for (const operation of known)
    for (const actor of [anonymous, system]) {
      // Whatever is typed, the refusal comes first; so an empty input is enough.
      const trying = async (): Promise<unknown> =>
        Reflect.apply(operation, undefined, [visitBy(database, actor), {}])
      await assert.rejects(trying, /403/, operation.operation)
    }
})

test('every operation has a name of its own', () => {
  const names = [...peopleOperations, ...signInOperations, ...operations].map(
    ({ operation }) => operation,
  )
  assert.equal(new Set(names).size, names.length)
})

const nobody = '00000000-0000-4000-8000-00000000dead'

test('before anything is looked up it is asked who asks', async () => {
  const editor = (await enter(database, `F${(count += 1)}`, [parts.editor])).actor
  const deeds = {
    closeAccount: (actor: Actor) => closeAccount(visitBy(database, actor), nobody),
    endRole: (actor: Actor) => roles.endRole(visitBy(database, actor), nobody),
    takeBack: (actor: Actor) => takeBackInvitation(visitBy(database, actor), nobody),
    takeFactor: (actor: Actor) => takeSecondFactor(visitBy(database, actor), nobody),
  }
  for (const [name, deed] of Object.entries(deeds)) {
    await assert.rejects(deed(editor), { status: 403 }, name)
    await assert.rejects(deed(system), { status: 404 }, name)
  }
})
