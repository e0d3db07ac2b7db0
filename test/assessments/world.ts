import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { setUpConsequences } from '#kernel/facts'
import { query, read, sql } from '#kernel/db'
import type { Asked, Assessment } from '#features/assessments'
import { assessmentsAsOf, judgeWhatChanged } from '#features/assessments'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import type { GivenEntry } from '#features/measuring'
import {
  baseline,
  handInFigures,
  list,
  listReport,
  observation,
  publishFigures,
  saveEntries,
  show,
  target,
} from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'

/** The invented plan, whose indicators are judged as something happens to their figures. */
export async function openJudged(t: TestContext): Promise<World> {
  setUpConsequences([judgeWhatChanged])
  return openWorld(t)
}

type Entries = Readonly<Record<string, GivenEntry['value']>>

/** From 40 % in 2024 to 50 % in 2030. */
export const course: Entries = {
  baseline: baseline({ period: '2024', value: '40' }, 'Counted for the first time.'),
  'target.end': target({ kind: 'reach', due: '2030', value: '50' }, 'The plan names no number.'),
}

export const measured = (value: string, correction = '') => observation({ value }, correction)

/** States entries of forestal's list on a day and hands them in; the list goes on where there is one. */
export async function handInOn(
  world: World,
  day: string,
  entries: Entries,
  seen = 0,
): Promise<void> {
  world.setClock(`${day}T12:00:00Z`)
  const state = await edition(world)
  if (state > 0) done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  await saveEntries(world, entries, { seen })
  await handInFigures(world)
}

const edition = async ({ database }: World): Promise<number> =>
  (
    await read(database.app, (tx) =>
      query(
        tx,
        sql`select from varde.edition e join varde.report r on r.id = e.report
            where r.kind = 'figures' and r.indicator = ${list.indicator}`,
      ),
    )
  ).length

/** The same, published too. */
export async function stateOn(
  world: World,
  day: string,
  entries: Entries,
  seen = 0,
): Promise<void> {
  await handInOn(world, day, entries, seen)
  await publishFigures(world)
}

/** Withdraws what stands in a field of forestal's list. */
export async function withdrawOn(world: World, day: string, field: string): Promise<void> {
  world.setClock(`${day}T12:00:00Z`)
  const { entries } = await show(world, 'approver')
  const fact = entries.find(({ item }) => item.field === field)?.item.fact ?? assert.fail()
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...listReport,
      target: { kind: 'fact', fact },
      ground: 'law',
      code: await world.code('approver'),
    }),
  )
}

/** What the public reads of forestal's indicator at the end of a day. */
export const publicOn = (
  { database }: World,
  day: string,
  asked: Partial<Asked> = {},
): Promise<Assessment[]> =>
  read(database.public, (tx) =>
    assessmentsAsOf(tx, {
      plan,
      indicator: list.indicator,
      asOf: new Date(`${day}T23:59:59Z`),
      ...asked,
    }),
  )

/** Method and verdict of each word. */
export const verdicts = (words: readonly Assessment[]): readonly string[] =>
  words.map(({ method, verdict }) => `${method}: ${verdict}`)
