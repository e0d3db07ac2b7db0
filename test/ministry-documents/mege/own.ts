import { cell } from '../blocks.ts'
import {
  baseline,
  byYear,
  done,
  inMonth,
  inQuarter,
  inWeek,
  on,
  ongoing,
  unmeasurable,
  vague,
} from '../gold.ts'
import type { Line } from '../lines.ts'
import { year, green, orange, none, a } from './sheet.ts'

export const ownLines: readonly Line[] = [
  a(
    [
      'a01',
      { ...cell('31-03-2027'), isHeld: true },
      'Samle ministeriernes erfaringer med ligestillings\u00ADvurdering i ét notat.',
      'LIGE',
      'Notat foreligger.',
    ],
    green,
    { lead: 'LIGE', by: on('03-31'), i: [{ aim: done, repeats: true }] },
  ),
  a(
    [
      'a02',
      'årligt i marts',
      'Bidrage til Danmarks indlæg i FN’s kvindekommission (CSW).',
      'LIGE, INT',
      'Indlæg holdt i FN i marts.',
    ],
    green,
    {
      lead: 'LIGE',
      also: ['INT'],
      by: inMonth(3, { recurrence: 'annual', ...year }),
      i: [{ aim: done, repeats: true }],
    },
  ),
  a(
    [
      'a03',
      'inden sommerferien',
      'Afklare, hvilken plan der følger efter handlingsplanen mod menneskehandel 2022\u20112025.',
      'LIGE',
      'Ja/nej.',
    ],
    orange,
    {
      lead: 'LIGE',
      by: vague(),
      i: [{ aim: ['done', true, 'binary', { due: null }] }],
      more: { must_ask: true },
    },
  ),
  a(
    [
      'a04',
      '[d:2027-09-15=15-09-2027]',
      'Holde to møder i netværket af ligestillings\u00ADkontaktpersoner.',
      '[v:LIGE]',
      'Antal møder: 2 (1 i 2026).',
    ],
    none,
    {
      lead: 'LIGE',
      by: on('09-15'),
      i: [
        {
          text: 'Antal møder',
          aimed: '2',
          aim: ['=', 2, 'count'],
          from: baseline('1 i 2026', 1, 'count', { period: '2026' }),
          repeats: true,
        },
      ],
    },
  ),
  a(
    [
      'a05',
      '[d?]',
      'Opdatere vejledningen om ligestillings\u00ADvurdering af lovforslag.',
      '[v?]',
      'Vejledning offentliggjort.',
    ],
    orange,
    {
      lead: null,
      by: { ...vague(), placeholder: true },
      i: [{ aim: ['done', true, 'binary', { due: null }], repeats: true }],
      more: { lead_must_ask: 'placeholder, nothing chosen', must_ask: true },
    },
  ),
  a(
    [
      'a06',
      'løbende',
      'Besvare spørgsmål fra de andre ministerier om køn i freds- og sikkerhedspolitik.',
      'LIGE',
      'Andel spørgsmål besvaret inden for ti hverdage: 90\u00A0pct.',
    ],
    green,
    {
      lead: 'LIGE',
      by: ongoing(),
      i: [
        {
          text: 'Andel spørgsmål besvaret inden for ti hverdage',
          aimed: '90 pct.',
          aim: ['=', 90, 'percent'],
        },
      ],
    },
  ),
  a(
    [
      'a07',
      'uge 47',
      'Markere kampagnen mod vold mod kvinder sammen med alliancens deltagere.',
      'KOM/LIGE',
      'Mindst 25 deltagere (18 i 2026).',
    ],
    none,
    {
      lead: 'KOM',
      also: ['LIGE'],
      by: inWeek('11-22', '11-28', year),
      i: [
        {
          text: 'Antal deltagere',
          aimed: 'Mindst 25 deltagere',
          aim: ['>=', 25, 'count'],
          from: baseline('18 i 2026', 18, 'count', { period: '2026' }),
        },
      ],
    },
  ),
  a(
    [
      'a08',
      '3. kvartal',
      'Udgive tal for, hvor mange arbejdspladser der bruger alliancens værktøjer.',
      'LIGE',
      'Tal offentliggjort.',
    ],
    orange,
    { lead: 'LIGE', by: inQuarter(3, year), i: [{ aim: done, repeats: true }] },
  ),
  a(
    [
      'a09',
      '15. november 2026',
      'Levere tekst til den nationale rapport om Istanbulkonventionen.',
      'LIGE',
      'Tekst leveret.',
    ],
    none,
    {
      lead: 'LIGE',
      by: on('2026-11-15', { basis: 'stated; before the plan period', must_ask: true }),
      i: [{ aim: done, repeats: true }],
      more: { must_ask: true },
    },
  ),
  a(
    [
      'a10',
      'ultimo 2027',
      'Styrke mænds deltagelse i arbejdet for ligestilling.',
      'LIGE',
      'Mænds deltagelse er styrket.',
    ],
    none,
    { lead: 'LIGE', by: byYear(), i: [{ aim: unmeasurable, repeats: true }] },
  ),
]
