import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import type { Person } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { fillReport, handIn, openTheRound } from '../reporting/thread.ts'
import { callsOn, endingOf, home } from './site.ts'

const none = '00000000-0000-4000-8000-000000000000'
const content = 'a,b\n1,2\n'

const form = (name: string, bytes: string, level?: string): FormData => {
  const sent = new FormData()
  sent.set('file', new File([bytes], name))
  if (level !== undefined) sent.set('level', level)
  return sent
}

/** A complete draft, and how files come and go. */
async function openStage(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  const { send, call } = callsOn(world)
  const upload = async (person: Person, body: FormData) => {
    const answer = await send(person, `${home}/lines/c-1-01/evidence`, { method: 'POST', body })
    const told: unknown = JSON.parse(await answer.text())
    return { status: answer.status, body: told }
  }
  const download = async (person: Person, fact: string, at = home) => {
    const answer = await send(person, `${at}/evidence/${fact}`)
    return answer.status === 200 ? answer.text() : String(answer.status)
  }
  const attach = async (level: string) => {
    const { body } = await upload('editor', form('courses.csv', content, level))
    return z.object({ factId: z.uuid() }).parse(body).factId
  }
  return { world, call, upload, download, attach }
}

test('a file goes with a line, comes back byte for byte, and is taken out again', async (t) => {
  const { world, call, download, attach } = await openStage(t)
  const factId = await attach('internal')
  const { body } = await call('approver', 'GET lines/c-1-01')
  const { fields } = z.object({ fields: z.array(z.looseObject({ kind: z.string() })) }).parse(body)
  const { name, size, mediaType, level } = z
    .looseObject({})
    .parse(fields.find(({ kind }) => kind === 'file'))
  const expected = ['courses.csv', 8, 'text/csv; charset=utf-8', 'internal']
  assert.deepEqual([name, size, mediaType, level], expected)
  assert.equal(await download('approver', factId), content)

  await handIn(world)
  const path = `DELETE lines/c-1-01/evidence/${factId}`
  assert.equal(endingOf(await call('editor', path)), '409 not-revised')
  await call('editor', 'POST acts/revise', { body: {} })
  assert.deepEqual(await call('editor', path), { status: 200, body: { factId } })
  assert.equal(endingOf(await call('editor', path)), '409 file-not-here')
})

test('a file that is not taken is refused with its reason', async (t) => {
  const { call, upload, attach } = await openStage(t)
  await attach('public')
  const again = form('courses.csv', content, 'public')
  assert.equal(endingOf(await upload('editor', again)), '409 file-already-here')
  assert.equal(endingOf(await upload('editor', form('a.exe', 'MZ', 'public'))), '409 file-kind')
  assert.equal(endingOf(await upload('editor', new FormData())), '409 file-missing')
  const secret = form('b.csv', 'a\n', 'secret')
  assert.equal(endingOf(await upload('editor', secret)), '400 input-unreadable')
  assert.equal(endingOf(await upload('editor', form('b.csv', 'a\n'))), '400 input-unreadable')
  const json = await call('editor', 'POST lines/c-1-01/evidence', { body: {} })
  assert.equal(endingOf(json), '415 form-expected')
  for (const person of ['approver', 'coordinator', 'magua-editor'] as const)
    assert.equal(endingOf(await upload(person, form('c.csv', 'a\n', 'public'))), '403 not-allowed')
})

test('a guessed file tells nothing: what may not be had is as what does not exist', async (t) => {
  const { world, download, attach } = await openStage(t)
  const factId = await attach('public')
  const magua = home.replace('forestal', 'magua')
  for (const fact of [factId, none]) {
    assert.equal(await download('coordinator', fact), '404')
    assert.equal(await download('partner', fact), '403')
    assert.equal(await download('magua-editor', fact), '403')
    assert.equal(await download('magua-editor', fact, magua), '404')
  }
  await handIn(world)
  assert.equal(await download('coordinator', factId), content)
  assert.equal(await download('partner', factId), '403')
  assert.equal(await download('magua-editor', factId, magua), '404')
})
