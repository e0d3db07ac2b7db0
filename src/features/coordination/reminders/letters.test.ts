import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { overseen } from '../overview/rules.ts'
import type { KnownEdition } from '../overview/schema.ts'
import { at, done, edition, lines, overviewOf } from '../round.fixture.ts'
import { reminderLetter } from './letters.ts'
import type { ReminderKind } from './rules.ts'

const { round, plan } = overviewOf([])
const commitments = new Map(
  ['c-1', 'c-2'].map((id, place) => [
    id,
    {
      id,
      number: `1.${place + 1}`,
      kind: 'listed' as const,
      title: { en: 'Training', da: 'Uddannelse' },
      summary: {},
      indicators: [],
      level: 'public' as const,
    },
  ]),
)
const source = { round, plan, commitments, today: '2027-02-20' } as const
const of = (organisation: string, ...editions: KnownEdition[]) =>
  overseen(organisation, lines, new Map([[organisation, editions]]))
const textOf = (
  one: ReturnType<typeof of>,
  kind: ReminderKind = 'by-hand',
  language: Language = 'en',
): string | undefined => reminderLetter(source, one, kind)?.text(speaker(language))

test('each need has a sentence of its own, in both languages, after until when there is time', () => {
  const due = 'The report for 2026 is due on 28 February 2027, that day included.\n'
  const needs: readonly (readonly [Parameters<typeof done>[0], string])[] = [
    [[], 'It is a draft and has not been sent for signature.'],
    [['send'], 'It is ready and waits for your signature.'],
    [['send', 'sign'], 'It is signed and has not been handed in.'],
  ]
  for (const [acts, sentence] of needs)
    assert.equal(textOf(of('dk:a', edition(done(acts)))), due + sentence)
  assert.equal(textOf(of('dk:a')), `${due}It has one line; nobody has begun.`)
  assert.equal(
    textOf(of('dk:a', edition(done(['send']))), 'before-due', 'da'),
    'Indberetningen for 2026 har frist 28. februar 2027, dagen med.\n' +
      'Den ligger klar og venter på din underskrift.',
  )
})

test('once the due day has passed the letter says so, by whatever occasion it goes out', () => {
  for (const kind of ['overdue', 'by-hand'] as const) {
    const late = reminderLetter({ ...source, today: '2027-03-01' }, of('dk:a'), kind)
    assert.match(
      late?.text(speaker('en')) ?? '',
      /was due on 28 February 2027\. It is taken until the round is closed\./,
    )
  }
})

test('the parts that others wait for are named', () => {
  assert.match(
    textOf(of('dk:b', edition([]))) ?? '',
    /\nThe lead waits for your part of 1\.1 Training\.$/,
  )
  assert.doesNotMatch(textOf(of('dk:b', edition([], { offered: ['c-1'] }))) ?? '', /lead waits/)
})

test('open questions are repeated, each on a line of its own', () => {
  const questions = ['How many?', 'Since when?'].map((text, place) => ({
    id: `q${place}`,
    commitment: 'c-1',
    text,
    language: 'en',
    askedAt: at(5),
  }))
  const events = [...done(['send', 'sign', 'hand-in', 'ask'], 'q0'), ...done(['ask'], 'q1')]
  const one = of('dk:a', edition(events, { questions }))
  const letter = reminderLetter(source, one, 'by-hand')
  assert.match(
    letter?.text(speaker('en')) ?? '',
    /\n2 questions wait for your answers:\n– How many\?\n– Since when\?$/,
  )
  assert.deepEqual(
    [letter?.what, letter?.to.roles, letter?.path],
    ['answer q0 q1', ['editor'], '/plans/p1/organisations/a/rounds/2027'],
  )
})

test('the approver is led to the page to sign on', () => {
  const letter = reminderLetter(source, of('dk:a', edition(done(['send']))), 'before-due')
  assert.equal(letter?.path, '/plans/p1/organisations/a/rounds/2027/sign')
  assert.deepEqual(letter?.to, { roles: ['approver'], plan: 'p1', organisation: 'dk:a' })
})

test('whoever owes nothing gets no letter', () => {
  for (const acts of [
    ['send', 'sign', 'hand-in'],
    ['send', 'sign', 'hand-in', 'take'],
  ] as const)
    assert.equal(reminderLetter(source, of('dk:a', edition(done(acts))), 'by-hand'), null)
})

test('the subject says the occasion', () => {
  const subject = (kind: ReminderKind, language: Language) =>
    reminderLetter(source, of('dk:a'), kind)?.subject(speaker(language))
  assert.deepEqual(
    (['halfway', 'before-due', 'overdue', 'by-hand'] as const).map((kind) => subject(kind, 'en')),
    [
      'The plan: nothing is begun yet',
      'The plan: the report is due on 28 February 2027',
      'The plan: the report is late',
      'The plan: the coordinator reminds you of the report',
    ],
  )
  assert.equal(subject('overdue', 'da'), 'Planen: indberetningen er forsinket')
})
