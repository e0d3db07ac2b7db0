import { baseline, byYear, inMonth, inQuarter, inWeek, on, relative } from '../gold.ts'
import { year, s } from './sheet.ts'

export const abroadSaid = [
  s(
    [
      'a07',
      'International afdeling (INT) opsøger kvinder til personelpuljen. Andelen var 12,7 pct. ultimo 2023 og 36 pct. i 2024; målet for 2027 er 40 pct., og frist er ultimo 2027.',
    ],
    {
      lead: 'INT',
      who: 'International afdeling (INT)',
      by: byYear(),
      when: 'ultimo 2027',
      i: [
        {
          text: 'Andelen var 12,7 pct. ultimo 2023 og 36 pct. i 2024',
          aimed: 'målet for 2027 er 40 pct.',
          aim: ['=', 40, 'percent'],
          from: baseline('36 pct. i 2024', 36, 'percent', {
            period: '2024',
            series: 'IND-DEMA-POOL-W',
            earlier: { value: 12.7, period: '2023-12-31' },
          }),
        },
      ],
    },
  ),
  s(
    ['a08', 'INT afprøver værktøjet til holdledere på to udsendelser (én i 2026) senest 30/4-27.'],
    {
      lead: 'INT',
      who: 'INT',
      by: on('04-30'),
      when: 'senest 30/4-27',
      i: [
        {
          text: 'afprøver værktøjet til holdledere på to udsendelser (én i 2026)',
          aimed: 'to udsendelser',
          aim: ['=', 2, 'count'],
          from: baseline('én i 2026', 1, 'count', { period: '2026' }),
          repeats: true,
        },
      ],
    },
  ),
  s(
    [
      'a09',
      'INT uddanner kontaktpersoner for køn (gender focal points) på et kursus i uge 37; 12 personer gennemfører.',
    ],
    {
      lead: 'INT',
      who: 'INT',
      by: inWeek('09-13', '09-19', year),
      when: 'i uge 37',
      i: [
        {
          text: '12 personer gennemfører',
          aimed: '12 personer gennemfører',
          aim: ['=', 12, 'count'],
        },
      ],
    },
  ),
  s(
    [
      'a10',
      'Sammen med Udenrigsministeriet og Forsvarskommandoen øver INT en evakuering, hvor kvinder og mænd høres hver for sig (3. kvartal).',
    ],
    {
      lead: 'INT',
      who: 'INT',
      also: [
        { authority: 'MFA', unit: null, as_written: 'Udenrigsministeriet' },
        { authority: 'MOD', unit: 'Forsvarskommandoen', as_written: 'Forsvarskommandoen' },
      ],
      by: inQuarter(3, year),
      when: '3. kvartal',
      i: [],
    },
  ),
  s(
    [
      'a11',
      'Forsvarsministeriet stiller undervisere til rådighed for vores hold før hver udsendelse.',
    ],
    {
      lead: { authority: 'MOD', unit: null, as_written: 'Forsvarsministeriet' },
      who: 'Forsvarsministeriet',
      by: relative('before each deployment'),
      when: 'før hver udsendelse',
      i: [],
      more: { lead_must_ask: 'the lead is another authority', must_ask: true },
    },
  ),
  s(
    [
      'a12',
      'Udsendte skriver efter hver indsats en halv side om, hvad kvinder i området bad om; INT samler siderne én gang om året, i december.',
    ],
    {
      lead: 'INT',
      who: 'INT',
      by: inMonth(12, { recurrence: 'annual', ...year }),
      when: 'én gang om året, i december',
      i: [],
    },
  ),
  s(
    [
      'a13',
      'INT følger andelen af kvinder blandt de udsendte: 2,6 pct. i 2023, 20 pct. i 2024, mål 25 pct.',
    ],
    {
      lead: 'INT',
      who: 'INT',
      by: byYear(2027, { basis: 'end of plan year; no date in the sentence', must_ask: true }),
      when: null,
      text: 'INT følger andelen af kvinder blandt de udsendte',
      i: [
        {
          text: 'andelen af kvinder blandt de udsendte',
          aimed: 'mål 25 pct.',
          aim: ['=', 25, 'percent'],
          from: baseline('20 pct. i 2024', 20, 'percent', {
            period: '2024',
            series: 'IND-DEMA-POSTED-W',
            earlier: { value: 2.6, period: '2023-12-31' },
          }),
        },
      ],
    },
  ),
]
