import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definition, saveEntries, show } from '../measuring/figures.ts'
import { expectWords, figuresPath, fill, openSite } from './site.ts'

const form = `${figuresPath}/observation`
const figure = { period: '2026', source: 'Payroll, 12 January' }
const cell = (part: string): string => `cell:team:hill:${part}`
const byTeams = definition({
  from: '2025',
  reason: 'Counted anew.',
  breakdowns: [
    {
      dimension: 'team',
      exclusive: true,
      exhaustive: true,
      categories: ['hill', 'river'].map((code) => ({ code, name: { en: code } })),
    },
  ],
})

const refusals: Readonly<
  Record<string, readonly [Readonly<Record<string, string>>, string, string]>
> = {
  'a part that is withheld and has a number': [
    { [cell('numerator')]: '9', [cell('denominator')]: '50', [cell('state')]: 'withheld' },
    'There is a number, and it says that there is none',
    cell('numerator'),
  ],
  'a part of which only the numerator is told': [
    { [cell('numerator')]: '9' },
    'There is only one of the two counts of the share: “9”',
    cell('denominator'),
  ],
  'a whole of which only the denominator is told': [
    { denominator: '50' },
    'There is only one of the two counts of the share: “50”',
    'denominator',
  ],
  'nothing of nothing': [
    { numerator: '0', denominator: '0' },
    'Nothing can be a share of nothing',
    'denominator',
  ],
  'a year far off of which something else is said than that it is not due': [
    { period: '2035', state: 'not-reported', note: 'Nobody counts.' },
    '2035 is not over yet. Until then it can only be said that it is not yet due.',
    'period',
  ],
  'a number with a comma where whole ones are counted': [
    { numerator: '7,5', denominator: '100' },
    '“7,5”',
    'numerator',
  ],
}

test('what can be no figure is refused beside its field, as it was typed, and nothing is kept', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, { 'definition.2': byTeams })
  for (const [what, [given, words, field]] of Object.entries(refusals)) {
    const page = await fill(site, 'editor', form, { ...figure, ...given })
    assert.equal(page.status, 422, what)
    expectWords(page.text, words)
    assert.ok(page.text.includes(`href="#${field}"`), `${what}: not at ${field}`)
  }
  const { entries } = await show(world, 'editor')
  assert.deepEqual(
    entries.map(({ item }) => item.field),
    ['definition.2'],
  )
})

test('that a year to come is not yet due may be said', async (t) => {
  const { site } = await openSite(t)
  const given = { period: '2035', state: 'not-yet-due', note: 'Counted in 2036.' }
  const saved = await fill(site, 'editor', form, { ...figure, ...given })
  assert.equal(saved.location, `${figuresPath}?said=saved`)
})
