import { baseline, done, inMonth, inQuarter, on } from '../gold.ts'
import type { Line } from '../lines.ts'
import { end, a } from './sheet.ts'

export const houseLines: readonly Line[] = [
  a(
    [
      'a16',
      'HR: 4.1.1.1 Gennemføre lederudviklings\u00ADforløb med lige adgang for kvinder og mænd.',
      'Andel kvinder blandt chefer i Udetjenesten. Baseline: tre fjerdedele af cheferne er mænd (2024).',
      'Mindst 32 pct.',
    ],
    {
      n: '4.1.1.1',
      lead: 'HR',
      by: end,
      i: [
        {
          text: 'Andel kvinder blandt chefer i Udetjenesten.',
          aim: ['>=', 32, 'percent'],
          from: baseline('Baseline: tre fjerdedele af cheferne er mænd (2024).', 25, 'percent', {
            period: '2024',
            series: 'IND-MFA-MGR-ABROAD',
            derived: '100 minus three quarters',
          }),
        },
      ],
    },
    [
      '4.1 Udenrigsministeriet er en ligestillet og tryg arbejdsplads.',
      '4.1.1 Kønsbalancen blandt chefer er bedre, især i Udetjenesten.',
    ],
  ),
  a(
    [
      'a17',
      'HR: 4.1.1.2 Holde ligelig kønsfordeling blandt souschefer og nyudnævnte chefer.',
      'Andel kvinder blandt souschefer. Baseline: 50 pct. (2024).\nAndel kvinder blandt nyudnævnte chefer. Baseline: 50 pct. (2024).',
      'Mellem 45 og 55 pct.\nMellem 40 og 60 pct.',
    ],
    {
      n: '4.1.1.2',
      lead: 'HR',
      by: end,
      i: [
        {
          text: 'Andel kvinder blandt souschefer.',
          aim: ['range', null, 'percent', { low: 45, high: 55 }],
          from: baseline('Baseline: 50 pct. (2024).', 50, 'percent', {
            period: '2024',
            series: 'IND-MFA-DEPUTY',
          }),
        },
        {
          text: 'Andel kvinder blandt nyudnævnte chefer.',
          aim: ['range', null, 'percent', { low: 40, high: 60 }],
          from: baseline('Baseline: 50 pct. (2024).', 50, 'percent', {
            period: '2024',
            series: 'IND-MFA-NEWMGR',
          }),
        },
      ],
    },
  ),
  a(
    [
      'a18',
      'HR/JTF: 4.1.2.1 Gøre politikken for krænkende adfærd kendt i hele Udetjenesten.',
      'Andel medarbejdere, der kender politikken (trivselsmåling).',
      '85 pct. i efterårets måling[^1].',
    ],
    {
      n: '4.1.2.1',
      lead: 'HR',
      also: ['JTF'],
      by: inMonth(11, { basis: 'footnote 1: the survey is in November 2027', must_ask: true }),
      when: 'i efterårets måling',
      i: [{ aim: ['=', 85, 'percent'] }],
      more: { footnotes: [1], unit_must_ask: 'JTF is not in the list of unit codes' },
    },
    ['', '4.1.2 Alle ved, hvor de kan søge hjælp.'],
  ),
  a(
    [
      'a19',
      'MNS/KVA: 5.1.1.1 Bruge WPS\u2011markøren på alle nye bevillinger fra Freds- og Stabiliserings\u00ADfonden.',
      'Andel nye bevillinger med markør.',
      '100 pct.',
    ],
    { n: '5.1.1.1', lead: 'MNS', also: ['KVA'], by: end, i: [{ aim: ['=', 100, 'percent'] }] },
    [
      '5.1 Handlingsplanens resultater kan måles og drøftes.',
      '5.1.1 Ministerierne følger op samlet.',
    ],
  ),
  a(
    [
      'a20',
      'MNS: 5.1.1.2 Sende Udenrigsministeriets status til styregruppens årlige møde.',
      'Status sendt rettidigt.',
      '15. december 2026.',
    ],
    {
      n: '5.1.1.2',
      lead: 'MNS',
      by: on('2026-12-15', {
        recurrence: 'annual',
        basis: 'stated; before the plan period',
        must_ask: true,
      }),
      when: '15. december 2026',
      i: [{ aim: done, repeats: true }],
      more: { must_ask: true },
    },
  ),
  a(
    [
      'a21',
      'MNS: 5.1.1.3 Udbyde og følge midtvejsevalueringen af handlingsplanen.',
      'Evaluator valgt.\nEvaluering forelagt styregruppen.',
      '1. marts 2027\n4. kvartal 2027',
    ],
    {
      n: '5.1.1.3',
      lead: 'MNS',
      by: inQuarter(4),
      when: '4. kvartal 2027',
      i: [{ aim: ['done', true, 'binary', { due: '2027-03-01' }], repeats: true }, { aim: done }],
    },
  ),
  a(
    [
      'a22',
      'MNS: 5.1.1.4 Holde seminar for WPS-kontaktpersoner under Gender/WPS Days.',
      'Andel kontaktpersoner, der deltager. Baseline: 71 pct. i 2026.',
      '80 pct. i september 2027.',
    ],
    {
      n: '5.1.1.4',
      lead: 'MNS',
      by: inMonth(9, { recurrence: 'annual' }),
      when: 'i september 2027',
      i: [
        {
          text: 'Andel kontaktpersoner, der deltager.',
          aim: ['=', 80, 'percent'],
          from: baseline('Baseline: 71 pct. i 2026.', 71, 'percent', { period: '2026' }),
        },
      ],
    },
  ),
]
