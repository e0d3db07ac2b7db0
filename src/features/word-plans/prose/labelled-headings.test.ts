import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraph, row, table } from '#test/word'
import { codesOf, heading, item, planOf, short, title } from '../plan.fixture.ts'

test('a heading is an activity where labels alone below it say who, when or how much, with lists below them', async () => {
  const { activities } = await planOf({
    body:
      title +
      heading('1.1 Lægge net') +
      paragraph('Ansvarlig: GRUS') +
      paragraph('Frist: 1. maj 2026') +
      paragraph('Succeskriterier:') +
      item('mindst 90 pct. af banerne har net') +
      item('fire baner malet') +
      heading('1.2 Male streger') +
      paragraph('Frist: Q3 2026. Ansvarlig: INT. Succeskriterium: Fire baner.') +
      heading('1.3 Om planen') +
      paragraph('Planen er drøftet.'),
  })
  assert.deepEqual(activities.map(short), [
    { number: '1.1', text: 'Lægge net', lead: 'GRUS', end: '2026-05-01', targets: ['90', '4'] },
    { number: '1.2', text: 'Male streger', lead: 'INT', end: '2026-09-30', targets: ['4'] },
  ])
})

test('beside tables a sentence is an activity where it has a last day and one of the document’s own codes', async () => {
  const courts = table([
    row(['Aktivitet', 'Ansvarlig', 'Frist']),
    row(['Lægge net', 'HR', 'Q2 2026']),
  ])
  const { activities } = await planOf({
    body:
      title +
      courts +
      heading('Tværgående') +
      paragraph(
        'HR gennemgår inden udgangen af 2. kvartal 2026 reglerne, og mindst fire ud af fem skal kende dem.',
      ) +
      paragraph('GRUS samler status i februar 2026.') +
      paragraph('I 2024 spillede 1.200 personer tennis. Målet er 40 pct.'),
  })
  assert.deepEqual(activities.slice(1).map(short), [
    {
      number: null,
      text: 'HR gennemgår inden udgangen af 2. kvartal 2026 reglerne.',
      lead: 'HR',
      end: '2026-06-30',
      targets: ['4'],
    },
  ])
})

test('a sender that is only akin to an authority by its name is asked about, and its units are guesses', async () => {
  const reading = await planOf({
    body:
      paragraph('Netværnskommandoens plan 2026') +
      table([row(['Aktivitet', 'Ansvarlig', 'Frist']), row(['Lægge net', 'UPS', 'Q2 2026'])]),
  })
  assert.deepEqual(
    [reading.authority, reading.activities[0]?.lead.authority, reading.activities[0]?.lead.state],
    ['mon', 'mon', 'guessed'],
  )
  assert.ok(codesOf(reading).includes('sender-unknown'))
})

test('two years with `og` between them are the plan’s period, and people counted in text are figures', async () => {
  const { period, figures } = await planOf({
    body:
      paragraph('Boldstyrelsens plan') +
      paragraph('Planperiode: 2026 og 2027.') +
      paragraph('I 2024 spillede 1.200 personer tennis. Målet er 40 pct. i 2027.'),
  })
  assert.deepEqual(period, { start: '2026-01-01', end: '2027-12-31' })
  assert.deepEqual(
    figures.map(({ value, period: when, state }) => [value, when, state]),
    [['1200', '2024', 'guessed']],
  )
})
