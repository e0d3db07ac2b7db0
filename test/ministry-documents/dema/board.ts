import { byYear, done, on, unmeasurable, vague } from '../gold.ts'
import { s } from './sheet.ts'

export const numberedSaid = [
  s(
    ['a14', '4.1 Direktionen drøfter status på planen hvert kvartal, første gang i februar.'],
    {
      n: '4.1',
      lead: 'Direktionen',
      who: 'Direktionen',
      text: 'Direktionen drøfter status på planen hvert kvartal, første gang i februar.',
      by: byYear(2027, {
        recurrence: 'quarterly',
        basis: 'end of plan year',
        first: { start: '2027-02-01', end: '2027-02-28' },
      }),
      when: 'hvert kvartal, første gang i februar',
      i: [
        {
          text: 'drøfter status på planen hvert kvartal',
          aimed: 'hvert kvartal',
          aim: ['=', 4, 'count', { per: 'year' }],
          repeats: true,
        },
      ],
    },
    {},
  ),
  s(
    ['a15', '4.2 HR og INT leverer bidrag til midtvejsevalueringen medio 2027.'],
    {
      n: '4.2',
      lead: 'HR',
      also: ['INT'],
      who: 'HR og INT',
      text: 'HR og INT leverer bidrag til midtvejsevalueringen medio 2027.',
      by: { ...on('06-30'), precision: 'mid_year', must_ask: true },
      when: 'medio 2027',
      i: [
        {
          text: 'leverer bidrag til midtvejsevalueringen',
          aimed: 'leverer bidrag',
          aim: done,
          repeats: true,
        },
      ],
    },
    {},
  ),
  s(
    [
      'a16',
      '4.2 INT holder et åbent møde med frivillige organisationer i efteråret. Mødet skal give flere kvinder lyst til beredskabet.',
    ],
    {
      n: '4.2',
      lead: 'INT',
      who: 'INT',
      text: 'INT holder et åbent møde med frivillige organisationer i efteråret.',
      by: vague({ basis: 'stated: "i efteråret", no date' }),
      when: 'i efteråret',
      i: [{ text: 'Mødet skal give flere kvinder lyst til beredskabet', aim: unmeasurable }],
      more: { number_must_ask: 'the number 4.2 stands twice', must_ask: true },
    },
    {},
  ),
]
