import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { parsePeriod } from '#kernel/clock'
import { speakerOf } from './speaker.ts'
import { speaker } from './speakers.ts'

const [en, da] = [speaker('en'), speaker('da')]
const noBreak = '\u00a0'

test('a message is spoken with its values and the plural of its language', () => {
  const catalogue = new Map([
    ['court.booked', '{count, plural, one {# court} other {# courts}} for {name}'],
  ])
  const say = speakerOf('en', catalogue, assert.fail)
  assert.equal(say('court.booked', { count: 1, name: 'Ada' }), '1 court for Ada')
  assert.equal(say('court.booked', { count: 2, name: '<b>' }), '2 courts for <b>')
})

test('angle brackets in a message are signs like others', () => {
  const say = speakerOf('da', new Map([['a', 'under <b>{limit}</b>']]), assert.fail)
  assert.equal(say('a', { limit: '5' }), 'under <b>5</b>')
})

test('an unknown key throws in tests, and is shown where it may not throw', () => {
  assert.throws(() => en('no.such-key'), /no message no\.such-key in en/)
  const told: string[] = []
  const say = speakerOf('en', new Map(), (key) => told.push(key))
  assert.equal(say('no.such-key'), 'no.such-key')
  assert.deepEqual(told, ['no.such-key'])
})

test('a text is picked in the language asked for, else English, else the first', () => {
  assert.deepEqual(da.text({ en: 'Peace', da: 'Fred' }), { text: 'Fred', lang: 'da' })
  assert.deepEqual(da.text({ fi: 'Rauha', en: 'Peace' }), { text: 'Peace', lang: 'en' })
  assert.deepEqual(da.text({ fi: 'Rauha', sv: 'Fred' }), { text: 'Rauha', lang: 'fi' })
  assert.deepEqual(en.text({ en: ' ', da: 'Fred' }), { text: 'Fred', lang: 'da' })
  assert.deepEqual(en.text({}), { text: '', lang: 'en' })
})

test('days and moments are written as the language writes them', () => {
  assert.equal(en.day('2027-02-28'), '28 February 2027')
  assert.equal(da.day('2027-02-28'), '28. februar 2027')
  const moment = new Date('2027-06-30T22:05:00Z')
  assert.equal(en.moment(moment, 'Europe/Copenhagen'), '1 July 2027 at 00:05')
  assert.equal(da.moment(moment, 'Europe/Copenhagen'), '1. juli 2027 kl. 00.05')
  assert.equal(en.time(moment, 'Europe/Copenhagen'), '00:05')
  assert.equal(da.time(moment, 'Europe/Copenhagen'), '00.05')
})

test('periods are written in words', () => {
  const periods = ['2025', '2025-H1', '2025-Q2', '2025-03', '2025-03-31', '2022/2024-H2'] as const
  assert.deepEqual(periods.map(en.period), [
    '2025',
    'first half of 2025',
    'second quarter of 2025',
    'March 2025',
    '31 March 2025',
    '2022 to second half of 2024',
  ])
  assert.deepEqual(periods.map(da.period), [
    '2025',
    '1. halvår 2025',
    '2. kvartal 2025',
    'marts 2025',
    '31. marts 2025',
    '2022 til 2. halvår 2024',
  ])
  assert.throws(() => en.period('2025-13'), RangeError)
})

test('a number keeps every digit it was written with', () => {
  assert.equal(en.number('3300000000'), '3,300,000,000')
  assert.equal(da.number('3300000000.10'), '3.300.000.000,10')
  assert.equal(en.number('12345678901234567890.123456789'), '12,345,678,901,234,567,890.123456789')
  assert.throws(() => en.number('9,6'), RangeError)
  assert.throws(() => en.number(''), RangeError)
})

test('a percentage has a no-break space before its sign', () => {
  assert.equal(en.percent('9.6'), `9.6${noBreak}%`)
  assert.equal(da.percent('9.60'), `9,60${noBreak}%`)
  assert.equal(da.percent('-0.5'), `-0,5${noBreak}%`)
})

test('no digit is lost or added on the way to a reader', () => {
  const decimals = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^\d{0,12}$/))
    .map(([whole, part]) => (part === '' ? String(whole) : `${whole}.${part}`))
  fc.assert(
    fc.property(decimals, (decimal) => {
      assert.equal(en.number(decimal).replaceAll(',', ''), decimal)
      assert.equal(da.number(decimal).replaceAll('.', '').replace(',', '.'), decimal)
    }),
  )
})

test('lists and sizes are written as the language writes them', () => {
  assert.equal(en.list(['one', 'two', 'three']), 'one, two and three')
  assert.equal(da.list(['en', 'to', 'tre']), 'en, to og tre')
  assert.deepEqual(
    [0, 999, 1000, 1_536_000, 999_999, 52_428_800].map((count) => da.bytes(count)),
    ['0 B', '999 B', '1,0 kB', '1,5 MB', '1,0 MB', '52,4 MB'].map((text) =>
      text.replace(' ', noBreak),
    ),
  )
})

test('a message that only puts texts in places says what ICU would say', () => {
  const pattern = 'from {from} to {to}, # of {from}'
  const say = speakerOf('en', new Map([['court.open', pattern]]), assert.fail)
  const icu = new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true })
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer(), fc.double()), fc.string(), (from, to) => {
      assert.equal(say('court.open', { from, to }), icu.format({ from, to }))
    }),
  )
  assert.throws(() => say('court.open', { from: 'nine' }), /to/)
})

test('a time stands in a sentence as one says it in each language: a day, a month, a part of a year, a year', () => {
  const times = ['2028-12-31', '2026-03', '2026-Q3', '2026-H1', '2030'].flatMap(
    (text) => parsePeriod(text) ?? [],
  )
  assert.deepEqual(times.map(en.when), [
    'on 31 December 2028',
    'in March 2026',
    'in the third quarter of 2026',
    'in the first half of 2026',
    'in 2030',
  ])
  assert.deepEqual(times.map(da.when), [
    'den 31. december 2028',
    'i marts 2026',
    'i 3. kvartal 2026',
    'i 1. halvår 2026',
    'i 2030',
  ])
  assert.deepEqual(times.map(en.the), [
    '31 December 2028',
    'March 2026',
    'the third quarter of 2026',
    'the first half of 2026',
    '2030',
  ])
})
