import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { roundOperations } from '#features/rounds'
import { wordsOf } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { openWorld, plan } from '#test/reporting/cast'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const settings = '/en/plans/montes-agua/rounds/settings'
const danish = settings.replace('/en/', '/da/')
const others = ['editor', 'approver', 'steering', 'reviewer', 'partner'] as const

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (person: Person, path = settings) => (await site.get(person, path)).text
  const kept = () => roundOperations.showSettings(world.visit('partner'), plan)
  return { world, site, look, kept }
}

test('all with a part read what goes out by itself; the coordinator has forms to change it', async (t) => {
  const { look } = await open(t)
  for (const person of others) {
    const page = await look(person)
    assert.match(
      wordsOf(page),
      /Halfway to the due day: yes\. Before the due day: 4 days\. When it has passed: yes\./,
      person,
    )
    assert.doesNotMatch(page, /settings\/(?:reminders|policy)"/, person)
    assert.match(
      wordsOf(await look(person, danish)),
      /Halvvejs til fristen: ja\. Før fristen: 4 dage\. Når den er overskredet: ja\./,
      person,
    )
  }
  const own = await look('coordinator')
  assert.match(own, /action="[^"]*settings\/reminders"/)
  assert.match(own, /action="[^"]*settings\/policy"/)
  assert.match(own, /name="halfway"[^>]*checked/)
})

test('what the coordinator sets stands in the form again, and in the others’ words', async (t) => {
  const { site, look, kept } = await open(t)
  const set = await site.post('coordinator', `${settings}/reminders`, { daysBefore: '0' })
  assert.equal(set.location, `${settings}?said=reminders`)
  assert.deepEqual((await kept()).reminders, { halfway: false, daysBefore: 0, overdue: false })
  const page = await look('coordinator', `${settings}?said=reminders`)
  assert.match(wordsOf(page), /The reminders are set\./)
  assert.equal(fieldsOf(page, `${settings}/reminders`)['daysBefore'], '0')
  assert.doesNotMatch(page, /name="halfway"[^>]*checked/)
  assert.match(
    wordsOf(await look('editor')),
    /Halfway to the due day: no\. Before the due day: no\. When it has passed: no\./,
  )
})

test('a number of days that is none is refused with what was typed, in both languages', async (t) => {
  const { site, kept } = await open(t)
  const before = await kept()
  for (const typed of ['61', '-1', '1.5', 'a week', '']) {
    const english = await site.post('coordinator', `${settings}/reminders`, { daysBefore: typed })
    assert.equal(english.status, 422, typed)
    assert.match(english.text, /href="#daysBefore"/)
    assert.match(wordsOf(english.text), /Choose between 0 and 60 days before the due day/)
    assert.equal(fieldsOf(english.text, `${settings}/reminders`)['daysBefore'] ?? '', typed)
    const inDanish = await site.post('coordinator', `${danish}/reminders`, { daysBefore: typed })
    assert.match(inDanish.text, /href="#daysBefore"/)
    assert.doesNotMatch(wordsOf(inDanish.text), /Choose between/)
  }
  assert.deepEqual(await kept(), before)
})

test('a policy is refused without words in the plan’s language, and what was typed stays', async (t) => {
  const { site, kept } = await open(t)
  for (const [path, words] of [
    [settings, 'is not written in Spanish'],
    [danish, 'spansk'],
  ] as const) {
    const refused = await site.post('coordinator', `${path}/policy`, { 'policy-es': '  ' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /href="#policy-es"/)
    assert.ok(wordsOf(refused.text).includes(words), words)
  }
  assert.equal((await kept()).policy, null)
})

test('a recorded policy is read by all with a part, in its own language, and stands in the form', async (t) => {
  const { world, site, look, kept } = await open(t)
  const words = 'Quien calla consta <cuando> la ronda se cierra.'
  const recorded = await site.post('coordinator', `${settings}/policy`, {
    'policy-es': ` ${words} `,
    'policy-fr': 'Rien.',
  })
  assert.equal(recorded.location, `${settings}?said=policy`)
  assert.deepEqual((await kept()).policy, {
    silence: 'closed-rounds',
    text: { es: words },
    at: world.visit('system').now,
  })
  for (const person of others) {
    const page = await look(person)
    assert.match(page, /lang="es"[^>]*>Quien calla consta &lt;cuando&gt;/, person)
    assert.doesNotMatch(page, /Rien/)
  }
  const form = fieldsOf(await look('coordinator'), `${settings}/policy`)
  assert.equal(form['policy-es'], words)
})

test('nobody else sets anything', async (t) => {
  const { site, kept } = await open(t)
  const before = await kept()
  for (const person of [...others, 'auditor', 'administrator', 'public'] as const)
    for (const [path, fields] of [
      ['reminders', { daysBefore: '1' }],
      ['policy', { 'policy-es': 'Nada.' }],
    ] as const) {
      const { status } = await site.post(person, `${settings}/${path}`, fields)
      assert.ok(status === 403 || status === 404, `${person} ${path} ${status}`)
    }
  assert.deepEqual(await kept(), before)
})
