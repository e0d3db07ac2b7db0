import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { organisationName, shortOrganisationName } from './names.ts'

const register = new Map([
  [
    'dk:dnp',
    {
      name: { en: 'Danish National Police', da: 'Rigspolitiet' },
      shortName: { en: 'Police', da: 'Politi' },
    },
  ],
  ['dk:new', { name: { da: 'Den nye styrelse' }, shortName: {} }],
])

test('an organisation is called by its name in the reader’s language, or for short', () => {
  for (const [language, full, short] of [
    ['en', 'Danish National Police', 'Police'],
    ['da', 'Rigspolitiet', 'Politi'],
  ] as const) {
    assert.equal(organisationName(speaker(language), register, 'dk:dnp'), full)
    assert.equal(shortOrganisationName(speaker(language), register, 'dk:dnp'), short)
  }
})

test('a name that stands in one language only is better than none', () => {
  assert.equal(organisationName(speaker('en'), register, 'dk:new'), 'Den nye styrelse')
})

test('where the register holds none it is called by its code', () => {
  const say = speaker('en')
  assert.equal(organisationName(say, register, 'dk:dema'), 'DEMA')
  assert.equal(shortOrganisationName(say, register, 'dk:new'), 'NEW')
  assert.equal(organisationName(say, register, 'somebody'), 'SOMEBODY')
})
