import { byYear, on, ongoing, vague } from '../gold.ts'
import type { Line } from '../lines.ts'
import { uim, a, asked } from './sheet.ts'

export const housingLines: readonly Line[] = [
  a(
    [
      'a05',
      '2.1',
      'Gennemgå låse, lys og bad på alle centre.',
      'US/Indkvartering',
      '[c1:medio 2027]',
      'Andel centre gennemgået.',
      '100 pct.',
    ],
    {
      lead: 'US/Indkvartering',
      by: on('06-30', { precision: 'mid_year', must_ask: true }),
      i: [{ aim: ['=', 100, 'percent'], repeats: true }],
      more: { comments: [1] },
    },
  ),
  a(
    [
      'a06',
      '2.2',
      'Gennemgå nødudgange samtidig.',
      'samme som ovenfor',
      'samme som ovenfor',
      'do.',
      'do.',
    ],
    {
      lead: 'US/Indkvartering',
      by: on('06-30', { precision: 'mid_year', must_ask: true, basis: 'ditto of a05' }),
      i: [
        {
          text: 'Andel centre gennemgået.',
          aim: ['=', 100, 'percent', { ditto_of: 'a05' }],
          more: { indicator_as_written: 'do.' },
        },
      ],
      more: { lead_basis: 'ditto of a05' },
    },
  ),
  a(
    [
      'a07',
      '2.3',
      'Følge op på hver indberetning inden for [-10|LKB (US)][+5|TSN (US)] hverdage.',
      'US/Indkvartering',
      'løbende',
      'Andel fulgt op inden for [-10|LKB (US)][+5|TSN (US)] hverdage.',
      '95 pct.',
    ],
    {
      lead: 'US/Indkvartering',
      by: ongoing(),
      i: [{ aim: ['=', 95, 'percent'], more: { before: 'Andel fulgt op inden for 10 hverdage.' } }],
      more: { text_before: 'Følge op på hver indberetning inden for 10 hverdage.', ...asked },
    },
  ),
  a(
    [
      'a08',
      '2.4',
      'Uddanne tillidskvinder blandt beboerne.',
      'US/Indkvartering og operatørerne',
      'ultimo 2027',
      'Antal tillidskvinder.',
      '20',
    ],
    {
      lead: 'US/Indkvartering',
      also: [{ authority: null, unit: null, external: 'operatørerne', as_written: 'operatørerne' }],
      by: byYear(),
      i: [{ aim: ['=', 20, 'count'] }],
    },
    { inserted: 'MRA (UIM)' },
  ),
  a(
    [
      'x01',
      '2.5',
      'Opsætte kameraer på gangene.',
      'US/Indkvartering',
      '2027',
      'Kameraer opsat.',
      'Ja',
    ],
    { lead: 'US/Indkvartering', by: byYear() },
    { deleted: 'TSN (US)' },
  ),
  a(
    [
      'x02',
      '',
      '[<3.4 Informere om muligheden for selvstændig behandling af en ægtefælles sag.|LKB (US)]',
      '',
      '',
      '',
      '',
    ],
    { n: null, lead: null, by: vague() },
  ),
  a(
    [
      'a09',
      '2.6',
      'Stille krav om nultolerance i alle nye kontrakter med operatører.',
      'UIM (departementet)',
      'ved næste udbud[^2]',
      'Andel kontrakter med kravet.',
      '100 pct.',
    ],
    {
      lead: uim,
      by: on('10-01', {
        basis: 'footnote 2; municipal operators 2028-01-01',
        must_ask: true,
        exceptions: [{ scope: 'kommunale operatører', end: '2028-01-01' }],
      }),
      i: [{ aim: ['=', 100, 'percent'] }],
      more: { footnotes: [2] },
    },
  ),
]

/** Rows that hold no activity: empty, deleted, or where a moved paragraph stood before. */
export const notActivities: ReadonlySet<string> = new Set(['e01', 'x01', 'x02'])
