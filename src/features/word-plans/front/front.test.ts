import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraph, row, table } from '#test/word'
import { codesOf, directory, planOf, title } from '../plan.fixture.ts'
import { authorityIn } from './authority-rules.ts'
import { periodIn } from './period-rules.ts'
import { senderIn } from './sender-rules.ts'

const authority = (fronts: { title?: string; margin?: string; opening?: string }) =>
  authorityIn(
    {
      title: [fronts.title ?? ''],
      margins: [fronts.margin ?? ''],
      opening: [fronts.opening ?? ''],
    },
    directory,
  )?.code

test('a document tells whose it is by its title and letterhead, not by whom it is sent to', () => {
  assert.equal(authority({ title: 'Boldstyrelsens handleplan 2026' }), 'dba')
  assert.equal(authority({ margin: 'Banernes Ministerium · Boldstyrelsen' }), 'moc')
  assert.equal(
    authority({ title: 'Boldstyrelsens plan', opening: 'På vegne af Banernes Ministerium' }),
    'dba',
  )
  assert.equal(authority({ margin: 'Boldstyrelsen', opening: 'Til Netværnsministeriet' }), 'dba')
  assert.equal(authority({ title: 'En plan' }), undefined)
})

const sender = (margin: string, ...opening: readonly string[]) => {
  const {
    authority: whose,
    agency,
    unknown,
  } = senderIn({ title: [], margins: [margin], opening }, directory)
  return [whose?.code, agency?.code, unknown]
}

test('who sends a document is whose it is; an agency that shares a letterhead, and one that no plan knows, are told', () => {
  const both = 'Banernes Ministerium · Boldstyrelsen'
  assert.deepEqual(sender(both), ['moc', 'dba', null])
  assert.deepEqual(sender('Banernes Ministerium'), ['moc', undefined, null])
  assert.deepEqual(
    sender(both, 'Til udvalget. Fra Boldstyrelsen, Banernes Ministerium. 1. maj 2026.'),
    ['dba', undefined, null],
  )
  assert.deepEqual(
    sender('', 'Myndighed: Direktoratet for Ketsjere', 'Banernes Ministerium er hørt.'),
    [undefined, undefined, 'Direktoratet for Ketsjere'],
  )
  assert.deepEqual(sender('Banernes Ministerium · Ketsjerstyrelsen'), [
    'moc',
    undefined,
    'Ketsjerstyrelsen',
  ])
  assert.deepEqual(sender('', 'Prepared by HR, 18 December 2025.'), [undefined, undefined, null])
})

test('the period is that of the plan, not of the plan that it serves', () => {
  const cases: readonly (readonly [readonly string[], string, string])[] = [
    [
      ['Implementeringsplan 2026', 'Danmarks nationale handlingsplan 2025-2029'],
      '2026-01-01',
      '2026-12-31',
    ],
    [['Handleplan 2026-2027'], '2026-01-01', '2027-12-31'],
    [['En plan', 'Periode: 1. januar - 30. juni 2026.'], '2026-01-01', '2026-06-30'],
    [['Action plan for courts 2027'], '2027-01-01', '2027-12-31'],
    [['En plan', 'Periode 2026-2028. Version af 9. januar 2026.'], '2026-01-01', '2028-12-31'],
    [['En plan', 'Periode: 2026 til og med 2028'], '2026-01-01', '2028-12-31'],
  ]
  for (const [texts, start, end] of cases)
    assert.deepEqual(periodIn(texts), { start, end }, texts[0])
})

test('who is asked for goes before what the document says, and a stranger’s plan is named', async () => {
  const body =
    title + table([row(['Aktivitet', 'Ansvarlig', 'Frist']), row(['Lægge net.', 'HR', 'Q2 2026'])])
  const own = await planOf({ body }, 'moc')
  assert.deepEqual([own.authority, codesOf(own).includes('authority-differs')], ['moc', false])
  const other = await planOf({ body }, 'mon')
  assert.deepEqual([other.authority, codesOf(other).includes('authority-differs')], ['mon', true])
})

test('a draft, an unknown author and an unknown period are said', async () => {
  const reading = await planOf({ body: paragraph('UDKAST til en plan') + paragraph('Ja.') })
  for (const code of ['draft-not-approved', 'authority-unknown', 'period-unknown', 'no-activities'])
    assert.ok(codesOf(reading).includes(code), code)
})
