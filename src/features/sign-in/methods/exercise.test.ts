import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '#features/people'
import { system } from '#kernel/access'
import { expectValidHtml } from '#test/html'
import {
  browserAt,
  done,
  enter,
  machine,
  openClub,
  origin,
  parts,
  password,
  setUpClub,
  visitBy,
} from '#test/club'
import { exerciseCode } from '../second-factor/exercise-code.ts'
import { confirmSecondFactor } from '../second-factor/steps.ts'

const database = await openClub()
setUpClub({ exercise: true })
const ada = await enter(database, 'Ada', [parts.editor])
const bob = await enter(database, 'Bob', [parts.approver], true)
const gone = await enter(database, 'Gone', [parts.editor])
const visit = visitBy(database, system)
done(await visit.transaction((tx) => accounts.closeAccount(tx, visit, gone.id)))

const codeShown = (page: string) => /Exercise code: (\d{6})/.exec(page)?.[1] ?? ''

test('everyone with an open account can be chosen, by name and role', async () => {
  for (const language of ['en', 'da']) {
    const { text } = await browserAt(database).get(`/${language}/sign-in`)
    await expectValidHtml(text)
    assert.ok(text.includes(ada.id) && text.includes(bob.id) && !text.includes(gone.id))
  }
  const { text } = await browserAt(database).get('/en/sign-in')
  assert.match(text, /editor for The green in More courts/)
  assert.match(text, /Sign in as Ada/)
  assert.ok(!text.includes('type="password"'))
})

test('who is chosen is in; a password is not asked and opens nothing', async () => {
  const browser = browserAt(database)
  const answer = await browser.post('/en/sign-in', { method: 'choose', account: ada.id })
  assert.equal(answer.location, '/en/account')
  assert.equal((await browser.get('/en/account')).status, 200)
  const fields = { method: 'password', email: ada.email, password }
  assert.equal((await browserAt(database).post('/en/sign-in', fields)).status, 400)
})

test('nobody, somebody unknown and somebody gone cannot be chosen', async () => {
  for (const account of ['', 'x', '00000000-0000-4000-8000-000000000000', gone.id]) {
    const answer = await browserAt(database).post('/en/sign-in', { method: 'choose', account })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Choose who you are/)
  }
})

test('the second factor is asked for, and its code shown', async () => {
  const browser = browserAt(database)
  await browser.post('/en/sign-in', { method: 'choose', account: bob.id })
  const page = await browser.get('/en/sign-in/code')
  await expectValidHtml(page.text)
  const answer = await browser.post('/en/sign-in/code', { code: codeShown(page.text) })
  assert.equal(answer.location, '/en/account')
})

test('the code shown next counts too; after it one waits for half a minute', async () => {
  const by = visitBy(database, bob.actor)
  const sign = async () => {
    const code = await by.read((tx) => exerciseCode(tx, bob.id))
    return code === null ? 'wait' : by.transaction((tx) => confirmSecondFactor(tx, by, code))
  }
  machine.move(5)
  assert.deepEqual([await sign(), await sign(), await sign()], [null, null, 'wait'])
  machine.move(0.5)
  assert.equal(await sign(), null)
})

test('the exercise opens on this machine alone, and shows no code elsewhere', async () => {
  assert.throws(
    () => setUpClub({ exercise: true, origin: 'https://varde.example' }),
    /on this machine only/,
  )
  setUpClub({ origin })
  assert.equal(await visit.read((tx) => exerciseCode(tx, bob.id)), null)
  const answer = await browserAt(database).post('/en/sign-in', {
    method: 'choose',
    account: ada.id,
  })
  assert.equal(answer.status, 400)
})
