import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'
import { query, queryOne, read, sql, transaction } from '#kernel/db'
import { openSession } from '#features/sign-in'
import { governanceOperations } from '#features/governance'
import { planOperations } from '#features/plans'
import { receivedOperations } from '#features/received'
import type { World } from '../actors.ts'
import { plan, stranger } from '../actors.ts'
import { first, loadPlan, second, visitOn } from '../plan/montes.ts'
import { planDocument } from '../received/plan-document.ts'
import { call } from './named.ts'
import { done, write } from './scene.ts'

/** What there is for strangers to reach for. */
export interface Given {
  readonly role: string
  readonly invitation: string
  readonly session: string
  readonly token: string
  readonly view: string
  readonly run: string
  readonly assignment: string
  readonly point: string
  readonly decision: string
  /** A document of the owner's that the coordinator dropped. */
  readonly received: string
  readonly account: Readonly<Record<'secondEditor' | 'allianceMember', string>>
  readonly draft: Awaited<ReturnType<typeof first>>
}

const idOf = (world: World, statement: ReturnType<typeof sql>): Promise<string> =>
  read(world.database.app, async (tx) => (await queryOne<{ id: string }>(tx, statement)).id)

/** An invitation that waits, the editor's session and token, the auditor's run, a draft of the plan. */
export async function furnish(world: World, t: TestContext): Promise<Given> {
  const account = {
    secondEditor: world.account('secondEditor'),
    allianceMember: world.account('allianceMember'),
  }
  await write(world)
  const editor = world.account('editor')
  await transaction(world.database.app, async (tx) => {
    const browser = { device: 'Firefox', brought: undefined }
    await openSession(tx, { account: editor, method: 'choose' }, browser, true)
    await query(
      tx,
      sql`insert into varde.exercise_clock (today, moved_at)
      values ('2027-01-11', '2027-01-11T12:00:00Z')`,
    )
  })
  const invitation = {
    email: 'new@montes.example',
    role: roleToGive,
    language: 'en',
    delivery: 'link',
  }
  await call('invite-person', world.visit('coordinator'), invitation)
  await call('create-token', world.visit('editor'), { name: 'script', days: 30 })
  const address = `/en/plans/${plan}/coverage/2027`
  await call('save-view', world.visit('editor'), { name: 'Mine', address })
  const run = await call('verify-journal', world.visit('auditor'), undefined)
  const wish = { plan, commitment: 'c-2-02', organisation: stranger, part: 'lead' } as const
  const assigned = done(await planOperations.assignReporting(world.visit('coordinator'), wish))
  const settled = await meet(world)
  const received = await dropPlan(world)
  const draft = await second(t)
  await loadPlan(visitOn(world.database, '2027-01-11'), draft)
  return {
    account,
    draft: await first(),
    role: await idOf(world, sql`select id from varde.role where account = ${account.secondEditor}`),
    invitation: await idOf(
      world,
      sql`select id from varde.invitation where email = 'new@montes.example'`,
    ),
    session: await idOf(world, sql`select id from varde.session where account = ${editor}`),
    token: await idOf(world, sql`select id from varde.api_token where account = ${editor}`),
    view: await idOf(world, sql`select id from varde.saved_view where account = ${editor}`),
    run: String(run),
    assignment: assigned.id,
    ...settled,
    received,
  }
}

/** The coordinator drops a Word plan of the owner's. */
async function dropPlan(world: World): Promise<string> {
  const bytes = planDocument('Servicio Forestal inventado', undefined, '2028')
  const given = { plan, name: 'plan.docx', bytes, sender: '' }
  const visit = world.visit('coordinator')
  return done(await receivedOperations.receiveDocument(visit, given)).document.id
}

/** The meeting that everybody is tried on. */
export const meeting = { plan, code: '2027-1' } as const

/** A meeting today with two points, one of them decided. */
async function meet(world: World) {
  const visit = world.visit('coordinator')
  const day = visit.now.toISOString().slice(0, 10)
  const nothing = { round: '', body: '' }
  done(
    await governanceOperations.announceMeeting(visit, {
      plan,
      title: 'Mesa',
      heldOn: day,
      ...nothing,
    }),
  )
  const typed = { ...meeting, subject: null, proposal: '', owner: '', dueOn: '', otherwise: '' }
  const point = done(await governanceOperations.putOnAgenda(visit, { ...typed, title: 'Uno' }))
  const other = done(await governanceOperations.putOnAgenda(visit, { ...typed, title: 'Dos' }))
  const decision = done(
    await governanceOperations.recordDecision(visit, {
      ...meeting,
      item: other.id,
      outcome: 'as-proposed',
      decided: 'Se planta.',
      owner: 'forestal',
      dueOn: '2027-06-01',
      replaces: '',
    }),
  )
  return { point: point.id, decision: decision.id }
}

/** A role that a coordinator of the plan may give. */
export const roleToGive = { name: 'reviewer', plan, organisation: null } as const

/** An id that nobody has. */
export const nobody = randomUUID()
