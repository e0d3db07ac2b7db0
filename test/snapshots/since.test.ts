import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { routes } from '#features/snapshot-desk'
import type { FieldValue } from '#features/reporting'
import type { World } from '../reporting/cast.ts'
import {
  baseline,
  handInFigures,
  listReport,
  publishFigures,
  saveEntries,
  target,
} from '../measuring/figures.ts'
import { done, handIn, report, save } from '../reporting/thread.ts'
import { routes as working, visitorOf } from '../reporting/visitor.ts'
import { freeze, openTaken, publishAll } from './world.ts'

/** What the page of the first snapshot says under Since then, without markup. */
async function sinceThen(world: World, language: 'en' | 'da' = 'en'): Promise<string> {
  const browser = visitorOf(world, [...working, ...routes])
  const path = `/${language}/plans/montes-agua/rounds/2027/snapshots/1`
  const { text } = await browser.get('coordinator', path)
  const section = text.slice(text.indexOf('id="since"'))
  return section.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
}

test('a status that was corrected in public stands beside the frozen one', async (t) => {
  const world = await openTaken(t)
  await publishAll(world)
  await freeze(world)
  world.setClock('2027-05-20T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const other: FieldValue = { status: 'done', reason: '', correction: 'It was planted in May.' }
  done(await save(world, 'editor', ['c-1-02', 'status', other]))
  await handIn(world)
  assert.match(await sinceThen(world), /status [^–]*Not started – Corrected, and handed in/)
  world.setClock('2027-06-01T12:00:00Z')
  await publishAll(world)
  assert.match(await sinceThen(world), /Not started Done Corrected in public/)
  assert.match(await sinceThen(world, 'da'), /Ikke begyndt Gennemført|Ikke begyndt Færdig/)
})

test('a baseline and a target that were corrected in public stand beside the frozen ones, with what they hold for', async (t) => {
  const world = await openTaken(t)
  const aim = (value: string, due: string, correction = '') =>
    target({ kind: 'reach', due, value }, correction)
  await saveEntries(world, {
    baseline: baseline({ period: '2024', value: '30' }, 'Counted for the first time.'),
    'target.end': aim('50', '2030', 'The plan names no number.'),
  })
  await handInFigures(world)
  await publishFigures(world)
  await freeze(world)
  world.setClock('2027-05-20T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  await saveEntries(world, {
    baseline: baseline({ period: '2024', value: '32' }, 'Recounted.'),
    'target.end': aim('50', '2031', 'A year later.'),
  })
  await handInFigures(world)
  await publishFigures(world)
  const told = await sinceThen(world)
  assert.match(told, /30(\.0)? % \(2024\) 32(\.0)? % \(2024\) Corrected in public/)
  assert.match(told, /50(\.0)? % \(2030\) 50(\.0)? % \(2031\) Corrected in public/)
})
